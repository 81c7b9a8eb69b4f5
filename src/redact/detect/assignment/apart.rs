//! Values that stand apart from their name: in a tuple or a row with it, or alone on a line further below.

use super::name::{Name, Says};
use super::rules::ASSIGNMENT;
use super::shape::is_drawn;
use super::users;
use super::value::{Setting, looks_chosen, looks_made, may_be_said, value};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{is_one_of, is_word, last_part};
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT, HEX, LOWER, UPPER, WORD};

/// "here is the new password", and on the next line but one nothing else: what is drawn from all sorts of signs.
#[inline(never)]
pub(super) fn alone_below(
    bytes: &[u8],
    start: usize,
    closing: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    // "Please use the following password to proceed to installation:", and the password of Jenkins below.
    if let Some(said) = class::one_at(bytes, closing, &[" to proceed to installation:"]) {
        let at = class::run_of(bytes, closing + said.len(), 8, BLANK);
        let end = class::run_of(bytes, at, 33, HEX);
        (end == at + 32).then(|| sink.hit(&ASSIGNMENT, at, end))?;
        return Some(end);
    }
    (class::at(bytes, closing) == b'\n' && name.says == Says::Secret).then_some(())?;
    let line = bytes.get(class::line_start(bytes, start, 64)..start)?;
    // `requirepass`, and the value below: what Redis answers to whoever asks for a setting.
    let asked = line.is_empty()
        && class::at(bytes, closing + 1) > b' '
        && bytes.get(start..closing).is_some_and(|name| is_one_of(name, &["requirepass", "masterauth"]));
    let told = || [&b"s the "[..], b"s your ", b"re is "].iter().any(|said| class::contains(line, said));
    (asked || told()).then_some(())?;
    let at = class::run_of(bytes, closing, 3, BLANK);
    let end = class::run_end(bytes, at, 64, |byte| byte > b' ');
    let value = bytes.get(at..end)?;
    let drawn =
        class::has_each(value, ALPHANUMERIC) && (asked || !class::all(value, WORD)) && value.len() >= 8;
    (drawn && may_be_said(value) && matches!(class::at(bytes, end), 0 | b'\n')).then_some(())?;
    sink.hit(&ASSIGNMENT, at, end);
    Some(end)
}

/// `{default_pass, <<"X">>}`, as Erlang writes settings.
#[inline(never)]
pub(super) fn of_tuple(
    bytes: &[u8],
    start: usize,
    comma: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let first = class::run_back(bytes, start, 40, WORD);
    let blank = class::spaces_end(bytes, comma + 1, 8);
    let quote = blank + class::one_at(bytes, blank, &["<<"]).map_or(0, str::len);
    let end = class::run_end(bytes, quote + 1, 256, |byte| !matches!(byte, b'"' | b'\n'));
    let behind = end + 1 + class::one_at(bytes, end + 1, &[">>", "/utf8>>"]).map_or(0, str::len);
    (class::before(bytes, first) == b'{'
        && class::at(bytes, quote) == b'"'
        && class::at(bytes, class::spaces_end(bytes, behind, 4)) == b'}'
        && may_be_said(bytes.get(quote + 1..end)?))
    .then_some(())?;
    value(bytes, quote, name, Setting::Tight, sink)
}

/// `SONAR_TOKEN;X;staging`, `"SONAR_TOKEN","X"`: the first two cells of a row whose heading says nothing.
#[inline(never)]
pub(super) fn in_row(
    bytes: &[u8],
    start: usize,
    sign: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let first = class::run_back(bytes, start, 64, WORD);
    let quoted = usize::from(class::before(bytes, first) == b'"');
    let setting = bytes.get(first..sign - quoted)?;
    let separator = class::at(bytes, sign);
    let begins = matches!(class::before(bytes, first - quoted), 0 | b'\n');
    let capitals = setting.contains(&b'_') && !class::any(setting, LOWER);
    // `fastlyToken,X`: a name of a program in its other spelling.
    let told = capitals || name.says == Says::Secret && !name.plain;
    (begins && told && matches!(separator, b',' | b';' | b'\t')).then_some(())?;
    let at = sign + 1 + quoted;
    let end = class::run_end(bytes, at, 256, |byte| byte > b' ' && byte != b'"' && byte != separator);
    let behind = class::at(bytes, end + quoted);
    let made = bytes.get(at..end).is_some_and(|value| looks_made(value) && may_be_said(value));
    (made && (behind == separator || matches!(behind, 0 | b'\n' | b'\r'))).then_some(())?;
    value(bytes, at, name, Setting::Tight, sink)
}

/// `buildConfigField 'String', 'API_KEY', '"X"'`: what Gradle writes into a program.
#[inline(never)]
pub(super) fn of_build(
    bytes: &[u8],
    start: usize,
    comma: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let line = bytes.get(class::line_start(bytes, start, 120)..start)?;
    ["buildConfigField", "resValue", "manifestPlaceholders"]
        .iter()
        .any(|field| class::contains(line, field.as_bytes()))
        .then_some(())?;
    let at = class::spaces_end(bytes, comma + 1, 8);
    let open = class::run_end(bytes, at, 3, |byte| matches!(byte, b'"' | b'\'' | b'\\'));
    let end = class::run_end(bytes, open, 256, |byte| byte > b' ' && !matches!(byte, b'"' | b'\'' | b'\\'));
    (open > at && matches!(class::at(bytes, end), b'"' | b'\'' | b'\\')).then_some(())?;
    let value = bytes.get(open..end)?;
    let told = name.says == Says::Secret || looks_made(value);
    (told && value.len() >= 6 && may_be_said(value)).then_some(())?;
    sink.hit(&ASSIGNMENT, open, end);
    Some(end)
}

/// `"type": "random_password", … "result": "X"`: what Terraform drew, in its own notes.
#[inline(never)]
pub(super) fn generated(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const RESULT: &[u8] = b"\"result\": \"";
    let head = bytes.get(end..bytes.len().min(end + 800))?;
    let start = end + class::find_folded(head, RESULT)? + RESULT.len();
    let stop = class::run_end(bytes, start, 256, |byte| byte != b'"' && byte != b'\n');
    (stop > start + 3 && !is_placeholder(bytes.get(start..stop)?)).then_some(())?;
    sink.hit(&ASSIGNMENT, start, stop);
    Some(stop)
}

/// `SET value = 'X' WHERE name = 'datadog_api_key'`, asked at the name: what a row of settings is given that is called so.
#[inline(never)]
pub(super) fn updated(bytes: &[u8], start: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let equal = class::one_before(bytes, start, &[" = '", "='"])?;
    let column = class::run_back(bytes, start - equal.len(), 32, WORD);
    let close = column.checked_sub(class::one_before(bytes, column, &[" WHERE ", " where "])?.len())?;
    let end = close.checked_sub(1).filter(|end| class::at(bytes, *end) == b'\'')?;
    let open = class::run_start(bytes, end, 256, |byte| byte != b'\'' && byte != b'\n');
    let set = class::one_before(bytes, open, &[" = '", "='"])?;
    let key = class::run_back(bytes, open - set.len(), 32, WORD);
    class::one_before(bytes, key, &["SET ", "set "])?;
    let value = bytes.get(open..end)?;
    (value.len() >= 4 && !is_placeholder(value)).then_some(())?;
    sink.hit(&ASSIGNMENT, open, end);
    Some(end)
}

/// `RABBITMQ_ERLANG_COOKIE: QVXL…`, `'_auth_user_hash': '5f0c…'`: what the machines of a cluster know one another by is twenty
/// capital letters, and what a session is checked by looks like a digest.
#[inline(never)]
pub(super) fn of_cluster(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let last = word.bytes().last()? | 0x20;
    let small = matches!(last, b'e' | b'h').then(|| word.bytes().to_ascii_lowercase())?;
    let cookie = small.ends_with(b"erlang_cookie")
        || small.ends_with(b"erlangcookie")
        || small.ends_with(b"erlang-cookie");
    (cookie || small.ends_with(b"auth_user_hash")).then_some(())?;
    let start =
        class::run_end(word.text, word.end, 6, |byte| matches!(byte, b'"' | b'\'' | b':' | b'=' | b' '));
    let end = class::run_of(word.text, start, 130, UPPER | LOWER | DIGIT);
    let value = word.text.get(start..end)?;
    let drawn = value.len() == 20 && class::all(value, UPPER) || value.len() >= 32 && class::all(value, HEX);
    (drawn && start > word.end).then(|| sink.hit(&ASSIGNMENT, start, end))?;
    Some(end)
}

/// `sentinel auth-pass mymaster X`, asked at the name: whose password it is stands before it.
#[inline(never)]
pub(super) fn of_sentinel(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    class::one_before(bytes, start, &["sentinel "])?;
    let master = class::run_of(bytes, end + 1, 64, WORD);
    let close = class::run_end(bytes, master + 1, 256, |byte| byte > b' ');
    let value = bytes.get(master + 1..close)?;
    (class::at(bytes, master) == b' ' && !value.is_empty() && !is_placeholder(value)).then_some(())?;
    sink.hit(&ASSIGNMENT, master + 1, close);
    Some(close)
}

/// What files are called that hold one secret and nothing else.
const FILES: &[&str] = &[
    "apikey",
    "auth",
    "creds",
    "credential",
    "credentials",
    "key",
    "pass",
    "passphrase",
    "passwd",
    "password",
    "psk",
    "pwd",
    "secret",
    "token",
];

/// Commands that print a file.
const PRINTING: &[&str] = &["cat", "bat", "less", "more", "head", "tail", "type", "get-content", "gc"];

/// `cat config/master.key`, asked at the last words of the file's name: on the next line nothing but what it holds.
#[inline(never)]
pub(super) fn file_printed(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = word.text;
    let (head, last) = last_part(word.bytes());
    let public =
        is_word(last_part(head).1, "public") || class::one_before(bytes, word.start, &["public."]).is_some();
    (is_one_of(last, FILES) && !public).then_some(())?;
    let file = class::dotted_end(bytes, word.end, 12);
    let line = class::run_end(bytes, file, 4, |byte| matches!(byte, b'"' | b'\'' | b'`' | b':' | b'\r'));
    (class::at(bytes, line) == b'\n').then_some(())?;
    let start = class::line_start(bytes, word.start, 200);
    let mut said = bytes.get(start..file)?.rsplit(|byte| matches!(byte, b' ' | b'`' | b'"'));
    // Behind the command its options: `head -n 1`, `Get-Content -Path`.
    let option = |said: &&[u8]| matches!(class::at(said, 0), b'-' | b'0'..=b'9' | 0);
    said.next()?;
    let command = said.take(4).find(|said| !option(said))?;
    // `==> /etc/openvpn/office.auth <==`
    is_one_of(command, PRINTING).then_some(())?;
    let end = class::run_end(bytes, line + 1, 256, |byte| byte > b' ');
    if let Some(end) = user_above(bytes, line + 1, end, sink) {
        return Some(end);
    }
    let value = bytes.get(line + 1..end)?;
    let hex = matches!(value.len(), 32 | 40 | 48 | 64 | 128) && class::all(value, HEX);
    let made = looks_made(value) || is_drawn(value) || hex || looks_chosen(value) && may_be_said(value);
    let path = value.contains(&b'/') && !looks_made(value);
    (made && !path && matches!(class::at(bytes, end), 0 | b'\n' | b'\r')).then_some(())?;
    sink.hit(&ASSIGNMENT, line + 1, end);
    Some(end)
}

/// The user, whose name stands at `from..to`, and on the next line the password, as a VPN reads them from a file.
fn user_above(bytes: &[u8], from: usize, to: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let next = class::run_end(bytes, to, 1, |byte| byte == b'\r') + 1;
    let end = class::run_end(bytes, next, 128, |byte| byte > b' ');
    let user = bytes.get(from..to)?;
    let value = bytes.get(next..end)?;
    let named = (2..=64).contains(&user.len())
        && user.iter().all(|byte| class::is(*byte, WORD) || b".@\\".contains(byte));
    let told =
        looks_chosen(value) && may_be_said(value) && !value.contains(&b'=') && !value.starts_with(b"/");
    let lines = class::at(bytes, next - 1) == b'\n' && matches!(class::at(bytes, end), 0 | b'\n' | b'\r');
    (named && told && lines && !looks_made(user)).then_some(())?;
    sink.hit(&ASSIGNMENT, next, end);
    if !users::report(bytes, from, to, sink) && user.contains(&b'.') {
        sink.hit(&users::USER, from, to);
    }
    Some(end)
}

/// `echo $TRAVIS_TOKEN`, and on the next line nothing but what it printed.
#[inline(never)]
pub(super) fn printed(bytes: &[u8], start: usize, closing: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let first = class::run_back(bytes, start, 64, WORD);
    let command = ["echo $", "echo \"$", "echo ${", "echo \"${", "printenv "];
    class::one_before(bytes, first, &command)?;
    let line = class::run_end(bytes, closing, 3, |byte| matches!(byte, b'"' | b'}' | b'\r'));
    (class::at(bytes, line) == b'\n').then_some(())?;
    let end = class::run_end(bytes, line + 1, 256, |byte| byte > b' ');
    let value = bytes.get(line + 1..end)?;
    let told = looks_made(value) || is_drawn(value) || looks_chosen(value) && may_be_said(value);
    (told && matches!(class::at(bytes, end), 0 | b'\n' | b'\r')).then_some(())?;
    sink.hit(&ASSIGNMENT, line + 1, end);
    Some(end)
}
