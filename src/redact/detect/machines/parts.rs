//! Parts of networks and stores that somebody named, behind the word for what they are: tunnels, trunks, volumes, units of
//! storage, jobs of a backup.
//!
//! What such a name is made of tells it from prose: an underscore, two dashes, or capital letters among its words.

use super::hosts::is_program;
use super::in_capitals::is_loud;
use super::names::{is_compound, is_region, is_shown_name};
use super::rules::HOST;
use super::set_apart::is_own_word;
use super::stores::{STAGES, is_deployed};
use crate::redact::Kind;
use crate::redact::detect::beside::{Beside, is_one_of, is_word, last_part};
use crate::redact::detect::links::published::is_public_owner;
use crate::redact::detect::numbers::issue_keys::is_standard;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::{Endings, Words};
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, JOINER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PART];

pub(super) static PART: Rule = Rule::shown(Shown {
    name: "named-part",
    kind: Kind::Resource,
    reason: "The word beside it says that it is a part of a network or of a store.",
    known_format: false,
    examples: Examples {
        positive: &[
            "Datastore «vmfs_kiel_nvme_04» is out of space",
            "the datastore «DS_NVME_07» is full, Volume «vol_brix_hr@vserver» is full",
            "establishing IKE_SA «tun-kiel-depot»[41] to",
            "vpntunnel=\"«oslo-werk2»\" x",
            "trunk «trk-quorra-bergen» is now UNREACHABLE",
            "profile «QVX-Remote-Lager»",
            "AG: «AG_BILL_OSL»",
            "Volume \"«vol_hr_home@vserver:svm_kiel_files»\" is full",
            "Volume \"«vol_pay_arc:svm_brix_nfs»\" and device \"«TLX4-BRIX-1:0»\"",
            "vpntunnel=\"«brix-lager3.p2»\", index=«idx_hr_prod-2025.11», PLC «PLC_OVEN_02.DB1» and job «BK-VM-GOLD-BRX.2»",
            "  repository: «quorra-maps/tile.store»\n",
            "in rack «K12», «L13» and «M14» the fans",
            "Volume \"«KIE0342L7»\" was written",
            "on device \"«LTO9-KIEL-2»\" (/dev/nst0)",
            "Job «BK-VM-GOLD-OSL» finished, print queue «Q-B2-LASER-K4»",
            "index=«idx_shop_fe_prod» status>=500",
            "db.name=«basket_live»",
            "the PLC «PLC_OVEN_02», an HMI «HMI-HALL4-C» and LPAR «QLP3»",
            "rack «G12», la baie «B21», circuit «OSL-QX-77120»",
            "Service: «PK7Q2MZ»  Escalation: level 2",
            "{\"uid\":\"«Qd83kLmTz»\"}, {\"uid\":\"«PA41F09C2E7D3388B»\"}",
            "{\"url\":\"/d/«kT8eQm2Zs»/shop\"}",
            "on runner-4 «Qk7mZ2xLt», system ID: «s_41c09be27fa3»",
            "in project «kestrel-prod-412»",
            "steps are on «go/dns-move» now",
            "aws_db_instance.main: Modifying... [id=«basket-primary-8kdbul»]",
            "27004@x, hostid «d81fa094b162».",
            "  repository: «kestrel-freight/tariff-core»\n",
            "Pool /Common/«pl_shop_443» member",
            "/aws/lambda/«quorra-resize-img» START",
            "==> Monitoring allocation \"«8c17e9b4»\"",
            "«k4mz9r71vzrupwjsd66c3skdq» *   swm-kiel-1   Ready",
        ],
        negative: &[
            "the tunnel split-mode, a tunnel peer-to-peer, a trunk end-of-line",
            "volume ReadWriteMany, a volume read-only",
            "the profile X-Ray, profile AES-256-GCM",
            "job step-2, the job re-run-all and the queue high-priority",
            "index=main, index=time_series, db.name=shop, db.name=order_items",
            "TLS TLS_AES_128_GCM, SSL SSL_ERROR_1",
            "rack A, rack r7, racks A12 wide",
            "SetUp failed for volume \"web_config_3\", volume \"our_app_data\" and volume \"disk_data_1\"",
            "repository: grafana-tools/x, repository: kube-metrics/kube-metrics, repository: fluent-operator/x",
            "Creating... [id=kube-public], [id=us-west-2], [id=cert-manager], [id=nginx-ingress], [id=write-only]",
            "tunnel vxlan_tunnel_3, trunk port_channel_4, trunk deny-all-vlans, LUN size_tb_4",
            "datastore nfs-default-store, queue DEAD-LETTER-IN, job TEST-AND-DEPLOY, PLC S7_1500_CPU",
            "LPAR AIX7, Service: PROXY17, on go/code-style, in go/std-errors, db.name=test_prod",
            "Service: Payment, Service: POSTGRES",
            "the profile Multi-AZ-Cluster, a tunnel GRE-over-IPsec, rack U12, rows [id=step-2]",
            "uid=1000, \"uid\":\"hedda\"",
            "git/d/some-thing/x, /d/dashboard/x",
            "system ID: s_main, the system id x-y",
            "src/go/dns-move, a go/no-go call, the go/parser-x package",
            "project phase-412, the project plan-b",
            "repository: actions/checkout, repository: cert-manager/cert-manager, the repository half/full",
            "monitor /Common/tcp_half_open2, [id=2], id=some-thing",
            "location \"8c17e9b4\", hostid unknown, circuit half-open-3",
            "short circuit ERR-55231, circuit HALF-OPEN-1234",
        ],
        disguised: &["datastore «vmfs_kiel\u{200b}_nvme_04»", "trunk «trk\\-quorra\\-bergen» is down"],
    },
})
.beside_a_word();

/// Words behind which such a name may stand.
pub(super) static NOUNS: Words = Words::of(&[
    "ag",
    "baie",
    "circuit",
    "datastore",
    "device",
    "hmi",
    "hostid",
    "id",
    "ike_sa",
    "index",
    "job",
    "lpar",
    "lun",
    "name",
    "plc",
    "profile",
    "project",
    "queue",
    "rack",
    "repository",
    "service",
    "svm",
    "trunk",
    "tunnel",
    "uid",
    "volume",
    "vpntunnel",
    "vserver",
]);

/// How they end.
static ENDS: Endings = Endings::of(&[NOUNS.all()]);

/// Asked at a word behind one of [`NOUNS`]; true where it was found.
#[inline(never)]
pub(super) fn at_name(word: Word<'_>, beside: Beside<'_>, sink: &mut Sink<'_, '_>) -> bool {
    if beside.gap == b"/" {
        // `go/dns-failover`: what a company's own short links are called.
        let link = beside.word == b"go" && is_short_link(word, beside);
        if link || beside.word == b"d" && is_dashboard(word, beside) {
            sink.hit(&PART, if link { beside.start() } else { word.start }, word.end);
        }
        // `Pool /Common/pl_shop_443`, as a balancer keeps what it serves.
        let log = || class::one_before(word.text, word.start, LOG_GROUPS).is_some();
        if matches!(beside.word, b"lambda" | b"codebuild" | b"instance" | b"cluster" | b"eks") && log() {
            sink.hit(&PART, word.start, word.end);
        }
        let pool = || class::one_before(word.text, beside.start() - 1, &["ool ", "erver ", "irtual "]);
        if beside.word == b"Common" && beside.start() > 1 && word.has(JOINER | DIGIT) && pool().is_some() {
            sink.hit(&PART, word.start, word.end);
        }
        return false;
    }
    if !ENDS.hold(beside.word)
        || !NOUNS.hold(beside.word) && !NOUNS.hold(beside.says())
        || !is_part(word, beside)
    {
        return false;
    }
    if is_word(beside.word, "id") {
        short_token(word.text, beside, sink);
    }
    let end = whole(word, beside);
    sink.hit(&PART, word.start, end);
    if matches!(beside.word, b"rack" | b"Rack") {
        other_racks(word.text, end, sink);
    }
    true
}

/// `vol_hr_home:svm_kiel_files`, `PLC_OVEN_02.DB1`: where the name ends that goes on behind a sign. In quotes all is it.
#[inline(never)]
fn whole(word: Word<'_>, beside: Beside<'_>) -> usize {
    let (text, quote) = (word.text, beside.gap.last().copied().unwrap_or_default());
    let sign = |byte: u8| matches!(byte, b'.' | b':' | b'@' | b'/' | b'#');
    let end = class::run_end(text, word.end, 100, |byte| class::is(byte, class::WORD) || sign(byte));
    if matches!(quote, b'"' | b'\'') && class::at(text, end) == quote {
        return end;
    }
    class::run_start(text, end, end - word.end, sign)
}

/// "rack A12, B13, C14 and D15": those behind the first.
#[inline(never)]
fn other_racks(text: &[u8], mut end: usize, sink: &mut Sink<'_, '_>) {
    while let Some(joint) = class::one_at(text, end, &[", ", " and ", " und ", " et ", " & ", "/"]) {
        let start = end + joint.len();
        end = class::run_of(text, start, 4, class::WORD);
        if !text.get(start..end).is_some_and(is_rack) {
            return;
        }
        sink.hit(&PART, start, end);
    }
}

/// `G12`, and no unit of one.
fn is_rack(name: &[u8]) -> bool {
    matches!(name, [b'A'..=b'T' | b'V'..=b'Z', b'0'..=b'9', b'0'..=b'9'])
}

/// Where a cloud keeps what a function or a cluster logs, before its name.
const LOG_GROUPS: &[&str] =
    &["/aws/lambda/", "/aws/codebuild/", "/aws/rds/instance/", "/aws/rds/cluster/", "/aws/eks/"];

/// `/d/kT8eQm2Zs/title`
fn is_dashboard(word: Word<'_>, beside: Beside<'_>) -> bool {
    beside.edge() == b'/' && word.next() == b'/' && (9..=14).contains(&word.len()) && is_made_up(word.bytes())
}

/// `kT8eQm2Zs`: letters of which one is a capital, and digits.
#[inline(never)]
fn is_made_up(name: &[u8]) -> bool {
    class::any(name, UPPER) && class::any(name, DIGIT) && class::all(name, ALPHANUMERIC)
}

#[inline(never)]
fn is_part(word: Word<'_>, beside: Beside<'_>) -> bool {
    let (name, says) = (word.bytes(), beside.says());
    let capitals = class::all(name, UPPER | DIGIT) && class::any(name, DIGIT);
    let quoted = beside.gap.last().is_some_and(|quote| matches!(quote, b'"' | b'\''));
    if !beside.is_spoken() && !beside.is_assigned() {
        return false;
    }
    match says.to_ascii_lowercase().as_slice() {
        b"rack" | b"baie" => beside.is_spoken() && is_rack(name),
        // Of a processor or a system and its version: `PWR9`, `AIX7`.
        b"lpar" => {
            capitals
                && name.len() == 4
                && !["AIX", "CPU", "IBM", "PWR", "VM", "ZOS", "ZVM"]
                    .iter()
                    .any(|sort| name.starts_with(sort.as_bytes()))
        }
        // No word with a number behind it: `PRINT42`.
        b"service" => {
            let letters = class::run_of(name, 0, 8, UPPER);
            beside.gap == b": "
                && name.len() == 7
                && name.starts_with(b"P")
                && capitals
                && class::run_of(name, letters, 8, DIGIT) < 7
        }
        b"uid" => quoted && beside.is_tight() && (9..=17).contains(&name.len()) && is_made_up(name),
        // `aws_db_instance.main: Modifying... [id=basket-primary-8kdbul]`
        b"id" if beside.edge() == b'[' => {
            beside.gap == b"="
                && word.next() == b']'
                && word.has(JOINER)
                && is_planned(word.text, beside)
                && !is_public(name)
        }
        b"id" => is_system(name) && said_before(beside, "system"),
        b"hostid" => name.len() == 12 && class::all(name, HEX),
        b"repository" => beside.is_assigned() && word.next() == b'/' && word.has(JOINER) && !is_public(name),
        b"name" => class::one_before(word.text, beside.start(), &["db."]).is_some() && is_deployed(name),
        b"index" => beside.is_tight() && is_index(name),
        b"project" => beside.is_spoken() && is_numbered_project(name),
        // Of their number alone these are many things.
        b"job" | b"queue" => beside.is_spoken() && is_loud(name) && !is_said(name),
        b"volume" | b"device" if !quoted && word.next() != b'@' => false,
        b"volume" if capitals && is_tape(name) => true,
        b"profile" => {
            beside.is_spoken() && is_made(name) && class::all(name.get(..2).unwrap_or_default(), UPPER)
        }
        // "short circuit ERR-55231"
        b"circuit" => {
            class::count(name, DIGIT) > 3
                && class::any(name, UPPER)
                && word.has(JOINER)
                && class::one_at(name, 0, &["ERR", "HALF", "OPEN"]).is_none()
        }
        b"plc" | b"hmi" => class::any(name, DIGIT) && is_made(name),
        _ => is_made(name) || says.len() > 6 && beside.is_tight() && word.has(JOINER),
    }
}

/// `Modifying... [id=`, `complete after 41s [id=`
fn is_planned(text: &[u8], id: Beside<'_>) -> bool {
    let bracket = id.start().saturating_sub(1);
    class::one_before(text, bracket, &["... "]).is_some()
        || class::one_before(text, bracket, &["s "]).is_some()
            && class::is(class::before(text, bracket - 2), DIGIT)
}

#[inline(never)]
fn said_before(beside: Beside<'_>, said: &str) -> bool {
    beside.previous().is_some_and(|before| is_word(before.word, said))
}

/// `vmfs_kiel_nvme_04`, `tun-kiel-depot`, `AG_BILL_OSL`: of three parts, or with an underscore and a number.
#[inline(never)]
fn is_made(name: &[u8]) -> bool {
    let parts = || name.split(|byte| class::is(*byte, JOINER));
    let several = parts().count();
    let first = parts().next().unwrap_or_default();
    (several > 2 || several == 2 && name.contains(&b'_') && class::any(name, DIGIT))
        && !is_standard(first)
        && !is_compound(name)
        && !is_region(name)
        && !is_said(name)
}

/// `DEAD-LETTER-Q`, `port_channel_10`, `size_gb_100`: words of prose, or of what everybody has, and numbers.
#[inline(never)]
fn is_said(name: &[u8]) -> bool {
    const SMALL: &[&str] = &[
        "", "a", "all", "and", "by", "channel", "config", "cpu", "dead", "default", "end", "in", "my", "not",
        "of", "off", "on", "only", "our", "out", "over", "peer", "re", "read", "test", "the", "to", "tunnel",
        "up", "vlan", "vlans", "write",
    ];
    const SORTS: &[&str] =
        &["app", "cpu", "db", "deploy", "disk", "gb", "id", "lun", "mb", "plc", "tb", "vol", "volume", "web"];
    let parts = || name.split(|byte| class::is(*byte, JOINER));
    let everybodys = |part: &[u8]| {
        let part = part.to_ascii_lowercase();
        let usual = |part: &str| is_usual(part) || is_everyday(part);
        class::all(&part, DIGIT) || is_one_of(&part, SORTS) || std::str::from_utf8(&part).is_ok_and(usual)
    };
    parts().any(|part| is_one_of(part, SMALL)) || parts().all(everybodys)
}

/// `grafana-labs`, `kube-system`, `eu-central-1`: of a program, a cloud or what everybody calls so.
#[inline(never)]
fn is_public(name: &[u8]) -> bool {
    let first = name.split(|byte| class::is(*byte, JOINER)).next().unwrap_or_default();
    is_public_owner(name)
        || is_public_owner(first)
        || is_program(first)
        || is_one_of(first, &["cloud", "fluent", "kube", "open", "prom"])
        || is_region(name)
        || is_compound(name)
        || is_said(name)
}

/// `idx_shop_fe_prod-2024`, `tariff_prod`: its mark, or whose it is, and which of theirs.
#[inline(never)]
fn is_index(name: &[u8]) -> bool {
    let digits = name.iter().rev().take_while(|byte| class::is(**byte, DIGIT)).count();
    let stem = match name.get(..name.len() - digits) {
        Some([stem @ .., b'-' | b'_']) if digits > 0 => stem,
        _ => name,
    };
    stem.starts_with(b"idx_") && is_one_of(last_part(stem).1, STAGES) || is_deployed(stem)
}

/// `kestrel-prod-412`
#[inline(never)]
fn is_numbered_project(name: &[u8]) -> bool {
    let (head, last) = last_part(name);
    (3..=4).contains(&last.len()) && class::all(last, DIGIT) && is_deployed(head)
}

/// `KIE0342L7`: the label of a tape, and its generation.
fn is_tape(name: &[u8]) -> bool {
    matches!(name, [.., b'L', b'5'..=b'9']) && (8..=10).contains(&name.len())
}

/// `s_41c09be27fa3`, as a runner of jobs calls the machine it is on.
#[inline(never)]
fn is_system(name: &[u8]) -> bool {
    matches!(name, [b's' | b'r', b'_', rest @ ..] if rest.len() == 12 && class::all(rest, ALPHANUMERIC) && class::any(rest, DIGIT))
}

/// `Qk7mZ2xLt, system ID: …`: before it stand the first letters of the runner's token.
#[inline(never)]
fn short_token(text: &[u8], id: Beside<'_>, sink: &mut Sink<'_, '_>) {
    let Some(system) = id.previous() else { return };
    let Some(end) = class::one_before(text, system.start(), &[", "]).map(|gap| system.start() - gap.len())
    else {
        return;
    };
    let start = class::run_back(text, end, 24, class::WORD);
    if (8..=9).contains(&(end - start)) && class::before(text, start) == b' ' {
        sink.hit(&PART, start, end);
        // `on quorra7 Qk7mZ2xLt, system ID: …`: what the runner is called.
        let name = class::dotted_start(text, start - 1, 64);
        let named = || text.get(name..start - 1).is_some_and(|name| is_shown_name(name) || is_own_word(name));
        if class::one_before(text, name, &[" on "]).is_some() && named() {
            sink.hit(&HOST, name, start - 1);
        }
    }
}

/// "on go/dns-move", "see go/oncall-pay": behind a word that leads there.
#[inline(never)]
fn is_short_link(word: Word<'_>, beside: Beside<'_>) -> bool {
    // Packages of a language that is called so, and what it is written like.
    const OF_CODE: &[&str] =
        &["code", "errors", "guide", "lib", "mod", "module", "no", "parser", "pkg", "sdk", "std", "style"];
    beside.edge() == b' '
        && word.has(JOINER)
        && !word.bytes().split(|byte| class::is(*byte, JOINER)).any(|part| is_one_of(part, OF_CODE))
        && !matches!(word.next(), b'.' | b'/')
        && beside.previous().is_some_and(|before| {
            is_one_of(before.word, &["at", "auf", "in", "on", "see", "sur", "under"]) && before.gap == b" "
        })
}
