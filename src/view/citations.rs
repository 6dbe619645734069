//! The numbered sources of the analysis.

use super::Story;
use super::fold::Fold;
use super::icon::BOOK;
use super::part::{Part, row, text};
use super::piece::{link, together, wrap};
use crate::model::{Citation, Link, Section};

pub(super) fn view(story: &Story) -> Option<Part> {
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
    Some(fold.around(story, wrap("ol", "citations", items)))
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

fn item(citation: &Citation) -> Part {
    let to = citation.url.as_ref();
    let host = to.map(|link| wrap("span", "host", text(link.host())));
    wrap("li", "", together([Some(link("", "citations", to, text(&citation.title))), host]))
}
