//! Secrets that a command is fed otherwise than by an option: through a pipe, a here-string, a file made of another's output,\nor as what a store of secrets keeps.

use super::shell_words::{REACH, argument, given, line_before, reveal, shell_word};
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::holds_sign;
use crate::redact::detect::beside::{arguments, is_one_of};
use crate::text::base64;
use crate::text::class::{self, ALPHANUMERIC};

/// `gh secret set NAME --body X`, `fly secrets set NAME=X`, `kubectl create secret generic a --from-literal=b=X`, `vault
/// kv put secret/a b=X`, `docker secret create a - <<< X`.
pub(super) fn stored(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    const GIVING: &[&str] = &["-b", "--body", "--value", "--from-literal"];
    let command = class::one_at(bytes, end, &[" set ", " put ", " create ", " generic ", " versions add "]);
    if command.is_some() {
        piped(bytes, start, false, sink);
        here(bytes, end, sink);
    } else if class::one_before(bytes, start, &["kv put ", "kv patch "]).is_none() {
        return;
    }
    let mut option = false;
    for (mut from, to) in arguments(bytes, end, 12) {
        let name = |from: usize| class::run_end(bytes, from, to - from, |byte| byte != b'=');
        let mut sign = name(from);
        let called = is_one_of(bytes.get(from..sign).unwrap_or_default(), GIVING);
        if called && sign - from == 14 && sign < to {
            // Of this one a name and `=` follow.
            from = sign + 1;
            sign = name(from);
        }
        if option && sign >= to {
            given(bytes, from, sink);
        } else if sign < to && (called || class::at(bytes, from) != b'-') {
            given(bytes, sign + 1, sink);
        }
        option = called && sign >= to;
    }
}

/// `echo X |` before a command that reads a password.
pub(super) fn piped(bytes: &[u8], at: usize, doubtful: bool, sink: &mut Sink<'_, '_>) {
    let line = line_before(bytes, at);
    let offset = at - line.len();
    let Some(pipe) = line.iter().rposition(|byte| *byte == b'|') else { return };
    // The command itself stands behind the pipe.
    let runs = !line.iter().skip(pipe + 1).any(|byte| class::is(*byte, ALPHANUMERIC));
    let head = line.get(..pipe).unwrap_or_default();
    let Some(echo) = ["echo ", "printf "].iter().find_map(|echo| {
        let found = class::find_last(head, echo)?;
        Some(found + echo.len())
    }) else {
        return;
    };
    let flag = if head.get(echo..).is_some_and(|rest| rest.starts_with(b"-n ")) { 3 } else { 0 };
    let (mut start, end) = shell_word(bytes, offset + echo + flag);
    let value = bytes.get(start..end).unwrap_or_default();
    // `user:password`: the user may stay.
    let user = value.iter().position(|byte| *byte == b':');
    if let Some(user) =
        user.filter(|user| value.iter().take(*user).all(|byte| class::is(*byte, ALPHANUMERIC)))
    {
        start += user + 1;
    }
    let value = bytes.get(start..end).unwrap_or_default();
    let told = !doubtful
        || runs && holds_sign(value) && class::at(value, 0) != b'{' && !is_read_below(bytes, start, end);
    if told {
        reveal(bytes, start, end, !doubtful, sink);
    }
}

/// What the value at `start..end` says in base64 stands below as well, and is a sentence.
#[inline(never)]
fn is_read_below(bytes: &[u8], start: usize, end: usize) -> bool {
    let mask = bytes.get(start..end).unwrap_or_default().iter().fold(0, |mask, byte| mask | class::of(*byte));
    let below = bytes.get(end..bytes.len().min(end + REACH)).unwrap_or_default();
    base64::decoded(bytes, start, end, mask).iter().any(|(_, said)| {
        let said = said.trim();
        said.split(' ').count() > 2
            && !said.contains(|sign: char| sign.is_ascii_digit() || matches!(sign, ':' | '=' | '@'))
            && class::contains(below, said.as_bytes())
    })
}

/// `--password-file=<(echo X)`
pub(super) fn substituted(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    // `--password-command 'echo X'`
    let printing = ["<(echo ", "<(printf ", "'echo ", "\"echo ", "'printf ", "\"printf "];
    let Some(echo) = printing.iter().find(|echo| class::starts_with_folded(bytes, end + 1, echo)) else {
        return;
    };
    let from = class::run_end(bytes, end + 1 + echo.len(), 3, |byte| matches!(byte, b'-' | b'n' | b' '));
    let (from, to) = shell_word(bytes, from);
    let to = class::run_end(bytes, from, to.saturating_sub(from), |byte| byte != b')');
    let names = |word: &[u8]| bytes.get(start..end).is_some_and(|option| class::contains(option, word));
    let told = [b"pass", b"toke", b"secr", b"pswd"].into_iter().any(|word| names(word));
    if told {
        reveal(bytes, from, to, true, sink);
    }
}

/// `<<< X` behind a command that reads a password.
pub(super) fn here(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) {
    let rest = bytes.get(end..bytes.len().min(end + REACH)).unwrap_or_default();
    let line = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if let Some(mark) = class::find(line, b"<<<") {
        argument(bytes, end, end + mark + 3, 1, sink);
    }
}
