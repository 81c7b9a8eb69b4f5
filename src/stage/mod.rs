//! What the wall shows: cue + document -> `StageFrame`, made of `SafeText` only.
