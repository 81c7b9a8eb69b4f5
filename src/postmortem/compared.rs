//! Each text as it was typed and as one audience would read it. For the console alone: it holds what was typed.

use super::build::build;
use super::policy;
use super::writer::Writer;
use crate::redact::Register;
use crate::workshop::{Audience, Document, For, ShortNumber, TextAt};

/// A text of which somebody outside the room reads anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedText {
    /// Which text.
    pub at: TextAt,
    /// The number of the thing it belongs to.
    pub number: Option<ShortNumber>,
    /// Its field, in the words of the table.
    pub field: String,
    /// As it was typed.
    pub typed: String,
    /// As each of the audiences asked for reads it; empty where nothing of it leaves.
    pub read: Vec<(Audience, String)>,
}

impl ComparedText {
    /// True when somebody reads it otherwise than it was typed.
    pub fn is_changed(&self) -> bool {
        self.read.iter().any(|(_, read)| *read != self.typed)
    }

    /// True when this audience reads it otherwise than it was typed.
    pub fn is_changed_for(&self, audience: Audience) -> bool {
        self.read.iter().any(|(reader, read)| *reader == audience && *read != self.typed)
    }
}

/// Every text that one of the audiences reads anything of, as each of them reads it.
pub fn compared(document: &Document, audiences: &[Audience]) -> Vec<ComparedText> {
    let register = Register::of(document);
    let printed: Vec<Vec<TextAt>> =
        audiences.iter().map(|audience| policy::printed_texts(document, *audience)).collect();
    let texts = document.texts().filter(|(at, _)| printed.iter().any(|printed| printed.contains(at)));
    let mut compared: Vec<ComparedText> = texts
        .map(|(at, prose)| ComparedText {
            at,
            number: at.row.number(),
            field: policy::of_text(at).map_or_else(String::new, policy::FieldPolicy::words),
            typed: prose.reveal(For::Detection).trim().to_owned(),
            read: Vec::new(),
        })
        .collect();
    for audience in audiences {
        let mut book = build(document, *audience).book;
        let mut writer = Writer::new(document, &register, &mut book, *audience);
        for text in &mut compared {
            let line = policy::of_text(text.at).copied();
            let prose = document.text(text.at);
            let held_back = text.number.is_some_and(|number| writer.holds_back(number));
            let read =
                line.zip(prose).filter(|_| !held_back).and_then(|(line, prose)| writer.text(line, prose));
            text.read.push((*audience, read.map_or_else(String::new, |read| read.as_str().to_owned())));
        }
    }
    compared
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{CauseId, Edit, EventId, EventKind, Leg, Mark, TextField, Workshop};

    fn workshop() -> Workshop {
        a_workshop()
            .with_person("Ada Nowak", "on-call engineer")
            .with_event("2026-03-12T13:02:00Z", EventKind::Mitigation, "Ada drained db-1.corp.internal")
            .with_cause(Leg::Happened, "one check")
            .build()
    }

    #[test]
    fn one_text_is_read_by_each_audience_as_its_release_prints_it() {
        let compared = compared(&workshop(), &Audience::RELEASED);
        let event = compared.iter().find(|text| text.number == Some(EventId(1).into())).unwrap();
        assert_eq!(event.typed, "Ada drained db-1.corp.internal");
        assert_eq!(
            event.read,
            [
                (Audience::Team, "The on-call engineer drained db-1.corp.internal".to_owned()),
                (Audience::Company, "The on-call engineer drained [HOST-1]".to_owned()),
                (Audience::Public, "The on-call engineer drained [HOST-1]".to_owned()),
            ]
        );
        assert!(event.is_changed());
        let cause = compared.iter().find(|text| text.number == Some(CauseId(1).into())).unwrap();
        assert_eq!((cause.field.as_str(), cause.is_changed()), ("cause, statement", false));
    }

    #[test]
    fn nothing_is_read_of_what_stays_in_the_room() {
        let mut workshop = workshop();
        workshop.apply(Edit::put(Mark { withheld: true, ..Mark::new(EventId(1).into()) })).unwrap();
        let compared = compared(&workshop, &[Audience::Team]);
        let event = compared
            .iter()
            .find(|text| text.at.field == TextField::Statement && text.number == Some(EventId(1).into()));
        assert_eq!(event.unwrap().read, [(Audience::Team, String::new())]);
    }
}
