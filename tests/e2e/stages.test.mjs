// Every stage and the wall of every stage, with a full workshop and with an empty one: accessible in light and dark,
// nothing scrolls sideways, and (by the harness) a clean console and no request.

import assert from "node:assert/strict";
import { Facilitator } from "./facilitator.mjs";
import { PHONE, WALL, axe, pageTest } from "./harness.mjs";

const STAGES = ["Library", "Frame", "Timeline", "Impact", "Trigger", "Whys", "Fishbone", "Weigh", "Actions", "Close", "Release"];

const WORKSHOPS = {
  "the sample incident": (facilitator) => facilitator.openSample(),
  "an empty workshop": (facilitator) => facilitator.begin("60 minutes"),
};

/** What is wrong with the page as it is, at both sizes and in both schemes. */
async function problems(page, where) {
  const found = [];
  for (const viewport of [WALL, PHONE]) {
    await page.setViewportSize(viewport);
    const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
    if (width > viewport.width) found.push(`${where}, ${viewport.width} wide: scrolls sideways, ${width} px`);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      // Nothing but colours follows from the scheme.
      const violations = await axe(page, colorScheme === "dark" ? ["color-contrast"] : undefined);
      found.push(...violations.map((violation) => `${where}, ${viewport.width} wide, ${colorScheme}: ${violation}`));
    }
  }
  await page.setViewportSize(WALL);
  return found;
}

for (const [workshop, open] of Object.entries(WORKSHOPS)) {
  pageTest(`every stage of ${workshop} is accessible and fits`, { timeout: 240_000 }, async ({ page }) => {
    const facilitator = new Facilitator(page);
    await open(facilitator);
    const found = [];
    for (const stage of STAGES) {
      await facilitator.go(stage);
      found.push(...(await problems(page, stage)));
    }
    assert.deepEqual(found, []);
  });

  pageTest(`the wall of every stage of ${workshop} is accessible and fits`, { timeout: 240_000 }, async ({ page }) => {
    const facilitator = new Facilitator(page);
    await open(facilitator);
    const found = [];
    // The library and the release are never on the wall.
    for (const stage of STAGES.slice(1, -1)) {
      await facilitator.go(stage);
      await facilitator.toWall();
      found.push(...(await problems(page, `wall of ${stage}`)));
      await facilitator.toConsole();
    }
    assert.deepEqual(found, []);
  });
}

pageTest("a workshop opened from far down the library on a phone begins at its top", { viewport: PHONE }, async ({ page }) => {
  await new Facilitator(page).openSample();
  const heading = page.getByRole("heading", { level: 1, name: "Frame" });
  await heading.and(page.locator(":focus")).waitFor();
  const { top, height } = await heading.evaluate((element) => ({ top: element.getBoundingClientRect().top, height: innerHeight }));
  assert.ok(top >= 0 && top < height, `the heading is in sight (${top} of ${height})`);
});

pageTest("a number that is not whole is refused and changes nothing", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  const minutes = page.getByLabel("Minutes for the meeting");
  await minutes.fill("45.5");
  await minutes.press("Tab");
  await page.getByText("Not read as a whole number, so nothing was changed.").waitFor();
  assert.equal(await minutes.getAttribute("aria-invalid"), "true");
  await minutes.fill("45");
  await minutes.press("Tab");
  await page.getByText("Not read as a whole number").waitFor({ state: "detached" });
  await page.getByText(/^Meeting: \d+ of 45/).waitFor();
});

pageTest("a word that must not leave is nobody's until it is said what it names", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  const word = page.getByLabel("A customer, a system or a code name");
  await word.fill("Acme Bank");
  await word.press("Enter");
  // A system may be read by colleagues; that is never guessed.
  const kind = page.getByLabel("It names a");
  await kind.waitFor();
  assert.equal(await kind.locator("option:checked").innerText(), "other");
});

pageTest("on a phone no word on the buttons of the legs is broken", { viewport: PHONE }, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Whys");
  const broken = await page.getByRole("group", { name: "Legs" }).getByRole("button").evaluateAll((buttons) => {
    const found = [];
    for (const button of buttons) {
      const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        for (const word of texts.currentNode.data.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(texts.currentNode, word.index);
          range.setEnd(texts.currentNode, word.index + word[0].length);
          if (new Set([...range.getClientRects()].map((box) => box.top)).size > 1) found.push(word[0]);
        }
      }
      if (button.scrollWidth > button.clientWidth) found.push(`${button.textContent} sticks out`);
    }
    return found;
  });
  assert.deepEqual(broken, []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});
