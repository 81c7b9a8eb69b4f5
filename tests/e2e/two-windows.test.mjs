// The wall in a window of its own: it shows what is finished, hands its keys back, and either window may go and come.

import assert from "node:assert/strict";
import { Facilitator } from "./facilitator.mjs";
import { axe, pageTest } from "./harness.mjs";
import { openWallWindow, picture } from "./wall-window.mjs";

/** A console at the timeline with one event, and its wall. */
async function atTheTimeline(app) {
  const facilitator = new Facilitator(app.page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  await facilitator.event("14:02 !start No video starts");
  const wall = await openWallWindow(app);
  await shows(wall, "No video starts");
  return { facilitator, wall };
}

const shows = (wall, text) => picture(wall).getByText(text).first().waitFor();

pageTest("a line is on the wall when it is entered, and not while it is typed", {}, async (app) => {
  const { facilitator, wall } = await atTheTimeline(app);
  await facilitator.nextEvent.focus();
  await app.page.keyboard.type("14:39 !detection A custo");
  // The wall is drawn anew, and still shows finished lines alone.
  await blankAndBack(app.page, wall);
  assert.ok(!(await picture(wall).innerText()).includes("custo"));
  await app.page.keyboard.type("mer calls");
  await app.page.keyboard.press("Enter");
  await shows(wall, "A customer calls");
});

pageTest("a sentence that is being changed is on the wall when its field is left", { load: false }, async (app) => {
  await app.page.clock.install();
  await app.load();
  const { wall } = await atTheTimeline(app);
  const field = app.page.getByLabel("What happened in E1");
  await field.focus();
  await app.page.keyboard.press("End");
  await app.page.keyboard.type(" in Eur");
  // A pause ends the gesture for undo and for keeping; for the room the sentence is not finished.
  await app.page.clock.runFor(5_000);
  await blankAndBack(app.page, wall);
  assert.match(await picture(wall).innerText(), /No video starts\s*$/m);
  await app.page.keyboard.type("ope");
  await app.page.keyboard.press("Tab");
  await shows(wall, "No video starts in Europe");
});

async function blankAndBack(page, wall) {
  await page.keyboard.press("F8");
  await picture(wall).getByText("No video starts").first().waitFor({ state: "detached" });
  await page.keyboard.press("F8");
  await shows(wall, "No video starts");
}

pageTest("the wall asks for its picture when it is loaded anew", {}, async ({ record, started, ...app }) => {
  const { facilitator, wall } = await atTheTimeline({ ...app, started });
  record.loading(wall);
  await wall.reload();
  await started(wall);
  await shows(wall, "No video starts");
  await facilitator.event("14:39 !detection A customer calls");
  await shows(wall, "A customer calls");
});

pageTest("a console that is loaded anew finds its wall again", {}, async (app) => {
  const { facilitator, wall } = await atTheTimeline(app);
  await app.reload();
  await facilitator.isAt("Timeline");
  await facilitator.event("14:39 !detection A customer calls");
  await shows(wall, "A customer calls");
});

pageTest("a wall that is closed is told in words, until it is there again", { load: false }, async (app) => {
  await app.page.clock.install();
  await app.load();
  const { wall } = await atTheTimeline(app);
  await wall.close({ runBeforeUnload: true });
  // The console hears of it after the window is gone.
  await app.page.getByRole("button", { name: /^Wall window (?!open)/ }).waitFor();
  await app.page.clock.runFor(4_000);
  const closed = app.page.getByText("The wall window is closed. Everything is still here");
  await closed.waitFor();
  await openWallWindow(app);
  await closed.waitFor({ state: "detached" });
});

pageTest("a wall that was closed is not there after a reload", {}, async (app) => {
  const { facilitator, wall } = await atTheTimeline(app);
  await wall.close({ runBeforeUnload: true });
  await app.page.getByRole("button", { name: /^Wall window (?!open)/ }).waitFor();
  await app.reload();
  await facilitator.isAt("Timeline");
  await app.page.getByRole("button", { name: /^Wall window (?!open)/ }).waitFor();
  await app.page.keyboard.press("F9");
  // With no window of its own, the wall is this window.
  await facilitator.captureLine.waitFor();
});

pageTest("a frozen wall keeps its picture while the console is loaded anew", {}, async (app) => {
  const { facilitator, wall } = await atTheTimeline(app);
  await app.page.keyboard.press("Shift+F8");
  await wall.getByText("frozen").waitFor();
  await facilitator.event("14:39 !detection A customer calls");
  await app.reload();
  await facilitator.isAt("Timeline");
  await app.page.getByRole("button", { name: /^Wall window open/ }).waitFor();
  await facilitator.go("Whys");
  await shows(wall, "No video starts");
  assert.ok(!(await wall.locator("body").innerText()).includes("A customer calls"));
  await app.page.keyboard.press("Shift+F8");
  await wall.getByRole("heading", { level: 1, name: /^Whys/ }).waitFor();
});

pageTest("the wall's own window is dark where the console is", {}, async (app) => {
  const { facilitator, wall } = await atTheTimeline(app);
  const ground = () => wall.locator("html").evaluate((root) => getComputedStyle(root).colorScheme);
  const before = await ground();
  await facilitator.go("Library");
  const appearance = app.page.getByLabel("Appearance");
  await appearance.focus();
  await app.page.keyboard.press("End");
  await wall.waitForFunction((light) => getComputedStyle(document.documentElement).colorScheme !== light, before);
});

pageTest("a wall outlives its console, and waits when it is loaded without one", {}, async ({ record, started, ...app }) => {
  const { wall } = await atTheTimeline({ ...app, started });
  await app.page.close();
  await shows(wall, "No video starts");
  record.loading(wall);
  await wall.reload();
  await started(wall);
  await wall.getByRole("heading", { name: "The wall is ready" }).waitFor();
  assert.deepEqual(await axe(wall), []);
});

const alone = (wall) => wall.getByRole("status").getByText(/^No workshop is open for this wall\./);

/** A console in a new tab, which goes on with the workshop that was open last. */
async function anotherConsole(app) {
  const page = await app.context.newPage();
  await page.goto(app.url);
  await app.started(page);
  return { page, facilitator: new Facilitator(page) };
}

/** The console and the wall are one again: what is entered in the one is on the other, whose keys act in the first. */
async function areTied({ page, facilitator }, wall) {
  await facilitator.isAt("Timeline");
  await facilitator.event("14:39 !detection A customer calls");
  await shows(wall, "A customer calls");
  await alone(wall).waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^Wall window open/ }).waitFor();
  await wall.keyboard.press("Alt+n");
  await facilitator.isAt("Impact");
}

pageTest("a wall says when its console is gone, keeps its picture, and the next console takes it over", {}, async (app) => {
  const { wall } = await atTheTimeline(app);
  await app.page.close({ runBeforeUnload: true });
  await alone(wall).waitFor();
  await shows(wall, "No video starts");
  await areTied(await anotherConsole(app), wall);
});

pageTest("a wall that is loaded anew without a console goes on with the next one", {}, async ({ record, started, ...app }) => {
  const { wall } = await atTheTimeline({ ...app, started });
  await app.page.close({ runBeforeUnload: true });
  record.loading(wall);
  await wall.reload();
  await started(wall);
  await wall.getByRole("heading", { name: "The wall is ready" }).waitFor();
  await alone(wall).waitFor();
  await areTied(await anotherConsole({ ...app, started }), wall);
});

pageTest("a wall that is loaded anew under the next console goes on as well", {}, async ({ record, started, ...app }) => {
  const { wall } = await atTheTimeline({ ...app, started });
  await app.page.close({ runBeforeUnload: true });
  const next = await anotherConsole({ ...app, started });
  await next.page.getByRole("button", { name: /^Wall window open/ }).waitFor();
  record.loading(wall);
  await wall.reload();
  await started(wall);
  await shows(wall, "No video starts");
  await areTied(next, wall);
});

pageTest("the wall goes with the pen to the tab that takes the workshop over", {}, async (app) => {
  const { wall } = await atTheTimeline(app);
  const next = await anotherConsole(app);
  await next.page.getByRole("button", { name: "Take over here" }).press("Enter");
  await app.page.getByRole("button", { name: "Take over here" }).waitFor();
  // Until the pen is here the page reads along, and a line that is typed there goes nowhere.
  await next.page.getByRole("button", { name: /^Wall window open/ }).waitFor();
  await areTied(next, wall);
  await app.page.getByRole("button", { name: /^Wall window (?!open)/ }).waitFor();
});

pageTest("a workshop that is closed leaves nothing on the wall", {}, async (app) => {
  const { wall } = await atTheTimeline(app);
  await app.page.getByRole("button", { name: "Close workshop" }).press("Enter");
  await picture(wall).getByText("No video starts").first().waitFor({ state: "detached" });
  assert.ok(!(await wall.locator("body").innerText()).includes("video"));
});

pageTest("keys pressed in the wall act in the console", {}, async (app) => {
  const { facilitator, wall } = await atTheTimeline(app);
  await facilitator.event("14:39 !detection A customer calls");
  await app.page.getByRole("button", { name: "Start the reveal" }).press("Enter");
  await picture(wall).getByText("A customer calls").first().waitFor({ state: "detached" });
  await shows(wall, "No video starts");
  await wall.keyboard.press("PageDown");
  await shows(wall, "A customer calls");
  await wall.keyboard.press("Alt+n");
  await facilitator.isAt("Impact");
  await wall.getByRole("heading", { level: 1, name: "Impact" }).waitFor();
  await wall.keyboard.press("ControlOrMeta+z");
  await facilitator.go("Timeline");
  await picture(wall).getByText("A customer calls").first().waitFor({ state: "detached" });
});

pageTest("page keys pressed in the console drive the wall", {}, async (app) => {
  const { facilitator, wall } = await atTheTimeline(app);
  await facilitator.go("Whys");
  await wall.getByRole("heading", { name: "it happened" }).waitFor();
  await app.page.keyboard.press("PageDown");
  await wall.getByRole("heading", { name: "it went unnoticed" }).waitFor();
  await app.page.keyboard.press("PageUp");
  await wall.getByRole("heading", { name: "it happened" }).waitFor();
});

pageTest("the wall goes blank from either window, and says nothing then", {}, async (app) => {
  const { wall } = await atTheTimeline(app);
  for (const [from, key] of [[app.page, "F8"], [wall, "F8"], [wall, "."]]) {
    await from.keyboard.press(key);
    await wall.getByRole("heading", { level: 1, name: "Timeline" }).waitFor({ state: "detached" });
    assert.equal((await picture(wall).innerText()).trim(), "");
    assert.equal((await wall.locator("header b").innerText()).trim(), "", "not even which incident it is");
    await from.keyboard.press("F8");
    await shows(wall, "No video starts");
  }
});

pageTest("a frozen wall keeps its picture, also when it is loaded anew", {}, async ({ record, started, ...app }) => {
  const { facilitator, wall } = await atTheTimeline({ ...app, started });
  await app.page.keyboard.press("Shift+F8");
  await wall.getByText("frozen").waitFor();
  await facilitator.event("14:39 !detection A customer calls");
  await facilitator.go("Release");
  await facilitator.go("Whys");
  record.loading(wall);
  await wall.reload();
  await started(wall);
  await shows(wall, "No video starts");
  await wall.getByRole("heading", { level: 1, name: "Timeline" }).waitFor();
  assert.ok(!(await wall.locator("body").innerText()).includes("A customer calls"));
  await app.page.keyboard.press("Shift+F8");
  await wall.getByRole("heading", { level: 1, name: /^Whys/ }).waitFor();
});

pageTest("what leaves is on the wall while its numbers are typed in the console", {}, async (app) => {
  const facilitator = new Facilitator(app.page);
  await facilitator.openSample();
  const wall = await openWallWindow(app);
  await app.page.keyboard.press("F9");
  await facilitator.isAt("Close");
  await wall.getByRole("heading", { name: "What leaves this room" }).waitFor();
  await app.page.getByLabel(/^Part that stays here/).and(app.page.locator(":focus")).waitFor();
  const first = (await picture(wall).getByRole("listitem").first().innerText()).split(/\s/)[0];
  await app.page.keyboard.type(first);
  await app.page.keyboard.press("Enter");
  await picture(wall).locator(".held-back").first().waitFor();
  await app.page.keyboard.press("F9");
  await wall.getByRole("heading", { level: 1, name: "Close" }).waitFor();
});

pageTest("the wall keeps the whole screen while its picture changes", {}, async (app) => {
  const { facilitator, wall } = await atTheTimeline(app);
  await wall.keyboard.press("f");
  await wall.waitForFunction(() => document.fullscreenElement !== null);
  await facilitator.event("14:39 !detection A customer calls");
  await shows(wall, "A customer calls");
  await facilitator.go("Whys");
  await wall.getByRole("heading", { level: 1, name: /^Whys/ }).waitFor();
  assert.ok(await wall.evaluate(() => document.fullscreenElement !== null));
});

pageTest("the wall knows no opener, has a neutral title and may not fetch", { expected: [/Content Security Policy/] }, async (app) => {
  const { wall } = await atTheTimeline(app);
  assert.equal(await wall.evaluate(() => window.opener), null);
  assert.equal(await wall.title(), "Whybone wall");
  await wall.locator(`meta[content="connect-src 'none'"]`).waitFor({ state: "attached" });
  const outcome = await wall.evaluate((target) => fetch(target).then(() => "sent", () => "refused"), `${app.url}boot.js`);
  assert.equal(outcome, "refused");
});

pageTest("the wall never touches storage", { load: false }, async (app) => {
  await app.context.addInitScript(() => {
    globalThis.touched = [];
    for (const method of ["getItem", "setItem", "removeItem", "key", "clear"]) {
      const real = Storage.prototype[method];
      Storage.prototype[method] = function (...given) {
        globalThis.touched.push(`${method} ${given[0]}`);
        return real.apply(this, given);
      };
    }
    const open = indexedDB.open;
    indexedDB.open = (...given) => {
      globalThis.touched.push(`database ${given[0]}`);
      return open.apply(indexedDB, given);
    };
  });
  await app.load();
  const { facilitator, wall } = await atTheTimeline(app);
  for (const stage of ["Impact", "Whys", "Fishbone", "Close"]) {
    await facilitator.go(stage);
    await wall.getByRole("heading", { level: 1, name: stage }).waitFor();
  }
  assert.deepEqual(await wall.evaluate(() => globalThis.touched), []);
  assert.ok((await app.page.evaluate(() => globalThis.touched.length)) > 0, "the console does");
});

pageTest("a window that the browser does not open is told in words", { load: false }, async (app) => {
  await app.page.clock.install();
  await app.load();
  await new Facilitator(app.page).begin("60 minutes");
  await app.page.evaluate(() => {
    window.open = () => null;
  });
  await app.page.keyboard.press("Shift+F2");
  await app.page.clock.runFor(7_000);
  await app.page.getByText("No wall window answered. The browser may have blocked it").waitFor();
});

pageTest("two workshops in two tabs have two walls", {}, async (app) => {
  const { wall } = await atTheTimeline(app);
  const other = await app.context.newPage();
  await other.goto(app.url);
  await app.started(other);
  const facilitator = new Facilitator(other);
  await other.getByRole("button", { name: /^Close workshop/ }).press("Enter");
  await facilitator.openSample();
  const second = await openWallWindow({ ...app, page: other });
  await facilitator.go("Whys");
  await second.getByRole("heading", { level: 1, name: /^Whys/ }).waitFor();
  await shows(wall, "No video starts");
  assert.ok(!(await second.locator("body").innerText()).includes("No video starts"));
});

pageTest("who hears a wall in its own window is told what is shown when that changes, and once", {}, async (app) => {
  const facilitator = new Facilitator(app.page);
  await facilitator.openSample();
  await facilitator.go("Weigh");
  await facilitator.hideVotes();
  const wall = await openWallWindow(app);
  const says = (words) => wall.getByRole("status").getByText(words).waitFor();
  await says(/^Weigh, Which of these would change the most next time\?/);
  await app.page.getByRole("button", { name: "Reveal on the wall" }).click();
  await says("the votes are shown");
  await facilitator.go("Whys");
  await says(/^Whys · it (happened|went unnoticed|lasted), .*\?/);
  const said = await wall.evaluate(() => {
    globalThis.said = [];
    const region = document.querySelector("main ~ [role=status]");
    new MutationObserver(() => globalThis.said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
    return region.textContent;
  });
  await app.page.keyboard.press("F8");
  await says("The wall is blank");
  await app.page.keyboard.press("F8");
  await says(said);
  await facilitator.go("Fishbone");
  await says(/^Fishbone/);
  assert.deepEqual(await wall.evaluate(() => globalThis.said.length), 3);
});

pageTest("a digit pressed in the wall's own window sorts the cause it asks about", {}, async (app) => {
  const facilitator = new Facilitator(app.page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  for (const cause of ["The certificate ran out", "One person may renew it"]) await facilitator.cause(cause);
  const wall = await openWallWindow(app);
  await facilitator.go("Fishbone");
  await app.page.getByRole("heading", { name: "2 to sort" }).waitFor();
  await shows(wall, "The certificate ran out");
  await wall.bringToFront();
  await wall.keyboard.press("0");
  await shows(wall, "One person may renew it");
  await wall.keyboard.press("2");
  await app.page.getByRole("heading", { name: "Last one to sort" }).waitFor();
  await app.page.getByRole("main").getByText("The certificate ran out").first().waitFor();
});
