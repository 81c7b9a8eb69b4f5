// How quick the fishbone is laid out and drawn, beside mermaid's `ishikawa-beta` on the same causes in the same page.

import { copyFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { median, ratio, takeTurns } from "./rounds.mjs";
import { serve } from "../scripts/static-server.mjs";

const SIZES = [10, 50, 200, 500];
const ROUNDS = 5;
/** Mermaid's time to ours, on the largest. */
const LEAST = 20;

const BONES = ["Change", "Code", "Data", "Configuration", "Suppliers", "Detection", "Recovery", "Workload"];
const CAUSES = [
  "No check compares a configuration with what runs",
  "Alert routes have no owner once a team is renamed",
  "Going back was never practised",
  "The dashboard averages all regions over half an hour",
  "The contract names no time to recover",
];

/** The causes of one size: each bone, and its causes, in the order drawn. */
function bones(size) {
  return BONES.map((bone, at) => ({
    bone,
    causes: Array.from({ length: size }, (_, cause) => cause)
      .filter((cause) => cause % BONES.length === at)
      .map((cause) => `${CAUSES[cause % CAUSES.length]} (${cause})`),
  }));
}

const ours = (size) => ["Playback outage", ...bones(size).flatMap(({ bone, causes }) => [bone, ...causes.map((cause) => `\t${cause}`)])].join("\n");
const theirs = (size) =>
  ["ishikawa-beta", "  Playback outage", ...bones(size).flatMap(({ bone, causes }) => [`    ${bone}`, ...causes.map((cause) => `      ${cause}`)])].join("\n");

/** Somebody who draws in the page, in the manner of `contestants.mjs`; the size is the path. */
const contestant = (name, page, does, source) => ({
  name,
  scan: (size) => page.evaluate(drawHere, { does, text: source(size) }),
});

/** Runs in the page. The picture is drawn when the browser knows where it is. */
async function drawHere({ does, text }) {
  const began = performance.now();
  const found = await globalThis[does](text);
  const made = performance.now();
  document.querySelector("svg").getBoundingClientRect();
  const done = performance.now();
  return { seconds: (done - began) / 1000, found, made: made - began, browser: done - made };
}

/** Where the time on paper goes: our geometry, our elements, and what the browser does with them alone. */
async function parts(page, size) {
  const asked = { laidOut: ["fishboneLaidOut", ours], paper: ["fishboneOnPaper", ours], mermaid: ["ishikawa", theirs] };
  const took = { laidOut: [], paper: [], mermaid: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, [does, source]] of Object.entries(asked)) {
      took[name].push(await page.evaluate(drawHere, { does, text: source(size) }));
    }
  }
  const of = (name, part) => median(took[name].map((answer) => answer[part]));
  const [laidOut, made, theirMade] = [of("laidOut", "made"), of("paper", "made"), of("mermaid", "made")];
  console.log(
    `  ${size} causes on paper: geometry ${laidOut.toFixed(1)} ms, elements ${(made - laidOut).toFixed(1)} ms, the browser's own layout of ` +
      `their text ${of("paper", "browser").toFixed(1)} ms. Without the last, in both: x ${(theirMade / made).toFixed(1)}`,
  );
}

/**
 * Prints the times; returns the budget.
 * @param {string} written the folder with the built program in `page/`
 * @param {object} browser a Chromium
 */
export async function diagrams(written, browser) {
  const mermaid = createRequire(new URL("../tests/e2e/package.json", import.meta.url)).resolve("mermaid/dist/mermaid.min.js");
  await copyFile(mermaid, `${written}/mermaid.js`);
  await writeFile(
    `${written}/diagrams.html`,
    '<!doctype html><meta charset="utf-8"><body><script src="mermaid.js"></script><script type="module" src="diagrams.js"></script>',
  );
  await copyFile(new URL("page/diagrams.js", import.meta.url), `${written}/diagrams.js`);
  const server = await serve({ root: written });
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => console.error(`in the page: ${error.message}`));
    await page.goto(`${server.url}diagrams.html`);
    await page.waitForFunction("globalThis.ready");
    const whybone = contestant("whybone", page, "fishbone", ours);
    const onPaper = contestant("on paper", page, "fishboneOnPaper", ours);
    const other = contestant("mermaid", page, "ishikawa", theirs);
    console.log("\nA fishbone laid out and drawn in Chromium, ms, and how many times as long mermaid's ishikawa-beta took.");
    console.log("On the console a bone shows twelve causes and counts the rest; on paper, and by mermaid, every cause is drawn.");
    console.log(`  ${"".padEnd(16)}${["console", "paper", "mermaid"].map((name) => name.padStart(10)).join("")}`);
    let last = 0;
    for (const size of SIZES) {
      const answers = await takeTurns([whybone, onPaper, other].map((contestant) => ({ contestant, path: size })), ROUNDS);
      const [shown, paper] = answers.slice(0, 2).map((answer) => ratio(answer, answers[2]));
      last = shown;
      const cells = answers.map(({ seconds }) => (seconds * 1000).toFixed(1).padStart(10));
      console.log(`  ${`${size} causes`.padEnd(16)}${cells.join("")}   x ${shown.toFixed(1)}, on paper x ${paper.toFixed(1)}`);
    }
    await parts(page, SIZES.at(-1));
    return { name: `fishbone of ${SIZES.at(-1)} causes, mermaid's time to it`, value: last, unit: "x", least: LEAST };
  } finally {
    await server.close();
  }
}
