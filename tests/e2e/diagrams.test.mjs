// Diagrams that leave: mermaid's own parser reads what is exported, whatever the labels hold, and pictures are sound.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { Facilitator } from "./facilitator.mjs";
import { launchChromium, pageTest } from "./harness.mjs";

/** Texts that mean something to mermaid, to XML or to HTML. */
const HOSTILE = [
  'said "no" and `no` again',
  "end",
  "subgraph end; A --> B",
  "ishikawa-beta",
  "Ishikawa drew it first",
  "%% a comment? %%{init: {}}%%",
  "[a](b) {c} ((d)) [[e]] {{f}} >g]",
  "<b>bold</b> <script>alert(1)</script> <img src=x>",
  "a &lt; b & c &amp; d &copy e",
  "#quot; #35; #9829;",
  "**strong** _soft_ ~~gone~~ 1. first",
  "- a list",
  "C:\\new\\table 50% | x",
  "click C1 href",
  "style C1 fill:#f00;",
  "accTitle: no",
  "配置缓存过期 🔥 שלום مرحبا é",
  "--- title ---",
  "a\u2028b",
];

const words = (text) => text.replace(/\s+/g, " ").trim();

/** The document of the sample with a hostile text as every cause, on the first bone, which is called by one too. */
async function hostileBackup() {
  const saved = JSON.parse(await readFile(new URL("../../src/library/sample.json", import.meta.url), "utf8"));
  const { document } = saved;
  const [proto] = document.causes;
  document.causes = HOSTILE.map((statement, at) => ({ ...proto, id: at + 1, statement, wall_label: "", bone: document.bones[at % 4].id, stop: null }));
  document.bones.forEach((bone, at) => (bone.label = HOSTILE[at + 3]));
  document.links = [{ ...document.links[0], id: 1, cause: 5, effect: 1 }];
  document.frame.title = HOSTILE[4];
  for (const action of document.actions) action.treats = [];
  for (const table of ["explanations", "risks", "questions", "tallies", "marks"]) document[table] = [];
  document.numbers_given = { ...document.numbers_given, causes: HOSTILE.length, links: 1 };
  return JSON.stringify(saved);
}

/** A page with mermaid as its authors ship it. */
let browser;
let withMermaid;
after(async () => (await browser)?.close());
function mermaid() {
  browser ??= launchChromium();
  withMermaid ??= browser.then(async (browser) => {
    const page = await browser.newPage();
    await page.setContent("<!doctype html><div id=drawn></div>");
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js") });
    await page.evaluate(() => globalThis.mermaid.initialize({ startOnLoad: false }));
    return page;
  });
  return withMermaid;
}

/** The kind of diagram mermaid reads, and every text it then draws. */
async function drawn(source) {
  const page = await mermaid();
  return page.evaluate(async (source) => {
    const { diagramType } = await globalThis.mermaid.parse(source);
    const { svg } = await globalThis.mermaid.render("it", source);
    const holder = document.getElementById("drawn");
    holder.innerHTML = svg;
    const labels = [...holder.querySelectorAll(".nodeLabel, text")];
    return { diagramType, labels: labels.map((label) => label.textContent.replace(/\s+/g, " ").trim()) };
  }, source);
}

/** What one button of "Pictures and Mermaid" saves. */
async function saved(page, name) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function openHostile(page) {
  const facilitator = new Facilitator(page);
  await facilitator.openBackup(await hostileBackup());
  await facilitator.go("Release");
  await page.getByText("Pictures and Mermaid").click();
}

pageTest("mermaid's own parser reads hostile labels as words", {}, async ({ page }) => {
  await openHostile(page);
  const flowchart = await drawn((await saved(page, "Save causes as Mermaid flowchart")).bytes.toString());
  assert.match(flowchart.diagramType, /^flowchart/);
  HOSTILE.forEach((text, at) => {
    const label = `C${at + 1} ${words(text)}`;
    assert.ok(flowchart.labels.includes(label), `${label} is not among\n${flowchart.labels.join("\n")}`);
  });
  const fishbone = await drawn((await saved(page, "Save fishbone as Mermaid")).bytes.toString());
  assert.equal(fishbone.diagramType, "ishikawa");
  // Mermaid breaks the labels of a fishbone into lines.
  const all = words(fishbone.labels.join(" ")).replaceAll(" ", "");
  for (const text of HOSTILE) assert.ok(all.includes(words(text).replaceAll(" ", "")), `${text} is not in ${all}`);
});

pageTest("pictures are sound files, drawn from what was cleared", {}, async ({ page }) => {
  await openHostile(page);
  for (const [button, name] of [
    ["Save fishbone as SVG", /-fishbone\.svg$/],
    ["Save why-tree as SVG", /-why-tree\.svg$/],
    ["Save timeline as SVG", /-timeline\.svg$/],
  ]) {
    const file = await saved(page, button);
    assert.match(file.name, name);
    const problems = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, "image/svg+xml");
      return [...read.querySelectorAll("parsererror, script, foreignObject, image, a, [onload]")].map((found) => found.textContent);
    }, file.bytes.toString());
    assert.deepEqual(problems, []);
  }
  const png = await saved(page, "Save fishbone as PNG");
  assert.match(png.name, /-fishbone\.png$/);
  assert.deepEqual([...png.bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  assert.equal(png.bytes.readUInt32BE(16), 2000, "twice as many pixels as the drawing is wide");
});

test("an empty fishbone is one that mermaid reads", async () => {
  assert.equal((await drawn("ishikawa-beta\n  Untitled incident\n")).diagramType, "ishikawa");
});

pageTest("paper has the fishbone and the why-tree as they leave for the chosen readers", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Release");
  await facilitator.readers("public");
  await page.emulateMedia({ media: "print" });
  for (const name of ["Fishbone", "Why-tree"]) {
    const picture = page.locator(".print-sheet").getByAltText(name, { exact: true });
    await picture.waitFor();
    const drawn = await picture.evaluate(async (image) => (await image.decode(), { width: image.naturalWidth, source: decodeURIComponent(image.src) }));
    assert.ok(drawn.width > 400, `${name} is drawn`);
    assert.match(drawn.source, /canary/);
    assert.doesNotMatch(drawn.source, /Mirela|Kestrel/);
  }
});
