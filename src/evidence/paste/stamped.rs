//! Any line with a written time: application logs, syslog, access logs, notes that begin with a clock.

use super::anchor::{Anchor, Placed};
use super::draft::{Draft, Joins};
use crate::evidence::age;
use crate::evidence::scanner::Scanner;
use crate::evidence::stamp::{self, Stamp};
use crate::workshop::Span;

const SOURCE: &str = "log";
/// Half the width of `~14:05`.
const ABOUT: Span = Span::minutes(5);

/// Reads a line; `None` when no time stands where logs write theirs.
pub(super) fn read(line: &str, anchor: &mut Anchor) -> Option<Draft> {
    let (placed, mut text) = find(line, anchor.of(SOURCE))?;
    // The runtime of containers writes the stream and whether the line is whole.
    for mark in ["stdout F ", "stderr F ", "stdout P ", "stderr P "] {
        if let Some(rest) = text.strip_prefix(mark) {
            text = rest.to_owned();
        }
    }
    let joins = if line.starts_with('#') { Joins::UntilHeading } else { Joins::Adjacent };
    Some(Draft { joins, ..Draft::log(placed, text, SOURCE) })
}

/// True for a line such as `2026-03-12T14:02:11Z ERROR …`, with a message behind the time.
pub(super) fn begins_with_a_date_and_a_clock(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit())
        && stamp::read(line).is_some_and(|(stamp, length)| {
            matches!(stamp, Stamp::Instant(..) | Stamp::Civil(_)) && length < line.trim_end().len()
        })
}

/// True for a line such as `192.0.2.7 - - [12/Mar/2026:14:02:11 +0000] "GET /"`.
pub(super) fn looks_like_an_access_log(line: &str) -> bool {
    let Some((client, _)) = line.split_once(" [") else { return false };
    let mut words = client.split(' ').skip(1);
    words.next() == Some("-") && words.next().is_some() && words.next().is_none()
}

/// The time of a line, and the line without it.
pub(super) fn find(line: &str, anchor: &mut Anchor) -> Option<(Placed, String)> {
    at_start(line, anchor).or_else(|| further_in(line, anchor))
}

fn at_start(line: &str, anchor: &mut Anchor) -> Option<(Placed, String)> {
    let mut start = Scanner::new(line);
    skip_wrapping(&mut start);
    let _preposition = start.eat_word("at ") || start.eat_word("on ");
    let about = ["~", "about ", "around ", "ca. "].into_iter().any(|words| start.eat_word(words));
    start.spaces();
    let rest = start.rest();
    if let Some(found) = ago(start, anchor) {
        return Some(found);
    }
    if let Some((instant, length)) = stamp::read_epoch(rest) {
        return Some((Placed::exactly(instant), without_separator(rest.get(length..)?)));
    }
    let (placed, after) = moment(start, anchor).or_else(|| moment(numbered(start)?, anchor))?;
    if let Some((end, after)) = range_end(placed, after, anchor) {
        return Some((placed.until(end), without_separator(after)));
    }
    let mut ahead = Scanner::new(after);
    let width = ["~", "\u{b1}"].into_iter().any(|mark| ahead.eat(mark)).then(|| ahead.digits(1, 3)).flatten();
    match width.filter(|_| ahead.at_boundary()) {
        Some(minutes) => Some((placed.widened(Span::minutes(minutes)), without_separator(ahead.rest()))),
        None if about => Some((placed.widened(ABOUT), without_separator(after))),
        None => Some((placed, without_separator(after))),
    }
}

/// A time, and what stands behind it: `2026-03-12 14:02 …`, `yesterday at 14:02 …`.
fn moment<'a>(mut scanner: Scanner<'a>, anchor: &mut Anchor) -> Option<(Placed, &'a str)> {
    if let Some((stamp, length)) = stamp::read(scanner.rest()) {
        return Some((anchor.place(stamp)?, scanner.rest().get(length..)?));
    }
    let days = anchor.days_ago(&mut scanner)?;
    let (stamp, length) = stamp::read(scanner.rest())?;
    Some((anchor.place_days_ago(days, stamp)?, scanner.rest().get(length..)?))
}

/// Behind the number of a list: `3. 14:02 …`, `3) 14:02 …`.
fn numbered(mut scanner: Scanner<'_>) -> Option<Scanner<'_>> {
    scanner.digits(1, 3)?;
    (scanner.eat(". ") || scanner.eat(") ")).then_some(())?;
    skip_wrapping(&mut scanner);
    Some(scanner)
}

/// `12m ago: configuration pushed`.
fn ago(mut scanner: Scanner<'_>, anchor: &Anchor) -> Option<(Placed, String)> {
    let age = age::read(&mut scanner)?;
    scanner.spaces();
    (scanner.eat_word("ago") && scanner.at_boundary()).then_some(())?;
    Some((anchor.place_age(age), without_separator(scanner.rest())))
}

/// A date and clock behind a prefix, such as the client of an access log or the name of a pod.
fn further_in(line: &str, anchor: &mut Anchor) -> Option<(Placed, String)> {
    const LONGEST_PREFIX: usize = 160;
    let mut before = ' ';
    for (at, c) in line.char_indices().take_while(|(at, _)| *at <= LONGEST_PREFIX) {
        let begins_word = matches!(before, ' ' | '\t' | '[' | '(' | '{' | '|' | '"' | '=' | ']');
        before = c;
        // A date begins with a digit or with the name of a weekday.
        if !begins_word || !(c.is_ascii_digit() || matches!(c, 'M' | 'T' | 'W' | 'F' | 'S')) {
            continue;
        }
        let Some((stamp, length)) = stamp::read(line.get(at..)?) else { continue };
        let is_complete = matches!(stamp, Stamp::Instant(..) | Stamp::Civil(_))
            || matches!(stamp, Stamp::EitherOrder { date, time: Some(_), .. } if date.year.is_some());
        if !is_complete {
            continue;
        }
        let placed = anchor.place(stamp)?;
        let prefix = line.get(..at)?.trim_end_matches(['[', '(', '{', '"', ' ', '\t', '-', '|']);
        let after = without_separator(line.get(at + length..)?);
        let text = if prefix.is_empty() { after } else { [prefix, &after].join(" ") };
        return Some((placed, text.trim().to_owned()));
    }
    None
}

/// Bullets, brackets and a syslog priority.
fn skip_wrapping(scanner: &mut Scanner<'_>) {
    loop {
        scanner.spaces();
        let mut ahead = *scanner;
        if ahead.eat("<") && ahead.digits(1, 3).is_some() && ahead.eat(">") {
            *scanner = ahead;
            continue;
        }
        let skipped = ["- ", "* ", "\u{2022} ", "[", "(", "# ", "## ", "### ", "> ", "**", "`"]
            .into_iter()
            .any(|mark| scanner.eat(mark));
        if !skipped {
            return;
        }
    }
}

/// The end of `13:30-13:45`, and what stands behind it.
fn range_end<'a>(first: Placed, after: &'a str, anchor: &mut Anchor) -> Option<(Placed, &'a str)> {
    let mut scanner = Scanner::new(after);
    scanner.spaces();
    ["-", "\u{2013}", "\u{2014}", "to ", "until "].into_iter().any(|mark| scanner.eat(mark)).then_some(())?;
    scanner.spaces();
    let (end, length) = stamp::read(scanner.rest())?;
    let end = anchor.place_after(first, end)?;
    (end.stated >= first.stated).then_some((end, scanner.rest().get(length..)?))
}

fn without_separator(text: &str) -> String {
    text.trim_start_matches([']', ')', '}', ' ', '\t', '-', '\u{2013}', '\u{2014}', '|', ':', ',', '*', '`'])
        .trim_end()
        .to_owned()
}
