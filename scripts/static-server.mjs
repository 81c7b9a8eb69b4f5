// Serves a folder of static files as a plain web server would, at `/` or under a path. No dependency.

import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  // Any other type, and the browser refuses to compile while loading.
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const HEADERS = {
  "Cache-Control": "no-store",
  // A policy in the page itself cannot say this one.
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * Starts serving `root` and resolves to `{ url, close }`.
 * @param {{ root: string, at?: string, host?: string, port?: number, otherPort?: boolean }} options
 *   `at` is the path the folder appears under; port 0 is any free one; with `otherPort` a taken port becomes any free one.
 */
export async function serve({ root, at = "/", host = "127.0.0.1", port = 0, otherPort = false }) {
  const base = `/${at}/`.replace(/\/+/g, "/");
  const folder = await realpath(root);
  const server = createServer((request, response) => {
    answer(request, response, folder, base).catch(() => response.destroy());
  });
  try {
    await listen(server, port, host);
  } catch (error) {
    if (error.code !== "EADDRINUSE" || !otherPort) throw error;
    await listen(server, 0, host);
  }
  const shown = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${shown}:${server.address().port}${base}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function answer(request, response, folder, base) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, { Allow: "GET, HEAD" });
  const path = pathOf(request.url);
  if (path === null) return refuse(response, 400);
  if (`${path}/` === base) return refuse(response, 308, { Location: base });
  if (!path.startsWith(base)) return refuse(response, 404);

  const file = await fileInside(folder, path.slice(base.length) || "index.html");
  if (file === null) return refuse(response, 404);
  response.writeHead(200, {
    ...HEADERS,
    "Content-Type": TYPES[extname(file.path)] ?? "application/octet-stream",
    "Content-Length": file.size,
  });
  if (request.method === "HEAD") return response.end();
  await pipeline(createReadStream(file.path), response);
}

function refuse(response, status, headers = {}) {
  response.writeHead(status, { ...HEADERS, ...headers, "Content-Type": TYPES[".txt"] });
  response.end(`${status}\n`);
}

/** The decoded path, or null when it is none: a broken escape, a zero byte, a step upwards. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    const climbs = path.split(/[/\\]/).includes("..");
    return path.startsWith("/") && !path.includes("\0") && !climbs ? path : null;
  } catch {
    return null;
  }
}

/** The regular file of that name, or null. Links are followed first, so none leads out of the folder. */
async function fileInside(folder, name) {
  try {
    const path = await realpath(join(folder, name));
    if (!path.startsWith(folder + sep)) return null;
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }));
    return isFile ? { path, size } : null;
  } catch {
    return null;
  }
}
