#!/usr/bin/env python3
"""Two editions: the section "changes" tells what was revised, turned, added and dropped since a ledger or a dataset."""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())


def check(condition, words):
    if not condition:
        sys.exit("editions: " + words)


def run(folder, *command):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def text_of(folder, name):
    return re.sub(r"\s", "", run(folder, "pdftotext", "-layout", name, "-").stdout)


def revise(folder):
    """Another edition of the data: one level revised, one growth rate turned, one figure no longer told."""
    file = folder / "new/gwr-2021.csv"
    lines = file.read_text().splitlines()
    kept = []
    for line in lines:
        if line.startswith("retail_sales,liuzhou,2020,"):
            check("1270.2" in line, line)
            line = line.replace("1270.2", "1271.3")
        if line.startswith("gdp,liuzhou,2020,"):
            line = line.replace(",1.5,", ",-1.5,")
        if not line.startswith("forest_coverage,"):
            kept.append(line)
    check(len(kept) < len(lines), "nothing was dropped")
    file.write_text("\n".join(kept) + "\n")


def definition(folder, data, previous):
    base = json.loads((ROOT / "data/briefing.json").read_text())
    base["data"] = [f"{data}/catalogue.json"]
    base.pop("tables")
    base["sections"] = ["overview", "ecology", {"id": "changes"}, "notes"]
    if previous:
        base["previous"] = previous
    (folder / "briefing.json").write_text(json.dumps(base))


def build(folder, name):
    made = run(folder, PROGRAM, "build", "briefing.json", "--ledger", "--allow-findings", "-o", name)
    check(made.returncode == 0, made.stderr)
    return text_of(folder, name)


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name in ("old", "new"):
            shutil.copytree(ROOT / "data/liuzhou", folder / name)
        definition(folder, "old", None)
        shutil.copy(folder / "briefing.json", folder / "old.json")
        build(folder, "old.pdf")
        revise(folder)
        for previous in ("old.ledger.json", "old/catalogue.json"):
            definition(folder, "new", previous)
            text = build(folder, "new.pdf")
            table = text[text.index("与上一版不同的数据"):]
            check("修订" in table and "1270.2" in table and "1271.3" in table, f"{previous}: revised: {table[:300]}")
            check("未再列出" in table and "森林覆盖率" in table, f"{previous}: gone")
        definition(folder, "new", "old.ledger.json")
        text = build(folder, "new.pdf")
        table = text[text.index("与上一版不同的数据"):]
        check("由升转降或由降转升" in table and "增长1.5%" in table and "下降1.5%" in table, f"turned: {table[:300]}")
        changed = run(folder, PROGRAM, "diff", "old.json", "briefing.json")
        check(changed.returncode == 1 and "1270.2亿元" in changed.stdout and "1271.3亿元" in changed.stdout,
              "two briefings: " + changed.stdout + changed.stderr)
        check(run(folder, PROGRAM, "diff", "old.json", "old.json").returncode == 0, "one briefing and itself")
        definition(folder, "old", "old.ledger.json")
        check("没有变动" in build(folder, "same.pdf"), "the same data: no change")


main()
