// Texts that are committed: `UPDATE_SNAPSHOTS=1` writes them anew, to be read in the difference before they are kept.

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";

const folder = new URL("snapshots/", import.meta.url);

/** Fails where the text is not the committed one. */
export async function assertSnapshot(name, text) {
  const file = new URL(name, folder);
  if (process.env.UPDATE_SNAPSHOTS) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, text);
  }
  assert.equal(text, await readFile(file, "utf8"), `${name} is the committed text; UPDATE_SNAPSHOTS=1 writes it anew`);
}
