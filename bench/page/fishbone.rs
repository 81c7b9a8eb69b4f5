//! The fishbone as the console has it: `fishbone(text)` on the global object lays it out, draws it into the page and
//! returns how many shapes it has; `fishboneOnPaper(text)` draws every cause, however many, and
//! `fishboneLaidOut(text)` does that without a page: what is left is the making of elements. The text holds the effect, then bones, and below each its causes after a tab.
//! Built by `bench/page/build`, measured beside mermaid on the same causes.

#[cfg(target_arch = "wasm32")]
mod page {
    use leptos::mount::{UnmountHandle, mount_to};
    use leptos::wasm_bindgen::{JsValue, closure::Closure};
    use std::cell::RefCell;
    use whybone::diagram::{
        BoneInput, CauseInput, Drawing, Fishbone, FishboneInput, FishboneMetrics, Fit, Size,
    };
    use whybone::ui::drawing::picture;

    fn laid_out(text: &str, metrics: FishboneMetrics) -> Drawing<String> {
        let mut lines = text.lines();
        let effect = lines.next().unwrap_or_default();
        let numbers: Vec<String> = (1..=text.lines().count()).map(|number| format!("C{number}")).collect();
        let mut bones: Vec<BoneInput<'_>> = Vec::new();
        for ((line, key), number) in lines.zip(1..).zip(&numbers) {
            match (line.strip_prefix('\t'), bones.last_mut()) {
                (Some(label), Some(bone)) => {
                    bone.causes.push(CauseInput { key, number, label, ends: &[], parent: None });
                }
                _ => bones.push(BoneInput {
                    key,
                    place: u8::try_from(bones.len() + 1).unwrap_or(u8::MAX),
                    label: line,
                    question: "",
                    causes: Vec::new(),
                    page: 0,
                }),
            }
        }
        let input = FishboneInput {
            effect,
            bones,
            links: Vec::new(),
            frame: Size::new(1000.0, 470.0),
            fit: Fit::Grow,
            metrics,
        };
        Fishbone::new(&input).plain_drawing(&input)
    }

    type Mounted = Option<UnmountHandle<leptos::tachys::view::any_view::AnyViewState>>;

    /// `fishbone` as the console shows it, `fishboneOnPaper` with every cause drawn.
    pub fn offer() {
        let mounted: &'static RefCell<Mounted> = Box::leak(Box::default());
        for (name, metrics) in
            [("fishbone", FishboneMetrics::desk()), ("fishboneOnPaper", FishboneMetrics::paper())]
        {
            offer_one(name, move |text| draw(&laid_out(&text, metrics), mounted));
        }
        offer_one("fishboneLaidOut", |text| shapes_of(&laid_out(&text, FishboneMetrics::paper())));
    }

    #[expect(clippy::expect_used, reason = "a measurement that cannot be taken must stop")]
    fn draw(drawing: &Drawing<String>, mounted: &RefCell<Mounted>) -> u32 {
        let body = leptos::prelude::document().body().expect("the page has a body");
        drop(mounted.take());
        let view = picture(drawing, "Fishbone".to_owned(), String::clone);
        *mounted.borrow_mut() = Some(mount_to(body, move || view));
        shapes_of(drawing)
    }

    fn shapes_of(drawing: &Drawing<String>) -> u32 {
        u32::try_from(drawing.shapes.len()).unwrap_or(u32::MAX)
    }

    #[expect(clippy::expect_used, reason = "a measurement that cannot be taken must stop")]
    fn offer_one(name: &str, draw: impl Fn(String) -> u32 + 'static) {
        let closure = Closure::<dyn Fn(String) -> u32>::new(draw).into_js_value();
        js_sys::Reflect::set(&js_sys::global(), &JsValue::from_str(name), &closure)
            .expect("the global object takes a new name");
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    page::offer();
}
