// Keys as the layouts of other countries send them, and everything found by a few letters of its name.

import assert from "node:assert/strict";
import { Facilitator } from "./facilitator.mjs";
import { assertAccessible, pageTest } from "./harness.mjs";

// What is printed on the key -> the place it has on that layout, where that is another than on the US one.
const LAYOUTS = {
  US: {},
  German: { y: "KeyZ", z: "KeyY" },
  French: { a: "KeyQ", q: "KeyA", z: "KeyW", w: "KeyZ", m: "Semicolon" },
};
const ALT = 1;
const CONTROL = 2;
const SHIFT = 8;

/** Presses a key of a layout as the browser would tell it: its letter there, and its place. */
async function presser(page, layout) {
  const driver = await page.context().newCDPSession(page);
  return async (letter, modifiers) => {
    const code = LAYOUTS[layout][letter] ?? `Key${letter.toUpperCase()}`;
    const key = modifiers & SHIFT ? letter.toUpperCase() : letter;
    const windowsVirtualKeyCode = letter.toUpperCase().charCodeAt(0);
    const press = { key, code, modifiers, windowsVirtualKeyCode };
    await driver.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...press });
    await driver.send("Input.dispatchKeyEvent", { type: "keyUp", ...press });
  };
}

const paletteLines = (page) => page.getByRole("listbox", { name: "Commands" }).getByRole("option");

for (const layout of Object.keys(LAYOUTS)) {
  pageTest(`stages, undo, redo and the palette have their printed keys on a ${layout} keyboard`, {}, async ({ page }) => {
    const facilitator = new Facilitator(page);
    await facilitator.begin("60 minutes");
    const press = await presser(page, layout);
    for (const next of ["n", "j"]) {
      await press(next, ALT);
      await facilitator.isAt("Timeline");
      await press("p", ALT);
      await facilitator.isAt("Frame");
    }

    const title = page.getByLabel("What people call it");
    await title.fill("No video");
    await press("z", CONTROL);
    assert.equal(await title.inputValue(), "", "undone");
    await press("z", CONTROL | SHIFT);
    assert.equal(await title.inputValue(), "No video", "made again");
    await press("z", CONTROL);
    await press("y", CONTROL);
    assert.equal(await title.inputValue(), "No video", "made again by the other key");

    await press("k", CONTROL);
    await page.getByRole("dialog", { name: "Everything, by name" }).waitFor();
  });
}

pageTest("a few letters find a command, a stage and what was written down", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  const find = async (letters) => {
    await page.keyboard.press("Control+k");
    await page.getByLabel(/^Command, stage/).fill(letters);
    return paletteLines(page).allInnerTexts();
  };
  assert.match((await find("ns"))[0], /^Next stage/);
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await find("fishb");
  await page.keyboard.press("Enter");
  await facilitator.isAt("Fishbone");

  const found = await find("canary roll");
  assert.ok(found.some((line) => line.startsWith("C6 ")), found.join("\n"));
  await page.keyboard.press("Escape");
  await find("xyzzy");
  await page.getByText("Nothing has that name.").waitFor();
});

pageTest("what lies behind More is found by its name, unfolded and focused", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  for (const [word, stage, focused] of [
    ["category", "Fishbone", /^More: other sets of categories/],
    ["mermaid", "Release", /^Pictures and Mermaid/],
    ["explanation", "Weigh", null],
    ["save points", "Release", /^As it was earlier/],
  ]) {
    await page.keyboard.press("Control+k");
    await page.getByLabel(/^Command, stage/).fill(word);
    await page.keyboard.press("Enter");
    await facilitator.isAt(stage);
    const there = page.getByRole("main").locator(focused ? "summary:focus" : "input:focus");
    await (focused ? there.filter({ hasText: focused }) : there).waitFor();
  }
  for (const word of ["vote", "stop", "export", "keys", "parked", "reveal"]) {
    await page.keyboard.press("Control+k");
    await page.getByLabel(/^Command, stage/).fill(word);
    assert.match((await paletteLines(page).first().innerText()).toLowerCase(), new RegExp(`\\b${word}`));
    await page.keyboard.press("Escape");
  }
});

pageTest("twelve causes are typed from the arrival at Whys on, with no key but Enter, and Ctrl Shift Enter goes to the line of any stage", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Trigger");
  await page.keyboard.press("Alt+n");
  await facilitator.isAt("Whys");
  await page.locator("input:focus").waitFor();
  for (let number = 1; number <= 12; number += 1) {
    await page.keyboard.type(`Condition ${number} had to be there too`);
    await page.keyboard.press("Enter");
  }
  await page.getByLabel("Statement of C12").waitFor();
  await facilitator.go("Timeline");
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  assert.match(await page.locator("input:focus").getAttribute("id"), /event/);
});

pageTest("on the wall the palette shows nothing of what was written down", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Whys");
  await facilitator.toWall();
  await page.keyboard.press("Control+k");
  await page.getByLabel(/^Command, stage/).fill("canary");
  assert.ok((await paletteLines(page).allInnerTexts()).every((line) => !/^C\d/.test(line)));
  await page.getByLabel(/^Command, stage/).fill("C6");
  assert.match(await paletteLines(page).first().innerText(), /Go to C6/);
});

pageTest("every key of the rail stands inside it", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  const outside = await page.getByRole("navigation", { name: "Stages" }).evaluate((rail) => {
    const edge = rail.getBoundingClientRect().right;
    return [...rail.querySelectorAll("*")].filter((part) => part.getBoundingClientRect().right > edge + 0.5).map((part) => part.textContent);
  });
  assert.deepEqual(outside, []);
});

pageTest("the pictures that the palette leads to stay in sight while the text of the release is written above", {}, async ({ page }) => {
  await new Facilitator(page).openSample();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog").getByRole("combobox").fill("pictures and mermaid");
  await page.keyboard.press("Enter");
  const focused = page.locator("summary:focus");
  await focused.getByText("Pictures and Mermaid").waitFor();
  await page.getByLabel("The released text as Markdown").waitFor();
  await page.waitForFunction(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return document.activeElement.matches("summary") && top >= 0 && bottom <= innerHeight + 1;
  });
});

pageTest("back from the wall at another stage, the focus is in that stage", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  await page.getByLabel(/because…$/).focus();
  await facilitator.toWall();
  await facilitator.nextOnWall("Whys");
  await facilitator.toConsole();
  await page.getByRole("heading", { level: 1, name: "Fishbone" }).and(page.locator(":focus")).waitFor();
});
