//! Texts numbered by first appearance and found again by a hash: what a long log needs a million times.
//!
//! All texts lie one behind the other, so that a new one costs no allocation of its own and a look-up reads two places
//! of memory, however many there are. The hash is not keyed: in a page there is nothing secret to key it with.

/// Texts, each once, numbered from 0 in the order they came.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    bytes: Vec<u8>,
    /// Where each ends.
    ends: Vec<usize>,
    /// Places by hash; at most half of them are taken.
    slots: Vec<Slot>,
    any_case: bool,
}

/// A place that a hash points at, and those behind it until one is free.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// The upper half of the hash: other texts are told apart by it without being read.
    tag: u32,
    /// The number of the text and one; 0 where the place is free.
    next_number: u32,
}

impl Texts {
    /// Texts that are the same in letters of any case.
    pub(super) fn in_any_case() -> Self {
        Self { any_case: true, ..Self::default() }
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of a text that is among them.
    pub(super) fn number_of(&self, text: &[u8]) -> Option<usize> {
        self.slot(text, hash(text)).ok()
    }

    /// The number of a text, which is taken in where it is not among them.
    pub(super) fn take(&mut self, text: &[u8]) -> usize {
        if self.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = hash(text);
        let free = match self.slot(text, hash) {
            Ok(number) => return number,
            Err(free) => free,
        };
        self.bytes.extend_from_slice(text);
        self.ends.push(self.bytes.len());
        if let Some(slot) = self.slots.get_mut(free) {
            *slot = Slot { tag: tag(hash), next_number: self.ends.len() as u32 };
        }
        self.len() - 1
    }

    /// The text of a number.
    pub(super) fn text(&self, number: usize) -> &[u8] {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(number).and_then(|end| self.bytes.get(start..*end)).unwrap_or_default()
    }

    /// The number of the text, or the free place that waits for it.
    fn slot(&self, text: &[u8], hash: u64) -> Result<usize, usize> {
        let last = self.slots.len().wrapping_sub(1);
        let mut at = hash as usize & last;
        while let Some(slot) = self.slots.get(at) {
            let Some(number) = slot.next_number.checked_sub(1) else { break };
            if slot.tag == tag(hash) && self.is_same(self.text(number as usize), text) {
                return Ok(number as usize);
            }
            at = (at + 1) & last;
        }
        Err(at)
    }

    fn is_same(&self, known: &[u8], text: &[u8]) -> bool {
        if self.any_case { known.eq_ignore_ascii_case(text) } else { known == text }
    }

    /// Four times as many places: every text moves once for each growth.
    fn grow(&mut self) {
        let room = (self.slots.len() * 4).max(16);
        self.slots = vec![Slot::default(); room];
        for number in 0..self.len() {
            let hash = hash(self.text(number));
            let mut at = hash as usize & (room - 1);
            while self.slots.get(at).is_some_and(|slot| slot.next_number != 0) {
                at = (at + 1) & (room - 1);
            }
            if let Some(slot) = self.slots.get_mut(at) {
                *slot = Slot { tag: tag(hash), next_number: number as u32 + 1 };
            }
        }
    }
}

const fn tag(hash: u64) -> u32 {
    (hash >> 32) as u32
}

/// The same for letters of any case.
fn hash(text: &[u8]) -> u64 {
    const CASE: u64 = 0x2020_2020_2020_2020;
    let mix = |hash: u64, eight: u64| {
        let mixed = (hash ^ (eight | CASE)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 32)
    };
    let mut hash = text.len() as u64;
    // The last of them overlap those before: no byte is read by itself but where there are three or fewer.
    if let Some(last) = text.last_chunk() {
        let mut rest = text;
        while let Some((eight, behind @ [_, ..])) = rest.split_first_chunk() {
            hash = mix(hash, u64::from_le_bytes(*eight));
            rest = behind;
        }
        return mix(hash, u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        return mix(hash, u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last)));
    }
    mix(hash, text.iter().fold(0, |eight, byte| eight << 8 | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_text_keeps_the_number_it_got_first() {
        let mut texts = Texts::default();
        let all: Vec<String> =
            (0..1000).map(|number| format!("10.0.{}.{}", number / 7, number % 300)).collect();
        let mut numbers = BTreeMap::new();
        for text in all.iter().chain(&all) {
            let next = numbers.len();
            assert_eq!(texts.take(text.as_bytes()), *numbers.entry(text).or_insert(next));
        }
        for (text, number) in numbers {
            assert_eq!(texts.number_of(text.as_bytes()), Some(number));
            assert_eq!(texts.text(number), text.as_bytes());
        }
        assert_eq!(texts.number_of(b"10.0.0"), None);
    }

    #[test]
    fn case_counts_unless_it_is_said_not_to() {
        let (mut exact, mut any) = (Texts::default(), Texts::in_any_case());
        for texts in [&mut exact, &mut any] {
            texts.take(b"DB-1.example");
        }
        assert_eq!(exact.number_of(b"db-1.example"), None);
        assert_eq!(any.number_of(b"db-1.EXAMPLE"), Some(0));
        assert_eq!(any.number_of(b"db-1.example\x0d"), None);
    }
}
