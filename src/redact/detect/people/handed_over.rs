//! Names that a line presents whole, whoever they are: a shift that one hands to the next, the rows of `git shortlog`, and
//! who does the work that a sentence speaks of ("the engineer on shift, Quorra Vexley, restarted it").

use super::account_shapes::is_handle;
use super::accounts;
use super::signed_rules::SIGNED;
use super::spelled_names::{full_name_end, name_end, person_end};
use super::titles::past_titles;
use super::whose_account;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::given_names::is_given_alone;
use crate::text::class::{self, DIGIT, UPPER};

/// Of a shift that somebody hands over; of "Übergabe" the walk sees the end.
pub(in crate::redact::detect) const SHIFTS: Cue = &[
    "bergabe",
    "handoff",
    "handover",
    "overdracht",
    "overlevering",
    "relais",
    "turno",
    "vaktbyte",
    "vaktskifte",
];

/// The marks of what is left to do in a program, and the command that lists who wrote it.
pub(in crate::redact::detect) const LEFT: Cue = &["todo", "fixme", "shortlog"];

/// Asked at a word that may tell it.
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    static HANDED: Words = Words::of(SHIFTS);
    match word.next() {
        _ if is_one_of(word.bytes(), &["shortlog"]) => below_shortlog(word, sink),
        b'(' => left_to(word, sink),
        _ if HANDED.hold(word.bytes()) => at_shift(word, sink),
        b',' => set_off(word, sink),
        b' ' => {
            set_off(word, sink);
            whose_account::in_name_of(word, sink);
        }
        _ => {}
    }
}

/// The account in brackets behind the mark of what is left to do in a program: whose it is.
#[inline(never)]
fn left_to(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (text, start) = (word.text, word.end + 1);
    let end = class::dotted_end(text, start, 40);
    let owned = is_one_of(word.bytes(), &["todo", "fixme"]) && class::is(class::at(text, word.start), UPPER);
    let name = text.get(start..end).unwrap_or_default();
    if owned && class::at(text, end) == b')' && (is_handle(name) || is_given_alone(name)) {
        accounts::hit(text, start, end, sink);
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
    let stop = class::line_end(text, word.end, 100);
    // "Van: Quorra Vexley   Aan: Bruxa Mentzheim" on the line below.
    let below =
        class::one_at(text, stop + 1, &["Van: ", "From: ", "Von: ", "De: ", "De : ", "Fra: ", "Från: "]);
    if let Some(lead) = below.map(|from| stop + 1 + from.len())
        && let Some(end) = full_name_end(sink.text(), lead)
    {
        let blank = class::run_end(text, end, 8, |byte| matches!(byte, b' ' | b'\t' | b'\n' | b'|'));
        let to = class::one_at(
            text,
            blank,
            &["Aan: ", "To: ", "An: ", "À : ", "A: ", "Para: ", "Til: ", "Till: "],
        );
        if let Some(next) = to.map(|to| blank + to.len()) {
            sink.hit(&SIGNED, lead, end);
            if let Some(end) = full_name_end(sink.text(), next) {
                sink.hit(&SIGNED, next, end);
            }
            return;
        }
    }
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
    let line = |at: usize| class::line_end(text, at, 200) + 1;
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

/// `2. Quorra Vexley (DBA)` below "Attendees": who was there, in the rows of a list.
#[inline(never)]
pub(super) fn below_heading(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = |at: usize| class::line_end(text, at, 200) + 1;
    let heading = class::run_start(text, word.start, 8, |byte| matches!(byte, b'#' | b'*' | b' ' | b'_'));
    if !matches!(class::before(text, heading), 0 | b'\n') {
        return;
    }
    let mut at = line(word.end);
    for _ in 0..40 {
        let number = class::run_end(text, at, 4, |byte| matches!(byte, b' ' | b'\t'));
        let digits = class::run_of(text, number, 2, DIGIT);
        let mark = class::run_end(text, digits, 1, |byte| matches!(byte, b'.' | b')' | b'-' | b'*'));
        let name = class::spaces_end(text, mark, 3);
        if mark == digits || name == mark {
            return;
        }
        if let Some(end) = full_name_end(sink.text(), name)
            && (matches!(class::at(text, end), 0 | b'\n' | b'\r' | b',')
                || class::one_at(text, end, &[" (", " - ", " – ", " — "]).is_some())
        {
            sink.hit(&SIGNED, name, end);
        }
        at = line(name);
    }
}

/// Below `| week | primary | secondary |`: who is on duty, where one name of the table is on a list; stores have such
/// columns as well.
#[inline(never)]
pub(super) fn in_shifts(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let stop = |at: usize| class::line_end(text, at, 200);
    if !is_one_of(word.bytes(), &["primary", "secondary", "on-call"]) || class::at(text, word.end + 1) != b'|'
    {
        return;
    }
    let bars = |from: usize, to: usize| {
        text.get(from..to).unwrap_or_default().iter().filter(|byte| **byte == b'|').count()
    };
    let column = bars(class::line_start(text, word.start, 200), word.start);
    let (mut names, mut listed, mut line) = (Vec::new(), false, stop(word.end) + 1);
    for _ in 0..30 {
        let end = stop(line);
        if class::at(text, line) != b'|' {
            break;
        }
        let begins = |at: &usize| class::one_before(text, *at, &["| "]).is_some();
        for at in (line + 2..end).filter(begins) {
            let closed =
                full_name_end(sink.text(), at).filter(|end| class::starts_with_folded(text, *end, " |"));
            if let Some(end) = closed {
                listed |= person_end(sink.text(), at) == Some(end);
                if bars(line, at) == column {
                    names.push((at, end));
                }
            }
        }
        line = end + 1;
    }
    if listed {
        names.iter().for_each(|(start, end)| sink.hit(&SIGNED, *start, *end));
    }
}

/// What people are whose name a sentence sets off behind it; of "ingénieur" the walk sees the end.
pub(in crate::redact::detect) const AT_WORK: Cue = &[
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
];

static WORKS: Words = Words::of(AT_WORK);

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
    if !may || !WORKS.hold(word.bytes()) {
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
