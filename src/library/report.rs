//! The numbers of a library as they leave: rows for a spreadsheet, and a report for the team. Both pass the gate.

use super::charts::{Chart, ChartNumbers, charts};
use super::quarters::{Quarter, QuarterNumbers};
use crate::redact::{
    AliasBook, Artefact, CalledBy, Cleared, Format, Redactor, Refusal, Register, SafeText, csv, gate, say,
};
use crate::workshop::{Audience, Document, For, PersonId, Prose};

/// A full bar, in letters.
const BAR: &str = "██████████";

/// More words of one kind than this are names in no line of ours.
const ROUNDS: usize = 16;

/// Everybody and everything that any of these workshops registered.
pub fn register_of<'a>(documents: impl Iterator<Item = &'a Document>) -> Register {
    let mut register = Register::new();
    let mut id = 0;
    for document in documents {
        for person in document.people.iter() {
            id += 1;
            let handles = person.handles.reveal(For::Detection);
            let handles: Vec<&str> = handles
                .split(|c: char| c.is_whitespace() || c == ',')
                .filter(|handle| !handle.is_empty())
                .collect();
            register.person(
                PersonId(id),
                person.full_name.reveal(For::Detection),
                &handles,
                CalledBy::Number,
            );
        }
        for word in document.words.iter() {
            register.word(word.kind, word.text.reveal(For::Detection));
        }
    }
    register
}

/// The numbers as rows: quarter, number, value, out of how many. What nobody knows has no row.
pub fn numbers_file(quarters: &[(Quarter, QuarterNumbers)], register: &Register) -> Result<Cleared, Refusal> {
    leave(Format::Numbers, &charts(quarters), sheet, register)
}

/// The numbers as a page for the team: for each a small table with its bars, and beside it what to keep in mind.
pub fn team_report(quarters: &[(Quarter, QuarterNumbers)], register: &Register) -> Result<Cleared, Refusal> {
    leave(Format::Markdown, &charts(quarters), page, register)
}

/// How a class is named.
type NameClass<'a> = &'a mut dyn FnMut(&Prose) -> SafeText;

fn sheet(charts: &[Chart], name: NameClass<'_>) -> SafeText {
    let mut rows = Vec::new();
    for chart in charts {
        let class = chart.class.as_ref().map(&mut *name);
        for row in &chart.rows {
            let Some(ChartNumbers { values, of, .. }) = &row.numbers else { continue };
            let of = of.map(count).unwrap_or_default();
            let is_over: SafeText = if row.is_over { "yes" } else { "no" }.into();
            for (column, value) in chart.columns.iter().zip(values) {
                let column = SafeText::fixed(column);
                let named = match &class {
                    Some(class) => say::join(&[column, class.clone()], ": "),
                    None => say::join(&[chart.heading.clone(), column], ": "),
                };
                rows.push(vec![row.quarter_words(), named, count(*value), of.clone(), is_over.clone()]);
            }
        }
    }
    csv::rows(&["Quarter", "Number", "Value", "Of how many", "Quarter is over"], rows)
}

fn page(charts: &[Chart], name: NameClass<'_>) -> SafeText {
    let mut page = SafeText::fixed(
        "# What the reviews of two years say\n\nA dash: nobody knows. The quarter that runs is not over, and is compared with nothing.\n",
    );
    for chart in charts {
        page.push_fixed("\n## ");
        if let Some(class) = &chart.class {
            page.push(&name(class));
            page.push_fixed(": ");
        }
        page.push(&chart.heading);
        page.push_fixed("\n\n");
        for caveat in &chart.caveats {
            page.push_fixed(caveat.words());
            page.push_fixed("\n");
        }
        page.push_fixed("\n");
        page.push(&table(chart));
    }
    page
}

fn table(chart: &Chart) -> SafeText {
    let mut heads: Vec<SafeText> = vec!["Quarter".into(), "".into()];
    heads.extend(chart.columns.iter().copied().map(SafeText::fixed));
    heads.extend((!chart.of.is_empty()).then(|| SafeText::fixed(chart.of)));
    let rule = heads.iter().map(|_| SafeText::fixed("---")).collect();
    let rows = chart.rows.iter().map(|row| {
        let mut cells = vec![row.words()];
        match &row.numbers {
            Some(numbers) => {
                cells.push(bar(numbers.bar, chart.full));
                cells.extend(numbers.values.iter().chain(&numbers.of).map(|value| count(*value)));
            }
            None => {
                cells.push(SafeText::default());
                cells.extend(heads.iter().skip(cells.len()).map(|_| SafeText::fixed("–")));
            }
        }
        cells
    });
    let mut table = SafeText::default();
    for cells in [heads.clone(), rule].into_iter().chain(rows) {
        table.push(&say::sentence(&["| ".into(), say::join(&cells, " | "), " |\n".into()]));
    }
    table
}

/// As many tenths as the value has; one at least where there is anything.
fn bar(value: usize, full: usize) -> SafeText {
    let tenths = (value * 10).div_ceil(full.max(1));
    let letter = BAR.len() / 10;
    SafeText::fixed(BAR.get(..tenths * letter).unwrap_or(BAR))
}

fn count(number: usize) -> SafeText {
    SafeText::number(number as u64)
}

fn leave(
    format: Format,
    charts: &[Chart],
    write: fn(&[Chart], NameClass<'_>) -> SafeText,
    register: &Register,
) -> Result<Cleared, Refusal> {
    let artefact = |body| {
        let file_name = say::join(&["whybone-numbers".into(), format.extension().into()], ".");
        Artefact { format, file_name, title: "Numbers by quarter".into(), body }
    };
    let mut book = AliasBook::new();
    let mut redactor = Redactor::new(register, &mut book, Audience::Company);
    let body = write(charts, &mut |class| label(&mut redactor, class));
    let own = artefact(write(charts, &mut |_| SafeText::default()));
    gate::clear(artefact(body), &besides_words_of(&own, register), &book, Audience::Company)
}

/// The register for the gate, in which the words of the file itself are nobody's name: it holds no text of a workshop but
/// the classes, which are redacted before, and there is no review here in which somebody could say that "said" is a word.
fn besides_words_of(own: &Artefact, register: &Register) -> Register {
    let mut register = register.clone();
    // A place stands for all of its kind in its line: what is left there is found in the next round.
    for _ in 0..ROUNDS {
        let Err(Refusal::Found { places, .. }) =
            gate::clear(own.clone(), &register, &AliasBook::new(), Audience::Company)
        else {
            break;
        };
        for place in places {
            register.ordinary(place.span.of(own.text(place.part)));
        }
    }
    register
}

/// A class in one line: what breaks a table is a space.
fn label(redactor: &mut Redactor<'_>, class: &Prose) -> SafeText {
    let said = redactor.text(class.reveal(For::Detection));
    said.escape(|character| {
        (character.is_control() || matches!(character, '|' | '*' | '<' | '`')).then_some(" ")
    })
}

#[cfg(test)]
mod tests {
    use super::super::quarters::quarters;
    use super::*;
    use crate::measure::Digest;
    use crate::workshop::CalendarDate;
    use crate::workshop::builder::a_workshop;
    use crate::workshop::{Stamp, Word, WordId, WordKind};

    fn exported(class: &str) -> (String, String) {
        exported_by("Mirela Dragan", class)
    }

    fn exported_by(person: &str, class: &str) -> (String, String) {
        let workshop = a_workshop()
            .with_person(person, "release engineer")
            .with(Word {
                id: WordId(1),
                text: "Brightmoor".into(),
                kind: WordKind::Customer,
                stamp: Stamp::default(),
            })
            .build();
        let digest =
            Digest { day: CalendarDate::new(2026, 3, 12), incident_class: class.into(), ..Digest::default() };
        let shown = quarters(&[&digest], CalendarDate::new(2026, 3, 31).unwrap());
        let register = register_of([&*workshop].into_iter());
        let numbers = numbers_file(&shown, &register).unwrap();
        let report = team_report(&shown, &register).unwrap();
        assert_eq!(numbers.file_name(), "whybone-numbers.csv");
        (numbers.body().to_owned(), report.body().to_owned())
    }

    #[test]
    fn numbers_leave_with_their_classes_and_caveats() {
        let (numbers, report) = exported("configuration change");
        let row = "\"2026 Q1\",\"incidents: configuration change\",\"1\",\"1\",\"no\"\r\n";
        assert!(numbers.contains(row), "{numbers}");
        let section = "## configuration change: nothing was reviewed in 2024 Q1 and Q2, nor in 2025 Q3 and Q4\n\n\
            More reviews held look like more incidents. A class is only as good as how it is named.\n\n\
            | Quarter |  | incidents | again | again after the actions were done | of all |\n";
        assert!(report.contains(section), "{report}");
        assert!(report.contains("| 2026 Q1, so far | ██ | 1 | 0 | 0 | 1 |\n"), "{report}");
    }

    #[test]
    fn what_nobody_knows_is_no_nought() {
        let (numbers, report) = exported("configuration change");
        assert!(!numbers.contains("Actions on time") && !numbers.contains("Quality:"), "{numbers}");
        assert!(report.contains("## Actions on time\n"));
        assert!(report.contains("| 2026 Q1, so far |  | – | – | – | – |\n"), "{report}");
    }

    #[test]
    fn each_number_of_the_report_has_a_small_table_of_its_own() {
        let (_, report) = exported("configuration change");
        let tables: Vec<usize> =
            report.split("\n## ").skip(1).map(|part| part.matches("\n| ").count()).collect();
        assert!(tables.len() > 15 && tables.iter().all(|rows| *rows == 11), "{tables:?}");
    }

    #[test]
    fn a_class_named_after_a_customer_or_a_person_leaves_without_the_name() {
        let (numbers, report) = exported("=Brightmoor, told by Mirela Dragan at 10.20.0.7 | x");
        for text in [numbers, report] {
            for value in ["Brightmoor", "Mirela", "Dragan", "10.20.0.7"] {
                assert!(!text.contains(value), "{value}");
            }
        }
    }

    #[test]
    fn somebody_who_is_called_as_a_word_of_the_report_stops_nothing_and_stays_out_of_the_classes() {
        for person in ["Said Benali", "Person Quarter", "Asking Late"] {
            let (numbers, report) = exported_by(person, &format!("the switch of {person}"));
            assert!(report.contains("# What the reviews of two years say"));
            assert!(!numbers.contains(person) && !report.contains(person), "{report}");
        }
    }
}
