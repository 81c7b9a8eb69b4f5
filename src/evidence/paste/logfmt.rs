//! logfmt: `time=2026-03-12T14:02:11Z level=error msg="could not load" path=/etc/app`.

use super::anchor::Anchor;
use super::draft::Draft;
use super::fields::Fields;
use crate::evidence::scanner::Scanner;

const SOURCE: &str = "logfmt";

/// Reads a line; `None` when it is no log entry with a time in logfmt.
pub(super) fn read(line: &str, anchor: &mut Anchor) -> Option<Draft> {
    let line = line.trim();
    let first = line.split('=').next()?;
    (first.len() < line.len() && is_key(first)).then_some(())?;
    let mut fields = pairs(line);
    (fields.len() >= 2).then_some(())?;
    let placed = fields.take_time(anchor.of(SOURCE))?;
    Some(fields.into_draft(placed, SOURCE))
}

fn pairs(line: &str) -> Fields {
    let mut fields = Fields::default();
    let mut scanner = Scanner::new(line);
    loop {
        scanner.spaces();
        let rest = scanner.rest();
        if rest.is_empty() {
            return fields;
        }
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let key = rest.get(..end).unwrap_or_default();
        scanner.eat(key);
        if !scanner.eat("=") {
            fields.push(key, "");
            continue;
        }
        fields.push(key, value(&mut scanner));
    }
}

fn value(scanner: &mut Scanner<'_>) -> String {
    if !scanner.eat("\"") {
        let rest = scanner.rest();
        let value = rest.get(..rest.find(char::is_whitespace).unwrap_or(rest.len())).unwrap_or_default();
        scanner.eat(value);
        return value.to_owned();
    }
    let mut text = String::new();
    let mut escaped = false;
    let mut read = 0;
    for c in scanner.rest().chars() {
        read += c.len_utf8();
        match c {
            _ if escaped => {
                text.push(match c {
                    'n' => '\n',
                    't' => '\t',
                    other => other,
                });
                escaped = false;
            }
            '\\' => escaped = true,
            '"' => break,
            other => text.push(other),
        }
    }
    scanner.eat(scanner.rest().get(..read).unwrap_or_default());
    text
}

fn is_key(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'@' | b'-'))
}
