//! Machines whose names are plain words: "ssh into falcon", "restarted atlas and titan", "the server saturn".
//!
//! Most words behind "restarted" or "server" say something else. Where only a machine can be meant, any word counts that
//! is no part of a sentence; elsewhere it has to be one of those that people name machines with: gods, stars, heroes.

use super::bare;
use super::numbered;
use super::set_apart::is_no_machine;
use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::{Lexicon, QuickLexicon, Words};
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::redact::everyday::is_everyday;
use crate::text::class::{self, DIGIT, LOWER, OTHER_LETTER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&PLAIN];

pub(super) static PLAIN: Rule = Rule::shown(Shown {
    name: "called-machine",
    kind: Kind::Host,
    reason: "The sentence says that it is a machine.",
    known_format: false,
    examples: Examples {
        positive: &[
            "ssh into «gudgeon» and look",
            "then SSH to «bodmin», where the disk was full",
            "we ssh'd into «bodmin» at noon",
            "restarted «hera» and «ganymede» after the patch",
            "Can you reboot «thor»?",
            "the server «callisto» ran out of memory",
            "the «callisto» server was slow",
            "Wir haben den Server «rigel» neu gestartet",
            "le serveur «rigel» ne répond plus",
            "ssh: connect to host «gudgeon» port 22: Connection refused",
            "ping: «gudgeon»: Name or service not known",
            "Could not resolve hostname «gudgeon»: Name or service not known",
            "PING «gudgeon» (10.0.0.3) 56(84) bytes of data",
            "ping «rigel» gives nothing, «hera» is fine",
            "failed over to «odin» by hand",
            "deploy failed on «castor»: no space left",
            "moved it from «gollum» to «smaug»",
            "«pegasus» is down again",
            "I cannot reach «gandalf», can you?",
            "the jump host is «bifrost», then go on",
            "Grafana shows «titan» at 100 % disk",
            "«titan» and «atlas» were rebooted",
            "die Maschine «hydra» war nicht erreichbar",
            "the box called «gandalf» ran the job; «frodo» stood by",
            "Server «Brutus» was rebooted by hand",
            "who rebooted «vexleyra»? we drained «vexleyra» first",
            "«vexleyra» is the only box with a tape drive, failover to «quorrahel» went fine",
            "the host «vexleyra» is full, le serveur «quorrahel» ne répond pas, el servidor «vexlomar» no responde",
            "ich habe «vexleyra» gerebootet, then «quorrahel» rebooted by itself",
            "I think «castor» was the sick host, «rigel» and «pollux» sat idle",
        ],
        negative: &[
            "ssh into the box",
            "le serveur distant ne répond pas, el servidor remoto no responde, the host gunicorn is, der Rechner antwortet nicht",
            "der Server leider reagiert nicht, le serveur mandataire ne répond pas, il server centrale non risponde, o servidor simplesmente não responde",
            "failover to warsaw, failover to westeurope, failover to starlink, the vm hypervisor crashed",
            "ssh into it",
            "ssh into production and look",
            "ssh into pods is forbidden",
            "ssh to localhost",
            "restarted nginx and postgres",
            "restarted the server",
            "reboot it and see",
            "the server crashed",
            "we rebooted everything twice, rebooted overnight, the reboot fixed it and a reboot later",
            "who drained connections, drained nodes, then it rebooted, and she rebooted thrice",
            "postgres is the only server, systemd is our host, vite is a server, failover to standby, failover procedure",
            "the server returned 502",
            "server logs are gone",
            "the host was unreachable",
            "connect to host port 22",
            "ping me later",
            "ping times were fine",
            "the titanic server",
            "the node leader moved",
            "the Server Room went offline, Server Error was shown",
            "rebooted everything",
            "mercury levels and venus flytraps",
            "the dashboard shows mercury levels",
            "the falcon is a bird",
            "ssh to verify host keys",
            "mercury is the only planet, venus was a fly trap",
            "Add user PING support (#346)",
        ],
        disguised: &["ssh into **«gudgeon»**", "restarted he\u{200b}«ra»"],
    },
});

/// Words that the name of a machine follows, beside [`DONE`] and [`NOUNS`].
pub(in crate::redact::detect) const NAMES: Cue =
    &["ssh", "sshed", "ssh'd", "over", "hostname", "hypervisor", "kiste"];

/// Words behind which only one of [`THEMED`] is taken for a machine, and before which it may stand.
pub(in crate::redact::detect) static NOUNS: Words = Words::of(&[
    "box", "host", "hosts", "knoten", "palvelin", "serveren", "servern", "sunucu", "szerver", "machine",
    "machines", "maschine", "node", "nodes", "nodo", "rechner", "server", "servers", "serveur", "servidor",
    "serwer", "vm",
]);

/// What is done to a machine.
pub(in crate::redact::detect) static DONE: Words = Words::of(&[
    "ping",
    "restarted",
    "restart",
    "restarting",
    "reboot",
    "rebooted",
    "rebooting",
    "telnet",
    "traceroute",
    "drained",
    "cordoned",
]);

/// What people name machines with, and few programs are called.
static THEMED: QuickLexicon = QuickLexicon::of(
    "achilles agni ajax aldebaran altair andromeda antares anubis aphrodite apollo aragorn arcturus ares \
     argon aristotle artemis arwen arya asgard aslan asterix athena atlas bacchus baldur balin bastet \
     betelgeuse bifrost bilbo bohr bombur boromir brahma brunhilde callisto capella cassiopeia castor \
     cerberus ceres cersei charon chekov chewbacca condor daedalus daenerys dagobah deimos demeter deneb \
     dionysus donar dumbledore dwalin eagle einstein elrond elros eowyn europa falcon faramir faunus \
     fenrir fili fortuna freya frigg frodo gaia galadriel galileo gandalf ganesha ganymede garfield \
     gauss gimli glados gloin godzilla goliath gollum gondor hades hagrid hawking hecate hector heimdall helios \
     hephaestus hephaistos hera heracles hercules hermes hestia hodor hogwarts homer horus hydra hyperion \
     icarus idefix indra isengard isildur janus juno jupiter kepler kestrel khonsu kili kirby kraken \
     kronos krusty krypton leela legolas lothlorien luna maggie marge mars medusa mercury merkur midgard \
     minerva minotaur mnemosyne mordor morpheus mothra narnia nazgul neptun neptune neuromancer nyx obelix \
     oberon odin odysseus okeanos orion orpheus osiris osprey pallas pegasus persephone perseus phobos \
     picard plato pluto polaris pollux poseidon procyon quetzalcoatl radon regulus rhea rigel riker \
     rivendell rodan rohan samwise saruman saturn sauron selene shiva shrek siegfried simba sirius \
     skynet skywalker sleipnir smaug snoopy sobek socrates spica spock sulu tatooine tethys themis \
     theoden thor thorin thoth tintin titan titania tlaloc tolkien triton tyrion uhura ulysses uranos \
     uranus vader valhalla vega venus vesta vishnu vulcan walhall walhalla winterfell wintermute wotan \
     xenon ymir yoda yoshi zelda zeus zoidberg",
);

/// What else may stand behind "ssh into" than a name.
static SAID: Lexicon = Lexicon::of(
    "access affected after all an and another any anything are bastion bastions before both box boxes \
     but cluster clusters container containers dev docker each every everything failed fails for from \
     github gitlab had has her here his host hosts if instance instances is it its key keys kubernetes \
     linux localhost machine machines masters minikube my node nodes nothing one or other our over pod \
     pods port prod production remote replicas root server servers some something staging test that the \
     their them there these this those using vagrant via vm vms was were what whatever when where which \
     whichever windows with worked worker workers works your",
);

/// What else may stand behind "Server" with a capital letter.
static NO_NAME: Lexicon = Lexicon::of(
    "agent agents and cluster edition error farm firmware group host hosts instance manager monitoring \
     process rack racks response room rooms service side software status team time",
);

/// Asked at a word that ends like one of [`NAMES`], [`DONE`] or [`NOUNS`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let name = word.bytes();
    if bare::at_done(word, sink) {
        return;
    }
    // Most hosts and servers of a log are followed by a sign.
    if word.len() > 10 || !matches!(word.next(), b' ' | b':' | b'\'' | b'.' | b',' | b'\n' | 128..) {
        return;
    }
    let noun = NOUNS.hold(name);
    if noun && bare::is_called_so(word, sink) {
        return;
    }
    if (noun || is_word(name, b"hypervisor") || is_word(name, b"kiste")) && bare::is_named(word, sink) {
        return;
    }
    if noun && let Some((start, end)) = before_noun(word) {
        hit(text, start, end, sink);
        return;
    }
    if is_word(name, b"ssh") || is_word(name, b"sshed") {
        return entered(word, sink);
    }
    if let Some((start, end)) = reached(word) {
        hit(text, start, end, sink);
        return;
    }
    // "Server Brutus was rebooted": what happens to machines alone tells it.
    if noun
        && let Some(end) = word_end(text, word.end + 1)
        && class::is(class::at(text, word.end + 1), UPPER)
        && numbered::happened_to_machine(text, end)
        && text.get(word.end + 1..end).is_some_and(|name| !NO_NAME.holds(name))
    {
        sink.hit(&PLAIN, word.end + 1, end);
        return;
    }
    let over = is_word(name, b"over") && class::starts_with_folded(text, word.end, " to ");
    let marks = class::run_end(text, word.end, 3, |byte| byte == b' ' || is_mark(byte));
    let start = if over { word.end + 4 } else { marks };
    if start > word.end
        && (over || noun || DONE.hold(name))
        && let Some(end) = themed(text, start)
    {
        hit(text, start, end, sink);
    }
}

/// "the callisto server"
fn before_noun(word: Word<'_>) -> Option<(usize, usize)> {
    let end = word.start.checked_sub(1).filter(|_| word.previous() == b' ' && word.next() != b':')?;
    let start = class::run_back(word.text, end, 24, WORD);
    let program = word.text.get(start..word.end) == Some(b"Apollo Server");
    (themed(word.text, start) == Some(end) && !program).then_some((start, end))
}

/// "ssh into titan", "sshed to titan."
fn entered(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let into = ["'d into ", "'d to ", " into ", " to ", " onto ", "’d into "]
        .iter()
        .find(|into| class::starts_with_folded(text, word.end, into));
    if let Some(into) = into {
        let start = class::run_end(text, word.end + into.len(), 3, is_mark);
        let to = into.contains("to ") && !into.contains("into");
        if let Some(end) = named(text, start).filter(|end| !to || ends_clause(text, *end)) {
            hit(text, start, end, sink);
        }
    }
}

/// "connect to host X port 22", "resolve hostname X: Name or service not known", "ping: X: …", `PING X (10.0.0.7)`
fn reached(word: Word<'_>) -> Option<(usize, usize)> {
    let (text, name) = (word.text, word.bytes());
    let behind = |gap: usize, told: &dyn Fn(usize) -> bool| {
        let start = word.end + gap;
        named(text, start).filter(|end| told(*end)).map(|end| (start, end))
    };
    let goes_on = |end: usize, with: &str| class::starts_with_folded(text, end, with);
    match word.next() {
        b' ' if is_word(name, b"host") || is_word(name, b"hostname") => {
            behind(1, &|end| goes_on(end, " port ") || goes_on(end, ": name or"))
        }
        b' ' if name == b"PING" => {
            behind(1, &|end| goes_on(end, " (") && class::is(class::at(text, end + 2), DIGIT))
        }
        b':' if is_word(name, b"ping") => behind(2, &|end| goes_on(end, ": ")),
        _ => None,
    }
}

/// A quick look at a word of small letters behind a space: nearly all are passed.
#[inline]
pub(in crate::redact::detect) fn may_be_called(word: Word<'_>) -> bool {
    (4..=12).contains(&word.len()) && THEMED.may_hold(word.bytes())
}

/// What happens to machines and to nothing else that has such a name.
const HAPPENED: &[&str] = &[
    " is down",
    " is up",
    " is back",
    " is dead",
    " is full",
    " is slow",
    " is gone",
    " was down",
    " went down",
    " went away",
    " came back",
    " crashed",
    " rebooted",
    " died",
    " hung",
    " froze",
    " is unreachable",
    " was unreachable",
    " ran out",
    "'s disk",
];

/// Asked at such a word: "deploy failed on castor", "pegasus is down", "the jump host is bifrost".
#[inline(never)]
pub(in crate::redact::detect) fn at_themed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    static AT: Words = Words::of(&[
        "auf", "at", "behind", "between", "called", "from", "named", "in", "into", "is", "reach", "reached",
        "on", "onto", "over", "sur", "to", "via", "von", "was", "en",
    ]);
    static SHOWS: Words = Words::of(&["reports", "showed", "shows", "sees"]);
    let text = word.text;
    let before = class::run_back(text, word.start.saturating_sub(1), 12, LOWER | UPPER);
    let named = text.get(before..word.start.saturating_sub(1)).is_some_and(|word| AT.hold(word));
    let verb = is_said_of_machine(text, word.end);
    // "Grafana shows titan at 100 %"
    let shown = text.get(before..word.start.saturating_sub(1)).is_some_and(|word| SHOWS.hold(word))
        && ends_clause(text, word.end);
    // "titan and atlas were rebooted": each says it of the other.
    let twin = class::starts_with_folded(text, word.end, " and ")
        && themed(text, word.end + 5).is_some_and(|end| {
            [" were ", " are "].iter().any(|verb| class::starts_with_folded(text, end, verb))
        });
    let named = named || shown || twin;
    if !named && !verb || themed(text, word.start) != Some(word.end) {
        return;
    }
    // "the host is callisto"
    let is = named && matches!(text.get(before..word.start.saturating_sub(1)), Some(b"is" | b"was"));
    let noun = || {
        let end = before.saturating_sub(1);
        let start = class::run_back(text, end, 12, LOWER | UPPER);
        text.get(start..end).is_some_and(|word| NOUNS.hold(word))
    };
    if verb || named && (!is || noun()) {
        hit(text, word.start, word.end, sink);
    }
}

/// "castor crashed", "titan is down": most words are passed by what stands behind them, before the list of names is gone
/// through.
fn is_said_of_machine(text: &[u8], end: usize) -> bool {
    let small = |at: usize| class::at(text, at) | 0x20;
    let begins = match (class::at(text, end), small(end + 1)) {
        (b' ', first) => matches!(
            &[first, small(end + 2)],
            b"is" | b"wa" | b"we" | b"ca" | b"cr" | b"re" | b"di" | b"hu" | b"fr" | b"ra"
        ),
        (sign, first) => sign == b'\'' && first == b's',
    };
    begins
        && (HAPPENED.iter().any(|verb| class::starts_with_folded(text, end, verb))
            || is_called_machine(text, end))
}

/// "castor was the sick host"
fn is_called_machine(text: &[u8], at: usize) -> bool {
    let Some(the) = class::one_at(text, at, &[" was the ", " is the ", " was a ", " is a "]) else {
        return false;
    };
    let first = class::run_of(text, at + the.len(), 12, LOWER);
    let second = class::run_of(text, first + 1, 12, LOWER);
    text.get(at + the.len()..first).is_some_and(|word| NOUNS.hold(word))
        || class::at(text, first) == b' ' && text.get(first + 1..second).is_some_and(|word| NOUNS.hold(word))
}

fn is_word(name: &[u8], word: &[u8]) -> bool {
    name.eq_ignore_ascii_case(word)
}

const fn is_mark(byte: u8) -> bool {
    matches!(byte, b'*' | b'`' | b'"')
}

/// Where the word of letters at `start` ends, if nothing joins it to another.
fn word_end(text: &[u8], start: usize) -> Option<usize> {
    let end = class::run_of(text, start, 24, LOWER | UPPER);
    let next = class::at(text, end);
    let joined = class::is(next, WORD | OTHER_LETTER)
        || matches!(next, b'(' | b'/' | b'@' | b'=')
        || matches!(next, b'.' | b':') && class::is(class::at(text, end + 1), WORD);
    (end >= start + 3 && !joined).then_some(end)
}

/// "ssh to verify keys": behind the name of a machine its clause ends, or goes on with one of these.
fn ends_clause(text: &[u8], end: usize) -> bool {
    static GOES_ON: Words = Words::of(&[
        "again", "and", "as", "at", "but", "failed", "fails", "first", "from", "hangs", "hung", "is", "or",
        "over", "then", "via", "was", "while", "with", "worked", "works",
    ]);
    let stop = class::run_of(text, end + 1, 12, LOWER);
    class::at(text, end) != b' ' || text.get(end + 1..stop).is_some_and(|next| GOES_ON.hold(next))
}

/// Where the word at `start` ends, if people name machines with it.
fn themed(text: &[u8], start: usize) -> Option<usize> {
    word_end(text, start).filter(|end| text.get(start..*end).is_some_and(|name| THEMED.holds(name)))
}

/// Where the word at `start` ends, if it can be a name: in small letters, and no part of a sentence.
fn named(text: &[u8], start: usize) -> Option<usize> {
    let end = word_end(text, start)?;
    let name = text.get(start..end)?;
    let small = name.iter().all(u8::is_ascii_lowercase);
    let said = SAID.holds(name)
        || is_no_machine(name)
        || std::str::from_utf8(name).is_ok_and(is_everyday)
        || name.ends_with(b"ing")
        || name.ends_with(b"ed");
    (THEMED.holds(name) || small && !said).then_some(end)
}

/// The machine at `start..end`, and those of the same line that are named like machines.
fn hit(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    sink.hit(&PLAIN, start, end);
    let stop = class::line_end(text, end, 160);
    let mut at = class::line_start(text, start, 160);
    while at < stop {
        let word = class::run_end(text, at, stop - at, |byte| !class::is(byte, WORD | OTHER_LETTER));
        let small = class::is(class::at(text, word), LOWER);
        if small
            && matches!(class::before(text, word), b' ' | b'`' | b'*')
            && let Some(end) = themed(text, word)
        {
            sink.hit(&PLAIN, word, end);
        }
        at = class::run_of(text, word, stop.saturating_sub(word), WORD | OTHER_LETTER).max(at + 1);
    }
}
