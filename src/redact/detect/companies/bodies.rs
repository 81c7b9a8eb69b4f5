//! Bodies and trades whose kind stands before their name, or ends it: "the batch for Stadtwerke Kiebitztal", "the import for
//! Vexley Foods". Whoever speaks of them in an incident serves them.

use super::apposed::name_before;
use super::customer_rules::CUSTOMER;
use super::customers::ENDINGS;
use super::customers_said::proper;
use super::nobody::names_nobody;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, ALPHANUMERIC, JOINER, LOWER, OTHER_LETTER, UPPER};

/// Ends of the words for them: "Kreissparkasse"; of "Bäckerei" the walk sees "ckerei".
pub(in crate::redact::detect) const BODIES: Cue = &[
    "autohaus",
    "ayuntamiento",
    "bakkerij",
    "banco",
    "banque",
    "bodega",
    "bodegas",
    "brasserie",
    "boulangerie",
    "brauerei",
    "ckerei",
    "clinica",
    "cidrerie",
    "clinique",
    "comune",
    "conserverie",
    "druckerei",
    "feinkost",
    "fleischerei",
    "fromagerie",
    "gasthof",
    "gemeente",
    "hotel",
    "klinikum",
    "krankenhaus",
    "kanzlei",
    "klinik",
    "laiterie",
    "landratsamt",
    "lavanderia",
    "mairie",
    "metzgerei",
    "molkerei",
    "mutuelle",
    "ospedale",
    "padaria",
    "panificio",
    "papierfabrik",
    "piekarnia",
    "pharmacie",
    "pizzeria",
    "prefeitura",
    "raiffeisenbank",
    "reederei",
    "ristorante",
    "sparkasse",
    "spedition",
    "stadtwerke",
    "tischlerei",
    "trattoria",
    "volksbank",
    "waterschap",
    "weingut",
    "winzergenossenschaft",
    "ziekenhuis",
];

/// What the word for them stands before in German, which writes every noun so.
const THEIRS: &[&str] =
    &["app", "cliente", "clientes", "kunde", "kunden", "mitarbeiter", "patienten", "personal", "portal"];

/// What a trade is called at the end of a name.
pub(in crate::redact::detect) const TRADES: Cue = &[
    "airlines",
    "apparel",
    "bakery",
    "bank",
    "bicycles",
    "brewery",
    "brewing",
    "builders",
    "caterers",
    "catering",
    "ceramics",
    "chemists",
    "cinemas",
    "clinic",
    "cooperative",
    "council",
    "couriers",
    "creamery",
    "dairy",
    "dental",
    "distillery",
    "farms",
    "fisheries",
    "florists",
    "foods",
    "freight",
    "furnishings",
    "group",
    "haulage",
    "healthcare",
    "homes",
    "hospice",
    "hospital",
    "hotels",
    "insurance",
    "jewellers",
    "kennels",
    "lettings",
    "logistics",
    "meats",
    "mutual",
    "nurseries",
    "nutrition",
    "opticians",
    "orchards",
    "outfitters",
    "pharma",
    "pharmaceuticals",
    "pharmacy",
    "promotions",
    "realty",
    "resorts",
    "roasters",
    "sawmill",
    "seafoods",
    "services",
    "shipping",
    "shipyard",
    "solicitors",
    "supplies",
    "textiles",
    "timber",
    "upholstery",
    "veterinary",
    "vineyards",
    "winery",
    "wines",
    "works",
];

/// What a company does when something of ours is down.
const DID: &[&str] = &[
    " called ",
    " called.",
    " calls ",
    " complained",
    " found out",
    " heard ",
    " is waiting",
    " learned ",
    " noticed",
    " opened ",
    " phoned",
    " rang",
    " reported",
    " wants ",
    " wrote",
];

/// What a program does as well.
const DOES: &[&str] = &[
    " cannot ",
    " could not ",
    " couldn't ",
    " got ",
    " had to ",
    " has been ",
    " is affected",
    " lost ",
    " saw ",
    " still ",
    " was affected",
    " were ",
];

/// What a customer has with us.
const THEIR_DATA: &[&str] = &[
    " backfill",
    " batch",
    " dashboard",
    " data ",
    " export",
    " feed",
    " import",
    " invoices",
    " orders",
    " payouts",
    " reports ",
    " tenant",
    " users ",
    " webhook",
];

/// Trades that parts of programs are called by, too: "Query Builders", "Memory Bank", "Order Logistics".
const OF_PROGRAMS: &[&str] =
    &["bank", "builders", "cooperative", "council", "logistics", "mutual", "promotions", "shipping"];

/// Of these the word before says that they are of a trade: "Harbour Water Services", "Quorra Medical Supplies".
const OF_TWO: &[(&str, &[&str])] = &[
    ("group", &["hotels", "foods", "resorts", "farms", "clinics", "hospitals", "pharmacies"]),
    ("homes", &["care", "nursing", "funeral", "retirement"]),
    ("services", &["ambulance", "catering", "cleaning", "funeral", "marine", "waste", "water"]),
    ("supplies", &["building", "dental", "farm", "medical", "office", "school"]),
    ("works", &["bicycle", "brick", "glass", "iron", "pottery", "steel", "tile"]),
];

/// Asked at a word that ends like one of [`TRADES`]: "the import for Vexley Foods failed", "Harbour Savings Bank's feed".
fn behind_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const BEFORE: &[&str] = &["(", " at ", " by ", " for ", " from ", " of ", " only ", " to ", " with "];
    let text = word.text;
    let Some(start) = name_before(text, word.end) else { return };
    let of_two = OF_TWO.iter().find(|(last, _)| last.as_bytes().eq_ignore_ascii_case(word.bytes()));
    let trade =
        text.get(start..word.start).and_then(|name| name.trim_ascii_end().rsplit(|b| *b == b' ').next());
    if of_two
        .is_some_and(|(_, trades)| trade.is_none_or(|trade| !is_one_of(&trade.to_ascii_lowercase(), trades)))
    {
        return;
    }
    let whose = class::one_at(text, word.end, &["'s ", "' "]).is_some();
    let name = text.get(start..word.start).and_then(|name| std::str::from_utf8(name).ok()).map(str::trim_end);
    // "Brandvik Care": the trade is no part of the name.
    let name = if of_two.is_some() { name.and_then(|name| Some(name.rsplit_once(' ')?.0)) } else { name };
    // "Harbour Outfitters rang twice"
    let does = || !is_one_of(word.bytes(), OF_PROGRAMS) && class::one_at(text, word.end, DOES).is_some();
    // "Quorra Sheep Farms invoices were sent twice": what is theirs follows.
    let owns = || {
        !is_one_of(word.bytes(), OF_PROGRAMS)
            && name.is_some_and(|name| name.contains(' '))
            && class::one_at(text, word.end, THEIR_DATA).is_some()
    };
    // "Quorra Freight, Vexley Roasters and others": nothing else has a name that nothing is called by, and such a trade.
    let sure = || {
        let own = |part: &str| {
            part.len() > 3 && !is_everyday(&part.to_lowercase()) && !is_usual(&part.to_lowercase())
        };
        !is_one_of(word.bytes(), OF_PROGRAMS)
            && name.is_some_and(|name| name.split(' ').next().is_some_and(own))
    };
    let did = class::one_at(text, word.end, DID).is_some() || does() || owns() || sure();
    if (whose || did || class::one_before(text, start, BEFORE).is_some()) && name.is_some_and(is_nothing_else)
    {
        sink.hit(&CUSTOMER, start, word.end);
    }
}

/// Asked at a word that ends like one of [`BODIES`] or is one of [`TRADES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if word.has(UPPER) && word.previous() == b' ' && is_one_of(word.bytes(), TRADES) {
        return behind_name(word, sink);
    }
    let start = class::run_back(text, word.start, 24, ALPHANUMERIC | OTHER_LETTER);
    if word.next() != b' '
        || !class::is(class::at(text, start), UPPER)
        || class::one_before(&word.bytes().to_ascii_lowercase(), word.len(), BODIES).is_none()
    {
        return;
    }
    // "Banco de Dados Principal": the main database.
    if class::one_at(text, word.end, &[" de Dados", " de dados", " de Datos", " de datos"]).is_some() {
        return;
    }
    let named = |(end, count): &(usize, usize)| {
        let name = text.get(word.end + 1..*end).and_then(|name| std::str::from_utf8(name).ok());
        *count > 1 && name.is_some_and(|name| is_nothing_else(name) && !is_one_of(name.as_bytes(), THEIRS))
    };
    if let Some((end, _)) = proper(text, start).filter(named) {
        sink.hit(&CUSTOMER, start, end);
    }
}

static OF_BODIES: Words = Words::of(BODIES);

/// `sub_clinique_quorrane`, `vol_klinik_vexblick`: where the name of a body begins in that of a database, a volume or a queue.
#[inline(never)]
pub(super) fn within(name: &[u8]) -> Option<usize> {
    let mut at = 0;
    let mut body = None;
    for part in name.split(|byte| class::is(*byte, JOINER)) {
        // Asked last, and of the part behind a body alone: most names have none.
        let letters = || part.len() > 3 && class::all(part, LOWER) && !names_nobody(part);
        let usual = || std::str::from_utf8(part).is_ok_and(|part| is_usual(part) || is_everyday(part));
        if let Some(start) = body {
            return (letters()
                && !usual()
                && start > 0
                && class::one_before(part, part.len(), ENDINGS).is_none())
            .then_some(start);
        }
        body = (part.len() > 4 && OF_BODIES.hold(part)).then_some(at);
        at += part.len() + 1;
    }
    None
}
