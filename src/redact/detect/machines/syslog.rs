//! Machines and users in the lines of system logs: the column behind the time, and who logged in.

use super::log_heads::{self, LEVELS, ZONES};
use super::undated::{DAEMONS, locked_by, ring, undated};
use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{is_one_of, name_end};
use crate::redact::detect::links::paths;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::redact::everyday::is_everyday;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, OTHER_LETTER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&LOG_HOST, &LOGIN];

pub(super) static LOG_HOST: Rule = Rule::shown(Shown {
    name: "syslog-host",
    kind: Kind::Host,
    reason: "The log names the machine that it was written on.",
    known_format: false,
    examples: Examples {
        positive: &[
            "Mar 12 14:02:11 «db-1» daemon[812]: refused",
            "May 12 16:03:20 «KIEL-LB-2A» notice mcpd[6931]: 01070638:5: Pool",
            "Mar  2 14:02:11 «titan» kernel: Out of memory",
            "daemon.debug: Oct 14 14:55:45 «titan» «titan» nginx: 2015/10/14 [debug] x",
            "Oct 14 14:55:45 «titan» -- MARK --\nOct 14 14:55:45 «titan» last message repeated 3 times",
            "Oct 14 14:55:45 10.4.0.7 «titan» kernel: up",
            "<134>1 2026-03-12T14:02:11Z «titan» edge 812 - - refused",
            "<134>1 2026-03-12T14:02:11.003Z «db-1» edge 812 - - refused",
            "May  5 17:51:17 «fwvex01»: %FTD-6-302013: Built",
            "<188>May  5 17:51:17 «edge-quo» : %ASA-4-313005: No match",
            "May 05 2025 17:51:17 «edge_quo» : %ASA-4-313005: No match",
            "Oct 30 09:46:42 «quorra-fw» 1,2025/10/30 09:46:42,x,THREAT",
            "Mar  3 10:11:12 10.1.1.1 45: «vexsw»: Mar  3 10:11:11.9 UTC: %LINK-3-UPDOWN: x",
            "Mar  3 10:11:12 «vexfw» :Mar 03 10:11:12 UTC: %ASA-session-6-302014: x",
            "Oct 30 09:46:42 «vexfw» CEF:0|Maker|Product|1.0|100|x|5|",
            "2025-10-30T09:46:42Z «vexfw» LEEF:1.0|Maker|Product|1.0|100|",
            "Oct 30 09:46:42 «vexfw» date=2025-10-30 time=09:46:42 logid=1",
            "<134>Oct 30 09:46:42 «vexfw» id=firewall time=x",
            "Oct  3 09:46:42 «vexap» firewall,info forward: in:x",
            "- 1131566461 2005.11.09 «vexnode» Nov 9 12:01:01 «vexnode»/«vexnode» crond(pam_unix)[2915]: x",
            "- 1131566461 2005.11.09 «vexadm» Nov 9 20:20:21 local@«vexadm» dhcpd: x",
            "2026-03-12T14:02:11+00:00 «web03» sshd[4123]: ready",
            "2026-03-12T14:02:11.123456+00:00 «titan» systemd[1]: Started Edge.",
            "«quorra-fs2» kernel: Out of memory\n«vex-titan» CRON[44]: (root) CMD (true)",
            "Name:             «vex-hv»\nConfig Version:   9\nTransport:        knet\nSecure auth:      on\n",
            "d48d9a 10.1.4.22:6379@16379,«titan-b» master,fail - 17 17 7 disconnected",
            "locked by PID 812 on «titan» by hedda (UID 1001, GID 1001)",
        ],
        negative: &[
            "14:02:11 main worker: started",
            "Oct 14 14:55:45 localhost haproxy[59014]: Health check",
            "14:02:11 INFO worker[812]: started",
            "2026-03-12 14:02:11 UTC [812]: WARNING:  out of shared memory",
            "14:02:11 error worker[812]: refused",
            "At 14:02:11 we restarted it: no change",
            "<134>1 - - edge 812 - - started",
            "Mar 12 14:02:11 was when it began",
            "2026-03-12T14:02:11Z INFO loader: 42 items",
            "Thu Mar 12 14:02:11 2026 +0100",
            "May  5 17:51:17 UTC: %SYS-5-CONFIG_I: Configured, Oct 30 09:46:42 localhost CEF:0|x",
            "at 17:51:17 load: %5 more, 17:51:17 cpu %CPU-x, 09:46:42 rows 1,2025 of them",
            "09:46:42 rows date=2025-10-30, Oct 30 2025 09:46:42 backup restore: done",
            "Nov 9 12:01:01 src/main.rs build: done, Nov 9 12:01:01 me@work today",
            "the kernel: an introduction\nmy-app kernel: see below\nLinux kernel: 5.15",
        ],
        disguised: &["Mar 12 14:02:11 «db\u{200b}-1» daemon[812]: refused"],
    },
});

static LOGIN: Rule = Rule::shown(Shown {
    name: "login-name",
    kind: Kind::User,
    reason: "The log names who logged in.",
    known_format: false,
    examples: Examples {
        positive: &[
            "sshd[4123]: Accepted publickey for «kolmanen» from 10.9.1.12 port 51234 ssh2",
            "Failed password for invalid user «jdoe» from 203.0.113.7 port 40022 ssh2",
            "Invalid user «jdoe» from 203.0.113.7",
            "pam_unix(sshd:session): session opened for user «kolmanen» by (uid=0)",
            "New session 12 of user «kolmanen».",
            "pam_unix(su:session): session opened for user root(uid=0) by «kolmanen»(uid=1000)",
            "Disconnected from user «kolmanen» 10.0.0.1 port 22",
            "CRON[812]: («kolmanen») CMD (run)",
            "{\"user\":\"«alice.k»\",\"action\":\"login\"}",
            "quorra CRON[812]: («hschulz») RELOAD (crontabs/x)",
            "192.0.2.1 shop.example.com «hschulz» [02/May/2026:10:12:44 +0000] \"GET / HTTP/1.1\" 200",
            "192.0.2.1 - «hschulz» [02/May/2026:10:12:44 +0000] \"GET / HTTP/1.1\" 200",
            "level=info user=«hschulz» action=login",
            "authentication failed for user \"«ledger_rw»\"",
            "uid=1001(«kolmanen») gid=1001(«kolmanen») groups=27(sudo)",
            "sudo:   «kolmanen» : TTY=pts/0 ; PWD=/tmp ; USER=root",
            "Host edge\n  HostName x\n  User «nuufmr»\n  Port 22\n",
        ],
        negative: &[
            "Accepted password for root from the console",
            "the password for access from home",
            "a user experience",
            "{\"user\":\"string\",\"action\":\"login\"}",
            "level=info user=root action=login",
            "user=current_user()",
            "the \"user\": \"guest\" account",
            "- User stories\n",
            "session opened for user root by (uid=0)",
            "HTTP: TTY=x",
            "USER=root",
            "  User interface\n",
        ],
        disguised: &["Accepted publickey for «kol\u{200b}manen» from 10.9.1.12"],
    },
});

/// Words before the name of who logs in.
pub(in crate::redact::detect) const NAMES: Cue =
    &["publickey", "password", "user", "username", "pam", "uid", "gid", "transport"];

/// Asked at the last word of a time with a space behind it: the machine may follow.
pub(in crate::redact::detect) fn at_time(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let first = word.end + 1;
    // `10.0.0.7 titan kernel:`: from where the line was passed on stands before.
    let relay = class::run_end(text, first, 15, |byte| class::is(byte, DIGIT) || byte == b'.');
    let start = if relay > first + 6 && class::at(text, relay) == b' ' { relay + 1 } else { first };
    if log_heads::at_name(text, start, word.start, sink) {
        return;
    }
    let end = name_end(text, start);
    let name = text.get(start..end).unwrap_or_default();
    let mut program = end + 1;
    if class::at(text, end) != b' '
        || !(2..=253).contains(&name.len())
        || !class::is(class::at(name, 0), ALPHANUMERIC)
        || !name.iter().any(u8::is_ascii_alphabetic)
        || name == b"localhost"
        || is_one_of(name, LEVELS)
        || is_one_of(name, ZONES)
    {
        return;
    }
    // `titan titan nginx:`: whoever passed the line on put its name before, too.
    if text.get(end + 1..end + 1 + name.len()) == Some(name) && class::at(text, end + 1 + name.len()) == b' '
    {
        program = end + name.len() + 2;
    }
    let named_twice = program > end + 1;
    let (numbered, ended) = program_at(text, program, word.start);
    // `titan last message repeated 3 times`
    let program_less = || {
        matches!(class::at(text, end + 1), b'-' | b'l')
            && class::one_at(text, end, &[" -- MARK --", " last message repeated "]).is_some()
            && is_behind_month(text, word.start)
    };
    if numbered || ended || program_less() {
        sink.hit(&LOG_HOST, start, end);
        if named_twice {
            sink.hit(&LOG_HOST, end + 1, end + 1 + name.len());
        }
    }
}

/// Whether a program and its number stand at `start`, `nginx[812]:`, and whether one stands there that the head of the line
/// tells, `nginx: `. The last number of the time is at `seconds`.
pub(super) fn program_at(text: &[u8], start: usize, seconds: usize) -> (bool, bool) {
    let name_end = |from: usize| {
        class::run_end(text, from, 48, |byte| {
            class::is(byte, WORD) || matches!(byte, b'.' | b'/' | b'(' | b')' | b'@')
        })
    };
    let (mut start, mut end) = (start, name_end(start));
    // `KIEL-LB-2A notice mcpd[6931]:`: how grave it is stands before the program.
    if class::at(text, end) == b' '
        && end - start <= 8
        && class::is(class::at(text, start), LOWER)
        && text.get(start..end).is_some_and(|level| is_one_of(level, LEVELS))
        && is_behind_month(text, seconds)
    {
        (start, end) = (end + 1, name_end(end + 1));
    }
    let digits = class::run_of(text, end + 1, 8, DIGIT);
    let numbered = class::at(text, end) == b'['
        && digits > end + 1
        && class::at(text, digits) == b']'
        && class::at(text, digits + 1) == b':';
    let ended = class::at(text, end) == b':' && class::at(text, end + 1) == b' ';
    let told = || ended && is_behind_month(text, seconds) || is_behind_priority(text, seconds);
    (numbered, !numbered && end > start && told())
}

/// `Mar 12 14:02:11`, `Nov 9 12:01:01`, asked at the seconds.
fn is_behind_month(text: &[u8], seconds: usize) -> bool {
    // What is told with its year may be said of anything.
    month_before(text, seconds).is_some_and(|month| seconds - month <= 13)
}

/// Where `Mar 12 14:02:11` or `Mar 12 2026 14:02:11` begins, asked at the seconds.
pub(super) fn month_before(text: &[u8], seconds: usize) -> Option<usize> {
    let hour = seconds.checked_sub(6).filter(|hour| class::before(text, *hour) == b' ')?;
    let number = class::run_back(text, hour - 1, 5, DIGIT);
    let year = hour - 1 - number == 4;
    let end = if year { number.checked_sub(1)? } else { hour - 1 };
    let day = class::run_back(text, end, 3, DIGIT);
    let month = class::spaces_start(text, day, 3);
    let start = month.checked_sub(3)?;
    let told = matches!(end - day, 1 | 2) && matches!(day - month, 1 | 2);
    (told && text.get(start..month).is_some_and(is_month)).then_some(start)
}

/// As the head of a line names it.
pub(super) fn is_month(name: &[u8]) -> bool {
    // In the language of the machine.
    const MONTHS: [&[u8]; 19] = [
        b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec",
        b"Mai", b"Okt", b"Dez", b"Ene", b"Abr", b"Ago", b"Dic",
    ];
    MONTHS.contains(&name)
}

/// `<134>1 2026-03-12T14:02:11Z`, asked within the time.
pub(super) fn is_behind_priority(text: &[u8], within: usize) -> bool {
    let time = time_start(text, within);
    text.get(time.saturating_sub(3)..time) == Some(b">1 ")
}

/// Where a time without spaces begins.
pub(super) fn time_start(text: &[u8], within: usize) -> usize {
    class::run_start(text, within, 32, |byte| class::is(byte, WORD) || matches!(byte, b':' | b'.' | b'+'))
}

/// Asked at `CMD`: `cron` writes who before it, in brackets.
pub(in crate::redact::detect) fn at_command(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(end) = word.start.checked_sub(2).filter(|end| text.get(*end..word.start) == Some(b") ")) else {
        return;
    };
    let start = class::run_start(text, end, 64, |byte| class::is(byte, WORD | OTHER_LETTER) || byte == b'.');
    let done = is_one_of(word.bytes(), &["cmd", "list", "reload", "replace"]);
    if done && class::before(text, start) == b'(' {
        login(text, start, end, sink);
    }
}

/// Asked at `TTY=`: `sudo` writes who before it.
pub(in crate::redact::detect) fn at_terminal(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // `hlund : 3 incorrect password attempts ; TTY=pts/1`: what came of it may stand between.
    let line = class::line_start(text, word.start, 100);
    let head = text.get(line..word.start).unwrap_or_default();
    let apart = if head.ends_with(b" ; ") { class::find(head, b" : ") } else { None };
    let end = apart
        .map(|at| line + at)
        .or_else(|| word.start.checked_sub(3).filter(|end| text.get(*end..word.start) == Some(b" : ")));
    let Some(end) = end else { return };
    if word.bytes() != b"TTY" {
        return;
    }
    let start = class::run_start(text, end, 64, |byte| class::is(byte, WORD | OTHER_LETTER) || byte == b'.');
    login(text, start, end, sink);
}

/// Asked behind an address: `10.0.0.1 - jdoe [02/May/2026:10:12:44 +0000]`, as servers write who asked.
pub(super) fn behind_address(text: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    // `10.0.0.1 shop.example.com jdoe [02/May/…`: the site stands there, too.
    let start = class::dotted_end(text, at + 1, 100) + 1;
    let end = user_end(text, start);
    let timed = class::starts_with_folded(text, end, " [") && class::is(class::at(text, end + 2), DIGIT);
    if class::before(text, start) == b' ' && timed {
        login(text, start, end, sink);
    }
}

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if matches!(word.next(), b':' | b'[') && word.previous() == b' ' && is_one_of(word.bytes(), DAEMONS) {
        return undated(word, sink);
    }
    let head = text.get(word.start.saturating_sub(32)..word.start).unwrap_or_default();
    let told = match word.bytes() {
        b"Transport" if word.next() == b':' => return ring(word, sink),
        b"UID" if word.previous() == b'(' => return locked_by(word, sink),
        b"publickey" | b"password" | b"pam" => {
            if !class::starts_with_folded(text, word.end, " for ")
                || !(head.ends_with(b"Accepted ")
                    || head.ends_with(b"Failed ")
                    || head.ends_with(b"interactive/"))
            {
                return;
            }
            let invalid = if class::starts_with_folded(text, word.end + 5, "invalid user ") { 13 } else { 0 };
            Some((word.end + 5 + invalid, &b" from "[..]))
        }
        b"user" | b"username" | b"userName" if is_given(text, word) => {
            let start =
                class::run_end(text, word.end, 4, |byte| matches!(byte, b'"' | b':' | b'=' | b' ' | b'\''));
            Some((start, &b""[..]))
        }
        b"user" if class::at(text, word.end) == b' ' => {
            let session = class::contains(head, b"session");
            if session {
                granted_by(text, word, sink);
            }
            if head.ends_with(b"nvalid ") {
                Some((word.end + 1, &b" from "[..]))
            } else if head.ends_with(b"authenticating ")
                || head.ends_with(b"isconnected from ")
                || session && (head.ends_with(b"for ") || head.ends_with(b" of "))
            {
                Some((word.end + 1, &b""[..]))
            } else {
                None
            }
        }
        b"uid" | b"gid" if word.next() == b'=' => {
            let open = class::run_of(text, word.end + 1, 10, DIGIT);
            (class::at(text, open) == b'(').then_some((open + 1, &b")"[..]))
        }
        b"User" if is_configured(text, word) => Some((word.end + 1, &b""[..])),
        _ => None,
    };
    let Some((start, behind)) = told else { return };
    let end = user_end(text, start);
    if text.get(end..).is_some_and(|rest| rest.starts_with(behind))
        && !(behind.is_empty() && is_followed(text, end, word))
    {
        login(text, start, end, sink);
    }
}

/// `"user":"jdoe"`, `user=jdoe` among other fields, `for user "jdoe"`: as programs write their logs.
fn is_given(text: &[u8], word: Word<'_>) -> bool {
    let behind = text.get(word.end..word.end + 4).unwrap_or_default();
    let (quoted, from) = match behind {
        [b'"', b':', b'"', _] => (true, 3),
        [b'"', b':', b' ', b'"'] => (true, 4),
        [b'=', b'"' | b'\'', ..] | [b' ', b'"' | b'\'', ..] => (true, 2),
        [b'=', ..] => (false, 1),
        _ => return false,
    };
    let start = word.end + from;
    let end = user_end(text, start);
    let name = text.get(start..end).unwrap_or_default();
    let next = class::at(text, end);
    // Behind a bare value another field follows.
    let field = class::dotted_end(text, end + 1, 24);
    let whole = if quoted {
        matches!(next, b'"' | b'\'')
    } else {
        word.previous() == b' ' && next == b' ' && class::at(text, field) == b'=' && field > end + 1
    };
    let handle =
        name.iter().all(|byte| class::is(*byte, LOWER | DIGIT) || matches!(byte, b'.' | b'_' | b'-'));
    let kept = [
        "string",
        "text",
        "null",
        "none",
        "true",
        "false",
        "name",
        "value",
        "anonymous",
        "apikey",
        "unknown",
        "system",
    ];
    whole
        && handle
        && name.len() >= 4
        && !is_one_of(name, &kept)
        && !std::str::from_utf8(name).is_ok_and(is_everyday)
        && (name.contains(&b'.') || !is_placeholder(name))
}

/// `for user root(uid=0) by name(uid=1000)`: who became another user.
fn granted_by(text: &[u8], word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let user = user_end(text, word.end + 1);
    let by =
        class::run_end(text, user, 16, |byte| class::is(byte, WORD) || matches!(byte, b'(' | b')' | b'='));
    let end = user_end(text, by + 4);
    if class::starts_with_folded(text, by, " by ") && class::at(text, end) == b'(' {
        login(text, by + 4, end, sink);
    }
}

/// `  User name` below a `Host` of the client's configuration.
fn is_configured(text: &[u8], word: Word<'_>) -> bool {
    let line = class::run_start(text, word.start, 16, |byte| matches!(byte, b' ' | b'\t'));
    line < word.start
        && matches!(class::before(text, line), b'\n')
        && text.get(line.saturating_sub(240)..line).is_some_and(|above| class::contains(above, b"Host "))
}

/// In a configuration nothing follows the name on its line.
fn is_followed(text: &[u8], end: usize, word: Word<'_>) -> bool {
    word.bytes() == b"User" && !matches!(class::at(text, end), 0 | b'\n' | b'\r')
}

fn user_end(text: &[u8], start: usize) -> usize {
    let mut end = class::run_end(text, start, 64, |byte| {
        class::is(byte, WORD | OTHER_LETTER) || matches!(byte, b'.' | b'\\')
    });
    while end > start && matches!(class::before(text, end), b'.' | b'-') {
        end -= 1;
    }
    end
}

pub(super) fn login(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let name = text.get(start..end).unwrap_or_default();
    let letter = name.first().is_some_and(|byte| class::is(*byte, ALPHANUMERIC | OTHER_LETTER));
    let heading = class::all(name, UPPER);
    if name.len() >= 2 && letter && !heading && paths::is_somebody(name) {
        sink.hit(&LOGIN, start, end);
    }
}
