//! Whether a statement is a bare topic, such as "Monitoring" or "The deploy pipeline": it says nothing that could have led
//! to anything, so the sentence "X led to Y" cannot be read with it.
//!
//! **Invariants.** Total; a statement with one word that is no topic is left alone: an adjective, a verb, a negation or a
//! name of what happened ("stale cache", "no canary", "retry storm") makes it a condition.

use super::wording::reading::Reading;
use super::wording::words::has;

/// A topic has few words; a longer list of nouns is somebody's sentence.
const MOST_WORDS: usize = 5;

/// What incidents are about.
const TOPICS: &str = "\
    access alert alerting alerts alarm alarms api apis app application approval approvals architecture authentication \
    authorization automation autoscaler autoscaling backend backup backups balancer branch broker browser budget budgets build builds \
    cache caches caching calendar call canary capacity cd cdn cert certificate certificates change changes channel chat ci \
    client clients cloud cluster clusters code communication communications config configs configuration configurations \
    connection connections connectivity contract contracts control controls cpu credentials cron culture customer \
    customers dashboard dashboards data database databases deadline deadlines dependencies dependency deploy deployment deployments \
    deploys design disk disks dns docker docs documentation engineering environment environments escalation \
    experience factor factors failover feature features firewall flag flags frontend gateway governance handover handoff \
    hardware health helm host hosts human incident infrastructure ingress integration json key keys knowledge kubernetes \
    latency leadership legacy library load log logging logs machine machines maintenance management memory mesh \
    message messages metric metrics middleware migration migrations monitoring network networking networks node nodes \
    observability onboarding on-call oncall operations ops os ownership package packages page pager paging partner party password \
    passwords people permission permissions pipeline pipelines planning platform pod pods policies policy pool port ports \
    priorities process processes production prod protocol provider providers proxy quality queue queues quota quotas \
    rate region regions release releases replica replicas replication resource resources response \
    retries retry review reviews roadmap roles rollback rollout rotation routing rule rules runbook runbooks scaling \
    schedule scheduler scheduling schema schemas script scripts sdk secret secrets security server servers service \
    services setting settings setup shift shifts skills software sprint staff staffing stage stages staging \
    standards status storage supplier suppliers support system systems team teams template templates terraform test \
    testing tests third thread threads time timeout timeouts timing token tokens tool tooling tools topic traffic training \
    upgrade upgrades user users validation vendor vendors version versions versioning vm vms vpn work worker workers workflow \
    workload zone zones";

/// Words between topics. How many there are, and where something is ("one dashboard", "on a page"), is a condition.
const JOINTS: &str = "a an and or of for the our its their this that these those";

/// True where every word is a topic, and there are few.
pub(super) fn is_topic(statement: &str) -> bool {
    let reading = Reading::new(statement, &[]);
    let says_nothing = |at: usize| {
        let word = reading.word(at);
        let is_on_call = word == "on" && reading.after(at, 1) == "call";
        is_on_call || has(JOINTS, word)
    };
    let topics = (0..reading.len()).filter(|at| !says_nothing(*at));
    let is_one = |at: usize| has(TOPICS, reading.word(at));
    (1..=MOST_WORDS).contains(&reading.len()) && topics.clone().next().is_some() && topics.clone().all(is_one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn topics_are_told_from_conditions() {
        for topic in
            ["Monitoring", "The deploy pipeline.", "On-call rotation", "DNS", "Roles and permissions"]
        {
            assert!(is_topic(topic), "{topic}");
        }
        for condition in
            ["No monitoring", "Stale DNS cache", "Retry storm", "Alert to a closed channel", "", "?"]
        {
            assert!(!is_topic(condition), "{condition}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in any::<String>()) {
            is_topic(&text);
        }
    }
}
