//! The thirty-second summary of an article page.

use news_card::Tldr;

use super::super::report::{Report, quote};
use super::headings::Heading;
use super::items;
use super::page::Page;

/// The four parts, as far as they are there. A summary without parts says what changed.
pub(super) fn read(page: &Page, report: &mut Report) -> Option<Tldr> {
    let part = |heading| items::paragraph(page.section(heading));
    let mut tldr = Tldr {
        what_changed: part(Heading::WhatChanged),
        why_it_matters: part(Heading::WhyItMatters),
        what_to_do_next: part(Heading::WhatToDoNext),
        who_should_care: audiences(page, report),
    };
    let whole = page.section(Heading::Tldr);
    if tldr.what_changed.is_none() && !whole.is_empty() {
        tldr.what_changed = items::paragraph(whole);
        let sentence = "the summary has no part of this name, so its text is taken for it";
        report.guess("tldr.what_changed", sentence);
    } else {
        for line in whole {
            let sentence = format!("has no place in a card: {}", quote(&line.text));
            report.left_out(&format!("line {}", line.number), sentence);
        }
    }
    (tldr != Tldr::default()).then_some(tldr)
}

/// Those who should care: bullets, or one line that names several.
fn audiences(page: &Page, report: &mut Report) -> Vec<String> {
    let lines = page.section(Heading::WhoShouldCare);
    let [line] = lines else { return items::list(lines, "tldr.who_should_care", report) };
    let audiences = split(&line.text);
    if audiences.len() > 1 {
        let sentence = format!("{} is read as {} audiences", quote(&line.text), audiences.len());
        report.guess("tldr.who_should_care", sentence);
    }
    audiences
}

/// Parts at commas, semicolons, slashes and ampersands with spaces; `and` parts only the last of
/// a list, because `research and development` is one.
fn split(text: &str) -> Vec<String> {
    let text = text.replace(" & ", ", ").replace(" / ", ", ").replace(" + ", ", ");
    let parts: Vec<&str> = text.split([',', ';', '、', '，', '،', '；']).map(str::trim).collect();
    let is_list = parts.len() > 1;
    let mut audiences = Vec::new();
    for part in parts {
        let ands = [" and ", " und ", " y ", " et ", " e ", " и ", " और "];
        let parted = ands.iter().find_map(|and| part.split_once(and));
        match parted.filter(|_| is_list) {
            Some((one, other)) => audiences.extend([one, other]),
            None => audiences.push(part.strip_prefix("and ").unwrap_or(part)),
        }
    }
    let names = audiences.into_iter().map(|part| part.trim_end_matches(['.', '。']).trim());
    names.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_line_of_audiences_is_parted_where_it_lists() {
        let check = |text: &str, parts: &[&str]| assert_eq!(split(text), parts, "{text:?}");
        check("Founders & Product Leaders", &["Founders", "Product Leaders"]);
        check("Founders, investors, and engineers.", &["Founders", "investors", "engineers"]);
        check("Founders, investors and engineers", &["Founders", "investors", "engineers"]);
        check("Research and development", &["Research and development"]);
        check("R&D teams", &["R&D teams"]);
        check("", &[]);
    }
}
