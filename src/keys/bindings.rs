//! The keys that work everywhere: the table, and what a press means by it.
//!
//! Function keys and Alt with a letter exist on US, German and French layouts, and work inside fields too. On a Mac, Alt
//! (Option) types: never bound is what somebody needs it for, L (`@` on the German Mac) and E (`€`, and é on the US one).
//! N is bound, and gives way where it begins a `~`, which a Mac tells as a dead key: there J does the same. Nor is Alt
//! bound to a letter that the layouts have in different places (A, M, Q, W, Y, Z): where Alt makes the letter into
//! another character, the place of the key is all there is to go by. Two keys stand in for what some browsers use
//! themselves: F3 (find again; Ctrl G does the same) and Ctrl K (the address line; Ctrl L does the same).

use super::{Command, Place, Press};

/// A binding: the key as `KeyboardEvent.key` names it, with its modifiers.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What it does.
    pub command: Command,
    /// The key.
    pub key: &'static str,
    /// With Ctrl, or Command on a Mac.
    pub control: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift.
    pub shift: bool,
    /// How it is printed.
    pub shown: &'static str,
    /// What it does, in words.
    pub words: &'static str,
}

const fn function(command: Command, key: &'static str, words: &'static str) -> Binding {
    Binding { command, key, control: false, alt: false, shift: false, shown: key, words }
}

const fn shift(command: Command, key: &'static str, shown: &'static str, words: &'static str) -> Binding {
    Binding { shift: true, shown, ..function(command, key, words) }
}

const fn page(command: Command, key: &'static str, shown: &'static str, words: &'static str) -> Binding {
    Binding { shown, ..function(command, key, words) }
}

const fn alt(command: Command, key: &'static str, shown: &'static str, words: &'static str) -> Binding {
    Binding { alt: true, shown, ..function(command, key, words) }
}

const fn control(
    command: Command,
    key: &'static str,
    shift: bool,
    shown: &'static str,
    words: &'static str,
) -> Binding {
    Binding { control: true, shift, shown, ..function(command, key, words) }
}

/// As in outlines elsewhere: Alt and Shift with an arrow moves what is written.
const fn arrow(command: Command, key: &'static str, shown: &'static str, words: &'static str) -> Binding {
    Binding { shift: true, ..alt(command, key, shown, words) }
}

/// The table.
pub const BINDINGS: [Binding; 33] = [
    function(Command::Wall, "F2", "Wall picture, and back to the console"),
    function(Command::Jar, "F3", "Throw an idea into the jar"),
    function(Command::Tonight, "F4", "The list for tonight"),
    control(Command::Palette, "k", false, "Ctrl K", "Everything, by name"),
    control(Command::Undo, "z", false, "Ctrl Z", "Undo"),
    control(Command::Redo, "z", true, "Ctrl Shift Z", "Redo"),
    control(Command::Redo, "y", false, "Ctrl Y", "Redo"),
    alt(Command::NextStage, "n", "Alt N", "Next stage"),
    alt(Command::NextStage, "j", "Alt J", "Next stage, on a Mac: Alt N begins ~ there"),
    alt(Command::PreviousStage, "p", "Alt P", "Stage before"),
    alt(Command::NextOwed, "v", "Alt V", "Follow-up: the next action that is still owed"),
    control(Command::Line, "Enter", true, "Ctrl Shift Enter", "To the line of this stage"),
    shift(Command::WallWindow, "F2", "Shift F2", "Wall in a window of its own"),
    page(Command::NextPage, "PageDown", "Page Down", "On the wall: next event, question, bone or page"),
    page(Command::PreviousPage, "PageUp", "Page Up", "On the wall: back"),
    function(Command::Blank, "F8", "Blank the wall, and back"),
    shift(Command::Freeze, "F8", "Shift F8", "Freeze the wall, and let it follow again"),
    function(Command::Leaving, "F9", "What leaves this room"),
    alt(Command::Backup, "s", "Alt S", "Save a backup file"),
    alt(Command::MarkSensitive, "k", "Alt K", "Mark the selected text as sensitive"),
    alt(Command::RegisterFound, "r", "Alt R", "Register what was noticed first"),
    alt(Command::NotASecret, "x", "Alt X", "Not a secret: put it back"),
    alt(Command::AskInstead, "i", "Alt I", "Ask what the coach asks first"),
    alt(Command::LeaveHint, "h", "Alt H", "Leave the coach's first hint"),
    alt(Command::SilenceHint, "o", "Alt O", "No such hints in this workshop"),
    arrow(Command::CauseUp, "ArrowUp", "Alt Shift ↑", "Move the cause up"),
    arrow(Command::CauseDown, "ArrowDown", "Alt Shift ↓", "Move the cause down"),
    arrow(Command::CauseIn, "ArrowRight", "Alt Shift →", "Move the cause under the one above it"),
    arrow(
        Command::CauseOut,
        "ArrowLeft",
        "Alt Shift ←",
        "Move the cause out, beside the one it stands under",
    ),
    alt(Command::Collapse, "c", "Alt C", "Collapse the branch of the cause, or open it"),
    alt(Command::Branch, "b", "Alt B", "Look at the branch of the cause alone, or at the whole tree"),
    alt(Command::Clock, "g", "Alt G", "Start the meeting clock, or let it stand"),
    alt(Command::Silence, "t", "Alt T", "Silent writing for three minutes, or its end"),
];

/// What has no key of its own and is found by name.
pub const NAMED: [(Command, &str); 22] = [
    (Command::MoreTime(1), "One minute more for this stage"),
    (Command::MoreTime(5), "Five minutes more for this stage"),
    (Command::FullScreen, "Fill the screen, and back"),
    (Command::Collect, "Where to look next: commands for missing evidence"),
    (Command::Skew, "Clock skew: move all events of a source"),
    (Command::Show(Place::Quality), "Quality: the points of a good postmortem that are missing"),
    (Command::Show(Place::Risks), "Accepted risks"),
    (Command::Show(Place::InOrder), "Order to begin in: risk removed against effort"),
    (Command::Show(Place::Price), "The price of closing now: what stays open"),
    (Command::Show(Place::SetUps), "Templates and set-ups to begin from"),
    (Command::Show(Place::Archive), "Archive: the workshops on this device"),
    (Command::Show(Place::Numbers), "Numbers by quarter, over all workshops"),
    (Command::Show(Place::ClassCards), "Class cards of colleagues"),
    (Command::Reveal, "Votes: reveal them on the wall, or hide them"),
    (Command::Show(Place::Votes), "Votes per person, and how many vote"),
    (Command::Show(Place::Explanations), "Explanations that compete: write another one"),
    (Command::Show(Place::Categories), "Category sets: other bones, such as 6M, 8M, 4S, 8P"),
    (Command::Show(Place::Parked), "Parked causes: bring one back"),
    (Command::Show(Place::Exports), "Export: copy, Markdown, HTML, print, backlog, calendar"),
    (Command::Show(Place::Pictures), "Export pictures and Mermaid"),
    (Command::Show(Place::Past), "Save points: name this moment, go back to an earlier one"),
    (Command::Show(Place::Keys), "Keys and signs, all of them"),
];

/// The binding for a key press.
pub fn command_for(press: &Press) -> Option<Command> {
    let same = |binding: &&Binding| {
        press.means(binding.key)
            && (press.control, press.alt, press.shift) == (binding.control, binding.alt, binding.shift)
    };
    BINDINGS.iter().find(same).map(|binding| binding.command)
}
