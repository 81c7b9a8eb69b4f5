//! The README says what is so: its commands are run, its tables are compared with the code they speak of.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test that calls them")]

mod program;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use whybone::keys::{BINDINGS, sheet};
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
    for (place, keys) in sheet() {
        let keys: Vec<Vec<String>> =
            keys.iter().map(|(key, words)| vec![(*key).to_owned(), (*words).to_owned()]).collect();
        assert_eq!(table_of(&format!("### {place}")), keys, "{place}");
    }
}

#[test]
fn every_key_that_a_text_of_the_page_names_is_bound() {
    let mut named = 0;
    for text in texts_of_the_page("src/ui") {
        for (at, _) in text.match_indices(['A', 'C', 'S', 'F']) {
            let Some(key) = key_at(&text, at) else { continue };
            named += 1;
            assert!(BINDINGS.iter().any(|binding| binding.shown == key), "{key} in {text:?}");
        }
    }
    assert!(named > 5, "{named}");
}

/// `Alt K`, `Ctrl Z`, `Shift F2` or `F9`, where a text has one there.
fn key_at(text: &str, at: usize) -> Option<&str> {
    if text[..at]
        .ends_with(|before: char| before.is_alphanumeric() || before == ' ' && text[..at].ends_with("Shift "))
    {
        return None;
    }
    let rest = &text[at..];
    let length = ["Alt ", "Ctrl ", "Shift F", "F"].iter().find_map(|modifier| {
        let key = rest.strip_prefix(modifier)?;
        let of_key = key.find(|next: char| !next.is_alphanumeric()).unwrap_or(key.len());
        let is_function = modifier.ends_with('F');
        let is_key =
            key.starts_with(
                |next: char| if is_function { next.is_ascii_digit() } else { next.is_ascii_uppercase() },
            );
        (is_key && of_key <= 2).then_some(modifier.len() + of_key)
    })?;
    rest.get(..length)
}

/// What stands between quotation marks in the code of a folder, comments left out.
fn texts_of_the_page(folder: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(repository().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        let relative = path.strip_prefix(repository()).unwrap().to_str().unwrap();
        if path.is_dir() {
            texts.extend(texts_of_the_page(relative));
            continue;
        }
        let code = read(relative);
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        texts.extend(lines.flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned));
    }
    texts
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
        .map(|line| {
            line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`').to_owned()).collect()
        })
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
