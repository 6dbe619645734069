//! The types of a card, in the order in which a reader meets them.

use super::{Competitors, Link, PartialDate, Section, ShareTarget, Timestamp};
use schemars::JsonSchema;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// One analysed news story. Only `title` is required; text is text, without HTML or Markdown.
/// A mark `[n]` in any text refers to the n-th of `citations`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Card {
    /// Format version. Defaults to 1, the only one so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1))]
    pub version: Option<u32>,
    /// A stable id of the story, unique at its publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Language of the text as a BCP 47 tag, such as `en` or `zh-Hans`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The publisher's own page of the story: what is shared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// When the original was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
    /// When the publisher of the card found the original.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collected: Option<Timestamp>,
    /// When the card was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Timestamp>,
    /// The headline.
    pub title: String,
    /// The original publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Which share targets to offer, in order. Defaults to link, email, X, LinkedIn, Bluesky,
    /// WhatsApp and the device's own sheet; an empty list offers none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Vec<ShareTarget>>,
    /// A picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// One sentence that says why to read on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hook: Option<String>,
    /// The summary that takes thirty seconds to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tldr: Option<Tldr>,
    /// Who wrote the analysis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
    /// Key takeaways.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub takeaways: Vec<String>,
    /// How the subject compares with its competitors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub competitors: Option<Competitors>,
    /// Points of technical depth.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deep_dive: Vec<String>,
    /// What may follow.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub implications: Vec<Implication>,
    /// What led here. Shown in the order of the dates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub timeline: Vec<TimelineEntry>,
    /// Sources of the analysis; the first is number 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<Citation>,
    /// The publisher's weekly recap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recap: Option<Recap>,
    /// Other updates on the subject.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
    /// A line on rights.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribution: Option<String>,
}

/// The original publisher.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// The original article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// A small square picture that stands for the publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icon: Option<Link>,
    /// Whether the name was worked out rather than read. Defaults to false.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inferred: bool,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Image {
    /// Its address.
    pub url: Link,
    /// What it shows, for those who do not see it. Defaults to none: decoration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// Its width in pixels, so that its place can be kept free.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub width: Option<u32>,
    /// Its height in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub height: Option<u32>,
}

/// The thirty-second summary.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Tldr {
    /// What changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what_changed: Option<String>,
    /// Why it matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why_it_matters: Option<String>,
    /// What to do next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what_to_do_next: Option<String>,
    /// Who should care: one audience an item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who_should_care: Vec<String>,
}

super::choice! {
    /// Who wrote.
    pub enum AuthorshipKind {
        /// A machine.
        Ai = "ai",
        /// A person.
        Human = "human",
        /// A machine and a person.
        Mixed = "mixed",
    }
}

/// Who wrote a text.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Authorship {
    /// Machine, person or both.
    pub kind: AuthorshipKind,
    /// The name of the model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The person who checked it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed_by: Option<String>,
    /// Anything else that a reader should know about how it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Who wrote the analysis, as a whole and section by section.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Provenance {
    /// What holds for every section not named in `sections`.
    #[serde(flatten)]
    pub whole: Authorship,
    /// What holds for single sections, by section name.
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "as_map")]
    #[schemars(
        with = "BTreeMap<Section, Authorship>",
        extend("propertyNames" = serde_json::json!({"enum": Section::AUTHORED}))
    )]
    pub sections: Vec<SectionAuthorship>,
}

/// Who wrote one section, and which.
pub type SectionAuthorship = (Section, Authorship);

fn as_map<S: Serializer>(sections: &[SectionAuthorship], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(sections.iter().map(|(section, authorship)| (section, authorship)))
}

/// Something that may follow.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Implication {
    /// What is expected.
    pub prediction: String,
    /// On what grounds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rationale: Option<String>,
    /// How sure its author is, from 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub confidence: Option<f64>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<PartialDate>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TimelineEntry {
    /// When.
    pub date: PartialDate,
    /// What.
    pub text: String,
    /// Where to read about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
}

/// A source of the analysis.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Citation {
    /// Its title.
    pub title: String,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
}

/// The publisher's weekly recap.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Recap {
    /// Its title.
    pub title: String,
    /// One sentence on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
}

/// Another update on the subject.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Related {
    /// Its headline.
    pub title: String,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// The name of who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
}
