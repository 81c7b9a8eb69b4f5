//! What the facilitator chose about a field in place of what usually happens to it, and what may be chosen.
//!
//! Less than usual may always be chosen; more needs a reason and never goes beyond what closer readers get. Redaction
//! stays as it is for each audience, and nobody is named to readers who get no names: no choice reaches below that.

use super::policy::{FieldPolicy, Treatment};
use crate::workshop::{Audience, Document, FieldChoice};

/// What a choice gives the readers, compared with the usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gives {
    /// Less.
    Less,
    /// More: only for a reason.
    More,
}

/// What happens to a field for an audience: as chosen where that may be chosen, else as usual.
pub fn treatment(document: &Document, line: FieldPolicy, audience: Audience) -> Treatment {
    let chosen = document.release.fields.iter().find(|choice| is_about(choice, line, audience));
    let allowed = |choice: &&FieldChoice| {
        options(line, audience).into_iter().any(|(treatment, gives)| {
            treatment == choice.treatment && (gives == Gives::Less || !choice.reason.is_blank())
        })
    };
    chosen.filter(allowed).map_or_else(|| line.usual(audience), |choice| choice.treatment)
}

/// What may be chosen in place of the usual, the strictest last.
pub fn options(line: FieldPolicy, audience: Audience) -> Vec<(Treatment, Gives)> {
    if !Audience::RELEASED.contains(&audience) {
        return Vec::new();
    }
    let usual = line.usual(audience);
    let less = stricter(usual);
    let closer = Audience::RELEASED.into_iter().filter(|closer| *closer < audience);
    let mut options: Vec<(Treatment, Gives)> = Vec::new();
    for treatment in closer.map(|closer| line.usual(closer)) {
        let is_more = treatment != usual && !less.contains(&treatment) && may_be_widened_to(treatment);
        if is_more && options.iter().all(|(other, _)| *other != treatment) {
            options.push((treatment, Gives::More));
        }
    }
    options.extend(less.iter().map(|treatment| (*treatment, Gives::Less)));
    options
}

/// The choices with this one in the place of an earlier one about the same field and audience; none: as usual.
pub fn chosen(
    mut choices: Vec<FieldChoice>,
    line: FieldPolicy,
    audience: Audience,
    choice: Option<(Treatment, &str)>,
) -> Vec<FieldChoice> {
    choices.retain(|other| !is_about(other, line, audience));
    choices.extend(choice.map(|(treatment, reason)| FieldChoice {
        row: line.row.to_owned(),
        field: line.field.to_owned(),
        audience,
        treatment,
        reason: reason.into(),
    }));
    choices
}

fn is_about(choice: &FieldChoice, line: FieldPolicy, audience: Audience) -> bool {
    choice.row == line.row && choice.field == line.field && choice.audience == audience
}

/// What gives the readers less of the same.
const fn stricter(treatment: Treatment) -> &'static [Treatment] {
    match treatment {
        Treatment::Clock => &[Treatment::TPlus, Treatment::Drop],
        Treatment::Name => &[Treatment::Role, Treatment::Drop],
        Treatment::Chosen
        | Treatment::Kind
        | Treatment::Print
        | Treatment::Range
        | Treatment::Redact
        | Treatment::Role
        | Treatment::TPlus
        | Treatment::Utc => &[Treatment::Drop],
        Treatment::Decides | Treatment::Drop | Treatment::Form | Treatment::Withheld => &[],
    }
}

/// No name is ever given to readers who usually get none, and what is not printed at all has no other form.
const fn may_be_widened_to(treatment: Treatment) -> bool {
    match treatment {
        Treatment::Chosen
        | Treatment::Clock
        | Treatment::Kind
        | Treatment::Print
        | Treatment::Range
        | Treatment::Redact
        | Treatment::Role
        | Treatment::TPlus
        | Treatment::Utc => true,
        Treatment::Decides | Treatment::Drop | Treatment::Form | Treatment::Name | Treatment::Withheld => {
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postmortem::policy;
    use crate::workshop::Release;

    fn with(line: FieldPolicy, audience: Audience, treatment: Treatment, reason: &str) -> Document {
        let fields = chosen(Vec::new(), line, audience, Some((treatment, reason)));
        Document { release: Release { fields, ..Release::default() }, ..Document::default() }
    }

    #[test]
    fn less_may_always_be_chosen_and_more_for_a_reason_alone() {
        let line = policy::action::tracker;
        let less = with(line, Audience::Team, Treatment::Drop, "");
        assert_eq!(treatment(&less, line, Audience::Team), Treatment::Drop);
        assert_eq!(treatment(&less, line, Audience::Company), Treatment::Redact, "another audience");
        let more = |reason| with(line, Audience::Public, Treatment::Redact, reason);
        assert_eq!(treatment(&more(" "), line, Audience::Public), Treatment::Drop);
        assert_eq!(treatment(&more("our tracker is public"), line, Audience::Public), Treatment::Redact);
    }

    #[test]
    fn no_choice_names_a_person_or_prints_a_text_unredacted() {
        for line in policy::rows() {
            for audience in Audience::RELEASED {
                for (option, gives) in options(*line, audience) {
                    assert!(gives == Gives::Less || option != Treatment::Name, "{}.{}", line.row, line.field);
                    let text = [Treatment::Redact, Treatment::Chosen, Treatment::Kind];
                    let is_text = Audience::RELEASED.iter().any(|other| text.contains(&line.usual(*other)));
                    assert!(!is_text || option != Treatment::Print, "{}.{}", line.row, line.field);
                }
            }
        }
        let owner = policy::action::owner;
        let named = with(owner, Audience::Public, Treatment::Name, "they agreed");
        assert_eq!(treatment(&named, owner, Audience::Public), Treatment::Role);
        let register = policy::person::full_name;
        let printed = with(register, Audience::Team, Treatment::Print, "why not");
        assert_eq!(treatment(&printed, register, Audience::Team), Treatment::Decides);
    }

    #[test]
    fn a_choice_taken_back_is_the_usual_again() {
        let line = policy::event::source;
        let choices = chosen(Vec::new(), line, Audience::Team, Some((Treatment::Drop, "")));
        assert_eq!(chosen(choices, line, Audience::Team, None), []);
    }
}
