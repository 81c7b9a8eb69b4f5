//! People by two letters, where the sentence has them do what only people do, "MK explained why", where the clock of a
//! timeline stands before them, "14:02 MK paged the network", and where a label says who was there, "Scribe: AK".
//!
//! Two capital letters are a program, a place or a team as often, so the verb has to be one of somebody who speaks or
//! thinks, the letters have to begin what is said, and what is known by them stays: "QA asked", "HR said".

use super::first_names::{does, is_behind_clock};
use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{Beside, is_one_of};
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::{Lexicon, Words};
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&LETTERED];

static LETTERED: Rule = Rule::shown(Shown {
    name: "person-by-letters",
    kind: Kind::Person,
    reason: "Initials of somebody who says or thinks something.",
    known_format: false,
    examples: Examples {
        positive: &[
            "Notes: «VK» explained why it opened. «TB» asked whether anybody had looked",
            "- «JR» thinks the limit is too low",
            "- 14:02 «VK» paged the network\n14:05 «TB»: rolled it back\n14:06 DB: slow\nScribe: «VK»\nAttendees: «VK», «TB», Torben\n",
            "10:02 «VK» suggested to wait, and «TB» proposed a second look",
        ],
        negative: &[
            "QA asked for it, HR said no, the VK said so, PM thinks so, the US said",
            "AWS said all is well, Google AI suggested it, VK-explained and vk asked",
            "VK restarted, xVK asked, AVK asked",
            "14:02 VK lag, 14:02 DB restarted, 14:03 EU: degraded, Owner: QA, Scribe: VK2, Owner: VK-team",
        ],
        disguised: &["«V\u{200b}K» explained it"],
    },
});

/// What people alone do.
pub(in crate::redact::detect) const SPOKE: Cue = &[
    "asked",
    "believes",
    "explained",
    "proposed",
    "recalled",
    "remembered",
    "remembers",
    "said",
    "says",
    "suggested",
    "thinks",
    "thought",
    "wondered",
    "wonders",
];

/// Teams, roles, places and companies that two letters stand for, and what else answers.
static KNOWN: Lexicon = Lexicon::of(
    "ac ad af ai al am an ap as at ba be bi bs by ca cc cd ce cf ci cm cn co cs cv cx da db dc dd de dm do dr ds ec \
     ee em ep es et eu ev ex fb fe fm fs fw ga gb gc gh gm go gp gs gw hk hn hp hq hr hv ia ib ic id ie if in io ip \
     is it je jp js kb ki la lb ld lg lo lt mb mc md me ml mo mp mq mr ms mx my na nb ng no ns nt nw nx nz of ok on \
     op or os ot oz pa pb pc pd pg ph pm po pr ps qa qe ql ra rc rd rh rm rp rs rx sa sc sd se sf sg si sk sl sm sn \
     so sp sq sr ss st su sv sw ta tc td te tf th tl tm to tv tx ua ui uk un up us ux va vc vi vm vn vp vs vt we wg \
     wh wi wp ws xl xm xo xp xs yc zk",
);

/// Asked at two capital letters before a blank or a colon.
#[inline(never)]
pub(in crate::redact::detect) fn behind_clock(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let verb = class::run_of(text, word.end + 1, 16, LOWER);
    let acts = || word.next() == b' ' && text.get(word.end + 1..verb).is_some_and(does);
    // "14:05 TB: rolled it back"
    let speaks = || word.next() == b':' && class::at(text, word.end + 1) == b' ' && verb == word.end + 1;
    if is_two(word.bytes()) && (acts() || speaks()) && is_behind_clock(text, word.start) {
        sink.hit(&LETTERED, word.start, word.end);
    }
}

/// Where the two letters end at `at` that a label says are somebody: "Scribe: AK", "Attendees: AK, TB".
#[inline(never)]
pub(super) fn labelled(at: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let text = sink.text().as_bytes();
    let end = at + 2;
    let closed = matches!(class::at(text, end), 0 | b'\n' | b'\r' | b',' | b';')
        || class::one_at(text, end, &[" (", " and ", " & ", " |"]).is_some();
    (text.get(at..end).is_some_and(is_two) && closed).then_some(())?;
    sink.hit(&LETTERED, at, end);
    Some(end)
}

/// Two capital letters that stand for nothing else.
fn is_two(letters: &[u8]) -> bool {
    letters.len() == 2 && class::all(letters, UPPER) && !KNOWN.holds(letters)
}

/// Asked at a verb of [`SPOKE`].
pub(super) fn before_verb(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    static SPEAKS: Words = Words::of(SPOKE);
    let text = word.text;
    let Some(start) = word.start.checked_sub(3) else { return };
    let letters = text.get(start..start + 2).unwrap_or_default();
    let said = word.previous() == b' ' && is_two(letters) && SPEAKS.hold(word.bytes());
    if !said || class::is(class::before(text, start), WORD) {
        return;
    }
    let blank = class::spaces_start(text, start, 4);
    let begins = matches!(
        class::before(text, blank),
        0 | b'\n' | b'\r' | b'.' | b'!' | b'?' | b':' | b';' | b',' | b'(' | b'-' | b'*' | b'|' | b'>' | b'0'
            ..=b'9'
    );
    let goes_on = |before: Beside<'_>| {
        before.is_spoken()
            && is_one_of(before.word, &["and", "as", "because", "but", "then", "when", "where", "while"])
    };
    if begins || Beside::before(text, start).is_some_and(goes_on) {
        sink.hit(&LETTERED, start, start + 2);
    }
}
