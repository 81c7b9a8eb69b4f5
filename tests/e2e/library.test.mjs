// The library over many workshops: what is owed and which class is back, finding, archive and delete with a way back,
// numbers, states from a tracker.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import ICAL from "ical.js";
import { Facilitator } from "./facilitator.mjs";
import { assertAccessible, pageTest } from "./harness.mjs";

async function openCompany(page) {
  await page.getByRole("button", { name: /^Sample company/ }).click();
  await page.getByRole("navigation", { name: "Stages" }).waitFor();
  return new Facilitator(page);
}

pageTest("the sample company's fourth workshop opens on the three actions it still owes and says which class is back", {}, async ({ page }) => {
  const facilitator = await openCompany(page);
  await facilitator.isAt("Frame");
  const earlier = page.getByRole("region", { name: "This class is back: configuration change" });
  await earlier.waitFor();
  assert.match(await earlier.innerText(), /3 actions are still owed for it/);
  for (const owed of ["Refuse an empty list of settings", "Send edge configuration through the canary", "Page the owner when a region"]) {
    await earlier.getByRole("button", { name: new RegExp(owed) }).waitFor();
  }
  await assertAccessible(page);
});

pageTest("a class that is back says why each earlier incident is like it and what became of its actions, and keeps the answer", {}, async ({ page, reload }) => {
  await openCompany(page);
  const earlier = page.getByRole("region", { name: "This class is back: configuration change" });
  await earlier.waitFor();
  const told = await earlier.innerText();
  assert.match(told, /2025-12-04: same class, same service/);
  assert.match(told, /Write down the way back for the edge configuration\s+Stands\s+done on 2025-12-18/);
  assert.match(told, /Missed before\s+2025-07-18, outranked by other work/);
  const answer = earlier.getByLabel(/^Which earlier actions were done, and why were they not enough/);
  await answer.fill("The way back was written down; nothing kept the change from every region.");
  await answer.press("Tab");
  await reload();
  assert.match(await answer.inputValue(), /^The way back was written down/);
});

pageTest("an incident of the same service without a class shows why it is like this one, and its actions", {}, async ({ page }) => {
  const facilitator = await openCompany(page);
  await facilitator.go("Library");
  await page.getByRole("button", { name: /^60 minutes/ }).click();
  await facilitator.isAt("Frame");
  await page.getByLabel("Service", { exact: true }).fill("Login");
  await page.getByLabel("Service", { exact: true }).press("Tab");
  const earlier = page.getByRole("region", { name: "Earlier incidents like this one" });
  await earlier.getByText("2025-06-18: same service").waitFor();
  await earlier.getByRole("button", { name: /^A2 Refuse an empty list/ }).waitFor();
  await earlier.getByText("done on 2025-07-02").waitFor();
});

pageTest("the sample company pressed twice is there once", {}, async ({ page }) => {
  const facilitator = await openCompany(page);
  await facilitator.go("Library");
  const listed = page.getByRole("region", { name: "Workshops on this device" }).getByRole("button", { name: /^Remove/ });
  await page.getByRole("button", { name: /^Sample company/ }).click();
  await facilitator.isAt("Frame");
  assert.match(await page.getByRole("region", { name: /^This class is back/ }).innerText(), /3 actions are still owed/);
  await facilitator.go("Library");
  assert.equal(await listed.count(), 4);
});

pageTest("what is owed leads to its workshop, where a third date is not to be had", {}, async ({ page }) => {
  const facilitator = await openCompany(page);
  await facilitator.go("Library");
  const owed = page.getByRole("region", { name: "Still owed" });
  assert.match(await owed.getByRole("listitem").first().innerText(), /Refuse an empty list.*late again, the manager decides/s);
  await owed.getByRole("button", { name: /Refuse an empty list/ }).click();
  await facilitator.isAt("Actions");
  await page.getByText("Its second date has passed").click();
  await page.getByLabel("The manager", { exact: true }).selectOption("staffs it now");
  await page.getByLabel("Manager", { exact: true }).selectOption("Tomasz Wieczorek");
  await page.getByRole("button", { name: /^Record the answer/ }).press("Enter");
  await page.getByText(/Late twice; Tomasz Wieczorek staffs it now/).waitFor();
  assert.equal(await page.getByLabel("Deadline").count(), 0, "neither what is late nor what was done has a date to agree");
});

pageTest("a follow-up goes down the list of what is owed by one key, and lands on each action", {}, async ({ page }) => {
  const facilitator = await openCompany(page);
  await facilitator.go("Library");
  const owed = page.getByRole("region", { name: "Still owed" });
  const first = owed.getByRole("listitem").first();
  assert.match(await first.innerText(), /Owner\s+Tomasz Wieczorek\s+Workshop\s+Empty login page, 18 June/);
  await first.getByRole("button").press("Enter");
  const isOn = (what) => page.waitForFunction((begins) => document.activeElement?.value?.startsWith(begins), what);
  await isOn("Refuse an empty list");
  await facilitator.isAt("Actions");
  await page.keyboard.press("Alt+v");
  await isOn("Send edge configuration");
  await page.getByRole("button", { name: /^Next action still owed/ }).press("Enter");
  await isOn("Revoke the three credentials");
});

pageTest("a workshop is found, archived, removed and brought back", {}, async ({ page }) => {
  const facilitator = await openCompany(page);
  await facilitator.go("Library");
  const list = page.getByRole("region", { name: "Workshops on this device" });
  await list.getByLabel("Find").fill("search sept");
  await list.getByRole("button", { name: /^Slow search/ }).waitFor();
  assert.equal(await list.getByRole("button", { name: /^Remove/ }).count(), 1);
  await list.getByLabel("Find").fill("memory percent");
  await list.getByRole("button", { name: /^Slow search/ }).waitFor();
  assert.equal(await list.getByRole("button", { name: /^Remove/ }).count(), 1, "a done action and a condition have these words");
  await list.getByLabel("Find").fill("");
  await list.getByLabel("Class").selectOption("configuration change");
  assert.equal(await list.getByRole("button", { name: /^Remove/ }).count(), 3);
  await list.getByLabel("Service").selectOption("Login");
  assert.equal(await list.getByRole("button", { name: /^Remove/ }).count(), 1);
  await list.getByLabel("Find").fill("search");
  await list.getByText("Nothing here has that.").waitFor();
  await list.getByRole("button", { name: "Clear the search" }).press("Enter");
  assert.equal(await list.getByRole("button", { name: /^Remove/ }).count(), 4);
  assert.equal(await list.getByLabel("Find").evaluate((field) => field === document.activeElement), true);
  await list.getByRole("button", { name: /^Archive Slow search/ }).click();
  await list.getByText("Archived: 1").click();
  await list.getByRole("button", { name: /^Take out of the archive Slow search/ }).click();
  await list.getByRole("button", { name: /^Remove Slow search/ }).click();
  await list.getByRole("button", { name: /^Slow search/ }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Bring it back" }).click();
  await list.getByRole("button", { name: /^Slow search/ }).click();
  await facilitator.isAt("Frame");
});

pageTest("each workshop that was removed or archived has a way back, and the focus stays in the list", {}, async ({ page }) => {
  const facilitator = await openCompany(page);
  await facilitator.go("Library");
  const list = page.getByRole("region", { name: "Workshops on this device" });
  const focused = (name) => page.waitForFunction((begins) => document.activeElement?.textContent?.startsWith(begins), name);
  const opens = (title) => list.getByRole("button", { name: new RegExp(`^${title}`) });
  await list.getByRole("button", { name: /^Remove Slow search/ }).press("Enter");
  await focused("Bring it back Slow search");
  await list.getByRole("button", { name: /^Remove Empty login page/ }).press("Enter");
  await focused("Bring it back Empty login page");
  await list.getByRole("button", { name: /^Bring it back Slow search/ }).press("Enter");
  await focused("Slow search");
  await page.keyboard.press("Control+z");
  await opens("Empty login page").waitFor();
  await focused("Empty login page");
  assert.equal(await list.getByRole("button", { name: /^Bring it back/ }).count(), 0);
  await list.getByRole("button", { name: /^Archive Slow search/ }).press("Enter");
  await list.getByText("Archived: 1").waitFor();
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), "BODY");
  await page.keyboard.press("Control+z");
  await focused("Slow search");
  await assertAccessible(page);
});

pageTest("the workshop that is open is left when it is removed, and comes back with what was typed", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await page.getByLabel("What people call it").fill("Cards are refused");
  await facilitator.go("Library");
  await page.getByRole("button", { name: /^Remove Cards are refused/ }).press("Enter");
  await page.getByText("Removed from this device.").first().waitFor();
  await page.getByRole("navigation", { name: "Stages" }).waitFor({ state: "detached" });
  await page.getByText("None yet.").waitFor();
  await page.getByRole("button", { name: "Bring it back" }).press("Enter");
  await page.getByRole("button", { name: /^Cards are refused/ }).press("Enter");
  await facilitator.isAt("Frame");
  assert.equal(await page.getByLabel("What people call it").inputValue(), "Cards are refused");
});

pageTest("the numbers are shown with their caveats and leave as rows", {}, async ({ page }) => {
  const facilitator = await openCompany(page);
  await facilitator.go("Library");
  await page.getByText("Numbers by quarter").click();
  await page.getByRole("table", { name: "Actions on time" }).waitFor();
  await page.getByRole("table", { name: "Quality: detection gaps" }).waitFor();
  await page.getByText(/How long incidents took is not averaged/).first().waitFor();
  await assertAccessible(page);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save numbers as CSV" }).click();
  const text = await readFile(await (await coming).path(), "utf8");
  assert.match(text, /^"Quarter","Number","Value","Of how many","Quarter is over"\r\n/);
  assert.match(text, /"incidents: configuration change","1"/);
});

pageTest("the set-up of a workshop is kept, and the next one begins with it", {}, async ({ page, reload }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Library");
  await page.getByRole("button", { name: /^Keep its set-up Playback outage/ }).press("Enter");
  await page.getByText(/^Kept: under Begin/).waitFor();
  await reload();
  await page.getByRole("button", { name: /^As for: Playback outage/ }).press("Enter");
  await facilitator.isAt("Frame");
  assert.equal(await page.getByLabel("What people call it").inputValue(), "");
  assert.match(await page.getByLabel("Service", { exact: true }).inputValue(), /^Playback/);
  await facilitator.go("Library");
  await page.getByRole("button", { name: /^Remove set-up Playback outage/ }).press("Enter");
  await page.getByRole("button", { name: /^As for:/ }).waitFor({ state: "detached" });
});

/** The class card of the workshop that is open, for the team. */
async function savedCard(page, facilitator) {
  await facilitator.go("Release");
  await facilitator.readers("team");
  await page.getByText("More", { exact: true }).last().click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save class card" }).click();
  return readFile(await (await coming).path(), "utf8");
}

const cardFile = (text) => ({ name: "card.json", mimeType: "application/json", buffer: Buffer.from(text) });

pageTest("a card of an incident that is on this device counts once, and a colleague's like an own workshop until it is removed", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  const own = await savedCard(page, facilitator);
  assert.doesNotMatch(own, /Mirela|licence/, "no prose and no names");
  await facilitator.go("Library");
  await page.getByText("Numbers by quarter").click();
  const incidents = page.getByRole("table", { name: /^configuration change/ });
  const counted = () => incidents.getByRole("row").allInnerTexts();
  const before = await counted();
  const takeIn = (text) => page.getByLabel(/^Take in a colleague's class card/).setInputFiles(cardFile(text));
  await takeIn(own);
  await page.getByText(/^Taken in\. Its incident is a workshop of this device already/).waitFor();
  assert.deepEqual(await counted(), before, "the device's own incident counts once");
  await page.getByRole("button", { name: /^Remove class card/ }).press("Enter");
  await page.getByRole("button", { name: /^Remove class card/ }).waitFor({ state: "detached" });

  const colleagues = own.replace(/postmortem-[a-z]{9}/, "postmortem-zzzzzzzzz");
  await takeIn(colleagues);
  await page.getByText(/^Taken in: it counts like a workshop/).waitFor();
  const with_it = await counted();
  assert.notDeepEqual(with_it, before);
  const owed = page.getByRole("region", { name: "Still owed" });
  await owed.getByText(/A colleague's incident: configuration change/).first().waitFor();
  await takeIn(colleagues.replace('"status": "open"', '"status": "done"'));
  await page.getByText(/^Taken in, in place of the card of the same incident/).waitFor();
  assert.deepEqual(await counted(), with_it, "a newer card of one incident is no second incident");
  await assertAccessible(page);

  await facilitator.go("Frame");
  const earlier = page.getByRole("region", { name: /^This class is back/ });
  await earlier.getByText(/A colleague's incident: configuration change/).first().waitFor();

  await facilitator.go("Library");
  await page.getByRole("button", { name: /^Remove class card/ }).press("Enter");
  await page.getByText(/^Removed: it counts no longer/).first().waitFor();
  await page.getByText("Numbers by quarter").click();
  await incidents.waitFor();
  assert.deepEqual(await counted(), before);
});

pageTest("a class card and the actions of the backlog publish nothing; a saved postmortem does", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await savedCard(page, facilitator);
  await page.getByText("To the backlog and the calendar").click();
  const save = async (name) => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    return readFile(await (await coming).path(), "utf8");
  };
  await save("Save actions for Jira");
  assert.doesNotMatch(await save("Save class card"), /"published"/);
  await save("Save Markdown file");
  await page.getByText(/^Saved as postmortem-.*team\.md/).waitFor();
  assert.match(await save("Save class card"), /"published"/);
});

pageTest("files for the backlog are written for the team unless it is said otherwise, and one issue is copied alone", { context: { permissions: ["clipboard-read", "clipboard-write"] } }, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Release");
  await page.getByText("To the backlog and the calendar").click();
  const readers = page.getByLabel("Written for");
  assert.equal(await readers.evaluate((list) => list.selectedOptions[0].text), "team");
  const saved = async () => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save actions for GitHub" }).click();
    return (await coming).suggestedFilename();
  };
  assert.match(await saved(), /-team-actions-github\.csv$/);
  await readers.selectOption("public");
  assert.match(await saved(), /-public-actions-github\.csv$/);
  await readers.selectOption("team");
  await page.getByRole("button", { name: "Copy issue text A1" }).press("Enter");
  await page.getByText("Copied.", { exact: true }).waitFor();
  const issue = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(issue, /^## .*\n\n- Carried by: /);
  assert.equal(issue.match(/^## /gm).length, 1);
});

pageTest("starting the clock of the meeting notes its day where none was entered", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await page.getByRole("button", { name: /^Start the clock/ }).press("Enter");
  await facilitator.go("Frame");
  assert.match(await page.getByLabel("Day of the meeting").inputValue(), /^\d{4}-\d\d-\d\d$/);
});

pageTest("a calendar reads in a program that is not ours: one meeting, and every open deadline", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Release");
  await page.getByText("To the backlog and the calendar").click();
  const saved = async (name) => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    return new ICAL.Component(ICAL.parse(await readFile(await (await coming).path(), "utf8")));
  };
  const events = (await saved("Save calendar: follow-up and deadlines")).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  assert.ok(events.length > 3, "a meeting and deadlines");
  for (const event of events) {
    assert.ok(event.uid && event.summary && event.startDate.isDate, event.summary);
    assert.equal(event.endDate.subtractDate(event.startDate).toSeconds(), 24 * 60 * 60, "a whole day");
  }
  await page.getByText("More", { exact: true }).last().click();
  const tasks = (await saved("Save actions as calendar tasks")).getAllSubcomponents("vtodo");
  assert.equal(tasks.filter((task) => task.getFirstPropertyValue("due")).length, events.length - 1);
});

pageTest("actions go to a tracker as rows, and their states come back", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Release");
  await page.getByText("To the backlog and the calendar").click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save actions for Jira" }).click();
  const rows = await readFile(await (await coming).path(), "utf8");
  assert.match(rows, /"To Do"/);
  await facilitator.go("Actions");
  await page.getByText("More: what the tracker says").click();
  const tracker = { name: "export.csv", mimeType: "text/csv", buffer: Buffer.from(rows.replace('"To Do"', '"Done"')) };
  await page.getByLabel("Take in states from a CSV export").setInputFiles(tracker);
  await page.getByText(/^1 moved, \d+ as before/).waitFor();
});

const EXPORT = {
  name: "export.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "Labels,Status\npostmortem-2025-06-18-A2,Done\npostmortem-2025-12-04-A2,Done\npostmortem-2025-12-04-A3,In Progress\npostmortem-2025-12-04-A1,Done\nmore,Open\n",
  ),
};
const states = (page) => page.getByLabel("Take in states for every workshop from a tracker's CSV export");

pageTest("one export of the tracker moves the actions of every workshop it names, once it was looked at, and undo takes it back", {}, async ({ page }) => {
  const facilitator = await openCompany(page);
  await facilitator.go("Library");
  const owed = page.getByRole("region", { name: "Still owed" });
  // Not as it is laid out: a list that is not in sight may not be.
  const before = await owed.getByRole("listitem").allTextContents();
  await states(page).setInputFiles(EXPORT);
  const told = owed.getByRole("status");
  await told.getByText(/rows? about nothing on this device/).waitFor();
  assert.match(await told.innerText(), /3 would move, 1 as before, 1 rows? about nothing on this device/);
  assert.match(await told.innerText(), /Playback stops in one region, 4 December\s+A2 Send edge configuration .*: open → done/);
  assert.equal(await owed.getByRole("button", { name: /^A\d/ }).count(), before.length, "nothing moved before it was asked for");
  await assertAccessible(page);
  await told.getByRole("button", { name: "Take in 3 states" }).press("Enter");
  await told.getByText("Taken in, in 2 workshops.").waitFor();
  await facilitator.isAt("Library");
  for (const done of ["Refuse an empty list", "Send edge configuration"]) assert.equal(await owed.getByText(done).count(), 0, `${done} is no longer owed`);
  await told.getByRole("button", { name: "Undo in all of them" }).press("Enter");
  await told.getByText(/^As before the file again: 2 workshops/).waitFor();
  assert.deepEqual((await owed.getByRole("listitem").allTextContents()).sort(), before.sort());
});

pageTest("a workshop that another tab writes keeps its states, and that is said", {}, async (app) => {
  const facilitator = await openCompany(app.page);
  await facilitator.go("Library");
  const second = await app.context.newPage();
  await second.goto(app.url);
  await app.started(second);
  const other = new Facilitator(second);
  await other.go("Library");
  await second.getByRole("region", { name: "Workshops on this device" }).getByRole("button", { name: /^Playback stops/ }).click();
  await other.isAt("Frame");
  await states(app.page).setInputFiles(EXPORT);
  await app.page.getByRole("button", { name: "Take in 3 states" }).press("Enter");
  const told = app.page.getByRole("region", { name: "Still owed" }).getByRole("status");
  await told.getByText(/^Taken in, in 1 workshop\. Playback stops .* stays as it was: another tab writes it/).waitFor();
  const owed = app.page.getByRole("region", { name: "Still owed" });
  await owed.getByText("Send edge configuration").waitFor();
  assert.equal(await owed.getByText("Refuse an empty list").count(), 0, "the other workshop's action is done");
});

pageTest("blameless wording is a point of the library once the coach has read the words, and a missing one leads to its row", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  await facilitator.cause("Someone forgot to test it and should have known better");
  await facilitator.go("Release");
  await page.getByText("A good postmortem: points to look at").click();
  await page.getByRole("button", { name: /^C1 wording that blames nobody/ }).press("Enter");
  await facilitator.isAt("Whys");
  await facilitator.go("Library");
  const workshop = page.getByRole("region", { name: "Workshops on this device" }).getByRole("button", { name: /of 8 points/ });
  assert.doesNotMatch(await workshop.innerText(), /not read yet/);
});
