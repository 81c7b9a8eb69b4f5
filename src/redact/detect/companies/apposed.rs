//! Customers whose name stands beside the word for them, set off by a comma: "one external customer, Brauhaus Quorra,
//! opened a ticket", "at Harbour Fabrics, our largest customer", "87 customers got two mails. Among them is …".
//!
//! A name here has two capital words or more; what products and teams are called is put aside where every name of a
//! customer is ([`proper`]).

use super::customer_rules::CUSTOMER;
use super::customers::MANY;
use super::customers_said::{STRUCK, proper};
use super::nobody::{PARTS, is_thing};
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Lexicon, Sink};
use crate::text::class::{self, LOWER, OTHER_LETTER, UPPER, WORD};

/// Words for several of whom a sentence may say how many and which: "Two shippers, A and B, missed".
pub(in crate::redact::detect) const COUNTED: Cue = &[
    "aziende",
    "bedrijven",
    "businesses",
    "carriers",
    "chains",
    "companies",
    "empresas",
    "entreprises",
    "firmen",
    "firms",
    "firmy",
    "hospitals",
    "imprese",
    "merchants",
    "partners",
    "practices",
    "resellers",
    "retailers",
    "shippers",
    "shops",
    "subscribers",
    "suppliers",
    "wholesalers",
];

pub(super) static IS_COUNTED: Words = Words::of(COUNTED);

/// Asked at a word for one customer.
#[inline(never)]
pub(super) fn at_one(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if word.mask & UPPER == 0 && class::starts_with_folded(text, word.end, ", ") && is_ours(word) {
        set_apart(text, word.end + 2, sink);
    }
    if let Some((start, end)) = said_before(word).or_else(|| said_of(word)) {
        sink.hit(&CUSTOMER, start, end);
    }
}

/// "Two shippers, Quorra Foods and Vexholm Works, missed", "zwei Kunden (…)": how many, and then which.
#[inline(never)]
pub(super) fn counted(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    static NUMBERS: Lexicon = Lexicon::of(
        "affected cinco cinq cinque cuatro deux dois dos drei drie due dva dvě dwa dwie dwoje dwóch \
        eight fem fire five four fyra fünf három kaksi kolme kwa két nine quatre quatro quattro seven \
        several six ten three to tre tres trois trzech trzy två twee two vier vijf zes zwei",
    );
    const JOINTS: &[&str] = &[
        ", and ", ", ", " and ", " & ", " und ", " et ", " y ", " e ", " en ", " og ", " och ", " i ", " a ",
        " ja ", " és ",
    ];
    let text = word.text;
    let Some(open) = class::one_at(text, word.end, &[", ", " ("]) else { return false };
    let other = [
        " other ",
        " autres ",
        " weitere ",
        " andere ",
        " otros ",
        " outros ",
        " altri ",
        " andre ",
        " andra ",
        " more ",
    ];
    let number_end =
        word.start - class::one_before(text, word.start, &other).map_or(1, str::len).min(word.start);
    let number = class::run_back(text, number_end, 10, LOWER | UPPER | OTHER_LETTER);
    let said = text.get(number..number_end).unwrap_or_default().to_ascii_lowercase();
    let english = is_one_of(&said, &["two", "three", "four", "five", "six", "several", "affected"]);
    if word.previous() != b' ' || !NUMBERS.holds(&said) || english && is_one_of(word.bytes(), &["clients"]) {
        return false;
    }
    let (mut names, mut at) = (Vec::new(), word.end + open.len());
    let mut joint = "";
    while let Some((end, count)) = proper(text, at).filter(|_| names.len() < 10) {
        names.push((at, end, count));
        let Some(next) = class::one_at(text, end, JOINTS) else { break };
        // ", missed their slot"
        if next == ", " && !class::is(class::at(text, end + 2), UPPER | OTHER_LETTER) {
            break;
        }
        joint = next;
        at = end + next.len();
    }
    let Some((_, last, _)) = names.last().copied() else { return false };
    let closed = matches!(class::at(text, last), b',' | b')' | b'.' | b';' | b'\n' | 0);
    let strange = |name: &(usize, usize, usize)| is_of_customer(word, name.0, name.1);
    let told = names.len() > 1 && closed && joint != ", " && names.iter().all(strange);
    if told && names.iter().any(|name| name.2 > 1) {
        names.iter().for_each(|name| sink.hit(&CUSTOMER, name.0, name.1));
    }
    told
}

/// No word of the name is one that things are called by; of a customer that is no client the others may end like those of
/// things: "Quorra Nutrition".
fn is_of_customer(word: Word<'_>, start: usize, end: usize) -> bool {
    let name = word.text.get(start..end).and_then(|name| std::str::from_utf8(name).ok()).unwrap_or_default();
    let first = name.split(' ').next().unwrap_or_default();
    let last = name.rsplit(' ').next().unwrap_or_default().to_ascii_lowercase();
    let program = is_one_of(word.bytes(), &["client", "clients"])
        || is_one_of(last.as_bytes(), PARTS)
        || is_thing(last.as_bytes());
    is_nothing_else(name) || !program && first.len() > 3 && is_nothing_else(first)
}

/// "The most affected customer was Quorra Foods", "el cliente más afectado fue …": whom the sentence singles out.
#[inline(never)]
pub(super) fn most(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    const BEFORE: &[&str] = &[
        "affected ",
        "hit ",
        "impacted ",
        "largest ",
        "loudest ",
        "betroffener ",
        "betroffene ",
        "getroffen ",
        "rammede ",
        "berørte ",
        "drabbade ",
        "dotknięty ",
        "postižený ",
        "postihnutý ",
        "érintett ",
    ];
    const VERBS: &[&str] = &[
        " was ",
        " is ",
        " war ",
        " ist ",
        " was: ",
        " fue ",
        " es ",
        " a été ",
        " est ",
        " è stato ",
        " è ",
        " foi ",
        " é ",
        " var ",
        " er ",
        " är ",
        " to ",
        " był ",
        " byl ",
        " bol ",
        ": ",
    ];
    let text = word.text;
    let behind = class::one_at(text, word.end, STRUCK);
    // "affected customers: X, Y" is a list; a client may be a program.
    let many = is_one_of(word.bytes(), MANY);
    let before =
        || !is_one_of(word.bytes(), &["client"]) && class::one_before(text, word.start, BEFORE).is_some();
    let told = behind.is_some() && !many || before();
    let stop = word.end + behind.filter(|_| !many).map_or(0, str::len);
    let Some(verb) = class::one_at(text, stop, VERBS).filter(|verb| told && !(many && *verb == ": ")) else {
        return false;
    };
    let start = stop + verb.len();
    let named = |(end, count): &(usize, usize)| *count > 1 && is_of_customer(word, start, *end);
    let found = proper(text, start).filter(named);
    if let Some((end, _)) = found {
        sink.hit(&CUSTOMER, start, end);
    }
    found.is_some()
}

/// "our oldest client", and no client that is a program.
fn is_ours(word: Word<'_>) -> bool {
    let before = [
        "our ",
        "external ",
        "enterprise ",
        "biggest ",
        "largest ",
        "oldest ",
        "newest ",
        "best ",
        "key ",
        "important ",
    ];
    // "a second client, Kafka Streams,": of programs there are several, too, and no word of theirs is a company's.
    let counted = || {
        let start = word.end + 2;
        class::one_before(word.text, word.start, &["a second ", "a third ", "A second ", "A third "])
            .is_some()
            && proper(word.text, start)
                .and_then(|(end, _)| std::str::from_utf8(word.text.get(start..end)?).ok())
                .is_some_and(is_nothing_else)
    };
    !is_one_of(word.bytes(), &["client"])
        || class::one_before(word.text, word.start, &before).is_some()
        || counted()
}

/// Asked at a word for several of them: the sentence, or the next one, says which.
#[inline(never)]
pub(super) fn at_several(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const ONE_OF: &[&str] =
        &["mong them is ", "mong them was ", "ne of them is ", "ne of them was ", "ne of them, "];
    let text = word.text;
    let paragraph = class::line_end(text, word.end, 200);
    // Asked first: few sentences go on with "them".
    let them = text.get(word.end..paragraph).and_then(|rest| class::find(rest, b" them"));
    let Some(them) = them.map(|at| word.end + at) else { return };
    let said = |from: usize| class::one_at(text, from, ONE_OF).map(|said| from + said.len());
    let Some(start) = (them.saturating_sub(6)..them).find_map(said) else { return };
    if let Some((end, 2..)) = proper(text, start) {
        sink.hit(&CUSTOMER, start, end);
    }
}

/// "our oldest client, Institut Pellmore Quorra (IPQ), waits": a name between commas, and the letters that stand for
/// it from there on.
#[inline(never)]
fn set_apart(text: &[u8], start: usize, sink: &mut Sink<'_, '_>) {
    let Some((end, _)) = proper(text, start).filter(|name| name.1 > 1) else { return };
    let bracket = class::run_of(text, end + 2, 6, UPPER);
    let short = text.get(end + 2..bracket).unwrap_or_default();
    // "Harbour Foods (SLA)" is no name and what stands for it.
    let begins = class::at(short, 0) == class::at(text, start);
    let stands_for_it = class::starts_with_folded(text, end, " (")
        && class::at(text, bracket) == b')'
        && short.len() > 1
        && begins;
    if stands_for_it {
        sink.hit(&CUSTOMER, start, end);
        for at in end..text.len().min(end + 2_000) {
            let last = at + short.len();
            let alone = !class::is(class::before(text, at), WORD) && !class::is(class::at(text, last), WORD);
            if alone && text.get(at..last) == Some(short) {
                sink.hit(&CUSTOMER, at, last);
            }
        }
    } else if class::at(text, end) == b',' {
        sink.hit(&CUSTOMER, start, end);
    }
}

/// "Harbour Fabrics, our largest customer": the name before the comma, behind a small word.
fn said_before(word: Word<'_>) -> Option<(usize, usize)> {
    const OURS: &[&str] = &[", our ", ", a ", ", an ", ", one of our ", ", the "];
    let text = word.text;
    let comma =
        class::run_start(text, word.start, 40, |byte| class::is(byte, LOWER) || matches!(byte, b' ' | b'-'));
    let end = comma.checked_sub(1).filter(|comma| class::at(text, *comma) == b',')?;
    class::one_at(text, end, OURS)?;
    let start = name_before(text, end)?;
    let behind = start.checked_sub(2).is_some_and(|before| class::is(class::at(text, before), LOWER));
    behind.then_some((start, end))
}

/// "Harbour Fabrics is the only customer": a name, and what the sentence says of it.
fn said_of(word: Word<'_>) -> Option<(usize, usize)> {
    const OURS: &[&str] = &[
        " is the only ",
        " was the only ",
        " is our only ",
        " is our largest ",
        " is our biggest ",
        " was our first ",
        " is one of our ",
    ];
    // "our largest customer of the cache": a program that uses another.
    const USED: &[&str] = &[" of it", " of our ", " of that ", " of the ", " of this "];
    let text = word.text;
    if class::one_at(text, word.end, USED).is_some() {
        return None;
    }
    let end = word.start - class::one_before(text, word.start, OURS).filter(|_| is_ours(word))?.len();
    let last = class::run_back(text, end, 40, WORD | OTHER_LETTER);
    let other = text.get(last..end).is_some_and(|last| is_one_of(last, PARTS));
    name_before(text, end).filter(|_| !other).map(|start| (start, end))
}

/// Where the name of two words or more begins that ends at `end`.
pub(super) fn name_before(text: &[u8], end: usize) -> Option<usize> {
    let mut start = end;
    for _ in 0..4 {
        let part = class::run_back(text, start, 40, WORD | OTHER_LETTER);
        if !class::is(class::at(text, part), UPPER) {
            break;
        }
        // "Vexley & Sons Bakery"
        let joint = class::one_before(text, part, &[" & ", " "]).map_or(0, str::len);
        start = part - joint;
        if joint == 0 {
            break;
        }
    }
    let joint = class::one_at(text, start, &[" & ", " "]).map_or(0, str::len);
    let start = start + joint;
    let (stop, count) = proper(text, start)?;
    (stop == end && count > 1).then_some(start)
}
