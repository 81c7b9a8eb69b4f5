//! Draws a `diagram::Drawing` as SVG elements.
