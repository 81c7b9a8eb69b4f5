//! What can be nothing but a secret where a sentence, or the answer below it, speaks of one.
//!
//! Sentences are without number, so this asks of the value instead: the less it looks like anything else, the less has
//! to be said beside it. What is certain by its own shape may stand anywhere near ([`is_certain`]); what somebody made
//! up of words, signs and digits stands behind a word or a sign that says so ([`is_made_up`], [`is_chosen`]); and a
//! line that is nothing but one such word answers the question above it ([`answers`]).
//! **Start reading** at [`near`].

use super::extent::trimmed_end;
use super::made_up::{
    are_twins, is_certain, is_chosen, is_foreign, is_hexadecimal, is_made_up, is_of_product, is_plain,
    is_titled,
};
use super::value::{is_mixed, may_be_said};
use super::{SPOKEN, relayed, users};
use crate::redact::alias::alias_end;
use crate::redact::detect::beside::said_before;
use crate::redact::detect::{Lexicon, Sink};
use crate::text::class::{self, DIGIT, LOWER, OTHER_LETTER, UPPER};
use std::ops::Range;

/// So far behind the name of a secret its value may stand, over one end of a line.
const AHEAD: usize = 160;

/// So far before it, on its line.
const BACK: usize = 100;

/// Words that a value follows, in a sentence that speaks of a secret.
static LINKS: Lexicon = Lexicon::of(
    "actually again agora ahora answer attempted auf be been before being buvo bylo było called capital \
     correct currently enter entered er era es est foi früher fue indeed instead invece is ist it's its \
     je jest jetzt just lautet lautete luidt maintenant no noch now nun ora previously reads remains \
     stadig still stále to tried try type typed typing use used uses using var vorher war was är è é был \
     это",
);

/// Words that say so of what looks more like a password than like a name.
static LOOSE_LINKS: Lexicon = Lexicon::of(
    "a admin ao au av con e em en et for gave had has have her him i in me mit na neu new nieuwe nouveau \
     novo nuevo ny o oder on one or po på root sa them til till to und us user uusi và with y z új на \
     новый теперь",
);

/// Up to where the words near the names of secrets were read, by what the sentence spoke of.
#[derive(Default)]
pub(in crate::redact::detect) struct Read {
    of_password: usize,
    of_other: usize,
}

impl Read {
    /// True where what begins at `start` was read, or a part of it.
    pub(in crate::redact::detect) fn reaches_into(&self, start: usize) -> bool {
        self.of_password.max(self.of_other) > start
    }
}

/// What the sentence speaks of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    /// A password: what people make up of words and numbers may be one.
    Password,
    /// A key, a login, something that is unlocked: names of products and of parts stand there as often.
    Other,
}

/// A word of a sentence, what stands around it, and what the sentence speaks of.
struct Said<'t> {
    text: &'t [u8],
    begin: usize,
    /// Where its word ends, with the signs that belong to the sentence.
    run: usize,
    value: &'t [u8],
    topic: Topic,
    /// Where the name of the secret ends.
    noun: usize,
}

/// Asked at the name of a secret at `start..end`. What was read for the name before is not read again.
#[inline(never)]
pub(super) fn near(bytes: &[u8], start: usize, end: usize, topic: Topic, sink: &mut Sink<'_, '_>) {
    let read = match topic {
        Topic::Password => sink.near.of_password,
        Topic::Other => sink.near.of_password.max(sink.near.of_other),
    };
    let line = class::line_start(bytes, start, BACK);
    let stop = class::line_end(bytes, end, AHEAD);
    let found = tokens(bytes, line.max(read)..start, end, topic, None, sink);
    let found = tokens(bytes, end.max(read)..stop, end, topic, found, sink);
    match topic {
        Topic::Password => sink.near.of_password = read.max(stop),
        Topic::Other => sink.near.of_other = read.max(stop),
    }
    if stop > read && topic == Topic::Password && class::at(bytes, stop) == b'\n' {
        relayed::renewed_below(bytes, stop, sink);
    }
    if stop > read && class::at(bytes, stop) == b'\n' && asks(bytes.get(line..stop).unwrap_or_default()) {
        let below = class::line_end(bytes, stop + 1, AHEAD - (stop - end));
        tokens(bytes, stop + 1..below, end, topic, found, sink);
        if topic == Topic::Password {
            answers(bytes, stop, sink);
        }
    }
}

/// What the next line may answer. Other lines have nothing to do with each other: in a file that we write, they come
/// from different fields.
fn asks(line: &[u8]) -> bool {
    static ASKING: Lexicon =
        Lexicon::of("anybody anyone ask asked asks need needs send what whats which who");
    let words = line.split(|byte| !class::is(*byte, LOWER | UPPER));
    let line = line.trim_ascii_end();
    line.ends_with(b":") || line.contains(&b'?') || words.into_iter().any(|word| ASKING.holds(word))
}

/// Reports what looks like a secret among the words there, and what is the next of the row that `found` began.
fn tokens<'t>(
    bytes: &'t [u8],
    place: Range<usize>,
    noun: usize,
    topic: Topic,
    mut found: Option<&'t [u8]>,
    sink: &mut Sink<'_, '_>,
) -> Option<&'t [u8]> {
    let Range { start: mut at, end: to } = place;
    while at < to {
        // `**X**`: stars are around it, or within.
        let begin = class::run_end(bytes, at, to - at, |byte| is_around(byte) || byte == b'*');
        // What was found before is all that there was: else each reading would find the next.
        if alias_end(bytes, begin).is_some() {
            return None;
        }
        let run = token_end(bytes, begin);
        // Where it does not end a word, it ends an entity.
        let clause = if class::before(bytes, run) == b';' { run - 1 } else { run };
        let stop = trimmed_end(bytes, begin, clause);
        let value = bytes.get(begin..stop).unwrap_or_default();
        let said = Said { text: bytes, begin, run, value, topic, noun };
        if begin < to
            && value.len() >= 6
            && is_whole(&said)
            && may_be_said(value)
            && (is_secret(&said) || found.is_some_and(|other| are_twins(value, other)))
        {
            sink.hit(&SPOKEN, begin, stop);
            found = Some(value);
            // "app → admin88 / X"
            if class::one_before(bytes, begin, &[" / "]).is_some() {
                let user = class::run_start(bytes, begin - 3, 64, |byte| {
                    class::is(byte, class::WORD | OTHER_LETTER) || matches!(byte, b'.' | b'@' | b'\\')
                });
                users::report(bytes, user, begin - 3, sink);
            }
        }
        at = run.max(at + 1);
    }
    found
}

/// What the window cuts is seen from its other side; `<name>` stands for a value.
fn is_whole(said: &Said<'_>) -> bool {
    let before = class::before(said.text, said.begin);
    let begins = said.begin == 0 || is_around(before) || before == b'*';
    let ends = said.run == said.text.len() || is_around(class::at(said.text, said.run));
    begins && ends && before != b'<'
}

/// Blanks, quotes and brackets, and the signs of other alphabets: not their letters, which passwords have too.
const fn is_around(byte: u8) -> bool {
    byte <= b' '
        || matches!(byte, b'"' | b'\'' | b'`' | b',' | b'|' | b'(' | b')' | b'<' | b'>')
        || byte >= 128 && !begins_letter(byte)
}

/// The first of the two bytes of a letter of Latin with a mark, of Greek or of Cyrillic.
const fn begins_letter(byte: u8) -> bool {
    matches!(byte, 0xc3..=0xdf)
}

/// Where the word ends that begins at `at`.
fn token_end(bytes: &[u8], at: usize) -> usize {
    const LONGEST: usize = 72;
    let mut end = at;
    while end < bytes.len() && end - at < LONGEST && !is_around(class::at(bytes, end)) {
        end += if begins_letter(class::at(bytes, end)) { 2 } else { 1 };
    }
    end
}

/// By its own shape, or by what stands before it.
fn is_secret(said: &Said<'_>) -> bool {
    let &Said { text, begin, run, value, topic, noun } = said;
    if is_certain(value) {
        return true;
    }
    let of_password = topic == Topic::Password;
    let made_up = is_made_up(value) && (of_password || !is_of_product(value));
    let foreign = of_password && is_foreign(value);
    // "pwd is just BlueHeronFriday": right behind its name.
    let titled = || of_password && begin > noun && begin - noun <= 16 && is_titled(value);
    // "the temp password X was sent": letters and digits in turn, right behind its name.
    let drawn =
        || of_password && begin == noun + 1 && value.len() >= 8 && class::turns(value) * 2 >= value.len();
    if drawn() && class::any(value, UPPER) && class::all(value, class::ALPHANUMERIC) {
        return true;
    }
    // "the bind password (it was X) had a sign too much": what no word is, behind a verb that says so.
    let stated = || {
        of_password
            && (8..=40).contains(&value.len())
            && class::has_each(value, class::ALPHANUMERIC)
            && class::all(value, class::ALPHANUMERIC)
            && class::turns(value) * 3 >= value.len()
            && class::one_before(text, begin, &["(it was ", "(it is ", "(which was ", "(was ", "(now "])
                .is_some()
    };
    if stated() {
        return true;
    }
    let chosen = || of_password && is_chosen(value) || titled() || is_hexadecimal(value);
    if !made_up && !foreign && !chosen() {
        return false;
    }
    let mark = class::run_start(text, begin, 3, is_mark);
    let quoted = mark < begin && is_mark(class::at(text, run));
    let end = class::spaces_start(text, mark, 2);
    let sign = matches!(class::before(text, end), b':' | b'>' | b'=')
        || class::one_before(text, end, &["→", "–", "—", "：", "«", "«\u{a0}"]).is_some();
    if end == mark && !quoted {
        return made_up && sign;
    }
    let word = said_before(text, end);
    // "the usual one with the year behind it, so X."
    let concludes = || word == b"so" && matches!(class::at(text, begin + value.len()), 0 | b'.' | b'\n');
    if LINKS.holds(&word) || concludes() {
        return true;
    }
    let sign = sign || class::one_before(text, begin, &[" / "]).is_some();
    let with = || LOOSE_LINKS.holds(&word) && (of_password || matches!(word.as_slice(), b"with" | b"mit"));
    foreign && sign
        || made_up && (quoted || sign || with())
        || of_password && quoted && sign && class::before(text, begin) >= 128
}

/// Quotes, of every alphabet by their bytes.
const fn is_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | b'*' | b'|' | b'>' | b'<' | 0x80..=0xc2 | 0xe2 | 0xe3)
}

/// "asks me for a pw" and, in one of the lines below, nothing but "b: hunterlake88".
fn answers(bytes: &[u8], stop: usize, sink: &mut Sink<'_, '_>) {
    let mut end = stop;
    for line in 0..3 {
        let from = end + 1;
        end = class::line_end(bytes, from, 80);
        let said = bytes.get(from..end).unwrap_or_default().trim_ascii_end();
        let last = said.iter().rposition(|byte| *byte == b' ').map_or(0, |blank| blank + 1);
        let speaker = said.get(..last).unwrap_or_default().trim_ascii_end();
        let value = said.get(last..).unwrap_or_default();
        // It was answered.
        if (0..said.len()).any(|at| alias_end(said, at).is_some()) {
            return;
        }
        let alone = matches!(speaker.last(), None | Some(b':' | b'>' | b']')) || is_clock(speaker);
        // Further below, much else stands alone.
        let chosen = is_plain(value) && is_mixed(value) && line == 0 && class::count(value, DIGIT) >= 2;
        let told = chosen || is_certain(value) || is_made_up(value);
        if alone && value.len() >= 6 && told && may_be_said(value) {
            sink.hit(&SPOKEN, from + last, from + said.len());
            return;
        }
    }
}

/// "22:18"
fn is_clock(said: &[u8]) -> bool {
    said.len() >= 4
        && said.iter().all(|byte| class::is(*byte, DIGIT) || matches!(byte, b':' | b'[' | b']' | b'.'))
}
