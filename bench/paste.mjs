// How fast pasted text is read, in lines per second, beside a plain split of the same text, and how it grows.

import { takeTurns } from "./rounds.mjs";
import { writeLines } from "./texts.mjs";

const FEW = 5_000;
const MANY = 50_000;
/** Seconds for 50,000 lines in the browser, until the list of what was found stands. */
const IN_THE_PAGE = 1;
/** For ten times the lines. */
const GROWTH = 12;

/** Measures `groups` of contestants, the whole way first and the plain split last, each of `bench/contestants.mjs`; returns budgets. */
export async function pasting(written, groups, rounds) {
  const [few, many] = [await writeLines(written, FEW), await writeLines(written, MANY)];
  const budgets = [];
  for (const { title, contestants, isPage } of groups) {
    const questions = contestants.flatMap((contestant) => [
      { contestant, path: few, times: MANY / FEW },
      { contestant, path: many },
    ]);
    const answers = await takeTurns(questions, rounds);
    console.log(`\nPasted text, ${title}: lines per second, of ${FEW} and ${MANY} lines; times as long as the split; growth for ten times the lines`);
    const split = answers.at(-1);
    for (const [index, contestant] of contestants.entries()) {
      const [small, large] = [answers[2 * index], answers[2 * index + 1]];
      const speed = (count, answer) => Math.round(count / answer.seconds).toLocaleString("en");
      const growth = large.fastest / small.fastest;
      console.log(`  ${contestant.name.padEnd(34)}${speed(FEW, small).padStart(12)}${speed(MANY, large).padStart(12)}   x ${(large.seconds / split.seconds).toFixed(1)}   x ${growth.toFixed(1)}`);
      if (index === 0) budgets.push({ name: `growth, pasted text, ${title}`, value: growth, unit: "x", most: GROWTH });
    }
    if (isPage) budgets.push({ name: `${MANY} pasted lines ${title}`, value: answers[1].seconds, unit: "s", most: IN_THE_PAGE });
  }
  return budgets;
}
