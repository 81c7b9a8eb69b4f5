//! The headless program `evidence`, run as its users run it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test that calls them")]

mod program;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Output;

/// When every text of the corpus was taken.
const TAKEN_AT: &str = "2026-03-12T15:10:00Z";

fn run(arguments: &[&str], input: &[u8]) -> Output {
    program::run(program::program("evidence").args(arguments), input)
}

fn refused(arguments: &[&str], input: &[u8]) -> String {
    let output = run(arguments, input);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn every_text_of_the_corpus_gives_the_expected_events() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/evidence/corpus");
    let mut texts: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    texts.sort();
    assert!(!texts.is_empty());
    for path in texts {
        let output = run(&["--at", TAKEN_AT], &std::fs::read(&path).unwrap());
        assert!(output.status.success(), "{}", path.display());
        let found: Value = serde_json::from_slice(&output.stdout).unwrap();
        let expected: Value =
            serde_json::from_slice(&std::fs::read(path.with_extension("json")).unwrap()).unwrap();
        let (found, expected) = (found.as_array().unwrap(), expected.as_array().unwrap());
        for (found, expected) in found.iter().zip(expected) {
            assert_eq!(found, expected, "{}", path.display());
        }
        assert_eq!(found.len(), expected.len(), "{}", path.display());
    }
}

#[test]
fn clocks_without_a_date_are_of_the_zone_and_the_instant() {
    let output = run(&["--zone", "Europe/Berlin", "--at=2026-03-12T15:10:00Z"], b"14:02 alert fired\n");
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found[0]["time"], "2026-03-12T13:02:00Z");
}

#[test]
fn nothing_pasted_gives_an_empty_array() {
    assert_eq!(run(&["--at", TAKEN_AT], b"").stdout, b"[]\n");
}

#[test]
fn help_names_every_flag() {
    let help = String::from_utf8(run(&["--help"], b"").stdout).unwrap();
    assert!(["--zone", "--at", "--help"].iter().all(|flag| help.contains(flag)));
}

#[test]
fn an_unknown_zone_is_refused() {
    let message = refused(&["--zone", "Mars/Base"], b"14:02 x\n");
    assert!(
        message.contains("--zone") && message.contains("Mars/Base") && message.contains("IANA"),
        "{message}"
    );
}

#[test]
fn an_unreadable_instant_is_refused() {
    let message = refused(&["--at", "yesterday"], b"14:02 x\n");
    assert!(message.contains("--at") && message.contains("RFC 3339"), "{message}");
    assert!(refused(&["--at"], b"").contains("--at"));
}

#[test]
fn an_unknown_flag_is_refused() {
    assert!(refused(&["--colour"], b"").contains("--colour"));
}

#[test]
fn bytes_that_are_no_text_are_refused_with_their_line() {
    let message = refused(&["--at", TAKEN_AT], b"14:02 x\n14:03 \xff\n");
    assert!(message.contains("line 2") && message.contains("UTF-8"), "{message}");
}
