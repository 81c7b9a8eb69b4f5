//! What a fishbone is laid out from.

use crate::diagram::geometry::Size;

/// Effect, bones and the room for them.
#[derive(Clone, Debug)]
pub struct FishboneInput<'a> {
    /// What is to be explained.
    pub effect: &'a str,
    /// At most twelve are readable on a wall; any number is laid out.
    pub bones: Vec<BoneInput<'a>>,
    /// Which cause made which possible, by their keys; those between bones are drawn.
    pub links: Vec<(u32, u32)>,
    /// The room there is.
    pub frame: Size,
    /// What happens to what does not fit.
    pub fit: Fit,
    /// Sizes of letters.
    pub metrics: FishboneMetrics,
}

/// One category.
#[derive(Clone, Debug)]
pub struct BoneInput<'a> {
    /// Names the bone.
    pub key: u32,
    /// Its place among all bones, from 1, which gives it its hue; 0 has none.
    pub place: u8,
    /// Its name.
    pub label: &'a str,
    /// What it asks while it has no cause.
    pub question: &'a str,
    /// Its causes; a sub-cause is shown after the cause it belongs to.
    pub causes: Vec<CauseInput<'a>>,
    /// The page to show, from 0; past the last one it begins again.
    pub page: u32,
}

/// One cause on a bone.
#[derive(Clone, Copy, Debug)]
pub struct CauseInput<'a> {
    /// Names the cause.
    pub key: u32,
    /// Its short number, such as `C12`.
    pub number: &'a str,
    /// Its wall label, or its sentence where the fishbone has room for it.
    pub label: &'a str,
    /// Behind which of its bytes the label may as well end, where all of it has no room: those who gave it say that it
    /// reads well. Elsewhere a label that is cut says so.
    pub ends: &'a [usize],
    /// The cause of the same bone that it explains, if any.
    pub parent: Option<u32>,
}

/// What happens to what does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It is named by its number: for all bones on a wall, where every cause must be found.
    Numbers,
    /// It waits on another page of its bone: for one bone on a wall.
    Pages,
    /// The drawing grows downwards and shows texts in full: for a desk, paper, a file.
    Grow,
}

/// Sizes of letters, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FishboneMetrics {
    /// Numbers and texts of causes.
    pub cause: f32,
    /// Names of bones.
    pub bone: f32,
    /// The effect.
    pub effect: f32,
    /// Causes a bone shows at once.
    pub per_page: usize,
}

impl FishboneMetrics {
    /// Readable at eight metres, all bones at once.
    pub const fn wall() -> Self {
        Self { cause: 24.0, bone: 24.0, effect: 24.0, per_page: 12 }
    }

    /// Readable at eight metres, one bone.
    pub const fn wall_focus() -> Self {
        Self { cause: 29.0, bone: 36.0, effect: 26.0, per_page: 6 }
    }

    /// Readable at a desk, where a list below shows what a bone has no place for.
    pub const fn desk() -> Self {
        Self { cause: 15.0, bone: 16.0, effect: 17.0, per_page: 12 }
    }

    /// Readable on paper, which has no second page to turn to.
    pub const fn paper() -> Self {
        Self { per_page: usize::MAX, ..Self::desk() }
    }
}
