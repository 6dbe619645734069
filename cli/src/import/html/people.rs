//! Who wrote the story, what it is about, and what it answers.

use news_card::{Author, Card, Citation, Entry};

use super::super::links;
use super::super::no_value::is_no_value;
use super::super::people::{in_order, resemble, several};
use super::super::report::quote;
use super::article::Named;
use super::bylines;
use super::labels::Labelled;
use super::marks;
use super::names;
use super::reading::Reading;
use super::said::text;
use super::tags;

/// Subjects of a card; a page with more of them lists those of its site.
const MOST: usize = 30;

impl Reading<'_> {
    /// Who wrote the story: as the data says, else as `meta` elements do, else as a byline does.
    pub(super) fn authors(&mut self) -> Vec<Author> {
        let (mut named, mut from) = (self.named(&["author", "creator"]), None);
        named.retain(|it| may_be_name(&it.name));
        if named.is_empty() {
            let metas = self.head.metas(names::AUTHORS).map(|(_, content)| content);
            named = people(metas);
            if named.is_empty() {
                let words = names::LIKE_AUTHORS.iter();
                named = people(words.flat_map(|word| self.head.metas_like(word)));
            }
            if named.is_empty() {
                let labelled = self.head.labelled();
                named = people(labelled.iter().flat_map(Labelled::authors));
            }
            from = Some("meta data");
        }
        if named.is_empty() {
            named.clone_from(&self.body.authors);
            from = Some("byline");
        }
        named = named.into_iter().flat_map(parted).collect();
        let mut authors: Vec<Author> = Vec::new();
        for Named { name, url } in named {
            let name = text(&name);
            let name = marks::without_by(&name).to_owned();
            let is_known = authors.iter().any(|author| author.name == name);
            if name.is_empty() || name.starts_with("http") || is_known {
                continue;
            }
            let path = format!("authors[{}]", authors.len());
            if let Some(from) = from {
                let sentence = format!("{} is read from the page’s {from}", quote(&name));
                self.report.guess(&path, sentence);
            }
            let url = url.and_then(|url| {
                links::read(&url, self.base.as_ref(), &format!("{path}.url"), &mut self.report)
            });
            authors.push(Author { name, url });
        }
        authors
    }

    /// What the story is about: as the data says, else as a guess as `meta` elements do.
    pub(super) fn subjects(&mut self) -> Vec<String> {
        let fields = ["articleSection", "keywords", "about", "genre"];
        let mut found: Vec<String> = self.named(&fields).into_iter().map(|it| it.name).collect();
        let is_guess = found.is_empty();
        if is_guess {
            let metas = self.head.metas(names::SUBJECTS).map(|(_, content)| content.to_owned());
            found = metas.chain(self.body.subjects.iter().cloned()).collect();
            if found.is_empty() {
                let labelled = self.head.labelled();
                found = labelled.iter().flat_map(Labelled::subjects).collect();
            }
        }
        let mut subjects: Vec<String> = Vec::new();
        for part in found.iter().flat_map(|found| split(found)) {
            let Some(subject) = tags::subject(&part) else { continue };
            let known = |it: &String| it.to_lowercase() == subject.to_lowercase();
            if !subjects.iter().any(known) && subjects.len() < MOST {
                subjects.push(subject.to_owned());
            }
        }
        let metas = self.head.metas(names::SUBJECTS).map(|(_, content)| content.to_owned());
        let all: Vec<String> = found.into_iter().chain(metas).collect();
        let mut of_programs: Vec<String> = all.iter().flat_map(|it| split(it)).collect();
        of_programs.retain(|part| tags::subject(part).is_none());
        of_programs.dedup();
        if !of_programs.is_empty() {
            let shown: Vec<String> = of_programs.iter().take(MOST).map(|it| quote(it)).collect();
            let more = of_programs.len() - shown.len();
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            let sentence = format!("is for programs and in no card: {}{more}", shown.join(", "));
            self.report.aside("subjects", sentence);
        }
        if is_guess && !subjects.is_empty() {
            let list: Vec<String> = subjects.iter().map(|subject| quote(subject)).collect();
            let sentence = format!("{} read from the page’s meta data", list.join(", "));
            self.report.guess("subjects", sentence);
        }
        subjects
    }

    /// Questions that the page's data answers.
    pub(super) fn questions(&self) -> Vec<Entry> {
        let answered = self.graph.questions(MOST);
        let question = |(question, answer): (&str, Option<&str>)| Entry {
            title: Some(text(question)).filter(|question| !question.is_empty()),
            text: answer.map(text).filter(|answer| !answer.is_empty()),
            ..Entry::default()
        };
        answered.into_iter().map(question).filter(|it| it.title.is_some()).collect()
    }

    /// What the story cites, as its data says.
    pub(super) fn citations(&mut self) -> Vec<Citation> {
        let mut citations = Vec::new();
        for Named { name, url } in self.named(&["citation"]) {
            let path = format!("citations[{}].url", citations.len());
            let address = url.or_else(|| Some(name.clone()).filter(|it| it.starts_with("http")));
            let read = |url: String| links::read(&url, self.base.as_ref(), &path, &mut self.report);
            let url = address.and_then(read);
            let host = url.as_ref().map(|url| url.host().to_owned());
            let title = text(&name);
            let title = host.filter(|_| name.starts_with("http")).unwrap_or(title);
            if !title.is_empty() {
                citations.push(Citation { title, url, publisher: None, date: None, icon: None });
            }
        }
        citations
    }

    /// The names in these members of the story’s data.
    fn named(&self, fields: &[&str]) -> Vec<Named> {
        let of = |field: &&str| self.articles.first().map(|it| it.names(field)).unwrap_or_default();
        fields.iter().flat_map(of).collect()
    }
}

/// Those of these texts that can be names.
fn people<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Named> {
    let texts = texts.map(text).filter(|it| may_be_name(it));
    let names = texts.flat_map(|text| {
        let people = bylines::people(&text);
        let is_name = people.is_empty() && marks::is_name(marks::without_by(&text));
        if is_name { vec![text] } else { people }
    });
    names.map(|name| Named { name, url: None }).collect()
}

/// Whether a text may be a name: it is no address of mail, and no place that a template has left
/// empty.
fn may_be_name(text: &str) -> bool {
    const MARKS: &[&str] = &["{{", "}}", "<%", "%>", "${", "[[", "{%"];
    let is_address = text.contains('@') && !text.trim().contains(' ');
    !is_address && !MARKS.iter().any(|mark| text.contains(mark))
}

/// Several names in one text, each by itself. Who has an address is one.
fn parted(named: Named) -> Vec<Named> {
    const AND: &[&str] = &[" und ", " et ", " y ", " & "];
    if named.url.is_some() {
        return vec![named];
    }
    let name = text(&named.name);
    let bare = marks::without_by(&name);
    let with = |names: Vec<String>| names.into_iter().map(|name| Named { name, url: None });
    if bare.contains(';') {
        let parts = bare.split(';').map(str::trim).filter(|part| !part.is_empty());
        return with(parts.map(in_order).collect()).collect();
    }
    let bare = AND.iter().fold(bare.to_owned(), |bare, and| bare.replace(and, " and "));
    let names: Vec<String> = several(&bare).into_iter().map(str::to_owned).collect();
    if names.is_empty() { vec![named] } else { with(names).collect() }
}

/// The names of people in a text, as they are read.
pub(super) fn names_in(text: &str) -> Vec<String> {
    let whole = Named { name: text.to_owned(), url: None };
    parted(whole).into_iter().map(|it| marks::without_by(&it.name).to_owned()).collect()
}

/// Takes the publisher out of the authors, where others are named: it stands beside the story as
/// its source.
pub(super) fn without_publisher(card: &mut Card) {
    let Some(source) = &card.source else { return };
    let is_publisher = |author: &Author| resemble(&source.name, &author.name);
    if !card.authors.iter().all(is_publisher) {
        card.authors.retain(|author| !is_publisher(author));
    }
}

/// Subjects in one text, as they are read.
fn split(subjects: &str) -> Vec<String> {
    let plain = text(subjects);
    let says = |part: &&str| part.chars().any(char::is_alphanumeric) && !is_no_value(part);
    tags::split(&plain).filter(says).map(str::to_owned).collect()
}
