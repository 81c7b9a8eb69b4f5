//! Values that came through once, from material nobody had seen before: each stays gone.

use crate::judge::{public, shown};
use crate::score::Score;

/// What is between `«` and `»` must go.
const FOUND: &[&str] = &[
    "Server=tcp:sql.internal;User ID=app;Password=«Kaffe!Bryg9are»;Encrypt=True;",
    "jdbc:oracle:thin:app/«tiger55»@//«ora-prod-1.corp.internal»:1521/ORCL",
    "postgres://«app»:«Wint3r-2023»@«pg-2.prod.acme.internal»:5432/orders?sslmode=require",
    "aws ssm put-parameter --name /prod/db --type SecureString --value \"«tulpen-en-1mmen»\"",
    "smtp_pass=\"«nwxk fjal rpqz tyud»\"",
    "snmp-server community «Gr0undC0ntr0l» RO",
    "deploy:«$apr1$r31.....$HqJZimcKQFAMYayBlzkrA/»",
    "passphrase for the backup: «vier-blauwe-olifanten»",
    "login with admin / «Br0kkoli» if SSO is down",
    "try admin:«admin1234» on the switch",
    "admin/«Tiger2024!» worked",
    "the PIN for the door is «4829»",
    "PIN: «4829»",
    "passcode «992817» for the bridge",
    "password reset to «Welcome-1!» by support",
    "«Zebra-99-kiwi» (the password) was in the wiki",
    "AUTH «t1g3r-w00d»",
    "«root@db1»:~# systemctl restart pg",
    "tel. «030 / 901820»",
    "le «01 42 68 53 00» ne répond pas",
    "order «ORD-20231104-8812» was duplicated",
    "customer «C-0048213» complained",
    "passport number «X4521987»",
    "vat id «NL853746333B01»",
    "dob=«1984-03-12»",
    "account «4455-6677-8899» hit limits",
    "projects/«acme-prod-4411»/zones/europe-west1-b/instances/«worker-7»",
    "/resourceGroups/«rg-prod-weu»/providers/Microsoft.Compute/virtualMachines/«vm-api-01»",
    "Regards,\n«Helena Brandt»",
    "assigned to «Marcus Webb», due Friday",
    "cc: «Lena Fischer»",
    "Author: «Pedro Alvarez» <«pedro@acme.io»>",
    "Signed-off-by: «Ingrid Holm» <«ingrid@acme.io»>",
    "«Omar Haddad»  9:41 AM\nlooking now",
    "Attendees: «Ruth Cohen», «Ben Adeyemi»",
    "host «10[.]0[.]0[.]5» defanged",
    "«bob[at]example[dot]com» wrote",
    "password := os.Getenv(\"PW\", \"«standaard-W8woord»\")",
    "IP «172.31.255.254».443 > «10.0.0.2».51234: Flags [S]",
    "uid=1001(«mvermeer») gid=1001(«mvermeer»)",
    "ENV ROOT_PW=«Duinpad-7»",
    "«worker-1.ocp4.example.lab» NotReady",
    "telefoon «06-12345678»",
    "phone number «0161 496 0000»",
    "password: !!str «yaml-Rar3»",
    "The password we shared on the bridge was «Appelflap-11».",
    "one-time code: «551 209»",
    "«elasticsearch-data-3» left the cluster",
    "handed over to «Nina Falk» at 06:00",
];

#[test]
fn what_came_through_once_does_not_again() {
    let mut score = Score::new("found before");
    for case in FOUND {
        let text = public(&case.replace(['«', '»'], "")).text;
        for value in case.split('«').skip(1).filter_map(|rest| rest.split('»').next()) {
            score.case(value, !text.contains(value), || shown(&text));
        }
    }
    score.hold(100.0);
}
