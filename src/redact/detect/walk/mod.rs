//! One walk over a text: every family is asked only where something of its own can begin.
//!
//! The walk goes from word to word. A word is a longest run of letters, digits, `_` and `-` of ASCII; while reading
//! it the walk notes which sorts of bytes it has, and that decides which families look at it. Signs between words
//! (`@`, `:`, `?`, ...) have families of their own. So prose costs little more than finding its words.
//!
//! **Invariants.** Each byte is read once here; a family reads on from where it is asked by a bounded number of
//! bytes, or says up to where it has read, and is not asked again before that.
//!
//! **Start reading** at [`Walk::part`]. Who is asked when stands in a file for each sort of place: [`letters`], [`mixed`] and
//! [`digits`] for words, by their shape and their neighbours, [`named`] for the words that families wait for, and
//! [`Walk::sign`] below for signs. [`pieces`] joins what several threads found in the pieces of a long text.

use crate::redact::detect::companies::{eastern, near_word};
use crate::redact::detect::contact::{email, phone};
use crate::redact::detect::links::{paths, url};
use crate::redact::detect::machines::{databases, ip6, prompts};
use crate::redact::detect::people::{account_files, chat, cyrillic, han};
use crate::redact::detect::secrets::{
    codes_nearby, command_line, hashes, manifest, parameters, pem, seed_phrases,
};
use crate::redact::detect::waiting::{Endings, endings};
use crate::redact::detect::{Sink, assignment};
use crate::redact::pieces::of as pieces_of;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, UPPER, WORD};
use crate::text::{Noted, says_nothing};
pub(super) use word::Word;

mod browsers;
mod digits;
mod instants;
mod letters;
mod mixed;
mod named;
mod pieces;
mod word;

/// Letters of ASCII.
const LETTER: u8 = LOWER | UPPER;

/// Asks every family for what it finds in the reading of `sink`; what may read differently in it is noted.
pub(super) fn walk(sink: &mut Sink<'_, '_>) -> Noted {
    let reading = sink.reading;
    let text = reading.text().as_bytes();
    let (noted, manifest) = if let Some(pieces) = pieces_of(reading) {
        pieces::walk_at_once(&pieces, sink)
    } else {
        let mut walk = Walk::over(sink, Read::default());
        let mut read_to = 0;
        for part in reading.news() {
            walk.context(read_to, part.start);
            walk.part(part.start, part.end);
            read_to = part.end;
        }
        (walk.noted, walk.manifest)
    };
    if manifest {
        manifest::scan(text, sink);
    }
    near_word::scan(sink);
    chat::scan(sink);
    if noted.cyrillic_or_greek {
        cyrillic::scan(sink);
    }
    if noted.han {
        han::scan(sink);
        eastern::scan(sink);
    }
    noted
}

/// Up to where families that read far have read.
#[derive(Default)]
struct Read {
    assignment: usize,
    key_block: usize,
    encoded: usize,
    link: usize,
    /// The part of a link that everybody may open.
    public_link: usize,
    /// The `@` behind the user and the password of a link.
    user_ends: Option<usize>,
    hash: usize,
    address: usize,
    number: usize,
    table: usize,
    columns: usize,
    /// Rows of headings that name people.
    people: usize,
    /// From where to where the rows below a heading of users stand.
    users: (usize, usize),
    /// Words in a row that may be the seed of a wallet.
    row: seed_phrases::Row,
}

impl Read {
    /// True where a family has read what begins at `start`, or a part of it.
    fn reaches_into(&self, start: usize) -> bool {
        // Without `..`: a new field is looked at here, or it does not compile.
        let Self {
            assignment,
            key_block,
            encoded,
            link,
            public_link,
            user_ends,
            hash,
            address,
            number,
            table,
            columns,
            people,
            users: (_, users),
            row: _,
        } = *self;
        let ends = [
            assignment,
            key_block,
            encoded,
            link,
            public_link,
            hash,
            address,
            number,
            table,
            columns,
            people,
            users,
        ];
        ends.iter().any(|end| *end > start) || user_ends.is_some_and(|sign| sign >= start)
    }
}

/// What the walk does at a byte that begins no word.
#[derive(Clone, Copy)]
enum Step {
    /// Nothing waits for it.
    Pass,
    /// A dash or a low line: a word may begin behind it, and an option of a command with it.
    Joiner,
    /// A sign that families wait for.
    Sign,
    /// A sign that may read differently.
    Note,
    /// One that does within a word.
    Mark,
}

static STEPS: [Step; 256] = {
    let mut table = [Step::Pass; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::indexing_slicing, reason = "the loop runs over the table's own length")]
        {
            table[byte] = match byte as u8 {
                b'@' | b':' | b'?' | b'&' | b'+' | b'(' | b'~' | b'=' | b'$' => Step::Sign,
                b'_' | b'-' => Step::Joiner,
                b'<' | b'*' | b'`' => Step::Mark,
                byte if Noted::waits_for(byte) => Step::Note,
                _ => Step::Pass,
            };
        }
        byte += 1;
    }
    table
};

/// How key blocks, manifests and tables begin: `----`, `Secret`, `NAME`, `CONTAINER`, `PuTTY`.
const BEGINNINGS: [[u8; 2]; 5] = [*b"--", *b"Se", *b"NA", *b"CO", *b"Pu"];

struct Walk<'w, 's, 't> {
    text: &'w [u8],
    sink: &'w mut Sink<'s, 't>,
    /// How the words end that families wait for.
    endings: &'static Endings,
    read: Read,
    noted: Noted,
    /// The text speaks of a Kubernetes Secret.
    manifest: bool,
}

impl<'w, 's, 't> Walk<'w, 's, 't> {
    /// A walk that has not begun; families have read up to where `read` says.
    fn over(sink: &'w mut Sink<'s, 't>, read: Read) -> Self {
        let text = sink.reading.text().as_bytes();
        Self { text, sink, endings: endings(), read, noted: Noted::default(), manifest: false }
    }
}

impl<'w> Walk<'w, '_, '_> {
    /// Looks at what begins from `start` up to `end`, and returns up to where it is looked at. Not inlined, as all that is
    /// asked in it rarely or is long: the loop over the bytes then keeps what it needs at hand.
    #[inline(never)]
    fn part(&mut self, start: usize, end: usize) -> usize {
        let text = self.text.get(..end).unwrap_or(self.text);
        let mut at = start;
        if class::is(class::before(self.text, at), WORD) {
            // The rest of a word would be taken for a word.
            at = class::run_end(self.text, at, end.saturating_sub(at), |byte| class::is(byte, WORD));
        }
        while let Some(byte) = text.get(at) {
            // Every other step is a word, which is told before the many others are asked for.
            if class::is(*byte, ALPHANUMERIC) {
                at = self.word(at);
                continue;
            }
            match STEPS.get(usize::from(*byte)) {
                Some(Step::Joiner) => at = self.behind_joiners(at),
                Some(Step::Sign) => {
                    self.sign(at, *byte);
                    at += 1;
                }
                Some(Step::Note) => {
                    self.noted.sign(self.text, at, *byte);
                    at += 1;
                }
                Some(Step::Mark) => {
                    self.noted.mark(self.text, at, *byte);
                    at += 1;
                }
                _ => at += 1,
            }
        }
        at
    }

    /// Looks only for what goes on over many lines, and may so reach from `start..end` into what follows: blocks of
    /// keys, tables and manifests.
    #[inline(never)]
    fn context(&mut self, start: usize, end: usize) {
        let text = self.text.get(..end).unwrap_or(self.text);
        let mut at = start;
        while let Some(first) = class::next_pair(text, at, BEGINNINGS) {
            let dashes = class::run_end(text, first, usize::MAX, |byte| byte == b'-');
            at = class::run_end(text, dashes, usize::MAX, |byte| class::is(byte, WORD));
            if class::is(class::before(text, first), WORD) {
                continue;
            }
            let word = Word { text: self.text, start: dashes, end: at, mask: UPPER };
            if dashes - first >= 4 {
                self.option(first, dashes, at);
            } else if word.bytes() == b"Secret" {
                self.manifest = true;
            } else if word.len() == 21 {
                pem::at_putty(word, self.sink);
            } else {
                self.heading(word, word.next());
            }
        }
    }

    /// The same for the dashes or low lines that begin at `first`, and the word behind them.
    #[inline(never)]
    fn behind_joiners(&mut self, first: usize) -> usize {
        let start = class::run_end(self.text, first, usize::MAX, |byte| class::is(byte, JOINER));
        let end = class::run_end(self.text, start, usize::MAX, |byte| class::is(byte, WORD));
        self.option(first, start, end);
        if start < end { self.word(start) } else { end }
    }

    /// Looks at the word that begins at `start`, and returns up to where it is read.
    #[inline(always)] // Into the loop over the bytes, and nowhere else that is asked often.
    fn word(&mut self, start: usize) -> usize {
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
        if mask & DIGIT != 0
            && let Some(last) = instants::last_number(self.text, start, end)
        {
            return last;
        }
        let word = Word { text: self.text, start, end, mask };
        if mask & (LETTER | JOINER) == 0 {
            self.digits(word);
        } else {
            self.letters(word);
            // Of further readings only parts are walked over, which end anywhere.
            if word.len() == 7 && word.next() == b'/' && self.sink.reading.is_plain() {
                return browsers::last_piece(word, &mut self.noted);
            }
        }
        end
    }

    /// Dashes: before an option of a command, or around the name of a block.
    #[inline(never)]
    fn option(&mut self, first: usize, start: usize, end: usize) {
        if start - first >= 4 && first >= self.read.key_block {
            self.read.key_block = pem::at_dashes(self.text, first, start, self.sink);
            // What such a block says is made, and no secret.
            self.read.encoded = self.read.encoded.max(pem::public_end(self.text, start).unwrap_or(0));
        } else if start < end {
            command_line::at_option(self.text, first, end, self.sink);
        }
    }

    #[inline(never)]
    fn sign(&mut self, at: usize, sign: u8) {
        if matches!(sign, b'&' | b'(') {
            self.noted.sign(self.text, at, sign);
        }
        let (text, sink) = (self.text, &mut *self.sink);
        match sign {
            b'@' if self.read.user_ends != Some(at) => {
                email::at_sign(text, at, sink);
                databases::behind_sign(text, at, sink);
                account_files::of_realm(text, at, sink);
                assignment::at_address(text, at, sink);
            }
            b':' if text.get(at + 1..at + 3) == Some(b"//") && at >= self.read.link => {
                let link = url::at_colon(text, at, sink);
                self.read.link = link.read_to;
                self.read.public_link = link.public_to;
                self.read.number = self.read.number.max(link.numbers_to);
                self.read.user_ends = link.user_ends.or(self.read.user_ends);
            }
            b':' => {
                if at >= self.read.address {
                    self.read.address = ip6::at_colon(text, at, sink);
                }
                if class::at(text, at + 1) == b'/' {
                    prompts::at_folder(text, at + 1, sink);
                }
                assignment::at_operator(text, at, sink);
            }
            b'=' => {
                // `J=C3=B6rg`, as mails write letters with accents, and where they break a line.
                let next = class::at(text, at + 1);
                if matches!(next, b'\n' | b'\r')
                    || matches!(next, b'C'..=b'F') && class::is(class::at(text, at + 2), DIGIT | UPPER)
                {
                    self.noted.sign(text, at, sign);
                }
                assignment::at_operator(text, at, sink);
            }
            b'?' if class::at(text, at + 1) <= b' ' => {
                codes_nearby::at_question(text, at, sink);
                assignment::at_question(text, at, sink);
            }
            b'?' | b'&' => parameters::at_parameter(text, at, sink),
            b'+' | b'(' if class::is(class::at(text, at + 1), DIGIT) || class::at(text, at + 1) == b'(' => {
                self.read.number = self.read.number.max(phone::at_sign(text, at, sink));
            }
            b'~' => {
                paths::at_tilde(text, at, sink);
                prompts::at_folder(text, at, sink);
            }
            b'$' if says_nothing(text, at) => self.noted.sign(text, at, sign),
            b'$' if at >= self.read.hash => self.read.hash = hashes::at_dollar(text, at, sink),
            _ => {}
        }
    }
}
