// The fishbone of a crowded workshop: what to park, other categories, the pages of a bone, and the list beside the picture.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Facilitator } from "./facilitator.mjs";
import { assertAccessible, pageTest } from "./harness.mjs";

/** Three lines on a wall. */
const LONG =
  "The list of licence servers was written by hand at night, nobody had said which of the regions comes first, and no check stood on its way to the edge";

/** The sample with so many causes of its own, sorted in turn under all bones, and with whatever else is `changed`. */
async function crowded(causes, changed = () => {}) {
  const saved = JSON.parse(await readFile(new URL("../../src/library/sample.json", import.meta.url), "utf8"));
  const { document } = saved;
  const [first] = document.causes;
  document.causes = Array.from({ length: causes }, (_, at) => ({
    ...first,
    id: at + 1,
    statement: `Condition number ${at + 1} had to be there too`,
    wall_label: `Condition ${at + 1}`,
    bone: document.bones[at % document.bones.length].id,
    evidence: "",
    stop: null,
  }));
  document.links = [{ ...document.links[0], id: 1, cause: 9, effect: 1 }];
  for (const action of document.actions) action.treats = [];
  for (const table of ["explanations", "risks", "questions", "tallies", "marks"]) document[table] = [];
  document.numbers_given = { ...document.numbers_given, causes, links: 1 };
  changed(document);
  return JSON.stringify(saved);
}

async function open(page, causes, changed) {
  const facilitator = new Facilitator(page);
  await facilitator.openBackup(await crowded(causes, changed));
  await facilitator.go("Fishbone");
  return facilitator;
}

pageTest("past forty causes one key parks the one proposed, and undo brings it back", {}, async ({ page }) => {
  await open(page, 43);
  const tooMany = (count) => page.getByRole("heading", { name: `${count} causes: past 40 the wall is hard to read. Park this one?` });
  await tooMany(43).waitFor();
  await assertAccessible(page);
  await page.getByText("Condition number 43 had to be there too").first().waitFor();
  await page.keyboard.press("k");
  await page.keyboard.press("p");
  await tooMany(42).waitFor();
  await page.getByText("Parked: C42.").waitFor();
  await page.getByRole("status").getByText("C42 is parked: it stays in the tree.").waitFor();
  await page.keyboard.press("ControlOrMeta+z");
  await tooMany(43).waitFor();
  await page.getByRole("button", { name: /^Park all/ }).press("Enter");
  await tooMany(43).waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1 }).and(page.locator(":focus")).waitFor();
  await page.getByText(/^Parked: \d$/).click();
  await page.getByRole("button", { name: /^Back on the fishbone.*C42$/ }).click();
  await tooMany(41).waitFor();
});

pageTest("what was parked is marked in the tree and in the list, and left out of the vote", {}, async ({ page }) => {
  const facilitator = await open(page, 41);
  await page.getByRole("button", { name: /Park it$/ }).press("Enter");
  await page.getByText("C41 is parked: it stays in the tree.").waitFor();
  await page.getByText("As a list").click();
  await page.getByRole("listitem").getByText(/^Condition number 41 had to be there too \(parked\)$/).waitFor();
  await facilitator.go("Weigh");
  await page.getByText("Parked, and left out of the vote: 1, C41.").waitFor();
  assert.equal(await page.getByLabel("Hands for C41", { exact: true }).count(), 0);
  await facilitator.go("Whys");
  await page.getByLabel(/because…$/).fill("C41");
  await page.keyboard.press("Enter");
  await page.getByText(/^C41: .* · parked$/).first().waitFor();
});

pageTest("the bones stay unfolded while the wall is shown", {}, async ({ page }) => {
  const facilitator = await open(page, 8);
  await page.getByText("Bones", { exact: true }).press("Enter");
  const more = page.getByLabel(/: one more bone$/);
  await more.waitFor();
  await facilitator.toWall();
  await facilitator.toConsole();
  await more.waitFor();
});

pageTest("another set of categories takes the bones, and undo brings them back with their causes", {}, async ({ page }) => {
  await open(page, 8);
  await page.getByText("Bones", { exact: true }).click();
  await page.getByText("More: other sets of categories").click();
  await page.getByRole("button", { name: "4S, services" }).click();
  await page.getByRole("heading", { name: "8 to sort" }).waitFor();
  await page.getByRole("button", { name: /Surroundings$/ }).waitFor();
  await page.keyboard.press("ControlOrMeta+z");
  await page.getByText("Every cause has its bone. What does an empty bone ask?").waitFor();
});

pageTest("on the wall a bone of more than six causes has pages, and the list beside the picture nests like it", {}, async ({ page }) => {
  await open(page, 56);
  await page.keyboard.press("F2");
  await page.getByLabel(/Capture line/).waitFor();
  const nested = page.locator("li", { hasText: "C1 Condition number 1" }).locator("li", { hasText: "C9 Condition number 9" });
  assert.equal(await nested.count() > 0, true, "what made C1 possible stands below it");
  await page.keyboard.press("PageDown");
  const picture = page.getByRole("img", { name: "Fishbone" });
  await picture.getByText("C41").waitFor();
  assert.equal(await picture.getByText("C49").count(), 0);
  await page.keyboard.press("PageDown");
  await picture.getByText("C49").waitFor();
  await page.keyboard.press("PageDown");
  await picture.getByText("C2", { exact: true }).waitFor();
  await page.keyboard.press("PageUp");
  await picture.getByText("C1", { exact: true }).waitFor();
});

pageTest("a letter sorts under the tenth to twelfth bone, and each has a hue of its own", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  await page.getByRole("button", { name: /^it happened/ }).click();
  for (const words of ["Nobody owned it", "The queue was full"]) {
    await page.getByLabel(/because…$/).fill(words);
    await page.keyboard.press("Enter");
  }
  await facilitator.go("Fishbone");
  await page.getByText("Bones", { exact: true }).click();
  for (let number = 9; number <= 12; number += 1) {
    await page.getByLabel(`B${number}: one more bone`).fill(`Bone number ${number}`);
    await page.keyboard.press("Enter");
  }
  await page.getByRole("button", { name: /^C ?Bone number 12$/ }).waitFor();
  await page.getByLabel("B13: one more bone").fill("Bone number 13");
  await page.keyboard.press("Enter");
  await page.getByText(/^Not added: 12 bones are as many as a wall can show\./).waitFor();
  assert.equal(await page.getByRole("button", { name: /Bone number 13$/ }).count(), 0);
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("c");
  await page.getByRole("heading", { name: "Last one to sort" }).waitFor();
  await page.keyboard.press("a");
  await page.getByText("Every cause has its bone.").first().waitFor();
  await page.getByText("As a list").click();
  const bone = (name) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
  await bone("Bone number 12").getByText("Nobody owned it").waitFor();
  await bone("Bone number 10").getByText("The queue was full").waitFor();
  const picture = page.getByRole("img", { name: /^Fishbone/ });
  const hues = await picture.getByText(/^Bone/).evaluateAll((names) => names.map((name) => getComputedStyle(name).fill));
  assert.ok(new Set(hues).size >= 4, hues.join());
});

pageTest("a long cause is sorted on the wall under any of twelve bones, by the keys that the console shows", {}, async ({ page }) => {
  const facilitator = await open(page, 8, (document) => {
    const [bone] = document.bones;
    document.bones = Array.from({ length: 12 }, (_, at) => ({ ...bone, id: at + 1, label: `Configuration & infrastructure ${at + 1}` }));
    document.causes[7].statement = LONG;
    document.causes[7].bone = null;
    document.numbers_given.bones = 12;
  });
  await facilitator.toWall();
  const main = page.getByRole("main");
  const line = await facilitator.captureLine.boundingBox();
  for (const [at, key] of [...Array.from({ length: 9 }, (_, at) => `${at + 1}`), "A", "B", "C"].entries()) {
    const row = main.getByRole("listitem").filter({ hasText: new RegExp(`^${key}.*infrastructure ${at + 1}$`) });
    const box = await row.boundingBox();
    assert.ok(box.y + box.height < line.y, `bone ${at + 1} is not in sight`);
  }
  await facilitator.say("c");
  await page.getByRole("img", { name: "Fishbone" }).waitFor();
});

pageTest("the list beside the fishbone says what a cause made possible on another bone", {}, async ({ page }) => {
  const facilitator = await open(page, 16, (document) => (document.links[0].cause = 2));
  await facilitator.toWall();
  await page.getByText(/^C2 Condition number 2 had to be there too.* made C1 possible$/).waitFor({ state: "attached" });
});

pageTest("a cause named on the wall is marked on the overview, and looked for on its bone", {}, async ({ page }) => {
  const facilitator = await open(page, 20);
  await page.keyboard.press("F2");
  const picture = page.getByRole("img", { name: "Fishbone" });
  await facilitator.say("C13");
  await picture.getByText("►C13").waitFor();
  await facilitator.say("1");
  await picture.getByText("C1", { exact: true }).waitFor();
  await facilitator.say("C13");
  await picture.getByText("►C13").waitFor();
  assert.equal(await picture.getByText("C1", { exact: true }).count(), 0);
});

/** Sentences as people type them, of 60 to 120 letters. */
const SENTENCES = [
  "The playback alert was sent to a chat channel that had been closed when the team was renamed in March",
  "There was no canary stage for configuration, because only code had ever broken anything before",
  "An empty list of licence servers was accepted by the client as if it were a valid configuration",
  "Because the roll-out tool chooses all regions unless somebody types the name of one, all of them were hit",
  "Nobody owned the alert routes once the team that had written them was split into two teams",
  "The restore took nine steps by hand, and two of them could only be done by somebody who was asleep",
  "The dashboard of the edge shows averages over five minutes, so that the first four minutes looked healthy",
  "On-call engineers are trained on the service itself and not on the tools that change its configuration",
];

/** Forty of them, sorted in turn under all bones, without labels of their own. */
function withSentences(document) {
  for (const cause of document.causes) {
    cause.statement = SENTENCES[(cause.id - 1) % SENTENCES.length];
    cause.wall_label = "";
    // No bone has the same sentence five times.
    cause.bone = document.bones[(cause.id + Math.floor((cause.id - 1) / 8)) % document.bones.length].id;
  }
}

pageTest("forty causes in long sentences have labels on the overview of which none is cut and no word is broken", {}, async ({ page }) => {
  const facilitator = await open(page, 40, withSentences);
  await facilitator.toWall();
  const picture = page.getByRole("img", { name: "Fishbone" });
  for (let number = 1; number <= 40; number += 1) await picture.getByText(`C${number}`, { exact: true }).waitFor();
  const words = await picture.textContent();
  assert.ok(!words.includes("…"), words);
  await picture.getByText("no canary").first().waitFor();
  assert.equal(await picture.getByText("There was").count(), 0);
  const [frame, line] = [await picture.boundingBox(), await facilitator.captureLine.boundingBox()];
  assert.ok(frame.y + frame.height <= line.y, "the picture ends above the line");
});

/** Every cause of the second to tenth made C1 possible, and C11 made C2 possible. */
const webbed = (document) => {
  const [link] = document.links;
  const pairs = [...Array.from({ length: 9 }, (_, at) => [at + 2, 1]), [11, 2]].filter(([cause]) => cause !== 9);
  document.links = pairs.map(([cause, effect], at) => ({ ...link, id: at + 1, cause, effect }));
  document.numbers_given.links = document.links.length;
};

pageTest("links too many to draw are counted in words, drawn for the cause that is named, and said on its bone", {}, async ({ page }) => {
  const facilitator = await open(page, 16, webbed);
  await page.getByText("9 links between bones are too many to draw: the list says what made what possible.").waitFor();
  await page.getByText("As a list").click();
  await page.getByRole("listitem").getByText("Condition number 11 had to be there too · made C2 possible").waitFor();
  await facilitator.toWall();
  const main = page.getByRole("main");
  await main.getByText("9 links between bones: C2 shows its own").waitFor();
  const links = page.getByRole("img", { name: "Fishbone" }).locator("path.link");
  assert.equal(await links.count(), 0);
  await facilitator.say("C2");
  await main.getByText("C2 has 2 of 9 links").waitFor();
  assert.equal(await links.count(), 2);
  await facilitator.say("2");
  await page.getByRole("img", { name: "Fishbone" }).filter({ hasText: /made\s*C1\s*possible\s*·\s*C11\s*made\s*it\s*possible/ }).waitFor();
});

pageTest("on the wall, with nothing left to sort, a number that no bone has names a cause", {}, async ({ page }) => {
  const facilitator = await open(page, 40);
  await facilitator.toWall();
  await facilitator.say("40");
  await page.getByRole("main").getByText("►C40").first().waitFor();
  await facilitator.say("1>2>3");
  await page.getByRole("main").getByText("a link has two causes, such as 12>7").waitFor();
  assert.equal(await facilitator.captureLine.inputValue(), "1>2>3");
});
