//! Passwords as people think of them, that nothing names: a word with a sign and a number in it, two words around a number.
//!
//! The rule and its examples are those of [`super::entropy`].

use super::entropy::GUESS;
use crate::redact::detect::Sink;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, LOWER, UPPER, WORD};

/// Asked at a word that a sign follows which passwords have inside: "he changed it to xuJd_%iDb8".
#[inline(never)]
pub(in crate::redact::detect) fn with_sign(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.text;
    let begins = |byte: u8| matches!(byte, 0 | b' ' | b'\n' | b'"' | b'\'' | b'`' | b'*' | b'(' | b':');
    let end = class::run_end(bytes, word.start, 32, |byte| {
        class::is(byte, WORD) || matches!(byte, b'!' | b'#' | b'%' | b'$' | b'^' | b'&' | b'@' | b'.' | b'*')
    });
    let end = class::run_start(bytes, end, 2, |byte| byte == b'*');
    let end = end - usize::from(matches!(class::before(bytes, end), b'.' | b'!'));
    let value = bytes.get(word.start..end).unwrap_or_default();
    // Small letters, capitals and digits in turn, as in no name.
    let turns = class::turns(value);
    let escaped = value.windows(3).any(|part| {
        matches!(part, [b'%', a, b] if class::is(*a, HEX) && class::is(*b, HEX)) || part.starts_with(b"&#")
    });
    let closed = matches!(
        class::at(bytes, end),
        0 | b' ' | b'\n' | b'\r' | b'"' | b'\'' | b'`' | b'*' | b',' | b'.' | b'!' | b')' | b';'
    );
    // `Harbour2024!`: a word, a year and a sign, as people think of passwords.
    let name = word.bytes().iter().skip(1).take_while(|byte| class::is(**byte, LOWER)).count() + 1;
    let year = name >= 4
        && matches!(word.bytes().get(name..), Some([b'1', b'9', _, _] | [b'2', b'0', _, _]))
        && turns == 2;
    if (8..=24).contains(&value.len())
        && class::has_each(value, ALPHANUMERIC)
        && (year || turns * 3 >= value.len() * 2 || is_chosen(value))
        && !escaped
        && closed
        && begins(word.previous())
        && !is_placeholder(value)
    {
        sink.hit(&GUESS, word.start, end);
    }
}

/// `Kiesel!Moor88`, `Kupfer5517$x`: letters of both cases, a number and a sign within that nothing else is written with.
/// `Sheet1!B12` is a cell, `Outer$Inner2` a class.
fn is_chosen(value: &[u8]) -> bool {
    let inner = |at: usize, byte: u8| {
        let (before, after) = (class::before(value, at), class::at(value, at + 1));
        let number = at >= 2 && class::is(before, DIGIT) && class::is(class::before(value, at - 1), DIGIT);
        match byte {
            b'!' => {
                class::is(before, ALPHANUMERIC) && class::is(after, ALPHANUMERIC) && !is_cell(value, at + 1)
            }
            b'$' => class::is(before, DIGIT) && class::is(after, ALPHANUMERIC),
            b'*' => number && class::is(after, LOWER | UPPER),
            b'&' => class::is(before, LOWER) && class::is(after, UPPER),
            _ => false,
        }
    };
    value.iter().enumerate().any(|(at, byte)| inner(at, *byte))
        && !value.iter().any(|byte| matches!(byte, b'%' | b'@'))
        && class::count(value, LOWER) >= 3
}

/// `Seelilie-7361-Forke`: two words that no text has and a number between them, as people think of passwords.
#[inline(never)]
pub(in crate::redact::detect) fn made_of_words(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let begins =
        matches!(word.previous(), 0 | b' ' | b'\n' | b'"' | b'\'' | b'`' | b'(' | b':' | b'=' | b'*');
    let closed =
        matches!(word.next(), 0 | b' ' | b'\n' | b'\r' | b'"' | b'\'' | b'`' | b'*' | b',' | b')' | b';')
            || word.next() == b'.' && !class::is(class::at(word.text, word.end + 1), ALPHANUMERIC);
    let strange = |part: &[u8]| {
        let small = part.to_ascii_lowercase();
        part.len() >= 3
            && class::all(part, LOWER | UPPER)
            && class::any(part, LOWER)
            && !is_program(&small)
            && std::str::from_utf8(&small).is_ok_and(is_nothing_else)
    };
    let mut parts = word.bytes().split(|byte| matches!(byte, b'-' | b'_'));
    let (Some(first), Some(number), Some(last), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return;
    };
    let counted = (3..=5).contains(&number.len())
        && class::all(number, DIGIT)
        && !(number.len() == 4 && matches!(number.first_chunk(), Some(b"19" | b"20")));
    let capital = [first, last].iter().any(|part| class::is(class::at(part, 0), UPPER));
    // "Rechnung-10023-Entwurf": things are counted so, and a text about a password has few of them.
    if begins
        && closed
        && counted
        && speaks_of_passwords(word)
        && capital
        && first.len().max(last.len()) >= 6
        && strange(first)
        && strange(last)
    {
        sink.hit(&GUESS, word.start, word.end);
    }
}

/// `B12`, `$B$12` of a sheet, to the end.
fn is_cell(value: &[u8], at: usize) -> bool {
    let column = class::run_end(value, at, 4, |byte| class::is(byte, UPPER) || byte == b'$');
    let row = class::run_end(value, column, 9, |byte| class::is(byte, DIGIT) || byte == b'$');
    column > at && row > column && row == value.len()
}

/// A word for a password stands some words before.
fn speaks_of_passwords(word: Word<'_>) -> bool {
    const WORDS: &[&str] = &[
        "pass",
        "wort",
        "pwd",
        "secret",
        "contrase",
        "heslo",
        "haslo",
        "hasło",
        "parola",
        "wacht",
        "lösen",
        "senha",
        "key",
        "kode",
        "code",
        "lozinka",
        "salasana",
        "şifre",
        "phrase",
        "login",
        "credential",
    ];
    let before = word.text.get(word.start.saturating_sub(200)..word.start).unwrap_or_default();
    WORDS.iter().any(|said| class::contains_folded(before, said))
}
