//! Whose system it is: fields that hold the name of a customer (`tenant="harbour_bank"`), and names that say it, as
//! namespaces, databases and indexes are called (`customer-harbour`, `tenant_harbour`).
//!
//! **Start reading** at [`at_name`] for fields, at [`at_joined`] for names; what sentences and lists say of customers is
//! read in [`super::customers_said`].

use super::apposed;
use super::bodies;
use super::customers_said::{SPOKEN, STRUCK, declined, framed, proper, several, spoken};
use super::paths::{self, is_made_up};
use super::schemas::is_schema;
use crate::redact::Kind;
use crate::redact::detect::beside::{Beside, is_one_of, is_word, last_part};
use crate::redact::detect::machines::hosts::is_program;
use crate::redact::detect::machines::set_apart::is_no_machine;
use crate::redact::detect::people::roles::is_nothing_else;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::waiting::Cue;
use crate::redact::detect::walk::Word;
use crate::redact::detect::words::Lexicon;
use crate::redact::detect::{Examples, Rule, Shown, Sink};
use crate::text::class::{self, DIGIT, JOINER, LOWER, OTHER_LETTER, UPPER, WORD};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&CUSTOMER];

pub(in crate::redact::detect) static CUSTOMER: Rule = Rule::shown(Shown {
    name: "customer-name",
    kind: Kind::Customer,
    reason: "Names a customer, who told nobody of it.",
    known_format: false,
    examples: Examples {
        positive: &[
            "we refunded «Vexholm Medical Supplies» for the month, «Brasserie Van Vexen» wants a report, a call from «Vexiver Labs» at noon",
            "only «Brasserie Vexwald» and «Hoteles Costa Vexiza» complained so far\nConfirmed with «Vexlanga Medical Supplies», they are live again.",
            "One external customer, «Brauhaus Quorra», opened a ticket",
            "the group at «Fjordhagen Vexley», our largest customer in that cluster, had to wait",
            "87 customers got two mails. Among them is «Brandvik Wineries» with 14",
            "Three customers have a contract; for one of them, «Vexley Paper», the level was missed",
            "evaluated for tenant=«harbour-dairy» variant=on",
            "{code=\"500\",customer=\"«larch_bio»\"} 17",
            "{\"tenant\": \"«harbour-foods»\", \"id\": 7}",
            "tenant: «harbourbank»\nplan: gold",
            "customer_name: «Harbour Savings Bank»",
            "Customer: «Harbour Savings Bank» · Severity 1",
            "Affected customers: «Harbour Hotels», «Fjell Ferie A/S» and «Kurbad Quorra GmbH».",
            "customers affected: «Krankenhaus Bergheim», «Clínica Santa Aurelia» (exports only). Everyone else",
            "the client «Banco do Vale» called, and the tenant «Harbourbank» was slow",
            "two clients were hit («Pellmore Haulage», «Harbour Optik»). No",
            "our oldest client, «Institut Pellmore Quorra» («IPQ»), waits. «IPQ» rang",
            "«株式会社港湾精機»に連絡、由«港湾电力设备有限公司»，«(주)항만정밀» 서버",
            "у «ООО \"Гавань Пром\"» простой",
            "Πελάτης: «Γαλακτοκομική Αύρα ΑΕ». Заказчик: «Молочный Двор»\n",
            "queue x (tenant: «Pellmore Brauhaus») stalls",
            "Kunden betroffen: «Stadtwerke Leer», «Hafenbank AG»",
            "| Customer | Impact |\n|---|---|\n| «Krankenhaus Bergheim» | 3 h |\n| «Banco do Vale» | none |\n",
            "beim Kunde «Krankenhaus Bergheim» stand alles",
            "Ticket vom Kunden «Quorra Guss AG» da; Kunden «Fjell Verktyg AB» märkte; Kunden «Vexley Kommun» ringte",
            "de klant «Vexley Zuivel BV» belde, klient «Huta Quorra SA» czeka, pelanggan «PT Quorra Samudra» melapor",
            "«Harbour Optik» is the only customer on it; «Vexley Paper» was our first tenant, too",
            "description CUST-«Vexley Shipping AS» uplink",
            "tenants:\n  - name: «Banco do Vale»\n    slug: «banco-do-vale»\n    tier: gold\nname: x",
            "customers:\n- «Banco do Vale»\n- «Harbour Dairy»\n",
            "customers:\r\n- «Banco do Vale»\r\n- «Harbour Dairy»\r\n",
            "the customer «Larchbank»\nThen it broke.",
            "kubectl get pods -n cust-«harbourwater»-prod",
            "namespace: client-«larchholme»",
            "tenant_«larchman»=> select 1",
            "database 'Client_«Larchgren_AB»' is full",
            "index [logs-tenant-«amberlake»-2025.05] blocked",
            "/namespaces/customer-«larchento»/secrets/x",
            "topic customer.«larchholm-gmbh».orders",
            "slot `sub_«clinique_quorrane»`, volume vol_«klinik_vexblick»",
            "14:02 «Hotel Vexberg» reports it, sold-to «Papierfabrik Vexbach & Söhne», the order of «Fleischerei Vexmair»",
            "Namespace:        tenant-«larchwoods»\nNode: x",
            "customer: «Harbour Optik»; the tenant (\u{201c}«Vexley Paper S.A.»\u{201d}) waits",
            "client: «Harbour Optik»\nthe account «Vexley Optik» was locked",
            "affected customer ~~«Harbour Optik»~~, tenant \u{2192}«Vexley Paper»\u{2190}, customer <code>«Brauhaus Quorra»</code>",
            "| customer | «Harbour Optik» |\n",
            "note\ncustomer | «Vexley Paper»",
            "| item | value |\n|---|---|\n| affected customer | **«Vexley Paper S.A.»** |\n",
            "| item | value |\n|---|---|\n| customer: | \u{300c}«Harbour Optik»\u{300d} |\n| tenant | «Brauhaus Quorra»! |\n",
            "| Customer | Impact |\n|---|---|\n| «Larch Foods Inc.» | 3 h |\n| **«Quorra Guss»** | none |\n",
            "Affected customer: «Quorra Vexley S.A.» (premium)",
            "Cliente afectado: «Molinos Quorra S.A.» (contrato)\nClient impacté : «Boulangerie Vexley»\n",
            "Client le plus touché : «Boulangerie Vexley»\n",
            "customers who rang: «Harbour Kayak Vexley», «Vexo Optik»\nclients qui ont appelé : «Garage Vexley».",
            "a second client, «Brauhaus Quorra», saw none",
            "Requester org: «Spital Vexberg»\nImpact: x",
            "Requester: x · x@y.example\nOrganization: «Vexholm Labs»\nPlan: x",
            "SET search_path TO tenant_«vexqvist_papier»; USE client_«vexholm»; x",
            "relation \"tenant_«vexholst_papier».orders\" does not exist",
            "**Customer:** «Harbour Optik»\n",
            "Two shippers, «Quorra Foods» and «Vexholm Works», missed it; zwei Kunden, «Vexbach Naturkost» und «Quorra Räder», auch",
            "The most affected customer was «Quorra Foods». El cliente más afectado fue «Vexo Papel».",
            "beim Mandanten «Zahnarzt Vexberg» (Nr. 4), beim Kunden «Quorra Guss AG»",
            "tenant_slug=«vexpu-harbour» plan=x\norg=«vexpu-harbour» plan=gold",
            "list_queues -p /tenants/«harbour-vexley» name",
            "affected customers: «Vexaris Sp. z o.o.» (3 min), «Molinos del Quorra S.A.» (4 min), «Vexúti Kft.» (2 min)",
            "Clientes afectados: «Harbour Optik» (3 min), «Vexo Paper S.L.»",
            "| Account | Plan |\n|---|---|\n| «Vexholm & Quorra LLP» | x |\n| «Spital am Vexberg» | y |\n| Status Page | z |\n",
            "the batch for «Stadtwerke Kiebitztal» was larger, «Kreissparkasse Kiebitztal» and «Bäckerei Vexmann» waited",
            "el lote del «Ayuntamiento de Vexada», il lotto del «Comune di Vexano», «Gemeente Vexdam»",
            "«Quorra Sheep Farms» invoices went out twice, the job for «Vexley Foods» ran twice, «Pellmore Savings Bank»'s feed as well",
            "late: «Quorrane Freight», «Vexholm Water Services» and «Brandvik Care Homes»",
            "account,plan\n«Vexholm Ltd»,x\n«Spital am Vexberg»,y\n",
            "GET /v2/x?customer=«Larch+%26+Vexley+Ltd»&a=1, /x?a=1&company=«Larch%20Vineyards»",
            "subject=C = ES, O = «Larch Vineyards», CN = web-1, emailAddress = x",
            "VERIFY OK: depth=0, C=ES, O=«Larch Vineyards», CN=m.okoro, emailAddress=x",
        ],
        negative: &[
            "we refunded Pro Plan users, a call from Load Balancer, Platform Team wants a report, tickets from Premium Support, invoice for Red Hat",
            "Prometheus Alertmanager complained twice, an email on behalf of Customer Success, Confirmed with Network Operations, they agree",
            "Stadtwerke sind Kunden, die Sparkasse Kunden meldeten, Klinikum Support und der Banco Cliente",
            "Remote Desktop Services, Internet Information Services, Azure Resource Group, Lambda Works and Service Homes",
            "the page for a Data Bank, the ticket of Customer Insurance, of Cloud Logistics",
            "our oldest team, Harbour Lights (SLA), and the SLA was met",
            "for the customer, Site Reliability is the same team",
            "Two partners, Site Reliability and Data Platform, two clients, Mobile Safari and Internet Explorer, lagged; the most affected client was Mobile Safari",
            "with Kafka Streams, a client of the broker, the lag grew",
            "customers wait; one of them, as always, called",
            "a second client, Kafka Streams, lagged, a third client, Mobile Safari, too",
            "Client impacted: Checkout Errors\nCliente afectado: ninguno\nRequester org: Platform Engineering\n",
            "USE client_metrics; SCHEMA tenant_template; search_path = customer_data",
            "relation \"tenant_settings.orders\" and relation \"tenant_requests.state\" are gone",
            "wenn Kunden PDF Rechnungen laden, den Kunden Anfang Mai, vom Kunden Anfang Mai gemeldet, Kunden Timeouts",
            "vom Kunden Freitag Mittag gemeldet, beim Kunden Exchange Online, klient Teams Mobile, pelanggan Bali Utara",
            "Ledger Gateway is the only tenant left, Search Dashboard is our largest customer of the index",
            "Payments Team is the only customer of it, Kafka Streams is the only client",
            "Basic realm=\"Restricted Area\", realm=\"Sonatype Nexus Repository Manager\", auth_basic \"Monitoring\"; realm=\"Server\", realm=\"Acceso al sitio\", realm=\"Espace réservé\"",
            "tenant=default customer=true customer: premium\nTenant: production\ncustomer=anonymous",
            "tenant: shared-pool-2",
            "SELECT Customer Tier AS t, Client Region AS r FROM x",
            "customers who use: Dropbox Sign, Adobe Sign, Docu Sign\nusers and customers that have: Passkey Login, Face Login",
            "Schema Builders got faster, Memory Banks were full, the Shard Council lost quorum, Event Logistics has been slow",
            "customers who see: Payment Errors, Service Unavailable",
            "customer: none",
            "tenant: tenantId",
            "customer = Customer.find(1)",
            "customer: string;",
            "Customer: All of them called",
            "the tenant: it was slow",
            "有限公司と株式会社の違い",
            "only the client, Internet Explorer, was slow",
            "customers were affected (All of Them), the client, Kubernetes Pods and all",
            "customers affected: none. Customers affected: All, Some",
            "the customer Support Team and the client Kubernetes pods",
            "customers:\n- see the list\n- more\n",
            "the client Browser is old, a client Load Balancer was slow",
            "| Customer | Impact |\n|---|---|\n| none | all |\n",
            "the client VPN, a customer API key, one tenant Slack channel",
            "clients: Android, then customers: everyone",
            "customer-facing and tenant_id and client_max_body_size",
            "client-go client-certificate-data client_golang client-hostname x",
            "customer-support, customer-portal, tenant-operator",
            "Client-Zertifikat, Client-Authentifizierung, Client-Rechner, client-serveur, Cliente-Servidor",
            "Customer impact: none, Πελάτης: κανένας, заказчик: никто",
            "| Customer | Account Manager |\n|---|---|\n| none | all |\n",
            "the customer (Support Team), customer [Portal Login](x), tenant **Default Policy**",
            "| item | value |\n|---|---|\n| customer | Data Platform Team |\n| tenant | all |\n",
            "| Impact | Details |\n|---|---|\n| Customer | Checkout Errors |\n| Tenant | Partial Outage |\n| Customer | Very High |\n",
            "| a | b |\n|---|---|\n| customer | Quorra Account |\n| tenant | Quorra Namespace |\n\n**Tenant:** Multi Region\n",
            "| Customer | Impact Minutes | Duration |\n",
            "| Customer | Order Id |\n|---|---|\n| x | y |\n",
            " customer | Order Id\n----------+-----\n",
            "customer(Harbour Optik) and tenant[Vexley Paper] x",
            "Mandant Test System, der Mandant Produktiv System war, Mandanten Verwaltung Service",
            "org=harbour-foods team=x, workspace=harbour-foods",
            "org_id=4 org=platform-engineering workspace=terraform-prod plan=x",
            "GET /tenants/rate-limits/x, /customers/bulk-export, /tenants/default/x, /tenants/{id}/x, https://docs.example/tenants/harbour-vexley/",
            "affected customers: Enterprise Plan (23 min), Free Tier (41 min)",
            "| Account | Plan |\n|---|---|\n| Savings Account | x |\n| Harbour Sandbox | y |\n",
            "| Client | Version |\n|---|---|\n| Mobile Safari | 17 |\n| Python SDK | 3 |\n",
            "Hotel Booking Service, sub_clinique_id, Hotel Search was slow, hotel_rooms_free",
            "client: Mobile Safari\nthe account Service Desk was full, the account Storage Class is x",
            "{{ tenant }} customer=\"${NAME}\"",
            "issuer=C=US, O=Google Trust Services, CN=WR2 and O=Let's Encrypt, CN=R11",
        ],
        disguised: &[
            "tenant=«harbour\u{200b}-dairy» on",
            "customer \u{1b}[1m(«Harbour Op\u{ad}tik»)\u{1b}[0m waits",
            "cust\\-«harbourwater»\\-prod",
        ],
    },
});

/// Words that say whose something is.
pub(in crate::redact::detect) const OWNERS: Cue = &["customer", "kunde", "mandant", "tenant"];

/// Words that say the same where the line speaks of customers in another field, too: `org=harbour-foods plan=gold`.
pub(in crate::redact::detect) const GROUPS: Cue = &["org", "organisation", "organization", "workspace"];

/// The same in fields, by their ends.
pub(in crate::redact::detect) const NAMES: Cue =
    &["name", "client", "cliente", "klant", "klient", "pelanggan", "slug", "mandanten"];

/// Words for several of them.
pub(in crate::redact::detect) const MANY: Cue =
    &["customers", "tenants", "clients", "kunden", "clientes", "klanten", "clienti", "kunder"];

/// What stands in such a field, or behind such a word in a name, and names nobody.
static NOBODY: Lexicon = Lexicon::of(
    "access admin anonymous app archive aware base basic browser bulk care certificate cluster config context \
     count customer data database demo domain engine enterprise export feedback filter free global golang \
     gold hostname impact info input java key library list load login main manager metadata metrics model network \
     order output plan policy pool portal premium profile public python queue rechner record registry root \
     schema search secret server serveur service servidor session shared side socket standard state status store success \
     support sync system table team template ticket timeout token traffic trial type update user web",
);

pub(super) fn names_nobody(name: &[u8]) -> bool {
    NOBODY.holds(name) || is_placeholder(name) || is_no_machine(name) || is_program(name)
}

/// Ends of words of every day, and of several of something.
pub(super) static ENDINGS: &[&str] = &["able", "ed", "ent", "ing", "ion", "ity", "s", "st", "tor"];

/// Ends of German compounds: `Client-Authentifizierung`, `Client-Zertifikat`.
const GERMAN: &[&str] = &["dung", "heit", "ifikat", "keit", "lung", "nung", "rung", "schaft", "thek", "tung"];

/// Asked at a word that ends like one of [`NAMES`].
pub(in crate::redact::detect) fn at_name(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    let text = word.text;
    // `name` alone is the last letters of many words.
    if word.len() < 3 || word.bytes() == b"name" || matches!(word.previous(), b'$' | b'.' | b'@') {
        return;
    }
    if word.next() == b'/' {
        return paths::in_path(word, sink);
    }
    let (head, last) = last_part(word.bytes());
    if head.is_empty() && is_one_of(last, &["kunden", "klant", "klient", "pelanggan"]) {
        if apposed::most(word, sink) {
            return;
        }
        if let Some(end) = declined(word) {
            sink.hit(&CUSTOMER, word.end + 1, end);
            return;
        }
    }
    if head.is_empty() && word.next() == b' ' && is_one_of(last, &["mandant", "mandanten"]) {
        // "der Mandant Klinik Vexberg": German writes things so as well.
        let named = |(end, count): &(usize, usize)| {
            let name = text.get(word.end + 1..*end).and_then(|name| std::str::from_utf8(name).ok());
            *count > 1 && name.is_some_and(is_nothing_else)
        };
        if let Some((end, _)) = proper(text, word.end + 1).filter(named) {
            sink.hit(&CUSTOMER, word.end + 1, end);
        }
        return;
    }
    let many = is_one_of(last, MANY);
    if (many || apposed::IS_COUNTED.hold(last)) && head.is_empty() && apposed::counted(word, sink) {
        return;
    }
    if many {
        apposed::at_several(word, sink);
        return several(word, sink);
    }
    let said = head.is_empty() && is_one_of(last, SPOKEN);
    if said && apposed::most(word, sink) {
        return;
    }
    if said && matches!(word.next(), b',' | b'.' | b' ') {
        apposed::at_one(word, sink);
    }
    if said
        && word.next() == b' '
        && let Some(end) = spoken(
            text,
            word.end + 1,
            if word.mask & UPPER == 0 && !is_one_of(last, &["client"]) { 1 } else { 2 },
        )
    {
        sink.hit(&CUSTOMER, word.end + 1, end);
        return;
    }
    if head.is_empty() && is_one_of(last, &["account"]) {
        // "the account Harbour Optik was locked"
        let told = |end: &usize| {
            let name = text.get(word.end + 1..*end).and_then(|name| std::str::from_utf8(name).ok());
            name.is_some_and(is_nothing_else)
                && class::one_at(text, *end, &[" was ", " is ", " saw ", " has ", " could "]).is_some()
        };
        if class::one_before(text, word.start, &["the ", "customer "]).is_some()
            && word.next() == b' '
            && let Some((end, _)) = proper(text, word.end + 1).filter(|name| name.1 > 1 && told(&name.0))
        {
            sink.hit(&CUSTOMER, word.end + 1, end);
        }
        return;
    }
    // `client: Harbour Optik`
    if said
        && word.next() == b':'
        && let Some((start, end)) = framed(text, word.end)
        && text.get(start..end).and_then(|name| std::str::from_utf8(name).ok()).is_some_and(is_nothing_else)
    {
        sink.hit(&CUSTOMER, start, end);
        return;
    }
    let of = if is_one_of(last, &["name", "slug"]) { last_part(head).1 } else { last };
    let group = is_one_of(of, GROUPS);
    if said
        && let Some(struck) = class::one_at(text, word.end, STRUCK)
        && let Some((start, end)) = framed(text, word.end + struck.len())
    {
        sink.hit(&CUSTOMER, start, end);
        return;
    }
    if !is_one_of(of, OWNERS) && !group {
        return;
    }
    if group && !is_of_customers(word) {
        return;
    }
    if let Some((start, end)) = framed(text, word.end) {
        sink.hit(&CUSTOMER, start, end);
        return;
    }
    // "Requester org: Platform Engineering": a team asks, too.
    if group && class::one_before(text, word.start, &["equester "]).is_some() {
        return;
    }
    let mark = |byte: u8| matches!(byte, b'"' | b'\'' | b'\\');
    let closing = class::run_end(text, word.end, 3, mark);
    let sign = class::spaces_end(text, closing, 2);
    if !matches!(class::at(text, sign), b':' | b'=') {
        return;
    }
    let blank = class::spaces_end(text, sign + 1, 8);
    let start = class::run_end(text, blank, 2, mark);
    let part = |from: usize| class::run_of(text, from, 63, WORD | OTHER_LETTER);
    let capital = |at: usize| class::is(class::at(text, at), UPPER);
    let mut end = part(start);
    for _ in 0..8 {
        if class::at(text, end) != b' ' || !capital(start) || !capital(end + 1) {
            break;
        }
        end = part(end + 1);
    }
    let tight = class::at(text, sign) == b'=' && start == sign + 1;
    let next = class::at(text, end);
    let closed = match next {
        0 | b'\n' | b'\r' | b',' | b'"' | b'\'' | b'\\' | b'}' | b'|' => true,
        b' ' => tight || capital(start) && !class::is(class::at(text, end + 1), LOWER),
        // "(tenant: Harbour Foods)"
        b')' => tight || word.previous() == b'(',
        b'&' | b']' | b';' => tight,
        _ => false,
    };
    let name = text.get(start..end).unwrap_or_default();
    let letters = class::count(name, LOWER | UPPER);
    // `tenantId`: a name in code.
    let code = start == blank && class::has_hump(name);
    if closed
        && !code
        && letters >= 4
        && letters * 2 > name.len()
        && (!group || capital(start) || is_made_up(name))
        && !names_nobody(name)
        && !names_nobody(
            name.split(|byte| *byte == b' ' || class::is(*byte, JOINER)).next().unwrap_or_default(),
        )
    {
        sink.hit(&CUSTOMER, start, end);
    }
}

/// Another field of the line speaks of whose something is: `org_id=`, `tenant=`, `plan=`.
#[inline(never)]
fn is_of_customers(word: Word<'_>) -> bool {
    const FIELDS: &[&str] =
        &["requester", "tenant", "customer", "org_id", "orgid", "plan=", "plan\":", "subscription"];
    let text = word.text;
    let start = class::line_start(text, word.start, 160);
    let end = class::line_end(text, word.end, 160);
    let told = |part: Option<&[u8]>| {
        part.is_some_and(|part| FIELDS.iter().any(|field| class::contains_folded(part, field)))
    };
    // `Requester: …` on the line above `Organization: …`, as a help desk heads a ticket.
    let above = class::line_start(text, start.saturating_sub(1), 160);
    let asked = || start > 0 && class::starts_with_folded(text, above, "requester:");
    told(text.get(start..word.start)) || told(text.get(word.end..end)) || asked()
}

/// Asked at a word with a dash or a low line in it.
pub(in crate::redact::detect) fn at_joined(word: Word<'_>, sink: &mut Sink<'_, '_>) {
    if is_company(word.bytes()) {
        sink.hit(&CUSTOMER, word.start, word.end);
        return;
    }
    if let Some(at) = bodies::within(word.bytes()) {
        sink.hit(&CUSTOMER, word.start + at, word.end);
        return;
    }
    let mut start = word.start;
    let mut owner = false;
    for (number, part) in word.bytes().split(|byte| class::is(*byte, JOINER)).enumerate() {
        let end = start + part.len();
        if owner {
            let letters = class::all(part, LOWER | UPPER);
            let grammar = ENDINGS.iter().any(|ending| part.ends_with(ending.as_bytes()))
                || class::is(class::at(part, 0), UPPER)
                    && class::one_before(part, part.len(), GERMAN).is_some();
            let told =
                || Beside::before(word.text, word.start).is_some_and(|key| is_word(key.says(), "namespace"));
            if letters
                && part.len() >= 5
                && (!grammar || told() || end < word.end && is_schema(word))
                && !names_nobody(part)
            {
                let mut stop = name_end(word, end);
                // `CUST-Harbour Shipping AS`
                if stop == word.end && class::is(class::at(part, 0), UPPER) {
                    stop = proper(word.text, start).map_or(stop, |name| name.0.max(stop));
                }
                sink.hit(&CUSTOMER, start, stop);
            }
            return;
        }
        // Asked first: most parts begin with another letter.
        owner = matches!(part.first(), Some(b'c' | b't' | b'k' | b'C' | b'T' | b'K'))
            && (owns(part, class::at(word.text, end)) || is_word(part, "client") && is_schema(word));
        // Of many parts one of the first two says it.
        if !owner && number > 0 {
            return;
        }
        start = end + 1;
    }
}

/// `larchholm-gmbh`: the form of a company ends the word.
fn is_company(name: &[u8]) -> bool {
    const FORMS: &[&str] = &["-gmbh", "-kft", "-llc", "-ltd", "-oyj", "-sarl"];
    class::is(class::before(name, name.len()), LOWER)
        && name.iter().rev().take(5).any(|byte| *byte == b'-')
        && FORMS.iter().any(|form| name.len() > form.len() + 3 && name.ends_with(form.as_bytes()))
}

/// `client_max_body_size` is a setting, `client-harbour` and `Client_Harbour` are somebody's.
fn owns(part: &[u8], sign: u8) -> bool {
    is_one_of(part, &["cust", "customer", "kunde", "tenant", "tnt"])
        || is_one_of(part, &["client"]) && (sign == b'-' || class::is(class::at(part, 0), UPPER))
}

/// Past further words of the name, up to where it says which or what of theirs it is.
fn name_end(word: Word<'_>, mut end: usize) -> usize {
    while end < word.end {
        let next = class::run_of(word.text, end + 1, 63, LOWER | UPPER | DIGIT);
        let part = word.text.get(end + 1..next).unwrap_or_default();
        if part.len() < 2
            || class::any(part, DIGIT)
            || is_one_of(part, &["db", "dev", "prd", "qa"])
            || names_nobody(part)
        {
            break;
        }
        end = next;
    }
    end
}
