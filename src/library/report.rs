//! The numbers of a library as they leave: rows for a spreadsheet, and a report for the team. Both pass the gate.

use super::quarters::{Quarter, QuarterNumbers, Share, trends};
use crate::measure::Criterion;
use crate::redact::{
    AliasBook, Artefact, CalledBy, Cleared, Format, Redactor, Refusal, Register, SafeText, csv, gate, say,
};
use crate::workshop::{Audience, Document, For, PersonId, Prose};

/// What to keep in mind beside a number; shown and printed with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caveat {
    /// How many incidents a class had.
    Incidents,
    /// A class that is back although its actions were done.
    BackAfterActions,
    /// Actions on time.
    Actions,
    /// Days until something was done.
    Days,
    /// The learning poll.
    Learned,
    /// Points of quality.
    Quality,
    /// Shares of strong actions and of evidence.
    Rated,
}

impl Caveat {
    /// Every caveat, in the order printed.
    pub const ALL: [Self; 7] = [
        Self::Incidents,
        Self::BackAfterActions,
        Self::Actions,
        Self::Days,
        Self::Learned,
        Self::Quality,
        Self::Rated,
    ];

    /// The numbers it is about.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Incidents => "Incidents per class",
            Self::BackAfterActions => "Back after the actions",
            Self::Actions => "Actions",
            Self::Days => "Days",
            Self::Learned => "Learning poll",
            Self::Quality => "Quality",
            Self::Rated => "Strong actions and evidence",
        }
    }

    /// The caveat.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Incidents => {
                "More reviews held look like more incidents. A class is only as good as how it is named."
            }
            Self::BackAfterActions => {
                "Back although everything was done: the actions did not treat the condition."
            }
            Self::Actions => {
                "By the quarter of the first promised date. A date moved is late, however good the reason."
            }
            Self::Days => {
                "In half of the workshops at most so many. How long incidents took is not averaged: the mean of few very different ones says nothing."
            }
            Self::Learned => {
                "Hands in a room where colleagues look on. Low numbers are worth a question, high ones prove little."
            }
            Self::Quality => {
                "Points of the text, not of its people: what is said, not what is true. The wording counts once the coach has read it on this device."
            }
            Self::Rated => "Of those that were rated; strength is a nudge, and evidence can be thin.",
        }
    }
}

/// Everybody and everything that any of these workshops registered.
pub fn register_of<'a>(documents: impl Iterator<Item = &'a Document>) -> Register {
    let mut register = Register::new();
    let mut id = 0;
    for document in documents {
        for person in document.people.iter() {
            id += 1;
            let handles = person.handles.reveal(For::Detection);
            let handles: Vec<&str> = handles
                .split(|c: char| c.is_whitespace() || c == ',')
                .filter(|handle| !handle.is_empty())
                .collect();
            register.person(
                PersonId(id),
                person.full_name.reveal(For::Detection),
                &handles,
                CalledBy::Number,
            );
        }
        for word in document.words.iter() {
            register.word(word.kind, word.text.reveal(For::Detection));
        }
    }
    register
}

/// The numbers as rows: quarter, number, value.
pub fn numbers_file(quarters: &[(Quarter, QuarterNumbers)], register: &Register) -> Result<Cleared, Refusal> {
    let mut book = AliasBook::new();
    let rows = rows(quarters, &mut Redactor::new(register, &mut book, Audience::Company));
    let rows = rows.into_iter().map(|[quarter, name, value]| vec![quarter, name, value]).collect();
    leave(Format::Numbers, csv::rows(&["Quarter", "Number", "Value"], rows), register, &book)
}

/// The numbers as a page for the team, each beside its caveat, with how the classes went.
pub fn team_report(quarters: &[(Quarter, QuarterNumbers)], register: &Register) -> Result<Cleared, Refusal> {
    let mut book = AliasBook::new();
    let mut redactor = Redactor::new(register, &mut book, Audience::Company);
    let mut page = SafeText::fixed("# What the reviews of two years say\n\n## Classes\n\n");
    for trend in trends(quarters) {
        let class = label(&mut redactor, &trend.class);
        let counts = [SafeText::number(trend.before as u64), SafeText::number(trend.after as u64)];
        page.push(&say::sentence(&["- **".into(), class, ":** ".into()]));
        page.push(&say::join(&counts, " in the first two quarters, "));
        page.push_fixed(" in the last two");
        if let Some(fewer) = trend.fewer_percent().filter(|fewer| *fewer > 0) {
            page.push(&say::sentence(&[": ".into(), SafeText::of(i64::from(fewer)), " % fewer".into()]));
        }
        page.push_fixed(".\n");
    }
    page.push_fixed("\n## Numbers\n\n| Quarter | Number | Value |\n| --- | --- | --- |\n");
    for row in rows(quarters, &mut redactor) {
        page.push(&say::sentence(&["| ".into(), say::join(&row, " | "), " |\n".into()]));
    }
    page.push_fixed("\n## How to read them\n\n");
    for caveat in Caveat::ALL {
        let (about, words) = (caveat.about(), caveat.words());
        page.push(&say::sentence(&["- **".into(), about.into(), ":** ".into(), words.into(), "\n".into()]));
    }
    leave(Format::Markdown, page, register, &book)
}

fn leave(format: Format, body: SafeText, register: &Register, book: &AliasBook) -> Result<Cleared, Refusal> {
    let name = say::join(&["whybone-numbers".into(), format.extension().into()], ".");
    let artefact = Artefact { format, file_name: name, title: "Numbers by quarter".into(), body };
    gate::clear(artefact, register, book, Audience::Company)
}

/// A class in one line: what breaks a table is a space.
fn label(redactor: &mut Redactor<'_>, class: &Prose) -> SafeText {
    let said = redactor.text(class.reveal(For::Detection));
    said.escape(|character| {
        (character.is_control() || matches!(character, '|' | '*' | '<' | '`')).then_some(" ")
    })
}

fn rows(quarters: &[(Quarter, QuarterNumbers)], redactor: &mut Redactor<'_>) -> Vec<[SafeText; 3]> {
    let mut rows = Vec::new();
    for (quarter, numbers) in quarters {
        let when = say::join(
            &[
                SafeText::number(u64::from(quarter.year.unsigned_abs())),
                SafeText::number(u64::from(quarter.number.unsigned_abs())),
            ],
            " Q",
        );
        let mut row = |name: SafeText, value: SafeText| rows.push([when.clone(), name, value]);
        let count = |number: usize| SafeText::number(number as u64);
        row("incidents".into(), count(numbers.incidents));
        for class in &numbers.classes {
            let named = label(redactor, &class.class);
            let of = |what: &'static str| say::join(&[what.into(), named.clone()], ": ");
            row(of("incidents"), count(class.incidents));
            row(of("repeats"), count(class.repeats));
            row(of("repeats after the actions were done"), count(class.after_actions));
        }
        row("actions on time".into(), count(numbers.on_time));
        row("actions late".into(), count(numbers.late));
        row("actions open".into(), count(numbers.open));
        let known =
            |value: Option<i32>| value.map(|value| SafeText::of(i64::from(value))).unwrap_or_default();
        row("median days to the meeting".into(), known(numbers.days_to_meeting));
        row("median days to the first release".into(), known(numbers.days_to_publishing));
        row("median quality, of eight".into(), known(numbers.quality));
        for (criterion, reached) in Criterion::ALL.iter().zip(numbers.reached) {
            row(say::join(&["quality: ".into(), criterion.words().into()], ""), count(reached.part));
        }
        let percent = |share: Share| share.percent().map(count).unwrap_or_default();
        row("learned something, per cent of hands".into(), percent(numbers.learned));
        row("stronger actions, per cent".into(), percent(numbers.strong));
        row("branches with evidence, per cent".into(), percent(numbers.evidence));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::super::quarters::quarters;
    use super::*;
    use crate::measure::Digest;
    use crate::workshop::CalendarDate;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Stamp, Word, WordId, WordKind};

    fn exported(class: &str) -> (String, String) {
        let workshop = a_workshop()
            .with_person("Mirela Dragan", "release engineer")
            .with(Word {
                id: WordId(1),
                text: "Brightmoor".into(),
                kind: WordKind::Customer,
                stamp: Stamp::default(),
            })
            .build();
        let digest =
            Digest { day: CalendarDate::new(2026, 3, 12), incident_class: class.into(), ..Digest::default() };
        let shown = quarters(&[&digest], CalendarDate::new(2026, 3, 31).unwrap());
        let register = register_of([&*workshop].into_iter());
        let numbers = numbers_file(&shown, &register).unwrap();
        let report = team_report(&shown, &register).unwrap();
        assert_eq!(numbers.file_name(), "whybone-numbers.csv");
        (numbers.body().to_owned(), report.body().to_owned())
    }

    #[test]
    fn numbers_leave_with_their_classes_and_caveats() {
        let (numbers, report) = exported("configuration change");
        assert!(numbers.contains("\"2026 Q1\",\"incidents: configuration change\",\"1\"\r\n"));
        assert!(
            report.contains("- **configuration change:** 0 in the first two quarters, 1 in the last two.")
        );
        assert!(Caveat::ALL.iter().all(|caveat| report.contains(caveat.words())));
    }

    #[test]
    fn a_class_named_after_a_customer_or_a_person_leaves_without_the_name() {
        let (numbers, report) = exported("=Brightmoor, told by Mirela Dragan at 10.20.0.7 | x");
        for text in [numbers, report] {
            for value in ["Brightmoor", "Mirela", "Dragan", "10.20.0.7"] {
                assert!(!text.contains(value), "{value}");
            }
        }
    }
}
