//! Machines called by one strange word, where what is done to it or what it is said to be can be meant of machines alone:
//! "who rebooted vexley?", "vexley is the only box with a tape drive", "failover to vexley".

use super::plain::PLAIN;
use super::role_words::OF_PROGRAMS;
use super::roled::is_strange;
use super::sites::is_town;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{Beside, is_word};
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::{Lexicon, Words};
use crate::text::class::{self, LOWER, OTHER_LETTER, WORD};

/// What is done to machines alone, in the languages that say it so: the name stands behind it or before.
pub(in crate::redact::detect) static REBOOTED: Words = Words::of(&[
    "cordoned",
    "drained",
    "failover",
    "gereboot",
    "gerebootet",
    "reboot",
    "rebootada",
    "rebootade",
    "rebootado",
    "rebootato",
    "rebooted",
    "rebootet",
    "rebooting",
    "reboots",
    "reimaged",
    "reimaging",
    "uncordoned",
]);

/// Words that no list of words has, where such a name may stand.
static NO_NAME: Lexicon = Lexicon::of(
    "afterwards amont aniden antwortet anyway aplikacji aplikacyjny applicatif birdenbire centrale dedicado \
     dedicato dedie dediee dedikerad dedikert distant dosud entfernte esclave esclavo espejo espelho etala \
     fisico frontal gisteren glowny gunicorn hinaus hinweg hirtelen hlavni homelab hypervisor kubelet leider \
     lustrzany maestro mandataire mestre mirror momentan momenteel nagle najednou neustart nextcloud nochmal \
     nyligen overnight physique pihole plikow plotseling plotsligt pludselig plutselig pocztowa pocztowy \
     poczty primario principale produccion produkcyjny produzione proxmox racine reagiert remotely remoto \
     schiavo secondario secundario selber selbst simplesmente specchio testowy thrice unattended unicorn \
     uvicorn vercel virtuale virtualni virtuele virtuell virtuelle vzdaleny werkzeug wirtualna wirtualny \
     zapasowy zastepczy zdalny zrcadlovy",
);

/// Asked at one of [`REBOOTED`]; true where a machine was found.
#[inline(never)]
pub(super) fn at_done(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    let text = word.text;
    if !REBOOTED.hold(word.bytes()) {
        return false;
    }
    // "failover to vexley", "we rebooté vexley": of the accent the walk sees no letter.
    let joint = class::one_at(text, word.end, &[" to ", "é ", "ó ", " "]);
    let over = is_word(word.bytes(), "failover");
    let start = joint.map(|joint| class::run_end(text, word.end + joint.len(), 3, is_mark));
    let behind = start
        .filter(|_| joint.is_some_and(|joint| over == (joint == " to ")))
        .and_then(|start| name_at(text, start))
        .filter(|(start, end)| !over || !text.get(*start..*end).is_some_and(is_elsewhere));
    // "vexley rebooted", "vexley was drained", "ich habe vexley rebootet"
    let before = || {
        let been = class::one_before(text, word.start, &[" was ", " is ", " got ", " wurde ", " fue ", " "])?;
        name_before(text, word.start - been.len()).filter(|_| !over)
    };
    let noun = is_word(word.bytes(), "reboot") && !is_asked_for(word);
    let Some((start, end)) = behind.filter(|_| !noun).or_else(before).filter(|_| !noun || joint.is_none())
    else {
        return false;
    };
    sink.hit(&PLAIN, start, end);
    true
}

/// "please reboot vexley": as a noun it may have any word behind it.
fn is_asked_for(word: Word<'_>) -> bool {
    static ASKED: Words = Words::of(&[
        "and", "can", "could", "did", "had", "i", "just", "must", "needs", "now", "please", "should", "then",
        "to", "we", "will", "you",
    ]);
    Beside::before(word.text, word.start).is_some_and(|beside| beside.gap == b" " && ASKED.hold(beside.word))
}

/// Asked at a word for a machine, behind which the sentence goes on: "vexley is the only box with", "vexley is our new host".
#[inline(never)]
pub(super) fn is_called_so(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    const ONLY: &[&str] = &[
        " is the only ",
        " was the only ",
        " is the new ",
        " is the old ",
        " is our ",
        " was our ",
        " is the other ",
        " is the last ",
        " is a spare ",
        " is the spare ",
        " is the slow ",
        " was the sick ",
        " is the sick ",
        " is the bad ",
        " ist der einzige ",
        " ist die einzige ",
        " est le seul ",
        " est la seule ",
        " es el unico ",
        " es la unica ",
        " is de enige ",
    ];
    let text = word.text;
    let Some(is) = class::one_before(text, word.start, ONLY) else { return false };
    let Some((start, end)) = name_before(text, word.start - is.len()) else { return false };
    sink.hit(&PLAIN, start, end);
    true
}

/// "the host vexley is", "der Host vexley antwortet": languages whose words for what a thing is like stand before it.
#[inline(never)]
pub(super) fn is_named(word: Word<'_>, sink: &mut Sink<'_, '_>) -> bool {
    static NAMED_SO: Words = Words::of(&["box", "host", "hypervisor", "kiste", "maschine", "rechner", "vm"]);
    static DOES: Words = Words::of(&[
        "antwortet",
        "came",
        "comes",
        "crashed",
        "died",
        "fell",
        "froze",
        "goes",
        "had",
        "has",
        "hung",
        "ist",
        "is",
        "keeps",
        "lost",
        "needs",
        "ran",
        "rebooted",
        "refused",
        "refuses",
        "reported",
        "runs",
        "startet",
        "steht",
        "stopped",
        "war",
        "was",
        "went",
        "will",
    ]);
    // "le serveur vexley ne répond pas": where what a thing is like stands behind it, it has to say that it is silent.
    const SILENT: &[&str] = &[
        " ei vastaa",
        " est injoignable",
        " est tomb",
        " ikke svarer",
        " inte svarar",
        " kaatui",
        " ne r\u{e9}pond",
        " neodpov",
        " nem v\u{e1}laszol",
        " nie odpowiada",
        " no responde",
        " non risponde",
        " n\u{e3}o responde",
        " nu r\u{103}spunde",
        " padl",
        " reageert niet",
        " reagiert nicht",
        " spadl",
        " svarar inte",
        " svarer ikke",
        " yan\u{131}t vermiyor",
    ];
    // What it is like, or how it happens: "el servidor principal no responde", "il server centrale".
    const QUALITIES: &[&str] = &["aire", "al", "ale", "ario", "erweise", "jny", "lny", "mente", "ont", "owy"];
    let text = word.text;
    if word.next() != b' ' {
        return false;
    }
    let Some((start, end)) = name_at(text, word.end + 1) else { return false };
    let then = class::run_of(text, end + 1, 12, LOWER);
    let does = || NAMED_SO.hold(word.bytes()) && text.get(end + 1..then).is_some_and(|then| DOES.hold(then));
    let silent =
        class::one_at(text, end, SILENT).is_some() && class::one_before(text, end, QUALITIES).is_none();
    if class::at(text, end) != b' ' || !silent && !does() {
        return false;
    }
    sink.hit(&PLAIN, start, end);
    true
}

/// "failover to warsaw", "failover to starlink": where a whole site goes, or by whose lines.
fn is_elsewhere(name: &[u8]) -> bool {
    static ELSEWHERE: Lexicon = Lexicon::of(
        "akamai backup california canada cellular centralus cloudflare colorado eastus fastly ireland \
         lumen northeurope oregon satellite starlink verizon virginia vodafone westeurope westus",
    );
    is_town(name) || ELSEWHERE.holds(name)
}

/// The bare word at `start`.
fn name_at(text: &[u8], start: usize) -> Option<(usize, usize)> {
    let end = class::run_of(text, start, 24, WORD | OTHER_LETTER);
    let next = class::at(text, end);
    let goes_on = matches!(next, b'(' | b'/' | b'@' | b'=' | b'\'' | b'<')
        || matches!(next, b'.' | b':') && class::is(class::at(text, end + 1), WORD);
    (!goes_on && is_name(text.get(start..end)?)).then_some((start, end))
}

/// The bare word before `end`.
fn name_before(text: &[u8], end: usize) -> Option<(usize, usize)> {
    let start = class::run_back(text, end, 24, WORD | OTHER_LETTER);
    let free = matches!(class::before(text, start), 0 | b' ' | b'\n' | b'*' | b'`' | b'"');
    (free && is_name(text.get(start..end)?)).then_some((start, end))
}

fn is_name(name: &[u8]) -> bool {
    (5..=14).contains(&name.len())
        && class::all(name, LOWER)
        && name.iter().any(|letter| b"aeiouy".contains(letter))
        && is_strange(name)
        && !OF_PROGRAMS.holds(name)
        && !NO_NAME.holds(name)
}

const fn is_mark(byte: u8) -> bool {
    matches!(byte, b'*' | b'`' | b'"')
}
