//! Machines told by others beside them, whose names differ in the number or the letter at their end alone.

use super::host_words::{PROGRAMS, ROLES};
use super::names::is_plain_word;
use super::no_names::COUNTS;
use super::numbered::happened_to_machine;
use super::shape_rules::MACHINE;
use super::words::DEVICES;
use crate::redact::detect::Sink;
use crate::redact::detect::beside::is_one_of;
use crate::redact::detect::walk::Word;
use crate::text::class::{self, DIGIT, LOWER};

/// "rabbitmq-3 and rabbitmq-4": two programs that differ in their number alone run on two machines; one number alone may
/// be a version.
pub(super) fn is_one_of_two(word: Word<'_>, name: &[u8], sink: &mut Sink<'_, '_>) -> bool {
    let digits = name.iter().rev().take_while(|byte| class::is(**byte, DIGIT)).count();
    let stem = name.get(..name.len() - digits).unwrap_or_default();
    let Some(said) = stem.strip_suffix(b"-") else { return false };
    let end = word.start + name.len();
    let joint = class::one_at(word.text, end, &[" and ", ", ", " or ", " & "]);
    let Some(second) = joint.map(|joint| end + joint.len()) else { return false };
    let number = second + stem.len();
    let stop = class::run_of(word.text, number, 4, DIGIT);
    let twin = word.text.get(second..number) == Some(stem)
        && stop > number
        && stop - number <= digits + 1
        && !class::is(class::at(word.text, stop), class::WORD);
    let usual = said.split(|byte| *byte == b'-').any(|part| is_plain_word(part) || COUNTS.hold(part));
    let role = said.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let serves = is_one_of(role, PROGRAMS) || ROLES.hold(role) || DEVICES.hold(role);
    // `postgres-15` and `postgres-16` may be versions: few programs run so often beside each other.
    let few = digits == 1 && matches!(name.last(), Some(b'0'..=b'3'));
    let told = few || !is_one_of(role, PROGRAMS) || happened_to_machine(word.text, stop);
    if !twin || usual || !serves || !told || !(1..=3).contains(&digits) {
        return false;
    }
    sink.hit(&MACHINE, word.start, end);
    sink.hit(&MACHINE, second, stop);
    true
}

/// "cephmon-a, cephmon-b and cephmon-c", "from kv-os5-a to kv-os5-b": names that differ in their last letter alone. The
/// word before it is of no language, has a number, or ends like one for a machine.
#[inline(never)]
pub(super) fn is_one_of_letters(word: Word<'_>, name: &[u8], sink: &mut Sink<'_, '_>) -> bool {
    let Some((stem, [b'-', b'a'..=b'h'])) = name.split_last_chunk::<2>() else { return false };
    let last = stem.rsplit(|byte| *byte == b'-').next().unwrap_or_default();
    let called = class::any(stem, DIGIT) || ends_like_machine(last);
    let usual = stem.split(|byte| *byte == b'-').any(|part| is_plain_word(part) || COUNTS.hold(part));
    if stem.len() < 3 || !called || usual {
        return false;
    }
    let mut end = word.start + name.len();
    let mut several = false;
    for _ in 0..12 {
        let joint =
            class::one_at(word.text, end, &[", and ", " and ", ", ", ",", " or ", " & ", " to ", "/"]);
        let Some(next) = joint.map(|joint| end + joint.len()) else { break };
        let stop = next + name.len();
        let twin = word.text.get(next..stop).is_some_and(|other| other.starts_with(stem))
            && class::at(word.text, stop - 2) == b'-'
            && class::is(class::before(word.text, stop), LOWER)
            && !class::is(class::at(word.text, stop), class::WORD);
        if !twin {
            break;
        }
        sink.hit(&MACHINE, next, stop);
        (end, several) = (stop, true);
    }
    if several {
        sink.hit(&MACHINE, word.start, word.start + name.len());
    }
    several
}

/// `cephmon`, `pgsrv`: something, and what the machine is.
pub(super) fn ends_like_machine(word: &[u8]) -> bool {
    MACHINE_ENDS.iter().any(|end| word.len() > end.len() && word.ends_with(end.as_bytes()))
}

/// Endings of words for machines that stand in no list: `cephmon`, `pgdb`.
const MACHINE_ENDS: &[&str] =
    &["db", "fs", "gw", "host", "kv", "lb", "mon", "mq", "node", "osd", "srv", "sw", "vm"];
