//! Redacts text from standard input: `--help` says how.

use serde_json::{Map, Value, json};
use std::fmt::Write as _;
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;
use whybone::redact::{AliasBook, CalledBy, Finding, Redactor, Register};
use whybone::workshop::{Audience, PersonId};

const HELP: &str = "\
Redacts text from standard input. Undecided means redacted.

usage: redact [--audience team|company|public] [--names FILE] [--jsonl] [--help]

  --audience A   for whom (default: public)
  --names FILE   one `real name[, handle...] = alias` per line; empty lines and lines with # are skipped
  --jsonl        each line {\"text\": ..., \"people\": [\"full name\", ...]?} comes back with `text` redacted and
                 `findings`: [{rule, start, end, replacement}], offsets in bytes of the original text;
                 other fields are kept, aliases are each line's own

The redacted text goes to standard output, the receipt (counts, never a value) to standard error.
Bad input: a message naming the line, exit 2, nothing on standard output.
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

struct Options {
    audience: Audience,
    names: Option<String>,
    jsonl: bool,
}

fn run() -> Result<(), String> {
    let Some(options) = options()? else {
        print!("{HELP}");
        return Ok(());
    };
    let names = match &options.names {
        Some(path) => read_names(path)?,
        None => Vec::new(),
    };
    if options.jsonl { redact_lines(&options, &names) } else { redact_all(&options, &names) }
}

fn options() -> Result<Option<Options>, String> {
    let mut options = Options { audience: Audience::Public, names: None, jsonl: false };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let (flag, glued) = match argument.split_once('=') {
            Some((flag, value)) => (flag.to_owned(), Some(value.to_owned())),
            None => (argument, None),
        };
        let mut value = |expected: &str| {
            glued.clone().or_else(|| arguments.next()).ok_or(format!("{flag}: expected {expected}"))
        };
        match flag.as_str() {
            "--help" | "-h" => return Ok(None),
            "--jsonl" => options.jsonl = true,
            "--names" => options.names = Some(value("a file")?),
            "--audience" => {
                let word = value("team, company or public")?;
                let known = Audience::RELEASED.into_iter().find(|audience| audience.word() == word);
                options.audience =
                    known.ok_or(format!("--audience {word}: expected team, company or public"))?;
            }
            other => return Err(format!("{other}: unknown argument; --help shows the known ones")),
        }
    }
    Ok(Some(options))
}

struct Named {
    full_name: String,
    handles: Vec<String>,
    alias: String,
}

fn read_names(path: &str) -> Result<Vec<Named>, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let mut names = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let wrong = || format!("{path}, line {}: expected `real name[, handle...] = alias`", index + 1);
        let (real, alias) = line.split_once('=').ok_or_else(wrong)?;
        let mut parts = real.split(',').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty());
        let full_name = parts.next().ok_or_else(wrong)?;
        if alias.trim().is_empty() {
            return Err(wrong());
        }
        names.push(Named { full_name, handles: parts.collect(), alias: alias.trim().to_owned() });
    }
    Ok(names)
}

fn register<'n>(names: &'n [Named], people: impl Iterator<Item = &'n str>) -> Register {
    let mut register = Register::new();
    let mut next = 1;
    let mut id = || {
        next += 1;
        PersonId(next - 1)
    };
    for name in names {
        let handles: Vec<&str> = name.handles.iter().map(String::as_str).collect();
        register.person(id(), &name.full_name, &handles, CalledBy::Exactly(&name.alias));
    }
    for person in people {
        register.person(id(), person, &[], CalledBy::Number);
    }
    register
}

fn redact_all(options: &Options, names: &[Named]) -> Result<(), String> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).map_err(|error| format!("standard input: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes().iter().take(good).filter(|byte| **byte == b'\n').count();
        format!("line {line}: expected UTF-8 text")
    })?;
    let register = register(names, std::iter::empty());
    let mut book = AliasBook::new();
    let mut redactor = Redactor::new(&register, &mut book, options.audience);
    let redacted = redactor.text(&text);
    eprintln!("{}", redactor.receipt());
    write_out(redacted.as_str())
}

/// Every line is answered before the next is read.
fn redact_lines(options: &Options, names: &[Named]) -> Result<(), String> {
    let mut input = io::stdin().lock();
    let mut number = 0;
    let mut receipt = String::new();
    let mut total = 0;
    loop {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line).map_err(|error| format!("standard input: {error}"))? == 0 {
            break;
        }
        number += 1;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let wrong = |what: &str| {
            format!(
                "line {number}: {what}; expected {{\"text\": \"...\", \"people\": [\"full name\", ...]?}}"
            )
        };
        let value: Value = serde_json::from_slice(&line).map_err(|_| wrong("not JSON"))?;
        let Value::Object(mut fields) = value else { return Err(wrong("not an object")) };
        let (answer, replaced) = redact_line(&mut fields, options, names).map_err(|what| wrong(&what))?;
        total += replaced;
        write_out(&answer)?;
    }
    let _ = write!(receipt, "{number} lines, {total} values replaced");
    eprintln!("{receipt}");
    Ok(())
}

fn redact_line(
    fields: &mut Map<String, Value>,
    options: &Options,
    names: &[Named],
) -> Result<(String, usize), String> {
    let text = fields.get("text").and_then(Value::as_str).ok_or("no `text`")?.to_owned();
    let people: Vec<&str> = match fields.get("people") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(people)) => people
            .iter()
            .map(Value::as_str)
            .collect::<Option<_>>()
            .ok_or("`people` holds something else than names")?,
        Some(_) => return Err("`people` is not a list".to_owned()),
    };
    let register = register(names, people.into_iter());
    let mut book = AliasBook::new();
    let mut redactor = Redactor::new(&register, &mut book, options.audience);
    let (redacted, findings) = redactor.text_with_findings(&text);
    let shown: Vec<Value> = findings.iter().map(finding).collect();
    fields.insert("text".to_owned(), json!(redacted.as_str()));
    fields.insert("findings".to_owned(), Value::Array(shown));
    let answer = serde_json::to_string(fields).map_err(|error| error.to_string())?;
    Ok((answer + "\n", findings.len()))
}

fn finding(finding: &Finding) -> Value {
    json!({ "rule": finding.rule, "start": finding.start, "end": finding.end, "replacement": finding.replacement })
}

fn write_out(text: &str) -> Result<(), String> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}
