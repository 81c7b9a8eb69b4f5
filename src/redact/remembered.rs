//! What is looked for everywhere once it was found in one place: the value, what tells it apart, and the names of people
//! and companies that nobody registered.
//!
//! **Start reading** at [`remember`].

use super::detect::{self, Hit, Lexicon, ToldBy};
use super::everyday::is_everyday;
use super::given_names::{has_name_of_people, is_given, is_like_a_person};
use super::known::{Known, SHARED_NAME};
use super::noticed::is_usual;
use super::ordinary::is_known_word;
use super::owner::{Owner, owners};
use super::telling::{distinctive, host_of_link, stem_of_siblings, telling_parts};
use super::values::Sort;
use super::{AliasBook, Kind, Treatment, treatment};
use crate::text::{fold, words};
use crate::workshop::Audience;
use std::collections::BTreeSet;

/// Adds what was found in `text` to what is known.
pub(super) fn remember(known: &mut Known, text: &str, hits: &[Hit]) {
    // Texts name the same people again and again, and what their names are made of is long to find out.
    let mut named = BTreeSet::new();
    let firsts = first_names(text, hits);
    for hit in hits {
        let value = hit.value(text);
        // Its parts were taken in with it.
        if distinctive(hit.kind, &value) && known.knows(&value) {
            continue;
        }
        if hit.kind == Kind::Person && !named.insert((std::ptr::from_ref(hit.rule), value.clone())) {
            continue;
        }
        // "Annika restarted it. Annika Lund said so": she is one.
        if hit.rule.told_by == ToldBy::PlaceOfName && !firsts.contains(&fold(&value)) {
            add_name(known, &value);
        }
        if hit.kind == Kind::Person {
            add_short_names(known, &value);
        }
        if matches!(hit.kind, Kind::User | Kind::Email) {
            add_owner(known, hit.kind, &value);
        }
        if hit.kind == Kind::Customer {
            add_firm(known, &value);
        }
        add_host(known, hit.kind, &value);
        for (part, searched) in searched(hit.kind, &value) {
            if known.knows(part) {
                continue;
            }
            let sort = Sort { known_format: hit.rule.known_format, ..searched };
            known.add_exact(part, hit.kind, &value, sort);
        }
    }
}

/// The first names of those who are named in full.
fn first_names(text: &str, hits: &[Hit]) -> BTreeSet<String> {
    hits.iter()
        .filter(|hit| hit.kind == Kind::Person && hit.rule.told_by == ToldBy::PlaceOfName)
        .filter_map(|hit| hit.value(text).split_once(' ').map(|(first, _)| fold(first)))
        .collect()
}

/// Looks for whoever has this account or this address, by the names that it is made of.
#[inline(never)]
fn add_owner(known: &mut Known, kind: Kind, account: &str) {
    let account = account.to_lowercase();
    let is_handle = account.split('@').next().is_some_and(|local| detect::is_handle(local.as_bytes()));
    for owner in owners(&account) {
        match owner {
            Owner::Named { first, last } => {
                add_name(known, &format!("{first} {last}"));
            }
            Owner::First(first) => known.add_first_name(first, first),
            Owner::Initialled { initial, particle, surname } => {
                let words: Vec<String> = particle.into_iter().chain([surname]).map(str::to_owned).collect();
                // One name for whoever has a mailbox, `q.vexley@…`, and a folder, `/home/qvexley`.
                let glued = format!("{initial}{}", words.concat());
                known.add_surname(&words, initial, &glued);
                // `q.vexley` is also `QVEXLEY`.
                let apart = !account.starts_with(&glued) && !account.contains('\\');
                if apart
                    && particle.is_none()
                    && glued.len() > 5
                    && is_account(&glued, surname)
                    && !known.knows(&glued)
                {
                    let sort = Sort { part: false, known_format: false, stem: false };
                    known.add_exact(&glued, kind, &account, sort);
                }
                // "Brandvik" alone is `hbrandvik`, where nothing but an account is written so.
                if particle.is_none() && surname.len() > 5 && is_handle {
                    known.add_first_name(surname, &glued);
                }
            }
        }
    }
}

/// The search for every value of the book that this audience must not read.
pub(super) fn known_values(book: &AliasBook, audience: Audience) -> Known {
    let mut known = Known::default();
    for (value, alias) in book.values() {
        if treatment(alias.kind, audience) != Treatment::Keep {
            if matches!(alias.kind, Kind::User | Kind::Email) {
                add_owner(&mut known, alias.kind, value);
            }
            // People of the register have numbers there.
            if alias.kind == Kind::Person && value.contains(' ') && value != SHARED_NAME {
                add_name(&mut known, value);
            }
            add_host(&mut known, alias.kind, value);
            for (part, sort) in searched(alias.kind, value) {
                known.add_exact(part, alias.kind, value, sort);
            }
        }
    }
    for (kind, secret) in book.short_secrets() {
        for (part, sort) in searched(kind, secret) {
            known.add_exact(part, kind, secret, Sort { known_format: true, ..sort });
        }
    }
    known
}

/// The machine that a link leads to, wherever else it stands.
fn add_host(known: &mut Known, kind: Kind, value: &str) {
    if let Some(host) = host_of_link(kind, value).filter(|host| !known.knows(host)) {
        known.add_exact(host, Kind::Host, host, Sort { part: false, known_format: false, stem: false });
    }
}

/// First words of companies that say where they are or what they do.
static OF_MANY: Lexicon = Lexicon::of(
    "american british central creative digital european general global hospital institut institute international \
     krankenhaus national northern services software southern sparkasse stadtwerke systems technical united universal \
     western",
);

/// "Harbourlight Foods rang twice, Harbourlight is back": looks for the first word of a company, with its capital letter.
#[inline(never)]
fn add_firm(known: &mut Known, name: &str) {
    let Some((first, _)) = name.split_once(' ') else { return };
    let folded = fold(first);
    // "Adventure Works": a word of every text is no name for it.
    let told = folded.len() >= 5 && !is_known_word(&folded) && !OF_MANY.holds(folded.as_bytes());
    // `orders.pellmore-brewing.v1`
    if told && name.is_ascii() {
        let slug = name.replace(' ', "-");
        known.add_exact(&slug, Kind::Customer, name, Sort { part: true, known_format: false, stem: false });
    }
    let letters = first.starts_with(char::is_uppercase) && first.chars().all(char::is_alphabetic);
    if letters && told && folded.len() >= 7 {
        known.add_firm(folded, name);
    }
}

/// Looks for the account of whoever has this name, and for the name with an initial: `qvexley`, "Q. Vexley".
#[inline(never)]
fn add_short_names(known: &mut Known, name: &str) {
    let Some((first, last)) = name.split_once(' ') else { return };
    let (first, last) = (fold(first), fold(last));
    let letters = |name: &str| name.len() > 2 && name.bytes().all(|byte| byte.is_ascii_lowercase());
    if let Some(initial) = first.get(..1)
        && letters(&first)
        && letters(&last)
        && last.len() > 4
        && detect::is_nothing_else(name)
    {
        let account = format!("{initial}{last}");
        if is_account(&account, &last) {
            known.add_account(account, name);
        }
        known.add_initialled(initial, &last, name);
    }
}

/// Few words are so long, and those have endings that tell them.
const LONGER_THAN_WORDS: usize = 10;

/// Nothing but an account is written like an initial and this surname: "sharding" is of no Sarah Harding.
fn is_account(account: &str, surname: &str) -> bool {
    let of_people = || has_name_of_people(surname) && !is_given(surname.as_bytes());
    (account.len() >= LONGER_THAN_WORDS || detect::is_handle(account.as_bytes()) || of_people())
        && !is_everyday(account)
        && detect::is_nothing_else(account)
}

/// Looks for the whole name of somebody whom nobody registered.
fn add_name(known: &mut Known, name: &str) {
    let words: Vec<String> =
        words(name).filter_map(|word| name.get(word.start..word.end)).map(fold).collect();
    // "<qvexley> it is down", and a line later "qvexley: which one?"
    if let [nick] = words.as_slice()
        && nick == name.trim_matches('_')
        && nick.len() >= 5
        && detect::is_handle(nick.as_bytes())
        && !is_everyday(nick)
        && !is_usual(nick)
    {
        // "Luigi runs the jobs", and `import luigi`: a first name is one where it has its capital letter.
        if name.starts_with(char::is_uppercase) {
            known.add_first_name(nick, name);
        } else {
            known.add_stranger(&words, name);
        }
        return;
    }
    if words.len() > 1 && known.add_stranger(&words, name) {
        // "Vexley, Quorra"
        if let [first, last] = words.as_slice() {
            known.add_stranger(&[last.clone(), first.clone()], name);
        }
        let is_told = |first: &str| {
            is_given(first.as_bytes())
                || first.len() >= 5 && !is_usual(first) && detect::is_nothing_else(name)
        };
        // "Jonas Weber saw it, and Jonas rolled back"
        if let Some(first) = words.first().filter(|first| is_told(first) && !is_everyday(first)) {
            known.add_first_name(first, name);
        }
        // "Ailo Quorrander rang, and Quorrander drove there"
        if let Some(last) = words.last().filter(|last| {
            let people = is_like_a_person(last)
                || words.first().is_some_and(|first| is_given(first.as_bytes()))
                || last.len() >= 7 && detect::is_nothing_else(name);
            people && last.len() >= 5 && !is_everyday(last) && !is_usual(last)
        }) {
            known.add_first_name(last, name);
        }
    }
}

/// What is searched for once this value was found, and what it is of it.
fn searched(kind: Kind, value: &str) -> impl Iterator<Item = (&str, Sort)> {
    let sort = |part, stem| Sort { part, known_format: false, stem };
    let whole = distinctive(kind, value).then_some((value, sort(false, false)));
    let stem = stem_of_siblings(kind, value).map(|stem| (stem, sort(true, true)));
    telling_parts(kind, value).map(move |part| (part, sort(true, false))).chain(stem).chain(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::{Redactor, Register};
    use crate::text::Reading;
    use std::collections::BTreeSet;

    /// What is found in `text` by what its own rules found in it.
    fn echoes(text: &str) -> Vec<&str> {
        let (mut hits, mut echoes) = (Vec::new(), Vec::new());
        detect::scan(text, &mut hits);
        let mut known = Known::default();
        remember(&mut known, text, &hits);
        known.find(&Reading::plain(text), &BTreeSet::new(), &mut echoes);
        echoes.iter().map(|hit| hit.span.of(text)).collect()
    }

    #[test]
    fn an_account_or_an_address_tells_who_is_named_elsewhere() {
        for (text, name) in [
            ("mail quorra.vexley@harbour.test\nVexley, Quorra: restarted", "Vexley, Quorra"),
            ("mail quorra.vexley@harbour.test\nlater Quorra Vexley came", "Quorra Vexley"),
            ("at /home/wvhouwelingen/x\n(NL24, Wessel van Houwelingen, 2)", "Wessel van Houwelingen"),
            ("mail qlegoff@harbour.test\nQuentin Le Goff did it", "Quentin Le Goff"),
            ("mail jonas.q@harbour.test\nlater Jonas Quexley came", "Jonas Quexley"),
            ("at /home/q.vexley/x\nmy QVEXLEY at the store", "QVEXLEY"),
            ("user=hvexo from there\nRole \"hvexo\" is none", "hvexo"),
            ("ask @vexqu-quorrim now\nlater vexqu-quorrim looked", "vexqu-quorrim"),
        ] {
            assert!(echoes(text).contains(&name), "{text:?}: {:?}", echoes(text));
        }
    }

    #[test]
    fn a_name_tells_whose_an_account_or_an_initial_is() {
        let text = "Reviewed-by: Quorra Vexley\nqvexley restarted it, as Q. Vexley said";
        let found = echoes(text);
        assert!(found.contains(&"qvexley") && found.contains(&"Q. Vexley"), "{found:?}");
    }

    #[test]
    fn an_initial_and_a_surname_that_are_a_word_together_are_no_account() {
        for (text, word) in [
            ("Reviewed-by: Simon Wapping\nthe swapping began", "swapping"),
            ("Reviewed-by: Berta Locks\nblocks were lost", "blocks"),
            ("Reviewed-by: Pia Layers\nthe players left", "players"),
            ("mail s.pacing@harbour.test\nspacing and SPACING", "SPACING"),
        ] {
            assert!(!echoes(text).iter().any(|found| found.eq_ignore_ascii_case(word)), "{text:?}");
        }
        for (text, account) in [
            ("Reviewed-by: Sven Larsson\nslarsson restarted it", "slarsson"),
            ("Reviewed-by: Pia Hexenbrand\nphexenbrand restarted it", "phexenbrand"),
        ] {
            assert!(echoes(text).contains(&account), "{:?}", echoes(text));
        }
    }

    #[test]
    fn a_region_or_a_standard_in_the_name_of_a_machine_is_no_telling_part() {
        for (text, word) in [
            ("node ip-10-0-8-17.us-west-2.compute.internal left, us-west-2 was down", "us-west-2"),
            ("us-east-1.quorra.internal failed, and us-east-1 as a whole", "us-east-1"),
            ("oauth2.quorra.internal failed, oauth2 was off", "oauth2"),
        ] {
            assert!(!echoes(text).contains(&word), "{text:?}: {:?}", echoes(text));
        }
        assert!(echoes("quorra7x.vexley.internal failed, quorra7x is back").contains(&"quorra7x"));
    }

    /// What the public reads.
    fn redacted(text: &str) -> String {
        let (register, mut book) = (Register::new(), AliasBook::new());
        Redactor::new(&register, &mut book, Audience::Public).text(text).as_str().to_owned()
    }

    #[test]
    fn one_person_has_one_alias_however_the_name_is_written_and_found() {
        for (text, aliases) in [
            ("mail jonas@harbour.test\nJonas said he came. Then Jonas left.", 2),
            ("mail jonas@harbour.test\nso Jonas Vexley came. Then Jonas left.", 2),
            ("mail j.vexholm@harbour.test\nso Jonas Vexholm came. Then Vexholm left.", 2),
            ("Author: Quorra Vexley\nmail quorra.vexley@harbour.test; Vexley, Quorra", 2),
            ("mail quorra.vexley@harbour.test\nQuorra Vexley; Vexley, Quorra; Quorra", 3),
            ("at /home/qvexley/x\nmail qvexley@harbour.test\nby Quentin Vexley and q.vexley@harbour.test", 1),
        ] {
            let redacted = redacted(text);
            assert_eq!(redacted.matches("[PERSON-1]").count(), aliases, "{redacted}");
            assert!(!redacted.contains("[PERSON-2]"), "{redacted}");
        }
    }
}
