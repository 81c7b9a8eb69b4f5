//! What a capture line means: a few signs move by keys, everything else is text to take down.
//!
//! **Invariants.** Total; only a whole line is a sign or a number, so a sentence that begins with one stays text.
//! Whether the numbered thing exists is for the caller to say.

use crate::keys::{DECLINE, LINK, MERGE, STEPS, TOGETHER, VOTES};
use crate::workshop::{ActionId, CauseId, ExplanationId, IdeaId, ShortNumber};

pub use crate::keys::Step;

/// A line as it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Capture {
    /// A sign alone moves in the tree.
    Step(Step),
    /// `C4`, or `4` where the line says which letter a bare number has: go there.
    Jump(ShortNumber),
    /// `12>7`: C12 made C7 possible.
    Link {
        /// The cause.
        cause: CauseId,
        /// What it made possible.
        effect: CauseId,
    },
    /// `3+4`: C3 and C4 were only together enough.
    Together {
        /// The one.
        one: CauseId,
        /// The other.
        other: CauseId,
    },
    /// `12*7`: C12 is the same as C7.
    Merge {
        /// The one that becomes part of the other.
        duplicate: CauseId,
        /// The other.
        kept: CauseId,
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
        .filter(|(_, rest)| rest.is_empty())
        .map(|(step, _)| Capture::Step(step))
        .or_else(|| jump(line, letter))
        .or_else(|| pair(line, LINK).map(|(cause, effect)| Capture::Link { cause, effect }))
        .or_else(|| pair(line, TOGETHER).map(|(one, other)| Capture::Together { one, other }))
        .or_else(|| pair(line, MERGE).map(|(duplicate, kept)| Capture::Merge { duplicate, kept }))
        .or_else(|| votes(line))
        .unwrap_or_else(|| Capture::Text(line.to_owned()))
}

/// A step and the text to be taken down there: `>no canary stage`. What follows the sign begins with a letter or a
/// quote: `> 5 % of requests failed` is a text as a whole.
pub fn step_and_text(line: &str) -> Option<(Step, &str)> {
    let line = line.trim();
    let (step, rest) = sign(line)?;
    let first = rest.chars().next()?;
    // `<nil> was returned` is something people paste.
    let is_bracket = line.starts_with('<') && rest.contains('>');
    let begins = first.is_alphabetic() || matches!(first, '"' | '\'' | '“' | '„' | '«' | '‘' | '‚');
    (begins && !is_bracket).then_some((step, rest))
}

/// What a line says about an explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// `X1+`: it speaks for it.
    For,
    /// `X1-`: it speaks against it.
    Against,
    /// `X1?`: what we would see if only this were true.
    WouldSee,
}

/// `X1+ the log shows an empty list`: which explanation, which side, and what was said.
pub fn about_explanation(line: &str) -> Option<(ExplanationId, Side, &str)> {
    let at = line.find(['+', '-', '?'])?;
    let (number, rest) = line.split_at(at);
    let ShortNumber::Explanation(about) = ShortNumber::parse(number)? else { return None };
    let mut rest = rest.chars();
    let side = match rest.next()? {
        '+' => Side::For,
        '-' => Side::Against,
        _ => Side::WouldSee,
    };
    let text = rest.as_str().trim();
    (!text.is_empty()).then_some((about, side, text))
}

/// What a line says about an idea of the jar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<'a> {
    /// `I1`, `I1 @Ada until 15 Dec`: it becomes an action; who and until when.
    Action(&'a str),
    /// `I1*A3`: it joins that action; none where no action is named.
    Joins(Option<ActionId>),
    /// `I1-2`: it is declined for the reason in that place, from 1; none where no place is named.
    Declined(Option<usize>),
}

/// Which idea a line is about, and what becomes of it.
pub fn about_idea(line: &str) -> Option<(IdeaId, Answer<'_>)> {
    let line = line.trim();
    let end = line.find(|next: char| !next.is_ascii_alphanumeric()).unwrap_or(line.len());
    let (number, rest) = line.split_at(end);
    let ShortNumber::Idea(idea) = ShortNumber::parse(number)? else { return None };
    let rest = rest.trim_start();
    let answer = if let Some(action) = rest.strip_prefix(MERGE) {
        Answer::Joins(match numbered(action, 'A') {
            Some(ShortNumber::Action(action)) => Some(action),
            _ => None,
        })
    } else if let Some(place) = rest.strip_prefix(DECLINE) {
        Answer::Declined(place.trim().parse().ok())
    } else {
        Answer::Action(rest.trim_start_matches(','))
    };
    Some((idea, answer))
}

/// The sign at the beginning of a line, and what comes after it.
fn sign(line: &str) -> Option<(Step, &str)> {
    STEPS.into_iter().find_map(|(sign, step)| Some((step, line.strip_prefix(sign)?.trim_start())))
}

fn jump(line: &str, letter: char) -> Option<Capture> {
    numbered(line, letter).map(Capture::Jump)
}

/// Two causes with a sign between them.
fn pair(line: &str, sign: char) -> Option<(CauseId, CauseId)> {
    let (one, other) = line.split_once(sign)?;
    Some((cause_number(one)?, cause_number(other)?))
}

fn votes(line: &str) -> Option<Capture> {
    let (cause, votes) = line.split_once(VOTES)?;
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
        let moves = [" > ", "<", "^", "<<", ">>"].map(|line| read(line, 'C'));
        assert_eq!(moves, [Step::Deeper, Step::Up, Step::Top, Step::Top, Step::NextLeg].map(Capture::Step));
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
    fn a_sign_before_a_text_moves_first() {
        assert_eq!(step_and_text(">no canary stage"), Some((Step::Deeper, "no canary stage")));
        assert_eq!(step_and_text("> no canary"), Some((Step::Deeper, "no canary")));
        assert_eq!(step_and_text("^“all regions” was chosen"), Some((Step::Top, "“all regions” was chosen")));
        assert_eq!(step_and_text("<<all regions"), Some((Step::Top, "all regions")));
        assert_eq!(step_and_text(">> nine steps by hand"), Some((Step::NextLeg, "nine steps by hand")));
    }

    #[test]
    fn a_text_that_only_begins_like_a_sign_stays_whole() {
        for line in [
            "> 5 % of requests failed",
            "<nil> was returned",
            "<<T>> was returned",
            ">",
            "<3",
            "^_^",
            "no > sign",
        ] {
            assert_eq!(step_and_text(line), None, "{line}");
        }
    }

    #[test]
    fn two_causes_with_a_plus_are_needed_together() {
        assert_eq!(read("3 + C4", 'C'), Capture::Together { one: CauseId(3), other: CauseId(4) });
    }

    #[test]
    fn two_causes_with_a_star_are_the_same() {
        let merge = Capture::Merge { duplicate: CauseId(12), kept: CauseId(11) };
        assert_eq!([read("12*11", 'C'), read("C12 * 11", 'E')], [merge.clone(), merge]);
        assert_eq!(read("12 * 11 replicas", 'C'), Capture::Text("12 * 11 replicas".to_owned()));
    }

    #[test]
    fn what_speaks_for_an_explanation_names_it_first() {
        assert_eq!(about_explanation("x1+ the log"), Some((ExplanationId(1), Side::For, "the log")));
        assert_eq!(about_explanation("X2 - no trace"), Some((ExplanationId(2), Side::Against, "no trace")));
        assert_eq!(
            about_explanation("X2? a full disk"),
            Some((ExplanationId(2), Side::WouldSee, "a full disk"))
        );
        for line in ["X1+", "C1+ text", "the X1 + Y1 case", "a-b"] {
            assert_eq!(about_explanation(line), None, "{line}");
        }
    }

    #[test]
    fn a_line_that_names_an_idea_first_says_what_becomes_of_it() {
        let idea = |answer| Some((IdeaId(1), answer));
        assert_eq!(about_idea(" i1 "), idea(Answer::Action("")));
        assert_eq!(about_idea("I1 @Ada until 15 Dec"), idea(Answer::Action("@Ada until 15 Dec")));
        assert_eq!(about_idea("I1*A3"), idea(Answer::Joins(Some(ActionId(3)))));
        assert_eq!(about_idea("I1 * 3"), idea(Answer::Joins(Some(ActionId(3)))));
        assert_eq!(about_idea("I1*C3"), idea(Answer::Joins(None)));
        assert_eq!(about_idea("I1-2"), idea(Answer::Declined(Some(2))));
        assert_eq!(about_idea("I1-"), idea(Answer::Declined(None)));
        for line in ["A1*A3", "I", "Isolate the cell", "I10n of the page", "4"] {
            assert_eq!(about_idea(line), None, "{line}");
        }
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
