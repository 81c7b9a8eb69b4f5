//! What a paste proposes for the timeline: entries that say the same are one event, the likeliest come first, and what
//! stands on the timeline already says so.

use super::fold::{Group, shape};
use super::proposal::hidden_beginning;
use super::{Leftover, LeftoverReason, Proposal, ProposedEvent, bursts};
use crate::evidence::source_zone;
use crate::order::Order;
use crate::workshop::{EventId, EventTime, Instant, Span};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Two sources rarely agree on the second.
const SAME_TIME: Span = Span::minutes(1);
/// No range of an event is wider than this but those that cannot be the same anyway.
const WIDEST: Span = Span::minutes(4 * 60);

/// An event on the timeline, as far as a proposal could be the same.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Its number.
    pub id: EventId,
    /// When it happened.
    pub time: EventTime,
    /// What happened.
    pub statement: &'a str,
    /// The lines that show it.
    pub evidence: &'a str,
}

/// Events to pick, the likeliest first, those of the same likelihood in order of time.
///
/// Looking for secrets is most of the work of a long paste, and few of its texts are ever shown or kept: those of a
/// proposal are looked at when it is first asked for.
pub struct Proposals {
    /// As they were pasted.
    events: Vec<ProposedEvent>,
    leftovers: Vec<Leftover>,
    ranked: Vec<Ranked>,
    /// Seconds that clocks are ahead of UTC by a line of the text itself.
    pub zone_said: Option<i32>,
}

struct Ranked {
    proposal: Proposal,
    /// Positions of its events; the texts of the proposal are empty until they were looked at.
    members: Vec<usize>,
    first: usize,
    has_texts: bool,
}

impl Proposals {
    pub(super) fn of(
        events: Vec<ProposedEvent>,
        leftovers: Vec<Leftover>,
        zone_said: Option<i32>,
        groups: Vec<Group>,
    ) -> Self {
        let mut ranked: Vec<Ranked> = Vec::with_capacity(groups.len());
        for group in groups {
            if let Some((proposal, first)) = Proposal::without_texts(&group, &events) {
                ranked.push(Ranked { proposal, members: group.members, first, has_texts: false });
            }
        }
        // Unknown times last: they are no end of a burst.
        ranked.order_by_key(|ranked| {
            (ranked.proposal.time.earliest().is_none(), ranked.proposal.time.earliest())
        });
        bursts::weigh(&mut ranked.iter_mut().map(|ranked| &mut ranked.proposal).collect::<Vec<_>>());
        ranked.order_by_key(|ranked| Reverse(ranked.proposal.interest));
        Self { events, leftovers, ranked, zone_said }
    }

    /// Finds out which of them are among the known events.
    pub(super) fn compare(&mut self, known: &[Known<'_>], hide_secrets: &mut dyn FnMut(&str) -> String) {
        let timeline = Timeline::of(known);
        for at in 0..self.ranked.len() {
            if self.ranked.get(at).is_some_and(|ranked| timeline.near(ranked.proposal.time).next().is_some())
                && let Some(proposal) = self.get(at, hide_secrets)
            {
                proposal.already = timeline.find(proposal);
            }
        }
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.ranked.len()
    }

    /// True when nothing is proposed.
    pub const fn is_empty(&self) -> bool {
        self.ranked.is_empty()
    }

    /// The proposal at that place, its texts without secrets.
    pub fn get(&mut self, at: usize, hide_secrets: &mut dyn FnMut(&str) -> String) -> Option<&mut Proposal> {
        let ranked = self.ranked.get_mut(at)?;
        if !ranked.has_texts {
            ranked.has_texts = true;
            let all = ranked.members.iter().filter_map(|member| self.events.get(*member));
            ranked.proposal.take_texts(self.events.get(ranked.first)?, all, hide_secrets);
        }
        Some(&mut ranked.proposal)
    }

    /// When each of them happened first, in their order.
    pub fn times(&self) -> impl Iterator<Item = EventTime> {
        self.ranked.iter().map(|ranked| ranked.proposal.time)
    }

    /// The places of those that probably belong on the timeline and are not there yet.
    pub fn likely(&self) -> impl Iterator<Item = usize> {
        self.ranked.iter().zip(0..).filter(|(ranked, _)| ranked.proposal.is_likely()).map(|(_, at)| at)
    }

    /// The places of those whose first line is among these.
    pub fn at_lines(&self, lines: &[usize]) -> impl Iterator<Item = usize> {
        let is_there = |ranked: &Ranked| lines.contains(&ranked.proposal.lines.start);
        self.ranked.iter().zip(0..).filter(move |(ranked, _)| is_there(ranked)).map(|(_, at)| at)
    }

    /// The sources that write clocks without a zone, in the order they come.
    pub fn sources_without_zone(&self) -> Vec<&'static str> {
        let mut sources = Vec::new();
        for event in self.events.iter().filter(|event| event.zone_assumed) {
            if !sources.contains(&event.source) {
                sources.push(event.source);
            }
        }
        sources
    }

    /// Lets every proposal whose clock was written without a zone say in which one it was read; `None` goes without
    /// saying.
    pub fn say_zones(&mut self, zone_of: impl Fn(&str) -> Option<String>) {
        for proposal in self.ranked.iter_mut().map(|ranked| &mut ranked.proposal) {
            if proposal.zone_assumed
                && let Some(zone) = zone_of(&proposal.source)
            {
                proposal.source = source_zone::with_zone(&proposal.source, &zone);
            }
        }
    }

    /// How many lines gave no event, and the first `most` of them without their secrets.
    pub fn not_understood(
        &self,
        most: usize,
        hide_secrets: &mut dyn FnMut(&str) -> String,
    ) -> (usize, String) {
        let (mut count, mut shown) = (0, Vec::new());
        for leftover in
            self.leftovers.iter().filter(|leftover| leftover.reason == LeftoverReason::NotUnderstood)
        {
            count += leftover.text.lines().count();
            if shown.len() < most {
                let room = most - shown.len();
                let text = hidden_beginning(&leftover.text, hide_secrets);
                shown.extend(text.lines().take(room).map(str::to_owned));
            }
        }
        (count, shown.join("\n"))
    }
}

/// The events of the timeline by their earliest instant.
struct Timeline<'a> {
    by_time: BTreeMap<Instant, Vec<Known<'a>>>,
}

impl<'a> Timeline<'a> {
    fn of(known: &[Known<'a>]) -> Self {
        let mut by_time: BTreeMap<Instant, Vec<Known<'a>>> = BTreeMap::new();
        for event in known {
            if let Some(earliest) = event.time.earliest() {
                by_time.entry(earliest).or_default().push(*event);
            }
        }
        Self { by_time }
    }

    /// The events at that time.
    fn near(&self, time: EventTime) -> impl Iterator<Item = &Known<'a>> {
        let ends = time.earliest().zip(time.latest()).filter(|(earliest, latest)| earliest <= latest);
        let range = ends
            .map(|(earliest, latest)| self.by_time.range(earliest - SAME_TIME - WIDEST..=latest + SAME_TIME));
        let not_before = time.earliest().map(|earliest| earliest - SAME_TIME);
        let near = range.into_iter().flatten().flat_map(|(_, events)| events);
        near.filter(move |event| event.time.latest() >= not_before)
    }

    /// The event at that time that shows the same line or says the same.
    fn find(&self, proposal: &Proposal) -> Option<EventId> {
        let line = proposal.evidence.lines().next().unwrap_or_default().trim();
        let said = shape(&proposal.statement);
        self.near(proposal.time)
            .find(|event| event.evidence.contains(line) || shape(event.statement).starts_with(&said))
            .map(|event| event.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::paste::{PasteContext, read_raw};
    use crate::workshop::ZoneTable;

    fn at(text: &str) -> Instant {
        Instant::parse_rfc3339(text).unwrap()
    }

    fn proposed_beside(text: &str, known: &[Known<'_>]) -> Vec<Proposal> {
        let zone = ZoneTable::utc();
        let context = PasteContext::new(&zone, at("2026-03-12T15:10:00Z"));
        let hide = &mut |text: &str| text.replace("hunter2", "[SECRET-1]");
        let mut proposals = read_raw(text, &context).propose(known, hide);
        (0..proposals.len()).map(|place| proposals.get(place, hide).unwrap().clone()).collect()
    }

    fn statements(text: &str) -> Vec<String> {
        proposed_beside(text, &[]).into_iter().map(|proposal| proposal.statement).collect()
    }

    #[test]
    fn what_matters_comes_before_what_runs_along() {
        assert_eq!(
            statements(
                "14:00 served request\n14:01 config 43 rolled out\n14:05 rolled back\n14:06 served part two\n"
            ),
            ["rolled back", "config 43 rolled out", "served request", "served part two"]
        );
    }

    #[test]
    fn the_first_and_the_last_sign_of_a_burst_come_before_those_between() {
        assert_eq!(
            statements(
                "14:00 pool exhausted\n14:02 disk full error\n14:04 queue timeout\n14:40 cache lost\n"
            ),
            ["pool exhausted", "cache lost", "queue timeout", "disk full error"]
        );
    }

    #[test]
    fn repeats_are_one_proposal_with_count_and_end() {
        let proposals =
            proposed_beside("14:00:01 ERROR part 17 failed\n14:00:30 ERROR part 18 failed\n", &[]);
        let [only] = &proposals[..] else { panic!("{proposals:?}") };
        assert_eq!((only.repeats, only.until), (2, Some(at("2026-03-12T14:00:30Z"))));
        assert_eq!(only.lines, 1..2);
    }

    #[test]
    fn an_event_that_is_there_already_says_so() {
        let event = |statement, evidence| Known {
            id: EventId(7),
            time: EventTime::exactly(at("2026-03-12T14:00:20Z")),
            statement,
            evidence,
        };
        let already = |text, known| proposed_beside(text, &[known])[0].already;
        let line = "14:00:01 ERROR part 17 failed\n";
        assert_eq!(already(line, event("ERROR part 18 failed (4 times)", "")), Some(EventId(7)));
        assert_eq!(already(line, event("parts fail", "14:00:01 ERROR part 17 failed")), Some(EventId(7)));
        assert_eq!(already(line, event("alert fired", "")), None);
        assert_eq!(already("14:20 ERROR part 17 failed\n", event("ERROR part 17 failed", "")), None);
        assert!(!proposed_beside(line, &[event("ERROR part 18 failed", "")])[0].is_likely());
    }

    #[test]
    fn a_proposal_says_that_a_secret_stood_in_it() {
        let proposals = proposed_beside("14:00 ERROR login with hunter2\n14:20 rolled back\n", &[]);
        let said: Vec<_> =
            proposals.iter().map(|proposal| (&*proposal.statement, proposal.secret_replaced)).collect();
        assert_eq!(said, [("rolled back", false), ("ERROR login with [SECRET-1]", true)]);
    }

    #[test]
    fn a_text_is_looked_at_when_it_is_first_asked_for() {
        let text: String =
            ["alpha", "beta", "gamma"].map(|word| ["14:00 ERROR ", word, " hunter2\n"].concat()).concat();
        let zone = ZoneTable::utc();
        let mut looks = 0;
        let hide = &mut |text: &str| {
            looks += 1;
            text.replace("hunter2", "[SECRET-1]")
        };
        let context = PasteContext::new(&zone, at("2026-03-12T15:10:00Z"));
        let mut proposals = read_raw(&text, &context).propose(&[], hide);
        assert_eq!(proposals.len(), 3);
        for _ in 0..2 {
            assert_eq!(proposals.get(0, hide).unwrap().statement, "ERROR alpha [SECRET-1]");
        }
        assert!((1..=2).contains(&looks), "{looks}");
    }

    #[test]
    fn a_stack_trace_of_any_length_is_looked_at_as_far_as_it_is_kept() {
        let text = ["14:00 ERROR x\n", &"\tat a.b.C(D.java:1)\n".repeat(20_000)].concat();
        let zone = ZoneTable::utc();
        let mut bytes = 0;
        let hide = &mut |text: &str| {
            bytes += text.len();
            text.to_owned()
        };
        let mut proposals =
            read_raw(&text, &PasteContext::new(&zone, at("2026-03-12T15:10:00Z"))).propose(&[], hide);
        let evidence = proposals.get(0, hide).unwrap().evidence.clone();
        assert!(
            evidence.ends_with("(19961 more lines like these were pasted and are not kept)"),
            "{evidence}"
        );
        assert!(bytes < 40_000, "{bytes}");
    }

    #[test]
    fn lines_that_gave_no_event_are_counted_and_shown_without_secrets() {
        let zone = ZoneTable::utc();
        let hide = &mut |text: &str| text.replace("hunter2", "[SECRET-1]");
        let context = PasteContext::new(&zone, at("2026-03-12T15:10:00Z"));
        let proposals = read_raw("hunter2 alone\nand more\n\nlast\n", &context).propose(&[], hide);
        assert_eq!(proposals.not_understood(2, hide), (3, "[SECRET-1] alone\nand more".to_owned()));
    }
}
