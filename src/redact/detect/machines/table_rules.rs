//! What [`tables`](super::tables) finds, with its examples.

use crate::redact::Kind;
use crate::redact::detect::{Examples, Rule, Shown};

pub(super) static LISTED_POD: Rule = Rule::shown(Shown {
    name: "listed-pod",
    kind: Kind::Pod,
    reason: "The table lists running parts of a system.",
    known_format: false,
    examples: Examples {
        positive: &[
            "NAME   READY   STATUS    RESTARTS   AGE\n«kafka-2»   1/1   Running   5 (2m ago)   12d\n«fluent-bit-cnkrs»   1/1   Running   0   12d\n\nfoot-1   a   b\n",
            "NAMESPACE   NAME   READY   STATUS    RESTARTS   AGE\nmedia-1   «kafka-2»   1/1   Running   0   12d\n",
            "NAME READY STATUS RESTARTS AGE\n«kafka-2» 1/1 Running 0 12d\n",
            "NAME   DESIRED   CURRENT   READY   AGE\n«checkout-vfwnrbrfc»   3   3   3   12m\nedge-api   1   1   1   12m\n",
        ],
        negative: &[
            "NAME   READY   STATUS   RESTARTS   AGE",
            "NAME   READY   STATUS   RESTARTS   AGE\nkube-proxy   1/1   Running   2   9d\nkube-controller-manager   1/1   Running   2   9d\n",
            "NAME   READY   UP-TO-DATE   AVAILABLE   AGE\nedge-api-2   3/3   3   3   12d\n",
            "NAME   TYPE   CLUSTER-IP\nedge-2   ClusterIP   none\n",
            "NAME of the READY STATUS\n",
        ],
        disguised: &["NAME   READY   STATUS    RESTARTS   AGE\n«kafka\\-2»   1/1   Running   0   12d\n"],
    },
})
.beside_a_word();

pub(super) static LISTED_NODE: Rule = Rule::shown(Shown {
    name: "listed-node",
    kind: Kind::Node,
    reason: "The table lists machines of the cluster.",
    known_format: false,
    examples: Examples {
        positive: &[
            "NAME   STATUS   ROLES   AGE   VERSION\n«worker-06»   NotReady   <none>   12d   v1.29.4\n",
            "NAME   READY   STATUS    RESTARTS   AGE   IP   NODE\nkafka-2   1/1   Running   5 (2m ago)   12d   -   «worker-07»\n",
            "NAME            ZONE            INTERNAL_IP   STATUS\n«shop-fe-a»  europe-west1-b  10.132.0.7   RUNNING\n",
        ],
        negative: &["NAME   STATUS   VOLUME   CAPACITY\ndata-2   Bound   pvc-1   1Gi\n"],
        disguised: &["NAME   STATUS   ROLES   AGE\n«worker\u{200b}-06»   Ready   <none>   12d\n"],
    },
})
.beside_a_word();

pub(super) static LISTED_HOST: Rule = Rule::shown(Shown {
    name: "listed-host",
    kind: Kind::Host,
    reason: "The heading of the column says that it is a machine.",
    known_format: false,
    examples: Examples {
        positive: &[
            "| hostname | status |\n|---|---|\n| «mail-gw1» | up |\n| «ns-core-02» | down |\n",
            "+------+----+\n| host | up |\n+------+----+\n| «pg3» | 1 |\n+------+----+\n",
            "host,status\n«cache-eu-2»,up\n",
            "| Member    | Role   |\n+-----------+--------+\n| «tarifdb-k1» | Leader |\n",
            "ci_name,ci_class,ip\n«SRVKIEAPP041»,server,x\n",
            "asset,rack,ru\nx,«KIE2-A14»,22\n",
            "Port   Neighbor          TTL\nEt1    «leaf-9c.hall2»     120\n",
            "| Host | Hits |\n|---|---|\n| **«cache_shield_2»** | 41 % |\n",
            "host    «kunden_brandvik»    replicator   10.0.0.0/8   md5\n",
            "JobID        User       NodeList     State\n------------ ---------- ---------- ----------\n4418273      akowal12   «gpu-n[041-044]» NODE_FAIL\n",
            "Name      ResourceGroup   Location\nshop      «rg-shop-one»     westeurope\n",
            "Name      ResourceGroup   Location\n«vm-shop2»   «rg-shop-one»     westeurope\n",
            "VirtualMachine    PublicIPAddresses    PrivateIPAddresses\n«vm-kestrel-ftp»  20.60.63.195    10.69.90.61\n",
            "ComputerName,Status\n«KIE-APP-2»,Running\n",
            "VMName         State     PrimaryServer\n------         -----     -------------\n«VX-ERP-TWO»     Suspended «VX-HV-02»\n",
            "Name       State   MemoryAssigned(M)\n----       -----   -----------------\n«quorra»     Running 4096\n",
            "ID     HOSTNAME    STATUS  AVAILABILITY  MANAGER STATUS  ENGINE\nq1    «quorrahel»   Ready   Active        Leader          24.0\nz1     «vexahel»     Down    Drain                        24.0\n",
            "ID   NODE         DESIRED STATE   ERROR\nx1   «quorrahel»    Running\n",
            "index shard prirep state ip        node\nshop  0     p      STARTED 10.0.0.7 «quorra3»\n",
            "      VMID NAME                 STATUS     BOOTDISK(GB) PID\n       100 «quorrahel»            running     32.00 1\n",
            "Source DSA          largest delta    fails/total %%   error\n «QUORRADC»                   12m:41s    0 /   5    0\n",
            "ID        Node Pool  Name       Drain  Eligibility  Status\n«7dfc9ec4»  default    «quorra-2»   false  eligible     ready\n",
            "ID        Node ID   Task Group  Status\n«41d0f6aa»  «7dfc9ec4»  shop        running\n",
            "CURRENT   NAME           CLUSTER        AUTHINFO\n*         «vexley-rke2»    «vexley-rke2»    admin\n",
            "Name       IPv4Address\n----       -----------\n«VEXFILE»    10.0.0.7\n",
            "NAME       CPU(cores)   CPU%   MEMORY(bytes)\n«vexla»      250m         6%     2000Mi\n",
            "Id Name       Persona       -WWN/iSCSI_Name- Port\n12 «osl-vex-c1»  Windows-2012  x 0:2:1\n                            x 1:2:1\n13 «quorraesx»  VMware        x 0:2:1\n",
            "JobID Type State Status Policy Schedule Client \"Dest Media Svr\"\n4711 Backup Done 1 VEXPOL Diff-Inc «quovm12» «nbuquo02» 06/25/24\n",
            "   JobID  Type   State Status  Policy  Schedule  Client   Dest Media Svr\n    4711 Backup   Done      1  VEXPOL  Diff-Inc             «nbuquo02»\n",
            "Volume    Backup Server   Size\nvol1      «nbuquo02»        12\n",
            "Device ID     Local Intrfce   Holdtme   Platform\n«quorrasw»      Gig 1/0/24      142       WS\n",
        ],
        negative: &[
            "| server | version |\n|---|---|\n| nginx | 1.27 |\n",
            "the host, the node\nand db-1, too\n",
            "Owns   Rack\n25.1%  rack1\n25.1%  r1\n",
            "| Member | Role |\n|---|---|\n| Hedda | lead |\n",
            "host    all     all    10.0.0.0/8   md5\n",
            "host db_one two three 10.0.0.0/8 x\n",
            "| Host | Hits |\n|---|---|\n| **total_3** | 7 % |\n| p99_time | 4 |\n| HTTP_404 | 1 |\n",
            "JobID Type Client Media Svr\n4711 tape12 step2 weekly_3 Diff-Inc policy7\nclients nbuquo02\n",
            "Job of a Client and its Media Server\n4711 x\nnbuquo02 y\n",
            "JobID   User     NodeList\n4711    root     none\nNodes were asked, setting DOWN vexa7\n",
            "asset,rack\nx,row2\ny,lab3\nz,spare-4\nw,C-07\n",
            "Name       State\n----       -----\nquorra     Running\n",
            "| cluster | nodes |\n|---|---|\n| us-east-1 | 7 |\n| blue | 2 |\n",
            "ID        Name      Status\n7dfc9ec4  invoice   paid\n",
            "Device ID of the phone\nquorrahel\n",
            "name      Tokens    Cost\ngpt4      12        1\nquorrahel 7         1\n",
            "Name      Segment   Users\nretail    a         1\nquorrahel b         1\n",
            "Name      VCPUs     Cost\nsummary   12        1\n",
            "index shard prirep state node\nshop 0 p UNASSIGNED\nit is all that we know at present\n",
        ],
        disguised: &["| hostname | status |\n|---|---|\n| «mail\\-gw1» | up |\n"],
    },
})
.beside_a_word();

pub(super) static LISTED_CONTAINER: Rule = Rule::shown(Shown {
    name: "listed-container",
    kind: Kind::Resource,
    reason: "The table lists running containers.",
    known_format: false,
    examples: Examples {
        positive: &["CONTAINER ID   IMAGE   COMMAND\n«9f86d081884c»   edge   run\n"],
        negative: &["CONTAINER   IMAGE\nedge-1   edge\n"],
        disguised: &["CONTAINER ID   IMAGE\n«9f86d08\u{200b}1884c»   edge\n"],
    },
})
.beside_a_word();
