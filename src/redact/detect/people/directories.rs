//! Accounts that stand with the directory or the domain that keeps them: `CN=svc-ledger,OU=Service,DC=media,DC=local`,
//! `KESTREL\hlund`.
//!
//! The rule is that of [`super::account_rules`]. **Start reading** at [`distinguished`] for fields, at [`in_domain`] for the
//! name behind a domain.

use super::account_rules::ACCOUNT;
use super::account_shapes::{is_dotted, is_handle};
use super::accounts::hit;
use super::logged_users;
use super::signed_rules::SIGNED;
use super::spelled_names::{full_name_end, name_end};
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::is_somebodys;
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::machines::names::is_file_ending;
use crate::redact::detect::machines::rules::HOST;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, DIGIT, LOWER};

/// `CN=svc-ledger,OU=Service,DC=media,DC=local`: who in a directory, and whose directory it is.
pub(super) fn distinguished(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const NEXT: &[&str] = &["ou=", "dc=", "cn=", "o="];
    let text = word.text;
    let at = word.end + 1 + usize::from(class::at(text, word.end + 1) == b'"');
    if let Some(end) = name_end(sink.text(), at, 2) {
        // "ORGANIZER;CN=Nadia Rahman:mailto:…"
        let organizer = matches!(class::at(text, end), b':' | b'"' | b';');
        // `uid=qvexley,ou=people,cn=Quorra Vexley`
        let last = || {
            // `/O=cards/OU=operators/CN=Quorra Vexley`
            matches!(class::before(text, word.start), b',' | b'/')
                && is_word(word.bytes(), "cn")
                && class::at(text, end) != b','
                && full_name_end(sink.text(), at).is_some()
        };
        if organizer || last() {
            sink.hit(&SIGNED, at, end);
            return;
        }
    }
    if let Some(end) = quoted_from_surname(sink.text(), at) {
        sink.hit(&SIGNED, at, end);
        return;
    }
    logged_users::before_name(text, word.start, sink);
    // The first field names who; where there is none, the domain begins at once.
    let domain = is_word(word.bytes(), "dc");
    let first =
        if domain { word.start.checked_sub(1) } else { Some(directory_field_end(text, word.end + 1)) };
    let directory = |end: &usize| NEXT.iter().any(|next| class::starts_with_folded(text, end + 1, next));
    if let Some(end) = first.filter(directory) {
        let name = text.get(word.end + 1..end).unwrap_or_default();
        if !domain && !is_authority(name, text.get(end..).unwrap_or_default()) {
            hit(text, word.end + 1, end, sink);
        }
        directory_domain(text, end, sink);
    }
}

/// "a.readme", "a.template": what sort of file it is.
fn is_sort(word: &[u8]) -> bool {
    is_file_ending(word) || std::str::from_utf8(word).is_ok_and(|word| is_everyday(word) || is_usual(word))
}

/// `CN=DigiCert SHA2 Secure Server CA`: who signs certificates. Who stands in a directory has its domain behind the name.
fn is_authority(name: &[u8], next: &[u8]) -> bool {
    let told = name.ends_with(b" CA") || name.ends_with(b" Authority");
    told && !class::starts_with_folded(next, 0, ",dc=") && !class::starts_with_folded(next, 0, ",ou=")
}

/// Where the name ends in `CN="Vexley, Quorra":mailto:…`, of which `at` is behind the quote.
fn quoted_from_surname(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    (class::before(bytes, at) == b'"').then_some(())?;
    let surname = name_end(text, at, 1)?;
    let end = name_end(text, surname + class::one_at(bytes, surname, &[", "])?.len(), 1)?;
    (class::at(bytes, end) == b'"' && matches!(class::at(bytes, end + 1), b':' | b';')).then_some(end)
}

fn directory_field_end(text: &[u8], at: usize) -> usize {
    class::run_end(text, at, 64, |byte| byte >= b' ' && !b",\"'<>()".contains(&byte))
}

/// The parts of the domain in the fields behind the comma at `end`.
fn directory_domain(text: &[u8], mut end: usize, sink: &mut Sink<'_, '_>) {
    for _ in 0..12 {
        let start = end + 1;
        end = class::run_end(text, start, directory_field_end(text, start) - start, |byte| {
            !matches!(byte, b' ' | b'`')
        });
        let part = text.get(start + 3..end).unwrap_or_default();
        let usual = is_one_of(part, &["example", "internal", "local"]);
        if class::starts_with_folded(text, start, "dc=") && part.len() > 3 && !usual {
            sink.hit(&HOST, start + 3, end);
        }
        if class::at(text, end) != b',' {
            return;
        }
    }
}

/// What companies call their domain in small letters.
const DOMAINS: &[&str] =
    &["ad", "corp", "corporate", "domain", "dom", "emea", "hq", "intern", "internal", "office"];

/// `KESTREL\hlund`, `corp\hlund`, asked at letters before `\`. Behind `n`, `r` and `t` it may be an escape.
pub(in crate::redact::detect) fn in_domain(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = word.end + 1;
    let capitals = word.mask & LOWER == 0;
    let end = class::run_end(text, start, 32, |byte| {
        class::is(byte, LOWER | DIGIT) || matches!(byte, b'.' | b'_') || capitals && byte == b'-'
    });
    let end = class::run_start(text, end, 2, |byte| matches!(byte, b'.' | b'-'));
    // `corp-oslo\hlund`: where it is may follow.
    let domain = word.bytes().split(|byte| *byte == b'-').next().unwrap_or_default();
    let name = text.get(start..end).unwrap_or_default();
    let named = is_one_of(domain, DOMAINS) && is_handle(name);
    let open = matches!(word.previous(), b'\\' | b':' | b'/' | b'%' | b'$') || class::at(text, end) == b'\\';
    // `CORP\thuy`: of these names that is one, where nothing else on the line is escaped.
    let known = || {
        let line = class::run_end(text, end, 80, |byte| byte != b'\n' && byte != b'\\');
        capitals
            && is_one_of(word.bytes(), &["ad", "corp", "emea", "hq"])
            && word.previous() == b' '
            && class::at(text, line) != b'\\'
    };
    // `vsys1  GP      vexbank\qvexley            10312`
    let column = || {
        class::one_before(text, word.start, &["  ", "\t"]).is_some()
            && class::one_at(text, end, &["  ", "\t"]).is_some()
            // `allow-web,vexbank\e.quorra,,web`
            || word.previous() == b','
                && class::at(text, end) == b','
                && (is_dotted(name) || matches!(name, [_, b'.', rest @ ..] if rest.len() > 4 && class::all(rest, LOWER) && !is_sort(rest)))
    };
    let escape = match class::at(text, start) {
        b'n' => true,
        b'r' | b't' | b'u' | b'x' => !known(),
        _ => false,
    };
    if (capitals || named || column())
        && !FOLDERS.holds(name)
        && word.len() >= 2
        && !open
        && !escape
        && end >= start + 4
        && (name.contains(&b'.') && (class::any(word.bytes(), class::UPPER) || column())
            || is_somebodys(text, start, end))
    {
        // The domain is often the name of the company.
        sink.hit(&ACCOUNT, word.start, end);
    }
}

/// What is kept below a share: `CORP\reports` is a folder.
static FOLDERS: Lexicon = Lexicon::of(
    "accounting archive archives backup backups berichte data daten deploy docs documents dokumente download \
     downloads exports files finance home homes import imports install invoices logs marketing media netlogon \
     payroll profiles projects projekte public releases reports sales scans share shared shares software \
     temp templates tools transfer upload uploads users",
);
