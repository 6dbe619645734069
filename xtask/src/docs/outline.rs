//! What a file is about: the ids of its headings, its sections, and how its text begins.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::slugs::Slugs;

/// The id of the main part of every page, which no heading can have.
pub(crate) const MAIN: &str = "main";

/// How long the beginning of a text is at most, in letters: what search engines show of a description.
const SUMMARY: usize = 160;

/// What is known of a file before it is written as HTML.
pub(crate) struct Outline {
    /// The ids of all headings, in order.
    pub(crate) ids: Vec<String>,
    /// How the text begins, in plain words.
    pub(crate) summary: String,
}

impl Outline {
    pub(crate) fn new(events: &[Event<'_>]) -> Self {
        let mut slugs = Slugs::new(&[MAIN]);
        let headings = runs(
            events,
            |event| matches!(event, Event::Start(Tag::Heading { .. })),
            |event| matches!(event, Event::End(TagEnd::Heading(_))),
        );
        let ids = headings.map(|heading| slugs.of_heading(&text(heading))).collect();
        // Where a file begins with code, the first point of its list says what it is about.
        let is_start =
            |event: &Event<'_>| matches!(event, Event::Start(Tag::Paragraph | Tag::Item));
        let is_end =
            |event: &Event<'_>| matches!(event, Event::End(TagEnd::Paragraph | TagEnd::Item));
        let summary = runs(events, is_start, is_end).next().map(text).unwrap_or_default();
        Self { ids, summary: shorten(&summary) }
    }

    /// The id and the content of each heading of the second level.
    pub(crate) fn sections<'s, 'e>(
        &self,
        events: &'s [Event<'e>],
    ) -> impl Iterator<Item = (String, &'s [Event<'e>])> + use<'s, 'e> {
        events.iter().enumerate().filter_map(|(place, event)| {
            let Event::Start(Tag::Heading { level: HeadingLevel::H2, id, .. }) = event else {
                return None;
            };
            let rest = events.get(place + 1..)?;
            let inner =
                rest.split(|event| matches!(event, Event::End(TagEnd::Heading(_)))).next()?;
            Some((id.as_deref()?.to_owned(), inner))
        })
    }
}

/// What stands between each start and its end.
fn runs<'s, 'e>(
    events: &'s [Event<'e>],
    is_start: impl Fn(&Event<'e>) -> bool + 's,
    is_end: impl Fn(&Event<'e>) -> bool + 's,
) -> impl Iterator<Item = &'s [Event<'e>]> {
    let starts = events.iter().enumerate().filter(move |(_, event)| is_start(event));
    starts.filter_map(move |(place, _)| events.get(place + 1..)?.split(&is_end).next())
}

/// The words alone.
fn text(events: &[Event<'_>]) -> String {
    let words = events.iter().map(|event| match event {
        Event::Text(text) | Event::Code(text) => text,
        Event::SoftBreak | Event::HardBreak => " ",
        _ => "",
    });
    words.collect()
}

/// As many sentences as fit, or else as many words.
fn shorten(text: &str) -> String {
    if text.chars().count() <= SUMMARY {
        return text.to_owned();
    }
    let start: String = text.chars().take(SUMMARY).collect();
    match (start.rsplit_once(". "), start.rsplit_once(' ')) {
        (Some((sentences, _)), _) => [sentences, "."].concat(),
        (None, Some((words, _))) => [words, "…"].concat(),
        (None, None) => start,
    }
}

#[cfg(test)]
mod tests {
    use super::Outline;
    use pulldown_cmark::Parser;

    #[track_caller]
    fn begins(markdown: &str, expected: &str) {
        let events: Vec<_> = Parser::new(markdown).collect();
        assert_eq!(Outline::new(&events).summary, expected);
    }

    #[test]
    fn a_text_is_described_by_how_it_begins() {
        begins("# A\n\nOne\n*two* `three`.\n\nFour.", "One two three.");
        begins("```\ncode\n```\n\n- **First** point\n- Second", "First point");
    }

    #[test]
    fn a_long_beginning_ends_with_a_sentence_or_a_word() {
        begins(&format!("One two. {}", "long ".repeat(50)), "One two.");
        begins(&"long ".repeat(50), &["long ".repeat(32).trim_end(), "…"].concat());
    }
}
