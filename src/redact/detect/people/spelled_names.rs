//! What a name looks like where one may stand: words with a capital letter and small ones behind it, with small words
//! between, and none that teams, products and places are called by.
//! **Start reading** at [`name_end`].

use super::roles::is_nothing_else;
use crate::redact::detect::words::QuickLexicon;
use crate::redact::given_names::{
    has_name_of_people, is_given, is_given_alone, is_like_a_person, is_surname,
};
use crate::redact::names::JOINING;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, OTHER_LETTER, UPPER, WORD};
use crate::text::fold;

/// Words with a capital letter that stand in such places and name nobody, beside those of any outage.
static NOBODY: QuickLexicon = QuickLexicon::of(
    "advisory airport alertmanager alerts algorithm applicant avenue award back bay beach board bot budget \
     cape case change client code colleague colleagues company contributors controls core corp department \
     desk devops distance east effect engineer engineering engineers everybody everyone folks fort foundation \
     framework friends github gitlab gmbh group guys hospital hosting ihr ihre inc infrastructure institute invalid \
     jenkins language law lead library ltd madam mail member members model new nobody none noreply north \
     notifications number ops optimizer owner pagerduty partner partners port prize provider reader reviewer \
     road robot saint san santa school sir somebody south squad sre station street subscriber success tbd \
     telescope theme themes theorem university unknown valley vendor votre west world your",
);

/// Where two words or more end that begin at `at`, one of which people are called by.
#[inline(never)]
pub(super) fn person_end(text: &str, at: usize) -> Option<usize> {
    let of_people =
        |name: &str| is_like_a_person(name) || [" al-", " el-", " ul-"].iter().any(|of| name.contains(of));
    name_end(text, at, 2).filter(|end| text.get(at..*end).is_some_and(of_people))
}

/// Where two words or more end that begin at `at` and name nothing else: nobody needs to be called so on any list.
#[inline(never)]
pub(super) fn full_name_end(text: &str, at: usize) -> Option<usize> {
    name_end(text, at, 2).filter(|end| text.get(at..*end).is_some_and(is_nothing_else))
}

/// Where one name ends that begins at `at`, which people are given and which is no word.
#[inline(never)]
pub(super) fn given_end(text: &str, at: usize) -> Option<usize> {
    name_end(text, at, 1)
        .filter(|end| text.get(at..*end).is_some_and(|name| is_given_alone(fold(name).as_bytes())))
}

/// The same as [`full_name_end`], one of which people are called by, in a tongue whose things no list has.
#[inline(never)]
pub(super) fn called_end(text: &str, at: usize) -> Option<usize> {
    full_name_end(text, at).filter(|end| text.get(at..*end).is_some_and(has_name_of_people))
}

/// Where a name ends that begins at `at` with the last name, "Weber, Jonas", one of which people are called by.
#[inline(never)]
pub(super) fn reversed_end(text: &str, at: usize) -> Option<usize> {
    let comma = name_end(text, at, 1)?;
    let last = text.get(at..comma)?;
    // "Lena Fischer, Kim Larsen" are two.
    if last.contains(' ') || !text.get(comma..)?.starts_with(", ") {
        return None;
    }
    let end = name_end(text, comma + 2, 1)?;
    if text.get(comma + 2..end).is_some_and(|first| are_two(last, first)) {
        return None;
    }
    let bytes = text.as_bytes();
    let blank = class::spaces_end(bytes, end, 2);
    let closed =
        matches!(class::at(bytes, blank), 0 | b';' | b'\n' | b'\r' | b')' | b'\'' | b'"' | b'<' | b'|');
    (closed && (is_like_a_person(last) || is_like_a_person(text.get(comma + 2..end)?))).then_some(end)
}

/// "Attendees: Torben, Annika": both are names that people are given, and none of them is a surname.
pub(super) fn are_two(one: &str, other: &str) -> bool {
    let given = |name: &&str| {
        let name = fold(name);
        is_given_alone(name.as_bytes()) && !is_surname(name.as_bytes())
    };
    [one, other].iter().all(given)
}

/// Where two to four words in capital letters end that begin at `at`: "SERRANO RAMON M".
#[inline(never)]
pub(super) fn shouted_end(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let letter = |byte: u8| class::is(byte, UPPER | OTHER_LETTER) || matches!(byte, b'-' | b'\'');
    let (mut end, mut words, mut next) = (at, 0, at);
    while words < 4 {
        let stop = class::run_end(bytes, next, 24, letter);
        if stop < next + 1 + usize::from(words == 0) || class::is(class::at(bytes, stop), WORD) {
            break;
        }
        (end, words, next) = (stop, words + 1, stop + 1);
        if class::at(bytes, stop) != b' ' {
            break;
        }
    }
    (words >= 2).then_some(end)
}

/// Where a name ends that begins with the last one in capital letters: "BRANDVIK Hedda", "VEXLEY, QUORRA".
#[inline(never)]
pub(super) fn surname_first_end(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let letter = |byte: u8| class::is(byte, UPPER | OTHER_LETTER) || matches!(byte, b'-' | b'\'');
    let last = class::run_end(bytes, at, 24, letter);
    let end = if class::starts_with_folded(bytes, last, ", ") {
        let end = class::run_end(bytes, last + 2, 24, letter);
        (end >= last + 5 && !class::is(class::at(bytes, end), WORD)).then_some(end)?
    } else {
        (class::at(bytes, last) == b' ').then_some(())?;
        name_end(text, last + 1, 1)?
    };
    let parts = text.get(at..end)?.split([' ', ',']).filter(|part| !part.is_empty());
    (last >= at + 4 && parts.into_iter().all(is_nothing_else)).then_some(end)
}

/// Where a name of at least so many words ends that begins at `at`.
#[inline(never)]
pub(super) fn name_end(text: &str, at: usize, least: usize) -> Option<usize> {
    let mut end = at;
    let mut next = at;
    let mut names = 0;
    for _ in 0..6 {
        let rest = text.get(next..)?;
        let length: usize = rest
            .chars()
            .take(24)
            .take_while(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’'))
            .map(char::len_utf8)
            .sum();
        let word = rest.get(..length)?;
        // "Abd al-Rahman"
        let joined = names > 0 && word.get(3..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
        let capital = word.chars().next().is_some_and(char::is_uppercase)
            || joined && matches!(word.get(..3), Some("al-" | "el-" | "ul-" | "ar-" | "as-" | "ad-"));
        let particle = names > 0 && JOINING.contains(&word);
        if !capital && !particle {
            break;
        }
        let initial = word.chars().count() == 1;
        if !particle && !initial && !is_of_name(word) {
            // "Sofia Lindqvist Monday"
            (names >= least).then_some(())?;
            break;
        }
        let owner = ["'s", "’s"].iter().find_map(|owner| word.strip_suffix(owner));
        if let Some(owner) = owner.filter(|_| capital) {
            (names, end) = (names + 1, next + owner.len());
            break;
        }
        next += length;
        if initial && text.get(next..).is_some_and(|rest| rest.starts_with('.')) {
            next += 1;
        }
        if capital {
            (names, end) = (names + 1, next);
        }
        if !text.get(next..).is_some_and(|rest| rest.starts_with(' ')) {
            break;
        }
        next += 1;
    }
    let whole = text
        .get(end..)
        .and_then(|rest| rest.chars().next())
        .is_none_or(|after| !after.is_alphanumeric() && after != '_' && after != '(');
    (names >= least && whole && end > at + 1).then_some(end)
}

/// Small letters behind the capital one, and neither a word of any outage nor of an organisation.
fn is_of_name(word: &str) -> bool {
    let letters = word.chars().skip(1);
    let shouted = letters.clone().all(char::is_uppercase);
    let folded = fold(word);
    let parts = || folded.split(['-', '\'', '’']);
    // "Quorrim-Jan", and no month: the other half is a name that people are given.
    let is_jan =
        |part: &str| part == "jan" && parts().any(|other| other != "jan" && is_given(other.as_bytes()));
    !shouted
        && letters.clone().any(char::is_lowercase)
        && parts().all(|part| {
            is_jan(part) || !is_usual(part) && !part.ends_with("team") && !NOBODY.holds(part.as_bytes())
        })
}
