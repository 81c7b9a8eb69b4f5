//! Numbers by quarter. Each has a caveat that is shown and printed with it; there is no average of how long incidents
//! took, because length and severity do not go together and a mean of them misleads (the VOID reports).

use super::likeness::{folded, same};
use crate::measure::{Criterion, Digest, DigestAction};
use crate::workshop::{ActionStatus, CalendarDate, Prose, Strength};
use std::collections::BTreeMap;

/// Three months of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// The year.
    pub year: i16,
    /// 1 to 4.
    pub number: i8,
}

impl Quarter {
    /// The quarter of a day.
    pub fn of(day: CalendarDate) -> Self {
        Self { year: day.0.year(), number: (day.0.month() - 1) / 3 + 1 }
    }

    /// The quarter that was this number of quarters earlier.
    #[must_use]
    pub fn minus(self, quarters: i16) -> Self {
        let index = self.year * 4 + i16::from(self.number) - 1 - quarters;
        Self { year: index.div_euclid(4), number: i8::try_from(index.rem_euclid(4)).unwrap_or(0) + 1 }
    }
}

/// The numbers of one class in one quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassNumbers {
    /// The class, as it was written first.
    pub class: Prose,
    /// Incidents of it.
    pub incidents: usize,
    /// Those with an earlier incident of the same class.
    pub repeats: usize,
    /// Those of them before which every action for all earlier ones of the class had been done.
    pub after_actions: usize,
}

/// The numbers of a quarter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuarterNumbers {
    /// False for the one that runs: its numbers are not whole yet.
    pub is_over: bool,
    /// Incidents.
    pub incidents: usize,
    /// By class, in the order of their first incident.
    pub classes: Vec<ClassNumbers>,
    /// Actions promised for this quarter that were done by their first date.
    pub on_time: usize,
    /// Those that were not: done later, or open with that date passed or moved.
    pub late: usize,
    /// Those that are open and in time.
    pub open: usize,
    /// In half of the workshops at most so many days passed from the incident to the meeting.
    pub days_to_meeting: Option<Median>,
    /// The same to the first release.
    pub days_to_publishing: Option<Median>,
    /// Hands that learned something, of those asked.
    pub learned: Share,
    /// Points of quality reached in half of the workshops at least.
    pub quality: Option<Median>,
    /// By criterion: workshops that reach it, of those in which somebody looked.
    pub reached: [Share; Criterion::ALL.len()],
    /// Stronger actions, of those rated.
    pub strong: Share,
    /// Branches that end at something shown, of all.
    pub evidence: Share,
}

/// What half of the workshops reach at most, and how many there are that say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Median {
    /// The lower of the two in the middle: a number that was really reached.
    pub value: usize,
    /// How many workshops it is taken from.
    pub of: usize,
}

/// A part of a whole, in counts: three of eight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many the part has.
    pub part: usize,
    /// How many there are in all.
    pub of: usize,
}

impl Share {
    /// In per cent, where there is anything.
    pub fn percent(self) -> Option<usize> {
        (self.of > 0).then(|| (self.part * 100 + self.of / 2) / self.of)
    }

    const fn add(&mut self, part: usize, of: usize) {
        self.part += part;
        self.of += of;
    }
}

/// Two years of quarters that are over, the earliest first, and then the one that runs. An incident without a day is in
/// none.
pub fn quarters(digests: &[&Digest], today: CalendarDate) -> Vec<(Quarter, QuarterNumbers)> {
    let mut dated: Vec<(CalendarDate, &Digest)> =
        digests.iter().filter_map(|digest| Some((digest.day?, *digest))).collect();
    dated.sort_by_key(|(day, _)| *day);
    let last = Quarter::of(today);
    let mut shown: BTreeMap<Quarter, (QuarterNumbers, Medians)> =
        (0..=8).map(|back| (last.minus(back), Default::default())).collect();
    for (at, (day, digest)) in dated.iter().enumerate() {
        if let Some((numbers, medians)) = shown.get_mut(&Quarter::of(*day)) {
            count(numbers, medians, *day, digest, dated.get(..at).unwrap_or_default());
        }
    }
    for action in digests.iter().flat_map(|digest| &digest.actions) {
        let Some(due) = action.first_due() else { continue };
        if let Some((numbers, _)) = shown.get_mut(&Quarter::of(due)) {
            promised(numbers, action, due, today);
        }
    }
    let whole = |(quarter, (numbers, medians)): (Quarter, (QuarterNumbers, Medians))| {
        (quarter, QuarterNumbers { is_over: quarter < last, ..medians.into(numbers) })
    };
    shown.into_iter().map(whole).collect()
}

fn count(
    numbers: &mut QuarterNumbers,
    medians: &mut Medians,
    day: CalendarDate,
    digest: &Digest,
    earlier: &[(CalendarDate, &Digest)],
) {
    numbers.incidents += 1;
    if !digest.incident_class.is_blank() {
        let of_class =
            |(_, other): &&(CalendarDate, &Digest)| same(&other.incident_class, &digest.incident_class);
        let mut before = earlier.iter().filter(of_class).map(|(_, other)| *other).peekable();
        let class = folded(&digest.incident_class);
        let at = numbers.classes.iter().position(|row| folded(&row.class) == class).unwrap_or_else(|| {
            let class = digest.incident_class.clone();
            numbers.classes.push(ClassNumbers { class, incidents: 0, repeats: 0, after_actions: 0 });
            numbers.classes.len() - 1
        });
        if let Some(row) = numbers.classes.get_mut(at) {
            row.incidents += 1;
            row.repeats += usize::from(before.peek().is_some());
            row.after_actions += usize::from(were_done(before, day));
        }
    }
    let days = |until: Option<CalendarDate>| {
        until.and_then(|until| usize::try_from(until.days_after(day).max(0)).ok())
    };
    medians.meeting.extend(days(digest.met_on));
    medians.publishing.extend(days(digest.published));
    for (share, criterion) in numbers.reached.iter_mut().zip(Criterion::ALL) {
        if let Some(reaches) = digest.reaches(criterion) {
            share.add(usize::from(reaches), 1);
        }
    }
    medians.quality.extend(digest.points());
    if let Some(learned) = digest.learned {
        numbers.learned.add(usize::from(learned), digest.present.max(usize::from(learned)));
    }
    let rated = digest.actions.iter().filter_map(|action| action.strength);
    let strong = rated.clone().filter(|strength| *strength == Strength::Stronger).count();
    numbers.strong.add(strong, rated.count());
    numbers.evidence.add(digest.branches_with_evidence, digest.branches);
}

/// Every action of these that was not dropped was done before that day, and there was one.
fn were_done<'a>(digests: impl Iterator<Item = &'a Digest>, before: CalendarDate) -> bool {
    let actions = digests.flat_map(|digest| &digest.actions);
    let mut live = actions.filter(|action| action.status != ActionStatus::Dropped).peekable();
    live.peek().is_some()
        && live.all(|action| {
            action.status == ActionStatus::Done && action.closed_on.is_none_or(|closed| closed < before)
        })
}

fn promised(numbers: &mut QuarterNumbers, action: &DigestAction, due: CalendarDate, today: CalendarDate) {
    let (is_done, until) = match action.status {
        ActionStatus::Dropped => return,
        ActionStatus::Open | ActionStatus::Started => (false, today),
        ActionStatus::Done => (true, action.closed_on.unwrap_or(due)),
    };
    let kept = action.slips.is_empty() && until <= due;
    let counted = match (kept, is_done) {
        (false, _) => &mut numbers.late,
        (true, true) => &mut numbers.on_time,
        (true, false) => &mut numbers.open,
    };
    *counted += 1;
}

#[derive(Default)]
struct Medians {
    meeting: Vec<usize>,
    publishing: Vec<usize>,
    quality: Vec<usize>,
}

impl Medians {
    fn into(self, numbers: QuarterNumbers) -> QuarterNumbers {
        QuarterNumbers {
            days_to_meeting: median(self.meeting),
            days_to_publishing: median(self.publishing),
            quality: median(self.quality),
            ..numbers
        }
    }
}

fn median(mut values: Vec<usize>) -> Option<Median> {
    values.sort_unstable();
    let value = *values.get(values.len().checked_sub(1)? / 2)?;
    Some(Median { value, of: values.len() })
}

#[cfg(test)]
mod tests {
    use super::super::trends::trends;
    use super::*;
    use crate::measure::Wording;
    use crate::workshop::{ActionId, Slip, SlipCause};

    fn day(year: i16, month: i8, day: i8) -> CalendarDate {
        CalendarDate::new(year, month, day).unwrap()
    }

    fn action(status: ActionStatus, due: CalendarDate, closed_on: Option<CalendarDate>) -> DigestAction {
        DigestAction {
            id: ActionId(1),
            what: Prose::default(),
            owner: Prose::default(),
            tracker: Prose::default(),
            due: Some(due),
            status,
            closed_on,
            slips: Vec::new(),
            escalation: None,
            purpose: None,
            strength: Some(Strength::Stronger),
        }
    }

    fn incident(on: CalendarDate, class: &str) -> Digest {
        Digest {
            day: Some(on),
            met_on: Some(on.plus_days(3)),
            published: Some(on.plus_days(10)),
            incident_class: class.into(),
            present: 8,
            learned: Some(6),
            branches: 4,
            branches_with_evidence: 3,
            missing: Some(vec![Criterion::Strength]),
            wording: Wording::Blameless,
            ..Digest::default()
        }
    }

    /// Two years of one class, counted by hand: 5, 5, 4, 4, 3, 2, 2 and 1 incidents from the first quarter of 2025 to
    /// the last of 2026. 10 in the first two quarters, 3 in the last two: 70 per cent fewer.
    fn two_years() -> Vec<Digest> {
        let counts = [5, 5, 4, 4, 3, 2, 2, 1];
        let mut incidents = Vec::new();
        for (at, count) in (0_i16..).zip(counts) {
            let quarter = Quarter { year: 2025, number: 1 }.minus(-at);
            for number in 0..count {
                let on = day(quarter.year, quarter.number * 3 - 2 + number / 2, 3 + 11 * (number % 2));
                incidents.push(incident(
                    on,
                    if number % 2 == 0 { "configuration change" } else { "Configuration Change" },
                ));
            }
        }
        incidents.push(incident(day(2026, 5, 5), "capacity"));
        incidents
    }

    fn numbers(incidents: &[Digest], today: CalendarDate) -> Vec<(Quarter, QuarterNumbers)> {
        quarters(&incidents.iter().collect::<Vec<_>>(), today)
    }

    #[test]
    fn eight_quarters_counted_by_hand_show_seventy_per_cent_fewer() {
        let shown = numbers(&two_years(), day(2027, 1, 1));
        let incidents: Vec<usize> = shown.iter().map(|(_, numbers)| numbers.incidents).collect();
        assert_eq!(incidents, [5, 5, 4, 4, 3, 3, 2, 1, 0]);
        let are_over = shown.iter().map(|(_, numbers)| numbers.is_over);
        assert!(are_over.eq([[true; 8].as_slice(), &[false]].concat()), "the last one runs");
        let repeats: Vec<usize> = shown[..8].iter().map(|(_, numbers)| numbers.classes[0].repeats).collect();
        assert_eq!(repeats, [4, 5, 4, 4, 3, 2, 2, 1]);
        let trends = trends(&shown).unwrap();
        let class = &trends.classes[0];
        assert_eq!((class.before, class.after, class.fewer_percent()), (10, 3, Some(70)));
        assert_eq!(trends.classes[1].fewer_percent(), None);
    }

    #[test]
    fn every_number_of_a_quarter_counted_by_hand() {
        let promised = day(2026, 3, 20);
        let mut slipped = action(ActionStatus::Done, day(2026, 4, 20), Some(day(2026, 4, 18)));
        slipped.slips = vec![Slip { missed: promised, because: SlipCause::Outranked }];
        let mut first = incident(day(2026, 2, 1), "capacity");
        first.actions = vec![
            action(ActionStatus::Done, promised, Some(promised)),
            action(ActionStatus::Done, promised, Some(day(2026, 3, 21))),
            slipped,
            action(ActionStatus::Started, promised, None),
            action(ActionStatus::Started, day(2026, 3, 31), None),
            DigestAction {
                strength: Some(Strength::Weaker),
                ..action(ActionStatus::Dropped, promised, None)
            },
        ];
        let mut second = incident(day(2026, 3, 1), "capacity");
        second.met_on = Some(day(2026, 3, 10));
        second.missing = Some(Vec::new());
        second.learned = None;
        let shown = numbers(&[first, second], day(2026, 3, 31));
        let (quarter, found) = shown.last().unwrap();
        assert_eq!(*quarter, Quarter { year: 2026, number: 1 });
        assert_eq!((found.on_time, found.late, found.open), (1, 3, 1));
        let of_two = |value| Some(Median { value, of: 2 });
        assert_eq!((found.days_to_meeting, found.days_to_publishing), (of_two(3), of_two(10)));
        assert_eq!((found.learned, found.learned.percent()), (Share { part: 6, of: 8 }, Some(75)));
        assert_eq!((found.strong, found.evidence), (Share { part: 5, of: 6 }, Share { part: 6, of: 8 }));
        assert_eq!(found.quality, of_two(7));
        assert_eq!(
            (found.reached[5], found.reached[0]),
            (Share { part: 1, of: 2 }, Share { part: 2, of: 2 })
        );
    }

    #[test]
    fn a_repeat_counts_as_after_the_actions_only_once_all_of_them_were_done_before_it() {
        let mut first = incident(day(2026, 1, 5), "capacity");
        first.actions = vec![action(ActionStatus::Done, day(2026, 2, 1), Some(day(2026, 1, 30)))];
        let back = |on| {
            let shown = numbers(&[first.clone(), incident(on, "capacity")], day(2026, 3, 31));
            shown.last().unwrap().1.classes[0].after_actions
        };
        assert_eq!((back(day(2026, 1, 29)), back(day(2026, 1, 31))), (0, 1));
    }

    #[test]
    fn a_repeat_is_not_after_the_actions_while_one_for_an_earlier_incident_is_open() {
        let with = |on, status| Digest {
            actions: vec![action(status, day(2026, 2, 1), None)],
            ..incident(on, "capacity")
        };
        let first_is = |status| {
            let earlier = [with(day(2026, 1, 5), status), with(day(2026, 1, 20), ActionStatus::Done)];
            let all = [earlier.as_slice(), &[incident(day(2026, 3, 1), "capacity")]].concat();
            numbers(&all, day(2026, 3, 31)).last().unwrap().1.classes[0].after_actions
        };
        // The second of January counts as well, where the first was done.
        assert_eq!((first_is(ActionStatus::Open), first_is(ActionStatus::Done)), (0, 2));
    }

    #[test]
    fn quarters_reach_back_over_the_turn_of_a_year() {
        assert_eq!(Quarter { year: 2026, number: 1 }.minus(1), Quarter { year: 2025, number: 4 });
        assert_eq!(Quarter { year: 2026, number: 3 }.minus(7), Quarter { year: 2024, number: 4 });
        let shown = numbers(&[], day(2026, 1, 1));
        assert_eq!((shown.len(), shown[0].0), (9, Quarter { year: 2024, number: 1 }));
    }
}
