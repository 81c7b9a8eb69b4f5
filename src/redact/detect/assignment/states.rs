//! What a log or a form says of a secret between its name and its value: "Routing key in use: X".

use crate::text::class::{self, DIGIT, LOWER};

/// What is said of a secret between its name and the colon, where a log or a form shows it.
const STATES: &[&str] = &[
    "accepted",
    "applied",
    "assigned",
    "configured",
    "created",
    "entered",
    "found",
    "generated",
    "given",
    "in use",
    "installed",
    "issued",
    "presented",
    "provided",
    "received",
    "registered",
    "returned",
    "sent",
    "set",
    "stored",
    "supplied",
    "tried",
    "typed",
    "used",
    "verwendet",
    "utilisée",
    "utilisé",
    "usada",
    "usado",
    "usata",
    "gebruikt",
];

/// Past "in use" of "Routing key in use: X", and "currently in use".
pub(super) fn past_state(bytes: &[u8], end: usize) -> usize {
    if class::at(bytes, end) != b' ' {
        return end;
    }
    let now = class::one_at(bytes, end, &[" currently", " now", " actually"]).map_or(0, str::len);
    let at = end + now + 1;
    let behind = |state: &&&str| {
        class::starts_with_folded(bytes, at, state)
            && class::one_at(bytes, at + state.len(), &[": ", " : ", "="]).is_some()
    };
    STATES
        .iter()
        .find(behind)
        .map(|state| at + state.len())
        .filter(|at| !is_address(bytes, *at))
        .unwrap_or(end)
}

/// "Routing key used: orders.created.v1", "Encryption key in use: alias/prod-orders": where a message goes, and what a key is
/// called.
fn is_address(bytes: &[u8], end: usize) -> bool {
    let start = class::run_end(bytes, end, 3, |byte| matches!(byte, b' ' | b':' | b'='));
    let stop = class::run_end(bytes, start, 80, |byte| byte > b' ');
    let value = bytes.get(start..stop).unwrap_or_default();
    let small =
        |byte: &u8| class::is(*byte, LOWER | DIGIT) || matches!(byte, b'.' | b'*' | b'#' | b'-' | b'_');
    value.starts_with(b"alias/")
        || value.starts_with(b"arn:")
        || value.contains(&b'.') && value.iter().all(small)
}
