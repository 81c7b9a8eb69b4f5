//! Ids of traces and of requests: whoever has one finds the request in the logs, with all that it carried.

use crate::redact::Kind;
use crate::redact::detect::beside::{Beside, is_one_of, is_word, last_part};
use crate::redact::detect::machines::rules;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, HEX, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&TRACE];

static TRACE: Rule = Rule::shown(Shown {
    name: "trace-id",
    kind: Kind::Id,
    reason: "Names one request, and can be looked up.",
    known_format: false,
    examples: Examples {
        positive: &[
            "traceparent: «00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01»",
            "  Machine ID:                 «4bf92f3577b34da6a3ce929d0e0e4736»",
            "span_id=«00f067aa0ba902b7» refused",
            "\"spanId\":\"«00f067aa0ba902b7»\"",
            "X-B3-TraceId: «463ac35c9f6413ad»",
            "trace «4bf92f3577b34da6a3ce929d0e0e4736» shows it",
            "Root=«1-67891233-abcdef012345678912345678»",
            "cf-ray: «8c1f2a3b4c5d6e7f-FRA»",
            "ANDROID_ID=«9f8e7d6c5b4a3f2e», DevEUI «70B3D57ED005A1B2»",
            "ALB app/shop-prod/«50dc6c495c0c9188» had no targets",
            "b3: «80f198ee56343ba864fe8b2a57d3eff7-e457b5a2e4d86bd1-1»",
            "[cart,«2485ec27856c56f4»,«9aa10a1fdb3b6d61»,true] slow",
            "uber-trace-id: «3d1f8a2b4c5d6e7f»:«9aa10a1fdb3b6d61»:0:1",
            "X-Cloud-Trace-Context: «105445aa7843bc8bf206b12000100000»/1;o=1",
            "Sentry event «105445aa7843bc8bf206b12000100000»",
            "device=«4dc68f7217c361024ef9bb9c1eba4047eefa47cb1a476c62a750fd6c59848fda» gone",
            "\"msg\":\"«9aa10a1fdb3b6d61» is starting a new election at term 8\"",
            "raft.node: «9aa10a1fdb3b6d61» lost leader x at term 9",
            "\"caller\":\"etcdserver/raft.go:416\",\"to\":\"«9aa10a1fdb3b6d61»\", member «2485ec27856c56f4» is healthy",
            "\"peer-id\":\"«2485ec27856c56f4»\"",
            "POD\n«2681b5e633d8f»  afcd9358ab052  3 minutes ago\n",
            "/serviceAccounts/x/keys/«3afd3dc4029c81321dcd22e64d8204d10d06441b»\"",
        ],
        negative: &[
            "Image ID: 4bf92f3577b34da6a3ce929d0e0e4736",
            "etag 00f067aa0ba902b7, from 00f067aa0ba902b7 to 2485ec27856c56f4",
            "1712131201118  200 ok\n2681b5e633d8f fixed it",
            "sha256=4dc68f7217c361024ef9bb9c1eba4047eefa47cb1a476c62a750fd6c59848fda",
            "commit 4bf92f3577b34da6a3ce929d0e0e4736",
            "00-1234-5678-01",
            "1-67891233-abcdef",
            "8c1f2a3b4c5d6e7f-fra",
        ],
        disguised: &["span_id=«00f067aa\u{200b}0ba902b7»", "cf-ray: «8c1f2a3b4c5d6e7f\\-FRA»"],
    },
});

/// Asked at a word with digits, as long as a trace.
pub(in crate::redact::detect) fn at_word(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let trace = match word.len() {
        // What Apple pushes to a device by.
        64 => {
            class::all(word.bytes(), HEX)
                && Beside::before(word.text, word.start)
                    .is_some_and(|beside| beside.is_assigned() && is_one_of(beside.says(), &["device"]))
        }
        // `3681b5e633c8f  afcd9358ab052`, as a runtime lists its containers.
        13 => {
            matches!(word.previous(), 0 | b'\n')
                && class::all(word.bytes(), HEX)
                && class::starts_with_folded(word.text, word.end, "  ")
        }
        // The key of an account of a service.
        40 => {
            class::all(word.bytes(), HEX) && class::one_before(word.text, word.start, &["/keys/"]).is_some()
        }
        16 | 32 => class::all(word.bytes(), HEX) && is_near_trace(word.text, word.start),
        _ => TRACES.iter().any(|shape| is_shaped(word.bytes(), shape)),
    };
    if trace {
        sink.hit(&TRACE, word.start, word.end);
        // `app/quorra-web-alb/50dc6c495c0c9188`: what balances load has a name as well.
        let name = class::run_back(word.text, word.start - usize::from(word.previous() == b'/'), 40, WORD);
        if word.previous() == b'/' && class::one_before(word.text, name, &["app/", "net/"]).is_some() {
            sink.hit(&rules::PROJECT, name, word.start - 1);
        }
    }
}

/// How traces are written that need no word beside them, a number of hexadecimal digits in each part: of W3C, of Zipkin, of AWS
/// and of Cloudflare, whose last part is an airport.
const TRACES: &[&[usize]] = &[&[2, 32, 16, 2], &[32, 16, 1], &[32, 16], &[1, 8, 24], &[16, 3]];

fn is_shaped(word: &[u8], shape: &[usize]) -> bool {
    let mut parts = word.split(|byte| *byte == b'-');
    shape.iter().all(|length| {
        parts.next().is_some_and(|part| {
            part.len() == *length && class::all(part, if *length == 3 { UPPER } else { HEX })
        })
    }) && parts.next().is_none()
}

/// Whose ids have sixteen digits.
const NAMED: &[&str] = &[
    "android",
    "client",
    "correlation",
    "device",
    "installation",
    "instance",
    "machine",
    "member",
    "parent",
    "peer",
    "request",
    "span",
    "trace",
    "transaction",
];

/// The line speaks of members that vote.
#[inline(never)]
fn is_of_raft(bytes: &[u8], start: usize) -> bool {
    let line = bytes.get(class::line_start(bytes, start, 300)..start).unwrap_or_default();
    class::contains(line, b"raft") || class::contains(line, b"etcd")
}

/// `span_id=`, `"traceId":`, "trace 4bf92f": a trace has no other ids of this length.
fn is_near_trace(bytes: &[u8], start: usize) -> bool {
    // `9aa10a1fdb3b6d61,2485ec27856c56f4`: a trace and a part of it, side by side.
    let hex = |from: usize| class::run_of(bytes, from, 17, HEX) - from;
    // `2485ec27856c56f4 became leader at term 9`: who votes in a cluster.
    // `9aa10a1fdb3b6d61, started, m1, https://…`: the list of all.
    let votes = [
        " is starting a new",
        " became ",
        " lost leader",
        " elected leader",
        " received Msg",
        ", started, ",
        ", unstarted, ",
        " | started |",
        " is unhealthy",
        " is healthy",
    ];
    if start + 16 < bytes.len() && class::one_at(bytes, start + 16, &votes).is_some() {
        return true;
    }
    let twin = |sign: usize| matches!(class::at(bytes, sign), b',' | b':');
    if twin(start + 16) && hex(start + 17) == 16
        || start > 17 && twin(start - 1) && hex(start - 17) == 16 && hex(start - 18) != 17
    {
        return true;
    }
    Beside::before(bytes, start).is_some_and(|beside| {
        // `app/shop-prod/50dc6c495c0c9188`, as AWS numbers what balances load.
        if beside.gap == b"/" && beside.edge() == b'/' {
            return beside.previous().is_some_and(|sort| is_one_of(sort.word, &["app", "net"]));
        }
        // `"to":"9aa10a1fdb3b6d61"`, "with peer 9aa10a1fdb3b6d61": whom a member of etcd speaks to.
        let member = |words: &[&str]| is_one_of(beside.word, words);
        if member(&["from", "lead", "leader", "node", "to", "vote"]) && is_of_raft(bytes, start)
            || member(&["peer", "member"]) && beside.gap == b" "
        {
            return true;
        }
        let (head, last) = last_part(beside.word);
        let named = |part: &[u8]| is_one_of(part, NAMED);
        is_one_of(last, &["id", "context"]) && named(last_part(head).1)
            || is_one_of(
                beside.word,
                &["traceid", "spanid", "span", "trace", "event", "deveui", "appeui", "joineui"],
            )
            || is_word(last, "id") && beside.previous().is_some_and(|before| named(before.word))
    })
}
