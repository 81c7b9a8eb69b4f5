// What one key costs the page's main thread in the large workshop, beside the same key in an empty page.

import { largeWorkshop } from "./large_workshop.mjs";
import { median } from "./rounds.mjs";

/** From the budgets: milliseconds that 95 of 100 keys stay below. */
const P95 = 16;
/** A quick typist's pause between two keys. */
const PAUSE = 80;
const LINE = "the check of the previous release was skipped for this one";

/** Where people type most: the stage, a thing that is edited there, and the field; without a thing, a line for what comes next. */
const FIELDS = [
  { stage: "Timeline", number: "E1000", field: "What happened in E1000" },
  { stage: "Timeline", field: /^Next event/ },
  { stage: "Whys", number: "C250", field: "Statement of C250" },
  { stage: "Whys", field: /because…$/ },
  { stage: "Fishbone", field: "Name of B1", open: "Bones" },
  { stage: "Weigh", field: /another explanation that fits$/ },
  { stage: "Actions", number: "A50", field: /^What/ },
];

/** Types a line into a field of each stage of the large workshop; returns the budgets. */
export async function keystrokes(browser) {
  const { openPage } = await import("../tests/e2e/browser.mjs");
  const text = await largeWorkshop();
  const app = await openPage(browser);
  await app.load();
  await app.page.getByLabel("Open a backup file").setInputFiles({ name: "large.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await app.page.getByRole("navigation").first().waitFor();

  const empty = await openEmpty(browser);
  const budgets = [];
  console.log("\nMain-thread work of one key, in ms, in the workshop of 2,000 events, 500 causes and 100 actions");
  console.log(`  ${"".padEnd(26)}${["p50", "p95", "empty page p50", "times the empty page"].map((name) => name.padStart(22)).join("")}`);
  for (const { stage, number, field, open } of FIELDS) {
    const typed = await goTo(app.page, stage, number, field, open);
    await typed.click();
    await typed.press("End");
    // In turns, so that what else the machine does meets both.
    const [ours, bare] = await inTurns([app.page, empty], LINE);
    const [p50, p95] = [median(ours), quantile(ours, 0.95)];
    const cells = [p50.toFixed(1), p95.toFixed(1), median(bare).toFixed(1), `x ${(p50 / median(bare)).toFixed(1)}`];
    const where = `${stage}, ${number ?? (open ? "a bone" : "its line")}`;
    console.log(`  ${where.padEnd(26)}${cells.map((cell) => cell.padStart(22)).join("")}`);
    budgets.push({ name: `a key in ${where}, p95`, value: p95, unit: "ms", most: P95 });
  }
  await app.close();
  return budgets;
}

/** The field, on its stage. */
async function goTo(page, stage, number, field, open) {
  await page.getByRole("link", { name: new RegExp(`^${stage}`) }).click();
  if (open) await page.getByText(open, { exact: true }).click();
  if (!number) return page.getByLabel(field).first();
  await page.keyboard.press("Control+k");
  await page.getByLabel(/^Command, stage/).fill(number);
  await page.keyboard.press("Enter");
  return page.getByRole("listitem").filter({ has: page.getByText(number, { exact: true }) }).getByLabel(field).first();
}

async function openEmpty(browser) {
  const page = await browser.newPage();
  await page.setContent("<input>");
  await page.locator("input").focus();
  return page;
}

/** One key into each page after the other; for each page the milliseconds of every key. */
async function inTurns(pages, line) {
  const measured = await Promise.all(pages.map(async (page) => ({ page, driver: await metrics(page), each: [] })));
  for (const key of line) {
    for (const { page, driver, each } of measured) {
      await page.bringToFront();
      const before = await worked(driver);
      await page.keyboard.press(key === " " ? "Space" : key);
      await page.waitForTimeout(PAUSE);
      each.push((await worked(driver)) - before);
    }
  }
  return measured.map(({ each }) => each);
}

async function metrics(page) {
  const driver = await page.context().newCDPSession(page);
  await driver.send("Performance.enable", { timeDomain: "threadTicks" });
  return driver;
}

/** Milliseconds that the main thread has worked so far. */
async function worked(driver) {
  const { metrics: all } = await driver.send("Performance.getMetrics");
  return all.find(({ name }) => name === "TaskDuration").value * 1000;
}

function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}
