//! A backup file that is chosen, and its passphrase where it is sealed.

use super::passphrase::{AskPassphrase, Asking, Question};
use crate::platform::{files, seal};
use crate::ui::desk::use_desk;
use crate::ui::erased::view;
use crate::ui::notices::use_notices;
use crate::vault::Sealed;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

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
    let choose = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(file) =
            input.as_ref().and_then(web_sys::HtmlInputElement::files).and_then(|files| files.get(0))
        else {
            return;
        };
        if let Some(input) = input {
            // The same file chosen again must be a change again.
            input.set_value("");
        }
        spawn_local(async move {
            let bytes = match files::read(file).await {
                Ok(bytes) => bytes,
                Err(error) => return notices.warn(error.to_string()),
            };
            match Sealed::read(&bytes) {
                None => import(bytes),
                Some(Ok(file)) => {
                    sealed.set_value(Some(file));
                    asking.open();
                }
                Some(Err(error)) => notices.warn(error.to_string()),
            }
        });
    };
    let unseal = move |passphrase: String| {
        let Some(file) = sealed.get_value() else { return };
        spawn_local(async move {
            match seal::open(&file, &passphrase).await {
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
        <div class="field open-backup">
            <label for="open-backup">"Open a backup file"</label>
            <input id="open-backup" type="file" accept=".json,.whybone,application/json" on:change=choose />
        </div>
        <AskPassphrase asking=asking question=QUESTION on_passphrase=Callback::new(unseal) />
    }
}
