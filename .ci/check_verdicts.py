#!/usr/bin/env python3
"""Holds the findings of the families m- and t- on the corpus to the verdicts of a reader: check_verdicts.py MAATLAT SHARED.

A finding without a verdict, a verdict without its finding, or 10 % or more false verdicts: exit status 1."""
import csv
import json
import subprocess
import sys
from pathlib import Path

maatlat, shared = sys.argv[1], Path(sys.argv[2])
corpus = shared / "corpus"
with open(Path(__file__).parent.parent / "Tests/RulesTests/Cases/verdicts.tsv", newline="") as table:
    rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
verdicts = {(row["rule"], row["file"], row["address"]): row["verdict"] for row in rows}

# Rules over the pair that are named after the choice.
others = ("-ongemotiveerd", "-zonder-toelichting", "-zonder-capaciteit")

# Exit status 2 only says that some file of the corpus is no draft; the report holds the findings of the others.
report = json.loads(subprocess.run([maatlat, "check", "--format", "json", str(corpus)], capture_output=True).stdout)
found = {
    (finding["rule"], str(Path(finding["path"]).relative_to(corpus)), finding["provision"])
    for finding in report["findings"]
    if finding["rule"].startswith(("m-", "t-")) or finding["rule"].endswith(others)
}

unread, gone = found - verdicts.keys(), verdicts.keys() - found
for title, keys in (("without a verdict", unread), ("without their finding", gone)):
    for key in sorted(keys):
        print(title, *key, sep="\t")
false = sum(verdict != "juist" for verdict in verdicts.values())
print(f"{len(verdicts)} findings judged, {false} false")
sys.exit(1 if unread or gone or not verdicts or false >= 0.1 * len(verdicts) else 0)
