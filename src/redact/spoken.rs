//! How a replaced name reads in its sentence.

use crate::text::ByteSpan;
use crate::text::class::{self, BLANK};

/// True where a name stands as a word of a sentence, so that "the on-call engineer" can stand there too; inside a
/// path, an address or an identifier only an alias keeps the shape.
pub(super) fn stands_in_prose(text: &str, span: ByteSpan) -> bool {
    let bytes = text.as_bytes();
    let before = class::before(bytes, span.start);
    let after = class::at(bytes, span.end);
    let beyond = class::at(bytes, span.end + 1);
    let opens = before == 0
        || class::is(before, BLANK)
        || before >= 128
        || matches!(before, b'(' | b'"' | b'\'' | b'*' | b'>' | b',' | b';' | b'|');
    let closes = match after {
        0 | b' ' | b'\t' | b'\n' | b'\r' | b'(' | b')' | b'"' | b'*' | b'<' | b'|' | 128.. => true,
        b'.' | b',' | b':' | b';' | b'!' | b'?' | b'/' => {
            beyond == 0 || class::is(beyond, BLANK) || matches!(beyond, b'*' | b')' | b'"' | b'<' | b'.')
        }
        b'\'' => true,
        _ => false,
    };
    opens && closes
}

/// True where a sentence begins, so that the words there need a capital letter.
pub(super) fn begins_sentence(text: &str, at: usize) -> bool {
    let head = text.get(..at).unwrap_or_default();
    let spaced = head.ends_with([' ', '\n', '\t']) || head.is_empty() || head.ends_with(['*', '"', '(', '>']);
    let last = head.trim_end_matches([' ', '\t', '*', '"', '>', '#', '-']).chars().next_back();
    spaced && matches!(last, None | Some('\n' | '.' | '!' | '?'))
}

/// The same words with a capital letter in front.
pub(super) fn capitalised(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
