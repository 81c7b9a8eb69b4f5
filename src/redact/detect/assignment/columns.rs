//! Columns whose heading names a secret: in Markdown, in what databases and commands print, in CSV, in HTML, and in
//! the rows that SQL inserts.
//!
//! Begin with [`at_name`]: the word that names a secret stands in a row of headings, the row below it has cells as
//! well, and what stands in that column is a secret where it looks like one. Where one cell of a column does, the
//! plain words of the others go too.
//!
//! **Invariant.** A row of headings is bounded, and asked about once; rows below are read once for a table.

use super::cells::{Cut, Span, cells, cut, is_rule, quoted_end};
use super::heading::column;
use super::{relayed, users};
use crate::redact::Kind;
use crate::redact::alias::alias_end;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, BLANK, DIGIT, OTHER_LETTER, WORD};

pub(super) static COLUMN: Rule = Rule::shown(Shown {
    name: "column-of-secrets",
    kind: Kind::Password,
    reason: "The heading of the column says what its cells are.",
    known_format: false,
    examples: Examples {
        positive: &[
            "| Host | User | Password |\n|---|---|---|\n| nas | root | «winter river stone» |\n",
            "host,user,password\nnas,root,«sommerfest»\n",
            "SYSTEM   ACCOUNT   CREDENTIAL   NOTES\nplc      runner    «2290»         HMI\nplc      engine    «0x4eHeron»   x\nscada    viewer    «grey bog heron»   x\n",
            "| service | password |\n|---|---|\n| edge | «t1g3r-w00d» |\n| mail | «Haring» |\n",
            "| Name | API key | Until |\n| :--- | :---: | ---: |\n| edge | `«f00ba7c0ffee42f00ba7»` | June |\n",
            " id |  secret   | on \n----+-----------+----\n  1 | «t1g3rw00d» | t\n  2 | «w00dt1g3r» | f\n(2 rows)\n",
            "+----+-------------+\n| id | auth_token  |\n+----+-------------+\n|  1 | «t1g3rw00d» |\n+----+-------------+\n",
            "||Service||Password||\n|edge|«t1g3r-w00d»|\n",
            "│ service │ password   │\n├─────────┼────────────┤\n│ edge    │ «t1g3r-w00d» │\n└─────────┴────────────┘\n",
            "id,username,password,plan\n1,x,«t1g3r-w00d»,free\n2,y,«tigertiger»,free\n",
            "\"service\";\"secret\"\n\"edge\";\"«t1g3r,w00d»\"\n",
            "service\tdb_password\nedge\t«t1g3r-w00d»\n",
            "SERVICE   PASSWORD      AGE\nedge      «t1g3r-w00d»   12d\n",
            "Service   Password\nedge      «t1g3r-w00d»\n",
            "<tr><th>Service</th><th>Password</th></tr>\n<tr><td>edge</td><td>«t1g3r-w00d»</td></tr>",
            "INSERT INTO account (id, password, plan) VALUES (1, '«t1g3r-w00d»', 'free'), (2, '«tiger''s 2»', 'x');",
            "reset the password: INSERT INTO accounts (id, password) VALUES (17, '«t1g3r-w00d»')",
            "COPY account (id, password) FROM stdin;\n1\t«t1g3r-w00d»\n\\.\n",
        ],
        negative: &[
            "| User | Password |\n|---|---|\n| root | not yet rotated |\n| backup | LDAP |\n| jo | PAM module only |\n| li | same as staging |\n| mo | keychain |\n",
            "user,password\nroot,disabled\nbackup,kept in the vault\n",
            "| Field | Password |\n|---|---|\n| length | at least 12 |\n| kind | varchar |\n",
            "| Credential | Owner |\n|---|---|\n| edge-tls-v2 | platform |\n",
            "| Secret | Owner |\n|---|---|\n| edge-tls-v2 | platform |\n",
            "| Key | Action |\n|---|---|\n| Ctrl+K | Open |\n",
            "NAME   SECRET   AGE\nedge   tls-2   12d\n",
            "password,token,secret\n",
            "the password,\nthe token2,\n",
            "the token, if any\nthe gateway was slow, and we waited\n",
            "a password, if any\nthe gateway was slow, and we waited\n",
            "INSERT INTO account (id, password) VALUES ($1, crypt($2, 'bf8'));",
            "CREATE TABLE account (id bigint, password varchar(255))",
            "| password | t1g3r |\n| plan | free2go |\n",
            "<th>Password</th>",
            "| token | rotated |\n|---|---|\n| edge | 2026-03-12 |\n",
        ],
        disguised: &[
            "| service | pass\u{200b}word |\n|---|---|\n| edge | «t1g3r-w00d» |\n",
            "| service | password |\n|---|---|\n| edge | «t1g3r\\-w00d» |\n",
        ],
    },
});

/// The longest row of headings, and how many of its columns are looked at.
const LONGEST_HEAD: usize = 1024;
const COLUMNS: usize = 64;
/// The longest list of columns before the one that is asked about, and behind it.
const LONGEST_LIST: usize = 400;
/// Longer headings are sentences.
const LONGEST_HEADING: usize = 40;

/// Asked at a word that names a secret; `read` is up to where headings were asked about, and so is what it returns.
pub(super) fn at_name(word: Word<'_>, read: usize, sink: &mut Sink<'_, '_>) -> usize {
    let text = word.text;
    if matches!(word.next(), b',' | b')' | b'"' | b'`' | b']')
        && let Some(table) = inserted(word)
    {
        below_headings(text, table.head, &table.heads, &table.rows, table.cut, sink);
        return table.end;
    }
    if word.start < read {
        return read;
    }
    if class::starts_with_folded(text, word.end, "</t") {
        return marked_up(word, sink);
    }
    match table(word) {
        Ok(table) => {
            below_headings(text, table.head, &table.heads, &table.rows, table.cut, sink);
            table.end
        }
        Err(end) => end,
    }
}

/// A table with a row of headings.
pub(in crate::redact::detect) struct Table {
    /// Where the row of headings begins.
    head: usize,
    pub(in crate::redact::detect) heads: Vec<Span>,
    /// The rows below it.
    rows: Vec<Span>,
    cut: Cut,
    /// Where the last row ends.
    pub(in crate::redact::detect) end: usize,
}

impl Table {
    /// The cells of each row.
    pub(in crate::redact::detect) fn cells<'c>(
        &'c self,
        text: &'c [u8],
    ) -> impl Iterator<Item = Vec<Span>> + 'c {
        self.rows.iter().map(|row| cells(text, *row, self.cut))
    }
}

/// The table in whose row of headings the word stands, or up to where no table was found.
pub(in crate::redact::detect) fn table(word: Word<'_>) -> Result<Table, usize> {
    let text = word.text;
    let start = class::line_start(text, word.start, LONGEST_HEAD);
    let end = class::line_end(text, word.end, LONGEST_HEAD);
    let whole = matches!(class::before(text, start), 0 | b'\n') && class::at(text, end) == b'\n';
    // Most lines of a log begin with a digit, and no heading does.
    if !whole || class::is(class::at(text, start), DIGIT) {
        return Err(end);
    }
    let next = class::line_end(text, end + 1, LONGEST_HEAD);
    if next <= end + 1 {
        return Err(end);
    }
    let Some(cut) = cut(text, (start, end)) else { return Err(end) };
    let heads = cells(text, (start, end), cut);
    if !heads.iter().all(|head| is_heading(text, *head)) {
        return Err(end);
    }
    let below = (end + 1, next);
    let is_table = match cut {
        Cut::Bars | Cut::Boxes => {
            is_rule(text, below)
                || heads.len() >= 2 && begins_block(text, start)
                || class::starts_with_folded(text, start, "||")
        }
        Cut::Wide => {
            is_rule(text, below)
                || is_shouted(text, (start, end))
                || is_aligned((start, &heads), (below.0, &cells(text, below, cut)))
        }
        _ => heads.len() >= 2,
    };
    let alike = is_rule(text, below) || cut == Cut::Wide || cells(text, below, cut).len() == heads.len();
    if !is_table || !alike {
        return Err(end);
    }
    let mut rows = Vec::new();
    let mut at = end + 1;
    while at < text.len() {
        let stop = class::line_end(text, at, usize::MAX);
        let row = (at, stop);
        let line = text.get(at..stop).unwrap_or_default().trim_ascii();
        if line.is_empty()
            || line.starts_with(b"```")
            || cut == Cut::Bars && !line.contains(&b'|') && !is_rule(text, row)
        {
            break;
        }
        if !is_rule(text, row) {
            rows.push(row);
        }
        at = stop + 1;
    }
    Ok(Table { head: start, heads, rows, cut, end: at.min(text.len()) })
}

/// What stands below headings that name a secret, and the user beside it.
fn below_headings(
    text: &[u8],
    head: usize,
    heads: &[Span],
    rows: &[Span],
    cut: Cut,
    sink: &mut Sink<'_, '_>,
) {
    let rows: Vec<(usize, Vec<Span>)> = rows.iter().map(|row| (row.0, cells(text, *row, cut))).collect();
    let cell = |row: &(usize, Vec<Span>), number: usize| match (cut, heads.get(number)) {
        (Cut::Wide, Some(heading)) => row
            .1
            .iter()
            .copied()
            .find(|cell| cell.0 - row.0 < heading.1 - head && cell.1 - row.0 > heading.0 - head),
        _ => row.1.get(number).copied(),
    };
    for (number, heading) in heads.iter().enumerate().take(COLUMNS) {
        let Some(column) = text.get(heading.0..heading.1).and_then(column) else { continue };
        let told = |(start, end): Span| text.get(start..end).is_some_and(|value| column.holds(value));
        let owned = column.may_hold(b"tigerwood") && heads.iter().any(|head| is_user(text, *head));
        let of_words = |(start, end): Span| owned && text.get(start..end).is_some_and(relayed::is_of_words);
        let chosen = rows.iter().filter_map(|row| cell(row, number)).any(told);
        for row in &rows {
            let Some((start, end)) = cell(row, number) else { continue };
            let plain = || text.get(start..end).is_some_and(|value| column.may_hold(value));
            if chosen && (told((start, end)) || plain()) || of_words((start, end)) {
                sink.hit(&COLUMN, start, end);
                let users = heads.iter().enumerate().filter(|(_, head)| is_user(text, **head));
                for (start, end) in users.filter_map(|(number, _)| cell(row, number)) {
                    users::report(text, start, end, sink);
                }
            }
        }
    }
}

fn is_user(text: &[u8], heading: Span) -> bool {
    let name = text.get(heading.0..heading.1).unwrap_or_default();
    ["user", "username", "user_name", "user name", "login", "account"]
        .iter()
        .any(|known| known.as_bytes().eq_ignore_ascii_case(name))
}

/// A heading is a few words of letters, and no `[PASSWORD-1]` of ours, whatever that is called.
fn is_heading(text: &[u8], (start, end): Span) -> bool {
    if class::before(text, start) == b'[' && alias_end(text, start - 1).is_some() {
        return false;
    }
    let heading = text.get(start..end).unwrap_or_default();
    let of_heading = |byte: &u8| {
        class::is(*byte, WORD | OTHER_LETTER)
            || matches!(byte, b' ' | b'.' | b'(' | b')' | b'/' | b'#' | b'%')
    };
    heading.len() <= LONGEST_HEADING
        && heading.iter().all(of_heading)
        && !heading.first().is_some_and(|byte| class::is(*byte, DIGIT))
        && !heading.ends_with(b".")
        && heading.iter().filter(|byte| **byte == b' ').count() < 4
        // A sentence that goes on behind a comma.
        && !["the ", "if "].iter().any(|begin| class::starts_with_folded(heading, 0, begin))
}

/// Nothing, or a rule, stands above.
fn begins_block(text: &[u8], start: usize) -> bool {
    let Some(end) = start.checked_sub(1) else { return true };
    let above = class::line_start(text, end, LONGEST_HEAD);
    is_rule(text, (above, end)) || text.get(above..end).is_none_or(|line| line.trim_ascii().is_empty())
}

/// Each cell begins or ends below its heading.
fn is_aligned(head: (usize, &[Span]), row: (usize, &[Span])) -> bool {
    head.1.len() == row.1.len()
        && head.1.iter().zip(row.1).all(|(heading, cell)| {
            heading.0 - head.0 == cell.0 - row.0 || heading.1 - head.0 == cell.1 - row.0
        })
}

/// Capital letters alone, as commands print their headings.
fn is_shouted(text: &[u8], (start, end): Span) -> bool {
    text.get(start..end).is_some_and(|line| !line.iter().any(u8::is_ascii_lowercase))
}

/// `<th>password</th>`
fn marked_up(word: Word<'_>, sink: &mut Sink<'_, '_>) -> usize {
    let text = word.text;
    let from = word.start.saturating_sub(LONGEST_HEAD);
    let before = text.get(from..word.start).unwrap_or_default();
    let Some(row) = before.windows(3).rposition(|tag| tag.eq_ignore_ascii_case(b"<tr")) else {
        return word.end;
    };
    let mut rows = Vec::new();
    let mut at = from + row;
    while class::starts_with_folded(text, at, "<tr") {
        // A row ends where the next begins, or the table.
        let mut end = at + 3;
        let ends = |end: usize| {
            ["<tr", "</tr", "</table"].iter().any(|tag| class::starts_with_folded(text, end, tag))
        };
        while end < text.len() && !ends(end) {
            end = class::run_end(text, end + 1, usize::MAX, |byte| byte != b'<');
        }
        rows.push((at, end));
        let close = if class::starts_with_folded(text, end, "</tr>") { end + 5 } else { end };
        at = class::run_of(text, close, 400, BLANK);
        for tag in ["</thead>", "<tbody>"] {
            if class::starts_with_folded(text, at, tag) {
                at = class::run_of(text, at + tag.len(), 400, BLANK);
            }
        }
    }
    let Some((head, rows)) = rows.split_first() else { return word.end };
    let heads = cells(text, *head, Cut::Markup);
    if heads.iter().all(|head| is_heading(text, *head)) {
        below_headings(text, head.0, &heads, rows, Cut::Markup, sink);
    }
    rows.last().map_or(head.1, |row| row.1)
}

/// `INSERT INTO t (a, password) VALUES (1, 'X')`, `COPY t (a, password) FROM stdin;` and rows behind it.
pub(in crate::redact::detect) fn inserted(word: Word<'_>) -> Option<Table> {
    let text = word.text;
    let of_list =
        |byte: u8| class::is(byte, WORD | BLANK) || matches!(byte, b',' | b'"' | b'`' | b'[' | b']');
    let open = class::run_start(text, word.start, LONGEST_LIST, of_list);
    let close = class::run_end(text, word.end, LONGEST_LIST, of_list);
    (class::before(text, open) == b'(' && class::at(text, close) == b')').then_some(())?;
    let before = text.get(open.saturating_sub(100)..open)?;
    let says = |verb: &[u8]| class::contains_folded(before, verb);
    let heads = cells(text, (open, close), Cut::Sign(b','));
    if says(b"copy ") {
        let first = class::line_end(text, close, 200) + 1;
        let mut rows = Vec::new();
        let mut at = first;
        while at < text.len() && !matches!(class::at(text, at), b'\n' | b'\\') {
            let end = class::line_end(text, at, usize::MAX);
            rows.push((at, end));
            at = end + 1;
        }
        return Some(Table { head: open, heads, rows, cut: Cut::Tabs, end: at.min(text.len()) });
    }
    (says(b"insert ") || says(b"replace ")).then_some(())?;
    let blank = |at: usize| class::run_of(text, at, 80, BLANK);
    let values = blank(close + 1);
    class::starts_with_folded(text, values, "values").then_some(())?;
    let mut rows = Vec::new();
    let mut at = blank(values + 6);
    while class::at(text, at) == b'(' {
        let mut end = at + 1;
        while end < text.len() && class::at(text, end) != b')' {
            end = if class::at(text, end) == b'\'' {
                quoted_end(text, end + 1, text.len(), b'\'')
            } else {
                end + 1
            };
        }
        rows.push((at + 1, end));
        let comma = blank(end + 1);
        at = if class::at(text, comma) == b',' { blank(comma + 1) } else { comma };
    }
    Some(Table { head: open, heads, rows, cut: Cut::Sign(b','), end: at.min(text.len()) })
}
