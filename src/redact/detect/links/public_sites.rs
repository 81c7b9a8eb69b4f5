//! Sites that everybody knows: what a link to them says of the company that makes it, and what it does not.
//!
//! Three sorts. Of some every page is for everybody: manuals, package registries, status pages. Of the services that
//! companies rent, the address of the service says nothing (`api.pagerduty.com/incidents`), while the name of a tenant
//! does, before the site (`acme.slack.com`) or in the path (`api.github.com/repos/acme/…`). All others are somebody's.
//!
//! **Start reading** at [`public_end`].

use super::published::{
    is_around_repository, is_hosted, is_of_site, is_public_owner, is_public_repository, is_published,
    is_site_of_project,
};
use super::site_lists::{
    ANSWERS, BARE, DRIVERS, FOR_EVERYBODY, IN_MANUALS, MANUALS, OF_PAGES, OF_PROJECTS, OF_TENANTS, OWN_PAGES,
    PARTS, PATHS_FOR_EVERYBODY, RENTED, WELL_KNOWN,
};
use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::machines::domain_endings;
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::machines::kubernetes::is_of_every_cluster;
use crate::redact::detect::machines::names::is_region;
use crate::redact::detect::words::Words;
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// Up to where a link, without its scheme, says nothing: all of it, a part, or nothing.
pub(super) fn public_end(link: &[u8]) -> usize {
    let host_end = class::dotted_end(link, 0, 253);
    let (host, path) = link.split_at_checked(host_end).unwrap_or_default();
    // `registry.npmjs.org/@acme/ledger`: of somebody.
    let scoped = || class::find(link, b"/@").is_some_and(|at| !is_of_public_scope(link, at + 2));
    let console = || is_empty_console(host, path);
    if matches!(path.first(), None | Some(b'/' | b'?' | b'#'))
        && (is_for_everybody(host) && !is_own_page(host, path)
            || is_question(path) && is_one_of(host.strip_prefix(b"www.").unwrap_or(host), ANSWERS)
            || PATHS_FOR_EVERYBODY.iter().any(|site| link.starts_with(site.as_bytes()))
            || is_around_repository(host, link)
            || host == b"gitlab.com" && is_of_site(b"", path)
            || is_explained(host, path)
            || is_article(host, path)
            || console()
            || host == b"groups.google.com" && is_public_group(path)
            || host == b"dev.azure.com" && is_public_build(path)
            || host == b"api.github.com" && path.strip_prefix(b"/repos").is_some_and(is_published)
            || is_in_manuals(host)
                && path.iter().all(|byte| class::is(*byte, LOWER) || b"/-._".contains(byte)))
    {
        // What is asked of somebody's published code says nothing of who asks.
        let published = host.ends_with(b"github.com");
        return if scoped() {
            0
        } else if published || console() {
            link.len()
        } else {
            page_end(link)
        };
    }
    let port = path.first() == Some(&b':');
    if port || !is_well_known(host) && !is_of_every_cluster(host) {
        return 0;
    }
    let method = link
        .strip_prefix(b"slack.com/api/")
        .map_or(0, |path| class::run_end(path, 0, 40, |byte| class::is(byte, LOWER | UPPER) || byte == b'.'));
    if let Some(bot) = link.strip_prefix(b"api.telegram.org/") {
        // `bot…/sendMessage?chat_id=…`: what the bot is asked, whatever stands for its token.
        let token = class::run_end(bot, 0, 64, |byte| !matches!(byte, b'/' | b'?'));
        let asked = class::run_of(bot, token + 1, 40, LOWER | UPPER);
        if asked > token + 1 && matches!(class::at(bot, asked), 0 | b'?') {
            return host_end + 1 + asked + usize::from(class::at(bot, asked) == b'?');
        }
    }
    if method > 0 {
        // Of this interface every name is that of a method.
        let end = host_end + 5 + method;
        return end + usize::from(class::at(link, end) == b'?');
    }
    host_end + path_end(path, is_asked_by_programs(host) || path.starts_with(b"/api/"))
}

/// `/questions/7/why`, `/tags/tokio`, `/a/7`, while `/a/7/118` says who passed it on.
fn is_question(path: &[u8]) -> bool {
    let answer = path.strip_prefix(b"/a/").or_else(|| path.strip_prefix(b"/q/"));
    class::one_at(path, 0, &["/questions/", "/tags/"]).is_some()
        || answer.is_some_and(|answer| answer.iter().all(|byte| class::is(*byte, DIGIT)))
}

/// `@babel/core`: packages of those who publish elsewhere too.
#[inline(never)]
fn is_of_public_scope(link: &[u8], at: usize) -> bool {
    let end = class::run_of(link, at, 64, class::WORD);
    let name = class::run_of(link, end + 1, 64, class::WORD);
    let part = |from: usize, to: usize| link.get(from..to).unwrap_or_default();
    is_public_repository(part(at, end), part(end + 1, name))
}

/// `/forum/#!topic/rabbitmq-users/v3K`, `/g/prometheus-announce`: a group for all who use a program, and of no company.
#[inline(never)]
fn is_public_group(path: &[u8]) -> bool {
    const FOR: &[&str] = &["announce", "announcements", "dev", "developers", "discuss", "nuts", "users"];
    let group = |part: &[u8]| {
        let sign = part.iter().rposition(|byte| *byte == b'-').unwrap_or_default();
        let (of, whom) = part.split_at_checked(sign).unwrap_or_default();
        let program = || is_program(of) || is_public_owner(of) || of == b"golang";
        is_one_of(whom.strip_prefix(b"-").unwrap_or_default(), FOR) && program()
            || part.starts_with(b"kubernetes-sig-")
    };
    // `/a/kubernetes.io/g/dev`: whose groups they are.
    path.strip_prefix(b"/a/").map_or_else(
        || path.split(|byte| *byte == b'/').any(group),
        |path| is_for_everybody(path.split(|byte| *byte == b'/').next().unwrap_or_default()),
    )
}

/// `/dnceng-public/public/_apis/build/status/7`: how a build of published code went.
#[inline(never)]
fn is_public_build(path: &[u8]) -> bool {
    let mut parts = path.split(|byte| *byte == b'/').skip(1);
    let (owner, project) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let built = parts.next().is_some_and(|part| is_one_of(part, &["_apis", "_build"]));
    built && (project == b"public" || is_public_repository(owner, project))
}

/// `us-east-2.console.aws.amazon.com/ecs/home?region=us-east-2#/firstRun`: what everybody sees who has nothing there yet.
#[inline(never)]
fn is_empty_console(host: &[u8], path: &[u8]) -> bool {
    let Some(before) = host.strip_suffix(b"console.aws.amazon.com") else { return false };
    let mut parts = path.split(|byte| matches!(byte, b'?' | b'#'));
    let home = parts.next().unwrap_or_default();
    let service = home.strip_suffix(b"/home").and_then(|service| service.strip_prefix(b"/"));
    let plain = |byte: &u8| class::is(*byte, LOWER | UPPER | DIGIT);
    // One word alone: behind another slash the name of something stands.
    let section = |part: &[u8]| {
        let part = part.strip_prefix(b"/").unwrap_or(part);
        part.strip_suffix(b":").unwrap_or(part).iter().all(|byte| class::is(*byte, LOWER | UPPER))
    };
    (before.is_empty() || before.strip_suffix(b".").is_some_and(is_region))
        && service.is_some_and(|service| service.strip_suffix(b"/v2").unwrap_or(service).iter().all(plain))
        && parts.all(|part| part.strip_prefix(b"region=").map_or_else(|| section(part), is_region))
}

/// What programs ask has paths of words that its manual says. A store's have the names of buckets.
fn is_asked_by_programs(host: &[u8]) -> bool {
    host.starts_with(b"api")
        || host.starts_with(b"kubernetes.")
        || host.ends_with(b"dropboxapi.com")
        || host.starts_with(b"hooks.")
        || site(host) == b"googleapis.com" && !host.starts_with(b"storage")
}

/// Words of such paths beside the first, which says what is asked for. Any other may name whose it is.
static ASKED: Words = Words::of(&[
    "api",
    "authorize",
    "chat",
    "client",
    "common",
    "consumers",
    "directory",
    "geocode",
    "graphql",
    "json",
    "loki",
    "me",
    "messages",
    "models",
    "oauth2",
    "orders",
    "push",
    "query",
    "search",
    "send",
    "token",
    "validate",
]);

/// Up to where the path behind a service's name says what is asked for, and not of whom: before anything but versions
/// and the word for it, before the name behind several of a sort (`/projects/…`), and before what is asked.
fn path_end(path: &[u8], words: bool) -> usize {
    let (mut at, mut said) = (0, false);
    while class::at(path, at) == b'/' {
        let end = class::run_end(path, at + 1, 253, |byte| !matches!(byte, b'/' | b'?' | b'#' | b'['));
        let part = path.get(at + 1..end).unwrap_or_default();
        let number = part.strip_prefix(b"v").unwrap_or(part);
        // `v2`, `1.1`, `2010-04-01`
        let version = !number.is_empty()
            && (number.len() <= 4 || number.len() == 10 && class::at(number, 4) == b'-')
            && number.iter().all(|byte| class::is(*byte, DIGIT) || matches!(byte, b'.' | b'-'));
        let part = part.strip_suffix(b".json").unwrap_or(part);
        let plain = |byte: &u8| class::is(*byte, LOWER) || *byte == b'-';
        let word = ASKED.hold(part) || words && part.len() <= 24 && !said && part.iter().all(plain);
        if !part.is_empty() && !version && !word {
            return at + 1;
        }
        said |= !version && !ASKED.hold(part);
        at = end;
        if part.ends_with(b"s")
            && !is_one_of(part, &["access", "apis", "consumers", "events", "maps", "status"])
        {
            break;
        }
    }
    // An alias may stand there.
    at + usize::from(matches!(class::at(path, at), b'/' | b'?' | b'#'))
}

/// Every page of this host is for everybody, unless it is [somebody's own](is_own_page).
fn is_for_everybody(host: &[u8]) -> bool {
    FOR_EVERYBODY.holds(host)
        || OF_PROJECTS.holds(site(host))
        || is_manual(host)
        || is_site_of_project(host, site(host))
        || is_stand_in(site(host))
}

/// `people.debian.org/~jdoe`, `repost.aws/profile/jdoe`: on a site for everybody, the page of one.
#[inline(never)]
fn is_own_page(host: &[u8], path: &[u8]) -> bool {
    const HOSTS: &[&str] = &["accounts.", "home.", "id.", "people."];
    const REPOSITORIES: &[&str] = &["gitlab.", "pagure.", "salsa."];
    let holds = |part: &&str| class::contains(path, part);
    // `docs.gitlab.com/ee/user/`, `numpy.org/doc/stable/user/`: written for users.
    let manual = host.starts_with(b"docs.") || class::one_at(path, 0, &["/doc", "/en/"]).is_some();
    class::one_at(host, 0, HOSTS).is_some()
        || class::one_at(host, 0, REPOSITORIES).is_some() && !is_of_site(host, path)
        || ["/~", "/%7E", "User:", "User%3A", "User_talk:"].iter().any(holds)
        || !manual && (path.starts_with(b"/u/") || OWN_PAGES.iter().any(holds))
}

/// Where a public page's address ends: before what it is asked, unless that says nothing of who asks.
fn page_end(link: &[u8]) -> usize {
    let Some(mark) = link.iter().position(|byte| *byte == b'?') else { return link.len() };
    let asked = link.get(mark + 1..).unwrap_or_default();
    let plain = |one: &[u8]| {
        let name = one.split(|byte| *byte == b'=').next().unwrap_or_default();
        // `cvename.cgi?name=CVE-2021-44228`
        // `viewer/?uri=github.com/pallets/flask`
        let repository = || one.get(name.len() + 1..).is_some_and(|link| is_around_repository(b"", link));
        is_one_of(name, OF_PAGES)
            || class::one_at(one, 0, &["utm_", "name=CVE-"]).is_some()
            || is_one_of(name, &["uri", "url"]) && repository()
    };
    if asked.split(|byte| *byte == b'&').all(plain) { link.len() } else { mark + 1 }
}

/// `grpc.io`, `www.rabbitmq.com`, and what makers of services write for all who rent them.
#[inline(never)]
fn is_manual(host: &[u8]) -> bool {
    let site = site(host);
    let before = host.get(..(host.len() - site.len()).saturating_sub(1)).unwrap_or_default();
    let explains = MANUALS.hold(before);
    (explains || before.is_empty() || before == b"www") && BARE.holds(site)
        || explains && RENTED.holds(site) && !is_one_of(site, OF_TENANTS)
}

/// What stands before the site of a maker where users of it are answered.
const FORUMS: &[&str] = &["community.", "discuss.", "forum.", "forums.", "help.", "support."];

/// `stripe.com/blog/…`, `sentry.io/?utm_source=…`, `discuss.elastic.co/t/…`: what a service writes for all beside what its
/// customers have there, and what they ask each other.
#[inline(never)]
fn is_explained(host: &[u8], path: &[u8]) -> bool {
    const PAGES: &[&str] = &[
        "/about",
        "/blog",
        "/careers",
        "/changelog",
        "/community/tutorials/",
        "/docs",
        "/download",
        "/help/",
        "/legal",
        "/pricing",
        "/product",
        "/welcome",
    ];
    let forum = class::one_at(host, 0, FORUMS);
    let host = host.get(forum.unwrap_or_default().len()..).unwrap_or_default();
    let host = host.strip_prefix(b"www.").unwrap_or(host);
    (RENTED.holds(host) || forum.is_some() && BARE.holds(host))
        && !is_one_of(host, OF_TENANTS)
        && (path.starts_with(b"/?utm_")
            || forum.is_some() && (path.starts_with(b"/t/") || class::contains(path, b"/articles/"))
            || class::one_at(path, 0, PAGES).is_some_and(|page| {
                page.ends_with('/') || matches!(class::at(path, page.len()), 0 | b'/' | b's')
            }))
}

/// `blog.harbour.io/what-january-taught-us`, `labs.harbour.com/2013/06/04/one-calm-hour`: written for everybody,
/// with a title in its address. A name inside a company's network has no blog.
#[inline(never)]
fn is_article(host: &[u8], path: &[u8]) -> bool {
    const BEFORE: &[&str] = &["blog.", "blogs.", "engineering.", "www.", "labs.", "tech."];
    let before = class::one_at(host, 0, BEFORE);
    let kept = before.is_some_and(|before| before.starts_with("blog"));
    let title = path.rsplit(|byte| *byte == b'/').find(|part| !part.is_empty()).unwrap_or_default();
    let words = title.iter().filter(|byte| **byte == b'-').count();
    let dated = || {
        let mut parts = path.split(|byte| *byte == b'/').skip(1);
        let mut number =
            |length: usize| parts.next().is_some_and(|part| part.len() == length && class::all(part, DIGIT));
        number(4) && number(2)
    };
    let plain = |byte: &u8| class::is(*byte, LOWER | DIGIT) || b"/-._".contains(byte);
    (before.is_some() || host.iter().filter(|byte| **byte == b'.').count() == 1)
        && words >= 2
        && (kept || dated())
        && path.iter().all(plain)
        && domain_endings::has_public_ending(host)
}

/// `mycompany.com`, `your-domain.io`: what manuals write where a reader has a name of his own.
fn is_stand_in(site: &[u8]) -> bool {
    const SAID: &[&str] =
        &["api", "app", "cluster", "company", "corp", "domain", "name", "org", "registry", "server"];
    let Some(own) = class::one_at(site, 0, &["my", "your"]) else { return false };
    // `mycorporatebank.com` goes on.
    let mut end = own.len();
    for _ in 0..3 {
        let word = end + usize::from(class::at(site, end) == b'-');
        end = class::one_at(site, word, SAID).map_or(end, |said| word + said.len());
    }
    end > own.len() && class::at(site, class::run_of(site, end, 4, class::DIGIT)) == b'.'
}

/// The last two labels of a name.
fn site(host: &[u8]) -> &[u8] {
    let mut dots = host.iter().rev().enumerate().filter(|(_, byte)| **byte == b'.');
    dots.nth(1).and_then(|(length, _)| host.get(host.len() - length..)).unwrap_or(host)
}

/// `example.com`, `www.example.org`
pub(in crate::redact::detect) fn is_in_manuals(host: &[u8]) -> bool {
    is_one_of(host.strip_prefix(b"www.").unwrap_or(host), IN_MANUALS)
}

/// True for the name of a site that says nothing, in small letters.
pub(in crate::redact::detect) fn is_known(host: &[u8]) -> bool {
    // `youtube.com`, of which some pages are for everybody.
    let partly = |site: &&str| {
        site.as_bytes().strip_prefix(host).is_some_and(|path| path.starts_with(b"/")) && !host.is_empty()
    };
    is_for_everybody(host)
        || is_in_manuals(host)
        || is_well_known(host)
        || is_hosted(host, b"-")
        || class::one_at(host, 0, FORUMS).is_some() && is_explained(host, b"/t/")
        || PATHS_FOR_EVERYBODY.iter().any(partly)
}

/// The site is known, and what stands before it is no tenant.
fn is_well_known(host: &[u8]) -> bool {
    let site = site(host);
    let before = host.get(..(host.len() - site.len()).saturating_sub(1)).unwrap_or_default();
    // `ns-7.awsdns-03.org`: who answers for the names of a zone, as those of `nsone.net`.
    if WELL_KNOWN.holds(site) || site.starts_with(b"awsdns-") {
        // A tenant of Atlassian has a name of its own.
        return site != b"atlassian.net" || before.is_empty();
    }
    let mut labels = before.split(|byte| *byte == b'.');
    let part = |label: &[u8]| PARTS.hold(label) || is_region(label);
    RENTED.holds(site)
        && match site {
            _ if before.is_empty() => true,
            // `disk.csi.azure.com`: what gives a cluster its disks.
            _ if is_one_of(before, DRIVERS) => true,
            // Machines and buckets of customers live under these, with names of their own.
            b"amazonaws.com" | b"aliyuncs.com" => is_part_of_cloud(before),
            b"grafana.net" if is_cell(before) => true,
            // `o417.ingest.us.sentry.io`: where programs say what failed, behind the number of whose they are.
            b"sentry.io" if class::contains(before, b".ingest") => before.starts_with(b"o"),
            // `ada.ns.cloudflare.com`: who answers for the names of a zone.
            b"cloudflare.com" if before.ends_with(b".ns") => true,
            // `alt2.gmail-smtp-in.l.google.com`, `outlook-com.olc.protection.outlook.com`: where mail of everybody arrives.
            b"google.com" if before.ends_with(b".l") => true,
            b"outlook.com" if before.ends_with(b".olc.protection") => true,
            b"azure.com" | b"google.com" | b"googleapis.com" => labels.count() == 1,
            _ => labels.all(part),
        }
}

/// `logs-prod-006`: a machine that many tenants share.
fn is_cell(before: &[u8]) -> bool {
    let cells = ["logs-prod", "otlp-gateway-prod-", "prometheus-prod-", "tempo-prod-"];
    class::one_at(before, 0, &cells).is_some()
}

/// `s3`, `sts.eu-west-1`: everybody's, while `ec2-203-0-113-7.compute-1` is somebody's.
fn is_part_of_cloud(before: &[u8]) -> bool {
    let mut labels = before.rsplit(|byte| *byte == b'.');
    let (zone, service) = (labels.next().unwrap_or_default(), labels.next());
    labels.next().is_none()
        && service.is_none_or(|service| {
            is_region(zone) && (!service.contains(&b'-') || is_word(service, "email-smtp"))
        })
}
