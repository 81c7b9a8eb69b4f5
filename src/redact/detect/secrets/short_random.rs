//! Words of ten to nineteen signs that look made by a machine and that nothing names: a guess, as longer ones are.
//!
//! Letters of both cases and digits take turns in them more often than in any name that people or programs make:
//! "it was 4hQ7mZx0LpW2rT", never "OAuth2Sha256Client".

use super::entropy::GUESS;
use crate::redact::detect::Sink;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER};

/// Longer ones are read by [`super::entropy`].
const LENGTHS: std::ops::RangeInclusive<usize> = 10..=19;
/// Letters of one case in a row: chance seldom makes more of them, words do.
const IN_A_ROW: usize = 4;

/// True where the word has the length and the sorts of letters, and stands by itself.
#[inline]
pub(in crate::redact::detect) fn may_be_random(word: Word<'_>, next: u8) -> bool {
    LENGTHS.contains(&word.len())
        && word.has(UPPER)
        && word.has(LOWER)
        && !word.has(JOINER)
        && matches!(
            word.previous(),
            0 | b' ' | b'\n' | b'\t' | b'"' | b'\'' | b'`' | b'(' | b'[' | b'*' | b'>' | b'='
        )
        && matches!(
            next,
            0 | b' '
                | b'\n'
                | b'\r'
                | b'\t'
                | b'"'
                | b'\''
                | b'`'
                | b')'
                | b']'
                | b':'
                | b'*'
                | b'<'
                | b','
                | b';'
                | b'.'
                | b'?'
        )
}

/// Asked at such a word.
#[inline(never)]
pub(in crate::redact::detect) fn at_word(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let value = word.bytes();
    let takes_turns = class::turns(value) * 2 >= value.len();
    let digits = class::count(value, DIGIT);
    // `GrpcRetryV2Step4`: two words or more.
    let words = value.windows(3).filter(|part| is_begun(part)).count();
    let in_a_row = class::longest_run(value, LOWER).max(class::longest_run(value, UPPER));
    // "server.4hQ7…": a part of something longer.
    let behind = class::at(word.text, word.end + 1);
    let goes_on =
        word.next() == b'.' && class::is(behind, ALPHANUMERIC) || word.next() == b':' && behind > b' ';
    if takes_turns
        && in_a_row <= IN_A_ROW
        && digits >= 2
        && words < 2
        && holds_many(value)
        && !value.starts_with(b"0x")
        && !is_duration(value)
        && !goes_on
        && !is_outline(word)
        && !is_placeholder(value)
    {
        sink.hit(&GUESS, word.start, word.end);
    }
}

/// `354.7 0H128zM384 352v32`: how a picture is drawn, by letters for lines and by numbers.
fn is_outline(word: Word<'_>) -> bool {
    let drawn = |byte: &u8| class::is(*byte, DIGIT) || b"achlmqstvz".contains(&(byte | 0x20));
    word.bytes().iter().all(drawn)
        && matches!(word.next(), b' ' | b',' | b'.' | b'-')
        && class::is(class::at(word.text, word.end + 1), DIGIT)
}

/// A capital letter and two small ones behind it that can be said, as words begin.
fn is_begun(part: &[u8]) -> bool {
    matches!(part, [first, others @ ..] if class::is(*first, UPPER) && class::all(others, LOWER))
        && part.iter().any(|byte| class::is_vowel(*byte))
}

/// `oO0OoO0OoO0Oo`, with which Redis greets, is made of three signs.
fn holds_many(value: &[u8]) -> bool {
    let different =
        value.iter().enumerate().filter(|(at, byte)| !value.iter().take(*at).any(|one| one == *byte));
    different.count() * 2 > value.len()
}

/// `P1Y2M3DT4H5M6S`: years, months, days, hours, minutes and seconds, as ISO 8601 writes how long something takes.
fn is_duration(value: &[u8]) -> bool {
    let unit = |byte: &u8| class::is(*byte, DIGIT) || b"YMWDTHS".contains(&byte.to_ascii_uppercase());
    matches!(value, [b'P', rest @ ..] if rest.iter().all(unit))
}
