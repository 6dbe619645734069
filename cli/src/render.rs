//! `news-card render`: cards as HTML or text, on stdout or into a folder.

mod options;
mod output;

use std::path::Path;
use std::process::ExitCode;

use news_card::{Context, Locale, Options, Timestamp, prerender};

use crate::args::{Form, RenderArgs};
use crate::input::{self, Input};
use crate::outcome::Outcome;
use crate::output::say;
use options::{CardUrls, display_options};
use output::Output;

/// Some input was no card.
const NOT_A_CARD: u8 = 1;
/// Some input could not be read, or some output not written.
const FAILED: u8 = 2;

/// Renders each card; what is wrong with one stops none of the others.
pub(crate) fn run(args: &RenderArgs) -> Outcome {
    let mut output = Output::open(args)?;
    let now = args.now.as_ref().map(Timestamp::epoch_seconds);
    let display =
        display_options(&args.display, |sentence| say(format_args!("warning: {sentence}")));
    options::warn_about_unused(args, |sentence| say(format_args!("warning: {sentence}")));
    let mut worst = 0;
    for source in &args.cards {
        let done = input::read(source).map_err(|sentence| (FAILED, sentence)).and_then(|input| {
            let (id, rendered) = render(args, &input, &display, now)?;
            output.write(id.as_deref(), &input.name, &rendered).map_err(|why| (FAILED, why))
        });
        if let Err((code, sentence)) = done {
            say(format_args!("error: {sentence}"));
            worst = worst.max(code);
        }
    }
    Ok(ExitCode::from(worst))
}

/// The card's id and what it is rendered as, or why it cannot be, with the code to end with.
fn render(
    args: &RenderArgs,
    input: &Input,
    options: &Options,
    now: Option<i64>,
) -> Result<(Option<String>, String), (u8, String)> {
    let parsed = news_card::read(&input.bytes)
        .map_err(|error| (NOT_A_CARD, format!("{}: {error}", input.name)))?;
    for problem in &parsed.problems {
        say(format_args!("warning: {}: {problem}", input.name));
    }
    let card = parsed.card;
    let id = card.id.clone().or_else(|| stem(input));
    let lang = args.lang.as_deref().or(card.lang.as_deref()).unwrap_or("en");
    let locale = Locale::nearest(lang);
    let story = Context::new(card, options.clone(), locale, now);
    let urls = CardUrls::new(&args.page, id.as_deref());
    let setting = urls.render_options(args);
    let rendered = match args.form {
        Form::Element => prerender::element(&story, &setting) + "\n",
        Form::Page => prerender::page(&story, &setting),
        Form::Text => prerender::text(&story, usize::from(args.width)),
    };
    Ok((id, rendered))
}

/// The file's name without its ending, which stands for the id of a card without one.
fn stem(input: &Input) -> Option<String> {
    let stem = Path::new(&input.name).file_stem()?.to_string_lossy().into_owned();
    (stem != "-").then_some(stem)
}
