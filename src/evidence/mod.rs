//! Reads what people type and paste: the one-line event, kubectl, logs, chat, CSV -> proposed timeline events.
