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
    /// A section of the postmortem that is no row of a table, `S2`; see [`SectionId::TITLE`] and its like.
    SectionId = "S";
    /// An impact window, `W1`.
    WindowId = "W";
    /// A registered word that must not leave (customer, system, other), `K2`.
    WordId = "K";
}

impl SectionId {
    /// The incident's title.
    pub const TITLE: Self = Self(1);
    /// The service hit and the class of incident.
    pub const SERVICE: Self = Self(2);
    /// The line for product stakeholders.
    pub const PLAIN_LINE: Self = Self(3);
    /// What customers were trying to do, which promise broke, who answered.
    pub const CUSTOMERS: Self = Self(4);
    /// Recovery and data loss, promised and actual.
    pub const RECOVERY: Self = Self(5);
    /// Business and internal cost.
    pub const COST: Self = Self(6);
    /// The trigger.
    pub const TRIGGER: Self = Self(7);
    /// Who was not here.
    pub const NOT_HERE: Self = Self(8);
    /// The price of closing now.
    pub const PRICE_OF_CLOSING: Self = Self(9);
    /// What became of the actions of earlier incidents like this one.
    pub const EARLIER_ACTIONS: Self = Self(10);
}

macro_rules! short_numbers {
    ($($variant:ident($id:ident) = $letter:literal;)*) => {
        /// A short number as people say it, `E7`, whatever table it is from.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum ShortNumber {
            $(
                #[doc = concat!("`", $letter, "1`")]
                $variant($id),
            )*
        }

        impl fmt::Display for ShortNumber {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { $(Self::$variant(id) => id.fmt(f),)* }
            }
        }

        impl ShortNumber {
            /// Reads `E7` or `e7`; `None` for anything else. Whether the thing exists is the document's to say.
            pub fn parse(text: &str) -> Option<Self> {
                let text = text.trim();
                let letter = text.get(..1)?.to_ascii_uppercase();
                let digits = text.get(1..)?;
                if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                    return None;
                }
                let number = digits.parse().ok()?;
                match letter.as_str() {
                    $($letter => Some(Self::$variant($id(number))),)*
                    _ => None,
                }
            }
        }

        $(
            impl From<$id> for ShortNumber {
                fn from(id: $id) -> Self {
                    Self::$variant(id)
                }
            }

            impl TryFrom<ShortNumber> for $id {
                /// A number of another table.
                type Error = ShortNumber;

                fn try_from(number: ShortNumber) -> Result<Self, ShortNumber> {
                    match number {
                        ShortNumber::$variant(id) => Ok(id),
                        other => Err(other),
                    }
                }
            }
        )*
    };
}

short_numbers! {
    Action(ActionId) = "A";
    Agenda(AgendaId) = "G";
    Bone(BoneId) = "B";
    Cause(CauseId) = "C";
    Event(EventId) = "E";
    Explanation(ExplanationId) = "X";
    Idea(IdeaId) = "I";
    Link(LinkId) = "L";
    Note(NoteId) = "N";
    Person(PersonId) = "P";
    Question(QuestionId) = "Q";
    Risk(RiskId) = "R";
    Section(SectionId) = "S";
    Window(WindowId) = "W";
    Word(WordId) = "K";
}
