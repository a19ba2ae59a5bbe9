#!/usr/bin/env python3
"""Sections in Markdown: found where plugins are, printed through the ledger, traced to their lines, their errors by line.

usage: markdown_sections.py PROGRAM
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from ledger import figures_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())


def run(folder, *arguments):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C"}
    return subprocess.run([PROGRAM, *arguments], cwd=folder, capture_output=True, text=True, timeout=60, env=environment)


def check(condition, words):
    if not condition:
        sys.exit("markdown sections: " + words)


def made(result):
    check(result.returncode == 0, f"exit code {result.returncode}\n{result.stdout}{result.stderr}")
    return result


def line_of(path, words):
    return next(number for number, line in enumerate(path.read_text().splitlines(), 1) if words in line)


def check_sample(folder):
    result = made(run(folder, "build", "data/editorial.json", "-o", "out.pdf", "--ledger"))
    check(result.stderr == "", result.stderr)
    text = subprocess.run(["pdftotext", "out.pdf", "-"], cwd=folder, capture_output=True, text=True).stdout.replace("\n", "")
    for words in ["编者按", "增长198.2%", "增长8%以上", "进出口总额按来源原文的口径"]:
        check(words in text, f"'{words}' is not in the PDF")
    traced = made(run(folder, "trace", "out.pdf", "--text", "18.7万辆")).stdout
    line = line_of(folder / "data/foreword.md", "nev_output")
    check(f"foreword, by foreword.md:{line}\n" in traced, traced)
    check("gwr-2021.csv:" in traced, traced)
    figures = figures_of(json.loads((folder / "out.ledger.json").read_text()))
    check(all(one["places"] for one in figures if one["section"] == "foreword"), "every figure has a place")


def check_errors(folder):
    source = folder / "data/foreword.md"
    good = source.read_text()
    source.write_text(good + "\n增长3.5%。\n")
    warned = made(run(folder, "build", "data/editorial.json", "-o", "out.pdf"))
    line = line_of(source, "3.5%")
    check(f"data/foreword.md:{line}: warning[script.typed-digits]" in warned.stderr, warned.stderr)
    source.write_text(good.replace("{{figure trade_total}}", "{{figure trade_totl}}").replace("{{figure exports}}", "{{figur exports}}"))
    before = (folder / "out.pdf").read_bytes()
    wrong = run(folder, "build", "data/editorial.json", "-o", "out.pdf")
    check(wrong.returncode == 65, f"exit code {wrong.returncode}")
    for words in [f"data/foreword.md:{line_of(source, 'trade_totl')}: error[script.unknown-indicator]", "did you mean 'trade_total'?",
                  f"data/foreword.md:{line_of(source, '{{figur ')}: error[markdown.field]", "did you mean 'figure'?"]:
        check(words in wrong.stderr, f"'{words}' is not in\n{wrong.stderr}")
    check((folder / "out.pdf").read_bytes() == before, "the old PDF is untouched")
    source.write_text(good.replace("{{figure exports}}", "{{figure market_entities region=岳阳 required}}"))
    missing = run(folder, "build", "data/editorial.json", "-o", "out.pdf")
    check(missing.returncode == 1 and "error[markdown.required-missing]" in missing.stderr, missing.stderr)
    source.write_text(good)


def check_search(folder):
    """The briefing's folder comes before its plugins/, and Lua before Markdown within one folder."""
    (folder / "data/plugins").mkdir()
    show = ["build", "data/editorial.json", "--sections", "foreword", "--show", "document"]
    (folder / "data/plugins/foreword.md").write_text("# 后备\n\n文字。\n")
    check("编者按" in made(run(folder, *show)).stdout, "the briefing's own folder comes first")
    (folder / "data/foreword.md").rename(folder / "data/other.md")
    check("后备" in made(run(folder, *show)).stdout, "a plugin folder may hold Markdown")
    (folder / "data/plugins/foreword.lua").write_text(
        'return { id = "foreword", title = "以代码写成", api = 1, write = function(brief) return doc.para("文字。") end }\n')
    check("以代码写成" in made(run(folder, *show)).stdout, "Lua wins in the same folder")


def check_batch(folder):
    """A batch makes it and remakes it when the file changes."""
    command = ["batch", "data/editorial.json", "--years", "2019,2020", "--regions", "liuzhou", "-o", "many"]
    made(run(folder, *command))
    made(run(folder, *command))
    pdf = next((folder / "many").rglob("*2020*.pdf"))
    before = pdf.read_bytes()
    source = folder / "data/foreword.md"
    source.write_text(source.read_text().replace("看点", "要点"))
    made(run(folder, *command))
    check(pdf.read_bytes() != before, "a changed section is a changed report")


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        shutil.copytree(ROOT / "data", folder / "data")
        check_sample(folder)
        check_errors(folder)
        check_batch(folder)
        check_search(folder)


if __name__ == "__main__":
    main()
