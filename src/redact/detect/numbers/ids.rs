//! Ids that name one customer, person or request.

use super::document_rules::DOCUMENT;
use super::{issue_keys, member_ids};
use crate::redact::Kind;
use crate::redact::detect::assignment::report_user;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::machines::{cloud, rules};
use crate::redact::detect::secrets::entropy;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&UUID, &NATIONAL];

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
            "[req-«6d1a1f6e-1f2e-4c9b-9d53-2a6f1b7c8d90» «113d3a99c3da401fbd62cc2caa5b96d2» «54fadb412c4e40cdbaed9335e4c35a9e» - - -] x",
            "request id «0f8fad5bd9cb469fa16570867728950e»",
            "x ssh2: RSA SHA256:«q0X7d+9rpoVH8V2M10BY4pMFYeHshWyG68WGqpUt3BH»",
            "sid «S-1-5-21-1004336348-1177238915-682003330-512» could not be mapped",
            "\"deviceFingerprint\": \"«0f8fad5bd9cb469fa16570867728950e»\"",
        ],
        negative: &[
            "00000000-0000-0000-0000-000000000000",
            "/dev/sda1 type C12A7328-F81F-11D2-BA4B-00A0C93EC93B, Type-UUID: 0FC63DAF-8483-4772-8E79-3D69D8477DE4",
            "service uuid 0000180f-0000-1000-8000-00805f9b34fb, sha1(key + \"258EAFA5-E914-47DA-95CA-C5AB0DC85B11\")",
            "NAMESPACE_URL 6ba7b811-9dad-11d1-80b4-00c04fd430c8",
            "commit 0f8fad5bd9cb469fa16570867728950e",
            "req-0f8fad5bd9cb469fa16570867728950e 0f8fad5bd9cb469fa16570867728950e",
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

/// Asked at a word with capital letters and digits: who or what in a system, a document, a chat or a cloud, or what a
/// tracker numbers.
pub(in crate::redact::detect) fn at_capitals(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if member_ids::of_system(word, sink) {
        return;
    }
    if word.len() >= 7 && class::all(word.bytes(), UPPER | DIGIT) {
        if is_fiscal_code(word.bytes()) || is_freight(word.bytes()) {
            sink.hit(&DOCUMENT, word.start, word.end);
            return;
        }
        member_ids::made_of_capitals(word, sink);
        if word.len() >= 13 && matches!(word.bytes().first(), Some(b'Z' | b'E')) {
            cloud::at_zone(word, sink);
        }
    }
    issue_keys::at_key(word, sink);
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
            && !is_of_cache(word)
        {
            sink.hit(&rules::CONTAINER, at, run);
        }
        if run - at == 8 && is_uuid(run_of) && !class::is(class::at(word.text, at + 36), ALPHANUMERIC) {
            if !is_of_standard(run_of) {
                sink.hit(&UUID, at, at + 36);
                behind_request(word.text, at, sink);
            }
            at += 36;
        } else {
            at = run + 1;
        }
    }
}

/// `[req-0f8fad5b-… 0f8fad5bd9cb469fa16570867728950e 7c9e… - - -]`, `[None req-0f8fad5b-… hbrandvik lumenreel - - …]`: for
/// whom, and for which project of theirs, a cloud of OpenStack was asked.
#[inline(never)]
fn behind_request(text: &[u8], start: usize, sink: &mut Sink<'_, '_>) {
    let user = start + 37;
    if class::one_before(text, start, &["req-"]).is_none() || class::at(text, user - 1) != b' ' {
        return;
    }
    let user_end = class::dotted_end(text, user, 64);
    let project = user_end + 1;
    let project_end =
        if class::at(text, user_end) == b' ' { class::dotted_end(text, project, 64) } else { project };
    let is_id = |start: usize, end: usize| {
        let id = text.get(start..end).unwrap_or_default();
        id.len() == 32 && class::all(id, HEX) && class::any(id, DIGIT)
    };
    if is_id(user, user_end) {
        sink.hit(&UUID, user, user_end);
        if is_id(project, project_end) {
            sink.hit(&UUID, project, project_end);
        }
    } else if class::one_at(text, project_end, &[" - "]).is_some() {
        report_user(text, user, user_end, sink);
        let name = text.get(project..project_end).unwrap_or_default();
        let usual = std::str::from_utf8(name).is_ok_and(|name| is_usual(name) || is_everyday(name));
        if name.len() > 3 && !usual && !is_one_of(name, &["admin", "demo", "service", "services"]) {
            sink.hit(&rules::PROJECT, project, project_end);
        }
    }
}

/// "restored from key: node-modules-Linux-2eda…": a cache calls what it keeps by the digest of what that was made from.
#[inline(never)]
fn is_of_cache(word: Word<'_>) -> bool {
    let line = class::line_start(word.text, word.start, 160);
    let stop = class::line_end(word.text, word.end, 60);
    let said = word.text.get(line..stop).unwrap_or_default();
    ["cache", "key: ", "key "].iter().any(|told| class::contains_folded(said, told))
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

/// What standards and makers number for everybody: sorts of partitions, what is reached by Bluetooth, the handshake of a
/// WebSocket, the spaces of names that UUIDs are made in.
#[inline(never)]
pub(in crate::redact::detect) fn is_of_standard(uuid: &[u8]) -> bool {
    const WHOLE: &[&str] = &[
        "024dee41-33e7-11d3-9d69-0008c781f39f",
        "0657fd6d-a4ab-43c4-84e5-0933c84b4f4f",
        "0fc63daf-8483-4772-8e79-3d69d8477de4",
        "21686148-6449-6e6f-744e-656564454649",
        "258eafa5-e914-47da-95ca-c5ab0dc85b11",
        "3b8f8425-20e0-4f3b-907f-1a25a76f98e8",
        "4f68bce3-e8cd-4db1-96e7-fbcaf984b709",
        "48465300-0000-11aa-aa11-00306543ecac",
        "516e7cb4-6ecf-11d6-8ff8-00022d09712b",
        "516e7cba-6ecf-11d6-8ff8-00022d09712b",
        "6a898cc3-1dd2-11b2-99a6-080020736631",
        "7c3457ef-0000-11aa-aa11-00306543ecac",
        "933ac7e1-2eb4-4f13-b844-0e14e2aef915",
        "a19d880f-05fc-4d3b-a006-743f0f84911e",
        "bc13c2ff-59e6-4262-a352-b275fd6f7172",
        "c12a7328-f81f-11d2-ba4b-00a0c93ec93b",
        "ca7d7ccb-63ed-4c53-861c-1742536059cc",
        "de94bba4-06d1-4d40-a16a-bfd50179d6ac",
        "e3c9e316-0b5c-4db8-817d-f92df00215ae",
        "e6d6d379-f507-44c2-a23c-238f2a3df928",
        "ebd0a0a2-b9e5-4433-87c0-68b6b72699c7",
    ];
    let ends = |end: &str| uuid.len() == 36 && class::starts_with_folded(uuid, 36 - end.len(), end);
    // `0000180f-0000-1000-8000-00805f9b34fb`, `6ba7b810-9dad-11d1-80b4-00c04fd430c8`
    ends("-0000-1000-8000-00805f9b34fb")
        || class::starts_with_folded(uuid, 0, "6ba7b81") && ends("-9dad-11d1-80b4-00c04fd430c8")
        || WHOLE.iter().any(|known| ends(known))
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
