// `make bench`: how quick redaction is, beside others on the same files, how it grows and what it weighs; how quick
// the fishbone is drawn, beside mermaid's; what a key costs, beside an empty page; how soon a line of the console is on the wall;
// how many pasted lines are read in a second, beside a plain split; how soon a library of two hundred is listed;
// what a saved edit costs in a small and in a large workshop.
// `bench/run native` measures the native programs alone. Ends with 1 when a budget does not hold.
//
// Seconds depend on the machine: what tells is the ratio, taken between contestants that took turns.

import { execFileSync } from "node:child_process";
import { copyFile, mkdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "../scripts/static-server.mjs";
import { bundle, engineBytes } from "./bundle.mjs";
import { diagrams } from "./diagrams.mjs";
import { pasting } from "./paste.mjs";
import { releasing } from "./release.mjs";
import { InPage, Program } from "./contestants.mjs";
import { keystrokes } from "./keystroke.mjs";
import { libraryOpening } from "./library.mjs";
import { ratio, takeTurns } from "./rounds.mjs";
import { savedEdits } from "./saving.mjs";
import { wallDelay } from "./wall.mjs";
import { HOSTILE, MEGABYTE, PLAIN, write } from "./texts.mjs";

const repository = fileURLToPath(new URL("..", import.meta.url));
const written = `${repository}target/bench`;
const peers = `${repository}bench/peers`;

/** On the headline text, a megabyte of log. */
const NATIVE_SPEED = 60;
const PAGE_SPEED = 25;
/** For ten times the text. */
const GROWTH = 12;

const ROUNDS = 9;
/** Of what takes long and is compared by its fastest round, or by far. */
const FEW_ROUNDS = 4;
/** What is measured of a paste and of a release. */
const WAYS = {
  paste: "until the list stands",
  "paste-whole": "every proposal looked at",
  read: "read and folded alone",
  lines: "split into lines",
  release: "a release in all formats",
  open: "the backup opened",
};
/** For growth: the C library keeps freed memory, or asking the system for a long text's pages looks like growth. */
const KEEP_MEMORY = { MALLOC_MMAP_THRESHOLD_: "33554432", MALLOC_TRIM_THRESHOLD_: "8589934592" };
const SIZES = [MEGABYTE / 10, MEGABYTE, MEGABYTE * 10];

let executable = null;
let started = null;
let contestantsPage = null;
const onlyNative = process.argv[2] === "native";
const closing = [];
const budgets = [];
try {
  if (!onlyNative) {
    budgets.push(await bundle(`${repository}dist`));
    await engineBytes(`${written}/page`, `${repository}dist`);
    budgets.push(await diagrams(written, await chromium()));
    budgets.push(...(await keystrokes(await chromium())));
    budgets.push(await wallDelay(await chromium()));
    budgets.push(await libraryOpening(await chromium()));
    budgets.push(await savedEdits(await chromium()));
  }
  const engine = native("engine");
  budgets.push(...(await pasted()), ...(await released()), ...(await speed(engine)), ...(await growth(native("engine", KEEP_MEMORY))));
} finally {
  for (const close of closing.reverse()) await close();
}
process.exit(verdict(budgets) ? 0 : 1);

async function speed(engine) {
  const inNative = [native("regex"), native("aho-corasick"), native("bytes")];
  const secretlint = onlyNative ? [] : [program("secretlint", { command: ["node", `${peers}/secretlint_in_node.mjs`] })];
  const python = onlyNative ? [] : detectSecrets();
  const [page, ...inPage] = onlyNative ? [] : await inChromium();
  const groups = [
    { title: "native", ours: engine, others: inNative },
    { title: "beside other tools, ours native, secretlint in Node", ours: engine, others: [...secretlint, ...python] },
    { title: "in Chromium", ours: page, others: inPage },
  ].filter(({ others }) => others.length > 0);

  const everyone = [...new Set(groups.flatMap(({ ours, others }) => [ours, ...others]))];
  const taken = new Map();
  for (const name of [...PLAIN.map((kind) => kind.name), "adversarial"]) {
    const path = await write(written, name, MEGABYTE);
    const answers = await takeTurns(everyone.map((contestant) => ({ contestant, path })), ROUNDS);
    taken.set(name, new Map(everyone.map((contestant, index) => [contestant, answers[index]])));
  }
  for (const group of groups) printSpeed(group, taken);

  const log = taken.get("log");
  const rows = [{ name: "native, log", value: perSecond(log.get(engine)), unit: "MB/s", least: NATIVE_SPEED }];
  if (page) {
    rows.push({ name: "in Chromium, log", value: perSecond(log.get(page)), unit: "MB/s", least: PAGE_SPEED });
    rows.push({ name: "in Chromium, log, beside secretlint", value: against(log.get(page), log.get(inPage[0])), unit: "x", least: 1 });
  }
  return rows;
}

async function pasted() {
  const groups = [{ title: "native", contestants: ["paste", "paste-whole", "read", "lines"].map((way) => native(way, KEEP_MEMORY)) }];
  if (!onlyNative) {
    const { open } = await pageOfContestants();
    const inPage = [new InPage(WAYS.paste, open, "paste"), new InPage(WAYS["paste-whole"], open, "pasteWhole"), new InPage(WAYS.read, open, "readAlone"), new InPage(WAYS.lines, open, "splitLines")];
    closing.push(...inPage.map((contestant) => () => contestant.close()));
    groups.push({ title: "in Chromium", contestants: inPage, isPage: true });
  }
  return pasting(written, groups, FEW_ROUNDS);
}

async function released() {
  const groups = [{ title: "native", contestants: [native("release", KEEP_MEMORY), native("open", KEEP_MEMORY)] }];
  if (!onlyNative) {
    const { open } = await pageOfContestants();
    const inPage = [new InPage(WAYS.release, open, "releaseAll"), new InPage(WAYS.open, open, "openBackup")];
    closing.push(...inPage.map((contestant) => () => contestant.close()));
    groups.push({ title: "in Chromium", contestants: inPage });
  }
  return releasing(written, groups, FEW_ROUNDS);
}

async function growth(engine) {
  console.log(`\nTime for ten times the text, native: ${SIZES.map((size) => `${size / 1000} KB`).join(", ")}`);
  const budgets = [];
  for (const name of [...PLAIN.map((kind) => kind.name), ...HOSTILE.map(([name]) => name)]) {
    const paths = [];
    for (const size of SIZES) paths.push(await write(written, name, size));
    const [small, middle, large] = await takeTurns(paths.map((path, index) => ({ contestant: engine, path, times: SIZES.at(-1) / SIZES[index] })), FEW_ROUNDS);
    const steps = [tenfold(small, middle), tenfold(middle, large)];
    console.log(`  ${name.padEnd(16)}${steps.map((step) => `x ${step.toFixed(1)}`.padStart(10)).join("")}`);
    // Over both steps together: where the processor's cache ends is no growth of ours.
    budgets.push({ name: `growth, ${name}`, value: Math.sqrt(steps[0] * steps[1]), unit: "x", most: GROWTH });
  }
  return budgets;
}

function printSpeed({ title, ours, others }, taken) {
  console.log(`\n${title}: MB/s on 1 MB, how much was found, and how many times as quick as the first line`);
  console.log(`  ${"".padEnd(26)}${[...taken.keys()].map((name) => name.padStart(26)).join("")}`);
  for (const contestant of [ours, ...others]) {
    const cells = [...taken.values()].map((answers) => cell(answers.get(contestant), answers.get(ours)));
    console.log(`  ${contestant.name.padEnd(26)}${cells.map((text) => text.padStart(26)).join("")}`);
  }
}

function cell(answer, ours) {
  if (!answer) return "late";
  const speed = perSecond(answer);
  return `${speed.toFixed(speed < 10 ? 2 : 0)}, ${answer.found}, x ${against(answer, ours).toFixed(2)}`;
}

function perSecond(answer) {
  return answer ? 1 / answer.seconds : 0;
}

/** How many times as quick `one` is as `other`. */
function against(one, other) {
  if (!one) return 0;
  return other ? ratio(one, other) : Infinity;
}

/** How many times as long ten times the text took, each in its fastest round: whatever disturbs a round only adds. */
function tenfold(shorter, longer) {
  return shorter && longer ? longer.fastest / shorter.fastest : Infinity;
}

/** Prints whether each budget holds; false when one does not. */
function verdict(budgets) {
  console.log("\nBudgets");
  const broken = budgets.filter(({ name, value, unit, least = -Infinity, most = Infinity }) => {
    const holds = value >= least && value <= most;
    const bound = least > -Infinity ? `at least ${least}` : `at most ${most}`;
    const shown = Number.isInteger(value) ? value : value.toFixed(2);
    console.log(`  ${(holds ? "holds" : "does not hold").padEnd(16)}${name.padEnd(40)}${String(shown).padStart(10)} ${unit}, ${bound}`);
    return !holds;
  });
  return broken.length === 0;
}

function native(way, environment = {}) {
  executable ??= nativeExecutable();
  const command = [executable];
  const names = { ...WAYS, engine: "whybone", regex: "regex, 42 formats", "aho-corasick": "aho-corasick, 60 words", bytes: "one look at every byte" };
  return program(names[way], { command, environment }, (path) => `${way}\t${path}`);
}

function nativeExecutable() {
  const build = ["bench", "--quiet", "--locked", "--bench", "native", "--no-run", "--message-format=json"];
  const said = execFileSync("cargo", build, { cwd: repository, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28 });
  const built = said.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  return built.findLast((message) => message.executable && message.target.name === "native").executable;
}

function program(name, start, line) {
  const contestant = new Program(name, start, line);
  closing.push(() => contestant.close());
  return contestant;
}

function detectSecrets() {
  const installed = process.env.DETECT_SECRETS;
  if (!installed || !existsSync(installed)) {
    console.log("\ndetect-secrets is left out: Python with pip was not there to install it.");
    return [];
  }
  return [program("detect-secrets", { command: ["python3", `${peers}/detect_secrets_program.py`], environment: { PYTHONPATH: installed } })];
}

/** One Chromium for everything. Imported here, so that `native` needs no browser. */
async function chromium() {
  const { launchChromium } = await import("../tests/e2e/browser.mjs");
  started ??= launchChromium().then((browser) => {
    closing.push(() => browser.close());
    return browser;
  });
  return started;
}

/** Where every contestant of the page is; built once. */
async function pageOfContestants() {
  contestantsPage ??= serveContestants();
  return contestantsPage;
}

async function serveContestants() {
  await mkdir(written, { recursive: true });
  execFileSync(`${peers}/node_modules/.bin/esbuild`, [
    `${peers}/secretlint_in_page.mjs`,
    "--bundle",
    "--minify",
    "--format=esm",
    "--platform=browser",
    "--log-level=error",
    `--alias:node:path=${peers}/path.mjs`,
    `--outfile=${written}/page/secretlint.js`,
  ]);
  await copyFile(`${repository}bench/page/index.html`, `${written}/index.html`);
  await copyFile(`${repository}bench/page/start.js`, `${written}/start.js`);
  const browser = await chromium();
  const server = await serve({ root: written });
  closing.push(() => server.close());
  const open = async () => {
    const page = await browser.newPage();
    page.on("pageerror", (error) => console.error(`in the page: ${error.message}`));
    await page.goto(server.url);
    await page.waitForFunction("globalThis.ready");
    return page;
  };
  return { open };
}

/** Our engine and secretlint in the same page. */
async function inChromium() {
  const { open } = await pageOfContestants();
  const contestants = [
    new InPage("whybone, wasm", open, "redact"),
    new InPage("secretlint, preset", open, "secretlint"),
    new InPage("handing the text to wasm", open, "handOver"),
  ];
  closing.push(...contestants.map((contestant) => () => contestant.close()));
  return contestants;
}
