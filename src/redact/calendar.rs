//! The syntax of a calendar (RFC 5545) around what is said in it: folds of long lines, escapes, names of properties. Whoever
//! opens the file reads it without them, and so does the gate, which would take a name that a fold cuts for two, and a line
//! end written as `\n` for a part of the words beside it.
//!
//! **Invariants.** Nothing but that syntax is left out; every place of what is read maps back to the bytes of the file.

use crate::text::ByteSpan;

/// What a line that is too long is folded by.
pub const FOLD: &str = "\r\n ";

/// Properties whose value is somebody's text.
const TEXTS: [&str; 2] = ["SUMMARY:", "DESCRIPTION:"];

/// A calendar as it is read.
pub(super) struct ReadCalendar {
    pub(super) text: String,
    syntax: Vec<Syntax>,
}

/// A piece of syntax.
struct Syntax {
    /// Where it stands in the file.
    raw: ByteSpan,
    /// What is read in its place.
    read: ByteSpan,
}

impl ReadCalendar {
    pub(super) fn of(file: &str) -> Self {
        let mut calendar = Self { text: String::with_capacity(file.len()), syntax: Vec::new() };
        let (mut at, mut copied) = (0, 0);
        while let Some(rest) = file.get(at..).filter(|rest| !rest.is_empty()) {
            let begins_line = at == 0 || file.get(..at).is_some_and(|before| before.ends_with('\n'));
            let Some((length, read)) = syntax(rest, begins_line) else {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            };
            calendar.text.push_str(file.get(copied..at).unwrap_or_default());
            let start = calendar.text.len();
            calendar.text.push_str(read);
            let read = ByteSpan::new(start, calendar.text.len());
            calendar.syntax.push(Syntax { raw: ByteSpan::new(at, at + length), read });
            at += length;
            copied = at;
        }
        calendar.text.push_str(file.get(copied..).unwrap_or_default());
        calendar
    }

    /// The bytes of the file behind what is read there. Syntax inside is part of them; what is read as nothing and stands at
    /// one of their ends is not.
    pub(super) fn in_file(&self, read: ByteSpan) -> ByteSpan {
        let before = |is_before: &dyn Fn(ByteSpan) -> bool| {
            self.syntax.iter().rev().find(|syntax| is_before(syntax.read))
        };
        let moved = |at: usize, syntax: Option<&Syntax>| {
            syntax.map_or(at, |syntax| syntax.raw.end + at.saturating_sub(syntax.read.end))
        };
        let start = before(&|syntax| syntax.end <= read.start);
        let end = before(&|syntax| syntax.end <= read.end && syntax.start < read.end);
        ByteSpan::new(moved(read.start, start), moved(read.end, end))
    }

    /// What is read of these bytes of the file.
    pub(super) fn read_of(&self, raw: ByteSpan) -> ByteSpan {
        let read = |at: usize| {
            let before = self.syntax.iter().rev().find(|syntax| syntax.raw.start < at);
            before.map_or(at, |syntax| syntax.read.end + at.saturating_sub(syntax.raw.end))
        };
        ByteSpan::new(read(raw.start), read(raw.end))
    }
}

/// How long the syntax is that `rest` begins with, and what is read in its place.
fn syntax(rest: &str, begins_line: bool) -> Option<(usize, &'static str)> {
    if rest.starts_with(FOLD) {
        return Some((FOLD.len(), ""));
    }
    if let Some(name) = TEXTS.iter().find(|name| begins_line && rest.starts_with(**name)) {
        return Some((name.len(), ""));
    }
    // A fold may stand between the two signs of an escape.
    let (escape, between) = match rest.strip_prefix('\\')?.strip_prefix(FOLD) {
        Some(folded) => (folded, FOLD.len()),
        None => (rest.strip_prefix('\\')?, 0),
    };
    let read = match escape.chars().next()? {
        'n' | 'N' => "\n",
        ',' => ",",
        ';' => ";",
        '\\' => "\\",
        _ => return None,
    };
    Some((2 + between, read))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "SUMMARY:by Ines\r\n  Okafor\\, and\r\n  Jonas\\nto\\\r\n n be\r\nUID:a\\b";

    fn span_of(text: &str, value: &str) -> ByteSpan {
        let at = text.find(value).unwrap();
        ByteSpan::new(at, at + value.len())
    }

    #[test]
    fn a_calendar_is_read_without_its_syntax() {
        assert_eq!(ReadCalendar::of(FILE).text, "by Ines Okafor, and Jonas\nto\n be\r\nUID:a\\b");
    }

    #[test]
    fn what_is_read_is_found_in_the_file_and_back() {
        let calendar = ReadCalendar::of(FILE);
        for (read, raw) in [
            ("by", "by"),
            ("Ines Okafor", "Ines\r\n  Okafor"),
            ("Okafor,", "Okafor\\,"),
            ("Jonas", "Jonas"),
            ("Jonas\nto", "Jonas\\nto"),
            ("to\n be", "to\\\r\n n be"),
            ("UID:a\\b", "UID:a\\b"),
        ] {
            let (read_span, raw_span) = (span_of(&calendar.text, read), span_of(FILE, raw));
            assert_eq!(calendar.in_file(read_span).of(FILE), raw);
            assert_eq!(calendar.read_of(raw_span).of(&calendar.text), read);
        }
    }

    #[test]
    fn only_the_properties_that_are_texts_lose_their_name() {
        let password = "DESCRIPTION:x\r\npassword:hunter2\r\n";
        assert_eq!(ReadCalendar::of(password).text, "x\r\npassword:hunter2\r\n");
    }
}
