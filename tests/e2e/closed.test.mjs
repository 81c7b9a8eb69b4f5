// A closed workshop is packed into the browser's database and comes back whole, whatever is done with it meanwhile.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Facilitator } from "./facilitator.mjs";
import { pageTest } from "./harness.mjs";

const shelf = (page) => page.getByRole("region", { name: "Workshops on this device" });
const called = (page) => page.getByLabel("What people call it");

/** What storage holds of each workshop: the parts of its keys, by workshop. */
const stored = (page) =>
  page.evaluate(() => {
    const parts = {};
    for (const name of Object.keys(localStorage)) {
      const [, workshop, part] = /^whybone\/1\/([0-9a-f]{16})\/([a-z]+)/.exec(name) ?? [];
      if (workshop) (parts[workshop] ??= new Set()).add(part);
    }
    return Object.fromEntries(Object.entries(parts).map(([workshop, part]) => [workshop, [...part].sort().join(" ")]));
  });

/** What the database holds, key by key, as lengths. */
const mirrored = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open("whybone").onsuccess = ({ target }) => {
          const store = target.result.transaction("kept").objectStore("kept");
          const lengths = {};
          store.openCursor().onsuccess = ({ target: { result } }) => {
            if (!result) {
              target.result.close();
              return done(lengths);
            }
            lengths[result.key] = result.value.length;
            result.continue();
          };
        };
      }),
  );

/** Waits until storage holds the card alone of so many workshops. */
async function packed(page, count) {
  for (;;) {
    const parts = Object.values(await stored(page));
    if (parts.filter((part) => part === "card").length === count) return;
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  }
}

/** The card of the workshop that is packed. */
const packedCard = (page) =>
  page.evaluate(() => {
    const cards = Object.keys(localStorage).filter((name) => name.endsWith("/card"));
    return cards.map((name) => JSON.parse(localStorage.getItem(name))).find((card) => card.packed);
  });

/** Makes every card what a page wrote that knew neither the reference of an incident nor accepted risks. */
const ageCards = (page) =>
  page.evaluate(() => {
    for (const name of Object.keys(localStorage).filter((name) => name.endsWith("/card"))) {
      const card = JSON.parse(localStorage.getItem(name));
      delete card.form;
      for (const field of ["incident", "risks", "condition_words"]) delete card.digest[field];
      localStorage.setItem(name, JSON.stringify(card));
    }
  });

async function savedFile(page, press) {
  const download = page.waitForEvent("download");
  await press();
  return JSON.parse(await readFile(await (await download).path(), "utf8"));
}

const backupOfAll = (page) => savedFile(page, () => page.getByRole("button", { name: "Back up every workshop" }).press("Enter"));
const backup = (page) => savedFile(page, () => page.keyboard.press("Alt+s"));

/** The sample, closed, and an hour that is open with a title. */
async function oneClosed(page) {
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  const sample = (await backup(page)).document;
  await facilitator.go("Library");
  await facilitator.begin("60 minutes");
  await called(page).fill("The open one");
  await packed(page, 1);
  return { facilitator, sample };
}

pageTest("a closed workshop leaves its card in storage, takes a fraction of the room and opens whole", {}, async ({ page, reload }) => {
  const { facilitator, sample } = await oneClosed(page);
  const lengths = Object.entries(await mirrored(page));
  const packs = lengths.filter(([name]) => name.startsWith("whybone/1/packed/"));
  assert.ok(packs.length >= 1 && packs.every(([, length]) => length < JSON.stringify(sample).length / 2), JSON.stringify(packs));
  await reload();
  assert.equal(await called(page).inputValue(), "The open one");
  await facilitator.go("Library");
  await page.getByText(/Closed workshops are packed away in the browser's database: \d+ KB/).waitFor();
  await shelf(page).getByRole("button", { name: /^Playback outage, 12 March.* KB$/ }).click();
  await page.getByRole("navigation", { name: "Stages" }).waitFor();
  await facilitator.isAt("Frame");
  assert.deepEqual((await backup(page)).document, sample);
  await packed(page, 1);
  await facilitator.go("Library");
  await shelf(page).getByRole("button", { name: /^The open one/ }).click();
  await facilitator.isAt("Frame");
  assert.equal(await called(page).inputValue(), "The open one");
});

pageTest("the card of a packed workshop that a page of before wrote is made again behind the library", {}, async ({ page, reload }) => {
  const { facilitator } = await oneClosed(page);
  const before = await packedCard(page);
  assert.match(before.digest.incident, /^[a-z]{9}$/);
  await ageCards(page);
  assert.equal((await packedCard(page)).digest.incident, undefined);
  await reload();
  await facilitator.go("Library");
  for (;;) {
    const now = await packedCard(page);
    if (now.form === before.form) {
      assert.deepEqual(now, before);
      break;
    }
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  }
  assert.equal(Object.values(await stored(page)).filter((parts) => parts === "card").length, 1, "it stays packed");
});

pageTest("a backup of everything holds what is packed, and a workshop opened again is known", {}, async ({ page }) => {
  const { facilitator, sample } = await oneClosed(page);
  await facilitator.go("Library");
  const all = await backupOfAll(page);
  assert.deepEqual(all.workshops.map(({ document }) => document.frame.title).sort(), ["Playback outage, 12 March", "The open one"].sort());
  const file = all.workshops.find(({ document }) => document.frame.title.startsWith("Playback"));
  assert.deepEqual(file.document, sample);
  file.document.frame.service = "edge cache";
  await page.getByLabel("Open a backup file").setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
  const restoring = page.getByRole("dialog", { name: "This device has this workshop already" });
  await restoring.getByRole("button", { name: "Replace what is here" }).click();
  await facilitator.isAt("Frame");
  assert.equal(await page.getByLabel("Service", { exact: true }).inputValue(), "edge cache");
});

pageTest("a library that was restored is taken back whole, but for what was changed since", {}, async ({ page }) => {
  const { facilitator } = await oneClosed(page);
  await facilitator.go("Library");
  const before = await backupOfAll(page);
  const file = structuredClone(before);
  for (const [at, { document }] of file.workshops.entries()) document.frame.service = `service ${at}`;
  const third = structuredClone(file.workshops[0]);
  third.workshop = "00000000000000fe";
  third.document.frame.title = "A third one";
  file.workshops.push(third);
  const restore = async () => {
    await page.getByLabel("Open a backup file").setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
    await page.getByRole("dialog", { name: "This device has this workshop already" }).getByRole("button", { name: "Replace what is here" }).click();
    await page.getByText("3 workshops of the file are here: 1 new, 2 changed.").waitFor();
    await facilitator.isAt("Frame");
    assert.match(await page.getByLabel("Service", { exact: true }).inputValue(), /^service \d$/);
  };
  const documents = async () => (await backupOfAll(page)).workshops.map(({ document }) => [document.frame.title, document.frame.service]).sort();
  const takeBack = () => page.getByRole("button", { name: "Take all of it back" }).press("Enter");
  await restore();
  await takeBack();
  await page.getByText("Taken back: every workshop is as it was before the file.").waitFor();
  assert.deepEqual(await documents(), before.workshops.map(({ document }) => [document.frame.title, document.frame.service]).sort());

  await restore();
  await page.getByLabel("Service", { exact: true }).fill("changed since");
  await takeBack();
  await page.getByText("Taken back, but for 1 workshop that was changed since or open in another tab.").waitFor();
  const services = (await documents()).map(([, service]) => service);
  assert.ok(services.length === 2 && services.includes("changed since"), services.join());
});

pageTest("a library that is larger than storage is restored whole", {}, async ({ page }) => {
  const { facilitator } = await oneClosed(page);
  await facilitator.go("Library");
  const { format, workshops } = await backupOfAll(page);
  const [one] = workshops.filter(({ document }) => document.frame.title === "The open one");
  const file = { format, workshops: [] };
  const COUNT = 9;
  for (let at = 0; at < COUNT; at += 1) {
    const copy = structuredClone(one);
    copy.workshop = `00000000000000${at.toString().padStart(2, "0")}`;
    copy.document.frame.title = `Number ${at}`;
    // Workshops of their own: copies of one would be told apart.
    copy.document.reference = `kfwqtzmb${"bcdfghjkm"[at]}`;
    copy.document.frame.namespace = `${at}`.repeat(700_000);
    file.workshops.push(copy);
  }
  await page.getByLabel("Open a backup file").setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
  await page.getByText(`${COUNT} workshops of the file are here: ${COUNT} new.`).waitFor();
  await facilitator.isAt("Frame");
  await packed(page, COUNT + 1);
  await facilitator.go("Library");
  const all = await backupOfAll(page);
  for (const { document } of file.workshops) {
    const restored = all.workshops.find(({ document: { frame } }) => frame.title === document.frame.title);
    assert.deepEqual(restored?.document, document);
  }
});

pageTest("a packed workshop is taken off the device and brought back", {}, async ({ page }) => {
  const { facilitator, sample } = await oneClosed(page);
  await facilitator.go("Library");
  await shelf(page).getByRole("button", { name: /^Remove Playback/ }).click();
  await page.getByRole("button", { name: "Bring it back" }).waitFor();
  assert.equal(await shelf(page).getByRole("button", { name: /^Playback/ }).count(), 0);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await shelf(page).getByRole("button", { name: /^Playback outage/ }).click();
  await facilitator.isAt("Frame");
  assert.deepEqual((await backup(page)).document, sample);
});

pageTest("storage that is lost costs no packed workshop", {}, async ({ page, reload }) => {
  const { facilitator, sample } = await oneClosed(page);
  await page.getByText(/saved on the disk$/).waitFor();
  await page.addInitScript(() => {
    if (!sessionStorage.getItem("lost")) localStorage.clear();
    sessionStorage.setItem("lost", "once");
  });
  await reload();
  assert.equal(await called(page).inputValue(), "The open one");
  await facilitator.go("Library");
  await shelf(page).getByRole("button", { name: /^Playback outage/ }).click();
  await facilitator.isAt("Frame");
  assert.deepEqual((await backup(page)).document, sample);
});

pageTest("a pack whose bits turned over is set aside as it is, and the past stands in for it", {}, async ({ page }) => {
  const { facilitator, sample } = await oneClosed(page);
  await page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open("whybone").onsuccess = ({ target }) => {
          const transaction = target.result.transaction("kept", "readwrite");
          const store = transaction.objectStore("kept");
          store.getAllKeys().onsuccess = ({ target: { result } }) => {
            const name = result.find((key) => /^whybone\/1\/packed\/[0-9a-f]{16}\/$/.test(key));
            store.get(name).onsuccess = ({ target: { result: pack } }) => store.put(`${pack.slice(0, 200)}x${pack.slice(201)}`, name);
          };
          transaction.oncomplete = () => (target.result.close(), done());
        };
      }),
  );
  await facilitator.go("Library");
  await shelf(page).getByRole("button", { name: /^Playback outage/ }).click();
  await page.getByRole("status").getByText(/made again from an earlier one and every gesture since/).waitFor();
  await facilitator.isAt("Frame");
  assert.deepEqual((await backup(page)).document, sample);
  await facilitator.go("Library");
  await shelf(page).getByRole("button", { name: /^Download what was set aside/ }).waitFor();
});

pageTest("a workshop that one tab packs is opened by the other", {}, async (app) => {
  const { page, context } = app;
  const { sample } = await oneClosed(page);
  const second = await context.newPage();
  await second.goto(app.url);
  await app.started(second);
  await new Facilitator(second).go("Library");
  await shelf(second).getByRole("button", { name: /^Playback outage/ }).click();
  await new Facilitator(second).isAt("Frame");
  assert.deepEqual((await backup(second)).document, sample);
  assert.equal(await called(page).inputValue(), "The open one");
});

pageTest("a browser without a database or without compression keeps every workshop in storage, and says so", { load: false }, async ({ page, load }) => {
  await page.addInitScript(() => Object.defineProperty(window, "CompressionStream", { value: undefined }));
  await load();
  const facilitator = new Facilitator(page);
  await facilitator.openSample();
  await facilitator.go("Library");
  await facilitator.begin("60 minutes");
  await facilitator.go("Library");
  await page.getByText(/no place to pack closed workshops away: all of them have to fit in here/).waitFor();
  assert.ok(Object.values(await stored(page)).every((parts) => parts.includes("snapshot")));
});
