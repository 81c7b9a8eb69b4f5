//! The whole way of a text: what is found, what is done with it, what stands there afterwards.

use super::alias::{Alias, alias_spans};
use super::detect::{self, Hit, Rule};
use super::instead::instead_of;
use super::known::{Known, SHARED_NAME};
use super::merge::merged;
use super::rebuilt::{Rebuilt, neighbourhoods};
use super::remembered::{known_values, remember};
use super::spoken::{begins_sentence, capitalised, stands_in_prose, with_role_beside};
use super::undecided::undecided;
use super::{AliasBook, Finding, Kind, Receipt, Register, SafeText, Treatment, treatment};
use crate::text::class;
use crate::text::{ByteSpan, Reading};
use crate::workshop::{Audience, PersonId};

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
        remember(&mut self.seen, text, &hits);
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
        for (kind, rule, count) in counted(&stands) {
            self.receipt.add(kind, rule.name, count);
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
        remember(&mut self.seen, text, &hits);
        let echoes = self.concerning(text, &aliases, self.known_in(&readings));
        let hits = merged(text, hits, echoes);
        let mut stands: Vec<Stand> = hits.into_iter().map(|hit| self.stand(text, hit, style)).collect();
        if style == Style::Prose {
            say_roles_once(text, &mut stands);
        }
        stands
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
        let alias = self.book.alias(Kind::Person, value).to_string();
        // Brackets cannot be spoken.
        if style == Style::Prose && self.audience == Audience::Room { WITHOUT_ROLE.to_owned() } else { alias }
    }
}

/// How the room calls somebody whose role the register does not say.
pub const WITHOUT_ROLE: &str = "a member of the team";

/// How many values were replaced of each kind and by each rule: a long text has thousands of them, and few rules.
fn counted(stands: &[Stand]) -> Vec<(Kind, &'static Rule, usize)> {
    let mut counts: Vec<(Kind, &'static Rule, usize)> = Vec::new();
    for Stand { kind, rule, .. } in stands {
        let same =
            |(known, by, _): &&mut (Kind, &'static Rule, usize)| known == kind && std::ptr::eq(*by, *rule);
        match counts.iter_mut().find(same) {
            Some((_, _, count)) => *count += 1,
            None => counts.push((*kind, rule, 1)),
        }
    }
    counts
}

/// A role that the sentence names beside the person is taken in with the name, unless something else is replaced there.
fn say_roles_once(text: &str, stands: &mut [Stand]) {
    for at in 0..stands.len() {
        let free_from =
            at.checked_sub(1).and_then(|before| stands.get(before)).map_or(0, |stand| stand.span.end);
        let free_to = stands.get(at + 1).map_or(text.len(), |stand| stand.span.start);
        let Some(Stand { span, kind: Kind::Person, replacement: Replacement::Words(words), .. }) =
            stands.get_mut(at)
        else {
            continue;
        };
        let whole = with_role_beside(text, *span, words);
        if whole != *span && free_from <= whole.start && whole.end <= free_to {
            *span = whole;
            if begins_sentence(text, whole.start) {
                *words = capitalised(words);
            }
        }
    }
}

/// A value of a text and what takes its place.
pub(super) struct Stand {
    pub(super) span: ByteSpan,
    pub(super) kind: Kind,
    pub(super) rule: &'static Rule,
    pub(super) replacement: Replacement,
}

pub(super) enum Replacement {
    /// Written so that it changes nothing beside it.
    Alias(Alias),
    /// Read as a part of the sentence.
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
