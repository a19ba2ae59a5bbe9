#!/usr/bin/env python3
"""Every digit of the default briefing's PDF is a figure of the ledger, or on the list below of what numbers else there may be."""

import collections
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from ledger import figures_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
MM = 72 / 25.4

# Years and days, numbers of tables, figures, notes, appendices, sections and pages, marks of sources.
NUMBERING = re.compile(
    r"(19|20)\d\d(?=年)|(19|20)\d\d(?=[—–～至](19|20)\d\d年)|^(19|20)\d\d(-\d\d-\d\d)?$|"
    r"(?<=[图表])\s*\d+|(?<=附件)\s*\d+|\[\d+\]|^— ?\d+ ?—$|^\d+\.|^\d+$(?#contents)"
)
# Where in a source: 第3段, 表11, （二）2.
LOCATOR = re.compile(r"(?<=第)\s?\d+(?=\s?[段页条项])|(?<=表)\s?\d+|(?<=[）、\]])\s?\d+\.|\[\d+\]|(?<=[段.；]；)\d+\.|^\d+(?=\S+/)")
COLOPHON = re.compile(r"\d+(?=个来源|条记录|处已知矛盾)|^\d{4}-\d\d(?=，SHA)|SHA-256 [0-9a-f ]+")


def squeeze(text):
    return re.sub(r"\s", "", text)


def words_of_the_data():
    """Names and explanations of the catalogue and the cells of text tables: digits in them are words of the data."""
    folder = ROOT / "data/liuzhou"
    catalogue = json.loads((folder / "catalogue.json").read_text())
    parts = [one.get(key, "") for kind in ("indicators", "terms", "regions", "sources") for one in catalogue[kind]
             for key in ("name", "short", "definition", "title", "issuer", "date")]
    with open(folder / "livelihood-projects.csv", encoding="utf-8-sig") as file:
        for row in csv.reader(file):
            parts += row
    with open(folder / "gwr-2021.csv", encoding="utf-8-sig") as file:
        parts += [row["where"] for row in csv.DictReader(file)]
    return [squeeze(re.sub(r"\{\w+\}", "\0", part)) for part in parts]


class Run:
    """Digits beside each other in a line: their text, the box in pt, and the line they stand in."""

    def __init__(self, line, start):
        self.line, self.start, self.text = line, start, ""
        self.box = None

    def add(self, char, box):
        self.text += char
        self.box = box if self.box is None else (self.box[0], min(self.box[1], box[1]), box[2], max(self.box[3], box[3]))


def digit_runs(pdf):
    """By page (from 1): the runs of digits, as mupdf reads them."""
    text = subprocess.run(["mutool", "draw", "-q", "-F", "stext", pdf], capture_output=True, text=True, check=True).stdout
    text = re.sub(r'c="&#x[0-8bcef];"', 'c=" "', text)
    pages = []
    for page in xml.etree.ElementTree.fromstring(text.encode()).iter("page"):
        runs = []
        for line in page.iter("line"):
            chars = [(one.get("c"), [float(part) for part in one.get("quad").split()]) for one in line.iter("char")]
            whole = "".join(char for char, _ in chars)
            run = None
            for at, (char, quad) in enumerate(chars):
                follows = run and char in ".," and at + 1 < len(chars) and chars[at + 1][0].isdigit()
                if char.isascii() and char.isdigit() or follows:
                    if run is None:
                        run = Run(whole, at)
                        runs.append(run)
                    run.add(char, (quad[0], quad[1], quad[2], quad[5]))
                else:
                    run = None
        pages.append(runs)
    return pages


def is_figure(run, places):
    x, y = (run.box[0] + run.box[2]) / 2 / MM, (run.box[1] + run.box[3]) / 2 / MM
    for place, printed in places:
        inside = (place["x"] - 0.5 <= x <= place["x"] + place["width"] + 0.5
                  and place["y"] - 1 <= y <= place["y"] + place["height"] + 1)
        if inside and run.text in re.findall(r"[0-9][0-9.,]*[0-9]|[0-9]", printed):
            return True
    return False


def is_numbering(run, pattern):
    end = run.start + len(run.text)
    return any(match.start() <= run.start and end <= match.end() for match in pattern.finditer(run.line))


def is_word(run, corpus):
    """The digits with what stands around them in the line are part of one text of the data."""
    before, after = run.line[:run.start], run.line[run.start + len(run.text):]
    around = re.search(r"[^；。，、：\s]{0,4}$", before).group() + run.text + re.match(r"[^；。，、：\s]{0,4}", after).group()
    return any(squeeze(around) in part for part in corpus)


def ticks(runs):
    """Bare numbers in a row or a column whose value is linear in their place: the labels of an axis."""
    found = set()
    bare = [run for run in runs if re.fullmatch(r"[−-]?[0-9.,]+%?", run.line.strip())]
    for along, across in ((0, 1), (1, 0)):
        rows = collections.defaultdict(list)
        for run in bare:
            edges = (run.box[1],) if across == 1 else (run.box[2],)
            rows[round(edges[0])].append(run)
        for row in rows.values():
            points = sorted({((run.box[along] + run.box[along + 2]) / 2, value_of(run)) for run in row})
            if len(points) >= 3 and is_linear(points):
                found |= set(row)
    return found


def value_of(run):
    return float(run.line.strip().rstrip("%").replace("−", "-").replace(",", ""))


def is_linear(points):
    (x0, y0), (x1, y1) = points[0], points[-1]
    slope = (y1 - y0) / (x1 - x0)
    span = abs(y1 - y0) or 1
    return y0 != y1 and all(abs(y0 + slope * (x - x0) - y) <= span * 0.02 for x, y in points)


def unexplained(folder):
    ledger = json.loads((folder / "out.ledger.json").read_text())
    places = collections.defaultdict(list)
    for figure in figures_of(ledger):
        for place in figure["places"]:
            places[place["page"]].append((place, figure["printed"]))
    corpus = words_of_the_data()
    left, figures, seen_sources = [], 0, False
    for number, runs in enumerate(digit_runs(folder / "out.pdf"), 1):
        rest = []
        for run in runs:
            seen_sources |= "来源文献" in run.line
            if is_figure(run, places[number]):
                figures += 1
            elif not is_numbering(run, NUMBERING) and not is_numbering(run, COLOPHON) and not is_word(run, corpus):
                rest.append(run)
        axis = ticks([run for run in rest]) | ticks(runs)
        left += [(number, run) for run in rest
                 if run not in axis and not (seen_sources and is_numbering(run, LOCATOR))]
    return figures, left


def build(folder, plugin=None):
    options = []
    if plugin:
        (folder / "plugins").mkdir()
        (folder / "plugins/typed.lua").write_text(plugin)
        definition = json.loads((ROOT / "data/briefing.json").read_text())
        definition["data"] = [str(ROOT / "data/liuzhou/catalogue.json")]
        definition.pop("tables")
        definition["sections"] = ["overview", "typed"]
        (folder / "briefing.json").write_text(json.dumps(definition))
        options = [str(folder / "briefing.json")]
    made = subprocess.run([PROGRAM, "build", *options, "--ledger", "-o", str(folder / "out.pdf")],
                          cwd=ROOT, capture_output=True, text=True)
    if made.returncode != 0:
        sys.exit("digits: " + made.stderr)


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        build(folder)
        figures, left = unexplained(folder)
        for page, run in left:
            print(f"page {page}: {run.text} in “{run.line}”", file=sys.stderr)
        if left or figures < 700:
            sys.exit(f"digits: {figures} are figures of the ledger, {len(left)} are explained by nothing")
    typed = 'return { id = "typed", title = "手写", write = function() return doc.para("产量为34.56万辆。") end }\n'
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        build(folder, typed)
        if [run.text for _, run in unexplained(folder)[1]] != ["34.56"]:
            sys.exit("digits: a number typed by hand must be found")


main()
