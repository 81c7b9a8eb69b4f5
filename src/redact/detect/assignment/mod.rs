//! A word that means a secret, and what is given as its value: in code, configuration, commands and prose.
//!
//! Begin with [`at_name`]: it reads the name ([`name`]), looks for the place of the value ([`place`], [`spoken`]), and
//! asks whether what stands there looks like one ([`value`]). [`pair`] knows users and passwords without a name,
//! [`mapping`] what stands below a name, and [`users`] whose password it is.

mod cells;
mod columns;
mod heading;
mod mapping;
mod name;
mod pair;
mod place;
mod spoken;
mod told;
mod users;
mod value;

pub(super) use name::{waiting, waiting_for};
pub(super) use pair::{at_address, at_network, at_port, behind_slash};
pub(super) use users::report as report_user;
pub(super) use value::holds_sign;

use super::walk::Word;
use super::{Examples, Shown};
use super::{Rule, Sink};
use crate::redact::Kind;
use crate::text::ByteSpan;
use crate::text::class::{self, ALPHANUMERIC, DIGIT, JOINER, LOWER, OTHER_LETTER, UPPER};
use name::{FOREIGN, LONGEST_NAME, Name, Says};
use place::assigned;
use spoken::{said_before, spoken};
use told::told;

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&ASSIGNMENT, &columns::COLUMN, &SPOKEN, &PAIR, &USER];

static ASSIGNMENT: Rule = Rule::shown(Shown {
    name: "secret-assignment",
    kind: Kind::Password,
    reason: "The name says that the value opens something.",
    known_format: false,
    examples: Examples {
        positive: &[
            "DB_PASSWORD=«Tr0ub4dor&3x»",
            "DB_PASSWORD=«tiger»",
            "password: «hunter2»",
            "\"api_key\": \"«f00ba7c0ffee»\",",
            "secret := \"«correct horse battery»\"",
            "'passwd' => '«t1g3r!»',",
            "REGISTRY_PASSWORD ?= «tiger7»",
            "<password>«t1g3r»</password>",
            "mysql --password «t1g3r» app",
            "--token=«f00ba7c0ffee»",
            "AWS_SECRET_ACCESS_KEY = «wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzzKEYx»",
            "clientSecret: '«aB3dE6gH9j»'",
            "PagerDuty integration_key=«0123456789abcdef0123456789abcdef»",
            "spring.datasource.password=«t1g3r»",
            "AccountKey=«aB3dE6gH9jK2mN5pQ8sT1vaB3dE6gH9jK2mN5pQ8sT1vaB3dE6gH9jK2mN5pQ8sT1v==»;EndpointSuffix=x",
            "//registry.example.com/:_authToken=«0f8fad5b-d9cb-469f-a165-70867728950e»",
            "\"auth\": \"«YXBwOnNlY3JldA==»\"",
            "- name: DB_PASSWORD\n  value: «tigertiger»\n",
            "DB_PASS=«tigertiger»",
            "**Password:** «tiger7»",
            "Password (temporary): «tiger7»",
            "let password: &'static str = \"«tiger7»\";",
            "var password string = \"«tiger7»\"",
            "val password: String = \"«tiger7»\"",
            "password <- \"«tiger7»\"",
            "define('DB_PASSWORD', '«t1g3r!»');",
            "os.Setenv(\"DB_PASSWORD\", \"«tiger7tiger»\")",
            "props.put(\"password\", \"«correcthorse»\");",
            "variable \"db_password\" {\n  type = string\n  default = \"«tiger7»\"\n}",
            "<add key=\"SmtpPassword\" value=\"«t1g3r!»\" />",
            "psk=\"«t1g3r-w00d»\"",
            "Server=db;User Id=app;Password=«t1g3r-w00d»;Encrypt=True",
            "password: |\n  «t1g3r-w00d»\n",
            "pw: «tiger2024»",
            "config.password = ENV.fetch(\"PW\", \"«t1g3r-w00d»\")",
            "password: !!str «tiger2024»",
            "ConnectionString: \"Host=db-1;Password=«tiger2024»\"",
            "consul token CONSUL_HTTP_TOKEN=«0f8fad5b-d9cb-469f-a165-70867728950e»",
            "pass: «tiger2024»",
            "password_plain = «tiger2024»",
            "<wsse:Password Type=\"#PasswordText\">«tiger2024»</wsse:Password>",
            "password: &dbpw «tiger2024»",
            "mdp : «tiger2024»",
            "passwords: staging «tiger2024», production «tiger2025»",
            "if (password === '«tiger2024»') {",
            "ssh_pass: str = field(default=\"«tiger2024»\")",
            "<b>Password</b>: <code>«tiger2024»</code>",
            "[password: «tiger2024»](https://x.y)",
            "password.value = \"«t1g3r-w00d»\"",
            "('oauth_token', '«Tiger2024»')",
            "[\"client_secret\", \"«Tiger2024»\"]",
            "auth_keys = [\"«aB3dE6gH9jK2mN5p»\"]",
            "password: «ENC[AES256_GCM,data:a1b2,iv:c3d4=,tag:e5f6==,type:str]»",
            "{\"totp\": \"«GEZDGNBVGY3TQOJQ»\"}",
            "Secret::new(\"«t1g3rw00d»\".to_string())",
            "flag.String(\"token\", \"«aB3dE6gH9jK2mN5p»\", \"access token\")",
            "<AdministratorPassword><Value>«t1g3rw00d»</Value></AdministratorPassword>",
            "pw: !unsafe '«tiger2024»'",
            "Benutzername: app\nPasswort: «tigertiger»",
            "DB_PASSWORD_PROD=«tigertiger»",
            "<td>Database password</td>\n  <td>«t1g3r-w00d»</td>",
            "output \"db_password\" {\n  value = \"«t1g3r-w00d»\"\n}",
            "std::env::set_var(\"DB_PASSWORD\", \"«t1g3rw00d»\");",
            "System.setProperty(\"javax.net.ssl.trustStorePassword\", \"«t1g3rw00d»\");",
            "redis-cli --pass «t1g3r-w00d» ping",
            "openssl rsa -passin pass:«t1g3r-w00d»",
            "<Password><![CDATA[«t1g3rw00d»]]></Password>",
            "$Password = ConvertTo-SecureString \"«t1g3rw00d»\" -AsPlainText",
            "connect.sid=«s%3Af9e8d7c6b5a4f9e8d7c6b5a4»",
            "export SSHPASS=«t1g3rw00d»",
            "secrets:\n  db: \"«tiger-w00d»\"\n  smtp: «t1g3r-w00d»\nname: x",
            "{\"secrets\": {\"db\": \"«tigertiger»\", \"url\": \"x\"}}",
            "[secrets]\ndb = \"«tiger-w00d»\"\n\n[server]\nhost = \"x\"",
            "SET PASSWORD FOR app = '«t1g3r-w00d»'",
            "keytool -storepass «t1g3r-w00d»",
            "SECRET_KEY_BASE=«0123456789abcdef0123456789abcdef01234567»",
            "deploy_key = «0123456789abcdef0123456789abcdef01234567»",
            "\"private_key_id\": \"«0123456789abcdef0123456789abcdef01234567»\"",
            "AZURE_DEVOPS_PAT=«abc2defg3hijk4lmnopq5rstuv6wxyz7abcd2efgh3ijkl4mnopq»",
            "sonar.login=«0123456789abcdef0123456789abcdef01234567»",
            "JSESSIONID=«0123456789abcdef0123456789abcdef»",
            "_gitlab_session=«0123456789abcdef0123456789abcdef»",
            "unseal key 1: «0123456789abcdef0123456789abcdef01234567»",
            "recovery code: «wmLPuvtiZgIpiXc5qtpIhdWe»",
            "![_gitlab_session=«0123456789abcdef0123456789abcdef»](graph.png)",
            "{\"name\": \"API_KEY\", \"value\": \"«f00ba7c0ffee»\"}",
            "passwords = [\"«t1g3r-w00d»\", \"«Haring»\"]",
            "tokens := []string{\"«f00ba7c0ffee»\"}",
            "api_keys:\n  - «f00ba7c0ffee42f00ba7»\n  - «aB3dE6gH9jK2mN5p»\nlevel: 2",
            "password: {value: «t1g3r-w00d», rotated: true}",
            "\"db_password\": {\n  \"value\": \"«tigertiger»\",\n  \"source\": \"vault\"\n}",
            "adminPassword:\n  value: «t1g3r-w00d»\n  secure: false",
            "PORT          8080\nDB_PASSWORD   «t1g3r-w00d»\n",
            "username: app\npassword: «tigertiger»\n",
            "password: >-\n  «four-blue-elephants»\n",
        ],
        negative: &[
            "password: ${DB_PASSWORD}",
            "password=$DB_PASSWORD",
            "password: {{ .Values.password }}",
            "password = os.environ[\"PW\"]",
            "token = getToken()",
            "password: <your password>",
            "password: ********",
            "api_key = \"\"",
            "secretName: db-credentials",
            "secretKeyRef:\n  name: db-credentials\n  key: password",
            "public_key = abc123",
            "csrf_token: on",
            "token: expired",
            "password: required",
            "secret: kept",
            "tokens: 4096",
            "max_tokens=512",
            "passwordPolicy: strict",
            "token_count=17",
            "resourceVersion: \"48573829\"",
            "password rotation is due",
            "Secret: the team did not know",
            "imagePullSecrets: registry",
            "secret/db-credentials created",
            "keyboard: ctrl+shift+down",
            "- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: db-credentials\n      key: password",
            "the token for the team is old",
            "password: !vault edge",
            "secret: \"@@SECRET@@\"",
            "connect(user=user, password=password)",
            "jdbc:oracle:thin:app/[PASSWORD-1]:1521:ORCL1",
            "pass: all tests",
            "Pass: 41, fail: 3",
            "pass: utf8mb4",
            "winnow::token::take_while(0)",
            "brace_token: braced!(content1 in input)",
            "paren_token: token::Paren2",
            "fn next(self) -> Result<Option<Token>, ScanError2>",
            "r\"(?:(?P<auth>\\S+)@2)\"",
            "FS_IOC_ADD_ENCRYPTION_KEY: u32 = 1",
            "key: Arc<dyn SigningKey> and 2fast",
            "if password == confirm1 {",
            "pick(\"password\", \"username\")",
            "fields: [\"password\", \"sha256\"]",
            "fn password(self) -> String",
            "password: string = null",
            "secrets:\n  - name: registry",
            "secrets:\n  db:\n    file: ./db_password.txt",
            "secrets:\n  db: \"app-credentials\"\n  external: true",
            "session started",
            "session: 48573829",
            "login: failed",
            "exit code: 0123456789abcdef0123",
            "cache key: 0123456789abcdef0123456789abcdef",
            "GRANT USAGE ... IDENTIFIED BY PASSWORD",
            "tokens = [\"if\", \"else\", \"u32\"]",
            "passwords:\n  - see the vault\n",
            "password:\n  type: string\n  minLength: 12\n",
            "fn login(user: &User, password: &Password)",
            "verify(password = &user.password)",
            "$password = $_POST['password2'] ?? null;",
            "token=`cat /run/secrets/token2`",
            "make TOKEN= SECRET=",
            "login(password: String!): Session",
            "check_password (pw=0x7ffe12)",
            "<button id=\"reset-password\">Reset password</button>",
            "login.forgot_password=Forgot your password?",
            "readPassword(\"Password: \")",
            "tokens: prompt 1834, completion 412b",
            "<input type=\"password\" id=\"a2\">",
            "read -rsp 'Token: ' token; printf 'x2'",
            "`Bearer <token>`, where `<token>` is 2",
            "secret: \"#{ENV['SECRET2']}\"",
            "password_encryption = SCRAM-SHA-256",
            "secret: vault:secret/data/db#password",
            "VALUES (@password, :password)",
            "PASSWORD=db_password",
            "token: \"[hidden]\"",
            "password=\"see the vault\"",
            "type: \"token\", of: \"Option<String>\"",
            "password: argon2id",
            "prompt(\"Password: \")?; let key2 = 1;",
            "credentials('deploy')",
            "\"token\": \"node scripts/token2.js --print\"",
            "'token' => 'required|string',",
            "--from-file=token=./token2.txt",
            "{password: \"Passwort\", token: \"Zugriffstoken\"}",
            "$token = $this->tokens->create($user2);",
            "(?<token>[A-Za-z0-9_-]{20,})",
            "keys:\n  - id: k1\n    level: 2\n",
            "<td>Password</td><td>at least 12</td>",
        ],
        disguised: &[
            "pass\u{200b}word=«tiger7»",
            "password&#61;«tiger7»",
            "{\\\"password\\\":\\\"«tiger7»\\\"}",
            "pass%77ord%3D«tiger7»",
            "**password**: `«tiger7»`",
            "| password | «tiger7» |",
            "CREATE LOGIN app WITH PASSWORD = N'«t1g3r-w00d»'",
        ],
    },
});

static SPOKEN: Rule = Rule::shown(Shown {
    name: "secret-in-prose",
    kind: Kind::Password,
    reason: "The sentence says what the secret was.",
    known_format: false,
    examples: Examples {
        positive: &[
            "the password was «tiger7», changed since",
            "The API key is \"«f00ba7c0ffee»\".",
            "the secret was «wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzzKEYx»",
            "with the password «t1g3r-w00d» we got in",
            "password for the admin is '«S3cure!pass»'",
            "login app password «t1g3rw00d»",
            "passphrase set to '«correct horse»'",
            "requirepass «t1g3r-w00d»",
            "masterauth «t1g3r-w00d»",
            "enable secret 5 «t1g3r-w00d»",
            "username admin password 0 «t1g3r-w00d»",
            "machine git.example.com login app password «t1g3r-w00d»",
            "ALTER USER app WITH PASSWORD '«t1g3r-w00d»';",
            "the password, «t1g3r-w00d», was on the wiki",
            "its password had been «t1g3r-w00d» since spring",
            "the password turned out to be «t1g3r-w00d»",
            "la contraseña es «t1g3r-w00d»",
            "pw is «tiger2024»",
            "the password we shared on the bridge was «tiger2024».",
            "PW «tiger2024»",
            "user app pass «tiger2024»",
            "the key is «summer2024x»",
            "the datadog key «0123456789abcdef0123456789abcdef» was old",
            "pw for the jump host: «tiger2024»",
            "the password of the admin account is «t1g3r-w00d»",
            "das Passwort für den Server ist «t1g3r-w00d»",
            "password - «t1g3r-w00d»",
            "password → «t1g3r-w00d»",
            "password -> «tiger7»",
            "the new password will be «t1g3r-w00d»",
            "we used «t1g3r-w00d» as the password",
            "«t1g3r-w00d» (the password) was on the wiki",
            "AUTH «t1g3r-w00d»",
            "password reset to «t1g3r-w00d» by support",
            "passphrase for the backup: «four-blue-elephants»",
            "passphrase: «four blue elephants»",
            "the password is still set to «Tiger2024»",
            "she tried «Tiger2024», the old password, and got in",
            "staging uses «Tiger2024» and production «Tiger2025» as the password",
            "the password is «48291377», as always",
            "the one-time password «551023» was reused",
            "we sent the passphrase «four-blue-elephants» by post",
            "Das Passwort wurde von «Tiger2024» auf «Tiger2025» geändert",
            "jo: password pls\nli: «Tiger2024»",
            "jo: who has the password for the registry\nli: its «Tiger2024»",
            "jo  10:44\nwhat was the token again\nli  10:45\n«Tiger2024»",
            "the wifi password changed, it's «Tiger2024» from now on",
            "remove the hardcoded password from tests (\"«Tiger2024»\")",
            "nobody expected that «Tiger24!» would still be accepted as a password",
            "Das Passwort für root lautet weiterhin «Tiger2024».",
            "La clave temporal es «Tiger2024».",
            "the root password, which is «Tiger&2024», from last year",
            "Password reset: old value «tiger2024», new value «tiger2025».",
            "She spelled the password out: «t1ger-Eye».",
            "the password is/was «tiger2024»",
            "both passwords were «t1g3r-w00d» and «w00d-t1g3r»",
            "the password for the staging database, «Tiger2024!», was committed",
            "Das Kennwort wurde auf «t1g3r-w00d» gesetzt",
            "tacacs-server key «t1g3rw00d»",
            ": PSK \"«t1g3rw00d»\"",
            "expect \"Password:\"\nsend \"«t1g3rw00d»\\r\"",
            "the password was rotated from «t1g3r-w00d» to «w00d-t1g3r» at noon",
            "the password has not changed since 2019: «Tiger2019»",
            "what is the admin pw?\n[14:02] jo: «Tiger2019»",
            "$ kubectl get secret db -o jsonpath={.data.password} | base64 -d\n«Tiger2019»\n",
        ],
        negative: &[
            "the password was expired",
            "the token is old",
            "the password we had to reset was from 2019",
            "the secret was rotated at 12:30",
            "the password was reset by on-call",
            "the token was issued 2026-03-12",
            "the password was changed in v1.2.3",
            "the secret app-tls-v2 was mounted",
            "the token - see node-42 - is old",
            "the key is user_id",
            "the key is to act early",
            "all tests pass on node20 now",
            "they pass sha256sum checks",
            "the password had been rotated already",
            "version2 (no password) works",
            "AUTH sha256",
            "the object key 0123456789abcdef0123456789abcdef is gone",
            "passphrase: see the vault",
            "do not log the password\n09c81a63 check the token",
            "COMMENT ON COLUMN a.password IS 'bcrypt hash, cost 12';",
            "the passwords were changed",
            "limit_req_zone $http_x_api_key zone=perkey:10m",
            "the password is 12345 characters long",
            "on Ubuntu22, the password prompt",
            "POST /oauth/token HTTP/1.1",
            "version3 can be set as the token type",
            "the token moved from node20a to node21a",
            "password check failed for user: Tiger2019",
            "who knew the password?\nNobody.",
            "$ wc -l password.csv\n4512 password.csv",
        ],
        disguised: &[
            "the password was «ti\u{200b}ger7»",
            "the password was `«tiger7»`",
            "the password was **«tiger7»**",
        ],
    },
});

static PAIR: Rule = Rule::shown(Shown {
    name: "user-and-password",
    kind: Kind::Password,
    reason: "What stands beside the user is the password.",
    known_format: false,
    examples: Examples {
        positive: &[
            "credentials: admin / «t1g3r-w00d»",
            "the credentials are admin:«t1g3r-w00d»",
            "creds = app:«Tiger2024!»",
            "log in with app / «t1g3rw00d» please",
            "login: app / «t1g3rw00d»",
            "db-1:5432:media:app:«t1g3rw00d»",
            "*:5432:media:app:«t1g3rw00d»\nnext",
            "jdbc:oracle:thin:app/«t1g3rw00d»@db-1:1521:ORCL",
            "jdbc:oracle:thin:app/«tiger»@//db-1:1521/ORCL",
            "try admin:«tiger2024x» on the switch",
            "admin / «Br0kkoli» worked",
            "snmp-server community «Gr0undC0ntr0l» RO",
            "aws ssm put-parameter --name /a --type SecureString --value \"«four blue 1»\"",
            "admin/«Tiger2024!» worked",
            "creds are app and «Tiger2024»",
            "logged in with app and «Tiger2024»",
            "* kiosk: app / «Tiger2024»\n",
            "try admin «Tiger2024»",
            "the credentials in the repository were app / «Tiger2024»",
            "new creds in the vault, the old ones (app:«Tiger2024») still work",
            "access to the console: root with «Tiger#24», no MFA",
            "rocommunity «t1g3rw00d» default",
            "the credentials for the demo tenant are app / «Tiger2024»",
            "the default credentials, app and «Tiger2024», were in use",
            "please use «Tiger!2024» to log in",
            "sql.Open(\"mysql\", \"app:«t1g3rw00d»@tcp(x)/media\")",
            "try opsuser / «Tiger2024»",
            "in as root with «Tiger2024»",
            "db-1:5432:media:app:«tigertiger»",
            "WIFI:T:WPA;S:Guest;P:«t1g3rw00d»;;",
        ],
        negative: &[
            "credentials / tokens / keys",
            "credentials: see vault",
            "login / logout",
            "log in with single sign-on",
            "credentials are issued per job",
            "main.rs:4242:5: error: expected u32",
            "at 12:3000:45 the job stopped",
            "oracle:thin: none",
            "GET /admin/users2024",
            "admin/config-v2024 loads",
            "root:x:0:0",
            "the community edition of it",
            "snmp-server community public RO",
            "--type SecureString --value $VALUE",
            "admin / api-v2",
            "try edge / node20",
            "platforms / Android14",
            "built on: ios / Android14 and others",
            "postgres:x:26:26:PostgreSQL Server:/var/lib/pgsql:/bin/bash",
            "use Ubuntu22 to build it",
            "as root with python3.11",
            "WIFI: off",
        ],
        disguised: &["credentials: admin / «t1g3r\u{200b}-w00d»", "credentials: `admin` / `«t1g3r-w00d»`"],
    },
});

static USER: Rule = Rule::shown(Shown {
    name: "user-of-password",
    kind: Kind::User,
    reason: "Stands beside a password, and is often somebody's name.",
    known_format: false,
    examples: Examples {
        positive: &[
            "username: «edge_rw»\npassword: t1g3r-w00d",
            "{\"user\": \"«jdoe»\", \"password\": \"t1g3r-w00d\"}",
            "password=t1g3r-w00d user=«jdoe»",
            "Server=x;User Id=«edge_rw»;Password=t1g3r-w00d",
            "username «kdekker», password t1g3r-w00d",
            "machine x login «jdoe» password t1g3r-w00d",
            "creds: «edge_rw» / t1g3r-w00d",
            "logged in as «edge_rw» with t1g3r-w00d!",
        ],
        negative: &[
            "user: root\npassword: t1g3r-w00d",
            "the user saw the password: t1g3r-w00d",
            "username: jdoe\npassword: ${PASSWORD}",
            "user: jdoe\nstatus: ok",
            "user: String, password: \"t1g3r-w00d\"",
        ],
        disguised: &["username: «edge\u{200b}_rw»\npassword: t1g3r-w00d"],
    },
});

/// Asked at a word that may be the name of a secret; returns up to where its value was read.
pub(super) fn at_name(word: Word<'_>, columns: &mut usize, sink: &mut Sink<'_, '_>) -> usize {
    let (bytes, start) = (word.text, word.start);
    if word.previous() >= 128 && word.len() <= 4 {
        return at_foreign(bytes, word.end, sink).unwrap_or(word.end);
    }
    let mut name_end = word.end;
    while name_end > start && matches!(class::before(bytes, name_end), b'-' | b'_') {
        name_end -= 1;
    }
    let member =
        [".value", ".text", ".data"].iter().find(|member| class::starts_with_folded(bytes, word.end, member));
    let inner =
        word.next() == b'.' && class::is(class::at(bytes, word.end + 1), ALPHANUMERIC) && member.is_none();
    let name = bytes.get(start..name_end).unwrap_or_default();
    if inner || is_alias(word) || name.len() < 2 || name.len() > LONGEST_NAME {
        return word.end;
    }
    if let Some(end) = pair::at_name(word, sink) {
        return end;
    }
    let plural = || {
        let stem = name.strip_suffix(b"s").or_else(|| name.strip_suffix(b"S"))?;
        matches!(word.next(), b':' | b'=' | b' ' | b'"' | b'\'' | b'\n').then(|| Name::read(stem, 0))?
    };
    let several = mapping::at_name(word, sink) || plural().is_some();
    let of_two = name.eq_ignore_ascii_case(b"key") || name.eq_ignore_ascii_case(b"code");
    let name =
        if of_two { Name::of_two_words(bytes, start, name) } else { Name::read(name, word.previous()) };
    if several || name.is_some() {
        *columns = columns::at_name(word, *columns, sink);
        mapping::list(word, sink);
    }
    let Some(mut name) = name else {
        let of_one = bytes.get(start..name_end - 1).filter(|_| several && word.previous() == b' ');
        return of_one
            .and_then(|name| both(bytes, start, name_end, &Name::read(name, 0)?, sink))
            .unwrap_or(word.end);
    };
    if name.says == Says::Short && is_source(bytes, start) {
        name.says = Says::Secret;
    }
    assigned(bytes, start, word.end + member.map_or(0, |member| member.len()), &name, sink)
        .or_else(|| told(bytes, start, word.end, &name, sink))
        .or_else(|| said_before(bytes, start, &name, sink))
        .unwrap_or(word.end)
}

/// "both passwords were X and Y"
fn both(bytes: &[u8], start: usize, end: usize, name: &Name, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let first = spoken(bytes, start, end, name, sink)?;
    let and = class::starts_with_folded(bytes, first, " and ").then_some(first + 4)?;
    spoken(bytes, start, and, name, sink).or(Some(first))
}

/// `-passin pass:X`: the option says that a password follows.
fn is_source(bytes: &[u8], start: usize) -> bool {
    ["-passin ", "-passout ", "-pass ", "-k "]
        .iter()
        .any(|option| bytes.get(..start).is_some_and(|head| head.ends_with(option.as_bytes())))
}

/// `[PASSWORD-1]`, an alias of ours: a colon behind it assigns nothing.
fn is_alias(word: Word<'_>) -> bool {
    word.previous() == b'['
        && word.next() == b']'
        && word.has(DIGIT | JOINER | UPPER)
        && word.mask & LOWER == 0
}

/// Names in other scripts, which are no words to the walk: looked for where something is assigned.
pub(super) fn at_operator(bytes: &[u8], at: usize, sink: &mut Sink<'_, '_>) {
    if class::before(bytes, at) == b'n' {
        pair::at_driver(bytes, at, sink);
    }
    let blank = |byte: u8| matches!(byte, b' ' | b'"' | b'\'' | b'*' | b'`');
    let name_end = class::run_start(bytes, at, 4, blank);
    let foreign = (1..=3).any(|back| name_end >= back && class::at(bytes, name_end - back) >= 128);
    if foreign {
        at_foreign(bytes, name_end, sink);
    }
}

/// Asked at a word with a digit behind other letters, or a space behind them: "密码是X", "пароль X".
pub(super) fn behind_foreign(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let head = sink.text().get(word.start.saturating_sub(48)..word.start).unwrap_or_default();
    let head = ["это", "был"].iter().find_map(|link| head.trim_end().strip_suffix(link)).unwrap_or(head);
    let head = head.trim_end_matches(|letter| " :：「『“\"'是为為はがを는은".contains(letter)).to_lowercase();
    let end = class::run_end(word.text, word.start, 64, |byte| {
        byte > b' ' && byte < 128 && !matches!(byte, b'"' | b'\'' | b',' | b';' | b')' | b'<' | b'|')
    });
    let value = word.text.get(word.start..end).unwrap_or_default();
    if FOREIGN.iter().any(|name| head.ends_with(name)) && value::is_mixed(value) && value::may_be_said(value)
    {
        sink.hit(&SPOKEN, word.start, end);
    }
}

fn at_foreign(bytes: &[u8], name_end: usize, sink: &mut Sink<'_, '_>) -> Option<usize> {
    let start = class::run_start(bytes, name_end, 40, |byte| class::is(byte, ALPHANUMERIC | OTHER_LETTER));
    let name = ByteSpan::new(start, name_end).snapped(sink.text()).of(sink.text()).to_lowercase();
    FOREIGN.iter().any(|word| name.ends_with(word)).then_some(())?;
    assigned(
        bytes,
        start,
        name_end,
        &Name { option: false, plain: true, says: Says::Secret, chosen: true },
        sink,
    )
}
