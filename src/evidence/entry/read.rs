//! From a typed line to its parts.

use super::{Entry, EntryContext, EntryFinding, time};
use crate::evidence::kind_word::{self, Tag};
use crate::evidence::scanner::Scanner;
use crate::workshop::{EventKind, EventTime, Instant};

/// Reads a line. Total: any text is an entry, at worst a statement at an unknown time.
pub fn read(line: &str, context: &EntryContext<'_>) -> Entry {
    let mut findings = Vec::new();
    let mut scanner = Scanner::new(line.trim());
    let time = time::read(&mut scanner, context, &mut findings);
    if scanner.position() > 0 {
        skip_separator(&mut scanner);
    }
    let (kind, rest) = take_kind(scanner.rest().trim(), &mut findings);
    let (rest, closing) = take_closing(&rest, time, context, &mut findings);
    Entry {
        time,
        kind: kind.unwrap_or_default(),
        statement: rest.to_owned(),
        known_to_team: closing.known,
        source: closing.source.unwrap_or_default(),
        findings,
    }
}

/// "14:07 - alert fired", "14:07: alert fired".
fn skip_separator(scanner: &mut Scanner<'_>) {
    scanner.spaces();
    let mut ahead = *scanner;
    let separated = ["-", "\u{2013}", "\u{2014}", ":", "|", ","].into_iter().any(|mark| ahead.eat(mark));
    if separated && ahead.peek().is_none_or(char::is_whitespace) {
        *scanner = ahead;
    }
}

/// Takes the first known tag out of the text; others stay in it.
fn take_kind(text: &str, findings: &mut Vec<EntryFinding>) -> (Option<EventKind>, String) {
    let mut from = 0;
    while let Some((start, word)) = next_tag(text, from) {
        let end = start + 1 + word.len();
        match kind_word::read(word) {
            Tag::Kind(kind) => {
                let before = text.get(..start).unwrap_or_default().trim_end();
                let after = text.get(end..).unwrap_or_default().trim_start();
                let joint = if before.is_empty() || after.is_empty() { "" } else { " " };
                return (Some(kind), [before, joint, after].concat());
            }
            Tag::Ambiguous => findings.push(EntryFinding::AmbiguousKind(word.to_owned())),
            Tag::Unknown => findings.push(EntryFinding::UnknownKind(word.to_owned())),
        }
        from = end;
    }
    (None, text.to_owned())
}

/// The next word of letters after a `!` that begins a word: where its `!` stands, and the word.
fn next_tag(text: &str, from: usize) -> Option<(usize, &str)> {
    let candidates = text.get(from..)?.match_indices('!').map(|(at, _)| from + at);
    candidates.into_iter().find_map(|start| {
        let begins_word = text.get(..start)?.chars().next_back().is_none_or(char::is_whitespace);
        let after = text.get(start + 1..)?;
        let length = after.find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(after.len());
        let word = after.get(..length)?;
        let ends_word = after.get(length..)?.chars().next().is_none_or(char::is_whitespace);
        (begins_word && ends_word && !word.is_empty()).then_some((start, word))
    })
}

/// What the brackets at the end of a line said; each is taken once.
#[derive(Default)]
struct Closing {
    known: Option<Instant>,
    known_said: bool,
    source: Option<String>,
}

fn take_closing<'a>(
    text: &'a str,
    time: EventTime,
    context: &EntryContext<'_>,
    findings: &mut Vec<EntryFinding>,
) -> (&'a str, Closing) {
    let mut rest = text.trim();
    let mut closing = Closing::default();
    while let Some((before, inside)) = last_bracket(rest) {
        if let Some(moment) = labelled(inside, "known").filter(|_| !closing.known_said) {
            if moment != "?" {
                let near = time.earliest().or(context.previous);
                let Some(known) = time::read_moment(moment, near, context) else {
                    findings.push(EntryFinding::KnownUnreadable(moment.to_owned()));
                    break;
                };
                if time.earliest().is_some_and(|earliest| known < earliest) {
                    findings.push(EntryFinding::KnownBeforeItHappened);
                }
                closing.known = Some(known);
            }
            closing.known_said = true;
        } else if let Some(source) = labelled(inside, "source").filter(|_| closing.source.is_none()) {
            closing.source = Some(source.to_owned());
        } else {
            break;
        }
        rest = before;
    }
    (rest, closing)
}

/// The bracket a text ends with, and what stands before it.
fn last_bracket(text: &str) -> Option<(&str, &str)> {
    let closing = text.chars().next_back().filter(|last| matches!(last, ')' | ']'))?;
    let opening = if closing == ')' { '(' } else { '[' };
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().rev() {
        if c == closing {
            depth += 1;
        } else if c == opening {
            depth -= 1;
            if depth == 0 {
                let inside = text.get(at + 1..text.len() - 1)?;
                return Some((text.get(..at)?.trim_end(), inside.trim()));
            }
        }
    }
    None
}

/// What follows `label` in a bracket: `(known 14:31)`, `(source: git log)`.
fn labelled<'a>(inside: &'a str, label: &str) -> Option<&'a str> {
    let mut scanner = Scanner::new(inside);
    scanner.eat_word(label).then_some(())?;
    let colon = scanner.eat(":");
    let spaces = scanner.spaces();
    (colon || spaces > 0 || scanner.rest().is_empty()).then(|| scanner.rest())
}
