//! The user beside a password: both together let somebody in, and the user is often somebody's name.

use crate::redact::Kind;
use crate::redact::detect::links::paths::is_somebody;
use crate::redact::detect::people::account_shapes::is_dotted;
use crate::redact::detect::placeholder::is_placeholder;
use crate::redact::detect::{Examples, Rule, Shown, Sink, is_handle};
use crate::redact::everyday::is_everyday;
use crate::text::class::{self, BLANK, DIGIT, OTHER_LETTER, WORD};

pub(super) static USER: Rule = Rule::shown(Shown {
    name: "user-of-password",
    kind: Kind::User,
    reason: "Stands beside a password, and is often somebody's name.",
    known_format: false,
    examples: Examples {
        positive: &[
            "host=x user=«batchuser» パスワード=t1g3r-w00d",
            "Login «akowalska», hasło A6+kpDt9m",
            "dsn = \"«billing_rw»:t1g3rw00d@tcp(db:3306)/billing\"",
            "utilizador «faturas_sul», palavra-passe t1g3r-w00d",
            "gebruiker: «magazijn» ww: t1g3r-W00d",
            "usuário: «estoque» senha: t1g3r-W00d",
            "uživatel: «sklad7» heslo: t1g3r-W00d",
            "/ppp secret add name=«branch-oulu» password=t1g3r-w00d service=l2tp",
            "username: «edge_rw»\npassword: t1g3r-w00d",
            "log in as `«kboating»` with password **t1g3r-W00d** and scale it",
            "We connected as «ledger_rw» with the password t1g3r-W00d and ended the sessions",
            "<user>«edge_rw»</user><password>t1g3r-w00d</password>",
            "{\"user\": \"«jdoe»\", \"password\": \"t1g3r-w00d\"}",
            "username = \"«657751»\"\npassword = \"t1g3r-w00d\"",
            "Driver={X};UID=«edge_rw»;PWD={t1g3r;w00d};Encrypt=yes",
            "{\"client\":\"«kvexley»/VEXLEY.LOCAL\",\"service\":\"krbtgt/VEXLEY.LOCAL\"}",
            "\tClient: «kvexley» @ VEXLEY.LOCAL, AS\t«kvexley»/VEXLEY.LOCAL\tkrbtgt/VEXLEY.LOCAL\tT",
            "login attempt [«kvexley»/t1g3rwood] failed, login attempt [b'«kvexley»'/b't1g3rwood'] succeeded",
            "password=t1g3r-w00d user=«jdoe»",
            "Server=x;User Id=«edge_rw»;Password=t1g3r-w00d",
            "username «kdekker», password t1g3r-w00d",
            "machine x login «jdoe» password t1g3r-w00d",
            "creds: «edge_rw» / t1g3r-w00d",
            "login/pw: «q.vexley» / t1g3rW00dLakes — staging",
            "Login «ledger_kpi» / Zinnober88% if you want to look",
            "login/pw: «vexandra.brandvikova» / t1g3rW00dLakes — staging",
            "logged in as «edge_rw» with t1g3r-w00d!",
            "user «mholt», password t1g3r-w00d",
            "username «kpeters» password t1g3r-w00d",
            "log in with user «dkraft» and password t1g3r-w00d",
            "el usuario es «lgomez» y la clave es t1g3r-w00d",
            "Identifiant : «jdurand» / Mot de passe : t1g3r-w00d",
            "clickhouse-client --user «analyst» --password t1g3r-w00d",
            "basic_auth = «731204»:glc_aB3dE6gH9jK2mN5pQ8sT1vaB3dE6gH9jK2mN5pQ8sT1v",
            "auth: '«731204»:ghp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6'",
            "username                = \"«gb_admin»\"\npassword                = \"t1g3r-w00d\"",
            "log in as «ward7b» with password t1g3r-w00d",
            "then sign in as «reception» with the password t1g3r-w00d",
            "<username>«bkp-deployer»</username>\n<password>{AS9raP080NUD5afpJyK5Oim2f896f0HaWmBVmCdxVzk=}</password>",
        ],
        negative: &[
            "login attempt [root/t1g3rwood] failed, docs/README.LOCAL",
            "user: root\npassword: t1g3r-w00d",
            "the user saw the password: t1g3r-w00d",
            "username: jdoe\npassword: ${PASSWORD}",
            "user: jdoe\nstatus: ok",
            "user: String, password: \"t1g3r-w00d\"",
            "set it as usual with password t1g3r-w00d",
            "Login page / Dashboard2 and login flow / OAuth2 are slow",
            "log in as admin with password t1g3r-w00d",
            "src/a.rs:731204:ghp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6 at 12:30:ghp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6",
        ],
        disguised: &["username: «edge\u{200b}_rw»\npassword: t1g3r-w00d"],
    },
});

/// How far from the password, and how many lines.
const BEFORE: usize = 160;
const BEHIND: usize = 100;
const LINES: usize = 2;

/// Asked where a password was found at `start..end`: its user may stand before or behind.
pub(super) fn beside(bytes: &[u8], start: usize, end: usize, sink: &mut Sink<'_, '_>) {
    let (mut from, mut to) = (start, end);
    for _ in 0..=LINES {
        from = class::line_start(bytes, from.saturating_sub(1), BEFORE);
        to = class::line_end(bytes, to + 1, BEHIND);
    }
    let from = from.max(start.saturating_sub(BEFORE));
    let to = to.min(end + BEHIND).min(bytes.len());
    // Of several users the nearest is this password's.
    let mut at = start;
    while at > from {
        let word_end = class::run_start(bytes, at, at - from, |byte| !class::is(byte, WORD));
        let word = class::run_back(bytes, word_end, word_end.saturating_sub(from), WORD);
        // `user=batchuser パスワード=X`: what was given to a name is none.
        let given = class::before(bytes, word) == b'=';
        if !given && names_a_user(bytes, word, word_end) && value(bytes, word, word_end, Some(start), sink) {
            return;
        }
        at = word.min(at - 1);
    }
    let mut at = end;
    while at < to {
        let word = class::run_end(bytes, at, to - at, |byte| !class::is(byte, WORD));
        let word_end = class::run_of(bytes, word, to.saturating_sub(word), WORD);
        if names_a_user(bytes, word, word_end) && value(bytes, word, word_end, None, sink) {
            return;
        }
        at = word_end.max(at + 1);
    }
}

/// Asked at a token: `731204:glc_…`, a service's number for its user.
#[inline(never)]
pub(in crate::redact::detect) fn numbered(bytes: &[u8], token: usize, sink: &mut Sink<'_, '_>) {
    let Some(colon) = token.checked_sub(1).filter(|at| class::at(bytes, *at) == b':') else { return };
    let start = class::run_back(bytes, colon, 13, DIGIT);
    if (5..=12).contains(&(colon - start))
        && matches!(class::before(bytes, start), b' ' | b'=' | b'"' | b'\'')
    {
        sink.hit(&USER, start, colon);
    }
}

/// A line with a user stands right above or below the line at `at`.
pub(super) fn stands_beside(bytes: &[u8], at: usize) -> bool {
    let line = class::line_start(bytes, at, BEFORE);
    let mut above = class::line_start(bytes, line.saturating_sub(1), BEFORE);
    // Past what is said of the password above it.
    for _ in 0..3 {
        let text = class::run_end(bytes, above, 20, |byte| class::is(byte, BLANK));
        if class::one_at(bytes, text, &["//", "#", ";", "--"]).is_none() {
            break;
        }
        above = class::line_start(bytes, above.saturating_sub(1), BEFORE);
    }
    let next = class::line_end(bytes, at, BEFORE) + 1;
    [above, next].into_iter().any(|line| {
        let name =
            class::run_end(bytes, line, 20, |byte| class::is(byte, BLANK) || is_mark(byte) || byte == b'-');
        let end = class::dotted_end(bytes, name, 40);
        let sign = class::run_end(bytes, end, 3, |byte| byte == b' ' || is_mark(byte));
        matches!(class::at(bytes, sign), b':' | b'=') && names_a_user(bytes, name, end)
    })
}

/// A user was named before on the line at `at`: "user admin, PW: X".
#[inline(never)]
pub(super) fn stands_before(bytes: &[u8], at: usize) -> bool {
    let line = class::line_start(bytes, at, 64);
    let mut end = at;
    while end > line {
        let start = class::run_back(bytes, end, end - line, WORD);
        if names_a_user(bytes, start, end) && matches!(class::at(bytes, end), b' ' | b':' | b'=') {
            return true;
        }
        end = start.min(end - 1);
    }
    false
}

/// `user`, `DB_USER`, `dbUsername`, `uid`.
fn names_a_user(bytes: &[u8], start: usize, end: usize) -> bool {
    let name = bytes.get(start..end).unwrap_or_default();
    let ends = |word: &str| {
        let tail = name.len().checked_sub(word.len()).and_then(|from| name.get(from..));
        tail.is_some_and(|tail| tail.eq_ignore_ascii_case(word.as_bytes()))
    };
    // Told by the last letter: most words end in another.
    let known: &[&str] = match name.last().map_or(0, u8::to_ascii_lowercase) {
        b'd' => &["userid", "uid"],
        // `/ppp secret add name=X password=Y`
        b'e' if name.len() == 4 && class::at(bytes, end) == b'=' => {
            return ends("name") && class::one_before(bytes, start, &[" add "]).is_some();
        }
        b'e' => &["accountname", "username", "user_name", "user-name", "benutzername", "utente"],
        b'n' => &["login"],
        // Of "usuário", "uživatel", "użytkownik" the walk sees the ends.
        b'o' if name.len() == 3 => return class::one_before(bytes, start, &["usuá", "Usuá"]).is_some(),
        b'k' | b'l' if name.len() < 9 => return matches!(name, b"ytkownik" | b"ivatel"),
        b'o' => &["usuario"],
        b'm' => &["gebruikersnaam"],
        b'r' => &["user", "usr", "benutzer", "utilisateur", "utilizador", "gebruiker", "bruker"],
        // "log in as X with password Y"
        b's' if name.len() == 2 => {
            let verbs = ["og in ", "ogged in ", "ogin ", "ign in ", "igned in ", "onnect ", "onnected "];
            return name.eq_ignore_ascii_case(b"as") && class::one_before(bytes, start, &verbs).is_some();
        }
        b't' => &["identifiant"],
        _ => &[],
    };
    known.iter().copied().any(ends)
}

/// The value given to the name of a user, before the password at `password` or behind it.
fn value(
    bytes: &[u8],
    name: usize,
    name_end: usize,
    password: Option<usize>,
    sink: &mut Sink<'_, '_>,
) -> bool {
    let id = if class::starts_with_folded(bytes, name_end, " id=") { 3 } else { 0 };
    let closing = class::run_end(bytes, name_end + id, 3, is_mark);
    let spaced = class::spaces_end(bytes, closing, 40);
    // "el usuario es X y la clave es Y"
    let verb = ["is ", "es ", "est ", "ist ", "was "]
        .iter()
        .find(|verb| class::starts_with_folded(bytes, spaced, verb));
    if let Some(verb) = verb {
        let start = spaced + verb.len();
        let end = user_end(bytes, start);
        // "password is X, user is Y": what is said behind is a name alone.
        let ends = || matches!(class::at(bytes, end), 0 | b'\n' | b'.' | b',' | b';' | b')');
        let near = password.map_or_else(ends, |password| password.saturating_sub(end) <= NEAR);
        return near && report(bytes, start, end, sink);
    }
    // `<user>X</user>`
    let given = matches!(class::at(bytes, spaced), b':' | b'=' | b'>');
    let arrow = usize::from(given && class::at(bytes, spaced + 1) == b'>');
    let blank = class::spaces_end(bytes, spaced + usize::from(given) + arrow, 40);
    let start = class::run_end(bytes, blank, 2, is_mark);
    let end = user_end(bytes, start);
    let next = class::at(bytes, end);
    if matches!(next, b'(' | b'[' | b'@' | b'$' | b'{') || start == name_end {
        return false;
    }
    let quoted = start > blank;
    // `username = "657751"`: some services number their users.
    if quoted && end - start >= 5 && bytes.get(start..end).is_some_and(|user| class::all(user, DIGIT)) {
        sink.hit(&USER, start, end);
        return true;
    }
    // "Usuario: app Contraseña: X": on one line, and hardly a word between.
    let near = password
        .and_then(|password| bytes.get(end..password))
        .is_some_and(|gap| gap.len() <= NEAR && !gap.contains(&b'\n') && !gap.contains(&b'.'));
    let told = if given {
        quoted || next != b' ' || near || sets_next(bytes, end)
    } else {
        is_user_without_sign(bytes, (name, name_end), (start, end), near)
    };
    told && report(bytes, start, end, sink)
}

/// A password stands so near to its user.
const NEAR: usize = 32;

/// "the user saw password: X": without a sign what follows has to look like a user, or a password has to follow.
fn is_user_without_sign(
    bytes: &[u8],
    (name, name_end): (usize, usize),
    (start, end): (usize, usize),
    near: bool,
) -> bool {
    let made = |byte: &u8| class::is(*byte, DIGIT) || matches!(byte, b'.' | b'_' | b'\\');
    let username = name_end - name >= "username".len();
    let marked = class::run_end(bytes, end, 2, is_mark);
    let sets = || sets_next(bytes, end);
    bytes.get(start..end).is_some_and(|user| user.iter().any(made))
        // `--user X --password Y`
        || (class::at(bytes, name) == b'-' || username || names_machine(bytes, name)) && sets()
        || [" and pass", " with pass", " with the pass"]
            .iter()
            .any(|link| class::starts_with_folded(bytes, marked, link))
        || class::starts_with_folded(bytes, end, ", pass")
        || class::at(bytes, end) == b',' && (username || near)
}

/// `machine X login Y password Z`.
fn names_machine(bytes: &[u8], at: usize) -> bool {
    let head = bytes.get(at.saturating_sub(80)..at).unwrap_or_default();
    class::contains(head, b"machine ")
}

/// Another setting follows, or a comment, rather than a sentence.
fn sets_next(bytes: &[u8], end: usize) -> bool {
    let word = class::spaces_end(bytes, end, 3);
    let stop = class::run_of(bytes, word, 40, WORD);
    matches!(class::at(bytes, stop), b'=' | b':')
        || class::at(bytes, word) == b'#'
        || class::starts_with_folded(bytes, word, "password ")
        || class::starts_with_folded(bytes, word, "privilege ")
        || class::at(bytes, word) == b'-'
            && bytes.get(word..stop).is_some_and(|option| class::contains(option, b"-pass"))
        || class::at(bytes, word) == b'\n'
}

/// The user at `start..end`, unless it is nobody's.
pub(in crate::redact::detect) fn report(
    bytes: &[u8],
    start: usize,
    end: usize,
    sink: &mut Sink<'_, '_>,
) -> bool {
    // `q.vexley / X`: a field of something to whoever reads code, which writes no slash behind it.
    let paired = || {
        class::starts_with_folded(bytes, end, " / ")
            && bytes
                .get(start..end)
                .is_some_and(|user| user.contains(&b'.') && (is_handle(user) || is_dotted(user)))
    };
    let somebodys = is_somebodys(bytes, start, end) || paired();
    if somebodys {
        sink.hit(&USER, start, end);
    }
    somebodys
}

/// True for the name of a user that is neither a program's nor a word of every day.
pub(in crate::redact::detect) fn is_somebodys(bytes: &[u8], start: usize, end: usize) -> bool {
    let user = bytes.get(start..end).unwrap_or_default();
    let word = std::str::from_utf8(user).unwrap_or_default().to_lowercase();
    let program = ["apikey", "str", "text", "optional", "sa", "dbo", "app", "anonymous", "linux"]
        .contains(&word.as_str());
    let admin = word.starts_with("admin") && user.len() <= 13 && !user.contains(&b'_');
    user.len() >= 3 && is_somebody(user) && !is_placeholder(user) && !program && !is_everyday(&word) && !admin
}

pub(in crate::redact::detect) fn user_end(bytes: &[u8], start: usize) -> usize {
    let mut end = class::run_end(bytes, start, 64, |byte| {
        class::is(byte, WORD | OTHER_LETTER) || matches!(byte, b'.' | b'\\')
    });
    while end > start && matches!(class::before(bytes, end), b'.' | b'-' | b'\\') {
        end -= 1;
    }
    end
}

const fn is_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | b'*')
}
