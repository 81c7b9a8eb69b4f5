//! The forms under which one person's name, or one registered word, turns up.

use super::detect::is_family;
use super::everyday::is_everyday;
use super::inflection::{inflected, inflected_short};
use super::known::Form;
use super::latin::in_latin_letters;
use super::short_names::Called;
use crate::text::{fold, words};
use std::collections::BTreeMap;

/// A sequence of folded words to look for.
pub(super) struct NameForm {
    pub(super) words: Vec<String>,
    pub(super) kind: Form,
}

/// Words inside names that name nobody.
pub(super) const PARTICLES: &[&str] = &[
    "al", "am", "bin", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "la", "le", "of",
    "st", "van", "von", "y", "zu", "dr", "mr", "mrs", "ms", "jr", "sr",
];

/// Those of them that a sentence writes inside a name and hardly between two things: "Quorra y Vexley" are two.
pub(super) const JOINING: &[&str] =
    &["al", "bin", "da", "de", "del", "den", "der", "di", "dos", "el", "la", "van", "von", "zu"];

/// True for a word inside names that names nobody.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Every form of a full name.
pub(super) fn forms(full_name: &str) -> Vec<NameForm> {
    let mut forms = Forms::default();
    for spelling in spellings(full_name).into_iter().chain(in_latin_letters(full_name)) {
        spelled(&mut forms, &spelling);
    }
    forms.all
}

/// Every form of a handle or an e-mail address.
pub(super) fn handle_forms(handle: &str) -> Vec<NameForm> {
    let handle = handle.trim().trim_start_matches('@').trim_start_matches("mailto:");
    let mut forms = Forms::default();
    let local = handle.split('@').next().unwrap_or(handle);
    for spelling in [handle, local] {
        forms.add(folded_words(spelling), Form::Handle);
    }
    forms.all
}

/// Every form of a registered word: its words, and its words glued.
pub(super) fn word_forms(text: &str) -> Vec<Vec<String>> {
    let mut forms: Vec<Vec<String>> = Vec::new();
    for spelling in spellings(text) {
        let words = folded_words(&spelling);
        let glued = words.concat();
        for form in [words, vec![glued]] {
            if form.iter().any(|word| !word.is_empty()) && !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    forms
}

#[derive(Default)]
struct Forms {
    all: Vec<NameForm>,
    /// Where each stands, but those that are somebody's in some places only.
    places: BTreeMap<Vec<String>, usize>,
}

impl Forms {
    fn add(&mut self, words: Vec<String>, kind: Form) {
        let long_enough = words.iter().map(String::len).sum::<usize>() >= 2;
        match self.places.get(&words).and_then(|place| self.all.get_mut(*place)) {
            // "Anna" is a case of "Ann", and first of all the name itself.
            Some(same) if same.kind.weight() < kind.weight() => same.kind = kind,
            Some(_) => {}
            None if long_enough => {
                self.places.insert(words.clone(), self.all.len());
                self.all.push(NameForm { words, kind });
            }
            None => {}
        }
    }
}

impl Forms {
    /// All words as one, if that has so many letters.
    fn glued(&mut self, words: &[String], least: usize) {
        let word = words.concat();
        if word.len() >= least {
            self.add(vec![word], Form::Handle);
        }
    }

    /// Letters that are somebody's where somebody stands.
    fn placed(&mut self, word: String) {
        self.all.push(NameForm { words: vec![word], kind: Form::Placed });
    }

    /// A first name or a surname by itself: whole, in its parts, glued, and in the cases of other languages.
    fn lone(&mut self, part: &[String]) {
        self.add(part.to_vec(), Form::Lone);
        self.add(vec![part.concat()], Form::Lone);
        let names =
            part.iter().filter(|word| word.chars().count() >= 3 && !PARTICLES.contains(&word.as_str()));
        for name in names {
            self.add(vec![name.clone()], Form::Lone);
            for prefix in prefixes(name) {
                self.add(vec![format!("{prefix}{name}")], Form::Lone);
            }
            for form in inflected(name) {
                self.add(vec![form], Form::Inflected);
            }
        }
    }
}

/// What Arabic and Hebrew write before a name without a space: "and", "to", "with", "of".
fn prefixes(name: &str) -> impl Iterator<Item = &'static str> {
    let signs = match name.chars().next() {
        Some('\u{5d0}'..='\u{5ea}') => "ו ל ב מ ש ה ול של",
        Some('\u{620}'..='\u{64a}') => "و ل ب ف ك ول وب",
        _ => "",
    };
    signs.split(' ').filter(|sign| !sign.is_empty())
}

/// As written, and with the two-letter spellings of umlauts and the like, or without them.
fn spellings(text: &str) -> Vec<String> {
    if let Some(narrow) = narrowed(text) {
        return vec![text.to_owned(), narrow];
    }
    let mut wide = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            'ä' | 'æ' => wide.push_str("ae"),
            'ö' | 'ø' => wide.push_str("oe"),
            'ü' => wide.push_str("ue"),
            'å' => wide.push_str("aa"),
            'Ä' | 'Æ' => wide.push_str("Ae"),
            'Ö' | 'Ø' => wide.push_str("Oe"),
            'Ü' => wide.push_str("Ue"),
            'Å' => wide.push_str("Aa"),
            other => wide.push(other),
        }
    }
    if wide == text { vec![wide] } else { vec![text.to_owned(), wide] }
}

/// "Mueller" is also written "Müller", which is compared without its dots: `ae`, `oe`, `ue` between two consonants.
fn narrowed(text: &str) -> Option<String> {
    let vowel =
        |letter: Option<&char>| letter.is_none_or(|letter| "aeiouyäöü".contains(letter.to_ascii_lowercase()));
    let letters: Vec<char> = text.chars().collect();
    let dotted = |at: usize| {
        letters.get(at) == Some(&'e')
            && letters.get(at.wrapping_sub(1)).is_some_and(|letter| "aouAOU".contains(*letter))
            && !vowel(letters.get(at.wrapping_sub(2)))
            && !vowel(letters.get(at + 1))
            && letters
                .get(at + 1..at + 4)
                .is_some_and(|rest| rest.iter().all(|letter| letter.is_alphabetic()))
    };
    (1..letters.len()).any(dotted).then(|| {
        letters.iter().enumerate().filter(|(at, _)| !dotted(*at)).map(|(_, letter)| *letter).collect()
    })
}

fn spelled(forms: &mut Forms, full_name: &str) {
    // "Chen, Sarah" is "Sarah Chen".
    let ordered = match full_name.split_once(',') {
        Some((last, first)) => format!("{} {}", first.trim(), last.trim()),
        None => full_name.to_owned(),
    };
    let nickname = |part: &&str| part.starts_with(['(', '"', '“', '‘', '\'']);
    for nick in ordered.split_whitespace().filter(nickname) {
        forms.add(folded_words(nick), Form::Lone);
    }
    let parts: Vec<Vec<String>> = ordered
        .split_whitespace()
        .filter(|part| !nickname(part))
        .map(folded_words)
        .filter(|part| !part.is_empty())
        .collect();
    forms.add(parts.concat(), Form::Full);
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return };
    if parts.len() == 1 {
        let given: Vec<String> = first.iter().skip(1).cloned().collect();
        let written_without_spaces = first.len() > 2 && first.iter().all(|word| word.chars().count() == 1);
        if written_without_spaces {
            forms.add(given, Form::Lone);
            // In Japanese two signs are the name of the family, in Chinese one.
            match first.as_slice() {
                [a, b, c, d] => {
                    forms.add(vec![a.clone(), b.clone()], Form::Lone);
                    forms.add(vec![c.clone(), d.clone()], Form::Lone);
                }
                [a, b, _] if matches!(a.chars().next(), Some('\u{4e00}'..='\u{9fff}')) && !is_family(a) => {
                    forms.add(vec![a.clone(), b.clone()], Form::Lone);
                }
                _ => {}
            }
        }
        forms.lone(first);
        return;
    }
    let surname: Vec<String> = parts.iter().skip(1).flatten().cloned().collect();
    short_forms(forms, first, &surname);
    two_part_forms(forms, first, last);
    two_part_forms(forms, first, &surname);
    for nick in ordered.split_whitespace().filter(nickname).map(folded_words).filter(|nick| !nick.is_empty())
    {
        two_part_forms(forms, &nick, &surname);
    }
    // One half of a double surname.
    if last.len() > 1 {
        // `ejones-taylor`
        if let (Some(initial), Some((head, rest))) =
            (first.first().and_then(|word| word.chars().next()), last.split_first())
        {
            forms.add([vec![format!("{initial}{head}")], rest.to_vec()].concat(), Form::Handle);
        }
        last.iter()
            .filter(|half| half.len() >= 3)
            .for_each(|half| two_part_forms(forms, first, std::slice::from_ref(half)));
    }
    for (at, part) in parts.iter().enumerate() {
        let particle = at > 0 && part.iter().all(|word| PARTICLES.contains(&word.as_str()));
        // An initial names nobody; a middle name does.
        if !particle && part.iter().map(|word| word.chars().count()).sum::<usize>() > 1 {
            forms.lone(part);
        }
    }
    if parts.len() > 2 {
        middle_forms(forms, &parts);
    }
    // "van der Berg" is written in one word, too.
    if surname.len() > 1 {
        if surname.first().is_some_and(|word| PARTICLES.contains(&word.as_str())) {
            forms.add(surname.clone(), Form::Lone);
        }
        forms.add(vec![surname.concat()], Form::Handle);
    }
}

/// "Alex" of Alexander, "Bob" of Robert, and `bob.lindgren`; Katherine, where Kate is registered.
fn short_forms(forms: &mut Forms, first: &[String], surname: &[String]) {
    let [name] = first else { return };
    let with_surname = |forms: &mut Forms, called: &str| {
        forms.add([&[called.to_owned()], surname].concat(), Form::Full);
        forms.add([surname, &[called.to_owned()]].concat(), Form::Full);
        forms.glued(&[called.to_owned(), surname.concat()], 6);
    };
    // "Gus Vexley" of Gustaf: before the surname any beginning is enough.
    for head in (3..name.len()).filter_map(|end| name.get(..end)) {
        forms.add([&[head.to_owned()], surname].concat(), Form::Full);
    }
    let called = Called::of(name);
    for short in called.short.iter().chain(&called.whole) {
        with_surname(forms, short);
        // `bvexley` of Bob, who is Robert.
        if let Some(initial) = short.chars().next().filter(|initial| !name.starts_with(*initial)) {
            forms.glued(&[initial.to_string(), surname.concat()], 5);
            forms.add([&[initial.to_string()], surname].concat(), Form::Initial);
        }
        forms.add(vec![short.clone()], Form::Short);
        let last = surname.iter().filter_map(|word| word.chars().next()).next_back();
        if let Some(initial) = last {
            forms.add(vec![short.clone(), initial.to_string()], Form::Initial);
        }
        for form in inflected_short(short) {
            forms.add(vec![form], Form::Inflected);
        }
    }
    for other in &called.others {
        with_surname(forms, other);
    }
    for fond in called.fond {
        with_surname(forms, &fond);
        forms.add(vec![fond], Form::Inflected);
    }
}

fn two_part_forms(forms: &mut Forms, first: &[String], last: &[String]) {
    let initial = |words: &[String]| words.first().and_then(|word| word.chars().next()).map(String::from);
    let (Some(first_initial), Some(last_initial)) = (initial(first), initial(last)) else { return };
    let pair = |a: &[String], b: &[String]| [a, b].concat();
    let (f, l) = ([first_initial], [last_initial]);
    forms.add(pair(first, last), Form::Full);
    forms.add(pair(last, first), Form::Full);
    forms.add(pair(&f, last), Form::Initial);
    forms.add(pair(last, &f), Form::Initial);
    forms.add(pair(&f, &l), Form::Dotted);
    forms.add(vec![pair(&f, &l).concat()], Form::Initials);
    forms.add(pair(first, &l), Form::Initial);
    for words in [pair(first, last), pair(last, first), pair(&f, last)] {
        forms.glued(&words, 4);
    }
    // `meiling.wu`
    if first.len() + last.len() > 2 {
        forms.add(vec![first.concat(), last.concat()], Form::Full);
        forms.add(vec![last.concat(), first.concat()], Form::Full);
    }
    // Shorter ones may be words: "eval", "paged".
    for words in [pair(first, &l), pair(last, &f)] {
        let word = words.concat();
        let everyday = words.first().is_some_and(|name| is_everyday(name));
        let rare = word.ends_with(['j', 'q', 'v', 'x', 'z']);
        forms.glued(
            &words,
            if everyday {
                6
            } else if rare {
                4
            } else {
                5
            },
        );
    }
    // `hedvigbr`, `smythjo`, `josmy`: two or three letters of the other name, as directories cut them.
    let cut = |words: &[String], letters: usize| words.concat().chars().take(letters).collect::<String>();
    for letters in [2, 3] {
        for (whole, other) in [(first, last), (last, first)] {
            let word = whole.concat() + &cut(other, letters);
            if word.len() >= 7 && whole.first().is_some_and(|name| !is_everyday(name)) {
                forms.add(vec![word], Form::Handle);
            } else {
                forms.placed(word);
            }
            forms.placed(cut(whole, letters) + &other.concat());
            forms.placed(cut(whole, 3) + &cut(other, letters));
            forms.placed(cut(whole, 2) + &cut(other, letters));
        }
    }
    // `jweissenb`: the first name's initial and as much of the surname as eight letters leave.
    let whole = last.concat();
    let mut eight = f.concat() + &cut(last, 7);
    if whole.chars().count() > 7 {
        forms.add(vec![eight], Form::Handle);
    }
    for letters in 4..7 {
        eight = f.concat() + &cut(last, letters);
        forms.placed(eight);
    }
    // `TBH`, the initials of a double surname.
    if first.len() + last.len() == 3 {
        let initials = first.iter().chain(last).filter_map(|word| word.chars().next()).collect();
        forms.add(vec![initials], Form::Initials);
    }
    // `mwu`, `willh`
    for words in [pair(&f, last), pair(first, &l), pair(last, &f), pair(&f, &l)] {
        forms.placed(words.concat());
    }
    // `jpdubois` of Jean-Pierre Dubois.
    if first.len() > 1 {
        let initials: Vec<String> =
            first.iter().filter_map(|word| word.chars().next()).map(String::from).collect();
        forms.glued(&[initials.concat(), last.concat()], 5);
        forms.add([vec![initials.concat()], last.to_vec()].concat(), Form::Handle);
        // `J.-P. Dubois`
        forms.add([initials, last.to_vec()].concat(), Form::Initial);
    }
}

/// "Ravi Kumar Singh" is also `ravikumar` and `rksingh`.
fn middle_forms(forms: &mut Forms, parts: &[Vec<String>]) {
    let (Some((last, given)), Some((first, others))) = (parts.split_last(), parts.split_first()) else {
        return;
    };
    let initials: Vec<String> =
        given.iter().flatten().filter_map(|word| word.chars().next()).map(String::from).collect();
    forms.glued(&[initials.clone(), last.clone()].concat(), 5);
    // `anhnv`, and `mcortiz` without what stands between names.
    forms.glued(&[last.clone(), initials].concat(), 5);
    let own = given.iter().flatten().filter(|word| !PARTICLES.contains(&word.as_str()));
    let own: Vec<String> = own.filter_map(|word| word.chars().next()).map(String::from).collect();
    forms.glued(&[own.clone(), last.clone()].concat(), 5);
    // `Q.A.V.`
    if let ([_, _], Some(initial)) = (own.as_slice(), last.first().and_then(|word| word.chars().next())) {
        forms.add([own, vec![initial.to_string()]].concat(), Form::Dotted);
    }
    // `qmvexley` of Quorra Mae Vexley Brandvik, and Mae by what she is called for short.
    if let [.., before, _] = parts
        && let [_, second, ..] = parts
        && parts.len() > 3
    {
        let heads = parts.iter().take(parts.len() - 2).flatten().filter_map(|word| word.chars().next());
        forms.glued(&[heads.collect::<String>(), before.concat()], 6);
        short_forms(forms, second, before);
    }
    for other in others {
        let initial: Vec<String> =
            first.iter().take(1).filter_map(|word| word.chars().next()).map(String::from).collect();
        forms.add([first.clone(), other.clone()].concat(), Form::Full);
        forms.glued(&[first.clone(), other.clone()].concat(), 6);
        forms.glued(&[initial, other.clone()].concat(), 5);
    }
}

fn folded_words(text: &str) -> Vec<String> {
    words(text).filter_map(|word| text.get(word.start..word.end)).map(fold).collect()
}
