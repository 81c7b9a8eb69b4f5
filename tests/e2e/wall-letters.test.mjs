// Every letter on every picture of the wall can be read from the back of the room: its size, its contrast, and that the
// picture fits without being scrolled.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Facilitator } from "./facilitator.mjs";
import { WALL, axe, pageTest } from "./harness.mjs";
import { grown } from "./incidents/grown.mjs";

// The library and the release are never on the wall.
const STAGES = ["Frame", "Timeline", "Impact", "Trigger", "Whys", "Fishbone", "Weigh", "Actions", "Close"];
const SMALLEST_LETTERS = 24;
const LEAST_CONTRAST = 7;
/** More pages than this no list has. */
const MOST_PAGES = 12;

const WORKSHOPS = {
  "an empty workshop": (facilitator) => facilitator.begin("60 minutes"),
  "the sample incident": (facilitator) => facilitator.openSample(),
  "a long meeting": async (facilitator, page) => {
    await page.getByLabel("Open a backup file").setInputFiles(await grown());
    await page.getByRole("navigation", { name: "Stages" }).waitFor();
  },
};

/** What cannot be read on the wall as it is: one line for each text. */
function unreadable(page, where) {
  return page.evaluate(
    ([smallest, least, where]) => {
      const brightness = ([red, green, blue]) => {
        const [r, g, b] = [red, green, blue].map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      // As the browser paints it, whatever way the colour was stated.
      const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      const painted = (colour) => {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
        const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
        return { parts: [red / 255, green / 255, blue / 255], opaque: alpha > 250 };
      };
      const contrast = (one, other) => {
        const [light, dark] = [brightness(one), brightness(other)].sort((a, b) => b - a);
        return (light + 0.05) / (dark + 0.05);
      };
      const behind = (element, box) => {
        const picture = element.ownerSVGElement;
        if (picture) {
          // The last shape painted under the middle of the text.
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
          const under = [...picture.querySelectorAll("rect, path.head")].filter((shape) => {
            const place = shape.getBoundingClientRect();
            return place.left <= x && x <= place.right && place.top <= y && y <= place.bottom;
          });
          const fill = under.length > 0 && painted(getComputedStyle(under.at(-1)).fill);
          if (fill?.opaque) return fill.parts;
        }
        for (let at = element; at; at = at.parentElement) {
          const ground = painted(getComputedStyle(at).backgroundColor);
          if (ground.opaque) return ground.parts;
        }
        return [1, 1, 1];
      };
      const found = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const [text, element] = [walker.currentNode.data.trim(), walker.currentNode.parentElement];
        if (!text || !element.checkVisibility({ visibilityProperty: true })) continue;
        const box = element.getBoundingClientRect();
        // One pixel: read aloud only.
        if (box.width <= 1 || box.height <= 1) continue;
        const picture = element.ownerSVGElement;
        const style = getComputedStyle(element);
        // A picture is scaled to the place it has.
        const size = parseFloat(style.fontSize) * (picture ? picture.getScreenCTM().a : 1);
        if (size < smallest - 0.01) found.push(`${where}: ${size.toFixed(1)} px: ${text.slice(0, 30)}`);
        const ratio = contrast(painted(picture ? style.fill : style.color).parts, behind(element, box));
        if (ratio < least) found.push(`${where}: contrast ${ratio.toFixed(2)}: ${text.slice(0, 30)}`);
        if (box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5) found.push(`${where}: cut off: ${text.slice(0, 30)}`);
      }
      const view = document.getElementById("wall-view");
      if (view.scrollHeight > view.clientHeight) found.push(`${where}: scrolls, ${view.scrollHeight - view.clientHeight} px`);
      return found;
    },
    [SMALLEST_LETTERS, LEAST_CONTRAST, where],
  );
}

/** Every page of the picture that is on the wall, light and dark. */
async function pagesOf(page, stage, visit) {
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    await visit(`${stage}, page ${number}`);
    const before = await page.getByRole("main").innerText();
    await page.keyboard.press("PageDown");
    // A key that moves nothing leaves the wall as it is; one that moves draws before this answers.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    if ((await page.getByRole("main").innerText()) === before) return;
  }
}

for (const [workshop, open] of Object.entries(WORKSHOPS)) {
  pageTest(`every letter on the wall of ${workshop} can be read from the back of the room`, { timeout: 240_000 }, async ({ page }) => {
    const facilitator = new Facilitator(page);
    await open(facilitator, page);
    const found = [];
    for (const stage of STAGES) {
      await facilitator.go(stage);
      await facilitator.toWall();
      // What grows shows its end first.
      for (let back = 0; back < MOST_PAGES && stage !== "Whys" && stage !== "Fishbone"; back += 1) await page.keyboard.press("PageUp");
      await pagesOf(page, stage, async (where) => {
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          found.push(...(await unreadable(page, `${where}, ${colorScheme}`)));
        }
      });
      await facilitator.toConsole();
    }
    assert.deepEqual(found, []);
  });
}

pageTest("every letter of forty causes on twelve bones can be read, and every cause is there", {}, async ({ page }) => {
  const saved = JSON.parse(await readFile(new URL("../../src/library/sample.json", import.meta.url), "utf8"));
  const { document } = saved;
  for (let id = document.bones.length + 1; id <= 12; id += 1) document.bones.push({ ...document.bones[0], id, label: `Bone number ${id}` });
  const [first] = document.causes;
  document.causes = Array.from({ length: 40 }, (_, at) => {
    const words = { statement: `Condition number ${at + 1} had to be there too`, wall_label: `condition number ${at + 1}` };
    return { ...first, ...words, id: at + 1, bone: (at % 12) + 1, evidence: "", stop: null };
  });
  for (const action of document.actions) action.treats = [];
  for (const table of ["links", "explanations", "risks", "questions", "tallies", "marks"]) document[table] = [];
  document.numbers_given = { ...document.numbers_given, bones: 12, causes: 40 };
  const facilitator = new Facilitator(page);
  await facilitator.openBackup(JSON.stringify(saved));
  await facilitator.go("Fishbone");
  await facilitator.toWall();
  const found = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await unreadable(page, colorScheme)));
  }
  assert.deepEqual(found, []);
  const picture = page.getByRole("img", { name: "Fishbone" });
  for (let number = 1; number <= 40; number += 1) await picture.getByText(`C${number}`, { exact: true }).waitFor();
});

pageTest("a larger wall shows the same picture larger", { viewport: { width: 1920, height: 1080 } }, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Timeline");
  await facilitator.toWall();
  const size = () => page.getByRole("main").getByRole("listitem").first().evaluate((row) => parseFloat(getComputedStyle(row).fontSize));
  const words = () => page.getByRole("main").innerText();
  const [large, shown] = [await size(), await words()];
  await page.setViewportSize(WALL);
  assert.equal(large, (await size()) * 1.5);
  assert.equal(await words(), shown);
});

pageTest("what leaves this room, and every small window, is accessible on the wall", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Close");
  await page.keyboard.press("F9");
  await page.getByRole("heading", { name: "What leaves this room" }).waitFor();
  const found = [];
  await pagesOf(page, "What leaves", async (where) => {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await unreadable(page, `${where}, ${colorScheme}`)), ...(await axe(page)));
    }
  });
  for (const [key, name] of [["ControlOrMeta+k", "Everything, by name"], ["F3", "Throw an idea into the jar"], ["F4", "Tonight"]]) {
    if (name !== "Everything, by name" && (await page.getByLabel(/Capture line/).count()) > 0) await facilitator.toConsole();
    await page.keyboard.press(key);
    await page.getByRole("dialog", { name }).waitFor();
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await axe(page)).map((problem) => `${name}, ${colorScheme}: ${problem}`));
    }
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
  assert.deepEqual(found, []);
});
