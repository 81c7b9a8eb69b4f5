//! Secrets of several words: "the passphrase is correct horse battery staple".

use super::{SPOKEN, plain};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::text::class::{self, BLANK, DIGIT, LOWER, OTHER_LETTER, UPPER, WORD};

/// Words of sentences: a phrase neither begins nor ends with one, and holds few.
pub(super) const STOPS: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "by", "for", "from", "has", "in", "is", "it", "least", "must", "no",
    "not", "of", "on", "or", "see", "the", "to", "was", "with", "you", "your",
];

/// What numbers count in a sentence about a phrase.
const UNITS: &[&str] = &[
    "ago", "attempts", "bits", "day", "days", "hours", "line", "lines", "min", "minutes", "page", "rounds",
    "seconds", "section", "step", "ticket", "times", "weeks", "words", "years",
];

/// Numbers that a phrase may begin with.
pub(super) const NUMBERS: &[&str] = &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// What a sentence says before the words.
const LINKS: &[&str] = &[
    " is: ",
    " was: ",
    " ist: ",
    " lautet: ",
    " lautet ",
    " ist ",
    " is ",
    " was ",
    ", which is: ",
    ", which is ",
    "'s ",
];

/// "passphrase: correct horse battery staple"
pub(super) fn phrase(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    is_phrase_named(bytes, start, end).then_some(())?;
    let end = past_disk(bytes, past_named(bytes, end));
    let link = LINKS.iter().find(|link| class::starts_with_folded(bytes, end, link));
    let sign = class::run_end(bytes, end, 3, |byte| matches!(byte, b'"' | b'*' | b' '));
    let at = match link {
        Some(link) => end + link.len(),
        None if matches!(class::at(bytes, sign), b':' | b'=') => {
            class::run_end(bytes, sign + 1, 4, |byte| matches!(byte, b' ' | b'"' | b'*' | b'`'))
        }
        None => return plain::phrase(bytes, end, sink),
    };
    // Among the words or behind the letters of the last, digits: "copper 9 heron brick lamp55".
    let stop = class::run_end(bytes, at, 300, |byte| {
        // Letters of Latin with marks have two bytes, of these.
        class::is(byte, LOWER | UPPER | DIGIT) || matches!(byte, b' ' | b'-' | 0xc3..=0xc5 | 0x80..0xc0)
    });
    let said = bytes.get(at..stop)?.trim_ascii_end();
    (ends_phrase(bytes, stop) && is_phrase(said, class::at(bytes, stop) == b'(')).then_some(())?;
    sink.hit(&SPOKEN, at, at + said.len());
    Some(at + said.len())
}

/// "der Hot-Wallet-Seed stand im Runbook: „…“": twelve words and more, as many as wallets draw, in quotes or behind a colon.
#[inline(never)]
pub(super) fn drawn_words(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let open = class::run_end(bytes, end, 64, |byte| {
        !matches!(byte, b':' | b'"' | b'`' | b'(' | b'\n' | 0xc2 | 0xe2)
    });
    let start = class::run_end(bytes, open, 8, |byte| !class::is(byte, LOWER) && byte != b'\n');
    let stop = class::run_end(bytes, start, 240, |byte| class::is(byte, LOWER) || byte == b' ');
    let said = bytes.get(start..stop)?.trim_ascii_end();
    let words = || said.split(|byte| *byte == b' ');
    let drawn = matches!(words().count(), 12 | 15 | 18 | 21 | 24)
        && words().all(|word| (3..=8).contains(&word.len()))
        && words().filter(|word| is_one_of(word, STOPS)).count() < 2;
    (drawn
        && start > open
        && matches!(class::at(bytes, stop), 0 | b'\n' | b'"' | b'`' | b')' | b'.' | 0xc2 | 0xe2))
    .then_some(())?;
    sink.hit(&SPOKEN, start, start + said.len());
    Some(stop)
}

/// "passphrase", "mnemonic", "recovery phrase"
pub(super) fn is_phrase_named(bytes: &[u8], start: usize, end: usize) -> bool {
    let name = bytes.get(start..end).unwrap_or_default().to_ascii_lowercase();
    let kept = || {
        ["recovery ", "seed ", "secret ", "backup ", "mnemonic ", "wallet "]
            .iter()
            .any(|kind| start >= kind.len() && class::starts_with_folded(bytes, start - kind.len(), kind))
    };
    // `seed_phrase = …`
    let name = ["recovery_", "seed_", "mnemonic_", "wallet_"]
        .iter()
        .find_map(|kind| name.strip_prefix(kind.as_bytes()).filter(|rest| *rest == b"phrase"))
        .map_or(name.as_slice(), |_| b"passphrase");
    name.ends_with(b"passphrase")
        || name == b"mnemonic"
        || (name == b"phrase" || name == b"seed") && kept()
        || name == b"word"
            && class::one_before(bytes, start, &["callback ", "challenge ", "code ", "safe "]).is_some()
}

/// Past what stands before a sign or a verb: "the passphrase is four words: …", "passphrase for the LUKS key = …",
/// "passphrase for id_lab is …"
fn past_named(bytes: &[u8], end: usize) -> usize {
    let sign = class::run_end(bytes, end, 32, |byte| class::is(byte, WORD | OTHER_LETTER) || byte == b' ');
    let said = bytes.get(end..sign).unwrap_or_default();
    let counted = matches!(class::at(bytes, sign), b':' | b'=')
        && class::at(bytes, sign + 1) == b' '
        && (said.ends_with(b" words")
            || class::one_at(said, 0, &[" for ", " of ", " für ", " von ", " der "]).is_some());
    if counted { sign } else { past_key(bytes, end) }
}

/// Past "for id_lab", behind which the sentence says what the phrase is.
fn past_key(bytes: &[u8], end: usize) -> usize {
    let link = class::one_at(bytes, end, &[" for ", " für "]).map_or(0, str::len);
    let key = class::run_of(bytes, end + link, 32, WORD);
    let told = link > 0
        && class::one_at(bytes, key, &[" is ", " is: ", " was ", " ist ", " ist: ", " lautet "]).is_some();
    if told { key } else { end }
}

/// The line, the quote or the sentence ends there; behind a bracket or a long dash it goes on.
fn ends_phrase(bytes: &[u8], stop: usize) -> bool {
    match class::at(bytes, stop) {
        0 | b'\n' | b'\r' | b'"' | b'\'' | b'`' | b'*' | b'(' | 0xe2 => true,
        b'.' => class::is(class::at(bytes, stop + 1), BLANK) || stop + 1 == bytes.len(),
        _ => stop + 1 == bytes.len(),
    }
}

/// Words that are no sentence, and numbers that count nothing. A bracket behind them, as `open` says, may be a remark.
fn is_phrase(said: &[u8], open: bool) -> bool {
    let words: Vec<&[u8]> = said.split(|byte| *byte == b' ').collect();
    let [first, .., last] = words.as_slice() else { return false };
    let number = |word: &[u8]| class::all(word, DIGIT);
    let plain = |word: &[u8]| number(word) || word.len() >= 2 && !is_one_of(word, STOPS);
    let numbers = words.iter().filter(|word| number(word)).count();
    let stops = words.iter().filter(|word| !plain(word)).count();
    // "seven otters juggle brass (all lower case)"
    let counted = is_one_of(first, NUMBERS) && words.len() >= 4 && !plain::is_another(last, last.len());
    let remark = open && plain::is_said(first) && !counted;
    // "blue horse runs at midnight", but not "ask for it", "rotated every spring by the team".
    let led = stops == 0 && !remark
        || plain(first) && plain(last) && !plain::is_said(first) && stops * 4 <= words.len();
    // "12 characters", "rotated 30 days ago", "4 of 5 attempts left" speak of it.
    let spoken = numbers > 0
        && (numbers > 2
            || words.len() - numbers < 3
            || number(first)
            || words.iter().any(|word| !number(word) && (plain::is_said(word) || is_one_of(word, UNITS))));
    !spoken && (3..=24).contains(&words.len()) && led
}

/// Past "of the backup disk", behind which the sentence says what the phrase is.
fn past_disk(bytes: &[u8], end: usize) -> usize {
    let owned =
        [" of the ", " for the ", " on the "].iter().any(|link| class::starts_with_folded(bytes, end, link));
    let stop = class::run_of(bytes, end, 48, LOWER | UPPER | BLANK);
    let said = bytes.get(end..stop).filter(|_| owned);
    let verb = said.and_then(|said| said.windows(4).position(|verb| verb == b" is " || verb == b" was"));
    verb.map_or(end, |verb| end + verb)
}
