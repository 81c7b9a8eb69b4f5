//! The words of a text: runs of letters and digits.

use super::class::{self, ALPHANUMERIC};

/// A run of letters and digits, or one character of a script that writes without spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

/// Every word of `text`, in order.
pub fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at = class::run_end(bytes, at, usize::MAX, |byte| byte < 128 && !class::is(byte, ALPHANUMERIC));
            let start = at;
            at = class::run_end(bytes, at, usize::MAX, |byte| class::is(byte, ALPHANUMERIC));
            while class::at(bytes, at) >= 128 {
                let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
                if stands_alone(character) {
                    if at > start {
                        return Some(Word { start, end: at });
                    }
                    at += character.len_utf8();
                    return Some(Word { start, end: at });
                }
                if !character.is_alphanumeric() && !is_mark(character) {
                    break;
                }
                at += character.len_utf8();
                at = class::run_end(bytes, at, usize::MAX, |byte| class::is(byte, ALPHANUMERIC));
            }
            if at > start {
                return Some(Word { start, end: at });
            }
            // A character that is no letter, such as a dash or an emoji, or the end.
            at += text.get(at..).and_then(|rest| rest.chars().next())?.len_utf8();
        }
    })
}

/// Scripts without spaces: every character is compared alone, so that a name is found inside a sentence.
fn stands_alone(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}')
}

/// Signs above, below and between letters: accents, vowels of Hebrew and Arabic, and those of India and Thailand.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{93c}'..='\u{e4e}')
        && !matches!(character, '\u{964}' | '\u{965}' | '\u{e3f}')
}

/// At most so many signs of the beginning of `text`: whoever looks for something near does not read on to the end.
pub fn beginning(text: &str, signs: usize) -> &str {
    let head = text.char_indices().nth(signs).and_then(|(end, _)| text.get(..end)).unwrap_or(text);
    class::visits::add(head.len());
    head
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_what_is_neither_letter_nor_digit() {
        let text = "José's pod-7 — 王小明 ok";
        let found: Vec<&str> = words(text).map(|word| &text[word.start..word.end]).collect();
        assert_eq!(found, ["José", "s", "pod", "7", "王", "小", "明", "ok"]);
        assert_eq!(words("ศักดิ์ प्रिया। ok").count(), 3);
    }
}
