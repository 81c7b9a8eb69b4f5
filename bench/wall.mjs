// How long after Enter in the console a line is drawn in the wall's own window.
//
// Both windows say when on the same clock of the machine, so what is measured is what the room waits: taking the line
// down, keeping it, redacting and composing the picture, sending it, laying it out and painting it.

import { Facilitator } from "../tests/e2e/facilitator.mjs";
import { openPage } from "../tests/e2e/browser.mjs";
import { openWallWindow } from "../tests/e2e/wall-window.mjs";

const LINES = 40;
const MOST_MILLISECONDS = 50;

/** Prints the delay on an empty workshop and on the sample; returns the budget. */
export async function wallDelay(browser) {
  console.log("\nFrom Enter in the console to the line drawn in the wall's own window, in milliseconds");
  let worst = 0;
  for (const [name, open] of [["an empty workshop", (f) => f.begin("60 minutes")], ["the sample", (f) => f.openSample()]]) {
    const delays = await measured(browser, open);
    const [p50, p95] = [0.5, 0.95].map((part) => delays[Math.min(delays.length - 1, Math.floor(delays.length * part))]);
    console.log(`  ${name.padEnd(24)}p50 ${p50.toFixed(1).padStart(6)}   p95 ${p95.toFixed(1).padStart(6)}   of ${delays.length} lines`);
    worst = Math.max(worst, p95);
  }
  return { name: "console to wall, p95", value: worst, unit: "ms", most: MOST_MILLISECONDS };
}

async function measured(browser, open) {
  const app = await openPage(browser);
  try {
    await app.load();
    const facilitator = new Facilitator(app.page);
    await open(facilitator);
    const wall = await openWallWindow(app);
    await facilitator.go("Timeline");
    await app.page.evaluate(() => {
      const now = () => performance.timeOrigin + performance.now();
      addEventListener("keydown", ({ key }) => key === "Enter" && (globalThis.entered = now()), { capture: true });
    });
    await wall.evaluate(() => {
      const now = () => performance.timeOrigin + performance.now();
      new MutationObserver(() => {
        // After the frame that paints it, not before.
        requestAnimationFrame(() => setTimeout(() => (globalThis.drawn = now())));
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const delays = [];
    for (let line = 0; line < LINES; line += 1) {
      await wall.evaluate(() => (globalThis.drawn = null));
      await facilitator.event(`23:${String(line + 10).padStart(2, "0")} Line ${line} of the measurement, as long as a sentence is`);
      const drawn = await wall.waitForFunction(() => globalThis.drawn);
      delays.push((await drawn.jsonValue()) - (await app.page.evaluate(() => globalThis.entered)));
    }
    return delays.sort((a, b) => a - b);
  } finally {
    await app.close();
  }
}
