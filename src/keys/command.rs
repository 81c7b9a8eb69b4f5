//! What a key of the page does.

use super::BINDINGS;

/// A part of a stage that is gone to by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The points of a good postmortem that are missing.
    Quality,
    /// The price of closing now.
    Price,
    /// Accepted risks.
    Risks,
    /// The order to begin in.
    InOrder,
    /// The workshops on this device, archived ones too.
    Archive,
    /// Templates and kept set-ups.
    SetUps,
    /// The library in numbers.
    Numbers,
    /// Class cards of colleagues.
    ClassCards,
    /// Votes per person, and voters.
    Votes,
    /// Explanations that compete.
    Explanations,
    /// Other sets of bones.
    Categories,
    /// Causes that were parked.
    Parked,
    /// The ways out of a release.
    Exports,
    /// Pictures and Mermaid.
    Pictures,
    /// Earlier states, and names for them.
    Past,
    /// The key sheet.
    Keys,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Throws an idea into the jar.
    Jar,
    /// Goes to the line that takes what is said.
    Line,
    /// Goes to the next stage.
    NextStage,
    /// Everything, by name.
    Palette,
    /// Goes on to the next action that is still owed.
    NextOwed,
    /// Goes to the stage before.
    PreviousStage,
    /// Makes the last step taken back again.
    Redo,
    /// The list for tonight.
    Tonight,
    /// Takes the last step back.
    Undo,
    /// Turns the page into the wall picture and back.
    Wall,
    /// Opens the wall in a window of its own.
    WallWindow,
    /// Goes on, on the wall: the next event, leg, bone or page.
    NextPage,
    /// Goes back, on the wall.
    PreviousPage,
    /// Blanks the wall.
    Blank,
    /// Keeps the picture on the wall, whatever the console does.
    Freeze,
    /// Fills the screen.
    FullScreen,
    /// Starts the clock of the meeting, or lets it stand.
    Clock,
    /// Gives the stage so many minutes more.
    MoreTime(u16),
    /// Begins or ends silent writing.
    Silence,
    /// Shows what leaves this room.
    Leaving,
    /// Shows where to look for evidence that is missing.
    Collect,
    /// Moves all events of a source whose clock ran wrong.
    Skew,
    /// Goes to a part of a stage.
    Show(Place),
    /// Shows the votes on the wall, or hides them.
    Reveal,
    /// Saves a backup file.
    Backup,
    /// Marks the selected text as something that must not leave.
    MarkSensitive,
    /// Puts back what was taken out as a secret.
    NotASecret,
    /// Registers what was noticed while typing.
    RegisterFound,
    /// Takes up the first question of the coach.
    AskInstead,
    /// Leaves the first hint of the coach.
    LeaveHint,
    /// Silences the first hint of the coach in this workshop.
    SilenceHint,
    /// Moves the cause before the one above it.
    CauseUp,
    /// Moves the cause after the one below it.
    CauseDown,
    /// Moves the cause under the one above it.
    CauseIn,
    /// Moves the cause beside the one it stands under.
    CauseOut,
    /// Collapses the branch of the cause, or opens it.
    Collapse,
    /// Shows the branch of the cause alone, or the whole tree.
    Branch,
}

impl Command {
    /// Its key as it is printed; empty where it has none.
    pub fn shown(self) -> &'static str {
        BINDINGS.iter().find(|binding| binding.command == self).map_or("", |binding| binding.shown)
    }

    /// Whether a key held down does it again and again: what turns something on and off would flicker.
    pub const fn repeats(self) -> bool {
        matches!(
            self,
            Self::Undo | Self::Redo | Self::CauseUp | Self::CauseDown | Self::CauseIn | Self::CauseOut
        )
    }
}
