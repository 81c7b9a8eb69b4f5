//! The lists of [sites that everybody knows](super::public_sites).

use crate::redact::detect::words::{Lexicon, QuickLexicon, Words};

/// Hosts of which every page is for everybody.
pub(super) static FOR_EVERYBODY: QuickLexicon = QuickLexicon::of(
    "12factor.net aka.ms angular.dev api.nuget.org archive.ubuntu.com argo-cd.readthedocs.io artifacthub.io \
     aws.amazon.com azure.microsoft.com azure.status.microsoft bugs.launchpad.net bugzilla.redhat.com \
     cdn.jsdelivr.net cdn.tailwindcss.com cdnjs.cloudflare.com ceph.com cephfs.csi.ceph.com certbot.eff.org \
     charts.bitnami.com checkpoint-api.hashicorp.com cloud.gke.io cloud.google.com code.jquery.com \
     conda.anaconda.org core.windows.net cran.r-project.org crates.io creativecommons.org curl.se \
     cve.mitre.org dba.stackexchange.com deb.nodesource.com dev.mysql.com developer.hashicorp.com \
     devops.stackexchange.com discuss.hashicorp.com docker.elastic.co docs.ansible.com docs.aws.amazon.com \
     docs.celeryq.dev docs.ceph.com docs.confluent.io docs.docker.com docs.docker.io docs.gradle.org \
     docs.netapp.com docs.npmjs.com docs.nvidia.com docs.openshift.com docs.oracle.com docs.renovatebot.com \
     docs.rs dot.net dotnet.microsoft.com download.ceph.com download.docker.com download.pytorch.org \
     en.cppreference.com eslint.org fastapi.tiangolo.com files.pythonhosted.org fonts.googleapis.com \
     fonts.gstatic.com get.docker.com get.k3s.io github.blog go.dev goproxy.io help.ubuntu.com hex.pm \
     httpstatuses.com iam.gke.io index.crates.io index.docker.io jestjs.io json-schema.org \
     json.schemastore.org kb.vmware.com keepachangelog.com knowledge.broadcom.com learn.microsoft.com \
     letsencrypt.org linux.die.net lscr.io lwn.net man7.org manpages.ubuntu.com martinfowler.com \
     mcr.microsoft.com metacpan.org networking.gke.io news.ycombinator.com nextjs.org nfs.csi.ceph.com \
     nuget.org numpy.org nvcr.io nvd.nist.gov opensource.org osv.dev packages.microsoft.com packagist.org \
     pd.csi.storage.gke.io pkg.go.dev plugins.gradle.org postgrey.schweikert.ch pub.dev public.ecr.aws \
     pypi.org quarkus.io rbd.csi.ceph.com react.dev registry.access.redhat.com registry.npmjs.org \
     registry.redhat.io registry.terraform.io repo.clojars.org repo.hex.pm repo.packagist.org \
     repo1.maven.org repost.aws requests.readthedocs.io rpm.nodesource.com ruby-doc.org rubygems.org \
     runbooks.prometheus-operator.dev schemas.openxmlformats.org security.snyk.io security.stackexchange.com \
     security.ubuntu.com semver.org services.gradle.org spec.openapis.org sre.google \
     stackpath.bootstrapcdn.com static.crates.io status.cloud.google.com status.hashicorp.com \
     status.okta.com status.slack.com support.google.com support.microsoft.com swagger.io \
     techcommunity.microsoft.com toml.io tracker.ceph.com ubuntu.com unix.stackexchange.com unpkg.com \
     upload.pypi.org vector.dev webpack.js.org wiki.ubuntu.com www.brendangregg.com www.ceph.com \
     www.cisco.com www.cve.org www.docker.com www.elastic.co www.iana.org www.json.org www.juniper.net \
     www.nuget.org www.redhat.com www.ubuntu.com www.w3schools.com xkcd.com yaml.org",
);

/// Paths of other hosts of which every page is.
pub(super) const PATHS_FOR_EVERYBODY: &[&str] = &[
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
pub(super) static PUBLISHERS: Lexicon = Lexicon::of(
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
pub(super) const IN_MANUALS: &[&str] = &["example.com", "example.net", "example.org"];

/// Sites of projects and of those who write standards: every page there is for everybody, whatever stands before the name.
pub(super) static OF_PROJECTS: QuickLexicon = QuickLexicon::of(
    "alpinelinux.org apache.org archlinux.org argoproj.io centos.org ceph.io cert-manager.io cilium.io \
     cncf.io cnpg.io crossplane.io debian.org djangoproject.com external-secrets.io fedoraproject.org \
     fluentbit.io fluentd.org fluxcd.io freebsd.org gatekeeper.sh git-scm.com gnu.org golang.org \
     gunicorn.org helm.sh ietf.org istio.io jenkins-ci.org jenkins.io k8s.io karpenter.sh keda.sh kernel.org \
     knative.dev kotlinlang.org kubernetes.io kubevirt.io kyverno.io linkerd.io longhorn.io metallb.io \
     mozilla.org nginx.org nodejs.org openjdk.org openpolicyagent.org openssl.org openstack.org \
     opentelemetry.io openzfs.org palletsprojects.com php.net postgresql.org projectcalico.org prometheus.io \
     pydata.org python.org rfc-editor.org rook.io ruby-lang.org rubyonrails.org rust-lang.org rustup.rs \
     samba.org sigstore.dev spring.io sqlite.org strimzi.io tekton.dev traefik.io typescriptlang.org \
     unicode.org velero.io videolan.org w3.org wikipedia.org x-k8s.io yarnpkg.com",
);

/// Sites of other projects and pages that say what is down: every page there is for everybody, at the bare name, behind
/// `www.` and in the manual.
pub(super) static BARE: QuickLexicon = QuickLexicon::of(
    "babeljs.io buildkitestatus.com clickhouse.com cloudflarestatus.com consul.io containerd.io coredns.io \
     dexidp.io discordstatus.com djangoproject.com dockerstatus.com envoyproxy.io etcd.io fastlystatus.com \
     githubstatus.com goharbor.io gohugo.io grpc.io haproxy.com haproxy.org intercomstatus.com \
     jaegertracing.io keycloak.org linearstatus.com llvm.org mariadb.com mariadb.org memcached.org min.io \
     mysql.com nats.io netlifystatus.com netty.io nginx.com opencontainers.org openresty.org opensearch.org \
     percona.com pytorch.org rabbitmq.com redis.io rocksdb.org scikit-learn.org scylladb.com \
     shopifystatus.com sqlalchemy.org systemd.io tensorflow.org thanos.io vaultproject.io vitess.io \
     vuejs.org zabbix.com",
);

/// Other sites whose name says nothing, whatever stands before it.
pub(super) static WELL_KNOWN: QuickLexicon = QuickLexicon::of(
    "atlassian.net buypass.com cloudflarestatus.com coreos.com crates.io digicert.com docker.com docker.io \
     gcr.io ghcr.io github.io githubstatus.com globalsign.com identrust.com lencr.org letsencrypt.org \
     npmjs.com npmjs.org ntp.org openshift.io pki.goog pypi.org quay.io sectigo.com serverfault.com ssl.com \
     stackoverflow.com ubuntu.com usertrust.com zerossl.com",
);

/// Services that companies rent: some of what stands before the site is the name of a tenant.
pub(super) static RENTED: Lexicon = Lexicon::of(
    "airtable.com aliyuncs.com amazon.com amazonaws.com anthropic.com apple.com atlassian.com auth0.com \
     aws.com azure.com bitbucket.org bitwarden.com brevo.com buildkite.com circleci.com cloudflare.com \
     codecov.io cohere.ai datadoghq.com datadoghq.eu digitalocean.com discord.com doppler.com dropboxapi.com \
     duffel.com easypost.com elastic.co facebook.com fastly.com figma.com flutterwave.com getpostman.com \
     github.com githubusercontent.com gitlab.com gmail.com google.com googleapis.com goshippo.com \
     grafana.com grafana.net groq.com hc-ping.com heroku.com hetzner.cloud honeycomb.io hubapi.com \
     hubspot.com huggingface.co intercom.io langfuse.com launchdarkly.com linear.app linkedin.com linode.com \
     mailchimp.com mailgun.net mailgun.org mailjet.com mailtrap.io mapbox.com microsoft.com \
     microsoftonline.com mistral.ai mongodb.com netapp.io netlify.com newrelic.com notion.com nr-data.net \
     ntfy.sh office.com office365.com okta.com openai.com opsgenie.com oraclecloud.com pagerduty.com \
     paypal.com perplexity.ai portworx.com postmarkapp.com psdb.cloud pulumi.com rollbar.com salesforce.com \
     scaleway.com segment.io sendgrid.com sendgrid.net sentry.io shopify.com slack.com snyk.io sonarcloud.io \
     squareup.com statuspage.io stripe.com tailscale.com telegram.org terraform.io travis-ci.com trello.com \
     twilio.com twitter.com vercel.com vmware.com vultr.com whatsapp.com zendesk.com zoom.us",
);

/// Where strangers answer each other's questions.
pub(super) const ANSWERS: &[&str] =
    &["askubuntu.com", "serverfault.com", "stackoverflow.com", "superuser.com"];

/// Who publishes for everybody on GitLab: names there belong to others than on GitHub.
pub(super) const ON_GITLAB: &[&str] = &["gitlab-org", "inkscape", "libvirt", "qemu-project", "wireshark"];

/// Parts of addresses of public sites behind which somebody's own page stands.
pub(super) const OWN_PAGES: &[&str] =
    &["/account/", "/customers/", "/profile/", "/profiles/", "/user/", "/user?", "/users/"];

/// What the pages of manuals are asked by, and says nothing of who asks.
pub(super) const OF_PAGES: &[&str] = &[
    "arch", "bug", "display", "family", "format", "h", "hl", "id", "infra", "lang", "module", "os", "plain",
    "plugins", "release", "repo", "tab", "tabs", "v", "version", "view",
];

/// What stands before the site of a maker where it explains itself: `docs.pagerduty.com`, `status.slack.com`.
pub(super) static MANUALS: Words = Words::of(&["blog", "developer", "developers", "docs", "learn", "status"]);

/// Services where any name before the site may be a tenant's, or where documents of all are kept.
pub(super) const OF_TENANTS: &[&str] = &[
    "google.com",
    "netlify.com",
    "office.com",
    "office365.com",
    "okta.com",
    "salesforce.com",
    "shopify.com",
    "slack.com",
    "zendesk.com",
];

/// What gives a cluster its disks, before the name of who made it.
pub(super) const DRIVERS: &[&str] = &[
    "blob.csi",
    "block.csi",
    "blockvolume.csi",
    "csi",
    "csi.trident",
    "csi.vsphere",
    "disk.csi",
    "dobs.csi",
    "ebs.csi",
    "efs.csi",
    "file.csi",
    "fss.csi",
    "fsx.csi",
    "linodebs.csi",
    "s3.csi",
];

/// What such services call parts of their own.
pub(super) static PARTS: Words = Words::of(&[
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
