// Killing while somebody types: the page's process, or the whole browser. What was entered must come back.
//
// Each round goes on in the browser profile of the one before, so that damage adds up if there is any.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../../scripts/static-server.mjs";
import { Dice, LOWER } from "../../bench/dice.mjs";
import { FLAGS, WALL, chromiumPath, dist } from "./browser.mjs";
import { Facilitator } from "./facilitator.mjs";

/** A change older than this, in milliseconds, survives the death of the whole browser. */
const MAY_BE_LOST = 1_000;

/** A Chromium of its own, which can be killed. */
class Victim {
  #process;
  browser;

  static async start(profile) {
    const victim = new Victim();
    const flags = [...FLAGS, "--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"];
    // A group of its own, so that killing it kills its children and nothing else.
    victim.#process = spawn(chromiumPath(), flags, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
    victim.browser = await chromium.connectOverCDP(await victim.#address());
    return victim;
  }

  #address() {
    return new Promise((resolve, reject) => {
      let said = "";
      this.#process.stderr.on("data", (words) => {
        said += words;
        const found = /DevTools listening on (ws:\S+)/.exec(said);
        if (found) resolve(found[1]);
      });
      this.#process.on("exit", () => reject(new Error(`Chromium ended: ${said}`)));
    });
  }

  async page() {
    const [context] = this.browser.contexts();
    const page = await context.newPage();
    await page.setViewportSize(WALL);
    return page;
  }

  /** As the system does when memory runs out. */
  async kill() {
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    process.kill(-this.#process.pid, "SIGKILL");
    await gone;
    await this.browser.close().catch(() => {});
  }

  async close() {
    await this.kill();
  }
}

/**
 * Types, kills and opens again, so many rounds.
 * @param {{ rounds: number, seed: number, kill: "page"|"browser", longest: number, large?: number }} options `longest`
 *   is how many milliseconds are typed at most, `large` how many characters a note holds that is written beside.
 * @returns {Promise<{ lost: number[] }>} how many characters each round lost that were typed less than a second before
 */
export async function killed({ rounds, seed, kill, longest, large = 0 }) {
  const dice = new Dice(seed);
  const profile = await mkdtemp(join(tmpdir(), "whybone-killed-"));
  const server = await serve({ root: dist, at: "/" });
  let victim = await Victim.start(profile);
  const lost = [];
  try {
    let page = await open(victim, server.url);
    const facilitator = new Facilitator(page);
    await facilitator.begin("60 minutes");
    if (large > 0) await page.getByLabel("Service", { exact: true }).fill("x".repeat(large));
    let typed = "";
    for (let round = 0; round < rounds; round += 1) {
      const log = await type(page, dice, typed, longest);
      const killedAt = Date.now();
      typed = log.at(-1).text;
      if (kill === "page") {
        await crash(page);
        page = await open(victim, server.url);
      } else {
        await victim.kill();
        victim = await Victim.start(profile);
        page = await open(victim, server.url);
      }
      const restored = await page.getByLabel("What people call it").inputValue();
      const sure = kill === "page" ? typed : log.findLast(({ at }) => at <= killedAt - MAY_BE_LOST).text;
      assert.ok(restored.startsWith(sure), `round ${round}, seed ${seed}: "${sure}" was entered, "${restored}" came back`);
      assert.ok(typed.startsWith(restored), `round ${round}, seed ${seed}: "${restored}" was never entered`);
      const unreadable = await page.getByRole("status").getByText(/could not be read|no longer in this browser/).count();
      assert.equal(unreadable, 0, `round ${round}, seed ${seed}: something was unreadable`);
      lost.push(typed.length - restored.length);
      typed = restored;
    }
  } finally {
    await victim.close();
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { lost };
}

/** Two workshops that are told apart by how their titles begin. */
const TWO = ["Alpha ", "Beta "];

/**
 * Goes from one of two workshops to the other, types, and kills the browser while the one that was left is packed.
 * @param {{ rounds: number, seed: number, longest: number, large: number }} options as above
 */
export async function killedWhilePacking({ rounds, seed, longest, large }) {
  const dice = new Dice(seed);
  const profile = await mkdtemp(join(tmpdir(), "whybone-packed-"));
  const server = await serve({ root: dist, at: "/" });
  let victim = await Victim.start(profile);
  const service = (page) => page.getByLabel("Service", { exact: true });
  const notes = [];
  let packed = 0;
  try {
    let page = await open(victim, server.url);
    for (const title of TWO) {
      const facilitator = new Facilitator(page);
      if (title !== TWO[0]) await facilitator.go("Library");
      await facilitator.begin("60 minutes");
      await page.getByLabel("What people call it").fill(title);
      await service(page).fill(Array.from({ length: large / 7 }, () => dice.word(LOWER, 6)).join(" "));
      await page.getByLabel("What people call it").focus();
      await page.getByText(/saved on the disk$/).waitFor();
      notes.push(await service(page).inputValue());
    }
    const typed = [...TWO];
    for (let round = 0; round < rounds; round += 1) {
      const [there, here] = [(round + 1) % 2, round % 2];
      await goTo(page, TWO[here]);
      const log = await type(page, dice, typed[here], longest);
      const killedAt = Date.now();
      await victim.kill();
      victim = await Victim.start(profile);
      page = await open(victim, server.url);
      // Which workshop and which stage was shown is of the last second, too, and may be lost: the Library leads to it.
      await goTo(page, TWO[here]);
      const restored = await page.getByLabel("What people call it").inputValue();
      const sure = log.findLast(({ at }) => at <= killedAt - MAY_BE_LOST).text;
      assert.ok(restored.startsWith(sure) && log.at(-1).text.startsWith(restored), `round ${round}, seed ${seed}: "${sure}" was entered, "${restored}" came back`);
      typed[here] = restored;
      packed += await page.evaluate(() => Object.values(localStorage).filter((text) => text.includes('"packed":{')).length);
      await goTo(page, TWO[there]);
      assert.equal(await page.getByLabel("What people call it").inputValue(), typed[there], `round ${round}, seed ${seed}: the closed one`);
      assert.ok((await service(page).inputValue()) === notes[there], `round ${round}, seed ${seed}: the note of the closed one`);
      const unreadable = await page.getByRole("status").getByText(/could not be read|no longer in this browser/).count();
      assert.equal(unreadable, 0, `round ${round}, seed ${seed}: something was unreadable`);
    }
  } finally {
    await victim.close();
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { packed };
}

async function goTo(page, title) {
  await new Facilitator(page).go("Library");
  await page.getByRole("region", { name: "Workshops on this device" }).getByRole("button", { name: new RegExp(`^${title}`) }).click();
  await new Facilitator(page).isAt("Frame");
}

async function open(victim, url) {
  const page = await victim.page();
  await page.goto(url);
  await page.locator("#start").waitFor({ state: "detached" });
  return page;
}

/** Types at the end of the title for a while; what stood there after each key, and when. */
async function type(page, dice, before, longest) {
  const field = page.getByLabel("What people call it");
  await field.focus();
  await page.keyboard.press("End");
  const log = [{ at: 0, text: before }];
  const until = Date.now() + dice.below(longest);
  do {
    const letter = dice.below(6) === 0 ? " " : dice.word(LOWER, 1);
    await page.keyboard.press(letter === " " ? "Space" : letter);
    log.push({ at: Date.now(), text: log.at(-1).text + letter });
  } while (Date.now() < until);
  return log;
}

/** Ends the process of the page, and waits until it has ended. */
export async function crash(page) {
  const crashed = page.waitForEvent("crash");
  const session = await page.context().newCDPSession(page);
  // It has nobody left to answer it.
  session.send("Page.crash").catch(() => {});
  await crashed;
}
