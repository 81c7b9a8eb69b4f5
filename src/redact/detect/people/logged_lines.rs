//! Lines in which programs of Unix name an account between words that are always the same: "no crontab for quorra",
//! "Started Session 12 of User quorra.", "id: ‘quorra’: no such user".
//!
//! The rule is that of [`super::program_users`], which says what an account of somebody's is. **Start reading** at [`LINES`].

use super::account_files;
use super::account_shapes::{is_compound, is_handle};
use super::logged_users;
use super::program_users::{enclosed, hit, later};
use super::signed_rules::SIGNED;
use super::spelled_names::name_end;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::assignment::{report_user, user_end};
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::secrets::command_rules::COMMAND_PASSWORD;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::text::class::{self, DIGIT, HEX, WORD};

/// A word, what may stand before it, what stands between it and the account, and what behind the account.
type Line = (&'static str, &'static [&'static str], &'static str, &'static [&'static str]);

/// Where nothing is asked for before the word, the list is empty.
static LINES: &[Line] = &[
    ("user", &[], "=<", &[">, method=", ">, rip="]),
    ("user", &[], " ", &[" may run the following", " is not allowed to run", " is not in the sudoers"]),
    ("User", &[], " ", &[" may run the following", " is not allowed to run", " is not in the sudoers"]),
    ("username", &[], ": ", &[" IP:"]),
    ("entries", &["Defaults "], " for ", &[" on "]),
    ("set_id", &[], "=", &[")"]),
    ("su", &[], " - ", &[" -c", "\n"]),
    ("crontab", &[], " for ", &["\n"]),
    ("add", &[], " '", &["' to group", "' to shadow"]),
    ("changed", &["): password "], " for ", &["\n"]),
    ("User", &[" of "], " ", &[".\n"]),
    ("publickey", &[], " for ", &[" from "]),
    ("failure", &["Authentication ", "authentication "], " for ", &[" from "]),
    ("error", &["Authentication ", "authentication "], " for ", &[" from "]),
    ("user", &["illegal "], " ", &[" from "]),
    ("USER", &[], " ", &[": Login", ": no such user"]),
    ("getprinc", &[], " ", &["\n"]),
    ("addprinc", &[], " ", &["\n"]),
    ("delprinc", &[], " ", &["\n"]),
    ("Author", &["Changed "], ": ", &["\n"]),
    ("role", &[], " \"", &["\" does not exist", "\" is not permitted"]),
    ("UserId", &[], "=", &["("]),
    ("password", &["[sudo] "], " for ", &[":"]),
    ("owner", &["# "], ": ", &["\n"]),
    ("user", &[], ":", &[":rwx", ":rw-", ":r-x", ":r--", ":--x"]),
    ("user", &["auth "], " : ", &["\n"]),
    ("user", &[], " ", &[" (uid "]),
    ("user", &["AH01617: ", "AH01618: ", "AH01631: "], " ", &[": ", " not found"]),
    ("NOTIFICATION", &["SERVICE ", "HOST "], ": ", &[";"]),
    ("SETUSER", &["ACL "], " ", &[" on", " off", " >", " reset", "\n"]),
    ("user", &["delete ", "changed "], " '", &["'\n", "' info"]),
    ("exceeded", &["attempts "], " for ", &[" from "]),
    ("expiry", &["password "], " for ", &["\n"]),
    ("owned", &["' "], " by '", &["'"]),
    ("console", &[" from "], " by ", &[" on "]),
    ("unix-user", &[], ":", &[" to gain", "\n"]),
    ("orig_to", &[], "=<", &[">, relay="]),
    ("worker", &[], "[", &["]: "]),
    ("terminal", &["Accepted ", "Failed "], "/pam for ", &[" from "]),
    ("cannot", &[], " verify password for user ", &["\n"]),
    ("hash", &[], " for user ", &["\n"]),
    ("groups", &["$ ", "# "], " ", &["\n"]),
    ("whoami", &["npm ", "whoami\n"], ": ", &["\n"]),
    ("Login", &[], " failed for user ", &["\n", " through "]),
    ("Benutzer", &[], " »", &["«"]),
    ("Benutzer", &[], " „", &["“"]),
    ("Benutzer", &[], " '", &["' "]),
    ("Benutzer", &["su: ", "sudo: "], " ", &[" existiert nicht", " ist nicht"]),
    ("argv", &["] "], "[2]=\"", &["\""]),
    ("utilisateur", &["l'", "l’"], " « ", &[" »"]),
    ("utilisateur", &["l'", "l’"], " «\u{a0}", &["\u{a0}»"]),
    ("utilisateur", &["l'", "l’"], " '", &["' "]),
    ("utilisateur", &["l'", "l’"], " ", &[" n'", " n’"]),
    ("usuario", &[], " «", &["»"]),
    ("usuario", &[], " '", &["' "]),
    ("usuario", &["el "], " ", &[" no existe", " ya existe"]),
    ("ytkownik", &["u\u{17c}"], " „", &["”"]),
    ("ytkownik", &["u\u{17c}"], " '", &["' "]),
    ("ytkownik", &["u\u{17c}"], " ", &[" nie istnieje"]),
    ("utente", &["L'", "l'"], " '", &["' "]),
    ("gebruiker", &[], " '", &["' "]),
    ("user", &["su: ", "sudo: ", "usermod: ", "userdel: ", "passwd: ", "lookup: "], " ", &[" does"]),
];

/// The words of these lines, and of those that are read in their own way.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "crontab",
    "add",
    "changed",
    "user",
    "publickey",
    "getprinc",
    "addprinc",
    "delprinc",
    "author",
    "role",
    "userid",
    "password",
    "owner",
    "uid",
    "sudoers",
    "successful",
    "chown",
    "static",
    "login",
    "name",
    "username",
    "entries",
    "set_id",
    "su",
    "sudo",
    "sudoers-datei",
    "user_alias",
    "users",
    "allowusers",
    "denyusers",
    "exceeded",
    "expiry",
    "owned",
    "console",
    "unix-user",
    "orig_to",
    "worker",
    "terminal",
    "cannot",
    "hash",
    "groups",
    "whoami",
    "benutzer",
    "utilisateur",
    "usuario",
    "ytkownik",
    "ytkownika",
    "utente",
    "gebruiker",
    "notification",
    "setuser",
    "argv",
    "failure",
    "error",
    "benutzername",
    "lrwxrwxrwx",
    "drwxrwxrwx",
];

/// Asked at a word that ends like one of these.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    static WORDS: Words = Words::of(NAMES);
    if WORDS.hold(word.bytes()) {
        line(word, sink);
    }
}

#[inline(never)]
fn line(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    match word.bytes() {
        b"lrwxrwxrwx" | b"drwxrwxrwx" => logged_users::of_file(word, sink),
        b"static" => relay_password(word, sink),
        b"name" if word.next() == b'=' => settings_name(word, sink),
        b"user" if class::starts_with_folded(word.text, word.end, ": ") => asked_cluster(word, sink),
        _ => at_account(word, sink),
    }
}

/// The line names an account: in one of [`LINES`], in a file or an answer, or in another form.
fn at_account(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if word.bytes() == b"SETUSER" {
        account_files::with_hash(word, sink);
    }
    let found = match listed(word) {
        None if account_files::at_name(word, sink) => None,
        None => formed(word),
        listed => listed,
    };
    if let Some((start, end)) = found {
        hit(word.text, start, end, sink);
    }
}

/// The account in one of [`LINES`].
fn listed(word: Word<'_>) -> Option<(usize, usize)> {
    let text = word.text;
    let (start, end) = LINES.iter().find_map(|(name, before, link, ends)| {
        let here = word.bytes() == name.as_bytes() && text.get(word.end..)?.starts_with(link.as_bytes());
        // What stands before it is looked at last: most words are none of these.
        let told = here && (before.is_empty() || class::one_before(text, word.start, before).is_some());
        if told { enclosed(text, word.end + link.len(), ends) } else { None }
    })?;
    // `role "web_anon"`: what a program signs in as.
    let name = text.get(start..end)?;
    (word.bytes() != b"role" || !name.contains(&b'_') || is_handle(name)).then_some((start, end))
}

/// The account in a line of another form.
fn formed(word: Word<'_>) -> Option<(usize, usize)> {
    let (text, behind) = (word.text, word.end);
    let ahead = |links: &[&str]| {
        let link = class::one_before(text, word.start, links)?;
        before(text, word.start - link.len())
    };
    match word.bytes() {
        b"Uid" => later(text, behind, b"/", &[")"]),
        b"Successful" if class::starts_with_folded(text, behind, " su for ") => {
            later(text, behind, b" by ", &["\n"])
        }
        // "quorra is not in the sudoers file", "quorra : user NOT in sudoers ; TTY=…"
        b"sudoers" => ahead(&[" is not in the ", " : user NOT in "]),
        // "id: ‘quorra’: no such user"
        b"user" => ahead(&["’: no such "]),
        b"LOGIN" => ahead(&["] OK ", "] FAIL "]),
        b"chown" if word.next() == b' ' => {
            let option =
                class::run_end(text, behind + 1, 4, |byte| byte == b'-' || byte.is_ascii_alphabetic());
            let skipped = if class::at(text, behind + 1) == b'-' { option } else { behind };
            enclosed(text, skipped + 1, &[":", " /"])
        }
        _ => None,
    }
}

/// `user.name=Quorra Vexley`, as a command of git is told who commits.
fn settings_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if class::one_before(word.text, word.start, &["user."]).is_some()
        && let Some(end) = name_end(sink.text(), word.end + 1, 2)
    {
        sink.hit(&SIGNED, word.end + 1, end);
    }
}

/// The name that ends at `end`.
fn before(text: &[u8], end: usize) -> Option<(usize, usize)> {
    let start = class::dotted_start(text, end, 64);
    (start < end).then_some((start, end))
}

/// `    cluster: quorra-prod` above `    user: …`: which cluster a client of Kubernetes asks as whom.
fn asked_cluster(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = class::spaces_start(text, word.start, 12);
    let end = line.saturating_sub(1);
    let start = class::run_back(text, end, 63, WORD);
    let above = class::one_before(text, start, &["  cluster: "]).is_some();
    if line < word.start
        && above
        && class::at(text, end) == b'\n'
        && text.get(start..end).is_some_and(is_compound)
    {
        sink.hit(&HOST, start, end);
    }
}

/// `smtp_sasl_password_maps = static:quorra:X`: whoever sends enters so.
fn relay_password(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = class::run_end(text, word.end + 1, 200, |byte| byte > b' ');
    let entered = text.get(word.end + 1..end).unwrap_or_default();
    let Some(colon) = entered.iter().rposition(|byte| *byte == b':') else { return };
    if word.next() == b':'
        && class::one_before(text, word.start, &["_maps = ", "_maps="]).is_some()
        && colon > 0
    {
        report_user(text, word.end + 1, user_end(text, word.end + 1), sink);
        sink.hit(&COMMAND_PASSWORD, word.end + 2 + colon, end);
    }
}

/// `1a2b3c4d (Quorra Vexley 2026-03-12 …`, asked at what begins a line and may be a revision: who changed the line last.
#[inline(never)]
pub(in crate::redact::detect) fn blamed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = word.end + 2;
    let day = class::run_end(text, start, 60, |byte| byte >= b' ' && !class::is(byte, DIGIT));
    let end = class::spaces_start(text, day, 40);
    // An hour or the number of the line follows the day: "(Feature Freeze 2024-01-02)" has neither.
    let behind = class::spaces_end(text, day + 10, 8);
    let number = class::run_of(text, behind, 6, DIGIT);
    let dated = class::run_of(text, day, 4, DIGIT) == day + 4
        && class::at(text, day + 4) == b'-'
        && behind > day + 10
        && number > behind
        && matches!(class::at(text, number), b':' | b')');
    if word.len() < 7 || !class::all(word.bytes(), HEX) || !dated || end <= start {
        return;
    }
    if name_end(sink.text(), start, 2) == Some(end) {
        sink.hit(&SIGNED, start, end);
    } else if user_end(text, start) == end {
        hit(text, start, end, sink);
    }
}

/// `quorradev:x:1100:hlund,qvexley`, asked at the `x`: who belongs to a group.
#[inline(never)]
pub(in crate::redact::detect) fn members(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let number = class::run_of(text, word.end + 1, 10, DIGIT);
    let line = class::run_end(text, number, 400, |byte| byte >= b' ');
    let list = text.get(number + 1..line).unwrap_or_default();
    if number == word.end + 1
        || class::at(text, number) != b':'
        || list.iter().any(|byte| matches!(byte, b':' | b' '))
    {
        return;
    }
    let mut at = number + 1;
    for name in list.split(|byte| *byte == b',') {
        hit(text, at, at + name.len(), sink);
        at += name.len() + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_asked_for_at_its_word() {
        for (word, ..) in LINES {
            assert!(NAMES.contains(&word.to_ascii_lowercase().as_str()), "{word}");
        }
    }
}
