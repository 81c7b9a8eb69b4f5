# Sourced where wasm is built for people: panics name the file they are in, and without this the path of whoever built
# the page. The variable replaces the flags of .cargo/config.toml, so it repeats them.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg erase_components --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo --remap-path-prefix=$(rustc --print sysroot)=rust --remap-path-prefix=$repository=whybone"
