//! The competitor table, read from a pipe table.

use serde_json::{Value, json};

use super::block::{Block, leave_out};
use super::cells;
use super::draft::Draft;
use super::inline::Inline;
use super::result::quote;

/// Reads the table among the blocks; its first column holds the features.
pub(super) fn read(blocks: &[Block], draft: &mut Draft) {
    let mut is_read = false;
    for block in blocks {
        let Block::Table(line, rows) = block else {
            leave_out(block, "a table", draft);
            continue;
        };
        if is_read {
            let sentence = format!("a second table is left out: {}", quote(&block.words()));
            draft.report(*line, sentence);
            continue;
        }
        is_read = true;
        let Some((head, rows)) = rows.split_first() else { continue };
        let columns: Vec<_> = head.iter().skip(1).map(|cell| column(cell, draft)).collect();
        if columns.is_empty() {
            draft.report(*line, "the table has one column; the first names what is compared");
        }
        let mut read = Vec::new();
        for row in rows {
            let feature = row.first().map(|cell| cell.plain(draft)).unwrap_or_default();
            let cells_of_row: Vec<_> =
                row.iter().skip(1).map(|cell| self::cell(cell, draft)).collect();
            let (feature, better) = cells::feature(&feature);
            let mut row = json!({"feature": feature, "cells": cells_of_row});
            if let (Some(better), Some(members)) = (better, row.as_object_mut()) {
                members.insert("better".to_owned(), better.name().into());
            }
            read.push(row);
        }
        draft.put("competitors", *line, json!({"columns": columns, "rows": read}));
        for (index, row) in rows.iter().enumerate() {
            if let Some(cell) = row.first() {
                draft.place(format!("competitors.rows[{index}]"), cell.line);
            }
        }
    }
}

/// A head that is all bold is the subject of the story.
fn column(head: &Inline, draft: &mut Draft) -> Value {
    let subject = !head.spans.is_empty() && head.spans.iter().all(|span| span.strong);
    let mut head = head.clone();
    if subject {
        head.spans.iter_mut().for_each(|span| span.strong = false);
    }
    cells::column(&head.plain(draft), subject)
}

/// Words in backticks are text, whatever they look like.
fn cell(cell: &Inline, draft: &mut Draft) -> Value {
    if !cell.is_without_code() {
        let mut cell = cell.clone();
        cell.spans.iter_mut().for_each(|span| span.code = false);
        return cell.plain(draft).into();
    }
    let words = cell.plain(draft);
    cells::value(&words).unwrap_or(Value::String(words))
}
