//! Sentences that say what a secret was without putting it right behind its name: from one to another, behind a colon
//! at the end, in the answer to a question, below the command that prints it.

use super::changed::is_place;
use super::extent::{ends_line, trimmed_end};
use super::made_up::is_certain;
use super::name::{Name, Says};
use super::passphrase::phrase;
use super::tongues::is_jumbled;
use super::value::{is_digest, is_mixed, is_phrase, looks_chosen, may_be_said};
use super::{SPOKEN, asked_for, enclosed, hinted, plain, relayed};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::placeholder::is_placeholder;
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT, LOWER, UPPER};

/// Asked where nothing stands right behind the name at `start..end`.
pub(super) fn told(
    bytes: &[u8],
    start: usize,
    end: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    if name.says == Says::Key && name.plain {
        return stated_key(bytes, end, sink);
    }
    matches!(name.says, Says::Secret | Says::Short).then_some(())?;
    // "the password's purple kettle mountain"
    if class::starts_with_folded(bytes, end, "'s ")
        && let Some(end) = plain::said(bytes, b"is ", end + 3, name, sink)
    {
        return Some(end);
    }
    hinted::exchanged(bytes, end, sink)
        .or_else(|| set_off(bytes, end, name, sink))
        .or_else(|| stated(bytes, end, name, sink))
        .or_else(|| set_to(bytes, start, end, sink))
        .or_else(|| sent(bytes, end, sink))
        .or_else(|| old_and_new(bytes, end, sink))
        .or_else(|| concluded(bytes, end, sink))
        .or_else(|| phrase(bytes, start, end, sink))
        .or_else(|| answered(bytes, start, end, name, sink))
        .or_else(|| asked_for::answered_below(bytes, end, sink))
        .or_else(|| hinted::given_away(bytes, start, end, sink))
        .or_else(|| relayed::relayed(bytes, start, end, sink))
}

/// The word at `at`, without the marks around it.
pub(super) fn word(bytes: &[u8], at: usize) -> (usize, usize) {
    let start = class::run_end(bytes, at, 3, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
    let end = class::run_end(bytes, start, 128, |byte| {
        byte > b' ' && !matches!(byte, b'"' | b'\'' | b'`' | b',' | b';' | b')' | b'<' | b'|')
    });
    (start, trimmed_end(bytes, start, end))
}

/// What a secret was and what it is, where both look like one.
pub(super) fn report_both(
    bytes: &[u8],
    old: (usize, usize),
    new: (usize, usize),
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let secret = |(start, end): (usize, usize)| {
        bytes.get(start..end).is_some_and(|value| is_mixed(value) && value.len() >= 6 && may_be_said(value))
    };
    (secret(old) && secret(new)).then_some(())?;
    sink.hit(&SPOKEN, old.0, old.1);
    sink.hit(&SPOKEN, new.0, new.1);
    Some(new.1)
}

/// "the password Jenkins printed was X": the clause between says whose it is, and X is nothing else.
fn stated(bytes: &[u8], end: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    (name.chosen && class::at(bytes, end) == b' ').then_some(())?;
    let clause = class::run_end(bytes, end, 60, |byte| {
        class::is(byte, LOWER | UPPER) || matches!(byte, b' ' | b'-' | b'\'')
    });
    // The run ends within the value, whose first letters it took.
    let verb = [&b" was "[..], b" is "].into_iter().find_map(|verb| {
        let head = bytes.get(end..clause)?;
        class::find_last(head, verb).map(|at| end + at + verb.len())
    });
    // Behind a verb that the first digit ended the run of.
    let (from, to) = word(bytes, verb?);
    let value = bytes.get(from..to)?;
    let has = |mask| class::any(value, mask);
    let made = value.len() >= 16 && class::all(value, class::HEX);
    let strong = class::has_each(value, ALPHANUMERIC) && value.len() >= 8 || made && has(DIGIT);
    (strong && may_be_said(value)).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}

/// "the key in the config is X": of a key that may order a table or be pressed, X has to be nothing else.
#[inline(never)]
fn stated_key(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    class::one_at(bytes, end, &[" for the ", " in the ", " of the ", " on the "])?;
    let clause = class::run_end(bytes, end, 48, |byte| class::is(byte, LOWER) || matches!(byte, b' ' | b'-'));
    let head = bytes.get(end..clause)?;
    let verb = [" is ", " was "]
        .into_iter()
        .find_map(|verb| class::find_last(head, verb).map(|at| at + verb.len()))?;
    let (from, to) = word(bytes, end + verb);
    let value = bytes.get(from..to)?;
    (value.len() >= 10 && is_certain(value) && may_be_said(value)).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}

/// "we set the shared secret between the proxies to X"
fn set_to(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let line = class::run_start(bytes, start, 32, |byte| !matches!(byte, b'\n' | b'.' | b';'));
    let verbs = [" set the ", " changed the ", " reset the ", " switched the "];
    let set = bytes.get(line..start).is_some_and(|head| verbs.iter().any(|verb| class::contains(head, verb)));
    (set && class::at(bytes, end) == b' ').then_some(())?;
    let clause = class::run_end(bytes, end, 60, |byte| class::is(byte, LOWER) || matches!(byte, b' ' | b'-'));
    let (from, to) = word(bytes, clause);
    let value = bytes.get(from..to)?;
    let strong = class::has_each(value, ALPHANUMERIC) && value.len() >= 8 && class::turns(value) >= 3;
    let led = class::one_before(bytes, clause, &[" to "]).is_some();
    (led && strong && may_be_said(value) && class::longest_run(value, LOWER) <= 4).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}

/// What a sentence says behind a comma, before the value.
const SET_OFF: &[&str] = &[
    "which is ",
    "which was ",
    "which is now ",
    "which at the time was ",
    "which at that time was ",
    "which at that point was ",
    "which back then was ",
    "the new one is ",
    "the new one was ",
    "new one is ",
    "back then ",
    "at the time ",
    "namely ",
    "i.e. ",
    "it's still ",
    "it is still ",
    "it's ",
    "it is ",
    "its now ",
    "it's now ",
    "it is now ",
    "now ",
    "we entered ",
    "we typed ",
    "we used ",
    "we tried ",
];

/// "the password for the replica, X, was on the wiki"
fn set_off(bytes: &[u8], end: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let comma = class::run_end(bytes, end, 64, |byte| {
        class::is(byte, LOWER | UPPER) || matches!(byte, b' ' | b'-' | b'\'')
    });
    if class::at(bytes, comma) == b'(' {
        return if plain::is_of_another(bytes.get(end..comma)?) {
            None
        } else {
            in_brackets(bytes, comma, sink)
                .or_else(|| if name.chosen { enclosed::joined_words(bytes, comma, sink) } else { None })
        };
    }
    ([", ", "; "].iter().any(|sign| class::starts_with_folded(bytes, comma, sign))
        && matches!(class::at(bytes, end), b' ' | b',' | b';'))
    .then_some(())?;
    let link = SET_OFF.iter().find(|link| class::starts_with_folded(bytes, comma + 2, link));
    let (from, to) = word(bytes, comma + 2 + link.map_or(0, |link| link.len()));
    let value = bytes.get(from..to)?;
    let has = |mask| class::any(value, mask);
    let strong = has(DIGIT)
        && has(LOWER)
        && (has(UPPER) || value.iter().any(|byte| matches!(byte, b'!' | b'#' | b'@' | b'%' | b'$')));
    let close = class::run_end(bytes, to, 2, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
    // "the secret was rotated, it's Base64 encoded"
    let of_it = link.is_some_and(|link| link.starts_with("it") || *link == "now ");
    ((strong || link.is_some_and(|link| link.starts_with("which") && is_mixed(value) || is_joined(value)))
        && value.len() >= 6
        && may_be_said(value)
        && !(of_it && is_place(value, bytes.get(to..).unwrap_or_default()))
        && (link.is_some()
            || class::at(bytes, close) == b','
            || is_jumbled(value) && matches!(class::at(bytes, close), 0 | b'.' | b'\n')))
    .then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}

/// `fish-cake-in-rain`: so many words are joined by people alone.
fn is_joined(value: &[u8]) -> bool {
    value.len() >= 12 && value.iter().filter(|byte| **byte == b'-').count() >= 2
}

/// "hardcoded password from tests (X)"
fn in_brackets(bytes: &[u8], open: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let (from, to) = word(bytes, open + 1);
    let close = class::run_end(bytes, to, 2, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
    let value = bytes.get(from..to)?;
    let strong = class::has_each(value, ALPHANUMERIC) && value.len() >= 8;
    let closed = class::at(bytes, close) == b')' || close > to && class::at(bytes, close) == b' ';
    (strong && may_be_said(value) && closed).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}

/// "the password was reset: old value X, new value Y"
fn old_and_new(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let sentence = class::line_end(bytes, end, 120);
    let mut found = None;
    let mut at = class::run_end(bytes, end, 48, |byte| byte != b':' && byte != b'\n');
    while at < sentence {
        let from = class::run_end(bytes, at, 4, |byte| matches!(byte, b':' | b',' | b';' | b' ' | b'('));
        let age = ["old ", "new ", "before ", "after "]
            .iter()
            .find(|age| class::starts_with_folded(bytes, from, age))?;
        let noun = ["value ", "one ", "password "]
            .iter()
            .find(|noun| class::starts_with_folded(bytes, from + age.len(), noun));
        let (start, to) = word(bytes, from + age.len() + noun.map_or(0, |noun| noun.len()));
        let value = bytes.get(start..to)?;
        if !(is_mixed(value) && value.len() >= 6 && may_be_said(value)) {
            return found;
        }
        sink.hit(&SPOKEN, start, to);
        (found, at) = (Some(to), class::run_end(bytes, to, 2, |byte| matches!(byte, b'"' | b'`')));
    }
    found
}

/// `expect "Password:"` and `send "X\r"` behind it.
fn sent(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let at = class::run_end(bytes, end, 24, |byte| {
        class::is(byte, BLANK) || matches!(byte, b':' | b'"' | b'{' | b'}' | b'*' | b'-' | b'>' | b'\'')
    });
    class::starts_with_folded(bytes, at, "send ").then_some(())?;
    let start = class::run_end(bytes, at + 5, 8, |byte| matches!(byte, b'-' | b' ')) + 1;
    let quote = class::before(bytes, start);
    matches!(quote, b'"' | b'\'').then_some(())?;
    let to = class::run_end(bytes, start, 128, |byte| byte != quote && byte != b'\\' && byte != b'\n');
    let value = bytes.get(start..to)?;
    (value.len() >= 4 && !is_placeholder(value)).then_some(())?;
    sink.hit(&SPOKEN, start, to);
    Some(to)
}

/// Words that a colon follows which the value stands behind.
const CONCLUDING: &[&str] = &[
    "again",
    "all",
    "aloud",
    "default",
    "everybody",
    "everyone",
    "everywhere",
    "exposed",
    "following",
    "found",
    "here",
    "is",
    "it",
    "leaked",
    "least",
    "logged",
    "now",
    "old",
    "one",
    "out",
    "pasted",
    "posted",
    "neu",
    "nieuw",
    "new",
    "nouveau",
    "nowe",
    "printed",
    "same",
    "simple",
    "still",
    "this",
    "today",
    "unchanged",
    "was",
    "weak",
    "yesterday",
];

/// "the password has not been changed since 2019: X"
fn concluded(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    (class::at(bytes, end) == b' ').then_some(())?;
    let colon = class::run_end(bytes, end, 80, |byte| {
        class::is(byte, LOWER | UPPER | DIGIT) || matches!(byte, b' ' | b',' | b'-' | b'\'')
    });
    (class::at(bytes, colon) == b':' && class::at(bytes, colon + 1) == b' ').then_some(())?;
    let last = class::run_start(bytes, colon, 20, |byte| byte != b' ');
    let last = bytes.get(last..colon)?;
    let year = last.len() == 4 && class::all(last, DIGIT);
    // "the secret went into the ticket: it was X"
    let it_is = class::one_at(bytes, colon + 2, &["it was ", "it is ", "it's ", "that is ", "namely "]);
    let concludes = year || it_is.is_some() || is_one_of(last, CONCLUDING);
    let (from, to) = word(bytes, colon + 2 + it_is.map_or(0, str::len));
    let value = bytes.get(from..to)?;
    if it_is.is_some() && value.len() >= 16 && class::all(value, class::HEX) && class::any(value, DIGIT) {
        sink.hit(&SPOKEN, from, to);
        return Some(to);
    }
    // Nothing else is written so, whatever the sentence said before the colon.
    let sign = value.iter().any(|byte| matches!(byte, b'!' | b'#' | b'@' | b'%' | b'+' | b'&' | b'$'));
    let strong =
        class::has_each(value, ALPHANUMERIC) && (sign || class::turns(value) >= 6) && value.len() >= 8;
    ((concludes || strong) && looks_chosen(value) && may_be_said(value)).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}

/// "jo  10:45"
pub(super) fn ends_in_a_time(line: &[u8]) -> bool {
    let line = line.trim_ascii_end();
    line.len() <= 40
        && matches!(line.last_chunk::<5>(), Some([_, b'0'..=b'9', b':', b'0'..=b'5', b'0'..=b'9']))
}

/// "10:45", "[10:45:12]"
fn is_a_time(said: &[u8]) -> bool {
    said.len() <= 12
        && class::count(said, DIGIT) >= 3
        && said.iter().all(|byte| class::is(*byte, DIGIT) || matches!(byte, b':' | b'.' | b'[' | b']'))
}

/// "password in next message": the line below it is the password.
const NEXT_MESSAGE: &[&str] = &[
    "next message",
    "next msg",
    "separate message",
    "nächste nachricht",
    "nächster nachricht",
    "message suivant",
    "prochain message",
    "siguiente mensaje",
    "próxima mensagem",
    "prossimo messaggio",
    "volgend bericht",
    "następnej wiadomości",
];

/// "what is the password?" or a command that prints it, and nothing but the value on the next line.
fn answered(bytes: &[u8], start: usize, end: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let stop = class::line_end(bytes, end, 160);
    (class::at(bytes, stop) == b'\n').then_some(())?;
    let line = class::line_start(bytes, start, 200);
    let question = bytes.get(line..stop)?.trim_ascii_end();
    let wanted = |word: &&str| class::contains_folded(question, word);
    let asked = question.ends_with(b"?")
        || question.ends_with(b":")
        || question.ends_with(b"base64 -d")
        || ["who ", "what", "anyone", "can you", "can someone", "send me", "need the", " pls", " please"]
            .iter()
            .chain(NEXT_MESSAGE)
            .any(wanted);
    let prompt = ["$ ", "# ", "% ", "> "].iter().any(|prompt| class::starts_with_folded(bytes, line, prompt));
    (asked || prompt && matches!(class::before(bytes, line), 0 | b'\n')).then_some(())?;
    let mut stop = stop;
    let mut next = class::line_end(bytes, stop + 1, 256);
    // The name and the time of whoever answers may stand on a line of their own.
    if asked && bytes.get(stop + 1..next).is_some_and(ends_in_a_time) {
        stop = next;
        next = class::line_end(bytes, stop + 1, 256);
    }
    let said = bytes.get(stop + 1..next)?.trim_ascii_end();
    // "its X (capital K)": a remark in brackets behind it.
    let remark = said.iter().rposition(|byte| *byte == b'(').filter(|_| asked && said.ends_with(b")"));
    let said = remark.and_then(|open| said.get(..open)).map_or(said, <[u8]>::trim_ascii_end);
    // Behind the time and the name of whoever answers.
    let last =
        if asked { said.iter().rposition(|byte| *byte == b' ').map_or(0, |space| space + 1) } else { 0 };
    let speaker = said.get(..last)?.trim_ascii_end();
    let speaker = ["its", "it's", "it is"]
        .iter()
        .find_map(|says| speaker.strip_suffix(says.as_bytes()))
        .unwrap_or(speaker)
        .trim_ascii_end();
    let named = speaker.is_empty() || speaker.ends_with(b":") || speaker.ends_with(b">")
        // "09:15 its X"
        || asked && is_a_time(speaker)
        // "jo: the usual, X"
        || speaker.ends_with(b",") && speaker.contains(&b':');
    let (from, to) = word(bytes, stop + 1 + last);
    let value = bytes.get(from..to)?;
    let mixed = class::any(value, UPPER) && class::any(value, LOWER) && class::any(value, DIGIT);
    let inside =
        mixed && class::at(value, 0) != b'/' && value.iter().filter(|byte| **byte == b'/').count() == 1;
    let path = value
        .iter()
        .any(|byte| matches!(byte, b':' | b'(') || *byte == b'/' && !inside || *byte == b'.' && !mixed);
    let told = looks_chosen(value) && may_be_said(value) && !is_digest(value) && !is_placeholder(value)
        || name.chosen && is_phrase(value);
    (named && told && !path && (remark.is_some() || ends_line(bytes, to))).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}
