//! Words of one or two letters that families [wait for](super::waiting): they say little, so what stands beside them
//! tells, too.

use super::asked::{ASSIGNMENT, Asked, CODES, COMMANDS, PHONE, SIGNED, SYSLOG};
use crate::redact::detect::walk::Word;

/// What has to stand beside a short word, which alone says little.
pub(super) enum Neighbours {
    Anything,
    /// One of these follows.
    Then(&'static [u8]),
    /// One of these precedes.
    Behind(&'static [u8]),
    /// These two stand on either side.
    Between(u8, u8),
    /// The word goes on before it, or behind it, in letters that end a word of the walk.
    BehindLetter,
    BeforeLetter,
}

impl Neighbours {
    pub(super) fn holds(&self, word: Word<'_>) -> bool {
        let (previous, next) = (word.previous(), word.next());
        match self {
            Self::Anything => true,
            Self::Then(signs) => signs.contains(&next),
            Self::Behind(signs) => signs.contains(&previous),
            Self::Between(before, behind) => (previous, next) == (*before, *behind),
            Self::BehindLetter => previous >= 128,
            Self::BeforeLetter => next >= 128,
        }
    }
}

/// The first byte of "é", "ø" and most other letters of western tongues, and that of "ě", "č", "ő".
const WESTERN: u8 = 0xc3;

const CENTRAL: u8 = 0xc4;

/// Words of one or two letters, each list in one text. Of two rows that hold, the first tells.
pub(super) static SHORT: [(&str, Neighbours, Asked); 30] = [
    ("ww WW Ww", Neighbours::Then(b": "), ASSIGNMENT),
    // "P/W: X"
    ("w W", Neighbours::Behind(b"/"), ASSIGNMENT),
    ("pw PW Pw pW", Neighbours::Anything, ASSIGNMENT),
    ("ph Ph PH", Neighbours::Then(b" .:"), PHONE),
    ("cc CC Cc To Nm Hi hi Mr Ms Dr", Neighbours::Anything, SIGNED),
    ("id ID Id SN OP", Neighbours::Anything, CODES),
    ("sn", Neighbours::Then(b"="), CODES),
    // Forms of companies, and those with full stops: "s.r.o."
    ("eG AG AS AB SA SE KG BV NV Oy", Neighbours::Anything, CODES),
    ("K o s l A V S L B", Neighbours::Between(b'.', b'.'), CODES),
    ("A", Neighbours::Between(b' ', b'.'), CODES),
    ("A", Neighbours::Between(b' ', b'/'), CODES),
    ("DL", Neighbours::Then(b"#"), CODES),
    ("FN", Neighbours::Then(b":"), SIGNED),
    ("N c C", Neighbours::Behind(b"/"), CODES),
    // "IČO", "DIČ": of these the walk sees one end.
    ("O cu", Neighbours::BehindLetter, CODES),
    ("O", Neighbours::Then(&[WESTERN]), CODES),
    ("DI", Neighbours::BeforeLetter, CODES),
    ("RG", Neighbours::Then(b" "), CODES),
    ("M", Neighbours::Then(b"."), SIGNED),
    // "née le", "nøgle": of these the walk sees the first letter.
    ("n N f F", Neighbours::Then(&[WESTERN]), CODES | ASSIGNMENT),
    ("cn CN", Neighbours::Then(b":"), SIGNED),
    ("vm VM ci", Neighbours::Anything, COMMANDS),
    ("DC", Neighbours::Then(b":"), COMMANDS),
    ("ok", Neighbours::Then(b":"), SYSLOG),
    ("su cn CN dc DC", Neighbours::Then(b" "), SYSLOG),
    ("cn CN dc DC", Neighbours::Then(b"="), SYSLOG),
    // "občan": of this the end.
    ("no an", Neighbours::BehindLetter, SIGNED),
    ("al ur no No nr Nr ul Av av", Neighbours::Then(b"."), CODES),
    // "contraseña", "hasło", "mật khẩu": of these the walk sees the last letter.
    ("a o u em na", Neighbours::BehindLetter, ASSIGNMENT),
    // "clé", "klíč": of these the first.
    ("cl Cl kl Kl", Neighbours::Then(&[WESTERN, CENTRAL]), ASSIGNMENT),
];
