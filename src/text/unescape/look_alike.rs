//! What the eye does not see, and letters that look like those of ASCII.

use super::Step;
use crate::text::class::{self, ALPHANUMERIC, OTHER_LETTER, WORD};

pub(super) fn visible_step(text: &str, at: usize) -> Step {
    let bytes = text.as_bytes();
    if class::at(bytes, at) == 0x1b {
        return Step::Skip(terminal_sequence(bytes, at));
    }
    let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) else { return Step::Copy(1) };
    let length = character.len_utf8();
    if is_invisible(character) {
        return Step::Skip(length);
    }
    // Of several in a row each stands beside the same.
    let beside_ascii = || {
        let foreign = |byte: u8| byte >= 128;
        let start = class::run_start(bytes, at, 16, foreign);
        let end = class::run_end(bytes, at + length, 16, foreign);
        class::is(class::before(bytes, start), WORD)
            || class::is(class::at(bytes, end), WORD)
            || is_last_label(bytes, start)
    };
    match look_alike(character) {
        Some(ascii) if is_dressed_up(character) || !ascii.is_ascii_alphanumeric() => Step::As(length, ascii),
        Some(ascii) if beside_ascii() => Step::As(length, ascii),
        _ => Step::Copy(length),
    }
}

/// `.са` behind `db-1.yvr`: letters of another script behind a full stop, and letters of ASCII earlier in the same name.
fn is_last_label(bytes: &[u8], start: usize) -> bool {
    let named = |byte: u8| class::is(byte, WORD | OTHER_LETTER) || byte == b'.';
    let name = class::run_start(bytes, start, 64, named);
    class::before(bytes, start) == b'.'
        && bytes.get(name..start).is_some_and(|name| class::any(name, ALPHANUMERIC))
}

/// Full-width, mathematical and circled forms: of ASCII letters and nothing else.
const fn is_dressed_up(character: char) -> bool {
    matches!(character, '\u{ff00}'..='\u{ffef}' | '\u{1d400}'..='\u{1d7ff}' | '\u{24b6}'..='\u{24e9}')
}

fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{300}'..='\u{36f}' | '\u{3164}' | '\u{e0000}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Length of `ESC [ … letter`, `ESC ] … BEL` or a lone escape.
fn terminal_sequence(bytes: &[u8], at: usize) -> usize {
    match class::at(bytes, at + 1) {
        b'[' => {
            let end = class::run_end(bytes, at + 2, 32, |byte| (0x20..0x40).contains(&byte));
            if (0x40..0x7f).contains(&class::at(bytes, end)) { end + 1 - at } else { 1 }
        }
        b']' => {
            let end = class::run_end(bytes, at + 2, 256, |byte| (0x20..128).contains(&byte));
            if class::at(bytes, end) == 7 { end + 1 - at } else { 1 }
        }
        // The choice of a character set, as `tput sgr0` writes it.
        b'(' | b')' => 3,
        _ => 1,
    }
}

/// The letter at this place of `A` to `Z` and `a` to `z`.
fn letter(place: u32) -> Option<char> {
    char::from_u32(if place < 26 { u32::from('A') + place } else { u32::from('a') + place - 26 })
}

/// The ASCII character that a full-width form or a letter of another script looks like.
fn look_alike(character: char) -> Option<char> {
    Some(match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0)?,
        '\u{1d400}'..='\u{1d6a3}' => letter((character as u32 - 0x1d400) % 52)?,
        '\u{1d7ce}'..='\u{1d7ff}' => char::from_digit((character as u32 - 0x1d7ce) % 10, 10)?,
        '\u{24b6}'..='\u{24e9}' => letter(character as u32 - 0x24b6)?,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{2010}'..='\u{2013}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2b9}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{2024}' => '.',
        '\u{a5}' => '\\',
        'а' | 'α' => 'a',
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'с' => 'c',
        'С' => 'C',
        'ԁ' => 'd',
        'е' => 'e',
        'Е' | 'Ε' => 'E',
        'һ' => 'h',
        'Н' | 'Η' => 'H',
        'і' | 'ι' => 'i',
        'І' | 'Ι' => 'I',
        'ј' => 'j',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'к' | 'κ' => 'k',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'о' | 'ο' => 'o',
        'О' | 'Ο' => 'O',
        'р' | 'ρ' => 'p',
        'Р' | 'Ρ' => 'P',
        'ԛ' => 'q',
        'ѕ' => 's',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'υ' => 'u',
        'ν' => 'v',
        'ԝ' => 'w',
        'х' | 'χ' => 'x',
        'Х' | 'Χ' => 'X',
        'у' | 'γ' => 'y',
        'У' | 'Υ' => 'Y',
        'Ζ' => 'Z',
        _ => return None,
    })
}
