//! What there is to ask about a row of a document: hints, cues and rules of causation, without those that were left,
//! silenced or taken up.

use super::causation::{CausationRule, CauseInput, check_causation};
use super::hints::{hints, is_statement, question_named};
use super::wording;
use crate::workshop::{Document, For, Mark, Prose, RowId, SectionId, ShortNumber, TextAt, TextField};
use std::ops::Range;

/// One thing to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The rule or the cue.
    pub name: &'static str,
    /// Where the words stand; none for what is about the whole cause.
    pub place: Option<(TextAt, Range<usize>)>,
    /// The words it is about; empty where it is about the whole cause.
    pub words: String,
    /// What to ask.
    pub ask: &'static str,
    /// What such words cost, or show.
    pub why: &'static str,
}

impl Advice {
    /// About words that point somewhere, not about a cue or a link.
    pub fn is_wording(&self) -> bool {
        wording::rule(self.name).is_some()
    }
}

/// Everything to ask about a row that was not left, silenced or taken up.
pub fn advice(document: &Document, row: RowId) -> Vec<Advice> {
    let people = names(document);
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let mut all: Vec<Advice> = Vec::new();
    for at in statements(document, row) {
        let text = read(document, at);
        let found = hints(text, &people).into_iter().map(|hint| Advice {
            name: hint.name,
            words: text.get(hint.words.clone()).unwrap_or_default().to_owned(),
            place: Some((at, hint.words)),
            ask: hint.ask,
            why: hint.why,
        });
        all.extend(found);
    }
    let causation = causation(document, row, &people).into_iter();
    // The vague word has its hint already.
    let causation = causation.filter(|rule| *rule != CausationRule::PlainWords).map(|rule| Advice {
        name: rule.name(),
        place: None,
        words: String::new(),
        ask: rule.ask(),
        why: "",
    });
    all.extend(causation);
    all.retain(|advice| !is_decided(document, row, advice.name));
    all
}

/// The rules that ask about the wording of a row, whatever was decided about them.
pub fn wording_asks(document: &Document, row: RowId) -> Vec<&'static str> {
    if statements(document, row).all(|at| read(document, at).is_empty()) {
        return Vec::new();
    }
    let people = names(document);
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let findings = statements(document, row).flat_map(|at| wording::check(read(document, at), &people));
    findings.map(|finding| finding.rule).collect()
}

/// The first of these rows about whose wording there is still something to ask, by the number that its hints are kept
/// under; each stands with a rule that asks about it.
pub fn first_to_ask_about(document: &Document, asks: &[(RowId, &'static str)]) -> Option<ShortNumber> {
    let open = asks.iter().filter(|(row, rule)| !is_decided(document, *row, rule));
    open.filter_map(|(row, _)| about(*row)).min()
}

/// The question that was taken up about a row.
pub fn asked(document: &Document, row: RowId) -> Option<&'static str> {
    question_named(mark(document, row)?.asked.as_ref()?.as_str())
}

/// The number under which what is decided about the row's hints is kept; none where nothing is stated in such rows.
pub fn about(row: RowId) -> Option<ShortNumber> {
    match row {
        RowId::Closing => Some(SectionId::NOT_HERE.into()),
        RowId::Frame => Some(SectionId::EARLIER_ACTIONS.into()),
        RowId::Impact => Some(SectionId::CUSTOMERS.into()),
        RowId::Trigger => Some(SectionId::TRIGGER.into()),
        RowId::Action(_)
        | RowId::Cause(_)
        | RowId::Event(_)
        | RowId::Explanation(_)
        | RowId::Idea(_)
        | RowId::Note(_)
        | RowId::Question(_)
        | RowId::Risk(_)
        | RowId::Window(_) => row.number(),
        RowId::Agenda(_)
        | RowId::Bone(_)
        | RowId::Ledger
        | RowId::Link(_)
        | RowId::Mark(_)
        | RowId::Person(_)
        | RowId::Release
        | RowId::Tally(_)
        | RowId::Weighing
        | RowId::Word(_) => None,
    }
}

/// Silenced in this workshop, or left or taken up at this row.
fn is_decided(document: &Document, row: RowId, name: &str) -> bool {
    let is_silenced = || document.frame.hints_silenced.iter().any(|silenced| *silenced == name);
    mark(document, row).is_some_and(|mark| {
        mark.hints_left.iter().any(|left| *left == name)
            || mark.asked.as_ref().is_some_and(|asked| *asked == name)
    }) || is_silenced()
}

fn mark(document: &Document, row: RowId) -> Option<&Mark> {
    document.mark(about(row)?)
}

/// Where the row states something.
fn statements(document: &Document, row: RowId) -> impl Iterator<Item = TextAt> + '_ {
    let places = TextField::ALL
        .iter()
        .filter(|field| is_statement(**field))
        .map(move |field| TextAt { row, field: *field });
    places.filter(|at| document.text(*at).is_some())
}

fn read(document: &Document, at: TextAt) -> &str {
    document.text(at).map_or("", |prose| prose.reveal(For::Coaching))
}

fn causation(document: &Document, row: RowId, people: &[&str]) -> Vec<CausationRule> {
    let RowId::Cause(id) = row else { return Vec::new() };
    let Some(cause) = document.causes.get(id).filter(|cause| !cause.statement.is_blank()) else {
        return Vec::new();
    };
    check_causation(&CauseInput {
        statement: cause.statement.reveal(For::Coaching),
        kind: cause.kind,
        is_explained: document.links.iter().any(|link| link.effect == id),
        people,
    })
}

/// The names and handles of the register: as the subject of a sentence they count as persons.
fn names(document: &Document) -> Vec<String> {
    let of = |prose: &Prose| prose.reveal(For::Coaching).to_owned();
    document.people.iter().flat_map(|person| [of(&person.full_name), of(&person.handles)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{CauseId, Closing, Edit, Frame, Impact, Leg, Trigger, Workshop};

    fn wording_to_ask_about(workshop: &Workshop) -> Option<ShortNumber> {
        let asks = |row| wording_asks(workshop, row).into_iter().map(move |rule| (row, rule));
        first_to_ask_about(workshop, &workshop.row_ids().flat_map(asks).collect::<Vec<_>>())
    }

    const BLAMING: &str = "The engineer forgot the flag";

    fn rules_of(workshop: &Workshop) -> Vec<&'static str> {
        advice(workshop, RowId::Cause(CauseId(1)))
            .into_iter()
            .filter(Advice::is_wording)
            .map(|advice| advice.name)
            .collect()
    }

    fn blamed() -> (Workshop, Vec<&'static str>) {
        let workshop = a_workshop().with_cause(Leg::Happened, BLAMING).build();
        let rules = rules_of(&workshop);
        assert!(!rules.is_empty());
        assert_eq!(wording_to_ask_about(&workshop), Some(CauseId(1).into()));
        (workshop, rules)
    }

    #[test]
    fn wording_whose_question_was_taken_up_is_asked_about_no_more() {
        let (mut workshop, rules) = blamed();
        let (first, rest) = rules.split_first().unwrap();
        let mark = Mark {
            asked: Some((*first).into()),
            hints_left: rest.iter().map(|name| (*name).into()).collect(),
            ..Mark::new(CauseId(1).into())
        };
        workshop.apply(Edit::put(mark)).unwrap();
        assert_eq!(wording_to_ask_about(&workshop), None);
        assert_eq!(rules_of(&workshop), [""; 0]);
        assert!(asked(&workshop, RowId::Cause(CauseId(1))).is_some());
    }

    #[test]
    fn silenced_wording_is_asked_about_nowhere() {
        let (mut workshop, rules) = blamed();
        let mut frame = workshop.frame.clone();
        frame.hints_silenced = rules.iter().map(|name| (*name).into()).collect();
        workshop.apply(Edit::put(frame)).unwrap();
        assert_eq!(wording_to_ask_about(&workshop), None);
    }

    #[test]
    fn wording_is_asked_about_where_a_row_has_no_number_of_its_own() {
        let rows: [(crate::workshop::Row, SectionId); 4] = [
            (Impact { promise_broken: BLAMING.into(), ..Impact::default() }.into(), SectionId::CUSTOMERS),
            (Trigger { statement: BLAMING.into(), ..Trigger::default() }.into(), SectionId::TRIGGER),
            (Closing { not_here: BLAMING.into(), ..Closing::default() }.into(), SectionId::NOT_HERE),
            (
                Frame { earlier_actions: BLAMING.into(), ..Frame::default() }.into(),
                SectionId::EARLIER_ACTIONS,
            ),
        ];
        for (row, number) in rows {
            let workshop = a_workshop().with(row).build();
            assert_eq!(wording_to_ask_about(&workshop), Some(number.into()));
        }
    }

    #[test]
    fn a_person_is_known_by_a_handle_too() {
        let mut workshop = a_workshop()
            .with_person("Ines Okafor", "on-call engineer")
            .with_cause(Leg::Happened, "iokafor dropped the table")
            .build();
        assert_eq!(wording_to_ask_about(&workshop), None);
        let mut person = workshop.people.iter().next().unwrap().clone();
        person.handles = "iokafor".into();
        workshop.apply(Edit::put(person)).unwrap();
        assert_eq!(wording_to_ask_about(&workshop), Some(CauseId(1).into()));
    }
}
