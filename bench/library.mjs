// A year of two hundred workshops: how long the library takes from the start of the page to its list, beside an empty
// one.

import { readFile } from "node:fs/promises";
import { openPage } from "../tests/e2e/browser.mjs";

const WORKSHOPS = 200;
const BUDGET = 200;
const ROUNDS = 7;

/** The row for the verdict: milliseconds that the full library takes longer than the empty one. */
export async function libraryOpening(browser) {
  const app = await openPage(browser);
  try {
    await app.context.addInitScript(() => {
      const look = () => {
        if (document.getElementById("shelf-heading")) globalThis.listed = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const empty = await median(app);
    await app.page.evaluate(fill, { count: WORKSHOPS, saved: await small() });
    // The first opening makes the cards, once.
    await opening(app);
    const full = await median(app);
    console.log(`\nLibrary: ${full.toFixed(0)} ms to the list of ${WORKSHOPS} workshops, ${empty.toFixed(0)} ms to an empty one`);
    return { name: `library of ${WORKSHOPS}, above an empty one`, value: full - empty, unit: "ms", most: BUDGET };
  } finally {
    await app.close();
  }
}

/** The sample without its timeline: what two hundred of them take must fit into a browser's storage. */
async function small() {
  const saved = JSON.parse(await readFile(new URL("../src/library/sample.json", import.meta.url), "utf8"));
  for (const table of ["events", "notes", "explanations", "marks"]) saved.document[table] = [];
  saved.document.trigger.events = [];
  return saved;
}

/** Runs in the page. */
function fill({ count, saved }) {
  for (let at = 0; at < count; at += 1) {
    saved.document.frame.title = `Incident ${at + 1}`;
    saved.document.frame.day = `2026-${String((at % 12) + 1).padStart(2, "0")}-${String((at % 28) + 1).padStart(2, "0")}`;
    const key = (at + 1).toString(16).padStart(16, "0");
    localStorage.setItem(`whybone/1/${key}/snapshot`, JSON.stringify({ contains: {}, saved }));
  }
}

async function median(app) {
  const taken = [];
  for (let round = 0; round < ROUNDS; round += 1) taken.push(await opening(app));
  return taken.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)];
}

async function opening(app) {
  await app.load();
  const listed = await app.page.waitForFunction(() => globalThis.listed);
  return listed.jsonValue();
}
