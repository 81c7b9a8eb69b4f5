//! A picture on its way to where it is drawn, in this window or in another one.
//!
//! Both walls draw what went through here, so the one in a window of its own shows what the mirrored one shows.
//!
//! **Invariants.** [`Sent`] is made from a picture of redacted text and from nothing else, and `platform` sends
//! nothing but [`Sent`]. [`Received`] holds text for display: there is no way from it to `SafeText`.

use super::frame::StageFrame;
use crate::keys::Press;
use serde::{Deserialize, Serialize};

/// A picture as it is sent.
///
/// It cannot be made from text that was typed:
///
/// ```compile_fail
/// use whybone::stage::Sent;
/// let typed = String::from("Sarah restarted db-1");
/// let sent = Sent::new(&typed);
/// ```
///
/// ```
/// use whybone::redact::{AliasBook, Register};
/// use whybone::stage::{Cue, Sent, compose};
/// use whybone::workshop::{MeetingClock, Session, builder::a_workshop};
/// let (workshop, session, clock) = (a_workshop().build(), Session::default(), MeetingClock::default());
/// let (register, mut book) = (Register::of(&workshop), AliasBook::new());
/// let cue = Cue { session: &session, clock: &clock, today: None, leaving: None };
/// let sent = Sent::new(&compose(&workshop, cue, &register, &mut book));
/// ```
///
/// Nor from a picture that was received, which may have come from anywhere:
///
/// ```compile_fail
/// use whybone::stage::{Received, Sent};
/// fn again(received: &Received) -> Sent { Sent::new(received.frame()) }
/// ```
///
/// ```
/// use whybone::stage::{Received, Sent};
/// fn drawn_here(sent: &Sent) -> Option<Received> { Received::of(sent) }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent(String);

impl Sent {
    /// The picture, ready to be sent.
    pub fn new(frame: &StageFrame) -> Self {
        // Plain rows of texts and numbers: writing them cannot fail, and an empty message is read as no picture.
        Self(serde_json::to_string(frame).unwrap_or_default())
    }

    /// No picture: whoever receives it keeps what is shown, and answers as to any other.
    pub fn none() -> Self {
        Self(String::new())
    }

    /// As it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Text on the wall: for display, and for nothing else. It may have come from another window, so it never becomes
/// text that may be released:
///
/// ```compile_fail
/// use whybone::redact::SafeText;
/// use whybone::stage::WallText;
/// fn release(text: &WallText) -> SafeText { text.clone().into() }
/// ```
///
/// ```compile_fail
/// use whybone::redact::SafeText;
/// use whybone::stage::WallText;
/// fn release(text: &WallText) -> SafeText { SafeText::fixed(text.as_str()) }
/// ```
///
/// ```
/// use whybone::stage::WallText;
/// fn shown(text: &WallText) -> String { text.as_str().to_owned() }
/// ```
///
/// Nor does a picture read from a message hold any:
///
/// ```compile_fail
/// use whybone::{redact::SafeText, stage::StageFrame};
/// fn read(message: &str) -> Option<StageFrame<SafeText>> { serde_json::from_str(message).ok() }
/// ```
///
/// ```
/// use whybone::stage::{StageFrame, WallText};
/// fn read(message: &str) -> Option<StageFrame<WallText>> { serde_json::from_str(message).ok() }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct WallText(String);

impl WallText {
    /// For display.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True when nothing but white space is there.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// A picture to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received(StageFrame<WallText>);

impl Received {
    /// The picture that was made in this window.
    pub fn of(sent: &Sent) -> Option<Self> {
        Self::arrived(sent.as_str())
    }

    /// What came from the console's window; none where it is no picture. `platform` alone calls this, with what a
    /// channel brought: a test holds it.
    pub fn arrived(message: &str) -> Option<Self> {
        crate::json::from_text(message).ok().map(Self)
    }

    /// For drawing.
    pub fn frame(&self) -> &StageFrame<WallText> {
        &self.0
    }
}

/// What the stage window tells the console. It acts on nothing itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FromStage {
    /// This window shows a picture, or waits for one. The number tells it from others.
    Here(u32),
    /// This window goes away.
    Gone(u32),
    /// A key was pressed in it.
    Pressed(Press),
}

impl FromStage {
    /// As it is sent.
    pub fn message(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads a message; none where it is none.
    pub fn read(message: &str) -> Option<Self> {
        crate::json::from_text(message).ok()
    }
}
