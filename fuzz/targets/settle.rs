//! What was redacted is redacted: a second time changes nothing, whether with the same aliases or with none given yet,
//! and the gate lets it pass.
#![no_main]

use libfuzzer_sys::fuzz_target;
use whybone::redact::{AliasBook, Artefact, CalledBy, Format, Redactor, Register, gate};
use whybone::workshop::{Audience, PersonId};

fuzz_target!(|text: &str| {
    let mut register = Register::new();
    for (id, name) in (1..).zip(["Mirela Dragan", "Tomasz Wieczorek", "Will Young"]) {
        register.person(PersonId(id), name, &[], CalledBy::Number);
    }
    let audience = Audience::Public;
    let mut book = AliasBook::new();
    let mut redactor = Redactor::new(&register, &mut book, audience);
    redactor.learn(text);
    let once = redactor.text(text);
    assert_eq!(once, redactor.text(once.as_str()), "with the same aliases, of {text:?}");
    let mut afresh = AliasBook::new();
    let again = Redactor::new(&register, &mut afresh, audience).text(once.as_str());
    assert_eq!(once, again, "with no alias given, of {text:?}");
    let artefact =
        Artefact { format: Format::Chat, file_name: "a.txt".into(), title: "A".into(), body: once };
    if let Err(refusal) = gate::clear(artefact, &register, &book, audience) {
        panic!("the gate holds back what redaction made of {text:?}: {refusal}");
    }
});
