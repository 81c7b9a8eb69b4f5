//! Fields that hold the names of people: `"firstName":"Giulia"`, `last_name=Bianchi`. Columns of them are read in
//! [`super::person_columns`].
//!
//! A field for a first name holds nothing else. One for a "name" may hold the name of anything: there the value has to
//! look like a person, or something of a person has to stand beside it.
//! **Start reading** at [`at_name`].

use super::field_names::{ACCOUNTS, HALVES, NAMES, PARTIES, PERHAPS, SOMEBODY};
use super::han;
use super::home_fields::{self, PLACE, POST_CODES, TOWNS, is_of_address, post_code};
use super::in_place::reversed_apart;
use super::person_columns::below;
use super::person_field_rules::FIELD;
use super::person_objects::{
    is_asked_for, is_beside, is_in_record, is_of_author, is_of_party, is_of_person, is_reached,
};
use super::presented;
use super::roles::is_nothing_else;
use super::spelled_names::{name_end, person_end, reversed_end, shouted_end};
use super::titles::past_titles;
use super::whose_account::is_beside_account;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::numbers::columns;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::given_names::{is_given, is_like_a_person};
use crate::text::class::{self, DIGIT, OTHER_LETTER, UPPER, WORD};
use crate::text::fold;

/// Asked at a word that ends like one of these lists; `read` is up to where rows of headings were read.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, read: &mut usize, sink: &mut Sink<'_, '_>) {
    let then = class::at(word.text, word.end + 1);
    match word.next() {
        b' ' if class::is(then, UPPER) && is_one_of(word.bytes(), SURNAMES) => surname(word, sink),
        b'=' if is_one_of(word.bytes(), &["first", "last"]) => in_query(word, sink),
        // A sentence goes on.
        b' ' if class::is(then, class::LOWER | UPPER | DIGIT) => presented::behind_my_name(word, sink),
        _ => at_field(word, read, sink),
    }
}

/// Words before half of a name in a sentence.
const SURNAMES: &[&str] = &["surname", "forename", "nachname", "apellido", "cognome", "nazwisko"];

/// "surname Vexley"
fn surname(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let at = word.end + 1;
    if let Some(end) = one_name_end(sink.text(), at) {
        sink.hit(&FIELD, at, end);
    }
}

/// Where one word or more ends that begins at `at` and names nothing else.
fn one_name_end(text: &str, at: usize) -> Option<usize> {
    name_end(text, at, 1).filter(|end| text.get(at..*end).is_some_and(is_nothing_else))
}

/// A part of the name of a field.
fn is_of_label(byte: u8) -> bool {
    class::is(byte, WORD | OTHER_LETTER)
}

/// The word is in the name of a field or in a heading.
fn at_field(word: Word<'_>, read: &mut usize, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let start = class::run_start(text, word.start, 24, is_of_label);
    let end = class::run_end(text, word.end, 24, is_of_label);
    let quote = class::run_end(text, end, 3, |byte| matches!(byte, b'"' | b'\'' | b'*' | b'\\' | b'`'));
    let sign = class::spaces_end(text, quote, 1);
    // `name  = "Quorra Vexley"`: the signs of a block stand below each other.
    let sign = if class::at(text, sign) == b' ' { aligned_sign(text, sign) } else { sign };
    if numbered_record(word, sink) {
        return;
    }
    if let Some(at) = record_value(text, start, sign)
        && let Some(holds) = text.get(start..end).and_then(field)
    {
        if one_name_end(sink.text(), at).is_some() {
            hit_value(at, holds, false, sink);
        }
        return;
    }
    match class::at(text, sign) {
        b' ' if is_in_bars(text, start, sign) => below(word, read, sink),
        b',' | b';' | b'|' | b'\t' | b'\n' | b'\r' | b')' => {
            // `"resourceType":"Patient",`
            let opening = class::run_start(text, start, 3, |byte| matches!(byte, b'"' | b'\\' | b' '));
            if opening == start || class::before(text, opening) != b':' {
                below(word, read, sink);
            }
        }
        b':' | b'=' | b'>' if !is_one_of(word.bytes(), ACCOUNTS) => given(word, (start, end), sign, sink),
        _ => {}
    }
}

/// `firstName: Giulia`: the field has a value behind the sign.
fn given(word: Word<'_>, (start, end): (usize, usize), sign: usize, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let of = |start: usize| text.get(start..end).and_then(field);
    // "Beneficiary Name:"
    let spaced = word.previous() == b' ' && word.len() == 4;
    let two = || if spaced { of(class::run_start(text, start - 1, 24, is_of_label)) } else { None };
    let Some(holds) = two().or_else(|| of(start)) else { return };
    let tight = class::at(text, sign + 1) != b' ' && class::at(text, sign) != b':';
    let at = class::run_end(text, sign + 1, 6, |byte| b" >*\"'\\[".contains(&byte));
    let quoted = matches!(class::before(text, at), b'"' | b'\'' | b'>');
    hit_value(at, holds, quoted || tight, sink);
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
    let start = class::run_start(text, word.start, 24, is_of_label);
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
pub(super) fn bare(name: &[u8]) -> String {
    let name = std::str::from_utf8(name).unwrap_or_default();
    let mut name = fold(name.rsplit('.').next().unwrap_or_default());
    name.retain(char::is_alphanumeric);
    name
}

/// The value of a field at `at`, where it is what the field holds. Where it is set apart, its letters may be small.
#[inline(never)]
fn hit_value(at: usize, holds: Holds, apart: bool, sink: &mut Sink<'_, '_>) {
    if holds == Holds::PostCode {
        return post_code(at, sink);
    }
    let text = sink.text();
    let value = Value::at(text, at, apart);
    let last_first = || reversed_end(text, value.start);
    let apart = || reversed_apart(text, value.start);
    let reversed = || match holds {
        Holds::Name => last_first(),
        Holds::Somebody => last_first().or_else(apart),
        Holds::Party => apart(),
        _ => None,
    };
    let whole = || if holds == Holds::Name { encoded_end(text, value.end) } else { value.end };
    let start = value.start;
    if let Some(end) = reversed().or_else(|| value.is_told(holds).then(whole)) {
        sink.hit(if holds == Holds::Town { &PLACE } else { &FIELD }, start, end);
    }
}

/// The value of a field.
struct Value<'t> {
    text: &'t str,
    start: usize,
    end: usize,
    /// A sign closes it, or the next field begins behind it.
    closed: bool,
    /// It is set apart by quotes, or by no blank.
    apart: bool,
}

impl<'t> Value<'t> {
    fn at(text: &'t str, at: usize, apart: bool) -> Self {
        const CLOSING: &[u8] = b"\0\"'\\<\n\r,};&|";
        let bytes = text.as_bytes();
        // `"caller": "Sig.ra Quorra Vexley"`
        let start = past_titles(bytes, at);
        let rest = text.get(start..).unwrap_or_default();
        let length = length_of_name(rest);
        let named = rest.get(..length).unwrap_or_default().trim_end();
        let closed = CLOSING.contains(&class::at(bytes, start + length));
        let value = Self { text, start, end: start + named.len(), closed, apart };
        if closed || !apart {
            return value;
        }
        // `donor=Quorra Vexley phone=…`: the next field begins behind the name.
        let next = |end: &usize| class::at(bytes, class::run_of(bytes, end + 1, 24, WORD)) == b'=';
        match name_end(text, start, 2).filter(next) {
            Some(end) => Self { end, closed: true, ..value },
            // `first_name=giulia last_name=bianchi`
            None => Self { end: start + named.split(' ').next().unwrap_or_default().len(), ..value },
        }
    }

    fn named(&self) -> &'t str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// Two words or more, each with a capital letter, or in capital letters.
    fn is_of_two(&self) -> bool {
        name_end(self.text, self.start, 2).or_else(|| shouted_end(self.text, self.start)) == Some(self.end)
    }

    /// It is what the field holds.
    fn is_told(&self, holds: Holds) -> bool {
        let Self { text, start, closed, apart, .. } = *self;
        let name = self.named();
        let eastern = || apart && han::is_name(name);
        match holds {
            Holds::Name => (closed || apart) && is_name(name, apart),
            Holds::Somebody => closed && self.is_of_two(),
            Holds::Party => closed && self.is_of_two() && is_nothing_else(name) || eastern(),
            Holds::Half => {
                let halves = |object: &str| HALVES.iter().all(|half| object.contains(half));
                closed && is_name(name, false) && is_beside(text, start, halves)
            }
            Holds::Town => closed && apart && is_name(name, false) && is_of_address(text.as_bytes(), start),
            Holds::Perhaps => closed && self.is_somebodys() || eastern(),
            Holds::PostCode => false,
        }
    }

    /// The name of somebody, in a field that may hold the name of something.
    fn is_somebodys(&self) -> bool {
        let Self { text, start, end, .. } = *self;
        let bytes = text.as_bytes();
        let of_nothing_else = || {
            is_nothing_else(self.named())
                && (is_beside(text, start, is_reached)
                    || is_beside_account(bytes, start)
                    || is_of_party(bytes, start))
        };
        let beside = || {
            is_beside(text, start, is_of_person)
                || is_in_record(text, start, end)
                || class::one_at(bytes, end + 1, &["phone=", "email="]).is_some()
                || home_fields::is_in_block(bytes, start)
                || of_nothing_else()
        };
        person_end(text, start) == Some(end)
            || self.is_of_two() && beside()
            || is_name(self.named(), false) && is_asked_for(text, start)
            // `"real_name": "Quorra Vexley", "display_name": "quorra"` of a chat
            || self.apart
                && is_name(self.named(), true)
                && !self.named().contains(' ')
                && is_beside(text, start, |object| object.contains("real_name"))
            || is_of_author(bytes, start, end)
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

#[inline(never)]
fn is_of_name(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, ' ' | '-' | '.' | '’')
}

/// Letters, the first a capital one unless `small`, and nothing that schemas say of a field.
#[inline(never)]
pub(super) fn is_name(name: &str, small: bool) -> bool {
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
