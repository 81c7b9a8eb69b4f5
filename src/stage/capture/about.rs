//! Lines that begin with the number of an explanation or of an idea, and say something about it.

use super::numbered;
use crate::keys::{DECLINE, MERGE};
use crate::workshop::{ActionId, ExplanationId, IdeaId, ShortNumber};

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
