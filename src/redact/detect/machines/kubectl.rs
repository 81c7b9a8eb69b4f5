//! Nodes and pods that `kubectl` is given.

use super::command_rules::{COMMANDED_NODE, COMMANDED_POD};
use super::commands::{is_plain, is_prompted};
use super::names::is_shown_name;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{arguments, is_one_of};
use crate::redact::detect::walk::Word;
use crate::text::class;

/// What a `kubectl` command is given names of.
#[derive(Clone, Copy)]
enum Given {
    Nodes,
    Pods,
    /// The next word says of what.
    Said,
}

impl Given {
    /// `cordon`, `logs`, `describe`
    fn by_verb(verb: &[u8]) -> Option<Self> {
        match verb {
            b"cordon" | b"uncordon" | b"drain" => Some(Self::Nodes),
            b"logs" | b"exec" | b"attach" | b"port-forward" | b"debug" | b"cp" => Some(Self::Pods),
            b"get" | b"describe" | b"delete" | b"label" | b"annotate" | b"edit" | b"top" | b"taint"
            | b"patch" => Some(Self::Said),
            _ => None,
        }
    }

    /// `describe node`
    fn by_sort(sort: &[u8]) -> Option<Self> {
        if is_one_of(sort, &["pod", "pods", "po"]) {
            Some(Self::Pods)
        } else if is_one_of(sort, &["node", "nodes", "no"]) {
            Some(Self::Nodes)
        } else {
            None
        }
    }
}

/// Options with a value behind them.
const VALUED: &[&str] = &[
    "-n",
    "--namespace",
    "-c",
    "--container",
    "-l",
    "--selector",
    "--context",
    "-o",
    "--output",
    "--tail",
    "--since",
    "--kubeconfig",
];

/// `kubectl [options] verb [sort] name...`.
pub(super) fn kubectl(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let mut given = None;
    let mut valued = false;
    for (start, end) in arguments(text, word.end, 16) {
        let argument = text.get(start..end).unwrap_or_default();
        if std::mem::take(&mut valued) || argument == b"\\" {
            continue;
        }
        if argument == b"--" {
            return;
        }
        if argument.starts_with(b"-") {
            valued = is_one_of(argument, VALUED);
            continue;
        }
        given = match given {
            None => Given::by_verb(argument),
            Some(Given::Said) => Given::by_sort(argument),
            Some(sort) => named(word, (start, end), sort, sink).then_some(sort),
        };
        if given.is_none() {
            return;
        }
    }
}

/// `worker-01`, `pod/kafka-0`: false where the argument names nothing that is looked for.
fn named(word: Word<'_>, (start, end): (usize, usize), sort: Given, sink: &mut Sink<'_, '_>) -> bool {
    let argument = word.text.get(start..end).unwrap_or_default();
    let (skipped, name) = match argument.iter().position(|byte| *byte == b'/') {
        Some(slash) if argument.starts_with(b"pod") || argument.starts_with(b"node") => {
            (slash + 1, argument.get(slash + 1..).unwrap_or_default())
        }
        Some(_) => return false,
        None => (0, argument),
    };
    let name = name.split(|byte| matches!(byte, b':' | b',' | b'"' | b'\'')).next().unwrap_or_default();
    let node = matches!(sort, Given::Nodes);
    if !(is_shown_name(name) || node && is_commanded(word, name, end)) {
        return false;
    }
    let rule = if node { &COMMANDED_NODE } else { &COMMANDED_POD };
    sink.hit(rule, start + skipped, start + skipped + name.len());
    true
}

/// A name of letters alone is one in a command, which has a prompt in front or options behind; in a sentence a verb
/// may stand there.
fn is_commanded(word: Word<'_>, name: &[u8], end: usize) -> bool {
    const VERBS: &[&str] = &[
        "node",
        "name",
        "again",
        "blocked",
        "did",
        "failed",
        "fails",
        "finished",
        "hangs",
        "helped",
        "hung",
        "manually",
        "stalled",
        "stopped",
        "succeeded",
        "worked",
        "works",
    ];
    let text = word.text;
    let option = class::at(text, end) == b' ' && class::at(text, end + 1) == b'-';
    let line = matches!(word.previous(), 0 | b'\n') && matches!(class::at(text, end), 0 | b'\n' | b'\r');
    name.len() >= 3 && is_plain(name) && !is_one_of(name, VERBS) && (is_prompted(word) || option || line)
}
