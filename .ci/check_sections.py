"""Scores the sections of toelichtingen that `outline --format jsonl` gives against eval/sections_dev.jsonl.

Headings deeper than three levels are not labelled and not counted. Text of the same document in another layout must give
the same sections.
"""

import json
import pathlib
import subprocess
import sys
from collections import defaultdict

maatlat, shared = sys.argv[1], pathlib.Path(sys.argv[2])


def outline(path):
    output = subprocess.run([maatlat, "outline", "--format", "jsonl", path], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in output.stdout.splitlines()]


def headings(rows):
    return [row for row in rows if "kinds" in row]


def normal(text):
    return "".join(text.lower().split())


gold = defaultdict(list)
for line in (shared / "eval/sections_dev.jsonl").read_text().splitlines():
    row = json.loads(line)
    gold[row["file"]].append(row)

verbose = len(sys.argv) > 3
labelled = found = given = kinds = same = summaries = wrong = 0
for file, rows in gold.items():
    output = outline(shared / file)
    got = headings(output)
    wanted = [row for row in rows if "heading" in row]
    by_line = {row["line"]: row for row in got}
    labelled += len(wanted)
    for row in wanted:
        other = by_line.get(row["line"])
        if other is None or normal(other["heading"])[:40] != normal(row["heading"])[:40]:
            if verbose:
                print("niet gevonden", file, row["line"], row["heading"])
            continue
        found += 1
        first = row["kinds"][:1]
        if first:
            kinds += 1
            same += other["kinds"][:1] == first
            if verbose and other["kinds"][:1] != first:
                print("soort", row["line"], row["heading"], row["kinds"], other["kinds"])
    lines = {row["line"] for row in wanted}
    for row in got:
        if row["level"] <= 3:
            given += 1
            if verbose and row["line"] not in lines:
                print("verzonnen", file, row["line"], row["level"], row["number"], row["heading"])
    treated = next((row["summary"] for row in output if "summary" in row), None)
    summary = next(row["summary"] for row in rows if "summary" in row)
    for subject, value in summary.items():
        if subject.endswith(("_line", "_lines", "_passage")) or subject in ("notes", "placeholders"):
            continue
        summaries += 1
        if treated is None or treated.get(subject) != value:
            wrong += 1
            if verbose:
                print("samenvatting", file, subject, value, treated and treated.get(subject))

layouts = 0
for file in gold:
    if ".raw.txt" not in file:
        continue
    raw = [(row["number"], normal(row["heading"])) for row in headings(outline(shared / file))]
    layout = [
        (row["number"], normal(row["heading"]))
        for row in headings(outline(shared / file.replace(".raw.txt", ".layout.txt")))
    ]
    layouts += raw != layout
    if verbose and raw != layout:
        print("layout", "alleen raw", sorted(set(raw) - set(layout)), "alleen layout", sorted(set(layout) - set(raw)))

recall, precision, right = found / labelled, found / given, same / kinds
print(f"koppen: {found} van {labelled} gevonden ({recall:.3f}), precisie {precision:.3f}")
print(f"eerste soort: {same} van {kinds} ({right:.3f})")
print(f"samenvatting: {wrong} van {summaries} onjuist; layout: {layouts} documenten anders")
sys.exit(recall < 0.95 or precision < 0.95 or right < 0.85 or wrong > 2 or layouts > 0)
