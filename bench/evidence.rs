//! What a pasted text costs on its way to proposals, and the plain split into lines that it is measured against.

use std::hint::black_box;
use whybone::evidence::paste::{PasteContext, Proposals, read_raw};
use whybone::redact::{AliasBook, Register, replace_secrets_at_paste};
use whybone::workshop::{Instant, ZoneTable};

/// So many proposals the page shows at first.
const SHOWN: usize = 50;

/// Reads the text as the page does until the list of proposals stands: what is shown has no secrets any more.
pub fn paste(text: &str) -> usize {
    looked_at(text, |_| SHOWN)
}

/// The same with every proposal looked at, as if somebody chose them all.
pub fn paste_whole(text: &str) -> usize {
    looked_at(text, Proposals::len)
}

fn looked_at(text: &str, count: fn(&Proposals) -> usize) -> usize {
    let (register, mut book) = (Register::new(), AliasBook::new());
    let hide = &mut |text: &str| replace_secrets_at_paste(text, &register, &mut book).0;
    let mut proposals = read_raw(text, &context(&ZoneTable::utc())).propose(&[], hide);
    (0..count(&proposals)).filter(|at| proposals.get(*at, hide).is_some()).count()
}

/// The same text read and folded without looking for secrets.
pub fn read_alone(text: &str) -> usize {
    read_raw(text, &context(&ZoneTable::utc())).propose(&[], &mut str::to_owned).len()
}

/// Takes the text apart into lines of their own.
pub fn lines(text: &str) -> usize {
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    black_box(lines).len()
}

fn context(zone: &ZoneTable) -> PasteContext<'_> {
    PasteContext::new(zone, Instant::from_milliseconds(1_773_324_000_000))
}
