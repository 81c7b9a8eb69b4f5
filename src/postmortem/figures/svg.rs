//! Any drawing as SVG.
//!
//! Every shape has its class, by which a page's style sheet gives it its look, and attributes that say the same for
//! whoever reads SVG without style sheets: viewers, word processors, converters.

use crate::diagram::{Drawing, Mark, OwnPiece, OwnWords, Run, Shape, Step, Texts, Weight, Words};
use crate::postmortem::markup;
use crate::postmortem::page::Page;
use crate::redact::{SafeText, say};

/// Writes a text so that XML reads it as words. XML has no way to write most control characters at all.
pub(super) fn escape(text: &SafeText) -> SafeText {
    markup::escape(&text.escape(|character| match character {
        '\n' | '\r' | '\t' => Some(" "),
        '\u{fffe}' | '\u{ffff}' => Some(""),
        control if control.is_control() => Some(""),
        _ => None,
    }))
}

/// A file of its own, on paper.
pub(super) fn write_file(page: &mut Page, drawing: &Drawing<SafeText>, title: &SafeText) {
    page.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    size(page, drawing);
    page.raw(" font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif\" role=\"img\" aria-label=\"");
    page.text(title).raw("\">\n<title>").text(title).raw("</title>\n");
    page.raw("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    shapes(page, drawing);
    page.raw("</svg>\n");
}

/// A picture inside a page whose style sheet knows drawings.
pub(super) fn write_inside(page: &mut Page, drawing: &Drawing<SafeText>, name: &'static str) {
    page.raw("<svg class=\"drawing\"");
    size(page, drawing);
    page.raw(" role=\"img\" aria-label=\"").raw(name).raw("\">\n");
    shapes(page, drawing);
    page.raw("</svg>\n");
}

fn size(page: &mut Page, drawing: &Drawing<SafeText>) {
    let (width, height) = (drawing.size.width, drawing.size.height);
    page.raw(" viewBox=\"0 0 ").measure(width).raw(" ").measure(height).raw("\"");
    attribute(page, " width=\"", width);
    attribute(page, " height=\"", height);
}

fn shapes(page: &mut Page, drawing: &Drawing<SafeText>) {
    for shape in &drawing.shapes {
        match shape {
            Shape::Line(mark, line) => {
                open(page, "<line", *mark);
                attribute(page, " x1=\"", line.from.x);
                attribute(page, " y1=\"", line.from.y);
                attribute(page, " x2=\"", line.to.x);
                attribute(page, " y2=\"", line.to.y);
                page.raw("/>\n");
            }
            Shape::Path(mark, steps) => {
                open(page, "<path", *mark);
                page.raw(" d=\"");
                steps.iter().for_each(|step| outline(page, *step));
                page.raw("\"/>\n");
            }
            Shape::Rect(mark, area, radius) => {
                open(page, "<rect", *mark);
                attribute(page, " x=\"", area.left);
                attribute(page, " y=\"", area.top);
                attribute(page, " width=\"", area.right - area.left);
                attribute(page, " height=\"", area.bottom - area.top);
                attribute(page, " rx=\"", *radius);
                page.raw("/>\n");
            }
            Shape::Circle(mark, middle, radius) => {
                open(page, "<circle", *mark);
                attribute(page, " cx=\"", middle.x);
                attribute(page, " cy=\"", middle.y);
                attribute(page, " r=\"", *radius);
                page.raw("/>\n");
            }
            Shape::Texts(mark, texts) => write_texts(page, *mark, texts),
        }
    }
}

fn write_texts(page: &mut Page, mark: Mark, texts: &Texts<SafeText>) {
    open(page, "<g", mark);
    attribute(page, " font-size=\"", texts.size);
    page.raw(" text-anchor=\"").raw(texts.anchor.as_str()).raw("\">\n");
    for line in &texts.lines {
        page.raw("<text");
        attribute(page, " x=\"", line.at.x);
        attribute(page, " y=\"", line.at.y);
        page.raw(">");
        line.runs.iter().for_each(|run| write_run(page, run));
        page.raw("</text>\n");
    }
    page.raw("</g>\n");
}

fn write_run(page: &mut Page, run: &Run<SafeText>) {
    let is_plain = run.role.is_empty() && run.weight == Weight::Regular;
    if !is_plain {
        page.raw("<tspan");
        if !run.role.is_empty() {
            page.raw(" class=\"").raw(run.role).raw("\" fill=\"").raw(SOFT).raw("\"");
        }
        page.raw(if run.weight == Weight::Bold { " font-weight=\"bold\">" } else { ">" });
    }
    match &run.words {
        Words::Given(given) => page.text(given),
        Words::Own(own) => page.text(&own_words(*own)),
    };
    page.raw(if is_plain { "" } else { "</tspan>" });
}

fn open(page: &mut Page, element: &'static str, mark: Mark) {
    page.raw(element).raw(" class=\"").raw(mark.role);
    if let Some(hue) = mark.hue() {
        page.raw(" bone-").as_it_is(&SafeText::of(hue));
    }
    page.raw("\"");
    let look = Look::of(mark.role);
    let hue = hue(mark.hue());
    if let Some(fill) = look.fill {
        page.raw(" fill=\"").raw(fill.or_hue(hue)).raw("\"");
    }
    if let Some(stroke) = look.stroke {
        page.raw(" stroke=\"").raw(stroke.or_hue(hue)).raw("\"");
    }
    page.raw(look.more);
}

fn attribute(page: &mut Page, name: &'static str, value: f32) {
    page.raw(name).measure(value).raw("\"");
}

fn outline(page: &mut Page, step: Step) {
    match step {
        Step::Move(to) => page.raw("M").measure(to.x).raw(" ").measure(to.y),
        Step::Line(to) => page.raw("L").measure(to.x).raw(" ").measure(to.y),
        Step::Curve(by, to) => {
            page.raw("Q").measure(by.x).raw(" ").measure(by.y).raw(" ").measure(to.x).raw(" ").measure(to.y)
        }
        Step::Close => page.raw("Z"),
    };
}

fn own_words(words: OwnWords) -> SafeText {
    let pieces: Vec<SafeText> = words
        .pieces()
        .into_iter()
        .map(|piece| match piece {
            OwnPiece::Fixed(words) => SafeText::fixed(words),
            OwnPiece::Number(number) => SafeText::number(number),
        })
        .collect();
    say::sentence(&pieces)
}

/// A colour, or the hue of the bone.
#[derive(Clone, Copy)]
enum Paint {
    Fixed(&'static str),
    Hue,
}

impl Paint {
    const fn or_hue(self, hue: &'static str) -> &'static str {
        match self {
            Self::Fixed(colour) => colour,
            Self::Hue => hue,
        }
    }
}

const INK: &str = "#1d1b18";
const SOFT: &str = "#57534a";
const EDGE: &str = "#857d6e";
const ACCENT: &str = "#0a5f63";

/// The hues of the bones on paper, as in `style/tokens.css`; a test holds them equal.
const HUES: [&str; 12] = [
    "#7a4fa3", "#1f6fb2", "#0a7a6b", "#4f7a1f", "#9a6a00", "#b2521f", "#a8325e", "#5b5b66", "#4350b0",
    "#7d5240", "#a03a96", "#3a6a86",
];

fn hue(bone: Option<u8>) -> &'static str {
    bone.and_then(|bone| HUES.get(usize::from(bone).wrapping_sub(1))).copied().unwrap_or(INK)
}

/// What `style/drawing.css` says of a part, as attributes.
struct Look {
    fill: Option<Paint>,
    stroke: Option<Paint>,
    more: &'static str,
}

impl Look {
    fn of(role: &str) -> Self {
        let line = |stroke, more| Self { fill: Some(Paint::Fixed("none")), stroke: Some(stroke), more };
        let filled = |fill, more| Self { fill: Some(fill), stroke: None, more };
        match role {
            "spine" => line(Paint::Fixed(INK), " stroke-width=\"5\" stroke-linecap=\"round\""),
            "bone" => line(Paint::Hue, " stroke-width=\"4\" stroke-linecap=\"round\""),
            "twig" => line(Paint::Hue, " stroke-width=\"3\" stroke-linecap=\"round\""),
            "sub-twig" => line(Paint::Hue, " stroke-width=\"2\" stroke-linecap=\"round\""),
            "link" => line(Paint::Hue, " stroke-width=\"2\""),
            "ground" => filled(Paint::Fixed("#ffffff"), " opacity=\"0.85\""),
            "head" | "event" => filled(Paint::Fixed(ACCENT), ""),
            "link-end" => filled(Paint::Hue, ""),
            "range" => filled(Paint::Fixed(ACCENT), " opacity=\"0.7\""),
            "impact" => filled(Paint::Fixed("#9b1c1c"), " opacity=\"0.22\""),
            "effect" => filled(Paint::Fixed("#ffffff"), " font-weight=\"600\""),
            "row-edge" => filled(Paint::Hue, ""),
            "row" | "focus" => filled(Paint::Fixed("#f4f1ea"), ""),
            "more" | "gap" | "reference" | "tick" | "interval" => filled(Paint::Fixed(SOFT), ""),
            "connector" | "axis" | "tick-mark" | "bracket" => line(Paint::Fixed(EDGE), " stroke-width=\"2\""),
            "leader" => line(Paint::Fixed("#d9d2c5"), " stroke-width=\"2\""),
            _ => filled(Paint::Fixed(INK), ""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hues_are_those_of_the_page_in_light() {
        let tokens = include_str!("../../../style/tokens.css");
        for (hue, number) in HUES.iter().zip(1..) {
            let line = format!("--bone-{number}: {hue};");
            assert!(tokens.find(&line) < tokens.find("prefers-color-scheme: dark"), "{line}");
            assert!(tokens.contains(&line), "{line}");
        }
        for (name, colour) in [("ink", INK), ("soft", SOFT), ("edge", EDGE), ("accent", ACCENT)] {
            assert!(tokens.contains(&format!("--{name}: {colour};")), "{name}");
        }
    }

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        assert_eq!(escape(&SafeText::fixed("a\u{0}<b\u{1b}\n&\u{ffff}")).as_str(), "a&lt;b &amp;");
    }
}
