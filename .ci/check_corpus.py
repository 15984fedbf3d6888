#!/usr/bin/env python3
"""Over all of the corpus `check --format json` ends, with valid JSON or one clear line: check_corpus.py MAATLAT SHARED."""
import json
import os
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

maatlat, shared = sys.argv[1:3]
files = [os.path.join(folder, name) for folder, _, names in os.walk(f"{shared}/corpus") for name in names]


def run(path):
    try:
        ended = subprocess.run([maatlat, "check", "--format", "json", path], capture_output=True, timeout=60)
    except subprocess.TimeoutExpired:
        return path, "hangs"
    if ended.returncode not in (0, 1, 2):
        return path, f"exit status {ended.returncode}"
    if ended.returncode == 2:
        lines = ended.stderr.decode().strip().splitlines()
        return path, 2 if len(lines) == 1 else f"{len(lines)} lines on standard error"
    try:
        json.loads(ended.stdout)
    except ValueError:
        return path, "no JSON"
    return path, ended.returncode


with ThreadPoolExecutor(2) as pool:
    results = list(pool.map(run, sorted(files)))
wrong = [(path, result) for path, result in results if not isinstance(result, int)]
for path, result in wrong:
    print(f"{path}: {result}")
print(f"corpus: {len(results)} files, by exit status {dict(Counter(r for _, r in results if isinstance(r, int)))}")
sys.exit(1 if wrong else 0)
