//! What helps: the time, the coach on the row that is worked on, the question to ask the room, the stage's help, the
//! course questions at home here, how safe the work is.

use super::found::FoundSoFar;
use crate::coach::{course_of, stage_help};
use crate::keys;
use crate::platform::store::Store;
use crate::ui::coach::Coach;
use crate::ui::desk::use_desk;
use crate::ui::editor::use_editor;
use crate::ui::erased::{Memo, view};
use crate::ui::meeting::MeetingClock;
use crate::ui::pen::ReadOnly;
use crate::vault::{Status, counted};
use leptos::prelude::*;

/// The side panel.
#[component]
pub fn Side() -> impl IntoView {
    let editor = use_editor();
    let stage = Memo::new(move |_| editor.session.with(|session| session.stage));
    view! {
        <aside class="side" aria-label="Help for this stage">
            <MeetingClock />
            <Coach />
            {move || {
                let help = stage_help(stage.get());
                view! {
                    <section>
                        <h2>{help.purpose}</h2>
                        <ol>{help.steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view()}</ol>
                    </section>
                }
            }}
            {move || {
                course_of(stage.get())
                    .map(|question| {
                        view! {
                            <details class="course">
                                <summary>{question.question}</summary>
                                {question.answer.iter().map(|line| view! { <p>{*line}</p> }).collect_view()}
                            </details>
                        }
                    })
                    .collect_view()
            }}
            <FoundSoFar />
            <details class="key-sheet">
                <summary>"Keys"</summary>
                {keys::sheet().into_iter().map(part_of_the_sheet).collect_view()}
            </details>
            <Kept />
        </aside>
    }
}

fn part_of_the_sheet((place, keys): (&'static str, Vec<keys::Printed>)) -> impl IntoView {
    let lines = keys.into_iter().map(|(key, words)| {
        view! {
            <div>
                <dt>
                    <kbd>{key}</kbd>
                </dt>
                <dd>{words}</dd>
            </div>
        }
    });
    view! {
        <h3>{place}</h3>
        <dl>{lines.collect_view()}</dl>
    }
}

/// Whether what was entered is kept, in words that are true.
#[component]
fn Kept() -> impl IntoView {
    let desk = use_desk();
    let editor = use_editor();
    let status = RwSignal::new(desk.store.with_value(Store::status));
    desk.store.with_value(|store| {
        store.set_listener(Box::new(move |now| {
            // The panel may be gone when the last write is told.
            let _ = status.try_set(now);
        }));
    });
    let words = move || {
        match editor.read_only {
            None => {}
            Some(ReadOnly::WrittenElsewhere) => {
                return "Another tab writes and keeps this workshop.".to_owned();
            }
            Some(ReadOnly::Newer) => {
                return "Only read here: nothing of this workshop is changed.".to_owned();
            }
        }
        let clock = |at| {
            let clock = editor.read(|document| document.frame.zone.civil(at));
            format!("{:02}:{:02}:{:02}", clock.hour(), clock.minute(), clock.second())
        };
        status.with(|status| match status {
            Status::Unchanged => "Everything you enter is kept in this browser.".to_owned(),
            Status::Keeping => "Keeping…".to_owned(),
            Status::Kept { at, saved } => {
                let kept = clock(*at);
                match saved {
                    Some(saved) if saved == at => format!("Kept {kept}, read back; saved on the disk"),
                    Some(saved) => {
                        format!("Kept {kept}, read back; saved on the disk up to {}", clock(*saved))
                    }
                    None => format!("Kept {kept}, read back"),
                }
            }
            Status::NotKept { waiting, why, saved, .. } => {
                let changes = counted(*waiting, "change", "changes");
                match saved {
                    Some(saved) => {
                        format!("{changes} not kept, but saved on the disk up to {}. {why}", clock(*saved))
                    }
                    None => format!("{changes} not kept, and held in this tab only. {why}"),
                }
            }
        })
    };
    let not_kept = move || status.with(|status| matches!(status, Status::NotKept { .. }));
    view! {
        <p class="kept" class:not-kept=not_kept role=move || not_kept().then_some("alert")>
            {words}
        </p>
        {desk.store.with_value(Store::means).warning().map(|warning| view! { <p class="kept not-kept">{warning}</p> })}
    }
}
