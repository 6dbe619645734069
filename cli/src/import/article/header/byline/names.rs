//! Several names in one part of a byline.

/// What stands between the last two of several names.
const AND: &[&str] = &[" and ", " & ", " und ", " et ", " y ", " e ", "、"];

/// The names in `A. Writer, B. Writer and C. Writer`.
pub(super) fn people(names: &str) -> Vec<String> {
    let names = AND.iter().fold(names.to_owned(), |names, and| names.replace(and, ","));
    names.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// Whether the last of several names need not be one of a person: nothing says “and” before it.
pub(super) fn is_doubtful(names: &str, people: &[String]) -> bool {
    people.len() > 1 && !AND.iter().any(|and| names.contains(and))
}
