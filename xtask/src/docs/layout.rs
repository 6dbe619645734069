//! The page around a text: the bar of the site, the list of all pages, and the sections of this one.

use html_escape::{encode_double_quoted_attribute as attribute, encode_text};

use super::document::Document;
use super::outline::MAIN;
use super::pages::{GROUPS, Page, all};

/// From how many sections on a page begins with a list of them.
const WORTH_A_LIST: usize = 3;

/// The whole HTML of a page.
pub(crate) fn html_of(page: &Page, document: &Document) -> String {
    format!(
        include_str!("page.html"),
        title = encode_text(page.label),
        description = attribute(&document.summary),
        label = encode_text(page.label),
        main = MAIN,
        groups = groups(page),
        heading = document.heading,
        contents = contents(document),
        body = document.body,
        neighbours = neighbours(page),
        source = encode_text(page.source),
    )
}

fn groups(current: &Page) -> String {
    let group = |group: &super::pages::Group| {
        let links: String = group.pages.iter().map(|page| item(page, current)).collect();
        format!("        <p>{}</p>\n        <ul>\n{links}        </ul>\n", encode_text(group.title))
    };
    GROUPS.iter().map(group).collect()
}

fn item(page: &Page, current: &Page) -> String {
    let is_current = page.source == current.source;
    let mark = if is_current { " aria-current=\"page\"" } else { "" };
    format!("          <li>{}</li>\n", link(page, mark, page.label))
}

fn contents(document: &Document) -> String {
    if document.sections.len() < WORTH_A_LIST {
        return String::new();
    }
    let item = |(id, heading): &(String, String)| {
        format!("            <li><a href=\"#{}\">{heading}</a></li>\n", attribute(id))
    };
    let items: String = document.sections.iter().map(item).collect();
    format!(
        "      <nav class=\"contents\" aria-label=\"On this page\">\n        <details data-open-where=\"(min-width: 80rem)\">\n          \
         <summary>On this page</summary>\n          <ul>\n{items}          </ul>\n        \
         </details>\n      </nav>\n"
    )
}

/// The pages before and after this one.
fn neighbours(page: &Page) -> String {
    let place = all().position(|other| other.source == page.source).unwrap_or_default();
    let before = place.checked_sub(1).and_then(|place| all().nth(place));
    let after = all().nth(place + 1);
    let to = |neighbour: Option<&Page>, rel: &str, word: &str| {
        let text = |page: &Page| format!("<span>{word}</span> {}", encode_text(page.label));
        neighbour.map_or_else(String::new, |page| {
            let rel = format!(" rel=\"{rel}\"");
            format!("        <a href=\"{}\"{rel}>{}</a>\n", attribute(&page.url()), text(page))
        })
    };
    format!(
        "      <nav class=\"neighbours\" aria-label=\"Previous and next page\">\n{}{}      </nav>\n",
        to(before, "prev", "Previous"),
        to(after, "next", "Next"),
    )
}

fn link(page: &Page, attributes: &str, text: &str) -> String {
    format!("<a href=\"{}\"{attributes}>{}</a>", attribute(&page.url()), encode_text(text))
}

#[cfg(test)]
mod tests {
    use super::html_of;
    use crate::docs::document::Document;
    use crate::docs::pages;

    fn page_with(sections: usize) -> String {
        let section = |place| (format!("s{place}"), format!("<code>{place}</code>"));
        let document = Document {
            heading: "The whole".into(),
            sections: (0..sections).map(section).collect(),
            body: "<p>{{ text }}</p>".into(),
            summary: "About \"it\"".into(),
        };
        html_of(pages::made_of("docs/vue.md").unwrap(), &document)
    }

    #[test]
    fn a_page_of_many_sections_begins_with_a_list_of_them() {
        assert!(page_with(3).contains("<li><a href=\"#s2\"><code>2</code></a></li>"));
        assert!(!page_with(2).contains("On this page"));
    }

    #[test]
    fn a_page_leads_on_to_those_beside_it() {
        let page = page_with(0);
        assert!(page.contains("<a href=\"/docs/react.html\" rel=\"prev\">"));
        assert!(page.contains("<a href=\"/docs/svelte.html\" rel=\"next\">"));
    }

    #[test]
    fn texts_stand_on_the_page_as_they_are_written() {
        let page = page_with(0);
        assert!(page.contains("<p>{{ text }}</p>"));
        assert!(page.contains("content=\"About &quot;it&quot;\""));
    }
}
