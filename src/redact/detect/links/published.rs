//! What is published for everybody, told by whose it is and what it is called: repositories, and what stands beside
//! them under the same name.
//!
//! **Start reading** at [`is_published`].

use super::repository_lists::{CARRIERS, GUIDES, HOSTED, ON_GITHUB, ON_GITLAB, PUBLISHERS};
use crate::redact::detect::beside::is_one_of;
use crate::redact::given_names::is_given;
use crate::text::class;

/// True for somebody who publishes for everybody, and whom people name as they name a program.
pub(in crate::redact::detect) fn is_publisher(owner: &[u8]) -> bool {
    ON_GITHUB.holds(owner)
}

/// True for `kubernetes/`: what this owner publishes is for everybody.
pub(in crate::redact::detect) fn is_public_owner(owner: &[u8]) -> bool {
    PUBLISHERS.holds(owner.strip_suffix(b"/").unwrap_or(owner))
}

/// `/kubernetes/ingress-nginx/…`, `/rust-random/rand`, `/certbot/certbot/issues`, `/features/actions`
#[inline(never)]
pub(super) fn is_published(path: &[u8]) -> bool {
    let mut parts = parts(path);
    let owner = parts.next().unwrap_or_default();
    let name = parts.next().unwrap_or_default();
    is_public_owner(owner)
        || is_one_of(owner, GUIDES)
        || is_one_of(owner, &["orgs", "sponsors"]) && is_public_owner(name)
        // `/settings/tokens/new`, which everybody has; behind `/settings/apps/` stands one.
        || owner == b"settings" && parts.next().is_none_or(|part| part == b"new")
        || is_public_repository(owner, name)
}

/// True where the owner, or the name with it, says that everybody may read what is there.
#[inline(never)]
pub(in crate::redact::detect) fn is_public_repository(owner: &[u8], name: &[u8]) -> bool {
    let name = name.strip_suffix(b".git").unwrap_or(name);
    is_public_owner(owner)
        || is_project(owner)
        || !name.is_empty() && (ON_GITHUB.holds(owner) || is_namesake(owner, name))
}

/// `/GNOME/glib` at `gitlab.gnome.org`, `/rust-team/debcargo` at `salsa.debian.org`: of the project, not of one in it.
#[inline(never)]
pub(super) fn is_of_site(host: &[u8], path: &[u8]) -> bool {
    let mut parts = parts(path);
    let owner = parts.next().unwrap_or_default().to_ascii_lowercase();
    let name = parts.next().unwrap_or_default();
    let of_site = host.split(|byte| *byte == b'.').any(|label| label == owner);
    of_site
        || !host.is_empty() && owner.ends_with(b"-team")
        || is_one_of(&owner, ON_GITLAB)
        || is_project(&owner)
        || is_namesake(&owner, name)
}

/// `codecov.io/gh/rust-random/rand`, `rust-random.github.io/book`: the services around repositories have their names.
#[inline(never)]
pub(super) fn is_around_repository(host: &[u8], link: &[u8]) -> bool {
    let link = link.strip_prefix(b"www.").unwrap_or(link);
    let carried = class::one_at(link, 0, CARRIERS)
        .and_then(|carrier| link.get(carrier.len() - 1..))
        .is_some_and(is_published);
    let path = link.get(host.len()..).unwrap_or_default();
    carried || is_hosted(host, parts(path).next().unwrap_or_default())
}

/// `rust-lang.zulipchat.com`: the name before the site is that of an owner, who published what `name` says.
pub(super) fn is_hosted(host: &[u8], name: &[u8]) -> bool {
    HOSTED
        .iter()
        .any(|site| host.strip_suffix(site.as_bytes()).is_some_and(|owner| is_public_repository(owner, name)))
}

/// `serde.rs`, `docs.openwall.org`, `libssh2.org`: names of sites that projects alone have.
pub(super) fn is_site_of_project(host: &[u8], site: &[u8]) -> bool {
    const BEFORE: &[&str] = &["", "bugs.", "docs.", "lists.", "wiki.", "www."];
    let plain = || host.strip_suffix(site).is_some_and(|before| is_one_of(before, BEFORE));
    let named = |name: &[u8]| {
        is_project(name) || name.len() > 6 && class::one_at(name, 0, &["lib", "open"]).is_some()
    };
    // Serbia's companies have such names, too.
    let of_rust = site.strip_suffix(b".rs").is_some_and(|name| is_one_of(name, OF_RUST));
    (of_rust || site.strip_suffix(b".org").is_some_and(named)) && plain()
}

/// Projects whose site ends like a file of Rust.
const OF_RUST: &[&str] = &[
    "actix", "askama", "blessed", "cheats", "clap", "diesel", "docs", "hyper", "iced", "lib", "pola",
    "ratatui", "rocket", "serde", "tokio", "yew",
];

/// `rust-random`, `serde-rs`, `expressjs`: what the owner is called says that it is a project.
fn is_project(owner: &[u8]) -> bool {
    const BEGINNINGS: &[&str] = &[
        "django-",
        "docker-",
        "jupyter-",
        "kubernetes-",
        "linux-",
        "php-",
        "pytest-",
        "python-",
        "ruby-",
        "rust-",
    ];
    const ENDINGS: &[&str] = &[
        "-community",
        "-contrib",
        "-ecosystem",
        "-foundation",
        "-lang",
        "-linux",
        "-mirror",
        "-nursery",
        "-plugins",
        "-project",
        "-py",
        "-rs",
        "-rust",
        "-wg",
        "js",
    ];
    let owner = owner.to_ascii_lowercase();
    let ends = |ending: &&str| owner.len() > ending.len() + 1 && owner.ends_with(ending.as_bytes());
    class::one_at(&owner, 0, BEGINNINGS).is_some() || ENDINGS.iter().any(ends)
}

/// `certbot/certbot`, `sphinx-doc/sphinx`, `cytoscape/cytoscape.js`: named after the only thing that is made there. A
/// page about one person has her name twice too.
fn is_namesake(owner: &[u8], name: &[u8]) -> bool {
    const OF_OWNERS: &[&str] =
        &["", "-dev", "-doc", "-docs", "-io", "build", "cd", "css", "dev", "io", "js", "lang", "project"];
    const OF_NAMES: &[&str] = &["-rs", ".github.io", ".js", ".rs"];
    let (owner, name) = (owner.to_ascii_lowercase(), name.to_ascii_lowercase());
    let adds = |longer: &[u8], shorter: &[u8], endings: &[&str]| {
        longer.strip_prefix(shorter).is_some_and(|rest| endings.iter().any(|end| end.as_bytes() == rest))
    };
    // A company has what it makes under its name, too.
    const OF_COMPANIES: &[&str] = &[
        "bank",
        "corp",
        "foods",
        "freight",
        "gmbh",
        "group",
        "health",
        "holding",
        "inc",
        "insurance",
        "logistics",
        "pay",
        "retail",
        "telecom",
    ];
    name.len() >= 3
        && !is_given(&name)
        && !OF_COMPANIES.iter().any(|word| owner.ends_with(word.as_bytes()))
        && (adds(&owner, &name, OF_OWNERS) || adds(&name, &owner, OF_NAMES) || name.starts_with(b"awesome-"))
}

/// What stands between the slashes of a path.
fn parts(path: &[u8]) -> impl Iterator<Item = &[u8]> {
    path.strip_prefix(b"/").unwrap_or(path).split(|byte| matches!(byte, b'/' | b'?' | b'#'))
}
