//! Over many workshops: index, templates, sample incident, registers reused.
