//! What a found value is.

use crate::workshop::WordKind;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $label:literal, $words:literal;)*) => {
        /// What a found value is, from the strongest to the weakest: where two overlap, the stronger names the union.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])* $name,)*
        }

        impl Kind {
            /// Every kind, the strongest first.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its word inside an alias: `HOST` in `[HOST-1]`.
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$name => $label,)*
                }
            }

            /// Its name in a receipt.
            pub const fn words(self) -> &'static str {
                match self {
                    $(Self::$name => $words,)*
                }
            }
        }
    };
}

kinds! {
    /// A private key, whole block.
    Key = "KEY", "private keys";
    /// A token, key or other credential that a machine made.
    Token = "TOKEN", "tokens";
    /// A password, or whatever stood behind a word that means one.
    Password = "PASSWORD", "passwords";
    /// A person of the register, in any form.
    Person = "PERSON", "names";
    /// A registered customer.
    Customer = "CUSTOMER", "customers";
    /// A registered word of another kind.
    Word = "WORD", "registered words";
    /// A payment card.
    Card = "CARD", "card numbers";
    /// A bank account.
    Iban = "IBAN", "bank accounts";
    /// A link.
    Url = "URL", "links";
    /// An e-mail address, or a user at a machine.
    Email = "EMAIL", "e-mail addresses";
    /// A telephone number.
    Phone = "PHONE", "phone numbers";
    /// A handle of somebody who is not in the register.
    Handle = "HANDLE", "handles";
    /// A user's name in a path.
    User = "USER", "user names";
    /// A cluster node or virtual machine.
    Node = "NODE", "nodes";
    /// A pod, or a replica set.
    Pod = "POD", "pods";
    /// A machine or an internal domain.
    Host = "HOST", "hosts";
    /// An internet address.
    Ip = "IP", "addresses";
    /// A hardware address.
    Mac = "MAC", "hardware addresses";
    /// A cloud account, project or resource.
    Resource = "RESOURCE", "cloud resources";
    /// A registered system or service.
    System = "SYSTEM", "systems";
    /// A ticket, or a numbered request.
    Ticket = "TICKET", "tickets";
    /// An id of something or somebody.
    Id = "ID", "ids";
    /// Looks made by a machine and is named by nothing: redacted as a guess.
    Guess = "SECRET", "guesses";
}

impl Kind {
    /// The kind of an alias's word.
    pub fn from_label(label: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.label() == label)
    }

    /// Kinds of what runs somewhere.
    pub(super) const MACHINES: &[Self] = &[Self::Host, Self::Node, Self::Pod];

    /// True for what runs somewhere.
    pub(super) fn is_machine(self) -> bool {
        matches!(self, Self::Host | Self::Node | Self::Pod)
    }

    /// True for what opens a door: redaction does not make it safe again, revoking it does.
    pub const fn is_secret(self) -> bool {
        matches!(self, Self::Key | Self::Token | Self::Password)
    }
}

impl From<WordKind> for Kind {
    fn from(word: WordKind) -> Self {
        match word {
            WordKind::Customer => Self::Customer,
            WordKind::System => Self::System,
            WordKind::Other => Self::Word,
        }
    }
}
