//! Whose system it is: fields that hold the name of a customer (`tenant="harbour_bank"`), and names that say it, as
//! namespaces, databases and indexes are called (`customer-harbour`, `tenant_harbour`).
//!
//! The rule is that of [`super::customer_rules`]. **Start reading** at [`at_name`] for fields, at [`at_joined`] for names;
//! what sentences and lists say of customers is read in [`super::customers_said`].

use super::apposed;
use super::bodies;
use super::company_name::may_be_company;
use super::customer_rules::CUSTOMER;
use super::customers_said::{SPOKEN, STRUCK, declined, framed, proper, several, spoken};
use super::labelled;
use super::near_word;
use super::nobody::names_nobody;
use super::paths::{self, is_made_up};
use super::schemas::is_schema;
use crate::redact::detect::Sink;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{Beside, is_one_of, is_word, last_part};
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::walk::Word;
use crate::redact::ordinary::is_ordinary;
use crate::text::class::{self, DIGIT, JOINER, LOWER, OTHER_LETTER, UPPER, WORD};

/// Words that say whose something is.
pub(in crate::redact::detect) const OWNERS: Cue = &["customer", "kunde", "mandant", "tenant"];

/// Words that say the same where the line speaks of customers in another field, too: `org=harbour-foods plan=gold`.
pub(in crate::redact::detect) const GROUPS: Cue = &["org", "organisation", "organization", "workspace"];

/// The same in fields, by their ends.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "account",
    "client",
    "cliente",
    "klant",
    "klient",
    "mandanten",
    "name",
    "pelanggan",
    "slug",
    "tenant_id",
];

/// Words for several of them.
pub(in crate::redact::detect) const MANY: Cue =
    &["customers", "tenants", "clients", "kunden", "clientes", "klanten", "clienti", "kunder"];

/// Ends of words of every day, and of several of something.
pub(super) static ENDINGS: &[&str] = &["able", "ed", "ent", "ing", "ion", "ity", "s", "st", "tor"];

/// Ends of German compounds: `Client-Authentifizierung`, `Client-Zertifikat`.
const GERMAN: &[&str] = &["dung", "heit", "ifikat", "keit", "lung", "nung", "rung", "schaft", "thek", "tung"];

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // `name` alone is the last letters of many words.
    if word.previous() == b'.' && word.next() == b'.' {
        return paths::in_path(word, sink);
    }
    if word.len() < 3 || word.bytes() == b"name" || matches!(word.previous(), b'$' | b'.' | b'@') {
        return;
    }
    if word.next() == b'/' || word.next() == b':' && word.previous() == b'[' {
        return paths::in_path(word, sink);
    }
    if near_word::says(word) {
        sink.served.push(word.start);
    }
    let (head, last) = last_part(word.bytes());
    if head.is_empty() && is_one_of(last, &["kunden", "klant", "klient", "pelanggan"]) {
        if apposed::most(word, sink) {
            return;
        }
        if let Some(end) = declined(word) {
            sink.hit(&CUSTOMER, word.end + 1, end);
            return;
        }
    }
    if head.is_empty() && word.next() == b' ' && is_one_of(last, &["mandant", "mandanten"]) {
        // "der Mandant Klinik Vexberg": German writes things so as well.
        let named = |(end, count): &(usize, usize)| {
            let name = text.get(word.end + 1..*end).and_then(|name| std::str::from_utf8(name).ok());
            *count > 1 && name.is_some_and(is_nothing_else)
        };
        if let Some((end, _)) = proper(text, word.end + 1).filter(named) {
            sink.hit(&CUSTOMER, word.end + 1, end);
        }
        return;
    }
    let many = is_one_of(last, MANY);
    if (many || apposed::IS_COUNTED.hold(last)) && head.is_empty() && apposed::counted(word, sink) {
        return;
    }
    if many {
        apposed::at_several(word, sink);
        return several(word, sink);
    }
    let said = head.is_empty() && is_one_of(last, SPOKEN);
    if said && apposed::most(word, sink) {
        return;
    }
    if said && matches!(word.next(), b',' | b'.' | b' ') {
        apposed::at_one(word, sink);
    }
    if said
        && word.next() == b' '
        && let Some(end) = spoken(
            text,
            word.end + 1,
            if word.mask & UPPER == 0 && !is_one_of(last, &["client"]) { 1 } else { 2 },
        )
    {
        sink.hit(&CUSTOMER, word.end + 1, end);
        return;
    }
    if head.is_empty() && is_one_of(last, &["account"]) {
        // "the account Harbour Optik was locked"
        let told = |end: &usize| {
            let name = text.get(word.end + 1..*end).and_then(|name| std::str::from_utf8(name).ok());
            name.is_some_and(is_nothing_else)
                && class::one_at(text, *end, &[" was ", " is ", " saw ", " has ", " could "]).is_some()
        };
        if class::one_before(text, word.start, &["the ", "customer "]).is_some()
            && word.next() == b' '
            && let Some((end, _)) = proper(text, word.end + 1).filter(|name| name.1 > 1 && told(&name.0))
        {
            sink.hit(&CUSTOMER, word.end + 1, end);
        }
        return;
    }
    // `client: Harbour Optik`
    if said
        && word.next() == b':'
        && let Some((start, end)) = framed(text, word.end)
        && text.get(start..end).and_then(|name| std::str::from_utf8(name).ok()).is_some_and(is_nothing_else)
    {
        sink.hit(&CUSTOMER, start, end);
        return;
    }
    let of = if is_one_of(last, &["name", "slug"]) { last_part(head).1 } else { last };
    let group = is_one_of(of, GROUPS);
    if said
        && let Some(struck) = class::one_at(text, word.end, STRUCK)
        && let Some((start, end)) = framed(text, word.end + struck.len())
    {
        sink.hit(&CUSTOMER, start, end);
        return;
    }
    if !is_one_of(of, OWNERS) && !group {
        return labelled::at_field(word, (head, last), sink);
    }
    // `"org":"Tamsin & Vexley"`: no team is called so.
    let strange = |name: &(usize, usize)| may_be_company(text, *name);
    if group && !is_of_customers(word) {
        if let Some((start, end)) = framed(text, word.end).filter(strange) {
            sink.hit(&CUSTOMER, start, end);
        }
        return;
    }
    if let Some((start, end)) = framed(text, word.end) {
        sink.hit(&CUSTOMER, start, end);
        return;
    }
    // "Requester org: Platform Engineering": a team asks, too.
    if group && class::one_before(text, word.start, &["equester "]).is_some() {
        return;
    }
    let mark = |byte: u8| matches!(byte, b'"' | b'\'' | b'\\');
    let closing = class::run_end(text, word.end, 3, mark);
    let sign = class::spaces_end(text, closing, 2);
    if !matches!(class::at(text, sign), b':' | b'=') {
        return;
    }
    let blank = class::spaces_end(text, sign + 1, 8);
    let start = class::run_end(text, blank, 2, mark);
    let part = |from: usize| class::run_of(text, from, 63, WORD | OTHER_LETTER);
    let capital = |at: usize| class::is(class::at(text, at), UPPER);
    let mut end = part(start);
    for _ in 0..8 {
        if class::at(text, end) != b' ' || !capital(start) || !capital(end + 1) {
            break;
        }
        end = part(end + 1);
    }
    let tight = class::at(text, sign) == b'=' && start == sign + 1;
    let next = class::at(text, end);
    let closed = match next {
        0 | b'\n' | b'\r' | b',' | b'"' | b'\'' | b'\\' | b'}' | b'|' => true,
        b' ' => tight || capital(start) && !class::is(class::at(text, end + 1), LOWER),
        // "(tenant: Harbour Foods)"
        b')' => tight || word.previous() == b'(',
        b'&' | b']' | b';' => tight,
        _ => false,
    };
    let name = text.get(start..end).unwrap_or_default();
    let letters = class::count(name, LOWER | UPPER);
    // `tenantId`: a name in code.
    let code = start == blank && class::has_hump(name);
    if closed
        && !code
        && letters >= 4
        && letters * 2 > name.len()
        && (!group || capital(start) || is_made_up(name))
        && !names_nobody(name)
        && !names_nobody(
            name.split(|byte| *byte == b' ' || class::is(*byte, JOINER)).next().unwrap_or_default(),
        )
    {
        sink.hit(&CUSTOMER, start, end);
    }
}

/// Another field of the line speaks of whose something is: `org_id=`, `tenant=`, `plan=`.
#[inline(never)]
fn is_of_customers(word: Word<'_>) -> bool {
    const FIELDS: &[&str] =
        &["requester", "tenant", "customer", "org_id", "orgid", "plan=", "plan\":", "subscription"];
    let text = word.text;
    let start = class::line_start(text, word.start, 160);
    let end = class::line_end(text, word.end, 160);
    let told = |part: Option<&[u8]>| {
        part.is_some_and(|part| FIELDS.iter().any(|field| class::contains_folded(part, field)))
    };
    // `Requester: …` on the line above `Organization: …`, as a help desk heads a ticket.
    let above = class::line_start(text, start.saturating_sub(1), 160);
    let asked = || start > 0 && class::starts_with_folded(text, above, "requester:");
    told(text.get(start..word.start)) || told(text.get(word.end..end)) || asked()
}

/// "namespace t-harbour", `namespace: t-harbour`
fn is_in_namespace(word: Word<'_>) -> bool {
    Beside::before(word.text, word.start)
        .is_some_and(|key| is_one_of(key.says(), &["namespace", "namespaces"]) && key.gap != b"/")
}

/// Asked at a word with a dash or a low line in it.
pub(in crate::redact::detect) fn at_joined(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if is_company(word.bytes()) || bodies::ends_with_trade(word.bytes()) {
        sink.hit(&CUSTOMER, word.start, word.end);
        return;
    }
    if let Some(at) = bodies::within(word.bytes()) {
        sink.hit(&CUSTOMER, word.start + at, word.end);
        return;
    }
    // `#ext-vexley-crockery`: a channel that is shared with somebody outside.
    if word.previous() == b'#' && word.bytes().starts_with(b"ext-") {
        let name = word.start + 4;
        let free = matches!(class::before(word.text, word.start - 1), 0 | b' ' | b'\n' | b'`' | b'*');
        if free && word.text.get(name..word.end).is_some_and(paths::is_strange) {
            sink.hit(&CUSTOMER, name, word.end);
        }
        return;
    }
    let mut start = word.start;
    let (mut owner, mut client) = (false, false);
    for (number, part) in word.bytes().split(|byte| class::is(*byte, JOINER)).enumerate() {
        let end = start + part.len();
        if owner {
            let letters = class::all(part, LOWER | UPPER);
            let grammar = ENDINGS.iter().any(|ending| part.ends_with(ending.as_bytes()))
                || class::is(class::at(part, 0), UPPER)
                    && class::one_before(part, part.len(), GERMAN).is_some();
            if letters
                && part.len() >= 5
                && (!grammar || is_in_namespace(word) || end < word.end && is_schema(word))
                && !names_nobody(part)
                // `client-query-buffer`, "a client-specific setting": clients are programs as well.
                && !(client && std::str::from_utf8(part).is_ok_and(is_ordinary))
            {
                let mut stop = name_end(word, end);
                // `CUST-Harbour Shipping AS`
                if stop == word.end && class::is(class::at(part, 0), UPPER) {
                    stop = proper(word.text, start).map_or(stop, |name| name.0.max(stop));
                }
                sink.hit(&CUSTOMER, start, stop);
            }
            return;
        }
        client = is_word(part, "client");
        // Asked first: most parts begin with another letter.
        owner = matches!(part.first(), Some(b'c' | b't' | b'k' | b'C' | b'T' | b'K'))
            && (owns(part, class::at(word.text, end))
                || client && is_schema(word)
                // "the namespace t-harbour-papers"
                || part.len() == 1 && number == 0 && is_in_namespace(word));
        // Of many parts one of the first two says it.
        if !owner && number > 0 {
            return;
        }
        start = end + 1;
    }
}

/// `larchholm-gmbh`: the form of a company ends the word.
fn is_company(name: &[u8]) -> bool {
    const FORMS: &[&str] = &["-gmbh", "-kft", "-llc", "-ltd", "-oyj", "-sarl"];
    class::is(class::before(name, name.len()), LOWER)
        && name.iter().rev().take(5).any(|byte| *byte == b'-')
        && FORMS.iter().any(|form| name.len() > form.len() + 3 && name.ends_with(form.as_bytes()))
}

/// `client_max_body_size` is a setting, `client-harbour` and `Client_Harbour` are somebody's.
fn owns(part: &[u8], sign: u8) -> bool {
    is_one_of(part, &["cust", "customer", "kunde", "tenant", "tnt"])
        || is_one_of(part, &["client"]) && (sign == b'-' || class::is(class::at(part, 0), UPPER))
}

/// Past further words of the name, up to where it says which or what of theirs it is.
fn name_end(word: Word<'_>, mut end: usize) -> usize {
    while end < word.end {
        let next = class::run_of(word.text, end + 1, 63, LOWER | UPPER | DIGIT);
        let part = word.text.get(end + 1..next).unwrap_or_default();
        if part.len() < 2
            || class::any(part, DIGIT)
            || is_one_of(part, &["db", "dev", "prd", "qa"])
            || names_nobody(part)
        {
            break;
        }
        end = next;
    }
    end
}
