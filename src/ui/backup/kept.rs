//! A backup file that the page keeps up to date by itself, for as long as the workshop is open.

use super::of_open;
use crate::platform::clock;
use crate::platform::kept_file::{self, KeptFile};
use crate::redact::Outbound;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::view;
use crate::workshop::Instant;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// A change is in the file after so long at most: writing it costs what the whole workshop costs.
const SOON: Duration = Duration::from_secs(20);

/// The file of the open workshop.
#[derive(Clone, Copy)]
pub struct UpToDate {
    file: StoredValue<Option<KeptFile>, LocalStorage>,
    name: RwSignal<Option<String>>,
    written: RwSignal<Option<Instant>>,
    is_due: StoredValue<bool>,
}

impl UpToDate {
    /// No file is kept yet.
    pub fn new(editor: Editor) -> Self {
        let kept = Self {
            file: StoredValue::new_local(None),
            name: RwSignal::new(None),
            written: RwSignal::new(None),
            is_due: StoredValue::new(false),
        };
        Effect::new(move |_| {
            editor.whole(|_| ());
            if kept.name.with(Option::is_some) {
                kept.write_soon(editor);
            }
        });
        kept
    }

    fn write_soon(self, editor: Editor) {
        let was_due = self.is_due.try_update_value(|due| std::mem::replace(due, true)).unwrap_or(true);
        if !was_due {
            set_timeout(move || self.write(editor), SOON);
        }
    }

    /// Writes now. A file that cannot be written is given up, and that is told.
    fn write(self, editor: Editor) {
        // The workshop may be closed by now.
        if self.is_due.try_update_value(|due| *due = false).is_none() {
            return;
        }
        let Some(file) = self.file.get_value() else { return };
        let at = clock::now();
        let backup = Outbound::Private(of_open(editor));
        spawn_local(async move {
            match file.write(&backup).await {
                Ok(()) => drop(self.written.try_set(Some(at))),
                Err(error) => {
                    let _ = self.name.try_set(None);
                    editor.notices().warn(format!("The backup file is no longer kept up to date. {error}"));
                }
            }
        });
    }

    fn choose(self, editor: Editor) {
        let day = crate::ui::app::today(editor);
        spawn_local(async move {
            match KeptFile::choose(&format!("whybone-backup-unredacted-{day}.json")).await {
                Ok(None) => {}
                Ok(Some(file)) => {
                    let _ = self.name.try_set(Some(file.name()));
                    let _ = self.written.try_set(None);
                    if self.file.try_set_value(Some(file)).is_none() {
                        self.write(editor);
                    }
                }
                Err(error) => editor.notices().warn(error.to_string()),
            }
        });
    }
}

/// Chooses the file, and says how far it is.
#[component]
pub fn KeepUpToDate() -> impl IntoView {
    let editor = use_editor();
    let kept = expect_context::<UpToDate>();
    let words = move || {
        let name = kept.name.get()?;
        let written = match kept.written.get() {
            Some(at) => {
                let clock = editor.read(|document| document.frame.zone.civil(at));
                format!("written {:02}:{:02}:{:02}", clock.hour(), clock.minute(), clock.second())
            }
            None => "being written".to_owned(),
        };
        Some(format!("{name} is kept up to date while the workshop is open: {written}."))
    };
    kept_file::is_offered().then(|| {
        view! {
            <button type="button" class="plain" on:click=move |_| kept.choose(editor)>
                "Keep a file up to date…"
            </button>
            <p role="status">{words}</p>
        }
    })
}
