//! The forms in which a postmortem leaves, and what their files are called.
//!
//! **Invariant.** A new form does not compile until it has a word, an ending, a media type and a writer.

/// The forms in which a postmortem leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// One HTML file without script.
    Html,
    /// HTML for the clipboard.
    RichText,
    /// Six lines for a chat.
    Chat,
    /// The sheet that is printed.
    Print,
    /// The fishbone as a picture.
    FishboneSvg,
    /// The why-tree as a picture.
    WhyTreeSvg,
    /// The timeline strip as a picture.
    TimelineSvg,
    /// The fishbone as source of mermaid's `ishikawa-beta`.
    Ishikawa,
    /// The causal graph as source of mermaid's `flowchart`.
    Flowchart,
    /// The actions as rows for Jira's import.
    JiraCsv,
    /// The actions as rows for Linear's import.
    LinearCsv,
    /// The actions as rows for GitHub's issue importers.
    GithubCsv,
    /// The actions as a Markdown task list.
    TaskList,
    /// The text of an issue for each action.
    IssueTexts,
    /// One page: what closing now leaves open, who carries it, until when.
    ClosingPage,
    /// The follow-up meeting and the deadlines for a calendar.
    Calendar,
    /// The actions as tasks of a calendar program.
    CalendarTasks,
    /// What an incident counts as in another library: classes and states, no prose.
    ClassCard,
    /// Numbers over many workshops as rows. Of a library, not of a postmortem.
    Numbers,
}

impl Format {
    /// Every format of a postmortem.
    pub const ALL: [Self; 19] = [
        Self::Markdown,
        Self::Html,
        Self::RichText,
        Self::Chat,
        Self::Print,
        Self::FishboneSvg,
        Self::WhyTreeSvg,
        Self::TimelineSvg,
        Self::Ishikawa,
        Self::Flowchart,
        Self::JiraCsv,
        Self::LinearCsv,
        Self::GithubCsv,
        Self::TaskList,
        Self::IssueTexts,
        Self::ClosingPage,
        Self::Calendar,
        Self::CalendarTasks,
        Self::ClassCard,
    ];

    /// Its word, as typed after `--format`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::RichText => "rich",
            Self::Chat => "chat",
            Self::Print => "print",
            Self::FishboneSvg => "svg",
            Self::WhyTreeSvg => "why-tree-svg",
            Self::TimelineSvg => "timeline-svg",
            Self::Ishikawa => "mermaid",
            Self::Flowchart => "flowchart",
            Self::JiraCsv => "jira",
            Self::LinearCsv => "linear",
            Self::GithubCsv => "github",
            Self::TaskList => "tasks",
            Self::IssueTexts => "issues",
            Self::ClosingPage => "closing-page",
            Self::Calendar => "calendar",
            Self::CalendarTasks => "calendar-tasks",
            Self::ClassCard => "class-card",
            Self::Numbers => "numbers",
        }
    }

    /// What the file shows of the postmortem, where that is not all of it: part of its name.
    pub const fn shows(self) -> Option<&'static str> {
        match self {
            Self::FishboneSvg | Self::Ishikawa => Some("fishbone"),
            Self::WhyTreeSvg | Self::Flowchart => Some("why-tree"),
            Self::TimelineSvg => Some("timeline"),
            Self::JiraCsv => Some("actions-jira"),
            Self::LinearCsv => Some("actions-linear"),
            Self::GithubCsv => Some("actions-github"),
            Self::TaskList => Some("actions"),
            Self::IssueTexts => Some("issues"),
            Self::ClosingPage => Some("closing"),
            Self::Calendar => Some("calendar"),
            Self::CalendarTasks => Some("tasks"),
            Self::ClassCard => Some("class-card"),
            Self::Numbers => Some("numbers"),
            Self::Markdown | Self::Html | Self::RichText | Self::Chat | Self::Print => None,
        }
    }

    /// True for the postmortem itself: once that has left, it is published. A picture, the actions or a class card are not
    /// it.
    pub const fn publishes(self) -> bool {
        self.shows().is_none()
    }

    /// True for what goes to where the team plans its work: its readers are the team.
    pub const fn is_for_planning(self) -> bool {
        matches!(
            self,
            Self::JiraCsv
                | Self::LinearCsv
                | Self::GithubCsv
                | Self::TaskList
                | Self::IssueTexts
                | Self::ClosingPage
                | Self::Calendar
                | Self::CalendarTasks
        )
    }

    /// True for a calendar's syntax.
    pub const fn is_calendar(self) -> bool {
        matches!(self, Self::Calendar | Self::CalendarTasks)
    }

    /// The ending of its file name.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown | Self::TaskList | Self::IssueTexts | Self::ClosingPage => "md",
            Self::JiraCsv | Self::LinearCsv | Self::GithubCsv | Self::Numbers => "csv",
            Self::Calendar | Self::CalendarTasks => "ics",
            Self::ClassCard => "json",
            Self::Html | Self::RichText | Self::Print => "html",
            Self::Chat => "txt",
            Self::FishboneSvg | Self::WhyTreeSvg | Self::TimelineSvg => "svg",
            Self::Ishikawa | Self::Flowchart => "mmd",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown | Self::TaskList | Self::IssueTexts | Self::ClosingPage => "text/markdown",
            Self::JiraCsv | Self::LinearCsv | Self::GithubCsv | Self::Numbers => "text/csv",
            Self::Calendar | Self::CalendarTasks => "text/calendar",
            Self::ClassCard => "application/json",
            Self::Html | Self::RichText | Self::Print => "text/html",
            Self::FishboneSvg | Self::WhyTreeSvg | Self::TimelineSvg => "image/svg+xml",
            Self::Chat | Self::Ishikawa | Self::Flowchart => "text/plain",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_postmortem_itself_publishes_and_neither_its_actions_nor_a_class_card() {
        let publishing: Vec<Format> = Format::ALL.into_iter().filter(|format| format.publishes()).collect();
        use Format::{Chat, Html, Markdown, Print, RichText};
        assert_eq!(publishing, [Markdown, Html, RichText, Chat, Print]);
        assert!(Format::ALL.iter().all(|format| !(format.publishes() && format.is_for_planning())));
    }
}
