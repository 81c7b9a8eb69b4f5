//! Pasted text on standard input -> a JSON array of the events found in it on standard output.
//!
//! Bad input gives a message that names the flag or the line and what was expected, exit 2, and no output.

use serde_json::{Value, json};
use std::io::{Read, Write};
use std::process::ExitCode;
use whybone::evidence::paste::{self, Leftover, LeftoverReason, PasteContext, ProposedEvent};
use whybone::redact::{AliasBook, Register, replace_secrets_at_paste};
use whybone::workshop::{EventKind, Instant, ZoneTable};

const HELP: &str = "\
Reads pasted text (kubectl, logs, chat, tables) and prints the events found in it.

Usage: evidence [--zone IANA] [--at RFC3339] < pasted.txt

  --zone IANA    zone of clocks written without one, such as Europe/Berlin (UTC unless given)
  --at RFC3339   when the text was taken: the base of ages such as 12m and of clocks
                 without a date, such as 2026-03-12T14:30:00Z (now unless given)
  --help         this text

Output: a JSON array of {time, earliest, latest, kind, text, line}, in order of the lines.
Times are RFC 3339 in UTC, or null where the text has none; lines count from 1.
Lines that are no event keep their text, with null times and the kind \"other\".
Bad input: a message on standard error, exit code 2, nothing on standard output.
";

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(output) => match std::io::stdout().write_all(output.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            // The reader of a pipe went away; there is nobody to tell.
            Err(_) => ExitCode::FAILURE,
        },
        Err(message) => {
            eprintln!("evidence: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: impl Iterator<Item = String>) -> Result<String, String> {
    let Some(options) = Options::read(arguments)? else { return Ok(HELP.to_owned()) };
    let text = input()?;
    let context = PasteContext::new(&options.zone, options.taken_at);
    let (register, mut book) = (Register::new(), AliasBook::new());
    let paste =
        paste::read(&text, &context, &mut |text| replace_secrets_at_paste(text, &register, &mut book).0);
    let kept = paste.leftovers.iter().filter(|leftover| leftover.reason == LeftoverReason::NotUnderstood);
    let mut rows: Vec<(usize, Value)> = paste
        .events
        .iter()
        .map(|event| (event.lines.start, event_row(event)))
        .chain(kept.map(|left| (left.lines.start, leftover_row(left))))
        .collect();
    rows.sort_by_key(|(line, _)| *line);
    let rows = Value::Array(rows.into_iter().map(|(_, row)| row).collect());
    Ok(format!("{rows:#}\n"))
}

struct Options {
    zone: ZoneTable,
    taken_at: Instant,
}

impl Options {
    /// `None` when help was asked for.
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let (mut zone, mut at) = ("UTC".to_owned(), None);
        while let Some(argument) = arguments.next() {
            let (flag, given) = match argument.split_once('=') {
                Some((flag, value)) => (flag.to_owned(), Some(value.to_owned())),
                None => (argument, None),
            };
            match flag.as_str() {
                "--help" | "-h" => return Ok(None),
                "--zone" => {
                    zone = value(given, &mut arguments, "--zone", "a zone name such as Europe/Berlin")?
                }
                "--at" => {
                    at =
                        Some(value(given, &mut arguments, "--at", "an instant such as 2026-03-12T14:30:00Z")?)
                }
                other => return Err(format!("{other}: no such flag; expected --zone, --at or --help")),
            }
        }
        let taken_at = match at {
            None => Instant::from_milliseconds(jiff::Timestamp::now().as_millisecond()),
            Some(text) => Instant::parse_rfc3339(&text).ok_or_else(|| {
                format!("--at: \"{text}\" is not an instant; expected RFC 3339 with an offset, such as 2026-03-12T14:30:00Z")
            })?,
        };
        let zone = ZoneTable::from_database(&zone, taken_at).ok_or_else(|| {
            format!("--zone: \"{zone}\" is not a time zone; expected an IANA name such as Europe/Berlin")
        })?;
        Ok(Some(Self { zone, taken_at }))
    }
}

fn value(
    given: Option<String>,
    arguments: &mut impl Iterator<Item = String>,
    flag: &str,
    expected: &str,
) -> Result<String, String> {
    given
        .or_else(|| arguments.next())
        .ok_or_else(|| format!("{flag}: a value is missing; expected {expected}"))
}

fn input() -> Result<String, String> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| format!("standard input could not be read: {error}"))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        let line = valid.filter(|byte| **byte == b'\n').count() + 1;
        format!("line {line}: not valid UTF-8; expected text in UTF-8")
    })
}

fn event_row(event: &ProposedEvent) -> Value {
    json!({
        "time": event.stated.map(|instant| instant.to_string()),
        "earliest": event.time.earliest().map(|instant| instant.to_string()),
        "latest": event.time.latest().map(|instant| instant.to_string()),
        "kind": event.kind.word(),
        "text": event.text,
        "line": event.lines.start,
    })
}

fn leftover_row(leftover: &Leftover) -> Value {
    json!({
        "time": null,
        "earliest": null,
        "latest": null,
        "kind": EventKind::Other.word(),
        "text": leftover.text,
        "line": leftover.lines.start,
    })
}
