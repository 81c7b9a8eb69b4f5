//! Draws a `diagram::Drawing` as SVG elements. What a shape stands for becomes its class; `style/drawing.css` gives it
//! its look.

use crate::diagram::{Drawing, Mark, Run, Shape, Step, TextLine, Texts, Weight, Words};
use leptos::prelude::*;

/// One picture with a name for those who hear the page; `shown` gives the words of a given text.
///
/// A picture does not listen to anything: the caller draws it again when its text changes.
pub fn picture<T>(drawing: &Drawing<T>, name: String, shown: impl Fn(&T) -> String) -> AnyView {
    let (width, height) = (drawing.size.width, drawing.size.height);
    let shapes = drawing.shapes.iter().map(|shape| shape_view(shape, &shown)).collect_view();
    view! {
        <svg
            class="drawing"
            role="img"
            aria-label=name
            viewBox=format!("0 0 {width} {height}")
            width=width.to_string()
            height=height.to_string()
        >
            {shapes}
        </svg>
    }
    .into_any()
}

fn shape_view<T>(shape: &Shape<T>, shown: &impl Fn(&T) -> String) -> AnyView {
    match shape {
        Shape::Line(mark, line) => view! {
            <line
                class=mark.to_string()
                x1=line.from.x.to_string()
                y1=line.from.y.to_string()
                x2=line.to.x.to_string()
                y2=line.to.y.to_string()
            />
        }
        .into_any(),
        Shape::Path(mark, steps) => {
            let outline: String = steps.iter().map(Step::to_string).collect();
            view! { <path class=mark.to_string() d=outline /> }.into_any()
        }
        Shape::Rect(mark, area, radius) => view! {
            <rect
                class=mark.to_string()
                x=area.left.to_string()
                y=area.top.to_string()
                width=(area.right - area.left).to_string()
                height=(area.bottom - area.top).to_string()
                rx=radius.to_string()
            />
        }
        .into_any(),
        Shape::Circle(mark, middle, radius) => view! {
            <circle
                class=mark.to_string()
                cx=middle.x.to_string()
                cy=middle.y.to_string()
                r=radius.to_string()
            />
        }
        .into_any(),
        Shape::Texts(mark, texts) => texts_view(*mark, texts, shown),
    }
}

fn texts_view<T>(mark: Mark, texts: &Texts<T>, shown: &impl Fn(&T) -> String) -> AnyView {
    let lines = texts.lines.iter().map(|line| line_view(line, shown)).collect_view();
    view! {
        <g class=mark.to_string() text-anchor=texts.anchor.as_str() font-size=texts.size.to_string()>
            {lines}
        </g>
    }
    .into_any()
}

fn line_view<T>(line: &TextLine<T>, shown: &impl Fn(&T) -> String) -> AnyView {
    let runs = line.runs.iter().map(|run| run_view(run, shown)).collect_view();
    view! {
        <text x=line.at.x.to_string() y=line.at.y.to_string()>
            {runs}
        </text>
    }
    .into_any()
}

fn run_view<T>(run: &Run<T>, shown: &impl Fn(&T) -> String) -> AnyView {
    let words = match &run.words {
        Words::Given(given) => shown(given),
        Words::Own(own) => own.to_string(),
    };
    let bold = run.weight == Weight::Bold;
    // An element for each plain run would double what the browser has to lay out.
    if run.role.is_empty() && !bold {
        return words.into_any();
    }
    view! {
        <tspan class=(!run.role.is_empty()).then_some(run.role) font-weight=bold.then_some("bold")>
            {words}
        </tspan>
    }
    .into_any()
}
