//! Predictions with their grounds.

use news_card::{Implication, PartialDate};

use super::super::report::Report;
use super::dates;
use super::lines::Line;

/// Predictions, each with the grounds that follow it.
pub(super) fn read(lines: &[Line], report: &mut Report) -> Vec<Implication> {
    let pairs =
        if lines.iter().any(|line| line.bullet) { by_bullet(lines) } else { in_turn(lines) };
    if pairs.iter().any(|(_, rationale)| rationale.is_some()) {
        report.guess(
            "implications",
            format!(
                "{} lines are read as {} predictions, each followed by its grounds",
                lines.len(),
                pairs.len()
            ),
        );
    }
    pairs
        .into_iter()
        .enumerate()
        .map(|(index, (prediction, rationale))| {
            let path = format!("implications[{index}]");
            if rationale.is_none() {
                report.guess(&path, "no line with its grounds follows, so it has none");
            }
            let by = deadline(&prediction);
            if let Some((by, guess)) = &by {
                let why = guess.map(|why| format!("; {why}")).unwrap_or_default();
                report.guess(
                    &format!("{path}.by"),
                    format!("{} is read from the prediction{why}", by.as_str()),
                );
            }
            Implication { prediction, rationale, confidence: None, by: by.map(|(by, _)| by) }
        })
        .collect()
}

type Pair = (String, Option<String>);

/// A bullet is a prediction, what follows without one its grounds. If every line has a bullet
/// they come in turn.
fn by_bullet(lines: &[Line]) -> Vec<Pair> {
    if lines.iter().all(|line| line.bullet)
        && !lines.iter().any(|line| grounds(&line.text).is_some())
    {
        return lines.iter().map(|line| (line.text.clone(), None)).collect();
    }
    let mut pairs: Vec<Pair> = Vec::new();
    for line in lines {
        match pairs.last_mut() {
            Some((_, rationale)) if !line.bullet || grounds(&line.text).is_some() => {
                extend(rationale, &line.text);
            }
            _ => pairs.push((line.text.clone(), None)),
        }
    }
    pairs
}

/// Prediction and grounds in turn. Where empty lines part them into groups of one or two, a
/// group is a pair; where grounds have a label, the label tells.
fn in_turn(lines: &[Line]) -> Vec<Pair> {
    let groups = 1 + lines.iter().skip(1).filter(|line| line.gap).count();
    let of_two_at_most = lines.windows(3).all(|three| three.iter().skip(1).any(|line| line.gap));
    let grouped = of_two_at_most && groups > 1 && groups < lines.len();
    let labelled = lines.iter().any(|line| grounds(&line.text).is_some());
    let mut pairs: Vec<Pair> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let is_prediction = if labelled {
            grounds(&line.text).is_none()
        } else if grouped {
            index == 0 || line.gap
        } else {
            index.is_multiple_of(2)
        };
        match pairs.last_mut() {
            Some((_, rationale)) if !is_prediction => extend(rationale, &line.text),
            _ => pairs.push((line.text.clone(), None)),
        }
    }
    pairs
}

fn extend(rationale: &mut Option<String>, text: &str) {
    let text = grounds(text).unwrap_or(text);
    *rationale = Some(match rationale.take() {
        Some(so_far) => format!("{so_far} {text}"),
        None => text.to_owned(),
    });
}

/// What follows a label such as `Rationale:`.
fn grounds(text: &str) -> Option<&str> {
    const LABELS: &[&str] = &["rationale", "reason", "why", "because", "grounds", "basis"];
    let (label, rest) = text.split_once(':')?;
    LABELS.iter().any(|known| known.eq_ignore_ascii_case(label.trim())).then(|| rest.trim())
}

/// The date in `by 2027`, `by Q4 2026`, `by the end of 2026`.
fn deadline(prediction: &str) -> Option<(PartialDate, Option<&'static str>)> {
    let lower = prediction.to_lowercase();
    lower
        .match_indices("by ")
        .filter(|(at, _)| {
            lower.get(..*at).is_some_and(|before| before.is_empty() || before.ends_with(' '))
        })
        .find_map(|(at, by)| {
            let after = lower.get(at + by.len()..)?;
            let dated = dates::leading(after.strip_prefix("the ").unwrap_or(after))?;
            Some((dated.date, dated.guess))
        })
}
