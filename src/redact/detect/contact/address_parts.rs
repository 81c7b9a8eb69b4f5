//! The parts of an address: the names of streets and towns, and where the town ends that follows a street.

use crate::text::class::{self, ALPHANUMERIC, DIGIT};

/// Small words inside the name of a street or a place.
pub(super) const PARTICLES: &[&str] = &[
    "das", "de", "la", "le", "les", "du", "des", "del", "della", "dei", "degli", "delle", "di", "da", "do",
    "dos", "der", "den", "of", "the", "van", "von", "am", "im", "an", "el", "los", "las", "bis", "sur", "in",
];

pub(in crate::redact::detect) fn is_capital(name: &str) -> bool {
    name.chars().next().is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
}

/// Where a word of letters, dashes and apostrophes ends; "5th" is one, too.
pub(super) fn name_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let length: usize = rest
        .chars()
        .take(30)
        .take_while(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '’'))
        .map(char::len_utf8)
        .sum();
    // The quote that closes is no apostrophe.
    at + length - usize::from(length > 0 && class::before(text.as_bytes(), at + length) == b'\'')
}

/// "Ave NW"
pub(super) fn after_direction(text: &str, end: usize) -> usize {
    let directions = [" NW", " NE", " SW", " SE", " N", " S", " E", " W"];
    let rest = text.get(end..).unwrap_or_default();
    let flat = [" Apt ", " Apt. ", " Suite ", " Ste ", " Unit ", " #", " Floor "];
    if let Some(flat) = class::one_at(text.as_bytes(), end, &flat) {
        let number = class::run_of(rest.as_bytes(), flat.len(), 6, ALPHANUMERIC);
        if number > flat.len() {
            return end + number;
        }
    }
    directions
        .iter()
        .find(|direction| {
            rest.starts_with(**direction)
                && !class::is(class::at(rest.as_bytes(), direction.len()), ALPHANUMERIC)
        })
        .map_or(end, |direction| end + direction.len())
}

/// What stands before the number of a flat.
const FLATS: [&str; 11] = [
    " m. ", " m.", " lok. ", " byt ", " lgh ", ", app. ", ", appt ", ", apt ", ", apt. ", ", int. ", ", lgh ",
];

/// Past the flat behind the number of a house: "84/92 m. 14".
fn past_flat(text: &str, end: usize) -> usize {
    let bytes = text.as_bytes();
    let number = |at: usize| class::run_of(bytes, at, 4, DIGIT);
    let slash = end + 1;
    let end = if class::at(bytes, end) == b'/' && number(slash) > slash { number(slash) } else { end };
    let flat = class::one_at(bytes, end, &FLATS);
    flat.map(|flat| end + flat.len()).filter(|at| number(*at) > *at).map_or(end, number)
}

/// Where the places end that follow a street behind commas: a town, a district, a code for post.
pub(super) fn place_end(text: &str, street_end: usize) -> usize {
    let mut end = past_flat(text, street_end);
    for _ in 0..4 {
        let Some(joint) = class::one_at(text.as_bytes(), end, &[", ", ","]) else { break };
        let start = end + joint.len();
        let (mut at, mut stop) = (start, start);
        for _ in 0..4 {
            let word_end = name_end(text, at);
            let Some(name) = text.get(at..word_end).filter(|name| !name.is_empty()) else { break };
            let particle = at > start && PARTICLES.contains(&name);
            if !is_capital(name) && !particle {
                break;
            }
            if !particle {
                stop = word_end;
            }
            if text.as_bytes().get(word_end) != Some(&b' ') {
                break;
            }
            at = word_end + 1;
        }
        if stop == start {
            break;
        }
        end = stop;
    }
    end
}

/// Where the word begins that ends at `end`: letters, and the signs that names of streets and companies have.
#[inline(never)]
pub(in crate::redact::detect) fn name_start(text: &str, end: usize) -> usize {
    let letters = text.get(..end).unwrap_or_default().chars().rev().take(40);
    let name = letters
        .take_while(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '.' | '&' | '\'' | '’'));
    end - name.map(char::len_utf8).sum::<usize>()
}
