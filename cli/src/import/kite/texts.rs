//! The fields of a story as the parts of a card, their marks as numbers of citations.

use news_card::{Entry, Image, Source, TimelineEntry, Timestamp};

use super::super::article::whole_date;
use super::super::languages;
use super::super::links;
use super::super::report::{Report, quote};
use super::about::About;
use super::fields::Fields;
use super::marks::Articles;

/// What says something of the site and nothing of the story.
const OF_THE_SITE: [&str; 4] = ["cluster_number", "unique_domains", "number_of_titles", "emoji"];

/// The longest name before a colon that says whose view follows, in characters.
const LONGEST_HOLDER: usize = 80;

/// The fields of a story, whose texts have marks.
pub(super) struct Texts {
    pub(super) fields: Fields,
    pub(super) articles: Articles,
    pub(super) report: Report,
}

impl Texts {
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let text = self.fields.text(name)?;
        Some(self.numbered(&text, name))
    }

    /// The first sentence, for a story without a title.
    pub(super) fn beginning(&mut self, text: &str) -> Option<String> {
        let sentence = text.split_inclusive(['.', '!', '?', '。']).next()?.trim();
        self.report.guess("title", "the story has none, so its summary’s first sentence is taken");
        (!sentence.is_empty()).then(|| sentence.to_owned())
    }

    pub(super) fn list(&mut self, name: &str) -> Vec<String> {
        let texts = self.fields.texts(name);
        let texts = texts.iter().map(|text| self.numbered(text, name));
        texts.filter(|text| !text.is_empty()).collect()
    }

    fn numbered(&mut self, text: &str, path: &str) -> String {
        self.articles.numbered(text, path, &mut self.report)
    }

    pub(super) fn perspectives(&mut self) -> Vec<Entry> {
        let mut views = Vec::new();
        for (index, mut view) in self.fields.objects("perspectives").into_iter().enumerate() {
            let path = format!("perspectives[{index}]");
            let text = view.text("text").unwrap_or_default();
            let text = self.numbered(&text, &path);
            let sources = self.sources(view.objects("sources"), &path);
            view.report_rest(&path, &mut self.report);
            let holder = text.split_once(": ").filter(|(by, _)| is_name(by));
            let (by, text) = match holder {
                Some((by, text)) => (Some(by.to_owned()), text.to_owned()),
                None => (None, text),
            };
            views.push(Entry { text: Some(text), by, sources, ..Entry::default() });
        }
        views
    }

    fn sources(&mut self, list: Vec<Fields>, path: &str) -> Vec<Source> {
        let mut sources = Vec::new();
        for mut source in list {
            let raw = source.text("url").unwrap_or_default();
            let url = links::read(&raw, None, &format!("{path}.sources"), &mut self.report);
            let host = || url.as_ref().map(|url| url.host().to_owned());
            if let Some(name) = source.text("name").or_else(host) {
                sources.push(Source { name, url, icon: None, inferred: false });
            }
            source.report_rest(&format!("{path}.sources"), &mut self.report);
        }
        sources
    }

    pub(super) fn quote(&mut self) -> Option<Entry> {
        let text = self.text("quote")?;
        let [author, attribution] =
            ["quote_author", "quote_attribution"].map(|name| self.text(name));
        let by = match (author, attribution) {
            (Some(author), Some(more)) if !more.contains(&author) => {
                Some(format!("{author}, {more}"))
            }
            (Some(author), None) => Some(author),
            (_, more) => more,
        };
        let raw = self.fields.text("quote_source_url").unwrap_or_default();
        let url = links::read(&raw, None, "quote_source_url", &mut self.report);
        let host = || url.as_ref().map(|url| url.host().to_owned());
        let name = self.fields.text("quote_source_domain").or_else(host);
        let sources = name.map(|name| Source { name, url, icon: None, inferred: false });
        let text = unquoted(&text).to_owned();
        Some(Entry {
            text: Some(text),
            by,
            sources: sources.into_iter().collect(),
            ..Entry::default()
        })
    }

    pub(super) fn questions(&mut self) -> Vec<Entry> {
        let mut questions = Vec::new();
        for (index, mut asked) in self.fields.objects("suggested_qna").into_iter().enumerate() {
            let path = format!("suggested_qna[{index}]");
            let [title, text] = ["question", "answer"]
                .map(|name| asked.text(name).map(|text| self.numbered(&text, &path)));
            asked.report_rest(&path, &mut self.report);
            questions.push(Entry { title, text, ..Entry::default() });
        }
        questions
    }

    pub(super) fn timeline(&mut self) -> Vec<TimelineEntry> {
        let mut entries = Vec::new();
        for (index, mut event) in self.fields.objects("timeline").into_iter().enumerate() {
            let path = format!("timeline[{index}]");
            let [when, text] = ["date", "content"]
                .map(|name| event.text(name).map(|text| self.numbered(&text, &path)));
            event.report_rest(&path, &mut self.report);
            let (when, text) = match (when, text) {
                (when, Some(text)) => (when, text),
                (Some(when), None) => (None, when),
                (None, None) => continue,
            };
            let date = when.as_deref().and_then(whole_date);
            let when = if date.is_some() { None } else { when };
            entries.push(TimelineEntry { date, when, text, url: None });
        }
        entries
    }

    /// The first picture; a card has no place for a second.
    pub(super) fn image(&mut self) -> Option<Image> {
        let mut first = None;
        for name in ["primary_image", "secondary_image"] {
            let Some(mut picture) = self.fields.object(name) else { continue };
            let raw = picture.text("url").unwrap_or_default();
            let url = links::read(&raw, None, name, &mut self.report);
            let caption = picture.text("caption").map(|text| self.numbered(&text, name));
            let credit = picture.text("credit");
            picture.report_rest(name, &mut self.report);
            let Some(url) = url else {
                let words: Vec<_> = [caption, credit].into_iter().flatten().collect();
                let sentence = format!("there is no picture to {}", quote(&words.join(", ")));
                self.report.left_out(name, sentence);
                continue;
            };
            if first.is_none() {
                first = Some(Image { url, alt: None, width: None, height: None, caption, credit });
            } else {
                let words = [Some(url.as_str().to_owned()), caption, credit];
                let words: Vec<_> = words.into_iter().flatten().collect();
                let sentence = format!("a card has one picture: {}", quote(&words.join(", ")));
                self.report.left_out(name, sentence);
            }
        }
        first
    }

    /// When the newest of its articles is from.
    pub(super) fn published(&mut self) -> Option<Timestamp> {
        self.articles.newest().cloned()
    }

    pub(super) fn lang(&mut self, about: &About<'_>) -> Option<String> {
        let [selected, source] =
            ["selectedLanguage", "sourceLanguage"].map(|name| self.fields.text(name));
        if let (Some(selected), Some(source)) = (&selected, &source)
            && !languages::is_same(selected, source)
        {
            let sentence =
                format!("the original is in {}, the story in {}", quote(source), quote(selected));
            self.report.left_out("sourceLanguage", sentence);
        }
        // Kite's readers choose “default” for the language of the original.
        let said: Vec<String> =
            [selected, source].into_iter().flatten().filter(|lang| lang != "default").collect();
        languages::read(&said, &mut self.report).or_else(|| about.given.lang.clone())
    }

    pub(super) fn of_the_site(&mut self) {
        let found: Vec<_> = OF_THE_SITE
            .into_iter()
            .filter_map(|name| Some(format!("{name} {}", self.fields.text(name)?)))
            .collect();
        if !found.is_empty() {
            let sentence = format!("says nothing of the story: {}", found.join(", "));
            self.report.left_out("$", sentence);
        }
    }

    /// All further texts, each under the words of its name.
    pub(super) fn more(&mut self) -> Vec<Entry> {
        let mut more = Vec::new();
        let (text, points) = (self.list("business_angle_text"), self.list("business_angle_points"));
        if !text.is_empty() || !points.is_empty() {
            let text = (!text.is_empty()).then(|| text.join("\n\n"));
            more.push(Entry {
                title: Some("Business angle".into()),
                text,
                points,
                ..Entry::default()
            });
        }
        for name in self.fields.names() {
            let title = Some(words_of(&name));
            let mut texts = self.list(&name);
            let entry = match texts.len() {
                0 => continue,
                1 => Entry { title, text: texts.pop(), ..Entry::default() },
                _ => Entry { title, points: texts, ..Entry::default() },
            };
            more.push(entry);
        }
        more
    }
}

/// The words of a field's name: `travel_advisory` is “Travel advisory”, `did_you_know` a question.
fn words_of(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    let words = [&first, letters.as_str()].concat();
    if name == "did_you_know" { words + "?" } else { words }
}

fn is_name(text: &str) -> bool {
    text.chars().count() <= LONGEST_HOLDER && !text.contains(['.', '[', '?', '!'])
}

/// A text without the quotation marks around all of it.
fn unquoted(text: &str) -> &str {
    let pairs = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('「', '」')];
    let inner = pairs.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close])).then_some(inner.trim())
    });
    inner.unwrap_or(text)
}
