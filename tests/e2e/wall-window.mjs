// The wall in a window of its own, as the tests open and read it.

import { WALL } from "./browser.mjs";

/** Opens the wall in a window of its own, by its key in the console. */
export async function openWallWindow({ page, context, started }) {
  const opened = context.waitForEvent("page");
  await page.keyboard.press("Shift+F2");
  const wall = await opened;
  await wall.setViewportSize(WALL);
  await started(wall);
  await picture(wall).waitFor();
  return wall;
}

/** The picture; none while the wall waits for a console. */
export const picture = (wall) => wall.locator(".wall-view");

/** Remembers every question of the coach, with its reason, that stands in the console at any moment from now on. */
export async function watchHints(page) {
  await page.evaluate(() => {
    const seen = (globalThis.seenHints = new Set());
    const take = () => {
      for (const paragraph of document.querySelectorAll('section[aria-label="Coach"] li p')) {
        // What it quotes is the room's own sentence.
        const asked = paragraph.cloneNode(true);
        asked.querySelectorAll("q").forEach((quote) => quote.remove());
        seen.add(asked.textContent.trim());
      }
      seen.delete("");
    };
    take();
    new MutationObserver(take).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => [...globalThis.seenHints]);
}

/** Remembers every text that stands in the page at any moment from now on, in attributes too. */
export async function watchTexts(page) {
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
  return () => page.evaluate(() => [...globalThis.seenTexts]);
}
