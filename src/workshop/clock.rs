//! The clock of a meeting: how long it has run, stage by stage.
//!
//! It belongs to the session, so undo never rewinds it. It is made of instants, so a reload loses nothing. It informs:
//! nothing stops when it runs out.

use super::{Instant, Span, Stage};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Longer than this no room stays on one stage: the clock was left running, and nobody knows when the sitting ended.
const STRETCH_MOST: Span = Span::minutes(180);

/// How long the meeting has run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MeetingClock {
    /// Since when it runs on the present stage; none: it stands still.
    pub running_since: Option<Instant>,
    /// The time spent before that, stage by stage.
    pub spent: BTreeMap<Stage, Span>,
    /// Until when everybody writes in silence.
    pub silent_until: Option<Instant>,
}

impl MeetingClock {
    /// How long it has run since `since`; none where it was left running after a sitting: such a stretch counts for
    /// nothing, and the clock stands.
    pub fn stretch(since: Instant, now: Instant) -> Option<Span> {
        let ran = now - since;
        (ran <= STRETCH_MOST).then(|| ran.max(Span::default()))
    }

    /// Whether it runs.
    pub fn runs(&self, now: Instant) -> bool {
        self.running_since.is_some_and(|since| Self::stretch(since, now).is_some())
    }

    /// True once a meeting was begun.
    pub fn was_started(&self) -> bool {
        self.running_since.is_some() || !self.spent.is_empty()
    }

    /// Lets it run, or stands still; `stage` is the present one.
    pub fn toggle(&mut self, stage: Stage, now: Instant) {
        if self.runs(now) {
            self.leave(stage, now);
            self.running_since = None;
        } else {
            self.running_since = Some(now);
        }
    }

    /// The room leaves a stage: what ran since belongs to it.
    pub fn leave(&mut self, stage: Stage, now: Instant) {
        if !self.runs(now) {
            self.running_since = None;
        } else if let Some(since) = self.running_since {
            *self.spent.entry(stage).or_default() = self.spent_on(stage, stage, now);
            // A device whose clock was set back must not count the same time twice.
            self.running_since = Some(now.max(since));
        }
    }

    /// The time spent on a stage until now, while the room is at `present`.
    pub fn spent_on(&self, stage: Stage, present: Stage, now: Instant) -> Span {
        let before = self.spent.get(&stage).copied().unwrap_or_default();
        let running = self.running_since.filter(|_| stage == present);
        let running = running.and_then(|since| Self::stretch(since, now));
        Span(before.0.saturating_add(running.unwrap_or_default().0))
    }

    /// Begins silent writing, or ends it.
    pub fn toggle_silence(&mut self, length: Span, now: Instant) {
        let is_running = self.silent_until.is_some_and(|until| until > now);
        self.silent_until = (!is_running).then(|| now + length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(minute: i64) -> Instant {
        Instant::from_milliseconds(1_773_320_400_000 + Span::minutes(minute).0)
    }

    #[test]
    fn time_belongs_to_the_stage_in_which_it_passed() {
        let mut clock = MeetingClock::default();
        clock.toggle(Stage::Timeline, at(0));
        clock.leave(Stage::Timeline, at(14));
        assert_eq!(clock.spent_on(Stage::Timeline, Stage::Whys, at(20)), Span::minutes(14));
        assert_eq!(clock.spent_on(Stage::Whys, Stage::Whys, at(20)), Span::minutes(6));
    }

    #[test]
    fn a_break_counts_for_no_stage() {
        let mut clock = MeetingClock::default();
        clock.toggle(Stage::Whys, at(0));
        clock.toggle(Stage::Whys, at(10));
        clock.toggle(Stage::Whys, at(60));
        assert_eq!(clock.spent_on(Stage::Whys, Stage::Whys, at(65)), Span::minutes(15));
    }

    #[test]
    fn a_clock_left_running_overnight_stands_and_counts_nothing_of_the_night() {
        let mut clock = MeetingClock::default();
        clock.toggle(Stage::Weigh, at(0));
        clock.leave(Stage::Weigh, at(12));
        assert!(clock.runs(at(30)));
        assert!(!clock.runs(at(12 * 60)));
        clock.leave(Stage::Actions, at(12 * 60));
        assert_eq!(clock.spent_on(Stage::Weigh, Stage::Actions, at(12 * 60)), Span::minutes(12));
        assert_eq!(clock.spent_on(Stage::Actions, Stage::Actions, at(12 * 60)), Span::default());
        clock.toggle(Stage::Actions, at(12 * 60));
        assert_eq!(clock.spent_on(Stage::Actions, Stage::Actions, at(12 * 60 + 5)), Span::minutes(5));
    }

    #[test]
    fn it_goes_on_after_a_reload() {
        let mut clock = MeetingClock::default();
        clock.toggle(Stage::Whys, at(0));
        clock.leave(Stage::Whys, at(3));
        let kept = serde_json::to_string(&clock).unwrap();
        assert_eq!(serde_json::from_str::<MeetingClock>(&kept).unwrap(), clock);
    }

    #[test]
    fn silent_writing_ends_by_itself_or_by_the_same_key() {
        let mut clock = MeetingClock::default();
        clock.toggle_silence(Span::minutes(3), at(0));
        assert_eq!(clock.silent_until, Some(at(3)));
        clock.toggle_silence(Span::minutes(3), at(1));
        assert_eq!(clock.silent_until, None);
        clock.toggle_silence(Span::minutes(3), at(2));
        clock.toggle_silence(Span::minutes(3), at(9));
        assert_eq!(clock.silent_until, Some(at(12)));
    }

    proptest! {
        #[test]
        fn every_minute_is_counted_once(moves in prop::collection::vec((0..11_usize, 0..50_i64), 0..30)) {
            let mut clock = MeetingClock::default();
            let (mut stage, mut now) = (Stage::Frame, 0);
            clock.toggle(stage, at(0));
            for (next, minutes) in moves {
                now += minutes;
                clock.leave(stage, at(now));
                stage = Stage::ALL[next];
            }
            let all: i64 = Stage::ALL.iter().map(|each| clock.spent_on(*each, stage, at(now)).0).sum();
            prop_assert_eq!(Span(all), Span::minutes(now));
        }
    }
}
