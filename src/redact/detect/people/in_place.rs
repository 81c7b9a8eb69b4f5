//! Reads a name where a place says that one stands: behind a word, in a list, before an address or a verb.

use super::lettered;
use super::program_users;
use super::roles::{is_nothing_else, is_role};
use super::signed_rules::SIGNED;
use super::spelled_names::{are_two, given_end, name_end, person_end, reversed_end, shouted_end};
use super::titles::past_titles;
use crate::redact::detect::Sink;
use crate::redact::given_names::{is_given, is_like_a_person, is_surname};
use crate::text::class;
use crate::text::fold;

/// How it is known that a name is one of a person.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// Only people stand in this place.
    Place,
    /// Hardly anything else does: no word of it may be one that things are called by.
    Label,
    /// Teams and things stand there too: one of the words has to be a name of people.
    Name,
}

#[inline(never)]
pub(super) fn hit(at: usize, least: usize, sure: Sure, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let text = sink.text();
    let shouted = |end: &usize| {
        sure == Sure::Place || text.get(at..*end).is_some_and(|name| name.split(' ').any(is_known))
    };
    let apart = || reversed_apart(text, at).filter(|_| sure != Sure::Name);
    let end = reversed_end(text, at)
        .or_else(apart)
        .or_else(|| match sure {
            Sure::Place => name_end(text, at, least),
            Sure::Label => {
                name_end(text, at, least).filter(|end| text.get(at..*end).is_some_and(is_nothing_else))
            }
            Sure::Name => person_end(text, at),
        })
        .or_else(|| shouted_end(text, at).filter(shouted))?;
    sink.hit(&SIGNED, at, end);
    Some(end)
}

/// "Achterveld, Willeke" and nothing else, up to the end of the line: where a label says that somebody follows, neither half
/// needs to be on a list.
#[inline(never)]
pub(super) fn reversed_apart(text: &str, at: usize) -> Option<usize> {
    let comma = name_end(text, at, 1)?;
    let half = |from: usize, end: usize| {
        text.get(from..end).is_some_and(|name| !name.contains(' ') && is_nothing_else(name))
    };
    let end = text.get(comma..)?.starts_with(", ").then(|| name_end(text, comma + 2, 1))??;
    let closed = matches!(class::at(text.as_bytes(), end), 0 | b'\n' | b'\r' | b'"' | b'<' | b'|')
        || class::one_at(text.as_bytes(), end, &[" (", " <", "  ", " |", " ["]).is_some();
    let two =
        text.get(at..comma).zip(text.get(comma + 2..end)).is_some_and(|(one, other)| are_two(one, other));
    (closed && !two && half(at, comma) && half(comma + 2, end)).then_some(end)
}

/// Names one behind the other.
pub(super) fn list(from: usize, mut sure: Sure, sink: &mut Sink<'_, '_>) {
    let mut at = from;
    for _ in 0..24 {
        at = past_titles(sink.text().as_bytes(), at);
        let initials = |sink: &mut Sink<'_, '_>| lettered::labelled(at, sink).filter(|_| sure != Sure::Name);
        let found = hit(at, 2, sure, sink).or_else(|| first_name(at, sink));
        let Some(end) = found.or_else(|| initials(sink)) else { return };
        // Beside somebody stands somebody.
        sure = if sure == Sure::Name { Sure::Label } else { sure };
        let bytes = sink.text().as_bytes();
        // "(optional)", "(SRE)", "(vedoucí směny)"
        let said = class::run_end(bytes, end + 2, 40, |byte| {
            class::is(byte, class::WORD | class::OTHER_LETTER) || byte == b' '
        });
        let told = class::starts_with_folded(bytes, end, " (") && class::at(bytes, said) == b')';
        let end = if told { said + 1 } else { end };
        let joints = [
            ", and ", ", ", "; ", " and ", " & ", " / ", "/", " und ", " et ", " a ", " y ", " e ", " i ",
            " og ", " och ", " en ",
        ];
        let Some(joint) = class::one_at(sink.text().as_bytes(), end, &joints) else { return };
        at = end + joint.len();
    }
}

/// "Scribe: Ines", "Attendees: Anna, Ben": a name that people are given, alone.
#[inline(never)]
fn first_name(at: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = sink.text().as_bytes();
    let end = given_end(sink.text(), at)?;
    let closed = matches!(class::at(bytes, end), 0 | b'\n' | b'\r' | b',' | b';' | b'/' | b'|')
        || class::one_at(bytes, end, &[" (", " and ", " & ", " /", " |"]).is_some();
    closed.then_some(())?;
    sink.hit(&SIGNED, at, end);
    Some(end)
}

/// The longest name that ends at `end`.
#[inline(never)]
pub(super) fn before(end: usize, sink: &mut Sink<'_, '_>) {
    if let Some(start) = start_before(sink.text(), end) {
        sink.hit(&SIGNED, start, end);
    }
}

/// Where the longest name begins that ends at `end`.
#[inline(never)]
pub(super) fn start_before(text: &str, end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut start = end;
    let mut found = None;
    for _ in 0..4 {
        start = class::run_start(bytes, start, 40, |byte| {
            byte > b' ' && !matches!(byte, b',' | b':' | b'"' | b'(' | b'<' | b'>')
        });
        if name_end(text, start, 2) == Some(end) {
            found = Some(start);
        }
        if class::before(bytes, start) != b' ' {
            break;
        }
        start -= 1;
    }
    found
}

/// "He is Hedda Brandvik, born …", "Hedda Brandvik (DOB …)", asked where a day of birth was found behind the word at `word`.
#[inline(never)]
pub(in crate::redact::detect) fn before_birth(word: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let Some(sign) = class::one_before(text.as_bytes(), word, &[", ", " (", " "]) else { return };
    let end = word - sign.len();
    let told = |start: &usize| {
        text.get(*start..end).is_some_and(|name| {
            is_nothing_else(name) && (sign.len() > 1 || is_like_a_person(name)) && !begins_as_role(name)
        })
    };
    if let Some(start) = start_before(text, end).filter(told) {
        sink.hit(&SIGNED, start, end);
    }
}

/// "Patient Olve Brandvik": what somebody is, before the name, which is found by it.
fn begins_as_role(name: &str) -> bool {
    name.split(' ').next().is_some_and(|first| is_role(first.as_bytes()))
}

/// Asked at an address that `<` opens: the name before it.
pub(in crate::redact::detect) fn before_address(opening: usize, sink: &mut Sink<'_, '_>) {
    let bytes = sink.reading.text().as_bytes();
    let end = class::run_start(bytes, opening, 2, |byte| matches!(byte, b' ' | b'"'));
    let end = before_comment(bytes, end);
    // `qvexley <4711+qvexley@users.noreply.github.com>`
    let nick = class::run_back(bytes, end, 40, class::WORD);
    let plus = class::run_of(bytes, opening + 1, 12, class::DIGIT);
    let again = bytes.get(plus + 1..plus + 1 + end - nick);
    if class::at(bytes, plus) == b'+' && nick < end && again == bytes.get(nick..end) {
        return sink.hit(&SIGNED, nick, end);
    }
    if let Some((start, end)) = encoded(bytes, end) {
        return sink.hit(&SIGNED, start, end);
    }
    // `Author: qvexley <…`
    if nick < end && class::one_before(bytes, nick, &["Author: ", "by: ", "Commit: ", "Tagger: "]).is_some() {
        program_users::hit(bytes, nick, end, sink);
    }
    // `"Bauer, Thomas" <…`, or behind a header and between others: `To: Bauer, Thomas <…>; Weber, Jonas <…`.
    let quoted = class::at(bytes, end) == b'"';
    let stops = |byte: u8| matches!(byte, b'\n' | b'"') || !quoted && matches!(byte, b':' | b';' | b'>');
    let start = class::run_start(bytes, end, 60, |byte| !stops(byte));
    let opened = if quoted { class::before(bytes, start) == b'"' } else { end < opening };
    let start = class::run_end(bytes, start, 2, |byte| matches!(byte, b' ' | b','));
    if opened
        && let Some(comma) = name_end(sink.text(), start, 1)
        && class::starts_with_folded(bytes, comma, ", ")
        && name_end(sink.text(), comma + 2, 1) == Some(end)
    {
        sink.hit(&SIGNED, start, end);
    } else if end < opening {
        before(end, sink);
    }
}

/// `Quorra Vexley (release signing) <…`: the end of the name before what is said of a key.
#[inline(never)]
fn before_comment(text: &[u8], end: usize) -> usize {
    let open = class::run_start(text, end, 48, |byte| byte >= b' ' && byte != b'(');
    match open.checked_sub(2) {
        Some(name) if class::before(text, end) == b')' && text.get(name..open) == Some(b" (") => name,
        _ => end,
    }
}

/// `=?utf-8?q?Quorra_Vexl=C3=A9y?= <…`: a name in the letters that headers of mail have.
#[inline(never)]
fn encoded(text: &[u8], closed: usize) -> Option<(usize, usize)> {
    let end = closed.checked_sub(2).filter(|end| text.get(*end..closed) == Some(b"?="))?;
    let start = class::run_start(text, end, 90, |byte| byte > b' ' && byte != b'?');
    class::one_before(text, start, &["?q?", "?Q?", "?b?", "?B?"])?;
    Some((start, end))
}

/// `(481194, 'Quorra Vexley', 'quorra@…')`, "(Quorra Vexley, quorra@…)": the name before the mail address at `start`,
/// where a sign sets both apart.
#[inline(never)]
pub(in crate::redact::detect) fn beside_mail(start: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let told = |name: &(usize, usize)| {
        text.get(name.0..name.1).is_some_and(|name| is_nothing_else(name) && is_of_address(name, text, start))
    };
    // "Quorra Vexley (quorra@…)"
    let bracketed = || {
        let end = start - class::one_before(text.as_bytes(), start, &[" ("])?.len();
        start_before(text, end).map(|name| (name, end))
    };
    if let Some((name, end)) = set_apart_before(text, start).or_else(bracketed).filter(told) {
        sink.hit(&SIGNED, name, end);
    } else if let Some(sign) = class::one_before(text.as_bytes(), start, &[", ", " (", " - "]) {
        // "site contact Hedda Brandvik, h.brandvik@…": behind other words it is the surname that the address has.
        let end = start - sign.len();
        let own = |name: &usize| {
            text.get(*name..end).is_some_and(|name| {
                is_nothing_else(name) && has_surname(name, text, start) && !begins_as_role(name)
            })
        };
        if let Some(name) = start_before(text, end).filter(own) {
            sink.hit(&SIGNED, name, end);
        }
    }
}

/// The name before what begins at `start`, where a sign sets both apart.
pub(super) fn set_apart_before(text: &str, start: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let is_mark = |byte: u8| matches!(byte, b' ' | b'\'' | b'"' | b'\t');
    let sign = class::run_start(bytes, start, 3, is_mark);
    if !matches!(class::before(bytes, sign), b',' | b';' | b'|') {
        return None;
    }
    let end = class::run_start(bytes, sign - 1, 3, is_mark);
    let begins = |byte: u8| matches!(byte, b'\n' | b',' | b';' | b'|' | b'\'' | b'"' | b'(' | b':' | b'\t');
    let open = class::run_start(bytes, end, 60, |byte| !begins(byte));
    let name = class::spaces_end(bytes, open, 2);
    // Cut there, as a quote behind it would be one of its letters.
    let head = text.get(..end)?;
    let told = name_end(head, name, 2) == Some(end);
    (told && (open == 0 || begins(class::before(bytes, open)))).then_some((name, end))
}

/// The mail address at `start` has the last of these words before its sign.
fn has_surname(name: &str, text: &str, start: usize) -> bool {
    let local = text.get(start..).and_then(|rest| rest.split_once('@')).map_or("", |(local, _)| local);
    let last = fold(name.rsplit(' ').next().unwrap_or_default());
    last.len() >= 4 && local.len() < 64 && fold(local).contains(&last)
}

/// The mail address at `start` is that of this name, or people are called so: "Red Hat, support@…" is neither.
fn is_of_address(name: &str, text: &str, start: usize) -> bool {
    let rest = text.get(start..).unwrap_or_default();
    let Some((local, domain)) = rest.split_once('@') else { return false };
    let (local, domain) = (fold(local), domain.get(..40).unwrap_or(domain).to_lowercase());
    let mut words = name.split(' ').map(fold);
    let first = words.next().unwrap_or_default();
    let last = words.next_back().unwrap_or_default();
    let of_last = last.len() >= 3 && local.contains(&last);
    let initial = |name: &str| name.chars().next().unwrap_or(' ');
    // "Quorra Vexley (qvl@…)", as companies of the North shorten everybody.
    let short = local.len() <= 4
        && local.starts_with(initial(&first))
        && local.chars().nth(1) == Some(initial(&last))
        && local.chars().all(char::is_alphabetic);
    of_last || short || local.contains(&first) && domain.contains(&last) || is_like_a_person(name)
}

/// Who lives at an address that begins at `start`: the name before the comma, or on the line above.
#[inline(never)]
pub(in crate::redact::detect) fn before_place(start: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text().as_bytes();
    let gap = class::run_start(text, start, 3, |byte| matches!(byte, b',' | b' ' | b'\n'));
    if text.get(gap..start).is_some_and(|gap| matches!(gap, b", " | b"," | b"\n" | b",\n")) {
        before(gap, sink);
    }
}

/// The first word there is a name that people are given.
#[inline(never)]
pub(super) fn begins_given(text: &[u8], at: usize, end: usize) -> bool {
    let name = text.get(at..end).and_then(|name| std::str::from_utf8(name).ok()).unwrap_or_default();
    is_given(fold(name.split(' ').next().unwrap_or_default()).as_bytes())
}

/// A name that is on a list of names.
fn is_known(name: &str) -> bool {
    is_given(name.as_bytes()) || is_surname(name.as_bytes())
}
