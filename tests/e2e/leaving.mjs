// What leaves a workshop, in every format, and what must not be in it.

import assert from "node:assert/strict";

/** Each format's text, for the audience chosen. */
export async function everyFormat(facilitator) {
  const rich = await facilitator.copy("Copy rich text");
  const chat = await facilitator.copy("Copy chat summary");
  const markdown = (await facilitator.saveMarkdown()).text;
  const formats = {
    markdown,
    html: (await facilitator.saveHtml()).text,
    "rich text": rich["text/html"],
    "plain text beside it": rich["text/plain"],
    chat: chat["text/plain"],
    print: await facilitator.printed(),
  };
  for (const [format, text] of Object.entries(formats)) assert.ok(text?.length > 100, `${format} holds a text`);
  assert.match(markdown, /^# /);
  assert.match(formats.html, /^<!doctype html>/i);
  assert.doesNotMatch(formats.html, /<script|<link|\bsrc=/i);
  return formats;
}

/** Fails where a text holds one of the values, in any case. */
export function assertHoldsNone(text, values, where) {
  const folded = text.toLowerCase();
  const found = values.filter((value) => folded.includes(value.toLowerCase()));
  assert.deepEqual(found, [], `${where} holds what must stay in the room`);
}
