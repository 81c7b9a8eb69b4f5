//! What the sample company went through before the sample incident: three workshops, of which two are of the class that
//! comes back. The sample is its fourth.
//!
//! **Invariant.** Each of them is on a device once, however often the company is asked for: twice the same would be
//! counted twice.

use super::likeness::folded;
use super::{Template, sample_text};
use crate::measure::Digest;
use crate::workshop::*;

/// What of the company a device has, and what it lacks.
#[derive(Debug)]
pub struct Company {
    /// The earlier workshops that are not here, the earliest first.
    pub lacking: Vec<Workshop>,
    /// The fourth, by its place in the list; none: it is not here.
    pub fourth: Option<usize>,
}

/// The company on a device that has these workshops: each with its title and its digest.
pub fn company_among(here: &[(&Prose, &Digest)]) -> Result<Company, EditError> {
    let is_here = |title: &Prose, day: Option<CalendarDate>| {
        here.iter().position(|(other, digest)| digest.day == day && folded(other) == folded(title))
    };
    let mut lacking = Vec::new();
    for told in &EARLIER {
        if is_here(&told.title.into(), date(told.day)).is_none() {
            lacking.push(told.begin()?);
        }
    }
    let fourth = fourth().and_then(|frame| is_here(&frame.title, frame.day));
    Ok(Company { lacking, fourth })
}

/// How the sample is framed.
fn fourth() -> Option<Frame> {
    let saved: serde_json::Value = crate::json::from_text(sample_text()).ok()?;
    crate::json::from_value(saved.get("document")?.get("frame")?.clone()).ok()
}

/// A workshop in a few words.
struct Told {
    /// The number that its reference is drawn from.
    reference: u64,
    title: &'static str,
    class: &'static str,
    service: &'static str,
    day: (i16, i8, i8),
    condition: &'static str,
    actions: &'static [ToldAction],
}

/// An action: what, the month and day until when, how well it holds; the month and day it was done.
struct ToldAction {
    what: &'static str,
    due: (i16, i8, i8),
    strength: Strength,
    done: Option<(i16, i8, i8)>,
    /// Its first date, where that was missed.
    missed: Option<(i16, i8, i8)>,
}

const EARLIER: [Told; 3] = [
    Told {
        reference: 0x3f84_d5b5_b547_0917,
        title: "Empty login page, 18 June",
        class: "configuration change",
        service: "Login",
        day: (2025, 6, 18),
        condition: "A setting reached every region at once",
        actions: &[
            ToldAction {
                what: "Show who changed which setting beside the graphs",
                due: (2025, 7, 4),
                strength: Strength::Intermediate,
                done: Some((2025, 7, 2)),
                missed: None,
            },
            ToldAction {
                what: "Refuse an empty list of settings in the pipeline",
                due: (2025, 8, 29),
                strength: Strength::Stronger,
                done: None,
                missed: Some((2025, 7, 18)),
            },
        ],
    },
    Told {
        reference: 0x9216_d5d9_8979_fb1b,
        title: "Slow search, 30 September",
        class: "capacity",
        service: "Search",
        day: (2025, 9, 30),
        condition: "The move of the index doubled the memory it takes",
        actions: &[ToldAction {
            what: "Alert at 80 percent of memory, with an owner",
            due: (2025, 10, 24),
            strength: Strength::Intermediate,
            done: Some((2025, 10, 20)),
            missed: None,
        }],
    },
    Told {
        reference: 0xd131_0ba6_98df_b5ac,
        title: "Playback stops in one region, 4 December",
        class: "configuration change",
        service: "Playback (streaming edge)",
        day: (2025, 12, 4),
        condition: "Configuration skips the canary stage that code goes through",
        actions: &[
            ToldAction {
                what: "Write down the way back for the edge configuration",
                due: (2025, 12, 19),
                strength: Strength::Weaker,
                done: Some((2025, 12, 18)),
                missed: None,
            },
            ToldAction {
                what: "Send edge configuration through the canary stage",
                due: (2026, 2, 27),
                strength: Strength::Stronger,
                done: None,
                missed: None,
            },
            ToldAction {
                what: "Page the owner when a region stops playing",
                due: (2026, 3, 27),
                strength: Strength::Intermediate,
                done: None,
                missed: None,
            },
        ],
    },
];

impl Told {
    fn begin(&self) -> Result<Workshop, EditError> {
        let day = date(self.day);
        let met_on = day.map(|day| day.plus_days(5));
        let frame = Frame {
            title: self.title.into(),
            incident_class: self.class.into(),
            service: self.service.into(),
            severity: Some(Severity::Two),
            day,
            met_on,
            zone: ZoneTable::utc(),
            ..Frame::default()
        };
        let mut workshop = Template::Hour.begin(frame, Reference::drawn(self.reference))?;
        let bone = workshop.bones.iter().next().map(|bone| bone.id);
        let person = Person {
            id: PersonId(1),
            full_name: "Tomasz Wieczorek".into(),
            handles: Prose::default(),
            role: "platform lead".into(),
            presence: Presence::Present,
            speaks_for_product: false,
            stamp: Stamp::default(),
        };
        let cause = Cause { bone, ..Cause::new(CauseId(1), Leg::Happened, self.condition) };
        let mut rows = vec![Edit::put(person), Edit::put(cause)];
        rows.extend((1..).zip(self.actions).map(|(id, told)| Edit::put(told.action(ActionId(id), met_on))));
        workshop.apply(Edit::Gesture(rows))?;
        Ok(workshop)
    }
}

impl ToldAction {
    fn action(&self, id: ActionId, agreed_on: Option<CalendarDate>) -> Action {
        let slip = |missed| Slip { missed, because: SlipCause::Outranked };
        Action {
            owner: Some(PersonId(1)),
            due: date(self.due),
            agreed_on,
            treats: vec![CauseId(1)],
            strength: Some(self.strength),
            status: if self.done.is_some() { ActionStatus::Done } else { ActionStatus::Open },
            closed_on: self.done.and_then(date),
            slips: self.missed.and_then(date).map(slip).into_iter().collect(),
            ..Action::new(id, self.what)
        }
    }
}

fn date((year, month, day): (i16, i8, i8)) -> Option<CalendarDate> {
    CalendarDate::new(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::super::{look_alikes, owed};
    use super::*;
    use crate::measure::{Wording, digest};
    use crate::workshop::builder::a_workshop;

    #[test]
    fn the_fourth_workshop_owes_three_actions_of_the_class_that_is_back() {
        let lacking = company_among(&[]).unwrap().lacking;
        let earlier: Vec<Digest> =
            lacking.iter().map(|workshop| digest(workshop, Wording::NotRead)).collect();
        let saved: serde_json::Value = serde_json::from_str(sample_text()).unwrap();
        let fourth: Document = serde_json::from_value(saved["document"].clone()).unwrap();
        let found = look_alikes(&digest(&fourth, Wording::NotRead), &earlier.iter().collect::<Vec<_>>());
        let of_class: Vec<usize> =
            found.iter().filter(|like| like.same_class).map(|like| like.other).collect();
        assert_eq!(of_class, [2, 0]);
        let owed = owed(of_class.iter().map(|at| &earlier[*at]), CalendarDate::new(2026, 3, 13).unwrap());
        assert_eq!(owed.len(), 3);
    }

    #[test]
    fn a_company_that_is_here_lacks_nothing_and_is_told_where_its_fourth_workshop_is() {
        let earlier = company_among(&[]).unwrap().lacking;
        let fourth = fourth().unwrap();
        let sample = a_workshop().with_frame(|frame| *frame = fourth).build();
        let all: Vec<&Document> =
            std::iter::once(&*sample).chain(earlier.iter().map(|workshop| &**workshop)).collect();
        let digests: Vec<Digest> = all.iter().map(|document| digest(document, Wording::NotRead)).collect();
        let here: Vec<(&Prose, &Digest)> =
            all.iter().map(|document| &document.frame.title).zip(&digests).collect();
        let found = company_among(&here).unwrap();
        assert_eq!((found.lacking.len(), found.fourth), (0, Some(0)));
        let found = company_among(&here[2..]).unwrap();
        assert_eq!((found.lacking.len(), found.fourth), (1, None));
    }
}
