//! The table of what each reader gets, field by field, and what may be chosen instead of the usual.
//!
//! The lines are those of `postmortem::policy`: what is shown here is what the release does.

use crate::postmortem::policy::{self, FieldPolicy, Treatment};
use crate::postmortem::{Gives, chosen, options, treatment};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, view};
use crate::ui::widgets::Unfolding;
use crate::workshop::{Audience, Release, RowId};
use leptos::prelude::*;

/// A choice that gives the readers more, and waits for its reason.
type Waiting = RwSignal<Option<(FieldPolicy, Audience, Treatment)>>;

/// The table, by type of row.
#[component]
pub fn Fields() -> impl IntoView {
    let editor = use_editor();
    let waiting: Waiting = RwSignal::new(None);
    let changed = Memo::new(move |_| editor.row(RowId::Release, |document| document.release.fields.len()));
    let words = move || match changed.get() {
        0 => "Field by field: what each reader gets".to_owned(),
        1 => "Field by field: what each reader gets (1 changed)".to_owned(),
        changed => format!("Field by field: what each reader gets ({changed} changed)"),
    };
    view! {
        <Unfolding class="policy" summary=move || words>
            <p class="field-hint">
                "Less than usual can be chosen at any time. More needs a reason, and never names a person or shows a secret."
            </p>
            {move || waiting.get().map(|choice| view! { <Reason choice=choice waiting=waiting /> })}
            {sections().into_iter().map(|lines| section(editor, lines, waiting)).collect_view()}
        </Unfolding>
    }
}

/// True where some reader gets anything, or might by choice.
fn leaves(line: FieldPolicy) -> bool {
    Audience::RELEASED.iter().any(|audience| {
        !matches!(line.usual(*audience), Treatment::Drop | Treatment::Decides | Treatment::Form)
    })
}

/// The lines that leave, by type of row.
fn sections() -> Vec<Vec<FieldPolicy>> {
    let mut sections: Vec<Vec<FieldPolicy>> = Vec::new();
    for line in policy::rows().iter().copied().filter(|line| leaves(*line)) {
        match sections.last_mut().filter(|section| section.iter().all(|other| other.row == line.row)) {
            Some(section) => section.push(line),
            None => sections.push(vec![line]),
        }
    }
    sections
}

fn section(editor: Editor, lines: Vec<FieldPolicy>, waiting: Waiting) -> AnyView {
    let heading = lines.first().map(FieldPolicy::row_words);
    let heads = Audience::RELEASED.map(|audience| view! { <th scope="col">{audience.word()}</th> });
    view! {
        <details class="policy-section">
            <summary>{heading}</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">"Field"</th>
                        {heads.into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody>{lines.into_iter().map(|line| row(editor, line, waiting)).collect_view()}</tbody>
            </table>
        </details>
    }
}

fn row(editor: Editor, line: FieldPolicy, waiting: Waiting) -> AnyView {
    let cells = Audience::RELEASED.map(|audience| cell(editor, line, audience, waiting));
    view! {
        <tr>
            <th scope="row">{line.field_words()}</th>
            {cells.into_iter().collect_view()}
        </tr>
    }
}

fn cell(editor: Editor, line: FieldPolicy, audience: Audience, waiting: Waiting) -> AnyView {
    let usual = line.usual(audience);
    let options = options(line, audience);
    if options.is_empty() {
        return view! { <td>{usual.words()}</td> };
    }
    let all: Vec<(Treatment, Option<Gives>)> = std::iter::once((usual, None))
        .chain(options.into_iter().map(|(to, gives)| (to, Some(gives))))
        .collect();
    let now = move || {
        // A choice that waits for its reason is shown until it is made or dropped.
        let waits = waiting
            .get()
            .filter(|(other, whom, _)| (other.row, other.field, *whom) == (line.row, line.field, audience));
        waits.map_or_else(
            || editor.row(RowId::Release, |document| treatment(document, line, audience)),
            |(_, _, to)| to,
        )
    };
    let choices = all.clone();
    let choose = move |event: leptos::ev::Event| {
        let index: Option<usize> = event_target_value(&event).parse().ok();
        let Some((to, gives)) = index.and_then(|index| choices.get(index).copied()) else { return };
        waiting.set(None);
        match gives {
            None => put(editor, line, audience, None),
            Some(Gives::Less) => put(editor, line, audience, Some((to, ""))),
            Some(Gives::More) => waiting.set(Some((line, audience, to))),
        }
    };
    let shown = all.into_iter().enumerate().map(|(index, (to, gives))| {
        let words = match gives {
            None => to.words().to_owned(),
            Some(Gives::Less) => format!("less: {}", to.words()),
            Some(Gives::More) => format!("more: {}…", to.words()),
        };
        view! { <option value=index.to_string() selected=move || now() == to>{words}</option> }
    });
    view! {
        <td class:changed=move || now() != usual>
            <select aria-label=format!("{} for the {}", line.words(), audience.word()) on:change=choose>
                {shown.collect_view()}
            </select>
        </td>
    }
}

#[component]
fn Reason(choice: (FieldPolicy, Audience, Treatment), waiting: Waiting) -> impl IntoView {
    let editor = use_editor();
    let (line, audience, to) = choice;
    let kept = Callback::new(move |reason: String| {
        put(editor, line, audience, Some((to, &reason)));
        waiting.set(None);
    });
    view! {
        <div class="waiting">
            <p>{format!("The {} would get more than usual of: {}.", audience.word(), line.words())}</p>
            <super::value::Reason id="field-reason" kept=kept />
            <button type="button" class="quiet" on:click=move |_| waiting.set(None)>
                "Leave it as usual"
            </button>
        </div>
    }
}

fn put(editor: Editor, line: FieldPolicy, audience: Audience, choice: Option<(Treatment, &str)>) {
    editor.change_single(|release: &mut Release| {
        release.fields = chosen(std::mem::take(&mut release.fields), line, audience, choice);
    });
}
