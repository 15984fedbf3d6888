#!/usr/bin/env python3
"""The span law: the bytes of a provision's runs, references decoded and white space collapsed, are its text.

check_spans.py MAATLAT SHARED. An empty run is a break between blocks that the source marks up rather than writes."""
import glob
import html
import json
import random
import re
import subprocess
import sys

maatlat, shared = sys.argv[1:3]
sets = {
    "bwb-2012": (sorted(glob.glob(f"{shared}/corpus/bwb-2012/*/*.xml"))[::40], 400),
    "bwb-toestand": (sorted(glob.glob(f"{shared}/corpus/bwb-toestand/*.xml")), 400),
    "officiele-publicaties": (sorted(glob.glob(f"{shared}/corpus/officiele-publicaties/*.xml")), 1000),
    "cyberbeveiliging": (sorted(glob.glob(f"{shared}/corpus/plaintext/cyberbeveiliging/*.txt")), 10**6),
    "samples": (sorted(glob.glob("Samples/*.xml") + glob.glob("Samples/*.txt")), 10**6),
}
collapse = lambda text: re.sub(r"\s+", " ", text).strip()
failed = 0
for name, (files, most) in sets.items():
    checked = 0
    for path in files:
        source = open(path, "rb").read()
        out = subprocess.run([maatlat, "norms", "--format", "jsonl", path], capture_output=True, text=True).stdout
        provisions = [json.loads(line) for line in out.splitlines() if line.startswith("{")]
        random.Random(1).shuffle(provisions)
        for provision in provisions[:most]:
            parts = [source[start:end].decode() if end > start else " " for start, end in provision["runs"]]
            text = "".join(html.unescape(part) if path.endswith("xml") else part for part in parts)
            checked += 1
            if collapse(text) != collapse(provision["text"]):
                failed += 1
                if failed <= 10:
                    print(f"{path}: {provision['provision']}\n  runs: {collapse(text)[:300]}\n  text: {collapse(provision['text'])[:300]}")
    print(f"spans: {name}: {checked} provisions")
    if checked < 10:
        failed += 1
sys.exit(1 if failed else 0)
