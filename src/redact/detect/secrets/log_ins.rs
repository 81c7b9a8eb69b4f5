//! Who logs in to a database or a share, and with what: `sqlplus user/X@ledger`, `net use Z: \\\\name\\share X`.

use super::command_rules::COMMAND_PASSWORD;
use super::shell_words::{begins_line, line_before, password, reveal, shell_word};
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::{holds_sign, report_user};
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::placeholder::is_placeholder;
use crate::text::class::{self, DIGIT, WORD};

/// `IDENTIFIED BY 'X'`, `IDENTIFIED WITH method BY 'X'`.
pub(super) fn identified(bytes: &[u8], start: usize, mut end: usize, sink: &mut Sink<'_, '_>) {
    if class::starts_with_folded(bytes, end, " with ") {
        end = class::run_end(bytes, end + 6, 64, |byte| byte > b' ');
    }
    if class::starts_with_folded(bytes, end, " by ") && matches!(class::at(bytes, end + 4), b'"' | b'\'') {
        password(bytes, start, end + 4, sink);
    } else if class::starts_with_folded(bytes, end, " by ") {
        // `ALTER USER app IDENTIFIED BY X`
        let line = line_before(bytes, start).to_ascii_lowercase();
        let user = [&b"create user "[..], b"alter user ", b"grant "]
            .iter()
            .any(|statement| class::contains(&line, statement));
        let (from, to) = shell_word(bytes, end + 4);
        let value = bytes.get(from..to).unwrap_or_default();
        let told = holds_sign(value) || matches!(class::at(bytes, to), 0 | b';' | b'\n') && value.len() >= 5;
        if user && told {
            reveal(bytes, from, to, true, sink);
        }
    }
}

/// The password of `net use Z: \\\\name\\share /user:name X`: what is neither drive, share nor option.
pub(super) fn share(bytes: &[u8], command: usize, mut at: usize, sink: &mut Sink<'_, '_>) {
    for _ in 0..6 {
        let (start, end) = shell_word(bytes, at);
        if end == at {
            return;
        }
        let open = matches!(class::at(bytes, start), b'/' | b'\\' | b'*' | b'-')
            || class::before(bytes, end) == b':';
        if !open {
            password(bytes, command, at, sink);
        }
        if class::starts_with_folded(bytes, start, "/user:") {
            report_user(bytes, start + 6, end, sink);
        }
        at = class::run_end(bytes, end, 4, |byte| matches!(byte, b' ' | b'"' | b'\''));
    }
}

/// `sqlplus user/X@database`, `connect user/"X"@machine/SERVICE`
pub(super) fn slashed(bytes: &[u8], command: usize, at: usize, sink: &mut Sink<'_, '_>) {
    let options =
        class::run_end(bytes, at, 8, |byte| matches!(byte, b'-' | b'S' | b's' | b'L' | b' ' | b'"' | b'\''));
    let user = class::run_of(bytes, options, 64, WORD);
    if user > options && class::at(bytes, user) == b'/' {
        let quoted = class::at(bytes, user + 1) == b'"';
        let start = user + 1 + usize::from(quoted);
        let end = class::run_end(bytes, start, 128, |byte| {
            if quoted {
                byte != b'"' && byte >= b' '
            } else {
                byte > b' ' && !matches!(byte, b'@' | b'"' | b'\'')
            }
        });
        let sign = end + usize::from(quoted);
        let value = bytes.get(start..end).unwrap_or_default();
        if value.len() >= 3
            && (holds_sign(value) || class::at(bytes, sign) == b'@' || begins_line(bytes, command))
            && !is_placeholder(value)
        {
            sink.hit(&COMMAND_PASSWORD, start, end);
            report_user(bytes, options, user, sink);
            database(bytes, sign, sink);
        }
    }
}

/// `login attempt [hbrandvik/X] failed`, `login attempt [b'root'/b'X'] succeeded`: with what somebody tried to enter.
#[inline(never)]
pub(super) fn attempted(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let line = class::line_end(bytes, at, 200);
    let rest = bytes.get(at..line).unwrap_or_default();
    let ends = ["] failed", "] succeeded", "] was "];
    let Some(close) = ends.iter().find_map(|end| class::find(rest, end)) else { return };
    let Some(slash) = rest.iter().position(|byte| *byte == b'/') else { return };
    let entered = class::contains_folded(bytes.get(at.saturating_sub(24)..at).unwrap_or_default(), "login");
    if !entered || !rest.starts_with(b" [") || slash > close {
        return;
    }
    // In a reading without the quotes that stand between letters the signs of Python are letters like the others.
    if !sink.reading.is_plain()
        && class::at(bytes, at + 2) == b'b'
        && class::at(bytes, at + slash + 1) == b'b'
    {
        return;
    }
    // What a program of Python read of them stands in quotes of its own.
    let bare = |from: usize, to: usize| {
        let quoted = class::one_at(bytes, from, &["b'", "b\""]).is_some()
            && matches!(class::before(bytes, to), b'\'' | b'"')
            && to > from + 2;
        if quoted { (from + 2, to - 1) } else { (from, to) }
    };
    let (start, end) = bare(at + slash + 1, at + close);
    let (from, to) = bare(at + 2, at + slash);
    let value = bytes.get(start..end).unwrap_or_default();
    report_user(bytes, from, to, sink);
    if value.len() >= 3 && !is_placeholder(value) && bytes.get(from..to) != Some(value) {
        sink.hit(&COMMAND_PASSWORD, start, end);
    }
}

/// `@brx-scan/LEDGER`, `@//brx-scan:1521/LEDGER`, `@ledgerdb`: which database, behind a user and a password.
fn database(bytes: &[u8], sign: usize, sink: &mut Sink<'_, '_>) {
    let slashes = if class::starts_with_folded(bytes, sign, "@//") { 3 } else { 1 };
    let end = class::run_of(bytes, sign + slashes, 63, WORD);
    let name = bytes.get(sign + slashes..end).unwrap_or_default();
    let usual = ["database", "host", "hostname", "localhost", "orcl", "orclpdb1", "server", "xepdb1"];
    let named =
        name.len() > 2 && !class::all(name, DIGIT) && !is_one_of(name, &usual) && !is_placeholder(name);
    if class::at(bytes, sign) == b'@' && named && class::at(bytes, end) != b'.' {
        sink.hit(&HOST, sign + slashes, end);
    }
}
