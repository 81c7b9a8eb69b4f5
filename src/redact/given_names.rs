//! Names that people are called by, and endings that their surnames have: what sets "Marcus Webb" apart from "Legal
//! Counsel" where both may stand.
//!
//! By far not every name, and no proof: a name that must go for certain is registered.

use super::detect::Lexicon;
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

/// True for a name that people are given, and that little else is called by.
pub(super) fn is_given(name: &[u8]) -> bool {
    GIVEN.holds(name)
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
static GIVEN: Lexicon = Lexicon::of(
    "aaron abdul abdullah abigail ada adam adebayo adele adrian agnes agnieszka ahmad ahmed ahmet aidan \
     aisha ajay akash akira alain alan albert alejandro aleksandr aleksandra alessandro alex alexander \
     alexandra alexandru alexei alfred ali alice alicia alina alison allison alvaro amanda amelia amelie \
     amina amir amit amy ana ananya anastasia anders andre andrea andreas andrei andrew andrey andrzej \
     angela anil anita anja anjali ankit ann anna anne annika anthony antoine anton antonia antonio anya \
     aoife aria arjun arne arthur arturo arun ashley astrid aya aylin ayse balazs barbara bartosz \
     bastian beatriz ben benedikt benjamin bernard beth bianca bjorn bob bogdan boris brandon brenda \
     brian bridget brigitte bruno camille carl carla carlos carmen carol caroline catherine cecilia \
     celine cem charles cheng chiara chinedu chloe chris christian christina christine christoph \
     christopher claire clara claudia claudio clement colin connor cristian cristina cynthia dagmar dale \
     damien daniel daniela danielle danilo dariusz darren david davide deborah deepak deepika denis \
     dennis diana diego dieter dimitri dirk divya dmitri dmitry dominik dominika donald donna dorothy \
     douglas dragan duncan ebba edgar edith eduardo edward edwin eero ekaterina eleanor elena eleni elif \
     elin eline elisa elisabeth elizabeth ella ellen eloise emil emily emma emre enrique enzo eric erica \
     erik erika erin ernst esra estelle esther eugene eva evelyn ezra fabian fatima fatma federica \
     federico felipe felix femi fergus fernando filip finn fiona flavia florian francesca francesco \
     francis francois frank franz fred frederic fredrik frida friedrich gabriel gabriela gareth gary \
     gaurav gemma georg george georgia georgios gerald gerard gerhard ghislaine gianni gina giorgio \
     giovanni giulia giuseppe gloria goran gordon gosia grace greg gregory greta grzegorz gudrun guido \
     guillaume gunnar gustavo gwen hakan halina hannah hans harald harriet haruto hassan heather hector \
     heidi heike heinz helen helena helene helga hendrik henri henrik henry herbert hilde hiroshi holger \
     horst hugo hussein hye iain ian ibrahim ignacio igor ilse ilya imogen imran ines inga inge ingrid \
     ioana irena irene irina isaac isabel isabella isla ismail istvan ivan ivana ivo jaap jacek jack \
     jacob jacques jaime jakob jakub james jamie jana jane janet janine janos jarek jason jasper javier \
     jean jeff jeffrey jelena jennifer jens jeremy jeroen jerome jesper jessica jill jim joan joanna \
     joanne joao jochen joe joel johan johann johannes john jonas jonathan joost jordan jorge joris jose \
     josef joseph josephine joshua jovana joyce jozef juan judith judy jules julia julian julie julien \
     juliette jun jurgen justin kaitlyn kamal kareem karen karim karin karl karolin karolina kaspar \
     katarzyna kate katharina katherine kathleen katie katja kavya kayla kazimierz kazuki keiko keith \
     ken kenji kenneth kerstin kevin khalid kim kiran kirsten kjell klaus kofi konrad konstantin \
     kristian kristin kristina krystyna krzysztof kwame kyle lakshmi larissa lars lasse laura lauren \
     laurent lea leah leila lena leo leon leonard leonardo leticia liam lidia liesbeth linda lisa \
     ljubica lorena lorenzo lothar louis louise luca lucas lucia lucy luigi luis luisa lukas lukasz luke \
     madeleine mads maeve magdalena magnus mahmoud maja malcolm malte manfred manon manuel manuela marc \
     marcel marcela marcin marco marcus marek maren margaret maria mariam mariana marianne marie marija \
     marijke marika mario marion marjolein markus marlene marta martha martin martina mary mateo mateus \
     mateusz mathias matias matilda matt matteo matthew matthias maurice maxim mehdi mehmet mei melanie \
     melissa merve mia michael michal michel michelle miguel mihai mika mikael mike mikhail mikkel milan \
     milena milos ming mirela miriam mirjam miroslav mohamed mohammad mohammed mohan monica monika \
     morten mustafa nadia nadine nancy naomi natalia natalie natalya natasha nathalie nathan neha neil \
     ngozi nia niamh nicholas nick nicola nicolai nicolas nicole nikhil niklas nikolai nils nina nisha \
     noah nora norbert norman nuno odile olaf oleg olena olga oliver olivera olivia olivier omar omer \
     ondrej oscar oskar osman otto pablo pamela pascal patricia patrick patrik paul paula paulina paulo \
     pavel pedro pekka peter petr petra philip philipp philippe phoebe pia pierre piotr pooja pradeep \
     prakash pranav priya priyanka rachael rachel radek rafael ragnar rahul rainer raj rajesh ralf \
     ramesh ramon rania raphael rashid raul ravi raymond rebecca reinhard renata renate rene ricarda \
     ricardo richard rita robert roberta roberto rodolfo rodrigo roger rohan rohit roland ronald rosa \
     rosalie rowan ruben rudolf rupert ruth ryan sabine sakari sakura sally salma salome sam samantha \
     samir samuel sandeep sander sandra sanjay sanne santosh sara sarah saskia sean sebastian sebastien \
     selin selma serena sergei sergey sergio seth shanice sharon shaun shelley shirin shreya siddharth \
     sigrid silke silvia simon simona simone sina sindre siobhan sofia sofie solveig sonia sonja sophia \
     sophie soren stefan stefano steffen steinar stella stephan stephane stephanie stephen steve steven \
     stig stuart suman sunil suresh susan susanne suzanne sven sverre svetlana sylvia sylvie tadeusz \
     takashi tamara tamas tania tanja tanya tara tariq tatiana tatjana ted teresa tereza tessa theo \
     theresa thibault thierry thomas thorsten tiago tilda tim timothy tina tobias tom tomas tomasz \
     tomislav tony torben torsten tove trevor tunde ulf ulrich ulrike umar ursula urszula ute uwe \
     valentina valerie vanessa vasily veronica veronika vidya vijay vikram viktor vincent vincenzo \
     vishal vivek vlad vladimir walter wanda wayne wei wendy werner wiebke wiktor wilhelm william wim \
     wojciech wolfgang wout xavier xin yael yan yannick yannis yasmin yoko yosef yuki yuri yusuf yuto \
     yves yvette yvonne zahra zainab zbigniew zdenek zeynep zoe zofia zoltan zsofia zuzana",
);

/// Surnames, and given names that places and things have too.
static OTHERS: Lexicon = Lexicon::of(
    "adeyemi andersson becker bianchi brandt charlotte chen cohen costa craig davies ferrari fischer \
     garcia haddad hoffmann ivanov jan jin johnson jones keller kelly khan kumar larsen lee li lin liu \
     lopez marina martinez moreau murphy nguyen novak obrien okafor okonkwo oneill owens patel petrov \
     popov robinson rodrigues roman rossi roux sanchez santos schmidt schneider schulz scott sharma \
     silva singh smirnov smith sokolov sousa suzuki tanaka vera victoria viola virginia wang watanabe \
     weber williams wilson yamamoto zhang",
);

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
