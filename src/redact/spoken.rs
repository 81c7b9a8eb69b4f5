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

/// The name together with the role where the sentence says that already: "the on-call engineer, Ada Brook, restarted it"
/// and "Ada Brook (on-call engineer)" would else name the role twice. `role` is what takes the name's place.
pub(super) fn with_role_beside(text: &str, span: ByteSpan, role: &str) -> ByteSpan {
    let role = role.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let role = role.split_once(' ').filter(|(word, _)| is_article(word)).map_or(role, |(_, role)| role);
    let (before, after) =
        (text.get(..span.start).unwrap_or_default(), text.get(span.end..).unwrap_or_default());
    said_before(before, after, role)
        .or_else(|| said_after(after, role).map(|length| (0, length)))
        .map_or(span, |(start, end)| ByteSpan::new(span.start - start, span.end + end))
}

/// How many bytes before and after the name belong to it, where the role stands before it.
fn said_before(before: &str, after: &str, role: &str) -> Option<(usize, usize)> {
    let (head, closes) = match before.strip_suffix(", ") {
        // What is said between two commas goes with both.
        Some(head) => (head, usize::from(after.starts_with(','))),
        None => match before.strip_suffix(" (") {
            Some(head) => (head, after.starts_with(')').then_some(1)?),
            None => (before.strip_suffix(' ')?, 0),
        },
    };
    let at = head.len().checked_sub(role.len())?;
    head.get(at..).filter(|said| said.eq_ignore_ascii_case(role))?;
    let head = head.get(..at)?;
    let begins_word = !head.ends_with(|c: char| c.is_alphanumeric() || c == '-');
    let article = head.strip_suffix(' ').and_then(|head| head.rsplit([' ', '\n', '(', '"', '*']).next());
    let start = article.filter(|word| is_article(word)).map_or(at, |article| at - article.len() - 1);
    begins_word.then_some((before.len() - start, closes))
}

/// How many bytes after the name belong to it, where the role stands after it.
fn said_after(after: &str, role: &str) -> Option<usize> {
    let is_bracket = after.starts_with(" (");
    let said = after.strip_prefix(", ").or_else(|| after.strip_prefix(" ("))?;
    let said = said.split_once(' ').filter(|(word, _)| is_article(word)).map_or(said, |(_, said)| said);
    said.get(..role.len()).filter(|said| said.eq_ignore_ascii_case(role))?;
    let rest = said.get(role.len()..)?;
    let length = after.len() - rest.len();
    match rest.chars().next() {
        Some(')') if is_bracket => Some(length + 1),
        // What follows a name after a comma is about it only where it ends there.
        Some(',') if !is_bracket => Some(length + 1),
        None | Some('.' | ';' | '\n') if !is_bracket => Some(length),
        _ => None,
    }
}

fn is_article(word: &str) -> bool {
    ["the", "a", "an", "our", "their"].iter().any(|article| word.eq_ignore_ascii_case(article))
}
