//! Names of people that stand in prose without a word beside them: the first is one that people are given.

use super::account_shapes::is_common;
use super::chat;
use super::first_names;
use super::in_place::start_before;
use super::initialled::initial_end;
use super::nouns::{is_no_surname, is_noun, is_quality};
use super::roles::is_nothing_else;
use super::signed_rules::SIGNED;
use super::spelled_names::{full_name_end, name_end, person_end, shouted_end};
use super::strangers;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::{is_given, is_given_alone, is_surname};
use crate::text::class;
use crate::text::fold;

/// Asked at the beginning of a word with accents: "Chloé Bernard".
pub(in crate::redact::detect) fn at_accented(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    at_letters(word.start, sink);
}

/// Asked at small letters behind another letter: "Łukasz Kvistowski", of whose first name the walk sees the rest.
#[inline(never)]
pub(in crate::redact::detect) fn behind_accented(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let head = sink.text().get(..word.start).unwrap_or_default();
    let mut before = head.char_indices().rev();
    let Some((start, first)) = before.next() else { return };
    if first.is_uppercase() && before.next().is_none_or(|(_, sign)| !sign.is_alphanumeric()) {
        at_letters(start, sink);
    }
}

/// Two names or more from `start` on, of which people are given the first, whatever its letters.
fn at_letters(start: usize, sink: &mut Sink<'_, '_>) {
    let rest = sink.text().get(start..).unwrap_or_default();
    let length: usize =
        rest.chars().take(16).take_while(|letter| letter.is_alphabetic()).map(char::len_utf8).sum();
    let name = rest.get(..length).unwrap_or_default();
    if matches!(rest.as_bytes().get(length), Some(b' ' | b'-'))
        && (is_given(fold(name).as_bytes())
            || is_surname(fold(name).as_bytes()) && is_surname_at(rest, length + 1))
        && let Some(end) = name_end(sink.text(), start, 2)
        && of_people(b"", sink.text().get(start + length + 1..end))
    {
        sink.hit(&SIGNED, start, end);
    } else {
        first_names::at_accented(start, sink);
    }
}

/// "Altın Saat", "Ramy Interoperacyjności": behind the name that people are given stands what no surname is. Nouns are surnames
/// as well where one of them alone follows a name that is nothing else: "Kerstin Dienst", and not "Marco Civil da Internet".
fn of_people(given: &[u8], rest: Option<&str>) -> bool {
    rest.is_some_and(|rest| {
        let told = !rest.contains(' ') && is_given_alone(given);
        let no_surname = |word: &str| if told { is_quality(word) } else { is_no_surname(word) };
        !rest.split(' ').any(|word| no_surname(&fold(word)))
    })
}

/// Asked at two words that a dash joins and another follows: "Anna-Lena Kvistholm". People are given both.
#[inline(never)]
pub(in crate::redact::detect) fn at_double(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let mut parts = word.bytes().split(|byte| *byte == b'-');
    let given = |part: Option<&[u8]>| {
        part.is_some_and(|part| part.first().is_some_and(u8::is_ascii_uppercase) && is_given(part))
    };
    let both = given(parts.next()) && given(parts.next()) && parts.next().is_none();
    let joined = matches!(word.previous(), b'/' | b'.' | b'@' | b'_' | b'=' | b'\\' | b'$' | 128..);
    if both
        && !joined
        && let Some(end) = name_end(sink.text(), word.start, 2)
    {
        sink.hit(&SIGNED, word.start, end);
        fellows(end, sink);
    }
}

/// Asked at a word in capital letters that another follows: "ORDER FOR MATHILDE VEXHOLM". People are given the first, and the
/// others name nothing else.
#[inline(never)]
pub(in crate::redact::detect) fn at_shouted(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if matches!(word.previous(), b'_' | b'/' | b'.' | b'$' | b'=') || !is_given_alone(word.bytes()) {
        return;
    }
    let Some(end) = shouted_end(sink.text(), word.start) else { return };
    let others = sink.text().get(word.end + 1..end).unwrap_or_default();
    // "MARIA DB DOWN": what is shouted otherwise is short.
    let long = others.split(' ').next().is_some_and(|second| second.len() > 4);
    if long && others.split(' ').all(is_nothing_else) {
        sink.hit(&SIGNED, word.start, end);
    }
}

/// Asked at a word with a capital letter behind a comma and before a sign that closes: 'Hartmann, Miriam'. It has to be a
/// name that people are given, and a sign has to open before the other one.
#[inline(never)]
pub(in crate::redact::detect) fn at_reversed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let comma = word.start - 2;
    let start = class::run_start(word.text, comma, 24, |byte| {
        class::is(byte, class::LOWER | class::UPPER | class::OTHER_LETTER) || byte == b'-'
    });
    let opens = matches!(class::before(word.text, start), b'\'' | b'"' | b';' | b'|' | b'>' | 0 | b'\n');
    if opens && is_given(word.bytes()) && name_end(sink.text(), start, 1) == Some(comma) {
        sink.hit(&SIGNED, start, word.end);
    }
}

/// Asked at a word with a capital letter that another one follows: "Sofia Lindqvist took over". The first has to be a
/// name that little else is called by.
pub(in crate::redact::detect) fn at_given(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let quote = word.previous() == b'\'' && class::is(class::before(word.text, word.start - 1), class::WORD);
    let joined = matches!(word.previous(), b'/' | b'.' | b'@' | b'_' | b'=' | b'\\' | b'$')
        || quote
        || word.previous() >= 128;
    let nobody_else = ["bob", "claire", "harry", "jack", "jean", "josh", "nick", "pierre", "terry", "tony"];
    // "Lin Zhao", "Kelly Johnson": each of them is a name, and neither proves it alone.
    // "Pan Novák" is somebody with a title, "Pan Wei" is called so.
    let titled =
        || word.bytes() == b"Pan" && !matches!(class::at(word.text, word.end + 4), b' ' | b',' | b'.');
    let of_two = || is_surname(word.bytes()) && is_surname_at(text, word.end + 1) && !titled();
    let place = class::one_before(word.text, word.start, &["San ", "Saint ", "Santa "]).is_some();
    if joined || place {
        return;
    }
    if !(is_given(word.bytes()) || of_two()) {
        return at_verb(word, sink);
    }
    if std::str::from_utf8(word.bytes()).is_ok_and(is_everyday) && !is_one_of(word.bytes(), &nobody_else) {
        return;
    }
    let people = |end: &usize| {
        !is_public(word.text, word.start, *end)
            && of_people(word.bytes(), text.get(word.end + 1..*end))
            && (is_given(word.bytes())
                || !std::str::from_utf8(word.bytes()).is_ok_and(|name| is_noun(&fold(name))))
    };
    if let Some(end) = name_end(text, word.start, 2).filter(people) {
        // 'Ana Prieto' in quotes.
        let quoted = usize::from(class::before(word.text, end) == b'\'');
        sink.hit(&SIGNED, first_given(word), end - quoted);
        if word.previous() == b'(' {
            chat::before_bracket(word.start, end, sink);
        }
        fellows(end, sink);
        neighbours(word.start, end, sink);
    }
}

/// "Jan Piotr Kowalski": where a name begins that people are given, and no other word is, before the one that tells.
fn first_given(word: Word<'_>) -> usize {
    if word.previous() != b' ' {
        return word.start;
    }
    let start = class::run_back(word.text, word.start - 1, 24, class::LOWER | class::UPPER);
    let name = word.text.get(start..word.start - 1).unwrap_or_default();
    let alone = !class::is(class::before(word.text, start), class::WORD | class::OTHER_LETTER)
        && class::before(word.text, start) != b'.';
    let is_name = || {
        class::is(class::at(name, 0), class::UPPER)
            && is_given(name)
            && !std::str::from_utf8(name).is_ok_and(is_everyday)
    };
    if name.len() > 2 && alone && is_name() { start } else { word.start }
}

/// "Pål Hansen", "Jan Dvořák", "Zhang Wei": a usual surname begins at `at`, or a name that people are given, as many surnames
/// are.
fn is_surname_at(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let length: usize =
        rest.chars().take(24).take_while(|letter| letter.is_alphabetic()).map(char::len_utf8).sum();
    let name = fold(rest.get(..length).unwrap_or_default());
    is_surname(name.as_bytes()) || is_given(name.as_bytes())
}

/// "the Martin Luther King Day", "John F. Kennedy airport": a day or a place that has the name of somebody long known.
#[inline(never)]
fn is_public(text: &[u8], start: usize, end: usize) -> bool {
    const PLACES: &[&str] = &[" airport", " airfield", " international airport", " university"];
    let known = ["Charles de Gaulle", "Leonardo da Vinci", "Marie Curie"];
    class::one_before(text, end, &[" Day"]).is_some()
        || PLACES.iter().any(|place| class::starts_with_folded(text, end, place))
        || class::one_at(text, start, &known).is_some()
}

/// "Quorra Vexley noticed it": nobody is called so on any list, and only people do this.
#[inline(never)]
fn at_verb(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    static OPENERS: Lexicon = Lexicon::of(
        "afterwards also eventually finally however later luckily meanwhile only still suddenly today tomorrow when \
         yesterday",
    );
    let text = sink.text();
    if OPENERS.holds(word.bytes()) || !does_as_people_do(word) && !strangers::is_told(word) {
        return;
    }
    if let Some(end) = full_name_end(text, word.start) {
        // "Quorra Vexley Brandvik is on holiday": the verb is told two words before it.
        let start = start_before(text, end).filter(|start| full_name_end(text, *start) == Some(end));
        sink.hit(&SIGNED, start.unwrap_or(word.start).min(word.start), end);
    }
}

/// Two words, and a verb that hardly anything else does.
fn does_as_people_do(word: Word<'_>) -> bool {
    static VERBS: Lexicon = Lexicon::of(
        "acked apologised apologized asked guessed noticed phoned realised realized remembered replied said suggested \
         suspected thought volunteered wondered wrote",
    );
    let text = word.text;
    let letters = class::LOWER | class::UPPER | class::OTHER_LETTER;
    let second = class::run_of(text, word.end + 1, 24, letters);
    let verb = class::run_of(text, second + 1, 12, class::LOWER);
    let last = text.get(word.end + 1..second).unwrap_or_default();
    let said =
        class::at(text, second) == b' ' && text.get(second + 1..verb).is_some_and(|verb| VERBS.holds(verb));
    // "Health Checker noticed": English calls things so that do something.
    let doer = |part: &[u8]| part.ends_with(b"er") || part.ends_with(b"or") || part.ends_with(b"bot");
    let rolled = class::one_at(text, second, &[" rolled back", " took over", " rolled it back"]).is_some();
    (said || rolled) && last.len() > 2 && !doer(last)
}

/// Asked at joined words before a full stop: `payslip-hedda-brandvik.pdf`, a document that is called after somebody.
#[inline(never)]
pub(in crate::redact::detect) fn in_file_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let endings = [".pdf", ".doc", ".xls", ".odt", ".jpg", ".jpeg", ".eml", ".vcf", ".p12"];
    if class::one_at(word.text, word.end, &endings).is_none() {
        return;
    }
    // "hugo-themes.pdf": what a document is.
    static SORTS: Lexicon =
        Lexicon::of("backup contract invoice letter notes paper photo report resume slides theme themes");
    let letters =
        |part: &[u8], least: usize| part.len() >= least && class::all(part, class::LOWER | class::UPPER);
    let (mut at, mut given) = (word.start, None);
    for part in word.bytes().split(|byte| class::is(*byte, class::JOINER)) {
        if let Some(start) = given.filter(|_| letters(part, 5) && !is_common(part) && !SORTS.holds(part)) {
            sink.hit(&SIGNED, start, at + part.len());
            return;
        }
        given = (letters(part, 3) && is_given(part) && !is_common(part)).then_some(at);
        at += part.len() + 1;
    }
}

/// `| Torben Jessen | Gesa Petersen |`: who stands in the cells beside.
fn neighbours(start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let bytes = sink.text().as_bytes();
    let next =
        class::starts_with_folded(bytes, end, " | ").then(|| person_end(sink.text(), end + 3)).flatten();
    let next = next.filter(|next| class::starts_with_folded(bytes, *next, " |")).map(|next| (end + 3, next));
    let previous = class::one_before(bytes, start, &[" | "]).and_then(|_| {
        let cell = class::run_start(bytes, start - 3, 40, |byte| byte >= b' ' && byte != b'|');
        let cell = class::spaces_end(bytes, cell, 1);
        (person_end(sink.text(), cell)? == start - 3).then_some((cell, start - 3))
    });
    [next, previous].iter().flatten().for_each(|(start, end)| sink.hit(&SIGNED, *start, *end));
}

/// "Yusuf Demir, Aiko Tanaka and Lars Holm": who is named between people is one of them.
pub(super) fn fellows(end: usize, sink: &mut Sink<'_, '_>) {
    const LAST: &[&str] = &[", and ", " and ", " und ", " och ", " og ", " et ", " y ", " en ", " e "];
    let text = sink.text();
    let (mut at, mut named) = (end, Vec::new());
    for _ in 0..12 {
        let rest = text.get(at..).unwrap_or_default();
        let last = LAST.iter().find(|joint| rest.starts_with(**joint));
        let Some(joint) = last.or_else(|| rest.starts_with(", ").then_some(&", ")) else { return };
        let start = at + joint.len();
        let Some(stop) = initial_end(text, start).or_else(|| name_end(text, start, 2)) else { return };
        named.push((start, stop));
        at = stop;
        if last.is_some() {
            named.iter().for_each(|(start, stop)| sink.hit(&SIGNED, *start, *stop));
            return;
        }
    }
}
