// Kills the page and the whole browser many times while somebody types, some of them after a long time and with much
// stored, and prints what each kill cost. `make soak`; the first argument is how many kills of each sort.

import { killed, killedWhilePacking } from "../tests/e2e/killing.mjs";

const kills = Number(process.argv[2] ?? 200);
const LONG = 100_000;
const LARGE = 200_000;

const sorts = [
  ["page", { longest: 3_000 }, kills],
  ["browser", { longest: 3_000 }, kills],
  ["browser, much stored", { longest: 6_000, large: LARGE }, Math.ceil(kills / 10)],
  ["browser, after a long time", { longest: LONG }, Math.ceil(kills / 20)],
];

for (const [name, options, rounds] of sorts) {
  const kill = name.startsWith("page") ? "page" : "browser";
  const { lost } = await killed({ rounds, seed: rounds, kill, ...options });
  const sorted = lost.toSorted((a, b) => a - b);
  console.log(`${name}: ${rounds} kills, never more than the last second; characters lost: median ${sorted[Math.floor(rounds / 2)]}, most ${sorted.at(-1)}`);
}

// A workshop is packed two seconds after it was closed.
const { packed } = await killedWhilePacking({ rounds: Math.ceil(kills / 4), seed: kills, longest: 4_000, large: LARGE });
console.log(`browser, while the workshop that was left is packed: ${Math.ceil(kills / 4)} kills, nothing of it lost; it was packed by then ${packed} times`);
