//! What follows from the whole document and takes long: worked out when typing has come to rest, never while a key
//! is down.

use crate::ui::editor::Editor;
use crate::workshop::Document;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// Typing has come to rest after this long.
const REST: Duration = Duration::from_millis(400);

/// What `compute` makes of the document, some time after the last change; none until it was worked out once.
pub fn settled<T: Send + Sync + 'static>(
    editor: Editor,
    compute: impl Fn(&Document) -> T + 'static,
) -> ReadSignal<Option<T>> {
    let (value, set_value) = signal(None);
    let compute = StoredValue::new_local(compute);
    let waiting = StoredValue::new_local(None::<TimeoutHandle>);
    let stop_waiting = move || {
        if let Some(Some(handle)) = waiting.try_update_value(Option::take) {
            handle.clear();
        }
    };
    Effect::new(move |before: Option<()>| {
        editor.whole(|_| ());
        stop_waiting();
        let work = move || {
            let now = compute.try_with_value(|compute| (!editor.is_closed()).then(|| editor.read(compute)));
            if let Some(now) = now.flatten() {
                set_value.set(Some(now));
            }
        };
        // Even the first waits a tick, so that the words about waiting are drawn before.
        let rest = if before.is_none() { Duration::from_millis(30) } else { REST };
        waiting.set_value(set_timeout_with_handle(work, rest).ok());
    });
    on_cleanup(stop_waiting);
    value
}
