//! Lines among predictions that are neither a prediction nor its grounds: what leads to them, what
//! parts them into groups, and what ends them.

use super::super::super::report::{Report, quote};
use super::super::dates;
use super::super::lines::{Line, lead};
use super::labels::{self, Label};

/// Parts of words for the time that a group of predictions is about.
const TERMS: &[&str] = &[
    "short-term",
    "short term",
    "near-term",
    "near term",
    "medium-term",
    "medium term",
    "mid-term",
    "mid term",
    "long-term",
    "long term",
    "longer term",
    "next year",
    "next month",
    "next quarter",
    "next decade",
    "this year",
    "months",
    "years",
    "kurzfrist",
    "mittelfrist",
    "langfrist",
    "nächste",
    "monate",
    "jahre",
    "corto plazo",
    "medio plazo",
    "mediano plazo",
    "largo plazo",
    "meses",
    "años",
    "court terme",
    "moyen terme",
    "long terme",
    "mois",
    "ans",
    "curto prazo",
    "médio prazo",
    "longo prazo",
    "anos",
    "短期",
    "中期",
    "长期",
    "長期",
    "단기",
    "중기",
    "장기",
    "краткосроч",
    "среднесроч",
    "долгосроч",
    "месяц",
    "лет",
    "अल्पकालिक",
    "मध्यम अवधि",
    "दीर्घकालिक",
    "المدى",
    "الأجل",
];

/// The lines without those, each of which is reported.
pub(super) fn without(lines: &[Line], report: &mut Report) -> Vec<Line> {
    let labelled = lines.iter().any(|line| labels::of(line).is_some_and(is_prediction));
    let kept = left(lines, |index| is_group(lines, index), report);
    let has_headings = kept.iter().any(Line::is_heading);
    if labelled {
        return left(&kept, |index| ends_labelled(&kept, index), report);
    }
    if has_headings {
        let first = kept.iter().position(Line::is_heading).unwrap_or_default();
        return left(&kept, |index| index < first, report);
    }
    match kept.iter().position(|line| line.bullet) {
        Some(_) if has_heads(&kept) => kept,
        Some(first) => {
            let bullets = kept.iter().filter(|line| line.bullet);
            let top = bullets.map(|line| line.indent).min().unwrap_or_default();
            let goes_on = grounds_stand_apart(&kept, top);
            let is_loose = |index: usize| {
                let Some(line) = kept.get(index) else { return false };
                index < first || !goes_on && is_paragraph(line, top)
            };
            left(&kept, is_loose, report)
        }
        None if are_in_pairs(&kept) => left(&kept, |index| is_at_an_end(&kept, index), report),
        None => kept,
    }
}

/// Whether lines without a bullet are the predictions, with points below each.
pub(super) fn has_heads(lines: &[Line]) -> bool {
    let is_head = |(index, line): (usize, &Line)| {
        let next = lines.get(index + 1);
        !line.bullet && next.is_some_and(|next| next.bullet && !next.gap)
    };
    let plain = lines.iter().filter(|line| !line.bullet).count();
    let heads = lines.iter().enumerate().filter(|it| is_head(*it)).count();
    heads > 1 && heads == plain && lines.first().is_some_and(|line| !line.bullet)
}

fn left(lines: &[Line], is_loose: impl Fn(usize) -> bool, report: &mut Report) -> Vec<Line> {
    let mut kept = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if is_loose(index) {
            let sentence =
                format!("has no place in a card, beside the predictions: {}", quote(&line.text));
            report.left_out(&format!("line {}", line.number), sentence);
        } else {
            kept.push(line.clone());
        }
    }
    kept
}

fn is_prediction((label, _): (Label, String)) -> bool {
    label == Label::Prediction
}

/// Whether a line names the time of several predictions, or stands as a heading above points that
/// have grounds of their own.
fn is_group(lines: &[Line], index: usize) -> bool {
    const MOST_WORDS: usize = 5;
    let Some(line) = lines.get(index) else { return false };
    let is_bold =
        lead(&line.rich).is_some_and(|(_, rest)| rest.trim_matches([':', ' ']).is_empty());
    let ends = line.text.ends_with([':', '：']) && !line.bullet;
    let next = lines.get(index + 1);
    if labels::of(line).is_some() || !(line.is_heading() || is_bold || ends) {
        return false;
    }
    let text = line.text.trim_end_matches([':', '：']).to_lowercase();
    let is_short = text.split_whitespace().count() <= MOST_WORDS;
    let is_date = || dates::leading(&text).is_some_and(|dated| dated.rest.is_empty());
    let is_term = is_short && (TERMS.iter().any(|term| text.contains(term)) || is_date());
    let below = lines.get(index + 1..).filter(|_| line.is_heading()).unwrap_or_default();
    let below: Vec<&Line> = below.iter().take_while(|line| !line.is_heading()).collect();
    let top = below.iter().filter(|it| it.bullet).map(|it| it.indent).min().unwrap_or_default();
    let has_own =
        |line: &&&Line| line.bullet && line.indent > top + 1 || lead(&line.rich).is_some();
    let points = below.iter().filter(|it| it.bullet && it.indent <= top + 1).count();
    let is_above_whole = points > 1 && below.iter().any(|line| has_own(&line));
    next.is_some() && (is_term || line.is_heading() && is_above_whole)
}

/// Whether a paragraph stands below a prediction whose parts have labels, and has none.
fn ends_labelled(lines: &[Line], index: usize) -> bool {
    let Some((line, before)) =
        lines.get(index).zip(index.checked_sub(1).and_then(|at| lines.get(at)))
    else {
        return false;
    };
    let has_text = |(label, text): (Label, String)| label != Label::Prediction && !text.is_empty();
    line.gap
        && !line.bullet
        && !line.is_heading()
        && labels::of(line).is_none()
        && labels::of(before).is_some_and(has_text)
}

/// Whether a line is a paragraph of its own, outside of the points.
fn is_paragraph(line: &Line, top: usize) -> bool {
    !line.bullet && line.gap && line.indent <= top + 1 && labels::of(line).is_none()
}

/// Whether most points have their grounds as a paragraph below them.
fn grounds_stand_apart(lines: &[Line], top: usize) -> bool {
    let is_point = |line: &Line| line.bullet && line.indent <= top + 1;
    let points = lines.iter().filter(|line| is_point(line)).count();
    let apart = lines.windows(2).filter(
        |pair| matches!(pair, [point, below] if is_point(point) && is_paragraph(below, top)),
    );
    apart.count() * 2 > points
}

/// Whether a line begins a group, as the first does, or ends the last one.
fn begins(lines: &[Line], at: usize) -> bool {
    at == 0 || lines.get(at).is_none_or(|line| line.gap)
}

fn is_alone(lines: &[Line], at: usize) -> bool {
    begins(lines, at) && begins(lines, at + 1)
}

/// Whether the predictions are groups of two lines, but for lines that stand alone.
fn are_in_pairs(lines: &[Line]) -> bool {
    let alone = (0..lines.len()).filter(|at| is_alone(lines, *at)).count();
    let groups = (0..lines.len()).filter(|at| begins(lines, *at)).count();
    let others = lines.len() - alone;
    others > 2 && others == 2 * (groups - alone) && labels::of_any(lines).is_none()
}

/// Whether a line stands alone before or after all others.
fn is_at_an_end(lines: &[Line], index: usize) -> bool {
    (index == 0 || index + 1 == lines.len()) && is_alone(lines, index)
}
