//! Which field is printed for whom, and how: the one table, complete by construction.
//!
//! Every row type of the document is taken apart here without `..`, so a field that nobody decided about does not
//! compile. What builds the postmortem asks this table and nothing else; the facilitator is shown the same lines.

use super::field_choice::treatment;
use crate::workshop::*;

pub use crate::workshop::FieldTreatment as Treatment;

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct FieldPolicy {
    /// The type of row.
    pub row: &'static str,
    /// Its field, as saved.
    pub field: &'static str,
    /// What usually happens to it, for the room, the team, the company and the public.
    usual: [Treatment; 4],
}

impl FieldPolicy {
    /// "open question, statement".
    pub fn words(&self) -> String {
        [self.row_words(), self.field_words()].join(", ")
    }

    /// "open question".
    pub fn row_words(&self) -> String {
        let mut words = String::new();
        for character in self.row.chars() {
            if character.is_ascii_uppercase() && !words.is_empty() {
                words.push(' ');
            }
            words.push(character.to_ascii_lowercase());
        }
        words
    }

    /// "known to team".
    pub fn field_words(&self) -> String {
        self.field.replace('_', " ")
    }

    /// What usually happens to it: the safe default.
    pub const fn usual(&self, audience: Audience) -> Treatment {
        let [room, team, company, public] = self.usual;
        match audience {
            Audience::Room => room,
            Audience::Team => team,
            Audience::Company => company,
            Audience::Public => public,
        }
    }
}

/// Every line, for showing.
pub fn rows() -> &'static [FieldPolicy] {
    FIELDS
}

/// The line for a text of the document; none where the row has no such text.
pub fn of_text(at: TextAt) -> Option<&'static FieldPolicy> {
    let row = match at.row {
        RowId::Action(_) => "Action",
        RowId::Agenda(_) => "AgendaItem",
        RowId::Bone(_) => "Bone",
        RowId::Cause(_) => "Cause",
        RowId::Closing => "Closing",
        RowId::Event(_) => "Event",
        RowId::Explanation(_) => "Explanation",
        RowId::Frame => "Frame",
        RowId::Idea(_) => "Idea",
        RowId::Impact => "Impact",
        RowId::Ledger => "Ledger",
        RowId::Link(_) => "Link",
        // The one text of a mark is who holds a restricted item.
        RowId::Mark(_) => "Restriction",
        RowId::Note(_) => "Note",
        RowId::Person(_) => "Person",
        RowId::Question(_) => "OpenQuestion",
        RowId::Release => "Release",
        RowId::Risk(_) => "AcceptedRisk",
        RowId::Tally(_) => "Tally",
        RowId::Trigger => "Trigger",
        RowId::Weighing => "Weighing",
        RowId::Window(_) => "ImpactWindow",
        RowId::Word(_) => "Word",
    };
    FIELDS.iter().find(|line| line.row == row && line.field == at.field.name())
}

/// The texts of the document of which this audience reads anything: what a review before the release has to look at.
pub fn printed_texts(document: &Document, audience: Audience) -> Vec<TextAt> {
    let with_evidence = document.release.with_evidence;
    let is_printed = |at: TextAt| match of_text(at).map(|line| treatment(document, *line, audience)) {
        Some(Treatment::Redact | Treatment::Kind) => true,
        Some(Treatment::Chosen) => with_evidence,
        _ => false,
    };
    let entered = document.texts().filter(|(_, prose)| !prose.is_blank());
    entered.map(|(at, _)| at).filter(|at| is_printed(*at)).collect()
}

macro_rules! policy {
    ($($module:ident: $row:ident { $($field:ident: $room:ident, $team:ident, $company:ident, $public:ident;)* })*) => {
        $(
            #[doc = concat!("What happens to each field of a `", stringify!($row), "`.")]
            pub mod $module {
                use super::{FieldPolicy, Treatment};

                $(
                    #[doc = concat!("What happens to `", stringify!($field), "`.")]
                    #[expect(non_upper_case_globals, reason = "named as the field it is about")]
                    pub const $field: FieldPolicy = FieldPolicy {
                        row: stringify!($row),
                        field: stringify!($field),
                        usual: [Treatment::$room, Treatment::$team, Treatment::$company, Treatment::$public],
                    };
                )*
            }

            // A field without a line fails here.
            const _: fn(&$row) = |whole| {
                let $row { $($field: _),* } = whole;
            };
        )*

        const FIELDS: &[FieldPolicy] = &[
            $($($module::$field,)*)*
        ];

        // A table of the document without lines fails here. Two values are no table: `numbers_given` stays here, and
        // `reference`, which says nothing of the incident, is with every audience.
        const _: fn(&Document) = |document| {
            let Document {
                actions: _, agenda: _, bones: _, causes: _, closing: _, events: _, explanations: _, frame: _,
                ideas: _, impact: _, ledger: _, links: _, marks: _, notes: _, numbers_given: _, people: _,
                questions: _, reference: _, release: _, risks: _, tallies: _, trigger: _, weighing: _, windows: _, words: _,
            } = document;
        };
    };
}

policy! {
//                      room      team      company   public
    accepted_risk: AcceptedRisk {
        id:             Form,     Form,     Form,     Form;
        cause:          Print,    Print,    Print,    Print;
        statement:      Redact,   Redact,   Redact,   Redact;
        reason:         Redact,   Redact,   Redact,   Redact;
        owner:          Name,     Name,     Name,     Role;
        review:         Print,    Print,    Print,    Print;
        instead_of:     Drop,     Print,    Drop,     Drop;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    action: Action {
        id:             Form,     Form,     Form,     Form;
        what:           Redact,   Redact,   Redact,   Redact;
        owner:          Name,     Name,     Name,     Role;
        owner_team:     Redact,   Redact,   Redact,   Drop;
        due:            Print,    Print,    Print,    Print;
        treats:         Print,    Print,    Print,    Print;
        purpose:        Print,    Print,    Print,    Print;
        strength:       Print,    Print,    Print,    Drop;
        effort:         Drop,     Print,    Print,    Drop;
        risk_removed:   Drop,     Print,    Print,    Drop;
        risk_form:      Drop,     Print,    Drop,     Drop;
        done_when:      Redact,   Redact,   Redact,   Redact;
        tracker:        Drop,     Redact,   Redact,   Drop;
        status:         Print,    Print,    Print,    Print;
        agreed_on:      Drop,     Drop,     Drop,     Drop;
        closed_on:      Drop,     Print,    Print,    Drop;
        dropped_because: Drop,    Print,    Print,    Drop;
        slips:          Drop,     Print,    Drop,     Drop;
        escalation:     Decides,  Decides,  Decides,  Decides;
        displaces:      Drop,     Redact,   Redact,   Drop;
        product_agrees: Drop,     Print,    Print,    Drop;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    agenda_item: AgendaItem {
        id:             Print,    Drop,     Drop,     Drop;
        stage:          Print,    Drop,     Drop,     Drop;
        minutes:        Print,    Drop,     Drop,     Drop;
        second_sitting: Print,    Drop,     Drop,     Drop;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    alias_entry: AliasEntry {
        kind:           Decides,  Decides,  Decides,  Decides;
        named:          Drop,     Drop,     Drop,     Drop;
        number:         Decides,  Decides,  Decides,  Decides;
    }
    bone: Bone {
        id:             Print,    Drop,     Drop,     Drop;
        label:          Redact,   Redact,   Redact,   Redact;
        question:       Redact,   Drop,     Drop,     Drop;
        nature:         Decides,  Decides,  Decides,  Decides;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    cause: Cause {
        id:             Form,     Form,     Form,     Form;
        statement:      Redact,   Redact,   Redact,   Redact;
        wall_label:     Redact,   Drop,     Drop,     Drop;
        leg:            Decides,  Decides,  Decides,  Decides;
        kind:           Print,    Print,    Print,    Print;
        bone:           Print,    Print,    Print,    Print;
        nature:         Print,    Print,    Print,    Print;
        support:        Print,    Print,    Print,    Print;
        evidence:       Drop,     Chosen,   Chosen,   Drop;
        stop:           Print,    Print,    Print,    Print;
        only_together:  Print,    Print,    Print,    Print;
        parked:         Decides,  Decides,  Decides,  Decides;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    closing: Closing {
        not_here:         Redact, Redact,   Redact,   Drop;
        learned:          Print,  Print, Print, Drop;
        would_come_again: Print,  Print, Print, Drop;
        open_carried_by:  Name,   Name,     Name,     Role;
        open_until:       Print,  Print,    Print,    Print;
        follow_up:        Print,  Print,    Print,    Print;
        stamp:            Drop,   Drop,     Drop,     Drop;
    }
    escalation: Escalation {
        answer:         Drop,     Print,    Drop,     Drop;
        by:             Drop,     Name,     Drop,     Drop;
        on:             Drop,     Print,    Drop,     Drop;
    }
    event: Event {
        id:             Form,     Form,     Form,     Form;
        time:           Clock,    Clock,    Clock,    TPlus;
        kind:           Print,    Print,    Print,    Print;
        statement:      Redact,   Redact,   Redact,   Redact;
        known_to_team:  Clock,    Clock,    Clock,    TPlus;
        source:         Drop,     Redact,   Redact,   Drop;
        evidence:       Drop,     Chosen,   Chosen,   Drop;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    explanation: Explanation {
        id:               Form,     Form,     Form,     Form;
        statement:        Redact, Redact,   Redact,   Redact;
        would_see:        Redact, Redact,   Redact,   Redact;
        evidence_for:     Redact, Redact,   Redact,   Drop;
        evidence_against: Redact, Redact,   Redact,   Drop;
        who_looks:        Name,   Name,     Name,     Role;
        by:               Print,  Print,    Print,    Print;
        standing:         Print,  Print,    Print,    Print;
        stamp:            Drop,   Drop,     Drop,     Drop;
    }
    field_choice: FieldChoice {
        row:            Decides,  Decides,  Decides,  Decides;
        field:          Decides,  Decides,  Decides,  Decides;
        audience:       Decides,  Decides,  Decides,  Decides;
        treatment:      Decides,  Decides,  Decides,  Decides;
        reason:         Drop,     Drop,     Drop,     Drop;
    }
    frame: Frame {
        title:           Redact,  Redact,   Redact,   Redact;
        severity:        Print,   Print,    Print,    Print;
        service:         Redact,  Redact,   Redact,   Kind;
        incident_class:  Redact,  Redact,   Redact,   Redact;
        workload:        Drop,    Drop,    Drop,     Drop;
        namespace:       Drop,    Drop,    Drop,     Drop;
        earlier_actions: Drop,    Redact,  Redact,   Drop;
        day:             Form,    Form,    Form,     Form;
        met_on:          Drop,    Print,   Print,    Drop;
        zone:            Decides, Decides,  Decides,  Drop;
        meeting_minutes: Print,   Drop,     Drop,     Drop;
        wall:            Drop,    Drop,     Drop,     Drop;
        hints_silenced:  Drop,    Drop,     Drop,     Drop;
        stamp:           Drop,    Drop,     Drop,     Drop;
    }
    idea: Idea {
        id:             Print,    Drop,     Drop,     Drop;
        statement:      Redact,   Drop,     Drop,     Drop;
        outcome:        Decides,  Drop,     Drop,     Drop;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    impact: Impact {
        customers_were_trying:  Redact, Redact, Redact, Redact;
        promise_broken:         Redact, Redact, Redact, Redact;
        answered_by:            Redact, Redact, Redact, Drop;
        recovery_time_promised: Redact, Redact, Redact, Drop;
        recovery_time_actual:   Redact, Redact, Redact, Drop;
        data_loss_promised:     Redact, Redact, Redact, Drop;
        data_loss_actual:       Redact, Redact, Redact, Redact;
        business_cost:          Redact, Redact, Redact, Drop;
        internal_cost:          Redact, Redact, Redact, Drop;
        plain_line:             Redact, Redact, Redact, Redact;
        stamp:                  Drop,   Drop,   Drop,   Drop;
    }
    impact_window: ImpactWindow {
        id:             Form,     Form,     Form,     Form;
        from:           Clock,    Clock,    Clock,    Utc;
        until:          Clock,    Clock,    Clock,    Utc;
        what:           Redact,   Redact,   Redact,   Redact;
        users:          Print,    Print,    Print,    Range;
        share_percent:  Print,    Print,    Print,    Range;
        how_measured:   Redact,   Redact,   Redact,   Drop;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    keep_decision: KeepDecision {
        value:          Decides,  Decides,  Decides,  Decides;
        reason:         Drop,     Drop,     Drop,     Drop;
    }
    ledger: Ledger {
        aliases:        Decides,  Decides,  Decides,  Decides;
        kept:           Decides,  Decides,  Decides,  Decides;
        ordinary:       Decides,  Decides,  Decides,  Decides;
        replaced:       Decides,  Decides,  Decides,  Decides;
        salt:           Drop,     Drop,     Drop,     Drop;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    link: Link {
        id:             Drop,     Drop,     Drop,     Drop;
        cause:          Decides,  Decides,  Decides,  Decides;
        effect:         Decides,  Decides,  Decides,  Decides;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    mark: Mark {
        about:          Decides,  Decides,  Decides,  Decides;
        tonight:        Drop,     Drop,     Drop,     Drop;
        withheld:       Drop,     Withheld, Withheld, Withheld;
        restricted:     Withheld, Withheld, Withheld, Withheld;
        asked:          Drop,     Drop,     Drop,     Drop;
        hints_left:     Drop,     Drop,     Drop,     Drop;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    note: Note {
        id:             Form,     Form,     Form,     Form;
        kind:           Form,  Form,  Form,  Form;
        statement:      Redact,   Redact,   Redact,   Redact;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    open_question: OpenQuestion {
        id:             Form,     Form,     Form,     Form;
        statement:      Redact,   Redact,   Redact,   Redact;
        owner:          Name,     Name,     Name,     Role;
        by:             Print,    Print,    Print,    Print;
        about:          Print,    Print,    Print,    Print;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    person: Person {
        id:                 Drop,    Drop,    Drop,    Drop;
        full_name:          Decides, Decides, Decides, Drop;
        handles:            Drop,    Drop,    Drop,    Drop;
        role:               Form,    Form,    Form,    Form;
        presence:           Drop,    Drop,    Drop,    Drop;
        speaks_for_product: Drop,    Drop,    Drop,    Drop;
        stamp:              Drop,    Drop,    Drop,    Drop;
    }
    release: Release {
        state:          Form,  Form,  Form,  Form;
        audience:       Form,  Form,  Form,  Form;
        with_evidence:  Decides,  Decides,  Decides,  Decides;
        fields:         Decides,  Decides,  Decides,  Decides;
        records:        Decides,  Decides,  Decides,  Decides;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    release_record: ReleaseRecord {
        at:             Drop,     Print,    Print,    Print;
        audience:       Decides,  Decides,  Decides,  Decides;
        state:          Drop,  Form,  Form,  Form;
    }
    replace_decision: ReplaceDecision {
        value:          Decides,  Decides,  Decides,  Decides;
        by:             Decides,  Decides,  Decides,  Decides;
    }
    restriction: Restriction {
        until:          Print,    Print,    Print,    Print;
        held_by:        Redact,   Redact,   Redact,   Redact;
    }
    risk_form: RiskForm {
        likelihood_before: Decides, Decides, Decides, Decides;
        severity_before:   Decides, Decides, Decides, Decides;
        likelihood_after:  Decides, Decides, Decides, Decides;
        severity_after:    Decides, Decides, Decides, Decides;
    }
    slip: Slip {
        missed:         Decides,  Decides,  Decides,  Decides;
        because:        Decides,  Decides,  Decides,  Decides;
    }
    tally: Tally {
        cause:          Decides,  Decides,  Decides,  Drop;
        votes:          Print,    Print,    Print,    Drop;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
    trigger: Trigger {
        answer:              Form,  Form,  Form,  Form;
        events:              Print,  Print,  Print,  Print;
        statement:           Redact, Redact, Redact, Redact;
        limit_crossed:       Redact, Redact, Redact, Redact;
        trend_first_visible: Redact, Redact, Redact, Redact;
        to_record_next_time: Redact, Redact, Redact, Redact;
        stamp:               Drop,   Drop,   Drop,   Drop;
    }
    weighing: Weighing {
        votes_per_person: Decides, Drop,    Drop,     Drop;
        voters:           Decides, Drop,    Drop,     Drop;
        revealed:         Decides, Decides, Decides,  Drop;
        stamp:            Drop,    Drop,    Drop,     Drop;
    }
    word: Word {
        id:             Drop,     Drop,     Drop,     Drop;
        text:           Drop,     Drop,     Drop,     Drop;
        kind:           Decides,  Decides,  Decides,  Decides;
        stamp:          Drop,     Drop,     Drop,     Drop;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;

    #[test]
    fn every_text_of_every_row_has_its_line() {
        let workshop = a_workshop()
            .with_person("Ada Nowak", "on-call engineer")
            .with_event("2026-03-12T13:02:00Z", EventKind::Start, "it began")
            .with_cause(Leg::Happened, "one check")
            .with(Action::new(ActionId(1), "a canary"))
            .with(Mark { restricted: Some(Restriction::default()), ..Mark::new(CauseId(1).into()) })
            .build();
        let without: Vec<TextAt> =
            workshop.texts().map(|(at, _)| at).filter(|at| of_text(*at).is_none()).collect();
        assert!(without.is_empty(), "{without:?}");
    }

    #[test]
    fn the_public_gets_no_name_no_clock_and_no_evidence() {
        let too_much = [Treatment::Name, Treatment::Clock, Treatment::Chosen];
        for line in rows() {
            let treatment = line.usual(Audience::Public);
            assert!(!too_much.contains(&treatment), "{}.{}", line.row, line.field);
        }
    }

    #[test]
    fn a_review_looks_only_at_what_its_readers_get() {
        let workshop = a_workshop()
            .with(Impact { business_cost: "12,000".into(), plain_line: "slow".into(), ..Impact::default() })
            .build();
        let cost = TextAt::new(RowId::Impact, TextField::BusinessCost);
        assert!(printed_texts(&workshop, Audience::Company).contains(&cost));
        assert!(!printed_texts(&workshop, Audience::Public).contains(&cost));
    }
}
