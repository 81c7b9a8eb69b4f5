//! Sentences that say what a secret was.

use super::changed::is_place;
use super::extent::trimmed_end;
use super::name::{Name, Says};
use super::spoken_value::Said;
use super::value::{holds_assignment, is_command, is_mixed, looks_chosen, may_be_said};
use super::way::{Way, past_owner};
use super::{SPOKEN, dictated, plain, relayed, users};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// "the password was X", "the password X", "login app password X", "the password's value is X".
pub(super) fn spoken(
    bytes: &[u8],
    start: usize,
    end: usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let owned = ["'s value", "'s current value", " value"]
        .iter()
        .find(|owned| class::starts_with_folded(bytes, end, owned));
    let end = end + owned.map_or(0, |owned| owned.len());
    let found = said(bytes, (start, end), past_owner, name, sink);
    // "a password of X": X is no owner.
    let head = bytes.get(start.saturating_sub(24)..start).unwrap_or_default();
    let any = start <= 24 && head.starts_with(b"A ")
        || head.windows(3).any(|word| matches!(word, b" a " | b"\na " | b"\nA "));
    let any = any || start <= 24 && head.starts_with(b"a ");
    if found.is_none() && any && class::starts_with_folded(bytes, end, " of ") {
        return said(bytes, (start, end + 3), |_, at| at, name, sink);
    }
    found
}

/// What is said of the word at `start..end`, behind whose owner `past_owner` finds the way.
fn said(
    bytes: &[u8],
    (start, end): (usize, usize),
    past_owner: impl Fn(&[u8], usize) -> usize,
    name: &Name,
    sink: &mut Sink<'_, '_>,
) -> Option<usize> {
    let way = Way::from(bytes, (start, end), past_owner, name)?;
    let said = Said::at(bytes, way.at)?;
    let cut = said.quote == 0 && matches!(class::at(bytes, said.close), b',' | b';' | b')' | b'|');
    let said = if cut && class::at(bytes, said.close + 1) > b' ' {
        said.past_sign(bytes, start, end)?
    } else {
        said
    };
    let secret = said.is_secret(bytes, &way, name);
    if !secret
        && said.quote == 0
        && way.linked
        && bytes.get(start..start + 4).is_some_and(|word| is_one_of(word, &["pass", "word"]))
        && let Some(end) = dictated::spelled(bytes, way.end, sink)
            .or_else(|| plain::said(bytes, bytes.get(..way.at)?, said.opening, name, sink))
    {
        users::beside(bytes, start, end, sink);
        return Some(end);
    }
    if holds_assignment(said.value) {
        return None;
    }
    // A sentence in quotes, and what begins the next line.
    let sentence = class::contains(said.value, b", ");
    let bullet = || matches!(class::at(bytes, way.space), b'-' | b'*');
    let apart =
        (!way.linked || bullet()) && bytes.get(way.end..way.space).is_some_and(|gap| gap.contains(&b'\n'));
    if sentence || apart {
        return None;
    }
    let named = !way.linked
        && !way.leveled
        && is_name_of_resource(bytes.get(start..way.end).unwrap_or_default(), said.value);
    let command = said.quote != 0 && is_command(said.value);
    // "a été changé en Prod2 par erreur"
    let place = said.quote == 0
        && class::one_before(bytes, said.opening, &[" en "]).is_some()
        && is_place(said.value, bytes.get(said.close..).unwrap_or_default());
    if !secret || named || command || place || !may_be_said(said.value) {
        return None;
    }
    sink.hit(&SPOKEN, said.opening, said.close);
    later(bytes, said.close, sink);
    relayed::renewed(bytes, start, said.close, sink);
    if matches!(name.says, Says::Secret | Says::Short) {
        users::beside(bytes, start, said.close, sink);
    }
    Some(said.close)
}

/// "changed to X and later to Y"
fn later(bytes: &[u8], close: usize, sink: &mut Sink<'_, '_>) {
    let marks = |at: usize| class::run_end(bytes, at, 2, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'*'));
    let at = marks(close);
    if class::starts_with_folded(bytes, at, " and ") {
        another(bytes, at + 4, &[" has ", " had ", " uses ", "'s is ", "'s was "], sink);
    } else if class::starts_with_folded(bytes, at, ", ") {
        another(bytes, at + 1, &["'s is ", "'s was "], sink);
    }
    let links = [" and later to ", " and then to ", ", then to ", " then to ", ", later "];
    let Some(link) = links.iter().find(|link| class::starts_with_folded(bytes, at, link)) else { return };
    let start = marks(at + link.len());
    let end = class::run_end(bytes, start, 128, |byte| {
        byte > b' ' && !matches!(byte, b',' | b';' | b')' | b'"' | b'\'' | b'`' | b'*')
    });
    let end = trimmed_end(bytes, start, end);
    if bytes.get(start..end).is_some_and(|value| is_mixed(value) && value.len() >= 6 && may_be_said(value)) {
        sink.hit(&SPOKEN, start, end);
    }
}

/// "and "viewer" has Y": another of the sort, in the same sentence.
#[inline(never)]
fn another(bytes: &[u8], from: usize, verbs: &[&str], sink: &mut Sink<'_, '_>) {
    let clause = class::run_end(bytes, from, 40, |byte| !matches!(byte, b'\n' | b'.' | b',' | b';'));
    let said = bytes.get(from..clause).unwrap_or_default();
    let found = verbs.iter().find_map(|verb| class::find(said, verb).map(|at| at + verb.len()));
    let Some(behind) = found else { return };
    let start = from + behind;
    let end = class::run_end(bytes, start, 128, |byte| {
        byte > b' ' && !matches!(byte, b',' | b';' | b')' | b'"' | b'`')
    });
    let end = trimmed_end(bytes, start, end);
    let strong = |value: &[u8]| looks_chosen(value) && class::any(value, UPPER) && may_be_said(value);
    if bytes.get(start..end).is_some_and(strong) {
        sink.hit(&SPOKEN, start, end);
    }
}

/// "the secret app-tls-v2": what is kept under that name is the secret.
fn is_name_of_resource(name: &[u8], value: &[u8]) -> bool {
    let kept = is_one_of(name, &["secret", "token"]);
    let label = value.iter().all(|byte| class::is(*byte, LOWER | DIGIT) || *byte == b'-');
    kept && label && value.contains(&b'-')
}
