//! What the body of a page shows of its story.

use scraper::ElementRef;

use super::super::article;
use super::article::Named;
use super::changes;
use super::dated::{self, LONGEST_SIGN, Sign};
use super::pictures::Shown;
use super::signs;
use super::text::{beginning_of, text_of};

/// Signs of each kind that are kept; a page with more of them lists other stories.
pub(super) const MOST: usize = 50;
/// Longest line on who and when, in bytes.
const LONGEST_ABOVE: usize = 300;
/// A paragraph that is shorter says nothing by itself, in characters.
const SHORTEST_EXCERPT: usize = 40;

/// What the body of a page shows.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// The headings of the first level, those within the story first.
    pub(super) headings: Vec<String>,
    /// What may be the time of publication, and what that of a change.
    pub(super) dates: Vec<Sign>,
    pub(super) updates: Vec<Sign>,
    pub(super) authors: Vec<Named>,
    pub(super) subjects: Vec<String>,
    /// The first paragraph that says something.
    pub(super) excerpt: Option<String>,
    /// Pictures of the text, those that the page marks as the story’s first.
    pub(super) pictures: Vec<Shown>,
    /// Headings of lower levels.
    pub(super) subheadings: Vec<String>,
    /// What stands below tables, quotations and what else is no picture.
    pub(super) captions: Vec<String>,
    /// Addresses of films, sounds and frames.
    pub(super) media: Vec<String>,
    /// Characters of the text, and the links in it.
    pub(super) length: usize,
    pub(super) links: usize,
}

impl Body {
    /// A block of text: its length, and the first that says something.
    pub(super) fn paragraph(
        &mut self,
        element: ElementRef<'_>,
        name: &str,
        in_story: bool,
        is_own: bool,
    ) {
        let text = text_of(element);
        let length = text.chars().count();
        self.length += length;
        if self.excerpt.is_some() || name != "p" {
            return;
        }
        // Above the first words of a story stands who wrote it and when.
        let above = Some(&text).filter(|text| text.len() <= LONGEST_ABOVE);
        if let Some(mut above) = above.and_then(|text| article::above(text)) {
            let parted = changes::parted(&text);
            if above.updated.is_none() && parted.published.is_empty() && parted.updated.is_some() {
                above.updated = above.published.take();
            }
            if is_own {
                self.above(above, in_story);
            }
        } else if length >= SHORTEST_EXCERPT {
            self.excerpt = Some(text);
        }
    }

    fn above(&mut self, above: article::Above, in_story: bool) {
        let sign = |text| Sign { text, from: "byline", in_story };
        self.dates.extend(above.published.map(sign));
        self.updates.extend(above.updated.map(sign));
        for name in above.authors {
            if self.authors.len() < MOST && !self.authors.iter().any(|it| it.name == name) {
                self.authors.push(Named { name, url: None });
            }
        }
    }

    /// Dates, bylines and subjects, by what their elements say of themselves; whether it was one.
    pub(super) fn sign(&mut self, element: ElementRef<'_>, in_story: bool) -> bool {
        let known = |body: &Self| {
            body.dates.len() + body.updates.len() + body.authors.len() + body.subjects.len()
        };
        let before = known(self);
        let text = |element| {
            let text = beginning_of(element, LONGEST_SIGN * 4);
            Some(text).filter(|text| text.chars().count() < LONGEST_SIGN)
        };
        if let Some(dated) = dated::read(element, in_story) {
            if self.dates.len() + self.updates.len() < MOST {
                self.dates.extend(dated.dates);
                self.updates.extend(dated.updates);
            }
            return dated.is_whole;
        } else if signs::is_author(element) && self.authors.len() < MOST {
            let name = text(element).map(|it| signs::without_by(&it).to_owned());
            let url = element.attr("href").map(str::to_owned);
            let named = name.filter(|name| signs::is_name(name)).map(|name| Named { name, url });
            let named = named.filter(|named| !self.authors.iter().any(|it| it.name == named.name));
            self.authors.extend(named);
        } else if signs::is_subject(element) && self.subjects.len() < MOST {
            let text = text(element).filter(|text| !text.is_empty());
            self.subjects.extend(text.filter(|text| !self.subjects.contains(text)));
        }
        known(self) > before
    }
}
