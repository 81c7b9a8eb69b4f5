//! One walk over a text: every family is asked only where something of its own can begin.
//!
//! The walk goes from word to word. A word is a longest run of letters, digits, `_` and `-` of ASCII; while reading
//! it the walk notes which sorts of bytes it has, and that decides which families look at it. Signs between words
//! (`@`, `:`, `?`, ...) have families of their own. So prose costs little more than finding its words.
//!
//! **Invariants.** Each byte is read once here; a family reads on from where it is asked by a bounded number of
//! bytes, or says up to where it has read, and is not asked again before that.

use super::waiting::{self, waiting_for};
use super::{
    Sink, accounts, addresses, assignment, calls, cards, cloud, code_lists, codes, command_line, commands,
    document_shapes, documents, email, entropy, hashes, headers, hosts, ids, ip, kubernetes, mac, machines,
    manifest, marked, numbered, numbers, paths, pem, phone, pins, places, plain_machines, playbooks, signed,
    speakers, syslog, tables, tokens, url,
};
use crate::text::Noted;
use crate::text::base64::SHORTEST;
use crate::text::class::{self, BLANK, DIGIT, JOINER, LOWER, UPPER, WORD};

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
    /// The word that begins at `first`, if one does.
    pub(super) fn at(text: &'t [u8], first: usize) -> Option<Self> {
        let mut start = first;
        while class::is(class::at(text, start), JOINER) {
            start += 1;
        }
        let mut word = Word { text, start, end: start, mask: 0 };
        for byte in text.get(start..).unwrap_or_default() {
            let classes = class::of(*byte);
            if classes & WORD == 0 {
                break;
            }
            word.mask |= classes;
            word.end += 1;
        }
        (start < word.end).then_some(word)
    }

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

    /// A sign behind it, which is `next`, joins it to another word.
    fn is_joined(self, next: u8) -> bool {
        matches!(next, b'.' | b'/' | b'\\' | b'+' | b'~' | b':' | b'@' | b'=')
            && class::is(class::at(self.text, self.end + 1), WORD)
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
    /// The `@` behind the user and the password of a link.
    user_ends: Option<usize>,
    hash: usize,
    address: usize,
    number: usize,
    table: usize,
    columns: usize,
}

/// Asks every family for what it finds in the reading of `sink`; what may read differently in it is noted.
pub(super) fn walk(sink: &mut Sink<'_, '_>) -> Noted {
    let reading = sink.reading;
    let text = reading.text().as_bytes();
    let mut walk = Walk { text, sink, read: Read::default(), noted: Noted::default(), manifest: false };
    let mut read_to = 0;
    for part in reading.news() {
        walk.context(read_to, part.start);
        walk.part(part.start, part.end);
        read_to = part.end;
    }
    if walk.manifest {
        manifest::scan(text, walk.sink);
    }
    walk.noted
}

/// What the walk does at a byte.
#[derive(Clone, Copy)]
enum Step {
    /// Nothing waits for it.
    Pass,
    /// A word begins.
    Word,
    /// A sign that families wait for.
    Sign,
    /// A sign that may read differently.
    Note,
}

static STEPS: [Step; 256] = {
    let mut table = [Step::Pass; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::indexing_slicing, reason = "the loop runs over the table's own length")]
        {
            table[byte] = match byte as u8 {
                b'@' | b':' | b'?' | b'&' | b'+' | b'(' | b'~' | b'=' | b'$' => Step::Sign,
                b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'-' => Step::Word,
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
    read: Read,
    noted: Noted,
    /// The text speaks of a Kubernetes Secret.
    manifest: bool,
}

impl<'w> Walk<'w, '_, '_> {
    /// Looks at what begins from `start` up to `end`.
    fn part(&mut self, start: usize, end: usize) {
        let mut at = start;
        if class::is(class::before(self.text, at), WORD) {
            // The rest of a word would be taken for a word.
            at = class::run_end(self.text, at, end.saturating_sub(at), |byte| class::is(byte, WORD));
        }
        while at < end
            && let Some(byte) = self.text.get(at)
        {
            match STEPS.get(usize::from(*byte)) {
                Some(Step::Word) => at = self.word(at),
                Some(Step::Sign) => {
                    self.sign(at, *byte);
                    at += 1;
                }
                Some(Step::Note) => {
                    self.noted.sign(self.text, at, *byte);
                    at += 1;
                }
                _ => at += 1,
            }
        }
    }

    /// Looks only for what goes on over many lines, and may so reach from `start..end` into what follows: blocks of
    /// keys, tables and manifests.
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

    /// Looks at the word that begins at `first`, and returns its end.
    #[inline]
    fn word(&mut self, first: usize) -> usize {
        let mut start = first;
        while class::is(class::at(self.text, start), JOINER) {
            start += 1;
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
        class::visits::add(end - first);
        if first < start {
            self.option(first, start, end);
        }
        if start < end {
            let word = Word { text: self.text, start, end, mask };
            if mask & (LETTER | JOINER) == 0 {
                self.digits(word);
            } else {
                self.letters(word);
            }
        }
        end
    }

    /// Dashes: before an option of a command, or around the name of a block.
    fn option(&mut self, first: usize, start: usize, end: usize) {
        if start - first >= 4 && first >= self.read.key_block {
            self.read.key_block = pem::at_dashes(self.text, first, start, self.sink);
            // What such a block says is made, and no secret.
            self.read.encoded = self.read.encoded.max(pem::public_end(self.text, start).unwrap_or(0));
        } else if start < end {
            command_line::at_option(self.text, first, end, self.sink);
        }
    }

    /// Digits alone. Most numbers of a log count something: those that nothing joins to others end here.
    #[inline]
    fn digits(&mut self, word: Word<'w>) {
        let next = word.next();
        if word.is_joined(next) || word.len() == 4 || word.len() >= SHORTEST {
            self.number(word, next);
        }
        self.counted(word, next);
        if matches!(next, b' ' | 0xc2) || word.previous() == b' ' {
            self.street(word, next);
        }
    }

    /// The number of a house: before the name of a street, or behind it. Most numbers are told by what stands beside
    /// them in a byte or two.
    fn street(&mut self, word: Word<'w>, next: u8) {
        if word.len() > 5 {
            return;
        }
        let previous = word.previous();
        if next == b' ' && class::is(class::at(self.text, word.end + 2), LOWER | BLANK) {
            let first = class::of(class::at(self.text, word.end + 1));
            if first & (UPPER | DIGIT) != 0 {
                addresses::at_number(word, self.sink);
            }
            // ", 10117 Berlin": the post code of a town.
            if first & UPPER != 0 && word.len() >= 4 && previous == b' ' {
                addresses::at_post_code(word, self.sink);
            }
        } else if next == 0xc2 && class::at(self.text, word.end + 1) == 0xb0 {
            places::at_degree(word, self.sink);
        }
        if previous == b' ' {
            addresses::behind_street(word, self.sink);
        }
    }

    /// Any other word.
    #[inline]
    fn letters(&mut self, word: Word<'w>) {
        let next = word.next();
        let joined = word.is_joined(next);
        let waiting = waiting_for(word);
        if waiting != 0 {
            self.named(word, waiting);
        }
        // A token may go on behind the end of its line.
        let cut = matches!(next, b'\n' | b'\r') && word.mask & DIGIT != 0 && word.len() >= 8;
        if joined || cut || word.len() >= SHORTEST || next == b'~' {
            self.part_of_run(word, next, joined);
        }
        if matches!((word.len(), next), (2, b':') | (4, b'.')) && word.mask & DIGIT == 0 {
            mac::at_word(word, self.sink);
        }
        if word.mask & WORD == UPPER | LOWER {
            if next == b' ' {
                self.capital(word);
            } else if next == 0xc3 {
                signed::at_accented(word, self.sink);
            }
        }
        if matches!(next, b'#' | b'!' | b'%' | b'$' | b'+') {
            self.behind_foreign(word);
        }
        if word.mask & DIGIT != 0 {
            self.with_digit(word, next, joined);
        } else if word.has(JOINER) && word.len() >= 4 {
            if class::before(self.text, word.end - 1) == b'-' && !(joined && next == b'.') {
                numbered::at_machine(word, self.sink);
            } else {
                numbered::at_placed(word, self.sink);
                if word.len() >= 8 {
                    kubernetes::at_name(word, self.sink);
                }
            }
        } else if word.mask & LOWER == 0 {
            self.capitals(word, next);
        }
        if word.mask & (DIGIT | JOINER) != 0 && word.mask & LETTER != 0 {
            machines::at_name(word, self.sink);
            marked::at_name(word, self.sink);
        } else if word.mask & UPPER == 0 {
            if machines::may_be_set_apart(word, next) {
                machines::at_plain_name(word, self.sink);
            } else if matches!(word.previous(), b' ' | b'\n' | 0) && plain_machines::may_be_called(word) {
                plain_machines::at_themed(word, self.sink);
            }
        }
    }

    /// A word with a capital letter: the name of somebody, where another follows.
    #[inline]
    fn capital(&mut self, word: Word<'w>) {
        let then = class::at(self.text, word.end + 1);
        let first = class::at(self.text, word.start);
        let particle = || {
            let rest = self.text.get(word.end + 1..).unwrap_or_default();
            ["van ", "von ", "de ", "del ", "di ", "da ", "dos "]
                .iter()
                .any(|known| rest.starts_with(known.as_bytes()))
        };
        let named = match then {
            b'v' | b'd' => particle(),
            0xc3..=0xc5 => true,
            _ => class::is(then, UPPER),
        };
        if named && class::is(first, UPPER) {
            signed::at_given(word, self.sink);
        }
    }

    /// Digits that a word before them may name, or that end a time.
    fn counted(&mut self, word: Word<'w>, next: u8) {
        let previous = word.previous();
        if word.len() >= 3
            && (previous >= 128 || previous == b' ' && class::before(self.text, word.start - 1) >= 128)
        {
            documents::behind_foreign(word, self.sink);
        }
        if previous >= 128 {
            assignment::behind_foreign(word, self.sink);
        }
        if word.len() == 2 && matches!(next, b' ' | b'.') && word.start >= self.read.number {
            self.read.number = phone::at_pair(word, self.sink);
        }
        if word.len() >= 5 || matches!(previous, b'#' | b'!' | b'=' | b'"') {
            numbers::at_number(word, self.sink);
        } else if word.len() == 2 && previous == b':' {
            if next == b' ' {
                syslog::at_time(word, self.sink);
            }
            if matches!(next, b' ' | b']' | b'\n' | b'\r') {
                speakers::at_clock(word, self.sink);
            }
        } else if word.len() >= 3 && previous == b' ' {
            numbers::at_short(word, self.sink);
        }
    }

    /// Capital letters alone: headings of tables, and what follows the name of a user.
    fn capitals(&mut self, word: Word<'w>, next: u8) {
        // "Hélène": of such a name the walk sees one letter.
        if word.len() == 1 && next == 0xc3 {
            signed::at_accented(word, self.sink);
        }
        match (word.len(), next) {
            (3, b'=') => syslog::at_terminal(word, self.sink),
            (3, b' ') => syslog::at_command(word, self.sink),
            (4, b':') => assignment::at_network(word, self.sink),
            _ => self.heading(word, next),
        }
    }

    fn heading(&mut self, word: Word<'w>, next: u8) {
        if matches!((word.len(), next), (4 | 9, b' ' | b'\t')) && word.start >= self.read.table {
            self.read.table = tables::at_heading(word, self.sink);
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
                self.read.number = ip::at_number(word, sink);
                if word.len() == 3 {
                    self.read.number = self.read.number.max(phone::at_number(word, sink));
                }
            }
            (_, b'.') if !then_digit => hosts::at_name(word, sink),
            _ => {}
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
            self.read.number = cards::at_number(word, sink);
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

    fn named(&mut self, word: Word<'w>, waiting: u8) {
        if waiting & waiting::HEADERS != 0 {
            headers::at_name(word, self.sink);
        }
        if waiting & waiting::COMMAND_LINE != 0 {
            command_line::at_name(word, self.sink);
        }
        if waiting & waiting::PHONE != 0 {
            phone::at_name(word, self.sink);
        }
        if waiting & waiting::COMMANDS != 0 {
            commands::at_name(word, self.sink);
            calls::at_name(word, self.sink);
            plain_machines::at_name(word, self.sink);
            tables::at_column(word, self.sink);
            if word.bytes().eq_ignore_ascii_case(b"logging") {
                let _ = assignment::logged_in(word, self.sink);
            }
        }
        if waiting & waiting::SYSLOG != 0 {
            syslog::at_name(word, self.sink);
            accounts::at_name(word, self.sink);
            playbooks::at_name(word, self.sink);
        }
        if waiting & waiting::SIGNED != 0 {
            signed::at_name(word, self.sink);
        }
        if waiting & waiting::CODES != 0 {
            pins::at_name(word, self.sink);
            code_lists::at_name(word, self.sink);
            places::at_name(word, self.sink);
            documents::at_name(word, self.sink);
            addresses::at_name(word, self.sink);
        }
        if waiting & waiting::ASSIGNMENT != 0 {
            self.manifest |= word.bytes() == b"Secret";
            if word.start >= self.read.assignment {
                self.read.assignment = assignment::at_name(word, &mut self.read.columns, self.sink);
            }
        }
    }

    /// Long words, and words that signs join to others.
    fn part_of_run(&mut self, word: Word<'w>, next: u8, joined: bool) {
        let may_be_token = match next {
            _ if word.len() >= 16 => true,
            b'\n' | b'\r' => true,
            b'~' => true,
            b'.' => joined,
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
                url::at_meeting(word, self.sink);
            }
            b'/' if word.len() >= 8 => cloud::at_collection(word, self.sink),
            b'/' | b'\\' if matches!(word.len(), 4 | 5 | 8) => paths::at_folder(word, self.sink),
            b'\\' if word.previous() == b'\\' => marked::at_share(word, self.sink),
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
        }
        if word.has(JOINER)
            && (first & LETTER != 0 || word.has(LOWER))
            && length >= 4
            && !entropy::begins_digest(word)
        {
            kubernetes::at_name(word, sink);
            cloud::at_resource(word, sink);
            if !(joined && next == b'.') {
                numbered::at_machine(word, sink);
            }
        }
        if length >= 4 && !word.has(JOINER) && class::at(self.text, word.end - 2) == b'0' {
            numbered::at_numbered(word, sink);
        }
        if next == b' ' && word.mask & (UPPER | JOINER) == 0 && first & LOWER != 0 && length <= 16 {
            numbered::at_counted(word, sink);
        }
        match (length, next) {
            (2, b':') | (4, b'.') | (17, _) => mac::at_word(word, sink),
            (11 | 13, _) if first & DIGIT != 0 && (length == 13 || word.has(UPPER)) => {
                document_shapes::at_dashed(word, sink)
            }
            (21, b':') => pem::at_putty(word, sink),
            (64, _) => cloud::at_container(word, sink),
            (3..=10, b' ') if word.has(UPPER) && first & DIGIT != 0 => syslog::at_time(word, sink),
            (11 | 32 | 36.., _) => ids::at_word(word, sink),
            _ => {}
        }
        if word.has(UPPER | LOWER)
            && word.previous() == b' '
            && class::before(self.text, word.start - 1) == b'/'
        {
            assignment::behind_slash(word, sink);
        }
        codes::at_word(word, sink);
        // "221B Baker Street"
        if length <= 5
            && first & DIGIT != 0
            && matches!(next, b' ' | b',')
            && class::is(class::before(self.text, word.end - 1), DIGIT)
        {
            self.street(word, next);
        }
        if self.behind_foreign(word) {
            documents::behind_foreign(word, self.sink);
        }
    }

    /// Other letters stand right before, which may say that the word is a secret.
    fn behind_foreign(&mut self, word: Word<'w>) -> bool {
        let previous = word.previous();
        let foreign = previous >= 128 || previous == b' ' && class::before(self.text, word.start - 1) >= 128;
        if foreign {
            assignment::behind_foreign(word, self.sink);
        }
        foreign
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
                assignment::at_address(text, at, sink);
            }
            b':' if text.get(at + 1..at + 3) == Some(b"//") && at >= self.read.link => {
                let (link, user_ends) = url::at_colon(text, at, sink);
                self.read.link = link;
                self.read.user_ends = user_ends.or(self.read.user_ends);
            }
            b':' => {
                if at >= self.read.address {
                    self.read.address = ip::at_colon(text, at, sink);
                }
                assignment::at_operator(text, at, sink);
            }
            b'=' => assignment::at_operator(text, at, sink),
            b'?' | b'&' => url::at_parameter(text, at, sink),
            b'+' | b'(' if class::is(class::at(text, at + 1), DIGIT) || class::at(text, at + 1) == b'(' => {
                self.read.number = self.read.number.max(phone::at_sign(text, at, sink));
            }
            b'~' => paths::at_tilde(text, at, sink),
            b'$' if at >= self.read.hash => self.read.hash = hashes::at_dollar(text, at, sink),
            _ => {}
        }
    }
}
