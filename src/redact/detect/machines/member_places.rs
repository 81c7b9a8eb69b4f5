//! Where programs name machines: the word beside such a name, and what stands around the two. [`members`](super::members)
//! asks here, and its rule shows examples.

use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::text::class;

/// The place of a name beside a word.
pub(super) struct Place {
    /// What stands before the first of the two; `\n` is also the beginning of the text, and what ends in a full stop may
    /// stand somewhere before it.
    before: &'static str,
    /// What stands between them; spaces may stand before a sign in it.
    between: &'static str,
    /// What stands behind the second.
    pub(super) after: &'static str,
    /// Words of prose stand there, too: the name has to look like one.
    pub(super) told: bool,
}

const fn sure(before: &'static str, between: &'static str, after: &'static str) -> Place {
    Place { before, between, after, told: false }
}

const fn told(before: &'static str, between: &'static str, after: &'static str) -> Place {
    Place { before, between, after, told: true }
}

impl Place {
    /// Where the name behind the word begins.
    pub(super) fn name_behind(&self, word: Word<'_>) -> Option<usize> {
        let text = word.text;
        // `Host Name        : x`, `Hostname . . . . : x`: values may stand in a column.
        let sign = matches!(class::at(self.between.as_bytes(), 0), b':' | b'=') && word.next() == b' ';
        let from = if sign {
            class::run_end(text, word.end, 48, |byte| matches!(byte, b' ' | b'.'))
        } else {
            word.end
        };
        self.text_at(text, from, self.between).then_some(())?;
        let head = text.get(word.start.saturating_sub(24)..word.start).unwrap_or_default();
        let stands = if self.before.ends_with('.') && self.before.len() > 4 {
            class::contains(head, self.before)
        } else {
            head.ends_with(self.before.as_bytes()) || self.before == "\n" && head.is_empty()
        };
        stands.then_some(())?;
        let start = class::spaces_end(text, from + self.between.len(), 40);
        self.text_at(text, name_end(text, start), self.after).then_some(start)
    }

    /// Where the name before the word begins.
    pub(super) fn name_before(&self, word: Word<'_>) -> Option<usize> {
        let text = word.text;
        self.text_at(text, word.end, self.after).then_some(())?;
        let end = class::one_before(text, word.start, &[self.between]).map(|it| word.start - it.len())?;
        let start = class::dotted_start(text, end, 80);
        let begins = self.before.is_empty() || start == 0 && self.before == "\n";
        (start < end && (begins || class::one_before(text, start, &[self.before]).is_some())).then_some(start)
    }

    /// The text has this there; the end of the text ends its line.
    fn text_at(&self, text: &[u8], at: usize, part: &str) -> bool {
        let rest = text.get(at..).unwrap_or_default();
        part == "\n" && matches!(class::at(rest, 0), 0 | b'\r')
            || rest.get(..part.len()).is_some_and(|rest| rest.eq_ignore_ascii_case(part.as_bytes()))
    }
}

/// Letters, digits, dashes, low lines and full stops; the full stop of a sentence is no part of it.
pub(super) fn name_end(text: &[u8], start: usize) -> usize {
    let end = class::dotted_end(text, start, 100);
    class::run_start(text, end, 3, |byte| byte == b'.')
}

/// The places behind this word.
pub(super) fn places_of(word: &[u8]) -> impl Iterator<Item = &'static Place> {
    of(BEHIND, word)
}

/// The places before this word.
pub(super) fn places_before(word: &[u8]) -> impl Iterator<Item = &'static Place> {
    of(BEFORE, word)
}

fn of(places: &'static [(&str, &[Place])], word: &[u8]) -> impl Iterator<Item = &'static Place> {
    let bare = class::run_end(word, 0, 2, |byte| byte == b'-');
    let bare = word.get(bare..).unwrap_or_default();
    places
        .iter()
        .filter(move |(known, _)| known.as_bytes() == word || known.as_bytes() == bare)
        .flat_map(|(_, places)| places.iter())
}

#[cfg(test)]
pub(super) fn places_words() -> impl Iterator<Item = &'static str> {
    BEHIND.iter().chain(BEFORE).map(|(word, _)| *word)
}

/// The words of these places, beside those of [`members`](super::members).
pub(in crate::redact::detect) const NAMES: Cue = &[
    "acknowledge_host_problem",
    "acknowledge_svc_problem",
    "address",
    "agent",
    "brick",
    "cacheclusterid",
    "cancelled",
    "catalog",
    "celery",
    "check",
    "client",
    "computador",
    "computer",
    "computernaam",
    "config",
    "connect",
    "connect_to",
    "contact",
    "contacted",
    "controller",
    "daemon",
    "datamaskinnavn",
    "datornamn",
    "dbclusteridentifier",
    "dbinstanceidentifier",
    "device",
    "diagnose",
    "domain",
    "endpoint",
    "enotfound",
    "entity",
    "equipo",
    "execute",
    "executor",
    "failed",
    "failure",
    "fence",
    "hostnaam",
    "hostport",
    "identity",
    "komputera",
    "lanplus",
    "lrm",
    "lvs_id",
    "machine",
    "maintenance",
    "manager",
    "marking",
    "master",
    "mediaagent",
    "migrating",
    "minion",
    "missed",
    "monitor",
    "name-label",
    "new-pssession",
    "nfs",
    "nfs",
    "nodes",
    "ordinateur",
    "partner",
    "passed",
    "pingack",
    "point",
    "printer",
    "process",
    "process_host_check_result",
    "process_service_check_result",
    "processing",
    "racadm",
    "reboot",
    "relocating",
    "remotely",
    "removed",
    "router_id",
    "runner",
    "running",
    "salt",
    "salt-key",
    "schedule_host_downtime",
    "schedule_svc_downtime",
    "service",
    "show",
    "standby",
    "state",
    "summary",
    "suspect",
    "switch-master",
    "talosctl",
    "task",
    "test-connection",
    "test-netconnection",
    "timeout",
    "unstandby",
    "ups",
    "upstream",
];

/// Words, and where a name stands behind each.
static BEHIND: &[(&str, &[Place])] = &[
    ("-ComputerName", &[told("", " ", "")]),
    ("ACKNOWLEDGE_HOST_PROBLEM", &[sure("", ";", ";")]),
    ("ACKNOWLEDGE_SVC_PROBLEM", &[sure("", ";", ";")]),
    ("action", &[sure("no ", ". I am (", "), ")]),
    ("address", &[sure("resolve ", " for ", ": ")]),
    ("Agent", &[sure("", " ", " was marked offline"), sure("", " \"", "\" is ")]),
    ("agent", &[sure("abbix ", " on ", " is "), sure("from ", " ", ". Verify"), sure("", " \"", "\" is ")]),
    ("ASHOST", &[sure("", "=", " "), sure("", "=", "\n")]),
    ("bootstrap-server", &[sure("", " ", ":")]),
    ("Brick", &[sure("", " ", ":/")]),
    ("CacheClusterId", &[told("", "\": \"", "\""), told("", "=", "")]),
    ("catalog", &[sure("aching ", " for ", "\n"), sure("ompiled ", " for ", " in environment")]),
    ("celery", &[sure("", "@", " ready")]),
    ("CHECK", &[sure("SERVICE ", ": ", ";"), sure("HOST ", ": ", ";")]),
    ("Client", &[told("", ": ", "\n"), told("", ": ", "  ")]),
    (
        "client",
        &[
            sure("from ", " ", ": ERR"),
            sure("from ", " ", ": WRN"),
            sure("bptestbpcd: ", " ", ""),
            sure("connect to ", " ", "\n"),
            sure("connect to ", " [", "]"),
            sure("of ", " ", " exited"),
        ],
    ),
    ("client-hostname", &[sure("", " \"", "\";")]),
    ("commands", &[sure("following ", " on ", ":")]),
    ("computador", &[sure("Nome do ", ": ", "\n")]),
    ("Computer", &[told("", ": ", "\n")]),
    ("computer", &[sure("find the ", " ", "."), sure("Nome ", ": ", "\n")]),
    ("Computernaam", &[sure("", ": ", "\n")]),
    ("ComputerName", &[sure("", ": ", "\n"), sure("", "=", "\n")]),
    ("Computername", &[sure("", ": ", "\n")]),
    ("connect", &[sure("able to ", " to ", " over TCP"), sure("rsync: failed to ", " to ", " (")]),
    ("connect_to", &[sure("", " ", " port ")]),
    ("contact", &[sure("Cannot ", " ", ": ")]),
    ("contacted", &[sure("Controllers ", ": '", "'")]),
    ("CONTROL", &[sure("", " [", "]: '")]),
    ("controller", &[sure("elivery ", " '", "'")]),
    ("Daemon", &[sure("Self-heal ", " on ", " ")]),
    ("Datamaskinnavn", &[sure("", ": ", "\n")]),
    ("Datornamn", &[sure("", ": ", "\n")]),
    ("DBClusterIdentifier", &[told("", "\": \"", "\""), told("", "=", "")]),
    ("DBInstanceIdentifier", &[told("", "\": \"", "\""), told("", "=", "")]),
    ("DC", &[sure("Current ", ": ", " (version"), sure("", ": \\\\", "\n")]),
    ("Device", &[told("", ": ", "\n")]),
    (
        "device",
        &[
            sure("", " for ", ": ipp"),
            sure("", " for ", ": socket"),
            sure("", " for ", ": usb"),
            sure("", " for ", ": lpd"),
            sure("Affected ", ": ", "\n"),
        ],
    ),
    ("DeviceName", &[sure("", "=", "\n"), sure("", ": ", "\n"), sure("", "=", " ")]),
    ("devname", &[sure("", "=\"", "\""), sure("", "=", " ")]),
    ("do_shutdown", &[sure("", " of ", ""), sure("", " by ", "")]),
    ("Domain", &[sure("", " '", "' destroyed"), sure("", " '", "' started"), sure("", " '", "' is being")]),
    ("domain", &[sure("get ", " '", "'")]),
    ("dstname", &[sure("", "=\"", "\""), sure("", "=", " ")]),
    ("EHLO", &[sure("", " ", "\n")]),
    ("Endpoint", &[told("", ": ", "\n")]),
    ("endpoint", &[told("for ", " '", "'"), sure("failed for ", " '", "'")]),
    ("ENOTFOUND", &[sure("getaddrinfo ", " ", "")]),
    ("Entity", &[told("", ": ", "\n")]),
    ("equipo", &[sure("Nombre de ", ": ", "\n"), sure("Nombre del ", ": ", "\n")]),
    ("EventMemberFailed", &[sure("", ": ", " ")]),
    ("EventMemberJoin", &[sure("", ": ", " ")]),
    ("EventMemberLeave", &[sure("", ": ", " ")]),
    ("executor", &[sure("", " on ‘", "’")]),
    ("failure", &[sure("Node ", " on ", "\n")]),
    ("Fence", &[sure("", " of ", " complete")]),
    (
        "find",
        &[
            sure("can't ", " ", ": NXDOMAIN"),
            sure("can't ", " ", ": SERVFAIL"),
            sure("can't ", " ", ": REFUSED"),
            sure("can't ", " ", ": No answer"),
        ],
    ),
    ("GWHOST", &[sure("", "=", " "), sure("", "=", "\n")]),
    ("HELO", &[sure("", " ", "\n")]),
    ("helo", &[sure("", "=", ")"), sure("", "=<", ">")]),
    (
        "Host",
        &[
            sure("", " '", "' is not allowed"),
            sure("", " [", "] failed"),
            told("", " ", " in cluster "),
            told("", " ", " in "),
            told("", " ", " is not responding"),
        ],
    ),
    (
        "host",
        &[
            sure("resolve ", ": ", "\n"),
            sure("resolve ", " ", ": Temporary"),
            sure("resolve ", " address '", "'"),
            sure("of ", " '", " ("),
            sure("", " [", "] not found"),
            sure("for ", " [", "]"),
            sure("over ", ":", ","),
            sure("over ", ":", " "),
            sure("{", ":", "}"),
            sure("> on ", " ", "\n"),
            sure("Gateway on ", " ", " / sap"),
            sure("on ", " '", "' down"),
            sure("", " ", " { hardware"),
            sure("", " ", " {\n"),
            told("  ", " ", "\n"),
        ],
    ),
    ("host-name", &[sure("", " ", ";"), sure("system ", " ", "\n")]),
    ("HostedMachineName", &[sure("", ": ", "\n")]),
    ("Hostnaam", &[sure("", ": ", "\n")]),
    ("HostName", &[sure("  ", " ", "\n"), sure("\t", " ", "\n")]),
    ("Hostname", &[sure("", ": ", "\n")]),
    (
        "hostname",
        &[
            sure("", ": ", "\n"),
            sure("resolve ", " ", ": Name or"),
            sure("resolve ", " ", ": Temporary"),
            sure("resolve ", " ", ": nodename"),
            sure("\n", " ", "\n"),
            sure("", " '", "', service"),
            sure("", " ( RO): ", ""),
        ],
    ),
    ("hostPort", &[sure("", " ", ":")]),
    ("identity", &[sure("for ", " '", "' from [")]),
    ("komputera", &[sure("Nazwa ", ": ", "\n")]),
    ("lanplus", &[sure("", " -H ", " ")]),
    ("LHLO", &[sure("", " ", "\n")]),
    ("LOGONSERVER", &[sure("", "=\\\\", "")]),
    ("lrm", &[sure("", " ", " (")]),
    ("lvs_id", &[sure("", " ", "\n")]),
    ("Machine", &[sure("", " ", " was unregistered"), sure("", " ", " is unregistered")]),
    (
        "machine",
        &[
            told("irtual ", " ", " was "),
            told("irtual ", " ", " is "),
            told("irtual ", " ", " on "),
            told("irtual ", " ", " has "),
            told("irtual ", " ", " failed"),
        ],
    ),
    ("maintenance", &[sure("pcs node ", " ", ""), sure("crm node ", " ", "")]),
    ("manager", &[sure("block ", " ", ":")]),
    ("Marking", &[sure("memberlist: ", " ", " as failed")]),
    ("master", &[sure("down ", " ", " 1"), sure("down ", " ", " 2")]),
    ("MediaAgent", &[sure("", ": ", "\n")]),
    ("member", &[sure("", " /Common/", ":")]),
    ("mgr", &[sure("", ": ", "(active")]),
    ("Migrating", &[told("", " ", " off ")]),
    ("missed", &[sure("", " heartbeat from celery@", "")]),
    ("monitor", &[sure("sentinel ", " ", " ")]),
    ("MSHOST", &[sure("", "=", " "), sure("", "=", "\n")]),
    ("myhostname", &[sure("", "= ", "\n")]),
    (
        "Name",
        &[
            sure("Host ", ": ", "\n"),
            sure("Dom ", ": ", "\n"),
            sure("Forest ", ": ", "\n"),
            sure("Site ", ": ", "\n"),
            sure("Host ", "= ", "\n"),
            sure("RAC ", "= ", "\n"),
            sure("DC ", " \\\\", "\n"),
            sure("VM ", ": ", "\n"),
            sure("CT ", ": ", "\n"),
            told("\"", "\" = \"", "\""),
        ],
    ),
    (
        "name",
        &[
            sure("NetBIOS ", ": ", ","),
            sure("NetBIOS ", ": ", "\n"),
            sure("nodelist.node.", " (str) = ", ""),
            sure("ssh '", ":", "'"),
            sure("unner ", ": '", "'"),
            sure("achine ", ": '", "'"),
            sure("gent ", ": '", "'"),
            sure("gent ", ": ", "\n"),
            sure("Device ", ": ", "\n"),
            sure("", "\" : \"", ":27017"),
            sure("", "\": \"", ":27017"),
            sure("", ": '", ":27017"),
            sure("achine ", "= ", "\n"),
            sure("resolve DNS ", " ", "\n"),
            sure("\"agent\":{\"", "\":\"", "\""),
        ],
    ),
    ("name-label", &[sure("", " ( RO): ", ""), sure("", " ( RW): ", "")]),
    ("New-PSSession", &[told("", " ", "")]),
    ("nfs", &[sure("-t ", " ", ":/")]),
    ("nfs4", &[sure("-t ", " ", ":/")]),
    (
        "Node",
        &[
            sure("", " ", ": UNCLEAN"),
            sure("", " ", ": OFFLINE"),
            sure("", " ", ": online"),
            sure("", " ", ": standby"),
            sure("", " ", " is down: "),
            sure("", " /Common/", " "),
        ],
    ),
    (
        "node",
        &[
            sure("", " \"", "\" not found"),
            sure("", " '", "' not found"),
            sure("no such ", " '", "'"),
            sure(") on ", " ", "\n"),
            sure("", " [{", "}{"),
            sure("get ", " ", "\n"),
            sure("ltm ", " ", " {"),
            told("", " /Common/", ":"),
        ],
    ),
    ("nodename", &[sure("", "= ", "\n")]),
    ("nodes", &[sure("", " \"", "\" not found"), sure("", " \"", "\" is forbidden"), sure("", " [{", "}{")]),
    ("ordinateur", &[sure("'", ": ", "\n")]),
    ("partner", &[sure("", " '", ":sap")]),
    ("PC-Name", &[sure("", ": ", "\n")]),
    ("Peer", &[sure("", " ", " was terminated ("), told("", " ", " has ")]),
    ("Point", &[sure("Access ", " ", " lost contact"), sure("Access ", " ", " disconnected")]),
    ("Printer", &[sure("", " ", " is stopped")]),
    (
        "printer",
        &[sure("", " ", " disabled since"), sure("", " ", " now printing"), sure(" on ", " ", ".\n")],
    ),
    ("process", &[sure("ailed to ", " VM ", "")]),
    ("PROCESS_HOST_CHECK_RESULT", &[sure("", ";", ";")]),
    ("PROCESS_SERVICE_CHECK_RESULT", &[sure("", ";", ";")]),
    ("Processing", &[told("", " ", " Error: "), told("", " ", " Warning: ")]),
    ("racadm", &[sure("", " -r ", "")]),
    ("reboot", &[sure("peration ", " of ", " by ")]),
    ("Rechnername", &[sure("", ": ", "\n")]),
    ("relayhost", &[sure("", "= [", "]"), sure("", "= ", "\n")]),
    ("Relocating", &[told("", " ", " from ")]),
    ("remotely", &[sure("Building ", " on ", " ")]),
    ("ReplicationGroupId", &[told("", "\": \"", "\""), told("", "=", "")]),
    ("router_id", &[sure("", " ", "\n")]),
    ("runner", &[sure("hosted ", ": ", " lost"), sure("the ", ": ", " (")]),
    ("Running", &[sure("", " on ", " in /"), told("", " on ", "..."), sure("", " on ", " via ")]),
    ("salt", &[sure("", " '", "' ")]),
    ("salt-key", &[sure("", " -a ", ""), sure("", " -d ", ""), sure("", " -r ", "")]),
    ("SCHEDULE_HOST_DOWNTIME", &[sure("", ";", ";")]),
    ("SCHEDULE_SVC_DOWNTIME", &[sure("", ";", ";")]),
    ("Server", &[sure("ogon ", ": ", "\n"), sure("Home ", "= ", "\n")]),
    (
        "server",
        &[
            sure("nfs: ", " ", " not resp"),
            sure("nfs: ", " ", " OK"),
            sure("resolve ", " ", ":"),
            sure("zkCli.sh -", " ", ":"),
            sure("", " ", " max_fails="),
            sure("", " ", " weight="),
        ],
    ),
    ("Servername", &[sure("", ": ", "\n")]),
    ("serverName", &[sure("", "=", " ")]),
    ("service", &[sure("", " '", "!")]),
    ("show", &[sure("knife node ", " ", ""), sure("knife client ", " ", "")]),
    ("smarthost", &[sure("", "= ", "\n")]),
    ("srcname", &[sure("", "=\"", "\""), sure("", "=", " ")]),
    ("standby", &[sure("pcs node ", " ", ""), sure("crm node ", " ", "")]),
    ("started", &[sure(", ", ", ", ", http")]),
    ("STATE", &[sure("SERVICE ", ": ", ";"), sure("HOST ", ": ", ";")]),
    ("Summary", &[sure("", " for ", "\n-")]),
    ("Suspect", &[sure("memberlist: ", " ", " has failed")]),
    ("switch-master", &[sure("", " ", " 1"), sure("", " ", " 2")]),
    ("sysName", &[sure("", ".0 = STRING: ", ""), sure("", ".0 = STRING: \"", "")]),
    ("talosctl", &[sure("", " -n ", " ")]),
    ("tell", &[sure("", " ", ", length")]),
    ("Test-Connection", &[told("", " ", "")]),
    ("Test-NetConnection", &[told("", " ", "")]),
    ("Timeout", &[sure("", ": No Response from ", ".")]),
    ("unstandby", &[sure("pcs node ", " ", ""), sure("crm node ", " ", "")]),
    ("UPID", &[sure("", ":", ":0")]),
    ("UPS", &[sure("", " ", ": Power failure"), sure("", " ", " on battery")]),
    ("UPSNAME", &[sure("", ": ", "\n")]),
    ("upstream", &[sure("in ", " \"", "\""), sure("no ", ": ", ":")]),
    ("vserver", &[sure("", ": ", "\n"), sure("-", " ", " ")]),
    ("who-has", &[sure("", " ", " tell ")]),
    ("WitnessServer", &[sure("", ": ", "\n")]),
    ("wsrep_node_name", &[sure("", "= ", ""), sure("", "=", "")]),
];

/// The same of names that stand before the word.
static BEFORE: &[(&str, &[Place])] = &[
    ("CANCELLED", &[sure(" ON ", " ", " AT")]),
    ("config", &[sure("\n", "(", ")#"), sure("\n", " # ", " ")]),
    ("diagnose", &[sure("\n", " # ", " ")]),
    ("execute", &[sure("\n", " # ", " ")]),
    ("executor", &[sure("(", " ", " ")]),
    ("failed", &[sure("... ", " ", " test ")]),
    ("Minion", &[sure("\n", ":\n    ", " did not return")]),
    ("offline", &[sure("‘", "’ is ", "")]),
    ("passed", &[sure("... ", " ", " test ")]),
    ("PingAck", &[sure(" ", ": ", " did not")]),
    ("removed", &[sure("", " seems to be ", " or offline")]),
    ("restarted", &[sure("", " has been ", " (uptime <")]),
    ("Task", &[sure("\n", " : ", " has been ")]),
];
