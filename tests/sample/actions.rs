//! What was thrown in, what will change, and what is left as it is with open eyes.

use crate::day;
use whybone::workshop::*;

pub(crate) fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = actions().into_iter().map(Row::from).collect();
    rows.push(risk().into());
    rows.extend(ideas());
    rows
}

fn actions() -> Vec<Action> {
    use Level::{High, Low, Medium};
    use Purpose::{Detect, Mitigate, Prevent, Repair};
    use Strength::{Intermediate, Stronger};
    let canary = action(
        1,
        "Send configuration through the same canary stage as code: one region, ten minutes, automatic stop",
        1,
        "2026-04-10",
        &[4, 5, 6],
    );
    let schema = action(
        2,
        "Refuse a configuration that the running version cannot read, at merge and again at start",
        2,
        "2026-03-27",
        &[1, 2, 3],
    );
    let routes = action(
        3,
        "Route alerts to the on-call rotation, and fail the build when a route has no living target",
        6,
        "2026-04-02",
        &[8, 9],
    );
    let paging = action(
        4,
        "Let support page the on-call engineer after twenty tickets of one kind in ten minutes",
        4,
        "2026-03-31",
        &[12],
    );
    let undo = action(
        5,
        "Version configuration together with the deployment, so that one undo brings both back",
        2,
        "2026-04-30",
        &[13, 14, 15],
    );
    let dashboard =
        action(6, "Show stream starts by region and device, over two minutes", 3, "2026-04-17", &[11]);
    let revoke = action(
        7,
        "Revoke the three credentials that were printed while looking for the cause",
        6,
        "2026-03-13",
        &[],
    );
    vec![
        Action {
            tracker: "https://tickets.lumenreel.example/EDGE-1204".into(),
            displaces: "the new roll-out dialog, by one sprint".into(),
            product_agrees: ProductAnswer::Yes,
            ..weighed(
                canary,
                Prevent,
                Stronger,
                Medium,
                High,
                "A configuration with an empty list is stopped in the first region during a drill",
            )
        },
        Action {
            tracker: "https://tickets.lumenreel.example/EDGE-1205".into(),
            status: ActionStatus::Started,
            ..weighed(
                schema,
                Prevent,
                Stronger,
                Low,
                High,
                "The configuration of 12 March is refused by the pipeline and by a test instance",
            )
        },
        Action {
            tracker: "https://tickets.lumenreel.example/OBS-611".into(),
            ..weighed(
                routes,
                Detect,
                Stronger,
                Medium,
                High,
                "A weekly test alert is acknowledged by a person, and no route points at a closed channel",
            )
        },
        weighed(
            paging,
            Detect,
            Intermediate,
            Low,
            Medium,
            "A drill pages the on-call engineer from the support desk in under two minutes",
        ),
        Action {
            displaces: "the second half of the region move".into(),
            product_agrees: ProductAnswer::NotAsked,
            ..weighed(
                undo,
                Mitigate,
                Stronger,
                High,
                High,
                "A drill goes back in one step and under five minutes, and is repeated every quarter",
            )
        },
        weighed(dashboard, Detect, Intermediate, Low, Medium, ""),
        weighed(revoke, Repair, Stronger, Low, High, "The old credentials are refused"),
    ]
}

fn action(id: u32, what: &str, owner: u32, due: &str, treats: &[u32]) -> Action {
    Action {
        owner: Some(PersonId(owner)),
        due: day(due),
        agreed_on: day("2026-03-13"),
        treats: treats.iter().copied().map(CauseId).collect(),
        ..Action::new(ActionId(id), what)
    }
}

fn weighed(
    action: Action,
    purpose: Purpose,
    strength: Strength,
    effort: Level,
    risk_removed: Level,
    done_when: &str,
) -> Action {
    Action {
        purpose: Some(purpose),
        strength: Some(strength),
        effort: Some(effort),
        risk_removed: Some(risk_removed),
        done_when: done_when.into(),
        ..action
    }
}

fn risk() -> AcceptedRisk {
    AcceptedRisk {
        id: RiskId(1),
        cause: Some(CauseId(16)),
        statement: "A broken configuration can echo from the caches for up to thirty minutes".into(),
        reason: "The network offers purging by region from July; until then the canary stage keeps a broken \
                 configuration out of the caches"
            .into(),
        owner: Some(PersonId(6)),
        review: day("2026-07-15"),
        instead_of: None,
        stamp: Stamp::default(),
    }
}

fn ideas() -> Vec<Row> {
    let idea = |id, statement: &str, outcome| -> Row {
        Idea { id: IdeaId(id), statement: statement.into(), outcome, stamp: Stamp::default() }.into()
    };
    vec![
        idea(1, "Canary for configuration", IdeaOutcome::BecameAction(ActionId(1))),
        idea(2, "Send a test alert every week", IdeaOutcome::MergedInto(ActionId(3))),
        idea(
            3,
            "Two reviewers for every configuration change",
            IdeaOutcome::Declined(DeclineReason::TooWeak),
        ),
        idea(4, "Let support page on-call", IdeaOutcome::BecameAction(ActionId(4))),
        idea(5, "Ask the delivery network for purging by region", IdeaOutcome::Waiting),
    ]
}
