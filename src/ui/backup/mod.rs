//! Backup files: everything, unredacted, out to a file and back, plain or sealed with a passphrase.

mod kept;
mod opening;
mod passphrase;
mod restoring;
mod sealing;
mod taking_in;

use crate::platform::files;
use crate::redact::{Outbound, Private};
use crate::ui::editor::Editor;
use crate::ui::notices::Notices;
pub use kept::{KeepUpToDate, UpToDate};
pub use opening::OpenBackup;
pub use sealing::SaveSealed;
pub use taking_in::{FromFile, RestoreMode};

/// Saves the open workshop, unredacted, to a file.
pub fn save(editor: Editor) {
    offer(editor.notices(), of_open(editor));
}

/// The open workshop as a backup file.
pub fn of_open(editor: Editor) -> Private {
    editor.flush();
    let day = crate::ui::app::today(editor);
    let file_name = format!("whybone-backup-unredacted-{day}.json");
    Private::Backup { file_name, bytes: editor.saved_form().into_bytes() }
}

/// Offers a backup as a file, and says what it is.
pub fn offer(notices: Notices, backup: Private) {
    let said = match backup {
        Private::Sealed { .. } => {
            "Backup saved, unredacted and sealed. Only the passphrase opens it: nobody can bring that back."
        }
        _ => "Backup saved. It is not redacted: keep it where only you can read it.",
    };
    match files::download(&Outbound::Private(backup)) {
        Ok(()) => notices.say(said),
        Err(error) => notices.warn(error.to_string()),
    }
}
