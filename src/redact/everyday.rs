//! Names that are everyday words too.

use super::detect::Lexicon;

/// True for a name that is also a word of every day: alone it counts with a capital letter only.
pub(super) fn is_everyday(folded: &str) -> bool {
    EVERYDAY.holds(folded.as_bytes())
}

static EVERYDAY: Lexicon = Lexicon::of(
    "able amber angel april art august baker banks base bash bell best bill bird bishop black blanc \
     blanche blanco blue bob bold bolt bond branch brand braun bravo bridge bridges bright brook brown \
     buck bug burns bush byte cable carter case cash cassandra chance charity chase cherry chip \
     christian church claire clay cliff cloud code coffin cole come constant consul cook cooper core \
     cotton cross crystal daisy dale dam dash data dawn day days dean dell destiny dome don done dot \
     drew driver drummer duke earl early edge ember eve event faith farmer fault field fields fine \
     fisher flint flor flow ford forest foster fox frank frost gap gardener gates gene glass glen gold \
     gone good grace grant gray green grey grid groot gros gross guard guy hall hand harbor hardy \
     harmony harry hash head heath heather hill holder holiday holly home honor hood hooper hope host \
     hours house hunt hunter iris ivy jack jade jasmine jay jean jenkins jet jewel job jong josh \
     journey joy june jung juste kafka keen kernel key keys kind king kit klein knight ko kurz lake \
     lance land lane lang law lead leader leaf lee light lily line link list little lock log long loop \
     love lucky made main major marine mark marsh mason master max may melody mercy merit miles mill \
     miller mine mint mode monday months moody moon moreno nail name net neu nick nine noble node noir \
     none noon north note null ocean olive one oracle pace pack page pane park parks pat patch patience \
     paz peak pearl penny pepper per petit piccolo pierce pierre pike pine pipe piper pitt plane plant \
     pod point pond pool poole pope poppy port porter post power powers price pride prince print queen \
     rack rain rand ray read reed reef reeves rice rich rider ring river rivers rob robin rock rod role \
     root rose roux rubio ruby rule run rush rusty sage saint salt same sample sand sandy savage save \
     scale schwarz scout seal sent serene shade shard sharp shell shepherd ship ships shore short side \
     silver singer sink site size skip sky slack slot small smart snow sol some sommer spark sparks \
     sparrow speed spencer speranza spring stack star stark state steel sterling stern stock stone \
     store storm strange stream street string strong sue summer sun sunny swan sweet swift tab table \
     tag tank tanner taylor teddy temple terry test tide time tone tony tower town trace trail tray \
     tree trinity true trust tucker tune turn turner type unit use user vale value van vault victor \
     view violet volt vote wade wait walker wall walls ward warn waters wave way weaver webb weeks \
     weiss wells west white wild will wine winter winters wire wise wolf wood woods work workman worth \
     wren wright yard year young zone",
);
