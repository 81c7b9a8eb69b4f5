//! A text under construction: our own words as they are, everything else escaped for its format.

use crate::redact::SafeText;

/// How a format writes a text so that nothing in it is read as markup.
pub(super) type Escape = fn(&SafeText) -> SafeText;

/// A page being written.
pub(super) struct Page {
    body: SafeText,
    escape: Escape,
}

impl Page {
    pub(super) fn new(escape: Escape) -> Self {
        Self { body: SafeText::default(), escape }
    }

    /// Our own markup or words.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.body.push_fixed(markup);
        self
    }

    /// A text, escaped.
    pub(super) fn text(&mut self, text: &SafeText) -> &mut Self {
        let escaped = (self.escape)(text);
        self.body.push(&escaped);
        self
    }

    /// A text that is written as it is, because the format has nothing to escape there.
    pub(super) fn as_it_is(&mut self, text: &SafeText) -> &mut Self {
        self.body.push(text);
        self
    }

    /// A measure of a drawing, to a tenth of a pixel.
    pub(super) fn measure(&mut self, pixels: f32) -> &mut Self {
        // As two whole numbers: the shortest way to write a fraction takes ten times as long to find.
        let tenths = (pixels * 10.0).round() as i64;
        if tenths < 0 {
            self.body.push_fixed("-");
        }
        self.body.push_of(tenths.unsigned_abs() / 10);
        let rest = tenths.unsigned_abs() % 10;
        if rest > 0 {
            self.body.push_fixed(".");
            self.body.push_of(rest);
        }
        self
    }

    pub(super) fn finish(self) -> SafeText {
        self.body
    }
}
