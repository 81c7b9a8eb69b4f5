//! What a capture line means: a few signs move by keys, everything else is text to take down.
//!
//! **Invariants.** Total; only a whole line is a sign or a number, so a sentence that begins with one stays text.
//! Whether the numbered thing exists is for the caller to say.

mod about;

pub use about::*;

use crate::keys::{KEEP_COUNT, LINK, MERGE, REVEAL, STEPS, STOP, TOGETHER, VOTES};
use crate::workshop::{BoneId, CauseId, Nature, ShortNumber, StopReason};

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
        /// `4=7!`: they stay, even if the room has fewer.
        keep: bool,
    },
    /// `4=o`: C4 is of the organisation.
    Nature {
        /// The cause.
        cause: CauseId,
        /// What it is of.
        nature: Nature,
    },
    /// `=3*8`: three votes each, for eight people.
    Budget {
        /// Votes per person.
        each: u8,
        /// How many people vote; none: as it was.
        voters: Option<u8>,
    },
    /// `==`: the votes are shown, or hidden again.
    Reveal,
    /// `C7 stop 8`: asking stops at C7, because time ran out.
    Stop {
        /// The cause; none: the one that is asked about.
        cause: Option<CauseId>,
        /// Why; none: no reason of the list was meant.
        reason: Option<StopReason>,
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
        .or_else(|| (line == REVEAL).then_some(Capture::Reveal))
        .or_else(|| votes(line))
        .or_else(|| nature(line))
        .or_else(|| budget(line))
        .or_else(|| stop(line, letter))
        .unwrap_or_else(|| Capture::Text(line.to_owned()))
}

/// Reads a line of the fishbone: a bare number is that of a bone, while a cause waits for its bone or where there are so
/// many `bones`; else it is a cause's, as everywhere.
pub fn read_at_the_bones(line: &str, bones: usize, is_sorting: bool) -> Capture {
    let read_as_bone = read(line, 'B');
    let Capture::Jump(ShortNumber::Bone(BoneId(place))) = read_as_bone else { return read_as_bone };
    let is_bone = is_sorting || (1..=bones).contains(&usize::try_from(place).unwrap_or(usize::MAX));
    if is_bone { read_as_bone } else { read(line, 'C') }
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

/// Whether hands are typed, or may be: until the reveal that is nobody's to read.
pub fn may_hold_hands(line: &str) -> bool {
    line.trim_start().split_once(VOTES).is_some_and(|(before, after)| {
        let is_begun = after.trim().is_empty() || after.contains(|letter: char| letter.is_ascii_digit());
        !before.is_empty() && is_begun
    })
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
    let cause = cause_number(cause)?;
    let kept = votes.trim().strip_suffix(KEEP_COUNT);
    Some(Capture::Votes { cause, votes: number(kept.unwrap_or(votes))?, keep: kept.is_some() })
}

fn nature(line: &str) -> Option<Capture> {
    let (cause, said) = line.split_once(VOTES)?;
    let cause = cause_number(cause)?;
    let said = said.trim().to_lowercase();
    let nature =
        Nature::ALL.into_iter().find(|nature| !said.is_empty() && nature.words().starts_with(&said))?;
    Some(Capture::Nature { cause, nature })
}

fn budget(line: &str) -> Option<Capture> {
    let said = line.strip_prefix(VOTES)?;
    let (each, voters) = said.split_once(MERGE).map_or((said, None), |(each, voters)| (each, Some(voters)));
    let voters = match voters {
        Some(voters) => Some(number(voters)?),
        None => None,
    };
    Some(Capture::Budget { each: number(each)?, voters })
}

/// A sentence that begins with the word stays a sentence: only a reason of the list follows it, or nothing, or a colon
/// where causes are typed, or the number of the cause comes before it.
fn stop(line: &str, letter: char) -> Option<Capture> {
    let numbered = line.split_once(char::is_whitespace);
    let numbered = numbered.and_then(|(number, said)| Some((cause_number(number)?, number, said.trim())));
    let (cause, is_lettered, said) = match numbered {
        Some((cause, number, said)) => (Some(cause), !is_digits(number), said),
        None => (None, false, line),
    };
    let (word, after) = said.split_at_checked(STOP.len())?;
    let is_asked = after.starts_with(':') && letter == 'C';
    let is_word = !after.starts_with(char::is_alphanumeric);
    let after = after.trim_start_matches(':').trim();
    let reason = StopReason::meant(after);
    // No sentence goes on with a number alone: one that no reason has is answered with the list.
    let is_meant = reason.is_some() || after.is_empty() || is_digits(after) || is_asked || is_lettered;
    (word.eq_ignore_ascii_case(STOP) && is_word && is_meant).then_some(Capture::Stop { cause, reason })
}

/// A number as it is said: digits alone.
fn number<N: std::str::FromStr>(text: &str) -> Option<N> {
    let text = text.trim();
    if is_digits(text) { text.parse().ok() } else { None }
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
    fn a_bare_number_at_the_bones_is_a_bones_until_there_is_nothing_to_sort_and_no_such_bone() {
        let bone = |number| Capture::Jump(BoneId(number).into());
        assert_eq!(read_at_the_bones("40", 6, false), cause(40));
        assert_eq!(read_at_the_bones("0", 6, false), cause(0));
        assert_eq!(read_at_the_bones("6", 6, false), bone(6));
        assert_eq!(read_at_the_bones("40", 6, true), bone(40));
        assert_eq!(read_at_the_bones("C3", 6, false), cause(3));
        assert_eq!(read_at_the_bones("B40", 6, false), bone(40));
        assert_eq!(read_at_the_bones("40 pods", 6, false), Capture::Text("40 pods".to_owned()));
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
    fn an_event_is_no_cause() {
        assert_eq!(read("E2>7", 'C'), Capture::Text("E2>7".to_owned()));
    }

    #[test]
    fn hands_are_counted_after_an_equals_sign() {
        let seven = |keep| Capture::Votes { cause: CauseId(4), votes: 7, keep };
        assert_eq!([read("4 = 7", 'C'), read("C4=7!", 'C')], [seven(false), seven(true)]);
    }

    #[test]
    fn a_letter_after_an_equals_sign_says_what_a_cause_is_of() {
        let is = |nature| Capture::Nature { cause: CauseId(4), nature };
        assert_eq!(
            [read("4=o", 'C'), read("C4 = T", 'A')],
            [is(Nature::Organisational), is(Nature::Technical)]
        );
        assert_eq!(read("4=open", 'C'), Capture::Text("4=open".to_owned()));
    }

    #[test]
    fn an_equals_sign_before_a_number_says_how_many_votes_there_are() {
        let budget = |each, voters| Capture::Budget { each, voters };
        assert_eq!([read("=3", 'C'), read("= 3 * 8", 'C')], [budget(3, None), budget(3, Some(8))]);
        assert_eq!(read("==", 'C'), Capture::Reveal);
        for line in ["=", "=x", "=3*", "=300", "=== 3"] {
            assert_eq!(read(line, 'C'), Capture::Text(line.to_owned()));
        }
    }

    #[test]
    fn hands_are_hidden_from_the_equals_sign_on_and_other_signs_are_not() {
        let hidden = ["4=", "4=7", "C4 = 7!", "4=o7"].map(may_hold_hands);
        assert_eq!(hidden, [true; 4]);
        let shown = ["4", "4=o", "=3*8", "==", "=", ""].map(may_hold_hands);
        assert_eq!(shown, [false; 6]);
    }

    #[test]
    fn asking_stops_for_a_reason_of_the_list() {
        let stops = |cause: Option<u32>, reason| Capture::Stop { cause: cause.map(CauseId), reason };
        let time = Some(StopReason::TimeRanOut);
        for line in ["stop: time ran out", "Stop time", "stop 8"] {
            assert_eq!(read(line, 'C'), stops(None, time), "{line}");
        }
        for line in ["C7 stop 8", "7 stop time ran out", "c7 stop: time"] {
            assert_eq!(read(line, 'A'), stops(Some(7), time), "{line}");
        }
        for line in ["stop", "stop:", "stop: whatever"] {
            assert_eq!(read(line, 'C'), stops(None, None), "{line}");
        }
        assert_eq!(read("C7 stop whatever", 'C'), stops(Some(7), None));
        assert_eq!([read("stop 99", 'C'), read("7 stop 99", 'A')], [stops(None, None), stops(Some(7), None)]);
    }

    #[test]
    fn a_sentence_about_stopping_is_a_sentence() {
        for line in ["Stop button was missing", "stopped", "4 stop signs", "7 stops", "the stop 8"] {
            assert_eq!(read(line, 'C'), Capture::Text(line.to_owned()));
        }
        let action = "Stop: deploying on Fridays";
        assert_eq!(read(action, 'A'), Capture::Text(action.to_owned()));
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
