#!/usr/bin/env python3
"""Holds the reports for CI to their formats, and to each other: check_reports.py MAATLAT SHARED.

Over the samples, over drafts of its own with é, €, emoji and CRLF in several encodings, and over a part of the corpus."""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlparse

PACKAGES = ["jsonschema==4.26.0", "junitparser==5.0.3", "markdown-it-py==4.3.0"]
try:
    import jsonschema, junitparser, markdown_it
except ImportError:
    subprocess.run([sys.executable, "-m", "pip", "install", "-q", *PACKAGES], check=True)
    import jsonschema, junitparser, markdown_it

maatlat, shared = os.path.abspath(sys.argv[1]), sys.argv[2]
FORMATS = ["json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown"]
SEVERITIES = ["fout", "waarschuwing", "advies"]
failures = []


def hold(truth, *message):
    if not truth:
        failures.append(" ".join(str(part) for part in message)[:400])
    return truth


def reports(*arguments, cwd=None, env=None):
    """All reports of one run, by their format, and its exit status."""
    with tempfile.TemporaryDirectory() as folder:
        outputs = [part for name in FORMATS for part in ("--output", f"{name}={folder}/{name}")]
        env = {name: value for name, value in os.environ.items() if name not in ("CI_PROJECT_DIR", "GITHUB_WORKSPACE")} | (env or {})
        ended = subprocess.run([maatlat, "check", *outputs, *arguments], capture_output=True, cwd=cwd, env=env)
        return {name: Path(folder, name).read_bytes().decode() for name in FORMATS}, ended.returncode


class Text:
    """A file as the formats see it: its characters, and where its lines start."""

    def __init__(self, path, encoding):
        self.all = Path(path).read_bytes().decode(encoding).removeprefix("\ufeff")
        self.starts = [0] + [found.end() for found in re.finditer(r"\r\n|\n|\r", self.all)]

    def offset(self, line, column):
        return self.starts[line - 1] + column - 1

    def byte_offset(self, line, column):
        """The offset of a column that counts bytes of UTF-8."""
        start = self.starts[line - 1]
        return start + len(self.all[start:].encode()[: column - 1].decode())


def check_sarif(log, findings, cwd, validator):
    """The texts of the marked words, in the order of the findings."""
    for error in validator.iter_errors(log):
        hold(False, "sarif:", list(error.absolute_path), error.message)
    (run,) = log["runs"]
    root = unquote(urlparse(run["originalUriBaseIds"]["SRCROOT"]["uri"]).path)
    hold(root == os.path.realpath(cwd) + "/", "sarif: SRCROOT", root)
    rules, (taxonomy,) = run["tool"]["driver"]["rules"], run["taxonomies"]
    texts = {}

    def path(location):
        uri = location["uri"]
        relative = location.get("uriBaseId") == "SRCROOT"
        hold(re.fullmatch(r"[A-Za-z0-9%/._~-]+" if relative else r"file:///[A-Za-z0-9%/._~-]+", uri), "sarif: uri", uri)
        return os.path.join(root, unquote(uri)) if relative else unquote(uri.removeprefix("file://"))

    for artifact in run["artifacts"]:
        name = path(artifact["location"])
        texts[name] = Text(name, artifact["encoding"])

    def check_region(location, region):
        text = texts[path(location)]
        start, length = region["charOffset"], region["charLength"]
        end = start + length
        hold(text.all[start:end] == region["snippet"]["text"], "sarif: snippet", location, region, text.all[start:end])
        hold(text.offset(region["startLine"], region["startColumn"]) == start, "sarif: start", location, region)
        hold(text.offset(region["endLine"], region["endColumn"]) == end, "sarif: end", location, region)

    for rule in rules:
        hold(len(rule["properties"]["tags"]) <= 10 and rule["help"]["markdown"] and rule["help"]["text"], "sarif: rule", rule["id"])
        hold("{" not in rule["help"]["text"].replace("{{", ""), "sarif: an open place in", rule["id"])
        for relation in rule.get("relationships", []):
            hold(taxonomy["taxa"][relation["target"]["index"]]["id"] == relation["target"]["id"], "sarif: relation", relation)
    kept = []
    for result in run["results"]:
        hold(rules[result["ruleIndex"]]["id"] == result["ruleId"], "sarif: ruleIndex", result["ruleId"])
        hold(result["level"] in ("error", "warning", "note"), "sarif: level", result["level"])
        hold(result["partialFingerprints"]["bepalingEnRegel/v1"], "sarif: fingerprint", result["ruleId"])
        for taxon in result["taxa"]:
            hold(taxonomy["taxa"][taxon["index"]]["id"] == taxon["id"], "sarif: taxon", taxon)
        for location in result["locations"] + result.get("relatedLocations", []):
            physical = location["physicalLocation"]
            if "region" in physical:
                check_region(physical["artifactLocation"], physical["region"])
        hold("region" in result["locations"][0]["physicalLocation"], "sarif: no region", result["ruleId"])
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                for replacement in change["replacements"]:
                    check_region(change["artifactLocation"], replacement["deletedRegion"])
        if not result["suppressions"]:
            kept.append(result)
    hold([result["ruleId"] for result in kept] == [finding["rule"] for finding in findings], "sarif: other findings than json")
    return [result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] for result in kept], texts


def check_github(text, findings):
    property = r"[^,:\r\n]+"
    place = rf",line=(\d+),endLine=(\d+)(,col=\d+,endColumn=\d+)?"
    command = re.compile(rf"::(error|warning|notice) title={property},file={property}{place}::[^\r\n]+")
    *lines, last = text.splitlines()
    kinds = []
    for line in lines:
        found = command.fullmatch(line)
        if hold(found, "github:", line):
            kinds.append(found[1])
            hold((found[2] == found[3]) == bool(found[4]), "github: columns", line)
            hold(not re.search(r"%(?!25|0A|0D|3A|2C)", line), "github: escapes", line)
    hold(kinds == sorted(kinds, key=["error", "warning", "notice"].index), "github: the gravest come first")
    hold(last.startswith("::notice title=maatlat::"), "github: last line", last)
    counts = Counter(finding["severity"] for finding in findings)
    shown = Counter(kinds)
    for kind, severity, most in zip(["error", "warning", "notice"], SEVERITIES, [10, 10, 9]):
        hold(shown[kind] == min(most, counts[severity]), "github:", shown[kind], kind)
        hold(not counts[severity] or re.search(rf"\b{counts[severity]} {severity[:5]}", last), "github: total", last)


def check_gitlab(items, findings):
    hold(len(items) == len(findings), "gitlab:", len(items), "of", len(findings))
    hold(len({item["fingerprint"] for item in items}) == len(items), "gitlab: fingerprints are not unique")
    for item, finding in zip(items, findings):
        hold(item["check_name"] == finding["rule"] and item["description"].startswith(finding["rule"] + ": "), "gitlab:", item)
        hold(item["severity"] == dict(fout="major", waarschuwing="minor", advies="info")[finding["severity"]], "gitlab:", item)
        begin = item["location"]["positions"]["begin"]
        hold(begin == {name: finding["start"][name] for name in ("line", "column")}, "gitlab:", item)
        hold(item["location"]["path"], "gitlab:", item)


def check_junit(text, documents, findings):
    report = junitparser.JUnitXml.fromstring(text.encode())
    suites = {suite.name: suite for suite in report}
    hold(set(suites) == {document["path"] for document in documents}, "junit: suites")
    for path, suite in suites.items():
        rules = list(dict.fromkeys(finding["rule"] for finding in findings if finding["path"] == path))
        cases = list(suite)
        hold(suite.tests == len(cases) == max(1, len(rules)) and suite.failures == len(rules), "junit: counts of", path)
        failed = [case.name for case in cases if any(isinstance(result, junitparser.Failure) for result in case.result)]
        hold(failed == rules, "junit:", path, failed, rules)
    hold(report.tests == sum(suite.tests for suite in suites.values()), "junit: tests")
    hold(report.failures == sum(suite.failures for suite in suites.values()), "junit: failures")


def check_checkstyle(text, documents, findings):
    root = ElementTree.fromstring(text.encode())
    hold(root.tag == "checkstyle" and root.get("version") == "4.3", "checkstyle: root")
    hold({file.get("name") for file in root} == {document["path"] for document in documents}, "checkstyle: files")
    errors = [(file.get("name"), error) for file in root for error in file]
    hold(len(errors) == len(findings), "checkstyle:", len(errors), "of", len(findings))
    for (path, error), finding in zip(errors, findings):
        expected = {
            "line": str(finding["start"]["line"]),
            "column": str(finding["start"]["column"]),
            "severity": dict(fout="error", waarschuwing="warning", advies="info")[finding["severity"]],
            "message": finding["message"],
            "source": "maatlat." + finding["rule"],
        }
        hold(path == finding["path"] and error.tag == "error" and error.attrib == expected, "checkstyle:", error.attrib)


def check_rdjson(report, findings, snippets, texts, cwd):
    hold(set(report) <= {"source", "severity", "diagnostics"} and report["source"]["name"] == "maatlat", "rdjson: shape")
    hold(len(report["diagnostics"]) == len(findings), "rdjson: diagnostics")
    for item, finding, snippet in zip(report["diagnostics"], findings, snippets):
        hold(set(item) <= {"message", "location", "severity", "code", "suggestions"}, "rdjson:", item)
        hold(item["severity"] == dict(fout="ERROR", waarschuwing="WARNING", advies="INFO")[finding["severity"]], "rdjson:", item)
        hold(item["code"]["value"] == finding["rule"] and item["code"].get("url", "https://").startswith("https://"), "rdjson:", item)
        text = texts[os.path.realpath(os.path.join(cwd, item["location"]["path"]))]
        place = item["location"]["range"]
        start, end = (text.byte_offset(**place[name]) for name in ("start", "end"))
        hold(text.all[start:end] == snippet, "rdjson: range", item["location"], text.all[start:end], snippet)
        for suggestion in item.get("suggestions", []):
            hold(set(suggestion) == {"range", "text"} and suggestion["range"] == place, "rdjson:", suggestion)


def check_markdown(text, findings):
    hold(len(text) < 65_536, "markdown: too long for a comment")
    tokens = markdown_it.MarkdownIt("commonmark").enable("table").parse(text)
    rows, cells = [], []
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            rows.append(cells)
        elif token.type == "inline" and token.level > 3:
            kinds = {child.type for child in token.children}
            hold(kinds <= {"text", "text_special"}, "markdown: markup in", token.content, kinds)
            cells.append("".join(child.content for child in token.children))
    found = [row for row in rows if len(row) == 6 and row[0] != "Plaats"]
    left = re.search(r"^Nog (\d+) van de \d+ bevindingen", text, re.MULTILINE)
    hold(len(found) + (int(left[1]) if left else 0) == len(findings), "markdown:", len(found), "rows of", len(findings))
    for row, finding in zip(found, findings):
        expected = [f"{finding['start']['line']}:{finding['start']['column']}", finding["severity"], finding["rule"]]
        expected += [finding["message"], finding["provision"], ", ".join(finding["basis"])]
        same = [" ".join(cell.split()) for cell in row] == [" ".join(cell.split()) for cell in expected]
        hold(same, "markdown:", row, expected)
    files = [row for row in rows if len(row) == 4 and row[0] != "Bestand"]
    counts = Counter(finding["path"] for finding in findings)
    hold("bestanden met bevindingen staan niet hier" in text or len(files) == len(counts), "markdown: files")
    hold(all(sum(map(int, row[1:])) == counts[row[0]] for row in files), "markdown: counts of files")
    hold(text.count("<details>") == text.count("</details>"), "markdown: details")


def check(name, *arguments, cwd=".", least=1):
    output, status = reports(*arguments, cwd=cwd)
    whole = json.loads(output["json"])
    findings, documents = whole["findings"], whole["documents"]
    hold([json.loads(line) for line in output["jsonl"].splitlines()] == findings, "jsonl: other findings than json")
    log = json.loads(output["sarif"])
    hold(log["runs"][0]["invocations"][0]["executionSuccessful"] == (status != 2), "sarif: success with status", status)
    snippets, texts = check_sarif(log, findings, cwd, validator)
    check_github(output["github"], findings)
    check_gitlab(json.loads(output["gitlab"]), findings)
    check_junit(output["junit"], documents, findings)
    check_checkstyle(output["checkstyle"], documents, findings)
    check_rdjson(json.loads(output["rdjson"]), findings, snippets, texts, cwd)
    check_markdown(output["markdown"], findings)
    hold(len(findings) >= least, name, "has", len(findings), "findings")
    print(f"reports: {name}: {len(findings)} findings in {len(documents)} documents")
    return log["runs"][0]["results"], output


DRAFT = """Voorstel van wet houdende regels over caféterrassen (Terrassenwet)

Artikel 1

1. Het college weigert – é, € 5, 😀𝄞 – de vergunning, indien de aanvrager en/of de houder € 40 niet betaalt.
2. Het college houdt een register bij van de cafés c.q. 😀 de terrassen.

<!-- maatlat:negeer casu-quo -- zo heet het in de overeenkomst -->

Artikel 2

1. Het college beoordeelt het café c.q. 😀 het terras.
2. Het college 😀 weigert de ontheffing, indien de aanvrager c.q. de houder geen café heeft.
"""

with open(f"{shared}/schemas/sarif-schema-2.1.0.json") as file:
    schema = json.load(file)
kind = jsonschema.validators.validator_for(schema)
kind.check_schema(schema)
validator = kind(schema)

check("samples", "Samples", least=20)
with tempfile.TemporaryDirectory() as folder:
    odd = "één map, 😀 & 5%/ontwerp: <1>|#.txt"
    os.makedirs(f"{folder}/één map, 😀 & 5%")
    crlf = DRAFT.replace("\n", "\r\n")
    for name, text, encoding in [
        (odd, crlf, "utf-8"), ("lf.txt", DRAFT, "utf-8"), ("mark.txt", crlf, "utf-8-sig"), ("wide.txt", "\ufeff" + crlf, "utf-16-le"),
    ]:
        Path(folder, name).write_bytes(text.encode(encoding))
    results, output = check("own drafts", ".", cwd=folder, least=12)
    reasons = [place["justification"] for result in results for place in result["suppressions"]]
    hold(reasons and set(reasons) == {"zo heet het in de overeenkomst"}, "own drafts: suppressed", reasons)
    fixed = [result for result in results if "fixes" in result and not result["suppressions"]]
    hold(len(fixed) >= 8, "own drafts: fixes", len(fixed))

    # What a fix puts in the place of the words takes its finding away, and makes no other.
    text = DRAFT
    changes = [result["fixes"][0]["artifactChanges"][0] for result in fixed]
    for change in reversed([change for change in changes if change["artifactLocation"]["uri"] == "lf.txt"]):
        (replacement,) = change["replacements"]
        start, length = (replacement["deletedRegion"][name] for name in ("charOffset", "charLength"))
        text = text[:start] + replacement["insertedContent"]["text"] + text[start + length :]
    Path(folder, "fixed.txt").write_text(text)
    rules = lambda path: Counter(finding["rule"] for finding in json.loads(reports(path, cwd=folder)[0]["json"])["findings"])
    before, after = rules("lf.txt"), rules("fixed.txt")
    gone = before - after
    hold(sum(gone.values()) >= 2 and not after - before, "own drafts: fixed", gone, after - before)

    # A text that moves down keeps its fingerprints, and a project folder above gives longer paths.
    Path(folder, "lf.txt").write_text(DRAFT.replace("\n\nArtikel 1", "\n\n\n\nArtikel 1", 1))
    names = lambda output: [item["fingerprint"] for item in json.loads(output["gitlab"]) if item["location"]["path"] == "lf.txt"]
    hold(names(output) and names(output) == names(reports("lf.txt", cwd=folder)[0]), "own drafts: fingerprints move with lines")
    inner = reports("ontwerp: <1>|#.txt", cwd=f"{folder}/één map, 😀 & 5%", env={"CI_PROJECT_DIR": folder})[0]
    hold({item["location"]["path"] for item in json.loads(inner["gitlab"])} == {odd}, "own drafts: path from CI_PROJECT_DIR")

    # Against an earlier state every result that is left says that it is new.
    Path(folder, "none.json").write_text('{"version":1,"findings":[]}')
    new, _ = check("own drafts, against a baseline", "lf.txt", "--baseline", "none.json", cwd=folder)
    told = [result for result in new if not result["suppressions"]]
    hold(told and all(result.get("baselineState") == "new" for result in told), "own drafts: baselineState")
    hold(not any("baselineState" in result for result in results), "own drafts: baselineState without a baseline")

    # A file that can't be read makes the run no success, and the others keep their results.
    broken, status = reports("lf.txt", "weg.txt", cwd=folder)
    (run,) = json.loads(broken["sarif"])["runs"]
    hold(status == 2 and not run["invocations"][0]["executionSuccessful"] and run["results"], "own drafts: a failure")
    hold(not list(validator.iter_errors(json.loads(broken["sarif"]))), "own drafts: a failure by the schema")

for name, pattern, step in [
    ("bwb-2012", "bwb-2012/*/*.xml", 40), ("bwb-toestand", "bwb-toestand/*.xml", 3),
    ("publications", "officiele-publicaties/*.xml", 1), ("plain text", "plaintext/**/*.txt", 3),
]:
    files = sorted(glob.glob(f"{shared}/corpus/{pattern}", recursive=True))[::step]
    check(name, *files)

for line in failures[:20]:
    print(line)
print(f"reports: {len(failures)} failures")
sys.exit(1 if failures else 0)
