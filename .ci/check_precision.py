#!/usr/bin/env python3
"""Holds the findings of the families gebonden, hc and kan to the verdicts of readers: check_precision.py MAATLAT SHARED.

For each rule 30 of its findings on the corpus are drawn, in the order of a hash of rule, file and address, so that a
change of the rule replaces few; of findings with the same words only the first counts. Exit status 1 where a drawn
finding has no verdict, or a rule's page tells another figure than the table."""
import hashlib
import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import reading

maatlat, shared = sys.argv[1], Path(sys.argv[2])
corpus = shared / "corpus"
size = 30
families = ("gebonden-", "boete-", "hc-", "kan-", "beleidsregel-", "lagere-regeling-")

verdicts = reading.verdicts("precision.tsv")
# A reader who judged the same findings without a sight of those verdicts.
second = {key: verdict for key, verdict in reading.verdicts("precision.tsv", "second").items() if verdict}
rules = json.loads(subprocess.run([maatlat, "rules", "--format", "json"], capture_output=True).stdout)
measured = {rule["id"]: rule.get("measured") for rule in rules}


def order(key):
    return hashlib.sha256("\t".join(key).encode()).hexdigest()


found = {
    key: finding["quote"]
    for key, finding in reading.findings(maatlat, corpus)
    # What the toelichting lacks is read in the table of the pairs.
    if key[0].startswith(families) and not key[0].endswith("-ongemotiveerd")
}

drawn, quotes = defaultdict(list), set()
for key in sorted(found, key=order):
    if len(drawn[key[0]]) < size and (key[0], found[key]) not in quotes:
        quotes.add((key[0], found[key]))
        drawn[key[0]].append(key)

failed = not drawn
for rule, keys in sorted(drawn.items()):
    unread = [key for key in keys if key not in verdicts]
    for key in unread:
        failed = True
        print("without a verdict", *key, sep="\t")
    read = [verdicts[key] for key in keys if key in verdicts]
    right = read.count("juist")
    precision = right / len(read) if read else 0
    again = [second[key] for key in keys if key in second]
    print(
        f"{rule:28} {right:2} of {len(read):2} right, {read.count('twijfel')} in doubt: {precision:.2f}",
        f"second reader {again.count('juist'):2} of {len(again):2}, {again.count('twijfel')} in doubt", sep="; ")
    figure = f"{len(read)} bevindingen gelezen"
    told = f"{int(precision * 100 + 0.5)} % terecht"
    if read and len(again) == len(read):
        told += f"; volgens een tweede lezer {int(again.count('juist') / len(again) * 100 + 0.5)} %"
    if not (measured.get(rule) or "").startswith(figure) or told not in measured[rule]:
        failed = True
        print(f"  the page of the rule says: {measured.get(rule)}")
sys.exit(1 if failed else 0)
