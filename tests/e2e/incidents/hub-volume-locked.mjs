// A real incident: notebooks could not be started for hours because the hub's volume stayed claimed by a pod on a
// lost node. The facts are those of a public report by the mybinder.org team (repository
// jupyterhub/mybinder.org-deploy), in our own words, as a facilitator would enter them.

export default {
  frame: {
    title: 'No notebook starts: the hub’s volume was locked',
    severity: 'two',
    service: 'Notebook launches',
    incidentClass: 'infrastructure',
    day: '2018-03-13',
    zone: 'Europe/Berlin',
    meetingMinutes: 60,
  },
  people: [],
  words: [{ text: 'mybinder', kind: 'system' }],
  events: [
    {
      line: '02:30~30 !start Launches stop succeeding; a second hub pod hangs while it is created (source pod age)',
      evidence:
        'NAME                   READY  STATUS             AGE  NODE\n' +
        'hub-65d9f46698-dj4jb   0/1    Unknown            2d   gke-prod-a-ssd-pool-32-134a959a-n2sk\n' +
        'hub-65d9f46698-dmlcv   0/1    ContainerCreating  5h   <none>',
    },
    {
      line: '07:28 !detection The launch graph shows zero for hours; many pods are Unknown or NodeLost (source dashboard)',
      evidence: 'Pods in unusual states sit on at least 10.128.0.7 and 10.128.0.5\nhttps://grafana.mybinder.org/dashboard/db/main-dashboard',
    },
    {
      line: '07:33 !diagnosis Two bad nodes are cordoned and both hub pods deleted, so that they move to a healthy node (source chat)',
      evidence: 'kubectl cordon gke-prod-a-ssd-pool-32-134a959a-n2sk',
    },
    {
      line: '07:39 !diagnosis A new hub pod cannot start: the volume is still claimed by the pod on the lost node (source kubectl)',
      evidence: '',
    },
    {
      line: '07:59 !diagnosis All pods of the lost node are deleted without effect; then the node is reset in the cloud console (source chat)',
      evidence: '',
    },
    {
      line: '08:05 !mitigation The hub pod starts on another node and a test repository launches (source kubectl)',
      evidence: 'hub-65d9f46698-454cf scheduled on gke-prod-a-ssd-pool-32-134a959a-1j33',
    },
    { line: '08:11 !diagnosis Left-over pods in state Unknown are deleted to clean up (source chat)', evidence: '' },
    { line: '08:17 !symptom The deleted pods stay listed; what removes them is not known yet (source chat)', evidence: '' },
    { line: '13:32 !symptom Other services turn out to be down: their pods sat on the failed nodes (source kubectl)', evidence: '' },
    {
      line: '13:34 !resolution Pods on lost nodes are deleted by force; every service recovers (source chat)',
      evidence: 'kubectl --namespace=prod delete pod <name> --grace-period=0 --force',
    },
    {
      line: '2018-03-21 06:30 !symptom Another node is lost; dashboards and metrics are down with it (source chat)',
      evidence: '',
    },
    {
      line: '2018-03-21 06:31 !mitigation The node is cordoned and its pods deleted; metrics come back without their history (source chat)',
      evidence: 'kubectl cordon gke-prod-a-ssd-pool-32-134a959a-bmsw',
    },
  ],
  impact: {
    customersWereTrying: 'Open a notebook from a link',
    promiseBroken: 'A link opens a running notebook',
    answeredBy: 'Nobody: users met an error page',
    recoveryTimePromised: 'none',
    recoveryTimeActual: 'between five and six hours',
    dataLossPromised: 'none',
    dataLossActual: 'the history of metrics up to 21 March',
    businessCost: '',
    internalCost: 'one morning of two people',
    plainLine: 'For about five and a half hours, most of them at night, no notebook could be started.',
  },
  windows: [
    {
      from: '02:30',
      until: '08:05',
      what: 'No launch succeeded',
      users: null,
      sharePercent: 100,
      howMeasured: 'share of launches that succeed, on the main dashboard',
    },
  ],
  trigger: {
    answer: 'no_clear',
    events: [],
    statement: '',
    limitCrossed: 'Several nodes were lost at about the same time',
    trendFirstVisible: 'Launch success fell to zero in the night',
    toRecordNextTime: 'Events of the nodes and the cloud provider’s incidents for the same hours',
  },
  causes: [
    { leg: 'happened', statement: 'The hub could reach a state in which no new pod gets its volume', because: null, bone: 3, stop: null },
    { leg: 'happened', statement: 'A pod on a lost node keeps its claim on the volume', because: 0, bone: 5, stop: null },
    { leg: 'happened', statement: 'The hub is one pod with one volume; nothing takes over', because: 0, bone: 2, stop: 'change_sits_here' },
    { leg: 'happened', statement: 'Several nodes were lost in the same night', because: 1, bone: 4, stop: 'no_evidence' },
    { leg: 'unnoticed', statement: 'The only alert was an e-mail that is marked as spam and arrives hours later', because: null, bone: 6, stop: null },
    { leg: 'unnoticed', statement: 'Another alerting service was wanted and waited behind other work', because: 4, bone: 8, stop: 'change_sits_here' },
    { leg: 'unnoticed', statement: 'Nobody is expected to look at the dashboard at night', because: null, bone: 8, stop: 'nothing_new' },
    { leg: 'lasted', statement: 'How to free a claimed volume was found out by trying', because: null, bone: 7, stop: null },
    { leg: 'lasted', statement: 'There are no written steps for lost nodes and unknown pods', because: 7, bone: 8, stop: 'change_sits_here' },
    { leg: 'lasted', statement: 'After the hub was back, nothing showed that other services were still down', because: null, bone: 6, stop: null },
    { leg: 'lasted', statement: 'Metrics are kept inside the pod that serves them', because: 9, bone: 3, stop: 'change_sits_here' },
  ],
  actions: [
    { what: 'Send alerts through a second service that does not rely on e-mail', ownerTeam: 'operations', due: '2018-04-10', treats: [4, 5], purpose: 'detect' },
    { what: 'Write the steps for a volume that is not released', ownerTeam: 'operations', due: '2018-03-27', treats: [7, 8], purpose: 'mitigate' },
    { what: 'Write the steps for restarting a node and for deleting pods in state Unknown', ownerTeam: 'operations', due: '2018-03-27', treats: [8], purpose: 'mitigate' },
    { what: 'Keep metrics on storage that outlives their pod', ownerTeam: 'operations', due: '2018-04-24', treats: [10], purpose: 'prevent' },
    { what: 'Find out why nodes were lost: node logs and the provider’s incidents', ownerTeam: 'operations', due: '2018-03-23', treats: [3], purpose: 'investigate' },
  ],
  notes: [
    { kind: 'went_well', statement: 'Every step was logged as it was made, and the means grew only as lighter ones had no effect' },
    { kind: 'got_lucky', statement: 'Somebody opened the dashboard early in the morning' },
    { kind: 'surprised', statement: 'Deleting a pod on a lost node does nothing until it is forced' },
  ],
  questions: [{ statement: 'What made several nodes go away in the same night?', about: 3 }],
};

/** What no public release may hold. */
export const mustNotLeave = [
  'gke-prod-a-ssd-pool-32-134a959a',
  'hub-65d9f46698',
  '10.128.0.7',
  '10.128.0.5',
  'grafana.mybinder.org',
  'mybinder',
];
