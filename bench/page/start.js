// Puts `redact` (ours), `handOver` (the same program without the engine), `paste`, `readAlone`, `splitLines`,
// `releaseAll`, `openBackup` and `secretlint` on the global object.

import startPaste from "./page/paste.js";
import startRelease from "./page/release.js";
import startWithEngine from "./page/with_engine.js";
import startWithoutEngine from "./page/without_engine.js";
import "./page/secretlint.js";

await startWithoutEngine();
globalThis.handOver = globalThis.redact;
await startWithEngine();
await startPaste();
await startRelease();
globalThis.ready = true;
