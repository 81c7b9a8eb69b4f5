//! Users in the columns and lines in which programs of Unix always name one: `ps`, `top`, `lsof` and `squeue`, the lists of
//! databases, `/etc/passwd`, and what servers of mail, of files and of web pages log.
//!
//! Nothing but the name of an account stands in these places, so that it need not look like somebody's; it may be a program's.
//! **Start reading** at [`at_name`].

use super::accounts::is_handle;
use super::connections;
use super::roles::is_nothing_else;
use super::signed_rules::SIGNED;
use super::spelled_names::name_end;
use super::user_fields::{is_account, is_common, is_compound, is_dotted, is_initialled};
use crate::redact::Kind;
use crate::redact::detect::assignment::{Cut, cells, cut, is_rule, is_somebodys, user_end};
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::{Lexicon, Words};
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::redact::given_names::is_given;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PROGRAM_USER];

static PROGRAM_USER: Rule = Rule::shown(Shown {
    name: "user-of-program",
    kind: Kind::User,
    reason: "The program names an account in this place, and often its owner.",
    known_format: false,
    examples: Examples {
        positive: &[
            "USER         PID %CPU COMMAND\nroot           1  0.0 init\n«hlund»        190  0.0 tail\n«hedda.b»+     192  0.0 ssh\nsystemd+     200  0.0 x\n",
            "    PID USER      PR  NI    VIRT\n    186 root      20   0    4580\n    190 «ilvexley»  20   0    4580\n",
            "UID          PID    PPID  C STIME TTY\n«avexlund»     190       1  0 10:00 ?\n",
            "COMMAND   PID     USER   FD   TYPE\nnginx     101     root  cwd    DIR\nbash      190 «ilvexley»  cwd    DIR\n",
            "  JOBID PARTITION     NAME     USER ST\n     12   compute     fold «ivexande»  R\n",
            "PID     Username     Group        Machine\n---------------------------------------\n100     «ivexander»   staff        fs\n",
            "USER     TTY      FROM   LOGIN@\n«avexlund» tty1     -      Thu21\n",
            " Role name  |   Attributes\n------------+---------------\n «ivexander»  | Superuser\n postgres   | Superuser\n            |\n",
            "  Name  |  Owner   | Encoding\n--------+----------+----------\n ledger | «ivexander» | UTF8\n",
            "Id\tUser\tHost\tdb\n8\t«ivexander»\tx\ty\n9\troot\tx\ty\n",
            "type  | user_name   | auth_method\n------+-------------+------------\n host | {«ivexander»} | md5\n local | {all} | peer\n",
            "usename          | «e.brandvik»\nclient_addr      | x\n",
            "postgres: «ivexander» ledger 10.4.1.7(40112) SELECT\npostgres: walwriter\n",
            "Matching Defaults entries for «ivexander» on web:\nUser «ivexander» may run the following commands\n",
            "imap(«ivexander»)<244><x>: Info, pam(«avexlund»,10.0.0.7,<x>): failed",
            "Login: user=<«ivexander»>, method=PLAIN",
            "userdb lookup: user «nosuch.vexley» doesn't exist",
            "Authenticating to web.example.org:22 as '«ivexander»'",
            "New client connected from 10.4.1.9:589 as pub-4 (p2, c1, k60, u'«ivexander»').",
            "P=esmtpsa X=TLS1.3 A=plain:«ivexander» S=557, authentication data (set_id=«avexlund»)",
            "auth failed on module web from x (y) for «ivexander»: password mismatch",
            "GET http://x/ «ivexander» HIER_DIRECT/10.0.0.7 text/html\nGET http://x/ - HIER_NONE/- -\n",
            "UID = 1000 («ivexander») | procs=0",
            "(mod_auth.c.850) password doesn't match for /x username: «ivexander» IP: x",
            "realm <x> user <«qvexley»>: error 401",
            "no crontab for «avexlund»\n, add '«avexlund»' to group 'x', pam_unix(x:y): password changed for «ivexander»",
            "Started Session 12 of User «avexlund».\nPostponed publickey for «avexlund» from x, USER «avexlund»: Login ok",
            "kadmin.local:  getprinc «avexlund»\nLast Changed Author: «avexlund»\nrole \"«avexlund»\" does not exist",
            "UserId=«avexlund»(1004) x\n[sudo] password for «avexlund»:\n# owner: «avexlund»\nuser:«avexlund»:rwx\n",
            "id: ‘«ivexander»’: no such user, quotas for user «ivexander» (uid 1004):",
            "su: user «ivexander» does not exist\nUid: ( 1004/«avexlund»)\nSuccessful su for root by «ivexander»\n",
            "«avexlund» is not in the sudoers file, «ivexander» : user NOT in sudoers ; TTY=x, chown -R «ivexander»:dev x",
            "1a2b3c4d («avexlund»   2026-03-12 10:02:11 +0100  1) x\nquorradev:x:1100:«avexlund»,root,«ivexander»\n",
            "1a2b3c4d («avexlund» 2026-03-12  7) x\n",
            "Added basic auth user : «ivexander»\n",
            "drwxr-x--- 3 «ivexlund» dev 4096 Nov 27 10:02 a\n-rw-r----- 1 «hbrandvik» hbrandvik 120 Nov 27 10:02 b\n",
            "vsftpd[9]: [«ivexander»] OK LOGIN: Client, [«avexlund»] FAIL LOGIN: Client",
            "Author: «ivexander» <i@vexley.example>, Signed-off-by: «avexlund» <a@vexley.example>",
            "-[ RECORD 1 ]-+---\nforce_user    | «vexley_rw»\n",
            "\n   «avexlund»/password: 8 Times\n   «ivexander»: 2 Time(s)\n",
            "su - «ivexander» -c ls, [client.«qvexley»], /etc/ceph/ceph.client.«hbrandvik».keyring,x",
            "USER         PID\n«anna.ve»+     192\nsystemd+     200\n",
            "«hedvex»\tALL=(ALL) NOPASSWD: ALL\n«avexlund» ALL = (ALL) ALL\nUser_Alias DBAS = «hedvex», «avexlund»\n",
            "«hedvex»:!:19769:0:99999:7:::\n«avexlund»:*:19769:0:99999:7:::\n",
            "«hedvex»:1009:XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX:8846F7EAEE8FB117AD06BDD830B7586C:[U          ]:LCT-1:",
            "[sudo] Passwort für «hedvex»: \n[sudo] Mot de passe de «avexlund» : \n[sudo] hasło użytkownika «hedvex»:",
            "id: «hedvex» : utilisateur inexistant\nid: „«avexlund»”: nie ma takiego użytkownika\n",
            "Benutzer „«hedvex»“ existiert bereits, l'utilisateur «avexlund» n'existe pas, użytkownik „«hedvex»” już",
            "«hedvex» ist nicht in der sudoers-Datei.\nattempts exceeded for «avexlund» from x\n",
            "Configured from console by «hedvex» on vty0, unix-user:«avexlund» to gain x, orig_to=<«hedvex»>, relay=local",
            "AH01617: user «hedvex»: authentication failure for \"/x\", AH01618: user «avexlund» not found: /x",
            "ocserv[2]: worker[«hedvex»]: x",
            "db2 connect to LEDGER user «qvexinst7» using [PASSWORD-1]",
            " # NAME        SERVICE  PASSWORD\n 0 «vexka-7»     l2tp     x\n 1 «quorra-dod»  pptp     x\n",
        ],
        negative: &[
            "USER         PID %CPU COMMAND\nroot           1  0.0 init\nwww-data     190  0.0 tail\npostgre+     192  0.0 x\n_chrony      193  0.0 x\nredis        194  0.0 x\n",
            "the USER and the PID  were\nivexander then went\n",
            " Role name  |   Attributes\n------------+-----------\n replicator | Replication\n\nivexander | x\n",
            "  Name  | Owner    | Due\n--------+----------+-----\n ledger | ivexander | May\n",
            "postgres: checkpointer process is slow\npostgres: autovacuum launcher\n",
            "user <name>: error, user <your_name> and User <account>",
            "imap(7), pam(unix), imap(server): x and lmtp(local)",
            "the user interface doesn't exist, user agents may run",
            "GET http://x/ www-data HIER_DIRECT/1 text/html",
            "UID = 1000 (root) | procs=0",
            "-rw-r----- 1 syslog adm 120 Nov 27 x\n-rw-r----- 1 gitea gitea 120 Nov 27 x\n-rw-r----- 1 root root 1 Nov 2 x",
            "add 'x' to group, no crontab for root\n, password changed for everybody\n, a role \"admin\" does not exist",
            "user:pass:rwx, # owner: platform-team\n, chown -R www-data:www-data /srv, chown - eigenaar en groep, chown [OPTIE], files:x:12:y z",
            "deadbeef (see 2026-03-12), 1234567 (about 2026 of them)",
            "su - postgres -c psql, su - then, [client.admin], client.connect(), the client.keyring file",
            "ERROR: role \"web_anon\" does not exist, /etc/ceph/ceph.client.bootstrap-osd.keyring,x [client.crash-2]",
            "User story-17 not found\n   upstream/connect: 8 Times\n",
            "\n   Retries: 2 Times, it was: 3 Times",
            "failed on module web for reasons: broken",
            "root\tALL=(ALL:ALL) ALL\nSELECT ALL = x\n%sudo ALL=(ALL) ALL, root:!:19769:0:99999:7:::\nstep:1:XXXX:2",
            "[sudo] password for root:, id: no such user, su: user root does not exist\nBenutzer 'root' existiert",
            "id: the number of a user, Login failed for user root\n",
        ],
        disguised: &["postgres: «ivex\u{200b}ander» ledger 10.4.1.7(40112) SELECT"],
    },
});

/// Words beside which programs name one, besides those that fields are called by.
pub(in crate::redact::detect) const NAMES: Cue =
    &["authenticating", "postgres", "imap", "pop", "lmtp", "sieve", "esmtpa", "esmtpsa"];

/// Headings of columns of users.
static HEADINGS: Words =
    Words::of(&["user", "username", "owner", "uid", "login", "usename", "user_name", "account", "name"]);

/// Headings beside which such a column is one of a program.
const BESIDE: &[&str] = &[
    "PID",
    "TTY",
    "JOBID",
    "  FD",
    "Encoding",
    "Attributes",
    "Machine",
    "Access priv",
    "\tHost",
    "LOGIN@",
    "Tty",
    "auth_method",
    "client_addr",
    "NODELIST",
    "database",
    "PASSWORD",
    "SESSIONNAME",
    "Latest",
];

/// Accounts that come with a system or a program, also as `ps` cuts them.
static SYSTEM: Lexicon = Lexicon::of(
    "_apt adm all amavis avahi backup bind caddy cassand chrony clamav condor cups daemon dbus debian dhcpd \
     dnsmasq dovecot dovenull elastic exim freerad fwupd games geoclue gitlab gnats gnome httpd icinga influxd \
     kernoops landscape libvirt lightdm memcach message messagebus mongodb mosquit mosquitto munge munin nagios \
     named nfsnobody nobody none nslcd ntpd opendkim openlda openldap polkitd pollinate postfix postgre proftpd \
     prometh public pulse qemu rabbitm rabbitmq replication rpcuser rtkit saned slapd slurm smmsp snmp speech \
     squid sshd sssd statd syslog systemd tcpdump telegra tinypro tinyproxy tomcat unbound usbmux uucp uuidd \
     varnish vnstat vsftpd whoopsie zabbix zookeep",
);

/// Asked at a word that may be the heading of a column of users, unless it stands in the rows below another. Returns
/// from where to where the rows below it were read.
#[inline(never)]
pub(in crate::redact::detect) fn at_heading(
    word: Word<'_>,
    sink: &mut Sink<'_, '_>,
) -> Option<(usize, usize)> {
    // Before a heading stands a wide gap, or it is one of capital letters.
    let apart = || {
        let before = class::before(word.text, word.start.saturating_sub(1));
        matches!(before, 0 | b' ' | b'|' | b'\t' | b'\n')
    };
    let heading = word.mask & LOWER == 0
        || matches!(word.previous(), 0 | b'\n' | b'\t')
        || apart()
        || is_word(word.bytes(), "name");
    let heads = heading && matches!(word.next(), b' ' | b'\t' | b'\n') && HEADINGS.hold(word.bytes());
    heads.then(|| column(word, sink)).flatten()
}

/// Asked at a word that may stand beside a user.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let next = word.next();
    let (text, behind) = (word.text, word.end);
    if next == b' ' && matches!(word.previous(), 0 | b'\n') && in_record(word, sink) {
        return;
    }
    let found = match word.bytes() {
        b"imap" | b"pop3" | b"lmtp" | b"sieve" | b"pam" | b"ldap" if next == b'(' => {
            // `imap(quorra)<244>`, `pam(quorra,10.0.0.7,…)`
            enclosed(text, behind + 1, &[")<", ","]).filter(|(_, end)| {
                class::is(class::at(text, end + 1), DIGIT) || class::at(text, *end) == b')'
            })
        }
        b"user" if class::starts_with_folded(text, behind, " <") => {
            enclosed(text, behind + 2, &[">"]).filter(|span| text.get(span.0..span.1).is_some_and(is_handle))
        }
        b"user" | b"USER" if next == b' ' && connections::at_user(word, sink) => return,
        b"user" | b"User" if next == b' ' => {
            enclosed(text, behind + 1, &[" doesn't exist", " does not exist", " not found"]).filter(|span| {
                text.get(span.0..span.1)
                    .is_some_and(|user| is_dotted(user) || is_compound(user) && !is_of_sort(user))
            })
        }
        b"UID" | b"uid" if class::starts_with_folded(text, behind, " = ") => {
            let number = class::run_of(text, behind + 3, 10, DIGIT);
            class::one_at(text, number, &[" ("]).and_then(|_| enclosed(text, number + 2, &[")"]))
        }
        b"authenticating" | b"Authenticating" => later(text, behind, b" as '", &["'"]),
        b"connected" if class::starts_with_folded(text, behind, " from ") => {
            later(text, behind, b", u'", &["')"])
        }
        b"failed" if class::starts_with_folded(text, behind, " on module ") => {
            later(text, behind, b" for ", &[": password", ": missing", ": unknown", ": no "])
        }
        b"esmtpa" | b"esmtpsa" if class::one_before(text, word.start, &["P="]).is_some() => {
            let method = later(text, behind, b" A=", &[":"]);
            method.and_then(|(_, end)| enclosed(text, end + 1, &[" ", "\n"]))
        }
        b"client" if next == b'.' => of_store(text, behind + 1),
        b"postgres" if class::starts_with_folded(text, behind, ": ") => return backend(word, sink),
        _ => None,
    };
    if let Some((start, end)) = found {
        hit(text, start, end, sink);
    }
}

/// `   hlund/password: 8 Times`, asked at what is counted: who tried, as a report counts them.
#[inline(never)]
pub(in crate::redact::detect) fn counted(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let number = class::run_back(text, word.start.saturating_sub(1), 8, DIGIT);
    let before = number.checked_sub(2).filter(|stop| text.get(*stop..number) == Some(b": "));
    let Some(stop) = before.filter(|_| matches!(word.bytes(), b"Time" | b"Times")) else { return };
    let start = class::run_start(text, stop, 64, |byte| class::is(byte, WORD) || matches!(byte, b'.' | b'/'));
    let line = class::spaces_start(text, start, 16);
    if line + 3 <= start && class::is(class::at(text, start), LOWER) && class::before(text, line) == b'\n' {
        let end = user_end(text, start);
        // `   upstream/connect: 8 Times`: anything may be counted. A report of failed entries says how, or writes `Time(s)`.
        let entered =
            class::one_at(text, end, &["/password:", "/publickey:", "/none:", "/keyboard"]).is_some();
        let told = entered || class::at(text, end) == b':' && word.next() == b'(';
        let named = |user: &[u8]| {
            told && !is_common(user) || is_handle(user) || class::any(user, DIGIT) || is_given(user)
        };
        let path = class::at(text, end) == b'/' && !entered;
        if !path && text.get(start..end).is_some_and(named) {
            hit(text, start, end, sink);
        }
    }
}

/// "User story-17 not found": one of a sort of things.
fn is_of_sort(name: &[u8]) -> bool {
    const SORTS: &[&str] =
        &["group", "issue", "profile", "record", "request", "session", "story", "task", "ticket", "type"];
    is_one_of(name.split(|byte| *byte == b'-').next().unwrap_or_default(), SORTS)
}

/// `[client.qvexley]`, `ceph.client.qvexley.keyring`: who may use a store.
#[inline(never)]
fn of_store(text: &[u8], start: usize) -> Option<(usize, usize)> {
    let end = user_end(text, start);
    let name = text.get(start..end)?;
    let user = name.strip_suffix(b".keyring").unwrap_or(name);
    let told = user.len() < name.len() || class::at(text, end) == b']';
    let of_system = class::one_at(user, 0, &["bootstrap-", "radosgw", "rgw", "crash"]).is_some();
    (told && !of_system && (is_handle(user) || is_compound(user))).then_some((start, start + user.len()))
}

/// The name at `start`, where one of these stands behind it.
pub(super) fn enclosed(text: &[u8], start: usize, behind: &[&str]) -> Option<(usize, usize)> {
    // The line may be the last.
    let ends = |end: usize| {
        class::one_at(text, end, behind).is_some() || end == text.len() && behind.contains(&"\n")
    };
    // The quotation marks of other tongues are read like their letters.
    let (end, plain) = (user_end(text, start), class::dotted_end(text, start, 64));
    let end = if ends(end) { end } else { plain };
    (end > start && ends(end)).then_some((start, end))
}

/// The name behind `link`, further on in the line.
#[inline(never)]
pub(super) fn later(text: &[u8], from: usize, link: &[u8], behind: &[&str]) -> Option<(usize, usize)> {
    let line = class::line_end(text, from, 200);
    let at = class::find(text.get(from..line)?, link)?;
    enclosed(text, from + at + link.len(), behind)
}

/// `postgres: ivexander ledger 10.4.1.7(40112) SELECT`: who is served, and which database.
#[inline(never)]
fn backend(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = word.end + 2;
    let end = user_end(text, start);
    let database = user_end(text, end + 1);
    let from = class::run_end(text, database + 1, 40, |byte| {
        class::is(byte, ALPHANUMERIC) || b".:[]".contains(&byte)
    });
    let client = class::at(text, from) == b'(' || class::before(text, from) == b']';
    if class::at(text, end) == b' ' && class::at(text, database) == b' ' && client {
        hit(text, start, end, sink);
        if text.get(end + 1..database).is_some_and(is_compound) {
            sink.hit(&HOST, end + 1, database);
        }
    }
}

/// Asked at `HIER_DIRECT` of a proxy, which writes who asked before it.
#[inline(never)]
pub(in crate::redact::detect) fn before_peer(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(end) = word.start.checked_sub(1) else { return };
    let start = class::run_start(text, end, 64, |byte| byte > b' ');
    if class::before(text, start) == b' ' && user_end(text, start) == end {
        hit(text, start, end, sink);
    }
}

/// `force_user  | e.brandvik`: a row that a database prints as lines, asked at what begins one.
#[inline(never)]
fn in_record(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let text = word.text;
    let bar = class::spaces_end(text, word.end, 40);
    if !class::starts_with_folded(text, bar, "| ") {
        return false;
    }
    let end = user_end(text, bar + 2);
    let alone = matches!(class::at(text, end), 0 | b'\n' | b'\r');
    if alone
        && ["user", "usename", "username", "owner"].iter().any(|name| word.bytes().ends_with(name.as_bytes()))
    {
        hit(text, bar + 2, end, sink);
    } else if alone && word.bytes() == b"datname" && text.get(bar + 2..end).is_some_and(is_compound) {
        sink.hit(&HOST, bar + 2, end);
    }
    alone
}

/// What stands below a heading, row by row, up to one that has something else there.
#[inline(never)]
fn column(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<(usize, usize)> {
    let text = word.text;
    let role = is_word(word.bytes(), "name");
    let edge = |byte: u8| matches!(byte, 0 | b' ' | b'\n' | b'|' | b'\t');
    let start = class::line_start(text, word.start, 240);
    let end = class::line_end(text, word.end, 240);
    let head = text.get(start..end).unwrap_or_default();
    if !edge(word.previous())
        || role && class::one_before(text, word.start, &["Role ", "# "]).is_none()
        || class::at(text, end) != b'\n'
    {
        return None;
    }
    let cut = cut(text, (start, end))?;
    // In a sentence, not every word begins with a capital letter.
    let headings = || {
        head.split(|byte| *byte == b' ').all(|word| word.first().is_none_or(|byte| !class::is(*byte, LOWER)))
    };
    if cut == Cut::Wide && !headings() {
        return None;
    }
    if !BESIDE.iter().any(|heading| class::contains(head, heading.as_bytes())) || matches!(cut, Cut::Sign(_))
    {
        return None;
    }
    let heads = cells(text, (start, end), cut);
    let number = heads.iter().position(|cell| cell.0 <= word.start && word.end <= cell.1).unwrap_or_default();
    let databases = cut == Cut::Bars && class::contains(head, b"Encoding");
    let mut at = end + 1;
    for _ in 0..400 {
        let stop = class::line_end(text, at, 1_000);
        // What was printed once more begins with its headings.
        if stop <= at || stop - at == 1_000 || text.get(at..stop) == Some(head) {
            break;
        }
        if !is_rule(text, (at, stop)) {
            let cell = if cut == Cut::Wide {
                below(text, (at, stop), word.start - start, word.len())
            } else {
                let row = cells(text, (at, stop), cut);
                if let Some(first) = row.first().filter(|_| databases)
                    && text.get(first.0..first.1).is_some_and(is_compound)
                {
                    sink.hit(&HOST, first.0, first.1);
                }
                row.get(number).copied().unwrap_or((at, at))
            };
            let from = class::run_end(text, cell.0, 1, |byte| matches!(byte, b'{' | b'>'));
            let to = class::run_start(text, cell.1, 1, |byte| matches!(byte, b'}' | b'+'));
            // `anna.ve+`: cut where the column ends
            let cut_off = to < cell.1 && class::at(text, to) == b'+' && to == from + 7;
            if cut_off
                && text
                    .get(from..to)
                    .and_then(|name| name.split(|byte| *byte == b'.').next())
                    .is_some_and(|first| first.len() < 7 && is_given(first))
            {
                sink.hit(&PROGRAM_USER, from, to);
            }
            if user_end(text, from) < to {
                break;
            }
            hit(text, from, to, sink);
        }
        at = stop + 1;
    }
    Some((end, at))
}

/// From the blank before what stands below a heading to the blank behind, whichever side it is set to.
fn below(text: &[u8], row: (usize, usize), column: usize, length: usize) -> (usize, usize) {
    let from = (row.0 + column).min(row.1);
    let inside = class::spaces_end(text, from, length.min(row.1 - from));
    let named = |byte: u8| byte > b' ';
    (
        class::run_start(text, inside, (inside - row.0).min(40), named),
        class::run_end(text, inside, (row.1 - inside).min(64), named),
    )
}

/// `hlund:x:1004:1004:Hedda Lund:/home/hlund`, asked at the folder of home folders: who has the account.
#[inline(never)]
pub(in crate::redact::detect) fn full_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(end) = word.start.checked_sub(2).filter(|end| class::at(text, *end) == b':') else { return };
    let field = |end: usize| class::run_start(text, end, 80, |byte| byte >= b' ' && byte != b':');
    let start = field(end);
    let group = class::run_back(text, start.saturating_sub(1), 10, DIGIT);
    let user = class::run_back(text, group.saturating_sub(1), 10, DIGIT);
    // The first thousand are of the system.
    if group < user + 5 || class::before(text, user) != b':' || class::before(text, start) != b':' {
        return;
    }
    let stop = class::run_end(text, start, end - start, |byte| byte != b',');
    if name_end(sink.text(), start, 2) == Some(stop)
        && sink.text().get(start..stop).is_some_and(is_nothing_else)
    {
        sink.hit(&SIGNED, start, stop);
    }
    let name = class::dotted_start(text, user.saturating_sub(3), 64);
    hit(text, name, user.saturating_sub(3), sink);
}

/// The account at `start..end`, unless it came with a program.
pub(super) fn hit(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let user = text.get(start..end).unwrap_or_default();
    let first = user.split(|byte| class::is(*byte, class::JOINER)).next().unwrap_or_default();
    let dotted = user.contains(&b'.');
    let own =
        is_account(user) || is_compound(user) || is_handle(user) || is_dotted(user) || is_initialled(user);
    if own && !SYSTEM.holds(user) && !SYSTEM.holds(first) && (dotted || is_somebodys(text, start, end)) {
        sink.hit(&PROGRAM_USER, start, end);
    }
}
