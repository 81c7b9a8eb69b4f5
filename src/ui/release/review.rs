//! The review of what is taken out: every value that these readers would see an alias for, one key per decision.
//!
//! One value is open at a time. The arrow keys go from one to the next, a letter decides about the open one and goes
//! on to the next that is undecided. Letters never fire inside a field.

use super::audience;
use super::decisions::{decide, decide_rest};
use super::forget::{AskToForget, Forgetting};
use super::kept::Kept;
use super::receipt::ReceiptOf;
use super::secrets::{LiveSecrets, revoke_secret};
use super::value::{Opened, Value};
use crate::keys::{Command, Decide};
use crate::postmortem::{Review as Found, ReviewedValue, review};
use crate::redact::Alias;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, Show, effect, view};
use crate::ui::ids;
use crate::ui::pressed;
use crate::ui::selection;
use crate::ui::settled::settled;
use crate::workshop::{Decision, Ledger, Replacement, RowId};
use leptos::html;
use leptos::prelude::*;

/// So many values are listed at first, and so many more each time; all are redacted.
const SHOWN: usize = 150;

/// The review.
#[component]
pub fn Review() -> impl IntoView {
    let editor = use_editor();
    let found = settled(editor, |document| review(document, audience(document)));
    let list = NodeRef::<html::Ul>::new();
    let values = Values(found);
    let listed = RwSignal::new(SHOWN);
    let shown = Memo::new(move |_| {
        values.with(|values| values.iter().take(listed.get()).map(key).collect::<Vec<_>>())
    });
    let decided = move || {
        let count = |ledger: &Ledger| {
            values.with(|values| values.iter().filter(|value| value.decision(ledger).is_some()).count())
        };
        editor.row(RowId::Ledger, |document| count(&document.ledger))
    };
    let opened = Opened { key: RwSignal::new(None), asking: RwSignal::new(false) };
    // The first undecided value is open from the start, so that the first key decides.
    effect(move || {
        let is_gone = opened.key.with_untracked(|open| {
            shown.with(|shown| open.as_ref().is_none_or(|open| !shown.contains(open)))
        });
        if is_gone {
            opened.key.set(shown.with(|shown| shown.first().cloned()));
        }
    });
    let go = move |to: usize| {
        let Some(key) = shown.with_untracked(|shown| shown.get(to).cloned()) else { return };
        opened.asking.set(false);
        opened.key.set(Some(key));
        focus_line(list, to);
    };
    let at = move || {
        let open = opened.key.get_untracked();
        shown
            .with_untracked(|shown| open.and_then(|open| shown.iter().position(|key| *key == open)))
            .unwrap_or(0)
    };
    let next_undecided = move |from: usize| {
        let next = values.with_untracked(|values| {
            editor.read(|document| {
                let undecided = |at: &usize| {
                    values.get(*at).is_some_and(|value| value.decision(&document.ledger).is_none())
                };
                (from + 1..values.len()).chain(0..from).find(undecided)
            })
        });
        // The last line of the list leads to the values behind it.
        if next.is_some_and(|next| next >= listed.get_untracked()) {
            listed.update(|listed| *listed += SHOWN);
        }
        go(next.unwrap_or(from));
    };
    let forgetting = Forgetting::new();
    let act = Callback::new(move |does: Decide| {
        let from = at();
        let Some(value) = values.with_untracked(|values| values.get(from).cloned()) else { return };
        let replace = |by| Some(Decision::Replace(by));
        let decision = match does {
            Decide::Alias => replace(Replacement::Alias),
            Decide::Generalise => replace(Replacement::Generalise),
            Decide::Drop => replace(Replacement::Drop),
            Decide::Undecide => None,
            Decide::Ordinary if value.may_be_ordinary => Some(Decision::OrdinaryWord),
            Decide::Ordinary => {
                return editor.notices().say("Only one registered word can be an ordinary word.");
            }
            Decide::Keep => return ask_for_reason(opened),
            Decide::Forget => return forgetting.ask(value),
            Decide::Rest => {
                values.with_untracked(|values| decide_rest(editor, values));
                return;
            }
            Decide::Revoke => {
                let secret =
                    found.with_untracked(|found| found.as_ref().and_then(|found| secret_of(found, &value)));
                return match secret {
                    Some(alias) => revoke_secret(editor, found, alias),
                    None => editor.notices().say("This is no secret of a known format."),
                };
            }
        };
        let goes_on = decision.is_some();
        decide(editor, &value, decision);
        if goes_on { next_undecided(from) } else { go(from) }
    });
    let kept = Callback::new(move |reason: String| {
        let from = at();
        if let Some(value) = values.with_untracked(|values| values.get(from).cloned()) {
            decide(editor, &value, Some(Decision::Keep(reason.as_str().into())));
            next_undecided(from);
        }
    });
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && opened.asking.get_untracked() {
            go(at());
        } else if pressed::is_typing(&event) {
            return;
        } else if let Some(does) = pressed::decision(&event) {
            act.run(does);
        } else {
            match event.key().as_str() {
                "ArrowDown" => go(at() + 1),
                "ArrowUp" => go(at().saturating_sub(1)),
                _ => return,
            }
        }
        event.prevent_default();
    };
    let summary = move || {
        found.with(|found| match found {
            None => "Looking for what must not leave…".to_owned(),
            Some(found) if found.values.is_empty() => {
                format!("Nothing was found that these readers must not see. {}", how_to_mark())
            }
            Some(found) => {
                format!("{} of {} decided. Undecided means redacted.", decided(), found.values.len())
            }
        })
    };
    let is_empty = Memo::new(move |_| values.with(<[_]>::is_empty));
    let others = move || values.with(<[_]>::len).saturating_sub(listed.get());
    view! {
        <section class="review" aria-labelledby="review-heading">
            <h2 id="review-heading">"What is taken out"</h2>
            <p role="status">{summary}</p>
            <LiveSecrets found=found />
            <Show when=move || !is_empty.get()>
                <div on:keydown=on_keydown>
                    <div class="row-tools review-rest">
                        <button type="button" class="plain" on:click=move |_| act.run(Decide::Rest)>
                            "Safe defaults for the rest " <kbd>"R"</kbd>
                        </button>
                        <button
                            type="button"
                            class="plain"
                            // The tap that presses it would undo the selection.
                            on:pointerdown=|event| event.prevent_default()
                            on:click=move |_| selection::mark(editor)
                        >
                            "Mark selected text " <kbd>{Command::MarkSensitive.shown()}</kbd>
                        </button>
                        <span class="field-hint">"Arrow keys go through the list, a letter decides. " {how_to_mark()}</span>
                    </div>
                    <ul class="values" node_ref=list>
                        {move || {
                            let line = |key: Key| view! { <Value values=values key=key opened=opened act=act kept=kept /> };
                            shown.get().into_iter().map(line).collect_view()
                        }}
                    </ul>
                    <Show when=move || { others() > 0 }>
                        <button
                            type="button"
                            class="plain"
                            on:click=move |_| listed.update(|listed| *listed += SHOWN)
                        >
                            {move || format!("List {} more of {}", others().min(SHOWN), others())}
                        </button>
                    </Show>
                </div>
            </Show>
            <AskToForget forgetting=forgetting />
            <Kept />
            <ReceiptOf found=found />
        </section>
    }
}

/// The values that were found last.
#[derive(Clone, Copy)]
pub struct Values(ReadSignal<Option<Found>>);

impl Values {
    fn with<T>(self, read: impl FnOnce(&[ReviewedValue]) -> T) -> T {
        self.0.with(|found| read(found.as_ref().map_or(&[], |found| &found.values)))
    }

    fn with_untracked<T>(self, read: impl FnOnce(&[ReviewedValue]) -> T) -> T {
        self.0.with_untracked(|found| read(found.as_ref().map_or(&[], |found| &found.values)))
    }

    /// Reads one of them; none in the moment in which it leaves the list.
    pub fn one<T>(self, key: &Key, read: impl FnOnce(&ReviewedValue) -> T) -> Option<T> {
        self.with(|values| values.iter().find(|value| self::key(value) == *key).map(read))
    }
}

/// Tells one value of the list from the others. Private: it is never an element's id.
pub type Key = String;

fn key(value: &ReviewedValue) -> Key {
    [value.kind.label(), &value.value].join(" ")
}

/// The secret of a known format that a value is, else the first that is not among the actions.
fn secret_of(found: &Found, value: &ReviewedValue) -> Option<Alias> {
    let this = found.secrets.iter().find(|secret| secret.alias.to_string() == value.alias);
    let waiting = || found.secrets.iter().find(|secret| !secret.is_in_actions);
    this.or_else(waiting).map(|secret| secret.alias)
}

fn ask_for_reason(opened: Opened) {
    opened.asking.set(true);
    ids::once_drawn(|| {
        ids::focus(super::value::REASON);
    });
}

/// Focuses the line of a value.
fn focus_line(list: NodeRef<html::Ul>, at: usize) {
    let Some(list) = list.get_untracked() else { return };
    let line =
        list.query_selector_all(".value-line").ok().and_then(|lines| lines.item(u32::try_from(at).ok()?));
    if let Some(line) = line.as_ref().and_then(wasm_bindgen::JsCast::dyn_ref::<web_sys::HtmlElement>) {
        // Nothing follows from a browser that refuses to focus.
        let _ = line.focus();
    }
}

fn how_to_mark() -> String {
    format!("Select any text and press {} to mark it as sensitive.", Command::MarkSensitive.shown())
}
