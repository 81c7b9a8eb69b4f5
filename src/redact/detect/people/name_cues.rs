//! Words that stand beside the names of people: above a message, below a letter, behind a verb.

use crate::redact::detect::waiting::Cue;

/// Words behind which a colon and names stand.
pub(in crate::redact::detect) const LABELS: Cue = &[
    "acked-by",
    "approved-by",
    "approver",
    "approvers",
    "assignee",
    "attendees",
    "author",
    "authors",
    "cc",
    "co-authored-by",
    "commander",
    "comms",
    "committer",
    "contact",
    "facilitator",
    "from",
    "holder",
    "invitees",
    "moderator",
    "notetaker",
    "on-call",
    "organiser",
    "organizer",
    "owner",
    "participants",
    "optional",
    "presenter",
    "primary",
    "reported-by",
    "required",
    "reporter",
    "requester",
    "responder",
    "responders",
    "reviewed-by",
    "reviewer",
    "reviewers",
    "scribe",
    "secondary",
    "signed-off-by",
    "teilnehmer",
    "tested-by",
    "to",
];

/// Those of them behind which people stand, and hardly a team.
pub(super) static OF_PEOPLE: &[&str] = &[
    "approver",
    "assignee",
    "contact",
    "invitees",
    "moderator",
    "notetaker",
    "organiser",
    "organizer",
    "presenter",
    "reporter",
    "requester",
];

/// Verbs behind which "to" or "by" and a name stand.
pub(in crate::redact::detect) const DONE: Cue = &[
    "acknowledged",
    "approval",
    "approved",
    "handed",
    "assigned",
    "authored",
    "deployed",
    "escalated",
    "fixed",
    "found",
    "noticed",
    "spotted",
    "confirmed",
    "created",
    "committed",
    "investigated",
    "led",
    "pushed",
    "resolved",
    "reverted",
    "restarted",
    "verified",
    "executed",
    "filed",
    "merged",
    "prepared",
    "raised",
    "reassigned",
    "reported",
    "requested",
    "reviewed",
    "run",
    "started",
    "triggered",
    "written",
];

/// Verbs that a name follows, and what people are.
pub(in crate::redact::detect) const CALLED: Cue = &[
    "paged",
    "manager",
    "pinged",
    "patient",
    "customer",
    "client",
    "caller",
    "colleague",
    "engineer",
    "employee",
    "phoned",
    "asked",
    "told",
    "contacted",
    "notified",
    "informed",
    "holder",
    "passenger",
    "policyholder",
    "student",
    "kunde",
    "kundin",
    "klient",
    "klientka",
    "cliente",
    "kaznik",
    "kollege",
    "kollegin",
    "mitarbeiter",
    "pacjent",
    "pacjentka",
    "pacient",
    "pacientka",
    "paciente",
    "paziente",
];

/// Words that greet one person at the beginning of a line.
pub(in crate::redact::detect) const GREETINGS: Cue = &[
    "ahoj", "beste", "bonjour", "cara", "caro", "ciao", "dear", "estimada", "estimado", "hallo", "hej",
    "hello", "hey", "hi", "hola", "liebe", "lieber",
];

/// Those that are words of their own, too: only a name that people are given follows.
pub(super) static DOUBTFUL_GREETINGS: &[&str] = &["beste", "cara", "caro", "liebe", "lieber"];

/// Words before the name of somebody.
pub(in crate::redact::detect) const TITLES: Cue = &[
    "mrs", "mr", "ms", "dr", "herr", "herrn", "frau", "pan", "pana", "panu", "panem", "madame", "mevrouw",
    "meneer", "mme", "monsieur", "pani", "prof", "shri", "smt", "senhor", "senhora", "sig", "signor",
    "signora",
];

/// Words that end a letter: a name stands on the next line. Of "poważaniem", "hälsningar" and "úctou" the walk sees the
/// ends.
pub(in crate::redact::detect) const CLOSINGS: Cue = &[
    "amicalement",
    "atenciosamente",
    "atentamente",
    "best",
    "cheers",
    "cordialement",
    "cumprimentos",
    "groet",
    "groeten",
    "groetjes",
    "gruss",
    "hilsen",
    "mfg",
    "pozdrav",
    "pozdrawiam",
    "regards",
    "salutations",
    "saluti",
    "saludo",
    "saludos",
    "sincerely",
    "terveisin",
    "thanks",
    "aniem",
    "lsningar",
    "pozdravem",
    "zlettel",
    "lugupidamisega",
    "pagarbiai",
    "ctou",
    "mvh",
    "rgds",
    "yours",
    "respectfully",
];

/// Words before "Grüße", of which the walk sees the ends alone.
pub(in crate::redact::detect) const GREETED: Cue =
    &["beste", "besten", "freundliche", "freundlichen", "herzliche", "liebe", "viele"];

/// What people carry, and name after themselves.
pub(in crate::redact::detect) const DEVICES: Cue = &[
    "airpods",
    "chromebook",
    "galaxy",
    "imac",
    "ipad",
    "iphone",
    "laptop",
    "macbook",
    "pixel",
    "surface",
    "thinkpad",
];
