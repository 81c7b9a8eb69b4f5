//! Values that are looked for exactly as they are, in any case: those found elsewhere, and their telling parts.

use super::Kind;
use super::detect::{Hit, Rule};
use super::texts::Texts;
use crate::text::ByteSpan;
use crate::text::class::{self, ALPHANUMERIC, DIGIT};
use std::sync::Arc;

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
    pub(super) value: Arc<str>,
    pub(super) sort: Sort,
}

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sort {
    /// Only a part of the value stands there.
    pub(super) part: bool,
    /// The value is a secret of a known format, which is not stored.
    pub(super) known_format: bool,
    /// What stands there begins the names of several machines; the number of each follows.
    pub(super) stem: bool,
}

impl Exact {
    pub(super) fn hit(&self, span: ByteSpan) -> Hit {
        let rule = match self.sort {
            Sort { part: true, known_format: false, .. } => &PART_OF_KNOWN,
            Sort { part: false, known_format: false, .. } => &SEEN_BEFORE,
            Sort { part: true, known_format: true, .. } => &PART_OF_SECRET,
            Sort { part: false, known_format: true, .. } => &SEEN_SECRET,
        };
        // A sibling is a machine of its own.
        let spelled = (!self.sort.stem).then(|| Arc::clone(&self.value));
        Hit { span, rule, kind: self.kind, spelled }
    }
}

/// The search for them: by their first four bytes, then by the lengths that values with these bytes have. One
/// look-up for each length, however many values there are.
#[derive(Clone, Debug)]
pub(super) struct Values {
    heads: Texts,
    /// What values with each head look like: the longest, and the others where there are any.
    shapes: Vec<(Shape, Vec<Shape>)>,
    values: Texts,
    /// What each value is.
    exact: Vec<Exact>,
}

impl Default for Values {
    fn default() -> Self {
        let texts = Texts::in_any_case;
        Self { heads: texts(), shapes: Vec::new(), values: texts(), exact: Vec::new() }
    }
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
        self.exact.is_empty()
    }

    /// True when `text` is looked for.
    pub(super) fn holds(&self, text: &str) -> bool {
        self.values.number_of(text.as_bytes()).is_some()
    }

    /// Looks for `text`, whose first letter is at `lead`.
    pub(super) fn add(&mut self, text: &str, lead: usize, exact: Exact) {
        let text = text.as_bytes();
        let Some(head) = text.get(lead..).and_then(|rest| rest.first_chunk::<HEAD>()) else { return };
        let shape = Shape { length: text.len(), lead };
        let head = self.heads.take(head);
        match self.shapes.get_mut(head) {
            None => self.shapes.push((shape, Vec::new())),
            Some((longest, others)) if shape != *longest && !others.contains(&shape) => {
                // The longest first: it wins over its own beginning.
                let shape =
                    if longest.length > shape.length { shape } else { std::mem::replace(longest, shape) };
                let place = others.partition_point(|known| known.length > shape.length);
                others.insert(place, shape);
            }
            Some(_) => {}
        }
        if self.values.take(text) == self.exact.len() {
            self.exact.push(exact);
        }
    }

    /// The longest value whose first letter is at `at`.
    pub(super) fn at(&self, text: &[u8], at: usize) -> Option<(ByteSpan, &Exact)> {
        let head = self.heads.number_of(text.get(at..)?.first_chunk::<HEAD>()?)?;
        let (longest, others) = self.shapes.get(head)?;
        let of_shape = |shape: &Shape| self.of_shape(text, at, *shape);
        of_shape(longest).or_else(|| others.iter().find_map(of_shape))
    }

    fn of_shape(&self, text: &[u8], at: usize, shape: Shape) -> Option<(ByteSpan, &Exact)> {
        let start = at.checked_sub(shape.lead)?;
        let end = start + shape.length;
        let found = text.get(start..end)?;
        if !ends_at(text, end) {
            return None;
        }
        let exact = self.exact.get(self.values.number_of(found)?)?;
        let end = if exact.sort.stem { numbered_end(text, end)? } else { end };
        Some((ByteSpan::new(start, end), exact))
    }
}

/// Where the number behind the stem of a machine's name ends.
fn numbered_end(text: &[u8], stem_end: usize) -> Option<usize> {
    let end = class::run_of(text, stem_end, 4, DIGIT);
    let whole = !class::is(class::at(text, end), class::WORD);
    (end > stem_end && whole && ends_at(text, end)).then_some(end)
}

/// A value is not the beginning of a longer word, nor an address that of a longer one.
fn ends_at(text: &[u8], end: usize) -> bool {
    let (last, next) = (class::before(text, end), class::at(text, end));
    let word_goes_on = class::is(next, ALPHANUMERIC) && class::is(last, ALPHANUMERIC);
    let number_goes_on = class::is(last, DIGIT) && next == b'.' && class::is(class::at(text, end + 1), DIGIT);
    !word_goes_on && !number_goes_on
}
