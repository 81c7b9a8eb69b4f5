//! The lists of [sites that everybody knows](super::public_sites).

use crate::redact::detect::words::{Lexicon, QuickLexicon, Words};

/// Hosts of which every page is for everybody.
pub(super) static FOR_EVERYBODY: QuickLexicon = QuickLexicon::of(
    "12factor.net about.gitlab.com aka.ms angular.dev api.nuget.org apt.releases.hashicorp.com \
     archive.ubuntu.com arstechnica.com artifacthub.io artifacts.elastic.co awesome.re aws.amazon.com \
     azure.microsoft.com azure.status.microsoft badge.fury.io badgen.net bestpractices.coreinfrastructure.org \
     bgp.he.net blog.youtube brew.sh bugs.launchpad.net bugs.mysql.com bugzilla.redhat.com \
     calicousers.slack.com cdn.jsdelivr.net cdn.tailwindcss.com cdnjs.cloudflare.com ceph.com \
     cephfs.csi.ceph.com charity.wtf charts.bitnami.com checkpoint-api.hashicorp.com cilium.slack.com \
     clojurians.slack.com cloud-native.slack.com cloud.gke.io cloud.google.com code.google.com \
     code.visualstudio.com codeascraft.com community.letsencrypt.org conda.anaconda.org core.windows.net \
     crates.io crbug.com crontab.guru danluu.com dba.stackexchange.com deb.nodesource.com deno.land \
     dev.mysql.com devblogs.microsoft.com developer.hashicorp.com developers.google.com \
     devops.stackexchange.com discuss.hashicorp.com dl.google.com dnschecker.org docker.elastic.co \
     docs.ansible.com docs.aws.amazon.com docs.celeryq.dev docs.ceph.com docs.docker.com docs.docker.io \
     docs.microsoft.com docs.netapp.com docs.npmjs.com docs.nvidia.com docs.openshift.com docs.oracle.com \
     docs.renovatebot.com docs.rs dora.dev dot.net dotnet.microsoft.com downdetector.com download.ceph.com \
     download.docker.com download.oracle.com download.pytorch.org elixir-lang.slack.com endoflife.date \
     engineering.fb.com envoyproxy.slack.com eslint.org explainshell.com fastapi.tiangolo.com \
     files.pythonhosted.org flat.badgen.net fonts.googleapis.com fonts.gstatic.com formulae.brew.sh \
     get.docker.com get.k3s.io gh.io github.blog go.dev godbolt.org godoc.org gophers.slack.com goproxy.io \
     goreportcard.com help.ubuntu.com hex.pm how.complexsystems.fail httpbin.org httpstatuses.com iam.gke.io \
     img.shields.io increment.com index.crates.io index.docker.io infoq.com istio.slack.com jepsen.io \
     jestjs.io jira.mongodb.org jitpack.io json.schemastore.org jsonlint.com kb.vmware.com keepachangelog.com \
     knowledge.broadcom.com kotlinlang.slack.com kubernetes.slack.com launchpad.net learn.microsoft.com \
     learningfromincidents.io lethain.com letsencrypt.org linux.die.net lkml.org lscr.io lwn.net \
     manpages.ubuntu.com marc.info martinfowler.com mcr.microsoft.com mermaid.live meta.discourse.org \
     metacpan.org msdn.microsoft.com mvnrepository.com netflixtechblog.com networking.gke.io \
     news.ycombinator.com nextjs.org nfs.csi.ceph.com nodei.co npm.im npmcharts.com nuget.org nvcr.io \
     opencollective.com opensource.org osv.dev packagephobia.com packagephobia.now.sh \
     packages.cloud.google.com packages.microsoft.com packagist.org pd.csi.storage.gke.io pkg.go.dev \
     plugins.jetbrains.com postgrey.schweikert.ch postmortems.pagerduty.com principlesofchaos.org pub.dev \
     public.ecr.aws pypi.org quarkus.io radar.cloudflare.com rbd.csi.ceph.com react.dev \
     registry.access.redhat.com registry.npmjs.org registry.redhat.io registry.terraform.io \
     releases.hashicorp.com repo.clojars.org repo.hex.pm repo.packagist.org repo1.maven.org repost.aws \
     response.pagerduty.com rpm.nodesource.com ruby-doc.org runbooks.prometheus-operator.dev \
     schemas.openxmlformats.org seclists.org security.snyk.io security.stackexchange.com security.ubuntu.com \
     semver.org slack.engineering snapcraft.io sre.google sreweekly.com stackpath.bootstrapcdn.com \
     static.crates.io status.aws.amazon.com status.cloud.google.com status.hashicorp.com status.okta.com \
     status.slack.com support.google.com support.microsoft.com surfingcomplexity.blog swagger.io \
     techcommunity.microsoft.com the-asf.slack.com thenewstack.io thevoid.community tidelift.com \
     time.cloudflare.com tldp.org toml.io tracker.ceph.com typescript.visualstudio.com ubuntu.com \
     unix.stackexchange.com unpkg.com upload.pypi.org vector.dev web.archive.org wiki.ubuntu.com \
     www.adaptivecapacitylabs.com www.bestpractices.dev www.brendangregg.com www.ceph.com www.cisa.gov \
     www.cisco.com www.cve.org www.docker.com www.elastic.co www.epochconverter.com www.iana.org www.ibm.com \
     www.infoq.com www.intel.com www.json.org www.juniper.net www.kitchensoap.com \
     www.learningfromincidents.io www.mail-archive.com www.microsoft.com www.nuget.org www.openwall.com \
     www.oracle.com www.redhat.com www.sans.org www.ssllabs.com www.terraform.io www.theregister.com \
     www.thevoid.community www.timeanddate.com www.ubuntu.com www.w3schools.com xkcd.com youtu.be",
);

/// Paths of other hosts of which every page is.
pub(super) const PATHS_FOR_EVERYBODY: &[&str] = &[
    "accounts.google.com/o/oauth2/",
    "www.googleapis.com/oauth2/v1/certs",
    "oauth2.googleapis.com/token",
    "access.redhat.com/articles/",
    "access.redhat.com/security/",
    "access.redhat.com/solutions/",
    "api.github.com/meta",
    "api.github.com/rate_limit",
    "console.anthropic.com/settings/keys",
    "dev.azure.com/conda-forge/",
    "dev.azure.com/dnceng/public/",
    "grafana.com/docs",
    "health.aws.amazon.com/health/status",
    "hub.docker.com/_/",
    "huggingface.co/docs/",
    "medium.com/airbnb-engineering/",
    "medium.com/netflix-techblog/",
    "platform.openai.com/account/api-keys",
    "platform.openai.com/api-keys",
    "stripe.com/docs/",
    "tailscale.com/install.sh",
    "twitter.com/#!/search/",
    "www.atlassian.com/incident-management",
    "www.mongodb.com/docs/",
    "www.npmjs.com/package/",
    "www.youtube.com/watch?v=",
    "youtube.com/watch?v=",
];

/// Names that are kept for manuals (RFC 2606): a page of theirs is nobody's, unless its address has more than words.
pub(super) const IN_MANUALS: &[&str] =
    &["contoso.com", "example.com", "example.net", "example.org", "fabrikam.com"];

/// Sites of projects and of those who write standards: every page there is for everybody, whatever stands before the name.
pub(super) static OF_PROJECTS: QuickLexicon = QuickLexicon::of(
    "acm.org alpinelinux.org apache.org archlinux.org argoproj.io arxiv.org asciidoctor.org asterisk.org bazel.build \
     bitcoin.org boost.org bytecodealliance.org centos.org ceph.io cert-manager.io chocolatey.org \
     chromium.org cilium.io cmake.org cncf.io cnpg.io confluent.io conventionalcommits.org coreos.com \
     cpan.org cppreference.com creativecommons.org crossplane.io csswg.org curl.se d3js.org dart.dev \
     debian.org deno.com deps.dev discourse.org djangoproject.com doi.org easyengine.io eclipse.org eff.org \
     electronjs.org elixir-lang.org erlang.org ethereum.org external-secrets.io fedoraproject.org ffmpeg.org \
     flathub.org fluentbit.io fluentd.org flutter.dev fluxcd.io freebsd.org freedesktop.org fsf.org \
     gatekeeper.sh gentoo.org git-scm.com gnome.org gnu.org gnupg.org gnutls.org gofi.sh golang.org \
     googleblog.com googlesource.com gradle.org graphql.org gunicorn.org haskell.org helm.sh iacr.org \
     icann.org ieee.org ietf.org illumos.org isc.org iso.org istio.io jenkins-ci.org jenkins.io jquery.com \
     js.org json-schema.org junit.org jupyter.org k8s.io karpenter.sh kde.org keda.sh kernel.org knative.dev \
     kotlinlang.org kubernetes.io kubespray.io kubevirt.io kyverno.io laravel.com libvirt.org linkerd.io \
     linuxfoundation.org llvm.org longhorn.io man7.org matplotlib.org mediawiki.org metallb.io mitre.org \
     mixins.dev mongoosejs.com mozilla.org musl-libc.org netbsd.org netfilter.org nginx.org nist.gov \
     nixos.org nlnetlabs.nl nodejs.org nongnu.org numpy.org oasis-open.org ocaml.org openapis.org openbsd.org \
     opencontainers.org opengroup.org openid.net openjdk.org openldap.org openpolicyagent.org openssf.org \
     openssh.com openssl.org openstack.org opensuse.org opentelemetry.io openwrt.org openzfs.org owasp.org \
     palletsprojects.com perl.org php.net postfix.org postgresql.org powerdns.com projectcalico.org \
     prometheus.io pydantic.dev pydata.org pypa.io pytest.org python.org qemu.org r-project.org \
     raspberrypi.org reactjs.org readthedocs.io readthedocs.org repostatus.org reproducible-builds.org \
     rfc-editor.org rook.io rtfd.io ruby-lang.org rubygems.org rubyonrails.org rust-lang.org rustsec.org \
     rustup.rs samba.org scala-lang.org schema.org scipy.org scoop.sh securityscorecards.dev shields.io \
     sigstore.dev slony.info sourceforge.io sourceforge.net sourceware.org spdx.org sphinx-doc.org spring.io \
     sqlite.org strimzi.io svelte.dev swift.org symfony.com tc39.es tekton.dev traefik.io typescriptlang.org \
     unicode.org usenix.org v8.dev valgrind.org varnish-cache.org velero.io videolan.org w3.org weave.works \
     webassembly.org webkit.org whatwg.org wikimedia.org wikipedia.org wireguard.com wireshark.org \
     wordpress.org x-k8s.io x.org xiph.org yaml.org yarnpkg.com",
);

/// Sites of other projects and pages that say what is down: every page there is for everybody, at the bare name, behind
/// `www.` and in the manual.
pub(super) static BARE: QuickLexicon = QuickLexicon::of(
    "akamai.com appdynamics.com aquasec.com astral.sh babeljs.io backblaze.com buildkitestatus.com \
     caddyserver.com chef.io clickhouse.com clojars.org cloudbees.com cloudflare-dns.com cloudflarestatus.com \
     clusterlabs.org cockroachlabs.com consul.io containerd.io contributor-covenant.org coredns.io \
     couchbase.com crunchydata.com cryptography.io databricks.com datastax.com dexidp.io discordstatus.com \
     dockerstatus.com duckdb.org dynatrace.com envoyproxy.io eslint.org etcd.io fastlystatus.com \
     getbootstrap.com getcomposer.org githubstatus.com gocardless.com goharbor.io gohugo.io gremlin.com \
     grpc.io haproxy.com haproxy.org hashicorp.com hetzner.com icinga.com influxdata.com instana.com \
     intercomstatus.com isovalent.com jaegertracing.io jfrog.com k3s.io katex.org keepalived.org keycloak.org \
     konghq.com linearstatus.com loggly.com logz.io lua.org mariadb.com mariadb.org memcached.org \
     mesonbuild.com min.io monzo.com mysql.com nats.io neo4j.com neovim.io netlifystatus.com netty.io \
     nginx.com nmap.org nomadproject.io nvidia.com openresty.org opensearch.org openshift.com opensource.com \
     ovh.com ovhcloud.com packagist.com packer.io percona.com pgbackrest.org pgbouncer.org pingcap.com \
     pingdom.com pnpm.io postgis.net prettier.io proxysql.com puppet.com pytorch.org rabbitmq.com \
     rackspace.com rancher.com rclone.org reddit.com redis.io redislabs.com render.com restic.net rocksdb.org \
     saltproject.io saltstack.com scikit-learn.org scylladb.com shopifystatus.com singlestore.com \
     snowflake.com solarwinds.com solo.io splunk.com sqlalchemy.org stackstatus.net sumologic.com \
     supertokens.io suse.com sysdig.com systemd.io tcpdump.org tensorflow.org thanos.io theregister.com \
     thousandeyes.com tigera.io timescale.com traviscistatus.com twiliostatus.com vagrantup.com \
     vaultproject.io victoriametrics.com vim.org vitess.io vuejs.org yugabyte.com zabbix.com zalando.com \
     zalando.de zipkin.io zlib.net",
);

/// Other sites whose name says nothing, whatever stands before it.
pub(super) static WELL_KNOWN: QuickLexicon = QuickLexicon::of(
    "1e100.net akam.net atlassian.net azure-dns.com azure-dns.info azure-dns.net azure-dns.org buypass.com \
     cloudflarestatus.com codeberg.org coveralls.io crates.io digicert.com dnsimple.com dnsmadeeasy.com \
     docker.com docker.io domaincontrol.com gcr.io ghcr.io github.io githubstatus.com gitter.im \
     globalsign.com googledomains.com gtld-servers.net identrust.com lencr.org letsencrypt.org messagingengine.com mybinder.org \
     npmjs.com npmjs.org nsone.net ntp.org openshift.io pki.goog protonmail.ch pypi.org quay.io redhat.com \
     registrar-servers.com root-servers.net sectigo.com serverfault.com ssl.com stackoverflow.com \
     travis-ci.org ubuntu.com ultradns.net usertrust.com yahoodns.net zerossl.com",
);

/// Services that companies rent: some of what stands before the site is the name of a tenant.
pub(super) static RENTED: Lexicon = Lexicon::of(
    "airtable.com aliyuncs.com amazon.com amazonaws.com anthropic.com apple.com atlassian.com auth0.com \
     aws.com azure.com baidu.com betterstack.com bing.com bitbucket.org bitwarden.com blameless.com \
     brevo.com buildkite.com circleci.com cloudflare.com codecov.io cohere.ai cronitor.io datadoghq.com \
     datadoghq.eu digitalocean.com discord.com doppler.com dropboxapi.com duckduckgo.com duffel.com \
     easypost.com elastic.co facebook.com fastly.com figma.com firehydrant.com flutterwave.com fly.io \
     getpostman.com gitbook.com github.com githubusercontent.com gitlab.com gmail.com gmx.net \
     google.com googleapis.com goshippo.com grafana.com grafana.net groq.com hc-ping.com heroku.com \
     hetzner.cloud honeycomb.io hubapi.com hubspot.com huggingface.co icloud.com incident.io \
     intercom.io ionos.com jeli.io langfuse.com launchdarkly.com linear.app linkedin.com linode.com \
     logtail.com machines.dev mailchimp.com mailgun.net mailgun.org mailjet.com mailtrap.io mapbox.com \
     microsoft.com microsoftonline.com mistral.ai mongodb.com netapp.io netlify.com newrelic.com \
     notion.com nr-data.net ntfy.sh office.com office365.com okta.com openai.com openverse.org opsgenie.com \
     oraclecloud.com outlook.com pagerduty.com paypal.com perplexity.ai portworx.com postmarkapp.com \
     psdb.cloud pulumi.com qq.com rollbar.com rootly.com salesforce.com scaleway.com segment.io \
     sendgrid.com sendgrid.net sentry.io shopify.com slack.com snyk.io sonarcloud.io squareup.com \
     statuspage.io stripe.com supabase.com tailscale.com telegram.org terraform.io travis-ci.com \
     trello.com twilio.com twitter.com upstash.com vercel.com vmware.com vultr.com wandb.ai whatsapp.com \
     yahoo.com yandex.ru zendesk.com zoom.us",
);

/// Where strangers answer each other's questions.
pub(super) const ANSWERS: &[&str] =
    &["askubuntu.com", "serverfault.com", "stackoverflow.com", "superuser.com"];

/// Parts of addresses of public sites behind which somebody's own page stands.
pub(super) const OWN_PAGES: &[&str] = &[
    "/account/",
    "/author/",
    "/authors/",
    "/basic-auth/",
    "/customers/",
    "/profile/",
    "/profiles/",
    "/team/",
    "/user/",
    "/user?",
    "/users/",
];

/// What the pages of manuals are asked by, and says nothing of who asks.
pub(super) const OF_PAGES: &[&str] = &[
    "aid",
    "arch",
    "atid",
    "badge",
    "branch",
    "branchname",
    "bug",
    "bug_id",
    "color",
    "definitionid",
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
    "icon",
    "id",
    "infra",
    "l",
    "label",
    "labelColor",
    "lang",
    "list",
    "logo",
    "logoColor",
    "m",
    "manpath",
    "message",
    "minimal",
    "module",
    "os",
    "p",
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
    "t",
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
pub(super) static MANUALS: Words = Words::of(&[
    "apt",
    "blog",
    "charts",
    "developer",
    "developers",
    "docs",
    "download",
    "downloads",
    "engineering",
    "learn",
    "releases",
    "rpm",
    "status",
]);

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
