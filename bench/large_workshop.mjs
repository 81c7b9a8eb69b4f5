// The large workshop of the budgets, grown from the sample incident: 2,000 events, 500 causes, 100 actions; for pictures,
// smaller ones.

import { readFile } from "node:fs/promises";

/** How many of each; the budgets of a page that does not become slow. */
export const LARGE = { events: 2000, causes: 500, actions: 100 };

/** Between an event and the copy of it that follows, in minutes. */
const STEP = 1;
/** So many causes stand under one: the tree is as wide and as deep as rooms make it. */
const UNDER_ONE = 3;

/** The workshop as the text of a backup file: the large one, or with so many `counts` of each. */
export async function largeWorkshop(sample = new URL("../src/library/sample.json", import.meta.url), counts = LARGE) {
  const backup = JSON.parse(await readFile(sample, "utf8"));
  const { document } = backup;
  document.events = grown(document.events, counts.events, moved);
  document.causes = grown(document.causes, counts.causes, told);
  document.actions = grown(document.actions, counts.actions, (action) => action);
  document.links = document.causes.slice(1).map((cause, index) => ({
    ...document.links[0],
    id: index + 1,
    cause: cause.id,
    effect: document.causes[Math.floor(index / UNDER_ONE)].id,
  }));
  for (const table of ["events", "causes", "actions", "links"]) document.numbers_given[table] = document[table].length;
  return JSON.stringify(backup);
}

/** The rows again and again, with the numbers that follow, until there are `count`. */
function grown(rows, count, changed) {
  return Array.from({ length: count }, (_, index) => {
    const row = structuredClone(rows[index % rows.length]);
    return { ...changed(row, Math.floor(index / rows.length)), id: index + 1 };
  });
}

/** A copy happened a little later; what stood "after E4" still stands after the first of the copies. */
function moved(event, round) {
  const between = event.time?.between;
  if (!between) return event;
  const later = (instant) => new Date(Date.parse(instant) + round * STEP * 60_000).toISOString().replace(".000Z", "Z");
  return { ...event, time: { between: { earliest: later(between.earliest), latest: later(between.latest) } } };
}

/** No two causes say the same. */
function told(cause, round) {
  return round === 0 ? cause : { ...cause, statement: `${cause.statement} (${round})` };
}
