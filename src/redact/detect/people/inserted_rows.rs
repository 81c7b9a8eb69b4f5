//! Rows that a statement or a dump inserts without saying what its columns are called: ``INSERT INTO `kunder` VALUES
//! (7,'Quorra Vexley','1978-06-21','quorra@vexley.example')``.
//!
//! One cell with the name of somebody or an address for mail tells that the row is a person's: then a day of long ago is
//! that of a birth, and digits that begin with a day are what a country numbers its people by.

use super::person_columns;
use super::person_field_rules::FIELD;
use super::person_fields::bare;
use super::roles::is_nothing_else;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::assignment::{Cut, cells};
use crate::redact::detect::numbers::columns;
use crate::redact::detect::walk::Word;
use crate::redact::given_names::is_given;
use crate::redact::names::JOINING;
use crate::text::class::{self, BLANK, DIGIT, UPPER, WORD};
use crate::text::fold;

/// The word before such rows.
pub(in crate::redact::detect) const NAMES: Cue = &["values", "contains", "detail", "duplicate"];

/// Asked at a word that ends like it.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if !word.bytes().eq_ignore_ascii_case(b"values") {
        return refused(word, sink);
    }
    let head = text.get(word.start.saturating_sub(90)..word.start).unwrap_or_default();
    let blank = |at: usize| class::run_of(text, at, 8, BLANK);
    let mut at = blank(word.end);
    // Behind a list of columns their names say what stands below them.
    if class::at(text, at) != b'('
        || class::before(text, word.start.saturating_sub(1)) == b')'
        || !class::contains_folded(head, b"insert ") && !class::contains_folded(head, b"replace ")
    {
        return;
    }
    let heads = created(text, word.start);
    for _ in 0..400 {
        let end = row_end(text, at + 1);
        if class::at(text, end) != b')' {
            return;
        }
        if !heads.is_empty() {
            let cells = cells(text, (at + 1, end), Cut::Sign(b','));
            person_columns::rows(text, &heads, [cells], sink);
        }
        row((at + 1, end), sink);
        let comma = blank(end + 1);
        at = blank(comma + 1);
        if class::at(text, comma) != b',' || class::at(text, at) != b'(' {
            return;
        }
    }
}

/// ``CREATE TABLE `kunder` (`id` int, `name` text, `dob` date)`` above the rows before whose word `values` stands: what the
/// columns of their table are called, as a dump says it.
#[inline(never)]
fn created(text: &[u8], values: usize) -> Vec<String> {
    const BACK: usize = 3_000;
    let mark = |byte: u8| matches!(byte, b'`' | b'"' | b'[' | b']');
    let end =
        class::run_start(text, class::run_start(text, values, 4, |byte| class::is(byte, BLANK)), 1, mark);
    let name = text.get(class::run_back(text, end, 63, WORD)..end).unwrap_or_default();
    let from = values.saturating_sub(BACK);
    let head = text.get(from..values).unwrap_or_default();
    let mut at = 0;
    let mut open = None;
    while let Some(found) = head.get(at..).and_then(|rest| class::find_folded(rest, "create table ")) {
        at += found + "create table ".len();
        let start = class::one_at(head, at, &["IF NOT EXISTS ", "if not exists "])
            .map_or(at, |exists| at + exists.len());
        let start = class::run_end(head, start, 1, mark);
        let stop = class::run_of(head, start, 63, WORD);
        if !name.is_empty() && head.get(start..stop) == Some(name) {
            let sign = class::run_end(head, stop, 4, |byte| mark(byte) || class::is(byte, BLANK));
            open = (class::at(head, sign) == b'(').then_some(sign + 1);
        }
    }
    let Some(start) = open else { return Vec::new() };
    let (mut heads, mut depth, mut begins) = (Vec::new(), 0, true);
    for (at, byte) in head.iter().enumerate().skip(start) {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return heads,
            b')' => depth -= 1,
            b',' if depth == 0 => begins = true,
            byte if begins && class::is(*byte, WORD) => {
                let column = head.get(at..class::run_of(head, at, 63, WORD)).unwrap_or_default();
                heads.push(bare(column));
                begins = false;
            }
            _ => {}
        }
    }
    Vec::new()
}

/// `Failing row contains (7, Quorra Vexley, …)`, `Key (holder, iban)=(Quorra Vexley, …) already exists`, `Duplicate entry
/// 'Quorra Vexley'`: the row that a database refuses, as it says.
#[inline(never)]
fn refused(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const ROWS: &[&str] = &[" (", " key value is (", " entry '", ":  Key (", ": Some(\"Key ("];
    let text = word.text;
    let Some(row_of) = class::one_at(text, word.end, ROWS) else { return };
    let mut start = word.end + row_of.len();
    if row_of.len() == 2 && class::one_before(text, word.start, &["row "]).is_none() {
        return;
    }
    if row_of.contains("Key (") {
        let names = class::run_end(text, start, 120, |byte| byte != b')' && byte != b'\n');
        let Some(equal) = class::one_at(text, names, &[")=("]) else { return };
        start = names + equal.len();
    }
    let close = if row_of.ends_with('\'') { b'\'' } else { b')' };
    let end = class::run_end(text, start, 600, |byte| byte != close && byte != b'\n');
    if class::at(text, end) == close {
        row((start, end), sink);
    }
}

/// Where the row ends: a bracket between quotation marks is of the value.
fn row_end(text: &[u8], start: usize) -> usize {
    let mut at = start;
    for _ in 0..64 {
        at = class::run_end(text, at, 1_000, |byte| byte != b'\'' && byte != b')');
        if class::at(text, at) != b'\'' {
            return at;
        }
        at = class::run_end(text, at + 1, 1_000, |byte| byte != b'\'') + 1;
    }
    at
}

#[inline(never)]
fn row(row: (usize, usize), sink: &mut Sink<'_, '_>) {
    let cells = cells(sink.text().as_bytes(), row, Cut::Sign(b','));
    let named = |(start, end): &(usize, usize)| {
        let cell = sink.text().get(*start..*end).unwrap_or_default();
        let word = |word: &str| {
            word.starts_with(char::is_uppercase)
                && word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '.' | '’'))
        };
        let words = || cell.split(' ').filter(|word| !JOINING.contains(word));
        (2..=4).contains(&words().count())
            && cell.starts_with(char::is_uppercase)
            && words().all(word)
            && is_nothing_else(cell)
    };
    let of_person = |span: &(usize, usize)| {
        let cell = sink.text().get(span.0..span.1).unwrap_or_default();
        let first = || fold(cell.split(' ').next().unwrap_or_default());
        cell.contains('@') || is_account(cell.as_bytes()) || named(span) && is_given(first().as_bytes())
    };
    if !cells.iter().any(of_person) {
        return;
    }
    let names: Vec<_> = cells.iter().copied().filter(|cell| named(cell)).collect();
    for (start, end) in names {
        sink.hit(&FIELD, start, end);
    }
    for (start, end) in cells {
        let cell = sink.text().as_bytes().get(start..end).unwrap_or_default();
        let heading = if is_old_day(cell) { "dob" } else { "documentnumber" };
        if (heading == "dob" || is_of_birth(cell))
            && let Some(rule) = columns::rule(heading, cell, true)
        {
            sink.hit(rule, start, end);
        }
    }
}

/// `NL24ABNA…`: the country, two digits, and more.
fn is_account(cell: &[u8]) -> bool {
    let [a, b, c, d, rest @ ..] = cell else { return false };
    [a, b].iter().all(|byte| class::is(**byte, UPPER))
        && [c, d].iter().all(|byte| class::is(**byte, DIGIT))
        && (11..=30).contains(&rest.len())
        && class::all(rest, UPPER | DIGIT)
}

/// `1978-06-21`, and no day on which the row may have been made.
fn is_old_day(cell: &[u8]) -> bool {
    cell.len() == 10
        && cell.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => class::is(*byte, DIGIT),
        })
        && (cell.starts_with(b"19") || cell.starts_with(b"200"))
}

/// `19780621-2390`, `780621-2390`: a day, and four digits behind a dash.
fn is_of_birth(cell: &[u8]) -> bool {
    let Some((day, rest)) = cell.split_last_chunk::<5>() else { return false };
    let number = |digits: &[u8]| digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit & 15));
    let dated = |day: &[u8]| match day {
        [.., m1, m2, d1, d2] => {
            (1..=12).contains(&number(&[*m1, *m2])) && (1..=31).contains(&number(&[*d1, *d2]))
        }
        _ => false,
    };
    matches!(day.len(), 6 | 8)
        && class::all(day, DIGIT)
        && dated(day)
        && matches!(rest, [b'-' | b'+', number @ ..] if class::all(number, DIGIT))
}
