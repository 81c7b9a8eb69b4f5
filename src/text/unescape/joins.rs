//! Signs put between the parts of a value: quotes that a shell joins away, brackets that make an address harmless.

use super::Step;
use crate::text::class::{self, ALPHANUMERIC, OTHER_LETTER, WORD};

/// `[.]`, `[dot]`, `[at]`, `[:]`: signs that were put into brackets so that nobody follows an address.
pub(super) fn defanged(bytes: &[u8], at: usize) -> Step {
    const SIGNS: &[(&str, char)] = &[(".", '.'), ("dot", '.'), ("at", '@'), ("@", '@'), (":", ':')];
    let close = match class::at(bytes, at) {
        b'[' => b']',
        b'(' => b')',
        _ => b'}',
    };
    let sign = SIGNS.iter().find(|(sign, _)| {
        class::starts_with_folded(bytes, at + 1, sign) && class::at(bytes, at + 1 + sign.len()) == close
    });
    match sign {
        // `bob (at) example (dot) com`
        Some((sign, read_as))
            if class::is(class::before(bytes, at), ALPHANUMERIC)
                || sign.len() > 1
                    && class::before(bytes, at) == b' '
                    && class::at(bytes, at + 2 + sign.len()) == b' ' =>
        {
            Step::As(sign.len() + 2, *read_as)
        }
        _ => Step::Copy(1),
    }
}

/// Longer parts in quotes are texts.
const LONGEST_PART: usize = 40;

/// The quotes around the part of a word that the quote at `at` opens or closes: `"gh"p_`, `gh"p_"1`.
pub(super) fn quoted_part(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let quote = class::at(bytes, at);
    if !matches!(quote, b'"' | b'\'') {
        return None;
    }
    let word = |byte: u8| class::is(byte, WORD);
    let closing = class::run_end(bytes, at + 1, LONGEST_PART, word);
    let opening = class::run_start(bytes, at, LONGEST_PART, word).checked_sub(1);
    let pair = |open: usize, close: usize| {
        let inside = close > open + 1 && class::at(bytes, open) == quote && class::at(bytes, close) == quote;
        let touches = word(class::at(bytes, close + 1))
            && !class::is(class::before(bytes, open), OTHER_LETTER)
            || word(class::before(bytes, open));
        (inside && touches).then_some((open, close))
    };
    pair(at, closing).or_else(|| pair(opening?, at))
}

/// `gh""p_` and `"gh" + "p_"`: quotes that a shell or a program joins away inside a token.
pub(super) fn joined_quotes(bytes: &[u8], at: usize) -> Step {
    let quote = class::at(bytes, at);
    let next = class::at(bytes, at + 1);
    if quoted_part(bytes, at).is_some() {
        return Step::Skip(1);
    }
    // Most quotes are followed by what no join begins with.
    let goes_on = |byte: u8| class::is(byte, WORD) || matches!(byte, b'.' | b':' | b'@' | b'~' | b'/' | b'+');
    if next != quote && next != b'+' && next != b' ' || !goes_on(class::before(bytes, at)) {
        return Step::Copy(1);
    }
    let spaces = class::run_end(bytes, at + 1, 8, |byte| class::is(byte, class::BLANK));
    let plus = spaces + usize::from(class::at(bytes, spaces) == b'+');
    let second = if plus > spaces {
        class::run_end(bytes, plus, 8, |byte| class::is(byte, class::BLANK))
    } else {
        at + 1
    };
    let joins = class::at(bytes, second) == quote && goes_on(class::at(bytes, second + 1));
    if joins { Step::Skip(second + 1 - at) } else { Step::Copy(1) }
}
