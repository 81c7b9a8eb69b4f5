//! People by two letters, where the sentence has them do what only people do: "MK explained why", "SB asked whether".
//!
//! Two capital letters are a program, a place or a team as often, so the verb has to be one of somebody who speaks or
//! thinks, the letters have to begin what is said, and what is known by them stays: "QA asked", "HR said".

use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::beside::{Beside, is_one_of};
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::{Lexicon, Words};
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, UPPER, WORD};

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
            "10:02 «VK» suggested to wait, and «TB» proposed a second look",
        ],
        negative: &[
            "QA asked for it, HR said no, the VK said so, PM thinks so, the US said",
            "AWS said all is well, Google AI suggested it, VK-explained and vk asked",
            "VK restarted, xVK asked, AVK asked",
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
    "ac ad ai am ap ba bi bs ca cd ce cf ci cm co cs cx da db dc de dm dr ds ec ee em ep es et eu ev ex fb fe fm ga \
     gc gh gm go gp gs hk hn hp hq hr ia ib ic ie io ip is it je jp js kb la lb lg lt md me ml mp mq mr ms mx na nb \
     ng no ns nt nz ok op os oz pa pc pd pg ph pm po pr ps qa qe ra rc rd rh rm sa sc se sf sl sm so sp sq sr ss st \
     su sv ta tc td te tf tl tm tv ua ui uk un us ux vc vi vm vp vs wg wh wp ws xo yc zk",
);

/// Asked at a verb of [`SPOKE`].
pub(super) fn before_verb(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    static SPEAKS: Words = Words::of(SPOKE);
    let text = word.text;
    let Some(start) = word.start.checked_sub(3) else { return };
    let letters = text.get(start..start + 2).unwrap_or_default();
    let said = word.previous() == b' ' && class::all(letters, UPPER) && SPEAKS.hold(word.bytes());
    if !said || class::is(class::before(text, start), WORD) || KNOWN.holds(letters) {
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
