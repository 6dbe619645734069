//! All that a view needs to know.

use super::SortListener;
use super::competitors::Sorting;
use crate::locale::{Direction, Locale, Texts, direction, has_rtl};
use crate::model::{Authorship, Card, Link, Section};
use crate::options::Options;
use crate::template::{IntoSlot, Slot, html};
use leptos::children::ViewFn;
use std::sync::Arc;

/// A card, how to show it, in which language, and when.
///
/// ```
/// use news_card::{Context, Locale, Options, prerender, read};
///
/// let card = read(br#"{"title": "Rain"}"#)?.card;
/// let context = Context::new(card, Options::default(), Locale::nearest("en"), None);
/// assert!(prerender::card(&context).contains("Rain"));
/// # Ok::<(), news_card::ReadError>(())
/// ```
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
    pub(crate) slots: CardSlots,
    /// How the table is sorted.
    pub(crate) sorting: Option<Sorting>,
    /// Called with the column that the reader asks to sort by: 0 is the features. `None` where
    /// nobody can sort.
    pub(crate) on_sort: Option<SortListener>,
    /// Whether the device has a sheet to share with.
    pub(crate) has_share_sheet: bool,
    direction: Direction,
}

/// The places in a card that the page fills.
#[derive(Clone, Default)]
pub(crate) enum CardSlots {
    /// By `<slot>`, in a shadow root.
    #[default]
    Shadow,
    /// By views of Leptos, as those of an application.
    Views {
        /// Below the title.
        header: Option<ViewFn>,
        /// Beside the share links.
        actions: Option<ViewFn>,
        /// At the end.
        footer: Option<ViewFn>,
    },
}

impl Context {
    /// A card to be shown, with nobody to sort its table.
    #[must_use]
    pub fn new(
        card: impl Into<Arc<Card>>,
        options: Options,
        locale: Locale,
        now: Option<i64>,
    ) -> Self {
        let card = card.into();
        let direction = direction(card.lang.as_deref().unwrap_or_else(|| locale.tag()));
        Self {
            card,
            options,
            locale,
            now,
            slots: CardSlots::default(),
            sorting: None,
            on_sort: None,
            has_share_sheet: false,
            direction,
        }
    }

    pub(super) fn texts(&self) -> &Texts {
        self.locale.texts()
    }

    /// The language of the story's text, where it is known: nobody guesses, and what stands around
    /// the card may say.
    pub(crate) fn lang(&self) -> Option<&str> {
        self.card.lang.as_deref()
    }

    /// The `lang` of interface texts, where it is not that of the story.
    pub(super) fn ui_lang(&self) -> Option<&str> {
        let tag = self.locale.tag();
        let is_same = |lang: &str| primary(lang).eq_ignore_ascii_case(primary(tag));
        (!self.lang().is_some_and(is_same)).then_some(tag)
    }

    pub(crate) fn direction(&self) -> Direction {
        self.direction
    }

    /// The `dir` of an element that holds `text`: the text decides, where it could run otherwise
    /// than the card does.
    pub(super) fn dir(&self, text: &str) -> Option<&'static str> {
        (self.direction == Direction::RightToLeft || has_rtl(text)).then_some("auto")
    }

    /// The URL that stands for the story: the publisher's page, else the original.
    pub(crate) fn url(&self) -> Option<&Link> {
        let original = || self.card.source.as_ref().and_then(|source| source.url.as_ref());
        self.card.url.as_ref().or_else(original)
    }

    pub(super) fn is_open(&self, section: Section) -> bool {
        self.options.open.contains(&section)
    }

    /// Who wrote a section.
    pub(super) fn authorship(&self, section: Section) -> Option<&Authorship> {
        let whole = self.card.provenance.as_ref().map(|provenance| &provenance.whole);
        self.own_authorship(section).or(whole)
    }

    /// The same, where that differs from who wrote the whole.
    pub(super) fn own_authorship(&self, section: Section) -> Option<&Authorship> {
        let provenance = self.card.provenance.as_ref()?;
        let (_, authorship) = provenance.sections.iter().find(|(named, _)| *named == section)?;
        (*authorship != provenance.whole).then_some(authorship)
    }

    /// What the page has put in one of its places.
    pub(super) fn slot(&self, name: &'static str) -> Slot<'_> {
        let CardSlots::Views { header, actions, footer } = &self.slots else {
            return html! { <slot name={name}></slot> }.into_slot();
        };
        let view = match name {
            "header" => header,
            "actions" => actions,
            _ => footer,
        };
        let view = view.clone();
        view.map(|view| html! { <div class="slotted">{view}</div> }).into_slot()
    }
}

/// The language of a BCP 47 tag alone, without script or region.
fn primary(tag: &str) -> &str {
    tag.split_once('-').map_or(tag, |(language, _)| language)
}
