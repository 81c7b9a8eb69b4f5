// What one saved edit costs the page's main thread, and how long a workshop takes to open, by the size of what is saved:
// the cost of an edit is the edit's, not the document's. Snapshots are folded between the keys, in their own time.

import { openPage } from "../tests/e2e/browser.mjs";
import { largeWorkshop } from "./large_workshop.mjs";
import { median } from "./rounds.mjs";

/** Kilobytes of saved form. */
const SIZES = [10, 100, 1_000, 3_000];
/** From the smallest to the largest size. */
const GROWTH = 2;
const KEYS = 60;
const OPENINGS = 5;
/** A quick typist's pause between two keys. */
const PAUSE = 80;
/** Gestures after which the journal is folded, and a pause in which it is. */
const FOLD_AFTER = 64;
const REST = 1_500;

/** The budget: how many times as much an edit costs in the largest as in the smallest. */
export async function savedEdits(browser) {
  console.log("\nMain-thread work of one saved edit, in ms, and of what is folded after it; ms to open the workshop again");
  console.log(`  ${"".padEnd(12)}${["saved, KB", "p50 of a key", "longest key", "fold, p50 of a rest", "open, p50"].map((name) => name.padStart(20)).join("")}`);
  const keys = [];
  for (const size of SIZES) {
    const app = await openPage(browser);
    const { saved, key, longest, fold, open } = await measured(app, size * 1_000);
    keys.push(key);
    const cells = [(saved / 1_000).toFixed(0), key.toFixed(2), longest.toFixed(1), fold.toFixed(1), open.toFixed(0)];
    console.log(`  ${`${size} KB`.padEnd(12)}${cells.map((cell) => cell.padStart(20)).join("")}`);
    await app.close();
  }
  return { name: "a saved edit, 3 MB beside 10 KB", value: keys.at(-1) / keys[0], unit: "x", most: GROWTH };
}

async function measured(app, size) {
  const text = await ofSize(size);
  await app.load();
  await app.page.getByLabel("Open a backup file").setInputFiles({ name: "b.json", mimeType: "application/json", buffer: Buffer.from(text) });
  const title = app.page.getByLabel("What people call it");
  await title.waitFor();
  const driver = await app.page.context().newCDPSession(app.page);
  await driver.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await driver.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
  };
  const costOf = async (act, pause) => {
    const before = await worked();
    await act();
    await app.page.waitForTimeout(pause);
    return (await worked()) - before;
  };
  await title.click();
  await title.press("End");
  const each = [];
  for (let key = 0; key < KEYS; key += 1) each.push(await costOf(() => app.page.keyboard.press("x"), PAUSE));
  // One idea a gesture: each is kept within its key.
  const rests = [];
  for (let fold = 0; fold < 3; fold += 1) {
    await ideas(app.page, FOLD_AFTER);
    rests.push(await costOf(async () => {}, REST));
  }
  const opened = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    const began = performance.now();
    await app.page.reload();
    await title.waitFor();
    opened.push(performance.now() - began);
  }
  return { saved: text.length, key: median(each), longest: Math.max(...each), fold: median(rests), open: median(opened) };
}

/** So many gestures, as quickly as they can be made. */
async function ideas(page, count) {
  const title = page.getByLabel("What people call it");
  for (let gesture = 0; gesture < count; gesture += 1) {
    await page.keyboard.press("y");
    await title.dispatchEvent("compositionend");
  }
}

/** A workshop whose saved form has about that many characters. */
async function ofSize(size) {
  const of = async (rounds) => {
    const counts = { events: 1 + Math.round(200 * rounds), causes: 1 + Math.round(50 * rounds), actions: 1 + Math.round(10 * rounds) };
    const backup = JSON.parse(await largeWorkshop(undefined, counts));
    // What would make the smallest too large.
    for (const table of ["notes", "explanations", "marks", "ideas", "questions", "risks", "tallies"]) backup.document[table] = [];
    return JSON.stringify(backup);
  };
  const [least, more] = [(await of(0)).length, (await of(1)).length];
  return of(Math.max(0, (size - least) / (more - least)));
}
