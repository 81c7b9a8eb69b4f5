//! Where a value begins and ends, by its quotes, the operator before it and what follows it.

use super::name::{Name, Says};
use super::shape::{holds_special, is_unbalanced};
use super::value::Setting;
use crate::redact::Kind;
use crate::redact::alias::alias_end;
use crate::redact::detect::beside::is_one_of;
use crate::text::class::{self, DIGIT, LOWER, UPPER, WORD};

/// Where that stands which is given to a name.
pub(super) struct Extent {
    /// Behind what opens it.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Quotes, signs of code or of markup are around it.
    pub(super) quoted: bool,
    /// Signs of code are.
    pub(super) code: bool,
}

/// Where that stands which is given at `at`, unless a quote there closes what another opened.
#[inline]
pub(super) fn extent(bytes: &[u8], at: usize, name: &Name, setting: Setting) -> Option<Extent> {
    // "Password:\u{a0}X", as programs of offices copy it.
    let at = at + class::one_at(bytes, at, &["\u{a0}"]).map_or(0, str::len);
    let tagged = class::at(bytes, at) == b'<';
    let at = if tagged { past_tags(bytes, at) } else { at };
    if tagged && alias_end(bytes, at).is_some() {
        return None;
    }
    let prefix =
        class::run_end(bytes, at, 3, |byte| matches!(byte, b'*' | b'\\' | b'`' | b'@' | b'_' | b'['));
    // `N'X'` of SQL, `b"X"` of Python.
    let sort = usize::from(
        matches!(class::at(bytes, prefix), b'N' | b'E' | b'L' | b'b' | b'r' | b'u')
            && matches!(class::at(bytes, prefix + 1), b'"' | b'\''),
    );
    let prefix = prefix + sort;
    let quote = class::at(bytes, prefix);
    let quoted = matches!(quote, b'"' | b'\'');
    if quoted && prefix == at && closes_a_string(bytes, at) {
        return None;
    }
    let code = class::before(bytes, prefix) == b'`' && prefix > at;
    let (start, end) = if quoted {
        // `\"` closes what `\"` opened; elsewhere it stands for a quote inside the value.
        let escaped = class::before(bytes, prefix) == b'\\';
        // `"""X"""`
        let triple =
            bytes.get(prefix..prefix + 3).is_some_and(|marks| marks.iter().all(|mark| *mark == quote));
        let start = prefix + if triple { 3 } else { 1 };
        (start, quoted_end(bytes, start, quote, escaped))
    } else if code {
        (prefix, class::run_end(bytes, prefix, LONGEST_VALUE, |byte| byte != b'`' && byte != b'\n'))
    } else if setting == Setting::Markup || tagged && is_between_tags(bytes, at) {
        (at, class::run_end(bytes, at, LONGEST_VALUE, |byte| !matches!(byte, b'<' | b']' | b'\n')))
    } else {
        let end = bare_end(bytes, at, prefix, name, setting);
        let end = if tagged { tagged_end(bytes, prefix, end) } else { end };
        (prefix, folded_end(bytes, prefix, end))
    };
    Some(Extent { start, end, quoted: quoted || code || setting == Setting::Markup, code })
}

/// Past the tags that only say how a value looks: `pass: <b>X</b>`.
#[inline(never)]
pub(super) fn past_tags(bytes: &[u8], at: usize) -> usize {
    const TAGS: &[&str] =
        &["b", "code", "em", "font", "i", "kbd", "mark", "pre", "samp", "span", "strong", "tt", "u"];
    let mut past = at;
    for _ in 0..3 {
        let name = class::run_of(bytes, past + 1, 7, LOWER | UPPER);
        let close = class::run_end(bytes, name, 80, |byte| byte >= b' ' && !matches!(byte, b'<' | b'>'));
        let tag = bytes.get(past + 1..name).unwrap_or_default();
        if class::at(bytes, past) != b'<' || class::at(bytes, close) != b'>' || !is_one_of(tag, TAGS) {
            break;
        }
        past = close + 1;
    }
    past
}

/// `<b>Tiger7 wood!</b>`: what has a digit or a sign before its first blank goes on up to the tag that closes it.
fn tagged_end(bytes: &[u8], start: usize, end: usize) -> usize {
    let close = class::run_end(bytes, end, 80, |byte| byte >= b' ' && byte != b'<');
    let made = bytes.get(start..end).is_some_and(|word| class::any(word, DIGIT) || holds_special(word));
    if made && class::at(bytes, end) == b' ' && class::one_at(bytes, close, &["</"]).is_some() {
        close
    } else {
        end
    }
}

/// `<code>k&amp;Tz&lt;9Q</code>`: a word alone between them, however its signs are written.
fn is_between_tags(bytes: &[u8], at: usize) -> bool {
    let end = class::run_end(bytes, at, 128, |byte| byte > b' ' && byte != b'<');
    end > at
        && class::one_at(bytes, end, &["</"]).is_some()
        && bytes.get(at..end).is_some_and(|value| value.contains(&b';'))
}

/// Where a value ends that nothing opens: at a blank or a sign of the sentence.
#[inline]
fn bare_end(bytes: &[u8], at: usize, start: usize, name: &Name, setting: Setting) -> usize {
    let stop = |byte: u8| {
        byte <= b' ' || matches!(byte, b'"' | b'\'' | b',' | b';' | b'`' | b'|' | b'<' | b'>' | b'&' | b')')
    };
    // What is made holds no other signs: Markdown's `](` ends it, and `[\r][\n]` of a log.
    let made = matches!(name.says, Says::Made | Says::Key);
    let goes_on = |byte: u8| !(stop(byte) || made && matches!(byte, b'[' | b']'));
    let mut end = class::run_end(bytes, start, LONGEST_VALUE, goes_on);
    while class::at(bytes, end) == b'&' && end - start < LONGEST_VALUE && !ends_value(bytes, end) {
        end = class::run_end(bytes, end + 1, LONGEST_VALUE, goes_on);
    }
    if setting == Setting::Tight && class::at(bytes, end) == b' ' {
        end = row_end(bytes, at, end);
    } else if let Some(whole) = past_signs(bytes, start, end) {
        return whole;
    }
    let end = past_semicolon(bytes, at, end);
    // `[password: X](link)`, and the end of a line as a program prints it.
    let link = bytes.get(start..end).and_then(|value| {
        [&b"]("[..], b"\\r\\n", b"\\u00", "\u{a0}".as_bytes()]
            .into_iter()
            .filter_map(|sign| class::find(value, sign))
            .min()
    });
    trimmed_end(bytes, start, link.map_or(end, |at| start + at))
}

/// Past the further lines of a block that YAML folds: `token: >-` above two halves of it.
#[inline(never)]
fn folded_end(bytes: &[u8], start: usize, end: usize) -> usize {
    const OPENING: &[&str] = &[": >-\n", ": >\n", ": |-\n", ": |\n", ": >+\n", ": |+\n"];
    let line = class::run_start(bytes, start, 40, |byte| byte == b' ');
    let depth = start - line;
    if depth == 0 || class::at(bytes, end) != b'\n' || class::one_before(bytes, line, OPENING).is_none() {
        return end;
    }
    let mut whole = end;
    for _ in 0..40 {
        let next = class::spaces_end(bytes, whole + 1, 40);
        let stop = class::run_end(bytes, next, LONGEST_VALUE, |byte| byte > b' ');
        // `name: x` and `- x` are something else.
        let part = stop > next + 3 && !matches!(class::before(bytes, stop), b':');
        if next != whole + 1 + depth || !part || !matches!(class::at(bytes, stop), 0 | b'\n' | b'\r') {
            break;
        }
        whole = stop;
    }
    whole
}

/// `password = qv{x)b$7N]wr[zm>_#cG`: what would end it stands within, where it is no code.
fn past_signs(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    (class::at(bytes, end) > b' ').then_some(())?;
    let end = class::run_end(bytes, end, 64, |byte| byte > b' ' && byte < 128);
    let end = if matches!(class::before(bytes, end), b';' | b',') { end - 1 } else { end };
    (ends_line(bytes, end) && is_unbalanced(bytes.get(start..end)?)).then_some(end)
}

/// Sealed by `sops`: one value up to its bracket.
pub(super) fn sealed_end(bytes: &[u8], start: usize) -> Option<usize> {
    class::starts_with_folded(bytes, start, "enc[aes256_gcm,").then(|| {
        let end = class::run_end(bytes, start, LONGEST_VALUE, |byte| byte > b' ' && byte != b']');
        end + usize::from(class::at(bytes, end) == b']')
    })
}

/// `"Password: "`: the quote behind the name closes what another opened before it on the line.
fn closes_a_string(bytes: &[u8], quote: usize) -> bool {
    let line = class::line_start(bytes, quote, 512);
    let before = bytes.get(line..quote).unwrap_or_default();
    // Behind `"name": ` no string is open, nor behind `name=`.
    let sign = class::at(bytes, quote);
    let letter = |at: usize| class::is(class::at(bytes, at), LOWER | UPPER);
    // An apostrophe opens nothing.
    let opens =
        |at: &usize| class::at(bytes, *at) == sign && !(*at > line && letter(at - 1) && letter(at + 1));
    before.ends_with(b" ")
        && !before.ends_with(b"\": ")
        && (line..quote).filter(opens).count() % 2 == 1
        && !before.contains(&b'\\')
}

/// Up to the semicolon where one stands before the name, too: `;Pwd=X Y Z;`, a source of data.
fn row_end(bytes: &[u8], at: usize, end: usize) -> usize {
    let name = class::run_start(bytes, at - 1, 24, |byte| class::is(byte, LOWER | UPPER) || byte == b' ');
    let stop = class::run_end(bytes, end, 64, |byte| !matches!(byte, b';' | b'=' | b'"' | b'\'' | b'\n'));
    if class::before(bytes, name) == b';' && class::at(bytes, stop) == b';' { stop } else { end }
}

/// `password = a;b` on a line of its own: what is behind the semicolon is no statement and no other setting.
#[inline(never)]
fn past_semicolon(bytes: &[u8], at: usize, end: usize) -> usize {
    if class::at(bytes, end) != b';' || class::at(bytes, end + 1) <= b' ' {
        return end;
    }
    let line = class::line_start(bytes, at, 60);
    let name = class::run_start(bytes, at, 60, |byte| {
        class::is(byte, WORD) || matches!(byte, b' ' | b'.' | b':' | b'=' | b'\t')
    });
    let stop = class::run_end(bytes, end, 64, |byte| {
        byte > b' '
            && byte < 128
            && !matches!(byte, b'=' | b':' | b'(' | b'"' | b'\'' | b'{' | b'}' | b'<' | b',')
    });
    // "κωδικός: a1;B2 , …": behind a colon and a blank it is no setting either, where a capital letter or a digit follows.
    let told = class::before(bytes, at) == b' '
        && class::before(bytes, at - 1) == b':'
        && bytes.get(end + 1..stop).is_some_and(|rest| rest.len() > 2 && class::any(rest, UPPER | DIGIT))
        && matches!(class::at(bytes, stop), b' ' | b',')
        && bytes.get(line..at).is_some_and(|head| !head.contains(&b';'));
    let whole = name == line && matches!(class::at(bytes, stop), 0 | b'\n' | b'\r') || told;
    if whole && class::before(bytes, stop) != b';' { stop } else { end }
}

/// True where `&` begins the next parameter, an entity or another command; elsewhere it is a sign of the value.
fn ends_value(bytes: &[u8], ampersand: usize) -> bool {
    let name = class::run_of(bytes, ampersand + 1, 64, WORD);
    name == ampersand + 1 || matches!(class::at(bytes, name), b'=' | b';')
}

/// Longer values are texts.
const LONGEST_VALUE: usize = 1024;

fn quoted_end(bytes: &[u8], start: usize, quote: u8, escaped: bool) -> usize {
    let mut end = start;
    loop {
        end =
            class::run_end(bytes, end, LONGEST_VALUE, |byte| byte != quote && byte != b'\n' && byte != b'\\');
        let goes_on = !escaped && class::at(bytes, end) == b'\\' && class::at(bytes, end + 1) > b' ';
        if !goes_on || end - start > LONGEST_VALUE {
            return end;
        }
        end += 2;
    }
}

/// Where a value ends that blanks or signs end: before an alias of ours, and without the signs of the sentence.
pub(super) fn trimmed_end(bytes: &[u8], start: usize, end: usize) -> usize {
    let mut end = before_alias(bytes, start, end);
    while end > start && matches!(class::before(bytes, end), b'.' | b':' | b'*' | b'}' | b']' | b'\\') {
        end -= 1;
    }
    end
}

/// A link behind a blank is no part of a quoted value, as the alias is not that stands there afterwards.
pub(super) fn before_link(bytes: &[u8], start: usize, end: usize) -> usize {
    let value = bytes.get(start..end).unwrap_or_default();
    let Some(sign) = class::find(value, b"://") else { return end };
    let link = value.iter().take(sign).rposition(|byte| *byte == b' ');
    link.map_or(end, |blank| start + blank + 1)
}

/// An alias is no part of a value: what it stands for was found before.
pub(super) fn before_alias(bytes: &[u8], start: usize, end: usize) -> usize {
    if class::before(bytes, start) == b'[' && is_cut_alias(bytes, start - 1) {
        return start;
    }
    let value = bytes.get(start..end).unwrap_or_default();
    let mut brackets = value.iter().enumerate().filter(|(_, byte)| **byte == b'[').map(|(at, _)| start + at);
    brackets
        .find(|at| alias_end(bytes, *at).is_some() || *at == start && is_cut_alias(bytes, *at))
        .unwrap_or(end)
}

/// `[PASSW` at the end of a line of a picture: the alias goes on in the next.
fn is_cut_alias(bytes: &[u8], at: usize) -> bool {
    let end = class::run_of(bytes, at + 1, 12, UPPER);
    let dash = end + usize::from(class::at(bytes, end) == b'-');
    let word = bytes.get(at + 1..end).and_then(|word| std::str::from_utf8(word).ok()).unwrap_or_default();
    !word.is_empty()
        && matches!(class::at(bytes, dash), 0 | b'<' | b'\n' | b'\r')
        && Kind::ALL.iter().any(|kind| kind.label().starts_with(word))
}

/// Nothing else stands on the line: configuration rather than a sentence.
pub(super) fn ends_line(bytes: &[u8], end: usize) -> bool {
    let rest = class::run_end(bytes, end, 40, |byte| {
        matches!(byte, b' ' | b'\t' | b',' | b';' | b'|' | b'}' | b'*')
    });
    matches!(class::at(bytes, rest), 0 | b'\n' | b'\r' | b'#')
}
