//! One document: read, and everything about it told.

use std::path::Path;

use news_card::Problem;

use super::about::About;
use super::hints;
use super::warnings::warnings;
use crate::finding::{Finding, Level};
use crate::{input, markdown, unknown};

/// Everything about the document `source`; `now` in seconds since 1970.
pub(super) fn check(source: &str, now: i64) -> Vec<Finding> {
    let bytes = match input::read(source) {
        Ok(input) => input.bytes,
        Err(sentence) => {
            let sentence = sentence.strip_prefix(source).unwrap_or(&sentence);
            let sentence = sentence.strip_prefix(": ").unwrap_or(sentence).to_owned();
            return vec![finding(Level::Error, "$", sentence)];
        }
    };
    let about = About { now, id: id(source) };
    let is_markdown = has_ending(source, "md")
        || std::str::from_utf8(&bytes).is_ok_and(markdown::has_front_matter);
    let found = if is_markdown { of_markdown(&bytes, &about) } else { of_json(&bytes, &about) };
    without_echoes(found)
}

/// Where a part has a problem, a warning that it is missing would only repeat that.
fn without_echoes(mut findings: Vec<Finding>) -> Vec<Finding> {
    let is_warning = |finding: &Finding| finding.level == Level::Warning;
    let told: Vec<_> =
        findings.iter().filter(|it| !is_warning(it)).map(|it| it.path.clone()).collect();
    findings.retain(|finding| !is_warning(finding) || !told.contains(&finding.path));
    findings
}

fn of_json(bytes: &[u8], about: &About<'_>) -> Vec<Finding> {
    let problems = |problems: &[Problem], level| -> Vec<Finding> {
        let finding = |problem: &Problem| finding(level, &problem.path, problem.sentence.clone());
        problems.iter().map(finding).collect()
    };
    match news_card::read(bytes) {
        Ok(parsed) => {
            let mut findings = problems(&parsed.problems, Level::Problem);
            if let Ok(document) = serde_json::from_slice(bytes.strip_prefix(BOM).unwrap_or(bytes)) {
                findings.extend(unknown::find(&document));
            }
            findings.extend(warnings(&parsed.card, about));
            findings
        }
        Err(error) if error.problems().is_empty() => {
            vec![finding(Level::Error, "$", error.to_string())]
        }
        Err(error) => {
            // The first says why there is no card; the others would cost a part of it.
            let mut findings = problems(error.problems(), Level::Problem);
            findings.iter_mut().take(1).for_each(|first| first.level = Level::Error);
            findings
        }
    }
}

const BOM: &[u8] = b"\xEF\xBB\xBF";

fn of_markdown(bytes: &[u8], about: &About<'_>) -> Vec<Finding> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return vec![finding(Level::Error, "$", "the document is not UTF-8".to_owned())];
    };
    let told = |problem: &markdown::Problem, level| {
        finding(level, &format!("line {}", problem.line), problem.sentence.clone())
    };
    match markdown::read(text) {
        Ok(read) => {
            let problems = read.problems.iter().map(|problem| told(problem, Level::Problem));
            problems.chain(warnings(&read.card, about)).collect()
        }
        Err(error) => {
            let level = |index| if index == 0 { Level::Error } else { Level::Problem };
            let problems = error.problems().iter().enumerate();
            problems.map(|(index, problem)| told(problem, level(index))).collect()
        }
    }
}

fn finding(level: Level, path: &str, sentence: String) -> Finding {
    let hint = hints::hint(path, &sentence).to_owned();
    Finding { level, path: path.to_owned(), sentence, hint }
}

/// The id that a card has at a server because of its name: that of the file.
fn id(source: &str) -> Option<&str> {
    if source == "-" {
        return None;
    }
    let path = if input::is_address(source) {
        source.split(['?', '#']).next().unwrap_or(source)
    } else {
        source
    };
    Path::new(path).file_stem()?.to_str()
}

fn has_ending(source: &str, ending: &str) -> bool {
    Path::new(source).extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}
