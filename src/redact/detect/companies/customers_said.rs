//! Customers whom a sentence or a list names: "the customer Harbour Savings Bank reported it", `tenants:` above names.
//!
//! **Start reading** at [`spoken`] for one of them, at [`several`] for more.

use super::customer_rules::CUSTOMER;
use super::forms_of_law::is_alias;
use super::nobody::{is_thing, names_nobody};
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Sink, around};
use crate::redact::everyday::is_everyday;
use crate::text::class::{self, DIGIT, LOWER, OTHER_LETTER, UPPER, WORD};

/// Words that a name follows in a sentence: "the customer Harbour Savings Bank reported it".
pub(super) const SPOKEN: &[&str] = &["client", "cliente", "customer", "kunde", "mandant", "tenant"];

/// "Cliente afectado: Molinos Quorra S.A. (contrato 4)": what happened to the one customer whose name follows.
pub(super) const STRUCK: &[&str] = &[
    " afectado",
    " afetado",
    " affected",
    " concerné",
    " impactado",
    " impacté",
    " impacted",
    " interessato",
    " le plus concerné",
    " le plus impacté",
    " le plus pénalisé",
    " le plus touché",
    " más perjudicado",
    " più penalizzato",
    " mais prejudicado",
    " mais afetado",
    " mais impactado",
    " más afectado",
    " más impactado",
    " più colpito",
    " touché",
];

/// Where the name at `start` ends, of capital words and what joins them, and how many words it has.
pub(in crate::redact::detect) fn proper(text: &[u8], start: usize) -> Option<(usize, usize)> {
    // "Österlen", "Łąka", "Škoda": the letters of Latin with accents.
    let accented = |at: usize| {
        let letter = text.get(at..at + 2).and_then(|letter| std::str::from_utf8(letter).ok());
        letter.and_then(|letter| letter.chars().next()).is_some_and(char::is_uppercase)
    };
    let capital = |at: usize| {
        class::is(class::at(text, at), UPPER) || matches!(class::at(text, at), 0xc3..=0xc5) && accented(at)
    };
    let part = |from: usize| class::run_of(text, from, 40, WORD | OTHER_LETTER);
    let (mut end, mut at, mut count) = (start, start, 0);
    while count < 6 && capital(at) {
        end = part(at);
        count += 1;
        let joint = class::one_at(
            text,
            end,
            &[" de ", " di ", " do ", " da ", " du ", " des ", " del ", " of ", " van ", " & ", " "],
        );
        at = end + joint.map_or(0, str::len);
        if at == end {
            break;
        }
    }
    end = law_end(text, end);
    let first = text.get(start..part(start))?.to_ascii_lowercase();
    let name = text.get(start..end)?;
    let usual = names_nobody(&first) || std::str::from_utf8(&first).is_ok_and(is_everyday);
    let letters = class::count(name, LOWER | UPPER);
    let shown = class::any(name, LOWER) && letters >= 4 && !class::is(class::before(text, end), DIGIT);
    // "Customer Managed Policies", "Customer Facing Teams": what is done to them is no name.
    let done =
        ["managed", "facing", "owned", "reported", "affected", "impacted", "provided", "supplied", "hosted"];
    let usual = usual || is_one_of(&first, &done);
    (count > 0 && shown && !usual && !is_alias(text, end) && (count > 1 || !first.ends_with(b"s")))
        .then_some((end, count))
}

/// Past the full stops of a form of law: "Inc.", "S.A.".
fn law_end(text: &[u8], end: usize) -> usize {
    const SHORTENED: &[&str] = &[" Inc", " Ltd", " Corp", " Co", " Kft", " Zrt", " Tic"];
    // Forms that begin with a small letter, or go on with one.
    const SMALL: &[&str] = &[" s.r.o.", " a.s.", " d.o.o.", " d.d.", ". z o.o.", ". z o. o."];
    if let Some(form) = class::one_at(text, end, SMALL) {
        return end + form.len();
    }
    // "Fjell Ferie A/S", as in Denmark.
    if class::one_before(text, end, &[" A"]).is_some()
        && class::starts_with_folded(text, end, "/S")
        && !class::is(class::at(text, end + 2), WORD)
    {
        return end + 2;
    }
    let mut stop = end;
    while class::at(text, stop) == b'.'
        && class::is(class::at(text, stop + 1), UPPER)
        && !class::is(class::at(text, stop + 2), WORD)
        && class::is(class::before(text, stop), UPPER)
        && stop < end + 8
    {
        stop += 2;
    }
    let closes = stop > end || class::one_before(text, end, SHORTENED).is_some();
    stop + usize::from(closes && class::at(text, stop) == b'.')
}

/// `customer: «Harbour Optik»`, `| tenant | **Vexley Paper** |`, "customer (Brauhaus Quorra)": a name of two words or more
/// that a sign gives and marks close.
#[inline(never)]
pub(super) fn framed(text: &[u8], said: usize) -> Option<(usize, usize)> {
    let given = around::value_behind(text, said).or_else(|| around::value_in_lone_row(text, said))?;
    let (end, count) = proper(text, given.start)?;
    // Marks of other languages are bytes of letters to whoever reads a name.
    let end = (given.start..end).find(|at| around::mark(text, *at) > 1).unwrap_or(end);
    // "| customer | Stripe Account |", "tenant: **Multi Region**": the last word says what it is.
    let last = class::run_back(text, end, 24, WORD);
    let thing = text.get(last..end).unwrap_or_default();
    (count > 1 && !is_thing(thing) && given.ends(text, end)).then_some((given.start, end))
}

/// Where the name ends that a sentence says behind the word for its bearer. Of one word alone the clause ends there, or
/// goes on with what customers do.
pub(super) fn spoken(text: &[u8], start: usize, least: usize) -> Option<usize> {
    let does = [
        " reported",
        " reports",
        " called",
        " complained",
        " could",
        " cannot",
        " wrote",
        " saw",
        " sees",
        " was",
        " is",
        " had",
        " has",
        " who",
        " meldet",
        " hat ",
        " ist ",
        "'s ",
    ];
    let (end, count) = proper(text, start)?;
    let ends = || {
        matches!(class::at(text, end), 0 | b'\n' | b'\r')
            || matches!(class::at(text, end), b',' | b'.' | b')' | b';')
                && !class::is(class::at(text, end + 1), class::ALPHANUMERIC)
            || class::one_at(text, end, &does).is_some()
    };
    (count >= least && (count > 1 || ends())).then_some(end)
}

/// "vom Kunden Quorra Guss AG", "Kunden Fjell Verktyg AB märkte", "de klant Vexley Zuivel BV": one customer, told by a form
/// of law; things follow such a word as well ("vom Kunden Montag Abend gemeldet").
#[inline(never)]
pub(super) fn declined(word: Word<'_>) -> Option<usize> {
    const FORMS: &[&str] = &[
        " AG", " SE", " KG", " GmbH", " AS", " ASA", " AB", " A/S", " ApS", " Oy", " Kommun", " Kommune",
        " BV", " NV", " SA", " Tbk",
    ];
    let text = word.text;
    let (end, _) = proper(text, word.end + 1).filter(|name| name.1 > 1)?;
    let formed = class::one_before(text, end, FORMS).is_some()
        || class::starts_with_folded(text, word.end, " PT ")
        || class::starts_with_folded(text, word.end, " CV ");
    formed.then_some(end)
}

/// "customers affected: X, Y (exports only)", and `tenants:` above a list of them.
pub(super) fn several(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    const HIT: &[&str] = &[
        " affected",
        " impacted",
        " concerned",
        " betroffen",
        " hit",
        "\"",
        " touchés",
        " impactés",
        " concernés",
        " afectados",
        " afetados",
        " getroffen",
        " interessati",
        " coinvolti",
        " les plus touchés",
        " les plus impactés",
        " más afectados",
        " mais afetados",
        " più colpiti",
    ];
    let verb = class::one_at(text, word.end, &[" were", " are", " waren", " sind"]).map_or(0, str::len);
    let said = class::one_at(text, word.end + verb, HIT);
    let sign = said.map_or_else(|| past_clause(text, word.end), |said| word.end + verb + said.len());
    // "Impacted tenants" above a list, without a colon.
    let heads =
        || class::one_before(text, word.start, &["ffected ", "mpacted ", "etroffene ", "ouchés "]).is_some();
    if heads()
        && let Some(line) = class::one_at(text, word.end, &["\n\n- ", "\n\n* ", "\n- ", "\n* "])
    {
        return below(text, (word.start, word.end + line.len() - 2), sink);
    }
    if let Some(line) = class::one_at(text, sign, &[":\n", ":\r\n"]) {
        return below(text, (word.start, sign + line.len()), sink);
    }
    let given = class::one_at(text, sign, &[": ", " (", " : "]);
    let mut at = sign + given.map_or(1, str::len);
    let given = given.is_some();
    if !given && (word.next() != b' ' || word.mask & UPPER != 0) {
        return;
    }
    let mut names = Vec::new();
    while let Some((end, count)) = proper(text, at).filter(|name| names.len() < 24 && (given || name.1 > 1)) {
        names.push((at, end, count));
        // "Harbour Optik (23 min), Vexley Paper (41 min)"
        let inside = class::run_end(text, end + 2, 30, |byte| !matches!(byte, b')' | b'\n'));
        let told = class::starts_with_folded(text, end, " (") && class::at(text, inside) == b')';
        let end = if told { inside + 1 } else { end };
        let joints = [", ", " and ", " und ", "; ", " et ", " y ", " e ", " en ", " a ", " i "];
        let Some(joint) = class::one_at(text, end, &joints) else { break };
        at = end + joint.len();
    }
    let Some((_, last, count)) = names.last().copied() else { return };
    // "customers who see: Payment Errors"
    if said.is_none() && sign > word.end {
        names.retain(|name| {
            text.get(name.0..name.1)
                .and_then(|name| std::str::from_utf8(name).ok())
                .is_some_and(is_nothing_else)
        });
    }
    let closed = matches!(class::at(text, last), 0 | b'\n' | b'\r' | b'.' | b',' | b';' | b')')
        || class::starts_with_folded(text, last, " (")
        || !given;
    if closed && (names.len() > 1 || count > 1) {
        names.iter().for_each(|name| sink.hit(&CUSTOMER, name.0, name.1));
    }
}

/// "customers who rang: X", "clients qui ont appelé : X", "Kunden, die angerufen haben: X": past what they did, where they
/// reached us or were harmed. "customers who use: X" names what they use.
fn past_clause(text: &[u8], at: usize) -> usize {
    const BEGINS: &[&str] = &[
        " who ",
        " that ",
        " which ",
        " on the phone",
        " waiting",
        " qui ",
        " que ",
        " che ",
        ", die ",
        " die ",
        " som ",
    ];
    // Parts of the words for it.
    const DONE: &[&str] = &[
        "affect",
        "appel",
        "ask",
        "beschwer",
        "betroffen",
        "call",
        "chiam",
        "complain",
        "contact",
        "écri",
        "escalat",
        "escrib",
        "escrev",
        "gemeld",
        "impact",
        "impatt",
        "klag",
        "kontakt",
        "ligar",
        "llam",
        "meld",
        "offline",
        "phone",
        "quej",
        "rang",
        "reach",
        "reclam",
        "report",
        "ring ",
        "ruf",
        "scritt",
        "segnal",
        "signal",
        "stuck",
        "touch",
        "waiting",
        "writ",
        "wrote",
    ];
    let end = class::run_end(text, at, 48, |byte| {
        class::is(byte, LOWER | OTHER_LETTER) || matches!(byte, b' ' | b',')
    });
    let end = class::spaces_start(text, end, 1);
    let colon = class::spaces_end(text, end, 1);
    let clause = text.get(at..end).unwrap_or_default();
    let told = || DONE.iter().any(|did| class::contains_folded(clause, did));
    if class::at(text, colon) == b':' && class::one_at(text, at, BEGINS).is_some() && told() {
        end
    } else {
        at
    }
}

/// The names in the list below its heading: those of `name:` and `slug:`, and those that stand alone.
fn below(text: &[u8], (heading, mut at): (usize, usize), sink: &mut Sink<'_, '_>) {
    let line = class::line_start(text, heading, 80);
    let depth = class::spaces_end(text, line, 80) - line;
    for _ in 0..200 {
        let stop = class::line_end(text, at, 400);
        let item = class::spaces_end(text, at, 80);
        let dash = class::one_at(text, item, &["- ", "* "]).is_some();
        if item >= stop || item - at < depth + usize::from(!dash) {
            return;
        }
        let key = item + if dash { 2 } else { 0 };
        let named = ["name: ", "slug: ", "display_name: "]
            .iter()
            .find(|name| class::starts_with_folded(text, key, name));
        let start = class::run_end(text, key + named.map_or(0, |name| name.len()), 1, |byte| {
            matches!(byte, b'"' | b'\'')
        });
        let end = class::run_end(text, start, 80, |byte| {
            class::is(byte, WORD | OTHER_LETTER) || matches!(byte, b' ' | b'&' | b'.')
        });
        let end = class::spaces_start(text, end, 8);
        let name = text.get(start..end).unwrap_or_default();
        let alone = dash
            && (matches!(class::at(text, end), 0 | b'\n' | b'\r' | b',' | b':')
                || class::starts_with_folded(text, end, " ("))
            && proper(text, start).is_some_and(|found| found.0 == end);
        if name.len() >= 3 && !names_nobody(name) && (named.is_some() || alone) {
            sink.hit(&CUSTOMER, start, end);
        }
        at = stop + 1;
    }
}
