//! What a byte may be part of: one table for every scanner.

/// `0-9`.
pub const DIGIT: u8 = 1;
/// `a-z`.
pub const LOWER: u8 = 2;
/// `A-Z`.
pub const UPPER: u8 = 4;
/// `a-f A-F` (with [`DIGIT`]: hexadecimal).
pub const HEX_LETTER: u8 = 8;
/// `_` and `-`, which hold identifiers together.
pub const JOINER: u8 = 16;
/// Space, tab, line feed, carriage return.
pub const BLANK: u8 = 32;
/// Bytes above 127: parts of other letters.
pub const OTHER_LETTER: u8 = 64;
/// `+ / =`, which base64 adds.
pub const BASE64: u8 = 128;

/// Letters and digits of ASCII.
pub const ALPHANUMERIC: u8 = DIGIT | LOWER | UPPER;
/// Letters, digits, `_` and `-`.
pub const WORD: u8 = ALPHANUMERIC | JOINER;
/// Hexadecimal digits.
pub const HEX: u8 = DIGIT | HEX_LETTER;

static TABLE: [u8; 256] = table();

const fn table() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::indexing_slicing, reason = "the loop runs over the table's own length")]
        {
            table[byte] = class_of(byte as u8);
        }
        byte += 1;
    }
    table
}

const fn class_of(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => DIGIT,
        b'a'..=b'f' => LOWER | HEX_LETTER,
        b'g'..=b'z' => LOWER,
        b'A'..=b'F' => UPPER | HEX_LETTER,
        b'G'..=b'Z' => UPPER,
        b'_' | b'-' => JOINER,
        b' ' | b'\t' | b'\n' | b'\r' => BLANK,
        b'+' | b'/' | b'=' => BASE64,
        128.. => OTHER_LETTER,
        _ => 0,
    }
}

/// The classes of `byte`, as a mask.
#[inline]
pub fn of(byte: u8) -> u8 {
    TABLE.get(usize::from(byte)).copied().unwrap_or(0)
}

/// True when `byte` belongs to one of the classes of `mask`.
#[inline]
pub fn is(byte: u8, mask: u8) -> bool {
    of(byte) & mask != 0
}

/// True when every one of `bytes` belongs to one of the classes of `mask`. Not inlined, as many ask: the compiler would
/// write each loop out several times over.
#[inline(never)]
pub fn all(bytes: &[u8], mask: u8) -> bool {
    bytes.iter().all(|byte| is(*byte, mask))
}

/// True when some of `bytes` belong to one of the classes of `mask`.
#[inline(never)]
pub fn any(bytes: &[u8], mask: u8) -> bool {
    bytes.iter().any(|byte| is(*byte, mask))
}

/// True when `bytes` hold some of each of the classes of `mask`.
#[inline(never)]
pub fn has_each(bytes: &[u8], mask: u8) -> bool {
    bytes.iter().fold(0, |seen, byte| seen | of(*byte)) & mask == mask
}

/// How many of `bytes` belong to one of the classes of `mask`.
#[inline(never)]
pub fn count(bytes: &[u8], mask: u8) -> usize {
    bytes.iter().filter(|byte| is(**byte, mask)).count()
}

/// The byte at `at`, or 0 past either end: scanners then need no bounds of their own.
#[inline]
pub fn at(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(0)
}

/// The byte before `at`, or 0 at the start.
#[inline]
pub fn before(bytes: &[u8], at: usize) -> u8 {
    at.checked_sub(1).map_or(0, |previous| self::at(bytes, previous))
}

/// True when the eight bytes before `at` are of ASCII; false where there are fewer.
#[inline]
pub fn ascii_before(bytes: &[u8], at: usize) -> bool {
    let head = bytes.get(..at).and_then(|head| head.last_chunk());
    head.is_some_and(|eight| u64::from_le_bytes(*eight) & eight::HIGH == 0)
}

/// Where the run of bytes that satisfy `accept` ends, from `from`, at most `limit` bytes long.
#[inline]
pub fn run_end(bytes: &[u8], from: usize, limit: usize, accept: impl Fn(u8) -> bool) -> usize {
    let first = from.min(bytes.len());
    let stop = first.saturating_add(limit).min(bytes.len());
    let run = bytes.get(first..stop).unwrap_or_default();
    let length = run.iter().position(|byte| !accept(*byte)).unwrap_or(run.len());
    visits::add(length + 1);
    first + length
}

/// Where the run of bytes ends that belong to one of the classes of `mask`, as [`run_end`], and not inlined.
#[inline(never)]
pub fn run_of(bytes: &[u8], from: usize, limit: usize, mask: u8) -> usize {
    run_end(bytes, from, limit, |byte| is(byte, mask))
}

/// Where the run of bytes that satisfy `accept` and ends before `to` begins, at most `limit` bytes long.
#[inline]
pub fn run_start(bytes: &[u8], to: usize, limit: usize, accept: impl Fn(u8) -> bool) -> usize {
    let last = to.min(bytes.len());
    let run = bytes.get(last.saturating_sub(limit)..last).unwrap_or_default();
    let length = run.iter().rev().position(|byte| !accept(*byte)).unwrap_or(run.len());
    visits::add(length + 1);
    last - length
}

/// Where the run of bytes begins that belong to one of the classes of `mask`, as [`run_start`], and not inlined.
#[inline(never)]
pub fn run_back(bytes: &[u8], to: usize, limit: usize, mask: u8) -> usize {
    run_start(bytes, to, limit, |byte| is(byte, mask))
}

// The runs that are asked for most, each written out once.

/// Where the line ends that `from` stands in, at most `limit` bytes on.
#[inline(never)]
pub fn line_end(bytes: &[u8], from: usize, limit: usize) -> usize {
    run_end(bytes, from, limit, |byte| byte != b'\n')
}

/// Where the line begins that `to` stands in, at most `limit` bytes back.
#[inline(never)]
pub fn line_start(bytes: &[u8], to: usize, limit: usize) -> usize {
    run_start(bytes, to, limit, |byte| byte != b'\n')
}

/// Where the spaces end that begin at `from`, at most `limit` of them.
#[inline(never)]
pub fn spaces_end(bytes: &[u8], from: usize, limit: usize) -> usize {
    run_end(bytes, from, limit, |byte| byte == b' ')
}

/// Where the spaces begin that end at `to`, at most `limit` of them.
#[inline(never)]
pub fn spaces_start(bytes: &[u8], to: usize, limit: usize) -> usize {
    run_start(bytes, to, limit, |byte| byte == b' ')
}

/// Where the words and the full stops between them end that begin at `from`, at most `limit` bytes on.
#[inline(never)]
pub fn dotted_end(bytes: &[u8], from: usize, limit: usize) -> usize {
    run_end(bytes, from, limit, |byte| is(byte, WORD) || byte == b'.')
}

/// Where the words and the full stops between them begin that end at `to`, at most `limit` bytes back.
#[inline(never)]
pub fn dotted_start(bytes: &[u8], to: usize, limit: usize) -> usize {
    run_start(bytes, to, limit, |byte| is(byte, WORD) || byte == b'.')
}

/// Every place from `from` on where one of the bytes `wanted` stands or, with `others`, a byte above 127. Eight bytes are
/// looked at in one number: also where the compiler builds for size and makes nothing of the kind itself.
pub fn places_of<const N: usize>(
    bytes: &[u8],
    from: usize,
    wanted: [u8; N],
    others: bool,
) -> impl Iterator<Item = usize> + '_ {
    let (mut group, mut next, mut found) = (0, from, 0_u64);
    std::iter::from_fn(move || {
        loop {
            if found == 0 {
                (group, found) = flagged(bytes, next, wanted, others)?;
                next = group + 8;
            }
            let place = group + eight::first(found);
            found &= found - 1;
            // Behind the first of eight, others may be flagged that are none.
            if bytes.get(place).is_some_and(|byte| wanted.contains(byte) || others && *byte >= 128) {
                return Some(place);
            }
        }
    })
}

/// The next eight bytes that hold one of `wanted`, and which of them do.
fn flagged<const N: usize>(bytes: &[u8], from: usize, wanted: [u8; N], others: bool) -> Option<(usize, u64)> {
    let high = if others { eight::HIGH } else { 0 };
    let flags = |group: u64| {
        wanted.iter().fold(group & high, |found, byte| found | eight::zeros(group ^ eight::each(*byte)))
    };
    let mut at = from;
    // Most groups hold none: two are asked at once.
    while let Some(two) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let two = u128::from_le_bytes(*two);
        if flags(two as u64) | flags((two >> 64) as u64) != 0 {
            break;
        }
        at += 16;
    }
    while let Some(group) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let found = flags(u64::from_le_bytes(*group));
        if found != 0 {
            return Some((at, found));
        }
        at += 8;
    }
    let found = flags(eight::last_bytes(bytes.get(at..)?));
    (found != 0).then_some((at, found))
}

/// The first place from `from` on where one of the pairs `wanted` stands.
pub fn next_pair<const N: usize>(bytes: &[u8], from: usize, wanted: [[u8; 2]; N]) -> Option<usize> {
    let mut at = from;
    while let Some([first @ .., last]) = bytes.get(at..).and_then(|rest| rest.first_chunk::<9>()) {
        let group = u64::from_le_bytes(*first);
        let next = group >> 8 | u64::from(*last) << 56;
        let found = wanted.iter().fold(0, |found, [first, second]| {
            found | eight::zeros(group ^ eight::each(*first) | next ^ eight::each(*second))
        });
        if found != 0 {
            return Some(at + eight::first(found));
        }
        at += 8;
    }
    let rest = bytes.get(at..)?;
    let mut pairs = rest.iter().zip(rest.iter().skip(1));
    pairs.position(|(first, second)| wanted.contains(&[*first, *second])).map(|found| at + found)
}

/// Eight bytes in one number, the first of them lowest.
pub(super) mod eight {
    /// The highest bit of each byte.
    pub(in crate::text) const HIGH: u64 = each(0x80);

    /// The same byte eight times.
    #[inline]
    pub(in crate::text) const fn each(byte: u8) -> u64 {
        byte as u64 * 0x0101_0101_0101_0101
    }

    /// The highest bit of the first byte that is zero; further ones say nothing. 0 where none is.
    pub(in crate::text) const fn zeros(bytes: u64) -> u64 {
        bytes.wrapping_sub(each(1)) & !bytes & HIGH
    }

    /// Fewer than eight bytes, as if zeros followed.
    pub(in crate::text) fn last_bytes(rest: &[u8]) -> u64 {
        rest.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte))
    }

    /// The first byte that has its highest bit in `found`.
    pub(in crate::text) const fn first(found: u64) -> usize {
        found.trailing_zeros() as usize / 8
    }
}

/// True when `bytes` continue at `at` with `word`, letters in any case.
#[inline]
pub fn starts_with_folded(bytes: &[u8], at: usize, word: &str) -> bool {
    // The first letter is asked in place: most texts differ in it.
    let first = self::at(word.as_bytes(), 0);
    self::at(bytes, at).eq_ignore_ascii_case(&first) && continues_folded(bytes, at, word)
}

// Not inlined, as the two below: each of the hundreds of places that ask would hold a loop of its own.
#[inline(never)]
fn continues_folded(bytes: &[u8], at: usize, word: &str) -> bool {
    let found = bytes.get(at..at + word.len()).unwrap_or_default();
    // The first letter was asked; from the second on most texts differ soon.
    let same = |(found, known): (&u8, &u8)| found.eq_ignore_ascii_case(known);
    found.len() == word.len() && found.iter().zip(word.as_bytes()).skip(1).all(same)
}

/// The first of `words` that stands at `at`. None of them is empty.
#[inline(never)]
pub fn one_at<'w>(bytes: &[u8], at: usize, words: &[&'w str]) -> Option<&'w str> {
    let rest = bytes.get(at..)?;
    // Most are told apart by their first two letters: the first is the same space in many lists.
    let (first, second) = (rest.first(), rest.get(1));
    let begins = |word: &[u8]| word.first() == first && (word.len() < 2 || word.get(1) == second);
    words.iter().find(|word| begins(word.as_bytes()) && rest.starts_with(word.as_bytes())).copied()
}

/// Where `part` stands first in `bytes`.
pub fn find(bytes: &[u8], part: impl AsRef<[u8]>) -> Option<usize> {
    place(bytes, part.as_ref(), 0)
}

/// The same, in letters of any case.
pub fn find_folded(bytes: &[u8], part: impl AsRef<[u8]>) -> Option<usize> {
    place(bytes, part.as_ref(), CASE)
}

/// Where `part` stands last in `bytes`. Most places are passed by their first byte.
pub fn find_last(bytes: &[u8], part: impl AsRef<[u8]>) -> Option<usize> {
    let part = part.as_ref();
    let first = part.first();
    bytes.windows(part.len().max(1)).rposition(|window| window.first() == first && window == part)
}

/// True where `part` stands anywhere in `bytes`.
pub fn contains(bytes: &[u8], part: impl AsRef<[u8]>) -> bool {
    find(bytes, part).is_some()
}

/// The same, in letters of any case.
pub fn contains_folded(bytes: &[u8], part: impl AsRef<[u8]>) -> bool {
    find_folded(bytes, part).is_some()
}

/// The bit in which the cases of a letter differ.
const CASE: u8 = 0x20;

/// The same, where the bits of `case` may differ between letters. Most places are passed by their first byte.
#[inline(never)]
fn place(bytes: &[u8], part: &[u8], case: u8) -> Option<usize> {
    let first = *part.first()? | case;
    let last = bytes.len().checked_sub(part.len())?;
    let mut at = 0;
    loop {
        at += bytes.get(at..=last)?.iter().position(|byte| byte | case == first)?;
        let found = bytes.get(at..at + part.len())?;
        if found == part || case != 0 && found.eq_ignore_ascii_case(part) {
            return Some(at);
        }
        at += 1;
    }
}

/// `iPhone`: a small letter right before a capital one.
pub fn has_hump(bytes: &[u8]) -> bool {
    bytes.windows(2).any(|pair| matches!(pair, [b'a'..=b'z', b'A'..=b'Z']))
}

/// A letter that is spoken by itself, of either case.
pub const fn is_vowel(byte: u8) -> bool {
    matches!(byte.to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// How often a byte of another sort follows: a small letter, a capital one, a digit, or another sign.
pub fn turns(bytes: &[u8]) -> usize {
    let sort = |byte: &u8| of(*byte) & (LOWER | UPPER | DIGIT);
    bytes.iter().zip(bytes.iter().skip(1)).filter(|(first, second)| sort(first) != sort(second)).count()
}

/// How long the longest run of bytes of these classes is.
pub fn longest_run(bytes: &[u8], mask: u8) -> usize {
    bytes.split(|byte| !is(*byte, mask)).map(<[u8]>::len).max().unwrap_or(0)
}

/// The first of `words` that ends right before `to`. None of them is empty.
#[inline(never)]
pub fn one_before<'w>(bytes: &[u8], to: usize, words: &[&'w str]) -> Option<&'w str> {
    let head = bytes.get(..to)?;
    // Most are told apart by their last two letters: the last is the same space in many lists.
    let (last, two) = (head.last(), head.last_chunk::<2>());
    let ends = |word: &[u8]| word.last() == last && word.last_chunk::<2>().is_none_or(|own| Some(own) == two);
    words.iter().find(|word| ends(word.as_bytes()) && head.ends_with(word.as_bytes())).copied()
}

/// Counts the bytes that runs looked at, so that tests can show that work grows with the text and no faster.
pub mod visits {
    #[cfg(test)]
    thread_local! {
        static VISITED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
    }

    /// Counts bytes that were visited.
    #[cfg(test)]
    pub fn add(count: usize) {
        VISITED.with(|visited| visited.set(visited.get() + count));
    }

    #[cfg(not(test))]
    /// Nothing is counted outside tests.
    pub const fn add(_count: usize) {}

    /// How many bytes were visited on this thread since the last call.
    #[cfg(test)]
    pub fn take() -> usize {
        VISITED.with(|visited| visited.replace(0))
    }
}

#[cfg(test)]
mod tests {
    use super::at as at_;
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_part_is_found_where_windows_find_it(text in "[a-cA-C]{0,12}", part in "[a-cA-C]{1,3}") {
            let (text, part) = (text.as_bytes(), part.as_bytes());
            let folded = |window: &[u8]| window.eq_ignore_ascii_case(part);
            proptest::prop_assert_eq!(find(text, part), text.windows(part.len()).position(|window| window == part));
            proptest::prop_assert_eq!(find_folded(text, part), text.windows(part.len()).position(folded));
            proptest::prop_assert_eq!(find_last(text, part), text.windows(part.len()).rposition(|window| window == part));
        }

        #[test]
        fn the_first_wanted_byte_is_found_wherever_it_stands(text in "[a-e%&é]{0,40}", from in 0_usize..20) {
            let bytes = text.as_bytes();
            let first = |wanted: &dyn Fn(usize) -> bool| (from..bytes.len()).find(|at| wanted(*at));
            let sign = |at: usize| matches!(at_(bytes, at), b'%' | b'&');
            proptest::prop_assert_eq!(places_of(bytes, from, *b"%&", false).next(), first(&sign));
            let special = |at: usize| sign(at) || at_(bytes, at) >= 128;
            let all: Vec<usize> = (from..bytes.len()).filter(|at| special(*at)).collect();
            proptest::prop_assert_eq!(places_of(bytes, from, *b"%&", true).collect::<Vec<_>>(), all);
            let pair = |at: usize| {
                matches!((at_(bytes, at), at_(bytes, at + 1)), (b'a', b'b') | (b'%', b'%'))
            };
            proptest::prop_assert_eq!(next_pair(bytes, from, [*b"ab", *b"%%"]), first(&pair));
        }
    }
}
