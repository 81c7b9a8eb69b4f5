// The sample incident from an empty page to a public postmortem: typed by keyboard as a facilitator would, and opened.

import assert from "node:assert/strict";
import { Facilitator } from "./facilitator.mjs";
import { pageTest } from "./harness.mjs";
import sample, { mustNotLeave, notForTheCompany, secrets } from "./incidents/sample.mjs";
import { assertHoldsNone, everyFormat } from "./leaving.mjs";
import { assertSnapshot } from "./snapshots.mjs";

const SNAPSHOT = "sample-public.md";

pageTest("the sample typed by keyboard leaves as the committed text", { timeout: 240_000 }, async ({ page, reload }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.frame(sample);
  await facilitator.nextAfter("Frame");
  await facilitator.timeline(sample);
  await facilitator.tonight("E9");
  await facilitator.fromTimelineToWhys(sample);
  await facilitator.tonight("C7");

  await reload();
  await facilitator.isAt("Whys");
  await page.getByLabel("Statement of C1").waitFor();

  for (const { statement } of sample.ideas) await facilitator.idea(statement);
  await facilitator.nextAfter("Whys");
  await facilitator.fishbone(sample);

  await page.keyboard.press("ControlOrMeta+z");
  await page.getByText("Last one to sort").waitFor();
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await page.getByText(/^Every cause has its bone/).first().waitFor();

  await facilitator.nextAfter("Fishbone");
  await facilitator.weigh(sample);
  await facilitator.nextAfter("Weigh");
  await facilitator.actions(sample);
  await facilitator.tonight("A6");
  await facilitator.nextAfter("Actions");
  await facilitator.close(sample);
  await facilitator.withhold(...sample.marks.filter(({ withheld }) => withheld).map(({ about }) => about));
  for (const { about, restricted } of sample.marks) if (restricted) await facilitator.restrict(about, restricted);
  await facilitator.nextAfter("Close");
  await facilitator.readers("public");
  const { name, text } = await facilitator.saveMarkdown();
  assert.equal(name, "postmortem-2026-03-12-public.md");
  await assertSnapshot(SNAPSHOT, text);
});

const CLIPBOARD = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

pageTest("the sample opened leaves as the same text, and holds no secret in any format for anybody", CLIPBOARD, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Release");
  await facilitator.readers("public");
  await assertSnapshot(SNAPSHOT, (await facilitator.saveMarkdown()).text);
  for (const audience of ["team", "company", "public"]) {
    await facilitator.readers(audience);
    const held = { team: secrets, company: notForTheCompany, public: mustNotLeave }[audience];
    for (const [format, text] of Object.entries(await everyFormat(facilitator))) {
      assertHoldsNone(text, held, `${format} for the ${audience}`);
    }
  }
});
