//! All that a view needs to know.

use super::SortListener;
use crate::locale::{Direction, Locale, Texts, direction};
use crate::model::{Authorship, Card, Link, Section};
use crate::options::Options;
use std::sync::Arc;

/// A card, how to show it, in which language, and when.
pub struct Context {
    /// The document.
    pub card: Arc<Card>,
    /// How to show it.
    pub options: Options,
    /// The language of the interface.
    pub locale: Locale,
    /// The time of showing, in seconds since 1970-01-01T00:00:00Z; ages count from it. `None`
    /// where it is not known, as in a file that is read later: dates stand for the ages then,
    /// until the loader, which knows the time, writes them.
    pub now: Option<i64>,
    /// Who is told when the reader sorts the competitor table. Defaults to nobody.
    pub on_sort: Option<SortListener>,
}

impl Context {
    /// A story to be shown, with nobody listening.
    #[must_use]
    pub fn new(
        card: impl Into<Arc<Card>>,
        options: Options,
        locale: Locale,
        now: Option<i64>,
    ) -> Self {
        Self { card: card.into(), options, locale, now, on_sort: None }
    }

    pub(super) fn texts(&self) -> &'static Texts {
        self.locale.texts()
    }

    /// The language of the story's text: its own, else the interface's.
    pub(crate) fn lang(&self) -> &str {
        self.card.lang.as_deref().unwrap_or_else(|| self.locale.tag())
    }

    /// The `lang` of interface texts, where it is not that of the story.
    pub(super) fn interface_lang(&self) -> Option<&str> {
        let (lang, tag) = (self.card.lang.as_deref()?, self.locale.tag());
        let differs = lang != tag && !primary(lang).eq_ignore_ascii_case(primary(tag));
        differs.then_some(tag)
    }

    pub(super) fn direction(&self) -> Direction {
        direction(self.lang())
    }

    /// The address that stands for the story: the publisher's page, else the original.
    pub(crate) fn address(&self) -> Option<&Link> {
        let original = || self.card.source.as_ref().and_then(|source| source.url.as_ref());
        self.card.url.as_ref().or_else(original)
    }

    pub(super) fn is_open(&self, section: Section) -> bool {
        self.options.open.contains(&section)
    }

    /// Who wrote a section, where that differs from who wrote the whole.
    pub(super) fn own_authorship(&self, section: Section) -> Option<&Authorship> {
        let provenance = self.card.provenance.as_ref()?;
        let (_, authorship) = provenance.sections.iter().find(|(named, _)| *named == section)?;
        (*authorship != provenance.whole).then_some(authorship)
    }
}

/// The language of a BCP 47 tag alone, without script or region.
fn primary(tag: &str) -> &str {
    tag.split_once('-').map_or(tag, |(language, _)| language)
}
