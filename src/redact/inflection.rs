//! Names in the cases that languages of Europe put them in: "with Novákem", "Mikon", "у Смирновой".
//!
//! Not grammar: endings that a registered name may carry. Each form is looked for with a capital letter only, so an
//! ending too many costs little.

use super::everyday::is_everyday;

/// Behind a consonant, in Slavic languages.
const CONSONANT: &[&str] = &[
    "a", "u", "em", "om", "iem", "ovi", "owi", "ova", "ove", "ego", "emu", "ym", "nak", "nek", "tol", "hoz",
    "hez",
];
/// In place of `a` at the end.
const DROPPED_A: &[&str] = &["y", "u", "ou", "ie", "i", "e", "o", "iej", "ej", "oi", "oy", "oju"];
/// In place of `o` or `e` at the end.
const DROPPED_VOWEL: &[&str] = &["a", "u", "om", "em", "ovi", "owi"];
/// Behind a vowel, in Finnish and Estonian.
const VOWEL: &[&str] = &["n", "a", "lle", "lla", "lta", "sta", "ssa", "an", "en", "nak", "nek", "val", "vel"];
/// In place of `as`, `is` and `us` at the end, in Lithuanian and Latvian.
const BALTIC: &[&str] = &["o", "ui", "a", "u", "io", "iui", "am", "aus"];
/// Behind `i` or `y` of Polish adjectives.
const ADJECTIVE: &[&str] = &["ego", "emu", "m", "ch"];
/// In place of `а`, `я`, `ь` or `й` at the end.
const CYRILLIC_DROPPED: &[&str] = &["ы", "и", "е", "у", "ю", "я", "ой", "ей", "ою", "ем", "ью", "і", "ю"];
/// Behind a Cyrillic consonant.
const CYRILLIC_CONSONANT: &[&str] = &["а", "у", "ом", "ем", "е", "ым"];

/// The forms of a folded name of one word, without the name itself.
pub(super) fn inflected(name: &str) -> Vec<String> {
    let mut forms = Forms(Vec::new());
    let letters = name.chars().count();
    let Some(last) = name.chars().next_back() else { return forms.0 };
    let stem = name.strip_suffix(last).unwrap_or(name);
    if letters < 3 {
        return forms.0;
    }
    match last {
        'a' | 'o' | 'e' if letters >= 4 => {
            forms.add(stem, if last == 'a' { DROPPED_A } else { DROPPED_VOWEL });
            forms.add(name, VOWEL);
            // Mikko, Mikon: the double consonant is written once.
            let single = without_doubling(stem).map(|short| format!("{short}{last}"));
            single.iter().for_each(|short| forms.add(short, VOWEL));
        }
        'i' | 'u' | 'y' if letters >= 4 => {
            forms.add(name, VOWEL);
            forms.add(name, ADJECTIVE);
        }
        'а' | 'я' | 'ь' | 'й' => forms.add(stem, CYRILLIC_DROPPED),
        'а'..='я' => forms.add(name, CYRILLIC_CONSONANT),
        'α' | 'η' | 'ω' => forms.add(name, &["σ"]),
        'σ' => forms.add(stem, &["", "υ"]),
        's' | 'c' | 'z' => {
            forms.add(name, CONSONANT);
            forms.add(name, &["e"]);
        }
        'b'..='z' => forms.add(name, if letters == 3 { &["a", "em", "ovi", "owi"] } else { CONSONANT }),
        _ => {}
    }
    // Wieczorek, Wieczorka; Pavel, Pavla; Virtanen, Virtasen.
    for (ending, kept) in [("ek", "k"), ("ec", "c"), ("el", "l")] {
        if let Some(head) = name.strip_suffix(ending).filter(|head| head.len() >= 3) {
            forms.add(&format!("{head}{kept}"), CONSONANT);
        }
    }
    for ending in ["as", "is", "us", "ys"] {
        if let Some(head) = name.strip_suffix(ending).filter(|head| head.len() >= 4) {
            forms.add(head, BALTIC);
        }
    }
    // Gábor, Gáborral: the consonant is doubled.
    if let 'b'..='z' = last {
        forms.add(name, &[&format!("{last}al"), &format!("{last}el")]);
    }
    if let Some(head) = name.strip_suffix("nen").filter(|head| head.len() >= 3) {
        forms.add(&format!("{head}se"), VOWEL);
    }
    forms.0.retain(|form| !is_everyday(form));
    forms.0
}

struct Forms(Vec<String>);

impl Forms {
    fn add(&mut self, stem: &str, endings: &[&str]) {
        self.0.extend(endings.iter().map(|ending| format!("{stem}{ending}")));
    }
}

fn without_doubling(stem: &str) -> Option<&str> {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next()?, letters.next()?);
    (last == before && matches!(last, 'k' | 'p' | 't')).then(|| stem.strip_suffix(last)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_followed_through_their_cases() {
        for (name, form) in [
            ("novak", "novakem"),
            ("jana", "janou"),
            ("jan", "janem"),
            ("wieczorek", "wieczorkiem"),
            ("mikko", "mikolle"),
            ("virtanen", "virtasen"),
            ("kowalski", "kowalskiego"),
            ("ольга", "ольге"),
            ("смирнова", "смирновой"),
            ("ελενη", "ελενησ"),
        ] {
            assert!(inflected(name).iter().any(|known| known == form), "{name}: {form}");
        }
    }

    #[test]
    fn a_name_of_two_letters_has_no_other_form() {
        assert_eq!(inflected("li"), Vec::<String>::new());
    }
}
