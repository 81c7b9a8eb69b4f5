//! Numbered migrations of the saved form, on JSON, because the types of old versions are gone.
//!
//! A file of version 3 goes through the migrations from 3, from 4 and so on until it is of the current version.
//! A released migration never changes: its fixture in `tests/vault/` stays readable for ever.

use serde_json::Value;

/// Makes a document of version `from` one of the version after it.
pub(super) struct Migration {
    /// The version it reads.
    pub(super) from: u32,
    /// Changes the document in place. Total: what it does not understand it leaves for the reader to name.
    pub(super) run: fn(&mut Value),
}

/// Every migration, from the oldest version on.
pub(super) const MIGRATIONS: &[Migration] = &[];

/// The version that is written.
pub(super) const fn current(migrations: &[Migration]) -> u32 {
    migrations.len() as u32 + 1
}

/// Brings a document of version `version` to the current one.
pub(super) fn migrate(migrations: &[Migration], version: u32, document: &mut Value) {
    for migration in migrations.iter().filter(|migration| migration.from >= version) {
        (migration.run)(document);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn migrations_are_contiguous_from_version_1() {
        let from: Vec<u32> = MIGRATIONS.iter().map(|migration| migration.from).collect();
        assert_eq!(from, (1..current(MIGRATIONS)).collect::<Vec<_>>());
    }

    #[test]
    fn a_document_goes_through_the_migrations_from_its_version_on() {
        fn note(document: &mut Value, word: &str) {
            if let Value::Array(list) = document {
                list.push(word.into());
            }
        }
        let migrations = [
            Migration { from: 1, run: |document| note(document, "from 1") },
            Migration { from: 2, run: |document| note(document, "from 2") },
        ];
        let after = |version| {
            let mut document = json!([]);
            migrate(&migrations, version, &mut document);
            document
        };
        assert_eq!(after(1), json!(["from 1", "from 2"]));
        assert_eq!(after(2), json!(["from 2"]));
        assert_eq!(after(current(&migrations)), json!([]));
    }
}
