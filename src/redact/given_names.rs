//! Names that people are called by, and endings that their surnames have: what sets "Marcus Webb" apart from "Legal
//! Counsel" where both may stand.
//!
//! By far not every name, and no proof: a name that must go for certain is registered.

use super::detect::{NameList, shortened, shortened_length};
use super::everyday::is_everyday;
use crate::text::fold;

/// True when one of the words is a name of people: a usual one, one with an ending of surnames, with an initial, or
/// with letters that English words do not have.
#[inline(never)]
pub(super) fn is_like_a_person(words: &str) -> bool {
    words.split([' ', '-', '\'', '’']).any(|word| {
        let bare = word.trim_end_matches('.');
        let initial = bare.len() < word.len() && bare.chars().count() == 1;
        let clan = word.strip_prefix("Mc").is_some_and(|rest| rest.starts_with(char::is_uppercase));
        initial || clan || !word.is_ascii() || is_name(&fold(bare))
    })
}

/// True for a name that people are given, and that little else is called by.
#[inline(never)]
pub(super) fn is_given(name: &[u8]) -> bool {
    GIVEN.holds(name)
}

/// The same, and no word of every day either: "Grace" and "Mark" are.
pub(super) fn is_given_alone(name: &[u8]) -> bool {
    is_given(name) && !std::str::from_utf8(name).is_ok_and(is_everyday)
}

/// True for a surname, or a given name that places and things have too.
#[inline(never)]
pub(super) fn is_surname(name: &[u8]) -> bool {
    OTHERS.holds(name)
}

/// True when one of the words is listed or ends like a surname, whatever letters it has: words of other tongues have those
/// that English lacks, too.
#[inline(never)]
pub(super) fn has_name_of_people(words: &str) -> bool {
    words.split([' ', '-', '\'', '’']).any(|word| is_name(&fold(word)))
}

fn is_name(folded: &str) -> bool {
    GIVEN.holds(folded.as_bytes())
        || OTHERS.holds(folded.as_bytes())
        || folded.len() >= 6 && ENDINGS.split(' ').any(|ending| folded.ends_with(ending))
}

const ENDINGS: &str = "sson nsen rsen dsen lsen tsen ova eva enko chuk wski vski nski ska skaya wicz czyk ovic evic \
    escu oglu poulos akis idis shvili feld mann meier meyer strom qvist quist dottir gaard nandez nzalez driguez \
    varez opez nchez tinez nez inen anen onen etti elli ucci iyan";

/// Names that people are given, and that little else is called by.
static GIVEN: NameList = NameList::of(&shortened::<{ shortened_length(NAMES) }>(NAMES));

/// The usual ones of some forty countries and languages, in small letters, without their accents and in order.
const NAMES: &str = include_str!("given_names.txt");

/// Surnames, and given names that places and things have too.
static OTHERS: NameList = NameList::of(&shortened::<{ shortened_length(SURNAMES) }>(SURNAMES));

/// The usual ones of the same countries.
const SURNAMES: &str = include_str!("surnames.txt");

#[cfg(test)]
mod tests {
    use super::is_like_a_person;

    #[test]
    fn names_of_people_are_told_from_names_of_things() {
        for name in
            ["Marcus Webb", "J. van der Berg", "Zoë Lund", "Kari Hansen", "Aino Virtanen", "Anna O'Neill"]
        {
            assert!(is_like_a_person(name), "{name}");
        }
        for thing in
            ["Legal Counsel", "Cape Town", "Circuit Breaker", "Night Shift", "Change Freeze", "Plan B"]
        {
            assert!(!is_like_a_person(thing), "{thing}");
        }
    }
}
