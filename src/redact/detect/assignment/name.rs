//! What a word has to look like to be the name of a secret.

use crate::redact::detect::walk::Word;
use crate::redact::detect::{
    addresses, calls, codes, command_line, commands, documents, headers, phone, places, plain_machines,
    signed, syslog, tables,
};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER};

/// Parts of a name that say: the value is a secret, whatever it looks like.
const STRONG: &[&str] = &[
    "apikey",
    "authtoken",
    "clientsecret",
    "connectionstring",
    "credential",
    "secretstring",
    "seed",
    "credentials",
    "encryptionkey",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "pwd",
    "secret",
    "secretkey",
    "secretaccesskey",
    "signingkey",
    "accesskey",
    "accountkey",
    "sharedaccesskey",
    "integrationkey",
    "routingkey",
    "servicekey",
    "masterkey",
    "accesstoken",
    "refreshtoken",
    "bearertoken",
    "token",
    "authkey",
    "appkey",
    "licensekey",
    "webhooksecret",
    "sessionkey",
    "pass",
    "pw",
    "auth",
    "psk",
    "presharedkey",
    "requirepass",
    "masterauth",
    "storepass",
    "keypass",
    "dbpass",
    "rootpw",
    "bindpw",
    "rootpass",
    "userpass",
    "adminpass",
    "secretkeybase",
    "privatekeyid",
    "licencekey",
    "deploykey",
    "unsealkey",
    "recoverykey",
    "recoverycode",
    "backupcode",
    "pat",
    "login",
    "session",
    "sessionid",
    "phpsessid",
    "sid",
    "sshpass",
    "clave",
    "passwort",
    "kennwort",
    "motdepasse",
    "contrasena",
    "pin",
    "passe",
    "senha",
    "senord",
    "senordet",
    "passordet",
    "wachtwoord",
    "passord",
    "adgangskode",
    "salasana",
    "heslo",
    "parola",
    "lozinka",
    "mdp",
    "totp",
];

/// How names end whose values people choose.
const CHOSEN: &[&str] = &[
    "mdp",
    "pass",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "pwd",
    "passwort",
    "kennwort",
    "motdepasse",
    "contrasena",
    "senha",
    "senord",
    "senordet",
    "passordet",
    "wachtwoord",
];

/// Names that hold a strong word and are public.
const HARMLESS: &[&str] = &[
    "publickey",
    "csrf",
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

/// Which families wait for words that end like this one, a bit of [`waiting`] for each.
#[inline]
pub(in crate::redact::detect) fn waiting_for(word: Word<'_>) -> u8 {
    let mut end = word.end;
    if word.has(JOINER) {
        end -= suffix(word.text.get(word.start..end).unwrap_or_default());
    }
    if word.mask & (DIGIT | JOINER) != 0 {
        while end > word.start && class::is(class::before(word.text, end), DIGIT | JOINER) {
            end -= 1;
        }
    }
    if end < word.start + 3 {
        return match word.bytes() {
            b"cc" | b"CC" | b"Cc" | b"To" | b"Hi" | b"hi" | b"Mr" | b"Ms" | b"Dr" => waiting::SIGNED,
            b"id" | b"ID" => waiting::CODES,
            b"cu" if word.previous() >= 128 => waiting::CODES,
            b"M" if word.next() == b'.' => waiting::SIGNED,
            // "née le": of it the walk sees the first letter.
            b"n" | b"N" | b"f" | b"F" if word.next() == 0xc3 => waiting::CODES,
            b"vm" | b"VM" => waiting::COMMANDS,
            b"no" | b"No" | b"nr" | b"Nr" | b"ul" | b"Av" | b"av" if word.next() == b'.' => waiting::CODES,
            // "contraseña", "hasło": of these the walk sees the last letter.
            b"a" | b"o" if word.previous() >= 128 => waiting::ASSIGNMENT,
            pw if pw.eq_ignore_ascii_case(b"pw") => waiting::ASSIGNMENT,
            _ => 0,
        };
    }
    ENDINGS.waiting_for(word.text.get(word.start..end).unwrap_or_default())
}

/// Parts behind the name of a secret that say which of several it is.
const SUFFIXES: &[&str] =
    &["_dev", "_live", "_new", "_old", "_plain", "_prod", "_production", "_staging", "_test", "_value"];

/// How long the part is that says which of several it is.
fn suffix(name: &[u8]) -> usize {
    // Asked first: most names end in another letter than these do.
    if !name.last().is_some_and(|last| matches!(last | 0x20, b'v' | b'e' | b'w' | b'd' | b'n' | b'g' | b't'))
    {
        return 0;
    }
    let known = |suffix: &&&str| {
        let from = name.len().checked_sub(suffix.len());
        from.is_some_and(|from| class::starts_with_folded(name, from, suffix))
    };
    SUFFIXES.iter().find(known).map_or(0, |suffix| suffix.len())
}

/// The families that wait for names.
pub(in crate::redact::detect) mod waiting {
    pub(in crate::redact::detect) const ASSIGNMENT: u8 = 1;
    pub(in crate::redact::detect) const HEADERS: u8 = 2;
    pub(in crate::redact::detect) const COMMAND_LINE: u8 = 4;
    pub(in crate::redact::detect) const COMMANDS: u8 = 8;
    pub(in crate::redact::detect) const SYSLOG: u8 = 16;
    pub(in crate::redact::detect) const PHONE: u8 = 32;
    pub(in crate::redact::detect) const SIGNED: u8 = 64;
    pub(in crate::redact::detect) const CODES: u8 = 128;
}

/// The last three letters of a word, without their case.
const fn ending(first: u8, second: u8, third: u8) -> usize {
    ((first & 31) as usize) << 10 | ((second & 31) as usize) << 5 | (third & 31) as usize
}

/// How many places the tables have that are asked second.
const PLACES: usize = 8192;
const SHORT_PLACES: usize = 1024;

/// The place of an ending in these tables. Two that share one cost a look in vain.
const fn mixed(ending: usize, places: usize) -> usize {
    (ending.wrapping_mul(0x9e37_79b1) >> 16) & (places - 1)
}

/// How the words end that families wait for: most words of a text are passed by their last letters.
struct Endings {
    /// One bit for each ending of three letters.
    known: [u64; 512],
    /// Who waits for longer words, by their last four letters.
    waiting: [u8; PLACES],
    /// Who waits for words of three letters, and for all that end in them.
    short: [u8; SHORT_PLACES],
}

/// Every word that a family tells by its name has to end like one of these, or the family is never asked.
static ENDINGS: Endings = {
    let endings = Endings { known: [0; 512], waiting: [0; PLACES], short: [0; SHORT_PLACES] };
    endings
        .of(STRONG, waiting::ASSIGNMENT)
        .of(&["key", "code", "private_key_id", "session_id", "_pw", "ifre"], waiting::ASSIGNMENT)
        .of(super::mapping::NAMES, waiting::ASSIGNMENT)
        .of(super::pair::NAMES, waiting::ASSIGNMENT)
        .of(&["mnemonic"], waiting::ASSIGNMENT)
        .of(headers::NAMES, waiting::HEADERS)
        .of(command_line::NAMES, waiting::COMMAND_LINE)
        .of(commands::NAMES, waiting::COMMANDS)
        .of(calls::NAMES, waiting::COMMANDS)
        .of(commands::REACHING.all(), waiting::COMMANDS)
        .of(commands::CLIENTS.all(), waiting::COMMANDS)
        .of(&["sign", "encode", "verify", "decode"], waiting::COMMANDS)
        .of(plain_machines::NAMES, waiting::COMMANDS)
        .of(plain_machines::NOUNS.all(), waiting::COMMANDS)
        .of(tables::MACHINES.all(), waiting::COMMANDS)
        .of(&["logging"], waiting::COMMANDS)
        .of(syslog::NAMES, waiting::SYSLOG)
        .of(phone::NAMES, waiting::PHONE)
        .of(codes::NAMES, waiting::CODES)
        .of(&["code", "codes"], waiting::CODES)
        .of(places::NAMES, waiting::CODES)
        .of(places::BIRTH_WORDS, waiting::CODES)
        .of(documents::LABELS, waiting::CODES)
        .of(documents::LAST_WORDS, waiting::CODES)
        .of(&["nummer", "social", "sociale", "slo", "cislo"], waiting::CODES)
        .of(&["_no", "_nr", "_id", "-no", "-nr", "-id"], waiting::CODES)
        .of(addresses::NAMES, waiting::CODES)
        .of(signed::LABELS, waiting::SIGNED)
        .of(signed::DONE, waiting::SIGNED)
        .of(signed::CALLED, waiting::SIGNED)
        .of(signed::GREETINGS, waiting::SIGNED)
        .of(signed::CLOSINGS, waiting::SIGNED)
        .of(signed::TITLES, waiting::SIGNED)
        .of(&["wrote"], waiting::SIGNED)
};

impl Endings {
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, where a wrong index is an error")]
    const fn of(mut self, words: &[&str], family: u8) -> Self {
        let mut index = 0;
        while index < words.len() {
            let word = words[index].as_bytes();
            if let [.., first, second, third] = word {
                let last = ending(*first, *second, *third);
                self.known[last >> 6] |= 1 << (last & 63);
                match word {
                    // Of "móvil" the walk sees "vil", and of "tax pin" the last word.
                    [.., before, _, _, _]
                        if before.is_ascii_alphanumeric() || matches!(*before, b'_' | b'-') =>
                    {
                        let last = last | ((*before & 31) as usize) << 15;
                        self.waiting[mixed(last, PLACES)] |= family;
                    }
                    _ => self.short[mixed(last, SHORT_PLACES)] |= family,
                }
            }
            index += 1;
        }
        self
    }

    /// Who waits for a word like this one.
    fn waiting_for(&self, word: &[u8]) -> u8 {
        let [rest @ .., first, second, third] = word else { return 0 };
        let last = ending(*first, *second, *third);
        if self.known.get(last >> 6).is_none_or(|bits| bits & (1 << (last & 63)) == 0) {
            return 0;
        }
        let short = self.short.get(mixed(last, SHORT_PLACES)).copied().unwrap_or(0);
        let long = rest.last().map_or(0, |before| {
            let last = last | usize::from(before & 31) << 15;
            self.waiting.get(mixed(last, PLACES)).copied().unwrap_or(0)
        });
        short | long
    }
}

/// Names of secrets that are not written in ASCII alone.
pub(super) const FOREIGN: &[&str] = &[
    "contraseña",
    "clé",
    "пароль",
    "пароля",
    "ключ",
    "hasło",
    "hasłem",
    "şifre",
    "лозинка",
    "jelszó",
    "密码",
    "密碼",
    "口令",
    "パスワード",
    "비밀번호",
];

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
        let first =
            class::run_start(bytes, start.saturating_sub(1), 20, |byte| class::is(byte, ALPHANUMERIC));
        let before = if space { bytes.get(first..start - 1).unwrap_or_default() } else { &[] };
        let is_one_of =
            |words: &[&str]| words.iter().any(|word| before.eq_ignore_ascii_case(word.as_bytes()));
        let says = if name.eq_ignore_ascii_case(b"code") {
            is_one_of(CODES).then_some(Says::Secret)?
        } else if is_one_of(MAKERS) {
            Says::Made
        } else if is_one_of(KEYS) || is_one_of(&["server"]) && class::before(bytes, first) == b'-' {
            Says::Secret
        } else if is_one_of(ORDERING_KEYS) {
            return None;
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
        let last = joined.get(last..)?;
        let end = joined.last();
        let ends = |word: &&&str| {
            // Asked first: most words end in another letter.
            word.as_bytes().last() == end
                && joined.ends_with(word.as_bytes())
                && (word.len() > 5 || last == word.as_bytes())
        };
        let holds = |word: &&str| joined.windows(word.len()).any(|window| window == word.as_bytes());
        let strong = STRONG.iter().find(ends);
        let says = match strong {
            // `DB_PASS`, `smtp_pw`: a name made for a setting.
            Some(&("pass" | "pw")) if parts > 1 && name.iter().all(|byte| !class::is(*byte, LOWER)) => {
                Says::Secret
            }
            Some(&("pass" | "pw")) => Says::Short,
            Some(
                &("pat" | "seed" | "login" | "session" | "sessionid" | "sid" | "phpsessid" | "privatekeyid"),
            ) => Says::Made,
            Some(strong) if strong.len() <= 4 && !matches!(*strong, "pwd" | "mdp") => Says::Perhaps,
            Some(_) => Says::Secret,
            None if joined.ends_with(b"key") && !ORDERING_KEYS.iter().any(&holds) => Says::Key,
            None => return None,
        };
        if HARMLESS.iter().any(holds) {
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
    "client",
    "deploy",
    "encryption",
    "integration",
    "isakmp",
    "licence",
    "license",
    "master",
    "pragma",
    "private",
    "recovery",
    "routing",
    "secret",
    "service",
    "session",
    "shared",
    "signing",
    "unseal",
];

/// Words before "code" that make it one that opens something.
const CODES: &[&str] = &["activation", "backup", "recovery", "rescue", "scratch", "unlock"];

/// Makers whose keys have no mark of their own.
const MAKERS: &[&str] = &[
    "algolia",
    "anthropic",
    "artifactory",
    "bitbucket",
    "circleci",
    "cloudflare",
    "codecov",
    "cohere",
    "datadog",
    "deepseek",
    "dynatrace",
    "elastic",
    "fastly",
    "grafana",
    "heroku",
    "honeycomb",
    "jenkins",
    "launchdarkly",
    "mailgun",
    "mapbox",
    "mistral",
    "openai",
    "okta",
    "opsgenie",
    "pagerduty",
    "rollbar",
    "sendgrid",
    "sentry",
    "snyk",
    "sonar",
    "splunk",
    "statuspage",
    "stripe",
    "together",
    "travis",
    "twilio",
];

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
