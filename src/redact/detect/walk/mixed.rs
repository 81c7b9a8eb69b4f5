//! Who is asked at a word with digits beside its letters, or with dashes between its digits: names that a machine gave.

use super::{LETTER, Walk, Word};
use crate::redact::detect::assignment;
use crate::redact::detect::contact::{addresses, birthdays, east_asian, phone, towns};
use crate::redact::detect::machines::{
    by_shape, cloud, ip, kubernetes, mac, numbered, part_ids, sap, syslog,
};
use crate::redact::detect::numbers::{
    card_parts, cards, codes, document_shapes, document_tongues, documents, ids, issue_keys, traces,
};
use crate::redact::detect::people::{account_files, accounts, chat, logged_lines, records};
use crate::redact::detect::secrets::{entropy, hashes, pem, seed_phrases, short_random, thought_of};
use crate::text::class::{self, DIGIT, JOINER, LOWER, UPPER};

impl<'w> Walk<'w, '_, '_> {
    /// Names that a machine gave.
    #[inline(never)]
    pub(super) fn with_digit(&mut self, word: Word<'w>, next: u8, joined: bool) {
        let public = self.is_in_public_path(word);
        let sink = &mut *self.sink;
        let length = word.len();
        if length == 4 && matches!(next, 0..=b' ') {
            seed_phrases::at_group(word, sink);
        }
        if joined
            && next == b'.'
            && word.end >= self.read.number
            && class::is(class::before(self.text, word.end), DIGIT)
            && class::is(class::at(self.text, word.end + 1), DIGIT)
        {
            self.read.number = ip::at_number(word, sink);
        }
        if word.mask & LETTER == 0 && word.start >= self.read.number {
            self.read.number = cards::at_number(word, sink).max(phone::at_number(word, sink));
        }
        let first = class::of(class::at(self.text, word.start));
        if first & UPPER != 0 && length >= 4 {
            cards::at_account(word, sink);
            ids::at_capitals(word, sink);
        } else if first & LOWER != 0
            && ((15..=34).contains(&length) || length == 4 && matches!(next, b' ' | b'-'))
            && !word.has(JOINER | UPPER)
        {
            cards::at_small_account(word, sink);
        }
        if word.has(JOINER)
            && (first & LETTER != 0 || word.has(LOWER))
            && length >= 4
            && word.start >= self.read.public_link
            && !entropy::begins_digest(word)
        {
            kubernetes::at_name(word, sink);
            cloud::at_resource(word, sink);
            if !(joined && next == b'.') {
                by_shape::at_machine(word, sink);
            }
        }
        if word.has(JOINER)
            && word.has(UPPER)
            && word.has(LOWER)
            && (12..=32).contains(&length)
            && first & LETTER != 0
        {
            thought_of::made_of_words(word, sink);
        }
        if word.mask & LETTER == 0 && word.has(JOINER) && (7..=15).contains(&length) {
            ip::at_dashed(word, sink);
        }
        if length >= 10 && class::at(self.text, word.end - 3) == b'_' {
            sap::at_instance(word, sink);
        }
        if matches!(length, 4 | 5)
            && word.mask & (UPPER | JOINER) == 0
            && matches!(word.previous(), b'-' | b'`')
        {
            kubernetes::at_ending(word, sink);
        }
        if length >= 4 && !word.has(JOINER) && class::at(self.text, word.end - 2) == b'0' {
            numbered::at_numbered(word, sink);
        }
        if word.mask & (UPPER | JOINER) == 0 && first & LOWER != 0 && length <= 16 {
            numbered::at_counted(word, sink);
        }
        if word.previous() == b' '
            && first & LOWER != 0
            && length <= 17
            && word.has(JOINER)
            && matches!(class::before(self.text, word.start - 1), b't' | b'n' | b's' | b'y' | b'a' | b'|')
        {
            issue_keys::at_small(word, sink);
        }
        if matches!(length, 13 | 16 | 20 | 32 | 35 | 40 | 49 | 51 | 55 | 64) {
            traces::at_word(word, sink);
        }
        if (matches!(length, 11 | 13..=15 | 17) && first & DIGIT != 0 || length == 10 && word.has(UPPER))
            && word.has(JOINER)
        {
            document_shapes::at_dashed(word, sink);
        } else if matches!(length, 9 | 15 | 18) && !word.has(JOINER) {
            document_shapes::at_lettered(word, sink);
        }
        match (length, next) {
            (2, b':') | (4, b'.') | (17 | 18, _) => mac::at_word(word, sink),
            (2 | 3, b'|' | b'*') | (_, b'<' | b'/') if word.mask & (LOWER | JOINER) == 0 => {
                records::at_capitals(word, next, sink)
            }
            (3, b':') if word.begins_tag() => records::at_tag(word, sink),
            (4 | 5, b']') if first & DIGIT != 0 => chat::at_local_minutes(word, sink),
            (6, b':') if word.bytes() == b"SHA256" => ids::at_fingerprint(word, sink),
            (24, _) if word.previous() == b'|' => documents::at_identity(word, sink),
            (21, b':') => pem::at_putty(word, sink),
            (21..=23, _) => {
                mac::at_word(word, sink);
                cloud::at_unnamed(word, sink);
            }
            (16, _) if first & DIGIT != 0 => mac::at_port_name(word, sink),
            (15, _) if word.mask & LOWER == 0 && first & UPPER != 0 => mac::at_telephone(word, sink),
            (19, _) => card_parts::at_masked(word, sink),
            (64, _) => cloud::at_container(word, sink),
            (40, _) if word.previous() == b'*' => hashes::at_star(word, sink),
            (2, b' ') if word.previous() == b' ' && word.mask & LOWER == 0 => mac::in_groups(word, sink),
            (10, _) if word.bytes().starts_with(b"0x") => ip::at_hexadecimal(word, sink),
            (8, b'"') if word.previous() == b'"' => part_ids::at_allocation(word, sink),
            (25, b' ') if matches!(word.previous(), 0 | b'\n') => part_ids::at_swarm(word, sink),
            (32, b':') if word.bytes().starts_with(b"aad3b4") => account_files::at_no_hash(word, sink),
            (33, _) if first & DIGIT != 0 => part_ids::at_disk(word, sink),
            (3..=10, b' ') if word.has(UPPER) && first & DIGIT != 0 => syslog::at_time(word, sink),
            (11 | 32 | 35.., _) if !public => ids::at_word(word, sink),
            _ => {}
        }
        if word.has(UPPER | LOWER)
            && word.previous() == b' '
            && class::before(self.text, word.start - 1) == b'/'
        {
            assignment::behind_slash(word, sink);
        }
        if word.has(UPPER) && word.has(LOWER) && (6..=40).contains(&length) {
            if matches!(word.previous(), b'/' | b',' | b':')
                || word.previous() == b' ' && class::before(self.text, word.start - 1) == b'/'
            {
                assignment::behind_user(word, sink);
            } else if word.has(JOINER) && class::at(self.text, word.start) | 0x20 == b'p' {
                assignment::joined_by_dash(word, sink);
            }
        }
        codes::at_word(word, sink);
        if !public && short_random::may_be_random(word, next) {
            short_random::at_word(word, sink);
        }
        if next == b' ' && matches!(word.previous(), 0 | b'\n') && class::at(self.text, word.end + 1) == b'|'
        {
            accounts::at_revision(word, sink);
        }
        if next == b' '
            && matches!(word.previous(), 0 | b'\n' | b'^')
            && class::at(self.text, word.end + 1) == b'('
        {
            logged_lines::blamed(word, sink);
        }
        // "Hauptstraße 12b"
        if length <= 5 && first & DIGIT != 0 && word.previous() == b' ' && word.mask & (UPPER | JOINER) == 0 {
            addresses::behind_street(word, sink);
        }
        if matches!(length, 2..=4) && next == b' ' && first & UPPER != 0 {
            towns::at_british_code(word, sink);
        }
        // "221B Baker Street"
        if length <= 5
            && first & DIGIT != 0
            && matches!(next, b' ' | b',')
            && class::is(class::before(self.text, word.end - 1), DIGIT)
        {
            self.street(word, next);
        }
        if self.behind_foreign(word) {
            east_asian::behind_kanji(word, self.sink);
            east_asian::behind_korean(word, self.sink);
            document_tongues::behind_foreign(word, self.sink);
            birthdays::behind_foreign(word, self.sink);
        }
    }
}
