//! The blocks of a postmortem as HTML elements, for the file and for the clipboard.

use super::model::{ActionLine, Fact, Part, TimelineLine};
use super::outline::Block;
use super::page::Page;
use crate::redact::{SafeText, say};

/// Writes a text so that HTML reads it as words, in elements and in attributes.
pub(super) fn escape(text: &SafeText) -> SafeText {
    text.escape(|character| match character {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    })
}

pub(super) fn write_block(page: &mut Page, block: &Block<'_>) {
    match block {
        Block::Text(text) => {
            page.raw("<p>").text(text).raw("</p>\n");
        }
        Block::Heading(heading) => {
            page.raw("<h3>").raw(heading).raw("</h3>\n");
        }
        Block::Parts(parts) => write_parts(page, parts),
        Block::Lines(lines) => {
            page.raw("<ul>\n");
            for line in *lines {
                page.raw("<li>").text(line).raw("</li>\n");
            }
            page.raw("</ul>\n");
        }
        Block::Measures(rows) => {
            page.raw("<ul class=\"measures\">\n");
            for (name, value, meaning) in rows {
                page.raw("<li>")
                    .raw(name)
                    .raw(": <strong>")
                    .text(value)
                    .raw("</strong> <small>")
                    .raw(meaning);
                page.raw("</small></li>\n");
            }
            page.raw("</ul>\n");
        }
        Block::Timeline(lines) => write_timeline(page, lines),
        Block::Actions(lines) => write_actions(page, lines),
    }
}

/// Nested lists from the depths, without recursion.
fn write_parts(page: &mut Page, parts: &[&Part]) {
    let mut open = 0_usize;
    for part in parts {
        // A part is at most one level deeper than the one before it, whatever its stated depth.
        let wanted = (usize::from(part.depth) + 1).min(open + 1);
        if wanted > open {
            page.raw("<ul class=\"parts\">\n");
            open += 1;
        } else {
            page.raw("</li>\n");
            while open > wanted {
                page.raw("</ul>\n</li>\n");
                open -= 1;
            }
        }
        write_part(page, part);
    }
    for _ in 0..open {
        page.raw("</li>\n</ul>\n");
    }
}

fn write_part(page: &mut Page, part: &Part) {
    page.raw("<li>");
    write_number(page, part);
    if let Some(label) = part.label {
        page.raw(" <em>").raw(label).raw(":</em>");
    }
    page.raw(" ").raw(if part.held_back { "<i>" } else { "" }).text(&part.text);
    page.raw(if part.held_back { "</i>" } else { "" });
    write_tags(page, &part.tags);
    write_facts(page, &part.facts);
    write_evidence(page, part);
}

fn write_timeline(page: &mut Page, lines: &[TimelineLine]) {
    page.raw("<table>\n<thead><tr><th scope=\"col\">No.</th><th scope=\"col\">Time</th><th scope=\"col\">What</th>");
    page.raw("<th scope=\"col\">Happened</th></tr></thead>\n<tbody>\n");
    for line in lines {
        page.raw("<tr><td>");
        write_number(page, &line.part);
        page.raw("</td><td class=\"time\">")
            .text(&line.time)
            .raw("</td><td>")
            .raw(line.kind)
            .raw("</td><td>");
        page.text(&line.part.text);
        write_facts(page, &line.part.facts);
        write_evidence(page, &line.part);
        page.raw("</td></tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
}

fn write_actions(page: &mut Page, lines: &[ActionLine]) {
    page.raw("<table>\n<thead><tr><th scope=\"col\">No.</th><th scope=\"col\">Action</th><th scope=\"col\">Owner</th>");
    page.raw("<th scope=\"col\">Due</th><th scope=\"col\">Treats</th><th scope=\"col\">State</th></tr></thead>\n<tbody>\n");
    for line in lines {
        page.raw("<tr><td>");
        write_number(page, &line.part);
        page.raw("</td><td>").text(&line.part.text);
        write_tags(page, &line.part.tags);
        write_facts(page, &line.part.facts);
        page.raw("</td><td>").text(&line.owner).raw("</td><td class=\"time\">");
        match line.due {
            Some(due) => page.text(&say::date(due)),
            None if line.part.held_back => &mut *page,
            None => page.raw("no date yet"),
        };
        page.raw("</td><td>")
            .text(&line.treats_words())
            .raw("</td><td>")
            .raw(line.status_words())
            .raw("</td></tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
}

fn write_number(page: &mut Page, part: &Part) {
    page.raw("<b class=\"number\">").text(&say::number(part.number)).raw("</b>");
}

fn write_tags(page: &mut Page, tags: &[SafeText]) {
    if !tags.is_empty() {
        page.raw(" <small>").text(&say::join(tags, ", ")).raw("</small>");
    }
}

fn write_facts(page: &mut Page, facts: &[Fact]) {
    if facts.is_empty() {
        return;
    }
    page.raw("<ul class=\"values\">");
    for fact in facts {
        page.raw("<li>").raw(fact.name).raw(": ").text(&fact.value).raw("</li>");
    }
    page.raw("</ul>");
}

fn write_evidence(page: &mut Page, part: &Part) {
    if let Some(evidence) = &part.evidence {
        page.raw("<pre>").text(evidence).raw("</pre>");
    }
}
