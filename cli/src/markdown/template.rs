//! The template that `new` writes.

/// A card to fill in, commented, in the language `lang`. It reads without problems as it is, and names
/// every part that a card may have.
pub(crate) fn template(lang: &str, id: &str) -> String {
    // JSON’s double quotes are YAML’s, whatever the name of the file.
    let id = serde_json::Value::from(id).to_string();
    TEMPLATE.replace("LANG", lang).replacen("ID", &id, 1)
}

const TEMPLATE: &str = r#"---
# A stable id, best the name of this file without its ending.
id: ID
# Language of the text, as a BCP 47 tag.
lang: LANG
# Your own page of the story: what readers share.
url: https://news.example/my-story
# Three clocks, each with its offset or Z: when the original came out, when you found it, when
# you last changed this card.
published: 2026-01-01T09:00:00Z
# collected: 2026-01-01T09:30:00Z
# updated: 2026-01-01T10:00:00Z
source:
  name: The Original Publisher
  url: https://publisher.example/
# Where readers can share to: link, email, x, linkedin, bluesky, mastodon, whatsapp, device.
# share: [link, email, device]
# image: {url: https://news.example/my-story.jpg, alt: What it shows, width: 1200, height: 675,
#   caption: What there is to say of it, credit: Who took it}
# authors: [{name: Ana Be, url: https://news.example/ana-be}]
# subjects: [Ports, Energy]
# Who wrote the analysis: ai, human or mixed. An analysis labelled ai or mixed names its sources.
provenance:
  kind: human
# attribution: Rights in the original report remain with its publisher.
---

# The headline, in one line

<!-- The hook: one sentence that says why to read on. -->

The one sentence that makes a reader stay.

<!-- Every section below may go, and their order does not matter. Text is plain: no bold, no
     links. [1] refers to the first of the sources. -->

## TL;DR

### What changed

One or two sentences on the news itself [1].

### Why it matters

What follows from it for the reader.

### What to do next

One thing to do this week.

### Who should care

- Founders
- Product leaders

## Key takeaways

- What is new, with a number in it.
- What it means for the field.

## Competitors

<!-- One column each; the story’s subject is bold, who makes it stands in brackets. A cell is
     text, a number, yes, no, or – where it is not known. `5` in backticks is text. -->

| Feature | **Ours** | Theirs (Their Maker) |
|---|---|---|
| Open source | yes | no |
| Users in millions | 3.5 | – |

## Technical deep dive

- How it works, for those who will ask.

## Future implications

### Something that may well follow

On what grounds it is expected.

- Confidence: 70%
- By: 2027-06

## Background

- What was known before.

## Perspectives

- How one side sees it.
  - By: Who holds this view
  - Source: [Where it was said](https://publisher.example/view)

## Quotes

- What somebody said, without quotation marks.
  - By: Who said it, and what they do

## Questions

### What readers will ask?

What there is to answer.

## Timeline

<!-- Dates of year, month or day. An entry may be a link. -->

- 2024: It began.
- 2025-11: [It was announced](https://publisher.example/announcement).

## Glossary

- Term: what it means

## A part of your own

<!-- Any other heading is one: its paragraphs are the text, its lists the points. -->

What fits nowhere else.

## Sources

1. [The original report](https://publisher.example/report)

## Weekly recap

[This week in one page](https://news.example/recap)

What else happened, in one sentence.

## Related updates

- [An earlier story](https://news.example/earlier)
  - Source: Somebody Else
  - Published: 2025-12-24T12:00:00Z
"#;
