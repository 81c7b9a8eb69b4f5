//! The ways out. Each asks for what the gate has cleared, and hands that over and nothing else.

use super::audience;
use super::refusal::Refused;
use super::sitting::{as_released, remember};
use crate::platform::clipboard::{self, Copied};
use crate::platform::{clock, files, pictures, print};
use crate::postmortem::{AtTheDoor, ReleaseError, Released};
use crate::redact::{Cleared, Format, Outbound};
use crate::ui::app;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, effect, view};
use crate::ui::library::cards;
use crate::ui::widgets::{Among, Choice};
use crate::workshop::{Action, ActionId, Audience, Document, For, RowKind};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// A way out, with the words of its button.
#[derive(Clone, Copy)]
struct WayOut {
    words: &'static str,
    does: Does,
}

/// What is done with what the gate has cleared.
#[derive(Clone, Copy)]
enum Does {
    Copy(Format),
    SaveFishbonePng,
    Print,
    Save(Format),
    /// The text of one action's issue.
    CopyIssue(ActionId),
}

impl WayOut {
    const TEXTS: [Self; 5] = [
        Self::copy("Copy rich text", Format::RichText),
        Self::copy("Copy chat summary", Format::Chat),
        Self::save("Save Markdown file", Format::Markdown),
        Self::save("Save HTML file", Format::Html),
        Self { words: "Print, or save as PDF", does: Does::Print },
    ];
    const BACKLOG: [Self; 7] = [
        Self::save("Save actions for Jira", Format::JiraCsv),
        Self::save("Save actions for Linear", Format::LinearCsv),
        Self::save("Save actions for GitHub", Format::GithubCsv),
        Self::save("Save task list", Format::TaskList),
        Self::save("Save issue texts", Format::IssueTexts),
        Self::save("Save calendar: follow-up and deadlines", Format::Calendar),
        Self::save("Save the price of closing, one page", Format::ClosingPage),
    ];
    const PICTURES: [Self; 6] = [
        Self { words: "Save fishbone as PNG", does: Does::SaveFishbonePng },
        Self::save("Save fishbone as SVG", Format::FishboneSvg),
        Self::save("Save why-tree as SVG", Format::WhyTreeSvg),
        Self::save("Save timeline as SVG", Format::TimelineSvg),
        Self::save("Save fishbone as Mermaid", Format::Ishikawa),
        Self::save("Save causes as Mermaid flowchart", Format::Flowchart),
    ];
    const MORE: [Self; 2] = [
        Self::save("Save actions as calendar tasks", Format::CalendarTasks),
        Self::save("Save class card", Format::ClassCard),
    ];

    const fn copy(words: &'static str, format: Format) -> Self {
        Self { words, does: Does::Copy(format) }
    }

    const fn save(words: &'static str, format: Format) -> Self {
        Self { words, does: Does::Save(format) }
    }
}

impl Does {
    /// What the gate is asked for.
    const fn format(self) -> Format {
        match self {
            // The pixels are drawn from the picture that was cleared.
            Self::SaveFishbonePng => Format::FishboneSvg,
            // The sheet is drawn from the text that was cleared.
            Self::Print => Format::Markdown,
            Self::CopyIssue(_) => Format::IssueTexts,
            Self::Copy(format) | Self::Save(format) => format,
        }
    }
}

/// The buttons, and what became of the last one.
#[component]
pub fn WaysOut(
    /// The sheet that is printed.
    printed: RwSignal<Option<Cleared>>,
) -> impl IntoView {
    let editor = use_editor();
    // Who plans the work is the team, whoever the postmortem is for.
    let planners = RwSignal::new(Audience::Team);
    let actions = Memo::new(move |_| {
        editor.table(RowKind::Action, |document| {
            let line = |action: &Action| (action.id, action.what.reveal(For::Console).trim().to_owned());
            document.actions.iter().map(line).collect::<Vec<_>>()
        })
    });
    let said = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<(ReleaseError, Format)>);
    // What was refused may have been solved by any change since.
    effect(move || {
        editor.whole(|_| ());
        refused.set(None);
    });
    let take = move |does: Does| {
        said.set("Looking through every line before it leaves…".to_owned());
        refused.set(None);
        // A tick later, so that these words are seen while the gate works.
        set_timeout(
            move || {
                leave(
                    editor,
                    does,
                    planners.get_untracked(),
                    Outcome { said, refused, printed, publishes: false },
                )
            },
            Duration::from_millis(30),
        );
    };
    let buttons = |ways: &[WayOut]| {
        let button = |way: WayOut| {
            view! {
                <button type="button" on:click=move |_| take(way.does)>
                    {way.words}
                </button>
            }
        };
        ways.iter().copied().map(button).collect_view()
    };
    view! {
        <section class="ways-out" aria-labelledby="ways-heading">
            <h2 id="ways-heading">"Let it leave"</h2>
            <div class="row-tools">{buttons(&WayOut::TEXTS)}</div>
            <details>
                <summary>"To the backlog and the calendar"</summary>
                <p class="field-hint">
                    "These files are read where the team plans its work, so they are written for the team, whoever the postmortem is for: names of owners, hosts and links stay. Every line is looked through all the same."
                </p>
                <Choice
                    id="planners"
                    label="Written for"
                    among=Among::values(&Audience::RELEASED, Audience::word, move || Some(planners.get()), move |one| planners.set(one))
                />
                <div class="row-tools">{buttons(&WayOut::BACKLOG)}</div>
                <ul class="shelf issues">
                    {move || {
                        actions
                            .get()
                            .into_iter()
                            .map(|(id, what)| {
                                view! {
                                    <li>
                                        <button type="button" class="quiet" on:click=move |_| take(Does::CopyIssue(id))>
                                            {format!("Copy issue text {id}")}
                                        </button>
                                        <span>{what}</span>
                                    </li>
                                }
                            })
                            .collect_view()
                    }}
                </ul>
            </details>
            <details class="pictures">
                <summary>"Pictures and Mermaid"</summary>
                <div class="row-tools">{buttons(&WayOut::PICTURES)}</div>
            </details>
            <details>
                <summary>"More"</summary>
                <div class="row-tools">{buttons(&WayOut::MORE)}</div>
                <p class="field-hint">{cards::HOLDS}</p>
            </details>
            <p role="status">{move || said.get()}</p>
            {move || refused.get().map(|(error, format)| view! { <Refused error=error format=format /> })}
        </section>
    }
}

/// Where it is said what became of it.
#[derive(Clone, Copy)]
struct Outcome {
    said: RwSignal<String>,
    refused: RwSignal<Option<(ReleaseError, Format)>>,
    printed: RwSignal<Option<Cleared>>,
    /// What leaves is the postmortem itself: that is remembered as a release.
    publishes: bool,
}

fn leave(editor: Editor, does: Does, planners: Audience, outcome: Outcome) {
    if editor.is_closed() {
        return;
    }
    editor.end_gesture();
    let outcome = Outcome { publishes: does.format().publishes(), ..outcome };
    let released = match cleared(editor, does, planners) {
        Ok(released) => released,
        Err(error) => return outcome.refuse(error, does.format()),
    };
    match does {
        Does::SaveFishbonePng => spawn_local(async move {
            match pictures::save_png(&released).await {
                Ok(file) => outcome.left(editor, format!("Saved as {file}.")),
                Err(error) => outcome.said.set(error.to_string()),
            }
        }),
        Does::Save(_) => {
            let file = released.file_name().to_owned();
            match files::download(&Outbound::Cleared(released)) {
                Ok(()) => outcome.left(editor, format!("Saved as {file}.")),
                Err(error) => outcome.said.set(error.to_string()),
            }
        }
        Does::Copy(Format::RichText) => match cleared(editor, Does::Copy(Format::Markdown), planners) {
            Ok(plain) => copy_rich(editor, outcome, released, plain),
            Err(error) => outcome.refuse(error, Format::Markdown),
        },
        Does::CopyIssue(action) if released.body().is_empty() => {
            outcome.said.set(format!("{action} stays in the room, so nothing was copied."));
        }
        Does::Copy(_) | Does::CopyIssue(_) => copy(editor, outcome, released),
        Does::Print => {
            outcome.printed.set(Some(released.clone()));
            // The sheet is drawn in the next tick.
            let open = move || match print::print(&released) {
                Ok(()) => outcome.left(editor, "The print dialog was opened.".to_owned()),
                Err(error) => outcome.said.set(error.to_string()),
            };
            set_timeout(open, Duration::from_millis(30));
        }
    }
}

/// What the gate lets through; the aliases it was written with go into the ledger, for later releases.
fn cleared(editor: Editor, does: Does, planners: Audience) -> Result<Cleared, ReleaseError> {
    let (today, format) = (app::today(editor), does.format());
    let Released { cleared, book, .. } = editor.read(|document| {
        // What is no release says of today's that it was one: the day of publishing stands on a class card.
        let document =
            if format.publishes() { as_released(document, today) } else { Document::clone(document) };
        let readers = if format.is_for_planning() { planners } else { audience(&document) };
        let door = AtTheDoor::at(&document, readers, clock::now())?;
        match does {
            Does::CopyIssue(action) => door.issue(action),
            _ => door.release(format),
        }
    })?;
    let stamp = editor.stamp();
    if let Some(named) = editor.read(|document| book.added_to(&document.ledger, stamp)) {
        editor.apply(named);
    }
    Ok(cleared)
}

fn copy(editor: Editor, outcome: Outcome, released: Cleared) {
    spawn_local(async move {
        match clipboard::copy(&Outbound::Cleared(released)).await {
            Ok(_) => outcome.left(editor, "Copied.".to_owned()),
            Err(error) => outcome.said.set(error.to_string()),
        }
    });
}

fn copy_rich(editor: Editor, outcome: Outcome, rich: Cleared, plain: Cleared) {
    spawn_local(async move {
        match clipboard::copy_rich(&rich, &plain).await {
            Ok(Copied::Rich) => {
                outcome.left(editor, "Copied with headings and tables: paste it into a page.".to_owned());
            }
            Ok(Copied::Plain) => {
                outcome.left(editor, "Copied as plain text: this browser copies no other.".to_owned())
            }
            Err(error) => outcome.said.set(error.to_string()),
        }
    });
}

impl Outcome {
    fn left(self, editor: Editor, words: String) {
        if editor.is_closed() {
            return;
        }
        if self.publishes {
            remember(editor, app::today(editor));
        }
        self.said.set(words);
    }

    fn refuse(self, error: ReleaseError, format: Format) {
        self.said.set(String::new());
        self.refused.set(Some((error, format)));
    }
}
