//! What fields and columns are called that hold the name of a person, in the languages they are called so.
//!
//! Written without the signs between their words: `first_name` and `firstName` are `firstname`.

use crate::redact::detect::asked::Cue;

/// Names of fields that hold a name, whole or a part, without the signs between their words.
pub(in crate::redact::detect) const NAMES: Cue = &[
    "firstname",
    "lastname",
    "fullname",
    "adsoyad",
    "hoten",
    "imienazwisko",
    "namalengkap",
    "nombrecompleto",
    "nombreyapellidos",
    "nomecompleto",
    "nomcomplet",
    "nomprenom",
    "surname",
    "forename",
    "givenname",
    "givennames",
    "cardholder",
    "familyname",
    "middlename",
    "maidenname",
    "customername",
    "contactname",
    "callername",
    "membername",
    "applicantname",
    "insuredname",
    "requestername",
    "subscribername",
    "visitorname",
    "clientname",
    "patientname",
    "employeename",
    "cardholder",
    "cardholdername",
    "nameoncard",
    "accountholder",
    "holdername",
    "recipientname",
    "vorname",
    "nachname",
    "familienname",
    "prenom",
    "imie",
    "apellido",
    "apellidos",
    "cognome",
    "sobrenome",
    "voornaam",
    "achternaam",
    "nazwisko",
    "prijmeni",
    "realname",
    "legalname",
    "guestname",
    "fname",
    "lname",
    "ownername",
    "studentname",
    "drivername",
    "passengername",
    "beneficiaryname",
    "holder",
    "policyholder",
    "fornamn",
    "efternamn",
    "fornavn",
    "etternavn",
    "efternavn",
    "etunimi",
    "sukunimi",
];

/// Those that may hold the name of a thing.
pub(in crate::redact::detect) const PERHAPS: Cue = &[
    "name",
    "nom",
    "nome",
    "nombre",
    "naam",
    "navn",
    "namn",
    "nimi",
    "jmeno",
    "displayname",
    "nm",
    "cn",
    "orderer",
    "customer",
    "client",
    "caller",
    "recipient",
    "guest",
    "driver",
    "kunde",
    "kund",
    "cliente",
    "klient",
    "klientas",
    "asiakas",
    "ugyfel",
    "musteri",
    "donor",
    "applicant",
    "subscriber",
];

/// Those that hold the name of somebody, or a number of theirs.
pub(in crate::redact::detect) const SOMEBODY: Cue =
    &["patient", "passenger", "employee", "beneficiary", "payee", "insured", "student", "mieter"];

/// Those that hold the name of a party to a payment or to a ticket, which may be an office.
pub(in crate::redact::detect) const PARTIES: Cue = &[
    "approver",
    "assignedto",
    "assigned_to",
    "assignee",
    "caller",
    "callerid",
    "caller_id",
    "creditorname",
    "debtorname",
    "payeename",
    "payername",
    "reporter",
    "requestedfor",
    "requested_for",
    "requester",
    "requestor",
    "submitter",
    "assigneename",
    "authorname",
    "creatorname",
    "reportername",
    "sendername",
];

/// The ends of those that hold whoever did something: `approved_by`, `closedBy`.
pub(in crate::redact::detect) const DOERS: Cue = &["edby", "ed_by"];

/// Objects of one party, whose name is a field of theirs: `"requester":{"name":"Quorra Vexley"`.
pub(super) static PARTY_OBJECTS: &[&str] = &[
    "approver",
    "approvers",
    "assignee",
    "assignees",
    "attendees",
    "author",
    "caller",
    "committer",
    "contact",
    "creator",
    "mentions",
    "employee",
    "passenger",
    "patient",
    "person",
    "recipient",
    "reporter",
    "requester",
    "responder",
    "reviewer",
    "reviewers",
    "submitter",
];

/// Those that programs are as well, `"actor":{"name":"Nightly Backup"}`: what has a name to show there is somebody.
pub(super) static DOERS_OBJECTS: &[&str] =
    &["actor", "by", "customer", "from", "member", "owner", "pusher", "sender", "user"];

/// Columns of those who take part.
pub(in crate::redact::detect) const MEMBERS: Cue = &["person", "contact", "attendee", "assignee", "who"];

/// Fields of halves of a name, as records of patients have them.
pub(in crate::redact::detect) const HALVES: Cue = &["family", "given"];

/// Fields that stand beside the name of a person in one object.
pub(super) const PERSONAL: [&str; 14] = [
    "user_reference",
    "\"accountId",
    "phone",
    "email",
    "cvc",
    "exp_month",
    "iban",
    "birth",
    "\"dob",
    "line1",
    "gender",
    "\"upn\"",
    "\"is_bot",
    "avatar",
];

/// Headings beside which a column of names is one of people; and how the walk sees "příjmení", "imię" and "förnamn".
pub(in crate::redact::detect) const BESIDE: Cue =
    &["email", "mail", "phone", "telefon", "mobile", "birthday", "dob", "jmen", "imi", "rnamn", "kaznik"];

/// Columns of accounts.
pub(in crate::redact::detect) const ACCOUNTS: Cue = &["user", "username", "login", "account", "usename"];
