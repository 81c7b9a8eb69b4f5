//! Draws a `diagram::Drawing` as SVG elements. What a shape stands for becomes its class; `style/drawing.css` gives it
//! its look.
//!
//! The shapes are made by hand, not as views: they listen to nothing, and a picture of hundreds of causes is drawn in
//! less than half the time.

use crate::diagram::{Drawing, Mark, Run, Shape, Step, Texts, Weight, Words};
use crate::ui::erased::{effect, view};
use leptos::html;
use leptos::prelude::*;
use std::fmt::Display;
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// One picture with a name for those who hear the page; `shown` gives the words of a given text.
///
/// A picture does not listen to anything: the caller draws it again when its text changes.
pub fn picture<T>(drawing: &Drawing<T>, name: String, shown: impl Fn(&T) -> String) -> AnyView {
    let (width, height) = (drawing.size.width, drawing.size.height);
    let shapes = document().create_document_fragment();
    for shape in &drawing.shapes {
        draw(&shapes, shape, &shown);
    }
    view! {
        <svg
            class="drawing"
            role="img"
            aria-label=name
            viewBox=format!("0 0 {width} {height}")
            width=width.to_string()
            height=height.to_string()
            use:filled_with=shapes
        />
    }
}

/// How wide what a picture stands in is, as long as the window has its size; 0 until it is there.
pub fn width_of(around: NodeRef<html::Div>) -> RwSignal<i32> {
    let width = RwSignal::new(0_i32);
    let measure = move || {
        if let Some(around) = around.get_untracked() {
            width.set(around.client_width());
        }
    };
    effect(move || {
        around.track();
        measure();
    });
    let resize = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resize.remove());
    width
}

/// Puts the shapes in the place of those before: the element may be that of an earlier picture.
fn filled_with(svg: Element, shapes: DocumentFragment) {
    svg.replace_children_with_node_1(&shapes);
}

fn draw<T>(into: &Node, shape: &Shape<T>, shown: &impl Fn(&T) -> String) {
    match shape {
        Shape::Line(mark, line) => {
            let numbers = [("x1", line.from.x), ("y1", line.from.y), ("x2", line.to.x), ("y2", line.to.y)];
            element(into, "line", *mark, &numbers);
        }
        Shape::Path(mark, steps) => {
            let outline: String = steps.iter().map(Step::to_string).collect();
            if let Some(path) = element(into, "path", *mark, &[]) {
                set(&path, "d", outline);
            }
        }
        Shape::Rect(mark, area, radius) => {
            let (width, height) = (area.right - area.left, area.bottom - area.top);
            let numbers =
                [("x", area.left), ("y", area.top), ("width", width), ("height", height), ("rx", *radius)];
            element(into, "rect", *mark, &numbers);
        }
        Shape::Circle(mark, middle, radius) => {
            element(into, "circle", *mark, &[("cx", middle.x), ("cy", middle.y), ("r", *radius)]);
        }
        Shape::Texts(mark, texts) => draw_texts(into, *mark, texts, shown),
    }
}

fn draw_texts<T>(into: &Node, mark: Mark, texts: &Texts<T>, shown: &impl Fn(&T) -> String) {
    let Some(group) = element(into, "g", mark, &[("font-size", texts.size)]) else { return };
    set(&group, "text-anchor", texts.anchor.as_str());
    let Some(empty) = created("text") else { return };
    for line in &texts.lines {
        let Ok(text) = empty.clone_node() else { return };
        if let Some(text) = text.dyn_ref::<Element>() {
            set(text, "x", line.at.x);
            set(text, "y", line.at.y);
        }
        line.runs.iter().for_each(|run| draw_run(&text, run, shown));
        put(&group, &text);
    }
}

fn draw_run<T>(text: &Node, run: &Run<T>, shown: &impl Fn(&T) -> String) {
    let words = match &run.words {
        Words::Given(given) => shown(given),
        Words::Own(own) => own.to_string(),
    };
    let bold = run.weight == Weight::Bold;
    // An element for each plain run would double what the browser has to lay out.
    if run.role.is_empty() && !bold {
        put(text, &document().create_text_node(&words));
        return;
    }
    let Some(span) = created("tspan") else { return };
    if !run.role.is_empty() {
        set(&span, "class", run.role);
    }
    if bold {
        set(&span, "font-weight", "bold");
    }
    span.set_text_content(Some(&words));
    put(text, &span);
}

/// A new element there, of what it stands for, with these numbers.
fn element(into: &Node, name: &str, mark: Mark, numbers: &[(&str, f32)]) -> Option<Element> {
    let element = created(name)?;
    set(&element, "class", mark);
    for (name, number) in numbers {
        set(&element, name, number);
    }
    put(into, &element);
    Some(element)
}

// A browser refuses names that are none and parents that are no elements: neither is here.

fn created(name: &str) -> Option<Element> {
    document().create_element_ns(Some(SVG), name).ok()
}

fn set(element: &Element, name: &str, value: impl Display) {
    let _ = element.set_attribute(name, &value.to_string());
}

fn put(into: &Node, node: &Node) {
    let _ = into.append_child(node);
}
