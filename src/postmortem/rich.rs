//! A postmortem as a fragment of HTML for the clipboard: plain elements that wikis and word processors keep.

use super::markup;
use super::model::Postmortem;
use super::outline;
use super::page::Page;
use crate::redact::SafeText;

/// The fragment.
pub(super) fn write(postmortem: &Postmortem) -> SafeText {
    let mut page = Page::new(markup::escape);
    page.raw("<h1>").text(&postmortem.header.title.text).raw("</h1>\n<p><em>");
    page.text(&outline::byline(postmortem)).raw("</em></p>\n");
    let facts = outline::header_facts(postmortem);
    if !facts.is_empty() {
        page.raw("<ul>\n");
        for fact in facts {
            page.raw("<li><strong>").raw(fact.name).raw(":</strong> ").text(&fact.value).raw("</li>\n");
        }
        page.raw("</ul>\n");
    }
    for section in outline::sections(postmortem) {
        page.raw("<h2>").raw(section.heading).raw("</h2>\n");
        for block in &section.blocks {
            markup::write_block(&mut page, block);
        }
    }
    page.finish()
}
