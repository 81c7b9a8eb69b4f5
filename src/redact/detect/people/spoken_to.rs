//! Whom somebody spoke to: "paged Marcus Webb", "rang Quorra Vexley about the switch", "had Quorra Vexley on the phone",
//! "Quorra Vexley told me".
//!
//! Teams, providers and programs are paged, asked and told as well: there one of the words has to be a name of people,
//! unless it is said that somebody spoke.

use super::chat::is_speaker;
use super::handed_over;
use super::in_place::{self, Sure, start_before};
use super::signed_rules::SIGNED;
use super::spelled_names::{full_name_end, name_end};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::companies::nobody::is_maker;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::walk::Word;
use crate::redact::given_names::is_like_a_person;
use crate::text::class::{self, LOWER, OTHER_LETTER};

/// How a sentence goes on that says that it was somebody.
const SPOKEN: &[&str] = &[" on the phone", " by phone", " over the phone", ", he ", ", she ", ", who "];

/// "paged Marcus Webb", "the engineer, Quorra Vexley, slept".
pub(super) fn is_called(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if word.bytes() == b"ask" {
        return in_comment(word, sink);
    }
    // "le client M. Lefèvre" has a title.
    if word.next() == b' ' && !class::starts_with_folded(word.text, word.end, " M. ") {
        // "asked Quorra Vexley on the phone"
        let spoken = matches!(word.bytes(), b"asked" | b"told");
        let sure = if spoken { sure_at(word.end + 1, sink) } else { Sure::Name };
        in_place::hit(word.end + 1, 2, sure, sink);
    }
    // "Quorra Vexley told me"
    if word.bytes() == b"told"
        && class::one_at(word.text, word.end, &[" me ", " us "]).is_some()
        && let Some(start) = start_before(sink.text(), word.start.saturating_sub(1))
        && full_name_end(sink.text(), start) == Some(word.start - 1)
        // "Level Three told us": a provider speaks as well.
        && sink.text().get(start..word.start - 1).is_some_and(is_like_a_person)
    {
        sink.hit(&SIGNED, start, word.start - 1);
    }
    handed_over::set_off(word, sink);
}

/// "# removed in a hurry, ask Quorrim": whom a comment in a file of settings sends its reader to.
#[inline(never)]
fn in_comment(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let line = class::line_start(word.text, word.start, 200);
    let mark = class::spaces_end(word.text, line, 40);
    let at = word.end + 1;
    let text = sink.text();
    if class::one_at(word.text, mark, &["# ", "// ", "-- ", "; ", "/* ", "<!-- "]).is_some()
        && let Some(end) = name_end(text, at, 1)
        && matches!(class::at(word.text, end), 0 | b'\n' | b'\r' | b'.' | b',' | b';' | b')')
        && text.get(at..end).is_some_and(|name| name.len() >= 4 && !name.contains(' ') && is_speaker(name))
        && !text.get(at..end).is_some_and(is_thing)
    {
        sink.hit(&SIGNED, at, end);
    }
}

/// "# ask Ansible": a program.
fn is_thing(name: &str) -> bool {
    let small = name.to_ascii_lowercase();
    is_program(small.as_bytes())
        || is_maker(small.as_bytes())
        || is_one_of(
            small.as_bytes(),
            &[
                "ansible",
                "argo",
                "chef",
                "copilot",
                "infra",
                "jenkins",
                "kubelet",
                "puppet",
                "renovate",
                "terraform",
            ],
        )
}

/// How sure it is that whoever stands at `at` is somebody.
fn sure_at(at: usize, sink: &Sink<'_, '_>) -> Sure {
    let text = sink.text();
    let spoken =
        full_name_end(text, at).is_some_and(|end| class::one_at(text.as_bytes(), end, SPOKEN).is_some());
    if spoken { Sure::Label } else { Sure::Name }
}

/// "had Quorra Vexley on the phone", "j'ai eu Quorra Vexley au téléphone", asked at the word for it.
#[inline(never)]
pub(in crate::redact::detect) fn by_phone(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const LINKS: &[&str] = &[
        " on the ",
        " over the ",
        " by ",
        " am ",
        " per ",
        " au ",
        " par ",
        " al ",
        " por ",
        " pelo ",
        " por el ",
        " aan de ",
        " via de ",
        " przez ",
        " i ",
        " på ",
    ];
    let text = word.text;
    // "téléphone", "teléfono"
    let start = class::run_start(text, word.start, 12, |byte| class::is(byte, LOWER | OTHER_LETTER));
    let Some(link) = class::one_before(text, start, LINKS) else { return };
    let end = start - link.len();
    if let Some(name) = start_before(sink.text(), end)
        && full_name_end(sink.text(), name) == Some(end)
        && (class::one_before(text, name, HAD).is_some()
            || sink.text().get(name..end).is_some_and(is_like_a_person))
    {
        sink.hit(&SIGNED, name, end);
    }
}

/// What stands before whom somebody has on the phone; without it a program may be on one.
const HAD: &[&str] = &[
    "ad ", "ave ", "got ", "with ", "to ", "asked ", "told ", "called ", "reached ", "from ", "by ",
    "j'ai eu ", " eu ", "avec ", "mit ", "hatte ", "habe ", "von ", "con ", "com ", "met ", "van ", "med ",
    "sentito ", "avuto ",
];

/// Verbs of whom somebody speaks to, and what stands behind them.
const SPEAKS: &[(&str, &[&str])] = &[
    ("phoned", &[" "]),
    ("rang", &[" up ", " "]),
    ("texted", &[" "]),
    ("spoke", &[" with ", " to "]),
    ("woke", &[" up ", " "]),
];

/// "rang Quorra Vexley about the switch", "spoke with Quorra Vexley"; true at one of the verbs.
#[inline(never)]
pub(super) fn reached(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let Some((_, links)) = SPEAKS.iter().find(|(verb, _)| verb.as_bytes() == word.bytes()) else {
        return false;
    };
    if let Some(link) = class::one_at(word.text, word.end, links) {
        let at = word.end + link.len();
        in_place::hit(at, 2, sure_at(at, sink), sink);
    }
    true
}
