//! From nodes to the types of the document, section by section in document-model order.

use super::node::{Log, Node};
use super::scalar;
use super::{
    Authorship, AuthorshipKind, Card, Citation, Image, Implication, Parsed, Problem, ProblemKind,
    Provenance, ReadError, Recap, Related, Section, ShareTarget, Source, TimelineEntry, Tldr,
    Value,
};

mod competitors;

/// The format version that is read here.
const VERSION: u32 = 1;

/// Reads a whole card.
pub(super) fn card(value: &Value) -> Result<Parsed, ReadError> {
    let log = Log::default();
    let root = Node::root(value, &log);
    let card = root.object().and_then(read_card);
    let problems = log.into_inner();
    match card {
        Some(card) => Ok(Parsed { card, problems }),
        None => Err(ReadError::not_a_card(fatal_first(problems))),
    }
}

fn read_card(root: &Node<'_>) -> Option<Card> {
    let version = root.member("version", version);
    let id = root.member("id", scalar::text);
    let lang = root.member("lang", scalar::text);
    let url = root.member("url", scalar::link);
    let published = root.member("published", scalar::time);
    let collected = root.member("collected", scalar::time);
    let updated = root.member("updated", scalar::time);
    let title = root.member("title", scalar::text);
    if title.is_none() {
        root.report_at("title", ProblemKind::MissingTitle);
    }
    Some(Card {
        version,
        id,
        lang,
        url,
        published,
        collected,
        updated,
        title: title?,
        source: root.member("source", source),
        share: root.member("share", |node| {
            node.items(|item| choice(item, ShareTarget::ALL, ShareTarget::name))
        }),
        image: root.member("image", image),
        hook: root.member("hook", scalar::text),
        tldr: root.member("tldr", tldr),
        provenance: root.member("provenance", provenance),
        takeaways: list(root, "takeaways", scalar::text),
        competitors: root.member("competitors", competitors::competitors),
        deep_dive: list(root, "deep_dive", scalar::text),
        implications: list(root, "implications", implication),
        timeline: list(root, "timeline", timeline_entry),
        citations: list(root, "citations", citation),
        recap: root.member("recap", recap),
        related: list(root, "related", related),
        attribution: root.member("attribution", scalar::text),
    })
}

/// The reason why there is no card comes first, so that one sentence can say it.
fn fatal_first(mut problems: Vec<Problem>) -> Vec<Problem> {
    if let Some(fatal) = problems.pop() {
        problems.insert(0, fatal);
    }
    problems
}

fn version(node: &Node<'_>) -> Option<u32> {
    let version = scalar::count(node)?;
    if version > VERSION {
        node.report(ProblemKind::NewerVersion { found: version, known: VERSION });
    }
    Some(version)
}

fn list<T>(root: &Node<'_>, name: &str, read: impl Fn(&Node<'_>) -> Option<T>) -> Vec<T> {
    root.member(name, |node| node.items(read)).unwrap_or_default()
}

/// The value whose name stands here, one of `all`.
fn choice<T: Copy>(node: &Node<'_>, all: &[T], name: fn(T) -> &'static str) -> Option<T> {
    let text = scalar::text(node)?;
    let found = find(&text, all, name);
    if found.is_none() {
        report_none_of(node, all, name);
    }
    found
}

fn find<T: Copy>(text: &str, all: &[T], name: fn(T) -> &'static str) -> Option<T> {
    all.iter().copied().find(|value| name(*value) == text)
}

fn report_none_of<T: Copy>(node: &Node<'_>, all: &[T], name: fn(T) -> &'static str) {
    let choices = all.iter().map(|value| name(*value)).collect();
    node.report(ProblemKind::UnknownName { choices });
}

fn source(node: &Node<'_>) -> Option<Source> {
    let node = node.object()?;
    let name = node.required("name", scalar::text);
    let url = node.member("url", scalar::link);
    let icon = node.member("icon", scalar::link);
    let inferred = node.member("inferred", scalar::yes_or_no).unwrap_or(false);
    Some(Source { name: name?, url, icon, inferred })
}

fn image(node: &Node<'_>) -> Option<Image> {
    let node = node.object()?;
    let url = node.required("url", scalar::link);
    let alt = node.member("alt", scalar::text);
    let width = node.member("width", scalar::count);
    let height = node.member("height", scalar::count);
    Some(Image { url: url?, alt, width, height })
}

fn tldr(node: &Node<'_>) -> Option<Tldr> {
    let node = node.object()?;
    let tldr = Tldr {
        what_changed: node.member("what_changed", scalar::text),
        why_it_matters: node.member("why_it_matters", scalar::text),
        what_to_do_next: node.member("what_to_do_next", scalar::text),
        who_should_care: list(node, "who_should_care", scalar::text),
    };
    (tldr != Tldr::default()).then_some(tldr)
}

fn provenance(node: &Node<'_>) -> Option<Provenance> {
    let whole = authorship(node)?;
    let mut sections = Vec::new();
    node.member("sections", |node| {
        node.object()?.each_member(|name, node| {
            match find(name, Section::AUTHORED, Section::name) {
                Some(section) => {
                    sections.extend(authorship(node).map(|authorship| (section, authorship)));
                }
                None => report_none_of(node, Section::AUTHORED, Section::name),
            }
        });
        Some(())
    });
    Some(Provenance { whole, sections })
}

fn authorship(node: &Node<'_>) -> Option<Authorship> {
    let node = node.object()?;
    let kind =
        node.required("kind", |node| choice(node, AuthorshipKind::ALL, AuthorshipKind::name));
    let model = node.member("model", scalar::text);
    let reviewed_by = node.member("reviewed_by", scalar::text);
    let note = node.member("note", scalar::text);
    Some(Authorship { kind: kind?, model, reviewed_by, note })
}

fn implication(node: &Node<'_>) -> Option<Implication> {
    let node = node.object()?;
    let prediction = node.required("prediction", scalar::text);
    let rationale = node.member("rationale", scalar::text);
    let confidence = node.member("confidence", scalar::ratio);
    let by = node.member("by", scalar::date);
    Some(Implication { prediction: prediction?, rationale, confidence, by })
}

fn timeline_entry(node: &Node<'_>) -> Option<TimelineEntry> {
    let node = node.object()?;
    let date = node.required("date", scalar::date);
    let text = node.required("text", scalar::text);
    let url = node.member("url", scalar::link);
    Some(TimelineEntry { date: date?, text: text?, url })
}

fn citation(node: &Node<'_>) -> Option<Citation> {
    let node = node.object()?;
    let title = node.required("title", scalar::text);
    let url = node.member("url", scalar::link);
    Some(Citation { title: title?, url })
}

fn recap(node: &Node<'_>) -> Option<Recap> {
    let node = node.object()?;
    let title = node.required("title", scalar::text);
    let text = node.member("text", scalar::text);
    let url = node.member("url", scalar::link);
    Some(Recap { title: title?, text, url })
}

fn related(node: &Node<'_>) -> Option<Related> {
    let node = node.object()?;
    let title = node.required("title", scalar::text);
    let url = node.member("url", scalar::link);
    let source = node.member("source", scalar::text);
    let published = node.member("published", scalar::time);
    Some(Related { title: title?, url, source, published })
}
