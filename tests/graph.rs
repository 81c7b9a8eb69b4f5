//! The causal graph: whatever the room does with causes and links, no cause is lost, none explains itself, and undo
//! takes all of it back.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test that calls them")]

use proptest::prelude::*;
use std::collections::BTreeSet;
use whybone::measure::WhyOutline;
use whybone::workshop::builder::a_workshop;
use whybone::workshop::*;

fn link(id: u32, cause: u32, effect: u32) -> Link {
    Link { id: LinkId(id), cause: CauseId(cause), effect: CauseId(effect), stamp: Stamp::default() }
}

/// C1 answers what happened; C2 made it possible, C3 made C2 possible; C4 answers why it lasted.
fn a_branch() -> Workshop {
    a_workshop()
        .with_cause(Leg::Happened, "all regions at once")
        .because(CauseId(1), "no canary")
        .because(CauseId(2), "a fast path")
        .with_cause(Leg::Lasted, "nine steps by hand")
        .build()
}

fn under(cause: u32) -> Place {
    Place { under: Under::Cause(CauseId(cause)), before: None }
}

fn answering(leg: Leg) -> Place {
    Place { under: Under::Leg(leg), before: None }
}

fn do_it(workshop: &mut Workshop, edit: Option<Edit>) -> Applied {
    workshop.apply(edit.unwrap()).unwrap()
}

fn effects(workshop: &Workshop, cause: u32) -> Vec<u32> {
    workshop.effects_of(CauseId(cause)).map(|effect| effect.0).collect()
}

fn order(workshop: &Workshop) -> Vec<u32> {
    workshop.causes.iter().map(|cause| cause.id.0).collect()
}

#[test]
fn a_cause_moved_under_another_takes_its_branch_along() {
    let mut workshop = a_branch();
    let edit = workshop.moving(CauseId(2), under(4));
    do_it(&mut workshop, edit);
    let outline = WhyOutline::of(&workshop);
    assert_eq!(outline.leg(CauseId(3)), Some(Leg::Lasted));
    assert!(outline.under(CauseId(1)).is_empty());
}

#[test]
fn a_cause_cannot_be_moved_under_what_stands_under_it_and_the_way_is_named() {
    let mut workshop = a_branch();
    let edit = workshop.moving(CauseId(1), under(3)).unwrap();
    let error = workshop.apply(edit).unwrap_err();
    assert!(error.to_string().contains("C1 > C3 > C2 > C1"), "{error}");
}

#[test]
fn a_circle_is_named_by_its_shortest_way() {
    let mut workshop = a_branch();
    workshop.apply(Edit::put(link(7, 3, 1))).unwrap();
    let error = workshop.apply(Edit::put(link(8, 1, 3))).unwrap_err();
    assert_eq!(error, EditError::Circle { path: vec![CauseId(1), CauseId(3), CauseId(1)] });
}

#[test]
fn moved_to_the_question_of_a_leg_a_cause_explains_no_other() {
    let mut workshop = a_branch();
    workshop.apply(Edit::put(link(7, 3, 4))).unwrap();
    let edit = workshop.moving(CauseId(3), answering(Leg::Unnoticed));
    do_it(&mut workshop, edit);
    assert!(effects(&workshop, 3).is_empty());
    assert_eq!(workshop.stands_under(CauseId(3)), Some(Under::Leg(Leg::Unnoticed)));
}

#[test]
fn a_shared_cause_moved_to_its_second_effect_stands_there() {
    let mut workshop = a_branch();
    workshop.apply(Edit::put(link(7, 3, 4))).unwrap();
    let edit = workshop.moving(CauseId(3), under(4));
    do_it(&mut workshop, edit);
    assert_eq!(effects(&workshop, 3), [4]);
}

#[test]
fn a_shared_cause_moved_elsewhere_keeps_what_else_it_explains() {
    let mut workshop = a_branch();
    workshop.apply(Edit::put(link(7, 3, 4))).unwrap();
    let edit = workshop.moving(CauseId(3), under(1));
    do_it(&mut workshop, edit);
    assert_eq!(effects(&workshop, 3), [1, 4]);
}

#[test]
fn a_cause_takes_its_place_before_a_sibling_or_last() {
    let mut workshop = a_workshop()
        .with_cause(Leg::Happened, "one")
        .with_cause(Leg::Happened, "two")
        .with_cause(Leg::Happened, "three")
        .build();
    let before = |at| Place { under: Under::Leg(Leg::Happened), before: Some(CauseId(at)) };
    let edit = workshop.moving(CauseId(3), before(1));
    do_it(&mut workshop, edit);
    assert_eq!(order(&workshop), [3, 1, 2]);
    let edit = workshop.moving(CauseId(3), before(2));
    do_it(&mut workshop, edit);
    assert_eq!(order(&workshop), [1, 3, 2]);
    let edit = workshop.moving(CauseId(1), answering(Leg::Happened));
    do_it(&mut workshop, edit);
    assert_eq!(order(&workshop), [3, 2, 1]);
    assert_eq!(workshop.moving(CauseId(1), answering(Leg::Happened)), None, "it stands there");
}

#[test]
fn what_led_to_a_removed_cause_leads_to_what_that_led_to() {
    let mut workshop = a_branch();
    let removal = workshop.removal(RowId::Cause(CauseId(2)));
    workshop.apply(removal).unwrap();
    assert_eq!(effects(&workshop, 3), [1]);
}

#[test]
fn causes_of_one_effect_can_be_said_to_be_needed_together_and_told_apart_again() {
    let mut workshop = a_workshop()
        .with_cause(Leg::Happened, "one")
        .because(CauseId(1), "two")
        .because(CauseId(1), "three")
        .build();
    let together = |workshop: &Workshop| WhyOutline::of(workshop).only_together_with(CauseId(2)).to_vec();
    let edit = workshop.joining(CauseId(2), CauseId(3));
    do_it(&mut workshop, edit);
    assert_eq!(together(&workshop), [CauseId(3)]);
    let edit = workshop.joining(CauseId(2), CauseId(3));
    do_it(&mut workshop, edit);
    assert_eq!(together(&workshop), []);
}

#[test]
fn causes_of_different_effects_are_not_needed_together() {
    let workshop = a_branch();
    assert_eq!(workshop.joining(CauseId(3), CauseId(4)), None);
    assert_eq!(workshop.joining(CauseId(3), CauseId(3)), None);
}

#[test]
fn a_cause_moved_away_leaves_what_it_was_needed_together_with() {
    let mut workshop = a_workshop().with_cause(Leg::Happened, "one").with_cause(Leg::Happened, "two").build();
    let edit = workshop.joining(CauseId(1), CauseId(2));
    do_it(&mut workshop, edit);
    let edit = workshop.moving(CauseId(2), answering(Leg::Lasted));
    do_it(&mut workshop, edit);
    assert!(WhyOutline::of(&workshop).only_together_with(CauseId(1)).is_empty());
}

#[test]
fn a_merged_duplicate_leaves_its_links_votes_actions_and_evidence_to_the_other() {
    let mut workshop = a_branch();
    for row in [
        Row::from(Cause {
            evidence: "the roll-out log".into(),
            ..Cause::new(CauseId(5), Leg::Lasted, "no canary stage")
        }),
        link(8, 5, 4).into(),
        Tally { cause: CauseId(2), votes: 2, stamp: Stamp::default() }.into(),
        Tally { cause: CauseId(5), votes: 3, stamp: Stamp::default() }.into(),
        Action { treats: vec![CauseId(5), CauseId(2)], ..Action::new(ActionId(1), "add a canary") }.into(),
        Mark { withheld: true, ..Mark::new(CauseId(5).into()) }.into(),
    ] {
        workshop.apply(Edit::put(row)).unwrap();
    }
    let before = Document::clone(&workshop);
    let edit = workshop.merging(CauseId(5), CauseId(2));
    let applied = do_it(&mut workshop, edit);
    assert!(!workshop.causes.contains(CauseId(5)));
    assert_eq!(effects(&workshop, 2), [1, 4]);
    assert_eq!(workshop.tallies.get(CauseId(2)).unwrap().votes, 5);
    assert_eq!(workshop.actions.get(ActionId(1)).unwrap().treats, [CauseId(2)]);
    assert!(workshop.is_withheld(CauseId(2).into()));
    assert_eq!(workshop.causes.get(CauseId(2)).unwrap().evidence, "the roll-out log".into());
    workshop.apply(applied.inverse).unwrap();
    assert_eq!(Document::clone(&workshop), before);
}

#[test]
fn a_stamped_gesture_stamps_every_row_it_puts() {
    let mut workshop = a_branch();
    let stamp = Stamp { writer: 7, ..Stamp::default() };
    let links = workshop.links.len();
    for edit in [workshop.moving(CauseId(4), under(1)), workshop.merging(CauseId(3), CauseId(2))] {
        let applied = workshop.apply(edit.unwrap().stamped(stamp)).unwrap();
        let touched = applied.touched.into_iter().filter_map(|row| workshop.row(row));
        assert!(touched.clone().count() > 0);
        for row in touched {
            assert_eq!(row.clone().stamped(stamp), row);
        }
    }
    assert_eq!(workshop.links.len(), links);
}

#[test]
fn two_causes_of_which_one_led_to_the_other_directly_become_one() {
    let mut workshop = a_branch();
    let edit = workshop.merging(CauseId(3), CauseId(2));
    do_it(&mut workshop, edit);
    assert_eq!(workshop.links.len(), 1);
}

#[test]
fn a_merge_that_would_lead_in_a_circle_is_refused_with_its_path() {
    let mut workshop = a_branch();
    let before = workshop.clone();
    let edit = workshop.merging(CauseId(3), CauseId(1)).unwrap();
    let error = workshop.apply(edit).unwrap_err();
    assert!(
        error.to_string().contains("C1 > C2 > C1") || error.to_string().contains("C2 > C1 > C2"),
        "{error}"
    );
    assert_eq!(workshop, before);
}

#[test]
fn a_file_of_thousands_of_linked_causes_loses_only_what_closes_the_circle() {
    let length = 5_000;
    let mut document = Document {
        causes: (1..=length).map(|id| Cause::new(CauseId(id), Leg::Happened, "one more")).collect(),
        links: (1..length).map(|id| link(id, id + 1, id)).collect(),
        ..Document::default()
    };
    document.links = document.links.iter().cloned().chain([link(length, 1, length)]).collect();
    let (workshop, repairs) = Workshop::admit(document);
    assert!(matches!(repairs[..], [Repair::Dropped { row: RowId::Link(_) }]), "{repairs:?}");
    assert_eq!(workshop.links.len() + 1, workshop.causes.len());
}

#[test]
fn a_link_to_nothing_closes_no_circle_and_its_mark_goes_with_it() {
    let document = Document {
        causes: [1, 2].map(|id| Cause::new(CauseId(id), Leg::Happened, "a cause")).into_iter().collect(),
        links: [link(1, 1, 9), link(2, 9, 2), link(3, 2, 1)].into_iter().collect(),
        marks: [Mark { tonight: true, ..Mark::new(LinkId(1).into()) }].into_iter().collect(),
        ..Document::default()
    };
    let (workshop, _) = Workshop::admit(document);
    assert_eq!(workshop.links.iter().map(|link| link.id).collect::<Vec<_>>(), [LinkId(3)]);
    assert!(workshop.marks.is_empty());
}

/// What a room does with its causes, by key, by pointer and in the palette.
#[derive(Clone, Debug)]
enum Gesture {
    Add { leg: Leg, under: Option<u32> },
    Link { cause: u32, effect: u32 },
    Unlink { at: usize },
    Move { cause: u32, place: Place },
    Join { one: u32, other: u32 },
    Merge { duplicate: u32, kept: u32 },
    Remove { cause: u32 },
}

const NUMBERS: std::ops::Range<u32> = 1..9;

fn gesture() -> impl Strategy<Value = Gesture> {
    let number = || NUMBERS;
    let leg = || prop::sample::select(Leg::ALL.to_vec());
    let place = (leg(), proptest::option::of(number()), proptest::option::of(number())).prop_map(
        |(leg, effect, before)| Place {
            under: effect.map_or(Under::Leg(leg), |effect| Under::Cause(CauseId(effect))),
            before: before.map(CauseId),
        },
    );
    prop_oneof![
        4 => (leg(), proptest::option::of(number())).prop_map(|(leg, under)| Gesture::Add { leg, under }),
        3 => (number(), number()).prop_map(|(cause, effect)| Gesture::Link { cause, effect }),
        1 => (0..6_usize).prop_map(|at| Gesture::Unlink { at }),
        3 => (number(), place).prop_map(|(cause, place)| Gesture::Move { cause, place }),
        2 => (number(), number()).prop_map(|(one, other)| Gesture::Join { one, other }),
        2 => (number(), number()).prop_map(|(duplicate, kept)| Gesture::Merge { duplicate, kept }),
        1 => number().prop_map(|cause| Gesture::Remove { cause }),
    ]
}

impl Gesture {
    fn edit(&self, workshop: &Workshop) -> Option<Edit> {
        Some(match *self {
            Self::Add { leg, under } => {
                let id = CauseId::next_in(workshop);
                let mut edits = vec![Edit::put(Cause::new(id, leg, "a cause"))];
                edits.extend(under.map(|effect| Edit::put(link(LinkId::next_in(workshop).0, id.0, effect))));
                Edit::Gesture(edits)
            }
            Self::Link { cause, effect } => Edit::put(link(LinkId::next_in(workshop).0, cause, effect)),
            Self::Unlink { at } => workshop.removal(RowId::Link(workshop.links.iter().nth(at)?.id)),
            Self::Move { cause, place } => workshop.moving(CauseId(cause), place)?,
            Self::Join { one, other } => workshop.joining(CauseId(one), CauseId(other))?,
            Self::Merge { duplicate, kept } => workshop.merging(CauseId(duplicate), CauseId(kept))?,
            Self::Remove { cause } => workshop.removal(RowId::Cause(CauseId(cause))),
        })
    }
}

/// Every cause that stands somewhere in the tree, in the order of the walk.
fn standing(workshop: &Workshop) -> Vec<CauseId> {
    let outline = WhyOutline::of(workshop);
    let mut open: Vec<CauseId> = Vec::new();
    let mut standing = Vec::new();
    for leg in Leg::ALL {
        open.extend(outline.answers(leg).iter().map(|entry| entry.cause));
        while let Some(cause) = open.pop() {
            standing.push(cause);
            let under = outline.under(cause).iter().filter(|entry| !entry.is_reference);
            open.extend(under.map(|entry| entry.cause));
        }
    }
    standing
}

/// The document but for the numbers given, which undo leaves alone.
fn content(workshop: &Workshop) -> Document {
    Document { numbers_given: NumbersGiven::default(), ..Document::clone(workshop) }
}

proptest! {
    #[test]
    fn no_cause_is_orphaned_or_explains_itself_whatever_the_room_does(
        gestures in proptest::collection::vec(gesture(), 0..40),
    ) {
        let mut workshop = a_workshop().build();
        for gesture in gestures {
            let Some(edit) = gesture.edit(&workshop) else { continue };
            let _ = workshop.apply(edit);
            let standing = standing(&workshop);
            let unique: BTreeSet<CauseId> = standing.iter().copied().collect();
            prop_assert_eq!(unique.len(), standing.len(), "each stands once, so there is no circle");
            prop_assert_eq!(unique, workshop.causes.iter().map(|cause| cause.id).collect());
            let is_there = |cause| workshop.causes.contains(cause);
            prop_assert!(workshop.links.iter().all(|link| is_there(link.cause) && is_there(link.effect)));
        }
    }

    #[test]
    fn all_gestures_undone_give_the_start_back_and_redone_the_end(
        gestures in proptest::collection::vec(gesture(), 0..40),
    ) {
        let (mut workshop, mut history) = (a_workshop().build(), History::default());
        let start = content(&workshop);
        for gesture in gestures {
            let Some(edit) = gesture.edit(&workshop) else { continue };
            if let Ok(applied) = workshop.apply(edit.clone()) {
                history.record(&edit, &applied);
                history.close_gesture();
            }
        }
        let end = content(&workshop);
        while let Some(step) = history.undo(&mut workshop) {
            prop_assert!(step.is_ok());
        }
        prop_assert_eq!(content(&workshop), start);
        while let Some(step) = history.redo(&mut workshop) {
            prop_assert!(step.is_ok());
        }
        prop_assert_eq!(content(&workshop), end);
    }

    #[test]
    fn merge_and_undo_are_inverse(
        gestures in proptest::collection::vec(gesture(), 0..30), duplicate in NUMBERS, kept in NUMBERS,
        votes in proptest::collection::vec(0..9_u16, 8),
    ) {
        let mut workshop = a_workshop().build();
        for gesture in gestures {
            let Some(edit) = gesture.edit(&workshop) else { continue };
            let _ = workshop.apply(edit);
        }
        for (cause, votes) in (1..).map(CauseId).zip(votes) {
            let _ = workshop.apply(Edit::put(Tally { cause, votes, stamp: Stamp::default() }));
        }
        let before = content(&workshop);
        let edit = workshop.merging(CauseId(duplicate), CauseId(kept));
        if let Some(Ok(applied)) = edit.map(|edit| workshop.apply(edit)) {
            prop_assert!(!workshop.causes.contains(CauseId(duplicate)));
            workshop.apply(applied.inverse).unwrap();
        }
        prop_assert_eq!(content(&workshop), before);
    }

    #[test]
    fn a_cause_moved_stands_where_it_was_put(
        gestures in proptest::collection::vec(gesture(), 0..30), cause in NUMBERS, to in gesture(),
    ) {
        let mut workshop = a_workshop().build();
        for gesture in gestures {
            let Some(edit) = gesture.edit(&workshop) else { continue };
            let _ = workshop.apply(edit);
        }
        let Gesture::Move { place, .. } = to else { return Ok(()) };
        let Some(edit) = workshop.moving(CauseId(cause), place) else { return Ok(()) };
        if workshop.apply(edit).is_ok() {
            prop_assert_eq!(workshop.stands_under(CauseId(cause)), Some(place.under));
            prop_assert_eq!(workshop.moving(CauseId(cause), place), None, "it stands there now");
        }
    }
}
