//! Why nothing left, place by place.

use crate::postmortem::ReleaseError;
use crate::redact::Refusal;
use leptos::prelude::*;

/// What the gate found, and what to do.
#[component]
pub fn Refused(
    /// The refusal.
    error: ReleaseError,
) -> impl IntoView {
    let places = match &error {
        ReleaseError::Refused(Refusal::Found { places, .. }) => {
            places.iter().map(ToString::to_string).collect::<Vec<_>>()
        }
        ReleaseError::Refused(Refusal::TooLong { .. }) | ReleaseError::RoomOnly => Vec::new(),
    };
    view! {
        <div class="refused" role="alert">
            <p>{error.to_string()}</p>
            <ul>{places.into_iter().map(|place| view! { <li>{place}</li> }).collect_view()}</ul>
        </div>
    }
}
