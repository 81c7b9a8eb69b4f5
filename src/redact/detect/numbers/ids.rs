//! Tickets, and ids that name one customer, order or request.

use crate::redact::Kind;
use crate::redact::detect::assignment::user_end;
use crate::redact::detect::beside::{Beside, is_one_of};
use crate::redact::detect::machines::names::is_plain_word;
use crate::redact::detect::machines::{cloud, rules};
use crate::redact::detect::people::accounts;
use crate::redact::detect::secrets::entropy;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&UUID, &TICKET, &NATIONAL, &MEMBER, &PRINCIPAL];

static UUID: Rule = Rule::shown(Shown {
    name: "uuid",
    kind: Kind::Id,
    reason: "Names one customer, request or thing, and can be looked up.",
    known_format: false,
    examples: Examples {
        positive: &[
            "fingerprint=«39:13:b3:90:4b:3d:36:45:bd:db:30:8c:af:fd:73:6f»\n",
            "pgp: \"«9A07EBDD5F259FC8CCE03A93F0DA739F10457A1E»\"",
            "user_id=«0f8fad5b-d9cb-469f-a165-70867728950e»",
            "order «0F8FAD5B-D9CB-469F-A165-70867728950E» failed",
            "/kubepods/burstable/pod«0f8fad5b-d9cb-469f-a165-70867728950e»/x",
            "kubepods-burstable-pod«0f8fad5b_d9cb_469f_a165_70867728950e».slice",
            "zone «0f8fad5bd9cb469fa16570867728950e» failed",
            "request id «0f8fad5bd9cb469fa16570867728950e»",
            "x ssh2: RSA SHA256:«q0X7d+9rpoVH8V2M10BY4pMFYeHshWyG68WGqpUt3BH»",
            "sid «S-1-5-21-1004336348-1177238915-682003330-512» could not be mapped",
            "\"deviceFingerprint\": \"«0f8fad5bd9cb469fa16570867728950e»\"",
        ],
        negative: &[
            "00000000-0000-0000-0000-000000000000",
            "commit 0f8fad5bd9cb469fa16570867728950e",
            "0f8fad5b-d9cb-469f",
            "SHA256:q0X7d+9rpoVH8V2M10BY4pMFYeHshWyG68WGqpUt3BH of the image",
            "S-1-5-18 and S-1-5-32-544 are everywhere",
        ],
        disguised: &[
            "«0f8fad5b\\-d9cb-469f-a165-70867728950e»",
            "«0f8fad5b-d9cb-46\u{200b}9f-a165-70867728950e»",
        ],
    },
});

static TICKET: Rule = Rule::shown(Shown {
    name: "ticket",
    kind: Kind::Ticket,
    reason: "Leads into a tracker that readers outside must not know.",
    known_format: false,
    examples: Examples {
        positive: &[
            "sherry opened «PAY-098», code review in «PAY-0441»",
            "see «OPS-4411» and «INC0012345»",
            "«DEP-4411» was opened, «IA-22310» closed",
            "fixed by «PAY-98».",
            "git checkout -b hotfix/«OPS-44117»-pool-size",
            "| «inc-2775» | down |\n| chg | «chg-118204» |\ntracked in «ops-4411» — scaled, ticket «pay-98».",
            "Ticket: «HD-4711983», ticket=«CS541744»",
            "sync failed: ticket «SUP-65484560»: 403",
        ],
        negative: &[
            "a DNS-01 challenge failed, see ADR-0042",
            "| web-2775 | down |\n| step-12 | inc-2775-a |",
            "tracked in commit-1204, tracked by build-77 and tracked in rev-4411",
            "AVX-512, IA-64, DEP-14 and RIPEMD-160",
            "UTF-8",
            "error code: PAY-004",
            "Código de erro: PAY-012.",
            "SHA-256",
            "ISO-8601",
            "CVE-2024-3094",
            "HTTP-2",
            "RFC-2119",
            "SEV-1",
            "US-EAST-1",
            "P-99",
            "X-86",
            "TLS-12",
            "COVID-19",
            "Q3-2026, EV-20261102",
            "the ticket mentions KB4012212, EUR12000 and EV-20261102",
            "[MY-010055], TNS-12541, BEA-090402",
            "ORA-00942, JSR-310, BCP-47, WCAG-21, FY-26",
            "[HOST-12]",
            "release/OPS-4411-x, feature/SHA-256-digest, tracked in utf-8, tracked by shard-12, feature/PHP-81-support, ticket sha-256, the pod-4411",
        ],
        disguised: &["«OPS\\-4411»", "«OP\u{200b}S-4411»", "«OPS&#45;4411»"],
    },
});

static NATIONAL: Rule = Rule::shown(Shown {
    name: "social-security",
    kind: Kind::Id,
    reason: "Names one person.",
    known_format: false,
    examples: Examples {
        positive: &["ssn «078-05-1120» leaked"],
        negative: &["2026-03-12", "000-12-3456", "1078-05-1120", "12-34-5678"],
        disguised: &["ssn «078\u{2011}05\u{2011}1120»"],
    },
});

static MEMBER: Rule = Rule::shown(Shown {
    name: "chat-id",
    kind: Kind::Id,
    reason: "Names one person or channel of a chat.",
    known_format: false,
    examples: Examples {
        positive: &[
            "CHAT=«-1001601569723», \"chat_id\": «-1001601569723»",
            "asked <@«U08XJEW8RPH»>, no answer",
            "\"user\":\"«U0R88LQX6KR»\"",
            "\"channel\":\"«C024BE91L»\"",
            "<#«C00BN302IMV»|ops>",
            "told «U0R88LQX6KR» at noon",
            "\"user\":{\"id\":\"«P9KJYHA»\"}",
            "PagerDuty #«Q3TKWZ7VMBX2RJ» triggered",
        ],
        negative: &[
            "balance=-1001601569723, chat=1001601569723",
            "UTF8ENCODED",
            "C0A80101",
            "U0000000000",
            "\"user\":\"UNKNOWN\"",
            "D3D11CREATE",
            "\"id\":\"PRIMARY\"",
            "COBADEFFXXX",
            "PARTITION14022 of PagerDuty",
        ],
        disguised: &["<@«U08XJE\u{200b}W8RPH»>"],
    },
});

static PRINCIPAL: Rule = Rule::shown(Shown {
    name: "cloud-principal",
    kind: Kind::Id,
    reason: "Names one user or role of an account or a domain.",
    known_format: false,
    examples: Examples {
        positive: &[
            "\"UserId\": \"«AIDACIR4S2UAXWZMFDT7K»\"",
            "«AROAQ3EGRIPLZ5KXJ7WM2»:session",
            "serial «VMware-56 4d 3a 3c 0c b1 9d c0», «VMware-42 1e f8 74 4b 3a d6 01-91 0c 7d 22 01 5a 3b 77»",
            "Security ID:\t«S-1-5-21-2914871365-718204418-3390127751-11841»",
        ],
        negative: &["S-1-5-18", "VMware-Tools 12", "AIDA", "AROA2", "AIDACIR4S2UAXWZMFDT7KK9LONGERTHANTHAT"],
        disguised: &["«AIDACIR4S2UA\u{200b}XWZMFDT7K»"],
    },
});

/// Capital words with a number that are names of standards, levels and limits.
const NOT_A_TICKET: &[&str] = &[
    "SCRAM", "AES", "AVX", "RIPEMD", "API", "ARM", "ASCII", "BASE", "CIS", "COVID", "CP", "CPU", "CRC",
    "CVE", "CWE", "DAY", "EC", "ECMA", "ED", "EN", "ES", "GPT", "GPU", "HTTP", "HTTPS", "IEC", "IEEE", "IP",
    "IPV", "ISO", "KB", "LATIN", "MD", "MP", "NIST", "PEP", "PCI", "PHASE", "PKCS", "PRIORITY", "RAID",
    "RFC", "RSA", "SEV", "SHA", "SLA", "SLO", "SOC", "SOX", "SSL", "STEP", "TCP", "TIER", "TLS", "UCS",
    "UDP", "UTC", "GMT", "UTF", "VERSION", "WINDOWS", "XK", "ZONE", "EAST", "WEST", "NORTH", "SOUTH",
    "CENTRAL", "ANSI", "BCP", "CY", "DDR", "DIN", "EIP", "FIPS", "FY", "JEP", "JSR", "KEP", "KIP", "LAYER",
    "LTE", "MTU", "ORA", "RHEL", "STD", "TTL", "USB", "WCAG", "WPA", "XEP", "MY", "TNS", "PLS", "RMAN",
    "BEA", "CRS", "ERR", "AADSTS", "ADR", "BIP", "RFD", "DNS", // Advisories, which everybody reads.
    "ALSA", "DLA", "DSA", "ELSA", "FEDORA", "GLSA", "ICSA", "JVN", "JVNDB", "MFSA", "PYSEC", "RHBA", "RHEA",
    "RHSA", "RLSA", "RUSTSEC", "TALOS", "USN", "VMSA", "XSA", "ZDI",
];

/// The capital letters of a standard, not of a tracker.
pub(in crate::redact::detect) fn is_standard(letters: &[u8]) -> bool {
    NOT_A_TICKET.iter().any(|known| known.as_bytes() == letters)
}

/// Asked at a word with digits: an id, or the number of a person.
pub(in crate::redact::detect) fn at_word(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (bytes, start) = (word.text, word.start);
    match word.len() {
        32 if class::all(word.bytes(), HEX) => {
            if is_near_id(bytes, start) {
                sink.hit(&UUID, start, word.end);
            } else if is_behind_account(bytes, start) {
                sink.hit(&entropy::GUESS, start, word.end);
            }
        }
        11 => {
            if let Some(stop) = social_security(bytes, start) {
                sink.hit(&NATIONAL, start, stop);
            }
        }
        35 if is_volume(word.bytes()) => sink.hit(&UUID, start, word.end),
        // Whoever Windows knows; what is told apart by fewer numbers is the same on every machine.
        40 if is_of_key(word) => sink.hit(&UUID, word.start, word.end),
        36.. if word.bytes().starts_with(b"S-1-5-21-") => sink.hit(&UUID, start, word.end),
        36.. => uuids(word, sink),
        _ => {}
    }
}

/// Asked at `SHA256:`: whose key let somebody in, as `sshd` writes it behind the sort of key.
#[inline(never)]
pub(in crate::redact::detect) fn at_fingerprint(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let start = word.end + 1;
    let end = class::run_of(word.text, start, 44, ALPHANUMERIC | class::BASE64);
    let sort = class::one_before(word.text, word.start, &[" ED25519 ", " RSA ", " ECDSA ", "-CERT "]);
    if end == start + 43 && sort.is_some() {
        sink.hit(&UUID, start, end);
    }
}

/// `fingerprint=39:33:b3:…`, asked at its first pair: which key of an account it is.
#[inline(never)]
pub(in crate::redact::detect) fn at_pairs(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const LEADS: &[&str] =
        &["ingerprint=", "ingerprint: ", "ingerprint = ", "ingerprint\": \"", "ingerprint=\"", "MD5:"];
    let end = class::run_end(word.text, word.start, 62, |byte| class::is(byte, HEX) || byte == b':');
    let run = word.text.get(word.start..end).unwrap_or_default();
    let pairs = run.split(|byte| *byte == b':').all(|pair| pair.len() == 2);
    if matches!(run.len(), 47 | 59) && pairs && class::one_before(word.text, word.start, LEADS).is_some() {
        sink.hit(&UUID, word.start, end);
    }
}

/// `CHAT=-1001234567890`, asked behind the dash: a group of Telegram.
#[inline(never)]
pub(in crate::redact::detect) fn at_group(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let sign = word.start.saturating_sub(1);
    let line = class::line_start(word.text, sign, 24);
    let told = word.text.get(line..sign).is_some_and(|head| class::contains_folded(head, "chat"));
    if told
        && word.bytes().starts_with(b"100")
        && matches!(class::before(word.text, sign), b'=' | b':' | b' ' | b'"' | b'\'')
    {
        sink.hit(&MEMBER, sign, word.end);
    }
}

/// `pgp: "9A07EBDD…"`: whose key it is.
fn is_of_key(word: Word<'_>) -> bool {
    const LEADS: &[&str] = &[
        "pgp: ",
        "gpg: ",
        "pgp: \"",
        "gpg: \"",
        "PGP: ",
        "GPG: ",
        "PGP key ",
        "GPG key ",
        "gpg_key: ",
        "pgp_key: ",
    ];
    class::all(word.bytes(), DIGIT | UPPER)
        && class::all(word.bytes(), HEX)
        && class::one_before(word.text, word.start, LEADS).is_some()
}

/// `d9fbabbf-51bf6835-5907-63c6a49e4aa6`, as hypervisors call a volume.
fn is_volume(name: &[u8]) -> bool {
    name.iter().enumerate().all(|(index, byte)| match index {
        8 | 17 | 22 => *byte == b'-',
        _ => class::is(*byte, HEX),
    })
}

/// Every place of a long word where one may begin: other words may be joined to it.
fn uuids(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let mut at = word.start;
    while at + 36 <= word.end {
        let run = class::run_of(word.text, at, 64, ALPHANUMERIC);
        let run_of = word.text.get(at..at + 36).unwrap_or_default();
        // `pod94a415c5-…`, as the kernel is told of pods.
        if run - at == 11 && word.text.get(at..at + 3) == Some(b"pod") {
            at += 3;
            continue;
        }
        // `cart-1904399c…`: the container that a file or a scope belongs to.
        if run - at == 64
            && word.len() > 64
            && run == word.end
            && class::all(word.text.get(at..run).unwrap_or_default(), HEX)
            && !entropy::begins_digest(word)
        {
            sink.hit(&rules::CONTAINER, at, run);
        }
        if run - at == 8 && is_uuid(run_of) && !class::is(class::at(word.text, at + 36), ALPHANUMERIC) {
            sink.hit(&UUID, at, at + 36);
            at += 36;
        } else {
            at = run + 1;
        }
    }
}

/// `j.doe`, `jdoe`, and no program's.
fn is_session(name: &[u8]) -> bool {
    name.contains(&b'.') || accounts::is_handle(name)
}

/// Ids of capital letters and digits: members and channels of a chat, users and roles of a cloud.
pub(in crate::redact::detect) fn made_of_capitals(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let id = word.bytes();
    let is_principal = matches!(id.len(), 20 | 21)
        && matches!(
            id.get(..4),
            Some(b"AIDA" | b"AROA" | b"AGPA" | b"AIPA" | b"ANPA" | b"ANVA" | b"ASCA" | b"APKA" | b"ABIA")
        );
    if is_principal {
        sink.hit(&PRINCIPAL, word.start, word.end);
        // Behind it stands the name of the session, often whose it is.
        let session = user_end(word.text, word.end + 1);
        if word.next() == b':' && word.text.get(word.end + 1..session).is_some_and(is_session) {
            accounts::hit(word.text, word.end + 1, session, sink);
        }
    } else if is_paged(word)
        || ((9..=11).contains(&id.len()) || id.len() == 7 && id.starts_with(b"P")) && is_chat_id(word, id)
    {
        sink.hit(&MEMBER, word.start, word.end);
    }
}

/// `PagerDuty #Q1BJIDNJK4WITM`, "incident Q1…": what wakes people numbers so.
fn is_paged(word: Word<'_>) -> bool {
    word.len() == 14
        && matches!(word.bytes().first(), Some(b'P' | b'Q'))
        && Beside::before(word.text, word.start).is_some_and(|beside| {
            is_one_of(beside.says(), &["alert", "duty", "incident", "incidents", "page"])
        })
        // Chance makes no words.
        && class::longest_run(word.bytes(), UPPER) <= 5
}

fn is_chat_id(word: Word<'_>, id: &[u8]) -> bool {
    let [sort, second, ..] = id else { return false };
    let (before, at) = (word.previous(), word.start);
    let mentioned = matches!(before, b'@' | b'#' | b'!') && class::before(word.text, at - 1) == b'<';
    let keyed = before == b'"'
        && Beside::before(word.text, at).is_some_and(|beside| {
            is_one_of(beside.says(), &["user", "channel", "team", "bot", "id", "author", "users"])
        });
    let digits = class::count(id, DIGIT);
    let letters = id.len() - digits;
    matches!(sort, b'U' | b'W' | b'C' | b'D' | b'G' | b'T' | b'B' | b'P')
        && (mentioned
            || keyed && digits >= 2 && letters >= 2
            || keyed && id.len() == 7
            || matches!(sort, b'U' | b'W' | b'C' | b'D' | b'G')
                && *second == b'0'
                && digits >= 2
                && letters >= 4)
}

/// `RSSMRA85T10A562S`, as Italy names everybody: letters and digits in places of their own, a month among them.
fn is_fiscal_code(word: &[u8]) -> bool {
    word.len() == 16
        && word.iter().enumerate().all(|(at, byte)| match at {
            0..=5 | 11 | 15 => class::is(*byte, UPPER),
            8 => b"ABCDEHLMPRST".contains(byte),
            _ => class::is(*byte, DIGIT),
        })
}

/// `MSKU1857803`, as every container of freight is marked.
fn is_freight(word: &[u8]) -> bool {
    word.len() == 11
        && word.iter().enumerate().all(|(at, byte)| match at {
            0..=2 => class::is(*byte, UPPER),
            3 => matches!(byte, b'J' | b'U' | b'Z'),
            _ => class::is(*byte, DIGIT),
        })
}

/// Asked at a word with capital letters and digits: a ticket.
pub(in crate::redact::detect) fn at_capitals(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (bytes, start) = (word.text, word.start);
    // `S-1-5-21-…`: who or what in a domain of Windows.
    if word.bytes().starts_with(b"S-1-5-21-") {
        sink.hit(&PRINCIPAL, start, word.end);
        return;
    }
    if word.bytes().starts_with(b"VMware-") {
        let end =
            class::run_end(bytes, start + 7, 48, |byte| class::is(byte, HEX) || matches!(byte, b' ' | b'-'));
        let end = class::run_start(bytes, end, 2, |byte| matches!(byte, b' ' | b'-'));
        if end >= start + 30 {
            sink.hit(&PRINCIPAL, start, end);
        }
        return;
    }
    if word.len() >= 7 && class::all(word.bytes(), UPPER | DIGIT) {
        if is_fiscal_code(word.bytes()) || is_freight(word.bytes()) {
            sink.hit(&super::document_rules::DOCUMENT, start, word.end);
            return;
        }
        made_of_capitals(word, sink);
        if word.len() >= 13 && word.bytes().starts_with(b"Z") {
            cloud::at_zone(word, sink);
        }
    }
    let name = class::run_of(bytes, start, 10, UPPER);
    let project = bytes.get(start..name).unwrap_or_default();
    if class::at(bytes, name) == b'-' && name < word.end {
        let stop = class::run_of(bytes, name + 1, 8, DIGIT);
        let goes_on = class::is(class::at(bytes, stop), ALPHANUMERIC)
            || class::at(bytes, stop) == b'-'
                && class::is(class::at(bytes, stop + 1), ALPHANUMERIC)
                // `feature/PHP-81-support`
                && !(stop > name + 3 && is_branch(bytes, start));
        // `SWORD-12]`, the end of an alias that a picture cut.
        let alias = class::at(bytes, stop) == b']'
            && Kind::ALL.iter().any(|kind| kind.label().as_bytes().ends_with(project));
        let digits = stop - name - 1;
        // Longer numbers are days, too.
        if ((2..=6).contains(&digits) || digits > 6 && is_behind_ticket(bytes, start))
            && !goes_on
            && !alias
            && !is_fault(bytes, start, name + 1)
            // `AVX-512`, `IA-64`, `DEP-14`: their numbers are short, and trackers have such projects.
            && !(digits < 4 && is_short_standard(project))
            && is_ticket_project(bytes, start, project)
        {
            sink.hit(&TICKET, start, stop);
        }
        return;
    }
    let known = matches!(project, b"INC" | b"CHG" | b"PRB" | b"TASK" | b"RITM" | b"REQ");
    let stop = class::run_of(bytes, name, 12, DIGIT);
    if stop == word.end
        && (known && stop - name >= 7
            || (2..=6).contains(&project.len()) && stop - name >= 5 && is_behind_ticket(bytes, start))
    {
        sink.hit(&TICKET, start, stop);
    }
}

/// Letters of standards that are short enough for a project's.
fn is_short_standard(project: &[u8]) -> bool {
    matches!(project, b"DEP" | b"IA" | b"SELECTOR" | b"SSE")
}

/// `hotfix/OPS-4411-pool-size`: what a branch is for.
#[inline(never)]
fn is_branch(bytes: &[u8], start: usize) -> bool {
    const SORTS: &[&str] = &[
        "feature/",
        "feat/",
        "fix/",
        "bugfix/",
        "hotfix/",
        "bug/",
        "chore/",
        "task/",
        "refactor/",
        "issue/",
    ];
    class::one_before(bytes, start, SORTS).is_some()
}

/// "tracked in core-5748": in small letters, where the words before it say that it is one.
#[inline(never)]
pub(in crate::redact::detect) fn at_small(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const BEFORE: &[&str] =
        &["ticket ", "Ticket ", "tracked in ", "tracked as ", "tracked by ", "jira ", "Jira "];
    let project = class::run_of(word.text, word.start, 10, LOWER);
    let letters = word.text.get(word.start..project).unwrap_or_default().to_ascii_uppercase();
    if (2..=10).contains(&letters.len())
        && class::at(word.text, project) == b'-'
        && (2..=6).contains(&(word.end - project - 1))
        && class::all(word.text.get(project + 1..word.end).unwrap_or_default(), DIGIT)
        && (class::one_before(word.text, word.start, BEFORE).is_some() || is_key_in_cell(word, &letters))
        && !is_standard(&letters)
        && !word.text.get(word.start..project).is_some_and(is_counted)
    {
        sink.hit(&TICKET, word.start, word.end);
    }
}

/// `| inc-2775 |`: a cell that holds the key of an incident, a change or a request.
fn is_key_in_cell(word: Word<'_>, project: &[u8]) -> bool {
    const PROJECTS: &[&str] = &["chg", "hd", "inc", "prb", "req", "ritm", "sup"];
    class::one_before(word.text, word.start, &["| "]).is_some()
        && class::one_at(word.text, word.end, &[" |"]).is_some()
        && is_one_of(project, PROJECTS)
}

/// "tracked by shard-12", "tracked in sprint-42": what is counted, and no tracker's.
fn is_counted(word: &[u8]) -> bool {
    const COUNTED: &[&str] = &[
        "build",
        "change",
        "commit",
        "diff",
        "epic",
        "issue",
        "java",
        "milestone",
        "mr",
        "pr",
        "region",
        "rev",
        "revision",
        "shard",
        "slot",
        "sprint",
        "story",
        "topic",
    ];
    is_plain_word(word) || is_one_of(word, COUNTED)
}

/// `ticket: HD-4711983`: right before stands that it is one.
#[inline(never)]
fn is_behind_ticket(bytes: &[u8], start: usize) -> bool {
    let name = class::run_start(bytes, start, 6, |byte| b" :=#\"'`*|".contains(&byte));
    let given = bytes.get(name..start).is_some_and(|gap| gap.iter().any(|byte| b":=#".contains(byte)));
    // "ticket SUP-65484560", and no day.
    let number = class::run_of(bytes, start, 10, UPPER) + 1;
    let joined = class::before(bytes, number) == b'-' && !class::starts_with_folded(bytes, number, "20");
    (given || joined)
        && ["ticket", "ticket_id", "ticket id"].iter().any(|label| {
            name.checked_sub(label.len()).is_some_and(|begin| {
                class::starts_with_folded(bytes, begin, label)
                    && !class::is(class::before(bytes, begin), ALPHANUMERIC)
            })
        })
}

/// "error code: AUTH-004": faults are counted from zero, and named right before.
fn is_fault(bytes: &[u8], start: usize, number: usize) -> bool {
    let end = class::run_start(bytes, start, 3, |byte| matches!(byte, b' ' | b':' | b'='));
    let word = class::run_back(bytes, end, 16, ALPHANUMERIC);
    class::at(bytes, number) == b'0'
        && bytes.get(word..end).is_some_and(|says| {
            is_one_of(
                says,
                &["error", "errors", "err", "code", "errorcode", "errcode", "fehler", "fehlercode", "erro"],
            )
        })
}

pub(in crate::redact::detect) fn is_uuid(run: &[u8]) -> bool {
    run.len() == 36
        && run.iter().enumerate().all(|(index, byte)| {
            // `pod0f8fad5b_d9cb_…`: so units of the system are named after it.
            if matches!(index, 8 | 13 | 18 | 23) {
                matches!(byte, b'-' | b'_')
            } else {
                class::is(*byte, HEX)
            }
        })
        && run.iter().any(|byte| !matches!(byte, b'0' | b'-' | b'_'))
}

fn is_near_id(bytes: &[u8], start: usize) -> bool {
    let head = bytes.get(start.saturating_sub(16)..start).unwrap_or_default().to_ascii_lowercase();
    let mut words = head.split(|byte| !class::is(*byte, ALPHANUMERIC)).filter(|word| !word.is_empty()).rev();
    words.next().is_some_and(|word| {
        matches!(word, b"id" | b"uuid" | b"guid" | b"zone" | b"zones" | b"accounts" | b"users" | b"customers")
            || word.ends_with(b"fingerprint")
            || word.ends_with(b"id") && word.len() > 4
    })
}

/// `AC03b7…  7bea…`: an account of Twilio, and close behind it the token that opens it.
fn is_behind_account(bytes: &[u8], start: usize) -> bool {
    let head = bytes.get(start.saturating_sub(50)..start).unwrap_or_default();
    head.windows(34).any(|id| id.starts_with(b"AC") && class::all(id.get(2..).unwrap_or_default(), HEX))
}

fn social_security(bytes: &[u8], start: usize) -> Option<usize> {
    let run = bytes.get(start..start + 11)?;
    let shape = run
        .iter()
        .enumerate()
        .all(|(index, byte)| if matches!(index, 3 | 6) { *byte == b'-' } else { class::is(*byte, DIGIT) });
    let issued = !run.starts_with(b"000")
        && !run.starts_with(b"666")
        && !run.starts_with(b"9")
        && run.get(4..6) != Some(b"00");
    let alone = !matches!(class::before(bytes, start), b'-' | b'.' | b'_')
        && !class::is(class::at(bytes, start + 11), ALPHANUMERIC)
        && class::at(bytes, start + 11) != b'-';
    (shape && issued && alone).then_some(start + 11)
}

fn is_ticket_project(bytes: &[u8], start: usize, word: &[u8]) -> bool {
    let glued = matches!(class::before(bytes, start), b'-' | b'_' | b'.' | b'[');
    let aliased =
        class::before(bytes, start) == b'[' && Kind::ALL.iter().any(|kind| kind.label().as_bytes() == word);
    word.first().is_some_and(|byte| class::is(*byte, UPPER))
        && class::all(word, UPPER)
        && word.len() >= 2
        && !aliased
        && (!glued || class::before(bytes, start) == b'[')
        && !is_standard(word)
}
