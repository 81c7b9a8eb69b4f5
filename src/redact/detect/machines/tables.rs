//! Names in the columns of what `kubectl get` and `docker ps` print.
//!
//! A table begins with its headings and ends at an empty line; which names it lists, the headings say.

use super::by_word::is_container;
use super::kubernetes::{is_generated, is_replica_like};
use super::names::is_shown_name;
use super::table_rules::{LISTED_CONTAINER, LISTED_HOST, LISTED_NODE, LISTED_POD};
#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::{Cut, cells as parted, cut, is_rule, report_user};
use crate::redact::detect::beside::{arguments, is_one_of, is_word};
use crate::redact::detect::companies::column::Owners;
use crate::redact::detect::companies::customer_rules::CUSTOMER;
use crate::redact::detect::companies::customers::OWNERS;
use crate::redact::detect::companies::customers_said::proper;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::text::class;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&LISTED_POD, &LISTED_NODE, &LISTED_CONTAINER, &LISTED_HOST];

/// Headings of columns that name machines, or whose they are.
pub(in crate::redact::detect) static MACHINES: Words = Words::of(&[
    "host",
    "hosts",
    "hostname",
    "server",
    "servers",
    "machine",
    "node",
    "nodes",
    "nodelist",
    "ci_name",
    "computername",
    "virtualmachine",
    "vmname",
    "member",
    "neighbor",
    "neighbour",
    "rack",
    "resourcegroup",
    "customer",
    "kunde",
    "tenant",
    "vm",
    "account",
    "client",
    "mandant",
    "klient",
    "cliente",
]);

/// Asked at a word that may be the heading of a column: `| hostname | status |`, `host,status`.
pub(in crate::redact::detect) fn at_column(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if is_word(word.bytes(), "nodelist") {
        return of_jobs(word, sink);
    }
    if word.bytes() == b"host" && matches!(word.next(), b' ' | b'\t') {
        granted(word, sink);
    }
    let Some(heading) = Heading::at(word) else { return };
    let text = word.text;
    let mut owners = Owners::default();
    let mut at = heading.end + 1;
    for _ in 0..MOST_ROWS {
        let stop = class::line_end(text, at, LONGEST_ROW);
        if at >= text.len() || stop - at == LONGEST_ROW {
            break;
        }
        if !is_rule(text, (at, stop)) && !heading.row(word, (at, stop), &mut owners, sink) {
            break;
        }
        at = stop + 1;
    }
    owners.report(sink);
}

/// The heading of a column that lists machines, or whose they are.
struct Heading {
    /// How the cells are parted.
    cut: Cut,
    /// Where the line of the headings ends.
    end: usize,
    /// How many columns there are.
    columns: usize,
    /// Which of them it heads.
    column: usize,
    /// A cloud lists by group what stands in the first column: `vm-shop2   rg-shop   westeurope`.
    grouped: bool,
}

impl Heading {
    fn at(word: Word<'_>) -> Option<Self> {
        let text = word.text;
        let around =
            |byte: u8| matches!(byte, 0 | b'\n' | b'\r' | b' ' | b'|' | b',' | b';' | b'\t' | b'*' | b'"');
        // A space before or behind belongs to a cell between bars.
        let barred =
            word.previous() != b' ' || matches!(class::before(text, word.start - 1), b'|' | b'*' | b' ');
        (barred && around(word.previous()) && around(word.next()) && MACHINES.hold(word.bytes()))
            .then_some(())?;
        let start = class::line_start(text, word.start, 240);
        let end = class::line_end(text, word.end, 240);
        // Headings end their line; in the middle of a longer one nothing begins below.
        (class::at(text, end) == b'\n').then_some(())?;
        let cut = match cut(text, (start, end))? {
            cut @ (Cut::Bars | Cut::Boxes | Cut::Tabs | Cut::Wide) => cut,
            // A sentence has commas, too.
            cut @ Cut::Sign(_) if !text.get(start..end)?.contains(&b' ') => cut,
            _ => return None,
        };
        let heads = parted(text, (start, end), cut);
        let column = heads.iter().position(|head| head.0 <= word.start && word.end <= head.1)?;
        let whole = heads.get(column).is_some_and(|head| head.1 - head.0 <= word.len() + 5);
        // `host     what the shelf is reached at`: options, and what they do.
        let explains = |head: &(usize, usize)| {
            text.get(head.0..head.1).is_some_and(|cell| {
                cell.iter().filter(|byte| **byte == b' ').count() > 3 && class::any(cell, class::LOWER)
            })
        };
        let described = matches!(cut, Cut::Wide) && heads.iter().any(explains);
        (heads.len() > 1 && whole && !described).then_some(())?;
        let first = heads.first().and_then(|head| text.get(head.0..head.1));
        let grouped = column == 1
            && is_word(word.bytes(), "resourcegroup")
            && first.is_some_and(|head| is_word(head, "name"));
        Some(Self { cut, end, columns: heads.len(), column, grouped })
    }

    /// Finds what the row lists; false where another table begins.
    fn row(&self, word: Word<'_>, row: (usize, usize), owners: &mut Owners, sink: &mut Sink<'_, '_>) -> bool {
        let text = word.text;
        let cells = parted(text, row, self.cut);
        let Some(cell) = cells.get(self.column).filter(|_| cells.len() == self.columns) else { return false };
        if text.get(cell.0..cell.1).is_some_and(|below| MACHINES.hold(below)) {
            return false;
        }
        let (from, to) = unmarked(text, *cell);
        let name = text.get(from..to).unwrap_or_default();
        let whose = is_one_of(word.bytes(), OWNERS);
        if whose || is_one_of(word.bytes(), &["account", "client", "klient", "cliente"]) {
            owners.cell(text, (from, to));
            if whose && proper(text, from).is_some_and(|name| name.0 == to) {
                sink.hit(&CUSTOMER, from, to);
            }
        } else if (!is_word(word.bytes(), "rack") || is_named_rack(name))
            && (is_shown_name(name) || is_joined_name(name))
            && name.is_ascii()
        {
            sink.hit(&LISTED_HOST, from, to);
        }
        if self.grouped
            && let Some(first) = cells.first()
            && text.get(first.0..first.1).is_some_and(is_shown_name)
        {
            sink.hit(&LISTED_HOST, first.0, first.1);
        }
        true
    }
}

/// More rows are not read.
const MOST_ROWS: usize = 200;

/// A row of a table is shorter than this.
const LONGEST_ROW: usize = 1000;

/// The cell without the marks of code and emphasis around it.
fn unmarked(text: &[u8], (from, to): (usize, usize)) -> (usize, usize) {
    let mark = |byte: u8| matches!(byte, b'*' | b'`');
    let from = class::run_end(text, from, to - from, mark);
    (from, class::run_start(text, to, to - from, mark))
}

/// `origin_shield_1`
fn is_joined_name(cell: &[u8]) -> bool {
    const COUNTED: &[&str] =
        &["all", "avg", "error", "errors", "http", "max", "mean", "min", "other", "sum", "total"];
    let first = cell.split(|byte| class::is(*byte, class::JOINER)).next().unwrap_or_default();
    class::all(cell, class::WORD)
        && class::any(cell, class::DIGIT)
        && class::is(class::at(cell, 0), class::LOWER | class::UPPER)
        && !is_one_of(first, COUNTED)
        // `p95_latency`
        && !(first.starts_with(b"p") && class::run_of(first, 1, 4, class::DIGIT) == first.len() && first.len() > 1)
}

/// `DC2-A14`, `kielreol3`: no `rack1` and no `spare-2`, as every hall has one.
fn is_named_rack(cell: &[u8]) -> bool {
    const EVERYWHERE: &[&str] = &[
        "aisle", "bay", "cage", "hall", "lab", "pod", "rack", "room", "row", "shelf", "spare", "test", "zone",
    ];
    let letters = class::run_of(cell, 0, 16, class::LOWER | class::UPPER);
    cell.len() > 3 && !is_one_of(cell.get(..letters).unwrap_or_default(), EVERYWHERE)
}

/// `host  kunden_a  app_a  10.0.0.0/8  md5`: which database who may enter from where.
fn granted(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = class::line_end(text, word.end, 200);
    let line = text.get(word.end..end).unwrap_or_default();
    let last = line.rsplit(|byte| matches!(byte, b' ' | b'\t')).find(|field| !field.is_empty());
    let how = ["md5", "scram-sha-256", "trust", "reject", "ident", "peer", "ldap", "cert"];
    if !matches!(word.previous(), 0 | b'\n') || !last.is_some_and(|last| is_one_of(last, &how)) {
        return;
    }
    let mut fields = arguments(text, word.end, 2);
    let (database, user) = (fields.next(), fields.next());
    let joined = |field: &(usize, usize)| {
        text.get(field.0..field.1).is_some_and(|name| class::any(name, class::JOINER | class::DIGIT))
    };
    if let Some((start, end)) = database.filter(joined) {
        sink.hit(&LISTED_HOST, start, end);
    }
    if let Some((start, end)) = user.filter(joined) {
        report_user(text, start, end, sink);
    }
}

/// The users and the nodes of a list of jobs, whose columns stand to the left or to the right under their headings.
fn of_jobs(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = class::line_start(text, word.start, 240);
    let head_end = class::line_end(text, word.end, 240);
    if class::at(text, head_end) != b'\n' {
        return;
    }
    let mut at = head_end + 1;
    let head = text.get(start..word.start).unwrap_or_default();
    let user = class::find_folded(head, b" user ");
    // What stands under a heading: from the blank before it to the blank behind.
    let below = |row: usize, heading: usize, length: usize| {
        let from = row + heading;
        let inside = class::spaces_end(text, from, length);
        let named = |byte: u8| byte > b' ';
        (
            class::run_start(text, inside, inside.saturating_sub(row).min(40), named),
            class::run_end(text, inside, 64, named),
        )
    };
    for _ in 0..MOST_ROWS {
        let stop = class::line_end(text, at, LONGEST_ROW);
        if !(8..LONGEST_ROW).contains(&(stop - at.min(stop))) {
            return;
        }
        if let Some(user) = user {
            let (from, to) = below(at, user + 1, 4);
            if to <= stop {
                report_user(text, from, to, sink);
            }
        }
        let (from, to) = below(at, word.start - start, word.len());
        let node = text.get(from..to.min(stop)).unwrap_or_default();
        if class::any(node, class::DIGIT) && class::is(class::at(node, 0), class::LOWER) {
            sink.hit(&LISTED_HOST, from, to);
        }
        at = stop + 1;
    }
}

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
        Lists::Nodes if is_shown_name(name) => &LISTED_NODE,
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
