//! What secrets look like, and what else stands in their place: words, names, digests, dates and versions.

use super::name::Name;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::everyday::is_everyday;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, LOWER, OTHER_LETTER, UPPER};

/// `eIAJDSHnokUhPFnfYvcoqczR`: letters of both cases in turn, as in no name.
pub(super) fn changes_case(value: &[u8]) -> bool {
    class::turns(value) * 5 >= value.len() * 2
}

/// `vRGCWJhHztkWZAPm`: the same, for a value that a name stands before.
pub(super) fn is_drawn(value: &[u8]) -> bool {
    let runs = |mask: u8| value.split(move |byte| !class::is(*byte, mask)).map(<[u8]>::len);
    value.len() >= 14
        && class::all(value, LOWER | UPPER)
        && class::turns(value) * 8 >= value.len() * 3
        // A name that capital letters join has each of them alone, or few of them together.
        && runs(UPPER).any(|run| run >= 2)
        && runs(LOWER).all(|run| run <= 4)
}

/// `correct-horse-battery`
pub(super) fn is_phrase(value: &[u8]) -> bool {
    let parts = value.split(|byte| matches!(byte, b'-' | b'_'));
    parts.clone().count() >= 3 && parts.into_iter().all(|part| part.len() >= 3 && !is_placeholder(part))
}

/// Letters alone, or words that dashes join.
pub(super) fn is_bare_word(value: &[u8]) -> bool {
    let letters = value
        .iter()
        .all(|byte| class::is(*byte, LOWER | UPPER | OTHER_LETTER) || matches!(byte, b'-' | b'_'));
    letters && value.len() >= 5 && !is_placeholder(value)
}

/// `db_password`, `accessToken`: the name of another setting that holds the value.
pub(super) fn names_another(value: &[u8]) -> bool {
    let letters = value.iter().all(|byte| class::is(*byte, LOWER | UPPER) || *byte == b'_');
    // `#add-password` of a page, `sites/passwords#update` of a route.
    let of_page = value.strip_prefix(b"#").is_some_and(|id| {
        id.iter().all(|byte| class::is(*byte, LOWER) || *byte == b'-') && Name::read(id, 0).is_some()
    });
    let action = value.iter().position(|byte| *byte == b'#').is_some_and(|sign| {
        let plain = |byte: &u8| class::is(*byte, LOWER) || matches!(byte, b'_' | b'/');
        sign > 0
            && value.contains(&b'/')
            && value.iter().enumerate().all(|(at, byte)| at == sign || plain(byte))
    });
    let joined = value.contains(&b'_') || class::has_hump(value);
    of_page || action || letters && joined && value.len() <= 40 && Name::read(value, 0).is_some()
}

/// Four groups of four letters, which are no words.
pub(super) fn is_grouped(value: &[u8]) -> bool {
    let sign = class::at(value, 4);
    let groups = || value.split(|byte| *byte == sign);
    let word = |group: &[u8]| std::str::from_utf8(group).is_ok_and(is_everyday);
    matches!(sign, b' ' | b'-')
        && value.len() == 19
        && groups().all(|group| group.len() == 4 && class::all(group, LOWER))
        && groups().filter(|group| word(group)).count() < 2
}

/// `K4J7Q2M-X9V3B8N-…`: a key in groups of one length, as licences are printed.
pub(super) fn is_of_groups(value: &[u8]) -> bool {
    let mut groups = value.split(|byte| *byte == b'-');
    let first = groups.next().map_or(0, <[u8]>::len);
    let count = groups.clone().count();
    (4..=8).contains(&first)
        && (2..=8).contains(&count)
        && groups.all(|group| group.len() == first)
        && class::count(value, DIGIT) >= 3
        && class::count(value, UPPER) >= 3
        && class::count(value, DIGIT | UPPER) + count == value.len()
}

/// `qv{x)b$7N]wr[zm>_#cG`: brackets that close what none has opened, as no code has them, between what passwords are made
/// of.
pub(super) fn is_unbalanced(value: &[u8]) -> bool {
    let mut open = Vec::new();
    let crossed = value.iter().any(|byte| match byte {
        b'(' | b'[' | b'{' => {
            open.push(*byte);
            false
        }
        b')' | b']' | b'}' => open.pop().is_none_or(|opened| byte.wrapping_sub(opened) > 2),
        _ => false,
    });
    let has = |mask| class::any(value, mask);
    // `hash(request.body…`
    let called =
        class::at(value, class::run_end(value, 0, 64, |byte| class::is(byte, class::WORD) || byte == b'.'));
    !matches!(called, b'(' | b'[')
        && (crossed || !open.is_empty())
        && (12..=64).contains(&value.len())
        && has(LOWER)
        && has(UPPER)
        && value.iter().filter(|byte| byte.is_ascii_punctuation()).count() >= if has(DIGIT) { 4 } else { 7 }
        && !value.iter().any(|byte| matches!(byte, b'"' | b'\'' | b' ' | b'='))
}

/// Nobody types it: letters and digits in turn.
pub(super) fn looks_made(value: &[u8]) -> bool {
    let count = |mask| class::count(value, mask);
    let (digits, letters) = (count(DIGIT), count(LOWER | UPPER));
    let plain = digits
        + letters
        + value.iter().filter(|byte| matches!(byte, b'+' | b'/' | b'=' | b'_' | b'%')).count();
    let longest_word = class::longest_run(value, LOWER | UPPER);
    // Among many random letters, more stand side by side.
    let longest_allowed = if value.len() < 40 { 12 } else { 20 };
    value.len() >= 16
        && digits >= 3
        && letters >= 3
        && plain == value.len()
        && longest_word <= longest_allowed
}

/// `q0kf7uxmtbzewlprhvaodgcsnyi34j9e`, as Django names a session: so long a row of small letters is no word.
/// `1ulbsej7q2bk` is as short as that of a service that has two halves.
pub(super) fn is_session(value: &[u8]) -> bool {
    let digits = class::count(value, DIGIT);
    let long = value.len() == 32 && digits >= 2;
    let half = value.len() == 12 && digits >= 3 && class::turns(value) >= 5;
    (long || half) && class::all(value, LOWER | DIGIT)
}

/// `s%3AJ8fk2LQ0….abc123DEF456`: made, and signed behind a full stop.
pub(super) fn is_signed(value: &[u8]) -> bool {
    value.contains(&b'.') && value.split(|byte| matches!(byte, b'.' | b'-')).any(looks_made)
}

/// `7b1c9d3e5f`: letters and digits in turns, shorter than what is told without its name.
pub(super) fn is_short_made(value: &[u8]) -> bool {
    let count = |mask| class::count(value, mask);
    let longest = |mask| class::longest_run(value, mask);
    let (digits, letters) = (count(DIGIT), count(LOWER | UPPER));
    value.len() >= 8
        && digits + letters == value.len()
        && digits >= 3
        && letters >= 2
        && longest(DIGIT) <= 4
        && longest(LOWER | UPPER) <= 3
}

/// As long as the name of a commit or an image.
pub(super) fn is_digest(value: &[u8]) -> bool {
    matches!(value.len(), 40 | 64) && class::all(value, HEX)
}

/// A sign that passwords have and words do not.
pub(super) fn holds_special(value: &[u8]) -> bool {
    value.iter().any(|byte| matches!(byte, b'!' | b'#' | b'@' | b'%' | b'^' | b'&' | b'$'))
}

/// Somebody thought of it as a password: letters and digits, and longer than the name of an algorithm.
pub(super) fn looks_chosen(value: &[u8]) -> bool {
    let has = |mask| class::any(value, mask);
    let enough = has(LOWER) && has(UPPER) || holds_special(value) || value.len() >= 8;
    is_mixed(value) && value.len() >= 6 && enough
}

/// A path, a version, a time, a number with a unit: values of other fields.
pub(super) fn looks_like_a_name(value: &[u8]) -> bool {
    let path = matches!(class::at(value, 0), b'/' | b'.' | b'~')
        && value.len() < 200
        && (value.iter().filter(|byte| **byte == b'/').count() >= 2
            || class::one_at(value, 0, &["./", "../", "~/"]).is_some());
    let link = class::contains(value, b"://");
    let numbers = value.iter().all(|byte| {
        class::is(*byte, DIGIT)
            || matches!(
                byte,
                b':' | b'.' | b'-' | b'/' | b'T' | b'Z' | b'%' | b's' | b'm' | b'h' | b'v' | b'+'
            )
    }) && value.len() < 32
        && value.iter().any(|byte| matches!(byte, b':' | b'.' | b'-' | b'%' | b's' | b'm' | b'h'));
    path || link || numbers
}

/// A digit among letters, or a sign that words do not have.
pub(in crate::redact::detect) fn holds_sign(value: &[u8]) -> bool {
    value.len() >= 5
        && !value.contains(&b' ')
        && (is_mixed(value) || holds_special(value) || value.contains(&b'+'))
}

pub(super) fn is_mixed(value: &[u8]) -> bool {
    class::any(value, DIGIT) && class::any(value, LOWER | UPPER)
}

/// Neither a date nor a version, nor anything that stands for a value.
pub(super) fn may_be_said(value: &[u8]) -> bool {
    let digits = class::count(value, DIGIT);
    let date = digits * 2 > value.len() && value.contains(&b'-') && class::is(class::at(value, 0), DIGIT);
    let version =
        class::at(value, 0) == b'v' && class::is(class::at(value, 1), DIGIT) && value.contains(&b'.');
    // `1:4.13+dfsg1-4`: a package, counted anew from the number before the colon.
    let package = matches!(value, [b'0'..=b'9', b':', b'0'..=b'9', ..])
        && value.contains(&b'.')
        && value.contains(&b'-');
    // "(#12834 in the old tracker)"
    let numbered =
        class::at(value, 0) == b'#' && value.get(1..).is_some_and(|number| class::all(number, DIGIT));
    !date
        && !package
        && !numbered
        && !version
        && (4..=128).contains(&value.len())
        && !is_placeholder(value)
        && !looks_like_a_name(value)
        && !is_reference(value)
        && !is_rule(value)
}

/// "credential (java:S2068)": a rule of a linter.
fn is_rule(value: &[u8]) -> bool {
    let tool = class::run_of(value, 0, 16, LOWER);
    let rule = value.get(tool + 2..).unwrap_or_default();
    tool > 1
        && class::at(value, tool) == b':'
        && class::is(class::at(value, tool + 1), UPPER)
        && rule.len() > 1
        && class::all(rule, DIGIT)
}

/// "postmortem-2026-03-12-A7": words, a day and a number, by which something is spoken of.
fn is_reference(value: &[u8]) -> bool {
    let is_all = |part: &[u8], mask| part.iter().all(|byte| class::is(*byte, mask));
    let is_plain = |part: &[u8]| {
        let numbered =
            part.split_first().is_some_and(|(first, rest)| class::is(*first, UPPER) && is_all(rest, DIGIT));
        is_all(part, LOWER) || is_all(part, DIGIT) || numbered
    };
    let is_day = |at: usize| {
        let day = value.get(at..at + 10);
        day.is_some_and(|day| {
            day.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => class::is(*byte, DIGIT),
            })
        })
    };
    value.split(|byte| *byte == b'-').all(is_plain) && (0..value.len()).any(is_day)
}

/// Nothing else is written like this: letters of both cases with digits, or a sign.
pub(super) fn is_odd(value: &[u8]) -> bool {
    value.len() >= 6 && (class::has_each(value, ALPHANUMERIC) || holds_special(value))
}

/// Letters of both cases with digits, or digits with a sign: no word is written so.
pub(super) fn is_strong(value: &[u8]) -> bool {
    let has = |mask| class::any(value, mask);
    let sign = value.iter().any(|byte| matches!(byte, b'!' | b'#' | b'@' | b'%' | b'$'));
    value.len() >= 6 && has(DIGIT) && has(LOWER) && (has(UPPER) || sign) && may_be_said(value)
}
