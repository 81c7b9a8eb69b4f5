//! One word of a text beside the names that are known: as they are registered, with a number, a genitive, in other
//! letters, and inside a longer word.
//!
//! **Start reading** at [`Search::at`].

use super::{Form, Known, PEOPLE, Pattern};
use crate::redact::Kind;
use crate::redact::detect::{Hit, is_nothing_else};
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::{is_given, is_given_alone};
use crate::redact::inflection::without_ending;
use crate::redact::names::is_particle;
use crate::redact::noticed::is_usual;
use crate::redact::{latin, placed, short_places};
use crate::text::class::{self, ALPHANUMERIC, DIGIT};
use crate::text::{ByteSpan, Reading, Word, fold, fold_into, words};
use std::collections::BTreeSet;

/// The longest name that is looked for inside a word, in letters.
const LONGEST_INSIDE: usize = 12;

/// The word that begins at `start`. Nothing where no letter stands there: a long run of signs is not read again at
/// each of them.
pub(super) fn word_at(text: &str, start: usize) -> Option<Word> {
    let rest = text.get(start..)?;
    rest.chars().next().filter(|letter| letter.is_alphanumeric())?;
    let word = words(rest).next()?;
    Some(Word { start, end: start + word.end })
}

/// One pass over one text.
pub(super) struct Search<'s> {
    known: &'s Known,
    text: &'s str,
    ordinary: &'s BTreeSet<String>,
    /// The spelling that is compared, without case and accents.
    folded: String,
}

impl<'s> Search<'s> {
    /// Of what is known, in `text`; the words in `ordinary` are no names where they stand alone.
    pub(super) const fn new(known: &'s Known, text: &'s str, ordinary: &'s BTreeSet<String>) -> Self {
        Self { known, text, ordinary, folded: String::new() }
    }
}

impl Search<'_> {
    /// A known name that begins with this word.
    pub(super) fn at(&mut self, word: Word) -> Option<Hit> {
        if let Some(found) = self.numbered(word) {
            return Some(found);
        }
        // "Sarahs": a genitive.
        let whole = self.text.get(word.start..word.end)?;
        let capital = whole.starts_with(|first: char| first.is_uppercase());
        let genitive = whole.strip_suffix('s').filter(|stem| stem.len() >= if capital { 3 } else { 4 });
        genitive
            .and_then(|stem| {
                self.spelled(Word { start: word.start, end: word.start + stem.len() }, stem, false)
            })
            .or_else(|| self.ended(word, whole))
    }

    /// The name of somebody registered, in a form of one: "Janina", of Jana; "Gáborról".
    #[inline(never)]
    fn ended(&mut self, word: Word, whole: &str) -> Option<Hit> {
        if !whole.starts_with(char::is_uppercase) || placed::is_shouted(whole) {
            return None;
        }
        self.folded.clear();
        fold_into(&mut self.folded, whole);
        let pattern = without_ending(&self.folded).find_map(|stem| {
            let patterns = self.known.patterns.get(self.known.names.number_of(stem.as_bytes())?)?;
            patterns.iter().find(|pattern| {
                std::ptr::eq(pattern.rule, &raw const PEOPLE)
                    && pattern.rest.is_empty()
                    && (matches!(pattern.form, Form::Lone | Form::Short)
                        // "Minuten", of Minna.
                        || pattern.form == Form::Inflected && stem.len() > 4)
                    && !self.ordinary.contains(stem)
            })
        })?;
        Some(pattern.hit(ByteSpan::new(word.start, word.end)))
    }

    /// The name itself, or one with a number at the end: "sarah2".
    fn numbered(&mut self, word: Word) -> Option<Hit> {
        let whole = self.text.get(word.start..word.end)?;
        if let Some(found) = self.spelled(word, whole, true) {
            return Some(found);
        }
        let bare = whole.trim_end_matches(|c: char| c.is_ascii_digit());
        let counts = bare.len() < whole.len() && bare.len() >= 3;
        counts
            .then(|| self.spelled(Word { start: word.start, end: word.start + bare.len() }, bare, true))
            .flatten()
    }

    /// Names inside a sentence of a script that puts no spaces between words, and is read in letters: of Thailand, Laos,
    /// Burma and Cambodia. True for a word of one.
    #[inline(never)]
    pub(super) fn inside(&mut self, word: Word, reading: &Reading<'_>, hits: &mut Vec<Hit>) -> bool {
        let Some(whole) = self.text.get(word.start..word.end) else { return false };
        let spaceless = matches!(
            whole.chars().next(),
            Some('\u{e01}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
        );
        if !spaceless {
            return false;
        }
        let ends: Vec<usize> = whole.char_indices().map(|(at, _)| at).chain([whole.len()]).collect();
        let mut read = 0;
        for (place, start) in ends.iter().copied().enumerate().filter(|(_, start)| *start < whole.len()) {
            if start < read {
                continue;
            }
            let found = ends.iter().skip(place + 3).take(LONGEST_INSIDE).rev().find_map(|end| {
                self.folded.clear();
                fold_into(&mut self.folded, whole.get(start..*end)?);
                let part = Word { start: word.start + start, end: word.start + end };
                self.folded_as(part, true)
            });
            if let Some(found) = found {
                read = found.span.end - word.start;
                hits.push(Hit { span: reading.origin(found.span), ..found });
            }
        }
        true
    }

    /// `GlobexTenant` holds the word `Globex`.
    pub(super) fn humps(&mut self, word: Word, reading: &Reading<'_>, hits: &mut Vec<Hit>) {
        let Some(whole) = self.text.get(word.start..word.end) else { return };
        let bytes = whole.as_bytes();
        let hump = |at: usize| {
            class::is(class::before(bytes, at), class::LOWER | DIGIT)
                && class::is(class::at(bytes, at), class::UPPER)
        };
        if whole.len() < 5 || !(1..bytes.len()).any(hump) {
            return;
        }
        let mut start = 0;
        for end in (1..bytes.len()).filter(|at| hump(*at)).chain([bytes.len()]) {
            let part = Word { start: word.start + start, end: word.start + end };
            if end - start >= 4
                && self.known.beginnings.may_begin(bytes, start)
                && let Some(found) = self.numbered(part)
                // "terminationGracePeriod"
                && !(found.kind == Kind::Person && is_everyday(&self.folded))
            {
                hits.push(Hit { span: reading.origin(found.span), ..found });
            }
            start = end;
        }
    }

    /// A known name that is spelled like this. Handles have no genitive.
    fn spelled(&mut self, word: Word, spelling: &str, handles: bool) -> Option<Hit> {
        self.folded.clear();
        fold_into(&mut self.folded, spelling);
        self.folded_as(word, handles).or_else(|| {
            // "Иван" is Ivan.
            latin::is_written_otherwise(&self.folded).then_some(())?;
            latin::ways(&self.folded).into_iter().find_map(|written| {
                self.folded = written;
                self.folded_as(word, handles)
            })
        })
    }

    fn folded_as(&self, word: Word, handles: bool) -> Option<Hit> {
        let patterns = self.known.patterns.get(self.known.names.number_of(self.folded.as_bytes())?)?;
        // "Linus" is no genitive of "Linu", a case of Lina.
        let is_cut = |pattern: &Pattern| {
            pattern.form == Form::Inflected
                && self.folded.len() < 6
                && std::ptr::eq(pattern.rule, &raw const PEOPLE)
        };
        let has_genitive = |pattern: &Pattern| pattern.form != Form::Handle && !is_cut(pattern);
        patterns.iter().filter(|pattern| handles || has_genitive(pattern)).find_map(|pattern| {
            let span = self.words_match(word, &self.folded, &pattern.rest, pattern.form, pattern.kind)?;
            let span = pattern.beside.map_or(Some(span), |initial| self.with_first_name(span, initial))?;
            Some(pattern.hit(span))
        })
    }

    /// The surname and the first name beside it, which begins so: "Quorra Vexley", "Wessel van Houwelingen",
    /// "Vexley, Quorra", "Q. Vexley".
    #[inline(never)]
    fn with_first_name(&self, surname: ByteSpan, initial: char) -> Option<ByteSpan> {
        /// So many words may stand between the two: particles, and a second name.
        const BETWEEN: usize = 2;
        let mut head = self.text.get(..surname.start)?;
        for _ in 0..=BETWEEN {
            let Some(before) = head.strip_suffix(' ') else { break };
            let bare = before.trim_end_matches(is_of_name);
            // `'Quorra Vexley'`: the quote is no part of it.
            let word = before.get(bare.len()..)?.trim_start_matches(MARKS);
            let start = before.len() - word.len();
            if word.to_lowercase().starts_with(initial)
                && is_first_name(word, || Placed::of(self.text, start, surname.end))
            {
                return Some(ByteSpan::new(start, surname.end));
            }
            if !word.starts_with(char::is_uppercase) && !is_particle(word) {
                break;
            }
            head = bare;
        }
        let rest = self.text.get(surname.end..)?;
        let comma = rest.starts_with(", ");
        // `jonas.v` is Jonas Vexley as well as Veit Jonas.
        let is_first = is_given_alone(fold(surname.of(self.text)).as_bytes());
        let behind = rest.strip_prefix(if comma { ", " } else { " " })?;
        let letters = behind.get(..behind.len() - behind.trim_start_matches(is_of_name).len())?;
        // "Vexley, Quorra's"
        let whole = ["'s", "’s"].iter().filter_map(|end| letters.find(end)).min().unwrap_or(letters.len());
        let whole = letters.get(..whole)?;
        let trimmed = whole.trim_end_matches(MARKS);
        let stop = usize::from(trimmed.chars().count() == 1 && whole.len() > trimmed.len());
        let name = whole.get(..trimmed.len() + stop)?;
        // "Vexley, Quorra Brandvik" are two.
        let mut next = behind.get(letters.len()..)?.chars().skip(1);
        let is_last = trimmed.len() < letters.len()
            || !next.next().is_some_and(char::is_uppercase)
            || next.next() == Some('.');
        (name.to_lowercase().starts_with(initial)
            && is_first_name(name, || if comma || is_first { Placed::InSentence } else { Placed::Nowhere })
            && is_last)
            .then(|| ByteSpan::new(surname.start, self.text.len() - behind.len() + name.len()))
    }

    /// Where a known name stands whose first word is `word`, if `rest` follows and it is a name there.
    fn words_match(
        &self,
        word: Word,
        folded: &str,
        rest: &[String],
        form: Form,
        kind: Kind,
    ) -> Option<ByteSpan> {
        let (text, bytes) = (self.text, self.text.as_bytes());
        // "by mwu"
        let is_handle =
            || !is_everyday(folded) && text.get(..word.start).is_some_and(|head| head.ends_with("by "));
        match (form, rest) {
            (Form::Dotted, others) => return placed::dotted(text, word, others),
            (Form::Initials, _) if !placed::initials(text, word) => return None,
            (Form::Placed, _) if !placed::is_somebody(text, word) && !is_handle() => return None,
            _ => {}
        }
        let at_sign = class::before(bytes, word.start) == b'@';
        let capital = is_capital(text, word.start);
        if rest.is_empty() && !at_sign && self.is_ordinary(word, folded, form, capital) {
            return None;
        }
        // "will grant access" is no Will Grant.
        let everyday = form == Form::Full
            && !capital
            && is_everyday(folded)
            && rest.iter().all(|word| is_everyday(word))
            && !placed::is_somebody(text, word);
        let end = self.rest_end(word, folded, rest, form, everyday)?;
        // The sign belongs to the handle; in `user@host` it does not.
        let lone_sign =
            at_sign && kind == Kind::Person && !class::is(class::before(bytes, word.start - 1), ALPHANUMERIC);
        Some(ByteSpan::new(word.start - usize::from(lone_sign), end))
    }

    /// A word alone that is an ordinary one where it stands.
    #[inline]
    fn is_ordinary(&self, word: Word, folded: &str, form: Form, capital: bool) -> bool {
        let text = self.text;
        if self.ordinary.contains(folded) || form == Form::Inflected && !capital {
            return true;
        }
        if matches!(form, Form::Lone | Form::Short | Form::Inflected)
            && placed::is_place(text, word, form == Form::Lone)
        {
            return true;
        }
        if form == Form::Short && !short_places::is_called(text, word, folded) {
            return true;
        }
        let everyday =
            matches!(form, Form::Lone | Form::Inflected) && (is_everyday(folded) || folded.len() < 3);
        let shouted = || text.get(word.start..word.end).is_some_and(placed::is_shouted);
        // "GRANT" of a database is no name, either.
        let name = || match (capital, shouted()) {
            (true, true) => placed::is_told(text, word),
            // "X-Ray"
            (true, false) => {
                class::before(text.as_bytes(), word.start) != b'-' && !placed::is_word(text, word, folded)
            }
            _ => false,
        };
        everyday && !name() && !placed::is_somebody(text, word) || placed::is_date(text, word, folded)
    }

    /// Where the last word of `rest` ends, if these words follow; words of every day that blanks part are no name.
    #[inline]
    fn rest_end(
        &self,
        word: Word,
        folded: &str,
        rest: &[String],
        form: Form,
        everyday: bool,
    ) -> Option<usize> {
        let text = self.text;
        let (mut start, mut end) = (word.start, word.end);
        let mut following = words(text.get(word.end..)?);
        for expected in rest {
            // "in May. April May rolled back": behind a full stop another sentence begins.
            if end > start + 2 && text.get(end..).is_some_and(|gap| gap.starts_with(". ")) {
                return None;
            }
            let mut next = following.next()?;
            // Aleksandra “Ola” Wrona
            if is_nickname(text, end, word.end + next.start, word.end + next.end) {
                (end, next) = (past_quotes(text, word.end + next.end)?, following.next()?);
            }
            let next_end = word.end + next.end;
            start = word.end + next.start;
            let gap = text.get(end..start)?;
            if !is_separator(gap) || everyday && gap.contains(' ') {
                return None;
            }
            let mut spelled = String::new();
            fold_into(&mut spelled, text.get(start..next_end)?);
            if !is_written_as(&spelled, expected) {
                let bare =
                    spelled.strip_suffix('s').filter(|stem| stem == expected && expected.len() >= 3)?;
                end = next_end - (spelled.len() - bare.len());
                continue;
            }
            let initial = expected.chars().count() == 1 || folded.chars().count() == 1;
            if form == Form::Initial
                && initial
                && gap.contains(' ')
                && !(is_capital(text, word.start) && is_capital(text, start))
            {
                return None;
            }
            end = next_end;
        }
        Some(end)
    }
}

/// Signs that stand in names, and around them.
const MARKS: [char; 4] = ['-', '.', '\'', '’'];

fn is_of_name(sign: char) -> bool {
    sign.is_alphabetic() || MARKS.contains(&sign)
}

/// What the place of a name beside a surname says of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Placed {
    /// Nothing but a name stands there.
    Apart,
    /// A sentence goes on, so that a capital letter says something.
    InSentence,
    /// A sentence may begin there with any word.
    Nowhere,
}

impl Placed {
    /// Where the whole name stands at `start..end`.
    fn of(text: &str, start: usize, end: usize) -> Self {
        if stands_apart(text, start, end) {
            Self::Apart
        } else if goes_on(text, start) {
            Self::InSentence
        } else {
            Self::Nowhere
        }
    }
}

/// A first name, or the initial of one with its full stop; of what is on no list the place has to say that it may be one.
fn is_first_name(word: &str, placed: impl Fn() -> Placed) -> bool {
    let bare = word.trim_end_matches(MARKS);
    if !word.starts_with(char::is_uppercase) {
        return false;
    }
    if bare.len() < word.len() {
        // "J.-P."; elsewhere a full stop ends a sentence.
        return word.ends_with('.') && bare.split(MARKS).all(|part| part.chars().count() < 2);
    }
    let folded = fold(bare);
    if is_given_alone(folded.as_bytes()) {
        return true;
    }
    let initials = || bare.len() <= 3 && bare.bytes().all(|byte| byte.is_ascii_uppercase());
    match placed() {
        Placed::Apart => is_given(folded.as_bytes()) || initials() || is_nothing_else(bare),
        Placed::InSentence => is_given(folded.as_bytes()) && !is_usual(&folded) || is_nothing_else(bare),
        Placed::Nowhere => false,
    }
}

/// A sentence goes on at `at`, so that a capital letter there says something.
fn goes_on(text: &str, at: usize) -> bool {
    let head = text.get(..at).unwrap_or_default();
    let before = head.strip_suffix(' ').and_then(|head| head.chars().next_back());
    before.is_some_and(|sign| sign.is_alphabetic() || sign == ',')
}

/// `('Quorra Vexley', 2)`, `| Quorra Vexley |`, "Reviewer: Quorra Vexley", `**Quorra Vexley** <q…>`: nothing else is told
/// there.
fn stands_apart(text: &str, start: usize, end: usize) -> bool {
    let head = text.get(..start).unwrap_or_default().trim_end_matches(' ');
    let rest = text.get(end..).unwrap_or_default();
    let behind = rest.trim_start_matches('*');
    let behind = behind.strip_prefix(' ').unwrap_or(behind);
    // An address stands behind: whoever has it.
    let addressed = behind.starts_with('<') && (head.is_empty() || head.ends_with(['\n', '*', '-', '•']));
    let opened = head
        .ends_with(['\'', '"', '’', '“', '„', '«', '(', '|', '<', '>', '[', '=', ':', ';', '\t', '*', '`']);
    let closed = behind.is_empty()
        || rest.starts_with(['\'', '"', '”', '“', '»', ')', ']', ',', ';', '\n', '\r', '\t', '`'])
            && !rest.starts_with("'s")
        || behind.starts_with(['|', '(', '<', '>', '–', '—']);
    addressed || opened && closed
}

/// A capital letter begins here.
fn is_capital(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// A word as it is written is the one of a name that is expected, also with a number, `grace.hopper42`, or in other
/// letters.
fn is_written_as(spelled: &str, expected: &str) -> bool {
    let counted = || spelled.trim_end_matches(|c: char| c.is_ascii_digit()) == expected;
    spelled == expected
        || expected.len() >= 2 && counted()
        || latin::is_written_otherwise(spelled) && latin::ways(spelled).iter().any(|way| way == expected)
}

/// Behind the signs that close what somebody is called.
fn past_quotes(text: &str, closed: usize) -> Option<usize> {
    let signs = text.get(closed..)?.chars().take(2);
    let signs = signs.take_while(|sign| "”“»\"'’)".contains(*sign)).map(char::len_utf8);
    Some(closed + signs.sum::<usize>())
}

/// What somebody is called, in quotes or brackets, between the two names at `end` and behind it.
#[inline(never)]
fn is_nickname(text: &str, end: usize, start: usize, next_end: usize) -> bool {
    let bytes = text.as_bytes();
    // Quotes that books use are of three bytes, or of two.
    let quote = |at: usize| matches!(class::at(bytes, at), b'(' | b')' | b'"' | b'\'' | 0xe2 | 0xc2);
    class::at(bytes, end) == b' ' && (2..=4).contains(&(start - end)) && quote(end + 1) && quote(next_end)
}

/// What may stand between two words of one name: spaces, a dot, an underscore, Markdown stars, a line wrap.
fn is_separator(gap: &str) -> bool {
    gap.len() <= 8
        && gap.chars().all(|c| {
            c.is_whitespace() || matches!(c, '.' | '_' | '-' | ',' | '\'' | '’' | '*' | '`' | '~' | '+' | '@')
        })
}
