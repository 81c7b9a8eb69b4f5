//! Users in the columns in which programs list them: `ps`, `top`, `lsof` and `squeue`, and the lists of databases.
//!
//! The rule and its examples are those of [`super::program_users`]. **Start reading** at [`at_heading`].

use super::account_shapes::is_compound;
use super::program_user_rules::PROGRAM_USER;
use super::program_users::hit;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::{Cut, cells, cut, is_rule, user_end};
use crate::redact::detect::beside::is_word;
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::given_names::is_given;
use crate::text::class::{self, LOWER};

/// From where to where something stands.
type Span = (usize, usize);

/// So long is a row of headings at most on each side of one of them, and so long another row.
const LONGEST_HEAD: usize = 240;
const LONGEST_ROW: usize = 1_000;

/// So many rows are read below a heading.
const ROWS: usize = 400;

/// Headings of columns of users.
static HEADINGS: Words =
    Words::of(&["user", "username", "owner", "uid", "login", "usename", "user_name", "account", "name"]);

/// Headings beside which such a column is one of a program.
const BESIDE: &[&str] = &[
    "PID",
    "TTY",
    "JOBID",
    "  FD",
    "Encoding",
    "Attributes",
    "Machine",
    "Access priv",
    "\tHost",
    "LOGIN@",
    "Tty",
    "auth_method",
    "client_addr",
    "NODELIST",
    "database",
    "PASSWORD",
    "SESSIONNAME",
    "Latest",
];

/// Asked at a word that may be the heading of a column of users, unless it stands in the rows below another. Returns
/// from where to where the rows below it were read.
#[inline(never)]
pub(in crate::redact::detect) fn at_heading(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<Span> {
    // Before a heading stands a wide gap, or it is one of capital letters.
    let apart = || {
        let before = class::before(word.text, word.start.saturating_sub(1));
        matches!(before, 0 | b' ' | b'|' | b'\t' | b'\n')
    };
    let heading = word.mask & LOWER == 0
        || matches!(word.previous(), 0 | b'\n' | b'\t')
        || apart()
        || is_word(word.bytes(), "name");
    let heads = heading && matches!(word.next(), b' ' | b'\t' | b'\n') && HEADINGS.hold(word.bytes());
    let column = if heads { Column::below(word) } else { None };
    column.map(|column| column.read(sink))
}

/// A column of users.
struct Column<'t> {
    text: &'t [u8],
    /// The row of its heading.
    head: Span,
    heading: Span,
    cut: Cut,
    /// How many columns stand before it.
    number: usize,
}

impl<'t> Column<'t> {
    /// The column whose heading the word is, where the others are those of a program.
    fn below(word: Word<'t>) -> Option<Self> {
        let text = word.text;
        let edge = |byte: u8| matches!(byte, 0 | b' ' | b'\n' | b'|' | b'\t');
        // "Role name", "# NAME": anything has a name.
        let named = || class::one_before(text, word.start, &["Role ", "# "]).is_some();
        let head = (
            class::line_start(text, word.start, LONGEST_HEAD),
            class::line_end(text, word.end, LONGEST_HEAD),
        );
        let whole = edge(word.previous()) && class::at(text, head.1) == b'\n';
        if !whole || is_word(word.bytes(), "name") && !named() {
            return None;
        }
        let cut = cut(text, head).filter(|cut| !matches!(cut, Cut::Sign(_)))?;
        let line = text.get(head.0..head.1)?;
        // In a sentence, not every word begins with a capital letter.
        let begins_small = |word: &[u8]| word.first().is_some_and(|first| class::is(*first, LOWER));
        let sentence = cut == Cut::Wide && line.split(|byte| *byte == b' ').any(begins_small);
        let known = || BESIDE.iter().any(|heading| class::contains(line, heading));
        if sentence || !known() {
            return None;
        }
        let heads = cells(text, head, cut);
        let number = heads.iter().position(|cell| cell.0 <= word.start && word.end <= cell.1);
        Some(Self { text, head, heading: (word.start, word.end), cut, number: number.unwrap_or_default() })
    }

    /// Row by row, up to one that has something else there. Returns from where to where these stand.
    fn read(&self, sink: &mut Sink<'_, '_>) -> Span {
        let text = self.text;
        let head = text.get(self.head.0..self.head.1);
        let of_databases =
            self.cut == Cut::Bars && head.is_some_and(|head| class::contains(head, "Encoding"));
        let mut at = self.head.1 + 1;
        for _ in 0..ROWS {
            let stop = class::line_end(text, at, LONGEST_ROW);
            // What was printed once more begins with its headings.
            if stop <= at || stop - at == LONGEST_ROW || text.get(at..stop) == head {
                break;
            }
            if !is_rule(text, (at, stop)) {
                if of_databases {
                    database(text, (at, stop), sink);
                }
                let (start, end) = self.user((at, stop));
                if user_end(text, start) < end {
                    break;
                }
                if is_cut_off(text, start, end) {
                    sink.hit(&PROGRAM_USER, start, end);
                }
                hit(text, start, end, sink);
            }
            at = stop + 1;
        }
        (self.head.1, at)
    }

    /// The user in a row, without the braces of a set, the sign of a session and that of what is cut off.
    fn user(&self, row: Span) -> Span {
        let (start, end) = if self.cut == Cut::Wide {
            self.set_below(row)
        } else {
            cells(self.text, row, self.cut).get(self.number).copied().unwrap_or((row.0, row.0))
        };
        let open = class::run_end(self.text, start, 1, |byte| matches!(byte, b'{' | b'>'));
        (open, class::run_start(self.text, end, 1, |byte| matches!(byte, b'}' | b'+')))
    }

    /// From the blank before what stands below the heading to the blank behind, whichever side it is set to.
    fn set_below(&self, row: Span) -> Span {
        let (start, end) = self.heading;
        let from = (row.0 + start - self.head.0).min(row.1);
        let inside = class::spaces_end(self.text, from, (end - start).min(row.1 - from));
        let named = |byte: u8| byte > b' ';
        (
            class::run_start(self.text, inside, (inside - row.0).min(40), named),
            class::run_end(self.text, inside, (row.1 - inside).min(64), named),
        )
    }
}

/// The name of a database in the first cell of a row.
fn database(text: &[u8], row: Span, sink: &mut Sink<'_, '_>) {
    if let Some((start, end)) = cells(text, row, Cut::Bars).first().copied()
        && text.get(start..end).is_some_and(is_compound)
    {
        sink.hit(&HOST, start, end);
    }
}

/// `anna.ve+`: a given name and another, cut where the column ends.
fn is_cut_off(text: &[u8], start: usize, end: usize) -> bool {
    let first = text.get(start..end).and_then(|name| name.split(|byte| *byte == b'.').next());
    class::at(text, end) == b'+'
        && end == start + 7
        && first.is_some_and(|first| first.len() < 7 && is_given(first))
}
