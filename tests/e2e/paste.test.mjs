// Text from elsewhere becomes events: found, looked at beside its lines, picked by key, added.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Facilitator } from "./facilitator.mjs";
import { assertAccessible, pageTest } from "./harness.mjs";

const corpus = (name) => readFile(new URL(`../evidence/corpus/${name}`, import.meta.url), "utf8");

const text = (page) => page.getByLabel("Logs, chat, kubectl output, a table");
const proposals = (page) => page.getByRole("checkbox");
const rows = (page) => page.getByRole("listitem").filter({ has: page.getByRole("checkbox") });
const focused = (page, locator) => locator.and(page.locator(":focus")).waitFor();

const CLIPBOARD = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

async function atTimeline(page) {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  // A new workshop is of the day it is made on; times of other days are written with their date.
  await facilitator.incidentOf("2026-03-12");
  await facilitator.go("Timeline");
  return facilitator;
}

/** Pastes what was taken that afternoon, and presses Ctrl Enter. */
async function find(page, pasted) {
  await page.getByLabel("When was this run?").fill("16:10");
  await text(page).focus();
  await page.keyboard.insertText(pasted);
  await page.keyboard.press("Control+Enter");
  await page.getByText(/events? found/).waitFor();
}

pageTest("what a stranger pasted from an incident channel is a timeline after a few keys", {}, async ({ page }) => {
  await atTimeline(page);
  const pasted = [await corpus("chat-slack.txt"), await corpus("mixed.txt"), await corpus("kubectl-get-events.txt")].join("\n");
  await find(page, pasted);
  await focused(page, proposals(page).first());
  await assertAccessible(page);

  // The likeliest first, each beside its lines.
  assert.match(await rows(page).first().innerText(), /rolled back just now[\s\S]*line/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Add chosen events (3)" }).press("Enter");
  await page.getByText("3 events added").first().waitFor();
  for (const number of [1, 2, 3]) await page.getByLabel(`What happened in E${number}`, { exact: true }).waitFor();
  assert.equal(await text(page).inputValue(), pasted, "the text stays");

  // Read again, they are known to be there.
  await text(page).focus();
  await page.keyboard.press("Control+Enter");
  await page.getByText(/already there as E1/).waitFor();
  await page.getByRole("button", { name: /^Choose the \d+ most likely$/ }).press("Enter");
  const chosen = await page.getByRole("listitem").filter({ hasText: "already there", has: page.getByRole("checkbox", { checked: true }) }).count();
  assert.equal(chosen, 0, "what is there already is not proposed again");
});

pageTest("kind, time and source of a proposal are changed before it is added", {}, async ({ page }) => {
  await atTimeline(page);
  await find(page, "14:02 the cache was emptied by hand\n");
  await page.getByRole("button", { name: /^Change the cache/ }).press("Enter");
  const row = rows(page);
  await row.getByLabel("When").fill("14:02~5");
  await page.keyboard.press("Tab");
  await row.getByLabel("Kind").selectOption({ label: "change" });
  await row.getByLabel("Source").fill("a colleague");
  await row.getByLabel("Source").press("Tab");
  await assertAccessible(page);
  await proposals(page).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Add chosen events (1)" }).press("Enter");
  await page.getByLabel("When E1").waitFor();
  assert.equal(await page.getByLabel("When E1").inputValue(), "14:02~5");
  assert.equal(await page.getByLabel("Kind of E1").inputValue(), "0");
  assert.equal(await page.getByLabel("Source").first().inputValue(), "a colleague");
});

pageTest("a secret in a paste is replaced, and the proposal says so", {}, async ({ page }) => {
  await atTimeline(page);
  const token = `ghp_${"a1B2c3D4e5F6".repeat(3)}`;
  await find(page, `2026-03-12T14:02:11Z ERROR clone failed with token ${token}\n`);
  await page.getByText("1 secret was replaced.").waitFor();
  await page.getByText(/a secret in it was replaced/).waitFor();
  const list = rows(page);
  assert.ok(!(await list.innerText()).includes(token));
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Add chosen events (1)" }).press("Enter");
  await page.getByLabel("What happened in E1").waitFor();
  assert.ok(!(await page.getByLabel("What happened in E1").inputValue()).includes(token));
});

pageTest("clocks are of the zone chosen for the paste, and the event says which", {}, async ({ page }) => {
  await atTimeline(page);
  await page.getByLabel("Its clocks are in").selectOption({ label: "America/New_York" });
  // In Europe clocks change three weeks later than in America.
  await find(page, "2026-03-08 02:30:00 a job ran\n2026-03-12 10:02:00 alert fired\n");
  await page.getByText(/this time never came/).waitFor();
  await page.getByRole("listitem").filter({ hasText: "alert fired" }).getByRole("checkbox").press("Space");
  await page.getByRole("button", { name: "Add chosen events (1)" }).press("Enter");
  await page.getByLabel("When E1").waitFor();
  assert.equal(await page.getByLabel("When E1").inputValue(), "15:02", "Berlin is five hours ahead that week");
  assert.equal(await page.getByLabel("Source").first().inputValue(), "log, clocks in America/New_York");
});

pageTest("a zone that the text names is followed, and said", {}, async ({ page }) => {
  await atTimeline(page);
  await find(page, "All times in PST\n\n06:02 alert fired\n");
  await page.getByText("The text says that its clocks are at UTC-8:00").waitFor();
  assert.match(await rows(page).innerText(), /15:02/);
});

pageTest("each source of a mixed paste has its own zone, chosen once", {}, async ({ page, reload }) => {
  await atTimeline(page);
  await find(page, "2026-03-12 14:02:11 ERROR config not loaded\n\nKim Lindqvist  15:03\nlooking into it now\n");
  const row = (words) => page.getByRole("listitem").filter({ hasText: words });
  await row("config not loaded").getByRole("checkbox").press("Space");
  assert.match(await row("config not loaded").innerText(), /14:02:11/);
  const zone = page.getByLabel("Clocks without a zone in: log");
  await zone.focus();
  await zone.selectOption({ label: "UTC" });
  await row("config not loaded").filter({ hasText: "15:02:11" }).waitFor();
  await focused(page, zone);
  assert.ok(await row("config not loaded").getByRole("checkbox").isChecked(), "what was chosen stays chosen");
  assert.match(await row("looking into it").innerText(), /15:03/, "the chat is of the room's zone");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Add chosen events (1)" }).press("Enter");
  await page.getByLabel("When E1").waitFor();
  assert.equal(await page.getByLabel("When E1").inputValue(), "15:02:11");
  assert.equal(await page.getByLabel("Source").first().inputValue(), "log, clocks in UTC");

  // The next paste of that source, after a reload, too.
  await reload();
  await find(page, "2026-03-12 14:20:00 ERROR still not loaded\n");
  await row("still not loaded").filter({ hasText: "15:20" }).waitFor();
  assert.equal(await zone.locator("option:checked").innerText(), "UTC");
});

pageTest("secrets are counted as far as they were looked at", {}, async ({ page }) => {
  await atTimeline(page);
  const token = `ghp_${"a1B2c3D4e5F6".repeat(3)}`;
  const words = Array.from({ length: 60 }, (_, at) => String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26)));
  const lines = words.map((word) => `2026-03-12T14:02:11Z INFO ${word} served\n`);
  await find(page, `${lines.join("")}2026-03-12T14:02:12Z INFO zz cloned with ${token}\n`);
  assert.equal(await page.getByText("1 secret was replaced.").count(), 0);
  await page.getByRole("button", { name: "Show more, 11 left" }).press("Enter");
  await page.getByText("1 secret was replaced.").waitFor();
  assert.ok(!(await page.locator("main").innerText()).includes(`zz cloned with ${token}`));
});

pageTest("50,000 lines are taken at once; the reading shows how far it is and can be stopped", CLIPBOARD, async ({ page }) => {
  await atTimeline(page);
  const lines = Array.from({ length: 50_000 }, (_, at) => `2026-03-12T14:02:${String(at % 60).padStart(2, "0")}Z INFO request ${at} from worker-${at % 977} done`);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), lines.join("\n"));
  await text(page).focus();
  await page.keyboard.press("ControlOrMeta+v");
  await page.getByText("50000 lines were taken; the field shows the first 200.").waitFor();
  // It reads on when the page had its turn: that is held, or a quick machine would be done before it can be stopped.
  await page.evaluate(() => {
    const goOn = window.setTimeout;
    const held = [];
    window.setTimeout = (turn, after, ...rest) => (after ? goOn(turn, after, ...rest) : held.push(turn));
    window.letGo = () => {
      window.setTimeout = goOn;
      for (const turn of held) goOn(turn);
    };
  });
  await page.getByRole("button", { name: "Find events" }).press("Enter");
  await page.getByRole("progressbar", { name: /^Reading, \d+ %$/ }).waitFor();
  // The page answers while it reads.
  await page.getByRole("button", { name: "Cancel" }).press("Enter");
  await page.evaluate(() => window.letGo());
  await page.getByRole("progressbar").waitFor({ state: "detached" });
  await focused(page, text(page));
  assert.equal(await page.getByText(/events? found/).count(), 0);

  await page.keyboard.press("Control+Enter");
  await page.getByText(/events? found/).waitFor({ timeout: 60_000 });
  assert.match(await rows(page).first().innerText(), /50000 times/);
});

pageTest("where to look next is copied by one key, and what is gone becomes a detection gap", CLIPBOARD, async ({ page }) => {
  const facilitator = await atTimeline(page);
  await page.getByText("Where to look next").press("Enter");
  await page.getByLabel("Workload").fill("api");
  await page.getByLabel("Namespace").fill("prod");
  await page.getByRole("button", { name: "Copy the command for: Alerts that fire" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByText("kubectl get events -n prod --sort-by=.lastTimestamp").waitFor();
  await page.keyboard.press("c");
  await page.getByText("Copied.").first().waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "kubectl get events -n prod --sort-by=.lastTimestamp");
  await page.keyboard.press("n");
  await page.getByText("not collected in time: detection gap C1").waitFor();
  await assertAccessible(page);
  await facilitator.go("Whys");
  await page.getByRole("radio", { name: /it went unnoticed/ }).or(page.getByRole("button", { name: /it went unnoticed/ })).first().waitFor();
});

pageTest("a source whose clock ran wrong is moved as a whole from the palette, and back", {}, async ({ page }) => {
  const facilitator = await atTimeline(page);
  await facilitator.event("14:02 !change config out (source gateway)");
  await facilitator.event("14:05 !symptom errors (source gateway)");
  await facilitator.event("14:09 !detection alert fired (source pager)");
  await page.keyboard.press("Control+k");
  await page.getByLabel(/^Command, stage/).fill("clock skew");
  await page.keyboard.press("Enter");
  await page.getByLabel("Source", { exact: true }).and(page.getByRole("combobox")).selectOption({ label: "gateway: 2 events" });
  await page.getByLabel("Move by").fill("-90s");
  await page.keyboard.press("Enter");
  await page.getByText("2 events moved by -90s. Undo moves them back.").first().waitFor();
  const times = () => Promise.all([1, 2, 3].map((number) => page.getByLabel(`When E${number}`, { exact: true }).inputValue()));
  assert.deepEqual(await times(), ["14:00:30", "14:03:30", "14:09"]);
  await assertAccessible(page);
  await page.keyboard.press("ControlOrMeta+z");
  const frame = () => page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  for (let frames = 0; frames < 100 && (await times())[0] !== "14:02"; frames += 1) await frame();
  assert.equal((await times())[0], "14:02");
});

pageTest("the picture of the timeline is looked at closer, and goes earlier and later", {}, async ({ page }) => {
  const facilitator = await atTimeline(page);
  for (const line of ["13:00 !change config out", "14:00 !symptom errors", "15:00 !mitigation rolled back"]) await facilitator.event(line);
  const picture = page.getByRole("img", { name: "The events in order of time" });
  const words = async () => (await picture.textContent()) ?? "";
  assert.match(await words(), /E1 change.*E3 mitigation/);
  await page.getByRole("button", { name: "Closer" }).press("Enter");
  await page.getByRole("button", { name: "Further away" }).waitFor();
  assert.ok(!/E1 change/.test(await words()) && /E2/.test(await words()));
  await page.getByRole("button", { name: "Earlier" }).press("Enter");
  await picture.filter({ hasText: "E1 change" }).waitFor();
  await page.getByRole("button", { name: "Further away" }).press("Enter");
  await picture.filter({ hasText: "E3 mitigation" }).waitFor();
});

pageTest("what was pasted and chosen is still there after a look at the wall", {}, async ({ page }) => {
  const facilitator = await atTimeline(page);
  await find(page, "14:02 the edge answers 503\n14:31 somebody calls\n");
  await proposals(page).first().press("Space");
  await facilitator.toWall();
  await facilitator.toConsole();
  await facilitator.isAt("Timeline");
  await page.getByRole("button", { name: "Add chosen events (1)" }).waitFor();
  assert.match(await text(page).inputValue(), /^14:02 the edge answers 503/);
});

pageTest("what is pasted is there after a reload and another stage, without its secrets, until it is cleared", {}, async ({ page, reload }) => {
  const facilitator = await atTimeline(page);
  await text(page).focus();
  await page.keyboard.insertText("14:02 no video starts\n14:03 deploy with AKIAQ3EGRZ7TLMD5XVKA\n");
  const kept = () =>
    page.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.open("whybone").onsuccess = ({ target }) => {
            const all = target.result.transaction("kept").objectStore("kept").getAll();
            all.onsuccess = () => (target.result.close(), done(all.result.filter((text) => text.includes("14:02 no video starts"))));
          };
        }),
    );
  while ((await kept()).length === 0);
  assert.deepEqual((await kept()).filter((text) => text.includes("AKIA")), []);
  await reload();
  await page.waitForFunction(() => [...document.querySelectorAll("textarea")].some(({ value }) => value.startsWith("14:02 no video starts\n14:03 deploy with [")));
  assert.doesNotMatch(await text(page).inputValue(), /AKIA/);
  await facilitator.go("Impact");
  await facilitator.go("Timeline");
  await page.waitForFunction(() => [...document.querySelectorAll("textarea")].some(({ value }) => value.startsWith("14:02 no video starts")));
  await page.getByRole("button", { name: "Clear the pasted text" }).click();
  while ((await kept()).length > 0);
  await reload();
  assert.equal(await text(page).inputValue(), "");
});
