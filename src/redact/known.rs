//! Finds known values in a text: one look-up per word that may begin one, however many values are known.

use super::Kind;
use super::beginnings::Beginnings;
use super::detect::{self, Hit, Rule};
use super::everyday::is_everyday;
use super::latin;
use super::values::{Exact, Sort, Values};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, OTHER_LETTER};
use crate::text::{ByteSpan, Reading, Word, fold_into, words};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

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
    /// A first name or a surname alone: ordinary words need a capital letter.
    Lone,
    /// One of these in another case of its language: with a capital letter only.
    Inflected,
}

/// The search over everything known.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    names: BTreeMap<String, Vec<Pattern>>,
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
    value: Rc<str>,
    shared: bool,
}

static PEOPLE: Rule = Rule::known("registered-person", Kind::Person, "a person of the register");
static STRANGERS: Rule =
    Rule::known(detect::STRANGER, Kind::Person, "The text says in another place that it is a name.")
        .naming_a_stranger();
static WORDS: Rule = Rule::known("registered-word", Kind::Word, "a word of the register");

/// The alias value of a name that more than one registered person has.
pub(super) const SHARED_NAME: &str = "shared name";

impl Known {
    /// Looks for these words in a row.
    pub(super) fn add_words(&mut self, words: &[String], kind: Kind, value: &str, form: Form) {
        let rule = if kind == Kind::Person { &PEOPLE } else { &WORDS };
        self.add_pattern(words, kind, value, form, rule);
    }

    /// Looks for the whole name of somebody whom nobody registered.
    pub(super) fn add_stranger(&mut self, words: &[String], name: &str) {
        self.add_pattern(words, Kind::Person, name, Form::Full, &STRANGERS);
    }

    /// Looks for the first name of such a person, with its capital letter.
    pub(super) fn add_first_name(&mut self, first: &str, name: &str) {
        self.add_pattern(&[first.to_owned()], Kind::Person, name, Form::Inflected, &STRANGERS);
    }

    fn add_pattern(&mut self, words: &[String], kind: Kind, value: &str, form: Form, rule: &'static Rule) {
        let Some((first, rest)) = words.split_first() else { return };
        // What follows a short word is written in several ways.
        self.beginnings.add(if first.len() < 4 { first.get(..2).unwrap_or(first) } else { first });
        let pattern =
            Pattern { rest: rest.to_vec(), form, kind, rule, value: Rc::from(value), shared: false };
        let patterns = self.names.entry(first.to_owned()).or_default();
        let bare = |form: Form| form == Form::Initials;
        if let Some(same) = patterns
            .iter_mut()
            // A handle may be written like somebody's initials, and stands anywhere.
            .find(|known| known.rest == pattern.rest && bare(known.form) == bare(form))
        {
            let people = same.kind == Kind::Person && kind == Kind::Person;
            same.shared |= people && same.value != pattern.value;
            return;
        }
        // The longest first, so that a full name wins over a first name.
        let length = |pattern: &Pattern| pattern.rest.iter().map(String::len).sum::<usize>();
        let place = patterns.partition_point(|known| length(known) >= length(&pattern));
        patterns.insert(place, pattern);
    }

    /// Looks for exactly this value, or a part of one, in any case.
    pub(super) fn add_exact(&mut self, text: &str, kind: Kind, value: &str, sort: Sort) {
        let Some(lead) = text.bytes().position(|byte| class::is(byte, ALPHANUMERIC | OTHER_LETTER)) else {
            return;
        };
        self.beginnings.add(text.get(lead..).unwrap_or_default());
        self.values.add(text, lead, Exact { kind, value: Rc::from(value), sort });
    }

    /// True when this value is looked for already.
    pub(super) fn knows(&self, text: &str) -> bool {
        self.values.holds(text)
    }

    /// Every known value in one reading.
    pub(super) fn find(&self, reading: &Reading<'_>, ordinary: &BTreeSet<String>, hits: &mut Vec<Hit>) {
        if self.names.is_empty() && self.values.is_empty() {
            return;
        }
        let text = reading.text();
        let bytes = text.as_bytes();
        let mut search = Search { known: self, text, ordinary, folded: String::new() };
        let with_names = !self.names.is_empty();
        let mut found_to = 0;
        for part in reading.news() {
            for start in self.beginnings.all(bytes, part.start, part.end, with_names) {
                if start < found_to {
                    continue;
                }
                if let Some((span, exact)) = self.values.at(bytes, start) {
                    found_to = span.end;
                    hits.push(exact.hit(reading.origin(span)));
                } else if with_names && let Some(word) = word_at(text, start) {
                    found_to = word.end;
                    if let Some(found) = search.at(word) {
                        found_to = found.span.end.max(found_to);
                        hits.push(Hit { span: reading.origin(found.span), ..found });
                    } else {
                        search.humps(word, reading, hits);
                    }
                }
            }
        }
    }
}

impl Pattern {
    fn hit(&self, span: ByteSpan) -> Hit {
        let rule = self.rule;
        let value = if self.shared { Rc::from(SHARED_NAME) } else { Rc::clone(&self.value) };
        Hit { span, rule, kind: self.kind, spelled: Some(value) }
    }
}

/// The word that begins at `start`. Nothing where no letter stands there: a long run of signs is not read again at
/// each of them.
fn word_at(text: &str, start: usize) -> Option<Word> {
    let rest = text.get(start..)?;
    rest.chars().next().filter(|letter| letter.is_alphanumeric())?;
    let word = words(rest).next()?;
    Some(Word { start, end: start + word.end })
}

/// One pass over one text.
struct Search<'s> {
    known: &'s Known,
    text: &'s str,
    ordinary: &'s BTreeSet<String>,
    folded: String,
}

impl Search<'_> {
    fn at(&mut self, word: Word) -> Option<Hit> {
        if let Some(found) = self.numbered(word) {
            return Some(found);
        }
        // "Sarahs": a genitive.
        let whole = self.text.get(word.start..word.end)?;
        let capital = whole.starts_with(|first: char| first.is_uppercase());
        let stem = whole.strip_suffix('s').filter(|stem| stem.len() >= if capital { 3 } else { 4 })?;
        self.spelled(Word { start: word.start, end: word.start + stem.len() }, stem, false)
    }

    /// The name itself, or one with a number at the end: "sarah2".
    fn numbered(&mut self, word: Word) -> Option<Hit> {
        let whole = self.text.get(word.start..word.end)?;
        if let Some(found) = self.spelled(word, whole, true) {
            return Some(found);
        }
        let bare = whole.trim_end_matches(|c: char| c.is_ascii_digit());
        let counts = bare.len() < whole.len() && bare.len() >= 4;
        counts
            .then(|| self.spelled(Word { start: word.start, end: word.start + bare.len() }, bare, true))
            .flatten()
    }

    /// `GlobexTenant` holds the word `Globex`.
    fn humps(&mut self, word: Word, reading: &Reading<'_>, hits: &mut Vec<Hit>) {
        let Some(whole) = self.text.get(word.start..word.end) else { return };
        let bytes = whole.as_bytes();
        let hump = |at: usize| {
            class::is(class::before(bytes, at), class::LOWER | DIGIT)
                && class::is(class::at(bytes, at), class::UPPER)
        };
        if whole.len() < 5 || !(1..bytes.len()).any(hump) {
            return;
        }
        let mut start = 0;
        for end in (1..bytes.len()).filter(|at| hump(*at)).chain([bytes.len()]) {
            let part = Word { start: word.start + start, end: word.start + end };
            if end - start >= 4
                && self.known.beginnings.may_begin(bytes, start)
                && let Some(found) = self.numbered(part)
            {
                hits.push(Hit { span: reading.origin(found.span), ..found });
            }
            start = end;
        }
    }

    /// A known name that is spelled like this. Handles have no genitive.
    fn spelled(&mut self, word: Word, spelling: &str, handles: bool) -> Option<Hit> {
        self.folded.clear();
        fold_into(&mut self.folded, spelling);
        self.folded_as(word, handles).or_else(|| {
            // "Иван" is Ivan.
            latin::is_written_otherwise(&self.folded).then_some(())?;
            latin::ways(&self.folded).into_iter().find_map(|written| {
                self.folded = written;
                self.folded_as(word, handles)
            })
        })
    }

    fn folded_as(&self, word: Word, handles: bool) -> Option<Hit> {
        let patterns = self.known.names.get(self.folded.as_str())?;
        patterns.iter().filter(|pattern| handles || pattern.form != Form::Handle).find_map(|pattern| {
            let span = self.words_match(word, &self.folded, &pattern.rest, pattern.form, pattern.kind)?;
            Some(pattern.hit(span))
        })
    }

    /// Two capital letters in front.
    fn is_shouted(&self, word: Word) -> bool {
        let second = self.text.get(word.start..word.end).and_then(|word| word.chars().nth(1));
        second.is_some_and(char::is_uppercase)
    }

    /// "May 2026", "12 Jan".
    fn is_date(&self, word: Word, folded: &str) -> bool {
        let month = matches!(folded, "jan" | "april" | "may" | "june" | "august");
        let number = |byte: u8| class::is(byte, DIGIT);
        let bytes = self.text.as_bytes();
        let after =
            class::run_end(bytes, word.end, 2, |byte| matches!(byte, b' ' | b',' | b'.' | b'-' | b'/'));
        let before =
            class::run_start(bytes, word.start, 2, |byte| matches!(byte, b' ' | b',' | b'.' | b'-' | b'/'));
        month && (number(class::at(bytes, after)) || number(class::before(bytes, before)))
    }

    /// `S.M.`, and neither `U.S.` nor a part of a longer row.
    fn dotted(&self, word: Word) -> Option<ByteSpan> {
        let bytes = self.text.as_bytes();
        let initials = bytes.get(word.start..word.start + 4)?;
        let shaped = matches!(initials, [first, b'.', second, b'.'] if first.is_ascii_uppercase() && second.is_ascii_uppercase());
        let usual = matches!(
            initials,
            b"U.S." | b"U.K." | b"A.M." | b"P.M." | b"E.U." | b"U.N." | b"D.C." | b"I.E." | b"E.G."
        );
        let around = |byte: u8| class::is(byte, ALPHANUMERIC | OTHER_LETTER) || byte == b'.';
        let whole = !around(class::before(bytes, word.start)) && !around(class::at(bytes, word.start + 4));
        (shaped && !usual && whole).then(|| ByteSpan::new(word.start, word.start + 4))
    }

    /// "- 02:20 SM drains it", "ask SM or HL", "(SM)": two capital letters that stand for somebody, and neither "DB"
    /// nor "OK".
    fn placed_initials(&self, word: Word) -> Option<ByteSpan> {
        const USUAL: &str = " AD AI AM AP CA CD CI CR DB DC DR EU FE GB GC HA HR ID IO IP IT JS KB LB MB ML MQ MS NS OK OS \
            PC PM PO PR PV QA SA SE SQ TB TV UI UK US UX VM VP WS ";
        const BEFORE: &[&str] =
            &["by ", "ask ", "asked ", "cc ", "owner: ", "told ", "from ", "with ", "to ", "(", " / "];
        let bytes = self.text.as_bytes();
        let initials = self.text.get(word.start..word.end)?;
        let head = self.text.get(..word.start)?;
        let (next, then) = (class::at(bytes, word.end), class::at(bytes, word.end + 1));
        let mark = |byte: u8| class::is(byte, DIGIT) || b" :-*|>.[]".contains(&byte);
        let lead = class::run_start(bytes, word.start, 16, mark);
        let begins = matches!(class::before(bytes, lead), 0 | b'\n')
            && (matches!(next, b':' | b'|' | b',' | b'/') || next == b' ' && class::is(then, class::LOWER));
        let ends = matches!(next, 0 | b'\n' | b' ' | b')' | b',' | b';' | b'.' | b'/') && then != b'/';
        // "ask SM or HL"
        let joined = [" or ", " and ", "/", ", "].iter().any(|joint| {
            head.strip_suffix(joint).is_some_and(|head| {
                head.bytes().rev().take(2).all(|byte| byte.is_ascii_uppercase() || byte == b']')
            })
        });
        let placed = begins || ends && (joined || BEFORE.iter().any(|before| head.ends_with(before)));
        (initials.bytes().all(|byte| byte.is_ascii_uppercase()) && !USUAL.contains(initials) && placed)
            .then(|| ByteSpan::new(word.start, word.end))
    }

    fn words_match(
        &self,
        word: Word,
        folded: &str,
        rest: &[String],
        form: Form,
        kind: Kind,
    ) -> Option<ByteSpan> {
        let bytes = self.text.as_bytes();
        if form == Form::Dotted {
            return self.dotted(word);
        }
        if form == Form::Initials {
            return self.placed_initials(word);
        }
        let at_sign = class::before(bytes, word.start) == b'@';
        let capital =
            self.text.get(word.start..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase);
        if rest.is_empty() && !at_sign {
            if self.ordinary.contains(folded) {
                return None;
            }
            if form == Form::Inflected && !capital {
                return None;
            }
            let everyday = form == Form::Lone && (is_everyday(folded) || folded.len() < 3);
            // "GRANT" of a database is no name, either.
            // `<grace> ack` of a chat; `<li>` and `<b>` are marks of a page.
            let addressed = folded.len() >= 4
                && class::before(bytes, word.start) == b'<'
                && class::at(bytes, word.end) == b'>';
            if everyday && !addressed && (!capital || self.is_shouted(word)) || self.is_date(word, folded) {
                return None;
            }
        }
        // "will grant access" is no Will Grant.
        let everyday = form == Form::Full
            && !capital
            && is_everyday(folded)
            && rest.iter().all(|word| is_everyday(word));
        let mut end = word.end;
        let mut following = words(self.text.get(word.end..)?);
        for expected in rest {
            let next = following.next()?;
            let (start, next_end) = (word.end + next.start, word.end + next.end);
            let gap = self.text.get(end..start)?;
            if !is_separator(gap) || everyday && gap.contains(' ') {
                return None;
            }
            let mut spelled = String::new();
            fold_into(&mut spelled, self.text.get(start..next_end)?);
            let written = || {
                latin::is_written_otherwise(&spelled)
                    && latin::ways(&spelled).iter().any(|way| way == expected)
            };
            if spelled != *expected && !written() {
                let bare =
                    spelled.strip_suffix('s').filter(|stem| *stem == expected && expected.len() >= 3)?;
                end = next_end - (spelled.len() - bare.len());
                continue;
            }
            let spaced = gap.contains(' ');
            let initial = expected.chars().count() == 1 || folded.chars().count() == 1;
            if form == Form::Initial && initial && spaced {
                let next_capital = self
                    .text
                    .get(start..)
                    .and_then(|rest| rest.chars().next())
                    .is_some_and(char::is_uppercase);
                if !(capital && next_capital) {
                    return None;
                }
            }
            end = next_end;
        }
        // The sign belongs to the handle; in `user@host` it does not.
        let lone_sign =
            at_sign && kind == Kind::Person && !class::is(class::before(bytes, word.start - 1), ALPHANUMERIC);
        Some(ByteSpan::new(word.start - usize::from(lone_sign), end))
    }
}

/// What may stand between two words of one name: spaces, a dot, an underscore, Markdown stars, a line wrap.
fn is_separator(gap: &str) -> bool {
    gap.len() <= 8
        && gap.chars().all(|c| {
            c.is_whitespace() || matches!(c, '.' | '_' | '-' | ',' | '\'' | '’' | '*' | '`' | '~' | '+' | '@')
        })
}

/// The value parts that give the whole away: `n2sk` of `gke-…-n2sk`, `db-3` of `db-3.example.internal`, the account in
/// the name of a resource, the name in front of `@`.
pub(super) fn telling_parts(kind: Kind, value: &str) -> impl Iterator<Item = &str> {
    let named = matches!(kind, Kind::Host | Kind::Pod | Kind::Node);
    let cut = |at: Option<usize>| at.filter(|_| named).and_then(|at| value.split_at_checked(at));
    let behind = |part: &'_ str| part.len().min(1);
    let first_dash = cut(value.find('-')).map(|(first, _)| first);
    let last_dash = cut(value.rfind('-'));
    let last = last_dash.and_then(|(_, last)| last.get(behind(last)..));
    let hash = last_dash.filter(|_| kind == Kind::Pod).and_then(|(head, _)| head.rsplit('-').next());
    let label = cut(value.find('.')).map(|(first, _)| first);
    let account = (kind == Kind::Resource).then(|| value.split(':').nth(4)).flatten();
    let mailbox = (kind == Kind::Email).then(|| value.split('@').next()).flatten();
    let generated = [first_dash, last, hash, label].into_iter().flatten().filter(|part| is_telling(part));
    let numbers =
        account.into_iter().filter(|part| part.len() == 12 && part.bytes().all(|byte| byte.is_ascii_digit()));
    let names = mailbox.into_iter().filter(|part| {
        part.len() >= 6 && part.bytes().any(|byte| matches!(byte, b'.' | b'_') || byte.is_ascii_digit())
    });
    generated.chain(numbers).chain(names)
}

/// `wrk-` of `wrk-14`: where one machine is numbered, `wrk-15` is another.
pub(super) fn stem_of_siblings(kind: Kind, value: &str) -> Option<&str> {
    let value = value.split('.').next().unwrap_or(value);
    let stem = value.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = value.len() - stem.len();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let named = kind.is_machine() && (1..=4).contains(&number) && stem.len() >= 4;
    (named && stem.ends_with('-') && stem.bytes().all(plain)).then_some(stem)
}

/// Generated: a digit among letters, or no vowel.
fn is_telling(part: &str) -> bool {
    let digit = part.bytes().any(|byte| byte.is_ascii_digit());
    let letter = part.bytes().any(|byte| byte.is_ascii_alphabetic());
    let vowel =
        part.bytes().any(|byte| matches!(byte.to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u' | b'y'));
    part.len() >= 4 && letter && (digit || !vowel && part.len() == 5)
}

/// Letters alone that are no word of a text: too long for one, or with a capital letter inside.
fn is_no_word(letters: &str) -> bool {
    let inner = letters.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
    let small = letters.bytes().any(|byte| byte.is_ascii_lowercase());
    letters.len() >= 8 && inner && small || letters.len() >= 16
}

/// True when a value found once may be looked for everywhere without harming ordinary words.
pub(super) fn distinctive(kind: Kind, value: &str) -> bool {
    let has = |mask| value.bytes().any(|byte| class::is(byte, mask));
    let letters = value.bytes().any(|byte| byte.is_ascii_alphabetic());
    match kind {
        Kind::Person | Kind::Customer | Kind::System | Kind::Word | Kind::Url => false,
        Kind::Key => false,
        Kind::Token | Kind::Password | Kind::Guess => {
            value.len() >= 6
                && letters
                && (!value.bytes().all(|byte| byte.is_ascii_alphabetic()) || is_no_word(value))
        }
        Kind::Handle => value.len() >= 4 && letters && has(DIGIT),
        // The name of a home folder is the name of somebody, unless it is a word.
        Kind::User => value.len() >= 4 && letters && (has(DIGIT) || value.len() >= 6 && !is_everyday(value)),
        Kind::Card | Kind::Iban | Kind::Phone | Kind::Id | Kind::Ticket | Kind::Resource => {
            value.len() >= 8 && has(DIGIT)
        }
        Kind::Email | Kind::Node | Kind::Pod | Kind::Host | Kind::Ip | Kind::Mac => {
            value.len() >= 5 && value.bytes().any(|byte| !byte.is_ascii_alphabetic())
        }
    }
}
