//! Secrets that are passed on from mouth to mouth: read out to a help desk, tried one after the other, set off by
//! commas, or typed to a server of mail line by line.
//! **Start reading** at [`relayed`].

use super::extent::ends_line;
use super::made_up::is_certain;
use super::plain::{is_another, is_said, makes_phrase};
use super::shape::is_strong;
use super::told::word;
use super::value::{is_mixed, looks_made, may_be_said};
use super::{SPOKEN, dictated, users};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// Asked where nothing else was found behind the name at `start..end`.
#[inline(never)]
pub(super) fn relayed(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    quoted_phrase(bytes, start, end, sink)
        .or_else(|| reads(bytes, end, sink))
        .or_else(|| dictated::spelled(bytes, end, sink))
        .or_else(|| dictated::in_items(bytes, end, sink))
}

/// "the passphrase we tried first, "seven quiet owls", did not": words in quotes between commas.
fn quoted_phrase(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    bytes.get(start..end)?.to_ascii_lowercase().ends_with(b"phrase").then_some(())?;
    let clause = |byte: u8| class::is(byte, LOWER | UPPER | DIGIT) || matches!(byte, b' ' | b'-' | b'/');
    let comma = class::run_end(bytes, end, 64, clause);
    (class::at(bytes, comma) == b',' && class::at(bytes, comma + 1) == b' ').then_some(())?;
    let quote = class::at(bytes, comma + 2);
    matches!(quote, b'"' | b'\'' | b'`').then_some(())?;
    let to = class::run_end(bytes, comma + 3, 120, |byte| byte != quote && byte != b'\n');
    let closed = class::at(bytes, to) == quote && matches!(class::at(bytes, to + 1), b',' | b'.' | b'\n' | 0);
    (closed && makes_phrase(bytes.get(comma + 3..to)?)).then_some(())?;
    sink.hit(&SPOKEN, comma + 3, to);
    Some(to)
}

/// "the API key for the maps, it starts with ab and reads X"
fn reads(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    (class::at(bytes, end) == b' ').then_some(())?;
    let stop = class::run_end(bytes, end, 120, |byte| !matches!(byte, b'\n' | b'.' | b';'));
    let verb = bytes.get(end..stop)?.windows(7).position(|part| part == b" reads ")?;
    let (from, to) = word(bytes, end + verb + 7);
    bytes.get(from..to).is_some_and(looks_made).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}

/// "tried X, then Y, both passwords rejected": what was typed before the sentence says what it was.
#[inline(never)]
pub(super) fn tried_before(bytes: &[u8], start: usize, sink: &mut Sink<'_, '_>) {
    const VERBS: &[&str] = &[
        "tried ",
        "typed ",
        "entered ",
        "probiert: ",
        "versucht: ",
        "essayé ",
        "probé ",
        "tentei ",
        "testé ",
    ];
    const NEXT: &[&str] = &[
        ", and then ",
        ", then ",
        " and then ",
        " then ",
        ", and ",
        " and ",
        ", dann ",
        " dann ",
        " und ",
        ", puis ",
        " puis ",
        " et ",
        ", luego ",
        " y ",
        ", depois ",
        " e ",
        ", ",
    ];
    let line = class::line_start(bytes, start, 120);
    let Some(head) = bytes.get(line..start) else { return };
    let found = VERBS.iter().find_map(|verb| {
        let at = class::find_last(head, verb)?;
        Some(line + at + verb.len())
    });
    let Some(mut at) = found else { return };
    while at < start {
        let (from, to) = word(bytes, at);
        let value = bytes.get(from..to).unwrap_or_default();
        if !is_strong(value) || value.contains(&b'/') {
            return;
        }
        sink.hit(&SPOKEN, from, to);
        let mark = class::run_end(bytes, to, 2, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
        let Some(next) = NEXT.iter().find(|next| class::starts_with_folded(bytes, mark, next)) else {
            return;
        };
        at = mark + next.len();
    }
}

/// "12:02 jo: neu gesetzt: X", one of the two lines below the one that speaks of a password, which ends at `stop`.
#[inline(never)]
pub(super) fn renewed_below(bytes: &[u8], stop: usize, sink: &mut Sink<'_, '_>) {
    const NOW: &[&str] = &[
        "changed to ",
        "is now ",
        "ist jetzt ",
        "it to ",
        "it's now ",
        "la nueva es ",
        "new one is ",
        "new one: ",
        "neu gesetzt: ",
        "neu: ",
        "new: ",
        "nieuw gezet: ",
        "nieuw: ",
        "nouveau : ",
        "nouveau: ",
        "nova: ",
        "nowe: ",
        "now: ",
        "nueva: ",
        "nuova: ",
        "nya: ",
        "nyt: ",
        "reset to ",
        "yeni: ",
        "zurückgesetzt auf ",
    ];
    let mut end = stop;
    for _ in 0..2 {
        let line = end + 1;
        end = class::line_end(bytes, line, 100);
        let said = bytes.get(line..end).unwrap_or_default();
        let Some(at) = NOW.iter().find_map(|now| Some(class::find_folded(said, now)? + now.len())) else {
            continue;
        };
        let (from, to) = word(bytes, line + at);
        let value = bytes.get(from..to).unwrap_or_default();
        if is_certain(value) && may_be_said(value) {
            sink.hit(&SPOKEN, from, to);
            return;
        }
    }
}

/// "used the old password X while the database had the new one, Y"
pub(super) fn renewed(bytes: &[u8], start: usize, close: usize, sink: &mut Sink<'_, '_>) {
    if class::one_before(bytes, start, &["old ", "previous ", "former "]).is_some() {
        new_one(bytes, close, NEW_ONES, sink);
    } else {
        new_one(bytes, close, OLD_ONES, sink);
    }
}

/// What a sentence says of the new one behind the old one, and the other way about.
const NEW_ONES: &[&str] = &[
    " new one, ",
    " new one is ",
    " new one was ",
    " new one (",
    " new one: ",
    " das neue, ",
    " le nouveau, ",
];
const OLD_ONES: &[&str] = &[
    " old one was ",
    " old one is ",
    " das alte war ",
    " l'ancien était ",
    " antigua era ",
    " vieja era ",
    " oude was ",
    " vecchia era ",
    " antiga era ",
    " gamle var ",
    " gamla var ",
];

/// The other one on the same line.
#[inline(never)]
fn new_one(bytes: &[u8], close: usize, ones: &[&str], sink: &mut Sink<'_, '_>) {
    let stop = class::line_end(bytes, close, 160);
    let Some(clause) = bytes.get(close..stop) else { return };
    let behind = ones.iter().find_map(|one| class::find(clause, one).map(|at| close + at + one.len()));
    let Some(behind) = behind else { return };
    let (from, to) = word(bytes, behind);
    if bytes.get(from..to).is_some_and(|value| value.len() >= 6 && is_mixed(value) && may_be_said(value)) {
        sink.hit(&SPOKEN, from, to);
    }
}

/// Past "capital B" of "password is capital B Bramble77": how the first letter is read out.
pub(super) fn past_spelling(bytes: &[u8], at: usize) -> usize {
    const SPELLED: &[&str] =
        &["capital ", "uppercase ", "upper case ", "big ", "großes ", "großem ", "majuscule "];
    let Some(said) = SPELLED.iter().find(|said| class::starts_with_folded(bytes, at, said)) else {
        return at;
    };
    let letter = at + said.len();
    let next = class::run_end(bytes, letter + 1, 2, |byte| matches!(byte, b' ' | b','));
    let one = class::is(class::at(bytes, letter), LOWER | UPPER) && next > letter + 1;
    // It begins what follows.
    if one && class::at(bytes, letter).eq_ignore_ascii_case(&class::at(bytes, next)) { next } else { at }
}

/// `a1 LOGIN mailbox X`, and `AUTH LOGIN` with what it is answered with below.
#[inline(never)]
pub(super) fn to_mail_server(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = word.text;
    if class::one_before(bytes, word.start, &["AUTH ", "auth "]).is_some() {
        return in_base64(bytes, word.end, sink);
    }
    (word.bytes() == b"LOGIN" && word.next() == b' ').then_some(())?;
    let tag = class::run_start(bytes, word.start.checked_sub(1)?, 12, |byte| {
        class::is(byte, LOWER | UPPER | DIGIT) || matches!(byte, b'.')
    });
    // `a1`, `A0042`, which begins its line or stands behind who speaks; a clock is none.
    let named = class::is(class::at(bytes, tag), LOWER | UPPER)
        && class::is(class::before(bytes, word.start - 1), DIGIT);
    let begins = matches!(class::before(bytes, tag), 0 | b'\n')
        || class::one_before(bytes, tag, &["C: ", "> ", "c: "]).is_some();
    (named && begins).then_some(())?;
    let (user, user_end) = argument(bytes, word.end + 1)?;
    let gap = class::run_end(bytes, user_end, 2, |byte| matches!(byte, b'"' | b' '));
    let at = if class::before(bytes, gap) == b'"' { gap - 1 } else { gap };
    let (from, to) = argument(bytes, gap.min(at.max(user_end + 1)))?;
    let quoted = usize::from(class::at(bytes, to) == b'"');
    let told = ends_line(bytes, to + quoted) && !is_placeholder(bytes.get(from..to)?) && to >= from + 4;
    told.then_some(())?;
    sink.hit(&SPOKEN, from, to);
    users::report(bytes, user, user_end, sink);
    Some(to)
}

/// A word, or what stands in quotes.
fn argument(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let at = class::spaces_end(bytes, at, 1);
    let quoted = class::at(bytes, at) == b'"';
    let start = at + usize::from(quoted);
    let end =
        class::run_end(
            bytes,
            start,
            80,
            |byte| if quoted { byte >= b' ' && byte != b'"' } else { byte > b' ' },
        );
    (end > start).then_some((start, end))
}

/// Below `334 VXNlcm5hbWU6` (the user) and `334 UGFzc3dvcmQ6` (the password) stands what was asked for.
fn in_base64(bytes: &[u8], from: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let mut at = from;
    let mut asked = false;
    let mut found = None;
    for _ in 0..6 {
        let line = class::line_end(bytes, at, 200) + 1;
        at = class::line_end(bytes, line, 200);
        let said = bytes.get(line..at)?.trim_ascii_end();
        if asked {
            let last = said.iter().rposition(|byte| *byte == b' ').map_or(0, |blank| blank + 1);
            let (start, end) = (line + last, line + said.len());
            if end >= start + 4 && !is_placeholder(bytes.get(start..end)?) {
                sink.hit(&SPOKEN, start, end);
                found = Some(end);
            }
        }
        asked = said.ends_with(b"334 VXNlcm5hbWU6") || said.ends_with(b"334 UGFzc3dvcmQ6");
    }
    found
}

/// "correct horse battery", "sommerfest" in a cell, where a column of users stands beside it.
pub(super) fn is_of_words(cell: &[u8]) -> bool {
    const KEPT: &[&str] =
        &["bitwarden", "certificate", "keychain", "kerberos", "lastpass", "passkey", "username"];
    let small = cell.iter().all(|byte| class::is(*byte, LOWER) || *byte == b' ');
    let word = !cell.contains(&b' ') && cell.len() >= 8 && !is_another(cell, cell.len());
    small
        && !is_one_of(cell, KEPT)
        && !cell.split(|byte| *byte == b' ').any(is_said)
        && (word || makes_phrase(cell))
}
