//! One walk over a text: every family is asked only where something of its own can begin.
//!
//! The walk goes from word to word. A word is a longest run of letters, digits, `_` and `-` of ASCII; while reading
//! it the walk notes which sorts of bytes it has, and that decides which families look at it. Signs between words
//! (`@`, `:`, `?`, ...) have families of their own. So prose costs little more than finding its words.
//!
//! **Invariants.** Each byte is read once here; a family reads on from where it is asked by a bounded number of
//! bytes, or says up to where it has read, and is not asked again before that.

use super::{
    Sink, assignment, cards, cloud, email, entropy, headers, hosts, ids, ip, kubernetes, mac, manifest,
    paths, pem, phone, tokens, url,
};
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER, WORD};

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
}

/// Asks every family for what it finds in the reading of `sink`.
pub(super) fn walk(text: &[u8], sink: &mut Sink<'_>) {
    let mut walk = Walk { text, sink, read: Read::default(), manifest: false };
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        if class::is(*byte, WORD) {
            at = walk.word(at);
        } else {
            if is_sign(*byte) {
                walk.sign(at, *byte);
            }
            at += 1;
        }
    }
    if walk.manifest {
        manifest::scan(text, walk.sink);
    }
}

const fn is_sign(byte: u8) -> bool {
    matches!(byte, b'@' | b':' | b'?' | b'&' | b'+' | b'(' | b'~' | b'=')
}

struct Walk<'w, 'r> {
    text: &'w [u8],
    sink: &'w mut Sink<'r>,
    read: Read,
    /// The text speaks of a Kubernetes Secret.
    manifest: bool,
}

impl<'w> Walk<'w, '_> {
    /// Looks at the word that begins at `first`, and returns its end.
    fn word(&mut self, first: usize) -> usize {
        let mut mask = 0;
        let mut end = first;
        let mut start = usize::MAX;
        for byte in self.text.get(first..).unwrap_or_default() {
            let classes = class::of(*byte);
            if classes & WORD == 0 {
                break;
            }
            if start == usize::MAX && classes & JOINER == 0 {
                start = end;
            }
            mask |= classes;
            end += 1;
        }
        class::visits::add(end - first);
        if start == usize::MAX {
            start = end;
        }
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
            headers::at_option(self.text, first, end, self.sink);
        }
    }

    fn look_at(&mut self, word: Word<'w>) {
        let text = self.text;
        let sink = &mut *self.sink;
        if assignment::may_name(word) {
            headers::at_name(word, sink);
            phone::at_name(word, sink);
            if word.start >= self.read.assignment {
                self.read.assignment = assignment::at_name(word, sink);
            }
        }
        let next = word.next();
        let goes_on = matches!(next, b'.' | b'/' | b'+' | b'~' | b':' | b'@' | b'=')
            && class::is(class::at(text, word.end + 1), WORD);
        if word.len() >= 16 || goes_on {
            tokens::in_word(word, sink);
        }
        if goes_on || word.len() >= 20 {
            if word.start >= self.read.encoded {
                self.read.encoded = entropy::at_word(word, sink);
            }
            if next == b'.' {
                hosts::at_name(word, sink);
                cloud::at_name(word, sink);
            }
        }
        match word.len() {
            3 if next == b':' => cloud::at_arn(word, sink),
            3 if next == b'.' => url::at_www(word, sink),
            4 | 5 if matches!(word.previous(), b'/' | b'\\') => paths::at_folder(word, sink),
            6 if word.bytes() == b"Secret" => self.manifest = true,
            _ => {}
        }
        if word.has(DIGIT) {
            self.with_digit(word, goes_on);
        }
    }

    /// Numbers, and names that a machine gave.
    fn with_digit(&mut self, word: Word<'w>, goes_on: bool) {
        let sink = &mut *self.sink;
        if !word.has(JOINER) && word.mask & (LOWER | UPPER) == 0 {
            cloud::at_number(word, sink);
        }
        if word.next() == b'.'
            && class::is(class::before(self.text, word.end), DIGIT)
            && class::is(class::at(self.text, word.end + 1), DIGIT)
            && word.start >= self.read.number
        {
            self.read.number = ip::at_number(word, sink);
        }
        if word.start >= self.read.number {
            self.read.number = cards::at_number(word, sink).max(phone::at_number(word, sink));
        }
        if word.has(UPPER) {
            cards::at_account(word, sink);
            ids::at_capitals(word, sink);
        }
        if word.has(JOINER) {
            kubernetes::at_name(word, sink);
            cloud::at_resource(word, sink);
            if !goes_on || word.next() != b'.' {
                hosts::at_machine(word, sink);
            }
        }
        if word.len() == 64 {
            cloud::at_container(word, sink);
        }
        ids::at_word(word, sink);
        mac::at_word(word, sink);
    }

    fn sign(&mut self, at: usize, sign: u8) {
        let (text, sink) = (self.text, &mut *self.sink);
        match sign {
            b'@' => email::at_sign(text, at, sink),
            b':' if class::at(text, at + 1) == b'/' && class::at(text, at + 2) == b'/' => {
                if at >= self.read.link {
                    self.read.link = url::at_colon(text, at, sink);
                }
            }
            b':' => {
                if at >= self.read.address {
                    self.read.address = ip::at_colon(text, at, sink);
                }
                assignment::at_operator(text, at, sink);
            }
            b'=' => assignment::at_operator(text, at, sink),
            b'?' | b'&' => url::at_parameter(text, at, sink),
            b'+' | b'(' => {
                if class::is(class::at(text, at + 1), ALPHANUMERIC) || class::at(text, at + 1) == b'(' {
                    self.read.number = self.read.number.max(phone::at_sign(text, at, sink));
                }
            }
            b'~' => paths::at_tilde(text, at, sink),
            _ => {}
        }
    }
}
