//! What a capture line means: a few signs move by keys, everything else is text to take down.
//!
//! **Invariants.** Total; only a whole line is a sign or a number, so a sentence that begins with one stays text.
//! Whether the numbered thing exists is for the caller to say.

use crate::workshop::{CauseId, ShortNumber};

/// A line as it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Capture {
    /// `>`: ask about what was added last.
    Deeper,
    /// `<`: ask about what the present cause made possible.
    Up,
    /// `^`: back to the question of the leg.
    Top,
    /// `C4`, or `4` where the line says which letter a bare number has: go there.
    Jump(ShortNumber),
    /// `12>7`: C12 made C7 possible.
    Link {
        /// The cause.
        cause: CauseId,
        /// What it made possible.
        effect: CauseId,
    },
    /// `4=7`: seven hands for C4.
    Votes {
        /// What was voted on.
        cause: CauseId,
        /// How many hands.
        votes: u16,
    },
    /// Anything else, without the space around it.
    Text(String),
}

/// Reads a line; a bare number gets `letter`, the letter of what the present stage is about.
pub fn read(line: &str, letter: char) -> Capture {
    let line = line.trim();
    sign(line)
        .or_else(|| jump(line, letter))
        .or_else(|| link(line))
        .or_else(|| votes(line))
        .unwrap_or_else(|| Capture::Text(line.to_owned()))
}

fn sign(line: &str) -> Option<Capture> {
    match line {
        ">" => Some(Capture::Deeper),
        "<" => Some(Capture::Up),
        "^" => Some(Capture::Top),
        _ => None,
    }
}

fn jump(line: &str, letter: char) -> Option<Capture> {
    numbered(line, letter).map(Capture::Jump)
}

fn link(line: &str) -> Option<Capture> {
    let (cause, effect) = line.split_once('>')?;
    Some(Capture::Link { cause: cause_number(cause)?, effect: cause_number(effect)? })
}

fn votes(line: &str) -> Option<Capture> {
    let (cause, votes) = line.split_once('=')?;
    let votes = votes.trim();
    if !is_digits(votes) {
        return None;
    }
    Some(Capture::Votes { cause: cause_number(cause)?, votes: votes.parse().ok()? })
}

fn cause_number(text: &str) -> Option<CauseId> {
    match numbered(text, 'C')? {
        ShortNumber::Cause(cause) => Some(cause),
        _ => None,
    }
}

fn numbered(text: &str, letter: char) -> Option<ShortNumber> {
    let text = text.trim();
    if is_digits(text) { ShortNumber::parse(&format!("{letter}{text}")) } else { ShortNumber::parse(text) }
}

/// `parse` would take a leading plus as well, and "+4" is something people say, not a number on the wall.
fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::EventId;
    use proptest::prelude::*;

    fn cause(number: u32) -> Capture {
        Capture::Jump(CauseId(number).into())
    }

    #[test]
    fn a_sign_alone_moves() {
        let moves = [" > ", "<", "^"].map(|line| read(line, 'C'));
        assert_eq!(moves, [Capture::Deeper, Capture::Up, Capture::Top]);
    }

    #[test]
    fn a_number_jumps_in_either_case() {
        assert_eq!([read("C4", 'C'), read("c4", 'C'), read(" 4 ", 'C')], [cause(4), cause(4), cause(4)]);
    }

    #[test]
    fn a_bare_number_has_the_letter_of_the_stage() {
        assert_eq!(read("4", 'E'), Capture::Jump(EventId(4).into()));
        assert_eq!(read("C4", 'E'), cause(4));
    }

    #[test]
    fn two_causes_with_an_arrow_are_linked() {
        let link = Capture::Link { cause: CauseId(12), effect: CauseId(7) };
        assert_eq!([read("12>7", 'E'), read("c12 > C7", 'C')], [link.clone(), link]);
    }

    #[test]
    fn an_event_is_no_cause() {
        assert_eq!(read("E2>7", 'C'), Capture::Text("E2>7".to_owned()));
    }

    #[test]
    fn hands_are_counted_after_an_equals_sign() {
        assert_eq!(read("4 = 7", 'C'), Capture::Votes { cause: CauseId(4), votes: 7 });
    }

    #[test]
    fn a_number_too_large_to_be_one_stays_text() {
        for line in ["99999999999", "4=70000", "+4", "4=-1"] {
            assert_eq!(read(line, 'C'), Capture::Text(line.to_owned()));
        }
    }

    #[test]
    fn a_sentence_is_text_whatever_it_begins_with() {
        for line in ["4 replicas were left", "> 5 % of requests failed", "C4 and C7 together", "p99 > 2 s"] {
            assert_eq!(read(line, 'C'), Capture::Text(line.to_owned()));
        }
    }

    proptest! {
        #[test]
        fn every_line_means_something_and_text_is_never_lost(line in ".*", letter in any::<char>()) {
            if let Capture::Text(text) = read(&line, letter) {
                prop_assert_eq!(text, line.trim());
            }
        }

        #[test]
        fn any_link_reads_back(cause: u32, effect: u32) {
            let link = Capture::Link { cause: CauseId(cause), effect: CauseId(effect) };
            prop_assert_eq!(read(&format!("{cause}>{effect}"), 'C'), link);
        }
    }
}
