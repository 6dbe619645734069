//! Names of people, and of those whom they write for.

/// What stands between the last two of several names.
const AND: [&str; 13] = [
    " and ", " And ", " AND ", " & ", " und ", " UND ", " et ", " ET ", " y ", " e ", " og ",
    " och ", " и ",
];

/// Words of the names of offices and companies, which “and” does not part.
const OF_OFFICES: [&str; 16] = [
    "agency",
    "association",
    "bureau",
    "centre",
    "center",
    "committee",
    "company",
    "council",
    "department",
    "institute",
    "ministry",
    "office",
    "police",
    "press",
    "university",
    "desk",
];

/// The texts between all “and” of a text.
pub(super) fn split_at_and(text: &str) -> Vec<&str> {
    let (mut parts, mut rest) = (Vec::new(), text);
    let first = |rest: &str| {
        let places = AND.iter().filter_map(|and| Some((rest.find(and)?, and.len())));
        places.min()
    };
    while let Some((at, length)) = first(rest) {
        parts.push(rest.get(..at).unwrap_or_default().trim());
        rest = rest.get(at + length..).unwrap_or_default();
    }
    parts.push(rest.trim());
    parts
}

/// A name without the “and” before it.
pub(super) fn without_and(name: &str) -> &str {
    AND.iter().find_map(|and| name.strip_prefix(and.trim_start())).unwrap_or(name)
}

/// `Be, Ana` as `Ana Be`.
pub(super) fn in_order(name: &str) -> String {
    match name.split_once(',') {
        Some((last, first)) if !first.contains(',') => format!("{} {}", first.trim(), last.trim()),
        _ => name.to_owned(),
    }
}

/// Whether a name is that of an office or a company.
pub(super) fn is_office(name: &str) -> bool {
    let plain = name.split('(').next().unwrap_or_default();
    let mut words = plain.split(|c: char| !c.is_alphanumeric());
    words.any(|word| OF_OFFICES.iter().any(|it| it.eq_ignore_ascii_case(word)))
}

/// Parts of a text with commas or semicolons between them, but for those in parentheses.
pub(super) fn split_at_commas(text: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let is_comma = |c: char| {
        match c {
            '(' | '<' | '[' => depth += 1,
            ')' | '>' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (c == ',' || c == ';') && depth == 0
    };
    text.split(is_comma).map(str::trim).collect()
}

/// The names in `Ana Be, Bo Ce (Harbour University) and Cy De`; none where a comma may stand within a
/// name, as in `Be, Ana` and `Ana Be, PhD`.
pub(super) fn several(text: &str) -> Vec<&str> {
    const MOST_WORDS: usize = 5;
    let mut names = split_at_commas(text);
    let has_comma = names.len() > 1;
    let last = names.pop().unwrap_or_default();
    names.extend(split_at_and(without_and(last)));
    let is_name = |name: &&str| {
        let plain = name.split(['(', '<', '[']).next().unwrap_or_default().trim();
        (2..=MOST_WORDS).contains(&plain.split_whitespace().count())
            && plain.starts_with(char::is_uppercase)
            && !plain.contains(|c: char| c.is_ascii_digit() || c == '@')
            // With a comma it is a list; of two names an organisation may be made.
            && (has_comma || plain.split_whitespace().all(|word| word.starts_with(char::is_uppercase)))
    };
    let is_one = !has_comma && names.iter().any(|name| is_office(name));
    if names.len() > 1 && !is_one && names.iter().all(is_name) { names } else { Vec::new() }
}

/// Whether two names are nearly the same, but for case, signs and an article before them.
pub(super) fn resemble(one: &str, other: &str) -> bool {
    const NEARLY: f64 = 0.93;
    const FEWEST: usize = 4;
    let letters = |name: &str| {
        let name = name.to_lowercase();
        let name = name.strip_prefix("the ").unwrap_or(&name);
        name.chars().filter(|c| c.is_alphanumeric()).collect::<String>()
    };
    let (one, other) = (letters(one), letters(other));
    let is_long = one.chars().count() >= FEWEST && other.chars().count() >= FEWEST;
    one == other && !one.is_empty()
        || is_long && (one.starts_with(&other) || strsim::jaro_winkler(&one, &other) > NEARLY)
}

#[cfg(test)]
mod tests {
    use super::{resemble, several};

    #[test]
    fn several_names_are_told_from_one_with_a_comma() {
        let check = |text: &str, expected: &[&str]| assert_eq!(several(text), expected, "{text}");
        check("Ana Be, Bo Ce", &["Ana Be", "Bo Ce"]);
        check("Ana Be, Bo Ce, and Cy De", &["Ana Be", "Bo Ce", "Cy De"]);
        check("Ana Be, Bo Ce and Cy De", &["Ana Be", "Bo Ce", "Cy De"]);
        check("Ana Be and Bo Ce", &["Ana Be", "Bo Ce"]);
        check("ANA BE AND BO CE", &["ANA BE", "BO CE"]);
        for and in ["&", "und", "et", "y", "og"] {
            check(&format!("Ana Be {and} Bo Ce"), &["Ana Be", "Bo Ce"]);
            check(&format!("Ana Be, Bo Ce {and} Cy De"), &["Ana Be", "Bo Ce", "Cy De"]);
        }
        check("Ana Be (Port, Vell), Bo Ce", &["Ana Be (Port, Vell)", "Bo Ce"]);
        for one in [
            "Be, Ana",
            "Ana Be, PhD",
            "Ana Be",
            "Vell and Esk",
            "Ministry of Ports and Social Care",
            "Harbour Police & Fire Department",
            "José Vell y Esk",
            "a@b.example, Bo Ce",
            "",
        ] {
            check(one, &[]);
        }
    }

    #[test]
    fn names_resemble_each_other_but_for_case_signs_and_endings() {
        for (one, other) in [
            ("Harbour Post", "harbour-post"),
            ("The Harbour Post", "Harbour Post"),
            ("harbourpost", "Harbour Post"),
            ("Harbour Post Online", "Harbour Post"),
            ("Harbor Post", "Harbour Post"),
        ] {
            assert!(resemble(one, other), "{one} {other}");
        }
        for (one, other) in [("Harbour Post", "Bo Ce"), ("BBC", "Bo"), ("", ""), ("www", "We")] {
            assert!(!resemble(one, other), "{one} {other}");
        }
    }
}
