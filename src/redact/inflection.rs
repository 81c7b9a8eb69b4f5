//! Names in the cases that languages of Europe put them in: "with Novákem", "Mikon", "у Смирновой".
//!
//! Not grammar: endings that a registered name may carry. Each form is looked for with a capital letter only, so an
//! ending too many costs little.

use super::detect::Lexicon;
use super::everyday::is_everyday;

/// Behind a consonant, in Slavic languages, Hungarian, Romanian, Estonian and Turkish.
const CONSONANT: &str = "a e i u em om iem ovi owi ova ove ovo uv ego emu ym nak nek tol hoz hez ot ului ile in un da \
    de dan den";
/// In place of `a` at the end.
const DROPPED_A: &str = "y u ou ie i e o iej ej ei oi oy oju om ovi uv in ai as am";
/// In place of `o` or `e` at the end.
const DROPPED_VOWEL: &str = "a i u om em ii ei ov ovi owi";
/// The same where three letters are the whole name: Eva, Evou.
const DROPPED_SHORT_A: &str = "y u ou ie e i";
/// Behind a vowel, in Finnish, Estonian, Hungarian, Romanian and Turkish.
const VOWEL: &str =
    "n a lle lla lta sta ssa an en nak nek val vel t lui nin nun ya ye yi yu da de dan den yla yle";
/// In place of `as`, `is` and `us` at the end, in Lithuanian and Latvian.
const BALTIC: &str = "o ui a u io iui am aus im i";
/// In place of `s` behind another consonant, in Latvian: Kalniņš, Kalniņam.
const LATVIAN: &str = "a am u i";
/// Behind `i` or `y` of adjectives, and of "Jiří".
const ADJECTIVE: &str = "ego emu m ch ho mu";
/// In place of `y` of adjectives: Novotný, Novotného.
const DROPPED_Y: &str = "eho emu em e ej ou";
/// In place of `а`, `я`, `ь` or `й` at the end.
const CYRILLIC_DROPPED: &str = "ы и е у ю я а ой ей ою ею ем ом ью і ї єю єм єві";
/// Behind a Cyrillic consonant.
const CYRILLIC_CONSONANT: &str = "а у ом ем е ым і ові";
/// In place of the last two letters of adjectives: Достоевский, Чайковская.
const CYRILLIC_ADJECTIVE: &str = "ого ому им ым ом ой ую ою";
/// Words of every day that such an ending makes of a short name: Ana, Any.
static ORDINARY: Lexicon = Lexicon::of(
    "ale any are ate ave basin battle bee bellen beta cabin castle die due eye ice ide ire lie martin ore origin our pie \
     plugin sie slave tee tie toe use wiki within you",
);

/// The last letters that change before an ending: Agnieszka, Agnieszce; Piotr, Piotrze.
const CHANGED: &[(&str, &str)] = &[
    ("ka", "ce"),
    ("ha", "ze"),
    ("ga", "dze"),
    ("ta", "cie"),
    ("da", "dzie"),
    ("ra", "rze"),
    ("t", "cie"),
    ("d", "dzie"),
    ("r", "rze"),
];

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
        'a' if letters == 3 => forms.add(stem, DROPPED_SHORT_A),
        'a' | 'o' | 'e' | 'i' | 'u' | 'y' if letters >= 4 => {
            match last {
                'a' => forms.add(stem, DROPPED_A),
                'o' | 'e' => forms.add(stem, DROPPED_VOWEL),
                _ => forms.add(name, ADJECTIVE),
            }
            if last == 'y' {
                forms.add(stem, DROPPED_Y);
            }
            forms.add(name, VOWEL);
            // Mikko, Mikon: the double consonant is written once.
            let single = without_doubling(stem).map(|short| format!("{short}{last}"));
            single.iter().for_each(|short| forms.add(short, VOWEL));
        }
        'а' | 'я' | 'ь' | 'й' | 'о' => forms.add(stem, CYRILLIC_DROPPED),
        'а'..='я' => forms.add(name, CYRILLIC_CONSONANT),
        'α' | 'η' | 'ω' => forms.add(name, "σ"),
        'σ' => forms.0.extend([stem.to_owned(), format!("{stem}υ")]),
        'b'..='z' => forms.add(name, if letters == 3 { "a e em i ovi owi" } else { CONSONANT }),
        _ => {}
    }
    // Kasia, Kasi.
    forms.0.extend(
        name.strip_suffix('a').filter(|head| head.len() >= 3 && head.ends_with('i')).map(str::to_owned),
    );
    for ending in ["ий", "ый", "ой", "ая"] {
        name.strip_suffix(ending).iter().for_each(|head| forms.add(head, CYRILLIC_ADJECTIVE));
    }
    // Wieczorek, Wieczorka; Pavel, Pavla.
    for (ending, kept) in [("ek", "k"), ("ec", "c"), ("el", "l")] {
        if let Some(head) = name.strip_suffix(ending).filter(|head| head.len() >= 3) {
            forms.add(&format!("{head}{kept}"), CONSONANT);
        }
    }
    for (ending, changed) in CHANGED {
        name.strip_suffix(ending)
            .filter(|head| head.len() >= 3)
            .iter()
            .for_each(|head| forms.add(head, changed));
    }
    for ending in ["as", "is", "us", "ys"] {
        if let Some(head) = name.strip_suffix(ending).filter(|head| head.len() >= 3) {
            forms.add(head, BALTIC);
        }
    }
    if last == 's' && letters >= 4 && !stem.ends_with(['a', 'e', 'i', 'o', 'u', 'y']) {
        forms.add(stem, LATVIAN);
    }
    // Gábor, Gáborral: the consonant is doubled.
    if let 'b'..='z' = last {
        forms.add(name, &format!("{last}al {last}el"));
    }
    // Sigurðsson, Sigurðssonar; Hallgrímsdóttir, Hallgrímsdóttur: in Iceland.
    if let Some(father) = name.strip_suffix("son").filter(|father| father.ends_with('s')) {
        forms.add(father, "syni sonar");
    }
    if let Some(father) = name.strip_suffix("dottir") {
        forms.add(father, "dottur");
    }
    // Virtanen, Virtasen.
    if let Some(head) = name.strip_suffix("nen").filter(|head| head.len() >= 3) {
        forms.add(&format!("{head}se"), VOWEL);
    }
    forms.0.retain(|form| !is_everyday(form) && !ORDINARY.holds(form.as_bytes()));
    forms.0
}

/// The forms of what somebody is called for short. Of three letters most are other words, "Tim" and "time"; and tongues
/// that have cases have few short names that end otherwise: "Kate" and "Willi" stay as they are.
pub(super) fn inflected_short(name: &str) -> Vec<String> {
    if name.ends_with(['a', 'o', 'k', 'а', 'я', 'о', 'к']) && name.len() > 3
        || name.len() == 3 && name.ends_with('a')
    {
        return inflected(name);
    }
    let mut forms = Forms(Vec::new());
    let endings = match name.len() {
        _ if name.ends_with(['e', 'y', 'i', 'u']) => "vel nek val n m",
        3 => "em om ovi owi",
        _ => "a em om ovi owi",
    };
    forms.add(name, endings);
    forms.0.retain(|form| !is_everyday(form));
    forms.0
}

struct Forms(Vec<String>);

impl Forms {
    /// The stem with each of these endings, which spaces part.
    fn add(&mut self, stem: &str, endings: &str) {
        self.0.extend(endings.split(' ').map(|ending| format!("{stem}{ending}")));
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
            ("svoboda", "svobodovi"),
            ("novotny", "novotneho"),
            ("jiri", "jiriho"),
            ("lucie", "lucii"),
            ("pavel", "pavluv"),
            ("wieczorek", "wieczorkiem"),
            ("agnieszka", "agnieszce"),
            ("piotr", "piotrze"),
            ("mikko", "mikolle"),
            ("matti", "matin"),
            ("virtanen", "virtasen"),
            ("kowalski", "kowalskiego"),
            ("jonas", "jonui"),
            ("ольга", "ольге"),
            ("смирнова", "смирновой"),
            ("достоевский", "достоевскому"),
            ("шевченко", "шевченком"),
            ("ελενη", "ελενησ"),
            ("eva", "evou"),
            ("dace", "dacei"),
            ("anita", "anitai"),
            ("andris", "andrim"),
            ("kalnins", "kalninam"),
            ("ayse", "aysenin"),
            ("orhan", "orhandan"),
            ("sigurdsson", "sigurdssonar"),
            ("hallgrimsdottir", "hallgrimsdottur"),
        ] {
            assert!(inflected(name).iter().any(|known| known == form), "{name}: {form}");
        }
    }

    #[test]
    fn a_name_makes_no_word_of_every_day() {
        assert!(!inflected("ana").iter().any(|form| form == "any"));
    }

    #[test]
    fn a_name_of_two_letters_has_no_other_form() {
        assert_eq!(inflected("li"), Vec::<String>::new());
    }
}
