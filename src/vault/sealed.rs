//! An encrypted backup: one line that says how it was made, then what is sealed.
//!
//! `{"format":"whybone-sealed","version":1,"key":"PBKDF2-HMAC-SHA-256","rounds":600000,"salt":"…","cipher":"AES-256-GCM","nonce":"…"}`,
//! a line feed, and the saved form of one workshop or of a library, encrypted. The line is no secret, but it is
//! authenticated with the rest: a changed line opens nothing. The encryption itself is the browser's own.
//!
//! **Start reading** at [`Recipe`]; reading is total on any bytes.

use serde_json::Value;
use thiserror::Error;

const FORMAT: &str = "whybone-sealed";
const VERSION: u64 = 1;
const KEY: &str = "PBKDF2-HMAC-SHA-256";
const CIPHER: &str = "AES-256-GCM";
/// What OWASP asks of this derivation in 2023; about half a second on a laptop.
const ROUNDS: u32 = 600_000;
/// A file may not keep the page busy for minutes.
const MOST_ROUNDS: u64 = 10_000_000;
/// The first line is shorter than this.
const LONGEST_LINE: usize = 512;

/// A sealed backup that was not made or not opened. Nothing in the workshops was changed.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum SealError {
    /// The browser has no encryption for this page.
    #[error(
        "This address offers no encryption, as is usual without https. Nothing was saved or changed. Save a plain backup, or open the page by https or from localhost."
    )]
    NotOffered,
    /// The passphrase is another one, or the file was changed.
    #[error(
        "This passphrase does not open the file, or the file was changed since it was saved. Nothing here was changed. Try the passphrase again, or another copy of the file."
    )]
    DoesNotOpen,
    /// The first line does not say how to open it.
    #[error(
        "The first line of this encrypted backup cannot be read: {field} is missing or wrong. Nothing here was changed. Choose another copy of the file."
    )]
    Unreadable {
        /// Which part of it.
        field: &'static str,
    },
    /// A newer Whybone made it.
    #[error(
        "A newer Whybone encrypted this backup (version {version}; this page reads up to {VERSION}). Nothing here was changed. Open it with the newer page."
    )]
    Newer {
        /// The version found.
        version: u64,
    },
}

/// How a passphrase becomes a key, and what the key is used with. No two files share either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// How often the derivation goes round: the cost of each guess.
    pub rounds: u32,
    /// Random bytes, so that one passphrase never gives the same key twice.
    pub salt: [u8; 16],
    /// Random bytes that the cipher uses once.
    pub nonce: [u8; 12],
}

impl Recipe {
    /// The recipe of a new file.
    pub const fn new(salt: [u8; 16], nonce: [u8; 12]) -> Self {
        Self { rounds: ROUNDS, salt, nonce }
    }

    /// The first line of the file, with its line feed.
    pub fn line(&self) -> String {
        format!(
            "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"key\":\"{KEY}\",\"rounds\":{},\"salt\":\"{}\",\"cipher\":\"{CIPHER}\",\"nonce\":\"{}\"}}\n",
            self.rounds,
            hexadecimal(&self.salt),
            hexadecimal(&self.nonce)
        )
    }
}

/// A sealed backup, not opened yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// How it was made.
    pub recipe: Recipe,
    /// The first line as it stands there, which is authenticated too.
    pub line: Vec<u8>,
    /// What is encrypted.
    pub sealed: Vec<u8>,
}

impl Sealed {
    /// Reads the first line of a file; none where it is no sealed backup.
    pub fn read(bytes: &[u8]) -> Option<Result<Self, SealError>> {
        let end = bytes.iter().take(LONGEST_LINE).position(|byte| *byte == b'\n')?;
        let (line, sealed) = bytes.split_at_checked(end + 1)?;
        let fields: Value = serde_json::from_slice(line).ok()?;
        let is_sealed = fields.get("format").and_then(Value::as_str) == Some(FORMAT);
        is_sealed.then(|| {
            let recipe = read_recipe(&fields)?;
            Ok(Self { recipe, line: line.to_vec(), sealed: sealed.to_vec() })
        })
    }
}

fn read_recipe(fields: &Value) -> Result<Recipe, SealError> {
    let number = |field| fields.get(field).and_then(Value::as_u64).ok_or(SealError::Unreadable { field });
    let text = |field| fields.get(field).and_then(Value::as_str).ok_or(SealError::Unreadable { field });
    let version = number("version")?;
    if version != VERSION {
        return Err(SealError::Newer { version });
    }
    for (field, known) in [("key", KEY), ("cipher", CIPHER)] {
        if text(field)? != known {
            return Err(SealError::Unreadable { field });
        }
    }
    let rounds = number("rounds")?;
    let rounds = u32::try_from(rounds).ok().filter(|_| (1..=MOST_ROUNDS).contains(&rounds));
    Ok(Recipe {
        rounds: rounds.ok_or(SealError::Unreadable { field: "rounds" })?,
        salt: bytes_of(text("salt")?).ok_or(SealError::Unreadable { field: "salt" })?,
        nonce: bytes_of(text("nonce")?).ok_or(SealError::Unreadable { field: "nonce" })?,
    })
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Exactly so many bytes, two digits each.
fn bytes_of<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        let value = |digit: &u8| char::from(*digit).to_digit(16);
        let [high, low] = pair else { return None };
        *byte = u8::try_from(value(high)? * 16 + value(low)?).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn a_file() -> Vec<u8> {
        let mut file = Recipe::new([0xab; 16], [7; 12]).line().into_bytes();
        file.extend_from_slice(b"\xff\x00sealed\nbytes");
        file
    }

    /// The error of the file with its first line changed.
    fn error_with(from: &str, to: &str) -> SealError {
        let line = Recipe::new([0xab; 16], [7; 12]).line();
        assert!(line.contains(from), "{line}");
        Sealed::read(line.replace(from, to).as_bytes()).unwrap().unwrap_err()
    }

    #[test]
    fn a_file_reads_what_its_line_says_and_what_is_sealed() {
        let file = Sealed::read(&a_file()).unwrap().unwrap();
        assert_eq!(file.recipe, Recipe::new([0xab; 16], [7; 12]));
        assert_eq!(file.sealed, b"\xff\x00sealed\nbytes");
        assert_eq!([file.line, file.sealed].concat(), a_file(), "nothing of it is lost");
    }

    #[test]
    fn a_plain_backup_is_no_sealed_one() {
        assert_eq!(Sealed::read(b"{\"format\":\"whybone-workshop\"}\n"), None);
        assert_eq!(Sealed::read(b""), None);
        assert_eq!(Sealed::read(b"\n"), None);
    }

    #[test]
    fn a_line_that_was_changed_says_which_part() {
        assert_eq!(error_with("PBKDF2", "PBKDF1"), SealError::Unreadable { field: "key" });
        assert_eq!(error_with("AES-256", "AES-128"), SealError::Unreadable { field: "cipher" });
        assert_eq!(error_with("abab", "ab"), SealError::Unreadable { field: "salt" });
        assert_eq!(error_with("0707", "07+7"), SealError::Unreadable { field: "nonce" });
        assert_eq!(error_with("\"version\":1", "\"version\":2"), SealError::Newer { version: 2 });
    }

    #[test]
    fn a_file_cannot_ask_for_minutes_of_work_or_for_none() {
        for rounds in ["0", "10000001", "18446744073709551615", "-1", "\"600000\""] {
            assert_eq!(error_with("600000", rounds), SealError::Unreadable { field: "rounds" });
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            let _ = Sealed::read(&bytes);
        }

        #[test]
        fn a_file_with_one_byte_changed_is_read_or_refused(at in 0_usize..200, byte: u8) {
            let mut file = a_file();
            if let Some(place) = file.get_mut(at) {
                *place = byte;
            }
            let _ = Sealed::read(&file);
        }
    }
}
