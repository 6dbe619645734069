//! What was mended in a document, to be told.

use super::super::super::report::{Kind, Report};

/// As many as somebody reads before mending the program that wrote the document.
const MOST: usize = 50;

/// What was mended in a document.
#[derive(Debug, Default)]
pub(in super::super) struct Mends {
    told: Vec<Mend>,
    more: usize,
}

#[derive(Debug)]
struct Mend {
    line: usize,
    sentence: String,
    kind: Kind,
}

impl Mends {
    /// Something was read in the way in which it was probably meant.
    pub(in super::super) fn guess(&mut self, line: usize, sentence: impl Into<String>) {
        self.add(line, sentence.into(), Kind::Guess);
    }

    /// Something was left out.
    pub(in super::super) fn left_out(&mut self, line: usize, sentence: impl Into<String>) {
        self.add(line, sentence.into(), Kind::LeftOut);
    }

    /// Something was passed over, and is no loss.
    pub(in super::super) fn aside(&mut self, line: usize, sentence: impl Into<String>) {
        self.add(line, sentence.into(), Kind::Aside);
    }

    /// Each becomes a line of the report.
    pub(in super::super) fn report(self, report: &mut Report) {
        for Mend { line, sentence, kind } in self.told {
            report.add(kind, &format!("line {line}"), sentence);
        }
        if self.more > 0 {
            report.guess("$", format!("{} more places were mended like these", self.more));
        }
    }

    fn add(&mut self, line: usize, sentence: String, kind: Kind) {
        if self.told.len() < MOST {
            self.told.push(Mend { line, sentence, kind });
        } else {
            self.more += 1;
        }
    }
}
