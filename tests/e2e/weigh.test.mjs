// Hands that the facilitator counts for the room: the budget is public, sums are not, and a count beyond it is asked about.

import assert from "node:assert/strict";
import { largeWorkshop } from "../../bench/large_workshop.mjs";
import { Facilitator } from "./facilitator.mjs";
import { pageTest } from "./harness.mjs";

/** Types how many hands went up for a cause. */
async function count(page, cause, hands) {
  await page.getByLabel(`Hands for ${cause}`, { exact: true }).fill(String(hands));
  await page.keyboard.press("Tab");
}

pageTest("more hands than the room has are counted again or kept, and what was kept is not asked about again", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Weigh");
  await count(page, "C1", 40);
  const asks = page.getByText(/more than the room has\. Count again, or keep the count\?$/);
  await asks.waitFor();
  await page.getByRole("button", { name: "Count again" }).click();
  await page.getByLabel("Hands for C1", { exact: true }).and(page.locator(":focus")).waitFor();
  await asks.waitFor();
  await page.getByRole("status").getByText(/more than the room has/).waitFor();
  await page.getByRole("button", { name: "Keep the count" }).press("Enter");
  await asks.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Hide from the wall" }).and(page.locator(":focus")).waitFor();
  await facilitator.go("Actions");
  await facilitator.go("Weigh");
  assert.equal(await asks.count(), 0);
  await count(page, "C1", 41);
  await asks.waitFor();
});

pageTest("how many are cast is on the wall, what each got is not before the reveal", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Weigh");
  await facilitator.hideVotes();
  await facilitator.toWall();
  await facilitator.say("C1=5");
  const wall = page.getByRole("main");
  await wall.getByText(/^\d+ of \d+ cast$/).waitFor();
  assert.equal(await page.locator("meter").count(), 0);
  await facilitator.toConsole();
  await page.getByRole("button", { name: "Reveal on the wall" }).click();
  await page.getByRole("button", { name: "Hide from the wall" }).and(page.locator(":focus")).waitFor();
  await facilitator.toWall();
  await page.locator("meter").first().waitFor();
});

pageTest("from the wall's line votes are given out, counted within the budget, and shown and hidden", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  for (const cause of ["The certificate ran out", "One person may renew it"]) await facilitator.cause(cause);
  await facilitator.go("Weigh");
  await facilitator.toWall();
  const wall = page.getByRole("main");
  await facilitator.say("=3*4");
  await wall.getByText("3 each for 4: 12 votes.").waitFor();
  await facilitator.say("1=5");
  await wall.getByText("5 of 12 cast").waitFor();
  await facilitator.say("2=20");
  await wall.getByText("That would be 25 of 12. Count again, or end the line with ! to keep it.").waitFor();
  await wall.getByText("5 of 12 cast").waitFor();
  await facilitator.say("2=20!");
  await wall.getByText("25 of 12 cast").waitFor();
  assert.equal(await page.locator("meter").count(), 0);
  await facilitator.say("==");
  await wall.getByText("The votes are shown.").waitFor();
  await page.locator("meter").first().waitFor();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("reveal");
  await page.keyboard.press("Enter");
  // While the palette is closing, the line takes no focus.
  await page.getByRole("combobox").waitFor({ state: "hidden" });
  await page.locator("meter").first().waitFor({ state: "detached" });
  await facilitator.say("2=o");
  await wall.getByText("C2 is organisational.").waitFor();
});

pageTest("a cause named in Weigh is marked, and who looks for an explanation is one line", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Weigh");
  await facilitator.toWall();
  await facilitator.say("C2");
  await page.getByRole("main").locator("[aria-current]").filter({ hasText: "C2" }).waitFor();
  await facilitator.say("X1 2099-12-15");
  await page.getByRole("main").getByText("2099-12-15").waitFor();
  await facilitator.say("X1 @nobody");
  await page.getByText("No one person of the register is called that.").waitFor();
});

pageTest("hands for a parked cause are refused with the way back, and the line stays as it was typed", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  const grown = await largeWorkshop(undefined, { events: 11, causes: 41, actions: 3 });
  await facilitator.openBackup(grown);
  await facilitator.go("Fishbone");
  const parked = page.getByText(/^C\d+ is parked: it stays in the tree\.$/);
  await page.getByRole("button", { name: /Park it$/ }).press("Enter");
  const [number] = (await parked.first().innerText()).split(" ");
  await facilitator.go("Whys");
  await facilitator.toWall();
  await facilitator.say(number);
  await page.getByRole("img", { name: "Why-tree" }).getByText("parked").first().waitFor();
  await facilitator.nextOnWall("Whys", "Weigh");
  const cast = page.getByText(/ cast$/);
  const before = await cast.innerText();
  await facilitator.say(`${number}=3`);
  await page.getByText(`${number} is parked, so it has no votes. Bring it back first: console, Fishbone, Parked.`).waitFor();
  assert.equal(await facilitator.captureLine.inputValue(), `${number}=3`);
  assert.equal(await cast.innerText(), before);
});

pageTest("what begins as a sign and cannot be one stays in the line, with what is possible", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Weigh");
  await facilitator.toWall();
  const wall = page.getByRole("main");
  for (const [line, possible] of [
    ["4=x", "after 4= comes how many hands, or o or t"],
    ["=0", "One vote and one voter are the least"],
    ["X1 2099-02-31", "There is no such day in the calendar."],
  ]) {
    await facilitator.captureLine.fill("");
    await facilitator.say(line);
    await wall.getByText(possible).waitFor();
    assert.equal(await facilitator.captureLine.inputValue(), line);
  }
});

pageTest("another explanation is in sight on the wall, and what speaks for one ends what was said before", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Weigh");
  await facilitator.toWall();
  const wall = page.getByRole("main");
  for (let number = 1; number <= 14; number += 1) {
    await facilitator.say(`The cache was cold in region ${number}`);
    await wall.getByText(`The cache was cold in region ${number} not told apart yet`).waitFor();
  }
  await facilitator.say("X1+ it ran until the end");
  await facilitator.say("X1+ the log shows it");
  await wall.getByText(/it ran until the end\.\s+the log shows it/).waitFor();
  await facilitator.say("The clock was wrong");
  await wall.getByText("The clock was wrong not told apart yet").waitFor();
});

pageTest("a count beyond the room is asked about in sight of the field", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  for (let number = 1; number <= 24; number += 1) await facilitator.cause(`The cache was cold in region ${number}`);
  await facilitator.go("Weigh");
  await page.getByLabel("Voters").fill("4");
  await page.keyboard.press("Tab");
  await count(page, "C24", 400);
  const asks = page.getByText(/more than the room has\. Count again, or keep the count\?$/);
  await asks.waitFor();
  const { top, bottom, height } = await asks.evaluate((asked) => {
    const { top, bottom } = asked.getBoundingClientRect();
    return { top, bottom, height: innerHeight };
  });
  assert.ok(top >= 0 && bottom <= height, `${top} to ${bottom} of ${height}`);
});
