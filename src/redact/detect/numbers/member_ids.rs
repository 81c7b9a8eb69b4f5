//! Ids of whoever belongs to something: members and channels of a chat, users and roles of a cloud or a domain.

use crate::redact::Kind;
use crate::redact::detect::assignment::user_end;
use crate::redact::detect::beside::{Beside, is_one_of};
use crate::redact::detect::people::accounts;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink, is_handle};
use crate::text::class::{self, DIGIT, HEX, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&MEMBER, &PRINCIPAL];

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

/// `S-1-5-21-…`, who or what in a domain of Windows, and `VMware-56 4d …`, a machine by the number it was made with.
pub(super) fn of_system(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    const NUMBER: usize = "VMware-".len();
    if word.bytes().starts_with(b"S-1-5-21-") {
        sink.hit(&PRINCIPAL, word.start, word.end);
        return true;
    }
    let machine = word.bytes().starts_with(b"VMware-");
    if machine {
        let part = |byte: u8| class::is(byte, HEX) || matches!(byte, b' ' | b'-');
        let end = class::run_end(word.text, word.start + NUMBER, 48, part);
        let end = class::run_start(word.text, end, 2, |byte| matches!(byte, b' ' | b'-'));
        if end >= word.start + 30 {
            sink.hit(&PRINCIPAL, word.start, end);
        }
    }
    machine
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

/// `j.doe`, `jdoe`, and no program's.
fn is_session(name: &[u8]) -> bool {
    name.contains(&b'.') || is_handle(name)
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
