//! A backup file with workshops that this device has already, as another state: what would change is shown before
//! anything does.

use super::{FromFile, RestoreMode};
use crate::ui::desk::use_desk;
use crate::ui::erased::{effect, view};
use crate::ui::widgets::{count_of_differences, differences};
use crate::vault::{Opened, counted};
use crate::workshop::{Difference, Document, For, Workshop};
use leptos::html;
use leptos::prelude::*;

/// The window that asks.
#[component]
pub fn Restoring() -> impl IntoView {
    let desk = use_desk();
    let restoring = desk.restoring;
    let dialog = NodeRef::<html::Dialog>::new();
    effect(move || {
        if let Some(dialog) = dialog.get().filter(|_| restoring.with(Option::is_some)) {
            // Opening an open dialog is an error of the browser's, and it is open then.
            let _ = dialog.show_modal();
        }
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let choice = move |words: &'static str, mode: RestoreMode| {
        let choose = move |_| {
            let file = restoring.try_update(Option::take).flatten();
            close();
            desk.restore(file.unwrap_or_default(), mode);
        };
        view! {
            <button type="button" class="plain" on:click=choose>
                {words}
            </button>
        }
    };
    let preview = move || {
        restoring.with(|file| {
            let shown = |of: &FromFile| Some(preview(&of.opened, of.other_state()?));
            file.iter().flatten().filter_map(shown).collect_view()
        })
    };
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby="restoring-heading"
            on:close=move |_| restoring.set(None)
        >
            <h2 id="restoring-heading" tabindex="-1" autofocus>"This device has this workshop already"</h2>
            {preview}
            <div class="row-tools">
                {choice("Merge both", RestoreMode::Merge)}
                {choice("Replace what is here", RestoreMode::Replace)}
                {choice("Keep as a workshop of its own", RestoreMode::Beside)}
                <button type="button" class="quiet" on:click=move |_| close()>
                    "Close (Esc)"
                </button>
            </div>
        </dialog>
    }
}

/// What each choice would change in one workshop.
fn preview(opened: &Opened, here: &Workshop) -> AnyView {
    let union = here.uniting(&opened.workshop);
    let place = |text: &Difference| view! { <b class="number">{text.at.row.number().map(|number| number.to_string())}</b> };
    let conflicts = (!union.gives_way.is_empty()).then(|| {
        view! {
            <p>"Changed in both: what was changed last stays."</p>
            {differences(&union.gives_way, ["Gives way", "Stays"], place)}
        }
    });
    let others = match union.others {
        0 => String::new(),
        count => {
            let things = counted(count, "other thing is", "other things are");
            format!("{things} set otherwise in both: what was set last stays.")
        }
    };
    let left_out = match union.left_out {
        0 => String::new(),
        count => format!(
            " {} out, where it would lead in a circle here.",
            counted(count, "link of the file is left", "links of the file are left")
        ),
    };
    let change = |words: String, after: &Document| {
        let (texts, others) = after.differences(here);
        view! {
            <details>
                <summary>{words} {count_of_differences(texts.len(), others)}</summary>
                {differences(&texts, ["Now", "Then"], place)}
            </details>
        }
    };
    view! {
        <section>
            <h3>{here.frame.title.reveal(For::Console).to_owned()}</h3>
            {change(format!("Merged with the file, saved {} UTC: ", saved(opened)), &union.united)}
            {conflicts}
            <p>{others}{left_out}</p>
            {change("Replaced by the file: ".to_owned(), &opened.workshop)}
        </section>
    }
}

fn saved(opened: &Opened) -> String {
    let civil = opened.saved_at.civil_utc();
    format!("{} {:02}:{:02}", civil.date(), civil.hour(), civil.minute())
}
