#!/usr/bin/env python3
"""The ledger: every figure in it stands on the page where it says, and trace finds it."""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from ledger import figures_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())


def check(condition, words):
    if not condition:
        sys.exit("trace: " + words)


def run(folder, *command):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def text_at(folder, place):
    """The text poppler finds around a place (mm), half a millimetre wider on each side."""
    box = {"-x": place["x"] - 0.5, "-y": place["y"] - 0.5, "-W": place["width"] + 1, "-H": place["height"] + 1}
    per_mm = 10  # dots: a resolution of 254 to the inch
    options = [part for name, value in box.items() for part in (name, str(round(value * per_mm)))]
    page = str(place["page"])
    result = run(folder, "pdftotext", "-r", "254", "-f", page, "-l", page, *options, "out.pdf", "-")
    return re.sub(r"\s", "", result.stdout)


def check_places(folder, figures):
    check(len(figures) > 300, f"{len(figures)} figures are in the ledger")
    for figure in figures:
        check(figure["places"], f"{figure['printed']} has a place")
        check(figure["records"], f"{figure['printed']} has a record")
    for figure in figures[::9]:
        # One that is broken over lines has a place in each.
        found = "".join(text_at(folder, place) for place in figure["places"])
        digits = re.findall(r"[0-9.]+", figure["printed"])
        check(all(part in found for part in digits), f"{figure['printed']} is not at {figure['places']}: {found}")


def check_trace(folder, figures):
    figure = next(one for one in figures if one["printed"] == "18.7万辆")
    record = figure["records"][0]
    found = run(folder, PROGRAM, "trace", "out.pdf", "--text", "18.7万辆")
    check(found.returncode == 0, found.stderr)
    check(f"{record['file']}:{record['line']}" in found.stdout, found.stdout)
    check(f"{figure['plugin']}:{figure['line']}" in found.stdout, found.stdout)
    place = figure["places"][0]
    at = f"{place['x'] + 1},{place['y'] + 1}"
    found = run(folder, PROGRAM, "trace", "out.pdf", "--page", str(place["page"]), "--at", at)
    check(found.stdout.startswith("18.7万辆\n"), found.stdout)
    check(found.stdout.count("record:") == len(figure["records"]), found.stdout)
    check(run(folder, PROGRAM, "trace", "out.pdf", "--text", "no such").returncode == 1, "nothing found is 1")
    check(run(folder, PROGRAM, "trace", "gone.pdf").returncode == 65, "no ledger is 65")
    check("--ledger" in run(folder, PROGRAM, "trace", "gone.pdf").stderr, "the way out")
    for text, words in (('{"format": 2, "records": {}, "sections": [{"section": "a", "plugin": "a.lua", "figures": [["1", 1, [], 5]]}]}',
                         "/sections/0/figures/0/3"), ('{"format": 1, "figures": []}', "older build")):
        (folder / "bad.ledger.json").write_text(text, encoding="utf-8")
        bad = run(folder, PROGRAM, "trace", "bad.pdf")
        check(bad.returncode == 65 and words in bad.stderr, bad.stderr)


def check_diff(folder):
    """A revised record is the one change between two editions of the data, and of the briefing."""
    data = folder / "data"
    shutil.copytree(ROOT / "data" / "liuzhou", data)
    same = run(folder, PROGRAM, "diff", str(ROOT / "data" / "liuzhou"), "data")
    check(same.returncode == 0 and same.stdout == "", same.stdout + same.stderr)
    path = data / "gwr-2021.csv"
    text = path.read_text(encoding="utf-8")
    check("trade_total,liuzhou,2020,228.1," in text, "the record that is changed is there")
    path.write_text(text.replace("trade_total,liuzhou,2020,228.1,", "trade_total,liuzhou,2020,228.2,"), encoding="utf-8")
    found = run(folder, PROGRAM, "diff", str(ROOT / "data" / "liuzhou"), "data")
    check(found.returncode == 1, "something changed")
    check(found.stdout == "revised: liuzhou trade_total 2020 (actual, gwr-2021): 228.1亿元 (3.8%) → 228.2亿元 (3.8%)\n", found.stdout)
    definition = json.loads((ROOT / "data" / "briefing.json").read_text(encoding="utf-8"))
    definition["data"], definition["sections"] = ["data/catalogue.json"], ["opening_up"]
    (folder / "b.json").write_text(json.dumps(definition), encoding="utf-8")
    for name, catalogue in (("old", ROOT / "data" / "liuzhou" / "catalogue.json"), ("new", data / "catalogue.json")):
        definition["data"], definition["tables"] = [str(catalogue)], {}
        (folder / "b.json").write_text(json.dumps(definition), encoding="utf-8")
        built = run(folder, PROGRAM, "build", "b.json", "--allow-findings", "--ledger", "-o", f"{name}.pdf")
        check(built.returncode == 0, built.stderr)
    found = run(folder, PROGRAM, "diff", "old.pdf", "new.pdf", "--format", "json")
    changes = json.loads(found.stdout)["changes"]
    check(any(one["indicator"] == "trade_total" and one["before"].startswith("228.1") for one in changes), found.stdout)
    check(run(folder, PROGRAM, "diff", "old.pdf", "data").returncode == 64, "two kinds are refused")


def check_coverage(folder):
    """Every record of the city and year is printed, or said to be unused; what is missing is said once."""
    definition = str(ROOT / "data" / "briefing.json")
    found = run(folder, PROGRAM, "coverage", definition, "--format", "json")
    check(found.returncode == 0, found.stderr)
    told = json.loads(found.stdout)
    check(told["used"] > 200 and told["unused"] and told["missing"] and told["marked"], found.stdout[:400])
    figures = figures_of(json.loads((folder / "out.ledger.json").read_text(encoding="utf-8")))
    printed = {(pathlib.Path(one["file"]).name, one["line"]) for figure in figures for one in figure["records"]}
    for one in told["unused"]:
        check((pathlib.Path(one["file"]).name, one["line"]) not in printed, f"{one} is printed and said to be unused")
    total = len((ROOT / "data" / "liuzhou" / "gwr-2021.csv").read_text(encoding="utf-8").splitlines()) - 1
    check(sum(one["source"] == "gwr-2021" for one in told["unused"]) < total, "not all are unused")
    keys = [tuple(one.values()) for one in told["missing"]]
    check(len(keys) == len(set(keys)), "each miss is told once")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        definition = str(ROOT / "data" / "briefing.json")
        plain = run(folder, PROGRAM, "build", definition, "-o", "plain.pdf")
        check(plain.returncode == 0, plain.stderr)
        built = run(folder, PROGRAM, "build", definition, "--ledger", "-o", "out.pdf")
        check(built.returncode == 0, built.stderr)
        check((folder / "plain.pdf").read_bytes() == (folder / "out.pdf").read_bytes(), "the PDF is the same")
        figures = figures_of(json.loads((folder / "out.ledger.json").read_text(encoding="utf-8")))
        check_places(folder, figures)
        check_trace(folder, figures)
        (folder / "out.ledger.json").rename(folder / "kept")
        check_trace(folder, figures)  # from inside the PDF
        (folder / "kept").rename(folder / "out.ledger.json")
        check_diff(folder)
        check_coverage(folder)


main()
