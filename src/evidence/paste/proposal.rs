//! What a paste proposes for the timeline: entries that say the same are one event, the likeliest come first, and what
//! stands on the timeline already says so.
//!
//! A burst is told by its first and its last sign, so those two weigh more than what lies between them.

use super::fold::{Group, fold, shape};
use super::{Paste, ProposedEvent};
use crate::evidence::ClockNote;
use crate::order::Order;
use crate::workshop::{EventId, EventKind, EventTime, Instant, Span};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

/// Interest from which an event is worth choosing at once.
const LIKELY: u8 = 60;
/// A burst of signs ends after so long without one.
const QUIET: Span = Span::minutes(10);
/// The first and the last sign of a burst weigh so much more.
const FIRST_OF_BURST: u8 = 10;
const LAST_OF_BURST: u8 = 5;
/// Lines of evidence kept for one event; more of the same prove no more.
const MOST_EVIDENCE_LINES: usize = 40;
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

/// One event to pick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// When it happened; the first time, where it repeats.
    pub time: EventTime,
    /// What it was, guessed.
    pub kind: EventKind,
    /// What happened.
    pub statement: String,
    /// The format it was read from.
    pub source: String,
    /// The lines that show it, and no more of a kind than anybody reads.
    pub evidence: String,
    /// Its first lines in the paste, counted from 1, the end excluded.
    pub lines: Range<usize>,
    /// How often it happened.
    pub repeats: u32,
    /// When it happened last, where that is later than the first time.
    pub until: Option<Instant>,
    /// What was odd about its clock.
    pub clock_note: Option<ClockNote>,
    /// True where a secret stood in it.
    pub secret_replaced: bool,
    /// The event of the timeline that says the same.
    pub already: Option<EventId>,
    interest: u8,
}

impl Proposal {
    /// True for what probably belongs on the timeline and is not there yet.
    pub const fn is_likely(&self) -> bool {
        self.interest >= LIKELY && self.already.is_none()
    }

    fn of(group: &Group, events: &[ProposedEvent]) -> Option<Self> {
        let members: Vec<&ProposedEvent> =
            group.members.iter().filter_map(|member| events.get(*member)).collect();
        let begins = |event: &ProposedEvent| event.first_time.unwrap_or(event.time);
        // Some sources list the newest first.
        let first = members
            .iter()
            .copied()
            .min_by_key(|event| begins(event).earliest().map_or((true, None), |at| (false, Some(at))))?;
        Some(Self {
            time: begins(first),
            kind: first.kind,
            statement: first.headline().to_owned(),
            source: first.source.to_owned(),
            evidence: evidence(&members),
            lines: first.lines.clone(),
            repeats: group.repeats,
            until: group.span.filter(|(from, until)| from < until).map(|(_, until)| until),
            clock_note: first.clock_note,
            secret_replaced: members.iter().any(|member| member.secret_replaced),
            already: None,
            interest: group.interest,
        })
    }
}

/// The events that a paste proposes, the likeliest first, those of the same likelihood in order of time.
pub fn propose(paste: &Paste, known: &[Known<'_>]) -> Vec<Proposal> {
    let mut proposals: Vec<Proposal> =
        fold(&paste.events).iter().filter_map(|group| Proposal::of(group, &paste.events)).collect();
    // Unknown times last: they are no end of a burst.
    proposals.order_by_key(|proposal| (proposal.time.earliest().is_none(), proposal.time.earliest()));
    weigh_bursts(&mut proposals);
    let timeline = Timeline::of(known);
    for proposal in &mut proposals {
        proposal.already = timeline.find(proposal);
    }
    proposals.order_by_key(|proposal| Reverse(proposal.interest));
    proposals
}

fn weigh_bursts(proposals: &mut [Proposal]) {
    let signs: Vec<(usize, Instant, Instant)> = proposals
        .iter()
        .zip(0..)
        .filter(|(proposal, _)| proposal.kind == EventKind::Symptom)
        .filter_map(|(proposal, at)| {
            let from = proposal.time.earliest()?;
            Some((at, from, proposal.until.unwrap_or(from)))
        })
        .collect();
    let mut covered: Option<Instant> = None;
    for (position, (at, from, until)) in signs.iter().enumerate() {
        let begins = covered.is_none_or(|covered| *from - covered > QUIET);
        covered = covered.max(Some(*until));
        let next = signs.get(position + 1).map(|(_, next, _)| *next);
        let ends = next.zip(covered).is_none_or(|(next, covered)| next - covered > QUIET);
        let more = if begins {
            FIRST_OF_BURST
        } else if ends {
            LAST_OF_BURST
        } else {
            0
        };
        if let Some(proposal) = proposals.get_mut(*at) {
            proposal.interest = proposal.interest.saturating_add(more).min(100);
        }
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

    /// The event at that time that shows the same line or says the same.
    fn find(&self, proposal: &Proposal) -> Option<EventId> {
        let (earliest, latest) = (proposal.time.earliest()?, proposal.time.latest()?);
        let near = self.by_time.range(earliest - SAME_TIME - WIDEST..=latest + SAME_TIME);
        let overlaps = |event: &&Known<'_>| event.time.latest() >= Some(earliest - SAME_TIME);
        let line = proposal.evidence.lines().next().unwrap_or_default().trim();
        let said = shape(&proposal.statement);
        near.flat_map(|(_, events)| events)
            .filter(overlaps)
            .find(|event| event.evidence.contains(line) || shape(event.statement).starts_with(&said))
            .map(|event| event.id)
    }
}

fn evidence(members: &[&ProposedEvent]) -> String {
    let lines = || members.iter().flat_map(|member| member.evidence.lines());
    let mut evidence = lines().take(MOST_EVIDENCE_LINES).collect::<Vec<_>>().join("\n");
    let left_out = lines().skip(MOST_EVIDENCE_LINES).count();
    if left_out > 0 {
        evidence += &format!("\n({left_out} more lines like these were pasted and are not kept)");
    }
    evidence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::paste::{PasteContext, read};
    use crate::workshop::ZoneTable;

    fn at(text: &str) -> Instant {
        Instant::parse_rfc3339(text).unwrap()
    }

    fn proposed_beside(text: &str, known: &[Known<'_>]) -> Vec<Proposal> {
        let zone = ZoneTable::utc();
        let context = PasteContext { zone: &zone, taken_at: at("2026-03-12T15:10:00Z") };
        propose(&read(text, &context, &mut |text| text.replace("hunter2", "[SECRET-1]")), known)
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
}
