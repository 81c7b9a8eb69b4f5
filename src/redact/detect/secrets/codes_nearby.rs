//! Codes that a sentence gives in words of its own, before or behind what they open, or that answer a question: "the
//! PUK from the card is 60318845", "5193A is de toegangscode", "jaki jest kod do bramy?" and nothing but digits below.
//! **Start reading** at [`nearby`] and [`at_question`].

use super::pin_rules::PIN;
use super::pins::{counts, digits_end};
use crate::redact::alias::alias_end;
use crate::redact::detect::beside::{is_one_of, said_before};
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Lexicon, Sink};
use crate::text::class::{self, ALPHANUMERIC, BLANK, DIGIT, LOWER, OTHER_LETTER, UPPER};

/// Words that a code follows, in a sentence that speaks of one.
static LINKS: Lexicon =
    Lexicon::of("er es est gave is ist it's jest lautet now says typed var war was är è é");

/// Asked at the word for a code at `start..end` behind which none stands.
#[inline(never)]
pub(super) fn nearby(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    if let Some((from, to)) = said_first(text, start).or_else(|| spoken(text, end)) {
        sink.hit(&PIN, from, to);
        return;
    }
    let stop = class::line_end(text, end, 80);
    let mut at = end;
    while at < stop {
        at = class::run_end(text, at, stop - at, is_between);
        // What was found before is all that there was: else each reading would find the next.
        if alias_end(text, at).is_some() {
            return;
        }
        let code = code_end(text, at).filter(|to| at < stop && is_linked(text, at) && !is_of_many(text, *to));
        if let Some(to) = code {
            sink.hit(&PIN, at, to);
        }
        at = class::run_end(text, code.unwrap_or(at), 80, |byte| !is_between(byte)).max(at + 1);
    }
}

/// "4096 loops": a number of things.
pub(super) fn is_of_many(text: &[u8], end: usize) -> bool {
    let word = class::run_of(text, end + 1, 16, LOWER);
    counts(text, end) || class::at(text, end) == b' ' && word > end + 4 && class::before(text, word) == b's'
}

/// "the voicemail pin is six two zero nine": four digits or more, read out.
fn spoken(text: &[u8], end: usize) -> Option<(usize, usize)> {
    static DIGITS: Lexicon = Lexicon::of(
        "double eight eighty eleven fifty five forty four nine ninety oh one seven seventy six sixty ten thirty three \
         triple twelve twenty two zero",
    );
    let stop = class::line_end(text, end, 100);
    let (mut at, mut first, mut last, mut count) = (end, end, end, 0);
    while at < stop && count < 12 {
        let from = class::run_end(text, at, 3, |byte| matches!(byte, b' ' | b',' | b'-' | b':' | b'"'));
        let to = class::run_of(text, from, 12, LOWER);
        if text.get(from..to).is_some_and(|word| DIGITS.holds(word)) {
            (first, last, count) = (if count == 0 { from } else { first }, to, count + 1);
        } else if count >= 4 {
            break;
        } else {
            count = 0;
        }
        at = to.max(at + 1);
    }
    let links = ["is ", "is \"", "was ", ": ", ":", "= ", "it's "];
    let linked = class::one_before(text, first, &links).is_some()
        && class::one_before(text, first, &["count: ", "length: "]).is_none();
    (count >= 4 && linked && !is_of_many(text, last)).then_some((first, last))
}

const fn is_between(byte: u8) -> bool {
    matches!(byte, b' ' | b'"' | b'\'' | b'`' | b'(' | b'*' | b',')
}

/// A word that says that the code follows, or a sign that does.
fn is_linked(text: &[u8], at: usize) -> bool {
    let end = class::run_start(text, at, 3, |byte| is_between(byte) && byte != b',');
    matches!(class::before(text, end), b':' | b'=' | b'>') || LINKS.holds(&said_before(text, end))
}

/// "5193A is de toegangscode", "4711 is the door code": the sentence begins with it.
fn said_first(text: &[u8], start: usize) -> Option<(usize, usize)> {
    const ARTICLES: &[&str] = &["the", "our", "my", "de", "der", "die", "le", "la", "il", "el", "o", "het"];
    let line = class::run_start(text, start, 60, |byte| !matches!(byte, b'\n' | b'.' | b':' | b'>'));
    let from = class::run_end(text, line, 4, |byte| matches!(byte, b' ' | b'-' | b'"' | b'`' | b'*'));
    let to = code_end(text, from)?;
    let behind = class::run_end(text, to, 2, |byte| matches!(byte, b'"' | b'`' | b'*'));
    let verb = class::one_at(text, behind, &[" is ", " ist ", " est ", " es ", " è ", " é "])?;
    // "the", and one word more at most: "2024 is the year the pin was changed" says something else.
    let mut words = text.get(behind + verb.len()..start)?.trim_ascii().split(|byte| *byte == b' ');
    let article = words.next().is_some_and(|word| ARTICLES.iter().any(|known| known.as_bytes() == word));
    let sort = words.next().is_none_or(|word| class::all(word, LOWER | UPPER));
    (article && sort && words.next().is_none()).then_some((from, to))
}

/// Where a code ends: digits, alone or in groups, of which one or two may be a letter.
pub(super) fn code_end(text: &[u8], at: usize) -> Option<usize> {
    // `G-508164`, as texts to telephones have it.
    let marked = class::is(class::at(text, at), UPPER) && class::at(text, at + 1) == b'-';
    let six = class::run_of(text, at + 2, 7, DIGIT);
    if marked && six == at + 8 && !class::is(class::at(text, six), ALPHANUMERIC) {
        return Some(six);
    }
    let run = class::run_of(text, at, 9, DIGIT | UPPER);
    let code = text.get(at..run)?;
    let digits = class::count(code, DIGIT);
    let ends = |end: usize| {
        let next = class::at(text, end);
        let goes_on = matches!(next, b'.' | b':' | b'-' | b'/' | b'_')
            && class::is(class::at(text, end + 1), ALPHANUMERIC);
        (!class::is(next, ALPHANUMERIC) && !goes_on).then_some(end)
    };
    // `E1234` is an error.
    let letters = code.len() - digits;
    if (4..=8).contains(&code.len())
        && digits >= 3
        && (1..=2).contains(&letters)
        && code.first() != Some(&b'E')
    {
        return ends(run + usize::from(matches!(class::at(text, run), b'#' | b'*')));
    }
    // "6031 8845", "20 77 43", "3-9-0-6"
    let sign = class::at(text, run);
    if letters == 0 && matches!(digits, 1 | 2 | 4) && matches!(sign, b' ' | b'-') {
        let mut end = run;
        let mut groups = 1;
        while groups < 6
            && class::at(text, end) == sign
            && class::run_of(text, end + 1, digits + 1, DIGIT) == end + 1 + digits
        {
            end += 1 + digits;
            groups += 1;
        }
        let enough = if digits == 4 { groups == 2 && sign == b' ' } else { groups >= 5 - digits };
        if enough {
            return ends(end);
        }
    }
    digits_end(text, at)
}

/// Words in a question that ask for a code by themselves.
static SURE: Lexicon = Lexicon::of("otp passcode pin puk");
const SURE_ELSEWHERE: &[&str] = &["暗証", "密码", "密碼", "암호"];

/// How words end that ask for one where the question says what it opens.
const CODES: &[&str] = &["code", "codice", "kod", "kode", "koden", "kodu", "koodi", "digo"];
const CODES_ELSEWHERE: &[&str] = &["kód", "код", "コード", "番号"];

/// What codes open, in parts of words.
const THINGS: &[&str] = &[
    "alarm",
    "allarm",
    "app ",
    "bram",
    "cage",
    "cancello",
    "coffre",
    "door",
    "dörr",
    "dør",
    "drzwi",
    "dveř",
    "entrep",
    "garage",
    "gate",
    "kapı",
    "lager",
    "larm",
    "locker",
    "porta",
    "porte",
    "puerta",
    "safe",
    "sejf",
    "sms",
    "tresor",
    "tür",
    "vrata",
    "двер",
    "домофон",
    "охран",
    "сигнал",
    "склад",
    "室",
    "扉",
    "门",
];

/// What a code is that nobody keeps to himself.
const PUBLIC: &[&str] = &[
    "error",
    "status",
    "exit",
    "fehler",
    "http",
    "return",
    "zip",
    "post",
    "country",
    "erreur",
    "ошиб",
    "товар",
    "内線",
    "エラー",
    "错误",
    "錯誤",
];

/// "kapı kodu": the word of another alphabet right before says what the code opens.
pub(super) fn is_thing(head: &[u8]) -> bool {
    let word = head.trim_ascii_end().rsplit(|byte| *byte <= b' ').next().unwrap_or_default();
    !word.is_ascii() && THINGS.iter().any(|thing| word.starts_with(thing.as_bytes()))
}

/// Asked at a digit behind a quote: `the door code is "4 7 1 9"`, digit by digit, right behind the word for a code.
#[inline(never)]
pub(in crate::redact::detect) fn at_spaced(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const CODES: &[&str] = &["code", "pin", "passcode", "otp", "puk"];
    let text = word.text;
    let end = class::run_of(text, word.start, 24, DIGIT | BLANK);
    let run = text.get(word.start..end).unwrap_or_default();
    let single = run.iter().enumerate().all(|(at, byte)| (at % 2 == 1) == (*byte == b' '));
    if single && run.len() >= 7 && class::at(text, end) == b'"' {
        let link = class::run_start(text, word.start, 4, |byte| matches!(byte, b'"' | b' ' | b'(' | b':'));
        let verb = class::one_before(text, link, &[" is", " was"]).map_or(0, str::len);
        if is_one_of(&said_before(text, link - verb), CODES) {
            sink.hit(&PIN, word.start, end);
        }
    }
}

/// Asked at digits behind other letters: "код двери серверной 2793", "暗証番号は40826に変更".
#[inline(never)]
pub(in crate::redact::detect) fn behind_letters(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    /// What a number counts or dates.
    const COUNTED: &[&str] = &[
        "年", "月", "日", "天", "次", "位", "个", "個", "回", "桁", "件", "人", "台", "г", "раз", "шт", "%",
        "€",
    ];
    let text = word.text;
    let Some(end) = digits_end(text, word.start).filter(|_| word.len() >= 4) else { return };
    let behind = class::spaces_end(text, end, 1);
    let line = class::run_start(text, word.start, 60, |byte| !matches!(byte, b'\n' | b'.' | b',' | b';'));
    let said = text.get(line..word.start).unwrap_or_default();
    let apart =
        said.windows(3).rposition(|sign| matches!(sign, [0xef, 0xbc, 0x8c] | [0xe3, 0x80, 0x81 | 0x82]));
    let clause = apart.and_then(|sign| said.get(sign + 3..)).unwrap_or(said);
    let linked = ["为", "為", "是", "は", "が", "：", ":", "는", "은", " "]
        .iter()
        .find_map(|link| before(clause, link));
    let told = linked.is_some_and(|head| is_code_itself(head.trim_ascii_end()));
    if told && class::one_at(text, behind, COUNTED).is_none() && asks(clause) {
        sink.hit(&PIN, word.start, end);
    }
}

/// "密码改为", "暗証番号は": right before the link stands the word for a code; "密码长度为" says how long one is.
fn is_code_itself(head: &[u8]) -> bool {
    let set = ["已改", "改", "已设置", "设置", "設置", "设", "設定", "变更"]
        .iter()
        .find_map(|set| before(head, set));
    let head = set.unwrap_or(head);
    let holds = |code: &&str| class::contains(head, code.as_bytes());
    !SURE_ELSEWHERE.iter().any(holds)
        || SURE_ELSEWHERE.iter().chain(CODES_ELSEWHERE).any(|code| before(head, code).is_some())
}

/// What stands before `end`, with which `head` ends.
fn before<'t>(head: &'t [u8], end: &&str) -> Option<&'t [u8]> {
    head.strip_suffix(end.as_bytes())
}

/// The line asks for a code.
fn asks(question: &[u8]) -> bool {
    let holds = |words: &[&str]| words.iter().any(|word| class::contains_folded(question, word));
    let words = || question.split(|byte| !class::is(*byte, ALPHANUMERIC | OTHER_LETTER));
    // "Shall we pin the image?"
    let verb = || holds(&["pin the ", "pin it", "pin this", "pin to "]);
    let sure = words().any(|word| SURE.holds(word)) && !verb() || holds(SURE_ELSEWHERE);
    let ends = |word: &[u8]| {
        let word = word.to_ascii_lowercase();
        CODES.iter().any(|code| word.ends_with(code.as_bytes()))
    };
    let code = || words().any(ends) || holds(CODES_ELSEWHERE);
    (sure || code() && holds(THINGS)) && !holds(PUBLIC)
}

/// Asked at a question mark: "PIN?" and, in one of the two lines below, nothing but "host: 92714#".
pub(in crate::redact::detect) fn at_question(text: &[u8], mark: usize, sink: &mut Sink<'_, '_>) {
    let stop = class::line_end(text, mark, 32);
    if class::at(text, stop) != b'\n' {
        return;
    }
    let line = class::line_start(text, mark, 100);
    if !asks(text.get(line..mark).unwrap_or_default()) {
        return;
    }
    let mut end = stop;
    for _ in 0..2 {
        let from = end + 1;
        end = class::line_end(text, from, 64);
        let start = behind_speaker(text, from, end);
        // It was answered.
        if alias_end(text, start).is_some() {
            return;
        }
        if let Some(to) = code_end(text, start).filter(|to| *to <= end) {
            let rest =
                text.get(class::run_end(text, to, 3, is_between)..end).unwrap_or_default().trim_ascii();
            if rest.len() <= 1 || "です".as_bytes() == rest {
                sink.hit(&PIN, start, to);
                return;
            }
        }
    }
}

/// Where it begins what the line says, behind "host:", "-" or "12:01 jo:".
fn behind_speaker(text: &[u8], from: usize, end: usize) -> usize {
    let colon = text
        .get(from..end.min(from + 32))
        .and_then(|line| line.iter().rposition(|byte| matches!(byte, b':' | b'>' | b']')))
        .map_or(from, |colon| from + colon + 1);
    // Past the minutes of a clock, and what introduces the code.
    let clock = class::run_of(text, colon, 2, DIGIT);
    let colon = if clock == colon + 2 && class::at(text, clock) == b' ' { clock } else { colon };
    let mut at = class::run_end(text, colon, 4, |byte| matches!(byte, b' ' | b'-' | b'+' | b'*' | b'`'));
    for says in
        ["it's ", "its ", "it is ", "c'est ", "das ist ", "digli ", "es ", "è ", "é ", "to ", "det är "]
    {
        if class::starts_with_folded(text, at, says) {
            at += says.len();
        }
    }
    at
}
