//! Names of other alphabets in Latin letters: "Иван Петров" is also `ivan.petrov`, "Ελένη" is also `eleni`.
//!
//! There is no one way to write them, so the usual ones are all tried: as passports do, as English does, as people do.

/// The ways in which letters are written that have several, in the order of the alphabets' letters below.
const WAYS: usize = 4;

/// Each letter with the ways in which it is written.
const LETTERS: &[(char, [&str; WAYS])] = &[
    ('а', ["a"; WAYS]),
    ('б', ["b"; WAYS]),
    ('в', ["v"; WAYS]),
    ('г', ["g", "g", "h", "g"]),
    ('ґ', ["g"; WAYS]),
    ('д', ["d"; WAYS]),
    ('ђ', ["dj"; WAYS]),
    ('е', ["e"; WAYS]),
    ('ё', ["e", "yo", "e", "yo"]),
    ('є', ["ie", "ye", "ye", "e"]),
    ('ж', ["zh", "zh", "j", "zh"]),
    ('з', ["z"; WAYS]),
    ('и', ["i", "i", "y", "i"]),
    ('і', ["i"; WAYS]),
    ('ї', ["i", "yi", "i", "i"]),
    ('й', ["i", "y", "j", "y"]),
    ('ј', ["j"; WAYS]),
    ('к', ["k"; WAYS]),
    ('л', ["l"; WAYS]),
    ('љ', ["lj"; WAYS]),
    ('м', ["m"; WAYS]),
    ('н', ["n"; WAYS]),
    ('њ', ["nj"; WAYS]),
    ('о', ["o"; WAYS]),
    ('п', ["p"; WAYS]),
    ('р', ["r"; WAYS]),
    ('с', ["s"; WAYS]),
    ('т', ["t"; WAYS]),
    ('ћ', ["c"; WAYS]),
    ('у', ["u"; WAYS]),
    ('ф', ["f"; WAYS]),
    ('х', ["kh", "kh", "h", "h"]),
    ('ц', ["ts", "ts", "c", "ts"]),
    ('ч', ["ch"; WAYS]),
    ('џ', ["dz"; WAYS]),
    ('ш', ["sh"; WAYS]),
    ('щ', ["shch", "shch", "sch", "sht"]),
    ('ъ', ["", "", "a", "a"]),
    ('ы', ["y"; WAYS]),
    ('ь', [""; WAYS]),
    ('э', ["e"; WAYS]),
    ('ю', ["iu", "yu", "ju", "yu"]),
    ('я', ["ia", "ya", "ja", "ya"]),
    ('α', ["a"; WAYS]),
    ('β', ["v", "v", "b", "v"]),
    ('γ', ["g", "g", "y", "g"]),
    ('δ', ["d"; WAYS]),
    ('ε', ["e"; WAYS]),
    ('ζ', ["z"; WAYS]),
    ('η', ["i"; WAYS]),
    ('θ', ["th"; WAYS]),
    ('ι', ["i"; WAYS]),
    ('κ', ["k", "k", "c", "k"]),
    ('λ', ["l"; WAYS]),
    ('μ', ["m"; WAYS]),
    ('ν', ["n"; WAYS]),
    ('ξ', ["x", "ks", "x", "x"]),
    ('ο', ["o"; WAYS]),
    ('π', ["p"; WAYS]),
    ('ρ', ["r"; WAYS]),
    ('σ', ["s"; WAYS]),
    ('τ', ["t"; WAYS]),
    ('υ', ["y", "i", "u", "y"]),
    ('φ', ["f", "ph", "f", "f"]),
    ('χ', ["ch", "h", "ch", "h"]),
    ('ψ', ["ps"; WAYS]),
    ('ω', ["o"; WAYS]),
];

/// Endings and pairs of letters with a usage of their own.
const USUAL: &[(&str, &str)] = &[("ου", "ou"), ("μπ", "b"), ("ντ", "nt"), ("ευ", "ev"), ("αυ", "av")];

/// True for a folded word with a letter that is written in several ways in Latin ones.
pub(super) fn is_written_otherwise(folded: &str) -> bool {
    folded.chars().any(|letter| LETTERS.iter().any(|(known, _)| *known == letter))
}

/// A folded text in one of these ways.
fn in_way(folded: &str, way: usize) -> String {
    let paired = USUAL.iter().fold(folded.to_owned(), |word, (pair, written)| word.replace(pair, written));
    let mut word = String::with_capacity(paired.len());
    for letter in paired.chars() {
        match LETTERS.iter().find(|(known, _)| *known == letter).and_then(|(_, ways)| ways.get(way)) {
            Some(written) => word.push_str(written),
            None => word.push(letter),
        }
    }
    word
}

/// The usual ways to write a folded word in Latin letters.
pub(super) fn ways(folded: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for way in 0..WAYS {
        let word = in_way(folded, way);
        // "Dmitriy" is also "Dmitry" and "Dmitri", "Юлия" is also "Yulia".
        let shorter =
            [("iy", "y"), ("ii", "i"), ("yy", "y"), ("iia", "ia"), ("iya", "ia"), ("ei", "ey"), ("ai", "ay")];
        let short: Vec<String> = shorter
            .iter()
            .filter_map(|(long, short)| word.strip_suffix(long).map(|stem| format!("{stem}{short}")))
            .collect();
        // "Елена" is also "Yelena".
        let softened = folded.starts_with('е').then(|| format!("y{word}"));
        for spelling in std::iter::once(word).chain(short).chain(softened) {
            if !all.contains(&spelling) {
                all.push(spelling);
            }
        }
    }
    all
}

/// A whole name of another alphabet in Latin letters, in each of the ways; none for a Latin name.
pub(super) fn in_latin_letters(name: &str) -> Vec<String> {
    let folded = crate::text::fold(name);
    if !is_written_otherwise(&folded) {
        return Vec::new();
    }
    let words: Vec<Vec<String>> = folded.split_whitespace().map(ways).collect();
    let most = words.iter().map(Vec::len).max().unwrap_or(0);
    let written = |way: usize| {
        words
            .iter()
            .filter_map(|ways| ways.get(way).or_else(|| ways.first()))
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    };
    // All of it as English has it, and as people shorten that.
    let english = in_way(&folded, 1);
    let shorter = english.replace("shch", "sch");
    let mut all: Vec<String> = (0..most).map(written).collect();
    all.extend([english, shorter]);
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::{in_latin_letters, ways};

    #[test]
    fn a_name_is_written_in_the_usual_ways() {
        for (name, written) in [
            ("иван", "ivan"),
            ("юлия", "yulia"),
            ("дмитрии", "dmitri"),
            ("щербаков", "shcherbakov"),
            ("щербаков", "scherbakov"),
            ("ольга", "olga"),
            ("христов", "hristov"),
            ("ελενη", "eleni"),
            ("παπαδοπουλου", "papadopoulou"),
        ] {
            assert!(ways(name).iter().any(|way| way == written), "{name}: {:?}", ways(name));
        }
    }

    #[test]
    fn a_latin_name_has_no_other_way() {
        assert_eq!(in_latin_letters("Ivan Petrov"), Vec::<String>::new());
    }
}
