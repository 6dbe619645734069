//! Links of Markdown whose addresses stand elsewhere: `[the notice][1]`, and `[1]: https://…` below.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The text with the address in each such link. The lines that only hold an address which is used so
/// are empty then; others, such as those of a list of sources, stay.
pub(super) fn resolved(text: &str) -> Cow<'_, str> {
    if !text.contains("][") || !text.contains("]:") {
        return Cow::Borrowed(text);
    }
    let addresses: BTreeMap<String, &str> = text.lines().filter_map(definition).collect();
    if addresses.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut used = BTreeSet::new();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("][") {
        out.push_str(before);
        rest = after;
        let label = after.split_once(']').filter(|(label, _)| !label.contains(['[', '\n']));
        // `[the notice][]` is its own label.
        let own = before.rsplit_once('[').map(|(_, words)| words).unwrap_or_default();
        let found = label.and_then(|(label, after)| {
            let label = if label.is_empty() { own } else { label }.trim().to_lowercase();
            Some((addresses.get(&label)?, label, after))
        });
        match found {
            Some((address, label, after)) => {
                out.extend(["](", address, ")"]);
                used.insert(label);
                rest = after;
            }
            None => out.push_str("]["),
        }
    }
    out.push_str(rest);
    let is_used = |line: &str| definition(line).is_some_and(|(label, _)| used.contains(&label));
    let lines = out.split('\n').map(|line| if is_used(line) { "" } else { line });
    Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
}

/// `[label]: address`; a number with `^` is a note.
fn definition(line: &str) -> Option<(String, &str)> {
    let (label, after) = line.trim().strip_prefix('[')?.split_once("]:")?;
    let address = after.split_whitespace().next()?.trim_matches(['<', '>']);
    let fits =
        !label.starts_with('^') && !label.contains(['[', ']']) && address.starts_with("http");
    fits.then(|| (label.trim().to_lowercase(), address))
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn links_get_their_addresses() {
        let text = "- See [the notice][1] and [us][]\n\n[1]: https://a.example/n\n[us]: <https://b.example/> 'Us'";
        assert_eq!(
            resolved(text),
            "- See [the notice](https://a.example/n) and [us](https://b.example/)\n\n\n"
        );
        for text in ["[1]: https://a.example/n", "a[1][2] b", "[x][9]\n[1]: https://a.example/n"] {
            assert_eq!(resolved(text), text);
        }
    }
}
