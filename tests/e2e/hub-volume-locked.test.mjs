// A second incident, a real one without a clear trigger and with few people, typed from an empty page to its release.

import { Facilitator } from "./facilitator.mjs";
import { pageTest } from "./harness.mjs";
import hub, { mustNotLeave } from "./incidents/hub-volume-locked.mjs";
import { assertHoldsNone, everyFormat } from "./leaving.mjs";
import { assertSnapshot } from "./snapshots.mjs";

const OPTIONS = { timeout: 180_000, context: { permissions: ["clipboard-read", "clipboard-write"] } };

pageTest("a real incident typed by keyboard leaves as the committed text, without its hosts", OPTIONS, async ({ page, reload }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  const stages = ["frame", "timeline", "impact", "trigger", "whys", "fishbone", "weigh", "actions", "close"];
  for (const stage of stages) {
    await facilitator[stage](hub);
    if (stage === "whys") {
      await reload();
      await facilitator.isAt("Whys");
      await page.getByLabel("Statement of C1").waitFor();
    }
    if (stage === "fishbone") {
      await page.keyboard.press("ControlOrMeta+z");
      await page.getByText("Last one to sort").waitFor();
      await page.keyboard.press("ControlOrMeta+Shift+z");
      await page.getByText(/^Every cause has its bone/).first().waitFor();
    }
    await facilitator.nextAfter(stage[0].toUpperCase() + stage.slice(1));
  }
  await facilitator.readers("public");
  await assertSnapshot("hub-volume-locked-public.md", (await facilitator.saveMarkdown()).text);
  for (const [format, text] of Object.entries(await everyFormat(facilitator))) assertHoldsNone(text, mustNotLeave, format);
});
