//! What of a picture is said to those who hear the page: its title, where that has changed. The picture itself is too
//! long to be read out at every line, and nothing is said that does not stand in it.

use super::actions::ASKED_OF_THE_JAR;
use super::closing::PRICE_OF_CLOSING;
use super::frame::{Bones, Question, StageFrame, View};
use crate::workshop::ShortNumber;

/// What stands above the picture.
pub fn heading<T>(frame: &StageFrame<T>) -> String {
    match &frame.view {
        // A blank wall says nothing, not even where the facilitator is.
        View::Blank => String::new(),
        View::Leaving(_) => "What leaves this room".to_owned(),
        View::Question(question) => format!("{} · {}", frame.stage.words(), question.leg.words()),
        _ => frame.stage.words().to_owned(),
    }
}

/// The title of a picture in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    heading: String,
    /// What is asked, or the bone looked at.
    asked: String,
    /// The page of several.
    page: String,
    /// The event up to which the room has seen the timeline, or that the votes are shown.
    seen: String,
    /// The number that the next line gets.
    next: Option<ShortNumber>,
}

impl Heard {
    /// What is to be said of a picture; `words` reads a text.
    pub fn of<T>(frame: &StageFrame<T>, words: fn(&T) -> &str) -> Self {
        let asked = match &frame.view {
            View::Blank => "The wall is blank".to_owned(),
            View::Bones(bones) => sorted_or_looked_at(bones, words),
            View::Question(question) => question_in_words(question, words),
            View::Weigh(weigh) => words(&weigh.question).to_owned(),
            View::Opening(opening) => words(&opening.heading).to_owned(),
            View::Actions(actions) if actions.jar.is_some() => ASKED_OF_THE_JAR.to_owned(),
            View::Close(close) if close.price.is_some() => PRICE_OF_CLOSING.to_owned(),
            _ => String::new(),
        };
        let seen = match &frame.view {
            View::Timeline(timeline) if timeline.goes_on => {
                timeline.events.last().map(|event| format!("up to {}", event.id))
            }
            View::Weigh(weigh) => weigh.most.map(|_| "the votes are shown".to_owned()),
            _ => None,
        };
        Self {
            heading: heading(frame),
            asked,
            page: frame.page.map(|page| page.to_string()).unwrap_or_default(),
            seen: seen.unwrap_or_default(),
            next: frame.next_number,
        }
    }

    /// What is new since `before`: all of another place; of the same one the line whose number is taken now, and what
    /// has changed. None: nothing that is to be said.
    pub fn since(&self, before: &Self) -> Option<String> {
        let is_elsewhere = self.heading != before.heading;
        let added = before.next.filter(|next| !is_elsewhere && Some(*next) < self.next);
        let changed = |now: &str, before: &str| (is_elsewhere || now != before).then(|| now.to_owned());
        let parts = [
            changed(&self.heading, &before.heading).filter(|_| is_elsewhere),
            added.map(|added| format!("{added} is on the wall")),
            changed(&self.asked, &before.asked),
            changed(&self.seen, &before.seen),
            changed(&self.page, &before.page),
        ];
        let is_new = parts.iter().any(Option::is_some);
        let mut parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        // A page is one of something; and back from a bone to all of them, where the room is says it.
        if parts.iter().all(|part| *part == self.page) {
            parts.insert(0, self.heading.clone());
        }
        let words = parts.join(", ");
        (is_new && !words.is_empty()).then_some(words)
    }
}

fn question_in_words<T>(question: &Question<T>, words: fn(&T) -> &str) -> String {
    let parts = [Some(&question.before), question.about.as_ref(), Some(&question.after)];
    let said: Vec<&str> = parts.into_iter().flatten().map(words).collect();
    let fourth = question.fourth.as_ref().map(words);
    [said.concat().as_str()].into_iter().chain(fourth).collect::<Vec<_>>().join(" ")
}

/// The cause whose bone is asked for, or the bone looked at.
fn sorted_or_looked_at<T>(bones: &Bones<T>, words: fn(&T) -> &str) -> String {
    if let Some(waiting) = bones.unsorted.first() {
        return format!("{} {}", waiting.id, words(&waiting.text));
    }
    let bone = bones.bones.iter().find(|bone| Some(bone.id) == bones.looked_at);
    bone.map_or_else(String::new, |bone| words(&bone.label).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::{AliasBook, Register, SafeText};
    use crate::stage::{Cue, compose};
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{BoneId, CauseId, Document, Edit, Leg, Session, Stage, Weighing};

    fn heard(workshop: &Document, session: &Session) -> Heard {
        let (register, mut book) = (Register::of(workshop), AliasBook::new());
        let cue = Cue { session, clock: &session.clock, today: None, leaving: None };
        Heard::of(&compose(workshop, cue, &register, &mut book), SafeText::as_str)
    }

    fn on(stage: Stage) -> Session {
        Session { stage, ..Session::default() }
    }

    #[test]
    fn another_stage_is_said_with_what_it_asks() {
        let workshop = a_workshop().with_cause(Leg::Happened, "The queue was full").build();
        let whys = Session { focus: Some(CauseId(1)), ..on(Stage::Whys) };
        let said = heard(&workshop, &whys).since(&heard(&workshop, &on(Stage::Impact))).unwrap();
        assert!(said.starts_with("Whys · it happened, ") && said.contains("C1"), "{said}");
    }

    #[test]
    fn the_same_picture_is_said_once() {
        let workshop = a_workshop().build();
        for stage in Stage::ALL {
            let heard = heard(&workshop, &on(stage));
            assert_eq!(heard.since(&heard), None, "{stage:?}");
        }
    }

    #[test]
    fn an_added_line_is_said_by_its_number_and_not_in_its_words() {
        let before = a_workshop().build();
        let after = a_workshop().with_cause(Leg::Happened, "The queue was full").build();
        let whys = on(Stage::Whys);
        let said = heard(&after, &whys).since(&heard(&before, &whys)).unwrap();
        assert!(said.starts_with("C1 is on the wall") && !said.contains("queue"), "{said}");
    }

    #[test]
    fn a_bone_and_the_way_back_from_it_are_said() {
        let workshop = a_workshop().build();
        let all = heard(&workshop, &on(Stage::Fishbone));
        let one = heard(&workshop, &Session { bone: Some(BoneId(1)), ..on(Stage::Fishbone) });
        let name = one.since(&all).unwrap();
        assert!(!name.is_empty() && name != "Fishbone");
        assert_eq!(all.since(&one).as_deref(), Some("Fishbone"));
    }

    #[test]
    fn a_page_is_said_with_what_it_is_a_page_of() {
        let workshop = a_workshop().build();
        let first = heard(&workshop, &on(Stage::Actions));
        let second = Heard { page: "page 2 of 2".to_owned(), ..first.clone() };
        assert_eq!(second.since(&first).as_deref(), Some("Actions, page 2 of 2"));
    }

    #[test]
    fn votes_are_said_to_be_shown_and_their_sum_is_not() {
        let mut workshop = a_workshop().with_cause(Leg::Happened, "The queue was full").build();
        let blind = heard(&workshop, &on(Stage::Weigh));
        workshop.apply(Edit::put(Weighing { revealed: true, ..Weighing::default() })).unwrap();
        let shown = heard(&workshop, &on(Stage::Weigh));
        assert_eq!(shown.since(&blind).as_deref(), Some("the votes are shown"));
    }

    #[test]
    fn a_blank_wall_says_no_more_than_that() {
        let workshop = a_workshop().with_cause(Leg::Happened, "The queue was full").build();
        let blank = Session { blank: true, ..on(Stage::Whys) };
        let said = heard(&workshop, &blank).since(&heard(&workshop, &on(Stage::Whys)));
        assert_eq!(said.as_deref(), Some("The wall is blank"));
    }
}
