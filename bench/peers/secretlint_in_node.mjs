// secretlint as a contestant: a file on each line of standard input, `seconds TAB found` on standard output.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { scan } from "./secretlint.mjs";

for await (const path of createInterface({ input: process.stdin })) {
  const text = readFileSync(path, "utf8");
  const began = performance.now();
  const found = await scan(text);
  console.log(`${(performance.now() - began) / 1000}\t${found}`);
}
