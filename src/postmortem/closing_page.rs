//! One page for whoever wants the incident closed: what stays open, who carries it, until when.

use super::closing::{BY, CARRIED_BY, LOOKED_AT_AGAIN, WHO_LOOKS};
use super::markdown::escape;
use super::model::Postmortem;
use super::page::Page;
use crate::redact::say;
use crate::workshop::SectionId;

/// Who carries it and until when, as the parts of questions and accepted risks name it.
const CARRIED: [&str; 4] = [WHO_LOOKS, BY, CARRIED_BY, LOOKED_AT_AGAIN];

/// The page. What is held back is named by its number alone.
pub(super) fn write(postmortem: &Postmortem) -> crate::redact::SafeText {
    let mut page = Page::new(escape);
    page.raw("# The price of closing now: ").text(&postmortem.header.title.text).raw("\n\n");
    if postmortem.stays_open.is_empty() {
        page.raw("Nothing stays open.\n");
    }
    for open in &postmortem.stays_open {
        page.raw("- **").text(&say::number(open.about)).raw("** ");
        if let Some(part) = postmortem.parts().find(|part| part.number == open.about) {
            page.text(&part.text).raw(" ");
            let carried = part.facts.iter().filter(|fact| CARRIED.contains(&fact.name));
            for fact in carried {
                page.raw("**").raw(fact.name).raw(":** ").text(&fact.value).raw(". ");
            }
        }
        page.raw("(").raw(open.reason).raw(")\n");
    }
    let price = postmortem.parts().find(|part| part.number == SectionId::PRICE_OF_CLOSING.into());
    page.raw("\n**What stays open is ");
    match price {
        Some(part) => page.text(&part.text),
        None => page.raw("carried by nobody yet, until no day yet"),
    };
    page.raw(".**\n");
    page.finish()
}
