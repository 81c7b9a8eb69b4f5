//! Names that are everyday words too.

use super::detect::{in_order, is_among};

/// True for a name that is also a word of every day: alone it counts with a capital letter only.
pub(super) fn is_everyday(folded: &str) -> bool {
    is_among(EVERYDAY, folded.as_bytes())
}

const EVERYDAY: &str = in_order(
    "able amber angel april art august baker banks base bash bell best bill bird black blue bob bold bond \
     branch brand bridge brook brown buck bug burns bush byte cable carter case cash chance chase cherry chip \
     christian clay cliff code coffin cole come cook cooper core cotton cross crystal daisy dale dash data \
     dawn day days dean dell destiny dome don done dot drew driver drummer duke earl early edge ember event \
     faith farmer field fields fine fisher flint flow ford forest foster fox frank frost gardener gates gene \
     glass glen gold gone good grace grant gray green grid guard guy hall hand harbor hardy harmony harry \
     hash head heath heather hill holder holiday holly home honor hood hooper hope host hours house hunt \
     hunter iris ivy jack jade jasmine jay jean jet jewel job josh journey joy june keen kernel key keys kind \
     king kit knight ko lake lance land lane lang law lead leader leaf lee light lily line link list little \
     lock log long loop love lucky made major marine mark marsh mason max may melody mercy merit miles mill \
     miller mine mint mode monday months moody moon name net nick nine noble node none noon north note null \
     ocean olive one pace pack page pane park parks pat patience peak pearl penny pepper per pierce pike pine \
     pipe piper pitt plane plant pod point pond pool poole pope poppy port porter post power price pride \
     prince print queen rack rain rand ray read reed reef reeves rice rich rider river rivers rob robin rock \
     rod role root rose ruby rule run rush rusty sage saint salt same sand sandy savage save scale scout seal \
     sent serene shade shard sharp shell shepherd ship short side silver singer sink site size skip sky slack \
     slot small smart snow some sommer sparks sparrow speed spencer spring star stark state steel sterling \
     stern stock stone store storm street strong sue summer sun sunny swan swift tab table tag tank tanner \
     taylor teddy temple terry test tide time tone tony tower trace tray trinity true trust tucker tune turn \
     turner type unit use user vale value van victor view violet volt vote wade wait walker wall ward warn \
     waters wave way weaver webb weeks wells west white will wine winters wire wise wolf wood woods work \
     workman worth wren wright yard year young zone",
);
