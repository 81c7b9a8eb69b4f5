//! Entries that begin with lines of `Name: value`: commits of `git log`, and mails of a pager.

use super::anchor::Anchor;
use super::draft::Draft;
use crate::evidence::scanner::steps;
use crate::evidence::stamp;
use crate::workshop::EventKind;

const COMMITS: &str = "git log";
const MAILS: &str = "mail";
/// Head lines of one entry.
const MOST_LINES: usize = 24;

/// Reads a commit or the head of a mail; with how many of the lines below belong to it.
pub(super) fn read(line: &str, below: &str, anchor: &mut Anchor) -> Option<(Draft, usize)> {
    commit(line, below, anchor).or_else(|| mail(line, below, anchor))
}

/// `commit 3f2a9c51`, `Author: …`, `Date: …`, and the message, indented. Who wrote it stays in the evidence.
fn commit(line: &str, below: &str, anchor: &mut Anchor) -> Option<(Draft, usize)> {
    let id = line.strip_prefix("commit ")?.split_whitespace().next()?;
    ((7..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_hexdigit())).then_some(())?;
    anchor.of(COMMITS);
    let mut placed = None;
    let (mut message, mut lines, mut count) = (Vec::new(), 0, 0);
    for line in below.lines() {
        steps::add(1);
        count += 1;
        if let Some(text) = line.strip_prefix("    ") {
            message.push(text.trim_end());
        } else if let Some((name, value)) = head(line).filter(|_| message.is_empty()) {
            if matches!(name, "Date" | "AuthorDate" | "CommitDate") {
                placed = Some(anchor.place(stamp::read(value)?.0)?);
            }
        } else if !line.trim().is_empty() || count > MOST_LINES {
            break;
        } else {
            continue;
        }
        lines = count;
    }
    let short = id.get(..id.len().min(8))?;
    let text = ["commit ", short, ": ", &message.join("\n")].concat();
    let kind = Some(EventKind::Change);
    Some((Draft { kind, ..Draft::row(placed?, text, COMMITS) }, lines))
}

/// `From: …`, `Date: …`, `Subject: …` in any order; what stands below is the mail's text.
fn mail(line: &str, below: &str, anchor: &mut Anchor) -> Option<(Draft, usize)> {
    const NAMES: [&str; 4] = ["From", "Date", "Sent", "Subject"];
    NAMES.contains(&head(line)?.0).then_some(())?;
    anchor.of(MAILS);
    let (mut placed, mut subject, mut lines) = (None, None, 0);
    for (line, count) in [line].into_iter().chain(below.lines()).zip(0..MOST_LINES) {
        steps::add(1);
        let Some((name, value)) = head(line) else { break };
        match name {
            "Date" | "Sent" => placed = Some(anchor.place(stamp::read(value)?.0)?),
            "Subject" => subject = Some(value.to_owned()),
            _ => {}
        }
        lines = count;
    }
    Some((Draft::message(placed?, subject?, MAILS), lines))
}

/// `Name: value`.
fn head(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let fits = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
    (fits && value.starts_with([' ', '\t'])).then(|| (name, value.trim()))
}
