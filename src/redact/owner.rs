//! Whose an account or an address is: it is made of the names of somebody, whom the text may name elsewhere in full.
//! `qvexley@…` and "Quorra Vexley", `/home/wvhouwelingen` and "Wessel van Houwelingen".
//!
//! **Invariant.** What an account is made of is a guess: what follows from it is looked for with a capital letter or as
//! both names together, never as a word.
//! **Start reading** at [`owners`].

use super::detect;
use super::everyday::is_everyday;
use super::given_names::{is_given, is_given_alone};
use super::names::PARTICLES;
use super::noticed::is_usual;

/// Somebody whom an account may be named after. Names are in small letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Owner<'a> {
    /// `quorra.vexley`, `quorravexley`
    Named { first: &'a str, last: &'a str },
    /// `qvexley`, `q.vexley`, `vexley.q`; a surname of two words, `qlegoff`, begins with a particle.
    Initialled { initial: char, particle: Option<&'static str>, surname: &'a str },
    /// `quorra`, a name that people are given.
    First(&'a str),
}

/// Those whom an account or the address of a mailbox, in small letters, may be named after.
pub(super) fn owners(account: &str) -> Vec<Owner<'_>> {
    let local = account.split(['@', '+']).next().unwrap_or(account);
    let local = local.rsplit(['\\', '/']).next().unwrap_or(local);
    let local = local.trim_end_matches(|byte: char| byte.is_ascii_digit());
    let parts: Vec<&str> = local.split(['.', '_', '-']).collect();
    if !parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase())) {
        return Vec::new();
    }
    match parts.as_slice() {
        [alone] => glued(alone),
        [first, last] | [first, _, last] => apart(first, last, local.contains('.')).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The owner of an account whose parts a sign joins; a full stop joins names more often than words.
fn apart<'a>(first: &'a str, last: &'a str, dotted: bool) -> Option<Owner<'a>> {
    match (first.len(), last.len()) {
        (1, 4..) => may_be_surname(last).then(|| initialled(first, None, last)).flatten(),
        (4.., 1) => may_be_surname(first).then(|| initialled(last, None, first)).flatten(),
        (2.., 2..) => {
            let given = is_given_alone(first.as_bytes()) || is_given_alone(last.as_bytes());
            let names = [first, last].iter().all(|name| !is_usual(name));
            let like_names = || [first, last].iter().all(|name| name.len() > 2 && may_be_surname(name));
            (names && (given || dotted && like_names())).then_some(Owner::Named { first, last })
        }
        _ => None,
    }
}

/// The owners of an account of one word: an initial and a surname, two names, or one.
fn glued(account: &str) -> Vec<Owner<'_>> {
    if is_given_alone(account.as_bytes()) {
        return if account.len() > 3 { vec![Owner::First(account)] } else { Vec::new() };
    }
    let cut = |at: usize| Some((account.get(..at)?, account.get(at..)?));
    let two = (3..account.len().saturating_sub(3)).rev().filter_map(cut).find_map(|(first, last)| {
        (is_given_alone(first.as_bytes()) && may_be_surname(last)).then_some(Owner::Named { first, last })
    });
    let Some((initial, behind)) = cut(1) else { return Vec::new() };
    let plain = (may_be_surname(behind)).then(|| initialled(initial, None, behind)).flatten();
    // `qvexley`, `qlegoff`; `wvhouwelingen` has the initial of the particle alone.
    let with_particle = PARTICLES.iter().filter(|particle| particle.len() > 1).filter_map(|particle| {
        let surname = behind.strip_prefix(particle).filter(|rest| may_be_surname(rest))?;
        initialled(initial, Some(particle), surname)
    });
    let shortened = behind
        .strip_prefix(['v', 'd', 'l'])
        .filter(|rest| rest.len() > 5 && may_be_surname(rest))
        .and_then(|surname| initialled(initial, None, surname));
    [two, plain, shortened].into_iter().flatten().chain(with_particle).collect()
}

fn initialled<'a>(initial: &str, particle: Option<&'static str>, surname: &'a str) -> Option<Owner<'a>> {
    Some(Owner::Initialled { initial: initial.chars().next()?, particle, surname })
}

/// Long enough to be told from other words, and none that things are called by.
fn may_be_surname(name: &str) -> bool {
    name.len() > 3
        && !is_usual(name)
        && (!is_everyday(name) || is_given(name.as_bytes()))
        && detect::is_nothing_else(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn initialled<'a>(initial: char, particle: Option<&'static str>, surname: &'a str) -> Owner<'a> {
        Owner::Initialled { initial, particle, surname }
    }

    #[test]
    fn an_account_tells_both_names_where_a_sign_parts_them() {
        for account in
            ["quorra.vexley@example.com", "quorra.vexley2", "corp\\quorra.vexley", "quorra.j.vexley"]
        {
            assert_eq!(owners(account), [Owner::Named { first: "quorra", last: "vexley" }], "{account}");
        }
        assert_eq!(owners("jana_vexley"), [Owner::Named { first: "jana", last: "vexley" }]);
    }

    #[test]
    fn an_account_tells_the_initial_and_the_surname() {
        for account in ["q.vexley", "vexley.q@example.com", "qvexley"] {
            assert_eq!(owners(account), [initialled('q', None, "vexley")], "{account}");
        }
        assert!(owners("wvhouwelingen").contains(&initialled('w', None, "houwelingen")));
        assert!(owners("qlegoff").contains(&initialled('q', Some("le"), "goff")));
        assert!(owners("janavexley").contains(&Owner::Named { first: "jana", last: "vexley" }));
    }

    #[test]
    fn an_account_of_a_program_or_a_team_tells_nobody() {
        for account in ["no-reply@example.com", "data.team", "noc", "svc-batch", "eu-payments", "", "x@y"] {
            assert_eq!(owners(account), [], "{account}");
        }
    }
}
