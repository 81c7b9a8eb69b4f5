//! Names in the cases that languages of Europe put them in: "with Novákem", "Mikon", "у Смирновой".
//!
//! Not grammar: endings that a registered name may carry. Each form is looked for with a capital letter only, so an
//! ending too many costs little.

use super::detect::Lexicon;
use super::everyday::is_everyday;
use super::given_names::{is_given, is_given_alone, is_surname};
use super::noticed::is_usual;
use super::ordinary::is_ordinary;

/// Behind a consonant, in Slavic languages, Hungarian, Romanian, Estonian and Turkish.
const CONSONANT: &str = "a e i u em om iem ovi owi ov ev ova ove ovo uv ego emu ym nak nek tol hoz hez ot ului ile in un da \
    de dan den";
/// In place of `a` at the end.
const DROPPED_A: &str = "y u ou ie i e o iej ej ei oi oy oju om ovi ov uv in ai as am";
/// In place of `o` or `e` at the end.
const DROPPED_VOWEL: &str = "a i u om em ii ei ov ovi owi";
/// The same where three letters are the whole name: Eva, Evou.
const DROPPED_SHORT_A: &str = "y u ou ie e i om in";
/// Behind a vowel, in Finnish, Estonian, Hungarian, Romanian and Turkish.
const VOWEL: &str =
    "n a lle lla lta sta ssa an en nak nek val vel t lui nin nun ya ye yi yu da de dan den yla yle";
/// In place of `as`, `is` and `us` at the end, in Lithuanian and Latvian.
const BALTIC: &str = "o ui a u io iui am aus im i ai umi iu";
/// In place of `s` behind another consonant, in Latvian: Kalniņš, Kalniņam.
const LATVIAN: &str = "a am u i";
/// Behind `i` or `y` of adjectives, and of "Jiří".
const ADJECTIVE: &str = "ego emu m ch ho mu";
/// In place of `y` of adjectives and of "Dmitry": Novotný, Novotného, Górnego, Дмитрия.
const DROPPED_Y: &str = "eho ego emu em e ej ou ia iyu iem";
/// In place of the last letter of "Andrei" and "Sergey": Андрея.
const DROPPED_GLIDE: &str = "ya yu em ia iu";
/// Behind a consonant that a vowel goes missing before: Petar, Petra; Peter, Petrov.
const LOST_VOWEL: &str = "a u e om em ov ovi";
/// Behind the softened last consonant, in Turkish: Burak, Burağın; Mehmet, Mehmede.
const SOFTENED: &str = "in un i u a e";
/// In place of `а`, `я`, `ь` or `й` at the end.
const CYRILLIC_DROPPED: &str = "ин їв ів ы и е у ю я а ой ей ою ею ем ом ью і ї єю єм єві";
/// Behind a Cyrillic consonant.
const CYRILLIC_CONSONANT: &str = "а у ом ем е ым і ові ов ев ів ых";
/// In place of the last two letters of adjectives: Достоевский, Чайковская.
const CYRILLIC_ADJECTIVE: &str = "ого ому им ым ом ой ую ою";
/// Words of every day that such an ending makes of a short name: Ana, Any.
static ORDINARY: Lexicon = Lexicon::of(
    "ale any are ate ave basin battle bee bellen beta cabin castle die due eye france ice ide ire janela lie martin ore origin our pie \
     plugin rome sie slave tee they tie toe use wiki within you",
);

/// The last letters that change before an ending: Agnieszka, Agnieszce; Piotr, Piotrze.
const CHANGED: &[(&str, &str)] = &[
    ("ka", "ce"),
    ("ka", "cin"),
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
            if name.ends_with("ei") || name.ends_with("ey") {
                forms.add(stem, DROPPED_GLIDE);
            }
            // Laine, Laineelle; Niemi, Niemelle.
            match last {
                'e' => forms.add(name, "e"),
                'i' if letters > 4 => forms.add(stem, "e"),
                _ => {}
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
        'b'..='z' => forms.add(name, if letters == 3 { "a e em i ovi owi om uv ov" } else { CONSONANT }),
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
    for (ending, kept) in [("ел", "л"), ("ек", "к"), ("ец", "ц")] {
        if let Some(head) = name.strip_suffix(ending).filter(|head| head.len() >= 6) {
            forms.add(&format!("{head}{kept}"), CYRILLIC_CONSONANT);
        }
    }
    for ending in ["er", "ar"] {
        if let Some(head) = name.strip_suffix(ending).filter(|head| head.len() >= 3) {
            forms.add(&format!("{head}r"), LOST_VOWEL);
        }
    }
    for (ending, soft) in [("k", "g"), ("t", "d")] {
        if let Some(head) = name.strip_suffix(ending).filter(|head| head.len() >= 3) {
            forms.add(&format!("{head}{soft}"), SOFTENED);
        }
    }
    // Kovács, Kováccsal: the first letter of the two is doubled.
    for pair in ["cs", "gy", "sz", "zs", "ny", "ly", "ty"] {
        if let Some(head) = name.strip_suffix(pair).and_then(|head| Some(format!("{head}{}", pair.get(..1)?)))
        {
            forms.add(&format!("{head}{pair}"), "al el");
        }
    }
    // Markus, Markuksen; Hannes, Hannekselle.
    if name.ends_with(['s']) && letters >= 5 {
        forms.add(stem, "kse");
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
        forms.add(head, "sta");
    }
    forms.0.retain(|form| !is_everyday(form) && !ORDINARY.holds(form.as_bytes()));
    forms.0
}

/// What a word that is no known form of a name may be one of, with an ending more: Janin, Janina; Gábor, Gáborról;
/// Kristjani, Kristjaniga. A name that others have is none.
pub(super) fn without_ending(word: &str) -> impl Iterator<Item = &str> {
    /// Of Hungarian, Finnish, Estonian, Turkish and Basque.
    const ADDED: &[&str] = &[
        "nal", "nel", "ek", "ra", "re", "rol", "ert", "hoz", "hez", "tol", "le", "la", "lt", "ga", "st",
        "lle", "lla", "lta", "sta", "ssa", "tan", "ten", "ren", "en", "n", "t", "owie", "ow", "ulu", "ului",
        "ovych", "it",
    ];
    /// What possessives end in as adjectives do, and what they end in themselves.
    const POSSESSIVE: &[&str] = &[
        "ych", "ym", "ymi", "ou", "om", "oj", "oga", "ho", "mu", "a", "o", "y", "e", "u", "i", "ого", "ому",
        "ой", "ый", "ым", "ых", "а", "о", "ы", "у", "и", "і",
    ];
    const OWNING: [&str; 8] = ["in", "ov", "ev", "uv", "ин", "ов", "ев", "ів"];
    // Asked of every word with a capital letter: its last byte tells that most endings are not its own.
    let stem_before = |ending: &&'static str| {
        let may_end = word.as_bytes().last() == ending.as_bytes().last();
        may_end.then(|| word.strip_suffix(*ending)).flatten().map(|stem| (stem, ending.len()))
    };
    let added = ADDED.iter().filter_map(stem_before).filter(|(stem, ending)| {
        stem.len() >= if *ending > 2 { 3 } else { 4 }
            && !is_given(word.as_bytes())
            && !is_surname(word.as_bytes())
    });
    let owned = POSSESSIVE
        .iter()
        .filter_map(stem_before)
        .filter(|(stem, _)| stem.len() >= 4 && OWNING.iter().any(|end| stem.ends_with(end)));
    let stems = added.chain(owned).map(|(stem, _)| stem);
    stems.filter(|stem| !is_everyday(stem) && !ORDINARY.holds(word.as_bytes()))
}

/// The forms of what somebody is called for short. Of three letters most are other words, "Tim" and "time"; and tongues
/// that have cases have few short names that end otherwise: "Kate" and "Willi" stay as they are.
pub(super) fn inflected_short(name: &str) -> Vec<String> {
    let mut forms = short_endings(name);
    let is_other = |form: &String| {
        let spelled = form.as_bytes();
        is_everyday(form)
            || is_usual(form)
            || is_ordinary(form)
            || spelled.len() > 4 && is_given_alone(spelled)
            || PLACES.holds(spelled)
    };
    forms.retain(|form| !is_other(form));
    forms
}

/// Parts of the world that such an ending makes of a name: Franca, France.
static PLACES: Lexicon = Lexicon::of(
    "chile crete cuba france ghana india iran iraq italy kenya lima mali malta nepal oman paris peru roma rome samoa syria \
     togo",
);

fn short_endings(name: &str) -> Vec<String> {
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
            ("petar", "petrov"),
            ("peter", "petrom"),
            ("lenka", "lencin"),
            ("jerzy", "jerzego"),
            ("kovacs", "kovaccsal"),
            ("nagy", "naggyal"),
            ("burak", "buragin"),
            ("zosia", "zosi"),
            ("dmitry", "dmitria"),
        ] {
            assert!(inflected(name).iter().any(|known| known == form), "{name}: {form}");
        }
    }

    #[test]
    fn an_ending_more_leaves_a_form_of_the_name() {
        for (word, form) in [
            ("janina", "janin"),
            ("hruskovicovho", "hruskovicov"),
            ("gaborrol", "gabor"),
            ("kristjaniga", "kristjani"),
            ("markukselle", "markukse"),
            ("ольгина", "ольгин"),
        ] {
            assert!(without_ending(word).any(|stem| stem == form), "{word}");
        }
        // Somebody else's name, and a word.
        assert!(!without_ending("jensen").any(|stem| stem == "jens"));
        assert!(!without_ending("golden").any(|stem| stem == "gold"));
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
