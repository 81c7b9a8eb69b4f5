// Deadlines as days go by: a later date needs its cause, there is no third, and the manager's answer names who gave it.

import assert from "node:assert/strict";
import { Facilitator } from "./facilitator.mjs";
import { assertAccessible, pageTest } from "./harness.mjs";

const DAY = 24 * 60 * 60_000;

/** The sample incident, opened on the day its room met. */
async function theSample({ page, load, reload }) {
  await page.clock.install({ time: new Date("2026-03-13T09:00:00Z") });
  await load();
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Actions");
  const later = async (days) => {
    await page.clock.fastForward(days * DAY);
    await reload();
    await facilitator.isAt("Actions");
  };
  const row = (region, number) =>
    page
      .getByRole("region", { name: region, exact: true })
      .getByRole("listitem")
      .filter({ has: page.getByText(number, { exact: true }) })
      .first();
  return { facilitator, later, action: row("What will change, who, until when", "A1"), risks: page.getByRole("region", { name: "Risks accepted with open eyes" }) };
}

const focused = (page) => page.evaluate(() => document.activeElement.textContent);

async function moveTo(action, date, cause) {
  if (cause) await action.getByLabel("What held it up").selectOption(cause);
  await action.getByLabel("New date").fill(date);
  await action.getByRole("button", { name: /^Change the date/ }).press("Enter");
}

pageTest("a date is corrected on the day it is agreed; after that a later one needs its cause, also before it has passed", { load: false }, async (app) => {
  const { later, action } = await theSample(app);
  await action.getByLabel("Deadline").fill("2026-04-20");
  await action.getByLabel("Deadline").fill("2026-04-10");
  await later(7);
  await action.getByText("Until 2026-04-10").waitFor();
  assert.equal(await action.getByLabel("Deadline").count(), 0);
  await action.getByText(/^Another date/).press("Enter");
  await moveTo(action, "2026-05-08");
  await app.page.getByText("A later date needs what held it up.").first().waitFor();
  await moveTo(action, "2026-04-08");
  await action.getByText("Until 2026-04-08").waitFor();
  await moveTo(action, "2026-05-08", "outranked by other work");
  await action.getByText("Until 2026-05-08").waitFor();
  assert.match(await focused(app.page), /Another date/);
  await later(1);
  await action.getByText(/^An earlier date/).waitFor();
  assert.equal(await action.getByLabel("What held it up").count(), 0, "no third date");
});

pageTest("opening a closed action again frees no date", { load: false }, async (app) => {
  const { later, action } = await theSample(app);
  await later(40);
  await action.getByText(/^The rest, tonight/).press("Enter");
  await action.getByLabel("Status").selectOption("done");
  await action.getByText("Until 2026-04-10").waitFor();
  assert.equal(await action.getByLabel("Deadline").count(), 0);
  await action.getByLabel("Status").selectOption("open");
  await action.getByText(/^Its date has passed: a second date/).waitFor();
  assert.equal(await action.getByLabel("Deadline").count(), 0);
});

pageTest("what is obsolete is dropped instead of dated, and an action dropped after its date asks for the reason", { load: false }, async (app) => {
  const { later, action } = await theSample(app);
  await later(40);
  await action.getByText(/^Its date has passed: a second date/).press("Enter");
  await moveTo(action, "2026-04-12", "blocked");
  await app.page.getByText("That day has passed.").first().waitFor();
  await action.getByLabel("What held it up").selectOption("obsolete");
  await action.getByRole("button", { name: /^Drop it as obsolete/ }).press("Enter");
  await action.getByText(/^Its date has passed/).waitFor({ state: "detached" });
  assert.notEqual(await app.page.evaluate(() => document.activeElement.tagName), "BODY");
  await action.getByText(/^The rest, tonight/).press("Enter");
  assert.equal(await action.getByLabel("Dropped because").locator(":checked").textContent(), "obsolete");
  await action.getByLabel("Dropped because").selectOption("not said");
  const asked = app.page.getByRole("button", { name: /^A1 ?was dropped after its date: for which reason/ });
  await asked.waitFor();
  await action.getByLabel("Dropped because").selectOption("cannot be done");
  await asked.waitFor({ state: "detached" });
});

pageTest("the manager's answer is recorded by a button, names who gave it, and a signed risk is carried until it is looked at again", { load: false }, async (app) => {
  const { later, action, risks } = await theSample(app);
  await later(40);
  await action.getByText(/^Its date has passed/).press("Enter");
  await moveTo(action, "2026-05-08", "blocked");
  await later(30);
  await action.getByText(/^Its second date has passed/).press("Enter");
  const record = action.getByRole("button", { name: /^Record the answer/ });
  await action.getByLabel("The manager", { exact: true }).selectOption("staffs it now");
  assert.ok(await record.isDisabled(), "nobody gave it yet");
  await action.getByLabel("Manager", { exact: true }).selectOption({ index: 1 });
  const manager = await action.getByLabel("Manager", { exact: true }).locator(":checked").textContent();
  await assertAccessible(app.page);
  await record.press("Enter");
  await action.getByText(`Late twice; ${manager} staffs it now, 2026-05-22.`).waitFor();
  assert.match(await focused(app.page), /Change the answer/);
  const before = await risks.getByLabel("Who carries it").count();
  await action.getByRole("button", { name: /^Change the answer/ }).press("Enter");
  await action.getByLabel("The manager", { exact: true }).selectOption("signs the risk");
  await action.getByLabel("The risk is looked at again on").fill("2026-06-30");
  await record.press("Enter");
  await action.getByText(`Late twice; ${manager} signs the risk, 2026-05-22.`).waitFor();
  const owners = risks.getByLabel("Who carries it");
  assert.equal(await owners.count(), before + 3, "one for each condition the action treats");
  assert.equal(await owners.last().locator(":checked").textContent(), manager);
  const due = app.page.getByRole("button", { name: /its day to look again has passed: is it still acceptable\?/ });
  assert.equal(await due.count(), 0);
  await later(60);
  assert.equal(await due.count(), 4, "those three, and the one that the room accepted until July");
});
