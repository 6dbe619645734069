//! Who wrote the analysis.

use super::Section;
use super::field::Read;
use super::node::Node;
use super::scalar::one_of;
use news_card_macros::document;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

super::choice! {
    /// Who wrote.
    ///
    /// ```
    /// use news_card::AuthorshipKind;
    ///
    /// assert_eq!(AuthorshipKind::from_name("mixed"), Some(AuthorshipKind::Mixed));
    /// assert_eq!(AuthorshipKind::Ai.name(), "ai");
    /// assert_eq!(AuthorshipKind::ALL.len(), 3);
    /// ```
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
///
/// ```
/// use news_card::{Authorship, AuthorshipKind};
///
/// let reviewed_by = Some("Ada Park".to_owned());
/// let authorship = Authorship { kind: AuthorshipKind::Mixed, model: None, reviewed_by, note: None };
/// let json = serde_json::to_string(&authorship)?;
/// assert_eq!(json, r#"{"kind":"mixed","reviewed_by":"Ada Park"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[document]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Authorship {
    /// Machine, person or both.
    pub kind: AuthorshipKind,
    /// The name of the model.
    pub model: Option<String>,
    /// The person who checked it.
    pub reviewed_by: Option<String>,
    /// Anything else that a reader should know about how it was made.
    pub note: Option<String>,
}

/// Who wrote the analysis, as a whole and section by section.
///
/// ```
/// use news_card::{AuthorshipKind, Section};
///
/// let json = br#"{
///     "title": "Bridge reopens",
///     "provenance": {"kind": "human", "sections": {"tldr": {"kind": "ai"}}}
/// }"#;
/// let provenance = news_card::read(json)?.card.provenance.unwrap();
/// assert_eq!(provenance.whole.kind, AuthorshipKind::Human);
/// assert_eq!(provenance.sections[0].0, Section::Tldr);
/// # Ok::<(), news_card::ReadError>(())
/// ```
#[document]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Provenance {
    /// What holds for every section not named in `sections`.
    #[serde(flatten)]
    pub whole: Authorship,
    /// What holds for single sections, by section name.
    #[document(with = sections)]
    #[serde(serialize_with = "as_map")]
    #[schemars(
        with = "BTreeMap<Section, Authorship>",
        extend("propertyNames" = serde_json::json!({"enum": Section::AUTHORED}))
    )]
    pub sections: Vec<SectionAuthorship>,
}

/// Who wrote one section, and which.
///
/// ```
/// use news_card::{Authorship, AuthorshipKind, Section, SectionAuthorship};
///
/// let kind = AuthorshipKind::Human;
/// let by_a_person = Authorship { kind, model: None, reviewed_by: None, note: None };
/// let summary: SectionAuthorship = (Section::Tldr, by_a_person);
/// assert_eq!(summary.0.name(), "tldr");
/// ```
pub type SectionAuthorship = (Section, Authorship);

fn as_map<S: Serializer>(sections: &[SectionAuthorship], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(sections.iter().map(|(section, authorship)| (section, authorship)))
}

/// An object by section name, in the order of the document.
fn sections(object: &Node<'_>, name: &str) -> Option<Vec<SectionAuthorship>> {
    let mut sections = Vec::new();
    object.member(name, |node| {
        node.object()?.each_member(|name, node| {
            let section = one_of(Section::AUTHORED, name, node);
            let authorship = section.and_then(|_| Authorship::read(node));
            sections.extend(section.zip(authorship));
        });
        Some(())
    });
    Some(sections)
}
