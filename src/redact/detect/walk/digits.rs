//! Who is asked at digits alone, by what stands around them.

use super::{Walk, Word};
use crate::redact::detect::contact::{addresses, birthdays, east_asian, phone, places, towns};
use crate::redact::detect::machines::{cloud, gear_heads, hosts, ip, mac, syslog};
use crate::redact::detect::numbers::{
    card_parts, cards, document_shapes, document_tongues, ids, member_ids, owned,
};
use crate::redact::detect::people::{account_files, chat, records};
use crate::redact::detect::secrets::{codes_nearby, pins, seed_phrases};
use crate::redact::detect::{assignment, tokens};
use crate::text::base64::SHORTEST;
use crate::text::class::{self, BLANK, DIGIT, LOWER, UPPER};

impl<'w> Walk<'w, '_, '_> {
    /// Digits alone. Most numbers of a log count something: those that nothing joins to others end here.
    #[inline(never)]
    pub(super) fn digits(&mut self, word: Word<'w>) {
        let (previous, next) = (word.previous(), word.next());
        // Parts of addresses, versions and amounts: nothing but what they are joined to asks for these.
        if previous == b'.' && word.len() < 4 && !matches!(next, b' ' | 0xc2) {
            if word.is_joined(next) {
                self.number(word, next);
                self.pair(word, next);
            } else if matches!((word.len(), next), (2, b']')) {
                chat::at_local_minutes(word, self.sink);
            }
            return;
        }
        if word.is_joined(next) || word.len() == 4 || word.len() >= SHORTEST {
            self.number(word, next);
        }
        if matches!((word.len(), next), (1, b' ')) && class::at(self.text, word.end + 2) == b' ' {
            cards::at_spaced(word, self.sink);
            if previous == b'"' {
                codes_nearby::at_spaced(word, self.sink);
            }
        }
        if matches!((word.len(), next), (3 | 5, b' '))
            && class::at(self.text, word.start) == b'0'
            && word.start >= self.read.number
        {
            self.read.number = phone::at_zeros(word, self.sink);
        }
        if next == b',' && word.len() <= 3 && matches!(previous, b'[' | b' ' | b'\n') {
            seed_phrases::at_bytes(word, self.sink);
        }
        if word.len() >= 11 && word.len() <= 18 {
            document_shapes::at_digits(word, self.sink);
            if (word.len(), previous) == (13, b'-') {
                member_ids::at_group(word, self.sink);
            }
        }
        if (4..=8).contains(&word.len())
            && (previous >= 128
                || previous == b' '
                    && matches!(class::before(self.text, word.start - 1), b':' | 128..)
                    && class::before(self.text, word.start.saturating_sub(2)) >= 128)
        {
            pins::abroad(word, self.sink);
        }
        if self.is_behind_foreign(word) {
            self.behind_letters(word, previous);
        }
        self.counted(word, previous, next);
        if next == b' ' && matches!(class::at(self.text, word.end + 1), b'i' | b'a' | b't') && word.len() >= 4
        {
            pins::at_yours(word, self.sink);
        }
        if next == b' ' && word.len() < 4 && class::at(self.text, word.end + 1) == b'.' {
            ip::at_spaced(self.text, word.end, self.sink);
        }
        if previous == b' ' || matches!(next, b' ' | 0xc2) {
            self.street(word, next);
        }
    }

    /// Other letters stand before, or before a space.
    #[inline(never)]
    fn behind_letters(&mut self, word: Word<'w>, previous: u8) {
        if word.len() >= 2 || word.bytes() == b"8" {
            document_tongues::behind_foreign(word, self.sink);
            birthdays::behind_foreign(word, self.sink);
        }
        if previous >= 128 {
            east_asian::behind_kanji(word, self.sink);
            assignment::behind_foreign(word, self.sink);
        } else {
            east_asian::behind_korean(word, self.sink);
        }
        codes_nearby::behind_letters(word, self.sink);
    }

    /// Digits that a word before them may name, or that end a time.
    #[inline]
    fn counted(&mut self, word: Word<'w>, previous: u8, next: u8) {
        self.pair(word, next);
        if previous == b'/' && word.len() >= 7 {
            phone::dialled(word, self.sink);
        }
        if word.len() >= 5
            || matches!(previous, b'#' | b'!' | b'=' | b'"')
            || (word.len(), previous) == (4, b'/') && next != b':'
        {
            owned::at_number(word, self.sink);
            if (previous, next) == (b'.', b' ') && (6..=9).contains(&word.len()) {
                gear_heads::at_fraction(word, self.sink);
            }
            if (word.len(), previous, next) == (5, b':', b':') {
                account_files::at_day(word, self.sink);
            }
        } else if word.len() == 2 && previous == b':' {
            if next == b':' && word.begins_tag() {
                records::at_tag(word, self.sink);
            }
            if next == b' ' {
                syslog::at_time(word, self.sink);
            }
            if matches!(next, b' ' | b']' | b'\n' | b'\r') {
                chat::at_minutes(word, self.sink);
            }
        } else if (word.len(), previous, next) == (2, b'.', b' ')
            && class::at(self.text, word.end + 1) == b'-'
        {
            chat::at_local_minutes(word, self.sink);
        } else if word.len() >= 3 && matches!(previous, b' ' | b'(') {
            owned::at_short(word, self.sink);
            if next == b' '
                && matches!(class::at(self.text, word.start), b'4' | b'6'..=b'9')
                && class::at(self.text, word.end + 3) == b' '
            {
                phone::at_three(word, self.sink);
            }
        }
    }

    /// Two digits that more pairs follow.
    #[inline]
    fn pair(&mut self, word: Word<'w>, next: u8) {
        if word.len() == 2
            && matches!(next, b' ' | b'.')
            && class::at(self.text, word.start) == b'0'
            && word.start >= self.read.number
        {
            self.read.number = phone::at_pair(word, self.sink);
        }
    }

    /// The number of a house: before the name of a street, or behind it. Most numbers are told by what stands beside
    /// them in a byte or two.
    pub(super) fn street(&mut self, word: Word<'w>, next: u8) {
        if word.len() > 5 {
            return;
        }
        let previous = word.previous();
        let second = class::at(self.text, word.end + 2);
        // "ship to 318 47th Street"
        if next == b' '
            && previous == b' '
            && matches!(class::before(self.text, word.start - 1), b's' | b'o' | b't' | b':')
        {
            addresses::at_told_number(word, self.sink);
        }
        // "7440 SE Hawthorne Blvd"
        let towards = matches!(second, b'E' | b'W')
            && class::one_at(self.text, word.end, &[" NE ", " NW ", " SE ", " SW "]).is_some();
        // "1016 JB Amsterdam"
        let dutch = !towards
            && word.len() == 4
            && class::is(second, UPPER)
            && class::at(self.text, word.end + 3) == b' ';
        if next == b' ' && (class::is(second, LOWER | BLANK) || dutch || towards) {
            let first = class::of(class::at(self.text, word.end + 1));
            if first & (UPPER | DIGIT) != 0 && !dutch {
                addresses::at_number(word, self.sink);
            }
            if first & UPPER != 0 && word.len() >= 4 && previous == b'\n' {
                towns::at_line_of_town(word, self.sink);
            }
            // ", 10117 Berlin": the post code of a town.
            if first & UPPER != 0 && (word.len() >= 4 || word.len() == 2) && previous == b' ' {
                addresses::at_post_code(word, self.sink);
            }
        } else if next == 0xc2 && class::at(self.text, word.end + 1) == 0xb0 {
            places::at_degree(word, self.sink);
        }
        if word.len() == 3 && next == b' ' && previous == b'\n' {
            towns::at_line_of_town(word, self.sink);
        }
        if previous == b' ' {
            addresses::behind_street(word, self.sink);
        }
    }

    /// Digits alone that a sign joins to others, or as many as cards and ids have.
    #[inline(never)]
    fn number(&mut self, word: Word<'w>, next: u8) {
        let sink = &mut *self.sink;
        let then_digit = class::is(class::at(self.text, word.end + 1), DIGIT);
        if word.len() == 4 && matches!(word.previous(), b' ' | b'*' | b'-' | 0xa2) {
            card_parts::at_last(word, sink);
        }
        if (word.len(), next) == (4, b'.') {
            mac::at_word(word, sink);
        }
        if word.len() == 16 {
            mac::at_port_name(word, sink);
        }
        if (word.len(), next) == (4, b' ') {
            document_shapes::at_grouped(word, sink);
        }
        match (word.len(), next) {
            (2, b':') => mac::at_word(word, sink),
            (4, b':') => assignment::at_port(word, sink),
            (5.., b':') => {
                tokens::at_number(word, sink);
                assignment::at_port(word, sink);
            }
            (..=4, b'.') if then_digit && word.start >= self.read.number => {
                self.read.number = ip::at_number(word, sink);
                if word.len() == 3 {
                    self.read.number = self.read.number.max(phone::at_number(word, sink));
                }
            }
            (_, b'.') if !then_digit => hosts::at_name(word, sink),
            _ => {}
        }
        if next == b'/' && word.len() == 6 {
            document_shapes::at_slashed(word, sink);
        }
        if next == b'.' && matches!(word.len(), 2 | 3) && then_digit {
            document_shapes::at_dotted(word, sink);
        }
        if next == b'.'
            && word.len() <= 3
            && then_digit
            && class::is(class::at(self.text, word.end + 3), DIGIT)
            && class::is(class::at(self.text, word.end + 4), DIGIT)
        {
            places::at_decimal(word, sink);
        }
        if word.start >= self.read.number {
            if cards::may_begin(word, next) {
                self.read.number = cards::at_number(word, sink);
            }
            if class::at(self.text, word.start) == b'0' {
                self.read.number = phone::at_zeros(word, sink).max(self.read.number);
            }
        }
        if word.len() >= SHORTEST {
            cloud::at_number(word, sink);
            ids::at_word(word, sink);
            let _ = sink.encoded(word.start, word.end, word.mask);
        }
    }
}
