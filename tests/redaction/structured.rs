//! Secrets known by the structure around them: keys in blocks, headers, connection strings, configuration files,
//! assignments in every language, and sentences.

use crate::judge::{self, kept, public, set, shown, survivor};
use crate::pattern::{Value, make};
use crate::random::Random;
use crate::score::Score;
use whybone::redact::Register;
use whybone::workshop::Audience;

/// Where the value stands is `@@`; the patterns say what it may look like.
struct Case {
    name: &'static str,
    patterns: &'static [&'static str],
    templates: &'static [&'static str],
}

/// Passwords as people choose and machines make them.
const PASSWORD: &[&str] = &["<l:5><d:2><U:1><l:4>!", "<X:16>", "<p:14>", "<s:6>-<s:6>-<d:4>", "Summer<d:4>!"];
const TOKEN: &[&str] = &["<X:32>", "<h:40>", "<w:43>", "<X:24>"];
const HEX: &[&str] = &["<h:32>", "<h:64>"];

const CASES: &[Case] = &[
    Case {
        name: "jwt",
        patterns: &["eyJ<X:30>.eyJ<w:80>.<w:43>", "eyJ<X:17>.eyJ<w:40>."],
        templates: &[
            "Authorization: Bearer @@",
            "id_token=@@&state=done",
            "\"id_token\": \"@@\", \"expires_in\": 3600",
            "the token @@ was still valid",
            "kubectl --token=@@ get pods",
            "Cookie: «theme=dark; session=»@@«; lang=en»",
            "jwt.decode('@@', verify=False)",
        ],
    },
    Case {
        name: "connection string",
        patterns: PASSWORD,
        templates: &[
            "DATABASE_URL=«postgres://app:»@@«@db-1.lumenreel.internal:5432/media»",
            "«postgresql://app:»@@«@10.20.0.7/media?sslmode=require»",
            "«mysql://root:»@@«@mysql:3306/shop»",
            "«mongodb+srv://app:»@@«@cluster0.ab1cd.mongodb.net/media?retryWrites=true»",
            "«mongodb://app:»@@«@m1:27017,m2:27017/media»",
            "«redis://:»@@«@cache-1:6379/0»",
            "«rediss://default:»@@«@cache.lumenreel.internal:6380»",
            "«amqp://guest:»@@«@rabbit:5672/jobs»",
            "«amqps://jobs:»@@«@mq-7/»",
            "«jdbc:postgresql://db-1/media?user=app&password=»@@«&ssl=true»",
            "«jdbc:mysql://db-1:3306/media?user=app&password=»@@«»",
            "jdbc:oracle:thin:«app»/@@@«db-1:1521»:ORCL",
            "«jdbc:sqlserver://db-1:1433;database=media;user=app;password=»@@«;encrypt=true»",
            "Server=«db-1»;Database=media;User Id=«app»;Password=@@;",
            "Data Source=«db-1»;Initial Catalog=media;UID=«app»;PWD=@@;Encrypt=True",
            "Driver={SQL Server};Server=«db-1»;Uid=«app»;Pwd=@@;",
            "host=«db-1» user=«app» password=@@ dbname=media sslmode=require",
            "Endpoint=«sb://bus.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccessKey=»@@«;EntityPath=jobs»",
            "«ftp://upload:»@@«@files.lumenreel.example/in»",
            "«smtp://mailer:»@@«@smtp.lumenreel.example:587»",
            "«ldap://cn=admin:»@@«@ldap.lumenreel.internal»",
            "«https://deploy:»@@«@git.lumenreel.example/edge.git»",
            "git clone «https://oauth2:»@@«@git.lumenreel.example/edge.git»",
            "connect to kafka with sasl.jaas.config=«org.apache.kafka.common.security.plain.PlainLoginModule» required username=\"«app»\" password=\"@@\";",
            "«snowflake://app:»@@«@ab12345/media»",
            "«clickhouse://app:»@@«@ch-1:9000/media»",
            "«nats://app:»@@«@nats-1:4222»",
        ],
    },
    Case {
        name: "authorization header",
        patterns: TOKEN,
        templates: &[
            "Authorization: Bearer @@",
            "authorization: bearer @@",
            "Authorization: Token @@",
            "Authorization: ApiKey @@",
            "Authorization: Basic @@",
            "Authorization: token @@",
            "\"Authorization\": \"Bearer @@\", \"Accept\": \"text/plain\"",
            "'Authorization': 'Bearer @@',",
            "-H \"Authorization: Bearer @@\" --fail",
            "-H 'PRIVATE-TOKEN: @@' --fail",
            "X-Api-Key: @@",
            "x-api-key: @@\naccept: text/plain",
            "X-Auth-Token: @@",
            "X-Vault-Token: @@",
            "X-Amz-Security-Token: @@",
            "X-Goog-Api-Key: @@",
            "Proxy-Authorization: Basic @@",
            "headers.set(\"Authorization\", \"Bearer @@\");",
            "req.Header.Set(\"X-Api-Key\", \"@@\")",
            "> authorization: Bearer @@",
            "authorization=\"Bearer @@\" status=200",
            "--header 'Authorization: Bearer @@'",
            "Authorization: Bearer @@.",
            "we sent it with Bearer @@ and got 401",
            "Authorization: Digest «username=\"app\", realm=\"media\", nonce=\"0a4f113b\", uri=\"/v1\", response=\"»@@\"",
            "Authorization: «AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260312/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=»@@",
        ],
    },
    Case {
        name: "basic credentials",
        patterns: &["YWRtaW46<X:24>", "ZGVwbG95Om<X:21>=", "dXNlcjpw<X:18>=="],
        templates: &[
            "Authorization: Basic @@",
            "authorization: Basic @@\nHost: status",
            "\"Authorization\":\"Basic @@\"",
            "Basic @@ came back as 401",
            "{\"auths\":{\"«registry.lumenreel.example»\":{\"auth\":\"@@\"}}}",
            "\"auth\": \"@@\"",
            "_auth=@@",
            "//registry.npmjs.org/:_auth=@@",
            "//registry.npmjs.org/:_password=@@",
        ],
    },
    Case {
        name: "cookie",
        patterns: TOKEN,
        templates: &[
            "Cookie: «sessionid=»@@«; theme=dark»",
            "Cookie: «session=»@@«»",
            "Set-Cookie: «sid=»@@«; Path=/; HttpOnly; Secure»",
            "set-cookie: «connect.sid=s%3A»@@«; Max-Age=3600»",
            "-b '«JSESSIONID=»@@' --compressed",
            "--cookie \"«auth=»@@\" --fail",
            "\"cookie\": \"«sid=»@@\"",
            "Cookie: «remember_token=»@@«; lang=en»",
        ],
    },
    Case {
        name: "kubernetes secret",
        patterns: &["<b:24>", "<b:22>==", "<X:31>="],
        templates: &[
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: edge-access\ntype: Opaque\ndata:\n  password: @@\n",
            "apiVersion: v1\ndata:\n  plain-name: @@\nkind: Secret\nmetadata:\n  name: edge-access\n",
            "kind: Secret\ndata:\n  tls.key: @@\n  user: «YXBw»\n",
            "apiVersion: v1\nkind: Secret\nstringData:\n  anything: \"@@\"\n",
            "apiVersion: v1\nkind: Secret\nstringData:\n  config: |\n    level: info\n    pass: @@\n",
            "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"data\":{\"plain-name\":\"@@\"},\"metadata\":{\"name\":\"edge\"}}",
            "{\n  \"apiVersion\": \"v1\",\n  \"data\": {\n    \"plain-name\": \"@@\"\n  },\n  \"kind\": \"Secret\"\n}",
            "- apiVersion: v1\n  kind: Secret\n  data:\n    plain-name: @@\n- kind: ConfigMap\n  data:\n    level: info\n",
            "```yaml\nkind: Secret\nmetadata:\n  name: edge\ndata:\n  plain-name: @@\n```",
            "kind: Secret\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {\"apiVersion\":\"v1\",\"data\":{\"plain-name\":\"@@\"},\"kind\":\"Secret\"}\n",
            "kind: Secret\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: @@\n",
            "+kind: Secret\n+data:\n+  plain-name: @@\n",
            "kubectl create secret generic edge --from-literal=plain-name=@@",
            "kubectl create secret generic edge --from-literal=password='@@' -n media",
        ],
    },
    Case {
        name: "configuration file",
        patterns: PASSWORD,
        templates: &[
            "machine «git.lumenreel.example» login «deploy» password @@",
            "machine «git.lumenreel.example»\n  login «deploy»\n  password @@\n",
            "[pypi]\nusername = «__token__»\npassword = @@\n",
            "[distutils]\nindex-servers = pypi\n[pypi]\nusername: «deploy»\npassword: @@\n",
            "[client]\nuser=«root»\npassword=@@\n",
            "[default]\nregion = eu-west-1\nproxy_password = @@\n",
            "«db-1»:5432:media:«app»:@@",
            "<server>\n  <id>media</id>\n  <username>«deploy»</username>\n  <password>@@</password>\n</server>",
            "<add key=\"SmtpPassword\" value=\"@@\" />",
            "<property name=\"password\" value=\"@@\"/>",
            "<property name=\"hibernate.connection.password\">@@</property>",
            "spring.datasource.password=@@",
            "spring:\n  datasource:\n    username: «app»\n    password: @@\n",
            "requirepass @@",
            "masterauth @@",
            "  POSTGRES_PASSWORD: @@",
            "      - POSTGRES_PASSWORD=@@",
            "      - MYSQL_ROOT_PASSWORD: \"@@\"",
            "- name: DB_PASSWORD\n  value: \"@@\"\n- name: LEVEL\n  value: info\n",
            "- name: DB_PASSWORD\n  value: @@",
            "{\"name\": \"DB_PASSWORD\", \"value\": \"@@\"}",
            "{\"name\":\"DB_PASSWORD\",\"value\":\"@@\"},{\"name\":\"LEVEL\",\"value\":\"info\"}",
            "variable \"db_password\" {\n  default = \"@@\"\n}",
            "  master_password = \"@@\"\n  engine = \"postgres\"\n",
            "ansible_ssh_pass=@@",
            "ansible_become_password: @@",
            "wpa_passphrase=@@",
            "psk=\"@@\"",
            "enable secret 5 @@",
            "username «admin» password 0 @@",
            "define('DB_PASSWORD', '@@');",
        ],
    },
    Case {
        name: "command line",
        patterns: PASSWORD,
        templates: &[
            "curl -u «deploy»:@@ «https://status.example.com»",
            "curl --user '«deploy»:@@' --fail",
            "curl -u\"«deploy»:@@\" --fail",
            "mysql -u «root» -p@@ media",
            "mysql -h «db-1» -u«root» -p'@@' -e 'show tables'",
            "mysqldump --user=«root» --password=@@ media",
            "psql \"host=«db-1» password=@@\"",
            "PGPASSWORD=@@ psql -h «db-1» -U «app» media",
            "MYSQL_PWD=@@ mysqladmin ping",
            "sshpass -p @@ ssh «app@db-1» uptime",
            "sshpass -p '@@' scp file «app@db-1:/tmp»",
            "docker login -u «deploy» -p @@ «registry.lumenreel.example»",
            "docker login --username «deploy» --password @@",
            "redis-cli -h «cache-1» -a @@ ping",
            "redis-cli --pass @@ ping",
            "./migrate --password @@ --dry-run",
            "./migrate --password=@@ --dry-run",
            "./migrate --db-password \"@@\" --dry-run",
            "helm install edge ./edge --set auth.password=@@ --wait",
            "helm upgrade edge --set-string db.password='@@'",
            "openssl enc -aes-256-cbc -k @@ -in a -out b",
            "openssl rsa -in key -passin pass:@@",
            "net use z: «\\\\files\\in» @@ /user:«deploy»",
            "rabbitmqctl change_password «guest» @@",
            "echo '@@' | docker login --password-stdin",
            "echo \"«app»:@@\" | chpasswd",
            "useradd -p @@ «worker»",
            "htpasswd -b file «deploy» @@",
            "az login --service-principal -u «app» -p @@ --tenant «media»",
            "vault login @@",
            "vault kv put secret/edge password=@@",
            "kubectl config set-credentials «deploy» --token=@@",
            "gh auth login --with-token <<< @@",
            "mongosh -u «app» -p @@ --authenticationDatabase admin",
            "ldapsearch -D cn=admin -w @@ -b dc=media",
            "Invoke-Login -Password '@@'",
            "ALTER USER «app» WITH PASSWORD '@@';",
            "CREATE USER '«app»'@'%' IDENTIFIED BY '@@';",
            "SET PASSWORD FOR «app» = PASSWORD('@@');",
        ],
    },
    Case {
        name: "assignment",
        patterns: PASSWORD,
        templates: &[
            "password=@@",
            "password = @@",
            "password: @@",
            "password:@@",
            "password => '@@'",
            "password := \"@@\"",
            "PASSWORD ?= @@",
            "password \"@@\"",
            "\"password\":\"@@\"",
            "\"password\" : \"@@\",",
            "'password': '@@',",
            "{\\\"password\\\":\\\"@@\\\"}",
            "{\\\\\\\"password\\\\\\\":\\\\\\\"@@\\\\\\\"}",
            "export DB_PASSWORD=@@",
            "export DB_PASSWORD='@@'",
            "set DB_PASSWORD=@@",
            "$env:DB_PASSWORD = \"@@\"",
            "setenv DB_PASSWORD @@",
            "ENV DB_PASSWORD @@",
            "ENV DB_PASSWORD=@@",
            "ARG DB_PASSWORD=\"@@\"",
            "DB_PASS=@@",
            "DB_PWD=@@",
            "dbPassword = \"@@\";",
            "const dbPassword = '@@';",
            "let password: String = \"@@\".into();",
            "String password = \"@@\";",
            "var password = `@@`",
            "private const string Password = \"@@\";",
            "char *password = \"@@\";",
            "$password = '@@';",
            "password='@@', timeout=30",
            "connect(user='«app»', password='@@', timeout=30)",
            "connect(\"«app»\", password=\"@@\")",
            ":password => \"@@\"",
            "password: '@@',",
            "<password>@@</password>",
            "password=\"@@\"",
            "passwd=@@",
            "passphrase: @@",
            "pwd=@@;",
            "user=«app» password=@@ host=«db-1»",
            "level=info user=«app» password=@@ msg=done",
            "| password | @@ |",
            "| password | `@@` |",
            "|password|@@|",
            "**Password:** @@",
            "**Password**: `@@`",
            "Password: `@@`",
            "- password: @@",
            "Password\t@@",
            "REGISTRY_PASSWORD=@@",
            "smtp_password = @@",
            "admin.password: @@",
            "auth[password]=@@",
            "user[password]=@@&user[name]=«app»",
            "?user=«app»&password=@@&next=home",
            "Password (temporary): @@",
            "+password=@@",
            "-  password: @@",
            "// password: @@",
            "# password: @@",
            "/* password = @@ */",
            "--  password: @@",
            "(setq password \"@@\")",
            "password <- \"@@\"",
            "%{password: \"@@\"}",
            "passwort: @@",
            "contraseña: @@",
            "mot de passe : @@",
            "hasło: @@",
            "пароль: @@",
            "密码：@@",
        ],
    },
    Case {
        name: "other key words",
        patterns: TOKEN,
        templates: &[
            "API_KEY=@@",
            "apiKey: '@@'",
            "api-key: @@",
            "api_token = \"@@\"",
            "access_token=@@&expires_in=3600",
            "\"refresh_token\":\"@@\"",
            "client_secret=@@",
            "CLIENT_SECRET: \"@@\"",
            "clientSecret = '@@'",
            "SECRET_KEY = '@@'",
            "SECRET_KEY_BASE=@@",
            "signing_key: @@",
            "ENCRYPTION_KEY=@@",
            "encryption_key = \"@@\"",
            "JWT_SECRET=@@",
            "session_secret: '@@'",
            "webhook_secret: @@",
            "auth_token: @@",
            "AUTH_TOKEN=@@",
            "deploy_key = @@",
            "private_token=@@",
            "credentials: @@",
            "master_key: @@",
            "storage_account_key = \"@@\"",
            "consumer_secret=@@",
            "app_secret: @@",
            "bearer_token = @@",
            "token: @@",
            "TOKEN=@@",
            "token=@@",
            "token @@ rejected",
            "?token=@@&page=2",
            "&api_key=@@ HTTP/1.1",
            "?code=@@&state=done",
            "?X-Amz-Signature=@@&X-Amz-Expires=300",
            "&sig=@@",
            "&key=@@",
            "otp_secret=@@",
            "licence_key: @@",
            "unseal key 1: @@",
            "Root token: @@",
            "recovery code: @@",
            "GF_SECURITY_SECRET_KEY=@@",
            "DJANGO_SECRET_KEY = \"@@\"",
            "SENTRY_AUTH_TOKEN=@@",
        ],
    },
    Case {
        name: "hex beside a word",
        patterns: HEX,
        templates: &[
            "API_KEY=@@",
            "api key: @@",
            "the api key is @@",
            "secret: @@",
            "auth token @@",
            "encryption key (@@) was in the log",
            "token=@@",
            "\"apiKey\":\"@@\"",
        ],
    },
    Case {
        name: "sentence",
        patterns: &["<l:5><d:2><U:1><l:4>!", "<X:16>", "<s:6>-<s:6>-<d:4>", "Summer<d:4>!", "<l:6><d:4>"],
        templates: &[
            "the password was @@",
            "The password was @@.",
            "The password was \"@@\" at that time.",
            "the password is @@, and nobody changed it",
            "password is: @@",
            "Password: @@ and the user is app",
            "pw: @@",
            "PW @@",
            "pw is @@",
            "pass: @@",
            "we used @@ as the password",
            "We set @@ as the new password on both.",
            "with @@ as password it worked",
            "password (@@) was on the wiki",
            "the password, @@, was on the wiki",
            "the password `@@` was on the wiki",
            "the password \"@@\" was on the wiki",
            "the password '@@' was on the wiki",
            "its password had been @@ since spring",
            "I changed the password to @@ for now",
            "reset the password to @@",
            "password set to @@",
            "the password turned out to be @@",
            "logged in with password @@",
            "log in with «admin» / @@ please",
            "credentials: «admin» / @@",
            "credentials are «admin»:@@",
            "login: «admin» password: @@",
            "user «admin» pass @@",
            "username «admin» and password @@",
            "Passwort ist @@",
            "das Passwort war @@",
            "Kennwort: @@",
            "le mot de passe est @@",
            "la contraseña es @@",
            "root pw = @@",
            "the root password -> @@",
            "the secret is @@",
            "the secret was @@.",
            "passphrase is @@",
            "the PIN-protected password is @@",
            "temporary password: @@",
            "default password @@ still worked",
            "old password: @@\nnew password: unknown",
            "password = @@ (please rotate)",
            "try password @@",
            "the key is @@",
            "wifi password is @@",
            "the admin password of the panel is @@",
        ],
    },
    Case {
        name: "json of a service account",
        patterns: &[
            "-----BEGIN PRIVATE KEY-----\\n<b:64>\\n<b:64>\\n<b:44>==\\n-----END PRIVATE KEY-----\\n",
        ],
        templates: &[
            "{\"type\": \"service_account\", \"private_key\": \"@@\", \"auth_uri\": \"none\"}",
            "{\n  \"type\": \"service_account\",\n  \"private_key\": \"@@\",\n  \"universe\": \"all\"\n}",
        ],
    },
];

/// Blocks of a private key: whole, cut off, escaped, indented.
const BLOCKS: &[(&str, &str)] = &[
    (
        "pem",
        "-----BEGIN RSA PRIVATE KEY-----\n<b:64>\n<b:64>\n<b:64>\n<b:22>==\n-----END RSA PRIVATE KEY-----",
    ),
    (
        "pem of another kind",
        "-----BEGIN (EC|DSA|OPENSSH|ENCRYPTED) PRIVATE KEY-----\n<b:64>\n<b:64>\n<b:30>==\n-----END PRIVATE KEY-----",
    ),
    (
        "pem with headers",
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,<H:32>\n\n<b:64>\n<b:64>\n-----END RSA PRIVATE KEY-----",
    ),
    ("pem cut off", "-----BEGIN PRIVATE KEY-----\n<b:64>\n<b:64>\n<b:41>"),
    ("pem on one line", "-----BEGIN PRIVATE KEY-----<b:64><b:64><b:30>==-----END PRIVATE KEY-----"),
    ("pem with spaces", "-----BEGIN PRIVATE KEY----- <b:64> <b:64> <b:30>== -----END PRIVATE KEY-----"),
    (
        "pem escaped",
        "-----BEGIN PRIVATE KEY-----\\n<b:64>\\n<b:64>\\n<b:30>==\\n-----END PRIVATE KEY-----\\n",
    ),
    (
        "pem escaped twice",
        "-----BEGIN PRIVATE KEY-----\\\\n<b:64>\\\\n<b:64>\\\\n-----END PRIVATE KEY-----\\\\n",
    ),
    ("pem escaped and cut off", "-----BEGIN PRIVATE KEY-----\\n<b:64>\\n<b:50>"),
    (
        "pem indented",
        "-----BEGIN PRIVATE KEY-----\n    <b:64>\n    <b:64>\n    <b:30>==\n    -----END PRIVATE KEY-----",
    ),
    ("pem quoted", "-----BEGIN PRIVATE KEY-----\n> <b:64>\n> <b:64>\n> -----END PRIVATE KEY-----"),
    ("pem in a diff", "-----BEGIN PRIVATE KEY-----\n+<b:64>\n+<b:64>\n+-----END PRIVATE KEY-----"),
    (
        "pem with windows lines",
        "-----BEGIN PRIVATE KEY-----\r\n<b:64>\r\n<b:64>\r\n-----END PRIVATE KEY-----",
    ),
    (
        "pgp",
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: 2\n\n<b:64>\n<b:64>\n=<b:4>\n-----END PGP PRIVATE KEY BLOCK-----",
    ),
    (
        "ssh2",
        "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: \"edge\"\n<b:64>\n<b:64>\n---- END SSH2 ENCRYPTED PRIVATE KEY ----",
    ),
    (
        "putty",
        "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nPrivate-Lines: 2\n<b:64>\n<b:32>==\nPrivate-MAC: <h:64>",
    ),
    ("openssh body alone", "b3BlbnNzaC1rZXktdjEAAAAA<b:40>\n<b:70>\n<b:70>"),
];

const AROUND_BLOCKS: &[&str] = &[
    "@@",
    "Found in the image:\n\n```\n@@\n```\n",
    "key: |\n    @@\n",
    "{\"key\":\"@@\"}",
    "export KEY=\"@@\"",
    "the file began with @@",
    "<key>@@</key>",
];

#[test]
fn a_secret_that_its_structure_names_is_gone() {
    let (mut gone, mut words) = (Score::new("structured"), Score::new("words beside structured"));
    let mut settled = Score::new("structured settled");
    for case in CASES {
        for (at, template) in case.templates.iter().enumerate() {
            for (round, pattern) in case.patterns.iter().enumerate() {
                let secret = whole(make(pattern, &mut Random::of(template, at + round)));
                let setting = set(template, &secret.text);
                let released = public(&setting.text).text;
                let left = survivor(&secret, &released);
                let shown = || format!("{} ==> {}", shown(&setting.text), shown(&released));
                gone.case(&format!("{}: {template}", case.name), left.is_none(), shown);
                if left.is_none() {
                    let there = kept(&setting.words, &released);
                    words.many(&format!("{}: {template}", case.name), there, setting.words.len(), shown);
                }
                if round == at % case.patterns.len() {
                    let wrong = judge::unsettled(&setting.text, &Register::new(), Audience::Public);
                    settled
                        .case(case.name, wrong.is_none(), || format!("{} ==> {}", shown(), wrong.unwrap()));
                }
            }
        }
    }
    gone.both(words, 99.0, 99.0);
    settled.hold(100.0);
}

#[test]
fn a_private_key_goes_as_a_whole() {
    let mut gone = Score::new("private keys");
    for (name, pattern) in BLOCKS {
        for (round, around) in AROUND_BLOCKS.iter().enumerate() {
            let secret = make(pattern, &mut Random::of(name, round));
            let text = around.replace("@@", &secret.text);
            let released = public(&text).text;
            let left = survivor(&secret, &released);
            gone.case(name, left.is_none(), || {
                format!("{left:?}: {} ==> {}", shown(&text), shown(&released))
            });
        }
    }
    gone.hold(99.5);
}

#[test]
fn text_behind_a_private_key_stays() {
    let secret = make(BLOCKS[0].1, &mut Random::new(5));
    let text = format!("Before the key.\n{}\nAfter the key, the pipeline went on.\n", secret.text);
    let released = public(&text).text;
    assert!(
        released.starts_with("Before the key.\n")
            && released.ends_with("After the key, the pipeline went on.\n")
    );
    let cut_off = make(BLOCKS[3].1, &mut Random::new(6));
    let text = format!("{}\n\nAfter the key, the pipeline went on.\n", cut_off.text);
    assert!(public(&text).text.ends_with("After the key, the pipeline went on.\n"), "{}", public(&text).text);
}

/// A password that people chose is short: all of it is its body.
fn whole(value: Value) -> Value {
    if value.text.len() <= 24 { Value::whole(&value.text) } else { value }
}
