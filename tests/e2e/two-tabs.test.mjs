// One workshop in two tabs: one writes, the other reads along, and either can have the pen.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Facilitator } from "./facilitator.mjs";
import { assertAccessible, pageTest } from "./harness.mjs";

const title = (page) => page.getByLabel("What people call it");
const banner = (page) => page.getByRole("region", { name: "Open in another tab" });
const takeOver = (page) => page.getByRole("button", { name: "Take over here" });

/** Waits until the title reads so. */
async function reads(page, text) {
  await page.waitForFunction(
    ([label, wanted]) => [...document.querySelectorAll("input")].some((input) => input.labels?.[0]?.textContent.includes(label) && input.value === wanted),
    ["What people call it", text],
  );
}

/** A workshop with a title in one tab, and a second tab that shows it, too. */
async function inTwoTabs(app, text) {
  const first = app.page;
  await new Facilitator(first).begin("60 minutes");
  await title(first).focus();
  await first.keyboard.type(text);
  const second = await app.context.newPage();
  await second.goto(app.url);
  await app.started(second);
  await banner(second).waitFor();
  return { first, second };
}

/** The tab takes the pen over; the other one loses it. */
async function takes(page, other) {
  await takeOver(page).focus();
  await page.keyboard.press("Enter");
  await banner(page).waitFor({ state: "detached" });
  await banner(other).waitFor();
}

async function goesOn(page, text) {
  await title(page).focus();
  await page.keyboard.press("End");
  await page.keyboard.type(text);
}

/** A tab that answers nobody for eight seconds. */
const sleeps = (tab) =>
  tab.evaluate(() => {
    const until = Date.now() + 8_000;
    while (Date.now() < until);
  });

pageTest("a second tab reads along what the first one writes, and changes nothing", {}, async (app) => {
  const { first, second } = await inTwoTabs(app, "Play");
  await reads(second, "Play");
  await goesOn(first, "back outage");
  await reads(second, "Playback outage");
  assert.ok(!(await title(second).evaluate((field) => (field.focus(), field === document.activeElement))), "nothing can be typed there");
  await second.keyboard.press("ControlOrMeta+z");
  await reads(first, "Playback outage");
  await second.setViewportSize({ width: 390, height: 844 });
  await assertAccessible(second);
});

pageTest("who reads along keeps the focus while the other tab writes", {}, async (app) => {
  const { first, second } = await inTwoTabs(app, "Play");
  const focused = (control) => control.evaluate((element) => element === document.activeElement);
  await takeOver(second).focus();
  await goesOn(first, "back");
  await reads(second, "Playback");
  assert.ok(await focused(takeOver(second)), "the button to take over is still at hand");
  const impact = second.getByRole("navigation", { name: "Stages" }).getByRole("link", { name: /Impact/ });
  await impact.focus();
  await goesOn(first, " outage");
  await reads(second, "Playback outage");
  assert.ok(await focused(impact), "nor has the list of stages lost it");
});

pageTest("a workshop taken over is written in the other tab, with everything in it", {}, async (app) => {
  const { first, second } = await inTwoTabs(app, "Play");
  await takes(second, first);
  await goesOn(second, "back");
  await reads(first, "Playback");
  await takes(first, second);
  await goesOn(first, " outage");
  await reads(second, "Playback outage");
});

pageTest("a tab that is closed leaves the pen to the one that reads along", {}, async (app) => {
  const { first, second } = await inTwoTabs(app, "Play");
  await first.close();
  await banner(second).waitFor({ state: "detached" });
  await goesOn(second, "back");
  await second.getByText(/^Kept .* saved on the disk$/).waitFor();
});

pageTest("a tab that no longer answers loses the pen, and reads along when it comes back", {}, async (app) => {
  const { first, second } = await inTwoTabs(app, "Play");
  const asleep = sleeps(first);
  await takeOver(second).focus();
  await second.keyboard.press("Enter");
  await banner(second).waitFor({ state: "detached" });
  await goesOn(second, "back");
  await asleep;
  await banner(first).waitFor();
  await reads(first, "Playback");
  await takes(first, second);
  await goesOn(first, " outage");
  await reads(second, "Playback outage");
});

pageTest("of three tabs the one that asks writes, not the one that has waited longer", {}, async (app) => {
  const { first, second } = await inTwoTabs(app, "Play");
  const third = await app.context.newPage();
  await third.goto(app.url);
  await app.started(third);
  await banner(third).waitFor();
  await takes(third, first);
  await banner(second).waitFor();
  await goesOn(third, "back");
  await reads(second, "Playback");
  await takes(second, third);
  await goesOn(second, " outage");
  await reads(first, "Playback outage");
});

pageTest("who asked and went to another workshop can ask again", {}, async (app) => {
  const { first, second } = await inTwoTabs(app, "Play");
  const asleep = sleeps(first);
  await takeOver(second).focus();
  await second.keyboard.press("Enter");
  const facilitator = new Facilitator(second);
  await facilitator.go("Library");
  await facilitator.begin("60 minutes");
  await banner(second).waitFor({ state: "detached" });
  await asleep;
  await facilitator.go("Library");
  await second.getByRole("button", { name: /^Play/ }).focus();
  await second.keyboard.press("Enter");
  await banner(second).waitFor();
  await takes(second, first);
});

pageTest("an address without locks says to keep to one tab", { load: false }, async ({ page, load }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "locks", { value: undefined }));
  await load();
  await new Facilitator(page).begin("60 minutes");
  await page.getByText(/^This address offers no locks.* Keep it in one tab\.$/).waitFor();
});

pageTest("a browser that refuses a lock still shows the workshop", {}, async ({ page, reload }) => {
  await new Facilitator(page).begin("60 minutes");
  await title(page).focus();
  await page.keyboard.type("Playback outage");
  await page.addInitScript(() => {
    LockManager.prototype.request = () => Promise.reject(new DOMException("refused", "SecurityError"));
  });
  await reload();
  await banner(page).waitFor();
  await reads(page, "Playback outage");
});

pageTest("what a file brings into a workshop that another tab writes goes into no other workshop", {}, async (app) => {
  const { first, second } = await inTwoTabs(app, "Play");
  const coming = first.waitForEvent("download");
  await first.keyboard.press("Alt+s");
  const file = JSON.parse(await readFile(await (await coming).path(), "utf8"));
  file.document.frame.service = "edge cache";
  const facilitator = new Facilitator(second);
  await facilitator.go("Library");
  await second.getByLabel("Open a backup file").setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
  await second.getByRole("button", { name: "Replace what is here" }).click();
  await second.getByText(/Another tab writes this workshop\. Nothing was changed\./).waitFor();
  await facilitator.go("Library");
  await facilitator.begin("60 minutes");
  const service = (page) => page.getByLabel("Service", { exact: true }).inputValue();
  assert.equal(await service(second), "");
  assert.equal(await second.getByText("The file was taken in").count(), 0);
  assert.equal(await service(first), "");
});

/** The process that a tab works in: of all that draw pages, the one whose processor time grows most while the tab counts. */
async function processOf(driver, page) {
  const times = async () => {
    const { processInfo } = await driver.send("SystemInfo.getProcessInfo");
    return processInfo.filter(({ type }) => type === "renderer").map(({ id, cpuTime }) => [id, cpuTime]);
  };
  const before = new Map(await times());
  await page.evaluate(() => {
    let sum = 0;
    for (let count = 0; count < 400_000_000; count += 1) sum = (sum + count) | 0;
    return sum;
  });
  const worked = ([id, time]) => time - (before.get(id) ?? time);
  const [busiest] = (await times()).toSorted((one, other) => worked(other) - worked(one));
  assert.ok(worked(busiest) > 0, "one of them has worked");
  return busiest[0];
}

async function areProcessesOfTheirOwn(app, first, second) {
  const driver = await app.context.browser().newBrowserCDPSession();
  const [one, other] = [await processOf(driver, first), await processOf(driver, second)];
  assert.notEqual(one, other, "the two tabs are processes of their own");
}

pageTest("a thousand keys in two tabs by turns are all there", { timeout: 240_000 }, async (app) => {
  const { first, second } = await inTwoTabs(app, "0");
  await areProcessesOfTheirOwn(app, first, second);
  const [TURNS, KEYS] = [10, 100];
  let expected = "0";
  for (let turn = 0; turn < TURNS; turn += 1) {
    const [writer, reader] = turn % 2 === 0 ? [first, second] : [second, first];
    if (turn > 0) await takes(writer, reader);
    const text = String.fromCharCode(97 + turn).repeat(KEYS);
    await goesOn(writer, text);
    expected += text;
  }
  await app.reload();
  await reads(first, expected);
  await reads(second, expected);
});
