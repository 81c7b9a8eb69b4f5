//! Secrets of routers, switches and firewalls, told by the command of the line: `standby 1 authentication text X`.
//!
//! What they are given there may be any word, so a line has to read as a command in whole: its own words stand in
//! order, in small letters from the beginning on, and behind the value comes nothing but more of them.
//! **Start reading** at [`COMMANDS`].

use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::arguments;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, DIGIT, HEX, LOWER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&GEAR];

static GEAR: Rule = Rule::shown(Shown {
    name: "gear-secret",
    kind: Kind::Password,
    reason: "A line of network equipment sets a password or key in this place.",
    known_format: false,
    examples: Examples {
        positive: &[
            "standby 1 authentication text «herons»",
            "standby 2 authentication md5 key-string «heronLake» timeout 30",
            "key 1 key-string «heronlake»",
            "vrrp 4 authentication text «heron»\n",
            "crypto isakmp key «herons» address 10.9.1.1",
            "radius-server host 10.1.1.7 auth-port 1812 acct-port 1813 key «herons»",
            "tacacs-server host 10.1.1.7 key 7 «0208095A1F0E»",
            " server-private 10.1.1.7 key 0 «herons»",
            "ntp authentication-key 12 md5 «herons» 7",
            "set session-key outbound esp 256 cipher «0208095a1f0e» authenticator «f0e0208095a1»",
            "snmp-server host 10.1.1.7 «herons»",
            "snmp-server host 10.1.1.7 vrf mgmt informs version 2c «herons» config",
            "interface Vlan4\n ip ospf authentication-key «herons»\n ip ospf message-digest-key 1 md5 «herons»",
            "area 0 virtual-link 10.1.1.7 message-digest-key 1 md5 «herons»",
            "router isis\n area-password «herons»\n domain-password «herons»",
            "set snmp community «herons» authorization read-only",
            "set system tacplus-server 10.1.1.7 secret «herons»",
            "set system tacplus-server 10.1.1.7 secret \"«herons»\";",
            "set vpn ipsec site-to-site peer 10.1.1.7 authentication pre-shared-secret «herons»",
            "    set psksecret «herons»",
            "    set psksecret ENC «AK1herons==»",
            "    set passwd ENC «AK1herons==»",
            " isis password «herons» level-2",
            " ikev2 remote-authentication pre-shared-key «herons»",
            "pre-shared-key local 0 «heron7Lake»",
            "aaa-server inner (inside) host 10.1.1.7 «herons»",
            "failover key «herons»",
            "pac key 0 «heron7Lake»",
            "pre-shared-key remote hex «8A3D9C4A»",
            "key hexadecimal «8A3D9C4A9771»",
            "set session-key inbound ah 256 «0208095a1f0e»",
            "snmp-agent community read cipher «herons»",
            "sw-3(config)# radius-server key «herons»",
            "wpa-psk ascii 0 «herons»",
            "com2sec readonly 10.2.0.0/16 «herons»",
            "pdftk in.pdf output o.pdf user_pw «herons»",
            "bridge_psk «0208095a1f0e0208095a1f0e0208095a»",
            "nmcli con modify office wifi-sec.psk «herons»",
        ],
        negative: &[
            "as hexadecimal digits, separated; its hexadecimal code point",
            "The radius-server key was changed at noon.",
            "radius-server key rotation",
            "snmp-server host 10.1.1.7 version 3 auth monitor",
            "snmp-server host 10.1.1.7 traps",
            "standby 1 authentication",
            "standby 1 priority 110",
            "set session-key outbound esp 256",
            "failover key exchange",
            "no tacacs-server host 10.1.1.7",
            "radius-server host 10.1.1.7 key <removed>",
            "The pre-shared-key authentication failed",
            "pre-shared-key mismatch",
            "standby database in the second zone",
        ],
        disguised: &["standby 1 authentication text «her\u{200b}ons»"],
    },
});

/// Words that a command of equipment is told by.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "aaa-server",
    "area-password",
    "authentication-key",
    "domain-password",
    "enc",
    "failover",
    "glbp",
    "hexadecimal",
    "isakmp",
    "isis",
    "key-string",
    "message-digest-key",
    "pac",
    "pre-shared-key",
    "pre-shared-secret",
    "psksecret",
    "radius-server",
    "server-private",
    "session-key",
    "snmp",
    "snmp-agent",
    "snmp-server",
    "standby",
    "tacacs-server",
    "tacplus-server",
    "tunnel",
    "vrrp",
    "psk",
    "com2sec",
    "bridge_psk",
    "owner_pw",
    "user_pw",
    "wpa-psk",
];

/// Words of a command, the first of them the one it is told by, behind which its secret stands.
type Command = &'static [&'static str];

/// `*` is any one word. Of two commands that fit a line the first counts.
static COMMANDS: &[Command] = &[
    &["aaa-server", "host", "*"],
    &["area-password"],
    &["authentication-key", "md5"],
    &["authentication-key", "sha1"],
    &["authentication-key", "sha256"],
    &["authentication-key"],
    &["domain-password"],
    // `set passwd ENC X`, of Fortinet.
    &["ENC"],
    &["failover", "key"],
    &["glbp", "authentication", "text"],
    &["hexadecimal"],
    &["isakmp", "key"],
    &["isis", "password"],
    &["key-string"],
    &["message-digest-key", "md5"],
    &["pac", "key"],
    &["pre-shared-key"],
    &["pre-shared-secret"],
    &["psksecret", "ENC"],
    &["psksecret"],
    &["radius-server", "key"],
    &["radius-server", "secret"],
    &["server-private", "key"],
    &["session-key", "cipher"],
    &["session-key", "authenticator"],
    &["session-key", "ah", "*"],
    &["snmp", "community"],
    &["snmp-agent", "cipher"],
    &["snmp-server", "host", "*"],
    &["standby", "authentication", "text"],
    &["standby", "authentication"],
    &["tacacs-server", "key"],
    &["tunnel", "password"],
    &["tacplus-server", "secret"],
    &["vrrp", "authentication", "text"],
    &["psk"],
    &["com2sec", "*", "*"],
    &["bridge_psk"],
    &["owner_pw"],
    &["user_pw"],
    &["wpa-psk"],
];

/// What may stand between the command and its secret, each with a value of its own or without.
static SETTINGS: &[(&str, usize)] = &[
    ("vrf", 1),
    ("traps", 0),
    ("informs", 0),
    ("version", 1),
    ("local", 0),
    ("remote", 0),
    ("ascii", 0),
    ("ascii-text", 0),
    ("hex", 0),
];

/// What is no secret where one may stand: the next words of the same commands, and what is said of a key.
static OTHERS: Words = Words::of(&[
    "address",
    "authentication",
    "auth",
    "chain",
    "change",
    "changed",
    "config",
    "configuration",
    "encrypted",
    "error",
    "exchange",
    "failed",
    "failure",
    "for",
    "hidden",
    "host",
    "is",
    "key",
    "key-chain",
    "key-string",
    "lifetime",
    "local",
    "md5",
    "mismatch",
    "missing",
    "mode",
    "noauth",
    "not",
    "on",
    "policy",
    "priv",
    "remote",
    "removed",
    "rotation",
    "sha",
    "sha-256",
    "text",
    "timeout",
    "to",
    "traps",
    "udp-port",
    "version",
    "was",
]);

/// So many bytes of a line are looked at before the word and behind it.
const LINE: usize = 160;

/// So many words of a command are read.
const MOST: usize = 14;

/// Asked at a word that a command of equipment may be told by.
#[inline(never)]
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // `nmcli connection modify office wifi-sec.psk X`; "the psk" is said of many.
    if word.bytes() == b"psk" && word.previous() != b'.' {
        return;
    }
    let is_told = |command: &&Command| command.first().is_some_and(|first| first.as_bytes() == word.bytes());
    let mut commands = COMMANDS.iter().filter(is_told).peekable();
    if commands.peek().is_none() || !is_commanded(word.text, word.start) {
        return;
    }
    let end = class::line_end(word.text, word.end, LINE);
    let line: Vec<(usize, usize)> =
        arguments(word.text.get(..end).unwrap_or_default(), word.start, MOST).collect();
    let part = |(start, end): (usize, usize)| word.text.get(start..end).unwrap_or_default();
    // "hexadecimal digits"
    let written = |(start, end): &(usize, usize)| {
        word.bytes() != b"hexadecimal" || word.text.get(*start..*end).is_some_and(|key| class::all(key, HEX))
    };
    let secrets = commands.filter_map(|command| {
        let span = line.get(behind(command, line.iter().map(|span| part(*span)))?)?;
        secret_in(word.text, *span).filter(written)
    });
    // A session has a key for its cipher, and one for who sends.
    let most = if word.bytes() == b"session-key" { 2 } else { 1 };
    for (start, end) in secrets.take(most) {
        sink.hit(&GEAR, start, end);
    }
}

/// The place of the word behind the command and its settings.
fn behind<'t>(command: Command, line: impl Iterator<Item = &'t [u8]>) -> Option<usize> {
    let mut rest = command.iter();
    let mut next = rest.next();
    let mut skipped = 0;
    for (place, word) in line.enumerate() {
        if let Some(named) = next {
            if *named == "*" || named.as_bytes() == word {
                next = rest.next();
            }
        } else if skipped > 0 {
            skipped -= 1;
        } else if let Some((_, values)) = SETTINGS.iter().find(|(name, _)| name.as_bytes() == word) {
            skipped = *values;
        } else if !is_sort(word) {
            return Some(place);
        }
    }
    None
}

/// How what follows is written: `0` as it is, `7` and others hidden by the maker's own cipher.
fn is_sort(word: &[u8]) -> bool {
    matches!(word, b"0" | b"1" | b"5" | b"6" | b"7" | b"8" | b"9")
}

/// The secret itself, without quotes and the `;` of Juniper's lines.
fn secret_in(text: &[u8], (start, end): (usize, usize)) -> Option<(usize, usize)> {
    let quoted = matches!(class::at(text, start), b'"' | b'\'');
    let start = start + usize::from(quoted);
    let end = class::run_start(text, end, 2, |byte| byte == b';');
    let end = end - usize::from(quoted && matches!(class::before(text, end), b'"' | b'\''));
    let value = text.get(start..end)?;
    let long = class::is(class::at(value, 0), DIGIT | LOWER | UPPER) || value.len() > 5;
    let more = class::run_end(text, end, LINE, |byte| {
        class::is(byte, LOWER | DIGIT)
            || matches!(byte, b' ' | b'.' | b'-' | b'/' | b'"' | b'\'' | b';' | b'#')
    });
    // A command goes on in small letters and numbers, a sentence ends.
    let whole =
        matches!(class::at(text, more), 0 | b'\n' | b'\r' | b'A'..=b'Z') && class::before(text, more) != b'.';
    (long && value.len() >= 3 && whole && !OTHERS.hold(value) && !is_placeholder(value))
        .then_some((start, end))
}

/// Before the word the line holds nothing but a prompt, and words of a command.
fn is_commanded(text: &[u8], start: usize) -> bool {
    let line = class::line_start(text, start, LINE);
    let prompt = class::run_start(text, start, start - line, |byte| !matches!(byte, b'#' | b'>'));
    let of_command = |byte: u8| {
        class::is(byte, LOWER | DIGIT | class::JOINER) || matches!(byte, b' ' | b'\t' | b'.' | b'/' | b'+')
    };
    let head = text.get(prompt..start).unwrap_or_default();
    head.iter().all(|byte| of_command(*byte)) && !head.starts_with(b"- ")
}
