//! What happened and when the team knew, what it did to customers, and what started it. Clocks are Berlin's.

use crate::{berlin, evidence};
use whybone::workshop::*;

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = events();
    rows.extend([windows(), vec![impact().into(), trigger().into()]].concat());
    rows
}

fn events() -> Vec<Row> {
    use EventKind::{Acknowledgement, Change, Detection, Diagnosis, Mitigation, Resolution, Start, Symptom};
    let at = |clock| EventTime::exactly(berlin(clock));
    let from_to = |from, to| EventTime::Between { earliest: berlin(from), latest: berlin(to) };
    let alert = event(
        5,
        at("14:07"),
        Symptom,
        "The alert for playback errors fires and goes to a chat channel that was closed in February",
        "alert history",
        evidence::ALERT,
    );
    vec![
        event(
            1,
            at("13:12"),
            Change,
            "A configuration change that renames one setting is merged after one review",
            "git log",
            evidence::GIT_LOG,
        )
        .into(),
        event(
            2,
            at("14:01"),
            Change,
            "Mirela rolled out the configuration to all regions",
            "rollout history",
            evidence::ROLLOUT_HISTORY,
        )
        .into(),
        event(3, at("14:02"), Start, "Most players can no longer start a stream", "client telemetry", "").into(),
        event(
            4,
            from_to("14:03", "14:09"),
            Symptom,
            "More than 60 % of stream starts fail; edge pods restart in every region",
            "kubectl logs",
            evidence::LOGS,
        )
        .into(),
        Event { known_to_team: Some(berlin("14:44")), ..alert }.into(),
        event(
            6,
            from_to("14:12", "14:20"),
            Symptom,
            "The autoscaler takes the edge to its limit of 40 pods; the new pods fail in the same way",
            "kubectl describe hpa",
            evidence::DESCRIBE_HPA,
        )
        .into(),
        event(
            7,
            at("14:39"),
            Detection,
            "Kestrel TV called Tomasz: none of their viewers can play; on-call was reached by telephone",
            "support ticket SUP-48213",
            evidence::TICKET,
        )
        .into(),
        event(
            8,
            at("14:41"),
            Acknowledgement,
            "The on-call engineer joined and saw every edge pod restarting",
            "kubectl get events",
            evidence::GET_EVENTS,
        )
        .into(),
        event(
            9,
            EventTime::After(EventId(8)),
            Diagnosis,
            "The running configuration was compared with the previous one: the list of licence servers was empty",
            "memory, two people",
            evidence::RUNNING_CONFIGURATION,
        )
        .into(),
        event(
            10,
            from_to("14:46", "14:49"),
            Mitigation,
            "Jonas and Mirela put the previous configuration back by hand in nine steps, region by region",
            "memory, two people",
            "",
        )
        .into(),
        event(
            11,
            at("15:31"),
            Resolution,
            "The caches were purged after a short echo in one region; stream starts stayed normal from here",
            "client telemetry",
            "",
        )
        .into(),
    ]
}

fn event(id: u32, time: EventTime, kind: EventKind, statement: &str, source: &str, evidence: &str) -> Event {
    Event {
        id: EventId(id),
        time,
        kind,
        statement: statement.into(),
        known_to_team: None,
        source: source.into(),
        evidence: evidence.into(),
        stamp: Stamp::default(),
    }
}

fn windows() -> Vec<Row> {
    vec![
        ImpactWindow {
            id: WindowId(1),
            from: Some(berlin("14:02")),
            until: Some(berlin("14:49")),
            what: "Most new streams did not start, on all devices; streams already running went on".into(),
            users: Some(412_000),
            share_percent: Some(63),
            how_measured: "failed stream starts in client telemetry, one count per device".into(),
            stamp: Stamp::default(),
        }
        .into(),
        ImpactWindow {
            id: WindowId(2),
            from: Some(berlin("15:02")),
            until: Some(berlin("15:06")),
            what: "In one region a cache handed out the broken configuration once more".into(),
            users: Some(9_800),
            share_percent: Some(4),
            how_measured: "failed stream starts in client telemetry, one count per device".into(),
            stamp: Stamp::default(),
        }
        .into(),
    ]
}

fn impact() -> Impact {
    Impact {
        customers_were_trying: "Start a film, a series or a live channel on a Thursday afternoon".into(),
        promise_broken: "A stream starts within five seconds, on 99.9 % of attempts in a month".into(),
        answered_by: "Customer support answered 212 tickets with one holding text; the status page \
                      followed 50 minutes after the start"
            .into(),
        recovery_time_promised: "30 minutes".into(),
        recovery_time_actual: "47 minutes".into(),
        data_loss_promised: "5 minutes of watch positions".into(),
        data_loss_actual: "none".into(),
        business_cost: "EUR 38,000 in credits to two partners".into(),
        internal_cost: "14 working hours; the release of the new search page moved by two days".into(),
        plain_line: "For 47 minutes on a Thursday afternoon most viewers could not start a stream. Nothing \
                     was lost. One renamed setting reached every region at once, and our own alarm rang in a \
                     room nobody was in."
            .into(),
        stamp: Stamp::default(),
    }
}

fn trigger() -> Trigger {
    Trigger {
        answer: Some(TriggerAnswer::One),
        events: vec![EventId(2)],
        statement: "A configuration with one renamed setting was rolled out to all regions in one step"
            .into(),
        ..Trigger::default()
    }
}
