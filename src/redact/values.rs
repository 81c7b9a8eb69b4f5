//! Values that are looked for exactly as they are, in any case: those found elsewhere, and their telling parts.

use super::Kind;
use super::detect::{Hit, Rule};
use crate::text::ByteSpan;
use crate::text::class::{self, ALPHANUMERIC, DIGIT};
use std::collections::HashMap;
use std::rc::Rc;

const SEEN: Rule = Rule::known("seen-before", Kind::Guess, "a value found elsewhere in this workshop");
const PART: Rule = Rule::known("part-of-known", Kind::Guess, "a telling part of a value found elsewhere");
static SEEN_BEFORE: Rule = SEEN;
static PART_OF_KNOWN: Rule = PART;
static SEEN_SECRET: Rule = Rule { known_format: true, ..SEEN };
static PART_OF_SECRET: Rule = Rule { known_format: true, ..PART };

/// A value as it is known.
#[derive(Clone, Debug)]
pub(super) struct Exact {
    pub(super) kind: Kind,
    /// In canonical spelling.
    pub(super) value: Rc<str>,
    pub(super) sort: Sort,
}

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sort {
    /// Only a part of the value stands there.
    pub(super) part: bool,
    /// The value is a secret of a known format, which is not stored.
    pub(super) known_format: bool,
}

impl Hit {
    /// Found because it was found elsewhere.
    pub(super) fn is_echo(&self) -> bool {
        self.rule.name == SEEN.name || self.rule.name == PART.name
    }
}

impl Exact {
    pub(super) fn hit(&self, span: ByteSpan) -> Hit {
        let rule = match self.sort {
            Sort { part: true, known_format: false } => &PART_OF_KNOWN,
            Sort { part: false, known_format: false } => &SEEN_BEFORE,
            Sort { part: true, known_format: true } => &PART_OF_SECRET,
            Sort { part: false, known_format: true } => &SEEN_SECRET,
        };
        Hit { span, rule, kind: self.kind, spelled: Some(Rc::clone(&self.value)) }
    }
}

/// The search for them: by their first four bytes, then by the lengths that values with these bytes have. One
/// look-up for each length, however many values there are.
#[derive(Clone, Debug, Default)]
pub(super) struct Values {
    shapes: HashMap<[u8; HEAD], Vec<Shape>>,
    values: HashMap<Vec<u8>, Exact>,
}

/// How long a value is, and how many signs stand before its first letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shape {
    length: usize,
    lead: usize,
}

/// So many first bytes tell most values apart. Shorter values are too common to be looked for.
const HEAD: usize = 4;

impl Values {
    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// True when `text` is looked for.
    pub(super) fn holds(&self, text: &str) -> bool {
        if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            self.values.contains_key(text.to_ascii_lowercase().as_bytes())
        } else {
            self.values.contains_key(text.as_bytes())
        }
    }

    /// Looks for `text`, whose first letter is at `lead`.
    pub(super) fn add(&mut self, text: &str, lead: usize, exact: Exact) {
        let small = text.to_ascii_lowercase().into_bytes();
        let Some(head) = small.get(lead..).and_then(<[u8]>::first_chunk) else { return };
        let shape = Shape { length: small.len(), lead };
        let shapes = self.shapes.entry(*head).or_default();
        if !shapes.contains(&shape) {
            // The longest first: it wins over its own beginning.
            let place = shapes.partition_point(|known| known.length > shape.length);
            shapes.insert(place, shape);
        }
        self.values.entry(small).or_insert(exact);
    }

    /// The longest value whose first letter is at `at`.
    pub(super) fn at(&self, text: &[u8], at: usize, small: &mut Vec<u8>) -> Option<(ByteSpan, &Exact)> {
        let head = text.get(at..)?.first_chunk::<HEAD>()?.map(|byte| byte.to_ascii_lowercase());
        self.shapes.get(&head)?.iter().find_map(|shape| self.of_shape(text, at, *shape, small))
    }

    fn of_shape(
        &self,
        text: &[u8],
        at: usize,
        shape: Shape,
        small: &mut Vec<u8>,
    ) -> Option<(ByteSpan, &Exact)> {
        let start = at.checked_sub(shape.lead)?;
        let end = start + shape.length;
        let found = text.get(start..end)?;
        if !ends_at(text, end) {
            return None;
        }
        small.clear();
        small.extend(found.iter().map(u8::to_ascii_lowercase));
        self.values.get(small.as_slice()).map(|exact| (ByteSpan::new(start, end), exact))
    }
}

/// A value is not the beginning of a longer word, nor an address that of a longer one.
fn ends_at(text: &[u8], end: usize) -> bool {
    let (last, next) = (class::before(text, end), class::at(text, end));
    let word_goes_on = class::is(next, ALPHANUMERIC) && class::is(last, ALPHANUMERIC);
    let number_goes_on = class::is(last, DIGIT) && next == b'.' && class::is(class::at(text, end + 1), DIGIT);
    !word_goes_on && !number_goes_on
}
