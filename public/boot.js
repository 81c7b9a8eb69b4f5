// Starts the app, shuts the network, and shows the static "stopped" block when the app cannot go on.
// A file of its own, because the page's policy refuses inline scripts.

const script = document.querySelector("script[data-wasm]");
const stopped = document.getElementById("stopped");
const reload = document.getElementById("stopped-reload");

/** Modal, above any dialog of the app: a dead app must not look alive, what is typed into it now would be lost. */
function stop() {
  if (stopped.open) return;
  document.getElementById("start")?.remove();
  stopped.showModal();
}

/** From here on the browser refuses every request, whatever a mistake in the app may try. */
function shutNetwork() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'none'";
  document.head.append(policy);
}

reload.addEventListener("click", () => location.reload());
stopped.addEventListener("close", () => location.reload()); // by Escape
window.addEventListener("whybone-stopped", stop); // sent by the app's panic hook
// Exhausted memory or stack ends the app without passing the panic hook.
window.addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) stop();
});
window.addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) stop();
});

try {
  const { default: start } = await import(new URL(script.dataset.js, document.baseURI).href);
  await start({ module_or_path: new URL(script.dataset.wasm, document.baseURI) });
  shutNetwork();
} catch (error) {
  console.error("Whybone did not start:", error);
  stop();
}
