//! Bodies and trades whose kind stands before their name, or ends it: "the batch for Stadtwerke Kiebitztal", "the import for
//! Vexley Foods". Whoever speaks of them in an incident serves them.

use super::apposed::name_before;
use super::customer_rules::CUSTOMER;
use super::customers::ENDINGS;
use super::customers_said::proper;
use super::nobody::names_nobody;
use super::paths::is_made_up;
use super::trades::{OF_TWO, ends_like_a_body, is_a_body, is_a_trade, is_of_programs, is_trade_alone};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, ALPHANUMERIC, JOINER, LOWER, OTHER_LETTER, UPPER};

/// What the word for them stands before in German, which writes every noun so.
const THEIRS: &[&str] =
    &["app", "cliente", "clientes", "kunde", "kunden", "mitarbeiter", "patienten", "personal", "portal"];

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

/// Where a name begins that ends with the trade `word`: "the import for Vexley Foods failed", "Harbour Savings Bank's feed".
fn named_before(word: Word<'_>) -> Option<usize> {
    const BEFORE: &[&str] = &["(", " at ", " by ", " for ", " from ", " of ", " only ", " to ", " with "];
    let text = word.text;
    let start = name_before(text, word.end)?;
    let of_two = OF_TWO.iter().find(|(last, _)| last.as_bytes().eq_ignore_ascii_case(word.bytes()));
    let trade =
        text.get(start..word.start).and_then(|name| name.trim_ascii_end().rsplit(|b| *b == b' ').next());
    if of_two
        .is_some_and(|(_, trades)| trade.is_none_or(|trade| !is_one_of(&trade.to_ascii_lowercase(), trades)))
    {
        return None;
    }
    let whose = class::one_at(text, word.end, &["'s ", "' "]).is_some();
    let name = text.get(start..word.start).and_then(|name| std::str::from_utf8(name).ok()).map(str::trim_end);
    // "Brandvik Care": the trade is no part of the name.
    let name = if of_two.is_some() { name.and_then(|name| Some(name.rsplit_once(' ')?.0)) } else { name };
    // "Harbour Outfitters rang twice"
    let does = || !is_of_programs(word.bytes()) && class::one_at(text, word.end, DOES).is_some();
    // "Quorra Sheep Farms invoices were sent twice": what is theirs follows.
    let owns = || {
        !is_of_programs(word.bytes())
            && name.is_some_and(|name| name.contains(' '))
            && class::one_at(text, word.end, THEIR_DATA).is_some()
    };
    // "Quorra Freight, Vexley Roasters and others": nothing else has a name that nothing is called by, and such a trade.
    let sure = || {
        let own = |part: &str| {
            part.len() > 3 && !is_everyday(&part.to_lowercase()) && !is_usual(&part.to_lowercase())
        };
        !is_of_programs(word.bytes()) && name.is_some_and(|name| name.split(' ').next().is_some_and(own))
    };
    let did = class::one_at(text, word.end, DID).is_some() || does() || owns() || sure();
    // "tokens of Cipher Suites": a preposition says nothing of what programs have as well.
    let led = || !is_of_programs(word.bytes()) && class::one_before(text, start, BEFORE).is_some();
    let told = whose || did || led();
    (told && name.is_some_and(is_nothing_else)).then_some(start)
}

/// Asked at a word that ends like one of [`BODIES`](super::trades::BODIES) or is one of [`TRADES`](super::trades::TRADES).
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if word.has(UPPER)
        && word.previous() == b' '
        && is_a_trade(word.bytes())
        && let Some(start) = named_before(word)
    {
        sink.hit(&CUSTOMER, start, word.end);
        return;
    }
    let start = class::run_back(text, word.start, 24, ALPHANUMERIC | OTHER_LETTER);
    if word.next() != b' ' || !class::is(class::at(text, start), UPPER) || !ends_like_a_body(word.bytes()) {
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

/// `quorrafjord-freight`, as a folder, a topic or a tenant is called after a customer: the trade ends it, and what stands
/// before names nothing else.
#[inline(never)]
pub(super) fn ends_with_trade(name: &[u8]) -> bool {
    // "online-pharmacy", "animal-hospital": what examples are called.
    static SORTS: Lexicon = Lexicon::of(
        "animal autumn central children classic coffee community corner country craft credit digital dream family \
         fancy fashion flower flowers fresh garden general global golden grand happy hello hipster italian local \
         magic mobile national online organic original personal private quick regional remote retail royal sample \
         simple smart super swiss united urban village vintage virtual world",
    );
    let mut parts = name.rsplitn(2, |byte| class::is(*byte, JOINER));
    let trade = parts.next().is_some_and(is_trade_alone);
    trade
        && parts.next().is_some_and(|first| {
            let of_sort = |part: &[u8]| SORTS.holds(part);
            first.len() > 4 && !first.split(|byte| class::is(*byte, JOINER)).any(of_sort)
        })
        && is_made_up(name)
}

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
        body = (part.len() > 4 && is_a_body(part)).then_some(at);
        at += part.len() + 1;
    }
    None
}
