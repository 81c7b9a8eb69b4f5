//! The settings in which a value stands. `@@` is its place; what stands between `«` and `»` may go with it.

/// A named setting.
pub(crate) struct Carrier {
    pub(crate) name: &'static str,
    pub(crate) template: &'static str,
}

const fn carrier(name: &'static str, template: &'static str) -> Carrier {
    Carrier { name, template }
}

/// Where anything may stand: nothing around the value says what it is.
pub(crate) const CARRIERS: &[Carrier] = &[
    carrier("alone", "@@"),
    carrier("sentence", "We pushed with @@ and the build went green."),
    carrier("full stop", "The last thing in the log was @@."),
    carrier("comma", "It printed @@, then stopped."),
    carrier("parentheses", "The old one (@@) still worked after lunch."),
    carrier("double quotes", "It said \"@@\" in the banner."),
    carrier("single quotes", "It said '@@' in the banner."),
    carrier("curly quotes", "Somebody pasted “@@” into the channel."),
    carrier("possessive", "We found @@'s scope too wide."),
    carrier("semicolon", "Seen: @@; rotate it today."),
    carrier("question", "Is it still @@? Nobody knew."),
    carrier("exclamation", "Found it: @@!"),
    carrier("colon", "About @@: still valid at noon."),
    carrier("square brackets", "tail [@@] of the line"),
    carrier("braces", "body {@@} of the request"),
    carrier("angle brackets", "header <@@> of the mail"),
    carrier("em dashes", "the one we used—@@—was live"),
    carrier("arrow", "old @@ -> new one rotated"),
    carrier("ellipsis", "it began with @@... and went on"),
    carrier("new line", "first line\n@@\nlast line"),
    carrier("windows lines", "first line\r\n@@\r\nlast line\r\n"),
    carrier("tab", "first\t@@\tlast"),
    carrier("slash", "either @@«/or» nothing at all"),
    carrier("equals", "seen=@@ count=3"),
    carrier("code", "Then `@@` appeared in the output."),
    carrier("bold", "Then **@@** appeared in the output."),
    carrier("italic", "Then *@@* appeared in the output."),
    carrier("underscores", "Then _@@_ appeared in the output."),
    carrier("struck", "Then ~~@@~~ appeared in the output."),
    carrier("link target", "See [the page](@@) for more."),
    carrier("link text", "See [@@](«https://status.example.com/incident») for more."),
    carrier("link in angles", "See [the page](<@@>) for more."),
    carrier("reference", "See [the page][1].\n\n[1]: @@\n\nAfter that."),
    carrier("image text", "![@@](graph.png) shows the spike"),
    carrier("table", "| step | value | result |\n|---|---|---|\n| first | @@ | refused |\n"),
    carrier("tight table", "|first|@@|refused|"),
    carrier("list", "- before it\n- @@\n- after it"),
    carrier("numbered list", "1. before it\n2. @@\n3. after it"),
    carrier("task", "- [ ] revoke @@ today"),
    carrier("fenced", "Output was:\n\n```\nstarting\n@@\ndone\n```\n\nThen nothing."),
    carrier("fenced shell", "```sh\n$ ./check --all\nfound @@ in layer 3\n```"),
    carrier("footnote", "It was public.[^1]\n\n[^1]: @@ was in the first commit."),
    carrier("quote", "> somebody wrote\n> @@\n> and left"),
    carrier("heading", "## What about @@\n\nNothing."),
    carrier("comment", "before <!-- @@ --> after"),
    carrier("json", "{\"level\":\"info\",\"note\":\"@@\",\"count\":3}"),
    carrier("json spaced", "{\n  \"level\": \"info\",\n  \"note\": \"@@\",\n  \"count\": 3\n}"),
    carrier("json list", "{\"seen\": [\"first\", \"@@\", \"last\"]}"),
    carrier("json in log", "level=info msg=\"{\\\"note\\\":\\\"@@\\\",\\\"count\\\":3}\" status=done"),
    carrier(
        "json twice escaped",
        "{\"log\":\"{\\\\\\\"note\\\\\\\":\\\\\\\"@@\\\\\\\"}\",\"stream\":\"stdout\"}",
    ),
    carrier("json with line feeds", "{\"log\":\"first\\n@@\\nlast\",\"stream\":\"stderr\"}"),
    carrier("yaml", "level: info\nnote: @@\ncount: 3\n"),
    carrier("yaml quoted", "level: info\nnote: \"@@\"\ncount: 3\n"),
    carrier("yaml single", "level: info\nnote: '@@'\ncount: 3\n"),
    carrier("yaml list", "seen:\n  - first\n  - @@\n  - last\n"),
    carrier("yaml block", "script: |\n  echo start\n  use @@\n  echo stop\n"),
    carrier("yaml flow", "step: {first: one, note: @@, last: three}"),
    carrier("toml", "[main]\nnote = \"@@\"\ncount = 3\n"),
    carrier("ini", "[main]\nnote=@@\ncount=3\n"),
    carrier("dotenv", "LEVEL=info\nNOTE=@@\nCOUNT=3\n"),
    carrier("properties", "main.level: info\nmain.note = @@\n"),
    carrier("hcl", "resource \"note\" \"main\" {\n  value = \"@@\"\n  count = 3\n}\n"),
    carrier("xml", "<entry><level>info</level><note>@@</note></entry>"),
    carrier("xml attribute", "<entry level=\"info\" note=\"@@\" count=\"3\"/>"),
    carrier("html attribute", "<a class=\"plain\" data-note='@@'>more</a>"),
    carrier("html cell", "<tr><td>first</td><td>@@</td><td>last</td></tr>"),
    carrier("klog", "E0312 14:02:11.123456       1 server.go:42] \"request failed\" value=\"@@\" status=500"),
    carrier("logfmt", "ts=2026-03-12T14:02:11Z level=warn msg=\"slow start\" value=@@ took=12ms"),
    carrier("bracket log", "2026-03-12 14:02:11,123 WARN [main] loader - refused @@ after 3 tries"),
    carrier("syslog", "Mar 12 14:02:11 daemon[812]: refused @@ after 3 tries"),
    carrier(
        "nginx",
        "«203.0.113.7» - - [12/Mar/2026:14:02:11 +0000] \"GET «/status?value=»@@ HTTP/1.1\" 200 512",
    ),
    carrier("export", "export NOTE=@@\n./deploy --all\n"),
    carrier("export quoted", "export NOTE=\"@@\" && ./deploy --all"),
    carrier("command", "./deploy --with @@ --dry-run"),
    carrier("command equals", "./deploy --with=@@ --dry-run"),
    carrier("command prefix", "NOTE=@@ ./deploy --dry-run"),
    carrier("pipe", "echo @@ | wc --chars"),
    carrier("prompt", "$ echo '@@'\nthen nothing"),
    carrier("heredoc", "cat <<EOF > note.txt\n@@\nEOF\n./deploy\n"),
    carrier("header", "curl -H \"X-Note: @@\" --fail «https://status.example.com/v1»"),
    carrier("dockerfile env", "FROM scratch\nENV NOTE=@@\nRUN make all\n"),
    carrier("dockerfile old env", "FROM scratch\nENV NOTE @@\nRUN make all\n"),
    carrier("dockerfile run", "RUN echo @@ > note && make all"),
    carrier(
        "link parameter",
        "opened «https://status.example.com/back?state=1&value=»@@«&next=home» and waited",
    ),
    carrier("link path", "opened «https://status.example.com/v1/»@@«/show» and waited"),
    carrier("csv", "id,value,seen\n7,@@,yes\n8,none,no\n"),
    carrier("csv quoted", "\"id\",\"value\"\n\"7\",\"@@\"\n"),
    carrier("semicolon csv", "id;value;seen\n7;@@;yes\n"),
    carrier(
        "java trace",
        "java.lang.IllegalStateException: refused @@\n\tat org.example.Main.run(Main.java:42)",
    ),
    carrier(
        "python trace",
        "Traceback (most recent call last):\n  File \"main.py\", line 42, in run\nValueError: bad value '@@'",
    ),
    carrier("go panic", "panic: bad value @@\n\ngoroutine 1 [running]:\nmain.main()"),
    carrier("chat", "[14:02] facilitator: try @@ please\n[14:03] facilitator: worked"),
    carrier("chat angle", "14:02 <operator> @@ works for me"),
    carrier("manifest", "env:\n- name: NOTE\n  value: \"@@\"\n- name: LEVEL\n  value: info\n"),
    carrier("manifest argument", "args: [\"serve\", \"--note=@@\", \"--verbose\"]"),
    carrier("diff added", " context\n-old\n+@@\n more"),
    carrier("diff key", "-  note: old\n+  note: @@\n   level: info\n"),
    carrier("diff removed", "-NOTE=@@\n+NOTE=\n LEVEL=info\n"),
    carrier("sql", "UPDATE settings SET note = '@@' WHERE id = 7;"),
    carrier("python", "note = \"@@\"  # remove later"),
    carrier("python dict", "options = {'note': '@@', 'level': 3}"),
    carrier("go", "note := \"@@\" // remove later"),
    carrier("php", "$options = ['note' => '@@', 'level' => 3];"),
    carrier("javascript", "const note = `@@`; run(note);"),
    carrier("ruby", "config.note = '@@' if enabled?"),
    carrier("java", "private static final String NOTE = \"@@\";"),
    carrier("makefile", "NOTE ?= @@\nall: build\n"),
    carrier("powershell", "$env:NOTE = \"@@\"; ./deploy.ps1"),
    carrier("batch", "set NOTE=@@\r\ndeploy.exe\r\n"),
    carrier("call", "client.connect(\"@@\", timeout=30)"),
    carrier("backslash quotes", "say(\\\"@@\\\") and leave"),
    carrier("html entities around", "value=&quot;@@&quot; and more"),
];

/// Blocks around a whole line that already says what its value is.
pub(crate) const BLOCKS: &[Carrier] = &[
    carrier("line", "@@"),
    carrier("fenced", "Output was:\n\n```\nstarting\n@@\ndone\n```\n"),
    carrier("inline code", "Then `@@` went by."),
    carrier("quote", "> somebody wrote\n> @@\n"),
    carrier("diff", " context\n+@@\n more"),
    carrier("log", "2026-03-12T14:02:11Z INFO starting @@"),
    carrier("list", "- before\n- @@\n- after"),
    carrier("sentence", "Then we saw @@ in the output."),
];

#[test]
fn every_carrier_has_one_place_and_a_name_of_its_own() {
    for carriers in [CARRIERS, BLOCKS] {
        for (at, carrier) in carriers.iter().enumerate() {
            assert_eq!(carrier.template.matches("@@").count(), 1, "{}", carrier.name);
            assert!(carriers[..at].iter().all(|other| other.name != carrier.name), "{}", carrier.name);
        }
    }
}
