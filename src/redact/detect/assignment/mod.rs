//! A word that means a secret, and what is given as its value: in code, configuration, commands and prose.
//!
//! Begin with [`at_name`]: it reads the name ([`name`]), looks for the place of the value ([`place`], and in a
//! sentence [`mod@spoken`], which goes its [`way`]), and asks whether what stands there looks like one ([`value`],
//! [`shape`], [`spoken_value`]). Where nothing stands there, the sentence may say it later ([`mod@told`]), have said it
//! before ([`mod@said_before`]) or leave it to the value's own shape ([`mod@near`], [`made_up`]); [`tongues`] reads such
//! sentences of other languages, [`mod@relayed`] what is tried or typed line by line, [`mod@dictated`] what is read out, and
//! [`mod@enclosed`] what is set in brackets or quotes. [`columns`] knows tables whose
//! heading is such a name, [`mapping`] lists and what stands below a name, [`pair`] and [`joined`] users and passwords
//! without a name, and [`users`] whose password it is. What is found, and by which examples it is shown, is in
//! [`rules`] and [`sentences`].

mod apart;
mod asked_for;
mod attributes;
mod cells;
mod changed;
mod columns;
mod communities;
mod dictated;
mod enclosed;
mod extent;
mod heading;
mod hinted;
mod in_calls;
mod joined;
mod labelled;
mod listed;
mod made_up;
pub(super) mod mapping;
mod mistyped;
mod name;
mod name_words;
mod near;
pub(super) mod pair;
mod pair_rules;
mod passphrase;
mod place;
mod plain;
mod relayed;
mod rules;
mod said_before;
mod sentences;
mod sentences_left;
mod shape;
mod spoken;
mod spoken_value;
mod states;
mod told;
mod tongue_links;
mod tongue_rules;
pub(super) mod tongue_words;
mod tongues;
mod users;
mod value;
pub(super) mod variables;
mod way;

pub(super) use cells::{Cut, cells, cut, is_rule};
pub(super) use columns::{inserted, table};
pub(super) use joined::{at_address, at_network, at_port, behind_slash};
pub(super) use labelled::{before_quote, behind_user, joined_by_dash};
pub(super) use mistyped::WRONG;
pub(super) use name::suffix as name_suffix;
pub(super) use name_words::{CHOSEN, MAKERS, STRONG};
pub(super) use near::Read as Near;
pub(super) use users::{is_somebodys, numbered as numbered_user, report as report_user, user_end};
pub(super) use value::holds_sign;

#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{is_one_of, is_word, last_part};
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::secrets;
use crate::redact::detect::walk::Word;
use crate::text::ByteSpan;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, OTHER_LETTER, UPPER};
use name::{LONGEST_NAME, Name, Says, is_maker};
use near::{Topic, near};
use pair_rules::PAIR;
use place::assigned;
use rules::ASSIGNMENT;
use said_before::said_before;
pub(in crate::redact::detect) use sentences::SPOKEN;
use spoken::spoken;
use told::told;
use tongue_words::PASSWORDS;
use value::Setting;

#[cfg(test)]
pub(super) const RULES: &[&Rule] =
    &[&ASSIGNMENT, &columns::COLUMN, &SPOKEN, &tongue_rules::TOLD, &PAIR, &users::USER];

/// Asked at a word that may be the name of a secret; returns up to where its value was read.
pub(super) fn at_name(word: Word<'_>, columns: &mut usize, sink: &mut Sink<'_, '_>) -> usize {
    let (bytes, start) = (word.text, word.start);
    if word.len() == 1 && word.previous() == b'/' {
        return labelled::at_split(word, sink).unwrap_or(word.end);
    }
    if word.next() == 0xeb || word.next() == 0xec {
        let found = labelled::behind_particle(word, sink);
        if let Some(end) = found {
            return end;
        }
    }
    if word.previous() >= 128 || word.next() >= 128 {
        let found = at_foreign(bytes, word.end, sink).or_else(|| tongues::at_word(word, sink));
        if found.is_some() || word.len() <= 4 {
            return found.unwrap_or(word.end);
        }
    }
    if matches!(word.next(), b'\n' | b'.' | b'\r' | b'`' | b'"')
        && matches!(word.previous(), b'/' | b'.' | b'\\' | b' ')
        && let Some(end) = apart::file_printed(word, sink)
    {
        return end;
    }
    let mut name_end = word.end;
    while name_end > start && matches!(class::before(bytes, name_end), b'-' | b'_') {
        name_end -= 1;
    }
    let member =
        [".value", ".text", ".data"].iter().find(|member| class::starts_with_folded(bytes, word.end, member));
    let inner =
        word.next() == b'.' && class::is(class::at(bytes, word.end + 1), ALPHANUMERIC) && member.is_none();
    let name = bytes.get(start..name_end).unwrap_or_default();
    if inner && listed::is_list(name) {
        return listed::listed_below(word, sink).unwrap_or(word.end);
    }
    // `smtp://apikey:X@…`: the user of a link, which is read by itself.
    if word.next() == b':' && class::one_before(bytes, start, &["://"]).is_some() {
        return word.end;
    }
    if inner || is_alias(word) || name.len() < 2 || name.len() > LONGEST_NAME {
        return word.end;
    }
    if let Some(end) = pair::at_name(word, sink) {
        return end;
    }
    let several = mapping::at_name(word, sink) || is_plural(word, name);
    if several {
        let passwords = word.bytes().to_ascii_lowercase().ends_with(b"passwords");
        near(bytes, start, word.end, if passwords { Topic::Password } else { Topic::Other }, sink);
    }
    if let Some(end) = listed::credentials_below(word, sink) {
        return end;
    }
    if let Some(end) = apart::of_cluster(word, sink) {
        return end;
    }
    let name = named(word, name);
    if several || name.is_some() {
        *columns = columns::at_name(word, *columns, sink);
        mapping::list(word, several, sink);
    }
    let Some(name) = name else { return unnamed(word, name_end, several, sink) };
    if name.says == Says::Short && word.next() == b':' && is_source(bytes, start) {
        let name = Name { says: Says::Secret, ..name };
        return value::value(bytes, word.end + 1, &name, Setting::Tight, sink).unwrap_or(word.end);
    }
    let name_end = word.end + member.map_or(0, |member| member.len());
    of_its_own(word, sink).or_else(|| behind_name(word, name_end, name, sink)).unwrap_or(word.end)
}

/// "passwords:", "tokens are"
fn is_plural(word: Word<'_>, name: &[u8]) -> bool {
    matches!(word.next(), b':' | b'=' | b' ' | b'"' | b'\'' | b'\n')
        && matches!(name, [stem @ .., b's' | b'S'] if Name::read(stem, 0).is_some())
}

/// What stands in a place of its own behind some names: where a key is changed, where a sentinel keeps one, a phrase.
fn of_its_own(word: Word<'_>, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let (bytes, start) = (word.text, word.start);
    if word.previous() == b'\'' && word.next() == b'\'' {
        let _ = apart::updated(bytes, start, sink);
    }
    if is_word(word.bytes(), "random_password")
        && let Some(end) = apart::generated(bytes, word.end, sink)
    {
        return Some(end);
    }
    if is_word(word.bytes(), "auth-pass")
        && let Some(end) = apart::of_sentinel(bytes, start, word.end, sink)
    {
        return Some(end);
    }
    // "pass phrase "four grey owls""
    let phrase = is_word(word.bytes(), "phrase") && class::one_before(bytes, start, &["ass "]).is_some();
    // "the callback word is "four grey owls""
    let word_of = is_word(word.bytes(), "word") && passphrase::is_phrase_named(bytes, start, word.end);
    let seed = last_part(word.bytes()).1.eq_ignore_ascii_case(b"seed");
    if seed && let Some(end) = passphrase::drawn_words(bytes, word.end, sink) {
        return Some(end);
    }
    (phrase || word_of || is_one_of(word.bytes(), &["seed", "passphrase"])).then_some(())?;
    passphrase::phrase(bytes, start, word.end, sink)
        .or_else(|| plain::words_further(bytes, start, word.end, sink))
        .or_else(|| enclosed::phrase(bytes, word.end, sink))
}

/// The value that is given to the name or that a sentence about it tells.
fn behind_name(word: Word<'_>, name_end: usize, name: Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let (bytes, start) = (word.text, word.start);
    let name = Name { says: said_of_network(word, name.says), ..name };
    if name.plain && (matches!(name.says, Says::Secret | Says::Short) || is_word(word.bytes(), "psk")) {
        let topic = if name.chosen || name.says == Says::Short { Topic::Password } else { Topic::Other };
        near(bytes, start, word.end, topic, sink);
    }
    assigned(bytes, start, name_end, &name, sink)
        .inspect(|end| changed(bytes, *end, sink))
        .or_else(|| told(bytes, start, word.end, &name, sink))
        .or_else(|| said_before(bytes, start, &name, sink))
        .or_else(|| tongues::at_word(word, sink))
}

/// What the word says of a value, alone or with the one before it: "pass phrase", "API key".
fn named(word: Word<'_>, name: &[u8]) -> Option<Name> {
    let (bytes, start) = (word.text, word.start);
    if is_one_of(name, &["key", "code"]) {
        return Name::of_two_words(bytes, start, name);
    }
    let apart = is_one_of(name, &["phrase", "word"])
        && ["pass ", "safe ", "auth ", "priv ", "callback ", "challenge "].iter().any(|pass| {
            let at = start.checked_sub(pass.len());
            at.is_some_and(|at| {
                class::starts_with_folded(bytes, at, pass)
                    && !class::is(class::before(bytes, at), ALPHANUMERIC)
            })
        });
    // "ww" is how Dutch chats call a password.
    if is_maker(name) {
        let given = matches!(word.next(), b':' | b'=') && class::at(bytes, word.end + 1) != b'/';
        given.then_some(Name { option: false, plain: false, says: Says::Made, chosen: false })
    } else if apart || is_word(name, "ww") {
        Name::read(b"password", b' ')
    } else {
        Name::read(name, word.previous())
    }
}

/// A word that names no secret: it may be the plural of one, a phrase, or the name of one in other languages.
fn unnamed(word: Word<'_>, name_end: usize, several: bool, sink: &mut Sink<'_, '_>) -> usize {
    let (bytes, start) = (word.text, word.start);
    if is_phrase_name(word.bytes()) {
        return passphrase::phrase(bytes, start, word.end, sink)
            .or_else(|| dictated::phrase_of_words(bytes, word.end, sink))
            .or_else(|| plain::words_further(bytes, start, word.end, sink))
            .or_else(|| enclosed::phrase(bytes, word.end, sink))
            .or_else(|| tongues::at_word(word, sink))
            .unwrap_or(word.end);
    }
    if let Some(end) = tongues::at_word(word, sink) {
        return end;
    }
    if several {
        relayed::tried_before(bytes, start, sink);
    }
    let of_one = bytes.get(start..name_end - 1).filter(|_| several && word.previous() == b' ');
    of_one
        .and_then(|name| Name::read(name, 0))
        .and_then(|name| {
            both(bytes, start, name_end, &name, sink).or_else(|| said_before(bytes, start, &name, sink))
        })
        .unwrap_or(word.end)
}

/// "PSK: X" stands beside the name of a network, and `psk="words of a network"` in its settings.
fn said_of_network(word: Word<'_>, says: Says) -> Says {
    // `uci set wireless.lan.key='X'`
    let line = || secrets::shell_words::line_before(word.text, word.start);
    if says == Says::Key && is_word(word.bytes(), "key") && class::contains(line(), b"set wireless.") {
        return Says::Secret;
    }
    if says != Says::Perhaps || !is_word(word.bytes(), "psk") {
        return says;
    }
    let behind = |sign: &str| class::starts_with_folded(word.text, word.end, sign);
    if behind("=\"") {
        Says::Secret
    } else if behind(": ") && !behind(": wpa") || behind(" = ") && !behind(" = wpa") {
        Says::Short
    } else {
        says
    }
}

/// Asked at "logging": "logging in with X".
pub(super) fn at_logging(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if is_word(word.bytes(), "logging") {
        let _ = plain::logged_in(word, sink);
    } else if is_one_of(word.bytes(), mistyped::WRONG) {
        let _ = mistyped::mistyped(word, sink);
    }
}

/// `secret_string = "X" -> "Y"`: what a plan changes it to, behind the first.
fn changed(bytes: &[u8], end: usize, sink: &mut Sink<'_, '_>) {
    if class::starts_with_folded(bytes, end, "\" -> \"") {
        let start = end + 6;
        let stop = class::run_end(bytes, start, 256, |byte| byte != b'"' && byte != b'\n');
        if bytes.get(start..stop).is_some_and(|value| value.len() >= 3 && !is_placeholder(value)) {
            sink.hit(&ASSIGNMENT, start, stop);
        }
    }
}

/// "recovery phrase", "mnemonic": words that are a key. Of "lösenfras" the walk sees the end.
fn is_phrase_name(name: &[u8]) -> bool {
    const NAMES: &[&str] =
        &["phrase", "frase", "mnemonic", "wachtwoordzin", "senfras", "senfrasen", "passfras", "passfrasen"];
    // `seed_phrase = …`
    is_one_of(name.rsplit(|byte| *byte == b'_').next().unwrap_or_default(), NAMES)
}

/// "both passwords were X and Y"
fn both(bytes: &[u8], start: usize, end: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let first = spoken(bytes, start, end, name, sink)?;
    let and = class::starts_with_folded(bytes, first, " and ").then_some(first + 4)?;
    spoken(bytes, start, and, name, sink).or(Some(first))
}

/// `-passin pass:X`: the option says that a password follows.
fn is_source(bytes: &[u8], start: usize) -> bool {
    class::one_before(bytes, start, &["-passin ", "-passout ", "-pass ", "-k "]).is_some()
}

/// `[PASSWORD-1]`, an alias of ours: a colon behind it assigns nothing.
fn is_alias(word: Word<'_>) -> bool {
    word.previous() == b'['
        && word.next() == b']'
        && word.has(DIGIT | JOINER | UPPER)
        && word.mask & LOWER == 0
}

/// Names in other scripts, which are no words to the walk: looked for where something is assigned.
pub(super) fn at_operator(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    if class::before(bytes, at) == b'n' {
        joined::at_driver(bytes, at, sink);
    }
    if class::is(class::at(bytes, at + 1), ALPHANUMERIC) && class::is(class::before(bytes, at), ALPHANUMERIC)
    {
        joined::at_colon(bytes, at, sink);
    }
    // `*:*:*:user:X`, a line of a password file.
    if class::before(bytes, at) == b'*' && class::before(bytes, at - 1) == b':' {
        joined::at_any_port(bytes, at, sink);
    }
    if class::ascii_before(bytes, at) {
        return;
    }
    let blank = |byte: u8| matches!(byte, b' ' | b'"' | b'\'' | b'*' | b'`');
    let name_end = class::run_start(bytes, at, 4, blank);
    let foreign = (1..=3).any(|back| name_end >= back && class::at(bytes, name_end - back) >= 128);
    if foreign && at_foreign(bytes, name_end, sink).is_none() {
        tongues::before(bytes, at, sink);
    }
}

/// Asked at a word behind other letters, or a space behind them: "密码是X", "пароль X".
pub(super) fn behind_foreign(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    tongues::before(word.text, word.start, sink);
}

/// "пароль от базы поменяли?", asked at the mark: the answer below says what it is. The walk sees no such word.
#[inline(never)]
pub(super) fn at_question(bytes: &[u8], mark: usize, sink: &mut Sink<'_, '_>) {
    let line = class::line_start(bytes, mark, 100);
    let asked = bytes.get(line..mark).filter(|asked| !asked.is_ascii()).unwrap_or_default();
    let asked = String::from_utf8_lossy(asked).to_lowercase();
    if PASSWORDS.iter().any(|name| !name.is_ascii() && asked.contains(name)) {
        let _ = asked_for::answered_below(bytes, mark, sink);
    }
}

fn at_foreign(bytes: &[u8], name_end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let start = class::run_back(bytes, name_end, 40, ALPHANUMERIC | OTHER_LETTER);
    let name = ByteSpan::new(start, name_end).snapped(sink.text()).of(sink.text());
    let foreign = !name.is_ascii() && tongues::may_be_noun(name);
    let chosen = foreign.then(|| tongues::names_a_password(&name.to_lowercase()))??;
    let says = if chosen { Says::Secret } else { Says::Key };
    assigned(bytes, start, name_end, &Name { option: false, plain: true, says, chosen }, sink)
}
