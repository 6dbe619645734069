//! `news-card image`: the social picture of a card.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::args::{ImageArgs, Scheme};
use crate::outcome::Outcome;
use crate::output;
use crate::picture::{Fonts, Painter, Palette};

/// Paints the picture that was asked for.
pub(crate) fn run(args: &ImageArgs) -> Outcome {
    let name = args.card.display();
    let palette = Palette::new(&args.theme, args.scheme == Scheme::Dark)?;
    let painter = Painter::new(Fonts::load(&args.fonts)?);
    let json = fs::read(&args.card).map_err(|error| format!("{name} cannot be read: {error}"))?;
    let card = news_card::read(&json).map_err(|error| format!("{name}: {error}"))?.card;
    let picture = painter.draw(&card, &palette, args.site_name.as_deref());
    let picture = picture.map_err(|error| format!("{name}: {error}"))?;
    for sentence in picture.uncovered.sentences() {
        output::say(format_args!("warning: {name}: {sentence}"));
    }
    let bytes = if args.svg { picture.svg.into_bytes() } else { picture.png()? };
    match target(args) {
        target if target == Path::new("-") => output::print(bytes)?,
        target => output::write(&target, bytes)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn target(args: &ImageArgs) -> PathBuf {
    let ending = if args.svg { "svg" } else { "png" };
    let beside = args.card.with_extension(ending);
    match &args.out {
        None => beside,
        Some(dir) if dir.is_dir() => dir.join(beside.file_name().unwrap_or_default()),
        Some(file) => file.clone(),
    }
}
