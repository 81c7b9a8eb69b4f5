//! Sentences that say what a secret was before they say that it is one: "we used X as the password", "X (the password)".
//! **Start reading** at [`said_before`].

use super::SPOKEN;
use super::name::{Name, Says};
use super::relayed::tried_before;
use super::shape::is_strong;
use super::tongues::is_jumbled;
use super::value::{is_mixed, looks_made, may_be_said};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::text::class::{self, HEX, LOWER, UPPER};

/// "we used X as the password", "X is the admin password".
pub(super) fn said_before(bytes: &[u8], start: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    if !name.plain || name.says != Says::Secret {
        return None;
    }
    tried_before(bytes, start, sink);
    confessed(bytes, start, sink);
    let head = bytes.get(start.saturating_sub(120)..start)?;
    let offset = start - head.len();
    if let Some((from, to)) = commented(head) {
        sink.hit(&SPOKEN, offset + from, offset + to);
        return None;
    }
    if let Some((from, to)) = set_aside(bytes, start) {
        let value = bytes.get(from..to)?;
        if is_mixed(value) && value.len() >= 6 && may_be_said(value) {
            sink.hit(&SPOKEN, from, to);
        }
        return None;
    }
    let words = last_words(head);
    if let Some((from, to)) = set_before(head, &words).or_else(|| asked_about(head, &words)) {
        sink.hit(&SPOKEN, offset + from, offset + to);
        return None;
    }
    let (place, (from, to)) = linked(head, &words)?;
    sink.hit(&SPOKEN, offset + from, offset + to);
    if let Some((from, to)) = other_of_two(head, &words, place) {
        sink.hit(&SPOKEN, offset + from, offset + to);
    }
    None
}

/// `X   ; integration key`: the comment says what it is.
fn commented(head: &[u8]) -> Option<(usize, usize)> {
    let comment =
        class::run_start(head, head.len(), 24, |byte| class::is(byte, LOWER | UPPER) || byte == b' ');
    matches!(class::before(head, comment), b'#' | b';' | b'/').then_some(())?;
    let mark = |byte: u8| matches!(byte, b' ' | b'\t' | b'#' | b';' | b'/' | b'"' | b'\'' | b',');
    let stop = class::run_start(head, comment, 40, mark);
    let from = class::run_start(head, stop, 100, |byte| byte > b' ' && !mark(byte));
    head.get(from..stop).is_some_and(looks_made).then_some((from, stop))
}

/// Up to nine words of the line, the last of them first.
fn last_words(head: &[u8]) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut end = head.len();
    while words.len() < 9 {
        let stop = class::spaces_start(head, end, end);
        let from = class::run_start(head, stop, stop, |byte| byte > b' ');
        if from == stop || stop == end && !words.is_empty() {
            break;
        }
        words.push((from, stop));
        end = from;
    }
    words
}

/// Words by which what stands before them is the secret.
const AS: &[&str] =
    &["as", "is", "was", "als", "for", "comme", "como", "come", "com", "jako", "som", "kao", "mint", "ca"];

/// "mets X comme mot de passe": the same before the name of a password in another tongue.
#[inline(never)]
pub(super) fn used_as(bytes: &[u8], start: usize, sink: &mut Sink<'_, '_>) {
    let Some(head) = bytes.get(start.saturating_sub(80)..start) else { return };
    let offset = start - head.len();
    if let Some((_, (from, to))) = linked(head, &last_words(head)) {
        sink.hit(&SPOKEN, offset + from, offset + to);
    }
}

/// "X as the password", "X is the admin password": the value before the link, and which word it is.
fn linked(head: &[u8], words: &[(usize, usize)]) -> Option<(usize, (usize, usize))> {
    let link = words
        .iter()
        .position(|(from, stop)| head.get(*from..*stop).is_some_and(|word| is_one_of(word, AS)))?;
    // "X would still be accepted as a password"
    let helps = |(from, stop): &&(usize, usize)| {
        head.get(*from..*stop).is_some_and(|word| HELPING.iter().any(|known| known.as_bytes() == word))
    };
    let helping = words.iter().skip(link + 1).take_while(helps).count();
    let place = link + 1 + helping;
    let (from, stop) = *words.get(place)?;
    let marks = |byte: &&u8| matches!(**byte, b'"' | b'\'' | b'`' | b'*' | b'(' | b')' | b'[' | b',');
    // `[X](https://…) is the token`: the text of a link.
    let stop = class::run_end(head, from, stop - from, |byte| byte != b']');
    let run = head.get(from..stop)?;
    let (before, after) = (run.iter().take_while(marks).count(), run.iter().rev().take_while(marks).count());
    let value = run.get(before..run.len().checked_sub(after)?)?;
    let has = |mask| class::any(value, mask);
    let sign = value.iter().any(|byte| matches!(byte, b'!' | b'#' | b'@' | b'%' | b'$' | b'&'));
    let chosen = helping == 0 || has(UPPER) && has(LOWER) || sign;
    let code = value.iter().any(|byte| matches!(byte, b'"' | b'{' | b'}'));
    let text_of_link = class::at(run, 0) == b'[' && !is_strong(value) && !looks_made(value);
    (!code && !text_of_link && is_mixed(value) && value.len() >= 6 && chosen && may_be_said(value))
        .then_some((place, (from + before, stop - after)))
}

/// "staging uses X and production Y as the password": the value before the one that is the word at `place`.
fn other_of_two(head: &[u8], words: &[(usize, usize)], place: usize) -> Option<(usize, usize)> {
    let word = |at: usize| words.get(at).and_then(|(from, stop)| head.get(*from..*stop));
    let and = [1, 2].into_iter().find(|back| word(place + back) == Some(b"and"))?;
    let (from, stop) = *words.get(place + and + 1)?;
    head.get(from..stop).is_some_and(is_strong).then_some((from, stop))
}

/// "is X still the right token?"
fn asked_about(head: &[u8], words: &[(usize, usize)]) -> Option<(usize, usize)> {
    let is = |at: usize, known: &[&str]| {
        words
            .get(at)
            .and_then(|(from, stop)| head.get(*from..*stop))
            .is_some_and(|word| is_one_of(word, known))
    };
    let still = (0..4).find(|at| is(*at, &["still"]))?;
    let right = (0..still).any(|at| is(at, &["right", "correct", "current", "valid", "same", "good"]));
    (right && is(still + 2, &["is", "was"])).then_some(())?;
    let (from, stop) = *words.get(still + 1)?;
    let mark = |byte: u8| matches!(byte, b'"' | b'\'' | b'`' | b'*' | 0xe2 | 0x80 | 0x9c..=0x9e);
    let from = class::run_end(head, from, 3, mark);
    let stop = class::run_start(head, stop, 3, mark);
    head.get(from..stop)
        .is_some_and(|value| {
            is_mixed(value) && value.len() >= 12 && (is_jumbled(value) || class::all(value, HEX))
        })
        .then_some((from, stop))
}

/// "wrong window: X" and on the next line "that was my password".
#[inline(never)]
fn confessed(bytes: &[u8], start: usize, sink: &mut Sink<'_, '_>) {
    const SAYS: &[&str] = &[
        "that was my ",
        "that is my ",
        "that's my ",
        "thats my ",
        "That was my ",
        "that was the ",
        "that's the ",
    ];
    let end = class::run_of(bytes, start, 24, LOWER | UPPER);
    // "that's the password policy"
    let goes_on = class::at(bytes, end) == b' ' && class::is(class::at(bytes, end + 1), LOWER);
    if goes_on
        || class::one_before(bytes, start, &[" my ", " the "]).is_none()
        || class::one_before(bytes, start, SAYS).is_none()
    {
        return;
    }
    let line = class::line_start(bytes, start, 48);
    let Some(stop) = line.checked_sub(1).filter(|at| class::at(bytes, *at) == b'\n') else { return };
    let from = class::run_start(bytes, stop, 64, |byte| byte > b' ');
    let colon = matches!(class::before(bytes, from.saturating_sub(1)), b':' | b'>')
        || class::before(bytes, from) == b'\n';
    let value = bytes.get(from..stop).unwrap_or_default();
    if colon && value.len() >= 8 && is_strong(value) {
        sink.hit(&SPOKEN, from, stop);
    }
}

/// "X, the old password": what a comma sets apart from the words before the name.
fn set_before(head: &[u8], words: &[(usize, usize)]) -> Option<(usize, usize)> {
    let comma = words.iter().take(5).position(|(_, stop)| class::before(head, *stop) == b',')?;
    let article = comma.checked_sub(1).and_then(|at| words.get(at))?;
    let known = matches!(
        head.get(article.0..article.1),
        Some(b"the" | b"our" | b"his" | b"her" | b"their" | b"my" | b"an" | b"a" | b"das")
    );
    let (verb, verb_end) = *words.get(comma + 1)?;
    let given = ["entered", "gave", "had", "is", "sent", "tried", "typed", "used", "uses", "was", "with"];
    let known = known && given.iter().any(|word| head.get(verb..verb_end) == Some(word.as_bytes()));
    let (from, stop) = *words.get(comma)?;
    let mark = |byte: u8| matches!(byte, b'"' | b'\'' | b'`' | b'*');
    let from = class::run_end(head, from, 2, mark);
    let stop = class::run_start(head, stop - 1, 2, mark);
    (known && head.get(from..stop).is_some_and(is_strong)).then_some((from, stop))
}

/// Words between a password and what it is used as.
const HELPING: &[&str] = &[
    "accepted", "be", "been", "being", "can", "could", "ein", "had", "has", "in", "is", "set", "still",
    "used", "valid", "was", "would",
];

/// "X (the password)": the word before the bracket that the name stands in.
fn set_aside(bytes: &[u8], start: usize) -> Option<(usize, usize)> {
    let open = class::run_start(bytes, start, 16, |byte| class::is(byte, LOWER | UPPER) || byte == b' ');
    let end = class::run_of(bytes, start, 24, LOWER | UPPER);
    (class::before(bytes, open) == b'(' && class::at(bytes, end) == b')').then_some(())?;
    let none = ["no ", "not ", "without "].iter().any(|word| class::starts_with_folded(bytes, open, word));
    (!none).then_some(())?;
    let close =
        class::run_start(bytes, open - 1, 3, |byte| matches!(byte, b' ' | b'"' | b'\'' | b'`' | b'*'));
    let from = class::run_start(bytes, close, 128, |byte| {
        byte > b' ' && !matches!(byte, b'"' | b'\'' | b'`' | b'*')
    });
    (from < close && close < open - 1).then_some((from, close))
}
