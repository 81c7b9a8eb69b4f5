//! Rooms where people meet, boards and repositories, written without `https://`.

use super::imports;
use super::link_rules::LINK;
use super::public_sites::public_end;
use super::url::{link, link_end};
use crate::redact::detect::Sink;
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::walk::Word;
use crate::text::class::{self, ALPHANUMERIC};

/// Asked at a word of three letters that a full stop follows.
pub(in crate::redact::detect) fn at_www(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.text;
    if word.len() == 3
        && is_word(word.bytes(), "www")
        && class::is(class::at(bytes, word.end + 1), ALPHANUMERIC)
    {
        let end = link_end(bytes, word.start);
        link(bytes, word.start, word.start, end, sink);
    }
}

/// Where meetings are held, and what else is somebody's alone: the end of the host, and what the path holds.
const MEETINGS: &[(&str, &str)] = &[
    ("zoom.us", "/j/"),
    ("zoom.us", "/my/"),
    ("zoom.us", "/s/"),
    ("teams.microsoft.com", "/l/"),
    ("teams.microsoft.com", "/meet/"),
    ("teams.live.com", "/meet/"),
    ("meet.google.com", "/"),
    ("meet.jit.si", "/"),
    ("whereby.com", "/"),
    ("webex.com", "/meet/"),
    ("webex.com", "/join/"),
    // What companies keep at services that they rent.
    ("atlassian.net", "/browse/"),
    ("atlassian.net", "/wiki/"),
    ("datadoghq.com", "/apm/"),
    ("datadoghq.com", "/dashboard/"),
    ("datadoghq.com", "/logs?"),
    ("datadoghq.com", "/monitors/"),
    ("datadoghq.com", "/notebook/"),
    ("docs.google.com", "/d/"),
    ("drive.google.com", "/d/"),
    ("drive.google.com", "/folders/"),
    ("drive.google.com", "/open?"),
    ("grafana.net", "/d/"),
    ("linear.app", "/issue/"),
    ("linear.app", "/project/"),
    ("linear.app", "/team/"),
    ("pagerduty.com", "/incidents/"),
    ("sentry.io", "/issues/"),
    ("sentry.io", "/organizations/"),
    ("slack.com", "/archives/"),
    ("trello.com", "/b/"),
    ("trello.com", "/c/"),
];

/// Asked at a word that a full stop and a word follow: a room where people meet, and its like, without `https://`.
pub(in crate::redact::detect) fn at_meeting(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.text;
    if matches!(word.previous(), b'/' | b'.' | b'@') {
        return;
    }
    let host_end = class::run_end(bytes, word.end, 64, |byte| {
        class::is(byte, ALPHANUMERIC) || matches!(byte, b'-' | b'.')
    });
    if class::at(bytes, host_end) != b'/' {
        return;
    }
    let host = bytes.get(word.start..host_end).unwrap_or_default();
    if is_one_of(host, &["bitbucket.org", "github.com", "gitlab.com"]) {
        bare_repository(bytes, word.start, host_end, sink);
        return;
    }
    let mut sites = MEETINGS.iter().filter(|(site, _)| host.ends_with(site.as_bytes())).peekable();
    // Asked first: few links lead to one of these.
    if sites.peek().is_none() {
        return;
    }
    let end = link_end(bytes, word.start);
    // Something stands behind what the path holds.
    let path = bytes.get(host_end..end.saturating_sub(1)).unwrap_or_default();
    let public = || public_end(bytes.get(word.start..end).unwrap_or_default()) == end - word.start;
    if sites.any(|(_, part)| class::contains(path, part)) && !public() {
        sink.hit(&LINK, word.start, end);
    }
}

/// "see github.com/acme/ledger": the repository of an owner, as the link to it with its scheme.
#[inline(never)]
fn bare_repository(bytes: &[u8], start: usize, host_end: usize, sink: &mut Sink<'_, '_>) {
    let end = link_end(bytes, start);
    let path = bytes.get(host_end..end).unwrap_or_default();
    let mut parts = path.split(|byte| *byte == b'/').skip(1);
    let mut named = || parts.next().is_some_and(|part| class::is(class::at(part, 0), ALPHANUMERIC));
    if named() && named() && !imports::is_imported(bytes, start, host_end, end) {
        link(bytes, start, start, end, sink);
    }
}
