//! Runs the headless programs of `examples/` as a script would.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Cargo builds the examples beside the tests: `target/<profile>/deps/this` and `target/<profile>/examples/<name>`.
pub fn program(name: &str) -> Command {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    path.push("examples");
    path.push(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(path.is_file(), "{} is missing: run `cargo build --examples`", path.display());
    Command::new(path)
}

/// Runs a command on an input to its end.
pub fn run(command: &mut Command, input: &[u8]) -> Output {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that refuses its arguments ends without reading; what it says is what is tested.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}
