//! Names that people are called by, and endings that their surnames have: what sets "Marcus Webb" apart from "Legal
//! Counsel" where both may stand.
//!
//! By far not every name, and no proof: a name that must go for certain is registered.

use crate::text::fold;

/// True when one of the words is a name of people: a usual one, one with an ending of surnames, with an initial, or
/// with letters that English words do not have.
pub(super) fn is_like_a_person(words: &str) -> bool {
    words.split([' ', '-', '\'', '’']).any(|word| {
        let bare = word.trim_end_matches('.');
        let initial = bare.len() < word.len() && bare.chars().count() == 1;
        initial || !word.is_ascii() || is_name(&fold(bare))
    })
}

fn is_name(folded: &str) -> bool {
    NAMES.split(' ').any(|name| name == folded)
        || folded.len() >= 6 && ENDINGS.split(' ').any(|ending| folded.ends_with(ending))
}

const ENDINGS: &str = "sson nsen rsen dsen lsen tsen ova eva enko chuk wski vski nski ska skaya wicz czyk ovic evic \
    escu oglu poulos akis idis shvili feld mann meier meyer strom qvist quist dottir gaard nandez nzalez driguez \
    varez opez nchez tinez nez inen anen onen etti elli ucci iyan";

const NAMES: &str = "aaron abdul abdullah abigail adam adebayo adele adrian agnes agnieszka ahmad ahmed aisha akira \
    alain alan albert aleksandr alejandro alessandro alex alexander alexandra alexei alfred ali alice alicia alina \
    alison allison amanda amelia amina amir amit amy ana anastasia anders andre andrea andreas andrei andrew andrey \
    angela anil anita anja anjali ann anna anne annika anthony antoine anton antonio anya aoife arjun arthur arun ashley \
    astrid aya ayse barbara beatriz ben benjamin bernard beth bianca bjorn bob boris brandon brenda brian bridget \
    bruno camille carl carla carlos carmen carol caroline catherine cecilia celine charles charlotte chen chiara chinedu \
    chloe chris christian christina christine christoph christopher claire clara claudia colin connor craig cristina \
    cynthia dale damien daniel daniela danielle darren david deborah deepak denis dennis diana diego dieter dimitri \
    dirk dmitri dmitry dominik donald donna dorothy douglas duncan edgar eduardo edward elena eleni elif elisa elisabeth \
    elizabeth ella ellen emil emily emma enrique eric erica erik erika ernst esther eugene eva evelyn fabian fatima \
    felix femi fernando filip fiona florian francesca francesco francis francois frank franz fred frederic fredrik \
    friedrich gabriel gabriela gareth gary george georg gerald gerard gianni gina giovanni giulia giuseppe gloria \
    gordon grace greg gregory greta guillaume gunnar gustavo hannah hans haruto hassan heather heidi heinz helen helena \
    helga henri henrik henry hiroshi hugo hussein ian ibrahim igor ilya imran ines ingrid irene irina isabel isabella \
    ivan ivana jack jacob jacques jakob jakub james jamie jan jana jane janet janine jason javier jean jeff jeffrey \
    jennifer jens jeremy jerome jessica jill jim jin joan joanna joao joe joel johan johann johannes john jonas \
    jonathan jordan jorge jose josef joseph joshua joyce juan judith julia julian julie julien jurgen justin \
    kamal karen karin karl karolina katarzyna kate katharina katherine kathleen katja kavya kazuki keith kelly ken \
    kenji kenneth kerstin kevin khalid kim kiran klaus kofi krzysztof kumar kwame kyle lars laura lauren laurent lea \
    leah lee lena leo leon leonard leonardo leticia li liam lin linda lisa liu louis louise luca lucas lucia lucy luis \
    lukas luke madeleine magdalena magnus mahmoud malcolm manuel marc marcel marcin marco marcus marek margaret maria \
    mariana marie marina mario marion marta martha martin martina mary mateo mateusz mathias matteo matthew matthias \
    maurice mei melanie melissa michael michal michel michelle miguel mika mikael mike mikhail miriam mohamed \
    mohammad mohammed monica monika mustafa nadia nancy naomi natalia natalie natasha neha neil ngozi nguyen nia niamh \
    nicholas nick nicola nicolas nicole nikhil niklas nikolai nina noah nora norman olaf oleg olena olga oliver olivia \
    olivier omar oscar otto pablo pamela patricia patrick paul paula paulo pavel pedro peter petr petra philip philipp \
    philippe pierre piotr priya rachel rafael rahul raj rajesh ralf ramon raphael rashid raul ravi raymond rebecca renate \
    rene ricardo richard rita robert roberto rodrigo roger rohan roland roman ronald rosa rupert ruth ryan sabine sakura \
    sally salma sam samantha samir samuel sandeep sandra sanjay sara sarah scott sean sebastian sergei sergey sergio \
    shaun sharon shreya siddharth silvia simon simone siobhan sofia sofie sonia sophia sophie soren stefan stefano \
    stella stephan stephanie stephen steve steven stuart suman sunil suresh susan susanne sven svetlana sylvia takashi \
    tamara tanja tanya tariq tatiana ted teresa tereza theo theresa thomas tiago tim timothy tobias tom tomas tomasz tony \
    tove trevor tunde ulrich ulrike ursula uwe vanessa vera veronica victoria vijay vikram viktor vincent viola virginia \
    vivek vladimir walter wang wayne wei wendy werner wiktor wilhelm william wojciech wolfgang xavier xin yan yannick \
    yasmin yuki yuri yusuf yves yvonne zainab zhang zoe zofia zoltan zuzana \
    adeyemi andersson becker bianchi brandt cohen costa davies ferrari fischer garcia haddad hoffmann ivanov johnson \
    jones keller khan larsen lopez martinez moreau murphy novak obrien okafor okonkwo oneill owens patel petrov popov \
    robinson rodrigues rossi roux sanchez santos schmidt schneider schulz sharma silva singh smith smirnov sokolov sousa \
    suzuki tanaka watanabe weber williams wilson yamamoto";

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
