//! Every secret format there is a public description of, as patterns that make random ones.
//!
//! A format with a mark of its own must go from any setting. One without must go where a word names it.

use crate::carriers::{BLOCKS, CARRIERS, Carrier};
use crate::judge::{self, kept, public, set, shown, survivor};
use crate::pattern::make;
use crate::random::Random;
use crate::score::Score;
use whybone::redact::Register;
use whybone::workshop::Audience;

/// Formats with a mark of their own.
pub(crate) const MARKED: &[(&str, &[&str])] = &[
    ("aws key id", &["(AKIA|ASIA|ABIA|ACCA)<B:16>", "A3T<A:1><B:16>"]),
    ("aws bedrock", &["ABSK<b:109-269>", "ABSK<b:130>="]),
    ("gcp api key", &["AIza<w:35>"]),
    ("gcp oauth", &["ya29.<w:60-160>", "ya29.a0<w:120>"]),
    ("azure ad", &["<X:3><d:1>Q~<t:31-34>"]),
    (
        "azure storage",
        &["AccountKey=<b:86>==", "DefaultEndpointsProtocol=https;AccountName=media;AccountKey=<b:86>=="],
    ),
    (
        "azure sas",
        &[
            "sv=2022-11-02&ss=b&srt=sco&sp=rl&sig=<X:42>%3D",
            "https://media.blob.core.windows.net/c/f?sv=2022-11-02&sr=b&sig=<X:20>%2B<X:20>%3D",
        ],
    ),
    ("alibaba", &["LTAI<X:20>"]),
    ("digitalocean", &["(dop_v1_|doo_v1_|dor_v1_)<h:64>"]),
    ("heroku", &["HRKU-AA<w:58>"]),
    ("fly", &["fo1_<w:43>", "(fm1a_|fm1r_|fm2_)<b:100-180>"]),
    ("cloudflare", &["(cfk_|cfut_|cfat_)<X:40><h:8>", "v1.0-<h:24>-<h:146>"]),
    ("openshift", &["sha256~<w:43>"]),
    ("scalingo", &["tk-us-<w:48>"]),
    ("databricks", &["dapi<h:32>", "dapi<h:32>-<d:1>"]),
    ("planetscale", &["(pscale_tkn_|pscale_pw_|pscale_oauth_)<v:32-64>"]),
    ("pulumi", &["pul-<h:40>"]),
    ("github", &["(ghp_|gho_|ghu_|ghs_|ghr_)<X:36>", "ghs_<d:8>_eyJ<X:20>.eyJ<w:60>.<w:43>"]),
    ("github fine-grained", &["github_pat_<X:22>_<X:59>", "github_pat_<u:82>"]),
    ("gitlab", &["(glpat-|gldt-|glrt-|glft-|glsoat-|glffct-)<w:20>", "glpat-<w:27>.<x:2>.<x:9>"]),
    ("gitlab trigger", &["glptt-<h:40>"]),
    ("gitlab mail", &["glimt-<w:25>"]),
    ("gitlab agent", &["glagent-<w:50-60>"]),
    ("gitlab application", &["gloas-<X:64>"]),
    ("gitlab job", &["glcbt-<h:2>_<w:20>"]),
    ("gitlab runner", &["GR1348941<w:20>"]),
    ("gitlab session", &["_gitlab_session=<h:32>"]),
    ("npm", &["npm_<X:36>", "//registry.npmjs.org/:_authToken=<uuid>"]),
    ("pypi", &["pypi-AgEIcHlwaS5vcmc<w:50-160>"]),
    ("rubygems", &["rubygems_<h:48>"]),
    ("docker", &["dckr_pat_<w:27>"]),
    ("artifactory", &["AKCp<X:69>", "cmVmd<X:59>"]),
    ("clojars", &["CLOJARS_<x:60>"]),
    ("terraform", &["<X:14>.atlasv1.<w:60-70>"]),
    ("vault", &["(hvs.|hvb.|hvr.)<w:24-120>", "hvs.CAESI<w:90>", "s.<X:24>"]),
    ("doppler", &["dp.pt.<X:43>", "dp.st.prd.<X:43>"]),
    ("harness", &["(pat|sat).<X:22>.<h:24>.<X:20>"]),
    ("octopus", &["API-<A:26>"]),
    ("prefect", &["pnu_<X:36>"]),
    ("infracost", &["ico-<X:32>"]),
    ("sourcegraph", &["sgp_<h:40>", "sgp_<h:16>_<h:40>"]),
    (
        "slack",
        &[
            "(xoxb-|xoxa-|xoxo-|xoxr-)<d:12>-<d:12>-<X:24>",
            "(xoxp-|xoxs-)<d:12>-<d:12>-<d:12>-<h:32>",
            "xoxe-1-<X:146>",
            "xapp-1-A<A:10>-<d:13>-<h:64>",
            "xoxe.xoxp-1-<A:163-166>",
        ],
    ),
    (
        "slack hook",
        &[
            "https://hooks.slack.com/services/T<A:8>/B<A:10>/<X:24>",
            "https://hooks.slack.com/workflows/T<A:8>/A<A:10>/<d:18>/<X:24>",
            "https://hooks.slack.com/triggers/T<A:8>/<d:13>/<h:32>",
        ],
    ),
    (
        "teams hook",
        &["https://lumenreel.webhook.office.com/webhookb2/<uuid>@<uuid>/IncomingWebhook/<h:32>/<uuid>"],
    ),
    ("discord bot", &["(M|N|O)<X:23-25>.<w:6>.<w:27-38>"]),
    ("discord hook", &["https://(discord|discordapp).com/api/webhooks/<d:18>/<w:68>"]),
    ("telegram", &["<d:9-10>:A<w:34>"]),
    ("twilio", &["(SK|AC)<h:32>"]),
    ("sendgrid", &["SG.<w:22>.<w:43>"]),
    ("mailgun", &["key-<h:32>"]),
    ("mailchimp", &["<h:32>-us<d:2>"]),
    ("sendinblue", &["xkeysib-<h:64>-<X:16>"]),
    ("stripe", &["(sk_|rk_)(live|test|prod)_<X:24>", "(sk_|rk_)(live|test)_<X:99>", "whsec_<X:32>"]),
    ("square", &["EAAA<w:60>", "sq0atp-<w:22>", "sq0csp-<w:43>"]),
    ("shopify", &["(shpat_|shpca_|shppa_|shpss_)<h:32>"]),
    ("easypost", &["(EZAK|EZTK)<X:54>"]),
    ("flutterwave", &["FLWSECK_TEST-<h:32>-X", "FLWSECK-<h:32>-X"]),
    ("shippo", &["shippo_(live|test)_<h:40>"]),
    ("duffel", &["duffel_(live|test)_<w:43>"]),
    (
        "openai",
        &[
            "sk-(proj|svcacct|admin)-<w:74>T3BlbkFJ<w:74>",
            "sk-(proj|svcacct)-<w:20>T3BlbkFJ<w:20>",
            "sk-<X:20>T3BlbkFJ<X:20>",
        ],
    ),
    ("anthropic", &["sk-ant-(api03|admin01)-<w:93>AA"]),
    ("hugging face", &["(hf_|api_org_)<L:34>"]),
    ("groq", &["gsk_<X:52>"]),
    ("perplexity", &["pplx-<X:48>"]),
    ("grafana", &["glc_<b:32-200>", "glsa_<X:32>_<h:8>", "eyJrIjoi<X:80>"]),
    ("new relic", &["NRAK-<A:27>", "NRJS-<h:19>", "NRII-<w:32>"]),
    ("sentry", &["sntrys_eyJ<X:90>_<w:43>", "sntryu_<h:64>", "https://<h:32>@o<d:6>.ingest.sentry.io/<d:7>"]),
    ("dynatrace", &["dt0c01.<A:24>.<A:64>"]),
    ("launchdarkly", &["(sdk-|api-|mob-)<uuid>"]),
    ("1password", &["ops_eyJ<X:250-300>", "A3-<A:6>-<A:6>-<A:5>-<A:5>-<A:5>-<A:5>"]),
    ("airtable", &["pat<X:14>.<h:64>"]),
    ("atlassian", &["ATATT3<w:180-190>=<H:8>", "ATATT3<w:186>"]),
    ("figma", &["figd_<w:40-60>"]),
    ("linear", &["lin_api_<X:40>"]),
    ("notion", &["ntn_<d:11><X:35>", "secret_<X:43>"]),
    ("postman", &["PMAK-<h:24>-<h:34>"]),
    ("readme", &["rdme_<x:70>"]),
    ("tailscale", &["tskey-(auth|api|client)-<X:8-20>-<X:16-40>"]),
    ("vercel", &["(vcp_|vci_|vca_|vcr_|vck_)<X:20-60>"]),
    ("maxmind", &["<X:6>_<X:29>_mmk"]),
    ("age", &["AGE-SECRET-KEY-1<q:58>"]),
    ("jwt", &["eyJ<X:20-40>.eyJ<w:40-120>.<w:43>", "eyJ<X:20>.eyJ<X:60>.", "ZXlK<X:120>"]),
];

/// Formats that only a word beside them names: what they look like, and the lines that name them.
pub(crate) const NAMED: &[(&str, &str, &[&str])] = &[
    (
        "aws secret",
        "<b:40>",
        &[
            "AWS_SECRET_ACCESS_KEY=@@",
            "aws_secret_access_key = @@",
            "AWS_SECRET_KEY: @@",
            "secretAccessKey: '@@'",
            "\"SecretAccessKey\": \"@@\",",
            "the AWS secret was @@",
            "aws configure set aws_secret_access_key @@",
            "secret_key = \"@@\"",
            "our AWS secret (@@) leaked",
        ],
    ),
    (
        "aws account",
        "<d:12>",
        &[
            "aws account @@",
            "account id: @@",
            "AWS_ACCOUNT_ID=@@",
            "«arn:aws:iam::»@@«:role/deploy»",
            "in account @@ only",
        ],
    ),
    (
        "azure client secret",
        "<X:34>",
        &["AZURE_CLIENT_SECRET=@@", "client_secret: @@", "\"clientSecret\": \"@@\""],
    ),
    (
        "heroku uuid",
        "<uuid>",
        &["HEROKU_API_KEY=@@", "the heroku token was @@", "heroku auth:token gave @@", "heroku_key: \"@@\""],
    ),
    (
        "datadog",
        "<h:32>",
        &["DD_API_KEY=@@", "datadog_api_key: @@", "the datadog key @@ was old", "DATADOG_API_KEY=\"@@\""],
    ),
    ("datadog application", "<h:40>", &["DD_APP_KEY=@@", "datadog_app_key: @@", "datadog app key is @@"]),
    (
        "okta",
        "00<w:40>",
        &["OKTA_API_TOKEN=@@", "okta token @@ expired", "Authorization: SSWS @@", "okta.token: @@"],
    ),
    (
        "bitbucket",
        "<X:32>",
        &["BITBUCKET_CLIENT_SECRET=@@", "bitbucket_token: @@", "the bitbucket app password was @@"],
    ),
    ("bitbucket id", "ATBB<X:32>", &["bitbucket token @@", "BITBUCKET_TOKEN=@@"]),
    (
        "circleci",
        "<h:40>",
        &["CIRCLECI_TOKEN=@@", "circleci_token: @@", "circle-token @@ works", "the CircleCI token is @@"],
    ),
    ("travis", "<X:22>", &["TRAVIS_TOKEN=@@", "travis_token: \"@@\"", "travis login --github-token @@"]),
    (
        "pagerduty",
        "<w:20>",
        &[
            "PAGERDUTY_TOKEN=@@",
            "pagerduty_api_key: @@",
            "Authorization: Token «token=»@@",
            "the pagerduty key was @@",
        ],
    ),
    ("pagerduty integration", "<h:32>", &["pagerduty routing_key: @@", "PAGERDUTY_INTEGRATION_KEY=@@"]),
    ("opsgenie", "<uuid>", &["OPSGENIE_API_KEY=@@", "Authorization: GenieKey @@", "opsgenie key @@"]),
    ("statuspage", "<h:36>", &["STATUSPAGE_API_KEY=@@", "Authorization: OAuth @@", "statuspage token: @@"]),
    ("snyk", "<uuid>", &["SNYK_TOKEN=@@", "snyk auth @@", "snyk token is @@"]),
    ("sonar", "<h:40>", &["SONAR_TOKEN=@@", "sonar.login=@@", "-Dsonar.login=@@", "sonarqube token @@"]),
    ("sonar marked", "squ_<h:40>", &["SONAR_TOKEN=@@", "sonar.token=@@"]),
    (
        "codecov",
        "<uuid>",
        &["CODECOV_TOKEN=@@", "codecov --token @@", "codecov:\n  token: @@", "codecov -t @@"],
    ),
    ("gcp key id", "<h:40>", &["\"private_key_id\": \"@@\","]),
    ("twilio auth", "<h:32>", &["TWILIO_AUTH_TOKEN=@@", "twilio auth token: @@"]),
    (
        "telegram variable",
        "<d:9>:AA<w:33>",
        &["TELEGRAM_BOT_TOKEN=@@", "«https://api.telegram.org/bot»@@«/getMe»"],
    ),
    ("azure devops", "<x:52>", &["AZURE_DEVOPS_PAT=@@", "devops pat: @@", "SYSTEM_ACCESSTOKEN: @@"]),
    ("cloudflare global", "<h:37>", &["CLOUDFLARE_API_KEY=@@", "X-Auth-Key: @@", "cloudflare key @@"]),
    ("fastly", "<w:32>", &["FASTLY_API_TOKEN=@@", "Fastly-Key: @@", "the fastly key was @@"]),
    ("elastic", "<X:20>:<X:22>", &["ELASTIC_API_KEY=@@", "elastic_api_key: @@"]),
    ("honeycomb", "<X:22>", &["HONEYCOMB_API_KEY=@@", "X-Honeycomb-Team: @@", "honeycomb key: @@"]),
    ("rollbar", "<h:32>", &["ROLLBAR_ACCESS_TOKEN=@@", "rollbar token @@"]),
    ("mapbox", "sk.eyJ<X:80>.<w:22>", &["MAPBOX_TOKEN=@@", "mapbox token @@"]),
    ("private key variable", "0x<h:64>", &["PRIVATE_KEY=@@", "private key: @@"]),
];

/// Each format stands in this many settings, a different choice for each.
const SETTINGS: usize = 50;

#[test]
fn a_secret_with_a_mark_is_gone_from_any_setting() {
    let (mut gone, mut words) = (Score::new("marked formats"), Score::new("words beside marked formats"));
    for (format, patterns) in MARKED {
        for round in 0..SETTINGS {
            let pattern = patterns[round % patterns.len()];
            let mut random = Random::of(format, round);
            let carrier = &CARRIERS[(random.below(CARRIERS.len()) + round * 5) % CARRIERS.len()];
            judged(format, pattern, carrier, carrier.template, &mut random, (&mut gone, &mut words));
        }
    }
    gone.both(words, 99.5, 99.0);
}

#[test]
fn a_github_token_is_gone_from_every_setting() {
    let (mut gone, mut words) = (Score::new("every setting"), Score::new("words of every setting"));
    for (format, pattern) in
        [("github", "ghp_<X:36>"), ("aws key id", "AKIA<B:16>"), ("slack", "xoxb-<d:12>-<d:12>-<X:24>")]
    {
        for carrier in CARRIERS {
            let mut random = Random::of(carrier.name, 7);
            judged(format, pattern, carrier, carrier.template, &mut random, (&mut gone, &mut words));
        }
    }
    gone.both(words, 99.5, 99.0);
}

#[test]
fn a_secret_that_a_word_names_is_gone_beside_that_word() {
    let (mut gone, mut words) = (Score::new("named formats"), Score::new("words beside named formats"));
    for (format, pattern, lines) in NAMED {
        for (at, line) in lines.iter().enumerate() {
            for round in 0..3 {
                let mut random = Random::of(format, at * 10 + round);
                let carrier = &BLOCKS[(at * 3 + round * 5) % BLOCKS.len()];
                let template = carrier.template.replace("@@", line);
                judged(format, pattern, carrier, &template, &mut random, (&mut gone, &mut words));
            }
        }
    }
    gone.both(words, 99.0, 99.0);
}

#[test]
fn what_was_released_changes_no_more_and_passes_the_gate() {
    let mut settled = Score::new("secrets settled");
    for (format, patterns) in MARKED {
        for round in 0..5 {
            let mut random = Random::of(format, 100 + round);
            let carrier = &CARRIERS[(random.below(CARRIERS.len()) + round) % CARRIERS.len()];
            let secret = make(patterns[round % patterns.len()], &mut random);
            let text = set(carrier.template, &secret.text).text;
            let wrong = judge::unsettled(&text, &Register::new(), Audience::Public);
            settled
                .case(format, wrong.is_none(), || format!("{} ==> {}", shown(&text), shown(&wrong.unwrap())));
        }
    }
    settled.hold(100.0);
}

fn judged(
    format: &str,
    pattern: &str,
    carrier: &Carrier,
    template: &str,
    random: &mut Random,
    (gone, words): (&mut Score, &mut Score),
) {
    let secret = make(pattern, random);
    let setting = set(template, &secret.text);
    let released = public(&setting.text).text;
    let left = survivor(&secret, &released);
    let name = format!("{format} in {}", carrier.name);
    gone.case(format, left.is_none(), || {
        format!(
            "[{}] left {:?}: {} ==> {}",
            carrier.name,
            left.clone().unwrap(),
            shown(&setting.text),
            shown(&released)
        )
    });
    if left.is_none() {
        let there = kept(&setting.words, &released);
        words.many(&name, there, setting.words.len(), || {
            format!("{} ==> {}", shown(&setting.text), shown(&released))
        });
    }
}
