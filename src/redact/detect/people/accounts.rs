//! Accounts that a sentence names: "user jkowalski deleted the volume", "logged in as kasse2", "the account of lholm".
//!
//! Any word may stand behind "user" and "account". So the name has to look like one that somebody was given: an initial
//! and a surname, two names that a full stop joins, a service's prefix; or the words around it leave nothing else.
//! **Start reading** at [`at_name`].

use super::account_rules::ACCOUNT;
use super::account_shapes::{
    is_account, is_common, is_dotted, is_given_and_more, is_handle, is_initialled, is_joined, is_of_domain,
    is_shouted,
};
use super::{directories, logged_users, windows_events};
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::assignment::{is_somebodys, user_end};
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::machines::domain_endings;
use crate::redact::detect::machines::names::is_file_ending;
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::given_names::{is_given, is_like_a_person};
use crate::text::class::{self, BLANK, DIGIT, LOWER, UPPER, WORD};

/// Words that the name of an account follows.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "user",
    "account",
    "domain",
    "edit",
    "samaccountname",
    "authenticated",
    "connected",
    "signed",
    "get-aduser",
    "identity",
    "login",
    "username",
    "name",
    "password",
    "logged",
    "runs",
    "running",
    "compte",
    "cuenta",
    "usuario",
    "utilisateur",
    "useradd",
    "adduser",
    "userdel",
    "deluser",
    "usermod",
    "passwd",
    "chage",
    "local-user",
    "push",
    "received",
    "sender",
    "uid",
    "userid",
];

/// What happens to accounts, and what they do.
const HAPPENED: &[&str] = &[
    " was ", " has ", " had ", " is ", " could", " can", " logged", " deleted", " created", " ran ",
    " lost ", " locked", " did ", " got ", " on ", " from ", " at ", " with ",
];

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    static CALLED: Words = Words::of(NAMES);
    let is = |name: &str| is_word(word.bytes(), name);
    windows_events::at_label(word, sink);
    match word.next() {
        b'=' if is_one_of(word.bytes(), &["cn", "dc", "uid"]) => {
            return directories::distinguished(word, sink);
        }
        b' ' if word.bytes() == b"CN" && class::starts_with_folded(word.text, word.end, " = ") => {
            return logged_users::before_name(word.text, word.start, sink);
        }
        b':' if is("account") => return in_form(word, sink),
        b':' if is("domain") || is("name") => return in_event(word, sink),
        _ => {}
    }
    match word.bytes() {
        b"push" => return logged_users::pushed(word, sink),
        b"Received" | b"sender" | b"X-Authenticated-Sender" => return logged_users::sent(word, sink),
        _ if is("team_domain") => return logged_users::of_team(word, sink),
        _ => {}
    }
    let told = (is("user") || word.next() == b'(')
        && (logged_users::in_brackets(word, sink) || logged_users::is_by_somebody(word, sink));
    if told || word.next() != b' ' || !CALLED.hold(word.bytes()) {
        return;
    }
    if is("login") && logged_users::of_radius(word, sink) {
        return;
    }
    if is("passwd")
        && class::one_before(word.text, word.start, &["/etc/"]).is_some()
        && class::is(class::at(word.text, word.end + 1), class::UPPER)
    {
        // "WEB-ATTACKS /etc/passwd Access": the file.
        return;
    }
    if word.len() >= 5 && logged_users::is_managing(word.bytes()) {
        logged_users::managed(word, sink);
    } else {
        in_sentence(word, sink);
    }
}

/// "AD account: qvexley" of a form.
fn in_form(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const OF: &[&str] = &["AD ", "Domain ", "domain ", "LDAP ", "SSO ", "Unix ", "VPN ", "Windows "];
    let text = word.text;
    let start = class::run_of(text, word.end + 1, 16, BLANK);
    let end = user_end(text, start);
    let closed = matches!(class::at(text, end), 0 | b'\n' | b'\r' | b',' | b';' | b')');
    let named =
        text.get(start..end).is_some_and(|name| (is_account(name) || is_dotted(name)) && !is_common(name));
    if closed && named && class::one_before(text, word.start, OF).is_some() {
        hit(text, start, end, sink);
    }
}

/// `Account Name:  tbrandt`, `Account Domain:  KESTREL`, as Windows reports who did something, and where from.
fn in_event(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if word.bytes() == b"name" {
        logged_users::of_cluster(word, sink);
    }
    let start = class::run_of(text, word.end + 1, 16, BLANK);
    let of_user = class::one_before(text, word.start, &["Account ", "Logon ", "Login ", "User "]).is_some();
    if of_user && is_word(word.bytes(), "name") {
        let end = user_end(text, start);
        // What a machine is called in its domain.
        if class::at(text, end) == b'$' && end > start + 3 {
            sink.hit(&HOST, start, end);
        } else {
            hit(text, start, end, sink);
        }
    } else if of_user || class::one_before(text, word.start, &["Workstation ", "Computer "]).is_some() {
        let end = class::dotted_end(text, start, 63);
        if end > start + 3 {
            sink.hit(&HOST, start, end);
        }
    }
}

/// "the account name `k_vexley`": nothing else is called so.
const OF_ACCOUNTS: &[&str] =
    &["account ", "Account ", "login ", "Login ", "user ", "User ", "sign-in ", "service "];

/// A name in a sentence that may be an account, and how the sentence puts it.
struct Said<'t> {
    text: &'t [u8],
    start: usize,
    end: usize,
    /// Behind the quote that closes it.
    closed: usize,
    /// Quotes or brackets stand around it.
    enclosed: bool,
    /// "logged in as", "runs as".
    acts: bool,
    /// "the name `values.yaml`", "cannot import name 'POOL_SIZE'": of what is called so, few are accounts.
    named: bool,
}

/// "user jkowalski deleted the volume", "the account of lholm".
fn in_sentence(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const LINKS: &[&str] = &[" of ", " for ", " is ", " in as ", " as "];
    let text = word.text;
    let link = LINKS.iter().find(|link| class::starts_with_folded(text, word.end, link));
    // "password for", "logged in as": by themselves these are followed by anything.
    if link.is_none() && matches!(word.bytes().last(), Some(b'd' | b's' | b'g')) {
        return logged_users::logged_into(word, sink);
    }
    if is_word(word.bytes(), "edit") {
        return logged_users::edited(word, sink);
    }
    // "dry runs of gsutil": nobody runs as that.
    if is_one_of(word.bytes(), &["runs", "running"]) && link.is_none_or(|link| !link.ends_with("as ")) {
        return;
    }
    let at = word.end + link.map_or(1, |link| link.len());
    let start = class::run_end(text, at, 2, |byte| matches!(byte, b'`' | b'"' | b'\'' | b'(' | b'['));
    let end = user_end(text, start);
    let closed = class::run_end(text, end, 1, |byte| matches!(byte, b'`' | b'"' | b'\'' | b')' | b']'));
    let acts = link.is_some_and(|link| link.ends_with("as "));
    let named = is_word(word.bytes(), "name") && class::one_before(text, word.start, OF_ACCOUNTS).is_none();
    let said = Said { text, start, end, closed, enclosed: start > at && closed > end, acts, named };
    if !said.in_realm(sink) && said.is_somebodys() {
        hit(text, start, end, sink);
    }
}

impl Said<'_> {
    /// `user [KESTREL]\[hedda.brandvik]`, as Samba writes both: true where they were found.
    fn in_realm(&self, sink: &mut Sink<'_, '_>) -> bool {
        let Some(link) = class::one_at(self.text, self.end, &["]\\[", "]\\\\["]) else { return false };
        let start = self.end + link.len();
        let end = user_end(self.text, start);
        let both = class::before(self.text, self.start) == b'['
            && class::at(self.text, end) == b']'
            && end > start + 2;
        if both {
            sink.hit(&HOST, self.start, self.end);
            sink.hit(&ACCOUNT, start, end);
        }
        both
    }

    /// The name looks like one that somebody was given, or the words around it leave nothing else.
    fn is_somebodys(&self) -> bool {
        let name = self.text.get(self.start..self.end).unwrap_or_default();
        // `for domain "shop-1.example.com"`: a machine, which its own family looks at.
        if name.iter().filter(|byte| **byte == b'.').count() > 1 && domain_endings::has_public_ending(name) {
            return false;
        }
        // "the login `nginx.conf`": a file.
        if name
            .rsplit(|byte| *byte == b'.')
            .next()
            .is_some_and(|last| last.len() < name.len() && is_file_ending(last))
        {
            return false;
        }
        is_handle(name)
            || is_given_and_more(name)
            || is_initialled(name)
            || !self.named
                && (is_joined(name) && (self.acts || self.enclosed || self.is_account())
                    || self.enclosed && (is_shouted(name) || is_of_domain(name)))
            || class::all(name, UPPER | DIGIT) && self.is_shouted(name)
    }

    /// Something happened to it, or its password follows.
    fn is_account(&self) -> bool {
        HAPPENED.iter().any(|verb| class::starts_with_folded(self.text, self.closed, verb))
            || is_before_password(self.text, self.closed)
    }

    /// "user KBRANDVIK in client 300", as SAP writes users, "KBRANDVIK from terminal x".
    fn is_shouted(&self, name: &[u8]) -> bool {
        const CLIENTS: &[&str] = &[
            " in client ",
            " client ",
            " in Mandant ",
            " im Mandant ",
            " Mandant ",
            " on system ",
            " hat sich mit ",
        ];
        let in_client = class::one_at(self.text, self.end, CLIENTS)
            .is_some_and(|client| class::is(class::at(self.text, self.end + client.len()), DIGIT));
        let from = || {
            class::all(name, UPPER)
                && class::starts_with_folded(self.text, self.end, " from ")
                && is_handle(&name.to_ascii_lowercase())
        };
        name.len() > 4 && in_client || name.len() > 6 && from()
    }
}

/// "login kasse2, pass phrase …": the password of that account follows.
fn is_before_password(text: &[u8], end: usize) -> bool {
    const NEXT: &[&str] = &[
        ", pass",
        ", Pass",
        ", pw",
        ", PW",
        ", PIN",
        " / ",
        ", heslo",
        ", hasło",
        ", lösenord",
        ", kennwort",
        ", Kennwort",
        ", mot de passe",
        ", wachtwoord",
        ", contrase",
        ", senha",
        ", parol",
    ];
    class::one_at(text, end, NEXT).is_some()
}

/// Asked at `pts` with a slash behind it: `rmeyer   pts/0`, as `who` and `last` list who is logged in.
pub(in crate::redact::detect) fn at_terminal(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let end = class::spaces_start(word.text, word.start, 24);
    // `su: (to root) hlund on pts/0`
    let on = class::one_before(word.text, end, &[" on"]).map(|on| end - on.len());
    if let Some(to) = on {
        let from = class::run_back(word.text, to, 32, WORD);
        let became = class::run_start(word.text, from, 40, |byte| !matches!(byte, b'(' | b'\n'));
        if class::one_before(word.text, from, &[") "]).is_some()
            && class::one_at(word.text, became, &["to "]).is_some()
        {
            hit(word.text, from, to, sink);
        }
    }
    let start = class::run_start(word.text, end, 32, |byte| byte > b' ');
    if start < end && end < word.start && matches!(class::before(word.text, start), 0 | b'\n') {
        hit(word.text, start, end, sink);
    }
}

/// `r48213 | qvexley | 2026-02-11 …`: who made a revision, as Subversion lists them.
#[inline(never)]
pub(in crate::redact::detect) fn at_revision(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let start = word.end + 3;
    let end = user_end(word.text, start);
    if class::at(word.bytes(), 0) == b'r'
        && class::starts_with_folded(word.text, end, " | ")
        && class::is(class::at(word.text, end + 3), DIGIT)
    {
        hit(word.text, start, end, sink);
    }
}

/// `paul.egger`, asked at small letters before a full stop: a name that people are given, and another.
pub(in crate::redact::detect) fn at_dotted(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = class::run_of(text, word.end + 1, 24, LOWER);
    let next = class::at(text, end);
    let closed = matches!(next, 0 | b' ' | b',' | b';' | b'\n' | b')' | b'"' | b'\'' | b'`')
        || matches!(next, b':' | b'.') && matches!(class::at(text, end + 1), 0 | b' ' | b'\n');
    let begins = matches!(word.previous(), 0 | b' ' | b'\n' | b'(' | b'"' | b'\'' | b'`' | b'>');
    // "belépés: vexal.kovacs": the word for a login ends with letters that the walk does not see.
    let labels =
        ["lépés: ", "ználó: ", "ášení: ", "żytkownik: ", "uário: ", "nvändare: ", "ıcı: ", "ıcı adı: "];
    let surname = || sink.text().get(word.end + 1..end).is_some_and(is_like_a_person);
    let labelled = || class::one_before(text, word.start, &labels).is_some() && surname();
    if begins && closed && end >= word.end + 5 && (is_given(word.bytes()) || labelled()) {
        sink.hit(&ACCOUNT, word.start, end);
    }
}

/// The account at `start..end`, unless it is nobody's.
pub(in crate::redact::detect) fn hit(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    // To whoever reads code `jan.dvorak` is a field of something.
    let dotted = text.get(start..end).is_some_and(|name| name.contains(&b'.'));
    if dotted || is_somebodys(text, start, end) {
        sink.hit(&ACCOUNT, start, end);
    }
}
