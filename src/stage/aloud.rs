//! What a cause led to, as sentences to read aloud: with people in their roles, as the room may hear it.

use super::wall::Wall;
use crate::coach::{ChainLink, Piece, causal_pieces};
use crate::redact::{AliasBook, Register, SafeText};
use crate::workshop::{CauseId, Document, Leg};

/// A sentence for each effect of the cause, in the order of the links; one about the outcome of its leg where it
/// answers the leg's question itself. None about what is still a question.
pub fn read_aloud(
    document: &Document,
    cause: CauseId,
    register: &Register,
    book: &mut AliasBook,
) -> Vec<SafeText> {
    let mut wall = Wall::new(document, register, book, None);
    let Some(row) = document.causes.get(cause) else { return Vec::new() };
    let outcome = Told::Outcome(row.leg);
    let mut said = |cause: CauseId| {
        let statement = document.causes.get(cause).map(|row| wall.text(cause, &row.statement));
        Told::Statement(statement.unwrap_or_default())
    };
    let first = said(cause);
    if first.is_blank() {
        return Vec::new();
    }
    let effects: Vec<CauseId> = document.effects_of(cause).collect();
    let chains = if effects.is_empty() {
        vec![vec![first, outcome]]
    } else {
        let of_effect = |effect: CauseId| {
            let third = document.effects_of(effect).next().map_or_else(|| outcome.clone(), &mut said);
            vec![first.clone(), said(effect), third]
        };
        effects.into_iter().map(of_effect).collect()
    };
    chains.iter().map(|chain| sentence(chain)).filter(|sentence| !sentence.is_blank()).collect()
}

/// A link of the chain, as the room may hear it.
#[derive(Clone)]
enum Told {
    Statement(SafeText),
    Outcome(Leg),
}

impl Told {
    fn is_blank(&self) -> bool {
        matches!(self, Self::Statement(said) if said.is_blank())
    }
}

fn sentence(chain: &[Told]) -> SafeText {
    let links: Vec<ChainLink<'_>> = chain
        .iter()
        .map(|told| match told {
            Told::Statement(said) => ChainLink::Statement(said.as_str()),
            Told::Outcome(leg) => ChainLink::Outcome(*leg),
        })
        .collect();
    let mut sentence = SafeText::default();
    for piece in causal_pieces(&links) {
        match piece {
            Piece::Words(words) => sentence.push_fixed(words),
            Piece::Text { link, bytes } => {
                if let Some(Told::Statement(said)) = chain.get(link) {
                    sentence.push(&said.cut(bytes));
                }
            }
        }
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builder::a_workshop;

    fn aloud(workshop: &Document, cause: u32) -> Vec<String> {
        let register = Register::of(workshop);
        let mut book = AliasBook::from_ledger(&workshop.ledger);
        read_aloud(workshop, CauseId(cause), &register, &mut book).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_chain_ends_in_what_its_leg_asks_about() {
        let workshop = a_workshop()
            .with_cause(Leg::Happened, "The change reached all regions at once.")
            .because(CauseId(1), "The pipeline had no canary stage.")
            .build();
        assert_eq!(
            aloud(&workshop, 2),
            ["That the pipeline had no canary stage led to this: the change reached all regions at once, \
              which raised the chance of the outage."]
        );
        assert_eq!(aloud(&workshop, 1), ["That the change reached all regions at once led to the outage."]);
    }

    #[test]
    fn people_are_read_aloud_by_their_role() {
        let workshop = a_workshop()
            .with_person("Robin Example", "on-call engineer")
            .with_cause(Leg::Lasted, "Robin Example had one of two keys")
            .build();
        let said = aloud(&workshop, 1).concat();
        assert!(said.contains("on-call engineer") && !said.contains("Robin"), "{said}");
    }

    #[test]
    fn somebody_without_a_role_is_called_by_words_that_can_be_spoken() {
        let workshop = a_workshop()
            .with_person("Robin Example", "")
            .with_cause(Leg::Lasted, "Robin Example had one of two keys")
            .build();
        let said = aloud(&workshop, 1).concat();
        assert!(said.contains("a member of the team") && !said.contains('['), "{said}");
    }

    #[test]
    fn a_cause_without_words_is_not_read() {
        let workshop = a_workshop().with_cause(Leg::Happened, " ").build();
        assert_eq!(aloud(&workshop, 1), Vec::<String>::new());
        assert_eq!(aloud(&workshop, 7), Vec::<String>::new());
    }
}
