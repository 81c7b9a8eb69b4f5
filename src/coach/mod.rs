//! Prompts, wording hints, causation checks, action strength, course questions.
