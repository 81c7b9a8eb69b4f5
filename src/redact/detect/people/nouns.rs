//! Nouns of other tongues that name parts of a company and what it sells: with capital letters they look like people in a list
//! of those present, "Présents : Socle Commun, Relation Usager".

use crate::redact::detect::words::Lexicon;
use crate::redact::given_names::is_surname;

/// They are folded: without accents.
static NOUNS: Lexicon = Lexicon::of(
    "aanvraag aanvragen abonnement abonnements accueil achats afdelingen beheer betalen betalingen \
     biglietto bilancio carta clientes commun communs comptabilite compte comptes consulta \
     contabilita dados dienst diensten digital digitale digitaler digitales documenti donnees \
     dossiers entrega facturation faktura fakturering fatturazione formation gegevens ingreso inkoop \
     internet klantenservice kundendienst kundenservice leverans lieferung livraison onderhoud opslag \
     pagamenti pagos paie paiement paiements pedidos portail prenotazione qualite recherche \
     recrutement referentiel relation reseau risorse rozliczenia saat securite sicurezza soins \
     sportello tariffa tariffe umowy usager usagers uslugi utenti ventas verkoop virtuale virtuel \
     wartung werkplek werkplekken",
);

/// As words for what is made or for how something is end, in tongues whose nouns no list has, and no name does.
const NO_NAME: &[&str] = &["nosci", "zione", "zioni", "acao", "acoes", "ungen", "keiten", "ination"];

/// True for such a word, folded.
pub(super) fn is_noun(folded: &str) -> bool {
    NOUNS.holds(folded.as_bytes()) || is_quality(folded)
}

/// True for one that is told by its ending.
pub(super) fn is_quality(folded: &str) -> bool {
    folded.len() >= 7 && NO_NAME.iter().any(|end| folded.ends_with(end))
}

/// The same where a name that people are given stands before it: "Carta" is a surname as well.
pub(super) fn is_no_surname(folded: &str) -> bool {
    is_noun(folded) && !is_surname(folded.as_bytes())
}
