//! What numbers of documents, accounts and devices are called, in the languages they are called so.
//!
//! [`LABELS`] and [`PLATES`] say enough by themselves; those of [`BEHIND`] need the word before them ("security number", "tax id").

use super::plates::PLATES;
use crate::redact::detect::asked::Cue;
use crate::redact::detect::words::{Lexicon, QuickLexicon, Words};

/// Labels that say enough by themselves.
pub(in crate::redact::detect) const LABELS: &str = "aadhaar aadhar aba abn acn afm ahv amka ausweis ausweisnummer avs bankgiro bic blz bsb bsn bvn carnet cbu cccd cedula cep cif \
     cin clabe cmnd cnh cnic cnp cnpj cns cpf cpr ctps cuil cuit curp cvc cvr cvv dea dl dlnumber dni dowod dselsnr e-ticket \
     edrpou egn ein embg emso eticket fiscale fnr fodselsnummer geschenkkarte giftcard gstin henkilotunnus hetu hkid iccid ico idnr ifsc iin \
     imei imsi inn iqama ird isikukood itin jazdy jmbg kdnr kennitala kimlik konta konto kontonummer krankenversicherungsnummer krs ktp kundenkarte kvk kvnr loyalty mandate \
     mandatsreferenz matricola mbi medicare meid mpan mprn mrn mst mykad nas nhi nhs nid nie nif nik nin nino nip nir nis \
     niss npwp nric nss nuip nuss ohip oib orgnr osobisty pan pasaporte paspoort passaporte passaporto passeport \
     passnummer passport pasu paszport paszportu patente permis personalausweis personnummer personnumret pesel pis plusgiro \
     pnr ppsn rachunek rachunku regon reisepass reisepassnummer rfc rib rijbewijs rijksregisternummer rkort routing \
     ruc rut rvnr sin siren siret snils sozialversicherungsnummer ssn steuer-idnr steueridentifikationsnummer steuernummer \
     svnr swift taj tckn tfn tin trn tunnus udid ust-idnr ustid ustidnr utr versichertennummer versicherungsnummer vin vitale voter";

/// Those of them that other things are called by as well, with fewer digits.
pub(super) static LONG: Lexicon =
    Lexicon::of("bvn cccd cin cmnd cnic cns ctps ird mst nhi nid nik nin nis nss pis ruc tin");

/// Labels whose numbers have letters in every place.
pub(super) static PASSPORTS: Words = Words::of(&[
    "ausweisnummer",
    "dowod",
    "pasaporte",
    "passaporto",
    "passeport",
    "passnummer",
    "paspoort",
    "paspoortnummer",
    "passport",
    "paszport",
    "paszportu",
    "personalausweis",
    "personalausweisnummer",
    "reisepass",
    "reisepassnummer",
]);

/// Those that number people alone, and are no word of anything else: the number may stand a few words behind.
pub(super) static NATIONAL: Lexicon = Lexicon::of(
    "aadhaar bsn bvn cccd cmnd cnic cnp cpf cpr cuil curp dni egn emso fnr hetu imei imsi isikukood jmbg kennitala \
     kodas kods krankenversicherungsnummer ktp kvnr medicare nie nif nik nino npwp oib personnummer personnumret pesel sozialversicherungsnummer ssn svnr \
     tckn versichertennummer versicherungsnummer",
);

/// The three digits on the back of a card.
pub(super) static CARD_CODES: &[&str] = &["cvv", "cvc", "cvv2", "cvc2"];

static SURE: QuickLexicon = QuickLexicon::of(LABELS);

static OF_PLATES: Words = Words::of(PLATES);

/// The label says enough by itself.
pub(super) fn is_sure(label: &[u8]) -> bool {
    SURE.holds(label) || OF_PLATES.hold(label)
}

/// The number that a country gives each of its people is called so.
pub(in crate::redact::detect) fn is_national(label: &[u8]) -> bool {
    NATIONAL.holds(label) && !matches!(label, b"imei" | b"imsi")
}

/// Labels that name a number only behind one of these words.
pub(super) static BEHIND: &[(&str, &[&str])] = &[
    (
        "id",
        &[
            "tax",
            "national",
            "steuer",
            "vat",
            "employee",
            "staff",
            "badge",
            "student",
            "voter",
            "taxpayer",
            "circuit",
            "device",
            "patient",
            "member",
            "insurance",
            "health",
            "passport",
            "citizen",
            "civil",
            "identity",
            "personal",
        ],
    ),
    ("code", &["sort", "swift", "bic", "personal", "fiscal"]),
    ("kodas", &["asmens"]),
    ("kods", &["personas"]),
    ("national", &["registre"]),
    ("tag", &["service", "asset"]),
    ("iva", &["partita", "p"]),
    ("card", &["gift", "health", "loyalty", "insurance", "membership"]),
    ("booking", &["flight", "hotel"]),
    ("dowodu", &["numer", "nr", "seria"]),
    ("plate", &["license", "licence", "number", "registration"]),
    ("license", &["driving", "driver", "drivers", "s", "my", "your", "his", "her"]),
    ("ref", REFERRED),
    ("locator", RESERVED),
    (
        "number",
        &[
            "security",
            "insurance",
            "dl",
            "ni",
            "pps",
            "iqama",
            "medicaid",
            "licence",
            "routing",
            "account",
            "serial",
            "inventory",
            "chassis",
            "registration",
            "badge",
            "staff",
            "employee",
            "personnel",
            "payroll",
            "id",
            "identity",
            "identification",
            "member",
            "membership",
            "policy",
            "vat",
            "tax",
            "taxpayer",
            "license",
            "licence",
            "student",
            "patient",
            "medical",
            "claim",
            "contract",
            "customer",
            "loyalty",
            "flyer",
            "booking",
            "document",
            "card",
            "tracking",
            "device",
            "subscriber",
            "client",
            "residence",
            "visa",
            "registry",
            "case",
            "beneficiary",
            "consignment",
            "container",
            "seal",
            "waybill",
            "record",
            "ticket",
            "birth",
            "citizen",
            "fiscal",
            "national",
            "personal",
            "vergi",
        ],
    ),
];

/// Whose reference that may be, and of what another is with a stroke in it: "customer ref VX/2025/00817".
const REFERRED: &[&str] = &[
    "booking",
    "reservation",
    "record",
    "flight",
    "ticket",
    "passenger",
    "hotel",
    "claim",
    "client",
    "contract",
    "customer",
    "invoice",
    "order",
    "policy",
    "our",
    "your",
];

/// Whose reference six letters and digits may be.
const RESERVED: &[&str] = &["booking", "reservation", "record", "flight", "ticket", "passenger", "hotel"];

/// Labels of [`BEHIND`], by their endings.
pub(in crate::redact::detect) const LAST_WORDS: Cue = &[
    "-nr", "dowodu", "iva", "slo", "sociale", "social", "dula", "ref", "locator", "_id", "-id", "code",
    "plate", "license", "national", "number", "card", "booking", "kodas", "kods",
];

/// Words that the serial number of a device stands behind; of "S/N" the walk sees the last letter.
pub(in crate::redact::detect) const SERIALS: Cue = &[
    "serial",
    "serialno",
    "serialnumber",
    "serienummer",
    "servicenummer",
    "sn",
    "tag",
    "seriennummer",
    "csn",
    "asset",
    "devid",
];

/// Words in the rows of a router's hardware.
pub(in crate::redact::detect) const ROWS: Cue = &["chassis", "rev"];

/// Words that the number follows which a disk or a port has for all the world.
pub(in crate::redact::detect) const WORLD_WIDE: Cue = &["wwn", "wwnn", "wwpn", "naa"];

/// What drives about under a plate: the plate follows at once.
pub(in crate::redact::detect) const VEHICLES: Cue = &[
    "bus",
    "camion",
    "car",
    "fahrzeug",
    "furgone",
    "lkw",
    "lorry",
    "pkw",
    "plates",
    "registration",
    "taxi",
    "trailer",
    "truck",
    "van",
    "vehicle",
    "vehicles",
    "voiture",
    "wagen",
];

/// Labels in other alphabets, which the walk does not see.
pub(super) static FOREIGN: &[&str] = &[
    "снилс",
    "инн",
    "паспорт",
    "огрн",
    "серия",
    "номер паспорта",
    "полис",
    "кпп",
    "бик",
    "ипн",
    "єдрпоу",
    "расчётный счёт",
    "расчетный счет",
    "свідоцтво",
    "рнокпп",
    "єгн",
    "егн",
    "αφμ",
    "αμκα",
    "身份证号",
    "身分證字號",
    "身分證",
    "手机号",
    "手机",
    "手機",
    "携帯",
    "휴대폰",
    "연락처",
    "电话",
    "電話",
    "전화번호",
    "телефон",
    "τηλ",
    "τηλέφωνο",
    "κινητό",
    "тел",
    "客户号",
    "订单号",
    "顧客番号",
    "注文番号",
    "주문번호",
    "заказа",
    "заказ",
    "клиент",
    "договор",
    "бронь",
    "会員番号",
    "会员号",
    "予約番号",
    "회원번호",
    "고객번호",
    "예약번호",
    "іпн",
    "身份证号码",
    "身份证",
    "护照号",
    "护照",
    "マイナンバー",
    "免許証番号",
    "주민등록번호",
    "여권번호",
    "여권",
    "r.č",
    "rč",
    "č.ú",
    "adóazonosító",
    "ת.ז",
    "ת\"ז",
    "ת״ז",
    "תעודת זהות",
    "זהות",
    "иин",
    "јмбг",
    "ембг",
    "αδτ",
    "личный номер",
    "мой номер",
    "звони",
    "звоните",
    "позвони",
    "дзвони",
    "р/с",
    "주민번호",
    "パスポート番号",
    "致電",
    "جوال",
    "فون",
    "फोन",
    "الهوية",
    "табельный номер",
    "会员编号",
    "客户编号",
    "工号",
    "学号",
    "社保号",
    "病历号",
    "社員番号",
    "患者番号",
    "契約番号",
    "口座番号",
    "保険証番号",
    "お客様番号",
    "電話番号",
    "사원번호",
    "계좌번호",
    "환자번호",
    "외국인등록번호",
    "운전면허번호",
    "면허번호",
    "رقم الهوية",
    "الرقم القومي",
    "الرقم الوطني",
    "رقم الجوال",
    "کد ملی",
    "شماره ملی",
    "เลขประจำตัวประชาชน",
    "บัตรประชาชน",
    "आधार",
    "आधार नंबर",
    "आधार संख्या",
    "会員id",
    "顧客id",
    "회원 번호",
    "고객 번호",
    "رقم العميل",
    "رقم الحساب",
    "מספר לקוח",
    "лицевой счет",
    "лицевой счёт",
    "особовий рахунок",
    "номер клиента",
    "αριθμος πελατη",
    "müşteri numarası",
    "numarası",
    "abonné",
    "abonné n°",
    "adhérent n°",
    "assuré n°",
    "sociétaire n°",
];
