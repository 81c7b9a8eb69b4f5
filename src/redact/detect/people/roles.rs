//! Names behind a word for what somebody is: `cardholder ANTOINE LEMERCIER`, `guest: Cordelia Fairbanks`, "her husband
//! Ernesto".
//!
//! The names need not be on a list. Behind a word for what only people are, two words with a capital letter are a name
//! unless things are called so; behind one that programs and companies are called by too, one of them has to be a name
//! that people have.
//! **Start reading** at [`at_name`].

use super::in_place::reversed_apart;
use super::nouns::is_noun;
use super::role_words::{ABROAD, COLLEAGUES, LANDS, PEOPLE, PERHAPS, RELATIVES};
use super::signed_rules::named_in_place;
use super::spelled_names::{name_end, person_end, shouted_end, surname_first_end};
use super::whose_account::is_beside_account;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::companies::column::FORMS;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::{Lexicon, QuickLexicon, Words};
use crate::redact::detect::{Examples, Rule, Sink};
use crate::redact::everyday::is_everyday;
use crate::redact::given_names::is_like_a_person;
use crate::redact::names::JOINING;
use crate::redact::noticed::is_usual;
use crate::text::class::{self, DIGIT, LOWER, OTHER_LETTER, UPPER, WORD};
use crate::text::fold;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&ROLE];

static ROLE: Rule = named_in_place(Examples {
    positive: &[
        "IBAN x, Inhaber «Quorro Vexwijk», gesperrt; IBAN x (holder «Quorra Vexholm») back",
        "exp 09/27, cardholder «ANTOINE LEMERCIER», ip",
        "rejected, patient «Bronwyn Tippett», reason 4",
        "hetu puuttuu, potilas «Raija Mäkelä», virhe",
        "hata (hasta: «Nurgül Karataş»)",
        "owner «Hubertus von Stetten» HTTP 503",
        "expired: patron «Evangeline Prudhomme», item 4",
        "guest: «Cordelia Fairbanks»\n",
        "permit=x holder=«Dörte Ahlers» -> none",
        "\"passenger\": \"«Quorra O'Vexley»\"",
        "<Student: «Mbali Khumalo»>",
        "the letter of her husband «Ernesto» went",
        "My son «Leopold» is in class 7b",
        "their daughter «Quorra Vexley» called",
        "pax «Quorra Vexley» was moved",
        "then my boss «Bruxa Mentzel» rang",
        "our technician «Quorra Vexley» drove there",
        "player «ShadowWeaver#4384» lost it",
        "the pupil «Quorra de Vexley» left",
        "Patient «Quorra Brandstett», geb. am Montag",
        "die Mitarbeiterin «Mathilde Vexbrandt», Pensum 80 %",
        "Motorista «Thiago Vexleiro», placa",
        "l'assuré «Mathilde Brandvik», flux rejeté",
        "account holder «Quorra Brandvexley». The sum",
        "Guest: «BRANDVIK Hedda», late",
        "subscriber «VEXLEY-BRAND, QUORRA»",
        "Versicherte: «Quorra Vexley»\nTarif: L",
        "Visitor: «Quorra Vexley», badge 17",
        "Fahrer: «Bruxa Vexwald»; Tour 4",
        "Ansprechpartnerin: «Bruxa Vexwald»",
        "\"witness\": \"«Quorra Vexley»\"",
        "il cittadino «Quorrino Vexalli», la clienta «Bruxa Vexarri» (pagó), az ügyfél «Vexar Quorrim», obywatelka «Quorra Vexas»",
        "Müşteri «Quorra Vexeğlu», l'abonnée «Bruxa Vexard» est partie, občan «Vexslav Quorřal» čeká",
        "Cittadina «Quorra Vexalli», C.F. 4471 2203; Pelanggan «Bruxa Vexati» (HP 0812 4471 220) x",
        "avisó la técnica «Quorra Vexarena», l'opératrice «Bruxa Vexvennou» a relancé, il tecnico «Quorrino Vexfilio» è qui",
        "Caller: «Quorra van Vexdyk»\nLocation: x",
        "Caller:              «Vexmore, Quorra»\nMelder:\t«Vexwein, Bruxa»\nCaller ........... «Quorra Vexhaligon»\n| Caller | «Vexmore, Quorra» |\nDemandeur       : «VEXADEC Quorra»\n",
        "| Caller | «Quorra van Vexdyk» |\n",
        "State: x\nCaller   «Quorra van Vexdyk»\nTechnician\t«Bruxa Vexwald»\n",
        "Ansprechpartner vor Ort: «Quorrim Vexleit»\nZgłaszający: «Bruxa Vexwald»\nPersona de contacto: «Quorra Vexley», x",
        "the claimant «Quorra Vexley» rang; Bürgerin «Bruxa Vexfeld» (Az. 447122031)",
    ],
    negative: &[
        "customer Success team",
        "il tecnico Servizio Clienti, le technicien Support Niveau, a operadora Suporte Nivel",
        "Patient Quorra Brandstett Viewer, 3.1",
        "owner Platform Team",
        "driver Kafka Connect",
        "Patient Portal Login failed",
        "Passenger Service System",
        "guest: Ubuntu Server",
        "owner: Commerce Growth",
        "client Side Rendering",
        "cardholder DATA ENVIRONMENT",
        "the patient Record Service",
        "student Information System",
        "patient ID MISSING, patient MRN UNKNOWN",
        "guest Additions Installer, resident Memory Usage",
        "cardholder AUTHENTICATION FAILED",
        "applicant Tracking Software",
        "member Port Channel",
        "my mother was there, meine Mutter Probleme hatte",
        "driver: Nvidia Tesla",
        "hasta Málaga Centro",
        "her wife and Monday",
        "our admin Console Access, your manager Approval Flow",
        "our customer Success team and their manager was there",
        "resident Set Size, rider App",
        "customer ticket#4384, owner #1234",
        "Mitarbeiter Portal Login, Fahrer App Version, Inhaber Gruppe Nord, Kundin Erste Kasse",
        "utente Sportello Online, pracownik Dział Płac, salarié Espace Privé, Mitarbeiter LDAP Konto",
        "device owner Platform Team, account owner Billing Service",
        "guest WIFI Network, subscriber ERROR, TIMEOUT, customer API Gateway",
        "Visitor: Mobile Safari\nInhaber: Gruppe Nord\nVisitor: Search Crawler, Kontaktperson: Zweite Schicht\nFahrer: App Version",
        "Sachbearbeiter: Team Rechnungen\nWitness: Quorum Node, a witness Server",
        "Caller:              Storage, Network\nMelder:       Datenbank, Server\nCaller .... Payment Gateway\nDriver ...... Version Number\n",
        "| Caller | Payment Gateway |\n| Driver | Version Number |\n",
        "Owner   Storage Class\nManager\tLoad Balancer\nEngineer: Site Reliability\nManager: Kube Scheduler\n",
        "Engineer: Vexholm, Bavaria\nCustomer: Adelaide, Australia\nOperator: Leeds, England | Visitor: Porto, Portugal",
        "| Member | Storage Class |\n|---|---|\nclient  Side Rendering",
        "Cittadino Digitale, ügyfél Portal Login, Müşteri Portal Login, Bürger Service Portal",
        "Passenger Portal Login (build 4471220), Müşteri Hizmetleri ekibi",
        "our customer Quorra Vexwald Foods GmbH rang, the customer Bruxa Vexwald AG",
        "client TLS Handshake, patient MRN Missing, resident RAM Usage",
    ],
    disguised: &["patient «Bron\u{200b}wyn Tippett», reason"],
})
.naming_a_stranger();

/// Who they belong to.
static OWNERS: Lexicon = Lexicon::of(
    "haar her his ihr ihre ihrem ihrer ma mein meine meinem meiner mi mia mijn mio mon my our sa \
     sein seine seinem seiner su sua suo their your zijn",
);

/// Words with a capital letter behind such words that name things.
static THINGS: QuickLexicon = QuickLexicon::of(
    "abteilung admins advisor afdeling agent agreement alpine analyst analyzer api app application \
     appointment apps architect assistenza atendimento autoscaler avdeling backend bank benefits billing \
     bot brasil breaker brownout browser card care cart catalog centre chain change channel chrome claims \
     commons computer connect consultant counsel crawler crew crisis csv cycle debian debit department \
     deutsche developer device digest director drift driver duty dzial emergency engagement enterprise \
     environment equipa equipe equipo erste escalation espana experience explorer exporter facing failed \
     failover feature features fedora feedback finance firefox flag flags frontend graphics groups growth \
     gruppe guild hat health heap helpdesk hotline humanos id ide identity import information insights \
     international inventory invoice italia journey kernel laboratory labs ledger legal linux livello \
     login logistics loop management master memory method micro missing mobile mode monitor movistar \
     mozilla mrn name networks night niveau nivel noc none null nvidia odbor oddeleni officer onboarding \
     orange order orders os outage palo passenger personen phase planning plus pnr policy portal portugal \
     premium pricing problem process produktiv profile project proxy quality rate ratio record records \
     recovery recursos registration relations relationship relay rendering report request reservation \
     response retail rollouts rotation rule runbook runner runtime safari safety satisfaction scanner \
     scheduler schicht segment self sensor sensors sentinel servicio servico servizio session shift \
     shipping side software solutions soporte specialist squad squadra stelle string suporte survey sync \
     systems tac technologies telefonica telekom tesla tide tier tools traders transfer transport trigger \
     triggers turno ubuntu ufficio unavailable unit unknown update uptime usage vendor view visa vm \
     vodafone wallet warehouse watcher weekend wifi window windows worker workflow workstation zespol \
     zweite",
);

static ARE_PEOPLE: QuickLexicon = QuickLexicon::of(PEOPLE);
static ARE_ABROAD: QuickLexicon = QuickLexicon::of(ABROAD);

/// "Patient", "Kundin"
pub(super) fn is_role(word: &[u8]) -> bool {
    ARE_PEOPLE.holds(word) || ARE_ABROAD.holds(word)
}

/// What a word says of whom it names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// Only people are that.
    People,
    /// Teams, forms and programs are, too, in other languages than English.
    Abroad,
    /// Programs, companies and other things are.
    Perhaps,
}

impl Said {
    fn by(name: &[u8], word: Word<'_>) -> Option<Self> {
        static MAY_BE: Words = Words::of(PERHAPS);
        if ARE_PEOPLE.holds(name) || is_owner_of_device(word) {
            Some(Self::People)
        } else if ARE_ABROAD.holds(name) {
            Some(Self::Abroad)
        } else {
            MAY_BE.hold(name).then_some(Self::Perhaps)
        }
    }
}

/// Asked at a word that ends like one of these lists.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // Most such words stand in a sentence, and no name follows.
    let then = class::at(word.text, word.end + 1);
    if word.next() == b' ' && !(class::is(then, UPPER) || then >= 128 || b":=| vos.".contains(&then)) {
        return;
    }
    let accented = with_accents(word);
    let (name, end) =
        accented.as_ref().map_or((word.bytes(), word.end), |(name, end)| (name.as_bytes(), *end));
    let text = sink.text();
    let behind = || {
        let (said, place) = (Said::by(name, word)?, Place::behind(word, end)?);
        place.name_end(said, text).map(|end| (place.at, end))
    };
    if let Some((start, end)) = of_somebody(word, text).or_else(behind) {
        sink.hit(&ROLE, start, end);
    }
}

/// "her husband Ernesto", "our technician Quorra Vexley": the name behind who belongs to somebody.
fn of_somebody(word: Word<'_>, text: &str) -> Option<(usize, usize)> {
    static BELONG: Words = Words::of(RELATIVES);
    static WORK_WITH: Words = Words::of(COLLEAGUES);
    let at = word.end + 1;
    let kin = BELONG.hold(word.bytes());
    if word.next() != b' ' || !(kin || WORK_WITH.hold(word.bytes())) || !is_somebodys(word) {
        return None;
    }
    // German writes what things are called with a capital letter as well: there it has to be one of a list.
    let noun = kin && class::is(class::at(word.text, word.start), UPPER);
    let told = |name: &str| is_nothing_else(name) && (!noun || is_like_a_person(name));
    let end = name_end(text, at, if kin { 1 } else { 2 })?;
    (text.get(at..end).is_some_and(told) && !is_firm(word.text, end)).then_some((at, end))
}

/// "customer Quorra Vexley Foods GmbH": a form of law follows, so it is a company.
#[inline(never)]
fn is_firm(text: &[u8], end: usize) -> bool {
    class::one_at(text, end, FORMS).is_some_and(|form| !class::is(class::at(text, end + form.len()), WORD))
}

/// Where a name may stand behind a word for what somebody is.
struct Place<'t> {
    text: &'t [u8],
    at: usize,
    /// A sign, or a wide gap, stands between.
    labelled: bool,
    /// The sign is a colon.
    colon: bool,
    /// A gap or a bar, as forms are copied: `| Caller | Quorra Vexley |`, "Caller   Quorra Vexley".
    apart: bool,
    /// "Patient Portal": where the word has a capital letter itself, more of them prove nothing.
    title: bool,
}

impl<'t> Place<'t> {
    /// The place behind the word, which ends at `last` with the letters that the walk does not see.
    fn behind(word: Word<'t>, last: usize) -> Option<Self> {
        const WHERE: &[&str] = &["vor Ort", "on site", "sur place"];
        let text = word.text;
        // "Demandeur       : Vexley"
        let wide = class::spaces_end(text, last, 24);
        let wide = if class::at(text, wide) == b':' { wide } else { last };
        let quote = class::run_end(text, wide, 2, |byte| matches!(byte, b'"' | b'\'' | b' '));
        // "Ansprechpartner vor Ort:"
        let sign = quote + class::one_at(text, quote, WHERE).map_or(0, str::len);
        let gap = class::one_at(text, last, &[" | ", " | **", "\t", "  ", " ....", "...."]).filter(|gap| {
            wide == last && (gap.contains('|') || matches!(class::before(text, word.start), 0 | b'\n'))
        });
        let colon = class::at(text, sign) == b':';
        let labelled = gap.is_some() || colon || class::at(text, sign) == b'=';
        let at = if let Some(gap) = gap {
            class::run_end(text, last + gap.len(), 24, |byte| matches!(byte, b' ' | b'\t' | b'.'))
        } else if labelled {
            let wide = class::run_end(text, sign + 1, 24, |byte| matches!(byte, b' ' | b'\t'));
            class::run_end(text, wide, 4, |byte| matches!(byte, b' ' | b'"' | b'\'' | b'>'))
        } else {
            last + 1
        };
        // "le client M. Lefèvre" has a title.
        let titled = class::starts_with_folded(text, at, "M. ");
        let title = !labelled && class::is(class::at(text, word.start), UPPER);
        let begins = labelled || class::at(text, last) == b' ' && word.bytes() != b"hasta";
        (begins && !titled).then_some(Self { text, at, labelled, colon, apart: gap.is_some(), title })
    }

    /// Where the name ends that stands there.
    fn name_end(&self, said: Said, text: &str) -> Option<usize> {
        if let Some(end) = self.player_end() {
            return Some(end);
        }
        let Self { at, title, .. } = *self;
        let sure = !title && (said == Said::People || said == Said::Abroad && self.labelled);
        let found = if sure {
            let long = |end: &usize| *end >= at + 10;
            name_end(text, at, 2).or_else(|| shouted_end(text, at).filter(long))
        } else {
            // "IBAN …, Inhaber Quorra Vexley"
            let whose = |end: &usize| self.is_told(*end) || is_beside_account(self.text, at);
            person_end(text, at).or_else(|| name_end(text, at, 2).filter(whose))
        };
        // "KERVADEC Ewen", "Vexley, Quorra"
        let surname_first = || {
            surname_first_end(text, at)
                .filter(|end| said == Said::People && !title || said == Said::Abroad && self.is_alone(*end))
        };
        let thing = |end: usize| {
            text.get(at..end)
                .is_some_and(|name| name.split(", ").any(|half| is_program(fold(half).as_bytes())))
        };
        // "Engineer: Munich, Bavaria"
        let place = |end: usize| {
            let name = text.get(at..end).unwrap_or_default();
            name.split_once(", ").is_some_and(|(_, whole)| LANDS.holds(fold(whole).as_bytes()))
        };
        let reversed = || {
            let labelled = said != Said::Perhaps && (self.colon || self.apart);
            reversed_apart(text, at).filter(|end| labelled && !thing(*end) && !place(*end))
        };
        found.filter(|end| self.is_name(said, text, *end)).or_else(surname_first).or_else(reversed)
    }

    /// What stands there up to `end` is nothing else, and in other languages a name of people, or told to be one.
    fn is_name(&self, said: Said, text: &str, end: usize) -> bool {
        !is_firm(self.text, end)
            && text.get(self.at..end).is_some_and(|name| {
                is_nothing_else(name)
                    && (said != Said::Abroad
                        || self.is_told(end)
                        || self.is_alone(end)
                        || is_like_a_person(&fold(name))
                        || is_beside_account(self.text, self.at))
            })
    }

    /// "Hubertus von Stetten", "Quorra Vexley, born …", "Quorra Vexley, ID 4711220"
    fn is_told(&self, end: usize) -> bool {
        has_particle(self.text, self.at, end)
            || class::one_at(self.text, end, BORN).is_some()
            || is_before_number(self.text, end)
    }

    /// "Versicherte: Quorra Vexley" is all that its line says.
    fn is_alone(&self, end: usize) -> bool {
        let end = class::run_end(self.text, end, 24, |byte| self.apart && matches!(byte, b' ' | b'*'));
        (self.apart || self.colon) && b"\0\n\r,;<\"'|".contains(&class::at(self.text, end))
    }

    /// `player ShadowWeaver#4384`
    fn player_end(&self) -> Option<usize> {
        let sharp = class::run_of(self.text, self.at, 32, WORD);
        let end = class::run_of(self.text, sharp + 1, 5, DIGIT);
        let named = sharp >= self.at + 3 && class::is(class::at(self.text, self.at), UPPER);
        (named && class::at(self.text, sharp) == b'#' && end == sharp + 5).then_some(end)
    }
}

/// The word with the letters of it that the walk does not see, folded, and where it ends: "Müşteri" is `musteri`.
#[inline(never)]
fn with_accents(word: Word<'_>) -> Option<(String, usize)> {
    if word.previous() < 128 && word.next() < 128 {
        return None;
    }
    let letter = |byte: u8| class::is(byte, LOWER | UPPER | OTHER_LETTER);
    let start = class::run_start(word.text, word.start, 12, letter);
    let end = class::run_end(word.text, word.end, 12, letter);
    std::str::from_utf8(word.text.get(start..end)?).ok().map(|whole| (fold(whole), end))
}

/// "Quorra Vexley, ID 4711220", "Quorra Vexley (DNI 71.220.315-K": what names somebody by a number, or reaches them, is said
/// right behind.
#[inline(never)]
fn is_before_number(text: &[u8], end: usize) -> bool {
    let Some(sign) = class::one_at(text, end, &[", ", " ("]) else { return false };
    let label = class::run_end(text, end + sign.len(), 24, |byte| {
        byte >= b' ' && !class::is(byte, DIGIT) && !b",;()".contains(&byte)
    });
    let number = class::run_end(text, label, 16, |byte| class::is(byte, DIGIT) || b" -./".contains(&byte));
    class::count(text.get(label..number).unwrap_or_default(), DIGIT) >= 6
        || text.get(end..label).is_some_and(|label| label.contains(&b'@'))
}

/// "device owner", "account holder": somebody, and hardly a team.
#[inline(never)]
fn is_owner_of_device(word: Word<'_>) -> bool {
    const OWNED: &[&str] = &[
        "account ", "card ", "device ", "home ", "licence ", "license ", "pet ", "phone ", "policy ",
        "vehicle ",
    ];
    is_one_of(word.bytes(), &["holder", "owner"]) && class::one_before(word.text, word.start, OWNED).is_some()
}

/// "my", "her" or the like stands before the word.
fn is_somebodys(word: Word<'_>) -> bool {
    let end = word.start.saturating_sub(1);
    let start = class::run_back(word.text, end, 8, LOWER | UPPER);
    word.previous() == b' ' && word.text.get(start..end).is_some_and(|owner| OWNERS.holds(owner))
}

/// When somebody was born stands behind the name.
const BORN: &[&str] =
    &[", geb", " (geb", ", born", " (born", ", DOB", " (DOB", ", né", ", ur. ", ", nar. ", ", *"];

/// "Hubertus von Stetten"
fn has_particle(text: &[u8], at: usize, end: usize) -> bool {
    let mut words = text.get(at..end).unwrap_or_default().split(|byte| *byte == b' ');
    words.any(|word| word.first().is_some_and(|first| class::is(*first, LOWER)))
}

/// As words for things and for what happens end, and few names.
const ENDINGS: &[&str] = &["tion", "tions", "ment", "ing", "ware", "ance", "ity"];

/// No word of it is one that things are called by.
#[inline(never)]
pub(in crate::redact) fn is_nothing_else(name: &str) -> bool {
    let listed = is_like_a_person(name);
    name.split(' ').filter(|word| !JOINING.contains(word)).all(|word| {
        let folded = fold(word);
        let thing = || folded.len() >= 7 && ENDINGS.iter().any(|end| folded.ends_with(end));
        let letters =
            || folded.contains(['a', 'e', 'i', 'o', 'u', 'y']) || !folded.is_ascii() || folded.len() < 3;
        !THINGS.holds(folded.as_bytes())
            && !is_noun(&folded)
            && !is_usual(&folded)
            && letters()
            && (listed || !is_everyday(&folded) && !thing())
    })
}
