//! `news-card export`: cards in another form.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::args::ExportArgs;
use crate::outcome::Outcome;
use crate::{input, markdown};

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
        std::fs::create_dir_all(dir)
            .map_err(|error| format!("{}: cannot be made a folder ({error})", dir.display()))?;
    }
    let mut code = 0;
    for card in &cards {
        match export(card, args) {
            Ok(problems) => {
                for problem in &problems {
                    tell(&format!("{card}: {problem}"));
                }
                code = code.max(u8::from(!problems.is_empty()));
            }
            Err(sentence) => {
                tell(&sentence);
                code = 2;
            }
        }
    }
    Ok(ExitCode::from(code))
}

/// Exports one card and gives its problems.
fn export(source: &str, args: &ExportArgs) -> Result<Vec<String>, String> {
    let input = input::read(source)?;
    let parsed = news_card::read(&input.bytes).map_err(|error| format!("{source}: {error}"))?;
    let text = markdown::write(&parsed.card);
    match &args.out {
        None => io::stdout()
            .lock()
            .write_all(text.as_bytes())
            .map_err(|error| format!("{source}: cannot be printed ({error})"))?,
        Some(dir) => write(&file(dir, source, &parsed.card), &text, args.force)?,
    }
    Ok(parsed.problems.iter().map(ToString::to_string).collect())
}

/// Under the card's own file name, or under its id where it has none.
fn file(dir: &Path, source: &str, card: &news_card::Card) -> PathBuf {
    let name = if source == "-" { None } else { Path::new(source).file_stem() };
    let is_name = |id: &&str| {
        !id.starts_with('.')
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    };
    let id = card.id.as_deref().filter(is_name).unwrap_or("card");
    let mut name = name.unwrap_or(id.as_ref()).to_owned();
    name.push(".md");
    dir.join(name)
}

fn write(file: &Path, text: &str, force: bool) -> Result<(), String> {
    let mut options = OpenOptions::new();
    options.write(true);
    if force {
        options.create(true).truncate(true)
    } else {
        options.create_new(true)
    };
    let done = options.open(file).and_then(|mut file| file.write_all(text.as_bytes()));
    done.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            format!("{}: is there already; --force writes over it", file.display())
        }
        _ => format!("{}: cannot be written ({error})", file.display()),
    })
}

fn tell(sentence: &str) {
    // Nobody may be reading; then there is nobody left to tell.
    let _ = writeln!(io::stderr(), "{sentence}");
}
