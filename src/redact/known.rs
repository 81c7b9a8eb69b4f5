//! Finds known values in a text: one look-up per word that may begin one, however many values are known.
//!
//! **Start reading** at [`Known::find`]; how a word is compared with a name is in [`search`].

mod search;

use super::Kind;
use super::beginnings::Beginnings;
use super::called::{mentions, nickname_behind};
use super::detect::{self, Hit, Rule};
use super::pieces::{self, InPieces, at_once};
use super::texts::Texts;
use super::values::{Exact, Sort, Values};
use crate::text::class::{self, ALPHANUMERIC, OTHER_LETTER};
use crate::text::{ByteSpan, Reading};
use search::{Search, word_at};
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How sure a form is, and how strictly it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// Several words, or a word registered as it is: any case.
    Full,
    /// A handle or a glued form: any case.
    Handle,
    /// An initial and a name: capital letters where there are spaces.
    Initial,
    /// The initials alone, `S.M.`: capital letters, each with its full stop.
    Dotted,
    /// The initials alone and bare, `SM`, where a name stands.
    Initials,
    /// A short handle, `mwu`, where somebody stands.
    Placed,
    /// A first name or a surname alone: ordinary words need a capital letter.
    Lone,
    /// What somebody may be called for short: as a first name where it is no word, and nobody else's.
    Short,
    /// One of these in another case of its language: with a capital letter only.
    Inflected,
}

impl Form {
    /// Which of two people has a word that is a form of both names: "Jana" is the name of one, and could be a case of
    /// another's, or what that one is called for short.
    pub(super) const fn weight(self) -> u8 {
        match self {
            Self::Inflected => 0,
            Self::Short => 1,
            _ => 2,
        }
    }
}

/// The search over everything known.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// First words, and what may follow each, by its number.
    names: Texts,
    patterns: Vec<Vec<Pattern>>,
    values: Values,
    beginnings: Beginnings,
}

#[derive(Clone, Debug)]
struct Pattern {
    /// Words that follow the first, with loose separators between them.
    rest: Vec<String>,
    form: Form,
    kind: Kind,
    rule: &'static Rule,
    /// Whose, in canonical spelling; several where persons share a name.
    value: Arc<str>,
    shared: bool,
    /// How the first name begins that has to stand beside it.
    beside: Option<char>,
}

static PEOPLE: Rule = Rule::known("registered-person", Kind::Person, "a person of the register");
static STRANGERS: Rule =
    Rule::known(detect::STRANGER, Kind::Person, "The text says in another place that it is a name.")
        .naming_a_stranger();
static FIRMS: Rule = Rule::known(
    "company-by-first-word",
    Kind::Customer,
    "The text says in another place whose name it begins.",
);
static WORDS: Rule = Rule::known("registered-word", Kind::Word, "a word of the register");

/// The alias value of a name that more than one registered person has.
pub(super) const SHARED_NAME: &str = "shared name";

/// So many strangers with the same first name are told apart.
const MOST_OF_ONE_NAME: usize = 200;

impl Known {
    /// Looks for these words in a row.
    pub(super) fn add_words(&mut self, words: &[String], kind: Kind, value: &str, form: Form) {
        let rule = if kind == Kind::Person { &PEOPLE } else { &WORDS };
        self.add_pattern(words, Pattern::of(kind, value, form, rule));
    }

    /// Looks for the whole name of somebody whom nobody registered. False where it is looked for already, and where so
    /// many begin with the same name that a list made them up: each is compared wherever that name stands.
    pub(super) fn add_stranger(&mut self, words: &[String], name: &str) -> bool {
        let Some((first, rest)) = words.split_first() else { return false };
        let known = self.names.number_of(first.as_bytes()).and_then(|number| self.patterns.get(number));
        let too_many = |patterns: &Vec<Pattern>| patterns.len() >= MOST_OF_ONE_NAME;
        let looked_for = |patterns: &Vec<Pattern>| patterns.iter().any(|pattern| pattern.rest == rest);
        if known.is_some_and(|patterns| too_many(patterns) || looked_for(patterns)) {
            return false;
        }
        self.add_pattern(words, Pattern::of(Kind::Person, name, Form::Full, &STRANGERS));
        true
    }

    /// Looks for the first word of a company that nobody registered, with its capital letter.
    pub(super) fn add_firm(&mut self, first: String, name: &str) {
        self.add_pattern(&[first], Pattern::of(Kind::Customer, name, Form::Inflected, &FIRMS));
    }

    /// Looks for one name of such a person, with its capital letter.
    pub(super) fn add_first_name(&mut self, first: &str, name: &str) {
        self.add_pattern(&[first.to_owned()], Pattern::of(Kind::Person, name, Form::Inflected, &STRANGERS));
    }

    /// Looks for such a person's account, `qvexley`.
    pub(super) fn add_account(&mut self, account: String, name: &str) {
        self.add_pattern(&[account], Pattern::of(Kind::Person, name, Form::Handle, &STRANGERS));
    }

    /// Looks for such a person's name with an initial, "Q. Vexley".
    pub(super) fn add_initialled(&mut self, initial: &str, surname: &str, name: &str) {
        let with_initial = Pattern::of(Kind::Person, name, Form::Initial, &STRANGERS);
        self.add_pattern(&[initial.to_owned(), surname.to_owned()], with_initial);
    }

    /// Looks for this surname where a first name stands beside it that begins so: that of whoever has the account.
    pub(super) fn add_surname(&mut self, words: &[String], initial: char, account: &str) {
        let pattern = Pattern::of(Kind::Person, account, Form::Inflected, &STRANGERS);
        self.add_pattern(words, Pattern { beside: Some(initial), ..pattern });
    }

    fn add_pattern(&mut self, words: &[String], pattern: Pattern) {
        let Some((first, rest)) = words.split_first() else { return };
        // What follows a short word is written in several ways.
        self.beginnings.add(if first.len() < 4 { first.get(..2).unwrap_or(first) } else { first });
        let pattern = Pattern { rest: rest.to_vec(), ..pattern };
        let number = self.names.take(first.as_bytes());
        if number == self.patterns.len() {
            self.patterns.push(Vec::new());
        }
        let Some(patterns) = self.patterns.get_mut(number) else { return };
        let bare = |form: Form| matches!(form, Form::Initials | Form::Placed);
        if let Some(same) = patterns
            .iter_mut()
            // A handle may be written like somebody's initials, and stands anywhere.
            .find(|known| {
                known.rest == pattern.rest
                    && known.beside == pattern.beside
                    && bare(known.form) == bare(pattern.form)
            })
        {
            let people = same.kind == Kind::Person && pattern.kind == Kind::Person;
            match same.form.weight().cmp(&pattern.form.weight()) {
                Ordering::Less => *same = pattern,
                Ordering::Greater => {}
                Ordering::Equal if people => match fuller(&same.value, &pattern.value) {
                    Some(value) => same.value = Arc::clone(value),
                    None => same.shared = true,
                },
                Ordering::Equal => {}
            }
            return;
        }
        // The longest first, so that a full name wins over a first name, and a surname with one beside it over one alone.
        let length = |pattern: &Pattern| {
            (pattern.rest.iter().map(String::len).sum::<usize>(), pattern.beside.is_some())
        };
        let place = patterns.partition_point(|known| length(known) >= length(&pattern));
        patterns.insert(place, pattern);
    }

    /// Looks for exactly this value, or a part of one, in any case.
    pub(super) fn add_exact(&mut self, text: &str, kind: Kind, value: &str, sort: Sort) {
        let Some(lead) = text.bytes().position(|byte| class::is(byte, ALPHANUMERIC | OTHER_LETTER)) else {
            return;
        };
        self.beginnings.add(text.get(lead..).unwrap_or_default());
        self.values.add(text, lead, Exact { kind, value: Arc::from(value), sort });
    }

    /// True when this value is looked for already.
    pub(super) fn knows(&self, text: &str) -> bool {
        self.values.holds(text)
    }

    /// Every known value in one reading.
    pub(super) fn find(&self, reading: &Reading<'_>, ordinary: &BTreeSet<String>, hits: &mut Vec<Hit>) {
        if self.patterns.is_empty() && self.values.is_empty() {
            return;
        }
        let text = reading.text();
        let looking = Looking { known: self, reading, ordinary };
        let found = match pieces::of(reading) {
            Some(pieces) => at_once(&pieces, looking),
            None => reading.news().iter().fold(Found::default(), |found, part| found.over(looking, *part)),
        };
        hits.extend(found.hits);
        for (name, person) in found.nicknames.into_iter().take(MOST_NICKNAMES) {
            let spans = mentions(text, name);
            hits.extend(spans.map(|span| Hit { span: reading.origin(span), ..person.clone() }));
        }
    }
}

/// What is looked for, and where; words in `ordinary` are no names where they stand alone.
#[derive(Clone, Copy)]
struct Looking<'l, 't> {
    known: &'l Known,
    reading: &'l Reading<'t>,
    ordinary: &'l BTreeSet<String>,
}

/// What was found in a text so far.
#[derive(Default)]
struct Found {
    hits: Vec<Hit>,
    /// What the text says that somebody is called, and who that is.
    nicknames: Vec<(ByteSpan, Hit)>,
    /// Nothing that begins before is looked at again.
    to: usize,
}

impl InPieces<Looking<'_, '_>> for Found {
    fn over(mut self, Looking { known, reading, ordinary }: Looking<'_, '_>, piece: ByteSpan) -> Self {
        let text = reading.text();
        let bytes = text.as_bytes();
        let mut search = Search::new(known, text, ordinary);
        let with_names = !known.patterns.is_empty();
        known.beginnings.all(bytes, piece.start, piece.end, with_names, |start| {
            if start < self.to {
                return;
            }
            if let Some((span, exact)) = known.values.at(bytes, start) {
                self.to = span.end;
                self.hits.push(exact.hit(reading.origin(span)));
            } else if with_names && let Some(word) = word_at(text, start) {
                self.to = word.end;
                if let Some(found) = search.at(word) {
                    self.to = found.span.end.max(self.to);
                    if self.nicknames.len() < MOST_NICKNAMES {
                        let called = called_beside(text, &found, self.to);
                        self.nicknames.extend(called.map(|span| (span, found.clone())));
                    }
                    self.hits.push(Hit { span: reading.origin(found.span), ..found });
                } else if !search.inside(word, reading, &mut self.hits) {
                    search.humps(word, reading, &mut self.hits);
                }
            }
        });
        self
    }

    fn reaches_into(&self, start: usize) -> bool {
        self.to > start
    }

    fn and(mut self, next: Self) -> Self {
        self.hits.extend(next.hits);
        self.nicknames.extend(next.nicknames);
        Self { to: next.to, ..self }
    }
}

/// The fuller one of two names where one person may have both: `quorra` or `qvexley` has a mailbox, and Quorra Vexley is named.
fn fuller<'v>(one: &'v Arc<str>, other: &'v Arc<str>) -> Option<&'v Arc<str>> {
    let (short, full) = if one.contains(' ') { (other, one) } else { (one, other) };
    let may_be = |(first, last): (&str, &str)| {
        let surname = first.chars().next().and_then(|initial| short.strip_prefix(initial));
        **short == *first || surname == Some(&last.replace(' ', ""))
    };
    (one == other || full.split_once(' ').is_some_and(may_be)).then_some(full)
}

/// `Aleksandra (“Ola”) Wrona`: what somebody is called, in the name or behind it, which ends at `end`.
#[inline(never)]
fn called_beside(text: &str, found: &Hit, end: usize) -> Option<ByteSpan> {
    let name = found.span.of(text);
    if found.kind != Kind::Person || !name.contains(' ') {
        return None;
    }
    let inside = name.find([' ', '\n']).map(|at| found.span.start + at);
    inside.and_then(|at| nickname_behind(text, at)).or_else(|| nickname_behind(text, end))
}

/// Of so many people a text says what they are called.
const MOST_NICKNAMES: usize = 8;

impl Pattern {
    /// One word, whatever stands beside it.
    fn of(kind: Kind, value: &str, form: Form, rule: &'static Rule) -> Self {
        let value = Arc::from(value);
        Self { rest: Vec::new(), form, kind, rule, value, shared: false, beside: None }
    }

    fn hit(&self, span: ByteSpan) -> Hit {
        let rule = self.rule;
        let value = if self.shared { Arc::from(SHARED_NAME) } else { Arc::clone(&self.value) };
        Hit { span, rule, kind: self.kind, spelled: Some(value) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found where lines are searched in pieces of at least this length, and in one.
    fn found(known: &Known, text: &str, length: usize) -> (Vec<String>, Vec<String>) {
        let reading = Reading::plain(text);
        let looking = Looking { known, reading: &reading, ordinary: &BTreeSet::new() };
        let searched = |pieces: &[ByteSpan]| {
            let found: Found = at_once(pieces, looking);
            let names = found.nicknames.iter().map(|(span, _)| span.of(text).to_owned());
            let hits = found.hits.iter().map(|hit| format!("{} {:?}", hit.rule.name, hit.span));
            names.chain(hits).collect()
        };
        (searched(&pieces::in_lines(text, length)), searched(&[ByteSpan::new(0, text.len())]))
    }

    #[test]
    fn a_surname_is_that_of_an_account_beside_a_first_name_that_begins_like_it() {
        let mut known = Known::default();
        known.add_surname(&["vexley".to_owned()], 'q', "qvexley");
        let named = |text: &str| {
            let reading = Reading::plain(text);
            let mut hits = Vec::new();
            known.find(&reading, &BTreeSet::new(), &mut hits);
            hits.iter().map(|hit| hit.span.of(text).to_owned()).collect::<Vec<_>>()
        };
        for name in
            ["Quorra Vexley", "Vexley, Quorra", "Quorra van der Vexley", "Q. Vexley", "Quorra Jana Vexley"]
        {
            assert_eq!(named(&format!("by {name} at noon")), [name]);
        }
        for (text, name) in [
            ("Quentin Vexley rang", "Quentin Vexley"),
            ("Q. Vexley rang", "Q. Vexley"),
            ("told by Vexley, Quorra. Then", "Vexley, Quorra"),
            ("told by Vexley, Q. Then", "Vexley, Q."),
            ("Vexley Quentin's turn", "Vexley Quentin"),
            ("INSERT ('Quorra Vexley', 2)", "Quorra Vexley"),
            ("| Quorra Vexley | 2 |", "Quorra Vexley"),
            ("Reviewer: Quorra Vexley\n", "Quorra Vexley"),
            ("-Quentin Vexley, 2", "Quentin Vexley"),
        ] {
            assert_eq!(named(text), [name], "{text}");
        }
        for text in [
            "Vexley rang",
            "Jana Vexley rang",
            "quorra vexley",
            "the Vexley quota",
            "Query Vexley: no",
            "It failed. Quite Vexley's doing",
            "## Questions Vexley had",
            "Vexley Quit",
            "it was Quorra. Vexley rang",
            "told Vexley, Quentin Brandvik and Dana",
            "(Quickly Vexley said so)",
            "'Quickly Vexley's turn came",
        ] {
            assert!(named(text).is_empty(), "{text}: {:?}", named(text));
        }
    }

    #[test]
    fn an_account_and_an_initial_stand_for_the_whole_name() {
        let mut known = Known::default();
        known.add_account("qvexley".to_owned(), "quorra vexley");
        known.add_initialled("q", "vexley", "quorra vexley");
        let (hits, _) = found(&known, "qvexley did, Q. Vexley said; q vexley", 100);
        assert_eq!(hits.len(), 2, "{hits:?}");
    }

    const LINES: [&str; 8] = [
        "Quorra Vexley rang, and (qvexley) was told",
        "it was Quorra",
        "Vexley who restarted kestrel-db-7.quorra.io",
        "Quorra (“Quo”) Vexley, QUORRA.VEXLEY",
        "KestrelTenant and kestrel-db-7",
        "kestrel-",
        "db-7.quorra.io",
        "",
    ];

    proptest::proptest! {
        #[test]
        fn what_is_known_is_found_whatever_the_pieces(
            lines in proptest::collection::vec(proptest::sample::select(&LINES[..]), 1..30),
            length in 1_usize..200,
        ) {
            let mut known = Known::default();
            let name = ["quorra", "vexley"].map(str::to_owned);
            known.add_words(&name, Kind::Person, "1", Form::Full);
            known.add_words(&["quorra".to_owned()], Kind::Person, "1", Form::Lone);
            known.add_words(&["kestrel".to_owned()], Kind::Customer, "kestrel", Form::Full);
            let whole = Sort { part: false, known_format: false, stem: false };
            known.add_exact("kestrel-db-7.quorra.io", Kind::Host, "kestrel-db-7.quorra.io", whole);
            let (in_pieces, in_one) = found(&known, &lines.join("\n"), length);
            proptest::prop_assert_eq!(in_pieces, in_one);
        }
    }
}
