//! What is written like the number of somebody, right behind one: "merchants MV-4410827, MV-2203945", "your number is 4410827
//! and mine is 2203945".

use super::Rule;
use super::Sink;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, LOWER, UPPER};

/// What joins one of several to the next.
const JOINTS: &[&str] = &[
    ", and ",
    ", ",
    "; ",
    " and mine is ",
    " and yours is ",
    " and ",
    " & ",
    " und ",
    " et ",
    " y ",
    " e ",
    " en ",
    " och ",
    " og ",
    " or ",
    " / ",
];

/// Reports what is written like the number at `start..end` and follows it.
#[inline(never)]
pub(super) fn behind(rule: &'static Rule, (mut start, mut end): (usize, usize), sink: &mut Sink<'_, '_>) {
    for _ in 0..24 {
        let text = sink.text().as_bytes();
        let Some(joint) = class::one_at(text, end, JOINTS) else { return };
        let value = text.get(start..end).unwrap_or_default();
        let from = end + joint.len();
        let to = from + value.len();
        let other = text.get(from..to).unwrap_or_default();
        let sort = |byte: u8| class::of(byte) & (DIGIT | LOWER | UPPER);
        let same =
            |(one, two): (&u8, &u8)| if sort(*one) == 0 { one == two } else { sort(*one) == sort(*two) };
        // The letters before the dash are those of whoever counts.
        let name = value.iter().position(|byte| *byte == b'-').filter(|at| *at < 6).unwrap_or_default();
        let alike = value.len() == other.len()
            && value.iter().zip(other).all(same)
            && value.get(..name) == other.get(..name)
            && class::count(value, DIGIT) >= 6
            && class::is(class::before(text, to), ALPHANUMERIC)
            && !class::is(class::at(text, to), ALPHANUMERIC)
            && !matches!(class::at(text, to), b'-' | b'_' | b'%');
        if !alike {
            return;
        }
        sink.push(rule, from, to);
        (start, end) = (from, to);
    }
}
