//! Marks of emphasis and tags within a word, which a reader does not see: `db-**prod**-11`, `ghp_<wbr>1`.

use super::Step;
use crate::text::class::{self, LOWER, UPPER, WORD};

/// Longer parts between stars are texts.
const LONGEST_PART: usize = 200;

/// Tags that change how a part of a word looks, or where it may be broken.
const TAGS: &[&str] = &["b", "em", "font", "i", "mark", "span", "strong", "u", "wbr"];

pub(super) fn tag(bytes: &[u8], at: usize) -> Step {
    tag_end(bytes, at).map_or(Step::Copy(1), |end| Step::Skip(end - at))
}

pub(super) fn stars(bytes: &[u8], at: usize) -> Step {
    starred_end(bytes, at).map_or(Step::Copy(1), |end| Step::Skip(end - at))
}

/// The end of the tags that begin at `at`, if they stand within a word: `</b>`, `</span><span>`.
pub(in crate::text) fn tag_end(bytes: &[u8], at: usize) -> Option<usize> {
    let of_word = |byte: u8| class::is(byte, WORD) || byte == b'.';
    of_word(class::before(bytes, at)).then_some(())?;
    let first = one_tag_end(bytes, at)?;
    // Another sort of tag begins another part: `X</b><i>old</i>`.
    let name = |at: usize| bytes.get(at..class::run_of(bytes, at, 7, LOWER)).unwrap_or_default();
    let again = class::at(bytes, at + 1) == b'/'
        && class::at(bytes, first) == b'<'
        && name(at + 2) == name(first + 1);
    let end = if again { one_tag_end(bytes, first)? } else { first };
    of_word(class::at(bytes, end)).then_some(end)
}

/// The end of a tag, or of a remark that says nothing: `<!-- -->`.
fn one_tag_end(bytes: &[u8], at: usize) -> Option<usize> {
    (class::at(bytes, at) == b'<').then_some(())?;
    if let Some(remark) = class::one_at(bytes, at, &["<!-- -->", "<!---->"]) {
        return Some(at + remark.len());
    }
    let name = at + 1 + usize::from(class::at(bytes, at + 1) == b'/');
    let name_end = class::run_of(bytes, name, 7, LOWER);
    let known = bytes.get(name..name_end)?;
    TAGS.iter().any(|tag| tag.as_bytes() == known).then_some(())?;
    let close = class::run_end(bytes, name_end, 80, |byte| !matches!(byte, b'<' | b'>' | b'\n'));
    (class::at(bytes, close) == b'>').then_some(close + 1)
}

/// The end of the stars that begin at `at`, if they open or close a part of a word: `db-*prod*-12`.
pub(in crate::text) fn starred_end(bytes: &[u8], at: usize) -> Option<usize> {
    let star = |byte: u8| byte == b'*';
    let word = |byte: u8| class::is(byte, WORD);
    let end = class::run_end(bytes, at, 3, star);
    let alike = |from: usize| class::run_end(bytes, from, 4, star) - from == end - at;
    let behind = class::run_of(bytes, end, LONGEST_PART, WORD);
    let before = class::run_back(bytes, at, LONGEST_PART, WORD);
    // `2**10**3` is reckoned.
    let named =
        |from: usize, to: usize| bytes.get(from..to).is_some_and(|part| class::any(part, LOWER | UPPER));
    let opens = named(end, behind)
        && alike(behind)
        && (word(class::before(bytes, at)) || word(class::at(bytes, behind + end - at)));
    let opening = class::run_start(bytes, before, 4, star);
    let closes = named(before, at)
        && before - opening == end - at
        && (word(class::at(bytes, end)) || word(class::before(bytes, opening)));
    (opens || closes).then_some(end)
}
