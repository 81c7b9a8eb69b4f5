//! What a new workshop can start from: a length, its timeboxes, and for two kinds of incident a first answer; or the
//! set-up of an earlier one, which was saved.

use crate::workshop::{
    AgendaId, AgendaItem, Document, Edit, EditError, Frame, Person, Presence, Reference, Stage, Stamp,
    Trigger, TriggerAnswer, Workshop,
};

/// A start for a new workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// Twenty-five minutes without preparation.
    Light,
    /// An hour.
    Hour,
    /// An hour and a quarter.
    HourAndQuarter,
    /// An hour and a half.
    HourAndHalf,
    /// Nothing was changed and it broke all the same.
    NoClearTrigger,
    /// The incident touches security.
    Security,
}

impl Template {
    /// Every template, in the order shown.
    pub const ALL: [Self; 6] = [
        Self::Light,
        Self::Hour,
        Self::HourAndQuarter,
        Self::HourAndHalf,
        Self::NoClearTrigger,
        Self::Security,
    ];

    /// The words shown for it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Light => "25 minutes, light",
            Self::Hour => "60 minutes",
            Self::HourAndQuarter => "75 minutes",
            Self::HourAndHalf => "90 minutes",
            Self::NoClearTrigger => "no clear trigger",
            Self::Security => "security",
        }
    }

    /// When to take it, in one line.
    pub const fn purpose(self) -> &'static str {
        match self {
            Self::Light => {
                "A small incident, no preparation: a short timeline, one branch of whys, two actions."
            }
            Self::Hour => "The usual review. Enter the timeline before the meeting.",
            Self::HourAndQuarter => "Several teams, or a timeline that is still being put together.",
            Self::HourAndHalf => "A large outage with competing explanations. Plan a break.",
            Self::NoClearTrigger => {
                "Nothing changed and it broke: more time for limits, trends and what to record."
            }
            Self::Security => {
                "Keep the circle small; restrict what is not fixed yet, and decide last what leaves."
            }
        }
    }

    /// How long the meeting takes.
    pub const fn meeting_minutes(self) -> u16 {
        match self {
            Self::Light => 25,
            Self::Hour => 60,
            Self::HourAndQuarter | Self::NoClearTrigger | Self::Security => 75,
            Self::HourAndHalf => 90,
        }
    }

    /// The timeboxes, which add up to the meeting.
    pub const fn timeboxes(self) -> &'static [(Stage, u16)] {
        use Stage::{Actions, Close, Fishbone, Frame, Impact, Timeline, Trigger, Weigh, Whys};
        match self {
            Self::Light => &[(Frame, 2), (Timeline, 8), (Trigger, 2), (Whys, 7), (Actions, 4), (Close, 2)],
            Self::Hour => &[
                (Frame, 4),
                (Timeline, 14),
                (Impact, 3),
                (Trigger, 4),
                (Whys, 15),
                (Fishbone, 4),
                (Weigh, 5),
                (Actions, 8),
                (Close, 3),
            ],
            Self::HourAndQuarter => &[
                (Frame, 5),
                (Timeline, 20),
                (Impact, 4),
                (Trigger, 4),
                (Whys, 18),
                (Fishbone, 5),
                (Weigh, 6),
                (Actions, 9),
                (Close, 4),
            ],
            Self::HourAndHalf => &[
                (Frame, 5),
                (Timeline, 25),
                (Impact, 5),
                (Trigger, 5),
                (Whys, 20),
                (Fishbone, 6),
                (Weigh, 9),
                (Actions, 10),
                (Close, 5),
            ],
            Self::NoClearTrigger => &[
                (Frame, 5),
                (Timeline, 18),
                (Impact, 3),
                (Trigger, 10),
                (Whys, 16),
                (Fishbone, 4),
                (Weigh, 7),
                (Actions, 8),
                (Close, 4),
            ],
            Self::Security => &[
                (Frame, 6),
                (Timeline, 18),
                (Impact, 6),
                (Trigger, 4),
                (Whys, 16),
                (Fishbone, 4),
                (Weigh, 5),
                (Actions, 9),
                (Close, 7),
            ],
        }
    }

    /// A new workshop that starts from it. The frame gives what the device knows: day, zone, stamp.
    pub fn begin(self, frame: Frame, reference: Reference) -> Result<Workshop, EditError> {
        let stamp = frame.stamp;
        let frame = Frame { meeting_minutes: self.meeting_minutes(), ..frame };
        let mut workshop = Workshop::begin(frame, reference);
        workshop.apply(Edit::Gesture(self.edits(stamp)))?;
        Ok(workshop)
    }

    fn edits(self, stamp: Stamp) -> Vec<Edit> {
        let mut edits: Vec<Edit> = (1..)
            .zip(self.timeboxes())
            .map(|(id, (stage, minutes))| {
                Edit::put(AgendaItem {
                    id: AgendaId(id),
                    stage: *stage,
                    minutes: *minutes,
                    second_sitting: false,
                    stamp,
                })
            })
            .collect();
        match self {
            Self::NoClearTrigger => edits.push(Edit::put(Trigger {
                answer: Some(TriggerAnswer::NoClear),
                stamp,
                ..Trigger::default()
            })),
            Self::Light | Self::Hour | Self::HourAndQuarter | Self::HourAndHalf | Self::Security => {}
        }
        edits
    }
}

/// What of a workshop the next one can begin with, and nothing of its incident but the title, by which it is called:
/// agenda, bones, people, words that must not leave, and the service.
pub fn set_up_of(document: &Document) -> Document {
    let present = |person: &Person| Person { presence: Presence::default(), ..person.clone() };
    Document {
        agenda: document.agenda.clone(),
        bones: document.bones.clone(),
        people: document.people.iter().map(present).collect(),
        words: document.words.clone(),
        frame: Frame { title: document.frame.title.clone(), ..frame_of(document, Frame::default()) },
        ..Document::default()
    }
}

/// A new workshop that starts from a saved set-up. The frame gives what the device knows: day, zone, stamp.
pub fn begin_like(set_up: &Document, frame: Frame, reference: Reference) -> Workshop {
    let begun = Workshop::begin(frame_of(set_up, frame), reference);
    let document = Document {
        agenda: set_up.agenda.clone(),
        bones: set_up.bones.clone(),
        people: set_up.people.clone(),
        words: set_up.words.clone(),
        ..(*begun).clone()
    };
    Workshop::admit(document).0
}

fn frame_of(document: &Document, frame: Frame) -> Frame {
    let Frame { service, workload, namespace, meeting_minutes, wall, hints_silenced, .. } =
        document.frame.clone();
    Frame { service, workload, namespace, meeting_minutes, wall, hints_silenced, ..frame }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::agenda_sum;
    use crate::workshop::Leg;
    use crate::workshop::builder::a_workshop;

    fn began(template: Template) -> Workshop {
        template.begin(Frame::default(), Reference::drawn(1)).unwrap()
    }

    #[test]
    fn the_timeboxes_of_every_template_add_up_to_its_meeting() {
        for template in Template::ALL {
            let sum = agenda_sum(&began(template));
            assert_eq!((sum.over(), sum.free()), (0, 0), "{}", template.words());
        }
    }

    #[test]
    fn every_template_begins_with_the_frame_and_ends_with_the_close() {
        for template in Template::ALL {
            let stages: Vec<Stage> = template.timeboxes().iter().map(|(stage, _)| *stage).collect();
            assert_eq!((stages.first(), stages.last()), (Some(&Stage::Frame), Some(&Stage::Close)));
            assert!(stages.is_sorted());
        }
    }

    #[test]
    fn a_set_up_gives_the_next_workshop_everything_but_the_incident() {
        let earlier = a_workshop()
            .with_frame(|frame| {
                frame.title = "Playback outage".into();
                frame.service = "playback".into();
                frame.meeting_minutes = 75;
            })
            .with_person("Ada Nowak", "on-call engineer")
            .with_cause(Leg::Happened, "no canary")
            .build();
        let begin =
            |earlier: &Workshop| begin_like(&set_up_of(earlier), Frame::default(), Reference::drawn(2));
        let next = begin(&earlier);
        assert_eq!(next.people.len(), 1);
        assert_eq!((&next.frame.service, next.frame.meeting_minutes), (&earlier.frame.service, 75));
        assert_eq!(next.bones, earlier.bones);
        assert!(next.frame.title.is_blank() && next.causes.is_empty());
        assert_eq!(begin(&next), next);
        assert_eq!(next.reference, Reference::drawn(2));
    }

    #[test]
    fn a_workshop_without_a_clear_trigger_says_so_from_the_start() {
        assert_eq!(began(Template::NoClearTrigger).trigger.answer, Some(TriggerAnswer::NoClear));
        assert_eq!(began(Template::Hour).trigger.answer, None);
    }
}
