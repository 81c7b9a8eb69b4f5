//! The document and its one door in.

use proptest::prelude::*;
use whybone::workshop::builder::a_workshop;
use whybone::workshop::*;

fn splice(at: usize, delete: usize, insert: &str) -> Edit {
    Edit::Splice {
        text: TextAt::new(RowId::Frame, TextField::Title),
        at,
        delete,
        insert: insert.to_owned(),
        stamp: Stamp::default(),
    }
}

fn title(workshop: &Workshop) -> &str {
    workshop.frame.title.reveal(For::Measuring)
}

#[test]
fn a_link_that_leads_in_a_circle_is_refused_with_its_path() {
    let mut workshop = a_workshop()
        .with_cause(Leg::Happened, "one check")
        .because(CauseId(1), "no canary")
        .because(CauseId(2), "no owner")
        .build();
    let before = workshop.clone();
    let link = Link { id: LinkId(9), cause: CauseId(1), effect: CauseId(3), stamp: Stamp::default() };
    let error = workshop.apply(Edit::put(link)).unwrap_err();
    assert_eq!(error, EditError::Circle { path: vec![CauseId(1), CauseId(3), CauseId(2), CauseId(1)] });
    assert_eq!(workshop, before);
}

#[test]
fn a_gesture_with_one_refused_edit_changes_nothing() {
    let mut workshop = a_workshop().build();
    let before = workshop.clone();
    let gesture =
        Edit::Gesture(vec![splice(0, 0, "Playback"), Edit::Remove { row: RowId::Cause(CauseId(4)) }]);
    assert!(workshop.apply(gesture).is_err());
    assert_eq!(workshop, before);
}

#[test]
fn removing_a_cause_takes_its_links_votes_and_marks_along() {
    let mut workshop = a_workshop()
        .with_cause(Leg::Happened, "one check")
        .because(CauseId(1), "no canary")
        .with(Tally { cause: CauseId(2), votes: 3, stamp: Stamp::default() })
        .with(Mark { tonight: true, ..Mark::new(CauseId(2).into()) })
        .with(Action { treats: vec![CauseId(2)], ..Action::new(ActionId(1), "add a canary") })
        .build();
    let before = workshop.clone();
    assert!(matches!(
        workshop.apply(Edit::Remove { row: RowId::Cause(CauseId(2)) }),
        Err(EditError::StillUsed { .. })
    ));
    let applied = workshop.apply(workshop.removal(RowId::Cause(CauseId(2)))).unwrap();
    assert!(workshop.links.is_empty() && workshop.tallies.is_empty() && workshop.marks.is_empty());
    assert_eq!(workshop.actions.get(ActionId(1)).unwrap().treats, []);
    workshop.apply(applied.inverse).unwrap();
    assert_eq!(workshop, before);
}

#[test]
fn a_number_is_never_given_twice() {
    let mut workshop = a_workshop().with_cause(Leg::Happened, "one").with_cause(Leg::Happened, "two").build();
    workshop.apply(workshop.removal(RowId::Cause(CauseId(2)))).unwrap();
    assert_eq!(CauseId::next_in(&workshop), CauseId(3));
}

#[test]
fn one_gesture_is_one_step_of_undo() {
    let (mut workshop, mut history) = (a_workshop().build(), History::default());
    for (at, insert) in [(0, "P"), (1, "l"), (2, "ay")] {
        let edit = splice(at, 0, insert);
        let applied = workshop.apply(edit.clone()).unwrap();
        history.record(&edit, &applied);
    }
    history.close_gesture();
    history.undo(&mut workshop).unwrap().unwrap();
    assert_eq!(title(&workshop), "");
    history.redo(&mut workshop).unwrap().unwrap();
    assert_eq!(title(&workshop), "Play");
}

#[test]
fn undo_leaves_votes_alone() {
    let (mut workshop, mut history) =
        (a_workshop().with_cause(Leg::Happened, "one").build(), History::default());
    let vote = Edit::put(Tally { cause: CauseId(1), votes: 4, stamp: Stamp::default() });
    let applied = workshop.apply(vote.clone()).unwrap();
    history.record(&vote, &applied);
    assert!(!history.can_undo());
}

#[test]
fn a_splice_outside_the_text_or_inside_a_character_is_refused() {
    let mut workshop = a_workshop().with_frame(|frame| frame.title = "é".into()).build();
    assert!(workshop.apply(splice(1, 0, "x")).is_err());
    assert!(workshop.apply(splice(0, 3, "x")).is_err());
    assert!(workshop.apply(splice(0, usize::MAX, "x")).is_err());
}

#[test]
fn debug_output_never_shows_prose() {
    let workshop = a_workshop().with_frame(|frame| frame.title = "Playback outage".into()).build();
    assert!(!format!("{workshop:?}").contains("Playback"));
}

fn row() -> impl Strategy<Value = Row> {
    let id = 1..6_u32;
    let text = "[a-zé ]{0,8}";
    prop_oneof![
        (id.clone(), prop::sample::select(Leg::ALL.to_vec()), text).prop_map(|(id, leg, text)| Cause::new(
            CauseId(id),
            leg,
            text
        )
        .into()),
        (id.clone(), id.clone(), id.clone()).prop_map(|(id, cause, effect)| {
            Link { id: LinkId(id), cause: CauseId(cause), effect: CauseId(effect), stamp: Stamp::default() }
                .into()
        }),
        (id.clone(), proptest::collection::vec(id.clone().prop_map(CauseId), 0..3), text)
            .prop_map(|(id, treats, text)| Action { treats, ..Action::new(ActionId(id), text) }.into()),
        (id.clone(), any::<bool>()).prop_map(|(id, tonight)| Mark {
            tonight,
            ..Mark::new(CauseId(id).into())
        }
        .into()),
        (id, 0..9_u16)
            .prop_map(|(id, votes)| Tally { cause: CauseId(id), votes, stamp: Stamp::default() }.into()),
        text.prop_map(|text| Frame { title: text.into(), ..Frame::default() }.into()),
    ]
}

fn row_id() -> impl Strategy<Value = RowId> {
    row().prop_map(|row| row.id())
}

fn edit() -> impl Strategy<Value = Edit> {
    let leaf = prop_oneof![
        4 => (row(), proptest::option::of(0..5_usize)).prop_map(|(row, at)| Edit::Put { row, at }),
        1 => row_id().prop_map(|row| Edit::Remove { row }),
        1 => (row_id(), 0..5_usize).prop_map(|(row, to)| Edit::Move { row, to }),
        2 => (0..4_usize, 0..4_usize, "[a-zé]{0,4}").prop_map(|(at, delete, insert)| splice(at, delete, &insert)),
        2 => ("[ab]", decision(), proptest::option::of(0..3_usize)).prop_map(|(value, decision, at)| {
            Edit::Decide { value: value.into(), decision, at, stamp: Stamp::default() }
        }),
        1 => (0..4_usize, proptest::collection::vec(0..9_u32, 0..3)).prop_map(|(after, numbers)| {
            Edit::Name { after, aliases: numbers.into_iter().map(alias).collect(), stamp: Stamp::default() }
        }),
    ];
    leaf.prop_recursive(2, 8, 4, |inner| proptest::collection::vec(inner, 0..4).prop_map(Edit::Gesture))
}

fn decision() -> impl Strategy<Value = Option<Decision>> {
    proptest::option::of(prop_oneof![
        "[a-z]{0,3}".prop_map(|reason| Decision::Keep(reason.into())),
        Just(Decision::OrdinaryWord),
        prop_oneof![Just(Replacement::Drop), Just(Replacement::Generalise)].prop_map(Decision::Replace),
    ])
}

fn alias(number: u32) -> AliasEntry {
    AliasEntry { kind: "HOST".to_owned(), named: Named::Value(format!("db-{number}").into()), number }
}

/// The document but for the numbers given, which undo leaves alone.
fn content(workshop: &Workshop) -> Document {
    Document { numbers_given: NumbersGiven::default(), ..Document::clone(workshop) }
}

proptest! {
    #[test]
    fn edits_then_undone_give_the_document_back(edits in proptest::collection::vec(edit(), 0..40)) {
        let mut workshop = a_workshop().build();
        let before = content(&workshop);
        let mut inverses = Vec::new();
        for edit in edits {
            let unchanged = workshop.clone();
            match workshop.apply(edit) {
                Ok(applied) => inverses.push(applied.inverse),
                Err(_) => prop_assert_eq!(content(&workshop), content(&unchanged)),
            }
        }
        let after = content(&workshop);
        let mut redo = Vec::new();
        while let Some(inverse) = inverses.pop() {
            redo.push(workshop.apply(inverse).unwrap().inverse);
        }
        prop_assert_eq!(content(&workshop), before);
        while let Some(edit) = redo.pop() {
            workshop.apply(edit).unwrap();
        }
        prop_assert_eq!(content(&workshop), after);
    }

    #[test]
    fn any_earlier_state_comes_back_and_one_undo_takes_it_back(
        first in proptest::collection::vec(edit(), 0..30),
        later in proptest::collection::vec(edit(), 0..30),
    ) {
        let told = |workshop: &Workshop| -> Vec<Row> {
            let rows = workshop.rows().filter(|row| !matches!(row.id(), RowId::Ledger | RowId::Tally(_)));
            rows.map(|row| row.stamped(Stamp::default())).collect()
        };
        let mut workshop = a_workshop().build();
        for edit in first {
            let _ = workshop.apply(edit);
        }
        let earlier = workshop.clone();
        for edit in later {
            let _ = workshop.apply(edit);
        }
        let before = content(&workshop);
        match workshop.restoring(&earlier) {
            None => prop_assert_eq!(told(&workshop), told(&earlier)),
            Some(edit) => {
                let applied = workshop.apply(edit).unwrap();
                prop_assert_eq!(told(&workshop), told(&earlier));
                workshop.apply(applied.inverse).unwrap();
                prop_assert_eq!(content(&workshop), before);
            }
        }
    }

    #[test]
    fn a_document_that_came_from_edits_needs_no_repair(edits in proptest::collection::vec(edit(), 0..40)) {
        let mut workshop = a_workshop().build();
        for edit in edits {
            let _ = workshop.apply(edit);
        }
        let (again, repairs) = Workshop::admit(Document::clone(&workshop));
        prop_assert_eq!(repairs, vec![]);
        prop_assert_eq!(again, workshop);
    }

    #[test]
    fn joined_splices_do_what_the_single_ones_did(splices in proptest::collection::vec((0..6_usize, 0..3_usize, "[a-zé]{0,3}"), 0..12)) {
        let mut one_by_one = a_workshop().with_frame(|frame| frame.title = "abcdef".into()).build();
        let mut joined_workshop = one_by_one.clone();
        let mut joined: Vec<Edit> = Vec::new();
        for (at, delete, insert) in splices {
            let edit = splice(at, delete, &insert);
            if one_by_one.apply(edit.clone()).is_err() {
                continue;
            }
            if !joined.last_mut().is_some_and(|last| last.absorb(&edit)) {
                joined.push(edit);
            }
        }
        joined_workshop.apply(Edit::Gesture(joined)).unwrap();
        prop_assert_eq!(content(&joined_workshop), content(&one_by_one));
    }
}
