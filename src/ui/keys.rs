//! Every key of the page in one table: the bindings, the key sheet and the docs are made from it.
//!
//! Function keys and Alt with a letter exist on US, German and French layouts, and none of them types a character,
//! so they work inside fields too. Two of them stand in for a key some browsers use: F3 (find again; Ctrl G does the
//! same) and Ctrl K (the address line; Ctrl L does the same).

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Throws an idea into the jar.
    Jar,
    /// Goes to the next stage.
    NextStage,
    /// Everything, by name.
    Palette,
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
    /// Blanks the wall.
    Blank,
    /// Shows what leaves this room.
    Leaving,
    /// Saves a backup file.
    Backup,
}

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

const fn alt(command: Command, key: &'static str, shown: &'static str, words: &'static str) -> Binding {
    Binding { command, key, control: false, alt: true, shift: false, shown, words }
}

const fn control(
    command: Command,
    key: &'static str,
    shift: bool,
    shown: &'static str,
    words: &'static str,
) -> Binding {
    Binding { command, key, control: true, alt: false, shift, shown, words }
}

/// The table.
pub const BINDINGS: [Binding; 12] = [
    function(Command::Wall, "F2", "Wall picture, and back to the console"),
    function(Command::Jar, "F3", "Throw an idea into the jar"),
    function(Command::Tonight, "F4", "The list for tonight"),
    control(Command::Palette, "k", false, "Ctrl K", "Everything, by name"),
    control(Command::Undo, "z", false, "Ctrl Z", "Undo"),
    control(Command::Redo, "z", true, "Ctrl Shift Z", "Redo"),
    control(Command::Redo, "y", false, "Ctrl Y", "Redo"),
    alt(Command::NextStage, "n", "Alt N", "Next stage"),
    alt(Command::PreviousStage, "p", "Alt P", "Stage before"),
    function(Command::Blank, "F8", "Blank the wall, and back"),
    function(Command::Leaving, "F9", "What leaves this room"),
    alt(Command::Backup, "s", "Alt S", "Save a backup file"),
];

/// The binding for a key press.
pub fn command_for(event: &web_sys::KeyboardEvent) -> Option<Command> {
    // A key held down would turn the wall on and off.
    if event.is_composing() || event.repeat() {
        return None;
    }
    let key = event.key();
    let control = event.ctrl_key() || event.meta_key();
    // With Alt, some layouts make a letter into another character; the physical key still says which was meant.
    let code = event.code();
    BINDINGS
        .iter()
        .find(|binding| {
            let same_key = key.eq_ignore_ascii_case(binding.key)
                || (binding.alt
                    && code
                        .strip_prefix("Key")
                        .is_some_and(|letter| letter.eq_ignore_ascii_case(binding.key)));
            same_key
                && control == binding.control
                && event.alt_key() == binding.alt
                && event.shift_key() == binding.shift
        })
        .map(|binding| binding.command)
}
