//! `news-card import`: documents in, cards out, every guess reported.
//!
//! `encoding` makes text of bytes; `detect` finds out what a document is. `article`, `feed` and `html` each turn one into
//! stories; what a story has to say beside its card is a list of notes (`report`). `checked` reads
//! each card again, and `output` writes the cards. Nothing is ever fetched.

mod article;
mod checked;
mod controls;
mod detect;
mod document;
mod encoding;
mod feed;
mod given;
mod html;
mod json;
mod kite;
mod languages;
mod links;
mod mends;
mod no_value;
mod output;
mod people;
mod report;
mod slug;
mod times;
mod xml_root;

use std::process::ExitCode;

use clap::ValueEnum as _;
use news_card::Card;
use serde::Serialize;

use self::output::Output;
use crate::args::{From, ImportArgs};
use crate::input;
use crate::outcome::Outcome;
use crate::output::{say, write};
use given::Given;
use report::{Imported, ImportedItem, Kind, Note, in_short, whole};

/// Longest document, in bytes: 10 MiB, as feeds may hold many stories.
const LONGEST: u64 = 10 << 20;

/// What became of the documents, for the exit code and the JSON report.
#[derive(Default, Serialize)]
struct Run {
    documents: Vec<Document>,
    #[serde(skip)]
    unreadable: bool,
    #[serde(skip)]
    without_card: bool,
    /// Whether something was guessed or lost.
    #[serde(skip)]
    objected: bool,
    /// Lines that show less than there is to say.
    #[serde(skip)]
    shortened: usize,
}

/// What became of one document.
#[derive(Serialize)]
struct Document {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    stories: Vec<StoryReport>,
}

/// What became of one story of a document.
#[derive(Serialize)]
struct StoryReport {
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    notes: Vec<Note>,
}

/// Imports what the arguments name.
pub(crate) fn run(args: &ImportArgs) -> Outcome {
    let given = Given {
        base_url: args.base_url.clone(),
        published: args.published.clone(),
        collected: args.collected_at.clone(),
        lang: args.lang.clone(),
    };
    let mut output = Output::new(args.out.as_deref(), args.force)?;
    let mut run = Run::default();
    for file in &args.sources {
        let mut reports = Vec::new();
        let error = match input::read_up_to(file, LONGEST) {
            Ok(input) => {
                for story in document::stories(&input.bytes, args.from, &given) {
                    reports.push(run.report(file, story, &mut output)?);
                }
                None
            }
            Err(sentence) => {
                say(&sentence);
                run.unreadable = true;
                Some(sentence)
            }
        };
        run.documents.push(Document { file: file.clone(), error, stories: reports });
    }
    output.finish()?;
    if run.shortened > 0 && args.json_report.is_none() {
        let lines = run.shortened;
        say(format_args!(
            "some of these lines are shortened ({lines}); --json-report FILE has all, whole"
        ));
    }
    if let Some(path) = &args.json_report {
        let json = serde_json::to_string_pretty(&run).map_err(|error| error.to_string())?;
        write(path, json + "\n")?;
    }
    Ok(run.exit_code(args.strict))
}

/// One story of a document: its card, and what the report says of it, which are the reasons where
/// there is no card.
#[derive(Debug)]
pub struct Story {
    /// The card, if there was enough for one.
    pub card: Option<Card>,
    /// The sentences of the report.
    pub notes: Vec<String>,
}

/// What the stories of a document are, read as each format that there is.
#[must_use]
pub fn imported(document: &[u8]) -> Vec<Story> {
    let given = Given::default();
    let formats = From::value_variants().iter();
    let stories = formats.flat_map(|format| document::stories(document, *format, &given));
    let sentences =
        |notes: Vec<Note>| notes.into_iter().map(|note| whole(&note.sentence)).collect();
    stories
        .map(|ImportedItem { imported: Imported { card, notes }, .. }| Story {
            card,
            notes: sentences(notes),
        })
        .collect()
}

impl Run {
    /// Writes the story's card and reports what was noted about it.
    fn report(
        &mut self,
        file: &str,
        story: ImportedItem,
        output: &mut Output,
    ) -> Result<StoryReport, String> {
        let ImportedItem { item, mut imported } = story;
        let id = imported.card.as_ref().and_then(|card| card.id.clone());
        if let Some(card) = &imported.card
            && let Some(refusal) = output.add(card, file)?
        {
            imported.notes.push(Note {
                kind: Kind::NoCard,
                path: "$".to_owned(),
                sentence: refusal,
            });
        }
        for note in &imported.notes {
            let path = match (&item, note.path.as_str()) {
                (Some(item), "$") => item.clone(),
                (Some(item), path) => format!("{item}.{path}"),
                (None, path) => path.to_owned(),
            };
            let sentence = in_short(&note.sentence);
            self.shortened += usize::from(sentence != whole(&note.sentence));
            say(format_args!("{file}: {path}: {sentence}"));
            self.without_card |= note.kind == Kind::NoCard;
            self.objected |= note.kind != Kind::Aside;
        }
        for note in &mut imported.notes {
            note.sentence = whole(&note.sentence);
        }
        Ok(StoryReport { item, id, notes: imported.notes })
    }

    fn exit_code(&self, strict: bool) -> ExitCode {
        const DID_NOT_SUCCEED: u8 = 1;
        const COULD_NOT_READ: u8 = 2;
        if self.unreadable {
            ExitCode::from(COULD_NOT_READ)
        } else if self.without_card || (strict && self.objected) {
            ExitCode::from(DID_NOT_SUCCEED)
        } else {
            ExitCode::SUCCESS
        }
    }
}
