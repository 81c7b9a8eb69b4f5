//! The words of a command: where one begins and ends in its quotes, which command it is given to, and whether it is a\npassword there.

use super::command_rules::{COMMAND_PASSWORD, GLUED, LOGINS, OPTIONS, TYPED};
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::variables;
use crate::redact::detect::placeholder::is_placeholder;
use crate::text::class::{self, DIGIT, LOWER, UPPER, WORD};

/// The value at `at`, in quotes or not, of what a store of secrets keeps, and settings beside them.
pub(super) fn given(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let (start, end) = shell_word(bytes, at);
    reveal(bytes, start, end, false, sink);
}

/// The value that is given there, or what the variable holds that is: a password, where that is `certain`.
pub(super) fn reveal(bytes: &[u8], start: usize, end: usize, certain: bool, sink: &mut Sink<'_, '_>) {
    let value = bytes.get(start..end).unwrap_or_default();
    let _ = variables::report(bytes, start, certain, sink);
    // `--from-literal=mode=web`
    let named = || class::one_before(bytes, start, &["mode=", "env=", "kind=", "type="]).is_some();
    let setting = value.len() == 3 && class::all(value, LOWER) && named();
    if value.len() >= 3 && !setting && !matches!(class::at(value, 0), b'$' | b'@') && !is_placeholder(value) {
        sink.hit(&COMMAND_PASSWORD, start, end);
    }
}

/// How far back the command of an option is looked for.
pub(super) const REACH: usize = 200;

/// What stands on the line before `at`.
pub(in crate::redact::detect) fn line_before(bytes: &[u8], at: usize) -> &[u8] {
    let start = class::run_start(bytes, at, REACH, |byte| byte != b'\n' && byte != b'\r');
    bytes.get(start..at).unwrap_or_default()
}

/// One of the commands stands before on the line.
pub(in crate::redact::detect) fn runs(bytes: &[u8], at: usize, commands: &[&str]) -> bool {
    line_before(bytes, at)
        .split(|byte| !class::is(*byte, WORD))
        .any(|word| commands.iter().any(|command| command.as_bytes() == word))
}

/// The `count`th argument from `at` on.
pub(super) fn argument(bytes: &[u8], command: usize, mut at: usize, count: usize, sink: &mut Sink<'_, '_>) {
    for left in (0..count).rev() {
        at = class::run_end(bytes, at, 4, |byte| byte == b' ' || byte == b'=');
        if left > 0 {
            at = class::run_end(bytes, at, 256, |byte| byte > b' ');
        }
    }
    password(bytes, command, at, sink);
}

/// The argument at `at`, in quotes or not.
pub(super) fn password(bytes: &[u8], command: usize, at: usize, sink: &mut Sink<'_, '_>) {
    let (start, end) = shell_word(bytes, at);
    let _ = variables::report(bytes, start, true, sink);
    let value = bytes.get(start..end).unwrap_or_default();
    let has = |mask| class::any(value, mask);
    let marked =
        value.iter().any(|byte| matches!(byte, b'!' | b'#' | b'%' | b'^' | b'&' | b'+' | b'*' | b'?'));
    // In a sentence about a command an ordinary word may follow; in a command it does not.
    let typed = start > at || has(DIGIT) || marked || begins_line(bytes, command);
    let option = matches!(class::at(value, 0), b'-' | b'/' | b'$' | b'<' | b'\\');
    let ports = !has(LOWER | UPPER);
    if value.len() >= 3 && typed && !option && !ports && !is_placeholder(value) {
        sink.hit(&COMMAND_PASSWORD, start, end);
    }
}

/// Where an argument begins and ends inside its quotes.
pub(super) fn shell_word(bytes: &[u8], at: usize) -> (usize, usize) {
    let quote = class::at(bytes, at);
    if matches!(quote, b'"' | b'\'') {
        let end = class::run_end(bytes, at + 1, 256, |byte| byte != quote && byte != b'\n');
        return (at + 1, end);
    }
    let end = class::run_end(bytes, at, 256, |byte| {
        byte > b' ' && !matches!(byte, b'"' | b'\'' | b'`' | b'|' | b';' | b'<' | b'>' | b')' | b',')
    });
    (at, end)
}

/// The line begins with the command, perhaps behind a prompt.
pub(super) fn begins_line(bytes: &[u8], at: usize) -> bool {
    let line = line_before(bytes, at);
    let prompt = line.iter().take_while(|byte| matches!(byte, b' ' | b'$' | b'#' | b'>' | b'`')).count();
    let command = class::run_of(line, prompt, 40, WORD);
    let of_table = |command: &[u8]| {
        let known =
            OPTIONS.iter().flat_map(|(_, clients)| clients.iter()).chain(LOGINS).chain(GLUED).chain(TYPED);
        known.into_iter().any(|known| known.as_bytes() == command)
    };
    // `system("psexec …")`
    let quoted = || {
        let quote = line.iter().rposition(|byte| matches!(byte, b'"' | b'\'' | b'`'))?;
        line.get(quote + 1..class::run_of(line, quote + 1, 40, WORD))
    };
    line.get(prompt..command).is_some_and(of_table) || quoted().is_some_and(of_table)
}

/// Where the user begins that was given to the command whose next option is at `at`.
pub(super) fn user_before(bytes: &[u8], at: usize) -> Option<usize> {
    let line = line_before(bytes, at);
    [" -u ", " -U ", " --user ", " --username "].iter().find_map(|option| {
        let found = class::find(line, option)?;
        let begins =
            line.get(found + option.len()).is_some_and(|byte| class::is(*byte, LOWER | UPPER | DIGIT));
        begins.then_some(at - line.len() + found + option.len())
    })
}
