// Nothing lost when the page or the whole browser is killed in the middle of a sentence. `make soak` does more of it.

import { test } from "node:test";
import { killed, killedWhilePacking } from "./killing.mjs";

const ROUNDS = 10;

test("a killed page comes back with every letter", { timeout: 240_000 }, async (t) => {
  const { lost } = await killed({ rounds: ROUNDS, seed: 7, kill: "page", longest: 1_500 });
  t.diagnostic(`${ROUNDS} kills of the page, characters lost: ${lost.join(" ")}`);
});

test("a killed browser comes back with all but the last second", { timeout: 240_000 }, async (t) => {
  const { lost } = await killed({ rounds: ROUNDS, seed: 11, kill: "browser", longest: 3_000 });
  t.diagnostic(`${ROUNDS} kills of the browser, characters lost: ${lost.join(" ")}`);
});

test("a browser killed while a closed workshop is packed has both of them", { timeout: 240_000 }, async (t) => {
  const { packed } = await killedWhilePacking({ rounds: 6, seed: 13, longest: 4_000, large: 50_000 });
  t.diagnostic(`6 kills of the browser; what was left was packed by then ${packed} times`);
});
