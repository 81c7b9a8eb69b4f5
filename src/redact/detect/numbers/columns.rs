//! Columns of numbers that are somebody's: what stands below `msisdn`, `sort_code`, `nif` or `calling,called`.
//!
//! The rows are read by [`person_fields`](crate::redact::detect::people::person_fields), which reads them for names as well.

use super::document_labels::is_sure;
use super::owners::{is_numbered, is_owner};
use super::plates::PLATES;
use crate::redact::Kind;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::words::Words;
use crate::redact::detect::{Examples, Rule, Shown};
use crate::text::class::{self, DIGIT, UPPER};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&NUMBER];

static NUMBER: Rule = Rule::shown(Shown {
    name: "number-in-column",
    kind: Kind::Id,
    reason: "The heading of the column says that its numbers are somebody's.",
    known_format: false,
    examples: Examples {
        positive: &[
            "calling,called,cause\n«48221402209»,«48602007289»,34\n",
            "linha;nif;erro\n88;«211803731»;NIF inexistente\n",
            "name,sort_code,account,net\nx,«20-10-68»,«19709442»,2114.87\n",
            "student_id,grade\n«20194471»,B\n",
            "| order_id | state |\n|---|---|\n| «99120087» | stuck |\n",
            "student_no,surname,dob\n«79703627»,x,«2003-11-17»\n",
            "   id    |    holder  | iban\n---------+-------+---\n «8636192» | x | y\n(1 row)\n",
            "Kunde\tBestellung\tE-Mail\nx\t«B-8766143»\ty\n",
            " uid   |   dob    \n-------+-----\n «88123» | «1990-01-02»\n",
            "emp_id,net\n«56452»,68400\n",
            "asset,serial,model\nx,«CZJ0QPCHYF»,y\n",
            "Hostname;Seriennummer;Ort\nx;«CZJ0QPCHYF»;y\n",
            "badge,plate,zone\nx,«48-XQ-55»,B2\n",
            "create table k(name text unique, personnummer text)\ninsert into k values('x','«19930712-4818»')",
            "ticket_id;requester\n«4417933»;Hedda Lindqvist\n",
            "name,doc,number,dob\nHedda Lindqvist,passport,«584916933»,x\n",
            " name | aws_account_id | state\n------+----------------+----\n app  |   «541608796590» | up\n",
            "id,state,customer_id\n1,open,«984236bcfbfb42959bddd1c5d69269f6»\n",
            "id,nom,né_le,tel\n411,x,«14/02/1985»,y\n",
            "-[ RECORD 1 ]-\nid    | 7\ndob   | «1978-06-21»\ngeburtsdatum | «1978-06-21»\n",
            "INSERT INTO `users` (`id`, `login`, `birthday`) VALUES (411, 'x', '«1978-06-21»');",
            "INSERT INTO `kunder` VALUES (7,'Hedda Lindqvist','«1978-06-21»','«19780621-2391»',1);",
            "| Phone | State |\n|---|---|\n| «0117 496 0001» | up |\n",
        ],
        negative: &[
            "account,total\nsales,12\n",
            "calling,called,cause\nmain,run,34\n",
            "the account, 12345\n",
            "plate,day\nx,2026-03-12\n",
            "id,service\n8636192,edge\n",
            "order,email\n12,none\n",
            "id,state,trace_id\n1,open,984236bcfbfb42959bddd1c5d69269f6\n",
            "orders,share\n51200,12\n",
            "dob   | 1978-06-21\n",
            "INSERT INTO `builds` VALUES (7,'nightly','1978-06-21','19780621-2390');",
            "email,created\nnone,2026-03-12\n",
            "asset,serial\nx,SUPERSEDED\ny,DELIVERED\n",
        ],
        disguised: &["linha;nif;erro\n88;«2118\u{200b}03731»;NIF inexistente\n"],
    },
});

/// Headings of such columns, without the signs between their words, beside the labels of documents.
pub(in crate::redact::detect) const HEADINGS: Cue = &[
    "account",
    "accountid",
    "accountnumber",
    "awsaccountid",
    "calling",
    "called",
    "callee",
    "caller",
    "callingnumber",
    "callednumber",
    "customerid",
    "msisdn",
    "sortcode",
    "ticketid",
    "documentnumber",
];

static NUMBERS: Words = Words::of(HEADINGS);

/// Those that names of people are waited for beside as well.
const PHONES: &[&str] = &["phonenumber", "phone", "mobile", "telefon"];

/// Days of birth.
const BIRTHS: &[&str] = &[
    "dob",
    "dateofbirth",
    "birthdate",
    "birthday",
    "birth",
    "born",
    "bornon",
    "birthdt",
    "bday",
    "geburtsdatum",
    "geburtstag",
    "gebdatum",
    "geboren",
    "geborenam",
    "geboortedatum",
    "nele",
    "neele",
    "naissance",
    "datenaissance",
    "datedenaissance",
    "nacimiento",
    "fechanacimiento",
    "fechadenacimiento",
    "nascita",
    "datanascita",
    "datadinascita",
    "nascimento",
    "datanascimento",
    "datadenascimento",
    "dataurodzenia",
    "urodzony",
    "fodelsedatum",
    "fodselsdato",
    "fdselsdato",
    "syntymaaika",
    "datumnarozeni",
    "szuletesidatum",
];

/// `1978-06-21 00:00:00`, `1978-06-21T00:00:00Z`
fn dated_and_timed(cell: &[u8]) -> bool {
    (19..=30).contains(&cell.len())
        && matches!(class::at(cell, 10), b' ' | b'T')
        && class::at(cell, 4) == b'-'
}

/// The rule that finds the cell below this heading, where it is the number of somebody; `of_people` where
/// another column names them.
pub(in crate::redact::detect) fn rule(heading: &str, cell: &[u8], of_people: bool) -> Option<&'static Rule> {
    let digits = class::count(cell, DIGIT);
    let of_number = |byte: &u8| class::is(*byte, DIGIT | UPPER) || b" -./+()".contains(byte);
    let dated = cell.len() == 10 && class::at(cell, 4) == b'-';
    if BIRTHS.contains(&heading) {
        // `1978-06-21 00:00:00`, of a column that has the hour as well.
        let day = if dated_and_timed(cell) { cell.get(..10).unwrap_or_default() } else { cell };
        let digits = class::count(day, DIGIT);
        return ((6..=8).contains(&digits) && day.iter().all(of_number)).then_some(&NUMBER);
    }
    // Of devices: letters and digits.
    if matches!(
        heading,
        "serial"
            | "serialno"
            | "serialnumber"
            | "seriennummer"
            | "seriennr"
            | "serienummer"
            | "servicetag"
            | "sn"
    ) {
        // No word is so long and has no vowel.
        let code = cell.len() > 8 && !cell.iter().any(|byte| b"AEIOU".contains(byte));
        let mixed = code || class::any(cell, DIGIT) && (cell.len() > 8 || class::any(cell, UPPER));
        return ((7..=14).contains(&cell.len()) && mixed && class::all(cell, UPPER | DIGIT))
            .then_some(&NUMBER);
    }
    // `48-XQ-55`
    if PLATES.contains(&heading) {
        let (letters, numbers) = (class::count(cell, UPPER), digits);
        let parts = cell.iter().all(|byte| class::is(*byte, DIGIT | UPPER) || matches!(byte, b'-' | b' '));
        return (parts && letters >= 1 && numbers >= 2 && (5..=10).contains(&(letters + numbers)))
            .then_some(&NUMBER);
    }
    // `customer_id` of a system that numbers nobody.
    if cell.len() == 32 && class::all(cell, class::HEX) && class::any(cell, DIGIT) {
        return heading.strip_suffix("id").is_some_and(|owner| is_owner(owner.as_bytes())).then_some(&NUMBER);
    }
    let owner = |owner: &str| is_owner(owner.as_bytes()) || is_numbered(owner.as_bytes());
    let one = of_people && !heading.ends_with('s');
    ((5..=22).contains(&digits)
        && !dated
        && (NUMBERS.hold(heading.as_bytes())
            || is_sure(heading.as_bytes())
            || PHONES.contains(&heading)
            || one && (matches!(heading, "id" | "uid" | "number") || is_owner(heading.as_bytes()))
            || ["id", "no", "nr", "number"].iter().any(|end| heading.strip_suffix(end).is_some_and(owner)))
        && cell.iter().all(of_number))
    .then_some(&NUMBER)
}
