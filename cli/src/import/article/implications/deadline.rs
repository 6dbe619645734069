//! The date by which a prediction says that it will have come true.

use news_card::PartialDate;

use super::super::dates;

/// The date in `by 2027`, `by Q4 2026`, `by the end of 2026`, `bis 2027`, `在2027年前`.
pub(super) fn deadline(prediction: &str) -> Option<(PartialDate, Option<&'static str>)> {
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
