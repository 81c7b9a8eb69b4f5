//! Sites that everybody knows: what a link to them says of the company that makes it, and what it does not.
//!
//! Three sorts. Of some every page is for everybody: manuals, package registries, status pages. Of the services that
//! companies rent, the address of the service says nothing (`api.pagerduty.com/incidents`), while the name of a tenant
//! does, before the site (`acme.slack.com`) or in the path (`api.github.com/repos/acme/…`). All others are somebody's.
//!
//! **Start reading** at [`public_end`].

use crate::redact::detect::beside::{is_one_of, is_word};
use crate::redact::detect::machines::names::is_region;
use crate::redact::detect::words::{Lexicon, QuickLexicon, Words};
use crate::text::class::{self, DIGIT, LOWER, UPPER};

/// Hosts of which every page is for everybody.
static FOR_EVERYBODY: QuickLexicon = QuickLexicon::of(
    "aka.ms angular.dev api.nuget.org apt.postgresql.org archive.ubuntu.com argo-cd.readthedocs.io \
     artifacthub.io blog.cloudflare.com blog.rust-lang.org bugs.debian.org bugzilla.redhat.com \
     cdn.jsdelivr.net cdn.tailwindcss.com cdnjs.cloudflare.com charts.bitnami.com \
     checkpoint-api.hashicorp.com cloud.google.com code.jquery.com conda.anaconda.org core.windows.net \
     cran.r-project.org crates.io creativecommons.org curl.se cve.mitre.org datatracker.ietf.org \
     de.wikipedia.org deb.debian.org deb.nodesource.com dev.mysql.com developer.hashicorp.com \
     developer.mozilla.org dl-cdn.alpinelinux.org dl.k8s.io doc.rust-lang.org docker.elastic.co \
     docs.ansible.com docs.aws.amazon.com docs.cilium.io docs.confluent.io docs.datadoghq.com \
     docs.djangoproject.com docs.docker.com docs.docker.io docs.github.com docs.gitlab.com docs.gradle.org \
     docs.kernel.org docs.microsoft.com docs.newrelic.com docs.npmjs.com docs.nvidia.com docs.openshift.com \
     docs.oracle.com docs.python.org docs.renovatebot.com docs.rs docs.sentry.io docs.spring.io \
     docs.stripe.com dot.net dotnet.microsoft.com download.docker.com download.pytorch.org \
     en.cppreference.com en.wikipedia.org es.wikipedia.org eslint.org files.pythonhosted.org \
     fonts.googleapis.com fonts.gstatic.com fr.wikipedia.org fulcio.sigstore.dev get.docker.com get.helm.sh \
     get.k3s.io go.dev golang.org goproxy.io guides.rubyonrails.org helm.sh hex.pm httpd.apache.org \
     httpstatuses.com hub.helm.sh index.crates.io index.docker.io istio.io it.wikipedia.org jestjs.io \
     json-schema.org json.schemastore.org kafka.apache.org keepachangelog.com kubernetes.io \
     learn.microsoft.com letsencrypt.org linux.die.net lore.kernel.org lscr.io lwn.net man7.org mariadb.com \
     maven.apache.org mcr.microsoft.com metacpan.org mirrors.kernel.org news.ycombinator.com nextjs.org \
     nginx.org nodejs.org nuget.org numpy.org nvcr.io nvd.nist.gov opensource.org opentelemetry.io \
     packages.debian.org packages.microsoft.com packagist.org pandas.pydata.org peps.python.org pkg.go.dev \
     pkgs.k8s.io plugins.gradle.org postgrey.schweikert.ch prometheus.io proxy.golang.org pub.dev \
     public.ecr.aws pypi.org pytorch.org react.dev redis.io registry.access.redhat.com registry.npmjs.org \
     registry.redhat.io registry.terraform.io registry.yarnpkg.com rekor.sigstore.dev repo.clojars.org \
     repo.hex.pm repo.jenkins-ci.org repo.maven.apache.org repo.packagist.org repo.spring.io repo1.maven.org \
     rpm.nodesource.com ruby-doc.org rubygems.org runbooks.prometheus-operator.dev \
     schemas.openxmlformats.org security.ubuntu.com semver.org services.gradle.org sh.rustup.rs sigstore.dev \
     spec.openapis.org spring.io sqlite.org sre.google stackpath.bootstrapcdn.com static.crates.io \
     static.rust-lang.org status.cloud.google.com sum.golang.org tomcat.apache.org toml.io tools.ietf.org \
     unpkg.com updates.jenkins.io upload.pypi.org vuejs.org webpack.js.org wiki.archlinux.org www.apache.org \
     www.cloudflarestatus.com www.cve.org www.debian.org www.docker.com www.elastic.co www.envoyproxy.io \
     www.githubstatus.com www.gnu.org www.iana.org www.ietf.org www.kernel.org www.nuget.org www.openssl.org \
     www.php.net www.postgresql.org www.python.org www.rfc-editor.org www.rust-lang.org www.sqlite.org \
     www.tensorflow.org www.unicode.org www.w3.org www.w3schools.com xkcd.com yaml.org zookeeper.apache.org",
);

/// Paths of other hosts of which every page is.
const PATHS_FOR_EVERYBODY: &[&str] = &[
    "api.github.com/meta",
    "api.github.com/rate_limit",
    "aws.amazon.com/blogs/",
    "aws.amazon.com/message/",
    "huggingface.co/docs/",
    "stripe.com/docs/",
    "www.mongodb.com/docs/",
    "grafana.com/docs",
    "hub.docker.com/_/",
    "serverfault.com/questions/",
    "stackoverflow.com/questions/",
    "tailscale.com/install.sh",
    "www.npmjs.com/package/",
];

/// Who publishes for everybody on GitHub, in small letters.
static PUBLISHERS: Lexicon = Lexicon::of(
    "actions angular ansible apache aquasecurity argoproj aws azure babel bitnami bitnami-labs caddyserver \
     ceph cert-manager cilium clickhouse cloudflare containerd coredns curl django docker elastic envoyproxy \
     etcd-io expressjs external-secrets facebook fluxcd git goharbor gohugoio golang google googleapis gorilla \
     grafana grpc hashicorp helm istio jaegertracing jenkinsci jetstack k3s-io kubernetes kubernetes-sigs \
     linkerd llvm lodash mariadb microsoft moby mongodb mysql nats-io netdata nginx nginxinc nodejs \
     open-policy-agent open-telemetry opensearch-project openssl openzfs pallets pandas-dev pgbouncer postgres \
     projectcalico prometheus protocolbuffers psf puppetlabs python pytorch rabbitmq rails redis rook \
     rust-lang rustwasm sigstore spring-projects sqlalchemy strimzi systemd tektoncd tensorflow thanos-io \
     tokio-rs torvalds traefik valkey-io vercel victoriametrics vitejs vuejs webpack zalando",
);

/// Names that are kept for manuals (RFC 2606): a page of theirs is nobody's, unless its address has more than words.
const IN_MANUALS: &[&str] = &["example.com", "example.net", "example.org"];

/// Sites whose name says nothing, whatever stands before it.
static WELL_KNOWN: QuickLexicon = QuickLexicon::of(
    "apache.org argoproj.io atlassian.net cert-manager.io cilium.io cloudflarestatus.com cncf.io cnpg.io \
     coreos.com crates.io crossplane.io debian.org docker.com docker.io external-secrets.io fluxcd.io \
     gatekeeper.sh gcr.io ghcr.io git-scm.com github.io githubstatus.com golang.org helm.sh ietf.org \
     istio.io k8s.io karpenter.sh keda.sh kernel.org knative.dev kubernetes.io kubevirt.io kyverno.io \
     linkerd.io longhorn.io metallb.io mozilla.org nginx.org nodejs.org npmjs.com npmjs.org ntp.org \
     openshift.io opentelemetry.io postgresql.org projectcalico.org prometheus.io pypi.org python.org \
     quay.io rfc-editor.org rook.io rust-lang.org serverfault.com stackoverflow.com strimzi.io tekton.dev \
     traefik.io ubuntu.com velero.io w3.org wikipedia.org x-k8s.io",
);

/// Services that companies rent: some of what stands before the site is the name of a tenant.
static RENTED: Lexicon = Lexicon::of(
    "airtable.com aliyuncs.com amazon.com amazonaws.com anthropic.com apple.com atlassian.com auth0.com \
     azure.com bitbucket.org bitwarden.com brevo.com buildkite.com circleci.com cloudflare.com codecov.io \
     cohere.ai datadoghq.com datadoghq.eu digitalocean.com discord.com doppler.com dropboxapi.com duffel.com \
     easypost.com elastic.co facebook.com fastly.com figma.com flutterwave.com getpostman.com github.com \
     githubusercontent.com gitlab.com gmail.com google.com googleapis.com goshippo.com grafana.com \
     grafana.net groq.com hc-ping.com heroku.com honeycomb.io hubapi.com hubspot.com huggingface.co \
     intercom.io langfuse.com launchdarkly.com linear.app linkedin.com mailchimp.com mailgun.net mailgun.org \
     mailjet.com mailtrap.io mapbox.com microsoft.com microsoftonline.com mistral.ai mongodb.com netlify.com \
     newrelic.com notion.com nr-data.net ntfy.sh office.com office365.com okta.com openai.com opsgenie.com \
     pagerduty.com paypal.com perplexity.ai postmarkapp.com psdb.cloud pulumi.com rollbar.com salesforce.com \
     segment.io sendgrid.com sendgrid.net sentry.io shopify.com slack.com snyk.io sonarcloud.io squareup.com \
     statuspage.io stripe.com tailscale.com telegram.org terraform.io travis-ci.com trello.com twilio.com \
     twitter.com vercel.com whatsapp.com zendesk.com zoom.us",
);

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
    let scoped = || link.windows(2).any(|pair| pair == b"/@");
    if matches!(path.first(), None | Some(b'/' | b'?' | b'#'))
        && (FOR_EVERYBODY.holds(host)
            || PATHS_FOR_EVERYBODY.iter().any(|site| link.starts_with(site.as_bytes()))
            || host == b"github.com" && is_published(path)
            || host.strip_suffix(b".github.io").is_some_and(is_public_owner)
            || host == b"api.github.com" && path.strip_prefix(b"/repos").is_some_and(is_published)
            || is_in_manuals(host)
                && path.iter().all(|byte| class::is(*byte, LOWER) || b"/-._".contains(byte)))
    {
        return if scoped() { 0 } else { link.len() };
    }
    let port = path.first() == Some(&b':');
    if port || !is_well_known(host) {
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
    FOR_EVERYBODY.holds(host) || is_in_manuals(host) || is_well_known(host)
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
