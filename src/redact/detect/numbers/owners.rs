//! Words that say whose a number is, in the languages they are said in.

use crate::redact::detect::words::Words;

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
    "ordre",
    "ordren",
    "bestilling",
    "beställning",
    "owner",
    "patient",
    "pedido",
    "personnummer",
    "pesel",
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
            ]
            .iter()
            .any(|word| word.as_bytes().eq_ignore_ascii_case(says))
}

/// True for what is somebody's where a word says that its number follows.
pub(in crate::redact::detect) fn is_numbered(says: &[u8]) -> bool {
    NUMBERED_ONLY.hold(says)
}
