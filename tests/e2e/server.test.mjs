// The static server behind `make run` and every end-to-end test.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { serve } from "../../scripts/static-server.mjs";

/** A folder `public` to serve, with a file beside it that must stay out of reach. */
async function site(t, options = {}) {
  const folder = await mkdtemp(join(tmpdir(), "whybone-server-"));
  const root = join(folder, "public");
  await mkdir(root);
  await writeFile(join(root, "index.html"), "<!doctype html>page");
  await writeFile(join(root, "app.wasm"), "wasm");
  await writeFile(join(folder, "secret.txt"), "secret");
  await symlink(join(folder, "secret.txt"), join(root, "link.txt"));
  const server = await serve({ root, ...options });
  t.after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  return { root, server };
}

/** Asks for a path as it stands: `fetch` would tidy `..` away. */
function get(url, path, method = "GET") {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

test("the folder is the page, with types a browser accepts and nothing cached", async (t) => {
  const { server } = await site(t);
  const page = await get(server.url, "/");
  assert.equal(page.body, "<!doctype html>page");
  assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
  assert.equal(page.headers["cache-control"], "no-store");
  assert.equal((await get(server.url, "/app.wasm?x=1")).headers["content-type"], "application/wasm");
});

test("under a path the folder is there and nowhere else", async (t) => {
  const { server } = await site(t, { at: "/tools/rca/" });
  assert.ok(server.url.endsWith("/tools/rca/"));
  assert.equal((await get(server.url, "/tools/rca/")).status, 200);
  assert.equal((await get(server.url, "/")).status, 404);
  const bare = await get(server.url, "/tools/rca");
  assert.deepEqual([bare.status, bare.headers.location], [308, "/tools/rca/"]);
});

test("no path leads out of the folder", async (t) => {
  const { server } = await site(t);
  const ways = ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt", "//../secret.txt", "/link.txt", "/%00", "/%zz"];
  for (const path of ways) {
    const { status, body } = await get(server.url, path);
    assert.ok([400, 404].includes(status), `${path} is answered with ${status}`);
    assert.ok(!body.includes("secret"), path);
  }
});

test("only reading is answered", async (t) => {
  const { server } = await site(t);
  assert.equal((await get(server.url, "/", "POST")).status, 405);
  assert.equal((await get(server.url, "/", "HEAD")).body, "");
});

test("a taken port is exchanged for a free one when that is allowed", async (t) => {
  const { root, server } = await site(t);
  const port = Number(new URL(server.url).port);
  const second = await serve({ root, port, otherPort: true });
  t.after(() => second.close());
  assert.notEqual(new URL(second.url).port, String(port));
  await assert.rejects(serve({ root, port }), { code: "EADDRINUSE" });
});
