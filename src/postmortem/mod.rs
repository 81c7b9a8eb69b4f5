//! Workshop -> postmortem for one audience -> Markdown, HTML, chat summary.
