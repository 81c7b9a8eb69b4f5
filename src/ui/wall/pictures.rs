//! The fishbone of the wall, drawn from redacted labels, with an equal list for those who hear the page.

use super::why_tree::nested;
use crate::stage::{Bones, WallBone, WallText, laid_out};
use crate::ui::drawing::picture;
use crate::ui::erased::view;
use leptos::prelude::*;

/// The fishbone, or one bone of it with full sentences.
pub(super) fn fishbone(bones: &Bones<WallText>) -> AnyView {
    let drawing = laid_out(bones, WallText::as_str, |input, layout| layout.plain_drawing(input));
    let list = bones.bones.iter().map(bone_list).collect_view();
    view! {
        {picture(&drawing, "Fishbone".to_owned(), String::clone)}
        <ul class="visually-hidden">{list}</ul>
    }
}

fn bone_list(bone: &WallBone<WallText>) -> AnyView {
    let said = if bone.causes.is_empty() { bone.question.as_str() } else { "" };
    view! { <li>{format!("{} {said}", bone.label.as_str())} {nested(&bone.causes)}</li> }
}
