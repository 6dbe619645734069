//! Every text of a card at its path, for checks that look at all of them.

use news_card::{Card, Cell};

/// What kind of text it is, which decides how long it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Title,
    Hook,
    Summary,
    Audience,
    Point,
    Prediction,
    Head,
    Cell,
    Event,
    Reference,
    Line,
}

/// A text and where it stands.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) path: String,
    pub(super) kind: Kind,
    pub(super) text: &'a str,
}

/// The texts that a reader of the card sees, in the order of the document.
pub(super) fn texts(card: &Card) -> Vec<Text<'_>> {
    let mut all = Texts(Vec::new());
    all.add("title", Kind::Title, Some(&card.title));
    all.add("source.name", Kind::Reference, card.source.as_ref().map(|source| &source.name));
    all.add("hook", Kind::Hook, card.hook.as_ref());
    if let Some(tldr) = &card.tldr {
        all.add("tldr.what_changed", Kind::Summary, tldr.what_changed.as_ref());
        all.add("tldr.why_it_matters", Kind::Summary, tldr.why_it_matters.as_ref());
        all.add("tldr.what_to_do_next", Kind::Summary, tldr.what_to_do_next.as_ref());
        all.list("tldr.who_should_care", Kind::Audience, &tldr.who_should_care);
    }
    let note = card.provenance.as_ref().and_then(|provenance| provenance.whole.note.as_ref());
    all.add("provenance.note", Kind::Line, note);
    all.list("takeaways", Kind::Point, &card.takeaways);
    all.table(card);
    all.list("deep_dive", Kind::Point, &card.deep_dive);
    for (index, item) in card.implications.iter().enumerate() {
        let path = format!("implications[{index}]");
        all.add(format!("{path}.prediction"), Kind::Prediction, Some(&item.prediction));
        all.add(format!("{path}.rationale"), Kind::Point, item.rationale.as_ref());
    }
    for (index, entry) in card.timeline.iter().enumerate() {
        all.add(format!("timeline[{index}].text"), Kind::Event, Some(&entry.text));
    }
    for (index, citation) in card.citations.iter().enumerate() {
        all.add(format!("citations[{index}].title"), Kind::Reference, Some(&citation.title));
    }
    if let Some(recap) = &card.recap {
        all.add("recap.title", Kind::Reference, Some(&recap.title));
        all.add("recap.text", Kind::Line, recap.text.as_ref());
    }
    for (index, story) in card.related.iter().enumerate() {
        all.add(format!("related[{index}].title"), Kind::Reference, Some(&story.title));
    }
    all.add("attribution", Kind::Line, card.attribution.as_ref());
    all.0
}

struct Texts<'a>(Vec<Text<'a>>);

impl<'a> Texts<'a> {
    fn add(&mut self, path: impl Into<String>, kind: Kind, text: Option<&'a String>) {
        self.0.extend(text.map(|text| Text { path: path.into(), kind, text }));
    }

    fn list(&mut self, path: &str, kind: Kind, texts: &'a [String]) {
        for (index, text) in texts.iter().enumerate() {
            self.add(format!("{path}[{index}]"), kind, Some(text));
        }
    }

    fn table(&mut self, card: &'a Card) {
        let Some(table) = &card.competitors else { return };
        for (index, column) in table.columns.iter().enumerate() {
            let path = format!("competitors.columns[{index}]");
            self.add(format!("{path}.name"), Kind::Head, Some(&column.name));
            self.add(format!("{path}.vendor"), Kind::Head, column.vendor.as_ref());
        }
        for (index, row) in table.rows.iter().enumerate() {
            let path = format!("competitors.rows[{index}]");
            self.add(format!("{path}.feature"), Kind::Head, Some(&row.feature));
            for (at, cell) in row.cells.iter().enumerate() {
                if let Cell::Text(text) = cell {
                    self.add(format!("{path}.cells[{at}]"), Kind::Cell, Some(text));
                }
            }
        }
    }
}
