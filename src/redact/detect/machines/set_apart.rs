//! Plain words that are machines because they are set apart behind a word for one: "host `titan`", `hostname=titan`.

use super::by_place::is_behind_logger;
use super::host_words::{PLACES, ROLES};
use super::hosts::is_program;
use super::no_names::{COUNTS, NOT_A_NAME};
use super::rules::{HOST, NODE};
use super::words::{FELLOWS, HOST_KEYS, NODES};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{Beside, is_one_of, is_word};
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Words;
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::redact::ordinary::is_ordinary;
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// True for a word in marks of code, or that a key stands before which may be one of [`HOST_KEYS`]: most values are
/// passed by the last letter of their key.
#[inline]
pub(in crate::redact::detect) fn may_be_set_apart(word: Word<'_>, next: u8) -> bool {
    let key_ends = |at: usize| matches!(class::before(word.text, at) | 0x20, b't' | b'e' | b'r' | b'm');
    let before = |back: usize| class::before(word.text, word.start.saturating_sub(back));
    match word.previous() {
        b'`' => next == b'`',
        // `[o.e.n.Node  ] [titan] starting`
        b'[' => next == b']' && before(2) == b']',
        b'=' => key_ends(word.start - 1),
        // `Lock held by: host='titan'`
        b'\'' => next == b'\'' && matches!(before(1), b'=' | b' ') && key_ends(word.start - 2),
        // `"host":"titan"`, `"host": "titan"`, `host="titan"`
        b'"' => match before(1) {
            b'=' => key_ends(word.start - 2),
            b':' => before(2) == b'"' && key_ends(word.start.saturating_sub(3)),
            b' ' if before(2) == b':' => before(3) == b'"' && key_ends(word.start.saturating_sub(4)),
            // `on host "titan" (10.0.0.7)`
            b' ' => {
                next == b'"'
                    && key_ends(word.start.saturating_sub(2))
                    && [" (", ", port ", " to address"]
                        .iter()
                        .any(|sign| class::starts_with_folded(word.text, word.end + 1, sign))
            }
            _ => false,
        },
        _ => false,
    }
}

/// Asked at a word of letters alone behind a quotation mark or `=`: "host `titan`", `hostname=titan`.
///
/// Any word of prose may follow "host"; what is set apart there, and is no state and no program, is a name.
pub(in crate::redact::detect) fn at_plain_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let single = word.text.get(word.start.saturating_sub(2)..word.start) == Some(b" '");
    let quoted = word.previous() == b'`'
        || single
        || matches!(word.text.get(word.start.saturating_sub(3)..word.start), Some([before, b' ', b'"']) if *before != b':');
    if word.previous() == b'[' {
        if is_behind_logger(text, word.start) && !is_no_machine(word.bytes()) {
            sink.hit(&HOST, word.start, word.end);
        }
        return;
    }
    if !(3..=40).contains(&word.len())
        || matches!(word.next(), b'(' | b'.' | b'@' | b'$')
        // `API_HOST=https://…`: how it is reached.
        || class::starts_with_folded(text, word.end, "://")
    {
        return;
    }
    let Some(beside) = Beside::before(text, word.start) else { return };
    let says = beside.says_dotted();
    // What a header calls the server is the program.
    let named = if HOST_KEYS.hold(says) && (quoted || !is_word(says, "server")) {
        &HOST
    } else if NODES.hold(says) && (quoted || is_word(says, "node")) {
        &NODE
    } else if is_one_of(says, &["instance", "target"])
        && word.next() == b':'
        && class::is(class::at(text, word.end + 1), DIGIT)
    {
        // `instance="titan:9100"`, as metrics are labelled.
        &HOST
    } else {
        return;
    };
    let said = if quoted { beside.is_spoken() } else { beside.is_tight() };
    if said && !is_no_machine(word.bytes()) && !(single && is_of_words(word.bytes())) {
        sink.hit(named, word.start, word.end);
    }
}

/// `quorrahel`: letters alone, in one case, that are no word for a program, a state or a thing. Only where nothing but a
/// machine can stand.
pub(super) fn is_own_word(name: &[u8]) -> bool {
    let folded = name.to_ascii_lowercase();
    let told = |word: &str| is_usual(word) || is_everyday(word);
    (4..=24).contains(&name.len())
        && [LOWER, UPPER].iter().any(|case| name.iter().all(|byte| class::is(*byte, *case) || *byte == b'_'))
        && !is_no_machine(name)
        && !is_program(&folded)
        && !is_placeholder(&folded)
        && !COUNTS.hold(&folded)
        && !std::str::from_utf8(&folded).is_ok_and(told)
        && !is_of_words(&folded)
        && !is_one_of(&folded, &["minikube", "walreceiver"])
}

/// `order-12345`, `checkout_backend`, `http2`: words of every day and programs, and no more than a number or a letter
/// beside them.
#[inline(never)]
pub(super) fn is_of_words(name: &[u8]) -> bool {
    let folded = name.to_ascii_lowercase();
    let known = |word: &str| is_ordinary(word) || is_usual(word);
    let parts = || folded.split(|byte| !class::is(*byte, LOWER));
    // `sv0388ap` has no word at all.
    parts().any(|part| part.len() > 2)
        && parts().all(|part| {
            part.len() < 3
                || THINGS.hold(part)
                || is_program(part)
                || std::str::from_utf8(part).is_ok_and(known)
        })
}

/// Such words in the place of a machine; `web-3` is one, by its role and its number.
pub(super) fn is_everyones(name: &[u8]) -> bool {
    let role = || name.split(|byte| !class::is(*byte, LOWER | UPPER)).any(|part| ROLES.hold(part));
    !name.contains(&b'.') && is_of_words(name) && !(class::any(name, DIGIT) && role())
}

/// `statement`, `checkout_backend`, `eth0`: the same where all but these are machines, `lager-2` and `wages-print` too.
pub(super) fn is_bare_word(name: &[u8]) -> bool {
    let letters = class::run_of(name, 0, 24, LOWER | UPPER);
    let (thing, number) = name.split_at(letters.min(name.len()));
    let bare = name.iter().all(|byte| class::is(*byte, LOWER | UPPER) || *byte == b'_');
    bare && is_of_words(name)
        || class::all(number, DIGIT) && (THINGS.hold(thing) || thing.eq_ignore_ascii_case(b"port"))
}

/// What the lists of words and programs lack: parts of machines, what people hold in their hands, and what is counted.
static THINGS: Words = Words::of(&[
    "amd", "android", "arm", "bmc", "claude", "copilot", "cuda", "debian", "devel", "lvs", "ipv", "sap",
    "dhcp", "erlang", "eth", "gossip", "gpt", "gpu", "idrac", "inv", "invoice", "invoices", "ios", "ipad",
    "iphone", "jvm", "modal", "mymaster", "nvme", "oauth", "okhttp", "order", "orders", "pixel", "refund",
    "refunds", "rust", "sdk", "spooler", "tray", "triage", "ttyusb", "usb", "wlan",
]);

/// Programs, states and what stands for a name.
pub(in crate::redact::detect) fn is_no_machine(name: &[u8]) -> bool {
    ROLES.hold(name) || PLACES.hold(name) || NOT_A_NAME.hold(name) || FELLOWS.hold(name)
}
