//! Accounts that a sentence names: "user jkowalski deleted the volume", "logged in as kasse2", "the account of lholm".
//!
//! Any word may stand behind "user" and "account". So the name has to look like one that somebody was given: an initial
//! and a surname, two names that a full stop joins, a service's prefix; or the words around it leave nothing else.
//! **Start reading** at [`at_name`].

use super::account_rules::ACCOUNT;
use super::logged_users;
use super::roles::is_nothing_else;
use super::signed_rules::SIGNED;
use super::spelled_names::name_end;
use super::user_fields::{is_account, is_common, is_dotted, is_given_and_more, is_initialled, is_shouted};
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::{is_somebodys, user_end};
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::machines::domain_endings;
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::{Lexicon, Words};
use crate::redact::given_names::{is_given, is_like_a_person};
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT, LOWER, UPPER, WORD};

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
];

/// What happens to accounts, and what they do.
const HAPPENED: &[&str] = &[
    " was ", " has ", " had ", " is ", " could", " can", " logged", " deleted", " created", " ran ",
    " lost ", " locked", " did ", " got ", " on ", " from ", " at ", " with ",
];

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    static CALLED: Words = Words::of(NAMES);
    let text = word.text;
    if word.next() == b'=' && is_one_of(word.bytes(), &["cn", "dc", "uid"]) {
        return distinguished(word, sink);
    }
    if word.bytes() == b"CN" && class::starts_with_folded(text, word.end, " = ") {
        return logged_users::before_name(text, word.start, sink);
    }
    // "AD account: qvexley" of a form
    if word.next() == b':' && is_word(word.bytes(), "account") {
        const OF: &[&str] = &["AD ", "Domain ", "domain ", "LDAP ", "SSO ", "Unix ", "VPN ", "Windows "];
        let start = class::run_of(text, word.end + 1, 16, BLANK);
        let end = user_end(text, start);
        let closed = matches!(class::at(text, end), 0 | b'\n' | b'\r' | b',' | b';' | b')');
        let named = text
            .get(start..end)
            .is_some_and(|name| (is_account(name) || is_dotted(name)) && !is_common(name));
        if closed && named && class::one_before(text, word.start, OF).is_some() {
            hit(text, start, end, sink);
        }
        return;
    }
    if word.next() == b':' && is_one_of(word.bytes(), &["domain", "name"]) {
        if word.bytes() == b"name" {
            logged_users::of_cluster(word, sink);
        }
        // `Account Name:  tbrandt`, as Windows reports who did something.
        let start = class::run_of(text, word.end + 1, 16, BLANK);
        let of = class::one_before(text, word.start, &["Account ", "Logon ", "Login ", "User "]);
        if of.is_some() && is_word(word.bytes(), "name") {
            let end = user_end(text, start);
            // What a machine is called in its domain.
            if class::at(text, end) == b'$' && end > start + 3 {
                sink.hit(&HOST, start, end);
            } else {
                hit(text, start, end, sink);
            }
        } else if of.is_some()
            || class::one_before(text, word.start, &["Workstation ", "Computer "]).is_some()
        {
            let end = class::dotted_end(text, start, 63);
            if end > start + 3 {
                sink.hit(&HOST, start, end);
            }
        }
        return;
    }
    match word.bytes() {
        b"push" => return logged_users::pushed(word, sink),
        b"Received" | b"sender" | b"X-Authenticated-Sender" => return logged_users::sent(word, sink),
        _ => {}
    }
    if is_word(word.bytes(), "team_domain") {
        return logged_users::of_team(word, sink);
    }
    if is_word(word.bytes(), "user")
        && (logged_users::in_brackets(word, sink) || logged_users::is_by_somebody(word, sink))
    {
        return;
    }
    if word.next() != b' ' || !CALLED.hold(word.bytes()) {
        return;
    }
    if is_word(word.bytes(), "login") && logged_users::of_radius(word, sink) {
        return;
    }
    if word.len() >= 5 && logged_users::is_managing(word.bytes()) {
        return logged_users::managed(word, sink);
    }
    let owner = [" of ", " for ", " is ", " in as ", " as "]
        .iter()
        .find(|link| class::starts_with_folded(text, word.end, link));
    // "password for", "logged in as": by themselves these are followed by anything.
    if owner.is_none() && matches!(word.bytes().last(), Some(b'd' | b's' | b'g')) {
        return logged_users::logged_into(word, sink);
    }
    if word.bytes() == b"edit" {
        return logged_users::edited(word, sink);
    }
    let logged = owner.is_some_and(|owner| owner.ends_with("as "));
    let at = word.end + owner.map_or(1, |owner| owner.len());
    let start = class::run_end(text, at, 2, |byte| matches!(byte, b'`' | b'"' | b'\'' | b'(' | b'['));
    let end = user_end(text, start);
    let name = text.get(start..end).unwrap_or_default();
    let closing = class::run_end(text, end, 1, |byte| matches!(byte, b'`' | b'"' | b'\'' | b')' | b']'));
    // `user [KESTREL]\[hedda.brandvik]`, as Samba writes both.
    if class::at(text, start.saturating_sub(1)) == b'['
        && let Some(link) = class::one_at(text, end, &["]\\[", "]\\\\["])
    {
        let behind = end + link.len();
        let last = user_end(text, behind);
        if class::at(text, last) == b']' && last > behind + 2 {
            sink.hit(&HOST, start, end);
            sink.hit(&ACCOUNT, behind, last);
            return;
        }
    }
    // `for domain "shop-1.example.com"`: a machine, which its own family looks at.
    if name.iter().filter(|byte| **byte == b'.').count() > 1 && domain_endings::has_public_ending(name) {
        return;
    }
    let happened = || HAPPENED.iter().any(|verb| class::starts_with_folded(text, closing, verb));
    let enclosed = start > at && closing > end;
    if is_handle(name)
        || is_given_and_more(name)
        || is_initialled(name)
        || is_joined(name) && (logged || enclosed || happened() || is_before_password(text, closing))
        || enclosed && (is_shouted(name) || is_of_domain(name))
        || name.len() > 4
            && class::all(name, UPPER | DIGIT)
            && class::one_at(text, end, OF_CLIENT)
                .is_some_and(|client| class::is(class::at(text, end + client.len()), DIGIT))
        || name.len() > 6
            && class::all(name, UPPER)
            && class::starts_with_folded(text, end, " from ")
            && is_handle(&name.to_ascii_lowercase())
    {
        hit(text, start, end, sink);
    }
}

/// What stands behind a user of SAP: "user KBRANDVIK in client 300".
const OF_CLIENT: &[&str] =
    &[" in client ", " client ", " in Mandant ", " im Mandant ", " Mandant ", " on system "];

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

/// `fjordco\hedda.brandvik`: a domain, and who in it.
fn is_of_domain(name: &[u8]) -> bool {
    let mut parts = name.split(|byte| *byte == b'\\');
    let domain = parts.next().is_some_and(|domain| domain.len() >= 3 && class::all(domain, WORD));
    domain && parts.next().is_some_and(|user| is_handle(user) || is_dotted(user)) && parts.next().is_none()
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

/// What companies call their domain in small letters.
const DOMAINS: &[&str] =
    &["ad", "corp", "corporate", "domain", "dom", "emea", "hq", "intern", "internal", "office"];

/// `KESTREL\hlund`, `corp\hlund`, asked at letters before `\`. Behind `n`, `r` and `t` it may be an escape.
pub(in crate::redact::detect) fn in_domain(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = word.end + 1;
    let capitals = word.mask & LOWER == 0;
    let end = class::run_end(text, start, 32, |byte| {
        class::is(byte, LOWER | DIGIT) || matches!(byte, b'.' | b'_') || capitals && byte == b'-'
    });
    let end = class::run_start(text, end, 2, |byte| matches!(byte, b'.' | b'-'));
    // `corp-oslo\hlund`: where it is may follow.
    let domain = word.bytes().split(|byte| *byte == b'-').next().unwrap_or_default();
    let name = text.get(start..end).unwrap_or_default();
    let named = is_one_of(domain, DOMAINS) && is_handle(name);
    let open = matches!(word.previous(), b'\\' | b':' | b'/' | b'%' | b'$') || class::at(text, end) == b'\\';
    // `CORP\thuy`: of these names that is one, where nothing else on the line is escaped.
    let known = || {
        let line = class::run_end(text, end, 80, |byte| byte != b'\n' && byte != b'\\');
        capitals
            && is_one_of(word.bytes(), &["ad", "corp", "emea", "hq"])
            && word.previous() == b' '
            && class::at(text, line) != b'\\'
    };
    let escape = match class::at(text, start) {
        b'n' => true,
        b'r' | b't' | b'u' | b'x' => !known(),
        _ => false,
    };
    if (capitals || named)
        && !FOLDERS.holds(name)
        && word.len() >= 2
        && !open
        && !escape
        && end >= start + 4
        && (name.contains(&b'.') && class::any(word.bytes(), class::UPPER) || is_somebodys(text, start, end))
    {
        // The domain is often the name of the company.
        sink.hit(&ACCOUNT, word.start, end);
    }
}

/// What is kept below a share: `CORP\reports` is a folder.
static FOLDERS: Lexicon = Lexicon::of(
    "accounting archive archives backup backups berichte data daten deploy docs documents dokumente download \
     downloads exports files finance home homes import imports install invoices logs marketing media netlogon \
     payroll profiles projects projekte public releases reports sales scans share shared shares software \
     temp templates tools transfer upload uploads users",
);

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

/// `CN=svc-ledger,OU=Service,DC=media,DC=local`: who in a directory, and whose directory it is.
fn distinguished(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let field = |at: usize| class::run_end(text, at, 64, |byte| byte >= b' ' && !b",\"'<>()".contains(&byte));
    // "ORGANIZER;CN=Nadia Rahman:mailto:…"
    let name = word.end + 1 + usize::from(class::at(text, word.end + 1) == b'"');
    if let Some(end) = name_end(sink.text(), name, 2)
        && matches!(class::at(text, end), b':' | b'"' | b';')
    {
        sink.hit(&SIGNED, name, end);
        return;
    }
    // `uid=qvexley,ou=people,cn=Quorra Vexley`
    if class::one_before(text, word.start, &[","]).is_some()
        && is_word(word.bytes(), "cn")
        && let Some(end) = name_end(sink.text(), name, 2)
        && sink.text().get(name..end).is_some_and(is_nothing_else)
        && class::at(text, end) != b','
    {
        sink.hit(&SIGNED, name, end);
        return;
    }
    logged_users::before_name(text, word.start, sink);
    // The first field names who; where there is none, the domain begins at once.
    let domain = is_word(word.bytes(), "dc");
    let first = if domain { word.start.checked_sub(1) } else { Some(field(word.end + 1)) };
    let Some(mut end) = first else { return };
    if !["ou=", "dc=", "cn=", "o="].iter().any(|next| class::starts_with_folded(text, end + 1, next)) {
        return;
    }
    if !domain {
        hit(text, word.end + 1, end, sink);
    }
    for _ in 0..12 {
        let start = end + 1;
        end = field(start);
        let part = text.get(start + 3..end).unwrap_or_default();
        let usual = is_one_of(part, &["example", "internal", "local"]);
        if class::starts_with_folded(text, start, "dc=") && part.len() > 3 && !usual {
            sink.hit(&HOST, start + 3, end);
        }
        if class::at(text, end) != b',' {
            return;
        }
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

/// `jkowalski`, `jan.dvorak`, `svc-batch`: nothing else is written so.
pub(in crate::redact) fn is_handle(name: &[u8]) -> bool {
    let letters = |part: &[u8]| part.len() >= 3 && class::all(part, LOWER);
    if let Some(dot) = name.iter().position(|byte| *byte == b'.') {
        let (first, last) = (name.get(..dot).unwrap_or_default(), name.get(dot + 1..).unwrap_or_default());
        return letters(last) && (is_given(first) || first.len() == 1 && letters(last));
    }
    let service =
        [&b"svc-"[..], b"svc_", b"sa-", b"sa_", b"rw_", b"ro_"].iter().any(|prefix| name.starts_with(prefix));
    let granted =
        ["_ro", "_rw", "_app", "_adm", "_admin", "_svc"].iter().any(|end| name.ends_with(end.as_bytes()));
    service || granted || letters(name) && name.len() >= 5 && (!begins_word(name) || is_given(name))
}

/// Words of many languages begin so: with a vowel, or with consonants that are spoken together.
fn begins_word(name: &[u8]) -> bool {
    const TOGETHER: &[u8] = b"blbrchclcrdrdwflfrghglgngrklknkrpfphplprpsrhscshskslsmsnspsqstswthtrtstwwhwrzw";
    let vowel = |byte: &u8| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let first = name.get(..2).unwrap_or_default();
    first.iter().any(vowel) || TOGETHER.chunks(2).any(|pair| pair == first)
}

/// `dvirag83`: letters and a number behind them, as the second of a name is told from the first.
pub(super) fn is_counted(name: &[u8]) -> bool {
    let letters = name.iter().take_while(|byte| class::is(**byte, LOWER)).count();
    let number = name.get(letters..).unwrap_or_default();
    letters >= 4 && (1..=4).contains(&number.len()) && class::all(number, DIGIT)
}

/// `backup_ro`, `kasse2`, `jan.dvorak`: made by somebody, though other things are called so too.
fn is_joined(name: &[u8]) -> bool {
    let surname = name.iter().rev().take_while(|byte| class::is(**byte, LOWER)).count();
    name.len() >= 5
        && name.iter().all(|byte| class::is(*byte, ALPHANUMERIC) || matches!(byte, b'_' | b'-' | b'.'))
        && name.iter().any(|byte| class::is(*byte, DIGIT) || *byte == b'_' || *byte == b'.' && surname >= 4)
}
