//! The way out of each kind of problem that the reader tells of.

/// What its publisher can do about a problem; empty where the sentence says so already.
pub(super) fn hint(path: &str, sentence: &str) -> &'static str {
    let found = HINTS.iter().find(|(part, _)| sentence.contains(part));
    match found {
        Some((_, hint)) if !path.starts_with("line ") => hint,
        _ => "",
    }
}

/// Parts of sentences, with the hint to each; the first that fits counts.
const HINTS: [(&str, &str); 20] = [
    ("a card without a title", "add a \"title\" of one line"),
    (
        "is not JSON",
        "look at the line and column named; a comma or a quotation mark is often missing",
    ),
    ("is not UTF-8", "save it as UTF-8"),
    ("is required", "add it, or leave out the whole part it belongs to"),
    ("expected an object, found", "put it in { }, with a name to each value"),
    ("expected a list, found", "put it in [ ], even where there is one item"),
    ("expected a text, found", "put it in double quotes"),
    ("expected a number, found", "write it without quotes and signs, such as 0.7"),
    ("expected true or false", "write true or false, without quotes"),
    ("http or https address", "begin it with https:// and the host; write a space in it as %20"),
    ("RFC 3339", "give date, time and offset: 2026-05-06T09:30:00Z, or +02:00 in place of Z"),
    ("is not a date such as", "write a date that exists, as year, year-month or year-month-day"),
    ("is not a whole number", "write it in digits, without a fraction"),
    ("between 0 and 1", "write 70 % as 0.7"),
    ("is none of", "write one of those, in lower case"),
    ("is empty, so the table", "give it at least one column and one row, or leave the table out"),
    ("missing ones are left empty", "write null for a cell that is not known"),
    ("extra ones are left out", "add a column, or take the cell out"),
    ("newer than the", "write 1, or get a newer news-card"),
    ("expected", "write it as docs/format.md says"),
];

#[cfg(test)]
mod tests {
    use super::hint;
    use std::path::Path;

    #[test]
    fn every_problem_of_the_invalid_fixtures_has_a_way_out() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/invalid");
        let mut seen = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|end| end == "txt") {
                for line in std::fs::read_to_string(&path).unwrap().lines() {
                    let (path, sentence) = line.split_once(": ").unwrap();
                    assert_ne!(hint(path, sentence), "", "{line}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 20);
    }
}
