//! Keys of trackers, a project in capitals and a number: `OPS-4411`, `INC0012345`, and small where the words say so.

use crate::redact::Kind;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::machines::names::is_plain_word;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&TICKET];

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
            "the text \"PAY-0389: Failed to call it\"",
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

/// Asked at a word that begins with capital letters.
pub(super) fn at_key(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let name = class::run_of(word.text, word.start, 10, UPPER);
    let project = word.text.get(word.start..name).unwrap_or_default();
    let dash = class::at(word.text, name) == b'-' && name < word.end;
    let end = if dash { dashed_end(word.text, word.start, project) } else { glued_end(word, project) };
    if let Some(end) = end {
        sink.hit(&TICKET, word.start, end);
    }
}

/// `OPS-4411`: a project, a dash and a number.
fn dashed_end(bytes: &[u8], start: usize, project: &[u8]) -> Option<usize> {
    let number = start + project.len() + 1;
    let end = class::run_of(bytes, number, 8, DIGIT);
    let digits = end - number;
    // Longer numbers are days, too.
    let counted = (2..=6).contains(&digits) || digits > 6 && is_behind_ticket(bytes, start);
    let goes_on = class::is(class::at(bytes, end), ALPHANUMERIC)
        || class::at(bytes, end) == b'-'
            && class::is(class::at(bytes, end + 1), ALPHANUMERIC)
            // `feature/PHP-81-support`
            && !(digits > 2 && is_branch(bytes, start));
    // `SWORD-12]`, the end of an alias that a picture cut.
    let alias = class::at(bytes, end) == b']'
        && Kind::ALL.iter().any(|kind| kind.label().as_bytes().ends_with(project));
    // `AVX-512`, `IA-64`, `DEP-14`: their numbers are short, and trackers have such projects.
    let standard = digits < 4 && is_short_standard(project);
    let key = counted && !goes_on && !alias && !standard;
    (key && !is_fault(bytes, start, number) && is_ticket_project(bytes, start, project)).then_some(end)
}

/// `INC0012345`, and `CS541744` behind "ticket": the number is glued to its letters.
fn glued_end(word: Word<'_>, project: &[u8]) -> Option<usize> {
    let number = word.start + project.len();
    let end = class::run_of(word.text, number, 12, DIGIT);
    let known = matches!(project, b"INC" | b"CHG" | b"PRB" | b"TASK" | b"RITM" | b"REQ");
    let counted = known && end - number >= 7
        || (2..=6).contains(&project.len()) && end - number >= 5 && is_behind_ticket(word.text, word.start);
    (end == word.end && counted).then_some(end)
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

/// "error code: AUTH-004", "AUTH-0389: Failed to call": faults are counted from zero, and named right before, or explained
/// behind a colon.
fn is_fault(bytes: &[u8], start: usize, number: usize) -> bool {
    let end = class::run_of(bytes, number, 6, DIGIT);
    let line = bytes.get(end..class::line_end(bytes, end, 60)).unwrap_or_default();
    let told = line.starts_with(b": ")
        && [" fail", "unable", "not ", "cannot", "could", "error", "invalid", "denied"]
            .iter()
            .any(|what| class::contains_folded(line, what))
        && class::one_before(bytes, start, &["- ", "* ", "see ", "icket ", "ssue "]).is_none();
    if told && class::at(bytes, number) == b'0' {
        return true;
    }
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
