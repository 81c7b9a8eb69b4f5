//! Who writes to whom, as programs for mail copy the head of a message in the tongue of their user: `Von: Vexmair, Quorra`
//! above `Gesendet: …`, `From: Vexley, Quorra` above `To: …; …`.
//!
//! A line of such a head stands beside another of the kind, so neither half of a name needs to be on a list.

use super::in_place::reversed_apart;
use super::roles::is_nothing_else;
use super::signed_rules::named_in_place;
use super::spelled_names::name_end;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Sink};
use crate::text::class;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&WRITER];

static WRITER: Rule = named_in_place(Examples {
    positive: &[
        "From: «Vexosa, Quorra»\nSent: Tuesday\nTo: «Vexnes, Bruxa»; «Vexler, Quorrim»\nSubject: x",
        "Von: «Vexmair, Quorra»\nGesendet: Dienstag\nAn: «Bruxa Vexwickl»\nBetreff: x",
        "De : «Quorrand Vexoutier»\nEnvoyé : mardi\nObjet : x",
    ],
    negative: &[
        "From: Storage Class\nTo: Load Balancer\nSubject: x",
        "From: Berlin, Germany\nit went on",
        "Von: Node A\nAn: Node B\n",
        "An: Team Nord\nBetreff: x",
    ],
    disguised: &["Von: «Vex\u{200b}mair, Quorra»\nGesendet: Dienstag"],
})
.naming_a_stranger();

/// Lines of such a head that hold names.
const NAMED: &[&str] = &[
    "From", "To", "Cc", "CC", "Von", "An", "De", "Para", "Da", "Od", "Do", "Van", "Aan", "Fra", "Til",
    "Till", "Komu",
];

/// How the lines beside them begin.
const BESIDE: &[&str] = &[
    "Sent:",
    "Date:",
    "Subject:",
    "To:",
    "Cc:",
    "Gesendet:",
    "Betreff:",
    "Datum:",
    "An:",
    "Envoyé",
    "Objet",
    "Date :",
    "À :",
    "Enviado",
    "Asunto:",
    "Assunto:",
    "Para:",
    "Inviato:",
    "Oggetto:",
    "Wysłano:",
    "Temat:",
    "Do:",
    "Verzonden:",
    "Onderwerp:",
    "Aan:",
    "Skickat:",
    "Ämne:",
    "Till:",
    "Sendt:",
    "Emne:",
    "Til:",
    "Odesláno:",
    "Předmět:",
    "Komu:",
];

/// Asked at a word with a capital letter that begins a line, before a colon or a blank and a colon.
#[inline(never)]
pub(in crate::redact::detect) fn at_line(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let colon = class::spaces_end(text, word.end, 1);
    if class::at(text, colon) != b':' || !NAMED.iter().any(|named| named.as_bytes() == word.bytes()) {
        return;
    }
    let begins = |line: usize| class::one_at(text, line, BESIDE).is_some();
    let next = class::line_end(text, colon, 300) + 1;
    let previous = class::line_start(text, word.start.saturating_sub(1), 300);
    if !(begins(next) || previous < word.start && begins(previous)) {
        return;
    }
    let mut at = class::spaces_end(text, colon + 1, 4);
    for _ in 0..24 {
        let named = reversed(sink.text(), at).or_else(|| {
            name_end(sink.text(), at, 2).filter(|end| sink.text().get(at..*end).is_some_and(is_nothing_else))
        });
        let Some(end) = named else { return };
        sink.hit(&WRITER, at, end);
        let address = class::run_end(text, end, 80, |byte| byte >= b' ' && !matches!(byte, b';' | b','));
        let Some(joint) = class::one_at(text, address, &["; ", ";"]) else { return };
        at = address + joint.len();
    }
}

/// "Vexler, Quorra", before another or the end of the line.
fn reversed(text: &str, at: usize) -> Option<usize> {
    let stop = text.get(at..)?.find([';', '\n']).map_or(text.len(), |length| at + length);
    reversed_apart(text.get(..stop)?, at)
}
