#!/usr/bin/env python3
"""Holds the findings of the families m- and t- on the corpus to the verdicts of a reader: check_verdicts.py MAATLAT SHARED.

A finding without a verdict, a verdict without its finding, or 10 % or more false verdicts: exit status 1."""
import sys
from pathlib import Path

import reading

maatlat, shared = sys.argv[1], Path(sys.argv[2])
corpus = shared / "corpus"
verdicts = reading.verdicts("verdicts.tsv")

# Rules over the pair that are named after the choice.
others = ("-ongemotiveerd", "-zonder-toelichting", "-zonder-capaciteit")

found = {
    key
    for key, _ in reading.findings(maatlat, corpus)
    if key[0].startswith(("m-", "t-")) or key[0].endswith(others)
}

unread, gone = found - verdicts.keys(), verdicts.keys() - found
for title, keys in (("without a verdict", unread), ("without their finding", gone)):
    for key in sorted(keys):
        print(title, *key, sep="\t")
false = sum(verdict != "juist" for verdict in verdicts.values())
print(f"{len(verdicts)} findings judged, {false} false")
sys.exit(1 if unread or gone or not verdicts or false >= 0.1 * len(verdicts) else 0)
