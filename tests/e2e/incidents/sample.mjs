// The sample incident as a facilitator would type it, in the order of the stages. It is read from the saved form
// that the page carries, so it cannot differ from it.

import { readFileSync } from 'node:fs';

const saved = new URL('../../../src/library/sample.json', import.meta.url);
const { document: workshop } = JSON.parse(readFileSync(saved, 'utf8'));

const BERLIN_AHEAD_OF_UTC_MINUTES = 60;

function clock(instant) {
  const minutes = Date.parse(instant) / 60_000 + BERLIN_AHEAD_OF_UTC_MINUTES;
  return new Date(minutes * 60_000).toISOString().slice(11, 16);
}

function minutesApart(earliest, latest) {
  return (Date.parse(latest) - Date.parse(earliest)) / 60_000;
}

// The one approximate time is typed as such; other ranges are typed from-to.
const TYPED_AS_APPROXIMATE = new Set([4]);

function typedTime({ id, time }) {
  if (time.after !== undefined) return `after E${time.after}`;
  const { earliest, latest } = time.between;
  if (earliest === latest) return clock(earliest);
  if (!TYPED_AS_APPROXIMATE.has(id)) return `${clock(earliest)}-${clock(latest)}`;
  const half = minutesApart(earliest, latest) / 2;
  const middle = new Date(Date.parse(earliest) + half * 60_000).toISOString();
  return `${clock(middle)}~${half}`;
}

function eventLine(event) {
  const known = event.known_to_team ? ` (known ${clock(event.known_to_team)})` : '';
  const source = event.source ? ` (source ${event.source})` : '';
  return `${typedTime(event)} !${event.kind} ${event.statement}${known}${source}`;
}

// A cause is typed under the first effect it is linked to; further effects are linked by number, "4>6".
function cause(row) {
  const effects = workshop.links.filter((link) => link.cause === row.id).map((link) => link.effect);
  const [first, ...others] = effects;
  return {
    leg: row.leg,
    statement: row.statement,
    because: first === undefined ? null : first - 1,
    alsoExplains: others.map((effect) => effect - 1),
    wallLabel: row.wall_label,
    kind: row.kind,
    bone: row.bone,
    nature: row.nature,
    support: row.support,
    evidence: row.evidence,
    stop: row.stop,
  };
}

const person = (id) => workshop.people.find((row) => row.id === id)?.full_name ?? null;
const index = (id) => (id === null ? null : id - 1);

export default {
  frame: {
    title: workshop.frame.title,
    severity: workshop.frame.severity,
    service: workshop.frame.service,
    incidentClass: workshop.frame.incident_class,
    day: workshop.frame.day,
    zone: workshop.frame.zone.name,
    meetingMinutes: workshop.frame.meeting_minutes,
  },
  people: workshop.people.map(({ full_name, handles, role, presence }) => ({
    fullName: full_name, handles, role, presence,
  })),
  words: workshop.words.map(({ text, kind }) => ({ text, kind })),
  agenda: workshop.agenda.map(({ stage, minutes }) => ({ stage, minutes })),
  events: workshop.events.map((event) => ({ line: eventLine(event), evidence: event.evidence })),
  impact: {
    customersWereTrying: workshop.impact.customers_were_trying,
    promiseBroken: workshop.impact.promise_broken,
    answeredBy: workshop.impact.answered_by,
    recoveryTimePromised: workshop.impact.recovery_time_promised,
    recoveryTimeActual: workshop.impact.recovery_time_actual,
    dataLossPromised: workshop.impact.data_loss_promised,
    dataLossActual: workshop.impact.data_loss_actual,
    businessCost: workshop.impact.business_cost,
    internalCost: workshop.impact.internal_cost,
    plainLine: workshop.impact.plain_line,
  },
  windows: workshop.windows.map((row) => ({
    from: clock(row.from),
    until: clock(row.until),
    what: row.what,
    users: row.users,
    sharePercent: row.share_percent,
    howMeasured: row.how_measured,
  })),
  trigger: {
    answer: workshop.trigger.answer,
    events: workshop.trigger.events.map((id) => `E${id}`),
    statement: workshop.trigger.statement,
  },
  causes: workshop.causes.map(cause),
  votes: workshop.tallies.map(({ cause: id, votes }) => ({ cause: index(id), votes })),
  weighing: {
    votesPerPerson: workshop.weighing.votes_per_person,
    voters: workshop.weighing.voters,
    revealed: workshop.weighing.revealed,
  },
  explanations: workshop.explanations.map((row) => ({
    statement: row.statement,
    wouldSee: row.would_see,
    evidenceFor: row.evidence_for,
    evidenceAgainst: row.evidence_against,
    whoLooks: person(row.who_looks),
    by: row.by,
    standing: row.standing,
  })),
  ideas: workshop.ideas.map(({ statement, outcome }) => ({ statement, outcome })),
  actions: workshop.actions.map((row) => ({
    what: row.what,
    owner: person(row.owner),
    due: row.due,
    treats: row.treats.map(index),
    purpose: row.purpose,
    strength: row.strength,
    effort: row.effort,
    riskRemoved: row.risk_removed,
    doneWhen: row.done_when,
    tracker: row.tracker,
    status: row.status,
    displaces: row.displaces,
    productAgrees: row.product_agrees,
  })),
  risks: workshop.risks.map((row) => ({
    cause: index(row.cause),
    statement: row.statement,
    reason: row.reason,
    owner: person(row.owner),
    review: row.review,
  })),
  notes: workshop.notes.map(({ kind, statement }) => ({ kind, statement })),
  questions: workshop.questions.map((row) => ({
    statement: row.statement,
    owner: person(row.owner),
    by: row.by,
    about: index(row.about),
  })),
  closing: {
    notHere: workshop.closing.not_here,
    learned: workshop.closing.learned,
    wouldComeAgain: workshop.closing.would_come_again,
    openCarriedBy: person(workshop.closing.open_carried_by),
    openUntil: workshop.closing.open_until,
  },
  marks: workshop.marks.map((row) => {
    const [[table, id]] = Object.entries(row.about);
    const letter = { action: 'A', cause: 'C', event: 'E', note: 'N', question: 'Q' }[table];
    return { about: `${letter}${id}`, tonight: row.tonight, withheld: row.withheld, restricted: row.restricted };
  }),
};

/** The secrets of this incident: no release, and no wall, may hold one. */
export const secrets = [
  'Vq7-harbour-Ebb29',
  'AKIAMBBTZQ3KJUVPOAZX',
  '5rzz+A1xgSmX3tMciqaCbUgpAlJaOOm6NNowgDLV',
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
  'tGW2gzCsdFoFjRBAgBOUykBK1',
];

/** Everything else that no public release may hold: names, the customer, hosts, addresses, links, tickets. */
export const mustNotLeave = [
  ...secrets,
  ...workshop.people.flatMap((row) => [
    row.full_name,
    ...row.full_name.split(' '),
    ...row.handles.split(', '),
  ]),
  'Kestrel',
  'kestreltv',
  'lumenreel',
  '7f9c41d08be2',
  'playback-edge',
  'cfg-edge-7f9c',
  'edge-fra-03',
  'lic-01',
  'db-cfg-01',
  '10.42.7.19',
  '10.42.9.131',
  '10-42-9-131',
  '203.0.113.87',
  '198.51.100.24',
  '5550 4417',
  'cfg_writer',
  'C04QX71T2',
  'SUP-48213',
  'EDGE-1204',
];

/** What no release for the company may hold: secrets, handles and addresses of people, the customer, hosts. */
export const notForTheCompany = [
  ...secrets,
  ...workshop.people.flatMap((row) => row.handles.split(', ')),
  'Kestrel',
  'kestreltv',
  'edge-fra-03',
  '10.42.7.19',
  '10.42.9.131',
  '203.0.113.87',
  '5550 4417',
];
