//! What was typed where it does not belong: "entered on the wrong prompt -> X".

use super::SPOKEN;
use super::extent::ends_line;
use super::shape::is_strong;
use super::told;
use crate::redact::detect::Sink;
use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::text::class;

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
    (is_strong(value) && value.len() >= 8 && !value.contains(&b'/') && ends_line(bytes, to)).then_some(())?;
    sink.hit(&SPOKEN, from, to);
    Some(to)
}
