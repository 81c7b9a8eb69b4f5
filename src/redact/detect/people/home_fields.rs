//! Fields and columns that say where a person of the same record lives: a code for post, a town, a street.
//!
//! A town alone is where a machine stands as well: it is somebody's where an address or a name stands beside it.

use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, DIGIT, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PLACE];

pub(super) static PLACE: Rule = Rule::shown(Shown {
    name: "address-column",
    kind: Kind::Id,
    reason: "Says where a person of the same row lives.",
    known_format: false,
    examples: Examples {
        positive: &[
            "first_name,city,zip\nx,«Kharkiv»,«61000»\n",
            "{\"line1\":\"x\",\"zip\":\"«37000»\",\"city\":\"«Tours»\"}",
            "{\"a\":\"the customer\",\"zip\":\"«37000»\"}",
            "postal_code=«SW1A 2AA»",
        ],
        negative: &[
            "service,city\nedge,Kharkiv\n",
            "{\"city\":\"Tours\",\"load\":3}",
            "zip: yes",
            "zip=3.0.1",
            "zip: 4711 files",
        ],
        disguised: &["surname,city\nx,«Khar\u{200b}kiv»\n"],
    },
});

/// Fields of an address that hold a code for post.
pub(in crate::redact::detect) const POST_CODES: Cue = &["zip", "zipcode", "postcode", "postalcode", "plz"];

/// Those that hold a town: beside a code for post, or a street, it is somebody's.
pub(in crate::redact::detect) const TOWNS: Cue = &["city", "town"];

/// Columns of an address.
const PLACES: &[&str] = &[
    "address",
    "adresse",
    "adres",
    "adresa",
    "city",
    "town",
    "stadt",
    "ort",
    "ville",
    "ciudad",
    "mesto",
    "miasto",
    "street",
    "strasse",
    "ulice",
    "ulica",
    "zip",
    "zipcode",
    "postcode",
    "postalcode",
    "plz",
    "plzort",
    "ortplz",
    "cpville",
    "capcitta",
    "wohnort",
    "psc",
];

/// True for the heading of a column of addresses, in small letters without signs.
pub(super) fn is_of_home(heading: &str) -> bool {
    is_one_of(heading.as_bytes(), PLACES)
}

/// Four to ten digits, capital letters and signs between them, most of them digits or in two groups.
pub(super) fn post_code(at: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text().as_bytes();
    let end =
        class::run_end(text, at, 11, |byte| class::is(byte, DIGIT | UPPER) || matches!(byte, b' ' | b'-'));
    let code = text.get(at..end).unwrap_or_default();
    let digits = class::count(code, DIGIT);
    let closed =
        matches!(class::at(text, end), 0 | b'"' | b'\'' | b'<' | b'\n' | b'\r' | b',' | b'}' | b'\\' | b'&');
    if (5..=10).contains(&code.len()) && digits > 1 && closed || digits == 4 && digits == code.len() && closed
    {
        sink.hit(&PLACE, at, end);
    }
}

/// Lines as deep as that of the field at `at`, above and below it, have fields of what only people have.
#[inline(never)]
pub(super) fn is_in_block(text: &[u8], at: usize) -> bool {
    let fields = [
        "line1",
        "phone",
        "email",
        "street",
        "address1",
        "address",
        "zip",
        "postcode",
        "iban",
        "dob",
        "ssn",
        "born",
        "birthday",
        "mobile",
        "tel",
        "e-mail",
        "mail",
        "passport",
        "date of birth",
    ];
    let line_start = |at: usize| class::line_start(text, at, 200);
    // The sign of a list stands where the first of its fields would have blanks.
    let depth = |start: usize| {
        let blank = class::spaces_end(text, start, 40);
        blank.saturating_sub(start) + if class::starts_with_folded(text, blank, "- ") { 2 } else { 0 }
    };
    let start = line_start(at);
    let deep = depth(start);
    let (mut above, mut below) = (start, start);
    for _ in 0..6 {
        let next = class::line_end(text, below, 200) + 1;
        let previous = line_start(above.saturating_sub(1));
        below = if depth(next) == deep { next } else { below };
        above = if above > 0 && depth(previous) == deep { previous } else { above };
        if [above, below].iter().any(|line| is_personal(text, line + deep, &fields)) {
            return true;
        }
    }
    false
}

/// One of these fields begins at `at`. A step that sends mail has a field for it, too, and what serves has an address: so
/// an address of mail has to stand there, and of what `=` sets no other counts but a telephone.
#[inline(never)]
fn is_personal(text: &[u8], at: usize, fields: &[&str]) -> bool {
    let Some(field) = fields.iter().find(|field| {
        let end = at + field.len();
        class::starts_with_folded(text, at, field)
            && (**field == "passport"
                || matches!(class::at(text, class::spaces_end(text, end, 24)), b':' | b'='))
    }) else {
        return false;
    };
    let sign = class::spaces_end(text, at + field.len(), 24);
    let line = class::line_end(text, sign, 80);
    let said = text.get(sign..line).unwrap_or_default();
    if field.ends_with("mail") {
        return said.contains(&b'@') || class::contains(said, b"[EMAIL");
    }
    class::at(text, sign) != b'=' || is_one_of(field.as_bytes(), &["mobile", "phone", "tel"])
}

/// A field of an address stands near.
pub(super) fn is_of_address(text: &[u8], at: usize) -> bool {
    let fields = ["zip", "post", "Post", "street", "Street", "line1", "plz", "geolocation"];
    (at.saturating_sub(120)..at + 120).any(|at| class::one_at(text, at, &fields).is_some())
}
