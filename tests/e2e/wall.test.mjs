// The wall: turned to and back by one key, entered by one line, and nothing private on it at any moment.

import assert from "node:assert/strict";
import { Facilitator } from "./facilitator.mjs";
import { pageTest } from "./harness.mjs";
import sample, { secrets } from "./incidents/sample.mjs";
import { watchTexts } from "./wall-window.mjs";

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

pageTest("no full name, handle or secret ever stands on the wall", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Frame");
  await facilitator.toWall();
  const seen = await watchTexts(page);
  await facilitator.nextOnWall("Frame", "Close");
  const texts = (await seen()).join("\n");
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
  const texts = (await seen()).join("\n");
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

pageTest("what leaves is shown from a stage that is never on the wall, with what was typed last", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Release");
  await page.keyboard.press("F9");
  await page.getByRole("heading", { name: "What leaves this room" }).waitFor();
  await facilitator.toConsole();
  await facilitator.isAt("Close");
});

pageTest("a cause that nobody can place does not keep the fishbone from the wall", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Whys");
  await facilitator.cause("The list was built at night");
  await facilitator.go("Fishbone");
  await facilitator.toWall();
  const asked = page.getByRole("main").getByText("The list was built at night");
  const bones = page.getByRole("img", { name: "Fishbone" });
  await asked.waitFor();
  await page.keyboard.press("PageDown");
  await bones.waitFor();
  await page.keyboard.press("PageUp");
  await asked.waitFor();
  await facilitator.say("0");
  await bones.waitFor();
});

pageTest("a number of the register changes nothing on the wall", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Whys");
  await facilitator.toWall();
  const heading = page.getByRole("heading", { level: 1 });
  const before = await heading.innerText();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("P1");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  assert.equal(await heading.innerText(), before);
  await facilitator.toConsole();
  await facilitator.isAt("Whys");
});

pageTest("a number chosen on the wall leads nowhere on a console turned to at once", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Whys");
  await facilitator.toWall();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("P1");
  // Both in one task: nothing the first key asks for later can come between.
  await page.evaluate(() => {
    for (const key of ["Enter", "F2"]) {
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, bubbles: true, cancelable: true }));
    }
  });
  await facilitator.isAt("Whys");
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
  const note = page.getByRole("main").getByText("N3", { exact: true });
  await facilitator.turnTo(note);
  await facilitator.say("N3");
  // It stays in sight.
  await note.waitFor();
  await facilitator.toConsole();
  await facilitator.go("Release");
  assert.ok(!(await facilitator.saveMarkdown()).text.includes(luck), "it stays in the room");
});

pageTest("an alias shown under what leaves this room is the one released, whatever is entered later", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.incidentOf("2026-03-12");
  await facilitator.go("Timeline");
  await facilitator.event("14:05 db-2.corp.internal was drained");
  await facilitator.go("Release");
  await facilitator.readers("public");
  await page.keyboard.press("F9");
  await page.getByRole("main").getByText("[HOST-1] was drained").waitFor();
  await facilitator.toConsole();
  await facilitator.go("Timeline");
  await facilitator.event("13:00 db-1.corp.internal was added");
  await facilitator.go("Release");
  const { text } = await facilitator.saveMarkdown();
  assert.ok(text.includes("[HOST-1] was drained") && text.includes("[HOST-2] was added"), text);
});

pageTest("F9 with the caret in a field shows what leaves with what was typed there, and the caret is back afterwards", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Close");
  const field = page.getByLabel("Note N1", { exact: true });
  await field.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" twice over");
  await page.keyboard.press("F9");
  await page.getByRole("heading", { level: 1, name: "What leaves this room" }).waitFor();
  await facilitator.turnTo(page.getByRole("main").getByText(/twice over/).first());
  await facilitator.toConsole();
  await facilitator.isAt("Close");
  assert.match(await field.inputValue(), / twice over/);
  await field.and(page.locator(":focus")).waitFor();
});

pageTest("F9 leaves a line that is begun on the wall as it is", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Whys");
  await facilitator.toWall();
  await facilitator.captureLine.focus();
  await page.keyboard.type("half a ");
  await page.keyboard.press("F9");
  await page.getByRole("heading", { level: 1, name: "What leaves this room" }).waitFor();
  await page.keyboard.press("F9");
  await page.getByRole("heading", { level: 1, name: /^Whys/ }).waitFor();
  await page.keyboard.type("line");
  assert.equal(await facilitator.captureLine.inputValue(), "half a line");
});

pageTest("a refused line says why until it is changed, and is typed over", { load: false }, async ({ page, load }) => {
  await page.clock.install();
  await load();
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Whys");
  await facilitator.toWall();
  await facilitator.say("The alarm was tuned for one region");
  await page.clock.runFor(1_500);
  await facilitator.say("1>2");
  const why = page.getByRole("status").filter({ hasText: /C1 > C2 > C1/ });
  await why.waitFor();
  // What was said of the line before would end now.
  await page.clock.runFor(5_000);
  await why.waitFor();
  await page.keyboard.type("No");
  assert.equal(await facilitator.captureLine.inputValue(), "No");
  await why.waitFor({ state: "detached" });
});

pageTest("what a key does is told on the wall where a line is answered, until the next line is begun", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Whys");
  await facilitator.toWall();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("12*11");
  await page.getByRole("option", { name: /^Merge C12 into C11/ }).waitFor();
  await page.keyboard.press("Enter");
  const said = page.getByRole("main").getByRole("status");
  await said.filter({ hasText: "C12 is part of C11 now" }).waitFor();
  await page.keyboard.press("ControlOrMeta+z");
  const undone = said.filter({ hasText: /^Undone/ });
  await undone.waitFor();
  await page.keyboard.type("N");
  await undone.waitFor({ state: "detached" });
});

pageTest("a secret typed on the wall is told there by its kind alone", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Timeline");
  await facilitator.toWall();
  const seen = await watchTexts(page);
  await facilitator.say(`15:40 !note somebody looked with ${secrets[1]}`);
  await page.getByRole("main").getByRole("status").filter({ hasText: /was taken out and is not stored/ }).waitFor();
  assert.ok(!(await seen()).join("\n").includes(secrets[1]), "the secret stood on the wall");
});

pageTest("a frozen wall in this window has its picture after a reload, and keeps it", {}, async ({ page, reload }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Whys");
  await facilitator.toWall();
  await page.keyboard.press("Shift+F8");
  await page.getByText(/frozen/).waitFor();
  await reload();
  const wall = page.getByRole("main");
  await wall.getByRole("heading", { level: 1, name: /^Whys/ }).waitFor();
  await wall.getByText(/passed before anyone knew/).waitFor();
  await facilitator.say("Something that comes later");
  await page.keyboard.press("Alt+n");
  await page.waitForURL(/#\/fishbone$/);
  await wall.getByText(/passed before anyone knew/).waitFor();
  assert.equal(await wall.getByText("Something that comes later").count(), 0);
  await page.keyboard.press("Shift+F8");
  await wall.getByRole("heading", { level: 1, name: "Fishbone" }).waitFor();
});


pageTest("on the wall an action is taken down with who and until when", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await page.getByLabel("Type a name, or paste an invite or a list").fill("Ada Brook @ada, on-call engineer");
  await page.getByRole("button", { name: "Register", exact: true }).press("Enter");
  await facilitator.go("Actions");
  await facilitator.toWall();
  await facilitator.say("Renew certificates by a job @ada until 2099-12-15");
  await facilitator.say("Watch the share of refused cards");
  await facilitator.say("A2 2099-12-20, Ada");
  const row = (number) => page.getByRole("main").getByRole("listitem").filter({ hasText: number });
  await row("A2").filter({ hasText: /Watch the share of refused cards[\s\S]*Ada Brook[\s\S]*2099-12-20/ }).waitFor();
  assert.match(await row("A1").innerText(), /^A1\s*Renew certificates by a job\s*Ada Brook\s*2099-12-15$/);
  await facilitator.say("Ask @nobody");
  await page.getByText("Added. No one person of the register is called that.").waitFor();
});

pageTest("on the wall a number sorts the cause that waits once Enter is pressed, and a sentence or a link never does", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  await facilitator.cause("The certificate ran out");
  await facilitator.cause("Only one person may renew it");
  await facilitator.go("Fishbone");
  await facilitator.toWall();
  await page.getByRole("main").getByText("The certificate ran out").waitFor();
  await facilitator.say("2>1");
  await page.getByText("Linked.").waitFor();
  // What the French row of digits types: by its place it is 2 and 3.
  await facilitator.captureLine.focus();
  for (const [key, code] of [["é", "Digit2"], ["\"", "Digit3"]]) {
    const goesOn = await facilitator.captureLine.evaluate((line, press) => line.dispatchEvent(new KeyboardEvent("keydown", { ...press, bubbles: true, cancelable: true })), { key, code });
    assert.equal(goesOn, true, `${key} goes into the line`);
  }
  await facilitator.say("30 minute caches");
  await page.getByText("Added.").waitFor();
  await page.getByRole("main").getByText("The certificate ran out").waitFor();
  await facilitator.say("2");
  await page.getByRole("main").getByText("Only one person may renew it").waitFor();
  await facilitator.say("8");
  await page.getByRole("main").getByText("30 minute caches").waitFor();
  await facilitator.say("1");
  await page.getByText("Sorted.").waitFor();
  assert.equal(await facilitator.captureLine.inputValue(), "");
  await facilitator.toConsole();
  await page.getByText("Every cause has its bone.").waitFor();
});

pageTest("a line begun on the wall waits at its stage, also while an idea goes into the jar", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  await facilitator.toWall();
  await facilitator.captureLine.focus();
  await page.keyboard.type("14:02 the first");
  await page.keyboard.press("F3");
  await page.keyboard.type("a second person for certificates");
  await page.keyboard.press("Enter");
  await page.getByText("In the jar.").waitFor();
  assert.equal(await facilitator.captureLine.inputValue(), "14:02 the first");
  await facilitator.nextOnWall("Timeline");
  assert.equal(await facilitator.captureLine.inputValue(), "");
  await page.keyboard.press("Alt+p");
  await page.waitForURL(/#\/timeline$/);
  assert.equal(await facilitator.captureLine.inputValue(), "14:02 the first");
});

pageTest("a line that is read otherwise than it was meant is said so", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  await facilitator.toWall();
  await facilitator.say("14:02 !banana The cards are refused");
  await page.getByText("Added. F2 says how it was read.").waitFor();
});

pageTest("naming what started it on the wall answers how many triggers there were", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Trigger");
  await facilitator.toWall();
  const main = page.getByRole("main");
  await main.getByText("What started it this time?").waitFor();
  await facilitator.say("The certificate ran out");
  await main.getByText("This started it this time").waitFor();
  await facilitator.say("The renewal job was switched off");
  await main.getByText("These came together").waitFor();
  await facilitator.say("E2");
  await main.getByText("This started it this time").waitFor();
  await facilitator.say("E1");
  await main.getByText("What started it this time?").waitFor();
});

pageTest("who hears the page is told of another stage, question and page, and of what was added", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  await facilitator.toWall();
  const says = (words) => page.getByRole("status").getByText(words).first().waitFor();
  await page.keyboard.press("PageDown");
  await says("Whys · it went unnoticed");
  await facilitator.say("An empty list was accepted");
  await says("C1 is on the wall");
  await page.keyboard.press("Alt+n");
  await says("Fishbone");
  await page.keyboard.press("F4");
  await says("The list for tonight is on the console: F2, then F4.");
});

pageTest("the screen is kept awake while the wall is shown, and again when the page is", { load: false }, async (app) => {
  await app.context.addInitScript(() => {
    globalThis.wakeLock = [];
    const request = async () => {
      globalThis.wakeLock.push("asked");
      return { release: async () => globalThis.wakeLock.push("released") };
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
  });
  await app.load();
  const facilitator = new Facilitator(app.page);
  await facilitator.begin("60 minutes");
  const are = (wanted) => app.page.waitForFunction((wanted) => globalThis.wakeLock.join() === wanted, wanted);
  await are("");
  await facilitator.toWall();
  await are("asked");
  await facilitator.toConsole();
  await are("asked,released");
  await app.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await facilitator.toWall();
  await are("asked,released,asked");
  // The browser lets go of the screen when the page is hidden.
  await app.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await are("asked,released,asked,asked,released");
});

pageTest("asking stops on the wall for a reason of the list, which a refusal names", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  await facilitator.cause("The certificate ran out");
  await facilitator.toWall();
  const wall = page.getByRole("main");
  await facilitator.say("stop");
  await wall.getByText("Which cause? Go to it first, or say its number: C7 stop.").waitFor();
  await facilitator.say("C1 stop");
  await wall.getByText(/^Say why, such as stop 8: 1 a change we can make sits here, .* 8 time ran out\.$/).waitFor();
  await facilitator.say("C1");
  await facilitator.say("stop: time ran out");
  await wall.getByText("C1: time ran out.").waitFor();
  await facilitator.say("Stop signs were missing");
  await wall.getByText("Stop signs were missing").first().waitFor();
});

pageTest("what a key does is said at once, also right after a line was answered", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  await facilitator.toWall();
  await facilitator.say("14:02 the first");
  await page.getByText("Added.").waitFor();
  await page.keyboard.press("ControlOrMeta+z");
  await page.getByText(/^Undone\./).waitFor({ timeout: 1500 });
});

pageTest("a number of the timeline goes there, and one of an event nobody has is refused", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Timeline");
  await facilitator.toWall();
  await facilitator.say("2");
  await page.getByRole("main").locator("[aria-current]").filter({ hasText: "E2" }).waitFor();
  await facilitator.say("99");
  await page.getByText("There is no such number.").waitFor();
});

pageTest("undo on the wall turns to the leg in which something was taken back", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  await facilitator.toWall();
  const heading = page.getByRole("heading", { level: 1 });
  const first = await heading.innerText();
  await facilitator.say("The certificate ran out");
  await page.getByRole("main").getByText("The certificate ran out").first().waitFor();
  await facilitator.say(">>");
  await heading.filter({ hasNotText: first }).waitFor();
  await page.keyboard.press("ControlOrMeta+z");
  await heading.filter({ hasText: first }).waitFor();
});
