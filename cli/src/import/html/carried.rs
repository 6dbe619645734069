//! The document that a page carries which was written here: it says all that the page shows, and more
//! exactly than markup could.

use scraper::{ElementRef, Html};

use super::super::report::{Imported, Report};

/// What `news-card render --as page` gives the element that holds it.
const ID: &str = "news-card-document";

/// The card of a page that carries it; nothing where what the page has under that name is no card.
pub(super) fn card(html: &Html) -> Option<Imported> {
    let elements = html.tree.nodes().filter_map(ElementRef::wrap);
    let mut scripts = elements.filter(|it| it.value().name() == "script");
    let script = scripts.find(|script| script.attr("id") == Some(ID))?;
    let json: String = script.text().collect();
    let parsed = news_card::read(json.as_bytes()).ok()?;
    let mut report = Report::default();
    for problem in parsed.problems {
        report.left_out(&problem.path, problem.kind.to_string());
    }
    Some(report.card(parsed.card))
}
