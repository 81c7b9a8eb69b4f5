//! What is found in links, with its examples.

use crate::redact::Kind;
use crate::redact::detect::{Examples, Rule, Shown};

pub(super) static LINK: Rule = Rule::shown(Shown {
    name: "url",
    kind: Kind::Url,
    reason: "Leads into systems that readers outside must not know.",
    known_format: false,
    examples: Examples {
        positive: &[
            "see «https://grafana.example.com/d/abc?orgId=1&from=now-6h», then",
            "«https://acme-scans.s3.amazonaws.com/a.zip»?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=900",
            "«otpauth://totp/Payroll:jdoe»?secret=JV5DB33GJEKUZHMDTNFWQJUDBJVOND4H&digits=6&period=30",
            "[runbook](«https://wiki.example.com/x_(y)/z»)",
            "<http://10.0.0.1:9090/«graph»>",
            "[«https://wiki.example.com/x»](«https://wiki.example.com/x»)",
            "at http://[fe80::1]:9090/«graph?a[]=1», then",
            "at «www.harbourbank.com/status» now",
            "bridge: «acme.zoom.us/j/93620910655?pwd=a»",
            "join «meet.google.com/abc-defg-hij», see «sentry.io/organizations/harbour/issues/71/» or «acme.atlassian.net/browse/OPS-7»",
            "Endpoint=«sb://bus.example.net/»;EntityPath=a",
            "Pager,«https://pager.example.com»,x y,z",
            "https://t0ken5ecret5tring@github.com/«acme/infra.git» x",
            "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?«login_hint=a»",
            "https://api.cloudflare.com/client/v4/zones/«023e105f4ecef8ad9ca31a8372d0c353/dns_records»",
            "https://circleci.com/api/v2/project/«gh/harbourbank/billing/pipeline»",
            "https://api.tailscale.com/api/v2/tailnet/«harbourbank/devices»",
            "https://storage.googleapis.com/«harbour-exports/backup.csv»",
            "«https://intranet.example.com/find?st=Harbour&sp=Secretplan»",
            "https://api.github.com/repos/«acme/infra/pulls/7» and https://github.com/«acme/infra/pull/7»",
            "https://maps.googleapis.com/maps/api/geocode/json?«latlng=59.9,10.7»",
            "origin git@git.example.com:«payments/adapter».git (fetch)",
            "url = ssh://git@git.example.com:7999/«plat/rules».git",
            "https://docs.google.com/«document/d/1x», «https://docs.harbourbank.io/en/latest/», «https://www.harbourstatus.com/i/7»",
            "https://acme-v02.api.letsencrypt.org/«acme/order/9/7», https://stackoverflow.com/«users/7/jdoe»",
            "https://gitlab.com/«harbourbank/gitlab-runner.git» and https://kubernetes.default.svc/api/v1/namespaces/«shop/pods»",
            "«https://x4.brandvik.gke.io/a», «https://brandvik.readthedocs.io/en/stable/» and «https://www.nginxstatus.com/a»",
            "«https://people.debian.org/~hbrandvik/notes», «https://salsa.debian.org/hbrandvik/bank» and «https://repost.aws/profile/hbrandvik»",
            "«https://www.wikipedia.org/wiki/User:Brandvik», «https://src.fedoraproject.org/user/hbrandvik»",
            "https://gitlab.com/«hashicorp/brandvik-infra», «https://nginx.io/brandvik», «https://www.percona.com/customers/brandvik»",
            "«https://community.okta.com/s/question/7», «https://docs.office.com/d/offer» and https://unix.stackexchange.com/questions/7?«user=hbrandvik»",
            "«docs.google.com/spreadsheets/d/1xYz», «app.datadoghq.com/dashboard/brandvik» and «linear.app/brandvik/issue/OPS-7»",
            "«https://acme.slack.com/archives/C02ABCD», «https://registry.npmjs.org/@acme/ledger/-/ledger-1.tgz»",
        ],
        negative: &[
            "TOKEN=\"op://Shelf/deploy/token\"",
            "proxy_pass http://backend;",
            "upstream: http://unix:/run/app/web.sock:/api/v2",
            "https://api.github.com/repos/kubernetes/kubernetes/releases",
            "see https://example.com/docs/start.html",
            "see https://user@example.com/ of the manual",
            "see https://[EMAIL-1]/ of the manual",
            "https://github.com/sigstore/cosign/releases",
            "https\\://services.gradle.org/distributions/gradle-8.6-bin.zip",
            "std::cout",
            "a // comment",
            "file:line",
            "http://",
            "https status",
            "key://",
            "meet.google.com/ is down",
            "curl -s http://localhost:9090/metrics",
            "http://127.0.0.1/healthz answered",
            "aws s3 cp a.csv s3://$BUCKET/a.csv",
            "https://registry.npmjs.org/semver/-/semver-7.6.2.tgz",
            "GET https://api.pagerduty.com/incidents and https://circleci.com/api/v2/me",
            "curl -X POST https://api.github.com/graphql",
            "curl https://api.github.com/rate_limit, <script src=\"https://code.jquery.com/jquery-3.7.1.min.js\">",
            "apiVersion: external-secrets.io/v1beta1",
            "git@git.example.com:x and git@git.example.com:22",
            "https://api.telegram.org/bot[TOKEN-1]/sendMessage said 429",
            "https://slack.com/api/users.profile.set failed, https://logs-prod-006.grafana.net/loki/api/v1/push too",
            "https://login.microsoftonline.com/consumers/oauth2/v2.0/token",
            "dotnet nuget push -s https://api.nuget.org/v3/index.json",
            "Status,https://manage.statuspage.io,x y,z",
            "see https://github.com/prometheus-operator/kube-prometheus/issues/77, https://gitlab.com/gitlab-org/charts/gitlab.git",
            "https://www.fastlystatus.com/incident/377, https://health.aws.amazon.com/health/status, https://status.slack.com/2025-02",
            "https://grpc.io/docs/guides/retry/, https://docs.pagerduty.com/x, https://flask.palletsprojects.com/en/3.0.x/config/",
            "https://issues.apache.org/jira/browse/ZOOKEEPER-4000 and https://dba.stackexchange.com/questions/71/why",
            "GET https://acme-v02.api.letsencrypt.org/directory, https://kubernetes.default.svc/version, http://web.default.svc:80/",
            "www.githubstatus.com and status.aws.amazon.com were green",
            "docs.datadoghq.com/monitors/types/, datadoghq.com/pricing, linear.app/docs and docs.google.com/forms",
            "https://argo-cd.readthedocs.io/en/stable/user-guide/?h=sync, https://docs.gitlab.com/ee/user/project/",
        ],
        disguised: &[
            "«https&#58;//grafana.example.com/d/abc»",
            "«https:\\/\\/grafana.example.com\\/d\\/abc»",
            "«https%3A%2F%2Fgrafana.example.com%2Fd%2Fabc»",
        ],
    },
});

pub(super) static LINK_HOST: Rule = Rule::shown(Shown {
    name: "url-host",
    kind: Kind::Host,
    reason: "The machine that a link with a port leads to.",
    known_format: false,
    examples: Examples {
        positive: &[
            "https://«grafana.example.com»:3000/d/abc?orgId=1",
            "GET http://«checkout»:8080/healthz",
            "https://app:t1g3rw00d@«api.example.com»:8443",
        ],
        negative: &["http://localhost:9090/graph", "http://elasticsearch:9200/", "https://10.0.0.1:6443/api"],
        disguised: &[
            "https&#58;//«grafana.example.com»:3000/d/abc",
            "https:\\/\\/«grafana.example.com»:3000\\/d",
        ],
    },
});

pub(super) static STORE: Rule = Rule::shown(Shown {
    name: "store-host",
    kind: Kind::Host,
    reason: "The machine that runs a database or a queue.",
    known_format: false,
    examples: Examples {
        positive: &[
            "dsn postgres://«db.example.com»:5432/app?sslmode=require.",
            "redis://«cache»:6379/0",
            "mysql+pymysql://app:t1g3rw00d@«db-primary»:3306/shop?charset=utf8mb4",
            "mongodb://app:t1g3rw00d@«db-a»:27017,«db-b»:27017/app",
            "snowflake://app:t1g3rw00d@«kx20417.eu-west-1»/RAW?warehouse=SMALL",
        ],
        negative: &[
            "postgres://localhost:5432/app",
            "redis://127.0.0.1:6379",
            "amqp://rabbitmq:5672",
            "amqp://${HOST}:5672",
            "smtp://x:t1g3rw00d@smtp.eu.mailgun.org:587",
            "tcp://",
            "amqp://localhost:5672,amqp://localhost:5673",
        ],
        disguised: &["postgres&#58;//«db.example.com»:5432/app"],
    },
});

pub(super) static USERINFO: Rule = Rule::shown(Shown {
    name: "url-userinfo",
    kind: Kind::Password,
    reason: "A password that opens the service behind the link.",
    known_format: true,
    examples: Examples {
        positive: &[
            "postgres://app:«s3cr3t-pw»@db.example.com:5432/app",
            "redis://:«hunter2hunter2»@cache:6379/0",
            "amqp://svc:«pa/w0rd»@mq:5672",
            "https://«0123456789abcdef0123456789abcdef»@o1.ingest.example.com/2",
        ],
        negative: &[
            "postgres://${USER}:${PASSWORD}@db/app",
            "https://<user>:<password>@host/",
            "http://host:8080/a@b",
            "git+ssh://git@host/repo",
            "mysql://user:password@localhost/db",
        ],
        disguised: &[
            "postgres://app:«s3cr\u{200b}3t-pw»@db:5432",
            "postgres&#58;//app:«s3cr3t-pw»@db:5432",
            "postgres:\\/\\/app:«s3cr3t-pw»@db:5432",
        ],
    },
});

pub(super) static LINK_USER: Rule = Rule::shown(Shown {
    name: "url-user",
    kind: Kind::User,
    reason: "Who opens the service behind the link.",
    known_format: false,
    examples: Examples {
        positive: &[
            "postgres://«app_rw»:s3cr3t-pw@db.example.com:5432/app",
            "git clone https://«jdoe»@bitbucket.org/acme/x",
        ],
        negative: &[
            "postgres://${USER}:s3cr3t-pw@db/app",
            "https://git@github.com/",
            "redis://:hunter2hunter2@cache:6379/0",
        ],
        disguised: &["postgres&#58;//«app_rw»:s3cr3t-pw@db:5432"],
    },
});
