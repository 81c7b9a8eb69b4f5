//! Ids are the short numbers people say aloud: `C12` on the wall is `CauseId(12)` in the document.
//!
//! A number is given once and never again, so "C12" means the same cause for the life of the workshop.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $letter:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
            #[serde(transparent)]
            pub struct $name(pub u32);

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, concat!($letter, "{}"), self.0)
                }
            }
        )*
    };
}

ids! {
    /// An action item, `A3`.
    ActionId = "A";
    /// An agenda item, `G2`.
    AgendaId = "G";
    /// A bone of the fishbone: a category of causes, `B4`.
    BoneId = "B";
    /// A cause: condition, detection gap or human action, `C12`.
    CauseId = "C";
    /// A timeline event, `E7`.
    EventId = "E";
    /// One of several competing explanations, `X1`.
    ExplanationId = "X";
    /// An idea waiting in the jar, `I5`.
    IdeaId = "I";
    /// A link between two causes, `L9`.
    LinkId = "L";
    /// A closing note (went well, got lucky, surprised us), `N2`.
    NoteId = "N";
    /// A person of the register, `P1`.
    PersonId = "P";
    /// An open question, `Q3`.
    QuestionId = "Q";
    /// An accepted risk, `R1`.
    RiskId = "R";
    /// An impact window, `W1`.
    WindowId = "W";
    /// A registered word that must not leave (customer, system, other), `K2`.
    WordId = "K";
}
