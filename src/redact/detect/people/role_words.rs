//! What people are called by whom they are for others: customers, patients, tenants, those who call, and their kin.
//!
//! [`super::roles`] reads the name behind such a word. All of them are folded, as "Müşteri" is `musteri`.

use crate::redact::detect::asked::Cue;
use crate::redact::detect::words::Lexicon;

/// What only people are.
pub(in crate::redact::detect) const PEOPLE: &str = "abbonata abbonato abonada abonado abonat abonatul abonent abonenta abonentka abonne abonnee afiliada afiliado \
     allocataire alumna alumno aluna alunna alunno aluno appelant appelante applicant asegurada asegurado asiakas \
     assicurata assicurato assinante assistita assistito associada associado assure assuree asukas beneficiaire \
     beneficiaria beneficiario beneficiary beteg bewohner borger borgeren borrower caller cardholder cestujici \
     cestujiciho cetatean cetateanul chiamante cidada cidadao citizen citoyen citoyenne cittadina cittadino \
     ciudadana ciudadano claimant clienta cliente clientei clientul clientului complainant contribuente \
     contribuinte contribuyente creditor customer debtor defendant depositor dipendente dispecer donor dyspozytor \
     dyzurna dyzurny empleada empleado employe employee enfermeira enfermeiro enfermera enfermero engenheira \
     engenheiro etudiant etudiante fahrgast guest hospede householder huesped huurder infirmier infirmiere \
     ingegnere ingeniera ingeniero ingenieur innbygger inquilina inquilino insured intestataria intestatario \
     iscritta iscritto kansalainen karteninhaber klant klienta klientas kliente klientka klientki klients kodanik \
     kontoinhaber leerling lessee llamante locataire lokatorka matkustaja medborgare medborgaren medewerkster \
     mieter mieterin morador moradora municipe najemca nasabah obcan obcanka obywatel obywatelka occupant operador \
     operadora operateur operatorka operatrice opiskelija oppilas orderer pacient pacienta pacientas paciente \
     pacientka pacients pacientul pacjent pacjentka pasajera pasajero pasazer pasazerka pasien passageira \
     passageiro passager passagerare passagere passeggera passeggero passenger patient patiente patientin patron \
     patsient pax payee paziente pelanggan petent petentka pilietis pilsonis plaintiff podatnik pojistenec \
     policyholder potilas pupil reiziger requerente resident richiedente rider segurada segurado shopper soittaja \
     solicitante student studente studentessa subscriber taxpayer technicien technicienne tecnica tecnico tekniker \
     titulaire titular traveler traveller ubezpieczona ubezpieczony ugyfel ugyfelunk usager usagere utas \
     vuokralainen wnioskodawca zakaznice zakaznik zakaznika";

/// Words behind which teams, forms and programs are named as well, most of them of other languages: one of the names has
/// to be given to people or end like a surname, whatever letters it has, or the names are all that a field says.
pub(in crate::redact::detect) const ABROAD: &str = "aanvrager abone abonnent abonnentin analista analyst analyste anrufer anruferin ansprechpartner \
     ansprechpartnerin antragsteller antragstellerin auftraggeber auftraggeberin bearbeiter bearbeiterin beller \
     bestuurder besucher besucherin bewohnerin bezoeker bilist bilisten bruker burger burgerin chauffeur \
     contacto contactpersoon contato contatto coordinador coordinadora coordinateur coordinatrice \
     demandeur demandeuse einwohner einwohnerin encargada encargado enfermiere engineer fahrer fahrerin gerente \
     halterin inhaber inhaberin innmelder inwoner jefa jefe kierowca klientin kontakt kontaktowa kontaktperson \
     kontoinhaberin kundin leietaker lokator magazziniera magazziniere mandantin medewerker meldende melder \
     mitarbeiter mitarbeiterin mitarbeiters mitglied monteur motorista operaio operator operatore pasient \
     passasjer pracownik referente reisende reisender relecteur relectrice requester responsabile responsable \
     revisor revisora sachbearbeiter sachbearbeiterin salarie salariee schichtleiter schichtleiterin studentin \
     studierende supervisora technician technik techniker technikerin tehnician tekniikka utente vakthavende \
     vaktmester verificatore versicherte versicherten versicherter versicherungsnehmer versicherungsnehmerin \
     verzekerde victim visitante visitatore visiteur visitor warga werknemer witness zadavatel zamestnanec \
     zeuge zeugin zglaszajacy";

/// What programs, companies and other things are called, too.
pub(in crate::redact::detect) const PERHAPS: Cue = &[
    "client", "driver", "holder", "member", "owner", "player", "tenant", "elev", "hasta", "halter", "kund",
    "yolcu", "musteri", "vatandas", "medlem",
];

/// What the walk sees of those of them that have accents: of "Müşteri", "ügyfél" and "assuré" the letters behind, between
/// and before these.
pub(in crate::redact::detect) const SEEN: Cue = &[
    "cnico", "cnica", "rateur", "ratrice", "nieur", "nieure", "urny", "urna", "infirmi", "dispe", "abonn",
    "assur", "employ", "tudiant", "salari", "ficiaire", "gyf", "teri", "kazn", "kaznice", "cestuj", "cidad",
    "sped", "spede", "pati", "cet", "rger", "rgerin", "poji", "vatanda", "aszaj",
];

/// Who belongs to whom: one name is enough behind "my" and its like.
pub(in crate::redact::detect) const RELATIVES: Cue = &[
    "husband", "wife", "son", "daughter", "sister", "fiance", "ehemann", "ehefrau", "tochter", "sohn",
    "mutter", "vater", "mari", "femme", "fille", "hijo", "hija", "esposo", "esposa", "marito", "moglie",
    "figlio", "figlia", "zoon", "dochter",
];

/// Whom one works with or for: behind "her" and its like two names follow.
pub(in crate::redact::detect) const COLLEAGUES: Cue = &[
    "admin",
    "assistant",
    "boss",
    "coworker",
    "colleague",
    "kollege",
    "kollegin",
    "lawyer",
    "manager",
    "neighbour",
    "supervisor",
    "teammate",
    "technician",
];

/// Where a town is, behind its name: countries, and parts of large ones.
pub(super) static LANDS: Lexicon = Lexicon::of(
    "africa alabama alaska alberta andalucia andalusia argentina arizona arkansas asia australia austria baden \
     bavaria bayern belgie belgique belgium brandenburg brasil brazil bretagne britain bulgaria \
     california canada catalonia chile china colombia colorado connecticut croatia czechia danmark \
     delaware denmark deutschland egypt england espana estonia europe finland florida france frankreich galicia \
     germany ghana greece hawaii hessen holland hungary iceland idaho illinois india indiana indonesia \
     iowa ireland israel italia italien italy japan kansas kenya korea latvia lithuania lombardia \
     lombardy louisiana luxembourg maine malaysia manitoba maryland massachusetts mexico michigan \
     minnesota mississippi missouri montana morocco nebraska nederland netherlands nevada niedersachsen \
     nigeria norge normandie norway ohio oklahoma ontario oregon osterreich pakistan pennsylvania peru \
     philippines poland polska portugal provence qatar quebec queensland romania russia sachsen saxony \
     schweden schweiz scotland serbia singapore slovakia slovenia spain suisse suomi sverige sweden \
     switzerland taiwan tasmania tennessee texas thailand thuringen toscana turkey tuscany uk ukraine us \
     usa utah vermont vietnam wales washington wisconsin wyoming yorkshire",
);
