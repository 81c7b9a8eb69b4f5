//! Two words with a capital letter that no list has, where hardly anything but somebody stands: "Kudos to Quorra Vexley",
//! "Quorra Vexley is on holiday", "- Quorra Vexley to add an alert".
//!
//! The rule is that of [`super::signed_rules`]. **Start reading** at [`is_told`].

use crate::redact::detect::companies::nobody::is_maker;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::redact::given_names::has_name_of_people;
use crate::text::class::{self, LOWER, OTHER_LETTER, UPPER};

/// What stands before somebody.
const BEFORE: &[&str] = &[
    "ccording to ",
    "on call tonight: ",
    "on-call tonight: ",
    "on call: ",
    "on-call: ",
    "anded to ",
    "anded off to ",
    "anded over to ",
    "scalated to ",
    "I called ",
    "we called ",
    "We called ",
    "I rang ",
    "we rang ",
    "I phoned ",
    "I messaged ",
    "with help from ",
    "ringrazio ",
    "egún ",
    "econdo ",
    "elon ",
    "olgens ",
    "nligt ",
    "følge ",
    "edług ",
    "odle ",
    "racias a ",
    "razie a ",
    "erci à ",
    "ank aan ",
    "ack till ",
    "akk til ",
    "lamé a ",
    "lamamos a ",
    "visé a ",
    "visamos a ",
    "j'ai appelé ",
    "on a appelé ",
    "o chiamato ",
    "bbiamo chiamato ",
];

/// Whoever stands behind these is somebody.
const THANKED: &[&str] = &["udos to ", "rops to ", "hout-out to ", "houtout to "];

/// What only somebody does or is.
const BEHIND: &[&str] = &[
    ", who ",
    " confirms",
    " dials in",
    " goes to bed",
    " is asleep",
    " is away",
    " is off sick",
    " is off today",
    " is on call",
    " is on holiday",
    " is on leave",
    " is on PTO",
    " is on vacation",
    " is out of office",
    " is out sick",
    " says ",
    " was asleep",
    " was off sick",
    " was on call",
    " was on holiday",
    " was on leave",
    " was on vacation",
    " went to bed",
    "'s account",
    "'s badge",
    "'s desk",
    "'s laptop",
    "'s mailbox",
    "'s manager",
    "'s notebook",
    "'s phone",
    "'s shift",
    "’s account",
    "’s badge",
    "’s desk",
    "’s laptop",
    "’s phone",
    "’s shift",
];

/// What somebody does, and a program at times.
static DOES: Lexicon = Lexicon::of(
    "added confirmed drained drains escalated escalates joins merged merges paged pages posted posts pushed \
     pushes rebooted reboots restarted restarts reverted reverts rolls wakes writes",
);

/// The same in tongues whose things have no capital letter: two words that have one are of somebody, or of a company.
static DOES_ABROAD: Lexicon = Lexicon::of(
    "aplicou aplicó aradı avisou avisó bekreftet bekräftade bekræftede belde bevestigde bildirdi cerró \
     confirmou confirmó detectou detectó dijo disse draaide encontrou encontró escalou escaló fechou \
     genstartede herstartte ligou llamó meddelade meldde meldte merkte notou notó onayladı ontdekte \
     opdagede oppdaget perguntou potvrdil potvrdila potwierdził potwierdziła preguntó propuso przywrócił \
     przywróciła reiniciou reinició restartoval restartovala restaurou restauró reverteu revirtió ringde \
     ringede ringte startade startet upptäckte volal volala wycofał wycofała zadzwonił zadzwoniła \
     zauważył zauważyła zgłosił zgłosiła zjistil zjistila zrestartował zrestartowała återställde",
);

/// Two words of those tongues.
const HAS_ABROAD: &[&str] = &[
    " a appelé ",
    " a confirmé",
    " a constaté",
    " a lancé ",
    " a prévenu",
    " a redémarré",
    " a relancé",
    " a signalé",
    " ha avvisato",
    " ha chiamato",
    " ha confermato",
    " ha notato",
    " ha riavviato",
    " ha ripristinato",
    " ha segnalato",
    " heeft ",
    " está de vacaciones",
    " estaba de guardia",
    " estava de plantão",
    " era di turno",
    " är på semester",
    " er på ferie",
    " rullade tillbaka",
    " rullet tilbake",
    " rullede tilbage",
    " tog över",
    " tok over",
    " nam over",
];

/// The words around two that begin with a capital letter say that they are somebody, whoever is called so.
#[inline(never)]
pub(super) fn is_told(word: Word<'_>) -> bool {
    let text = word.text;
    let letters = LOWER | UPPER | OTHER_LETTER;
    let second = class::run_end(text, word.end + 1, 24, |byte| class::is(byte, letters) || byte == b'-');
    let verb = class::run_of(text, second + 1, 12, LOWER);
    let does = || {
        let last = text.get(word.end + 1..second).unwrap_or_default();
        let doer = |part: &[u8]| part.ends_with(b"er") || part.ends_with(b"or") || part.ends_with(b"bot");
        let said = class::at(text, second) == b' ' && matches!(class::at(text, verb), b' ' | b'\n');
        said && text.get(second + 1..verb).is_some_and(|verb| DOES.holds(verb))
            && !doer(last)
            && !doer(word.bytes())
    };
    // "El Centro Datos cerró": what has an article is a thing.
    const ARTICLES: &[&str] = &[
        "a ", "el ", "El ", "en ", "e ", "et ", "il ", "Il ", "le ", "Le ", "he ", "La ", "De ", "Den ",
        "Det ",
    ];
    let article = || {
        let led = class::one_before(text, word.start, ARTICLES);
        led.is_some_and(|led| {
            let before = class::before(text, word.start - led.len());
            led.starts_with(char::is_uppercase)
                || matches!(before, b' ' | b'l' | b'L' | b'T' | b't' | b'h' | b'H' | 0 | b'\n')
        })
    };
    let abroad = || acts_abroad(text, second);
    // Teams, shifts, programs and companies do most of this, too: there one of the two is a name of people.
    let named = || {
        let both = text.get(word.start..second).and_then(|both| std::str::from_utf8(both).ok());
        both.is_some_and(has_name_of_people)
    };
    let weak = || {
        does()
            || abroad()
            || has_to_do(word, second, verb)
            // "on-call: Level Three, 0800 …": whose number that is, is asked where it stands.
            || class::one_before(text, word.start, BEFORE)
                .is_some_and(|before| !before.ends_with(": ") || !is_numbered(text, second))
    };
    let thanked = || class::one_before(text, word.start, THANKED).is_some();
    let told = !article() && class::one_at(text, second, BEHIND).is_some() || thanked() || weak() && named();
    let own = |part: &[u8]| !is_program(&part.to_ascii_lowercase()) && !is_maker(part);
    let plain = |part: &[u8]| part.len() > 2 && !class::has_hump(part);
    told && plain(word.bytes())
        && text.get(word.end + 1..second).is_some_and(plain)
        && own(word.bytes())
        && text.get(word.end + 1..second).is_some_and(own)
}

/// What somebody does stands behind the name that ends at `end`, in another tongue.
pub(super) fn acts_abroad(text: &[u8], end: usize) -> bool {
    let verb = class::run_end(text, end + 1, 20, |byte| class::is(byte, LOWER | OTHER_LETTER));
    let said = class::at(text, end) == b' ' && matches!(class::at(text, verb), b' ' | b'\n' | b',' | b'.');
    said && text.get(end + 1..verb).is_some_and(|verb| DOES_ABROAD.holds(verb))
        || class::one_at(text, end, HAS_ABROAD).is_some()
}

/// A telephone number stands right behind, or its alias.
fn is_numbered(text: &[u8], end: usize) -> bool {
    class::one_at(text, end, &[", ", " (", " "])
        .is_some_and(|sign| matches!(class::at(text, end + sign.len()), b'+' | b'0' | b'['))
}

/// "- Quorra Vexley to add an alert", "Action: Quorra Vexley writes it": an item of what is left to do.
fn has_to_do(word: Word<'_>, second: usize, verb: usize) -> bool {
    const ITEMS: &[&str] = &["- ", "* ", "• ", "[ ] ", "AI: ", "Action: ", "action: "];
    let text = word.text;
    let Some(item) = class::one_before(text, word.start, ITEMS) else { return false };
    let line = class::run_start(text, word.start - item.len(), 40, |byte| b" -*\t[]".contains(&byte));
    let begins = item.len() > 4 || matches!(class::before(text, line), 0 | b'\n');
    let to = class::starts_with_folded(text, second, " to ") && class::is(class::at(text, second + 4), LOWER);
    // "- Convert PhfSet to new names" of a list of changes.
    let above = text.get(word.start.saturating_sub(900)..word.start).unwrap_or_default();
    let left = || {
        ["action", "follow-up", "follow up", "next step", "todo"]
            .iter()
            .any(|head| class::contains_folded(above, head))
    };
    begins && left() && (to || item.len() > 4 && verb > second + 3 && class::before(text, verb) == b's')
}
