//! The labels before the parts of a prediction: `Rationale: …`, `**Confidence:** 70%`.

use super::super::dates;
use super::super::lines::{Line, lead, plain};
use news_card::PartialDate;

/// What a label says that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Prediction,
    Grounds,
    Confidence,
    By,
}

const PREDICTION: &[&str] = &[
    "prediction",
    "forecast",
    "implication",
    "expectation",
    "outlook",
    "what happens",
    "prognose",
    "vorhersage",
    "predicción",
    "pronóstico",
    "prédiction",
    "prévision",
    "previsão",
    "预测",
    "予測",
    "예측",
    "прогноз",
    "التوقع",
    "पूर्वानुमान",
];
const GROUNDS: &[&str] = &[
    "rationale",
    "reason",
    "reasons",
    "reasoning",
    "why",
    "because",
    "grounds",
    "basis",
    "evidence",
    "explanation",
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
const CONFIDENCE: &[&str] = &[
    "confidence",
    "confidence level",
    "probability",
    "likelihood",
    "certainty",
    "konfidenz",
    "wahrscheinlichkeit",
    "confianza",
    "probabilidad",
    "confiance",
    "probabilité",
    "confiança",
    "probabilidade",
    "置信度",
    "可能性",
    "概率",
    "確度",
    "確率",
    "확률",
    "신뢰도",
    "вероятность",
    "уверенность",
];
const BY: &[&str] = &[
    "timeframe",
    "time frame",
    "timeline",
    "time horizon",
    "horizon",
    "timing",
    "by",
    "by when",
    "when",
    "deadline",
    "date",
    "target date",
    "expected by",
    "zeitrahmen",
    "zeitraum",
    "bis",
    "plazo",
    "échéance",
    "prazo",
    "时间",
    "时间范围",
    "期限",
    "時期",
    "시기",
    "기한",
    "срок",
];

/// The label of a line, and what follows it.
pub(super) fn of(line: &Line) -> Option<(Label, String)> {
    let is_all = lead(&line.rich).is_some_and(|(_, rest)| !rest.contains(char::is_alphanumeric));
    if (line.is_heading() || is_all)
        && let Some(label) = named(&line.text)
    {
        return Some((label, String::new()));
    }
    let in_lead = lead(&line.rich).and_then(|(words, rest)| {
        let ends = words.ends_with([':', '：']) || rest.starts_with([':', '：', '–', '—', '-']);
        let rest = rest.trim_start_matches([':', '：', '–', '—', '-', ' ']);
        ends.then(|| (plain(words), plain(rest)))
    });
    let parts = in_lead.or_else(|| {
        let (label, rest) = line.text.split_once([':', '：'])?;
        Some((label.to_owned(), rest.trim().to_owned()))
    });
    let (words, rest) = parts?;
    Some((named(&words)?, rest))
}

/// The first label of these lines.
pub(super) fn of_any(lines: &[Line]) -> Option<Label> {
    lines.iter().find_map(|line| of(line).map(|(label, _)| label))
}

/// The label that words are; a number may follow them.
fn named(words: &str) -> Option<Label> {
    let is_edge = |c: char| c.is_ascii_digit() || c.is_whitespace() || "#:：.".contains(c);
    let words = words.trim_matches(is_edge).to_lowercase();
    let labels = [
        (PREDICTION, Label::Prediction),
        (GROUNDS, Label::Grounds),
        (CONFIDENCE, Label::Confidence),
        (BY, Label::By),
    ];
    let found = labels.into_iter().find(|(names, _)| names.contains(&words.as_str()));
    found.map(|(_, label)| label)
}

/// The ratio that `70%`, `0.7` or `7/10` is.
pub(super) fn ratio(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('.').trim_start_matches(['~', '≈']).trim_start();
    let number = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok();
    let of_hundred = ["%", "％", "percent", "per cent", "Prozent", " %"];
    let ratio = if let Some(number) =
        of_hundred.iter().find_map(|sign| text.strip_suffix(sign)).map(number)
    {
        number? / 100.0
    } else if let Some((part, whole)) = text.split_once('/') {
        number(part)? / number(whole)?
    } else {
        number(text)?
    };
    (0.0..=1.0).contains(&ratio).then_some(ratio)
}

/// The date until which a prediction holds, by what follows its label.
pub(super) fn date(text: &str) -> Option<(PartialDate, Option<&'static str>)> {
    let text = text.trim().trim_end_matches('.');
    let is_whole = |dated: &dates::Dated<'_>| dated.rest.is_empty();
    let dated = match dates::time(text)? {
        dates::Time::Date(dated) => Some(dated).filter(is_whole),
        dates::Time::Words(..) => None,
    }?;
    Some((dated.date, dated.guess))
}

#[cfg(test)]
mod tests {
    use super::{date, ratio};

    #[test]
    fn a_ratio_is_read_and_nothing_else() {
        let check = |text: &str, expected: Option<f64>| assert_eq!(ratio(text), expected, "{text}");
        check("70%", Some(0.7));
        check("70 %.", Some(0.7));
        check("~ 70 percent", Some(0.7));
        check("0.7", Some(0.7));
        check("7/10", Some(0.7));
        for text in ["high", "60–70%", "70", "170%", "7/0", "NaN", "-1%", ""] {
            check(text, None);
        }
    }

    #[test]
    fn a_date_is_read_and_nothing_more() {
        let day = |text: &str| date(text).map(|(date, _)| date.as_str().to_owned());
        assert_eq!(day("2028").as_deref(), Some("2028"));
        assert_eq!(day("Q2 2028").as_deref(), Some("2028"));
        for text in ["2027–2028", "within two years", "2028 or so", ""] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
