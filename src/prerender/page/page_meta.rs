//! What the head of a page says in more than one vocabulary.

use crate::locale::fill;
use crate::model::{Authorship, Link, summary, without_citations};
use crate::prerender::RenderOptions;
use crate::view::Context;
use icu::locale::{Locale, LocaleExpander};
use std::borrow::Cow;

/// The card and its options, with what follows from both.
pub(super) struct PageMeta<'a> {
    pub(super) cx: &'a Context,
    pub(super) options: &'a RenderOptions<'a>,
    /// The headline, without citation marks.
    pub(super) title: String,
    /// The hook, else what changed.
    pub(super) description: Option<String>,
    /// The page's own URL.
    pub(super) page: Option<&'a str>,
    /// The picture to show where the page is shared.
    pub(super) picture: Option<Picture<'a>>,
}

/// A picture that stands for the story.
pub(super) struct Picture<'a> {
    pub(super) url: &'a str,
    pub(super) alt: Option<&'a str>,
    pub(super) caption: Option<&'a str>,
    pub(super) credit: Option<&'a str>,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
}

/// What Open Graph recommends, and what `RenderOptions::picture` is.
const SOCIAL: (u32, u32) = (1200, 630);

impl<'a> PageMeta<'a> {
    pub(super) fn new(cx: &'a Context, options: &'a RenderOptions<'a>) -> Self {
        let card = &*cx.card;
        let social = |url| Picture {
            url,
            alt: Some(&card.title),
            caption: None,
            credit: None,
            width: Some(SOCIAL.0),
            height: Some(SOCIAL.1),
        };
        let own = || {
            card.image.as_ref().map(|image| Picture {
                url: image.url.as_str(),
                alt: image.alt.as_deref(),
                caption: image.caption.as_deref(),
                credit: image.credit.as_deref(),
                width: image.width,
                height: image.height,
            })
        };
        Self {
            title: without_citations(&card.title, card.citations.len()).into_owned(),
            description: summary(card).map(Cow::into_owned),
            page: options.page.or_else(|| card.url.as_ref().map(Link::as_str)),
            picture: options.picture.map(social).or_else(own),
            cx,
            options,
        }
    }

    /// The language with its likeliest region, such as `en_US`, as Open Graph has it.
    pub(super) fn territory(&self) -> Option<String> {
        let mut locale: Locale = self.cx.lang()?.parse().ok()?;
        LocaleExpander::new_common().maximize(&mut locale.id);
        let region = locale.id.region?;
        Some([locale.id.language.as_str(), "_", region.as_str()].concat())
    }

    /// Who wrote the analysis, if the card says.
    pub(super) fn authorship(&self) -> Option<&'a Authorship> {
        self.cx.card.provenance.as_ref().map(|provenance| &provenance.whole)
    }

    /// How the analysis was made, in the words that the card shows.
    pub(super) fn credit(&self) -> Option<String> {
        let whole = self.authorship()?;
        let texts = self.cx.locale.texts();
        let parts = [
            Some(texts.authorship(whole.kind).to_owned()),
            whole.model.as_deref().map(|model| fill(texts.by_ai_model(), model)),
            whole.reviewed_by.as_deref().map(|person| fill(texts.reviewed_by(), person)),
        ];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    }
}
