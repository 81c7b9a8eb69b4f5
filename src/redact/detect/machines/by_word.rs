//! Machines, nodes, pods and containers whose name alone says little: the word beside it says what it is.

use super::by_place::is_behind_logger;
use super::host_words::{PLACES, ROLES};
use super::kubernetes::is_replica_like;
use super::names::{Named, is_compound, is_plain_word, is_shown_name, is_spoken_machine, name_at};
use super::parts;
use super::projects::{is_cluster, is_stored, of_resources, project};
use super::rules::{CONTAINER, HOST, NODE, POD, PROJECT};
use super::stores;
use super::words::{
    CONTAINERS, DEVICE_NOUNS, FELLOWS, HOST_KEYS, HOSTS, HOSTS_AS_KEYS, NAMING, NODES, NOT_A_NAME,
    PLACED_NOUNS, PLURAL, PODS, REACHED_BY, REPLICA_SETS,
};
use crate::redact::alias::alias_end;
use crate::redact::detect::beside::{self, Beside, is_one_of, is_word};
use crate::redact::detect::links::public_sites::is_known;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Rule, Sink};
use crate::text::class::{self, DIGIT, HEX, JOINER, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&HOST, &NODE, &POD, &CONTAINER, &PROJECT];

/// Asked at a word of letters with a digit or a dash: the word before it may name it.
#[inline]
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if may_be_named(word) {
        behind(word, sink);
    }
}

#[inline(never)]
fn behind(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // `kubelet, ks-blade-c2`, as what happened to a pod is listed.
    if class::before(word.text, word.start - 1) == b','
        && class::one_before(word.text, word.start, &["kubelet, "]).is_some()
        && is_shown_name(word.bytes())
    {
        sink.hit(&NODE, word.start, word.end);
        return;
    }
    let Some(beside) = Beside::before(word.text, word.start) else { return };
    // `to 00:1b:44:11:3a:b7 (lholm-laptop)`, as addresses are given out.
    let leased =
        beside.gap == b" (" && beside.edge() == b':' && beside.word.len() == 2 && word.next() == b')';
    // `VM 412 (erp-test-clone)`
    let guest = beside.gap == b" ("
        && word.next() == b')'
        && class::all(beside.word, DIGIT)
        && beside.previous().is_some_and(|before| matches!(before.word, b"VM" | b"CT") && before.gap == b" ");
    if (leased && class::all(beside.word, HEX) || guest) && is_shown_name(word.bytes()) {
        sink.hit(&HOST, word.start, word.end);
        return;
    }
    if beside.is_tight() && beside.edge() == b'.' && is_of_chart(beside) && !is_compound(word.bytes()) {
        sink.hit(&PROJECT, word.start, word.end);
        return;
    }
    if beside.gap != b"/" && !beside.word.starts_with(b"-") && !NAMING.hold(beside.word) {
        return;
    }
    if parts::at_name(word, beside, sink) {
        return;
    }
    if let Some((named, beside)) = named(word, beside) {
        match named {
            Named::Container => container(word, sink),
            Named::ReplicaSet => replica_set(word, sink),
            // `"Hostname": "0289749cd10a"`: a container calls itself by its id.
            Named::Host if beside.is_tight() && is_container(word.bytes()) => container(word, sink),
            _ if machine(word, named, beside, sink) => {}
            _ => stores::at_name(word, beside, beside.says(), sink),
        }
        return;
    }
    let says = beside.says();
    if beside.gap == b"/" && matches!(beside.word, b"namespaces" | b"secrets") {
        stores::at_name(word, beside, says, sink);
    } else if beside.gap == b"/" && beside.word == b"projects"
        // `gcr.io/quorra-437812/storefront`: images stand below their project.
        || beside.gap == b"/"
            && matches!(beside.word, b"io" | b"dev")
            && class::one_before(word.text, word.start, &["gcr.io/", "pkg.dev/"]).is_some()
        || beside.gap != b"/"
            && (is_word(says, "project") || is_one_of(beside.word, &["project_id", "projectid"]))
        || is_word(beside.word, "id")
            && beside.previous().is_some_and(|before| is_word(before.word, "project"))
    {
        project(word, beside, sink);
    } else if word.has(JOINER) && is_cluster(says, beside, word.bytes()) && !is_compound(word.bytes())
        || is_word(says, "group") && of_resources(beside)
        || beside.gap == b"/" && beside.word == b"b" && is_stored(word.text, beside.start())
    {
        sink.hit(&PROJECT, word.start, word.end);
    } else if (is_word(beside.says_dotted(), "bucket") || is_of_bucket(beside)) && beside.gap != b"/" {
        // Of a store the name says whose and what it is.
        let parts = word.bytes().split(|byte| *byte == b'-');
        let cloud = || beside.previous().is_some_and(|before| is_one_of(before.word, &["s3", "gcs", "gs"]));
        // "bucket 'quorra-raw' not found", `bucket: quorra-raw`
        let apart = matches!(beside.gap.last(), Some(b'\'' | b'"' | b'`')) || beside.gap == b": ";
        if parts.count() > if beside.is_tight() || apart || cloud() { 1 } else { 2 }
            && !is_compound(word.bytes())
        {
            sink.hit(&PROJECT, word.start, word.end);
        }
    } else if beside.gap != b"/" {
        stores::at_name(word, beside, says, sink);
    }
}

/// `storage.bucketNames.chunks=quorra-raw`, as values of a chart are set.
#[inline(never)]
fn is_of_chart(beside: Beside<'_>) -> bool {
    let (text, value) = beside.behind();
    let key = class::dotted_start(text, value.saturating_sub(1), 64);
    let key = text.get(key..beside.start()).unwrap_or_default();
    [&b"bucketNames."[..], b"buckets."].iter().any(|group| key.ends_with(group))
}

/// "bucket name: quorra-raw", "the bucket called quorra-raw"
fn is_of_bucket(beside: Beside<'_>) -> bool {
    is_one_of(beside.word, &["name", "called", "named"])
        && beside.previous().is_some_and(|before| is_word(before.word, "bucket") && before.gap == b" ")
}

/// True for a word in marks of code, or that a key stands before which may be one of [`HOST_KEYS`]: most values are
/// passed by the last letter of their key.
#[inline]
pub(in crate::redact::detect) fn may_be_set_apart(word: Word<'_>, next: u8) -> bool {
    let key_ends = |at: usize| matches!(class::before(word.text, at) | 0x20, b't' | b'e' | b'r' | b'm');
    let before = |back: usize| class::before(word.text, word.start.saturating_sub(back));
    match word.previous() {
        b'`' => next == b'`',
        // `[o.e.n.Node  ] [titan] starting`
        b'[' => next == b']' && before(2) == b']',
        b'=' => key_ends(word.start - 1),
        // `"host":"titan"`, `"host": "titan"`, `host="titan"`
        b'"' => match before(1) {
            b'=' => key_ends(word.start - 2),
            b':' => before(2) == b'"' && key_ends(word.start.saturating_sub(3)),
            b' ' if before(2) == b':' => before(3) == b'"' && key_ends(word.start.saturating_sub(4)),
            // `on host "titan" (10.0.0.7)`
            b' ' => {
                next == b'"'
                    && key_ends(word.start.saturating_sub(2))
                    && [" (", ", port ", " to address"]
                        .iter()
                        .any(|sign| class::starts_with_folded(word.text, word.end + 1, sign))
            }
            _ => false,
        },
        _ => false,
    }
}

/// Asked at a word of letters alone behind a quotation mark or `=`: "host `titan`", `hostname=titan`.
///
/// Any word of prose may follow "host"; what is set apart there, and is no state and no program, is a name.
pub(in crate::redact::detect) fn at_plain_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let quoted = word.previous() == b'`'
        || matches!(word.text.get(word.start.saturating_sub(3)..word.start), Some([before, b' ', b'"']) if *before != b':');
    if word.previous() == b'[' {
        if is_behind_logger(text, word.start) && !is_no_machine(word.bytes()) {
            sink.hit(&HOST, word.start, word.end);
        }
        return;
    }
    if !(3..=40).contains(&word.len())
        || matches!(word.next(), b'(' | b'.' | b'@' | b'$')
        // `API_HOST=https://…`: how it is reached.
        || class::starts_with_folded(text, word.end, "://")
    {
        return;
    }
    let Some(beside) = Beside::before(text, word.start) else { return };
    let says = beside.says_dotted();
    // What a header calls the server is the program.
    let named = if HOST_KEYS.hold(says) && (quoted || !is_word(says, "server")) {
        &HOST
    } else if NODES.hold(says) && (quoted || is_word(says, "node")) {
        &NODE
    } else if is_one_of(says, &["instance", "target"])
        && word.next() == b':'
        && class::is(class::at(text, word.end + 1), DIGIT)
    {
        // `instance="titan:9100"`, as metrics are labelled.
        &HOST
    } else {
        return;
    };
    let said = if quoted { beside.is_spoken() } else { beside.is_tight() };
    if said && !is_no_machine(word.bytes()) {
        sink.hit(named, word.start, word.end);
    }
}

/// Programs, states and what stands for a name.
pub(in crate::redact::detect) fn is_no_machine(name: &[u8]) -> bool {
    ROLES.hold(name) || PLACES.hold(name) || NOT_A_NAME.hold(name) || FELLOWS.hold(name)
}

/// Most words with a digit or a dash are passed here: times, versions, compounds.
fn may_be_named(word: Word<'_>) -> bool {
    let first = class::at(word.text, word.start);
    if !class::is(first, LOWER | UPPER) && !matches!(word.len(), 12 | 64) {
        return false;
    }
    match word.previous() {
        b' ' => true,
        byte => matches!(
            byte,
            b'"' | b'\'' | b'`' | b':' | b'*' | b'|' | b'\\' | b'>' | b'(' | b'/' | b'=' | b'\t' | b'['
        ),
    }
}

/// What the words before say; for `pod="media/kafka-0"` those before the namespace.
fn named<'t>(word: Word<'_>, beside: Beside<'t>) -> Option<(Named, Beside<'t>)> {
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
    let placed = PLACED_NOUNS.hold(says);
    let named = if placed && (of_store() || beside.is_spoken() && is_spoken_machine(word.bytes())) {
        Named::Host
    } else if DEVICE_NOUNS.hold(says) {
        if word.mask & UPPER == 0 && !aside { Named::Fellow } else { Named::Host }
    } else {
        said(beside, says).filter(|_| !aside || HOSTS.hold(says) || NODES.hold(says) || PODS.hold(says))?
    };
    (beside.is_spoken() || beside.is_assigned() || aside).then_some((named, beside))
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
fn has_port(beside: Beside<'_>) -> bool {
    let (text, start) = beside.behind();
    class::starts_with_folded(text, beside::name_end(text, start), " port ")
}

/// What a word in a sentence, a key or a command says of the name behind it.
fn said(beside: Beside<'_>, says: &[u8]) -> Option<Named> {
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

fn container(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if is_container(word.bytes()) {
        sink.hit(&CONTAINER, word.start, word.end);
    }
}

/// The whole id of a container, or as much of it as commands show.
pub(super) fn is_container(id: &[u8]) -> bool {
    matches!(id.len(), 12 | 64) && class::all(id, HEX)
}

fn replica_set(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (head, hash) = beside::last_part(word.bytes());
    if !head.is_empty() && is_replica_like(hash) {
        sink.hit(&POD, word.start, word.end);
    }
}

fn machine(word: Word<'_>, named: Named, beside: Beside<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let rule = match named {
        Named::Node => &NODE,
        Named::Pod => &POD,
        _ => &HOST,
    };
    // "master ledger-cache 10.4.0.5 6379": an address says that it is one.
    let octet = |at: usize| {
        Some(class::run_of(word.text, at + 1, 3, DIGIT)).filter(|end| class::at(word.text, *end) == b'.')
    };
    let addressed = word.next() == b' ' && octet(word.end).and_then(octet).and_then(octet).is_some();
    let named = if addressed && named == Named::Fellow { Named::Host } else { named };
    let certain = addressed || is_certain(beside);
    // "master sess_main 10.48.0.5 6379"
    let underscored = addressed && word.bytes().contains(&b'_');
    let end = if underscored { Some(word.end) } else { name_at(word.text, word.start, named, certain) };
    let Some(end) = end else { return false };
    // "host alt2.gmail-smtp-in.l.google.com said": a site that everybody knows.
    if class::at(word.text, end) == b'[' && word.text.get(word.start..end).is_some_and(is_known) {
        return true;
    }
    sink.hit(rule, word.start, end);
    let plural = is_one_of(beside.says(), PLURAL);
    if plural || beside.is_spoken() {
        rest_of_list(word, end, named, plural, sink, rule);
    }
    true
}

/// Nothing but a name can stand there: behind a key, an option of a command, "named", "could not resolve host:".
fn is_certain(beside: Beside<'_>) -> bool {
    beside.is_tight()
        || beside.word.starts_with(b"-")
        || is_one_of(beside.word, &["named", "called", "lookup"])
        || beside.gap == b" \"" && is_word(beside.says(), "hostname")
        || beside.word == b"to" && has_port(beside)
        || beside.is_assigned() && beside.previous().is_some_and(|before| is_word(before.word, "resolve"))
}

/// "hosts web01, web02 and web03": the names behind the first.
fn rest_of_list(
    word: Word<'_>,
    first_end: usize,
    named: Named,
    plural: bool,
    sink: &mut Sink<'_, '_>,
    rule: &'static Rule,
) {
    let text = word.text;
    let letters = class::run_of(text, word.start, 63, LOWER | UPPER);
    let stem = text.get(word.start..letters).unwrap_or_default();
    let mut end = first_end;
    for _ in 0..16 {
        let Some(start) = next_of_list(text, end) else { return };
        let alike = text.get(start..).is_some_and(|rest| rest.starts_with(stem));
        let Some(stop) = name_at(text, start, named, false).filter(|_| plural || alike) else { return };
        sink.hit(rule, start, stop);
        end = stop;
    }
}

fn next_of_list(text: &[u8], end: usize) -> Option<usize> {
    let mark = usize::from(matches!(class::at(text, end), b'`' | b'"' | b'*'));
    let joints = [", and ", ", or ", ", ", " and ", " or ", " & ", " + ", "/"];
    let joint = class::one_at(text, end + mark, &joints)?;
    let start = end + mark + joint.len();
    Some(start + usize::from(matches!(class::at(text, start), b'`' | b'"' | b'*')))
}
