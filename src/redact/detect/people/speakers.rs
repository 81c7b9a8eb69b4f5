//! Who speaks in a chat: `Omar Haddad  9:41 AM` and `ohaddad — Today at 9:41 AM` above a message, `[09:41] Omar Haddad:`,
//! `09:41 ohaddad:` and `09:41 <ohaddad>` before one.

use super::accounts::is_handle;
use super::chat_lines;
use super::roles::is_nothing_else;
use super::signed_rules::SIGNED;
use super::spelled_names::{full_name_end, name_end, person_end};
use crate::redact::detect::Sink;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::{is_given, is_given_alone, is_like_a_person};
use crate::redact::noticed::is_usual;
use crate::text::class::{self, DIGIT, UPPER};
use crate::text::fold;

/// Who speaks for many, or for a program.
static ROLES: Words = Words::of(&[
    "admin",
    "alerts",
    "dev",
    "devops",
    "grafana",
    "github",
    "jenkins",
    "noc",
    "oncall",
    "ops",
    "pagerduty",
    "root",
    "sre",
    "support",
    "system",
]);

/// Asked at the minutes of a clock: `Omar Haddad  9:41 AM` above a message, `[09:41] Omar Haddad: ` before one.
#[inline(never)]
pub(in crate::redact::detect) fn at_clock(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let half = [" AM", " PM"].iter().any(|half| class::starts_with_folded(text, word.end, half));
    let uhr = class::one_at(text, word.end, &[" Uhr"]).map_or(0, str::len);
    let end = word.end + if half { 3 } else { uhr };
    let pair = |colon: usize| class::run_back(text, colon, 2, DIGIT);
    let hour = pair(word.start - 1);
    // "10:42:07 mchen: …"
    let hour = if class::before(text, hour) == b':' { pair(hour - 1) } else { hour };
    let closing = end + usize::from(matches!(class::at(text, end), b']' | b')'));
    if matches!(class::at(text, closing), b'\n' | b'\r') {
        if let Some((start, end)) = dashed(text, hour) {
            sink.hit(&SIGNED, start, end);
            return;
        }
        if closing == word.end && matches!(class::before(text, hour), 0 | b'\n') {
            return below_clock(class::run_end(text, closing, 2, |byte| byte < b' '), sink);
        }
        let name = class::run_start(text, hour, 3, |byte| matches!(byte, b' ' | b'[' | b'('));
        let line = class::line_start(text, name, 80);
        let two = || name_end(sink.text(), line, 2) == Some(name);
        let spoken = || half && name + 2 <= hour && two() && heads_again(sink.text(), line, name);
        let beside = || !half && name + 2 <= hour && two() && heads_beside(sink.text(), line, name);
        if name < hour
            && (person_end(sink.text(), line).or_else(|| dotted_end(text, line)) == Some(name)
                || spoken()
                || beside())
        {
            sink.hit(&SIGNED, line, name);
        }
        return;
    }
    if class::at(text, closing) == b' ' && class::before(text, hour) == b' ' {
        below_listing(text, hour - 1, sink);
    }
    // "10:11 <jtran> restarting", "10:11 <@jtran> no", "10:11 -!- jtran […]": as chats of old write who speaks or comes.
    if let Some(opening) = class::one_at(text, closing, &[" <", " -!- "]) {
        let at = closing + opening.len();
        let nick =
            class::run_end(text, at, 1, |byte| matches!(byte, b'@' | b'+' | b'%' | b'~' | b'&' | b' '));
        let end = class::run_of(text, nick, 24, class::WORD);
        let name = text.get(nick..end).unwrap_or_default();
        let small = name.len() >= 3 && class::is(class::at(name, 0), class::LOWER);
        let closed = if opening == " <" { ["> "] } else { [" ["] };
        let closes = |end: &usize| class::one_at(text, *end, &closed).is_some();
        let whole = || {
            let one = || name_end(sink.text(), nick, 1);
            let one = one().filter(|end| sink.text().get(nick..*end).is_some_and(is_speaker));
            full_name_end(sink.text(), nick).or(one)
        };
        let named = Some(end).filter(|_| small && !is_no_person(name)).or_else(whole);
        if let Some(end) = named.filter(closes) {
            sink.hit(&SIGNED, nick, end);
        }
        return;
    }
    if class::at(text, end) == b']' {
        in_chat(text, hour, (word.start, end), sink);
    }
    let line = matches!(class::before(text, hour), 0 | b'\n');
    let links = ["] ", " - ", " "];
    let link = links
        .iter()
        .find(|link| class::starts_with_folded(text, end, link))
        .filter(|link| line || link.len() > 1);
    if let Some(link) = link {
        let at = end + link.len();
        // "[03/02/26, 21:14:07] Quorra Vexley: on my way": only chats put a comma behind the day.
        let chat = || {
            let dated = class::one_before(text, hour, &[", "])
                .is_some_and(|comma| class::is(class::before(text, hour - comma.len()), DIGIT));
            let named = dated.then(|| name_end(sink.text(), at, 2)).flatten();
            named.filter(|end| sink.text().get(at..*end).is_some_and(is_nothing_else))
        };
        if let Some(end) = person_end(sink.text(), at).or_else(|| dotted_end(text, at)).or_else(chat)
            && class::at(text, end) == b':'
        {
            sink.hit(&SIGNED, at, end);
        } else if closing > end || line {
            between_people(word, at, sink);
        }
    }
}

/// "[8.1. 06:44] Quorra Vexley: on my way", "[김민수] [오후 2:14] 확인", where the bracket closes at `end`: without seconds,
/// which logs have.
#[inline(never)]
fn in_chat(text: &[u8], hour: usize, (minutes, end): (usize, usize), sink: &mut Sink<'_, '_>) {
    let open = class::run_start(text, hour, 24, |byte| byte >= b' ' && byte != b'[');
    let line = open.saturating_sub(1);
    if class::at(text, line) != b'[' {
        return;
    }
    if !matches!(class::before(text, line), 0 | b'\n') {
        chat_lines::before_clock(open, sink);
    } else if minutes <= hour + 3 {
        chat_lines::behind_clock(open, end, sink);
    }
}

/// "qvexley-harbour commented 3 days ago", "qvexley opened this issue", as a host of code heads what somebody wrote.
#[inline(never)]
pub(super) fn at_comment(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = word.start.saturating_sub(1);
    let start = class::run_back(text, end, 39, class::WORD);
    let nick = text.get(start..end).unwrap_or_default();
    let said = class::one_at(text, word.end, &[" on ", " last ", " yesterday", " this ", " a pull request"]);
    let told = said.is_some() || class::is(class::at(text, word.end + 1), DIGIT);
    if told
        && word.previous() == b' '
        && matches!(class::before(text, start), 0 | b'\n')
        && !is_no_person(nick)
        && class::is(class::at(nick, 0), class::LOWER)
        && (class::any(nick, DIGIT | class::JOINER) || is_handle(nick))
    {
        sink.hit(&SIGNED, start, end);
    }
}

/// "[10:43] lholm: yes", "[10:43] Quorra: yes", where a line beside it is spoken by somebody whose name is told.
#[inline(never)]
fn between_people(word: Word<'_>, at: usize, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = name_end(sink.text(), at, 1).unwrap_or_else(|| class::run_of(text, at, 16, class::LOWER));
    let nick = sink.text().get(at..end).unwrap_or_default();
    let spoken = class::starts_with_folded(text, end, ": ") && nick.len() >= 4 && !nick.contains(' ');
    if !spoken || !is_speaker(nick) {
        return;
    }
    // "[10:02] Decision: …": what a line is about is written so as well.
    let capital = class::is(class::at(text, at), UPPER) || class::at(text, at) >= 128;
    let given = capital && is_given_alone(fold(nick).as_bytes());
    let again = || {
        let said = format!("] {nick}: ");
        let near = text.get(at.saturating_sub(NEAR)..text.len().min(end + NEAR)).unwrap_or_default();
        near.windows(said.len()).filter(|part| *part == said.as_bytes()).nth(1).is_some()
    };
    let again = capital && !is_listed(nick) && {
        if !again() {
            return;
        }
        speaks_of_self(text, end)
    };
    let line = class::line_start(text, word.start, 16);
    let previous = class::line_start(text, line.saturating_sub(1), 300);
    let next = class::line_end(text, end, 300) + 1;
    let named = |line: usize| {
        let speaker = class::run_end(text, line, 12, |byte| byte != b' ') + 1;
        let colon = |end: &usize| class::starts_with_folded(text, *end, ": ");
        let one = || name_end(sink.text(), speaker, 1).filter(colon);
        let is_given_one = |end: usize| {
            given || sink.text().get(speaker..end).is_some_and(|name| is_given_alone(fold(name).as_bytes()))
        };
        matches!(class::at(text, line), b'[' | b'(' | b'0'..=b'9')
            && (person_end(sink.text(), speaker)
                .is_some_and(|end| matches!(class::at(text, end), b':' | b'.'))
                || one().is_some_and(is_given_one))
    };
    if again || line > previous && named(previous) || named(next) {
        sink.hit(&SIGNED, at, end);
    }
}

/// "I pasted it here": no program says so, and no heading.
#[inline(never)]
fn speaks_of_self(text: &[u8], colon: usize) -> bool {
    const SELF: &[&[u8]] = &[b" I ", b" I'", b" ich ", b" Ich ", b" je ", b" j'ai "];
    let end = class::line_end(text, colon, 200);
    text.get(colon..end).is_some_and(|said| SELF.iter().any(|word| class::contains(said, word)))
}

/// True for a name that people are given or that ends like a surname, whatever letters it has.
fn is_listed(name: &str) -> bool {
    let folded = fold(name);
    folded.is_ascii() && is_like_a_person(&folded)
}

/// "Vexley, Quorra" or a name of people alone on the line at `at`, below a clock, as transcripts of meetings say who speaks:
/// where neither half is listed, "Solved, Closed", the pair has to stand below another clock as well.
#[inline(never)]
fn below_clock(at: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let stop = class::run_end(text.as_bytes(), at, 60, |byte| !matches!(byte, b'\n' | b'\r'));
    let reversed = || {
        let comma = name_end(text, at, 1)?;
        let given = text.get(comma..stop)?.strip_prefix(", ")?;
        let told = name_end(text, comma + 2, 1) == Some(stop) && is_nothing_else(given);
        let last = text.get(at..comma)?;
        let listed = || is_listed(given) || is_listed(last) || heads_again(text, at, stop);
        (told && is_nothing_else(last) && listed()).then_some(stop)
    };
    if reversed().or_else(|| person_end(text, at)) == Some(stop) {
        sink.hit(&SIGNED, at, stop);
    }
}

/// `drwxr-xr-x  5 qvexley staff 4096 Feb  3 11:20 backups`, before the clock: whose the file is.
#[inline(never)]
fn below_listing(text: &[u8], day_end: usize, sink: &mut Sink<'_, '_>) {
    let blanks = |at: usize| class::spaces_start(text, at, 12);
    let part = |at: usize| class::dotted_start(text, at, 32);
    // The day, the month, the size and the group stand between.
    let day = part(day_end);
    if !class::is(class::at(text, day), DIGIT) || day_end > day + 2 {
        return;
    }
    let mut end = day;
    for _ in 0..3 {
        end = part(blanks(end));
    }
    let owner_end = blanks(end);
    let owner = part(owner_end);
    let mode = part(blanks(part(blanks(owner))));
    let listed = matches!(class::before(text, mode), 0 | b'\n')
        && text
            .get(mode..mode + 4)
            .is_some_and(|mode| b"-dl".contains(&class::at(mode, 0)) && mode.contains(&b'r'));
    let name = text.get(owner..owner_end).unwrap_or_default();
    let surname = || {
        std::str::from_utf8(name.get(1..).unwrap_or_default())
            .is_ok_and(|name| name.len() > 4 && is_like_a_person(name))
    };
    if listed
        && class::all(name, class::LOWER)
        && !is_no_person(name)
        && !is_program(name)
        && (is_given(name) || is_handle(name) || surname())
    {
        sink.hit(&SIGNED, owner, owner_end);
    }
}

/// So far from a message another of the same person is looked for, in bytes.
const NEAR: usize = 2_000;

/// "Rhiannon Vaughan  11:02 AM": what heads another message as well.
#[inline(never)]
fn heads_again(text: &str, line: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let name = bytes.get(line..end).unwrap_or_default();
    let near = line.saturating_sub(NEAR)..bytes.len().min(end + NEAR);
    let heads = |at: &usize| {
        matches!(class::before(bytes, *at), 0 | b'\n') && bytes.get(*at..at + name.len()) == Some(name)
    };
    near.filter(heads).nth(1).is_some()
}

/// "Quorra Vexley  14:04" near "Omar Haddad  14:03": what heads a message as the name of a person does another.
#[inline(never)]
fn heads_beside(text: &str, line: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let near = line.saturating_sub(400)..bytes.len().min(end + 400);
    let heads = |at: usize| {
        let end = person_end(text, at)?;
        let hour = class::spaces_end(bytes, end, 3);
        let colon = class::run_of(bytes, hour, 2, DIGIT);
        let minutes = class::run_of(bytes, colon + 1, 2, DIGIT);
        let clock = hour >= end + 2
            && colon > hour
            && class::at(bytes, colon) == b':'
            && minutes == colon + 3
            && matches!(class::at(bytes, minutes), b'\n' | b'\r');
        clock.then_some(())
    };
    text.get(line..end).is_some_and(is_nothing_else)
        && near
            .filter(|at| *at != line && matches!(class::before(bytes, *at), 0 | b'\n'))
            .any(|at| heads(at).is_some())
}

/// A word that no program is called by, and no state: somebody, where somebody speaks.
pub(super) fn is_speaker(nick: &str) -> bool {
    let folded = fold(nick);
    !(is_no_person(folded.as_bytes())
        || is_program(folded.as_bytes())
        || is_everyday(&folded)
        || is_usual(&folded)
        || !is_nothing_else(nick))
}

pub(super) fn is_no_person(nick: &[u8]) -> bool {
    ROLES.hold(nick) || nick.ends_with(b"bot")
}

/// "pixelwombat — Today at 3:12 AM", before a clock at `hour`: a chat writes so above a message who wrote it, whatever
/// that is called.
#[inline(never)]
fn dashed(text: &[u8], hour: usize) -> Option<(usize, usize)> {
    let line = class::line_start(text, hour, 80);
    let dash = class::run_start(text, hour, 16, |byte| byte < 128);
    let end = dash.checked_sub(4)?;
    let day = text.get(dash..hour)?;
    let said = matches!(day, b" Today at " | b" Yesterday at ")
        || day.len() >= 10 && day.iter().all(|byte| class::is(*byte, DIGIT) || b"./- ,".contains(byte));
    let name = text.get(line..end)?;
    let told = said && text.get(end..dash) == Some(" —".as_bytes());
    (told && name.len() >= 2 && !is_no_person(name)).then_some((line, end))
}

/// `marta.kowal`, `mira_k`, `mchen`: a given name and another in small letters, or an initial and a surname.
#[inline(never)]
fn dotted_end(text: &[u8], at: usize) -> Option<usize> {
    let letters = |from: usize| class::run_of(text, from, 24, class::LOWER);
    let dot = letters(at);
    let end = letters(dot + 1);
    if matches!(class::at(text, dot), b'.' | b'_') && end > dot + 1 {
        return is_given(text.get(at..dot)?).then_some(end);
    }
    is_handle(text.get(at..dot)?).then_some(dot)
}
