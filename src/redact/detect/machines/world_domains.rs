//! Names below the endings that anybody may buy one under: `portal.kestrel.capital`, `api.kestrel.city`.
//!
//! Most of these endings are words, and programs part theirs by full stops too (`orders.returns.delivery`). What tells
//! a domain is its own label, which is no word, and what stands before it or around it: a machine's first label, a
//! port, `Connected to`, `CN=`.

use super::host_words::{COUNTRIES, PROGRAMS, ROLES};
use super::hosts::is_keyed;
use super::names::is_plain_word;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::links::public_sites;
use crate::redact::detect::words::QuickLexicon;
use crate::redact::everyday::is_everyday;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, DIGIT, LOWER};

/// Endings that are seldom the last word of a name in a program.
static SELDOM: QuickLexicon = QuickLexicon::of(
    "academy accountant accountants aero agency apartments asia associates attorney auction autos baby band \
     bank bar barcelona bargains bayern beauty beer berlin best bet bible bike bingo bio blog boats boston \
     boutique brussels buzz bzh cab cafe camp capetown capital car care careers cars casa cash casino cat \
     catering ceo charity cheap church city claims cleaning clinic clothing club coach coffee college \
     cologne community company computer condos construction consulting contractors cooking cool coop corsica \
     country courses cpa credit creditcard cricket cruises dating deals degree delivery democrat dental \
     dentist diamonds diet dog durban earth eco education engineer engineering enterprises eus family farm \
     fashion finance financial fish fishing fitness flights florist flowers football forex forsale \
     foundation frl fund furniture futbol fyi gal gallery garden gent gifts gives glass gmbh golf gratis \
     gripe guide guitars guru hair hamburg healthcare helsinki hiphop hockey holdings holiday homes horse \
     hospital hosting hotel house immo immobilien industries ink institute insurance insure international \
     investments irish istanbul jetzt jewelry joburg juegos kaufen kitchen kiwi koeln kyoto land law lawyer \
     lease legal lgbt life lighting limo llc loan loans lol london lotto love ltd ltda luxe luxury madrid \
     maison market marketing mba melbourne men miami mobi moda mom money mortgage moscow movie museum nagoya \
     navy ngo ninja nrw nyc okinawa one ong osaka paris partners party pet pharmacy photography pizza \
     plumbing poker press quebec quest realestate realty rehab reise reisen rent rentals repair republican \
     rest restaurant rich rio rip rocks rodeo ruhr saarland salon sarl schule science scot sexy shiksha \
     shoes shopping singles ski soccer social software solar solutions soy srl stockholm studio sucks \
     supplies surf surgery swiss sydney taipei tattoo tax taxi team technology tennis theater tienda tires \
     tirol today tokyo tours town toys trading travel university vacations vegas ventures vet viajes villas \
     vin vip vision vlaanderen vodka voyage wales wang wedding whoswho wien wiki wine winners wtf yachts \
     yoga yokohama",
);

/// Endings that programs, settings and measures use as well.
static OFTEN: QuickLexicon = QuickLexicon::of(
    "actor art audio author bid black blue box builders business cam camera cards center channel chat click \
     codes contact coupons date day design dev digital direct directory domains download email energy \
     equipment estate events exchange exposed express fail fan feedback flow game games global gold graphics \
     green group health help host how limited link live mail management media memorial menu name network new \
     news now observer page parts pay phd photo photos pics pictures pink place play plus pro productions \
     properties property pub racing radio red report reviews run sale save school search security select \
     services space sports storage stream study style support systems tickets tips tools top trade training \
     tube video watch web webcam website win work works world zone",
);

/// What the machine is called that people reach a company by.
static FIRST: QuickLexicon = QuickLexicon::of(
    "admin api apps assets auth bastion billing booking boutique cdn checkout cloud console core correio \
     correo courriel customer customers dashboard db dns docs edge erp extranet files ftp gateway git gitea \
     gitlab grafana gw idp imap internal intranet jenkins jira kibana kunden ldap ledger login mail mx my \
     nextcloud ns owa partner partners pay payment payments poczta pop portal posta posteo proxy registry \
     relay remote secure sentry sftp shop sip sso staging static status store test tienda vault vpn webmail \
     wiki ws www",
);

/// What stands before a name that is looked up, reached or vouched for.
const BEFORE: &[&str] = &[
    "onnected to ",
    "onnecting to ",
    "onnection to ",
    "onnect to ",
    "resolve ",
    "resolving ",
    "lookup ",
    "nslookup ",
    "ping ",
    "PING ",
    "dig ",
    "dig +short ",
    "dig +trace ",
    "telnet ",
    "traceroute ",
    "mtr ",
    "traceroute to ",
    "EHLO ",
    "HELO ",
    "\n220 ",
    "relay=",
    "CN=",
    "CN = ",
    "DNS:",
    "server_name ",
    "ServerName ",
    "ServerAlias ",
    "ervername ",
    "-connect ",
    "SNI ",
    "valid for ",
    "host ",
    "domain ",
    "upstream ",
];

/// True for a name that somebody bought: what stands around it tells, or its own labels.
#[inline(never)]
pub(super) fn is_owned(name: &[u8], bytes: &[u8], start: usize, end: usize) -> bool {
    let mut labels = name.rsplit(|byte| *byte == b'.');
    let last = labels.next().unwrap_or_default();
    let often = OFTEN.holds(last);
    let seldom = !often && SELDOM.holds(last);
    let country = || last.len() == 2 && is_one_of(last, COUNTRIES);
    if !often && !seldom && !country() {
        return false;
    }
    let own = labels.next().unwrap_or_default();
    let several = labels.next().is_some();
    let first = name.split(|byte| *byte == b'.').next().unwrap_or_default();
    let machine = || is_machine(first);
    let told = || is_reached(bytes, start, end) || has_port(bytes, end) && (!often || machine());
    // "order-service.shipments.events", "h1.headline.blue": before a word of programs a label alone tells nothing.
    let names = || !often && (machine() || seldom && FIRST.holds(first));
    is_bought(own)
        && name.iter().all(|byte| class::is(*byte, LOWER | DIGIT) || matches!(byte, b'-' | b'.'))
        && (several && names()
            || (several || !often) && told()
            || several && has_sibling(name, own, bytes, start))
        && !public_sites::is_known(name)
}

/// `am.kestrel.systems` near `broker-4.dub.kestrel.systems`: another name below the same domain is that of a machine.
#[inline(never)]
fn has_sibling(name: &[u8], own: &[u8], bytes: &[u8], start: usize) -> bool {
    const NEAR: usize = 800;
    let last = name.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    let domain = name.get(name.len() - own.len() - last.len() - 2..).unwrap_or_default();
    let from = start.saturating_sub(NEAR);
    let around = bytes.get(from..bytes.len().min(start + NEAR)).unwrap_or_default();
    let mut at = 0;
    while let Some(found) = around.get(at..).and_then(|rest| class::find(rest, domain)) {
        let sign = at + found;
        let first = class::dotted_start(around, sign, 120);
        let label = around.get(first..sign).unwrap_or_default();
        let host = label.split(|byte| *byte == b'.').next().unwrap_or_default();
        let end = sign + domain.len();
        if host.contains(&b'-')
            && is_machine(host)
            && around.get(first..end) != Some(name)
            // "kafka-2.rebalance.group" is of the same program.
            && (!is_often(last) || label.contains(&b'.') || has_port(around, end))
            && !class::is(class::at(around, end), class::WORD)
        {
            return true;
        }
        at = end;
    }
    false
}

/// Programs and what they measure end their names so, too.
pub(super) fn is_often(last: &[u8]) -> bool {
    OFTEN.holds(last)
}

/// A label that is no word: what a company is called.
fn is_bought(own: &[u8]) -> bool {
    own.len() >= 3
        && class::is(class::at(own, 0), LOWER)
        && !own.split(|byte| *byte == b'-').all(is_of_programs)
        && !is_one_of(own, &["baz", "example", "foo"])
}

/// A word that programs and parts of them are called by.
fn is_of_programs(part: &[u8]) -> bool {
    std::str::from_utf8(part).is_ok_and(|word| is_usual(word) || is_everyday(word))
        || is_plain_word(part)
        || ROLES.hold(part)
        || is_one_of(part, PROGRAMS)
}

/// `zk1`, `sw-core-2`, `cmp-a100-06`: a number of its own ends it, and no version, as `checkout-v2` has.
fn is_machine(first: &[u8]) -> bool {
    let last = first.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let letters = class::run_of(last, 0, 63, LOWER);
    let number = last.get(letters..).unwrap_or_default();
    (1..=3).contains(&number.len())
        && class::all(number, DIGIT)
        && match letters {
            0 => last.len() < first.len(),
            // `cmp-a04`, and neither `h1` nor `checkout-v2`
            1 => last.len() < first.len() && !matches!(class::at(last, 0), b'v' | b'r'),
            _ => true,
        }
}

/// `X:587`: programs count so as well, `x.events:1200`.
fn has_port(bytes: &[u8], end: usize) -> bool {
    let stop = class::run_of(bytes, end + 1, 6, DIGIT);
    class::at(bytes, end) == b':'
        && (end + 3..=end + 6).contains(&stop)
        && !matches!(class::at(bytes, stop), b':' | b'.')
        && !class::is(class::at(bytes, stop), class::WORD)
}

/// `Connected to X port 443`, `root@X`, `CN=X`, `X (10.0.0.7)`: what only a machine's name stands between.
fn is_reached(bytes: &[u8], start: usize, end: usize) -> bool {
    let digits = |at: usize, most: usize| class::run_of(bytes, at, most, DIGIT) - at;
    // An address, and no count of something: "(3)", "[0]".
    let addressed = class::one_at(bytes, end, &[" (", "[", " ["]).is_some_and(|sign| {
        let at = end + sign.len();
        let part = digits(at, 4);
        (1..=3).contains(&part) && class::at(bytes, at + part) == b'.' && digits(at + part + 1, 4) > 0
    });
    let bracketed = class::starts_with_folded(bytes, end, "]:") && digits(end + 2, 6) > 1;
    let spoken = class::starts_with_folded(bytes, end, " port ") && digits(end + 6, 6) > 0
        || class::starts_with_folded(bytes, end, " esmtp");
    // "@celery.tasks.run" is of a program.
    let account = class::before(bytes, start) == b'@'
        && start.checked_sub(1).is_some_and(|at| class::is(class::before(bytes, at), class::WORD));
    addressed
        || bracketed
        || spoken
        || account
        || is_keyed(bytes, start)
        || class::one_before(bytes, start, BEFORE).is_some()
}
