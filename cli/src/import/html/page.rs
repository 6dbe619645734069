//! A page as a card.

use news_card::Card;
use url::Url;

use super::super::given::Given;
use super::super::report::{Imported, Report, listed, quote};
use super::super::{slug, times};
use super::article::Article;
use super::body::Body;
use super::choice::Choice;
use super::graph::Graph;
use super::held::Held;
use super::leftovers;
use super::meta::Head;
use super::own::Identity;
use super::reading::{Reading, is_address};
use super::{
    carried, characters, headline, loose, microdata, names, outline, parse, people, scripts,
    sections, walk,
};

/// The card of a page. What its schema.org data says is taken; what only Open Graph, other
/// `meta` elements or the page's text say is a guess, for those are written for other readers.
pub(in super::super) fn page(markup: &str, given: &Given) -> Imported {
    let mut report = Report::default();
    let markup = characters::without_impossible(markup);
    let Some(parsed) = parse::page(&markup) else {
        return report
            .no_card("$", "its elements are nested deeper than any page is, so it is not read");
    };
    if let Some(imported) = carried::card(&parsed.html) {
        return imported;
    }
    let loose = loose::properties(&parsed.html);
    let head = Head::new(&parsed.html, &loose);
    let mut graph = Graph::default();
    scripts::read(head.json_ld(), &mut graph, &mut report);
    if !parsed.rest.is_empty() {
        let characters = parsed.rest.chars().count();
        report.left_out(
            "$",
            format!("has more elements than any page; of its last {characters} characters only JSON-LD is read"),
        );
        scripts::read(scripts::in_markup(parsed.rest).into_iter(), &mut graph, &mut report);
    }
    microdata::objects(&parsed.html).into_iter().for_each(|object| graph.add(object));
    let body = walk::read(&parsed.html);
    let base = base(&head, &graph, given);
    let identity = identity(&head, &body, base.as_ref()).maybe_at(given.base_url.as_ref());
    let choice = graph.choose(&identity);
    say(&choice, &mut report);
    let articles: Vec<Article<'_>> =
        choice.own.iter().map(|chosen| Article::new(&graph, chosen)).collect();
    let (head, body, graph) = (&head, &body, &graph);
    let mut page = Reading { head, body, graph, articles, given, base, report, beside: Vec::new() };
    let Some(title) = headline::read(&mut page, &identity) else {
        return page.report.no_card(
            "title",
            "the page has neither schema.org nor Open Graph data nor a title or heading; save its \
             text and say --from article",
        );
    };
    let mut card = card(&mut page, title);
    people::without_publisher(&mut card);
    let outline = outline::read(&parsed.html, page.base.as_ref());
    if let Some(outline) = &outline {
        card = sections::add(outline, card, given, &mut page.report);
    }
    let held = Held::new(&card, page.base.as_ref(), &addresses(head));
    let left = leftovers::of(&page, &held, card.hook.as_deref(), outline.as_ref());
    if !left.lost.is_empty() {
        page.report.left_out("$", format!("left out: {}", left.lost.join(", ")));
    }
    if !left.aside.is_empty() {
        let said = left.aside.join(", ");
        page.report
            .aside("source", format!("of its publisher and site the page says, too: {said}"));
    }
    page.report.card(card)
}

/// As given, or the page's own URL, with its `base`.
fn base(head: &Head<'_>, graph: &Graph, given: &Given) -> Option<Url> {
    let own = || {
        let data = graph.choose(&Identity::default());
        let in_data = data.own.first().and_then(|own| {
            graph.text(own.object, "url").or_else(|| graph.text(own.object, "mainEntityOfPage"))
        });
        let addresses = addresses(head).into_iter().chain(in_data.map(str::to_owned));
        addresses.into_iter().find_map(|url| Url::parse(&url).ok())
    };
    let base = given.base_url.clone().or_else(own);
    match head.base() {
        Some(href) => Url::options().base_url(base.as_ref()).parse(&href).ok().or(base),
        None => base,
    }
}

/// What the page says are its addresses.
fn addresses(head: &Head<'_>) -> Vec<String> {
    let canonical = head.link("canonical");
    let said = head.metas(names::ADDRESSES).filter(|(name, url)| is_address(name, url));
    let preview = said.map(|(_, url)| url.to_owned()).next();
    canonical.into_iter().chain(preview).collect()
}

fn identity(head: &Head<'_>, body: &Body, base: Option<&Url>) -> Identity {
    let addresses = addresses(head);
    let titles = head.title().into_iter().chain(body.headings.iter().cloned());
    let previews = head.meta(names::TITLES).map(|(_, title)| title);
    Identity::new(base, &addresses, &titles.chain(previews).collect::<Vec<_>>())
}

/// What was decided where the page's data holds several stories.
fn say(choice: &Choice<'_>, report: &mut Report) {
    const MOST: usize = 5;
    if choice.is_guess {
        report.guess(
            "$",
            "the page’s data holds several articles, and neither address nor title tells which is \
             the page’s own; the first is taken",
        );
    }
    if !choice.others.is_empty() {
        let others: Vec<String> = choice.others.iter().map(|it| quote(it)).collect();
        let others = listed(&others, MOST);
        report.left_out("$", format!("the page’s data holds other stories, too: {others}"));
    }
}

fn card(page: &mut Reading<'_>, title: headline::Headline) -> Card {
    let published = page.published();
    let updated = page.updated();
    let updated = times::in_order(published.as_ref(), updated, &mut page.report);
    let url = page.url();
    let headline::Headline { title, site } = title;
    let source = page.source(url.as_ref(), site);
    let publisher = source.as_ref().map(|source| source.name.as_str());
    let id = match &url {
        Some(url) => slug::from_url(url.as_str()),
        None => slug::of_publisher(&title, publisher),
    };
    Card {
        version: Some(1),
        id: Some(id),
        lang: page.lang(),
        source,
        authors: page.authors(),
        subjects: page.subjects(),
        questions: page.questions(),
        citations: page.citations(),
        image: page.image(),
        hook: page.hook(&title),
        attribution: page.attribution(),
        updated,
        published: published.or_else(|| page.given.published.clone()),
        collected: page.given.collected.clone(),
        url,
        title,
        ..Card::default()
    }
}
