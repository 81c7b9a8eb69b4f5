//! Who speaks behind a clock: `[09:41] Omar Haddad: …`, `09:41 ohaddad: …`, `10:11 <ohaddad> …`.

use super::clock::Clock;
use super::speaker::{dotted_end, is_listed, is_office, is_speaker, lines_beside, twice};
use super::{LINE, NEAR, NICK, STAMP, Span, dated, headings};
use crate::redact::detect::Sink;
use crate::redact::detect::people::signed_rules::SIGNED;
use crate::redact::detect::people::spelled_names::{full_name_end, given_end, name_end, person_end};
use crate::redact::detect::walk::Word;
use crate::redact::given_names::is_given_alone;
use crate::text::class::{self, DIGIT, LOWER, UPPER, WORD};
use crate::text::fold;

/// Asked at the minutes of a clock: who speaks stands beside it.
#[inline(never)]
pub(in crate::redact::detect) fn at_minutes(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let clock = Clock::ending_in(word);
    let text = sink.text();
    let blank = class::spaces_end(word.text, clock.closed, 4);
    let speaker = if matches!(class::at(word.text, blank), b'\n' | b'\r') {
        headings::speaker(text, &clock)
    } else if let Some(opening) = class::one_at(word.text, clock.closed, &[" <", " -!- "]) {
        nick(text, clock.closed, opening)
    } else {
        dated::in_brackets(text, &clock)
            .or_else(|| before_colon(text, &clock))
            .or_else(|| headings::behind_clock(text, &clock))
            .or_else(|| above_note(text, &clock))
    };
    if let Some((start, end)) = speaker {
        sink.hit(&SIGNED, start, end);
    }
}

/// "10:11 <jtran> restarting", "10:11 <@jtran> no", "10:11 -!- jtran […]": as chats of old write who speaks or comes.
fn nick(text: &str, closed: usize, opening: &str) -> Option<Span> {
    let bytes = text.as_bytes();
    let at = closed + opening.len();
    let start = class::run_end(bytes, at, 1, |byte| matches!(byte, b'@' | b'+' | b'%' | b'~' | b'&' | b' '));
    let closing = if opening == " <" { "> " } else { " [" };
    let end = class::run_of(bytes, start, NICK, WORD);
    let name = bytes.get(start..end)?;
    let small = name.len() >= 3 && class::is(class::at(name, 0), LOWER) && !is_office(name);
    let one = || name_end(text, start, 1).filter(|end| text.get(start..*end).is_some_and(is_speaker));
    let named = if small { Some(end) } else { full_name_end(text, start).or_else(one) };
    named.filter(|end| class::one_at(bytes, *end, &[closing]).is_some()).map(|end| (start, end))
}

/// `[09:41] Omar Haddad: …`, `09:41 - Omar Haddad: …`, and at the beginning of a line `09:41 Omar Haddad: …`.
fn before_colon(text: &str, clock: &Clock) -> Option<Span> {
    let bytes = text.as_bytes();
    let line = clock.begins_line(bytes);
    let links: &[&str] = if line { &["] ", " - ", " "] } else { &["] ", " - "] };
    let at = clock.end + class::one_at(bytes, clock.end, links)?.len();
    // "[03/02/26, 21:14:07] Quorra Vexley: on my way": only chats put a comma behind the day.
    let dated = || {
        let day = clock.start - class::one_before(bytes, clock.start, &[", "])?.len();
        class::is(class::before(bytes, day), DIGIT).then(|| full_name_end(text, at)).flatten()
    };
    let named = person_end(text, at).or_else(|| dotted_end(bytes, at)).or_else(dated);
    let spoken = named.filter(|end| class::at(bytes, *end) == b':');
    let between = || if line || clock.closed > clock.end { between_people(text, at) } else { None };
    spoken.or_else(between).map(|end| (at, end))
}

/// What stands above what people noted.
const NOTED: &[&str] = &[
    "notes:",
    "comments:",
    "activity",
    "journal",
    "history:",
    "verlauf",
    "notizen",
    "historique",
    "notas:",
    "opmerking",
];

/// `2025-05-19 07:22 - Quorra Vexley`, above what she noted: the rest of the line says at most which sort of note it is, and
/// the next one is no further line of a timeline.
#[inline(never)]
fn above_note(text: &str, clock: &Clock) -> Option<Span> {
    const LINKS: &[&str] = &[" - ", " | ", " — ", " – ", "] ", ": ", " "];
    let bytes = text.as_bytes();
    let line = class::line_start(bytes, clock.start, STAMP);
    let day = |byte: u8| class::is(byte, DIGIT) || b" -/.,T#*[>|".contains(&byte);
    let dated = bytes.get(line..clock.start)?;
    (class::count(dated, DIGIT) >= 6 && dated.iter().all(|byte| day(*byte))).then_some(())?;
    let at = clock.end + class::one_at(bytes, clock.end, LINKS)?.len();
    let end = full_name_end(text, at)?;
    let sort = class::one_at(bytes, end, &[" ("]).map_or(end, |open| {
        class::run_end(bytes, end + open.len(), 32, |byte| byte >= b' ' && byte != b')') + 1
    });
    let stop = class::run_end(bytes, sort, 3, |byte| matches!(byte, b':' | b' ' | b'\r' | b'*'));
    let next = class::run_end(bytes, stop + 1, 8, |byte| matches!(byte, b' ' | b'\t' | b'>'));
    let first = class::at(bytes, next);
    let noted = class::at(bytes, stop) == b'\n' && (class::is(first, LOWER | UPPER) || first > b'z');
    (noted && class::before(bytes, stop) != b' ').then_some(())?;
    // "2025-03-11 06:14 - Cloudflare Outage"
    let head = bytes.get(line.saturating_sub(LINE)..line)?;
    // "(Work notes)" is no "(major)".
    let note = bytes.get(end..sort)?;
    let told = headings::is_told(text, (at, end))
        || ["note", "comment", "notiz", "kommentar", "nota", "opmerk", "journal"]
            .iter()
            .any(|word| class::contains_folded(note, word))
        || NOTED.iter().any(|word| class::contains_folded(head, word));
    told.then_some((at, end))
}

/// Where the one word ends by which somebody speaks at `at`: "[10:43] lholm: yes", "[10:43] Quorra: yes", where a line beside
/// it is spoken by somebody whose name is told.
fn between_people(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let end = name_end(text, at, 1).unwrap_or_else(|| class::run_of(bytes, at, NICK, LOWER));
    let nick = text.get(at..end).filter(|nick| nick.len() >= 4 && !nick.contains(' '))?;
    if !class::starts_with_folded(bytes, end, ": ") || !is_speaker(nick) {
        return None;
    }
    let capital = class::is(class::at(bytes, at), UPPER) || class::at(bytes, at) >= 128;
    // "[10:02] Decision: …": what a line is about is written so as well, once.
    let strange = capital && !is_listed(nick);
    if strange && !speaks_again(bytes, (at, end), nick) {
        return None;
    }
    let given = capital && is_given_alone(fold(nick).as_bytes());
    let told = strange && speaks_of_self(bytes, end)
        || lines_beside(bytes, at, end).any(|line| is_spoken(text, line, given));
    told.then_some(end)
}

/// The line has a clock and somebody whose name is told; where the one beside is `given`, any name is.
fn is_spoken(text: &str, line: usize, given: bool) -> bool {
    let bytes = text.as_bytes();
    let at = class::run_end(bytes, line, STAMP, |byte| byte != b' ') + 1;
    let named = || person_end(text, at).is_some_and(|end| matches!(class::at(bytes, end), b':' | b'.'));
    let one = || if given { name_end(text, at, 1) } else { given_end(text, at) };
    matches!(class::at(bytes, line), b'[' | b'(' | b'0'..=b'9')
        && (named() || one().is_some_and(|end| class::starts_with_folded(bytes, end, ": ")))
}

/// "] Quorra: " stands there twice.
fn speaks_again(text: &[u8], (start, end): Span, nick: &str) -> bool {
    let near = text.get(start.saturating_sub(NEAR)..text.len().min(end + NEAR)).unwrap_or_default();
    twice(near, format!("] {nick}: ").as_bytes())
}

/// "I pasted it here": no program says so, and no heading.
pub(super) fn speaks_of_self(text: &[u8], colon: usize) -> bool {
    const SELF: &[&str] = &[" I ", " I'", " ich ", " Ich ", " je ", " j'ai "];
    let said = text.get(colon..class::line_end(text, colon, LINE)).unwrap_or_default();
    SELF.iter().any(|word| class::contains(said, word))
}
