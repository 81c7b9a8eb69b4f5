//! The formats that a prefix tells, one line each in the tables below, and which bytes they begin with.

use super::rules::{PREFIX, SHAPE};
use super::{formats_of_builds, formats_of_clouds, formats_of_services};
use crate::redact::detect::Rule;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, LOWER, UPPER, WORD};
use std::sync::OnceLock;

/// Which bytes may follow a prefix.
#[derive(Clone, Copy)]
pub(super) enum Body {
    AlphaNumeric,
    Hex,
    /// Hexadecimal digits in parts that `-` joins.
    HexParts,
    Upper,
    UpperParts,
    /// A number and capital letters that `_` joins.
    UpperWord,
    Word,
    /// Words joined by dots, as of tokens in several parts.
    Dotted,
    Base64,
    /// A path of a link.
    Path,
    /// Hexadecimal digits, and who joins: `…::server:…`.
    Cluster,
}

impl Body {
    pub(super) fn accepts(self, byte: u8) -> bool {
        match self {
            Self::AlphaNumeric => class::is(byte, ALPHANUMERIC),
            Self::Hex => class::is(byte, HEX),
            Self::HexParts => class::is(byte, HEX) || byte == b'-',
            Self::Upper => class::is(byte, UPPER | DIGIT),
            Self::UpperParts => class::is(byte, UPPER | DIGIT) || byte == b'-',
            Self::UpperWord => class::is(byte, UPPER | DIGIT) || byte == b'_',
            Self::Word => class::is(byte, WORD),
            Self::Dotted => class::is(byte, WORD) || matches!(byte, b'.' | b'=' | b'~'),
            Self::Base64 => class::is(byte, WORD | class::BASE64),
            Self::Path => class::is(byte, WORD) || matches!(byte, b'/' | b'@' | b'%' | b'.'),
            Self::Cluster => class::is(byte, LOWER | DIGIT) || byte == b':',
        }
    }
}

pub(super) struct Format {
    pub(super) rule: &'static Rule,
    pub(super) prefix: &'static str,
    /// Of the prefix: most formats are passed by it.
    pub(super) beginning: usize,
    pub(super) body: Body,
    pub(super) least: usize,
    pub(super) most: usize,
}

/// Unmistakable: anything long enough behind the prefix goes, also when cut, glued or mistyped.
pub(super) const fn prefixed(prefix: &'static str, body: Body, least: usize) -> Format {
    Format {
        rule: &PREFIX,
        prefix,
        beginning: beginning_of(prefix.as_bytes()),
        body,
        least,
        most: usize::MAX,
    }
}

/// Short: the body has exactly this length. It stands alone and in its own case, or it is unmistakable.
pub(super) const fn exact(prefix: &'static str, body: Body, least: usize, most: usize) -> Format {
    Format { rule: &SHAPE, prefix, beginning: beginning_of(prefix.as_bytes()), body, least, most }
}

const TABLES: [&[Format]; 3] =
    [formats_of_clouds::FORMATS, formats_of_builds::FORMATS, formats_of_services::FORMATS];

/// Every format that a prefix tells.
pub(super) fn all() -> impl Iterator<Item = &'static Format> {
    TABLES.iter().flat_map(|table| table.iter())
}

/// How long the shortest token is.
pub(super) const SHORTEST: usize = {
    let mut shortest = usize::MAX;
    let mut tables: &[&[Format]] = &TABLES;
    while let [table, further @ ..] = tables {
        let mut formats: &[Format] = table;
        while let [format, rest @ ..] = formats {
            let length = format.prefix.len() + format.least;
            shortest = if length < shortest { length } else { shortest };
            formats = rest;
        }
        tables = further;
    }
    shortest
};

/// The formats by the first letter of their prefix, small.
pub(super) fn by_first() -> &'static [Vec<&'static Format>] {
    static BY_FIRST: OnceLock<Vec<Vec<&'static Format>>> = OnceLock::new();
    BY_FIRST.get_or_init(|| {
        let mut by_first = vec![Vec::new(); 128];
        for format in all() {
            let first = class::at(format.prefix.as_bytes(), 0).to_ascii_lowercase();
            if let Some(formats) = by_first.get_mut(usize::from(first)) {
                formats.push(format);
            }
        }
        by_first
    })
}

/// What else a token is recognised by, where its prefix says nothing: encoded JSON, Mailchimp's place, MaxMind's end.
const MARKS: [&str; 3] = ["eyJ", "-us", "_mmk"];

/// One bit for each beginning of a prefix: its first three bytes without their case, or both of two.
static BEGINNINGS: [u64; 512] = {
    let mut bits = [0; 512];
    let mut tables: &[&[Format]] = &TABLES;
    while let [table, further @ ..] = tables {
        let mut formats: &[Format] = table;
        while let [format, rest @ ..] = formats {
            set(&mut bits, format.prefix);
            formats = rest;
        }
        tables = further;
    }
    let mut marks: &[&str] = &MARKS;
    while let [mark, rest @ ..] = marks {
        set(&mut bits, mark);
        marks = rest;
    }
    bits
};

const fn set(bits: &mut [u64; 512], prefix: &str) {
    if prefix.len() > 2 {
        let beginning = beginning_of(prefix.as_bytes());
        #[expect(
            clippy::indexing_slicing,
            reason = "evaluated by the compiler, where a wrong index is an error"
        )]
        {
            bits[beginning >> 6] |= 1 << (beginning & 63);
        }
    }
}

pub(super) fn is_beginning(beginning: usize) -> bool {
    BEGINNINGS.get(beginning >> 6).is_some_and(|bits| bits & (1 << (beginning & 63)) != 0)
}

/// The beginning of three bytes, or of the two that there are.
pub(super) const fn beginning_of(bytes: &[u8]) -> usize {
    match bytes {
        [first, second, third, ..] => with_next(with_next(with_next(0, *first), *second), *third),
        [first, second] => with_next(with_next(0, *first), *second),
        _ => 0,
    }
}

/// The beginning of the last three bytes, once `next` follows those of `beginning`: without case, five bits of each.
pub(super) const fn with_next(beginning: usize, next: u8) -> usize {
    (beginning << 5 | (next & 31) as usize) & 0x7fff
}
