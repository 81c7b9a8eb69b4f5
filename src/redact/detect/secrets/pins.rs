//! A few digits that open a door, a safe or an account: "the PIN is 4829", "kod do sejfu 194517".
//!
//! Some words say it by themselves ("PIN", "digicode"); a "code" may be anything, so the word before it or the thing it
//! belongs to has to say that it opens something.
//! **Start reading** at [`at_name`].

use super::codes_nearby::{code_end, is_of_many, is_thing, nearby};
use super::pin_rules::PIN;
use super::pin_words::{ABROAD, CONFIRMING, LINKS, OPENED, OWNING, SORTS, SORTS_BEHIND};
use super::read_aloud::read_aloud;
#[cfg(test)]
use crate::redact::detect::Rule;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{Beside, is_one_of, is_word, last_part};
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Lexicon, Sink};
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT, LOWER, OTHER_LETTER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PIN];

/// Words that a short code follows and that say enough by themselves, by their ends: of "Türcode" the walk sees what is
/// behind the accent.
pub(in crate::redact::detect) const SURE: Cue = &[
    "pin",
    "otp",
    "passcode",
    "combination",
    "padlock",
    "keybox",
    "pincode",
    "pinkod",
    "pinkode",
    "pinkoden",
    "digicode",
    "tresorcode",
    "portkod",
    "safecode",
    "zugangscode",
    "toegangscode",
    "rcode",
    "rkode",
    "rkoden",
    "rrkod",
    "rrkoden",
    "ovikoodi",
    "puk",
    "tan",
];

/// Those that need to be told what they open. Of "código" the walk sees the end.
pub(in crate::redact::detect) const CODE: Cue =
    &["code", "codice", "codigo", "digo", "kod", "kodu", "kode", "koden", "koodi", "digits", "ziffern"];

static SURE_WORDS: Words = Words::of(SURE);
static CODE_WORDS: Words = Words::of(CODE);

/// Asked at a word that ends like one of [`SURE`] or [`CODE`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let (head, last) = last_part(word.bytes());
    let compound = head.is_empty()
        && matches!(last, [.., b'k' | b'c', b'o', b'd', b'e'] | [.., b'k', b'o', b'd'])
        && is_compound(last);
    let sure = (SURE_WORDS.hold(last) || is_word(last, "lockbox"))
        && (head.is_empty() || is_one_of(last, &["pin", "code"]));
    if !sure && !compound && !CODE_WORDS.hold(last) || head.is_empty() && read_aloud(word, sink) {
        return;
    }
    if is_one_of(last, &["digits", "ziffern"]) {
        return;
    }
    // "Ihre TAN lautet": in capitals alone, as other words end so.
    let sure = sure && (!is_word(last, "tan") || word.bytes() == b"TAN");
    let opened = !sure && is_opener(word);
    let led = || is_one_of(last, &["pin"]) && is_one_of(last_part(head).1, &["host", "master"]);
    let joined = !head.is_empty() && (is_one_of(last_part(head).1, SORTS) || led()) || compound;
    // "code de vérification est 482 913": it is said behind the word, of what sort it is.
    if !sure
        && let Some(end) = sort_behind(word)
        && behind_link(word, past_link(word.text, end), sink)
    {
        return;
    }
    let told = joined || !sure && (is_of_sort(word) || opened || is_sent(word) || is_right_behind(word));
    let previous = word.previous();
    let alone = matches!(previous, 0 | b' ' | b'\n' | b'"' | b'(' | b'*' | b'&' | b'?') || previous >= 128;
    let plain = sure && head.is_empty() && alone;
    if !told && !plain {
        return;
    }
    let found = linked_end(word, opened, plain).is_some_and(|linked| behind_link(word, linked, sink));
    if !found && !in_capitals(word, sink) {
        nearby(word.text, word.start, word.end, sink);
    }
}

/// "Verification code: HJQVBD": six capitals alone on their line, and no word.
fn in_capitals(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let start = word.end + 2;
    let end = class::run_of(word.text, start, 7, UPPER);
    let code = word.text.get(start..end).unwrap_or_default();
    let vowel = code.iter().any(|byte| matches!(byte, b'A' | b'E' | b'I' | b'O' | b'U' | b'Y'));
    let told = class::starts_with_folded(word.text, word.end, ": ")
        && code.len() == 6
        && !vowel
        && matches!(class::at(word.text, end), 0 | b'\n' | b'\r')
        && class::one_before(word.text, word.start, &["erification "]).is_some();
    if told {
        sink.hit(&PIN, start, end);
    }
    told
}

/// "Garagencode", "poortcode": languages that write as one word what the code opens.
fn is_compound(word: &[u8]) -> bool {
    static OPENING: Lexicon =
        Lexicon::of("deur door eingangs entry garagen gate haus hek keller kluis lager poort schloss tor");
    let length = ["code", "kode", "kod"].iter().find(|code| {
        word.len().checked_sub(code.len()).is_some_and(|from| class::starts_with_folded(word, from, code))
    });
    length
        .and_then(|code| word.get(..word.len() - code.len()))
        .is_some_and(|head| OPENING.holds(head) || CONFIRMING.holds(head))
}

/// Where the words end that say behind "code", "código" or "kod" that it lets somebody in.
fn sort_behind(word: Word<'_>) -> Option<usize> {
    let sort = class::one_at(word.text, word.end, SORTS_BEHIND)?;
    let end = word.end + sort.len();
    // The last word goes on: "vérification", "weryfikacyjny".
    Some(class::run_end(word.text, end, 12, |byte| class::is(byte, LOWER | OTHER_LETTER)))
}

/// "door code", "security PIN", "conference host code": the words before say what it is.
fn is_of_sort(word: Word<'_>) -> bool {
    class::one_before(word.text, word.start, &["onference host ", "onference master "]).is_some()
        || Beside::before(word.text, word.start)
            .is_some_and(|beside| beside.is_spoken() && is_one_of(beside.word, SORTS))
}

/// "the code to the server room", "… for the safe is under the desk and the code is 3126"
fn is_opener(word: Word<'_>) -> bool {
    let text = word.text;
    let holds = |clause: &[u8], thing: &&str| class::contains_folded(clause, thing);
    let stop = class::run_end(text, word.end, 40, |byte| !matches!(byte, b'\n' | b'.' | b',' | b';' | b':'));
    let clause = text.get(word.end..stop).unwrap_or_default();
    // "código de error del portón"
    let named = clause.split(|byte| class::is(*byte, DIGIT)).next().unwrap_or_default();
    if names_fault(named) {
        return false;
    }
    let before = class::run_start(text, word.start, 80, |byte| !matches!(byte, b'\n' | b'.' | b';'));
    let head = text.get(before..word.start).unwrap_or_default();
    let told = (head.ends_with(b" the ") || head.ends_with(b" its "))
        && [" safe", " door", " alarm", " locker"].iter().any(|thing| holds(head, thing));
    told || OPENED.iter().any(|thing| holds(clause, thing)) || is_thing(head)
}

/// "the code is 448 193": as telephones show them.
fn is_sent(word: Word<'_>) -> bool {
    class::starts_with_folded(word.text, word.end, " is ")
        && has_owner(word.text, word.start)
        && digits_end(word.text, word.end + 4).is_some_and(|end| matches!(end - word.end, 10 | 11))
}

/// "in the locker, code 58B2", "to disarm the alarm enter code 480917"
fn is_right_behind(word: Word<'_>) -> bool {
    word.next() == b' '
        && code_end(word.text, word.end + 1).is_some_and(|end| !counts(word.text, end))
        && opens_before(word.text, word.start)
}

/// Where the code has to begin, by what the sentence says of whom it is and what it is.
fn linked_end(word: Word<'_>, opened: bool, plain: bool) -> Option<usize> {
    let text = word.text;
    let owned = past_owner(text, word.end);
    let linked = past_link(text, owned);
    let is_pin = is_one_of(last_part(word.bytes()).1, &["pin", "puk"]);
    // "PIN 4829" in capital letters; "pin 4829" may be one of a board, but at the end of a line.
    let of_a_board = || {
        let end = code_end(text, word.end + 1).filter(|_| word.next() == b' ');
        let ends = end.is_some_and(|end| matches!(class::at(text, end), 0 | b'\n'));
        word.mask & LOWER != 0 && !is_of_sort(word) && !ends
    };
    if linked == owned && (owned > word.end && !opened && !is_pin || plain && is_pin && of_a_board()) {
        return None;
    }
    // "somebody set the PIN to 4829"
    let set = linked == word.end
        && has_owner(text, word.start)
        && class::starts_with_folded(text, word.end, " to ");
    Some(if set { word.end + 3 } else { linked })
}

/// Reports the code that begins behind `linked`, if one does.
fn behind_link(word: Word<'_>, linked: usize, sink: &mut Sink<'_, '_>) -> bool {
    let text = word.text;
    let start =
        class::run_end(text, linked, 5, |byte| matches!(byte, b' ' | b'"' | b'\'' | b'`' | b'*' | b'('));
    let Some(end) = code_end(text, start).filter(|end| {
        // "a verification code, 482913, and": set off by commas.
        let apart = class::before(text, linked) != b',' || class::at(text, *end) == b',';
        // "padlock (2024)", "the lockbox 2024 was moved": when it was bought.
        let year = *end == start + 4 && class::starts_with_folded(text, start, "20");
        let dated =
            (year || class::at(text, linked) == b'(') && is_one_of(word.bytes(), &["padlock", "lockbox"]);
        start > word.end && apart && !dated && !is_of_many(text, *end)
    }) else {
        return false;
    };
    sink.hit(&PIN, start, end);
    // "from 4829 to 9284"
    let next = class::run_of(text, end + 4, 8, DIGIT);
    if class::starts_with_folded(text, end, " to ") && next >= end + 8 {
        sink.hit(&PIN, end + 4, next);
    }
    true
}

/// Asked at digits behind letters of another script: "Код подтверждения: 481920", "验证码是481920".
#[inline(never)]
pub(in crate::redact::detect) fn abroad(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let said = class::one_before(word.text, word.start, ABROAD).is_some();
    if said && !class::is(word.next(), ALPHANUMERIC) {
        sink.hit(&PIN, word.start, word.end);
    }
}

/// Asked at digits before "is": "481920 is your verification code".
pub(in crate::redact::detect) fn at_yours(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let line = class::run_end(text, word.end, 60, |byte| byte >= b' ');
    let told = text.get(word.end..line).is_some_and(|said| class::contains(said, b" code"));
    let once =
        || class::one_at(text, word.end, &[" is your OTP", " is your one-time", " is your PIN"]).is_some();
    let yours = class::one_at(text, word.end, &[" is your ", " as your "]).is_some();
    let asked = || {
        class::one_before(text, word.start, &["Enter ", "enter ", "Use ", "use "]).is_some()
            && class::one_at(text, word.end, &[" to verify", " to log in", " to sign in", " to confirm"])
                .is_some()
    };
    if (4..=8).contains(&word.len()) && (told && yours || once() || asked()) {
        sink.hit(&PIN, word.start, word.end);
    }
}

/// The line speaks of what a code opens, before it, and of no fault.
fn opens_before(text: &[u8], start: usize) -> bool {
    static THINGS: Lexicon =
        Lexicon::of("cage disarm door garage gate keybox keypad locker porte puerta safe tresor tür");
    let line = class::line_start(text, start, 80);
    let said = text.get(line..start).unwrap_or_default();
    static OTHERS: Lexicon = Lexicon::of("build exit failed failure fault firmware returned returns status");
    words(said).any(|word| THINGS.holds(word))
        && !names_fault(said)
        && !words(said).any(|word| OTHERS.holds(word))
}

/// A code of these is no secret; that of a door to the exit is one.
fn names_fault(said: &[u8]) -> bool {
    static FAULTS: Lexicon = Lexicon::of("erreur erro error errore fehler fout");
    words(said).any(|word| FAULTS.holds(word))
}

fn words(said: &[u8]) -> impl Iterator<Item = &[u8]> {
    said.split(|byte| !class::is(*byte, LOWER | UPPER | OTHER_LETTER))
}

/// "the", "my": somebody's.
fn has_owner(text: &[u8], start: usize) -> bool {
    class::one_before(text, start, &["the ", "a ", "his ", "her ", "my ", "our ", "their "]).is_some()
}

/// Where four to eight digits end, in two groups, or in three as a lock has them; a letter or a sign may close them.
pub(super) fn digits_end(text: &[u8], start: usize) -> Option<usize> {
    let run = |from: usize, most: usize| class::run_of(text, from, most, DIGIT);
    let mut end = run(start, 13);
    if end - start == 3 && matches!(class::at(text, end), b' ' | b'-') {
        end = run(end + 1, 4);
    } else if end - start == 4
        && class::at(text, end) == b' '
        && matches!(class::at(text, run(end + 1, 5)), b'#')
        && run(end + 1, 5) > end + 2
    {
        // "4417 203#", as a conference is entered.
        end = run(end + 1, 5) + 1;
    } else if end - start == 2 && class::at(text, end) == b'-' && run(end + 1, 3) == end + 3 {
        end += 3;
        if class::at(text, end) == b'-' && run(end + 1, 3) == end + 3 {
            end += 3;
        }
    } else if end - start >= 4 && matches!(class::at(text, end), b'A'..=b'F' | b'#' | b'*') {
        end += usize::from(!(class::at(text, end) == b'*' && class::before(text, start) == b'*'));
    }
    let next = class::at(text, end);
    let goes_on = class::is(next, ALPHANUMERIC)
        || matches!(next, b'.' | b':' | b'-' | b'/') && class::is(class::at(text, end + 1), DIGIT);
    // A conference is entered by more of them, and a sign that says that it was all.
    let most = if class::before(text, end) == b'#' { 14 } else { 9 };
    ((4..=most).contains(&(end - start)) && !goes_on).then_some(end)
}

/// "1200 lines": how many of something.
pub(super) fn counts(text: &[u8], end: usize) -> bool {
    ["bytes", "files", "lignes", "lines", "minutes", "ms ", "requests", "rows", "seconds", "times", "zeilen"]
        .iter()
        .any(|unit| class::at(text, end) == b' ' && class::starts_with_folded(text, end + 1, unit))
}

/// Past "for the door": up to seven words, of which the first says that they name whose it is.
fn past_owner(text: &[u8], at: usize) -> usize {
    if !OWNING.iter().any(|word| class::starts_with_folded(text, at, word)) {
        return at;
    }
    let mut past = at;
    for _ in 0..8 {
        if past > at && past_link(text, past) > past {
            return past;
        }
        let next = class::run_end(text, past + 1, 40, |byte| {
            class::is(byte, LOWER | UPPER | OTHER_LETTER) || matches!(byte, b'-' | b'\'')
        });
        if class::is(class::at(text, past + 1), DIGIT) {
            // "kod do sejfu 194517": right behind what it opens.
            let last = class::run_start(text, past, 24, |byte| byte != b' ').saturating_sub(1);
            let told = OPENED.iter().any(|thing| class::starts_with_folded(text, last, thing));
            return if told { past } else { at };
        }
        past = next;
    }
    at
}

/// Past what says that the digits are the code.
fn past_link(text: &[u8], at: usize) -> usize {
    let marks = class::run_end(text, at, 3, |byte| matches!(byte, b'"' | b'*' | b'`' | b')'));
    let sign = class::spaces_end(text, marks, 1);
    if matches!(class::at(text, sign), b':' | b'=') {
        return class::run_of(text, sign + 1, 4, BLANK);
    }
    LINKS.iter().find(|link| class::starts_with_folded(text, at, link)).map_or(at, |link| at + link.len() - 1)
}
