//! Share links: plain links, no third-party script.

use super::Context;
use super::icon::{self, Icon};
use crate::locale::fill;
use crate::model::{Link, ShareTarget};
use crate::template::{Template, each, html};
use std::borrow::Cow;

/// What is offered when the document names no targets.
const USUAL: [ShareTarget; 7] = [
    ShareTarget::Link,
    ShareTarget::Email,
    ShareTarget::X,
    ShareTarget::LinkedIn,
    ShareTarget::Bluesky,
    ShareTarget::WhatsApp,
    ShareTarget::Device,
];

pub(super) fn view(cx: &Context) -> Option<Template<'_>> {
    let targets = cx.card.share.as_deref().unwrap_or(&USUAL);
    if cx.options.no_share || targets.is_empty() {
        return None;
    }
    let link = cx.url()?;
    let shared = Shared { link, url: encode(link.as_str()), text: encode(&cx.card.title) };
    Some(html! {
        <div class="share" part="share" role="group" aria-label={cx.texts().share()} lang={cx.ui_lang()}>
            <ul role="list">{each(targets, |target| item(cx, *target, &shared))}</ul>
            <span class="visually-hidden" role="status"></span>
        </div>
    })
}

/// What is shared.
struct Shared<'a> {
    link: &'a Link,
    /// The link within another URL.
    url: String,
    /// The title within a URL.
    text: String,
}

fn item<'a>(cx: &'a Context, target: ShareTarget, shared: &Shared<'a>) -> Template<'a> {
    let label = label(cx, target);
    let (name, icon) = (target.name(), icon(target)());
    if target == ShareTarget::Device {
        return html! {
            <li hidden={!cx.has_share_sheet} data-device>
                <button type="button" title={label} data-share={name} data-url={shared.link}>{icon}</button>
            </li>
        };
    }
    let done = (target == ShareTarget::Link).then_some(cx.texts().link_copied());
    html! {
        <li>
            <a href={href(target, shared)} target="_blank" title={label} data-share={name} data-done={done}>
                {icon}
            </a>
        </li>
    }
}

fn label(cx: &Context, target: ShareTarget) -> Cow<'_, str> {
    let texts = cx.texts();
    let place = match target {
        ShareTarget::Link => return texts.copy_link().into(),
        ShareTarget::Email => return texts.share_by_email().into(),
        ShareTarget::Device => return texts.share_device().into(),
        ShareTarget::X => "X",
        ShareTarget::LinkedIn => "LinkedIn",
        ShareTarget::Bluesky => "Bluesky",
        ShareTarget::Mastodon => "Mastodon",
        ShareTarget::WhatsApp => "WhatsApp",
    };
    fill(texts.share_on(), place).into()
}

fn icon(target: ShareTarget) -> Icon {
    match target {
        ShareTarget::Link => icon::link,
        ShareTarget::Email => icon::mail,
        ShareTarget::X => icon::x,
        ShareTarget::LinkedIn => icon::linkedin,
        ShareTarget::Bluesky => icon::bluesky,
        ShareTarget::Mastodon => icon::mastodon,
        ShareTarget::WhatsApp => icon::whatsapp,
        ShareTarget::Device => icon::device,
    }
}

/// The URL that each service documents for sharing by link.
fn href(target: ShareTarget, shared: &Shared<'_>) -> String {
    let Shared { link, url, text } = shared;
    match target {
        ShareTarget::Link | ShareTarget::Device => link.as_str().into(),
        ShareTarget::Email => ["mailto:?subject=", text, "&body=", text, "%0A%0A", url].concat(),
        ShareTarget::X => ["https://x.com/intent/post?text=", text, "&url=", url].concat(),
        ShareTarget::LinkedIn => {
            ["https://www.linkedin.com/sharing/share-offsite/?url=", url].concat()
        }
        ShareTarget::Bluesky => {
            ["https://bsky.app/intent/compose?text=", text, "%20", url].concat()
        }
        ShareTarget::Mastodon => ["https://mastodonshare.com/?text=", text, "&url=", url].concat(),
        ShareTarget::WhatsApp => ["https://wa.me/?text=", text, "%20", url].concat(),
    }
}

/// Percent-encodes all but the unreserved characters of RFC 3986, section 2.3.
fn encode(text: &str) -> String {
    let digit = |value: u8| if value < 10 { b'0' + value } else { b'A' + value - 10 };
    let mut encoded = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(byte.into());
        } else {
            encoded.extend(['%', digit(byte >> 4).into(), digit(byte & 15).into()]);
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{Link, ShareTarget, Shared, encode, href};

    fn check(target: ShareTarget, expected: &str) {
        let link = &Link::parse("https://news.example/a?b=1&c").unwrap();
        let (url, text) = (encode(link.as_str()), encode("50% off & “more”"));
        assert_eq!(href(target, &Shared { link, url, text }), expected);
    }

    #[test]
    fn a_title_with_signs_survives_the_way_into_a_url() {
        let title = "50%25%20off%20%26%20%E2%80%9Cmore%E2%80%9D";
        let url = "https%3A%2F%2Fnews.example%2Fa%3Fb%3D1%26c";
        check(ShareTarget::X, &format!("https://x.com/intent/post?text={title}&url={url}"));
        check(ShareTarget::Email, &format!("mailto:?subject={title}&body={title}%0A%0A{url}"));
        check(ShareTarget::Link, "https://news.example/a?b=1&c");
    }
}
