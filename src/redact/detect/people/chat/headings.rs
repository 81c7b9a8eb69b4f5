//! Who speaks above a message: `Omar Haddad  9:41 AM`, `ohaddad — Today at 9:41 AM`, `Omar Haddad [9:41]`, and the name
//! alone below a clock that is alone.

use super::clock::Clock;
use super::speaker::{dotted_end, is_listed, is_office, lines_near};
use super::stamped::speaks_of_self;
use super::{LINE, NAME, NEAR, NICK, STAMP, Span};
use crate::redact::detect::people::in_place::reversed_apart;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::people::spelled_names::{full_name_end, name_end, person_end};
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::is_like_a_person;
use crate::text::class::{self, DIGIT, LOWER, WORD};
use crate::text::fold;

/// Who speaks in the message whose heading ends with `clock`.
pub(super) fn speaker(text: &str, clock: &Clock) -> Option<Span> {
    let bytes = text.as_bytes();
    if let Some(name) = dashed(bytes, clock.start) {
        return Some(name);
    }
    if clock.closed == clock.digits && clock.begins_line(bytes) {
        return below(text, class::run_end(bytes, clock.closed, 2, |byte| byte < b' '));
    }
    let end = class::run_start(bytes, clock.start, 3, |byte| matches!(byte, b' ' | b'[' | b'('));
    let start = class::line_start(bytes, end, NAME);
    // `>qvexley [1:26 PM]`, quoted as chats were copied for long.
    let start = class::run_end(bytes, start, 4, |byte| matches!(byte, b'>' | b' '));
    let boxed = clock.half && clock.closed > clock.end;
    let one = || class::run_of(bytes, start, NICK, WORD) == end;
    if boxed && (one() || full_name_end(text, start) == Some(end)) {
        let free = text.get(start..end).is_some_and(|nick| nick.len() >= 3 && !is_office(nick.as_bytes()));
        return free.then_some((start, end));
    }
    if let Some(end) = above_message(text, start, clock) {
        return Some((start, end));
    }
    let known = || person_end(text, start).or_else(|| dotted_end(bytes, start)) == Some(end);
    let apart = end + 2 <= clock.start && name_end(text, start, 2) == Some(end);
    let beside = || if clock.half { heads_again(bytes, start, end) } else { heads_beside(text, start, end) };
    (end < clock.start && (known() || apart && beside())).then_some((start, end))
}

/// What stands between a name and the clock: "Quorra Vexley APP  9:41 AM", "Quorra Vexley, gestern 14:02 Uhr".
const BETWEEN: &[&str] = &[
    " ",
    ",",
    "·",
    "•",
    "|",
    "-",
    "–",
    "—",
    "[",
    "(",
    " APP",
    " Today",
    " Yesterday",
    " today",
    " yesterday",
    " at",
    " heute",
    " gestern",
    " um",
    " hier",
    " hoy",
    " ayer",
];

/// Where the name ends of two words or more that name nothing else, above words that no other clock ends: "Quorra Vexley 9:41
/// AM". A blank alone before the hour of a day stands in a list of what happened as well, "Traffic Shifted 14:02".
#[inline(never)]
fn above_message(text: &str, start: usize, clock: &Clock) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut end = clock.start;
    while let Some(between) = class::one_before(bytes, end, BETWEEN).filter(|_| end > start) {
        end -= between.len();
    }
    let apart = clock.half || end + 2 <= clock.start || clock.end > clock.digits;
    (apart && !clock.seconds && full_name_end(text.get(..end)?, start) == Some(end)).then_some(())?;
    let name = text.get(start..end)?;
    (says_no_event(name) && heads_message(bytes, clock.closed) && is_told(text, (start, end))).then_some(end)
}

/// A word of it is a name of people, or it heads another message, or somebody whose name is told does, or people talk there:
/// "Partial Outage - 14:02" stands on pages that say how a service is.
#[inline(never)]
pub(super) fn is_told(text: &str, (start, end): Span) -> bool {
    let bytes = text.as_bytes();
    // "Grace Period"
    let named = |name: &str| {
        let listed = |word: &str| is_like_a_person(word) && !is_everyday(&fold(word));
        name.split(' ').any(listed) || name.split(' ').all(is_like_a_person)
    };
    text.get(start..end).is_some_and(named)
        || is_said(bytes, start)
        || heads_again(bytes, start, end)
        || is_among_people(text, start)
}

/// A line near says "I" or asks something, as no page does that says how a service is.
fn is_said(text: &[u8], start: usize) -> bool {
    let asks = |line: usize| {
        let end = class::line_end(text, line, LINE);
        class::before(text, class::run_start(text, end, 3, |byte| matches!(byte, b'\r' | b' '))) == b'?'
            || class::starts_with_folded(text, line, "I ")
            || class::one_at(text, line, &["I'", "I’"]).is_some()
            || speaks_of_self(text, line)
    };
    lines_near(text, start, start, LINE).any(asks)
}

/// "Omar Haddad  14:03", "[14:03] Omar Haddad": somebody whose name is told heads another message near the one at `start`,
/// with as much before the name.
fn is_among_people(text: &str, start: usize) -> bool {
    let bytes = text.as_bytes();
    let lead = start - class::line_start(bytes, start, STAMP);
    let heads = |line: usize| {
        let at = line + lead;
        let led = lead == 0 || matches!(class::before(bytes, at), b' ' | b']');
        let end = person_end(text, at).filter(|_| led && at != start);
        end.is_some_and(|end| {
            let behind = class::run_end(bytes, end, STAMP, |byte| !class::is(byte, DIGIT) && byte >= b' ');
            if lead == 0 {
                class::is(class::at(bytes, behind), DIGIT)
            } else {
                class::at(bytes, behind) < b' '
            }
        })
    };
    lines_near(bytes, start, start, NEAR).any(heads)
}

/// No word of it says what happened: "Database Restored".
fn says_no_event(name: &str) -> bool {
    name.split(' ').all(|word| !["ed", "ing", "s", "tion", "er"].iter().any(|end| word.ends_with(end)))
}

/// Words stand on the line behind the heading that ends at `closed`, and no clock ends or begins them.
fn heads_message(text: &[u8], closed: usize) -> bool {
    let line = class::run_end(text, closed, 2, |byte| matches!(byte, b'\r' | b'\n'));
    let stop = class::line_end(text, line, LINE);
    let said = text.get(line..stop).unwrap_or_default().trim_ascii_end();
    let timed = class::is(class::before(said, said.len()), DIGIT)
        || class::one_before(said, said.len(), &[" AM", " PM", " Uhr"]).is_some();
    let words = said.contains(&b' ') || class::is(class::at(said, 0), LOWER);
    line > closed && words && !timed && !class::is(class::at(said, 0), DIGIT)
}

/// "[9:41 AM] Quorra Vexley", alone above what she says: where the name ends.
pub(super) fn behind_clock(text: &str, clock: &Clock) -> Option<Span> {
    let bytes = text.as_bytes();
    let start = clock.closed + 1;
    let open = class::run_start(bytes, clock.start, STAMP, |byte| byte >= b' ' && byte != b'[');
    let line = open.checked_sub(1).filter(|line| class::at(bytes, *line) == b'[')?;
    let opened = clock.closed > clock.end && matches!(class::before(bytes, line), 0 | b'\n');
    (opened && class::at(bytes, clock.closed) == b' ').then_some(())?;
    // "[Yesterday 11:03 PM] Vexley, Quorra"
    if let Some(end) = reversed_apart(text, start).filter(|end| heads_message(bytes, *end)) {
        return Some((start, end));
    }
    let end = full_name_end(text, start)?;
    let named = says_no_event(text.get(start..end)?) && heads_message(bytes, end);
    (named && is_told(text, (start, end))).then_some((start, end))
}

/// "pixelwombat — Today at 3:12 AM", before the hour: a chat writes so above a message who wrote it, whatever that is called.
fn dashed(text: &[u8], hour: usize) -> Option<Span> {
    let start = class::line_start(text, hour, NAME);
    let dash = class::run_start(text, hour, STAMP, |byte| byte < 128);
    let end = dash.checked_sub(" —".len())?;
    let day = text.get(dash..hour)?;
    let said = matches!(day, b" Today at " | b" Yesterday at ")
        || day.len() >= 10 && day.iter().all(|byte| class::is(*byte, DIGIT) || b"./- ,".contains(byte));
    let name = text.get(start..end)?;
    let told = said && class::one_at(text, end, &[" —"]).is_some();
    (told && name.len() >= 2 && !is_office(name)).then_some((start, end))
}

/// "Vexley, Quorra" or a name of people alone on the line at `at`, below a clock, as transcripts of meetings say who speaks:
/// where neither half is listed, "Solved, Closed", the pair has to stand below another clock as well.
fn below(text: &str, at: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    let stop = class::run_end(bytes, at, NAME, |byte| !matches!(byte, b'\n' | b'\r'));
    let reversed = || {
        let comma = name_end(text, at, 1)?;
        let given = text.get(comma..stop)?.strip_prefix(", ")?;
        let told = name_end(text, comma + 2, 1) == Some(stop) && is_nothing_else(given);
        let last = text.get(at..comma)?;
        let listed = || is_listed(given) || is_listed(last) || heads_again(bytes, at, stop);
        (told && is_nothing_else(last) && listed()).then_some(stop)
    };
    (reversed().or_else(|| person_end(text, at)) == Some(stop)).then_some((at, stop))
}

/// "Rhiannon Vaughan  11:02 AM": what heads another message as well, behind as much of its line.
fn heads_again(text: &[u8], start: usize, end: usize) -> bool {
    let name = text.get(start..end).unwrap_or_default();
    let lead = start - class::line_start(text, start, STAMP);
    let heads = |at: &usize| text.get(at + lead..at + lead + name.len()) == Some(name);
    lines_near(text, start, end, NEAR).filter(heads).nth(1).is_some()
}

/// "Quorra Vexley  14:04" near "Omar Haddad  14:03": what heads a message as the name of a person does another.
fn heads_beside(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let heads = |at: usize| {
        let hour = person_end(text, at).map(|end| (end, class::spaces_end(bytes, end, 3)));
        hour.is_some_and(|(end, hour)| hour >= end + 2 && ends_line(bytes, hour))
    };
    full_name_end(text, start) == Some(end)
        && lines_near(bytes, start, end, LINE).any(|line| line != start && heads(line))
}

/// A clock stands at `hour`, and nothing behind it.
fn ends_line(text: &[u8], hour: usize) -> bool {
    let colon = class::run_of(text, hour, 2, DIGIT);
    let minutes = class::run_of(text, colon + 1, 2, DIGIT);
    colon > hour
        && class::at(text, colon) == b':'
        && minutes == colon + 3
        && matches!(class::at(text, minutes), b'\n' | b'\r')
}
