//! What is no customer, though it stands where one may: makers of what everybody runs, things and parts of systems, and
//! words for nobody at all.
//!
//! Each list says where it may be asked: a word that ends the name of a thing in a sentence may end that of a company behind
//! `customer:`. **Start reading** at [`names_nobody`] for a whole value; the others are asked about one word of a name.

use crate::redact::detect::Lexicon;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::machines::set_apart::is_no_machine;
use crate::redact::detect::placeholder::is_placeholder;

/// What stands in a field that says whose something is, or behind such a word in a name, and names nobody.
static NOBODY: Lexicon = Lexicon::of(
    "access admin anonymous app archive aware base basic browser bulk care certificate cluster config context \
     count customer data database demo domain engine enterprise export feedback filter free global golang \
     gold hostname impact info input java key library list load login main manager metadata metrics model network \
     order output plan policy pool portal premium profile public python queue rechner record registry root \
     schema search secret server serveur service servidor session shared side socket standard state status store success \
     support sync system table team template ticket timeout token traffic trial type update user web",
);

/// `tenant: default`, `customer=${NAME}`: what is given there is a word, a placeholder, a machine's or a program's.
pub(super) fn names_nobody(name: &[u8]) -> bool {
    NOBODY.holds(name) || is_placeholder(name) || is_no_machine(name) || is_program(name)
}

/// Makers of what everybody runs whose name says nothing else: neither somebody nor a customer, wherever one is named.
static MAKERS: Lexicon = Lexicon::of(
    "amazon apple atlassian cloudflare datadog docker elastic fastly github gitlab google hashicorp intel meta \
     microsoft oracle rackspace",
);

/// Makers of what everybody runs who buy as well, or whose name is a word: two words that begin so are of a product, and
/// with a form of law behind them they may be a customer ("Siemens AG").
static PRODUCTS: Lexicon = Lexicon::of(
    "apache aruba aws azure barracuda broadcom brocade cisco citrix cloudera commvault confluent databricks dell \
     digitalocean dynatrace equinix ericsson facebook fortinet fujitsu grafana hetzner hewlett hitachi huawei ibm \
     instana istio jenkins jetbrains juniper kong lenovo linode mikrotik mongo mozilla netapp netflix nokia \
     nutanix nvidia okta ovh palo percona pivotal qnap rancher salesforce samsung sap siemens snowflake sophos \
     splunk spring stripe supermicro suse synology tanzu tencent trend twilio uber ubiquiti veeam veritas visual \
     vmware zabbix zscaler",
);

/// How those begin who stand with their form of law in licences and on invoices, where that may be a name or a word in a
/// sentence: "Free Software Foundation, Inc.".
static LICENSORS: Lexicon = Lexicon::of("akamai canonical free mongodb pagerduty red slack");

/// `apache`: two words that begin so are of a product.
pub(in crate::redact::detect) fn is_maker(word: &[u8]) -> bool {
    MAKERS.holds(word) || PRODUCTS.holds(word)
}

/// `elastic`: a company that begins so is no customer, whatever form of law it has.
pub(super) fn is_licensor(word: &[u8]) -> bool {
    MAKERS.holds(word) || LICENSORS.holds(word)
}

/// What no customer is called at the end.
pub(super) const THINGS: &[&str] = &[
    "account",
    "accounts",
    "admin",
    "affected",
    "applicable",
    "availability",
    "customer",
    "customers",
    "downtime",
    "engineering",
    "errors",
    "experience",
    "failures",
    "gateway",
    "high",
    "impact",
    "issues",
    "known",
    "latency",
    "loss",
    "low",
    "medium",
    "namespace",
    "only",
    "operations",
    "orders",
    "outage",
    "outages",
    "performance",
    "plan",
    "platform",
    "region",
    "regions",
    "reliability",
    "requests",
    "service",
    "support",
    "team",
    "tenant",
    "tenants",
    "tier",
    "traffic",
    "users",
    "value",
];

/// What ends the name of a part of a system, and of a company as well ("Quorra Cloud"): asked where nothing but a sentence
/// tells of a customer.
pub(super) const PARTS: &[&str] = &[
    "agent",
    "api",
    "app",
    "backend",
    "cache",
    "cli",
    "client",
    "cloud",
    "cluster",
    "controller",
    "dashboard",
    "database",
    "engine",
    "engineering",
    "frontend",
    "gateway",
    "job",
    "operator",
    "pipeline",
    "platform",
    "portal",
    "proxy",
    "queue",
    "runner",
    "scheduler",
    "sdk",
    "server",
    "service",
    "squad",
    "team",
    "worker",
];
