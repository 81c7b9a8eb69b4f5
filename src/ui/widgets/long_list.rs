//! A list that stays quick however long it is: rows far from what is seen are an empty stretch of their height.
//!
//! Two thousand rows of fields are ninety thousand elements, and a page of that size is slow at every key. A list of an
//! ordinary incident is shown whole.
//!
//! **Invariants.** The row that has the focus and the row that somebody wants to go to are always there. A row keeps
//! its element while it is near, so typing in it never loses the focus.

use crate::ui::editor::use_editor;
use crate::ui::erased::{For, Memo, effect, view};
use crate::workshop::{RowId, ShortNumber};
use leptos::html;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// A list up to this long is shown whole: nothing is gained there, and the browser's own search finds every row.
const SHOWN_WHOLE: usize = 60;
/// Rows drawn above what is seen, and below it.
const AROUND: usize = 20;
/// The height of a row in pixels before one was measured.
const USUAL_HEIGHT: f64 = 120.0;

/// The attribute of a space that says how many rows it stands for.
const COUNT: &str = "data-count";

/// What stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Item {
    Row(RowId),
    /// The place of rows that are not drawn: the first of them, and how many there are.
    Space {
        first: usize,
        count: usize,
    },
}

/// The list, each row drawn by `row`.
#[component]
pub fn LongList(
    /// The rows, in order.
    #[prop(into)]
    order: Signal<Vec<RowId>>,
    /// Draws one row, as one or more `<li>`.
    #[prop(into)]
    row: Callback<RowId, AnyView>,
    /// The class of the list.
    class: &'static str,
) -> impl IntoView {
    let editor = use_editor();
    let list = NodeRef::<html::Ol>::new();
    let seen = RwSignal::new(0..2 * AROUND);
    let height = StoredValue::new(USUAL_HEIGHT);
    let is_measured = StoredValue::new(false);
    let focused = RwSignal::new(None::<RowId>);
    let items = Memo::new(move |_| {
        let always = [focused.get(), editor.wanted.get()];
        order.with(|order| seen.with(|seen| items(order, seen, always)))
    });
    let look = move || {
        // A frame may come when the stage has been left.
        let Some(list) = list.try_get_untracked().flatten() else { return };
        let length = order.with_untracked(Vec::len);
        if length <= SHOWN_WHOLE {
            return;
        }
        let measured = measured(&list);
        // Once: a height that changes moves everything below, and what moves is measured again.
        if !is_measured.get_value() {
            is_measured.set_value(true);
            height.set_value(measured.height);
        }
        if let Some(now) = seen.with_untracked(|seen| stretch(measured.at, length, seen)) {
            let held = Held::of(&list);
            seen.set(now);
            spawn_local(async move {
                tick().await;
                held.put_back();
            });
        }
    };
    let scrolled = window_event_listener(leptos::ev::scroll, move |_| request_animation_frame(look));
    let resized = window_event_listener(leptos::ev::resize, move |_| request_animation_frame(look));
    effect(move || {
        items.track();
        request_animation_frame(look);
    });
    on_cleanup(move || {
        scrolled.remove();
        resized.remove();
    });
    let on_focusin = move |event: leptos::ev::FocusEvent| focused.set(row_of(&event));
    view! {
        <ol class=class role="list" node_ref=list on:focusin=on_focusin>
            <For each=move || items.get() key=|item| *item let:item>
                {match item {
                    Item::Row(id) => row.run(id),
                    Item::Space { count, .. } => {
                        // A count of rows of a screen is far below 2^53.
                        let pixels = format!("{}px", count as f64 * height.get_value());
                        view! { <li class="space" aria-hidden="true" data-count=count style:block-size=pixels></li> }
                    }
                }}
            </For>
        </ol>
    }
}

/// What must not move or lose its focus while other rows come and go: the list moves elements, and the browser takes the
/// focus from an element that is moved.
struct Held {
    element: Option<HtmlElement>,
    top: f64,
    has_focus: bool,
}

impl Held {
    /// What has the focus, where it is on the screen; else the first row that is.
    fn of(list: &Element) -> Self {
        let on_screen = |element: &Element| element.get_bounding_client_rect().bottom() > 0.0;
        let focus = document().active_element().filter(|active| list.contains(Some(active)));
        let has_focus = focus.is_some();
        let first = || children(list).find(|child| !child.has_attribute(COUNT) && on_screen(child));
        let element = focus.or_else(first).and_then(|element| element.dyn_into::<HtmlElement>().ok());
        let top = element.as_ref().map_or(0.0, |element| element.get_bounding_client_rect().top());
        Self { element, top, has_focus }
    }

    fn put_back(self) {
        let Some(element) = self.element.filter(|element| element.is_connected()) else { return };
        let is_lost = document().active_element().is_none_or(|active| active.tag_name() == "BODY");
        if self.has_focus && is_lost {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // Refused by the browser: then there is nothing to keep.
            let _ = element.focus_with_options(&options);
        }
        let moved = element.get_bounding_client_rect().top() - self.top;
        window().scroll_by_with_x_and_y(0.0, moved);
    }
}

fn children(list: &Element) -> impl Iterator<Item = Element> {
    std::iter::successors(list.first_element_child(), Element::next_element_sibling)
}

/// The row that an element with the focus belongs to.
fn row_of(event: &web_sys::FocusEvent) -> Option<RowId> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let id = element.closest("li[id^='row-']").ok()??.id();
    ShortNumber::parse(id.strip_prefix("row-")?).map(RowId::from)
}

/// What of the list is there: the stretch that is seen, single rows elsewhere, and spaces between them.
fn items(order: &[RowId], seen: &Range<usize>, always: [Option<RowId>; 2]) -> Vec<Item> {
    if order.len() <= SHOWN_WHOLE {
        return order.iter().copied().map(Item::Row).collect();
    }
    let mut items = Vec::with_capacity(seen.len() + 2 * always.len());
    let mut space = 0;
    for (at, row) in order.iter().enumerate() {
        if !seen.contains(&at) && !always.contains(&Some(*row)) {
            space += 1;
            continue;
        }
        if space > 0 {
            items.push(Item::Space { first: at - space, count: space });
            space = 0;
        }
        items.push(Item::Row(*row));
    }
    if space > 0 {
        items.push(Item::Space { first: order.len() - space, count: space });
    }
    items
}

/// Where the list stands on the screen.
struct Measured {
    /// The row at the upper edge of the screen, as far as can be told.
    at: usize,
    /// The height of a row, on average.
    height: f64,
}

/// Looks where the rows that are there stand.
fn measured(list: &Element) -> Measured {
    let (mut rows, mut pixels, mut at) = (0_u32, 0.0, None);
    let mut index = 0.0;
    for element in children(list) {
        let place = element.get_bounding_client_rect();
        let space = element.get_attribute(COUNT).and_then(|count| count.parse::<f64>().ok());
        // Notes between the rows have no id and belong to the row below them.
        let is_row = space.is_none() && element.has_attribute("id");
        if at.is_none() && place.bottom() > 0.0 {
            let share = (-place.top() / place.height()).clamp(0.0, 1.0);
            at = Some(index + space.map_or(0.0, |count| count * share));
        }
        rows += u32::from(is_row);
        pixels += if space.is_none() { place.height() } else { 0.0 };
        index += space.unwrap_or_else(|| f64::from(u8::from(is_row)));
    }
    let height = if rows == 0 { USUAL_HEIGHT } else { pixels / f64::from(rows) };
    Measured { at: at.unwrap_or(index) as usize, height }
}

/// The stretch around the row at the upper edge; none while the present one reaches far enough to both sides.
fn stretch(at: usize, length: usize, present: &Range<usize>) -> Option<Range<usize>> {
    let above = present.start == 0 || present.start + AROUND / 3 <= at;
    let below = present.end >= length || at + AROUND <= present.end;
    let around = at.saturating_sub(AROUND)..(at + 2 * AROUND).min(length);
    (!(above && below && present.contains(&at)) && around != *present).then_some(around)
}
