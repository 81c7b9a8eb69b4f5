// A workshop of 2,000 events, 500 causes and 100 actions: everything in it can be reached and edited.

import assert from "node:assert/strict";
import { largeWorkshop } from "../../bench/large_workshop.mjs";
import { assertAccessible, pageTest } from "./harness.mjs";

const TWO_MINUTES = 120_000;
/** A full page has at most so many elements: every one costs at every key. */
const ELEMENTS = 15_000;

pageTest("among 2,000 events any one is reached by its number, typed into, and found again", { timeout: 2 * TWO_MINUTES }, async ({ page, reload }) => {
  const text = await largeWorkshop();
  await page.getByLabel("Open a backup file").setInputFiles({ name: "large.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("link", { name: /^Timeline/ }).click();
  await page.getByRole("heading", { level: 1, name: "Timeline" }).waitFor();
  const go = async (number) => {
    await page.keyboard.press("Control+k");
    await page.getByLabel(/^Command, stage/).fill(number);
    await page.keyboard.press("Enter");
  };

  await go("E1500");
  await page.getByLabel("When E1500").and(page.locator(":focus")).waitFor();
  assert.ok((await page.locator("*").count()) < ELEMENTS, "rows that are far away are not there");
  const read = await page.getByLabel(/^Next event/).evaluate((field) => field.form.length);
  assert.equal(read, 1, "the browser looks at each key through one field, not through all that are there");
  await page.getByLabel("What happened in E1500").fill("The cache was empty in every region");
  await page.keyboard.press("Control+k");
  await page.getByLabel(/^Command, stage/).fill("cache was empty");
  await page.getByRole("option", { name: /E1500 The cache was empty/ }).waitFor();
  await page.keyboard.press("Escape");

  // The field that is typed into stays, however far one scrolls.
  const typed = page.getByLabel("What happened in E1500");
  await typed.focus();
  await page.mouse.wheel(0, -1_000_000);
  await page.getByLabel("What happened in E1", { exact: true }).waitFor();
  await page.keyboard.press("End");
  await page.keyboard.type(", twice");
  assert.equal(await typed.inputValue(), "The cache was empty in every region, twice");
  await assertAccessible(page);

  await reload();
  await page.getByRole("heading", { level: 1, name: "Timeline" }).waitFor();
  await go("E1500");
  assert.equal(await typed.inputValue(), "The cache was empty in every region, twice");
});
