//! Links that repeat, or that do not work where cards are shown.

use news_card::{Card, Link};

use crate::code::Code;
use crate::finding::Finding;

pub(super) fn find(card: &Card) -> Vec<Finding> {
    let mut findings = Vec::new();
    let timeline = card.timeline.iter().map(|entry| entry.url.as_ref());
    repeated("timeline", timeline, &mut findings);
    repeated("citations", card.citations.iter().map(|item| item.url.as_ref()), &mut findings);
    repeated("related", card.related.iter().map(|story| story.url.as_ref()), &mut findings);
    for (index, story) in card.related.iter().enumerate() {
        if story.url.is_some() && story.url == card.url {
            let hint = "name another story, or leave it out";
            let path = format!("related[{index}].url");
            findings.push(Finding::warning(
                Code::RelatedToItself,
                path,
                "is this very story",
                hint,
            ));
        }
    }
    let pictures = [
        ("image.url", card.image.as_ref().map(|image| &image.url)),
        ("source.icon", card.source.as_ref().and_then(|source| source.icon.as_ref())),
    ];
    for (path, link) in pictures {
        if link.is_some_and(|link| link.as_str().starts_with("http:")) {
            let sentence = "is http:, and pages served over https: do not show it";
            findings.push(Finding::warning(
                Code::InsecureImage,
                path,
                sentence,
                "give its https: URL",
            ));
        }
    }
    findings
}

fn repeated<'a>(
    list: &str,
    links: impl Iterator<Item = Option<&'a Link>>,
    findings: &mut Vec<Finding>,
) {
    let mut seen: Vec<(usize, &Link)> = Vec::new();
    for (index, link) in links.enumerate() {
        let Some(link) = link else { continue };
        match seen.iter().find(|(_, other)| *other == link) {
            Some((first, _)) => findings.push(Finding::warning(
                Code::RepeatedLink,
                format!("{list}[{index}].url"),
                format!("repeats the link of {list}[{first}]"),
                "keep one of the two, or link to where each is told",
            )),
            None => seen.push((index, link)),
        }
    }
}
