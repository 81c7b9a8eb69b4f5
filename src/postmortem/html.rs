//! A postmortem as one HTML file that needs nothing else: no script, no request, its own strict policy.

use super::figures;
use super::markup;
use super::model::Postmortem;
use super::outline;
use super::page::Page;
use crate::redact::SafeText;

const HEAD: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>";

/// The page.
pub(super) fn write(postmortem: &Postmortem) -> SafeText {
    let mut page = Page::new(markup::escape);
    page.raw(HEAD).text(&postmortem.header.title.text).raw("</title>\n<style>\n");
    page.raw(include_str!("html.css"))
        .raw(include_str!("../../style/drawing.css"))
        .raw("</style>\n</head>\n<body>\n<main>\n<header>\n<p class=\"byline\">");
    page.text(&outline::byline(postmortem))
        .raw("</p>\n<h1>")
        .text(&postmortem.header.title.text)
        .raw("</h1>\n");
    let facts = outline::header_facts(postmortem);
    if !facts.is_empty() {
        page.raw("<dl class=\"facts\">\n");
        for fact in facts {
            page.raw("<div><dt>").raw(fact.name).raw("</dt><dd>").text(&fact.value).raw("</dd></div>\n");
        }
        page.raw("</dl>\n");
    }
    page.raw("</header>\n");
    for section in outline::sections(postmortem) {
        page.raw("<section id=\"")
            .raw(section.anchor)
            .raw("\" class=\"")
            .raw(section.anchor)
            .raw("\">\n<h2>");
        page.raw(section.heading).raw("</h2>\n");
        figures::above_section(&mut page, postmortem, section.anchor);
        for block in &section.blocks {
            markup::write_block(&mut page, block);
        }
        page.raw("</section>\n");
    }
    page.raw("</main>\n</body>\n</html>\n");
    page.finish()
}
