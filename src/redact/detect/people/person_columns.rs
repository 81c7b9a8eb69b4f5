//! Columns that hold the names of people, of their accounts and of where they live: what stands below `name,email,phone`.
//!
//! A column of names is one of people where another one is of what only people have. **Start reading** at [`below`].

use super::account_shapes::{is_account, is_compound, is_counted, is_handle};
use super::accounts;
use super::field_names::{ACCOUNTS, BESIDE, MEMBERS, NAMES, PERHAPS, SOMEBODY};
use super::home_fields::{PLACE, is_of_home};
use super::person_field_rules::FIELD;
use super::person_fields::{bare, is_name};
use super::roles::is_nothing_else;
use super::spelled_names::full_name_end;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::{inserted, table};
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::numbers::columns;
use crate::redact::detect::numbers::document_labels::is_national;
use crate::redact::detect::walk::Word;
use crate::redact::given_names::is_given_alone;
use crate::text::class::{self, DIGIT, UPPER};
use crate::text::fold;

/// Cells below headings of names, and of numbers of people; `read` is up to where rows of headings were read.
pub(in crate::redact::detect) fn below(word: Word<'_>, read: &mut usize, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if word.start < *read {
        return;
    }
    let table = match inserted(word).map_or_else(|| table(word), Ok) {
        Ok(table) => table,
        Err(end) => {
            *read = end;
            return;
        }
    };
    *read = table.end;
    let heads: Vec<String> =
        table.heads.iter().map(|head| bare(text.get(head.0..head.1).unwrap_or_default())).collect();
    rows(text, &heads, table.cells(text), sink);
}

/// The cells of rows whose columns are called so.
#[inline(never)]
pub(super) fn rows(
    text: &[u8],
    heads: &[String],
    rows: impl IntoIterator<Item = Vec<(usize, usize)>>,
    sink: &mut Sink<'_, '_>,
) {
    let about = About::by(heads);
    let columns: Vec<Column> = heads.iter().map(|head| about.column(head)).collect();
    for cells in rows {
        for ((head, column), (start, end)) in heads.iter().zip(&columns).zip(cells) {
            let cell = text.get(start..end).unwrap_or_default();
            if let Some(rule) = columns::rule(head, cell, about.people) {
                sink.hit(rule, start, end);
            } else {
                column.read(text, (start, end), sink);
            }
        }
    }
}

/// What the headings of a table say of its rows.
struct About {
    /// Some column holds what only people have.
    told: bool,
    /// The rows are people, or who earns something.
    people: bool,
    /// The rows are people, or what they do.
    roles: bool,
}

impl About {
    fn by(heads: &[String]) -> Self {
        const DUTIES: &[&str] =
            &["role", "duty", "title", "position", "rolle", "action", "action item", "due"];
        let any = |told: &dyn Fn(&str) -> bool| heads.iter().any(|head| told(head));
        let told = any(&|head| {
            is(head, NAMES) || is(head, BESIDE) || head == "emailaddress" || is_national(head.as_bytes())
        });
        let people = told || any(&|head| head.ends_with("salary") || head == "empno");
        Self { told, people, roles: people || any(&|head| DUTIES.contains(&head)) }
    }

    fn column(&self, head: &str) -> Column {
        if is(head, ACCOUNTS) || head == "commonname" {
            return Column::Accounts { any: self.told && head != "account" };
        }
        let named = self.people && (is(head, NAMES) || is(head, PERHAPS));
        let member = is(head, MEMBERS) && head != "who"
            || self.roles && matches!(head, "who" | "name" | "owner" | "lead");
        let team = member && !named;
        let somebody = is(head, SOMEBODY);
        if named || member || somebody {
            Column::Names { team, whole: somebody || team, small: is(head, NAMES), told: self.told }
        } else if self.people && is_of_home(head) {
            Column::Homes
        } else {
            Column::Others
        }
    }
}

/// The heading is one of these.
fn is(head: &str, names: &[&str]) -> bool {
    is_one_of(head.as_bytes(), names)
}

/// What a column holds.
enum Column {
    Accounts {
        /// Those that look like nobody's, too.
        any: bool,
    },
    Names {
        /// Names of teams as well: "Duty | Person", and a team on call.
        team: bool,
        /// No half of a name.
        whole: bool,
        /// They may have small letters.
        small: bool,
        /// The rows are people, and "Budget Planning", which has a salary as well, is none.
        told: bool,
    },
    /// Where people live.
    Homes,
    Others,
}

impl Column {
    /// One cell of it.
    fn read(&self, text: &[u8], (start, end): (usize, usize), sink: &mut Sink<'_, '_>) {
        let cell = text.get(start..end).unwrap_or_default();
        let name = std::str::from_utf8(cell).unwrap_or_default();
        match *self {
            Self::Accounts { any } => {
                if any && is_account(cell) || is_handle(cell) || is_compound(cell) || is_counted(cell) {
                    accounts::hit(text, start, end, sink);
                }
            }
            Self::Names { team, whole, small, told } => {
                let given = || team && is_given_alone(fold(name).as_bytes());
                let full = || !team || full_name_end(sink.text(), start) == Some(end);
                let person = || full() && (told || is_nothing_else(name)) && is_name(name, small);
                if given() || (!whole || name.contains(' ')) && person() || !team && is_reversed(name) {
                    sink.hit(&FIELD, start, end);
                }
            }
            Self::Homes if cell.len() >= 2 && class::any(cell, UPPER | DIGIT) => sink.hit(&PLACE, start, end),
            Self::Homes | Self::Others => {}
        }
    }
}

/// `"Vexley-Brandt, Hedda"`: both halves of a name, in one cell.
#[inline(never)]
fn is_reversed(cell: &str) -> bool {
    let half = |name: &str| name.len() > 1 && is_name(name, false) && is_nothing_else(name);
    cell.split_once(", ").is_some_and(|(last, first)| half(last) && half(first))
}
