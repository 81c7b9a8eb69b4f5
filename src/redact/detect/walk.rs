//! One walk over a text: every family is asked only where something of its own can begin.
//!
//! The walk goes from word to word. A word is a longest run of letters, digits, `_` and `-` of ASCII; while reading
//! it the walk notes which sorts of bytes it has, and that decides which families look at it. Signs between words
//! (`@`, `:`, `?`, ...) have families of their own. So prose costs little more than finding its words.
//!
//! **Invariants.** Each byte is read once here; a family reads on from where it is asked by a bounded number of
//! bytes, or says up to where it has read, and is not asked again before that.

use super::{
    Sink, assignment, cards, cloud, command_line, commands, email, entropy, headers, hosts, ids, ip,
    kubernetes, mac, machines, manifest, numbers, paths, pem, phone, syslog, tables, tokens, url,
};
use crate::text::base64::SHORTEST;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER, WORD};

/// Letters of ASCII.
const LETTER: u8 = LOWER | UPPER;

/// A longest run of letters, digits, `_` and `-`.
#[derive(Clone, Copy)]
pub(super) struct Word<'t> {
    /// The whole text.
    pub(super) text: &'t [u8],
    /// Its first byte that is no `_` or `-`.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
    /// The classes that its bytes belong to, all of them together.
    pub(super) mask: u8,
}

impl<'t> Word<'t> {
    /// Its bytes.
    pub(super) fn bytes(self) -> &'t [u8] {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// How many bytes.
    pub(super) const fn len(self) -> usize {
        self.end - self.start
    }

    /// The byte after it, 0 at the end.
    pub(super) fn next(self) -> u8 {
        class::at(self.text, self.end)
    }

    /// The byte before it, 0 at the start.
    pub(super) fn previous(self) -> u8 {
        class::before(self.text, self.start)
    }

    /// Some of its bytes belong to each of these classes.
    pub(super) const fn has(self, classes: u8) -> bool {
        self.mask & classes == classes
    }
}

/// Up to where families that read far have read.
#[derive(Default)]
struct Read {
    assignment: usize,
    key_block: usize,
    encoded: usize,
    link: usize,
    address: usize,
    number: usize,
    table: usize,
}

/// Asks every family for what it finds in the reading of `sink`.
pub(super) fn walk(text: &[u8], sink: &mut Sink<'_, '_>) {
    let mut walk = Walk { text, sink, read: Read::default(), manifest: false };
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        match LOOK.get(usize::from(*byte)) {
            Some(Look::Word) => at = walk.word(at),
            Some(Look::Sign) => {
                walk.sign(at, *byte);
                at += 1;
            }
            _ => at += 1,
        }
    }
    if walk.manifest {
        manifest::scan(text, walk.sink);
    }
}

/// What a byte asks for.
#[derive(Clone, Copy)]
enum Look {
    Nothing,
    Word,
    Sign,
}

static LOOK: [Look; 256] = {
    let mut table = [Look::Nothing; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::indexing_slicing, reason = "the loop runs over the table's own length")]
        {
            table[byte] = match byte as u8 {
                b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'_' | b'-' => Look::Word,
                b'@' | b':' | b'?' | b'&' | b'+' | b'(' | b'~' | b'=' => Look::Sign,
                _ => Look::Nothing,
            };
        }
        byte += 1;
    }
    table
};

struct Walk<'w, 's, 't> {
    text: &'w [u8],
    sink: &'w mut Sink<'s, 't>,
    read: Read,
    /// The text speaks of a Kubernetes Secret.
    manifest: bool,
}

impl<'w> Walk<'w, '_, '_> {
    /// Looks at the word that begins at `first`, and returns its end.
    fn word(&mut self, first: usize) -> usize {
        let mut start = first;
        if class::is(class::at(self.text, first), JOINER) {
            start = class::run_end(self.text, first, usize::MAX, |byte| class::is(byte, JOINER));
        }
        let mut mask = 0;
        let mut end = start;
        for byte in self.text.get(start..).unwrap_or_default() {
            let classes = class::of(*byte);
            if classes & WORD == 0 {
                break;
            }
            mask |= classes;
            end += 1;
        }
        class::visits::add(end - start);
        if first < start {
            self.option(first, start, end);
        }
        if start < end {
            self.look_at(Word { text: self.text, start, end, mask });
        }
        end
    }

    /// Dashes: before an option of a command, or around the name of a block.
    fn option(&mut self, first: usize, start: usize, end: usize) {
        if start - first >= 4 && first >= self.read.key_block {
            self.read.key_block = pem::at_dashes(self.text, first, start, self.sink);
        } else if start < end {
            command_line::at_option(self.text, first, end, self.sink);
        }
    }

    fn look_at(&mut self, word: Word<'w>) {
        let next = word.next();
        let joined = matches!(next, b'.' | b'/' | b'\\' | b'+' | b'~' | b':' | b'@' | b'=')
            && class::is(class::at(self.text, word.end + 1), WORD);
        if word.mask & (LETTER | JOINER) == 0 {
            // Most numbers of a log count something and end here.
            if joined || word.len() == 4 || word.len() >= SHORTEST {
                self.number(word, next);
            }
            self.counted(word, next);
            return;
        }
        if assignment::may_name(word) {
            self.named(word);
        }
        if joined || word.len() >= SHORTEST {
            self.part_of_run(word, next, joined);
        }
        if word.mask & DIGIT != 0 {
            self.with_digit(word, next, joined);
        } else if word.has(JOINER) && word.len() >= 8 {
            kubernetes::at_name(word, self.sink);
        } else if word.mask & LOWER == 0 {
            self.capitals(word, next);
        }
        if word.mask & (DIGIT | JOINER) != 0 && word.mask & LETTER != 0 {
            machines::at_name(word, self.sink);
        }
    }

    /// Digits that a word before them may name, or that end a time.
    fn counted(&mut self, word: Word<'w>, next: u8) {
        let previous = word.previous();
        if word.len() >= 5 || matches!(previous, b'#' | b'!' | b'=' | b'"') {
            numbers::at_number(word, self.sink);
        } else if word.len() == 2 && next == b' ' && previous == b':' {
            syslog::at_time(word, self.sink);
        } else if word.len() >= 3 && previous == b' ' {
            numbers::at_short(word, self.sink);
        }
    }

    /// Capital letters alone: headings of tables, and what follows the name of a user.
    fn capitals(&mut self, word: Word<'w>, next: u8) {
        match (word.len(), next) {
            (3, b'=') => syslog::at_terminal(word, self.sink),
            (3, b' ') => syslog::at_command(word, self.sink),
            (4 | 9, b' ' | b'\t') if word.start >= self.read.table => {
                self.read.table = tables::at_heading(word, self.sink);
            }
            _ => {}
        }
    }

    /// Digits alone.
    fn number(&mut self, word: Word<'w>, next: u8) {
        let sink = &mut *self.sink;
        let then_digit = class::is(class::at(self.text, word.end + 1), DIGIT);
        if (word.len(), next) == (4, b'.') {
            mac::at_word(word, sink);
        }
        match (word.len(), next) {
            (2, b':') => mac::at_word(word, sink),
            (4, b':') => assignment::at_port(word, sink),
            (5.., b':') => {
                tokens::at_number(word, sink);
                assignment::at_port(word, sink);
            }
            (..=4, b'.') if then_digit && word.start >= self.read.number => {
                self.read.number = ip::at_number(word, sink).max(phone::at_number(word, sink));
            }
            (_, b'.') if !then_digit => hosts::at_name(word, sink),
            _ => {}
        }
        if word.start >= self.read.number {
            self.read.number = cards::at_number(word, sink).max(phone::at_zeros(word, sink));
        }
        if word.len() >= SHORTEST {
            cloud::at_number(word, sink);
            ids::at_word(word, sink);
            sink.encoded(word.start, word.end, word.mask);
        }
    }

    fn named(&mut self, word: Word<'w>) {
        headers::at_name(word, self.sink);
        command_line::at_name(word, self.sink);
        phone::at_name(word, self.sink);
        commands::at_name(word, self.sink);
        syslog::at_name(word, self.sink);
        if word.start >= self.read.assignment {
            self.read.assignment = assignment::at_name(word, self.sink);
        }
        self.manifest |= word.bytes() == b"Secret";
    }

    /// Long words, and words that signs join to others.
    fn part_of_run(&mut self, word: Word<'w>, next: u8, joined: bool) {
        let may_be_token = match next {
            _ if word.len() >= 16 => true,
            b'.' | b'~' => joined,
            b'/' | b'+' | b':' | b'=' => joined && word.mask & (UPPER | DIGIT | JOINER) != 0,
            _ => false,
        };
        if may_be_token {
            tokens::in_word(word, self.sink);
        }
        if word.start >= self.read.encoded && (word.len() >= SHORTEST || matches!(next, b'+' | b'/')) {
            self.read.encoded = entropy::at_word(word, self.sink);
        }
        match next {
            b'.' if joined => {
                hosts::at_name(word, self.sink);
                cloud::at_name(word, self.sink);
                url::at_www(word, self.sink);
            }
            b'/' | b'\\' if matches!(word.len(), 4 | 5) => paths::at_folder(word, self.sink),
            b':' if word.len() == 3 => cloud::at_arn(word, self.sink),
            _ => {}
        }
    }

    /// Names that a machine gave.
    fn with_digit(&mut self, word: Word<'w>, next: u8, joined: bool) {
        let sink = &mut *self.sink;
        let length = word.len();
        if joined
            && next == b'.'
            && word.start >= self.read.number
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
        }
        if word.has(JOINER)
            && (first & LETTER != 0 || word.has(LOWER))
            && length >= 4
            && !entropy::begins_digest(word)
        {
            kubernetes::at_name(word, sink);
            cloud::at_resource(word, sink);
            if !(joined && next == b'.') {
                hosts::at_machine(word, sink);
            }
        }
        match (length, next) {
            (2, b':') | (4, b'.') | (17, _) => mac::at_word(word, sink),
            (21, b':') => pem::at_putty(word, sink),
            (64, _) => cloud::at_container(word, sink),
            (3..=10, b' ') if word.has(UPPER) && first & DIGIT != 0 => syslog::at_time(word, sink),
            (11 | 32 | 36.., _) => ids::at_word(word, sink),
            _ => {}
        }
    }

    fn sign(&mut self, at: usize, sign: u8) {
        let (text, sink) = (self.text, &mut *self.sink);
        match sign {
            b'@' => email::at_sign(text, at, sink),
            b':' if text.get(at + 1..at + 3) == Some(b"//") && at >= self.read.link => {
                self.read.link = url::at_colon(text, at, sink);
            }
            b':' => {
                if at >= self.read.address {
                    self.read.address = ip::at_colon(text, at, sink);
                }
                assignment::at_operator(text, at, sink);
            }
            b'=' => assignment::at_operator(text, at, sink),
            b'?' | b'&' => url::at_parameter(text, at, sink),
            b'+' | b'('
                if class::is(class::at(text, at + 1), ALPHANUMERIC) || class::at(text, at + 1) == b'(' =>
            {
                self.read.number = self.read.number.max(phone::at_sign(text, at, sink));
            }
            b'~' => paths::at_tilde(text, at, sink),
            _ => {}
        }
    }
}
