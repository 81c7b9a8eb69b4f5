//! How the meeting ended, and what is marked.

use crate::day;
use whybone::workshop::*;

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = notes();
    rows.extend(questions());
    rows.push(
        Closing {
            not_here: "The network on-call, who could say whether the licence servers were near their limit"
                .into(),
            learned: Some(6),
            would_come_again: Some(5),
            open_carried_by: Some(PersonId(3)),
            open_until: day("2026-03-26"),
            follow_up: None,
            stamp: Stamp::default(),
        }
        .into(),
    );
    rows.extend(marks());
    rows.push(Release { audience: Audience::Public, ..Release::default() }.into());
    rows
}

fn notes() -> Vec<Row> {
    use NoteKind::{GotLucky, Surprised, WentWell};
    let note = |id, kind, statement: &str| -> Row {
        Note { id: NoteId(id), kind, statement: statement.into(), stamp: Stamp::default() }.into()
    };
    vec![
        note(
            1,
            WentWell,
            "The empty list was found minutes after joining, because the two configurations were compared first",
        ),
        note(
            2,
            WentWell,
            "Two people went back together, one reading and one typing; no step was done twice",
        ),
        note(3, GotLucky, "A customer called; nothing of our own was going to tell us before the evening"),
        note(
            4,
            GotLucky,
            "It was a weekday afternoon; in the evening four times as many viewers start a stream",
        ),
        note(5, GotLucky, "Kestrel TV had its renewal meeting on the same day and signed all the same"),
        note(6, Surprised, "The alert was right, and it fired after five minutes"),
        note(7, Surprised, "Undoing the roll-out reported success and changed nothing that mattered"),
    ]
}

fn questions() -> Vec<Row> {
    let question = |id, statement: &str, owner, by, about: Option<u32>| -> Row {
        OpenQuestion {
            id: QuestionId(id),
            statement: statement.into(),
            owner: Some(PersonId(owner)),
            by: day(by),
            about: about.map(CauseId),
            stamp: Stamp::default(),
        }
        .into()
    };
    vec![
        question(
            1,
            "What did the roll-out dialog show at that moment, and which regions were preselected?",
            1,
            "2026-03-18",
            Some(7),
        ),
        question(
            2,
            "Which tools could read who owns a service, and where would they read it?",
            6,
            "2026-03-20",
            Some(10),
        ),
        question(3, "Which other services print their credentials when they start?", 6, "2026-03-20", None),
    ]
}

fn marks() -> Vec<Row> {
    let restricted = Restriction { until: day("2026-03-31"), held_by: "security lead".into() };
    vec![
        Mark { tonight: true, ..Mark::new(CauseId(7).into()) }.into(),
        Mark { tonight: true, ..Mark::new(ActionId(6).into()) }.into(),
        Mark { tonight: true, ..Mark::new(EventId(9).into()) }.into(),
        Mark { withheld: true, ..Mark::new(NoteId(5).into()) }.into(),
        Mark { restricted: Some(restricted), ..Mark::new(QuestionId(3).into()) }.into(),
    ]
}
