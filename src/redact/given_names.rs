//! Names that people are called by, and endings that their surnames have: what sets "Marcus Webb" apart from "Legal
//! Counsel" where both may stand.
//!
//! By far not every name, and no proof: a name that must go for certain is registered.

use super::detect::{NameList, shortened, shortened_length};
use super::everyday::is_everyday;
use crate::text::fold;

/// True when one of the words is a name of people: a usual one, one with an ending of surnames, with an initial, or
/// with letters that English words do not have.
#[inline(never)]
pub(super) fn is_like_a_person(words: &str) -> bool {
    words.split([' ', '-', '\'', '’']).any(|word| {
        let bare = word.trim_end_matches('.');
        let initial = bare.len() < word.len() && bare.chars().count() == 1;
        let clan = word.strip_prefix("Mc").is_some_and(|rest| rest.starts_with(char::is_uppercase));
        initial || clan || !word.is_ascii() || is_name(&fold(bare))
    })
}

/// True for a name that people are given, and that little else is called by.
#[inline(never)]
pub(super) fn is_given(name: &[u8]) -> bool {
    GIVEN.holds(name)
}

/// The same, and no word of every day either: "Grace" and "Mark" are.
pub(super) fn is_given_alone(name: &[u8]) -> bool {
    is_given(name) && !std::str::from_utf8(name).is_ok_and(is_everyday)
}

/// True for a surname, or a given name that places and things have too.
#[inline(never)]
pub(super) fn is_surname(name: &[u8]) -> bool {
    OTHERS.holds(name)
}

/// True when one of the words is listed or ends like a surname, whatever letters it has: words of other tongues have those
/// that English lacks, too.
#[inline(never)]
pub(super) fn has_name_of_people(words: &str) -> bool {
    words.split([' ', '-', '\'', '’']).any(|word| is_name(&fold(word)))
}

fn is_name(folded: &str) -> bool {
    GIVEN.holds(folded.as_bytes())
        || OTHERS.holds(folded.as_bytes())
        || folded.len() >= 6 && ENDINGS.split(' ').any(|ending| folded.ends_with(ending))
}

const ENDINGS: &str = "sson nsen rsen dsen lsen tsen ova eva enko chuk wski vski nski ska skaya wicz czyk ovic evic \
    escu oglu poulos akis idis shvili feld mann meier meyer strom qvist quist dottir gaard nandez nzalez driguez \
    varez opez nchez tinez nez inen anen onen etti elli ucci iyan";

/// Names that people are given, and that little else is called by.
static GIVEN: NameList = NameList::of(&shortened::<{ shortened_length(NAMES) }>(NAMES));

/// Those of large languages, in small letters, without their accents and in order.
const NAMES: &str = include_str!("given_names.txt");

/// Surnames, and given names that places and things have too.
static OTHERS: NameList = NameList::of(&shortened::<{ shortened_length(SURNAMES) }>(SURNAMES));

const SURNAMES: &str = "\
    adeyemi almeida alvarez anderson andersson bakker banerjee bauer becker bennett bernard bianchi \
    bondarenko bonnet brandt brown bui campbell cao carvalho castillo celik charlotte chen choi chowdhury \
    clark cohen coleman colombo conti costa craig dahl dang davies delgado demir deng desai diallo dominguez \
    dong dubois durand dvorak eriksson evans feng ferguson fernandez ferrari ferreira fischer fitzgerald \
    fournier gallo gao garcia girard gomez gonzalez greco green guo gupta gutierrez haddad hall hansen hao \
    harris hartmann haugen henderson hernandez herrera hoffmann holloway horak horvat huang hughes hui ito \
    ivanov iyer jackson jan jansen jiang jin jing johnson jones joshi jun jung kamau kaminski kang kapoor \
    karlsson kato keller kelly kennedy khan kim klein kobayashi koch kohler konig korhonen kovacs kowalski \
    krause kravchenko kruger kumar kuznetsov lambert lange larsen larsson lee lefebvre lehmann leroy levy \
    lewandowski lewis li liang lin lindberg lindholm lindstrom ling liu lopez luo macdonald maier malik \
    mancini marchand marina marino martin martinez mehta meijer mendoza menon mensah min mitchell moore \
    moreau moreno mori mulder murphy mwangi nair nakamura navarro ndiaye neumann nguyen nilsson novak nowak \
    nygaard obrien okafor okeke okonkwo oliveira olsen olsson oneill ortega otieno owens ozturk pan park \
    patel patterson peng pereira perez petit petrenko petrov pham ping popov prochazka rahimi ramos rao \
    reddy ricci richard richardson richter roberts robertson robinson rodrigues roman romano romero rossi \
    rousseau roux ruiz russell sahin sanchez santos sasaki sato schmidt schneider schroeder schulz schwarz \
    scott sharma shevchenko silva singh smirnov smit smith sokolov sousa stewart sullivan suzuki svoboda \
    szabo tanaka tang taylor thompson torres tran traore vargas vera verma victoria viola virginia virtanen \
    visser volkov walker wang watanabe watson weber wei werner williams wilson wisniewski wojcik wolf wright \
    wu xiao xie xu yamada yamamoto yang yildiz ying yoshida yu zhang zhao zheng zhu zielinski zimmermann\n";
#[cfg(test)]
mod tests {
    use super::is_like_a_person;

    #[test]
    fn names_of_people_are_told_from_names_of_things() {
        for name in
            ["Marcus Webb", "J. van der Berg", "Zoë Lund", "Kari Hansen", "Aino Virtanen", "Anna O'Neill"]
        {
            assert!(is_like_a_person(name), "{name}");
        }
        for thing in
            ["Legal Counsel", "Cape Town", "Circuit Breaker", "Night Shift", "Change Freeze", "Plan B"]
        {
            assert!(!is_like_a_person(thing), "{thing}");
        }
    }
}
