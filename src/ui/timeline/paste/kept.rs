//! The pasted text is kept until it is cleared, without secrets of a known format: a reload and another stage bring it
//! back. In the mirror alone; where there is none, it is there as long as its field.

use super::secrets::Secrets;
use crate::platform::store::Store;
use crate::platform::wait::wait;
use crate::ui::desk::use_desk;
use crate::ui::editor::Editor;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// It is kept so many milliseconds after the last change.
const A_PAUSE: i32 = 300;
/// Bytes looked through for secrets between two turns of the page.
const PIECE: usize = 128 * 1024;

/// Brings back what was kept, and keeps what the field holds from now on.
pub fn keep(editor: Editor, text: RwSignal<String>) {
    let store = use_desk().store.with_value(Store::clone);
    let Some(key) = store.present_key() else { return };
    let kept = store.clone();
    spawn_local(async move {
        if let Some(kept) = kept.pasted(key).await {
            // Nothing is written over that was typed meanwhile.
            let _ = text.try_update(|text| {
                if text.is_empty() {
                    *text = kept;
                }
            });
        }
    });
    let changes = StoredValue::new(0_u32);
    Effect::new(move |before: Option<()>| {
        text.track();
        if before.is_none() {
            return;
        }
        changes.update_value(|changes| *changes = changes.wrapping_add(1));
        let (change, store) = (changes.get_value(), store.clone());
        spawn_local(async move {
            wait(A_PAUSE).await;
            if changes.try_get_value() != Some(change) {
                return;
            }
            let Some(text) = text.try_get_untracked() else { return };
            let mut secrets = editor.read(|document| Secrets::of(&document.ledger));
            let mut hidden = String::new();
            for piece in pieces(&text) {
                hidden.push_str(&secrets.hide(piece));
                wait(0).await;
            }
            if changes.try_get_value() == Some(change) {
                store.keep_pasted(key, hidden);
            }
        });
    });
}

/// Whole lines; a key of several lines stays in one piece.
fn pieces(text: &str) -> Vec<&str> {
    let (mut pieces, mut begin, mut length, mut in_key) = (Vec::new(), 0, 0, false);
    for line in text.split_inclusive('\n') {
        length += line.len();
        in_key = (in_key || line.contains("-----BEGIN")) && !line.contains("-----END");
        if length >= PIECE && !in_key {
            pieces.extend(text.get(begin..begin + length));
            (begin, length) = (begin + length, 0);
        }
    }
    pieces.extend(text.get(begin..));
    pieces
}
