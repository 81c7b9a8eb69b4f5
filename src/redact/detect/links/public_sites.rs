//! Sites that everybody knows: what a link to them says of the company that makes it, and what it does not.
//!
//! Three sorts. Of some every page is for everybody: manuals, package registries, status pages. Of the services that
//! companies rent, the address of the service says nothing (`api.pagerduty.com/incidents`), while the name of a tenant
//! does, before the site (`acme.slack.com`) or in the path (`api.github.com/repos/acme/…`). All others are somebody's.
//!
//! **Start reading** at [`public_end`].

use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::machines::kubernetes::is_of_every_cluster;
use crate::redact::detect::machines::names::is_region;
use crate::redact::detect::words::{Lexicon, QuickLexicon, Words};
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// Hosts of which every page is for everybody.
static FOR_EVERYBODY: QuickLexicon = QuickLexicon::of(
    "12factor.net aka.ms angular.dev api.nuget.org archive.ubuntu.com artifacthub.io aws.amazon.com \
     azure.microsoft.com azure.status.microsoft bugs.launchpad.net bugzilla.redhat.com cdn.jsdelivr.net \
     cdn.tailwindcss.com cdnjs.cloudflare.com certbot.eff.org charts.bitnami.com checkpoint-api.hashicorp.com \
     cloud.google.com code.jquery.com conda.anaconda.org core.windows.net cran.r-project.org crates.io \
     creativecommons.org curl.se cve.mitre.org deb.nodesource.com dev.mysql.com docker.elastic.co \
     docs.ansible.com docs.aws.amazon.com docs.celeryq.dev docs.confluent.io docs.gradle.org docs.netapp.com \
     docs.nvidia.com docs.oracle.com docs.renovatebot.com docs.rs dot.net dotnet.microsoft.com \
     download.docker.com download.pytorch.org en.cppreference.com eslint.org fastapi.tiangolo.com \
     files.pythonhosted.org fonts.googleapis.com fonts.gstatic.com get.docker.com get.k3s.io github.blog \
     go.dev goproxy.io help.ubuntu.com hex.pm httpstatuses.com index.crates.io index.docker.io jestjs.io \
     json-schema.org json.schemastore.org kb.vmware.com keepachangelog.com knowledge.broadcom.com \
     learn.microsoft.com letsencrypt.org linux.die.net lscr.io lwn.net man7.org manpages.ubuntu.com \
     martinfowler.com mcr.microsoft.com metacpan.org news.ycombinator.com nextjs.org nuget.org numpy.org \
     nvcr.io nvd.nist.gov opensource.org osv.dev packages.microsoft.com packagist.org pkg.go.dev \
     plugins.gradle.org postgrey.schweikert.ch pub.dev public.ecr.aws pypi.org quarkus.io react.dev \
     registry.access.redhat.com registry.npmjs.org registry.redhat.io registry.terraform.io repo.clojars.org \
     repo.hex.pm repo.packagist.org repo1.maven.org repost.aws rpm.nodesource.com ruby-doc.org rubygems.org \
     runbooks.prometheus-operator.dev schemas.openxmlformats.org security.snyk.io security.ubuntu.com \
     semver.org services.gradle.org spec.openapis.org sre.google stackpath.bootstrapcdn.com static.crates.io \
     status.cloud.google.com support.google.com support.microsoft.com swagger.io techcommunity.microsoft.com \
     toml.io ubuntu.com unpkg.com upload.pypi.org vector.dev webpack.js.org wiki.ubuntu.com \
     www.brendangregg.com www.cisco.com www.cve.org www.docker.com www.elastic.co www.iana.org www.json.org \
     www.juniper.net www.nuget.org www.redhat.com www.ubuntu.com www.w3schools.com xkcd.com yaml.org",
);

/// Paths of other hosts of which every page is.
const PATHS_FOR_EVERYBODY: &[&str] = &[
    "api.github.com/meta",
    "api.github.com/rate_limit",
    "access.redhat.com/articles/",
    "access.redhat.com/security/",
    "access.redhat.com/solutions/",
    "health.aws.amazon.com/health/status",
    "huggingface.co/docs/",
    "stripe.com/docs/",
    "www.mongodb.com/docs/",
    "grafana.com/docs",
    "hub.docker.com/_/",
    "tailscale.com/install.sh",
    "www.npmjs.com/package/",
];

/// Who publishes for everybody on GitHub, in small letters.
static PUBLISHERS: Lexicon = Lexicon::of(
    "actions angular ansible ansible-collections apache aquasecurity argoproj aws aws-actions awslabs axios \
     azure babel benoitc bitnami bitnami-labs bottlerocketos brettwooldridge caddyserver ceph cert-manager \
     cilium citusdata clickhouse cloudflare cockroachdb confluentinc containerd coredns coreos crossplane \
     curl debezium denoland dexidp django docker docker-library dotnet elastic envoyproxy etcd-io expressjs \
     external-secrets facebook fastapi fluent fluxcd getsentry gin-gonic git gitlab-org gitlabhq go-redis \
     go-sql-driver goharbor gohugoio golang google googleapis googlecloudplatform gorilla grafana grpc \
     grpc-ecosystem haproxy haproxytech hashicorp helm huggingface influxdata istio jaegertracing jenkinsci \
     jetstack jupyterhub k3s-io kedacore keycloak knative kubernetes kubernetes-client kubernetes-csi \
     kubernetes-sigs kyverno langchain-ai letsencrypt linkerd llvm lodash longhorn mariadb metallb microsoft \
     minio moby mongodb mysql nats-io netdata netty nginx nginxinc nodejs oauth2-proxy open-policy-agent \
     open-telemetry opencontainers openebs openresty opensearch-project openshift openssl openzfs pallets \
     pandas-dev percona pgbouncer pingcap postgres prisma projectcalico prometheus prometheus-community \
     prometheus-operator protocolbuffers proxysql psf puppetlabs pypa python pytorch quarkusio rabbitmq rails \
     rancher ray-project redis redpanda-data renovatebot rook rust-lang rustwasm saltstack scikit-learn \
     scylladb sidekiq sigstore spinnaker spring-projects sqlalchemy strimzi sveltejs systemd tailwindlabs \
     tektoncd tensorflow terraform-aws-modules testcontainers thanos-io tiangolo tikv timescale tokio-rs \
     torvalds traefik urllib3 valkey-io vectordotdev vercel victoriametrics vitejs vllm-project vmware-tanzu \
     vuejs weaveworks webpack yugabyte zalando",
);

/// Names that are kept for manuals (RFC 2606): a page of theirs is nobody's, unless its address has more than words.
const IN_MANUALS: &[&str] = &["example.com", "example.net", "example.org"];

/// Sites of projects and of those who write standards: every page there is for everybody, whatever stands before the name.
static OF_PROJECTS: QuickLexicon = QuickLexicon::of(
    "alpinelinux.org apache.org archlinux.org argoproj.io centos.org ceph.com ceph.io cert-manager.io \
     cilium.io cncf.io cnpg.io crossplane.io debian.org djangoproject.com external-secrets.io \
     fedoraproject.org fluentbit.io fluentd.org fluxcd.io freebsd.org gatekeeper.sh git-scm.com gke.io \
     gnu.org golang.org gunicorn.org helm.sh ietf.org istio.io jenkins-ci.org jenkins.io k8s.io karpenter.sh \
     keda.sh kernel.org knative.dev kotlinlang.org kubernetes.io kubevirt.io kyverno.io linkerd.io \
     longhorn.io metallb.io mozilla.org nginx.org nodejs.org openjdk.org openpolicyagent.org openssl.org \
     openstack.org opentelemetry.io openzfs.org palletsprojects.com php.net postgresql.org projectcalico.org \
     prometheus.io pydata.org python.org readthedocs.io rfc-editor.org rook.io ruby-lang.org rubyonrails.org \
     rust-lang.org rustup.rs samba.org sigstore.dev spring.io sqlite.org strimzi.io tekton.dev traefik.io \
     typescriptlang.org unicode.org velero.io videolan.org w3.org wikipedia.org x-k8s.io yarnpkg.com",
);

/// Other sites whose name says nothing, whatever stands before it.
static WELL_KNOWN: QuickLexicon = QuickLexicon::of(
    "atlassian.net aws.com buypass.com cloudflarestatus.com coreos.com crates.io digicert.com docker.com \
     docker.io gcr.io ghcr.io github.io githubstatus.com globalsign.com identrust.com lencr.org \
     letsencrypt.org npmjs.com npmjs.org ntp.org openshift.io pki.goog pypi.org quay.io sectigo.com \
     serverfault.com ssl.com stackoverflow.com ubuntu.com usertrust.com zerossl.com",
);

/// Services that companies rent: some of what stands before the site is the name of a tenant.
static RENTED: Lexicon = Lexicon::of(
    "airtable.com aliyuncs.com amazon.com amazonaws.com anthropic.com apple.com atlassian.com auth0.com \
     azure.com bitbucket.org bitwarden.com brevo.com buildkite.com circleci.com cloudflare.com codecov.io \
     cohere.ai datadoghq.com datadoghq.eu digitalocean.com discord.com doppler.com dropboxapi.com duffel.com \
     easypost.com elastic.co facebook.com fastly.com figma.com flutterwave.com getpostman.com github.com \
     githubusercontent.com gitlab.com gmail.com google.com googleapis.com goshippo.com grafana.com \
     grafana.net groq.com hc-ping.com heroku.com hetzner.cloud honeycomb.io hubapi.com hubspot.com \
     huggingface.co intercom.io langfuse.com launchdarkly.com linear.app linkedin.com linode.com \
     mailchimp.com mailgun.net mailgun.org mailjet.com mailtrap.io mapbox.com microsoft.com \
     microsoftonline.com mistral.ai mongodb.com netapp.io netlify.com newrelic.com notion.com nr-data.net \
     ntfy.sh office.com office365.com okta.com openai.com opsgenie.com oraclecloud.com pagerduty.com \
     paypal.com perplexity.ai portworx.com postmarkapp.com psdb.cloud pulumi.com rollbar.com salesforce.com \
     scaleway.com segment.io sendgrid.com sendgrid.net sentry.io shopify.com slack.com snyk.io sonarcloud.io \
     squareup.com statuspage.io stripe.com tailscale.com telegram.org terraform.io travis-ci.com trello.com \
     twilio.com twitter.com vercel.com vmware.com vultr.com whatsapp.com zendesk.com zoom.us",
);

/// Where strangers answer each other's questions.
const ANSWERS: &[&str] =
    &["askubuntu.com", "serverfault.com", "stackexchange.com", "stackoverflow.com", "superuser.com"];

/// What stands before the site of a maker where it explains itself: `docs.pagerduty.com`, `status.slack.com`.
static MANUALS: Words =
    Words::of(&["blog", "community", "developer", "developers", "docs", "learn", "status"]);

/// What such services call parts of their own.
static PARTS: Words = Words::of(&[
    "accounts",
    "actions",
    "agent",
    "api",
    "app",
    "assets",
    "auth",
    "aws",
    "cdn",
    "cloud",
    "collector",
    "connect",
    "console",
    "content",
    "dash",
    "download",
    "eu",
    "events",
    "get",
    "git",
    "graph",
    "health",
    "hooks",
    "http-intake",
    "imap",
    "id",
    "index",
    "ingest",
    "install",
    "intake",
    "js",
    "js-agent",
    "login",
    "logs",
    "manage",
    "metrics",
    "oauth",
    "oauth2",
    "objects",
    "otlp",
    "outlook",
    "packages",
    "push",
    "raw",
    "registry",
    "releases",
    "smtp",
    "smtp-relay",
    "static",
    "status",
    "token",
    "upload",
    "uploads",
    "us",
    "vault",
    "www",
]);

/// Up to where a link, without its scheme, says nothing: all of it, a part, or nothing.
pub(super) fn public_end(link: &[u8]) -> usize {
    let host_end = class::run_end(link, 0, 253, |byte| class::is(byte, class::WORD) || byte == b'.');
    let (host, path) = link.split_at_checked(host_end).unwrap_or_default();
    // `registry.npmjs.org/@acme/ledger`: of somebody.
    let scoped = || class::contains(link, b"/@");
    if matches!(path.first(), None | Some(b'/' | b'?' | b'#'))
        && (is_for_everybody(host)
            || path.starts_with(b"/questions/") && is_one_of(site(host), ANSWERS)
            || PATHS_FOR_EVERYBODY.iter().any(|site| link.starts_with(site.as_bytes()))
            || matches!(host, b"github.com" | b"gitlab.com") && is_published(path)
            || host.strip_suffix(b".github.io").is_some_and(is_public_owner)
            || host == b"api.github.com" && path.strip_prefix(b"/repos").is_some_and(is_published)
            || is_in_manuals(host)
                && path.iter().all(|byte| class::is(*byte, LOWER) || b"/-._".contains(byte)))
    {
        return if scoped() { 0 } else { link.len() };
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
        let asked = class::run_end(bot, token + 1, 40, |byte| class::is(byte, LOWER | UPPER));
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
        let version = !number.is_empty()
            && number.len() <= 4
            && number.iter().all(|byte| class::is(*byte, DIGIT) || *byte == b'.');
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

/// Every page of this host is for everybody.
fn is_for_everybody(host: &[u8]) -> bool {
    FOR_EVERYBODY.holds(host) || OF_PROJECTS.holds(site(host)) || is_manual(host) || is_status_page(host)
}

/// `grpc.io`, `www.rabbitmq.com`: the site of a project is called like the project; and what makers of services write
/// for all who rent them.
#[inline(never)]
fn is_manual(host: &[u8]) -> bool {
    let site = site(host);
    let before = host.get(..(host.len() - site.len()).saturating_sub(1)).unwrap_or_default();
    let explains = MANUALS.hold(before);
    // Asked first: most stand behind something else.
    if !explains && !before.is_empty() && before != b"www" {
        return false;
    }
    if RENTED.holds(site) {
        // `docs.google.com` holds the documents of all.
        return explains && site != b"google.com";
    }
    let dot = site.iter().position(|byte| *byte == b'.').unwrap_or_default();
    let (project, ending) = (site.get(..dot).unwrap_or_default(), site.get(dot + 1..));
    match ending {
        Some(b"com") => !before.is_empty() && project != b"zalando" && is_public_owner(project),
        Some(b"io" | b"org") => is_public_owner(project) || project.len() > 3 && is_program(project),
        _ => false,
    }
}

/// `www.githubstatus.com`
fn is_status_page(host: &[u8]) -> bool {
    let maker = host.strip_prefix(b"www.").unwrap_or(host).strip_suffix(b"status.com");
    maker.is_some_and(|maker| is_public_owner(maker) || RENTED.holds(&[maker, b".com"].concat()))
}

/// The last two labels of a name.
fn site(host: &[u8]) -> &[u8] {
    let mut dots = host.iter().rev().enumerate().filter(|(_, byte)| **byte == b'.');
    dots.nth(1).and_then(|(length, _)| host.get(host.len() - length..)).unwrap_or(host)
}

/// True for `kubernetes/`: what this owner publishes is for everybody.
pub(in crate::redact::detect) fn is_public_owner(owner: &[u8]) -> bool {
    PUBLISHERS.holds(owner.strip_suffix(b"/").unwrap_or(owner))
}

/// `/kubernetes/ingress-nginx/…`
fn is_published(path: &[u8]) -> bool {
    path.get(1..).and_then(|path| path.split(|byte| *byte == b'/').next()).is_some_and(is_public_owner)
}

/// `example.com`, `www.example.org`
fn is_in_manuals(host: &[u8]) -> bool {
    is_one_of(host.strip_prefix(b"www.").unwrap_or(host), IN_MANUALS)
}

/// True for the name of a site that says nothing, in small letters.
pub(in crate::redact::detect) fn is_known(host: &[u8]) -> bool {
    is_for_everybody(host) || is_in_manuals(host) || is_well_known(host)
}

/// The site is known, and what stands before it is no tenant.
fn is_well_known(host: &[u8]) -> bool {
    let site = site(host);
    let before = host.get(..(host.len() - site.len()).saturating_sub(1)).unwrap_or_default();
    if WELL_KNOWN.holds(site) {
        // A tenant of Atlassian has a name of its own.
        return site != b"atlassian.net" || before.is_empty();
    }
    let mut labels = before.split(|byte| *byte == b'.');
    let part = |label: &[u8]| PARTS.hold(label) || is_region(label);
    RENTED.holds(site)
        && match site {
            _ if before.is_empty() => true,
            // `disk.csi.azure.com`: what gives a cluster its disks.
            _ if before.split(|byte| *byte == b'.').any(|label| label == b"csi") => true,
            // Machines and buckets of customers live under these, with names of their own.
            b"amazonaws.com" | b"aliyuncs.com" => is_part_of_cloud(before),
            b"grafana.net" if is_cell(before) => true,
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
