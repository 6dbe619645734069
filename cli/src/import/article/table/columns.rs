//! The columns of the table: whose they are, and which one the story is about.

use news_card::Column;

use super::super::super::report::{Report, quote};
use super::super::names::is_vendor;
use super::grid::Context;

/// The columns under these headers. Which part of a header such as `OpenAI (GPT-4o)` is the
/// maker, and which column the story is about, are guesses.
pub(super) fn read(heads: &[String], context: &Context<'_>, report: &mut Report) -> Vec<Column> {
    let mut columns: Vec<Column> =
        heads.iter().enumerate().map(|(index, head)| column(index, head, report)).collect();
    let mentions = |text: &str| {
        let found = |(index, column): (usize, &Column)| {
            names_of(column).any(|name| has_word(text, name)).then_some(index)
        };
        columns.iter().enumerate().filter_map(found).collect::<Vec<_>>()
    };
    let subject = match mentions(context.title).as_slice() {
        [one] => Some((*one, "the title names it and no other column")),
        _ => None,
    };
    if let Some((index, why)) = subject
        && let Some(column) = columns.get_mut(index)
    {
        column.subject = true;
        let path = format!("competitors.columns[{index}].subject");
        report
            .guess(&path, format!("the story is taken to be about {}: {why}", quote(&column.name)));
    }
    columns
}

/// `Product (Maker)` and `Maker (Product)` are told apart by the makers that are known; a
/// product has a digit or is no plain word, so that `DeepSeek (MoE)` stays whole.
fn column(index: usize, head: &str, report: &mut Report) -> Column {
    let plain = |name: &str| Column { name: name.to_owned(), vendor: None, subject: false };
    let path = format!("competitors.columns[{index}]");
    if head.is_empty() {
        report.guess(&path, "the column has no name, so it is numbered");
        return plain(&format!("{}", index + 1));
    }
    let parts = head.strip_suffix(')').and_then(|head| head.split_once(" ("));
    let Some((outer, inner)) =
        parts.filter(|(outer, inner)| !outer.is_empty() && !inner.contains(['(', ')']))
    else {
        return plain(head);
    };
    let (name, vendor) = if is_vendor(inner) {
        (outer, inner)
    } else if is_vendor(outer) && inner.contains(|c: char| c.is_ascii_digit()) {
        (inner, outer)
    } else {
        return plain(head);
    };
    report.guess(
        &path,
        format!("{} is read as {} made by {}", quote(head), quote(name), quote(vendor)),
    );
    Column { name: name.trim().to_owned(), vendor: Some(vendor.trim().to_owned()), subject: false }
}

/// What a title may call this column.
fn names_of(column: &Column) -> impl Iterator<Item = &str> {
    let base = column.name.split_once(" (").map_or(column.name.as_str(), |(base, _)| base);
    [Some(base), column.vendor.as_deref()].into_iter().flatten()
}

/// Whether a name stands in a text as words of its own.
fn has_word(text: &str, name: &str) -> bool {
    let (text, name) = (text.to_lowercase(), name.to_lowercase());
    let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    !name.is_empty()
        && text.match_indices(&name).any(|(at, _)| {
            let before = text.get(..at).and_then(|before| before.chars().last());
            let after = text.get(at + name.len()..).and_then(|after| after.chars().next());
            is_edge(before) && is_edge(after)
        })
}

#[cfg(test)]
mod tests {
    use super::{Context, Report, read};

    fn check(head: &str, title: &str, expected: (&str, Option<&str>, bool)) {
        let context = Context { title, prose: "" };
        let columns = read(&[head.to_owned()], &context, &mut Report::default());
        let column = &columns[0];
        assert_eq!(
            (column.name.as_str(), column.vendor.as_deref(), column.subject),
            expected,
            "{head}"
        );
    }

    #[test]
    fn product_and_maker_are_told_apart_by_the_known_makers() {
        check("OpenAI (GPT-4o)", "", ("GPT-4o", Some("OpenAI"), false));
        check("GPT-4o (OpenAI)", "", ("GPT-4o", Some("OpenAI"), false));
        check("Gemini 1.5 Pro (Google)", "", ("Gemini 1.5 Pro", Some("Google"), false));
        check("DeepSeek (MoE)", "", ("DeepSeek (MoE)", None, false));
        check("Acme (Rocket 5)", "", ("Acme (Rocket 5)", None, false));
        check("", "", ("1", None, false));
    }

    #[test]
    fn the_subject_is_the_column_that_the_title_names() {
        check("DeepSeek (MoE)", "Giants in DeepSeek talks", ("DeepSeek (MoE)", None, true));
        check("GPT-4o (OpenAI)", "OpenAI’s new round", ("GPT-4o", Some("OpenAI"), true));
        check("Meta", "A metaphor for chips", ("Meta", None, false));
    }
}
