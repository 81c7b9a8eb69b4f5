//! Companies whose name no form of law ends, where a sentence says that they are customers: "we refunded Vexholm Medical
//! Supplies", "Brasserie Van Vexen wants a report". Programs and teams are called by two words as well, so the first one
//! may be none of theirs and no word of English.
//!
//! The rule is that of [`super::customers`]. **Start reading** at [`at_capital`].

use super::company_name::is_own;
use super::customer_rules::CUSTOMER;
use super::customers_said::proper;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::redact::given_names::is_given;
use crate::redact::ordinary::is_ordinary;
use crate::text::class::{self, DIGIT, LOWER, UPPER, WORD};
use crate::text::fold;

/// What stands before a name of those whom we serve: a preposition, and the words before it that nothing but customers
/// follow, then those that programs and teams follow as well.
struct Led {
    by: &'static str,
    surely: Lexicon,
    maybe: Lexicon,
}

static LED: [Led; 7] = [
    Led {
        by: "at",
        surely: Lexicon::of(""),
        maybe: Lexicon::of(
            "colleagues contact contacts everybody everyone nobody operators people somebody someone staff stores team \
             users",
        ),
    },
    Led { by: "by", surely: Lexicon::of(""), maybe: Lexicon::of("escalated filed opened raised") },
    Led {
        by: "for",
        surely: Lexicon::of("credit credits invoice invoices manager reprocessed shipments"),
        maybe: Lexicon::of(
            "backfill batch breach contract cutover delivery drop export exports feed feeds import imports invoicing \
             orders payouts penalty rollout sla",
        ),
    },
    Led {
        by: "from",
        surely: Lexicon::of("call calls complaint complaints orders ticket tickets"),
        maybe: Lexicon::of(
            "call came cases deliveries drop edi email emails escalation escalations feed feeds file files invoice \
             invoices letter mail mails order orders people report reports shipment shipments somebody someone user \
             users webhook webhooks",
        ),
    },
    Led {
        by: "of",
        surely: Lexicon::of("behalf contract invoice invoices manager orders shipments sla tenant"),
        maybe: Lexicon::of(
            "account buyers employees export exports feed import imports invoice parcels patients payroll \
             shipment shops staff stores trucks users warehouse warehouses",
        ),
    },
    Led {
        by: "to",
        surely: Lexicon::of("apologise apologised apologize apologized apology penalties penalty"),
        maybe: Lexicon::of(
            "belonging belongs credit credits deliveries invoice invoices issued licensed note refund refunds registered \
             shipments tunnel",
        ),
    },
    Led {
        by: "with",
        surely: Lexicon::of("contract sla"),
        maybe: Lexicon::of("agreement call clause dpa meeting nda tunnel"),
    },
];

/// Verbs of what is done to customers.
static DONE: Lexicon = Lexicon::of("emailed mailed refund refunded");

/// How sure the words before a name make that it is a customer's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sure {
    /// Nothing else follows them, or does what is said.
    Yes,
    /// Programs, teams and people do as well.
    Maybe,
}

/// What the two words before `start` tell.
fn led(text: &[u8], start: usize) -> Option<Sure> {
    let space = start.checked_sub(1).filter(|space| class::at(text, *space) == b' ')?;
    let preposition = class::run_back(text, space, 10, LOWER | UPPER);
    let by = text.get(preposition..space)?;
    if DONE.holds(by) {
        return Some(Sure::Yes);
    }
    // "chez Vexley Faïence", "hos Vexley Porslin": who is visited so is somebody or a company.
    if is_one_of(by, &["bij", "chez", "hos"]) {
        return Some(Sure::Maybe);
    }
    let led = LED.iter().find(|led| led.by.as_bytes().eq_ignore_ascii_case(by))?;
    let word = preposition.checked_sub(1).filter(|space| class::at(text, *space) == b' ')?;
    let said = text.get(class::run_back(text, word, 14, LOWER | UPPER)..word)?;
    if led.surely.holds(said) {
        return Some(Sure::Yes);
    }
    led.maybe.holds(said).then_some(Sure::Maybe)
}

/// What customers do and are.
const BEHIND: &[&str] = &[
    " (customer)",
    " (client)",
    " (tenant)",
    " asked for a credit",
    " asked for a refund",
    " asked for a report",
    " asked for an RCA",
    " churned",
    " complained so far",
    " complained to ",
    " complained twice",
    " could not check out",
    " could not invoice",
    " could not log in",
    " could not order",
    " could not pay",
    " could not place",
    " could not ship",
    " has a penalty",
    " is a customer",
    " is on the ",
    " is one of our",
    " is our biggest",
    " is our largest",
    " is our oldest",
    " opened a case",
    " opened a ticket",
    " raised a ticket",
    " wants a call",
    " wants a credit",
    " wants a refund",
    " wants a report",
    " wants an RCA",
    ", our biggest",
    ", our largest",
    ", our oldest",
    " cannot check out",
    " cannot invoice",
    " cannot log in",
    " cannot order",
    " cannot pay",
    " cannot ship",
    " (customer ",
    " (customer,",
    " pulled the plug",
    ", a customer",
    ", one of our biggest",
    ", one of our customers",
    ", one of our largest",
    ", one of our oldest",
    "'s contract",
    "'s customers",
    "'s data was",
    "'s invoices",
    "'s orders",
];

/// What one has with us whom the sentence calls "the Vexley Crockery": programs and plans have some of it, too.
const THEIRS: &[&str] = &[
    " account",
    " contract",
    " cutover",
    " feed",
    " go-live",
    " integration ",
    " invoices",
    " migration was",
    " onboarding",
    " orders",
    " renewal",
    " rollout ",
    " subscription",
    " tenant",
    " tunnel",
];

/// What people do, and companies by them.
const AS_PEOPLE_DO: &[&str] = &[
    " asked for ",
    " asked us",
    " asked whether",
    " called in ",
    " called our ",
    " called us",
    " complained",
    " escalated to ",
    " escalated the ",
    " opened a sev",
    " phoned",
    " rang ",
    " threatened",
];

/// How a mail begins that answers one about the same.
const ABOUT: &[&str] = &[
    "AW: ",
    "Asunto: ",
    "Assunto: ",
    "Betreff: ",
    "FW: ",
    "Fwd: ",
    "Objet: ",
    "Oggetto: ",
    "RE: ",
    "Re: ",
    "SV: ",
    "Subject: ",
    "TR: ",
    "WG: ",
];

/// What belongs to one in the same way.
const OWNED: &[&str] =
    &["'s SLA", "'s account", "'s feed", "'s files", "'s integration", "'s renewal", "'s tenant", "'s users"];

/// Asked at a word with a capital letter that another follows.
#[inline(never)]
pub(in crate::redact::detect) fn at_capital(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // A later word of a name that was looked at from its beginning.
    let before = class::run_back(text, word.start.saturating_sub(1), 24, WORD);
    let inner =
        word.previous() == b' ' && class::is(class::at(text, before), UPPER) && before + 1 < word.start;
    let opens = matches!(word.previous(), 0 | b' ' | b'\n' | b'"' | b'*' | b'(');
    if !opens || word.len() < 4 {
        return;
    }
    let led = led(text, word.start);
    if inner && led.is_none() {
        return;
    }
    let Some((end, count)) = proper(text, word.start).filter(|name| name.1 > 1) else { return };
    let wants = |end: usize| {
        class::one_at(text, end, BEHIND).is_some()
            || class::starts_with_folded(text, end, " lost ") && class::is(class::at(text, end + 6), DIGIT)
    };
    // "only Brasserie Vexel and Hotel Vexwald complained so far"
    let beside = || {
        let joint = class::one_at(text, end, &[" and ", ", "])?;
        proper(text, end + joint.len()).filter(|next| next.1 > 1 && wants(next.0))
    };
    // "Confirmed with Vexholm Supplies, they are live again."
    let live = || {
        class::one_before(text, word.start, &["onfirmed with ", "hecked with "]).is_some()
            && class::one_at(text, end, &[", they ", ", who "]).is_some()
    };
    let closed =
        !class::is(class::at(text, end), WORD) && !matches!(class::at(text, end), b'(' | b'/' | b'_' | b'-');
    // No word of it names anything else, and people are not called so.
    let strange = || {
        let name = text.get(word.start..end).and_then(|name| std::str::from_utf8(name).ok());
        !is_given(word.bytes())
            && name.is_some_and(|name| {
                is_nothing_else(name)
                    && !name.split(' ').next().is_some_and(|first| is_ordinary(&fold(first)))
            })
    };
    let has = || {
        class::one_at(text, end, OWNED).is_some()
            || class::one_at(text, end, AS_PEOPLE_DO).is_some()
            || is_headed(text, word.start, end)
            || class::one_before(text, word.start, &["the ", "The ", "our ", "this "]).is_some()
                && class::one_at(text, end, THEIRS).is_some()
    };
    let told = || led == Some(Sure::Yes) || wants(end) || live() || beside().is_some();
    if count <= 5
        && closed
        && is_own(text, (word.start, end))
        && (told() || (led.is_some() || has()) && strange())
    {
        sink.hit(&CUSTOMER, word.start, end);
    }
}

/// "Re: Vexley Crockery - invoices missing", "#48213 (Vexley Crockery)", "one tenant noticed: Vexley Crockery".
fn is_headed(text: &[u8], start: usize, end: usize) -> bool {
    const PARTS: &[&str] = &[" - ", " – ", " — ", ": ", " / ", " | "];
    const NOTICED: &[&str] =
        &["affected: ", "called: ", "complained: ", "hit: ", "impacted: ", "noticed: ", "rang: "];
    let about =
        || class::one_before(text, start, ABOUT).is_some() && class::one_at(text, end, PARTS).is_some();
    let ticket = || {
        class::one_before(text, start, &[" ("]).is_some()
            && class::at(text, end) == b')'
            && class::is(class::before(text, start - 2), DIGIT)
            && class::contains(text.get(start.saturating_sub(14)..start).unwrap_or_default(), b"#")
    };
    about() || ticket() || class::one_before(text, start, NOTICED).is_some()
}
