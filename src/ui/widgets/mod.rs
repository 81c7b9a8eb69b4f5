//! Fields and buttons used by every stage. Each has a visible label, works by key, and keeps what is typed.

mod add_line;
mod cause_choice;
mod changed;
mod choice;
mod date_field;
mod file_field;
mod label;
mod line;
mod long_list;
mod move_button;
mod number_field;
mod prose_field;
mod row_tools;
mod time_field;
mod unfolding;
mod zone_choice;

pub use add_line::AddLine;
pub use cause_choice::CauseChoice;
pub use changed::{count_of_differences, differences, earlier, later};
pub use choice::{Among, Choice, PersonChoice};
pub use date_field::DateField;
pub use file_field::{TextFile, file_field};
pub use line::line;
pub use long_list::LongList;
pub use move_button::MoveButton;
pub use number_field::NumberField;
pub use prose_field::ProseField;
pub use row_tools::{MoveButtons, RemoveButton, TonightButton};
pub use time_field::TimeField;
pub use unfolding::Unfolding;
pub use zone_choice::ZoneChoice;
