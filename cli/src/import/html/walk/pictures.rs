//! Pictures, films and sounds on a walk through a page.

use scraper::ElementRef;

use super::super::body::MOST;
use super::super::decor;
use super::super::noscript;
use super::super::pictures::{Shown, backgrounds};
use super::super::text::beginning_of;
use super::{MOST_PICTURES, Walk};

/// Longest words below a picture, in bytes.
const LONGEST_CAPTION: usize = 2_000;

impl Walk {
    pub(super) fn picture(&mut self, element: ElementRef<'_>, name: &str) {
        let in_story = self.place.in_story();
        match name {
            "figure" if self.figure.is_none() => {
                self.figure = Some((element.id(), self.body.pictures.len(), String::new()));
            }
            "figcaption" => {
                let text = beginning_of(element, LONGEST_CAPTION);
                match &mut self.figure {
                    Some((.., caption)) if caption.is_empty() => *caption = text,
                    _ if self.body.captions.len() < MOST && !text.is_empty() => {
                        self.body.captions.push(text);
                    }
                    _ => {}
                }
            }
            "source" if self.picture.is_none() => {
                self.media(element.attr("src"));
            }
            "img" | "amp-img" | "picture" | "video" | "source" => {
                let is_new = name == "picture" || self.picture.is_none();
                if name == "picture" {
                    self.picture = Some(element.id());
                }
                let in_head = self.read.is_some() && !in_story;
                if is_new && (self.body.pictures.len() >= MOST_PICTURES || in_head) {
                    return;
                }
                if is_new {
                    let is_aside = self.person.is_some() || self.place.is_beside();
                    let is_decor = self.others > 0;
                    let in_content = !is_decor && decor::is_in_content(element);
                    let new =
                        Shown { in_story, in_content, is_decor, is_aside, ..Shown::default() };
                    self.body.pictures.push(new);
                }
                if let Some(picture) = self.body.pictures.last_mut() {
                    picture.add(element);
                    picture.is_decor |= decor::is_decor(element);
                }
            }
            _ => {}
        }
    }

    pub(super) fn without_scripts(&mut self, element: ElementRef<'_>) {
        let (in_story, is_aside) = (self.place.in_story(), self.place.is_beside());
        for shown in noscript::pictures(element) {
            let pictures = &mut self.body.pictures;
            let is_known = |it: &Shown| it.addresses.iter().any(|it| shown.addresses.contains(it));
            if pictures.len() < MOST_PICTURES && !pictures.iter().any(is_known) {
                pictures.push(Shown { in_story, is_aside, ..shown });
            }
        }
    }

    pub(super) fn backgrounds(&mut self, element: ElementRef<'_>) {
        let in_story = self.place.in_story();
        for address in backgrounds(element) {
            let is_known = |it: &Shown| it.addresses.contains(&address);
            let pictures = &mut self.body.pictures;
            if pictures.len() < MOST_PICTURES && !pictures.iter().any(is_known) {
                let addresses = vec![address];
                pictures.push(Shown { addresses, in_story, is_aside: true, ..Shown::default() });
            }
        }
    }

    pub(super) fn media(&mut self, address: Option<&str>) {
        let media = &mut self.body.media;
        let address = address.map(str::trim).filter(|it| !it.is_empty() && *it != "about:blank");
        let new = address.filter(|it| media.len() < MOST && !media.iter().any(|known| known == it));
        media.extend(new.map(str::to_owned));
    }
}
