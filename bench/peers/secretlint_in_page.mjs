// secretlint for the page: `secretlint(text)` on the global object.

import { scan } from "./secretlint.mjs";

globalThis.secretlint = scan;
