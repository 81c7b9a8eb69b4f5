//! What is found, and by which examples it is shown.

use crate::redact::Kind;
use crate::redact::detect::{Examples, Rule, Shown};

pub(super) static PREFIX: Rule = Rule::shown(Shown {
    name: "token-prefix",
    kind: Kind::Token,
    reason: "A token of a known maker: whoever reads it can act as its owner.",
    known_format: true,
    examples: Examples {
        positive: &[
            "used «ghp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6» to push",
            "aws «AKIAQ3EGRIPLZ5KXJ7WM», twice",
            "cut «AKIAQ3EGRI\nPLZ5KXJ7WM» at the line's end",
            "«ghp_a1B2c3D4e5F6a1B2c3D4\ne5F6a1B2c3D4e5F6» and more",
            "> «ghp_a1B2c3D4e5F6a1B2\n> c3D4e5F6a1B2c3D4e5F6»\n> once",
            "(«glpat-x4Kd92LmQpZ7vTr3WbNc»)",
            "slack=«xoxb-123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx»;",
            "hvs «hvs.CAESIJ4mT7xQ2nR8vW5kL9pZ3bY6cF1d»",
            "«sk_live_4eC39HqLyjWDarjtT1zdp7dc»|next",
            "the key (starts with «sk_live_vaPPMN»)",
            "hook=«https://hooks.slack.com/services/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»",
            "«AIzaSyD4x7Qm2nR8vW5kL9pZ3bY6cF1dG0hJ2kL»",
            "«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»",
            "«AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQQPZRY9X8GF2TVDW0S»",
        ],
        negative: &[
            "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "the prefix ghp_ marks a token",
            "npm_config_registry",
            "glpat-<your-token>",
            "HF_HOME is set; hf_hub_download failed",
            "AKIA is the prefix of key ids",
        ],
        disguised: &[
            "`«ghp_a1B2c3D4e5F6${\"\"}a1B2c3D4e5F6a1B2c3D4e5F6»`",
            "Content-Transfer-Encoding: quoted-printable\n\nused «ghp_a1B2c3D4e5=\nF6a1B2c3D4e5F6a1B2c3D4e5F6» once",
            "> «ghp_a1B2c3D4e5F6a1B2c3D4e5\n> F6a1B2c3D4e5F6»\n> bye",
            "T=«xoxb-8158820212-\"618274066035-7988795348-3776fa236d9d99c326ae4d283ca314b5»\"",
            "'«ghp_a1B2c3D4e5F6' || 'a1B2c3D4e5F6a1B2c3D4e5F6»'",
            "`«ghp\\_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»`",
            "|«ghp_a1B2c3D4e5F6\u{200b}a1B2c3D4e5F6a1B2c3D4e5F6»|",
            "«ghp_a1B2c3D4e5F6&shy;a1B2c3D4e5F6a1B2c3D4e5F6»",
            "«ghp_a1B2c3D4e5F6\u{1b}(Ba1B2c3D4e5F6a1B2c3D4e5F6»",
            "«gh&#112;_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»",
            "«GHP_A1B2C3D4E5F6A1B2C3D4E5F6A1B2C3D4E5F6»",
            "x«ghp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»",
            "«gh\"\"p_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»",
            "«Z2hwX2ExQjJjM0Q0ZTVGNmExQjJjM0Q0ZTVGNmExQjJjM0Q0ZTVGNg==»",
            "**«ghp%5Fa1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»**",
        ],
    },
});

pub(super) static SHAPE: Rule = Rule::shown(Shown {
    name: "token-shape",
    kind: Kind::Token,
    reason: "The shape of a token of a known maker, with a prefix too short to stand alone.",
    known_format: true,
    examples: Examples {
        positive: &[
            "twilio «SK0123456789abcdef0123456789abcdef» rotated",
            "«key-0123456789abcdef0123456789abcdef»",
            "«hf_AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGh»",
            "«dapi0123456789abcdef0123456789abcdef»",
            "«npm_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»",
        ],
        negative: &[
            "task-0123456789abcdef0123456789abcdef01234567",
            "cache-key-0123456789abcdef0123456789abcdef",
            "0123456789ABCDEF0123456789ABAC0123456789ABCDEF0123456789ABCDEF01",
            "my_secret_configuration_of_the_release_pipeline",
            "mosquitto-us-1",
            "SKU-1234",
            "key-value stores",
            "pul-request",
            "api-gateway-7d9f8b6c5d",
            "sk-learn",
        ],
        disguised: &[
            "«SK0123456789abcdef\u{ad}0123456789abcdef»",
            "x«SK0123456789abcdef0123456789abcdef»",
            "old_«pul-0123456789abcdef0123456789abcdef01234567»",
            "key«dapi0123456789abcdef0123456789abcdef-2»",
            "«VCR_4PYNLJQG6LD6ZAAOZUQM»",
            "«API_ORG_KYYBELMUEPMTMTDJDISRFYMPIUEEPLMWSO»",
            "x«0123456789abcdef0123456789abcdef-us12»_old",
            "key«787575963:As1EJyvDcjhBbI_J0RDK3vDbM7Sc0u86z5K»",
            "\"«da\"pi0123456789abcdef0123456789abcdef»",
            "«key\\-0123456789abcdef0123456789abcdef»",
        ],
    },
});
