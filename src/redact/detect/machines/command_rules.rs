//! What [`commands`](super::commands) and [`kubectl`](super::kubectl) find, and by which examples it is shown.

use crate::redact::Kind;
use crate::redact::detect::{Examples, Rule, Shown};

#[cfg(test)]
pub(super) const RULES: &[&Rule] = &[&DESTINATION, &COMMANDED_NODE, &COMMANDED_POD, &COMMANDED_CONTAINER];

pub(super) static DESTINATION: Rule = Rule::shown(Shown {
    name: "command-host",
    kind: Kind::Host,
    reason: "A command reaches a machine by this name.",
    known_format: false,
    examples: Examples {
        positive: &[
            "ssh «db-1» uptime",
            "ssh «titan» \"df -h\"",
            "ssh -i key.pem -p 2222 app@«web03»",
            "$ ssh «bastion»",
            "`ssh «bastion» uptime`",
            "scp dump «db-1»:/tmp",
            "scp -r app@«titan»:/var/log .",
            "rsync -av out/ «web03»:/srv",
            "rsync -avz «backup»:/srv/dumps/ /mnt/",
            "ssh «prod-db» and look there",
            "ssh -L 5432:«pgsql»:5432 app@«web03»",
            "$ ping «gateway»",
            "# traceroute «titan»\n",
            "`telnet «mailhub» 25`",
            "psql -h «pg-main.prod» -U app",
            "mysql -h «titan» -u root",
            "$ hcloud server describe «kie-runner-cax-6»",
            "virsh start --console «erp-old-ks»",
            "gcloud compute instances stop «kv-runner-7» --zone europe-west1-b",
            "openstack server show «kv-ks-4»\n",
        ],
        negative: &[
            "$ dig +short MX example.com and `ping -M do -s 1472`",
            "ssh into the machine",
            "ssh keys were rotated",
            "ssh -p 2222 edge",
            "ssh was slow",
            "ssh-keygen -t ed25519",
            "scp is gone: use sftp",
            "ssh tunnel2 is a tool",
            "scp C:\\a.txt .",
            "ssh user@host",
            "scp file user@host:/tmp",
            "ssh port-forwarding was on",
            "ssh key-based logins",
            "we ping gateways often",
            "$ ping -c 3 localhost",
            "df -h home",
            "dig @localhost example",
            "virsh list --all and hcloud server-type list, hcloud describe it",
            "psql -h localhost -U app",
        ],
        disguised: &["ssh «db\u{200b}-1» uptime", "scp dump «db\\-1»:/tmp"],
    },
})
.beside_a_word();

pub(super) static COMMANDED_NODE: Rule = Rule::shown(Shown {
    name: "command-node",
    kind: Kind::Node,
    reason: "A command is given the name of a machine of the cluster.",
    known_format: false,
    examples: Examples {
        positive: &[
            "kubectl cordon «worker-00»",
            "kubectl drain «worker-01» --ignore-daemonsets",
            "kubectl --context prod describe node «worker-01»",
            "`kubectl uncordon «worker-01»`",
            "$ kubectl cordon «zeus»",
            "kubectl uncordon «zeus»\n",
            "kubectl drain «zeus» --ignore-daemonsets",
        ],
        negative: &[
            "kubectl get nodes -o wide",
            "kubectl drain",
            "kubectl top nodes",
            "kubectl drain the node",
            "kubectl drain hung",
            "kubectl cordon NODE\n",
            "so kubectl drain stopped half way",
        ],
        disguised: &["kubectl cordon «worker\u{200b}-00»"],
    },
})
.beside_a_word();

pub(super) static COMMANDED_POD: Rule = Rule::shown(Shown {
    name: "command-pod",
    kind: Kind::Pod,
    reason: "A command is given the name of a running part of a system.",
    known_format: false,
    examples: Examples {
        positive: &[
            "kubectl logs «kafka-0» -n media",
            "kubectl -n media logs -f «fluent-bit-cnkrs» -c edge",
            "kubectl exec -it «kafka-0» -- sh",
            "kubectl describe pod «kafka-0»",
            "kubectl delete pod «kafka-0» «kafka-1» --force",
            "kubectl port-forward pod/«kafka-0» 8080",
        ],
        negative: &[
            "kubectl logs deploy/edge-api",
            "kubectl logs -l app=edge-1",
            "kubectl rollout undo deployment/edge --to-revision=40",
            "kubectl get pods -n media-2 -o wide",
            "kubectl get secret edge-access -o yaml",
            "kubectl logs were long",
            "kubectl exec works",
            "kubectl delete job edge-2",
        ],
        disguised: &["kubectl logs «kafka\\-0»"],
    },
})
.beside_a_word();

pub(super) static COMMANDED_CONTAINER: Rule = Rule::shown(Shown {
    name: "command-container",
    kind: Kind::Resource,
    reason: "A command is given the id of one running container.",
    known_format: false,
    examples: Examples {
        positive: &[
            "docker exec -it «9f86d081884c» sh",
            "docker logs «9f86d081884c»",
            "crictl inspect «9f86d081884c»",
        ],
        negative: &["docker run -p 8080:80 edge", "docker pull postgres:16.2", "docker stop edge"],
        disguised: &["docker logs «9f86d0\u{200b}81884c»"],
    },
})
.beside_a_word();
