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
            "- 14:02 «VK» paged the network\n14:05 «VK»: rolled it back\n14:06 DB: slow\nScribe: «VK»\nAttendees: «VK», «TB», Torben\n",
            "10:02 «VK» suggested to wait, and «TB» proposed a second look",
        ],
        negative: &[
            "QA asked for it, HR said no, the VK said so, PM thinks so, the US said",
            "AWS said all is well, Google AI suggested it, VK-explained and vk asked",
            "VK restarted, xVK asked, AVK asked",
            "14:02 VK lag, 14:02 DB restarted, 14:03 EU: degraded, 14:04 TB: full, Owner: QA, Scribe: VK2, Owner: VK-team",
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
    "ac ad af ai al am an ap ar as at az ba be bi bs by ca cc cd ce cf ch ci cn co cs ct cv cw cx cz da db dc dd de \
     dk dm do dr ds dx ec ee em ep es et eu ev ex ey fb fe fi fl fm fr fs fw ga gb gc ge gh go gp gr gw ha hb hi hk \
     hn hp hq hr hu hv hw ia ib ic id ie if il in io ip ir is it je js kb ki kr ks kv ky la lb ld lg lo lt lu ma mc \
     md me mi ml mn mo mq mr ms mt mx my na nb nc nd ne ng nh nj nl nm nn no ns nt nv nw nx ny nz of oh ok on op or \
     os ot ou oz pa pb pc pd pg pk pl pm po pr ps pt px py qa qc qe ql rc rd rg rh ri ro rp rs rt ru rx sa sc sd se \
     sf sg si sk sn so sq sr ss st su sv sw tc td te tf th ti tl tm tn to ts tv tw tx ua ui uk un up us ut ux va vc \
     vi vm vn vp vs vt vw wa we wg wh wi wp wr ws wv ww wy xl xm xo xp xs yc za zk",
);

/// Asked at two capital letters before a blank or a colon.
#[inline(never)]
pub(in crate::redact::detect) fn behind_clock(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let verb = class::run_of(text, word.end + 1, 16, LOWER);
    let acts = || word.next() == b' ' && text.get(word.end + 1..verb).is_some_and(does);
    // "14:05 TB: rolled it back"
    let speaks = || {
        word.next() == b':'
            && class::at(text, word.end + 1) == b' '
            && verb == word.end + 1
            && is_met_again(word)
    };
    if is_two(word.bytes()) && (acts() || speaks()) && is_behind_clock(text, word.start) {
        sink.hit(&LETTERED, word.start, word.end);
    }
}

/// Somebody acts more than once: what stands there once may be a part of a system, "14:07 SQ: full".
fn is_met_again(word: Word<'_>) -> bool {
    const NEAR: usize = 1500;
    let near = word.text.get(word.start.saturating_sub(NEAR)..word.text.len().min(word.end + NEAR));
    let words = near.unwrap_or_default().split(|byte| !class::is(*byte, WORD));
    words.filter(|part| *part == word.bytes()).nth(1).is_some()
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
