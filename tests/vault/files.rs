//! Files that are no backup of ours, and five thousand broken ones: each is read whole or refused with a sentence that
//! says that nothing was changed.

use super::mutations::{Dice, drop_a_member, flip, rewrite};
use super::*;

const CASES: usize = 5_000;

/// What people pick by mistake, and what other tools save.
const OF_OTHER_TOOLS: [&str; 16] = [
    "",
    "\u{feff}",
    "null",
    "[]",
    "42",
    "\"whybone-workshop\"",
    "{\"format\":\"whybone-workshop\"}",
    "{\"format\":\"whybone-library\",\"workshops\":{}}",
    "{\"incident\":{\"id\":\"PT4KHLK\",\"type\":\"incident\",\"title\":\"The server is on fire\",\"created_at\":\"2026-03-12T14:02:00Z\"}}",
    "{\"issues\":[{\"key\":\"OPS-12\",\"fields\":{\"summary\":\"Add a canary\",\"status\":{\"name\":\"Open\"}}}],\"total\":1}",
    "{\"name\":\"board\",\"lists\":[{\"name\":\"To do\",\"cards\":[]}],\"version\":1}",
    "{\"name\":\"shop\",\"version\":\"1.2.3\",\"dependencies\":{}}",
    "Summary,Issue key,Status\n\"Add a canary\",OPS-12,Open\n",
    "# Postmortem\n\n| Time | What |\n|---|---|\n| 14:02 | alert fired |\n",
    "<!doctype html><html><body>A postmortem</body></html>",
    "%PDF-1.7\n%\u{e2}\u{e3}\u{cf}\u{d3}\n1 0 obj\n<< /Type /Catalog >>\n",
];

/// What broken JSON, CSV and Markdown are made of.
const PIECES: [&str; 32] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "\n",
    "|",
    "---",
    "# ",
    "- [ ] ",
    "```",
    ";",
    "\t",
    "1e999",
    "-0",
    "null",
    "true",
    "\"format\":",
    "\"whybone-workshop\"",
    "\"whybone-library\"",
    "\"version\":",
    "\"document\":",
    "\"workshops\":",
    "\"saved_at\":",
    "\"2026-03-12T14:02:00Z\"",
    "\u{0}",
    "\u{202e}",
    "\u{1f4a5}",
    "14:02",
];

/// True where the text was read; a refusal says what is safe.
fn is_read(text: &str) -> bool {
    match read_all(text) {
        Ok(workshops) => {
            for opened in &workshops {
                // What was read can be saved and read again.
                let again = read(&write(&opened.workshop, opened.saved_at, opened.key)).unwrap();
                assert_eq!(again.workshop, opened.workshop);
            }
            true
        }
        Err(error) => {
            let said = error.to_string();
            assert!(said.contains("othing here was changed") || said.contains("left as it is"), "{said}");
            assert!(said.ends_with('.'), "{said}");
            false
        }
    }
}

#[test]
fn a_file_of_another_tool_is_refused_by_name() {
    for text in OF_OTHER_TOOLS {
        assert!(!is_read(text), "{text}");
    }
    assert!(!is_read(&["[", &"[".repeat(100_000)].concat()));
}

#[test]
fn five_thousand_broken_files_change_nothing() {
    let workshop = a_full_workshop();
    let whole = write_library(&[(WorkshopKey(1), &workshop), (WorkshopKey(2), &workshop)], stamp(0).at);
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let (mut count, mut refused) = (0, 0);
    for case in 0..CASES {
        let mut text = match case % 5 {
            0 => (0..dice.below(40)).map(|_| PIECES[dice.below(PIECES.len())]).collect(),
            1 => OF_OTHER_TOOLS[dice.below(OF_OTHER_TOOLS.len())].to_owned(),
            _ => whole.clone(),
        };
        for _ in 0..=dice.below(4) {
            match dice.below(4) {
                0 => flip(&mut text, &mut dice),
                1 => text = text.chars().take(dice.below(text.chars().count() + 1)).collect(),
                2 => rewrite(&mut text, |value| drop_a_member(value, &mut dice)),
                _ => {
                    let at =
                        text.char_indices().map(|(at, _)| at).nth(dice.below(text.chars().count().max(1)));
                    text.insert_str(at.unwrap_or(0), PIECES[dice.below(PIECES.len())]);
                }
            }
        }
        let mut cards = ClassCards::default();
        if let Err(error) = cards.add(&text) {
            assert!(error.to_string().contains("Nothing was changed."), "{error}");
            assert_eq!(cards, ClassCards::default());
        }
        count += 1;
        refused += usize::from(!is_read(&text));
    }
    println!("{count} broken files: {refused} refused, the others read whole");
    assert!(refused > count / 2 && refused < count, "{refused}");
}
