//! Machines and pods whose place says what they are: in brackets at the head of a log line, before a share or a port,
//! in a row of a table of pods.

use super::beside_address::{before_bracket, is_of_address};
use super::host_words::ROLES;
use super::names::{Named, is_region, is_shown_name, name_at};
use super::prompts;
use super::tables::CONTROL_PLANE;
use crate::redact::Kind;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PLACED, &ROW];

pub(super) static PLACED: Rule = Rule::shown(Shown {
    name: "placed-host",
    kind: Kind::Host,
    reason: "Its place says that it is the name of a machine.",
    known_format: false,
    examples: Examples {
        positive: &[
            "«pgsql-turku-a» ansible_host=10.48.19.5 role=primary",
            "Server bk_api/«apinode-ruby-4» is DOWN, reason",
            "[«web-03»] GET /health 500",
            "[INFO ][o.e.n.Node               ] [«VexLog-AX3-srv»] starting ...",
            "[WARN ][r.suppressed             ] [«vexlog-b»] x",
            "[«fas-quorra-n2»: disk.outOfService:error]: x",
            " 1  «gw-floor3» (10.3.0.1)  0.412 ms",
            "# kopiert fra «vex-bill-1» (10.3.3.18)",
            "«quorra-mail-1»    139.59.71.203    fra1\n«vexlog-b2»\t10.4.17.22\n",
            "«vex-bill-1»: 10.3.3.18, «quorra-gw2» / 10.3.3.19, «vexlog-b7» [10.3.3.20], 10.3.3.21 («quorra-x-9»), 10.3.3.22 = «vexlog-c4»",
            "12:30 [«db-07»] checkpoint",
            "127.0.0.1 localhost\n10.28.106.98 app7.example.com «vexmox-build29»\n",
            "Get-Queue: «EX04»\\3  SmtpDelivery  Retry, \"«KIEMAIL2»\\Submission\"",
            "tar: sosreport-«quorra-cache09»-2025-11-03.tar.xz, sosreport-«vexlog3»-03811945-2025.tar.gz",
            "see \\\\«nas-2»\\share\\dumps",
            "see \\\\\\\\«nas-2»\\\\share",
            "see \\\\«fileserver»\\share",
            "\\\\«PRINTSRV»\\label went away",
            "«filer02»:/export/home  2.0T  100% /home",
            "Linux «dbmaster» 5.15.0-91-generic #101-Ubuntu SMP",
            "Linux 6.1.0-18-amd64 («gudgeon»)  03/12/2026",
            "//«nas-2»/share",
            "«core-sw1.dc1»#show inventory\n",
            "x\n«edge1.par»# show bgp summary",
            "quorum: «zk1»:2181,«zk2»:2181",
            "[«PURE-DS-11»] «vm-files-hr»/«vm-files-hr».vmdk locked",
            "charon: 11[IKE] <«s2s-kiel-oslo»|417> retransmit 5",
            " 3     «win-terminal-ks»     running\n -     «erp-old-ks»     shut off\n",
            "Name        State\n----        -----\n«HVNODE-B4»   Up\n",
            "robocopy \\\\«filer02»\\«dept-wages»$ E:\\restore",
            "<«vexsw1»>display version",
            "[admin@«RB-KIEL-LAGER»] > /system resource print",
            "space on /var («cl02-dbslave-osl»:vfs.fs.size[/var,pfree]): 3 %",
        ],
        negative: &[
            "log4j-core-2    2.17.1.3\nplugin-v10    10.4.1.2\nthe quorra-2    139.59.71.203",
            "step-2: 10.3.3.18, thread-pool-7 - 10.3.3.19, vex-plugin-10: 10.4.1.2, 10.3.3.18 (port-8), quorra-api: 10.3.3.18",
            "coredns-1: 10.96.0.10, shard-12 - 1.2.3.4",
            "a path like \\\\server\\share or \\\\host\\path",
            "10.28.106.98 app7.example.com took-2\n10.0.0.5 GET health-2\nat 10.0.0.5 x.example.com vexmox-build29",
            "C:\\LOG4\\3 and LOG4\\3.txt, HKLM\\3 and Ex04\\3",
            "sosreport-cli-2.tar.xz and sosreport-plugin.tar.gz",
            "[nio-8080-exec-3: com.foo.Bar:ERROR]",
            "the driver-v2 (1.2.3.4) and agent-7 (7.0.1.4)",
            "[step-2] compile and [step-2: a.b], [step-2: run.all:all done]",
            "see edge1#show it and v1#\nEdge1#Top",
            "[utf-8] text",
            "[com.foo.Bar] [step-two] done, [INFO][o.e.n.Node] done [step-two]",
            "[worker-1] started",
            "[db-07](x)",
            "// step-2/3",
            "C:\\\\dir\\\\file",
            "main2:2181:5",
            "edge1:80805",
            "- pgdata02:/var/lib/data",
            "[step-2] a/b.txt and <step-2|text>",
            "the step-two   running\n - some-thing   shut off\n",
            "CPU-0   Up\nPSU-2   Down\n",
            "mail a [hedda@step-2] and [x@y-1] >",
            "step-2:system and step-2:net",
            "Linux kernel 5.15.0-91 and Linux 6.1.0 (LTS)",
        ],
        disguised: &["[«web\u{200b}-03»] GET /health 500"],
    },
});

static ROW: Rule = Rule::shown(Shown {
    name: "pod-row",
    kind: Kind::Pod,
    reason: "A row of a table of pods begins with the name of one.",
    known_format: false,
    examples: Examples {
        positive: &[
            "«kafka-2»   0/1   CrashLoopBackOff   7",
            "«mysql-0» 1/1 Running",
            "media   «edge-0»   2/2   Terminating",
        ],
        negative: &[
            "kube-proxy   1/1   Running   3",
            "edge-api   3/3   3   3   5d",
            "step-2 1/2 done",
            "phase-1 of 2/3 Running",
        ],
        disguised: &["«kafka\u{200b}-2» 0/1 CrashLoopBackOff"],
    },
});

/// Ports that tell a service.
const PORTS: &[&str] = &[
    "1433", "1521", "2181", "2379", "2380", "3306", "5432", "5672", "6379", "6443", "8200", "8300", "8500",
    "9042", "9092", "9093", "9100", "9200", "9300", "10250", "11211", "27017",
];

/// What threads and steps are called by, too.
const THREADS: &[&str] = &["app", "build", "ci", "stream", "worker", "standby"];

/// `10.28.106.98 app7.example.com build29`, a line of `/etc/hosts`: the last of the names of a machine.
#[inline(never)]
fn alias(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // "took-2" has letters of a word alone before its number.
    let joined = word.bytes().iter().position(|byte| *byte == b'-').and_then(|at| word.bytes().get(at + 1..));
    let counted = joined.is_some_and(|last| {
        class::is(class::at(last, 0), LOWER) && class::is(class::before(last, last.len()), DIGIT)
    });
    // "us-east1" is where it answers from.
    if !counted || is_region(word.bytes()) {
        return;
    }
    let line = class::line_start(text, word.start, 160);
    let address = class::run_end(text, line, 40, |byte| class::is(byte, DIGIT) || byte == b'.');
    let names = text.get(address..word.start).unwrap_or_default();
    let blank = |byte: u8| matches!(byte, b' ' | b'\t');
    let named = |name: &[u8]| name.contains(&b'.') && class::any(name, LOWER);
    if text
        .get(line..address)
        .is_some_and(|address| address.iter().filter(|byte| **byte == b'.').count() == 3)
        && names
            .iter()
            .all(|byte| class::is(*byte, LOWER | DIGIT) || matches!(byte, b'.' | b'-') || blank(*byte))
        && names.split(|byte| blank(*byte)).any(named)
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// `sosreport-cache09-2025-11-03`: the machine that a report for a vendor is of, before its number or its day.
#[inline(never)]
fn of_report(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let Some(named) = word.bytes().strip_prefix(b"sosreport-") else { return };
    let numbered =
        |at: &usize| class::at(named, *at) == b'-' && class::run_of(named, at + 1, 4, DIGIT) == at + 5;
    if let Some(end) = (3..named.len()).find(numbered) {
        sink.hit(&PLACED, word.start + 10, word.start + 10 + end);
    }
}

/// Asked at a word of letters with a digit or a dash.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    match word.next() {
        b' ' | b'\t' if word.len() >= 4 && word.mask & UPPER == 0 => row(word, sink),
        b' ' if word.mask & LOWER == 0 && matches!(word.previous(), 0 | b'\n') => node_row(word, sink),
        0 | b'\n' | b'\r' if matches!(word.previous(), b' ' | b'\t') => alias(word, sink),
        b'.' if word.len() > 12 => of_report(word, sink),
        b'>' if word.previous() == b'<' => viewed(word, sink),
        b']' if word.previous() == b'@' => logged_in(word, sink),
        b':' if matches!(word.previous(), 0 | b'\n')
            && class::is(class::at(text, word.end + 1), LOWER | UPPER) =>
        {
            prompts::at_device(text, word.start, word.end, sink);
            item(word, sink);
        }
        b'$' if word.previous() == b'\\' => hidden_share(word, sink),
        b']' if word.previous() == b'[' => {
            on_disk(word, sink);
            bracketed(word, sink);
            // `[o.e.n.Node] [node_id]`, in a manual.
            if !word.bytes().starts_with(b"node_") && is_behind_logger(text, word.start) {
                sink.hit(&PLACED, word.start, word.end);
            }
        }
        b'|' if word.previous() == b'<' && word.mask & UPPER == 0 => {
            let end = class::run_of(text, word.end + 1, 6, DIGIT);
            if end > word.end + 1 && class::at(text, end) == b'>' {
                sink.hit(&PLACED, word.start, word.end);
            }
        }
        b'\\' | b'/'
            if word.has(DIGIT)
                && word.previous() == word.next()
                && is_share(text, word.start)
                && is_shown_name(word.bytes()) =>
        {
            sink.hit(&PLACED, word.start, word.end);
        }
        b':' if matches!(class::at(word.text, word.end + 1), b'a' | b'n' | b'p' | b's' | b'v') => {
            item(word, sink);
        }
        b':' if word.previous() == b'[' && class::at(word.text, word.end + 1) == b' ' => event(word, sink),
        b':' if word.has(DIGIT) && word.mask & UPPER == 0 => port(word, sink),
        _ => {}
    }
}

/// `cl01-db:vfs.fs.size[/var,pfree]`: what a monitor asks a machine for stands behind its name.
#[inline(never)]
fn item(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const ITEMS: &[&str] = &[":agent.", ":net.if.", ":proc.", ":system.", ":vfs.", ":vm.memory."];
    if is_shown_name(word.bytes()) && class::one_at(word.text, word.end, ITEMS).is_some() {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// `[fas-quorra-n2: disk.outOfService:error]`: what happened to a store, and how grave it is, stand behind its name.
#[inline(never)]
fn event(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let sign = |byte: u8| class::is(byte, WORD) || byte == b'.';
    let end = class::run_end(text, word.end + 2, 80, sign);
    let grave = class::run_of(text, end + 1, 12, LOWER | UPPER);
    let event = text.get(word.end + 2..end).unwrap_or_default();
    // `[nio-8080-exec-3: com.foo.Bar:ERROR]`: a thread, and what wrote there.
    let reversed = class::one_at(event, 0, &["com.", "io.", "net.", "org."]).is_some();
    let threads = ["exec", "http", "nio", "pool", "stage", "step", "thread", "worker"];
    let thread = threads.iter().any(|part| class::contains_folded(word.bytes(), part));
    let dotted = event.contains(&b'.') && !reversed && !thread;
    if dotted && class::at(text, end) == b':' && class::at(text, grave) == b']' && is_shown_name(word.bytes())
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// `HVNODE-A7   Up`: a node of a cluster of Windows, and how it is.
#[inline(never)]
fn node_row(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let state = class::spaces_end(text, word.end, 40);
    let first = word.bytes().split(|byte| *byte == b'-').next().unwrap_or_default();
    let called =
        ["NODE", "HV", "SRV", "HOST", "ESX", "SQL"].iter().any(|end| first.ends_with(end.as_bytes()));
    if called
        && state > word.end + 1
        && class::one_at(text, state, &["Up", "Down", "Paused"]).is_some()
        && word.has(DIGIT)
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// `\\filer02\dept-payroll$`: a share that is not listed, and is called so by hand.
#[inline(never)]
fn hidden_share(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let name = class::dotted_start(text, word.start - 1, 64);
    if word.has(JOINER)
        && name + 1 < word.start
        && class::before(text, name) == b'\\'
        && class::before(text, name - 1) == b'\\'
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// `<vexsw1>display version`: the prompt of a switch of another maker.
#[inline(never)]
fn viewed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const COMMANDS: &[&str] = &[">dis ", ">display ", ">ping ", ">reset ", ">save", ">system-view", ">undo "];
    if matches!(class::before(word.text, word.start - 1), 0 | b'\n')
        && class::one_at(word.text, word.end, COMMANDS).is_some()
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// `[admin@GW-KIEL-LAGER] >`: the prompt of a router.
#[inline(never)]
fn logged_in(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let user = class::run_back(text, word.start - 1, 32, WORD);
    if class::before(text, user) == b'['
        && matches!(class::before(text, user - 1), 0 | b'\n')
        && class::one_at(text, word.end, &["] >", "] /", "]>"]).is_some()
        && is_shown_name(word.bytes())
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// Asked at a word that `\` follows: `EX04\3`, `KIEMAIL\Submission`, a queue of mails on its machine.
#[inline(never)]
pub(in crate::redact::detect) fn at_queue(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const QUEUES: &[&str] = &["poison", "shadow", "submission", "unreachable"];
    let end = class::run_of(word.text, word.end + 1, 12, ALPHANUMERIC);
    let queue = word.text.get(word.end + 1..end).unwrap_or_default();
    let counted = queue.len() < 4 && class::all(queue, DIGIT) && word.has(DIGIT);
    if word.mask & LOWER == 0
        && word.len() >= 4
        && (counted || is_one_of(queue, QUEUES))
        && matches!(word.previous(), 0 | b' ' | b'\n' | b'"' | b'\'' | b'`')
        && matches!(class::at(word.text, end), 0 | b' ' | b'\n' | b'"' | b'\'' | b'`' | b',')
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// Asked at a word of letters that `\` follows and precedes: `\\name\share`.
pub(in crate::redact::detect) fn at_share(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let slash = |byte: u8| byte == b'\\';
    let first = class::run_start(word.text, word.start, 8, slash);
    let behind = class::run_end(word.text, word.end, 8, slash);
    if word.start - first == 2 * (behind - word.end)
        && is_share(word.text, word.start)
        && word.len() >= 3
        && !is_one_of(word.bytes(), &["computer", "host", "hostname", "machine", "server", "servername"])
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// Two signs or more stand before, and nothing that they belong to.
fn is_share(text: &[u8], start: usize) -> bool {
    let sign = class::before(text, start);
    let first = class::run_start(text, start, 8, |byte| byte == sign);
    start - first >= 2
        && matches!(
            class::before(text, first),
            0 | b' ' | b'\n' | b'\t' | b'"' | b'\'' | b'`' | b'(' | b'=' | b'*'
        )
}

/// Asked at `Linux`: the kernel and its machine, as `uname` and `iostat` begin.
pub(super) fn at_kernel(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let run = |from: usize| class::run_end(text, from, 64, |byte| byte > b' ');
    let (first, second) = (run(word.end + 1), run(run(word.end + 1) + 1));
    let version = |at: usize| class::is(class::at(text, at), DIGIT) && class::at(text, at + 1) == b'.';
    if word.bytes() != b"Linux" || word.next() != b' ' {
    } else if version(first + 1) && class::starts_with_folded(text, second, " #") {
        sink.hit(&PLACED, word.end + 1, first);
    } else if version(word.end + 1)
        && class::at(text, first + 1) == b'('
        && class::starts_with_folded(text, second - 1, ")  ")
    {
        sink.hit(&PLACED, first + 2, second - 1);
    }
}

/// `core-sw1.dc1#show inventory`: the prompt of a switch begins the line.
pub(in crate::redact::detect) fn at_prompt(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = class::dotted_start(text, word.end, 63);
    let command = word.end + 1 + usize::from(class::at(text, word.end + 1) == b' ');
    let end = class::run_of(text, command, 12, LOWER);
    let name = text.get(start..word.end).unwrap_or_default();
    if word.next() == b'#'
        && matches!(class::before(text, start), 0 | b'\n')
        && end >= command + 2
        && matches!(class::at(text, end), b' ' | b'\n')
        && class::any(name, DIGIT)
        && name.len() >= 4
    {
        sink.hit(&PLACED, start, word.end);
    }
}

/// `[SAN-02] mail/mail.vmdk`: the store of a virtual machine, and what it is called there.
fn on_disk(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let name = class::run_of(text, word.end + 2, 63, WORD);
    let file = class::run_of(text, name + 1, 80, WORD);
    if class::at(text, word.end + 1) == b' '
        && class::at(text, name) == b'/'
        && class::one_at(text, file, &[".vmdk", ".vmx", ".vmsn", ".vswp", ".nvram"]).is_some()
    {
        sink.hit(&PLACED, word.start, word.end);
        sink.hit(&PLACED, word.end + 2, name);
        sink.hit(&PLACED, name + 1, file);
    }
}

/// `[o.e.n.Node           ] [vexlog-srv] starting`: behind the part of the program that writes, its machine.
#[inline(never)]
pub(super) fn is_behind_logger(text: &[u8], start: usize) -> bool {
    let Some(joint) = class::one_before(text, start, &["] [", "]["]) else { return false };
    let end = class::spaces_start(text, start - joint.len(), 30);
    let logger = class::dotted_start(text, end, 40);
    let name = text.get(logger..end).unwrap_or_default();
    class::before(text, logger) == b'['
        && class::before(text, logger - 1) == b']'
        && class::is(class::at(name, 0), LOWER)
        && class::at(name, 1) == b'.'
}

fn bracketed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (text, name) = (word.text, word.bytes());
    let letters = class::run_of(name, 0, 24, LOWER);
    let (role, rest) = name.split_at(letters);
    let number = rest.strip_prefix(b"-").unwrap_or(rest);
    let numbered = (1..=3).contains(&number.len()) && class::all(number, DIGIT);
    let role = std::str::from_utf8(role).unwrap_or_default();
    let opens = matches!(class::before(text, word.start - 1), 0 | b' ' | b'\n' | b'\t' | b']');
    let closes = matches!(class::at(text, word.end + 1), b' ' | b':' | b'\n' | b'[' | 0);
    if numbered && opens && closes && ROLES.hold(role.as_bytes()) && !THREADS.contains(&role) {
        sink.hit(&PLACED, word.start, word.end);
    }
}

fn port(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = class::run_of(text, word.end + 1, 6, DIGIT);
    let known =
        text.get(word.end + 1..end).is_some_and(|port| PORTS.iter().any(|known| known.as_bytes() == port));
    // `filer02:/export/home`, as mounted stores are listed.
    let mounted = matches!(word.previous(), 0 | b'\n')
        && class::at(text, word.end + 1) == b'/'
        && class::is(class::at(text, word.end + 2), LOWER)
        && word.bytes().iter().rev().take(2).all(|byte| class::is(*byte, DIGIT));
    let whole = !class::is(class::at(text, end), ALPHANUMERIC) && class::at(text, end) != b':';
    let begins =
        matches!(word.previous(), 0 | b' ' | b'\n' | b',' | b'"' | b'\'' | b'=' | b'(' | b'[' | b'`');
    if (known && whole || mounted) && begins && name_at(text, word.start, Named::Host, true) == Some(word.end)
    {
        sink.hit(&PLACED, word.start, word.end);
    }
}

/// ` 3   name   running`, ` -   name   shut off`: virtual machines, as their host lists them.
fn is_of_virtual(text: &[u8], start: usize, state: usize) -> bool {
    let state = class::one_at(text, state, &["shut off", "running", "paused"]).map(|said| state + said.len());
    let id = class::spaces_start(text, start, 12);
    let line = class::run_start(text, id, 8, |byte| matches!(byte, b' ' | b'-') || class::is(byte, DIGIT));
    state.is_some_and(|end| matches!(class::at(text, end), 0 | b'\n' | b'\r'))
        && start - id > 2
        && id > line + 1
        && matches!(class::before(text, line), 0 | b'\n')
}

/// `name   1/1   Running`
fn row(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let blank = |byte: u8| matches!(byte, b' ' | b'\t');
    let digits = |from: usize| class::run_of(text, from, 3, DIGIT);
    if class::starts_with_folded(text, word.end, " (") && class::is(class::at(text, word.end + 2), DIGIT) {
        return before_bracket(word, sink);
    }
    // Of an inventory of Ansible, and of a proxy: `Server api/ruby-4 is DOWN`.
    let asked = word.previous() == b'/' && class::one_at(text, word.end, &[" is DOWN", " is UP"]).is_some();
    if asked || class::starts_with_folded(text, word.end, " ansible_host=") {
        sink.hit(&PLACED, word.start, word.end);
        return;
    }
    let ready = class::run_end(text, word.end, 80, blank);
    if ready > word.end + 2 && is_of_virtual(text, word.start, ready) {
        sink.hit(&PLACED, word.start, word.end);
        return;
    }
    if matches!(word.previous(), 0 | b'\n')
        && (ready > word.end + 1 || word.next() == b'\t')
        && is_of_address(word, ready)
    {
        sink.hit(&PLACED, word.start, word.end);
        return;
    }
    let slash = digits(ready);
    let all = digits(slash + 1);
    let state = class::run_end(text, all, 20, blank);
    let row = slash > ready && class::at(text, slash) == b'/' && all > slash + 1 && state > all;
    let stated =
        class::is(class::at(text, state), UPPER) && class::is(class::at(text, state + 1), LOWER | UPPER);
    let begins = matches!(word.previous(), 0 | b' ' | b'\n' | b'\t' | b'`' | b'|' | b'/');
    if row && stated && begins && word.bytes().contains(&b'-') && !CONTROL_PLANE.contains(&word.bytes()) {
        sink.hit(&ROW, word.start, word.end);
    }
}
