//! What was typed where it does not belong: "entered on the wrong prompt -> X".

use super::SPOKEN;
use super::extent::ends_line;
use super::shape::is_strong;
use super::told;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::machines::host_words::ROLES;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::machines::names::is_plain_word;
use crate::redact::detect::machines::stores::STAGES;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, JOINER, LOWER, UPPER};

/// What somebody says of the place that a secret was typed into.
pub(in crate::redact::detect) const WRONG: Cue = &[
    "wrong",
    "falsche",
    "falschen",
    "falsches",
    "mauvaise",
    "equivocada",
    "sbagliata",
    "errada",
    "verkeerde",
];

/// `Deploy-Prod-7`, `Rollback-Web-2.14`: a machine or a release, of which every part is a word for such or a number.
fn is_of_rollout(value: &[u8]) -> bool {
    const DONE: &[&str] = &["deploy", "deployment", "promote", "revert", "rollback", "rollout", "ship"];
    let mut words = 0;
    let of_release = |part: &[u8]| {
        let letters = class::run_of(part, 0, 24, LOWER | UPPER);
        let word = part.get(..letters).unwrap_or_default().to_ascii_lowercase();
        let number = part.get(letters..).unwrap_or_default();
        words += usize::from(letters > 1);
        let known = is_one_of(&word, STAGES)
            || is_one_of(&word, DONE)
            || is_plain_word(&word)
            || ROLES.hold(&word)
            || is_program(&word);
        number.len() < 5 && class::all(number, DIGIT) && (letters < 2 || known)
    };
    value.split(|byte| class::is(*byte, JOINER) || *byte == b'.').all(of_release) && words > 1
}

/// "entered on the wrong prompt -> X", "ins falsche Fenster getippt: X", asked at that word: nothing else is said so that is made
/// of such signs.
#[inline(never)]
pub(super) fn mistyped(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const PLACES: &[&str] = &[
        "prompt",
        "window",
        "field",
        "terminal",
        "box",
        "chat",
        "channel",
        "tab",
        "place",
        "pane",
        "fenster",
        "feld",
        "fen\u{ea}tre",
        "ventana",
        "finestra",
        "janela",
        "venster",
        "scherm",
        "kanal",
        "tty",
        "session",
    ];
    const SIGNS: &[&str] = &[": ", " -> ", " => ", " → "];
    const TYPED: &[&str] = &[
        "enter",
        "typed",
        "pasted",
        "getippt",
        "eingegeben",
        "tapé",
        "saisi",
        "collé",
        "escrib",
        "escrit",
        "digit",
        "teclad",
        "pegad",
        "colad",
        "incollat",
        "scritt",
        "getypt",
        "geplakt",
        "ingevoerd",
        "skrev",
    ];
    let bytes = word.text;
    let stop = class::line_end(bytes, word.end, 60);
    let behind = bytes.get(word.end..stop)?;
    let (sign, at) =
        SIGNS.iter().filter_map(|sign| Some((sign, class::find(behind, sign)?))).min_by_key(|(_, at)| *at)?;
    let line = class::line_start(bytes, word.start, 60);
    let clause = bytes.get(line..word.end + at)?;
    let says = |words: &[&str]| words.iter().any(|said| class::contains_folded(clause, said));
    (says(PLACES) && says(TYPED)).then_some(())?;
    let (from, to) = told::word(bytes, word.end + at + sign.len());
    let value = bytes.get(from..to)?;
    let strong = is_strong(value) && value.len() >= 8 && !value.contains(&b'/') && !is_of_rollout(value);
    (strong && ends_line(bytes, to)).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}
