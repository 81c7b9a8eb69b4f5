//! Telephone numbers in words: "phone oh seven seven one, four one eight", "numéro : zéro six, quarante-deux, …".
//!
//! Words for digits are of every sentence, so this asks for many in a row and for a word beside them that says what they
//! are. It is asked at the digits that sentences have least of, and at those for tens, of which a number has some.

use super::phone_rules::PHONE;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::last_part;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Lexicon, Sink};
use crate::text::class::{self, LOWER, OTHER_LETTER, UPPER};

/// Digits and tens at which a number in words is looked for.
pub(in crate::redact::detect) const DIGITS: Cue = &[
    "seven",
    "eight",
    "nine",
    "sieben",
    "acht",
    "neun",
    "vingt",
    "vingts",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "quatre",
    "siete",
    "ocho",
    "nueve",
    "sette",
    "otto",
    "nove",
    "sete",
    "oito",
    "zeven",
    "negen",
    "siedem",
    "osiem",
];

static DIGIT_WORDS: Words = Words::of(DIGITS);

/// What numbers are read out with.
static SPOKEN: Lexicon = Lexicon::of(
    "acht and cero cinco cinq cinquante cinque cuatro cztery deux dix dois dos double douze drei drie due \
     dwa een eight ein eins et five four fünf huit hundred jeden negen neuf neun nine nove nueve nul null o \
     ocho oh oito one onze osiem otto pięć quarante quatorze quatre quatro quattro quinze sechs sei seis \
     seize sept sete sette seven sieben siedem siete six soixante sześć three tre treize trente tres triple \
     trzy três twee two um un und une uno vier vijf vingt vingts zehn zero zes zeven zwei zwo zéro",
);

/// Words beside a number that say whom it reaches.
const BESIDE: &[&str] = &[
    "call", "cell", "dial", "handy", "mobil", "nummer", "num", "phone", "rappel", "ring", "ruf", "tel",
    "télé", "fono",
];

/// Asked at a word that ends like one of [`DIGITS`]: as many in a row as a number has, read once for all of them.
#[inline(never)]
pub(in crate::redact::detect) fn at_digit(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    /// No number is longer in words.
    const MOST: usize = 24;
    let text = word.text;
    // "quatre-vingts" is one word to the walk.
    let last = last_part(word.bytes()).1;
    if !DIGIT_WORDS.hold(last) {
        return;
    }
    let letter = |byte: u8| class::is(byte, LOWER | UPPER | OTHER_LETTER);
    let between = |byte: u8| matches!(byte, b' ' | b',' | b'-' | b';');
    let (mut start, mut count) = (word.end - last.len(), 1);
    while count < MOST {
        let end = class::run_start(text, start, 2, between);
        let from = class::run_start(text, end, 12, letter);
        let said = text.get(from..end).unwrap_or_default();
        if end == start || !SPOKEN.holds(&said.to_ascii_lowercase()) {
            break;
        }
        // The number was read there, unless the walk saw no word of its own.
        if DIGIT_WORDS.hold(said) && class::at(text, end) != b'-' {
            return;
        }
        (start, count) = (from, count + 1);
    }
    let mut end = word.end;
    while count < MOST {
        let from = class::run_end(text, end, 2, between);
        let to = class::run_end(text, from, 12, letter);
        let said = text.get(from..to).unwrap_or_default();
        if from == end || !SPOKEN.holds(&said.to_ascii_lowercase()) {
            break;
        }
        (end, count) = (to, count + 1);
    }
    let around = text.get(start.saturating_sub(60)..(end + 24).min(text.len())).unwrap_or_default();
    let number = text.get(start..end).unwrap_or_default();
    if count >= 7 && BESIDE.iter().any(|said| class::contains_folded(around, said)) && !counts_up(number) {
        sink.hit(&PHONE, start, end);
    }
}

/// "one, two, three": somebody counts.
fn counts_up(number: &[u8]) -> bool {
    let rows = [
        "one, two, three",
        "one two three",
        "un, deux, trois",
        "eins, zwei, drei",
        "uno, dos, tres",
        "uno, due, tre",
    ];
    rows.iter().any(|row| class::contains_folded(number, row))
}
