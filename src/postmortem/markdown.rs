//! A postmortem as Markdown: headings, nested lists, tables for the timeline and the actions.

use super::model::{ActionLine, Fact, Part, Postmortem, TimelineLine};
use super::outline::{self, Block};
use super::page::Page;
use crate::redact::{SafeText, say};
use std::cell::Cell;

/// The page.
pub(super) fn write(postmortem: &Postmortem) -> SafeText {
    let mut page = Page::new(escape);
    page.raw("# ")
        .text(&postmortem.header.title.text)
        .raw("\n\n*")
        .text(&outline::byline(postmortem))
        .raw("*\n");
    let facts = outline::header_facts(postmortem);
    if !facts.is_empty() {
        page.raw("\n");
    }
    for fact in facts {
        page.raw("- **").raw(fact.name).raw(":** ").text(&fact.value).raw("\n");
    }
    for section in outline::sections(postmortem) {
        page.raw("\n## ").raw(section.heading).raw("\n\n");
        for (index, block) in section.blocks.iter().enumerate() {
            if index > 0 {
                page.raw("\n");
            }
            write_block(&mut page, block);
        }
    }
    page.finish()
}

fn write_block(page: &mut Page, block: &Block<'_>) {
    match block {
        Block::Text(text) => {
            page.text(text).raw("\n");
        }
        Block::Heading(heading) => {
            page.raw("### ").raw(heading).raw("\n");
        }
        Block::Parts(parts) => parts.iter().for_each(|part| write_part(page, part)),
        Block::Lines(lines) => lines.iter().for_each(|line| {
            page.raw("- ").text(line).raw("\n");
        }),
        Block::Measures(rows) => rows.iter().for_each(|(name, value, meaning)| {
            page.raw("- **").raw(name).raw(":** ").text(value).raw(" (").raw(meaning).raw(")\n");
        }),
        Block::Timeline(lines) => write_timeline(page, lines),
        Block::Actions(lines) => write_actions(page, lines),
    }
}

fn write_part(page: &mut Page, part: &Part) {
    let depth = usize::from(part.depth);
    indent(page, depth);
    page.raw("- **").text(&say::number(part.number)).raw("**");
    if let Some(label) = part.label {
        page.raw(" *").raw(label).raw(":*");
    }
    if !part.text.is_blank() {
        page.raw(" ").text(&part.text);
    }
    if !part.tags.is_empty() {
        page.raw(" *(").text(&say::join(&part.tags, ", ")).raw(")*");
    }
    page.raw("\n");
    for fact in &part.facts {
        indent(page, depth + 1);
        page.raw("- ").raw(fact.name).raw(": ").text(&fact.value).raw("\n");
    }
    if let Some(evidence) = &part.evidence {
        write_evidence(page, evidence, depth + 1);
    }
}

fn write_timeline(page: &mut Page, lines: &[TimelineLine]) {
    page.raw("| No. | Time | What | Happened |\n| --- | --- | --- | --- |\n");
    for line in lines {
        page.raw("| ")
            .text(&say::number(line.part.number))
            .raw(" | ")
            .text(&line.time)
            .raw(" | ")
            .raw(line.kind);
        page.raw(" | ").text(&line.part.text);
        write_facts(page, &line.part.facts);
        page.raw(" |\n");
    }
    for part in lines.iter().map(|line| &line.part) {
        if let Some(evidence) = &part.evidence {
            page.raw("\n").text(&say::number(part.number)).raw(":\n\n");
            write_evidence(page, evidence, 0);
        }
    }
}

fn write_actions(page: &mut Page, lines: &[ActionLine]) {
    page.raw("| No. | Action | Owner | Due | Treats | State |\n| --- | --- | --- | --- | --- | --- |\n");
    for line in lines {
        page.raw("| ").text(&say::number(line.part.number)).raw(" | ").text(&line.part.text);
        if !line.part.tags.is_empty() {
            page.raw(" *(").text(&say::join(&line.part.tags, ", ")).raw(")*");
        }
        write_facts(page, &line.part.facts);
        page.raw(" | ").text(&line.owner).raw(" | ");
        match line.due {
            Some(due) => page.text(&say::date(due)),
            None if line.part.held_back => page,
            None => page.raw("no date yet"),
        };
        page.raw(" | ").text(&line.treats_words()).raw(" | ").raw(line.status_words()).raw(" |\n");
    }
}

/// Further values inside a cell of a table.
fn write_facts(page: &mut Page, facts: &[Fact]) {
    for fact in facts {
        page.raw("<br>").raw(fact.name).raw(": ").text(&fact.value);
    }
}

/// Lines of evidence in a fence longer than any run of backticks in them.
fn write_evidence(page: &mut Page, evidence: &SafeText, depth: usize) {
    let mut longest = 0;
    let mut run = 0;
    for character in evidence.as_str().chars() {
        run = if character == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = |page: &mut Page| {
        indent(page, depth);
        for _ in 0..(longest + 1).max(3) {
            page.raw("`");
        }
        page.raw("\n");
    };
    fence(page);
    for line in evidence.lines() {
        indent(page, depth);
        page.as_it_is(&line).raw("\n");
    }
    fence(page);
}

fn indent(page: &mut Page, depth: usize) {
    for _ in 0..depth {
        page.raw("  ");
    }
}

/// Writes a text so that Markdown reads it as words; it never stands at the start of a line. Only where a character
/// would mean something: what is read as plain text, too, should stay readable.
pub(super) fn escape(text: &SafeText) -> SafeText {
    let before = Cell::new(' ');
    // A definition, `[a]: …`, begins its line: not where a word stands before the bracket.
    let (bracket, word) = (Cell::new(false), Cell::new(false));
    text.escape(|character| {
        let previous = before.replace(character);
        bracket.set(bracket.get() || character == '[');
        word.set(word.get() || !bracket.get() && character.is_alphabetic());
        match character {
            '\n' | '\r' | '\t' => Some(" "),
            '\\' => Some("\\\\"),
            '`' => Some("\\`"),
            '*' => Some("\\*"),
            '|' => Some("\\|"),
            '~' => Some("\\~"),
            '<' => Some("&lt;"),
            '_' if !previous.is_alphanumeric() => Some("\\_"),
            // `[host 2]` is read as it stands; a link, a reference or a definition it must not become.
            '(' if previous == ']' => Some("\\("),
            '[' if previous == ']' || previous == '!' => Some("\\["),
            ':' if previous == ']' && !word.get() => Some("\\:"),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_stays_words() {
        for (text, written) in [
            ("<script>", "&lt;script>"),
            ("a | b", "a \\| b"),
            ("*bold* and `code`", "\\*bold\\* and \\`code\\`"),
            ("[a](b)", "[a]\\(b)"),
            ("![a][b]", "!\\[a]\\[b]"),
            ("[a]: b", "[a]\\: b"),
            ("> 1. [a]: b", "> 1. [a]\\: b"),
            ("see https://[HOST-1]:3000/[URL-1]", "see https://[HOST-1]:3000/[URL-1]"),
            ("two\nlines", "two lines"),
            ("config_map", "config_map"),
        ] {
            assert_eq!(escape(&SafeText::fixed(text)).as_str(), written);
        }
    }
}
