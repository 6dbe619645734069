//! The numbered sources of the analysis.

use super::Story;
use super::fold::Fold;
use super::icon::BOOK;
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
    Some(fold.around(story, view! { <ol class="citations">{items}</ol> }))
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
    let href = citation.url.as_ref().map(|link| link.as_str().to_owned());
    let host = citation.url.as_ref().map(|link| view! { <span class="host">{link.host().to_owned()}</span> });
    view! {
        <li>
            <a dir="auto" href=href rel="noopener" data-link="citations">{citation.title.clone()}</a>
            {host}
        </li>
    }
    .into_any()
}
