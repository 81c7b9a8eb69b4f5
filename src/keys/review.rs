//! The letters of the review of what is taken out.

use super::Press;

/// What a letter does in the review of what is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decide {
    /// The alias.
    Alias,
    /// Everyday words.
    Generalise,
    /// Nothing of it.
    Drop,
    /// The value itself, for a reason.
    Keep,
    /// It is an everyday word.
    Ordinary,
    /// Undecided again.
    Undecide,
    /// An action to revoke it.
    Revoke,
    /// Gone for good.
    Forget,
    /// The alias for everything that is left.
    Rest,
}

/// A letter of the review. It works while the focus is in the list, and never inside a field.
#[derive(Clone, Copy, Debug)]
pub struct ReviewKey {
    /// What it does.
    pub decide: Decide,
    /// The key.
    pub key: &'static str,
    /// What its button says.
    pub words: &'static str,
}

const fn letter(decide: Decide, key: &'static str, words: &'static str) -> ReviewKey {
    ReviewKey { decide, key, words }
}

/// The letters of the review.
pub const REVIEW_KEYS: [ReviewKey; 9] = [
    letter(Decide::Alias, "A", "Alias"),
    letter(Decide::Generalise, "G", "General words"),
    letter(Decide::Drop, "D", "Drop"),
    letter(Decide::Keep, "K", "Keep, because…"),
    letter(Decide::Ordinary, "O", "Ordinary word here"),
    letter(Decide::Undecide, "U", "Undecided again"),
    letter(Decide::Forget, "F", "Forget for good…"),
    letter(Decide::Revoke, "V", "Revoke it"),
    letter(Decide::Rest, "R", "Safe defaults for the rest"),
];

/// What a key pressed in the review means. Whether it goes into a field instead is the caller's to know.
pub fn decision_for(press: &Press) -> Option<Decide> {
    if press.control || press.alt {
        return None;
    }
    REVIEW_KEYS.iter().find(|letter| press.means(letter.key)).map(|letter| letter.decide)
}
