//! What the words before a name say that it is: "host", "failed over to", `pod/`, `-H`.

use super::names::{Named, is_called, is_plain_word, is_spoken_machine};
use super::words::{
    CONTAINERS, DEVICE_NOUNS, FELLOWS, HOSTS, HOSTS_AS_KEYS, NODES, PLACED_NOUNS, PODS, REACHED_BY,
    REPLICA_SETS,
};
use crate::redact::alias::alias_end;
use crate::redact::detect::beside::{self, Beside, is_one_of, is_word};
use crate::redact::detect::numbers::issue_keys::is_standard;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, JOINER, LOWER, UPPER};

/// What the words before say; for `pod="media/kafka-0"` those before the namespace.
pub(super) fn named<'t>(word: Word<'_>, beside: Beside<'t>) -> Option<(Named, Beside<'t>)> {
    let text = word.text;
    if beside.gap == b"/" {
        return behind_slash(beside);
    }
    if let Some(reached) = reached_over(word.bytes(), beside) {
        return Some((Named::Host, reached));
    }
    if beside.gap == b" " && beside.word == b"to" {
        let line = text.get(beside.start().saturating_sub(320)..beside.start()).unwrap_or_default();
        let line = line.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
        return class::contains(line, b"ly assigned ").then_some((Named::Node, beside));
    }
    // "the cluster is eu-harbour-prod"
    let is = beside.is_spoken() && matches!(beside.word, b"is" | b"was") && is_spoken_machine(word.bytes());
    if is && let Some(cluster) = beside.previous().filter(|before| PLACED_NOUNS.hold(before.word)) {
        return Some((Named::Host, cluster));
    }
    let says = beside.says_dotted();
    // "the NAS (synology2) was full"
    let aside = match beside.gap {
        b" (" => class::at(text, beside::name_end(text, word.start)) == b')',
        // `host [vexlog-2] not found`
        b" [" => word.next() == b']' && alias_end(text, word.start - 1).is_none(),
        _ => false,
    };
    // "DB instance: ledger-2", as a cloud reports on its databases.
    let of_store = || beside.previous().is_some_and(|before| is_word(before.word, "db"));
    // `Machine name: 'mac-mini-lab-6'`
    if is_word(beside.word, "name")
        && beside.is_assigned()
        && let Some(of) = beside.previous().filter(|of| of.gap == b" " && is_one_of(of.word, NAMED_SO))
    {
        return Some((Named::Host, of));
    }
    if is_item(word.bytes(), beside) {
        return Some((Named::Host, beside));
    }
    let placed = PLACED_NOUNS.hold(says);
    let named = if placed && (of_store() || beside.is_spoken() && is_spoken_machine(word.bytes())) {
        Named::Host
    } else if DEVICE_NOUNS.hold(says) {
        // "the array ITEM-2" is of a program.
        let of_programs = is_one_of(says, &["array", "chassis", "enclosure"]);
        // Nor is CVE-2024-1234 one.
        let first = word.bytes().split(|byte| *byte == b'-').next().unwrap_or_default();
        (!of_programs || class::count(word.bytes(), DIGIT) > 2 && !is_standard(first)).then_some(())?;
        let called = word.mask & UPPER > 0 || aside || is_called(word.bytes());
        if called { Named::Host } else { Named::Fellow }
    } else {
        said(beside, says).filter(|_| !aside || HOSTS.hold(says) || NODES.hold(says) || PODS.hold(says))?
    };
    (beside.is_spoken() || beside.is_assigned() || aside).then_some((named, beside))
}

/// `Configuration item: KIEPRDAPP07`, `CI: …`, `cmdb_ci = …`: what a ticket is about. What is built is a CI too.
fn is_item(name: &[u8], beside: Beside<'_>) -> bool {
    let item = is_word(beside.word, "item")
        && beside.previous().is_some_and(|of| of.gap == b" " && is_word(of.word, "configuration"));
    // `CI: PR-12345`, `CI: UBUNTU-22`: what is built, and what for.
    let letters = class::run_of(name, 0, 10, UPPER);
    let keyed = class::at(name, letters) == b'-' && class::run_of(name, letters + 1, 8, DIGIT) == name.len();
    beside.is_assigned()
        && (item || beside.word == b"CI" && !keyed || is_word(beside.word, "cmdb_ci"))
        && name.len() > 5
        && class::any(name, DIGIT)
        && class::all(name, UPPER | DIGIT | JOINER)
}

/// What a label calls a machine before "name".
const NAMED_SO: &[&str] = &["computer", "host", "machine", "node", "server"];

/// "failed over to plan-b2": no machine.
fn is_said_of_all(name: &[u8]) -> bool {
    let part = name.split(|byte| *byte == b'-').next().unwrap_or_default();
    is_one_of(part, &["half", "phase", "plan", "region", "shift", "site", "step", "tier", "wave", "zone"])
}

/// "traceroute to core-sw1", "logged into web3", "HOST ALERT: web3": a word stands between.
fn reached_over<'t>(name: &[u8], beside: Beside<'t>) -> Option<Beside<'t>> {
    // `This node has taken over X`, "failed over to X"
    let over = |beside: Beside<'_>| {
        beside.word == b"over"
            && beside.previous().is_some_and(|did| is_one_of(did.word, &["taken", "failed", "took"]))
    };
    if beside.gap == b" "
        && !is_said_of_all(name)
        && (over(beside) || beside.word == b"to" && beside.previous().is_some_and(over))
    {
        return Some(beside);
    }
    let alert = is_word(beside.word, "alert") && beside.gap == b": ";
    let option = beside.is_spoken() && beside.word.starts_with(b"-");
    let named = beside.is_spoken() && is_one_of(beside.word, &["named", "called", "is", "was"]);
    if !(alert
        || option
        || named
        || beside.is_spoken() && is_one_of(beside.word, &["to", "into", "onto", "zu"]))
    {
        return None;
    }
    let before = beside.previous().filter(|before| before.gap == b" ")?;
    let says = if named {
        HOSTS.hold(before.word) && beside.word.last() == Some(&b'd')
            || FELLOWS.hold(before.word)
                && beside.word.last() == Some(&b's')
                && before.previous().is_some_and(|the| is_one_of(the.word, &["the", "new", "old", "current"]))
    } else if option {
        is_one_of(before.word, &["nc", "ncat", "ping", "telnet"])
    } else if alert {
        is_one_of(before.word, &["host", "service"])
    } else {
        REACHED_BY.hold(before.word)
            || is_one_of(before.word, &["logged", "sshed", "ssh"])
            || is_word(before.word, "connect") && has_port(beside)
            || ends_counted(name) && CONNECTING.iter().any(|verb| before.word.ends_with(verb.as_bytes()))
    };
    says.then_some(beside)
}

/// "Cannot connect to brx-repo01", "Lost connection to", "Verbindung zu": by how the word ends.
const CONNECTING: &[&str] = &["onnect", "onnected", "onnecting", "onnection", "erbindung"];

/// `brx-repo01`: a machine's own number stands glued to the last of its words, as no step's and no version's.
pub(super) fn ends_counted(name: &[u8]) -> bool {
    let last = name.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let letters = class::run_of(last, 0, 24, LOWER | UPPER);
    let number = last.get(letters..).unwrap_or_default();
    letters > 1
        && last.len() < name.len()
        && (1..=3).contains(&number.len())
        && class::all(number, DIGIT)
        && !is_plain_word(last.get(..letters).unwrap_or_default())
}

/// "connect to X port 3306": nothing but a machine has a port.
pub(super) fn has_port(beside: Beside<'_>) -> bool {
    let (text, start) = beside.behind();
    class::starts_with_folded(text, beside::name_end(text, start), " port ")
}

/// What a word in a sentence, a key or a command says of the name behind it.
pub(super) fn said(beside: Beside<'_>, says: &[u8]) -> Option<Named> {
    // `-H 'x-api-key: …'` gives a header, `-j KUBE-MARK-MASQ` says what becomes of a packet.
    let reached = REACHED_BY.hold(beside.word) && !matches!(beside.word, b"-H" | b"-j")
        || beside.word == b"-S" && beside.previous().is_some_and(|client| client.word == b"sqlcmd");
    // `Data Source=db-1` of a connection string.
    let source = is_word(says, "source")
        && beside.is_tight()
        && beside.previous().is_some_and(|before| is_word(before.word, "data"));
    // `standby "pgosl2-standby"`
    if beside.gap == b" \"" && is_one_of(says, &["replica", "secondary", "standby"]) {
        return Some(Named::Host);
    }
    if FELLOWS.hold(says) && (beside.is_spoken() || !HOSTS_AS_KEYS.hold(says)) {
        return Some(Named::Fellow);
    }
    if reached
        || source
        || HOSTS.hold(says)
        || HOSTS.hold(beside.word)
        || HOSTS_AS_KEYS.hold(says) && beside.is_tight()
    {
        return Some(Named::Host);
    }
    if NODES.hold(says) {
        return Some(Named::Node);
    }
    if PODS.hold(says) {
        return Some(Named::Pod);
    }
    let set = is_word(says, "set") && beside.previous().is_some_and(|before| is_word(before.word, "replica"));
    if set || REPLICA_SETS.hold(says) {
        return Some(Named::ReplicaSet);
    }
    let container = CONTAINERS.hold(says) || is_word(says, "id") && is_container_id(beside);
    container.then_some(Named::Container)
}

/// `pod/kafka-0`, `replicaset.apps/edge-5f6d8c9b7f`, `pod="media/kafka-0"`.
fn behind_slash(beside: Beside<'_>) -> Option<(Named, Beside<'_>)> {
    if is_one_of(beside.word, &["pod", "pods"]) {
        return Some((Named::Pod, beside));
    }
    let path = matches!(beside.edge(), b'/' | b'.' | b'\\');
    if beside.word == b"nodes" || is_word(beside.word, "node") && !path {
        return Some((Named::Node, beside));
    }
    if is_one_of(beside.word, &["replicaset", "replicasets", "rs", "apps"]) {
        return Some((Named::ReplicaSet, beside));
    }
    let owner = beside.previous()?;
    let given = owner.is_assigned() && is_one_of(owner.says(), &["pod", "podname"]);
    (given || owner.word == b"assigned" && owner.gap == b" ").then_some((Named::Pod, owner))
}

fn is_container_id(beside: Beside<'_>) -> bool {
    let (head, _) = beside::last_part(beside.word);
    head.to_ascii_lowercase().ends_with(b"container")
        || head.is_empty() && beside.previous().is_some_and(|before| is_word(before.word, "container"))
}
