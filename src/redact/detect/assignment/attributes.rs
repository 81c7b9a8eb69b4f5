//! A name and its value in two attributes of one element, and users that are names themselves: `user_edge="X"`.

use super::PAIR;
use super::name::Name;
use super::value::{Setting, value};
use crate::redact::detect::Sink;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, BLANK, LOWER, UPPER, WORD};

/// `name: DB_PASSWORD` and then `value: …`, as environments of containers are written.
pub(super) fn named_value(bytes: &[u8], end: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let between = |byte: u8| class::is(byte, BLANK) || matches!(byte, b',' | b'"' | b'\'');
    let at = class::run_end(bytes, end, 80, between);
    let at = past_attribute(bytes, at);
    // `android:value="X"`
    let space = class::run_of(bytes, at, 16, LOWER | UPPER);
    let prefixed = class::starts_with_folded(bytes, space, ":value");
    let at = if prefixed { space + 1 } else { at };
    // `<setting name="MailPassword" serializeAs="String"><value>X</value>`
    let tag = class::run_end(bytes, at, 80, |byte| class::is(byte, BLANK) || matches!(byte, b'>' | b'<'));
    if tag > at + 1 && class::starts_with_folded(bytes, tag, "value>") {
        return value(bytes, tag + 6, name, Setting::Markup, sink);
    }
    class::starts_with_folded(bytes, at, "value").then_some(())?;
    let colon = class::run_end(bytes, at + 5, 4, between);
    matches!(class::at(bytes, colon), b':' | b'=').then_some(())?;
    let value_at = class::spaces_end(bytes, colon + 1, 8);
    value(bytes, value_at, name, Setting::Tight, sink)
}

/// Past `type="string"`, which stands between a name and its value.
fn past_attribute(bytes: &[u8], at: usize) -> usize {
    const SORTS: &[&str] = &["serializeAs=\"", "type=\"", "xml:space=\""];
    class::one_at(bytes, at, SORTS).map_or(at, |sort| {
        let end = class::run_of(bytes, at + sort.len(), 32, ALPHANUMERIC);
        class::run_end(bytes, end, 4, |byte| matches!(byte, b'"' | b' ' | b'\n'))
    })
}

/// `ledger : EAP "X"`, `: RSA gate.pem "X"`, lines of the secrets of a VPN.
#[inline(never)]
pub(super) fn of_tunnel(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let text = word.text;
    class::one_before(text, word.start, &[": "])?;
    let file = class::dotted_end(text, word.end + 1, 64);
    let file = if matches!(word.bytes(), b"RSA" | b"ECDSA" | b"PKCS12") { file } else { word.end };
    let start = file + class::one_at(text, file, &[" \""])?.len();
    let end = class::run_end(text, start, 128, |byte| byte != b'"' && byte >= b' ');
    let value = text.get(start..end)?;
    (class::at(text, end) == b'"' && value.len() >= 3 && !is_placeholder(value)).then_some(())?;
    sink.hit(&PAIR, start, end);
    Some(end)
}

/// `<add value="X" key="MailPassword"/>`, asked at the name, which quotes close at `closing`: the value stands before it.
#[inline(never)]
pub(super) fn value_before(
    bytes: &[u8],
    start: usize,
    closing: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let key = class::one_before(bytes, start, &["\" key=\"", "\" name=\"", "\" Key=\"", "\" Name=\""])?;
    let end = start - key.len();
    let open = class::run_start(bytes, end, 256, |byte| !matches!(byte, b'"' | b'\n'));
    class::one_before(bytes, open, &[" value=\"", " Value=\""])?;
    value(bytes, open - 1, name, Setting::Tight, sink).map(|_| closing)
}

/// `PlainLoginModule required username="a" password="X" user_a="X" user_b="Y";`: whom a server of Kafka lets in, and with what.
#[inline(never)]
pub(super) fn of_module(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const USER: &[u8] = b"user_";
    let text = word.text;
    let end = class::run_end(text, word.end, 600, |byte| !matches!(byte, b';' | b'}'));
    let mut at = word.end;
    while let Some(found) = text.get(at..end).and_then(|rest| class::find(rest, "user_")) {
        let name = at + found + USER.len();
        let sign = class::run_of(text, name, 64, WORD);
        let start = class::run_end(text, sign, 3, |byte| matches!(byte, b'=' | b'\\' | b'"'));
        let stop = class::run_end(text, start, 128, |byte| byte > b' ' && !matches!(byte, b'"' | b'\\'));
        let value = text.get(start..stop)?;
        if start > sign + 1 && value.len() >= 3 && !is_placeholder(value) {
            sink.hit(&PAIR, start, stop);
        }
        at = stop.max(sign);
    }
    None
}
