//! One document: read, and everything about it reported.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::path::Path;

use news_card::{Problem, ReadError};

use super::about::About;
use super::repeated::Names;
use super::report::More;
use super::warnings::warnings;
use crate::catalogue::objection_to_name;
use crate::code::Code;
use crate::finding::{Finding, Level};
use crate::{input, limits, markdown, unknown};

/// Everything about the document `source`; `now` in seconds since 1970.
pub(super) fn check(source: &OsStr, now: i64) -> Checked {
    let bytes = match input::bytes(source, limits::CARD_BYTES) {
        Ok(bytes) => bytes,
        Err(reason) => {
            let (sentence, hint) = reason.rsplit_once("; ").unwrap_or((&reason, ""));
            return Checked::no_card(vec![error(Code::Unreadable.name(), sentence.into(), hint)]);
        }
    };
    // What is no UTF-8 in a name can be in no id, and neither can what is shown in its place.
    let source = &*source.to_string_lossy();
    let is_file = source != "-" && !input::is_address(source);
    let about = About { now, id: id(source), is_file, lang: None };
    let is_markdown = has_ending(source, "md")
        || std::str::from_utf8(&bytes).is_ok_and(markdown::has_front_matter);
    let found = if is_markdown { of_markdown(&bytes, &about) } else { of_json(&bytes, &about) };
    Checked { findings: without_echoes(found.findings), ..found }.shortened()
}

/// What is known of a document that was checked.
#[derive(Default)]
pub(super) struct Checked {
    pub(super) findings: Vec<Finding>,
    /// What is not listed.
    pub(super) more: More,
    pub(super) names: Names,
}

impl Checked {
    fn no_card(findings: Vec<Finding>) -> Self {
        Self { findings, ..Self::default() }
    }

    /// With as many findings as somebody can use, the worst of all, in their order.
    fn shortened(mut self) -> Self {
        let Some(over @ 1..) = self.findings.len().checked_sub(LISTED) else { return self };
        let mut levels: Vec<_> = self.findings.iter().map(|it| it.level).collect();
        levels.sort_unstable();
        // Of the last level that goes, as many stay as there is room for.
        let last = levels.get(over - 1).copied().unwrap_or(Level::Warning);
        let mut going = levels.iter().take(over).filter(|level| **level == last).count();
        let mut kept: Vec<_> = Vec::with_capacity(LISTED);
        for finding in self.findings.into_iter().rev() {
            let goes = finding.level < last || (finding.level == last && going > 0);
            if !goes {
                kept.push(finding);
                continue;
            }
            going -= usize::from(finding.level == last);
            match finding.level {
                Level::Warning => self.more.warnings += 1,
                Level::Problem | Level::Error => self.more.problems += 1,
            }
        }
        kept.reverse();
        Self { findings: kept, ..self }
    }
}

/// How many findings of a document are listed.
const LISTED: usize = 100;

/// Where a part has a problem, a warning that it is missing would only repeat that.
fn without_echoes(mut findings: Vec<Finding>) -> Vec<Finding> {
    let is_warning = |finding: &Finding| finding.level == Level::Warning;
    let reported: HashSet<_> =
        findings.iter().filter(|it| !is_warning(it)).map(|it| it.path.clone()).collect();
    findings.retain(|finding| !is_warning(finding) || !reported.contains(&finding.path));
    findings
}

fn of_json(bytes: &[u8], about: &About<'_>) -> Checked {
    match news_card::read(bytes) {
        Ok(parsed) => {
            let mut findings: Vec<_> = parsed.problems.iter().map(problem).collect();
            let found = unknown::find_in(bytes);
            let more = More { warnings: found.more, problems: 0 };
            findings.extend(found.findings);
            findings.extend(about.id.filter(|_| about.is_file).and_then(unusable_name));
            let written = found.lang.as_deref().map(str::trim);
            let lang = written.filter(|_| parsed.card.lang.is_some());
            findings.extend(warnings(&parsed.card, &About { lang, ..*about }));
            Checked { findings, more, names: Names::new(&parsed.card, about.id) }
        }
        Err(_) if std::str::from_utf8(bytes).is_err() => not_utf8(),
        Err(reason) => Checked::no_card(no_card(&reason)),
    }
}

/// A card of Markdown gets a name of its own when it is imported; one of JSON keeps that of its file.
fn unusable_name(id: &str) -> Option<Finding> {
    let (sentence, way_out) = objection_to_name(id)?;
    Some(Finding::warning(Code::UnusableName, "$", sentence.to_owned(), way_out))
}

/// The first finding says why there is no card; the others would cost a part of it.
fn no_card(reason: &ReadError) -> Vec<Finding> {
    let others = reason.problems().iter().skip(1).map(problem);
    let mut first = match reason.problems().first() {
        Some(first) => problem(first),
        None => error(reason.code(), reason.to_string(), reason.hint()),
    };
    first.level = Level::Error;
    std::iter::once(first).chain(others).collect()
}

fn problem(Problem { path, kind }: &Problem) -> Finding {
    Finding {
        level: Level::Problem,
        path: path.clone(),
        code: kind.code(),
        sentence: kind.to_string(),
        hint: kind.hint().to_owned(),
    }
}

/// What keeps a whole document from being read.
fn error(code: &'static str, sentence: String, hint: &str) -> Finding {
    let (path, hint) = ("$".to_owned(), hint.to_owned());
    Finding { level: Level::Error, path, code, sentence, hint }
}

fn of_markdown(bytes: &[u8], about: &About<'_>) -> Checked {
    let Ok(text) = std::str::from_utf8(bytes) else { return not_utf8() };
    match markdown::read(text) {
        Ok(read) => {
            let problems = read.problems.iter().map(|problem| at_line(problem, problem.level));
            let findings = problems.chain(warnings(&read.card, about)).collect();
            Checked { findings, names: Names::new(&read.card, about.id), ..Checked::default() }
        }
        Err(error) => {
            let level = |index| if index == 0 { Level::Error } else { Level::Problem };
            let problems = error.problems().iter().enumerate();
            let findings = problems.map(|(index, problem)| at_line(problem, level(index)));
            Checked::no_card(findings.collect())
        }
    }
}

fn not_utf8() -> Checked {
    let sentence = "the document is not UTF-8".to_owned();
    Checked::no_card(vec![error(Code::NotUtf8.name(), sentence, "save it as UTF-8")])
}

/// Hints say how JSON is written, so they would mislead in Markdown.
fn at_line(problem: &markdown::Problem, level: Level) -> Finding {
    Finding {
        level,
        path: format!("line {}", problem.line),
        code: problem.code,
        sentence: problem.sentence.clone(),
        hint: String::new(),
    }
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
