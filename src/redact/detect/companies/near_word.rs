//! Companies that are named where a text speaks of customers: "special-case Umbria Vexetti, their tills send cents: this
//! customer …". Nothing else says what they are, so no word of the name may be one of every day alone, of programs or of
//! their makers.
//!
//! The walk notes where the words for customers stand; afterwards what stands around them is read, each once.
//! **Start reading** at [`scan`].

use super::company_name::{is_a_word, may_be_company};
use super::customer_rules::CUSTOMER;
use super::customers_said::proper;
use super::nobody::is_maker;
use super::paths::is_strange;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::given_names::is_given;
use crate::text::class::{self, JOINER, LOWER, OTHER_LETTER, UPPER, WORD};

/// Words for those whom we serve.
pub(in crate::redact::detect) const NOUNS: Cue = &[
    "asiakas",
    "asiakkaamme",
    "asiakkaan",
    "cliente",
    "clientes",
    "clienti",
    "clientul",
    "customer",
    "customers",
    "klant",
    "klanten",
    "klient",
    "klienta",
    "klientem",
    "klienten",
    "kund",
    "kunde",
    "kunden",
    "kunder",
    "kundin",
    "mandant",
    "mandanten",
    "mandantin",
    "pelanggan",
    "stranka",
    "tenant",
    "tenants",
    "zakaznik",
];

pub(super) static IS_NOUN: Words = Words::of(NOUNS);

/// True for a word for customers. A client is a program in English as often, so somebody's it has to be there.
pub(super) fn says(word: Word<'_>) -> bool {
    const WHOSE: &[&str] = &[
        " au ", " des ", " deux ", " du ", " le ", " les ", " nos ", " notre ", " our ", " trois ", " un ",
        "Le ", "Les ", "Our ",
    ];
    let client = || {
        is_one_of(word.bytes(), &["client", "clients"])
            && class::one_before(word.text, word.start, WHOSE).is_some()
    };
    IS_NOUN.hold(word.bytes()) || client()
}

/// How far from the word a name may stand, in bytes.
const REACH: usize = 240;

/// The same where no list holds the words of the tongue.
const BESIDE: usize = 70;

/// Reads what stands around the words for customers.
#[inline(never)]
pub(in crate::redact::detect) fn scan(sink: &mut Sink<'_, '_>) {
    let nouns = std::mem::take(&mut sink.served);
    let (mut read_to, mut line_read_to) = (0, 0);
    for noun in nouns {
        let text = sink.text().as_bytes();
        let said = said_behind(text, noun);
        let line =
            (class::line_start(text, noun, REACH).max(line_read_to), class::line_end(text, noun, REACH));
        let slugs = slugs(text, line);
        let (start, end) = around(text, noun);
        said.iter().chain(&slugs).for_each(|(start, end)| sink.hit(&CUSTOMER, *start, *end));
        let mut at = start.max(read_to);
        while at < end {
            at = name_at(at, sink);
        }
        (read_to, line_read_to) = (at, line.1);
    }
}

/// `customer "Velmquorra"`, `tenant velmquorra: quota exceeded`, "another of our customers, Osterquorra, waits": one strange
/// word, in marks, between commas or before what is said of it.
fn said_behind(text: &[u8], noun: usize) -> Option<(usize, usize)> {
    const OPENING: &[&str] = &[
        " \"", " '", " “", " „", " «", " ‚", " ‘", ", ", " == \"", " == '", " === \"", " === '", " = '", " ",
    ];
    const CLOSING: &[&str] = &[
        "\"",
        "'",
        "”",
        "“",
        "»",
        "’",
        ",",
        ".",
        ":",
        "]",
        ")",
        " exceeded ",
        " has ",
        " hit ",
        " is ",
        " over ",
        " was ",
    ];
    let end = class::run_of(text, noun, 40, WORD | OTHER_LETTER);
    let opening = class::one_at(text, end, OPENING)?;
    let start = end + opening.len();
    let stop = class::run_of(text, start, 40, LOWER | UPPER | JOINER);
    let closing = class::one_at(text, stop, CLOSING)?;
    let name = text.get(start..stop).and_then(|name| std::str::from_utf8(name).ok())?;
    let marked = matches!(closing, "\"" | "'" | "”" | "“" | "»" | "’");
    // "cliente afectado:": in other tongues what happened to one stands there.
    let english = || text.get(noun..end).is_some_and(|noun| is_one_of(noun, &["customer", "tenant"]));
    let set = match opening {
        ", " => matches!(closing, "," | "."),
        " " => !marked && closing != "," && english(),
        _ => marked,
    };
    let capital =
        class::is(class::at(text, start), UPPER) && class::any(name.as_bytes(), LOWER) && opening != " ";
    let known =
        || is_a_word(name) || is_given(name.as_bytes()) || is_maker(name.as_bytes()) || name.ends_with("ly");
    let strange = capital && !class::any(name.as_bytes(), JOINER) && !known()
        || opening != ", " && is_strange(name.as_bytes());
    (set && strange && name.len() > 4).then_some((start, stop))
}

/// `quorrane-golf`, on the line of the word.
fn slugs(text: &[u8], (from, to): (usize, usize)) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = from;
    while at < to {
        let end = class::run_of(text, at, 60, WORD | OTHER_LETTER);
        let name = text.get(at..end).unwrap_or_default();
        let free =
            matches!(class::before(text, at), 0 | b' ' | b'\n' | b'"' | b'\'' | b'(' | b'`' | b'=' | b'*')
                && matches!(
                    class::at(text, end),
                    0 | b' ' | b'\n' | b'"' | b'\'' | b')' | b'`' | b',' | b';'
                );
        if name.len() > 9 && free && class::any(name, JOINER) && is_strange(name) && !is_owned(name) {
            found.push((at, end));
        }
        at = end.max(at) + 1;
    }
    found
}

/// `cust-quorrane-pasta` says itself whose it is.
fn is_owned(name: &[u8]) -> bool {
    let first = name.split(|byte| class::is(*byte, JOINER)).next().unwrap_or_default();
    IS_NOUN.hold(first) || is_one_of(first, &["client", "cust", "tnt"])
}

/// From where to where a name may stand around the word at `noun`: in its paragraph. Of other tongues than English the lists hold
/// few words: there it has to stand beside the word and in its sentence.
fn around(text: &[u8], noun: usize) -> (usize, usize) {
    let word = text.get(noun..class::run_of(text, noun, 40, WORD | OTHER_LETTER)).unwrap_or_default();
    let english = is_one_of(word, &["client", "clients", "customer", "customers", "tenant", "tenants"]);
    let reach = if english { REACH } else { BESIDE };
    let ends = |pair: &[u8]| pair == b"\n\n" || !english && matches!(pair, b". " | b"! " | b"? " | b".\n");
    let from = noun.saturating_sub(reach);
    let before = text.get(from..noun).unwrap_or_default();
    let start = before.windows(2).rposition(ends).map_or(from, |place| from + place + 2);
    let behind = text.get(noun..text.len().min(noun + reach)).unwrap_or_default();
    let end = noun + behind.windows(2).position(ends).unwrap_or(behind.len());
    (start, end)
}

/// Looks at what begins at `at`, and returns where to look next.
fn name_at(at: usize, sink: &mut Sink<'_, '_>) -> usize {
    let text = sink.text().as_bytes();
    let word = class::run_of(text, at, 40, WORD | OTHER_LETTER);
    if word == at {
        return at + 1;
    }
    let capital = class::is(class::at(text, at), UPPER | OTHER_LETTER);
    let opens = matches!(
        class::before(text, at),
        0 | b' ' | b'\n' | b'\t' | b'"' | b'\'' | b'(' | b'*' | b'>' | b'|'
    );
    // `customer(x)` is code.
    let called = class::before(text, at) == b'(' && class::is(class::before(text, at - 1), WORD);
    // "Customers in Saudi Arabia": where they are.
    const WHERE: &[&str] = &[
        " across ", " dans ", " em ", " en ", " im ", " in ", " na ", " nel ", " på ", " within ", " à ",
        " ve ", " w ",
    ];
    if !capital || !opens || called {
        return word;
    }
    if class::one_before(text, at, WHERE).is_some() {
        return end_of_capitals(text, word);
    }
    let Some((end, mut count)) = proper(text, at) else { return word };
    // "Meanwhile Vexley Crockery": the sentence begins. "Kunden Vexley Porslin": the word for them.
    let mut start = at;
    while count > 2
        && let Some(next) = past_known(text, start)
    {
        (start, count) = (next, count - 1);
    }
    let goes_on = matches!(class::at(text, end), b'/' | b'_' | b'-' | b'.')
        && class::is(class::at(text, end + 1), LOWER | UPPER);
    let closed = !class::is(class::at(text, end), WORD) && !goes_on;
    if (2..=5).contains(&count) && closed && may_be_company(text, (start, end)) {
        sink.hit(&CUSTOMER, start, end);
    }
    end.max(word)
}

/// Past the words with a capital letter behind the one that ends at `end`.
fn end_of_capitals(text: &[u8], mut end: usize) -> usize {
    for _ in 0..4 {
        if class::at(text, end) != b' ' || !class::is(class::at(text, end + 1), UPPER) {
            break;
        }
        end = class::run_of(text, end + 1, 40, WORD | OTHER_LETTER);
    }
    end
}

/// Where the second word of a name begins whose first is no part of it.
fn past_known(text: &[u8], start: usize) -> Option<usize> {
    let end = class::run_of(text, start, 40, WORD | OTHER_LETTER);
    let first = text.get(start..end)?;
    let known = IS_NOUN.hold(first) || std::str::from_utf8(first).is_ok_and(is_a_word);
    (known && class::at(text, end) == b' ' && class::is(class::at(text, end + 1), UPPER | OTHER_LETTER))
        .then_some(end + 1)
}
