//! Numbers of documents that their shape and their check digits tell, without a word beside them.

use super::cards::luhn;
use super::walk::Word;
use super::{Examples, Rule, Shown, Sink};
use crate::redact::Kind;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&SHAPED];

static SHAPED: Rule = Rule::shown(Shown {
    name: "document-shape",
    kind: Kind::Id,
    reason: "Is written like the number of one person or company.",
    known_format: false,
    examples: Examples {
        positive: &[
            "«08.451.073/0001-01» (CNPJ)",
            "the number «529.982.247-25» is his",
            "«756.9217.0769.85» in the form",
            "«19811218-9876» was entered twice",
            "«131052-308T» on the letter",
            "RČ «736028/5163»",
        ],
        negative: &[
            "0.12.345",
            "version 10.100.200",
            "756.12",
            "20260312-1402",
            "19811218-9870",
            "131052-308A",
            "job 131052-3080",
            "build 736028/5164",
            "991455/2024",
        ],
        disguised: &["«529\\.982\\.247\\-25»", "«756.9217.0769\u{200b}.85»"],
    },
});

/// `0` stands for any digit: of Brazil's companies and people, and of Switzerland.
const DOTTED: &[&str] = &["00.000.000/0000-00", "000.000.000-00", "756.0000.0000.00"];

/// Asked at two or three digits that a full stop follows.
#[inline(never)]
pub(super) fn at_dotted(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if matches!(word.previous(), b'.' | b'-' | b'/') {
        return;
    }
    let alone = |at: usize| !class::is(class::at(word.text, at), ALPHANUMERIC);
    let shape = DOTTED.iter().find(|shape| {
        let end = word.start + shape.len();
        alone(end)
            && word.text.get(word.start..end).is_some_and(|run| {
                run.iter()
                    .zip(shape.bytes())
                    .all(|(byte, shape)| *byte == shape || shape == b'0' && class::is(*byte, DIGIT))
            })
    });
    if let Some(shape) = shape {
        sink.hit(&SHAPED, word.start, word.start + shape.len());
    }
}

/// Asked at six digits and a slash: of Czechia and Slovakia, a birthday and a number, together divisible by eleven.
pub(super) fn at_slashed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = class::run_end(text, word.end + 1, 5, |byte| class::is(byte, DIGIT));
    let number = |from: usize, to: usize| {
        let digits = text.get(from..to).unwrap_or_default().iter();
        digits.fold(0, |number: u64, digit| number * 10 + u64::from(digit.wrapping_sub(b'0')))
    };
    let (month, day) = (number(word.start + 2, word.start + 4), number(word.start + 4, word.end));
    let whole = number(word.start, word.end) * 10_000 + number(word.end + 1, end);
    let born = matches!(month, 1..=12 | 51..=62) && (1..=31).contains(&day);
    if end == word.end + 5 && born && whole % 11 == 0 && !class::is(class::at(text, end), ALPHANUMERIC) {
        sink.hit(&SHAPED, word.start, end);
    }
}

/// Asked at digits, a dash, and digits or a letter: of Sweden and of Finland.
pub(super) fn at_dashed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.bytes();
    let dash = if bytes.len() == 13 { 8 } else { 6 };
    if class::at(bytes, dash) != b'-' {
        return;
    }
    let digits: Vec<u8> =
        bytes.iter().filter(|byte| class::is(**byte, DIGIT)).map(|byte| byte - b'0').collect();
    let told = match (bytes.len(), digits.len()) {
        (13, 12) => bytes.starts_with(b"19") && digits.get(2..).is_some_and(luhn),
        (11, 9) if class::is(class::at(bytes, 10), UPPER) => {
            let number = digits.iter().fold(0, |number, digit| number * 10 + u32::from(*digit));
            b"0123456789ABCDEFHJKLMNPRSTUVWXY".get((number % 31) as usize) == bytes.last()
        }
        _ => false,
    };
    if told && !matches!(word.previous(), b'.' | b'/') {
        sink.hit(&SHAPED, word.start, word.end);
    }
}
