//! Names in capital letters behind a word for who somebody is, as tills, doors and mainframes print them: `CASHIER QUORRA
//! VEXLEY`, `CLERK: D. VEXLEY-BRAND`, `NAME: VEXLEY, QUORRA`.
//!
//! No list has most of these names: the word before them tells, and no part may be what such machines say of a state.

use super::roles::is_nothing_else;
use super::signed_rules::named_in_place;
use super::spelled_names::shouted_end;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::{Lexicon, Words};
use crate::redact::detect::{Examples, Rule, Sink};
use crate::text::class::{self, DIGIT, OTHER_LETTER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&SHOUTED];

static SHOUTED: Rule = named_in_place(Examples {
    positive: &[
        "14:51:02 CASHIER «QUORRA VEXMOND» (OP 4)",
        "CLERK: «D. VEXLEY-BRAND» REG 4",
        "CASHIER 4471 «BRUXA VEXROBEL»",
        "LOYALTY 3251647122084471 «J. VEXONJO-BRIX»",
        "ACCESS DENIED BADGE 40917 NAME «VEXHOLM QUORRA» DOOR 4B",
        "OPERATOR «QUORRA VEXHOLM» SIGNED ON",
        "SERVED BY: «QUORRA VEXMOND»\nTILL 3",
    ],
    negative: &[
        "OPERATOR SIGNED ON",
        "CASHIER DISPLAY OFFLINE, CLERK LOGGED OFF, DRIVER NOT FOUND",
        "OPERATOR CONSOLE LOCKED BY SYSTEM, GUEST NETWORK DOWN",
        "NAME SERVER TIMEOUT, NAME MISMATCH ERROR, NAME TABLE FULL",
        "LOYALTY SERVICE DOWN, LOYALTY CARD READER FAILED",
        "PATIENT RECORD LOCKED, TELLER MACHINE OUT OF SERVICE",
        "USER NAME AND PASSWORD REQUIRED",
    ],
    disguised: &["CASHIER «QUORRA VEX\u{200b}MOND» (OP 4)"],
})
.naming_a_stranger();

/// Who somebody is, where machines write in capitals.
static ROLES: Words = Words::of(&[
    "badge",
    "cashier",
    "clerk",
    "driver",
    "emp",
    "guest",
    "loyalty",
    "member",
    "name",
    "operator",
    "patient",
    "served",
    "teller",
    "visitor",
    "bediener",
    "kassierer",
    "cajero",
    "cajera",
    "caissier",
    "caissiere",
]);

/// What such machines say of a state, and parts of themselves.
static SAID: Lexicon = Lexicon::of(
    "accepted access account action active alarm and approved area at auth balance by call card code console \
     copy data denied desk display door down drawer drive driver entry error expired failed failure field \
     file for found from full group has id in inactive input invalid is key keyboard lane list locked log \
     logged lookup machine menu mismatch missing mode network no none not number of off offline on online \
     only open or out override pad panel password pin printer queue reader record register rejected release \
     request required reset screen search sequence server service session shift sign signed space station \
     status store suspended system table terminal ticket till time timeout to type unavailable unit unknown \
     update use user verified void wait wifi zone",
);

/// Asked at a word in capital letters that may be one of [`ROLES`].
#[inline(never)]
pub(in crate::redact::detect) fn behind_role(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if !ROLES.hold(word.bytes()) {
        return;
    }
    let text = word.text;
    let by = class::one_at(text, word.end, &[" BY"]).map_or(0, str::len);
    let sign =
        class::run_end(text, word.end + by, 3, |byte| matches!(byte, b':' | b'-' | b'(' | b'=' | b' '));
    let digits = class::run_of(text, sign, 20, DIGIT);
    let at = if digits > sign { class::spaces_end(text, digits, 2) } else { sign };
    // "NAME" alone follows many words; behind a number or before a sign it is somebody's.
    let name = is_one_of(word.bytes(), &["name"]);
    let told =
        !name || sign > word.end + 1 || class::is(class::before(text, word.start.saturating_sub(1)), DIGIT);
    let numbered = is_one_of(word.bytes(), &["badge", "loyalty", "emp", "member"]);
    if sign == word.end || !told || numbered && digits == sign {
        return;
    }
    let named =
        initialled_end(text, at).or_else(|| reversed_end(text, at)).or_else(|| name_end(sink.text(), at));
    if let Some(end) = named {
        sink.hit(&SHOUTED, at, end);
    }
}

fn letter(byte: u8) -> bool {
    class::is(byte, UPPER | OTHER_LETTER) || matches!(byte, b'-' | b'\'')
}

/// No part is a state, and none is called so.
fn is_name(name: &str) -> bool {
    name.len() >= 9
        && is_nothing_else(name)
        && name
            .split([' ', ',', '.'])
            .filter(|part| !part.is_empty())
            .all(|part| !SAID.holds(part.as_bytes()))
}

/// `J. VEXONJO`
fn initialled_end(text: &[u8], at: usize) -> Option<usize> {
    let initial = class::is(class::at(text, at), UPPER) && class::one_at(text, at + 1, &[". "]).is_some();
    let end = class::run_end(text, at + 3, 30, letter);
    let last = text.get(at + 3..end).unwrap_or_default();
    (initial && last.len() > 2 && !SAID.holds(last) && !class::is(class::at(text, end), WORD)).then_some(end)
}

/// `VEXLEY, QUORRA`
fn reversed_end(text: &[u8], at: usize) -> Option<usize> {
    let comma = class::run_end(text, at, 24, letter);
    let end = class::run_end(text, comma + 2, 24, letter);
    let name = text.get(at..end).and_then(|name| std::str::from_utf8(name).ok())?;
    let told = class::one_at(text, comma, &[", "]).is_some() && comma > at + 2 && end > comma + 4;
    (told && is_name(&name.replace(',', ""))).then_some(end)
}

/// `QUORRA VEXMOND`, up to the first word for a state.
fn name_end(text: &str, at: usize) -> Option<usize> {
    let end = shouted_end(text, at)?;
    let mut stop = at;
    for part in text.get(at..end)?.split(' ') {
        if SAID.holds(part.as_bytes())
            || part.len() < 2
            || is_one_of(part.as_bytes(), &["mr", "mrs", "ms", "pnr", "reg"])
        {
            break;
        }
        stop += part.len() + usize::from(stop > at);
    }
    let name = text.get(at..stop)?;
    (name.contains(' ') && is_name(name)).then_some(stop)
}
