// secretlint with its recommended preset, as its documentation shows it. Runs in Node and, bundled, in the page.

import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";

const config = { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator, options: {} }] };

/** How much it finds; it replaces nothing. */
export async function scan(text) {
  const source = { filePath: "pasted.txt", content: text, contentType: "text" };
  const result = await lintSource({ source, options: { config, noPhysicFilePath: true } });
  return result.messages.length;
}
