//! What had to be in place, and how the room weighed it.

use crate::day;
use whybone::workshop::*;

const CHANGE: u32 = 1;
const DESIGN: u32 = 2;
const CONFIGURATION: u32 = 4;
const DEPENDENCIES: u32 = 5;
const DETECTION: u32 = 6;
const RESPONSE: u32 = 7;
const COORDINATION: u32 = 8;

pub(crate) fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = causes().into_iter().map(Row::from).collect();
    rows.extend((1..).zip(LINKS).map(|(id, (cause, effect))| {
        Link { id: LinkId(id), cause: CauseId(cause), effect: CauseId(effect), stamp: Stamp::default() }
            .into()
    }));
    rows.extend(
        VOTES.map(|(cause, votes)| Tally { cause: CauseId(cause), votes, stamp: Stamp::default() }.into()),
    );
    rows.push(Weighing { votes_per_person: 3, voters: 6, revealed: true, stamp: Stamp::default() }.into());
    rows.extend(explanations().map(Row::from));
    rows
}

/// Cause and effect. C4 explains three: one fast path left out the check, the canary and the practice.
const LINKS: [(u32, u32); 11] =
    [(2, 1), (3, 1), (4, 3), (6, 5), (7, 5), (9, 8), (10, 9), (14, 13), (15, 13), (4, 6), (4, 15)];

const VOTES: [(u32, u16); 5] = [(4, 5), (9, 4), (6, 3), (13, 3), (3, 2)];

fn causes() -> Vec<Cause> {
    use Leg::{Happened, Lasted, Unnoticed};
    use StopReason::{ChangeSitsHere, NothingNew, OutsideOurControl, TimeRanOut};
    vec![
        cause(1, Happened, DESIGN, "The edge accepted an empty list of licence servers and then refused every request")
            .label("empty list accepted")
            .shown_by("Log line \"licence_servers: 0\" on edge-fra-03.prod.lumenreel.internal, see E4"),
        cause(2, Happened, CONFIGURATION, "The change renamed a setting that the running version still read under its old name")
            .label("setting renamed too early")
            .shown_by("The comparison of the two configurations, see E9")
            .stopped(NothingNew),
        cause(3, Happened, CHANGE, "No check compares a configuration with what the running version can read")
            .label("no schema check")
            .shown_by("The pipeline of the change has a formatting step and nothing else"),
        cause(4, Happened, COORDINATION, "Configuration was given a fast path for small edits, and the checks of a release were left out on purpose")
            .label("fast path without checks")
            .shown_by("Decision record from 2024; it names speed during live events as the goal")
            .stopped(ChangeSitsHere),
        cause(5, Happened, CHANGE, "The change reached all regions in one step")
            .label("all regions at once")
            .shown_by("Roll-out history: one revision, no pause between regions"),
        cause(6, Happened, CHANGE, "The roll-out tool has a canary stage for code and none for configuration")
            .label("no canary stage")
            .shown_by("The tool's own documentation"),
        Cause {
            kind: CauseKind::HumanAction,
            ..cause(7, Happened, CHANGE, "\"All regions\" was chosen in the roll-out dialog")
                .label("\"all regions\" was chosen")
                .shown_by("Roll-out history")
        },
        cause(8, Unnoticed, DETECTION, "The playback alert went to a chat channel that was closed in February")
            .label("alert to a closed channel")
            .shown_by("Alert history, see E5"),
        Cause {
            kind: CauseKind::Condition,
            ..cause(9, Unnoticed, COORDINATION, "Alert routes have no owner once a team is renamed")
                .label("routes have no owner")
                .shown_by("Three more routes point at channels that are closed")
        },
        Cause {
            kind: CauseKind::Condition,
            ..cause(10, Unnoticed, COORDINATION, "Who owns a service is kept on a page that no tool reads")
                .label("ownership on a page")
                .stopped(TimeRanOut)
        },
        cause(11, Unnoticed, DETECTION, "The dashboard adds all regions and devices into one line and averages it over thirty minutes")
            .label("one averaged line")
            .shown_by("On the dashboard the first dip shows only after 25 minutes")
            .stopped(ChangeSitsHere),
        Cause {
            nature: Some(Nature::Organisational),
            ..cause(12, Unnoticed, DETECTION, "Support saw tickets rise for twenty minutes and had no way to page the on-call engineer")
                .label("support cannot page")
                .shown_by("Ticket times; the paging tool has no support role")
                .stopped(ChangeSitsHere)
        },
        cause(13, Lasted, RESPONSE, "The way back was nine steps by hand in three consoles")
            .label("nine steps by hand")
            .shown_by("Command histories of two people"),
        cause(14, Lasted, CONFIGURATION, "Undoing a roll-out brings back the pods, but not the configuration they read")
            .label("undo skips configuration")
            .shown_by("A first undo reported success and changed nothing")
            .stopped(ChangeSitsHere),
        Cause {
            nature: Some(Nature::Organisational),
            ..cause(15, Lasted, RESPONSE, "Going back was practised for releases, never for configuration")
                .label("way back never practised")
        },
        cause(16, Lasted, DEPENDENCIES, "The delivery network keeps a configuration for thirty minutes and cannot forget it for one region only")
            .label("caches keep it 30 min")
            .shown_by("The second impact window")
            .stopped(OutsideOurControl),
    ]
}

fn cause(id: u32, leg: Leg, bone: u32, statement: &str) -> Cause {
    Cause { bone: Some(BoneId(bone)), ..Cause::new(CauseId(id), leg, statement) }
}

/// The rest of a cause, in the words of the room.
trait Said {
    fn label(self, wall_label: &str) -> Self;
    fn shown_by(self, evidence: &str) -> Self;
    fn stopped(self, reason: StopReason) -> Self;
}

impl Said for Cause {
    fn label(self, wall_label: &str) -> Self {
        Self { wall_label: wall_label.into(), ..self }
    }

    fn shown_by(self, evidence: &str) -> Self {
        Self { evidence: evidence.into(), support: Support::Supported, ..self }
    }

    fn stopped(self, reason: StopReason) -> Self {
        Self { stop: Some(reason), ..self }
    }
}

fn explanations() -> [Explanation; 2] {
    [
        Explanation {
            id: ExplanationId(1),
            statement: "The empty list alone brought the edge down".into(),
            would_see: "A pod with the previous configuration stays healthy under the same load".into(),
            evidence_for: "Two pods on ip-10-42-9-131 had not restarted yet and served viewers until the end"
                .into(),
            evidence_against: Prose::default(),
            who_looks: Some(PersonId(2)),
            by: day("2026-03-16"),
            standing: Standing::Holds,
            stamp: Stamp::default(),
        },
        Explanation {
            id: ExplanationId(2),
            statement: "The wave of restarts also drove the licence servers to their limit".into(),
            would_see: "Licence servers refuse requests before the first edge pod restarts".into(),
            evidence_for: "Recovery took three minutes longer in the largest region".into(),
            evidence_against: "lic-01.prod.lumenreel.internal and its twin never passed half of their load"
                .into(),
            who_looks: Some(PersonId(6)),
            by: day("2026-03-18"),
            standing: Standing::Open,
            stamp: Stamp::default(),
        },
    ]
}
