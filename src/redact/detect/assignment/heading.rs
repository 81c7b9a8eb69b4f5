//! What the heading of a column says of the cells below it.

use super::name::{LONGEST_NAME, Name, Says};
use super::value::{
    holds_special, is_digest, is_mixed, looks_chosen, looks_like_a_name, looks_made, may_be_said,
};
use crate::redact::detect::placeholder::is_placeholder;
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// A column of secrets.
pub(super) struct Column {
    says: Says,
    /// "secret", "token": what stands below may be what they are called.
    labels: bool,
    /// What stands beside something that looks like a secret may be any word.
    words: bool,
}

/// What the heading says, if it names a secret: "API key", "db_password", "Passwords (old)".
pub(super) fn column(heading: &[u8]) -> Option<Column> {
    let name = heading.split(|byte| *byte == b'(').next()?.trim_ascii();
    (name.len() <= LONGEST_NAME).then_some(())?;
    let mut name: Vec<u8> = name.iter().map(|byte| if *byte == b' ' { b'_' } else { *byte }).collect();
    if let [.., before, b's' | b'S'] = name.as_slice()
        && !matches!(before, b's' | b'S')
    {
        name.pop();
    }
    let name = Name::read(&name, 0)?;
    let words = name.chosen || heading.to_ascii_lowercase().starts_with(b"credential");
    Some(Column { says: name.says, labels: !name.chosen, words })
}

impl Column {
    /// The cell looks like a secret.
    pub(super) fn holds(&self, cell: &[u8]) -> bool {
        let quiet =
            cell.contains(&b' ') && !(cell.len() <= 32 && is_mixed(cell) && self.says == Says::Secret);
        if quiet || !may_be_said(cell) || cell.contains(&b'(') {
            return false;
        }
        match self.says {
            Says::Key => cell.split(|byte| *byte == b'-').any(looks_made) && !is_digest(cell),
            Says::Made => looks_made(cell),
            Says::Short | Says::Perhaps => looks_chosen(cell),
            Says::Secret if self.labels && is_label(cell) => false,
            Says::Secret => {
                cell.len() >= 6
                    && (is_mixed(cell) || holds_special(cell))
                    && !(cell.contains(&b' ') && is_sentence(cell))
            }
        }
    }

    /// The cell may be one beside others that look like it.
    pub(super) fn may_hold(&self, cell: &[u8]) -> bool {
        // Beside keys a digest is one.
        if self.says == Says::Key {
            return is_digest(cell);
        }
        self.says == Says::Secret
            && self.words
            && cell.len() >= 4
            && !cell.iter().any(|byte| matches!(byte, b' ' | b'(' | b')'))
            && !is_placeholder(cell)
            && !looks_like_a_name(cell)
    }
}

/// `edge-tls-v2`: words, and numbers that count them.
fn is_label(cell: &[u8]) -> bool {
    let counts = |part: &[u8]| {
        let letters = class::run_of(part, 0, 40, LOWER);
        let digits = part.get(letters..).unwrap_or_default();
        digits.len() <= 2 && class::all(digits, DIGIT)
    };
    cell.contains(&b'-') && cell.split(|byte| *byte == b'-').all(counts)
}

/// "at least 12": most of it words in small letters.
fn is_sentence(cell: &[u8]) -> bool {
    let words = cell.split(|byte| *byte == b' ');
    words.filter(|word| word.len() >= 2 && !class::any(word, DIGIT | UPPER)).count() >= 2
}
