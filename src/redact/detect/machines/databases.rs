//! Databases that statements, messages and connections name: `CREATE DATABASE quorra_orders`, `database "quorra_orders"
//! does not exist`, `'NAME': 'quorra_orders'` among the settings of one, `postgresql://…/quorra_orders`.
//!
//! What everybody calls theirs says nothing ("orders", `app_production`): some part of the name has to be a word that no
//! program, state or sort of thing is called by. **Start reading** at [`at_name`].

use super::hosts::is_program;
use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::people::account_shapes::is_compound_part;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, DIGIT, JOINER, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&DATABASE];

static DATABASE: Rule = Rule::shown(Shown {
    name: "named-database",
    kind: Kind::Resource,
    reason: "The name of a database often says whose data it holds.",
    known_format: false,
    examples: Examples {
        positive: &[
            "LOG:  statement: CREATE DATABASE «quorra_orders» OWNER x, DROP DATABASE IF EXISTS «vexley_live»;",
            "BACKUP DATABASE [«QuorraERP»] TO DISK = N'x'",
            "mit der Datenbank „«quorra_claims»“ als Benutzer, Zugriff auf Datenbank '«vexley_feinkost»'",
            "Unknown database '«quorra_orders»', Cannot open database \"«VexleyCRM»\" requested",
            "dbname=«quorra_orders» connect_timeout=1, database: «quorra_orders»\nDB_DATABASE=«quorra_shop»\n",
            "jdbc:sqlserver://x:1433;databaseName=«QuorraERP»;user=x",
            "POSTGRES_DB=«quorra_orders»\nInitial Catalog=«QuorraERP»;",
            "{'ENGINE': 'django.db.backends.mysql', 'NAME': '«quorra_shop»', 'USER': 'x'}",
            "\"ENGINE\": \"django.db.backends.postgresql\",\n        \"NAME\": \"«quorrashop»\",\n",
            "jdbc:postgresql://x:5432/«quorra_orders», mongodb://a:1,b:2/«quorra_orders»?replicaSet=rs0",
            "GRANT SELECT ON `«quorra_orders»`.* TO x, GRANT ALL PRIVILEGES ON «vexley_crm».* TO x",
            "MariaDB [«quorra_erp»]> select 1;\ncreatedb «quorra_orders»\n",
            "+------+\n| Database           |\n+-----+\n| «quorra_orders»      |\n| information_schema |\n| mysql   |\n+-----+\n",
            "[17850] reporting@«quorra_fleet» 10.47.12.23(41600) FATAL:  x",
        ],
        negative: &[
            "CREATE DATABASE app_production, DROP DATABASE orders, the database test_db is gone",
            "database: order_items\nDB_DATABASE=wordpress_db\nPOSTGRES_DB=app\nDB_NAME=my_database\n",
            "{'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'db.sqlite3'}, {'NAME': 'quorra_setting'}",
            "jdbc:postgresql://x:5432/postgres, mongodb://a:1/admin",
            "MariaDB [(none)]> x, MariaDB [mysql]> x, GRANT SELECT ON *.* TO x",
            "| Database           |\n| information_schema |\n| performance_schema |\n",
            "the database layer, a database-backed queue, database migration_failed",
        ],
        disguised: &["CREATE DATABASE «quorra\u{200b}_orders» OWNER x"],
    },
});

/// Words beside which one is named.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "database",
    "datenbank",
    "dbname",
    "catalog",
    "_db",
    "createdb",
    "dropdb",
    "mariadb",
    "grant",
    "revoke",
    "name",
];

/// What everybody has databases of, and what they call them.
static USUAL: Lexicon = Lexicon::of(
    "accounts address analytics apache applicant application archive article assets audit auth backend backup \
     batch billing bookings cache carts catalog claims client clients columns comments contact contacts \
     content crm current default demo development documents email emails employees engine erp events example \
     failed feature finance fleet forum frontend graph identity images import index information inventory \
     invoice invoices issue items jobs journal keycloak layer ledger legacy live locks logging logs mail main \
     master media members message messages migration migrations mobile modules name names news nextcloud \
     notification notifications objects order orders page pages partner partners parts patients payment \
     payments performance permission person persons portal posts primary prod product production products \
     profile profiles project projects public queue readonly records registry replica report reporting \
     reports sales sandbox scheduler schema schemas search service services session sessions settings setup \
     shipping shop shops site sites sqlite staging state stats status stock store stores subscription \
     subscriptions support system table tables tags task tasks teams temp template tenant tenants test \
     testing ticket tickets timeseries tracking training transaction transactions user users version versions \
     views vote votes wallet warehouse website wiki word wordpress words workflow workflows world",
);

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let said = word.bytes();
    match said {
        b"GRANT" | b"REVOKE" => return granted(word, sink),
        b"MariaDB" => return at_prompt(word, sink),
        b"NAME" => return of_django(word, sink),
        b"createdb" | b"dropdb" if word.next() == b' ' => {
            found(word.text, word.end + 1, false, sink);
            return;
        }
        b"Database" if word.next() == b' ' && class::one_before(word.text, word.start, &["| "]).is_some() => {
            return listed(word, sink);
        }
        _ => {}
    }
    let of_name =
        || ["db_name", "dbname", "databasename", "database_name"].iter().any(|name| ends_folded(said, name));
    let of_database =
        || ["database", "datenbank", "_db", "catalog"].iter().any(|name| ends_folded(said, name));
    if of_name() || of_database() {
        named(word, sink);
    }
}

fn ends_folded(word: &[u8], end: &str) -> bool {
    word.len().checked_sub(end.len()).is_some_and(|from| class::starts_with_folded(word, from, end))
}

/// What a statement does with a database before the word for it.
const VERBS: &[&str] = &[
    "create ", "drop ", "alter ", "backup ", "restore ", "CREATE ", "DROP ", "ALTER ", "BACKUP ", "RESTORE ",
];

/// The database behind the word, where a statement names it, or a sign gives it to the word.
#[inline(never)]
fn named(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let gap = class::run_end(text, word.end, 12, |byte| {
        matches!(byte, b' ' | b'"' | b'\'' | b'`' | b'[' | b'=' | b':' | b'\\') || byte >= 128
    });
    let sign = text.get(word.end..gap).unwrap_or_default();
    let exists = class::one_at(text, gap, &["IF EXISTS ", "if exists ", "IF NOT EXISTS ", "if not exists "]);
    let start = gap + exists.map_or(0, str::len);
    let start = class::run_end(text, start, 1, |byte| matches!(byte, b'"' | b'`' | b'['));
    // »quorra_orders«, as a server says it in German.
    let quoted = sign.iter().any(|byte| matches!(byte, b'"' | b'\'' | b'`' | b'[') || *byte >= 128);
    let given = sign.iter().any(|byte| matches!(byte, b'=' | b':'));
    let stated = sign == b" " && class::one_before(text, word.start, VERBS).is_some();
    if quoted && !given || given && !sign.is_empty() || stated || sign == b" [" {
        found(text, start, quoted || given, sink);
    }
}

/// The database that is called so at `start`; one that is set apart may be a word of several humps.
fn found(text: &[u8], start: usize, apart: bool, sink: &mut Sink<'_, '_>) -> usize {
    let end = class::run_of(text, start, 63, WORD);
    let name = text.get(start..end).unwrap_or_default();
    let whole = !matches!(class::at(text, end), b'(' | b'/' | b'@' | b':')
        && (class::at(text, end) != b'.' || !class::is(class::at(text, end + 1), LOWER | UPPER | DIGIT));
    if whole && is_somebodys(name, apart) {
        sink.hit(&DATABASE, start, end);
    }
    end
}

/// `quorra_orders`, `QuorraERP`: of several parts, of which one says nothing of a program, a state or a sort of thing.
fn is_somebodys(name: &[u8], humps: bool) -> bool {
    let told = |part: &[u8]| {
        let part = part.to_ascii_lowercase();
        is_compound_part(&part) && !USUAL.holds(&part) && !is_program(&part)
    };
    if class::any(name, JOINER) {
        let small = name.iter().all(|byte| class::is(*byte, LOWER | DIGIT | JOINER));
        let loud = name.iter().all(|byte| class::is(*byte, UPPER | DIGIT | JOINER));
        return (small || loud && humps) && name.split(|byte| class::is(*byte, JOINER)).any(told);
    }
    // `QuorraERP`: a capital letter, small ones, and capital letters for what it is.
    let first = 1 + class::run_of(name.get(1..).unwrap_or_default(), 0, 40, LOWER);
    let rest = name.get(first..).unwrap_or_default();
    humps
        && class::is(class::at(name, 0), UPPER)
        && (2..=5).contains(&rest.len())
        && class::all(rest, UPPER)
        && name.get(..first).is_some_and(told)
}

/// `'ENGINE': 'django.db.backends.mysql', 'NAME': 'quorrashop'`, asked at `NAME`.
#[inline(never)]
fn of_django(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let Some(gap) = class::one_at(text, word.end, &["': '", "\": \""]) else { return };
    let head = text.get(word.start.saturating_sub(120)..word.start).unwrap_or_default();
    // Of the same settings.
    let head = head.rsplit(|byte| *byte == b'}').next().unwrap_or_default();
    let start = word.end + gap.len();
    let end = class::run_of(text, start, 63, WORD);
    let name = text.get(start..end).unwrap_or_default();
    // Nothing but a database is called so there.
    let own = is_somebodys(name, true) || name.len() > 5 && is_compound_part(name) && !USUAL.holds(name);
    if class::contains(head, b"django.db.backends.") && matches!(class::at(text, end), b'\'' | b'"') && own {
        sink.hit(&DATABASE, start, end);
    }
}

/// `GRANT SELECT ON quorra_orders.* TO …`: in which database somebody may do what.
#[inline(never)]
fn granted(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = class::line_end(text, word.end, 300);
    let Some(on) = text.get(word.end..line).and_then(|rest| class::find(rest, b" ON ")) else { return };
    let start = word.end + on + 4;
    let start = class::run_end(text, start, 1, |byte| matches!(byte, b'`' | b'"'));
    let end = class::run_of(text, start, 63, WORD);
    if class::one_at(text, end, &[".*", "`.", "\"."]).is_some()
        && text.get(start..end).is_some_and(|name| is_somebodys(name, true))
    {
        sink.hit(&DATABASE, start, end);
    }
}

/// `MariaDB [quorra_erp]>`
fn at_prompt(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if class::starts_with_folded(word.text, word.end, " [") {
        let end = class::run_of(word.text, word.end + 2, 63, WORD);
        if class::starts_with_folded(word.text, end, "]>") {
            found(word.text, word.end + 2, true, sink);
        }
    }
}

/// The column below `| Database           |`.
#[inline(never)]
fn listed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let head = class::line_end(text, word.end, 120);
    let mut at = head + 1;
    for _ in 0..200 {
        let end = class::line_end(text, at, 400);
        if !matches!(class::at(text, at), b'|' | b'+') || end == at {
            return;
        }
        if class::starts_with_folded(text, at, "| ") {
            found(text, at + 2, true, sink);
        }
        at = end + 1;
    }
}

/// `postgresql://…:5432/quorra_orders?sslmode=…`, asked behind the scheme of a store: which of its databases.
#[inline(never)]
pub(in crate::redact::detect) fn in_link(text: &[u8], from: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let slash = class::run_end(text, from, end.saturating_sub(from), |byte| byte != b'/');
    if slash < end {
        found(text, slash + 1, true, sink);
    }
}

/// `reporting@quorra_fleet 10.47.12.23(41600) FATAL:`, asked at the sign: who is served from which database, before what
/// a server logs.
#[inline(never)]
pub(in crate::redact::detect) fn behind_sign(text: &[u8], sign: usize, sink: &mut Sink<'_, '_>) {
    const LEVELS: &[&str] =
        &["LOG:", "FATAL:", "ERROR:", "DETAIL:", "STATEMENT:", "HINT:", "WARNING:", "[local]"];
    let end = class::run_of(text, sign + 1, 63, WORD);
    if class::at(text, end) != b' ' || end == sign + 1 {
        return;
    }
    let address =
        class::run_end(text, end + 1, 46, |byte| class::is(byte, class::HEX) || matches!(byte, b'.' | b':'));
    let client = address > end + 7 && class::at(text, address) == b'(';
    if client || class::one_at(text, end + 1, LEVELS).is_some() {
        found(text, sign + 1, true, sink);
    }
}
