//! A backup file to a released postmortem on standard output.

use std::process::ExitCode;
use whybone::postmortem::{AtTheDoor, ReleaseError};
use whybone::redact::{Format, Refusal};
use whybone::vault;
use whybone::workshop::{Audience, Instant};

const HELP: &str = "\
Writes the postmortem of a workshop for one audience, redacted, on standard output.

Usage: publish FILE --audience AUDIENCE --format FORMAT [--at RFC3339]

  FILE         a backup of a workshop, as saved by Whybone
  --audience   team, company or public
  --format     markdown, html, chat, rich (a fragment of HTML for the clipboard), svg (the fishbone),
               why-tree-svg, timeline-svg, mermaid (the fishbone as ishikawa-beta), flowchart (the causes);
               of the actions alone: jira, linear or github (rows for their imports), tasks (a list to tick),
               issues (the text of an issue for each), calendar (the follow-up meeting and the deadlines) or
               calendar-tasks; closing-page (what stays open, who carries it, until when);
               class-card (what the incident counts as in another library)
  --at         when it leaves: no meeting of the calendar is on a day that is over, its entries are taken over those
               that left before, and a risk whose day to look again has passed stays open
  --help       this text

What was taken out is counted on standard error. Exit codes: 0 released; 2 the input cannot be read;
3 something that must not leave was still in the text: nothing is written, standard error lists what.
";

/// What was asked for.
struct Request {
    file: String,
    audience: Audience,
    format: Format,
    at: Option<Instant>,
}

/// Why nothing was written.
enum Failure {
    Input(String),
    Refused(ReleaseError),
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    match read_request(&arguments).and_then(|request| publish(&request)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Input(message)) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
        Err(Failure::Refused(error)) => {
            eprintln!("{error}");
            if let ReleaseError::Refused(Refusal::Found { places, .. }) = error {
                places.iter().for_each(|place| eprintln!("  {place}"));
            }
            ExitCode::from(3)
        }
    }
}

fn publish(request: &Request) -> Result<(), Failure> {
    let bytes = std::fs::read(&request.file).map_err(|error| {
        Failure::Input(format!("{} cannot be read ({error}). Expected a backup of a workshop.", request.file))
    })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(valid).filter(|byte| **byte == b'\n').count() + 1;
        Failure::Input(format!("{}, line {line}: expected text in UTF-8.", request.file))
    })?;
    let opened = vault::read(&text).map_err(|error| Failure::Input(format!("{}: {error}", request.file)))?;
    let door = match request.at {
        Some(at) => AtTheDoor::at(&opened.workshop, request.audience, at),
        None => AtTheDoor::of(&opened.workshop, request.audience),
    };
    let released = door.and_then(|door| door.release(request.format)).map_err(Failure::Refused)?;
    eprintln!("{}", released.receipt);
    print!("{}", released.cleared.body());
    Ok(())
}

fn read_request(arguments: &[String]) -> Result<Request, Failure> {
    let (mut file, mut audience, mut format, mut at) = (None, None, None, None);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--audience" => audience = Some(read_audience(rest.next())?),
            "--format" => format = Some(read_format(rest.next())?),
            "--at" => at = Some(read_instant(rest.next())?),
            flag if flag.starts_with('-') => {
                return Err(usage(&format!("{flag} is no option of publish.")));
            }
            _ if file.is_some() => return Err(usage("One file at a time.")),
            path => file = Some(path.to_owned()),
        }
    }
    Ok(Request {
        file: file.ok_or_else(|| usage("Expected a file."))?,
        audience: audience.ok_or_else(|| usage("Expected --audience team, company or public."))?,
        format: format.ok_or_else(|| usage(&format!("Expected --format {}.", formats())))?,
        at,
    })
}

fn read_audience(word: Option<&String>) -> Result<Audience, Failure> {
    Audience::RELEASED
        .into_iter()
        .find(|audience| word.is_some_and(|word| word == audience.word()))
        .ok_or_else(|| usage("--audience: expected team, company or public."))
}

fn read_instant(word: Option<&String>) -> Result<Instant, Failure> {
    word.and_then(|word| Instant::parse_rfc3339(word))
        .ok_or_else(|| usage("--at: expected an instant such as 2026-03-13T09:00:00Z."))
}

fn read_format(word: Option<&String>) -> Result<Format, Failure> {
    offered()
        .find(|format| word.is_some_and(|word| word == format.word()))
        .ok_or_else(|| usage(&format!("--format: expected {}.", formats())))
}

/// What may follow `--format`: all but the page for a printer, which prints itself.
fn offered() -> impl Iterator<Item = Format> {
    Format::ALL.into_iter().filter(|format| *format != Format::Print)
}

fn formats() -> String {
    offered().map(Format::word).collect::<Vec<_>>().join(", ")
}

fn usage(problem: &str) -> Failure {
    Failure::Input(format!("{problem} Run publish --help for what it takes."))
}
