//! What the head of a page says in more than one vocabulary.

use crate::locale::fill;
use crate::model::{Authorship, Link, without_citations};
use crate::prerender::RenderOptions;
use crate::view::Context;
use icu::locale::{Locale, LocaleExpander};

/// The story and its setting, with what is worked out from them.
pub(super) struct PageMeta<'a> {
    pub(super) story: &'a Context,
    pub(super) setting: &'a RenderOptions<'a>,
    /// The headline, without citation marks.
    pub(super) title: String,
    /// The hook, else what changed.
    pub(super) description: Option<String>,
    /// The page's own address.
    pub(super) page: Option<&'a str>,
    /// The picture to show where the page is shared.
    pub(super) picture: Option<Picture<'a>>,
}

/// A picture of the story.
pub(super) struct Picture<'a> {
    pub(super) url: &'a str,
    pub(super) alt: Option<&'a str>,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
}

/// What Open Graph recommends, and what `RenderOptions::picture` is.
const SOCIAL: (u32, u32) = (1200, 630);

impl<'a> PageMeta<'a> {
    pub(super) fn of(story: &'a Context, setting: &'a RenderOptions<'a>) -> Self {
        let card = &*story.card;
        let plain = |text: &str| without_citations(text, card.citations.len()).into_owned();
        let changed = || card.tldr.as_ref().and_then(|tldr| tldr.what_changed.as_deref());
        let social = |url| Picture {
            url,
            alt: Some(&card.title),
            width: Some(SOCIAL.0),
            height: Some(SOCIAL.1),
        };
        let own = || {
            card.image.as_ref().map(|image| Picture {
                url: image.url.as_str(),
                alt: image.alt.as_deref(),
                width: image.width,
                height: image.height,
            })
        };
        Self {
            title: plain(&card.title),
            description: card.hook.as_deref().or_else(changed).map(plain),
            page: setting.page.or_else(|| card.url.as_ref().map(Link::as_str)),
            picture: setting.picture.map(social).or_else(own),
            story,
            setting,
        }
    }

    /// The language with its likeliest region, such as `en_US`, as Open Graph has it.
    pub(super) fn territory(&self) -> Option<String> {
        let mut locale: Locale = self.story.lang().parse().ok()?;
        LocaleExpander::new_common().maximize(&mut locale.id);
        let region = locale.id.region?;
        Some([locale.id.language.as_str(), "_", region.as_str()].concat())
    }

    /// Who wrote the analysis, if the card says.
    pub(super) fn authorship(&self) -> Option<&'a Authorship> {
        self.story.card.provenance.as_ref().map(|provenance| &provenance.whole)
    }

    /// How the analysis was made, in the words that the card shows.
    pub(super) fn credit(&self) -> Option<String> {
        let whole = self.authorship()?;
        let texts = self.story.locale.texts();
        let parts = [
            Some(texts.authorship(whole.kind).to_owned()),
            whole.model.as_deref().map(|model| fill(texts.by_ai_model, model)),
            whole.reviewed_by.as_deref().map(|person| fill(texts.reviewed_by, person)),
        ];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    }
}
