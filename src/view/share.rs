//! Share links: plain links, no third-party script.

use super::Story;
use super::icon::{self, icon};
use super::part::{Fix, Part, custom, row, text, value, whole};
use super::piece::wrap;
use crate::locale::fill;
use crate::model::{Link, ShareTarget};
use leptos::prelude::*;

/// What is offered when the document does not say.
const USUAL: [ShareTarget; 7] = [
    ShareTarget::Link,
    ShareTarget::Email,
    ShareTarget::X,
    ShareTarget::LinkedIn,
    ShareTarget::Bluesky,
    ShareTarget::WhatsApp,
    ShareTarget::Device,
];

pub(super) fn view(story: &Story) -> Option<Part> {
    let targets = story.card.share.as_deref().unwrap_or(&USUAL);
    if story.options.no_share || targets.is_empty() {
        return None;
    }
    let address = story.address()?;
    let shared = Shared { address, url: encode(address.as_str()), text: encode(&story.card.title) };
    let items = row(targets.iter().map(|target| item(story, *target, &shared)));
    let label = story.texts().share;
    Some(
        view! {
            <div class="share" part="share" role="group" aria-label=label lang=story.interface_lang()>
                <ul>{items}</ul>
                <span class="unseen" role="status">{text("")}</span>
            </div>
        }
        .fixed(),
    )
}

/// What is shared.
struct Shared<'a> {
    address: &'a Link,
    /// The address within another.
    url: String,
    /// The title within an address.
    text: String,
}

/// One target. The device's own sheet stays hidden until the loader finds that there is one.
fn item(story: &Story, target: ShareTarget, shared: &Shared<'_>) -> Part {
    let label = label(story, target);
    let (title, name) = (label.clone(), target.name());
    let picture = icon(picture(target));
    if target == ShareTarget::Device {
        return view! {
            <li hidden=true data-device={""}>
                <button type="button" title=title aria-label=label data-share=name data-url=value(shared.address.as_str())>
                    {picture}
                </button>
            </li>
        }
        .fixed();
    }
    let href = href(target, shared);
    let done = (target == ShareTarget::Link).then_some(story.texts().link_copied);
    let link = whole(
        custom("a")
            .attr("href", href)
            .attr("rel", "noopener")
            .attr("target", "_blank")
            .attr("title", title)
            .attr("aria-label", label)
            .attr("data-share", name)
            .attr("data-done", done)
            .child(picture),
    );
    wrap("li", "", link)
}

fn label(story: &Story, target: ShareTarget) -> String {
    let texts = story.texts();
    let place = match target {
        ShareTarget::Link => return texts.copy_link.into(),
        ShareTarget::Email => return texts.share_by_email.into(),
        ShareTarget::Device => return texts.share_device.into(),
        ShareTarget::X => "X",
        ShareTarget::LinkedIn => "LinkedIn",
        ShareTarget::Bluesky => "Bluesky",
        ShareTarget::Mastodon => "Mastodon",
        ShareTarget::WhatsApp => "WhatsApp",
    };
    fill(texts.share_on, place)
}

fn picture(target: ShareTarget) -> &'static str {
    match target {
        ShareTarget::Link => icon::LINK,
        ShareTarget::Email => icon::MAIL,
        ShareTarget::X => icon::X,
        ShareTarget::LinkedIn => icon::LINKEDIN,
        ShareTarget::Bluesky => icon::BLUESKY,
        ShareTarget::Mastodon => icon::MASTODON,
        ShareTarget::WhatsApp => icon::WHATSAPP,
        ShareTarget::Device => icon::DEVICE,
    }
}

/// The address that each service documents for sharing by link.
fn href(target: ShareTarget, shared: &Shared<'_>) -> String {
    let Shared { address, url, text } = shared;
    match target {
        ShareTarget::Link | ShareTarget::Device => address.as_str().into(),
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
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let digit =
                |value: u8| char::from(if value < 10 { b'0' + value } else { b'A' + value - 10 });
            encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{Link, ShareTarget, Shared, encode, href};

    fn check(target: ShareTarget, expected: &str) {
        let address = &Link::parse("https://news.example/a?b=1&c").unwrap();
        let (url, text) = (encode(address.as_str()), encode("50% off & “more”"));
        assert_eq!(href(target, &Shared { address, url, text }), expected);
    }

    #[test]
    fn a_title_with_signs_survives_the_way_into_an_address() {
        let title = "50%25%20off%20%26%20%E2%80%9Cmore%E2%80%9D";
        let url = "https%3A%2F%2Fnews.example%2Fa%3Fb%3D1%26c";
        check(ShareTarget::X, &format!("https://x.com/intent/post?text={title}&url={url}"));
        check(ShareTarget::Email, &format!("mailto:?subject={title}&body={title}%0A%0A{url}"));
        check(ShareTarget::Link, "https://news.example/a?b=1&c");
    }
}
