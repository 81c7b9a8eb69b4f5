//! Users and passwords that are arguments of a call, told by the name of the function and their place.

use super::command_rules::COMMAND_PASSWORD;
use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::assignment::{holds_sign, report_user};
use crate::redact::detect::machines::names::is_shown_name;
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&ARGUMENT];

static ARGUMENT: Rule = Rule::shown(Shown {
    name: "password-argument",
    kind: Kind::Password,
    reason: "The function takes a password in this place.",
    known_format: false,
    examples: Examples {
        positive: &[
            "new PDO('mysql:dbname=media', 'edge_rw', '«Haring&ui»');",
            "DBI->connect(\"dbi:Pg:dbname=media\", \"edge_rw\", q{«h(e)ron-Lake4»}, { RaiseError => 1 });",
            "new mysqli(\"db-3\", \"edge_rw\", \"«t1g3r-w00d»\", \"media\");",
            "mysqli_connect('db-3', 'edge_rw', '«t1g3rw00d»')",
            "DriverManager.getConnection(url, \"edge_rw\", \"«t1g3r_w00d»\");",
            "redis.Redis('cache-1', 6379, 0, '«t1g3r-w00d»')",
            "requests.get(url, auth=(\"edge_rw\", \"«Drop&Anijs»\"))",
            "HTTPBasicAuth('edge_rw', '«tigertiger»')",
            "client.basic_auth(\"edge_rw\", Some(\"«t1g3rw00d»\"))",
            "jwt.sign(payload, '«t1g3r-w00d»', { expiresIn: 60 })",
            "#0 /srv/db.php(27): PDO->__construct('mysql:dbname=media', 'edge_rw', '«Haring&ui»')",
            "algoliasearch(\"Q7RZ2KX5VJ\", \"«0f1e2d3c4b5a69788796a5b4c3d2e1f0»\") // of the office",
            "new Twilio(account, '«0f1e2d3c4b5a69788796a5b4c3d2e1f0»')",
            "WiFi.begin(\"Guest\", \"«t1g3rw00d»\");",
            "smtp.login(\"jo\", \"«t1g3r-w00d»\")",
            "MySQLdb.connect(\"db-3\", \"edge_rw\", \"«t1g3rw00d»\", \"media\")",
            "new DirectoryEntry(\"LDAP://dc\", \"edge_rw\", \"«t1g3rw00d»\")",
            "ldap_bind($link, 'cn=edge_rw', '«t1g3rw00d»')",
            "new NetworkCredential(\"edge_rw\", \"«t1g3rw00d»\")",
        ],
        negative: &[
            "new PDO($dsn, $user, $pass);",
            "new PDO('sqlite::memory:')",
            "DriverManager.getConnection(url, user, password)",
            "connect(\"click\", \"save\", \"handler\")",
            "login('page', 'title')",
            "jwt.verify(token, publicKey)",
            "base64.encode(text, 'utf-8')",
            "redis.Redis(host='localhost', port=6379, db=0)",
            "auth=(user, password)",
            "Shop->__construct('page', 'title', 'text2go')",
        ],
        disguised: &["new PDO('mysql:dbname=media', 'edge_rw', '«t1g3r\u{200b}-w00d»')"],
    },
});

/// A function that takes a password.
struct Call {
    /// In small letters and without `_`.
    name: &'static str,
    /// Which argument is the user, and which the password.
    user: usize,
    password: usize,
    /// Its name says so little that the value has to look like a password.
    doubtful: bool,
}

const fn call(name: &'static str, user: usize, password: usize, doubtful: bool) -> Call {
    Call { name, user, password, doubtful }
}

const CALLS: &[Call] = &[
    call("pdo", 1, 2, false),
    call("mysqli", 1, 2, false),
    call("mysqliconnect", 1, 2, false),
    call("mysqlconnect", 1, 2, false),
    call("getconnection", 1, 2, false),
    call("connect", 1, 2, true),
    call("redis", usize::MAX, 3, true),
    call("strictredis", usize::MAX, 3, true),
    call("auth", 0, 1, false),
    call("basicauth", 0, 1, false),
    call("setbasicauth", 0, 1, false),
    call("httpbasicauth", 0, 1, false),
    call("passwordauthentication", 0, 1, false),
    call("networkcredential", 0, 1, false),
    call("usernamepasswordcredentials", 0, 1, false),
    call("usernamepasswordtoken", 0, 1, false),
    call("basicawscredentials", 0, 1, false),
    call("awsbasiccredentials", 0, 1, false),
    call("directoryentry", 1, 2, false),
    call("ldapbind", 1, 2, false),
    call("simplebind", 0, 1, false),
    call("simplebinds", 0, 1, false),
    call("ftplogin", 1, 2, false),
    call("imapopen", 1, 2, false),
    call("odbcconnect", 1, 2, false),
    call("ociconnect", 0, 1, false),
    call("ssh2authpassword", 1, 2, false),
    call("setcredentials", 0, 1, true),
    call("withcredentials", 0, 1, true),
    call("algoliasearch", 0, 1, false),
    call("twilio", 0, 1, false),
    call("construct", 1, 2, false),
    call("begin", 0, 1, true),
    call("login", 0, 1, true),
    call("authenticate", 0, 1, true),
];

/// How the names of these functions end.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "pdo",
    "directoryentry",
    "ldap_bind",
    "simple_bind",
    "simple_bind_s",
    "simplebind",
    "imap_open",
    "auth_password",
    "mysqli",
    "algoliasearch",
    "twilio",
    "construct",
    "connect",
    "connection",
    "redis",
    "auth",
    "credential",
    "credentials",
    "begin",
    "token",
    "login",
    "authenticate",
    "sign",
    "encode",
    "verify",
    "decode",
];

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let open = word.end + usize::from(word.next() == b'=');
    if class::at(word.text, open) != b'(' || word.len() > 32 {
        return;
    }
    let name: Vec<u8> =
        word.bytes().iter().filter(|byte| **byte != b'_').map(u8::to_ascii_lowercase).collect();
    if matches!(name.as_slice(), b"sign" | b"encode" | b"verify" | b"decode") {
        return signed(word, open + 1, sink);
    }
    // `#0 /srv/db.php(27): PDO->__construct('mysql:…', 'app', 'X')`, as PHP tells where it came from.
    let made = || class::one_before(word.text, word.start, &["PDO->__", "mysqli->__"]).is_some();
    if name == b"construct" && !made() {
        return;
    }
    let Some(call) = CALLS.iter().find(|call| call.name.as_bytes() == name) else { return };
    let mut at = open + 1;
    let mut user = None;
    for number in 0..=call.password {
        let Some(argument) = Argument::at(word.text, at) else { return };
        at = argument.next;
        let Some((start, end)) = argument.text else { continue };
        let value = word.text.get(start..end).unwrap_or_default();
        if number == call.user {
            user = Some((start, end));
        } else if number == call.password {
            let told = if call.doubtful { holds_sign(value) } else { true };
            if value.len() >= 3 && told && !is_placeholder(value) {
                sink.hit(&ARGUMENT, start, end);
                if let Some((start, end)) = user {
                    report_user(word.text, start, end, sink);
                }
                machine(word.text, open + 1, sink);
            }
        }
    }
}

/// `jwt.sign(payload, "X")`
fn signed(word: Word<'_>, at: usize, sink: &mut Sink<'_, '_>) {
    let library = word
        .text
        .get(..word.start)
        .is_some_and(|head| head.len() >= 4 && class::starts_with_folded(head, head.len() - 4, "jwt."));
    let second = || Argument::at(word.text, Argument::at(word.text, at)?.next)?.text;
    if library
        && let Some((start, end)) = second()
        && word
            .text
            .get(start..end)
            .is_some_and(|key| key.len() >= 6 && !key.starts_with(b"-----") && !is_placeholder(key))
    {
        sink.hit(&ARGUMENT, start, end);
    }
}

/// The first argument, where it is the bare name of a machine.
fn machine(text: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    let Some((start, end)) = Argument::at(text, at).and_then(|argument| argument.text) else { return };
    let name = text.get(start..end).unwrap_or_default();
    if is_shown_name(name) && class::any(name, DIGIT) {
        sink.hit(&HOST, start, end);
    }
}

/// One argument of a call.
struct Argument {
    /// Where its text stands inside quotes, if it is one.
    text: Option<(usize, usize)>,
    /// Where the next begins.
    next: usize,
}

impl Argument {
    fn at(bytes: &[u8], from: usize) -> Option<Self> {
        let blank = class::run_of(bytes, from, 40, BLANK);
        let blank = blank + if class::starts_with_folded(bytes, blank, "some(") { 5 } else { 0 };
        // `b"..."`, `u'...'`
        let prefix =
            class::run_end(bytes, blank, 2, |byte| matches!(byte, b'b' | b'u' | b'r' | b'f' | b'L' | b'@'));
        // `q{…}` of Perl
        let braced = class::one_at(bytes, blank, &["q{", "q(", "qq{", "q["]);
        if let Some(open) = braced {
            let close = class::before(bytes, blank + open.len()) + 2 - u8::from(open.ends_with('('));
            let start = blank + open.len();
            let end = class::run_end(bytes, start, 200, |byte| byte != close && byte != b'\n');
            let next = class::run_of(bytes, end + 1, 8, BLANK);
            return matches!(class::at(bytes, next), b',' | b')')
                .then_some(Self { text: Some((start, end)), next: next + 1 });
        }
        let quote = class::at(bytes, prefix);
        let text = matches!(quote, b'"' | b'\'').then(|| {
            (prefix + 1, class::run_end(bytes, prefix + 1, 200, |byte| byte != quote && byte != b'\n'))
        });
        let behind = text.map_or(blank, |(_, end)| end + 1);
        let comma = class::run_end(bytes, behind, 200, |byte| {
            class::is(byte, ALPHANUMERIC)
                || matches!(
                    byte,
                    b'.' | b'_'
                        | b'$'
                        | b'-'
                        | b'>'
                        | b'('
                        | b' '
                        | b'['
                        | b']'
                        | b'"'
                        | b'\''
                        | b'/'
                        | b'?'
                        | b':'
                )
        });
        matches!(class::at(bytes, comma), b',' | b')').then_some(Self { text, next: comma + 1 })
    }
}

/// `"AUTH" "app" "X"`, `1) "AUTH"⏎ 2) "X"`: what was typed to Redis, as it shows what clients ask.
#[inline(never)]
pub(in crate::redact::detect) fn at_auth(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let next = |at: usize| {
        let open = class::run_end(text, at, 16, |byte| {
            class::is(byte, DIGIT) || matches!(byte, b' ' | b'\n' | b'\r' | b')')
        });
        let end = class::run_end(text, open + 1, 128, |byte| byte >= b' ' && byte != b'"');
        let quoted = open > at && class::at(text, open) == b'"' && class::at(text, end) == b'"';
        quoted.then_some((open + 1, end))
    };
    let Some(first) = next(word.end + 1).filter(|first| first.1 > first.0) else { return };
    let last = next(first.1 + 1).filter(|last| last.1 > last.0 && class::at(text, first.1 + 1) == b' ');
    if last.is_some() {
        report_user(text, first.0, first.1, sink);
    }
    let (start, end) = last.unwrap_or(first);
    if text.get(start..end).is_some_and(|password| !is_placeholder(password) && !password.starts_with(b"(")) {
        sink.hit(&COMMAND_PASSWORD, start, end);
    }
}
