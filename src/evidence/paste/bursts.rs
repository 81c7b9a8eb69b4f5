//! A burst of signs is told by its first and its last one, so those two weigh more than what lies between them.

use super::Proposal;
use crate::workshop::{EventKind, Instant, Span};

/// A burst of signs ends after so long without one.
const QUIET: Span = Span::minutes(10);
/// The first and the last sign of a burst weigh so much more.
const FIRST_OF_BURST: u8 = 10;
const LAST_OF_BURST: u8 = 5;

/// Weighs proposals, which come in order of time.
pub(super) fn weigh(proposals: &mut [&mut Proposal]) {
    let signs: Vec<(usize, Instant, Instant)> = proposals
        .iter()
        .zip(0..)
        .filter(|(proposal, _)| proposal.kind == EventKind::Symptom)
        .filter_map(|(proposal, at)| {
            let from = proposal.time.earliest()?;
            Some((at, from, proposal.until.unwrap_or(from)))
        })
        .collect();
    let mut covered: Option<Instant> = None;
    for (position, (at, from, until)) in signs.iter().enumerate() {
        let begins = covered.is_none_or(|covered| *from - covered > QUIET);
        covered = covered.max(Some(*until));
        let next = signs.get(position + 1).map(|(_, next, _)| *next);
        let ends = next.zip(covered).is_none_or(|(next, covered)| next - covered > QUIET);
        let more = if begins {
            FIRST_OF_BURST
        } else if ends {
            LAST_OF_BURST
        } else {
            0
        };
        if let Some(proposal) = proposals.get_mut(*at) {
            proposal.interest = proposal.interest.saturating_add(more).min(100);
        }
    }
}
