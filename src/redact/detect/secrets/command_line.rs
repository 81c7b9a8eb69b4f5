//! Passwords given to commands: behind an option, as an argument, through a pipe.
//!
//! [`at_option`] is asked at words that dashes begin, [`at_name`] at the few words that give a secret without an option.
//! What stands before them on the line says which command it is.

use super::command_rules::{CLIENTS, COMMAND_COOKIE, COMMAND_PASSWORD, COMMAND_USER, GLUED, LOGINS, OPTIONS};
#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::{holds_sign, report_user, user_end};
use crate::redact::detect::beside::{arguments, is_one_of, is_word};
use crate::redact::detect::machines::cloud_options;
use crate::redact::detect::machines::names::is_shown_name;
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::people::{account_options, accounts};
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&COMMAND_USER, &COMMAND_PASSWORD, &COMMAND_COOKIE];

/// Words that give a secret without an option.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "add_user",
    "change_password",
    "chpasswd",
    "identified",
    "login",
    "net",
    "base",
    "openssl",
    "kubectl",
    "gpg",
    "kinit",
    "schtasks",
    "obscure",
    "wpa_passphrase",
    "sqlplus",
    "alias",
    "cryptsetup",
    "freerdp",
    "connect",
    "conn",
    "expdp",
    "impdp",
    "secret",
    "secrets",
];

/// Asked at a word that dashes begin.
pub(in crate::redact::detect) fn at_option(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let letter = class::at(bytes, start + 1);
    if !matches!(
        letter,
        b'-' | b'g'
            | b'l'
            | b'n'
            | b'h'
            | b'u'
            | b'U'
            | b'p'
            | b'P'
            | b'a'
            | b'c'
            | b'k'
            | b'w'
            | b'b'
            | b'N'
            | b'S'
            | b'A'
            | b'X'
    ) && class::before(bytes, end) != b'u'
        || !matches!(class::before(bytes, start), b' ' | b'\n' | 0 | b'"' | b'\'' | b'`')
    {
        return;
    }
    let option = bytes.get(start..end).unwrap_or_default();
    if matches!(class::at(bytes, end + 1), b'<' | b'"' | b'\'') {
        substituted(bytes, start, end, sink);
    }
    cloud_options::at_option(bytes, start, end, sink);
    account_options::at_option(bytes, start, end, sink);
    match option {
        b"-u" if runs(bytes, start, &["lftp"]) => user_and_password(bytes, end, b',', sink),
        b"-u" | b"--user" | b"--username" | b"--proxy-user" => {
            if !is_of_container(bytes, start) {
                user_and_password(bytes, end, b':', sink);
            }
            // `docker login -u app`, `mysql -u app -pX`
            if runs(bytes, start, GLUED) || runs(bytes, start, CLIENTS) || runs(bytes, start, &["login"]) {
                let user = class::run_end(bytes, end, 2, |byte| matches!(byte, b' ' | b'='));
                let stop = user_end(bytes, user);
                // `q.vexley` is a field to whoever reads code, and no command's.
                let dotted = |name: &[u8]| name.contains(&b'.') && accounts::is_handle(name);
                if !report_user(bytes, user, stop, sink) && bytes.get(user..stop).is_some_and(dotted) {
                    accounts::hit(bytes, user, stop, sink);
                }
            }
        }
        // `curl -ksu app:X`, `curl -uapp:X`
        [b'-', cluster @ .., b'u']
            if class::all(cluster, LOWER | UPPER) && cluster.len() < 6 && runs(bytes, start, &["curl"]) =>
        {
            user_and_password(bytes, end, b':', sink);
        }
        [b'-', b'u', _, ..] if class::at(bytes, end) == b':' && runs(bytes, start, &["curl"]) => {
            user_and_password(bytes, start + 2, b':', sink);
        }
        b"-U" if runs(bytes, start, &["smbclient", "rpcclient"]) => user_and_password(bytes, end, b'%', sink),
        b"-b" | b"-bB" | b"-Bb" | b"-bc" | b"-cb" | b"-bm" if runs(bytes, start, &["htpasswd"]) => {
            let file = class::run_end(bytes, end + 1, 256, |byte| byte > b' ') + 1;
            let _ = report_user(bytes, file, user_end(bytes, file), sink);
            argument(bytes, start, end, 3, sink);
        }
        b"-nb" if runs(bytes, start, &["htpasswd"]) => argument(bytes, start, end, 2, sink),
        b"-b" => cookie(bytes, end, sink),
        b"-S" if !runs(bytes, start, &["sudo"]) => {}
        b"--auth" => user_and_password(bytes, end, b':', sink),
        b"--stdin" if runs(bytes, start, &["passwd"]) => {
            piped(bytes, start, false, sink);
            let _ = report_user(bytes, end + 1, user_end(bytes, end + 1), sink);
        }
        b"-S" | b"--password-stdin" | b"--stdin" | b"--with-token" => {
            piped(bytes, start, false, sink);
            here(bytes, end, sink);
        }
        [b'-', b'p', glued @ ..] if is_glued(bytes, end, glued) && runs(bytes, start, GLUED) => {
            password(bytes, start, start + 2, sink);
        }
        // `mysql -hdb-1`
        [b'-', b'h', name @ ..] if is_shown_name(name) && runs(bytes, start, GLUED) => {
            sink.hit(&HOST, start + 2, end);
        }
        // `mysql -uapp`
        [b'-', b'u', _, ..] if runs(bytes, start, GLUED) => {
            let _ = report_user(bytes, start + 2, user_end(bytes, start + 2), sink);
        }
        b"-U" if runs(bytes, start, CLIENTS) => {
            let _ = report_user(bytes, end + 1, user_end(bytes, end + 1), sink);
        }
        [b'-', letter] => {
            let takes = OPTIONS.iter().any(|(known, clients)| known == letter && runs(bytes, start, clients));
            let logs_in = *letter == b'p' && runs(bytes, start, LOGINS) && runs(bytes, start, &["login"]);
            let beside_user = || *letter == b'p' && has_user(bytes, start) && is_strong(bytes, end);
            if takes || logs_in || beside_user() {
                argument(bytes, start, end, 1, sink);
                if let Some(user) = user_before(bytes, start) {
                    let _ = report_user(bytes, user, user_end(bytes, user), sink);
                }
            }
        }
        _ => {}
    }
}

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (bytes, start, end) = (word.text, word.start, word.end);
    match word.bytes() {
        b"login" if runs(bytes, start, &["vault"]) => argument(bytes, start, end, 1, sink),
        b"change_password" | b"add_user" if runs(bytes, start, &["rabbitmqctl"]) => {
            let _ = report_user(bytes, end + 1, user_end(bytes, end + 1), sink);
            argument(bytes, start, end, 2, sink);
        }
        b"wpa_passphrase" if word.next() == b' ' => argument(bytes, start, end, 2, sink),
        b"obscure" if runs(bytes, start, &["rclone"]) => argument(bytes, start, end, 1, sink),
        b"kinit" => here(bytes, end, sink),
        b"sqlplus" | b"expdp" | b"impdp" if word.next() == b' ' => slashed(bytes, start, end + 1, sink),
        name if is_one_of(name, &["conn", "connect"])
            && word.next() == b' '
            && (start == 0
                || class::one_before(bytes, start, &["SQL> ", "sql> ", "RMAN> ", "\n"]).is_some()) =>
        {
            slashed(bytes, start, end + 1, sink);
        }
        // `mc alias set shop https://x user X`
        b"alias" if class::starts_with_folded(bytes, end, " set ") && runs(bytes, start, &["mc"]) => {
            argument(bytes, start, end, 5, sink);
        }
        b"cryptsetup" => {
            piped(bytes, start, false, sink);
            here(bytes, end, sink);
        }
        b"xfreerdp" | b"wfreerdp" | b"schtasks" => {
            let rest = bytes.get(end..bytes.len().min(end + REACH)).unwrap_or_default();
            if let Some(option) =
                class::find_folded(rest, b" /rp ").or_else(|| class::find_folded(rest, b" /p:"))
            {
                argument(bytes, start, end + option + 4, 1, sink);
            }
        }
        b"chpasswd" => piped(bytes, start, false, sink),
        b"secret" | b"secrets" => stored(bytes, start, end, sink),
        b"base64" | b"openssl" | b"kubectl" | b"gpg" => piped(bytes, start, true, sink),
        b"net" if class::starts_with_folded(bytes, end, " use ") => share(bytes, start, end + 5, sink),
        b"net" if class::starts_with_folded(bytes, end, " user ") => argument(bytes, start, end + 5, 2, sink),
        name if is_word(name, "identified") => identified(bytes, start, end, sink),
        _ => {}
    }
}

/// `gh secret set NAME --body X`, `fly secrets set NAME=X`, `kubectl create secret generic a --from-literal=b=X`, `vault
/// kv put secret/a b=X`, `docker secret create a - <<< X`.
fn stored(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
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

/// The value at `at`, in quotes or not, of what nothing but a secret is given to.
fn given(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let (start, end) = shell_word(bytes, at);
    reveal(bytes, start, end, sink);
}

fn reveal(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let value = bytes.get(start..end).unwrap_or_default();
    // `--from-literal=mode=web`
    let named = || class::one_before(bytes, start, &["mode=", "env=", "kind=", "type="]).is_some();
    let setting = value.len() == 3 && class::all(value, LOWER) && named();
    if value.len() >= 3 && !setting && !matches!(class::at(value, 0), b'$' | b'@') && !is_placeholder(value) {
        sink.hit(&COMMAND_PASSWORD, start, end);
    }
}

/// `-pX` with a digit, which sets it apart from options glued together, or in quotes.
fn is_glued(bytes: &[u8], end: usize, glued: &[u8]) -> bool {
    if glued.is_empty() {
        return matches!(class::at(bytes, end), b'"' | b'\'');
    }
    let (start, stop) = shell_word(bytes, end - glued.len());
    let value = bytes.get(start..stop).unwrap_or_default();
    value.len() >= 4 && class::any(value, DIGIT)
}

/// `IDENTIFIED BY 'X'`, `IDENTIFIED WITH method BY 'X'`.
fn identified(bytes: &[u8], start: usize, mut end: usize, sink: &mut Sink<'_, '_>) {
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
            reveal(bytes, from, to, sink);
        }
    }
}

/// How far back the command of an option is looked for.
const REACH: usize = 200;

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
fn argument(bytes: &[u8], command: usize, mut at: usize, count: usize, sink: &mut Sink<'_, '_>) {
    for left in (0..count).rev() {
        at = class::run_end(bytes, at, 4, |byte| byte == b' ' || byte == b'=');
        if left > 0 {
            at = class::run_end(bytes, at, 256, |byte| byte > b' ');
        }
    }
    password(bytes, command, at, sink);
}

/// The argument at `at`, in quotes or not.
fn password(bytes: &[u8], command: usize, at: usize, sink: &mut Sink<'_, '_>) {
    let (start, end) = shell_word(bytes, at);
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
fn shell_word(bytes: &[u8], at: usize) -> (usize, usize) {
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
fn begins_line(bytes: &[u8], at: usize) -> bool {
    let line = line_before(bytes, at);
    let prompt = line.iter().take_while(|byte| matches!(byte, b' ' | b'$' | b'#' | b'>' | b'`')).count();
    let command = class::run_of(line, prompt, 40, WORD);
    let of_table = |command: &[u8]| {
        let known = OPTIONS.iter().flat_map(|(_, clients)| clients.iter()).chain(LOGINS).chain(GLUED);
        known.into_iter().any(|known| known.as_bytes() == command)
    };
    line.get(prompt..command).is_some_and(of_table)
}

/// A user was given to the same command: `-u app`.
fn has_user(bytes: &[u8], at: usize) -> bool {
    user_before(bytes, at).is_some()
}

/// Where the user begins that was given to the command whose next option is at `at`.
fn user_before(bytes: &[u8], at: usize) -> Option<usize> {
    let line = line_before(bytes, at);
    [" -u ", " -U ", " --user ", " --username "].iter().find_map(|option| {
        let found = class::find(line, option)?;
        let begins =
            line.get(found + option.len()).is_some_and(|byte| class::is(*byte, LOWER | UPPER | DIGIT));
        begins.then_some(at - line.len() + found + option.len())
    })
}

/// The argument at `at` has letters of both cases and digits.
fn is_strong(bytes: &[u8], at: usize) -> bool {
    let (start, end) = shell_word(bytes, class::spaces_end(bytes, at, 4));
    let value = bytes.get(start..end).unwrap_or_default();
    let has = |mask| class::any(value, mask);
    value.len() >= 6 && has(LOWER) && has(UPPER) && has(DIGIT) && !value.contains(&b'/')
}

/// `docker run -u root:root app`: as whom, and in which group, it runs. A client in it takes a password there.
#[inline(never)]
fn is_of_container(bytes: &[u8], start: usize) -> bool {
    let commands = ["docker", "podman", "nerdctl", "docker-compose"];
    runs(bytes, start, &commands)
        && (runs(bytes, start, &["run", "exec", "create"]))
        && !runs(bytes, start, &["curl", "http", "wget", "login"])
}

/// `user:password` behind an option.
fn user_and_password(bytes: &[u8], end: usize, sign: u8, sink: &mut Sink<'_, '_>) {
    let at = class::run_end(bytes, end, 3, |byte| matches!(byte, b' ' | b'=' | b'"' | b'\''));
    let open = class::before(bytes, at);
    let mut stop = if at > end && matches!(open, b'"' | b'\'') {
        class::run_end(bytes, at, 256, |byte| byte != open && byte >= b' ')
    } else {
        class::run_end(bytes, at, 256, |byte| byte > b' ' && !matches!(byte, b'"' | b'\'' | b'`'))
    };
    // `-u app:'X'`: the password alone stands in quotes.
    let quote = class::at(bytes, stop);
    if class::before(bytes, stop) == sign && stop > at && matches!(quote, b'"' | b'\'') {
        stop = class::run_end(bytes, stop + 1, 256, |byte| byte != quote && byte != b'\n') + 1;
    }
    let value = bytes.get(at..stop).unwrap_or_default();
    let Some(colon) = value.iter().position(|byte| *byte == sign) else { return };
    let password = value.get(colon + 1..).unwrap_or_default();
    let ids = value.iter().all(|byte| class::is(*byte, DIGIT) || *byte == b':');
    // `$PASSWORD`, `"$PASSWORD"`, `<user:password>` of a manual.
    let variable = password.strip_prefix(b"\"").unwrap_or(password).first() == Some(&b'$');
    let named = variable || value.first() == Some(&b'<');
    let glued = class::before(bytes, end) == b'u';
    if (at > end || glued) && password.len() >= 3 && !ids && !named && !is_placeholder(password) {
        if sign != b':' {
            let _ = report_user(bytes, at, at + colon, sink);
        }
        sink.hit(&COMMAND_USER, if sign == b':' { at } else { at + colon + 1 }, stop);
    }
}

/// `-b 'sid=…'` of clients of the web.
fn cookie(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) {
    let at = class::spaces_end(bytes, end, 2);
    let (start, stop) = shell_word(bytes, at);
    let pair = bytes.get(start..stop).unwrap_or_default();
    let Some(equals) = pair.iter().position(|byte| *byte == b'=') else { return };
    let value = pair.get(equals + 1..).unwrap_or_default();
    let digits = class::count(value, DIGIT);
    if value.len() >= 12 && digits >= 3 && !is_placeholder(value) {
        sink.hit(&COMMAND_COOKIE, start, stop);
    }
}

/// `echo X |` before a command that reads a password.
fn piped(bytes: &[u8], at: usize, doubtful: bool, sink: &mut Sink<'_, '_>) {
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
    let told = !doubtful || runs && holds_sign(value) && class::at(value, 0) != b'{';
    if told {
        reveal(bytes, start, end, sink);
    }
}

/// The password of `net use Z: \\\\name\\share /user:name X`: what is neither drive, share nor option.
fn share(bytes: &[u8], command: usize, mut at: usize, sink: &mut Sink<'_, '_>) {
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
fn slashed(bytes: &[u8], command: usize, at: usize, sink: &mut Sink<'_, '_>) {
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

/// `--password-file=<(echo X)`
fn substituted(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
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
        reveal(bytes, from, to, sink);
    }
}

/// `<<< X` behind a command that reads a password.
fn here(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) {
    let rest = bytes.get(end..bytes.len().min(end + REACH)).unwrap_or_default();
    let line = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if let Some(mark) = class::find(line, b"<<<") {
        argument(bytes, end, end + mark + 3, 1, sink);
    }
}
