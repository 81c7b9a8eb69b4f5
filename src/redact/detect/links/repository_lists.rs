//! The lists of [what is published](super::published): whose repositories everybody may read, and where.

use crate::redact::detect::words::Lexicon;

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
    "adobe airbnb alexcrichton alibaba aliyun amanieu apollographql apple archlinux asciidoctor astral-sh \
     atlassian auth0 automattic aws-samples azuread backstage bagder balena-io banzaicloud basecamp \
     bazelbuild bitwarden bloomberg boostorg braintree buildkite burntsushi byron bytecodealliance camunda \
     canonical capistrano celery chaos-mesh chef circleci cloudnative-pg codecov codemirror commitlint \
     concourse conda-forge containernetworking containers conventional-changelog couchbase crate-ci cri-o \
     cypress-io d3 danluu dapr darkbitio dask dastergon databricks datadog datastax definitelytyped \
     dependabot digitalocean discourse djc documentcloud dropbox dropwizard dtolnay dynatrace ebay electron \
     element-hq encode eslint ethereum etsy falcosecurity fasterxml fastify fastly figma firecracker-microvm \
     fitzgen flannel-io flutter freebsd fsnotify geerlingguy gitea github gitpython-developers gnome go-chi \
     go-gitea go-kit go-yaml google-research googlechrome googlechromelabs gradle graphql gravitational \
     gruntwork-io guardian haskell hawkw hazelcast heptio heroku hetznercloud home-assistant homebrew hubspot \
     hyperium hyperledger ibm instagram intel intuit iovisor ipfs ipython jackc jaraco jazzband jedisct1 \
     jetbrains jfrog jqlang jquery json-schema-org junit-team kata-containers kde klauspost kong kubeflow \
     kubevirt labstack laravel launchdarkly linkedin linode localstack logzio lyft lz4 madler magento \
     mailchimp mailgun mapbox matklad mattn mcollina meilisearch mercari mesonbuild mesosphere micromatch \
     miekg mikefarah mitchellh mitsuhiko mixpanel monzo mozilla mui netbsd netflix newrelic nixos nlohmann \
     npm nvidia nvm-sh nytimes ohmyzsh okta openai openbsd openfaas opentable opentofu opentracing openwrt \
     openzipkin operator-framework oracle ory ovh pagerduty palantir paypal pelletier pi-hole pinterest \
     pivotal planetscale plotly postcss powershell pre-commit prestodb projectcontour pulumi puma puppeteer \
     pyca pycqa pydantic pygments pyo3 questdb rackspace reactivex reddit redhat-cop redhatofficial resque \
     rollbar rspec rubocop ruby rundeck rustcrypto rustls rustsec rvagg salesforce sap scala scaleway \
     seanmonstar segmentio semver sensu serverless sfackler sharkdp shopify sindresorhus sirupsen slackapi \
     smallstep snyk sonarsource soundcloud sourcegraph spf13 sphinx-doc splunk spotify square stackexchange \
     stackrox stebalien stedolan stretchr stripe styled-components sumologic sunfishcode supabase suse \
     swagger-api symfony taiki-e tailscale tc39 temporalio tencent thoughtbot tj tootallnate trailofbits \
     travis-ci trinodb twbs twilio twisted twitter typescript-eslint typicode uber uber-go ubuntu unicode-org \
     upgundecha urfave util-linux v8 valyala verdaccio vimeo vitessio vmware webassembly whatwg wix wordpress \
     wso2 yahoo yaml yandex yelp zalando-incubator zendesk zeromq zio",
);

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
    "api.travis-ci.com/",
    "api.travis-ci.org/",
    "app.codecov.io/gh/",
    "app.travis-ci.com/github/",
    "ci.appveyor.com/api/projects/status/github/",
    "ci.appveyor.com/project/",
    "circleci.com/gh/",
    "codeberg.org/",
    "codeclimate.com/github/",
    "codecov.io/gh/",
    "codecov.io/github/",
    "codefactor.io/repository/github/",
    "codeload.github.com/",
    "coveralls.io/github/",
    "coveralls.io/r/",
    "deepsource.io/gh/",
    "deps.rs/repo/github/",
    "discord.com/invite/",
    "discord.gg/",
    "docker.io/",
    "ghcr.io/",
    "github.com/",
    "gitter.im/",
    "hub.docker.com/r/",
    "lgtm.com/projects/g/",
    "mybinder.org/v2/gh/",
    "quay.io/repository/",
    "raw.github.com/",
    "raw.githubusercontent.com/",
    "registry-1.docker.io/",
    "secure.travis-ci.org/",
    "snyk.io/test/github/",
    "star-history.com/#",
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
    "contact",
    "customer-stories",
    "enterprise",
    "explore",
    "features",
    "git-guides",
    "login",
    "marketplace",
    "new",
    "pricing",
    "readme",
    "security",
    "site",
    "topics",
    "trending",
];
