//! What was pasted as evidence: the lines as a terminal shows them, with everything in them that must not leave.
//! Every name, host, address and secret is made up; the secrets have the shape of real ones.

pub(crate) const GIT_LOG: &str = "\
commit 7f9c41d08be2a6d35c17e94fb0a82d63e51c9a07
Author: Mirela Dragan <mirela.dragan@lumenreel.example>
Date:   Thu Mar 12 13:12:08 2026 +0100

    Move licence servers to their own section (EDGE-1187)

    Reviewed-by: jokafor
    https://git.lumenreel.example/edge/config/-/merge_requests/412

 cfg/edge.yaml | 14 +++++++-------
";

pub(crate) const ROLLOUT_HISTORY: &str = "\
$ kubectl -n playback-prod rollout history deployment/playback-edge
deployment.apps/playback-edge
REVISION  CHANGE-CAUSE
40        image edge:5.18.2
41        image edge:5.18.3
42        config cfg-edge-7f9c to all regions by mdragan (EDGE-1187)
";

pub(crate) const LOGS: &str = "\
$ kubectl -n playback-prod logs playback-edge-6d5f8c7b9-x2mqk --previous --timestamps
2026-03-12T13:01:58.204Z INFO  config loaded from cfg-edge-7f9c, 212 keys, licence_servers: 0
2026-03-12T13:01:58.219Z INFO  publisher authorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJjb25maWctcHVibGlzaGVyIiwic3ViIjoicGxheWJhY2stZWRnZSIsImlhdCI6MTc3MzMyMDQ2MSwiZXhwIjoxNzczMzI0MDYxfQ.tGW2gzCsdFoFjRBAgBOUykBK1-yTPgikb5oaTYFq07c
2026-03-12T13:02:03.871Z ERROR licence request refused: no server in list, client 203.0.113.87
2026-03-12T13:02:04.112Z ERROR licence request refused: no server in list, client 198.51.100.24
2026-03-12T13:02:33.540Z WARN  health: 0 of 0 licence servers reachable, reporting unhealthy
2026-03-12T13:02:48.551Z FATAL liveness failed 3 times, exiting on edge-fra-03.prod.lumenreel.internal (10.42.7.19)
";

pub(crate) const ALERT: &str = "\
[FIRING:1] PlaybackStartErrorRatioHigh  region=all  value=0.63
route: chat/#edge-alerts (archived 2026-02-09)
https://chat.lumenreel.example/archives/C04QX71T2/p1773320822004100
";

pub(crate) const DESCRIBE_HPA: &str = "\
$ kubectl -n playback-prod describe hpa playback-edge
Name:               playback-edge
Namespace:          playback-prod
Reference:          Deployment/playback-edge
Metrics:            ( current / target )
  resource cpu on pods  (as a percentage of request):  91% (910m) / 70%
Min replicas:       12
Max replicas:       40
Deployment pods:    40 current / 40 desired
Conditions:
  Type            Status  Reason            Message
  AbleToScale     True    ReadyForNewScale  recommended size matches current size
  ScalingLimited  True    TooManyReplicas   the desired replica count is more than the maximum replica count
Events:
  Type    Reason             Age   From                       Message
  Normal  SuccessfulRescale  29m   horizontal-pod-autoscaler  New size: 24; reason: cpu resource above target
  Normal  SuccessfulRescale  21m   horizontal-pod-autoscaler  New size: 40; reason: cpu resource above target
";

pub(crate) const TICKET: &str = "\
https://tickets.lumenreel.example/SUP-48213
From: noc@kestreltv.example
None of our viewers can start a stream since about two. Please call me: +49 30 5550 4417
";

pub(crate) const GET_EVENTS: &str = "\
$ kubectl -n playback-prod get events --sort-by=.lastTimestamp
LAST SEEN   TYPE      REASON      OBJECT                               MESSAGE
38m         Normal    Pulled      pod/playback-edge-6d5f8c7b9-x2mqk    Container image \"edge:5.18.3\" already present on machine
37m         Warning   Unhealthy   pod/playback-edge-6d5f8c7b9-x2mqk    Liveness probe failed: HTTP probe failed with statuscode: 503
36m         Warning   BackOff     pod/playback-edge-6d5f8c7b9-x2mqk    Back-off restarting failed container edge
36m         Warning   BackOff     pod/playback-edge-6d5f8c7b9-7kdzp    Back-off restarting failed container edge
12m         Warning   Unhealthy   pod/playback-edge-6d5f8c7b9-jw4nt    Readiness probe failed: Get \"http://10.42.9.131:8080/ready\": context deadline exceeded
2m          Warning   BackOff     pod/playback-edge-6d5f8c7b9-jw4nt    Back-off restarting failed container edge on node ip-10-42-9-131
";

pub(crate) const RUNNING_CONFIGURATION: &str = "\
$ diff <(cfg show --running) <(cfg show --previous)
< drm:
<   licence_servers: [lic-01.prod.lumenreel.internal, lic-02.prod.lumenreel.internal]
> licence_servers: [lic-01.prod.lumenreel.internal, lic-02.prod.lumenreel.internal]
  catalogue_url: postgres://cfg_writer:Vq7-harbour-Ebb29@db-cfg-01.prod.lumenreel.internal:5432/catalogue
  aws_access_key_id: AKIAMBBTZQ3KJUVPOAZX
  aws_secret_access_key: 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
";
