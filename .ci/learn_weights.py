#!/usr/bin/env python3
"""Learns Rules/lexicon/gewichten.tsv anew: learn_weights.py MAATLAT SHARED [--more FILE]... [--folds N]

A logistic regression over the traits that `maatlat norms --traits` gives: the words of a provision, the class that the grammar
gives it, and what the grammar finds in its clauses. It is learnt from the labelled provisions of Tests, without the two sets
that are held back, and from those in each FILE, an object a line with class, burden, traits and act. What weighs little is left
out, and the rest is learnt once more. With --folds nothing is written: the acts are dealt into N parts, each is judged by what
the others teach, and the figures are printed. Needs scikit-learn; nothing in the project's own checks does."""
import argparse
import json
import random
from collections import Counter
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import reading

HELD_BACK = {"6", "9"}
CLASSES, BURDENS = ["gebonden", "discretionair"], ["belastend", "begunstigend"]
# The grammar misses more of what binds than it invents.
COSTS = {"gebonden": 1.5, "discretionair": 1.5, "overig": 1.0}
# What stands in half of all provisions tells nothing that a reader would name.
SELDOM, OFTEN, LIGHT, CLEAR = 8, 0.5, 15, 50

arguments = argparse.ArgumentParser()
arguments.add_argument("maatlat")
arguments.add_argument("shared", type=Path)
arguments.add_argument("--more", action="append", default=[], type=Path)
arguments.add_argument("--folds", type=int, default=0)
options = arguments.parse_args()


def labelled():
    """The labelled provisions of the corpus, each once, with its traits."""
    rows = {}
    for row in reading.table("labels.tsv"):
        rows.setdefault((row["file"], row["address"]), row)
    listed = reading.provisions(options.maatlat, options.shared / "corpus", (file for file, _ in rows), "--traits")
    for key, provision in listed.items():
        row = rows.get(key)
        if row and row["class"] != "omit" and row["set"] not in HELD_BACK:
            yield {"class": row["class"], "burden": row["burden"], "traits": provision["traits"], "act": key[0]}


def fit(rows, name, kept, costs=None):
    vectors = DictVectorizer()
    matrix = vectors.fit_transform({trait: 1 for trait in row["traits"] if trait in kept} for row in rows)
    # Of the classes by the grammar each provision has one: they stand for the intercept.
    model = LogisticRegression(C=0.1, max_iter=400, fit_intercept=False, class_weight=costs).fit(matrix, [row[name] for row in rows])
    base = list(model.classes_).index("overig" if name == "class" else "neutraal")
    columns = {str(n): i for i, n in enumerate(model.classes_)}
    return lambda trait, column: round(
        100 * (model.coef_[columns[column]][at] - model.coef_[base][at])
        if (at := vectors.vocabulary_.get(trait)) is not None else 0)


def learn(rows):
    """Per trait its four weights."""
    counts = Counter(trait for row in rows for trait in row["traits"])
    kept = {
        trait for trait, count in counts.items()
        if count >= SELDOM and (count < OFTEN * len(rows) or not trait.startswith("woord "))}
    for _ in range(2):
        of_class = fit(rows, "class", kept, COSTS)
        kept = {trait for trait in kept if any(abs(of_class(trait, column)) >= LIGHT for column in CLASSES)}
    of_burden = fit([row for row in rows if row["class"] != "overig"], "burden", kept)
    return {
        trait: [of_class(trait, column) for column in CLASSES] + [of_burden(trait, column) for column in BURDENS]
        for trait in sorted(kept)}


def judged(row, weights):
    """The class that the weights give a provision, as `Weighing` does."""
    grammar = next(trait for trait in row["traits"] if trait.startswith("klasse ")).removeprefix("klasse ")
    sums = {"gebonden": 0, "discretionair": 0, "overig": 0}
    for trait in row["traits"]:
        for column, weight in zip(CLASSES, weights.get(trait, [])):
            sums[column] += weight
    best = max(sums, key=sums.get)
    return grammar, best if sums[best] - sums[grammar] >= CLEAR else grammar


rows = list(labelled()) + [json.loads(line) for file in options.more for line in file.read_text().splitlines()]
if options.folds:
    acts = sorted({row["act"] for row in rows})
    random.Random(1).shuffle(acts)
    outcomes = Counter()
    for fold in range(options.folds):
        tested = set(acts[fold::options.folds])
        weights = learn([row for row in rows if row["act"] not in tested])
        for row in rows:
            if row["act"] in tested:
                grammar, weighed = judged(row, weights)
                outcomes["provisions"] += 1
                outcomes["right by the grammar"] += grammar == row["class"]
                outcomes["right when weighed"] += weighed == row["class"]
                outcomes["changed"] += weighed != grammar
    for name, count in outcomes.items():
        print(f"{name}: {count}")
else:
    weights = learn(rows)
    table = Path(__file__).parent.parent / "Rules/lexicon/gewichten.tsv"
    with table.open("w") as file:
        file.write("# Wat de kenmerken van een bepaling wegen voor haar klasse en haar richting, in honderdsten van een logit\n")
        file.write(f"# Geleerd van {len(rows)} gelabelde bepalingen (.ci/learn_weights.py); overig en neutraal wegen nul\n")
        file.write("# trait\tgebonden\tdiscretionair\tbelastend\tbegunstigend\n")
        for trait, row in weights.items():
            file.write("\t".join([trait, *map(str, row)]) + "\n")
    print(f"{len(weights)} weights of {len(rows)} provisions")
