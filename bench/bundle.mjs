// What the first load costs, and how much of it is the engine.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BUDGET, brotli, firstLoad, total } from "../scripts/first-load.mjs";

/** Prints every file of the first load, in bytes; returns the budget. */
export async function bundle(dist) {
  const files = await firstLoad(dist);
  const sum = total(files);
  console.log("\nFirst load, everything the page fetches, in bytes");
  row("file", "raw", "brotli");
  for (const { name, raw, brotli } of files) row(name, raw, brotli);
  row("total", sum.raw, sum.brotli);
  console.log(`share of the budget: ${(sum.brotli / BUDGET).toFixed(2)}`);
  return { name: "first load, brotli", value: sum.brotli, unit: "bytes", most: BUDGET };
}

/** Prints what a program with the engine weighs more than the same program without it. */
export async function engineBytes(programs, dist) {
  const weigh = async (name) => {
    const files = await Promise.all([`${name}.js`, `${name}_bg.wasm`].map((file) => readFile(join(programs, file))));
    return { raw: sum(files.map((bytes) => bytes.length)), brotli: sum(files.map(brotli)) };
  };
  const [bare, engine] = await Promise.all([weigh("without_engine"), weigh("with_engine")]);
  const page = total(await firstLoad(dist));
  const added = { raw: engine.raw - bare.raw, brotli: engine.brotli - bare.brotli };
  console.log("\nThe engine alone, in bytes: a program that calls it, less the same program that does not");
  row("", "raw", "brotli");
  row("with the engine", engine.raw, engine.brotli);
  row("without", bare.raw, bare.brotli);
  row("the engine, at most", added.raw, added.brotli);
  console.log(`share of the page: ${(added.brotli / page.brotli).toFixed(2)} (less, where the page needs the same library code)`);
}

function row(name, raw, brotli) {
  console.log(`${name.padEnd(44)}${String(raw).padStart(12)}${String(brotli).padStart(12)}`);
}

function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}
