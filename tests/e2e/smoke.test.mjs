// The page starts, is quiet, and stops honestly.

import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { BUDGET, CEILING, firstLoad, total } from "../../scripts/first-load.mjs";
import { PHONE, WALL, assertAccessible, dist, launchChromium, openPage, pageTest } from "./harness.mjs";

for (const at of ["/", "/tools/rca/"]) {
  pageTest(`the page starts at ${at} and is quiet from then on`, { at }, async ({ page, record }) => {
    await page.getByRole("heading").first().waitFor();
    // The start is over when the network is shut; then whatever was still loading ends, and the page comes to rest.
    // A request later than that is refused by the page's policy, and the refusal is an unclean console.
    await page.locator(`meta[content="connect-src 'none'"]`).waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => new Promise((rest) => requestIdleCallback(rest)));
    const named = (await firstLoad(dist)).map(({ name }) => (name === "index.html" ? "" : name));
    for (const url of record.firstLoad) {
      const path = new URL(url).pathname;
      assert.ok(path.startsWith(at) && named.includes(path.slice(at.length)), `${path} is counted by make bench`);
    }
  });
}

for (const colorScheme of ["light", "dark"]) {
  for (const viewport of [WALL, PHONE]) {
    const name = `the first page is accessible and fits, ${colorScheme}, ${viewport.width} wide`;
    pageTest(name, { colorScheme, viewport }, async ({ page }) => {
      await assertAccessible(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= viewport.width, `nothing scrolls sideways (${width} px)`);
    });
  }
}

pageTest("after the start every request is refused", { expected: [/Content Security Policy/] }, async ({ page, url, record }) => {
  const outcome = await page.evaluate((target) => fetch(target).then(() => "sent", () => "refused"), `${url}boot.js`);
  assert.equal(outcome, "refused");
  assert.deepEqual(record.later, []);
});

pageTest("when the app stops, a reload is offered above everything else", {}, async ({ page }) => {
  await page.evaluate(() => {
    const ofTheApp = document.body.appendChild(document.createElement("dialog"));
    ofTheApp.showModal();
    window.dispatchEvent(new Event("whybone-stopped"));
  });
  await page.getByRole("alertdialog", { name: "Something broke" }).waitFor();
  await assertAccessible(page);
  const [onTop, focused] = await page.evaluate(() => [document.elementFromPoint(20, 20).id, document.activeElement.id]);
  assert.deepEqual([onTop, focused], ["stopped", "stopped-reload"]);
});

pageTest("a reload after a stop starts the app again", {}, async ({ page, record }) => {
  await page.evaluate(() => window.dispatchEvent(new Event("whybone-stopped")));
  record.loading(page);
  await page.getByRole("button", { name: "Reload" }).press("Enter");
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  await page.locator("#start").waitFor({ state: "detached" });
});

test("a page without its program says that it stopped", async (t) => {
  const root = await mkdtemp(join(tmpdir(), "whybone-broken-"));
  t.after(() => rm(root, { recursive: true }));
  await cp(dist, root, { recursive: true });
  const program = (await readdir(root)).find((name) => name.endsWith(".wasm"));
  await writeFile(join(root, basename(program)), "not a program");
  const browser = await launchChromium();
  t.after(() => browser.close());
  const app = await openPage(browser, { root });
  t.after(() => app.close());
  await app.page.goto(app.url);
  await app.page.getByRole("alertdialog", { name: "Something broke" }).waitFor();
});

test("everything fetched at first load does not grow", async () => {
  const { brotli } = total(await firstLoad(dist));
  assert.ok(brotli <= CEILING, `${brotli} bytes of ${CEILING}; the budget is ${BUDGET}`);
});
