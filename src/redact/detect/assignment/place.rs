//! Where the value stands that is given to a name: behind an operator, in quotes, on the next line, in a block.

use super::apart::{alone_below, in_row, of_build, of_tuple, printed};
use super::attributes::{named_value, value_before};
use super::extent::ends_line;
use super::in_calls::{
    argument, beside, compared, constructed, default_of_block, looks_up, past_conversion, typed,
};
use super::mapping::nested;
use super::name::{Name, Says};
use super::pair::is_of_password;
use super::rules::ASSIGNMENT;
use super::shape::is_odd;
use super::spoken::spoken;
use super::states::past_state;
use super::value::{Setting, holds_special, is_mixed, looks_chosen, may_be_said, value};
use super::{enclosed, plain, relayed, users};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::secrets::shell_words;
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT, LOWER, UPPER};

/// Looks for the value of the name at `start..end`, and returns its end.
pub(super) fn assigned(
    bytes: &[u8],
    start: usize,
    end: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let end = past_state(bytes, end);
    let closing = class::run_end(bytes, past_number(bytes, end), 4, |byte| {
        matches!(byte, b'"' | b'\'' | b'`' | b'*' | b']' | b'\\')
    });
    let spaced = class::run_end(bytes, closing, 40, is_space);
    if spaced > closing && is_variable_of_psql(bytes, spaced) {
        return None;
    }
    let (after, operator) = operator(bytes, spaced);
    let tight = spaced == closing && operator == b'=';
    let value_at = class::run_end(bytes, past_marks(bytes, after), 40, is_space);
    let value_at = past_conversion(bytes, value_at);
    match operator {
        0 => without_operator(bytes, (start, end), (closing, spaced), name, sink),
        b'>' if closing > end
            || matches!(class::before(bytes, start), b'<' | b':')
            || opens_tag(bytes, start) =>
        {
            let group =
                bytes.get(..start).is_some_and(|head| head.ends_with(b"(?<") || head.ends_with(b"(?P<"));
            // `<button id="reset-password">Reset password</button>`: what a page shows.
            let shown = closing > end && is_sentence(bytes, after, 2);
            if let Some(end) = set_apart(bytes, after, name, sink) {
                return Some(end);
            }
            (!group && !shown && !is_behind_type(bytes, after)).then_some(())?;
            value(bytes, past_cdata(bytes, after), name, Setting::Markup, sink)
        }
        b' ' => next_cell(bytes, closing, name, sink)
            .or_else(|| constructed(bytes, closing, name, sink))
            .or_else(|| doubled(bytes, spaced, name, sink))
            .or_else(|| compared(bytes, spaced, name, sink)),
        b'>' => set_apart(bytes, after, name, sink),
        // `{{ .Values.password | quote }}`: what a template makes of it.
        b'|' if class::contains(shell_words::line_before(bytes, start), "{{") => None,
        // `| Credential | Rotated? |` above `|---|---|`: both are headings.
        b'|' if is_above_rule(bytes, value_at) => None,
        b'|' => value(bytes, value_at, name, Setting::Loose, sink),
        b'-' => spoken(bytes, start, end, name, sink)
            .or_else(|| value(bytes, value_at, name, Setting::Loose, sink)),
        b':' if is_reference(bytes, start) => None,
        // `${DB_PASSWORD:?missing}`: what a shell says where it is not set.
        b':' if spaced == end && class::at(bytes, after) == b'?' => None,
        b':' | b'=' if matches!(class::at(bytes, value_at), b'{' | b'\n') && name.says == Says::Secret => {
            nested(bytes, value_at, name, sink).or_else(|| braced(bytes, value_at, sink))
        }
        // `login.forgot_password=Forgot your password?`: a message of a program.
        b'=' if class::before(bytes, start) == b'.' && is_sentence(bytes, value_at, 3) => None,
        b'=' if tight || name.option => value(bytes, value_at, name, Setting::Tight, sink),
        // `/user:app /password:X`, options of Windows.
        b':' if class::before(bytes, start) == b'/'
            && value_at == end + 1
            && class::contains(shell_words::line_before(bytes, start), " /user") =>
        {
            value(bytes, value_at, name, Setting::Tight, sink)
        }
        b':' => value(bytes, next_line(bytes, value_at), name, Setting::Loose, sink)
            .or_else(|| typed(bytes, value_at, name, sink))
            .or_else(|| plain::line(bytes, next_line(bytes, value_at), name, sink)),
        _ => value(bytes, value_at, name, Setting::Loose, sink),
    }
}

/// The value of the name at `start..end` where no sign gives it: `closing` is behind the marks that close the name, and
/// `spaced` behind the blanks there.
fn without_operator(
    bytes: &[u8],
    (start, end): (usize, usize),
    (closing, spaced): (usize, usize),
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    if class::at(bytes, spaced) == b','
        && let Some(end) = of_build(bytes, start, spaced, name, sink)
    {
        return Some(end);
    }
    match (class::at(bytes, end), class::at(bytes, spaced), class::at(bytes, closing)) {
        (b' ', ..) if opens_tag(bytes, start) => tagged(bytes, end, name, sink),
        _ if spaced > end && is_set_header(bytes, start) => {
            let says = if name.says == Says::Perhaps { Says::Secret } else { name.says };
            value(bytes, spaced, &Name { says, ..*name }, Setting::Command, sink)
        }
        _ if spaced > end && name.option => value(bytes, spaced, name, Setting::Command, sink),
        // `getSecret("db/password")`: where it is kept.
        (b'(', ..) if looks_up(bytes, start) => None,
        (_, b'(', _) => aside(bytes, spaced, spaced == closing, name, sink)
            .inspect(|end| relayed::renewed(bytes, start, *end, sink))
            .or_else(|| spoken(bytes, start, end, name, sink)),
        (.., b',') => argument(bytes, start, closing, name, sink)
            .or_else(|| beside(bytes, start, closing, name, sink))
            .or_else(|| of_tuple(bytes, start, closing, name, sink))
            .or_else(|| in_row(bytes, start, closing, name, sink))
            .or_else(|| named_value(bytes, closing, name, sink))
            .or_else(|| spoken(bytes, start, end, name, sink)),
        (.., b'\n' | b'\r') if class::before(bytes, closing) == b'"' => {
            next_of_list(bytes, closing, name, sink)
                .or_else(|| of_form(bytes, start, closing, name, sink))
                .or_else(|| named_value(bytes, closing, name, sink))
        }
        _ => named_value(bytes, closing, name, sink)
            .or_else(|| default_of_block(bytes, closing, name, sink))
            .or_else(|| typed(bytes, spaced, name, sink))
            .or_else(|| in_row(bytes, start, closing, name, sink))
            .or_else(|| aligned(bytes, start, closing, name, sink))
            .or_else(|| bound(bytes, spaced, name, sink))
            .or_else(|| spoken(bytes, start, end, name, sink))
            .or_else(|| alone_below(bytes, start, closing, name, sink))
            .or_else(|| printed(bytes, start, closing, sink))
            .or_else(|| value_before(bytes, start, closing, name, sink)),
    }
}

/// `http-request set-header X-Gate-Auth …`, `proxy_set_header X-Api-Key …`: what a proxy sends with each request.
fn is_set_header(bytes: &[u8], start: usize) -> bool {
    const SET: &[&str] = &[
        "set-header ",
        "add-header ",
        "set_header ",
        "add_header ",
        "Header set ",
        "Header add ",
        "hide_header ",
    ];
    class::one_before(bytes, start, SET).is_some()
}

/// `PASSWORD :'newpass'`: a variable of psql.
fn is_variable_of_psql(bytes: &[u8], colon: usize) -> bool {
    class::one_at(bytes, colon, &[":'"]).is_some_and(|sign| {
        let end = class::run_of(bytes, colon + sign.len(), 40, LOWER | UPPER);
        class::at(bytes, end) == b'\''
    })
}

/// Code stands behind the `>` of a type, and "as Bearer <token>. Then" is a manual and the end of a sentence.
fn is_behind_type(bytes: &[u8], at: usize) -> bool {
    match class::at(bytes, at) {
        b' ' | b',' | b';' | b')' | b'>' | b'&' | b'!' | b'\\' | b'`' | b'"' | b'\'' | b'/' => true,
        b'.' | b'?' | b':' => {
            matches!(class::at(bytes, at + 1), 0 | b' ' | b'\n' | b'\r' | b'"' | b'\'' | b')')
        }
        _ => false,
    }
}

/// `PWD={X};`, `PWD = {X}` at the end of its line: so drivers of databases write what holds their own signs.
fn braced(bytes: &[u8], open: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let end = class::run_end(bytes, open + 1, 64, |byte| byte > b' ' && byte != b'}');
    let value = bytes.get(open + 1..end)?;
    let closed = class::at(bytes, end) == b'}'
        && matches!(class::at(bytes, end + 1), 0 | b';' | b'\n' | b'\r' | b'"' | b'\'');
    let told = looks_chosen(value) && !value.starts_with(b"{") || value.contains(&b';');
    (closed && told).then_some(())?;
    sink.hit(&ASSIGNMENT, open + 1, end);
    users::beside(bytes, open, end, sink);
    Some(end)
}

pub(super) const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// `<![CDATA[X]]>`, `<Value>X</Value>`
fn past_cdata(bytes: &[u8], at: usize) -> usize {
    let opening = ["<![cdata[", "<value>", "<string>"]
        .iter()
        .find(|opening| class::starts_with_folded(bytes, at, opening));
    opening.map_or(at, |opening| at + opening.len())
}

/// Past the number of "unseal key 1:".
fn past_number(bytes: &[u8], end: usize) -> usize {
    let numbered = class::at(bytes, end) == b' '
        && class::is(class::at(bytes, end + 1), DIGIT)
        && matches!(class::at(bytes, end + 2), b':' | b'=');
    if numbered { end + 2 } else { end }
}

/// Past the marks that close "**Password:**".
fn past_marks(bytes: &[u8], at: usize) -> usize {
    let marks = class::run_end(bytes, at, 3, |byte| matches!(byte, b'*' | b'_' | b'`'));
    if marks > at && is_space(class::at(bytes, marks)) { marks } else { at }
}

/// "password (X)", and "password (temporary): X".
fn aside(bytes: &[u8], open: usize, called: bool, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    // `credentials('deploy')`: what is looked up by that name.
    let word = class::run_end(bytes, open + 2, 64, |byte| class::is(byte, LOWER | UPPER) || byte == b'-');
    // `SET PASSWORD FOR app = PASSWORD('X')`
    if called
        && class::before(bytes, open) != b'D'
        && matches!(class::at(bytes, open + 1), b'"' | b'\'')
        && class::at(bytes, word) == class::at(bytes, open + 1)
    {
        return None;
    }
    if let Some(end) = value(bytes, open + 1, name, Setting::Aside, sink) {
        return Some(end);
    }
    if let Some(end) = plain::aside(bytes, open + 1, name, sink).filter(|_| !called) {
        return Some(end);
    }
    if !called
        && name.chosen
        && let Some(end) = enclosed::joined_words(bytes, open, sink)
    {
        return Some(end);
    }
    let close = class::run_end(bytes, open + 1, 40, |byte| byte != b')' && byte != b'\n');
    (class::at(bytes, close) == b')').then_some(())?;
    let (after, operator) = operator(bytes, class::run_end(bytes, close + 1, 4, is_space));
    matches!(operator, b':' | b'=').then_some(())?;
    value(bytes, class::run_end(bytes, past_marks(bytes, after), 40, is_space), name, Setting::Loose, sink)
}

/// `<wsse:Password` or `<password`.
fn opens_tag(bytes: &[u8], start: usize) -> bool {
    let space = class::run_start(bytes, start, 32, |byte| {
        class::is(byte, LOWER | UPPER) || matches!(byte, b':' | b'.' | b'-')
    });
    class::before(bytes, space) == b'<'
}

/// `<password type="text">X</password>`
fn tagged(bytes: &[u8], end: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let close = class::run_end(bytes, end, 120, |byte| !matches!(byte, b'<' | b'>' | b'\n'));
    // `<token of yours>` in a line of code: a gap to be filled.
    let shown = matches!(class::at(bytes, close + 1), b'`' | b'"' | b'\'' | b')' | b',');
    if let Some(end) = set_apart(bytes, close + 1, name, sink) {
        return Some(end);
    }
    (class::at(bytes, close) == b'>' && class::before(bytes, close) != b'/' && !shown).then_some(())?;
    value(bytes, close + 1, name, Setting::Markup, sink)
}

/// `1) "password"`, and `2) "X"` on the next line: how a cache lists what it holds.
fn next_of_list(bytes: &[u8], closing: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let number = class::run_of(bytes, closing + 1, 4, BLANK | DIGIT);
    class::starts_with_folded(bytes, number, ") \"").then_some(())?;
    value(bytes, number + 2, name, Setting::Argument, sink)
}

/// `<token>⏎  X⏎</token>`, `<db password> X </db>`: on a line or between blanks of its own.
fn set_apart(bytes: &[u8], after: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let at = class::run_of(bytes, after, 80, BLANK);
    let end = class::run_end(bytes, at, 256, |byte| byte > b' ' && byte != b'<');
    let close = class::run_of(bytes, end, 80, BLANK);
    (at > after && close > end && class::starts_with_folded(bytes, close, "</")).then_some(())?;
    bytes.get(at..end).filter(|value| looks_chosen(value) && may_be_said(value))?;
    value(bytes, at, name, Setting::Argument, sink)
}

/// `pwd::X`: a path of a program has no sign like this.
fn doubled(bytes: &[u8], sign: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let end = class::run_end(bytes, sign + 2, 64, is_of_password);
    let value = bytes.get(sign + 2..end)?;
    let told = is_odd(value) && is_mixed(value) && holds_special(value) && may_be_said(value);
    let code = value.iter().any(|byte| matches!(byte, b':' | b'(' | b'[' | b'{' | b'&'));
    let whole = class::starts_with_folded(bytes, sign, "::") && ends_line(bytes, end);
    (whole && told && !code && name.chosen).then_some(())?;
    sink.hit(&ASSIGNMENT, sign + 2, end);
    Some(end)
}

/// `Content-Disposition: form-data; name="password"`, and the value behind an empty line.
fn of_form(
    bytes: &[u8],
    start: usize,
    closing: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    class::one_before(bytes, start, &["name=\""])?;
    let at = class::run_end(bytes, closing, 4, |byte| matches!(byte, b'\r' | b'\n'));
    (bytes.get(closing..at)?.iter().filter(|byte| **byte == b'\n').count() == 2).then_some(())?;
    value(bytes, at, name, Setting::Tight, sink)
}

/// `bind 'cn=app' pass 'X'`: a short word, and in quotes what nobody says.
fn bound(bytes: &[u8], at: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let quote = class::at(bytes, at);
    (name.says == Says::Short && matches!(quote, b'"' | b'\'')).then_some(())?;
    let end = class::run_end(bytes, at + 1, 64, |byte| byte != quote && byte > b' ');
    let value = bytes.get(at + 1..end)?;
    let told = is_odd(value) && is_mixed(value) && holds_special(value) && may_be_said(value);
    (told && class::at(bytes, end) == quote).then_some(())?;
    sink.hit(&ASSIGNMENT, at + 1, end);
    users::beside(bytes, at + 1, end, sink);
    Some(end)
}

/// True where the line below draws what stands under headings.
#[inline(never)]
fn is_above_rule(bytes: &[u8], at: usize) -> bool {
    let line = class::line_end(bytes, at, 400);
    let below = class::line_end(bytes, line + 1, 400);
    class::at(bytes, line) == b'\n' && super::cells::is_rule(bytes, (line + 1, below))
}

/// `<td>password</td><td>X</td>`
fn next_cell(bytes: &[u8], closing: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    class::starts_with_folded(bytes, closing, "</").then_some(())?;
    let close = class::run_of(bytes, closing + 2, 12, ALPHANUMERIC);
    let open = class::run_end(bytes, close + 1, 40, |byte| class::is(byte, BLANK) || byte == b':');
    let tag = class::run_end(bytes, open, 80, |byte| byte != b'>' && byte != b'/');
    (class::at(bytes, close) == b'>' && class::at(bytes, open) == b'<' && class::at(bytes, tag) == b'>')
        .then_some(())?;
    let code = if class::starts_with_folded(bytes, tag + 1, "<code>") { 6 } else { 0 };
    let end = class::run_end(bytes, tag + 1 + code, 256, |byte| byte != b'<');
    let told = bytes.get(tag + 1 + code..end).is_some_and(|value| {
        value.len() >= 6 && is_mixed(value) && may_be_said(value) && !value.contains(&b' ')
    });
    told.then_some(())?;
    value(bytes, tag + 1 + code, name, Setting::Markup, sink)
}

/// So many words of letters stand there, with a space between.
fn is_sentence(bytes: &[u8], at: usize, words: usize) -> bool {
    let end = class::run_end(bytes, at, 80, |byte| class::is(byte, LOWER | UPPER) || byte == b' ');
    bytes
        .get(at..end)
        .is_some_and(|text| text.split(|byte| *byte == b' ').filter(|word| !word.is_empty()).count() >= words)
}

/// `DB_PASSWORD     X`: a line of two columns.
fn aligned(
    bytes: &[u8],
    start: usize,
    closing: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    // `Registration Key     X`
    let label = class::run_start(bytes, start, 32, |byte| class::is(byte, LOWER | UPPER) || byte == b' ');
    let line = class::run_start(bytes, label, 8, is_space);
    let at = class::run_end(bytes, closing, 80, is_space);
    // `DefaultPassword    REG_SZ    X`, as Windows prints its settings.
    let at = class::one_at(bytes, at, &["REG_SZ"])
        .map_or(at, |sort| class::run_end(bytes, at + sort.len(), 40, is_space));
    // `requirepass X`: nothing else begins a line so.
    let setting = || bytes.get(start..closing).is_some_and(|name| is_one_of(name, ALONE));
    let wide = at > closing + 1 || class::at(bytes, closing) == b'\t' || setting();
    let end = class::run_end(bytes, at, 256, |byte| byte > b' ');
    let whole = matches!(class::before(bytes, line), 0 | b'\n') && wide && ends_line(bytes, end);
    let told = bytes.get(at..end).is_some_and(|value| {
        value.len() >= 6 && is_mixed(value) && may_be_said(value) && !value.contains(&b'/')
    });
    (whole && told).then_some(())?;
    value(bytes, at, name, Setting::Loose, sink)
}

/// Settings that stand with their value alone on a line.
const ALONE: &[&str] = &["auth_pass", "bindpw", "masterauth", "requirepass", "rootbindpw", "rootpw"];

/// Past `>-` or `|` at the end of a line: the value stands on the next.
fn next_line(bytes: &[u8], at: usize) -> usize {
    let mark = class::run_end(bytes, at, 2, |byte| matches!(byte, b'|' | b'>' | b'-'));
    if mark > at && class::at(bytes, mark) == b'\n' { class::run_of(bytes, mark, 40, BLANK) } else { at }
}

/// `:`, `=`, `:=`, `.=`, `=>`, `?=`, `>` of a tag, `<-`, `->`, `|` of a table; where it ends and its last telling byte.
fn operator(bytes: &[u8], at: usize) -> (usize, u8) {
    let second = class::at(bytes, at + 1);
    match (class::at(bytes, at), second) {
        (b'<', b'-') | (b'-', b'>') => (at + 2, b'-'),
        // `:::=` of makefiles.
        (b':', b':') if class::at(bytes, class::run_end(bytes, at, 4, |byte| byte == b':')) == b'=' => {
            (class::run_end(bytes, at, 5, |byte| matches!(byte, b':' | b'=')), b'=')
        }
        (b'=', b'=') | (b'!' | b'<', _) | (b':', b':') => (at, b' '),
        (b':' | b'?' | b'+' | b'.', b'=') | (b'=', b'>') => (at + 2, b'='),
        // `keys[] = X`: one more of a list.
        (b'[', b']') => {
            let sign = class::run_end(bytes, at + 2, 8, is_space);
            let given = class::at(bytes, sign) == b'=' && class::at(bytes, sign + 1) != b'=';
            if given { (sign + 1, b'=') } else { (at, 0) }
        }
        (b'=', _) => (at + 1, b'='),
        (b':', b'/') if class::at(bytes, at + 2) == b'/' => (at, b' '),
        (b':', _) => (at + 1, b':'),
        (b'>', _) => (at + 1, b'>'),
        (b'|', b'|') if class::at(bytes, at + 2) == b'=' => (at + 3, b'='),
        (b'|', b'|') => (at, b' '),
        (b'|', _) => (at + 1, b'|'),
        _ => (at, 0),
    }
}

/// `key: password` below `secretKeyRef`: the name of a field, and the field names nothing.
fn is_reference(bytes: &[u8], start: usize) -> bool {
    let head = bytes.get(start.saturating_sub(5)..start).unwrap_or_default();
    head.ends_with(b"key: ") || head.ends_with(b"ref: ")
}
