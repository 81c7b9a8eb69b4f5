// End-to-end tests: `pageTest("a sentence", options, async ({ page, ... }) => {...})` opens the built page, runs the
// body, and then holds what is true of every test: a clean console, and no request after the page has loaded.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { launchChromium, openPage } from "./browser.mjs";

export { PHONE, WALL, dist, launchChromium, openPage, screenshot } from "./browser.mjs";

// One Chromium for each test file, started by its first test.
let browser;
after(async () => (await browser)?.close());

/**
 * @param {string} name what the app does, as a sentence
 * @param {object} options those of `openPage`, and: `load: false` leaves the loading to the body;
 *   `expected`, a list of patterns of console messages that this test provokes; `timeout` in milliseconds
 * @param {(app: Awaited<ReturnType<typeof openPage>>) => Promise<void>} body
 */
export function pageTest(name, options, body) {
  const { load = true, expected = [], timeout = 120_000, ...page } = options;
  test(name, { timeout }, async (t) => {
    browser ??= launchChromium();
    const app = await openPage(await browser, page);
    t.after(() => app.close());
    if (load) await app.load();
    await body(app);
    const unexpected = app.record.problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
    assert.deepEqual(unexpected, [], "the console is clean");
    for (const pattern of expected) {
      assert.ok(app.record.problems.some((problem) => pattern.test(problem)), `${pattern} was expected on the console`);
    }
    assert.deepEqual(app.record.later, [], "no request after the page has loaded");
  });
}

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong on the page as it is, one line for each place; `rules` narrows what it looks for. */
export async function axe(page, rules) {
  // A script element would be refused by the page's policy; evaluation by the driver is not.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(await axeSource);
  return page.evaluate(async (values) => {
    const options = { resultTypes: ["violations"], ...(values && { runOnly: { type: "rule", values } }) };
    const { violations } = await globalThis.axe.run(document, options);
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`));
  }, rules);
}

/** Fails with the list when axe-core finds anything. */
export async function assertAccessible(page) {
  assert.deepEqual(await axe(page), [], "axe-core finds nothing");
}
