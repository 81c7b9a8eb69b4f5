//! klog, the log format of Kubernetes' own programs: `E0312 14:02:11.482913       1 file.go:123] message`.

use super::anchor::Anchor;
use super::draft::Draft;
use crate::evidence::clock;
use crate::evidence::scanner::Scanner;
use crate::evidence::stamp::Stamp;

const SOURCE: &str = "klog";

/// Reads a line; `None` when it is not klog.
pub(super) fn read(line: &str, anchor: &mut Anchor) -> Option<Draft> {
    let mut scanner = Scanner::new(line.trim_start());
    let levels = [("I", "INFO"), ("W", "WARNING"), ("E", "ERROR"), ("F", "FATAL")];
    let (_, level) = levels.into_iter().find(|(letter, _)| scanner.eat(letter))?;
    let month = i8::try_from(scanner.digits(2, 2)?).ok()?;
    let day = i8::try_from(scanner.digits(2, 2)?).ok()?;
    (scanner.spaces() == 1).then_some(())?;
    let clock = clock::read(&mut scanner).filter(|clock| clock.has_seconds)?;
    let placed = anchor.of(SOURCE).place(Stamp::NoYear { month, day, time: clock.time })?;
    // Thread and source line tell people nothing about the incident; the evidence keeps them.
    let rest = scanner.rest().trim_start();
    let message = rest.split_once("] ").map_or(rest, |(_, message)| message);
    Some(Draft::log(placed, [level, message].join(" "), SOURCE))
}
