//! The actions as Markdown: a list to tick, and the text of an issue for each.

use super::{details, planned};
use crate::postmortem::markdown::escape;
use crate::postmortem::model::{ActionLine, Postmortem};
use crate::postmortem::page::Page;
use crate::redact::{SafeText, say};
use crate::workshop::{ActionId, ActionStatus};

/// A list to tick; what was dropped is struck out.
pub(in crate::postmortem) fn task_list(postmortem: &Postmortem) -> SafeText {
    let mut page = Page::new(escape);
    page.raw("# Actions: ").text(&postmortem.header.title.text).raw("\n\n");
    for action in planned(postmortem) {
        let dropped = action.status == Some(ActionStatus::Dropped);
        page.raw(if action.is_open() { "- [ ] **" } else { "- [x] **" });
        page.text(&say::number(action.part.number)).raw(if dropped { "** ~~" } else { "** " });
        page.text(&action.part.text).raw(if dropped { "~~ (" } else { " (" }).text(&action.owner);
        if let Some(due) = action.due {
            page.raw(", until ").text(&say::date(due));
        }
        page.raw(")\n");
    }
    page.finish()
}

/// A heading and the text of an issue for each action, to be pasted one by one.
pub(in crate::postmortem) fn issue_texts(postmortem: &Postmortem) -> SafeText {
    let mut page = Page::new(escape);
    page.raw("# Issues: ").text(&postmortem.header.title.text).raw("\n");
    for action in planned(postmortem) {
        page.raw("\n");
        issue(&mut page, postmortem, action);
    }
    page.finish()
}

/// The same of one action alone; blank where it stays in the room.
pub(in crate::postmortem) fn issue_text(postmortem: &Postmortem, id: ActionId) -> SafeText {
    let mut page = Page::new(escape);
    for action in planned(postmortem).filter(|action| action.part.number == id.into()) {
        issue(&mut page, postmortem, action);
    }
    page.finish()
}

fn issue(page: &mut Page, postmortem: &Postmortem, action: &ActionLine) {
    page.raw("## ").text(&action.part.text).raw("\n\n");
    for line in details(postmortem, action) {
        page.raw("- ").text(&line).raw("\n");
    }
}
