//! Who is asked at a word with a letter, by what stands around it and what it is made of.

use super::{LETTER, Walk, Word};
use crate::redact::detect::companies::{customers, in_prose};
use crate::redact::detect::contact::{handles, places};
use crate::redact::detect::links::{bare, paths};
use crate::redact::detect::machines::{
    by_place, by_shape, by_word, cloud, gear_heads, hosts, kubernetes, mac, numbered, plain, principals,
    prompts, realms, set_apart, shares, syslog, tables, zones,
};
use crate::redact::detect::numbers::member_ids;
use crate::redact::detect::people::{
    account_files, accounts, by_whom, chat, devices, directories, first_names, initialled, lettered,
    logged_lines, logged_users, mail_heads, named_in_prose, program_users, records, shouted, titles,
    whose_account,
};
use crate::redact::detect::secrets::{calls, entropy, seed_phrases, thought_of};
use crate::redact::detect::waiting::waiting_for;
use crate::redact::detect::{assignment, tokens};
use crate::text::base64::SHORTEST;
use crate::text::class::{self, DIGIT, JOINER, LOWER, UPPER, WORD};

/// How letters of Latin with accents begin.
const ACCENTS: std::ops::RangeInclusive<u8> = 0xc3..=0xc5;

/// The shortest seed of a wallet that dashes join: twelve words of three letters.
const SEED: usize = 47;

impl<'w> Walk<'w, '_, '_> {
    /// Any other word. What is asked here stands in functions of its own, so that the many words that nobody waits for
    /// are passed with all that is known of them at hand.
    #[inline(never)]
    pub(super) fn letters(&mut self, word: Word<'w>) {
        let next = word.next();
        let waiting = waiting_for(word, self.endings);
        if waiting != 0 {
            self.named(word, waiting);
        }
        if word.mask & (DIGIT | JOINER) == 0 {
            seed_phrases::row(word, &mut self.read.row, self.sink);
        }
        // Most words of prose: nothing but what stands before them is left to ask for.
        if word.mask & WORD == LOWER && matches!(next, b' ' | b',' | b'\n') && word.len() < SHORTEST {
            return self.small(word, next);
        }
        let joined = word.is_joined(next);
        // A token may go on behind the end of its line.
        let cut = matches!(next, b'\n' | b'\r') && word.mask & DIGIT != 0 && word.len() >= 8;
        if joined || cut || word.len() >= SHORTEST || next == b'~' {
            self.part_of_run(word, next, joined);
        }
        if matches!(next, b'"' | b'\'')
            && word.len() >= 9
            && !matches!(word.previous(), b'"' | b'\'')
            && !matches!(
                class::at(self.text, word.end + 1),
                0..=b' ' | b')' | b',' | b':' | b';' | b']' | b'}'
            )
        {
            assignment::before_quote(word, self.sink);
        }
        if matches!(next, b'[' | b'{') {
            numbered::at_list(word, self.sink);
        }
        if next == b':' && word.previous() == b' ' && word.len() <= 5 && word.mask & WORD == LOWER {
            by_whom::at_label(word, self.sink);
        }
        if matches!((word.len(), next), (2, b':') | (4, b'.')) && word.mask & DIGIT == 0 {
            mac::at_word(word, self.sink);
        }
        if matches!(next, b'@' | b'*' | b'=') {
            self.behind_foreign(word);
            if next == b'@' && class::at(self.text, word.end + 1) == b'(' {
                prompts::before_bracket(word, self.sink);
            }
            if next == b'*' && word.mask & DIGIT != 0 {
                thought_of::with_sign(word, self.sink);
            }
        }
        if word.mask & WORD == UPPER | LOWER {
            if matches!(next, 0 | b',' | b'.' | b'\n' | b'\r' | b';' | b')' | b'\'' | b'!' | b'?' | 0xe2)
                && matches!(word.previous(), 0 | b' ' | b'\n' | b'(' | b'*')
            {
                first_names::at_end(word, self.sink);
            }
            if next == b' ' {
                self.capital(word);
            } else if ACCENTS.contains(&next) {
                named_in_prose::at_accented(word, self.sink);
            } else if matches!((word.len(), next), (5, b'\n') | (4, b'(')) && word.previous() == b' ' {
                program_users::counted(word, self.sink);
            } else if next == b'>' && word.previous() == b'<' {
                gear_heads::at_level(word, self.sink);
            } else if next == b'.' && word.len() <= 4 {
                titles::at_degree(word, self.sink);
            } else if next == b':' && matches!(word.previous(), 0 | b'\n') {
                chat::at_line(word, self.sink);
                if word.len() <= 4 {
                    mail_heads::at_line(word, self.sink);
                }
            } else if next == b':' && word.previous() == b' ' {
                chat::at_helper(word, self.sink);
                first_names::before_colon(word, self.sink);
            } else if word.previous() == b' '
                && class::before(self.text, word.start - 1) == b','
                && matches!(next, b'\'' | b'"' | b';' | b'<' | b'|')
            {
                named_in_prose::at_reversed(word, self.sink);
            }
        }
        if matches!(next, b'#' | b'!' | b'%' | b'$' | b'+' | b'^' | b'&') {
            if next == b'^' {
                records::at_caret(word, self.sink);
            } else if next == b'#' {
                handles::at_tag(word, self.sink);
            }
            self.behind_foreign(word);
            thought_of::with_sign(word, self.sink);
            if word.mask & DIGIT == 0
                && word.previous() == b' '
                && class::before(self.text, word.start - 1) == b'/'
            {
                assignment::behind_slash(word, self.sink);
            }
            by_place::at_prompt(word, self.sink);
        }
        if word.mask & DIGIT != 0 {
            self.with_digit(word, next, joined);
        } else if word.has(JOINER) && word.len() >= 4 && word.start >= self.read.public_link {
            if matches!(word.len(), 9 | 10) && matches!(next, b' ' | b'.' | b'@' | b'+') {
                logged_users::of_file(word, self.sink);
            }
            if word.previous() == b' '
                && next != b'='
                && word.mask & UPPER == 0
                && (word.bytes().contains(&b'_') || word.bytes().starts_with(b"svc-"))
            {
                whose_account::behind_account(word, self.sink);
            }
            if class::before(self.text, word.end - 1) == b'-' && !(joined && next == b'.') {
                by_shape::at_machine(word, self.sink);
            } else {
                by_shape::at_placed(word, self.sink);
                if word.len() >= 8 {
                    kubernetes::at_name(word, self.sink);
                }
            }
            if next == b' ' && word.mask & WORD == LOWER | UPPER | JOINER {
                named_in_prose::at_double(word, self.sink);
            }
        } else if word.mask & LOWER == 0 {
            self.capitals(word, next);
        }
        if word.mask & (DIGIT | JOINER) != 0 && word.mask & LETTER != 0 {
            by_word::at_name(word, self.sink);
            by_place::at_name(word, self.sink);
            if word.has(JOINER) && word.mask & LOWER != 0 && word.len() >= 9 {
                customers::at_joined(word, self.sink);
                devices::at_joined(word, self.sink);
                if word.len() >= SEED {
                    seed_phrases::at_joined(word, self.sink);
                }
            }
        } else if word.mask & UPPER == 0 {
            self.small(word, next);
        }
    }

    /// Small letters alone.
    #[inline]
    fn small(&mut self, word: Word<'w>, next: u8) {
        if initialled::may_be_initialled(word, next) {
            initialled::at_account(word, self.sink);
        }
        if next == b')' && matches!(word.previous(), b'(' | b' ') && word.len() >= 4 {
            return whose_account::behind_name(word, self.sink);
        }
        if set_apart::may_be_set_apart(word, next) {
            set_apart::at_plain_name(word, self.sink);
        } else if matches!(word.previous(), b' ' | b'\n' | 0) {
            if plain::may_be_called(word) {
                plain::at_themed(word, self.sink);
            }
        } else if word.previous() >= 128 {
            named_in_prose::behind_accented(word, self.sink);
        }
    }

    /// Long words, and words that signs join to others.
    #[inline(never)]
    fn part_of_run(&mut self, word: Word<'w>, next: u8, joined: bool) {
        let may_be_token = match next {
            _ if word.len() >= 16 => true,
            // "starts with sk_live_7Kq2mN"
            _ if word.text.get(..word.start).is_some_and(|head| head.ends_with(b" with ")) => true,
            b'\n' | b'\r' => true,
            b'~' => true,
            b'.' => joined && tokens::may_go_on(word, next),
            b'/' | b'+' | b':' | b'=' => {
                joined && word.mask & (UPPER | DIGIT | JOINER) != 0 && tokens::may_go_on(word, next)
            }
            _ => false,
        };
        let token_end = if may_be_token { tokens::in_word(word, self.sink) } else { 0 };
        // `paymentsTOKENghp_…`: a token is no part of a longer run, and what it was glued to stays.
        if token_end == word.end && word.mask & LOWER != 0 && !matches!(next, b'+' | b'/') {
            self.read.encoded = self.read.encoded.max(token_end);
        }
        if word.start >= self.read.encoded
            && (word.len() >= SHORTEST || matches!(next, b'+' | b'/'))
            && !self.is_in_public_path(word)
        {
            self.read.encoded = entropy::at_word(word, self.sink);
        }
        if next == b'/' {
            principals::at_service(word, self.sink);
        }
        match next {
            b'.' if joined => {
                if word.len() == 3 {
                    principals::at_daemon(word, self.sink);
                }
                if word.previous() == b' ' && class::before(self.text, word.start - 1) == b'/' {
                    assignment::behind_slash(word, self.sink);
                }
                if word.mask & WORD == LOWER {
                    if word.previous() == b'/' {
                        places::at_three_words(word, self.sink);
                    }
                    accounts::at_dotted(word, self.sink);
                }
                if word.has(JOINER) {
                    named_in_prose::in_file_name(word, self.sink);
                }
                hosts::at_name(word, self.sink);
                cloud::at_name(word, self.sink);
                bare::at_www(word, self.sink);
                if matches!(word.len(), 6 | 8 | 9) {
                    handles::at_site(word, self.sink);
                }
                bare::at_meeting(word, self.sink);
            }
            b'/' if word.bytes().starts_with(b"HIER_") => program_users::before_peer(word, self.sink),
            b'/' if word.previous() == b'.'
                && class::one_at(self.text, word.end, &["/IN", "/AXFR/IN"]).is_some() =>
            {
                realms::at_class(word, self.sink)
            }
            b'/' if word.len() >= 8 => cloud::at_collection(word, self.sink),
            b'\\' if word.previous() == b'\\' => {
                shares::at_share(word, self.sink);
                if matches!(word.len(), 4 | 5 | 8) {
                    paths::at_folder(word, self.sink);
                }
            }
            b'/' if word.bytes() == b"pts" => accounts::at_terminal(word, self.sink),
            b'/' if matches!(word.len(), 4 | 5 | 8) || word.bytes() == b"builds" => {
                paths::at_folder(word, self.sink)
            }
            b'\\' => {
                shares::at_queue(word, self.sink);
                if matches!(word.len(), 4 | 5 | 8) {
                    paths::at_folder(word, self.sink);
                }
                if joined {
                    directories::in_domain(word, self.sink);
                }
            }
            b':' if word.bytes() == b"x" => logged_lines::members(word, self.sink),
            b':' if word.len() == 3 => cloud::at_arn(word, self.sink),
            _ => {}
        }
    }

    /// `status.cloud.google.com/incidents/…`, `#!topic/rabbitmq-users/…`: what a public page is called is no secret.
    pub(super) fn is_in_public_path(&self, word: Word<'w>) -> bool {
        word.start < self.read.public_link
            && matches!(word.previous(), b'.' | b'/' | b'!')
            && self.read.user_ends.is_none_or(|sign| sign < word.start)
    }

    /// A word with a capital letter: the name of somebody, where another follows.
    #[inline(never)]
    fn capital(&mut self, word: Word<'w>) {
        let then = class::at(self.text, word.end + 1);
        let first = class::at(self.text, word.start);
        if then == b':' && word.len() <= 4 && matches!(word.previous(), 0 | b'\n') {
            mail_heads::at_line(word, self.sink);
        }
        let particle = || {
            let particles = ["van ", "von ", "de ", "del ", "di ", "da ", "dos "];
            class::one_at(self.text, word.end + 1, &particles).is_some()
        };
        let named = match then {
            b'v' | b'd' => particle(),
            0xc3..=0xc5 => true,
            _ => class::is(then, UPPER),
        };
        let second = class::at(self.text, word.end + 2);
        if chat::may_say(then, second) {
            chat::before_saying(word, self.sink);
        }
        if (class::is(then, LOWER) || matches!(then, b'|' | b'(' | b'&')) && class::is(first, UPPER) {
            first_names::at_name(word, self.sink);
        }
        if named && class::is(first, UPPER) {
            named_in_prose::at_given(word, self.sink);
            in_prose::at_capital(word, self.sink);
        }
    }

    /// Capital letters alone: headings of tables, and what follows the name of a user.
    #[inline(never)]
    fn capitals(&mut self, word: Word<'w>, next: u8) {
        // "Hélène": of such a name the walk sees one letter.
        if word.len() == 1 && ACCENTS.contains(&next) {
            named_in_prose::at_accented(word, self.sink);
        }
        if word.len() == 2 && matches!(next, b' ' | b':') {
            lettered::behind_clock(word, self.sink);
        }
        match (word.len(), next) {
            (1 | 2, b' ')
                if word.previous() == b' ' && class::starts_with_folded(self.text, word.end, " 20") =>
            {
                account_files::at_state(word, self.sink)
            }
            (2, b' ') if word.bytes() == b"IP" => zones::at_packet(word, self.sink),
            (2, b' ' | b'\t') if word.bytes() == b"IN" => zones::at_class(word, self.sink),
            (4, b'"') if word.bytes() == b"AUTH" && word.previous() == b'"' => {
                calls::at_auth(word, self.sink)
            }
            (3, b'=' | b' ') if word.bytes() == b"ALL" => account_files::at_all(word, self.sink),
            (3, b'=') => syslog::at_terminal(word, self.sink),
            (32, b':') => account_files::at_no_hash(word, self.sink),
            (3 | 4 | 6 | 7, b' ') if class::before(self.text, word.start.saturating_sub(1)) == b')' => {
                syslog::at_command(word, self.sink)
            }
            (4, b':') => assignment::at_network(word, self.sink),
            (20 | 21, _) => member_ids::made_of_capitals(word, self.sink),
            (_, b'|' | b'<' | b'/' | b'*')
                if word.next() != b'/' || class::is(class::at(self.text, word.end + 1), UPPER) =>
            {
                records::at_capitals(word, next, self.sink)
            }
            (1, b'.') if word.previous() == b' ' && class::at(self.text, word.end + 1) == b' ' => {
                initialled::at_initial(word, self.sink)
            }
            (5, b',') if word.previous() == b'$' => places::at_sentence(word, self.sink),
            _ => {
                let then = class::at(self.text, word.end + 1);
                if next == b' ' && word.len() >= 4 && class::is(then, UPPER) {
                    named_in_prose::at_shouted(word, self.sink);
                }
                if matches!(next, b' ' | b':' | b'-') && (4..=9).contains(&word.len()) {
                    shouted::behind_role(word, self.sink);
                }
                self.heading(word, next);
            }
        }
    }

    pub(super) fn heading(&mut self, word: Word<'w>, next: u8) {
        if matches!((word.len(), next), (4 | 9, b' ' | b'\t')) && word.start >= self.read.table {
            self.read.table = tables::at_heading(word, self.sink);
        }
    }

    /// Other letters stand right before, which may say that the word is a secret.
    pub(super) fn behind_foreign(&mut self, word: Word<'w>) -> bool {
        let foreign = self.is_behind_foreign(word);
        if foreign {
            assignment::behind_foreign(word, self.sink);
        }
        foreign
    }

    /// Right before the word, or before a space or a colon before it.
    #[inline]
    pub(super) fn is_behind_foreign(&self, word: Word<'w>) -> bool {
        let before = |at: usize| class::before(self.text, at);
        match before(word.start) {
            b' ' if matches!(before(word.start - 1), b':' | b'.' | b',') => before(word.start - 2) >= 128,
            b' ' | b':' | b'-' | b'(' => before(word.start - 1) >= 128,
            previous => previous >= 128,
        }
    }
}
