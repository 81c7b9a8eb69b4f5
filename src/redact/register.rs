//! The values that people have told us about: names, customers, systems, words; and what they decided to keep.

use super::Kind;
use super::known::{Form, Known};
use super::names;
use crate::text::{fold, words};
use crate::workshop::{PersonId, Replacement, WordKind};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// How a person is called in what leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CalledBy<'t> {
    /// `[PERSON-1]`.
    #[default]
    Number,
    /// A role: "on-call engineer" becomes "the on-call engineer" in prose.
    Role(&'t str),
    /// Exactly these words, everywhere.
    Exactly(&'t str),
}

/// A value in the letters in which decisions are compared: `DB-1` is `db-1`.
pub fn folded(value: &str) -> String {
    fold(value.trim())
}

/// True for one registered word: it may be an everyday word, too.
pub fn may_be_ordinary(kind: Kind, value: &str) -> bool {
    matches!(kind, Kind::Person | Kind::Customer | Kind::System | Kind::Word) && words(value).count() == 1
}

/// Everything known beforehand. Building it prepares the search, so that a [`Redactor`](super::Redactor) over it is
/// cheap to make.
#[derive(Clone, Debug, Default)]
pub struct Register {
    pub(super) known: Known,
    pub(super) people: BTreeMap<PersonId, RegisteredPerson>,
    pub(super) kept: BTreeSet<String>,
    pub(super) ordinary: BTreeSet<String>,
    replaced: BTreeMap<String, Replacement>,
}

/// What is remembered of a person.
#[derive(Clone, Debug, Default)]
pub(super) struct RegisteredPerson {
    pub(super) full_name: String,
    pub(super) spoken: Option<String>,
    pub(super) exactly: Option<String>,
}

impl Register {
    /// Knows nobody.
    pub fn new() -> Self {
        Self::default()
    }

    /// A person: found by full name, first name, surname, initials, handles, e-mail local part, home folder.
    pub fn person(
        &mut self,
        id: PersonId,
        full_name: &str,
        handles: &[&str],
        called_by: CalledBy<'_>,
    ) -> &mut Self {
        let (spoken, exactly) = match called_by {
            CalledBy::Number => (None, None),
            CalledBy::Role(role) => (Some(self.spoken_role(role)), None),
            CalledBy::Exactly(words) => (Some(words.trim().to_owned()), Some(words.trim().to_owned())),
        };
        let spoken = spoken.filter(|words| !words.is_empty());
        let exactly = exactly.filter(|words| !words.is_empty());
        self.people.insert(id, RegisteredPerson { full_name: full_name.trim().to_owned(), spoken, exactly });
        let value = id.to_string();
        for form in names::forms(full_name) {
            self.known.add_words(&form.words, Kind::Person, &value, form.kind);
        }
        for handle in handles {
            for form in names::handle_forms(handle) {
                self.known.add_words(&form.words, Kind::Person, &value, form.kind);
            }
        }
        self
    }

    /// A word or several that must not leave.
    pub fn word(&mut self, kind: WordKind, text: &str) -> &mut Self {
        let value = fold(text.trim());
        for words in names::word_forms(text) {
            self.known.add_words(&words, kind.into(), &value, Form::Full);
        }
        self
    }

    /// This registered word is also an ordinary word here: alone it stays, in a full name or a handle it goes.
    pub fn ordinary(&mut self, word: &str) -> &mut Self {
        self.ordinary.insert(fold(word.trim()));
        self
    }

    /// This exact value may leave. The reason is the facilitator's, kept in the document; a blank one keeps nothing.
    pub fn keep(&mut self, value: &str, reason: &str) -> &mut Self {
        if !reason.trim().is_empty() && !value.is_empty() {
            self.kept.insert(value.to_owned());
        }
        self
    }

    /// What takes the place of this value, in any case of its letters.
    pub fn replace(&mut self, value: &str, by: Replacement) -> &mut Self {
        self.replaced.insert(fold(value.trim()), by);
        self
    }

    /// What was decided to take the place of a value, as it stands in a text or in its canonical spelling.
    pub(super) fn replacement<'t>(
        &self,
        standing: &str,
        canonical: impl FnOnce() -> Cow<'t, str>,
    ) -> Replacement {
        if self.replaced.is_empty() {
            return Replacement::Alias;
        }
        let decided = |value: &str| self.replaced.get(&fold(value.trim())).copied();
        decided(standing).or_else(|| decided(&canonical())).unwrap_or_default()
    }

    /// "the on-call engineer", numbered from the second person of the same role on.
    fn spoken_role(&self, role: &str) -> String {
        let role = role.trim();
        if role.is_empty() {
            return String::new();
        }
        let article = |word: &str| word.eq_ignore_ascii_case("the") || word.eq_ignore_ascii_case("a");
        let with_article =
            if role.split(' ').next().is_some_and(article) { role.to_owned() } else { format!("the {role}") };
        let same = |person: &&RegisteredPerson| {
            person.spoken.as_deref().is_some_and(|spoken| {
                let base = spoken.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
                base.eq_ignore_ascii_case(&with_article)
            })
        };
        match self.people.values().filter(same).count() {
            0 => with_article,
            others => format!("{with_article} {}", others + 1),
        }
    }
}
