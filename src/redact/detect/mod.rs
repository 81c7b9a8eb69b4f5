//! Detectors: one file per family, each with its rules and their examples, or these in a `*_rules.rs` beside it.
//!
//! A rule is data: what it finds, why that must go, what it has to find, also disguised, and what it has to leave
//! alone. In examples `«` and `»` mark the value. One test below runs every example of every rule.
//!
//! Families stand in folders by what they find. What they share is here: [`walk`] goes over the words of a text and asks
//! those whose own could begin there, [`waiting`] tells which of them a word concerns, [`beside`] reads the word that
//! names a value, [`around`] passes the marks that stand around one, [`placeholder`] knows what stands in place of one and
//! [`stock`] what everybody's things are called, [`words`] holds their lists.
//! **Start reading** at [`scan`].

mod alike;
mod around;
mod asked;
mod assignment;
mod beside;
mod companies;
mod contact;
mod links;
mod machines;
mod numbers;
mod people;
mod placeholder;
mod placeholder_code;
mod secrets;
mod short_words;
mod stock;
mod tokens;
mod waiting;
mod walk;
mod words;
mod wrapped;

pub(super) use machines::names::is_of_many;
pub(super) use people::account_shapes::is_handle;
pub(super) use people::han::is_family;
pub(super) use people::name_list::{NameList, shortened, shortened_length};
pub(super) use people::roles::is_nothing_else;
pub(super) use people::signed_rules::NAME as STRANGER;
pub(super) use words::Lexicon;

use super::Kind;
use crate::text::{ByteSpan, Reading, base64, class};
use std::borrow::Cow;
use std::sync::Arc;

/// What one rule finds, and how that is shown to be so.
#[derive(Debug)]
pub(super) struct Rule {
    /// Its name in findings and receipts.
    pub(super) name: &'static str,
    /// What it finds.
    pub(super) kind: Kind,
    /// Why that must not leave, as the review shows it.
    pub(super) reason: &'static str,
    /// The format alone proves what it is: replaced at paste.
    pub(super) known_format: bool,
    /// What tells that it is that.
    pub(super) told_by: ToldBy,
    /// What it has to find and to leave; the page is shipped without them.
    #[cfg(test)]
    pub(super) examples: Examples,
}

/// What tells what a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ToldBy {
    /// The value itself, or the name it is given to.
    Value,
    /// The word, the command or the heading beside a machine's name, which itself may be any word.
    WordBeside,
    /// The place of a name of somebody whom nobody registered.
    PlaceOfName,
}

/// A rule as it is written down, with what it is tested by.
pub(super) struct Shown {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) reason: &'static str,
    pub(super) known_format: bool,
    pub(super) examples: Examples,
}

/// Texts that a rule is tested by.
#[derive(Debug)]
pub(super) struct Examples {
    /// Texts with values marked by `«` and `»`.
    pub(super) positive: &'static [&'static str],
    /// Texts that look alike and must stay.
    pub(super) negative: &'static [&'static str],
    /// Marked values written so that a matcher would miss them.
    pub(super) disguised: &'static [&'static str],
}

impl Rule {
    /// A rule without a reason or without examples of each sort does not build.
    pub(super) const fn shown(rule: Shown) -> Self {
        let Shown { name, kind, reason, known_format, examples } = rule;
        assert!(!reason.is_empty(), "a rule says why");
        assert!(!examples.positive.is_empty(), "a rule shows what it finds");
        assert!(!examples.negative.is_empty(), "a rule shows what it leaves");
        assert!(!examples.disguised.is_empty(), "a rule shows a disguise");
        Self {
            name,
            kind,
            reason,
            known_format,
            told_by: ToldBy::Value,
            #[cfg(test)]
            examples,
        }
    }

    /// The same rule, of machines that the word beside them tells.
    pub(super) const fn beside_a_word(self) -> Self {
        Self { told_by: ToldBy::WordBeside, ..self }
    }

    /// The same rule, of people whom nobody registered.
    pub(super) const fn naming_a_stranger(self) -> Self {
        Self { told_by: ToldBy::PlaceOfName, ..self }
    }

    /// A rule for registered values, whose examples are the register's tests.
    pub(super) const fn known(name: &'static str, kind: Kind, reason: &'static str) -> Self {
        Self {
            name,
            kind,
            reason,
            known_format: false,
            told_by: ToldBy::Value,
            #[cfg(test)]
            examples: Examples { positive: &[], negative: &[], disguised: &[] },
        }
    }
}

/// Something a rule found.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// Where, in the original text.
    pub(super) span: ByteSpan,
    /// By which rule.
    pub(super) rule: &'static Rule,
    /// What it is.
    pub(super) kind: Kind,
    /// The value in its canonical spelling, where it is not the text at the span.
    pub(super) spelled: Option<Arc<str>>,
}

impl Hit {
    /// The value in its canonical spelling: the same value, the same alias.
    pub(super) fn value<'h>(&'h self, text: &'h str) -> Cow<'h, str> {
        match &self.spelled {
            Some(spelled) => Cow::Borrowed(spelled),
            None => canonical(self.kind, self.span.of(text)),
        }
    }
}

/// Where detectors put what they find in one reading.
pub(super) struct Sink<'s, 't> {
    reading: &'s Reading<'t>,
    hits: &'s mut Vec<Hit>,
    decoded: Vec<Reading<'t>>,
    near: assignment::Near,
    /// Where words for customers stand.
    served: Vec<usize>,
}

impl Sink<'_, '_> {
    fn text(&self) -> &str {
        self.reading.text()
    }

    /// The rule's value stands at `start..end` of the reading.
    fn hit(&mut self, rule: &'static Rule, start: usize, end: usize) {
        let named = rule.kind.is_machine() || rule.kind == Kind::Resource;
        if named && self.text().as_bytes().get(start..end).is_some_and(placeholder::is_of_tutorials) {
            return;
        }
        let secret = matches!(rule.kind, Kind::Token | Kind::Password);
        let end = if secret { wrapped::wrapped_end(self.text().as_bytes(), start, end) } else { end };
        self.push(rule, start, end);
        if rule.kind == Kind::Id {
            alike::behind(rule, (start, end), self);
        }
    }

    /// The same, whatever stands around it.
    fn push(&mut self, rule: &'static Rule, start: usize, end: usize) {
        let span = ByteSpan::new(start, end).snapped(self.text());
        let spelled =
            (!self.reading.is_plain()).then(|| Arc::from(canonical(rule.kind, span.of(self.text()))));
        self.hits.push(Hit { span: self.reading.origin(span), rule, kind: rule.kind, spelled });
    }

    /// The run of encoding characters at `start..end`, whose bytes are of the classes of `mask`, may say something.
    /// True where it says a sentence, which is then read as such.
    fn encoded(&mut self, start: usize, end: usize, mask: u8) -> bool {
        if !base64::may_hold_text(end - start, mask) {
            return false;
        }
        if let Some(end) = base64::credentials_end(self.text().as_bytes(), start, end) {
            self.hit(&secrets::headers::CREDENTIALS, start, end);
            return false;
        }
        let mut sentence = false;
        for (span, said) in base64::decoded(self.text().as_bytes(), start, end, mask) {
            // What was encoded twice says it the second time.
            let again = || {
                let run = said.trim_end_matches('=').len();
                let mask = said.bytes().fold(0, |mask, byte| mask | class::of(byte));
                base64::decoded(said.as_bytes(), 0, run, mask).iter().any(|(_, said)| is_sentence(said))
            };
            sentence |= is_sentence(&said) || !said.contains(' ') && again();
            self.decoded.extend(self.reading.decoded(span, said));
        }
        sentence
    }
}

/// Three words in small letters or more.
fn is_sentence(said: &str) -> bool {
    let small = |word: &&str| word.bytes().all(|byte| byte.is_ascii_lowercase());
    said.split_ascii_whitespace().filter(small).nth(2).is_some()
}

/// Every reading of `text`, the text itself first, with what every detector finds in them.
pub(super) fn scan<'t>(text: &'t str, hits: &mut Vec<Hit>) -> Vec<Reading<'t>> {
    let mut all = Vec::new();
    let mut next = vec![Reading::plain(text)];
    while !next.is_empty() {
        let mut decoded = Vec::new();
        let mut at = 0;
        while let Some(reading) = next.get(at) {
            let mut sink =
                Sink { reading, hits, decoded, near: assignment::Near::default(), served: Vec::new() };
            let noted = walk::walk(&mut sink);
            decoded = sink.decoded;
            let further: Vec<_> = reading.further(&noted).collect();
            next.extend(further);
            at += 1;
        }
        all.append(&mut next);
        next = decoded;
    }
    all
}

/// True when the word that begins at `start` may be read with what stands on the lines below it.
pub(super) fn may_name(text: &[u8], start: usize) -> bool {
    walk::Word::at(text, start).is_some_and(|word| {
        waiting::waiting_for(word, waiting::endings()) & asked::ASSIGNMENT != 0
            || word.mask & class::LOWER == 0
            || word.bytes() == b"Secret"
    })
}

fn canonical(kind: Kind, value: &str) -> Cow<'_, str> {
    match kind {
        // Most addresses of a log: digits and full stops.
        Kind::Ip if value.bytes().all(|byte| byte <= b'9') => Cow::Borrowed(value),
        Kind::Card | Kind::Iban | Kind::Phone | Kind::Mac => value
            .chars()
            .filter(|character| character.is_ascii_alphanumeric() || *character == '+')
            .map(|character| character.to_ascii_lowercase())
            .collect(),
        Kind::Ip if value.contains(':') => value
            .parse::<std::net::Ipv6Addr>()
            .map_or_else(|_| small(value), |address| Cow::Owned(address.to_string())),
        // "Vexley, Quorra" is Quorra Vexley.
        Kind::Person => match value.split_once(", ") {
            Some((last, first)) => Cow::Owned(format!("{first} {last}").to_ascii_lowercase()),
            None => small(value),
        },
        Kind::Ip | Kind::Email | Kind::Host | Kind::Node | Kind::Pod | Kind::Id | Kind::Resource => {
            small(value)
        }
        Kind::Handle => small(value.trim_start_matches('@')),
        _ => Cow::Borrowed(value),
    }
}

fn small(value: &str) -> Cow<'_, str> {
    if value.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(value.to_ascii_lowercase())
    } else {
        Cow::Borrowed(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUPS: &[&[&[&Rule]]] = &[
        &[assignment::RULES, tokens::RULES],
        companies::RULES,
        contact::RULES,
        links::RULES,
        machines::RULES,
        numbers::RULES,
        people::RULES,
        secrets::RULES,
    ];

    fn rules() -> impl Iterator<Item = &'static Rule> {
        GROUPS.iter().flat_map(|families| families.iter().flat_map(|family| family.iter().copied()))
    }

    /// The text without marks, and the spans that were marked.
    fn unmarked(example: &str) -> (String, Vec<ByteSpan>) {
        let mut text = String::new();
        let mut spans = Vec::new();
        let mut start = None;
        for character in example.chars() {
            match character {
                '«' => start = Some(text.len()),
                '»' => spans.push(ByteSpan::new(start.take().expect("» follows «"), text.len())),
                other => text.push(other),
            }
        }
        assert!(start.is_none(), "a mark is left open: {example}");
        (text, spans)
    }

    fn all_hits(text: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        scan(text, &mut hits);
        hits.iter_mut().for_each(|hit| hit.span = hit.span.snapped(text));
        hits
    }

    fn covered(hits: &[Hit], span: ByteSpan) -> bool {
        (span.start..span.end).all(|at| hits.iter().any(|hit| hit.span.start <= at && at < hit.span.end))
    }

    #[test]
    fn every_marked_value_is_found_by_its_rule_and_nothing_beside_it_is() {
        let mut failures = Vec::new();
        for rule in rules() {
            for example in rule.examples.positive {
                let (text, spans) = unmarked(example);
                let hits = all_hits(&text);
                for span in &spans {
                    if !hits.iter().any(|hit| hit.rule.name == rule.name && hit.span == *span) {
                        failures.push(format!(
                            "{}: {example}\n   found {:?}",
                            rule.name,
                            shown(&text, &hits)
                        ));
                    }
                }
                for hit in hits.iter().filter(|hit| hit.rule.name == rule.name) {
                    if !spans.iter().any(|span| span.contains(hit.span)) {
                        failures.push(format!(
                            "{}: too much in {example}\n   found {:?}",
                            rule.name,
                            shown(&text, &hits)
                        ));
                    }
                }
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    #[test]
    fn every_disguised_value_is_covered() {
        let mut failures = Vec::new();
        for rule in rules() {
            for example in rule.examples.disguised {
                let (text, spans) = unmarked(example);
                let hits: Vec<Hit> =
                    all_hits(&text).into_iter().filter(|hit| hit.rule.name == rule.name).collect();
                if spans.is_empty() || spans.iter().any(|span| !covered(&hits, *span)) {
                    failures.push(format!(
                        "{}: {example}\n   found {:?}",
                        rule.name,
                        shown(&text, &all_hits(&text))
                    ));
                }
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    #[test]
    fn no_rule_finds_anything_in_its_negative_examples() {
        let mut failures = Vec::new();
        for rule in rules() {
            for example in rule.examples.negative {
                let hits: Vec<Hit> =
                    all_hits(example).into_iter().filter(|hit| hit.rule.name == rule.name).collect();
                if !hits.is_empty() {
                    failures.push(format!("{}: {example}\n   found {:?}", rule.name, shown(example, &hits)));
                }
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    /// What a rule asks of the text before a word may not be there: texts begin and end anywhere.
    #[test]
    fn a_text_may_begin_and_end_at_any_word_of_an_example() {
        for rule in rules() {
            for example in rule.examples.positive.iter().chain(rule.examples.negative) {
                let (text, _) = unmarked(example);
                let edges = text.match_indices(|letter: char| !letter.is_alphanumeric()).map(|(at, _)| at);
                for at in edges.collect::<Vec<_>>() {
                    let behind = text[at..].trim_start_matches(|letter: char| !letter.is_alphanumeric());
                    all_hits(behind);
                    all_hits(&text[..at]);
                }
            }
        }
    }

    fn shown(text: &str, hits: &[Hit]) -> Vec<(&'static str, String)> {
        hits.iter().map(|hit| (hit.rule.name, hit.span.of(text).to_owned())).collect()
    }
}
