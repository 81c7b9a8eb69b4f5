//! Customers whose name stands beside the word for them, set off by a comma: "one external customer, Brauhaus Quorra,
//! opened a ticket", "at Harbour Fabrics, our largest customer", "87 customers got two mails. Among them is …".
//!
//! A name here has two capital words or more; what products and teams are called is put aside where every name of a
//! customer is ([`proper`]).

use super::customers::CUSTOMER;
use super::customers_said::proper;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, LOWER, OTHER_LETTER, UPPER, WORD};

/// Asked at a word for one customer.
#[inline(never)]
pub(super) fn at_one(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if word.mask & UPPER == 0 && class::starts_with_folded(text, word.end, ", ") && is_ours(word) {
        set_apart(text, word.end + 2, sink);
    }
    if let Some((start, end)) = said_before(word).or_else(|| said_of(word)) {
        sink.hit(&CUSTOMER, start, end);
    }
}

/// "our oldest client", and no client that is a program.
fn is_ours(word: Word<'_>) -> bool {
    let before = [
        "our ",
        "external ",
        "enterprise ",
        "biggest ",
        "largest ",
        "oldest ",
        "newest ",
        "best ",
        "key ",
        "important ",
    ];
    // "a second client, Kafka Streams,": of programs there are several, too, and no word of theirs is a company's.
    let counted = || {
        let start = word.end + 2;
        class::one_before(word.text, word.start, &["a second ", "a third ", "A second ", "A third "])
            .is_some()
            && proper(word.text, start)
                .and_then(|(end, _)| std::str::from_utf8(word.text.get(start..end)?).ok())
                .is_some_and(is_nothing_else)
    };
    !is_one_of(word.bytes(), &["client"])
        || class::one_before(word.text, word.start, &before).is_some()
        || counted()
}

/// Asked at a word for several of them: the sentence, or the next one, says which.
#[inline(never)]
pub(super) fn at_several(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    const ONE_OF: &[&str] =
        &["mong them is ", "mong them was ", "ne of them is ", "ne of them was ", "ne of them, "];
    let text = word.text;
    let paragraph = class::line_end(text, word.end, 200);
    // Asked first: few sentences go on with "them".
    let them = text.get(word.end..paragraph).and_then(|rest| class::find(rest, b" them"));
    let Some(them) = them.map(|at| word.end + at) else { return };
    let said = |from: usize| class::one_at(text, from, ONE_OF).map(|said| from + said.len());
    let Some(start) = (them.saturating_sub(6)..them).find_map(said) else { return };
    if let Some((end, 2..)) = proper(text, start) {
        sink.hit(&CUSTOMER, start, end);
    }
}

/// "our oldest client, Institut Pellmore Quorra (IPQ), waits": a name between commas, and the letters that stand for
/// it from there on.
#[inline(never)]
fn set_apart(text: &[u8], start: usize, sink: &mut Sink<'_, '_>) {
    let Some((end, _)) = proper(text, start).filter(|name| name.1 > 1) else { return };
    let bracket = class::run_of(text, end + 2, 6, UPPER);
    let short = text.get(end + 2..bracket).unwrap_or_default();
    // "Harbour Foods (SLA)" is no name and what stands for it.
    let begins = class::at(short, 0) == class::at(text, start);
    let stands_for_it = class::starts_with_folded(text, end, " (")
        && class::at(text, bracket) == b')'
        && short.len() > 1
        && begins;
    if stands_for_it {
        sink.hit(&CUSTOMER, start, end);
        for at in end..text.len().min(end + 2_000) {
            let last = at + short.len();
            let alone = !class::is(class::before(text, at), WORD) && !class::is(class::at(text, last), WORD);
            if alone && text.get(at..last) == Some(short) {
                sink.hit(&CUSTOMER, at, last);
            }
        }
    } else if class::at(text, end) == b',' {
        sink.hit(&CUSTOMER, start, end);
    }
}

/// "Harbour Fabrics, our largest customer": the name before the comma, behind a small word.
fn said_before(word: Word<'_>) -> Option<(usize, usize)> {
    const OURS: &[&str] = &[", our ", ", a ", ", an ", ", one of our ", ", the "];
    let text = word.text;
    let comma =
        class::run_start(text, word.start, 40, |byte| class::is(byte, LOWER) || matches!(byte, b' ' | b'-'));
    let end = comma.checked_sub(1).filter(|comma| class::at(text, *comma) == b',')?;
    class::one_at(text, end, OURS)?;
    let start = name_before(text, end)?;
    let behind = start.checked_sub(2).is_some_and(|before| class::is(class::at(text, before), LOWER));
    behind.then_some((start, end))
}

/// "Harbour Fabrics is the only customer": a name, and what the sentence says of it.
fn said_of(word: Word<'_>) -> Option<(usize, usize)> {
    const OURS: &[&str] = &[
        " is the only ",
        " was the only ",
        " is our only ",
        " is our largest ",
        " is our biggest ",
        " was our first ",
        " is one of our ",
    ];
    const OTHERS: &[&str] = &[
        "agent",
        "api",
        "app",
        "backend",
        "cache",
        "cli",
        "client",
        "cloud",
        "cluster",
        "controller",
        "dashboard",
        "database",
        "engine",
        "engineering",
        "frontend",
        "gateway",
        "job",
        "operator",
        "pipeline",
        "platform",
        "portal",
        "proxy",
        "queue",
        "runner",
        "scheduler",
        "sdk",
        "server",
        "service",
        "squad",
        "team",
        "worker",
    ];
    // "our largest customer of the cache": a program that uses another.
    const USED: &[&str] = &[" of it", " of our ", " of that ", " of the ", " of this "];
    let text = word.text;
    if class::one_at(text, word.end, USED).is_some() {
        return None;
    }
    let end = word.start - class::one_before(text, word.start, OURS).filter(|_| is_ours(word))?.len();
    let last = class::run_back(text, end, 40, WORD | OTHER_LETTER);
    let other = text.get(last..end).is_some_and(|last| is_one_of(last, OTHERS));
    name_before(text, end).filter(|_| !other).map(|start| (start, end))
}

/// Where the name of two words or more begins that ends at `end`.
pub(super) fn name_before(text: &[u8], end: usize) -> Option<usize> {
    let mut start = end;
    for _ in 0..4 {
        let part = class::run_back(text, start, 40, WORD | OTHER_LETTER);
        if !class::is(class::at(text, part), UPPER) {
            break;
        }
        start = part.checked_sub(1).filter(|space| class::at(text, *space) == b' ').unwrap_or(part);
        if start == part {
            break;
        }
    }
    let start = start + usize::from(class::at(text, start) == b' ');
    let (stop, count) = proper(text, start)?;
    (stop == end && count > 1).then_some(start)
}
