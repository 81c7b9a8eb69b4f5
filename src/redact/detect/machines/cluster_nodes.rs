//! Nodes of clusters by the shape of their names: which cluster or chassis, and which of its nodes.
//!
//! [`name_shapes`](super::name_shapes) asks here, and the rule and its examples are those of
//! [`by_shape`](super::by_shape).

use super::host_words::ROLES;
use super::names::is_plain_word;
use super::no_names::COUNTS;
use super::sites::is_site;
use crate::redact::everyday::is_everyday;
use crate::text::class::{self, DIGIT, LOWER};

/// The letters and the number behind them that a part begins with, and what is left.
fn counted(part: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let letters = class::run_of(part, 0, 24, LOWER);
    let number = class::run_of(part, letters, 4, DIGIT);
    (number > letters).then(|| part.split_at(letters)).map(|(word, rest)| {
        let (digits, rest) = rest.split_at(number - letters);
        (word, digits, rest)
    })
}

/// `osl-sql-c1n1`, `vex-esx-a1b2`: behind where it stands and what it does, which cluster or chassis, and which of the
/// nodes there.
pub(super) fn is_of_chassis(first: &str, inner: &str, last: &str) -> bool {
    const HOLDS: &[&str] = &["bay", "bl", "c", "ch", "cl", "enc", "r", "rack"];
    const HELD: &[&str] = &["b", "bl", "n", "node", "s", "slot", "u"];
    let Some((outer, _, rest)) = counted(last.as_bytes()) else { return false };
    let Some((held, number, rest)) = counted(rest) else { return false };
    let called = |word: &[u8], words: &[&str]| words.iter().any(|known| known.as_bytes() == word);
    let role =
        || ROLES.hold(inner.as_bytes()) || ["esx", "esxi", "hv", "hyp", "kvm", "pve", "sql"].contains(&inner);
    let plain = is_plain_word(first.as_bytes()) || COUNTS.hold(first.as_bytes());
    let placed = || is_site(first) && class::all(inner.as_bytes(), LOWER);
    rest.is_empty()
        && number.len() < 3
        && !plain
        && (called(outer, HOLDS) && called(held, HELD) && (role() || placed())
            || role() && outer.len() == 1 && held.len() == 1 && !is_everyday(first))
}

/// `quorracl2-n03`, `kielcl-n02`, `vexcluster1-node2`: a cluster by its number, and one of its nodes; of a word for any
/// cluster the node says nothing.
pub(super) fn is_node_of_cluster(cluster: &str, node: &str) -> bool {
    let name = cluster.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let numbered = name.len() < cluster.len();
    let Some((word, number, rest)) = counted(node.as_bytes()) else { return false };
    let whose = name.strip_suffix("cluster").or_else(|| name.strip_suffix("cl")).unwrap_or_default();
    rest.is_empty()
        && number.len() < 4
        && matches!(word, b"n" | b"node")
        && (numbered || number.starts_with(b"0"))
        && whose.len() > 2
        && !is_plain_word(whose.as_bytes())
        && !["sub", "mini", "multi", "super", "test"].contains(&whose)
}

/// `osl5-web21`: which hall of a town, and what does what there.
pub(super) fn is_in_hall(hall: &str, role: &str) -> bool {
    let numbered = |part: &str| part.ends_with(|letter: char| letter.is_ascii_digit());
    let does = role.trim_end_matches(|letter: char| letter.is_ascii_digit());
    numbered(hall) && numbered(role) && hall.len() < 6 && is_site(hall) && ROLES.hold(does.as_bytes())
}
