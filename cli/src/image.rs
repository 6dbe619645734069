//! `news-card image`: the social picture of a card.

use std::fs;
use std::path::Path;
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
    let beside = args.card.with_extension(if args.svg { "svg" } else { "png" });
    let name = beside.file_name().unwrap_or_default();
    match &args.out {
        Some(file) if file == Path::new("-") => output::print(bytes)?,
        Some(dir) if dir.is_dir() => output::write_within(dir, name, bytes)?,
        Some(file) => output::write(file, bytes)?,
        None => output::write_within(beside.parent().unwrap_or(Path::new("")), name, bytes)?,
    }
    Ok(ExitCode::SUCCESS)
}
