//! The story as schema.org has it, for machines: a `NewsArticle` with who wrote it, what it is
//! based on and what it cites.

mod thing;

use super::page_meta::PageMeta;
use crate::model::{
    Author, Authorship, AuthorshipKind, Card, Link, PartialDate, Section, Timestamp,
    without_citations,
};
use crate::prerender::markup::in_script;
use thing::{NewsArticle, ResultOf, Thing};

/// The JSON-LD of the page, fit to stand inside a `<script>`.
pub(super) fn news_article(meta: &PageMeta<'_>) -> String {
    let card = &*meta.cx.card;
    let whole = meta.authorship();
    let article = NewsArticle {
        context: "https://schema.org",
        kind: "NewsArticle",
        main_entity_of_page: page(meta),
        headline: &meta.title,
        description: meta.description.as_deref(),
        in_language: meta.cx.lang(),
        url: meta.page,
        image: image(meta),
        date_published: card.published.as_ref().or(card.collected.as_ref()).map(Timestamp::as_str),
        date_modified: card.updated.as_ref().map(Timestamp::as_str),
        author: publisher(meta),
        publisher: publisher(meta),
        is_based_on: original(card),
        keywords: card.subjects.iter().map(String::as_str).collect(),
        citation: citations(card),
        audience: audience(card),
        digital_source_type: whole.map(digital_source),
        credit_text: meta.credit(),
        copyright_notice: card.attribution.as_deref(),
        has_part: parts(card),
        reverse: whole.and_then(creation),
    };
    in_script(&serde_json::to_string(&article).unwrap_or_default())
}

/// The page with its reviewer: schema.org gives `reviewedBy` to no other kind of work.
fn page<'a>(meta: &PageMeta<'a>) -> Option<Thing<'a>> {
    let reviewer = meta.authorship().and_then(|whole| whole.reviewed_by.as_deref());
    let page = Thing { id: meta.page, ..Thing::new("WebPage") };
    let reviewed_by = reviewer.map(|name| Box::new(Thing::named("Person", name)));
    (page.id.is_some() || reviewed_by.is_some()).then_some(Thing { reviewed_by, ..page })
}

fn image<'a>(meta: &PageMeta<'a>) -> Option<Thing<'a>> {
    let picture = meta.picture.as_ref()?;
    Some(Thing {
        url: Some(picture.url),
        caption: picture.caption.or(picture.alt),
        credit_text: picture.credit,
        ..Thing::new("ImageObject")
    })
}

/// The publisher answers for the text, whoever or whatever wrote it; schema.org has no other
/// authors than persons and organizations. The machine is named by `creation`.
fn publisher<'a>(meta: &PageMeta<'a>) -> Option<Thing<'a>> {
    meta.options.site_name.map(|name| Thing::named("Organization", name))
}

fn original(card: &Card) -> Option<Thing<'_>> {
    let author: Vec<_> = card.authors.iter().map(person).collect();
    let Some(source) = &card.source else {
        return (!author.is_empty()).then(|| Thing { author, ..Thing::new("CreativeWork") });
    };
    Some(Thing {
        url: source.url.as_ref().map(Link::as_str),
        publisher: Some(organization(&source.name)),
        author,
        ..Thing::named("CreativeWork", &source.name)
    })
}

fn person(Author { name, url }: &Author) -> Thing<'_> {
    Thing { url: url.as_ref().map(Link::as_str), ..Thing::named("Person", name) }
}

fn organization(name: &str) -> Box<Thing<'_>> {
    Box::new(Thing::named("Organization", name))
}

fn citations(card: &Card) -> Vec<Thing<'_>> {
    let cited = card.citations.iter().map(|citation| Thing {
        url: citation.url.as_ref().map(Link::as_str),
        date_published: citation.date.as_ref().map(PartialDate::as_str),
        publisher: citation.publisher.as_deref().map(organization),
        ..Thing::named("CreativeWork", &citation.title)
    });
    cited.collect()
}

fn audience(card: &Card) -> Vec<Thing<'_>> {
    let names = card.tldr.iter().flat_map(|tldr| &tldr.who_should_care);
    let plain = |name| without_citations(name, card.citations.len());
    names.map(|name| Thing { audience_type: Some(plain(name)), ..Thing::new("Audience") }).collect()
}

/// The IPTC's terms for what a machine made, what it made with people, and what people made
/// (<https://cv.iptc.org/newscodes/digitalsourcetype/>).
fn digital_source(authorship: &Authorship) -> &'static str {
    match authorship.kind {
        AuthorshipKind::Ai => {
            "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
        }
        AuthorshipKind::Mixed => {
            "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
        }
        AuthorshipKind::Human => "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation",
    }
}

/// The sections that someone else wrote than the whole.
fn parts(card: &Card) -> Vec<Thing<'_>> {
    let Some(provenance) = &card.provenance else { return Vec::new() };
    let other = provenance.sections.iter().filter(|(_, own)| *own != provenance.whole);
    let part = |(section, own): &'_ (Section, Authorship)| Thing {
        digital_source_type: Some(digital_source(own)),
        ..Thing::named("WebPageElement", section.name())
    };
    other.map(part).collect()
}

/// The action that created the article, with the machine as its instrument.
fn creation(authorship: &Authorship) -> Option<ResultOf<'_>> {
    let model = authorship.model.as_deref()?;
    let instrument = Some(Box::new(Thing::named("SoftwareApplication", model)));
    Some(ResultOf { result: Thing { instrument, ..Thing::new("CreateAction") } })
}
