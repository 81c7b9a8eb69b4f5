//! A small incident in which every part of a postmortem occurs.

use whybone::workshop::builder::a_workshop;
use whybone::workshop::*;

/// An RFC 3339 time.
pub fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

/// Uploads fail for 47 minutes after a limit was lowered.
pub fn uploads() -> Workshop {
    let workshop = a_workshop()
        .with_frame(|frame| {
            frame.title = "Uploads fail in the photo service".into();
            frame.severity = Some(Severity::Two);
            frame.service = "photo-upload API".into();
            frame.incident_class = "configuration change".into();
            frame.zone = ZoneTable::from_database("Europe/Berlin", at("2026-03-12T00:00:00Z")).unwrap();
        })
        .with_person("Ines Okafor", "on-call engineer")
        .with_person("Jonas Lindqvist", "release engineer")
        .with(Word {
            id: WordId(1),
            text: "Brightmoor".into(),
            kind: WordKind::Customer,
            stamp: Stamp::default(),
        })
        .with_event(
            "2026-03-12T13:02:00Z",
            EventKind::Change,
            "Jonas Lindqvist lowered the body limit on gw-7.corp.internal",
        )
        .with_event("2026-03-12T13:04:00Z", EventKind::Start, "Uploads over 8 MB begin to fail")
        .with_event(
            "2026-03-12T13:39:00Z",
            EventKind::Detection,
            "Brightmoor called; Ines joined from 10.20.0.7",
        )
        .with_event("2026-03-12T13:51:00Z", EventKind::Mitigation, "The limit was rolled back");
    let workshop = workshop
        .with(Event {
            id: EventId(5),
            time: EventTime::Between {
                earliest: at("2026-03-12T14:20:00Z"),
                latest: at("2026-03-12T14:30:00Z"),
            },
            kind: EventKind::Resolution,
            statement: "Failed uploads were sent again".into(),
            known_to_team: None,
            source: "https://chat.corp.internal/archive/p17".into(),
            evidence: "job=resend user=iokafor host=gw-7.corp.internal done".into(),
            stamp: Stamp::default(),
        })
        .with(Impact {
            customers_were_trying: "Send photos to their print shop".into(),
            promise_broken: "Uploads work at any hour".into(),
            business_cost: "About 12,000 EUR of orders came a day late".into(),
            plain_line: "For 47 minutes large photos could not be sent; nothing was lost.".into(),
            ..Impact::default()
        })
        .with(ImpactWindow {
            id: WindowId(1),
            from: Some(at("2026-03-12T13:04:00Z")),
            until: Some(at("2026-03-12T13:51:00Z")),
            what: "Uploads over 8 MB failed".into(),
            users: Some(1_830),
            share_percent: Some(12),
            how_measured: "Gateway errors by account".into(),
            stamp: Stamp::default(),
        })
        .with(Trigger {
            answer: Some(TriggerAnswer::One),
            events: vec![EventId(1)],
            statement: "A lower body limit went to all gateways at once".into(),
            ..Trigger::default()
        })
        .with_cause(Leg::Happened, "One setting reaches every gateway at the same moment")
        .because(CauseId(1), "No stage exists for gateway settings")
        .because(CauseId(2), "The staging goal was dropped for the spring launch")
        .with_cause(Leg::Unnoticed, "Failed uploads count as client errors")
        .with_cause(Leg::Lasted, "The safe way back is known to few");
    let workshop = workshop
        .with(Cause {
            support: Support::Supported,
            stop: Some(StopReason::ChangeSitsHere),
            bone: Some(BoneId(8)),
            ..Cause::new(CauseId(3), Leg::Happened, "The staging goal was dropped for the spring launch")
        })
        .with(Cause {
            kind: CauseKind::HumanAction,
            ..Cause::new(CauseId(6), Leg::Lasted, "The roll-back was tried on one gateway first")
        })
        .with(Explanation {
            id: ExplanationId(1),
            statement: "The cache hid the first failures".into(),
            would_see: "No failure before the cache was cold".into(),
            evidence_for: Prose::default(),
            evidence_against: Prose::default(),
            who_looks: Some(PersonId(1)),
            by: CalendarDate::new(2026, 3, 20),
            standing: Standing::Open,
            stamp: Stamp::default(),
        })
        .with(Action {
            owner: Some(PersonId(2)),
            due: CalendarDate::new(2026, 4, 2),
            treats: vec![CauseId(2)],
            purpose: Some(Purpose::Prevent),
            done_when: "A setting reaches one gateway for ten minutes before the rest".into(),
            tracker: "OPS-1412".into(),
            ..Action::new(ActionId(1), "Roll settings out in stages")
        })
        .with(Action::new(ActionId(2), "Alert on refused bodies"))
        .with(AcceptedRisk {
            id: RiskId(1),
            cause: Some(CauseId(5)),
            statement: "Few know the way back".into(),
            reason: "Staged roll-outs make it rare".into(),
            owner: Some(PersonId(1)),
            review: CalendarDate::new(2026, 9, 1),
            instead_of: None,
            stamp: Stamp::default(),
        })
        .with(Note {
            id: NoteId(1),
            kind: NoteKind::GotLucky,
            statement: "It was a quiet hour".into(),
            stamp: Stamp::default(),
        })
        .with(OpenQuestion {
            id: QuestionId(1),
            statement: "How many uploads were given up?".into(),
            owner: Some(PersonId(1)),
            by: CalendarDate::new(2026, 3, 19),
            about: Some(CauseId(4)),
            stamp: Stamp::default(),
        })
        .with(Mark { withheld: true, ..Mark::new(CauseId(5).into()) })
        .with(Mark {
            restricted: Some(Restriction {
                until: CalendarDate::new(2026, 5, 1),
                held_by: "security lead".into(),
            }),
            ..Mark::new(ActionId(2).into())
        });
    workshop.build()
}
