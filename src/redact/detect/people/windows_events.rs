//! Whom and what machine an event of Windows names, in the languages that Windows speaks: `Kontoname:  qvexley`,
//! `Nom du compte :  qvexley`, with the domain on the line below.
//!
//! The label ends in a colon and tabs, as no sentence does. The rule is that of [`super::account_rules`]; English is read
//! in [`super::accounts`].

use super::accounts::hit;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::assignment::user_end;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::text::class;

/// How a label for an account ends; what stands before the last word says what it is the name of.
pub(in crate::redact::detect) const ACCOUNTS: Cue =
    &["accountnaam", "compte", "conta", "konta", "kontoname", "kontonamn", "kontonavn", "cuenta"];

/// How a label for a machine ends.
pub(in crate::redact::detect) const MACHINES: Cue = &[
    "arbeidsstasjonsnavn",
    "arbejdsstationsnavn",
    "arbeitsstationsname",
    "arbetsstationsnamn",
    "roboczej",
    "trabajo",
    "trabalho",
    "travail",
    "werkstation",
];

/// What stands before the last word of a label that has several.
const NAME_OF: &[&str] = &["Nom du ", "Nom de ", "Nombre de ", "Nome da ", "Nome do ", "Nazwa "];

/// Asked at such a word.
pub(super) fn at_label(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    static OF_ACCOUNTS: Words = Words::of(ACCOUNTS);
    static OF_MACHINES: Words = Words::of(MACHINES);
    let text = word.text;
    let Some(start) = value_start(text, word.end) else { return };
    // "Lieu de travail" is no machine.
    let station = || {
        !is_one_of(word.bytes(), &["trabajo", "trabalho", "travail"])
            || class::one_before(
                text,
                word.start,
                &["station de ", "estaci\u{f3}n de ", "Esta\u{e7}\u{e3}o de "],
            )
            .is_some()
    };
    if OF_MACHINES.hold(word.bytes()) && station() {
        let end = class::dotted_end(text, start, 63);
        if end > start + 3 {
            sink.hit(&HOST, start, end);
        }
        return;
    }
    let whole = is_one_of(word.bytes(), &["accountnaam", "kontoname", "kontonamn", "kontonavn"]);
    if !OF_ACCOUNTS.hold(word.bytes()) || !whole && class::one_before(text, word.start, NAME_OF).is_none() {
        return;
    }
    let end = user_end(text, start);
    // What a machine is called in its domain.
    if class::at(text, end) == b'$' && end > start + 3 {
        sink.hit(&HOST, start, end);
    } else {
        hit(text, start, end, sink);
    }
    below(text, end, sink);
}

/// `Kontodomäne:  VEXBANK`, on the line below the account.
fn below(text: &[u8], end: usize, sink: &mut Sink<'_, '_>) {
    let line = class::run_end(text, end, 4, |byte| matches!(byte, b' ' | b'\r' | b'\n' | b'$'));
    let label = class::run_end(text, line, 40, |byte| byte != b':' && byte != b'\n');
    let says = text.get(line..label).unwrap_or_default();
    let domain = || class::contains_folded(says, "dom");
    if let Some(start) = value_start(text, label).filter(|_| line > end && domain()) {
        let stop = class::dotted_end(text, start, 63);
        let everybody =
            text.get(start..stop).is_some_and(|name| is_one_of(name, &["workgroup", "window", "nt"]));
        if stop > start + 2 && !everybody {
            sink.hit(&HOST, start, stop);
        }
    }
}

/// Where the value begins behind a label that ends at `end`, a colon and room of a column between.
fn value_start(text: &[u8], end: usize) -> Option<usize> {
    let colon = class::run_end(text, end, 2, |byte| matches!(byte, b' ' | 0xc2 | 0xa0));
    let start = class::run_end(text, colon + 1, 16, |byte| matches!(byte, b' ' | b'\t'));
    let column = text.get(colon + 1..start)?;
    (class::at(text, colon) == b':' && column.contains(&b'\t')).then_some(start)
}
