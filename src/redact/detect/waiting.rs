//! Which families wait for a word: most words of a text are passed by their last letters.
//!
//! The walk looks here once for each word. Which family is asked by which words says [`asked`](super::asked).
//! **Start reading** at [`waiting_for`].

use super::asked::{Asked, LISTS, TEXTS};
use super::short_words::SHORT;
use crate::redact::detect::assignment::name_suffix;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, JOINER, LOWER};
use std::sync::OnceLock;

/// Which families wait for words that end like this one, a bit for each.
#[inline]
pub(super) fn waiting_for(word: Word<'_>, endings: &Endings) -> Asked {
    if word.mask & (DIGIT | JOINER) != 0 || word.len() < 3 {
        return of_parts(word, endings);
    }
    let letters = word.bytes();
    // "have" ends like "chave", and is one of the words that English has most of; "last" is half of a name in `last=`.
    let usual = || letters == b"have" || letters == b"last" && word.next() != b'=';
    if !endings.know(letters) || usual() { 0 } else { endings.waiting_for(letters) }
}

/// The same for short words, and for those with a number or several parts: their last letters tell.
#[inline(never)]
fn of_parts(word: Word<'_>, endings: &Endings) -> Asked {
    let mut end = word.end;
    if word.has(JOINER) {
        end -= name_suffix(word.text.get(word.start..end).unwrap_or_default());
    }
    while end > word.start && class::is(class::before(word.text, end), DIGIT | JOINER) {
        end -= 1;
    }
    if end < word.start + 3 {
        return endings.waiting_for_short(word);
    }
    let letters = word.text.get(word.start..end).unwrap_or_default();
    if endings.know(letters) { endings.waiting_for(letters) } else { 0 }
}

/// The last letters of a word as a number, five bits for each, without their case.
fn number(word: &[u8], length: usize) -> usize {
    let letters = word.get(word.len().saturating_sub(length)..).unwrap_or_default();
    letters.iter().fold(0, |number, letter| number << 5 | usize::from(letter & 31))
}

/// How many places the table has that is asked second. Two endings that share one cost a look in vain.
const PLACES: usize = 32_768;

/// The place of an ending there.
fn mixed(number: usize) -> usize {
    ((number as u32).wrapping_mul(0x9e37_79b1) >> 17) as usize
}

/// So many last letters tell one word from another: of four, "migration" would be asked about as "identification" is.
const LONGEST: usize = 6;

/// How the words end that families wait for: most words of a text are passed by their last letters.
pub(super) struct Endings {
    /// One bit for each ending of three letters.
    known: Bits,
    /// One bit for the place of each ending of four letters that a longer one has.
    longer: Bits,
    /// Who waits for words that end in these three to six letters: the number of one of `asked`.
    waiting: [u16; PLACES],
    /// One bit for each row of [`SHORT`] that has a word of these letters, in whatever case.
    short: [u32; 1 << 10],
    /// Those who wait for the same words. The first is nobody.
    asked: Vec<Asked>,
}

type Bits = [u64; PLACES / 64];

fn set(bits: &mut Bits, bit: usize) {
    if let Some(word) = bits.get_mut(bit >> 6) {
        *word |= 1 << (bit & 63);
    }
}

#[inline]
fn is_set(bits: &Bits, bit: usize) -> bool {
    bits.get(bit >> 6).is_some_and(|word| word & (1 << (bit & 63)) != 0)
}

/// The endings of all these lists. Made when first asked for: written down they would weigh more than the lists.
pub(super) fn endings() -> &'static Endings {
    static ENDINGS: OnceLock<Endings> = OnceLock::new();
    ENDINGS.get_or_init(|| {
        let mut endings = Endings {
            known: [0; PLACES / 64],
            longer: [0; PLACES / 64],
            waiting: [0; PLACES],
            short: [0; 1 << 10],
            asked: vec![0],
        };
        for (words, family) in LISTS {
            words.iter().for_each(|word| endings.add(word.as_bytes(), *family));
        }
        for (words, family) in TEXTS {
            words.split(' ').for_each(|word| endings.add(word.as_bytes(), *family));
        }
        for (row, (words, ..)) in SHORT.iter().enumerate() {
            for word in words.split(' ') {
                if let Some(rows) = endings.short.get_mut(number(word.as_bytes(), 2)) {
                    *rows |= 1 << row;
                }
            }
        }
        endings
    })
}

impl Endings {
    fn add(&mut self, word: &[u8], asked: Asked) {
        if word.len() < 3 {
            return;
        }
        set(&mut self.known, number(word, 3));
        let letters = word.iter().rev().take(LONGEST).take_while(|byte| class::is(**byte, LOWER)).count();
        // Of "móvil" the walk sees "vil", of "tax pin" the last word; what parts a name may be another sign there.
        let fourth = word.iter().rev().nth(3).is_some_and(|before| class::is(*before, class::WORD));
        let length = letters.max(3 + usize::from(fourth));
        if length > 4 {
            set(&mut self.longer, mixed(number(word, 4)));
        }
        if let Some(place) = self.waiting.get_mut(mixed(number(word, length))) {
            let asked = asked | self.asked.get(usize::from(*place)).copied().unwrap_or(0);
            let known = self.asked.iter().position(|known| *known == asked);
            let number = known.unwrap_or_else(|| {
                self.asked.push(asked);
                self.asked.len() - 1
            });
            *place = number as u16;
        }
    }

    /// False for most words that nobody waits for.
    #[inline]
    fn know(&self, word: &[u8]) -> bool {
        let [.., first, second, third] = word else { return false };
        is_set(&self.known, number(&[*first, *second, *third], 3))
    }

    /// Who waits for this word of one or two letters.
    fn waiting_for_short(&self, word: Word<'_>) -> Asked {
        let letters = word.bytes();
        let mut rows = self.short.get(number(letters, 2)).copied().unwrap_or(0);
        while let Some((words, beside, family)) = SHORT.get(rows.trailing_zeros() as usize) {
            if beside.holds(word) && words.split(' ').any(|known| known.as_bytes() == letters) {
                return *family;
            }
            rows &= rows - 1;
        }
        0
    }

    /// Who waits for a word like this one.
    #[inline(never)]
    fn waiting_for(&self, word: &[u8]) -> Asked {
        // Of a shorter word the longer endings are the word itself.
        let longest = number(word, LONGEST);
        let place = |length: usize| mixed(longest & ((1 << (5 * length)) - 1));
        let of = |length| match self.waiting.get(place(length)) {
            None | Some(0) => 0,
            Some(number) => self.asked.get(usize::from(*number)).copied().unwrap_or(0),
        };
        let short = of(3) | of(4);
        // Of a word of three letters these are the same.
        if word.len() > 4 && is_set(&self.longer, place(4)) { short | of(5) | of(6) } else { short }
    }
}
