// `make screenshots`: pictures of the built page in target/screenshots, in every size, light and dark.

import { largeWorkshop } from "../bench/large_workshop.mjs";
import { LARGE_WALL, PHONE, WALL, launchChromium, openPage, screenshot } from "../tests/e2e/browser.mjs";

const STAGES = ["frame", "timeline", "impact", "trigger", "whys", "fishbone", "weigh", "actions", "close", "release"];

/** Walls that are drawn otherwise for few causes than for many, and so many causes. */
const CROWDED = ["whys", "fishbone", "weigh"];
const COUNTS = [3, 12, 40];

const openSample = (page) => page.getByRole("button", { name: /Sample incident/ }).click();
const begin = (page) => page.getByRole("button", { name: /^60 minutes/ }).click();

/** Opens the sample with so many causes, from a backup file. */
async function openGrown(page, causes) {
  const buffer = Buffer.from(await largeWorkshop(undefined, { events: 11, causes, actions: 3 }));
  await page.getByLabel("Open a backup file").setInputFiles({ name: "grown.json", mimeType: "application/json", buffer });
}

/** Says a number on the wall. */
async function askAbout(page, number) {
  await page.getByLabel(/Capture line/).fill(number);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "it happened" }).waitFor();
}

/** Goes to a stage of the open workshop, and turns the page into the wall where asked. */
async function show(page, stage, wall) {
  const name = stage[0].toUpperCase() + stage.slice(1);
  await page.getByRole("link", { name: new RegExp(`^${name}`) }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  if (wall) {
    await page.keyboard.press("F2");
    await page.getByLabel(/Capture line/).waitFor();
  }
}

/** What to look at: a name for the file, and the way there from a freshly loaded page. */
const VIEWS = [
  { name: "first-page", go: async () => {} },
  ...STAGES.flatMap((stage) => [
    { name: `${stage}-empty`, go: async (page) => (await begin(page), await show(page, stage, false)) },
    { name: `${stage}-full`, go: async (page) => (await openSample(page), await show(page, stage, false)) },
  ]),
  ...STAGES.filter((stage) => stage !== "release").map((stage) => ({
    name: `${stage}-wall`,
    go: async (page) => (await openSample(page), await show(page, stage, true)),
  })),
  ...CROWDED.flatMap((stage) =>
    COUNTS.map((causes) => ({
      name: `${stage}-wall-of-${causes}`,
      go: async (page) => {
        await openGrown(page, causes);
        await show(page, stage, true);
        // The grown tree is in the leg of the first cause, which is not asked about first.
        if (stage === "whys") await askAbout(page, "C1");
      },
    })),
  ),
];

const browser = await launchChromium();
try {
  for (const viewport of [WALL, LARGE_WALL, PHONE]) {
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
