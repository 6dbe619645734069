//! `news-card export`: cards in another form.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::ExitCode;

use crate::args::ExportArgs;
use crate::catalogue::is_id;
use crate::outcome::Outcome;
use crate::{input, markdown, output};

/// Exports every card that is named.
pub(crate) fn run(args: &ExportArgs) -> Outcome {
    let mut cards = Vec::new();
    for card in &args.cards {
        cards.extend(input::expand(card, ".json")?);
    }
    if args.out.is_none() && cards.len() > 1 {
        let count = cards.len();
        return Err(format!("stdout takes one card, not {count}; name a folder with --out DIR"));
    }
    if let Some(dir) = &args.out {
        output::create_folder(dir)?;
    }
    let mut code = 0;
    for card in &cards {
        match export(card, args) {
            Ok(problems) => {
                for problem in &problems {
                    output::say(format_args!("{}: {problem}", card.display()));
                }
                code = code.max(u8::from(!problems.is_empty()));
            }
            Err(sentence) => {
                output::say(sentence);
                code = 2;
            }
        }
    }
    Ok(ExitCode::from(code))
}

/// Exports one card and gives its problems.
fn export(source: &OsStr, args: &ExportArgs) -> Result<Vec<String>, String> {
    let input = input::read(source)?;
    let source = &*input.name;
    let parsed = news_card::read(&input.bytes).map_err(|error| format!("{source}: {error}"))?;
    let text = markdown::write(&parsed.card);
    match &args.out {
        None => output::print(text)?,
        Some(dir) => {
            let name = file_name(source, &parsed.card);
            if args.force {
                output::write_within(dir, &name, text)?;
            } else {
                output::create(&dir.join(name), text, "--force writes over it")?;
            }
        }
    }
    Ok(parsed.problems.iter().map(ToString::to_string).collect())
}

/// Under the card's own file name, or under its id where it has none.
fn file_name(source: &str, card: &news_card::Card) -> OsString {
    let name = if source == "-" { None } else { Path::new(source).file_stem() };
    let id = card.id.as_deref().filter(|id| is_id(id)).unwrap_or("card");
    let mut name = name.unwrap_or(id.as_ref()).to_owned();
    name.push(".md");
    name
}
