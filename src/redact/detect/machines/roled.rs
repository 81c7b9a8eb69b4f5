//! Machines called by what they do and by a word that nothing else is called by: `nas-vexley`, `wlc-osl`, `LT-QUORRA`.
//!
//! The first says what it is, the second whose or where. Of programs the second is a word or a program's name: `db-migrate`,
//! `proxy-addr`, `redis-sentinel`. **Start reading** at [`told`].

use super::host_words::PROGRAMS;
use super::names::{is_compound, is_plain_word, is_region};
use super::no_names::{COUNTS, NOT_A_NAME};
use super::numbered::happened_to_machine;
use super::role_words::{BESIDE, DOUBTED, KINDS, OF_PROGRAMS, RUNS, SERVES, SHORT};
use super::shape_rules::MACHINE;
use super::sites::{is_town, is_town_code, may_be_town};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{Beside, is_one_of, is_word};
use crate::redact::detect::companies::nobody::{is_maker, names_nobody};
use crate::redact::detect::links::published::is_publisher;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::{Lexicon, Words};
use crate::redact::ordinary::is_known_word;
use crate::text::class::{self, DIGIT, LOWER, UPPER, WORD};

/// How much a name tells of itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// It is a machine, whatever stands around it.
    Surely,
    /// It is one where something runs or happens: "on quo-db".
    Placed,
    /// It is a program as often: what is said of it has to happen to machines alone.
    Struck,
}

/// Asked at a word with a dash: true where it was found.
#[inline(never)]
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let text = word.text;
    let (before, next) = (word.previous(), word.next());
    let goes_on = matches!(next, b'(' | b'=' | b'/' | b'{' | b'[' | b'$' | b'<' | b'@' | b'_' | 128..)
        || matches!(next, b'.' | b':') && class::is(class::at(text, word.end + 1), WORD);
    let free =
        matches!(before, 0 | b' ' | b'\n' | b'\t' | b'(' | b'|' | b'*' | b'`' | b'[' | b'>' | b',' | b';');
    if goes_on || !free {
        return false;
    }
    let Some(told) = told(word.bytes()) else { return false };
    let found = match told {
        Told::Surely => true,
        Told::Placed => is_at(word) || happened_to_machine(word.text, word.end),
        Told::Struck => happened_to_machine(word.text, word.end),
    };
    if found && !is_fetched(word) {
        sink.hit(&MACHINE, word.start, word.end);
        return true;
    }
    false
}

/// "image db-quorra", "npm install quorra-db": what a registry has.
#[inline(never)]
fn is_fetched(word: Word<'_>) -> bool {
    static OF_REGISTRIES: Words = Words::of(&[
        "add",
        "chart",
        "crate",
        "extension",
        "gem",
        "image",
        "import",
        "install",
        "library",
        "module",
        "package",
        "pip",
        "plugin",
        "repo",
        "repository",
        "require",
        "uninstall",
        "upgrade",
        "uses",
    ]);
    Beside::before(word.text, word.start).is_some_and(|beside| OF_REGISTRIES.hold(beside.word))
}

/// "on quo-db", "via vex-rds"
#[inline(never)]
fn is_at(word: Word<'_>) -> bool {
    static AT: Words = Words::of(&[
        "at", "auf", "bei", "depuis", "desde", "en", "from", "fra", "na", "on", "onto", "op", "pe", "over",
        "på", "su", "sul", "sur", "till", "til", "to", "vers", "via", "von", "z", "ze",
    ]);
    Beside::before(word.text, word.start)
        .is_some_and(|beside| matches!(beside.gap, b" " | b" `" | b" **") && AT.hold(beside.word))
}

/// What the name says of itself; none where it is no such name.
#[inline(never)]
pub(super) fn told(name: &[u8]) -> Option<Told> {
    let parts = || name.split(|byte| *byte == b'-');
    let role = |part: &[u8]| [&KINDS, &SERVES, &RUNS].iter().any(|roles| roles.may_hold(stem(part)));
    // Most names have no such part, or one of every day.
    if !parts().any(|part| role(part) || may_be_town(stem(part))) {
        return None;
    }
    let small = class::is(class::at(name, 0), LOWER);
    let (mut kind, mut serves, mut runs) = (false, false, false);
    // `quorra-pg1`: which of them.
    let mut counted = false;
    // `cam-quorra-dock`: one more word.
    let (mut other, mut led) = (false, false);
    // `z16-lpar-prod2`: what it is, and numbers of places and models beside it.
    let (mut cased, mut numbered) = (false, 0);
    let (mut town, mut strange, mut short, mut program) = (false, false, false, false);
    let of_saint = is_of_saint(name);
    for (at, part) in parts().enumerate() {
        let stem = stem(part);
        let digits = part.len() - stem.len();
        if at > 4 || digits > 3 || !class::all(stem, if small { LOWER } else { UPPER }) {
            return None;
        }
        if stem.is_empty() {
            // A number of its own ends the name.
            if at == 0 || digits == 0 {
                return None;
            }
        } else if of_saint && (is_word(stem, "san") || SAINTS.holds(stem)) {
            town = true;
        } else if PARTS.holds(stem) {
            // Says neither whose it is nor where.
        } else if KINDS.holds(stem) || !small && matches!(stem, b"LT" | b"PC") {
            // "slip-ups"
            let word = at > 0 && is_word(stem, "ups");
            (kind, serves, runs) = (kind || at == 0, serves || !word, runs || word);
            cased |= !word;
        } else if SERVES.holds(stem) {
            serves = true;
            counted = at > 0 && digits > 0;
        } else if RUNS.holds(stem) {
            runs = true;
        } else if BESIDE.holds(stem) {
            numbered += usize::from(digits > 0);
        } else if stem.len() == 1 && digits > 1 && stem != b"v" {
            // `c12`, `z14`: where it stands, or its model.
            numbered += 1;
        } else if is_town_code(stem) || is_town(stem) {
            town = true;
        } else if DOUBTED.holds(stem)
            || digits == 0 && stem.len() == 3 && !SHORT.holds(stem) && !is_ours(stem)
        {
            short = true;
        } else if digits == 0 && stem.len() > 3 && is_strange(stem) {
            strange = true;
            program |= OF_PROGRAMS.holds(stem);
        } else if at > 0 && digits == 0 && stem.len() > 2 && led && !other {
            other = true;
        } else {
            return None;
        }
        led |= at == 0 && serves;
    }
    if is_compound(name)
        || is_region(name)
        || !(town || strange || short || cased && numbered > 1)
        || other && (!strange || program)
    {
        return None;
    }
    match () {
        () if kind || cased && numbered > 1 || town && (serves || runs) || counted && strange && !program => {
            Some(Told::Surely)
        }
        () if (serves || !small && runs) && strange && !program => Some(Told::Surely),
        () if (serves || town && strange) && !program => Some(Told::Placed),
        () if runs && strange && !program => Some(Told::Struck),
        () => None,
    }
}

/// What a machine or a program has, so that the two together are a thing: `print-spooler`, `pg-bouncer`, `dhcp-lease`.
static PARTS: Lexicon = Lexicon::of(
    "bateria batterie battery bouncer concentrator drift fabric hana lease leases redist repack spooler",
);

/// Saints that towns are called after.
static SAINTS: Lexicon = Lexicon::of(
    "antonio bernardino bruno carlos cristobal diego felipe fernando francisco isidro jose juan leandro lorenzo \
     luis marco marcos marino martin mateo miguel pablo pedro rafael ramon remo salvador sebastian severo",
);

/// `san-francisco`: a town, and no store of anybody's.
fn is_of_saint(name: &[u8]) -> bool {
    let parts = || name.split(|byte| *byte == b'-');
    parts().zip(parts().skip(1)).any(|(first, saint)| is_word(first, "san") && SAINTS.holds(stem(saint)))
}

/// The part without the number at its end.
fn stem(part: &[u8]) -> &[u8] {
    let digits = part.iter().rev().take_while(|byte| class::is(**byte, DIGIT)).count();
    part.get(..part.len() - digits).unwrap_or_default()
}

/// `vexley`: a word of no list, which does not end like one of a language.
#[inline(never)]
pub(super) fn is_strange(part: &[u8]) -> bool {
    const GRAMMAR: &[&str] =
        &["able", "ed", "ify", "ing", "ion", "ity", "ized", "js", "less", "ly", "ment", "ness", "ware"];
    class::one_before(part, part.len(), GRAMMAR).is_none() && !is_ours(part)
}

/// A word, a program, or what stands for a name.
#[inline(never)]
fn is_ours(part: &[u8]) -> bool {
    let folded = part.to_ascii_lowercase();
    COUNTS.hold(&folded)
        || NOT_A_NAME.hold(&folded)
        || is_one_of(&folded, PROGRAMS)
        || is_plain_word(&folded)
        || names_nobody(&folded)
        || is_maker(&folded)
        || is_publisher(&folded)
        || std::str::from_utf8(&folded).is_ok_and(is_known_word)
}
