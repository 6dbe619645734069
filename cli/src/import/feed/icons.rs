//! Pictures that are none of a story: faces of writers, signs of buttons, what counts readers.

use html_escape::decode_html_entities;

use super::xml::Token;

/// What a picture is that no story has as its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Icon {
    /// Whoever wrote it.
    Face,
    /// A sign of a page or a program, or nothing to see.
    Sign,
    /// A character, whose words are of the text.
    Character,
}

/// Hosts, and where they lead, that keep faces.
#[rustfmt::skip]
const FACES: &[&str] = &["gravatar.com/", "libravatar.org/", "/avatars/", "/userpic/", "/userpics/", "/profile_images/"];

/// Addresses of pictures that are characters.
#[rustfmt::skip]
const CHARACTERS: &[&str] = &["/emoji/", "/emojis/", "/twemoji", "/smilies/", "/smileys/", "/latex.php"];

/// Addresses of what counts readers, of buttons, and of nothing to see.
#[rustfmt::skip]
const SIGNS: &[&str] = &[
    "/~ff/", "feedburner.com/~", "feeds.wordpress.com/1.", "pixel.wp.com/", "stats.wordpress.com/", "feedsportal.com/",
    "doubleclick.net/", "google-analytics.com/", "googleads.", "feedads.", "statcounter.com/", "scorecardresearch.com/",
    "quantserve.com/", "addtoany.com/", "addthis.com/", "sharethis.com/", "pheedo.com/", "feedblitz.com/i/",
    "/pixel.gif", "/pixel.png", "/spacer.gif", "/blank.gif", "/clear.gif", "/transparent.gif", "/1x1.",
];

/// Pages that are told of a story.
#[rustfmt::skip]
const SHARING: &[&str] = &[
    "facebook.com/share", "facebook.com/dialog", "twitter.com/share", "twitter.com/intent", "twitter.com/home?status", "x.com/intent",
    "linkedin.com/share", "reddit.com/submit", "pinterest.com/pin/create", "plus.google.com/share", "digg.com/submit",
    "delicious.com/save", "del.icio.us/post", "stumbleupon.com/submit", "tumblr.com/share", "tumblr.com/widgets/share",
    "/t.me/share", "/wa.me/", "whatsapp.com/send", "addtoany.com/", "addthis.com/", "sharethis.com/", "feeds.wordpress.com/1.",
    "/~ff/", "bsky.app/intent", "getpocket.com/save", "news.ycombinator.com/submit", "mailto:",
];

/// Names of files that are the signs of networks and buttons.
#[rustfmt::skip]
const NETWORKS: &[&str] = &[
    "facebook", "fb", "twitter", "linkedin", "pinterest", "whatsapp", "reddit", "digg", "delicious", "stumbleupon", "telegram",
    "instagram", "youtube", "tumblr", "googleplus", "gplus", "email", "mail", "print", "printer", "share", "rss", "feed", "permalink",
    "comment", "comments", "bookmark", "external", "bullet", "arrow", "spacer", "blank",
];

/// Largest side of what is a sign and no picture, in pixels.
const LARGEST: u32 = 32;

/// What a picture is by its address, its sides, and whether it stands in a text.
pub(super) fn of_picture(url: &str, sizes: [Option<u32>; 2], is_in_text: bool) -> Option<Icon> {
    let url = url.to_ascii_lowercase();
    let has = |places: &[&str]| places.iter().any(|place| url.contains(place));
    let is_small = sizes.iter().flatten().all(|size| *size <= LARGEST);
    // A name of a network may as well be what a photo is about; a sign has no colours to lose.
    let is_sign = || {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let file = path.rsplit('/').next().unwrap_or_default();
        let stem =
            file.strip_suffix(".gif").or(file.strip_suffix(".png")).or(file.strip_suffix(".svg"));
        let is_of_sign = |word: &&str| {
            let is_size = word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'x');
            !is_size
                && !matches!(
                    *word,
                    "icon" | "logo" | "button" | "btn" | "small" | "square" | "round" | "ico"
                )
        };
        let words: Vec<&str> =
            stem.unwrap_or_default().split(['-', '_', '.']).filter(is_of_sign).collect();
        matches!(words.as_slice(), [word] if NETWORKS.contains(word))
    };
    match () {
        () if has(CHARACTERS) => Some(Icon::Character),
        () if has(FACES) || is_numbered_face(&url) => Some(Icon::Face),
        () if has(SIGNS) => Some(Icon::Sign),
        () if sizes.iter().flatten().count() > 0 && is_small => Some(Icon::Sign),
        () if is_in_text && is_sign() => Some(Icon::Sign),
        () => None,
    }
}

/// Whether an address is that of a face by its number. A film may be called as faces are.
fn is_numbered_face(url: &str) -> bool {
    let Some((_, after)) = url.split_once("/avatar/") else { return false };
    let number = after.split(['.', '?', '/', '#']).next().unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// What a picture of a text is by what its tag says of how it is shown.
pub(super) fn of_tag(value: impl Fn(&str) -> Option<String>, is_hidden: bool) -> Option<Icon> {
    let class = value("class").unwrap_or_default().to_ascii_lowercase();
    let is_class = |names: &[&str]| class.split_whitespace().any(|name| names.contains(&name));
    if is_class(&["wp-smiley", "emoji", "smiley", "smilies", "twemoji", "latex"]) {
        return Some(Icon::Character);
    }
    if is_class(&["avatar", "gravatar", "author-avatar", "userpic"]) {
        return Some(Icon::Face);
    }
    let style = value("style").unwrap_or_default();
    let is_hidden = is_hidden || value("hidden").is_some();
    (is_hidden || hides(&style) || is_shown_small(&style)).then_some(Icon::Sign)
}

/// Whether a style shows nothing.
fn hides(style: &str) -> bool {
    let style: String = style.to_ascii_lowercase().split_whitespace().collect();
    ["display:none", "visibility:hidden", "opacity:0;"].iter().any(|it| style.contains(it))
        || style.ends_with("opacity:0")
}

/// Whether a style says that a picture is no larger than a sign.
fn is_shown_small(style: &str) -> bool {
    let style: String = style.to_ascii_lowercase().split_whitespace().collect();
    let sizes = style.split(';').filter_map(|rule| {
        let (name, value) = rule.split_once(':')?;
        matches!(name, "width" | "height").then_some(())?;
        let pixels = value.trim_end_matches("!important").trim_end_matches("px").parse();
        // What is measured in anything else is as large as what it is measured by.
        Some(pixels.unwrap_or(f64::MAX))
    });
    let sizes: Vec<f64> = sizes.collect();
    !sizes.is_empty() && sizes.iter().all(|size| *size <= f64::from(LARGEST))
}

/// What stands around the tags of a text.
#[derive(Debug, Default)]
pub(super) struct Around {
    /// The element that holds nothing but buttons or is not shown, and how many of its name are
    /// open in it.
    aside: Option<(String, usize)>,
    /// Whether a link that shares the story is open.
    shares: bool,
}

impl Around {
    /// Passes a tag.
    pub(super) fn pass(&mut self, token: &Token<'_>) {
        match token {
            Token::Start { name, attributes, is_empty } => {
                let value = |name: &str| {
                    let it = attributes.iter().find(|(it, _)| it.eq_ignore_ascii_case(name));
                    it.map(|(_, value)| decode_html_entities(value).into_owned())
                };
                if name.eq_ignore_ascii_case("a") {
                    self.shares = value("href").is_some_and(|href| is_sharing(&href));
                }
                let is_whole = *is_empty || name.eq_ignore_ascii_case("img");
                match &mut self.aside {
                    _ if is_whole => {}
                    Some((open, depth)) if open.eq_ignore_ascii_case(name) => *depth += 1,
                    Some(_) => {}
                    None if is_aside(value) => self.aside = Some(((*name).to_owned(), 1)),
                    None => {}
                }
            }
            Token::End(name) => {
                if name.eq_ignore_ascii_case("a") {
                    self.shares = false;
                }
                if let Some((open, depth)) = &mut self.aside
                    && open.eq_ignore_ascii_case(name)
                {
                    *depth -= 1;
                }
                self.aside.take_if(|(_, depth)| *depth == 0);
            }
            Token::Text(_) | Token::Data(_) | Token::Declaration(_) => {}
        }
    }

    /// Whether a picture here is none of the story.
    pub(super) fn is_aside(&self) -> bool {
        self.shares || self.aside.is_some()
    }
}

/// Whether a link shares a story, so that what is shown in it is a button.
fn is_sharing(link: &str) -> bool {
    let link = link.to_ascii_lowercase();
    SHARING.iter().any(|place| link.contains(place))
}

/// Whether an element holds nothing but buttons, or is not shown.
fn is_aside(value: impl Fn(&str) -> Option<String>) -> bool {
    const BUTTONS: [&str; 6] = [
        "feedflare",
        "sharedaddy",
        "share-buttons",
        "sharing",
        "social-share",
        "addtoany_share_save_container",
    ];
    let class = value("class").unwrap_or_default().to_ascii_lowercase();
    let is_named = class.split_whitespace().any(|name| BUTTONS.contains(&name));
    is_named || value("style").is_some_and(|style| hides(&style))
}

#[cfg(test)]
mod tests {
    use super::{Icon, is_shown_small, of_picture};

    #[test]
    fn faces_signs_and_characters_are_told_from_pictures() {
        let of = |url: &str| of_picture(url, [None, None], true);
        for (url, expected) in [
            ("https://2.gravatar.com/avatar/x?s=96", Some(Icon::Face)),
            ("https://a.example/images/core/emoji/14.0.0/72x72/1f642.png", Some(Icon::Character)),
            ("https://a.example/~ff/x?d=y", Some(Icon::Sign)),
            ("https://a.example/mm/facebook.gif", Some(Icon::Sign)),
            ("https://a.example/icon_twitter-32x32.png", Some(Icon::Sign)),
            ("https://pixel.wp.com/b.gif?host=x", Some(Icon::Sign)),
            ("https://a.example/2026/facebook.jpg", None),
            ("https://a.example/avatar-film.jpg", None),
            ("https://a.example/mail-ship.png", None),
        ] {
            assert_eq!(of(url), expected, "{url}");
        }
        let sized = |width, height| of_picture("https://a.example/p", [width, height], true);
        assert_eq!(sized(Some(16), Some(16)), Some(Icon::Sign));
        assert_eq!(sized(Some(16), None), Some(Icon::Sign));
        assert_eq!(sized(Some(600), Some(16)), None);
        assert_eq!(sized(None, None), None);
        assert!(is_shown_small("width: 1px; height:1px"));
        assert!(!is_shown_small("width:100%;height:1px"));
    }
}
