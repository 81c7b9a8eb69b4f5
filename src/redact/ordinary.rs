//! Words of English, of programs and of outages that name nobody: a name of two words of which neither is one may be a
//! company's, "Durable Objects" and "Access Policies" are not.
//!
//! The list holds each word without the endings that [`is_ordinary`] takes off.

use super::detect::{NameList, shortened, shortened_length};
use super::everyday::is_everyday;
use super::noticed::is_usual;

static ORDINARY: NameList = NameList::of(&shortened::<{ shortened_length(WORDS) }>(WORDS));

/// In small letters and in order.
const WORDS: &str = include_str!("ordinary.txt");

/// What is put in the place of an ending: "policies" is "policy", "stored" is "store".
const ENDINGS: &[(&str, &[&str])] = &[
    ("ies", &["y"]),
    ("ied", &["y"]),
    ("ers", &["", "e"]),
    ("ing", &["", "e"]),
    ("es", &["", "e"]),
    ("ed", &["", "e"]),
    ("er", &["", "e"]),
    ("ly", &[""]),
    ("s", &[""]),
];

/// True for such a word in small letters, or a form of one.
#[inline(never)]
pub(super) fn is_ordinary(word: &str) -> bool {
    let holds = |word: &str| ORDINARY.holds(word.as_bytes());
    let formed = |(ending, instead): &(&str, &[&str])| {
        let Some(base) = word.strip_suffix(ending).filter(|base| base.len() > 2) else { return false };
        // "stopped" is "stop".
        let doubled = || base.as_bytes().last_chunk().is_some_and(|[one, other]| one == other);
        instead.iter().any(|instead| holds(&format!("{base}{instead}")))
            || doubled() && base.get(..base.len() - 1).is_some_and(holds)
    };
    holds(word) || ENDINGS.iter().any(formed)
}

/// True for a word in small letters that any list of words has: of every day, of texts about programs, or one of these.
pub(super) fn is_known_word(word: &str) -> bool {
    is_everyday(word) || is_usual(word) || is_ordinary(word)
}

#[cfg(test)]
mod tests {
    use super::is_ordinary;

    #[test]
    fn forms_of_a_word_are_ordinary_as_it_is() {
        for word in ["policy", "policies", "store", "stored", "stopped", "access", "quickly"] {
            assert!(is_ordinary(word), "{word}");
        }
        for name in ["vexley", "quorra", "brandvik"] {
            assert!(!is_ordinary(name), "{name}");
        }
    }
}
