//! The way of a sentence from the word for a secret to what may be its value.

use super::name::{Name, Says};
use super::relayed;
use crate::text::class::{self, BLANK, LOWER, UPPER};

/// What may stand between the word and the value in a sentence.
const LINKS: &[&str] = &[
    "was",
    "is",
    "were",
    "set to",
    "changed to",
    "reset to",
    "rotated to",
    "updated to",
    "switched to",
    "set as",
    "temporarily",
    "briefly",
    "accidentally",
    "mistakenly",
    "initially",
    "vorübergehend auf",
    "to",
    "being",
    "like",
    "named",
    "still",
    "ist",
    "était",
    "war",
    "lautet",
    "est",
    "es",
    "era",
    "to be",
    "now",
    "became",
    "equals",
    "had been",
    "has been",
    "turned out to be",
    "used to be",
    "weiterhin",
    "now reads",
    "reads",
    "starts with",
    "begins with",
    "noch immer",
    "noch",
    "immer noch",
    "lautet weiterhin",
    "is/was",
    "was/is",
    "literally",
    "simply",
    "just",
    "always",
    "actually",
    "wurde auf",
    "fue",
    "a été changé en",
    "should be",
    "will be",
    "currently",
    "é",
    "jest",
    "är",
    "er",
    "это",
    "è",
    "-",
    "–",
    "—",
    "→",
    "->",
    "=",
];

/// Where a sentence says what it says of a secret.
pub(super) struct Way {
    /// The word for the secret begins here.
    pub(super) start: usize,
    /// It ends here, with the marks behind it.
    pub(super) end: usize,
    /// "**pw** `X`"
    pub(super) marked: bool,
    /// "the password, X, was": what is set off by commas.
    pub(super) set_off: bool,
    /// What is said begins here, behind an adjective.
    pub(super) space: usize,
    /// It goes on here, behind whose secret it is.
    pub(super) owned: usize,
    /// The links begin here: "was", "changed to".
    pub(super) said: usize,
    /// The value may begin here.
    pub(super) at: usize,
    /// "enable secret 5 X"
    pub(super) leveled: bool,
    /// A link or a colon stands before the value.
    pub(super) linked: bool,
}

impl Way {
    /// From the word at `start..end`, unless what follows it is no sentence.
    #[inline]
    pub(super) fn from(
        bytes: &[u8],
        (start, end): (usize, usize),
        past_owner: impl Fn(&[u8], usize) -> usize,
        name: &Name,
    ) -> Option<Self> {
        // A variable, a part of a path, and what a field says: `reason=bad_credentials attempts=3`.
        let variable = matches!(class::before(bytes, start), b'$' | b'/' | b'=');
        if variable || !name.plain && name.says == Says::Secret && class::at(bytes, end) != b' ' {
            return None;
        }
        let marked = class::before(bytes, start) == b'*' && class::at(bytes, end) == b'*';
        let end = if marked { class::run_end(bytes, end, 2, |byte| byte == b'*') } else { end };
        let set_off = class::at(bytes, end) == b',' && matches!(name.says, Says::Secret | Says::Key);
        let behind = end + usize::from(set_off);
        let behind = past_dots(bytes, behind);
        let space = class::run_of(bytes, behind, 3, BLANK);
        if space == behind {
            return None;
        }
        let space = past_adjective(bytes, space);
        let owned = past_owner(bytes, space);
        let said = past_level(bytes, owned);
        let leveled = said > owned;
        let at = past_links(bytes, said);
        let at = if at > said { relayed::past_spelling(bytes, at) } else { at };
        let linked = at > said || said > space && class::starts_with_folded(bytes, said - 2, ": ");
        (said <= space + 2 || linked).then_some(Self {
            start,
            end,
            marked,
            set_off,
            space,
            owned,
            said,
            at,
            leveled,
            linked,
        })
    }
}

/// Past the dots of "the password … is X".
fn past_dots(bytes: &[u8], end: usize) -> usize {
    let at = class::spaces_end(bytes, end, 1);
    let dots = class::run_end(bytes, at, 8, |byte| matches!(byte, b'.' | 0xe2 | 0x80 | 0xa6));
    let several = dots > at + 1 && class::at(bytes, dots) == b' ';
    if several { dots } else { end }
}

/// Past "was", "is still", "has been changed to".
fn past_links(bytes: &[u8], said: usize) -> usize {
    let mut at = said;
    for _ in 0..4 {
        let link = LINKS.iter().find(|link| {
            let next = class::at(bytes, at + link.len());
            class::starts_with_folded(bytes, at, link) && (class::is(next, BLANK) || next == b':')
        });
        if let Some(link) = link {
            at = class::run_end(bytes, at + link.len(), 4, |byte| class::is(byte, BLANK) || byte == b':');
        }
    }
    // As speech is written down.
    if at > said && class::starts_with_folded(bytes, at, "uh ") { at + 3 } else { at }
}

/// Past "temporal" of "la clave temporal es X", and past "(guest)".
fn past_adjective(bytes: &[u8], at: usize) -> usize {
    if class::at(bytes, at) == b'(' {
        let close = class::run_of(bytes, at + 1, 24, LOWER | UPPER | BLANK);
        let closed = class::at(bytes, close) == b')' && class::at(bytes, close + 1) == b' ';
        return if closed { close + 2 } else { at + usize::from(class::at(bytes, close) != b')') };
    }
    const ADJECTIVES: &[&str] = &[
        "actual ",
        "admin ",
        "root ",
        "antigua ",
        "initial ",
        "inicial ",
        "maître ",
        "nueva ",
        "nuova ",
        "par défaut ",
        "provisional ",
        "provisoire ",
        "provvisoria ",
        "temporal ",
        "temporaire ",
        "temporary ",
    ];
    let found =
        ADJECTIVES.iter().find(|adjective| bytes.get(at..at + adjective.len()) == Some(adjective.as_bytes()));
    found.map_or(at, |adjective| at + adjective.len())
}

/// Past the digit of "enable secret 5 X", which says how X is encoded.
fn past_level(bytes: &[u8], at: usize) -> usize {
    let level = matches!(class::at(bytes, at), b'0' | b'5' | b'7' | b'8' | b'9');
    if level && class::at(bytes, at + 1) == b' ' { at + 2 } else { at }
}

/// Past "for the admin" between the word and what is said of it.
pub(super) fn past_owner(bytes: &[u8], at: usize) -> usize {
    if ![
        "for ", "of ", "on ", "to ", "für ", "zu ", "zum ", "do ", "da ", "de ", "del ", "della ", "di ",
        "du ", "des ", "till ", "til ", "på ", "van ", "voor ", "pour ", "para ", "per ", "we ", "he ",
        "she ", "they ", "i ", "that ",
    ]
    .iter()
    .any(|word| class::starts_with_folded(bytes, at, word))
    {
        return at;
    }
    let mut past = at;
    for _ in 0..8 {
        if [
            "is ", "was ", "set ", "were ", "ist ", "war ", "é ", "è ", "es ", "era ", "est ", "était ",
            "är ", "er ", "jest ", "lautet ", "= ",
        ]
        .iter()
        .any(|word| class::starts_with_folded(bytes, past, word))
        {
            return past;
        }
        let word = class::run_end(bytes, past, 64, |byte| byte > b' ' && !matches!(byte, b',' | b';'));
        // The sentence ends here, and not within the name of a file.
        if class::before(bytes, word) == b'.' {
            return at;
        }
        past = class::spaces_end(bytes, word, 2);
        if class::before(bytes, word) == b':' && past > word {
            return past;
        }
    }
    at
}
