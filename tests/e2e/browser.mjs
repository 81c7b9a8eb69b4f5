// The built page in the installed Chromium, without a test runner: shared by the tests and scripts/screenshots.mjs.

import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../scripts/static-server.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));
export const dist = `${repository}dist`;
const screenshots = `${repository}target/screenshots`;

/** The sizes that every picture must work at. */
export const WALL = { width: 1280, height: 720 };
export const LARGE_WALL = { width: 1920, height: 1080 };
export const PHONE = { width: 390, height: 844 };

export const FLAGS = [
  "--no-sandbox", // as root in a container Chromium does not start otherwise
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser that CHROMIUM names, else the first on PATH. */
export function launchChromium() {
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
}

/** Where the browser is. */
export function chromiumPath() {
  const path = process.env.CHROMIUM || onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);
  if (!path) throw new Error("no Chromium on PATH: `scripts/setup test` installs it, or CHROMIUM names it");
  return path;
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/**
 * Opens the built page in a context of its own (fresh storage) on a server of its own (a free port).
 * @param {{ at?: string, viewport?: object, colorScheme?: "light"|"dark", root?: string, context?: object }} options
 *   `at` is the path the page is served under, `context` goes to Playwright as it is.
 */
export async function openPage(browser, options = {}) {
  const { at = "/", viewport = WALL, colorScheme = "light", root = dist, context: more = {} } = options;
  const server = await serve({ root, at });
  const context = await browser.newContext({ viewport, colorScheme, locale: "en-GB", timezoneId: "Europe/Berlin", ...more });
  const record = new Record();
  context.on("page", (page) => record.watch(page));
  const page = await context.newPage();
  return {
    page,
    context,
    server,
    url: server.url,
    record,
    /** Loads the page anew; storage stays. */
    async load(hash = "") {
      record.loading(page);
      await page.goto("about:blank");
      await page.goto(server.url + hash);
      await started(page);
      record.loaded(page);
    },
    /** Presses reload. */
    async reload() {
      record.loading(page);
      await page.reload();
      await started(page);
      record.loaded(page);
    },
    /** Waits for another window of the app, which the page has opened. */
    async started(other) {
      await started(other);
      record.loaded(other);
    },
    async close() {
      await context.close();
      await server.close();
    },
  };
}

/** The app has mounted: it has taken the start block away, and boot.js has not shown the other one. */
async function started(page) {
  await page.waitForLoadState("load");
  await page.locator("#start").waitFor({ state: "detached" });
  if (await page.locator("#stopped").isVisible()) throw new Error("the page stopped while starting");
}

/** What the pages of one context said and fetched. */
class Record {
  /** Errors and warnings: console, uncaught, failed requests. */
  problems = [];
  /** Addresses fetched while a page was loading. */
  firstLoad = [];
  /** Addresses fetched after that: there must be none. */
  later = [];
  #loaded = new WeakSet();

  watch(page) {
    page.on("console", (message) => {
      if (["error", "warning", "assert"].includes(message.type())) this.problems.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.problems.push(`uncaught: ${error.message}`));
    page.on("requestfailed", (request) => {
      if (leaves(request)) this.problems.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
    });
    page.on("request", (request) => {
      if (leaves(request)) (this.#loaded.has(page) ? this.later : this.firstLoad).push(request.url());
    });
    page.on("crash", () => this.problems.push("the page crashed"));
  }

  loading(page) {
    this.#loaded.delete(page);
  }

  loaded(page) {
    this.#loaded.add(page);
  }
}

/** A `blob:` or `data:` address is read from the page itself. */
function leaves(request) {
  return !/^(?:blob|data|about):/.test(request.url());
}

/** Writes target/screenshots/NAME.png and returns its path. */
export async function screenshot(page, name, options = {}) {
  await mkdir(screenshots, { recursive: true });
  const path = `${screenshots}/${name}.png`;
  await page.screenshot({ path, ...options });
  return path;
}
