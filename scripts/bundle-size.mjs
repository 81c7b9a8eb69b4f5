// Part of `make bench`: prints what the first load costs, against the budget.

import { fileURLToPath } from "node:url";
import { BUDGET, firstLoad, total } from "./first-load.mjs";

const files = await firstLoad(fileURLToPath(new URL("../dist", import.meta.url)));
const sum = total(files);
const row = (name, raw, brotli) => console.log(`${name.padEnd(44)}${String(raw).padStart(12)}${String(brotli).padStart(12)}`);

console.log("First load, everything the page fetches, in bytes");
row("file", "raw", "brotli");
for (const { name, raw, brotli } of files) row(name, raw, brotli);
row("total", sum.raw, sum.brotli);
row("budget", "", BUDGET);
console.log(`share of the budget: ${(sum.brotli / BUDGET).toFixed(2)}`);
if (sum.brotli > BUDGET) {
  console.error("Over budget.");
  process.exitCode = 1;
}
