//! One story of Kite's as a card.

use std::collections::{BTreeMap, BTreeSet};

use news_card::{Authorship, AuthorshipKind, Card, Implication, Provenance, Tldr};
use serde_json::{Map, Value};

use super::super::report::{Imported, Report, quote};
use super::super::slug;
use super::about::About;
use super::fields::Fields;
use super::marks::Articles;
use super::texts::Texts;
use crate::catalogue::is_id;

pub(super) fn card(
    story: Map<String, Value>,
    about: &About<'_>,
    ids: &mut BTreeSet<String>,
) -> Imported {
    let mut report = Report::default();
    let whole = told_apart(&story, about);
    let mut fields = Fields::new(story);
    let icons: Vec<_> = about.icons.iter().cloned().chain(fields.icons(&mut report)).collect();
    let articles = Articles::read(fields.objects("articles"), &icons, &mut report);
    let mut texts = Texts { fields, articles, report };

    let [title, summary] = ["title", "short_summary"].map(|name| texts.text(name));
    let Some(title) = title.or_else(|| texts.beginning(summary.as_deref()?)) else {
        let Texts { fields, mut report, .. } = texts;
        fields.report_rest("$", &mut report);
        return report.no_card("title", "is missing, and so is a summary that could stand for it");
    };
    let title = news_card::without_citations(&title, usize::MAX).into_owned();
    let mut card = Card { title, ..Card::default() };
    card.tldr = summary.map(|text| Tldr { what_changed: Some(text), ..Tldr::default() });
    card.takeaways = texts.list("talking_points");
    card.deep_dive = texts.list("technical_details");
    card.background = texts.list("historical_background");
    card.implications = texts.list("future_outlook").into_iter().map(prediction).collect();
    card.perspectives = texts.perspectives();
    card.quotes = texts.quote().into_iter().collect();
    card.questions = texts.questions();
    card.timeline = texts.timeline();
    card.image = texts.image();
    let own = texts.text("category");
    let of_file = about.category.clone().filter(|it| Some(it) != own.as_ref());
    card.subjects = [own, of_file, texts.text("location")].into_iter().flatten().collect();
    card.lang = texts.lang(about);
    card.published = texts.published().or_else(|| about.given.published.clone());
    card.collected = about.time.clone().or_else(|| about.given.collected.clone());
    card.provenance = Some(by_machine());
    card.id = Some(id(&mut texts, &card.title, &whole, ids));
    texts.of_the_site();
    card.more = texts.more();

    let Texts { fields, articles, mut report } = texts;
    card.citations = articles.into_citations(&mut report);
    fields.report_rest("$", &mut report);
    report.card(card)
}

/// Kite's stories are written by models, as its own pages say.
fn by_machine() -> Provenance {
    let whole = Authorship { kind: AuthorshipKind::Ai, model: None, reviewed_by: None, note: None };
    Provenance { whole, sections: Vec::new() }
}

fn prediction(prediction: String) -> Implication {
    Implication { prediction, rationale: None, confidence: None, by: None }
}

/// What tells a story from all others: all that it says, where it stands, and on which day. Its
/// number among its neighbours is none of it.
fn told_apart(story: &Map<String, Value>, about: &About<'_>) -> String {
    let own = story.iter().filter(|(name, _)| !matches!(name.as_str(), "id" | "cluster_number"));
    let own: BTreeMap<&String, &Value> = own.collect();
    let own = serde_json::to_string(&own).unwrap_or_default();
    let day = about.time.as_ref().and_then(|time| time.as_str().get(..10)).unwrap_or_default();
    [about.category.as_deref().unwrap_or_default(), day, &own].join("\n")
}

/// The story’s own id where it has one that is unlike all before, else one of its title and of what
/// tells it from all others.
fn id(texts: &mut Texts, title: &str, whole: &str, ids: &mut BTreeSet<String>) -> String {
    let own = texts.fields.text("id");
    if let Some(own) = own.as_ref().filter(|id| !is_id(id)) {
        texts.report.left_out("id", format!("{} can be no id, so one of the title is", quote(own)));
    }
    let mut id = own.filter(|id| is_id(id)).unwrap_or_else(|| slug::of_story(title, whole));
    let mut tries = 0;
    while !ids.insert(id.clone()) {
        id = slug::of_story(title, &[whole, &"\n".repeat(tries)].concat());
        tries += 1;
    }
    id
}
