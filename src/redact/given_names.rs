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
        let clan = word.strip_prefix("Mc").is_some_and(|rest| rest.starts_with(char::is_uppercase));
        initial || clan || !word.is_ascii() || is_name(&fold(bare))
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
    "aaron abdul abdullah abigail ada adam adebayo adele aditi aditya adrian adriana agata agnes agnieszka \
     ahmad ahmed ahmet aidan aino aisha ajay akash akira alain alan albert alejandro aleksandr aleksandra \
     alena alessandro alex alexander alexandra alexandru alexei alfred ali alice alicia alina alison allison \
     alvaro amanda amara amelia amelie amina amir amit amy ana anand ananya anastasia anastasiia anders andre \
     andrea andreas andrei andrej andrew andrey andriy andrzej aneta angela angelika angharad anil anirudh \
     anita anja anjali ankit ann anna anne annegret anneke annika anouk anthony antoine anton antonia antonio \
     anya aoife aria arjun arnaud arne arthur arturo arun ashley astrid audrey augustin axel aya aylin ayse \
     aziz balazs baptiste barbara bart bartek bartosz bastian beata beatriz ben benedikt benjamin benoit \
     bernard bernd beth bettina bianca birgit bjorn bob bogdan bohdan boris bram brandon brenda brian bridget \
     brigitte bruno bryan burak callum camille carl carla carlos carmen carol carolina caroline catherine \
     cecilia celine cem chantal charles cheng chiara chidi chinedu chloe chris christa christian christina \
     christine christoph christopher ciara claire clara claudia claudio claus clement colin connor cormac \
     cornelia cristian cristina cynthia cyril daan dagmar dale damian damien daniel daniela danielle danilo \
     dario dariusz darren dave david davide deborah declan deepak deepika denis denisa deniz dennis diana \
     diego dieter dimitri dirk divya dmitri dmitry dmytro dominik dominika dominique donald donna doris \
     dorota dorothy douglas dragan duc duncan ebba ece edgar edith eduardo edward edwin eero eileen ekaterina \
     elaine eleanor elena eleni elias elif elin eline elisa elisabeth elise elizabeth elke ella ellen eloise \
     emeka emil emilia emilie emily emma emmanuel emre enrique enzo eoin eric erica erik erika erin ernst \
     esra esteban estelle esther eszter eugen eugene eva evelyn evgeny ewa ewan ezra fabian fabio fabrice \
     faisal farid fatima fatma federica federico fedor felipe felix femi femke ferenc fergus fernando filip \
     finn fiona flavia florian folake francesca francesco francis francois frank franz fraser fred frederic \
     frederik fredrik freya frida friedrich gabor gabriel gabriela gabriele gareth gary gaurav gauri gemma \
     georg george georgia georgios gerald gerard gerda gerhard ghislain ghislaine gianni gina giorgio \
     giovanni giulia giulio giuseppe gizem gloria goran gordon gosia grace greg gregory greta grzegorz gudrun \
     guido guillaume gulnara gunnar gunther gustavo gwen gyorgy hakan halina hamish hamza hana hannah hanne \
     hans harald harriet haruka haruto hassan heather hector heidi heike heinrich heinz helen helena helene \
     helga helmut hendrik hendrika henning henri henrik henry herbert hilda hilde hina hiroshi hoang holger \
     honza horst hubert hugo hugues huseyin hussein hye hyun iain ian ibrahim ifeoma ignacio igor iker ilona \
     ilse ilya imogen imran ines inga inge ingeborg ingrid ioana irena irene irina isaac isabel isabella \
     ishaan isla ismail isobel istvan ivan ivana ivanka ivar ivo jaana jaap jacek jack jacob jacques jadwiga \
     jaime jakob jakub james jamie jana jane janet janine janos jarek jaroslav jaroslaw jasmin jason jasper \
     javier jean jeff jeffrey jelena jennifer jens jeremy jeroen jerome jerzy jesper jessica jiho jill jim \
     jiri jisoo jitka joachim joan joana joanna joanne joao joaquin jochen joe joel johan johann johannes \
     john jolanta jonas jonathan joost jordan jorge joris jose josef joseph josephine joshua jovana joyce \
     jozef juan judith judy juha jukka jules julia julian julie julien juliette jun juraj jurgen justin jutta \
     kaan kacper kaitlyn kaito kalle kamal kamil kamila kareem karel karen karim karin karl karol karolin \
     karolina kasia kaspar katarzyna kate katerina katharina katherine kathleen kathrin katie katja katrin \
     kavya kayla kazimierz kazuki keanu kees keiko keita keith ken kenji kenneth kerstin kevin khalid kim \
     kinga kiran kirsten kjell klara klaudia klaus koen kofi konrad konstantin kristian kristin kristina \
     krystyna krzysztof kurt kwabena kwame kyle ladislav lakshmi larissa lars lasse laszlo lata laura lauren \
     laurence laurent lea leah leif leila leilani lena lenka lennart leo leon leonard leonardo leszek leticia \
     leyla liam lidia liesbeth lilian liliana linda linh lisa ljubica loic lorena lorenzo lothar lotte louis \
     louise luca lucas lucia lucie lucy ludmila ludwig luigi luis luisa lukas lukasz luke lydia lyudmila \
     maarten maartje maciej madeleine mads maeve magdalena magnus mahmoud maite maja makoto malcolm \
     malgorzata malin malte manfred manish manon manuel manuela marc marcel marcela marcin marco marcos \
     marcus marek maren margaret margarita margit maria mariam mariana marianne marie marija marijke marika \
     mario marion mariusz marjolein marketa markus marlene marlies marloes marta martha martijn martin \
     martina martyna mary masashi massimo mateo mateus mateusz mathias mathilde matias matilda matt matteo \
     matthew matthias matthijs maurice maurizio maxim maxime mayumi meera mehdi mehmet mei melanie melissa \
     merve mette mia michael michaela michal michel michele michelle miguel mihai mika mikael mike mikhail \
     mikkel mikolaj milan milena milos ming minh minjun mira mirela miriam mirjam miroslav mohamad mohamed \
     mohammad mohammed mohan monica monika morag moritz morten muhammad mukesh murat mustafa nadezhda nadia \
     nadine nadya naledi nancy nandini naoki naomi natalia natalie natalya natasha nathalie nathan neeraj \
     neha neil nerea ngozi nia niall niamh nicholas nick nicola nicolai nicolas nicole nicoletta niels nikhil \
     niklas nikola nikolai nikos nils nina nisha nitin nnamdi noah noelia nora norbert norman nour nuno nuria \
     obinna odile oksana olaf oleg oleksandr oleksii olena olga oliver olivera olivia olivier olu oluwaseun \
     omar omer ondrej onur oonagh oscar oskar osman otakar otto owen ozlem pablo paco pamela pankaj pascal \
     pascale patricia patrick patrik patrizia patrycja paul paula paulina paulo pavel pavla pawel pedro pekka \
     peter petr petra philip philipp philippe phoebe pia pierre piet pieter pietro pilar piotr pooja pradeep \
     prakash pranav prateek priya priyanka przemyslaw quentin rachael rachel radek radim radka radoslaw \
     rafael ragnar rahul rainer raj rajesh rakesh ralf ramesh ramon ramona rania raphael raquel rashid rasmus \
     raul ravi raymond rebecca reinhard renata renate rene rhys ricarda ricardo riccardo richard rina rita \
     ritu robert roberta roberto rocio rodolfo rodrigo roger rohan rohini rohit roland rolf romain ronald \
     rosa rosalie rowan ruben rudolf rupert ruslan rustam ruth ryan ryo ryszard sabine sabrina sachin sakari \
     sakura salim sally salma salome sam samantha samir samira samuel sandeep sander sandra sanjana sanjay \
     sanne santosh saoirse sara sarah saskia sean sebastian sebastien selin selma seoyeon seppo serena sergei \
     sergey sergio serkan seth shalini shane shanice shankar sharon shaun sheila shelley shirin shirley shota \
     shreya shruti siddharth sigrid silke silvana silvia simeon simon simona simone sina sindre siobhan \
     slawomir sneha sofia sofie solveig sonal sonia sonja sonya soo sophia sophie soren stanislav stanislaw \
     stefan stefania stefano steffen steinar stella stephan stephane stephanie stephen steve steven stig \
     stuart sudhir suman sunil sunita suresh susan susana susanna susanne suzanne sven sverre svetlana \
     svitlana swati sylvain sylvia sylvie sylwia szymon tadeusz takashi takumi tamara tamas tania tanja tanvi \
     tanya tara taras tarek tariq tatiana tatjana ted teemu temitope tendai teresa tereza tessa thabo themba \
     theo theodor theresa thibault thierry thijs thomas thorsten thuy tiago tilda tim timo timothy timur tina \
     tobi tobias tolga tom tomas tomasz tomislav tomoko tony torben torsten tove trevor trine tunde tuomas \
     uday ugur ulf ulrich ulrike umar uros ursula urszula ute uwe vaclav vadim valentin valentina valeria \
     valerie valerio vanessa varun vasily vasyl verena veronica veronika vidya vijay vikram viktor viktoria \
     vincent vincenzo vinod vishal vittorio vivek vlad vladimir volker volodymyr waldemar walid walter wanda \
     wayne wei wendy werner wiebke wiktor wiktoria wilhelm willem william wim witold wladyslaw wojciech \
     wolfgang wout xavier xin yael yan yannick yannis yara yaroslav yasemin yash yasmin yetunde yoko yosef \
     youssef yui yuki yulia yuliya yuri yuriy yusuf yuto yves yvette yvonne zahra zainab zanele zaneta \
     zbigniew zdenek zdenka zeljko zeynep zoe zofia zoltan zsofia zsolt zuzana zuzanna zygmunt",
);

/// Surnames, and given names that places and things have too.
static OTHERS: Lexicon = Lexicon::of(
    "adeyemi almeida alvarez anderson andersson bakker banerjee bauer becker bennett bernard bianchi \
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
     wu xiao xie xu yamada yamamoto yang yildiz ying yoshida yu zhang zhao zheng zhu zielinski zimmermann",
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
