// The sample incident grown to what a long meeting leaves behind: forty causes, thirty events, fifteen actions.

import { readFile } from "node:fs/promises";

const saved = new URL("../../../src/library/sample.json", import.meta.url);
const SIZES = { events: 30, causes: 40, actions: 15, notes: 12, questions: 8, explanations: 4, windows: 5 };

/** A backup file of it, as a file chooser takes it. */
export async function grown() {
  const workshop = JSON.parse(await readFile(saved, "utf8"));
  for (const [table, size] of Object.entries(SIZES)) {
    const rows = workshop.document[table];
    const known = rows.length;
    for (let id = Math.max(...rows.map((row) => row.id)) + 1; rows.length < size; id += 1) {
      rows.push({ ...structuredClone(rows[rows.length % known]), id });
    }
  }
  return { name: "grown.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(workshop)) };
}
