//! Names of machines in capital letters: the parts say what it is, where it stands and which it is.

use super::host_words::PLACES;
use super::names::is_region;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::numbers::issue_keys::is_standard;
use crate::redact::detect::words::Words;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, HEX, JOINER, UPPER};

/// `SW-FLOOR2`, `VM-SAP-PRD`: capital letters, the first part says what it is, another where or which.
pub(super) fn is_called_in_capitals(name: &[u8]) -> bool {
    const SORTS: &[&str] = &[
        "ap", "cam", "dc", "esx", "fs", "fw", "gw", "hv", "lb", "nas", "pc", "prn", "rtr", "scn", "srv",
        "sw", "tab", "vm", "wap", "ws",
    ];
    if !class::is(class::at(name, 0), UPPER) {
        return false;
    }
    let parts = || name.split(|byte| class::is(*byte, JOINER));
    let sort = parts().next().unwrap_or_default();
    let last = name.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    if !name.iter().all(|byte| class::is(*byte, UPPER | DIGIT | JOINER)) {
        return false;
    }
    let several = parts().count() > 2 && !parts().any(|part| SAID.hold(part));
    // `DS_SAS_07`, `RG-SHOP-PROD-NEU`, `VM-ERP-DB`
    let kept =
        several && is_one_of(sort, &["ds", "hmi", "lun", "plc", "svm", "vmfs"]) && class::any(name, DIGIT);
    let placed = several && sort == b"RG" && parts().any(|part| PLACES.hold(part));
    let called = several
        && is_one_of(sort, &["esx", "hv", "nas", "vm"])
        && parts().all(|part| part.len() > 1 && !is_one_of(part, &["by", "in", "on", "to"]));
    // `RUH-DC1-FW01`: the last part says what it is, behind the hall.
    let counted = last.split_at(last.iter().take_while(|byte| class::is(**byte, UPPER)).count());
    let of_hall = several
        && is_one_of(counted.0, &["ap", "esx", "fw", "gw", "lb", "rtr", "srv", "sw"])
        && matches!(counted.1.len(), 1 | 2)
        && class::all(counted.1, DIGIT);
    // `SW-CORE-KIE`, `FW-EDGE-OSL`: what of, and the three letters of where.
    let cores = several
        && is_one_of(sort, &["ap", "fw", "gw", "rtr", "sw"])
        && last.len() == 3
        && parts().count() == 3
        && parts().nth(1).is_some_and(|part| {
            is_one_of(
                part,
                &["acc", "access", "agg", "core", "dist", "dmz", "edge", "leaf", "spine", "tor", "wan"],
            )
        });
    of_hall
        || cores
        || kept
        || placed
        || !name.contains(&b'_')
            && (called
                || is_one_of(sort, SORTS)
                    && !is_region(&name.to_ascii_lowercase())
                    && (class::any(last, DIGIT) || PLACES.hold(last)))
}

/// What is said of machines in capital letters: `VM-START-FAILED`, `PLC_FAULT_7`, `CEPH-HEALTH`.
static SAID: Words = Words::of(&[
    "alarm",
    "alert",
    "down",
    "error",
    "event",
    "exit",
    "failed",
    "failure",
    "fault",
    "full",
    "health",
    "id",
    "job",
    "limit",
    "lost",
    "migration",
    "mode",
    "rate",
    "reset",
    "restart",
    "restore",
    "size",
    "start",
    "state",
    "status",
    "stop",
    "upgrade",
    "usage",
]);

/// `PVE-KIEL`: of two parts, of which the first says what it runs. Asked behind "cluster".
pub(super) fn is_cluster_in_capitals(name: &[u8]) -> bool {
    const RUNS: &[&str] =
        &["aks", "ceph", "eks", "esx", "esxi", "gke", "hv", "k8s", "ntnx", "ocp", "pve", "rke", "sql"];
    let first = name.split(|byte| *byte == b'-').next().unwrap_or_default();
    is_one_of(first, RUNS)
        && !name.split(|byte| *byte == b'-').any(|part| SAID.hold(part))
        && name.len() > first.len() + 2
        && name.iter().all(|byte| class::is(*byte, UPPER | DIGIT) || *byte == b'-')
}

/// `MSSQL-PRD-01`, `HV-CLUSTER-N2`: capital letters in three parts or more, the last a number.
pub(super) fn is_shouted(name: &[u8]) -> bool {
    let mut parts = name.split(|byte| *byte == b'-');
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let last = name.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let letters = |part: &[u8]| part.len() >= 2 && class::all(part, UPPER);
    // Of two parts the second is the last.
    let second = if second.len() == last.len() { first } else { second };
    // `MBX-OSL-DB03`: the first letters say what is counted, unless they are a standard's.
    let (counted, number) =
        last.split_at(last.iter().take(4).take_while(|byte| class::is(**byte, UPPER)).count());
    (parts.next().is_some() || is_of_site(first, counted, number))
        && name.iter().all(|byte| class::is(*byte, UPPER | DIGIT) || *byte == b'-')
        && letters(first)
        && letters(second)
        && matches!(number.len(), 1..=3)
        && class::all(number, DIGIT)
        && !is_standard(first)
        && !is_standard(counted)
        && !is_region(&name.to_ascii_lowercase())
}

/// `OSLPRD-SQL03`, `KIE-DC01`: of two parts the first says where or for what it runs, the second what it is, with a number
/// that begins with zero where the first is short.
#[inline(never)]
fn is_of_site(first: &[u8], counted: &[u8], number: &[u8]) -> bool {
    (number.starts_with(b"0") && first.len() < 6
        || first.len() > 4
            && ["PRD", "PROD", "DEV", "UAT", "TST", "SRV"]
                .iter()
                .any(|part| class::contains(first, part.as_bytes())))
        && is_one_of(
            counted,
            &["app", "db", "dc", "exc", "fs", "iis", "ora", "prn", "rds", "sap", "sql", "ts", "web"],
        )
}

/// `AG-BILL-OSL`, `KIEL-PROD-CL03`: capital letters in three parts or more.
pub(super) fn is_loud(name: &[u8]) -> bool {
    let first = name.split(|byte| *byte == b'-').next().unwrap_or_default();
    name.iter().filter(|byte| **byte == b'-').count() > 1
        && name.iter().all(|byte| class::is(*byte, UPPER | DIGIT) || *byte == b'-')
        && !is_standard(first)
        && !is_region(&name.to_ascii_lowercase())
}

/// `gw-8CF681E8B08F`: the address of the device ends its name.
pub(super) fn ends_with_address(name: &[u8]) -> bool {
    name.rsplit(|byte| *byte == b'-').next().is_some_and(|last| {
        last.len() == 12
            && last.len() < name.len()
            && last.iter().all(|byte| class::is(*byte, UPPER | DIGIT))
            && class::all(last, HEX)
            && class::any(last, DIGIT)
            && class::any(last, UPPER)
    })
}

/// `WIN-7F3K2QJ9`, `DESKTOP-8GH2KLM`: the name that Windows gives a machine.
pub(super) fn is_made_by_windows(name: &[u8]) -> bool {
    if !name.first().is_some_and(|first| matches!(first | 0x20, b'd' | b'e' | b'l' | b'w')) {
        return false;
    }
    let Some(dash) = name.iter().take(9).position(|byte| *byte == b'-') else { return false };
    let (head, made) = (name.get(..dash).unwrap_or_default(), name.get(dash + 1..).unwrap_or_default());
    let digits = class::count(made, DIGIT);
    is_one_of(head, &["desktop", "ec2amaz", "laptop", "win"])
        && (6..=11).contains(&made.len())
        && class::all(made, ALPHANUMERIC)
        && digits > 0
        && digits < made.len()
}
