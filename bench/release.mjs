// How long the large workshop takes to leave: opened and written in every format for the public, and how that grows.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LARGE, largeWorkshop } from "./large_workshop.mjs";
import { takeTurns } from "./rounds.mjs";

/** Milliseconds for the large workshop, without what opening it takes. */
const ALL_FORMATS = 200;
/** For ten times the workshop. */
const GROWTH = 12;

/** Measures `groups` of two contestants each, the release and the opening alone, of `bench/contestants.mjs`; returns budgets. */
export async function releasing(written, groups, rounds) {
  const tenth = Object.fromEntries(Object.entries(LARGE).map(([table, count]) => [table, count / 10]));
  const [small, large] = [await backup(written, "small", tenth), await backup(written, "large", LARGE)];
  const budgets = [];
  for (const { title, contestants } of groups) {
    const questions = contestants.flatMap((contestant) => [
      { contestant, path: small, times: 10 },
      { contestant, path: large },
    ]);
    const [ofSmall, ofLarge, openSmall, openLarge] = await takeTurns(questions, rounds);
    const [few, many] = [ofSmall.fastest - openSmall.fastest, ofLarge.fastest - openLarge.fastest].map((seconds) => seconds * 1000);
    console.log(`\nA release of the large workshop, ${title}: ${ofLarge.found} formats in ${many.toFixed(0)} ms, a tenth of it in ${few.toFixed(1)} ms (opening: ${(openLarge.fastest * 1000).toFixed(0)} ms)`);
    budgets.push({ name: `release, all formats, ${title}`, value: many, unit: "ms", most: ALL_FORMATS });
    budgets.push({ name: `growth, release, ${title}`, value: many / few, unit: "x", most: GROWTH });
  }
  return budgets;
}

async function backup(written, name, counts) {
  const path = join(written, `workshop-${name}.json`);
  await writeFile(path, await largeWorkshop(undefined, counts));
  return path;
}
