//! Passwords given to commands: behind an option, as an argument, through a pipe.
//!
//! [`at_option`] is asked at words that dashes begin, [`at_name`] at the few words that give a secret without an option.
//! What stands before them on the line says which command it is.

#[cfg(test)]
use super::command_rules::COMMAND_PASSWORD;
use super::command_rules::{CLIENTS, COMMAND_COOKIE, COMMAND_USER, GLUED, LOGINS, OPTIONS, VISITORS};
use super::fed::{here, piped, stored, substituted};
use super::log_ins::{attempted, identified, share, slashed};
use super::shell_words::{REACH, argument, password, runs, shell_word, user_before};
#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::assignment::{holds_sign, report_user, user_end, variables};
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::machines::cloud_options;
use crate::redact::detect::machines::names::is_shown_name;
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::people::{account_options, accounts};
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Sink, is_handle};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&COMMAND_USER, &COMMAND_PASSWORD, &COMMAND_COOKIE];

/// Words that give a secret without an option.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "add_user",
    "attempt",
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
    "zfs",
    "freerdp",
    "connect",
    "conn",
    "expdp",
    "impdp",
    "exp",
    "imp",
    "rman",
    "secret",
    "secrets",
];

/// What follows the dash of an option that one of the commands gives a user or a secret to; most words with a dash before
/// them are passed by it.
const LETTERS: &[u8] = b"-ACKNPSUXabcghklnpuw";

/// Asked at a word that dashes begin.
pub(in crate::redact::detect) fn at_option(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    // `-ksu`
    let known = LETTERS.contains(&class::at(bytes, start + 1)) || class::before(bytes, end) == b'u';
    if !known || !matches!(class::before(bytes, start), b' ' | b'\n' | 0 | b'"' | b'\'' | b'`') {
        return;
    }
    if matches!(class::at(bytes, end + 1), b'<' | b'"' | b'\'') {
        substituted(bytes, start, end, sink);
    }
    cloud_options::at_option(bytes, start, end, sink);
    account_options::at_option(bytes, start, end, sink);
    let _ = of_both(bytes, start, end, sink)
        || of_password_file(bytes, start, end, sink)
        || of_input(bytes, start, end, sink)
        || of_client(bytes, start, end, sink);
}

/// True for an option that gives a user and his password.
fn of_both(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> bool {
    match bytes.get(start..end).unwrap_or_default() {
        b"-u" if runs(bytes, start, &["lftp"]) => user_and_password(bytes, end, b',', sink),
        b"-u" | b"--user" | b"--username" | b"--proxy-user" => {
            if !is_of_container(bytes, start) {
                user_and_password(bytes, end, b':', sink);
            }
            user(bytes, start, end, sink);
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
        b"-a" if runs(bytes, start, VISITORS) => user_and_password(bytes, end, b':', sink),
        b"--auth" => user_and_password(bytes, end, b':', sink),
        _ => return false,
    }
    true
}

/// `docker login -u app`, `mysql -u app -pX`
fn user(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    if runs(bytes, start, GLUED) || runs(bytes, start, CLIENTS) || runs(bytes, start, &["login"]) {
        let user = class::run_end(bytes, end, 2, |byte| matches!(byte, b' ' | b'='));
        let stop = user_end(bytes, user);
        // `q.vexley` is a field to whoever reads code, and no command's.
        let dotted = |name: &[u8]| name.contains(&b'.') && is_handle(name);
        if !report_user(bytes, user, stop, sink) && bytes.get(user..stop).is_some_and(dotted) {
            accounts::hit(bytes, user, stop, sink);
        }
    }
}

/// True for `htpasswd -b file app X`, and where `-b` gives a cookie.
fn of_password_file(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> bool {
    match bytes.get(start..end).unwrap_or_default() {
        b"-b" | b"-bB" | b"-Bb" | b"-bc" | b"-cb" | b"-bm"
            if runs(bytes, start, &["htpasswd", "mosquitto_passwd"]) =>
        {
            let file = class::run_end(bytes, end + 1, 256, |byte| byte > b' ') + 1;
            let _ = report_user(bytes, file, user_end(bytes, file), sink);
            argument(bytes, start, end, 3, sink);
        }
        b"-nb" if runs(bytes, start, &["htpasswd"]) => argument(bytes, start, end, 2, sink),
        b"-b" => cookie(bytes, end, sink),
        _ => return false,
    }
    true
}

/// True for an option behind which the command reads the secret from its input.
fn of_input(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> bool {
    match bytes.get(start..end).unwrap_or_default() {
        b"-S" if !runs(bytes, start, &["sudo"]) => {}
        b"--stdin" if runs(bytes, start, &["passwd"]) => {
            piped(bytes, start, false, sink);
            let _ = report_user(bytes, end + 1, user_end(bytes, end + 1), sink);
        }
        b"-S" | b"--password-stdin" | b"--stdin" | b"--with-token" => {
            piped(bytes, start, false, sink);
            here(bytes, end, sink);
        }
        _ => return false,
    }
    true
}

/// True for an option of a client that logs in somewhere: its machine, its user, its password.
fn of_client(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> bool {
    match bytes.get(start..end).unwrap_or_default() {
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
        b"--plaintext" if runs(bytes, start, &["rootpw"]) => argument(bytes, start, end, 1, sink),
        b"-U" if runs(bytes, start, CLIENTS) => {
            let _ = report_user(bytes, end + 1, user_end(bytes, end + 1), sink);
        }
        [b'-', letter] if takes_password(bytes, start, end, *letter) => {
            argument(bytes, start, end, 1, sink);
            if let Some(user) = user_before(bytes, start) {
                let _ = report_user(bytes, user, user_end(bytes, user), sink);
            }
        }
        _ => return false,
    }
    true
}

/// True where the command takes a password behind this letter, or where one follows that a user stands before.
fn takes_password(bytes: &[u8], start: usize, end: usize, letter: u8) -> bool {
    OPTIONS.iter().any(|(known, clients)| *known == letter && runs(bytes, start, clients))
        || letter == b'p'
            && (runs(bytes, start, LOGINS) && runs(bytes, start, &["login"])
                || user_before(bytes, start).is_some() && is_strong_argument(bytes, end))
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
        b"attempt" if word.next() == b' ' => attempted(bytes, end, sink),
        b"kinit" => here(bytes, end, sink),
        b"sqlplus" | b"expdp" | b"impdp" | b"exp" | b"imp" if word.next() == b' ' => {
            slashed(bytes, start, end + 1, sink);
        }
        b"rman" if class::starts_with_folded(bytes, end, " target ") => {
            slashed(bytes, start, end + 8, sink);
        }
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
        b"zfs" if class::starts_with_folded(bytes, end, " load-key") => piped(bytes, start, false, sink),
        b"chpasswd" => piped(bytes, start, false, sink),
        b"secret" | b"secrets" => stored(bytes, start, end, sink),
        b"base64" | b"openssl" | b"kubectl" | b"gpg" => piped(bytes, start, true, sink),
        b"net" if class::starts_with_folded(bytes, end, " use ") => share(bytes, start, end + 5, sink),
        b"net" if class::starts_with_folded(bytes, end, " user ") => argument(bytes, start, end + 5, 2, sink),
        name if is_word(name, "identified") => identified(bytes, start, end, sink),
        _ => {}
    }
}

/// `-pX` with a digit, which sets it apart from options glued together, in quotes, or `-p$x`.
fn is_glued(bytes: &[u8], end: usize, glued: &[u8]) -> bool {
    if glued.is_empty() {
        return matches!(class::at(bytes, end), b'"' | b'\'' | b'$');
    }
    let (start, stop) = shell_word(bytes, end - glued.len());
    let value = bytes.get(start..stop).unwrap_or_default();
    value.len() >= 4 && class::any(value, DIGIT)
}

/// The argument at `at` has letters of both cases and digits.
fn is_strong_argument(bytes: &[u8], at: usize) -> bool {
    let (start, end) = shell_word(bytes, class::spaces_end(bytes, at, 4));
    let value = bytes.get(start..end).unwrap_or_default();
    value.len() >= 6 && class::has_each(value, ALPHANUMERIC) && !value.contains(&b'/')
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
    let opened = at > end && matches!(open, b'"' | b'\'');
    if !opened && class::before(bytes, stop) == sign && stop > at && matches!(quote, b'"' | b'\'') {
        stop = class::run_end(bytes, stop + 1, 256, |byte| byte != quote && byte != b'\n') + 1;
    }
    let value = bytes.get(at..stop).unwrap_or_default();
    let Some(colon) = value.iter().position(|byte| *byte == sign) else { return };
    let password = value.get(colon + 1..).unwrap_or_default();
    let ids = value.iter().all(|byte| class::is(*byte, DIGIT) || *byte == b':');
    // `$PASSWORD`, `"$PASSWORD"`, `<user:password>` of a manual.
    let variable = password.strip_prefix(b"\"").unwrap_or(password).first() == Some(&b'$');
    if variable {
        let _ = variables::report(bytes, at + colon + 1, true, sink);
    }
    let named = variable || value.first() == Some(&b'<');
    let glued = class::before(bytes, end) == b'u';
    // `-u "X:"`: a token in place of the user, and no password.
    let alone = value.get(..colon).filter(|user| password.is_empty() && holds_sign(user) && user.len() >= 8);
    if at > end && alone.is_some_and(|user| !is_placeholder(user)) {
        sink.hit(&COMMAND_USER, at, at + colon);
    }
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
