//! What people are called for short: Katherine is Kate, Giuseppe is Beppe, Oluwaseun is Seun, and the other way round.
//!
//! **Invariant.** Asked for registered people alone: what a stranger may be called for short is nobody's name.

use super::detect::Lexicon;
use super::everyday::is_everyday;
use super::given_names::{is_given, is_given_alone};
use super::noticed::is_usual;

/// A row names those who share their short forms, in as many tongues as have the name: "giuseppe josip: beppe joso".
const ROWS: &str = include_str!("short_names.txt");

/// What begins names of West Africa, behind which the name for short stands: Oluwaseun, Chukwuemeka.
const LEADING: &[&str] =
    &["oluwa", "chukwu", "olu", "ola", "ade", "ayo", "omo", "akin", "baba", "ife", "temi", "chi"];

/// The first of these begin no other names: what is behind them needs no list.
const LEADING_ALONE: usize = 3;

/// What ends the fond forms of names of Slavic tongues, of Spanish and Portuguese.
const FOND: &str = "ek ik ko ito inho";
/// In place of `a` at the end.
const FOND_IN_PLACE_OF_A: &str = "ka ita inha";
/// In place of `o` at the end.
const FOND_IN_PLACE_OF_O: &str = "ito inho";

/// Short forms that are words, things or places, too, and are on no other list of those.
static WORDS_TOO: Lexicon = Lexicon::of(
    "ale angeles ash asia bala bali bar barb bee bel bela belle bene bert bora cal cam carolina \
     cata cate charlotte chas cor deb den des dom domingo dora duro ede ele ella else ema evi fil fina flick \
     flip flo florence fra fran france gena geo georgia ger gil gill gon hal hein helena \
     helm herb ike ira jas jazz jura kat kitty lada lana lea les lex lil liv lope lora lore luda \
     madge mags mal mani mara marge mari masa mat mate mati mats maxi meg mel memo mercedes mica milo \
     mina miro missy nan nat nata nate nati ness nia nic nika obi oscar palo pam pep peta pim pip ram ria \
     roma roman rus sal salva salvo santiago seb sema seva sia sofia ste stew sydney tam \
     tima tope tori tris vali victoria vik vin virginia vito viv walt wills",
);

/// What somebody whose first name this is may be called, beside the name itself. All names are folded.
pub(super) struct Called {
    /// The short forms of the name: Kate, Kathy.
    pub(super) short: Vec<String>,
    /// The names that this one is short for: Katherine.
    pub(super) whole: Vec<String>,
    /// What else these are called for short: Kathy, where Kate is registered.
    pub(super) others: Vec<String>,
    /// The name as fond people have it: Karolinka, Pedrito.
    pub(super) fond: Vec<String>,
}

impl Called {
    pub(super) fn of(name: &str) -> Self {
        let mut called = Self { short: Vec::new(), whole: Vec::new(), others: Vec::new(), fond: Vec::new() };
        let is_listed = |names: &str| names.split(' ').any(|listed| listed == name);
        for (whole, short) in ROWS.lines().filter_map(|row| row.split_once(": ")) {
            if is_listed(whole) {
                add(&mut called.short, short.split(' '), name);
            }
            if is_listed(short) {
                add(&mut called.whole, whole.split(' '), name);
                add(&mut called.others, short.split(' '), name);
            }
        }
        // "Gus" of Gustaf, "Tobi" of Oluwatobiloba.
        let heads = |part: &'_ str, least: usize| {
            let ends = (least..part.len()).filter_map(|end| part.get(..end));
            ends.filter(|head| is_given(head.as_bytes())).map(str::to_owned).collect::<Vec<_>>()
        };
        add(&mut called.short, heads(name, 3).iter().map(String::as_str), name);
        for (at, lead) in LEADING.iter().enumerate() {
            let Some(rest) = name.strip_prefix(lead).filter(|rest| rest.len() >= 4) else { continue };
            if at < LEADING_ALONE || is_given_alone(rest.as_bytes()) {
                add(&mut called.short, std::iter::once(rest), name);
                add(&mut called.short, heads(rest, 4).iter().map(String::as_str), name);
            }
        }
        let (stem, fond) = match name.char_indices().next_back() {
            Some((last, 'a')) => (name.get(..last).unwrap_or(name), FOND_IN_PLACE_OF_A),
            Some((last, 'o')) => (name.get(..last).unwrap_or(name), FOND_IN_PLACE_OF_O),
            Some((_, 'b'..='d' | 'f'..='h' | 'j'..='n' | 'p'..='t' | 'v'..='x' | 'z')) => (name, FOND),
            _ => (name, ""),
        };
        if name.len() > 3 {
            called
                .fond
                .extend(fond.split(' ').filter(|end| !end.is_empty()).map(|end| format!("{stem}{end}")));
        }
        called
    }
}

/// Adds those that are not there yet.
fn add<'n>(names: &mut Vec<String>, more: impl Iterator<Item = &'n str>, own: &str) {
    for name in more.filter(|name| *name != own) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
}

/// True for a name for short that is something else as often: Will, Art, Asia.
pub(super) fn is_word_too(folded: &str) -> bool {
    folded.len() < 3 || is_everyday(folded) || is_usual(folded) || WORDS_TOO.holds(folded.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::{AliasBook, CalledBy, Redactor, Register};
    use crate::text::fold;
    use crate::workshop::{Audience, PersonId};

    #[test]
    fn rows_are_in_order_folded_and_name_nobody_twice() {
        assert!(ROWS.lines().is_sorted());
        for row in ROWS.lines() {
            assert_eq!(fold(row), row);
            let (whole, short) = row.split_once(": ").unwrap_or_default();
            assert!(
                !short.is_empty() && short.split(' ').all(|name| whole.split(' ').all(|own| own != name)),
                "{row}"
            );
        }
    }

    /// What is left of a text where these people are registered.
    fn told(people: &[&str], text: &str) -> String {
        let mut register = Register::new();
        for (number, name) in (1..).zip(people) {
            register.person(PersonId(number), name, &[], CalledBy::Number);
        }
        Redactor::new(&register, &mut AliasBook::new(), Audience::Public).text(text).as_str().to_owned()
    }

    #[test]
    fn somebody_is_found_by_the_short_form_and_by_the_whole_one() {
        for (name, called) in [
            ("Katherine Vexley", "Kate"),
            ("Kate Vexley", "Katherine"),
            ("Kate Vexley", "Kathy Vexley"),
            ("Philippa Vexley", "Pippa"),
            ("Philippa Vexley", "pippa.vexley"),
            ("Robert Vexley", "bvexley"),
            ("Giuseppe Brandvik", "Beppe"),
            ("Jiří Dvořák", "Jirkou"),
            ("Małgorzata Brandvik", "Gosi"),
            ("Oluwaseun Akinjide", "Seun"),
            ("Oluwatobiloba Akinjide", "Tobi"),
            ("Dmitri Volkov", "Диме"),
            ("Александр Брандвик", "Саша"),
            ("Karolina Brandvik", "Karolinka"),
        ] {
            assert_eq!(told(&[name], &format!("It was {called} again")), "It was [PERSON-1] again", "{name}");
        }
    }

    #[test]
    fn a_short_form_that_is_a_word_needs_the_place_of_a_name() {
        for text in [
            "Will be mended on Monday. Will this recur?",
            "The Bill was due, and so was rob.",
            "NAT tables, MAX_RETRIES and the DOM",
            "Nodes in Asia and Asia/Tokyo",
            "The office of San Francisco, Port Nat and Lake Bill",
            "May was quiet",
        ] {
            let people =
                ["William Vexley", "Robert Vexley", "Natalie Vexley", "Maximilian Vexley", "Dominic Vexley"];
            let others = ["Joanna Vexley", "Paco Vexley", "Mary Vexley"];
            assert_eq!(told(&[people.as_slice(), &others].concat(), text), text);
        }
        assert_eq!(told(&["William Vexley"], "Will said so, ask Bill"), "[PERSON-1] said so, ask [PERSON-1]");
        assert_eq!(told(&["Jonas Vexley"], "Mount Jonas home first"), "Mount [PERSON-1] home first");
        assert_eq!(told(&["Jonas Vexley"], "on San Jonas and Mt. Jonas"), "on San Jonas and Mt. Jonas");
        assert_eq!(told(&["Joanna Vexley"], "Asia naprawiła skrypt"), "[PERSON-1] naprawiła skrypt");
    }

    #[test]
    fn a_name_of_ones_own_wins_over_a_short_form_and_two_share_one() {
        let kate = ["Katherine Vexley", "Kate Brandvik"];
        assert_eq!(told(&kate, "with Kate and Katherine"), "with [PERSON-1] and [PERSON-2]");
        let cathy = ["Katherine Vexley", "Catherine Brandvik"];
        assert_eq!(told(&cathy, "with Cathy"), "with one of the team");
        let other = told(&["Kate Vexley"], "Catherine Müller fixed it, with Kate");
        assert!(!other.contains("Kate") && !other.contains("[PERSON-1] Müller"), "{other}");
    }
}
