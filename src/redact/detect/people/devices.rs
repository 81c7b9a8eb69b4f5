//! Devices that are called after whoever carries them: "Ulrike's Galaxy", `Ulrikes-MacBook-Pro`, `iPad-de-Mathilde`,
//! `mathilde-thinkpad`.
//!
//! **Start reading** at [`at_device`] for what is said of them, at [`at_joined`] for their names.

use super::in_place::begins_given;
use super::name_cues::DEVICES;
use super::signed_rules::SIGNED;
use super::spelled_names::name_end;
use crate::redact::Kind;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::redact::given_names::is_given;
use crate::text::class::{self, DIGIT, JOINER, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&DEVICE];

static DEVICE: Rule = Rule::shown(Shown {
    name: "device-of-person",
    kind: Kind::Host,
    reason: "The device is called after whoever carries it.",
    known_format: false,
    examples: Examples {
        positive: &[
            "lease for «Ulrikes-MacBook-Pro» ended",
            "«Gerlindes-iPhone-14» joined",
            "«Quorras-MacBook-Air» is back",
            "host «MacBook-Pro-de-Mathilde» is up",
            "client \"«Surface-Go-von-Quorra»\" left",
            "«mathilde-thinkpad»  linux  active",
            "«mathilde-latitude7» and «thinkpad-x1-of-mathilde»",
        ],
        negative: &[
            "a new iPhone-14 and the MacBook-Pro-16",
            "galaxy-cluster-of-nodes, pixel-ratio-of-device",
            "the surface-area and pixel-perfect layout",
            "build-laptop, test-pc, staging-desktop",
            "Windows-Surface-Pro and Apples-iPhone",
        ],
        disguised: &["lease for «Ulrikes-Mac\u{200b}Book-Pro» ended"],
    },
});

/// What joins the device and its bearer.
const OF: &[&str] = &["von", "de", "of", "di", "van", "da", "du"];

/// What the second half of such a name may be.
static MODELS: Words = Words::of(&[
    "desktop",
    "elitebook",
    "imac",
    "ipad",
    "iphone",
    "laptop",
    "latitude",
    "mac",
    "macbook",
    "mbp",
    "notebook",
    "pc",
    "phone",
    "thinkpad",
    "workstation",
    "xps",
    "airpods",
    "chromebook",
    "galaxy",
    "pixel",
    "surface",
]);

/// What people carry.
pub(super) static CARRIED: Words = Words::of(DEVICES);

/// Asked at what people carry: "Ulrike's Galaxy", "iPhone von Ulrike", `Ulrikes-iPhone`.
#[inline(never)]
pub(super) fn at_device(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if let Some(owner) = class::one_before(text, word.start, &["'s ", "’s "]) {
        let end = word.start - owner.len();
        let start =
            class::run_start(text, end, 24, |byte| class::is(byte, class::WORD | class::OTHER_LETTER));
        if begins_given(text, start, end) && name_end(sink.text(), start, 1) == Some(end) {
            sink.hit(&SIGNED, start, end);
        }
    }
    // "Ulrikes iPhone", "Ulrike iPhone"
    let end = word.start.saturating_sub(1);
    let start = class::run_start(text, end, 16, |byte| class::is(byte, class::LOWER | UPPER));
    let bearer =
        text.get(start..end).filter(|_| word.previous() == b' ' && class::is(class::at(text, start), UPPER));
    if let Some(bearer) = bearer {
        let stem = bearer.strip_suffix(b"s").filter(|stem| is_given(stem)).unwrap_or(bearer);
        if is_given(stem) {
            sink.hit(&SIGNED, start, start + stem.len());
        }
    }
    let of = class::one_at(text, word.end, &[" von ", " de ", " of ", " di ", " van "]).map_or(0, str::len);
    let at = word.end + of;
    if of > 0
        && let Some(end) = name_end(sink.text(), at, 1)
        && begins_given(text, at, end)
    {
        sink.hit(&SIGNED, at, end);
    }
}

/// Asked at letters that dashes join.
#[inline(never)]
pub(in crate::redact::detect) fn at_joined(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let mut parts = word.bytes().split(|byte| class::is(*byte, JOINER));
    let (Some(first), Some(second)) = (parts.next(), parts.next()) else { return };
    let bare =
        |part: &'_ [u8]| part.len() - part.iter().rev().take_while(|byte| class::is(**byte, DIGIT)).count();
    let model = second.get(..bare(second)).unwrap_or_default();
    let told = if CARRIED.hold(first) {
        // `Surface-Go-von-Quorra`
        let mut behind = std::iter::once(second).chain(parts).skip_while(|part| !is_one_of(part, OF)).skip(1);
        behind.next().is_some_and(is_bearer)
    } else if MODELS.hold(model) {
        let genitive = first.strip_suffix(b"s");
        // `Marks-MacBook`: a phone or a computer of Apple is called so by itself.
        let apple =
            is_one_of(model, &["imac", "ipad", "iphone", "macbook"]) && !is_one_of(first, &["apples"]);
        let capital =
            class::is(class::at(first, 0), UPPER) && first.len() > 4 && class::any(first, class::LOWER);
        is_given(first) || genitive.is_some_and(|bearer| is_given(bearer) || apple && capital)
    } else {
        false
    };
    if told {
        sink.hit(&DEVICE, word.start, word.end);
    }
}

/// A name with a capital letter, or one that people are given.
fn is_bearer(name: &[u8]) -> bool {
    name.len() >= 3
        && (is_given(name) || class::is(class::at(name, 0), UPPER) && class::any(name, class::LOWER))
}
