//! People by their first name alone, where the sentence has them do or be asked what people do: "14:05 - Annika restarted
//! it", "we asked Torben to roll back", "Sean and Annika find the cause".
//!
//! The name has to be one that people are given and that is no word of every day. Programs are called so as well, and
//! so are those whom manuals have talk to each other: they are taken only behind the clock of a timeline.
//!
//! The rule is that of [`super::signed_rules`]. **Start reading** at [`at_name`].

use super::signed_rules::SIGNED;
use super::strangers;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{Beside, is_one_of};
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::{Lexicon, QuickLexicon};
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::is_given_alone;
use crate::text::class::{self, DIGIT, LOWER, OTHER_LETTER, UPPER, WORD};
use crate::text::fold;

/// What people do in the story of an outage.
static DOES: QuickLexicon = QuickLexicon::of(
    "acked acknowledged added addresses adds agreed announced applied applies asked asks assumed believed believes \
     brought bumped called calls changed changes checked checks claimed commented comments confirmed confirms \
     contacted created creates decided decides deleted deletes deployed deploys disabled disables discovered \
     discovers drained edited emailed emails enabled enables escalated escalates explained explains figured filed \
     files finds fixed fixes flagged followed forgot found guessed helped helps identified identifies investigated \
     investigates joined joins kicked killed knew knows logged logs looked looks manually mentioned mentions merged \
     merges messaged mitigated moved noted noticed notices offered opened opens paged pages patched phoned picked \
     pinged pings pointed posted posts promoted proposed proposes pulled pushed pushes put puts raised raises \
     realised realises realized realizes rebooted rebuilt recalled recommended redeployed remembered remembers \
     removed removes replied replies reported reports requested reran resolved responded responds restarted restarts \
     restored restores reverted reverts reviewed reviews rolled rolls said saw says scaled scales sees sends sent set \
     shared showed shuts signed spots spotted started starts stopped stops suggested suggests suspected suspects \
     switched tells tested texted thinks thought told tried tries triggered turned updated updates verified verifies \
     volunteered wakes wanted wants will woke wondered writes wrote",
);

/// What somebody does to somebody.
static ADDRESSED: QuickLexicon = QuickLexicon::of(
    "ask asked asking asks called cc contacted emailed messaged page paged pages paging phoned ping pinged pinging \
     pings rang remind reminded tagged tell telling tells texted thank thanked thanking thanks told woke",
);

/// Whom manuals have talk to each other, and programs that are called as people are often: behind the clock of a timeline
/// they are somebody, elsewhere they may be either.
static ALSO: Lexicon = Lexicon::of(
    "alexandria alice amanda andrew aurora boris bruno carol carolina catalina charlie charlotte clara dave diana \
     dora doris elena emma erna felix floyd georgia gordon helena hugo jasper jessie katrina luigi luke madison \
     mallory marvin mary milan oscar otto peggy percy polly ralph regina sandy savannah sofia sydney valencia \
     victoria virginia walter wayne wendy",
);

/// Programs and releases that are called like people whom one seldom meets.
static PROGRAMS: Lexicon =
    Lexicon::of("ada alexa buster chelsea devin gemma iris jackson julia lenny pascal rex selene");

/// A name that people are given, and no word of every day or program.
fn is_first_name(name: &[u8]) -> bool {
    name.len() >= 3 && is_given_alone(name) && !PROGRAMS.holds(name)
}

/// Asked at a word with a capital letter that a blank follows.
#[inline(never)]
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    if !is_free(word.previous()) || !is_first_name(word.bytes()) {
        return;
    }
    let also = ALSO.holds(word.bytes());
    let clocked = is_behind_clock(text, word.start);
    if clocked && acts_in_timeline(text, word.end) {
        sink.hit(&SIGNED, word.start, word.end);
    } else if let Some(second) = beside(text, word.end) {
        if clocked || !also {
            both(word, second, clocked, sink);
        }
    } else if !also
        && !is_part_of_name(word)
        && (acts(text, word.end) || is_placed(word) || is_behind_verb(word))
    {
        sink.hit(&SIGNED, word.start, word.end);
    }
}

/// Asked at the letters of ASCII in a name with others: "14:05 Élodie redémarre", "João reverteu o deploy".
#[inline(never)]
pub(in crate::redact::detect) fn at_accented(start: usize, sink: &mut Sink<'_, '_>) {
    let text = sink.text();
    let rest = text.get(start..).unwrap_or_default();
    let length =
        rest.chars().take(16).take_while(|letter| letter.is_alphabetic()).map(char::len_utf8).sum::<usize>();
    let name = fold(rest.get(..length).unwrap_or_default());
    let (bytes, end) = (text.as_bytes(), start + length);
    if class::at(bytes, end) == b' '
        && is_free(class::before(bytes, start))
        && is_first_name(name.as_bytes())
        && (acts(bytes, end) || is_behind_clock(bytes, start) && acts_in_timeline(bytes, end))
    {
        sink.hit(&SIGNED, start, end);
    }
}

/// A word ends before it.
const fn is_closed(behind: u8) -> bool {
    matches!(
        behind,
        0 | b' ' | b',' | b'.' | b'\n' | b'\r' | b'\t' | b'\'' | b':' | b';' | b'!' | b'?' | b')' | b'|'
    )
}

/// A name may begin behind it.
const fn is_free(before: u8) -> bool {
    matches!(before, 0 | b'\n' | b' ' | b'(' | b'*' | b'"' | b'>' | b'|' | b'\t')
}

/// What people do stands behind the name that ends at `end`.
fn acts(text: &[u8], end: usize) -> bool {
    /// "Torben hat den Dienst neu gestartet"
    const HAS: &[&str] = &[" ha ", " har ", " hat ", " heeft "];
    let verb = class::run_of(text, end + 1, 16, LOWER);
    let closed = is_closed(class::at(text, verb));
    closed && text.get(end + 1..verb).is_some_and(does)
        || is_with_role(text, end)
        || strangers::acts_abroad(text, end)
        || class::one_at(text, end, HAS).is_some()
}

/// The same behind a clock, where it is any word but one for what fails: "14:02 Elena cluster restarted".
fn acts_in_timeline(text: &[u8], end: usize) -> bool {
    static THINGS: Lexicon = Lexicon::of(
        "api app backup broker build cluster container database db deployment host instance job node nodes pipeline \
         pod pods queue region release replica server service shard site",
    );
    let verb = class::run_end(text, end + 1, 20, |byte| class::is(byte, LOWER | OTHER_LETTER));
    let said = text.get(end + 1..verb).unwrap_or_default();
    said.len() > 1
        && is_closed(class::at(text, verb))
        && !THINGS.holds(said)
        && !matches!(said, b"and" | b"und" | b"et" | b"en" | b"og" | b"och")
}

/// Asked at such a word before the end of a sentence or of a part of one: "we pinged Annika, who", "Annika’s change".
#[inline(never)]
pub(in crate::redact::detect) fn at_end(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let told = || {
        class::one_at(text, word.end, &[", who "]).is_some()
            || class::one_at(text, word.end, &["’s ", "'s "])
                .is_some_and(|of| !is_of_science(text, word.end + of.len()))
            || is_enclosed(word)
            || is_behind_verb(word)
    };
    if told() && is_first_name(word.bytes()) && !ALSO.holds(word.bytes()) && !is_part_of_name(word) {
        sink.hit(&SIGNED, word.start, word.end);
    }
}

/// "Hurricane Katrina", "San Diego", "cluster Emma", "Antoine du Hamel": more of a name stands beside it, or what it is the
/// name of.
fn is_part_of_name(word: Word<'_>) -> bool {
    static KINDS: Lexicon = Lexicon::of(
        "amazon apache cape cluster codename device east fort host hurricane lake machine model mount new node north \
         port printer project region release saint san santa server site south storm the typhoon version vm west",
    );
    const PARTICLES: &[&str] = &[" da ", " de ", " del ", " di ", " du ", " la ", " van ", " von "];
    let text = word.text;
    let before = || {
        Beside::before(text, word.start).is_some_and(|before| {
            // "It was slow. Then Annika found it": how a sentence begins is no name.
            let sentence = class::spaces_start(text, before.start(), 2);
            let begins =
                matches!(class::before(text, sentence), 0 | b'\n' | b'.' | b':' | b'!' | b'?' | b'-' | b'*');
            let name = !begins
                && matches!(before.word, [first, second, ..]
                    if class::is(*first, UPPER) && class::is(*second, LOWER))
                && !std::str::from_utf8(&before.word.to_ascii_lowercase()).is_ok_and(is_everyday);
            before.gap == b" " && (name || KINDS.holds(before.word))
        })
    };
    // The rest of the name may stand on the next line.
    let line = class::run_end(text, word.end, 12, |byte| matches!(byte, b' ' | b'\r' | b'\n'));
    let goes_on = word.next() == b'\n' && class::is(class::at(text, line), UPPER);
    goes_on || class::one_at(text, word.end, PARTICLES).is_some() || word.previous() == b' ' && before()
}

/// "the engineer (Annika)", "the lead, Annika, wrote": who that is stands between signs behind a word of the sentence.
fn is_enclosed(word: Word<'_>) -> bool {
    match (word.previous(), word.next()) {
        (b'(', b')') => {
            let surname = class::at(word.text, word.end + 1) == b' '
                && class::is(class::at(word.text, word.end + 2), UPPER);
            class::before(word.text, word.start - 1) == b' ' && !surname
        }
        (b' ', b',') => {
            let comma = word.start.saturating_sub(1);
            class::before(word.text, comma) == b','
                && class::is(class::before(word.text, comma - 1), LOWER)
                && class::is(class::at(word.text, word.end + 2), LOWER)
        }
        _ => false,
    }
}

/// "we asked Torben", "reported by Annika", "kudos to Torben".
fn is_behind_verb(word: Word<'_>) -> bool {
    const TO: &[&str] = &["assigned", "escalated", "handed", "kudos", "props", "reported", "spoke", "talked"];
    word.previous() == b' '
        && Beside::before(word.text, word.start).is_some_and(|before| {
            let to = || before.previous().is_some_and(|verb| verb.gap == b" " && is_one_of(verb.word, TO));
            before.gap == b" "
                && (ADDRESSED.holds(before.word)
                    || matches!(before.word, b"by" | b"cc")
                    || before.word == b"to" && to())
        })
}

/// `| Torben |`: nothing else stands in its cell. "- [ ] Torben to add an alert". "Annika from the payments team".
fn is_placed(word: Word<'_>) -> bool {
    let text = word.text;
    // Below a heading of people: a region or a release may stand in any other.
    let headed = || {
        let above = text.get(word.start.saturating_sub(900)..word.start).unwrap_or_default();
        ["| owner", "| who", "| assignee", "| author", "| lead", "| name", "| person", "| reporter", "| by"]
            .iter()
            .any(|heading| class::contains_folded(above, heading))
    };
    let cell = class::one_before(text, word.start, &["| "]).is_some()
        && class::one_at(text, word.end, &[" |"]).is_some()
        && headed();
    let item = || {
        class::one_at(text, word.end, &[" to "]).is_some()
            && class::is(class::at(text, word.end + 4), LOWER)
            && begins_item(text, word.start)
    };
    cell || item() || class::one_at(text, word.end, &[" from the ", " from our ", " from their "]).is_some()
}

/// Two do it: "Sean and Annika find …", "Torben and I".
fn both(word: Word<'_>, second: usize, clocked: bool, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let end = class::run_of(text, second, 24, LOWER | UPPER);
    let name = text.get(second..end).unwrap_or_default();
    let acts = || {
        let verb = class::run_of(text, end + 1, 16, LOWER);
        class::at(text, end) == b' ' && text.get(end + 1..verb).is_some_and(acts_together)
    };
    if is_first_name(name) && !ALSO.holds(name) || clocked && name.len() > 2 && acts() {
        sink.hit(&SIGNED, second, end);
    } else if name != b"I" {
        return;
    }
    sink.hit(&SIGNED, word.start, word.end);
}

/// Asked at such a word before a colon: "14:05 Annika: restarted", "- Torben: add an alert".
#[inline(never)]
pub(in crate::redact::detect) fn before_colon(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let first = class::at(text, word.end + 2);
    let spoken = class::at(text, word.end + 1) == b' ' && class::is(first, LOWER | UPPER);
    // `Annika: yes` may be a field; behind the bullet of an item or the sign of a quote somebody speaks, or has to do it.
    let told =
        || is_behind_clock(text, word.start) || begins_item(text, word.start) && !ALSO.holds(word.bytes());
    if spoken && is_first_name(word.bytes()) && told() {
        sink.hit(&SIGNED, word.start, word.end);
    }
}

/// `- `, `- [ ] `, `> `: nothing but the sign of an item or of a quote stands before it on its line.
fn begins_item(text: &[u8], start: usize) -> bool {
    let sign = class::run_start(text, start, 12, |byte| b" -*>[]x\t".contains(&byte));
    let head = text.get(sign..start).unwrap_or_default();
    matches!(class::before(text, sign), 0 | b'\n')
        && head.ends_with(b" ")
        && head.iter().any(|byte| matches!(byte, b'-' | b'*' | b'>'))
}

/// "Stein's algorithm": whoever found it is long known.
fn is_of_science(text: &[u8], at: usize) -> bool {
    static FOUND: Lexicon = Lexicon::of(
        "algorithm blog book conjecture constant day effect equation formula identity inequality law laws lemma method \
         model paper paradox principle rule solution test theorem theory",
    );
    let line = text.get(at..class::line_end(text, at, 60)).unwrap_or_default();
    line.split(|byte| !class::is(*byte, LOWER)).take(3).any(|word| FOUND.holds(word))
}

/// What somebody does in such a story.
pub(super) fn does(verb: &[u8]) -> bool {
    DOES.holds(verb)
}

/// What two do: "find", "roll back".
fn acts_together(verb: &[u8]) -> bool {
    let one = [verb, b"s"].concat();
    does(verb) || does(&one)
}

/// "Torben (SRE) noticed": what somebody is stands between the name and what is done.
fn is_with_role(text: &[u8], end: usize) -> bool {
    let open = class::one_at(text, end, &[" ("]).map(|open| end + open.len());
    open.is_some_and(|open| {
        let close = class::run_end(text, open, 32, |byte| !matches!(byte, b')' | b'\n' | b'('));
        let verb = class::run_of(text, close + 2, 16, LOWER);
        class::one_at(text, close, &[") "]).is_some() && text.get(close + 2..verb).is_some_and(does)
    })
}

/// Where the other name begins in "Sean and Annika".
fn beside(text: &[u8], end: usize) -> Option<usize> {
    let joint = class::one_at(text, end, &[" and ", " & "])?;
    let second = end + joint.len();
    class::is(class::at(text, second), UPPER).then_some(second)
}

/// `- 21:37 UTC: `, `[14:11] `, `| 14:05 | `: nothing but a clock, and a day, stands before it on its line.
pub(in crate::redact::detect) fn is_behind_clock(text: &[u8], start: usize) -> bool {
    const LONGEST: usize = 48;
    let line = class::line_start(text, start, LONGEST);
    let head = text.get(line..start).unwrap_or_default();
    let begins = matches!(class::before(text, line), 0 | b'\n');
    // Words of a sentence have small letters; "am" and "~14h05" are no words.
    let plain =
        class::count(head, LOWER) <= 2 && !head.iter().any(|byte| matches!(byte, b'=' | b'/' | b'\\'));
    let clock = head.windows(3).any(|part| {
        matches!(part, [hour, b':' | b'h', minute] if class::is(*hour, DIGIT) && class::is(*minute, DIGIT))
    });
    begins && plain && clock && !class::is(class::before(text, start), WORD)
}
