#!/usr/bin/env python3
"""Holds the class and clause of the specification's labelled sentences to 90 %: check_examples.py MAATLAT SHARED.

Each sentence is the one artikel of a wet of its own, as plain text."""
import csv
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter

maatlat, shared = sys.argv[1:3]
GEBONDEN, DISCRETIONAIR, OVERIG = {"gebonden"}, {"discretionair"}, {"overig"}
OPEN = GEBONDEN | DISCRETIONAIR

# What a label means; the more specific one goes first.
classes = {
    "BOUND": GEBONDEN,
    "BOUND judgement": DISCRETIONAIR,
    "BOUND range": OPEN,  # bound to act, free in the amount
    "EXLEGE": GEBONDEN,
    "DISCR": DISCRETIONAIR,
    "MIXED": OPEN,
    "VALVE": DISCRETIONAIR,
    "VALVE closed": OVERIG,  # an article that does not apply, without an outcome in sight
    "HARDHEID": DISCRETIONAIR,
    "HARDHEID group": OVERIG | DISCRETIONAIR,  # rules for groups are delegation
    "NOT": OVERIG,
    "NOT OPVERZOEK": OVERIG | GEBONDEN,  # bound, and no finding because somebody asked for it
}
clauses = {
    "VALVE": {"specifiek"},
    "VALVE closed": {None},
    "HARDHEID": {"hardheidsclausule"},
    "HARDHEID group": {None},
    "NOT": {None},
}
anything_but_a_clause = {None, "specifiek"}
# Exceptions on an open criterion (onevenredig, redelijkerwijs): bound by their label, discretionair by the guidelines.
openly_excepted = {"E19", "E28", "E59", "E112"}


def meaning(table, row, default=None):
    return table.get(f"{row['label']} {row['sub']}", table.get(row["label"], default))


def strongest(found):
    """One answer for an artikel: discretionair over gebonden over overig, as for a provision with several norms."""
    got = {provision["class"] for provision in found}
    kinds = [provision["clause"]["kind"] for provision in found if provision["clause"]]
    return next((name for name in ("discretionair", "gebonden") if name in got), "overig"), kinds[0] if kinds else None


with open(f"{shared}/domain/examples.tsv", newline="") as table:
    rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
provisions = {}
with tempfile.TemporaryDirectory() as folder:
    for row in rows:
        with open(os.path.join(folder, f"{row['id']}.txt"), "w") as file:
            file.write(f"Regels over een proef (Wet proef)\n\nVoorstel van wet\n\nArtikel 1\n\n{row['sentence']}\n")
    paths = [os.path.join(folder, f"{row['id']}.txt") for row in rows]
    ended = subprocess.run([maatlat, "norms", "--format", "jsonl", *paths], capture_output=True, text=True)
    for line in ended.stdout.splitlines():
        provision = json.loads(line)
        provisions.setdefault(os.path.basename(provision["path"])[:-4], []).append(provision)
if ended.returncode != 0:
    sys.exit(f"norms ended with exit status {ended.returncode}: {ended.stderr.strip()}")

right, seen = Counter(), Counter()
for row in rows:
    expected = OPEN if row["id"] in openly_excepted else meaning(classes, row), meaning(clauses, row, anything_but_a_clause)
    got = strongest(provisions.get(row["id"], []))
    seen[row["label"]] += 1
    if got[0] in expected[0] and got[1] in expected[1]:
        right[row["label"]] += 1
        continue
    expects = "|".join(sorted(expected[0])), "|".join(sorted(kind or "geen" for kind in expected[1]))
    print(f"{row['id']} {row['label']} {row['sub']}: expected {expects[0]} ({expects[1]}), got {got[0]} ({got[1] or 'geen'})")
    print(f"    {row['sentence'][:150]}")

share = right.total() / len(rows)
by_label = ", ".join(f"{label} {right[label]} of {seen[label]}" for label in seen)
print(f"examples: {right.total()} of {len(rows)} right ({share:.3f}): {by_label}")
sys.exit(0 if share >= 0.90 else 1)
