//! What is looked for everywhere once it was found in one place: the value, what tells it apart, and the names of people
//! and companies that nobody registered.
//!
//! **Start reading** at [`remember`].

use super::detect::{self, Hit, Lexicon, ToldBy};
use super::everyday::is_everyday;
use super::given_names::{is_given, is_like_a_person};
use super::known::{Known, SHARED_NAME};
use super::noticed::is_usual;
use super::owner::{Owner, capitalised, owners};
use super::telling::{distinctive, host_of_link, stem_of_siblings, telling_parts};
use super::values::Sort;
use super::{AliasBook, Kind, Treatment, treatment};
use crate::text::{fold, words};
use crate::workshop::Audience;

/// Adds what was found in `text` to what is known.
pub(super) fn remember(known: &mut Known, text: &str, hits: &[Hit]) {
    for hit in hits {
        let value = hit.value(text);
        // Its parts were taken in with it.
        if distinctive(hit.kind, &value) && known.knows(&value) {
            continue;
        }
        if hit.rule.told_by == ToldBy::PlaceOfName {
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

/// Looks for whoever has this account or this address, by the names that it is made of.
#[inline(never)]
fn add_owner(known: &mut Known, kind: Kind, account: &str) {
    let account = account.to_lowercase();
    let is_handle = account.split('@').next().is_some_and(|local| detect::is_handle(local.as_bytes()));
    for owner in owners(&account) {
        match owner {
            Owner::Named { first, last } => {
                let name = format!("{} {}", capitalised(first), capitalised(last));
                add_name(known, &name);
                known.add_stranger(&[last.to_owned(), first.to_owned()], &name);
            }
            Owner::First(first) => known.add_first_name(first, &account),
            Owner::Initialled { initial, particle, surname } => {
                let words: Vec<String> = particle.into_iter().chain([surname]).map(str::to_owned).collect();
                known.add_surname(&words, initial, &account);
                // `q.vexley` is also `QVEXLEY`.
                let glued = format!("{initial}{surname}");
                let apart = !account.starts_with(&glued) && !account.contains('\\');
                if apart && particle.is_none() && glued.len() > 5 && !known.knows(&glued) {
                    let sort = Sort { part: false, known_format: false, stem: false };
                    known.add_exact(&glued, kind, &account, sort);
                }
                // "Brandvik" alone is `hbrandvik`, where nothing but an account is written so.
                if particle.is_none() && surname.len() > 5 && is_handle {
                    known.add_first_name(surname, &account);
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
    let told =
        folded.len() >= 5 && !is_everyday(&folded) && !is_usual(&folded) && !OF_MANY.holds(folded.as_bytes());
    // `orders.pellmore-brewing.v1`
    if told && name.is_ascii() {
        let slug = name.replace(' ', "-");
        known.add_exact(&slug, Kind::Customer, name, Sort { part: true, known_format: false, stem: false });
    }
    let letters = first.starts_with(char::is_uppercase) && first.chars().all(char::is_alphabetic);
    if letters
        && folded.len() >= 7
        && !OF_MANY.holds(folded.as_bytes())
        && !is_everyday(&folded)
        && !is_usual(&folded)
    {
        known.add_firm(folded, name);
    }
}

/// Looks for the account of whoever has this name, and for the name with an initial: `qvexley`, "Q. Vexley".
#[inline(never)]
fn add_short_names(known: &mut Known, name: &str) {
    // "Vexley, Quorra"
    let (first, last) = match (name.split_once(", "), name.split_once(' ')) {
        (Some((last, first)), _) | (None, Some((first, last))) => (fold(first), fold(last)),
        (None, None) => return,
    };
    let letters = |name: &str| name.len() > 2 && name.bytes().all(|byte| byte.is_ascii_lowercase());
    if let Some(initial) = first.get(..1)
        && letters(&first)
        && letters(&last)
        && last.len() > 4
        && detect::is_nothing_else(name)
    {
        known.add_short_names(initial, &last, name);
    }
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
        known.add_stranger(&words, name);
        return;
    }
    if words.len() > 1 && known.add_stranger(&words, name) {
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
            ("mail qlegoff@harbour.test\nQuorra Le Goff did it", "Quorra Le Goff"),
            ("at /home/q.vexley/x\nmy QVEXLEY at the store", "QVEXLEY"),
            ("user=hvexo from there\nRole \"hvexo\" is none", "hvexo"),
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
}
