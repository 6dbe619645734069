//! The text below the front matter: the title, the hook, and a section to each heading.

use super::block::Block;
use super::chapters::chapters;
use super::draft::Draft;
use super::inline::Inline;
use super::{entries, names, sections, table};

/// Reads the blocks of the text into the draft.
pub(super) fn read(blocks: &[Block], draft: &mut Draft) {
    for (heading, blocks) in chapters(blocks, 2) {
        match heading {
            None => hook(blocks, draft),
            Some((1, title)) => {
                let words = title.plain(draft);
                draft.put("title", title.line, words.into());
                hook(blocks, draft);
            }
            Some((_, title)) => section(title, blocks, draft),
        }
    }
}

fn hook(blocks: &[Block], draft: &mut Draft) {
    if let Some(text) = sections::prose(blocks, draft) {
        let line = blocks.first().map_or(1, Block::line);
        draft.put("hook", line, text.into());
    }
}

fn section(title: &Inline, blocks: &[Block], draft: &mut Draft) {
    let words = title.words();
    let Some(heading) = names::find(&names::SECTIONS, &words) else {
        if let Some(meant) = names::nearest(&names::SECTIONS, &words) {
            let sentence = format!(
                "“{words}” is no section of the format, so it becomes a part of your own; did you mean “{meant}”?"
            );
            draft.report_near_section(title.line, sentence);
        }
        sections::part(title, blocks, draft);
        return;
    };
    match heading.field {
        "tldr" => sections::summary(title.line, blocks, draft),
        "competitors" => table::read(blocks, draft),
        "implications" => sections::implications(blocks, draft),
        field @ ("perspectives" | "quotes" | "questions" | "glossary") => {
            entries::read(field, blocks, draft);
        }
        "timeline" => sections::timeline(blocks, draft),
        "citations" => sections::citations(blocks, draft),
        "recap" => sections::recap(blocks, draft),
        "related" => sections::related(blocks, draft),
        field => sections::texts(field, blocks, draft),
    }
}
