//! What trades and public bodies are called, by where the word stands in a name: "Stadtwerke Kiebitztal" begins with it,
//! "Vexley Foods" ends with it.
//!
//! **Invariants.** The lists stand in order; a word of [`OF_PROGRAMS`] is one of [`TRADES`].
//! **Start reading** at [`super::bodies::at_name`], which asks them.

use crate::redact::detect::words::{Endings, Lexicon, QuickLexicon};

/// Ends of the words that stand before a name: "Kreissparkasse"; of "Bäckerei" the walk sees "ckerei".
pub(in crate::redact::detect) const BODIES: &str = "almacenes altenheim apotheek apotheke apteka autohaus autotrasporti ayuntamiento bakkerij banco \
     banque blanchisserie bodega bodegas boulangerie brasserie brauerei brouwerij browar buchhandlung \
     caseificio cerveceria cervejaria charcuterie chocolaterie cidrerie ckerei clinica clinique comune \
     conservas conserverie construtora cukiernia distillerie distribuidora drogaria druckerei drukarnia \
     drukkerij farmacia feinkost ferramenta ferreteria fleischerei fonderie frigorifico fromagerie \
     gasthof gemeente hotel hurtownia imprimerie kanzlei kelterei klinik klinikum konditorei koperasi \
     krankenhaus krankenkasse kwekerij lacteos laiterie landkreis landratsamt laticinios lavanderia \
     livraria mairie menuiserie metzgerei mleczarnia mlekarna mobilificio molkerei mutuelle nemocnice \
     oleificio ospedale padaria panaderia panificio papierfabrik pasticceria pastificio pekarna \
     pflegedienst pflegeheim pharmacie piekarnia pivovar pizzeria poissonnerie prefeitura przychodnia \
     raiffeisenbank rederij reederei reisebuero ristorante rtnerei rumahsakit salumificio sanitaetshaus \
     savonnerie schreinerei scierie seniorenheim slagerij sparkasse spedition stadtwerke supermercados \
     szpital tipografia tischlerei tiskarna torrefazione transportadora trattoria verkehrsbetriebe \
     volksbank waterschap weingut winzergenossenschaft wohnungsbau wohnungsgenossenschaft \
     woningcorporatie yayasan zahnarztpraxis ziegelei ziekenhuis zorggroep";

/// What a trade is called at the end of a name.
pub(in crate::redact::detect) const TRADES: &str = "aceites airlines airways ambulance antiques apotek apparel appliances apteekki arredamenti assicurazioni \
     association assurance assurances auctioneers auctions aviation backwaren bageri bakeri bakeries bakery \
     bank barristers bedding bicycles bistro biztosito bloemen boatyard booksellers bookshop boutique \
     bouwgroep brauhaus breweries brewery brewing bricks bryggeri bryggerier builders butchers cabs cafes \
     calzados calzature carpentry carpets castings caterers catering cellars cement ceramics charcuterie \
     cheeses chemicals chemists childcare chocolates chocolatiers cider ciders cinemas cleaners clinic \
     clinics coaches confectionery cooperative cosmetics costruzioni council couriers creameries creamery \
     cruises cycles dairies dairy dental dentistry diagnostics dispensary distillers distillery distributors \
     drapers eczanesi equine estates exporters fabrics farms feinkost ferries fertilisers fertilizers \
     fisheries fishery fishmongers fiskeri fiskerier fleischwaren florists foods footwear forge forsikring \
     forsikringer foundry frakt freight funerals furnishings furniture garages gartenbau gartneri gifts \
     gioielli glassworks goldsmiths grain greengrocers groceries grocers grocery group growers hairdressers \
     hastanesi haulage hauliers healthcare hochbau homes hospice hospital hospitals hostel hostels hotel \
     hotels importers insurance interiors ironworks jewelers jewellers joinery kalatukku kargo kaufhaus \
     kennels kereskedelmi kliniken knitwear konepaja kozpont laboratories landscaping laundries laundry \
     leather leathers leipomo lettings linens lodges logistics logistik logistika lojistik lumber \
     maschinenbau mattresses meats meieri meijeri mejeri mejerier merchants metallbau metalworks millers \
     milling mills mining mobilya moden molkereien mortgages motors moveis muebles museum musikhaus mutual \
     nakliyat nurseries nursery nutrition nyomda opticians optics optik optikk optometry orchards \
     orthodontics orthopaedics orthopedics otelcilik outfitters packers paediatrics paints panimo paper \
     papers paving pediatrics pensions perfumery petroleum pharma pharmaceuticals pharmacy physiotherapy \
     pizzeria plastics plumbing podiatry pojistovna polymers potteries pottery poultry press printers \
     printing promotions provisions publishers publishing quarries quarry ranch realtors realty recycling \
     rederi rederier reederei reisen removals rentals resorts restaurants roasters roastery roofing sairaala \
     sawmill sawmills schools seafood seafoods seeds seguros services shipbuilders shipping shipyard shoes \
     sigorta sjukhus society solicitors spedition spices stables stahlbau stationers stationery steel \
     steelworks stonemasons suites supermarket supermarkets supplies surgery surveyors sygehus sykehus \
     tailors tandlaeger tandvard tannery tannlege taxis teas teigwaren teknologiska tekstil textiles theatre \
     theatres therapeutics tiefbau tiles timber tires toys trading trafikk transporter transports trasporti \
     trawlers trucking turizm tyres ubezpieczenia uitvaart underwriters union upholstery utilities vakuutus \
     varv verft verlag versicherung versicherungen vervoer verzekeringen veterinarians veterinary vets viaggi \
     viajes vineyards vinhos vini vintners watchmakers waterworks weavers weine wholesale wholesalers winery \
     wines woollens works yachts yarns ziekenhuizen zuivel";

/// Trades that parts of programs are called by, too: "Query Builders", "Memory Bank", "Order Logistics".
const OF_PROGRAMS: &str = "ambulance appliances assurance auctions aviation bank bedding builders castings cellars cement cleaners \
     coaches cooperative council cycles diagnostics distillers distributors estates exporters fabrics forge \
     foundry frakt furniture gifts grain growers hotel importers interiors laboratories leather logistics \
     logistik logistika merchants milling mills mining mortgages motors moveis muebles museum mutual nursery \
     optics optik packers paints paper papers pensions plastics press printers printing promotions provisions \
     publishers publishing recycling reisen removals rentals schools seeds shipping spices stables steel \
     suites surgery theatre tiles toys trading transporter transports turizm utilities vakuutus varv verlag \
     viajes weavers weine wholesale yarns";

/// Of these the word before says that they are of a trade: "Harbour Water Services", "Quorra Medical Supplies".
pub(super) const OF_TWO: &[(&str, &[&str])] = &[
    ("association", &["housing", "mutual"]),
    ("group", &["clinics", "farms", "foods", "hospitals", "hotels", "pharmacies", "resorts", "veterinary"]),
    ("homes", &["care", "nursing", "funeral", "retirement"]),
    ("services", &["ambulance", "catering", "cleaning", "funeral", "marine", "waste", "water"]),
    ("society", &["building", "housing"]),
    ("supplies", &["building", "dental", "farm", "medical", "office", "school"]),
    ("union", &["credit"]),
    ("works", &["bicycle", "brick", "glass", "iron", "pottery", "steel", "tile"]),
];

static ALL: QuickLexicon = QuickLexicon::of(TRADES);
static SHARED: Lexicon = Lexicon::of(OF_PROGRAMS);
static OF_BODIES: QuickLexicon = QuickLexicon::of(BODIES);

/// True where a name may begin with a word that ends so.
pub(super) fn ends_like_a_body(word: &[u8]) -> bool {
    static ENDS: Endings = Endings::of_text(BODIES);
    let ends = |body: &str| {
        word.len()
            .checked_sub(body.len())
            .and_then(|start| word.get(start..))
            .is_some_and(|end| end.eq_ignore_ascii_case(body.as_bytes()))
    };
    ENDS.hold(word) && BODIES.split(' ').any(ends)
}

/// True where the whole word is one.
pub(super) fn is_a_body(word: &[u8]) -> bool {
    OF_BODIES.holds(word)
}

/// True where a name may end so.
pub(super) fn is_a_trade(word: &[u8]) -> bool {
    ALL.holds(word)
}

/// True where parts of programs are called so, too.
pub(super) fn is_of_programs(trade: &[u8]) -> bool {
    SHARED.holds(trade)
}

/// True where nothing but a trade is called so.
pub(super) fn is_trade_alone(trade: &[u8]) -> bool {
    ALL.holds(trade) && !is_of_programs(trade) && !OF_TWO.iter().any(|(last, _)| last.as_bytes() == trade)
}
