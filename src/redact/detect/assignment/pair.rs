//! A user and a password that stand side by side without a name for either.

use super::communities::{community, community_of_host};
use super::extent::trimmed_end;
use super::near::{Topic, near};
use super::shape::is_odd;
use super::value::{looks_chosen, may_be_said};
use super::{PAIR, attributes, listed, plain, relayed, users, variables};
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{is_one_of, is_word, last_part};
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::stock::is_of_workflow;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, BLANK, DIGIT, LOWER, WORD};

/// What a user and a password are called together.
pub(in crate::redact::detect) const TOGETHER: Cue = &[
    "credentials",
    "creds",
    "zugangsdaten",
    "identifiants",
    "credenziali",
    "credenciales",
    "inloggegevens",
    "logowania",
];

/// Words that a pair follows.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "account",
    "log",
    "logged",
    "anmeldung",
    "login",
    "sign",
    "unlock",
    "unlocked",
    "decrypt",
    "decrypted",
    "authenticate",
    "anmelden",
    "einloggen",
    "try",
    "admin",
    "administrator",
    "root",
    "postgres",
    "community",
    "rocommunity",
    "rwcommunity",
    "securestring",
    "snmp-server",
    "snmpv",
    "convertto-securestring",
    "createuser",
    "userlist",
    "eap",
    "xauth",
    "rsa",
    "ecdsa",
    "pkcs",
    "loginmodule",
];

/// Asked at a word that ends like one of [`NAMES`]: "credentials: app / X", "log in with app / X".
pub(super) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let name = word.bytes();
    let called = |known: &str| name.eq_ignore_ascii_case(known.as_bytes());
    let together = is_one_of(name, TOGETHER);
    if together
        || ["login", "unlock", "unlocked", "decrypt", "decrypted", "community"].into_iter().any(called)
        || is_log_in(word)
    {
        let opened =
            || called("community") || class::one_at(word.text, word.end, &[" with ", " using "]).is_some();
        let topic = if together || opened() { Topic::Password } else { Topic::Other };
        near(word.text, word.start, word.end, topic, sink);
    }
    if ["admin", "administrator", "root", "postgres"].into_iter().any(called) {
        return beside_a_user(word, sink);
    }
    if called("anmelden") || called("einloggen") {
        return used_in_german(word, sink);
    }
    if ["unlock", "unlocked", "decrypt", "decrypted", "authenticate"].into_iter().any(called) {
        return used(word, sink);
    }
    if (called("log") || called("logged") || called("login") || called("sign"))
        && let Some(end) = used(word, sink).or_else(|| plain::logged_in(word, sink))
    {
        return Some(end);
    }
    if called("login")
        && let Some(end) = relayed::to_mail_server(word, sink)
    {
        return Some(end);
    }
    if called("account") {
        return account(word, sink);
    }
    if called("snmp-server") {
        return community_of_host(word, sink).or_else(|| listed::keys_of_user(word, sink));
    }
    if called("createuser") || called("snmpv3") {
        return listed::keys_of_user(word, sink);
    }
    if called("rocommunity") || called("rwcommunity") || last_part(name).1.eq_ignore_ascii_case(b"community")
    {
        return community(word, sink);
    }
    if ["eap", "xauth", "rsa", "ecdsa", "pkcs12"].into_iter().any(called) {
        return attributes::of_tunnel(word, sink);
    }
    if name.ends_with(b"LoginModule") {
        return attributes::of_module(word, sink);
    }
    if called("convertto-securestring") {
        return converted(word, sink);
    }
    if called("securestring") {
        return sealed_parameter(word, sink);
    }
    if together && let Some(end) = in_sentence(word, sink) {
        return Some(end);
    }
    let at = user_start(word, together)?;
    user_and_password(word, at, together, sink)
}

/// Where the name of a user may begin behind one of [`NAMES`]: "credentials are X", "login: X", "log in with X".
#[inline]
fn user_start(word: Word<'_>, together: bool) -> Option<usize> {
    let bytes = word.text;
    let called = |known: &str| word.bytes().eq_ignore_ascii_case(known.as_bytes());
    let at = if together {
        let link = class::run_end(bytes, word.end, 4, is_between);
        let link = past_whose(bytes, word.end).or_else(|| past_owner(bytes, word.end)).unwrap_or(link);
        let verb = ["are ", "were ", ", "].iter().find(|verb| class::starts_with_folded(bytes, link, verb));
        class::run_end(bytes, link + verb.map_or(0, |verb| verb.len()), 4, is_between)
    } else if let Some(verb) = [" is ", " was "]
        .iter()
        .find(|verb| called("login") && class::starts_with_folded(bytes, word.end, verb))
    {
        word.end + verb.len()
    } else if called("login") && class::starts_with_folded(bytes, word.end, " (") {
        word.end + 2
    } else if let Some(both) =
        class::one_at(bytes, word.end, &["/pw: ", "/pass: ", "/pwd: ", "/password: ", "/passwd: "])
        && called("login")
    {
        word.end + both.len()
    } else if called("login") && word.next() == b' ' && is_split_by_slash(bytes, word.end + 1) {
        word.end + 1
    } else if called("login") && word.next() == b':' {
        class::run_end(bytes, word.end + 1, 2, is_between)
    } else if called("try") && word.next() == b' ' {
        word.end + 1
    } else if called("log") || called("logged") || called("anmeldung") {
        let link = [" in with ", " in as ", " on with ", " on as ", " mit "];
        let link = link.iter().find(|link| class::starts_with_folded(bytes, word.end, link))?;
        word.end + link.len()
    } else {
        return None;
    };
    Some(at)
}

/// "app / X", "app with X", "app and X": a user at `at`, and behind a sign or a word the password.
#[inline]
fn user_and_password(word: Word<'_>, at: usize, together: bool, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = word.text;
    let user = class::run_end(bytes, class::run_end(bytes, at, 1, is_mark), 64, |byte| {
        class::is(byte, WORD) || matches!(byte, b'.' | b'@')
    });
    let user_end = class::run_end(bytes, user, 1, is_mark);
    let sign = class::spaces_end(bytes, user_end, 2);
    let first = class::run_end(bytes, at, 1, is_mark);
    let with = class::starts_with_folded(bytes, sign, "with ")
        && class::starts_with_folded(bytes, word.end, " in as ");
    let named = together || bytes.get(..at).is_some_and(|head| head.ends_with(b" with "));
    let and = class::one_at(bytes, sign, &["and ", "then ", "puis ", "et ", "und ", "dann ", "y "]);
    let listed = named && and.is_some();
    let tried = is_word(word.bytes(), "try") || is_word(word.bytes(), "login") && at == word.end + 1;
    (user > at && (with || listed || matches!(class::at(bytes, sign), b'/' | b':'))).then_some(())?;
    if bytes.get(first..user).is_some_and(is_of_workflow) {
        return None;
    }
    let spaced = sign > user_end;
    let sign = if with {
        sign + 3
    } else if let Some(and) = and.filter(|_| listed) {
        sign + and.len() - 1
    } else {
        sign
    };
    let start = class::run_end(bytes, sign + 1, 3, |byte| byte == b' ' || is_mark(byte));
    let end = class::run_end(bytes, start, 128, is_of_password);
    // A path may be tried as well.
    (!tried || spaced && is_odd(bytes.get(start..end)?)).then_some(())?;
    let end = report(bytes, start, end, sink)?;
    users::report(bytes, first, user, sink);
    Some(end)
}

/// "Login ledger_kpi / X": the name of a user, and behind a slash with blanks around it another word.
fn is_split_by_slash(bytes: &[u8], at: usize) -> bool {
    let user = class::run_end(bytes, at, 64, |byte| class::is(byte, WORD) || matches!(byte, b'.' | b'@'));
    class::starts_with_folded(bytes, user, " / ") && users::is_somebodys(bytes, at, user)
}

/// "log in", "logged in", "sign in"
fn is_log_in(word: Word<'_>) -> bool {
    is_one_of(word.bytes(), &["log", "logged", "sign"])
        && class::starts_with_folded(word.text, word.end, " in ")
}

/// "tried the break-glass account with X, then with the older one (Y)"
fn account(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = word.text;
    let link = class::one_at(bytes, word.end, &[" with ", " using "])?;
    let start = class::run_end(bytes, word.end + link.len(), 2, is_mark);
    let end = class::run_end(bytes, start, 64, is_of_password);
    let value = bytes.get(start..end)?;
    (is_odd(value) && class::any(value, DIGIT) && !value.contains(&b'@')).then_some(())?;
    near(bytes, word.start, end, Topic::Password, sink);
    report(bytes, start, end, sink)
}

/// "new creds in the vault, the old ones (app:X) still work"
fn in_sentence(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = word.text;
    let end = class::line_end(bytes, word.end, 100);
    let open = class::run_end(bytes, word.end, end - word.end, |byte| byte != b'(');
    let user = class::dotted_end(bytes, open + 1, 64);
    let sign = class::run_end(bytes, user, 3, |byte| matches!(byte, b' ' | b'/' | b':'));
    let value = class::run_end(bytes, sign, 64, is_of_password);
    let pair = open < end && user > open + 1 && sign > user && class::at(bytes, value) == b')';
    (pair && is_odd(bytes.get(sign..value)?)).then_some(())?;
    let found = report(bytes, sign, value, sink)?;
    users::report(bytes, open + 1, user, sink);
    Some(found)
}

/// Past "for the demo tenant" to the verb behind it.
fn past_whose(bytes: &[u8], end: usize) -> Option<usize> {
    let clause = class::run_end(bytes, end, 64, |byte| class::is(byte, WORD) || byte == b' ');
    let owner = [" for ", " of ", " to ", " in ", " from ", " on ", " that "]
        .iter()
        .any(|link| class::starts_with_folded(bytes, end, link));
    let verb = bytes.get(end..clause)?.windows(5).position(|verb| matches!(verb, b" are " | b" were"))?;
    owner.then_some(end + verb + 1)
}

/// Past "du routeur :", "des Druckers:", "for the staging registry:".
fn past_owner(bytes: &[u8], end: usize) -> Option<usize> {
    let colon = class::run_end(bytes, end, 32, |byte| {
        class::is(byte, WORD | class::OTHER_LETTER) || matches!(byte, b' ' | b'\'')
    });
    const OWNERS: &[&str] = &[
        " du ", " de ", " des ", " del ", " della ", " der ", " für ", " vom ", " do ", " da ", " van ",
        " voor ", " for ", " of ", " to ",
    ];
    (class::at(bytes, colon) == b':' && class::one_at(bytes, end, OWNERS).is_some()).then_some(colon)
}

/// `ConvertTo-SecureString "X" -AsPlainText`, also with the options first
fn converted(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let text = word.text;
    let options = [" -string ", " -asplaintext -string ", " -asplaintext -force -string ", " -asplaintext "];
    let option = options.iter().find(|option| class::starts_with_folded(text, word.end, option));
    let named = option.map_or(1, |option| option.len());
    // `$Plain | ConvertTo-SecureString`
    let piped = class::one_before(text, word.start, &[" | "])
        .map(|pipe| class::run_back(text, word.start - pipe.len(), 40, WORD).saturating_sub(1));
    if let Some(end) = [Some(word.end + named), piped]
        .into_iter()
        .flatten()
        .find_map(|at| variables::report(text, at, true, sink))
    {
        return Some(end.max(word.end));
    }
    let quote = class::at(text, word.end + named);
    matches!(quote, b'"' | b'\'').then_some(())?;
    let start = word.end + named + 1;
    let end = class::run_end(text, start, 200, |byte| byte != quote && byte != b'\n');
    let value = text.get(start..end)?;
    (value.len() >= 3 && !is_placeholder(value)).then_some(())?;
    sink.hit(&PAIR, start, end);
    Some(end)
}

/// `aws ssm put-parameter --type SecureString --value X`
fn sealed_parameter(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    const OPTION: &[u8] = b"--value";
    let text = word.text;
    let start = class::line_start(text, word.start, 400);
    let end = class::line_end(text, word.end, 400);
    let found = text.get(start..end)?.windows(OPTION.len()).position(|window| window == OPTION)?;
    let at = class::run_end(text, start + found + OPTION.len(), 2, |byte| matches!(byte, b' ' | b'='));
    let quote = class::at(text, at);
    let quoted = matches!(quote, b'"' | b'\'');
    let from = at + usize::from(quoted);
    let to =
        class::run_end(
            text,
            from,
            1024,
            |byte| if quoted { byte != quote && byte != b'\n' } else { byte > b' ' },
        );
    let value = text.get(from..to)?;
    (!value.is_empty() && !is_placeholder(value)).then_some(())?;
    sink.hit(&PAIR, from, to);
    Some(word.end)
}

/// "admin / X", "admin/X", "admin:X": users that every system has.
fn beside_a_user(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = word.text;
    let before = word.previous();
    let begins =
        class::is(before, BLANK) || matches!(before, 0 | b'(' | b'"' | b'`' | b'\'' | b'|' | b'=' | b',');
    let sign = class::spaces_end(bytes, word.end, 1);
    let start = class::spaces_end(bytes, sign + 1, 1);
    let spaced = sign > word.end && start > sign + 1;
    let joined = match class::at(bytes, sign) {
        b'/' => spaced || sign == word.end && start == sign + 1,
        b':' => sign == word.end && start == sign + 1,
        b'w' => return logged_in(word, sink),
        // "try admin X"
        _ if sign > word.end => {
            let tried = class::one_before(bytes, word.start, &["try ", "use ", "tried "]).is_some();
            let end = class::run_end(bytes, sign, 64, is_of_password);
            (tried && is_odd(bytes.get(sign..end)?)).then_some(())?;
            return report(bytes, sign, end, sink);
        }
        _ => false,
    };
    let end = class::run_end(bytes, start, 64, is_of_password);
    let value = bytes.get(start..end).unwrap_or_default();
    // `admin/v2-users` is a path.
    let has = |mask| class::any(value, mask);
    let plain = value
        .iter()
        .all(|byte| class::is(*byte, LOWER | DIGIT) || matches!(byte, b'-' | b'_' | b'/' | b'.' | b':'));
    let path = value.contains(&b'/') || plain && !spaced && class::at(bytes, sign) == b'/';
    // "admin/x still worked"
    let behind = [" login", " worked", " works", " account", " credentials"];
    let path = path
        && !(!value.contains(&b'/')
            && value.len() >= 6
            && behind.iter().any(|word| class::starts_with_folded(bytes, end, word)));
    // `postgres:15.4-alpine`, an image.
    let version = class::run_of(value, 0, 3, DIGIT);
    let path = path || version > 0 && matches!(class::at(value, version), b'.' | b'-');
    // `postgres:x:26:26:…`, a line of `/etc/passwd`.
    let fields = value.iter().filter(|byte| **byte == b':').count() >= 2;
    (begins && joined && !path && !fields && has(DIGIT)).then_some(())?;
    let end = report(bytes, start, end, sink)?;
    listed::others(bytes, end, sink);
    Some(end)
}

/// "as root with X"
fn logged_in(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = word.text;
    let told = class::starts_with_folded(bytes, word.end, " with ");
    let named = bytes.get(..word.start)?.ends_with(b" as ");
    let start = class::run_end(bytes, word.end + 6, 2, is_mark);
    let end = class::run_end(bytes, start, 128, is_of_password);
    let value = bytes.get(start..end)?;
    let sign =
        value.iter().any(|byte| matches!(byte, b'!' | b'#' | b'%' | b'^' | b'$')) && looks_chosen(value);
    (told && (named && is_odd(value) || sign)).then_some(())?;
    report(bytes, start, end, sink)
}

/// "use X to log in"
fn used(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = word.text;
    let to = word.start.checked_sub(4).filter(|to| class::starts_with_folded(bytes, *to, " to "))?;
    let end = class::run_start(bytes, to, 1, is_mark);
    let start = class::run_start(bytes, end, 64, is_of_password);
    let verb = class::run_start(bytes, start, 1, is_mark);
    let used = class::one_before(bytes, verb, &["use ", "using ", "used ", "with "]).is_some();
    (used && is_odd(bytes.get(start..end)?)).then_some(())?;
    report(bytes, start, end, sink)
}

/// "mit X anmelden"
fn used_in_german(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let bytes = word.text;
    let end = class::run_start(bytes, word.start.checked_sub(1)?, 1, is_mark);
    let start = class::run_start(bytes, end, 64, is_of_password);
    let with = class::run_start(bytes, start, 1, is_mark);
    let named = bytes.get(..with).is_some_and(|head| head.ends_with(b"mit "));
    (word.previous() == b' ' && named && is_odd(bytes.get(start..end)?)).then_some(())?;
    users::beside(bytes, word.start, word.end, sink);
    report(bytes, start, end, sink);
    Some(word.end)
}

pub(super) const fn is_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | b'*' | b'(')
}

fn is_between(byte: u8) -> bool {
    class::is(byte, BLANK) || matches!(byte, b':' | b'=' | b'*')
}

pub(super) const fn is_of_password(byte: u8) -> bool {
    byte > b' ' && !matches!(byte, b'"' | b'\'' | b'`' | b',' | b';' | b')' | b'|' | b'<' | b'>')
}

pub(super) fn report(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let end = trimmed_end(bytes, start, end);
    let value = bytes.get(start..end)?;
    (looks_chosen(value) && may_be_said(value)).then_some(())?;
    sink.hit(&PAIR, start, end);
    Some(end)
}
