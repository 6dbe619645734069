//! The card of a story as any other document: what its reader objects to is told.

use news_card::{Problem, ProblemKind};
use serde_json::Value;

use super::report::{ImportedItem, Kind, Note, quote};

/// What leaves here is a card without problems: the card is read as any other document is, and
/// whatever the reader objects to is reported.
pub(super) fn checked(mut story: ImportedItem) -> ImportedItem {
    let Some(card) = &story.imported.card else { return story };
    let notes = &mut story.imported.notes;
    let note = |kind, path: &str, sentence: String| Note { kind, path: path.to_owned(), sentence };
    match serde_json::to_vec(card).map(|json| (news_card::read(&json), json)) {
        Ok((Ok(parsed), json)) => {
            if !parsed.problems.is_empty() {
                let whole = serde_json::from_slice(&json).unwrap_or_default();
                let problems = parsed.problems.iter();
                notes.extend(problems.map(|it| note(Kind::LeftOut, &it.path, said(it, &whole))));
            }
            story.imported.card = Some(parsed.card);
        }
        Ok((Err(error), _)) => {
            notes.push(note(Kind::NoCard, "$", error.to_string()));
            story.imported.card = None;
        }
        Err(error) => {
            notes.push(note(Kind::NoCard, "$", error.to_string()));
            story.imported.card = None;
        }
    }
    story
}

/// What is wrong, with the beginning of what is left out for it.
fn said(problem: &Problem, whole: &Value) -> String {
    let sentence = problem.kind.to_string();
    let left = at(whole, &problem.path).and_then(|value| left_out(value, &problem.kind));
    left.map_or(sentence.clone(), |left| format!("{sentence}: {}", quote(&left)))
}

/// What of a value is not read.
fn left_out(value: &Value, kind: &ProblemKind) -> Option<String> {
    // Of what is cut the beginning is enough to find it.
    const MOST: usize = 300;
    match (kind, value) {
        // The last character that is read makes room for a sign of the end.
        (ProblemKind::TooLong { limit }, Value::String(text)) => {
            Some(text.chars().skip(limit.saturating_sub(1)).take(MOST).collect())
        }
        (ProblemKind::TooMany { limit }, Value::Array(items)) => {
            let mut texts = Vec::new();
            items.iter().skip(*limit).take(MOST).for_each(|item| texts_of(item, &mut texts));
            Some(texts.join(", "))
        }
        (_, value) => {
            let mut texts = Vec::new();
            texts_of(value, &mut texts);
            (!texts.is_empty()).then(|| texts.join(", "))
        }
    }
}

fn texts_of<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(items) => items.iter().for_each(|item| texts_of(item, texts)),
        Value::Object(members) => members.values().for_each(|member| texts_of(member, texts)),
        _ => {}
    }
}

/// The value at a path such as `timeline[3].text`.
fn at<'a>(whole: &'a Value, path: &str) -> Option<&'a Value> {
    let mut value = whole;
    for step in path.split(['.', '[']) {
        value = match step.strip_suffix(']') {
            Some(index) => value.get(index.parse::<usize>().ok()?)?,
            None => value.get(step)?,
        };
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::{at, left_out};
    use news_card::ProblemKind;
    use serde_json::json;

    #[test]
    fn what_is_cut_is_found_by_its_path() {
        let whole =
            json!({"timeline": [{"text": "a"}, {"text": "abcdef"}], "subjects": ["x", "y", "z"]});
        let text = at(&whole, "timeline[1].text").expect("a text");
        let cut = left_out(text, &ProblemKind::TooLong { limit: 3 });
        assert_eq!(cut.as_deref(), Some("cdef"));
        let list = at(&whole, "subjects").expect("a list");
        let cut = left_out(list, &ProblemKind::TooMany { limit: 1 });
        assert_eq!(cut.as_deref(), Some("y, z"));
        assert_eq!(at(&whole, "timeline[7].text"), None);
    }
}
