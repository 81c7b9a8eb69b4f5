//! Workshop to postmortem, for one audience.

use super::model::Postmortem;
use super::policy;
use super::writer::Writer;
use super::{causes, class_card, closing, figures, impact, interval, limits, story};
use crate::measure;
use crate::redact::{AliasBook, Receipt, Register, SafeText, say};
use crate::workshop::{Audience, Document};

/// A postmortem, what was replaced in it, and the aliases given so far.
#[derive(Clone, Debug)]
pub struct Built {
    /// The postmortem.
    pub postmortem: Postmortem,
    /// How many values of each kind were replaced.
    pub receipt: Receipt,
    /// The aliases, those of earlier releases among them: [`AliasBook::added_to`] brings them into the ledger.
    pub book: AliasBook,
}

/// The postmortem of a workshop for one audience. Whatever is missing is said in it; nothing is refused.
pub fn build(document: &Document, audience: Audience) -> Built {
    build_with(document, audience, &Register::of(document), AliasBook::from_ledger(&document.ledger))
}

/// The same for several audiences in a row, which share what is known and the aliases.
pub(super) fn build_with(
    document: &Document,
    audience: Audience,
    register: &Register,
    book: AliasBook,
) -> Built {
    let mut book = book;
    let (postmortem, receipt) = write(document, audience, register, &mut book);
    Built { postmortem, receipt, book }
}

fn write(
    document: &Document,
    audience: Audience,
    register: &Register,
    book: &mut AliasBook,
) -> (Postmortem, Receipt) {
    let mut writer = Writer::new(document, register, book, audience);
    let writer = &mut writer;
    // In the order read, which is the order of the aliases.
    let header = writer.section("Header", impact::header);
    let plain_line = writer.section("In plain words", impact::plain_line);
    let impact = writer.section("Impact", impact::impact);
    let windows = writer.section("Impact", impact::windows);
    let timeline = writer.section("Timeline", story::timeline);
    let trigger = writer.section("Trigger", story::trigger);
    let bones = writer.section("Causes", causes::bones);
    let legs = writer.section("Causes", |writer| causes::legs(writer, &bones));
    let mut postmortem = Postmortem {
        audience,
        header,
        plain_line,
        impact,
        windows,
        intervals: interval::measured(document, |number| writer.holds_back(number)),
        timeline,
        trigger,
        figures: figures::figures(writer, &legs, bones),
        legs,
        explanations: writer.section("Explanations", causes::explanations),
        notes: writer.section("Notes", closing::notes),
        actions: writer.section("Actions", closing::actions),
        risks: writer.section("Accepted risks", closing::risks),
        questions: writer.section("Open questions", closing::questions),
        stays_open: measure::stays_open(document, None),
        limits: limits::limits(writer),
        class_card: SafeText::default(),
        missing: Vec::new(),
        redaction: Vec::new(),
        earlier_releases: earlier_releases(writer),
    };
    postmortem.missing = limits::missing(document, &postmortem);
    postmortem.redaction = redaction_notice(writer);
    let receipt = writer.redactor.receipt().clone();
    // A file of its own: what is replaced in it is not what was replaced in the postmortem.
    postmortem.class_card = class_card::card(writer);
    (postmortem, receipt)
}

/// What left before for the same readers.
fn earlier_releases(writer: &Writer<'_>) -> Vec<SafeText> {
    if !writer.shows(policy::release_record::at) {
        return Vec::new();
    }
    let records = writer.document.release.records.iter().filter(|record| record.audience == writer.audience);
    records
        .map(|record| say::join(&[say::utc(record.at), SafeText::fixed(record.state.words())], ": "))
        .collect()
}

/// How this text was made fit to leave, in counts and never in values.
fn redaction_notice(writer: &Writer<'_>) -> Vec<SafeText> {
    let mut lines = vec![SafeText::fixed(match writer.audience {
        Audience::Room | Audience::Team => "People appear by their role; who carries something is named.",
        Audience::Company => {
            "People appear by their role; who carries something is named. Customers, hosts and addresses were replaced."
        }
        Audience::Public => {
            "People appear by their role. Names of customers, systems and places were replaced, figures are ranges."
        }
    })];
    let counts: Vec<SafeText> = writer
        .redactor
        .receipt()
        .counts()
        .map(|(kind, count)| {
            say::join(&[SafeText::fixed(kind.words()), SafeText::number(count as u64)], ": ")
        })
        .collect();
    if !counts.is_empty() {
        let counts = say::join(&counts, ", ");
        lines.push(say::sentence(&[SafeText::fixed("Replaced, by kind: "), counts, SafeText::fixed(".")]));
    }
    if writer.withheld > 0 {
        let count = say::counted(writer.withheld, "part was", "parts were");
        lines.push(say::sentence(&[count, SafeText::fixed(" withheld in the meeting.")]));
    }
    if writer.restricted > 0 {
        let count = say::counted(writer.restricted, "part is", "parts are");
        lines.push(say::sentence(&[count, SafeText::fixed(" withheld for security until fixed.")]));
    }
    lines
}
