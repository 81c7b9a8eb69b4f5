//! Which incident, who is here, how long we have.

use crate::day;
use whybone::workshop::*;

pub(crate) fn frame() -> Frame {
    Frame {
        title: "Playback outage, 12 March".into(),
        severity: Some(Severity::One),
        service: "Playback (streaming edge)".into(),
        incident_class: "configuration change".into(),
        workload: Prose::default(),
        earlier_actions: Prose::default(),
        namespace: Prose::default(),
        day: day("2026-03-12"),
        met_on: day("2026-03-13"),
        zone: berlin_2026(),
        meeting_minutes: 60,
        hints_silenced: Vec::new(),
        wall: Wall::Mirrored,
        stamp: Stamp::default(),
    }
}

/// The clock changes of the year; the page fills in the years around it when the frame is edited.
fn berlin_2026() -> ZoneTable {
    let change = |at, offset_seconds| Transition { at: crate::instant(at), offset_seconds };
    ZoneTable {
        name: "Europe/Berlin".to_owned(),
        first_offset_seconds: 3_600,
        transitions: vec![change("2026-03-29T01:00:00Z", 7_200), change("2026-10-25T01:00:00Z", 3_600)],
    }
}

pub(crate) fn rows() -> Vec<Row> {
    use Presence::{Present, Remote};
    let mut rows = vec![
        person(1, "Mirela Dragan", "mdragan, mirela.dragan@lumenreel.example", "release engineer", Present),
        person(2, "Jonas Okafor", "jokafor, jonas.okafor@lumenreel.example", "on-call engineer", Present),
        person(
            3,
            "Priya Nambiar",
            "pnambiar, priya.nambiar@lumenreel.example",
            "incident commander",
            Present,
        ),
        person(
            4,
            "Tomasz Wieczorek",
            "twieczorek, tomasz.wieczorek@lumenreel.example",
            "customer support lead",
            Present,
        ),
        person(
            5,
            "Helena Marchetti",
            "hmarchetti, helena.marchetti@lumenreel.example",
            "product owner",
            Remote,
        ),
        person(
            6,
            "David Lindqvist",
            "dlindqvist, david.lindqvist@lumenreel.example",
            "platform manager",
            Present,
        ),
        word(1, "Kestrel TV", WordKind::Customer),
        word(2, "Lumenreel", WordKind::Other),
        word(3, "playback-edge", WordKind::System),
        word(4, "cfg-edge-7f9c", WordKind::Other),
    ];
    let agenda = [
        (Stage::Frame, 4),
        (Stage::Timeline, 14),
        (Stage::Impact, 3),
        (Stage::Trigger, 4),
        (Stage::Whys, 15),
        (Stage::Fishbone, 4),
        (Stage::Weigh, 5),
        (Stage::Actions, 8),
        (Stage::Close, 3),
    ];
    rows.extend((1..).zip(agenda).map(|(id, (stage, minutes))| {
        AgendaItem { id: AgendaId(id), stage, minutes, second_sitting: false, stamp: Stamp::default() }.into()
    }));
    rows
}

fn person(id: u32, full_name: &str, handles: &str, role: &str, presence: Presence) -> Row {
    Person {
        id: PersonId(id),
        full_name: full_name.into(),
        handles: handles.into(),
        role: role.into(),
        presence,
        speaks_for_product: role == "product owner",
        stamp: Stamp::default(),
    }
    .into()
}

fn word(id: u32, text: &str, kind: WordKind) -> Row {
    Word { id: WordId(id), text: text.into(), kind, stamp: Stamp::default() }.into()
}
