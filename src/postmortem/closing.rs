//! Notes, actions, accepted risks, and what stays open.

use super::model::{ActionLine, Fact, Part};
use super::policy;
use super::writer::Writer;
use crate::measure::{priority, risk_arithmetic};
use crate::redact::{SafeText, say};
use crate::workshop::*;

pub(super) const CARRIED_BY: &str = "Carried by";
pub(super) const LOOKED_AT_AGAIN: &str = "Looked at again";
pub(super) const WHO_LOOKS: &str = "Who looks";
pub(super) const BY: &str = "By";

/// What helped and what surprised, and what became of the actions of earlier incidents like this one.
pub(super) fn notes(writer: &mut Writer<'_>) -> Vec<Part> {
    let document = writer.document;
    let of_kind = |kind| document.notes.iter().filter(move |note| note.kind == kind);
    let rows = NoteKind::ALL.into_iter().flat_map(of_kind);
    let mut parts: Vec<Part> = rows
        .filter_map(|note| {
            let label = match note.kind {
                NoteKind::WentWell => "What limited the damage",
                NoteKind::GotLucky => "Where luck helped",
                NoteKind::Surprised => "What surprised us",
            };
            let part = writer.part(note.id, policy::note::statement, &note.statement)?;
            Some(Part { label: Some(label), ..part })
        })
        .collect();
    let earlier = &document.frame.earlier_actions;
    let earlier = writer.part(SectionId::EARLIER_ACTIONS, policy::frame::earlier_actions, earlier);
    parts.extend(
        earlier.map(|part| Part { label: Some("Earlier actions for the same, and why it is back"), ..part }),
    );
    parts
}

pub(super) fn actions(writer: &mut Writer<'_>) -> Vec<ActionLine> {
    let document = writer.document;
    document.actions.iter().filter_map(|row| action(writer, row)).collect()
}

fn action(writer: &mut Writer<'_>, row: &Action) -> Option<ActionLine> {
    let mut part = writer.part(row.id, policy::action::what, &row.what)?;
    if part.held_back {
        let nothing = SafeText::default;
        return Some(ActionLine {
            part,
            owner: nothing(),
            assignee: None,
            due: None,
            treats: Vec::new(),
            status: None,
            purpose: None,
            priority: None,
        });
    }
    let purpose = row.purpose.map(|purpose| SafeText::fixed(purpose.words()));
    part.tags.extend(purpose.and_then(|words| writer.choice(policy::action::purpose, words)));
    let strength = row.strength.map(|strength| SafeText::fixed(strength.words()));
    part.tags.extend(strength.and_then(|words| writer.choice(policy::action::strength, words)));
    let effort =
        row.effort.and_then(|level| writer.choice(policy::action::effort, SafeText::fixed(level.words())));
    let removed = row.risk_removed.map(|level| SafeText::fixed(level.words()));
    let removed = removed.and_then(|words| writer.choice(policy::action::risk_removed, words));
    part.facts.extend(writer.fact("Done when", policy::action::done_when, &row.done_when));
    part.facts.extend(effort.map(|value| Fact { name: "Effort", value }));
    part.facts.extend(removed.map(|value| Fact { name: "Risk removed", value }));
    part.facts.extend(writer.fact("Ticket", policy::action::tracker, &row.tracker));
    if let Some(displaced) = writer.fact("Displaces", policy::action::displaces, &row.displaces) {
        part.facts.push(displaced);
        let agrees = SafeText::fixed(row.product_agrees.words());
        let agrees = writer.choice(policy::action::product_agrees, agrees);
        part.facts.extend(agrees.map(|value| Fact { name: "Product agrees", value }));
    }
    follow_through(writer, row, &mut part.facts);
    let is_withheld = row.owner.is_some() && !writer.shows(policy::action::owner);
    let person = writer.person(policy::action::owner, row.owner);
    let by_name = writer.treatment(policy::action::owner) == policy::Treatment::Name;
    let assignee = person.clone().filter(|_| by_name);
    let owner = person
        .or_else(|| writer.text(policy::action::owner_team, &row.owner_team))
        .unwrap_or_else(|| SafeText::fixed(if is_withheld { "not named here" } else { "nobody yet" }));
    let treats = if writer.shows(policy::action::treats) { row.treats.clone() } else { Vec::new() };
    // Of what these readers may read: a priority would tell the rest.
    let rated = Action {
        risk_form: if writer.shows(policy::action::risk_form) { row.risk_form } else { RiskForm::default() },
        risk_removed: row.risk_removed.filter(|_| writer.shows(policy::action::risk_removed)),
        effort: row.effort.filter(|_| writer.shows(policy::action::effort)),
        ..Action::new(row.id, "")
    };
    Some(ActionLine {
        part,
        owner,
        assignee,
        due: row.due.filter(|_| writer.shows(policy::action::due)),
        treats,
        status: writer.shows(policy::action::status).then_some(row.status),
        purpose: row.purpose.filter(|_| writer.shows(policy::action::purpose)),
        priority: priority(&rated),
    })
}

/// What became of an action since the meeting.
fn follow_through(writer: &mut Writer<'_>, row: &Action, facts: &mut Vec<Fact>) {
    let times =
        |(likelihood, severity): (u8, u8)| SafeText::number(u64::from(likelihood) * u64::from(severity));
    let form = risk_arithmetic(row).and_then(|form| {
        let said = say::join(&[times(form.before), times(form.after)], " to ");
        writer.choice(policy::action::risk_form, said)
    });
    facts.extend(form.map(|value| Fact { name: "Likelihood times severity", value }));
    let closed = row.closed_on.and_then(|day| writer.choice(policy::action::closed_on, say::date(day)));
    facts.extend(closed.map(|value| Fact { name: "Closed on", value }));
    let dropped = row
        .dropped_because
        .and_then(|reason| writer.choice(policy::action::dropped_because, SafeText::fixed(reason.words())));
    facts.extend(dropped.map(|value| Fact { name: "Dropped because", value }));
    for slip in &row.slips {
        let said = say::join(&[say::date(slip.missed), SafeText::fixed(slip.because.words())], ", ");
        let said = writer.choice(policy::action::slips, said);
        facts.extend(said.map(|value| Fact { name: "Put off", value }));
    }
    let Some(decided) = row.escalation else { return };
    let answer = SafeText::fixed(decided.answer.words());
    let mut said: Vec<SafeText> = writer.choice(policy::escalation::answer, answer).into_iter().collect();
    said.extend(writer.person(policy::escalation::by, decided.by));
    said.extend(decided.on.and_then(|day| writer.choice(policy::escalation::on, say::date(day))));
    if !said.is_empty() {
        facts.push(Fact { name: "Manager", value: say::join(&said, ", ") });
    }
}

pub(super) fn risks(writer: &mut Writer<'_>) -> Vec<Part> {
    let document = writer.document;
    document.risks.iter().filter_map(|row| risk(writer, row)).collect()
}

fn risk(writer: &mut Writer<'_>, row: &AcceptedRisk) -> Option<Part> {
    let mut part = match writer.part(row.id, policy::accepted_risk::statement, &row.statement) {
        // It covers a condition and somebody carries it, whether or not it was put into words.
        None if row.statement.is_blank() && writer.shows(policy::accepted_risk::statement) => {
            match writer.said_instead(row.id.into()) {
                Some(instead) => instead,
                None => Part::new(row.id, without_words(row.cause)),
            }
        }
        part => part?,
    };
    if part.held_back {
        return Some(part);
    }
    part.tags.extend(
        row.cause.and_then(|cause| writer.choice(policy::accepted_risk::cause, say::number(cause.into()))),
    );
    part.facts.extend(writer.fact("Accepted because", policy::accepted_risk::reason, &row.reason));
    let owner = writer.person(policy::accepted_risk::owner, row.owner);
    part.facts.extend(owner.map(|value| Fact { name: CARRIED_BY, value }));
    let review = row.review.and_then(|day| writer.choice(policy::accepted_risk::review, say::date(day)));
    part.facts.extend(review.map(|value| Fact { name: LOOKED_AT_AGAIN, value }));
    let instead_of = row
        .instead_of
        .and_then(|action| writer.choice(policy::accepted_risk::instead_of, say::number(action.into())));
    part.facts.extend(instead_of.map(|value| Fact { name: "In place of", value }));
    Some(part)
}

/// What stands for a risk of which nobody has said what stays as it is.
fn without_words(cause: Option<CauseId>) -> SafeText {
    match cause {
        Some(cause) => say::join(&[say::number(cause.into()), "stays as it is.".into()], " "),
        None => "Nobody has said yet what stays as it is.".into(),
    }
}

/// Open questions, who was not here, and the price of closing now.
pub(super) fn questions(writer: &mut Writer<'_>) -> Vec<Part> {
    let document = writer.document;
    let mut parts: Vec<Part> = document.questions.iter().filter_map(|row| question(writer, row)).collect();
    let not_here = writer.part(SectionId::NOT_HERE, policy::closing::not_here, &document.closing.not_here);
    parts.extend(not_here.map(|part| Part { label: Some("Who was not here"), ..part }));
    parts.extend(price_of_closing(writer));
    parts
}

fn question(writer: &mut Writer<'_>, row: &OpenQuestion) -> Option<Part> {
    let mut part = writer.part(row.id, policy::open_question::statement, &row.statement)?;
    if part.held_back {
        return Some(part);
    }
    part.tags.extend(
        row.about.and_then(|cause| writer.choice(policy::open_question::about, say::number(cause.into()))),
    );
    let owner = writer.person(policy::open_question::owner, row.owner);
    part.facts.extend(owner.map(|value| Fact { name: WHO_LOOKS, value }));
    let by = row.by.and_then(|day| writer.choice(policy::open_question::by, say::date(day)));
    part.facts.extend(by.map(|value| Fact { name: BY, value }));
    Some(part)
}

fn price_of_closing(writer: &mut Writer<'_>) -> Option<Part> {
    let closing = &writer.document.closing;
    if closing.open_carried_by.is_none() && closing.open_until.is_none() && closing.follow_up.is_none() {
        return None;
    }
    if let Some(instead) = writer.said_instead(SectionId::PRICE_OF_CLOSING.into()) {
        return Some(Part { label: Some("What stays open"), ..instead });
    }
    let carried = writer.person(policy::closing::open_carried_by, closing.open_carried_by);
    let until = closing.open_until.and_then(|day| writer.choice(policy::closing::open_until, say::date(day)));
    let carried = carried.map(|who| say::join(&[SafeText::fixed("carried by"), who], " "));
    let until = until.map(|day| say::join(&[SafeText::fixed("until"), day], " "));
    let together =
        closing.follow_up.and_then(|day| writer.choice(policy::closing::follow_up, say::date(day)));
    let together = together.map(|day| say::join(&[SafeText::fixed("looked at together on"), day], " "));
    let carried: Vec<SafeText> = carried.into_iter().chain(until).collect();
    let carried = (!carried.is_empty()).then(|| say::join(&carried, " "));
    let known: Vec<SafeText> = carried.into_iter().chain(together).collect();
    let text = say::join(&known, ", ");
    (!known.is_empty())
        .then(|| Part { label: Some("What stays open"), ..Part::new(SectionId::PRICE_OF_CLOSING, text) })
}

#[cfg(test)]
mod tests {
    use super::super::build::build;
    use super::*;
    use crate::workshop::builder::a_workshop;

    #[test]
    fn an_accepted_risk_that_nobody_put_into_words_is_printed_with_who_carries_it() {
        let risk = AcceptedRisk {
            owner: Some(PersonId(1)),
            ..AcceptedRisk::new(RiskId(1), Some(CauseId(1)), Prose::default())
        };
        let workshop = a_workshop()
            .with_person("Ines Okafor", "on-call engineer")
            .with_cause(Leg::Happened, "one setting reaches every gateway")
            .with(risk)
            .build();
        let risks = build(&workshop, Audience::Team).postmortem.risks;
        let [risk] = risks.as_slice() else { panic!("one risk") };
        assert_eq!(risk.text.as_str(), "C1 stays as it is.");
        assert!(risk.facts.iter().any(|fact| fact.value.as_str() == "Ines Okafor"));
    }

    #[test]
    fn why_earlier_actions_were_not_enough_is_told_inside_the_company_alone() {
        let answer = "The way back was written down; nothing kept the change from every region.";
        let workshop = a_workshop().with_frame(|frame| frame.earlier_actions = answer.into()).build();
        let told = |audience| {
            let notes = build(&workshop, audience).postmortem.notes;
            notes
                .into_iter()
                .find(|part| part.number == SectionId::EARLIER_ACTIONS.into())
                .map(|part| part.text)
        };
        assert_eq!(told(Audience::Team).unwrap_or_default().as_str(), answer);
        assert!(told(Audience::Company).is_some());
        assert!(told(Audience::Public).is_none() && told(Audience::Room).is_none());
    }
}
