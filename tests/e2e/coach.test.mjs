// The coach on the console: noticed while typing, one key each, kept over a reload, taken back by undo, never on the wall.

import assert from "node:assert/strict";
import { Facilitator } from "./facilitator.mjs";
import { assertAccessible, pageTest } from "./harness.mjs";

const coachOf = (page) => page.getByRole("region", { name: "Coach" });
const noHint = async (page, words) => {
  await coachOf(page).getByText(words, { exact: true }).waitFor({ state: "detached" });
};

/** A workshop at its whys, with one cause for each statement. */
async function atWhys(page, ...statements) {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  for (const statement of statements) await enter(page, statement);
  return facilitator;
}

async function enter(page, line) {
  const box = page.getByRole("textbox", { name: /^C\d+.*because/ });
  await box.focus();
  await page.keyboard.type(line);
  await page.keyboard.press("Enter");
}

pageTest("a question is taken up by one key, answered under its cause, and taken back by undo", {}, async ({ page }) => {
  await atWhys(page, "The engineer forgot to drain the node");
  const coach = coachOf(page);
  await coach.getByText("forgot to", { exact: true }).waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Alt+i");
  await page.getByRole("heading", { name: /^C1: Which step did not happen/ }).waitFor();
  await noHint(page, "forgot to");
  assert.match(await page.evaluate(() => document.activeElement.id), /add-cause/);
  await page.keyboard.type("The drain is step 31 of a page that nobody opens at night");
  await page.keyboard.press("Enter");
  await page.getByLabel("Statement of C2").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByLabel("Statement of C2").waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { name: "What made C1 possible?" }).waitFor();
});

pageTest("a bare topic is asked what about it led anywhere, and a condition is not", {}, async ({ page }) => {
  await atWhys(page, "Deploy pipeline");
  const asks = coachOf(page).getByRole("listitem").filter({ hasText: "What about it, so that one can say “this led to that”?" });
  await asks.waitFor();
  await page.getByLabel("Statement of C1").fill("Deploy pipeline without a canary stage");
  await page.keyboard.press("Tab");
  await asks.waitFor({ state: "detached" });
});

pageTest("a hint is left by one key, stays left after a reload, and comes back by undo", {}, async ({ page, load }) => {
  await atWhys(page, "Poor communication between the teams");
  const coach = coachOf(page);
  await coach.getByText("Poor", { exact: true }).waitFor();
  await page.keyboard.press("Alt+h");
  await noHint(page, "Poor");
  await page.keyboard.press("Control+z");
  await coach.getByText("Poor", { exact: true }).waitFor();
  await page.keyboard.press("Alt+h");
  await noHint(page, "Poor");
  await load();
  await page.getByLabel("Statement of C1").focus();
  await coach.waitFor();
  assert.equal(await coach.getByText("Poor", { exact: true }).count(), 0);
});

pageTest("a kind of hint is silenced for the workshop, also after a reload, and heard again", {}, async ({ page, load }) => {
  await atWhys(page, "Poor communication between the teams");
  const coach = coachOf(page);
  await coach.getByRole("button", { name: /^Not in this workshop.*“Poor”/ }).click();
  await noHint(page, "Poor");
  await enter(page, "Inadequate monitoring of the queue");
  await coach.getByRole("heading", { name: "To ask about C2" }).waitFor();
  assert.equal(await coach.getByText("Inadequate", { exact: true }).count(), 0);
  await load();
  await page.getByLabel("Statement of C2").focus();
  await coach.getByRole("heading", { name: "To ask about C2" }).waitFor();
  assert.equal(await coach.getByText("Inadequate", { exact: true }).count(), 0);
  await coach.getByRole("button", { name: /^Hear the silent/ }).click();
  await coach.getByText("Inadequate", { exact: true }).waitFor();
});

pageTest("what was just typed is asked back, in the timeline as well", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  await page.getByRole("textbox", { name: /event/i }).first().focus();
  await page.keyboard.type("14:05 Usually the drain takes four minutes");
  await page.keyboard.press("Enter");
  const coach = coachOf(page);
  await coach.getByText("What does a normal day look like?").first().waitFor();
  await page.keyboard.press("Alt+i");
  const selected = await page.evaluate(() => {
    const { value, selectionStart, selectionEnd } = document.activeElement;
    return value.slice(selectionStart, selectionEnd);
  });
  assert.equal(selected, "Usually", "the answer is typed over the words it is about");
});

pageTest("a link is read aloud as one sentence, with the test backwards", {}, async ({ page }) => {
  await atWhys(page, "The change reached all regions at once", ">", "The pipeline had no canary stage");
  const aloud = coachOf(page).getByRole("region", { name: "Read C2 aloud" });
  await aloud.getByText(/^That the pipeline had no canary stage led to this: the change reached all regions at once, which raised the chance of the outage\.$/).waitFor();
  await aloud.getByText(/^Backwards: If this condition holds/).waitFor();
});

pageTest("nothing of the coach is on the wall, and its keys do nothing there", {}, async ({ page }) => {
  const facilitator = await atWhys(page, "The engineer forgot to drain the node");
  await coachOf(page).getByText("forgot to", { exact: true }).waitFor();
  await facilitator.toWall();
  assert.equal(await coachOf(page).count(), 0);
  for (const key of ["Alt+i", "Alt+h", "Alt+o"]) await page.keyboard.press(key);
  assert.ok(!(await page.locator("body").innerText()).includes("Which step did not happen"));
  await facilitator.toConsole();
  await page.getByLabel("Statement of C1").focus();
  await coachOf(page).getByText("forgot to", { exact: true }).waitFor();
});
