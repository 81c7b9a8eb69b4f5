//! What commands of the clouds are given by name: groups, stores, clusters and databases.
//!
//! Behind these options stands a name that somebody chose, so the option tells it and not its look.

use crate::redact::Kind;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::secrets::command_line::line_before;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&GIVEN];

static GIVEN: Rule = Rule::shown(Shown {
    name: "cloud-option",
    kind: Kind::Resource,
    reason: "Names something at a cloud.",
    known_format: false,
    examples: Examples {
        positive: &[
            "az storage account show -n «kestrelinvoices» -g «rg-billing»",
            "az vm restart --resource-group «shopgroup» --name «shopvm»",
            "aws route53 list-resource-record-sets --hosted-zone-id «Z0LZFIDFQAXSSU6CCR3H5»",
            "aws rds reboot-db-instance --db-instance-identifier «ledger»",
            "gcloud compute ssh x --project=«kestrel-shop»",
            "aws s3api head-object --bucket \"«invoices»\" --key a",
        ],
        negative: &[
            "az vm list --resource-group myShopGroup --name myVM",
            "aws rds x --db-instance-identifier sample-shelf-instance-2",
            "sort -n file",
            "grep -n ledger app.log",
            "az vm list -g $GROUP",
            "aws s3 ls --bucket <name>",
            "the option --bucket names a store",
            "kubectl get pods -n media",
        ],
        disguised: &["az vm restart -g «shop\u{200b}group»"],
    },
})
.beside_a_word();

/// The commands, with the space behind them.
const COMMANDS: &[&str] = &["aws ", "az ", "doctl ", "eksctl ", "gcloud ", "gsutil ", "ibmcloud ", "oci "];

/// Options that a name follows; the short ones are Azure's.
const OPTIONS: &[&str] = &[
    "-g",
    "-n",
    "--account-name",
    "--bucket",
    "--cluster",
    "--cluster-identifier",
    "--cluster-name",
    "--db-cluster-identifier",
    "--db-instance-identifier",
    "--distribution-id",
    "--hosted-zone-id",
    "--instance",
    "--instance-name",
    "--load-balancer-name",
    "--name",
    "--project",
    "--registry",
    "--replication-group-id",
    "--resource-group",
    "--server",
    "--server-name",
    "--vault-name",
    "--vm-name",
];

/// Asked at the option at `start..end`.
pub(in crate::redact::detect) fn at_option(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let option = text.get(start..end).unwrap_or_default();
    if !OPTIONS.iter().any(|known| known.as_bytes() == option) {
        return;
    }
    let line = line_before(text, start);
    // A prompt or nothing stands before the command: "the aws --bucket option" is a sentence.
    let begin = class::run_end(line, 0, 4, |byte| matches!(byte, b'$' | b'#' | b'>' | b' ' | b'`'));
    let command = class::one_at(line, begin, COMMANDS);
    if !command.is_some_and(|command| option.len() > 2 || command == "az ") {
        return;
    }
    let from = class::run_end(text, end, 2, |byte| matches!(byte, b' ' | b'=' | b'"' | b'\''));
    let to = class::run_end(text, from, 63, |byte| class::is(byte, WORD) || byte == b'.');
    if from > end && to > from + 2 && text.get(from..to).is_some_and(|name| !is_placeholder(name)) {
        sink.hit(&GIVEN, from, to);
    }
}
