//! What the app says passes its own wording rules.

use super::wording::check;
use super::*;
use crate::workshop::{CauseKind, Leg, Stage, StopReason, TriggerAnswer};

#[test]
fn everything_the_coach_says_is_blameless_itself() {
    let mut texts: Vec<&str> = Vec::new();
    for row in COURSE {
        texts.push(row.question);
        texts.extend(row.answer);
    }
    texts.extend(DEFINITIONS.iter().map(|definition| definition.meaning));
    for stage in Stage::ALL {
        texts.push(stage_help(stage).purpose);
        texts.extend(stage_help(stage).steps);
    }
    texts.extend(OPENING_CARD.lines);
    texts.extend(OPENING_CARD.biases.iter().map(|(_, remedy)| *remedy));
    for leg in Leg::ALL {
        texts.push(leg_question(leg).before);
        texts.push(measured_leg_question(leg).after);
        texts.extend(leg_prompts(leg));
    }
    texts.extend(CauseKind::ALL.into_iter().flat_map(kind_prompts));
    texts.extend(TriggerAnswer::ALL.into_iter().flat_map(trigger_prompts));
    texts.extend(ALLOWED_PROMPTS);
    texts.extend(CUES.iter().flat_map(|cue| [cue.ask, cue.shows]));
    texts.extend(CausationRule::ALL.iter().map(|rule| rule.ask()));
    texts.push(BACKWARD_TEST);
    texts.extend(strength::reasons());
    for reason in StopReason::ALL {
        let text = stop_reason_text(reason);
        texts.extend([text.when, text.ask, text.printed]);
    }
    texts.extend(wording::RULES.iter().flat_map(|rule| rule.asks));
    let blaming: Vec<_> = texts
        .into_iter()
        .flat_map(|text| check(text, &[]).into_iter().map(move |found| (text, found.rule)))
        .collect();
    assert!(blaming.is_empty(), "{blaming:#?}");
}
