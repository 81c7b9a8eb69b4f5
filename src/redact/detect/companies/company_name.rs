//! What the words of a name say: whether it may be that of a company, or is one of programs, of their makers, of markets, of
//! places or of people.
//!
//! **Start reading** at [`is_own`] where the sentence tells that somebody is a customer, at [`may_be_company`] where nothing
//! but the name does.

use super::near_word::IS_NOUN;
use super::nobody::{is_maker, is_thing};
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::words::QuickLexicon;
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::is_given;
use crate::redact::ordinary::is_ordinary;
use crate::text::class::{self, WORD};
use crate::text::fold;

/// What stands from `start` to `end` names neither a program, nor its maker, nor a market, nor what customers lose.
#[inline(never)]
pub(super) fn is_own(text: &[u8], (start, end): (usize, usize)) -> bool {
    // "Orders from Latin America": a market. "We refunded Duplicate Charges": what was refunded.
    static MARKETS: QuickLexicon = QuickLexicon::of(
        "abu acme baden belo beta black british buenos central chinese ciudad contoso cyber danish \
         duplicate dutch east eastern european evil executive fabrikam far french german globex gran \
         hong indian initech italian japanese kuala latin middle minha my nizhny noord nordic nordre \
         norra north northern nova novi nowy nueva nuevo ostra polish reggio rio saudi sierra sodra \
         sondre south southern spanish swedish swiss tel umbrella vastra west western zuid",
    );
    let first = text.get(start..class::run_of(text, start, 40, WORD)).unwrap_or_default();
    let folded = first.to_ascii_lowercase();
    let thing = text.get(class::run_back(text, end, 24, WORD)..end).unwrap_or_default();
    !is_program(&folded)
        && !MARKETS.holds(&folded)
        && !is_maker(&folded)
        && !class::has_hump(first)
        && std::str::from_utf8(first).is_ok_and(is_nothing_else)
        && !is_thing(thing)
}

/// One word of every day, of programs or of outages.
pub(super) fn is_a_word(word: &str) -> bool {
    let folded = fold(word);
    is_ordinary(&folded) || is_everyday(&folded) || is_program(folded.as_bytes()) || !is_nothing_else(word)
}

/// Words that names of houses, workshops and clubs begin with.
static HOUSES: QuickLexicon = QuickLexicon::of(
    "agence agencia agenzia asociacion associacao association atelier ateliers bodegas bureau camara casa chateau club \
     cooperativa cooperative domaine estudio etablissements ferme finca fondation fundacion garage groupe grupo gruppo \
     hacienda institut institute instituto maison mas moulin obst societe stiftung studio taller verein villa",
);

/// How somebody is addressed.
const TITLES: &[&str] = &["dr", "frau", "herr", "mme", "mr", "mrs", "ms", "sr", "sra"];

/// How parts of countries and towns are called at the end.
const REGIONS: &[&str] = &[
    " Barat", " East", " Est", " Nord", " Norte", " North", " Ost", " Oost", " Selatan", " South", " Sud",
    " Sul", " Sur", " Timur", " Utara", " West", " Zuid",
];

/// What is called so is neither a thing nor somebody, as far as its words tell: the first is none of those, and of the others
/// none says that it is a thing.
pub(super) fn may_be_company(text: &[u8], (start, end): (usize, usize)) -> bool {
    let name = text.get(start..end).and_then(|name| std::str::from_utf8(name).ok()).unwrap_or_default();
    let first = name.split(' ').next().unwrap_or_default();
    let things = || {
        name.split(' ')
            .skip(1)
            .all(|word| !IS_NOUN.hold(word.as_bytes()) && (is_everyday(&fold(word)) || is_nothing_else(word)))
    };
    // "Bali Utara": where customers are.
    let region = || class::one_before(text, end, REGIONS).is_some();
    // "Mac Vexley Seafoods": a short word before one that is strange.
    let second = name.split(' ').nth(1).unwrap_or_default();
    let long = first.chars().count() > 3 || second.chars().count() > 4 && !is_a_word(second);
    // "les Ateliers Vexrond", "Coopérative Vexserine" in quotes: an ordinary word that names begin with.
    let inside = || {
        let quoted = matches!(class::before(text, start), b'"' | b'\'')
            && matches!(class::at(text, end), b'"' | b'\'');
        (HOUSES.holds(fold(first).as_bytes()) || quoted && is_nothing_else(first))
            && second.chars().count() > 4
            && !is_a_word(second)
    };
    (long && !is_a_word(first) || inside())
        && !IS_NOUN.hold(first.as_bytes())
        && !is_one_of(first.as_bytes(), TITLES)
        && !region()
        && (!is_given(fold(first).as_bytes()) || name.contains(" & "))
        && is_own(text, (start, end))
        && things()
}
