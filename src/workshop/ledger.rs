//! The ledger: which name stands for which value, and what a person decided about a value. Never part of a release.
//!
//! Undecided means redacted, so a value without a decision needs no line here.

use super::{For, Prose, Stamp};
use serde::{Deserialize, Serialize};

/// A value and the name that stands for it in everything that leaves. Assigned once, kept for later releases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(from = "SavedAlias", into = "SavedAlias")]
pub struct AliasEntry {
    /// What it names, in the words of the redaction's kinds.
    pub kind: String,
    /// What the name stands for.
    pub named: Named,
    /// The number behind the kind.
    pub number: u32,
}

/// What an alias stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// A value, in its canonical form.
    Value(Prose),
    /// A secret that is not stored, and by which it is recognised.
    Secret(Fingerprint),
    /// A secret that is not stored and could be guessed: nothing else is known of it.
    Untold,
}

/// By which a secret is recognised that is not stored. A number that any reader of JSON can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// Of a sum over the secret.
    pub const fn of(sum: u64) -> Self {
        Self(sum >> 11)
    }
}

/// An alias as it is saved.
#[derive(Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "AliasEntry"))]
struct SavedAlias {
    /// What it names, in the words of the redaction's kinds.
    kind: String,
    /// The value, in its canonical form. Of a secret there is a fingerprint instead, or nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<Prose>,
    /// By which a secret is recognised that is not stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fingerprint: Option<Fingerprint>,
    /// The number behind the kind.
    number: u32,
}

impl From<SavedAlias> for AliasEntry {
    fn from(saved: SavedAlias) -> Self {
        let SavedAlias { kind, value, fingerprint, number } = saved;
        let named = match (value, fingerprint) {
            (_, Some(fingerprint)) => Named::Secret(fingerprint),
            (Some(value), None) if !is_old_fingerprint(&value) => Named::Value(value),
            _ => Named::Untold,
        };
        Self { kind, named, number }
    }
}

/// Fingerprints were values once, of another sum.
fn is_old_fingerprint(value: &Prose) -> bool {
    let digits = value.reveal(For::Detection).strip_prefix('#');
    digits.is_some_and(|digits| digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

impl From<AliasEntry> for SavedAlias {
    fn from(entry: AliasEntry) -> Self {
        let AliasEntry { kind, named, number } = entry;
        let (value, fingerprint) = match named {
            Named::Value(value) => (Some(value), None),
            Named::Secret(fingerprint) => (None, Some(fingerprint)),
            Named::Untold => (None, None),
        };
        Self { kind, value, fingerprint, number }
    }
}

/// A decision to let one exact value leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct KeepDecision {
    /// The exact value that may be printed.
    pub value: Prose,
    /// The reason a person gave.
    pub reason: Prose,
}

/// What takes the place of a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Replacement {
    /// Its alias, or the role of a person: what happens without a decision, too.
    #[default]
    Alias,
    /// What it is, in everyday words: "an internal host".
    Generalise,
    /// Nothing of it: "(removed)".
    Drop,
}

/// A decision about what takes the place of one exact value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ReplaceDecision {
    /// The exact value.
    pub value: Prose,
    /// What takes its place.
    pub by: Replacement,
}

/// What a person decided about one exact value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// It leaves, for this reason.
    Keep(Prose),
    /// A registered word that is an everyday word here: alone it leaves, within a name it does not.
    OrdinaryWord,
    /// Something takes its place.
    Replace(Replacement),
}

/// Aliases given and decisions made. Never part of a release.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Ledger {
    /// Aliases, in the order in which they were given.
    pub aliases: Vec<AliasEntry>,
    /// Values kept by a person, with a reason.
    pub kept: Vec<KeepDecision>,
    /// Registered words that are everyday words in this workshop.
    pub ordinary: Vec<Prose>,
    /// Values of which a person decided what takes their place.
    pub replaced: Vec<ReplaceDecision>,
    /// Goes into the fingerprints of secrets, so that they cannot be compared with those of another workshop.
    pub salt: u64,
    /// Last change.
    pub stamp: Stamp,
}

impl Ledger {
    /// What was decided about exactly this value; none: nobody decided, so it is redacted.
    pub fn decision(&self, value: &Prose) -> Option<Decision> {
        let kept = || self.kept.iter().find(|kept| kept.value == *value);
        let replaced = || self.replaced.iter().find(|replaced| replaced.value == *value);
        let keep = kept().map(|kept| Decision::Keep(kept.reason.clone()));
        keep.or_else(|| self.ordinary.contains(value).then_some(Decision::OrdinaryWord))
            .or_else(|| replaced().map(|replaced| Decision::Replace(replaced.by)))
    }

    /// The ledger with this decision about that value in the place of an earlier one; none: undecided again.
    #[must_use]
    pub fn decided(mut self, value: &Prose, decision: Option<Decision>) -> Self {
        self.decide(value, decision, None);
        self
    }

    /// Puts this decision about that value at this place among those of its sort, or last; answers the one before, and
    /// where it stood.
    pub(super) fn decide(
        &mut self,
        value: &Prose,
        decision: Option<Decision>,
        at: Option<usize>,
    ) -> (Option<Decision>, Option<usize>) {
        let before = self.decision(value);
        let kept = taken(&mut self.kept, |kept| kept.value == *value);
        let ordinary = taken(&mut self.ordinary, |word| word == value);
        let replaced = taken(&mut self.replaced, |replaced| replaced.value == *value);
        let value = value.clone();
        match decision {
            None => {}
            Some(Decision::Keep(reason)) => put(&mut self.kept, at, KeepDecision { value, reason }),
            Some(Decision::OrdinaryWord) => put(&mut self.ordinary, at, value),
            Some(Decision::Replace(by)) => put(&mut self.replaced, at, ReplaceDecision { value, by }),
        }
        (before, kept.or(ordinary).or(replaced))
    }

    /// True when the two differ in their aliases at most.
    pub(super) fn same_decisions(&self, other: &Self) -> bool {
        let Self { aliases: _, kept, ordinary, replaced, salt: _, stamp: _ } = self;
        (kept, ordinary, replaced) == (&other.kept, &other.ordinary, &other.replaced)
    }
}

/// Takes what `is` it out of the list, and answers where the first of it stood.
fn taken<T>(list: &mut Vec<T>, is: impl Fn(&T) -> bool) -> Option<usize> {
    let at = list.iter().position(&is);
    list.retain(|item| !is(item));
    at
}

fn put<T>(list: &mut Vec<T>, at: Option<usize>, item: T) {
    list.insert(at.unwrap_or(list.len()).min(list.len()), item);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_has_one_decision_the_last() {
        let value = Prose::new("db-1");
        let ledger = Ledger::default()
            .decided(&value, Some(Decision::Replace(Replacement::Drop)))
            .decided(&"db-2".into(), Some(Decision::OrdinaryWord))
            .decided(&value, Some(Decision::Keep("an example".into())));
        assert_eq!(ledger.decision(&value), Some(Decision::Keep("an example".into())));
        assert_eq!((ledger.kept.len(), ledger.replaced.len()), (1, 0));
        assert_eq!(ledger.decision(&"db-2".into()), Some(Decision::OrdinaryWord));
        assert_eq!(ledger.decided(&value, None).decision(&value), None);
    }

    #[test]
    fn a_ledger_written_before_there_were_other_decisions_is_read() {
        let ledger: Ledger =
            serde_json::from_str(r#"{"aliases": [], "kept": [{"value": "a", "reason": "b"}]}"#).unwrap();
        assert_eq!(ledger.decision(&"a".into()), Some(Decision::Keep("b".into())));
        assert_eq!(ledger.decision(&"c".into()), None);
    }

    #[test]
    fn an_alias_of_each_sort_is_read_as_it_was_written_and_old_fingerprints_tell_nothing() {
        for named in [Named::Value("#12".into()), Named::Secret(Fingerprint::of(u64::MAX)), Named::Untold] {
            let entry = AliasEntry { kind: "TOKEN".to_owned(), named, number: 3 };
            let saved = serde_json::to_string(&entry).unwrap();
            assert_eq!(serde_json::from_str::<AliasEntry>(&saved).unwrap(), entry);
        }
        let old = format!(r##"{{"kind": "TOKEN", "value": "#{:032x}", "number": 3}}"##, 7);
        assert_eq!(serde_json::from_str::<AliasEntry>(&old).unwrap().named, Named::Untold);
    }
}
