//! An initial and a surname. As one word they are somebody's account wherever it stands, where no word begins with these two
//! letters: `fhoekstra`, `nkrishnan`. As two they are somebody where the sentence says so: "flagged by Q. Vexholm".

use super::account_shapes::{begins_word, is_initialled_surname};
use super::named_in_prose::fellows;
use super::roles::is_nothing_else;
use super::signed_rules::SIGNED;
use super::spelled_names::name_end;
use crate::redact::Kind;
use crate::redact::detect::links::published;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Lexicon, Rule, Shown, Sink};
use crate::redact::given_names::is_given_alone;
use crate::redact::given_names::is_like_a_person;
use crate::text::{class, fold};

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
            "«jthomas»  R+  98.7  java -Xmx8g\n",
            "owner=«rkowalski», by («jnovakova»)",
        ],
        negative: &[
            "a dwa zdania wpisano, det sjette forsøket de kjente igjen, zkratka zticha klesla, fseeko and ftello, lcaron",
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

/// Words that somebody stands behind: "flagged by Q. Vexholm", "with Q. Vexholm and R. Brandvik".
const BEHIND: &[&str] = &[
    " and ", " av ", " af ", " avec ", " by ", " con ", " con la ", " da ", " door ", " en ", " et ",
    " från ", " from ", " med ", " met ", " mit ", " och ", " od ", " og ", " par ", " por ", " przez ",
    " to ", " und ", " van ", " von ", " with ",
];

/// What begins a sentence behind a single letter: "written in C. Then".
static OPENERS: Lexicon = Lexicon::of(
    "after again also although another because before both danach dann deshalb diese dieser during \
         each every everything finally first from here however instead later maybe meanwhile most nach \
         nachdem next nobody note nothing once only other others otherwise please see since some \
         sometimes still thank thanks that their there therefore these they things this those three \
         through today tomorrow under until users using weil wenn what when where which while without \
         would yesterday",
);

/// Asked at a capital letter before a full stop: an initial and a surname, where a word says that somebody did something.
#[inline(never)]
pub(in crate::redact::detect) fn at_initial(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let behind = class::one_before(word.text, word.start, BEHIND).is_some();
    let Some(end) = initial_end(sink.text(), word.start) else { return };
    // "failed over to B. Latency fell"
    let site = matches!(word.bytes(), [b'A'..=b'D'])
        && class::one_before(word.text, word.start, &[" from ", " to ", " with "]).is_some();
    let listed = || sink.text().get(word.end + 2..end).is_some_and(is_like_a_person);
    if site && !listed() {
        return;
    }
    // "Q. Vexholm's laptop"
    if behind || class::one_at(word.text, end, &["'s ", "\u{2019}s "]).is_some() {
        sink.hit(&SIGNED, word.start, end);
        fellows(end, sink);
    }
}

/// Where an initial and a surname end that begin at `at`, and name nothing else.
#[inline(never)]
pub(super) fn initial_end(text: &str, at: usize) -> Option<usize> {
    class::one_at(text.as_bytes(), at + 1, &[". "])?;
    let end = name_end(text, at, 2)?;
    let surname = text.get(at + 3..end)?;
    let opens = || surname.split(' ').next().is_some_and(|first| OPENERS.holds(fold(first).as_bytes()));
    (surname.len() > 3 && !surname.contains('.') && is_nothing_else(surname) && !opens()).then_some(end)
}

/// How words of Nordic and Slavic tongues begin as well: "sjette", "zdania", "kjente".
const ABROAD: &[u8] = b"bjbzchctcvczdjdldndvdzfjgdgjgzhjhlhnhrhvkdkjktkvksljlklvlwlzmkmlmnmrmvnjpjpnpsptpvrzsjsztktjtvvdvhvjvlvnvr\
    vsvtvzwbwdwkwlwpwswzzbzdzhzjzkzlzmznzrztzv";
/// A surname of so many letters is no rest of a word.
const SURNAME: usize = 6;

/// Asked at such a word.
#[inline(never)]
pub(in crate::redact::detect) fn at_account(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // "nlohmann::json": what somebody publishes is for everybody. "llevar": Spanish and Welsh words begin so.
    let public =
        class::one_at(word.text, word.end, &["::"]).is_some() || published::is_publisher(word.bytes());
    let first = word.bytes().get(..2).unwrap_or_default();
    if !public
        && word.len() > SURNAME
        && first != b"ll"
        && !ABROAD.chunks(2).any(|pair| pair == first)
        && (is_initialled_surname(word.bytes()) || is_initialled_given(word.bytes()))
    {
        sink.hit(&INITIALLED, word.start, word.end);
    }
}

/// `jthomas`: many surnames are names that people are given.
fn is_initialled_given(name: &[u8]) -> bool {
    name.get(1..).is_some_and(|rest| rest.len() >= 5 && is_given_alone(rest))
}
