//! Passwords beside users in lists that programs keep, and pairs that another pair on their line tells.

use super::extent::ends_line;
use super::pair::{is_mark, is_of_password, report};
use super::value::{holds_sign, is_mixed};
use super::{PAIR, users};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{arguments, is_one_of, is_word};
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// `createUser app SHA "X" AES "Y"`, `snmp-server user app group v3 auth sha X priv aes 128 Y`: behind each algorithm.
#[inline(never)]
pub(super) fn keys_of_user(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const ALGORITHMS: &[&str] = &[
        "3des", "aes", "aes-128", "aes-256", "aes128", "aes256", "des", "md5", "sha", "sha-256", "sha-512",
        "sha256", "sha512", "128", "192", "256",
    ];
    let mut found = None;
    let mut behind = false;
    // "SNMPv3: auth SHA256, priv AES128 required" is a sentence.
    let spoken = is_word(word.bytes(), "snmpv3");
    // The first is the user.
    let mut given = arguments(word.text, word.end, 16).skip(1).peekable();
    while let Some((from, to)) = given.next() {
        // A sentence goes on with other words.
        let next = given.peek().and_then(|(from, to)| word.text.get(*from..*to));
        let closed =
            next.is_none_or(|next| is_one_of(next, ALGORITHMS) || is_one_of(next, &["priv", "access"]));
        let algorithm = is_one_of(word.text.get(from..to)?, ALGORITHMS);
        if behind && closed && !algorithm {
            let (from, to) =
                (class::run_end(word.text, from, 1, is_mark), class::run_start(word.text, to, 1, is_mark));
            let value = word.text.get(from..to)?;
            if value.len() >= 6 && !is_placeholder(value) && (!spoken || is_mixed(value)) {
                sink.hit(&PAIR, from, to);
                found = Some(to);
            }
        }
        behind = algorithm;
    }
    found
}

/// A user and a password on the two lines below `auth-user-pass`, as clients of VPNs read them.
#[inline(never)]
pub(super) fn credentials_below(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let text = word.text;
    is_word(word.bytes(), "auth-user-pass").then_some(())?;
    let block = word.previous() == b'<' && word.next() == b'>';
    let user = word.end + usize::from(block) + 1;
    let user_end = class::run_end(text, user, 64, |byte| byte > b' ');
    let start = user_end + 1;
    let end = class::run_end(text, start, 128, |byte| byte > b' ');
    let lines = class::before(text, user) == b'\n' && class::at(text, user_end) == b'\n' && user_end > user;
    let value = text.get(start..end)?;
    (lines && ends_line(text, end) && !is_placeholder(value) && (block || holds_sign(value))).then_some(())?;
    sink.hit(&PAIR, start, end);
    users::report(text, user, user_end, sink);
    Some(end)
}

/// `userlist.txt`: its lines may stand below.
pub(super) fn is_list(name: &[u8]) -> bool {
    is_word(name, "userlist")
}

/// `"app" "X"`, lines below the name of a list of users.
#[inline(never)]
pub(super) fn listed_below(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let text = word.text;
    let mut at = class::line_end(text, word.end, 80);
    let mut found = None;
    for _ in 0..24 {
        let user = at + 2;
        let user_end = class::run_end(text, user, 64, |byte| !matches!(byte, b'"' | b'\n'));
        let end = class::run_end(text, user_end + 3, 200, |byte| !matches!(byte, b'"' | b'\n'));
        let told = class::starts_with_folded(text, at, "\n\"")
            && class::starts_with_folded(text, user_end, "\" \"")
            && class::at(text, end) == b'"'
            && ends_line(text, end + 1);
        let value = text.get(user_end + 3..end).filter(|value| told && value.len() >= 4);
        if value.is_none_or(is_placeholder) {
            break;
        }
        sink.hit(&PAIR, user_end + 3, end);
        users::report(text, user, user_end, sink);
        (found, at) = (Some(end), class::line_end(text, end, 40));
    }
    found
}

/// "admin/X, read only is view/Y": the other pairs of the line are told by the first.
#[inline(never)]
pub(super) fn others(bytes: &[u8], from: usize, sink: &mut Sink<'_, '_>) {
    let line = class::line_end(bytes, from, 100);
    let slashes = (from..line).filter(|at| matches!(class::at(bytes, *at), b'/' | b':'));
    for slash in slashes {
        let user = class::run_back(bytes, slash, 24, LOWER);
        let end = class::run_end(bytes, slash + 1, 64, is_of_password);
        let value = bytes.get(slash + 1..end).unwrap_or_default();
        let whole = slash - user >= 2 && class::before(bytes, user) == b' ';
        let cased = [LOWER, UPPER, DIGIT].into_iter().all(|mask| class::any(value, mask));
        let sign = value.iter().any(|byte| matches!(byte, b'/' | b':' | b'='));
        if whole && cased && value.len() >= 8 && !sign && report(bytes, slash + 1, end, sink).is_some() {
            users::report(bytes, user, slash, sink);
        }
    }
}
