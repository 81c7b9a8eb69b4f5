//! What else is said beside the name of somebody: by the object, the entry or the query that holds it.

use super::chat::is_office;
use super::field_names::{DOERS_OBJECTS, PARTY_OBJECTS, PERSONAL};
use crate::redact::detect::beside::{is_one_of, last_part};
use crate::text::class::{self, DIGIT, WORD};

/// `"requester":{"id":4,"name":"Quorra Vexley"`, `created_by:` above `display_name: …`, and the same of tags: what holds the
/// name is a party, or who did something. Files of settings call all sorts of things so, `customer:` above `name: Canary
/// Rollout`: there the field has to say that the name is one to show.
#[inline(never)]
pub(super) fn is_of_party(text: &[u8], at: usize) -> bool {
    let sign = |byte: u8| matches!(byte, b':' | b' ' | b'"' | b'\\' | b'>' | b'\n' | b'[');
    let shown = class::contains_folded(
        text.get(class::run_start(text, at, 24, |byte| !matches!(byte, b'\n' | b',' | b'{'))..at)
            .unwrap_or_default(),
        "display",
    );
    let owned = |open: usize, sure: bool| {
        let key = class::run_start(text, open, 8, sign);
        let word = class::run_back(text, key, 24, WORD);
        let name = text.get(word..key).unwrap_or_default();
        let owner = last_part(name).1;
        let party = sure && is_one_of(owner, PARTY_OBJECTS);
        let shown = || shown && (is_one_of(owner, PARTY_OBJECTS) || is_one_of(owner, DOERS_OBJECTS));
        class::at(text, key) >= b'"' && (party || shown())
    };
    let open = class::run_start(text, at, 120, |byte| byte != b'{');
    if class::before(text, open) == b'{' {
        return owned(open - 1, true);
    }
    if class::before(text, at) == b'>' {
        let tag = class::run_start(text, at, 40, |byte| byte != b'<').saturating_sub(1);
        return class::before(text, class::run_start(text, tag, 8, |byte| byte <= b' ')) == b'>'
            && owned(tag, false);
    }
    // The first line above that stands less deep.
    let depth = |line: usize| class::spaces_end(text, line, 24) - line;
    let mut line = class::line_start(text, at, 60);
    let deep = depth(line);
    for _ in 0..4 {
        let above = class::line_start(text, line.saturating_sub(1), 80);
        if deep == 0 || above >= line {
            return false;
        }
        if depth(above) < deep {
            return matches!(class::before(text, line - 1), b':') && owned(line - 1, false);
        }
        line = above;
    }
    false
}

/// `"author":{"id":1,"name":"pixelpirat"}`: whoever wrote the message of that object is called as they like.
#[inline(never)]
pub(super) fn is_of_author(text: &[u8], at: usize, end: usize) -> bool {
    let open = class::run_start(text, at, 120, |byte| byte != b'{');
    let told = ["\"author\":{", "\"author\": {", "\"sender\":{", "\"sender\": {"];
    let name = text.get(at..end).unwrap_or_default();
    class::one_before(text, open, &told).is_some()
        && class::at(text, end) == b'"'
        && name.len() >= 3
        && class::all(name, class::LOWER | DIGIT)
        && !is_office(name)
}

/// Two words between the tags of a party to a payment, or in an entry beside fields of a person.
#[inline(never)]
pub(super) fn is_in_record(text: &str, at: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let tag = class::before(bytes, at) == b'>' && class::starts_with_folded(bytes, end, "</");
    let near = |fields: &[&str]| {
        (at.saturating_sub(160)..end + 160).any(|at| class::one_at(bytes, at, fields).is_some())
    };
    let entry = class::one_before(bytes, at, &["cn: ", "CN: "]).is_some();
    let party = || class::starts_with_folded(bytes, end, "</nm>");
    let fields = ["<phone", "<email", "<msisdn", "<addr", "<birth", "<iban", "<dob", "<mobile", "<tel"];
    tag && (party() || near(&fields))
        || entry && near(&["\nmail:", "\nsn:", "nOrgPerson", "\ntelephone", "\nuid:", "\ngivenName:"])
}

/// `?name=Hoffstetter&dob=…`: who is searched for by more than the name.
#[inline(never)]
pub(super) fn is_asked_for(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let whole = |byte: u8| byte > b' ';
    let (start, end) = (class::run_start(bytes, at, 120, whole), class::run_end(bytes, at, 120, whole));
    let fields = ["dob=", "ssn=", "birth", "surname=", "email=", "phone=", "plz=", "zip="];
    let asked = text.get(start..end).is_some_and(|query| fields.iter().any(|field| query.contains(field)));
    asked && class::before(bytes, at) == b'='
}

/// What the object holds in which the name at `at` stands.
#[inline(never)]
pub(in crate::redact::detect) fn is_beside(text: &str, at: usize, told: fn(&str) -> bool) -> bool {
    let bytes = text.as_bytes();
    let around = |byte: u8| byte != b'{' && byte != b'}';
    let (start, end) = (class::run_start(bytes, at, 300, around), class::run_end(bytes, at, 300, around));
    // An object within it may end what is read.
    let braced =
        class::before(bytes, start) == b'{' && end > at && matches!(class::at(bytes, end), b'}' | b'{');
    braced && text.get(start..end).is_some_and(told)
}

/// The object has a field by which somebody is reached, in whatever letters: `"Email"`, `"msisdn"`, `\"mail\"`.
#[inline(never)]
pub(super) fn is_reached(object: &str) -> bool {
    const FIELDS: &[&str] =
        &["email", "phone", "\"mail\"", "\"mail\\", "\"msisdn", "\"mobile", "\"tel\"", "birth"];
    FIELDS.iter().any(|field| class::contains_folded(object.as_bytes(), field))
}

/// The object has a field for what only people have.
pub(in crate::redact::detect) fn is_of_person(object: &str) -> bool {
    PERSONAL.iter().any(|field| object.contains(field))
        // Programs and groups have one, too.
        || object.contains("\"alternateId") && (object.contains("\"User\"") || object.contains('@'))
}
