//! Words for a street, and endings of the names of streets.

use crate::redact::detect::words::Words;

/// Words for a street behind its name.
pub(super) static STREETS: Words = Words::of(&[
    "alley",
    "ave",
    "avenue",
    "blvd",
    "boulevard",
    "cir",
    "circle",
    "close",
    "court",
    "cres",
    "crescent",
    "ct",
    "dr",
    "drive",
    "esplanade",
    "gardens",
    "grove",
    "highway",
    "hwy",
    "lane",
    "ln",
    "mews",
    "parade",
    "parkway",
    "pkwy",
    "pl",
    "place",
    "plaza",
    "quay",
    "rd",
    "rise",
    "road",
    "row",
    "sq",
    "square",
    "st",
    "street",
    "terrace",
    "view",
    "walk",
    "way",
]);

/// Of these a street needs a place behind it: they are words of every day.
pub(super) static DOUBTFUL: Words = Words::of(&[
    "alley", "circle", "close", "court", "ct", "dr", "drive", "gardens", "grove", "lane", "parade", "pl",
    "place", "plaza", "quay", "rise", "row", "square", "st", "view", "walk", "way",
]);

/// Words for a street that are written small behind its name.
pub(super) const STREET_WORDS: &[&str] =
    &["gate", "vei", "veg", "väg", "plass", "út", "utca", "tér", "körút", "ulice", "třída", "náměstí"];

/// Endings of a street's name in one word.
pub(super) const GLUED: &[&str] = &[
    "straße", "strasse", "str.", "weg", "platz", "allee", "gasse", "damm", "ufer", "straat", "laan",
    "gracht", "plein", "kade", "singel", "gatan", "gade", "gata", "vej", "vägen", "veien", "katu", "utca",
];

/// True where the last two bytes of a word may be those of a street: of [`GLUED`].
#[inline]
pub(super) const fn may_end(before: u8, last: u8) -> bool {
    matches!(
        [before, last],
        [0x9f, b'e']
            | [b's', b'e']
            | [b'r', b'.']
            | [b'e', b'g']
            | [b't', b'z']
            | [b'e', b'e']
            | [b'm', b'm']
            | [b'e', b'r']
            | [b'a', b't']
            | [b'a', b'n']
            | [b'h', b't']
            | [b'i', b'n']
            | [b'd', b'e']
            | [b'e', b'l']
            | [b't', b'a']
            | [b'e', b'j']
            | [b'e', b'n']
            | [b't', b'u']
            | [b'c', b'a']
            | [b'e', b't']
            | [b'a', b'd']
            | [b'u', b'e']
    )
}
