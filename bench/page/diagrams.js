// Puts `fishbone` (ours) and `ishikawa` (mermaid's) on the global object: each draws a text in place of the last picture.

import start from "./page/fishbone.js";

await start();
const { mermaid } = globalThis;
mermaid.initialize({ startOnLoad: false, maxTextSize: 1_000_000 });
let drawn = 0;
globalThis.ishikawa = async (text) => {
  const { svg } = await mermaid.render(`fishbone-${(drawn += 1)}`, text);
  document.querySelector("body > div.mermaid, body > svg")?.remove();
  const holder = document.createElement("div");
  holder.className = "mermaid";
  holder.innerHTML = svg;
  document.body.prepend(holder);
  return holder.querySelectorAll("svg *").length;
};
globalThis.ready = true;
