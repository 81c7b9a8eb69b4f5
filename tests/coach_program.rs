//! The headless program `coach`, run as a script would run it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot run its program has failed")]

mod program;

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Output, Stdio};

fn run(arguments: &[&str], input: &[u8]) -> Output {
    program::run(program::program("coach").args(arguments), input)
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("answers are UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_text_is_answered_with_a_list_of_findings_in_bytes_of_the_text() {
    let text = "Größe 3: the engineer forgot the flag.";
    let output = run(&[], text.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let found: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let first = &found[0];
    let (start, end) = (first["start"].as_u64().expect("start"), first["end"].as_u64().expect("end"));
    assert_eq!(&text[start as usize..end as usize], "forgot");
    assert_eq!(first["rule"], "failure-verb");
    assert!(first["ask"].as_str().expect("ask").ends_with('?'));
}

#[test]
fn an_innocent_text_is_answered_with_an_empty_list() {
    assert_eq!(stdout(&run(&[], b"The pod failed to start.")), "[]\n");
    assert_eq!(stdout(&run(&[], b"")), "[]\n");
}

#[test]
fn a_line_keeps_its_other_fields_and_counts_its_people() {
    let line = json!({"text": "robin pushed the change", "people": ["Robin Example"], "id": 7, "nested": {"a": [1]}});
    let output =
        run(&["--jsonl"], format!("{line}\n\n{}\n", json!({"text": "robin pushed the change"})).as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let answers: Vec<Value> =
        stdout(&output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(answers.len(), 2);
    assert_eq!(answers[0]["id"], 7);
    assert_eq!(answers[0]["nested"], json!({"a": [1]}));
    assert_eq!(answers[0]["findings"][0]["rule"], "person-as-cause");
    assert_eq!(answers[1]["findings"], json!([]));
}

#[test]
fn each_line_is_answered_before_the_next_is_read() {
    let mut child = program::program("coach")
        .arg("--jsonl")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("piped");
    let mut answers = BufReader::new(child.stdout.take().expect("piped"));
    for number in 0..3 {
        writeln!(input, "{}", json!({"text": "Why did you do that?", "number": number})).expect("written");
        let mut answer = String::new();
        answers.read_line(&mut answer).expect("answered while the input is still open");
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        assert_eq!(answer["number"], number);
        assert_eq!(answer["findings"][0]["rule"], "why-you");
    }
    drop(input);
    assert!(child.wait().expect("ends").success());
}

#[test]
fn a_bad_line_is_named_and_ends_the_program_with_code_2() {
    let good = json!({"text": "ok"});
    for (bad, expected) in [
        ("not json", "not JSON"),
        ("[1]", "not a JSON object"),
        ("{}", "\"text\" is missing"),
        ("{\"text\": 1}", "\"text\" is not a string"),
        ("{\"text\": \"a\", \"people\": \"b\"}", "\"people\" is not a list"),
        ("{\"text\": \"a\", \"people\": [1]}", "not a string"),
    ] {
        let output = run(&["--jsonl"], format!("{good}\n{bad}\n{good}\n").as_bytes());
        assert_eq!(output.status.code(), Some(2), "{bad}");
        assert_eq!(stdout(&output).lines().count(), 1, "only the line before is answered: {bad}");
        let message = stderr(&output);
        assert!(
            message.contains("line 2") && message.contains(expected) && message.contains("expected"),
            "{message}"
        );
    }
}

#[test]
fn a_text_that_is_not_utf_8_is_refused_with_its_line_and_nothing_on_standard_output() {
    let output = run(&[], b"fine\nalso fine\nbad \xff\n");
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(stderr(&output).contains("line 3"), "{}", stderr(&output));
}

#[test]
fn an_unknown_flag_is_named() {
    let output = run(&["--loud"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(stderr(&output).contains("--loud"));
}

#[test]
fn help_tells_the_flags() {
    let output = run(&["--help"], b"");
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("--jsonl"));
}
