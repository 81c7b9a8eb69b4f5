//! The hits that stay when decisions of a person and aliases that stand there already are taken off.
//!
//! **Invariant.** A kept value is spared where it stands itself; nothing longer is spared because it holds one.
//! **Start reading** at [`undecided`].

use super::detect::Hit;
use super::{Kind, Register};
use crate::order::Order;
use crate::text::ByteSpan;

/// Hits on whole characters of the text, without empty ones.
fn snapped(text: &str, mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.retain_mut(|hit| {
        hit.span = hit.span.snapped(text);
        !hit.span.is_empty()
    });
    hits
}

/// The hits that no decision lets through, on whole characters and outside of `aliases`. A kept value is that value,
/// also where it is escaped; nothing longer is spared because it holds one. A kind that `always` goes is never kept.
pub(super) fn undecided(
    text: &str,
    aliases: &[ByteSpan],
    register: &Register,
    hits: Vec<Hit>,
    always: impl Fn(Kind) -> bool,
) -> Vec<Hit> {
    let mut hits = outside(aliases, snapped(text, hits));
    if register.kept.is_empty() {
        return hits;
    }
    let mut kept = kept_spans(text, register);
    // What people and words of the register are called is no value of the text.
    let named = |hit: &Hit| hit.kind != Kind::Person && register.kept.contains(&*hit.value(text));
    kept.extend(hits.iter().filter(|hit| named(hit)).map(|hit| hit.span));
    kept.order_by_key(|span| *span);
    // Up to each, the furthest end: a hit lies in one of those that begin before it, or in none.
    let mut furthest = 0;
    for span in &mut kept {
        furthest = span.end.max(furthest);
        span.end = furthest;
    }
    let is_kept = |hit: ByteSpan| {
        let begun = kept.partition_point(|span| span.start <= hit.start);
        begun.checked_sub(1).and_then(|last| kept.get(last)).is_some_and(|span| span.end >= hit.end)
    };
    hits.retain(|hit| always(hit.kind) || !is_kept(hit.span));
    hits
}

/// Where values stand that a person chose to keep.
fn kept_spans(text: &str, register: &Register) -> Vec<ByteSpan> {
    let mut spans = Vec::new();
    for value in &register.kept {
        spans.extend(text.match_indices(value.as_str()).filter_map(|(start, _)| {
            let span = ByteSpan::new(start, start + value.len());
            stands_alone(text, span).then_some(span)
        }));
    }
    spans
}

/// A kept value is that value, not a piece of a longer one.
fn stands_alone(text: &str, span: ByteSpan) -> bool {
    let letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let before = text.get(..span.start).and_then(|head| head.chars().next_back());
    let after = text.get(span.end..).and_then(|tail| tail.chars().next());
    !letter(before) && !letter(after)
}

/// The parts of hits that lie outside `spared`, which is in order.
fn outside(spared: &[ByteSpan], hits: Vec<Hit>) -> Vec<Hit> {
    if spared.is_empty() {
        return hits;
    }
    let mut left = Vec::with_capacity(hits.len());
    for hit in hits {
        let mut start = hit.span.start;
        let from = spared.partition_point(|span| span.end <= hit.span.start);
        for span in spared.iter().skip(from).take_while(|span| span.start < hit.span.end) {
            if span.start > start {
                left.push(Hit { span: ByteSpan::new(start, span.start), ..hit.clone() });
            }
            start = start.max(span.end);
        }
        if start < hit.span.end {
            left.push(Hit { span: ByteSpan::new(start, hit.span.end), ..hit });
        }
    }
    left
}
