//! Who wrote what a mail quotes, as programs for mail say in the tongue of their user: `Am 12.03. schrieb Quorra Vexmair:`,
//! `Le 12/03, Quorra Vexley a écrit :`.

use super::roles::is_nothing_else;
use super::spelled_names::name_end;
use crate::text::class::{self, DIGIT};

/// Words that the name stands behind.
const BEFORE: &[&str] = &[" schrieb ", " schreef ", " skrev ", " hat geschrieben "];

/// Words that it stands before.
const BEHIND: &[&str] = &[
    " a écrit",
    " escribió",
    " escreveu",
    " ha scritto",
    " pisze",
    " napisał",
    " пишет",
    " написал",
    " пише",
    " написав",
    " napsal",
    " kirjoitti",
    " yazdı",
    " schrieb",
];

/// Where the name stands in the line at `at`, which a colon ends and which says when that was.
#[inline(never)]
pub(super) fn named(text: &str, at: usize, line: &str) -> Option<(usize, usize)> {
    let said = line.trim_end_matches(['\r', ' ']).strip_suffix(':')?;
    (said.len() < 160 && class::any(said.as_bytes(), DIGIT)).then_some(())?;
    if let Some((start, end)) =
        BEFORE.iter().find_map(|verb| said.find(verb).map(|found| (found + verb.len(), said.len())))
    {
        let name = said
            .get(start..end)?
            .split([' ', '<'])
            .take_while(|part| part.chars().next().is_some_and(char::is_alphabetic));
        let length: usize = name.map(|part| part.len() + 1).sum::<usize>().checked_sub(1)?;
        return whole(text, at + start, at + start + length);
    }
    let verb = BEHIND.iter().find_map(|verb| said.find(verb))?;
    let head = said.get(..verb)?;
    let head = head.split(" <").next()?.trim_end();
    let from = head.rfind([',', ':', ')']).map_or(0, |sign| sign + 1);
    let start = head.len() - head.get(from..)?.trim_start_matches(|sign: char| !sign.is_alphabetic()).len();
    whole(text, at + start, at + head.len())
}

/// Two words of a name, and nothing else.
fn whole(text: &str, start: usize, end: usize) -> Option<(usize, usize)> {
    let told = name_end(text.get(..end)?, start, 2) == Some(end)
        && text.get(start..end).is_some_and(is_nothing_else);
    told.then_some((start, end))
}
