// The review of what is taken out, by keyboard alone: one key per decision, undo, and what the readers get.

import assert from "node:assert/strict";
import { Facilitator } from "./facilitator.mjs";
import { PHONE, assertAccessible, pageTest } from "./harness.mjs";

const TOKEN = `ghp_${"a1B2c3D4e5F6".repeat(3)}`;
const OTHER_TOKEN = `ghp_${"q7W8e9R0t1Y2".repeat(3)}`;

const review = (page) => page.getByRole("region", { name: "What is taken out" });
const progress = (page, words) => review(page).getByRole("status").filter({ hasText: words }).waitFor();
/** The line of a value: closed or open, it says the value and what stands for it. */
const line = (page, value) => review(page).getByRole("button", { name: new RegExp(`${value} becomes`) });

/** An incident with two people, a host, an address and a token that was typed before there was a review. */
async function incident(page) {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  const people = [{ fullName: "Mirela Dragan", role: "release engineer", handles: "", presence: "present" }];
  await facilitator.frame({ frame: { title: "Uploads fail", severity: "two", day: "2026-03-12", zone: "UTC", meetingMinutes: 60 }, people, words: [] });
  await facilitator.nextAfter("Frame");
  await facilitator.event("14:02 !start errors on 10.42.7.19");
  await facilitator.event("14:05 !mitigation Mirela drained db-1.corp.internal");
  return facilitator;
}

pageTest("a review is done by keyboard: drop, general words, a kept value with its reason, the rest, and undo", {}, async ({ page }) => {
  const facilitator = await incident(page);
  await facilitator.go("Release");
  await progress(page, "0 of 3 decided");

  await line(page, "10.42.7.19").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("d");
  await progress(page, "1 of 3 decided");

  await line(page, "db-1.corp.internal").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("g");
  await progress(page, "2 of 3 decided");

  await line(page, "10.42.7.19").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("k");
  const reason = review(page).getByLabel("These readers may see it, because");
  await reason.and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Enter");
  await progress(page, "2 of 3 decided");
  assert.ok(await review(page).getByRole("button", { name: "Keep it" }).isDisabled(), "nothing is kept without a reason");
  await reason.focus();
  await page.keyboard.type("a documented range");
  assert.equal(await reason.inputValue(), "a documented range", "letters in a field are letters");
  await page.keyboard.press("Enter");
  await review(page).getByRole("heading", { name: "Kept by decision" }).waitFor();

  await page.keyboard.press("r");
  await progress(page, "3 of 3 decided");
  await page.keyboard.press("ControlOrMeta+z");
  await progress(page, "2 of 3 decided");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await progress(page, "3 of 3 decided");
  await assertAccessible(page);

  const { text } = await facilitator.saveMarkdown();
  assert.match(text, /errors on 10\.42\.7\.19/);
  assert.match(text, /The release engineer drained an internal host/);
  assert.ok(!text.includes("db-1") && !text.includes("Mirela"));
});

pageTest("arrow keys go through the list and letters never fire in a field", {}, async ({ page }) => {
  const facilitator = await incident(page);
  await facilitator.go("Release");
  await progress(page, "0 of 3 decided");
  const lines = review(page).getByRole("button", { name: / becomes / });
  await lines.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.equal(await lines.nth(2).getAttribute("aria-expanded"), "true");
  await page.keyboard.press("ArrowUp");
  assert.equal(await lines.nth(1).getAttribute("aria-expanded"), "true");
  await page.getByLabel("How far it has come").focus();
  await page.keyboard.press("d");
  await progress(page, "0 of 3 decided");
});

pageTest("a typed secret is not stored, can be put back, and a live one becomes an action once", {}, async ({ page }) => {
  const facilitator = await incident(page);
  await facilitator.event(`14:09 pushed with ${TOKEN}`);
  await page.getByText("[TOKEN-1] stands in its place").waitFor();
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.ok(!(await stored()).includes(TOKEN), "it is nowhere in the storage");
  assert.match(await page.getByLabel("What happened in E3").inputValue(), /pushed with \[TOKEN-1\]$/);

  await facilitator.go("Release");
  await review(page).getByRole("button", { name: "Revoke it" }).first().focus();
  await page.keyboard.press("Enter");
  await review(page).getByText("To be revoked: it is among the actions.").waitFor();
  const { text } = await facilitator.saveMarkdown();
  assert.equal(text.split("Revoke and replace the token").length, 2);

  await page.keyboard.press("Alt+x");
  await page.getByText("Put back, and kept by decision.").waitFor();
  assert.ok((await stored()).includes(TOKEN));
});

pageTest("of several secrets one notice stands, and its key puts them back one after the other", {}, async ({ page }) => {
  const facilitator = await incident(page);
  await facilitator.event(`14:09 pushed with ${TOKEN}`);
  await page.getByText("[TOKEN-1] stands in its place").waitFor();
  await facilitator.event(`14:10 and again with ${OTHER_TOKEN}`);
  await page.getByText("[TOKEN-2] stands in its place").waitFor();
  assert.equal(await page.getByRole("button", { name: "Not a secret (Alt X)" }).count(), 1);

  await page.keyboard.press("Alt+x");
  await page.getByText("[TOKEN-1] still stands in place of a secret.").waitFor();
  assert.equal(await page.getByText("[TOKEN-2] stands in its place").count(), 0, "what was said of it is so no longer");
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.ok((await stored()).includes(OTHER_TOKEN));
  assert.ok(!(await stored()).includes(TOKEN), "the one before is still out");
  await page.keyboard.press("Alt+x");
  await page.getByText("[TOKEN-1] still stands in place of a secret.").waitFor({ state: "detached" });
  assert.ok((await stored()).includes(TOKEN));
  assert.equal(await page.getByRole("button", { name: "Not a secret (Alt X)" }).count(), 0);
});

pageTest("what is said of a secret keeps its width beside what can be done about it", {}, async ({ page }) => {
  const facilitator = await incident(page);
  await facilitator.event(`14:09 pushed with ${TOKEN}`);
  const { width, height } = await page.getByText("[TOKEN-1] stands in its place").boundingBox();
  assert.ok(width > height, `${width} wide and ${height} high`);
});

pageTest("a name that is one of our own words is solved at the gate by one button", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  const people = [{ fullName: "Anders Postmortem", role: "", handles: "", presence: "present" }];
  await facilitator.frame({ frame: { title: "Uploads fail", severity: "two", day: "2026-03-12", zone: "UTC", meetingMinutes: 60 }, people, words: [] });
  await facilitator.go("Release");
  const solve = page.getByRole("button", { name: /^Ordinary word here \(postmortem\)$/i });
  await solve.first().focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("The released text as Markdown").waitFor();
  const { name } = await facilitator.saveMarkdown();
  assert.match(name, /^postmortem-/);
});

pageTest("selected text is marked as sensitive by one key", {}, async ({ page }) => {
  const facilitator = await incident(page);
  await facilitator.go("Frame");
  await page.getByLabel("What people call it", { exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Alt+k");
  await page.getByText(/^Marked as K1/).waitFor();
  await facilitator.go("Release");
  await line(page, "Uploads fail").waitFor();
});

pageTest("versions are compared and fields are chosen, on a telephone too", { viewport: PHONE }, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Release");
  await progress(page, /decided/);
  await page.getByText("Before and after, side by side").click();
  await page.getByText(/texts are listed/).waitFor();
  await page.getByLabel("Read by").selectOption({ label: "team, company and public" });
  await page.getByText("Field by field: what each reader gets").click();
  await page.getByText("action", { exact: true }).click();
  await page.getByLabel("action, owner for the team").selectOption({ label: "less: by role" });
  await page.getByText("Field by field: what each reader gets (1 changed)").waitFor();
  await page.getByLabel("action, tracker for the public").selectOption({ label: "more: redacted…" });
  await page.getByLabel("These readers may see it, because").fill("our tracker is public");
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByText("Field by field: what each reader gets (2 changed)").waitFor();
  await assertAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${overflow} px too wide`);
});
