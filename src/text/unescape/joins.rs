//! Signs put between the parts of a value: quotes that a shell joins away, brackets that make an address harmless.

use super::Step;
use crate::text::class::{self, ALPHANUMERIC, OTHER_LETTER, WORD};

/// `[.]`, `[dot]`, `[at]`, `[:]`: signs that were put into brackets so that nobody follows an address.
pub(super) fn defanged(bytes: &[u8], at: usize) -> Step {
    match in_brackets(bytes, at) {
        Some(("::", sign)) => Step::Twice(2, sign),
        Some((said, sign)) => Step::As(said.len() + 2, sign),
        None => Step::Copy(1),
    }
}

/// What the bracket at `at` holds, and the sign that it stands for. Most brackets hold something else.
#[inline]
pub(in crate::text) fn in_brackets(bytes: &[u8], at: usize) -> Option<(&'static str, char)> {
    let (first, second) = (class::at(bytes, at + 1), class::at(bytes, at + 2));
    let sign = matches!(first, b'.' | b':' | b'@') && matches!(second, b']' | b')' | b'}' | b':');
    let word = matches!(
        (first | 32, second | 32),
        (b'd', b'o') | (b'a', b't' | b'r' | b')') | (b'c', b'h') | (b'p', b'o' | b'u') | (b'k', b'r')
    );
    (sign || word || first == 0xc3).then(|| sign_in_brackets(bytes, at))?
}

#[inline(never)]
fn sign_in_brackets(bytes: &[u8], at: usize) -> Option<(&'static str, char)> {
    const SIGNS: &[(&str, char)] = &[
        (".", '.'),
        ("dot", '.'),
        ("at", '@'),
        ("@", '@'),
        ("a", '@'),
        (":", ':'),
        ("::", ':'),
        ("ät", '@'),
        ("arroba", '@'),
        ("arobase", '@'),
        ("chiocciola", '@'),
        ("punto", '.'),
        ("ponto", '.'),
        ("point", '.'),
        ("punkt", '.'),
        ("punt", '.'),
        ("kropka", '.'),
    ];
    let close = match class::at(bytes, at) {
        b'[' => b']',
        b'(' => b')',
        _ => b'}',
    };
    let (said, sign) = SIGNS.iter().find(|(said, _)| {
        class::starts_with_folded(bytes, at + 1, said) && class::at(bytes, at + 1 + said.len()) == close
    })?;
    // `bob(a)example.com`, and no note of a law or of a list.
    let letter = *said == "a";
    let letters = |at: usize| class::is(class::at(bytes, at), class::LOWER);
    if letter
        && !(close == b')'
            && at > 2
            && letters(at - 1)
            && letters(at - 2)
            && letters(at + 3)
            && letters(at + 4))
    {
        return None;
    }
    // `bob (at) example (dot) com`
    let apart =
        said.len() > 1 && class::before(bytes, at) == b' ' && class::at(bytes, at + 2 + said.len()) == b' ';
    (apart || class::is(class::before(bytes, at), ALPHANUMERIC)).then_some((*said, *sign))
}

/// Longer parts in quotes are texts.
const LONGEST_PART: usize = 160;

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

/// What programs set into a text and what says nothing there: `sk_live_${""}4eC3`.
const NOTHING: [&str; 6] = ["${\"\"}", "${''}", "$()", "$(:)", "$''", "$\"\""];

/// How long that is which stands there at `at` and says nothing.
pub fn nothing(bytes: &[u8], at: usize) -> Option<usize> {
    class::one_at(bytes, at, &NOTHING).map(str::len)
}

/// Between the parts of a text stand no more spaces than this, one end of a line among them.
const WIDEST_GAP: usize = 40;

/// What programs join texts with: `+` most, `.` PHP, `&` Visual Basic, `||` SQL, `..` Lua, `++` Haskell, `<>` Elixir,
/// `^` OCaml, `~` Twig, `\` the end of a line that goes on.
const OPERATORS: [&str; 10] = ["++", "+", "||", "..", ".", "&", "<>", "^", "~", "\\\n"];

/// `gh""p_` and `"gh" + "p_"`: quotes that a shell or a program joins away inside a token.
pub(super) fn joined_quotes(bytes: &[u8], at: usize) -> Step {
    if quoted_part(bytes, at).is_some() {
        return Step::Skip(1);
    }
    match behind_quote(bytes, at) {
        Some(next_part) => Step::Skip(next_part - at),
        None => Step::Copy(1),
    }
}

/// Where the next part of the text begins whose first part the quote at `at` closes. Most quotes are followed by what
/// no join begins with.
#[inline]
pub(in crate::text) fn behind_quote(bytes: &[u8], at: usize) -> Option<usize> {
    let operator = |byte: u8| matches!(byte, b'+' | b'.' | b'&' | b'|' | b'<' | b'^' | b'~' | b'\\');
    let next = class::at(bytes, at + 1);
    let joins = match next {
        b'"' | b'\'' => true,
        // Behind one space no quote joins.
        b' ' => operator(class::at(bytes, at + 2)) || class::at(bytes, at + 2) <= b' ',
        _ => operator(next) || next <= b' ',
    };
    joins.then(|| next_part(bytes, at))?
}

#[inline(never)]
fn next_part(bytes: &[u8], at: usize) -> Option<usize> {
    let goes_on = |byte: u8| class::is(byte, WORD) || matches!(byte, b'.' | b':' | b'@' | b'~' | b'/' | b'+');
    goes_on(class::before(bytes, at)).then_some(())?;
    let quote = class::at(bytes, at);
    let gap = |from: usize| {
        class::run_end(bytes, from, WIDEST_GAP, |byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'))
    };
    let sign = gap(at + 1);
    let operator = class::one_at(bytes, sign, &OPERATORS).map_or(0, str::len);
    let opening = if operator > 0 { gap(sign + operator) } else { sign };
    let between = bytes.get(at + 1..opening).unwrap_or_default();
    let second = class::at(bytes, opening);
    let lines = between.iter().filter(|byte| **byte == b'\n').count();
    let joined = if operator > 0 {
        second == quote && lines <= 1
    } else if between.is_empty() {
        // `"AKIA"'IOSF'`, as a shell joins them.
        matches!(second, b'"' | b'\'')
    } else {
        // A text in brackets that goes on below, as Python and C have it; the columns of a table begin their lines.
        // So do the packages that a program of Go imports.
        let imported =
            || class::one_at(bytes, opening + 1, &["github.com/", "golang.org/", "k8s.io/"]).is_some();
        second == quote && lines == 1 && (between.ends_with(b"  ") || between.ends_with(b"\t")) && !imported()
    };
    (joined && goes_on(class::at(bytes, opening + 1))).then_some(opening + 1)
}
