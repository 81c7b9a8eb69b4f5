//! A backup file that is chosen, and its passphrase where it is sealed.

use super::passphrase::{AskPassphrase, Asking, Question};
use super::restoring::Restoring;
use crate::platform::{files, seal};
use crate::ui::desk::use_desk;
use crate::ui::erased::view;
use crate::ui::notices::use_notices;
use crate::ui::widgets::file_field;
use crate::vault::Sealed;
use leptos::prelude::*;
use leptos::task::spawn_local;

const QUESTION: Question = Question {
    id: "unseal",
    heading: "Open a sealed backup",
    words: "This backup was saved with a passphrase. Nothing here changes before it is open.",
    action: "Open",
    is_new: false,
};

/// Takes a backup file.
#[component]
pub fn OpenBackup() -> impl IntoView {
    let desk = use_desk();
    let notices = use_notices();
    let asking = Asking::new();
    let sealed = StoredValue::new(None::<Sealed>);
    let import = move |bytes: Vec<u8>| match files::text(bytes) {
        Ok(text) => desk.import(&text),
        Err(error) => notices.warn(error.to_string()),
    };
    let read = move |bytes: Vec<u8>| match Sealed::read(&bytes) {
        None => import(bytes),
        Some(Ok(file)) => {
            sealed.set_value(Some(file));
            asking.open();
        }
        Some(Err(error)) => notices.warn(error.to_string()),
    };
    let unseal = move |passphrase: String| {
        let Some(file) = sealed.get_value() else { return };
        spawn_local(async move {
            match seal::open(&file, &passphrase).await {
                _ if !asking.is_wanted() => {}
                Ok(bytes) => {
                    asking.close();
                    sealed.set_value(None);
                    import(bytes);
                }
                Err(error) => asking.refuse(error.to_string()),
            }
        });
    };
    view! {
        {file_field(
            "open-backup",
            Signal::stored("Open a backup file".to_owned()),
            ".json,.whybone,application/json",
            Callback::new(read),
        )}
        <AskPassphrase asking=asking question=QUESTION on_passphrase=Callback::new(unseal) />
        <Restoring />
    }
}
