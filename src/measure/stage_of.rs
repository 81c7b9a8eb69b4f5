//! Where a numbered thing is edited: the way from a finding, a number or a card to its stage.

use crate::workshop::{SectionId, ShortNumber, Stage};

/// The stage where a numbered thing is edited.
pub fn stage_of(number: ShortNumber) -> Stage {
    match number {
        ShortNumber::Agenda(_) | ShortNumber::Person(_) | ShortNumber::Word(_) => Stage::Frame,
        ShortNumber::Event(_) => Stage::Timeline,
        ShortNumber::Window(_) => Stage::Impact,
        ShortNumber::Cause(_) | ShortNumber::Link(_) => Stage::Whys,
        ShortNumber::Bone(_) => Stage::Fishbone,
        ShortNumber::Explanation(_) => Stage::Weigh,
        ShortNumber::Action(_) | ShortNumber::Idea(_) | ShortNumber::Risk(_) => Stage::Actions,
        ShortNumber::Note(_) | ShortNumber::Question(_) => Stage::Close,
        ShortNumber::Section(section) => stage_of_section(section),
    }
}

fn stage_of_section(section: SectionId) -> Stage {
    match section {
        SectionId::TITLE | SectionId::SERVICE | SectionId::EARLIER_ACTIONS => Stage::Frame,
        SectionId::TRIGGER => Stage::Trigger,
        SectionId::NOT_HERE | SectionId::PRICE_OF_CLOSING => Stage::Close,
        _ => Stage::Impact,
    }
}
