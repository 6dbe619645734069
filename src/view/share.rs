//! Share links: plain links, no third-party script.

use super::Context;
use super::icon::{self, icon};
use super::part::{Html, always, several, tag};
use crate::locale::filled;
use crate::model::{Link, ShareTarget};

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

pub(super) fn view(story: &Context) -> Option<impl Html> {
    let targets = story.card.share.as_deref().unwrap_or(&USUAL);
    if story.options.no_share || targets.is_empty() {
        return None;
    }
    let address = story.address()?;
    let shared = Shared { address, url: encode(address.as_str()), text: encode(&story.card.title) };
    let items = several(move |to| {
        targets.iter().for_each(|target| item(story, *target, &shared).show(to));
    });
    let told = tag!("span", "role" = "status", "class" = "unseen").child("");
    Some(
        tag!("div", "part" = "share", "role" = "group")
            .attr("aria-label", story.texts().share)
            .attr("lang", story.interface_lang())
            .and(always!("class" = "share"))
            .child((tag!("ul").child(items), told)),
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

fn item(story: &Context, target: ShareTarget, shared: &Shared<'_>) -> impl Html {
    several(move |to| match target {
        ShareTarget::Device => device(story, shared).show(to),
        _ => tag!("li").child(place(story, target, shared)).show(to),
    })
}

/// The device's own sheet stays hidden until the loader finds that there is one.
fn device(story: &Context, shared: &Shared<'_>) -> impl Html {
    let label = label(story, ShareTarget::Device);
    let button = tag!("button", "type" = "button")
        .attr("title", label)
        .attr("aria-label", label)
        .plain("data-share", ShareTarget::Device.name())
        .attr("data-url", shared.address.as_str())
        .child(icon(icon::DEVICE));
    tag!("li").attr("hidden", true).and(always!("data-device" = "")).child(button)
}

fn place(story: &Context, target: ShareTarget, shared: &Shared<'_>) -> impl Html {
    let label = label(story, target);
    let done = (target == ShareTarget::Link).then_some(story.texts().link_copied);
    tag!("a")
        .attr("href", href(target, shared))
        .and(always!("rel" = "noopener", "target" = "_blank"))
        .attr("title", label)
        .attr("aria-label", label)
        .plain("data-share", target.name())
        .attr("data-done", done)
        .child(icon(picture(target)))
}

fn label(story: &Context, target: ShareTarget) -> [&'static str; 3] {
    let texts = story.texts();
    let place = match target {
        ShareTarget::Link => return [texts.copy_link, "", ""],
        ShareTarget::Email => return [texts.share_by_email, "", ""],
        ShareTarget::Device => return [texts.share_device, "", ""],
        ShareTarget::X => "X",
        ShareTarget::LinkedIn => "LinkedIn",
        ShareTarget::Bluesky => "Bluesky",
        ShareTarget::Mastodon => "Mastodon",
        ShareTarget::WhatsApp => "WhatsApp",
    };
    filled(texts.share_on, place)
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
fn href<'a>(target: ShareTarget, shared: &'a Shared<'_>) -> [&'a str; 6] {
    let Shared { address, url, text } = shared;
    match target {
        ShareTarget::Link | ShareTarget::Device => [address.as_str(), "", "", "", "", ""],
        ShareTarget::Email => ["mailto:?subject=", text, "&body=", text, "%0A%0A", url],
        ShareTarget::X => ["https://x.com/intent/post?text=", text, "&url=", url, "", ""],
        ShareTarget::LinkedIn => {
            ["https://www.linkedin.com/sharing/share-offsite/?url=", url, "", "", "", ""]
        }
        ShareTarget::Bluesky => ["https://bsky.app/intent/compose?text=", text, "%20", url, "", ""],
        ShareTarget::Mastodon => ["https://mastodonshare.com/?text=", text, "&url=", url, "", ""],
        ShareTarget::WhatsApp => ["https://wa.me/?text=", text, "%20", url, "", ""],
    }
}

/// Percent-encodes all but the unreserved characters of RFC 3986, section 2.3.
fn encode(text: &str) -> String {
    let digit = |value: u8| if value < 10 { b'0' + value } else { b'A' + value - 10 };
    let mut encoded = Vec::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(byte);
        } else {
            encoded.extend([b'%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    String::from_utf8(encoded).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Link, ShareTarget, Shared, encode, href};

    fn check(target: ShareTarget, expected: &str) {
        let address = &Link::parse("https://news.example/a?b=1&c").unwrap();
        let (url, text) = (encode(address.as_str()), encode("50% off & “more”"));
        assert_eq!(href(target, &Shared { address, url, text }).concat(), expected);
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
