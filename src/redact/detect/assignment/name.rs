//! What a word has to look like to be the name of a secret.
//!
//! The words that tell it are those of [`super::name_words`]. **Start reading** at [`Name::read`].

use super::name_words::{CHOSEN, MAKERS, STRONG};
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::words::Endings;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

/// Most names end like none of the strong words.
static ENDS: Endings = Endings::of(&[CHOSEN, STRONG]);

/// Names that hold a strong word and are public.
const HARMLESS: &[&str] = &[
    // Of systemd: where a credential is read from.
    "loadcredential",
    // Of shells: where one was before.
    "oldpwd",
    "publickey",
    "csrf",
    "jsonwebtoken",
    "xsrf",
    "maxtoken",
    "maxtokens",
    "imagepullsecret",
    "imagepullsecrets",
    "nextpagetoken",
    "pagetoken",
    "continuationtoken",
    "tokenizer",
    "secretkeyref",
    "existingsecret",
];

/// Parts behind the name of a secret that say which of several it is.
const SUFFIXES: &[&str] = &[
    "_attempt",
    "_dev",
    "_entered",
    "_ldap",
    "_live",
    "_mysql",
    "_new",
    "_old",
    "_plain",
    "_postgres",
    "_prod",
    "_production",
    "_redis",
    "_smtp",
    "_staging",
    "_string",
    "_test",
    "_value",
    "-string",
    "-value",
];

/// How long the part is that says which of several it is.
pub(in crate::redact::detect) fn suffix(name: &[u8]) -> usize {
    // Asked first: most names end in another letter than these do.
    if !name.last().is_some_and(|last| {
        matches!(last | 0x20, b'v' | b'e' | b'w' | b'd' | b'n' | b'g' | b't' | b'l' | b'p' | b's')
    }) {
        return 0;
    }
    let known = |suffix: &&&str| {
        let from = name.len().checked_sub(suffix.len());
        // "connection_string", "key-string" are names of their own.
        from.is_some_and(|from| {
            class::starts_with_folded(name, from, suffix)
                && !(suffix.ends_with("string")
                    && matches!(class::before(name, from) | 0x20, b'n' | b't' | b'y'))
        })
    };
    SUFFIXES.iter().find(known).map_or(0, |suffix| suffix.len())
}

/// What the name of a secret looks like.
pub(super) struct Name {
    /// An option of a command, `--password`: a space is enough.
    pub(super) option: bool,
    /// One plain word, as in a sentence.
    pub(super) plain: bool,
    pub(super) says: Says,
    /// A password, which may be any word; the name of a token or a secret may stand in place of its value.
    pub(super) chosen: bool,
}

/// What a name says of its value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// It is a secret, whatever it looks like.
    Secret,
    /// A short word that means a secret only with a tight `=` or quotes: `auth`, `pin`.
    Perhaps,
    /// `pw`, `pass`: said of passwords, and of tests and values: what follows has to look like a password.
    Short,
    /// `session`, `login`, `PAT`: the value has to look made, and may be hexadecimal.
    Made,
    /// A key opens a door, orders a table or is pressed: the value has to look made.
    Key,
}

impl Name {
    /// "API key", "recovery code": two words that mean what one of them does not.
    pub(super) fn of_two_words(bytes: &[u8], start: usize, name: &[u8]) -> Option<Self> {
        let space = class::before(bytes, start) == b' ';
        let first = class::run_back(bytes, start.saturating_sub(1), 20, ALPHANUMERIC);
        let before = if space { bytes.get(first..start - 1).unwrap_or_default() } else { &[] };
        let behind = |words: &[&str]| is_one_of(before, words);
        // `option key 'X'`, as OpenWrt keeps what its network is entered with.
        let option = behind(&["option"]) && class::one_at(bytes, start + name.len(), &[" '"]).is_some();
        let says = if option {
            Says::Secret
        } else if is_word(name, "code") {
            behind(CODES).then_some(Says::Secret)?
        } else if behind(MAKERS) {
            Says::Made
        } else if behind(KEYS) || behind(&["server"]) && class::before(bytes, first) == b'-'
            // "WPA2 key: X"; in sentences it is a sort of key.
            || behind(&["wpa", "wpa2", "wpa3"]) && class::at(bytes, start + name.len()) == b':'
        {
            Says::Secret
        } else if behind(ORDERING_KEYS) {
            return None;
        } else if before.len() >= 4 && !behind(UNTOLD) {
            // "the deepgram key 4f2a…": a maker that nobody listed.
            Says::Made
        } else {
            Says::Key
        };
        Some(Self { option: false, plain: true, says, chosen: false })
    }

    pub(super) fn read(name: &[u8], previous: u8) -> Option<Self> {
        let name = name.get(..name.len() - suffix(name)).unwrap_or_default();
        let mut joined = [0; LONGEST_NAME];
        let mut length = 0;
        // Where the last part of the name begins, and how many there are.
        let (mut last, mut parts) = (0, 1);
        let mut before = 0;
        for byte in name {
            let letter = class::is(*byte, ALPHANUMERIC);
            let hump = class::is(*byte, UPPER) && class::is(before, LOWER | DIGIT);
            let begins = letter && length > 0 && (hump || !class::is(before, ALPHANUMERIC));
            if begins {
                (last, parts) = (length, parts + 1);
            }
            if letter && let Some(slot) = joined.get_mut(length) {
                *slot = byte.to_ascii_lowercase();
                length += 1;
            }
            before = *byte;
        }
        while length > last && joined.get(length - 1).is_some_and(u8::is_ascii_digit) {
            length -= 1;
        }
        let joined = joined.get(..length)?;
        let last_at = last;
        let last = joined.get(last..)?;
        let end = joined.last();
        // `dbpwd`, `sometoken`: no other word ends so.
        let is_glued =
            |word: &str, last: &[u8]| word == "pwd" || word == "token" && !last.starts_with(b"token");
        let ends = |word: &&&str| {
            // Asked first: most words end in another letter.
            word.as_bytes().last() == end
                && joined.ends_with(word.as_bytes())
                && (word.len() > 5 || last == word.as_bytes() || is_glued(word, last))
        };
        let holds = |word: &&str| class::contains(joined, word);
        let strong = ENDS.hold(joined).then(|| CHOSEN.iter().chain(STRONG).find(ends)).flatten();
        let says = match strong {
            // `DB_PASS`, `smtp_pw`: a name made for a setting.
            Some(&("pass" | "pw")) if parts > 1 && name.iter().all(|byte| !class::is(*byte, LOWER)) => {
                Says::Secret
            }
            Some(&("pass" | "pw")) => Says::Short,
            Some(
                &("pat" | "seed" | "login" | "session" | "sessionid" | "sid" | "phpsessid" | "privatekeyid"
                | "decryptionkey" | "tokenid"),
            ) => Says::Made,
            Some(&"accessid") => Says::Perhaps,
            Some(strong) if strong.len() <= 4 && !matches!(*strong, "pwd" | "mdp") => Says::Perhaps,
            Some(_) => Says::Secret,
            // `softlayer_key`, `cloudant-key`
            None if last == b"key" && joined.get(..last_at).is_some_and(is_maker) => Says::Made,
            None if joined.ends_with(b"key") && !ORDERING_KEYS.iter().any(&holds) => Says::Key,
            None => return None,
        };
        // `ERLANG_COOKIE`: a cookie says nothing elsewhere, and opens a cluster here.
        let opens = strong.is_some_and(|word| matches!(*word, "erlangcookie" | "releasecookie"));
        if !opens && HARMLESS.iter().any(holds) {
            return None;
        }
        let chosen = says == Says::Secret
            && strong.is_some_and(|word| CHOSEN.iter().any(|known| word.ends_with(known)));
        Some(Self { option: previous == b'-', plain: parts == 1 && previous != b'.', says, chosen })
    }
}

/// Words before "key" that make it a secret.
const KEYS: &[&str] = &[
    "access",
    "account",
    "activation",
    "api",
    "app",
    "application",
    "auth",
    "authentication",
    "authorization",
    "client",
    "deploy",
    "encryption",
    "enrollment",
    "enrolment",
    "ingestion",
    "integration",
    "isakmp",
    "licence",
    "license",
    "master",
    "pairing",
    "pragma",
    "private",
    "provisioning",
    "recovery",
    "registration",
    "routing",
    "secret",
    "service",
    "session",
    "shared",
    "signing",
    "unseal",
    "wifi",
    "wlan",
    "wpa",
];

/// Words before "code" that make it one that opens something.
const CODES: &[&str] = &["activation", "backup", "bypass", "recovery", "rescue", "scratch", "unlock"];

/// Words before "key" that tell no maker, and keys that find something.
const UNTOLD: &[&str] = &[
    "artifact", "block", "build", "content", "each", "event", "every", "file", "first", "from", "hash",
    "have", "host", "image", "into", "last", "record", "same", "storage", "that", "their", "this", "trace",
    "under", "used", "uses", "using", "when", "with", "wrong", "your",
];

/// `facebook: 4f2a…`: a maker alone, whose key is told by what it looks like.
pub(super) fn is_maker(name: &[u8]) -> bool {
    is_one_of(name, MAKERS)
}

/// Keys that order or find things.
const ORDERING_KEYS: &[&str] = &[
    "cache",
    "candidate",
    "composite",
    "config",
    "dedup",
    "document",
    "foreign",
    "group",
    "hotkey",
    "idempotency",
    "index",
    "item",
    "keyboard",
    "label",
    "lock",
    "lookup",
    "message",
    "monkey",
    "object",
    "partition",
    "primary",
    "public",
    "range",
    "redis",
    "row",
    "shard",
    "shortcut",
    "sort",
    "tag",
    "unique",
];

/// Longer names are words of a program.
pub(super) const LONGEST_NAME: usize = 100;
