// The agenda and the clock of the meeting: they inform, and nothing stops when they run out.

import assert from "node:assert/strict";
import { Facilitator } from "./facilitator.mjs";
import { pageTest } from "./harness.mjs";

const MINUTE = 60_000;

/** A meeting whose clock is the test's. */
async function meeting({ page, load }, template = "60 minutes") {
  await page.clock.install({ time: new Date("2026-03-13T09:00:00Z") });
  await load();
  const facilitator = new Facilitator(page);
  await facilitator.begin(template);
  return { facilitator, time: page.getByRole("region", { name: "Time" }) };
}

const pass = (page, minutes) => page.clock.fastForward(minutes * MINUTE + 1_000);

pageTest("the clock counts each stage, and goes on after a reload", { load: false }, async (app) => {
  const { facilitator, time } = await meeting(app);
  await time.getByText("Frame: 4 min").waitFor();
  await app.page.keyboard.press("Alt+g");
  await pass(app.page, 3);
  await time.getByText("Frame: 3 of 4 min").waitFor();
  await facilitator.nextAfter("Frame");
  await pass(app.page, 5);
  await time.getByText("Timeline: 5 of 14 min").waitFor();
  await app.reload();
  await time.getByText(/^Timeline: 5 of 14 min/).waitFor();
  await time.getByText("Share of time").press("Enter");
  await time.getByRole("listitem").filter({ hasText: "Frame" }).getByText(/^3 of 4 min/).waitFor();
});

pageTest("undo never rewinds the clock", { load: false }, async (app) => {
  const { facilitator, time } = await meeting(app);
  await facilitator.go("Timeline");
  await app.page.keyboard.press("Alt+g");
  await facilitator.event("14:02 !start No video starts");
  await pass(app.page, 5);
  await app.page.keyboard.press("ControlOrMeta+z");
  await app.page.getByLabel("What happened in E1").waitFor({ state: "detached" });
  await time.getByText("Timeline: 5 of 14 min").waitFor();
});

pageTest("a stage that runs over is told, stays open, and takes its time from one to come", { load: false }, async (app) => {
  const { facilitator, time } = await meeting(app);
  await facilitator.go("Timeline");
  await app.page.keyboard.press("Alt+g");
  await pass(app.page, 20);
  await time.getByText("Timeline: 20 of 14 min").waitFor();
  await facilitator.event("14:02 !start No video starts");
  const cut = time.getByRole("button", { name: /^Take \d+ minutes from|^Second sitting from/ });
  await cut.press("Enter");
  await cut.waitFor({ state: "detached" });
  await time.getByText(/^Meeting: 20 of 60 min/).and(time.locator(":focus")).waitFor();
  await app.page.getByRole("status").getByText(/^Done: Take \d+ minutes from/).waitFor();
});

pageTest("an hour that went into the whys keeps its actions and its close", { load: false }, async (app) => {
  const { facilitator, time } = await meeting(app);
  await app.page.keyboard.press("Alt+g");
  await pass(app.page, 10);
  await facilitator.go("Whys");
  await pass(app.page, 35);
  await time.getByText("Whys: 35 of 15 min").waitFor();
  const cut = time.getByRole("button", { name: "Second sitting from Fishbone on: gives 9 minutes" });
  await cut.press("Enter");
  await cut.waitFor({ state: "detached" });
  await facilitator.go("Frame");
  const agenda = app.page.getByRole("region", { name: "Agenda" });
  await agenda.getByText(/ 9 in a second sitting\.$/).waitFor();
});

pageTest("a minute or five more are found by name", { load: false }, async (app) => {
  const { facilitator, time } = await meeting(app);
  await facilitator.go("Whys");
  for (const [name, sum] of [["Five minutes more", 20], ["One minute more", 21]]) {
    await app.page.keyboard.press("ControlOrMeta+k");
    await app.page.getByRole("dialog", { name: "Everything, by name" }).waitFor();
    await app.page.keyboard.type(name);
    await app.page.keyboard.press("Enter");
    await time.getByText(`Whys: ${sum} min`).waitFor();
  }
});

pageTest("five minutes more are five minutes in the agenda", { load: false }, async (app) => {
  const { facilitator, time } = await meeting(app);
  await facilitator.go("Whys");
  await time.getByRole("button", { name: "+5 min" }).press("Enter");
  await time.getByText("Whys: 20 min").waitFor();
  await time.getByRole("button", { name: "+1 min" }).press("Enter");
  await time.getByText("Whys: 21 min").waitFor();
  await time.getByRole("button", { name: /^Take 6 minutes|^Second sitting/ }).waitFor();
});

pageTest("silent writing counts down on the wall and ends by itself", { load: false }, async (app) => {
  const { facilitator } = await meeting(app);
  await facilitator.go("Whys");
  await facilitator.toWall();
  await app.page.keyboard.press("Alt+t");
  await app.page.getByText(/^Write in silence [23]:\d\d$/).waitFor();
  await facilitator.say("A line is taken down all the same");
  await app.page.getByRole("main").getByText("A line is taken down all the same").first().waitFor();
  await pass(app.page, 3);
  await app.page.getByText("Pens down: who reads out first?").waitFor();
  await app.page.getByRole("status").getByText("The silence is over: pens down.").first().waitFor();
  await pass(app.page, 1);
  await app.page.getByText("15 min", { exact: true }).waitFor();
});

pageTest("an agenda is taken over from a preset, changed, and cut into two sittings", { load: false }, async (app) => {
  const { facilitator } = await meeting(app);
  await facilitator.isAt("Frame");
  const agenda = app.page.getByRole("region", { name: "Agenda" });
  await agenda.getByLabel("Agenda of").selectOption({ label: "90 minutes" });
  await agenda.getByText("90 of 90 minutes planned, 0 free.").waitFor();
  await agenda.getByLabel("Agenda of").selectOption({ label: "25 minutes, light" });
  await agenda.getByText("25 of 25 minutes planned, 0 free.").waitFor();
  const minutes = agenda.getByLabel("Minutes for the meeting", { exact: true });
  await minutes.fill("12");
  await minutes.press("Tab");
  assert.equal(await agenda.getByLabel("Agenda of").evaluate((list) => list.selectedOptions[0].label), "our own");
  await agenda.getByRole("button", { name: /^Second sitting from/ }).press("Enter");
  await agenda.getByText(/in a second sitting\.$/).and(agenda.locator(":focus")).waitFor();
  await agenda.getByText(/free\./).waitFor();
});
