//! Headings of tables that list machines, or whose they are. [`machine_columns`](super::machine_columns) asks here.

use crate::redact::detect::asked::Cue;
use crate::redact::detect::words::Words;

/// Headings of columns that name machines, or whose they are.
pub(in crate::redact::detect) static MACHINES: Words = Words::of(&[
    "host",
    "hosts",
    "hostname",
    "server",
    "servers",
    "machine",
    "node",
    "nodes",
    "nodelist",
    "ci_name",
    "computername",
    "virtualmachine",
    "vmname",
    "member",
    "member_host",
    "primaryserver",
    "replicaserver",
    "pscomputername",
    "replica_server_name",
    "s-computername",
    "servername",
    "neighbor",
    "neighbour",
    "rack",
    "resourcegroup",
    "customer",
    "kunde",
    "tenant",
    "vm",
    "account",
    "client",
    "mandant",
    "klient",
    "cliente",
    "cluster",
    "host_name",
    "vmhost",
    "minion",
]);

/// Headings of columns of customers, beside [`OWNERS`].
pub(in crate::redact::detect) static CUSTOMERS: Words = Words::of(&[
    "company",
    "customer_name",
    "customer_slug",
    "legal_name",
    "merchant",
    "tenant_name",
    "tenant_slug",
]);

/// True for a heading of machines, or of whose they are.
pub(super) fn is_listed(heading: &[u8]) -> bool {
    MACHINES.hold(heading) || CUSTOMERS.hold(heading)
}

/// Words of headings that [`TITLES`] and [`CALLED`] have beside these.
pub(in crate::redact::detect) const NAMES: Cue =
    &["name", "device", "dsa", "svr", "address", "partner", "system"];
