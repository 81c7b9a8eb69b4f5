//! Passwords that were hashed, and values that were sealed: whoever has them may try at leisure.

use crate::redact::Kind;
use crate::redact::detect::assignment::{report_user, user_end};
use crate::redact::detect::tokens;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, ALPHANUMERIC, BLANK, HEX, LOWER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&HASHED, &SEALED];

pub(in crate::redact::detect) static HASHED: Rule = Rule::shown(Shown {
    name: "password-hash",
    kind: Kind::Token,
    reason: "The password behind a hash can be found by trying.",
    known_format: true,
    examples: Examples {
        positive: &[
            "Guest:500:aad3b435b51404eeaad3b435b51404ee:«f171d64637241e728a2fc83c0c4c843a»:::",
            "root:«$6$rounds=5000$saltsaltsaltsal$D4IrlXQmFxTkMx0p9S9sKQ»:18000:0",
            "secret \"«$9$Kq7WbsgoJDHmaZn6/9tOX7-b2aGDq»\"; ## SECRET-DATA",
            "hash «$2b$12$KIXQ9dT2n1sG3lYV0q7mJu6pW8eR5tZ4xC1vB2nM3aS4dF5gH6jK.»",
            "7,q.vexley@example.com,«$2b$12$AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefghijklmnopq»,admin,2021-05-19",
            "app\t10.0.0.7\t«*A4B6157319038724E3560894F7F932C8886EBFCF»\n",
            "app:«$apr1$r31.....$HqJZimcKQFAMYayBlzkrA/»",
            "«$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaObG»",
        ],
        // A row of cells goes on behind it.
        negative: &[
            "costs $5$ or $6$ a day",
            "echo $1$2",
            "$1 of $2",
            "a $2 bill and $5",
            "2 *a4b6157319038724e3560894f7f932c8886ebfcf",
        ],
        disguised: &["«$6$salt\u{200b}salt$D4IrlXQmFxTkMx0p9S9sKQ»"],
    },
});

static SEALED: Rule = Rule::shown(Shown {
    name: "sealed-value",
    kind: Kind::Token,
    reason: "A sealed secret opens with one password, tried at leisure.",
    known_format: true,
    examples: Examples {
        positive: &[
            "db: !vault |\n  «$ANSIBLE_VAULT;1.1;AES256\n  61626364656667686970\n  3132333435»\ndb_port: 5432",
            "db: !vault |\n  «$ANSIBLE_VAULT;1.1;AES256\n  61626364656667686970\n  31323334353637383930»\nport: 1",
        ],
        negative: &["the $ANSIBLE_VAULT variable", "ANSIBLE_VAULT;1.1"],
        disguised: &["«$ANSIBLE\u{200b}_VAULT;1.1;AES256\n61626364656667686970»"],
    },
});

/// The names of ways to hash, as they stand between two `$`.
const WAYS: &[&[u8]] = &[
    b"1",
    b"2a",
    b"2b",
    b"2x",
    b"2y",
    b"5",
    b"6",
    b"7",
    b"8",
    b"9",
    b"apr1",
    b"argon2d",
    b"argon2i",
    b"argon2id",
    b"gy",
    b"md5",
    b"pbkdf2-sha256",
    b"pbkdf2-sha512",
    b"scrypt",
    b"sha1",
    b"y",
];

/// A hash and its salt have more letters than this.
const SHORTEST: usize = 20;

/// `,$2b$12$…,admin,2021-05-19`: in a row of cells a comma ends the hash, which has others before its last `$` alone
/// (`$argon2id$v=19$m=65536,t=3,p=4$…`).
fn cell_end(bytes: &[u8], at: usize, way: usize, end: usize) -> usize {
    let last =
        bytes.get(way..end).and_then(|hash| hash.iter().rposition(|byte| *byte == b'$')).unwrap_or_default();
    let comma = class::run_end(bytes, way + last, end - way - last, |byte| byte != b',');
    if class::before(bytes, at) == b',' && comma - way > SHORTEST { comma } else { end }
}

/// Asked at forty digits behind `*`, as MySQL keeps a password.
pub(in crate::redact::detect) fn at_star(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if class::all(word.bytes(), HEX) && word.mask & LOWER == 0 {
        sink.hit(&HASHED, word.start - 1, word.end);
    }
}

/// Asked at `$`; returns up to where a hash was read.
pub(in crate::redact::detect) fn at_dollar(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) -> usize {
    if class::starts_with_folded(bytes, at + 1, "ansible_vault;") {
        let header = class::run_end(bytes, at, 64, |byte| byte > b' ');
        let mut end = header;
        // Lines of digits alone: `db_port: 5432` begins like one.
        loop {
            let line = class::run_of(bytes, end, 40, BLANK);
            let stop = class::run_of(bytes, line, 200, HEX);
            if stop == line || !matches!(class::at(bytes, stop), 0..=b' ' | b'"' | b'\'' | b'\\') {
                break;
            }
            end = stop;
        }
        sink.hit(&SEALED, at, end);
        return end;
    }
    if class::before(bytes, at) == b'n'
        && let Some(end) = tokens::at_dollar(bytes, at, sink)
    {
        return end;
    }
    let way = class::run_end(bytes, at + 1, 16, |byte| class::is(byte, ALPHANUMERIC) || byte == b'-');
    let named = bytes.get(at + 1..way).is_some_and(|name| WAYS.contains(&name));
    if !named || class::at(bytes, way) != b'$' {
        return at + 1;
    }
    let of_hash = |byte: u8| class::is(byte, ALPHANUMERIC) || b"./$+=,-_".contains(&byte);
    let mut end = class::run_end(bytes, way, 512, of_hash);
    while end > way && matches!(class::before(bytes, end), b',' | b'-' | b'_') {
        end -= 1;
    }
    end = cell_end(bytes, at, way, end);
    if end - way > SHORTEST {
        sink.hit(&HASHED, at, end);
        // `jdoe:$6$…`: a line of a file of passwords.
        let user = class::run_start(bytes, at, 64, |byte| byte > b' ');
        let stop = user_end(bytes, user);
        let begins = || {
            let mark =
                class::run_start(bytes, user, 4, |byte| matches!(byte, b' ' | b'#' | b'+' | b'-' | b'>'));
            matches!(class::before(bytes, mark), 0 | b'\n')
        };
        if stop + 1 == at && class::at(bytes, stop) == b':' && begins() {
            report_user(bytes, user, stop, sink);
        }
    }
    end
}
