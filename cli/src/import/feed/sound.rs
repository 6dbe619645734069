//! Markup of texts, in which nothing swallows the words that follow it.

use std::borrow::Cow;

/// Elements whose content is no markup: one without an end would take all that follows.
const RAW: [&str; 7] = ["script", "style", "iframe", "template", "noembed", "noframes", "xmp"];

/// Elements whose words count, though a browser draws them or leaves them out.
const DRAWN: [&str; 3] = ["svg", "math", "noscript"];

/// The markup without the beginnings of what has no end, and with the words of what is drawn.
pub(super) fn sound(markup: &str) -> Cow<'_, str> {
    let lower = markup.to_ascii_lowercase();
    let holds = |name: &&str| lower.contains(&["<", name].concat());
    if !lower.contains("<!--") && !RAW.iter().chain(&DRAWN).any(holds) {
        return Cow::Borrowed(markup);
    }
    let last_comment = lower.rfind("-->");
    let (mut out, mut done) = (String::new(), 0);
    for (at, _) in lower.match_indices('<').filter(|(at, _)| last_comment < Some(*at)) {
        let rest = lower.get(at..).unwrap_or_default();
        if rest.starts_with("<!--") {
            out.push_str(markup.get(done..at).unwrap_or_default());
            done = at + "<!--".len();
        }
    }
    let out = if done == 0 {
        Cow::Borrowed(markup)
    } else {
        out.push_str(markup.get(done..).unwrap_or_default());
        Cow::Owned(out)
    };
    let lower = out.to_ascii_lowercase();
    let last_end = |name: &&str| lower.rfind(&["</", name].concat());
    let ends: Vec<Option<usize>> = RAW.iter().map(last_end).collect();
    let is_unended = |name: &str, at: usize| {
        RAW.iter().zip(&ends).any(|(raw, end)| *raw == name && *end < Some(at))
    };
    Cow::Owned(tags(&out, is_unended))
}

/// The markup with tags of what is drawn as such of blocks, and without those that are unended.
fn tags(markup: &str, is_unended: impl Fn(&str, usize) -> bool) -> String {
    let (mut out, mut done) = (String::new(), 0);
    for (at, _) in markup.match_indices('<') {
        let after = markup.get(at + 1..).unwrap_or_default();
        let is_end = after.starts_with('/');
        let after = after.strip_prefix('/').unwrap_or(after);
        let end = after.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(after.len());
        let name = after.get(..end).unwrap_or_default();
        let begin = at + 1 + usize::from(is_end);
        let lower = name.get(..name.len().min(10)).unwrap_or_default().to_ascii_lowercase();
        if at < done {
            continue;
        }
        if DRAWN.contains(&lower.as_str()) {
            out.push_str(markup.get(done..begin).unwrap_or_default());
            out.push_str("div");
            done = begin + name.len();
        } else if !is_end && is_unended(&lower, at) {
            out.push_str(markup.get(done..at).unwrap_or_default());
            done =
                markup.get(at..).and_then(|it| it.find('>')).map_or(markup.len(), |to| at + to + 1);
        }
    }
    out.push_str(markup.get(done..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::sound;

    #[test]
    fn nothing_swallows_what_follows_it() {
        for (markup, expected) in [
            ("<p>a<!-- open b", "<p>a open b"),
            ("a<script src=x>b", "ab"),
            ("a<style>b</style>c", "a<style>b</style>c"),
            ("<svg><text>a</text></svg>", "<div><text>a</text></div>"),
            ("<!-- a --><NOSCRIPT>b</NOSCRIPT>", "<!-- a --><div>b</div>"),
            ("é<math><mi>x</mi></math>", "é<div><mi>x</mi></div>"),
        ] {
            assert_eq!(sound(markup), expected);
        }
    }
}
