//! Named and numbered characters of HTML: `&amp;`, `&#112;`.

use super::Step;
use crate::text::class::{self, ALPHANUMERIC};

pub(super) fn entity(text: &str, at: usize) -> Step {
    let bytes = text.as_bytes();
    let end = class::run_end(bytes, at + 1, 32, |byte| class::is(byte, ALPHANUMERIC) || byte == b'#');
    // `&page=2`: most of them part the parameters of a link.
    if class::at(bytes, end) != b';' && class::at(bytes, at + 1) != b'#' {
        return Step::Copy(1);
    }
    let Some(name) = text.get(at + 1..end) else { return Step::Copy(1) };
    let length = end - at + usize::from(class::at(bytes, end) == b';');
    let character = if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        hex.map_or_else(|| number.parse().ok(), |digits| u32::from_str_radix(digits, 16).ok())
            .and_then(char::from_u32)
    } else if class::at(bytes, end) == b';' {
        named_character(name)
    } else {
        None
    };
    match character {
        Some('\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') => Step::Skip(length),
        Some(character) => Step::As(length, character),
        None => Step::Copy(1),
    }
}

/// The character of a named entity.
fn named_character(name: &str) -> Option<char> {
    let known = ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, character)| *character);
    known.or_else(|| {
        let letter = name.chars().next()?;
        let accent = name.get(letter.len_utf8()..)?;
        let (_, letters) = ACCENTS.iter().find(|(known, _)| *known == accent)?;
        letters.chars().skip_while(|plain| *plain != letter).nth(1)
    })
}

const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("apos", '\''),
    ("ast", '*'),
    ("bsol", '\\'),
    ("colon", ':'),
    ("comma", ','),
    ("commat", '@'),
    ("dash", '-'),
    ("dollar", '$'),
    ("equals", '='),
    ("excl", '!'),
    ("gt", '>'),
    ("hyphen", '-'),
    ("lowbar", '_'),
    ("lpar", '('),
    ("lt", '<'),
    ("nbsp", ' '),
    ("num", '#'),
    ("percnt", '%'),
    ("period", '.'),
    ("plus", '+'),
    ("quest", '?'),
    ("quot", '"'),
    ("rpar", ')'),
    ("semi", ';'),
    ("shy", '\u{ad}'),
    ("Tab", ' '),
    ("NewLine", '\n'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
    ("sol", '/'),
    ("AElig", 'Æ'),
    ("aelig", 'æ'),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("szlig", 'ß'),
    ("eth", 'ð'),
    ("ETH", 'Ð'),
    ("thorn", 'þ'),
    ("THORN", 'Þ'),
    ("inodot", 'ı'),
    ("imath", 'ı'),
    ("Lstrok", 'Ł'),
    ("lstrok", 'ł'),
    ("Dstrok", 'Đ'),
    ("dstrok", 'đ'),
    ("ndash", '-'),
    ("mdash", '—'),
    ("lsqb", '['),
    ("lbrack", '['),
    ("rsqb", ']'),
    ("rbrack", ']'),
    ("lcub", '{'),
    ("lbrace", '{'),
    ("rcub", '}'),
    ("rbrace", '}'),
    ("vert", '|'),
    ("verbar", '|'),
    ("grave", '`'),
    ("Hat", '^'),
    ("lsquo", '\''),
    ("rsquo", '\''),
    ("ldquo", '"'),
    ("rdquo", '"'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("numsp", ' '),
    ("puncsp", ' '),
    ("thinsp", ' '),
    ("hairsp", ' '),
    ("ThinSpace", ' '),
    ("VeryThinSpace", ' '),
    ("MediumSpace", ' '),
    ("NonBreakingSpace", ' '),
    ("NoBreak", '\u{2060}'),
    ("ApplyFunction", '\u{2060}'),
    ("af", '\u{2060}'),
    ("InvisibleTimes", '\u{2060}'),
    ("it", '\u{2060}'),
    ("InvisibleComma", '\u{2060}'),
    ("ic", '\u{2060}'),
    ("NegativeThinSpace", '\u{200b}'),
    ("NegativeMediumSpace", '\u{200b}'),
    ("NegativeThickSpace", '\u{200b}'),
    ("NegativeVeryThinSpace", '\u{200b}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
];

/// The rest of the name of a letter behind the letter itself, and what the letters become: each stands behind its own.
const ACCENTS: &[(&str, &str)] = &[
    ("acute", "AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzź"),
    ("grave", "AÀEÈIÌOÒUÙaàeèiìoòuù"),
    ("circ", "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"),
    ("uml", "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
    ("tilde", "AÃIĨNÑOÕUŨaãiĩnñoõuũ"),
    ("cedil", "CÇGĢKĶLĻNŅRŖSŞTŢcçkķlļnņrŗsştţ"),
    ("caron", "CČDĎEĚLĽNŇRŘSŠTŤZŽcčdďeělľnňrřsštťzž"),
    ("ring", "AÅUŮaåuů"),
    ("slash", "OØoø"),
    ("breve", "AĂGĞUŬaăgğuŭ"),
    ("ogon", "AĄEĘIĮUŲaąeęiįuų"),
    ("macr", "AĀEĒIĪOŌUŪaāeēiīoōuū"),
    ("dblac", "OŐUŰoőuű"),
    ("dot", "CĊEĖGĠIİZŻcċeėgġzż"),
];
