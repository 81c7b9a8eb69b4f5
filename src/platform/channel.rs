//! The two lines between the console and the wall in a window of its own: pictures one way, keys the other.
//!
//! **Invariants.** The console's end sends nothing but [`Sent`], which is made of redacted text; what the other end
//! receives is for display. The two lines are apart, so what listens to pictures hears nothing else. One console at a
//! time has a wall: it holds a lock of the browser's, which goes with it, so the next one and the wall hear of that.

use super::javascript::listen;
use super::lock::{self, Place, Tenure};
use crate::stage::{FromStage, Received, Sent};
use crate::workshop::WallKey;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// Where the console sends pictures and hears keys. Closed when it is dropped.
#[derive(Debug)]
pub struct ConsoleEnd {
    pictures: BroadcastChannel,
    _keys: Ear,
    /// None where the browser has no locks.
    _tenure: Option<Tenure>,
}

impl ConsoleEnd {
    /// Waits until no other console has the walls of this key, for as long as the place is kept, and listens to what they
    /// say from then on. `opened` gets nothing where the browser has no channels.
    pub fn queue(
        wall: WallKey,
        hear: impl Fn(FromStage) + 'static,
        opened: impl FnOnce(Option<Self>) + 'static,
    ) -> Option<Place> {
        if !lock::is_offered() {
            opened(Self::open(wall, hear, None));
            return None;
        }
        let granted = move |tenure: Option<Tenure>| {
            if tenure.is_some() {
                opened(Self::open(wall, hear, tenure));
            }
        };
        Some(lock::queue(&console_of(wall), granted, || {}))
    }

    fn open(wall: WallKey, hear: impl Fn(FromStage) + 'static, tenure: Option<Tenure>) -> Option<Self> {
        let keys = Ear::new(&keys_of(wall), move |message| {
            if let Some(said) = FromStage::read(&message) {
                hear(said);
            }
        })?;
        Some(Self { pictures: BroadcastChannel::new(&pictures_of(wall)).ok()?, _keys: keys, _tenure: tenure })
    }

    /// Shows a picture in every wall window of this key.
    pub fn show(&self, picture: &Sent) {
        // A closed channel has nobody behind it.
        let _ = self.pictures.post_message(&picture.as_str().into());
    }
}

impl Drop for ConsoleEnd {
    fn drop(&mut self) {
        self.pictures.close();
    }
}

/// Where a wall window receives pictures and sends its keys, for as long as it is open.
#[derive(Debug)]
pub struct StageEnd {
    keys: BroadcastChannel,
    _pictures: Ear,
}

impl StageEnd {
    /// Listens to the console; none where the browser has no channels. `show` is called with whatever it sends, which may
    /// be no picture. The console hears that this window is here, at once and in answer to whatever it sends, so a console
    /// that was loaded anew finds it; later that it goes away.
    pub fn open(wall: WallKey, show: impl Fn(Option<Received>) + 'static) -> Option<Self> {
        let keys = BroadcastChannel::new(&keys_of(wall)).ok()?;
        let name = super::writer::draw_writer();
        let here = FromStage::Here(name).message();
        let answers = keys.clone();
        let answer = here.clone();
        let pictures = Ear::new(&pictures_of(wall), move |message| {
            show(Received::arrived(&message));
            let _ = answers.post_message(&answer.as_str().into());
        })?;
        let end = Self { keys, _pictures: pictures };
        let _ = end.keys.post_message(&here.into());
        let keys = end.keys.clone();
        listen("pagehide", move || {
            let _ = keys.post_message(&FromStage::Gone(name).message().into());
        });
        Some(end)
    }

    /// Tells the console.
    pub fn say(&self, what: &FromStage) {
        let _ = self.keys.post_message(&what.message().into());
    }
}

/// Calls `gone` as soon as no console has the walls of this key, for as long as the place is kept. It is not called where
/// the browser has no locks.
pub fn when_no_console(wall: WallKey, gone: impl FnOnce() + 'static) -> Place {
    let granted = |tenure: Option<Tenure>| {
        if let Some(tenure) = tenure {
            // The wall does not keep it: the next console is waiting for it.
            drop(tenure);
            gone();
        }
    };
    lock::queue(&console_of(wall), granted, || {})
}

fn console_of(wall: WallKey) -> String {
    format!("whybone-wall-{wall}-console")
}

fn pictures_of(wall: WallKey) -> String {
    format!("whybone-wall-{wall}-pictures")
}

fn keys_of(wall: WallKey) -> String {
    format!("whybone-wall-{wall}-keys")
}

/// A channel that is listened to.
#[derive(Debug)]
pub(super) struct Ear {
    channel: BroadcastChannel,
    _hear: Closure<dyn Fn(MessageEvent)>,
}

impl Ear {
    pub(super) fn new(name: &str, hear: impl Fn(String) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(name).ok()?;
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                hear(text);
            }
        });
        channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        Some(Self { channel, _hear: hear })
    }

    /// Says something to every other ear of the channel.
    pub(super) fn say(&self, message: &str) {
        // A closed channel has nobody behind it.
        let _ = self.channel.post_message(&message.into());
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}
