//! The wall.

use crate::incident::uploads;
use whybone::redact::{AliasBook, Register};
use whybone::stage::{Cue, StageFrame, View, compose};
use whybone::workshop::*;

fn frame(workshop: &Workshop, session: Session) -> StageFrame {
    let (register, mut book) = (Register::of(workshop), AliasBook::new());
    compose(workshop, Cue { session: &session, leaving: None }, &register, &mut book)
}

fn on(stage: Stage) -> Session {
    Session { stage, ..Session::default() }
}

#[test]
fn a_hint_a_cue_and_a_question_taken_up_are_never_on_the_wall() {
    let mut workshop = uploads();
    let blaming = "The engineer obviously forgot the flag";
    workshop.apply(Edit::put(Cause::new(CauseId(90), Leg::Happened, blaming))).unwrap();
    let mark = Mark { asked: Some("failure-verb".into()), ..Mark::new(CauseId(90).into()) };
    workshop.apply(Edit::put(mark)).unwrap();
    let hints = whybone::coach::hints(blaming, &[]);
    assert!(hints.len() >= 2, "{hints:?}");
    for stage in Stage::ALL {
        let session = Session { focus: Some(CauseId(90)), ..on(stage) };
        let seen = format!("{:?}", frame(&workshop, session));
        for hint in &hints {
            assert!(!seen.contains(hint.ask) && !seen.contains(hint.why), "{stage:?}: {hint:?}");
        }
    }
}

#[test]
fn the_reveal_goes_forward_and_keeps_the_ending() {
    let session = Session { revealed_events: Some(2), ..on(Stage::Timeline) };
    let View::Timeline(timeline) = frame(&uploads(), session).view else { panic!("the timeline") };
    assert_eq!(timeline.events.iter().map(|event| event.id).collect::<Vec<_>>(), [EventId(1), EventId(2)]);
    assert!(timeline.goes_on);
    assert_eq!(timeline.events[0].time.as_str(), "14:02");
}

#[test]
fn a_question_carries_its_measured_interval() {
    let session = Session { leg: Some(Leg::Unnoticed), ..on(Stage::Whys) };
    let frame = frame(&uploads(), session);
    assert_eq!(frame.next_number, Some(CauseId(7).into()));
    let View::Question(question) = frame.view else { panic!("the question") };
    assert_eq!(question.asked.about.unwrap().as_str(), "35 minutes");
    assert_eq!(question.tree.len(), 1);
}

#[test]
fn below_a_branch_end_the_fourth_question_is_asked_too() {
    let session = Session { focus: Some(CauseId(3)), ..on(Stage::Whys) };
    let View::Question(question) = frame(&uploads(), session).view else { panic!("the question") };
    assert_eq!(question.asked.words(), "What made C3 possible?");
    assert_eq!(question.asked.fourth, Some("How did the organisation come to allow this?"));
    let session = Session { focus: Some(CauseId(2)), ..on(Stage::Whys) };
    let View::Question(question) = frame(&uploads(), session).view else { panic!("the question") };
    assert_eq!(
        (question.asked.words().as_str(), question.asked.fourth),
        ("What else made C2 possible?", None)
    );
}

#[test]
fn a_collapsed_branch_says_how_much_stands_below() {
    let session = Session { leg: Some(Leg::Happened), collapsed: [CauseId(1)].into(), ..on(Stage::Whys) };
    let View::Question(question) = frame(&uploads(), session).view else { panic!("the question") };
    assert_eq!(question.tree.len(), 1);
    assert_eq!(question.tree[0].behind[0].as_str(), "2 more below");
}

#[test]
fn an_explanation_shows_what_would_tell_it_apart() {
    let session = Session { explaining: true, ..on(Stage::Weigh) };
    let View::Weigh(weigh) = frame(&uploads(), session).view else { panic!("the explanations") };
    assert!(weigh.is_explaining);
    let facts = &weigh.explanations[0].facts;
    assert!(facts.iter().any(|(_, text)| text.as_str() == "No failure before the cache was cold"));
}

#[test]
fn tallies_stay_unseen_until_they_are_revealed() {
    let tally = Tally { cause: CauseId(2), votes: 4, stamp: Stamp::default() };
    let mut workshop = uploads();
    workshop.apply(Edit::put(tally)).unwrap();
    let View::Weigh(weigh) = frame(&workshop, on(Stage::Weigh)).view else { panic!("the vote") };
    assert_eq!((weigh.cast, weigh.votes, weigh.tallies), (4, 6, None));
    assert_eq!(weigh.causes[0].id, CauseId(1));
    workshop.apply(Edit::put(Weighing { revealed: true, ..Weighing::default() })).unwrap();
    let View::Weigh(weigh) = frame(&workshop, on(Stage::Weigh)).view else { panic!("the vote") };
    assert_eq!(weigh.causes[0].id, CauseId(2));
    assert_eq!(weigh.tallies.unwrap()[0], 4);
}

#[test]
fn a_parked_or_refuted_cause_stands_on_no_bone_and_is_not_waiting_for_one() {
    let mut workshop = uploads();
    let cause = |id: u32| uploads().causes.get(CauseId(id)).unwrap().clone();
    workshop.apply(Edit::put(Cause { parked: true, ..cause(3) })).unwrap();
    workshop.apply(Edit::put(Cause { support: Support::Refuted, ..cause(4) })).unwrap();
    let View::Bones(bones) = frame(&workshop, on(Stage::Fishbone)).view else { panic!("the fishbone") };
    assert!(bones.bones.iter().all(|bone| bone.causes.is_empty()));
    let waiting: Vec<u32> = bones.unsorted.iter().map(|cause| cause.id.0).collect();
    assert_eq!(waiting, [1, 2, 5, 6]);
}

#[test]
fn a_bone_without_a_question_asks_what_follows_from_its_name() {
    let mut workshop = uploads();
    let bone = Bone { question: Prose::default(), ..workshop.bones.get(BoneId(5)).unwrap().clone() };
    workshop.apply(Edit::put(bone)).unwrap();
    let View::Bones(bones) = frame(&workshop, on(Stage::Fishbone)).view else { panic!("the fishbone") };
    assert_eq!(bones.bones[4].question.as_str(), "What do we rely on here, and which level was agreed?");
}

#[test]
fn owners_are_named_and_the_story_says_roles() {
    let View::Actions(actions) = frame(&uploads(), on(Stage::Actions)).view else { panic!("the actions") };
    assert_eq!(actions[0].owner.as_ref().unwrap().as_str(), "Jonas Lindqvist");
    let View::Timeline(timeline) = frame(&uploads(), on(Stage::Timeline)).view else {
        panic!("the timeline")
    };
    assert!(timeline.events[0].text.as_str().to_lowercase().starts_with("the release engineer lowered"));
}

#[test]
fn a_secret_never_reaches_the_wall() {
    let secret = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";
    let mut workshop = uploads();
    let places: Vec<(TextAt, usize)> = workshop.texts().map(|(at, prose)| (at, prose.len())).collect();
    for (text, at) in places {
        let insert = format!(" {secret}");
        workshop.apply(Edit::Splice { text, at, delete: 0, insert, stamp: Stamp::default() }).unwrap();
    }
    for stage in Stage::ALL {
        let shown = format!("{:?}", frame(&workshop, on(stage)));
        assert!(!shown.contains(secret), "{stage:?}");
    }
}

#[test]
fn the_library_and_the_release_are_never_on_the_wall() {
    for stage in [Stage::Library, Stage::Release] {
        assert_eq!(frame(&uploads(), on(stage)).view, View::Blank);
    }
}
