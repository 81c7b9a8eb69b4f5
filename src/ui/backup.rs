//! Backup files: the whole workshop, unredacted, out to a file and back.

use crate::platform::files;
use crate::redact::{Outbound, Private};
use crate::ui::editor::Editor;

/// Saves the open workshop, unredacted, to a file.
pub fn save(editor: Editor) {
    editor.flush();
    let day = crate::ui::app::today(editor);
    let file_name = format!("whybone-backup-unredacted-{day}.json");
    let outbound = Outbound::Private(Private::Backup { file_name, bytes: editor.saved_form().into_bytes() });
    match files::download(&outbound) {
        Ok(()) => {
            editor.notices().say("Backup saved. It is not redacted: keep it where only you can read it.")
        }
        Err(error) => editor.notices().warn(error.to_string()),
    }
}
