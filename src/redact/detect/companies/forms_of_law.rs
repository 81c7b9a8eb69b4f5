//! Companies that nobody registered, told by the form of law behind their name: "Brandt & Söhne GmbH".
//!
//! Some forms are written by nobody else; others are words or short, and count where a customer is spoken of.

use super::nobody::is_licensor;
use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::contact::address_parts::{is_capital, name_start};
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::redact::everyday::is_everyday;
use crate::text::class::{self, ALPHANUMERIC};
use crate::text::fold;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&COMPANY];

static COMPANY: Rule = Rule::shown(Shown {
    name: "company",
    kind: Kind::Customer,
    reason: "The form of law behind it says that it is a company.",
    known_format: false,
    examples: Examples {
        positive: &[
            "müşteri «Quorra Tekstil A.Ş.» onayladı, «Vexar Gıda Ltd. Şti.» aradı",
            "Kunde «Vexmann Quorratechnik GmbH» meldet es, Lieferant «Vexrichs Kältebau KG» auch, Cliente «Quorra Impianti S.r.l.»",
            "avisa a «Mercearia Quorra Ltda» que foi, llama a «Ferretería Quorra S.L.» hoy",
            "Invoice for «Brandt & Söhne GmbH», due",
            "Invoice to «Quorra Design Oy» was sent",
            "the tenant «Nordlys Energi AS» saw stale data",
            "odběratel «Kovo Dvořák s.r.o.» volal",
            "«Zakład Mięsny Wilk sp. z o.o.» zgłosił",
            "customer «Harlow Freight Inc.» called",
            "| «Harlow Insurance plc» | none |\n",
            "«Tessier et Fils SARL» a appelé",
            "for «Pellmore Holdings Ltd» only",
            "bei «Pellmore Guss GmbH & Co. KG» stand",
            "firma: «Pellmore Puit OÜ»\n",
            "«Pellmore Winzer eG» rief an",
            "firm,seats\n«Pellmore Tools Inc.»,12\n«Fjell Verktyg AB»,7\n",
            "| «Pellmore Lines SA» | up |\n| «Pellmore Denki K.K.» | down |\n",
            "customer 9830471 («Quorran Kauppa Oy») is blocked",
            "- «Quorra Melk B.V.»\n- «Molinos Quorra S.A. de C.V.»\n",
            "«Pellmore Puit GmbH» sowie «Quorra Guss AG»; bei der «Vexley Papier AG» ebenso",
            "[MES] customer lot for «Vexley Autobus NV» set on hold, {\"name\": \"«Fjell Verktyg AB»\"}",
            "12.03.2025  17:40    <DIR>          «Vexholm Guss AG»\n",
            "ticket 4 by requester \"«Vexholm Guss AG»\" is open",
            "Avtalet med «Fjell Verktyg AB» gäller, kontrakten med «Vexholm Lager AS» også",
            "-- customer «Quorrské těžké stroje a.s.» asked",
        ],
        negative: &[
            "the new GmbH was founded",
            "Oy, it broke",
            "Amazon Web Services, Inc. was slow",
            "Google LLC",
            "SELECT Client Label AS l, Customer Segment AS s\nselect customer Status AS c, Kunde Gruppe AS g from x",
            "as AS 64512 announced",
            "Data SE and Node SA",
            "a Siemens plc and the Hall plc stopped",
            "Copyright Elastic Inc.",
            "customer data AS of May",
            "a, Some Load SE, b",
            "one OÜ and an eG",
            "(Node SA) and (the Vy AS)",
            "die Daten AG, data and Node SA",
            "in Cape Town, S.A., and the worker said done a.s. of it",
        ],
        disguised: &["«Brandt & Sö\u{200b}hne GmbH»", "«Brandt &amp; Söhne GmbH»"],
    },
});

/// Forms that stand behind names of companies alone.
pub(in crate::redact::detect) const SURE: Cue = &[
    "gmbh", "ltd", "sarl", "aps", "kft", "kgaa", "llc", "llp", "zrt", "ltda", "eireli", "eurl", "sasu",
    "sprl", "bhd", "ohg",
];

static IS_SURE: Words = Words::of(SURE);

/// Forms that are words or short ones.
static PERHAPS: Words = Words::of(&[
    "ag", "as", "ab", "oy", "oyj", "bv", "nv", "sa", "se", "kg", "inc", "corp", "plc", "sas", "spa", "srl",
]);

/// Of these the walk is asked at the ones with three letters or more; "s.r.o." and "z o.o." it is asked at their ends.
pub(in crate::redact::detect) const FORMS: Cue = &["inc", "corp", "plc", "sas", "spa", "srl", "oyj"];

/// Forms with full stops.
const DOTTED: &[&str] = &[
    " K.K.",
    " s.r.o.",
    " a.s.",
    " sp. z o.o.",
    " Sp. z o.o.",
    " d.o.o.",
    " S.r.l.",
    " S.p.A.",
    " B.V.",
    " N.V.",
    " C.V.",
    " e.V.",
    " S.A.",
    " S.A.S.",
    " S.L.",
];

/// Those that may be letters of something else.
const SHORT: &[&str] = &[" C.V.", " S.A.", " S.L."];

/// What joins one company to another.
const JOINTS: &[&str] = &["and", "as", "e", "en", "et", "i", "oder", "or", "sowie", "und", "y"];

/// Whom a company is to us.
const BEFORE: &[&str] = &[
    "customer",
    "tenant",
    "client",
    "kunde",
    "firma",
    "company",
    "supplier",
    "invoice",
    "klient",
    "account",
    "merchant",
    "zákazník",
];

/// Whom it is to us, where that begins a sentence with a capital letter, or in a tongue whose nouns have one.
const WHOM: &[&str] = &[
    "client",
    "cliente",
    "customer",
    "firma",
    "fornitore",
    "fournisseur",
    "klant",
    "klient",
    "kund",
    "kunde",
    "kunden",
    "leverancier",
    "lieferant",
    "lieferanten",
    "mandant",
    "supplier",
    "zákazník",
];

/// Asked at a word that may be such a form.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if word.len() == 1 && word.next() == 0xc3 {
        // "OÜ", of which the walk sees one letter.
        let estonian = word.text.get(word.end..).is_some_and(|rest| rest.starts_with("Ü".as_bytes()));
        if estonian && word.previous() == b' ' {
            before(word.start - 1, word.end + 2, true, sink);
        }
        return;
    }
    if word.len() == 1 && word.previous() == b' ' && word.next() == b'/' {
        // "A/S" of Denmark
        if class::at(word.text, word.end + 1) == b'S'
            && !class::is(class::at(word.text, word.end + 2), ALPHANUMERIC)
        {
            before(word.start - 1, word.end + 2, false, sink);
        }
        return;
    }
    if word.len() == 1 && word.previous() == b' ' {
        // "A.Ş.", of which the walk sees one letter.
        if word.text.get(word.end + 1..).is_some_and(|rest| rest.starts_with("Ş.".as_bytes())) {
            before(word.start - 1, word.end + 4, true, sink);
        }
        return;
    }
    if word.len() == 1 {
        return at_dotted(word.text, word.end + 1, sink);
    }
    let cooperative = word.bytes() == b"eG";
    // "Oy" is written so by nobody but companies of Finland.
    let sure = IS_SURE.hold(word.bytes()) || cooperative || word.bytes() == b"Oy";
    // "Harbour Insurance plc" is written small by many, and a controller of machines is, too.
    let capital =
        cooperative || word.bytes() == b"plc" || word.bytes().first().is_some_and(u8::is_ascii_uppercase);
    let form = sure || PERHAPS.hold(word.bytes());
    if form && capital && word.previous() == b' ' && !class::is(word.next(), ALPHANUMERIC) {
        let stop = usize::from(word.next() == b'.' && matches!(word.len(), 3 | 4));
        let with = [" & Co. KGaA", " & Co. KG", " & Co KG", " & Co. OHG"];
        let stop = class::one_at(word.text, word.end, &with).map_or(stop, str::len);
        let stop = class::one_at(word.text, word.end, &[". Şti."]).map_or(stop, str::len);
        before(word.start - 1, word.end + stop, sure, sink);
    }
}

/// Asked at a full stop behind the "o" or the "s" of a dotted form.
fn at_dotted(text: &[u8], end: usize, sink: &mut Sink<'_, '_>) {
    let Some(form) = class::one_before(text, end, DOTTED) else { return };
    let start = end - form.len();
    // "S.A. de C.V."
    match class::one_before(text, start, &[" S.A. de", " S.A.B. de", " S. de R.L. de"])
        .filter(|_| form == " C.V.")
    {
        Some(first) => before(start - first.len(), end, true, sink),
        None => before(start, end, !SHORT.contains(&form), sink),
    }
}

/// Two words or more that fill a cell of a table.
#[inline(never)]
fn is_cell(text: &[u8], start: usize, stop: usize) -> bool {
    let edge = |byte: u8| matches!(byte, 0 | b'\n' | b'\r' | b',' | b';' | b'\t' | b'|');
    let blank = |byte: u8| byte == b' ';
    let opens = class::run_start(text, start, 2, blank);
    let closes = class::run_end(text, stop, 40, blank);
    // "A, B Inc." is prose.
    let before = class::before(text, opens);
    let opened = if opens < start { before == b'|' } else { edge(before) };
    // A line alone is a sentence without its full stop.
    let beside = matches!(before, b',' | b';' | b'|' | b'\t')
        || matches!(class::at(text, closes), b',' | b';' | b'|' | b'\t');
    opened
        && beside
        && edge(class::at(text, closes))
        && (closes == stop || class::at(text, closes) == b'|')
        && text.get(start..stop).is_some_and(|name| name.iter().filter(|byte| **byte == b' ').count() >= 2)
}

/// `{"name": "Fjell Verktyg AB"`, `<DIR>          Vexholm Guss AG`: all that a field or the line of a folder holds.
#[inline(never)]
fn is_value(text: &[u8], start: usize, stop: usize) -> bool {
    // `requester "Vexholm Guss AG"`
    const GIVEN: &[&str] = &[
        "\": \"",
        "\":\"",
        "account \"",
        "client \"",
        "company \"",
        "customer \"",
        "organisation \"",
        "organization \"",
        "requester \"",
        "tenant \"",
    ];
    let quoted = class::at(text, stop) == b'"' && class::one_before(text, start, GIVEN).is_some();
    let blank = class::spaces_start(text, start, 20);
    let folder = class::one_before(text, blank, &["<DIR>"]).is_some();
    quoted || folder && blank < start && matches!(class::at(text, stop), 0 | b'\n' | b'\r')
}

/// "customer lot for Vexley Autobus NV set on hold": whose the thing is, a few words on.
#[inline(never)]
fn is_for_customer(text: &[u8], start: usize) -> bool {
    let Some(link) = class::one_before(text, start, &[" for ", " of ", " from "]) else { return false };
    let words =
        class::run_start(text, start - link.len(), 24, |byte| byte.is_ascii_lowercase() || byte == b' ');
    let said = text.get(words..start - link.len()).unwrap_or_default();
    said.split(|byte| *byte == b' ').any(|word| is_one_of(word, &["customer", "client", "tenant"]))
}

/// "bei der Quorra Guss AG", and "Pellmore Puit GmbH sowie Quorra Guss AG": what stands before the name of two words.
#[inline(never)]
fn is_named_with(text: &[u8], start: usize, stop: usize, said: &[u8]) -> bool {
    if is_one_of(said, &["der", "die"]) {
        return class::one_before(text, stop, &[" AG", " KG"]).is_some();
    }
    let end = start.saturating_sub(said.len() + 2);
    // "Avtalet med Fjell Verktyg AB"
    if is_one_of(said, &["med", "met", "mit", "with", "avec", "con"]) {
        const CONTRACTS: &[&str] = &[
            "ftale",
            "ftalen",
            "vtale",
            "vtalen",
            "vtal",
            "vtalet",
            "ontrakt",
            "ontrakten",
            "ontraktet",
            "ontract",
            "ertrag",
            "greement",
            "ontrat",
            "ontratto",
            "ontrato",
        ];
        return class::one_before(text, end, CONTRACTS).is_some();
    }
    let end = class::run_start(text, end, 2, |byte| matches!(byte, b'.' | b',' | b')'));
    let form = class::run_start(text, end, 5, |byte| byte.is_ascii_alphabetic());
    let form = text.get(form..end).unwrap_or_default();
    is_one_of(said, JOINTS) && (IS_SURE.hold(form) || PERHAPS.hold(form))
}

/// The name that ends at `end`, whose form of law ends at `stop`.
fn before(end: usize, stop: usize, sure: bool, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let (mut at, mut start, mut small) = (end, end, false);
    for _ in 0..6 {
        let stop = at - usize::from(text.get(..at).is_some_and(|head| head.ends_with(',')));
        let from = name_start(text, stop);
        let name = text.get(from..stop).unwrap_or_default();
        let begins = is_capital(name) && !name.starts_with(|first: char| first.is_ascii_digit());
        let joins =
            start < end && matches!(name, "&" | "und" | "and" | "et" | "i" | "a" | "van" | "de" | "of");
        // "zákazník Kovo těžké stroje a.s.": small words of a name that follows the word for a customer.
        let part = sure && start == end && name.chars().count() > 3 && name.chars().all(char::is_alphabetic);
        if !begins && !joins && !part {
            break;
        }
        if begins {
            start = from;
        } else if part && !joins {
            small = true;
        }
        if !text.get(..from).is_some_and(|head| head.ends_with(' ')) {
            break;
        }
        at = from - 1;
    }
    let (first, rest) = text.get(start..end).unwrap_or_default().split_once(' ').unwrap_or_default();
    let dotted = text.get(end..stop).is_some_and(|form| form.trim_end_matches('.').contains('.'));
    // "SELECT Client Name AS n": what may be a word or a command needs two words that are nothing else.
    let law =
        sure || dotted || rest.contains(' ') && is_nothing_else(rest) && !is_alias(text.as_bytes(), stop);
    let whom = law && is_capital(rest) && WHOM.contains(&fold(first).as_str());
    if whom {
        start += first.len() + 1;
    }
    let name = fold(text.get(start..end).unwrap_or_default());
    let first = name.split([' ', ',']).next().unwrap_or_default();
    let told = || {
        // `customer 4711 (Quorra Kauppa Oy)`
        if start + 2 < end
            && name.contains(' ')
            && text.get(..start).is_some_and(|head| head.ends_with('('))
            && class::at(text.as_bytes(), stop) == b')'
        {
            return true;
        }
        if name.contains(' ')
            && first.len() > 3
            && !is_everyday(first)
            && (is_value(text.as_bytes(), start, stop) || is_for_customer(text.as_bytes(), start))
        {
            return true;
        }
        let said =
            class::run_start(text.as_bytes(), start.saturating_sub(1), 12, |byte| byte.is_ascii_alphabetic());
        let said = text.get(said..start.saturating_sub(1)).unwrap_or_default();
        let whole = text.get(start..end).unwrap_or_default();
        // "llama a Ferretería Quorra S.L.": two words that are nothing else.
        is_one_of(said.as_bytes(), BEFORE)
            || dotted && !whole.ends_with(',') && whole.contains(' ') && is_nothing_else(whole)
            || name.contains(' ') && is_named_with(text.as_bytes(), start, stop, said.as_bytes())
    };
    if start < end
        && first.len() > 1
        && !is_one_of(first.as_bytes(), &["the", "new", "a"])
        && !is_licensor(first.as_bytes())
        && (sure && !small
            || whom
            || told() && !is_alias(text.as_bytes(), stop)
            || is_cell(text.as_bytes(), start, stop))
    {
        sink.hit(&COMPANY, start, stop);
    }
}

/// "select customer Name AS n": how a query calls what it asks for.
pub(super) fn is_alias(text: &[u8], stop: usize) -> bool {
    let line = class::line_start(text, stop, 200);
    text.get(line..stop).is_some_and(|head| {
        let asks = |word: &&str| class::contains_folded(head, word);
        head.ends_with(b" AS") && ["select ", "join ", "from "].iter().any(asks)
    })
}
