//! Accounts in the files that say who may enter and what they may do there, and in what programs answer where they know
//! nobody of that name: `/etc/shadow`, `sudoers`, what Samba keeps, "id: ‘quorra’: no such user" in any tongue.
//!
//! The rule is that of [`super::program_users`], and its examples are there.

use super::program_users::hit;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::user_end;
use crate::redact::detect::beside::arguments;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::secrets::command_rules::COMMAND_PASSWORD;
use crate::redact::detect::secrets::hashes::HASHED;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, HEX};

/// Asked at a word in such a line; true where that is all that it says.
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    match word.bytes() {
        b"sudo" => prompted(word, sink),
        b"User_Alias" => together(word, sink),
        b"users" | b"AllowUsers" | b"DenyUsers" => allowed(word, sink),
        b"sudoers" | b"sudoers-Datei" => return refused(word, sink),
        b"user" => return with_hash(word, sink) || unknown(word, sink),
        b"name" | b"Benutzername" => return word.next() == b' ' && in_column(word, sink),
        b"utilisateur" | b"usuario" => {
            return word.next() == b' ' && in_column(word, sink) || unknown(word, sink);
        }
        b"Benutzer" | b"ytkownika" | b"utente" | b"gebruiker" => return unknown(word, sink),
        _ => return false,
    }
    true
}

/// The name that begins the line of `at`, where nothing but blanks stands up to there; elsewhere nothing.
fn leading(text: &[u8], at: usize) -> Option<(usize, usize)> {
    let blank = class::run_start(text, at, 40, |byte| matches!(byte, b' ' | b'\t'));
    let start = class::dotted_start(text, blank, 64);
    (start < blank && blank < at && matches!(class::before(text, start), 0 | b'\n')).then_some((start, blank))
}

/// `hlund ALL=(ALL) NOPASSWD: ALL`, asked at the first `ALL`: who may do what there.
#[inline(never)]
pub(in crate::redact::detect) fn at_all(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let sign = class::spaces_end(word.text, word.end, 4);
    if word.bytes() == b"ALL"
        && class::at(word.text, sign) == b'='
        && let Some((start, end)) = leading(word.text, word.start)
    {
        hit(word.text, start, end, sink);
    }
}

/// `hlund:!:20785:0:99999:7:::`, asked at the day of the last change: an account that no password opens.
#[inline(never)]
pub(in crate::redact::detect) fn at_day(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(field) = word.start.checked_sub(1) else { return };
    let locked = class::run_start(text, field, 3, |byte| matches!(byte, b'!' | b'*'));
    let least = class::run_of(text, word.end + 1, 6, DIGIT);
    let Some(end) = locked.checked_sub(1).filter(|end| class::at(text, *end) == b':') else { return };
    let start = class::dotted_start(text, end, 64);
    if locked < field
        && class::at(text, least) == b':'
        && matches!(class::before(text, start), 0 | b'\n')
        && user_end(text, start) == end
    {
        hit(text, start, end, sink);
    }
}

/// `hlund L 2026-11-28 0 99999 7 -1`, asked at the state of a password: whose it is, as `passwd -S` prints it.
#[inline(never)]
pub(in crate::redact::detect) fn at_state(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let day = class::run_end(text, word.end + 1, 10, |byte| class::is(byte, DIGIT) || byte == b'-');
    let ages = class::run_end(text, day, 30, |byte| class::is(byte, DIGIT) || matches!(byte, b' ' | b'-'));
    let counted =
        text.get(day..ages).is_some_and(|ages| ages.iter().filter(|byte| **byte == b' ').count() >= 4);
    if matches!(word.bytes(), b"L" | b"LK" | b"NP" | b"P" | b"PS")
        && day == word.end + 11
        && counted
        && let Some((start, end)) = leading(text, word.start)
    {
        hit(text, start, end, sink);
    }
}

/// `valid users = hlund @staff ivexander`, as Samba and OpenSSH list who may enter; `@` and `+` stand before groups.
#[inline(never)]
fn allowed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = class::spaces_start(text, word.start, 40);
    let listed = match word.bytes() {
        b"users" => class::one_before(text, word.start, &["valid ", "invalid ", "admin "]).map(|which| {
            class::run_start(text, word.start - which.len(), 40, |byte| matches!(byte, b' ' | b'\t'))
        }),
        _ => Some(class::run_start(text, line, 40, |byte| matches!(byte, b' ' | b'\t'))),
    };
    if !listed.is_some_and(|start| matches!(class::before(text, start), 0 | b'\n')) {
        return;
    }
    let mut at = class::run_end(text, word.end, 4, |byte| matches!(byte, b' ' | b'='));
    for _ in 0..32 {
        let mark = class::run_end(text, at, 2, |byte| matches!(byte, b'@' | b'+' | b'&'));
        let end = user_end(text, mark);
        if mark == at {
            hit(text, at, end, sink);
        }
        at = class::run_end(text, end, 2, |byte| matches!(byte, b' ' | b','));
        if end == mark || at == end {
            return;
        }
    }
}

/// `hlund:1003:XXXX…:3f62…:[U          ]:LCT-…`, asked at what stands for a hash that nobody uses any more: whose account
/// it is, and the hash that opens it.
#[inline(never)]
pub(in crate::redact::detect) fn at_no_hash(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let hash = class::run_of(text, word.end + 1, 33, HEX);
    let Some(field) = word.start.checked_sub(1) else { return };
    let number = class::run_back(text, field, 10, DIGIT);
    let Some(end) = number.checked_sub(1).filter(|end| class::at(text, *end) == b':') else { return };
    let start = class::dotted_start(text, end, 64);
    // `hlund:1003:aad3b435…:3f62…:::`, as tools that take them out of a directory print them.
    let empty = word.bytes() == b"aad3b435b51404eeaad3b435b51404ee";
    if !empty && !word.bytes().iter().all(|byte| *byte == b'X')
        || number == field
        || class::at(text, hash) != b':'
    {
        return;
    }
    if hash == word.end + 33 {
        sink.hit(&HASHED, word.end + 1, hash);
    }
    if matches!(class::before(text, start), 0 | b'\n') {
        hit(text, start, end, sink);
    }
}

/// `[sudo] Passwort für hlund:`, `[sudo] Mot de passe de hlund :`, asked at "sudo": whose password it asks for.
#[inline(never)]
fn prompted(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if word.previous() != b'[' || word.next() != b']' {
        return;
    }
    let line = class::run_end(text, word.end, 80, |byte| byte >= b' ' && byte != b':');
    let end = class::run_start(text, line, 4, |byte| matches!(byte, b' ' | 0xc2 | 0xa0));
    let start = class::dotted_start(text, end, 64);
    if class::at(text, line) == b':' && matches!(class::before(text, start), b' ' | 0xa0) {
        hit(text, start, end, sink);
    }
}

/// Programs that say so.
const ASKING: &[&str] = &["id: ", "groups: ", "finger: ", "id : ", "groups : "];

/// `id: ‘hlund’: no such user`, `id: « hlund » : utilisateur inexistant`, asked at the word for a user.
#[inline(never)]
fn unknown(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let text = word.text;
    let line = class::line_start(text, word.start, 120);
    let Some(program) = class::one_at(text, line, ASKING) else { return false };
    let quote = |byte: u8| byte >= 128 || matches!(byte, b' ' | b'\'' | b'"' | b'`');
    let start = class::run_end(text, line + program.len(), 8, quote);
    let end = user_end_of_ascii(text, start);
    let close = class::run_end(text, end, 8, quote);
    let told = class::at(text, close) == b':' && close < word.start;
    if told {
        hit(text, start, end, sink);
    }
    told
}

/// Where the account at `start` ends: a quotation mark of another tongue is no letter of it.
fn user_end_of_ascii(text: &[u8], start: usize) -> usize {
    let end = class::dotted_end(text, start, 64);
    class::run_start(text, end, 2, |byte| byte == b'.')
}

/// `User_Alias DBAS = hlund, ivexander`: who is called so together.
#[inline(never)]
fn together(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = class::line_end(text, word.end, 400);
    let Some(sign) = text.get(word.end..line).and_then(|rest| class::find(rest, b"=")) else { return };
    let mut at = class::spaces_end(text, word.end + sign + 1, 8);
    for _ in 0..32 {
        let end = user_end(text, at);
        hit(text, at, end, sink);
        let comma = class::spaces_end(text, end, 4);
        if end == at || class::at(text, comma) != b',' {
            return;
        }
        at = class::spaces_end(text, comma + 1, 4);
    }
}

/// `hlund ist nicht in der sudoers-Datei.`, asked at the name of the file: whom it does not know.
#[inline(never)]
fn refused(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    const NOT: &[&str] = &[
        " ist nicht ",
        " n'appara",
        " n’appara",
        " no est",
        " nie wyst",
        " non ",
        " komt niet ",
        " staat niet ",
    ];
    let text = word.text;
    let line = class::line_start(text, word.start, 120);
    let end = user_end(text, line);
    let told = class::one_at(text, end, NOT).is_some();
    if told {
        hit(text, line, end, sink);
    }
    told
}

/// `User name                    hlund`, `Benutzername                    hlund`, as Windows shows an account.
#[inline(never)]
fn in_column(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    const BEFORE: &[&str] = &["\nUser ", "\nNom d’", "\nNom d'", "\nNombre de "];
    let text = word.text;
    let start = class::spaces_end(text, word.end, 60);
    let end = user_end(text, start);
    let heads = text.get(..word.start) == Some(b"User ")
        || class::one_before(text, word.start, BEFORE).is_some()
        || word.len() == 12 && matches!(word.previous(), 0 | b'\n');
    let told = start > word.end + 3 && matches!(class::at(text, end), 0 | b'\r' | b'\n') && heads;
    if told {
        hit(text, start, end, sink);
    }
    told
}

/// `ACL SETUSER hlund on >X ~*`, `"user hlund on #5e88… ~* +@all"`: the passwords behind the account, and their hashes.
#[inline(never)]
pub(super) fn with_hash(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let text = word.text;
    let listed = word.previous() == b'"' || matches!(word.previous(), 0 | b'\n');
    if word.next() != b' ' || word.len() == 4 && !listed {
        return false;
    }
    let mut found = false;
    for (index, (start, end)) in arguments(text, word.end, 16).enumerate() {
        match (index, text.get(start..end).unwrap_or_default()) {
            (0, _) => {}
            (1, b"on" | b"off" | b"reset") if word.len() == 4 => {}
            (1, _) if word.len() == 4 => return found,
            (_, [b'#', hash @ ..]) if hash.len() == 64 && class::all(hash, HEX) => {
                sink.hit(&HASHED, start + 1, end);
                found = true;
            }
            (_, [b'>', password @ ..]) if password.len() > 3 && !is_placeholder(password) => {
                sink.hit(&COMMAND_PASSWORD, start + 1, end);
                found = true;
            }
            _ => {}
        }
    }
    found && word.len() > 4
}

/// `hlund@pam`, `hlund@pve!backup`, asked at the sign: whoever works on a machine of Proxmox, and where they are known.
#[inline(never)]
pub(in crate::redact::detect) fn of_realm(text: &[u8], sign: usize, sink: &mut Sink<'_, '_>) {
    let end = class::run_of(text, sign + 1, 5, class::WORD);
    let realm = text.get(sign + 1..end).unwrap_or_default();
    if matches!(realm, b"pam" | b"pve" | b"pbs") && !matches!(class::at(text, end), b'.' | b'/' | b'@') {
        let start = class::dotted_start(text, sign, 64);
        hit(text, start, sign, sink);
    }
}
