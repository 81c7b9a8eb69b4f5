//! What a database keeps for one customer: `SET search_path TO tenant_harbour`.

use crate::redact::detect::walk::Word;
use crate::text::class;

/// `SET search_path TO tenant_harbour`, `relation "tenant_harbour.orders"`: a database calls what is one customer's so, whatever
/// the word is otherwise.
#[inline(never)]
pub(super) fn is_schema(word: Word<'_>) -> bool {
    const BEFORE: &[&str] = &[
        "search_path to ",
        "search_path = ",
        "search_path=",
        "schema ",
        "schema if not exists ",
        "schema if exists ",
        "schema '",
        "use ",
        "use `",
        "\\c ",
        "database ",
        "database `",
    ];
    const QUOTED: &[&str] = &["relation \"", "schema \"", "table \"", "database \""];
    let named = || {
        BEFORE.iter().any(|lead| {
            word.start
                .checked_sub(lead.len())
                .is_some_and(|at| class::starts_with_folded(word.text, at, lead))
        })
    };
    let ends = matches!(word.next(), 0 | b';' | b',' | b'\n' | b'\r' | b'\'' | b'`' | b'.' | b' ');
    ends && named() || word.next() == b'.' && class::one_before(word.text, word.start, QUOTED).is_some()
}
