//! The types of a card, in the order in which a reader meets them.

use super::field::Read;
use super::node::Node;
use super::scalar::ratio;
use super::{
    Author, Competitors, Entry, Link, PartialDate, ProblemKind, Provenance, ShareTarget, Source,
    Timestamp,
};
use news_card_macros::document;
use schemars::JsonSchema;
use serde::Serialize;

/// One analysed news story. Only `title` is required; text is text, without HTML or Markdown.
/// A mark `[n]` in any text refers to the n-th of `citations`.
///
/// ```
/// let card = news_card::read(br#"{"title": "Bridge reopens", "takeaways": ["No toll."]}"#)?.card;
/// assert_eq!(card.title, "Bridge reopens");
/// assert_eq!(card.takeaways, ["No toll."]);
/// assert_eq!(card.hook, None);
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[document]
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Card {
    /// Format version. Defaults to 1, the only one so far.
    #[document(with = version)]
    #[schemars(range(min = 1, max = 1))]
    pub version: Option<u32>,
    /// A stable id of the story, unique at its publisher.
    pub id: Option<String>,
    /// Language of the text as a BCP 47 tag, such as `en` or `zh-Hans`.
    pub lang: Option<String>,
    /// The publisher's own page of the story: what is shared.
    pub url: Option<Link>,
    /// When the original was published.
    pub published: Option<Timestamp>,
    /// When the publisher of the card found the original.
    pub collected: Option<Timestamp>,
    /// When the card was last changed.
    pub updated: Option<Timestamp>,
    /// The headline.
    #[document(with = title)]
    pub title: String,
    /// The original publisher.
    pub source: Option<Source>,
    /// Who wrote the original.
    pub authors: Vec<Author>,
    /// Which share targets to offer, in order. Defaults to link, email, X, LinkedIn, Bluesky,
    /// WhatsApp and the device's own sheet; an empty list offers none.
    pub share: Option<Vec<ShareTarget>>,
    /// A picture.
    pub image: Option<Image>,
    /// One sentence that says why to read on.
    pub hook: Option<String>,
    /// The summary that takes thirty seconds to read.
    pub tldr: Option<Tldr>,
    /// Who wrote the analysis.
    pub provenance: Option<Provenance>,
    /// Key takeaways.
    pub takeaways: Vec<String>,
    /// How the subject compares with its competitors.
    pub competitors: Option<Competitors>,
    /// Points of technical depth.
    pub deep_dive: Vec<String>,
    /// What may follow.
    pub implications: Vec<Implication>,
    /// What led to the story, one paragraph an item.
    pub background: Vec<String>,
    /// How people and groups see it.
    pub perspectives: Vec<Entry>,
    /// What was said, word by word.
    pub quotes: Vec<Entry>,
    /// Questions that readers have, each the title of its answer.
    pub questions: Vec<Entry>,
    /// What led here. Shown in the order of the dates, or where one has no date in that of the
    /// document.
    pub timeline: Vec<TimelineEntry>,
    /// Parts of the story for which there is no other place.
    pub more: Vec<Entry>,
    /// Terms that the story uses, each the title of what it means.
    pub glossary: Vec<Entry>,
    /// Sources of the analysis; the first is number 1.
    pub citations: Vec<Citation>,
    /// The publisher's weekly recap.
    pub recap: Option<Recap>,
    /// Other updates on the subject.
    pub related: Vec<Related>,
    /// What the story is about, in a few words each.
    pub subjects: Vec<String>,
    /// A line on rights.
    pub attribution: Option<String>,
}

/// The format version that is read here.
const VERSION: u32 = 1;

fn version(object: &Node<'_>, name: &str) -> Option<Option<u32>> {
    let version = object.member(name, u32::read);
    if let Some(found) = version.filter(|version| *version > VERSION) {
        object.report_at(name, ProblemKind::NewerVersion { found, known: VERSION });
    }
    Some(version)
}

fn title(object: &Node<'_>, name: &str) -> Option<String> {
    let title = object.member(name, String::read);
    if title.is_none() {
        object.report_at(name, ProblemKind::MissingTitle);
    }
    title
}

/// A picture.
///
/// ```
/// let json = br#"{"title": "Bridge reopens", "image": {"url": "https://a.example/b.png", "alt": "A bridge"}}"#;
/// let card = news_card::read(json)?.card;
/// assert_eq!(card.image.and_then(|image| image.alt).as_deref(), Some("A bridge"));
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[document]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Image {
    /// Its URL.
    pub url: Link,
    /// What it shows, for those who do not see it. Defaults to none: decoration.
    pub alt: Option<String>,
    /// Its width in pixels, so that its place can be kept free.
    #[schemars(range(min = 1))]
    pub width: Option<u32>,
    /// Its height in pixels.
    #[schemars(range(min = 1))]
    pub height: Option<u32>,
    /// What is to be said of it, below it.
    pub caption: Option<String>,
    /// Who made it, or owns the rights in it.
    pub credit: Option<String>,
}

/// The thirty-second summary.
///
/// ```
/// let json = br#"{"title": "Bridge reopens", "tldr": {"what_changed": "It is open."}}"#;
/// let card = news_card::read(json)?.card;
/// assert_eq!(card.tldr.and_then(|tldr| tldr.what_changed).as_deref(), Some("It is open."));
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[document(unless = Tldr::is_empty)]
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Tldr {
    /// What changed.
    pub what_changed: Option<String>,
    /// Why it matters.
    pub why_it_matters: Option<String>,
    /// What to do next.
    pub what_to_do_next: Option<String>,
    /// Who should care: one audience an item.
    pub who_should_care: Vec<String>,
}

impl Tldr {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Something that may follow.
///
/// ```
/// let json = br#"{"title": "Bridge reopens", "implications": [{"prediction": "Tolls rise.", "confidence": 0.7}]}"#;
/// let card = news_card::read(json)?.card;
/// assert_eq!(card.implications[0].confidence, Some(0.7));
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[document]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Implication {
    /// What is expected.
    pub prediction: String,
    /// On what grounds.
    pub rationale: Option<String>,
    /// How sure its author is, from 0 to 1.
    #[document(with = ratio)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub confidence: Option<f64>,
    /// By when.
    pub by: Option<PartialDate>,
}

/// Something that happened.
///
/// ```
/// let json = br#"{"title": "Bridge reopens", "timeline": [{"date": "1932", "text": "Opened."}]}"#;
/// let card = news_card::read(json)?.card;
/// assert_eq!(card.timeline[0].date.as_ref().map(|date| date.as_str()), Some("1932"));
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[document]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TimelineEntry {
    /// When, as a date.
    pub date: Option<PartialDate>,
    /// When, in words, such as `first leg`. It is shown in place of the date.
    pub when: Option<String>,
    /// What.
    pub text: String,
    /// Where to read about it.
    pub url: Option<Link>,
}

/// A source of the analysis.
///
/// ```
/// let json = br#"{"title": "Bridge reopens", "citations": [{"title": "Notice"}]}"#;
/// let card = news_card::read(json)?.card;
/// assert_eq!(card.citations[0].title, "Notice");
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[document]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Citation {
    /// Its title.
    pub title: String,
    /// Its URL.
    pub url: Option<Link>,
    /// The name of who published it. Where there is none, the host of its URL stands for it.
    pub publisher: Option<String>,
    /// When it was published.
    pub date: Option<PartialDate>,
    /// A small square picture that stands for its publisher.
    pub icon: Option<Link>,
}

/// The publisher's weekly recap.
///
/// ```
/// let json = br#"{"title": "Bridge reopens", "recap": {"title": "This week"}}"#;
/// let card = news_card::read(json)?.card;
/// assert!(card.recap.is_some_and(|recap| recap.title == "This week"));
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[document]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Recap {
    /// Its title.
    pub title: String,
    /// One sentence on it.
    pub text: Option<String>,
    /// Its URL.
    pub url: Option<Link>,
}

/// Another update on the subject.
///
/// ```
/// let json = br#"{"title": "Bridge reopens", "related": [{"title": "Toll vote"}]}"#;
/// let card = news_card::read(json)?.card;
/// assert_eq!(card.related[0].title, "Toll vote");
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[document]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Related {
    /// Its headline.
    pub title: String,
    /// Its URL.
    pub url: Option<Link>,
    /// The name of who published it.
    pub source: Option<String>,
    /// When it was published.
    pub published: Option<Timestamp>,
}
