//! Chat copied from a window of Slack, Teams, Discord or Telegram: who and when, then the message. Who and when stand
//! on one line, on two, or the other way round.

use super::anchor::{Anchor, Placed};
use super::draft::Draft;
use crate::evidence::scanner::Scanner;
use crate::evidence::stamp::{self, Stamp};
use crate::workshop::Span;

/// Longer lines are messages.
const LONGEST: usize = 120;
const SOURCE: &str = "chat";
const HALF_A_DAY: Span = Span::minutes(12 * 60);

/// Reads the beginning of a message; with how many of the lines below belong to it as well.
pub(super) fn read(line: &str, below: &str, anchor: &mut Anchor) -> Option<(Draft, usize)> {
    let line = line.trim();
    (line.len() <= LONGEST).then_some(())?;
    anchor.of(SOURCE);
    on_one_line(line, anchor)
        .map(|draft| (draft, 0))
        .or_else(|| time_first(line, below, anchor).map(|draft| (draft, 0)))
        .or_else(|| name_above_time(line, below, anchor))
        .or_else(|| further(line, anchor).map(|draft| (draft, 0)))
}

/// `Ana Ruiz  14:02`, `Ana Ruiz [2:02 PM]`, `ana — Today at 14:02`, `Ana Ruiz, [12.03.26 14:02]`.
fn on_one_line(line: &str, anchor: &mut Anchor) -> Option<Draft> {
    let joints = ["  ", "\t", " \u{2014} ", ", [", " [", "\u{a0}\u{a0}"];
    let (name, rest) = joints.into_iter().find_map(|joint| line.split_once(joint))?;
    let name = name.trim();
    is_name(name).then_some(())?;
    Some(message(name, time_alone(rest, anchor)?))
}

/// `Ana Ruiz` and below it `  2:02 PM`, or a dash and below that the time; with how many lines those are.
fn name_above_time(line: &str, below: &str, anchor: &mut Anchor) -> Option<(Draft, usize)> {
    is_name(line).then_some(())?;
    let mut lines = below.lines();
    let next = lines.next()?;
    if next.trim() == "\u{2014}" {
        return Some((message(line, time_alone(lines.next()?, anchor)?), 2));
    }
    // A clock at the edge is the next message of the same person, and the line above it was one.
    let is_bare = next.starts_with(|c: char| c.is_ascii_digit()) && !next.trim().contains([' ', '\u{202f}']);
    (next.len() <= LONGEST && !is_bare).then_some(())?;
    Some((message(line, time_alone(next, anchor)?), 1))
}

/// `2:15` between messages: the next one of the same person, in the half of the day of the one before.
fn further(line: &str, anchor: &mut Anchor) -> Option<Draft> {
    let before = anchor.last_message()?;
    let (stamp, length) = stamp::read(line)?;
    (length == line.len() && matches!(stamp, Stamp::Clock(_))).then_some(())?;
    let mut placed = anchor.place(stamp)?;
    let later = placed.shifted(HALF_A_DAY);
    if placed.stated < Some(before) && later.stated >= Some(before) {
        placed = later;
    }
    anchor.set_last_message(placed);
    Some(Draft::message(placed, String::new(), SOURCE))
}

/// `[2:02 PM] Ruiz, Ana` and below it the message. What is written small is no name: `[14:21] rollback started`.
fn time_first(line: &str, below: &str, anchor: &mut Anchor) -> Option<Draft> {
    let (time, name) = line.strip_prefix('[')?.split_once("] ")?;
    let name = name.trim();
    let is_capital = |word: &str| word.starts_with(|c: char| !c.is_lowercase() && !c.is_ascii_digit());
    (is_name(name) && name.split_whitespace().all(is_capital)).then_some(())?;
    let next = below.lines().next()?.trim();
    (!next.is_empty() && !next.starts_with('[')).then_some(())?;
    Some(message(name, time_alone(time, anchor)?))
}

fn message(name: &str, placed: Placed) -> Draft {
    Draft::message(placed, [name, ":"].concat(), SOURCE)
}

/// A time and nothing else, as chats write it: `2:02 PM`, `— Today at 14:02`, `Thursday 2:02 PM`, `3/12 2:02 PM`.
fn time_alone(text: &str, anchor: &mut Anchor) -> Option<Placed> {
    let text = text.trim_start_matches(['\u{2014}', ' ', '[', '\u{a0}']);
    let mut scanner = Scanner::new(text.strip_prefix("APP").map_or(text, str::trim_start));
    // "Thu, 12 Mar 2026 15:02" says its day itself.
    let whole = scanner;
    let days_ago = anchor.days_ago(&mut scanner);
    scanner.eat_word("at ");
    let (stamp, rest) = read_rest(scanner).or_else(|| read_rest(whole))?;
    matches!(rest, "" | "(edited)" | "Edited" | "Uhr").then_some(())?;
    let placed = match days_ago {
        Some(days) => anchor.place_days_ago(days, stamp),
        None => anchor.place(stamp),
    }?;
    anchor.set_last_message(placed);
    Some(placed)
}

/// A time, and what stands behind it.
fn read_rest(scanner: Scanner<'_>) -> Option<(Stamp, &str)> {
    let (stamp, length) = stamp::read(scanner.rest())?;
    Some((stamp, scanner.rest().get(length..)?.trim().trim_start_matches(']').trim()))
}

/// Names have few words and none of the signs that log lines are full of.
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    text.starts_with(|c: char| c.is_alphabetic() || c == '@')
        && words <= 5
        && text.chars().count() <= 48
        && !text.contains(['=', ':', ';', '{', '}', '<', '>', '/', '\\', '"', '|', '[', ']', '!', '?'])
}
