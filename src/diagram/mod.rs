//! Geometry of fishbone, why-tree, timeline strip and the plot of actions, from keys and the text to be shown; no DOM.
//!
//! Each layout takes `&str`s, and gives back positions with byte ranges into them. Drawing it then asks the caller
//! for the words of each range, so a [`Drawing`] of redacted text holds nothing but redacted text, by type.
//!
//! **Invariants.** Widths are estimated on the wide side (`text_width`), so text that fits here fits on the page.
//! No two texts overlap, nothing leaves `size`, the same input gives the same layout, and every input has one.
//! **Start reading** at `fishbone/mod.rs`, then `drawing.rs` (what a page or an export draws).

mod drawing;
mod fishbone;
mod geometry;
mod label;
mod numbers;
mod plot;
mod strip;
mod text_width;
mod why_tree;
mod wrap;

pub use drawing::{Drawing, Mark, OwnPiece, OwnWords, Run, Shape, Step, TextLine, Texts, Words};
pub use fishbone::{
    Bone, BoneInput, Cause, CauseInput, CrossLink, Fishbone, FishboneInput, FishboneMetrics, FishbonePart,
    Fit, Head, MOST_LINKS, More,
};
pub use geometry::{Area, Point, Segment, Size};
pub use label::{Anchor, Label, LabelLine};
pub use numbers::{NumberLine, ShownNumber};
pub use plot::{Plot, PlotInput, PlotMark, PlotPlace, PlotWords};
pub use strip::{
    Axis, Strip, StripBar, StripBracket, StripEvent, StripInput, StripMark, StripMetrics, StripPart,
    StripSpan, StripTick,
};
pub use text_width::{Weight, text_width};
pub use why_tree::{
    WhyElsewhere, WhyHead, WhyInput, WhyRow, WhyTree, WhyTreeFit, WhyTreeInput, WhyTreeMetrics, WhyTreePart,
};
pub use wrap::{LineEnd, WrapBox, WrappedLine, wrap};
