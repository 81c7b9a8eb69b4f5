//! Names that a line presents whole, whoever they are: a shift that one hands to the next, the rows of `git shortlog`, and
//! who does the work that a sentence speaks of ("the engineer on shift, Quorra Vexley, restarted it").

use super::signed_rules::SIGNED;
use super::spelled_names::{full_name_end, name_end};
use super::titles::past_titles;
use super::whose_account;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::text::class::{self, DIGIT, UPPER};

/// Asked at a word that may tell it.
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    static SHIFTS: Words = Words::of(&[
        "bergabe",
        "handoff",
        "handover",
        "overdracht",
        "overlevering",
        "relais",
        "turno",
        "vaktbyte",
        "vaktskifte",
    ]);
    match word.next() {
        _ if is_one_of(word.bytes(), &["shortlog"]) => below_shortlog(word, sink),
        _ if SHIFTS.hold(word.bytes()) => at_shift(word, sink),
        b',' => set_off(word, sink),
        b' ' => {
            set_off(word, sink);
            whose_account::in_name_of(word, sink);
        }
        _ => {}
    }
}

/// What such a line has between the two.
const JOINTS: &[&str] = &[
    " to ",
    " an ",
    " → ",
    " -> ",
    " => ",
    " à ",
    " a ",
    " para ",
    " til ",
    " till ",
    " naar ",
    " aan ",
    " / ",
    " takes over from ",
];

/// "Shift handover 06:00: Quorra Vexley to Bruxa Mentzheim."
#[inline(never)]
pub(super) fn at_shift(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let stop = class::run_end(text, word.end, 100, |byte| byte != b'\n');
    let begins = |at: &usize| {
        let first = class::at(text, *at);
        class::before(text, *at) == b' ' && (class::is(first, UPPER) || first > 0xc2)
    };
    let pair = |at: usize| {
        let end = full_name_end(sink.text(), at)?;
        let next = past_titles(text, end + class::one_at(text, end, JOINTS)?.len());
        Some([(at, end), (next, full_name_end(sink.text(), next)?)])
    };
    if let Some(names) = (word.end..stop).filter(begins).find_map(pair) {
        names.iter().for_each(|(start, end)| sink.hit(&SIGNED, *start, *end));
    }
}

/// `    41  Quorra Vexley` below "git shortlog -sn": who wrote how many changes.
#[inline(never)]
pub(super) fn below_shortlog(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let blanks = |at: usize| class::run_end(text, at, 12, |byte| matches!(byte, b' ' | b'\t'));
    let line = |at: usize| class::run_end(text, at, 200, |byte| byte != b'\n') + 1;
    let mut at = line(word.end);
    for _ in 0..200 {
        let number = blanks(at);
        let digits = class::run_of(text, number, 7, DIGIT);
        let name = blanks(digits);
        if digits == number || name == digits {
            return;
        }
        if let Some(end) = name_end(sink.text(), name, 2)
            && (matches!(class::at(text, end), 0 | b'\n' | b'\r')
                || class::starts_with_folded(text, end, " <"))
        {
            sink.hit(&SIGNED, name, end);
        }
        at = line(name);
    }
}

/// What people are whose name a sentence sets off behind it; of "ingénieur" the walk sees the end.
static AT_WORK: Words = Words::of(&[
    "administrator",
    "colleague",
    "commander",
    "developer",
    "engineer",
    "kollege",
    "kollegin",
    "manager",
    "mitarbeiter",
    "nieur",
    "operator",
    "technician",
    "techniker",
    "technikerin",
    "technicien",
]);

/// "The engineer on shift, Quorra Vexley, followed the runbook": a whole name between commas.
#[inline(never)]
pub(super) fn set_off(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const WHEN: &[&str] = &[
        " on shift",
        " on call",
        " on duty",
        " on watch",
        " vom Dienst",
        " im Dienst",
        " d'astreinte",
        " de garde",
        " de guardia",
        " di turno",
        " van dienst",
    ];
    let text = word.text;
    // Asked first: most such words stand in a sentence that goes on.
    let may = word.next() == b','
        || word.next() == b' ' && matches!(class::at(text, word.end + 1), b'd' | b'i' | b'o' | b'v');
    if !may || !AT_WORK.hold(word.bytes()) {
        return;
    }
    let comma = word.end + class::one_at(text, word.end, WHEN).map_or(0, str::len);
    if class::starts_with_folded(text, comma, ", ") {
        let at = past_titles(text, comma + 2);
        if let Some(end) = full_name_end(sink.text(), at)
            && class::at(text, end) == b','
        {
            sink.hit(&SIGNED, at, end);
        }
    }
}
