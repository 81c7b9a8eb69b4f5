// Nothing is lost: reloads, backups, storage that is blocked or unreadable, and pastes too large for comfort.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Facilitator } from "./facilitator.mjs";
import { assertAccessible, pageTest } from "./harness.mjs";

const notice = (page, words) => page.getByRole("status").getByText(words);

pageTest("a reload at any moment comes back to the same field with what was typed", {}, async ({ page, reload }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  const title = page.getByLabel("What people call it");
  await title.focus();
  let typed = "";
  for (const part of ["Play", "back out", "age"]) {
    await page.keyboard.type(part);
    typed += part;
    await reload();
    assert.equal(await title.inputValue(), typed);
    assert.ok(await title.evaluate((field) => field === document.activeElement), "the field has the focus");
    await page.keyboard.press("End");
  }
  await facilitator.go("Timeline");
  await facilitator.event("14:02 !start No video starts");
  await facilitator.nextEvent.focus();
  await page.keyboard.type("14:06~3 !symptom More than");
  await reload();
  await facilitator.isAt("Timeline");
  assert.equal(await facilitator.nextEvent.inputValue(), "14:06~3 !symptom More than");
  assert.ok(await facilitator.nextEvent.evaluate((field) => field === document.activeElement));
  assert.equal(await page.getByLabel("What happened in E1").inputValue(), "No video starts");
});

pageTest("what was undone stays undone after a reload", {}, async ({ page, reload }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  await facilitator.event("14:02 !start No video starts");
  await facilitator.event("14:07 !detection A customer calls");
  await page.getByLabel("What happened in E2").waitFor();
  await page.keyboard.press("ControlOrMeta+z");
  await page.getByLabel("What happened in E2").waitFor({ state: "detached" });
  await reload();
  await page.getByLabel("What happened in E1").waitFor();
  assert.equal(await page.getByLabel("What happened in E2").count(), 0);
});

/** The document of the open workshop, by way of a backup file. */
async function backup(page) {
  const download = page.waitForEvent("download");
  await page.keyboard.press("Alt+s");
  const file = await download;
  assert.match(file.suggestedFilename(), /^whybone-backup-unredacted-.*\.json$/);
  const text = await readFile(await file.path(), "utf8");
  return { text, document: JSON.parse(text).document };
}

const chooseFile = (page, text) =>
  page.getByLabel("Open a backup file").setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(text) });

/** The window that shows what a file would change. */
const restoring = (page) => page.getByRole("dialog", { name: "This device has this workshop already" });
const called = (page) => page.getByLabel("What people call it");

/** The sample with a new title since the backup, and an edit of the file that is newer still. */
async function goneApart(page) {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Frame");
  const { text } = await backup(page);
  await called(page).fill("Playback outage, as we know it now");
  const file = JSON.parse(text);
  file.document.frame.service = "edge cache";
  file.document.causes[0].statement = `${file.document.causes[0].statement}, at night`;
  file.document.causes[0].stamp.at = new Date(Date.now() + 60_000).toISOString();
  await facilitator.go("Library");
  await chooseFile(page, JSON.stringify(file));
  await restoring(page).waitFor();
  return { facilitator, file };
}

pageTest("a backup opened again where nothing was changed since is the same workshop", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  const before = await backup(page);
  await facilitator.go("Library");
  await chooseFile(page, before.text);
  await facilitator.isAt("Frame");
  assert.deepEqual((await backup(page)).document, before.document);
  await facilitator.go("Library");
  assert.equal(await page.getByRole("button", { name: /^Playback outage, 12 March/ }).count(), 1);
});

pageTest("a backup that went apart shows what merging would change, merges, and undo takes it back", {}, async ({ page }) => {
  const { facilitator, file } = await goneApart(page);
  await assertAccessible(page);
  await restoring(page).getByText(/^Merged with the file, saved .*: 1 text differs/).click();
  await restoring(page).getByText("Gives way").first().waitFor();
  await restoring(page).getByRole("button", { name: "Merge both" }).focus();
  await page.keyboard.press("Enter");
  await facilitator.isAt("Frame");
  assert.equal(await called(page).inputValue(), "Playback outage, as we know it now");
  const merged = (await backup(page)).document;
  assert.equal(merged.causes[0].statement, file.document.causes[0].statement);
  await page.locator("body").click({ position: { x: 1, y: 1 } });
  await page.keyboard.press("ControlOrMeta+z");
  await notice(page, "Undone").waitFor();
  const back = (await backup(page)).document;
  assert.notEqual(back.causes[0].statement, file.document.causes[0].statement);
  assert.equal(back.frame.title, "Playback outage, as we know it now");
});

pageTest("a backup that went apart can replace what is here, or stand beside it", {}, async ({ page }) => {
  const { facilitator, file } = await goneApart(page);
  await restoring(page).getByRole("button", { name: "Keep as a workshop of its own" }).click();
  await facilitator.isAt("Frame");
  assert.equal(await called(page).inputValue(), file.document.frame.title);
  await facilitator.go("Library");
  assert.equal(await page.getByRole("button", { name: /^Playback outage/ }).count(), 2);
  await chooseFile(page, JSON.stringify(file));
  await restoring(page).getByRole("button", { name: "Replace what is here" }).click();
  await facilitator.isAt("Frame");
  assert.equal(await called(page).inputValue(), file.document.frame.title);
  assert.equal(await page.getByLabel("Service", { exact: true }).inputValue(), "edge cache");
  await page.locator("body").click({ position: { x: 1, y: 1 } });
  await page.keyboard.press("ControlOrMeta+z");
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some((input) => input.value === "Playback outage, as we know it now"));
});

const UNREADABLE = {
  "a file cut short": ['{"format":"whybone-workshop","version":1,"docu', /stops making sense at line 1, column \d+/],
  "another program's file": ['{"name":"something else"}', /not a Whybone file/],
  "a newer page's file without a date": ['{"format":"whybone-workshop","version":99,"document":{}}', /field of this workshop cannot be read: saved_at/],
};

for (const [what, [text, words]] of Object.entries(UNREADABLE)) {
  pageTest(`${what} is told and changes nothing`, {}, async ({ page }) => {
    const facilitator = new Facilitator(page);
    await facilitator.openSample();
    const before = await backup(page);
    await facilitator.go("Library");
    const workshops = await page.getByRole("button", { name: /^Remove / }).count();
    await chooseFile(page, text);
    await notice(page, words).waitFor();
    assert.deepEqual((await backup(page)).document, before.document);
    await facilitator.go("Frame");
    await facilitator.go("Library");
    assert.equal(await page.getByRole("button", { name: /^Remove / }).count(), workshops);
  });
}

const fromNewer = (page) => page.getByRole("region", { name: "Written by a newer Whybone" });

/** Nothing of a workshop that a newer page wrote is changed here, shown to the room or saved. */
async function assertOnlyRead(page, facilitator) {
  await facilitator.isAt("Frame");
  await assertAccessible(page);
  await page.getByText("Only read here: nothing of this workshop is changed.").waitFor();
  for (const keys of ["Alt+s", "F2"]) {
    await page.keyboard.press(keys);
    await notice(page, /Here it can be read, and nothing of it is changed or given away/).waitFor();
    await page.getByRole("status").getByRole("button", { name: "Close" }).click();
  }
}

pageTest("a newer page's file can be read, and changes nothing", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  const file = JSON.parse((await backup(page)).text);
  await facilitator.go("Library");
  const workshops = await page.getByRole("button", { name: /^Remove / }).count();
  const causes = [{ id: 99, leg: "sideways" }, ...file.document.causes];
  await chooseFile(page, JSON.stringify({ ...file, version: 99, document: { ...file.document, causes, omens: [1] } }));
  await fromNewer(page).waitFor();
  assert.equal(await called(page).inputValue(), file.document.frame.title);
  await assertOnlyRead(page, facilitator);
  await facilitator.go("Library");
  assert.equal(await page.getByRole("button", { name: /^Remove / }).count(), workshops);
  await page.getByRole("button", { name: new RegExp(`^${file.document.frame.title}`) }).click();
  await facilitator.isAt("Frame");
  assert.equal(await fromNewer(page).count(), 0);
  assert.deepEqual((await backup(page)).document, file.document);
});

pageTest("a workshop that a newer page keeps here can be read, and stands in storage as it was", {}, async ({ page, reload }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Frame");
  const title = await called(page).inputValue();
  await facilitator.go("Library");
  await page.getByRole("button", { name: "Close workshop" }).click();
  const stored = () => page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => /snapshot|journal/.test(key))));
  await page.evaluate(() => {
    for (const [key, text] of Object.entries(localStorage)) {
      if (key.endsWith("/snapshot")) localStorage.setItem(key, text.replace('"version":1', '"version":99'));
    }
  });
  const before = await stored();
  await page.getByRole("button", { name: new RegExp(`^${title}`) }).click();
  await fromNewer(page).waitFor();
  assert.equal(await called(page).inputValue(), title);
  await assertOnlyRead(page, facilitator);
  const download = page.waitForEvent("download");
  await fromNewer(page).getByRole("button", { name: "Download it as it is" }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), "utf8"));
  for (const [key, text] of Object.entries(before)) assert.equal(saved[key], text);
  await reload();
  await fromNewer(page).waitFor();
  await assertOnlyRead(page, facilitator);
  assert.deepEqual(await stored(), before);
});

pageTest("where the browser stores nothing, the workshop works and says so", { load: false }, async ({ page, context, load }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
  await load();
  await notice(page, /does not let the page store anything/).waitFor();
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  await facilitator.event("14:02 !start No video starts");
  assert.equal(await page.getByLabel("What happened in E1").inputValue(), "No video starts");
  assert.equal((await backup(page)).document.events.length, 1);
});

/** Fills storage to the byte; what was added makes room again by its name. */
const fillStorage = (page) =>
  page.evaluate(() => {
    const fits = (value) => {
      try {
        localStorage.setItem("filler", value);
        return true;
      } catch {
        return false;
      }
    };
    let filler = "";
    for (let piece = 1 << 22; piece > 0; piece >>= 1) {
      while (fits(filler + "x".repeat(piece))) filler += "x".repeat(piece);
    }
    return filler.length;
  });

pageTest("while storage is full to the byte the page works on, and what is typed goes to the second copy", {}, async ({ page, reload }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  const title = page.getByLabel("What people call it");
  await title.focus();
  await page.keyboard.type("Play");
  await page.getByText(/saved on the disk$/).waitFor();
  assert.ok((await fillStorage(page)) > 1_000_000);

  await page.keyboard.type("back outage");
  await page.getByRole("alert").getByText(/not kept, but saved on the disk up to .* storage for the page is full.* Download a backup/).waitFor();
  await facilitator.go("Timeline");
  await facilitator.event("14:02 !start No video starts");
  await facilitator.event("14:06 !detect An alert fires");
  await page.getByText(/^[2-9] changes not kept, but saved on the disk/).waitFor();
  await assertAccessible(page);
  const before = (await backup(page)).document;
  assert.deepEqual([before.frame.title, before.events.length], ["Playback outage", 2]);

  // Nothing of it is in storage, and still all of it comes back.
  await reload();
  assert.deepEqual((await backup(page)).document, before);
  await page.evaluate(() => localStorage.removeItem("filler"));
  await facilitator.go("Timeline");
  await facilitator.event("14:20 !mitigate Rolled back");
  await page.getByText(/^Kept .* saved on the disk$/).waitFor();
  await reload();
  assert.equal((await backup(page)).document.events.length, 3);
});

pageTest("a workshop that only the second copy has is in the library also while storage is full", {}, async ({ page, reload }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await called(page).fill("Playback outage");
  await page.getByText(/saved on the disk$/).waitFor();
  await page.getByRole("button", { name: "Close workshop" }).click();
  await page.evaluate(() => Object.keys(localStorage).forEach((key) => localStorage.removeItem(key)));
  await fillStorage(page);
  await reload();
  await page.getByRole("button", { name: /^Playback outage/ }).click();
  await facilitator.isAt("Frame");
  assert.equal(await called(page).inputValue(), "Playback outage");
  await facilitator.go("Library");
  await page.getByRole("button", { name: "Remove Playback outage" }).click();
  await page.getByRole("button", { name: "Bring it back" }).waitFor();
  assert.equal(await page.getByRole("button", { name: /^Playback outage/ }).count(), 0);
});

const BROKEN = '{"format":"whybone-workshop","version":1,"document":{"events":';

/** Breaks the stored copy between two loads, so that nothing of the page writes behind the change. */
async function breakStoredCopy(page) {
  await page.addInitScript((text) => {
    if (sessionStorage.getItem("broken")) return;
    sessionStorage.setItem("broken", "once");
    const snapshot = Object.keys(localStorage).find((key) => /^whybone\/1\/[0-9a-f]{16}\/snapshot$/.test(key));
    localStorage.setItem(snapshot, text);
  }, BROKEN);
}

const setAside = (page) =>
  page.evaluate((broken) => Object.entries(localStorage).filter(([key, value]) => key.includes("/quarantine/") && value === broken).length, BROKEN);

pageTest("an unreadable stored copy costs nothing where there is a second one", {}, async ({ page, reload }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Frame");
  await page.getByLabel("Service", { exact: true }).fill("Playback");
  await page.getByText(/saved on the disk$/).waitFor();
  const before = (await backup(page)).document;
  await breakStoredCopy(page);
  await reload();
  await notice(page, /brought back from its second copy/).waitFor();
  assert.deepEqual((await backup(page)).document, before);
  assert.equal(await setAside(page), 1, "what stood there is in quarantine, unchanged");
});

pageTest("an unreadable stored copy is set aside as it is, never written over", { load: false }, async ({ page, load, reload }) => {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await load();
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Timeline");
  await breakStoredCopy(page);
  await reload();
  await notice(page, /could not be read/).first().waitFor();
  await facilitator.go("Frame");
  await page.getByLabel("Service", { exact: true }).focus();
  await page.keyboard.type("Playback");
  assert.equal(await setAside(page), 1, "what stood there is in quarantine, unchanged");
  await facilitator.go("Library");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Download what was set aside/ }).press("Enter");
  const saved = JSON.parse(await readFile(await (await download).path(), "utf8"));
  assert.ok(Object.values(saved).includes(BROKEN), "it can be taken out of the browser unchanged");
});

const LINE = "2026-03-12T13:02:07Z error license lookup failed: list of servers is empty, request 000000\n";
const LARGE = Array.from({ length: Math.ceil(200_000 / LINE.length) }, (_, at) => LINE.replace("000000", String(at).padStart(6, "0")))
  .join("")
  .slice(0, 200_000);

const CLIPBOARD = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

async function pasteLarge(page, field) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), LARGE);
  await field.focus();
  await page.keyboard.press("ControlOrMeta+v");
}

/** The longest stretch in which the page answered nothing, from now on. */
async function watchForFreezes(page) {
  await page.evaluate(() => {
    globalThis.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration);
    }).observe({ type: "longtask" });
  });
  return () => page.evaluate(() => globalThis.longestTask);
}

// What people call frozen; a loaded machine must not make this test fail.
const FROZEN_MS = 4_000;

pageTest("a paste of 200,000 characters into the timeline neither freezes nor loses", CLIPBOARD, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  const longest = await watchForFreezes(page);
  const field = page.getByLabel("Logs, chat, kubectl output, a table");
  await pasteLarge(page, field);
  assert.equal(await field.inputValue(), LARGE);
  await page.getByRole("button", { name: "Find events" }).press("Enter");
  await page.getByText(/\d+ events? found/).waitFor({ timeout: 60_000 });
  assert.equal(await field.inputValue(), LARGE, "the pasted text stays");
  assert.ok((await longest()) < FROZEN_MS, `the longest task took ${await longest()} ms`);
});

pageTest("a paste of 200,000 characters as evidence neither freezes nor loses", CLIPBOARD, async ({ page, reload }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  await facilitator.event("14:02 !start No video starts");
  const longest = await watchForFreezes(page);
  await facilitator.evidence(1, "First line\n");
  const field = page.getByLabel("The lines that show E1");
  await pasteLarge(page, field);
  await page.keyboard.type("end");
  assert.equal(await field.inputValue(), `First line\n${LARGE}end`);
  assert.ok((await longest()) < FROZEN_MS, `the longest task took ${await longest()} ms`);
  await reload();
  assert.equal(await field.inputValue(), `First line\n${LARGE}end`);
});

pageTest("an empty workshop says what is missing and can be released all the same", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Release");
  await page.getByRole("region", { name: "Tonight, worst first" }).getByText(/Nobody is registered/).waitFor();
  for (const audience of ["team", "company", "public"]) {
    await facilitator.readers(audience);
    const { text } = await facilitator.saveMarkdown();
    assert.match(text, /Not yet entered/);
    assert.match(text, /the timeline/);
  }
});

pageTest("one backup of every workshop brings all of them back", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Library");
  await page.getByRole("button", { name: /^60 minutes/ }).press("Enter");
  await facilitator.isAt("Frame");
  await page.getByLabel("What people call it").fill("A second one");
  await facilitator.go("Library");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Back up every workshop" }).press("Enter");
  const file = await download;
  assert.match(file.suggestedFilename(), /^whybone-backup-unredacted-all-.*\.json$/);
  const text = await readFile(await file.path(), "utf8");
  await erase(page);
  await chooseFile(page, text);
  await notice(page, "2 workshops of the file are here").waitFor();
  await facilitator.go("Library");
  assert.equal(await page.getByRole("button", { name: /^(Playback outage|A second one)/ }).count(), 2);
});

pageTest("an earlier state stands beside the present one and comes back", {}, async (app) => {
  const { page } = app;
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  const title = page.getByLabel("What people call it");
  await title.fill("Playback outage");
  await facilitator.go("Release");
  const past = page.getByText("As it was earlier");
  await past.click();
  await page.getByLabel("Name this moment").fill("before the break");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^before the break/ }).waitFor();
  await facilitator.go("Frame");
  await title.fill("Something else");
  await app.reload();
  await facilitator.go("Release");
  await past.click();
  await page.getByText("Nothing differs from the workshop as it is now.").waitFor();
  await page.getByRole("button", { name: /^before the break/ }).press("Enter");
  await page.getByText("1 text differs.").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: /^Bring back what was at/ }).press("Enter");
  await notice(page, /^It is as it was at .* Undo takes it back\.$/).waitFor();
  await facilitator.go("Frame");
  assert.equal(await title.inputValue(), "Playback outage");
  await page.keyboard.press("ControlOrMeta+z");
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some((input) => input.value === "Something else"));
});

/** Everything that this browser keeps of the page, as one text. */
const keptHere = (page) =>
  page.evaluate(async () => {
    const answer = (request) => new Promise((done, failed) => Object.assign(request, { onsuccess: () => done(request.result), onerror: failed }));
    const database = await answer(indexedDB.open("whybone"));
    const values = await answer(database.transaction("kept").objectStore("kept").getAll());
    database.close();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, values]);
  });

pageTest("a value that is forgotten stands nowhere in the browser any more", {}, async (app) => {
  const { page } = app;
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  const title = page.getByLabel("What people call it");
  await title.fill("Outage of falcon-db-03.prod.internal");
  await page.getByText(/saved on the disk$/).waitFor();
  assert.match(await keptHere(page), /falcon-db-03/);
  await facilitator.go("Release");
  await page.getByRole("button", { name: /falcon-db-03/ }).first().focus();
  await page.keyboard.press("f");
  const dialog = page.getByRole("dialog", { name: /^Forget/ });
  assert.ok(await dialog.getByRole("button", { name: "Keep it" }).evaluate((button) => button === document.activeElement), "Enter alone keeps it");
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Forget it" }).press("Enter");
  await notice(page, /^Forgotten: it stands nowhere/).waitFor();
  assert.doesNotMatch(await keptHere(page), /falcon/i);
  await facilitator.go("Frame");
  assert.equal(await title.inputValue(), "Outage of [HOST-1]");
  await page.keyboard.press("ControlOrMeta+z");
  await notice(page, "Nothing to undo.").waitFor();
  await app.reload();
  assert.equal(await title.inputValue(), "Outage of [HOST-1]");
});

pageTest("a file that was chosen once is kept up to date", { load: false }, async ({ page, load }) => {
  // A person chooses the file; here it is one of the browser's own file system.
  await page.addInitScript(() => {
    window.showSaveFilePicker = async ({ suggestedName }) => (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
  });
  await page.clock.install();
  await load();
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Release");
  await page.getByRole("button", { name: "Keep a file up to date…" }).press("Enter");
  const status = page.getByText(/^whybone-backup-unredacted-.*\.json is kept up to date while the workshop is open: written/);
  await status.waitFor();
  const before = await status.innerText();
  await facilitator.go("Frame");
  await page.getByLabel("What people call it").fill("Playback outage");
  await facilitator.go("Release");
  await page.clock.runFor(30_000);
  await status.waitFor();
  await page.waitForFunction((before) => !document.body.innerText.includes(before), before);
  const written = await page.evaluate(async () => {
    const directory = await navigator.storage.getDirectory();
    for await (const file of directory.values()) return (await file.getFile()).text();
  });
  assert.equal(JSON.parse(written).document.frame.title, "Playback outage");
});

pageTest("a backup sealed with a passphrase opens with it alone", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  const before = await backup(page);
  await facilitator.go("Release");
  await page.getByRole("button", { name: "Save with a passphrase…" }).press("Enter");
  const sealing = page.getByRole("dialog", { name: "Seal a backup" });
  await page.keyboard.type("too short");
  await page.keyboard.press("Enter");
  await sealing.getByRole("alert").getByText(/at least twelve characters/).waitFor();
  await sealing.getByLabel("Passphrase").fill("four words in a row");
  await sealing.getByLabel("Once more").fill("four words in a raw");
  await page.keyboard.press("Enter");
  await sealing.getByRole("alert").getByText(/not the same/).waitFor();
  await assertAccessible(page);
  await sealing.getByLabel("Once more").fill("four words in a row");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const file = await download;
  assert.match(file.suggestedFilename(), /^whybone-backup-unredacted-sealed-.*\.whybone$/);
  const bytes = await readFile(await file.path());
  assert.ok(!bytes.includes("Playback"), "nothing of it stands in the file");
  await page.getByLabel("Open a backup file").setInputFiles({ name: "sealed.whybone", mimeType: "", buffer: bytes });
  const opening = page.getByRole("dialog", { name: "Open a sealed backup" });
  await opening.waitFor();
  await page.keyboard.type("four words in a raw");
  await page.keyboard.press("Enter");
  await opening.getByRole("alert").getByText(/does not open the file/).waitFor();
  await opening.getByLabel("Passphrase").fill("four words in a row");
  await page.keyboard.press("Enter");
  await opening.waitFor({ state: "hidden" });
  assert.deepEqual((await backup(page)).document, before.document);
});

/** Erases everything, by the one button and its question. */
async function erase(page) {
  await page.getByRole("button", { name: "Erase everything…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Erase everything on this device?" });
  assert.ok(await dialog.getByRole("button", { name: "Keep it" }).evaluate((button) => button === document.activeElement), "Enter alone keeps it");
  await dialog.getByRole("button", { name: "Erase everything" }).press("Enter");
  await notice(page, "Nothing of Whybone is on this device any more").waitFor();
}

pageTest("erasing leaves nothing of the app in the browser", {}, async ({ page, reload }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Frame");
  await page.getByLabel("Service", { exact: true }).fill("Playback");
  await page.getByText(/saved on the disk$/).waitFor();
  await facilitator.go("Library");
  await page.getByRole("meter", { name: "Space used in this browser" }).waitFor();
  await erase(page);
  await page.getByText("None yet.").waitFor();
  const left = await page.evaluate(async () => [Object.keys(localStorage), Object.keys(sessionStorage), (await indexedDB.databases()).map(({ name }) => name)]);
  assert.deepEqual(left, [[], [], []]);
  await reload();
  await page.getByText("None yet.").waitFor();
});

/** A pause in typing is long over, and everything that waited for it has run: milliseconds of the page's own clock. */
const PAUSE_IS_OVER = 5_000;

pageTest("workshops begun, typed into and left in quick succession keep what was typed", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  const title = page.getByLabel("What people call it");
  const typed = ["One", "Two", "Three", "Four"];
  await page.clock.install();
  for (const words of typed) {
    await facilitator.begin("60 minutes");
    await title.focus();
    await page.keyboard.type(words);
    // From the library the next one is begun while this one is open; the last field typed into goes with it.
    if (words !== "Two") await page.getByRole("button", { name: "Close workshop" }).press("Enter");
    else await facilitator.go("Library");
  }
  // What waited for a pause in typing would stop the page now.
  await page.clock.runFor(PAUSE_IS_OVER);
  for (const words of typed) await page.getByRole("button", { name: new RegExp(words) }).first().waitFor();
});

pageTest("a field that goes away with its workshop stops nothing", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await page.clock.install();
  await facilitator.begin("60 minutes");
  await page.getByLabel("What people call it").focus();
  await page.keyboard.type("Outage");
  // By its script, so that the field keeps the focus until it is taken away.
  await page.getByRole("button", { name: "Close workshop" }).evaluate((button) => button.click());
  await page.getByRole("button", { name: /^60 minutes/ }).waitFor();
  await page.clock.runFor(PAUSE_IS_OVER);
  await facilitator.begin("60 minutes");
});
