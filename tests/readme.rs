//! The README says what is so: its commands are run, its tables are compared with the code they speak of.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test that calls them")]

mod program;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use whybone::keys::{BINDINGS, FISHBONE_KEYS, REVIEW_KEYS};
use whybone::library::Template;

const README: &str = include_str!("../README.md");
const RUN: &str = "cargo run --release --example ";

/// A fenced block of the README.
struct Block<'a> {
    language: &'a str,
    text: &'a str,
}

#[test]
fn every_program_prints_what_the_readme_shows() {
    let blocks = blocks();
    let mut shown = BTreeSet::new();
    for (block, output) in blocks.iter().zip(blocks.iter().skip(1)) {
        if !block.text.contains(RUN) {
            continue;
        }
        assert_eq!((block.language, output.language), ("sh", "text"), "{}", block.text);
        assert_eq!(printed(block.text), output.text, "{}", block.text);
        shown.insert(program_of(block.text).to_owned());
    }
    assert_eq!(shown, names_in("examples", ".rs"), "each program has an example");
}

#[test]
fn every_command_is_known_to_make() {
    let makefile = read("Makefile");
    let named: BTreeSet<&str> =
        README.split("`make ").skip(1).filter_map(|rest| rest.split(['`', ' ']).next()).collect();
    assert!(named.len() > 2, "{named:?}");
    for target in named {
        assert!(makefile.contains(&format!("\n{target}: ")), "`make {target}` is not in the Makefile");
    }
}

#[test]
fn the_keys_are_those_of_the_page() {
    let bound: Vec<Vec<String>> =
        BINDINGS.iter().map(|binding| vec![binding.shown.to_owned(), binding.words.to_owned()]).collect();
    assert_eq!(table_of("### Keys"), bound);
}

#[test]
fn the_letters_of_the_review_are_those_of_the_page() {
    let letters: Vec<Vec<String>> =
        REVIEW_KEYS.iter().map(|letter| vec![letter.key.to_owned(), letter.words.to_owned()]).collect();
    assert_eq!(table_of("### Keys of the review"), letters);
}

#[test]
fn the_keys_of_the_fishbone_are_those_of_the_page() {
    let keys = FISHBONE_KEYS.map(|(key, words)| vec![key.to_owned(), words.to_owned()]);
    assert_eq!(table_of("### Keys of the fishbone"), keys);
}

#[test]
fn the_minutes_are_those_of_the_hour() {
    let stated: Vec<(String, u16)> = table_of("### The hour, stage by stage")
        .into_iter()
        .filter_map(|row| Some((row.first()?.clone(), row.get(1)?.parse().ok()?)))
        .collect();
    let hour: Vec<(String, u16)> = Template::Hour
        .timeboxes()
        .iter()
        .map(|(stage, minutes)| (stage.words().to_owned(), *minutes))
        .collect();
    assert_eq!(stated, hour);
}

#[test]
fn every_linked_text_is_there() {
    let links = README.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    for link in links.filter(|link| !link.ends_with(".png")) {
        assert!(repository().join(link).exists(), "{link}");
    }
}

/// What the shell prints for a command, with the built program in the place of `cargo run`.
fn printed(command: &str) -> String {
    let name = program_of(command);
    let called = format!("{RUN}{name}");
    let binary = format!("'{}'", program::program(name).get_program().display());
    let direct = command.replace(&format!("{called} --"), &binary).replace(&called, &binary);
    let output = program::run(Command::new("sh").args(["-c", &direct]).current_dir(repository()), b"");
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn program_of(command: &str) -> &str {
    command.split(RUN).nth(1).and_then(|rest| rest.split_whitespace().next()).unwrap()
}

fn blocks() -> Vec<Block<'static>> {
    README
        .split("```")
        .skip(1)
        .step_by(2)
        .filter_map(|block| block.split_once('\n'))
        .map(|(language, text)| Block { language, text })
        .collect()
}

/// The rows of the first table below a heading, without its head.
fn table_of(heading: &str) -> Vec<Vec<String>> {
    let below = README.split(&format!("{heading}\n")).nth(1).unwrap();
    below
        .lines()
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

fn names_in(folder: &str, ending: &str) -> BTreeSet<String> {
    fs::read_dir(repository().join(folder))
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.strip_suffix(ending).map(str::to_owned))
        .collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap()
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
