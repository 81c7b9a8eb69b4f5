//! Users in the lines in which programs always name one: what databases and servers of mail, of files and of web pages log,
//! and `/etc/passwd`.
//!
//! Nothing but the name of an account stands in these places, so that it need not look like somebody's; it may be a program's.
//! Columns of users are read in [`super::user_columns`]. **Start reading** at [`at_name`].

use super::account_shapes::{is_account, is_common, is_compound, is_dotted, is_handle, is_initialled};
use super::connections;
use super::nobody::is_of_program;
use super::program_user_rules::PROGRAM_USER;
use super::signed_rules::SIGNED;
use super::spelled_names::full_name_end;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::assignment::{is_somebodys, user_end};
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::walk::Word;
use crate::redact::given_names::is_given;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, WORD};

/// Words beside which programs name one.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "authenticating",
    "client",
    "connected",
    "datname",
    "esmtpa",
    "esmtpsa",
    "failed",
    "imap",
    "ldap",
    "lmtp",
    "owner",
    "pam",
    "pop",
    "postgres",
    "sieve",
    "uid",
    "usename",
    "user",
    "username",
];

/// Asked at a word that may stand beside a user.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let next = word.next();
    let (text, behind) = (word.text, word.end);
    if next == b' ' && matches!(word.previous(), 0 | b'\n') && in_record(word, sink) {
        return;
    }
    let found = match word.bytes() {
        b"imap" | b"pop3" | b"lmtp" | b"sieve" | b"pam" | b"ldap" if next == b'(' => {
            // `imap(quorra)<244>`, `pam(quorra,10.0.0.7,…)`
            enclosed(text, behind + 1, &[")<", ","]).filter(|(_, end)| {
                class::is(class::at(text, end + 1), DIGIT) || class::at(text, *end) == b')'
            })
        }
        // `<User: qvexley>`, as a program of Python prints who is logged in.
        b"User" if word.previous() == b'<' && class::starts_with_folded(text, behind, ": ") => {
            enclosed(text, behind + 2, &[">"])
        }
        b"user" if class::starts_with_folded(text, behind, " <") => {
            enclosed(text, behind + 2, &[">"]).filter(|span| text.get(span.0..span.1).is_some_and(is_handle))
        }
        b"user" | b"USER" if next == b' ' && connections::at_user(word, sink) => return,
        b"user" | b"User" if next == b' ' => {
            enclosed(text, behind + 1, &[" doesn't exist", " does not exist", " not found"]).filter(|span| {
                text.get(span.0..span.1)
                    .is_some_and(|user| is_dotted(user) || is_compound(user) && !is_of_sort(user))
            })
        }
        b"UID" | b"uid" if class::starts_with_folded(text, behind, " = ") => {
            let number = class::run_of(text, behind + 3, 10, DIGIT);
            class::one_at(text, number, &[" ("]).and_then(|_| enclosed(text, number + 2, &[")"]))
        }
        b"authenticating" | b"Authenticating" => later(text, behind, b" as '", &["'"]),
        b"connected" if class::starts_with_folded(text, behind, " from ") => {
            later(text, behind, b", u'", &["')"])
        }
        b"failed" if class::starts_with_folded(text, behind, " on module ") => {
            later(text, behind, b" for ", &[": password", ": missing", ": unknown", ": no "])
        }
        b"esmtpa" | b"esmtpsa" if class::one_before(text, word.start, &["P="]).is_some() => {
            let method = later(text, behind, b" A=", &[":"]);
            method.and_then(|(_, end)| enclosed(text, end + 1, &[" ", "\n"]))
        }
        b"client" if next == b'.' => of_store(text, behind + 1),
        b"postgres" if class::starts_with_folded(text, behind, ": ") => return backend(word, sink),
        _ => None,
    };
    if let Some((start, end)) = found {
        hit(text, start, end, sink);
    }
}

/// `   hlund/password: 8 Times`, asked at what is counted: who tried, as a report counts them.
#[inline(never)]
pub(in crate::redact::detect) fn counted(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let number = class::run_back(text, word.start.saturating_sub(1), 8, DIGIT);
    let before = number.checked_sub(2).filter(|stop| text.get(*stop..number) == Some(b": "));
    let Some(stop) = before.filter(|_| matches!(word.bytes(), b"Time" | b"Times")) else { return };
    let start = class::run_start(text, stop, 64, |byte| class::is(byte, WORD) || matches!(byte, b'.' | b'/'));
    let line = class::spaces_start(text, start, 16);
    if line + 3 <= start && class::is(class::at(text, start), LOWER) && class::before(text, line) == b'\n' {
        let end = user_end(text, start);
        // `   upstream/connect: 8 Times`: anything may be counted. A report of failed entries says how, or writes `Time(s)`.
        let entered =
            class::one_at(text, end, &["/password:", "/publickey:", "/none:", "/keyboard"]).is_some();
        let told = entered || class::at(text, end) == b':' && word.next() == b'(';
        let named = |user: &[u8]| {
            told && !is_common(user) || is_handle(user) || class::any(user, DIGIT) || is_given(user)
        };
        let path = class::at(text, end) == b'/' && !entered;
        if !path && text.get(start..end).is_some_and(named) {
            hit(text, start, end, sink);
        }
    }
}

/// "User story-17 not found": one of a sort of things.
fn is_of_sort(name: &[u8]) -> bool {
    const SORTS: &[&str] =
        &["group", "issue", "profile", "record", "request", "session", "story", "task", "ticket", "type"];
    is_one_of(name.split(|byte| *byte == b'-').next().unwrap_or_default(), SORTS)
}

/// `[client.qvexley]`, `ceph.client.qvexley.keyring`: who may use a store.
#[inline(never)]
fn of_store(text: &[u8], start: usize) -> Option<(usize, usize)> {
    let end = user_end(text, start);
    let name = text.get(start..end)?;
    let user = name.strip_suffix(b".keyring").unwrap_or(name);
    let told = user.len() < name.len() || class::at(text, end) == b']';
    let of_system = class::one_at(user, 0, &["bootstrap-", "radosgw", "rgw", "crash"]).is_some();
    (told && !of_system && (is_handle(user) || is_compound(user))).then_some((start, start + user.len()))
}

/// The name at `start`, where one of these stands behind it.
pub(super) fn enclosed(text: &[u8], start: usize, behind: &[&str]) -> Option<(usize, usize)> {
    // The line may be the last.
    let ends = |end: usize| {
        class::one_at(text, end, behind).is_some() || end == text.len() && behind.contains(&"\n")
    };
    // The quotation marks of other tongues are read like their letters.
    let (end, plain) = (user_end(text, start), class::dotted_end(text, start, 64));
    let end = if ends(end) { end } else { plain };
    (end > start && ends(end)).then_some((start, end))
}

/// The name behind `link`, further on in the line.
#[inline(never)]
pub(super) fn later(text: &[u8], from: usize, link: &[u8], behind: &[&str]) -> Option<(usize, usize)> {
    let line = class::line_end(text, from, 200);
    let at = class::find(text.get(from..line)?, link)?;
    enclosed(text, from + at + link.len(), behind)
}

/// `postgres: ivexander ledger 10.4.1.7(40112) SELECT`: who is served, and which database.
#[inline(never)]
fn backend(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = word.end + 2;
    let end = user_end(text, start);
    let database = user_end(text, end + 1);
    let from = class::run_end(text, database + 1, 40, |byte| {
        class::is(byte, ALPHANUMERIC) || b".:[]".contains(&byte)
    });
    let client = class::at(text, from) == b'(' || class::before(text, from) == b']';
    if class::at(text, end) == b' ' && class::at(text, database) == b' ' && client {
        hit(text, start, end, sink);
        if text.get(end + 1..database).is_some_and(is_compound) {
            sink.hit(&HOST, end + 1, database);
        }
    }
}

/// Asked at `HIER_DIRECT` of a proxy, which writes who asked before it.
#[inline(never)]
pub(in crate::redact::detect) fn before_peer(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(end) = word.start.checked_sub(1) else { return };
    let start = class::run_start(text, end, 64, |byte| byte > b' ');
    if class::before(text, start) == b' ' && user_end(text, start) == end {
        hit(text, start, end, sink);
    }
}

/// `force_user  | e.brandvik`: a row that a database prints as lines, asked at what begins one.
#[inline(never)]
fn in_record(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let text = word.text;
    let bar = class::spaces_end(text, word.end, 40);
    if !class::starts_with_folded(text, bar, "| ") {
        return false;
    }
    let end = user_end(text, bar + 2);
    let alone = matches!(class::at(text, end), 0 | b'\n' | b'\r');
    if alone
        && ["user", "usename", "username", "owner"].iter().any(|name| word.bytes().ends_with(name.as_bytes()))
    {
        hit(text, bar + 2, end, sink);
    } else if alone && word.bytes() == b"datname" && text.get(bar + 2..end).is_some_and(is_compound) {
        sink.hit(&HOST, bar + 2, end);
    }
    alone
}

/// `hlund:x:1004:1004:Hedda Lund:/home/hlund`, asked at the folder of home folders: who has the account.
#[inline(never)]
pub(in crate::redact::detect) fn full_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(end) = word.start.checked_sub(2).filter(|end| class::at(text, *end) == b':') else { return };
    let field = |end: usize| class::run_start(text, end, 80, |byte| byte >= b' ' && byte != b':');
    let start = field(end);
    let group = class::run_back(text, start.saturating_sub(1), 10, DIGIT);
    let user = class::run_back(text, group.saturating_sub(1), 10, DIGIT);
    // The first thousand are of the system.
    if group < user + 5 || class::before(text, user) != b':' || class::before(text, start) != b':' {
        return;
    }
    let stop = class::run_end(text, start, end - start, |byte| byte != b',');
    if full_name_end(sink.text(), start) == Some(stop) {
        sink.hit(&SIGNED, start, stop);
    }
    let name = class::dotted_start(text, user.saturating_sub(3), 64);
    hit(text, name, user.saturating_sub(3), sink);
}

/// The account at `start..end`, unless it came with a program.
pub(super) fn hit(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let user = text.get(start..end).unwrap_or_default();
    let own =
        is_account(user) || is_compound(user) || is_handle(user) || is_dotted(user) || is_initialled(user);
    if own && !is_of_program(user) && (user.contains(&b'.') || is_somebodys(text, start, end)) {
        sink.hit(&PROGRAM_USER, start, end);
    }
}
