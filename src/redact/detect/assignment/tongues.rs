//! Sentences of other languages that say what a secret was: "hasło do bazy to X", "le code wifi est X", "пароль от базы: X".
//!
//! Words differ, the sentence does not: what the secret is called, some words for whose it is, perhaps a word or a sign
//! that says that it follows, and then something that no sentence is made of. So the languages are lists ([`tongue_words`](super::tongue_words)), and
//! one reader serves them all. The more the sentence says, the less the value has to look like one.
//! **Start reading** at [`behind`].

use super::changed::{IT_IS, becomes, is_place, says_changed};
use super::extent::trimmed_end;
use super::near::{Topic, near};
use super::shape::is_grouped;
use super::tongue_links::{FOREIGN_LINKS, GLUED, LINKS, STILL};
use super::tongue_rules::TOLD;
use super::tongue_words::{KEYS, PASSWORDS};
use super::value::{holds_special, is_digest, is_mixed, looks_chosen, looks_made, may_be_said};
use super::{asked_for, dictated, enclosed, hinted, relayed, said_before, users};
use crate::redact::detect::Sink;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Endings;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, OTHER_LETTER, UPPER};

/// So far from its name stands a value.
const REACH: usize = 100;

/// What a word is the name of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Noun {
    Password,
    Key,
    /// The network: only a sign or a link says that its password follows.
    Network,
}

impl Noun {
    const fn topic(self) -> Topic {
        match self {
            Self::Password | Self::Network => Topic::Password,
            Self::Key => Topic::Other,
        }
    }
}

/// What the word that ends at `end` is called in some language.
fn noun(text: &str, end: usize) -> Option<Noun> {
    let start = class::run_back(text.as_bytes(), end, 40, ALPHANUMERIC | OTHER_LETTER);
    let name = class_text(text, start, end);
    if !may_be_noun(name) {
        return None;
    }
    let name = name.to_lowercase();
    if matches!(name.as_str(), "wifi" | "wlan") {
        return Some(Noun::Network);
    }
    Some(if names_a_password(&name)? { Noun::Password } else { Noun::Key })
}

/// How these names end.
static NOUN_ENDINGS: Endings = Endings::of(&[PASSWORDS, KEYS]);

/// False for most words that are no such name: told by their last two letters.
pub(super) fn may_be_noun(name: &str) -> bool {
    match name.as_bytes() {
        [.., 0..128, 0..128] => NOUN_ENDINGS.hold(name.as_bytes()),
        _ => name.chars().rev().take(2).all(char::is_alphabetic),
    }
}

/// True for the name of a password in small letters, false for that of a key.
pub(super) fn names_a_password(name: &str) -> Option<bool> {
    let ends = |word: &&str| name.ends_with(*word);
    PASSWORDS.iter().any(ends).then_some(true).or_else(|| KEYS.iter().any(ends).then_some(false))
}

/// The text there, snapped to letters.
fn class_text(text: &str, start: usize, end: usize) -> &str {
    crate::text::ByteSpan::new(start, end).snapped(text).of(text)
}

/// Asked at a word that may be such a name, or a part of one: the walk ends words at letters beyond ASCII.
pub(super) fn at_word(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let whole = class::run_of(word.text, word.end, 12, ALPHANUMERIC | OTHER_LETTER);
    let noun = noun(sink.text(), whole);
    if let Some(noun) = noun {
        near(word.text, word.start, whole, noun.topic(), sink);
    }
    let found = match noun {
        Some(Noun::Password) => hinted::exchanged(word.text, whole, sink)
            .or_else(|| behind(word.text, whole, sink))
            .or_else(|| enclosed::password(word.text, whole, sink))
            .or_else(|| enclosed::foreign_phrase(word.text, whole, sink))
            .or_else(|| enclosed::key(word.text, whole, sink))
            .or_else(|| {
                // Said before, or asked for in a chat.
                said_before::used_as(word.text, word.start, sink);
                relayed::tried_before(word.text, word.start, sink);
                asked_for::answered_below(word.text, whole, sink)
            }),
        Some(_) => behind(word.text, whole, sink).or_else(|| enclosed::key(word.text, whole, sink)),
        None => None,
    };
    found.or_else(|| (word.end < whole).then(|| behind(word.text, word.end, sink))?)
}

/// Looks back from a sign or a word for such a name on the same line, and reads on from there.
pub(super) fn before(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let text = sink.text();
    let start = class::run_start(text.as_bytes(), at, REACH, |byte| !matches!(byte, b'\n' | b';'));
    let head = class_text(text, start, at).to_lowercase();
    let name = PASSWORDS.iter().chain(KEYS).filter(|name| !name.is_ascii());
    let found = name.filter_map(|name| head.rfind(name).map(|found| found + name.len())).max()?;
    // Letters of these alphabets are as long in either case.
    let end = at.checked_sub(head.len().checked_sub(found)?)?;
    near(bytes, end, end, Topic::Password, sink);
    // "암호(X)"
    if class::at(bytes, end) == b'(' {
        return enclosed::password(bytes, end, sink).or_else(|| enclosed::key(bytes, end, sink));
    }
    behind(bytes, end, sink).or_else(|| enclosed::key(bytes, end, sink))
}

/// Reads the sentence behind a name that ends at `end`, and returns where its value ends.
fn behind(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let noun = noun(sink.text(), end)?;
    let noun = if noun == Noun::Key && is_of_wireless(bytes, end) { Noun::Password } else { noun };
    if noun == Noun::Password
        && let Some(end) = dictated::foreign_phrase(bytes, end, sink)
    {
        return Some(end);
    }
    if noun == Noun::Password
        && let Some(end) = of_digits(bytes, end, sink)
    {
        return Some(end);
    }
    let mut sentence = Sentence::behind(sink.text(), end, noun);
    for words in 0..MOST_WORDS {
        if let Some((start, end)) = sentence.read(words)? {
            sink.hit(&TOLD, start, end);
            users::beside(bytes, start, end, sink);
            return Some(end);
        }
    }
    None
}

/// So many words stand between a name and its value, at the most.
const MOST_WORDS: usize = 8;

/// A sentence about a secret, as far as it was read.
struct Sentence<'t> {
    text: &'t str,
    /// Where the name of the secret ends.
    name_end: usize,
    noun: Noun,
    /// The name is an English word, too.
    english: bool,
    /// Behind the name stands a link without a space.
    glued: bool,
    /// Up to here it was read.
    at: usize,
    /// A word or a sign said that the value follows.
    linked: bool,
    /// It says that the secret became another.
    changed: bool,
}

impl<'t> Sentence<'t> {
    fn behind(text: &'t str, name_end: usize, noun: Noun) -> Self {
        let password =
            || name_end >= 8 && class::starts_with_folded(text.as_bytes(), name_end - 8, "password");
        let english = noun == Noun::Network || password();
        let rest = text.get(name_end..).unwrap_or_default();
        let link = GLUED.iter().find(|link| rest.starts_with(**link));
        let glued = link.is_some();
        let at = name_end + link.map_or(0, |link| link.len());
        Self { text, name_end, noun, english, glued, at, linked: glued, changed: false }
    }

    /// Reads one more word behind `words` of them: the value, if that is it. `None` where the sentence ends.
    fn read(&mut self, words: usize) -> Option<Option<(usize, usize)>> {
        let bytes = self.text.as_bytes();
        let set_off = self.pass_gap(words)?;
        // "wifi: HarbourGuest / heronlake44"
        if self.noun == Noun::Network
            && words == 1
            && class::at(bytes, self.name_end) == b':'
            && class::starts_with_folded(bytes, self.at, "/ ")
        {
            (self.at, self.noun, self.linked) = (self.at + 1, Noun::Password, true);
            return Some(None);
        }
        // "lautet abcd efgh ijkl mnop", as mail services give them out.
        let grouped = |end: &usize| {
            bytes.get(self.at..*end).is_some_and(is_grouped)
                && !class::is(class::at(bytes, *end), ALPHANUMERIC)
        };
        if self.noun == Noun::Password
            && self.linked
            && let Some(end) = Some(self.at + 19).filter(grouped)
        {
            return Some(Some((self.at, end)));
        }
        let stop = self.word_end()?;
        let close = trimmed_end(bytes, self.at, stop);
        let word = self.text.get(self.at..close)?;
        let closed = !set_off || class::at(bytes, stop) == b',' && holds_special(word.as_bytes());
        let placed = || self.changed && is_place(word.as_bytes(), bytes.get(close..).unwrap_or_default());
        (closed && !placed()).then_some(())?;
        // "la password, Xy9!z, era corta": set off by commas it may be shorter.
        let short = set_off && word.len() == 5 && is_mixed(word.as_bytes()) && !word.contains('.');
        if short || is_value(word.as_bytes(), self.noun, self.linked, words) {
            return Some(Some((self.at, close)));
        }
        // "החליפה סיסמה ל-X"
        if let Some(value) = word.strip_prefix("ל-")
            && is_value(value.as_bytes(), self.noun, true, words)
            && says_changed(self.text, self.at)
        {
            return Some(Some((close - value.len(), close)));
        }
        self.pass_word(word, stop, close)?;
        Some(None)
    }

    /// Past blanks, marks and signs; true where the value is set off by a comma: "Пароль, X, был в почте".
    fn pass_gap(&mut self, words: usize) -> Option<bool> {
        let bytes = self.text.as_bytes();
        let rest = self.text.get(self.at..)?;
        let behind = rest.trim_start_matches([
            ' ', '\u{a0}', '\u{3000}', '?', ':', '：', '=', '"', '\'', '`', '*', '„', '“', '«', '「',
        ]);
        let gap = rest.len() - behind.len();
        self.linked |= rest.get(..gap)?.contains(['?', ':', '：', '=']);
        let set_off = words == 0 && gap == 0 && behind.starts_with(", ");
        self.at += if set_off { 2 } else { gap };
        // "wifi? it's X"
        self.at += if class::starts_with_folded(bytes, self.at, "it's ") { 5 } else { 0 };
        let goes_on = (gap > 0 || words == 0) && self.at <= self.name_end + REACH;
        goes_on.then_some(set_off)
    }

    /// Where the word ends that was come to.
    fn word_end(&self) -> Option<usize> {
        let stop = class::run_end(self.text.as_bytes(), self.at, 80, |byte| {
            byte > b' ' && !matches!(byte, b',' | b';' | b'"' | b'`' | b'|' | b'<' | b'>' | b')' | b'\'')
        });
        let run = self.text.get(self.at..stop)?;
        // "パスワードはXです": the sentence goes on without a space.
        let goes_on = run
            .find(|letter: char| !letter.is_ascii())
            .filter(|length| self.glued && *length > 5 && !is_of_two_alphabets(run));
        let cut = goes_on.or_else(|| run.find(['。', '」', '»', '“', '，', '،', '\u{a0}']));
        Some(cut.map_or(stop, |length| self.at + length))
    }

    /// Past a word that is no value, and what it says of the next; `None` where the sentence ends with it.
    fn pass_word(&mut self, word: &str, stop: usize, close: usize) -> Option<()> {
        let bytes = self.text.as_bytes();
        let small = word.to_lowercase();
        let said = |list: &[&str]| list.contains(&small.as_str());
        let became = self.noun == Noun::Password && becomes(self.text, self.at, stop, &small);
        let link = became
            || matches!(word, "-" | "–" | "—" | "→")
            || said(LINKS) && !(self.english && said(FOREIGN_LINKS));
        self.changed |= became;
        self.linked = link || self.linked && said(STILL) || class::at(bytes, close) == b':';
        // "la clé wifi, c'est X"
        if let Some(it_is) = class::one_at(bytes, stop, IT_IS) {
            (self.at, self.linked, self.changed) = (stop + it_is.len() - 1, true, true);
            return Some(());
        }
        let ends = close < stop && class::at(bytes, close) == b'.'
            || matches!(class::at(bytes, stop), b',' | b';' | b'<' | b'|');
        self.at = stop;
        (!word.is_empty() && !ends && !word.contains(['(', '=', '['])).then_some(())
    }
}

/// "Clé Wi-Fi invités", "Wifi-sleutel": people choose it.
#[inline(never)]
fn is_of_wireless(bytes: &[u8], end: usize) -> bool {
    let line = class::line_start(bytes, end, 40);
    let stop = class::line_end(bytes, end, 12);
    let said = bytes.get(line..stop).unwrap_or_default();
    said.windows(4)
        .any(|part| [b"wifi", b"wi-f", b"wlan", b"wpa2"].iter().any(|net| part.eq_ignore_ascii_case(*net)))
}

/// "WLAN-Schlüssel: 17308378099288231348": what is printed below a box that makes a network.
#[inline(never)]
fn of_digits(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let start = end + class::one_at(bytes, end, &[": ", ":", " = "])?.len();
    let stop = class::run_of(bytes, start, 64, DIGIT);
    ((16..=63).contains(&(stop - start))
        && !class::is(class::at(bytes, stop), ALPHANUMERIC)
        && is_of_wireless(bytes, end))
    .then_some(())?;
    sink.hit(&TOLD, start, stop);
    Some(stop)
}

/// Letters of ASCII and of Latin with marks.
fn is_latin(value: &[u8]) -> bool {
    let latin = |letter: char| letter.is_ascii() || ('À'..='ɏ').contains(&letter);
    std::str::from_utf8(value).is_ok_and(|value| value.chars().all(latin))
}

/// `Sakana#雨7723`: a letter or two of another alphabet between what only secrets are made of.
#[inline(never)]
fn is_of_two_alphabets(value: &str) -> bool {
    let ascii = |letter: &char| letter.is_ascii();
    let (head, tail) =
        (value.chars().take_while(ascii).count(), value.chars().rev().take_while(ascii).count());
    let between = || value.chars().skip(head).take_while(|letter| !letter.is_ascii());
    let count = between().count();
    let sign = value.contains(['#', '@', '!', '$', '%', '&', '*', '+', '-']);
    head > 0
        && tail > 0
        && between().all(char::is_alphabetic)
        && (1..=2).contains(&count)
        && head + count + tail == value.chars().count()
        && class::has_each(value.as_bytes(), ALPHANUMERIC)
        && sign
}

/// True for what can be the value: the less said it is, the less it may look like anything else.
fn is_value(value: &[u8], noun: Noun, linked: bool, words: usize) -> bool {
    let has = |mask| class::any(value, mask);
    // "密码是 root@10.0.0.1 的"
    let address = value.rsplit(|byte| *byte == b'@').next().is_some_and(|host| host.contains(&b'.'));
    let address = address && value.contains(&b'@');
    // "Vextana/Cap7": one within a word of all sorts of signs.
    let within = class::at(value, 0) != b'/'
        && value.iter().filter(|byte| **byte == b'/').count() == 1
        && (value.len() >= 8 && class::has_each(value, ALPHANUMERIC));
    let path = value.contains(&b'/') && !(within && noun == Noun::Password);
    // "είναι Farosia=Vex31": two words that a sign joins.
    let sign = noun == Noun::Password
        && linked
        && value.split(|byte| *byte == b'=').all(|part| class::is(class::at(part, 0), UPPER));
    let odd = address
        || path
        || value.contains(&b'=') && !sign
        || value.iter().any(|byte| matches!(byte, b'(' | b'{' | b'[' | b'\\'));
    if !is_mixed(value)
        || odd
        || !(is_latin(value) || std::str::from_utf8(value).is_ok_and(is_of_two_alphabets))
        || is_digest(value)
        || !may_be_said(value)
        || value.contains(&b'_') && !has(UPPER)
    {
        return false;
    }
    let strong = value.len() >= 8 && class::has_each(value, ALPHANUMERIC);
    match noun {
        Noun::Network => (linked || words == 0) && strong && is_jumbled(value),
        Noun::Key => linked && (strong || looks_made(value)) || words == 0 && strong,
        Noun::Password if linked => looks_chosen(value),
        Noun::Password => words == 0 && looks_chosen(value) || strong && is_jumbled(value),
    }
}

/// Small letters, capitals and digits follow one another as in no name of a product.
pub(super) fn is_jumbled(value: &[u8]) -> bool {
    class::turns(value) >= 5
        || value.iter().any(|byte| matches!(byte, b'!' | b'#' | b'%' | b'$' | b'&' | b'+' | b'@'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::detect::scan;

    #[test]
    fn every_name_is_seen_by_the_walk_where_its_value_stands_behind() {
        for name in PASSWORDS.iter().chain(KEYS) {
            let text = format!("x {name}: K93y2uchC4x8b");
            let mut hits = Vec::new();
            scan(&text, &mut hits);
            assert!(hits.iter().any(|hit| hit.span.of(&text) == "K93y2uchC4x8b"), "{text}");
        }
    }
}
