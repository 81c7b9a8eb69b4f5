//! Values that are looked for exactly as they are, in any case: those found elsewhere, and their telling parts.

use super::Kind;
use super::detect::{Hit, Rule};
use crate::text::ByteSpan;
use crate::text::class::{self, ALPHANUMERIC, DIGIT};
use std::collections::BTreeMap;
use std::rc::Rc;

static SEEN: Rule = Rule::known("seen-before", Kind::Guess, "a value found elsewhere in this workshop");
static PART: Rule = Rule::known("part-of-known", Kind::Guess, "a telling part of a value found elsewhere");

/// A value as it is known.
#[derive(Clone, Debug)]
pub(super) struct Exact {
    pub(super) kind: Kind,
    /// In canonical spelling, or its fingerprint.
    pub(super) value: Rc<str>,
    /// Only a part of the value stands there.
    pub(super) part: bool,
}

impl Exact {
    pub(super) fn hit(&self, span: ByteSpan) -> Hit {
        let rule = if self.part { &PART } else { &SEEN };
        Hit { span, rule, kind: self.kind, spelled: Some(Rc::clone(&self.value)) }
    }
}

/// The search for them: by their first bytes, then by the lengths that values with these bytes have.
#[derive(Clone, Debug, Default)]
pub(super) struct Values {
    /// The lengths of all values that begin with these bytes, the longest first, and the signs in front of them.
    shapes: BTreeMap<u64, Vec<Shape>>,
    values: BTreeMap<Vec<u8>, Exact>,
    /// One bit for each length of first bytes in use.
    heads: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shape {
    length: usize,
    /// Signs before the first letter.
    lead: usize,
}

/// So many first bytes tell values apart before they are compared.
const HEAD: usize = 8;

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

    /// Looks for `text`, whose first letter is at `lead`; false where it is looked for already.
    pub(super) fn add(&mut self, text: &str, lead: usize, exact: Exact) -> bool {
        let small = text.to_ascii_lowercase().into_bytes();
        if self.values.contains_key(&small) {
            return false;
        }
        let shape = Shape { length: small.len(), lead };
        let tail = small.get(lead..).unwrap_or_default();
        let length = tail.len().min(HEAD);
        self.heads |= 1 << length;
        let shapes = self.shapes.entry(head(tail, length)).or_default();
        if !shapes.contains(&shape) {
            let place = shapes.partition_point(|known| known.length > shape.length);
            shapes.insert(place, shape);
        }
        self.values.insert(small, exact);
        true
    }

    /// The longest value whose first letter is at `at`.
    pub(super) fn at(&self, text: &[u8], at: usize, small: &mut Vec<u8>) -> Option<(ByteSpan, &Exact)> {
        let rest = text.get(at..)?;
        (1..=HEAD.min(rest.len())).rev().filter(|length| self.heads & (1 << length) != 0).find_map(|length| {
            let shapes = self.shapes.get(&head(rest, length))?;
            shapes.iter().find_map(|shape| self.of_shape(text, at, *shape, small))
        })
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

fn head(bytes: &[u8], length: usize) -> u64 {
    bytes.iter().take(length).fold(1, |head, byte| head << 8 | u64::from(byte.to_ascii_lowercase()))
}
