//! A block of a text: a heading, a paragraph, a list or a table.

use super::draft::Draft;
use super::inline::Inline;
use super::result::quote;

/// A block of text.
#[derive(Debug)]
pub(super) enum Block {
    Heading(u8, Inline),
    Paragraph(Inline),
    /// The number of its first item, if it is numbered, and the blocks of each item.
    List(usize, Option<u64>, Vec<Vec<Block>>),
    /// The rows, the head first.
    Table(usize, Vec<Vec<Inline>>),
}

impl Block {
    /// All that it says.
    pub(super) fn words(&self) -> String {
        let all = |blocks: &[Self]| blocks.iter().map(Self::words).collect::<Vec<_>>().join(" ");
        match self {
            Self::Heading(_, inline) | Self::Paragraph(inline) => inline.words(),
            Self::List(_, _, items) => {
                items.iter().map(|item| all(item)).collect::<Vec<_>>().join(" ")
            }
            Self::Table(_, rows) => {
                rows.iter().flatten().map(Inline::words).collect::<Vec<_>>().join(" ")
            }
        }
    }

    pub(super) fn line(&self) -> usize {
        match self {
            Self::Heading(_, inline) | Self::Paragraph(inline) => inline.line,
            Self::List(line, ..) | Self::Table(line, _) => *line,
        }
    }
}

/// Reports a block that has no place here.
pub(super) fn leave_out(block: &Block, expected: &str, draft: &mut Draft) {
    let found = match block {
        Block::Heading(..) => "this heading",
        Block::Paragraph(_) => "this paragraph",
        Block::List(..) => "this list",
        Block::Table(..) => "this table",
    };
    let sentence = format!("{found} is left out; expected {expected} here");
    draft.report(block.line(), format!("{sentence}: {}", quote(&block.words())));
}
