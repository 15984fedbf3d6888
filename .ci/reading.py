"""What the checks of findings and labels read alike: a table of the tests, and the provisions and findings of the corpus."""
import csv
import json
import subprocess
from pathlib import Path


def table(name):
    """The rows of a table of the tests, by the names of its columns."""
    with open(Path(__file__).parent.parent / "Tests/RulesTests/Cases" / name, newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def verdicts(name, column="verdict"):
    """The verdicts of a table by rule, file and address."""
    return {(row["rule"], row["file"], row["address"]): row[column] for row in table(name)}


def provisions(maatlat, corpus, files, *switches):
    """The provisions of files of the corpus by file and address.

    An appendix may number its own artikelen; the first is that of the regulation itself."""
    command = [maatlat, "norms", "--format", "jsonl", *switches, *(str(corpus / file) for file in sorted(set(files)))]
    listed = {}
    for line in subprocess.run(command, capture_output=True, text=True).stdout.splitlines():
        provision = json.loads(line)
        listed.setdefault((str(Path(provision["path"]).relative_to(corpus)), provision["provision"]), provision)
    return listed


def findings(maatlat, corpus):
    """The findings on the corpus, each with its rule, file and address.

    Exit status 2 only says that some file of the corpus is no draft; the report holds the findings of the others."""
    output = subprocess.run([maatlat, "check", "--format", "json", str(corpus)], capture_output=True).stdout
    return [
        ((finding["rule"], str(Path(finding["path"]).relative_to(corpus)), finding["provision"]), finding)
        for finding in json.loads(output)["findings"]
    ]
