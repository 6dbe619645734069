//! The results as Markdown: what is lost, what is won, and the tables.

use super::charts::CHARTS;
use super::contender::{ALL, Contender};
use super::report::{Run, ratio};
use super::results::{Results, amount};
use super::statistics::Summary;

/// A table: its title, and how the names of its measures begin and end. What is between names a row.
struct Table(&'static str, &'static str, &'static str);

const TABLES: [Table; 9] = [
    Table("Painted and readable", "loading/", "/readable"),
    Table("One card, slow 4G, 4× CPU, cold cache, no hints", "loading/slow-4g/cold/no hints/", ""),
    Table("Many cards until those in view are painted", "many/", "/first frame"),
    Table("Many cards until all is there", "many/", "/all there"),
    Table("Many cards, script for each that is there", "many/", "/script a card"),
    Table("Many cards, layout and style", "many/", "/layout"),
    Table("A document set again, one of 100 cards", "refresh/", ""),
    Table("A table of so many rows", "table/", ""),
    Table("Heap and wasm memory", "memory/", "/bytes"),
];

/// Beyond so much less or more than the best peer, ours wins or loses.
const DIFFERENCE: f64 = 0.05;

pub(crate) fn page(run: &Run, results: &Results, verdicts: &[String]) -> String {
    let Run { chromium, rounds, seed } = run;
    let mut page = format!(
        "{chromium}, {rounds} rounds, seed {seed}. Medians; in brackets the 95 % interval of the \
         median by order statistics (with fewer than six rounds: the least and the most). “Beside \
         the best” is ours (from JSON) divided by the best peer that builds its card from JSON too.\n"
    );
    page.push_str("\n### Targets\n\n");
    page.extend(verdicts.iter().map(|verdict| format!("- {verdict}\n")));
    for (title, losses) in [("What we lose", true), ("What we win", false)] {
        page.push_str(&format!("\n### {title}\n\n{}", outcomes(results, losses)));
    }
    for (file, title, measure) in CHARTS {
        if !results.summaries(measure).is_empty() {
            page.push_str(&format!("\n![{title}](charts/{file}.svg)\n"));
        }
    }
    for table in &TABLES {
        page.push_str(&of_table(table, results));
    }
    page
}

/// The row that a measure is in a table, if it is in it.
fn row<'a>(Table(_, begin, end): &Table, measure: &'a str) -> Option<&'a str> {
    measure.strip_prefix(begin)?.strip_suffix(end)
}

fn of_table(table: &Table, results: &Results) -> String {
    let mut measures: Vec<_> =
        results.measures().filter_map(|measure| Some((measure, row(table, measure)?))).collect();
    measures.sort_by_key(|(_, row)| in_order_of_numbers(row));
    let has = |contender: &&Contender| {
        let has = |(measure, _): &(&str, &str)| results.summary(measure, contender.name).is_some();
        measures.iter().any(has)
    };
    let contenders: Vec<_> = ALL.iter().filter(has).collect();
    if contenders.is_empty() {
        return String::new();
    }
    let names: String =
        contenders.iter().map(|contender| format!(" {} |", contender.name)).collect();
    let lines = "---:|".repeat(contenders.len() + 1);
    let mut text = format!("\n### {}\n\n| |{names} beside the best |\n|---|{lines}\n", table.0);
    for (measure, row) in measures {
        text.push_str(&format!("| {} |", row.replace('/', ", ")));
        for contender in &contenders {
            let told = results.summary(measure, contender.name);
            text.push_str(&format!(
                " {} |",
                told.map_or("–".to_owned(), |told| cell(told, measure))
            ));
        }
        let beside = beside_best(results, measure);
        let beside =
            beside.map_or("–".to_owned(), |(ratio, peer)| format!("{ratio:.2} × {peer}"));
        text.push_str(&format!(" {beside} |\n"));
    }
    text
}

/// What sorts rows by the numbers in their names: each with as many digits.
fn in_order_of_numbers(row: &str) -> String {
    let parts = row.split(['/', ' ']);
    parts
        .map(|part| part.parse().map_or(part.to_owned(), |number: u32| format!("{number:9}")))
        .collect()
}

fn cell(Summary { median, low, high, .. }: Summary, measure: &str) -> String {
    let told = |value| amount(value, measure);
    let (median, low, high) = (told(median), told(low), told(high));
    if low == high {
        return median;
    }
    // The unit is said once, where it is the same.
    let unit = |told: &str| told.split_once(' ').map(|(_, unit)| unit.to_owned());
    let bare = |told: &str| told.split(' ').next().unwrap_or_default().to_owned();
    if unit(&median) == unit(&low) && unit(&median) == unit(&high) {
        return format!("{median} ({}–{})", bare(&low), bare(&high));
    }
    format!("{median} ({low}–{high})")
}

/// Ours beside the best peer that builds its card from JSON too.
fn beside_best(results: &Results, measure: &str) -> Option<(f64, &'static str)> {
    let ours = results.summary(measure, "news-card")?.median;
    let peers = Contender::from_json().filter(|contender| !contender.is_ours);
    let of =
        |peer: &'static Contender| Some((results.summary(measure, peer.name)?.median, peer.name));
    let (best, name) = peers.filter_map(of).min_by(|a, b| a.0.total_cmp(&b.0))?;
    Some((ratio(ours, best)?, name))
}

/// The rows of each table that are lost or won, the clearest first.
fn outcomes(results: &Results, losses: bool) -> String {
    let counts =
        |ratio: f64| if losses { ratio > 1.0 + DIFFERENCE } else { ratio < 1.0 - DIFFERENCE };
    let lines = TABLES.iter().filter_map(|table| {
        let of = |measure| {
            let (ratio, peer) = beside_best(results, measure)?;
            let row = row(table, measure)?.replace('/', ", ");
            counts(ratio).then(|| (ratio, format!("{row}: {ratio:.2} × {peer}")))
        };
        let mut rows: Vec<_> = results.measures().filter_map(of).collect();
        rows.sort_by(|a, b| if losses { b.0.total_cmp(&a.0) } else { a.0.total_cmp(&b.0) });
        let rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
        (!rows.is_empty()).then(|| format!("- **{}.** {}\n", table.0, rows.join("; ")))
    });
    let lines: String = lines.collect();
    if lines.is_empty() { "Nothing.\n".to_owned() } else { lines }
}

#[cfg(test)]
mod tests {
    use super::{Summary, cell, in_order_of_numbers, page};
    use crate::contender::ALL;
    use crate::report::Run;
    use crate::results::Results;

    fn told(ours: f64, lit: f64) -> String {
        let mut results = Results::default();
        let named = |name| ALL.iter().find(|contender| contender.name == name).unwrap();
        results.add("table/500/sort", named("news-card"), ours);
        results.add("table/500/sort", named("lit"), lit);
        page(&Run { chromium: String::new(), rounds: 1, seed: 1 }, &results, &[])
    }

    #[test]
    fn what_is_lost_is_named_as_what_is_won() {
        let check = |ours, lit, lost: &str, won: &str| {
            let page = told(ours, lit);
            let expected = format!("### What we lose\n\n{lost}\n\n### What we win\n\n{won}\n");
            assert!(page.contains(&expected), "{page}");
        };
        let line = |ratio| format!("- **A table of so many rows.** 500, sort: {ratio} × lit");
        check(30.0, 10.0, &line("3.00"), "Nothing.");
        check(5.0, 10.0, "Nothing.", &line("0.50"));
        check(10.2, 10.0, "Nothing.", "Nothing.");
    }

    #[test]
    fn an_interval_has_the_unit_of_the_median() {
        let summary = |median, low, high| Summary { median, low, high, count: 15 };
        let check = |summary, told: &str| assert_eq!(cell(summary, "sort/ms"), told);
        check(summary(150.0, 120.0, 180.4), "150 ms (120–180)");
        check(summary(150.0, 150.0, 150.0), "150 ms");
    }

    #[test]
    fn rows_are_in_the_order_of_their_numbers() {
        let mut rows = ["1000/default", "10/eager", "10/default", "100 removed"];
        rows.sort_by_key(|row| in_order_of_numbers(row));
        assert_eq!(rows, ["10/default", "10/eager", "100 removed", "1000/default"]);
    }

    #[test]
    fn a_row_has_a_cell_a_contender_and_the_ratio() {
        assert!(told(5.0, 125.0).contains(
            "| | news-card | lit | beside the best |\n|---|---:|---:|---:|\n\
             | 500, sort | 5.0 ms | 125 ms | 0.04 × lit |\n"
        ));
    }
}
