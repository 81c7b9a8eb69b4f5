//! `kubectl rollout history`: revisions in order, without times.

use super::anchor::Placed;
use super::draft::Draft;
use crate::evidence::scanner::Scanner;
use crate::workshop::EventKind;

const SOURCE: &str = "kubectl rollout history";

/// A list of revisions whose heading was read.
pub(super) struct RolloutTable {
    object: String,
}

impl RolloutTable {
    /// True for the line above the heading: `deployment.apps/playback-api`.
    pub(super) fn names_object(line: &str) -> bool {
        let line = line.trim();
        ["deployment.", "deployments ", "daemonset.", "statefulset.", "deployment/"]
            .into_iter()
            .any(|kind| line.starts_with(kind))
            && line.split_whitespace().count() <= 2
    }

    /// Opens a list at its heading, for the object named above it.
    pub(super) fn open(heading: &str, object: &str) -> Option<Self> {
        let mut words = heading.split_whitespace();
        let fits = words.next() == Some("REVISION")
            && words.next() == Some("CHANGE-CAUSE")
            && words.next().is_none();
        fits.then(|| Self { object: object.trim().to_owned() })
    }

    /// Reads a row; `None` when the line is none.
    pub(super) fn row(&self, line: &str) -> Option<Draft> {
        let mut scanner = Scanner::new(line.trim());
        let revision = scanner.digits(1, 9)?;
        (scanner.spaces() > 0).then_some(())?;
        let cause = scanner.rest();
        let object = if self.object.is_empty() { String::new() } else { [&self.object, " "].concat() };
        let said =
            if cause == "<none>" { ", change-cause not recorded".to_owned() } else { [": ", cause].concat() };
        let text = [&object, "revision ", &revision.to_string(), &said].concat();
        let kind = Some(EventKind::Change);
        Some(Draft { kind, ..Draft::row(Placed::UNKNOWN, text, SOURCE) })
    }
}
