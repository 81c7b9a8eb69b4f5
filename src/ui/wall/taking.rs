//! What a finished line does on each stage of the wall.
//!
//! The wall answers in fixed words only: what was typed may hold a name, and reasons are for the console.

use crate::evidence::entry::EntryFinding;
use crate::keys::{BONE_KEYS, PUT_OFF, Sort};
use crate::measure;
use crate::platform::clock;
use crate::stage::capture::{self, Capture, Step};
use crate::ui::actions;
use crate::ui::dialogs;
use crate::ui::editor::Editor;
use crate::ui::ids;
use crate::ui::weigh::add_or_say_about;
use crate::ui::when;
use crate::ui::whys::{self, Whys, gestures};
use crate::workshop::{
    BoneId, Cause, CauseId, Edit, Event, EventId, EventKind, ExplanationId, ImpactWindow, Leg, Mark, Note,
    NoteId, NoteKind, OpenQuestion, Prose, QuestionId, Row, ShortNumber, Stage, Trigger, TriggerAnswer,
    WindowId,
};
use leptos::prelude::*;
use std::borrow::Cow;

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// It was taken; the wall says so.
    Yes(Cow<'static, str>),
    /// It was not; it stays in the line.
    No(&'static str),
    /// The document refused it, for a reason that holds numbers and fixed words only.
    Refused(String),
}

const REASON_ON_CONSOLE: Taken = Taken::No("Not taken. F2 shows the reason.");

/// Does what the line says on the present stage.
pub(super) fn take(line: &str, editor: Editor, whys: Whys) -> Taken {
    answered(editor, || take_here(line, editor, whys))
}

/// Takes the line down as a cause and asks about it.
pub(super) fn take_and_ask(line: &str, editor: Editor, whys: Whys) -> Taken {
    answered(editor, || done(whys::take_and_ask(line, editor, whys), ""))
}

/// What becomes of a line, with the reason where the document refuses it.
fn answered(editor: Editor, take: impl FnOnce() -> Taken) -> Taken {
    editor.take_refusal();
    editor.session.update(|session| session.pointed = None);
    let taken = take();
    // What was said last is what the room looks for; a part that stays here is where the room looks already.
    if matches!(taken, Taken::Yes(_)) && !editor.session.with_untracked(|session| session.leaving) {
        editor.session.update(|session| session.page = None);
    }
    match taken {
        REASON_ON_CONSOLE => editor.take_refusal().map_or(REASON_ON_CONSOLE, Taken::Refused),
        taken => taken,
    }
}

fn take_here(line: &str, editor: Editor, whys: Whys) -> Taken {
    let (stage, leaving) = editor.session.with_untracked(|session| (session.stage, session.leaving));
    if editor.session.with_untracked(|session| session.into_the_jar) {
        let is_in = dialogs::throw_in(editor, line);
        if is_in {
            editor.session.update(|session| session.into_the_jar = false);
        }
        // Every wall says that it came, from the picture.
        return done(is_in, "");
    }
    if leaving {
        return withhold(line, editor);
    }
    match stage {
        Stage::Timeline => timeline(line, editor),
        Stage::Trigger => trigger(line, editor),
        Stage::Impact => impact(line, editor),
        Stage::Whys => done(whys::take(line, editor, whys), ""),
        Stage::Fishbone => fishbone(line, editor),
        Stage::Weigh => weigh(line, editor),
        Stage::Actions => action(line, editor),
        Stage::Close => close(line, editor),
        Stage::Frame | Stage::Library | Stage::Release => go_to(&capture::read(line, 'C'), editor),
    }
}

fn done(applied: bool, words: &'static str) -> Taken {
    if applied { Taken::Yes(words.into()) } else { REASON_ON_CONSOLE }
}

/// Numbers and links mean the same on every stage; a text has no place here.
fn go_to(capture: &Capture, editor: Editor) -> Taken {
    gestures::take_sign(editor, capture)
        .map_or(Taken::No("Nothing is taken down here. F3 keeps an idea."), |(taken, words)| {
            done(taken, words)
        })
}

/// Shows what a number names; `false`, and nothing happens, where it names nothing that is for the room.
pub fn jump(editor: Editor, number: ShortNumber) -> bool {
    let private = matches!(number, ShortNumber::Person(_) | ShortNumber::Word(_) | ShortNumber::Agenda(_));
    if private || !editor.read(|document| document.has(number)) || waits_for_its_turn(editor, number) {
        return false;
    }
    let stage = dialogs::stage_of(editor, number);
    let now = clock::now();
    editor.session.update(|session| {
        session.go_to(stage, now);
        session.leaving = false;
    });
    dialogs::point_at(editor, number);
    true
}

/// Whether it is an event that the room has not seen yet.
fn waits_for_its_turn(editor: Editor, number: ShortNumber) -> bool {
    let ShortNumber::Event(event) = number else { return false };
    let seen = editor.session.with_untracked(|session| session.revealed_events);
    let place = editor.read(|document| measure::ordered(document).iter().position(|other| other.id == event));
    seen.zip(place).is_some_and(|(seen, place)| place >= seen)
}

fn timeline(line: &str, editor: Editor) -> Taken {
    // A bare number that can be a time is one here; any other, and each with its letter, is a number of the wall as
    // everywhere.
    let capture = capture::read(line, editor.read(|document| when::letter_of_number(document, line)));
    if !matches!(capture, Capture::Step(_) | Capture::Text(_)) {
        return go_to(&capture, editor);
    }
    let (event, findings) = event_of(line, editor, None);
    let id = event.id;
    let added = editor.put(event);
    tell(editor, &findings);
    // Somebody who adds an event among those the room has seen sees it; one that comes later waits for its turn.
    let place = editor.read(|document| measure::ordered(document).iter().position(|event| event.id == id));
    let waits = editor.session.try_update(|session| {
        let seen = session.revealed_events.filter(|_| added)?;
        let among = place.is_some_and(|place| place < seen + 1);
        session.revealed_events = Some(seen + usize::from(among));
        (!among).then_some(())
    });
    let words = match waits.flatten() {
        Some(()) => "Added, to be revealed later.",
        None if findings.is_empty() => "Added.",
        None => "Added. F2 says how it was read.",
    };
    done(added, words)
}

/// How a line was read holds what was typed: it waits on the console until somebody looks there.
fn tell(editor: Editor, findings: &[EntryFinding]) {
    for finding in findings {
        editor.notices().warn(finding.to_string());
    }
}

fn event_of(line: &str, editor: Editor, kind: Option<EventKind>) -> (Event, Vec<EntryFinding>) {
    let entry = editor.read(|document| when::read_line(document, line));
    let event = Event {
        id: editor.next::<EventId>(),
        time: entry.time,
        kind: kind.filter(|_| entry.kind == EventKind::Other).unwrap_or(entry.kind),
        statement: entry.statement.into(),
        known_to_team: entry.known_to_team,
        source: entry.source.into(),
        evidence: Prose::default(),
        stamp: editor.stamp(),
    };
    (event, entry.findings)
}

/// A number points the trigger at an event, or lets go of it; a text is a change that started it.
fn trigger(line: &str, editor: Editor) -> Taken {
    let mut trigger = editor.read(|document| document.trigger.clone());
    match capture::read(line, 'E') {
        Capture::Jump(ShortNumber::Event(event)) => {
            if trigger.events.contains(&event) {
                trigger.events.retain(|other| *other != event);
            } else {
                trigger.events.push(event);
            }
            answer_by_count(&mut trigger);
            done(editor.put(trigger), "")
        }
        Capture::Text(text) => {
            let (event, findings) = event_of(&text, editor, Some(EventKind::Change));
            tell(editor, &findings);
            trigger.events.push(event.id);
            answer_by_count(&mut trigger);
            let rows: [Row; 2] = [event.into(), trigger.into()];
            done(put_all(rows, editor), "Added.")
        }
        other => go_to(&other, editor),
    }
}

/// Whoever names what started it has answered how many there were; that there is no clear trigger is said on the console
/// alone, and stays.
fn answer_by_count(trigger: &mut Trigger) {
    if trigger.answer != Some(TriggerAnswer::NoClear) {
        trigger.answer = match trigger.events.len() {
            0 if trigger.statement.is_blank() => None,
            0 => trigger.answer,
            1 => Some(TriggerAnswer::One),
            _ => Some(TriggerAnswer::Several),
        };
    }
}

fn impact(line: &str, editor: Editor) -> Taken {
    match capture::read(line, 'W') {
        Capture::Text(text) => done(
            editor.put(ImpactWindow {
                id: editor.next::<WindowId>(),
                from: None,
                until: None,
                what: text.into(),
                users: None,
                share_percent: None,
                how_measured: Prose::default(),
                stamp: editor.stamp(),
            }),
            "Added.",
        ),
        other => go_to(&other, editor),
    }
}

/// The cause whose bone is asked for.
fn asked(editor: Editor) -> Option<Cause> {
    editor.session.with_untracked(|session| {
        editor.read(|document| document.causes.iter().find(|cause| session.asks_for_bone_of(cause)).cloned())
    })
}

/// While a cause is asked about, a number sorts it and `0` puts it off; then a number looks at that bone. Here, where the
/// same line takes sentences and links, a number is what was typed before Enter: no key sorts by itself or by its place.
fn fishbone(line: &str, editor: Editor) -> Taken {
    let asked = asked(editor);
    if line == PUT_OFF {
        let Some(cause) = asked else { return Taken::No("No cause waits for its bone.") };
        editor.session.update(|session| session.put_off(cause.id));
        return Taken::Yes("Put off.".into());
    }
    let letter = asked.as_ref().and_then(|_| BONE_KEYS.iter().position(|key| key.eq_ignore_ascii_case(line)));
    if let Some(place) = letter {
        return under(place, asked, editor);
    }
    let bones = editor.read(|document| document.bones.len());
    match capture::read_at_the_bones(line, bones, asked.is_some()) {
        Capture::Jump(ShortNumber::Bone(BoneId(place))) => {
            let place = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
            under(place.unwrap_or(usize::MAX), asked, editor)
        }
        Capture::Step(Step::Up | Step::Top) => {
            look_at(editor, None);
            Taken::Yes(Cow::default())
        }
        Capture::Text(text) if !gestures::is_text(editor, &text) => REASON_ON_CONSOLE,
        Capture::Text(text) => {
            let bone = editor.session.with_untracked(|session| session.bone);
            let cause = Cause { bone, ..Cause::new(editor.next::<CauseId>(), Leg::Happened, text) };
            done(editor.put(cause), "Added.")
        }
        other => go_to(&other, editor),
    }
}

/// Does what a digit pressed in the wall's own window stands for, while that wall asks for a bone: there is no line there.
pub(super) fn sort(key: Sort, editor: Editor) {
    let shows_it = editor.session.with_untracked(|session| {
        session.stage == Stage::Fishbone && !(session.leaving || session.blank || session.frozen)
    });
    let Some(cause) = asked(editor).filter(|_| shows_it) else { return };
    match key {
        Sort::Under(place) => {
            under(place, Some(cause), editor);
        }
        Sort::PutOff => editor.session.update(|session| session.put_off(cause.id)),
    }
    // On the console the button that has the focus goes with the last cause.
    ids::focus_if_lost(ids::STAGE_HEADING);
}

/// Sorts the cause asked about under the bone at that place, from 0; without one, the bone is looked at.
fn under(place: usize, asked: Option<Cause>, editor: Editor) -> Taken {
    let bone = editor.read(|document| document.bones.iter().nth(place).map(|bone| bone.id));
    let Some(bone) = bone else { return Taken::No("There is no such bone.") };
    match asked {
        Some(cause) => done(editor.put(Cause { bone: Some(bone), ..cause }), "Sorted."),
        None => {
            look_at(editor, Some(bone));
            Taken::Yes(Cow::default())
        }
    }
}

fn look_at(editor: Editor, bone: Option<BoneId>) {
    editor.session.update(|session| (session.bone, session.page) = (bone, None));
}

/// A text is another explanation; `X1+` and `X1-` say what speaks for one and against it, `X1?` what tells it apart.
fn weigh(line: &str, editor: Editor) -> Taken {
    match capture::read(line, 'C') {
        Capture::Text(text) => {
            let next = editor.next::<ExplanationId>();
            let about = add_or_say_about(editor, &text);
            if let Some(about) = about {
                // The room looks at the one that was spoken of, or at the one that came: it stands last.
                editor.session.update(|session| {
                    session.explaining = true;
                    session.pointed = (about != next).then_some(about.into());
                });
            }
            done(about.is_some(), "Added.")
        }
        other => {
            if matches!(other, Capture::Votes { .. } | Capture::Budget { .. } | Capture::Reveal) {
                editor.session.update(|session| session.explaining = false);
            }
            go_to(&other, editor)
        }
    }
}

fn action(line: &str, editor: Editor) -> Taken {
    match actions::take_line(editor, line) {
        None => go_to(&capture::read(line, 'A'), editor),
        Some(Ok(words)) => Taken::Yes(words),
        Some(Err("")) => REASON_ON_CONSOLE,
        Some(Err(words)) => Taken::No(words),
    }
}

/// `+` went well, `~` got lucky, `!` surprised us, `?` an open question; without a sign it went well.
fn close(line: &str, editor: Editor) -> Taken {
    let Capture::Text(text) = capture::read(line, 'N') else {
        return go_to(&capture::read(line, 'N'), editor);
    };
    let (kind, statement) = match text.split_at_checked(1) {
        Some(("?", question)) => {
            return done(
                editor.put(OpenQuestion {
                    id: editor.next::<QuestionId>(),
                    statement: question.trim().into(),
                    owner: None,
                    by: None,
                    about: None,
                    stamp: editor.stamp(),
                }),
                "Asked.",
            );
        }
        Some(("~", note)) => (NoteKind::GotLucky, note),
        Some(("!", note)) => (NoteKind::Surprised, note),
        Some(("+", note)) => (NoteKind::WentWell, note),
        _ => (NoteKind::WentWell, text.as_str()),
    };
    let note =
        Note { id: editor.next::<NoteId>(), kind, statement: statement.trim().into(), stamp: editor.stamp() };
    done(editor.put(note), "Added.")
}

/// Typing a number keeps that part in the room; typing it again lets it leave.
fn withhold(line: &str, editor: Editor) -> Taken {
    let Some(about) = ShortNumber::parse(line).filter(|about| editor.read(|document| document.has(*about)))
    else {
        return Taken::No("Type the number of the part that stays, such as E3.");
    };
    let mark = editor.read(|document| document.mark_or_new(about));
    let stays = !mark.withheld;
    done(
        editor.put(Mark { withheld: stays, ..mark }),
        if stays { "It stays here." } else { "It leaves again." },
    )
}

fn put_all(rows: impl IntoIterator<Item = Row>, editor: Editor) -> bool {
    editor.apply(Edit::Gesture(rows.into_iter().map(Edit::put).collect()))
}
