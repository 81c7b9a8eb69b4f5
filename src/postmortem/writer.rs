//! Takes values out of the document as the table of `policy.rs` says, and in no other way.

use super::field_choice::treatment;
use super::model::{Fact, Part};
use super::policy::{self, Treatment};
use super::{range, service_kind};
use crate::redact::{AliasBook, Redactor, Register, SafeText, say};
use crate::sorted::SortedMap;
use crate::workshop::*;

/// A line of the table for one field.
pub(super) type Rule = policy::FieldPolicy;

/// Writes for one audience.
pub(super) struct Writer<'a> {
    pub(super) document: &'a Document,
    pub(super) audience: Audience,
    pub(super) redactor: Redactor<'a>,
    /// The stated start of the impact: `T+0` for readers who get no clock times.
    pub(super) start: Option<Instant>,
    /// How many parts the room withheld, and how many security holds back.
    pub(super) withheld: usize,
    pub(super) restricted: usize,
    /// The marks of what stays in the room.
    marks: SortedMap<ShortNumber, &'a Mark>,
}

/// The marks of what stays in the room for that audience.
pub(super) fn held_back(document: &Document, audience: Audience) -> impl Iterator<Item = &Mark> {
    let holds = move |rule: Rule, is_marked: bool| is_marked && rule.usual(audience) == Treatment::Withheld;
    document.marks.iter().filter(move |mark| {
        holds(policy::mark::withheld, mark.withheld)
            || holds(policy::mark::restricted, mark.restricted.is_some())
    })
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        document: &'a Document,
        register: &'a Register,
        book: &'a mut AliasBook,
        audience: Audience,
    ) -> Self {
        let mut redactor = Redactor::new(register, book, audience);
        // A value that only the last paragraph gives away is then known in the first, too.
        for (_, prose) in document.texts() {
            redactor.learn(prose.reveal(For::Detection));
        }
        let marks = held_back(document, audience).map(|mark| (mark.about, mark)).collect();
        let mut writer =
            Self { document, audience, redactor, start: None, withheld: 0, restricted: 0, marks };
        writer.start = super::interval::stated_start(document, |number| writer.holds_back(number));
        writer
    }

    /// Writes a section; the receipt counts by its name.
    pub(super) fn section<T>(&mut self, name: &'static str, write: impl FnOnce(&mut Self) -> T) -> T {
        self.redactor.enter(name);
        write(self)
    }

    /// True when the part stays in the room, so that nothing may follow from it either.
    pub(super) fn holds_back(&self, number: ShortNumber) -> bool {
        self.marks.contains_key(&number)
    }

    /// What happens to a field for this audience.
    pub(super) fn treatment(&self, rule: Rule) -> Treatment {
        treatment(self.document, rule, self.audience)
    }

    /// True when this audience gets the field at all.
    pub(super) fn shows(&self, rule: Rule) -> bool {
        match self.treatment(rule) {
            Treatment::Decides | Treatment::Drop => false,
            Treatment::Chosen => self.document.release.with_evidence,
            _ => true,
        }
    }

    /// A text, as the table says; `None` where there is none or it is not for this audience.
    pub(super) fn text(&mut self, rule: Rule, prose: &Prose) -> Option<SafeText> {
        if prose.is_blank() || !self.shows(rule) {
            return None;
        }
        let text = prose.reveal(For::Detection).trim();
        Some(match self.treatment(rule) {
            Treatment::Kind => service_kind::of(text),
            Treatment::Chosen => self.redactor.evidence(text),
            _ => self.redactor.text(text),
        })
    }

    /// A choice, a date or a number that is printed as it is.
    pub(super) fn choice(&self, rule: Rule, said: SafeText) -> Option<SafeText> {
        self.shows(rule).then_some(said)
    }

    /// A count of people.
    pub(super) fn count(&self, rule: Rule, count: u64) -> Option<SafeText> {
        match self.treatment(rule) {
            Treatment::Range => Some(range::of_count(count)),
            _ => self.choice(rule, say::grouped(count)),
        }
    }

    /// A share of all.
    pub(super) fn percent(&self, rule: Rule, percent: u8) -> Option<SafeText> {
        match self.treatment(rule) {
            Treatment::Range => Some(range::of_percent(percent)),
            _ => self
                .choice(rule, say::sentence(&[SafeText::number(u64::from(percent)), SafeText::fixed(" %")])),
        }
    }

    /// An instant on its own, with its date.
    pub(super) fn instant(&self, rule: Rule, instant: Instant) -> Option<SafeText> {
        let zone = &self.document.frame.zone;
        match self.treatment(rule) {
            Treatment::Clock => {
                Some(say::join(&[say::dated_clock(instant, zone), say::offset(zone.offset_at(instant))], " "))
            }
            Treatment::Utc => Some(say::utc(instant)),
            Treatment::TPlus => self.start.map(|start| say::since_start(instant - start)),
            _ => None,
        }
    }

    /// From one instant to another.
    pub(super) fn stretch(&self, rule: Rule, from: Instant, until: Instant) -> Option<SafeText> {
        match self.treatment(rule) {
            Treatment::Clock => Some(say::stretch(from, until, &self.document.frame.zone)),
            Treatment::Utc => Some(say::stretch(from, until, &ZoneTable::utc())),
            Treatment::TPlus => self.start.map(|start| say::since_start_between(from - start, until - start)),
            _ => None,
        }
    }

    /// A person who carries something.
    pub(super) fn person(&mut self, rule: Rule, person: Option<PersonId>) -> Option<SafeText> {
        let person = person?;
        match self.treatment(rule) {
            Treatment::Name => Some(self.redactor.owner(person)),
            Treatment::Role => Some(self.redactor.owner_by_role(person)),
            _ => None,
        }
    }

    /// A numbered part with that text; when it is held back, what is said instead; `None` where nothing is entered.
    pub(super) fn part(&mut self, number: impl Into<ShortNumber>, rule: Rule, prose: &Prose) -> Option<Part> {
        let number = number.into();
        if prose.is_blank() || !self.shows(rule) {
            return None;
        }
        if let Some(instead) = self.said_instead(number) {
            return Some(instead);
        }
        self.text(rule, prose).map(|text| Part::new(number, text))
    }

    /// The part that stands for one that is held back.
    pub(super) fn said_instead(&mut self, number: ShortNumber) -> Option<Part> {
        let mark = *self.marks.get(&number)?;
        let text = if let Some(restriction) = &mark.restricted {
            self.restricted += 1;
            self.restriction(restriction)
        } else {
            self.withheld += 1;
            SafeText::fixed("Withheld in the meeting.")
        };
        Some(Part { held_back: true, ..Part::new(number, text) })
    }

    fn restriction(&mut self, restriction: &Restriction) -> SafeText {
        let until = restriction
            .until
            .and_then(|day| self.choice(policy::restriction::until, say::date(day)))
            .map(|day| say::sentence(&[SafeText::fixed("until "), day]));
        let held_by = self
            .text(policy::restriction::held_by, &restriction.held_by)
            .map(|role| say::sentence(&[SafeText::fixed("held by "), role]));
        let known: Vec<SafeText> = until.into_iter().chain(held_by).collect();
        let mut text = SafeText::fixed("1 item withheld for security until fixed");
        if !known.is_empty() {
            let known = say::join(&known, ", ");
            text.push(&say::sentence(&[SafeText::fixed(" ("), known, SafeText::fixed(")")]));
        }
        text.push_fixed(".");
        text
    }

    /// A named value, where there is one.
    pub(super) fn fact(&mut self, name: &'static str, rule: Rule, prose: &Prose) -> Option<Fact> {
        self.text(rule, prose).map(|value| Fact { name, value })
    }
}
