//! What the body of a page shows of its story.

use scraper::ElementRef;

use super::super::article;
use super::article::Named;
use super::bylines;
use super::changes;
use super::dated::{self, LONGEST_SIGN, Sign};
use super::marks;
use super::pictures::Shown;
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
    /// What stands in bylines beside names and times.
    pub(super) beside_names: Vec<String>,
    pub(super) subjects: Vec<String>,
    /// Names of publishers in bylines.
    pub(super) sources: Vec<String>,
    /// What stands beside the name of somebody, such as what they do.
    pub(super) remarks: Vec<String>,
    /// How its entries are called, as microformats have it; where the first is to be found, and what
    /// it says in short.
    pub(super) names: Vec<String>,
    pub(super) url: Option<String>,
    pub(super) summary: Option<String>,
    /// The first paragraph that says something.
    pub(super) excerpt: Option<String>,
    /// Pictures of the text, those that the page marks as the story’s first.
    pub(super) pictures: Vec<Shown>,
    /// Headings of lower levels.
    pub(super) subheadings: Vec<String>,
    /// What stands below tables, quotations and what else is no picture.
    pub(super) captions: Vec<String>,
    /// Texts below the story, or beside it, that name none of its authors in a way known here.
    pub(super) besides: Vec<String>,
    /// Addresses of films, sounds and frames.
    pub(super) media: Vec<String>,
    /// Characters of the text, and the links in it.
    pub(super) length: usize,
    pub(super) links: usize,
}

impl Body {
    /// A block: its length, and of text the first that says something.
    pub(super) fn paragraph(
        &mut self,
        element: ElementRef<'_>,
        is_text: bool,
        in_story: bool,
        is_own: bool,
    ) {
        let text = text_of(element);
        let length = text.chars().count();
        self.length += length;
        if self.excerpt.is_some() || !is_text {
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
        } else if bylines::is_about(&text) {
            self.beside_names([text]);
        } else if length >= SHORTEST_EXCERPT && !is_appeal(&text) {
            self.excerpt = Some(text);
        }
    }

    /// What stands below a story, or beside it. `before` is how many people were known there; where
    /// no element names more of them, its words may.
    pub(super) fn beside(&mut self, element: ElementRef<'_>, before: usize, in_story: bool) {
        if self.authors.len() > before {
            return;
        }
        let text = beginning_of(element, LONGEST_ABOVE + 1);
        match Some(&text).filter(|it| it.len() <= LONGEST_ABOVE).and_then(|it| article::above(it)) {
            Some(above) => self.above(above, in_story),
            None if self.besides.len() < MOST && !text.is_empty() => self.besides.push(text),
            None => {}
        }
    }

    fn above(&mut self, above: article::Above, in_story: bool) {
        let sign = |text| Sign { text, from: "byline", in_story };
        self.dates.extend(above.published.map(sign));
        self.updates.extend(above.updated.map(sign));
        let source = above.source.filter(|it| !self.sources.contains(it));
        self.sources.extend(source.filter(|_| self.sources.len() < MOST));
        for subject in above.subjects {
            if self.subjects.len() < MOST && !self.subjects.contains(&subject) {
                self.subjects.push(subject);
            }
        }
        for name in above.authors {
            if self.authors.len() < MOST && !self.authors.iter().any(|it| it.name == name) {
                self.authors.push(Named { name, url: None });
            }
        }
    }

    /// A byline. `is_sure` says that its element is one of authors.
    fn byline(&mut self, element: ElementRef<'_>, in_story: bool, is_sure: bool) {
        let Some(pieces) = bylines::pieces(element, LONGEST_SIGN) else { return };
        let mut byline = bylines::read(&pieces, is_sure);
        // One of what is neither a name nor a time may be the source.
        let source = article::above(&pieces.text).and_then(|above| above.source);
        if let Some(source) = source.filter(|it| byline.rest.contains(it)) {
            byline.rest.retain(|it| *it != source);
            if self.sources.len() < MOST && !self.sources.contains(&source) {
                self.sources.push(source);
            }
        }
        let own = element.attr("href").filter(|_| byline.authors.len() == 1);
        for Named { name, url } in byline.authors {
            let url = url.or_else(|| own.map(str::to_owned));
            if let Some(known) = self.authors.iter_mut().find(|it| it.name == name) {
                known.url = known.url.take().or(url);
            } else if self.authors.len() < MOST {
                self.authors.push(Named { name, url });
            }
        }
        let sign = |text| Sign { text, from: "byline", in_story };
        let is_new = |dates: &[Sign]| dates.len() < MOST;
        self.dates.extend(byline.published.filter(|_| is_new(&self.dates)).map(sign));
        self.updates.extend(byline.updated.filter(|_| is_new(&self.updates)).map(sign));
        self.beside_names(byline.rest);
    }

    fn beside_names(&mut self, texts: impl IntoIterator<Item = String>) {
        for text in texts {
            if self.beside_names.len() < MOST && !self.beside_names.contains(&text) {
                self.beside_names.push(text);
            }
        }
    }

    /// Dates, bylines and subjects, by what their elements say of themselves; whether it was one.
    /// `of_person` says that it stands in one on somebody.
    pub(super) fn sign(
        &mut self,
        element: ElementRef<'_>,
        in_story: bool,
        of_person: bool,
    ) -> bool {
        if in_story && !of_person && self.entry(element) {
            return true;
        }
        let known = |body: &Self| {
            body.dates.len()
                + body.updates.len()
                + body.authors.len()
                + body.subjects.len()
                + body.sources.len()
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
        } else if marks::is_author(element) {
            self.author(element, in_story);
        } else if marks::is_label(element) {
            let said = text(element).filter(|text| bylines::says_something(text));
            self.beside_names(said);
        } else if marks::is_about(element) {
            self.byline(element, in_story, false);
        } else if marks::is_subject(element) && self.subjects.len() < MOST {
            let written = element.attr("value").or_else(|| element.attr("content"));
            let text = written.map(str::to_owned).or_else(|| text(element));
            let text = text.filter(|text| !text.is_empty());
            self.subjects.extend(text.filter(|text| !self.subjects.contains(text)));
        }
        known(self) > before
    }

    /// The authors whom an element names: whom it marks as such, else those of a byline.
    fn author(&mut self, element: ElementRef<'_>, in_story: bool) {
        let Some((name, url)) = marks::marked_name(element) else {
            return self.byline(element, in_story, true);
        };
        let whole = text_of(element);
        let (before, after) = whole.split_once(name.as_str()).unwrap_or_default();
        let is_by = marks::without_by(&format!("{before}{name}")) == name;
        let before = if is_by { "" } else { before };
        let remark = format!("{before} {after}").trim().to_owned();
        if remark.contains(char::is_alphanumeric) && self.remarks.len() < MOST {
            self.remarks.push(remark);
        }
        let bare = marks::without_by(&name);
        if marks::is_name(bare) && self.authors.len() < MOST {
            let is_known = self.authors.iter().any(|it| it.name == bare);
            self.authors.extend((!is_known).then(|| Named { name: bare.to_owned(), url }));
        } else {
            self.byline(element, in_story, true);
        }
    }

    /// What an element is to its entry, as microformats have it; whether all of it is read so.
    fn entry(&mut self, element: ElementRef<'_>) -> bool {
        if marks::is_own_link(element) && self.url.is_none() {
            self.url = element.attr("href").map(str::to_owned);
        }
        let is_summary = marks::is_summary(element) && self.summary.is_none();
        if is_summary {
            self.summary = Some(text_of(element)).filter(|text| !text.is_empty());
        }
        is_summary && self.summary.is_some()
    }
}

/// Whether a paragraph asks its readers for something, as sites do between those of a story.
fn is_appeal(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "subscribe to ",
        "subscribe now",
        "sign up ",
        "sign up for",
        "follow us ",
        "support our ",
        "support us ",
        "click here ",
        "become a member",
        "join our ",
        "abonnieren sie ",
        "abonnez-vous ",
        "inscrivez-vous ",
        "suscríbete ",
        "suscríbase ",
        "inscreva-se ",
        "assine ",
        "iscriviti ",
        "подпишитесь ",
        "подписывайтесь ",
    ];
    let lower = text.to_lowercase();
    WORDS.iter().any(|word| lower.starts_with(word))
}
