//! What a workshop is called outside of it: in trackers, in calendars and on class cards.
//!
//! **Invariants.** Given once, when the workshop is made or taken in, and changed by no edit: what left under it finds the
//! way back, whatever is corrected since. No two workshops of a device get the same one. It says neither the day nor a word of the incident.

use super::{Document, Workshop};
use serde::{Deserialize, Serialize};

/// Without vowels and digits nothing comes about that somebody reads, or that is looked for before a text leaves: no word
/// or name, no date, no machine, no key. None of the letters is taken for another.
const LETTERS: &str = "bcdfghjkmnpqrstvwxz";

/// The reference of a workshop: `kfwqtzmbx`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Reference(u64);

impl Reference {
    /// What stands before it wherever it is written.
    pub const PREFIX: &str = "postmortem-";
    /// How many letters it has.
    pub const LENGTH: usize = 9;
    const BASE: u64 = LETTERS.len() as u64;

    /// The reference that a random number stands for.
    pub const fn drawn(number: u64) -> Self {
        Self(number % Self::BASE.pow(Self::LENGTH as u32) + 1)
    }

    /// True for one that was given: files of older pages hold none.
    pub const fn is_given(self) -> bool {
        self.0 != 0
    }

    /// Its letters, in order; none where none was given.
    pub fn letters(self) -> impl Iterator<Item = &'static str> {
        let mut rest = self.0.saturating_sub(1);
        let length = if self.is_given() { Self::LENGTH } else { 0 };
        (0..length).map(move |_| {
            let letter = (rest % Self::BASE) as usize;
            rest /= Self::BASE;
            LETTERS.get(letter..=letter).unwrap_or_default()
        })
    }

    /// For a document that was saved before there were any: the same each time it is read, and another for another
    /// workshop. Made of instants and lengths, so nothing of what was written is in it.
    pub(super) fn of_older(document: &Document) -> Self {
        let stamps = document.rows().flat_map(|row| {
            let stamp = row.stamp();
            [stamp.at.as_milliseconds().unsigned_abs(), u64::from(stamp.writer)]
        });
        let day = document.frame.day.map(|day| day.0.day_of_year().unsigned_abs().into());
        let windows = document.windows.iter().filter_map(|window| window.from);
        let lengths = document.texts().map(|(_, prose)| prose.len() as u64);
        let known = stamps
            .chain(day)
            .chain(document.frame.day.map(|day| day.0.year().unsigned_abs().into()))
            .chain(windows.map(|from| from.as_milliseconds().unsigned_abs()))
            .chain(lengths)
            .chain([document.ledger.salt]);
        // FNV-1a over whole numbers.
        Self::drawn(known.fold(0xcbf2_9ce4_8422_2325, |sum, number| {
            (sum ^ number).wrapping_mul(0x0100_0000_01b3).rotate_left(29)
        }))
    }
}

impl Workshop {
    /// This one as a workshop of its own beside those that go by `others`: a copy of one of them goes by `drawn`, so that
    /// what left of the one is not taken for the other's.
    pub fn beside(self, others: &[Reference], drawn: Reference) -> Self {
        if !others.contains(&self.reference) {
            return self;
        }
        Self::admit(Document { reference: drawn, ..Document::clone(&self) }).0
    }
}

/// What is no reference reads as none.
impl From<String> for Reference {
    fn from(text: String) -> Self {
        let text = text.strip_prefix(Self::PREFIX).unwrap_or(&text);
        let letters = text.chars().rev().map(|letter| LETTERS.find(letter.to_ascii_lowercase()));
        let mut places = letters.map(|letter| letter.map(|letter| letter as u64));
        let number = places.try_fold(0_u64, |sum, letter| sum.checked_mul(Self::BASE)?.checked_add(letter?));
        number.filter(|_| text.len() == Self::LENGTH).map_or_else(Self::default, Self::drawn)
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.letters().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::builder::a_workshop;
    use super::super::{ActionId, Edit, Frame};
    use super::*;
    use crate::workshop::Action;
    use proptest::prelude::*;

    fn older(workshop: &Workshop) -> Document {
        Document { reference: Reference::default(), ..Document::clone(workshop) }
    }

    #[test]
    fn a_document_from_before_references_gets_the_same_one_each_time_it_is_read() {
        let saved = older(&a_workshop().with(Action::new(ActionId(1), "add a canary stage")).build());
        let read = |document: &Document| Workshop::admit(document.clone()).0.reference;
        assert!(read(&saved).is_given());
        assert_eq!(read(&saved), read(&saved));
        let another = older(&a_workshop().with(Action::new(ActionId(1), "send a test alert")).build());
        assert_ne!(read(&saved), read(&another));
    }

    #[test]
    fn a_copy_beside_its_original_goes_by_a_reference_of_its_own() {
        let saved = older(&a_workshop().with(Action::new(ActionId(1), "add a canary stage")).build());
        let read = || Workshop::admit(saved.clone()).0;
        let first = read().beside(&[], Reference::drawn(7));
        assert_eq!(first.reference, read().reference, "the first is found by what left of it before");
        let copy = read().beside(&[first.reference], Reference::drawn(8));
        assert_eq!(copy.reference, Reference::drawn(8));
        assert_eq!(copy.differences(&first), first.differences(&first), "nothing else is another");
    }

    #[test]
    fn no_edit_changes_a_reference() {
        let mut workshop = Workshop::begin(Frame::default(), Reference::drawn(7));
        workshop.apply(Edit::put(Frame { title: "Playback outage".into(), ..Frame::default() })).unwrap();
        assert_eq!(workshop.reference, Reference::drawn(7));
    }

    #[test]
    fn what_is_no_reference_reads_as_none() {
        for text in ["", "kfwqtzmb", "kfwqtzmbxx", "kfwqtzmb7", "kfwqtzmé"] {
            assert!(!Reference::from(text.to_owned()).is_given(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_reference_reads_back_from_its_letters(number in any::<u64>()) {
            let reference = Reference::drawn(number);
            let written = String::from(reference);
            prop_assert_eq!(written.len(), Reference::LENGTH);
            prop_assert_eq!(Reference::from(written.to_uppercase()), reference);
            prop_assert_eq!(Reference::from(format!("{}{written}", Reference::PREFIX)), reference);
        }
    }
}
