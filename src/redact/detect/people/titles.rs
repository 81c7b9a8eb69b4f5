//! Titles before the name of somebody, in the languages of Europe: "Dr. Haddad", "Sig.ra Quorra Vexley", "MUDr. Bruxa
//! Vexwald", "paní Dvořáková".
//!
//! Behind a title that is little else one name is enough. Degrees and what other words are shortened to as well stand
//! before two.
//! **Start reading** at [`titled`], at [`at_degree`] for what a full stop shortens.

use super::in_place::{self, Sure};
use super::roles::is_nothing_else;
use super::signed_rules::SIGNED;
use super::spelled_names::{full_name_end, name_end};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::given_names::is_like_a_person;
use crate::text::class::{self, UPPER};

/// Titles as they stand before names and before each other.
const STANDING: &[&str] = &[
    "Arch. ",
    "Avv. ",
    "Bay ",
    "Bayan ",
    "Bc. ",
    "Dipl.-Ing. ",
    "Dott. ",
    "Dott.ssa ",
    "Dr. ",
    "Dr ",
    "Frau ",
    "Fru ",
    "Herr ",
    "Herrn ",
    "Hr. ",
    "Ing. ",
    "JUDr. ",
    "M. ",
    "MUDr. ",
    "Mgr. ",
    "Miss ",
    "Mlle ",
    "Mme ",
    "Mr. ",
    "Mr ",
    "Mrs. ",
    "Mrs ",
    "Ms. ",
    "Ms ",
    "Mw. ",
    "Pan ",
    "Pani ",
    "Paní ",
    "Prof. ",
    "RNDr. ",
    "Sig. ",
    "Sig.ra ",
    "Sr. ",
    "Sra. ",
    "arch. ",
    "dott. ",
    "dr ",
    "dr. ",
    "hab. ",
    "ing. ",
    "inż. ",
    "ir. ",
    "med. ",
    "mgr ",
    "pan ",
    "pani ",
    "paní ",
    "sig. ",
    "sig.ra ",
];

/// Past the titles at `at`: "Ing. Mgr. Quorra Vexley" is called from the "Q" on.
#[inline(never)]
pub(super) fn past_titles(text: &[u8], mut at: usize) -> usize {
    for _ in 0..4 {
        let Some(title) = class::one_at(text, at, STANDING) else { break };
        at += title.len();
    }
    at
}

/// Titles that are words or names of things, too.
const OF_TWO: &[&str] = &["bay", "bayan", "fru", "mgr", "miss", "sir"];

/// "Dr. Haddad", "Mrs HOLLOWAY", "la Sig.ra Quorravelli", and no "DR FAILOVER".
pub(super) fn titled(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let point = class::run_end(text, word.end, 1, |byte| byte == b'.');
    let stop = if point > word.end { class::run_of(text, point, 4, class::LOWER) } else { point };
    if class::at(text, stop) != b' ' {
        return;
    }
    let at = past_titles(text, stop + 1);
    if is_one_of(word.bytes(), OF_TWO) {
        if let Some(end) = full_name_end(sink.text(), at) {
            sink.hit(&SIGNED, at, end);
        }
    } else if in_place::hit(at, 1, Sure::Place, sink).is_none() {
        let end = class::run_end(text, at, 24, |byte| class::is(byte, class::UPPER));
        let small = class::is(class::at(text, word.start + 1), class::LOWER);
        if small && end > at + 2 && !class::is(class::at(text, end), class::WORD) {
            sink.hit(&SIGNED, at, end);
        }
    }
}

/// Asked at a short word with a capital letter before a full stop: "Ing. Quorra Vexley", "el Sr. Vexley".
#[inline(never)]
pub(in crate::redact::detect) fn at_degree(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    static DEGREES: Words = Words::of(&[
        "arch", "avv", "bc", "dra", "eng", "fr", "geom", "hr", "ing", "judr", "lic", "mgr", "mudr", "mvdr",
        "mw", "phdr", "rndr", "sr", "sra", "srta",
    ]);
    // A "Sr. Engineer" has none of them before him.
    const ARTICLES: &[&str] = &["el ", "El ", "al ", "o ", "O ", "ao ", "do "];
    let text = word.text;
    if class::at(text, word.end + 1) != b' ' || !DEGREES.hold(word.bytes()) {
        return;
    }
    let at = past_titles(text, word.end + 2);
    let alone = is_one_of(word.bytes(), &["sra", "srta"])
        || is_one_of(word.bytes(), &["sr"])
            && class::one_before(text, word.start, ARTICLES).is_some_and(|article| {
                !class::is(class::before(text, word.start - article.len()), class::WORD)
            });
    // "Hr. Vexmüller", as German, Danish and Norwegian shorten it: of departments two words would follow.
    let lord = is_one_of(word.bytes(), &["hr", "fr"]) && class::is(class::at(text, word.start), UPPER);
    let single =
        || name_end(sink.text(), at, 1).filter(|end| sink.text().get(at..*end).is_some_and(is_person));
    if lord && let Some(end) = single() {
        sink.hit(&SIGNED, at, end);
        return;
    }
    let named = if alone { name_end(sink.text(), at, 1) } else { full_name_end(sink.text(), at) };
    if let Some(end) = named {
        sink.hit(&SIGNED, at, end);
    }
}

/// Nothing else is called so, in one word or two.
fn is_person(name: &str) -> bool {
    is_nothing_else(name)
        && !name.split(' ').any(|word| {
            is_one_of(word.as_bytes(), &["abteilung", "department", "dept", "january", "mo", "onboarding"])
        })
}

/// "paní Dvořáková", and not "Pan European".
pub(super) fn behind_pan(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let at = class::run_end(word.text, word.end, 2, |byte| byte >= 128) + 1;
    if class::before(word.text, at) == b' '
        && let Some(end) = name_end(sink.text(), at, 1)
            .filter(|end| sink.text().get(at..*end).is_some_and(is_like_a_person))
            .or_else(|| full_name_end(sink.text(), at).filter(|_| !is_one_of(word.bytes(), &["pan"])))
    {
        sink.hit(&SIGNED, at, end);
    }
}

/// "le client M. Lefèvre", asked at the "M".
pub(super) fn monsieur(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let head = word.text.get(..word.start).unwrap_or_default();
    let french =
        ["client ", "de ", "à ", "par ", "avec ", "et ", "que ", "chez ", "pour ", "Bonjour ", "Cher "];
    let whole = |word: &&str| {
        head.ends_with(word.as_bytes())
            && !class::is(class::before(head, head.len() - word.len()), class::WORD)
    };
    let begins = matches!(class::before(word.text, word.start), 0 | b'\n') && {
        let name = class::run_of(word.text, word.end + 2, 40, class::WORD | class::OTHER_LETTER);
        [" a ", " est ", " n'a ", " nous "]
            .iter()
            .any(|verb| class::starts_with_folded(word.text, name, verb))
    };
    // "le directeur, M. Quorvadec, est venu"
    let between = head.ends_with(b", ") && {
        let name = class::run_of(word.text, word.end + 2, 40, class::WORD | class::OTHER_LETTER);
        class::at(word.text, name) == b','
    };
    if (begins || between || french.iter().any(whole)) && class::starts_with_folded(word.text, word.end, ". ")
    {
        in_place::hit(word.end + 2, 1, Sure::Place, sink);
    }
}
