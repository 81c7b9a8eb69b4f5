//! Wording hints on a table of sentences: what is noticed, and what is left alone.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::indexing_slicing, reason = "windows of two have two")]

use proptest::prelude::*;
use whybone::coach::wording::{RULES, WordingFinding, check, rule};
use whybone::workshop::{EventId, For, RowId};

const BLAMING: &str = include_str!("coach/blaming.txt");
const INNOCENT: &str = include_str!("coach/innocent.txt");
/// The register of the tables, where `{name}` stands for the first name.
const PEOPLE: [&str; 1] = ["Robin Example"];

fn sentences(table: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut fence: Option<String> = None;
    for line in table.lines().filter(|line| !line.is_empty()) {
        match (&mut fence, line == "```") {
            (Some(code), closes) => {
                code.push_str(line);
                code.push('\n');
                if closes {
                    sentences.extend(fence.take());
                }
            }
            (None, true) => fence = Some("```\n".to_owned()),
            (None, false) if line.starts_with("# ") => {}
            (None, false) => sentences.push(line.replace("{name}", "Robin")),
        }
    }
    sentences
}

#[test]
fn blaming_sentences_are_noticed_by_the_rule_of_their_family() {
    let mut unnoticed = Vec::new();
    for line in sentences(BLAMING) {
        let (family, sentence) = line.split_once(" | ").expect("family | sentence");
        let found = check(sentence, &PEOPLE);
        if !found.iter().any(|finding| finding.rule == family) {
            unnoticed.push(format!("{family}: {sentence} -> {found:?}"));
        }
    }
    assert!(unnoticed.is_empty(), "{} unnoticed\n{}", unnoticed.len(), unnoticed.join("\n"));
}

#[test]
fn innocent_sentences_are_left_alone() {
    let mut disturbed = Vec::new();
    for sentence in sentences(INNOCENT) {
        let found = check(&sentence, &PEOPLE);
        if !found.is_empty() {
            let what: Vec<_> = found.iter().map(|f| (f.rule, &sentence[f.start..f.end])).collect();
            disturbed.push(format!("{sentence} -> {what:?}"));
        }
    }
    assert!(disturbed.is_empty(), "{} disturbed\n{}", disturbed.len(), disturbed.join("\n"));
}

#[test]
fn the_table_covers_every_family_and_is_half_innocent() {
    let blaming = sentences(BLAMING);
    for family in RULES {
        let of_family = blaming.iter().filter(|line| line.starts_with(&format!("{} |", family.id))).count();
        assert!(of_family >= 8, "{}: {of_family}", family.id);
    }
    let innocent = sentences(INNOCENT).len();
    assert!(blaming.len() + innocent >= 2000, "{} + {innocent}", blaming.len());
    assert!(innocent * 2 >= blaming.len() + innocent, "{} + {innocent}", blaming.len());
}

#[test]
fn a_registered_name_is_a_person_only_where_it_is_registered() {
    assert!(check("Flux pushed the wrong configuration.", &[]).is_empty());
    assert!(!check("Flux pushed the wrong configuration.", &["Flux Example"]).is_empty());
}

#[test]
fn a_name_that_is_an_ordinary_word_counts_only_with_a_capital() {
    assert!(check("They set the mark and the mark deleted nothing.", &["Mark Example"]).is_empty());
    assert!(!check("Mark deleted the table.", &["Mark Example"]).is_empty());
}

#[test]
fn names_with_accents_apostrophes_and_hyphens_are_persons() {
    let people = ["José Example", "Pat O'Example", "Ana-Lia Example"];
    for text in
        ["José forgot it.", "JOSÉ FORGOT IT", "O’Example missed the page.", "Ana-Lia failed to escalate."]
    {
        assert!(!check(text, &people).is_empty(), "{text}");
    }
    assert!(check("The José region was renamed.", &people).is_empty());
}

#[test]
fn an_unclosed_quotation_mark_silences_nothing() {
    assert!(!check("The 5\" disk \"was full because the engineer forgot it.", &[]).is_empty());
    assert!(!check("The engineers' page was full because the engineer forgot it.", &[]).is_empty());
}

#[test]
fn typographic_apostrophes_capitals_and_invisible_characters_change_nothing() {
    for text in
        ["THE ENGINEER FORGOT IT", "The engineer didn’t bother", "The engi\u{ad}neer for\u{200b}got it"]
    {
        assert!(!check(text, &[]).is_empty(), "{text}");
    }
}

#[test]
fn the_ask_is_the_first_question_of_the_rule() {
    let found = check("Why did you restart it?", &[]);
    let first = found.first().expect("a finding");
    assert_eq!(rule(first.rule).map(|rule| rule.ask()), Some(first.ask));
}

fn are_sound(text: &str, found: &[WordingFinding]) -> bool {
    let inside = found.iter().all(|f| f.start < f.end && text.get(f.start..f.end).is_some());
    let sorted = found.windows(2).all(|pair| (pair[0].start, pair[0].end) <= (pair[1].start, pair[1].end));
    let apart = found.iter().enumerate().all(|(index, one)| {
        found
            .iter()
            .skip(index + 1)
            .all(|other| one.rule != other.rule || one.end <= other.start || other.end <= one.start)
    });
    inside && sorted && apart
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic_into_sound_findings(text in any::<String>(), name in any::<String>()) {
        prop_assert!(are_sound(&text, &check(&text, &[&name])));
    }

    #[test]
    fn any_order_of_telling_words_gives_sound_findings(words in proptest::collection::vec(prop_oneof![
        Just("should"), Just("have"), Just("the"), Just("engineer"), Just("failed"), Just("to"), Just("by"), Just("Robin"),
        Just("Robin's"), Just("\""), Just("“"), Just("`"), Just("."), Just(", "), Just("\n\n"), Just("never"), Just("who"),
        Just("blame"), Just("of"), Just("and"), Just("why"), Just("did"), Just("-"), Just("!!"), Just("root cause"),
    ], 0..60)) {
        let text = words.join(" ");
        prop_assert!(are_sound(&text, &check(&text, &PEOPLE)));
    }
}

/// The sample is what a facilitator reads first: it shows how causes are told.
#[test]
fn the_sample_incident_points_at_nobody_but_in_one_event() {
    let opened = whybone::vault::read(whybone::library::sample_text()).expect("the sample");
    let document = opened.workshop;
    let names: Vec<&str> =
        document.people.iter().map(|person| person.full_name.reveal(For::Coaching)).collect();
    let pointing: Vec<_> = document
        .texts()
        .filter(|(at, _)| whybone::coach::is_statement(at.field))
        .flat_map(|(at, prose)| {
            let text = prose.reveal(For::Coaching).to_owned();
            check(&text, &names)
                .into_iter()
                .map(move |found| (at.row, found.rule, text[found.start..found.end].to_owned()))
        })
        .collect();
    // One event names who took the step, so that the sample shows the coach at work too.
    let expected = [(RowId::Event(EventId(2)), "person-as-cause", "Mirela rolled".to_owned())];
    assert_eq!(pointing, expected);
}
