//! What a finished text holds that the register may want, noticed while the meeting goes on. For the console alone.
//!
//! A name that nobody registered is only guessed at: two words written like one. It is asked about, never redacted
//! for that alone.

use super::detect::{Lexicon, STRANGER};
use super::{AliasBook, Kind, Redactor, Register};
use crate::text::{ByteSpan, Word, fold, words};
use crate::workshop::Audience;

/// A value that was noticed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Noticed {
    /// What people call it.
    pub what: NoticedKind,
    /// As it was typed.
    pub value: String,
}

/// What people call a value that was noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticedKind {
    /// Perhaps a person: a handle, an address, two words written like a name.
    Person,
    /// A machine or an address of one.
    Host,
    /// A secret.
    Secret,
}

impl NoticedKind {
    /// Every kind, in the order shown.
    pub const ALL: [Self; 3] = [Self::Person, Self::Host, Self::Secret];

    const fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Key | Kind::Token | Kind::Password => Some(Self::Secret),
            Kind::Email | Kind::Handle | Kind::User => Some(Self::Person),
            Kind::Host | Kind::Node | Kind::Pod | Kind::Ip => Some(Self::Host),
            // Registered already, or nothing to register.
            Kind::Person
            | Kind::Customer
            | Kind::Word
            | Kind::System
            | Kind::Card
            | Kind::Iban
            | Kind::Url
            | Kind::Phone
            | Kind::Mac
            | Kind::Resource
            | Kind::Ticket
            | Kind::Id
            | Kind::Guess => None,
        }
    }
}

/// What stands in a text and is not registered. The aliases given on the way are forgotten.
pub fn notice(text: &str, register: &Register) -> Vec<Noticed> {
    let mut book = AliasBook::new();
    let mut found = Redactor::new(register, &mut book, Audience::Public).findings(text);
    // Whom only the text names may be wanted in the register.
    found.retain(|found| found.rule != STRANGER);
    let is_found =
        |span: &ByteSpan| found.iter().any(|found| found.start < span.end && span.start < found.end);
    let names = like_names(text).into_iter().filter(|span| !is_found(span));
    let mut noticed: Vec<Noticed> =
        names.map(|span| Noticed { what: NoticedKind::Person, value: span.of(text).to_owned() }).collect();
    noticed.extend(found.iter().filter_map(|found| {
        Some(Noticed {
            what: NoticedKind::of(found.kind)?,
            value: text.get(found.start..found.end)?.to_owned(),
        })
    }));
    noticed
}

/// Two words with a capital letter each and one space between them, neither of which is usual in such a text.
fn like_names(text: &str) -> Vec<ByteSpan> {
    let mut names: Vec<ByteSpan> = Vec::new();
    let mut before: Option<Word> = None;
    for word in words(text) {
        let first = before.replace(word).filter(|first| text.get(first.end..word.start) == Some(" "));
        let Some(first) = first else { continue };
        if is_like_a_name(text, first) && is_like_a_name(text, word) {
            names.push(ByteSpan::new(first.start, word.end));
            // Of three such words the first two are asked about.
            before = None;
        }
    }
    names
}

fn is_like_a_name(text: &str, word: Word) -> bool {
    let word = text.get(word.start..word.end).unwrap_or_default();
    let mut characters = word.chars();
    let is_capitalised =
        characters.next().is_some_and(char::is_uppercase) && characters.all(char::is_lowercase);
    is_capitalised && (3..=20).contains(&word.len()) && !USUAL.holds(fold(word).as_bytes())
}

/// True for a word in small letters that begins a sentence or names a thing, in the texts of an outage.
pub(super) fn is_usual(word: &str) -> bool {
    USUAL.holds(word.as_bytes())
}

/// Words that begin a sentence or name things, in the texts of an outage.
static USUAL: Lexicon = Lexicon::of(
    "access account action after alert all amazon and another apr april are aug august auth author azure \
     balancer because before blue both build but cache center central cet chaos chat check checkout cloud \
     cluster code command commander commit config control customer customers data database date debug dec \
     december deploy did disk does each east edge error errors european every fatal feb february first for \
     fri friday from gateway git google grafana green had has how image incident info ingress internal jan \
     january job jul july jun june kafka kubernetes last load logs manager mar march may merge metrics mon \
     monday most network new nginx node north not note nov november oct october office one only open \
     operations our page pager payment payments platform pod pool postgres product production prometheus \
     queue redis region release reliability retry root sat saturday search second security sep sept september \
     server service services site slack some south staging standard status storage sun sunday support system \
     team terraform test that the then there they this thu thursday time traffic tue tuesday two uploads user \
     users utc warn wed wednesday west what when where which while with zone",
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::PersonId;
    use NoticedKind::{Host, Person, Secret};

    fn noticed(text: &str) -> Vec<(NoticedKind, String)> {
        let mut register = Register::new();
        register.person(PersonId(1), "Ada Nowak", &[], crate::redact::CalledBy::Number);
        notice(text, &register).into_iter().map(|noticed| (noticed.what, noticed.value)).collect()
    }

    #[test]
    fn a_name_that_is_not_registered_is_asked_about() {
        assert_eq!(
            noticed("then Mirela Dragan and Ada Nowak looked"),
            [(Person, "Mirela Dragan".to_owned())]
        );
        assert_eq!(noticed("Mirela Dragan restarted it"), [(Person, "Mirela Dragan".to_owned())]);
    }

    #[test]
    fn what_only_looks_like_a_name_is_not() {
        for text in [
            "The Load Balancer on Monday March 3",
            "Google Cloud was slow",
            "Uploads over 8 MB fail",
            "After Deploy",
            "SEV One",
            "Date: Thu Mar 12",
            "errors. Then Retry",
        ] {
            assert_eq!(noticed(text), [], "{text}");
        }
    }

    #[test]
    fn machines_handles_and_secrets_are_noticed() {
        assert_eq!(
            noticed("@mdragan saw db-1.corp.internal refuse password=hunter2secret"),
            [
                (Person, "@mdragan".to_owned()),
                (Host, "db-1.corp.internal".to_owned()),
                (Secret, "hunter2secret".to_owned())
            ]
        );
    }
}
