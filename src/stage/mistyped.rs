//! Where a sign that was mistyped ends and a sentence that holds one begins.
//!
//! **Invariants.** Asked about a line that means no sign. Total. What begins as a sign and cannot be one is answered in
//! one sentence that says what is possible; a sentence stays one, whatever signs it holds: its words tell it.

use crate::keys::{LINK, MERGE, TOGETHER, VOTES};
use crate::workshop::ShortNumber;

const MOVES: &str = "Not taken: signs that move are > < << ^ >>, alone or before a text.";
const COUNTS: &str = "Not taken: after 4= comes how many hands, or o or t, such as 4=7 or 4=o.";
const GIVES: &str = "Not taken: votes are given as in =3, or in =3*8 for eight people.";
const LINKS: &str = "Not taken: a link has two causes, such as 12>7.";
const JOINS: &str = "Not taken: two causes are enough only together, such as 3+4.";
const SAME: &str = "Not taken: two causes are the same, such as 12*7, which is typed in the palette.";
const SAYS: &str = "Not taken: after X1 comes + or - or ? and a text, or who looks, such as X1 @Ada 15 Dec.";
const OF_CAUSES: &str =
    "Not taken: that sign stands between causes, such as 12>7, or after one, such as 4=7.";

/// What is possible, where a line that means no sign begins like one; none where it is a sentence.
pub fn mistyped(line: &str) -> Option<&'static str> {
    let line = line.trim();
    let head_ends = line.find(|next: char| !next.is_ascii_alphanumeric()).unwrap_or(line.len());
    let (head, rest) = line.split_at_checked(head_ends)?;
    let rest = rest.trim_start();
    let sign = rest.chars().next()?;
    let after = rest.get(sign.len_utf8()..)?;
    let possible = match Head::of(head)? {
        Head::Nothing if sign == VOTES => GIVES,
        // "<3" and "> 5 %" are read aloud by nobody; "> 5 % of requests failed" is pasted.
        Head::Nothing => {
            let is_wordless = matches!(sign, '>' | '<' | '^') && !has_letters(after);
            return is_wordless.then_some(MOVES);
        }
        Head::Cause => match sign {
            VOTES => COUNTS,
            LINK => LINKS,
            TOGETHER => JOINS,
            MERGE => SAME,
            _ => return None,
        },
        Head::Explanation => match sign {
            '+' | '-' | '?' | VOTES | LINK | MERGE => SAYS,
            _ => return None,
        },
        Head::Other => match sign {
            VOTES | LINK | TOGETHER | MERGE => OF_CAUSES,
            _ => return None,
        },
    };
    is_no_sentence(after).then_some(possible)
}

/// What stands before the first sign.
enum Head {
    Nothing,
    /// `4`, `C4`.
    Cause,
    /// `X1`.
    Explanation,
    /// An event, an action or an idea: other letters begin words as well, such as `p99`.
    Other,
}

impl Head {
    fn of(head: &str) -> Option<Self> {
        if head.is_empty() {
            return Some(Self::Nothing);
        }
        if head.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self::Cause);
        }
        match ShortNumber::parse(head)? {
            ShortNumber::Cause(_) => Some(Self::Cause),
            ShortNumber::Explanation(_) => Some(Self::Explanation),
            ShortNumber::Event(_) | ShortNumber::Action(_) | ShortNumber::Idea(_) => Some(Self::Other),
            _ => None,
        }
    }
}

/// Whether no words follow the sign: nothing, numbers and signs alone, one letter, or one word that clings to it.
fn is_no_sentence(after: &str) -> bool {
    let clings = !after.starts_with(char::is_whitespace);
    let after = after.trim();
    let is_one_word = !after.contains(char::is_whitespace);
    let is_one_letter = after.chars().nth(1).is_none();
    let mut parts = after.split(|next: char| next.is_whitespace() || next.is_ascii_punctuation());
    !has_letters(after)
        || (is_one_word && (clings || is_one_letter))
        || parts.all(|part| part.is_empty() || !has_letters(part) || ShortNumber::parse(part).is_some())
}

fn has_letters(text: &str) -> bool {
    text.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::capture::{self, Capture};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_begins_as_a_sign_and_cannot_be_one_is_answered_with_what_is_possible() {
        let lines: [(&[&str], &str); 7] = [
            (&["4=x", "4=-1", "4=2.5", "4=q", "4=", "4 = x", "C4=70000", "4=open"], COUNTS),
            (&["12>", "1>2>3", "C1 > C2 > C3", "12>x", "12>>7"], LINKS),
            (&["3+", "3+4+5", "C3+x"], JOINS),
            (&["12*", "1*2*3"], SAME),
            (&[">>>", "<<<", "^^", "><", ">12", "<3", "> 5 %"], MOVES),
            (&["=", "=x", "=3*", "=300", "=== 3"], GIVES),
            (&["X1+", "x2 -", "X1=3", "X1>2"], SAYS),
        ];
        for (lines, possible) in lines {
            for line in lines {
                assert!(matches!(capture::read(line, 'C'), Capture::Text(_) | Capture::Step(_)), "{line}");
                assert_eq!(mistyped(line), Some(possible), "{line}");
            }
        }
        for line in ["E2>7", "A3=5", "I1+2"] {
            assert_eq!(mistyped(line), Some(OF_CAUSES), "{line}");
        }
    }

    #[test]
    fn a_sentence_that_holds_a_sign_stays_a_sentence() {
        for line in [
            "4 replicas were left",
            "4 = four replicas were left",
            "12 * 11 replicas",
            "12 > 7 replicas were asked for",
            "1+1 redundancy was never tried",
            "2+ hours without an alert",
            "> 5 % of requests failed",
            "<nil> was returned",
            "=3 retries each was the rule",
            "p99 > 2 s",
            "p99>2s",
            "+4",
            "24/7",
            "99.9 %",
            "C4 and C7 together",
            "X1-like errors were known",
            "E2E tests = none",
            "10-20 requests",
            "no canary stage = no early warning",
            "é12>7",
            "à 12 heures",
            "Überlast > Grenze",
            "ça dépassait 4=4 fois",
            "",
            "…",
            "?",
        ] {
            assert_eq!(mistyped(line), None, "{line}");
        }
    }

    proptest! {
        #[test]
        fn any_line_is_asked_about_safely(line in ".*") {
            let _ = mistyped(&line);
        }

        #[test]
        fn a_line_of_words_is_never_refused(line in "[a-z]{2,9}( [a-z0-9>=+*]{1,9}){1,6}") {
            prop_assert_eq!(mistyped(&line), None);
        }
    }
}
