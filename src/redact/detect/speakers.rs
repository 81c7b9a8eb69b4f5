//! Who speaks in a chat: "Omar Haddad  9:41 AM" above a message, "[09:41] Omar Haddad:",
//! "09:41 ohaddad:" and "09:41 <ohaddad>" before one.

use super::Sink;
use super::accounts::is_handle;
use super::signed::SIGNED;
use super::spelled_names::person_end;
use super::walk::Word;
use super::words::Words;
use crate::redact::given_names::is_given;
use crate::text::class::{self, DIGIT};

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

/// Asked at the minutes of a clock: "Omar Haddad  9:41 AM" above a message, "[09:41] Omar Haddad: " before one.
#[inline(never)]
pub(super) fn at_clock(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let half = [" AM", " PM"].iter().any(|half| class::starts_with_folded(text, word.end, half));
    let end = word.end + if half { 3 } else { 0 };
    let pair = |colon: usize| class::run_start(text, colon, 2, |byte| class::is(byte, DIGIT));
    let hour = pair(word.start - 1);
    // "10:42:07 mchen: …"
    let hour = if class::before(text, hour) == b':' { pair(hour - 1) } else { hour };
    let closing = end + usize::from(matches!(class::at(text, end), b']' | b')'));
    if matches!(class::at(text, closing), b'\n' | b'\r') {
        let name = class::run_start(text, hour, 3, |byte| matches!(byte, b' ' | b'[' | b'('));
        let line = class::run_start(text, name, 80, |byte| byte != b'\n');
        if name < hour && person_end(sink.text(), line).or_else(|| dotted_end(text, line)) == Some(name) {
            sink.hit(&SIGNED, line, name);
        }
        return;
    }
    // "10:11 <jtran> restarting": as chats of old write who speaks.
    if class::starts_with_folded(text, closing, " <") {
        let at = closing + 2;
        let nick = class::run_of(text, at, 24, class::WORD);
        let small = text
            .get(at..nick)
            .is_some_and(|nick| nick.len() >= 3 && class::is(class::at(nick, 0), class::LOWER));
        let somebodys = !text.get(at..nick).is_some_and(|nick| ROLES.hold(nick) || nick.ends_with(b"bot"));
        if small && somebodys && class::starts_with_folded(text, nick, "> ") {
            sink.hit(&SIGNED, at, nick);
        }
        return;
    }
    let line = matches!(class::before(text, hour), 0 | b'\n');
    let links = ["] ", " - ", " "];
    let link = links
        .iter()
        .find(|link| class::starts_with_folded(text, end, link))
        .filter(|link| line || link.len() > 1);
    if let Some(link) = link {
        let at = end + link.len();
        if let Some(end) = person_end(sink.text(), at).or_else(|| dotted_end(text, at))
            && class::at(text, end) == b':'
        {
            sink.hit(&SIGNED, at, end);
        }
    }
}

/// `marta.kowal`, `mira_k`, `mchen`: a given name and another in small letters, or an initial and a surname.
fn dotted_end(text: &[u8], at: usize) -> Option<usize> {
    let letters = |from: usize| class::run_of(text, from, 24, class::LOWER);
    let dot = letters(at);
    let end = letters(dot + 1);
    if matches!(class::at(text, dot), b'.' | b'_') && end > dot + 1 {
        return is_given(text.get(at..dot)?).then_some(end);
    }
    is_handle(text.get(at..dot)?).then_some(dot)
}
