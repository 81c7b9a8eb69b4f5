//! A released picture on the page and as pixels: both are drawn from the SVG that the gate cleared, so they hold nothing
//! else.

use super::files::{FileError, offer_blob, refused};
use super::javascript::function;
use crate::redact::Cleared;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Pixels of the canvas for one of the drawing: sharp on paper and on a large screen.
const DENSITY: f64 = 2.0;

/// Saves the picture as a PNG file, and answers its name.
pub async fn save_png(picture: &Cleared) -> Result<String, FileError> {
    let image = drawn(picture).await.map_err(|error| refused(&error))?;
    let blob = pixels(&image).await.map_err(|error| refused(&error))?;
    let file_name = format!("{}.png", picture.file_name().trim_end_matches(".svg"));
    offer_blob(&file_name, &blob)?;
    Ok(file_name)
}

/// The address of the picture for an image of this page. It holds the picture itself and fetches nothing.
pub fn address(picture: &Cleared) -> String {
    let text = js_sys::encode_uri_component(picture.body());
    format!("data:{};charset=utf-8,{text}", picture.format().media_type())
}

/// The picture, read by the browser.
async fn drawn(picture: &Cleared) -> Result<web_sys::HtmlImageElement, JsValue> {
    let image = web_sys::HtmlImageElement::new()?;
    image.set_src(&address(picture));
    JsFuture::from(image.decode()).await?;
    Ok(image)
}

async fn pixels(image: &web_sys::HtmlImageElement) -> Result<web_sys::Blob, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::UNDEFINED)?;
    let canvas: web_sys::HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    let (width, height) = (f64::from(image.width()) * DENSITY, f64::from(image.height()) * DENSITY);
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    let context: web_sys::CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    // `toBlob` answers with nothing where the picture is larger than this browser draws.
    let written = js_sys::Promise::new(&mut |resolve, _| {
        let resolve = Closure::once_into_js(move |blob: JsValue| drop(resolve.call1(&JsValue::NULL, &blob)));
        if let Some(to_blob) = function(&canvas, "toBlob") {
            drop(to_blob.call1(&canvas, &resolve));
        }
    });
    JsFuture::from(written).await?.dyn_into()
}
