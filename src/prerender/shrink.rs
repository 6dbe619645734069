//! The same card in fewer bytes: what a browser would build anyway is not written out.
//!
//! Only tags are touched, never texts. Left out are the marks by which Leptos would find its
//! place again (a prerendered card is adopted as it stands), end tags that HTML lets one omit, a
//! label that says what the title says, `focusable` and `rel="noopener"`, which only browsers of
//! the past needed, the label of a link that leads nowhere, and, in a card without a single letter
//! that runs from right to left, the question which way each text runs.
//!
//! The lengths of bars and of gaps in the timeline, which the view writes as style attributes,
//! become tenths that the stylesheet knows: a policy that forbids inline styles forbids those
//! attributes in HTML, whatever nonce it allows.

mod tag;

use memchr::memchr;
use tag::{Attribute, Tag, end_of_tag};

/// `html` as Leptos wrote it, shorter.
pub(super) fn shrink(html: &str) -> String {
    let one_way = html.starts_with("<article") && !turns(html);
    let mut shorter = String::with_capacity(html.len());
    let mut known = Tag::default();
    let mut rest = html;
    while let Some((text, tag, after)) = next_tag(rest) {
        shorter.push_str(text);
        rest = after;
        match tag.strip_prefix("</") {
            Some(name) => push_end(&mut shorter, name.trim_end_matches('>'), tag, after),
            None if tag.starts_with("<!") => {}
            None => match known.read(tag) {
                Some(()) => push_start(&mut shorter, &known, one_way),
                None => shorter.push_str(tag),
            },
        }
    }
    shorter.push_str(rest);
    shorter
}

/// What stands before the next tag, the tag itself, and what stands behind it.
fn next_tag(html: &str) -> Option<(&str, &str, &str)> {
    let (text, rest) = html.split_at_checked(memchr(b'<', html.as_bytes())?)?;
    let (tag, after) = rest.split_at_checked(end_of_tag(rest)?)?;
    Some((text, tag, after))
}

/// Whether any letter runs from right to left. Only bytes from 0xD6 begin one in UTF-8, so most of
/// a card need not be looked at as letters.
fn turns(html: &str) -> bool {
    const AT_ONCE: usize = 64;
    let letter = |at: usize| html.get(at..).and_then(|text| text.chars().next());
    html.as_bytes().chunks(AT_ONCE).enumerate().any(|(chunk, bytes)| {
        let start = chunk * AT_ONCE;
        bytes.iter().copied().fold(0, u8::max) >= 0xD6
            && (start..start + bytes.len()).filter_map(letter).any(runs_left)
    })
}

/// Letters and marks of scripts that run from right to left, by the blocks that Unicode keeps
/// for them, and the marks that turn the direction.
fn runs_left(c: char) -> bool {
    matches!(u32::from(c),
        0x590..=0x8FF | 0x200F | 0x202B | 0x202E | 0x2067 | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE
        | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF)
}

fn push_start(html: &mut String, tag: &Tag<'_>, one_way: bool) {
    let title = tag.value("title");
    let label_is_title = title.is_some() && title == tag.value("aria-label");
    let leads_nowhere = tag.name == "a" && tag.value("href").is_none();
    html.push('<');
    html.push_str(tag.name);
    // Leptos writes classes last; at the front they compress better.
    let class = tag.attributes.iter().filter(|attribute| attribute.name == "class");
    let others = tag.attributes.iter().filter(|attribute| attribute.name != "class");
    for attribute in class.chain(others) {
        let left_out = match attribute.name {
            "focusable" => true,
            "aria-label" => label_is_title || leads_nowhere,
            "rel" => attribute.value == Some("noopener"),
            "dir" => one_way && attribute.value == Some("auto"),
            _ => false,
        };
        match tenths(attribute) {
            _ if left_out => {}
            Some(tenths) => html.extend([" data-tenths=\"", &tenths.to_string(), "\""]),
            None => {
                html.push(' ');
                html.push_str(attribute.text);
            }
        }
    }
    html.push_str(if tag.name == "path" { "/>" } else { ">" });
}

/// The tenths of a length that a style attribute sets in percent; what is not nothing is one
/// tenth at least.
fn tenths(attribute: &Attribute<'_>) -> Option<u32> {
    let style = attribute.value.filter(|_| attribute.name == "style")?;
    let length = style.strip_prefix("--gap:").or_else(|| style.strip_prefix("--bar:"))?;
    let percent: u32 = length.trim_end_matches(';').parse().ok()?;
    Some(if percent == 0 { 0 } else { percent.saturating_add(5).div_euclid(10).clamp(1, 10) })
}

fn push_end(html: &mut String, name: &str, text: &str, after: &str) {
    let mut after = after;
    while let Some(behind) = after.strip_prefix("<!>") {
        after = behind;
    }
    let before = |tags: &[&str]| {
        tags.iter().any(|tag| {
            let rest = after.strip_prefix('<').and_then(|after| after.strip_prefix(tag));
            rest.is_some_and(|rest| rest.starts_with(['>', ' ']))
        })
    };
    // Section 13.1.2.4 of the HTML standard, as far as the card needs it.
    let may_go = match name {
        "path" => true,
        "li" => before(&["li", "/ul", "/ol"]),
        "td" | "th" => before(&["td", "th", "/tr"]),
        "tr" => before(&["tr", "/tbody", "/thead"]),
        "thead" => before(&["tbody"]),
        "tbody" => before(&["/table"]),
        "p" => before(&["p", "div", "ul", "ol", "section", "details", "footer", "/div", "/li"]),
        _ => false,
    };
    if !may_go {
        html.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::shrink;

    fn check(html: &str, expected: &str) {
        assert_eq!(shrink(html), expected);
    }

    #[test]
    fn what_the_parser_adds_anyway_is_left_out() {
        check("<ul><li>a</li><!><li>b</li><!></ul>", "<ul><li>a<li>b</ul>");
        check(
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
            "<table><thead><tr><th>a<tbody><tr><td>b</table>",
        );
        check("<div><p>a</p><p>b</p></div>", "<div><p>a<p>b</div>");
        check("<p>a</p><slot></slot>", "<p>a</p><slot></slot>");
        check("<li>a</li><link>", "<li>a</li><link>");
    }

    #[test]
    fn texts_and_values_stay_whatever_they_hold() {
        for html in [
            "<b>say dir=\"auto\" focusable=\"false\" &lt;!></b>",
            "<a title=\"a > b <!> c\">x</a>",
            "<b hidden data-x=\"\">x</b>",
            "<b>x",
            "a < b",
        ] {
            check(html, html);
        }
    }

    #[test]
    fn a_label_goes_where_the_title_says_the_same() {
        check("<b title=\"b\" aria-label=\"b\">x</b>", "<b title=\"b\">x</b>");
        check("<b title=\"b\" aria-label=\"c\">x</b>", "<b title=\"b\" aria-label=\"c\">x</b>");
        check("<b aria-label=\"c\">x</b>", "<b aria-label=\"c\">x</b>");
    }

    #[test]
    fn a_link_to_nowhere_is_text() {
        check("<a rel=\"noopener\" aria-label=\"b\" title=\"c\">x</a>", "<a title=\"c\">x</a>");
    }

    #[test]
    fn directions_stay_where_any_text_runs_the_other_way() {
        check("<article><p dir=\"auto\">a</p></article>", "<article><p>a</p></article>");
        check("<article><p dir=\"ltr\">a</p></article>", "<article><p dir=\"ltr\">a</p></article>");
        let mixed = "<article><p dir=\"auto\">a ש</p></article>";
        check(mixed, mixed);
    }

    #[test]
    fn lengths_are_no_inline_styles() {
        for (percent, tenths) in [(0, 0), (1, 1), (14, 1), (15, 2), (94, 9), (95, 10), (100, 10)] {
            let html = format!("<li style=\"--gap:{percent};\">a");
            check(&html, &format!("<li data-tenths=\"{tenths}\">a"));
        }
        check("<i style=\"--bar:70;\">", "<i data-tenths=\"7\">");
    }

    #[test]
    fn an_icon_is_one_short_line() {
        check(
            "<svg viewBox=\"0 0 24 24\" focusable=\"false\" class=\"icon\"><path d=\"m0 0\"></path></svg>",
            "<svg class=\"icon\" viewBox=\"0 0 24 24\"><path d=\"m0 0\"/></svg>",
        );
    }
}
