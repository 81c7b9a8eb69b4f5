//! The browser behind ports: storage, clock, zones, files, clipboard, print.
#![allow(missing_docs)]
pub mod clock {
    pub fn now() -> crate::workshop::Instant {
        crate::workshop::Instant::from_milliseconds(js_sys::Date::now() as i64)
    }
}
pub mod writer {
    pub fn number() -> u32 {
        1
    }
}
pub mod panic {
    pub fn install() {}
}
pub mod pagehide {
    pub struct Handle;
    impl Handle {
        pub fn remove(self) {}
    }
    pub fn on_hide(_f: impl Fn() + 'static) -> Handle {
        Handle
    }
}
pub mod files {
    #[derive(Debug)]
    pub struct FileError;
    impl std::fmt::Display for FileError {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("x")
        }
    }
    pub fn download_private(_: String) -> Result<(), FileError> {
        Ok(())
    }
}
pub mod store {
    use crate::vault::WorkshopKey;
    use crate::workshop::*;
    #[derive(Clone, Default)]
    pub struct Store;
    #[derive(Clone, PartialEq)]
    pub struct Status;
    impl Status {
        pub fn is_kept(&self) -> bool {
            true
        }
        pub fn words(&self, _z: &ZoneTable) -> String {
            "Kept".into()
        }
    }
    pub struct Opening {
        pub workshop: Workshop,
        pub session: Session,
        pub notices: Vec<String>,
    }
    impl Store {
        pub fn open() -> (Self, Vec<String>) {
            (Self, Vec::new())
        }
        pub fn last_opened(&self) -> Option<WorkshopKey> {
            None
        }
        pub fn remember_last(&self, _k: Option<WorkshopKey>) {}
        pub fn open_workshop(&self, _k: WorkshopKey) -> Opening {
            Opening { workshop: Workshop::default(), session: Session::default(), notices: vec![] }
        }
        pub fn create(&self, _w: &Workshop) -> WorkshopKey {
            WorkshopKey(1)
        }
        pub fn record(&self, _e: &Edit) {}
        pub fn end_gesture(&self) {}
        pub fn save_session(&self, _s: &Session) {}
        pub fn flush(&self) {}
        pub fn backup(&self) -> Option<String> {
            None
        }
        pub fn status(&self) -> Status {
            Status
        }
        pub fn set_listener(&self, _f: Box<dyn Fn(Status)>) {}
    }
}
pub mod zones {
    pub fn zone_names() -> Vec<String> {
        vec!["Europe/Berlin".into()]
    }
    pub fn zone_table(_n: &str, _a: crate::workshop::Instant) -> Option<crate::workshop::ZoneTable> {
        None
    }
}
