//! The picture with its header, the same in this window and in one of its own.

use super::clock::Clock;
use super::views;
use crate::stage::{Appearance, Received, StageFrame, View, WallClock, WallText};
use crate::ui::erased::{Memo, view};
use crate::ui::ids;
use leptos::prelude::*;

/// What is drawn; none: nothing to draw has come.
pub(super) type Shown = Signal<Option<Received>>;

/// Header and picture.
#[component]
pub(super) fn Picture(shown: Shown) -> impl IntoView {
    let clock = Signal::derive(move || {
        shown.with(|shown| shown.as_ref().map_or_else(WallClock::default, |shown| shown.frame().clock))
    });
    // A clock that starts, or light and dark, draws no picture anew.
    let picture = Memo::new(move |_| {
        shown.get().map(|shown| StageFrame {
            clock: WallClock::default(),
            ideas_waiting: 0,
            appearance: Appearance::System,
            ..shown.frame().clone()
        })
    });
    view! {
        <header class="wall-header">
            <b>{move || said(picture, |frame| frame.title.as_str().to_owned())}</b>
            <h1 id=ids::STAGE_HEADING tabindex="-1">
                {move || said(picture, heading)}
            </h1>
            <Clock clock=clock />
        </header>
        <div class="wall-view" id="wall-view" tabindex="0">
            {move || picture.with(|frame| frame.as_ref().map(views::view))}
        </div>
    }
}

/// Something of what is shown; nothing while there is none.
pub(super) fn said<T: Default>(
    picture: Memo<Option<StageFrame<WallText>>>,
    read: fn(&StageFrame<WallText>) -> T,
) -> T {
    picture.with(|frame| frame.as_ref().map(read).unwrap_or_default())
}

fn heading(frame: &StageFrame<WallText>) -> String {
    match &frame.view {
        // A blank wall says nothing, not even where the facilitator is.
        View::Blank => String::new(),
        View::Leaving(_) => "What leaves this room".to_owned(),
        View::Question(question) => format!("{} · {}", frame.stage.words(), question.leg.words()),
        _ => frame.stage.words().to_owned(),
    }
}

/// What stands at the bottom beside the capture line: which page, whether the picture is kept, what waits in the jar.
#[component]
pub(super) fn PictureStatus(shown: Shown) -> impl IntoView {
    let words = move || {
        shown.with(|shown| {
            let frame = shown.as_ref()?.frame();
            let page = frame.page.map(|page| format!("page {} of {}", page.number, page.of));
            let frozen = frame.frozen.then(|| "frozen".to_owned());
            let jar = (frame.ideas_waiting > 0).then(|| format!("jar {}", frame.ideas_waiting));
            Some([page, frozen, jar].into_iter().flatten().collect::<Vec<_>>().join(" · "))
        })
    };
    view! { <span class="jar">{words}</span> }
}
