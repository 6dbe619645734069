//! The one place that knows the library: from a file's bytes to what the server says
//! of a card.

use crate::catalogue::Summary;
use crate::contained::contained;
use crate::unknown;

/// A card that can be shown.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) summary: Summary,
    /// What was wrong with parts of it, each as `path: sentence`.
    pub(crate) warnings: Vec<String>,
}

/// Reads the card in a file called `id.json`; the error is one sentence.
pub(crate) fn read(id: &str, bytes: &[u8]) -> Result<Reading, String> {
    contained(|| judged(id, bytes))
}

fn judged(id: &str, bytes: &[u8]) -> Result<Reading, String> {
    let news_card::Parsed { card, problems } =
        news_card::read(bytes).map_err(|error| error.to_string())?;
    let mut warnings: Vec<String> = problems.iter().map(ToString::to_string).collect();
    // A slip of the pen would cost a section without a word.
    warnings.extend(unknown::find_in(bytes).messages());
    if let Some(other) = card.id.as_deref().filter(|own| *own != id) {
        warnings.push(format!("id: is \"{other}\", but the file's name makes it \"{id}\" here"));
    }
    Ok(Reading { summary: Summary::new(card), warnings })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_name_that_is_no_field_is_named_with_the_one_that_was_meant() {
        let reading = read("a", br#"{ "title": "A", "takaways": ["One"] }"#).unwrap();
        let [warning] = &reading.warnings[..] else { panic!("{:?}", reading.warnings) };
        assert!(warning.starts_with("takaways: ") && warning.contains("takeaways"), "{warning}");
        assert!(read("a", br#"{ "title": "A" }"#).unwrap().warnings.is_empty());
    }
}
