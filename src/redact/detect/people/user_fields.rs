//! Fields that say who did something: `user=aschmidt`, `"login":"cdubois"`, `acct="lholm"`, `owner=anna.schmidt`.
//!
//! A field for a user holds the name of an account, which is often somebody's, and may hold a program's. One for an owner
//! or an author may hold the name of a team: there, and where a sentence may stand, the name has to look like one that
//! somebody was given.
//! **Start reading** at [`at_name`].

use super::account_shapes::{
    begins_as_handle, is_account, is_common, is_compound, is_dotted, is_handle, is_initialled, is_shouted,
};
use super::nobody::is_general;
use super::signed_rules::SIGNED;
use super::spelled_names::full_name_end;
use super::user_field_rules::FIELD;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::assignment::{is_somebodys, user_end};
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::machines::names::is_file_ending;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Sink, around};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, WORD};

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

/// Asked at a word that ends like one of these lists.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = class::run_back(text, word.start, 24, WORD);
    let end = class::run_of(text, word.end, 24, WORD);
    if word.next() == b' ' && class::at(text, end + 1) == b'|' {
        return in_cell(text, start, end, sink);
    }
    let name = Name { text, start, end };
    if let Some((start, end)) = name.of_object() {
        return sink.hit(&FIELD, start, end);
    }
    let sign = name.sign();
    let Some(holds) = name.holds(&sign) else { return };
    let value = name.value(&sign, holds);
    let told = value.is_told(holds);
    if holds == Holds::User && !told && sign.gives == b':' {
        return person(text, value.start, sink);
    }
    if told && value.is_closed() && value.is_somebodys(holds) && !name.is_of_program(&sign, value.user) {
        sink.hit(&FIELD, value.start, value.end);
    }
}

/// The name of a field.
struct Name<'t> {
    text: &'t [u8],
    start: usize,
    end: usize,
}

/// What stands between the name of a field and its value.
struct Sign {
    at: usize,
    /// `=` or `:`, where a value is given; `=` wherever no prose can follow.
    gives: u8,
    /// `: user = X :`, where blanks are no sign of code.
    spaced: bool,
    /// Of an element, whose name may have any sign before it.
    element: bool,
}

/// The value of a field.
struct Value<'t> {
    text: &'t [u8],
    start: usize,
    end: usize,
    /// From `start` to `end`.
    user: &'t [u8],
    quoted: bool,
    /// No prose can stand there.
    tight: bool,
}

impl<'t> Name<'t> {
    fn label(&self) -> &'t [u8] {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    fn is(&self, label: &str) -> bool {
        is_word(self.label(), label)
    }

    /// `"user":{"name":"qvexley"`: what somebody is called, where it comes first in what is said of them.
    #[inline(never)]
    fn of_object(&self) -> Option<(usize, usize)> {
        const KEYS: &[&str] =
            &["alternateId", "display_name", "handle", "login", "name", "userName", "user_name", "username"];
        let text = self.text;
        let blank =
            |at: usize| class::run_end(text, at, 24, |byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        let behind = |at: usize, sign: u8| (class::at(text, at) == sign).then(|| blank(at + 1));
        let key =
            behind(behind(behind(self.end, b'"')?, b':')?, b'{').filter(|at| class::at(text, *at) == b'"')?;
        let label = class::run_of(text, key + 1, 24, WORD);
        is_one_of(text.get(key + 1..label)?, KEYS).then_some(())?;
        let start = behind(behind(label, b'"')?, b':').filter(|at| class::at(text, *at) == b'"')? + 1;
        let end = user_end(text, start);
        let user = text.get(start..end)?;
        let account = is_handle(user) || is_dotted(user) || is_account(user) || is_initialled(user);
        (field(self.label()).is_some()
            && class::at(text, end) == b'"'
            && account
            && !is_common(user)
            && !user.ends_with(b"bot"))
        .then_some((start, end))
    }

    fn sign(&self) -> Sign {
        const DEFINED: &[&str] = &["', '", "\", \""];
        let Self { text, start, end } = *self;
        let quote = class::run_end(text, end, 3, |byte| matches!(byte, b'"' | b'\'' | b'\\'));
        let sign = Sign { at: quote, gives: b'=', spaced: false, element: false };
        // `"login" => "…"` of Ruby
        if let Some(arrow) = class::one_at(text, quote, &["=>", " => "]) {
            return Sign { at: quote + arrow.trim_end().len() - 1, ..sign };
        }
        // `<Data Name="TargetUserName">…`, `<add key="user" value="…"`, `<login>…</login>`
        if let Some(at) = in_element(text, start, quote) {
            return Sign { at, element: true, ..sign };
        }
        // `define( 'DB_USER', 'qvexley' );`
        if class::one_at(text, end, DEFINED).is_some()
            && class::one_before(text, start.saturating_sub(1), &["define(", "define( "]).is_some()
        {
            return sign;
        }
        // `"gamertag" : "…"` of a database
        if class::starts_with_folded(text, quote, " : \"") {
            return Sign { at: quote + 1, gives: b':', ..sign };
        }
        // `SamAccountName    : hlund`, as PowerShell sets its values below each other.
        let column = class::spaces_end(text, quote, 40);
        if column > quote
            && class::starts_with_folded(text, column, ": ")
            && is_one_of(self.label(), &["samaccountname", "username"])
        {
            return Sign { at: column, gives: b':', ..sign };
        }
        if class::starts_with_folded(text, quote, " = ") {
            // `: user = X :` of a firewall, and `user = qvexley` as a line of settings; elsewhere it is code.
            let spaced = class::one_before(text, start, &[" : "]).is_some();
            let line = class::spaces_start(text, start, 16);
            let set = spaced || matches!(class::before(text, line), 0 | b'\n');
            return Sign { at: quote + 1, gives: if set { b'=' } else { b' ' }, spaced, ..sign };
        }
        Sign { gives: class::at(text, quote), ..sign }
    }

    /// What the field holds; nothing where the name is one of code, or an option of a program.
    fn holds(&self, sign: &Sign) -> Option<Holds> {
        let before = class::before(self.text, self.start);
        // `"user.name": "…"`
        let of_user = self.label() == b"name"
            && class::at(self.text, self.end) == b'"'
            && class::one_before(self.text, self.start, &["\"user."]).is_some();
        // `$user =` and `req.user =`
        let code = !of_user && !sign.element && matches!(before, b'$' | b'.' | b'@' | b'#');
        if code || !matches!(sign.gives, b'=' | b':') {
            return None;
        }
        if of_user || sign.element && self.is("login") {
            return Some(Holds::User);
        }
        // `--reporter=lcov`
        let option = class::at(self.text, self.start) == b'-';
        field(self.label()).filter(|holds| *holds != Holds::Owner || !option)
    }

    /// The value behind the sign.
    fn value(&self, sign: &Sign, holds: Holds) -> Value<'t> {
        let text = self.text;
        let blank = class::spaces_end(text, sign.at + 1, 24);
        let open = class::run_end(text, blank, 2, |byte| matches!(byte, b'"' | b'\'' | b'\\' | b'<'));
        let quoted = open > blank && class::before(text, open) != b'\\';
        // `[user: qvexley]`
        let boxed = class::before(text, self.start) == b'[' && class::at(text, user_end(text, blank)) == b']';
        // Nothing but an account stands there in a directory.
        let directory = self.is("samaccountname");
        let joined = open == sign.at + 1 && (sign.gives == b'=' || self.label() == b"Username");
        let end = if quoted && holds == Holds::Chosen {
            class::run_end(text, open, 40, |byte| byte > b' ' && byte != b'"')
        } else {
            user_end(text, open)
        };
        // The domain is the company's; who it is stands behind it.
        let domain = text.get(open..end).and_then(|user| user.iter().position(|byte| *byte == b'\\'));
        let start = domain.map_or(open, |at| open + at + 1);
        let user = text.get(start..end).unwrap_or_default();
        Value { text, start, end, user, quoted, tight: sign.spaced || boxed || directory || joined }
    }

    /// The user is a program: `User=tariffd` of a service, `"agent": "curl"`. `"agent": "q.vexley"` answers calls.
    fn is_of_program(&self, sign: &Sign, user: &[u8]) -> bool {
        self.is("agent") && class::at(user, 1) != b'.'
            || self.label() == b"User" && sign.gives == b'=' && is_of_service(self.text, self.start, user)
    }
}

impl Value<'_> {
    /// The place and the looks of the name say that it is an account.
    fn is_told(&self, holds: Holds) -> bool {
        let Self { user, quoted, .. } = *self;
        let apart = quoted || self.tight;
        let alone = || {
            matches!(class::at(self.text, self.end), 0 | b'\n' | b'\r' | b',' | b'}')
                || class::starts_with_folded(self.text, self.end, " (")
        };
        let of_field = || match holds {
            Holds::Chosen => self.is_chosen(),
            Holds::User => {
                apart && (is_account(user) || is_compound(user))
                    || is_shouted(user)
                    || alone() && begins_as_handle(user)
            }
            Holds::Owner => quoted && begins_as_handle(user),
        };
        is_handle(user) && (apart || alone())
            || of_field()
            || quoted && is_dotted(user)
            || apart && is_initialled(user)
    }

    /// A name that somebody chose, in whatever letters.
    fn is_chosen(&self) -> bool {
        self.quoted
            && self.user.len() >= 3
            && !is_one_of(self.user, &["string", "text"])
            && !is_general(self.user)
    }

    /// Nothing of the value stands behind it. `user=<m.okoro>, method=…`: what other brackets hold stands for a name.
    fn is_closed(&self) -> bool {
        const CLOSING: &[u8] = b"\0 \n\r\t\"'\\,;&)]}|<";
        if class::before(self.text, self.start) == b'<' {
            class::starts_with_folded(self.text, self.end, ">, ")
                && (self.user.contains(&b'.') || class::any(self.user, DIGIT))
        } else {
            CLOSING.contains(&class::at(self.text, self.end))
        }
    }

    /// Neither a program's nor everybody's. To whoever reads code `jan.dvorak` is a field of something, and `login.html` a
    /// page.
    fn is_somebodys(&self, holds: Holds) -> bool {
        if holds == Holds::Chosen && self.is_chosen() {
            return true;
        }
        match self.user.iter().rposition(|byte| *byte == b'.') {
            Some(dot) => !self.user.get(dot + 1..).is_some_and(is_file_ending),
            None => is_somebodys(self.text, self.start, self.end),
        }
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
    let named = || class::one_before(text, class::dotted_start(text, name, 40), KEYS).is_some();
    match class::at(text, end) {
        b' ' => {
            let value = class::one_at(text, end, &[" value=", " Value="])?;
            named().then_some(end + value.len() - 1)
        }
        b'>' if named() => Some(end),
        b'>' if class::before(text, name) == b'<' => {
            let close = class::run_end(text, end, 48, |byte| byte != b'<' && byte >= b' ');
            (class::at(text, close + 1) == b'/').then_some(end)
        }
        _ => None,
    }
}

/// `User=tariffd` beside `ExecStart=/usr/bin/tariffd`: a program runs under its own name, but for somebody's own, which has
/// her folder, too.
#[inline(never)]
fn is_of_service(text: &[u8], name: usize, user: &[u8]) -> bool {
    const FOLDERS: &[&str] =
        &["bin/", "etc/", "lib/", "log/", "opt/", "run/", "cache/", "default/", "Directory="];
    const HOMES: &[&str] = &["home/", "Users/"];
    let around = text.get(name.saturating_sub(600)..text.len().min(name + 900)).unwrap_or_default();
    let behind = |leads: &[&str]| {
        (0..around.len()).any(|at| {
            let end = at + user.len();
            around.get(at..end) == Some(user)
                && !class::is(class::at(around, end), ALPHANUMERIC)
                && class::one_before(around, at, leads).is_some()
        })
    };
    matches!(class::before(text, name), 0 | b'\n')
        && class::contains(around, b"\nExec")
        && behind(FOLDERS)
        && !behind(HOMES)
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
