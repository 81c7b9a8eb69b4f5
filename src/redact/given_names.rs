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

/// True for a surname, or a given name that places and things have too.
pub(super) fn is_surname(name: &[u8]) -> bool {
    OTHERS.holds(name)
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
    "aaron abdul abdullah abigail ada adam adebayo adele aditi aditya adrian agata agnes agnieszka ahmad \
     ahmed ahmet aidan aisha ajay akash akira alain alan albert alejandro aleksandr aleksandra \
     alessandro alex alexander alexandra alexandru alexei alfred ali alice alicia alina alison allison \
     alvaro amanda amara amelia amelie amina amir amit amy ana anand ananya anastasia anastasiia anders \
     andre andrea andreas andrei andrew andrey andriy andrzej angela angharad anil anirudh anita anja \
     anjali ankit ann anna anne annegret anneke annika anthony antoine anton antonia antonio anya aoife aria \
     arjun arne arthur arturo arun ashley astrid aya aylin ayse aziz balazs baptiste barbara bartek \
     bartosz bastian beatriz ben benedikt benjamin benoit bernard beth bianca bjorn bob bogdan bohdan boris \
     bram brandon brenda brian bridget brigitte bruno burak callum camille carl carla carlos carmen \
     carol caroline catherine cecilia celine cem charles cheng chiara chidi chinedu chloe chris \
     christian christina christine christoph christopher ciara claire clara claudia claudio clement \
     colin connor cormac cristian cristina cynthia daan dagmar dale damien daniel daniela danielle \
     danilo dariusz darren david davide deborah declan deepak deepika denis deniz dennis diana diego \
     dieter dimitri dirk divya dmitri dmitry dmytro dominik dominika donald donna dorothy douglas dragan \
     duc duncan ebba ece edgar edith eduardo edward edwin eero ekaterina eleanor elena eleni elif elin \
     eline elisa elisabeth elizabeth ella ellen eloise emeka emil emily emma emre enrique enzo eoin eric \
     erica erik erika erin ernst esra estelle esther eugene eva evelyn ewan ezra fabian farid fatima \
     fatma federica federico felipe felix femi femke fergus fernando filip finn fiona flavia florian \
     folake francesca francesco francis francois frank franz fraser fred frederic fredrik freya frida \
     friedrich gabriel gabriela gareth gary gaurav gauri gemma georg george georgia georgios gerald \
     gerard gerhard ghislain ghislaine gianni gina giorgio giovanni giulia giuseppe gizem gloria goran \
     gordon gosia grace greg gregory greta grzegorz gudrun guido guillaume gulnara gunnar gustavo gwen \
     hakan halina hamish hana hannah hans harald harriet haruka haruto hassan heather hector heidi heike \
     heinz helen helena helene helga hendrik henri henrik henry herbert hilde hina hiroshi hoang holger \
     horst hugo hugues hussein hye hyun iain ian ibrahim ifeoma ignacio igor iker ilse ilya imogen imran \
     ines inga inge ingrid ioana irena irene irina isaac isabel isabella ishaan isla ismail isobel \
     istvan ivan ivana ivo jaap jacek jack jacob jacques jadwiga jaime jakob jakub james jamie jana jane \
     janet janine janos jarek jason jasper javier jean jeff jeffrey jelena jennifer jens jeremy jeroen \
     jerome jesper jessica jiho jill jim jiri jisoo joan joanna joanne joao joaquin jochen joe joel \
     johan johann johannes john jonas jonathan joost jordan jorge joris jose josef joseph josephine \
     joshua jovana joyce jozef juan judith judy jules julia julian julie julien juliette jun jurgen \
     justin kaan kaitlyn kaito kamal kareem karen karim karin karl karolin karolina kasia kaspar \
     katarzyna kate katerina katharina katherine kathleen katie katja kavya kayla kazimierz kazuki keanu \
     kees keiko keita keith ken kenji kenneth kerstin kevin khalid kim kinga kiran kirsten kjell klaus \
     koen kofi konrad konstantin kristian kristin kristina krystyna krzysztof kwabena kwame kyle lakshmi \
     larissa lars lasse lata laura lauren laurent lea leah leila leilani lena lenka leo leon leonard \
     leonardo leticia leyla liam lidia liesbeth linda linh lisa ljubica lorena lorenzo lothar lotte \
     louis louise luca lucas lucia lucie lucy ludmila luigi luis luisa lukas lukasz luke lyudmila \
     maartje madeleine mads maeve magdalena magnus mahmoud maite maja makoto malcolm malte manfred \
     manish manon manuel manuela marc marcel marcela marcin marco marcos marcus marek maren margaret maria \
     mariam mariana marianne marie marija marijke marika mario marion marjolein markus marlene marloes \
     marta martha martin martina mary masashi mateo mateus mateusz mathias mathilde matias matilda matt \
     matteo matthew matthias maurice maxim maxime mayumi meera mehdi mehmet mei melanie melissa merve \
     mia michael michal michel michelle miguel mihai mika mikael mike mikhail mikkel milan milena milos \
     ming minh minjun mira mirela miriam mirjam miroslav mohamed mohammad mohammed mohan monica monika morag \
     morten mukesh murat mustafa nadia nadine nadya naledi nancy nandini naoki naomi natalia natalie \
     natalya natasha nathalie nathan neeraj neha neil nerea ngozi nia niall niamh nicholas nick nicola \
     nicolai nicolas nicole nikhil niklas nikolai nils nina nisha nitin nnamdi noah nora norbert norman \
     nour nuno obinna odile oksana olaf oleg oleksandr olena olga oliver olivera olivia olivier olu \
     oluwaseun omar omer ondrej oonagh oscar oskar osman otto owen ozlem pablo paco pamela pankaj pascal \
     patricia patrick patrik paul paula paulina paulo pavel pawel pedro pekka peter petr petra philip \
     philipp philippe phoebe pia pierre piet pilar piotr pooja pradeep prakash pranav prateek priya \
     priyanka rachael rachel radek radoslaw rafael ragnar rahul rainer raj rajesh rakesh ralf ramesh \
     ramon rania raphael rashid raul ravi raymond rebecca reinhard renata renate rene rhys ricarda \
     ricardo richard rina rita ritu robert roberta roberto rocio rodolfo rodrigo roger rohan rohini \
     rohit roland ronald rosa rosalie rowan ruben rudolf rupert rustam ruth ryan ryo sabine sachin \
     sakari sakura salim sally salma salome sam samantha samir samira samuel sandeep sander sandra \
     sanjana sanjay sanne santosh saoirse sara sarah saskia sean sebastian sebastien selin selma seoyeon \
     serena sergei sergey sergio serkan seth shalini shanice shankar sharon shaun shelley shirin shota \
     shreya shruti siddharth sigrid silke silvia simon simona simone sina sindre siobhan sneha sofia \
     sofie solveig sonal sonia sonja soo sophia sophie soren stefan stefano steffen steinar stella \
     stephan stephane stephanie stephen steve steven stig stuart sudhir suman sunil suresh susan susanne \
     suzanne sven sverre svetlana swati sylvia sylvie szymon tadeusz takashi takumi tamara tamas tania \
     tanja tanvi tanya tara taras tarek tariq tatiana tatjana ted temitope tendai teresa tereza tessa \
     thabo themba theo theresa thibault thierry thijs thomas thorsten thuy tiago tilda tim timothy timur \
     tina tobi tobias tolga tom tomas tomasz tomislav tomoko tony torben torsten tove trevor tunde uday ugur \
     ulf ulrich ulrike umar ursula urszula ute uwe vaclav valentina valerie vanessa varun vasily vasyl \
     veronica veronika vidya vijay vikram viktor vincent vincenzo vinod vishal vivek vlad vladimir walid \
     walter wanda wayne wei wendy werner wiebke wiktor wiktoria wilhelm willem william wim wojciech \
     wolfgang wout xavier xin yael yan yannick yannis yara yasemin yash yasmin yetunde yoko yosef \
     youssef yui yuki yulia yuri yusuf yuto yves yvette yvonne zahra zainab zanele zbigniew zdenek \
     zdenka zeynep zoe zofia zoltan zsofia zuzana zuzanna",
);

/// Surnames, and given names that places and things have too.
static OTHERS: Lexicon = Lexicon::of(
    "adeyemi alvarez anderson andersson bakker bauer becker bernard bianchi bonnet brandt brown campbell \
     cao charlotte chen choi clark cohen colombo conti costa craig davies deng dominguez dong dubois \
     durand eriksson evans feng fernandez ferrari fischer fournier gallo gao garcia girard gomez \
     gonzalez greco green guo haddad hall hansen hao harris hartmann hernandez hoffmann huang hughes hui \
     ito ivanov jackson jan jansen jiang jin jing johnson jones jun jung karlsson kato keller kelly khan \
     kim klein kobayashi koch kohler konig korhonen kowalski krause kruger kumar lambert lange larsen \
     larsson lee lehmann leroy lewandowski lewis li liang lin lindberg lindstrom ling liu lopez luo \
     maier mancini marina marino martin martinez meijer min mitchell moore moreau mori mulder murphy \
     nakamura navarro neumann nguyen nilsson novak nowak obrien okafor okonkwo olsen olsson oneill owens \
     pan park patel peng perez petit petrov ping popov ramos ricci richard richter roberts robinson \
     rodrigues roman romano romero rossi roux ruiz sanchez santos sasaki sato schmidt schneider \
     schroeder schulz schwarz scott sharma silva singh smirnov smit smith sokolov sousa suzuki tanaka \
     tang taylor thompson torres vargas vera victoria viola virginia virtanen visser walker wang \
     watanabe weber wei werner williams wilson wisniewski wolf wright wu xiao xie xu yamada yamamoto \
     yang ying yoshida yu zhang zhao zheng zhu zielinski zimmermann",
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
