//! Codes that somebody is asked for and that stand alone on the next line of a chat or a call.
//! **Start reading** at [`read_aloud`].

use super::pin_rules::PIN;
use super::pins::digits_end;
use crate::redact::detect::Sink;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT};

/// "read me the six digits from the app" and nothing but digits on the next line.
#[inline(never)]
pub(super) fn read_aloud(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    const DEVICES: &[&str] = &[
        " app",
        "sms",
        "authenticator",
        "token",
        "phone",
        "text message",
        "2fa",
        "mfa",
        "otp",
        "handy",
        "telefon",
        "téléphone",
        "móvil",
        "telef",
    ];
    const ASKING: &[&str] = &[
        "?", "read ", "which ", "what", "tell ", "give ", "send ", "nennen", "lies ", "lesen", "donne",
        "dime ", "please", "bitte",
    ];
    let text = word.text;
    let stop = class::line_end(text, word.end, 80);
    let next = class::line_end(text, stop + 1, 64);
    if class::at(text, stop) != b'\n' || next < stop + 5 {
        return false;
    }
    let line = class::line_start(text, word.start, 100);
    let asked = text.get(line..stop).unwrap_or_default().to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|said| class::contains(&asked, said));
    if !says(DEVICES) || !says(ASKING) {
        return false;
    }
    let end = next - text.get(stop..next).map_or(0, |said| said.len() - said.trim_ascii_end().len());
    let first = class::run_start(text, end, 8, |byte| class::is(byte, DIGIT) || matches!(byte, b' ' | b'-'));
    let start = class::run_end(text, first, 2, |byte| matches!(byte, b' ' | b'-'));
    let behind = class::spaces_start(text, start, 2);
    // Behind whoever says it, or alone.
    let alone = matches!(class::before(text, behind), b':' | b'>' | b'\n');
    let told = alone
        && behind > stop
        && digits_end(text, start) == Some(end)
        && text.get(start..end).is_some_and(|code| (6..=8).contains(&class::count(code, DIGIT)));
    if told {
        sink.hit(&PIN, start, end);
    }
    told
}
