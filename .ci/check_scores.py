#!/usr/bin/env python3
"""Holds the accuracy on the labelled items to its thresholds: check_scores.py MAATLAT SHARED."""
import re
import subprocess
import sys

maatlat, shared = sys.argv[1:3]
out = subprocess.run(
    [sys.executable, f"{shared}/eval/score.py", "--maatlat", maatlat], capture_output=True, text=True, check=True
).stdout
print(out)

number = r"([0-9.]+)"
patterns = {
    "norms accuracy": (rf"norms: .*accuracy {number},", 0.90),
    "norms macro-F1": (rf"norms: .*macro-F1 {number},", 0.85),
    "clauses macro-F1": (rf"clauses: .*macro-F1 {number},", 0.85),
    "exact scope": (rf"exact scope: {number} of", 0.80),
    "warnings precision": (rf"warnings: precision \S+ = {number}", 0.85),
    "warnings recall": (rf"warnings: .*recall \S+ = {number}", 0.60),
}
failed = False
for name, (pattern, least) in patterns.items():
    found = re.search(pattern, out)
    value = float(found[1]) if found else 0.0
    if value < least:
        failed = True
        print(f"{name}: {value} is below {least}")
sys.exit(1 if failed else 0)
