//! E-mail addresses, and users at machines.

use super::email_rules::{EMAIL, HANDLE};
use super::email_spoken::spaced_end;
use super::handles::handle;
use super::phone;
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::links::public_sites::{is_in_manuals, is_known};
use crate::redact::detect::links::url;
use crate::redact::detect::machines::set_apart::is_no_machine;
use crate::redact::detect::machines::{domain_endings, ip, rules};
use crate::redact::detect::people::{accounts, in_place};
use crate::redact::detect::{Sink, is_handle};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, OTHER_LETTER, WORD};

/// What stands before the sign in an address.
fn is_local(byte: u8) -> bool {
    class::is(byte, WORD | OTHER_LETTER) || matches!(byte, b'.' | b'+' | b'%')
}

/// Asked at `@`: an address around it, or a handle behind it.
pub(in crate::redact::detect) fn at_sign(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    if class::before(bytes, at) == b' ' && class::at(bytes, at + 1) == b' ' {
        if sink.reading.is_plain() || !in_brackets(bytes, at, sink) {
            set_apart(bytes, at, sink);
        }
        return;
    }
    let start = local_start(bytes, at);
    if start < at {
        behind_local(bytes, start, at, sink);
    } else if class::before(bytes, at) == b'"'
        && let Some(end) = domain_end(bytes, at + 1)
    {
        behind_quoted(bytes, at, end, sink);
    } else if matches!((class::before(bytes, at), class::at(bytes, at + 1)), (b'\'', b'\'') | (b'`', b'`')) {
        between_quotes(bytes, at, sink);
    } else if !class::is(class::before(bytes, at), ALPHANUMERIC) {
        // `<@U07QX2R|marta.k>`, as Slack writes whom it shows.
        let bar = class::run_of(bytes, at + 1, 14, ALPHANUMERIC);
        let close = class::run_end(bytes, bar + 1, 60, |byte| byte >= b' ' && byte != b'>');
        if class::before(bytes, at) == b'<'
            && class::at(bytes, bar) == b'|'
            && class::at(bytes, close) == b'>'
        {
            sink.hit(&HANDLE, bar + 1, close);
        }
        handle(bytes, at, sink);
    }
}

/// `bob (at) example (dot) com`, as the reading without brackets has it. True where a domain stands behind.
fn in_brackets(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) -> bool {
    let Some(end) = spaced_end(bytes, at + 2) else { return false };
    let mut start = class::run_start(bytes, at - 1, 64, is_local);
    // `quorra [dot] vexley [at] …`
    for _ in 0..3 {
        let Some(dot) = class::one_before(bytes, start, &[" . "]) else { break };
        start = class::run_start(bytes, start - dot.len(), 64, is_local);
    }
    if start < at - 1 {
        sink.hit(&EMAIL, start, end);
    }
    true
}

/// Where what stands before the sign begins; the sign itself where nothing does.
fn local_start(bytes: &[u8], at: usize) -> usize {
    let mut start = behind_unspaced(bytes, class::run_start(bytes, at, 64, is_local), at);
    while start < at && matches!(class::at(bytes, start), b'.' | b'-' | b'%' | b'+' | b'_') {
        start += 1;
    }
    let start = if class::before(bytes, start) == b'/' { in_office(bytes, start, at) } else { start };
    if class::before(bytes, start) == b'=' { returned_from(bytes, start, at) } else { start }
}

/// An address, somebody who is connected to a database or a chat, or a user at a machine.
fn behind_local(bytes: &[u8], start: usize, at: usize, sink: &mut Sink<'_, '_>) {
    // `~hedda@unaffiliated/hlund`, `hedda@user/hlund`: what hides from where somebody chats.
    if let Some(cloak) = class::one_at(bytes, at + 1, &["unaffiliated/", "user/"]) {
        let name = at + 1 + cloak.len();
        accounts::hit(bytes, name, class::run_of(bytes, name, 40, WORD), sink);
    // `app_rw@[unknown] LOG:`, as Postgres writes who is connected to no database, and `app_rw@10.4.%`.
    } else if class::starts_with_folded(bytes, at + 1, "[unknown] ")
        || class::is(class::at(bytes, at + 1), DIGIT) && ip::is_pattern(bytes, at + 1)
    {
        accounts::hit(bytes, start, at, sink);
    } else if let Some(end) = node_end(bytes, start, at) {
        if end > at + 1 {
            sink.hit(&rules::HOST, at + 1, end);
        }
    } else if let Some(end) = domain_end(bytes, at + 1)
        .or_else(|| prompt_end(bytes, start, at + 1))
        .or_else(|| device_end(bytes, start, at))
        && !is_anybody(bytes.get(start..at).unwrap_or_default(), bytes.get(at + 1..end).unwrap_or_default())
    {
        address(bytes, (start, at, end), sink);
    } else if is_of_database(bytes, at + 1) {
        accounts::hit(bytes, start, at, sink);
    } else if matches!(class::at(bytes, at + 1), b' ' | b'\n')
        && matches!(class::before(bytes, start), b' ' | b'\n' | 0)
        && is_dotted(bytes.get(start..at).unwrap_or_default())
    {
        sink.hit(&EMAIL, start, at + 1);
    }
}

/// The address that begins, has its sign and ends at these places, and whose name and number stand beside it.
fn address(bytes: &[u8], (start, at, end): (usize, usize, usize), sink: &mut Sink<'_, '_>) {
    let machine = bytes.get(at + 1..end).unwrap_or_default();
    let git = class::at(bytes, end) == b':' && bytes.get(start..at) == Some(b"git");
    if git {
        url::at_repository(bytes, end, sink);
    }
    // What everybody clones from is nobody's address.
    let cloned = bytes.get(start..at) == Some(b"git") && is_known(machine);
    if !cloned && (!git || !is_one_of(machine, &["github.com", "gitlab.com"])) {
        sink.hit(&EMAIL, start, end);
    }
    // What is entered may be spoken of without who enters it.
    if (machine.contains(&b'-') || machine.contains(&b'_')) && !machine.contains(&b'.') {
        sink.hit(&rules::HOST, at + 1, end);
    }
    phone::behind_mail(bytes, end, sink);
    match class::before(bytes, start) {
        b'<' => in_place::before_address(start - 1, sink),
        b' ' | b',' | b';' | b'|' | b'"' | b'\'' | b'(' => in_place::beside_mail(start, sink),
        // `"Quorra Vexley" <sip:4417@pbx.example>`
        b':' => {
            let schemes = ["<sip:", "<sips:", "<mailto:", "<SIP:"];
            if let Some(scheme) = class::one_before(bytes, start, &schemes) {
                in_place::before_address(start - scheme.len(), sink);
            }
        }
        _ => {}
    }
}

/// `"q. vexley"@example.com`
fn behind_quoted(bytes: &[u8], at: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let from = class::run_start(bytes, at - 1, 64, |byte| byte >= b' ' && byte != b'"');
    let said = bytes.get(from..at - 1).unwrap_or_default();
    // `"code":"A-7","@odata.type":"…"`: between two quotes of JSON stands no name.
    if class::before(bytes, from) == b'"'
        && class::any(said, ALPHANUMERIC)
        && !said.contains(&b'=')
        && class::at(bytes, end) != b'"'
    {
        sink.hit(&EMAIL, from - 1, end);
    }
}

/// `'app_rw'@'%'`, an account of a database; a shell writes `'\''` for each of its quotes.
fn between_quotes(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let end = at - class::one_before(bytes, at, &["'\\''", "'", "`"]).map_or(1, str::len);
    let from = class::run_start(bytes, end, 64, is_local);
    accounts::hit(bytes, from, end, sink);
    // `'app_rw'@'quorrabox'`: from which machine.
    let end = class::run_of(bytes, at + 2, 63, WORD);
    let machine = bytes.get(at + 2..end).unwrap_or_default();
    if machine.len() > 3 && class::at(bytes, end) == b'\'' && !is_no_machine(machine) {
        sink.hit(&rules::HOST, at + 2, end);
    }
}

/// `quorra.vexley @ harbour.example`: two names on one side and a domain on the other.
#[inline(never)]
fn set_apart(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let start = class::dotted_start(bytes, at - 1, 64);
    let Some(end) = domain_end(bytes, at + 2) else { return };
    let domain = bytes.get(at + 2..end).unwrap_or_default();
    if is_dotted(bytes.get(start..at - 1).unwrap_or_default())
        && domain_endings::has_public_ending(domain)
        && !class::is(class::at(bytes, end), ALPHANUMERIC)
    {
        sink.hit(&EMAIL, start, end);
    }
}

/// `bounce+7f2.quorra=harbour.example@mx.vexley.example`, `SRS0=a7=X2=harbour.example=quorra@…`: whom a mail did not
/// reach, within the address that hears of it. Where that begins.
#[inline(never)]
fn returned_from(bytes: &[u8], start: usize, at: usize) -> usize {
    let part = |byte: u8| class::is(byte, WORD) || matches!(byte, b'.' | b'+' | b'=');
    let from = class::run_start(bytes, start, 96, part);
    let head = bytes.get(from..start).unwrap_or_default();
    let names = ["bounce", "bounces", "return", "srs0", "srs1", "prvs", "btv1", "verp"];
    let name = head.split(|byte| matches!(byte, b'+' | b'-' | b'=' | b'.')).next().unwrap_or_default();
    let tagged = head.contains(&b'+') && bytes.get(start..at).is_some_and(|domain| domain.contains(&b'.'));
    if is_one_of(name, &names) || tagged && class::before(bytes, from) == b'<' { from } else { start }
}

/// `app_rw@ledger LOG:`, as Postgres writes who is connected to what.
fn is_of_database(bytes: &[u8], database: usize) -> bool {
    let end = class::run_of(bytes, database, 63, WORD);
    let levels =
        [" LOG:  ", " ERROR:  ", " FATAL:  ", " STATEMENT:  ", " DETAIL:  ", " WARNING:  ", " HINT:  "];
    class::one_at(bytes, end, &levels).is_some()
}

/// `hbrandvik/admin@VEXLEY.DE`, as Kerberos names somebody in an office: where the name begins.
#[inline(never)]
fn in_office(bytes: &[u8], start: usize, at: usize) -> usize {
    let from = class::dotted_start(bytes, start - 1, 64);
    let office = bytes.get(start..at).is_some_and(|office| is_one_of(office, &["admin", "root"]));
    let realm = class::is(class::at(bytes, at + 1), class::UPPER)
        && class::is(class::at(bytes, at + 2), class::UPPER);
    if office && realm && from + 1 < start { from } else { start }
}

/// Two words in small letters with a full stop between.
fn is_dotted(local: &[u8]) -> bool {
    let mut parts = local.split(|byte| *byte == b'.');
    let word =
        |part: Option<&[u8]>| part.is_some_and(|part| part.len() >= 2 && class::all(part, class::LOWER));
    word(parts.next()) && word(parts.next()) && parts.next().is_none()
}

/// Behind `@` in addresses of payments in India.
const PAYING: &[&str] = &["okaxis", "okhdfcbank", "okicici", "oksbi", "paytm", "upi", "ybl", "ibl", "axl"];

/// `user@host` and `admin@example.com` of a manual, `aes256-gcm@openssh.com` of a cipher.
fn is_anybody(user: &[u8], machine: &[u8]) -> bool {
    let cipher = is_one_of(machine, &["openssh.com", "libssh.org"]) && class::any(user, DIGIT | JOINER);
    cipher
        || is_one_of(machine, &["host", "hostname", "server", "machine", "remote"])
            && is_one_of(user, &["user", "username", "you"])
        || is_in_manuals(machine) && is_one_of(user, WRITTEN_TO)
}

/// Whom manuals write to at the names that are kept for them.
const WRITTEN_TO: &[&str] = &[
    "admin",
    "alert",
    "alerts",
    "email",
    "foo",
    "hostmaster",
    "erika.mustermann",
    "info",
    "jane.doe",
    "john.doe",
    "max.mustermann",
    "me",
    "name",
    "noc",
    "noreply",
    "oncall",
    "ops",
    "postmaster",
    "root",
    "security",
    "someone",
    "sre",
    "support",
    "test",
    "user",
    "username",
    "webmaster",
    "you",
    "your-email",
    "your-name",
    "your.name",
    "youremail",
];

/// The end of the machine's name in a prompt: `root@db1:~#`, `[root@db1 ~]#`, or before a path on it.
fn prompt_end(bytes: &[u8], start: usize, from: usize) -> Option<usize> {
    let end = class::run_of(bytes, from, 64, WORD);
    let next = (class::at(bytes, end), class::at(bytes, end + 1));
    let bracketed = class::before(bytes, start) == b'[' && next.0 == b' ' && {
        let close = class::run_end(bytes, end + 1, 64, |byte| byte > b' ' && byte != b']');
        class::at(bytes, close) == b']' && matches!(class::at(bytes, close + 1), b'#' | b'$')
    };
    // `hedda@vexbook src % make`, `hedda@src$ make`, `hedda@VEXPC MINGW64 ~/src`
    let line = matches!(class::before(bytes, start), 0 | b'\n' | b' ');
    let folder = class::run_end(bytes, end + 1, 64, |byte| byte > b' ');
    let first = matches!(class::before(bytes, start), 0 | b'\n');
    // `(hedda@quorra) Password:`, `From hedda@quorra  Fri Nov 27`, `>N  2 hedda@quorra  Fri Nov`
    let asked = class::before(bytes, start) == b'(' && class::starts_with_folded(bytes, end, ") password:");
    let day = class::spaces_end(bytes, end, 24);
    let dated = next.0 == b' '
        && class::one_at(bytes, day, &["Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun "]).is_some()
        && class::is(class::at(bytes, day + 4), class::UPPER);
    let typed = asked
        || line
            && (dated
                || next == (b'$', b' ')
                || class::starts_with_folded(bytes, end, "'s password:")
                || first && matches!(next, (b'#' | b'>', b' '))
                || next.0 == b' '
                    && (class::starts_with_folded(bytes, folder, " % ")
                        || next.1 == b'~' && class::before(bytes, folder) == b'>'
                        || class::starts_with_folded(bytes, end, " mingw64 ")));
    // `Cron <root@db1> backup`
    let mailed = class::before(bytes, start) == b'<' && next.0 == b'>' && end >= from + 4;
    (end > from + 1 && (matches!(next, (b':', b'~' | b'/')) || bracketed || mailed || typed)).then_some(end)
}

/// `mholm@mholm-laptop`, as keys are commented; `ops@eu-harbour-prod`, as clusters and databases are entered.
fn device_end(bytes: &[u8], start: usize, at: usize) -> Option<usize> {
    let end = class::run_of(bytes, at + 1, 63, WORD);
    let device = bytes.get(at + 1..end)?;
    let user = bytes.get(start..at)?;
    let dash = device.contains(&b'-');
    let begins =
        class::is(class::at(device, 0), class::LOWER) && !matches!(class::before(bytes, start), b'/' | b'@');
    // `wg-quick@wg-home.service`, `upload-artifact@release-next`
    let entered = begins
        && (dash || device.contains(&b'_'))
        && !matches!(class::at(bytes, end), b'.' | b'/' | b':')
        && (user.contains(&b'_')
            || user.contains(&b'-')
            || is_handle(user)
            || class::one_before(bytes, start, &["Username=", "User Id=", "Uid=", "UID="]).is_some()
            || is_one_of(user, &["admin", "deploy", "ops", "postgres", "root", "ubuntu"]))
        && !class::starts_with_folded(device, 0, "sha");
    (entered || dash && is_handle(user)).then_some(end)
}

/// The first byte of a letter of a script that puts no spaces between words.
const fn is_unspaced(byte: u8) -> bool {
    matches!(byte, 0xe3..=0xed | 0xef)
}

/// `example.cn`: labels of ASCII, the last of letters.
fn is_named(domain: &[u8]) -> bool {
    let last = domain.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    last.len() >= 2 && last.len() < domain.len() && class::all(last, class::LOWER | class::UPPER)
}

/// "请联系wei@example.cn": where the letters of ASCII begin behind a sentence that has no spaces.
fn behind_unspaced(bytes: &[u8], start: usize, at: usize) -> usize {
    let latin = class::run_start(bytes, at, at - start, |byte| byte < 128);
    let written = latin.checked_sub(3).is_some_and(|letter| is_unspaced(class::at(bytes, letter)));
    if latin > start && written && at - latin >= 3 { latin } else { start }
}

/// The end of the machine in `rabbit@mq-quorra-01`: before `@` stands the program, and behind a full stop may stand the
/// number of one of its processes.
#[inline(never)]
fn node_end(bytes: &[u8], start: usize, at: usize) -> Option<usize> {
    let programs = ["celery", "couchdb", "ejabberd", "emqx", "rabbit", "riak", "vernemq"];
    if !is_one_of(bytes.get(start..at)?, &programs) || !class::is(class::at(bytes, at + 1), class::LOWER) {
        return None;
    }
    let end = class::run_of(bytes, at + 1, 63, WORD);
    // Everybody's own machine.
    if bytes.get(at + 1..end) == Some(b"localhost") {
        return Some(at + 1);
    }
    domain_end(bytes, at + 1)
        .or_else(|| class::any(bytes.get(at + 1..end)?, DIGIT | class::JOINER).then_some(end))
}

/// The end of a host name or address behind `@`, where one is there.
pub(super) fn domain_end(bytes: &[u8], from: usize) -> Option<usize> {
    let host = |byte: u8| class::is(byte, ALPHANUMERIC | OTHER_LETTER) || matches!(byte, b'.' | b'-');
    let mut end = class::run_end(bytes, from, 253, host);
    let latin = class::run_end(bytes, from, 253, |byte| host(byte) && byte < 128);
    if is_unspaced(class::at(bytes, latin)) && is_named(bytes.get(from..latin).unwrap_or_default()) {
        end = latin;
    }
    while end > from && matches!(class::before(bytes, end), b'.' | b'-') {
        end -= 1;
    }
    let domain = bytes.get(from..end)?;
    let last = domain.rsplit(|byte| *byte == b'.').next()?;
    let dots = domain.iter().filter(|byte| **byte == b'.').count();
    // `icon@2x.png`: how much larger a picture is.
    let scale = class::is(class::at(domain, 0), DIGIT) && domain.get(1..3) == Some(b"x.");
    // `postgresql@16-main.service`: one of several of a service.
    let unit = last == b"service";
    let name = last.len() >= 2
        && !scale
        && !unit
        && !class::all(last, DIGIT)
        && last.first().is_some_and(|byte| !class::is(*byte, DIGIT));
    let address = dots == 3 && domain.iter().all(|byte| class::is(*byte, DIGIT) || *byte == b'.');
    let machine = is_word(domain, "localhost")
        || dots == 0 && is_one_of(domain, PAYING)
        || (dots == 0
            && domain.len() >= 4
            && domain.contains(&b'-')
            && domain.first().is_some_and(u8::is_ascii_alphabetic)
            && class::any(domain, DIGIT));
    ((dots > 0 && name) || address || machine).then_some(end)
}
