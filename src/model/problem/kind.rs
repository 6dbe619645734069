//! The kinds of problems: a code, a sentence and a hint each.

use crate::decimal::decimal;
use crate::model::ValueType;
use std::fmt;

/// Declares the kinds with their codes, so that the list of codes cannot lack one.
macro_rules! kinds {
    ($(#[$doc:meta])* pub enum $Name:ident { $(
        $(#[$kind_doc:meta])* $Kind:ident $({ $($(#[$field_doc:meta])* $field:ident: $Type:ty,)+ })? = $code:literal,
    )+ }) => {
        $(#[$doc])*
        pub enum $Name { $($(#[$kind_doc])* $Kind $({ $($(#[$field_doc])* $field: $Type,)+ })?,)+ }

        impl $Name {
            /// Every code, in the order of the documentation.
            ///
            /// ```
            /// assert!(news_card::ProblemKind::CODES.contains(&"missing-title"));
            /// ```
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The name of this kind for programs. It stays the same where a sentence is reworded.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $(Self::$Kind { .. } => $code,)+ }
            }
        }
    };
}

kinds! {
    /// What is wrong with a part of a document. [`Display`](fmt::Display) gives a sentence without
    /// its subject, [`hint`](Self::hint) what to do about it.
    ///
    /// ```
    /// use news_card::ProblemKind;
    ///
    /// let kind = ProblemKind::MissingCells { cells: 2, columns: 3 };
    /// assert_eq!(kind.code(), "missing-cells");
    /// assert_eq!(
    ///     kind.to_string(),
    ///     "has 2 cells for 3 columns, so the missing ones are left empty"
    /// );
    /// assert_eq!(kind.hint(), "write null for a cell that is not known");
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum ProblemKind {
        /// A card has no title, so there is nothing to show.
        MissingTitle = "missing-title",
        /// A part lacks a field that it cannot do without.
        MissingField = "missing-field",
        /// A value is of another type than its field.
        UnexpectedType {
            /// The type of the field.
            expected: ValueType,
            /// The type of the value.
            found: ValueType,
        } = "unexpected-type",
        /// A text is not a URL that a card may link to.
        InvalidUrl = "invalid-url",
        /// A text is not a point in time.
        InvalidTimestamp = "invalid-timestamp",
        /// A text is not a date.
        InvalidDate = "invalid-date",
        /// A number is not a positive integer.
        InvalidCount = "invalid-count",
        /// A number is not between 0 and 1.
        OutOfRange = "out-of-range",
        /// A name is not one of those that may stand here.
        UnknownName {
            /// The names that may.
            choices: Vec<&'static str>,
        } = "unknown-name",
        /// The competitor table has no columns or no rows.
        EmptyTable = "empty-table",
        /// A row of the competitor table has fewer cells than the table has columns.
        MissingCells {
            /// How many cells the row has.
            cells: usize,
            /// How many columns the table has.
            columns: usize,
        } = "missing-cells",
        /// A row of the competitor table has more cells than the table has columns.
        ExtraCells {
            /// How many cells the row has.
            cells: usize,
            /// How many columns the table has.
            columns: usize,
        } = "extra-cells",
        /// A list is longer than what is read.
        TooMany {
            /// How many items are read.
            limit: usize,
        } = "too-many",
        /// A text is longer than what is read.
        TooLong {
            /// How many characters (Unicode scalar values) are shown.
            limit: usize,
        } = "too-long",
        /// The document is written for a later version of the format.
        NewerVersion {
            /// The version of the document.
            found: u32,
            /// The latest version that is known here.
            known: u32,
        } = "newer-version",
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl ProblemKind {
    /// The sentence, made without a formatter, whose machinery would weigh more in the app than
    /// these few joins.
    pub(crate) fn sentence(&self) -> String {
        let sentence = match self {
            Self::MissingTitle => "is required: a card without a title cannot be shown",
            Self::MissingField => "is required",
            Self::InvalidUrl => "is not an absolute http or https URL, so the link is left out",
            Self::InvalidTimestamp => "is not an RFC 3339 time such as 2026-05-06T09:30:00Z",
            Self::InvalidDate => "is not a date such as 2026, 2026-05 or 2026-05-06",
            Self::InvalidCount => "is not a whole number above 0",
            Self::OutOfRange => "is not between 0 and 1",
            Self::EmptyTable => "is empty, so the table is left out",
            Self::UnexpectedType { expected, found } => {
                return ["expected ", expected.name(), ", found ", found.name()].concat();
            }
            Self::UnknownName { choices } => return ["is none of ", &choices.join(", ")].concat(),
            Self::MissingCells { cells, columns } => {
                return counts(*cells, *columns) + ", so the missing ones are left empty";
            }
            Self::ExtraCells { cells, columns } => {
                return counts(*cells, *columns) + ", so the extra ones are left out";
            }
            Self::TooMany { limit } => return too_much(*limit, " items, so the rest is left out"),
            Self::TooLong { limit } => {
                return too_much(*limit, " characters, so the rest is left out");
            }
            Self::NewerVersion { found, known } => {
                let (found, known) = (decimal(*found as usize), decimal(*known as usize));
                let end = " known here, so newer parts are left out";
                return ["is ", &found, ", newer than the ", &known, end].concat();
            }
        };
        sentence.into()
    }
}

fn counts(cells: usize, columns: usize) -> String {
    let plural = |count| if count == 1 { "" } else { "s" };
    let (cell_count, column_count) = (decimal(cells), decimal(columns));
    let cells = ["has ", &cell_count, " cell", plural(cells)];
    let columns = [" for ", &column_count, " column", plural(columns)];
    cells.into_iter().chain(columns).collect()
}

fn too_much(limit: usize, rest: &str) -> String {
    ["has more than ", &decimal(limit), rest].concat()
}

impl ProblemKind {
    /// What the publisher of the document can do about it.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::MissingTitle => "add a \"title\" of one line",
            Self::MissingField => "add it, or leave out the whole part it belongs to",
            Self::UnexpectedType { expected, .. } => match expected {
                ValueType::Object => "put it in { }, with a name to each value",
                ValueType::Array => "put it in [ ], even where there is one item",
                ValueType::String => "put it in double quotes",
                ValueType::Number => "write it without quotes and signs, such as 0.7",
                ValueType::Bool => "write true or false, without quotes",
                ValueType::Null => "write null, without quotes",
            },
            Self::InvalidUrl => "begin it with https:// and the host; write a space in it as %20",
            Self::InvalidTimestamp => {
                "give date, time and offset: 2026-05-06T09:30:00Z, or +02:00 in place of Z"
            }
            Self::InvalidDate => "write a date that exists, as year, year-month or year-month-day",
            Self::InvalidCount => "write it in digits, without a fraction",
            Self::OutOfRange => "write 70 % as 0.7",
            Self::UnknownName { .. } => "write one of those, in lower case",
            Self::EmptyTable => "give it at least one column and one row, or leave the table out",
            Self::MissingCells { .. } => "write null for a cell that is not known",
            Self::ExtraCells { .. } => "add a column, or take the cell out",
            Self::TooMany { .. } => "keep those that matter most to the reader",
            Self::TooLong { .. } => "cut it to what a card is for, and link to the rest",
            Self::NewerVersion { .. } => "write 1, or get a newer news-card",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ProblemKind;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_kinds_share_a_code_and_codes_are_kebab_case() {
        let codes: BTreeSet<_> = ProblemKind::CODES.iter().collect();
        assert_eq!(codes.len(), ProblemKind::CODES.len());
        for code in codes {
            assert!(code.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase()), "{code}");
        }
    }
}
