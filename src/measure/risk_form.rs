//! The full form of a risk: likelihood times severity before and after, the difference divided by the effort. Every
//! step of the arithmetic is a number that can be shown.

use super::worth::steps;
use crate::workshop::{Action, Level, Rating};

/// The arithmetic of one action, in steps: likelihood and severity from 1 to 5, effort from 1 to 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskArithmetic {
    /// Likelihood and severity as things are.
    pub before: (u8, u8),
    /// Likelihood and severity once the action is done.
    pub after: (u8, u8),
    /// The effort, where it was rated.
    pub effort: Option<u8>,
}

impl RiskArithmetic {
    /// How much risk goes. An action that adds risk removes less than nothing.
    pub fn removed(self) -> i16 {
        let product = |(likelihood, severity): (u8, u8)| i16::from(likelihood) * i16::from(severity);
        product(self.before) - product(self.after)
    }

    /// Risk removed for each step of effort, in tenths: the order to begin in.
    pub fn tenths_per_effort(self) -> Option<i16> {
        self.effort.filter(|effort| *effort > 0).map(|effort| self.removed() * 10 / i16::from(effort))
    }

    /// What it comes to in the words of the room: half of all risk is high, a fifth is medium.
    pub fn level(self) -> Level {
        match self.removed() {
            12.. => Level::High,
            5..=11 => Level::Medium,
            _ => Level::Low,
        }
    }
}

/// The arithmetic of an action; none until all four numbers are there.
pub fn risk_arithmetic(action: &Action) -> Option<RiskArithmetic> {
    let form = action.risk_form;
    let pair =
        |likelihood: Option<Rating>, severity: Option<Rating>| Some((likelihood?.value(), severity?.value()));
    Some(RiskArithmetic {
        before: pair(form.likelihood_before, form.severity_before)?,
        after: pair(form.likelihood_after, form.severity_after)?,
        effort: action.effort.map(|effort| steps(effort).unsigned_abs()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{ActionId, RiskForm};

    fn rated(numbers: [usize; 4], effort: Option<Level>) -> Option<RiskArithmetic> {
        let [likelihood_before, severity_before, likelihood_after, severity_after] =
            numbers.map(|number| Rating::ALL.get(number.wrapping_sub(1)).copied());
        let risk_form = RiskForm { likelihood_before, severity_before, likelihood_after, severity_after };
        risk_arithmetic(&Action { risk_form, effort, ..Action::new(ActionId(1), "add a canary stage") })
    }

    #[test]
    fn likelihood_times_severity_before_and_after_is_divided_by_the_effort() {
        let arithmetic = rated([4, 5, 1, 5], Some(Level::Medium)).unwrap();
        assert_eq!((arithmetic.removed(), arithmetic.tenths_per_effort()), (15, Some(75)));
        assert_eq!(arithmetic.level(), Level::High);
    }

    #[test]
    fn nothing_is_reckoned_until_all_four_numbers_are_there() {
        assert_eq!(rated([4, 5, 0, 5], None), None);
        assert_eq!(rated([2, 3, 1, 3], None).unwrap().tenths_per_effort(), None);
    }

    #[test]
    fn an_action_that_adds_risk_removes_less_than_nothing() {
        let worse = rated([1, 2, 2, 2], Some(Level::Low)).unwrap();
        assert_eq!((worse.removed(), worse.level()), (-2, Level::Low));
    }
}
