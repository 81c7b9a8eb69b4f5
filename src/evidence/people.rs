//! Reads people from what a facilitator pastes: an invite's address line, a list, a chat's member list.
//!
//! Known shapes, in any mix, one a line or parted by semicolons: `Ada Brook <ada@example.org>`,
//! `Ada Brook, on-call engineer`, `Ada Brook (on-call engineer)`, `Ada Brook @ada`, `ada@example.org`.

/// A person as pasted; nothing is registered yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedPerson {
    /// First and last name; made from the address where only that was pasted.
    pub full_name: String,
    /// Handles and addresses, separated by spaces.
    pub handles: String,
    /// The role, where one was given.
    pub role: String,
}

/// The people in a pasted text, in order, each once.
pub fn read(text: &str) -> Vec<PastedPerson> {
    let mut people: Vec<PastedPerson> = Vec::new();
    for entry in entries(text) {
        let person = read_entry(&entry);
        if !person.full_name.is_empty() && people.iter().all(|other| other.full_name != person.full_name) {
            people.push(person);
        }
    }
    people
}

/// Lines, and within a line what semicolons part, or commas where every part is an address of its own.
fn entries(text: &str) -> Vec<String> {
    let mut entries = Vec::new();
    for part in text.lines().flat_map(|line| line.split(';')) {
        let addresses: Vec<&str> = part.split(',').collect();
        if addresses.len() > 1 && addresses.iter().all(|address| address.contains('@')) {
            entries.extend(addresses.into_iter().map(str::to_owned));
        } else {
            entries.push(part.to_owned());
        }
    }
    entries
}

fn read_entry(entry: &str) -> PastedPerson {
    let mut person = PastedPerson::default();
    let mut handles: Vec<&str> = Vec::new();
    let mut name: Vec<&str> = Vec::new();
    let (head, role) = split_role(entry);
    for word in head.split_whitespace() {
        let word = word.trim_matches(|mark| matches!(mark, '<' | '>' | '"' | '\'' | ',' | '*' | '•' | '-'));
        if word.contains('@') {
            handles.push(word);
        } else if !word.is_empty() && !is_list_number(word) {
            name.push(word);
        }
    }
    person.full_name = name.join(" ");
    if person.full_name.is_empty()
        && let Some(address) = handles.first()
    {
        person.full_name = name_from_address(address);
    }
    person.handles = handles.join(" ");
    person.role = role.trim().to_owned();
    person
}

/// `1.` or `2)` before a name in a numbered list.
fn is_list_number(word: &str) -> bool {
    word.strip_suffix(['.', ')'])
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// What stands before the role, and the role: in parentheses, or after the first comma, tab or dash.
fn split_role(entry: &str) -> (&str, &str) {
    if let Some((head, rest)) = entry.split_once('(')
        && let Some((role, _)) = rest.split_once(')')
    {
        return (head, role);
    }
    for separator in [",", "\t", " - ", " – ", ": "] {
        if let Some((head, role)) = entry.split_once(separator) {
            return (head, role.trim_start_matches([',', ' ']));
        }
    }
    (entry, "")
}

/// `ada.brook@example.org` is most likely Ada Brook.
fn name_from_address(address: &str) -> String {
    let local = address.trim_start_matches('@').split('@').next().unwrap_or_default();
    local
        .split(['.', '_', '-', '+'])
        .filter(|part| !part.is_empty())
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn person(full_name: &str, handles: &str, role: &str) -> PastedPerson {
        PastedPerson { full_name: full_name.into(), handles: handles.into(), role: role.into() }
    }

    #[test]
    fn an_invite_gives_names_and_addresses() {
        assert_eq!(
            read("Ada Brook <ada@example.org>; Jo Pine <jo.pine@example.org>"),
            [person("Ada Brook", "ada@example.org", ""), person("Jo Pine", "jo.pine@example.org", "")]
        );
    }

    #[test]
    fn a_list_gives_names_handles_and_roles() {
        assert_eq!(
            read("1. Ada Brook @ada, on-call engineer\n- Jo Pine (product owner)\n"),
            [person("Ada Brook", "@ada", "on-call engineer"), person("Jo Pine", "", "product owner")]
        );
    }

    #[test]
    fn an_address_alone_gives_a_name() {
        assert_eq!(
            read("jo.pine@example.org, ada@example.org")[0],
            person("Jo Pine", "jo.pine@example.org", "")
        );
    }

    #[test]
    fn the_same_person_comes_once() {
        assert_eq!(read("Ada Brook\nAda Brook\n").len(), 1);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in any::<String>()) {
            let _ = read(&text);
        }
    }
}
