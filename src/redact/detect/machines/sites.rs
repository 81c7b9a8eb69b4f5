//! Where machines stand: the codes of airports and the short forms of towns that halls, and what runs in them, are called
//! by.
//!
//! Codes that are words, programs or abbreviations of everybody are left out: `app`, `bin`, `sea`.

use crate::redact::detect::words::QuickLexicon;

/// A hall, or the sign of an airport that halls are called by, with the number of one: `osl`, `fra2`, `dc1`.
pub(super) fn is_site(part: &str) -> bool {
    let town = part.trim_end_matches(|letter: char| letter.is_ascii_digit());
    match town {
        "dc" => town.len() < part.len(),
        _ => is_town_code(town.as_bytes()),
    }
}

/// False for most words that are no town's.
pub(super) fn may_be_town(part: &[u8]) -> bool {
    if part.len() == 3 { CODES.may_hold(part) } else { part.len() > 3 && TOWNS.may_hold(part) }
}

/// `osl`, in letters of any case.
pub(super) fn is_town_code(code: &[u8]) -> bool {
    code.len() == 3 && CODES.holds(code)
}

/// `tartu`, the same.
pub(super) fn is_town(name: &[u8]) -> bool {
    name.len() > 3 && TOWNS.holds(name)
}

/// Codes of airports, and what else is short for a town.
static CODES: QuickLexicon = QuickLexicon::of(
    "aal aar abj abq abz adl agp akl amm ams anr atl auh bcn bdx beg ber bey bfs bgo bgy bhx bkk bll blq blr bna \
     bre brq bru bsl bts buc bud bvb bwi cai cbr ccu cdg ceb cgk cgn chc chi clj clt cmb cph cpt ctu cun cvg \
     cwl dbv dfw dme dmm dtm dtw dub dus dxb ebb edi evn ewr eze fco fdh fll fmo fnc fra fuk gdl gdn gig gla \
     gmp gnb goa got gru gva gyd gye haj ham hel hhn hkg hkt hnd hro hyd iad iah ibz icn itm jed jfk jkg jnb jyv \
     kbp kef kgd khh khi kix klu krk krs ktm ktw kul kun kuo kwi lax lba lca lcg lcy ldn lej lgw lhe lhr lis lju \
     lko lnz lon lpa lpi ltn lux lwo lys mba mci mco mex mfm mia mke mla mnl mrs msp msq mty muc mxp nbo nce ncl \
     ngo nqz nrt nte nue nyc nyk okc oma opo orf osa osl ost otp oul pdx pek phl phx pmi pmo pnh poz prg pvg pwm \
     rdu rix rom ruh sbg scl scn scq sdq sfo sgn shj sjc sjj sjo skg skp slc stl stn sto svo svq svx syd \
     szg szx szz tbs tfs tgd tia tll tlv tou tpa tpe trd trf trn tsa tyo ufa vie vko vlc vno vrn vst waw wdh wlg \
     wro xiy xmn yeg yhz ymq yow yqb yul yvr ywg yxe yyc yyz zad zag zaz zrh",
);

/// Towns as names of machines have them, without accents, and none that is a word, a program or a given name more often.
static TOWNS: QuickLexicon = QuickLexicon::of(
    "aachen aalborg aarhus aberdeen accra adelaide alicante almaty amman amsterdam ankara antwerp antwerpen arhus \
     astana athen athina atlanta auckland baltimore bangalore bangkok barcelona basel beijing beirut belfast \
     belgrad belgrade beograd bergamo bergen berlin bern bielefeld bilbao birmingham bogota bologna bonn bordeaux \
     boston brasov bratislava bremen brescia brisbane bristol brno brugge brussel brussels bruxelles bucharest \
     bucuresti budapest busan calgary canberra cardiff catania charleroi chennai chicago cluj cologne copenhagen \
     coventry cracow craiova dallas danzig darmstadt debrecen delhi detroit dijon dortmund dresden dubai dublin \
     duisburg dusseldorf edinburgh eindhoven erfurt espoo firenze florence frankfurt freiburg galway gdansk \
     gdynia geneva geneve genova glasgow goteborg graz grenoble groningen haarlem haifa halifax hamburg hannover \
     hanoi hanover harbin heidelberg helsinki hongkong huelva iasi innsbruck ipswich izmir jerusalem \
     kaliningrad kampala karachi karlsruhe kassel katowice kaunas kazan kiel kiev klagenfurt koblenz koeln \
     kolkata koln kosice krakow kyiv kyoto lahore lausanne leeds leicester leiden leipzig leuven lille limerick \
     linz lisboa lisbon liverpool livorno ljubljana lodz london londres lublin luxembourg luzern lviv lyon \
     maastricht madrid mainz malaga malmo manchester mannheim maribor marseille melbourne miami milan milano \
     montevideo montpellier montreal moscow moskva muenchen muenster mumbai munchen munich munster nagoya nairobi \
     namur nantes naples napoli nashville newcastle nicosia nijmegen nottingham nuremberg nurnberg odense odessa \
     olomouc oporto orleans osaka ostrava ottawa oulu padova palermo palma paris pecs piraeus pittsburgh \
     plovdiv podgorica poitiers porto poznan prag prague praha pretoria pristina quebec quito ravenna reims \
     rennes reykjavik riga rijeka riyadh rome rostock rotterdam rouen rzeszow salzburg santander sarajevo seattle \
     seoul setubal sevilla seville shanghai sheffield sibiu siegen singapore skopje southampton stavanger \
     stockholm strasbourg stuttgart swansea sydney szczecin szeged tallinn tampa tampere tartu tbilisi teheran \
     tehran tilburg timisoara tirana tokyo torino toronto toulouse trento trier triest trieste trondheim tucson \
     tunis turin turku umea uppsala utrecht valencia valladolid vancouver vantaa varsovie venezia venice verona \
     vicenza vienna vigo vilnius warsaw warszawa weimar wellington wien wiesbaden winnipeg winterthur wolfsburg \
     wroclaw wuppertal wurzburg zagreb zaragoza zilina zuerich zurich zwickau zwolle",
);
