//! One picture per stage. Plain elements from a `StageFrame`; the style makes them large.

use super::{pictures, why_tree, words};
use crate::stage::{
    Bones, Close, Impact, Leaving, Opening, Question, StageFrame, Timeline, Trigger, View, WallAction,
    WallEvent, WallExplanation, WallLine, Weigh,
};
use crate::workshop::{Standing, TriggerAnswer};
use leptos::prelude::*;

/// The picture of the frame.
pub(super) fn view(frame: &StageFrame) -> AnyView {
    match &frame.view {
        View::Actions(actions) => self::actions(actions),
        View::Blank => ().into_any(),
        View::Bones(bones) => self::bones(bones),
        View::Close(close) => self::close(close),
        View::Impact(impact) => self::impact(impact),
        View::Leaving(leaving) => self::leaving(leaving),
        View::Opening(opening) => self::opening(opening),
        View::Question(question) => self::question(question),
        View::Timeline(timeline) => self::timeline(timeline),
        View::Trigger(trigger) => self::trigger(trigger),
        View::Weigh(weigh) => self::weigh(weigh),
    }
}

fn ask(text: &str) -> AnyView {
    view! { <p class="ask">{text.to_owned()}</p> }.into_any()
}

fn opening(opening: &Opening) -> AnyView {
    let lines = opening.lines.iter().map(|line| view! { <li>{*line}</li> }).collect_view();
    let agenda = opening
        .agenda
        .iter()
        .map(|(stage, minutes)| view! { <li>{stage.words()} <b>{format!(" {minutes}")}</b></li> })
        .collect_view();
    view! {
        {ask(opening.heading)}
        <ul class="wall-list opening-lines">{lines}</ul>
        <ul class="wall-agenda" aria-label="Agenda in minutes">
            {agenda}
        </ul>
    }
    .into_any()
}

fn event(event: &WallEvent) -> AnyView {
    let known =
        event.known.as_ref().map(|known| view! { <span class="beside">" known " {words(known)}</span> });
    view! {
        <li class="wall-event">
            <b class="number">{event.id.to_string()}</b>
            <span class="time">{words(&event.time)}</span>
            <span class="text">{words(&event.text)} {known}</span>
            <span class="beside">{event.kind.word()}</span>
        </li>
    }
    .into_any()
}

fn timeline(timeline: &Timeline) -> AnyView {
    if timeline.events.is_empty() {
        return ask("What was the first thing anybody could have seen?");
    }
    let events = timeline.events.iter().map(event).collect_view();
    view! {
        <ol class="wall-list">{events}</ol>
        <p class="beside">
            {words(&timeline.offset)} {timeline.goes_on.then_some(" · what did the team know at this moment?")}
        </p>
    }
    .into_any()
}

fn beside(line: &WallLine) -> AnyView {
    line.beside
        .iter()
        .map(|text| view! { <span class="beside">{words(text)} " "</span> })
        .collect_view()
        .into_any()
}

fn line(line: &WallLine) -> AnyView {
    let beside = beside(line);
    view! {
        <li class="wall-line">
            <b class="number">{line.number.to_string()}</b>
            <span class="text">{words(&line.text)}</span>
            {beside}
        </li>
    }
    .into_any()
}

fn facts(facts: &[(&'static str, crate::redact::SafeText)]) -> AnyView {
    let facts = facts
        .iter()
        .filter(|(_, text)| !text.is_blank())
        .map(|(name, text)| view! { <div><dt>{*name}</dt><dd>{words(text)}</dd></div> })
        .collect_view();
    view! { <dl class="wall-facts">{facts}</dl> }.into_any()
}

fn impact(impact: &Impact) -> AnyView {
    let plain = if impact.plain_line.is_blank() {
        ask("What were customers trying to do, and what did they see?")
    } else {
        ask(impact.plain_line.as_str())
    };
    let windows = impact.windows.iter().map(line).collect_view();
    view! {
        {plain}
        <ol class="wall-list">{windows}</ol>
        {facts(&impact.facts)}
    }
    .into_any()
}

fn trigger(trigger: &Trigger) -> AnyView {
    let heading = match trigger.answer {
        None => "What started it this time?",
        Some(TriggerAnswer::One) => "This started it this time",
        Some(TriggerAnswer::Several) => "These came together",
        Some(TriggerAnswer::NoClear) => "No clear trigger: the system could reach this state",
    };
    let statement = (!trigger.statement.is_blank())
        .then(|| view! { <p class="statement">{words(&trigger.statement)}</p> });
    let events = trigger.events.iter().map(event).collect_view();
    view! {
        {ask(heading)}
        {statement}
        <ol class="wall-list">{events}</ol>
        {facts(&trigger.facts)}
    }
    .into_any()
}

fn question(question: &Question) -> AnyView {
    let asked = &question.asked;
    let about = asked.about.as_ref().map(|about| view! { <em>{words(about)}</em> });
    view! {
        <p class="ask">{asked.before} {about} {asked.after}</p>
        {asked.fourth.map(|fourth| view! { <p class="ask-fourth">{fourth}</p> })}
        <div class="picture tree-picture">{why_tree::why_tree(question)}</div>
    }
    .into_any()
}

fn bones(bones: &Bones) -> AnyView {
    if let Some(waiting) = bones.unsorted.first() {
        let keys = bones
            .bones
            .iter()
            .enumerate()
            .map(|(at, bone)| {
                view! {
                    <li class=format!("bone-{}", at + 1)>
                        <b class="number">{(at + 1).to_string()}</b>
                        {words(&bone.label)}
                    </li>
                }
            })
            .collect_view();
        return view! {
            <p class="ask">
                <b class="number">{waiting.id.to_string()}</b>
                " "
                {words(&waiting.text)}
            </p>
            <ol class="sorting-keys">{keys}</ol>
        }
        .into_any();
    }
    view! { <div class="picture">{pictures::fishbone(bones)}</div> }.into_any()
}

fn weigh(weigh: &Weigh) -> AnyView {
    let causes = weigh
        .causes
        .iter()
        .enumerate()
        .map(|(at, cause)| {
            let votes = weigh.tallies.as_ref().and_then(|tallies| tallies.get(at)).map(u16::to_string);
            view! {
                <li class="wall-line">
                    <b class="number">{cause.id.to_string()}</b>
                    <span class="text">{words(&cause.label)}</span>
                    <b class="votes">{votes}</b>
                </li>
            }
        })
        .collect_view();
    let explanations = weigh.explanations.iter().map(explanation).collect_view();
    if weigh.is_explaining {
        return view! {
            {ask("If only one of these were true, what would we see that the others forbid?")}
            <ul class="explanations">{explanations}</ul>
        }
        .into_any();
    }
    view! {
        <p class="ask">
            "Which of these would change the most next time? "
            <em>{format!("{} of {} cast", weigh.cast, weigh.votes)}</em>
        </p>
        <div class="weigh">
            <ol class="wall-list two-columns">{causes}</ol>
            <ul class="explanations">{explanations}</ul>
        </div>
    }
    .into_any()
}

/// One of several explanations: what speaks for it and against it, and the observation that tells them apart.
fn explanation(explanation: &WallExplanation) -> AnyView {
    let standing = match explanation.standing {
        Standing::Open => "not told apart yet",
        other => other.words(),
    };
    view! {
        <li>
            <p>
                <b class="number">{explanation.line.number.to_string()}</b>
                " "
                {words(&explanation.line.text)}
                " "
                <span class="beside">{standing}</span>
            </p>
            {facts(&explanation.facts)}
            {beside(&explanation.line)}
        </li>
    }
    .into_any()
}

fn actions(actions: &[WallAction]) -> AnyView {
    if actions.is_empty() {
        return ask("What would still work on a tired night?");
    }
    let rows = actions
        .iter()
        .map(|action| {
            let owner = action.owner.as_ref().map_or_else(|| "who?".to_owned(), words);
            let due = action.due.as_ref().map_or_else(|| "until when?".to_owned(), words);
            let treats: Vec<String> = action.treats.iter().map(ToString::to_string).collect();
            view! {
                <li class="wall-line">
                    <b class="number">{action.id.to_string()}</b>
                    <span class="text">{words(&action.what)} " " <span class="beside">{treats.join(" ")}</span></span>
                    <span class="owner">{owner}</span>
                    <span class="beside">{due}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="wall-list">{rows}</ol> }.into_any()
}

fn close(close: &Close) -> AnyView {
    let notes = close.notes.iter().map(line).collect_view();
    let questions = close.questions.iter().map(line).collect_view();
    let open = (!close.open.is_empty()).then(|| {
        let carried: Vec<String> = close.open.iter().map(words).collect();
        view! { <li class="wall-line"><span class="text">"What stays open: " {carried.join(", ")}</span></li> }
    });
    let hands = [("learned something usable", close.learned), ("would come again", close.would_come_again)]
        .into_iter()
        .filter_map(|(words, hands)| {
            hands.map(|hands| view! { <li class="beside">{format!("{hands} {words}")}</li> })
        })
        .collect_view();
    let not_here = (!close.not_here.is_blank())
        .then(|| view! { <li class="beside">"Not here: " {words(&close.not_here)}</li> });
    let empty = close.notes.is_empty() && close.questions.is_empty();
    view! {
        {empty.then(|| ask("What went well, where were we lucky, what surprised us?"))}
        <div class="close-columns">
            <ul class="wall-list">{notes}</ul>
            <ul class="wall-list">{questions} {open} {not_here} {hands}</ul>
        </div>
    }
    .into_any()
}

fn leaving(leaving: &Leaving) -> AnyView {
    let lines = leaving
        .lines
        .iter()
        .map(|line| {
            view! {
                <li class:held-back=line.held_back>
                    <b class="number">{line.number.to_string()}</b>
                    <span class="was">{words(&line.before)}</span>
                    <span class="will">{words(&line.after)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <p class="count">
            {words(&leaving.stays)}
            ". "
            <span class="beside">"Anything else that should stay? Say its number."</span>
        </p>
        <ol class="leaving">{lines}</ol>
    }
    .into_any()
}
