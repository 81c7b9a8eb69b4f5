# Sourced by the other scripts: which tools in which version, and where they are. Changes PATH, does nothing else.

minimum_rust=1.88
minimum_node=20
wasm_target=wasm32-unknown-unknown
# Exactly the `wasm-bindgen` of Cargo.toml: the glue is written by one and called by the other.
wasm_bindgen_version=0.2.130
# The newest that builds with a Rust older than 1.96.
trunk_version=0.21.14
# Only measured beside, by `make bench`.
detect_secrets_version=1.5.0
# Only run by `make fuzz`.
cargo_fuzz_version=0.13.2
# From tests/e2e/package.json; Debian's is too old for the instructions that Rust emits.
wasm_opt_version=132

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Per user and by version, so that the next clone starts quickly and an old one keeps its tools.
tool_cache=${XDG_CACHE_HOME:-$HOME/.cache}/whybone/tools
e2e=$repository/tests/e2e
peers=$repository/bench/peers
detect_secrets=$tool_cache/detect-secrets-$detect_secrets_version

# True when the command is there and names that version.
has_version() {
  local command=$1 version=$2
  [[ " $("$command" --version 2>/dev/null || true) " == *[\ _]"$version"[\ \)]* ]]
}

# Puts a folder in front of PATH only where PATH has not the right version itself.
prefer() {
  local command=$1 version=$2 folder=$3
  has_version "$command" "$version" || PATH=$folder:$PATH
}

# cargo is beside rustup, but not yet on PATH in a shell that is older than its installation.
command -v cargo >/dev/null || PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
prefer trunk "$trunk_version" "$tool_cache/trunk-$trunk_version/bin"
prefer wasm-bindgen "$wasm_bindgen_version" "$tool_cache/wasm-bindgen-cli-$wasm_bindgen_version/bin"
prefer wasm-bindgen-test-runner "$wasm_bindgen_version" "$tool_cache/wasm-bindgen-cli-$wasm_bindgen_version/bin"
prefer wasm-opt "$wasm_opt_version" "$e2e/node_modules/.bin"
prefer cargo-fuzz "$cargo_fuzz_version" "$tool_cache/cargo-fuzz-$cargo_fuzz_version/bin"
export PATH

first_on_path() {
  local command
  for command in "$@"; do command -v "$command" && return; done
  return 1
}

chromium_path() { first_on_path ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome google-chrome-stable; }
chromedriver_path() { first_on_path ${CHROMEDRIVER:+"$CHROMEDRIVER"} chromedriver; }
