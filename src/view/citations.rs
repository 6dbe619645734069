//! The numbered sources of the analysis.

use super::Story;
use super::fold::Fold;
use super::icon::BOOK;
use super::piece::{link, together, wrap};
use crate::model::{Citation, Link, Section};
use leptos::prelude::*;

pub(super) fn view(story: &Story) -> Option<AnyView> {
    let citations = &story.card.citations;
    let fold = Fold {
        section: Section::Citations,
        picture: BOOK,
        title: story.texts().citations,
        count: citations.len(),
        preview: preview(citations),
    };
    if citations.is_empty() {
        return None;
    }
    let items: Vec<_> = citations.iter().map(item).collect();
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

fn item(citation: &Citation) -> AnyView {
    let to = citation.url.as_ref();
    let host = to.map(|link| wrap("span", "host", link.host().to_owned()));
    wrap("li", "", together([Some(link("", "citations", to, citation.title.clone())), host]))
}
