//! Predictions with their grounds.

mod deadline;
mod labels;
mod loose;

use news_card::{Implication, PartialDate};

use super::super::report::{Report, quote};
use super::lines::{Line, lead, plain};
use deadline::deadline;
use labels::Label;

/// Predictions, each with the grounds that follow it.
pub(super) fn read(lines: &[Line], report: &mut Report) -> Vec<Implication> {
    let lines = &loose::without(lines, report);
    let is_labelled = |line: &Line| is(line, Label::Prediction);
    let pairs = if lines.iter().any(is_labelled) {
        by_sign(lines, |line| is_labelled(line) || line.is_heading())
    } else if lines.iter().any(Line::is_heading) {
        by_sign(lines, |line| line.is_heading() && labels::of(line).is_none())
    } else if loose::has_heads(lines) {
        by_sign(lines, |line| !line.bullet)
    } else if lines.iter().any(|line| line.bullet) {
        by_bullet(lines)
    } else {
        in_turn(lines)
    };
    let pairs = without_titles(pairs, lines.iter().any(is_labelled), report);
    let pairs: Vec<Pair> = pairs.into_iter().map(Pair::done).collect();
    if pairs.iter().any(|pair| pair.grounds.is_some()) {
        report.guess(
            "implications",
            format!(
                "{} lines are read as {} predictions, each followed by its grounds",
                lines.len(),
                pairs.len()
            ),
        );
    }
    let implications = pairs.into_iter().enumerate();
    implications.map(|(index, pair)| pair.implication(index, report)).collect()
}

/// Headings above predictions that have a label say nothing that a card has a place for.
fn without_titles(pairs: Vec<Pair>, are_labelled: bool, report: &mut Report) -> Vec<Pair> {
    let (pairs, titles): (Vec<_>, Vec<_>) =
        pairs.into_iter().partition(|pair| !are_labelled || pair.is_labelled || pair.is_point);
    for title in titles {
        let path = format!("line {}", title.number);
        let texts = [Some(title.prediction), title.grounds].into_iter().flatten();
        let texts: Vec<String> = texts.chain(title.confidence).chain(title.by).collect();
        let sentence =
            format!("has no place in a card, beside the predictions: {}", quote(&texts.join(" ")));
        report.left_out(&path, sentence);
    }
    pairs
}

fn is(line: &Line, label: Label) -> bool {
    labels::of(line).is_some_and(|(found, _)| found == label)
}

/// A prediction and what is said about it.
struct Pair {
    /// The number of its line.
    number: usize,
    prediction: String,
    /// Whether a label says that it is one.
    is_labelled: bool,
    is_point: bool,
    grounds: Option<String>,
    /// How sure it is, and by when, as it is written.
    confidence: Vec<String>,
    by: Vec<String>,
    /// What the last line was, which the next may continue.
    last: Label,
}

impl Pair {
    /// A line as a prediction. Where it begins with emphasised words, the rest is its grounds.
    fn new(line: &Line) -> Self {
        let labelled = labels::of(line).filter(|(label, _)| *label == Label::Prediction);
        let is_labelled = labelled.is_some();
        let parts = lead(&line.rich).map(|(words, rest)| (plain(words), plain(rest)));
        let (prediction, grounds) = match (labelled, parts) {
            (Some((_, text)), _) => (text, None),
            (None, Some((words, rest))) if rest.chars().any(char::is_alphanumeric) => {
                (words, Some(rest.trim_start_matches([':', '–', '—', '-', ' ']).to_owned()))
            }
            _ => (line.text.clone(), None),
        };
        let last = if is_labelled { Label::Prediction } else { Label::Grounds };
        let (confidence, by) = (Vec::new(), Vec::new());
        Self {
            number: line.number,
            prediction,
            is_labelled,
            is_point: line.bullet,
            grounds,
            confidence,
            by,
            last,
        }
    }

    /// Adds a line to what its label names; one without a label continues the line before.
    fn extend(&mut self, line: &Line) {
        let labelled = labels::of(line);
        let is_labelled = labelled.is_some();
        let (label, text) = labelled.unwrap_or_else(|| {
            // A paragraph of its own below a prediction says why.
            let is_new = line.gap && self.last == Label::Prediction && !self.prediction.is_empty();
            let label = if is_new { Label::Grounds } else { self.last };
            (label, line.text.clone())
        });
        self.last = label;
        match label {
            Label::Prediction => add(&mut self.prediction, &text),
            Label::Grounds => add(self.grounds.get_or_insert_default(), &text),
            Label::Confidence if is_labelled => self.confidence.push(text),
            Label::By if is_labelled => self.by.push(text),
            Label::Confidence => {
                self.confidence.last_mut().into_iter().for_each(|it| add(it, &text));
            }
            Label::By => self.by.last_mut().into_iter().for_each(|it| add(it, &text)),
        }
    }

    fn done(self) -> Self {
        let grounds = self.grounds.filter(|grounds| !grounds.is_empty());
        let prediction = self.prediction.trim_end_matches([':', '：']).to_owned();
        Self { prediction, grounds, ..self }
    }

    fn implication(self, index: usize, report: &mut Report) -> Implication {
        let path = format!("implications[{index}]");
        if self.grounds.is_none() {
            report.guess(&path, "no line with its grounds follows, so it has none");
        }
        let mut confidence = None;
        for text in &self.confidence {
            let ratio = labels::ratio(text).filter(|_| confidence.is_none());
            if ratio.is_none() {
                let sentence = format!("{} is no share of one, such as 70%", quote(text));
                report.left_out(&format!("{path}.confidence"), sentence);
            }
            confidence = confidence.or(ratio);
        }
        let by = self.date(&format!("{path}.by"), report);
        Implication { prediction: self.prediction, rationale: self.grounds, confidence, by }
    }

    /// By when: as its label says, else as the prediction does.
    fn date(&self, path: &str, report: &mut Report) -> Option<PartialDate> {
        let mut date = None;
        for text in &self.by {
            match labels::date(text).filter(|_| date.is_none()) {
                Some((found, guess)) => {
                    if let Some(why) = guess {
                        let sentence =
                            format!("{} is read as {}: {why}", quote(text), found.as_str());
                        report.guess(path, sentence);
                    }
                    date = Some(found);
                }
                None => report.left_out(path, format!("{} is not read as one date", quote(text))),
            }
        }
        date.or_else(|| {
            let (by, guess) = deadline(&self.prediction)?;
            let why = guess.map(|why| format!("; {why}")).unwrap_or_default();
            report.guess(path, format!("{} is read from the prediction{why}", by.as_str()));
            Some(by)
        })
    }
}

/// Adds a text behind another.
fn add(so_far: &mut String, text: &str) {
    let sign = if so_far.is_empty() || text.is_empty() { "" } else { " " };
    so_far.extend([sign, text]);
}

/// A bullet is a prediction, what follows without one or further to the right its grounds.
fn by_bullet(lines: &[Line]) -> Vec<Pair> {
    let top = lines.iter().filter(|line| line.bullet).map(|line| line.indent).min().unwrap_or(0);
    by_sign(lines, |line| line.bullet && line.indent <= top + 1 && labels::of(line).is_none())
}

/// Lines with a sign are predictions, the lines after each its grounds.
fn by_sign(lines: &[Line], is_prediction: impl Fn(&Line) -> bool) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for line in lines {
        match pairs.last_mut() {
            Some(pair) if !is_prediction(line) => pair.extend(line),
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
    let labelled = lines.iter().any(|line| labels::of(line).is_some());
    let mut pairs: Vec<Pair> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let is_prediction = if labelled {
            labels::of(line).is_none()
        } else if grouped {
            index == 0 || line.gap
        } else {
            index.is_multiple_of(2)
        };
        match pairs.last_mut() {
            Some(pair) if !is_prediction => pair.extend(line),
            _ => pairs.push(Pair::new(line)),
        }
    }
    pairs
}
