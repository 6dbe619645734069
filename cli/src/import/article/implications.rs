//! Predictions with their grounds.

use news_card::{Implication, PartialDate};

use super::super::report::Report;
use super::dates;
use super::lines::{Line, lead, plain};

/// Predictions, each with the grounds that follow it.
pub(super) fn read(lines: &[Line], report: &mut Report) -> Vec<Implication> {
    let pairs = if lines.iter().any(Line::is_heading) {
        by_sign(lines, Line::is_heading)
    } else if lines.iter().any(|line| line.bullet) {
        by_bullet(lines)
    } else {
        in_turn(lines)
    };
    let pairs: Vec<Pair> = pairs.into_iter().map(Pair::done).collect();
    let pairs: Vec<_> = pairs.into_iter().map(|pair| (pair.prediction, pair.grounds)).collect();
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

/// A prediction and its grounds.
struct Pair {
    prediction: String,
    grounds: Option<String>,
}

impl Pair {
    /// A line as a prediction. Where it begins with emphasised words, the rest is its grounds.
    fn new(line: &Line) -> Self {
        let parts = lead(&line.rich).map(|(words, rest)| (plain(words), plain(rest)));
        let (prediction, grounds) = match parts {
            Some((words, rest)) if rest.chars().any(char::is_alphanumeric) => {
                (words, Some(rest.trim_start_matches([':', '–', '—', '-', ' ']).to_owned()))
            }
            _ => (line.text.clone(), None),
        };
        Self { prediction, grounds }
    }

    fn extend(&mut self, text: &str) {
        let text = grounds(text).unwrap_or(text);
        self.grounds = Some(match self.grounds.take() {
            Some(so_far) => format!("{so_far} {text}"),
            None => text.to_owned(),
        });
    }

    fn done(self) -> Self {
        Self { prediction: self.prediction.trim_end_matches([':', '：']).to_owned(), ..self }
    }
}

/// A bullet is a prediction, what follows without one or further to the right its grounds.
fn by_bullet(lines: &[Line]) -> Vec<Pair> {
    let top = lines.iter().filter(|line| line.bullet).map(|line| line.indent).min().unwrap_or(0);
    by_sign(lines, |line| line.bullet && line.indent <= top + 1 && grounds(&line.text).is_none())
}

/// Lines with a sign are predictions, the lines after each its grounds.
fn by_sign(lines: &[Line], is_prediction: impl Fn(&Line) -> bool) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for line in lines {
        match pairs.last_mut() {
            Some(pair) if !is_prediction(line) => pair.extend(&line.text),
            _ => pairs.push(Pair::new(line)),
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
            Some(pair) if !is_prediction => pair.extend(&line.text),
            _ => pairs.push(Pair::new(line)),
        }
    }
    pairs
}

/// What follows a label such as `Rationale:`.
fn grounds(text: &str) -> Option<&str> {
    const LABELS: &[&str] = &[
        "rationale",
        "reason",
        "reasoning",
        "why",
        "because",
        "grounds",
        "basis",
        "begründung",
        "grund",
        "razón",
        "motivo",
        "raison",
        "justificativa",
        "理由",
        "依据",
        "原因",
        "根拠",
        "근거",
        "이유",
        "обоснование",
        "причина",
        "السبب",
        "कारण",
    ];
    let (label, rest) = text.split_once([':', '：'])?;
    let label = label.trim().to_lowercase();
    LABELS.contains(&label.as_str()).then(|| rest.trim())
}

/// The date in `by 2027`, `by Q4 2026`, `by the end of 2026`, `bis 2027`, `在2027年前`.
fn deadline(prediction: &str) -> Option<(PartialDate, Option<&'static str>)> {
    const BEFORE: &[&str] =
        &["by ", "bis ", "d'ici ", "d’ici ", "avant ", "para ", "até ", "к ", "до ", "بحلول "];
    const AFTER: &[&str] = &["前", "之前", "年前", "までに", "까지", "तक", " तक"];
    let lower = prediction.to_lowercase();
    let starts_word = |at: usize| {
        lower.get(..at).is_some_and(|before| before.is_empty() || before.ends_with(' '))
    };
    let before = BEFORE.iter().flat_map(|word| {
        let found = lower.match_indices(word).filter(|(at, _)| starts_word(*at));
        found.filter_map(|(at, by)| {
            let after = lower.get(at + by.len()..)?;
            let article = ["the ", "zum ", "la ", "el ", "o ", "fin "];
            let after = article.iter().find_map(|it| after.strip_prefix(it)).unwrap_or(after);
            dates::leading(after)
        })
    });
    let years = || lower.match_indices(['1', '2', '１', '２', '१', '२']).map(|(at, _)| at);
    let after = years().filter_map(|at| {
        let dated = dates::leading(lower.get(at..)?)?;
        AFTER.iter().any(|word| dated.rest.starts_with(word)).then_some(dated)
    });
    before.chain(after).next().map(|dated| (dated.date, dated.guess))
}
