//! Related updates.

use super::Context;
use super::badge::age_of;
use super::fold::Fold;
use super::icon::THREADS;
use super::part::{Html, row, tag};
use super::piece::link;
use crate::model::{Related, Section};

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let related = &story.card.related;
    let fold = Fold {
        section: Section::Related,
        picture: THREADS,
        title: story.texts().related,
        count: related.len(),
        preview: related.first()?.title.as_str().into(),
    };
    let items = row(related.iter().map(|update| item(story, update)));
    Some(fold.around(story, tag!("ul", "class" = "related").child(items)))
}

fn item(story: &Context, update: &Related) -> impl Html {
    let begun = tag!("a", "dir" = "auto");
    let title = link(begun, "related", update.url.as_ref(), update.title.as_str());
    let source = update.source.as_deref();
    let source = source.map(|source| tag!("span", "dir" = "auto").child(source));
    let age = update.published.as_ref().map(|time| age_of(story, time));
    tag!("li").child((title, tag!("span", "class" = "from").child((source, age))))
}
