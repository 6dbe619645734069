//! The original publisher.

use super::Context;
use super::icon::{ARROW, icon};
use super::part::{Html, always, tag};
use super::piece::{link, said};
use crate::model::Link;

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let source = story.card.source.as_ref()?;
    let texts = story.texts();
    let (before, after) = texts.read_original.split_once("{}").unwrap_or((texts.read_original, ""));
    let picture = source.icon.as_ref().map(picture);
    let arrow = source.url.is_some().then(|| icon(ARROW));
    let inferred = source.inferred.then(|| {
        tag!("abbr")
            .attr("lang", story.interface_lang())
            .attr("title", texts.source_inferred)
            .and(always!("class" = "inferred"))
            .child("?")
    });
    let name = tag!("b", "dir" = "auto").child(source.name.as_str());
    let words = (said(story, tag!("span"), before), name, after, arrow);
    let link = link(tag!("a", "part" = "source"), "source", source.url.as_ref(), words);
    Some(tag!("span", "class" = "source").child((picture, link, inferred)))
}

fn picture(address: &Link) -> impl Html {
    tag!("img")
        .attr("src", address.as_str())
        .and(always!(
            "alt" = "",
            "width" = "20",
            "height" = "20",
            "loading" = "lazy",
            "class" = "source-icon"
        ))
        .alone()
}
