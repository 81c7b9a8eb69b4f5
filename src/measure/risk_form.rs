//! The full form of a risk: likelihood times severity before, less the same after. Every step of the arithmetic is a
//! number that can be shown; `worth.rs` divides it by the effort.

use crate::workshop::{Action, Level, Rating};

/// The arithmetic of one action, in steps: likelihood and severity from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskArithmetic {
    /// Likelihood and severity as things are.
    pub before: (u8, u8),
    /// Likelihood and severity once the action is done.
    pub after: (u8, u8),
}

impl RiskArithmetic {
    /// How much risk goes. An action that adds risk removes less than nothing.
    pub fn removed(self) -> i16 {
        let product = |(likelihood, severity): (u8, u8)| i16::from(likelihood) * i16::from(severity);
        product(self.before) - product(self.after)
    }

    /// What it comes to in the words of the room: half of all risk is high, a fifth is medium.
    pub fn level(self) -> Level {
        level_of(self.removed())
    }
}

pub(super) const fn level_of(removed: i16) -> Level {
    match removed {
        12.. => Level::High,
        5..=11 => Level::Medium,
        _ => Level::Low,
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
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{ActionId, RiskForm};

    fn rated(numbers: [usize; 4]) -> Option<RiskArithmetic> {
        let [likelihood_before, severity_before, likelihood_after, severity_after] =
            numbers.map(|number| Rating::ALL.get(number.wrapping_sub(1)).copied());
        let risk_form = RiskForm { likelihood_before, severity_before, likelihood_after, severity_after };
        risk_arithmetic(&Action { risk_form, ..Action::new(ActionId(1), "add a canary stage") })
    }

    #[test]
    fn likelihood_times_severity_after_is_taken_from_that_before() {
        let arithmetic = rated([4, 5, 1, 5]).unwrap();
        assert_eq!(arithmetic.removed(), 15);
        assert_eq!(arithmetic.level(), Level::High);
    }

    #[test]
    fn nothing_is_reckoned_until_all_four_numbers_are_there() {
        assert_eq!(rated([4, 5, 0, 5]), None);
        assert!(rated([2, 3, 1, 3]).is_some());
    }

    #[test]
    fn an_action_that_adds_risk_removes_less_than_nothing() {
        let worse = rated([1, 2, 2, 2]).unwrap();
        assert_eq!((worse.removed(), worse.level()), (-2, Level::Low));
    }
}
