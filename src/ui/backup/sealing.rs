//! A backup that only a passphrase opens.

use super::offer;
use super::passphrase::{AskPassphrase, Asking, Question};
use crate::platform::seal;
use crate::redact::Private;
use crate::ui::erased::view;
use crate::ui::notices::use_notices;
use leptos::prelude::*;
use leptos::task::spawn_local;

const QUESTION: Question = Question {
    id: "seal",
    heading: "Seal a backup",
    words: "It holds everything, unredacted, and opens with this passphrase alone. Nobody can bring a lost one back.",
    action: "Save sealed backup",
    is_new: true,
};

/// The button that asks for a passphrase and saves the backup that is made then.
#[component]
pub fn SaveSealed(
    /// Makes the plain backup that is sealed, and hands it to what is called with it.
    backup: Callback<Callback<Private>>,
) -> impl IntoView {
    let notices = use_notices();
    let asking = Asking::new();
    let save = move |passphrase: String| {
        backup.run(Callback::new(move |backup| {
            let Private::Backup { file_name, bytes } = backup else { return };
            let file_name = file_name.replace("unredacted", "unredacted-sealed").replace(".json", ".whybone");
            let passphrase = passphrase.clone();
            spawn_local(async move {
                match seal::seal(&bytes, &passphrase).await {
                    _ if !asking.is_wanted() => {}
                    Ok(bytes) => {
                        asking.close();
                        offer(notices, Private::Sealed { file_name, bytes });
                    }
                    Err(error) => asking.refuse(error.to_string()),
                }
            });
        }));
    };
    view! {
        <button type="button" class="plain" on:click=move |_| asking.open()>"Save with a passphrase…"</button>
        <AskPassphrase asking=asking question=QUESTION on_passphrase=Callback::new(save) />
    }
}
