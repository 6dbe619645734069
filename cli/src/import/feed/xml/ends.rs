//! Which elements of a document have an end tag of their own, by how all its tags fit together.

use std::collections::HashMap;

use super::element::VOID;
use super::tokens::{Token, Tokens};
use crate::import::mends::Mends;

/// Of each start tag, in their order, whether an end tag ends it. What is well-formed nests as it
/// is written; of what is not, an end tag belongs to the last of its name that is open.
pub(super) fn ended(text: &str) -> Vec<bool> {
    // What is broken within a tag is told by who reads it.
    let (mut tokens, mut mends) = (Tokens::new(text), Mends::default());
    let mut ended = Vec::new();
    let mut open: Vec<(String, usize)> = Vec::new();
    // Whether one of a name is open has to be known without looking through all that are.
    let mut names: HashMap<String, usize> = HashMap::new();
    while let Some(token) = tokens.next(&mut mends) {
        match token {
            Token::Start { name, is_empty, .. } => {
                let name = name.to_ascii_lowercase();
                let is_whole = is_empty || VOID.contains(&name.as_str());
                if !is_whole {
                    *names.entry(name.clone()).or_default() += 1;
                    open.push((name, ended.len()));
                }
                ended.push(is_whole);
            }
            Token::End(name) => {
                let name = name.to_ascii_lowercase();
                if names.get(&name).is_none_or(|count| *count == 0) {
                    continue;
                }
                while let Some((last, at)) = open.pop() {
                    names.entry(last.clone()).and_modify(|count| *count -= 1);
                    if last == name {
                        ended.get_mut(at).into_iter().for_each(|it| *it = true);
                        break;
                    }
                }
            }
            Token::Text(_) | Token::Data(_) | Token::Declaration(_) => {}
        }
    }
    ended
}

#[cfg(test)]
mod tests {
    use super::ended;

    #[test]
    fn an_end_tag_ends_the_last_of_its_name_that_is_open() {
        for (text, expected) in [
            ("<a><b></b><a/><br></a>", "1111"),
            ("<a><b></a>", "10"),
            ("<a><b><b></b></a></b>", "101"),
            ("<a></c><B></b></a>", "11"),
            ("<a>", "0"),
        ] {
            let ended: String = ended(text).iter().map(|it| if *it { '1' } else { '0' }).collect();
            assert_eq!(ended, expected, "{text}");
        }
    }
}
