// `make screenshots`: pictures of the built page in target/screenshots, in both sizes, light and dark.

import { PHONE, WALL, launchChromium, openPage, screenshot } from "../tests/e2e/browser.mjs";

/** What to look at: a name for the file, and the way there from a freshly loaded page. */
const VIEWS = [{ name: "first-page", go: async () => {} }];

const browser = await launchChromium();
try {
  for (const viewport of [WALL, PHONE]) {
    for (const colorScheme of ["light", "dark"]) {
      for (const { name, go } of VIEWS) {
        const app = await openPage(browser, { viewport, colorScheme });
        await app.load();
        await go(app.page);
        console.log(await screenshot(app.page, `${name}-${viewport.width}-${colorScheme}`));
        await app.close();
      }
    }
  }
} finally {
  await browser.close();
}
