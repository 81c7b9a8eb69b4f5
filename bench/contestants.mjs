// Contestants: each is told a file and answers with the seconds its scan took and how much it found. Starting it and
// reading the file are not in the seconds. `null`: no answer within `limit` seconds.

import { spawn } from "node:child_process";
import { basename } from "node:path";
import { createInterface } from "node:readline";

/**
 * A program that answers `seconds TAB found` to every line it reads. `line` makes the line from a path.
 * It is ended when it is late, and started again for the next file.
 */
export class Program {
  #start;
  #line;
  #child = null;
  #answers;

  constructor(name, start, line = (path) => path) {
    this.name = name;
    this.#start = start;
    this.#line = line;
  }

  async scan(path, limit) {
    if (!this.#child) this.#begin();
    this.#child.stdin.write(`${this.#line(path)}\n`);
    const answer = await within(limit, this.#answers.next());
    if (!answer || answer.done) {
      this.close();
      return null;
    }
    const [seconds, found] = answer.value.split("\t").map(Number);
    return { seconds, found };
  }

  close() {
    this.#child?.kill("SIGKILL");
    this.#child = null;
  }

  #begin() {
    const [command, ...words] = this.#start.command;
    this.#child = spawn(command, words, { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, ...this.#start.environment } });
    // Both show as the missing answer.
    this.#child.on("error", () => {});
    this.#child.stdin.on("error", () => {});
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }
}

/** A global function of a page in Chromium. The page is opened anew after it was late. */
export class InPage {
  #open;
  #does;
  #page = null;

  /** `open` makes a page that can fetch the texts by name; `does` is the name of its global function. */
  constructor(name, open, does) {
    this.name = name;
    this.#open = open;
    this.#does = does;
  }

  async scan(path, limit) {
    this.#page ??= await this.#open();
    const question = { text: basename(path), does: this.#does };
    const answer = await within(limit, this.#page.evaluate(scanHere, question));
    if (!answer) await this.close();
    return answer;
  }

  async close() {
    // A page that is still busy does not answer this either.
    await within(5, this.#page?.close());
    this.#page = null;
  }
}

/** Runs in the page. Its string becomes UTF-8 for the engine inside the seconds, as it does when somebody pastes. */
async function scanHere({ text: name, does }) {
  const text = await (await fetch(`./${name}`)).text();
  const began = performance.now();
  const found = await globalThis[does](text);
  return { seconds: (performance.now() - began) / 1000, found };
}

async function within(seconds, promise) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, seconds * 1000, null)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
