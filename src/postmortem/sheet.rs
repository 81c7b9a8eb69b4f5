//! A released Markdown text as blocks to be drawn on paper: read back from what passed the gate, so that the sheet
//! cannot hold anything else.
//!
//! It reads the Markdown that `markdown.rs` writes and no other; whatever it does not know stays a line of words.

use crate::redact::Cleared;

/// A stretch of words in one voice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Printed strong.
    pub strong: bool,
    /// Printed with emphasis.
    pub emphasis: bool,
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetItem {
    /// How far it is indented, from 0.
    pub depth: usize,
    /// Its words.
    pub words: Vec<Run>,
}

/// A part of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetBlock {
    /// Lines of evidence, as they are.
    Evidence(Vec<String>),
    /// A heading of level 1 to 3.
    Heading(usize, Vec<Run>),
    /// Lines of a list.
    List(Vec<SheetItem>),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// Rows of cells, the first one names the columns.
    Table(Vec<Vec<Vec<Run>>>),
}

/// Evidence being read.
struct Fence<'a> {
    mark: &'a str,
    indent: usize,
    lines: Vec<String>,
}

/// The blocks of a release in Markdown.
pub fn sheet(markdown: &Cleared) -> Vec<SheetBlock> {
    let mut blocks = Vec::new();
    let mut open: Option<Fence<'_>> = None;
    for line in markdown.body().lines() {
        let trimmed = line.trim_start();
        open = match open {
            Some(fence) if trimmed == fence.mark => {
                blocks.push(SheetBlock::Evidence(fence.lines));
                None
            }
            Some(mut fence) => {
                fence.lines.push(line.get(fence.indent..).unwrap_or_default().to_owned());
                Some(fence)
            }
            None if trimmed.starts_with("```") => {
                Some(Fence { mark: trimmed, indent: line.len() - trimmed.len(), lines: Vec::new() })
            }
            None => {
                add_line(&mut blocks, line);
                None
            }
        };
    }
    blocks
}

fn add_line(blocks: &mut Vec<SheetBlock>, line: &str) {
    let trimmed = line.trim_start();
    if trimmed.is_empty() {
        return;
    }
    let hashes = trimmed.bytes().take_while(|byte| *byte == b'#').count();
    if let Some(heading) =
        trimmed.trim_start_matches('#').strip_prefix(' ').filter(|_| (1..=3).contains(&hashes))
    {
        blocks.push(SheetBlock::Heading(hashes, runs(heading)));
    } else if let Some(words) = trimmed.strip_prefix("- ") {
        let item = SheetItem { depth: (line.len() - trimmed.len()) / 2, words: runs(words) };
        match blocks.last_mut() {
            Some(SheetBlock::List(items)) => items.push(item),
            _ => blocks.push(SheetBlock::List(vec![item])),
        }
    } else if trimmed.starts_with('|') {
        add_row(blocks, trimmed);
    } else {
        blocks.push(SheetBlock::Paragraph(runs(trimmed)));
    }
}

fn add_row(blocks: &mut Vec<SheetBlock>, line: &str) {
    if line.starts_with("| ---") {
        return;
    }
    let row: Vec<Vec<Run>> = cells(line).iter().map(|cell| runs(cell.trim())).collect();
    match blocks.last_mut() {
        Some(SheetBlock::Table(rows)) => rows.push(row),
        _ => blocks.push(SheetBlock::Table(vec![row])),
    }
}

/// The cells between bars; a bar after a backslash is a word's.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for character in line.trim_matches(|character: char| character == ' ').chars() {
        if character == '|' && !escaped {
            cells.push(String::new());
            continue;
        }
        escaped = character == '\\' && !escaped;
        if let Some(cell) = cells.last_mut() {
            cell.push(character);
        }
    }
    // The row begins and ends with a bar.
    let last = cells.len().saturating_sub(1);
    cells.into_iter().take(last).skip(1).collect()
}

/// The words of a line: strong, with emphasis, or plain; escapes undone.
fn runs(line: &str) -> Vec<Run> {
    let mut runs = vec![Run::default()];
    let mut rest = line;
    while let Some(character) = rest.chars().next() {
        let (strong, emphasis) = runs.last().map_or((false, false), |run| (run.strong, run.emphasis));
        let taken = if rest.starts_with("**") {
            runs.push(Run { strong: !strong, emphasis, ..Run::default() });
            2
        } else if character == '*' {
            runs.push(Run { strong, emphasis: !emphasis, ..Run::default() });
            1
        } else {
            let (word, taken) = plain(rest, character);
            if let Some(run) = runs.last_mut() {
                run.text.push(word);
            }
            taken
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    runs.retain(|run| !run.text.is_empty());
    runs
}

/// The character that is meant at the start of `rest`, and how many bytes it takes there.
fn plain(rest: &str, character: char) -> (char, usize) {
    if rest.starts_with("<br>") {
        return ('\n', 4);
    }
    if rest.starts_with("&lt;") {
        return ('<', 4);
    }
    let escaped = rest.strip_prefix('\\').and_then(|after| after.chars().next());
    match escaped.filter(char::is_ascii_punctuation) {
        Some(escaped) => (escaped, 1 + escaped.len_utf8()),
        None => (character, character.len_utf8()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::release;
    use crate::redact::Format;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Audience, EventKind, Leg, Workshop};
    use proptest::prelude::*;

    fn text(runs: &[Run]) -> String {
        runs.iter().map(|run| run.text.as_str()).collect()
    }

    fn printed(workshop: &Workshop) -> Vec<SheetBlock> {
        sheet(&release(workshop, Audience::Public, Format::Markdown).unwrap().cleared)
    }

    #[test]
    fn the_sheet_begins_with_the_title_and_holds_the_timeline_as_a_table() {
        let workshop = a_workshop().with_event("2026-03-12T13:02:00Z", EventKind::Start, "a | b * c").build();
        let blocks = printed(&workshop);
        assert!(matches!(blocks.first(), Some(SheetBlock::Heading(1, _))));
        let rows = blocks.iter().find_map(|block| match block {
            SheetBlock::Table(rows) => Some(rows),
            _ => None,
        });
        let row = rows.unwrap().get(1).unwrap();
        assert_eq!((row.len(), text(row.get(3).unwrap()).as_str()), (4, "a | b * c"));
    }

    #[test]
    fn a_cause_below_a_cause_is_indented_and_its_number_strong() {
        let workshop = a_workshop()
            .with_cause(Leg::Happened, "no canary")
            .because(crate::workshop::CauseId(1), "a fast path");
        let blocks = printed(&workshop.build());
        let mut items = blocks.iter().flat_map(|block| match block {
            SheetBlock::List(items) => items.as_slice(),
            _ => &[],
        });
        let below = items.find(|item| item.words.first().is_some_and(|run| run.text == "C2")).unwrap();
        assert!(below.depth == 1 && below.words.first().unwrap().strong);
    }

    proptest! {
        #[test]
        fn any_line_is_read_without_loss_of_its_letters(line in "[a-z*|<>`~_ ]{0,40}") {
            let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).collect::<String>();
            let mut blocks = Vec::new();
            add_line(&mut blocks, &format!("- {line}"));
            let words = blocks.iter().map(|block| match block {
                SheetBlock::List(items) => items.iter().map(|item| text(&item.words)).collect::<String>(),
                _ => String::new(),
            });
            let expected = line.replace("<br>", "");
            prop_assert_eq!(letters(&words.collect::<String>()), letters(&expected));
        }
    }
}
