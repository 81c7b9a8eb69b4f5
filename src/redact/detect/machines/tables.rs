//! Names in the columns of what `kubectl get` and `docker ps` print.
//!
//! A table begins with its headings and ends at an empty line; which names it lists, the headings say.

use super::by_word::is_container;
use super::kubernetes::{is_generated, is_replica_like};
use super::names::is_shown_name;
use super::set_apart::is_own_word;
use super::table_rules::{LISTED_CONTAINER, LISTED_NODE, LISTED_POD};
#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::Sink;
use crate::redact::detect::walk::Word;
use crate::text::class;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&LISTED_POD, &LISTED_NODE, &LISTED_CONTAINER];

/// What the first name of a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lists {
    Pods,
    ReplicaSets,
    Nodes,
    Containers,
}

/// Asked at a word of capital letters; returns up to where a table was read.
pub(in crate::redact::detect) fn at_heading(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    let text = word.text;
    let line_start = class::run_start(text, word.start, 8, |byte| matches!(byte, b' ' | b'\t' | b'|'));
    if !matches!(class::before(text, line_start), 0 | b'\n') {
        return 0;
    }
    let head_end = line_end(text, word.start);
    let head = text.get(word.start..head_end).unwrap_or_default();
    let name_column = match word.bytes() {
        b"NAME" | b"CONTAINER" => 0,
        b"NAMESPACE" => 1,
        _ => return 0,
    };
    let wide = class::contains(head, b"  ") || head.contains(&b'\t');
    let has = |name: &[u8]| cells(head, wide).any(|cell| cell.1 == name);
    let lists = if has(b"READY") && has(b"RESTARTS") {
        Lists::Pods
    } else if has(b"STATUS") && has(b"ROLES") {
        Lists::Nodes
    } else if has(b"DESIRED") && has(b"CURRENT") {
        Lists::ReplicaSets
    } else if head.starts_with(b"CONTAINER ID") {
        Lists::Containers
    } else if ["ZONE", "MACHINE_TYPE", "INTERNAL_IP", "EXTERNAL_IP", "Public IPv4"]
        .iter()
        .any(|column| has(column.as_bytes()))
    {
        Lists::Nodes
    } else {
        return 0;
    };
    let node_column = cells(head, wide).position(|cell| cell.1 == b"NODE");
    let mut start = head_end + 1;
    while start < text.len() {
        let end = line_end(text, start);
        let row = text.get(start..end).unwrap_or_default();
        if row.trim_ascii().is_empty() || row.starts_with(b"```") {
            break;
        }
        for (column, (at, cell)) in cells(row, wide).enumerate() {
            if column == name_column {
                listed(lists, start + at, cell, sink);
            } else if node_column == Some(column) && is_shown_name(cell) {
                sink.hit(&LISTED_NODE, start + at, start + at + cell.len());
            }
        }
        start = end + 1;
    }
    start.min(text.len())
}

fn listed(lists: Lists, start: usize, cell: &[u8], sink: &mut Sink<'_, '_>) {
    // `kubectl get all` writes the sort before the name.
    let skipped = cell.iter().position(|byte| *byte == b'/').map_or(0, |slash| slash + 1);
    let name = cell.get(skipped..).unwrap_or_default();
    let last = name.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let rule = match lists {
        Lists::Pods if is_shown_name(name) && !CONTROL_PLANE.contains(&name) => &LISTED_POD,
        Lists::ReplicaSets if last.len() < name.len() && is_replica_like(last) && !is_generated(last) => {
            &LISTED_POD
        }
        Lists::Nodes if is_shown_name(name) || is_own_word(name) => &LISTED_NODE,
        Lists::Containers if is_container(name) => &LISTED_CONTAINER,
        _ => return,
    };
    sink.hit(rule, start + skipped, start + cell.len());
}

/// What every cluster is made of, where no name of a machine or of a replica stands behind it.
pub(super) const CONTROL_PLANE: &[&[u8]] = &[
    b"cluster-autoscaler",
    b"kube-apiserver",
    b"kube-controller-manager",
    b"kube-dns",
    b"kube-flannel",
    b"kube-proxy",
    b"kube-scheduler",
    b"metrics-server",
];

fn line_end(text: &[u8], from: usize) -> usize {
    class::line_end(text, from, usize::MAX)
}

/// The cells of a row and where they begin: two spaces or a tab part them, one space where the headings have no two.
fn cells(row: &[u8], wide: bool) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = class::run_end(row, at, usize::MAX, |byte| matches!(byte, b' ' | b'\t' | b'\r' | b'|'));
        let rest = row.get(start..).filter(|rest| !rest.is_empty())?;
        let length = rest
            .iter()
            .enumerate()
            .position(|(index, byte)| match byte {
                b'\t' | b'\r' | b'|' => true,
                b' ' => !wide || class::at(rest, index + 1) == b' ',
                _ => false,
            })
            .unwrap_or(rest.len());
        at = start + length;
        Some((start, rest.get(..length)?))
    })
}
