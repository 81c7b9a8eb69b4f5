//! Who says who they are, whom a sentence presents, and who is on duty: "this is Quorra Vexley from", "her colleague
//! Quorra Vexley", "Mon-Tue  Quorra Vexley" below "Rota".

use super::roles::is_nothing_else;
use super::signed_rules::SIGNED;
use super::spelled_names::{full_name_end, name_end, surname_first_end};
use crate::redact::detect::Sink;
use crate::redact::detect::companies::customer_rules::CUSTOMER;
use crate::redact::detect::companies::customers_said::proper;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::redact::given_names::is_like_a_person;
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// What people say before their own name.
const SAID: &[&str] =
    &["this is ", "This is ", "I'm ", "I am ", "name is ", "speaking to ", "speaking with "];

/// What a number of somebody is called right behind their name.
const NUMBERED: &[&str] = &[
    " aadhaar ",
    " Aadhaar ",
    " cpf ",
    " CPF ",
    " dob ",
    " DOB ",
    " mrn ",
    " MRN ",
    " PAN ",
    " passport ",
    " pesel ",
    " PESEL ",
    " ssn ",
    " SSN ",
];

/// Days, and what else a line of a roster begins with.
static DAYS: Lexicon = Lexicon::of(
    "day di dienstag do domingo donnerstag fr freitag fri friday jeu jeudi jueves kw lun lundi lunes mar mardi \
     martes mer mercredi mi miercoles mittwoch mo mon monday montag night sa sabado samedi samstag sat \
     saturday so sonntag sun sunday thu thursday tue tuesday ven vendredi viernes wed wednesday week weekend",
);

/// Asked at "from" and "speaking": "this is Quorra Vexley from Harbour Foods".
pub(super) fn before_from(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let letter =
        |byte: u8| class::is(byte, LOWER | UPPER | class::OTHER_LETTER) || matches!(byte, b'-' | b'\'');
    let last = class::run_start(text, word.start.saturating_sub(1), 24, letter);
    if word.previous() != b' ' || !class::is(class::at(text, last), UPPER) {
        return;
    }
    let name = class::run_start(text, last, 60, |byte| letter(byte) || byte == b' ');
    let mut start = last;
    while start > name && class::one_before(text, start, SAID).is_none() {
        start -= 1;
    }
    if start > name && full_name_end(sink.text(), start) == Some(word.start - 1) {
        sink.hit(&SIGNED, start, word.start - 1);
        if let Some((end, _)) = proper(text, word.end + 1).filter(|name| name.1 > 1) {
            sink.hit(&CUSTOMER, word.end + 1, end);
        }
    }
}

/// Asked at "contact": "our contact at the harbour is Quorra Vexley".
#[inline(never)]
pub(super) fn contact_is(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let words = class::run_end(text, word.end, 60, |byte| class::is(byte, LOWER) || byte == b' ');
    let Some(start) = class::one_before(text, words, &[" is "]).map(|_| words) else { return };
    if let Some(end) = full_name_end(sink.text(), start) {
        sink.hit(&SIGNED, start, end);
    }
}

/// Asked at the mark in "Quorra Vexley (External)": the name before it, where it is one or chats by a program for them.
#[inline(never)]
pub(super) fn before_mark(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(end) = word.start.checked_sub(2).filter(|end| class::at(text, *end) == b' ') else { return };
    let stops = |byte: u8| !matches!(byte, b':' | b',' | b';' | b'\n' | b'(' | b']' | b'|');
    let start = class::spaces_end(text, class::run_start(text, end, 60, stops), 1);
    let named = full_name_end(sink.text(), start) == Some(end)
        && (class::one_before(text, start, &["Teams: ", "Zoom: ", "Webex: "]).is_some()
            || sink.text().get(start..end).is_some_and(is_like_a_person));
    if named {
        sink.hit(&SIGNED, start, end);
    }
}

/// Asked at "name" in a sentence: "my name is Quorra Vexley".
#[inline(never)]
pub(super) fn behind_my_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // "name Quorra Vexley aadhaar 2341 …"
    if class::is(class::at(word.text, word.end + 1), UPPER)
        && word.bytes().eq_ignore_ascii_case(b"name")
        && let Some(end) = full_name_end(sink.text(), word.end + 1)
        && class::one_at(word.text, class::run_end(word.text, end, 1, |byte| byte == b','), NUMBERED)
            .is_some()
    {
        sink.hit(&SIGNED, word.end + 1, end);
        return;
    }
    // "passport 4411 name Quorra Vexley,"
    if word.previous() == b' ' && class::is(class::before(word.text, word.start - 1), DIGIT) {
        // "PERNR 00418827 NAME VEXLEY, QUORRA"
        if let Some(end) = surname_first_end(sink.text(), word.end + 1) {
            return sink.hit(&SIGNED, word.end + 1, end);
        }
        let end = full_name_end(sink.text(), word.end + 1);
        if let Some(end) =
            end.filter(|end| matches!(class::at(word.text, *end), 0 | b',' | b';' | b'.' | b'\n'))
        {
            sink.hit(&SIGNED, word.end + 1, end);
        }
        return;
    }
    const OWN: &[&str] =
        &["my ", "My ", "his ", "her ", "His ", "Her ", "maiden ", "family ", "full ", "first ", "last "];
    let told = class::starts_with_folded(word.text, word.end, " is ");
    if told && class::one_before(word.text, word.start, OWN).is_some() {
        let start = word.end + 4;
        // "my name is Quorra", and nothing else is called so.
        let one = || {
            let end = name_end(sink.text(), start, 1)?;
            let ends = matches!(class::at(word.text, end), 0 | b'\n' | b'\r' | b'.' | b',' | b'!')
                || class::one_at(word.text, end, &[" and ", " from "]).is_some();
            (ends && sink.text().get(start..end).is_some_and(is_nothing_else)).then_some(end)
        };
        if let Some(end) = full_name_end(sink.text(), start).or_else(one) {
            sink.hit(&SIGNED, start, end);
        }
    }
}

/// Asked at `FN:` of a card that address books exchange: whose it is, whole and in parts.
#[inline(never)]
pub(in crate::redact::detect) fn on_card(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line_end = |at: usize| class::run_end(text, at, 120, |byte| byte >= b' ');
    let from = word.start.saturating_sub(400);
    let near = text.get(from..(word.start + 400).min(text.len())).unwrap_or_default();
    let named = |head: &[u8]| class::find(near, head).map(|at| from + at + head.len());
    if named(b"VCARD").is_none() || class::before(text, word.start) != b'\n' {
        return;
    }
    // `FN;CHARSET=UTF-8:`
    let sign = class::run_end(text, word.end, 40, |byte| byte > b' ' && byte != b':');
    if class::at(text, sign) != b':' {
        return;
    }
    sink.hit(&SIGNED, sign + 1, line_end(sign + 1));
    if let Some(mut at) = named(b"\nN:") {
        for part in text.get(at..line_end(at)).unwrap_or_default().split(|byte| *byte == b';') {
            if part.len() > 1 {
                sink.hit(&SIGNED, at, at + part.len());
            }
            at += part.len() + 1;
        }
    }
}

/// Asked at the word for a roster that begins a line: the names at the ends of the lines below that begin with a day.
#[inline(never)]
pub(in crate::redact::detect) fn below_roster(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let begin =
        class::run_start(text, word.start, 12, |byte| matches!(byte, b'#' | b'*' | b' ' | b'-' | b'_'));
    if !matches!(class::before(text, begin), 0 | b'\n') {
        return;
    }
    let mut at = class::line_end(text, word.end, 80) + 1;
    for _ in 0..14 {
        let stop = class::line_end(text, at, 120);
        let first = class::run_end(text, at, 8, |byte| matches!(byte, b' ' | b'-' | b'*' | b'|' | b'\t'));
        let day = class::run_of(text, first, 12, LOWER | UPPER);
        let dated = text.get(first..day).is_some_and(|day| DAYS.holds(day))
            || class::is(class::at(text, first), DIGIT);
        if stop <= at || !dated {
            return;
        }
        let name = (day..stop)
            .filter(|at| {
                let gap = class::before(text, *at);
                matches!(gap, b' ' | b'\t')
                    && matches!(
                        class::before(text, *at - 1),
                        b' ' | b'\t' | b':' | b'|' | b',' | b'>' | 0x93 | 0x94
                    )
            })
            .find_map(|at| Some((at, full_name_end(sink.text(), at)?)));
        if let Some((start, end)) = name {
            sink.hit(&SIGNED, start, end);
        }
        at = stop + 1;
    }
}
