//! Cloud accounts and resources.

use super::projects;
use crate::redact::Kind;
use crate::redact::detect::beside::{Beside, is_word};
use crate::redact::detect::numbers::ids;
use crate::redact::detect::placeholder::is_documented;
use crate::redact::detect::stock::is_arn_of_manuals;
use crate::redact::detect::walk::Word;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, DIGIT, HEX, JOINER, LOWER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&ARN, &ACCOUNT, &RESOURCE];

static ARN: Rule = Rule::shown(Shown {
    name: "arn",
    kind: Kind::Resource,
    reason: "Names an account and what is in it.",
    known_format: false,
    examples: Examples {
        positive: &[
            "role «arn:aws:iam::480912773156:role/deploy» denied",
            "\"«arn:aws:sqs:eu-west-1:480912773156:jobs»\"",
            "«arn:aws:s3:::harbour-ledger/daily»",
            "denied for «arn:aws:iam::123456789012:user/qvexley»",
        ],
        negative: &[
            "arn: the bird",
            "arn:aws:iam::123456789012:user/Alice of the manual",
            "learn:more",
            "arn:aws:iam::aws:policy/PowerUserAccess",
            "arn:aws:iam::123456789012:role/deploy and arn:aws:sqs:eu-west-1:111122223333:jobs of the manual",
            "arn:aws:iam::TARGET-ACCOUNT-ID:role/Reader, arn:aws:s3:::my-bucket/shelf, arn:aws:s3:::SHELF-BUCKET/*",
            "arn:aws:iam::<account-id>:role/reader and arn:aws:iam::${account}:role/reader",
        ],
        disguised: &[
            "«arn:aws:iam::4809\u{200b}12773156:role/deploy»",
            "«arn&#58;aws:iam::480912773156:role/deploy»",
        ],
    },
});

static ACCOUNT: Rule = Rule::shown(Shown {
    name: "cloud-account",
    kind: Kind::Resource,
    reason: "Names an account at a cloud.",
    known_format: false,
    examples: Examples {
        positive: &[
            "AWS account «480912773156» was locked",
            "account_id=«480912773156»",
            "account «480912773156» instead of «210987654321», accounts «480912773156», «210987654321»",
            "project kestrel-shop-417203 (number «512345678901»), project number «512345678901»",
            "the AWS account that the alarm named is: «480912773156»",
            "image «480912773156».dkr.ecr.us-east-1.amazonaws.com/app",
        ],
        negative: &[
            "480912773156 requests",
            "accounted for 480912773156",
            "at 171025212000",
            "every policy of the manual names account 123456789012 or account 111122223333",
            "the number 512345678901 of the project",
        ],
        disguised: &["account «4809\u{200b}12773156»", "account&#32;«480912773156»"],
    },
});

static RESOURCE: Rule = Rule::shown(Shown {
    name: "cloud-resource",
    kind: Kind::Resource,
    reason: "Names one machine, disk or network at a cloud.",
    known_format: false,
    examples: Examples {
        positive: &[
            "«vpc-0abc123def4567890» and «sg-0abc1234»",
            "«vol-0abc123def4567890»",
            "(«iZbp1a5183mx5ty5xtggZ») 实例 «i-bp1wa5uvsyna6di8b481» 和 «lb-bp1yw80uz74csr0ycv3d»",
            "lb «shop-1234567890.eu-west-1.elb.amazonaws.com»",
            "containerd://«9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08»",
            "\"docker_id\":\"«9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08»\"",
            "0::/docker/«9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08»",
            "pod0f8fad5b-d9cb-469f-a165-70867728950e/«9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08»",
            "/providers/Microsoft.Sql/servers/«sql-a»/databases/«ledger»",
            "complete after 41s [id=«db-7QWEI4J2AZ4FRSKA2NRTJGL3QB»]",
            "zone_id = \"«Z0731942QWVX2RJTK5MB»\", hosted zone «Z3BDLQ7WVX2RJT», /hostedzone/«Z0731942QWVX2RJTK5MB»",
            "distribution «E2QVXW7KTJ5M1B» is deployed, --distribution-id «E2QVXW7KTJ5M1B»",
        ],
        negative: &[
            "in projects/SHELF_ID/locations/oslo and projects/my-shelf/topics/my-topic",
            "sg-group",
            "\"docker_image_id\":\"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"",
            "container image sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "vol-2",
            "a distribution EXPONENTIAL12, a distribution ENTERPRISELINUX, the distribution E23QS8OEXAMPLE",
            "arn:aws:cloudfront::123456789012:distribution/E2QVXW7KTJ5M1B",
            "s-maxage and d-flex-justify-content-2, r-base-devel2023packages",
            "vpc-peering",
            "ami-able",
            "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ],
        disguised: &["«vpc\\-0abc123def4567890»", "«vpc-0abc\u{200b}123def4567890»"],
    },
});

const PREFIXES: &[&str] = &[
    "acl", "ami", "eipalloc", "eni", "fs", "igw", "lt", "nat", "rtb", "sg", "snap", "subnet", "tgw", "vol",
    "vpc", "vpce",
];

/// Asked at the word `arn`.
pub(in crate::redact::detect) fn at_arn(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.text;
    // `arn:aws:iam::aws:policy/ReadOnlyAccess` is in every account.
    let everywhere = || class::starts_with_folded(bytes, word.end, ":aws:iam::aws:");
    if !is_word(word.bytes(), "arn") || !class::starts_with_folded(bytes, word.end, ":aws") || everywhere() {
        return;
    }
    let mut stop = class::run_end(bytes, word.start, 1024, |byte| {
        class::is(byte, WORD) || matches!(byte, b':' | b'/' | b'.' | b'*' | b'@' | b'+' | b'=')
    });
    while matches!(class::before(bytes, stop), b'.' | b':' | b'*') {
        stop -= 1;
    }
    if !bytes.get(word.start..stop).is_some_and(is_arn_of_manuals) {
        sink.hit(&ARN, word.start, stop);
    }
}

/// Asked at a word of digits alone: an account's number.
pub(in crate::redact::detect) fn at_number(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if word.len() != 12 {
        return;
    }
    let bytes = word.text;
    let near = is_near_account(bytes, first_of_row(bytes, word.start));
    // "the AWS account that the alarm named is 123456789012"
    let said = || {
        let links = [" is ", " was ", " is: ", ": "];
        class::one_before(bytes, word.start, &links)?;
        let line = class::run_start(bytes, word.start, 64, |byte| byte != b'\n' && !class::is(byte, DIGIT));
        let unit = class::at(bytes, word.end) == b' ' && class::starts_with_folded(bytes, word.end, " bytes");
        let head = bytes.get(line..word.start).filter(|head| class::contains_folded(head, "aws account"));
        head.filter(|_| !unit)
    };
    // `2 123456789012 eni-…`, as the traffic of a network is logged.
    let told = || near || is_of_project(word) || said().is_some();
    if is_documented(word.bytes()) {
        return;
    }
    if told() || [".dkr.ecr", " eni-"].iter().any(|sign| class::starts_with_folded(bytes, word.end, sign)) {
        sink.hit(&ACCOUNT, word.start, word.end);
    }
}

/// "account 1234…", and nothing that was accounted for.
fn is_near_account(bytes: &[u8], at: usize) -> bool {
    let head = bytes.get(at.saturating_sub(16)..at).unwrap_or_default();
    // "le compte AWS (compte 4809…)", "AWS-Konto 4809…", "cuenta de AWS: 4809…"
    let line = bytes.get(class::line_start(bytes, at, 100)..at).unwrap_or_default();
    const ABROAD: &[&str] = &["compte ", "konto ", "cuenta ", "conta ", "rekening "];
    if class::contains(line, b"AWS") && ABROAD.iter().any(|word| class::find_folded(head, word).is_some()) {
        return true;
    }
    let behind = class::find_folded(head, "account").and_then(|found| head.get(found + 7));
    behind.is_some_and(|next| !next.eq_ignore_ascii_case(&b'e'))
}

/// "account A instead of B", "accounts A, B and C": where the first of several of one length begins.
fn first_of_row(bytes: &[u8], mut at: usize) -> usize {
    const JOINTS: &[&str] =
        &[", ", " and ", " instead of ", " to ", " or ", ", not ", " not ", " -> ", " und ", "/"];
    for _ in 0..8 {
        let Some(joint) = class::one_before(bytes, at, JOINTS) else { break };
        let end = at - joint.len();
        let start = class::run_back(bytes, end, 13, DIGIT);
        if end - start != 12 {
            break;
        }
        at = start;
    }
    at
}

/// "project X (number 512345678901)": of a project of Google's cloud.
#[inline(never)]
fn is_of_project(word: Word<'_>) -> bool {
    let Some(beside) = Beside::before(word.text, word.start) else { return false };
    let line = word.text.get(beside.start().saturating_sub(60)..beside.start()).unwrap_or_default();
    let line = line.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    is_word(beside.word, "number")
        && (line.ends_with(b"project ") || beside.edge() == b'(' && class::contains(line, b"project "))
}

/// Asked at a long word that begins with `Z` or `E`: `zone_id = "Z0…"`, `distribution E2…`: a zone of names at Amazon, or
/// what is sent out from it.
#[inline(never)]
pub(in crate::redact::detect) fn at_zone(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let head = word.text.get(word.start.saturating_sub(16)..word.start).unwrap_or_default();
    let made = || word.bytes().get(..10).is_some_and(|start| class::any(start, DIGIT));
    // In an ARN it goes with all of it, but for those of the manual.
    let manual = || head.ends_with(b":distribution/") || word.bytes().ends_with(b"EXAMPLE");
    let sent = || word.len() <= 14 && made() && !manual() && class::contains_folded(head, b"distribution");
    let zone = word.bytes().starts_with(b"Z");
    if word.len() <= 32 && if zone { class::contains_folded(head, b"zone") } else { sent() } {
        sink.hit(&RESOURCE, word.start, word.end);
    }
}

/// `kqzrvtm-xw40518`: an account at Snowflake, by its organisation and its own letters.
fn is_of_warehouse(name: &[u8]) -> bool {
    let (of, own) = name.split_at_checked(7).unwrap_or_default();
    let own = own.strip_prefix(b"-").unwrap_or_default();
    let letters = |part: &[u8]| class::all(part, LOWER) || class::all(part, UPPER);
    name.len() == 15
        && letters(of)
        && own.get(..2).is_some_and(letters)
        && own.get(2..).is_some_and(|digits| class::all(digits, DIGIT))
}

/// Asked at a word with a dash and a digit: the id of a resource.
pub(in crate::redact::detect) fn at_resource(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if is_resource(word.bytes()) || is_of_warehouse(word.bytes()) {
        sink.hit(&RESOURCE, word.start, word.end);
    }
}

/// Asked at a word without a dash: `iZbp1a5183mx5ty5xtggZ`, as Alibaba calls a machine that nobody named.
pub(in crate::redact::detect) fn at_unnamed(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let id = word.bytes().strip_prefix(b"iZ").and_then(|rest| rest.strip_suffix(b"Z"));
    if id.is_some_and(|id| is_of_region(b"i", id)) {
        sink.hit(&RESOURCE, word.start, word.end);
    }
}

/// Asked at a long word with digits: a container behind the name of its runtime.
pub(in crate::redact::detect) fn at_container(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if is_container(word.text, word.start, word.bytes()) {
        sink.hit(&RESOURCE, word.start, word.end);
    }
    // `4e8d…13 quorra-backups [07/Feb/2026:…`: the owner of a store and the store head its log.
    let bucket = class::dotted_end(word.text, word.end + 1, 63);
    if matches!(word.previous(), 0 | b'\n')
        && word.next() == b' '
        && class::starts_with_folded(word.text, bucket, " [")
        && class::is(class::at(word.text, bucket + 2), DIGIT)
    {
        sink.hit(&RESOURCE, word.start, word.end);
        sink.hit(&RESOURCE, word.end + 1, bucket);
    }
}

/// Asked at a word that a full stop follows: a load balancer's name.
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    // `ocid1.instance.oc1.eu-frankfurt-1.anthe…`
    let oracle = word.bytes() == b"ocid1";
    if word.len() == 7 && word.mask & UPPER == 0 {
        return at_locator(word, sink);
    }
    if !word.has(JOINER) && !oracle {
        return;
    }
    let stop = class::dotted_end(word.text, word.end, 160);
    let host = word.text.get(word.start..stop).unwrap_or_default();
    if host.ends_with(b".elb.amazonaws.com") || oracle && host.len() > 40 {
        sink.hit(&RESOURCE, word.start, stop);
    }
}

/// `qv45480.eu-north-1`, `qv45480.us-east-2.aws`: an account of Snowflake, two letters and five digits before where it is kept.
#[inline(never)]
fn at_locator(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    let letters = class::run_of(word.bytes(), 0, 7, LOWER);
    let digits = word.bytes().get(letters..).is_some_and(|number| class::all(number, DIGIT));
    let stop = class::dotted_end(text, word.end, 60);
    let region = text.get(word.end + 1..stop).unwrap_or_default();
    let place = region.split(|byte| *byte == b'.').next().unwrap_or_default();
    let counted = place.iter().filter(|byte| **byte == b'-').count() == 2
        && class::is(class::before(place, place.len()), DIGIT);
    let clouds = [".aws", ".azure", ".gcp", ".privatelink"];
    if letters == 2 && digits && (counted || class::one_before(region, region.len(), &clouds).is_some()) {
        sink.hit(&RESOURCE, word.start, stop);
    }
}

/// Collections of a cloud whose members have names, and the folders in which they stand.
const COLLECTIONS: &[&str] = &[
    "managedClusters",
    "networkInterfaces",
    "projects",
    "resourceGroups",
    "resourcegroups",
    "storageAccounts",
    "virtualMachineScaleSets",
    "virtualMachines",
    "virtualNetworks",
];

/// What a project of Google's cloud holds.
const OF_PROJECT: &[&str] = &[
    "clusters",
    "databases",
    "disks",
    "global",
    "instances",
    "locations",
    "nodePools",
    "regions",
    "secrets",
    "serviceAccounts",
    "services",
    "subscriptions",
    "topics",
    "zones",
];

/// Asked at a word that a slash follows: `resourceGroups/X`, `projects/X/zones/a/instances/Y`.
pub(in crate::redact::detect) fn at_collection(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let bytes = word.text;
    let called = |names: &[&str], name: &[u8]| names.iter().any(|known| known.as_bytes() == name);
    // `providers/Microsoft.Sql/servers/X/databases/Y`
    let provided = word.bytes() == b"providers" && class::starts_with_folded(bytes, word.end, "/microsoft.");
    if !provided && !called(COLLECTIONS, word.bytes()) {
        return;
    }
    let part = |from: usize| class::run_of(bytes, from, 64, WORD);
    let (mut start, mut end) = (word.end + 1, part(word.end + 1));
    let is_name = |start: usize, end: usize| {
        end > start + 2
            && !matches!(class::at(bytes, end), b'.' | b'(')
            && !bytes.get(start..end).is_some_and(projects::is_variable)
    };
    if provided {
        // The part behind the full stop of `Microsoft.Sql`.
        end = part(end + 1);
        for _ in 0..3 {
            let sort = part(end + 1);
            (start, end) = (sort + 1, part(sort + 1));
            if class::at(bytes, sort) != b'/' || !is_name(start, end) {
                return;
            }
            sink.hit(&RESOURCE, start, end);
        }
        return;
    }
    if word.bytes() != b"projects" {
        if is_name(start, end) {
            sink.hit(&RESOURCE, start, end);
        }
        return;
    }
    let mut named = true;
    for _ in 0..4 {
        let collection = (end + 1, part(end + 1));
        let sort = bytes.get(collection.0..collection.1).unwrap_or_default();
        let inside = class::at(bytes, end) == b'/' && called(OF_PROJECT, sort);
        if named && is_name(start, end) && (inside || start > word.end + 1) {
            sink.hit(&RESOURCE, start, end);
        }
        if !inside {
            return;
        }
        named = !matches!(sort, b"locations" | b"zones" | b"regions" | b"global");
        (start, end) = (collection.1 + 1, part(collection.1 + 1));
    }
}

/// A container's digest behind the name of its runtime.
fn is_container(bytes: &[u8], start: usize, word: &[u8]) -> bool {
    let head = bytes.get(start.saturating_sub(13)..start).unwrap_or_default();
    // `pod94a415c5-…/4b7fac39…`, the container of a pod in the kernel's words.
    let of_pod = || {
        let pod = start.checked_sub(37).and_then(|from| bytes.get(from..start - 1));
        head.ends_with(b"/") && pod.is_some_and(ids::is_uuid)
    };
    // `StopPodSandbox for "4b7fac39…"`, `"docker_id":"4b7fac39…"`
    let said = || {
        let said = bytes.get(start.saturating_sub(24)..start).unwrap_or_default();
        !said.ends_with(b":") && said.windows(6).any(|part| matches!(part, b"andbox" | b"ontain" | b"ocker_"))
    };
    word.len() == 64
        && (said()
            || head.ends_with(b"containerd://")
            || head.ends_with(b"docker://")
            || head.ends_with(b"/docker/")
            || of_pod())
}

/// `i-bp1wa5uvsyna6di8b481`: twenty letters and digits, the first of which say where it is, as Alibaba names.
fn is_of_region(prefix: &[u8], id: &[u8]) -> bool {
    const SORTS: &[&str] = &[
        "alb", "d", "dds", "eip", "eni", "i", "lb", "ngw", "nlb", "pc", "r", "rm", "rg", "s", "sg", "vpc",
        "vsw", "vtb",
    ];
    let mixed = || {
        let digits = class::count(id, DIGIT);
        digits >= 3 && digits + 4 < id.len() && class::all(id, DIGIT | LOWER)
    };
    (17..=22).contains(&id.len()) && SORTS.iter().any(|sort| sort.as_bytes() == prefix) && mixed()
}

fn is_resource(word: &[u8]) -> bool {
    let Some(dash) = word.iter().position(|byte| *byte == b'-') else { return false };
    let (prefix, id) = word.split_at(dash);
    let id = id.get(1..).unwrap_or_default();
    // `db-3PEID4J2AZ4FRSJA2NRIJGL3QR`
    let of_database = id.len() == 26 && matches!(prefix, b"db" | b"cluster") && class::all(id, UPPER | DIGIT);
    of_database
        || matches!(id.len(), 8 | 17)
            && class::all(id, HEX)
            && class::any(id, DIGIT)
            && PREFIXES.iter().any(|known| known.as_bytes() == prefix)
        || is_of_region(prefix, id)
}
