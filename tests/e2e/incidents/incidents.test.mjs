// The typed incidents are in the form that the end-to-end tests rely on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import hub from './hub-volume-locked.mjs';
import sample, { mustNotLeave } from './sample.mjs';

const TIME = String.raw`(?:\d{4}-\d\d-\d\d )?\d\d:\d\d`;
const EVENT_LINE = new RegExp(String.raw`^(?:${TIME}(?:~\d+|-\d\d:\d\d)?|after E\d+) ![a-z]+ \S`);

for (const [name, incident] of Object.entries({ hub, sample })) {
  test(`every event of ${name} is one line with a time and a kind`, () => {
    for (const { line } of incident.events) assert.match(line, EVENT_LINE);
  });

  test(`every cause of ${name} comes after the effect it explains, on its leg`, () => {
    incident.causes.forEach((cause, at) => {
      if (cause.because === null) return;
      assert.ok(cause.because < at);
      assert.equal(incident.causes[cause.because].leg, cause.leg);
    });
  });

  test(`every action of ${name} treats causes that are there`, () => {
    for (const { treats } of incident.actions) for (const cause of treats) assert.ok(incident.causes[cause]);
  });
}

test('the sample is typed with one approximate time, ranges, one "after" and one time of knowing', () => {
  const lines = sample.events.map(({ line }) => line);
  assert.equal(lines[3].slice(0, 16), '14:06~3 !symptom');
  assert.equal(lines[5].slice(0, 11), '14:12-14:20');
  assert.equal(lines[8].slice(0, 8), 'after E8');
  assert.deepEqual(lines.filter((line) => line.includes('(known 14:44)')).length, 1);
});

test('everything that must not leave stands in the sample', () => {
  const typed = JSON.stringify(sample);
  for (const value of mustNotLeave) assert.ok(typed.includes(value), value);
});
