// `make run`: serves the built page until Ctrl+C. PORT, HOST and AT (a path such as /tools/rca/) may be set.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "./static-server.mjs";

const root = fileURLToPath(new URL("../dist", import.meta.url));
if (!existsSync(`${root}/index.html`)) {
  console.error("There is no built page in dist/. `make run` builds it.");
  process.exit(1);
}

const wanted = Number(process.env.PORT || 8080);
const server = await serve({
  root,
  at: process.env.AT || "/",
  host: process.env.HOST || "127.0.0.1",
  port: wanted,
  otherPort: true,
});
const { port } = new URL(server.url);
if (Number(port) !== wanted && port !== "") console.log(`Port ${wanted} is taken.`);
console.log(`Whybone is at ${server.url} (Ctrl+C ends it)`);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => server.close().then(() => process.exit(0)));
}
