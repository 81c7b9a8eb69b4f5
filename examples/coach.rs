//! Wording hints without a browser: text on standard input, findings as JSON on standard output.

use serde_json::{Map, Value, json};
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;
use whybone::coach::wording::{WordingFinding, check};

const HELP: &str = "\
Finds wording that points at persons, and the question to ask instead.

Usage: coach [--jsonl] [--help]

  (no flag)  Reads a text from standard input and writes one JSON array of
             {\"rule\", \"start\", \"end\", \"ask\"}; offsets are bytes of the text.
  --jsonl    Reads lines of {\"text\": \"…\", \"people\": [\"full name\", …]?} and answers each
             with the same object plus \"findings\", before it reads the next line.
             Empty lines are passed over.
  --help     Shows this text.

Exit codes: 0 answered; 2 the input or a flag could not be read (a message names the line).
";

/// Why the program stops.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("unknown argument '{0}'; expected --jsonl or --help")]
    Argument(String),
    #[error("line {line}: {problem}; expected {{\"text\": \"…\", \"people\": [\"full name\", …]?}}")]
    Line { line: usize, problem: String },
    #[error("line {line}: not UTF-8 text; expected UTF-8")]
    NotText { line: usize },
    #[error("standard input or output broke: {0}")]
    Stream(#[from] io::Error),
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // The reader went away: nobody is left to tell.
        Err(Failure::Stream(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("coach: {failure}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Failure> {
    let mut lines = false;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--help" | "-h" => {
                io::stdout().write_all(HELP.as_bytes())?;
                return Ok(());
            }
            "--jsonl" => lines = true,
            _ => return Err(Failure::Argument(argument)),
        }
    }
    if lines { answer_lines() } else { answer_text() }
}

fn answer_text() -> Result<(), Failure> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    let text = decode(&bytes, 1)?;
    let mut answer = findings(text, &[]).to_string();
    answer.push('\n');
    io::stdout().write_all(answer.as_bytes())?;
    Ok(())
}

fn answer_lines() -> Result<(), Failure> {
    let mut input = io::stdin().lock();
    let mut output = io::stdout().lock();
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        let text = decode(&bytes, line)?;
        if text.trim().is_empty() {
            continue;
        }
        let mut answer = answer_line(text, line)?;
        answer.push('\n');
        output.write_all(answer.as_bytes())?;
        // Each line is answered before the next is read, so that a caller can hold a conversation.
        output.flush()?;
    }
    Ok(())
}

/// The text of some bytes; `first_line` is the number of their first line.
fn decode(bytes: &[u8], first_line: usize) -> Result<&str, Failure> {
    std::str::from_utf8(bytes).map_err(|error| {
        let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
        Failure::NotText { line: first_line + sound.iter().filter(|byte| **byte == b'\n').count() }
    })
}

fn answer_line(text: &str, line: usize) -> Result<String, Failure> {
    let bad = |problem: &str| Failure::Line { line, problem: problem.to_owned() };
    let value: Value = serde_json::from_str(text).map_err(|error| bad(&format!("not JSON ({error})")))?;
    let Value::Object(mut object) = value else { return Err(bad("not a JSON object")) };
    let findings = findings_of(&object).map_err(bad)?;
    object.insert("findings".to_owned(), findings);
    Ok(Value::Object(object).to_string())
}

fn findings_of(object: &Map<String, Value>) -> Result<Value, &'static str> {
    let text = match object.get("text") {
        Some(Value::String(text)) => text,
        Some(_) => return Err("\"text\" is not a string"),
        None => return Err("\"text\" is missing"),
    };
    let people = match object.get("people") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(people)) => people
            .iter()
            .map(|person| person.as_str().ok_or("\"people\" holds something that is not a string"))
            .collect::<Result<Vec<_>, _>>()?,
        Some(_) => return Err("\"people\" is not a list"),
    };
    Ok(findings(text, &people))
}

fn findings(text: &str, people: &[&str]) -> Value {
    let as_json = |found: WordingFinding| json!({"rule": found.rule, "start": found.start, "end": found.end, "ask": found.ask});
    check(text, people).into_iter().map(as_json).collect()
}
