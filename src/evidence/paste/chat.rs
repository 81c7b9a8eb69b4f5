//! Chat copied from a window: a line with a name and a clock, then the message.

use super::anchor::Anchor;
use super::draft::Draft;
use crate::evidence::stamp;

/// Reads the line above a message, such as `Ana Ruiz  14:02`, `Ana Ruiz [2:02 PM]`, `ana — Today at 14:02`.
pub(super) fn read(line: &str, anchor: &mut Anchor) -> Option<Draft> {
    const LONGEST: usize = 120;
    let line = line.trim();
    (line.len() <= LONGEST).then_some(())?;
    let joints = ["  ", "\t", " \u{2014} ", " [", "\u{a0}\u{a0}"];
    let (name, rest) = joints.into_iter().find_map(|joint| line.split_once(joint))?;
    let name = name.trim();
    is_name(name).then_some(())?;
    let rest = rest.trim().trim_matches(['[', ']']);
    let rest = ["Today at ", "today at ", "at "]
        .into_iter()
        .find_map(|words| rest.strip_prefix(words))
        .unwrap_or(rest);
    let (stamp, length) = stamp::read(rest)?;
    let after = rest.get(length..)?.trim();
    (after.is_empty() || after == "(edited)").then_some(())?;
    let placed = anchor.place(stamp)?;
    Some(Draft::message(placed, [name, ":"].concat(), "chat"))
}

/// Names have few words and none of the signs that log lines are full of.
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    text.starts_with(|c: char| c.is_alphabetic() || c == '@')
        && words <= 5
        && text.chars().count() <= 48
        && !text.contains(['=', ':', ';', '{', '}', '<', '>', '/', '\\', '"', '|', '[', ']', '!', '?'])
}
