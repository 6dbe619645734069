//! What a document says about its own encoding.

/// How far to look: a declaration stands at the very beginning.
const BEGINNING: usize = 4096;

/// The encoding that the XML declaration names, also behind what a server printed before it.
pub(in super::super) fn declared(bytes: &[u8]) -> Option<String> {
    let start = bytes.get(..BEGINNING).unwrap_or(bytes);
    // The declaration itself is ASCII in every encoding in which it can be found like this.
    let start: String = start.iter().map(|byte| char::from(*byte)).collect();
    let (_, declaration) = start.split_once("<?xml")?;
    let (declaration, _) = declaration.split_once('>')?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let name = value.split(quote).nth(1)?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::declared;

    fn check(document: &str, expected: Option<&str>) {
        assert_eq!(declared(document.as_bytes()).as_deref(), expected, "{document}");
    }

    #[test]
    fn the_declaration_of_xml_names_the_encoding() {
        check("<?xml version='1.0' encoding='ISO-8859-1'?><rss/>", Some("ISO-8859-1"));
        check("\n<?xml version = \"1.0\" encoding = \"utf-8\" ?>", Some("utf-8"));
        check("<br />Warning<?xml version='1.0' encoding='gbk'?>", Some("gbk"));
        check("<?xml version='1.0'?><a encoding='x'/>", None);
        check("<?xml encoding=''?>", None);
        check("<?xml encoding=", None);
        check("text", None);
    }
}
