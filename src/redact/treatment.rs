//! What is done with each kind of value for each audience: one exhaustive table.

use super::Kind;
use crate::workshop::Audience;

/// What is done with a value that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// It stays.
    Keep,
    /// An alias such as `[HOST-1]` takes its place.
    Alias,
    /// In prose the role takes its place ("the on-call engineer"), elsewhere an alias.
    Role,
}

/// The table. A new kind or audience without a row does not compile.
pub const fn treatment(kind: Kind, audience: Audience) -> Treatment {
    use Audience::{Company, Public, Room, Team};
    use Treatment::{Alias, Keep, Role};
    match kind {
        Kind::Key | Kind::Token | Kind::Password | Kind::Guess | Kind::Card | Kind::Iban => Alias,
        Kind::Person => Role,
        Kind::Word => match audience {
            Room => Keep,
            Team | Company | Public => Alias,
        },
        Kind::Customer
        | Kind::Email
        | Kind::Phone
        | Kind::Handle
        | Kind::User
        | Kind::Node
        | Kind::Pod
        | Kind::Host
        | Kind::Ip
        | Kind::Mac
        | Kind::Resource
        | Kind::Id => match audience {
            Room | Team => Keep,
            Company | Public => Alias,
        },
        Kind::Url | Kind::System | Kind::Ticket => match audience {
            Room | Team | Company => Keep,
            Public => Alias,
        },
    }
}
