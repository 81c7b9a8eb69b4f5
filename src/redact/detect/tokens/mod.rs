//! Tokens that carry their maker's prefix.
//!
//! **Start reading** at [`in_word`]: at every place of a long word where a token may begin, the table in [`formats`] says
//! what has to follow; [`shapes`] knows those that no prefix tells.

#[cfg(test)]
mod examples;
mod formats;
mod formats_of_builds;
mod formats_of_clouds;
mod formats_of_services;
mod rules;
mod shapes;

pub(super) use shapes::{at_dollar, at_number};

#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::numbered_user;
use crate::redact::detect::placeholder::{is_documented, is_placeholder};
use crate::redact::detect::secrets::jwt;
use crate::redact::detect::walk::Word;
use crate::redact::detect::wrapped::sets_another;
use crate::text::class::{self, ALPHANUMERIC, BASE64, DIGIT, HEX, LOWER, UPPER, WORD};
use formats::{Body, Format, SHORTEST, beginning_of, by_first, is_beginning, with_next};
use shapes::{ending_token, shaped, twilio};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&rules::PREFIX, &rules::SHAPE];

/// Asked at a long word, or one that more of a token may follow: every place of it where a token may begin. Up to where
/// one was read, 0 where none was.
#[inline(never)]
pub(super) fn in_word(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    let bytes = word.text;
    let two = token_of_two(word, sink).or_else(|| shaped(word, sink));
    let twilio =
        || ((34..=64).contains(&word.len()) && word.has(DIGIT | UPPER)).then(|| twilio(word, sink)).flatten();
    if let Some(end) = two.or_else(twilio).filter(|end| *end >= word.end) {
        return end;
    }
    let stop = (word.end + 2).min(bytes.len());
    let (mut at, mut read_to) = (word.start, 0);
    while let Some(found) = next_beginning(bytes, at, stop) {
        let end = token_at(bytes, found, sink)
            .or_else(|| jwt::at_prefix(bytes, found, sink))
            .or_else(|| ending_token(word, found, sink));
        read_to = end.unwrap_or(read_to);
        at = end.unwrap_or(found + 1).max(found + 1);
    }
    read_to
}

/// Asked at a word that ends like the beginning of a key of Amazon: "AKIA Q3EG RIPL Z5KX J7WM", as keys are read out.
pub(super) fn at_key(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if !matches!(word.bytes(), b"AKIA" | b"ASIA") {
        return;
    }
    let mut end = word.end;
    for _ in 0..4 {
        let stop = class::run_of(word.text, end + 1, 5, UPPER | DIGIT);
        if class::at(word.text, end) != b' ' || stop != end + 5 {
            return;
        }
        end = stop;
    }
    let numbered = word.text.get(word.end..end).is_some_and(|key| class::any(key, DIGIT));
    if numbered && !class::is(class::at(word.text, end), ALPHANUMERIC) {
        sink.hit(&rules::PREFIX, word.start, end);
    }
}

/// False for most short words that the sign `next` joins to others: of a token so much follows as tokens are long.
#[inline(never)]
pub(super) fn may_go_on(word: Word<'_>, next: u8) -> bool {
    // Behind a colon only the longest go on.
    let (least, sign) = if next == b':' { (36, b':') } else { (SHORTEST, b'.') };
    let rest = least.saturating_sub(word.len());
    let end = class::run_end(word.text, word.end, rest, |byte| {
        class::is(byte, WORD | BASE64) || byte == sign || matches!(byte, b'~' | b'@' | b'%')
    });
    // The end of a line may break one anywhere.
    end == word.end + rest || matches!(class::at(word.text, end), b'\n' | b'\r')
}

/// The first place in `from..to` where three bytes stand that a prefix begins with. Most places are passed here.
#[inline(never)] // A loop of its own: among others it is slower.
fn next_beginning(bytes: &[u8], from: usize, to: usize) -> Option<usize> {
    let [first, second, rest @ ..] = bytes.get(from..to)? else { return None };
    let mut beginning = with_next(with_next(0, *first), *second);
    let found = rest.iter().position(|byte| {
        beginning = with_next(beginning, *byte);
        is_beginning(beginning)
    });
    found.map(|found| from + found)
}

/// Prefixes of two bytes count at the beginning of a word of exactly their length.
fn token_of_two(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let plausible = matches!(word.len(), 1 | 34 | 42);
    plausible.then(|| token_at(word.text, word.start, sink)).flatten()
}

fn token_at(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let first = class::at(bytes, at).to_ascii_lowercase();
    let formats = by_first().get(usize::from(first))?;
    let three = beginning_of(bytes.get(at..at + 3).unwrap_or_default());
    let two = beginning_of(bytes.get(at..at + 2).unwrap_or_default());
    for format in formats {
        if format.beginning != if format.prefix.len() > 2 { three } else { two } {
            continue;
        }
        let body_at = at + format.prefix.len();
        let Some(found) = bytes.get(at..body_at) else { continue };
        if !found.eq_ignore_ascii_case(format.prefix.as_bytes()) {
            continue;
        }
        let is_exact = format.most < usize::MAX;
        let limit = if is_exact { format.most + 1 } else { 4096 };
        let mut end = class::run_end(bytes, body_at, limit, |byte| format.body.accepts(byte));
        while end > body_at && matches!(class::before(bytes, end), b'.' | b'/' | b'-' | b'_' | b'@') {
            end -= 1;
        }
        if end - body_at < format.least {
            end = past_line_end(bytes, end, format);
            end = past_blanks(bytes, body_at, end, format);
        }
        let length = bytes
            .get(body_at..end)
            .unwrap_or_default()
            .iter()
            .filter(|byte| format.body.accepts(**byte))
            .count();
        let stands_alone =
            !is_exact || (length <= format.most && !class::is(class::at(bytes, end), ALPHANUMERIC));
        let body = bytes.get(body_at..end).unwrap_or_default();
        // One of sixteen capital letters in a row in thirty has no digit among them.
        let capitals = matches!(format.body, Body::Upper)
            && length == 16
            && !class::is(class::before(bytes, at), WORD)
            && !class::is(class::at(bytes, end), WORD)
            && class::all(found, UPPER)
            && class::all(body, UPPER)
            && !is_placeholder(body);
        // "starts with ghp_x7Kq": of one that was shown in part.
        let told = || {
            let said = ["starts with ", "begins with ", "starting with ", "beginning with "];
            length >= 4 && !is_exact && class::one_before(bytes, at, &said).is_some()
        };
        if length < format.least && told() {
            sink.hit(format.rule, at, end);
            return Some(end);
        }
        // `s.makeClusterController`: words, where so little stands before them.
        let words =
            format.prefix.len() == 2 && class::longest_run(body, LOWER) > 4 && !class::any(body, DIGIT);
        if length < format.least || words || !stands_alone || !(capitals || looks_random(body)) {
            continue;
        }
        let as_made = found == format.prefix.as_bytes() && !class::is(class::before(bytes, at), WORD);
        if is_exact && !as_made && !format.is_unmistakable(body, class::before(bytes, at)) {
            continue;
        }
        let start = if matches!(format.body, Body::Path) { link_start(bytes, at) } else { at };
        if bytes.get(start..end).is_some_and(is_documented) {
            return Some(end);
        }
        sink.hit(format.rule, start, end);
        numbered_user(bytes, start, sink);
        return Some(end);
    }
    None
}

/// A hook is all of its link: the labels of its host and what stands before them.
fn link_start(bytes: &[u8], at: usize) -> usize {
    let host = class::dotted_start(bytes, at, 40);
    let scheme = class::one_before(bytes, host, &["https://", "http://"]).map_or(0, str::len);
    host - scheme
}

/// `ghp_a1B2c3D4 e5F6a1B2 c3D4e5F6 …`: where a token ends that blanks part, so that no scanner finds it.
fn past_blanks(bytes: &[u8], body_at: usize, end: usize, format: &Format) -> usize {
    let first = end - body_at;
    let (mut past, mut taken) = (end, first);
    while taken >= 4 && class::at(bytes, past) == b' ' {
        let stop = class::run_end(bytes, past + 1, 64, |byte| format.body.accepts(byte));
        let part = bytes.get(past + 1..stop).unwrap_or_default();
        // A word of the sentence is small letters alone.
        let drawn = part.len() >= 4 && class::any(part, DIGIT) && !part.contains(&b'=');
        // Groups are of one length, but for the last before there are enough.
        let goes_on = taken < format.least || part.len() == first && class::turns(part) * 3 >= first;
        if !drawn || !goes_on || class::is(class::at(bytes, stop), ALPHANUMERIC) {
            break;
        }
        (past, taken) = (stop, taken + part.len());
    }
    if taken >= format.least && format.prefix.len() >= 4 { past } else { end }
}

/// Where a token goes on that the end of a line breaks; `end` where it does not.
fn past_line_end(bytes: &[u8], end: usize, format: &Format) -> usize {
    let quoted = |byte: u8| matches!(byte, b' ' | b'\t' | b'>' | b'|');
    // A hyphen that says that the word goes on.
    // `=` is of a mail.
    let hyphen = usize::from(matches!(bytes.get(end..end + 2), Some(b"-\n" | b"-\r" | b"=\n" | b"=\r")));
    let line = class::run_end(bytes, end + hyphen, 2, |byte| matches!(byte, b'\n' | b'\r'));
    let next = class::run_end(bytes, line, 8, quoted);
    let limit = if format.most < usize::MAX { format.most + 1 } else { 4096 };
    let stop = class::run_end(bytes, next, limit, |byte| format.body.accepts(byte));
    let rest = bytes.get(next..stop).unwrap_or_default();
    let random = class::any(rest, DIGIT) && !sets_another(rest);
    if line > end + hyphen && stop > next && random { stop } else { end }
}

impl Format {
    /// In other letters, or glued to a word before it: the body alone has to show that it is one.
    fn is_unmistakable(&self, body: &[u8], before: u8) -> bool {
        let count = |mask| class::count(body, mask);
        let (digits, letters) = (count(DIGIT), count(LOWER | UPPER));
        let hexadecimal = matches!(self.body, Body::Hex | Body::HexParts);
        // `task-` and a digest, `cache-key-` and a digest.
        let digest = if hexadecimal { before == b'-' } else { class::all(body, HEX) };
        // Names that are joined by capital letters have longer words than chance has.
        let small = class::longest_run(body, LOWER);
        let mixed = digits > 0 && small <= 4 && class::any(body, UPPER);
        let random = (digits * 12 >= body.len() || mixed) && letters * 6 >= body.len();
        // These are made of letters alone.
        let letters_only = letters == 34 && body.len() == 34;
        self.prefix.len() > 2 && !digest && (random && longest_word(body) <= 20 || letters_only)
    }
}

fn longest_word(body: &[u8]) -> usize {
    class::longest_run(body, LOWER | UPPER)
}

/// Not a mask and not words: holds a digit, or letters of both cases.
fn looks_random(body: &[u8]) -> bool {
    let has = |mask| class::any(body, mask);
    // Thirty letters and more that nothing parts are no word.
    !is_placeholder(body) && (has(DIGIT) || has(LOWER) && has(UPPER) || longest_word(body) >= 30)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::detect::scan;

    fn found_whole(example: &str, rule: &Rule) -> bool {
        let text = format!("used {example} once");
        let mut hits = Vec::new();
        scan(&text, &mut hits);
        let whole = |found: &str| {
            example.strip_suffix(found).is_some_and(|site| site.is_empty() || site.ends_with('/'))
        };
        hits.iter().any(|hit| hit.rule.name == rule.name && whole(hit.span.of(&text)))
    }

    #[test]
    fn a_token_of_every_format_is_found_whole() {
        let prefixed = examples::PREFIXED.iter().map(|example| (example, &rules::PREFIX));
        let shaped = examples::SHAPED.iter().map(|example| (example, &rules::SHAPE));
        let missed: Vec<_> =
            prefixed.chain(shaped).filter(|(example, rule)| !found_whole(example, rule)).collect();
        assert!(missed.is_empty(), "{:#?}", missed.iter().map(|(example, _)| example).collect::<Vec<_>>());
    }

    #[test]
    fn what_the_next_line_sets_is_no_part_of_a_token() {
        for example in examples::PREFIXED {
            let text = format!("KEY={example}\nNODE=wrk-Sof-06.mgmt\n");
            let mut hits = Vec::new();
            scan(&text, &mut hits);
            assert!(hits.iter().all(|hit| !hit.span.of(&text).contains("NODE")), "{example}");
        }
    }

    #[test]
    fn every_format_has_an_example() {
        let all = || examples::PREFIXED.iter().chain(examples::SHAPED);
        let without: Vec<&str> = formats::all()
            .map(|format| format.prefix)
            .filter(|prefix| !all().any(|example| example.starts_with(prefix)))
            .collect();
        assert!(without.is_empty(), "{without:?}");
    }
}
