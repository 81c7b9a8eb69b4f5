//! Accounts that show wherever they stand that they are somebody's: an initial before a surname that no word begins with,
//! as `fhoekstra` and `nkrishnan` are.

use super::account_shapes::{begins_word, is_initialled_surname};
use crate::redact::Kind;
use crate::redact::detect::links::published;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&INITIALLED];

static INITIALLED: Rule = Rule::shown(Shown {
    name: "initialled-account",
    kind: Kind::User,
    reason: "An initial and a surname: somebody's account.",
    known_format: false,
    examples: Examples {
        positive: &[
            "«fhoekstra» restarted it, «jvandenberg»: what happened",
            "«jpedersen»  R+  98.7  java -Xmx8g\n",
            "owner=«rkowalski», by («dnovakova»)",
        ],
        negative: &[
            "github.com/fhoekstra/x, fhoekstra/x, @fhoekstra, fhoekstra.x, x-fhoekstra",
            "the sharding of memory, a better letter, the schema and its members",
            "npm, grpc, nginx, kswapd and rsyslogd are programs",
        ],
        disguised: &["«fhoek\u{200b}stra» restarted it"],
    },
});

/// True where nothing joins the word to others, and no word begins so.
#[inline]
pub(in crate::redact::detect) fn may_be_initialled(word: Word<'_>, next: u8) -> bool {
    (6..=20).contains(&word.len())
        && !begins_word(word.bytes())
        && matches!(word.previous(), 0 | b' ' | b'\n' | b'\t' | b'(' | b'"' | b'\'' | b'=' | b'<' | b'|')
        && matches!(
            next,
            0 | b' ' | b'\n' | b'\t' | b')' | b'"' | b'\'' | b',' | b';' | b':' | b'>' | b'|' | b'?' | b'!'
        )
}

/// Asked at such a word.
#[inline(never)]
pub(in crate::redact::detect) fn at_account(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // "nlohmann::json": what somebody publishes is for everybody. "llevar": Spanish and Welsh words begin so.
    let public =
        class::one_at(word.text, word.end, &["::"]).is_some() || published::is_publisher(word.bytes());
    if !public && !word.bytes().starts_with(b"ll") && is_initialled_surname(word.bytes()) {
        sink.hit(&INITIALLED, word.start, word.end);
    }
}
