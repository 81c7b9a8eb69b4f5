//! The lists of [sites that everybody knows](super::public_sites).

use crate::redact::detect::words::{Lexicon, QuickLexicon, Words};

/// Hosts of which every page is for everybody.
pub(super) static FOR_EVERYBODY: QuickLexicon = QuickLexicon::of(
    "12factor.net aka.ms angular.dev api.nuget.org archive.ubuntu.com artifacthub.io artifacts.elastic.co \
     aws.amazon.com azure.microsoft.com azure.status.microsoft badge.fury.io \
     bestpractices.coreinfrastructure.org brew.sh bugs.launchpad.net bugs.mysql.com bugzilla.redhat.com \
     cdn.jsdelivr.net cdn.tailwindcss.com cdnjs.cloudflare.com ceph.com cephfs.csi.ceph.com charts.bitnami.com \
     checkpoint-api.hashicorp.com cloud.gke.io cloud.google.com code.google.com code.visualstudio.com \
     conda.anaconda.org core.windows.net crates.io crbug.com dba.stackexchange.com deb.nodesource.com \
     deno.land dev.mysql.com devblogs.microsoft.com developer.hashicorp.com developers.google.com \
     devops.stackexchange.com discuss.hashicorp.com dl.google.com docker.elastic.co docs.ansible.com \
     docs.aws.amazon.com docs.celeryq.dev docs.ceph.com docs.docker.com docs.docker.io docs.microsoft.com \
     docs.netapp.com docs.npmjs.com docs.nvidia.com docs.openshift.com docs.oracle.com docs.renovatebot.com \
     docs.rs dot.net dotnet.microsoft.com download.ceph.com download.docker.com download.oracle.com \
     download.pytorch.org eslint.org fastapi.tiangolo.com files.pythonhosted.org fonts.googleapis.com \
     fonts.gstatic.com formulae.brew.sh get.docker.com get.k3s.io github.blog go.dev godbolt.org godoc.org \
     goproxy.io goreportcard.com help.ubuntu.com hex.pm httpbin.org httpstatuses.com iam.gke.io img.shields.io \
     index.crates.io index.docker.io jestjs.io jitpack.io json.schemastore.org kb.vmware.com \
     keepachangelog.com knowledge.broadcom.com launchpad.net learn.microsoft.com letsencrypt.org linux.die.net \
     lkml.org lscr.io lwn.net manpages.ubuntu.com marc.info martinfowler.com mcr.microsoft.com metacpan.org \
     msdn.microsoft.com mvnrepository.com networking.gke.io news.ycombinator.com nextjs.org nfs.csi.ceph.com \
     nuget.org nvcr.io opencollective.com opensource.org osv.dev packages.cloud.google.com \
     packages.microsoft.com packagist.org pd.csi.storage.gke.io pkg.go.dev plugins.jetbrains.com \
     postgrey.schweikert.ch pub.dev public.ecr.aws pypi.org quarkus.io rbd.csi.ceph.com react.dev \
     readthedocs.org registry.access.redhat.com registry.npmjs.org registry.redhat.io registry.terraform.io \
     repo.clojars.org repo.hex.pm repo.packagist.org repo1.maven.org repost.aws rpm.nodesource.com \
     ruby-doc.org runbooks.prometheus-operator.dev schemas.openxmlformats.org seclists.org security.snyk.io \
     security.stackexchange.com security.ubuntu.com semver.org snapcraft.io sre.google \
     stackpath.bootstrapcdn.com static.crates.io status.cloud.google.com status.hashicorp.com status.okta.com \
     status.slack.com support.google.com support.microsoft.com swagger.io techcommunity.microsoft.com \
     tidelift.com tldp.org toml.io tracker.ceph.com ubuntu.com unix.stackexchange.com unpkg.com \
     upload.pypi.org vector.dev web.archive.org wiki.ubuntu.com www.bestpractices.dev www.brendangregg.com \
     www.ceph.com www.cisa.gov www.cisco.com www.cve.org www.docker.com www.elastic.co www.iana.org \
     www.ibm.com www.intel.com www.json.org www.juniper.net www.mail-archive.com www.microsoft.com \
     www.nuget.org www.openwall.com www.oracle.com www.redhat.com www.terraform.io www.ubuntu.com \
     www.w3schools.com xkcd.com",
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
     azure babel benoitc bitnami bitnami-labs bitnamicharts bottlerocketos brettwooldridge caddyserver ceph \
     cert-manager cilium citusdata clickhouse cloudflare cockroachdb confluentinc containerd coredns coreos \
     crossplane curl debezium denoland dexidp django docker docker-library dotnet elastic envoyproxy etcd-io \
     expressjs external-secrets facebook fastapi fluent fluxcd getsentry gin-gonic git gitlab-org gitlabhq \
     go-redis go-sql-driver goharbor gohugoio golang google googleapis googlecloudplatform gorilla grafana \
     grpc grpc-ecosystem haproxy haproxytech hashicorp helm huggingface influxdata istio jaegertracing \
     jenkinsci jetstack jupyterhub k3s-io kedacore keycloak knative kubernetes kubernetes-client \
     kubernetes-csi kubernetes-sigs kyverno langchain-ai letsencrypt linkerd llvm lodash longhorn mariadb \
     metallb microsoft minio moby mongodb mysql nats-io netdata netty nginx nginxinc nodejs oauth2-proxy \
     open-policy-agent open-telemetry opencontainers openebs openresty opensearch-project openshift openssl \
     openzfs pallets pandas-dev percona pgbouncer pingcap postgres prisma projectcalico prometheus \
     prometheus-community prometheus-operator protocolbuffers proxysql psf puppetlabs pypa python pytorch \
     quarkusio rabbitmq rails rancher ray-project redis redpanda-data renovatebot rook rust-lang rustwasm \
     saltstack scikit-learn scylladb servo sidekiq sigstore spinnaker spring-projects sqlalchemy strimzi \
     sveltejs systemd tailwindlabs tektoncd tensorflow terraform-aws-modules testcontainers thanos-io tiangolo \
     tikv timescale tokio-rs torvalds traefik urllib3 valkey-io vectordotdev vercel victoriametrics vitejs \
     vllm-project vmware-tanzu vuejs w3c weaveworks webpack yugabyte zalando",
);

/// Who else does, with many people among them: what they publish is for everybody, and the page about one is his own.
pub(super) static ON_GITHUB: Lexicon = Lexicon::of(
    "alexcrichton amanieu apple archlinux astral-sh aws-samples bagder bazelbuild boostorg burntsushi byron \
     bytecodealliance cloudnative-pg crate-ci d3 datadog definitelytyped djc dtolnay eslint fasterxml fitzgen \
     freebsd gitpython-developers go-chi go-kit go-yaml googlechrome graphql haskell hawkw home-assistant \
     homebrew hyperium instagram intel iovisor ipython jackc jaraco jazzband jedisct1 jqlang jquery junit-team \
     kde klauspost kubeflow labstack lz4 madler matklad mattn mcollina mesonbuild miekg mikefarah mitchellh \
     mitsuhiko mozilla netbsd netflix nixos nlohmann npm nvidia openai openbsd openwrt oracle pelletier \
     postcss powershell pyca pydantic pygments pyo3 rspec ruby rustcrypto rustls rustsec rvagg scala \
     seanmonstar semver sfackler sharkdp shopify sindresorhus sirupsen smallstep spf13 sphinx-doc spotify \
     square stebalien stedolan stretchr stripe sunfishcode taiki-e tc39 tj tootallnate twbs twisted uber \
     uber-go unicode-org urfave util-linux v8 valyala webassembly whatwg yaml",
);

/// Names that are kept for manuals (RFC 2606): a page of theirs is nobody's, unless its address has more than words.
pub(super) const IN_MANUALS: &[&str] = &["example.com", "example.net", "example.org"];

/// Sites of projects and of those who write standards: every page there is for everybody, whatever stands before the name.
pub(super) static OF_PROJECTS: QuickLexicon = QuickLexicon::of(
    "acm.org alpinelinux.org apache.org archlinux.org argoproj.io arxiv.org bazel.build boost.org \
     bytecodealliance.org centos.org ceph.io cert-manager.io chromium.org cilium.io cmake.org cncf.io cnpg.io \
     confluent.io cpan.org cppreference.com creativecommons.org crossplane.io csswg.org curl.se d3js.org \
     dart.dev debian.org deno.com djangoproject.com doi.org eclipse.org eff.org electronjs.org elixir-lang.org \
     erlang.org external-secrets.io fedoraproject.org ffmpeg.org fluentbit.io fluentd.org flutter.dev \
     fluxcd.io freebsd.org freedesktop.org fsf.org gatekeeper.sh gentoo.org git-scm.com gnome.org gnu.org \
     gnupg.org gnutls.org golang.org googleblog.com googlesource.com gradle.org graphql.org gunicorn.org \
     haskell.org helm.sh iacr.org icann.org ieee.org ietf.org illumos.org isc.org iso.org istio.io \
     jenkins-ci.org jenkins.io jquery.com js.org json-schema.org junit.org jupyter.org k8s.io karpenter.sh \
     kde.org keda.sh kernel.org knative.dev kotlinlang.org kubernetes.io kubevirt.io kyverno.io laravel.com \
     libvirt.org linkerd.io linuxfoundation.org llvm.org longhorn.io man7.org matplotlib.org mediawiki.org \
     metallb.io mitre.org mozilla.org musl-libc.org netbsd.org netfilter.org nginx.org nist.gov nixos.org \
     nlnetlabs.nl nodejs.org nongnu.org numpy.org oasis-open.org ocaml.org openapis.org openbsd.org \
     opencontainers.org opengroup.org openid.net openjdk.org openldap.org openpolicyagent.org openssf.org \
     openssh.com openssl.org openstack.org opensuse.org opentelemetry.io openwrt.org openzfs.org owasp.org \
     palletsprojects.com perl.org php.net postfix.org postgresql.org powerdns.com projectcalico.org \
     prometheus.io pydantic.dev pydata.org pypa.io pytest.org python.org qemu.org r-project.org \
     raspberrypi.org reactjs.org readthedocs.io reproducible-builds.org rfc-editor.org rook.io ruby-lang.org \
     rubygems.org rubyonrails.org rust-lang.org rustsec.org rustup.rs samba.org scala-lang.org schema.org \
     scipy.org sigstore.dev slony.info sourceforge.io sourceforge.net sourceware.org spdx.org sphinx-doc.org \
     spring.io sqlite.org strimzi.io svelte.dev swift.org symfony.com tc39.es tekton.dev traefik.io \
     typescriptlang.org unicode.org usenix.org v8.dev valgrind.org varnish-cache.org velero.io videolan.org \
     w3.org webassembly.org webkit.org whatwg.org wikimedia.org wikipedia.org wireguard.com wireshark.org \
     wordpress.org x-k8s.io x.org xiph.org yaml.org yarnpkg.com",
);

/// Sites of other projects and pages that say what is down: every page there is for everybody, at the bare name, behind
/// `www.` and in the manual.
pub(super) static BARE: QuickLexicon = QuickLexicon::of(
    "astral.sh babeljs.io buildkitestatus.com caddyserver.com clickhouse.com cloudflarestatus.com \
     clusterlabs.org consul.io containerd.io contributor-covenant.org coredns.io cryptography.io dexidp.io \
     discordstatus.com dockerstatus.com duckdb.org envoyproxy.io eslint.org etcd.io fastlystatus.com \
     getbootstrap.com getcomposer.org githubstatus.com gocardless.com goharbor.io gohugo.io grpc.io \
     haproxy.com haproxy.org hashicorp.com icinga.com influxdata.com intercomstatus.com jaegertracing.io \
     k3s.io katex.org keepalived.org keycloak.org konghq.com linearstatus.com lua.org mariadb.com mariadb.org \
     memcached.org mesonbuild.com min.io mysql.com nats.io neo4j.com neovim.io netlifystatus.com netty.io \
     nginx.com nmap.org nomadproject.io openresty.org opensearch.org opensource.com packer.io percona.com \
     pgbackrest.org pgbouncer.org pingcap.com pnpm.io postgis.net prettier.io proxysql.com pytorch.org \
     rabbitmq.com rancher.com rclone.org redis.io restic.net rocksdb.org saltproject.io saltstack.com \
     scikit-learn.org scylladb.com shopifystatus.com sqlalchemy.org suse.com sysdig.com systemd.io tcpdump.org \
     tensorflow.org thanos.io timescale.com vagrantup.com vaultproject.io victoriametrics.com vim.org \
     vitess.io vuejs.org yugabyte.com zabbix.com zipkin.io zlib.net",
);

/// Other sites whose name says nothing, whatever stands before it.
pub(super) static WELL_KNOWN: QuickLexicon = QuickLexicon::of(
    "atlassian.net buypass.com cloudflarestatus.com codeberg.org coreos.com coveralls.io crates.io \
     digicert.com docker.com docker.io gcr.io ghcr.io github.io githubstatus.com gitter.im globalsign.com \
     identrust.com lencr.org letsencrypt.org mybinder.org npmjs.com npmjs.org ntp.org openshift.io pki.goog \
     pypi.org quay.io redhat.com sectigo.com serverfault.com ssl.com stackoverflow.com travis-ci.org \
     ubuntu.com usertrust.com zerossl.com",
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
pub(super) const ON_GITLAB: &[&str] = &[
    "dbus",
    "drm",
    "gitlab-org",
    "gstreamer",
    "inkscape",
    "libvirt",
    "mesa",
    "networkmanager",
    "pipewire",
    "qemu-project",
    "wayland",
    "wireshark",
    "xorg",
];

/// Services around repositories, up to the owner in the address.
pub(super) const CARRIERS: &[&str] = &[
    "ci.appveyor.com/project/",
    "circleci.com/gh/",
    "codeberg.org/",
    "codecov.io/gh/",
    "codecov.io/github/",
    "codeload.github.com/",
    "coveralls.io/github/",
    "coveralls.io/r/",
    "discord.com/invite/",
    "discord.gg/",
    "docker.io/",
    "ghcr.io/",
    "github.com/",
    "gitter.im/",
    "hub.docker.com/r/",
    "mybinder.org/v2/gh/",
    "quay.io/repository/",
    "raw.githubusercontent.com/",
    "registry-1.docker.io/",
    "travis-ci.com/",
    "travis-ci.org/",
];

/// Where a name before the site is that of the owner.
pub(super) const HOSTED: &[&str] =
    &[".discourse.group", ".github.com", ".github.io", ".gitlab.io", ".zulipchat.com"];

/// What GitHub itself has to say, where the owner stands otherwise.
pub(super) const GUIDES: &[&str] = &[
    "about",
    "advisories",
    "collections",
    "customer-stories",
    "enterprise",
    "explore",
    "features",
    "git-guides",
    "marketplace",
    "pricing",
    "security",
    "site",
    "topics",
];

/// Parts of addresses of public sites behind which somebody's own page stands.
pub(super) const OWN_PAGES: &[&str] =
    &["/account/", "/basic-auth/", "/customers/", "/profile/", "/profiles/", "/user/", "/user?", "/users/"];

/// What the pages of manuals are asked by, and says nothing of who asks.
pub(super) const OF_PAGES: &[&str] = &[
    "aid",
    "arch",
    "atid",
    "badge",
    "branch",
    "bug",
    "bug_id",
    "color",
    "display",
    "edition",
    "family",
    "filepath",
    "format",
    "func",
    "group",
    "group_id",
    "h",
    "highlight",
    "hl",
    "id",
    "infra",
    "l",
    "label",
    "lang",
    "logo",
    "m",
    "manpath",
    "module",
    "os",
    "page",
    "plain",
    "plugins",
    "postmortem",
    "release",
    "repo",
    "report_id",
    "section",
    "sektion",
    "style",
    "tab",
    "tabs",
    "type",
    "v",
    "version",
    "view",
    "w",
    "width",
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
