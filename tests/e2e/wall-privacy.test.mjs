// Nothing private ever stands on the wall, at no moment of a whole workshop: an observer sees every mutation.

import assert from "node:assert/strict";
import { Facilitator } from "./facilitator.mjs";
import { pageTest } from "./harness.mjs";
import sample, { secrets } from "./incidents/sample.mjs";
import { openWallWindow, watchHints, watchTexts } from "./wall-window.mjs";

const handles = sample.people.flatMap((person) => person.handles.split(", "));
const names = sample.people.flatMap(({ fullName }) => [fullName, ...fullName.split(" ")]);
/** What the console alone says beside its hints: notes, warnings. */
const OF_THE_CONSOLE = ["Ask this", "Leave it", "Not in this workshop", "not yet explained?", "Found so far", "Kept ", "No organisational condition yet"];

function assertPrivate(seen, values, what) {
  const all = seen.join("\n");
  for (const value of values) assert.ok(!all.includes(value), `${what}: ${value.slice(0, 6)}… stood on the wall`);
}

/** No question of the coach that the console has shown, and it has shown some. */
function assertNoHint(seen, hints) {
  assert.ok(hints.length > 0, "the console has shown hints");
  assertPrivate(seen, hints, "a hint");
}

/** A line begins with five key presses; had the wall followed the keys, the beginning would have stood there alone. */
function assertNoBeginnings(seen, lines) {
  const texts = new Set(seen.map((text) => text.trim()));
  for (const line of lines) {
    for (let length = 2; length <= 5; length += 1) assert.ok(!texts.has(line.slice(0, length).trim()), `"${line.slice(0, length)}" stood on the wall`);
  }
}

pageTest("typing the whole sample shows nothing private in the wall's own window", { timeout: 300_000 }, async (app) => {
  const facilitator = new Facilitator(app.page);
  await facilitator.begin("60 minutes");
  await facilitator.frame(sample);
  const wall = await openWallWindow(app);
  const seen = await watchTexts(wall);
  const hints = await watchHints(app.page);
  await facilitator.nextAfter("Frame");
  await facilitator.timeline(sample);
  await facilitator.fromTimelineToWhys(sample);
  await facilitator.cause("Someone forgot to test it and should have known better");
  await app.page.getByRole("region", { name: "Coach" }).getByRole("listitem").first().waitFor();
  await app.page.keyboard.press("ControlOrMeta+z");
  for (const { statement } of sample.ideas) await facilitator.idea(statement);
  await facilitator.nextAfter("Whys");
  await facilitator.fishbone(sample);
  await facilitator.nextAfter("Fishbone");
  await facilitator.weigh({ ...sample, weighing: { ...sample.weighing, revealed: false } });
  assert.equal(await wall.locator(".votes, meter").count(), 0, "no count stands beside a cause before the reveal");
  await wall.getByText(/^\d+ of \d+ cast$/).waitFor();
  // Owners are called by name from here on; until here everybody is a role.
  const story = await seen();
  assertPrivate(story, names, "a name");
  await facilitator.nextAfter("Weigh");
  await facilitator.actions(sample);
  await facilitator.nextAfter("Actions");
  await facilitator.close(sample);
  await facilitator.go("Release");
  await facilitator.go("Close");
  const texts = await seen();
  assertPrivate(texts, secrets, "a secret");
  assertPrivate(texts, handles, "a handle");
  assertPrivate(texts, OF_THE_CONSOLE, "a word of the console");
  assertNoHint(texts, await hints());
  const typed = [...sample.causes, ...sample.actions.map(({ what }) => ({ statement: what })), ...sample.notes];
  assertNoBeginnings(texts, typed.map(({ statement }) => statement));
  const events = sample.events.map(({ line }) => line.replace(/^.*?!\S+ /, ""));
  assertNoBeginnings(texts, events);
});

pageTest("the mirrored wall shows nothing private while lines are typed on it", { timeout: 180_000 }, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Whys");
  const hints = await watchHints(page);
  await facilitator.cause("Someone forgot to test it and should have known better");
  await page.getByRole("region", { name: "Coach" }).getByRole("listitem").first().waitFor();
  await facilitator.go("Frame");
  const asked = await hints();
  await facilitator.toWall();
  const seen = await watchTexts(page);
  const [person] = sample.people;
  await facilitator.nextOnWall("Frame", "Timeline");
  await facilitator.say(`15:40 ${person.fullName} looked again with password=${secrets[0]}`);
  await page.getByRole("main").getByText("looked again").first().waitFor();
  await facilitator.nextOnWall("Timeline", "Whys");
  await facilitator.say(`${person.fullName} should have known better`);
  for (const { statement } of sample.causes) await facilitator.say(statement);
  await facilitator.nextOnWall("Whys", "Weigh");
  for (const { statement } of sample.explanations) await facilitator.say(statement);
  // Owners are called by name from here on.
  assertPrivate(await seen(), names, "a name");
  await facilitator.nextOnWall("Weigh", "Actions");
  for (const { what } of sample.actions) await facilitator.say(what);
  const texts = await seen();
  assertPrivate(texts, secrets, "a secret");
  assertPrivate(texts, handles, "a handle");
  assertPrivate(texts, OF_THE_CONSOLE, "a word of the console");
  assertNoHint(texts, asked);
  const typed = [...sample.causes, ...sample.explanations, ...sample.actions.map(({ what }) => ({ statement: what }))];
  assertNoBeginnings(texts, ["looked again with", "should have known", ...typed.map(({ statement }) => statement)]);
});

pageTest("hands typed on the mirrored wall are dots until the reveal", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  await facilitator.cause("Nothing checks the list");
  await facilitator.go("Weigh");
  await facilitator.toWall();
  await facilitator.captureLine.focus();
  const hidden = () => facilitator.captureLine.evaluate((line) => getComputedStyle(line).webkitTextSecurity);
  await page.keyboard.type("C1");
  assert.equal(await hidden(), "none");
  await page.keyboard.type("=5");
  assert.equal(await hidden(), "disc");
  const seen = await watchTexts(page);
  await page.keyboard.press("Enter");
  await page.getByRole("main").getByText("5 cast", { exact: true }).waitFor();
  assert.equal(await page.locator(".votes, meter").count(), 0);
  assert.ok(!(await seen()).includes("5"), "the count of one cause stood nowhere alone");
  await facilitator.toConsole();
  await page.getByRole("button", { name: "Reveal on the wall" }).press("Enter");
  await facilitator.toWall();
  await facilitator.captureLine.focus();
  await page.keyboard.type("C1=6");
  assert.equal(await hidden(), "none", "what everybody sees is typed in sight");
});
