"""What the checks of findings and labels read alike: a table of the tests, and the findings on the corpus."""
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


def findings(maatlat, corpus):
    """The findings on the corpus, each with its rule, file and address.

    Exit status 2 only says that some file of the corpus is no draft; the report holds the findings of the others."""
    output = subprocess.run([maatlat, "check", "--format", "json", str(corpus)], capture_output=True).stdout
    return [
        ((finding["rule"], str(Path(finding["path"]).relative_to(corpus)), finding["provision"]), finding)
        for finding in json.loads(output)["findings"]
    ]
