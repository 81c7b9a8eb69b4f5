//! Where to look next: commands that show evidence, in the order in which it decays.
//!
//! **Invariants.** No command changes anything; a test reads every word of them. Names from the frame are cut down to
//! the letters that names have, so that nothing typed there can become a second command.

use crate::workshop::{Instant, Span};

/// One place to look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// What it shows, in words.
    pub shows: &'static str,
    /// How long it is there.
    pub lasts: &'static str,
    /// What to know about it.
    pub trap: &'static str,
    /// Sources of events that show it was read; empty where no paste can tell.
    sources: &'static [&'static str],
    /// The command; `{workload}`, `{namespace}`, `{since}` and `{before}` are filled in.
    command: &'static str,
}

/// What is filled in.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The deployment, unit, container: as it is called there.
    pub workload: &'a str,
    /// The namespace.
    pub namespace: &'a str,
    /// The first moment of interest.
    pub since: Instant,
}

const fn look(
    shows: &'static str,
    lasts: &'static str,
    command: &'static str,
    sources: &'static [&'static str],
    trap: &'static str,
) -> Look {
    Look { shows, lasts, trap, sources, command }
}

const LOGS: &[&str] = &["log", "klog", "logfmt", "JSON log"];
const NO_PASTE_TELLS: &[&str] = &[];

/// Every place, what is gone first before what stays.
pub const LOOKS: [Look; 16] = [
    look(
        "Alerts that fire",
        "until they resolve",
        "amtool alert query -o extended",
        &["mail"],
        "What has resolved is not listed any more: look for it in the history of the pager.",
    ),
    look(
        "Events of the cluster",
        "about an hour",
        "kubectl get events -n {namespace} --sort-by=.lastTimestamp",
        &["kubectl events"],
        "They are kept for about an hour by default. LAST SEEN is an age: note when you ran it.",
    ),
    look(
        "The autoscaler",
        "it shows the present",
        "kubectl describe hpa {workload}-hpa -n {namespace}",
        &["kubectl describe"],
        "Was it already at its maximum? Then it could not help. Its events go after an hour, too.",
    ),
    look(
        "Errors in the logs",
        "until the pod goes",
        "kubectl logs deploy/{workload} -n {namespace} --since=2h | grep \"ERROR\"",
        LOGS,
        "logs deploy/… reads one pod. After a crash, add --previous. Tomorrow --since=2h is empty: use the next line.",
    ),
    look(
        "The same, from the incident on",
        "until the pod goes",
        "kubectl logs deploy/{workload} -n {namespace} --since-time={since} | grep \"ERROR\"",
        LOGS,
        "This one still finds the incident tomorrow. It reads one pod, too.",
    ),
    look(
        "What was logged before a crash",
        "until the next crash",
        "kubectl logs deploy/{workload} -n {namespace} --previous --timestamps",
        LOGS,
        "The container before the last restart, and no earlier one.",
    ),
    look(
        "The pods",
        "until the pod goes",
        "kubectl describe pod -l app={workload} -n {namespace}",
        &["kubectl describe"],
        "Last State tells of the last restart alone. Not everybody labels pods with app.",
    ),
    look(
        "Logs of a container",
        "until the container goes",
        "docker logs --timestamps --since={since} {workload}",
        LOGS,
        "Without --timestamps nothing says when. A container that was removed took its logs along.",
    ),
    look(
        "What containers did",
        "until the daemon restarts",
        "docker events --since={since} --until=0s",
        LOGS,
        "Only the last thousand are kept. Without --until it never ends.",
    ),
    look(
        "The journal of a unit",
        "days",
        "journalctl -u {workload} -o short-iso --since=\"{since-utc} UTC\"",
        LOGS,
        "Old entries go when the disk fills; on some machines all of them go when it restarts.",
    ),
    look(
        "Roll-outs",
        "ten revisions",
        "kubectl rollout history deploy/{workload} -n {namespace}",
        &["kubectl rollout history"],
        "CHANGE-CAUSE is often <none>, and it has no times: the next line has.",
    ),
    look(
        "When each revision began",
        "ten revisions",
        "kubectl get replicasets -n {namespace} --sort-by=.metadata.creationTimestamp",
        NO_PASTE_TELLS,
        "A roll-back uses the old set again: its age is that of the first time.",
    ),
    look(
        "Who changed what in AWS",
        "90 days",
        "aws cloudtrail lookup-events --start-time {before} --max-results 200",
        &["JSON log"],
        "One region at a time, up to fifteen minutes late, and reads of data are not in it.",
    ),
    look(
        "Who changed what in Azure",
        "90 days",
        "az monitor activity-log list --start-time {before} --max-events 200 -o json",
        &["JSON log"],
        "Without --start-time it goes back six hours, without --max-events it stops at 50. One subscription, up to twenty minutes late, no reads.",
    ),
    look(
        "Who changed what in Google Cloud",
        "400 days",
        "gcloud logging read 'logName:\"cloudaudit.googleapis.com\" AND timestamp>=\"{before}\"' --limit=200 --format=json",
        &["JSON log"],
        "Without a limit it reads everything; the newest comes first.",
    ),
    look(
        "What was merged",
        "it stays",
        "git log --since={before} --date=iso-strict",
        &["git log"],
        "It tells when something was written, not when it went live.",
    ),
];

impl Look {
    /// The command with its names filled in; what is not known stays a word in capitals.
    pub fn command(&self, names: &Names<'_>) -> String {
        let day = Span::minutes(24 * 60);
        let since = names.since.to_string();
        let utc = since.trim_end_matches('Z').replace('T', " ");
        let before = (names.since - day).to_string();
        let (workload, namespace) = (plain(names.workload, "WORKLOAD"), plain(names.namespace, "NAMESPACE"));
        [
            ("{workload}", &workload),
            ("{namespace}", &namespace),
            ("{since}", &since),
            ("{since-utc}", &utc),
            ("{before}", &before),
        ]
        .into_iter()
        .fold(self.command.to_owned(), |command, (name, value)| command.replace(name, value))
    }

    /// True for an event whose source says that it was found there.
    pub fn was_read(&self, source: &str) -> bool {
        self.sources.iter().any(|name| {
            source.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(','))
        })
    }

    /// What kept it from being noticed, where nobody collected it in time.
    pub fn detection_gap(&self) -> String {
        [self.shows, ": not collected in time (kept ", self.lasts, ")"].concat()
    }
}

/// A name as such systems have them: "Playback API" is `playback-api`.
fn plain(name: &str, missing: &str) -> String {
    let mut plain = String::new();
    for letter in name.trim().chars() {
        match letter.to_ascii_lowercase() {
            letter @ ('a'..='z' | '0'..='9' | '-' | '.' | '_') => plain.push(letter),
            ' ' => plain.push('-'),
            _ => {}
        }
    }
    // A name that begins with a dash would be an option.
    let plain = plain.trim_matches(['-', '.']);
    if plain.is_empty() { missing.to_owned() } else { plain.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Instant {
        Instant::parse_rfc3339(text).unwrap()
    }

    fn commands(workload: &str, namespace: &str) -> Vec<String> {
        let since = at("2026-03-12T14:02:00Z");
        LOOKS.iter().map(|look| look.command(&Names { workload, namespace, since })).collect()
    }

    #[test]
    fn the_four_that_are_taught_are_there_word_for_word() {
        let commands = commands("api", "prod");
        for taught in [
            "kubectl logs deploy/api -n prod --since=2h | grep \"ERROR\"",
            "kubectl get events -n prod --sort-by=.lastTimestamp",
            "kubectl rollout history deploy/api -n prod",
            "kubectl describe hpa api-hpa -n prod",
        ] {
            assert!(commands.iter().any(|command| command == taught), "{taught}");
        }
        let twin = "kubectl logs deploy/api -n prod --since-time=2026-03-12T14:02:00Z | grep \"ERROR\"";
        assert!(commands.iter().any(|command| command == twin));
    }

    #[test]
    fn no_command_changes_anything() {
        const READING: [&[&str]; 13] = [
            &["amtool", "alert", "query"],
            &["aws", "cloudtrail", "lookup-events"],
            &["docker", "events"],
            &["docker", "logs"],
            &["gcloud", "logging", "read"],
            &["git", "log"],
            &["grep"],
            &["journalctl", "-u"],
            &["kubectl", "describe"],
            &["kubectl", "get"],
            &["kubectl", "logs"],
            &["kubectl", "rollout", "history"],
            &["az", "monitor", "activity-log", "list"],
        ];
        // What reads can be told to write, to run or to follow.
        const WRITING: [&str; 12] = [
            ">",
            ";",
            "&",
            "`",
            "$(",
            "--vacuum",
            "--rotate",
            "--flush",
            "--output=",
            "-exec",
            "--follow",
            "--watch",
        ];
        for command in commands("api", "prod") {
            let outside = command.replace(">=", "");
            assert!(WRITING.iter().all(|sign| !outside.contains(sign)), "{command}");
            for part in command.split(" | ") {
                let words: Vec<&str> = part.split_whitespace().collect();
                assert!(READING.iter().any(|reading| words.starts_with(reading)), "{command}");
            }
        }
    }

    #[test]
    fn what_decays_first_comes_first() {
        let place = |shows: &str| LOOKS.iter().position(|look| look.shows == shows).unwrap();
        assert!(place("Events of the cluster") < place("Errors in the logs"));
        assert!(place("Errors in the logs") < place("The journal of a unit"));
        for cloud in ["AWS", "Azure", "Google Cloud"] {
            assert!(place("The journal of a unit") < place(&["Who changed what in ", cloud].concat()));
        }
        assert_eq!(place("What was merged"), LOOKS.len() - 1);
    }

    #[test]
    fn what_nobody_named_stays_to_be_filled_in() {
        let commands = commands("", " ");
        assert!(commands.iter().any(|command| command.contains("deploy/WORKLOAD -n NAMESPACE")));
        assert!(commands.iter().all(|command| !command.contains(['{', '}'])));
    }

    #[test]
    fn a_source_tells_where_was_looked() {
        let events = LOOKS.iter().find(|look| look.shows == "Events of the cluster").unwrap();
        assert!(events.was_read("kubectl events"));
        assert!(events.was_read("kubectl events, clocks in UTC"));
        assert!(!events.was_read("kubectl describe"));
    }

    proptest! {
        #[test]
        fn no_name_becomes_a_second_command(workload in "(?s).{0,40}", namespace in "(?s).{0,40}") {
            for (command, named) in commands("api", "prod").iter().zip(commands(&workload, &namespace)) {
                let words = |text: &str| text.split_whitespace().count();
                prop_assert_eq!(words(command), words(&named));
                let added = named.chars().filter(|c| !c.is_ascii_alphanumeric() && !"-._".contains(*c)).count();
                let before = command.chars().filter(|c| !c.is_ascii_alphanumeric() && !"-._".contains(*c)).count();
                prop_assert_eq!(added, before);
            }
        }
    }
}
