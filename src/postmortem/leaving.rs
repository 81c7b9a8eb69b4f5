//! What leaves this room: each numbered part as the wall has shown it, and as it will be sent.

use super::build::build_with;
use super::plain::{self, PlainLine};
use crate::order::Gather;
use crate::redact::{AliasBook, Kind, Redactor, Register, SafeText, say};
use crate::sorted::SortedMap;
use crate::workshop::{Audience, Document, For, ShortNumber};
use std::collections::BTreeSet;

/// What leaves this room, for one audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// For whom.
    pub audience: Audience,
    /// "14 names, 3 secrets, 6 hosts stay here".
    pub stays: SafeText,
    /// The numbered parts, in the order printed.
    pub lines: Vec<LeavingLine>,
    /// The aliases in it. Whoever shows it brings them into the ledger ([`AliasBook::added_to`]), or what was shown is
    /// not what is released once an earlier part names another value.
    pub book: AliasBook,
}

/// One numbered part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeavingLine {
    /// Typing it withholds the part.
    pub number: ShortNumber,
    /// As the wall has shown it.
    pub before: SafeText,
    /// What the release prints under this number; empty where this audience gets nothing of it.
    pub after: SafeText,
    /// Whether it stays in the room.
    pub held_back: bool,
}

/// What would leave for `audience` now. The texts are those of [`release`](fn@super::release), part by part.
pub fn leaving(document: &Document, audience: Audience) -> Leaving {
    let register = Register::of(document);
    let room = build_with(document, Audience::Room, &register, AliasBook::from_ledger(&document.ledger));
    let sent = build_with(document, audience, &register, room.book);
    let mut book = sent.book;
    let stays = stays(document, audience, &register, &mut book);
    let before = plain::lines(&room.postmortem);
    let mut after: SortedMap<ShortNumber, PlainLine> =
        plain::lines(&sent.postmortem).into_iter().map(|line| (line.number, line)).gathered();
    let mut lines: Vec<LeavingLine> = before
        .into_iter()
        .map(|line| {
            let sent = after.remove(&line.number);
            LeavingLine {
                number: line.number,
                before: line.text,
                held_back: sent.as_ref().is_some_and(|sent| sent.held_back),
                after: sent.map(|sent| sent.text).unwrap_or_default(),
            }
        })
        .collect();
    // What only the release prints was never on the wall.
    lines.extend(after.into_values().map(|sent| LeavingLine {
        number: sent.number,
        before: SafeText::default(),
        after: sent.text,
        held_back: sent.held_back,
    }));
    Leaving { audience, stays, lines, book }
}

/// How many different values of the document this audience does not get, by the words people use for them.
fn stays(document: &Document, audience: Audience, register: &Register, book: &mut AliasBook) -> SafeText {
    let mut redactor = Redactor::new(register, book, audience);
    let mut found: BTreeSet<(Kind, String)> = BTreeSet::new();
    for (_, prose) in document.texts() {
        let findings = redactor.findings(prose.reveal(For::Detection));
        found.extend(findings.into_iter().map(|finding| (finding.kind, finding.replacement)));
    }
    let found_count = found.len();
    let mut counts: SortedMap<Group, usize> = SortedMap::new();
    for (kind, _) in found {
        *counts.or_default(Group::of(kind)) += 1;
    }
    let counted: Vec<SafeText> = counts.into_iter().map(|(group, count)| group.said(count)).collect();
    if counted.is_empty() {
        return SafeText::fixed("Nothing had to be taken out");
    }
    let stay = if found_count == 1 { " stays here" } else { " stay here" };
    say::sentence(&[say::join(&counted, ", "), SafeText::fixed(stay)])
}

/// The kinds, as people speak of them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Names,
    Secrets,
    Hosts,
    Customers,
    Links,
    Others,
}

impl Group {
    const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Person | Kind::Handle | Kind::User | Kind::Email | Kind::Phone => Self::Names,
            Kind::Key | Kind::Token | Kind::Password | Kind::Guess | Kind::Card | Kind::Iban => Self::Secrets,
            Kind::Host | Kind::Node | Kind::Pod | Kind::Ip | Kind::Mac | Kind::Resource => Self::Hosts,
            Kind::Customer => Self::Customers,
            Kind::Url | Kind::Ticket => Self::Links,
            Kind::Word | Kind::System | Kind::Id => Self::Others,
        }
    }

    fn said(self, count: usize) -> SafeText {
        match self {
            Self::Names => say::counted(count, "name", "names"),
            Self::Secrets => say::counted(count, "secret", "secrets"),
            Self::Hosts => say::counted(count, "host", "hosts"),
            Self::Customers => say::counted(count, "customer", "customers"),
            Self::Links => say::counted(count, "link", "links"),
            Self::Others => say::counted(count, "other word", "other words"),
        }
    }
}
