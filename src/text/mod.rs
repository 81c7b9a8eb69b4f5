//! Spans, readings of a text with a map back to its bytes, folding, names in text, sentences and quotes.
