// One causal graph: what is moved, tied, merged and collapsed by key, by pointer, in the line and in the palette.

import assert from "node:assert/strict";
import { largeWorkshop } from "../../bench/large_workshop.mjs";
import { Facilitator } from "./facilitator.mjs";
import { pageTest } from "./harness.mjs";
import sample from "./incidents/sample.mjs";

/** Whys with C1 to C4: C2 and C3 made C1 possible, C4 answers the question beside C1. */
async function aTree(page) {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  await page.getByRole("button", { name: /^it happened/ }).click();
  await type(page, "All regions at once", "Tab");
  await type(page, "No canary stage");
  await type(page, "One person approves");
  await type(page, "^The setting was renamed");
  await statement(page, 4).waitFor();
  return facilitator;
}

const line = (page) => page.getByLabel(/because…$/);
const statement = (page, number) => page.getByLabel(`Statement of C${number}`, { exact: true });
const dialog = (page) => page.getByRole("dialog");
const undo = (page) => page.keyboard.press("Control+z");

async function type(page, text, key = "Enter") {
  await line(page).focus();
  await page.keyboard.type(text);
  await page.keyboard.press(key);
}

async function palette(page, text) {
  await page.keyboard.press("Control+k");
  await dialog(page).getByRole("combobox").waitFor();
  await page.keyboard.type(text);
}

async function choose(page, text) {
  await palette(page, text);
  await page.keyboard.press("Enter");
  await dialog(page).waitFor({ state: "hidden" });
}

/** The tree as it is read aloud: every statement with how deep its list is nested, references in brackets. */
async function outline(page) {
  const causes = page.getByRole("region", { name: "Causes" });
  return causes.getByRole("listitem").evaluateAll((items) =>
    items.flatMap((item) => {
      const depth = (() => {
        let lists = 0;
        for (let at = item; at; at = at.parentElement) lists += at.getAttribute("role") === "list" ? 1 : 0;
        return lists;
      })();
      const text = item.querySelector(":scope > div")?.innerText ?? `(${item.innerText})`;
      const number = /C\d+/.exec(text)?.[0];
      return number && !item.closest("nav, [aria-label^='Ties']") ? [`${depth}${text.startsWith("(") ? " ref " : " "}${number}`] : [];
    }),
  );
}

async function becomes(page, wanted) {
  await assert.doesNotReject(
    async () => {
      for (let tries = 0; ; tries += 1) {
        const now = await outline(page);
        try {
          return assert.deepEqual(now, wanted);
        } catch (error) {
          if (tries === 40) throw error;
          await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
        }
      }
    },
    undefined,
    `the tree becomes ${wanted}`,
  );
}

const START = ["1 C1", "2 C2", "2 C3", "1 C4"];

pageTest("a cause moves up, deeper and out by key, keeps the focus, and undo brings it back", {}, async ({ page }) => {
  await aTree(page);
  await statement(page, 3).focus();
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await becomes(page, ["1 C1", "2 C3", "2 C2", "1 C4"]);
  await page.getByRole("status").getByText("C3 is one place up.").waitFor();
  await statement(page, 3).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await becomes(page, START);
  await statement(page, 3).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await becomes(page, ["1 C1", "2 C2", "3 C3", "1 C4"]);
  await page.getByRole("status").getByText("C3 stands under C2 now.").waitFor();
  await statement(page, 3).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await becomes(page, START);
  await statement(page, 3).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await becomes(page, ["1 C1", "2 C2", "1 C3", "1 C4"]);
  for (let steps = 0; steps < 5; steps += 1) await undo(page);
  await becomes(page, START);
  await statement(page, 3).and(page.locator(":focus")).waitFor();
});

pageTest("the keys of the graph change nothing where no cause is at hand", {}, async ({ page }) => {
  const facilitator = await aTree(page);
  await type(page, "C3");
  await facilitator.go("Timeline");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await page.getByText("This works in Whys.").waitFor();
  await facilitator.go("Whys");
  await becomes(page, START);
  await statement(page, 3).focus();
  await page.keyboard.press("Alt+c");
  await page.getByText("Nothing stands below C3.").waitFor();
  await page.keyboard.press("Alt+b");
  await becomes(page, ["1 C3"]);
  await statement(page, 3).and(page.locator(":focus")).waitFor();
});

pageTest("in a line that is begun, undo is the browser's", {}, async ({ page }) => {
  await aTree(page);
  await line(page).focus();
  await page.keyboard.type("half");
  await undo(page);
  await becomes(page, START);
  await line(page).fill("");
  await undo(page);
  await becomes(page, ["1 C1", "2 C2", "2 C3"]);
});

pageTest("a cause is dragged by its number to a place, under a cause and to a leg", {}, async ({ page }) => {
  await aTree(page);
  const number = (name) => page.getByRole("region", { name: "Causes" }).getByText(name, { exact: true });
  const drag = async (name, target, part) => {
    await target.scrollIntoViewIfNeeded();
    const from = await number(name).boundingBox();
    const to = await target.boundingBox();
    await page.mouse.move(from.x + 5, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + to.height * part, { steps: 4 });
    await page.mouse.up();
  };
  const row = (name) => page.locator(`[id="row-${name}"]`);
  await drag("C3", row("C2"), 0.1);
  await becomes(page, ["1 C1", "2 C3", "2 C2", "1 C4"]);
  await drag("C2", row("C4"), 0.5);
  await becomes(page, ["1 C1", "2 C3", "1 C4", "2 C2"]);
  await drag("C3", page.getByRole("button", { name: /^it lasted/ }), 0.5);
  await becomes(page, ["1 C1", "1 C4", "2 C2"]);
  await page.getByRole("button", { name: /^it lasted/ }).click();
  await becomes(page, ["1 C3"]);
});

pageTest("the buttons of a cause do what its keys do", {}, async ({ page }) => {
  await aTree(page);
  await page.getByText(/^C3: \S/).click();
  const tool = (name) => page.getByRole("button", { name: `${name} C3`, exact: true });
  await tool("Up").click();
  await becomes(page, ["1 C1", "2 C3", "2 C2", "1 C4"]);
  await tool("Out").click();
  await becomes(page, ["1 C1", "2 C2", "1 C3", "1 C4"]);
});

pageTest("a branch is collapsed and looked at alone, on the console and on the wall", {}, async ({ page }) => {
  const facilitator = await aTree(page);
  await page.getByRole("button", { name: "2 below C1" }).click();
  await becomes(page, ["1 C1", "1 C4"]);
  assert.equal(await page.getByRole("button", { name: "2 below C1" }).getAttribute("aria-expanded"), "false");
  await facilitator.toWall();
  await page.getByRole("listitem").filter({ hasText: "C2 C3 below" }).waitFor({ state: "attached" });
  await page.keyboard.press("F2");
  // The console gives the focus back to what had it; whoever goes elsewhere does so afterwards.
  await page.getByRole("main").locator(":focus").waitFor();
  await statement(page, 1).focus();
  await page.keyboard.press("Alt+c");
  await becomes(page, START);
  await statement(page, 1).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Alt+b");
  await becomes(page, ["1 C1", "2 C2", "2 C3"]);
  await page.getByRole("navigation", { name: "The way to C1" }).getByRole("button", { name: "Whole tree" }).click();
  await becomes(page, START);
  await line(page).and(page.locator(":focus")).waitFor();
});

pageTest("what is asked about is shown though its branch was collapsed", {}, async ({ page }) => {
  await aTree(page);
  await page.getByRole("button", { name: "2 below C1" }).click();
  await type(page, "C3");
  await becomes(page, START);
});

for (const [where, link] of [
  ["the line", (page) => type(page, "2>4")],
  ["the palette", (page) => choose(page, "2>4")],
]) {
  pageTest(`in ${where}, 12>7 lets one cause explain two, and a circle is refused with its path`, {}, async ({ page }) => {
    await aTree(page);
    await link(page);
    await becomes(page, ["1 C1", "2 C2", "2 C3", "1 C4", "2 ref C2"]);
    await type(page, "1>2");
    await page.getByText("C1 > C2 > C1").waitFor();
    await page.getByRole("button", { name: "C2 does not explain C4" }).click();
    await becomes(page, START);
    await statement(page, 2).and(page.locator(":focus")).waitFor();
  });
}

for (const [stage, label] of [
  ["Timeline", /^Next event/],
  ["Impact", /^Next impact window/],
  ["Weigh", /another explanation that fits$/],
  ["Actions", /^Next action/],
  ["Close", /^Next open question/],
]) {
  pageTest(`in the line of ${stage}, 12>7 and 3+4 tie causes, a number leads there, and a text is taken down`, {}, async ({ page }) => {
    const facilitator = await aTree(page);
    await facilitator.go(stage);
    const field = page.getByLabel(label);
    const say = async (text) => {
      await field.fill(text);
      // In the field: a stage that was just opened may still be taking the focus to where it begins.
      await field.press("Enter");
    };
    await say("2>4");
    await page.getByText("Linked.").waitFor();
    await say("2+3");
    await page.getByText("Enough only together.").waitFor();
    await say("1>2");
    await page.getByText("C1 > C2 > C1").waitFor();
    assert.equal(await field.inputValue(), "1>2", "what was refused stays to be mended");
    await say("C3 and C4 > all others");
    await page.getByRole("textbox").and(page.getByText("C3 and C4 > all others")).or(page.getByRole("listitem").filter({ hasText: /[EWXAQ]1/ })).first().waitFor();
    assert.equal(await field.inputValue(), "");
    await say("Q99");
    await page.getByText("There is no such number.").waitFor();
    await facilitator.go("Whys");
    await becomes(page, ["1 C1", "2 C2", "2 C3", "1 C4", "2 ref C2"]);
    await page.getByRole("list", { name: "Ties of C2" }).getByText("only together with C3").waitFor();
  });
}

pageTest("a number in the line of Timeline leads to the cause, and in the line of Actions says what the next one treats", {}, async ({ page }) => {
  const facilitator = await aTree(page);
  await facilitator.go("Actions");
  await page.getByLabel(/^Next action/).fill("C3");
  await page.keyboard.press("Enter");
  await page.getByText("It will treat").waitFor();
  await facilitator.go("Timeline");
  await page.getByLabel(/^Next event/).fill("C3");
  await page.keyboard.press("Enter");
  await facilitator.isAt("Whys");
  await statement(page, 3).and(page.locator(":focus")).waitFor();
});

pageTest("on the wall, 12>7 links, a circle names its path, and a cause stands under both", {}, async ({ page }) => {
  const facilitator = await aTree(page);
  await facilitator.toWall();
  await facilitator.say("1>2");
  await page.getByRole("status").filter({ hasText: "C1 > C2 > C1" }).waitFor();
  await facilitator.captureLine.fill("");
  await facilitator.say("2>4");
  await page.keyboard.press("F2");
  await becomes(page, ["1 C1", "2 C2", "2 C3", "1 C4", "2 ref C2"]);
});

pageTest("on the wall, a merge that is typed into the line is told where it is done, and is no cause", {}, async ({ page }) => {
  const facilitator = await aTree(page);
  await facilitator.toWall();
  await facilitator.say("3*2");
  await page.getByRole("status").filter({ hasText: "C3 and C2 are merged in the palette: Ctrl K" }).waitFor();
  assert.equal(await facilitator.captureLine.inputValue(), "3*2");
  await facilitator.captureLine.fill("");
  await page.keyboard.press("F2");
  await becomes(page, START);
});

pageTest("after the palette, what is typed goes on where it was", {}, async ({ page }) => {
  await aTree(page);
  await page.keyboard.type("half a ");
  await palette(page, "nothing");
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await page.keyboard.type("line");
  assert.equal(await line(page).inputValue(), "half a line");
});

pageTest("a duplicate is merged in the palette, found by its words, and undo brings it back", {}, async ({ page }) => {
  await aTree(page);
  await choose(page, "3*canary");
  await becomes(page, ["1 C1", "2 C2", "1 C4"]);
  await page.getByText("C3 is part of C2 now").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await becomes(page, START);
  await statement(page, 3).and(page.locator(":focus")).waitFor();
});

pageTest("the palette begins a merge with the cause at hand", {}, async ({ page }) => {
  await aTree(page);
  await statement(page, 3).focus();
  await palette(page, "merge");
  await page.keyboard.press("Enter");
  assert.equal(await dialog(page).getByRole("combobox").inputValue(), "C3*");
  await dialog(page).getByRole("option", { name: /^Merge C3 into C2/ }).click();
  await becomes(page, ["1 C1", "2 C2", "1 C4"]);
});

pageTest("conditions that were enough only together say so, and are told apart again", {}, async ({ page }) => {
  await aTree(page);
  await type(page, "2+3");
  const ties = page.getByRole("list", { name: "Ties of C2" });
  await ties.getByText("only together with C3").waitFor();
  await page.getByRole("button", { name: "C2 and C3, each by itself" }).click();
  await ties.waitFor({ state: "detached" });
  await choose(page, "2+4");
  await page.getByText("C2 and C4 do not explain the same. If they do, type C4>C1 first.").waitFor();
});

pageTest("a change in one view is in the others at once", {}, async ({ page }) => {
  const facilitator = await aTree(page);
  await facilitator.go("Fishbone");
  await page.keyboard.press("1");
  await page.getByText("3 to sort").waitFor();
  await facilitator.go("Whys");
  await choose(page, "4*1");
  await facilitator.go("Fishbone");
  await page.getByText("2 to sort").waitFor();
  await page.getByText("As a list").click();
  assert.equal(await page.getByText("The setting was renamed").count(), 0);
});

pageTest("a number typed outside any field goes there, by its stage's letter first", {}, async ({ page }) => {
  const facilitator = await aTree(page);
  await facilitator.go("Timeline");
  await facilitator.event("14:02 !start No video starts");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.type("1");
  await dialog(page).getByRole("option", { name: /^Go to E1/ }).waitFor();
  assert.match(await dialog(page).getByRole("option").first().innerText(), /^Go to E1/);
  await dialog(page).getByRole("option", { name: /^Go to C1/ }).click();
  await facilitator.isAt("Whys");
  await statement(page, 1).and(page.locator(":focus")).waitFor();
});

pageTest("the causes of the sample need no more than the typing and two keys each", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  await page.getByRole("button", { name: /^it happened/ }).click();
  await line(page).focus();
  let keys = 0;
  const press = async (key) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const sign = async (text) => {
    for (const key of text) await press(key);
  };
  const { causes } = sample;
  const legs = ["happened", "unnoticed", "lasted"];
  let asked = null;
  let leg = causes[0].leg;
  for (const [at, cause] of causes.entries()) {
    if (cause.leg !== leg) {
      for (let steps = (legs.indexOf(cause.leg) - legs.indexOf(leg) + 3) % 3; steps > 0; steps -= 1) await sign(">>");
      [leg, asked] = [cause.leg, null];
    } else if (cause.because === null && asked !== null) {
      await sign("^");
      asked = null;
    } else if (cause.because !== asked) {
      assert.equal(causes[asked]?.because ?? null, cause.because, `${at + 1} is one step up`);
      await sign("<");
      asked = cause.because;
    }
    await page.keyboard.insertText(cause.statement);
    const goesDeeper = causes[at + 1]?.because === at;
    await press(goesDeeper ? "Tab" : "Enter");
    if (goesDeeper) asked = at;
    await page.getByLabel(new RegExp(`^C${at + 2}: .*because…$`)).waitFor();
  }
  for (const [at, cause] of causes.entries()) {
    for (const effect of cause.alsoExplains ?? []) {
      await sign(`${at + 1}>${effect + 1}`);
      await press("Enter");
    }
  }
  assert.ok(keys <= 2 * causes.length, `${keys} keys beside the typing of ${causes.length} causes`);
  for (const name of legs) {
    const count = causes.filter((cause) => cause.leg === name).length;
    await page.getByRole("button", { name: new RegExp(`${count} causes`) }).first().waitFor();
  }
});

pageTest("the leg that took longest is offered first, with its interval in the question", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Timeline");
  for (const event of ["14:02 !start No video starts", "14:39 !detection A customer calls", "14:50 !mitigation Videos start"]) {
    await facilitator.event(event);
  }
  await facilitator.go("Whys");
  await page.getByRole("heading", { name: /^37 minutes passed before anyone knew: / }).waitFor();
  const first = page.getByRole("group", { name: "Legs" }).getByRole("button").first();
  assert.match(await first.innerText(), /it went unnoticed[\s\S]*37 minutes, the longest/);
});

pageTest("every end of a branch asks how the organisation came to allow it", {}, async ({ page }) => {
  const facilitator = await aTree(page);
  const fourth = page.getByRole("region", { name: "Causes" }).getByText("How did the organisation come to allow this?");
  assert.equal(await fourth.count(), 3);
  await page.getByLabel("Asking stopped at C4 because").selectOption({ label: "a change we can make sits here" });
  assert.equal(await fourth.count(), 3);
  await type(page, "C4");
  await facilitator.toWall();
  await page.getByText("How did the organisation come to allow this?").waitFor();
});

pageTest("a chain of many causes is shown in steps that go on below", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Whys");
  await page.getByRole("button", { name: /^it happened/ }).click();
  for (let at = 1; at <= 11; at += 1) await type(page, `Cause number ${at}`, "Tab");
  await type(page, "C1");
  await page.getByRole("button", { name: "Go on below C9" }).click();
  await becomes(page, ["1 C9", "2 C10", "3 C11"]);
  await page.getByRole("navigation", { name: "The way to C9" }).getByRole("button", { name: /^C8/ }).waitFor();
});

pageTest("competing explanations take their sides on the wall and stay unresolved until they are told apart", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.begin("60 minutes");
  await facilitator.go("Weigh");
  await facilitator.toWall();
  for (const said of ["The cache hid it", "The alert was muted", "X1+ The first errors came when it was cold", "X2- The log has no mute", "X1? No error before 14:10"]) {
    await facilitator.say(said);
  }
  const wall = page.getByRole("main");
  await wall.getByText("No error before 14:10").waitFor();
  assert.equal(await wall.getByText("not told apart yet").count(), 2);
  await facilitator.toConsole();
  assert.equal(await page.getByLabel("What speaks for X1").inputValue(), "The first errors came when it was cold");
  assert.equal(await page.getByLabel("What speaks against X2").inputValue(), "The log has no mute");
});

pageTest("Page Down goes through the pages of a tree and on to the next question, and Page Up the same way back", {}, async ({ page }) => {
  const facilitator = new Facilitator(page);
  await facilitator.openBackup(await largeWorkshop(undefined, { events: 11, causes: 40, actions: 3 }));
  await facilitator.go("Whys");
  await facilitator.toWall();

  /** The question and the page of its tree, after each press until nothing moves. */
  const places = async (key) => {
    const status = page.getByText(/^page \d+ of \d+/);
    const place = async () => {
      const question = await page.getByRole("heading", { level: 1 }).innerText();
      return (await status.count()) ? `${question}, ${await status.innerText()}` : question;
    };
    const seen = [await place()];
    for (;;) {
      await page.keyboard.press(key);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const here = await place();
      if (here === seen.at(-1)) return seen;
      seen.push(here);
    }
  };
  await places("PageUp");
  const onwards = await places("PageDown");
  assert.equal(new Set(onwards).size, onwards.length);
  assert.ok(onwards.filter((place) => /it happened, page/.test(place)).length > 1, onwards.join("; "));
  assert.deepEqual(await places("PageUp"), onwards.toReversed());
});
