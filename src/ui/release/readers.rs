//! Who will read it, how far it has come, and whether evidence goes along.

use super::audience;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::widgets::{Among, Choice};
use crate::workshop::{Audience, Release, ReleaseState, RowId};
use leptos::prelude::*;

/// The settings.
#[component]
pub fn Readers() -> impl IntoView {
    let editor = use_editor();
    let release = Memo::new(move |_| editor.row(RowId::Release, |document| document.release.clone()));
    let chosen = Memo::new(move |_| editor.row(RowId::Release, audience));
    let radio = move |value: Audience| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="audience"
                    value=value.word()
                    prop:checked=move || chosen.get() == value
                    on:change=move |_| editor.change_single(|release: &mut Release| release.audience = value)
                />
                <span>
                    <b>{title(value)}</b>
                    <small>{gets(value)}</small>
                </span>
            </label>
        }
    };
    view! {
        <section aria-labelledby="readers-heading">
            <h2 id="readers-heading">"For whom"</h2>
            <fieldset class="audience">
                <legend>"Who will read it"</legend>
                {Audience::RELEASED.into_iter().map(radio).collect_view()}
            </fieldset>
            <div class="fields">
                <Choice
                    id="release-state"
                    label="How far it has come"
                    among=Among::values(
                        &ReleaseState::ALL,
                        ReleaseState::words,
                        move || Some(release.with(|release| release.state)),
                        move |state| editor.change_single(|release: &mut Release| release.state = state),
                    )
                />
                <label class="check with-evidence">
                    <input
                        type="checkbox"
                        prop:checked=move || release.with(|release| release.with_evidence)
                        on:change=move |event| {
                            let with_evidence = event_target_checked(&event);
                            editor.change_single(|release: &mut Release| release.with_evidence = with_evidence);
                        }
                    />
                    <span>
                        "With evidence"
                        <small>"Pasted lines, redacted, for the team and the company; the public never gets them."</small>
                    </span>
                </label>
            </div>
        </section>
    }
}

const fn title(audience: Audience) -> &'static str {
    match audience {
        Audience::Room => "The room",
        Audience::Team => "The team",
        Audience::Company => "The company",
        Audience::Public => "The public",
    }
}

const fn gets(audience: Audience) -> &'static str {
    match audience {
        Audience::Room => "The wall, and no file.",
        Audience::Team => "Secrets go. People as roles, owners by name; hosts, links and tickets stay.",
        Audience::Company => "Customers, hosts, addresses, handles, e-mail and phones go too.",
        Audience::Public => {
            "Times as minutes from the start, owners as roles, services as kinds, figures as ranges."
        }
    }
}
