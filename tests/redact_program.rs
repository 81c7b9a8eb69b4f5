//! `examples/redact` as scripts use it.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod program;

use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::process::{Output, Stdio};

fn run(arguments: &[&str], input: &[u8]) -> Output {
    program::run(program::program("redact").args(arguments), input)
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn text_comes_back_redacted_with_a_receipt_of_counts() {
    let output = run(&[], b"mail jo@example.com from 10.0.0.7, mail JO@example.com\n");
    assert_eq!(text(&output.stdout), "mail [EMAIL-1] from [IP-1], mail [EMAIL-1]\n");
    assert_eq!(text(&output.stderr), "e-mail addresses: 2, addresses: 1\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn the_team_still_reads_hosts() {
    let output = run(&["--audience", "team"], b"10.0.0.7 password=t1g3rw00d");
    assert_eq!(text(&output.stdout), "10.0.0.7 password=[PASSWORD-1]");
}

#[test]
fn names_of_a_file_become_its_aliases() {
    let file = std::env::temp_dir().join(format!("whybone-names-{}", std::process::id()));
    std::fs::write(&file, "# people\nMara Okonjo, mokonjo = Engineer A\n").unwrap();
    let output = run(&["--names", file.to_str().unwrap()], "Mara Okonjo (@mokonjo) and OKONJO".as_bytes());
    std::fs::write(&file, "Mara Okonjo\n").unwrap();
    let wrong = run(&["--names", file.to_str().unwrap()], b"x");
    std::fs::remove_file(&file).unwrap();
    assert_eq!(text(&output.stdout), "Engineer A (Engineer A) and Engineer A");
    assert_eq!((wrong.status.code(), text(&wrong.stdout)), (Some(2), ""));
    assert!(text(&wrong.stderr).contains("line 1"), "{}", text(&wrong.stderr));
}

#[test]
fn a_line_of_json_comes_back_with_findings_in_bytes_of_the_original() {
    let input = r#"{"id": 7, "text": "é Mara paged jo@example.com", "people": ["Mara Okonjo"]}"#;
    let output = run(&["--jsonl"], input.as_bytes());
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["text"], "é [PERSON-1] paged [EMAIL-1]");
    assert_eq!(answer["id"], 7);
    let original = "é Mara paged jo@example.com";
    let spans: Vec<&str> = answer["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| {
            &original[found["start"].as_u64().unwrap() as usize..found["end"].as_u64().unwrap() as usize]
        })
        .collect();
    assert_eq!(spans, ["Mara", "jo@example.com"]);
}

#[test]
fn each_line_is_answered_before_the_next_is_read_with_aliases_of_its_own() {
    let mut child = program::program("redact")
        .arg("--jsonl")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for address in ["10.0.0.7", "10.0.0.8"] {
        writeln!(input, r#"{{"text": "{address}"}}"#).unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&line).unwrap()["text"], "[IP-1]");
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn bad_input_names_the_line_and_writes_nothing() {
    for (arguments, input, named) in [
        (&["--jsonl"][..], &b"{\"text\": 1}\n"[..], "line 1"),
        (&["--jsonl"], b"nonsense\n", "line 1"),
        (&["--jsonl"], b"[]\n", "line 1"),
        (&["--jsonl"], b"{\"text\": \"a\", \"people\": \"b\"}\n", "line 1"),
        (&[], b"good\n\xff\xfe", "line 2"),
        (&["--audience", "world"], b"", "--audience world"),
        (&["--what"], b"", "--what"),
    ] {
        let output = run(arguments, input);
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""), "{named}");
        assert!(text(&output.stderr).contains(named), "{}", text(&output.stderr));
    }
}

#[test]
fn help_names_every_flag() {
    let output = run(&["--help"], b"");
    for flag in ["--audience", "--names", "--jsonl", "--help"] {
        assert!(text(&output.stdout).contains(flag));
    }
}
