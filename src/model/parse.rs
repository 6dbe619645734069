//! From nodes to the types of the document, section by section in document-model order.

use super::leaf;
use super::node::{Log, Node};
use super::{
    Authorship, AuthorshipKind, Card, Citation, Image, Implication, Parsed, Problem, Provenance,
    ReadError, Recap, Related, Section, ShareTarget, Source, TimelineEntry, Tldr, Value,
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
    let id = root.member("id", leaf::text);
    let lang = root.member("lang", leaf::text);
    let url = root.member("url", leaf::link);
    let published = root.member("published", leaf::time);
    let collected = root.member("collected", leaf::time);
    let updated = root.member("updated", leaf::time);
    let title = root.member("title", leaf::text);
    if title.is_none() {
        root.report_at("title", "is required: a card without a title cannot be shown");
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
        hook: root.member("hook", leaf::text),
        tldr: root.member("tldr", tldr),
        provenance: root.member("provenance", provenance),
        takeaways: list(root, "takeaways", leaf::text),
        competitors: root.member("competitors", competitors::competitors),
        deep_dive: list(root, "deep_dive", leaf::text),
        implications: list(root, "implications", implication),
        timeline: list(root, "timeline", timeline_entry),
        citations: list(root, "citations", citation),
        recap: root.member("recap", recap),
        related: list(root, "related", related),
        attribution: root.member("attribution", leaf::text),
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
    let version = leaf::count(node)?;
    if version > VERSION {
        let sentence = format!(
            "is {version}, newer than the {VERSION} known here, so newer parts are left out"
        );
        node.report(&sentence);
    }
    Some(version)
}

fn list<T>(root: &Node<'_>, name: &str, read: impl Fn(&Node<'_>) -> Option<T>) -> Vec<T> {
    root.member(name, |node| node.items(read)).unwrap_or_default()
}

/// The value whose name stands here, one of `all`.
fn choice<T: Copy>(node: &Node<'_>, all: &[T], name: fn(T) -> &'static str) -> Option<T> {
    let text = leaf::text(node)?;
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
    let names: Vec<_> = all.iter().map(|value| name(*value)).collect();
    node.report(&["is none of ", &names.join(", ")].concat());
}

fn source(node: &Node<'_>) -> Option<Source> {
    let node = node.object()?;
    let name = node.required("name", leaf::text);
    let url = node.member("url", leaf::link);
    let icon = node.member("icon", leaf::link);
    let inferred = node.member("inferred", leaf::yes_or_no).unwrap_or(false);
    Some(Source { name: name?, url, icon, inferred })
}

fn image(node: &Node<'_>) -> Option<Image> {
    let node = node.object()?;
    let url = node.required("url", leaf::link);
    let alt = node.member("alt", leaf::text);
    let width = node.member("width", leaf::count);
    let height = node.member("height", leaf::count);
    Some(Image { url: url?, alt, width, height })
}

fn tldr(node: &Node<'_>) -> Option<Tldr> {
    let node = node.object()?;
    let tldr = Tldr {
        what_changed: node.member("what_changed", leaf::text),
        why_it_matters: node.member("why_it_matters", leaf::text),
        what_to_do_next: node.member("what_to_do_next", leaf::text),
        who_should_care: list(node, "who_should_care", leaf::text),
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
    let model = node.member("model", leaf::text);
    let reviewed_by = node.member("reviewed_by", leaf::text);
    let note = node.member("note", leaf::text);
    Some(Authorship { kind: kind?, model, reviewed_by, note })
}

fn implication(node: &Node<'_>) -> Option<Implication> {
    let node = node.object()?;
    let prediction = node.required("prediction", leaf::text);
    let rationale = node.member("rationale", leaf::text);
    let confidence = node.member("confidence", leaf::ratio);
    let by = node.member("by", leaf::date);
    Some(Implication { prediction: prediction?, rationale, confidence, by })
}

fn timeline_entry(node: &Node<'_>) -> Option<TimelineEntry> {
    let node = node.object()?;
    let date = node.required("date", leaf::date);
    let text = node.required("text", leaf::text);
    let url = node.member("url", leaf::link);
    Some(TimelineEntry { date: date?, text: text?, url })
}

fn citation(node: &Node<'_>) -> Option<Citation> {
    let node = node.object()?;
    let title = node.required("title", leaf::text);
    let url = node.member("url", leaf::link);
    Some(Citation { title: title?, url })
}

fn recap(node: &Node<'_>) -> Option<Recap> {
    let node = node.object()?;
    let title = node.required("title", leaf::text);
    let text = node.member("text", leaf::text);
    let url = node.member("url", leaf::link);
    Some(Recap { title: title?, text, url })
}

fn related(node: &Node<'_>) -> Option<Related> {
    let node = node.object()?;
    let title = node.required("title", leaf::text);
    let url = node.member("url", leaf::link);
    let source = node.member("source", leaf::text);
    let published = node.member("published", leaf::time);
    Some(Related { title: title?, url, source, published })
}
