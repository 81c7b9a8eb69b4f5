//! Source of mermaid diagrams, written so that mermaid's own parser reads every label as words.
//!
//! Whatever mermaid gives a meaning (quotes, `;`, `%%` comments, `#` entities, markup, line ends) is written as one of
//! its entity codes, and no line begins with a label that could be taken for the keyword of the diagram.

use super::{FigureCause, Figures, effect};
use crate::order::Gather;
use crate::postmortem::model::Postmortem;
use crate::postmortem::outline::leg_heading;
use crate::postmortem::page::Page;
use crate::redact::SafeText;
use crate::sorted::{SortedMap, SortedSet};
use crate::workshop::{BoneId, CauseId, Leg};

/// Steps of indentation below a bone: deeper causes keep their order and hang on the last one.
const DEEPEST: usize = 8;

/// The fishbone as `ishikawa-beta`: effect, bones, causes, and below each cause what made it possible on the same bone.
pub(in crate::postmortem) fn ishikawa(postmortem: &Postmortem) -> SafeText {
    let figures = &postmortem.figures;
    let mut page = Page::new(escape);
    page.raw("ishikawa-beta\n");
    line(&mut page, 1, &effect(postmortem));
    for bone in figures.bones_and_rest() {
        line(&mut page, 2, &bone.label);
        write_bone(&mut page, figures, bone.id);
    }
    page.finish()
}

/// The causal graph as `flowchart`: an arrow leads from a cause to what it made possible, in the end to the effect.
pub(in crate::postmortem) fn flowchart(postmortem: &Postmortem) -> SafeText {
    let figures = &postmortem.figures;
    let mut page = Page::new(escape);
    page.raw("flowchart LR\n    effect([\"").text(&effect(postmortem)).raw("\"])\n");
    for leg in Leg::ALL {
        if figures.causes.iter().any(|cause| cause.leg == leg) {
            page.raw("    ").raw(leg_id(leg)).raw("[[\"").raw(leg_heading(leg)).raw("\"]] --> effect\n");
        }
    }
    for cause in &figures.causes {
        let id = SafeText::of(cause.id);
        page.raw("    ").as_it_is(&id).raw("[\"").as_it_is(&id).raw(" ").text(&cause.text).raw("\"]\n");
    }
    let drawn: SortedSet<CauseId> = figures.causes.iter().map(|cause| cause.id).gathered();
    for cause in &figures.causes {
        let mut effects = cause.effects.iter().filter(|effect| drawn.contains(effect)).peekable();
        if effects.peek().is_none() {
            page.raw("    ").as_it_is(&SafeText::of(cause.id)).raw(" --> ").raw(leg_id(cause.leg)).raw("\n");
        }
        for effect in effects {
            page.raw("    ").as_it_is(&SafeText::of(cause.id)).raw(" --> ").as_it_is(&SafeText::of(*effect));
            page.raw("\n");
        }
    }
    page.finish()
}

/// Writes a text as a label of mermaid. An ampersand is left where it begins no character reference of HTML.
fn escape(text: &SafeText) -> SafeText {
    // Mermaid takes a semicolon away from lines that look like its style statements, which have a colon.
    let looks_like_style = ["style", "classDef"].iter().any(|word| text.as_str().contains(word));
    let mut label = SafeText::default();
    let mut done = 0;
    for (at, _) in text.as_str().match_indices('&') {
        let rest = text.as_str().get(at + 1..).unwrap_or_default();
        if rest.starts_with(|next: char| next == '#' || next.is_ascii_alphabetic()) {
            label.push(&escape_characters(&text.cut(done..at), looks_like_style));
            label.push_fixed("#38;");
            done = at + 1;
        }
    }
    label.push(&escape_characters(&text.cut(done..text.as_str().len()), looks_like_style));
    label
}

fn escape_characters(text: &SafeText, looks_like_style: bool) -> SafeText {
    text.escape(|character| match character {
        ':' if looks_like_style => Some("#58;"),
        '"' => Some("#34;"),
        '#' => Some("#35;"),
        '%' => Some("#37;"),
        '*' => Some("#42;"),
        ';' => Some("#59;"),
        '<' => Some("#60;"),
        '>' => Some("#62;"),
        '\\' => Some("#92;"),
        '_' => Some("#95;"),
        '`' => Some("#96;"),
        '{' => Some("#123;"),
        '}' => Some("#125;"),
        '~' => Some("#126;"),
        '\u{2028}' | '\u{2029}' => Some(" "),
        // Its own brackets around an entity code while it reads.
        '\u{fb02}' => Some("fl"),
        '\u{b6}' => Some("#182;"),
        control if control.is_control() => Some(" "),
        _ => None,
    })
}

/// One line of `ishikawa-beta`.
fn line(page: &mut Page, depth: usize, text: &SafeText) {
    indent(page, depth);
    let label = text.trimmed();
    let beginning: String = label.as_str().chars().take(8).flat_map(char::to_lowercase).collect();
    // A word that is not there to the eye keeps a label from being the keyword, or nothing at all.
    if beginning == "ishikawa" || label.is_blank() {
        page.raw("#8203;");
    }
    page.text(&label).raw("\n");
}

fn indent(page: &mut Page, depth: usize) {
    for _ in 0..depth {
        page.raw("  ");
    }
}

fn write_bone(page: &mut Page, figures: &Figures, bone: BoneId) {
    let here: SortedMap<CauseId, &FigureCause> =
        figures.on_bone(bone).map(|cause| (cause.id, cause)).gathered();
    let mut under: SortedMap<Option<CauseId>, Vec<CauseId>> = SortedMap::new();
    for cause in figures.on_bone(bone) {
        let parent = cause.parent_among(|effect| here.contains_key(effect));
        under.or_default(parent).push(cause.id);
    }
    let below = |id: Option<CauseId>| under.get(&id).into_iter().flatten().rev().copied();
    let mut open: Vec<(CauseId, usize)> = below(None).map(|id| (id, 3)).collect();
    while let Some((id, depth)) = open.pop() {
        let Some(cause) = here.get(&id) else { continue };
        indent(page, depth);
        page.as_it_is(&SafeText::of(id)).raw(" ").text(&cause.text).raw("\n");
        let deeper = (depth + 1).min(3 + DEEPEST);
        open.extend(below(Some(id)).map(|id| (id, deeper)));
    }
}

const fn leg_id(leg: Leg) -> &'static str {
    match leg {
        Leg::Happened => "happened",
        Leg::Unnoticed => "unnoticed",
        Leg::Lasted => "lasted",
    }
}
