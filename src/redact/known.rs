//! Finds known values in a text: one look-up per word, however many values are known.

use super::Kind;
use super::detect::{Hit, Rule};
use crate::order::Order;
use crate::text::class::{self, ALPHANUMERIC, DIGIT};
use crate::text::{ByteSpan, Reading, Word, fold_into, words};
use std::collections::{BTreeMap, BTreeSet};

/// How sure a form is, and how strictly it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// Several words, or a word registered as it is: any case.
    Full,
    /// A handle or a glued form: any case.
    Handle,
    /// An initial and a name: capital letters where there are spaces.
    Initial,
    /// A first name or a surname alone: ordinary words need a capital letter.
    Lone,
}

/// The search over everything known.
#[derive(Clone, Debug)]
pub(super) struct Known {
    patterns: BTreeMap<String, Vec<Pattern>>,
    /// By first byte of a folded word: one bit for each length that a pattern begins with.
    lengths: Vec<u64>,
}

impl Default for Known {
    fn default() -> Self {
        Self { patterns: BTreeMap::new(), lengths: vec![0; 256] }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Pattern {
    shape: Shape,
    kind: Kind,
    /// Whose, in canonical spelling; several where persons share a name.
    value: String,
    shared: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Shape {
    /// Words that follow the first, with loose separators between them.
    Words(Vec<String>, Form),
    /// Exactly this value, whose first word begins `lead` bytes in.
    Exact { value: String, lead: usize, part: bool },
}

static PEOPLE: Rule = Rule::known("registered-person", Kind::Person, "a person of the register");
static WORDS: Rule = Rule::known("registered-word", Kind::Word, "a word of the register");
static SEEN: Rule = Rule::known("seen-before", Kind::Guess, "a value found elsewhere in this workshop");
static PART: Rule = Rule::known("part-of-known", Kind::Guess, "a telling part of a value found elsewhere");

/// The alias value of a name that more than one registered person has.
pub(super) const SHARED_NAME: &str = "shared name";

/// Names that are everyday words too: alone they count with a capital letter only.
const EVERYDAY: &[&str] = &[
    "angel",
    "april",
    "art",
    "august",
    "baker",
    "banks",
    "bell",
    "best",
    "bill",
    "bird",
    "black",
    "blue",
    "bob",
    "bond",
    "brook",
    "brown",
    "buck",
    "burns",
    "bush",
    "carter",
    "case",
    "chance",
    "chase",
    "chip",
    "christian",
    "clay",
    "cliff",
    "cole",
    "cook",
    "cooper",
    "crystal",
    "daisy",
    "dale",
    "dawn",
    "day",
    "dean",
    "destiny",
    "don",
    "drew",
    "duke",
    "earl",
    "faith",
    "field",
    "fields",
    "fisher",
    "flint",
    "ford",
    "forest",
    "foster",
    "fox",
    "frank",
    "gene",
    "glass",
    "glen",
    "gold",
    "grace",
    "grant",
    "gray",
    "green",
    "guy",
    "hall",
    "hand",
    "hardy",
    "harmony",
    "harry",
    "heath",
    "heather",
    "hill",
    "holiday",
    "holly",
    "hope",
    "hunt",
    "hunter",
    "ivy",
    "iris",
    "jack",
    "jade",
    "jasmine",
    "jay",
    "jean",
    "jewel",
    "josh",
    "joy",
    "june",
    "king",
    "kit",
    "knight",
    "lance",
    "lane",
    "law",
    "leaf",
    "lee",
    "lily",
    "long",
    "love",
    "major",
    "mark",
    "marsh",
    "mason",
    "max",
    "may",
    "melody",
    "miles",
    "mill",
    "miller",
    "moon",
    "nick",
    "noble",
    "north",
    "page",
    "park",
    "parks",
    "pat",
    "patience",
    "pearl",
    "penny",
    "pepper",
    "pierce",
    "piper",
    "pitt",
    "pool",
    "poole",
    "pope",
    "porter",
    "power",
    "price",
    "prince",
    "ray",
    "read",
    "rice",
    "rich",
    "river",
    "rivers",
    "rob",
    "robin",
    "rock",
    "rod",
    "rose",
    "ruby",
    "rusty",
    "sandy",
    "savage",
    "serene",
    "sharp",
    "short",
    "skip",
    "sky",
    "small",
    "snow",
    "sparks",
    "spencer",
    "star",
    "sterling",
    "stone",
    "storm",
    "strong",
    "summer",
    "sue",
    "swift",
    "sunny",
    "teddy",
    "temple",
    "terry",
    "tony",
    "trace",
    "tucker",
    "victor",
    "wade",
    "walker",
    "wall",
    "ward",
    "waters",
    "way",
    "wells",
    "west",
    "white",
    "will",
    "wise",
    "wolf",
    "wood",
    "woods",
    "young",
];

impl Known {
    /// Looks for these words in a row.
    pub(super) fn add_words(&mut self, words: &[String], kind: Kind, value: &str, form: Form) {
        let Some((first, rest)) = words.split_first() else { return };
        self.add(
            first,
            Pattern {
                shape: Shape::Words(rest.to_vec(), form),
                kind,
                value: value.to_owned(),
                shared: false,
            },
        );
    }

    /// Looks for exactly this value, in any case.
    pub(super) fn add_exact(&mut self, text: &str, kind: Kind, value: &str, part: bool) {
        let Some(first) = words(text).next() else { return };
        let mut folded = String::new();
        fold_into(&mut folded, text.get(first.start..first.end).unwrap_or_default());
        let shape = Shape::Exact { value: text.to_ascii_lowercase(), lead: first.start, part };
        self.add(&folded, Pattern { shape, kind, value: value.to_owned(), shared: false });
    }

    fn add(&mut self, first: &str, pattern: Pattern) {
        let Some(byte) = first.bytes().next() else { return };
        if let Some(lengths) = self.lengths.get_mut(usize::from(byte)) {
            *lengths |= 1 << first.len().min(63);
        }
        let patterns = self.patterns.entry(first.to_owned()).or_default();
        if let Some(same) = patterns.iter_mut().find(|known| known.shape == pattern.shape) {
            same.shared |=
                same.value != pattern.value && same.kind == Kind::Person && pattern.kind == Kind::Person;
            return;
        }
        // The longest first, so that a full name wins over a first name.
        let place = patterns.partition_point(|known| known.shape.weight() >= pattern.shape.weight());
        patterns.insert(place, pattern);
    }

    /// Every known value in one reading.
    pub(super) fn find(&self, reading: &Reading<'_>, ordinary: &BTreeSet<String>, hits: &mut Vec<Hit>) {
        if self.patterns.is_empty() {
            return;
        }
        let search = Search { known: self, text: reading.text(), ordinary };
        let mut folded = String::new();
        let mut resume = 0;
        for word in words(reading.text()) {
            if word.start < resume {
                continue;
            }
            if let Some((span, pattern)) = search.at(word, &mut folded) {
                resume = span.end;
                hits.push(pattern.hit(reading.origin(span)));
            }
        }
    }

    fn may_begin(&self, first: u8, length: usize) -> bool {
        self.lengths.get(usize::from(first)).is_some_and(|lengths| lengths & (1 << length.min(63)) != 0)
    }
}

impl Shape {
    fn weight(&self) -> usize {
        match self {
            Self::Words(rest, _) => rest.iter().map(String::len).sum(),
            Self::Exact { value, .. } => value.len(),
        }
    }
}

impl Pattern {
    fn hit(&self, span: ByteSpan) -> Hit {
        let rule = match (&self.shape, self.kind) {
            (Shape::Exact { part: true, .. }, _) => &PART,
            (Shape::Exact { .. }, _) => &SEEN,
            (_, Kind::Person) => &PEOPLE,
            _ => &WORDS,
        };
        let value = if self.shared { SHARED_NAME.to_owned() } else { self.value.clone() };
        Hit { span, rule, kind: self.kind, value }
    }
}

/// One pass over one text.
struct Search<'s> {
    known: &'s Known,
    text: &'s str,
    ordinary: &'s BTreeSet<String>,
}

impl<'s> Search<'s> {
    fn at(&self, word: Word, folded: &mut String) -> Option<(ByteSpan, &'s Pattern)> {
        let whole = self.text.get(word.start..word.end)?;
        if let Some(found) = self.spelled(word, whole, folded) {
            return Some(found);
        }
        // "sarah2", "Sarahs": a number or a genitive at the end.
        let bare = whole.trim_end_matches(|c: char| c.is_ascii_digit());
        if bare.len() < whole.len() && bare.len() >= 4 {
            let shorter = Word { start: word.start, end: word.start + bare.len() };
            if let Some(found) = self.spelled(shorter, bare, folded) {
                return Some(found);
            }
        }
        if let Some(stem) = whole.strip_suffix('s')
            && stem.len() >= 4
        {
            let shorter = Word { start: word.start, end: word.end - 1 };
            if let Some(found) = self.spelled(shorter, stem, folded) {
                return Some(found);
            }
        }
        self.humps(word, whole, folded)
    }

    /// `GlobexTenant` holds the word `Globex`.
    fn humps(&self, word: Word, whole: &str, folded: &mut String) -> Option<(ByteSpan, &'s Pattern)> {
        let bytes = whole.as_bytes();
        let hump = |at: usize| {
            class::is(class::before(bytes, at), class::LOWER | DIGIT)
                && class::is(class::at(bytes, at), class::UPPER)
        };
        let mut start = 0;
        for end in (1..bytes.len()).filter(|at| hump(*at)).chain([bytes.len()]) {
            if end - start >= 4
                && end - start < bytes.len()
                && let Some(part) = whole.get(start..end)
                && let Some(found) =
                    self.spelled(Word { start: word.start + start, end: word.start + end }, part, folded)
            {
                return Some(found);
            }
            start = end;
        }
        None
    }

    fn spelled(&self, word: Word, spelling: &str, folded: &mut String) -> Option<(ByteSpan, &'s Pattern)> {
        let first = spelling.bytes().next()?;
        if spelling.is_ascii() && !self.known.may_begin(first.to_ascii_lowercase(), spelling.len()) {
            return None;
        }
        folded.clear();
        fold_into(folded, spelling);
        let patterns = self.known.patterns.get(folded.as_str())?;
        patterns.iter().find_map(|pattern| Some((self.matches(word, folded, pattern)?, pattern)))
    }

    fn matches(&self, word: Word, folded: &str, pattern: &Pattern) -> Option<ByteSpan> {
        match &pattern.shape {
            Shape::Words(rest, form) => self.words_match(word, folded, rest, *form, pattern.kind),
            Shape::Exact { value, lead, .. } => self.exact_match(word, value, *lead),
        }
    }

    fn words_match(
        &self,
        word: Word,
        folded: &str,
        rest: &[String],
        form: Form,
        kind: Kind,
    ) -> Option<ByteSpan> {
        let bytes = self.text.as_bytes();
        let at_sign = class::before(bytes, word.start) == b'@';
        let capital =
            self.text.get(word.start..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase);
        if rest.is_empty() && !at_sign {
            if self.ordinary.contains(folded) {
                return None;
            }
            let everyday = form == Form::Lone && (EVERYDAY.contains(&folded) || folded.len() < 3);
            if everyday && !capital {
                return None;
            }
        }
        let mut end = word.end;
        let mut following = words(self.text.get(word.end..)?);
        for expected in rest {
            let next = following.next()?;
            let (start, next_end) = (word.end + next.start, word.end + next.end);
            let gap = self.text.get(end..start)?;
            if !is_separator(gap) {
                return None;
            }
            let mut spelled = String::new();
            fold_into(&mut spelled, self.text.get(start..next_end)?);
            if spelled != *expected {
                let bare =
                    spelled.strip_suffix('s').filter(|stem| *stem == expected && expected.len() >= 3)?;
                end = next_end - (spelled.len() - bare.len());
                continue;
            }
            let spaced = gap.contains(' ');
            let initial = expected.chars().count() == 1 || folded.chars().count() == 1;
            if form == Form::Initial && initial && spaced {
                let next_capital = self
                    .text
                    .get(start..)
                    .and_then(|rest| rest.chars().next())
                    .is_some_and(char::is_uppercase);
                if !(capital && next_capital) {
                    return None;
                }
            }
            end = next_end;
        }
        // The sign belongs to the handle; in `user@host` it does not.
        let lone_sign =
            at_sign && kind == Kind::Person && !class::is(class::before(bytes, word.start - 1), ALPHANUMERIC);
        Some(ByteSpan::new(word.start - usize::from(lone_sign), end))
    }

    fn exact_match(&self, word: Word, value: &str, lead: usize) -> Option<ByteSpan> {
        let bytes = self.text.as_bytes();
        let start = word.start.checked_sub(lead)?;
        let end = start + value.len();
        let found = bytes.get(start..end)?;
        let same = found.eq_ignore_ascii_case(value.as_bytes());
        let ends = !class::is(class::at(bytes, end), ALPHANUMERIC)
            || !class::is(class::before(bytes, end), ALPHANUMERIC);
        // An address is not the beginning of a longer one.
        let longer_number = class::is(class::before(bytes, end), DIGIT)
            && class::at(bytes, end) == b'.'
            && class::is(class::at(bytes, end + 1), DIGIT);
        (same && ends && !longer_number).then(|| ByteSpan::new(start, end))
    }
}

/// What may stand between two words of one name: spaces, a dot, an underscore, Markdown stars, a line wrap.
fn is_separator(gap: &str) -> bool {
    gap.len() <= 8
        && gap.chars().all(|c| {
            c.is_whitespace() || matches!(c, '.' | '_' | '-' | ',' | '\'' | '’' | '*' | '`' | '~' | '+' | '@')
        })
}

/// The value parts that give the whole away: `n2sk` of `gke-…-n2sk`, `db-3` of `db-3.example.internal`.
pub(super) fn telling_parts(kind: Kind, value: &str) -> Vec<&str> {
    if !matches!(kind, Kind::Host | Kind::Pod | Kind::Node) {
        return Vec::new();
    }
    let ends = |separator: char| [value.split(separator).next(), value.rsplit(separator).next()];
    let telling = |part: &str| {
        part.len() >= 4
            && part.len() < value.len()
            && part.bytes().any(|byte| class::is(byte, DIGIT))
            && part.bytes().any(|byte| byte.is_ascii_alphabetic())
    };
    let mut parts: Vec<&str> =
        ends('.').into_iter().chain(ends('-')).flatten().filter(|part| telling(part)).collect();
    parts.order_by(Ord::cmp);
    parts.dedup();
    parts
}

/// True when a value found once may be looked for everywhere without harming ordinary words.
pub(super) fn distinctive(kind: Kind, value: &str) -> bool {
    let has = |mask| value.bytes().any(|byte| class::is(byte, mask));
    let letters = value.bytes().any(|byte| byte.is_ascii_alphabetic());
    match kind {
        Kind::Person | Kind::Customer | Kind::System | Kind::Word | Kind::Url => false,
        Kind::Key => false,
        Kind::Token | Kind::Password | Kind::Guess => {
            value.len() >= 6
                && letters
                && (has(DIGIT) || !value.bytes().all(|byte| byte.is_ascii_alphabetic()))
        }
        Kind::Handle | Kind::User => value.len() >= 4 && letters && has(DIGIT),
        Kind::Card | Kind::Iban | Kind::Phone | Kind::Id | Kind::Ticket | Kind::Resource => {
            value.len() >= 8 && has(DIGIT)
        }
        Kind::Email | Kind::Node | Kind::Pod | Kind::Host | Kind::Ip | Kind::Mac => {
            value.len() >= 5 && value.bytes().any(|byte| !byte.is_ascii_alphabetic())
        }
    }
}
