//! Fields and columns that hold the names of people: `"firstName":"Giulia"`, `last_name=Bianchi`, and what stands below
//! `name,email,phone`.
//!
//! A field for a first name holds nothing else. One for a "name" may hold the name of anything: there the value has to
//! look like a person, or the column has to stand beside one for addresses.
//! **Start reading** at [`at_name`].

use super::accounts::{self, is_handle};
use super::field_names::{
    ACCOUNTS, BESIDE, HALVES, MEMBERS, NAMES, PARTIES, PARTY_OBJECTS, PERHAPS, PERSONAL, SOMEBODY,
};
use super::han;
use super::home_fields::{self, PLACE, POST_CODES, TOWNS, is_of_address, is_of_home, post_code};
use super::in_place::reversed_apart;
use super::person_field_rules::FIELD;
use super::presented;
use super::roles::is_nothing_else;
use super::speakers::is_no_person;
use super::spelled_names::{name_end, person_end, reversed_end, shouted_end};
use super::titles::past_titles;
use super::user_fields::{is_account, is_compound};
use super::whose_account::is_beside_account;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::{inserted, table};
use crate::redact::detect::beside::{is_one_of, last_part};
use crate::redact::detect::numbers::columns;
use crate::redact::detect::numbers::document_labels::is_national;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::given_names::{is_given, is_given_alone, is_like_a_person};
use crate::text::class::{self, DIGIT, OTHER_LETTER, UPPER, WORD};
use crate::text::fold;

/// Asked at a word that ends like one of these lists; `read` is up to where rows of headings were read.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, read: &mut usize, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // "surname Vexley"
    if word.next() == b' '
        && class::is(class::at(text, word.end + 1), UPPER)
        && is_one_of(word.bytes(), &["surname", "forename", "nachname", "apellido", "cognome", "nazwisko"])
    {
        let at = word.end + 1;
        if let Some(end) = name_end(sink.text(), at, 1)
            && sink.text().get(at..end).is_some_and(is_nothing_else)
        {
            sink.hit(&FIELD, at, end);
        }
        return;
    }
    if word.next() == b'=' && is_one_of(word.bytes(), &["first", "last"]) {
        return in_query(word, sink);
    }
    // A sentence goes on.
    if word.next() == b' ' && class::is(class::at(text, word.end + 1), class::LOWER | UPPER | DIGIT) {
        presented::behind_my_name(word, sink);
        return;
    }
    let of_name = |byte: u8| class::is(byte, WORD | OTHER_LETTER);
    let start = class::run_start(text, word.start, 24, of_name);
    let end = class::run_end(text, word.end, 24, of_name);
    // "Beneficiary Name:"
    let spaced = word.previous() == b' ' && word.len() == 4;
    let quote = class::run_end(text, end, 3, |byte| matches!(byte, b'"' | b'\'' | b'*' | b'\\' | b'`'));
    let sign = class::spaces_end(text, quote, 1);
    // `name  = "Quorra Vexley"`: the signs of a block stand below each other.
    let sign = if class::at(text, sign) == b' ' { aligned_sign(text, sign) } else { sign };
    if numbered_record(word, sink) {
        return;
    }
    if let Some(at) = record_value(text, start, sign)
        && let Some(sort) = text.get(start..end).and_then(field)
    {
        let named = name_end(sink.text(), at, 1).and_then(|end| sink.text().get(at..end));
        if named.is_some_and(is_nothing_else) {
            value(at, sort, false, sink);
        }
        return;
    }
    if class::at(text, sign) == b' ' && is_in_bars(text, start, sign) {
        return below(word, read, sink);
    }
    match class::at(text, sign) {
        b',' | b';' | b'|' | b'\t' | b'\n' | b'\r' | b')' => {
            // `"resourceType":"Patient",`
            let opening = class::run_start(text, start, 3, |byte| matches!(byte, b'"' | b'\\' | b' '));
            if opening == start || class::before(text, opening) != b':' {
                below(word, read, sink)
            }
        }
        b':' | b'=' | b'>' if !is_one_of(word.bytes(), ACCOUNTS) => {
            let sort = |start: usize| text.get(start..end).and_then(field);
            let spaced = spaced.then(|| class::run_start(text, start - 1, 24, of_name));
            let Some(sort) = spaced.and_then(sort).or_else(|| sort(start)) else { return };
            let tight = class::at(text, sign + 1) != b' ' && class::at(text, sign) != b':';
            let at = class::run_end(text, sign + 1, 6, |byte| {
                matches!(byte, b' ' | b'>' | b'*' | b'"' | b'\'' | b'\\' | b'[')
            });
            let quoted = matches!(class::before(text, at), b'"' | b'\'' | b'>');
            value(at, sort, quoted || tight, sink);
        }
        _ => {}
    }
}

/// Past the blanks before `=`, where it stands behind them.
#[inline(never)]
fn aligned_sign(text: &[u8], sign: usize) -> usize {
    let aligned = class::spaces_end(text, sign, 24);
    if class::at(text, aligned) == b'=' { aligned } else { sign }
}

/// Blanks and the bar of a column: `  holder   |`, as databases print their headings.
pub(in crate::redact::detect) fn is_in_bars(text: &[u8], start: usize, end: usize) -> bool {
    class::at(text, class::spaces_end(text, end, 60)) == b'|'
        || class::before(text, class::spaces_start(text, start, 60)) == b'|'
}

/// `full_name | Quorra Vexley` below `-[ RECORD 1 ]-`, as a database prints a row as lines: where the value stands.
#[inline(never)]
fn record_value(text: &[u8], start: usize, end: usize) -> Option<usize> {
    let bar = class::spaces_end(text, end, 60);
    (class::at(text, bar) == b'|').then_some(())?;
    let head = text.get(start.saturating_sub(600)..start)?;
    let record = class::contains(head, b"-[ RECORD");
    (record && class::before(text, start) == b'\n' && class::starts_with_folded(text, bar, "| "))
        .then_some(bar + 2)
}

/// `dob | 1978-06-21` in such a row: a number of somebody.
#[inline(never)]
pub(in crate::redact::detect) fn numbered_record(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let text = word.text;
    let start = class::run_start(text, word.start, 24, |byte| class::is(byte, WORD | OTHER_LETTER));
    let Some(at) = record_value(text, start, word.end) else { return false };
    let line = class::run_end(text, at, 80, |byte| byte >= b' ');
    let end = class::spaces_start(text, line, 80);
    let heading = bare(text.get(start..word.end).unwrap_or_default());
    let Some(rule) = columns::rule(&heading, text.get(at..end).unwrap_or_default(), true) else {
        return false;
    };
    sink.hit(rule, at, end);
    true
}

/// `?first=Quorra&last=Vexley`: one half of a name, where the other one is asked for as well.
#[inline(never)]
fn in_query(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let whole = |byte: u8| byte > b' ' && byte != b'"';
    let (start, end) =
        (class::run_start(text, word.start, 120, whole), class::run_end(text, word.end, 120, whole));
    let query = text.get(start..end).unwrap_or_default();
    // "?first=January&last=March": one half is a name that people have.
    let half = |field: &[u8]| {
        let parts = query.split(|byte| matches!(byte, b'?' | b'&'));
        parts.skip(1).find_map(|part| std::str::from_utf8(part.strip_prefix(field)?).ok())
    };
    let both = half(b"first=").zip(half(b"last=")).is_some_and(|(first, last)| {
        let folded = fold(last);
        is_given(fold(first).as_bytes()) || folded.is_ascii() && is_like_a_person(&folded)
    });
    let close = class::run_end(text, word.end + 1, 40, |byte| whole(byte) && byte != b'&');
    let name = std::str::from_utf8(text.get(word.end + 1..close).unwrap_or_default()).unwrap_or_default();
    if both && matches!(word.previous(), b'?' | b'&') && is_name(name, true) {
        sink.hit(&FIELD, word.end + 1, close);
    }
}

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    /// A name, or a part of one.
    Name,
    /// The name of somebody, or a number or a state of theirs.
    Somebody,
    /// The name of somebody or of an office.
    Party,
    /// Half of a name, where the other half stands beside it.
    Half,
    /// The name of somebody or of something.
    Perhaps,
    /// A code for post.
    PostCode,
    /// A town.
    Town,
}

#[inline(never)]
fn field(name: &[u8]) -> Option<Holds> {
    static LISTS: [(Words, Holds); 7] = [
        (Words::of(NAMES), Holds::Name),
        (Words::of(HALVES), Holds::Half),
        (Words::of(POST_CODES), Holds::PostCode),
        (Words::of(TOWNS), Holds::Town),
        (Words::of(SOMEBODY), Holds::Somebody),
        (Words::of(PARTIES), Holds::Party),
        (Words::of(PERHAPS), Holds::Perhaps),
    ];
    let name = bare(name);
    let known = LISTS.iter().find(|(names, _)| names.hold(name.as_bytes())).map(|(_, holds)| *holds);
    // `"summary": "Quorra Vexley"`, as tools that page somebody write whom.
    let done = || name.ends_with("edby").then_some(Holds::Party);
    known.or_else(done).or_else(|| (name == "summary").then_some(Holds::Perhaps))
}

/// The name of a field in small letters, without the signs between its words.
#[inline(never)]
fn bare(name: &[u8]) -> String {
    let name = std::str::from_utf8(name).unwrap_or_default();
    let mut name = fold(name.rsplit('.').next().unwrap_or_default());
    name.retain(char::is_alphanumeric);
    name
}

/// The value of a field at `at`, up to the sign that closes it. Where it is set apart, its letters may be small.
#[inline(never)]
fn value(at: usize, holds: Holds, apart: bool, sink: &mut Sink<'_, '_>) {
    if holds == Holds::PostCode {
        return post_code(at, sink);
    }
    // `"caller": "Sig.ra Quorra Vexley"`
    let at = past_titles(sink.text().as_bytes(), at);
    let rest = sink.text().get(at..).unwrap_or_default();
    let length = length_of_name(rest);
    let end = at + rest.get(..length).unwrap_or_default().trim_end().len();
    let closed = matches!(
        class::at(sink.text().as_bytes(), at + length),
        0 | b'"' | b'\'' | b'\\' | b'<' | b'\n' | b'\r' | b',' | b'}' | b';' | b'&' | b'|'
    );
    let named = sink.text().get(at..end).unwrap_or_default();
    // `donor=Quorra Vexley phone=…`: the next field begins behind the name.
    let whole = (!closed && apart).then(|| name_end(sink.text(), at, 2)).flatten();
    let next = whole.map_or(0, |end| class::run_of(sink.text().as_bytes(), end + 1, 24, WORD));
    let closed = closed || next > 0 && class::at(sink.text().as_bytes(), next) == b'=';
    // `first_name=giulia last_name=bianchi`: the next field begins behind the space.
    let end = if let Some(whole) = whole.filter(|_| closed) {
        whole
    } else if !closed && apart {
        at + named.split(' ').next().unwrap_or_default().len()
    } else {
        end
    };
    let (text, named) = (sink.text(), sink.text().get(at..end).unwrap_or_default());
    let two_words = || name_end(text, at, 2).or_else(|| shouted_end(text, at)) == Some(end);
    let reversed = reversed_end(text, at)
        .filter(|_| matches!(holds, Holds::Name | Holds::Somebody))
        .or_else(|| reversed_apart(text, at).filter(|_| matches!(holds, Holds::Party | Holds::Somebody)));
    let told = match holds {
        Holds::Name => (closed || apart) && is_name(named, apart),
        Holds::Somebody => closed && two_words(),
        Holds::Party => closed && two_words() && is_nothing_else(named) || apart && han::is_name(named),
        Holds::Half => {
            closed
                && is_name(named, false)
                && is_beside(text, at, |object| HALVES.iter().all(|half| object.contains(half)))
        }
        Holds::Town => closed && apart && is_name(named, false) && is_of_address(text.as_bytes(), at),
        Holds::PostCode => false,
        Holds::Perhaps => {
            closed
                && (person_end(text, at) == Some(end)
                    || two_words()
                        && (is_beside(text, at, is_of_person)
                            || is_nothing_else(named) && is_beside(text, at, is_reached)
                            || is_in_record(text, at, end)
                            || text.as_bytes().get(end + 1..end + 7) == Some(b"phone=")
                            || text.as_bytes().get(end + 1..end + 7) == Some(b"email=")
                            || home_fields::is_in_block(text.as_bytes(), at)
                            || is_nothing_else(named)
                                && (is_beside_account(text.as_bytes(), at)
                                    || is_of_party(text.as_bytes(), at)))
                    || is_name(named, false) && is_asked_for(text, at)
                    || is_of_author(text.as_bytes(), at, end))
                || apart && han::is_name(named)
        }
    };
    let whole = told.then(|| if holds == Holds::Name { encoded_end(text, end) } else { end });
    if let Some(end) = reversed.or(whole) {
        sink.hit(if holds == Holds::Town { &PLACE } else { &FIELD }, at, end);
    }
}

/// Where a name ends of which a part ends at `end`, and whose parts a form joined: `Hedda+Brandvik`.
#[inline(never)]
fn encoded_end(text: &str, mut end: usize) -> usize {
    while class::at(text.as_bytes(), end) == b'+' {
        let name =
            text.get(end + 1..).unwrap_or_default().chars().take_while(|letter| letter.is_alphabetic());
        end += 1 + name.map(char::len_utf8).sum::<usize>();
    }
    end
}

/// `"requester":{"id":4,"name":"Quorra Vexley"}`: the object of the name is one of a party.
#[inline(never)]
fn is_of_party(text: &[u8], at: usize) -> bool {
    let open = class::run_start(text, at, 120, |byte| byte != b'{');
    let sign = |byte: u8| matches!(byte, b':' | b' ' | b'"' | b'\\');
    let key = class::run_start(text, open.saturating_sub(1), 6, sign);
    let word = class::run_back(text, key, 24, WORD);
    let owner = text.get(word..key).map(last_part).unwrap_or_default().1;
    class::before(text, open) == b'{' && class::at(text, key) >= b'"' && is_one_of(owner, PARTY_OBJECTS)
}

/// `"author":{"id":1,"name":"pixelpirat"}`: whoever wrote the message of that object is called as they like.
#[inline(never)]
fn is_of_author(text: &[u8], at: usize, end: usize) -> bool {
    let open = class::run_start(text, at, 120, |byte| byte != b'{');
    let told = ["\"author\":{", "\"author\": {", "\"sender\":{", "\"sender\": {"];
    let name = text.get(at..end).unwrap_or_default();
    class::one_before(text, open, &told).is_some()
        && class::at(text, end) == b'"'
        && name.len() >= 3
        && class::all(name, class::LOWER | DIGIT)
        && !is_no_person(name)
}

/// How many bytes of this may be of a name: an apostrophe is where a letter follows, as in "O'Shea".
#[inline(never)]
fn length_of_name(rest: &str) -> usize {
    let mut letters = rest.char_indices().take(60).peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().is_some_and(|(_, next)| next.is_uppercase());
        if !(is_of_name(letter) || letter == '\'' && at > 0 && next) {
            return at;
        }
        if letters.peek().is_none() {
            return at + letter.len_utf8();
        }
    }
    0
}

/// Two words between the tags of a party to a payment, or in an entry beside fields of a person.
#[inline(never)]
fn is_in_record(text: &str, at: usize, end: usize) -> bool {
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
fn is_asked_for(text: &str, at: usize) -> bool {
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
fn is_reached(object: &str) -> bool {
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

#[inline(never)]
fn is_of_name(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, ' ' | '-' | '.' | '’')
}

/// Letters, the first a capital one unless `small`, and nothing that schemas say of a field.
#[inline(never)]
fn is_name(name: &str, small: bool) -> bool {
    const SCHEMA: &str = "string text str null none nil undefined required optional true false varchar char name unknown \
        missing empty first last any redacted masked n.a. example";
    let begins = name.chars().next().is_some_and(|first| first.is_uppercase() || small || first >= '\u{590}');
    let code = name.contains('.') && !name.contains(". ") && !name.ends_with('.');
    let words = name.split(' ').count();
    let folded = fold(name);
    begins
        && name.chars().count() >= 2
        && length_of_name(name) == name.len()
        && words <= 5
        && !code
        && SCHEMA.split(' ').all(|word| word != folded)
}

/// `"Vexley-Brandt, Hedda"`: both halves of a name, in one cell.
#[inline(never)]
fn is_reversed(cell: &str) -> bool {
    let half = |name: &str| name.len() > 1 && is_name(name, false) && is_nothing_else(name);
    cell.split_once(", ").is_some_and(|(last, first)| half(last) && half(first))
}

/// Cells below headings of names, and of numbers of people.
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
    let is = |names: &[&str], head: &String| is_one_of(head.as_bytes(), names);
    let told = heads.iter().any(|head| {
        is(NAMES, head) || is(BESIDE, head) || head == "emailaddress" || is_national(head.as_bytes())
    });
    let of_people = told || heads.iter().any(|head| head.ends_with("salary") || head == "empno");
    let of_accounts = |head: &String| is(ACCOUNTS, head) || head == "commonname";
    // Rows of a roster, beside their numbers.
    let tells = |head: &String| {
        ["role", "duty", "title", "position", "rolle", "action", "action item", "due"]
            .contains(&head.as_str())
    };
    let of_roles = of_people || heads.iter().any(tells);
    let member = |head: &String| {
        is(MEMBERS, head) && head != "who"
            || of_roles && matches!(head.as_str(), "who" | "name" | "owner" | "lead")
    };
    for cells in table.cells(text) {
        for (head, (start, end)) in heads.iter().zip(cells) {
            let cell =
                text.get(start..end).and_then(|cell| std::str::from_utf8(cell).ok()).unwrap_or_default();
            if let Some(rule) = columns::rule(head, cell.as_bytes(), of_people) {
                sink.hit(rule, start, end);
            } else if of_accounts(head) {
                let cell = cell.as_bytes();
                let told = told && head != "account" && is_account(cell);
                if told || is_handle(cell) || is_compound(cell) || accounts::is_counted(cell) {
                    accounts::hit(text, start, end, sink);
                }
            } else if is(SOMEBODY, head)
                || member(head)
                || of_people && (is(NAMES, head) || is(PERHAPS, head))
            {
                let strict = member(head) && !(of_people && (is(NAMES, head) || is(PERHAPS, head)));
                let given = strict && is_given_alone(fold(cell).as_bytes());
                let whole = !(is(SOMEBODY, head) || strict) || cell.contains(' ');
                // "Duty | Person", and a team on call.
                let person = !strict || name_end(sink.text(), start, 2) == Some(end) && is_nothing_else(cell);
                // "Budget Planning" has a salary as well.
                let person = person && (told || is_nothing_else(cell));
                if given || whole && person && is_name(cell, is(NAMES, head)) || !strict && is_reversed(cell)
                {
                    sink.hit(&FIELD, start, end);
                }
            } else if of_people
                && is_of_home(head)
                && cell.len() >= 2
                && cell.bytes().any(|byte| class::is(byte, class::UPPER | class::DIGIT))
            {
                sink.hit(&PLACE, start, end);
            }
        }
    }
}
