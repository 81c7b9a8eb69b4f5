//! The clock in the corner of the wall. It runs in the window that shows it.

use crate::platform::clock;
use crate::stage::{ClockReading, WallClock};
use crate::ui::erased::{Memo, view};
use leptos::prelude::*;
use std::time::Duration;

/// The clock. Read out only when it says something new to do, not at every minute.
#[component]
pub(super) fn Clock(clock: Signal<WallClock>) -> impl IntoView {
    let ticks = ticking();
    let reading = Memo::new(move |_| {
        ticks.track();
        // Not that of the last tick: three minutes of silence would begin with a second more.
        clock.get().reading(clock::now())
    });
    let silence = move || matches!(reading.get(), ClockReading::Silence { .. } | ClockReading::PensDown);
    view! {
        <span class="clock" class:over=move || reading.get().is_over() class:silence=silence>
            {move || reading.get().words()}
        </span>
    }
}

/// The present instant, every second, while this part of the page is there.
pub fn ticking() -> ReadSignal<crate::workshop::Instant> {
    let (now, set_now) = signal(clock::now());
    let ticks = set_interval_with_handle(move || set_now.set(clock::now()), Duration::from_secs(1));
    on_cleanup(move || {
        if let Ok(ticks) = ticks {
            ticks.clear();
        }
    });
    now
}
