//! Words that say whose a number is, in the languages they are said in.

use super::owned::is_number_word;
use crate::redact::detect::beside::{Beside, last_part};
use crate::redact::detect::words::Words;
use crate::text::class::{self, LOWER, OTHER_LETTER, UPPER};

/// Whose number it is: these words alone make a long number somebody's.
static OWNERS: Words = Words::of(&[
    "account",
    "acct",
    "cust",
    "badge",
    "booking",
    "bsn",
    "case",
    "cpf",
    "client",
    "cliente",
    "commande",
    "courier",
    "customer",
    "dossier",
    "dsar",
    "factura",
    "facture",
    "fattura",
    "klant",
    "klient",
    "klienta",
    "kunde",
    "kundin",
    "invoice",
    "member",
    "merchant",
    "donor",
    "farmer",
    "lease",
    "policyholder",
    "order",
    "shipment",
    "consignment",
    "ordre",
    "ordren",
    "bestilling",
    "beställning",
    "owner",
    "patient",
    "pedido",
    "personnummer",
    "pesel",
    "boeking",
    "prenotazione",
    "rezerwacja",
    "reserva",
    "reservation",
    "reservering",
    "bestelling",
    "buchung",
    "rider",
    "subscription",
    "tenant",
    "user",
    "visitor",
    "employee",
    "student",
    "subscriber",
    "vertrag",
    "auftrag",
    "bestellung",
    "rechnung",
    "dhl",
    "dpd",
    "fedex",
    "abonada",
    "abonado",
    "abone",
    "abonent",
    "abonnent",
    "assinante",
    "fuc",
    "asiakas",
    "clienta",
    "mitglied",
    "nasabah",
    "pacient",
    "paciente",
    "pacjent",
    "patientin",
    "paziente",
    "pelanggan",
]);

/// Of these, numbers of four digits are common, and amounts are not.
pub(super) const BOUGHT: &[&str] =
    &["customer", "order", "invoice", "booking", "reservation", "patient", "kundennummer"];

/// These need a word or a sign for number beside them: amounts and versions stand behind them too.
static NUMBERED_ONLY: Words = Words::of(&[
    "buyer",
    "contact",
    "contract",
    "device",
    "guest",
    "organisation",
    "organization",
    "org",
    "passenger",
    "payment",
    "player",
    "policy",
    "purchase",
    "refund",
    "seller",
    "shipment",
    "transaction",
    "transactie",
    "transaktion",
    "permit",
    "meter",
    "contrat",
    "contrato",
    "contratto",
    "comercio",
    "esercente",
    "zmluva",
    "smlouva",
    "smlouvy",
    "zmluvy",
    "umowy",
    "avtal",
    "avtale",
    "aftale",
    "sopimus",
    "umowa",
    "national",
    "passport",
    "meeting",
    "webinar",
    "conference",
    "emp",
    "tracking",
    "sr",
    "claim",
    "membership",
    "zoom",
    "personnel",
    "registration",
    "serial",
    "staff",
    "apolice",
    "atendimento",
    "chamado",
    "dosar",
    "expediente",
    "folio",
    "poliza",
    "polizza",
    "pratica",
    "protocolo",
    "radicado",
    "reclamo",
    "sinistro",
    "sprawa",
    "vorgang",
]);

/// `customer`, `orders`, `Kundennummer`.
pub(in crate::redact::detect) fn is_owner(says: &[u8]) -> bool {
    let one = says.strip_suffix(b"s").unwrap_or(says);
    OWNERS.hold(one)
        || says.len() > 6
            && [
                "kundenkonto",
                "kundennummer",
                "bestellnummer",
                "auftragsnummer",
                "rechnungsnummer",
                "kontonummer",
                "vertragsnummer",
                "asiakasnumero",
                "laskunumero",
                "tilausnumero",
                "sopimusnumero",
            ]
            .iter()
            .any(|word| word.as_bytes().eq_ignore_ascii_case(says))
}

/// True for what is somebody's where a word says that its number follows.
pub(in crate::redact::detect) fn is_numbered(says: &[u8]) -> bool {
    NUMBERED_ONLY.hold(says)
}

/// "our order number is R-4711220", "Unsere Kundennummer⏎lautet K-4711220": the label before what joins them, which may
/// end the line above.
pub(super) fn before_link(text: &[u8], start: usize) -> Option<Beside<'_>> {
    let link = class::one_before(text, start, &["is ", "lautet ", "ist ", "est ", "es ", "was "])?;
    let at = start - link.len();
    let stop = at.checked_sub(1).filter(|stop| matches!(class::at(text, *stop), b' ' | b'\n'))?;
    let label = Beside::before(text, stop).filter(|label| label.gap.is_empty())?;
    let last = last_part(label.word).1;
    let numbered = is_number_word(last)
        || last.len() > 9 && class::one_before(last, last.len(), &["nummer", "numero"]).is_some();
    (numbered || is_numbered(last) || class::at(text, stop) == b'\n' && is_owner(last)).then_some(label)
}

/// Words with accents for whose a number is, what they are in this program's own tongue, and whether they say that it is one.
const ACCENTED: &[(&str, &str, bool)] = &[
    ("abonnénummer", "subscriber", true),
    ("commerçant", "merchant", false),
    ("müşteri", "customer", false),
    ("rendelésszám", "order", true),
    ("sipariş", "order", false),
    ("szerződésszám", "contract", true),
    ("szerződésszáma", "contract", true),
    ("sözleşme", "contract", false),
    ("ügyfélkód", "customer", true),
    ("ügyfélszám", "customer", true),
    ("üye", "member", false),
];

/// The same for a word that the walk sees the end of: "sözleşme no X", "szerződésszám: X".
#[inline(never)]
pub(super) fn accented(beside: Beside<'_>) -> Option<(&'static [u8], bool)> {
    let (text, behind) = beside.behind();
    let end = behind - beside.gap.len();
    let start = class::run_back(text, end, 24, LOWER | UPPER | OTHER_LETTER);
    let word = std::str::from_utf8(text.get(start..end)?).ok()?.to_lowercase();
    let (_, says, number) = ACCENTED.iter().find(|(known, ..)| *known == word)?;
    Some((says.as_bytes(), *number))
}
