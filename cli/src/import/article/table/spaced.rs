//! Tables whose cells have lost their pipes and tabs but not what kept them apart: wide spaces, other
//! signs, or lines of their own.

use super::super::lines::Line;

/// Signs that stand between cells, each with what it is called.
const SIGNS: &[(&str, &str)] = &[
    ("¦", "bars"),
    ("│", "bars"),
    ("┃", "bars"),
    ("‖", "bars"),
    (";", "semicolons"),
    ("  ", "wide spaces"),
];

/// The rows with tabs between their cells, and what stood there.
pub(super) fn rows(lines: &[Line]) -> Option<(Vec<Line>, &'static str)> {
    let by_sign = SIGNS.iter().find_map(|(sign, name)| Some((parted(lines, sign)?, *name)));
    by_sign.or_else(|| Some((grouped(lines)?, "ends of lines, and empty lines between the rows")))
}

/// Each line as a row, where all have as many cells, or the header one less.
fn parted(lines: &[Line], sign: &str) -> Option<Vec<Line>> {
    let cells = |line: &Line| -> Vec<String> {
        let raw = line.raw.trim().trim_matches(|c| sign.starts_with(c));
        let cells = raw.split(sign).map(str::trim);
        // Wide spaces may be of any width.
        cells.filter(|cell| sign != "  " || !cell.is_empty()).map(str::to_owned).collect()
    };
    let rows: Vec<Vec<String>> = lines.iter().map(cells).collect();
    let width = rows.get(1)?.len();
    let first = rows.first()?.len();
    let fits = width >= 2
        && (first == width || first + 1 == width)
        && rows.iter().skip(1).all(|row| row.len() == width);
    fits.then(|| lines.iter().zip(rows).map(|(line, row)| joined(line, &row)).collect())
}

/// Each group of lines between empty ones as a row, where all are as long.
fn grouped(lines: &[Line]) -> Option<Vec<Line>> {
    /// Cells are short, in bytes.
    const LONGEST: usize = 120;
    let mut groups: Vec<Vec<&Line>> = Vec::new();
    for line in lines {
        match groups.last_mut() {
            Some(group) if !line.gap => group.push(line),
            _ => groups.push(vec![line]),
        }
    }
    let width = groups.first()?.len();
    let fits = width >= 2
        && groups.len() >= 2
        && groups.iter().all(|group| group.len() == width)
        && lines.iter().all(|line| line.raw.len() <= LONGEST && !line.bullet);
    let row = |group: &Vec<&Line>| {
        let cells: Vec<String> = group.iter().map(|line| line.raw.trim().to_owned()).collect();
        group.first().map(|line| joined(line, &cells))
    };
    if fits { groups.iter().map(row).collect() } else { None }
}

fn joined(line: &Line, cells: &[String]) -> Line {
    Line { raw: cells.join("\t"), ..line.clone() }
}

#[cfg(test)]
mod tests {
    use super::super::super::lines::lines;
    use super::rows;

    #[test]
    fn rows_are_known_by_what_is_between_their_cells() {
        for text in [
            "Feature  Alpha   Beta\nPrice    Low     High",
            "Feature;Alpha;Beta\nPrice; Low; High",
            "Feature ¦ Alpha ¦ Beta\nPrice ¦ Low ¦ High",
            "Feature\nAlpha\nBeta\n\nPrice\nLow\nHigh",
        ] {
            let (found, _) = rows(&lines(text)).unwrap();
            let raw: Vec<&str> = found.iter().map(|line| line.raw.as_str()).collect();
            assert_eq!(raw, ["Feature\tAlpha\tBeta", "Price\tLow\tHigh"], "{text}");
        }
        for text in ["FeatureAlphaBeta\nPriceLowHigh", "One line; two", "A\nB\n\nC\nD\nE"] {
            assert!(rows(&lines(text)).is_none(), "{text}");
        }
    }
}
