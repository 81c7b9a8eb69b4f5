// The facilitator: enters a workshop of the shape in incidents/ by keyboard alone, stage by stage, in the order in
// which it comes up in the room. Everything is found by the role and the label that a person would go by.

import { readFile } from "node:fs/promises";

const STAGES = ["Library", "Frame", "Timeline", "Impact", "Trigger", "Whys", "Fishbone", "Weigh", "Actions", "Close", "Release"];

const SEVERITIES = { one: "1, critical", two: "2, major", three: "3, minor", four: "4, near miss" };
const PRESENCES = { present: "in the room", remote: "remote", absent: "not here" };
const LEGS = { happened: "it happened", unnoticed: "it went unnoticed", lasted: "it lasted" };
const KINDS = { condition: "contributing condition", detection_gap: "detection gap", human_action: "human action" };
const TRIGGERS = { one: "one trigger", several: "several together", no_clear: "no clear trigger" };
const STOPS = {
  change_sits_here: "a change we can make sits here",
  outside_our_control: "outside our control",
  no_evidence: "no evidence, nobody to ask",
  nothing_new: "nothing new comes",
  joins_another: "joins another branch",
  too_general: "too general",
  known_class: "same class as an earlier incident",
  time_ran_out: "time ran out",
};
const NOTES = {
  went_well: "What worked that we want to keep?",
  got_lucky: "What helped that we cannot count on?",
  surprised: "What worked differently from how we thought?",
};
const DECLINED = {
  already_there: "exists already",
  does_not_treat: "treats no condition found here",
  too_weak: "would not hold on a tired night",
  too_dear: "costs more than the risk",
  elsewhere: "belongs elsewhere",
};
const words = (value) => value.replaceAll("_", " ");

/** So many characters of a line are pressed one by one. */
const PRESSED = 5;

export class Facilitator {
  #page;

  constructor(page) {
    this.#page = page;
  }

  // Moving about

  /** Begins a workshop from a template. */
  async begin(template) {
    await this.#press(this.#page.getByRole("button", { name: new RegExp(`^${template}`) }));
    await this.isAt("Frame");
  }

  /** Opens the sample incident. */
  async openSample() {
    await this.#press(this.#page.getByRole("button", { name: /^Sample incident/ }));
    await this.#rail.waitFor();
  }

  /** Opens the one workshop of a backup file with this text. */
  async openBackup(text) {
    const file = { name: "backup.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await this.#page.getByLabel("Open a backup file").setInputFiles(file);
    await this.isAt("Frame");
  }

  /** At Weigh: the votes are not on the wall, whether or not they were. */
  async hideVotes() {
    const reveal = this.#page.getByRole("button", { name: "Reveal on the wall" });
    const hide = this.#page.getByRole("button", { name: "Hide from the wall" });
    await reveal.or(hide).waitFor();
    if (await hide.isVisible()) await hide.click();
  }

  /** Goes to a stage by its line in the rail. */
  async go(stage) {
    await this.#press(this.#rail.getByRole("link", { name: new RegExp(`^${stage}`) }));
    await this.isAt(stage);
  }

  /** Goes on to the stage after `stage`, by key. */
  async nextAfter(stage) {
    await this.#page.keyboard.press("Alt+n");
    await this.isAt(STAGES[STAGES.indexOf(stage) + 1]);
  }

  /** Turns the page into the wall picture. */
  async toWall() {
    await this.#page.keyboard.press("F2");
    await this.#rail.waitFor({ state: "detached" });
  }

  /** Turns the wall back into the console, and waits until the focus is back, which would be taken from what comes next. */
  async toConsole() {
    await this.#page.keyboard.press("F2");
    await this.#rail.waitFor();
    await this.#page.locator(":focus").waitFor();
  }

  /** The one line of the wall. */
  get captureLine() {
    return this.#page.getByRole("main").getByRole("textbox");
  }

  /** Enters a line on the wall. */
  async say(line) {
    await this.captureLine.focus();
    await this.#page.keyboard.type(line);
    await this.#page.keyboard.press("Enter");
  }

  /** Turns the pages of a list on the wall until something is in sight. */
  async turnTo(wanted) {
    const page = this.#page.getByText(/^page \d+ of \d+/);
    while (!(await wanted.isVisible())) {
      const before = await page.innerText();
      const [number, of] = before.match(/\d+/g);
      if (number === of) throw new Error("no page of the list shows it");
      await this.#page.keyboard.press("PageDown");
      await this.#page.getByText(new RegExp(`^page ${Number(number) + 1} of`)).waitFor();
    }
  }

  /** Goes on to the next stage, on the wall. */
  async nextOnWall(stage, until = STAGES[STAGES.indexOf(stage) + 1]) {
    for (const next of STAGES.slice(STAGES.indexOf(stage) + 1, STAGES.indexOf(until) + 1)) {
      await this.#page.keyboard.press("Alt+n");
      await this.#page.waitForURL(new RegExp(`#/${next.toLowerCase()}$`));
    }
  }

  get #rail() {
    return this.#page.getByRole("navigation", { name: "Stages" });
  }

  /** Goes on from the timeline and enters what the next three stages hold. */
  async fromTimelineToWhys(workshop) {
    await this.nextAfter("Timeline");
    await this.impact(workshop);
    await this.nextAfter("Impact");
    await this.trigger(workshop);
    await this.nextAfter("Trigger");
    await this.whys(workshop);
  }

  async isAt(stage) {
    await this.#page.getByRole("heading", { level: 1, name: stage, exact: true }).waitFor();
  }

  // Stages

  async frame({ frame, people, words: register, agenda = [] }) {
    await this.#write("What people call it", frame.title);
    await this.#write("Service", frame.service);
    await this.#write("Class of incident", frame.incidentClass);
    await this.#choose("Severity", SEVERITIES[frame.severity]);
    await this.#date("Day it began", frame.day);
    await this.#choose("Times are typed and shown in", frame.zone);
    await this.#people(people);
    for (const [at, word] of register.entries()) {
      await this.#add(this.#page.getByLabel("A customer, a system or a code name"), word.text);
      await this.#choose("It names a", word.kind, this.#row("Other words that must not leave", `K${at + 1}`));
    }
    await this.#number("Minutes for the meeting", frame.meetingMinutes);
    for (const [at, { stage, minutes }] of agenda.entries()) {
      const name = `G${at + 1}`;
      await this.#choose(`Stage of ${name}`, stage[0].toUpperCase() + stage.slice(1));
      await this.#number(`Minutes for ${name}`, minutes);
    }
  }

  /** Says on the Frame stage when the incident was. */
  async incidentOf(day) {
    await this.go("Frame");
    await this.#date("Day it began", day);
  }

  async #people(people) {
    if (people.length === 0) return;
    await this.#paste("Type a name, or paste an invite or a list", people.map(({ fullName }) => fullName).join("\n"));
    await this.#press(this.#page.getByRole("button", { name: "Register", exact: true }));
    for (const [at, person] of people.entries()) {
      const row = this.#row("People", `P${at + 1}`);
      await this.#write("Handles, e-mail", person.handles, row);
      await this.#write("Role to be called by", person.role, row);
      await this.#choose("Where", PRESENCES[person.presence], row);
      if (person.role.includes("product")) await this.#tick(row.getByLabel("Speaks for product"));
    }
  }

  async timeline({ events }) {
    for (const { line } of events) await this.event(line);
    for (const [at, { evidence }] of events.entries()) {
      if (evidence) await this.evidence(at + 1, evidence);
    }
  }

  /** Enters one event. */
  async event(line) {
    await this.#add(this.nextEvent, line);
  }

  get nextEvent() {
    return this.#page.getByLabel(/^Next event/);
  }

  /** Pastes the lines that show an event. */
  async evidence(number, text) {
    // What is odd about an event is listed above it, under the same number.
    const statement = this.#page.getByLabel(`What happened in E${number}`, { exact: true });
    const row = this.#page.getByRole("listitem").filter({ has: statement });
    const field = row.getByLabel(`The lines that show E${number}`);
    if (!(await field.isVisible())) await this.#press(row.getByText(/^Evidence/));
    await this.#paste(`The lines that show E${number}`, text, row);
  }

  async impact({ windows, impact }) {
    for (const [at, window] of windows.entries()) {
      await this.#add(this.#page.getByLabel(/^Next impact window/), `${window.from}-${window.until} ${window.what}`);
      const row = this.#row("When customers were hurt", `W${at + 1}`);
      if (window.users !== null) await this.#number("Users", window.users, row);
      if (window.sharePercent !== null) await this.#number("Share of all users, %", window.sharePercent, row);
      await this.#write("How this was measured", window.howMeasured, row);
    }
    await this.#write("What were customers trying to do?", impact.customersWereTrying);
    await this.#write("Which promise broke?", impact.promiseBroken);
    await this.#write("Who answered them, and how?", impact.answeredBy);
    await this.#write("One plain line for product stakeholders", impact.plainLine);
    await this.#write("Recovery time promised (RTO)", impact.recoveryTimePromised);
    await this.#write("Recovery time in fact", impact.recoveryTimeActual);
    await this.#write("Data loss allowed for (RPO)", impact.dataLossPromised);
    await this.#write("Data lost in fact", impact.dataLossActual);
    await this.#write("To the business", impact.businessCost);
    await this.#write("Inside", impact.internalCost);
  }

  async trigger({ trigger }) {
    await this.#tick(this.#page.getByRole("radio", { name: TRIGGERS[trigger.answer] }));
    for (const event of trigger.events) await this.#tick(this.#page.getByRole("checkbox", { name: new RegExp(`^${event}\\b`) }));
    await this.#write("What started it, as far as it is known", trigger.statement);
    if (trigger.answer !== "no_clear") return;
    await this.#write("Which limit was crossed?", trigger.limitCrossed);
    await this.#write("When was the trend first visible, and where?", trigger.trendFirstVisible);
    await this.#write("What must be recorded to answer this next time?", trigger.toRecordNextTime);
  }

  async whys({ causes }) {
    await this.#tree(causes);
    for (const [at, cause] of causes.entries()) {
      for (const effect of cause.alsoExplains ?? []) await this.#capture(`${at + 1}>${effect + 1}`);
    }
    for (const [at, cause] of causes.entries()) await this.#details(at + 1, cause, causes[at - 1]);
    await this.#leg("happened");
  }

  /** Adds one cause where the talk is. */
  async cause(statement) {
    await this.#capture(statement);
  }

  /** Adds every cause, moving in the tree by signs and numbers as the talk goes. */
  async #tree(causes) {
    let asked = null;
    let newest = null;
    let leg = null;
    for (const [at, cause] of causes.entries()) {
      if (cause.leg !== leg) {
        await this.#leg(cause.leg);
        [leg, asked, newest] = [cause.leg, null, null];
      }
      if (cause.because !== asked) {
        await this.#capture(this.#way(causes, asked, newest, cause.because));
        asked = cause.because;
      }
      await this.#capture(cause.statement);
      await this.#page.getByLabel(new RegExp(`^C${at + 2}(:| makes).*because…$`)).waitFor();
      newest = at;
    }
  }

  #way(causes, asked, newest, wanted) {
    if (wanted === null) return "^";
    if (wanted === newest) return ">";
    if (asked !== null && causes[asked].because === wanted) return "<";
    return String(wanted + 1);
  }

  async #leg(leg) {
    await this.#press(this.#page.getByRole("group", { name: "Legs" }).getByRole("button", { name: new RegExp(`^${LEGS[leg]}`) }));
  }

  async #capture(line) {
    await this.#add(this.#page.getByLabel(/because…$/), line);
  }

  async #details(number, cause, before) {
    const name = `C${number}`;
    if (cause.leg !== before?.leg) await this.#leg(cause.leg);
    if (cause.stop) await this.#choose(`Asking stopped at ${name} because`, STOPS[cause.stop]);
    if (cause.kind === undefined) return;
    const summary = this.#page.getByText(new RegExp(`^${name}: \\S`));
    await this.#press(summary);
    await this.#write(`On the wall as, for ${name}`, cause.wallLabel);
    await this.#choose(`Kind of ${name}`, KINDS[cause.kind]);
    await this.#choose(`How well ${name} is known`, cause.support);
    await this.#write(`Evidence for ${name}, or against it`, cause.evidence);
    await this.#press(summary);
  }

  async fishbone({ causes }) {
    await this.#page.getByRole("heading", { level: 1 }).focus();
    for (const [at, { bone }] of causes.entries()) {
      await this.#page.getByText(`C${at + 1}`, { exact: true }).first().waitFor();
      await this.#page.keyboard.press(String(bone));
    }
    await this.#page.getByText("Every cause has its bone. What does an empty bone ask?").waitFor();
  }

  async weigh({ causes, votes = [], weighing, explanations = [] }) {
    for (const [at, { nature }] of causes.entries()) {
      if (nature) await this.#choose(`Nature of C${at + 1}`, nature);
    }
    if (weighing) {
      await this.#number("Votes per person", weighing.votesPerPerson);
      await this.#number("Voters", weighing.voters);
    }
    for (const { cause, votes: hands } of votes) await this.#number(`Hands for C${cause + 1}`, hands);
    if (weighing?.revealed) await this.#press(this.#page.getByRole("button", { name: "Reveal on the wall" }));
    for (const [at, explanation] of explanations.entries()) await this.#explanation(`X${at + 1}`, explanation);
  }

  async #explanation(name, explanation) {
    await this.#add(this.#page.getByLabel(/: another explanation that fits$/), explanation.statement);
    await this.#write(`If only ${name} were true, what would we see that the others forbid?`, explanation.wouldSee);
    await this.#write(`What speaks for ${name}`, explanation.evidenceFor);
    await this.#write(`What speaks against ${name}`, explanation.evidenceAgainst);
    if (explanation.whoLooks) await this.#choose(`Who looks, for ${name}`, explanation.whoLooks);
    if (explanation.by) await this.#date(`By when, for ${name}`, explanation.by);
    await this.#choose(`Where ${name} stands`, explanation.standing);
  }

  /** Throws an idea into the jar, wherever the room is. */
  async idea(statement) {
    await this.#page.keyboard.press("F3");
    const line = this.#page.getByRole("dialog", { name: "Throw an idea into the jar" }).getByLabel("Idea", { exact: true });
    await this.#add(line, statement);
    await this.#page.getByRole("dialog").waitFor({ state: "hidden" });
  }

  async actions({ actions, ideas = [], risks = [] }) {
    const list = "What will change, who, until when";
    for (const [at, action] of actions.entries()) {
      const name = `A${at + 1}`;
      const idea = ideas.findIndex(({ outcome }) => outcome.became_action === at + 1);
      if (idea >= 0) await this.#pressAndGoOn(this.#page.getByRole("button", { name: new RegExp(`^Make it an action ?: I${idea + 1}$`) }));
      else await this.#add(this.#page.getByLabel(/^Next action/), action.what);
      const row = this.#row(list, name);
      if (idea >= 0) await this.#write("What will change", action.what, row);
      if (action.owner) await this.#choose("Owner", action.owner, row);
      await this.#date("Deadline", action.due, row);
      await this.#treats(row, name, action.treats);
      await this.#rest(row, name, action);
    }
    for (const [at, { outcome }] of ideas.entries()) await this.#answer(`I${at + 1}`, outcome, actions);
    for (const [at, risk] of risks.entries()) await this.#risk(`R${at + 1}`, risk);
  }

  async #treats(row, name, treats) {
    if (treats.length === 0) return;
    const summary = row.getByText(/^Treats /);
    await this.#press(summary);
    const causes = row.getByRole("group", { name: `${name} treats` });
    for (const cause of treats) await this.#tick(causes.getByRole("checkbox", { name: new RegExp(`^C${cause + 1}\\b`) }));
    await this.#press(summary);
  }

  async #rest(row, name, action) {
    await this.#press(row.getByText(/^The rest, tonight/));
    if (action.purpose) await this.#choose("It is there to", action.purpose, row);
    if (action.strength) await this.#choose("How well it holds on a tired night", action.strength, row);
    if (action.riskRemoved) await this.#choose("Risk it removes", action.riskRemoved, row);
    if (action.effort) await this.#choose("Effort", action.effort, row);
    await this.#write("Done when", action.doneWhen, row);
    await this.#write("Tracker", action.tracker, row);
    if (action.status) await this.#choose("Status", action.status, row);
    await this.#write("Team behind it", action.ownerTeam, row);
    await this.#write("What it displaces", action.displaces, row);
    if (action.productAgrees) await this.#choose("Product agrees with that", words(action.productAgrees), row);
  }

  async #answer(name, outcome, actions) {
    if (outcome.merged_into) {
      await this.#choose(`Merge ${name} into…`, `A${outcome.merged_into} ${actions[outcome.merged_into - 1].what}`);
      await this.#press(this.#page.getByRole("button", { name: `Merge ${name}`, exact: true }));
    }
    if (outcome.declined) {
      await this.#choose(`Decline ${name} because it…`, DECLINED[outcome.declined]);
      await this.#press(this.#page.getByRole("button", { name: `Decline ${name}`, exact: true }));
    }
  }

  async #risk(name, risk) {
    await this.#press(this.#page.getByRole("button", { name: `Accept the risk of C${risk.cause + 1}`, exact: true }));
    const row = this.#row("Risks accepted with open eyes", name);
    await this.#write("What stays as it is", risk.statement, row);
    await this.#write("What makes that acceptable", risk.reason, row);
    await this.#choose("Who carries it", risk.owner, row);
    await this.#date("Looked at again on", risk.review, row);
  }

  async close({ notes, questions, closing, causes }) {
    for (const { kind, statement } of notes) await this.#add(this.#page.getByLabel(NOTES[kind]), statement);
    for (const [at, question] of questions.entries()) {
      await this.#add(this.#page.getByLabel(/^Next open question/), question.statement);
      const row = this.#row("Open questions", `Q${at + 1}`);
      if (question.owner) await this.#choose("Who looks", question.owner, row);
      if (question.by) await this.#date("By", question.by, row);
      const about = question.about ?? null;
      if (about !== null) await this.#choose("About", `C${about + 1} ${causes[about].statement}`, row);
    }
    if (!closing) return;
    await this.#write("Whose view is missing, and what it would have added", closing.notHere);
    await this.#number("Learned something they can use", closing.learned);
    await this.#number("Would come to the next one", closing.wouldComeAgain);
    await this.#choose("Carried by", closing.openCarriedBy);
    await this.#date("Until", closing.openUntil);
  }

  /** Marks a numbered thing of the present stage to be finished tonight. */
  async tonight(number) {
    const details = this.#page.getByText(new RegExp(`^${number}: \\S`));
    if (number.startsWith("C")) await this.#press(details);
    await this.#press(this.#page.getByRole("button", { name: new RegExp(`^Tonight ?: finish ${number} later$`) }));
    if (number.startsWith("C")) await this.#press(details);
  }

  /** Keeps numbered parts in the room: on the wall that shows what leaves, by typing their numbers. */
  async withhold(...numbers) {
    await this.#page.keyboard.press("F9");
    await this.#rail.waitFor({ state: "detached" });
    for (const number of numbers) await this.say(number);
    await this.toConsole();
  }

  /** Restricts a numbered part until a day, held by a role. */
  async restrict(number, { until, held_by: holder }) {
    const summary = this.#page.getByText("Look at it here first", { exact: true });
    await this.#press(summary);
    await this.#press(this.#page.getByRole("button", { name: `Restrict ${number} until it is fixed`, exact: true }));
    await this.#date(`${number} is restricted until`, until);
    await this.#write(`Role that holds ${number}`, holder);
    await this.#press(summary);
  }

  // The ways out

  /** Prepares the release for an audience: "team", "company" or "public". */
  async readers(audience) {
    await this.#tick(this.#page.getByRole("radio", { name: new RegExp(`^The ${audience}`) }));
  }

  async saveMarkdown() {
    return this.#save("Save Markdown file");
  }

  async saveHtml() {
    return this.#save("Save HTML file");
  }

  async #save(button) {
    const download = this.#page.waitForEvent("download");
    await this.#press(this.#page.getByRole("button", { name: button }));
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  }

  /** Copies, and reads back what the clipboard holds in each of its forms. */
  async copy(button) {
    await this.#page.evaluate(() => navigator.clipboard.writeText("nothing yet"));
    await this.#press(this.#page.getByRole("button", { name: button }));
    await this.#page.getByRole("region", { name: "Let it leave" }).getByText(/^Copied/).waitFor();
    return this.#page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const forms = await Promise.all(item.types.map(async (type) => [type, await (await item.getType(type)).text()]));
      return Object.fromEntries(forms);
    });
  }

  /** The words that a printer would put on paper. */
  async printed() {
    // The sheet is empty until the text for the chosen readers was made and cleared.
    await this.#page.locator(".print-sheet h1").waitFor({ state: "attached" });
    await this.#page.emulateMedia({ media: "print" });
    const words = await this.#page.evaluate(() => document.body.innerText);
    await this.#page.emulateMedia({ media: null });
    return words;
  }

  // Keys

  /** The row of a numbered thing in a part of the page. */
  #row(region, number) {
    return this.#page
      .getByRole("region", { name: region, exact: true })
      .getByRole("listitem")
      .filter({ has: this.#page.getByText(number, { exact: true }) })
      .first();
  }

  async #press(button) {
    await button.focus();
    await this.#page.keyboard.press("Enter");
  }

  async #tick(box) {
    await box.focus();
    if (!(await box.isChecked())) await this.#page.keyboard.press("Space");
  }

  /** Types a line and enters it; the line is empty again when it was taken. */
  async #add(field, line) {
    await field.focus();
    await this.#type(line);
    await this.#page.keyboard.press("Enter");
  }

  /** Presses a button that goes away with its answer, and waits until the page has taken the focus to what comes next. */
  async #pressAndGoOn(button) {
    await this.#press(button);
    await button.waitFor({ state: "detached" });
    await this.#page.getByRole("main").locator(":focus").waitFor();
  }

  /** Key by key as far as it goes quickly; thousands of presses take minutes, so the rest comes as one input. */
  async #type(text) {
    await this.#page.keyboard.type(text.slice(0, PRESSED));
    if (text.length > PRESSED) await this.#page.keyboard.insertText(text.slice(PRESSED));
  }

  async #write(label, text, scope = this.#page) {
    if (!text) return;
    const field = await this.#clear(scope.getByLabel(label, { exact: true }));
    await this.#type(text);
    if ((await field.inputValue()) !== text) throw new Error(`${label} holds ${await field.inputValue()}`);
  }

  /** A paste arrives as one input, not key by key. */
  async #paste(label, text, scope = this.#page) {
    await this.#clear(scope.getByLabel(label, { exact: true }));
    await this.#page.keyboard.insertText(text);
  }

  async #clear(field) {
    await field.focus();
    if (await field.inputValue()) {
      await this.#page.keyboard.press("ControlOrMeta+a");
      await this.#page.keyboard.press("Delete");
    }
    return field;
  }

  /** A number is taken over when the field is left. */
  async #number(label, value, scope = this.#page) {
    const field = scope.getByLabel(label, { exact: true });
    await field.focus();
    await this.#page.keyboard.press("ControlOrMeta+a");
    await this.#page.keyboard.type(String(value));
    await this.#page.keyboard.press("Tab");
  }

  /** A day is typed part by part, in the order of the browser's language. */
  async #date(label, day, scope = this.#page) {
    if (!day) return;
    const field = scope.getByLabel(label, { exact: true });
    const [year, month, date] = day.split("-");
    for (const typed of [date + month + year, month + date + year]) {
      await field.focus();
      await this.#page.keyboard.press("Delete");
      await this.#page.keyboard.type(typed);
      if ((await field.inputValue()) === day) return;
      await field.blur();
    }
    throw new Error(`${label} holds ${await field.inputValue()}, typed was ${day}`);
  }

  async #choose(label, option, scope = this.#page) {
    await scope.getByLabel(label, { exact: true }).selectOption({ label: option });
  }
}
