//! What was mended in a broken document, to be told.

use super::report::{Kind, Report, either, whole};

/// As many as somebody reads before mending the program that wrote the document.
const MOST_GUESSES: usize = 50;

/// As many losses, each of which stands with its text, as have a line of their own.
const MOST_LOSSES: usize = 1_000;

/// What was mended in a document.
#[derive(Debug, Default)]
pub(super) struct Mends {
    told: Vec<Mend>,
    guesses: usize,
    losses: usize,
    /// Losses that share a line, which is one of JSON alone.
    further: Vec<String>,
    /// Lines before the first that is counted.
    above: usize,
    /// What the lines are counted in, where that is a part of the document.
    within: Option<String>,
}

#[derive(Debug)]
struct Mend {
    line: usize,
    sentence: String,
    kind: Kind,
}

impl Mends {
    /// Something was read in the way in which it was probably meant.
    pub(super) fn guess(&mut self, line: usize, sentence: impl Into<String>) {
        self.guesses += 1;
        if self.guesses <= MOST_GUESSES {
            self.add(line, sentence.into(), Kind::Guess);
        }
    }

    /// Something was left out.
    pub(super) fn left_out(&mut self, line: usize, sentence: impl Into<String>) {
        self.losses += 1;
        if self.losses <= MOST_LOSSES {
            self.add(line, sentence.into(), Kind::LeftOut);
        } else {
            self.further.push(format!("line {}: {}", line + self.above, whole(&sentence.into())));
        }
    }

    /// Stories were left out.
    pub(super) fn no_card(&mut self, line: usize, sentence: impl Into<String>) {
        self.add(line, sentence.into(), Kind::NoCard);
    }

    /// Something was passed over, and is no loss.
    pub(super) fn aside(&mut self, line: usize, sentence: impl Into<String>) {
        self.guesses += 1;
        if self.guesses <= MOST_GUESSES {
            self.add(line, sentence.into(), Kind::Aside);
        }
    }

    /// Lines are counted from below so many.
    pub(super) fn below(&mut self, lines: usize) {
        self.above = lines;
    }

    /// Lines are counted in this part of the document.
    pub(super) fn within(part: String) -> Self {
        Self { within: Some(part), ..Self::default() }
    }

    /// Each becomes a line of the report.
    pub(super) fn report(self, report: &mut Report) {
        let part = self.within.map_or_else(String::new, |part| part + ", ");
        for Mend { line, sentence, kind } in self.told {
            report.add(kind, &format!("{part}line {line}"), sentence);
        }
        let more = self.guesses.saturating_sub(MOST_GUESSES);
        if more > 0 {
            report.guess("$", format!("{more} more places were mended like these"));
        }
        let more = self.losses.saturating_sub(MOST_LOSSES);
        if more > 0 {
            let short = format!("{more} more places are left out like these");
            report.left_out("$", either(&self.further.join("; "), &short));
        }
    }

    fn add(&mut self, line: usize, sentence: String, kind: Kind) {
        self.told.push(Mend { line: line + self.above, sentence, kind });
    }
}
