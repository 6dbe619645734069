//! Texts that are about markup: what they name is no leftover.

/// What a tag or an entity is called where a text is about it, as words begin.
const NOUNS: [&str; 22] = [
    "tag",
    "element",
    "attribut",
    "balise",
    "élément",
    "elemento",
    "etiqueta",
    "entit",
    "escape",
    "znacznik",
    "тег",
    "элемент",
    "сущност",
    "taggen",
    "baliz",
    "要素",
    "タグ",
    "エンティティ",
    "标签",
    "元素",
    "標籤",
    "实体",
];

/// What stands between several of them.
const BETWEEN: [&str; 16] = [
    "and", "or", "vs", "vs.", "versus", "&", "/", "und", "oder", "et", "ou", "y", "e", "en", "og",
    "и",
];

/// What a text names where it is about templates.
const TEMPLATES: &str = "jinja jinja2 mustache handlebars vue vue.js angular svelte liquid twig \
    django nunjucks helm ansible blade ejs template templates templating placeholder placeholders \
    interpolation syntax vorlage vorlagen platzhalter gabarit plantilla шаблон テンプレート 模板 템플릿";

/// Whether a text names a tag or an entity, of which these stand before and after it, in place of
/// using it: its kind is said beside it, or it stands in quotation marks alone.
pub(super) fn is_named(before: &str, after: &str) -> bool {
    let is_noun = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        NOUNS.iter().any(|noun| word.starts_with(noun))
    };
    let is_between = |word: &&str| {
        let word = word.trim_matches([',', '`', '“', '”', '"']);
        word.is_empty() || word.starts_with(['<', '&']) || BETWEEN.contains(&word)
    };
    let next = after.split_whitespace().take(8).find(|word| !is_between(word));
    let last = before.split_whitespace().rev().take(8).find(|word| !is_between(word));
    let begins_word = after.is_empty() || !after.starts_with(char::is_alphanumeric);
    let is_apart = begins_word && !before.ends_with(char::is_alphanumeric);
    let is_quoted = || {
        const MARKS: [(char, char); 6] =
            [('"', '"'), ('\'', '\''), ('“', '”'), ('„', '“'), ('«', '»'), ('「', '」')];
        MARKS.iter().any(|(begin, end)| before.ends_with(*begin) && after.starts_with(*end))
    };
    is_apart && (next.is_some_and(is_noun) || last.is_some_and(is_noun) || is_quoted())
}

/// Whether what stands before a tag is code, of which the tag is a part: an instruction of a
/// program, and no sentence. What follows the tag of a script is what a page leaves.
pub(super) fn is_in_code(before: &str) -> bool {
    const MARKS: [&str; 6] = [") {", "){", "=> ", "return (", "{ return", "();"];
    let first = before.split('<').next().unwrap_or_default();
    let assigned = first.trim_end_matches(['"', '\'', '(', '`', ' ']);
    assigned.ends_with('=') || MARKS.iter().any(|mark| first.contains(mark))
}

/// Whether a text is about templates, so that what it has in braces is an example.
pub(super) fn is_of_templates(text: &str) -> bool {
    let is_known = |word: &str| {
        let word = word.to_lowercase();
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        TEMPLATES.split_whitespace().any(|known| known == word)
    };
    text.split_whitespace().any(is_known)
}

#[cfg(test)]
mod tests {
    use super::{is_in_code, is_named, is_of_templates};

    #[test]
    fn what_a_text_names_is_told_from_what_it_holds() {
        for (before, after) in [
            ("The ", " element gets an attribute"),
            ("Why the ", " tag matters"),
            ("Les balises ", " et <b>"),
            ("The ", " and <i> tags"),
            ("The entity ", " is old"),
            ("How to escape ", " and &lt; in a page"),
            ("Das ", "-Element"),
            ("He wrote “", "” there"),
        ] {
            assert!(is_named(before, after), "{before}…{after}");
        }
        for (before, after) in [
            ("", "Element of surprise"),
            ("Q ", " A"),
            ("One ", " two"),
            ("“", "One” she said"),
            ("The tag", "is"),
        ] {
            assert!(!is_named(before, after), "{before}…{after}");
        }
    }

    #[test]
    fn code_before_a_tag_and_templates_are_known() {
        assert!(is_in_code("if (a && b) { return ") && is_in_code("const x = "));
        assert!(!is_in_code("<script>if (a) { ") && !is_in_code("He said that "));
        assert!(
            is_of_templates("Jinja: {{ a }}") && is_of_templates("the template’s syntax, {{a}}")
        );
        assert!(!is_of_templates("Dear {{name}}"));
    }
}
