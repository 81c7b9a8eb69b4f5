//! Names in the columns of tables whose headings say that they list machines, or whose these are.
//!
//! A table begins with its headings and ends at a row that has another count of cells; where spaces part them, a cell also
//! belongs to the heading that it begins below. Headings like `Name` name machines where another heading beside it is of
//! machines alone.

use super::headings::{CUSTOMERS, NAMES, is_listed};
use super::job_columns::{last_column, of_jobs};
use super::names::{is_region, is_shown_name};
use super::set_apart::{is_everyones, is_of_words, is_own_word};
use super::shifted_rows::{self, is_schedule};
use super::table_rules::LISTED_HOST;
use super::titles::{BESIDE, CALLED, OF_MACHINES, PERHAPS, TITLES};
#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::{Cut, cells as parted, cut, is_rule, report_user};
use crate::redact::detect::beside::{arguments, is_one_of, is_word};
use crate::redact::detect::companies::column::{Owners, is_sort};
use crate::redact::detect::companies::customer_rules::CUSTOMER;
use crate::redact::detect::companies::customers::OWNERS;
use crate::redact::detect::companies::customers_said::proper;
use crate::redact::detect::companies::nobody::is_licensor;
use crate::redact::detect::companies::paths::is_strange;
use crate::redact::detect::walk::Word;
use crate::text::class;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&LISTED_HOST];

/// Asked at a word that may be the heading of a column: `| hostname | status |`, `host,status`.
pub(in crate::redact::detect) fn at_column(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if is_word(word.bytes(), "nodelist") {
        return of_jobs(word, sink);
    }
    if word.bytes() == b"host" && matches!(word.next(), b' ' | b'\t') {
        granted(word, sink);
    }
    if is_one_of(word.bytes(), &["server", "svr"]) && word.previous() == b' ' {
        shifted_rows::at_heading(word, sink);
    }
    if matches!(word.next(), b'\n' | b'\r') && matches!(word.previous(), b' ') {
        last_column(word, sink);
    }
    let Some(heading) = Heading::at(word) else { return };
    let text = word.text;
    let mut owners = Owners::default();
    let mut at = heading.end + 1;
    let own = text.get(class::line_start(text, word.start, LONGEST_ROW)..heading.end);
    for _ in 0..MOST_ROWS {
        let stop = class::line_end(text, at, LONGEST_ROW);
        // Where the same heading stands again, as a list has it that is printed each second, its rows are read from there.
        if at >= text.len() || stop - at == LONGEST_ROW || text.get(at..stop) == own {
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
    /// How far from the beginning of the line it stands.
    offset: usize,
    /// The line below has a dash for each sign of a column.
    ruled: bool,
    /// The table lists nothing but machines, whatever they are called.
    sure: bool,
    /// Nodes, and what runs on them, have ids of eight hexadecimal digits.
    numbered: bool,
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
        // `Device ID`: words follow in a sentence, too, and no heading ends before one of small letters.
        let single = word.next() != b' ' || !class::is(class::at(text, word.end + 1), class::LOWER);
        (around(word.previous()) && around(word.next()) && (barred || single)).then_some(())?;
        let known = is_listed(word.bytes());
        let called = barred && is_one_of(word.bytes(), CALLED);
        (barred && known || called || single && is_titled(word)).then_some(())?;
        let start = class::line_start(text, word.start, 240);
        let end = class::line_end(text, word.end, 240);
        // Headings end their line; in the middle of a longer one nothing begins below.
        (class::at(text, end) == b'\n').then_some(())?;
        let line = text.get(start..end)?;
        let ruled = ruled(text, (start, end));
        let cut = match cut(text, (start, end)) {
            Some(cut @ (Cut::Bars | Cut::Boxes | Cut::Tabs | Cut::Wide)) => cut,
            // A sentence has commas, too.
            Some(cut @ Cut::Sign(_)) if !line.contains(&b' ') => cut,
            _ if ruled.is_some() => Cut::Wide,
            _ => return None,
        };
        let holds = |part: &str| class::contains(line, part);
        let sure = OF_MACHINES.iter().any(|part| holds(part))
            || PERHAPS.iter().any(|part| holds(part)) && BESIDE.iter().any(|part| holds(part));
        let by_rule = ruled.is_some() && cut == Cut::Wide;
        let heads = ruled.filter(|_| by_rule).unwrap_or_else(|| parted(text, (start, end), cut));
        let column = heads.iter().position(|head| head.0 <= word.start && word.end <= head.1)?;
        let head = *heads.get(column)?;
        let title = text.get(head.0..head.1).unwrap_or_default();
        // `     VMID NAME                 STATUS`: the number stands to the right.
        // `Id Name           Persona      -WWN/iSCSI_Name- Port`: so do those of an array of disks.
        let numbered = (title == b"VMID NAME" || title == b"Id Name") && sure;
        let (head, by_rule) = if numbered { ((word.start, head.1), true) } else { (head, by_rule) };
        let title = text.get(head.0..head.1).unwrap_or_default();
        let whole = known && head.1 - head.0 <= word.len() + 5 || called && sure && title.len() == word.len();
        // `host     what the shelf is reached at`: options, and what they do.
        let explains = |head: &(usize, usize)| {
            text.get(head.0..head.1).is_some_and(|cell| {
                cell.iter().filter(|byte| **byte == b' ').count() > 3 && class::any(cell, class::LOWER)
            })
        };
        let described = matches!(cut, Cut::Wide) && heads.iter().any(explains);
        let told = whole || numbered || TITLES.iter().any(|known| known.as_bytes() == title);
        (heads.len() > 1 && told && (!described || by_rule)).then_some(())?;
        let first = heads.first().and_then(|head| text.get(head.0..head.1));
        let grouped = column == 1
            && is_word(word.bytes(), "resourcegroup")
            && first.is_some_and(|head| is_word(head, "name"));
        Some(Self {
            cut,
            end,
            columns: heads.len(),
            column,
            offset: head.0 - start,
            ruled: by_rule,
            sure,
            numbered: holds("ID ") && (holds(" Eligibility") || holds("Node ID")),
            grouped,
        })
    }

    /// The cell of this column, none where another table begins, and an empty one where the row has none below it.
    fn cell(&self, text: &[u8], row: (usize, usize), cells: &[(usize, usize)]) -> Option<(usize, usize)> {
        let at = row.0 + self.offset;
        let blank = |at: usize| class::is(class::before(text, at), class::BLANK);
        if self.ruled {
            let end = class::run_end(text, at, row.1.saturating_sub(at), |byte| byte > b' ');
            return (row.1 > row.0 + 1).then_some(if at == row.0 || blank(at) {
                (at, end)
            } else {
                (at, at)
            });
        }
        let indented =
            self.column == 0 && self.cut == Cut::Wide && cells.first().is_some_and(|cell| cell.0 > at);
        if cells.len() == self.columns && !indented {
            return cells.get(self.column).copied();
        }
        // Where a cell is empty, the others still stand below their headings, the first perhaps a sign further on.
        let near = |cell: &(usize, usize)| cell.0 == at || self.column == 0 && cell.0 > at && cell.0 < at + 3;
        let below = cells.iter().copied().find(near).map(|cell| {
            let word = class::run_end(text, cell.0, cell.1 - cell.0, |byte| byte > b' ');
            (cell.0, if self.sure { word } else { cell.1 })
        });
        (self.cut == Cut::Wide && (cells.len() > 1 || self.sure && !cells.is_empty()))
            .then(|| below.unwrap_or((at, at)))
    }

    /// Finds what the row lists; false where another table begins.
    fn row(&self, word: Word<'_>, row: (usize, usize), owners: &mut Owners, sink: &mut Sink<'_, '_>) -> bool {
        let text = word.text;
        let cells = parted(text, row, self.cut);
        let Some(cell) = self.cell(text, row, &cells) else { return false };
        if text.get(cell.0..cell.1).is_some_and(is_listed) {
            return false;
        }
        let (from, to) = unmarked(text, cell);
        let name = text.get(from..to).unwrap_or_default();
        let whose = is_one_of(word.bytes(), OWNERS) || CUSTOMERS.hold(word.bytes());
        if !self.sure && (whose || is_one_of(word.bytes(), &["account", "client", "klient", "cliente"])) {
            // "Northern Stores" is a customer, and a sort of merchants.
            let sorts = is_word(word.bytes(), "merchant");
            owners.cell(text, (from, to), sorts);
            let maker = || name.split(|byte| *byte == b' ').next().is_some_and(is_licensor);
            let named = proper(text, from).is_some_and(|found| found.0 == to) && !(sorts && is_sort(name))
                || is_strange(name) && !is_of_words(name);
            if whose && named && !maker() {
                sink.hit(&CUSTOMER, from, to);
            }
        } else if (!is_word(word.bytes(), "rack") || is_named_rack(name))
            && (is_shown_name(name) || is_joined_name(name) || self.sure && is_own_word(name))
            && !(self.sure && is_one_of(word.bytes(), CALLED) && !name.contains(&b'-') && is_everyones(name))
            && name.is_ascii()
            && !is_schedule(name)
            && !(self.sure && is_one_of(word.bytes(), CALLED) && class::all(name, class::DIGIT))
            && !is_region(name)
        {
            sink.hit(&LISTED_HOST, from, to);
        }
        // `7dfc9ecd  default  dc1  quorra-2`: the id of a node, or of what runs there.
        if self.numbered {
            for (from, to) in cells.iter().copied().filter(|cell| is_short_id(text, *cell)) {
                sink.hit(&LISTED_HOST, from, to);
            }
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

/// `7dfc9ecd`
#[inline(never)]
fn is_short_id(text: &[u8], (from, to): (usize, usize)) -> bool {
    let id = text.get(from..to).unwrap_or_default();
    id.len() == 8 && class::all(id, class::HEX) && class::any(id, class::DIGIT)
}

/// The word belongs to one of [`TITLES`].
#[inline(never)]
fn is_titled(word: Word<'_>) -> bool {
    if !is_one_of(word.bytes(), NAMES) && !is_listed(word.bytes()) {
        return false;
    }
    class::one_before(word.text, word.end, TITLES).is_some()
        || class::one_before(word.text, word.end, &["VMID NAME", "Id Name"]).is_some()
        || class::starts_with_folded(word.text, word.end, " id")
            && is_one_of(word.bytes(), &["device", "node", "system"])
}

/// The headings that the line below has a dash for each sign of: `------ ----- ------`.
fn ruled(text: &[u8], (start, end): (usize, usize)) -> Option<Vec<(usize, usize)>> {
    let stop = class::line_end(text, end + 1, 240);
    let rule = text.get(end + 1..stop)?.trim_ascii_end();
    let dash = |byte: u8| byte == b'-';
    if !rule.starts_with(b"--") || !rule.iter().all(|byte| matches!(byte, b'-' | b' ')) {
        return None;
    }
    let mut heads = Vec::new();
    let mut at = 0;
    while at < rule.len() {
        let to = class::run_end(rule, at, rule.len(), dash);
        let head = (start + at, (start + to).min(end));
        heads.push((head.0.min(head.1), class::spaces_start(text, head.1, head.1.saturating_sub(head.0))));
        at = class::spaces_end(rule, to, rule.len());
    }
    (heads.len() > 1).then_some(heads)
}

/// More rows are not read.
pub(super) const MOST_ROWS: usize = 200;

/// A row of a table is shorter than this.
pub(super) const LONGEST_ROW: usize = 1000;

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
    // `C-07`: a row and a place in it.
    let placed = letters == 1 && class::count(cell, class::LOWER | class::UPPER) == 1;
    !placed && cell.len() > 3 && !is_one_of(cell.get(..letters).unwrap_or_default(), EVERYWHERE)
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
