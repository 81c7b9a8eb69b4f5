//! Machines, pods, nodes, cloud resources: found by their shape, no register needed.

use crate::judge::{public, shown};
use crate::score::Score;
use crate::table::{Case, Scores};
use whybone::redact::Register;

const CASES: &[Case] = &[
    Case {
        name: "pod of a deployment",
        patterns: &[
            "playback-edge-<k:10>-<k:5>",
            "checkout-<k:9>-<k:5>",
            "hub-65d9f46698-<k:5>",
            "api-v2-canary-<k:10>-<k:5>",
            "nginx-ingress-controller-<k:8>-<k:5>",
        ],
        templates: &[
            "pod @@ restarted",
            "@@ restarted twice.",
            "kubectl logs @@ -n media",
            "kubectl exec -it @@ -- sh",
            "`@@` was in state `Unknown`",
            "(@@)",
            "NAME   READY   STATUS    RESTARTS   AGE\n@@   0/1   CrashLoopBackOff   5   12m\n",
            "pod/@@ deleted",
            "12m  Warning  BackOff  pod/@@  Back-off restarting failed container",
            "Successfully assigned media/@@ to «ip-10-0-1-7.eu-west-1.compute.internal»",
            "{\"pod\":\"@@\",\"level\":\"error\"}",
            "kubernetes.pod_name=@@ level=error",
            "Created pod: @@",
            "up{pod=\"@@\"} 0",
            "E0312 14:02:11.123456 1 pod_workers.go:951] \"Error syncing pod\" pod=\"media/@@\"",
            "[@@] starting",
            "@@_media(«2f1c»): OOMKilled",
        ],
    },
    Case {
        name: "replica set",
        patterns: &["playback-edge-<k:10>", "checkout-<k:9>", "api-<k:8>"],
        templates: &[
            "ReplicaSet/@@ scaled",
            "Scaled up replica set @@ to 3",
            "replicaset.apps/@@   3   3   3   12m",
            "rs @@ has none left",
        ],
    },
    Case {
        name: "pod of a daemon set",
        patterns: &["fluent-bit-<k:5>", "node-exporter-<k:5>", "kube-proxy-<k:5>", "cilium-<k:5>"],
        templates: &[
            "pod @@ restarted",
            "pod/@@ deleted",
            "kubectl logs @@ -n media",
            "NAME   READY   STATUS    RESTARTS   AGE\n@@   1/1   Running   0   12d\n",
            "kubernetes.pod_name=@@ level=error",
            "{\"pod\":\"@@\"}",
            "daemon pod `@@` lost its node",
        ],
    },
    Case {
        name: "pod of a stateful set",
        patterns: &["kafka-<d:1>", "postgres-primary-<d:1>", "redis-node-<d:2>"],
        templates: &[
            "pod @@ restarted",
            "pod/@@ deleted",
            "kubectl exec -it @@ -- sh",
            "kubectl logs @@ -n media",
            "kubectl delete pod @@ --force",
            "NAME   READY   STATUS    RESTARTS   AGE\n@@   1/1   Running   0   12d\n",
            "{\"pod\":\"@@\"}",
            "up{pod=\"@@\"} 0",
        ],
    },
    Case {
        name: "pod of a job",
        patterns: &["backup-2847<d:4>-<k:5>", "migrate-db-<k:5>", "nightly-report-29<d:6>-<k:5>"],
        templates: &[
            "pod @@ restarted",
            "pod/@@ deleted",
            "kubectl logs @@ -n media",
            "Created pod: @@",
            "NAME   READY   STATUS    RESTARTS   AGE\n@@   0/1   Completed   0   12h\n",
        ],
    },
    Case {
        name: "node",
        patterns: &[
            "ip-10-0-<d:2>-1<d:2>.eu-west-1.compute.internal",
            "ip-172-31-<d:2>-<d:1>7.ec2.internal",
            "ip-10-0-<d:2>-1<d:2>",
            "fargate-ip-10-0-<d:2>-1<d:2>.eu-west-1.compute.internal",
            "gke-prod-a-ssd-pool-32-<h:8>-<k:4>",
            "gke-media-default-pool-<h:8>-<x:4>",
            "aks-nodepool1-<d:8>-vmss00000<x:1>",
            "aks-agentpool-<d:8>-<d:1>",
            "i-<h:17>.eu-west-1.compute.internal",
        ],
        templates: &[
            "node @@ was lost",
            "@@ went away at noon.",
            "kubectl cordon @@",
            "kubectl drain @@ --ignore-daemonsets",
            "`@@`",
            "Successfully assigned media/edge to @@",
            "NAME   STATUS   ROLES   AGE   VERSION\n@@   NotReady   <none>   12d   v1.29.4\n",
            "node/@@ cordoned",
            "{\"node\":\"@@\"}",
            "kubelet_up{node=\"@@\"} 0",
            "(@@)",
            "scheduled on @@, then evicted",
        ],
    },
    Case {
        name: "plain node",
        patterns: &["worker-0<d:1>", "node-<d:2>", "k8s-worker-1<d:1>", "prod-node-<d:1>"],
        templates: &[
            "node @@ was lost",
            "kubectl cordon @@",
            "kubectl drain @@ --ignore-daemonsets",
            "node/@@ cordoned",
            "{\"node\":\"@@\"}",
            "NAME   STATUS   ROLES   AGE   VERSION\n@@   NotReady   <none>   12d   v1.29.4\n",
        ],
    },
    Case {
        name: "container",
        patterns: &["containerd://<h:64>", "docker://<h:64>", "cri-o://<h:64>"],
        templates: &["Container ID: @@", "killed @@ at noon", "containerID: @@", "{\"container_id\":\"@@\"}"],
    },
    Case {
        name: "container id",
        patterns: &["<h:64>", "<h:12>"],
        templates: &[
            "container @@ was killed",
            "docker logs @@",
            "docker exec -it @@ sh",
            "container_id=@@ level=error",
            "CONTAINER ID   IMAGE   COMMAND\n@@   edge   run\n",
        ],
    },
    Case {
        name: "cloud resource",
        patterns: &[
            "i-<h:17>",
            "i-<h:8>",
            "vol-<h:17>",
            "eni-<h:17>",
            "sg-<h:17>",
            "subnet-<h:17>",
            "vpc-<h:17>",
            "ami-<h:17>",
            "snap-<h:17>",
            "rtb-<h:17>",
            "nat-<h:17>",
            "igw-<h:17>",
            "eipalloc-<h:17>",
        ],
        templates: &[
            "instance @@ was replaced",
            "@@ is gone.",
            "(@@)",
            "resource=@@ state=failed",
            "\"id\": \"@@\"",
            "aws ec2 describe-tags --filters @@",
        ],
    },
    Case {
        name: "arn",
        patterns: &[
            "arn:aws:iam::<d:12>:role/edge-deploy",
            "arn:aws:s3:::lumenreel-media-<s:6>",
            "arn:aws:sqs:eu-west-1:<d:12>:jobs",
            "arn:aws:elasticloadbalancing:eu-west-1:<d:12>:loadbalancer/app/edge/<h:16>",
            "arn:aws-cn:ecs:cn-north-1:<d:12>:task/media/<h:32>",
        ],
        templates: &[
            "assumed @@ at noon",
            "not authorized to perform: sqs:SendMessage on resource: @@",
            "\"Resource\": \"@@\"",
            "role: @@",
            "(@@)",
        ],
    },
    Case {
        name: "cloud path",
        patterns: &[
            "projects/lumenreel-prod-<d:6>",
            "/subscriptions/<uuid>",
            "<s:6>-<s:5>-<d:6>.iam.gserviceaccount.com",
        ],
        templates: &["denied on @@ today", "\"resource\": \"@@\"", "see @@."],
    },
    Case {
        name: "bucket",
        patterns: &[
            "s3://lumenreel-<s:6>-prod/<s:5>/<d:4>",
            "gs://<s:7>-media/dump",
            "s3a://<s:6>-logs/in",
            "abfss://<s:5>@<s:6>.dfs.core.windows.net/in",
        ],
        templates: &["copied to @@ at noon", "aws s3 ls @@", "backup: @@", "(@@)"],
    },
    Case {
        name: "managed endpoint",
        patterns: &[
            "a<h:31>-<d:10>.eu-west-1.elb.amazonaws.com",
            "internal-edge-<d:9>.eu-west-1.elb.amazonaws.com",
            "edge-prod.c<x:11>.eu-west-1.rds.amazonaws.com",
            "media.<x:6>.ng.0001.euw1.cache.amazonaws.com",
            "<A:32>.gr7.eu-west-1.eks.amazonaws.com",
            "<x:10>.execute-api.eu-west-1.amazonaws.com",
            "edge-<s:5>.database.windows.net",
            "<s:6>-media.azurewebsites.net",
            "edge-<x:10>-ew.a.run.app",
            "lumenreel-<s:5>.s3.eu-west-1.amazonaws.com",
            "d<x:13>.cloudfront.net",
        ],
        templates: &[
            "lookup @@ on «10.0.0.2»:53: no such host",
            "@@ gave 503.",
            "host=@@ port=443",
            "upstream: \"@@\"",
            "CNAME @@",
            "(@@)",
        ],
    },
    Case {
        name: "internal host",
        patterns: &[
            "db-1.prod.<s:6>.internal",
            "cache0<d:1>.<s:6>.corp",
            "mq-7.ams.<s:7>.local",
            "vm-web-0<d:1>.<s:6>.lan",
            "grafana.<s:6>.intranet",
            "kafka-2.<s:5>.private",
            "playback.<s:6>.svc.cluster.local",
            "playback.<s:6>.svc",
            "build-1.<s:6>.home.arpa",
        ],
        templates: &[
            "host @@ was slow",
            "@@ was slow.",
            "ssh @@ uptime",
            "dial tcp: lookup @@ on «10.0.0.2»:53: no such host",
            "upstream @@:8443 timed out",
            "host=@@ status=500",
            "server: @@",
            "{\"host\":\"@@\"}",
            "`@@`",
            "(@@)",
            "curl «http://»@@«:9090/healthz» gave nothing",
            "| slow | @@ | fast |",
            "Mar 12 14:02:11 @@ daemon[812]: refused",
        ],
    },
    Case {
        name: "bare host",
        patterns: &["db-1", "web0<d:1>", "prod-db-0<d:1>", "ams-lb-<d:2>", "mq7-eu"],
        templates: &[
            "ssh @@ uptime",
            "host @@ was slow",
            "on host @@, nothing",
            "hostname: @@",
            "hostname=@@ status=500",
            "host=@@ status=500",
            "{\"host\":\"@@\"}",
            "{\"hostname\":\"@@\",\"level\":\"info\"}",
            "server @@ was rebooted",
            "Mar 12 14:02:11 @@ daemon[812]: refused",
            "<134>1 2026-03-12T14:02:11Z @@ edge 812 - - refused",
            "rebooted machine @@",
            "scp dump @@:/tmp",
        ],
    },
];

#[test]
fn machines_pods_and_cloud_resources_are_gone() {
    Scores::of("infrastructure", CASES, &Register::new()).hold(97.0, 99.0);
}

/// Once the whole was seen, its telling part gives it away.
#[test]
fn parts_of_what_was_seen_are_gone() {
    let mut score = Score::new("parts");
    for (text, part) in [
        ("cordon gke-prod-a-ssd-pool-32-134a959a-n2sk first; then node `-n2sk` came back", "n2sk"),
        ("gke-prod-a-ssd-pool-32-134a959a-6`hmq and gke-prod-a-ssd-pool-32-134a959a-6hmq", "134a959a"),
        ("pod hub-65d9f46698-dj4jb died. Later dj4jb came back.", "dj4jb"),
        ("pod hub-65d9f46698-dj4jb died. Its set 65d9f46698 was scaled.", "65d9f46698"),
        ("hub-65d9f46698-dj4jb and ...-dmlcv\nhub-65d9f46698-dmlcv", "dmlcv"),
        ("node aks-nodepool1-34567812-vmss00000a: vmss00000a again", "vmss00000a"),
        ("db-17.prod.lumenreel.internal was slow. We moved db-17 away.", "db-17"),
        ("mail ada.nowak@corp.example; ada.nowak did not answer", "ada.nowak"),
        ("Account arn:aws:iam::480912773156:role/edge: 480912773156 is ours", "480912773156"),
        ("user /home/kolmanen/x wrote it; kolmanen left", "kolmanen"),
        ("first dj4jb, later pod hub-65d9f46698-dj4jb", "dj4jb"),
        ("https://grafana.kolmio.internal/d/abc shows it; grafana.kolmio.internal was slow", "kolmio"),
    ] {
        let released = public(text).text;
        score.case(part, !released.contains(part), || format!("{} ==> {}", shown(text), shown(&released)));
    }
    score.hold(97.0);
}
