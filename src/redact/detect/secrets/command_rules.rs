//! What [`command_line`](super::command_line) finds, by which examples it is shown, and behind which options of which commands.

use crate::redact::Kind;
use crate::redact::detect::{Examples, Rule, Shown};

pub(super) static COMMAND_USER: Rule = Rule::shown(Shown {
    name: "command-user",
    kind: Kind::Password,
    reason: "A user and password given to a command.",
    known_format: false,
    examples: Examples {
        positive: &[
            "curl -u «app:s3cr3t-pw» https://x/",
            "curl --user «app:s3cr3t-pw»",
            "curl -k -u «app:'s3*Cr3t=pw'» https://x/",
            "http -a «app:t1g3rw00d» GET x/",
            "check_http -H x -a «app:t1g3rw00d»",
            "wget --user='«app:s3cr3t-pw»'",
            "smbclient -U app%«s3cr3t-pw» //files/in",
            "lftp -u ftpshop,«s3cr3t-pw» x",
            "curl -ksu «app:s3cr3t-pw» https://x/",
            "curl -fsSLu '«app:s3cr3t pw»' -O https://x/",
            "curl -su «app:\"s3cr3t-pw\"» https://x/",
            "curl -u«app:s3cr3t-pw» https://x/",
        ],
        negative: &[
            "curl -u, --user <user:password> for the server",
            "docker run -u 1000:1000 app",
            "docker run --rm -u root:root -w /srv app",
            "podman exec --user www-data:www-data app sh",
            "curl -u \"$USER:$PASS\"",
            "curl -u app:\"$PASS\" https://x/",
            "sort -u file",
            "git push -u origin",
            "curl -su \"$USER:$PASS\" x, curl -sSu app:$PASS x",
            "tar -xzu app:later, ssh -vu app:s3cr3t-pw",
        ],
        disguised: &[
            "curl -sk\u{200b}u «app:s3cr3t-pw» https://x/",
            "curl -u «app:s3\u{200b}cr3t-pw»",
            "curl -u «app&#58;s3cr3t-pw»",
        ],
    },
});

pub(in crate::redact::detect) static COMMAND_PASSWORD: Rule = Rule::shown(Shown {
    name: "command-password",
    kind: Kind::Password,
    reason: "A password given to a command.",
    known_format: false,
    examples: Examples {
        positive: &[
            "echo \'«Rainbow-7360-Trout»\' | zfs load-key tank/home",
            "vault kv put secret/pay hmac=«44aab7b90da9fbab» merchant=«harbour»",
            "gh secret set DEPLOY --body \"«t1g3r-w00d»\"",
            "fly secrets set HOOK=«wooden-tiger-88» -a shop",
            "docker secret create db - <<< «t1g3rw00d»",
            "kubectl create secret generic x --from-literal=a=«tigertiger»",
            "vault kv put secret/gate phrase=«fen» mode=web",
            "1795.1 [0 10.4.1.7:9] \"AUTH\" \"app\" \"«t1g3r-w00d»\"\n1) \"AUTH\"\n   2) \"«t1g3r-w00d»\"\n",
            "smtp_sasl_password_maps = static:qvexlund:«t1g3r-w00d»\n",
            "login attempt [root/«t1g3rwood»] failed, login attempt [b'root'/b'«t1g3r/wood»'] succeeded",
            "docker login -p «t1g3r-w00d» reg",
            "check_snmp -H edge -C «t1g3rw00d» -o .1.3.6",
            "openssl enc -d -aes-128-cbc -K «0208095a1f0e0208095a1f0e0208095a» -in a",
            "unrar x -p«t1g3rw00d» a.rar",
            "rootpw --plaintext «tigertiger»",
            "rabbitmqctl add_user shop «tigertiger»",
            "mosquitto_passwd -b /etc/mosquitto/passwd sensor «t1g3rw00d»",
            "exp system/«t1g3rw00d» file=x.dmp\nrman target sys/«tigertiger»@shopdb",
            "rsync --password-file=<(echo «ebflUR4w0#Ba») src/ x",
            "borg --passphrase-command \"echo «heron=Lake/7»\" list",
            "mysql -uroot -p«s3cr3tpw1» app",
            "mysql -uroot -p«iFXN+R3Neg» -e x",
            "snmpwalk -v3 -u monitor -A «Obi1Vd8-U2» -X «7Af1s9N-nY» db",
            "mysql -u root -p'«s3cr3t pw»' app",
            "SQL> connect ledger_own/\"«s3cr3t#pw»\"@brx-scan/LEDGER",
            "CONN ledger/«s3cr3tpw»@ledgerdb\nx",
            "mc alias set shop https://x shopadm «s3cr3tpw», xfreerdp /v:x /u:jo /p:«s3cr3tpw»",
            "cryptsetup luksOpen /dev/sdb1 x <<< \"«tigertiger»\"\necho -n «tigertiger» | cryptsetup open x -",
            "$ sshpass -p «tigertiger» ssh app@db-1",
            "docker login -u app -p «s3cr3t-pw» registry.example.com",
            "az login --service-principal -u app -p «s3cr3t-pw» --tenant x",
            "mongosh -u app -p \"«s3cr3t-pw»\"",
            "redis-cli -h cache-1 -a «s3cr3t-pw» ping",
            "openssl enc -aes-256-cbc -k «s3cr3t-pw» -in a",
            "useradd -p «s3cr3t-pw» app",
            "htpasswd -b file app «s3cr3t-pw»",
            "htpasswd -bB .htpasswd ops «s3cr3tGAlakes»",
            "ldapsearch -x -D cn=admin -w «s3cr3t-pw» -b dc=x",
            "sqlcmd -S db -U sa -P «S3cr3t-pw»",
            "rabbitmqctl change_password guest «s3cr3t-pw»",
            "vault login «s3cr3t-pw»",
            "net use z: \\\\files\\in «s3cr3t-pw» /user:app",
            "net use Z: \\\\fs\\data /user:ACME\\jdoe «Winter!99»",
            "echo -n '«Sin.aasappel1»' | base64",
            "net user app «s3cr3t-pw» /add",
            "echo '«s3cr3t-pw»' | docker login --password-stdin",
            "gh auth login --with-token <<< «s3cr3t-pw»",
            "echo \"app:«s3cr3t-pw»\" | chpasswd",
            "CREATE USER app IDENTIFIED BY '«s3cr3t-pw»'",
            "alter user app identified by «tigerwood»;",
            "ALTER USER 'app'@'%' IDENTIFIED BY '«Harbour(sea)17»';",
            "GRANT ALL TO app IDENTIFIED WITH sha256_password BY \"«s3cr3t-pw»\"",
            "echo «s3cr3t-pw» | sudo -S ls",
            "sudo -S ls <<< «s3cr3t-pw»",
            "ssh-keygen -N «s3cr3t-pw» -f x",
            "ssh-keygen -p -P «s3cr3t-pw» -f x",
            "htpasswd -nb app «s3cr3t-pw»",
            "wpa_passphrase Guest «s3cr3t-pw»",
            "check_mysql -H x -u app -p «S3cr3t-pw»",
            "kinit app <<< '«s3cr3t-pw»'",
            "sqlplus system/«tiger»@ORCL @script.sql",
            "snmpwalk -v2c -c «s3cr3t-pw» edge",
            "rclone obscure «S3cr3t-pw»",
            "schtasks /create /tn nightly /ru app /rp «s3cr3t-pw»",
        ],
        negative: &[
            "echo \"QWxsIGlzIHdlbGwgYWdhaW4=\" | base64 -d\nAll is well again\n",
            "\"AUTH\" \"default\" \"(redacted)\"\n",
            "{\"type\":\"AUTH\",\"a\":\"b\"}, [\"AUTH\", \"x\"], transport_maps = static:all\n",
            "ssh -p 2222",
            "docker run -p 8080:80 edge2",
            "mkdir -p src/path2",
            "cp -pr a b",
            "mysql -u root -p",
            "docker login -p is deprecated",
            "redis-cli -h localhost ping",
            "redis-cli -a $REDIS_PASSWORD ping",
            "vault login -method=oidc",
            "vault login",
            "htpasswd -c file",
            "ldapsearch -b dc=x",
            "net use",
            "kubectl get secrets set aside",
            "gh secret set NAME --body $VALUE",
            "the vault kv put command",
            "kubectl create configmap x --from-literal=level=debug",
            "kubectl create secret generic x --from-literal=a=$VALUE",
            "kubectl create secret generic x --from-literal=mode=api",
            "restic --password-command 'pass show backup' snapshots",
            "cat token | docker login --password-stdin",
            "echo done | tee log2",
            "echo hello | base64",
            "echo '{\"a\":1}' | kubectl apply -f -",
            "net use Z: \\\\fs\\data",
            "GRANT USAGE ... IDENTIFIED BY PASSWORD",
            "the pod is identified by node20a",
            "the job -a 2fast3u ran",
            "docker run -u app -p 8080:80 Edge2b",
            "alias set ll https://x one two, cryptsetup status x, xfreerdp /v:x /u:jo",
            "connect web/api and connect user/password@host, then conn reset/closed",
        ],
        disguised: &["sshpass -p «s3cr\u{200b}3t-pw» ssh", "redis-cli -a «s3cr&#51;t-pw» ping"],
    },
});

pub(super) static COMMAND_COOKIE: Rule = Rule::shown(Shown {
    name: "command-cookie",
    kind: Kind::Token,
    reason: "A session given to a command: whoever sends it continues as its owner.",
    known_format: false,
    examples: Examples {
        positive: &["curl -b '«sid=f00ba7c0ffee42f0»' https://x/"],
        negative: &["git checkout -b feature=a", "ldapsearch -b dc=media"],
        disguised: &["curl -b '«sid=f00ba7\u{200b}c0ffee42f0»'"],
    },
});

/// Options with a password behind them, and the commands that take them.
pub(super) const OPTIONS: &[(u8, &[&str])] = &[
    (b'a', &["redis-cli", "keydb-cli", "valkey-cli"]),
    (b'N', &["ssh-keygen"]),
    (b'P', &["ssh-keygen"]),
    (b'c', &["snmpbulkwalk", "snmpget", "snmpgetnext", "snmpset", "snmptrap", "snmpwalk"]),
    (b'A', &["snmpbulkwalk", "snmpget", "snmpset", "snmpwalk"]),
    (b'X', &["snmpbulkwalk", "snmpget", "snmpset", "snmpwalk"]),
    (b'C', &["check_snmp", "check_nwc_health", "check_interfaces"]),
    (b'k', &["openssl"]),
    (b'K', &["openssl"]),
    (b'w', &["ldapadd", "ldapmodify", "ldappasswd", "ldapsearch", "ldapwhoami"]),
    (b'P', &["bcp", "ipmitool", "isql", "mosquitto_pub", "mosquitto_sub", "sqlcmd", "unzip", "zip"]),
    (
        b'p',
        &[
            "cqlsh",
            "mongo",
            "mongodump",
            "mongoexport",
            "mongoimport",
            "mongorestore",
            "mongosh",
            "psexec",
            "rabbitmqadmin",
            "sshpass",
            "twine",
            "useradd",
            "usermod",
        ],
    ),
];

/// Commands that take a password behind `-p` to log in, and a port or a path otherwise.
pub(super) const LOGINS: &[&str] =
    &["az", "buildah", "cf", "crane", "docker", "helm", "nerdctl", "oc", "podman", "skopeo"];

/// Commands with the password glued to `-p`.
pub(super) const GLUED: &[&str] =
    &["7z", "mariadb", "mariadb-dump", "mysql", "mysqladmin", "mysqldump", "rar", "sshpass", "unrar"];

/// Commands whose own words give a secret: no sentence goes on behind them.
pub(super) const TYPED: &[&str] = &["rabbitmqctl", "rootpw", "schtasks"];

/// Clients of the web that take a user and a password behind `-a`.
pub(super) const VISITORS: &[&str] = &["check_http", "http", "https", "xh"];

/// Clients of databases that take a user behind `-U`.
pub(super) const CLIENTS: &[&str] = &["createdb", "dropdb", "pg_dump", "pg_restore", "psql"];
