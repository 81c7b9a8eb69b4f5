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
pub(in crate::redact::detect) fn names_nobody(name: &[u8]) -> bool {
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
    "adobe adyen airtable amex apache aruba asana auth aws azure bamboo barracuda bitbucket box broadcom \
     brocade circleci cisco citrix cloudera commvault confluence confluent databricks dell digitalocean docu \
     docusign dropbox dynatrace equinix ericsson exchange facebook figma fortinet fujitsu grafana hetzner \
     hewlett hitachi huawei hubspot ibm instana istio jenkins jetbrains jira juniper klarna kong lenovo \
     linode magento mailchimp mailgun mailjet mastercard mikrotik miro mongo mozilla netapp netflix newrelic \
     nokia notion nutanix nvidia okta openai ovh pagerduty palo paypal percona pivotal postman qnap rancher \
     sage salesforce samsung sap sendgrid sentry servicenow sharepoint shopify siemens slack snowflake sophos \
     splunk spring stripe sumo supermicro suse synology tanzu teams telegram tencent trello trend twilio \
     typeform uber ubiquiti veeam veritas visa visual vmware webex whatsapp wordpress workday worldpay xero \
     zabbix zapier zendesk zoom zscaler",
);

/// How those begin who stand with their form of law in licences and on invoices, where that may be a name or a word in a
/// sentence: "Free Software Foundation, Inc.".
static LICENSORS: Lexicon = Lexicon::of("akamai canonical free mongodb pagerduty red slack");

/// `apache`: two words that begin so are of a product.
pub(in crate::redact::detect) fn is_maker(word: &[u8]) -> bool {
    MAKERS.holds(word) || PRODUCTS.holds(word)
}

/// `elastic`: a company that begins so is no customer, whatever form of law it has.
pub(in crate::redact::detect) fn is_licensor(word: &[u8]) -> bool {
    MAKERS.holds(word) || LICENSORS.holds(word)
}

/// What no customer is called at the end.
static THINGS: Lexicon = Lexicon::of(
    "account accounts admin affected applicable availability banner banners button calls catalog chart charts \
     checks codes console container containers controller counter customer customers dashboards data database \
     databases deployment deployments deploys desk downtime endpoint endpoints engine engineering errors \
     event events experience failures field fields file files filter filters flag flags form function \
     functions gateway high hub impact index integration integrations issues job jobs keys known latency \
     layer limits list loader lock locks logs loss low mapping medium mesh message messages meter metric \
     metrics migration module modules namespace node nodes object objects only operations operator orders \
     outage outages page pages panel parser paths pattern patterns performance pipeline pipelines plan \
     platform plugin plugins pods policies policy preview previews provider queries query queue queues reader \
     region regions reliability replica replicas repository requests resolver response role roles route \
     router routes rules schema screen script secrets server servers service session sessions settings shard \
     shards statement statements status step steps storage stream streams support table tables task tasks \
     team template templates tenant tenants tests thread threads tier timeout timeouts timer token tokens \
     topic topics tracker traffic update updates users value version volume volumes webhook webhooks widget worker \
     workers writer zone zones",
);

/// True for such a word, in letters of any case.
pub(super) fn is_thing(word: &[u8]) -> bool {
    THINGS.holds(word)
}

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
