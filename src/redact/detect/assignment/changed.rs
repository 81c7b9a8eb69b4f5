//! Sentences of any language that say what a password was changed to: "a schimbat parola în X", "hasło zmienione na X".
//!
//! Words for "to" mean much else, so the line has to say before them that something was changed.

use super::made_up::is_of_product;
use crate::text::ByteSpan;
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// What follows a comma where the sentence says at last what it is: "der Schlüssel wurde getauscht, der neue ist X".
pub(super) const IT_IS: &[&str] = &[
    ", c'est ",
    ", c'était ",
    ", it's ",
    ", it is ",
    ", it was ",
    ", uusi on ",
    ", nyt se on ",
    ", ny er ",
    ", den nye er ",
    ", nytt är ",
    ", det nya är ",
    ", nya är ",
    ", nové je ",
    ", nový je ",
    ", nowe to ",
    ", nowy to ",
    ", der neue ist ",
    ", der neue lautet ",
    ", das neue ist ",
    ", das neue lautet ",
    ", neu ist ",
    ", le nouveau est ",
    ", la nouvelle est ",
    ", la nueva es ",
    ", el nuevo es ",
    ", ahora es ",
    ", a nova é ",
    ", agora é ",
    ", la nuova è ",
    ", ora è ",
    ", nieuwe is ",
    ", de nieuwe is ",
    ", het nieuwe is ",
    ", новый ",
    ", теперь ",
    ", тепер ",
    ", jetzt ",
    ", teraz ",
];

/// Behind these "in" says where something is.
const KEPT: &[&str] =
    &["stored ", "kept ", "saved ", "found ", "documented ", "noted ", "lives ", "sits ", "is ", "was "];

/// Words for "to": what stands behind them is the value where the sentence says that it was changed.
const TO: &[&str] = &[
    "a", "auf", "en", "in", "ke", "menjadi", "na", "para", "por", "til", "till", "to", "u", "uz", "v", "în",
    "į", "σε", "на", "إلى", "ל", "thành",
];

/// What was done to a password, by a part of the word for it: behind these "to" says what it is now.
const CHANGED: &[&str] = &[
    "aktuali",
    "badal",
    "byt",
    "camb",
    "chang",
    "cserél",
    "değiş",
    "diubah",
    "endre",
    "ganti",
    "geänd",
    "gesetzt",
    "mudo",
    "mudou",
    "nomain",
    "pakeit",
    "promen",
    "promij",
    "reset",
    "rotat",
    "schimb",
    "setat",
    "skift",
    "spremen",
    "troc",
    "ustaw",
    "vahet",
    "vaihd",
    "vaiht",
    "wijzig",
    "zmen",
    "zmien",
    "změn",
    "ändr",
    "ændr",
    "άλλαξ",
    "змін",
    "измен",
    "промен",
    "смен",
    "החלי",
    "שינ",
    "שונ",
    "غير",
    "đổi",
    "เปลี่ยน",
];

/// What follows "to" as often: where something was changed, and what was put in its place.
const PRODUCTS: &[&str] =
    &["Android", "Debian", "Exchange", "Office", "Oracle", "Postgre", "Server", "Ubuntu", "Windows"];

/// The text there, snapped to letters.
fn part(text: &str, start: usize, end: usize) -> &str {
    ByteSpan::new(start, end).snapped(text).of(text)
}

/// "a schimbat parola în X", "hasło zmienione na X": the line says before that it was changed, and behind stands no name of
/// a product.
#[inline(never)]
pub(super) fn becomes(text: &str, at: usize, to: usize, word: &str) -> bool {
    // "the password was rotated, it is now stored in Vault2": where it is.
    if word == "in" && class::one_before(text.as_bytes(), at, KEPT).is_some() {
        return false;
    }
    if !TO.contains(&word) {
        return false;
    }
    let start = to + 1;
    let end = class::run_end(text.as_bytes(), start, 80, |byte| byte > b' ');
    let next = part(text, start, end);
    !is_of_product(next.as_bytes())
        && !PRODUCTS.iter().any(|name| next.starts_with(name))
        && says_changed(text, at)
}

/// "in Vault2 and", "it's Base64 encoded": a word with a capital letter and a number of one or two digits is a place or a
/// product, unless the sentence ends behind it.
pub(super) fn is_place(word: &[u8], behind: &[u8]) -> bool {
    let letters = class::run_of(word, 0, 80, LOWER | UPPER);
    let number = word.get(letters..).unwrap_or_default();
    class::is(class::at(word, 0), UPPER)
        && (1..=2).contains(&number.len())
        && class::all(number, DIGIT)
        && matches!(class::at(behind, 0), b' ' | b',')
        // "it's Tiger24 from now on"
        && !class::starts_with_folded(behind, 0, " from ")
}

/// The line says before `at` that something was changed.
pub(super) fn says_changed(text: &str, at: usize) -> bool {
    let line = class::line_start(text.as_bytes(), at, 80);
    let head = part(text, line, at).to_lowercase();
    CHANGED.iter().any(|verb| head.contains(verb))
}
