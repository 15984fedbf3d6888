#!/usr/bin/env python3
"""Holds the artikelen and leden that `outline` finds in each BWB file to an XPath count: check_structure.py MAATLAT SHARED."""
import glob
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

maatlat, shared = sys.argv[1:3]
files = sorted(glob.glob(f"{shared}/corpus/bwb-2012/**/*.xml", recursive=True) + glob.glob(f"{shared}/corpus/bwb-toestand/*.xml"))


def compare(path):
    # count() runs over the tree without loading the DTD that the files of 2012 name.
    query = "concat(name(/*), ' ', count(//artikel | //wijzig-artikel | //enig-artikel), ' ', count(//lid))"
    root, artikelen, leden = subprocess.run(
        ["xmllint", "--nonet", "--xpath", query, path], capture_output=True, text=True
    ).stdout.split()
    if root not in ("toestand", "wetgeving"):
        return None
    out = subprocess.run([maatlat, "outline", "--format", "jsonl", path], capture_output=True, text=True).stdout
    kinds = [json.loads(line)["kind"] for line in out.splitlines() if line.startswith("{")]
    found = (kinds.count("artikel"), kinds.count("lid"))
    return None if found == (int(artikelen), int(leden)) else (path, (artikelen, leden), found)


with ThreadPoolExecutor(2) as pool:
    wrong = [result for result in pool.map(compare, files) if result]
for path, counted, found in wrong:
    print(f"{path}: XPath counts {counted}, outline has {found}")
print(f"structure: {len(files)} files, {len(wrong)} differ")
sys.exit(1 if wrong else 0)
