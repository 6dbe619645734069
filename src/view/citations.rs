//! The numbered sources of the analysis.

use super::Context;
use super::fold::Fold;
use super::icon::BOOK;
use super::part::{Html, row, tag};
use super::piece::link;
use crate::model::{Citation, Link, Section};

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let citations = &story.card.citations;
    let fold = Fold {
        section: Section::Citations,
        picture: BOOK,
        title: story.texts().citations,
        count: citations.len(),
        preview: preview(citations).into(),
    };
    if citations.is_empty() {
        return None;
    }
    let items = row(citations.iter().map(item));
    Some(fold.around(story, tag!("ol", "class" = "citations").child(items)))
}

/// Where the sources are, each place once.
fn preview(citations: &[Citation]) -> String {
    let mut hosts: Vec<&str> = Vec::new();
    for host in citations.iter().filter_map(|citation| citation.url.as_ref().map(Link::host)) {
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    hosts.join(", ")
}

fn item(citation: &Citation) -> impl Html {
    let to = citation.url.as_ref();
    let host = to.map(|link| tag!("span", "class" = "host").child(link.host()));
    let begun = tag!("a", "dir" = "auto");
    tag!("li").child((link(begun, "citations", to, citation.title.as_str()), host))
}
