//! The picture with its header, the same in this window and in one of its own.

use super::clock::Clock;
use super::{echo, views};
use crate::platform::clock;
use crate::stage::{Appearance, Received, StageFrame, View, WallClock, WallText, heading, undrawn_links};
use crate::ui::erased::{Memo, effect, view};
use crate::ui::ids;
use crate::workshop::Instant;
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
            idea_came: None,
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

/// What stands at the bottom beside the capture line: links that are not drawn, which page, whether the picture is kept, what waits in the jar.
#[component]
pub(super) fn PictureStatus(shown: Shown) -> impl IntoView {
    let words = move || {
        shown.with(|shown| {
            let frame = shown.as_ref()?.frame();
            let links = match &frame.view {
                View::Bones(bones) => undrawn_links(bones),
                _ => None,
            };
            let page = frame.page.map(|page| page.to_string());
            let frozen = frame.frozen.then(|| "frozen".to_owned());
            let jar = (frame.ideas_waiting > 0).then(|| format!("jar {}", frame.ideas_waiting));
            Some([links, page, frozen, jar].into_iter().flatten().collect::<Vec<_>>().join(" · "))
        })
    };
    view! {
        <IdeaCame shown=shown />
        <span class="jar">{words}</span>
    }
}

/// Says for two seconds that an idea came, wherever it was thrown in. A window that is loaded later does not say it again.
#[component]
fn IdeaCame(shown: Shown) -> impl IntoView {
    let came = Memo::new(move |_| shown.with(|shown| shown.as_ref()?.frame().idea_came));
    let said = RwSignal::new(None::<Instant>);
    effect(move || {
        let left = came.get().and_then(|came| Some((came, echo::stays_until(came, clock::now())?)));
        said.set(left.map(|(came, _)| came));
        if let Some((came, left)) = left {
            let end = move || {
                // The wall may be gone by then, or another idea may have come.
                if said.try_get_untracked() == Some(Some(came)) {
                    said.set(None);
                }
            };
            set_timeout(end, left);
        }
    });
    view! {
        <span class="echo" role="status">
            {move || said.get().map(|_| "In the jar.")}
        </span>
    }
}
