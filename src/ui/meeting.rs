//! The clock of the meeting on the console: how the room keeps to its agenda, and what may be done about it. It
//! informs; nothing stops when it runs out.

use crate::keys::Command;
use crate::measure::{self, MeetingTimes, StageTime};
use crate::platform::clock;
use crate::stage::{ClockReading, WallClock};
use crate::ui::app;
use crate::ui::dialogs::Dialogs;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use crate::ui::notices::Said;
use crate::ui::wall::ticking;
use crate::vault::counted;
use crate::workshop::{Frame, Instant, Span};
use leptos::prelude::*;

/// The id of the line that says how the meeting stands.
const MEETING_NOW: &str = "meeting-now";

/// The clock of the meeting in the side panel.
#[component]
pub fn MeetingClock() -> impl IntoView {
    let editor = use_editor();
    let dialogs = expect_context::<Dialogs>();
    let now = ticking();
    let times = Memo::new(move |_| times(editor, now.get()));
    let runs = Memo::new(move |_| editor.session.with(|session| session.clock.runs(now.get())));
    let silence = tell_when_pens_go_down(editor, now);
    let silent = Memo::new(move |_| {
        silence.with(|reading| (*reading != ClockReading::Nothing).then(|| reading.words()))
    });
    let command = move |command: Command| move |_| app::run(command, editor, dialogs);
    view! {
        <section class="meeting" aria-labelledby="meeting-heading">
            <h2 id="meeting-heading">"Time"</h2>
            <p class="meeting-now" class:over=move || stage_is_over(editor, &times.get())>
                {move || stage_words(editor, &times.get())}
            </p>
            <p id=MEETING_NOW tabindex="-1">
                {move || times.with(|times| meeting_words(editor, times, now.get()))}
            </p>
            {move || silent.get().map(|words| view! { <p class="meeting-now">{words}</p> })}
            <ProposedCut then=MEETING_NOW />
            <div class="row-tools">
                <button type="button" class="quiet" aria-pressed=move || runs.get().to_string() on:click=command(Command::Clock)>
                    {move || if runs.get() { "Let the clock stand" } else { "Start the clock" }}
                    <kbd>{Command::Clock.shown()}</kbd>
                </button>
                <button type="button" class="quiet" on:click=command(Command::MoreTime(1))>
                    "+1 min"
                </button>
                <button type="button" class="quiet" on:click=command(Command::MoreTime(5))>
                    "+5 min"
                </button>
                <button type="button" class="quiet" on:click=command(Command::Silence)>
                    {move || if silent.with(Option::is_some) { "End the silence" } else { "Write in silence" }}
                    <kbd>{Command::Silence.shown()}</kbd>
                </button>
            </div>
            <details>
                <summary>"Share of time"</summary>
                <Shares times=times />
            </details>
        </section>
    }
}

/// The silent writing as it is now. When it is over, that is said: who writes looks at no clock.
pub fn tell_when_pens_go_down(editor: Editor, now: ReadSignal<Instant>) -> Memo<ClockReading> {
    let silence = Memo::new(move |_| {
        let silent_until = editor.session.with(|session| session.clock.silent_until);
        WallClock { silent_until, ..WallClock::default() }.reading(now.get())
    });
    let is_over = Memo::new(move |_| silence.with(|reading| *reading == ClockReading::PensDown));
    Effect::new(move |before: Option<bool>| {
        let is_over = is_over.get();
        if is_over && before == Some(false) {
            editor.notices().say("The silence is over: pens down.");
        }
        is_over
    });
    silence
}

/// The one cut that helps the agenda most, with the button that makes it.
#[component]
pub fn ProposedCut(
    /// The element that has the focus once the button is gone.
    then: &'static str,
) -> impl IntoView {
    let editor = use_editor();
    let now = ticking();
    let proposal = Memo::new(move |_| {
        let times = times(editor, now.get());
        let cut = editor.whole(|document| measure::proposed_cut(document, &times))?;
        let stage = |id| editor.read(|document| document.agenda.get(id).map(|item| item.stage.words()));
        let words = match cut {
            measure::ProposedCut::Shorten { item, minutes } => {
                format!(
                    "Take {} from {}",
                    counted(minutes as usize, "minute", "minutes"),
                    stage(item).unwrap_or_default()
                )
            }
            measure::ProposedCut::SecondSitting { from, minutes } => {
                let from = stage(from).unwrap_or_default();
                format!(
                    "Second sitting from {from} on: gives {}",
                    counted(minutes as usize, "minute", "minutes")
                )
            }
        };
        Some((cut, words))
    });
    view! {
        {move || {
            proposal
                .get()
                .map(|(cut, words)| {
                    let done = format!("Done: {words}.");
                    let make = move |_| {
                        let times = times(editor, clock::now());
                        let edit = editor.read(|document| measure::cut(document, &times, cut));
                        if editor.apply(edit) {
                            editor.notices().say(Said::in_numbers(done.clone()));
                            ids::focus(then);
                        }
                    };
                    view! {
                        <button type="button" class="plain proposed-cut" on:click=make>
                            {words}
                        </button>
                    }
                })
        }}
    }
}

/// How long each stage took, beside its timebox.
#[component]
fn Shares(times: Memo<MeetingTimes>) -> impl IntoView {
    view! {
        <ul class="shares" role="list">
            {move || {
                times.with(|times| {
                    let all = times.spent.0.max(1);
                    times.stages.iter().map(|row| share(row, all)).collect_view()
                })
            }}
        </ul>
    }
}

fn share(row: &StageTime, all: i64) -> AnyView {
    let planned = row.planned.map_or_else(String::new, |planned| format!(" of {planned}"));
    let percent = row.spent.0.saturating_mul(100) / all;
    view! {
        <li>
            <span>{row.stage.words()}</span>
            <meter min="0" max="100" value=percent.to_string() aria-hidden="true"></meter>
            <span class="held">{format!("{}{planned} min, {percent} %", row.spent.as_minutes())}</span>
        </li>
    }
}

/// The day on which the clock of the meeting is started is the day the room met, where no day was entered.
pub fn note_the_day(editor: Editor) {
    let is_open = editor.session.with_untracked(|session| session.clock.runs(clock::now()))
        && editor.read(|document| document.frame.met_on.is_none());
    if is_open && editor.read_only.is_none() {
        let today = app::today(editor);
        editor.change_single(|frame: &mut Frame| frame.met_on = Some(today));
    }
}

/// How the meeting stands at `now`, anew whenever the document, the stage or the clock changes.
fn times(editor: Editor, now: Instant) -> MeetingTimes {
    editor.session.with(|session| {
        editor.whole(|document| measure::meeting_times(document, &session.clock, session.stage, now))
    })
}

fn stage_is_over(editor: Editor, times: &MeetingTimes) -> bool {
    let stage = editor.session.with(|session| session.stage);
    times.of(stage).is_some_and(|row| {
        row.planned.is_some_and(|planned| row.spent >= Span::minutes(planned.into()) && planned > 0)
    })
}

fn stage_words(editor: Editor, times: &MeetingTimes) -> String {
    let (stage, runs) = editor.session.with(|session| (session.stage, session.clock.was_started()));
    let row = times.of(stage);
    let spent = row.map_or(0, |row| row.spent.as_minutes());
    match (runs, row.and_then(|row| row.planned)) {
        (false, None) => format!("{}: no timebox", stage.words()),
        (false, Some(planned)) => format!("{}: {planned} min", stage.words()),
        (true, None) => format!("{}: {spent} min", stage.words()),
        (true, Some(planned)) => format!("{}: {spent} of {planned} min", stage.words()),
    }
}

fn meeting_words(editor: Editor, times: &MeetingTimes, now: Instant) -> String {
    let runs = editor.session.with(|session| session.clock.runs(now));
    let meeting = if times.meeting == 0 { String::new() } else { format!(" of {}", times.meeting) };
    let spent = times.spent.as_minutes();
    let left = i64::from(times.expected).saturating_sub(spent);
    let ends = editor.read(|document| document.frame.zone.civil(now + Span::minutes(left)));
    if runs {
        format!("Meeting: {spent}{meeting} min. Ends about {:02}:{:02}.", ends.hour(), ends.minute())
    } else {
        format!("Meeting: {}{meeting} min planned.", times.expected)
    }
}
