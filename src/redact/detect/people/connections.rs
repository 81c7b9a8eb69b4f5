//! `db2 connect to LEDGER user qvexinst using t1g3r`: the user and the password of a connection, as clients of databases
//! are told them in words.

use super::program_users::hit;
use crate::redact::detect::Sink;
use crate::redact::detect::assignment::{SPOKEN, user_end};
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, WORD};

/// Asked at "user" before a blank; true where it stands behind the database that is connected to.
#[inline(never)]
pub(super) fn at_user(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    const LEADS: &[&str] = &["connect to ", "CONNECT TO ", "attach to ", "ATTACH TO "];
    let text = word.text;
    let database = class::run_back(text, word.start.saturating_sub(1), 24, WORD);
    if word.previous() != b' ' || class::one_before(text, database, LEADS).is_none() {
        return false;
    }
    let end = user_end(text, word.end + 1);
    hit(text, word.end + 1, end, sink);
    if let Some(link) = class::one_at(text, end, &[" using ", " USING "]) {
        let start = end + link.len();
        let stop = class::run_end(text, start, 64, |byte| byte > b' ' && byte != b';');
        if text.get(start..stop).is_some_and(|value| value.len() > 3 && !is_placeholder(value)) {
            sink.hit(&SPOKEN, start, stop);
        }
    }
    true
}
