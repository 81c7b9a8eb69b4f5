//! Fields that say who did something: `user=aschmidt`, `"login":"cdubois"`, `acct="lholm"`, `owner=anna.schmidt`.
//!
//! A field for a user holds the name of an account, which is often somebody's, and may hold a program's. One for an owner
//! or an author may hold the name of a team: there, and where a sentence may stand, the name has to look like one that
//! somebody was given.
//! **Start reading** at [`at_name`].

use super::accounts::is_handle;
use super::signed_rules::SIGNED;
use super::spelled_names::full_name_end;
use super::user_field_rules::FIELD;
use crate::redact::detect::assignment::{is_somebodys, user_end};
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::machines::host_words::ROLES;
use crate::redact::detect::machines::names::is_file_ending;
use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::redact::detect::{Sink, around};
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::{is_given, is_given_alone, is_like_a_person};
use crate::redact::noticed::is_usual;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER, WORD};

/// Names of fields that hold an account, without the signs between their words; other words may stand before them.
pub(in crate::redact::detect) const USERS: Cue = &[
    "user",
    "username",
    "loginname",
    "logname",
    "acct",
    "uname",
    "usr",
    "suser",
    "duser",
    "principalname",
    "samaccountname",
];
/// Those that hold a name that somebody chose.
pub(in crate::redact::detect) const CHOSEN: Cue =
    &["gamertag", "screenname", "screen_name", "playername", "player_name"];
/// Those that hold whoever did or owns something, or how that went.
pub(in crate::redact::detect) const OWNERS: Cue = &[
    "login",
    "owner",
    "actor",
    "author",
    "assignee",
    "reporter",
    "requester",
    "requestor",
    "operator",
    "approver",
    "reviewer",
    "principal",
    "initiator",
    "committer",
    "agent",
    "edby",
    "ed_by",
];

/// What fields say of users in general, and programs that have an account of their own.
static NOBODY: Lexicon = Lexicon::of(
    "accepted account accounts active allowed analytics audit batch billing blocked booking cart catalog \
     catalogue checkout client cluster content created customer customers daemon database deleted denied \
     disabled enabled events expired export exporter external fail failed failure identity import \
     inactive internal invalid inventory invoice invoices kernel ledger locked logged logging media member \
     members metrics migration migrations missing new nil old order orders payment payments pending \
     pricing prod product products profile profiles read readonly rejected replication report reports \
     required robot scheduler search self session sessions shipping succeeded success successful sync \
     telemetry undefined unlocked upload uploads users valid write yes",
);

/// Parts of the names that programs have accounts under, beside those.
static PARTS: Lexicon =
    Lexicon::of("admin agent elastic exporter kube manager owner proxy runner systemd worker");

/// Asked at a word that ends like one of these lists.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let name = class::run_back(text, word.start, 24, WORD);
    let end = class::run_of(text, word.end, 24, WORD);
    if word.next() == b' ' && class::at(text, end + 1) == b'|' {
        return in_cell(text, name, end, sink);
    }
    let quote = class::run_end(text, end, 3, |byte| matches!(byte, b'"' | b'\'' | b'\\'));
    // `"login" => "…"` of Ruby
    let arrow = class::one_at(text, quote, &["=>", " => "]);
    let quote = quote + arrow.map_or(0, |arrow| arrow.trim_end().len() - 1);
    // `"gamertag" : "…"` of a database
    let quote = if class::starts_with_folded(text, quote, " : \"") { quote + 1 } else { quote };
    // `SamAccountName    : hlund`, as PowerShell sets its values below each other.
    let column = class::spaces_end(text, quote, 40);
    let listed = column > quote
        && class::starts_with_folded(text, column, ": ")
        && is_one_of(text.get(name..end).unwrap_or_default(), &["samaccountname", "username"]);
    let quote = if listed { column } else { quote };
    // `: user = X :` of a firewall; `user = X` alone is code.
    let spaced =
        class::starts_with_folded(text, quote, " = ") && class::one_before(text, name, &[" : "]).is_some();
    // `user = qvexley` as a line of settings
    let set = || {
        class::starts_with_folded(text, quote, " = ") && {
            let line = class::spaces_start(text, name, 16);
            matches!(class::before(text, line), 0 | b'\n')
        }
    };
    let quote = quote + usize::from(spaced || set());
    // `<Data Name="TargetUserName">…`, `<add key="user" value="…"`, `<login>…</login>`
    let element = in_element(text, name, quote);
    let quote = element.unwrap_or(quote);
    // `define( 'DB_USER', 'qvexley' );`
    let defined = class::one_at(text, end, &["', '", "\", \""]).is_some()
        && class::one_before(text, name.saturating_sub(1), &["define(", "define( "]).is_some();
    let sign = if arrow.is_some() || element.is_some() || defined { b'=' } else { class::at(text, quote) };
    // `"user.name": "…"`
    let of_user = class::at(text, end) == b'"' && class::one_before(text, name, &["\"user."]).is_some();
    let dotted = (of_user && text.get(name..end) == Some(b"name")).then_some(Holds::User);
    // `$user =` and `req.user =` are code.
    let code = dotted.is_none()
        && element.is_none()
        && matches!(class::before(text, name), b'$' | b'.' | b'@' | b'#');
    if !matches!(sign, b'=' | b':') || code {
        return;
    }
    let Some(holds) = text.get(name..end).and_then(field).or(dotted) else { return };
    let login = element.is_some() && is_one_of(text.get(name..end).unwrap_or_default(), &["login"]);
    let holds = if login { Holds::User } else { holds };
    // `--reporter=lcov` is the option of a program.
    if holds == Holds::Owner && class::at(text, name) == b'-' {
        return;
    }
    let agent = is_one_of(text.get(name..end).unwrap_or_default(), &["agent"]);
    let blank = class::spaces_end(text, quote + 1, 24);
    let start = class::run_end(text, blank, 2, |byte| matches!(byte, b'"' | b'\'' | b'\\' | b'<'));
    let quoted = start > blank && class::before(text, start) != b'\\';
    // `[user: qvexley]`
    let boxed = class::before(text, name) == b'[' && class::at(text, user_end(text, blank)) == b']';
    // Nothing but an account stands there in a directory.
    let directory = is_one_of(text.get(name..end).unwrap_or_default(), &["samaccountname"]);
    let tight = spaced
        || boxed
        || directory
        || start == quote + 1 && (sign == b'=' || text.get(name..end) == Some(b"Username"));
    let last = if quoted && holds == Holds::Chosen {
        class::run_end(text, start, 40, |byte| byte > b' ' && byte != b'"')
    } else {
        user_end(text, start)
    };
    // The domain is the company's; who it is stands behind it.
    let domain = text.get(start..last).and_then(|user| user.iter().position(|byte| *byte == b'\\'));
    let start = domain.map_or(start, |at| start + at + 1);
    let user = text.get(start..last).unwrap_or_default();
    // `user=<m.okoro>, method=…`; what other brackets hold stands for a name.
    let bracketed = class::before(text, start) == b'<';
    let closed = if bracketed {
        class::starts_with_folded(text, last, ">, ") && (user.contains(&b'.') || class::any(user, DIGIT))
    } else {
        matches!(
            class::at(text, last),
            0 | b' '
                | b'\n'
                | b'\r'
                | b'\t'
                | b'"'
                | b'\''
                | b'\\'
                | b','
                | b';'
                | b'&'
                | b')'
                | b']'
                | b'}'
                | b'|'
                | b'<'
        )
    };
    let alone = || matches!(class::at(text, last), 0 | b'\n' | b'\r' | b',' | b'}');
    let chosen = holds == Holds::Chosen
        && quoted
        && user.len() >= 3
        && !is_one_of(user, &["string", "text"])
        && !ROLES.hold(user)
        && !NOBODY.holds(user);
    let told = chosen
        || is_handle(user) && (quoted || tight || alone())
        || holds == Holds::User && (quoted || tight) && (is_account(user) || is_compound(user))
        || holds == Holds::User && is_shouted(user)
        || (holds == Holds::Owner && quoted || holds == Holds::User && alone()) && begins_as_handle(user)
        || quoted && is_dotted(user)
        || (quoted || tight) && is_initialled(user);
    // To whoever reads code `jan.dvorak` is a field of something.
    let somebodys = || chosen || user.contains(&b'.') || is_somebodys(text, start, last);
    // `"agent": "q.vexley"` answers calls; what else is one is a program.
    if holds == Holds::User && !told && sign == b':' {
        return person(text, start, sink);
    }
    let program = agent && class::at(user, 1) != b'.';
    let service = || text.get(name..end) == Some(b"User") && sign == b'=' && is_of_service(text, name, user);
    // `login = "login.html"`: a page.
    let page = || {
        user.rsplit(|byte| *byte == b'.')
            .next()
            .is_some_and(|last| last.len() < user.len() && is_file_ending(last))
    };
    if closed && told && !program && (chosen || !page()) && somebodys() && !service() {
        sink.hit(&FIELD, start, last);
    }
}

/// "Affected user: Quorra van Vexwyk", whole on its line: a form that wants no account.
#[inline(never)]
fn person(text: &[u8], start: usize, sink: &mut Sink<'_, '_>) {
    let closed = |end: &usize| matches!(class::at(text, *end), 0 | b'\n' | b'\r' | b'"' | b'|');
    if let Some(end) = full_name_end(sink.text(), start).filter(closed) {
        sink.hit(&SIGNED, start, end);
    }
}

/// The sign before the value that an element has for the field whose name stands at `name` and ends before `end`, quote
/// and all.
#[inline(never)]
fn in_element(text: &[u8], name: usize, end: usize) -> Option<usize> {
    const KEYS: &[&str] = &["Name=\"", "name=\"", "Key=\"", "key=\"", "Name='", "name='", "key='"];
    // `name="hibernate.connection.username"`
    let whole = class::dotted_start(text, name, 40);
    let named = class::one_before(text, whole, KEYS).is_some();
    match class::at(text, end) {
        b' ' if named => class::one_at(text, end, &[" value=", " Value="]).map(|value| end + value.len() - 1),
        b'>' if named => Some(end),
        b'>' if class::before(text, name) == b'<' => {
            let close = class::run_end(text, end, 48, |byte| byte != b'<' && byte >= b' ');
            (class::at(text, close + 1) == b'/').then_some(end)
        }
        _ => None,
    }
}

/// `User=tariffd` beside `ExecStart=/usr/bin/tariffd`: a program runs under its own name.
#[inline(never)]
fn is_of_service(text: &[u8], name: usize, user: &[u8]) -> bool {
    const FOLDERS: &[&str] =
        &["bin/", "etc/", "lib/", "log/", "opt/", "run/", "cache/", "default/", "Directory="];
    let begins = matches!(class::before(text, name), 0 | b'\n');
    let around = text.get(name.saturating_sub(600)..text.len().min(name + 900)).unwrap_or_default();
    let named = |at: usize| {
        around.get(at..at + user.len()) == Some(user)
            && !class::is(class::at(around, at + user.len()), ALPHANUMERIC)
            && class::one_before(around, at, FOLDERS).is_some()
    };
    // Somebody's own program has her folder, too.
    let at_home = |at: usize| {
        around.get(at..at + user.len()) == Some(user)
            && class::one_before(around, at, &["home/", "Users/"]).is_some()
    };
    begins
        && class::contains(around, b"\nExec")
        && (0..around.len()).any(named)
        && !(0..around.len()).any(at_home)
}

/// `| username | sorena |`: the cell beside that of the label.
#[inline(never)]
fn in_cell(text: &[u8], name: usize, label_end: usize, sink: &mut Sink<'_, '_>) {
    let Some(given) = around::value_behind(text, label_end).filter(|given| given.cell) else { return };
    let end = user_end(text, given.start);
    let user = text.get(given.start..end).unwrap_or_default();
    let held = text.get(name..label_end).and_then(field);
    let told = is_handle(user)
        || matches!(held, Some(Holds::User | Holds::Chosen))
            && (is_account(user) || is_compound(user) || is_dotted(user));
    if held.is_some()
        && told
        && given.ends(text, end)
        && !is_common(user)
        && (user.contains(&b'.') || is_somebodys(text, given.start, end))
    {
        sink.hit(&FIELD, given.start, end);
    }
}

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    /// A name that somebody chose for a game or a network, in whatever letters.
    Chosen,
    /// The name of an account.
    User,
    /// Whoever did or owns something: somebody, or a team.
    Owner,
}

fn field(name: &[u8]) -> Option<Holds> {
    let ends = |known: &&str| {
        let mut rest = name.iter().rev().filter(|byte| class::is(**byte, ALPHANUMERIC));
        let mut letters = known.bytes().rev().filter(|byte| *byte != b'_');
        letters.all(|byte| rest.next().is_some_and(|own| own.eq_ignore_ascii_case(&byte)))
    };
    if CHOSEN.iter().any(&ends) || name == b"User-Name" {
        return Some(Holds::Chosen);
    }
    if USERS.iter().any(&ends) {
        return Some(Holds::User);
    }
    OWNERS.iter().any(ends).then_some(Holds::Owner)
}

/// `HEDDA.BRANDVIK`, as directories show a name that people are given, and another.
pub(super) fn is_shouted(user: &[u8]) -> bool {
    user.contains(&b'.')
        && user.iter().all(|byte| class::is(*byte, UPPER) || *byte == b'.')
        && (is_handle(&user.to_ascii_lowercase()) || is_dotted(&user.to_ascii_lowercase()))
}

/// `mvexley-dev`: an initial and a surname, and what the account is for.
pub(super) fn begins_as_handle(user: &[u8]) -> bool {
    let first = user.iter().take_while(|byte| class::is(**byte, LOWER)).count();
    first >= 6 && class::at(user, first) == b'-' && user.get(..first).is_some_and(is_handle)
}

/// `quorra_batch`, `vpn-quorra-west`: some part is no word that programs, states and things are called by.
#[inline(never)]
pub(super) fn is_compound(user: &[u8]) -> bool {
    let generic = || user.windows(4).any(|part| part == b"user" || part == b"test" || part == b"name");
    class::any(user, class::JOINER)
        && user.iter().all(|byte| class::is(*byte, LOWER | DIGIT | class::JOINER))
        && !generic()
        && user.split(|byte| class::is(*byte, class::JOINER)).any(is_compound_part)
}

/// A program's name, or what a machine does.
pub(super) fn is_nobody(user: &[u8]) -> bool {
    ROLES.hold(user) || NOBODY.holds(user) || PARTS.holds(user)
}

/// A word that every sentence may have.
pub(super) fn is_common(word: &[u8]) -> bool {
    std::str::from_utf8(word).is_ok_and(|word| is_usual(word) || is_everyday(word))
}

/// No word that programs, states and things are called by.
pub(in crate::redact::detect) fn is_compound_part(part: &[u8]) -> bool {
    part.len() >= 4
        && class::all(part, LOWER)
        && !ROLES.hold(part)
        && !NOBODY.holds(part)
        && !PARTS.holds(part)
        && !is_common(part)
}

/// `haruto_vexley` behind "user": a given name that is no word or a surname, and a word that nothing else is called by.
pub(super) fn is_given_and_more(user: &[u8]) -> bool {
    let mut parts = user.split(|byte| *byte == b'_');
    let (Some(first), Some(last), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    let surname = || std::str::from_utf8(last).is_ok_and(is_like_a_person);
    is_compound_part(last) && (is_given_alone(first) || is_compound_part(first) && surname())
}

/// `moonpetal.anya`: two words in small letters, neither of which is usual.
#[inline(never)]
pub(in crate::redact::detect) fn is_dotted(user: &[u8]) -> bool {
    let word = |part: &[u8]| {
        part.len() >= 3
            && part.iter().all(|byte| class::is(*byte, LOWER))
            && !ROLES.hold(part)
            && !NOBODY.holds(part)
            && !is_common(part)
    };
    let mut parts = user.split(|byte| *byte == b'.');
    parts.next().is_some_and(word) && parts.next().is_some_and(word) && parts.next().is_none()
}

/// `hedda.b`: a name, and the first letter of another.
pub(super) fn is_initialled(user: &[u8]) -> bool {
    let Some((name, [b'.', last])) = user.split_last_chunk::<2>() else { return false };
    // "module.d", "index.c": what sorts of files are called by.
    let sort = matches!(last, b'a' | b'c' | b'd' | b'h' | b'm' | b'o' | b'r' | b's' | b'v' | b'x' | b'y');
    class::is(*last, LOWER) && (is_given_alone(name) || !sort && is_compound_part(name))
}

/// A name that only an account has, in a field for one: letters that are no program's and no state's, or with digits.
pub(super) fn is_account(user: &[u8]) -> bool {
    let letters = class::count(user, LOWER | UPPER);
    let capital = user.iter().skip(1).any(|byte| class::is(*byte, UPPER));
    let plain = class::all(user, LOWER | UPPER | DIGIT);
    let folded: Vec<u8> = user.to_ascii_lowercase();
    let generic = folded.windows(4).any(|part| part == b"user" || part == b"test");
    let somebodys = || user.len() >= 4 && !ROLES.hold(&folded) && !NOBODY.holds(&folded);
    plain && !capital && !generic && letters >= 1 && (is_given(&folded) || somebodys())
}
