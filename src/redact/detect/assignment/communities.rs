//! Communities of SNMP: the one word that opens a switch to whoever asks, which commands, tickets and sentences name.

use super::PAIR;
use super::extent::{ends_line, trimmed_end};
use super::pair::{is_mark, is_of_password, report};
use super::plain::is_said;
use super::shape::is_odd;
use super::value::is_mixed;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::text::class;

/// `SNMP Community String   : X`, `RO Community : X`: the label of a row, and nothing else behind its value.
#[inline(never)]
fn labelled(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const BEFORE: &[&str] = &["SNMP ", "snmp ", "RO ", "RW ", "Read ", "Write ", "Read-Only ", "Read-Write "];
    let string =
        [" string", " name"].iter().find(|string| class::starts_with_folded(word.text, word.end, string));
    let stop = word.end + string.map_or(0, |string| string.len());
    let sign = class::spaces_end(word.text, stop, 40);
    matches!(class::at(word.text, sign), b':' | b'=').then_some(())?;
    let start = class::run_end(word.text, sign + 1, 40, |byte| byte == b' ' || is_mark(byte));
    let end = class::run_end(word.text, start, 64, is_of_password);
    let value = word.text.get(start..end)?;
    let told = string.is_some() || class::one_before(word.text, word.start, BEFORE).is_some();
    let said = is_one_of(value, &["public", "private", "none", "disabled", "enabled", "string"]);
    let chosen = is_mixed(value) || value.len() >= 5 && !is_said(value);
    (told && chosen && !said && !is_placeholder(value) && ends_line(word.text, end)).then_some(())?;
    sink.hit(&PAIR, start, end);
    Some(end)
}

/// `/snmp community set [ find default=yes ] name=X`
#[inline(never)]
fn of_mikrotik(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    class::one_before(word.text, word.start, &["/snmp "])?;
    let line = class::line_end(word.text, word.end, 120);
    let name = class::find(word.text.get(word.end..line)?, b" name=")?;
    let start = class::run_end(word.text, word.end + name + 6, 1, is_mark);
    let end = class::run_end(word.text, start, 64, is_of_password);
    let value = word.text.get(start..end)?;
    (value.len() >= 3 && !is_one_of(value, &["public", "private"]) && !is_placeholder(value)).then_some(())?;
    sink.hit(&PAIR, start, end);
    Some(end)
}

/// "snmp-server community X RO"
pub(super) fn community(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    if let Some(end) = labelled(word, sink).or_else(|| of_mikrotik(word, sink)) {
        return Some(end);
    }
    if let Some(link) = [" string is ", " string was ", " is ", " was "]
        .iter()
        .find(|link| class::starts_with_folded(word.text, word.end, link))
    {
        let start = class::run_end(word.text, word.end + link.len(), 1, is_mark);
        let end = class::run_end(word.text, start, 64, is_of_password);
        return word
            .text
            .get(start..end)
            .is_some_and(|value| is_odd(value) || is_mixed(value) && value.len() >= 8)
            .then(|| report(word.text, start, end, sink))?;
    }
    // "still used the community string X while"
    let named = [" string ", " name ", " string, "]
        .iter()
        .find(|named| class::starts_with_folded(word.text, word.end, named));
    if let Some(named) = named {
        let start = class::run_end(word.text, word.end + named.len(), 2, is_mark);
        let end = class::run_end(word.text, start, 64, is_of_password);
        return report(word.text, start, end, sink);
    }
    let sign = usize::from(matches!(word.next(), b':' | b'='));
    let start =
        class::run_end(word.text, word.end + sign, 2, |byte| matches!(byte, b' ' | b'"' | b'\'' | b'`'));
    let end = trimmed_end(word.text, start, class::run_end(word.text, start, 64, is_of_password));
    let open = [" RO", " RW"].iter().any(|access| class::starts_with_folded(word.text, end, access));
    let value = word.text.get(start..end).unwrap_or_default();
    let usual = matches!(value, b"public" | b"private" | b"string" | b"command");
    // `rocommunity X`; `agent 10.1.1.7, community t1g3rw00d`
    let made = value.len() >= 8 && is_mixed(value)
        || word.len() == 11
        || class::one_before(word.text, word.start, &["snmp-server "]).is_some()
        // "SNMP community 'heronlake' was readable by all"
        || class::before(word.text, start) != b' '
            && class::one_before(word.text, word.start, &["SNMP ", "snmp "]).is_some();
    (start > word.end && (open || made) && !usual && !is_placeholder(value) && value.len() >= 3)
        .then_some(())?;
    sink.hit(&PAIR, start, end);
    Some(end)
}

/// "snmp-server host 10.1.1.7 version 2c X"
pub(super) fn community_of_host(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    class::starts_with_folded(word.text, word.end, " host ").then_some(())?;
    let line = class::line_end(word.text, word.end, 80);
    let rest = word.text.get(word.end..line)?;
    let version = class::find(rest, b" version 2c ")?;
    let start = word.end + version + 12;
    let end = class::run_end(word.text, start, 64, is_of_password);
    (end >= start + 3).then_some(())?;
    sink.hit(&PAIR, start, end);
    Some(end)
}
