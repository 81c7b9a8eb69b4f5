//! One picture per stage. Plain elements from a `StageFrame`; the style makes them large.

use super::{pictures, why_tree, words};
use crate::keys::BONE_KEYS;
use crate::stage::{
    ASKED_OF_THE_JAR, Actions, Bones, Close, Impact, Jar, Leaving, Opening, PRICE_OF_CLOSING, Question,
    StageFrame, Timeline, Trigger, View, WallAction, WallEvent, WallExplanation, WallLine, WallText,
    WallTimebox, Weigh, WeighedCause,
};
use crate::ui::erased::view;
use crate::workshop::{ShortNumber, Standing, TriggerAnswer};
use leptos::prelude::*;

/// The picture of the frame.
pub(super) fn view(frame: &StageFrame<WallText>) -> AnyView {
    match &frame.view {
        View::Actions(actions) => self::actions(actions, frame.pointed),
        View::Blank => ().into_any(),
        View::Bones(bones) => self::bones(bones),
        View::Close(close) => self::close(close, frame.pointed),
        View::Impact(impact) => self::impact(impact),
        View::Leaving(leaving) => self::leaving(leaving),
        View::Opening(opening) => self::opening(opening),
        View::Question(question) => self::question(question),
        View::Timeline(timeline) => self::timeline(timeline, frame.pointed),
        View::Trigger(trigger) => self::trigger(trigger, frame.pointed),
        View::Weigh(weigh) => self::weigh(weigh, frame.pointed),
    }
}

/// What `aria-current` says of a numbered thing: the style marks what somebody said the number of.
fn is_pointed(number: impl Into<ShortNumber>, pointed: Option<ShortNumber>) -> Option<&'static str> {
    (pointed == Some(number.into())).then_some("true")
}

fn ask(text: &str) -> AnyView {
    view! { <p class="ask">{text.to_owned()}</p> }
}

fn opening(opening: &Opening<WallText>) -> AnyView {
    let lines = opening.lines.iter().map(|line| view! { <li>{words(line)}</li> }).collect_view();
    let of_this_sitting =
        opening.agenda.iter().filter(|item| !item.second_sitting).map(timebox).collect_view();
    let later: Vec<&str> =
        opening.agenda.iter().filter(|item| item.second_sitting).map(|item| item.stage.words()).collect();
    let later = (!later.is_empty())
        .then(|| view! { <p class="beside">"In a second sitting: " {later.join(", ")}</p> });
    let planned = (!opening.agenda.is_empty())
        .then(|| view! { <p class="beside">{format!("{} minutes in all", opening.planned_minutes)}</p> });
    let roles: Vec<String> = opening.roles.iter().map(words).collect();
    let roles = (!roles.is_empty()).then(|| view! { <p class="statement">"Here: " {roles.join(", ")}</p> });
    let agenda = (!opening.agenda.is_empty())
        .then(|| view! { <ol class="wall-agenda" aria-label="Agenda in minutes">{of_this_sitting}</ol> });
    let card =
        (!opening.lines.is_empty()).then(|| view! { <ul class="wall-list opening-lines">{lines}</ul> });
    view! {
        {ask(opening.heading.as_str())}
        {card}
        {agenda}
        {planned}
        {later}
        {roles}
    }
}

fn timebox(item: &WallTimebox) -> AnyView {
    view! {
        <li>
            <span class="text">{item.stage.words()}</span>
            <b>{item.minutes}</b>
        </li>
    }
}

fn event(event: &WallEvent<WallText>, pointed: Option<ShortNumber>) -> AnyView {
    let known =
        event.known.as_ref().map(|known| view! { <span class="beside known">"known " {words(known)}</span> });
    view! {
        <li class="wall-event" aria-current=is_pointed(event.id, pointed)>
            <b class="number">{event.id.to_string()}</b>
            <span class="time">{words(&event.time)} " " <span class="beside">{event.kind.word()}</span></span>
            <span class="text">{words(&event.text)} " " {known}</span>
        </li>
    }
}

fn timeline(timeline: &Timeline<WallText>, pointed: Option<ShortNumber>) -> AnyView {
    if timeline.events.is_empty() {
        return ask("What was the first thing anybody could have seen?");
    }
    let events = timeline.events.iter().map(|row| event(row, pointed)).collect_view();
    view! {
        <ol class="wall-list">{events}</ol>
        <p class="beside">
            {words(&timeline.offset)} {timeline.goes_on.then_some(" · what did the team know at this moment?")}
        </p>
    }
}

fn beside(line: &WallLine<WallText>) -> AnyView {
    line.beside
        .iter()
        .map(|text| view! { <span class="beside">{words(text)} " "</span> })
        .collect_view()
        .into_any()
}

fn line(line: &WallLine<WallText>, pointed: Option<ShortNumber>) -> AnyView {
    let beside = beside(line);
    view! {
        <li class="wall-line" aria-current=is_pointed(line.number, pointed)>
            <b class="number">{line.number.to_string()}</b>
            <span class="text">{words(&line.text)}</span>
            <span class="asides">{beside}</span>
        </li>
    }
}

fn facts(facts: &[(WallText, WallText)]) -> AnyView {
    let facts = facts
        .iter()
        .map(|(name, text)| view! { <div><dt>{words(name)}</dt><dd>{words(text)}</dd></div> })
        .collect_view();
    view! { <dl class="wall-facts">{facts}</dl> }
}

fn impact(impact: &Impact<WallText>) -> AnyView {
    let plain = impact.plain_line.as_ref().map(|line| {
        ask(if line.is_blank() {
            "What were customers trying to do, and what did they see?"
        } else {
            line.as_str()
        })
    });
    let windows = impact.windows.iter().map(window).collect_view();
    view! {
        {plain}
        <ol class="wall-list">{windows}</ol>
        {facts(&impact.facts)}
    }
}

fn window(window: &WallLine<WallText>) -> AnyView {
    let beside: Vec<String> = window.beside.iter().map(words).collect();
    view! {
        <li class="wall-line">
            <b class="number">{window.number.to_string()}</b>
            <span class="text">{words(&window.text)} " " <span class="beside known">{beside.join(" · ")}</span></span>
        </li>
    }
}

fn trigger(trigger: &Trigger<WallText>, pointed: Option<ShortNumber>) -> AnyView {
    let heading = match trigger.answer {
        None => "What started it this time?",
        Some(TriggerAnswer::One) => "This started it this time",
        Some(TriggerAnswer::Several) => "These came together",
        Some(TriggerAnswer::NoClear) => "No clear trigger: the system could reach this state",
    };
    let statement = (!trigger.statement.is_blank())
        .then(|| view! { <p class="statement">{words(&trigger.statement)}</p> });
    let events = trigger.events.iter().map(|row| event(row, pointed)).collect_view();
    view! {
        {ask(heading)}
        {statement}
        <ol class="wall-list">{events}</ol>
        {facts(&trigger.facts)}
    }
}

fn question(question: &Question<WallText>) -> AnyView {
    let about = question.about.as_ref().map(|about| view! { <em>{words(about)}</em> });
    let fourth = question.fourth.as_ref().map(|fourth| view! { <p class="ask-fourth">{words(fourth)}</p> });
    view! {
        <p class="ask">{words(&question.before)} {about} {words(&question.after)}</p>
        {fourth}
        {moved_about(why_tree::why_tree(question))}
    }
}

/// More bones than these stand closer while a cause is sorted, so that all are there below a long sentence.
const FEW_BONES: usize = 8;

fn bones(bones: &Bones<WallText>) -> AnyView {
    if let Some(waiting) = bones.unsorted.first() {
        let keys = bones
            .bones
            .iter()
            .zip(1..)
            .map(|(bone, place)| {
                // Beyond the twelve that have a key, its place is typed.
                let key = BONE_KEYS.get(place - 1).map_or_else(|| place.to_string(), |key| (*key).to_owned());
                view! {
                    <li class=format!("bone-{place}")>
                        <b class="number">{key}</b>
                        <span>{words(&bone.label)}</span>
                    </li>
                }
            })
            .collect_view();
        let are_many = bones.bones.len() > FEW_BONES;
        return view! {
            <p class="ask">
                <b class="number">{waiting.id.to_string()}</b>
                " "
                {words(&waiting.text)}
            </p>
            <ol class="sorting-keys" class:many=are_many>{keys}</ol>
        };
    }
    moved_about(pictures::fishbone(bones))
}

/// A picture that a narrow screen moves about instead of making it smaller: by keys too.
fn moved_about(picture: AnyView) -> AnyView {
    view! {
        <div class="picture" tabindex="0">
            {picture}
        </div>
    }
}

fn weigh(weigh: &Weigh<WallText>, pointed: Option<ShortNumber>) -> AnyView {
    let causes = weigh.causes.iter().map(|row| weighed(row, weigh, pointed)).collect_view();
    let causes = (!weigh.causes.is_empty()).then(|| {
        view! { <ol class="wall-list two-columns" class:counted=weigh.most.is_some()>{causes}</ol> }
    });
    let explanations = weigh.explanations.iter().map(|card| explanation(card, pointed)).collect_view();
    let explanations = (!weigh.explanations.is_empty()).then(|| {
        view! { <ul class="wall-explanations">{explanations}</ul> }
    });
    let cast = weigh
        .explanations
        .is_empty()
        .then(|| match (weigh.cast, weigh.votes) {
            (None, votes) => format!("{votes} votes, to be counted again"),
            (Some(cast), 0) => format!("{cast} cast"),
            (Some(cast), votes) => format!("{cast} of {votes} cast"),
        })
        .map(|cast| view! { <em>{cast}</em> });
    view! {
        <p class="ask">{words(&weigh.question)} " " {cast}</p>
        {causes}
        {explanations}
    }
}

fn weighed(row: &WeighedCause<WallText>, weigh: &Weigh<WallText>, pointed: Option<ShortNumber>) -> AnyView {
    let cause = &row.cause;
    let most = weigh.most.unwrap_or_default().max(1);
    let votes = row.votes.map(|votes| {
        view! {
            // Beside the number, so that the wall is read without reading.
            <meter class="votes-bar" min="0" max=most value=votes aria-hidden="true"></meter>
            <b class="votes">{votes}</b>
        }
    });
    view! {
        <li class="wall-line" aria-current=is_pointed(cause.id, pointed)>
            <b class="number">{cause.id.to_string()}</b>
            <span class="text">{words(if weigh.sentences { &cause.text } else { &cause.label })}</span>
            {votes}
        </li>
    }
}

/// One of several explanations: what speaks for it and against it, and the observation that tells them apart.
fn explanation(explanation: &WallExplanation<WallText>, pointed: Option<ShortNumber>) -> AnyView {
    let standing = match explanation.standing {
        Standing::Open => "not told apart yet",
        other => other.words(),
    };
    view! {
        <li aria-current=is_pointed(explanation.line.number, pointed)>
            <p>
                <b class="number">{explanation.line.number.to_string()}</b>
                " "
                {words(&explanation.line.text)}
                " "
                <span class="beside">{standing}</span>
            </p>
            {facts(&explanation.facts)}
            <p>{beside(&explanation.line)}</p>
        </li>
    }
}

fn actions(actions: &Actions<WallText>, pointed: Option<ShortNumber>) -> AnyView {
    if let Some(jar) = &actions.jar {
        return self::jar(jar, pointed);
    }
    if actions.rows.is_empty() {
        return ask("What would still work on a tired night?");
    }
    let rows = actions.rows.iter().map(|row| action(row, pointed)).collect_view();
    view! { <ol class="wall-list">{rows}</ol> }
}

fn jar(jar: &Jar<WallText>, pointed: Option<ShortNumber>) -> AnyView {
    let ideas = jar.ideas.iter().map(|row| line(row, pointed)).collect_view();
    view! {
        {ask(ASKED_OF_THE_JAR)}
        <ul class="wall-list">{ideas}</ul>
        <p class="beside">{words(&jar.how)}</p>
    }
}

fn action(action: &WallAction<WallText>, pointed: Option<ShortNumber>) -> AnyView {
    let owner = action.owner.as_ref().or(action.who_in.as_ref()).map_or_else(|| "who?".to_owned(), words);
    let due = action.due.as_ref().map_or_else(|| "until when?".to_owned(), words);
    let (risk, effort) = action.rated;
    let risk = risk.map(|level| format!("{} risk removed", level.words()));
    let effort = effort.map(|level| format!("{} effort", level.words()));
    let treats = action.treats.iter().map(ToString::to_string);
    let beside: Vec<String> = treats.chain(risk).chain(effort).collect();
    view! {
        <li class="wall-line wall-action" aria-current=is_pointed(action.id, pointed)>
            <b class="number">{action.id.to_string()}</b>
            <span class="text">{words(&action.what)} " " <span class="beside">{beside.join(" · ")}</span></span>
            <span class="who">
                <span class="owner">{owner}</span>
                <span class="beside">{due}</span>
            </span>
        </li>
    }
}

fn close(close: &Close<WallText>, pointed: Option<ShortNumber>) -> AnyView {
    if let Some(price) = &close.price {
        let lines = price.iter().map(|row| line(row, pointed)).collect_view();
        return view! {
            {ask(PRICE_OF_CLOSING)}
            <ul class="wall-list">{lines}</ul>
        };
    }
    let asked = close.asks.then(|| ask("What went well, where were we lucky, what surprised us?"));
    let lines = close.lines.iter().map(|row| line(row, pointed)).collect_view();
    view! {
        {asked}
        <ul class="wall-list">{lines}</ul>
        {facts(&close.facts)}
    }
}

fn leaving(leaving: &Leaving<WallText>) -> AnyView {
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
}
