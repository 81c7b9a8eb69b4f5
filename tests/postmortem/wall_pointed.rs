//! The page of the wall that shows what somebody said the number of.

use crate::incident::uploads;
use crate::wall::{frame, on, on_the_wall_at_actions, with_ideas};
use whybone::redact::SafeText;
use whybone::stage::{StageFrame, View};
use whybone::workshop::builder::a_workshop;
use whybone::workshop::*;

/// Thirty causes, all on the first bone.
fn crowded() -> Workshop {
    let mut workshop = uploads();
    let bone = workshop.bones.iter().next().map(|bone| bone.id);
    for number in 1..=30 {
        let cause = Cause::new(CauseId(number), Leg::Happened, "the check did not run");
        workshop.apply(Edit::put(Cause { bone, ..cause })).unwrap();
    }
    workshop
}

fn pointed_at(number: impl Into<ShortNumber>, session: Session, workshop: &Workshop) -> StageFrame {
    let mut session = session;
    session.point_at(number.into(), workshop);
    frame(workshop, session)
}

#[test]
fn the_vote_turns_to_what_somebody_said_the_number_of() {
    let workshop = crowded();
    let View::Weigh(weigh) = pointed_at(CauseId(29), on(Stage::Weigh), &workshop).view else {
        panic!("the vote")
    };
    assert!(weigh.causes.iter().any(|row| row.cause.id == CauseId(29)));
    let frame = pointed_at(ExplanationId(1), on(Stage::Weigh), &workshop);
    assert_eq!(frame.pointed, Some(ExplanationId(1).into()));
    let View::Weigh(weigh) = frame.view else { panic!("the explanations") };
    assert!(weigh.explanations.iter().any(|card| card.line.number == ExplanationId(1).into()));
}

#[test]
fn the_bone_looked_at_turns_to_the_cause_somebody_said_the_number_of() {
    let workshop = crowded();
    let other = workshop.bones.iter().nth(1).map(|bone| bone.id);
    let session = Session { bone: other, ..on(Stage::Fishbone) };
    let View::Bones(bones) = pointed_at(CauseId(29), session, &workshop).view else { panic!("the bone") };
    assert_eq!(bones.looked_at, workshop.bones.iter().next().map(|bone| bone.id));
    assert!(bones.bone_page > 0);
    let drawn = whybone::stage::laid_out(&bones, SafeText::as_str, |_, layout| {
        layout.bones.iter().flat_map(|bone| &bone.causes).any(|cause| cause.key == 29)
    });
    assert!(drawn);
}

#[test]
fn the_timeline_turns_to_the_event_somebody_said_the_number_of() {
    let mut workshop = uploads();
    for number in 50..90 {
        let event = workshop.events.iter().next().unwrap().clone();
        workshop.apply(Edit::put(Event { id: EventId(number), ..event })).unwrap();
    }
    let first = |frame: StageFrame| match frame.view {
        View::Timeline(timeline) => timeline.events.iter().any(|event| event.id == EventId(1)),
        _ => false,
    };
    assert!(!first(frame(&workshop, on(Stage::Timeline))));
    assert!(first(pointed_at(EventId(1), on(Stage::Timeline), &workshop)));
}

/// More actions than a page has room for, behind two pages of ideas.
fn with_many_actions() -> Workshop {
    let mut workshop = with_ideas(14);
    for number in 1..=30 {
        workshop.apply(Edit::put(Action::new(ActionId(number), "test restores"))).unwrap();
    }
    workshop
}

#[test]
fn the_actions_turn_to_the_one_somebody_said_the_number_of() {
    let workshop = with_many_actions();
    for number in [1, 15, 30] {
        let frame = pointed_at(ActionId(number), on(Stage::Actions), &workshop);
        assert_eq!(frame.pointed, Some(ActionId(number).into()));
        let View::Actions(actions) = frame.view else { panic!("the actions") };
        assert!(actions.rows.iter().any(|row| row.id == ActionId(number)), "A{number}");
    }
}

#[test]
fn the_jar_turns_to_the_idea_somebody_said_the_number_of() {
    let workshop = with_many_actions();
    let mut session = on(Stage::Actions);
    assert!(on_the_wall_at_actions(&workshop, session.clone()).jar.is_some());
    session.point_at(IdeaId(14).into(), &workshop);
    let jar = on_the_wall_at_actions(&workshop, session).jar.expect("the ideas");
    assert!(jar.ideas.iter().any(|idea| idea.number == IdeaId(14).into()));
}

#[test]
fn the_end_turns_to_the_note_or_question_somebody_said_the_number_of() {
    let mut workshop = a_workshop().build();
    for number in 1..=20 {
        let note = Note {
            id: NoteId(number),
            kind: NoteKind::WentWell,
            statement: "the restore worked".into(),
            stamp: Stamp::default(),
        };
        let question = OpenQuestion {
            id: QuestionId(number),
            statement: "who owns the routes?".into(),
            owner: None,
            by: None,
            about: None,
            stamp: Stamp::default(),
        };
        workshop.apply(Edit::Gesture(vec![Edit::put(note), Edit::put(question)])).unwrap();
    }
    for number in [ShortNumber::Note(NoteId(20)), ShortNumber::Question(QuestionId(18))] {
        let View::Close(close) = pointed_at(number, on(Stage::Close), &workshop).view else {
            panic!("the end")
        };
        assert!(close.lines.iter().any(|line| line.number == number), "{number}");
    }
}
