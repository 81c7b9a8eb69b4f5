// Actions in the room: the jar opens on the wall and its line takes the ideas, an action is rated, and the rest is found by
// its name.

import assert from "node:assert/strict";
import { largeWorkshop } from "../../bench/large_workshop.mjs";
import { Facilitator } from "./facilitator.mjs";
import { pageTest } from "./harness.mjs";
import { openWallWindow } from "./wall-window.mjs";

const wallRow = (page, number) => page.getByRole("main").getByRole("listitem").filter({ hasText: number });

/** The wall at Actions with three ideas in the jar, and somebody who may carry an action. */
async function withIdeas(page) {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await page.getByLabel("Type a name, or paste an invite or a list").fill("Ada Brook @ada, on-call engineer");
  await page.getByRole("button", { name: "Register", exact: true }).press("Enter");
  for (const idea of ["a second person for certificates", "renew them by a job", "be quicker"]) await facilitator.idea(idea);
  await facilitator.go("Actions");
  await facilitator.toWall();
  return facilitator;
}

pageTest("the wall's line answers the ideas of the jar", {}, async ({ page }) => {
  const facilitator = await withIdeas(page);
  await wallRow(page, "I1").getByText("a second person for certificates").waitFor();
  await facilitator.say("I1 @Ada until 2099-12-15");
  await page.getByText("It is an action now.").waitFor();
  await facilitator.say("I2*A1");
  await page.getByText("It is part of that action now.").waitFor();
  await page.getByLabel(/^Capture line/).fill("I3-9");
  await page.keyboard.press("Enter");
  await page.getByText("Say why, by the number of the reason: I1-2.").waitFor();
  await facilitator.say("I3-3");
  await wallRow(page, "A1").filter({ hasText: /a second person[\s\S]*Ada Brook[\s\S]*2099-12-15/ }).waitFor();
  await facilitator.toConsole();
  await page.getByText("Ideas that have an answer: 3").press("Enter");
  await page.getByText("declined: would not hold on a tired night").waitFor();
});

pageTest("the order to begin in has a picture in which actions rated alike stand side by side", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Actions");
  await facilitator.toWall();
  for (const what of ["Renew certificates by a job", "Send a test alert", "Write the way back down"]) await facilitator.say(what);
  for (const rated of ["A1 high/low", "A2 high/low", "A3 low/high"]) await facilitator.say(rated);
  await facilitator.toConsole();
  await page.getByText(/^In this order/).press("Enter");
  const picture = page.getByRole("img", { name: /^Risk removed against effort/ });
  await picture.waitFor();
  const box = (number) => picture.getByText(number, { exact: true }).boundingBox();
  const [first, second, third] = [await box("A1"), await box("A2"), await box("A3")];
  assert.ok(first.x + first.width < second.x && Math.abs(first.y - second.y) < 1, JSON.stringify([first, second]));
  assert.ok(third.x > second.x + second.width && third.y > second.y + second.height, JSON.stringify(third));
  const frame = await picture.boundingBox();
  assert.ok(third.x + third.width < frame.x + frame.width && third.y + third.height < frame.y + frame.height);
  await page.getByRole("button", { name: /^A3.*risk removed 2 \(low\) ÷ effort 3 \(high\) = 0\.7/ }).waitFor();
});

pageTest("risk removed and effort are said in the line, on the wall and on the console", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Actions");
  await facilitator.toWall();
  await facilitator.say("Renew certificates by a job");
  await facilitator.say("A1 high/low");
  await wallRow(page, "A1").getByText("high risk removed · low effort").waitFor();
  await page.getByLabel(/^Capture line/).fill("A1 hgih");
  await page.keyboard.press("Enter");
  await page.getByText(/^After A1 comes who, until when, or risk\/effort/).waitFor();
  assert.equal(await page.getByRole("main").getByRole("listitem").count(), 1);
  await page.keyboard.press("Escape");
  await facilitator.toConsole();
  const risk = page.getByLabel("Risk it removes");
  assert.equal(await risk.locator("option:checked").innerText(), "high");
  await page.getByLabel(/^Next action/).fill("A1 m/h");
  await page.keyboard.press("Enter");
  await page.getByText("Noted.").waitFor();
  assert.equal(await risk.locator("option:checked").innerText(), "medium");
});

pageTest("an idea is said on the wall in its own window too, and never which", {}, async (app) => {
  const facilitator = new Facilitator(app.page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  const wall = await openWallWindow(app);
  await facilitator.idea("a second person for certificates");
  await wall.getByText("In the jar.").waitFor();
  assert.ok(!(await wall.getByRole("main").innerText()).includes("second person"));
  await wall.getByText("In the jar.").waitFor({ state: "detached" });
});

pageTest("the palette leads to the points of a good postmortem from any stage, and to parts of the library", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Whys");
  const choose = async (name) => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByLabel(/^Command, stage/).fill(name);
    await page.keyboard.press("Enter");
  };
  await choose("quality");
  const points = page.getByRole("dialog", { name: "A good postmortem" });
  await points.getByRole("listitem").first().waitFor();
  await page.keyboard.press("Escape");
  await points.waitFor({ state: "hidden" });
  for (const [name, focused] of [
    ["order", /^Order to begin in|In this order/],
    ["accepted risk", /^Risks accepted with open eyes$/],
    ["price", /^The price of closing now$/],
    ["template", /^Begin$/],
    ["set-up", /^Begin$/],
    ["archive", /^Workshops on this device$/],
    ["numbers", /^Numbers by quarter$/],
    ["class card", /^Numbers by quarter$/],
  ]) {
    await choose(name);
    await page.locator(":focus").filter({ hasText: focused }).waitFor();
  }
});

pageTest("the wall at Close has a card of what closing now leaves open", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Close");
  await facilitator.toWall();
  const card = page.getByRole("main").getByText("Closing now leaves this open");
  for (let turn = 0; turn < 6 && (await card.count()) === 0; turn++) await page.keyboard.press("PageDown");
  await card.waitFor();
  await wallRow(page, "C10").waitFor();
});

pageTest("a number said at Actions and at Close turns the wall to the page that shows it", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  const grown = await largeWorkshop(undefined, { events: 11, causes: 12, actions: 30 });
  await facilitator.openBackup(grown);
  await facilitator.go("Actions");
  await facilitator.toWall();
  const marked = page.getByRole("main").locator("[aria-current]");
  await facilitator.say("A2");
  await marked.filter({ hasText: /^A2\D/ }).waitFor();
  await facilitator.say("A30");
  await marked.filter({ hasText: /^A30\D/ }).waitFor();
  await facilitator.say("A2 high/low");
  await marked.filter({ hasText: /^A2\D[\s\S]*high risk removed/ }).waitFor();
  await facilitator.nextOnWall("Actions");
  const added = 12;
  for (let at = 0; at < added; at += 1) await facilitator.say("the restore worked at the first attempt");
  await facilitator.say("N1");
  await marked.filter({ hasText: /^N1\D/ }).waitFor();
  await facilitator.say(`N${added}`);
  await marked.filter({ hasText: new RegExp(`^N${added}\\D`) }).waitFor();
});
