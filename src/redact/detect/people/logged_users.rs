//! Users whom a log shows in a place of its own: in brackets, behind "by user", as what a command makes or changes.
//!
//! The rule and its examples are those of [`super::accounts`], which asks here.

use super::account_rules::ACCOUNT;
use super::account_shapes::{begins_as_handle, is_compound, is_dotted, is_handle, is_initialled};
use super::accounts::hit;
use super::chat::is_office;
use super::nobody::{is_nobodys, is_of_thing};
use super::signed_rules::SIGNED;
use super::spelled_names::name_end;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::user_end;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::companies::customer_rules::CUSTOMER;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::machines::names::is_shown_name;
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::machines::set_apart::is_no_machine;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::redact::given_names::{is_given, is_like_a_person};
use crate::text::class::{self, DIGIT, LOWER, UPPER, WORD};

/// True for a command that makes, changes or deletes an account.
pub(super) fn is_managing(command: &[u8]) -> bool {
    is_one_of(command, &["adduser", "chage", "deluser", "passwd", "useradd", "userdel", "usermod"])
}

/// `passwd-file(quorra): unknown user`, `User <m.okoro> IP <…>`: who stands in brackets of its own, asked at "user".
#[inline(never)]
pub(super) fn in_brackets(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let text = word.text;
    let (start, end) = if class::starts_with_folded(text, word.end, "@host: ") {
        // `# User@Host: adm_brix[adm_brix] @ …`, as MySQL heads a slow query.
        let end = user_end(text, word.end + 7);
        if class::at(text, end) != b'[' {
            return false;
        }
        (word.end + 7, end)
    } else if let Some(before) = class::one_before(text, word.start, &["): unknown "]) {
        let end = word.start - before.len();
        let start = class::dotted_start(text, end, 64);
        if class::before(text, start) != b'(' {
            return false;
        }
        (start, end)
    } else if word.next() == b'(' && is_one_of(word.bytes(), &["userid", "mcauser"]) {
        // `USERID(qvexley)`, `MCAUSER('qvexley')`, as MQ shows a channel.
        let start = word.end + 1 + usize::from(class::at(text, word.end + 1) == b'\'');
        let end = user_end(text, start);
        if word.mask & LOWER != 0 || end < start + 4 || !matches!(class::at(text, end), b')' | b'\'') {
            return false;
        }
        (start, end)
    } else if class::at(text, word.end + 1) == b'<' {
        let end = user_end(text, word.end + 2);
        if !class::starts_with_folded(text, end, "> IP <")
            || !class::any(text.get(end + 6..end + 7).unwrap_or_default(), DIGIT)
        {
            return false;
        }
        (word.end + 2, end)
    } else {
        return false;
    };
    hit(text, start, end, sink);
    true
}

/// `Login incorrect: [quorra.vexley] (from client ap-lib-3f port 0 cli …)`, asked at "Login": who came from which station.
#[inline(never)]
pub(super) fn of_radius(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    const FROM: &[u8] = b" (from client ";
    let text = word.text;
    if class::one_at(text, word.end, &[" incorrect", " OK"]).is_none() {
        return false;
    }
    let line = class::line_end(text, word.end, 300);
    let said = text.get(word.end..line).unwrap_or_default();
    let Some(close) = class::find(said, FROM).map(|at| word.end + at) else { return false };
    let open = class::run_start(text, close, 120, |byte| byte >= b' ' && byte != b'[');
    if class::before(text, open) != b'[' || class::before(text, close) != b']' {
        return false;
    }
    // `[quorra/<via Auth-Type = EAP>]`
    let end = class::run_end(text, open, 120, |byte| byte != b']' && byte != b'/');
    hit(text, open, end, sink);
    let client = close + FROM.len();
    let client_end = class::dotted_end(text, client, 63);
    if text.get(client..client_end).is_some_and(is_shown_name) {
        sink.hit(&HOST, client, client_end);
    }
    true
}

/// `| 99817 | app_rw | 10.42.17.63:41922 | shop | Query |`, asked at the address: whose statement runs, as MySQL lists them.
#[inline(never)]
pub(in crate::redact::detect) fn of_process(text: &[u8], address: usize, sink: &mut Sink<'_, '_>) {
    const COMMANDS: &[&[u8]] = &[b"| Query ", b"| Sleep ", b"| Connect ", b"| Binlog Dump", b"| Execute "];
    let line = class::line_end(text, address, 120);
    let runs = text
        .get(address..line)
        .is_some_and(|rest| COMMANDS.iter().any(|command| class::contains(rest, command)));
    let blank = |byte: u8| byte == b' ';
    let bar = class::run_start(text, address, 3, blank);
    let end = class::run_start(text, bar.saturating_sub(1), 40, blank);
    let start = class::run_start(text, end, 40, |byte| byte > b' ' && byte != b'|');
    let left = class::run_start(text, start, 40, blank);
    let number = class::run_start(text, left.saturating_sub(1), 24, blank);
    if runs && class::before(text, left) == b'|' && class::is(class::before(text, number), DIGIT) {
        hit(text, start, end, sink);
    }
}

/// `Started by user Quorra Vexley`, asked at "user".
pub(super) fn is_by_somebody(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    if word.next() != b' ' || class::one_before(word.text, word.start, &[" by "]).is_none() {
        return false;
    }
    by_somebody(word.text, word.end + 1, sink)
}

/// The name at `start`, behind which the line ends.
fn by_somebody(text: &[u8], start: usize, sink: &mut Sink<'_, '_>) -> bool {
    let Some(end) = name_end(sink.text(), start, 2) else { return false };
    let ends = matches!(class::at(text, end), 0 | b'\n' | b'\r' | b'"' | b'\'');
    if ends {
        sink.hit(&SIGNED, start, end);
    }
    ends
}

/// `Started by GitHub push by quorravex`, asked at "push": who set off what a server builds.
#[inline(never)]
pub(super) fn pushed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = word.end + 4;
    let line = class::line_start(text, word.start, 40);
    let built = text.get(line..word.start).is_some_and(|head| class::contains(head, b"Started by "));
    if !built || !class::starts_with_folded(text, word.end, " by ") || by_somebody(text, start, sink) {
        return;
    }
    let end = user_end(text, start);
    if matches!(class::at(text, end), 0 | b'\n' | b'\r') {
        hit(text, start, end, sink);
    }
}

/// `Received: from quorra by mx.vexley.example with local`, `(Authenticated sender: quorra)`: who sent a mail.
#[inline(never)]
pub(super) fn sent(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = word.end + if word.len() == 8 { 7 } else { 2 };
    let end = user_end(text, start);
    let local = || {
        let line = class::line_end(text, end, 160);
        text.get(end..line).is_some_and(|rest| class::contains(rest, b" with local"))
    };
    let told = match word.bytes() {
        b"Received" => {
            class::starts_with_folded(text, word.end, ": from ")
                && class::starts_with_folded(text, end, " by ")
                && local()
        }
        _ => {
            class::at(text, word.end + 1) == b' '
                && (word.len() > 6 || class::one_before(text, word.start, &["Authenticated "]).is_some())
        }
    };
    // `Received: from quorra ([10.0.0.7]) by mx…`: what the machine calls itself.
    if word.len() == 8
        && class::starts_with_folded(text, word.end, ": from ")
        && class::starts_with_folded(text, end, " (")
        && end > start + 2
        && !is_no_machine(text.get(start..end).unwrap_or_default())
    {
        sink.hit(&HOST, start, end);
    }
    if told
        && !is_of_thing(text.get(start..end).unwrap_or_default())
        && text.get(start..end) != Some(b"localhost")
    {
        hit(text, start, end, sink);
    }
}

/// `useradd -m -s /bin/bash hlund`: whose account a command makes or changes.
#[inline(never)]
pub(super) fn managed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let (mut at, mut option) = (word.end + 1, 0);
    for _ in 0..12 {
        let end =
            class::run_end(text, at, 64, |byte| byte > b' ' && !matches!(byte, b';' | b'|' | b'"' | b'\''));
        let name = text.get(at..end).unwrap_or_default();
        if class::at(name, 0) == b'-' {
            option = class::at(name, name.len().saturating_sub(1));
        } else if b"sgGcdukpe".contains(&option) {
            option = 0;
        } else {
            let end = user_end(text, at);
            // "then run useradd on each machine"
            if class::any(name, DIGIT | class::JOINER)
                || text.get(at..end).is_some_and(is_handle)
                || matches!(class::at(text, end), 0 | b'\n' | b';' | b'"' | b'\'')
            {
                hit(text, at, end, sink);
            }
            return;
        }
        at = end + 1;
    }
}

/// `team_domain=quorrafjell`: whose chat it is.
#[inline(never)]
pub(super) fn of_team(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let start =
        class::run_end(word.text, word.end, 5, |byte| matches!(byte, b'"' | b'=' | b':' | b' ' | b'\\'));
    let end = class::run_of(word.text, start, 40, WORD);
    if end >= start + 3
        && word.text.get(word.end..start).is_some_and(|sign| {
            sign == b"=" || sign.contains(&b'"') && sign.iter().any(|byte| matches!(byte, b'=' | b':'))
        })
        && !word.text.get(start..end).is_some_and(is_placeholder)
    {
        sink.hit(&ACCOUNT, start, end);
    }
}

/// `-rw-r--r-- 1 hlund staff 7255 …`: whose a file is, asked at who may read it.
#[inline(never)]
pub(in crate::redact::detect) fn of_file(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if !word.bytes().iter().all(|byte| b"rwxsStTdl-".contains(byte)) {
        return;
    }
    let text = word.text;
    let blank = |at: usize| class::spaces_end(text, at, 12);
    let links = blank(word.end + usize::from(word.next() != b' '));
    let counted = class::run_of(text, links, 6, DIGIT);
    let start = blank(counted);
    let end = user_end(text, start);
    let group = blank(end);
    let group_end = user_end(text, group);
    if counted == links || end == start || !class::is(class::at(text, blank(group_end)), DIGIT) {
        return;
    }
    let owner = text.get(start..end).unwrap_or_default();
    let group = text.get(group..group_end).unwrap_or_default();
    let of_people = || is_one_of(group, &["staff", "users"]) && class::all(owner, WORD) && owner.len() >= 4;
    if is_dotted(owner) || is_compound(owner) || of_people() {
        hit(text, start, end, sink);
    } else if is_called_as_people(owner) {
        sink.hit(&ACCOUNT, start, end);
    } else if owner != group {
        super::program_users::hit(text, start, end, sink);
    }
}

/// `ingrid`, `hlund`, `klindqvist`: whose group is called alike as well, and no program, whose group is too.
fn is_called_as_people(owner: &[u8]) -> bool {
    let surname = || {
        std::str::from_utf8(owner.get(1..).unwrap_or_default())
            .is_ok_and(|name| name.len() > 4 && is_like_a_person(name))
    };
    class::all(owner, LOWER)
        && !(is_office(owner) || is_program(owner) || is_nobodys(owner))
        && (is_given(owner) || is_handle(owner) || surname())
}

/// `C=ES, O=Quorra Wines, CN=m.okoro`: in front of who holds a certificate stands for whom it was issued. Of those who issue
/// them to everybody a name says nothing.
#[inline(never)]
pub(super) fn before_name(text: &[u8], name: usize, sink: &mut Sink<'_, '_>) {
    const ISSUERS: &[&str] = &[
        "amazon",
        "apple",
        "cloudflare",
        "comodo",
        "digicert",
        "entrust",
        "globalsign",
        "google",
        "internet",
        "let's",
        "microsoft",
        "red",
        "sectigo",
        "starfield",
        "the",
    ];
    let Some(comma) = class::one_before(text, name, &[", ", ",", " + ", "/"]) else { return };
    // `CN=hbrandvik-laptop`: to whose device it was given.
    let device = name + class::one_at(text, name, &["CN = ", "CN="]).map_or(0, str::len);
    let device_end = user_end(text, device);
    if text.get(device..device_end).is_some_and(begins_as_handle) {
        hit(text, device, device_end, sink);
    }
    let end = name - comma.len();
    let start = class::run_start(text, end, 64, |byte| byte >= b' ' && !matches!(byte, b'=' | b',' | b'/'));
    let start = start + usize::from(class::at(text, start) == b' ');
    let organisation = text.get(start..end).unwrap_or_default();
    let first = organisation.split(|byte| *byte == b' ').next().unwrap_or_default();
    if class::one_before(text, start, &[" O=", ",O=", "/O=", "\nO=", "=O=", " O = ", "\nO = ", "=O = "])
        .is_some()
        && first.len() < organisation.len()
        && class::is(class::at(first, 0), UPPER)
        && !is_one_of(first, ISSUERS)
    {
        sink.hit(&CUSTOMER, start, end);
    }
}

/// `Logged into "https://…" as "qvexley"`, asked at "logged": whom the other end took in.
#[inline(never)]
pub(super) fn logged_into(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if class::one_at(text, word.end, &[" into ", " in to ", " on to ", " to "]).is_none() {
        return;
    }
    let line = class::line_end(text, word.end, 160);
    let said = text.get(word.end..line).unwrap_or_default();
    let Some(link) = class::find(said, b" as ") else { return };
    let start =
        class::run_end(text, word.end + link + 4, 1, |byte| matches!(byte, b'"' | b'\'' | b'`' | b'['));
    let end = user_end(text, start);
    if text.get(start..end).is_some_and(|name| is_handle(name) || is_dotted(name) || is_initialled(name)) {
        hit(text, start, end, sink);
    }
}

/// `edit "qvexley"` below `config user local`, as a firewall writes whom it knows.
#[inline(never)]
pub(super) fn edited(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let head = text.get(word.start.saturating_sub(1_200)..word.start).unwrap_or_default();
    let known = class::find_last(head, "config ").is_some_and(|at| {
        class::one_at(head, at + 7, &["user local", "user peer", "system admin"]).is_some()
    });
    let start = word.end + 2;
    let end = user_end(text, start);
    if known && class::at(text, word.end + 1) == b'"' && class::at(text, end) == b'"' {
        hit(text, start, end, sink);
    }
}

/// What only the account of a machine has.
const OF_ACCOUNT: &[&str] = &[
    "passwd:",
    "hashed_passwd:",
    "plain_text_passwd:",
    "lock_passwd:",
    "ssh_authorized_keys:",
    "ssh-authorized-keys:",
    "ssh_import_id:",
    "sudo:",
    "gecos:",
    "shell:",
    "primary_group:",
];

/// `- name: qvexley` above `  user:`, as a client of a cluster keeps who it is there.
#[inline(never)]
pub(super) fn of_cluster(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = word.end + 2;
    let end = user_end(text, start);
    let line = class::run_end(text, end, 2, |byte| matches!(byte, b'\r' | b'\n'));
    let next = class::spaces_end(text, line, 12);
    // `- name: qvexley` above `  sudo:`, as a machine is told at its first start who works on it.
    let kept = || {
        class::one_at(text, next, OF_ACCOUNT).is_some()
            && text
                .get(start..end)
                .is_some_and(|name| name.len() > 2 && !is_of_thing(name) && !is_placeholder(name))
    };
    let listed = || class::one_before(text, word.start, &["- "]).is_some() && kept();
    let of_client = || {
        class::starts_with_folded(text, next, "user:")
            && matches!(class::at(text, next + 5), b'\r' | b'\n')
            && text.get(start..end).is_some_and(|name| {
                is_handle(name) || is_dotted(name) || is_initialled(name) || begins_as_handle(name)
            })
    };
    if line > end && (listed() || of_client()) {
        hit(text, start, end, sink);
    }
}
