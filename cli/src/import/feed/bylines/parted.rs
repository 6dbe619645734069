//! Several people in one text, and what stands beside their names: roles, places, publishers.

use super::super::super::people::{
    in_order, is_office, several, split_at_and, split_at_commas, without_and,
};

/// The people whom a text names.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Parted {
    pub(in super::super) names: Vec<String>,
    /// What stands beside them, each with what it is.
    pub(in super::super) beside: Vec<(&'static str, String)>,
}

/// Words of what somebody is who writes.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "editor", "reporter", "writer", "correspondent", "columnist", "contributor", "journalist",
    "author", "photographer", "producer", "director", "analyst", "chief", "manager", "staff",
    "intern", "critic", "professor", "economist", "president", "ceo", "cto", "founder",
    "co-founder", "cofounder", "blogger", "researcher", "engineer", "fellow", "scientist",
    "redakteur", "redakteurin", "korrespondent", "korrespondentin", "chefredakteur", "journalistin",
    "journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "redactor",
    "redactora", "corresponsal", "periodista", "redator", "redatora", "repórter", "jornalista",
    "корреспондент", "журналист", "редактор",
];

/// What is a part of the name before it.
#[rustfmt::skip]
const DEGREES: &[&str] = &[
    "phd", "ph.d.", "ph.d", "md", "m.d.", "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "mba", "msc",
    "ma", "dphil", "esq", "esq.", "rn", "cpa", "jd", "mph",
];

/// Signs behind which no further person stands.
const BARS: [&str; 5] = ["|", " · ", " • ", " / ", " // "];

/// Words between somebody and a place or a publisher.
const PLACES: [&str; 5] = [" in ", " for ", " via ", " à ", " en "];

/// Words in a name that have no capital.
const PARTICLES: [&str; 13] =
    ["de", "van", "von", "der", "den", "di", "da", "del", "la", "le", "bin", "ter", "dos"];

/// The people whom a text names; none where it is one name as it stands.
pub(in super::super) fn parted(text: &str) -> Option<Parted> {
    let mut beside = Vec::new();
    let mut parts = vec![text.trim()];
    for bar in BARS {
        parts = parts.iter().flat_map(|part| part.split(bar)).map(str::trim).collect();
    }
    let (first, rest) = parts.split_first()?;
    let text = if !rest.is_empty() && is_list_of_people(first) { *first } else { text };
    if text == *first {
        let rest = rest.iter().filter(|part| !part.is_empty());
        beside.extend(rest.map(|part| ("beside the author", (*part).to_owned())));
    }
    let names = inverted(text).or_else(|| initials(text)).or_else(|| ideographic(text));
    let names = names.unwrap_or_else(|| in_a_row(text, &mut beside));
    let is_changed = names.len() > 1 || !beside.is_empty();
    (is_changed && !names.is_empty()).then_some(Parted { names, beside })
}

/// Names in the order in which people say them, each with what stands beside it.
fn in_a_row(text: &str, beside: &mut Vec<(&'static str, String)>) -> Vec<String> {
    // Roles and places stand behind a comma or a name, and there may be an “and” in each.
    let mut row: Vec<String> = Vec::new();
    let mut with_place = Vec::new();
    for part in split_at_commas(text).into_iter().map(without_and) {
        match row.last_mut() {
            Some(last) if is_degree(part) => last.extend([", ", part]),
            Some(_) if is_role(part) => with_place.push(("role of the author", part.to_owned())),
            Some(last) if is_beside(part) && is_list_of_people(last) => {
                with_place.push(("beside the author", part.to_owned()));
            }
            _ => row.push(part.to_owned()),
        }
    }
    let mut row: Vec<String> = match row.as_slice() {
        [one] => split_at_and(one).into_iter().map(str::to_owned).collect(),
        _ => {
            let last = row.pop().unwrap_or_default();
            row.extend(split_at_and(&last).into_iter().map(str::to_owned));
            row
        }
    };
    if let Some(last) = row.pop_if(|last| is_beside(last)) {
        // It stands behind an “and”, as in `Ana Be and agencies`.
        if row.is_empty() {
            row.push(last);
        } else {
            with_place.push(("beside the author", last));
        }
    }
    for name in &mut row {
        if let Some((person, place)) = placed(name) {
            with_place.push(("beside the author", place));
            *name = person;
        }
    }
    let had_comma = split_at_commas(text).len() > 1;
    let is_one = !had_comma && row.iter().any(|name| is_office(name));
    if !is_one && row.iter().all(|name| is_person(name)) {
        beside.append(&mut with_place);
        return row;
    }
    let names = several(text).into_iter().map(str::to_owned).collect::<Vec<_>>();
    if had_comma && with_place.is_empty() && !names.is_empty() {
        names
    } else {
        vec![text.to_owned()]
    }
}

/// `李明、王芳`: short names in letters that have no spaces.
fn ideographic(text: &str) -> Option<Vec<String>> {
    let parts: Vec<&str> = text.split(['、', '，']).map(str::trim).collect();
    let is_name = |part: &&str| {
        (2..=6).contains(&part.chars().count()) && part.chars().all(|c| c as u32 >= 0x3040)
    };
    (parts.len() > 1 && parts.iter().all(is_name))
        .then(|| parts.into_iter().map(str::to_owned).collect())
}

/// `Lee, Ann; Day, Bob` and `Lee, Ann & Day, Bob`.
fn inverted(text: &str) -> Option<Vec<String>> {
    let is_part = |part: &&str| part.chars().any(char::is_alphanumeric);
    let parts: Vec<&str> = text.split([';', '；']).map(str::trim).filter(is_part).collect();
    let is_inverted = |part: &&str| {
        part.split_once(',').is_some_and(|(last, first)| {
            let count = |text: &str| text.split_whitespace().count();
            !first.contains(',')
                && count(last) <= 3
                && (1..=3).contains(&count(first))
                && !is_role(first)
                && !is_degree(first.trim())
        })
    };
    if parts.len() > 1 {
        let name =
            |part: &&str| if is_inverted(part) { in_order(part) } else { (*part).to_owned() };
        let all = parts.iter().all(|part| is_inverted(part) || is_person(part));
        return all.then(|| parts.iter().map(name).collect());
    }
    let parts = split_at_and(text).into_iter().map(|part| part.trim_end_matches(','));
    let parts: Vec<&str> = parts.collect();
    let is_short = |part: &&str| {
        is_inverted(part) && part.split(',').next().is_some_and(|it| !it.contains(' '))
    };
    let all = parts.len() > 1 && parts.iter().all(is_short);
    all.then(|| parts.iter().map(|part| in_order(part)).collect())
}

/// `Lee, A., Day, B.-C. and Dee, D. E.`: each name before its initials.
fn initials(text: &str) -> Option<Vec<String>> {
    let parts: Vec<&str> = split_at_commas(text)
        .into_iter()
        .flat_map(split_at_and)
        .map(without_and)
        .filter(|part| !part.is_empty())
        .collect();
    let are_initials = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let is_sign = |c: char| c.is_uppercase() || matches!(c, '.' | '-' | ' ' | '‐');
        (1..=4).contains(&letters) && text.contains('.') && text.chars().all(is_sign)
    };
    let pairs = parts.chunks(2);
    let names = pairs.map(|pair| match pair {
        [last, first] if are_initials(first) && !are_initials(last) && !is_degree(first) => {
            Some(format!("{first} {last}"))
        }
        _ => None,
    });
    names.collect::<Option<Vec<String>>>().filter(|names| names.len() > 1)
}

/// Somebody, and the place or publisher that stands behind the name.
fn placed(text: &str) -> Option<(String, String)> {
    let (at, word) = PLACES.iter().find_map(|word| Some((text.find(word)?, word)))?;
    let (person, place) = (text.get(..at)?, text.get(at + word.len()..)?);
    let mut words = place.split_whitespace();
    let is_place = words.clone().count() <= 5
        && words.all(|word| word.starts_with(char::is_uppercase) || word == "the");
    (is_place && is_person(person))
        .then(|| (person.to_owned(), text.get(at..).unwrap_or_default().trim().to_owned()))
}

fn is_list_of_people(text: &str) -> bool {
    is_person(text) || !several(text).is_empty()
}

/// Whether a text is built like the whole name of somebody.
fn is_person(text: &str) -> bool {
    let plain = text.split([',', '(']).next().unwrap_or_default();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let is_word = |word: &&str| {
        (word.starts_with(char::is_uppercase) || PARTICLES.contains(word))
            && !word.contains(|c: char| c.is_ascii_digit() || c == '@')
    };
    (2..=5).contains(&words.len()) && words.iter().all(is_word) && !is_role(plain)
}

/// Whether a text behind a name is that of a place, an office, a publisher in capitals or what
/// somebody is.
fn is_beside(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_short = |text: &str| text.len() > 1 && text.chars().all(|c| c.is_ascii_uppercase());
    let is_small = first.starts_with(char::is_lowercase) && !PARTICLES.contains(&first);
    is_office(text) || is_small || is_short(text)
}

fn is_role(text: &str) -> bool {
    let mut words = text.split([' ', '/']).map(|word| word.trim_matches(['(', ')', '.']));
    words.any(|word| ROLES.contains(&word.to_lowercase().trim_end_matches('s')))
}

fn is_degree(text: &str) -> bool {
    DEGREES.contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn several_people_are_told_from_what_stands_beside_them() {
        let check = |text: &str, names: &[&str], beside: &[&str]| {
            let parted = parted(text).unwrap_or_default();
            let told: Vec<&str> = parted.beside.iter().map(|(_, text)| text.as_str()).collect();
            assert_eq!(parted.names, names, "{text}");
            assert_eq!(told, beside, "{text}");
        };
        check("Be, Ana; Ce, Bo", &["Ana Be", "Bo Ce"], &[]);
        check("Be, Ana & Ce, Bo", &["Ana Be", "Bo Ce"], &[]);
        check("Ana Be; Bo Ce;", &["Ana Be", "Bo Ce"], &[]);
        check(
            "Be, A., Ce, B.-C., D\u{2019}Ee, F. G.",
            &["A. Be", "B.-C. Ce", "F. G. D\u{2019}Ee"],
            &[],
        );
        check("Be, A., and Ce, B.", &["A. Be", "B. Ce"], &[]);
        check("Ana Be, Senior Editor", &["Ana Be"], &["Senior Editor"]);
        check("Ana Be, Bo Ce, Staff Writers", &["Ana Be", "Bo Ce"], &["Staff Writers"]);
        check("Ana Be, Vell University, and Bo Ce", &["Ana Be", "Bo Ce"], &["Vell University"]);
        check("Ana Be, PhD, Bo Ce", &["Ana Be, PhD", "Bo Ce"], &[]);
        check("Ana Be | Harbour Post", &["Ana Be"], &["Harbour Post"]);
        check("Ana Be and Bo Ce | Harbour Post", &["Ana Be", "Bo Ce"], &["Harbour Post"]);
        check("Ana Be in Vell", &["Ana Be"], &["in Vell"]);
        check("Ana Be, VBC", &["Ana Be"], &["VBC"]);
        check("Ana Be, for Harbour Post", &["Ana Be"], &["for Harbour Post"]);
        check("Ana Be et Bo Ce, envoyés spéciaux", &["Ana Be", "Bo Ce"], &["envoyés spéciaux"]);
        check("Ana Be and agencies", &["Ana Be"], &["agencies"]);
        check("Be, Ana, and Ce, Bo-Li", &["Ana Be", "Bo-Li Ce"], &[]);
        check("von der Be, Ana; Ce, Bo", &["Ana von der Be", "Bo Ce"], &[]);
        check(
            "Ana Be in Vell and Bo Ce in Port Esk",
            &["Ana Be", "Bo Ce"],
            &["in Vell", "in Port Esk"],
        );
        check("ANA BE AND BO CE", &["ANA BE", "BO CE"], &[]);
        check("李明、王芳", &["李明", "王芳"], &[]);
    }

    #[test]
    fn one_name_stays_as_it_is() {
        for text in [
            "Ana Be",
            "Be, Ana",
            "Be, A.",
            "Ana Be, PhD",
            "Vell & Esk",
            "Ministry of Ports and Social Care",
            "Harbour Police & Fire Department",
            "Harbour | Post",
            "Women in Ports",
            "Staff Writer",
            "ana",
            "",
        ] {
            assert_eq!(parted(text), None, "{text}");
        }
    }
}
