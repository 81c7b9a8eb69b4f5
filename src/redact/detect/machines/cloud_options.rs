//! What commands of the clouds are given by name: groups, stores, clusters and databases.
//!
//! Behind these options stands a name that somebody chose, so the option tells it and not its look.

use crate::redact::Kind;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::secrets::shell_words::line_before;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class;

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
            "PS C:\\Users\\x> az aks show -n «aks-kestrel-weu» -o tsv",
            "[x@box ~]# az storage account keys list -n «kestrellogs»",
            "aws route53 list-resource-record-sets --hosted-zone-id «Z0LZFIDFQAXSSU6CCR3H5»",
            "aws rds reboot-db-instance --db-instance-identifier «ledger»",
            "gcloud compute ssh x --project=«kestrel-shop»",
            "aws s3api head-object --bucket \"«invoices»\" --key a",
            "heroku pg:info -a «kestrel-orders»",
            "$ HEROKU_API_KEY=\"x\" heroku pg:backups:capture --app «kestrel-orders»",
            "cd deploy && flyctl scale count 3 --app=«kestrel-eu»",
            "$ fly logs -a «kestrel-eu» | grep boot",
            "vercel logs --scope «kestrel»",
            "netlify deploy --site «kestrel-shop» --prod",
            "scalingo --app «kestrel-prod» logs",
            "sudo firebase deploy --project «kestrel-prod»",
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
            "heroku logs -a your-app, fly logs -a $APP",
            "tar -a docs, ls -a docs and redis-cli -a docs",
            "the heroku --app option names an app",
        ],
        disguised: &["az vm restart -g «shop\u{200b}group»", "heroku ps --app «kestrel\\-orders»"],
    },
})
.beside_a_word();

/// The commands.
const COMMANDS: &[&str] = &["aws", "az", "doctl", "eksctl", "gcloud", "gsutil", "ibmcloud", "oci"];

/// Commands of clouds that run apps.
const OF_APPS: &[&str] =
    &["dokku", "firebase", "fly", "flyctl", "heroku", "netlify", "railway", "render", "scalingo", "vercel"];

/// Options that a name follows; of the short ones the first is of apps, the others are Azure's.
const OPTIONS: &[&str] = &[
    "-a",
    "-g",
    "-n",
    "--account-name",
    "--app",
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
    "--scope",
    "--server",
    "--server-name",
    "--service",
    "--site",
    "--vault-name",
    "--vm-name",
];

/// Asked at the option at `start..end`.
pub(in crate::redact::detect) fn at_option(text: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let option = text.get(start..end).unwrap_or_default();
    if !OPTIONS.iter().any(|known| known.as_bytes() == option) {
        return;
    }
    let command = command_of(line_before(text, start));
    let known = match option {
        b"-a" | b"--app" | b"--scope" | b"--service" | b"--site" => is_one_of(command, OF_APPS),
        b"-g" | b"-n" => command == b"az",
        _ => is_one_of(command, COMMANDS) || is_one_of(command, OF_APPS),
    };
    if !known {
        return;
    }
    let from = class::run_end(text, end, 2, |byte| matches!(byte, b' ' | b'=' | b'"' | b'\''));
    let to = class::dotted_end(text, from, 63);
    if from > end && to > from + 2 && text.get(from..to).is_some_and(|name| !is_placeholder(name)) {
        sink.hit(&GIVEN, from, to);
    }
}

/// The command that the line runs last: behind a prompt or another command, and what is set for it (`KEY="x" heroku …`).
/// "the aws --bucket option" is a sentence, and runs none.
fn command_of(line: &[u8]) -> &[u8] {
    let (mut command, mut begins) = (&b""[..], true);
    for word in line.split(|byte| matches!(byte, b' ' | b'`' | b'(')) {
        let prompt = matches!(word.last(), None | Some(b'$' | b'#' | b'>' | b'%'));
        if begins && !prompt && !word.contains(&b'=') && word != b"sudo" {
            (command, begins) = (word, false);
        }
        begins |= matches!(word.last(), Some(b'&' | b'|' | b';' | b'$' | b'#' | b'>'));
    }
    command
}
