//! Headings of several words, and parts of a line of headings that only lists of machines have.

/// Headings of several words that name machines.
pub(super) const TITLES: &[&str] = &[
    "AP Name",
    "Backup Server",
    "Computer Name",
    "Dest Media Svr",
    "Destination DSA",
    "Device ID",
    "Host Name",
    "Hypervisor Hostname",
    "Machine Name",
    "Master Server",
    "Media Server",
    "Media Svr",
    "Neighbor Device",
    "Neighbor Device ID",
    "Node ID",
    "Node Name",
    "Server Name",
    "Source DSA",
    "Source Server",
    "Storage Server",
    "System Id",
    "System Name",
    "Target Server",
    "VM Name",
    "Virtual Machine",
];

/// Headings that name machines where [`OF_MACHINES`] has another of the line, which is of machines alone.
pub(super) const CALLED: &[&str] = &["address", "application_name", "name", "partner", "proxy_name"];

/// Parts of a line of headings that only lists of machines have.
pub(super) const OF_MACHINES: &[&str] = &[
    "  LABELS ",
    " AP Model",
    " AUTHINFO",
    " AVAILABILITY ",
    " BOOTDISK",
    " Binary ",
    " CONSUMER ",
    " CPU%",
    " CPUUsage",
    " ConnectionState",
    " DNSHostName",
    " Holdtme ",
    " IPV4 ",
    " IPv4 ",
    " IPv4Address",
    " IQN ",
    " MACHINE TYPE",
    " MemoryAssigned",
    " Node Pool ",
    " OpSys",
    " OperatingSystem",
    " Possible State",
    " PowerState",
    " Public IPv4",
    " Raft Version",
    " VCPUs",
    " VMHost",
    " Voter",
    " client_addr ",
    " largest delta ",
    "DESIRED STATE",
    "INSTANCEMANAGER",
    "MEMBER_PORT",
    "Media Svr",
    "Neighbor Port",
    "Node-Http-Address",
    "Port info ",
    "REFRESHED ",
    "State details",
    "WWN/iSCSI",
];

/// Parts that lists of other things have too: machines are listed where one of [`BESIDE`] stands there as well.
pub(super) const PERHAPS: &[&str] =
    &[" Eligibility", " Guest OS ", " Networks ", " Segment", " Tokens ", " Transferred ", " Upstream "];

/// Headings of lists of machines, beside those.
pub(super) const BESIDE: &[&str] = &[
    " Build ",
    " Drain",
    " Duration",
    " File ",
    " Flavor",
    " Image",
    " Location",
    " Owns",
    " Processed",
    " Read ",
    " Role",
    " Status",
];
