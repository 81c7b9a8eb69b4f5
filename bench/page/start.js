// Puts `redact` (ours), `handOver` (the same program without the engine) and `secretlint` on the global object.

import startWithEngine from "./page/with_engine.js";
import startWithoutEngine from "./page/without_engine.js";
import "./page/secretlint.js";

await startWithoutEngine();
globalThis.handOver = globalThis.redact;
await startWithEngine();
globalThis.ready = true;
