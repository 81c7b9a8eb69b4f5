//! How a new workshop begins: eight software bones, none called People, and an agenda of an hour.

use super::*;

/// The default bones: label, what an empty one asks, and what causes sorted there most often are.
pub const SOFTWARE_BONES: [(&str, &str, Nature); 8] = [
    (
        "Change & release",
        "How did the change get there, and which check sits on that path?",
        Nature::Technical,
    ),
    ("Design & code", "Which design choice let this combination become possible?", Nature::Technical),
    ("Data & state", "What did the data look like, and what was assumed about it?", Nature::Technical),
    (
        "Configuration & infrastructure",
        "Which setting or limit was at work, and who can see it?",
        Nature::Technical,
    ),
    (
        "Dependencies & suppliers",
        "What did we rely on, and which level of service was agreed?",
        Nature::Technical,
    ),
    ("Detection & observability", "What was the first sign, and where was it visible?", Nature::Technical),
    ("Response & recovery", "What made the safe way back slow or risky?", Nature::Technical),
    (
        "Workload, knowledge & coordination",
        "Which goal, deadline, staffing, ownership or hand-over made this normal?",
        Nature::Organisational,
    ),
];

impl Workshop {
    /// A new workshop with the default bones.
    pub fn begin(frame: Frame, reference: Reference) -> Self {
        let mut document = Document { frame, reference, ..Document::default() };
        let Stamp { at, writer } = document.frame.stamp;
        document.ledger.salt = at.as_milliseconds().unsigned_abs() ^ u64::from(writer) << 16;
        for (index, (label, question, nature)) in (1..).zip(SOFTWARE_BONES) {
            let bone = Bone {
                id: BoneId(index),
                label: label.into(),
                question: question.into(),
                nature,
                stamp: document.frame.stamp,
            };
            document.put(bone.into(), None);
        }
        Self::admit(document).0
    }
}
