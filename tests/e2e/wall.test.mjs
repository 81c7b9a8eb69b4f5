// The wall: turned to and back by one key, entered by one line, and nothing private on it at any moment.

import assert from "node:assert/strict";
import { Facilitator } from "./facilitator.mjs";
import { pageTest } from "./harness.mjs";
import sample, { secrets } from "./incidents/sample.mjs";

// The library and the release are never on the wall.
const STAGES = ["Frame", "Timeline", "Impact", "Trigger", "Whys", "Fishbone", "Weigh", "Actions", "Close"];
const SMALLEST_LETTERS = 24;

pageTest("the wall takes events and causes from its one line", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  await facilitator.toWall();
  await facilitator.say("14:02 !start No video starts");
  await facilitator.say("14:39 !detection A customer calls");
  await page.getByRole("main").getByText("A customer calls").first().waitFor();
  await facilitator.nextOnWall("Timeline", "Whys");
  await facilitator.say("An empty list was accepted");
  await facilitator.say(">");
  await facilitator.say("Nothing checks the list");
  await page.getByRole("main").getByText("Nothing checks the list").first().waitFor();
  await facilitator.toConsole();
  await facilitator.isAt("Whys");
  assert.equal(await page.getByLabel("Statement of C2").inputValue(), "Nothing checks the list");
  await facilitator.go("Timeline");
  assert.equal(await page.getByLabel("What happened in E2").inputValue(), "A customer calls");
});

pageTest("a line begun on the wall is on the wall alone until it is entered", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  await facilitator.toWall();
  await facilitator.captureLine.focus();
  await page.keyboard.type("14:02 !start No vid");
  assert.ok(!(await page.getByRole("main").innerText()).includes("No vid"), "half a line is not shown in the picture");
});

/** Remembers every text that stands in the page at any moment from now on, in attributes too. */
async function watchTexts(page) {
  await page.evaluate(() => {
    const seen = (globalThis.seenTexts = new Set());
    const take = (node) => {
      if (node.nodeType === Node.TEXT_NODE) seen.add(node.data);
      if (node.nodeType !== Node.ELEMENT_NODE) return;
      // Read with `textContent`, a name that is split over elements is still one.
      seen.add(node.textContent);
      for (const element of [node, ...node.querySelectorAll("*")]) for (const { value } of element.attributes) seen.add(value);
    };
    take(document.body);
    seen.add(document.title);
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === "childList") addedNodes.forEach(take);
        else take(target);
      }
    }).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  return () => page.evaluate(() => [...globalThis.seenTexts].join("\n"));
}

pageTest("no full name, handle or secret ever stands on the wall", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Frame");
  await facilitator.toWall();
  const seen = await watchTexts(page);
  await facilitator.nextOnWall("Frame", "Close");
  const texts = await seen();
  // Owners are called by name at Actions, which comes from the register and nowhere else.
  const handles = sample.people.flatMap((person) => person.handles.split(", "));
  for (const value of [...secrets, ...handles]) assert.ok(!texts.includes(value), `${value.slice(0, 4)}… stood on the wall`);
});

pageTest("people are roles on the wall, but for the owners of actions", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Frame");
  await facilitator.toWall();
  const seen = await watchTexts(page);
  await facilitator.nextOnWall("Frame", "Weigh");
  const texts = await seen();
  for (const { fullName } of sample.people) {
    for (const name of [fullName, ...fullName.split(" ")]) assert.ok(!texts.includes(name), `${name} stood on the wall`);
  }
});

pageTest("hints stay on the console", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  await facilitator.cause("Someone forgot to test it and should have known better");
  const hints = page.getByRole("region", { name: "Coach" });
  await hints.getByRole("listitem").first().waitFor();
  await facilitator.toWall();
  assert.equal(await hints.count(), 0);
  const shown = await page.getByRole("main").innerText();
  for (const button of ["Ask this", "Leave it"]) assert.ok(!shown.includes(button));
});

pageTest("every letter on the wall can be read from the back of the room", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  const small = [];
  for (const stage of STAGES) {
    await facilitator.go(stage);
    await facilitator.toWall();
    small.push(
      ...(await page.evaluate(
        ([smallest, stage]) => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const small = [];
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
            const { width, height } = element.getBoundingClientRect();
            // One pixel: read aloud only.
            if (width <= 1 || height <= 1) continue;
            // A picture is scaled to the place it has.
            const picture = element.ownerSVGElement;
            const scale = picture ? picture.getScreenCTM().a : 1;
            const size = parseFloat(getComputedStyle(element).fontSize) * scale;
            if (size < smallest - 0.01) small.push(`${stage}: ${size.toFixed(1)} px: ${walker.currentNode.data.trim().slice(0, 30)}`);
          }
          return small;
        },
        [SMALLEST_LETTERS, stage],
      )),
    );
    await facilitator.toConsole();
  }
  assert.deepEqual(small, []);
});

pageTest("the library is never on the wall", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Library");
  await facilitator.toWall();
  await page.keyboard.press("Alt+p");
  await facilitator.toConsole();
  await facilitator.isAt("Frame");
});

pageTest("a number typed under what leaves this room keeps that part here", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  const luck = sample.notes[2].statement;
  await facilitator.go("Release");
  await facilitator.readers("public");
  assert.ok((await facilitator.saveMarkdown()).text.includes(luck), "it would leave");
  await facilitator.go("Close");
  await page.keyboard.press("F9");
  await page.getByRole("heading", { name: "What leaves this room" }).waitFor();
  await page.getByRole("main").getByText("N3", { exact: true }).waitFor();
  await facilitator.say("N3");
  await facilitator.toConsole();
  await facilitator.go("Release");
  assert.ok(!(await facilitator.saveMarkdown()).text.includes(luck), "it stays in the room");
});
