//! Five thousand broken CSV and Markdown files at every door that takes such a file: nothing panics, no line is lost, a
//! refusal says what to do, and nothing but what stands in the workshop is changed.

use crate::damaged::nothing_is_lost;
use proptest::prelude::*;
use whybone::evidence::{people, tracker};
use whybone::workshop::builder::a_workshop;
use whybone::workshop::{Action, ActionId, Workshop};

const CASES: u32 = 2_500;

/// What a spreadsheet and a tracker's export are made of, and what breaks them.
const OF_TABLES: [&str; 32] = [
    ",",
    ",",
    ",",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    ";",
    "\t",
    " ",
    "Status",
    "Summary,Issue key,Status\n",
    "state",
    "Done",
    "In Progress",
    "Won't do",
    "WB-A1",
    "WB-A2",
    "OPS-12",
    "A99999999999",
    "=cmd|' /C calc'!A0",
    "2026-03-12T14:02:00Z",
    "14:02",
    "\u{feff}",
    "\u{0}",
    "\u{202e}",
    "\u{1f4a5}",
    "\u{2028}",
    "Add a canary",
    "\"a\nb\"",
];

/// The same for what people write in.
const OF_MARKDOWN: [&str; 32] = [
    "# ",
    "## Timeline",
    "\n",
    "\n",
    "\n\n",
    "|",
    "|---|---|\n",
    "| Time | What |\n",
    "| 14:02 | alert fired |\n",
    "- ",
    "- [ ] ",
    "- [x] ",
    "* ",
    "1. ",
    "```",
    "```json\n",
    "> ",
    "**",
    "`",
    "<details>",
    "</details>",
    "[a](b",
    "![",
    "14:02 ",
    "2026-03-12 ",
    "alert fired",
    "ada@example.com",
    "Ada Nowak (on-call)",
    "\u{feff}",
    "\u{0}",
    "\u{202e}",
    "\u{1f4a5}",
];

fn file(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(pieces), 0..60).prop_map(|pieces| pieces.concat())
}

fn a_workshop_with_actions() -> Workshop {
    a_workshop()
        .with(Action::new(ActionId(1), "Add a canary"))
        .with(Action::new(ActionId(2), "Own the rollback"))
        .build()
}

/// Every door that takes such a file.
fn is_taken_in_or_refused(text: &str) {
    nothing_is_lost(text);
    people::read(text);
    let workshop = a_workshop_with_actions();
    match tracker::read(text, &workshop, &["WB".to_owned()]) {
        Ok(news) => {
            assert!(news.changed.iter().all(|news| workshop.actions.contains(news.action)), "{text:?}")
        }
        Err(error) => assert!(error.to_string().contains("Nothing was changed."), "{error}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn broken_tables_are_taken_in_or_refused(text in file(&OF_TABLES)) {
        is_taken_in_or_refused(&text);
    }

    #[test]
    fn broken_markdown_is_taken_in_or_refused(text in file(&OF_MARKDOWN)) {
        is_taken_in_or_refused(&text);
    }
}
