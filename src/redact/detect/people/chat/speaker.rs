//! Whether whoever speaks is somebody, and where the lines beside theirs are.

use super::{LINE, NAME, NICK};
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::people::account_shapes::is_handle;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::words::Words;
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::{is_given, is_like_a_person};
use crate::text::class::{self, LOWER};
use crate::text::fold;

/// Who speaks for many, or for a program.
static OFFICES: Words = Words::of(&[
    "admin",
    "alerts",
    "dev",
    "devops",
    "grafana",
    "github",
    "jenkins",
    "noc",
    "oncall",
    "ops",
    "pagerduty",
    "root",
    "sre",
    "support",
    "system",
]);

/// True for who speaks for many, or for a program.
pub(in crate::redact::detect::people) fn is_office(nick: &[u8]) -> bool {
    OFFICES.hold(nick) || nick.ends_with(b"bot")
}

/// A word that no program is called by, and no state: somebody, where somebody speaks.
pub(in crate::redact::detect::people) fn is_speaker(nick: &str) -> bool {
    let folded = fold(nick);
    let taken = is_office(folded.as_bytes()) || is_program(folded.as_bytes()) || is_everyday(&folded);
    !taken && is_nothing_else(nick)
}

/// True for a name that people are given or that ends like a surname, whatever letters it has.
pub(in crate::redact::detect::people) fn is_listed(name: &str) -> bool {
    let folded = fold(name);
    folded.is_ascii() && is_like_a_person(&folded)
}

/// Where `marta.kowal`, `mira_k` or `mchen` ends: a given name and another in small letters, or an initial and a surname.
#[inline(never)]
pub(super) fn dotted_end(text: &[u8], at: usize) -> Option<usize> {
    let letters = |from: usize| class::run_of(text, from, NICK, LOWER);
    let dot = letters(at);
    let end = letters(dot + 1);
    let first = text.get(at..dot)?;
    // `q.vexholm 06:14`
    if first.len() == 1 && class::at(text, dot) == b'.' && end > dot + 4 {
        return std::str::from_utf8(text.get(dot + 1..end)?).is_ok_and(is_speaker).then_some(end);
    }
    if matches!(class::at(text, dot), b'.' | b'_') && end > dot + 1 {
        is_given(first).then_some(end)
    } else {
        is_handle(first).then_some(dot)
    }
}

/// `: what was it`, and no `: 4 min`: words follow the colon.
pub(super) fn is_sentence(text: &[u8], colon: usize) -> bool {
    let word_end = |at: usize| class::run_of(text, at, NAME, LOWER | class::UPPER | class::OTHER_LETTER);
    let first = word_end(colon + 2);
    let blank = first + usize::from(class::at(text, first) == b',');
    class::starts_with_folded(text, colon, ": ")
        && first > colon + 2
        && matches!(class::at(text, first), b' ' | b',' | b'\'')
        && word_end(blank + 1) > first + 1
}

/// Where lines begin within so many bytes of `start..end`.
pub(super) fn lines_near(
    text: &[u8],
    start: usize,
    end: usize,
    reach: usize,
) -> impl Iterator<Item = usize> + '_ {
    let near = start.saturating_sub(reach)..text.len().min(end + reach);
    near.filter(|at| matches!(class::before(text, *at), 0 | b'\n'))
}

/// Where the lines begin above and below the one in which `start..end` stands.
pub(super) fn lines_beside(text: &[u8], start: usize, end: usize) -> impl Iterator<Item = usize> + use<> {
    let line = class::line_start(text, start, LINE);
    let above = line.checked_sub(1).map(|end| class::line_start(text, end, LINE));
    above.into_iter().chain([class::line_end(text, end, LINE) + 1])
}

/// `part` stands in `near` twice.
pub(super) fn twice(near: &[u8], part: &[u8]) -> bool {
    class::find(near, part)
        .and_then(|first| near.get(first + part.len()..))
        .is_some_and(|rest| class::contains(rest, part))
}
