//! What else a text calls somebody whom it names in full: 'Quorra Vexley ("Quill")', "Hedda Brandvik (HB)".
//!
//! **Start reading** at [`nickname_behind`] and [`introduces`].

use super::everyday::is_everyday;
use super::given_names::{is_given, is_like_a_person};
use super::noticed::is_usual;
use super::placed::LISTS;
use crate::text::class::{self, ALPHANUMERIC, OTHER_LETTER};
use crate::text::{ByteSpan, fold};

/// What stands between a full name and what its bearer is called.
const OPENINGS: &[&str] = &[
    " (\"",
    " (“",
    " (‘",
    " ('",
    " „",
    " “",
    " \"",
    ", aka ",
    " aka ",
    " (aka ",
    " (a.k.a. ",
    " (known as ",
];

/// Where a text introduces those whom it cuts to their initials later.
const INTRODUCED_BY: usize = 4_096;

/// What somebody is called whose full name ends at `end`: one word with a capital letter.
#[inline(never)]
pub(super) fn nickname_behind(text: &str, end: usize) -> Option<ByteSpan> {
    let bytes = text.as_bytes();
    let opening = class::one_at(bytes, end, OPENINGS)?;
    let start = end + opening.len();
    let letters =
        class::run_end(bytes, start, 24, |byte| class::is(byte, class::LOWER | class::UPPER | OTHER_LETTER));
    let name = text.get(start..letters)?.trim_end_matches(['"', '”', '“', '’']);
    let stop = start + name.len();
    let quoted = !opening.ends_with(' ');
    let closed = !quoted || text.get(stop..)?.starts_with(['"', '”', '“', '’', '\'']);
    let capital = name.starts_with(char::is_uppercase) && name.chars().skip(1).all(char::is_lowercase);
    let folded = fold(name);
    // Quotes alone hold anything: 'Quorra Vexley "Rollback"'.
    let said = opening.contains(['(', 'a']) || is_given(folded.as_bytes());
    // `Nicholas Vexley ("Nick")`: in brackets and quotes it is a name, whatever else it may be.
    let certain = quoted && opening.contains('(') && is_given(folded.as_bytes());
    let usual = is_everyday(&folded) || is_usual(&folded);
    (closed && capital && said && name.chars().count() >= 3 && (certain || !usual))
        .then(|| ByteSpan::new(start, stop))
}

/// Every place in which the text says what stands at `called`; a word of every day is a name in that place alone.
pub(super) fn mentions(text: &str, called: ByteSpan) -> impl Iterator<Item = ByteSpan> {
    let name = called.of(text);
    let usual = is_everyday(&fold(name));
    let letter = |byte: u8| class::is(byte, ALPHANUMERIC | OTHER_LETTER);
    let bytes = text.as_bytes();
    text.match_indices(name).map(|(at, name)| ByteSpan::new(at, at + name.len())).filter(move |span| {
        (!usual || span.start == called.start)
            && !letter(class::before(bytes, span.start))
            && (!letter(class::at(bytes, span.end))
                || text.get(span.end..).is_some_and(|rest| rest.starts_with('’')))
    })
}

/// True where the beginning of the text gives these initials in brackets behind a name that has them, or lists somebody
/// who has them among those present.
#[inline(never)]
pub(super) fn introduces(text: &str, initials: &str) -> bool {
    let head = text.char_indices().nth(INTRODUCED_BY).and_then(|(end, _)| text.get(..end)).unwrap_or(text);
    lists(head, initials) || is_behind_name(head, initials)
}

/// "Present: Sofia Moreau, Hedda Brandvik"
fn lists(head: &str, initials: &str) -> bool {
    let of_letters = |name: &str| {
        let mut words = name.split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        [first, last].into_iter().flatten().eq(initials.chars())
    };
    head.lines()
        .filter_map(|line| line.split_once(':'))
        .filter(|(label, _)| LISTS.holds(label.trim_matches(['*', ' ', '#']).as_bytes()))
        .any(|(_, names)| names.split([',', ';']).any(of_letters))
}

/// "Sofia Moreau (SM)"
fn is_behind_name(head: &str, initials: &str) -> bool {
    let marked = format!(" ({initials})");
    let mut letters = initials.chars();
    let (Some(first), Some(last)) = (letters.next(), letters.next()) else { return false };
    head.match_indices(&marked).any(|(at, _)| {
        let mut words = head.get(..at).unwrap_or_default().rsplit([' ', '\n']);
        let (Some(surname), Some(name)) = (words.next(), words.next()) else { return false };
        surname.starts_with(last)
            && name.starts_with(first)
            && (is_like_a_person(name) || is_like_a_person(surname) || is_doing(head, at + marked.len()))
    })
}

/// "Quorra Vexley (QV) was on call": what people do, and whoever stands before it has no name that is on a list.
fn is_doing(head: &str, behind: usize) -> bool {
    [" was ", " is ", " led ", " took ", " joined ", " paged "]
        .iter()
        .any(|verb| class::starts_with_folded(head.as_bytes(), behind, verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nickname_stands_in_quotes_behind_the_name() {
        let nick = |text: &str| nickname_behind(text, 13).map(|span| span.of(text).to_owned());
        assert_eq!(nick("Quorra Vexley (\"Quill\") ran it").as_deref(), Some("Quill"));
        assert_eq!(nick("Quorra Vexley, aka Quill, ran it").as_deref(), Some("Quill"));
        assert_eq!(nick("Quorra Vexley (“Nick”), then Nick").as_deref(), Some("Nick"));
        assert_eq!(nick("Quorra Vexley (primary) ran it"), None);
        assert_eq!(nick("Quorra Vexley \"Rollback\" done"), None);
        assert_eq!(nick("Quorra Vexley \"it is down\""), None);
        assert_eq!(nick("Quorra Vexley (\"Will this last?\")"), None);
    }

    #[test]
    fn initials_are_introduced_behind_a_name() {
        assert!(introduces("Attendees: Marta Strand (MS)\nMS: it was slow", "MS"));
        assert!(introduces("Present: Marta Strand, Hedda Brandvik\nMS: it was slow", "MS"));
        assert!(!introduces("Unit: Many Seconds, Hours\nMS: it was slow", "MS"));
        assert!(introduces("Quorra Vexley (QV) led it. Then QV slept", "QV"));
        assert!(introduces("Ésa Čalfa (ÉČ) led it. Then ÉČ slept", "ÉČ"));
        assert!(!introduces("at most Many Seconds (MS)\nMS: it was slow", "MS"));
    }
}
