//! Machines, nodes, pods and containers whose name alone says little: the word beside it says what it is.

use super::kubernetes::is_replica_like;
use super::names::{Named, is_compound, is_shown_name, name_at};
use super::projects::{is_cluster, is_stored, of_resources, project};
use super::rules::{CONTAINER, HOST, NODE, POD, PROJECT};
use super::word_before::{has_port, named};
use super::words::{NAMING, PLURAL};
use super::{parts, stores};
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
    if is_node_abroad(word) && is_shown_name(word.bytes()) {
        sink.hit(&NODE, word.start, word.end);
        return;
    }
    let Some(beside) = Beside::before(word.text, word.start) else { return };
    // `xfreerdp /v:titan-2`, `mstsc /v:titan-2`
    let desktop = beside.gap == b":" && beside.word == b"v" && beside.edge() == b'/';
    if (desktop || is_in_brackets(word, beside)) && is_shown_name(word.bytes()) {
        sink.hit(&HOST, word.start, word.end);
        return;
    }
    if beside.is_tight() && beside.edge() == b'.' && is_of_chart(beside) && !is_compound(word.bytes()) {
        sink.hit(&PROJECT, word.start, word.end);
        return;
    }
    if beside.gap == b": " && word.next() == b':' && stores::at_disk(word, sink) {
        return;
    }
    if beside.is_tight() && is_host_key(beside.word) && machine(word, Named::Host, beside, sink) {
        return;
    }
    if beside.gap != b"/" && !beside.word.starts_with(b"-") && !NAMING.hold(beside.word) {
        return;
    }
    if parts::at_name(word, beside, sink) {
        return;
    }
    if stores::is_guest(word, beside) && is_shown_name(word.bytes()) {
        sink.hit(&HOST, word.start, word.end);
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
    kept(word, beside, sink);
}

/// `host_src=quorra7`, `hostDest`, `dvchost`: a key that says that it is a machine, and which of those a line is about.
fn is_host_key(key: &[u8]) -> bool {
    const WHICH: &[&str] = &[
        "affected",
        "client",
        "dest",
        "dst",
        "from",
        "local",
        "new",
        "old",
        "orig",
        "peer",
        "primary",
        "remote",
        "secondary",
        "source",
        "src",
        "target",
        "to",
    ];
    let which = key.strip_prefix(b"host").map(|rest| rest.strip_prefix(b"_").unwrap_or(rest));
    which.is_some_and(|which| is_one_of(which, WHICH)) || is_one_of(key, &["dhost", "dvchost", "shost"])
}

/// "na węźle titan-2", "sur le nœud titan-2", "titan-2 düğümünde": a word for a node of which the walk sees the ends.
#[inline(never)]
fn is_node_abroad(word: Word<'_>) -> bool {
    const BEFORE: &[&str] = &[
        "węźle ",
        "węzeł ",
        "węzła ",
        "węzłem ",
        "nœud ",
        "nó ",
        "düğüm ",
        "düğümü ",
        "mašině ",
        "stroji ",
        "uzlech ",
        "uzlů ",
        "nodū ",
        "máquina ",
        "čvor ",
        "čvoru ",
        "čvora ",
        "poslužitelj ",
        "poslužitelju ",
        "poslužitelja ",
        "strežnik ",
        "strežniku ",
        "strežnika ",
        "vozlišče ",
        "vozlišču ",
        "vozlišča ",
        "mazgą ",
        "mazge ",
        "kiszolgáló ",
        "počítač ",
        "počítači ",
        "узел ",
        "узле ",
        "узла ",
        "узлу ",
        "узлом ",
        "узлы ",
        "нода ",
        "ноде ",
        "ноды ",
        "ноду ",
        "вузол ",
        "вузлі ",
        "вузла ",
        "възел ",
        "сервер ",
        "сервере ",
        "сервера ",
        "серверу ",
        "сервером ",
        "сервері ",
        "хост ",
        "хосте ",
        "хоста ",
        "машина ",
        "машине ",
        "машину ",
        "машины ",
        "машині ",
        "κόμβος ",
        "κόμβο ",
        "κόμβου ",
        "διακομιστής ",
        "διακομιστή ",
        "εξυπηρετητή ",
        "노드 ",
        "서버 ",
        "호스트 ",
        "サーバー ",
        "サーバ ",
        "ノード ",
        "ホスト ",
        "节点 ",
        "節點 ",
        "服务器 ",
        "伺服器 ",
        "主机 ",
    ];
    const BEHIND: &[&str] =
        &[" csomópont", " düğüm", " kiszolgáló", " sunucusu", " szerver", " palvelin", " solmu"];
    let ascii =
        |from: usize, to: usize| word.text.get(from..to.min(word.text.len())).is_some_and(<[u8]>::is_ascii);
    word.previous() == b' '
        && !ascii(word.start.saturating_sub(8), word.start)
        && class::one_before(word.text, word.start, BEFORE).is_some()
        || word.next() == b' '
            && matches!(class::at(word.text, word.end + 1), b'c' | b'd' | b'k' | b'p' | b's')
            && class::one_at(word.text, word.end, BEHIND).is_some()
}

/// `to 00:1b:44:11:3a:b7 (lholm-laptop)`, as addresses are given out, and `VM 412 (erp-test-clone)`.
fn is_in_brackets(word: Word<'_>, beside: Beside<'_>) -> bool {
    let leased = || beside.edge() == b':' && beside.word.len() == 2 && class::all(beside.word, HEX);
    let is_guest = |before: Beside<'_>| matches!(before.word, b"VM" | b"CT") && before.gap == b" ";
    let guest = || class::all(beside.word, DIGIT) && beside.previous().is_some_and(is_guest);
    beside.gap == b" (" && word.next() == b')' && (leased() || guest())
}

/// What belongs to a cluster or a cloud, and holds other things: projects, groups, buckets, stores.
fn kept(word: Word<'_>, beside: Beside<'_>, sink: &mut Sink<'_, '_>) {
    let (says, slash) = (beside.says(), beside.gap == b"/");
    if slash && matches!(beside.word, b"namespaces" | b"secrets") {
        stores::at_name(word, beside, says, sink);
    } else if is_of_project(word, beside) {
        project(word, beside, sink);
    } else if word.has(JOINER) && is_cluster(says, beside, word.bytes()) && !is_compound(word.bytes())
        || is_word(says, "group") && of_resources(beside)
        || slash && beside.word == b"b" && is_stored(word.text, beside.start())
    {
        sink.hit(&PROJECT, word.start, word.end);
    } else if !slash && (is_word(beside.says_dotted(), "bucket") || is_of_bucket(beside)) {
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
    } else if !slash {
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

/// "project quorra-437812", `projects/quorra-437812`, "project id: quorra-437812"
fn is_of_project(word: Word<'_>, beside: Beside<'_>) -> bool {
    let told = if beside.gap == b"/" {
        // `gcr.io/quorra-437812/storefront`: images stand below their project.
        beside.word == b"projects"
            || matches!(beside.word, b"io" | b"dev")
                && class::one_before(word.text, word.start, &["gcr.io/", "pkg.dev/"]).is_some()
    } else {
        is_word(beside.says(), "project") || is_one_of(beside.word, &["project_id", "projectid"])
    };
    told || is_word(beside.word, "id")
        && beside.previous().is_some_and(|before| is_word(before.word, "project"))
}

/// "bucket name: quorra-raw", "the bucket called quorra-raw"
fn is_of_bucket(beside: Beside<'_>) -> bool {
    is_one_of(beside.word, &["name", "called", "named"])
        && beside.previous().is_some_and(|before| is_word(before.word, "bucket") && before.gap == b" ")
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
    // "host alt2.gmail-smtp-in.l.google.com said", "connect to ec2.eu-west-1.amazonaws.com port 443": a site that
    // everybody knows.
    if word.text.get(word.start..end).is_some_and(|name| name.contains(&b'.') && is_known(name)) {
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
