#!/usr/bin/env python3
"""Holds norms and findings to the labels of readers in Tests: check_labels.py MAATLAT SHARED [--show].

The labels name provisions of the corpus by file and address. Two readers, who saw neither the program's output nor each
other, labelled all sets but 4, 7, 8, 10 and 11, which have one. Set 2 was drawn from other acts than set 1, set 3 from the
acts of the labelled development items; sets 4 to 6 were drawn later, half of them by the words of decisions, 7, 8 and 10 by
the words of what burdens, 9 and 11 from all provisions; these say as well which finding a careful linter would give. On all
but sets 6 and 9 the grammar was mended after it was measured on them, and from all but these the weights of words are learnt
(learn_weights.py): what the others show is no measure of other acts. Items with class omit, on which the readers differ, do
not count. Exit status 1 where an item is not found or a figure is below its threshold."""
import sys
from collections import Counter
from pathlib import Path

import reading

maatlat, shared = sys.argv[1], Path(sys.argv[2])
corpus = shared / "corpus"
classes = ["gebonden", "discretionair", "overig"]
thresholds = {"accuracy": 0.82, "macro-F1": 0.78, "F1 of gebonden": 0.67}
last = "set 11, of one reader and all provisions, measured and then mended on"
held_back = "sets 6 and 9 together, held back"
own_thresholds = {
    # Few of its provisions are discretionair, and each of them weighs much.
    last: {"macro-F1": 0.72},
    # Not more than 0.06 below what is asked of the development items.
    held_back: {"accuracy": 0.88, "macro-F1": 0.85, "F1 of gebonden": 0.82},
}

rows = reading.table("labels.tsv")


def kappa(pairs):
    same = sum(a == b for a, b in pairs) / len(pairs)
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[c] * second[c] for c in first) / len(pairs) ** 2
    return same, (same - chance) / (1 - chance)


for drawn in sorted({row["set"] for row in rows}):
    pairs = [(row["first class"], row["second class"]) for row in rows if row["set"] == drawn and row["second class"]]
    if not pairs:
        continue
    print("readers of set {}: {} items, agree {:.3f}, kappa {:.3f}".format(drawn, len(pairs), *kappa(pairs)))

provisions = reading.provisions(maatlat, corpus, (row["file"] for row in rows))


def figures(rows):
    pairs = [(row["class"], provisions[row["file"], row["address"]]["class"]) for row in rows]
    f1 = {}
    for name in classes:
        right = sum(gold == got == name for gold, got in pairs)
        gold = sum(gold == name for gold, _ in pairs)
        got = sum(got == name for _, got in pairs)
        f1[name] = 2 * right / (gold + got) if gold + got else 0.0
        if gold:
            print(f"  {name:14} recall {right}/{gold} = {right / gold:.3f}, of what was found {right}/{got} right")
    both = [row for row in rows if row["class"] == provisions[row["file"], row["address"]]["class"] != "overig"]
    burdens = sum(row["burden"] == provisions[row["file"], row["address"]]["burden"] for row in both)
    print(f"  burden, where the class is right: {burdens}/{len(both)}")
    return {
        "accuracy": sum(gold == got for gold, got in pairs) / len(pairs),
        "macro-F1": sum(f1.values()) / len(f1),
        "F1 of gebonden": f1["gebonden"],
    }


missing = [row for row in rows if (row["file"], row["address"]) not in provisions]
for row in missing:
    print("not found", row["file"], row["address"], sep="\t")
sure = [row for row in rows if row["class"] != "omit" and row not in missing]
failed = bool(missing) or not sure
parts = {
    "set 1, on which the grammar was mended": ["1"],
    "set 2, of other acts, on which it was mended next": ["2"],
    "set 3, drawn after that": ["3"],
    "set 4, of one reader, on which it was mended": ["4"],
    "set 5, measured and then mended on": ["5"],
    "set 6, held back": ["6"],
    "sets 7 and 8, of one reader, measured and then mended on": ["7", "8"],
    "set 9, of all provisions, held back": ["9"],
    "set 10, of one reader, measured and then mended on": ["10"],
    last: ["11"],
    held_back: ["6", "9"],
}
parts["all"] = sorted({row["set"] for row in rows})
groups = {title: [row for row in sure if row["set"] in part] for title, part in parts.items()}
groups["all, confidence 2 and 3"] = [row for row in groups["all"] if row["confidence"] != "1"]
for title, part in groups.items():
    print(f"{title}: {len(part)} items")
    for name, value in figures(part).items():
        print(f"  {name} {value:.3f}")
        least = own_thresholds.get(title, {}).get(name, thresholds[name])
        if value < least:
            failed = True
            print(f"  {name} is below {least}")


# The heaviest finding of the family gebonden on each provision.
weights = ["none", "advies", "waarschuwing"]
given = {}
for (rule, file, address), finding in reading.findings(maatlat, corpus):
    if rule.startswith("gebonden-") and not rule.endswith("-ongemotiveerd"):
        weight = weights.index(finding["severity"]) if finding["severity"] in weights else 2
        given[file, address] = max(given.get((file, address), 0), weight)
for title, part in parts.items():
    pairs = [
        (weights.index(row["finding"]), given.get((row["file"], row["address"]), 0))
        for row in rows if row["set"] in part and row["finding"]
    ]
    if not pairs:
        continue
    print(f"findings, {title}: {len(pairs)} provisions")
    for name, least in (("waarschuwing", 2), ("any", 1)):
        right = sum(gold >= least and got >= least for gold, got in pairs)
        gold = sum(gold >= least for gold, _ in pairs)
        got = sum(got >= least for _, got in pairs)
        print(f"  {name:14} recall {right}/{gold}, of what was found {right}/{got} right")
    told = sum(got == 2 and gold > 0 for gold, got in pairs)
    print(f"  of {sum(got == 2 for _, got in pairs)} warnings {told} deserve a finding")
if "--show" in sys.argv:
    for row in sure:
        got = provisions[row["file"], row["address"]]
        if (row["class"], row["burden"]) != (got["class"], got["burden"]) and {row["class"], got["class"]} != {"overig"}:
            print(f'{row["class"]} {row["burden"]}, got {got["class"]} {got["burden"]}: '
                  f'{row["file"]} {row["address"]}: {got["text"][:300]}')
sys.exit(1 if failed else 0)
