#!/usr/bin/env python3
"""Holds a repository of real drafts to its old findings, of which CI is silent: check_repository.py MAATLAT SHARED.

Acts of the corpus are dressed as bills, half as XML of a kamerstuk and half as text, and committed beside the real ones.
Then drafts change, one a time, and are judged through a baseline and through git. Acts, drafts and provisions are drawn in
the order of a hash. Provisions are named by the structure of the act, not by what the program made of the draft."""
import copy
import hashlib
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
import xml.etree.ElementTree as ElementTree
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from xml.sax.saxutils import escape

maatlat, corpus = os.path.abspath(sys.argv[1]), Path(sys.argv[2], "corpus").resolve()
KINDS = {"wet": ("wetten", 16), "AMvB": ("besluiten", 10), "ministeriele-regeling": ("ministeriële regelingen", 6)}
DIVISIONS = {"boek", "deel", "hoofdstuk", "titeldeel", "afdeling", "paragraaf", "sub-paragraaf"}
ORDINALS = "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde".split()
FORMS = "xml", "txt"
DRAWN = 3  # drafts of each form, for each change
POWER = "Het college weigert de standplaats, indien de aanvrager het staangeld niet heeft betaald."
AANHEF = [
    "Wij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden, Prins van Oranje-Nassau, enz. enz. enz.",
    "Allen, die deze zullen zien of horen lezen, saluut! doen te weten:",
    "Alzo Wij in overweging genomen hebben, dat het wenselijk is hierover regels te stellen;",
    "Zo is het, dat Wij, de Afdeling advisering van de Raad van State gehoord, en met gemeen overleg der Staten-Generaal, "
    "hebben goedgevonden en verstaan, gelijk Wij goedvinden en verstaan bij deze:",
]
BASELINE = "maatlat-baseline.json"
SLOT = "Lasten en bevelen dat deze in het Staatsblad zal worden geplaatst."


def order(*parts):
    return hashlib.sha256("\t".join(map(str, parts)).encode()).hexdigest()


def text(element):
    return "" if element is None else " ".join("".join(element.itertext()).split())


def dressed(source):
    """What a bill takes over of an act: divisions, artikelen that have not lapsed, leden and lists; no tables."""
    bill = ElementTree.Element(source.tag)
    for child in source:
        if child.tag in ("label", "nr", "titel", "lidnr", "li.nr", "al") and text(child):
            part = ElementTree.SubElement(bill, child.tag)
            part.text = text(child) + ("." if child.tag == "lidnr" and text(child)[-1].isalnum() else "")
        elif child.tag in DIVISIONS | {"kop", "artikel", "lid", "lijst", "li"} and child.get("status") != "vervallen":
            part = dressed(child)
            if part.find(".//al") is not None or child.tag == "kop":
                bill.append(part)
    return bill


def number_of(element):
    return text(element.find("kop/nr")).rstrip(".")


def provisions(element, name, depth=0):
    """The provisions of an artikel, by name: each with its first words."""
    first = element.find("al")
    found = [] if first is None else [(name, first)]
    for lid in element.findall("lid"):
        number = text(lid.find("lidnr")).rstrip(".")
        isLow = number.isdigit() and 0 < int(number) <= len(ORDINALS)
        found += provisions(lid, f"{name}, " + (f"{ORDINALS[int(number) - 1]} lid" if isLow else f"lid {number}"))
    for item in element.findall("lijst/li"):
        number = text(item.find("li.nr")).rstrip(".)")
        if re.search(r"\w", number):
            found += provisions(item, f"{name}, {'onder' if depth else 'onderdeel'} {number}", depth + 1)
    return found


def lines(element):
    """The lines of a draft in text."""
    number = ""
    for child in element:
        if child.tag in DIVISIONS | {"artikel"}:
            label, title = text(child.find("kop/label")) or child.tag.capitalize(), text(child.find("kop/titel"))
            yield from ["", f"{label} {number_of(child)}{'. ' if title else ''}{title}", ""]
        if child.tag in ("lidnr", "li.nr"):
            number = text(child) + " "
        elif child.tag == "al":
            yield number + text(child)
            number = ""
        elif child.tag != "kop":
            yield from lines(child)


class Draft:
    """An act, dressed as a bill."""

    def __init__(self, path, kind, number):
        root = ElementTree.parse(path).getroot()
        for element in root.iter():
            for part in [part for part in element if part.tag in ("meta-data", "noot", "redactie")]:
                part.text, part[:] = "", []
        self.kind, self.number, self.form = kind, number, FORMS[number % 2]
        self.path = f"{KINDS[kind][0]}/ontwerp-{path.stem.lower()}.{self.form}"
        self.title = re.sub(r"^\w+ van \d+ \w+ \d{4},? ", "Regels, ", text(root.find(".//intitule")))
        self.body = dressed(next(element for element in root.iter() if element.tag in ("wettekst", "regeling-tekst")))
        numbers = [number_of(article) for article in self.articles]
        # An amending act, with Roman numbers, needs another dress; of two artikelen with one number none could be named.
        self.isFit = len(numbers) > 4 and len(set(numbers)) == len(numbers) and all(n[:1].isdigit() for n in numbers)

    @property
    def articles(self):
        return list(self.body.iter("artikel"))

    @property
    def provisions(self):
        return [item for article in self.articles for item in provisions(article, f"artikel {number_of(article)}")]

    def __str__(self):
        if self.form == "txt":
            opening = [line for part in [self.title, "VOORSTEL VAN WET", *AANHEF] for line in (part, "")]
            folded = [textwrap.fill(line, 96, break_on_hyphens=False) for line in [*opening, *lines(self.body), "", SLOT]]
            return "\n".join(folded) + "\n"
        body = ElementTree.fromstring(ElementTree.tostring(self.body))
        body.tag = "wettekst"
        ElementTree.indent(body)
        considerans = "\n".join(f"<considerans.al>{line}</considerans.al>" for line in AANHEF[1:])
        return f"""<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie><kamerstuk>
<dossier><dossiernummer><dossiernr>41 {self.number:03}</dossiernr></dossiernummer><titel>{escape(self.title)}</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">2</ondernummer></stuknr><titel>VOORSTEL VAN WET</titel>
<voorstel-wet><aanhef><wie>{AANHEF[0]}</wie><considerans>
{considerans}
</considerans></aanhef>
{ElementTree.tostring(body, "unicode")}
<voorstel-sluiting><slotformulering><al>{SLOT}</al></slotformulering></voorstel-sluiting>
</voorstel-wet></stuk></kamerstuk></officiele-publicatie>
"""


def run(folder, *arguments):
    """The report of a check in JSON, and its exit status."""
    ended = subprocess.run([maatlat, "check", "--format", "json", *arguments], capture_output=True, cwd=folder)
    return json.loads(ended.stdout), ended.returncode


def keys(report):
    """How many findings there are of each rule in each provision of each file."""
    return Counter((os.path.normpath(found["path"]), found["rule"], found["provision"]) for found in report["findings"])


def put(folder, change):
    """Writes files; those without content go."""
    for name, content in change.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink() if content is None else path.write_bytes(content)


def judged(change):
    """The report on these files alone."""
    with tempfile.TemporaryDirectory() as folder:
        put(folder, change)
        return run(folder, ".")[0]


def beside(path):
    """The files of its folder, a toelichting among them."""
    return {other: content for other, content in files.items() if Path(other).parent == Path(path).parent}


def covering(found, path, name):
    """Of these findings those whose provision holds the words of another: the provision itself, its lid, its artikel."""
    # What is said of a paper as a whole hangs on the words that it marks, the title for one.
    provisions = {key: n for key, n in found.items() if key[0] == path and key[2] not in ("", "toelichting")}
    return Counter({key: n for key, n in provisions.items() if f"{name}, ".startswith(f"{key[2]}, ")})


# Each change of a draft gives the ways to make it: what files become, and what is found anew then.


def edits(draft, hasFindings):
    """A word more at the end of a sentence that leaves all findings standing."""
    found = keys(judged({draft.path: str(draft).encode()}))
    for place in sorted(range(len(draft.provisions)), key=lambda place: order("edit", draft.path, place)):
        name, al = draft.provisions[place]
        old = covering(found, draft.path, name)
        if bool(old) == hasFindings and re.search(r"\w[.;]$", al.text):
            changed = copy.deepcopy(draft)
            changed.provisions[place][1].text = f"{al.text[:-1]} aldaar{al.text[-1]}"
            change = {draft.path: str(changed).encode()}
            if keys(judged(change)) == found:
                yield change, old


def additions(draft, renumbers):
    """An artikel with a finding before one with findings."""
    found = {finding["article"] for finding in judged({draft.path: str(draft).encode()})["findings"]}
    numbers = [number_of(article) for article in draft.articles]
    # Renumbering an artikel to which another refers changes the words of the other, whose findings would be new.
    ofThis = r"rtikel(?:en)? ((?:\d[\w:.]*|, | en | of | tot en met )+)(?![^.;]{0,60} van (?:de|het|die|dat) )"
    referred = " ".join(re.findall(ofThis, text(draft.body)))
    last = max(map(int, re.findall(r"\d+", referred)), default=0)
    for place in sorted(range(1, len(numbers)), key=lambda place: order("add", draft.path, place)):
        number = numbers[place] if renumbers else numbers[place - 1] + "q"
        # A leap in the numbers is a finding of its own, which would end.
        follows = number.isdigit() and numbers[place - 1].rstrip("abcdefgh") == str(int(number) - 1)
        fits = follows and int(number) > last if renumbers else re.fullmatch(r"[\d.:]+q", number)
        if numbers[place] not in found or not fits:
            continue
        changed = copy.deepcopy(draft)
        following = changed.articles[place:]
        for nr in [article.find("kop/nr") for article in following] if renumbers else []:
            nr.text = re.sub(r"^\d+", lambda old: str(int(old[0]) + 1), nr.text)
        new = ElementTree.fromstring(f"<artikel><kop><label>Artikel</label><nr>{number}</nr></kop><al>{POWER}</al></artikel>")
        parent = next(parent for parent in changed.body.iter() if following[0] in list(parent))
        parent.insert(list(parent).index(following[0]), new)
        change = {draft.path: str(changed).encode()}
        # Where a hardheidsclausule reaches the new artikel, there is nothing to find.
        if expected := {key: n for key, n in keys(judged(change)).items() if key[2] == f"artikel {number}"}:
            yield change, Counter(expected)


def real_edits(path):
    """A word more behind the words that a finding marks in a sentence, where no finding stands in a part of its provision."""
    report = judged(beside(path))
    found = keys(report)
    for finding in report["findings"]:
        name, end = finding["provision"], finding["end"]["offset"]
        isThere = os.path.normpath(finding["path"]) == path and re.match(rb"\s[a-z]", files[path][end:])
        isWhole = not any(key[0] == path and key[2].startswith(f"{name}, ") for key in found)
        if isThere and isWhole and (old := covering(found, path, name)):
            change = {path: files[path][:end] + b" aldaar" + files[path][end:]}
            if keys(judged(beside(path) | change)) == found:
                yield change, old


def real_additions(path):
    """An artikel with a finding more in a text; the toelichting beside it may then lack words about it as well."""
    for heading in sorted(re.finditer(rb"(?m)^Artikel (\d+) ", files[path]), key=lambda found: order(path, found[1])):
        number = f"{int(heading[1]) - 1}q"
        artikel = f"Artikel {number}\n{POWER}\n".encode()
        change = {path: files[path][: heading.start()] + artikel + files[path][heading.start() :]}
        new = keys(judged(beside(path) | change)) - keys(judged(beside(path)))
        if any(key[0] == path and key[2] == f"artikel {number}" for key in new):
            yield change, new


def cases():
    """Each change: its name, what files become, what is found anew then, and how many of the old findings have gone."""
    changes = {
        "edit": (lambda draft: edits(draft, True), real_edits),
        "edit elsewhere": (lambda draft: edits(draft, False), lambda path: []),
        "new artikel": (lambda draft: additions(draft, False), real_additions),
        "new artikel and renumbering": (lambda draft: additions(draft, True), lambda path: []),
    }
    yield "nothing", {}, Counter(), 0
    for name, (way, real_way) in changes.items():
        groups = [(way, [draft for draft in drafts if draft.form == form]) for form in FORMS]
        for way, those in groups + [(real_way, sorted(files.keys() - {draft.path for draft in drafts}))]:
            those = sorted(those, key=lambda draft: order(name, getattr(draft, "path", draft)))
            made = (next(iter(way(draft)), None) for draft in those)
            for change, new in itertools.islice(filter(None, made), DRAWN):
                yield f"{name}: {', '.join(change)}", change, new, new.total() if name == "edit" else 0
    # A toelichting and its bill are judged together only in one folder.
    alone = sorted((path for path in files if not path.startswith("cyber")), key=lambda path: order("move", path))
    for path in alone[: 2 * DRAWN]:
        yield f"moved: {path}", {path: None, f"elders/{path}": files[path]}, Counter(), 0
    for path in [path for path in alone if path in {key[0] for key in before}][: 2 * DRAWN]:
        name = f"kopie/{Path(path).name}"
        new = Counter({(name, *key[1:]): n for key, n in before.items() if key[0] == path})
        yield f"copied: {path}", {name: files[path]}, new, 0
    for folder in sorted({path.split("/")[0] for path in files}):
        inside = beside(f"{folder}/-")
        change = dict.fromkeys(inside) | {f"nieuw/{path}": content for path, content in inside.items()}
        yield f"renamed: {folder}", change, Counter(), 0


def git(folder, *arguments):
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def deviations(case):
    """What a change gives otherwise than it should."""
    name, change, new, gone = case
    wrong, folder = [], free.get()
    put(folder, change)

    def hold(way, *arguments):
        report, status = run(folder, ".", *arguments)
        found, isGrave = keys(report), any(finding["severity"] != "advies" for finding in report["findings"])
        if found != new or status != isGrave:
            much, little = dict(found - new), dict(new - found)
            wrong.append(f"{name}: {way}: exit status {status}, too many {much}, lacking {little}"[:600])

    hold("baseline", "--baseline", BASELINE)
    hold("git", "--new-since", "HEAD")
    if change.keys() - files.keys():
        git(folder, "add", "--all")
        hold("git, new files added", "--new-since", "HEAD")
    pruned = subprocess.run([maatlat, "baseline", "prune", "--check", "."], cwd=folder, capture_output=True, text=True).stdout
    if not pruned.endswith(f"{BASELINE}: {gone} te verwijderen\n"):
        wrong.append(f"{name}: not {gone} to prune: {pruned}"[:600])
    git(folder, "reset", "--hard")
    git(folder, "clean", "-fd")
    free.put(folder)
    return wrong


acts = {path.stem: path for name in ("bwb-2012", "bwb-toestand") for path in sorted(corpus.glob(f"{name}/**/*.xml"))}
weighed = Counter(finding["path"] for finding in run("/", *acts.values())[0]["findings"])
drafts = []
for path in sorted(acts.values(), key=lambda path: ("toestand" not in str(path), order(path.name))):
    # The largest would take most of the time.
    if weighed[str(path)] > 1 and path.stat().st_size < 250_000:
        kind = re.search(r'<wetgeving[^>]* soort="([^"]*)"', path.read_text())[1]
        if kind in KINDS and sum(draft.kind == kind for draft in drafts) < KINDS[kind][1]:
            draft = Draft(path, kind, len(drafts))
            drafts += [draft] if draft.isFit else []
files = {draft.path: str(draft).encode() for draft in drafts}
real = {"kamerstukken": "officiele-publicaties/[ks]*", "cyber": "plaintext/cyberbeveiliging/[no]*"}
for folder, pattern in (real | {"oud": "plaintext/ocr/wet/*"}).items():
    for path in sorted(corpus.glob(pattern), key=lambda path: order(path.name))[:12]:
        files[f"{folder}/{path.name}"] = path.read_bytes()

free = Queue()
with tempfile.TemporaryDirectory() as place, ThreadPoolExecutor(2) as pool:
    first = Path(place, "1")
    put(first, files)
    git(first, "init", "--quiet")
    subprocess.run([maatlat, "baseline", "create", "."], cwd=first, check=True, capture_output=True)
    git(first, "add", "--all")
    git(first, "commit", "--quiet", "--message", "drafts")
    begin, _ = run(first, ".")
    before = keys(begin)
    free.put(first)
    free.put(shutil.copytree(first, Path(place, "2")))
    checked = list(cases())
    wrong = list(itertools.chain(*pool.map(deviations, checked)))
kinds = {os.path.normpath(document["path"]): document["kind"] for document in begin["documents"]}
wrong += [f"{draft.path}: read as {kinds.get(draft.path)}" for draft in drafts if kinds.get(draft.path) != "wet"]
counts = Counter(name.split(":")[0] for name, *_ in checked)
wrong += [f"{name}: {n} drafts are too few" for name, n in counts.items() if n < 6 and name != "nothing"]
for line in wrong:
    print(line)
changes = ", ".join(f"{name} {n}" for name, n in counts.items())
bills = sum(kind != "toelichting" for kind in kinds.values())
print(f"repository: {bills} drafts, {before.total()} findings; {changes}: {len(wrong)} deviations")
sys.exit(1 if wrong else 0)
