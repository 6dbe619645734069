//! The encoding that a page declares in its `meta` elements.

/// How far a declaration is looked for, in bytes. Standards ask for the first 1,024; pages put
/// long comments and scripts before it.
const BEGINNING: usize = 16_384;

/// The label of the encoding that the beginning of a page declares, in lower case: by
/// `<meta charset>`, or by `<meta http-equiv="Content-Type">`. Comments and scripts are skipped.
/// As the declaration could be read as ASCII, UTF-16 cannot be meant and stands for UTF-8.
pub(in super::super) fn declared(page: &[u8]) -> Option<String> {
    let start = page.get(..BEGINNING).unwrap_or(page);
    // One character a byte: a declaration is ASCII, whatever surrounds it.
    let start: String = start.iter().map(|byte| char::from(*byte).to_ascii_lowercase()).collect();
    let mut rest = start.as_str();
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        let skipped = [("!--", "-->"), ("script", "</script"), ("style", "</style")];
        if let Some((_, end)) = skipped.iter().find(|(begin, _)| after.starts_with(begin)) {
            rest = after.split_once(end).map_or("", |(_, rest)| rest);
        } else if let Some(tag) = after.strip_prefix("meta")
            && tag.starts_with(|c: char| c.is_ascii_whitespace() || c == '/')
        {
            let attributes = attributes(tag);
            let value = |name: &str| {
                attributes.iter().find(|(found, _)| *found == name).map(|(_, value)| *value)
            };
            let declared = value("charset").or_else(|| {
                value("http-equiv").filter(|kind| kind.trim() == "content-type")?;
                in_content_type(value("content")?)
            });
            let label = declared.map(str::trim).filter(|label| !label.is_empty());
            if let Some(label) = label {
                let label = if label.starts_with("utf-16") { "utf-8" } else { label };
                return Some(label.to_owned());
            }
        }
    }
    None
}

/// The attributes of a tag, of which the name is cut off.
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = tag;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_ascii_whitespace() || "=/>".contains(c));
        let Some((name, after)) = rest.split_at_checked(end.unwrap_or(rest.len())) else { break };
        if name.is_empty() {
            break;
        }
        let Some(value) = after.trim_ascii_start().strip_prefix('=') else {
            found.push((name, ""));
            rest = after;
            continue;
        };
        let value = value.trim_ascii_start();
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inner = value.strip_prefix(quote).unwrap_or_default();
                inner.split_once(quote).unwrap_or((inner, ""))
            }
            _ => {
                let end = value.find(|c: char| c.is_ascii_whitespace() || c == '>');
                value.split_at_checked(end.unwrap_or(value.len())).unwrap_or((value, ""))
            }
        };
        found.push((name, value));
        rest = after;
    }
    found
}

/// The label in `text/html; charset=…`.
fn in_content_type(content: &str) -> Option<&str> {
    let label = content.split("charset").skip(1).find_map(|after| {
        let value = after.trim_ascii_start().strip_prefix('=')?.trim_ascii_start();
        Some(value.trim_start_matches(['"', '\'']))
    })?;
    label.split(|c: char| c.is_ascii_whitespace() || ";\"',".contains(c)).next()
}

#[cfg(test)]
mod tests {
    use super::declared;

    fn check(page: &str, expected: Option<&str>) {
        assert_eq!(declared(page.as_bytes()).as_deref(), expected, "{page:?}");
    }

    #[test]
    fn the_declared_encoding_is_found_in_every_spelling() {
        for page in [
            "<!doctype html><html><head><meta charset=windows-1251>",
            "<META CHARSET=\"Windows-1251\">",
            "<meta charset = ' windows-1251 ' />",
            "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
            "<meta content=\"text/html;charset=windows-1251\" http-equiv=\"content-type\"/>",
            "<meta http-equiv='Content-Type' content='text/html; charset=\"windows-1251\"'>",
            "<meta name=a content='x > y'><title>a</title><meta charset=windows-1251>",
            "<!-- <meta charset=gbk> --><meta charset=windows-1251>",
            "<script>'<meta charset=gbk>'</script><meta charset=windows-1251>",
        ] {
            check(page, Some("windows-1251"));
        }
        check("<meta charset=UTF-16LE>", Some("utf-8"));
    }

    #[test]
    fn what_declares_nothing_says_nothing() {
        for page in [
            "",
            "<html><title>charset=gbk</title>",
            "<meta name=description content='charset=gbk'>",
            "<metadata charset=gbk>",
            "<meta charset=''>",
            "<!-- <meta charset=gbk>",
            "<meta",
        ] {
            check(page, None);
        }
        assert_eq!(
            declared(b"\xcd\xee\xf7\xed\xfb\xe5 <meta charset=koi8-r>").as_deref(),
            Some("koi8-r")
        );
    }
}
