//! Tokens that are known by their parts or their end, not by how they begin.

use super::rules::SHAPE;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, HEX, UPPER, WORD};

/// Asked at a word without letters that a colon follows: Telegram's digits, colon, 35 characters, and Asana's.
pub(in crate::redact::detect) fn at_number(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let second = word.end + 1;
    if (5..=16).contains(&word.len()) && class::at(word.text, second) == b'A' {
        let end = word_end(word.text, second);
        if end - second == 35 {
            sink.hit(&SHAPE, word.start, end);
        }
    }
    // Asana: `1/`, the number of whoever it is for, and 32 characters, or with another number between.
    let made = class::run_of(word.text, second, 33, class::HEX);
    let start =
        class::run_start(word.text, word.start, 22, |byte| class::is(byte, class::DIGIT) || byte == b'/');
    let apart =
        class::at(word.text, start + 1) == b'/' && !class::is(class::before(word.text, start), class::WORD);
    if apart && made == second + 32 && word.len() >= 12 {
        sink.hit(&SHAPE, start, made);
    }
}

/// `access_token$production$…$…`, asked at the first `$`: a gateway of payments; the end of the token.
#[inline(never)]
pub(in crate::redact::detect) fn at_dollar(
    bytes: &[u8],
    at: usize,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let name = class::one_before(bytes, at, &["access_token"])?;
    let place = class::one_at(bytes, at, &["$production$", "$sandbox$"])?;
    let first = class::run_of(bytes, at + place.len(), 24, class::LOWER | DIGIT);
    let end = class::run_of(bytes, first + 1, 32, HEX);
    (class::at(bytes, first) == b'$' && end == first + 33).then_some(())?;
    sink.hit(&SHAPE, at - name.len(), end);
    Some(end)
}

/// Formats known by an infix or by the shape of their parts, glued to what stands before or not; the end of the token.
pub(super) fn shaped(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let (bytes, first) = (word.text, word.end);
    if is_grouped_key(word) {
        sink.hit(&SHAPE, word.start, word.end);
        return Some(word.end);
    }
    if let Some((start, end)) = of_digests(word) {
        sink.hit(&SHAPE, start, end);
        return Some(end);
    }
    let part = |length: usize| first.checked_sub(length).filter(|at| *at >= word.start);
    let next_part = |at: usize| word_end(bytes, at + 1);
    let (start, end) = match word.next() {
        b'.' if word.len() >= 24 => discord(word)?,
        b'.' if class::starts_with_folded(bytes, first + 1, "atlasv1.") => {
            // Terraform: fourteen characters, "atlasv1", the rest.
            let end = word_end(bytes, first + 9);
            (end - first > 48).then_some((part(14)?, end))?
        }
        b'.' => {
            let second = next_part(first);
            let named = |length: usize, name: &str| {
                part(length).filter(|at| class::starts_with_folded(bytes, *at, name))
            };
            match second - first - 1 {
                // Airtable: "pat", fourteen characters, 64 hexadecimal digits.
                64.. if all(bytes, first + 1, first + 65, HEX) => (named(17, "pat")?, first + 65),
                // Harness: "pat" or "sat", parts of 22, 24 and 20 characters.
                22 => {
                    let third = next_part(second);
                    let end = third + 21;
                    let parts = third - second == 25 && word_end(bytes, third + 1) >= end;
                    let start = named(3, "pat").or_else(|| named(3, "sat"))?;
                    parts.then_some((start, end))?
                }
                _ => return None,
            }
        }
        // Azure AD: three characters, a digit, "Q~", the rest.
        b'~' if class::before(bytes, first) == b'Q' => {
            let end = class::run_end(bytes, first + 1, 40, |byte| {
                class::is(byte, WORD) || matches!(byte, b'.' | b'~')
            });
            let start = part(5)?;
            let drawn = bytes.get(first..end).is_some_and(|secret| class::turns(secret) > 2);
            (class::is(class::at(bytes, start + 3), DIGIT) && end - first > 30 && drawn)
                .then_some((start, end))?
        }
        // Telegram: digits, colon, 35 characters.
        b':' if class::at(bytes, first + 1) == b'A' => {
            let digits = class::run_back(bytes, first, 17, DIGIT);
            let end = word_end(bytes, first + 1);
            let exact = end == first + 36 || class::at(bytes, first + 36) == b'_' && end > first + 36;
            (exact && first - digits >= 8).then_some((digits, first + 36))?
        }
        _ => return None,
    };
    sink.hit(&SHAPE, start, end);
    Some(end)
}

/// Keys whose secret looks like a digest: of Ghost 24 hexadecimal digits, a colon and 64, of Zoho `1000.` and twice 32, of
/// Unleash a project, its place and 56: `default:production.5f0c…`, `*:*.5f0c…`.
fn of_digests(word: Word<'_>) -> Option<(usize, usize)> {
    let bytes = word.text;
    if word.len() == 24 && word.next() == b':' && class::all(word.bytes(), HEX) {
        let end = word_end(bytes, word.end + 1);
        return (end == word.end + 65 && all(bytes, word.end + 1, end, HEX)).then_some((word.start, end));
    }
    if word.len() == 32 && word.next() == b'.' && word.previous() == b'.' && class::all(word.bytes(), HEX) {
        let end = word_end(bytes, word.end + 1);
        let begins = class::one_before(bytes, word.start, &["1000."])?;
        return (end == word.end + 33 && all(bytes, word.end + 1, end, HEX))
            .then_some((word.start - begins.len(), end));
    }
    // `image:tag.0f1e…` is a digest: a project is called so, or by its sign.
    let key = (56..=64).contains(&word.len()) && word.previous() == b'.' && class::all(word.bytes(), HEX);
    key.then_some(())?;
    let part = |end: usize| class::run_start(bytes, end, 40, |byte| class::is(byte, WORD) || byte == b'*');
    let place = part(word.start - 1);
    let project = part(place.checked_sub(1).filter(|colon| class::at(bytes, *colon) == b':')?);
    let (said, of) = (bytes.get(place..word.start - 1)?, bytes.get(project..place - 1)?);
    let known = matches!(of, b"*" | b"default")
        || is_one_of(said, &["*", "dev", "development", "prod", "production", "staging", "test"]);
    known.then_some((project, word.end))
}

/// A key of `BitLocker` or of a product: eight groups of six digits, five of five capital letters and digits.
fn is_grouped_key(word: Word<'_>) -> bool {
    let (size, mask) = match word.len() {
        55 => (6, DIGIT),
        29 => (5, DIGIT | UPPER),
        // `AKIA-Q3EG-RIPL-Z5KX-J7WM`, as keys are read out.
        24 if matches!(word.bytes().first_chunk(), Some(b"AKIA-" | b"ASIA-")) => (4, DIGIT | UPPER),
        _ => return false,
    };
    word.has(DIGIT)
        && word
            .bytes()
            .split(|byte| *byte == b'-')
            .all(|group| group.len() == size && group.iter().all(|byte| class::is(*byte, mask)))
}

/// Discord: three parts of fixed lengths.
fn discord(word: Word<'_>) -> Option<(usize, usize)> {
    let second = word_end(word.text, word.end + 1);
    let end = word_end(word.text, second + 1);
    let parts = second - word.end == 7 && class::at(word.text, second) == b'.' && word.len() <= 40;
    let digit = || word.text.get(word.start..end).is_some_and(|token| token.iter().any(u8::is_ascii_digit));
    (parts && (27..=44).contains(&(end - second - 1)) && digit()).then_some((word.start, end))
}

/// Formats that end like no others, asked at their end: Mailchimp's `-us` and number, `MaxMind`'s `_mmk`.
pub(super) fn ending_token(word: Word<'_>, at: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = word.text;
    let (start, end) = if class::starts_with_folded(bytes, at, "-us") {
        let start = at.checked_sub(32).filter(|start| *start >= word.start)?;
        let end = class::run_of(bytes, at + 3, 2, DIGIT);
        (all(bytes, start, at, HEX) && end > at + 3).then_some((start, end))?
    } else if class::starts_with_folded(bytes, at, "_mmk") {
        let start = at.checked_sub(36).filter(|start| *start >= word.start)?;
        (class::at(bytes, start + 6) == b'_').then_some((start, at + 4))?
    } else {
        return None;
    };
    sink.hit(&SHAPE, start, end);
    Some(end)
}

/// Twilio: two letters and 32 hexadecimal digits.
pub(super) fn twilio(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let found = word.bytes().windows(34).position(|window| match window {
        [first, second, digits @ ..] => {
            let named = matches!([*first, *second], [b'S', b'K'] | [b'A', b'C']);
            named && class::all(digits, HEX) && digits.iter().any(u8::is_ascii_digit)
        }
        _ => false,
    })?;
    let start = word.start + found;
    let end = start + 34;
    // "AC" may be a part of a longer digest.
    let longer = class::is(class::at(word.text, end), HEX)
        || found > 0
            && class::is(class::before(word.text, start), UPPER | DIGIT)
            && class::at(word.text, start) == b'A';
    (!longer).then(|| {
        sink.hit(&SHAPE, start, end);
        end
    })
}

fn all(bytes: &[u8], start: usize, end: usize, mask: u8) -> bool {
    bytes.get(start..end).is_some_and(|run| run.iter().all(|byte| class::is(*byte, mask)))
}

fn word_end(bytes: &[u8], from: usize) -> usize {
    class::run_of(bytes, from, 100, WORD)
}
