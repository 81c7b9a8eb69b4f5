//! Projects, clusters and stores at a cloud: the key, the option or the path before a name says which it is.

use super::names::is_called;
use super::rules::PROJECT;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{self, Beside, is_one_of, is_word};
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, JOINER, UPPER};

/// `cluster_name: X`, `--context X`, `Switched to context "X"`: such a name says whose cluster it is, and where.
pub(super) fn is_cluster(says: &[u8], beside: Beside<'_>, name: &[u8]) -> bool {
    let options = ["--context", "--kube-context", "current-context", "use-context"];
    // "cluster: re-created" says what happened to it.
    let long = || name.iter().filter(|byte| class::is(**byte, JOINER)).count() > 1;
    is_word(says, "cluster")
        && !is_variable(name)
        && (beside.is_tight() || beside.is_assigned() && (long() || is_called(name)) || beside.word.starts_with(b"--"))
        || is_one_of(beside.word, &options)
        // `**Cluster Name**: quorra-api-cluster`
        || is_word(beside.word, "name")
            && beside.is_assigned()
            && !is_variable(name)
            && beside.previous().is_some_and(|before| is_word(before.word, "cluster") && before.gap == b" ")
        || is_word(beside.word, "context") && beside.gap == b" \""
}

/// `CLUSTER_LABEL`, `PROJECT_ID`: what whoever reads on has to fill in.
pub(super) fn is_variable(name: &[u8]) -> bool {
    name.contains(&b'_') && name.iter().all(|byte| class::is(*byte, UPPER) || *byte == b'_')
}

/// `/storage/v1/b/X/o`: what a store of Google is asked for.
pub(super) fn is_stored(text: &[u8], at: usize) -> bool {
    class::one_before(text, at, &["/storage/v1/"]).is_some()
}

/// `resource_group_name = "X"`, "resource group 'X'".
pub(super) fn of_resources(beside: Beside<'_>) -> bool {
    beside.word.starts_with(b"resource")
        || beside.previous().is_some_and(|before| is_word(before.word, "resource"))
}

/// `kestrel-shop-417203`, `"project_id": "kestrel-shop"`: the number behind it, or the key, tells the project.
pub(super) fn project(word: Word<'_>, beside: Beside<'_>, sink: &mut Sink<'_, '_>) {
    let (head, number) = beside::last_part(word.bytes());
    let numbered = (5..=7).contains(&number.len()) && class::all(number, DIGIT);
    // `"project_id": "kestrel-shop"`: the key says it.
    let keyed = beside.is_tight() && !head.is_empty() && is_one_of(beside.word, &["project_id", "projectid"]);
    if keyed || head.len() >= 4 && numbered && beside.edge() != b'/' && !prose_before(beside) {
        sink.hit(&PROJECT, word.start, word.end);
    }
}

/// "side projects/hobby-123456": an adjective, and no path.
fn prose_before(beside: Beside<'_>) -> bool {
    beside.previous().is_some_and(|before| is_one_of(before.word, &["side", "our", "my", "other"]))
}
