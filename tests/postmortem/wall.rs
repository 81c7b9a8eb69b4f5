//! The wall.

use crate::incident::uploads;
use whybone::diagram::{Shape, Words};
use whybone::redact::{AliasBook, Register, SafeText};
use whybone::stage::{
    Actions, Cue, FromStage, Page, Question, Received, Sent, StageFrame, View, WallLine, compose,
    tree_drawing,
};
use whybone::workshop::builder::a_workshop;
use whybone::workshop::*;

pub(crate) fn frame(workshop: &Workshop, session: Session) -> StageFrame {
    let (register, mut book) = (Register::of(workshop), AliasBook::new());
    let cue = Cue { session: &session, clock: &session.clock, today: None, leaving: None };
    compose(workshop, cue, &register, &mut book)
}

pub(crate) fn on(stage: Stage) -> Session {
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

fn words(question: &Question) -> String {
    let about = question.about.as_ref().map_or("", SafeText::as_str);
    format!("{}{about}{}", question.before.as_str(), question.after.as_str())
}

#[test]
fn a_question_carries_its_measured_interval() {
    let session = Session { leg: Some(Leg::Unnoticed), ..on(Stage::Whys) };
    let frame = frame(&uploads(), session);
    assert_eq!(frame.next_number, Some(CauseId(7).into()));
    let View::Question(question) = frame.view else { panic!("the question") };
    assert_eq!(question.about.unwrap().as_str(), "35 minutes");
    assert_eq!(question.tree.len(), 1);
}

#[test]
fn below_a_branch_end_the_fourth_question_is_asked_too() {
    let session = Session { focus: Some(CauseId(3)), ..on(Stage::Whys) };
    let View::Question(question) = frame(&uploads(), session).view else { panic!("the question") };
    assert_eq!(words(&question), "What made C3 possible?");
    assert_eq!(question.fourth, Some("How did the organisation come to allow this?".into()));
    let session = Session { focus: Some(CauseId(2)), ..on(Stage::Whys) };
    let View::Question(question) = frame(&uploads(), session).view else { panic!("the question") };
    assert_eq!((words(&question).as_str(), question.fourth), ("What else made C2 possible?", None));
}

#[test]
fn a_collapsed_branch_lists_the_numbers_of_what_stands_below() {
    let session = Session { leg: Some(Leg::Happened), collapsed: [CauseId(1)].into(), ..on(Stage::Whys) };
    let View::Question(question) = frame(&uploads(), session).view else { panic!("the question") };
    assert_eq!(question.tree.len(), 1);
    assert_eq!(question.tree[0].behind[0].as_str(), "C2 C3 below");
}

/// Everything that the tree shows on its page, line by line.
fn lines_of_the_tree(question: &Question) -> Vec<String> {
    let mut lines = Vec::new();
    for shape in tree_drawing(question, SafeText::as_str).shapes {
        let Shape::Texts(_, texts) = shape else { continue };
        for line in texts.lines {
            let words = line.runs.iter().map(|run| match &run.words {
                Words::Given(given) => given.clone(),
                Words::Own(own) => own.to_string(),
            });
            lines.push(words.collect());
        }
    }
    lines
}

/// The question on the wall, and which page of its tree is shown.
fn question_on(workshop: &Workshop, session: Session) -> Option<(Question, Option<Page>)> {
    let frame = frame(workshop, session);
    match frame.view {
        View::Question(question) => Some((question, frame.page)),
        _ => None,
    }
}

/// What all pages of the tree show.
fn lines_of_all_pages(workshop: &Workshop, session: &Session) -> Vec<String> {
    let of = question_on(workshop, session.clone()).and_then(|(_, page)| page).map_or(1, |page| page.of);
    let pages =
        (1..=of).filter_map(|page| question_on(workshop, Session { page: Some(page), ..session.clone() }));
    pages.flat_map(|(question, _)| lines_of_the_tree(&question)).collect()
}

/// A tree of so many causes, three under each.
fn a_tree_of(causes: u32) -> Workshop {
    let mut workshop =
        a_workshop().with_cause(Leg::Happened, "Every region took the list in the same minute (1)");
    for number in 2..=causes {
        let statement = format!("Nobody had written down which check sits on the way of the list ({number})");
        workshop = workshop.because(CauseId((number - 2) / 3 + 1), &statement);
    }
    workshop.build()
}

#[test]
fn each_of_forty_causes_stands_on_a_page_of_the_tree() {
    let workshop = a_tree_of(40);
    for focus in [None, Some(CauseId(5)), Some(CauseId(40))] {
        let session = Session { leg: Some(Leg::Happened), focus, ..on(Stage::Whys) };
        let lines = lines_of_all_pages(&workshop, &session);
        for number in 1..=40 {
            let row = format!("C{number}\u{a0}");
            assert!(lines.iter().any(|line| line.starts_with(&row)), "{row} is on no page");
        }
    }
}

#[test]
fn the_page_of_what_is_asked_about_comes_first_and_a_page_too_far_is_the_last() {
    let workshop = a_tree_of(40);
    let session = Session { focus: Some(CauseId(40)), ..on(Stage::Whys) };
    let (question, page) = question_on(&workshop, session).unwrap();
    assert!(page.unwrap().number > 1);
    assert!(lines_of_the_tree(&question).iter().any(|line| line.starts_with("C40\u{a0}")));
    let back = Session { leg: Some(Leg::Happened), page: Some(usize::MAX), ..on(Stage::Whys) };
    let page = question_on(&workshop, back).unwrap().1.unwrap();
    assert_eq!(page.number, page.of);
}

#[test]
fn a_sentence_that_fits_its_line_stands_whole_on_a_page_of_many_and_an_end_says_what_it_lacks() {
    let session = Session { focus: Some(CauseId(1)), ..on(Stage::Whys) };
    let workshop = a_tree_of(40);
    let (question, page) = question_on(&workshop, session).unwrap();
    assert!(page.unwrap().of > 1);
    let lines = lines_of_the_tree(&question);
    let rows: Vec<&String> = lines.iter().filter(|line| line.starts_with('C')).collect();
    let is_told = |line: &&&String| line.contains("Nobody had written down which check sits");
    assert!(rows.len() > 6 && rows.iter().filter(is_told).count() * 2 > rows.len(), "{rows:?}");
    assert!(lines.join(" ").contains("not yet explained"), "{lines:?}");
}

#[test]
fn twelve_causes_are_all_on_one_page() {
    let session = Session { leg: Some(Leg::Happened), ..on(Stage::Whys) };
    let (question, page) = question_on(&a_tree_of(12), session).unwrap();
    assert_eq!(page, None);
    let lines = lines_of_the_tree(&question);
    assert!((1..=12).all(|number| lines.iter().any(|line| line.starts_with(&format!("C{number}\u{a0}")))));
}

#[test]
fn a_branch_alone_drops_the_rest_and_has_all_its_sentences() {
    let branch = Some(CauseId(4));
    let alone = Session { focus: branch, branch, ..on(Stage::Whys) };
    let lines = lines_of_all_pages(&a_tree_of(40), &alone).join(" ");
    assert!(!lines.contains("C1\u{a0}") && !lines.contains("C2\u{a0}"), "{lines}");
    for number in [4, 11, 12, 13, 32, 40] {
        assert!(lines.contains(&format!("({number})")), "the sentence of C{number}: {lines}");
    }
}

#[test]
fn the_fishbone_of_an_incident_without_a_title_has_a_head_that_says_something() {
    let View::Bones(bones) = frame(&a_workshop().build(), on(Stage::Fishbone)).view else {
        panic!("the bones")
    };
    assert_eq!(bones.effect.as_str(), "This outage");
}

#[test]
fn an_explanation_shows_what_would_tell_it_apart() {
    let session = Session { explaining: true, ..on(Stage::Weigh) };
    let View::Weigh(weigh) = frame(&uploads(), session).view else { panic!("the explanations") };
    assert!(weigh.causes.is_empty(), "the vote has a page of its own");
    let facts = &weigh.explanations[0].facts;
    assert!(facts.iter().any(|(_, text)| text.as_str() == "No failure before the cache was cold"));
}

#[test]
fn an_explanation_that_came_is_in_sight_though_there_are_pages_of_them() {
    let mut workshop = uploads();
    let first = workshop.explanations.iter().next().cloned().unwrap();
    for number in 2..=14 {
        workshop.apply(Edit::put(Explanation { id: ExplanationId(number), ..first.clone() })).unwrap();
    }
    let frame = frame(&workshop, Session { explaining: true, ..on(Stage::Weigh) });
    let page = frame.page.unwrap();
    assert!(page.number == page.of && page.of > 2, "{page:?}");
    let View::Weigh(weigh) = frame.view else { panic!("the explanations") };
    assert_eq!(weigh.explanations.last().unwrap().line.number, ExplanationId(14).into());
}

#[test]
fn tallies_stay_unseen_until_they_are_revealed() {
    let tally = Tally { cause: CauseId(2), votes: 4, stamp: Stamp::default() };
    let mut workshop = uploads();
    workshop.apply(Edit::put(tally)).unwrap();
    let View::Weigh(weigh) = frame(&workshop, on(Stage::Weigh)).view else { panic!("the vote") };
    assert_eq!((weigh.cast, weigh.votes, weigh.most, weigh.causes[0].votes), (Some(4), 6, None, None));
    assert_eq!(weigh.causes[0].cause.id, CauseId(1));
    workshop.apply(Edit::put(Weighing { revealed: true, ..Weighing::default() })).unwrap();
    let View::Weigh(weigh) = frame(&workshop, on(Stage::Weigh)).view else { panic!("the vote") };
    assert_eq!(weigh.causes[0].cause.id, CauseId(2));
    assert_eq!((weigh.most, weigh.causes[0].votes), (Some(4), Some(4)));
}

#[test]
fn more_hands_than_the_room_has_are_no_sum_on_the_wall_until_somebody_keeps_them() {
    let mut workshop = uploads();
    workshop.apply(Edit::put(Tally { cause: CauseId(2), votes: 7, stamp: Stamp::default() })).unwrap();
    for (kept_count, cast) in [(None, None), (Some(6), None), (Some(7), Some(7))] {
        let session = Session { kept_count, ..on(Stage::Weigh) }.cue();
        let View::Weigh(weigh) = frame(&workshop, session).view else { panic!("the vote") };
        assert_eq!((weigh.cast, weigh.votes), (cast, 6));
    }
}

#[test]
fn votes_on_a_later_page_are_measured_by_the_most_of_all_pages() {
    let mut workshop = uploads();
    for number in 1..=30 {
        let cause = Cause::new(CauseId(number), Leg::Happened, "the check did not run");
        let tally =
            Tally { cause: cause.id, votes: if number == 7 { 9 } else { 2 }, stamp: Stamp::default() };
        workshop.apply(Edit::Gesture(vec![Edit::put(cause), Edit::put(tally)])).unwrap();
    }
    workshop.apply(Edit::put(Weighing { revealed: true, ..Weighing::default() })).unwrap();
    let last = Session { page: Some(2), ..on(Stage::Weigh) };
    let View::Weigh(weigh) = frame(&workshop, last).view else { panic!("the vote") };
    assert!(!weigh.causes.is_empty() && weigh.causes.iter().all(|row| row.votes == Some(2)));
    assert_eq!(weigh.most, Some(9));
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
fn a_cause_put_off_is_not_asked_for_and_no_cause_is_while_a_bone_is_looked_at() {
    let mut session = on(Stage::Fishbone);
    let waiting = |session: &Session| {
        let View::Bones(bones) = frame(&uploads(), session.clone()).view else { panic!("the fishbone") };
        bones.unsorted.iter().map(|cause| cause.id.0).collect::<Vec<_>>()
    };
    session.put_off(CauseId(1));
    assert_eq!(waiting(&session), [2, 4, 5, 6]);
    for cause in 2..=6 {
        session.put_off(CauseId(cause));
    }
    assert!(waiting(&session).is_empty());
    assert!(waiting(&Session { bone: Some(BoneId(1)), ..on(Stage::Fishbone) }).is_empty());
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
    let actions = on_the_wall_at_actions(&uploads(), on(Stage::Actions)).rows;
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

#[test]
fn a_blank_wall_does_not_even_say_which_incident_it_is() {
    let blank = Session { blank: true, ..on(Stage::Timeline) };
    assert!(!frame(&uploads(), on(Stage::Timeline)).title.is_blank());
    assert!(frame(&uploads(), blank).title.is_blank());
}

#[test]
fn what_is_drawn_says_the_same_as_what_was_composed() {
    for stage in Stage::ALL {
        let composed = frame(&uploads(), on(stage));
        let received = Received::of(&Sent::new(&composed)).unwrap();
        let drawn = received.frame();
        assert_eq!(drawn.title.as_str(), composed.title.as_str());
        assert_eq!(
            (drawn.stage, drawn.next_number, drawn.clock),
            (stage, composed.next_number, composed.clock)
        );
    }
}

#[test]
fn what_is_no_picture_is_not_drawn() {
    assert_eq!(Received::arrived("{\"title\":\"Sarah\"}"), None);
    assert_eq!(FromStage::read("PageDown"), None);
}

#[test]
fn a_long_timeline_shows_its_end_and_turns_back_page_by_page() {
    let mut workshop = uploads();
    for id in 6..=30 {
        let event = workshop.events.get(EventId(5)).unwrap().clone();
        workshop.apply(Edit::put(Event { id: EventId(id), ..event })).unwrap();
    }
    let end = frame(&workshop, on(Stage::Timeline));
    let pages = end.page.unwrap();
    assert_eq!(pages.number, pages.of);
    let mut seen = 0;
    for page in 1..=pages.of {
        let session = Session { page: Some(page), ..on(Stage::Timeline) };
        let View::Timeline(timeline) = frame(&workshop, session).view else { panic!("the timeline") };
        assert!(!timeline.events.is_empty());
        seen += timeline.events.len();
    }
    assert_eq!(seen, workshop.events.len());
}

#[test]
fn the_opening_card_is_followed_by_the_agenda_and_who_is_here() {
    let mut workshop = uploads();
    let later = AgendaItem { second_sitting: true, ..AgendaItem::new(&workshop, Stage::Actions, 10) };
    workshop.apply(Edit::put(later)).unwrap();
    let View::Opening(card) = frame(&workshop, on(Stage::Frame)).view else { panic!("the card") };
    assert!(!card.lines.is_empty() && card.agenda.is_empty());
    let second = Session { page: Some(2), ..on(Stage::Frame) };
    let View::Opening(agenda) = frame(&workshop, second).view else { panic!("the agenda") };
    assert!(agenda.lines.is_empty() && agenda.agenda.iter().any(|item| item.second_sitting));
    assert_eq!(agenda.roles.len(), 2);
}

#[test]
fn the_learning_poll_is_asked_on_the_wall_before_hands_are_counted() {
    let poll = |learned: Option<u16>| {
        let mut workshop = uploads();
        let closing = Closing { learned, would_come_again: None, ..workshop.closing.clone() };
        workshop.apply(Edit::put(closing)).unwrap();
        let View::Close(close) = frame(&workshop, on(Stage::Close)).view else { panic!("the end") };
        let said = |(name, text): (SafeText, SafeText)| format!("{} {}", name.as_str(), text.as_str());
        close.facts.into_iter().rev().take(2).map(said).collect::<Vec<_>>()
    };
    let again = "Who would come to the next one? by hands";
    assert_eq!(poll(None), [again, "Who learned something they can use? by hands"]);
    assert_eq!(poll(Some(5)), [again, "Who learned something they can use? 5"]);
}

fn price_of_closing(workshop: &Workshop) -> Vec<WallLine> {
    let pages = frame(workshop, on(Stage::Close)).page.map_or(1, |page| page.of);
    let on_page = |page| match frame(workshop, Session { page: Some(page), ..on(Stage::Close) }).view {
        View::Close(close) => close.price.unwrap_or_default(),
        _ => Vec::new(),
    };
    (1..=pages).flat_map(on_page).collect()
}

#[test]
fn what_stays_open_for_two_reasons_is_named_once() {
    let workshop = builder::a_workshop().with_cause(Leg::Happened, "no canary").build();
    let lines = price_of_closing(&workshop);
    assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [CauseId(1).into()]);
}

#[test]
fn the_card_of_closing_now_says_what_stays_open_who_carries_it_and_until_when() {
    let mut workshop = builder::a_workshop()
        .with_person("Ada Brook", "the on-call engineer")
        .with_cause(Leg::Happened, "no canary")
        .build();
    let words = |line: &WallLine| {
        let beside: Vec<&str> = line.beside.iter().map(SafeText::as_str).collect();
        format!("{} {}", line.text.as_str(), beside.join(", "))
    };
    let open = "no canary not yet explained, and neither an action nor an accepted risk";
    assert_eq!(words(&price_of_closing(&workshop)[0]), format!("{open}, carried by nobody yet"));
    let closing = Closing {
        open_carried_by: Some(PersonId(1)),
        open_until: CalendarDate::new(2026, 4, 10),
        ..workshop.closing.clone()
    };
    workshop.apply(Edit::put(closing)).unwrap();
    assert_eq!(words(&price_of_closing(&workshop)[0]), format!("{open}, Ada Brook, until 2026-04-10"));
}

pub(crate) fn on_the_wall_at_actions(workshop: &Workshop, session: Session) -> Actions {
    match frame(workshop, session).view {
        View::Actions(actions) => actions,
        _ => Actions { jar: None, rows: Vec::new() },
    }
}

pub(crate) fn with_ideas(count: u32) -> Workshop {
    let idea = |id| Idea {
        id: IdeaId(id),
        statement: "ask sarah to restart db-1".into(),
        outcome: IdeaOutcome::Waiting,
        stamp: Stamp::default(),
    };
    (1..=count).fold(builder::a_workshop(), |workshop, id| workshop.with(idea(id))).build()
}

#[test]
fn that_an_idea_came_is_part_of_the_picture_and_the_idea_is_not() {
    let came = Instant::from_milliseconds(1_700_000_000_000);
    for stage in [Stage::Timeline, Stage::Whys, Stage::Close] {
        let session = Session { idea_came: Some(came), ..on(stage) };
        let frame = frame(&with_ideas(1), session);
        assert_eq!((frame.idea_came, frame.ideas_waiting), (Some(came), 1));
        assert!(!format!("{frame:?}").contains("restart"), "{stage:?}");
    }
}

#[test]
fn the_jar_opens_at_actions_with_the_numbers_of_the_ideas_and_of_the_reasons_to_decline() {
    let actions = on_the_wall_at_actions(&with_ideas(2), on(Stage::Actions));
    let jar = actions.jar.expect("two ideas wait");
    assert_eq!(
        jar.ideas.iter().map(|idea| idea.number).collect::<Vec<_>>(),
        [IdeaId(1).into(), IdeaId(2).into()]
    );
    let how = jar.how.as_str();
    for (place, reason) in (1..).zip(DeclineReason::ALL) {
        assert!(how.contains(&format!("I1-{place} {}", reason.words())), "{how}");
    }
    assert!(actions.rows.is_empty());
}

#[test]
fn the_actions_stand_on_pages_of_their_own_after_the_jar() {
    let mut workshop = with_ideas(1);
    workshop.apply(Edit::put(Action::new(ActionId(1), "test restores"))).unwrap();
    assert!(on_the_wall_at_actions(&workshop, on(Stage::Actions)).rows.is_empty());
    for session in [
        Session { page: Some(2), ..on(Stage::Actions) },
        Session { past_the_jar: true, ..on(Stage::Actions) },
    ] {
        let actions = on_the_wall_at_actions(&workshop, session);
        assert_eq!((actions.jar, actions.rows.len()), (None, 1));
    }
}

#[test]
fn many_ideas_come_in_pages_and_none_is_left_out() {
    let workshop = with_ideas(30);
    let pages = frame(&workshop, on(Stage::Actions)).page.expect("several pages").of;
    let shown = |page| on_the_wall_at_actions(&workshop, Session { page: Some(page), ..on(Stage::Actions) });
    let seen: usize = (1..=pages).filter_map(|page| shown(page).jar).map(|jar| jar.ideas.len()).sum();
    assert_eq!(seen, 30);
}

#[test]
fn a_team_alone_is_asked_who_in_it() {
    let mut workshop = builder::a_workshop().with_person("Ada Brook", "the on-call engineer").build();
    let team = Action { owner_team: "playback".into(), ..Action::new(ActionId(1), "test restores") };
    workshop.apply(Edit::put(team.clone())).unwrap();
    let shown = |workshop: &Workshop| on_the_wall_at_actions(workshop, on(Stage::Actions)).rows.remove(0);
    let row = shown(&workshop);
    assert_eq!((row.owner, row.who_in), (None, Some("who in playback?".into())));
    workshop.apply(Edit::put(Action { owner: Some(PersonId(1)), ..team })).unwrap();
    let row = shown(&workshop);
    assert!(row.owner.is_some() && row.who_in.is_none());
}

#[test]
fn what_the_room_rated_stands_beside_the_action() {
    let rated = Action {
        risk_removed: Some(Level::High),
        effort: Some(Level::Low),
        ..Action::new(ActionId(1), "test restores")
    };
    let workshop = builder::a_workshop().with(rated).build();
    let row = on_the_wall_at_actions(&workshop, on(Stage::Actions)).rows.remove(0);
    assert_eq!(row.rated, (Some(Level::High), Some(Level::Low)));
}

#[test]
fn a_parked_cause_says_so_in_the_tree_by_its_sentence_and_by_its_label() {
    for (causes, parked) in [(4, 2), (40, 39)] {
        let mut workshop = a_tree_of(causes);
        let cause = workshop.causes.get(CauseId(parked)).unwrap().clone();
        workshop.apply(Edit::put(Cause { parked: true, ..cause })).unwrap();
        let session = Session { leg: Some(Leg::Happened), focus: Some(CauseId(1)), ..on(Stage::Whys) };
        let shown = lines_of_all_pages(&workshop, &session).join(" ");
        assert!(shown.contains("· parked"), "{shown}");
        let (_, after) = shown.split_once(&format!("C{parked}\u{a0}")).expect("it stands in the tree");
        let own = after.split("C").next().unwrap_or_default();
        assert!(own.contains("· parked"), "{own}");
        assert_eq!(shown.matches("parked").count(), 1);
    }
}
