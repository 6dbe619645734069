//! What an item of a feed says, whatever the format: readers fill it, `item` makes a card of it.

use std::rc::Rc;

use url::Url;

use super::super::no_value::is_no_value;
use super::super::report::{Report, quote};
use super::bylines::{self, Parted, Person};
use super::choice::Choice;
use super::left::Left;
use super::pictures::{Kind, Picture, is_picture};
use super::signs;
use super::text::Text;
use super::xml::Element;

/// How much an id that is an address counts as that of a page, where nobody says that it is one.
pub(super) const OF_ID: u8 = 10;

/// What an item says.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Entry {
    pub(super) ids: Choice<String>,
    pub(super) titles: Choice<Text>,
    pub(super) summaries: Choice<Text>,
    /// The whole text.
    pub(super) bodies: Choice<Text>,
    /// Where the story stands.
    pub(super) pages: Choice<String>,
    pub(super) published: Choice<String>,
    pub(super) updated: Choice<String>,
    pub(super) langs: Choice<String>,
    pub(super) rights: Choice<Text>,
    /// What relative URLs of a feed are relative to.
    pub(super) base: Option<Rc<Url>>,
    /// Where a feed itself stands.
    pub(super) own_address: Option<String>,
    pub(super) people: Vec<Person>,
    /// Authors of the feed that the item came from, who wrote it if it names nobody.
    pub(super) people_of_source: Vec<Person>,
    /// Whose feed the item came from, where another feed passes it on.
    pub(super) publishers: Choice<Text>,
    pub(super) subjects: Vec<String>,
    /// Further pages, by title and URL.
    pub(super) related: Vec<(String, String)>,
    pub(super) pictures: Vec<Picture>,
    /// What Media RSS says of the item's picture beside it: what it shows, and whose it is.
    pub(super) captions: Vec<Text>,
    pub(super) credits: Vec<String>,
    /// What has no place in a card.
    pub(super) left: Left,
    /// What was decided while reading.
    pub(super) report: Report,
}

impl Entry {
    /// What `xml:lang` and the remaining attributes of an element say.
    pub(super) fn attributes(&mut self, element: &mut Element) {
        self.langs.offer(5, "xml:lang", element.take("xml:lang"));
        self.left.attributes(element);
    }

    /// The text of an element that holds one, and markup if it holds elements.
    pub(super) fn text(&mut self, mut element: Element) -> Option<Text> {
        self.attributes(&mut element);
        let path = element.name.clone();
        let base = element.base.clone();
        let text = if element.holds_elements() {
            Text::markup(&element.take_markup())
        } else {
            let name = element.name.to_ascii_lowercase();
            let text = element.take_text();
            match name.rsplit(':').next().unwrap_or_default() {
                // Descriptions and texts are HTML in RSS; of these it does not say what they are.
                "title" | "category" | "keywords" | "tag" | "tags" | "copyright" | "rights" => {
                    Text::guessed(&text, &element.name, &mut self.report)
                }
                _ => Text::either(&text),
            }
        };
        text.map(|text| text.decoded_again(&path, &mut self.report).at(base))
    }

    /// The text of an element that holds a time, a URL or a name.
    pub(super) fn value(&mut self, mut element: Element) -> Option<String> {
        self.attributes(&mut element);
        let value = element.take_text();
        (!value.is_empty()).then_some(value)
    }

    /// Somebody of whom only a text is known, such as `a@b.example (A. Writer)`.
    pub(super) fn person(&mut self, mut element: Element) {
        self.attributes(&mut element);
        let text =
            if element.holds_elements() { element.take_markup() } else { element.take_text() };
        if !text.trim().is_empty() {
            self.people_of(&text);
        }
    }

    /// One or several, with commas between them.
    pub(super) fn people_of(&mut self, text: &str) {
        let (text, url) = bylines::plain(text);
        let text = bylines::without_by(&text);
        let with_mail = bylines::with_mail(text);
        if !with_mail.is_empty() {
            self.guess_people(text, with_mail.len());
            self.people.extend(with_mail);
            self.left.add("author’s page", &url.unwrap_or_default());
            return;
        }
        self.people_named(Person { url, ..bylines::person(text) });
    }

    /// Somebody, whose name may be that of several, or have more beside it.
    pub(super) fn people_named(&mut self, person: Person) {
        let Person { name, url, email } = person;
        if is_no_value(&name) {
            self.left.aside("author", &name);
            self.left.add("author’s page", &url.unwrap_or_default());
            self.left.add("author’s mail", &email.unwrap_or_default());
            return;
        }
        let Some(Parted { mut names, beside }) = bylines::parted(&name) else {
            self.people.push(Person { name, url, email });
            return;
        };
        self.guess_people(&name, names.len());
        beside.iter().for_each(|(what, text)| self.left.add(what, text));
        if names.len() == 1
            && let Some(name) = names.pop()
        {
            self.people.push(Person { name, url, email });
            return;
        }
        let people = names.into_iter().map(|name| Person { name, ..Person::default() });
        self.people.extend(people);
        self.left.add("author’s page", &url.unwrap_or_default());
        self.left.add("author’s mail", &email.unwrap_or_default());
    }

    fn guess_people(&mut self, text: &str, count: usize) {
        let authors = if count == 1 { "author" } else { "authors" };
        self.report.guess("authors", format!("{} is read as {count} {authors}", quote(text)));
    }

    /// Subjects, one or several with commas; a semicolon may be the end of a reference.
    pub(super) fn subjects(&mut self, text: &str) {
        let has_references = signs::has_references(text);
        let is_comma =
            |c: char| matches!(c, ',' | '，' | '、' | '；') || c == ';' && !has_references;
        let subjects = text.split(is_comma).map(str::trim).filter(|it| !it.is_empty());
        self.subjects.extend(subjects.map(str::to_owned));
    }

    /// What people would call it.
    pub(super) fn name(&self) -> Option<String> {
        let title = self.titles.best().map(|title| title.as_str().to_owned());
        title.or_else(|| self.pages.best().cloned()).or_else(|| self.ids.best().cloned())
    }

    /// Whether it, or the feed that it came from, says who wrote it.
    pub(super) fn names_people(&self) -> bool {
        !self.people.is_empty() || !self.people_of_source.is_empty()
    }

    /// Takes the authors of the feed that the item came from, where it names nobody (RFC 4287,
    /// 4.2.1); else they are not its own.
    pub(super) fn choose_people(&mut self) {
        let people = std::mem::take(&mut self.people_of_source);
        if self.people.is_empty() {
            self.people = people;
            return;
        }
        for Person { name, url, email } in people.into_iter().filter(|it| !self.people.contains(it))
        {
            self.left.aside("source author", &name);
            self.left.aside("source author’s page", &url.unwrap_or_default());
            self.left.aside("source author’s mail", &email.unwrap_or_default());
        }
    }

    /// Leaves out authors and subjects: those of a feed are not those of its items.
    pub(super) fn leave_people_and_subjects(&mut self) {
        for Person { name, url, email } in self.people.drain(..) {
            self.left.add("author", &name);
            self.left.add("author’s page", &url.unwrap_or_default());
            self.left.add("author’s mail", &email.unwrap_or_default());
        }
        self.subjects.dedup();
        self.subjects.drain(..).for_each(|subject| self.left.add("category", &subject));
    }

    /// A file that belongs to the item: a picture, or what a card cannot hold.
    pub(super) fn enclosure(
        &mut self,
        url: Option<String>,
        kind: Option<String>,
        alt: Option<String>,
    ) {
        match url {
            Some(url) if is_picture(kind.as_deref(), &url) => {
                self.left.odd_type("enclosure type", kind.as_deref(), "image/");
                self.pictures.push(Picture { alt, ..Picture::new(url, Kind::Named) });
            }
            url => {
                self.left.add("enclosure", &url.unwrap_or_default());
                self.left.add("enclosure type", &kind.unwrap_or_default());
                self.left.add("enclosure title", &alt.unwrap_or_default());
            }
        }
    }
}
