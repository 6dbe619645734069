//! What a markup holds beside the text that it shows: links, pictures, and words in its tags.

use html_escape::decode_html_entities;

use super::super::controls::references;
use super::super::html;
use super::super::mends::Mends;
use super::bases::absolute;
use super::captions::CAPTION;
use super::icons;
use super::pictures::{Kind, Picture};
use super::shown::Shown;
use super::xml::{Token, Tokens};

/// What a markup leads to beside its text.
#[derive(Debug, Default)]
pub(super) struct Embedded {
    pub(super) links: Vec<String>,
    pub(super) pictures: Vec<Picture>,
    /// Pictures that are no part of the text: in drawings, buttons and behind it.
    pub(super) backgrounds: Vec<String>,
    /// Words that no reader of the text sees, by where they stand.
    pub(super) said: Vec<(String, String)>,
    /// Addresses for programs alone.
    pub(super) programs: Vec<(String, String)>,
    /// References to characters that there are not.
    pub(super) no_characters: Vec<String>,
}

/// Attributes with an address, whatever the element.
#[rustfmt::skip]
const LINKS: [&str; 12] = [
    "href", "src", "data", "cite", "action", "formaction", "longdesc", "poster", "data-src",
    "data-href", "data-url", "archive",
];

/// Attributes with a picture, whatever the element.
const PICTURES: [&str; 3] = ["background", "lowsrc", "dynsrc"];

/// Attributes with words or times for readers, whatever the element.
#[rustfmt::skip]
const WORDS: [&str; 13] = [
    "title", "alt", "aria-label", "aria-description", "placeholder", "label", "summary", "standby",
    "abbr", "datetime", "data-caption", "data-image-caption", "data-alt",
];

/// What stands in a markup whose text is this one, and is read as often.
pub(super) fn of(markup: &str, shown: Shown<'_>, base: Option<&url::Url>) -> Embedded {
    let (found, caption) = (Embedded::default(), Caption::default());
    let mut walk = Walk { found, shown, caption, around: icons::Around::default() };
    walk.found.no_characters = references(markup).map(str::to_owned).collect();
    let (mut tokens, mut mends) = (Tokens::new(markup), Mends::default());
    while let Some(token) = tokens.next(&mut mends) {
        walk.around.pass(&token);
        match token {
            Token::Start { name, attributes, .. } => {
                walk.element(&name.to_ascii_lowercase(), &Attributes(attributes));
            }
            Token::Text(text) | Token::Data(text) => walk.text(text),
            Token::End(name) => walk.end(name),
            Token::Declaration(_) => {}
        }
    }
    walk.end("figure");
    let mut found = walk.found;
    found.links.iter_mut().for_each(|link| *link = absolute(link, base));
    found.backgrounds.iter_mut().for_each(|url| *url = absolute(url, base));
    found.pictures.iter_mut().for_each(|it| it.url = absolute(&it.url, base));
    found
}

/// Attributes as they are written.
struct Attributes<'a>(Vec<(&'a str, &'a str)>);

impl Attributes<'_> {
    /// A value that says something, by its name without a prefix.
    fn get(&self, name: &str) -> Option<String> {
        let is_it =
            |it: &str| it.rsplit(':').next().is_some_and(|it| it.eq_ignore_ascii_case(name));
        let (_, value) = self.0.iter().find(|(it, _)| is_it(it))?;
        let value = decode_html_entities(value.trim()).into_owned();
        (!value.is_empty()).then_some(value)
    }
}

struct Walk<'a> {
    found: Embedded,
    shown: Shown<'a>,
    caption: Caption,
    around: icons::Around,
}

/// What stands below or above a picture.
#[derive(Default)]
struct Caption {
    /// That which is read.
    open: Option<String>,
    /// One that came before its picture.
    waiting: Option<String>,
    /// Pictures before the figure.
    before: usize,
}

impl Walk<'_> {
    fn text(&mut self, text: &str) {
        if let Some(caption) = &mut self.caption.open {
            caption.extend([" ", &self.shown.line(text)]);
        } else if let Some(hidden) = self.shown.hidden(text) {
            self.found.said.push(("hidden text".to_owned(), hidden));
        }
    }

    fn end(&mut self, name: &str) {
        if name.eq_ignore_ascii_case(CAPTION) {
            let caption = self.caption.open.take().unwrap_or_default();
            let caption = caption.split_whitespace().collect::<Vec<_>>().join(" ");
            let pictures = self.found.pictures.get_mut(self.caption.before..);
            match pictures.and_then(<[Picture]>::last_mut) {
                Some(picture) if picture.caption.is_none() => picture.caption = Some(caption),
                Some(_) => self.found.said.push(("caption in the text".to_owned(), caption)),
                None => self.caption.waiting = Some(caption),
            }
        } else if name.eq_ignore_ascii_case("figure") {
            if let Some(caption) = self.caption.waiting.take() {
                match self.found.pictures.get_mut(self.caption.before) {
                    Some(picture) if picture.caption.is_none() => picture.caption = Some(caption),
                    _ => self.found.said.push(("caption in the text".to_owned(), caption)),
                }
            }
            self.caption.before = 0;
        }
    }

    fn element(&mut self, name: &str, attributes: &Attributes<'_>) {
        let get = |name: &str| attributes.get(name);
        let found = &mut self.found;
        let (mut alt, mut value) = (None, None);
        match name {
            CAPTION => self.caption.open = Some(String::new()),
            "figure" => self.caption.before = found.pictures.len(),
            "img" | "amp-img" => {
                let icon = icons::of_tag(get, self.around.is_aside());
                let picture = picture(get).map(|it| Picture { icon, ..it });
                alt = picture.as_ref().and_then(|picture| picture.alt.clone());
                found.pictures.extend(picture);
                found.links.extend(get("longdesc"));
            }
            "image" => found.backgrounds.extend(get("href").or_else(|| get("src"))),
            "input" => {
                found.backgrounds.extend(get("src"));
                found.links.extend(get("formaction"));
                let kind = get("type").unwrap_or_default().to_ascii_lowercase();
                let is_seen = !matches!(kind.as_str(), "hidden" | "checkbox" | "radio");
                value = get("value").filter(|_| is_seen);
            }
            "link" | "script" | "base" => {
                let address = get("href").or_else(|| get("src")).unwrap_or_default();
                found.programs.push((format!("{name} in the text"), address));
            }
            "param" => found.links.extend(get("value").filter(|value| value.contains("//"))),
            "meta" => {
                let names = ["name", "property", "itemprop", "http-equiv"];
                let content = names.iter().find_map(|name| get(name)).and_then(|_| get("content"));
                let said = content.map(|content| ("of the page in the text".to_owned(), content));
                found.said.extend(said);
            }
            _ => {
                found.links.extend(LINKS.iter().filter_map(|name| get(name)));
                if get("poster").is_none() {
                    found.links.extend(first_of_set(get));
                }
            }
        }
        found.backgrounds.extend(PICTURES.iter().filter_map(|name| get(name)));
        found.backgrounds.extend(get("style").iter().flat_map(|style| addresses_of_style(style)));
        self.word("value", value);
        for word in WORDS {
            self.word(word, get(word).filter(|words| Some(words) != alt.as_ref()));
        }
    }

    /// Words in an attribute, unless the text says the same.
    fn word(&mut self, name: &str, words: Option<String>) {
        if let Some(words) = words.filter(|words| !self.shown.says(words)) {
            self.found.said.push((format!("{name} in the text"), words));
        }
    }
}

/// The picture of an `img`; scripts put the address of one that is loaded late elsewhere.
fn picture(value: impl Fn(&str) -> Option<String>) -> Option<Picture> {
    let is_address = |url: &String| !url.starts_with("data:");
    let late = || value("data-src").or_else(|| value("data-original"));
    let set = || first_of_set(&value);
    let url =
        value("src").filter(is_address).or_else(late).or_else(set).or_else(|| value("src"))?;
    let size = |name: &str| value(name)?.trim_end_matches("px").trim().parse().ok();
    let (width, height) = (size("width"), size("height"));
    let alt = value("alt").or_else(|| value("title"));
    Some(Picture { alt, width, height, ..Picture::new(url, Kind::InText) })
}

/// The first of several sizes of one picture.
fn first_of_set(value: impl Fn(&str) -> Option<String>) -> Option<String> {
    let set = value("srcset").or_else(|| value("data-srcset"))?;
    html::addresses_of_set(&set).into_iter().find(|first| !first.is_empty()).map(str::to_owned)
}

/// The addresses that a style names, as that of a picture behind the text.
fn addresses_of_style(style: &str) -> Vec<String> {
    let parts = style.split("url(").skip(1).filter_map(|after| after.split(')').next());
    let parts = parts.map(|part| part.trim().trim_matches(['"', '\'']).to_owned());
    parts.filter(|url| !url.is_empty() && !url.starts_with("data:")).collect()
}
