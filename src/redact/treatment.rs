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
    match (kind, audience) {
        (Kind::Key | Kind::Token | Kind::Password | Kind::Guess, Room | Team | Company | Public) => Alias,
        (Kind::Card | Kind::Iban, Room | Team | Company | Public) => Alias,
        (Kind::Person, Room | Team | Company | Public) => Role,
        (Kind::Word, Room) => Keep,
        (Kind::Word, Team | Company | Public) => Alias,
        (
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
            | Kind::Id,
            Room | Team,
        ) => Keep,
        (
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
            | Kind::Id,
            Company | Public,
        ) => Alias,
        (Kind::Url | Kind::System | Kind::Ticket, Room | Team | Company) => Keep,
        (Kind::Url | Kind::System | Kind::Ticket, Public) => Alias,
    }
}
