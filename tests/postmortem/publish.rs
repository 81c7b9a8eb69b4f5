//! The headless program `publish`.

use crate::incident::{at, uploads};
use crate::program::{program, run};
use std::path::{Path, PathBuf};
use std::process::Output;
use whybone::vault;
use whybone::workshop::Workshop;

/// A file of this test alone, gone when it ends.
struct File(PathBuf);

impl File {
    fn with(name: &str, text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("whybone-publish-{}-{name}", std::process::id()));
        std::fs::write(&path, text).unwrap();
        Self(path)
    }

    fn backup(name: &str, workshop: &Workshop) -> Self {
        Self::with(name, &vault::write(workshop, at("2026-03-13T09:00:00Z"), None))
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn publish(file: &Path, audience: &str, format: &str) -> Output {
    run(program("publish").arg(file).args(["--audience", audience, "--format", format]), b"")
}

#[test]
fn a_backup_becomes_the_released_text_and_the_receipt_goes_beside_it() {
    let file = File::backup("released", &uploads());
    for (format, beginning) in [
        ("markdown", "# Uploads"),
        ("html", "<!doctype html>"),
        ("chat", "Uploads"),
        ("rich", "<h1>Uploads"),
        ("svg", "<svg "),
        ("why-tree-svg", "<svg "),
        ("timeline-svg", "<svg "),
        ("mermaid", "ishikawa-beta\n  Uploads"),
        ("flowchart", "flowchart LR\n"),
        ("jira", "\"Summary\",\"Description\","),
        ("linear", "\"Title\","),
        ("github", "\"title\",\"body\",\"assignees\",\"labels\",\"state\",\"state_reason\"\r\n"),
        ("tasks", "# Actions: Uploads"),
        ("issues", "# Issues: Uploads"),
        ("calendar", "BEGIN:VCALENDAR\r\n"),
        ("calendar-tasks", "BEGIN:VCALENDAR\r\n"),
    ] {
        let output = publish(&file.0, "public", format);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(String::from_utf8(output.stdout).unwrap().starts_with(beginning), "{format}");
        assert!(String::from_utf8(output.stderr).unwrap().contains("hosts: "), "{format}");
    }
}

#[test]
fn what_is_no_backup_is_named_by_its_line_and_nothing_is_written() {
    let file = File::with("broken", "{\n  \"format\": \"whybone-workshop\",\n  oops\n}");
    let output = publish(&file.0, "team", "markdown");
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8(output.stderr).unwrap().contains("line 3"));
}

#[test]
fn an_audience_that_is_none_says_what_was_expected() {
    let file = File::backup("audience", &uploads());
    for arguments in [["room", "markdown"], ["team", "docx"]] {
        let output = publish(&file.0, arguments[0], arguments[1]);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert!(String::from_utf8(output.stderr).unwrap().contains("expected"));
    }
}

#[test]
fn a_refusal_of_the_gate_lists_the_places_and_writes_nothing() {
    // Somebody is called like a heading: the gate cannot know which of the two stands there.
    let workshop = whybone::workshop::builder::a_workshop().with_person("Ada Redaction", "");
    let file = File::backup("refused", &workshop.with_person("Timo Postmortem", "").build());
    let output = publish(&file.0, "public", "markdown");
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert!(output.stdout.is_empty());
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("line 3 of the text: names"), "{told}");
}

#[test]
fn help_is_on_standard_output() {
    let output = run(program("publish").arg("--help"), b"");
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8(output.stdout).unwrap().contains("--audience"));
}
