//! The whole way of a text: what is found, what is done with it, what stands there afterwards.

use super::alias::{Alias, alias_spans};
use super::detect::{self, Hit, Rule};
use super::instead::instead_of;
use super::known::{Known, SHARED_NAME, distinctive, stem_of_siblings, telling_parts};
use super::spoken::{begins_sentence, capitalised, stands_in_prose};
use super::values::Sort;
use super::{AliasBook, Finding, Kind, Receipt, Register, SafeText, Treatment, treatment};
use crate::order::Order;
use crate::text::class::{self, BASE64, BLANK, DIGIT, OTHER_LETTER, WORD};
use crate::text::{ByteSpan, Reading, fold, words};
use crate::workshop::{Audience, PersonId};
use std::cmp::Ordering;
use std::rc::Rc;

/// Times a result is looked at again. One is enough unless a replacement made neighbours match.
const VERIFICATIONS: usize = 3;
/// What stands in for a line that still matched a rule after all of them, and for the text where that did not help.
const WITHHELD: &str = "(withheld)";

/// Whether names become spoken roles or bracket aliases.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Prose,
    Evidence,
}

/// Redacts texts of one workshop for one audience.
///
/// Values found in one text are looked for in every later one. Texts that come first profit too when every text is
/// shown to [`learn`](Self::learn) beforehand; a release does so.
#[derive(Debug)]
pub struct Redactor<'r> {
    register: &'r Register,
    book: &'r mut AliasBook,
    audience: Audience,
    seen: Known,
    receipt: Receipt,
}

impl<'r> Redactor<'r> {
    /// A redactor that takes aliases from `book` and adds to it.
    pub fn new(register: &'r Register, book: &'r mut AliasBook, audience: Audience) -> Self {
        let seen = known_values(book, audience);
        Self { register, book, audience, seen, receipt: Receipt::default() }
    }

    /// The text as this audience may read it: people as spoken roles.
    pub fn text(&mut self, text: &str) -> SafeText {
        SafeText::redacted(self.redact(text, Style::Prose).0)
    }

    /// Pasted evidence as this audience may read it: people as bracket aliases.
    pub fn evidence(&mut self, text: &str) -> SafeText {
        SafeText::redacted(self.redact(text, Style::Evidence).0)
    }

    /// The redacted text together with what was replaced, in bytes of the original.
    pub fn text_with_findings(&mut self, text: &str) -> (SafeText, Vec<Finding>) {
        let (redacted, stands) = self.redact(text, Style::Prose);
        (SafeText::redacted(redacted), stands.iter().map(Stand::finding).collect())
    }

    /// What would be replaced, in bytes of the original.
    pub fn findings(&mut self, text: &str) -> Vec<Finding> {
        self.plan(text, Style::Prose).iter().map(Stand::finding).collect()
    }

    /// Remembers the values of a text that other texts follow.
    pub fn learn(&mut self, text: &str) {
        let aliases = alias_spans(text);
        self.book.pass_over(text, &aliases);
        let mut hits = Vec::new();
        detect::scan(text, &mut hits);
        let hits = self.concerning(text, &aliases, hits);
        self.remember(text, &hits);
    }

    /// The owner of an action: by name for everybody inside, by role or alias for the public. A name with anything
    /// else in it that must not be read is none.
    pub fn owner(&mut self, id: PersonId) -> SafeText {
        let register = self.register;
        let Some(person) = register.people.get(&id) else { return SafeText::fixed("somebody") };
        let name = &person.full_name;
        let by_name = matches!(self.audience, Audience::Room | Audience::Team | Audience::Company);
        if by_name
            && !name.is_empty()
            && self.plan(name, Style::Prose).iter().all(|found| found.kind == Kind::Person)
        {
            return SafeText::owner(name);
        }
        self.owner_by_role(id)
    }

    /// The owner of an action by role or alias, for whichever audience.
    pub fn owner_by_role(&mut self, id: PersonId) -> SafeText {
        let words = self.person_words(&id.to_string(), Style::Prose);
        SafeText::redacted(self.redact(&words, Style::Prose).0)
    }

    /// Counts of everything replaced so far.
    pub const fn receipt(&self) -> &Receipt {
        &self.receipt
    }

    /// What follows stands in this part of the postmortem: the receipt counts by it.
    pub const fn enter(&mut self, place: &'static str) {
        self.receipt.enter(place);
    }

    /// For whom.
    pub const fn audience(&self) -> Audience {
        self.audience
    }

    fn redact(&mut self, text: &str, style: Style) -> (String, Vec<Stand>) {
        let mut stands = self.plan(text, style);
        if stands.is_empty() {
            return (text.to_owned(), stands);
        }
        let mut redacted = Rebuilt::of(text, &stands);
        if !self.left(&neighbourhoods(&redacted.text, &redacted.changed)).is_empty() {
            for round in 0..=VERIFICATIONS + 1 {
                let mut left = self.plan(&redacted.text, style);
                if left.is_empty() {
                    break;
                }
                if round == VERIFICATIONS {
                    left = whole_lines(&redacted.text, left);
                } else if round > VERIFICATIONS {
                    WITHHELD.clone_into(&mut redacted.text);
                    break;
                }
                stands = redacted.with(stands, left);
                redacted = Rebuilt::of(text, &stands);
            }
        }
        for stand in &stands {
            self.receipt.add(stand.kind, stand.rule.name);
        }
        (redacted.text, stands)
    }

    /// What this audience must not read in the text, in order, with what takes its place.
    fn plan(&mut self, text: &str, style: Style) -> Vec<Stand> {
        let aliases = alias_spans(text);
        self.book.pass_over(text, &aliases);
        let mut hits = Vec::new();
        let readings = detect::scan(text, &mut hits);
        // What the rules find in one place is looked for in all the others.
        let hits = self.concerning(text, &aliases, hits);
        self.remember(text, &hits);
        let echoes = self.concerning(text, &aliases, self.known_in(&readings));
        let hits = merged(text, hits, echoes);
        hits.into_iter().map(|hit| self.stand(text, hit, style)).collect()
    }

    /// What is known beforehand or was found elsewhere.
    fn known_in(&self, readings: &[Reading<'_>]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for reading in readings {
            self.register.known.find(reading, &self.register.ordinary, &mut hits);
            self.seen.find(reading, &self.register.ordinary, &mut hits);
        }
        hits
    }

    /// What is found in a text that was redacted: a value may come free of what it was glued to.
    fn left(&self, text: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        let readings = detect::scan(text, &mut hits);
        hits.extend(self.known_in(&readings));
        if hits.is_empty() {
            return hits;
        }
        self.concerning(text, &alias_spans(text), hits)
    }

    /// What this audience must not read.
    fn concerning(&self, text: &str, aliases: &[ByteSpan], mut hits: Vec<Hit>) -> Vec<Hit> {
        hits.retain(|hit| treatment(hit.kind, self.audience) != Treatment::Keep);
        // No decision shows a secret on the wall.
        let always = |kind: Kind| self.audience == Audience::Room && kind.is_secret();
        undecided(text, aliases, self.register, hits, always)
    }

    /// Adds what was found to what is known.
    fn remember(&mut self, text: &str, hits: &[Hit]) {
        for hit in hits {
            let value = hit.value(text);
            // Its parts were taken in with it.
            if distinctive(hit.kind, &value) && self.seen.knows(&value) {
                continue;
            }
            if hit.rule.names_a_stranger() {
                add_name(&mut self.seen, &value);
            }
            for (part, searched) in searched(hit.kind, &value) {
                if self.seen.knows(part) {
                    continue;
                }
                let sort = Sort { known_format: hit.rule.known_format, ..searched };
                self.seen.add_exact(part, hit.kind, &value, sort);
            }
        }
    }

    fn stand(&mut self, text: &str, hit: Hit, style: Style) -> Stand {
        // The alias is given even where other words stand: the value is then looked for in every later text.
        let alias = if hit.kind == Kind::Person {
            Replacement::Words(self.person(text, &hit, style))
        } else {
            let value = hit.value(text);
            let alias = if hit.rule.known_format {
                self.book.alias_of_secret(hit.kind, &value)
            } else {
                self.book.alias(hit.kind, &value)
            };
            Replacement::Alias(alias)
        };
        let decided = self.register.replacement(hit.span.of(text), || hit.value(text));
        let instead = instead_of(decided, hit.kind, text, hit.span).map(Replacement::Words);
        Stand { span: hit.span, kind: hit.kind, rule: hit.rule, replacement: instead.unwrap_or(alias) }
    }

    fn person(&mut self, text: &str, hit: &Hit, style: Style) -> String {
        let style = if stands_in_prose(text, hit.span) { style } else { Style::Evidence };
        let words = self.person_words(&hit.value(text), style);
        if style == Style::Prose && begins_sentence(text, hit.span.start) {
            capitalised(&words)
        } else {
            words
        }
    }

    fn person_words(&mut self, value: &str, style: Style) -> String {
        let person =
            self.register.people.iter().find(|(id, _)| id.to_string() == value).map(|(_, person)| person);
        if let Some(exactly) = person.and_then(|person| person.exactly.clone()) {
            return exactly;
        }
        if let (Style::Prose, Some(spoken)) = (style, person.and_then(|person| person.spoken.clone())) {
            return spoken;
        }
        if style == Style::Prose && value == SHARED_NAME {
            return "one of the team".to_owned();
        }
        self.book.alias(Kind::Person, value).to_string()
    }
}

/// A value of a text and what takes its place.
struct Stand {
    span: ByteSpan,
    kind: Kind,
    rule: &'static Rule,
    replacement: Replacement,
}

enum Replacement {
    Alias(Alias),
    Words(String),
}

/// `[PASSWORD-12345]`: room for most, so that writing one asks for memory once.
const LONGEST_ALIAS: usize = 16;

impl Stand {
    fn finding(&self) -> Finding {
        let replacement = match &self.replacement {
            Replacement::Alias(alias) => {
                let mut text = String::with_capacity(LONGEST_ALIAS);
                alias.write_to(&mut text);
                text
            }
            Replacement::Words(words) => words.clone(),
        };
        Finding {
            rule: self.rule.name,
            reason: self.rule.reason,
            kind: self.kind,
            start: self.span.start,
            end: self.span.end,
            replacement,
            guess: self.kind == Kind::Guess,
        }
    }
}

/// The search for every value of the book that this audience must not read.
pub(super) fn known_values(book: &AliasBook, audience: Audience) -> Known {
    let mut known = Known::default();
    for (value, alias) in book.values() {
        if treatment(alias.kind, audience) != Treatment::Keep {
            // People of the register have numbers there.
            if alias.kind == Kind::Person && value.contains(' ') && value != SHARED_NAME {
                add_name(&mut known, value);
            }
            for (part, sort) in searched(alias.kind, value) {
                known.add_exact(part, alias.kind, value, sort);
            }
        }
    }
    for (kind, secret) in book.short_secrets() {
        for (part, sort) in searched(kind, secret) {
            known.add_exact(part, kind, secret, Sort { known_format: true, ..sort });
        }
    }
    known
}

/// Looks for the whole name of somebody whom nobody registered.
fn add_name(known: &mut Known, name: &str) {
    let words: Vec<String> =
        words(name).filter_map(|word| name.get(word.start..word.end)).map(fold).collect();
    if words.len() > 1 {
        known.add_stranger(&words, name);
    }
}

/// What is searched for once this value was found, and what it is of it.
fn searched(kind: Kind, value: &str) -> impl Iterator<Item = (&str, Sort)> {
    let sort = |part, stem| Sort { part, known_format: false, stem };
    let whole = distinctive(kind, value).then_some((value, sort(false, false)));
    let stem = stem_of_siblings(kind, value).map(|stem| (stem, sort(true, true)));
    telling_parts(kind, value).map(move |part| (part, sort(true, false))).chain(stem).chain(whole)
}

/// Hits on whole characters of the text, without empty ones.
fn snapped(text: &str, mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.retain_mut(|hit| {
        hit.span = hit.span.snapped(text);
        !hit.span.is_empty()
    });
    hits
}

/// The hits that no decision lets through, on whole characters and outside of `aliases`. A kept value is that value,
/// also where it is escaped; nothing longer is spared because it holds one. A kind that `always` goes is never kept.
pub(super) fn undecided(
    text: &str,
    aliases: &[ByteSpan],
    register: &Register,
    hits: Vec<Hit>,
    always: impl Fn(Kind) -> bool,
) -> Vec<Hit> {
    let mut hits = outside(aliases, snapped(text, hits));
    if register.kept.is_empty() {
        return hits;
    }
    let mut kept = kept_spans(text, register);
    // What people and words of the register are called is no value of the text.
    let named = |hit: &Hit| hit.kind != Kind::Person && register.kept.contains(&*hit.value(text));
    kept.extend(hits.iter().filter(|hit| named(hit)).map(|hit| hit.span));
    kept.order_by_key(|span| *span);
    // Up to each, the furthest end: a hit lies in one of those that begin before it, or in none.
    let mut furthest = 0;
    for span in &mut kept {
        furthest = span.end.max(furthest);
        span.end = furthest;
    }
    let is_kept = |hit: ByteSpan| {
        let begun = kept.partition_point(|span| span.start <= hit.start);
        begun.checked_sub(1).and_then(|last| kept.get(last)).is_some_and(|span| span.end >= hit.end)
    };
    hits.retain(|hit| always(hit.kind) || !is_kept(hit.span));
    hits
}

/// Where values stand that a person chose to keep.
fn kept_spans(text: &str, register: &Register) -> Vec<ByteSpan> {
    let mut spans = Vec::new();
    for value in &register.kept {
        spans.extend(text.match_indices(value.as_str()).filter_map(|(start, _)| {
            let span = ByteSpan::new(start, start + value.len());
            stands_alone(text, span).then_some(span)
        }));
    }
    spans
}

/// A kept value is that value, not a piece of a longer one.
fn stands_alone(text: &str, span: ByteSpan) -> bool {
    let letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let before = text.get(..span.start).and_then(|head| head.chars().next_back());
    let after = text.get(span.end..).and_then(|tail| tail.chars().next());
    !letter(before) && !letter(after)
}

/// The parts of hits that lie outside `spared`, which is in order.
fn outside(spared: &[ByteSpan], hits: Vec<Hit>) -> Vec<Hit> {
    if spared.is_empty() {
        return hits;
    }
    let mut left = Vec::with_capacity(hits.len());
    for hit in hits {
        let mut start = hit.span.start;
        let from = spared.partition_point(|span| span.end <= hit.span.start);
        for span in spared.iter().skip(from).take_while(|span| span.start < hit.span.end) {
            if span.start > start {
                left.push(Hit { span: ByteSpan::new(start, span.start), ..hit.clone() });
            }
            start = start.max(span.end);
        }
        if start < hit.span.end {
            left.push(Hit { span: ByteSpan::new(start, hit.span.end), ..hit });
        }
    }
    left
}

/// In the order in which hits are merged: of two that begin together the longer one first, then the stronger kind.
fn placed(a: &Hit, b: &Hit) -> Ordering {
    a.span.start.cmp(&b.span.start).then(b.span.end.cmp(&a.span.end)).then(a.kind.cmp(&b.kind))
}

/// The same; a reading without disguises says more than the text.
fn order(a: &Hit, b: &Hit) -> Ordering {
    placed(a, b).then(a.spelled.is_none().cmp(&b.spelled.is_none()))
}

/// Puts hits in order. The walk finds them nearly so: the few that are late go back a few places. A list that is
/// further from order, as that of a table is, is sorted.
fn in_order(hits: &mut [Hit]) {
    let mut moves = 4 * hits.len();
    for first in 1..hits.len() {
        let mut at = first;
        while let Some([before, hit]) = at.checked_sub(1).and_then(|before| hits.get(before..=at))
            && order(before, hit) == Ordering::Greater
        {
            if moves == 0 {
                return hits.order_by(order);
            }
            moves -= 1;
            hits.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Overlapping hits as one, named by the strongest kind among them; a name in two parts as one name. A rule says more
/// than an echo of what it found.
fn merged(text: &str, mut hits: Vec<Hit>, mut echoes: Vec<Hit>) -> Vec<Hit> {
    in_order(&mut hits);
    in_order(&mut echoes);
    let mut merged: Vec<Hit> = Vec::with_capacity(hits.len());
    let (mut hits, mut echoes) = (hits.into_iter().peekable(), echoes.into_iter().peekable());
    loop {
        let echo = echoes.next_if(|echo| hits.peek().is_none_or(|hit| placed(echo, hit) == Ordering::Less));
        let Some(mut hit) = echo.or_else(|| hits.next()) else { return merged };
        match merged.last_mut() {
            Some(last) if last.span.overlaps(hit.span) || is_one_name(text, last, &hit) => {
                let span = last.span.union(hit.span);
                if names_the_union(&hit, last) {
                    std::mem::swap(last, &mut hit);
                }
                if span != last.span && last.spelled.is_none() {
                    last.spelled = Some(Rc::from(last.value(text)));
                }
                last.span = span;
            }
            _ => merged.push(hit),
        }
    }
}

/// The stronger kind names the union of two, but a registered word does not name the host that it is part of: another
/// host may hold it, too.
fn names_the_union(hit: &Hit, last: &Hit) -> bool {
    let word = |hit: &Hit| matches!(hit.kind, Kind::Customer | Kind::Word | Kind::System);
    let part_of = |part: &Hit, whole: &Hit| word(part) && !word(whole) && whole.span.contains(part.span);
    // "drained db-1.corp.internal": the name itself says host, the word beside it only that it is a machine.
    let machines = hit.kind.is_machine() && last.kind.is_machine() && hit.span == last.span;
    if machines && hit.rule.is_beside_a_word() != last.rule.is_beside_a_word() {
        return last.rule.is_beside_a_word();
    }
    // The register knows the person by more than this name.
    let strange = |hit: &Hit| hit.rule.names_a_stranger();
    if part_of(last, hit) || hit.kind == Kind::Person && strange(last) && !strange(hit) {
        return true;
    }
    hit.kind < last.kind && !part_of(hit, last)
}

/// Two words that name the same person, one behind the other: "Jana Nováková" in another case.
fn is_one_name(text: &str, first: &Hit, second: &Hit) -> bool {
    first.kind == Kind::Person
        && second.kind == Kind::Person
        && matches!(text.get(first.span.end..second.span.start), Some(" " | "." | "_" | "-" | "/"))
        && first.value(text) == second.value(text)
}

/// The lines in which something is left, each to be withheld as a whole.
fn whole_lines(text: &str, left: Vec<Stand>) -> Vec<Stand> {
    let in_line = |byte: u8| byte != b'\n';
    let mut lines: Vec<Stand> = Vec::new();
    for stand in left {
        let start = class::run_start(text.as_bytes(), stand.span.start, usize::MAX, in_line);
        let end = class::run_end(text.as_bytes(), stand.span.end, usize::MAX, in_line);
        match lines.last_mut() {
            Some(line) if start <= line.span.end => line.span.end = end.max(line.span.end),
            _ => lines.push(Stand {
                span: ByteSpan::new(start, end),
                replacement: Replacement::Words(WITHHELD.to_owned()),
                ..stand
            }),
        }
    }
    lines
}

/// A text with replacements in it.
struct Rebuilt {
    text: String,
    /// Where the replacements stand that may change what their neighbours mean: words, and aliases that touch other
    /// words. An alias between blanks or quotes changes nothing.
    changed: Vec<ByteSpan>,
    /// Where every replacement stands.
    places: Vec<ByteSpan>,
}

impl Rebuilt {
    fn of(text: &str, stands: &[Stand]) -> Self {
        let bytes = text.as_bytes();
        let mut rebuilt = Self {
            text: String::with_capacity(text.len()),
            changed: Vec::new(),
            places: Vec::with_capacity(stands.len()),
        };
        let mut copied_to = 0;
        for stand in stands {
            rebuilt.text.push_str(text.get(copied_to..stand.span.start).unwrap_or_default());
            let start = rebuilt.text.len();
            let inert = match &stand.replacement {
                Replacement::Alias(alias) => {
                    alias.write_to(&mut rebuilt.text);
                    is_apart(bytes, stand.span)
                }
                Replacement::Words(words) => {
                    rebuilt.text.push_str(words);
                    false
                }
            };
            let place = ByteSpan::new(start, rebuilt.text.len());
            if !inert {
                rebuilt.changed.push(place);
            }
            rebuilt.places.push(place);
            copied_to = stand.span.end;
        }
        rebuilt.text.push_str(text.get(copied_to..).unwrap_or_default());
        rebuilt
    }

    /// What was replaced together with what was found in the result, all in bytes of the text before.
    fn with(&self, stands: Vec<Stand>, found: Vec<Stand>) -> Vec<Stand> {
        let mut all: Vec<Stand> = Vec::with_capacity(stands.len() + found.len());
        for stand in found {
            let span = self.before(&stands, stand.span);
            // Two that were found in what one replacement left stand for the same bytes.
            match all.last_mut() {
                Some(last) if span.start < last.span.end => last.span = last.span.union(span),
                _ => all.push(Stand { span, ..stand }),
            }
        }
        let found: Vec<ByteSpan> = all.iter().map(|stand| stand.span).collect();
        all.extend(stands.into_iter().filter(|stand| {
            let from = found.partition_point(|span| span.end <= stand.span.start);
            !found.get(from).is_some_and(|span| span.overlaps(stand.span))
        }));
        all.order_by_key(|stand| stand.span);
        all
    }

    /// The bytes of the text before that became this span. A replacement stands for all it replaced.
    fn before(&self, stands: &[Stand], span: ByteSpan) -> ByteSpan {
        let at = |byte: usize, is_end: bool| {
            let next = self.places.partition_point(|place| place.start < byte + usize::from(!is_end));
            let last = next.checked_sub(1);
            let Some((place, stand)) = last.and_then(|last| self.places.get(last).zip(stands.get(last)))
            else {
                return byte;
            };
            match byte < place.end + usize::from(is_end) {
                true if is_end => stand.span.end,
                true => stand.span.start,
                false => stand.span.end + (byte - place.end),
            }
        };
        ByteSpan::new(at(span.start, false), at(span.end, true))
    }
}

/// True when what stands beside this span reads the same whatever takes its place. Numbers are read over a space: a
/// group of digits may be a whole number once the group behind it is an alias.
fn is_apart(bytes: &[u8], span: ByteSpan) -> bool {
    let ends = |byte: u8| {
        class::is(byte, BLANK)
            || matches!(byte, 0 | b'"' | b'\'' | b'(' | b')' | b',' | b';' | b'<' | b'>' | b'`' | b'*')
    };
    let number = |byte: u8, beyond: u8| byte == b' ' && class::is(beyond, DIGIT);
    let part = |byte: u8| class::is(byte, WORD | BASE64) || matches!(byte, b':' | b'.');
    let short = |from: usize, to: usize| to - from < SHORT_PART;
    let (before, after) = (class::before(bytes, span.start), class::at(bytes, span.end));
    // An alias behind `//` may be read as the host of a link.
    let led = || {
        !bytes.get(..span.start).is_some_and(|head| head.ends_with(b"//"))
            && short(class::run_start(bytes, span.start, SHORT_PART, part), span.start)
    };
    let followed = || short(span.end, class::run_end(bytes, span.end, SHORT_PART, part));
    (ends(before) || matches!(before, b'/' | b'=') && led())
        && (ends(after) || matches!(after, b'/' | b':') && followed())
        && !number(before, class::before(bytes, span.start.saturating_sub(1)))
        && !number(after, class::at(bytes, span.end + 1))
        && !touches_a_word(bytes, span)
}

/// What a path, a port or a key leaves beside a value reads the same without it, unless it is long enough to say
/// something of its own: as a token, or as encoded text.
const SHORT_PART: usize = 24;

/// True when a word is glued to this span, or a quoted part is: it comes free once something else stands here, and is
/// read as a name, or without its quotes.
fn touches_a_word(bytes: &[u8], span: ByteSpan) -> bool {
    let touches = |beside: u8, beyond: u8| match beside {
        b'"' | b'\'' => class::is(beyond, WORD | OTHER_LETTER) || matches!(beyond, b'"' | b'\'' | b'+'),
        _ => class::is(beside, WORD | OTHER_LETTER),
    };
    touches(class::before(bytes, span.start), class::before(bytes, span.start.saturating_sub(1)))
        || touches(class::at(bytes, span.end), class::at(bytes, span.end + 1))
}

/// True when what comes free may be the name of something: that is read with what stands some lines below it. Of what
/// stands in quotes, or has other letters, too little is seen here to tell.
fn frees_a_name(bytes: &[u8], span: ByteSpan) -> bool {
    let beside = |byte: u8| class::is(byte, OTHER_LETTER) || matches!(byte, b'"' | b'\'');
    beside(class::before(bytes, span.start))
        || beside(class::at(bytes, span.end))
        || detect::may_name(bytes, class::run_start(bytes, span.start, AROUND, |byte| class::is(byte, WORD)))
        || detect::may_name(bytes, span.end)
}

/// So much on both sides of a replacement is looked at again, at most; two lines are enough.
const AROUND: usize = 512;
/// So much above and below a word that came free, whatever lines it is: a name reads its value some lines on, and a
/// mapping goes on below it.
const ABOVE: usize = 256;
const BELOW: usize = 2048;

/// The parts of a redacted text that may read differently now, around what changed.
fn neighbourhoods(text: &str, changed: &[ByteSpan]) -> String {
    let bytes = text.as_bytes();
    let mut parts = String::new();
    let mut copied_to = 0;
    for span in changed {
        let free = touches_a_word(bytes, *span);
        let names = free && frees_a_name(bytes, *span);
        let below = if names { (span.end + BELOW).min(bytes.len()) } else { span.end };
        if below <= copied_to {
            continue;
        }
        let in_line = |byte: u8| byte != b'\n';
        // What begins a line may be said to be something by what stands above it; so may any name.
        let begins = |from: usize, to: usize| {
            bytes.get(from..to).is_some_and(|head| !head.iter().any(|byte| class::is(*byte, WORD)))
        };
        let first = class::run_start(bytes, span.start, AROUND, |byte| free && !class::is(byte, BLANK));
        let line = class::run_start(bytes, first, AROUND, in_line);
        let above = if free && (names || begins(line, first)) { first.saturating_sub(ABOVE) } else { first };
        let line = class::run_start(bytes, above, AROUND, in_line);
        let line_above = || class::run_start(bytes, line.saturating_sub(1), AROUND, in_line);
        let start = if begins(line, above) { line_above() } else { line };
        let end = class::run_end(bytes, below, AROUND, in_line);
        let around = ByteSpan::new(start.max(copied_to), end).snapped(text);
        if around.start > copied_to {
            // What follows did not stand here: no rule reads over this mark.
            parts.push_str("\n\u{1}\n");
        }
        parts.push_str(around.of(text));
        copied_to = around.end.max(copied_to);
    }
    parts
}
