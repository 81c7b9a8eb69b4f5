//! A labelled field for a file.

use crate::platform::files;
use crate::ui::erased::view;
use crate::ui::notices::use_notices;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// Takes a file and hands over its text; what cannot be read is told and hands over nothing.
#[component]
pub fn TextFile(
    /// The element id, unique in the page.
    id: &'static str,
    /// Its visible label.
    #[prop(into)]
    label: Signal<String>,
    /// Endings and media types that fit.
    accept: &'static str,
    /// What happens with the text.
    #[prop(into)]
    on_text: Callback<String>,
) -> impl IntoView {
    let notices = use_notices();
    let read = move |bytes: Vec<u8>| match files::text(bytes) {
        Ok(text) => on_text.run(text),
        Err(error) => notices.warn(error.to_string()),
    };
    file_field(id, label, accept, Callback::new(read))
}

/// The same with whatever bytes the file has.
pub fn file_field(
    id: &'static str,
    label: Signal<String>,
    accept: &'static str,
    on_bytes: Callback<Vec<u8>>,
) -> AnyView {
    let notices = use_notices();
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
            match files::read(file).await {
                // The place it was chosen at may be left meanwhile.
                Ok(bytes) => drop(on_bytes.try_run(bytes)),
                Err(error) => notices.warn(error.to_string()),
            }
        });
    };
    view! {
        <div class="field open-backup">
            <label for=id>{move || label.get()}</label>
            <input id=id type="file" accept=accept on:change=choose />
        </div>
    }
}
