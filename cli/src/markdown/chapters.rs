//! The text cut at its headings.

use super::block::Block;
use super::inline::Inline;

/// A heading with its level, and the blocks up to the next.
pub(super) type Chapter<'a> = (Option<(u8, &'a Inline)>, &'a [Block]);

/// Cuts blocks at the headings of at most `level`; what stands before the first has none.
pub(super) fn chapters(blocks: &[Block], level: u8) -> Vec<Chapter<'_>> {
    let mut chapters = Vec::new();
    let mut heading = None;
    let mut rest = blocks;
    loop {
        let next =
            rest.iter().position(|block| matches!(block, Block::Heading(at, _) if *at <= level));
        let (own, further) =
            rest.split_at_checked(next.unwrap_or(rest.len())).unwrap_or((rest, &[]));
        if heading.is_some() || !own.is_empty() {
            chapters.push((heading, own));
        }
        let Some((Block::Heading(level, inline), after)) = further.split_first() else { break };
        heading = Some((*level, inline));
        rest = after;
    }
    chapters
}
