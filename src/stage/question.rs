//! What the room is asked now, in words that may be seen by everybody: the wall and the console ask the same.

use crate::coach::{ALLOWED_QUESTION, FURTHER_QUESTION, cause_question, leg_question, measured_leg_question};
use crate::measure::{self, Asked, IntervalKind};
use crate::redact::{SafeText, say};
use crate::workshop::*;

/// A question: fixed words around what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedQuestion {
    /// The words before, or the whole question.
    pub before: &'static str,
    /// The measured interval of the leg, or the number of the cause asked about.
    pub about: Option<SafeText>,
    /// The words after.
    pub after: &'static str,
    /// At the end of a branch, how the organisation came to allow it.
    pub fourth: Option<&'static str>,
}

impl AskedQuestion {
    /// The question as it is read aloud.
    pub fn words(&self) -> String {
        let about = self.about.as_ref().map_or("", SafeText::as_str);
        format!("{}{about}{}", self.before, self.after)
    }
}

/// The measured interval that a leg asks about, as it is said; none where there is none, or an impossible one.
pub fn leg_took(document: &Document, leg: Leg) -> Option<SafeText> {
    let measured = measure::interval(document, IntervalKind::for_leg(leg))?;
    (!measured.is_impossible()).then(|| say::length_between(measured.shortest, measured.longest))
}

/// The question asked now.
pub fn asked_question(document: &Document, asked: &Asked) -> AskedQuestion {
    let Some(cause) = asked.cause.and_then(|cause| document.causes.get(cause)) else {
        let took = leg_took(document, asked.leg);
        let question =
            if took.is_some() { measured_leg_question(asked.leg) } else { leg_question(asked.leg) };
        return AskedQuestion { before: question.before, about: took, after: question.after, fourth: None };
    };
    let is_end = measure::branch_ends(document).iter().any(|end| end.cause == cause.id);
    let question = if is_end { cause_question(cause.kind) } else { FURTHER_QUESTION };
    AskedQuestion {
        before: question.before,
        about: Some(say::number(cause.id.into())),
        after: question.after,
        fourth: is_end.then_some(ALLOWED_QUESTION),
    }
}
