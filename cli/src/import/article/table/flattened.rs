//! A table whose separators are lost: every line is a row of cells written without a space.
//!
//! 1. Every line gets the places where it may be cut, with weights (`cuts`).
//! 2. The number of cells is the one that most lines have by their seams alone; header and rows
//!    must all have it, so one clear row settles a doubtful header.
//! 3. Each line is cut into that many cells where the sum of the weights is highest. Cells of a
//!    single letter count against a choice, cells that the table repeats count for it.
//!
//! Where no number is clear, the table is left out and its text stays in the report.

use std::collections::BTreeMap;

use super::super::super::report::{Report, quote};
use super::super::lines::{Line, plain};
use super::cuts::{Cut, Words, cuts};
use super::grid::{Grid, PATH, lost};

/// A table with more columns than this is none: one of features, and those compared.
const MOST_CELLS: usize = 12;
/// More places than this to cut at, and the line is a text.
const MOST_CUTS: usize = 100;
/// More lines than this, and the section is no table.
const MOST_LINES: usize = 200;
/// Seams as clear as this count at once.
const CLEAR: i32 = 3;

/// The table in these lines, if it can be rebuilt; what was decided is reported.
pub(super) fn grid(lines: &[Line], prose: &str, report: &mut Report) -> Option<Grid> {
    if lines.is_empty() {
        return None;
    }
    // As it stands: what decorates other lines, such as a tick at the end, is a cell here.
    let texts: Vec<String> =
        lines.iter().map(|line| plain(&line.raw)).take(MOST_LINES + 1).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let words = Words::new(prose, &texts);
    let places: Vec<Vec<Cut>> = texts.iter().map(|text| cuts(text, &words)).collect();
    let Some(cells) = number_of_cells(&places).filter(|_| texts.len() <= MOST_LINES) else {
        lost(lines, "its header and rows show no common number of cells", report);
        return None;
    };
    // Names of columns that are clearly several are none together.
    let clear = |places: &Vec<Cut>| places.iter().filter(|cut| cut.weight >= CLEAR).count() + 1;
    if cells == 2 && places.first().map(clear).is_some_and(|names| names > cells) {
        lost(lines, "its header has more cells than its rows show", report);
        return None;
    }
    let repeated = repeated_cells(&texts, &places, cells);
    let mut table = texts
        .iter()
        .zip(&places)
        .zip(lines)
        .filter_map(|((text, places), line)| {
            let row = best(text, places, cells, &repeated);
            if row.is_none() {
                let sentence = format!(
                    "line {} cannot be cut into {cells} cells: {}",
                    line.number,
                    quote(text)
                );
                report.left_out(PATH, sentence);
            }
            row.map(|row| (line.number, row))
        })
        .collect::<Vec<_>>()
        .into_iter();
    let (number, head) = table.next()?;
    let first = lines.first().map(|line| line.number);
    if first != Some(number) {
        lost(lines, "its header cannot be cut into as many cells as its rows", report);
        return None;
    }
    report.guess(
        "competitors.columns",
        format!(
            "the header has lost its separators; {cells} cells, as in the rows, give {}",
            head.join(" | ")
        ),
    );
    let rows: Vec<Vec<String>> = table.map(|(_, row)| row).collect();
    for (index, row) in rows.iter().enumerate() {
        let path = format!("competitors.rows[{index}]");
        report
            .guess(&path, format!("the row has lost its separators, read as {}", row.join(" | ")));
    }
    Some(Grid { head, rows })
}

/// The number that most lines have by their seams, if at least half of them have it.
fn number_of_cells(places: &[Vec<Cut>]) -> Option<usize> {
    let count =
        |places: &[Cut], least: i32| places.iter().filter(|cut| cut.weight >= least).count() + 1;
    let fits = |cells: usize| {
        let points = places.iter().map(|places| match (count(places, CLEAR), count(places, 1)) {
            _ if places.len() + 1 < cells => -2,
            (clear, _) if clear == cells => 3,
            (_, all) if all == cells => 2,
            (clear, all) if (clear..all).contains(&cells) => 1,
            _ => -1,
        });
        let exact = points.clone().filter(|points| *points > 0).count();
        (points.sum::<i32>(), exact)
    };
    (3..=MOST_CELLS)
        .chain([2])
        .map(|cells| (cells, fits(cells)))
        // Of equal ones the first: a table that compares at least two.
        .rev()
        .max_by_key(|(_, (points, _))| *points)
        .filter(|(_, (points, exact))| {
            *points > 0 && exact * 2 >= places.len() && places.len() >= 2
        })
        .map(|(cells, _)| cells)
}

/// How often each text is a cell, in the lines that are clear.
fn repeated_cells(texts: &[&str], places: &[Vec<Cut>], cells: usize) -> BTreeMap<String, usize> {
    let mut repeated = BTreeMap::new();
    for (text, places) in texts.iter().zip(places) {
        let clear: Vec<Cut> = places.iter().filter(|cut| cut.weight >= CLEAR).copied().collect();
        if clear.len() + 1 == cells {
            let ends = clear.iter().map(|cut| cut.at).chain([text.len()]);
            let mut start = 0;
            for end in ends {
                *repeated
                    .entry(text.get(start..end).unwrap_or_default().to_owned())
                    .or_default() += 1;
                start = end;
            }
        }
    }
    repeated
}

/// The line in so many cells, cut where it is most likely.
fn best(
    text: &str,
    places: &[Cut],
    cells: usize,
    repeated: &BTreeMap<String, usize>,
) -> Option<Vec<String>> {
    if places.len() > MOST_CUTS || places.len() + 1 < cells {
        return None;
    }
    // For each end, the best way to reach it with as many cells as the round; a way is its
    // points and the ends of its cells.
    let ends: Vec<Cut> =
        places.iter().copied().chain([Cut { at: text.len(), weight: 0 }]).collect();
    let points = |start: usize, end: &Cut| {
        let cell = text.get(start..end.at).unwrap_or_default();
        let single = cell.chars().count() == 1 && cell.chars().all(char::is_alphabetic);
        let known = repeated.contains_key(cell);
        end.weight - if single { 6 } else { 0 } + i32::from(known)
    };
    let mut ways: Vec<Option<(i32, Vec<usize>)>> =
        ends.iter().map(|end| Some((points(0, end), vec![end.at]))).collect();
    for _ in 1..cells {
        ways = ends
            .iter()
            .enumerate()
            .map(|(index, end)| {
                let earlier = ways.iter().take(index).flatten();
                let through = earlier.filter_map(|(sum, way)| {
                    let start = *way.last()?;
                    Some((sum + points(start, end), way, end.at))
                });
                // Of equal ones the first, so that the same text always gives the same table.
                through
                    .reduce(|best, next| if next.0 > best.0 { next } else { best })
                    .map(|(sum, way, at)| (sum, way.iter().copied().chain([at]).collect()))
            })
            .collect();
    }
    let (_, way) = ways.pop()??;
    let mut start = 0;
    let cells = way.into_iter().map(|end| {
        let cell = text.get(start..end).unwrap_or_default().trim().to_owned();
        start = end;
        cell
    });
    Some(cells.collect())
}

#[cfg(test)]
mod tests {
    use super::super::super::lines::lines;
    use super::{Report, grid};
    use proptest::collection::vec;
    use proptest::prelude::*;

    /// `|` stands where the separators were.
    fn check(table: &str, prose: &str) {
        let flat = table.replace('|', "");
        let mut report = Report::default();
        let grid = grid(&lines(&flat), prose, &mut report).unwrap_or_else(|| panic!("{report:?}"));
        let all: Vec<String> =
            [grid.head].into_iter().chain(grid.rows).map(|row| row.join("|")).collect();
        assert_eq!(all.join("\n"), table);
    }

    #[test]
    fn a_flattened_table_gets_its_cells_back() {
        check(
            "Feature|DeepSeek|OpenAI (GPT-4o)|Anthropic (Claude 3.5)\n\
               Design|Expert mixture (MoE)|Dense/MoE mix|Dense\n\
               Cost focus|High (cheap runs)|Moderate|Moderate",
            "",
        );
        check("Aspect|Alpha|Beta\nPrice|Low|High\nSpeed|Fast|Slow", "");
        check(
            "Feature|A one|B two|C three|D four|E five\n\
               Size|Small|Large|Large|Large|Tiny\n\
               Licence|Open|Closed|Closed|Closed|Open",
            "A one, b two",
        );
    }

    #[test]
    fn digits_in_header_and_cells_do_not_mislead() {
        check(
            "Feature|GPT-4o|Claude 3.5|Gemini 1.5 Pro\n\
               Context|128K|200K|1M\n\
               Open weights|No|No|No\n\
               Vendor|American|American|American",
            "",
        );
        check(
            "Feature|Nvidia H100|AMD MI300X|Google TPU v5\n\
               Memory|Good|Better|Good\n\
               Market|Global|Global|Own cloud",
            "",
        );
        check("Metric|Acme|Other\nShare|45%|55%\nPrice|$20|$30\nOpen|✅|❌", "");
    }

    #[test]
    fn the_words_of_the_page_keep_a_header_whole() {
        check(
            "Feature|AcmeSoft|OtherWorks\nPrice|Low|High\nSpeed|Fast|Slow",
            "AcmeSoft bought OtherWorks.",
        );
    }

    #[test]
    fn what_cannot_be_cut_is_left_out_with_its_text() {
        for table in ["only one line", "a b c\nd e f", "FeatureOneTwo\nplain\nplain\nplain", ""] {
            let mut report = Report::default();
            assert!(grid(&lines(table), "", &mut report).is_none(), "{table}");
            let reported = format!("{report:?}");
            assert!(table.lines().all(|line| reported.contains(line)), "{reported}");
        }
    }

    /// Tables of one width whose cells begin with the only capital letter in them.
    fn tables() -> impl Strategy<Value = Vec<Vec<String>>> {
        let cell = "[A-Z][a-z]{2,8}( [a-z]{2,8}){0,2}( \\([A-Z][a-zA-Z0-9.]{1,6}\\))?";
        (3_usize..7).prop_flat_map(move |cells| vec(vec(cell, cells), 3..7))
    }

    proptest! {
        #[test]
        fn any_table_whose_cells_begin_with_their_only_capital_comes_back(table in tables()) {
            let rows: Vec<String> = table.iter().map(|row| row.join("|")).collect();
            check(&rows.join("\n"), "");
        }
    }
}
