//! Accounts that are nobody's, and what stands where the name of an account may.

use crate::redact::detect::machines::host_words::ROLES;
use crate::redact::detect::words::Lexicon;
use crate::text::class::{self, JOINER};

/// Accounts that come with a system or a program, also as `ps` cuts them.
static OF_PROGRAMS: Lexicon = Lexicon::of(
    "_apt adm all amavis avahi backup bind caddy cassand chrony clamav condor cups daemon dbus debian \
     dhcpd dnsmasq dovecot dovenull elastic exim freerad fwupd games geoclue gitlab gnats gnome httpd \
     icinga influxd kernoops landscape libvirt lightdm memcach message messagebus mongodb mosquit \
     mosquitto munge munin nagios named nfsnobody nobody none nslcd ntpd opendkim openlda openldap \
     polkitd pollinate postfix postgre proftpd prometh public pulse qemu rabbitm rabbitmq replication \
     rpcuser rtkit saned slapd slurm smmsp snmp speech squid sshd sssd statd syslog systemd tcpdump \
     telegra tinypro tinyproxy tomcat unbound usbmux uucp uuidd varnish vnstat vsftpd whoopsie zabbix \
     zookeep",
);

/// Accounts that everybody may enter by, and the other folders beside home folders.
static OF_EVERYBODY: Lexicon = Lexicon::of(
    "actions admin administrator airflow alma ansible apache app application appuser backups build \
     builder centos circleci coder codespace config core data default deploy deployer developer docker \
     ec2-user elasticsearch engine fedora git github gitlab-runner grafana guest hadoop homebrew jenkins \
     jovyan kibana linuxbrew logstash me monitor monitoring mysql nginx nixbld node nonroot opc operator \
     oracle pi postgres production project projects prometheus public_html reader readonly release \
     replicator reporting rocky root runner sandbox scripts service services shared staging student \
     support system tester testuser travis ubuntu user username vagrant viewer vscode website worker \
     workspace workspaces writer www-data you your-name",
);

/// What fields say of users in general, and programs that have an account of their own.
static IN_GENERAL: Lexicon = Lexicon::of(
    "accepted account accounts active allowed analytics audit batch billing blocked booking cart catalog \
     catalogue checkout client cluster content created customer customers daemon database deleted denied \
     disabled enabled events expired export exporter external fail failed failure identity import \
     inactive internal invalid inventory invoice invoices kernel ledger locked logged logging media \
     member members metrics migration migrations missing new nil old order orders payment payments \
     pending pricing prod product products profile profiles read readonly rejected replication report \
     reports required robot scheduler search self session sessions shipping succeeded success successful \
     sync telemetry undefined unlocked upload uploads users valid write yes",
);

/// Parts of the names that programs have accounts under, beside those.
static PARTS: Lexicon = Lexicon::of("admin agent kube manager owner runner systemd");

/// True for an account that belongs to a program or to everybody.
pub(in crate::redact::detect) fn is_nobodys(name: &[u8]) -> bool {
    OF_PROGRAMS.holds(name) || OF_EVERYBODY.holds(name)
}

/// `systemd-network`, `debian-snmp`: what the account is joined of begins with the program.
pub(super) fn is_of_program(name: &[u8]) -> bool {
    OF_PROGRAMS.holds(name.split(|byte| class::is(*byte, JOINER)).next().unwrap_or_default())
}

/// A word for what a machine does, for a state, or for users in general.
pub(super) fn is_general(word: &[u8]) -> bool {
    ROLES.hold(word) || IN_GENERAL.holds(word) || word.starts_with(b"systemd-")
}

/// The same, or what programs have in the names of their accounts.
pub(super) fn is_of_thing(part: &[u8]) -> bool {
    is_general(part) || PARTS.holds(part)
}
